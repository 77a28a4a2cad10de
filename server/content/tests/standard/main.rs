//! The standard: a course that keeps it, one of each kind of fault, and the courses that come with the program.

mod faults;
mod shipped;
mod sound;
mod translated;

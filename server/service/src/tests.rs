//! The story as use cases: the real database in memory, the real courses, a clock that is moved by hand, mail in memory.

mod accounts;
mod editing;
mod fixture;
mod languages;
mod moving_in;
mod story;
mod talk;
mod trouble;

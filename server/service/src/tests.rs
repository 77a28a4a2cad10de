//! The story as use cases: the real database in memory, the real courses, a clock that is moved by hand, mail in memory.

mod accounts;
mod care;
mod editing;
mod facts;
mod fixture;
mod hours;
mod joining;
mod kept;
mod languages;
mod letters;
mod living;
mod moving_in;
mod notes;
mod papers;
mod reviews;
mod roles;
mod sheets;
mod story;
mod surveys;
mod talk;
mod trouble;

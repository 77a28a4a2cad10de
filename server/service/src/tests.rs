//! The story as use cases: the real database in memory, the real courses, a clock that is moved by hand, mail in memory.

mod accounts;
mod bringing;
mod care;
mod editing;
mod editions;
mod estimates;
mod facts;
mod fixture;
mod hours;
mod joining;
mod kept;
mod languages;
mod law;
mod letters;
mod living;
mod moving_in;
mod notes;
mod outside;
mod papers;
mod reviews;
mod roles;
mod sheets;
mod story;
mod surveys;
mod talk;
mod trouble;

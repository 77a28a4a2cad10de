//! Use cases: load, let the rules decide, write once. Each takes the house and who acts; none knows a page or the database's language.

pub mod account;
pub mod accounts;
pub mod announcements;
pub mod certificates;
pub mod cohorts;
pub mod courses;
pub mod desk;
pub mod editing;
mod error;
pub mod founding;
pub mod hours;
mod house;
pub mod languages;
mod learner;
pub mod library;
pub mod moving_in;
mod people;
mod ports;
pub mod post;
pub mod questions;
pub mod quizzes;
pub mod resets;
mod rows;
pub mod slips;
pub mod studies;
mod vault;
pub mod works;

pub use error::{Error, Field, Refusal};
pub use house::{House, Identity};
pub use learner::{Learner, Member};
pub use ports::{Clock, MailFault, Mailer, Random};
pub use vault::MasterSecret;

#[cfg(test)]
mod tests;

//! Use cases: load, let the rules decide, write once. Each takes the house and who acts; none knows a page or the database's language.

pub mod account;
pub mod accounts;
pub mod announcements;
pub mod attention;
pub mod breaks;
pub mod certificates;
pub mod cohorts;
pub mod comments;
pub mod courses;
pub mod desk;
pub mod directory;
pub mod editing;
pub mod employers;
mod error;
pub mod founding;
pub mod hours;
mod house;
pub mod invitations;
pub mod joining;
pub mod kept;
pub mod languages;
mod learner;
pub mod leaving;
pub mod library;
pub mod moving_in;
pub mod notices;
mod people;
mod ports;
pub mod post;
pub mod privacy;
pub mod questions;
pub mod quizzes;
pub mod references;
pub mod resets;
pub mod roles;
pub mod rosters;
mod rows;
pub mod searching;
pub mod sheets;
pub mod sites;
pub mod slips;
pub mod studies;
pub mod support;
pub mod surveys;
pub mod trail;
mod vault;
pub mod works;

pub use error::{Error, Field, Refusal};
pub use house::{House, Identity};
pub use learner::{Learner, Member};
pub use people::{Places, Standing};
pub use ports::{Clock, MailFault, Mailer, Random, Report};
pub use vault::MasterSecret;

#[cfg(test)]
mod tests;

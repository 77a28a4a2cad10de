//! The rules of Cairn: pure functions over plain values. No clock, no disk, no network, no randomness of its own.

pub mod actor;
pub mod announcement;
pub mod canonical;
pub mod certificate;
pub mod chain;
pub mod course;
pub mod editing;
pub mod entered;
pub mod evaluation;
pub mod hours;
pub mod id;
pub mod mail;
pub mod moving_in;
pub mod pause;
pub mod person;
pub mod privacy;
pub mod quantity;
pub mod quiz;
pub mod reminder;
pub mod session;
pub mod shuffle;
pub mod slip;
pub mod submission;
pub mod support;
pub mod survey;
pub mod thread;

//! Supervisors who sign without an account: how one is named, what is asked of them, and who confirms that they are real.
//!
//! Whoever wants to sign their own hours would name themselves under a second address. Nothing here proves who opens a link;
//! so a signature waits until staff have confirmed the supervisor by a contact that the trainee did not supply.

mod check;
mod fraud;
mod naming;
mod request;
mod signing;

pub use check::{Check, CheckField, CheckForm, CheckRefusal, Doubt, How, LONGEST_CONTACT, LONGEST_DOUBT, doubt_reason};
pub use fraud::{Flag, Marks, Named, Trainee, flags, licence_mark, mailbox, name_mark};
pub use naming::{LONGEST, NamingField, NamingForm, NamingRefusal, read};
pub use request::{Bound, DAYS, Invited, Link, Request, batch};
pub use signing::{Choice, LinkForm, Plan, SignRefusal, plan};

#[cfg(test)]
mod tests;

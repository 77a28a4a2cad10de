//! Mail: a message of the domain becomes a letter in words, then goes to a folder, a mail server or memory.
//!
//! A letter tells that there is something to see and where, never what it is: subjects, senders and
//! message ids stand on locked screens and in the logs of servers that are not ours.

mod bounce;
mod fault;
mod folder;
mod letter;
mod message;
mod post;
mod relay;
mod sender;
mod signature;
mod smtp;

pub use bounce::{Bounce, Lasting, NoBounce};
pub use fault::{Answer, Fault, MailError};
pub use letter::Letter;
pub use message::{compose, mark};
pub use post::{Delivery, Patience, Post};
pub use relay::SetupError;
pub use sender::Sender;
pub use signature::Signature;

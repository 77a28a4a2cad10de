//! HTTP: the table of addresses, sessions, forms, headers, files, and the pages that join use cases to views.

mod assets;
mod call;
mod cookies;
mod csrf;
mod encoding;
mod forms;
mod headers;
mod pages;
mod random;
mod reply;
mod serve;
mod site;
mod stop;
mod table;
mod uploads;

pub use encoding::layer as compression;
pub use site::{Demonstration, DemonstrationMail, DemonstrationPerson, Site, app};

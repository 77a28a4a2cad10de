//! The files of authors: a folder of courses becomes a catalogue with diagnostics, and Markdown becomes safe HTML.

mod care;
mod diagnostic;
mod facts;
mod fields;
mod files;
mod language;
mod laws;
mod markdown;
mod read;
pub mod search;
mod source;
mod standard;

pub use care::{Care, built_in_care, read_care};
pub use diagnostic::{Diagnostic, Severity};
pub use facts::{BadFact, read_facts};
pub use files::{Files, read_folder};
pub use markdown::{Labels, inline_html, lesson_html, paper_html, prose_html, untrusted_html, words};
pub use read::{read, read_examples, read_programme};
pub use standard::{coverage, reading_level, standard};

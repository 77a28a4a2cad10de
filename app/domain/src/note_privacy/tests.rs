//! What a note is held back for, what passes, and laws that hold for any text.
#![allow(clippy::unwrap_used)]
use super::*;

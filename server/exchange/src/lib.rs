//! Formats in and out: bytes become values and values become bytes. It opens nothing, and what it reads is never trusted.

pub mod moving_in;
pub mod package;

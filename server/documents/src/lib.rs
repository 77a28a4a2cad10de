//! Papers to keep and to show, as tagged, archival PDFs: certificates, and reports of several pages. Data in, bytes out.
//!
//! The crate reads no clock and no file. All words come in as data, so a paper is printed in the
//! language it was issued in, and the same paper always gives the same bytes: it can be printed
//! again whenever it is asked for instead of being stored.

mod cairn;
mod fonts;
mod ink;
mod paper;
mod print;
mod report;
mod sheet;
mod symbol;
mod text;

pub use paper::CertificatePaper;
pub use report::{Report, ReportBlock, ReportColumn, ReportTable, report};
pub use symbol::{Squares, squares};

use fonts::Fonts;
use sheet::Sheet;
use text::Typesetter;

/// Why a paper could not be printed.
#[derive(Debug, thiserror::Error)]
pub enum Failed {
    /// The address is longer than the largest QR code can hold.
    #[error("an address of {length} bytes does not fit into a QR code")]
    Address {
        /// Bytes of the address.
        length: usize,
    },
    /// A font in the program is damaged or does not carry the expected family name.
    #[error("the built-in font {family} cannot be read")]
    Font {
        /// The family that was looked for.
        family: &'static str,
    },
    /// The PDF could not be written.
    #[error("the PDF cannot be written: {reason}")]
    Pdf {
        /// What the PDF writer said.
        reason: String,
    },
}

/// Prints a certificate as a PDF of one page, US letter, landscape.
///
/// The file is tagged and meets PDF/UA-1 and PDF/A-3a. If a character has no glyph in the built-in
/// fonts (see [`can_print`]) an empty box is drawn in its place; the file is then still tagged, and
/// a screen reader still gets the text, but the file does not claim to meet the two standards.
///
/// # Errors
/// Only if the address does not fit into a QR code or the program itself is damaged; never because
/// of what a person is called.
pub fn certificate(paper: &CertificatePaper) -> Result<Vec<u8>, Failed> {
    let paper = paper.single_lines();
    let mut typesetter = Typesetter::new(Fonts::load()?, &paper.language);
    let sheet = Sheet::compose(&paper, &mut typesetter)?;
    print::print(&paper, &sheet, typesetter.fonts())
}

/// Whether every character of `name` has a glyph in the built-in fonts: Latin with all its
/// extensions (also Vietnamese), Greek and Cyrillic. Line breaks and other control characters do
/// not print.
#[must_use]
pub fn can_print(name: &str) -> bool {
    !name.chars().any(paper::is_dropped)
        && Fonts::load().is_ok_and(|fonts| Typesetter::new(fonts, "").covers(&paper::single_line(name)))
}

#[cfg(test)]
mod tests;

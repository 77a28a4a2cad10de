//! A paper of as many pages as it needs: facts with a code to check them, then headings, sentences and tables.

mod pages;
mod print;
#[cfg(test)]
mod tests;

use chrono::{DateTime, Utc};

use crate::Failed;
use crate::fonts::Fonts;
use crate::paper::single_line;
use crate::text::Typesetter;
use pages::Pages;

/// A paper as data. All strings are finished sentences or facts in the paper's language; line breaks in them are printed
/// as spaces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Language of all the words here, as a BCP 47 tag.
    pub language: String,
    /// Who keeps what it says, as the line over the title.
    pub organisation: String,
    /// What the paper is.
    pub title: String,
    /// Whom it is about, for the title of the file.
    pub subject: String,
    /// What must not be overlooked, such as that it is a demonstration, or that something was corrected since.
    pub notices: Vec<String>,
    /// Label and value of each fact.
    pub facts: Vec<(String, String)>,
    /// Words before the address at which it can be checked.
    pub verify_line: String,
    /// That address. Printed, linked, and in the QR code.
    pub verify_url: String,
    /// What a screen reader says in place of the QR code.
    pub qr_alt: String,
    /// What follows, in its order.
    pub blocks: Vec<ReportBlock>,
    /// The line at the foot of each page. `{page}` and `{pages}` in it are its number and how many there are.
    pub foot: String,
    /// When it was made; the creation date of the file.
    pub made_at: DateTime<Utc>,
}

/// A part of a paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReportBlock {
    /// A heading.
    Heading(String),
    /// A paragraph.
    Text(String),
    /// A table.
    Table(ReportTable),
}

/// A table that may go over several pages; each page repeats its head.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportTable {
    /// The columns.
    pub columns: Vec<ReportColumn>,
    /// A cell for each column in each row; the first says what the row is about.
    pub rows: Vec<Vec<String>>,
    /// Rows of sums.
    pub sums: Vec<Vec<String>>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportColumn {
    /// What stands over it.
    pub label: String,
    /// Its part of the width, beside those of the others.
    pub share: u16,
    /// Whether it holds amounts, which stand at its right edge.
    pub amounts: bool,
}

impl Report {
    fn single_lines(&self) -> Self {
        let line = |text: &String| single_line(text);
        let row = |row: &Vec<String>| row.iter().map(line).collect::<Vec<_>>();
        let block = |block: &ReportBlock| match block {
            ReportBlock::Heading(text) => ReportBlock::Heading(single_line(text)),
            ReportBlock::Text(text) => ReportBlock::Text(single_line(text)),
            ReportBlock::Table(table) => ReportBlock::Table(ReportTable {
                columns: table
                    .columns
                    .iter()
                    .map(|c| ReportColumn { label: single_line(&c.label), ..c.clone() })
                    .collect(),
                rows: table.rows.iter().map(row).collect(),
                sums: table.sums.iter().map(row).collect(),
            }),
        };
        Self {
            language: self.language.trim().to_owned(),
            organisation: single_line(&self.organisation),
            title: single_line(&self.title),
            subject: single_line(&self.subject),
            notices: self.notices.iter().map(line).filter(|text| !text.is_empty()).collect(),
            facts: self.facts.iter().map(|(label, value)| (single_line(label), single_line(value))).collect(),
            verify_line: single_line(&self.verify_line),
            verify_url: single_line(&self.verify_url),
            qr_alt: single_line(&self.qr_alt),
            blocks: self.blocks.iter().map(block).collect(),
            foot: single_line(&self.foot),
            made_at: self.made_at,
        }
    }
}

/// Prints a report as a PDF, US letter, upright.
///
/// The file is tagged and meets PDF/UA-1 and PDF/A-3a, unless a character has no glyph in the built-in fonts; see
/// [`crate::certificate`].
///
/// # Errors
/// Only if the address does not fit into a QR code or the program itself is damaged.
pub fn report(report: &Report) -> Result<Vec<u8>, Failed> {
    let report = report.single_lines();
    let mut typesetter = Typesetter::new(Fonts::load()?, &report.language);
    let pages = Pages::compose(&report, &mut typesetter)?;
    print::print(&report, &pages, typesetter.fonts())
}

//! The export of a chain as text, and how it is read back.
//!
//! It is JSON Lines: a heading, then one link on each line with what is open beside it. So a broken link has a line of its
//! own that can be named and looked at, a file that was cut off is whole up to the cut, and a later export is the earlier one
//! with other numbers in its heading and more lines. Each line is canonical JSON (RFC 8785), and so every byte of it counts:
//! another order, a blank or a second field of the same name is a change. The same chain gives the same bytes.

use super::Link;
use super::event::Event;
use super::text::{Opened, Openings};
use crate::canonical::{self, Digest, NoCanonicalForm};
use crate::id::HoursChainId;
use serde::{Deserialize, Serialize};

/// The format of exports that is written here and can be read here.
pub const FORMAT: &str = "cairn-hours-chain/1";

/// The first line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// The format.
    pub format: String,
    /// The chain.
    pub chain: HoursChainId,
    /// How many links follow.
    pub links: u32,
    /// The digest of the last one; none if there is no link.
    pub head: Option<Digest>,
}

/// Every other line: a link, and what is open beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExportLine {
    /// The link.
    pub link: Link,
    /// What is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opened: Option<Opened>,
}

/// A chain as it leaves the database.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Export {
    /// The heading.
    pub header: Header,
    /// The links, oldest first.
    pub lines: Vec<ExportLine>,
}

/// Why a line cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// There is nothing.
    #[error("the file is empty")]
    Empty,
    /// It does not begin as an export does.
    #[error("this is no export of hours from Cairn")]
    NoExport,
    /// It is an export of another format.
    #[error("the format is {found}, and this program reads {FORMAT}")]
    OtherFormat {
        /// The format that it names.
        found: String,
    },
    /// It cannot be read as a link.
    #[error("it cannot be read as a link ({0})")]
    NoLink(String),
    /// It can be read, and is written otherwise than an export is.
    #[error("it is not as it was written; a program that opened the file may have changed it")]
    NotAsWritten,
    /// The line does not end: the file was cut off.
    #[error("the line does not end, so the file was cut off")]
    CutOff,
}

/// The first line that cannot be read, and why.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("Line {line}{}: {reason}.", self.link().map(|n| format!(", link {n}")).unwrap_or_default())]
pub struct ExportRefusal {
    /// The number of the line, from 1.
    pub line: usize,
    /// Why.
    pub reason: Unreadable,
}

impl ExportRefusal {
    /// Nothing is there to be read.
    pub(super) const fn empty() -> Self {
        Self { line: 1, reason: Unreadable::Empty }
    }

    /// The link that stands on the line; none for the heading.
    #[must_use]
    pub const fn link(&self) -> Option<usize> {
        match self.line {
            0 | 1 => None,
            line => Some(line - 1),
        }
    }
}

impl Export {
    /// An export of those links with what is open beside them. Texts that a link says were redacted are left out, wherever
    /// they come from.
    #[must_use]
    pub fn new(chain: HoursChainId, links: Vec<Link>, openings: &Openings) -> Self {
        let last = links.last();
        let header = Header {
            format: FORMAT.to_owned(),
            chain,
            links: last.map_or(0, |link| link.body.number),
            head: last.map(|link| link.digest.clone()),
        };
        let redacted: std::collections::BTreeSet<u32> =
            links.iter().flat_map(|link| redacts(&link.body.event)).collect();
        let with_what_is_open = |link: Link| {
            let mut opened = openings.get(&link.body.number).cloned().unwrap_or_default();
            if redacted.contains(&link.body.number) {
                opened.note = None;
                opened.reason = None;
            }
            ExportLine { link, opened: Some(opened).filter(|o| !o.is_empty()) }
        };
        Self { header, lines: links.into_iter().map(with_what_is_open).collect() }
    }

    /// The links, oldest first.
    #[must_use]
    pub fn links(&self) -> Vec<Link> {
        self.lines.iter().map(|line| line.link.clone()).collect()
    }

    /// What is open, by the place of the link.
    #[must_use]
    pub fn openings(&self) -> Openings {
        (1..).zip(&self.lines).filter_map(|(place, line)| line.opened.clone().map(|opened| (place, opened))).collect()
    }

    /// The number of the link with that digest, if there is one.
    #[must_use]
    pub fn place_of(&self, digest: &Digest) -> Option<u32> {
        self.lines.iter().find(|line| line.link.digest == *digest).map(|line| line.link.body.number)
    }

    /// The export as text.
    ///
    /// # Errors
    /// When something in it has no canonical form.
    pub fn write(&self) -> Result<String, NoCanonicalForm> {
        let mut text = canonical::json(&self.header)?;
        text.push('\n');
        for line in &self.lines {
            text.push_str(&canonical::json(line)?);
            text.push('\n');
        }
        Ok(text)
    }
}

fn redacts(event: &Event) -> Vec<u32> {
    match event {
        Event::NoteRedacted { links } => links.clone(),
        _ => Vec::new(),
    }
}

/// Reads an export. Whether it is whole is the question of [`super::audit`].
///
/// # Errors
/// The first line that cannot be read, and why.
pub fn read_export(text: &str) -> Result<Export, ExportRefusal> {
    match read_lines(text) {
        (Some(export), None) => Ok(export),
        (_, Some(refusal)) => Err(refusal),
        (None, None) => Err(ExportRefusal::empty()),
    }
}

/// Reads as far as it can: the lines before the first that cannot be read, and why that one cannot.
pub(super) fn read_lines(text: &str) -> (Option<Export>, Option<ExportRefusal>) {
    let refuse = |line, reason| Some(ExportRefusal { line, reason });
    let mut lines = (1..).zip(text.split_inclusive('\n'));
    let header = match lines.next() {
        None => return (None, Some(ExportRefusal::empty())),
        Some((_, first)) => match read_header(first) {
            Ok(header) => header,
            Err(reason) => return (None, refuse(1, reason)),
        },
    };
    let mut export = Export { header, lines: Vec::new() };
    for (number, line) in lines {
        match read_line(line) {
            Ok(read) => export.lines.push(read),
            Err(reason) => return (Some(export), refuse(number, reason)),
        }
    }
    (Some(export), None)
}

fn read_header(line: &str) -> Result<Header, Unreadable> {
    #[derive(Deserialize)]
    struct Format {
        format: String,
    }
    let format: Format = serde_json::from_str(line).map_err(|_| Unreadable::NoExport)?;
    if !format.format.starts_with("cairn-hours-chain/") {
        return Err(Unreadable::NoExport);
    }
    if format.format != FORMAT {
        return Err(Unreadable::OtherFormat { found: format.format });
    }
    let header: Header = serde_json::from_str(line).map_err(|_| Unreadable::NoExport)?;
    as_written(line, &header)?;
    Ok(header)
}

fn read_line(line: &str) -> Result<ExportLine, Unreadable> {
    let whole = line.strip_suffix('\n').ok_or(Unreadable::CutOff)?;
    let read: ExportLine = serde_json::from_str(whole).map_err(|e| Unreadable::NoLink(e.to_string()))?;
    as_written(line, &read)?;
    Ok(read)
}

fn as_written<T: Serialize>(line: &str, read: &T) -> Result<(), Unreadable> {
    let whole = line.strip_suffix('\n').ok_or(Unreadable::CutOff)?;
    let same = canonical::json(read).is_ok_and(|written| written == whole);
    if same { Ok(()) } else { Err(Unreadable::NotAsWritten) }
}

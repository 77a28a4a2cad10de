//! Files that an organisation brings its past in: bytes become rows of cells, whatever program wrote them; reports and
//! samples become bytes that no spreadsheet takes for a formula.

mod sample;
#[cfg(test)]
mod tests;

use domain::moving_in::{Cells, Column, Fault, Layout, MOST_BYTES, Problem, SheetRefusal};
use std::collections::BTreeMap;

pub use sample::sample;

/// The mark that some programs write before UTF-8.
const MARK: &str = "\u{feff}";

/// The heading of the column in which a file of lines to mend says what is wrong. It is never read.
pub const MEND: &str = "what_to_mend";

/// A file as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// What stands between two cells.
    pub separator: char,
    /// Headings that mean nothing here; their cells are not read.
    pub unread: Vec<String>,
    /// The rows in the order of the file.
    pub rows: Vec<Row>,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The line of the file that it begins in, from 1; the heading is line 1.
    pub line: u64,
    /// Its cells.
    pub cells: Cells,
    /// What is wrong with its shape.
    pub faults: Vec<Fault>,
}

/// The text of a file: UTF-8, UTF-16 with its mark, or else Windows-1252, in which every byte means something.
///
/// # Errors
/// When it is too large, or is a spreadsheet and no text.
pub fn text(bytes: &[u8]) -> Result<String, SheetRefusal> {
    if bytes.len() > MOST_BYTES {
        return Err(SheetRefusal::TooLarge);
    }
    // Spreadsheets are zip files ("PK") or older documents of the office; a PDF is none either.
    if [&b"PK\x03\x04"[..], b"\xd0\xcf\x11\xe0", b"%PDF"].iter().any(|head| bytes.starts_with(head)) {
        return Err(SheetRefusal::NotText);
    }
    let wide = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        // `decode` follows the mark of UTF-16 where there is one.
        Err(_) => encoding_rs::WINDOWS_1252.decode(bytes).0.into_owned(),
    };
    let text = text.trim_start_matches(MARK);
    if text.contains('\0') || (wide && text.contains('\u{fffd}')) {
        return Err(SheetRefusal::NotText);
    }
    if text.trim().is_empty() { Err(SheetRefusal::Nothing) } else { Ok(text.to_owned()) }
}

/// The separator that stands most often in the heading, outside of quotes.
fn separator(text: &str) -> u8 {
    let heading = text.lines().find(|l| !l.trim().is_empty()).unwrap_or_default();
    let mut quoted = false;
    let mut counts = [(b',', 0_usize), (b';', 0), (b'\t', 0)];
    for byte in heading.bytes() {
        quoted ^= byte == b'"';
        for (sign, count) in &mut counts {
            *count += usize::from(byte == *sign && !quoted);
        }
    }
    // The comma comes first, so that a heading of one column is read too.
    counts.iter().rev().max_by_key(|(_, count)| *count).map_or(b',', |(sign, _)| *sign)
}

/// Reads a text as rows of a kind, or of another layout.
///
/// # Errors
/// When it has no heading with the columns that are needed, no lines, or too many.
pub fn read(layout: impl Into<Layout>, text: &str) -> Result<Sheet, SheetRefusal> {
    let layout = layout.into();
    let sign = separator(text);
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(sign).from_reader(text.as_bytes());
    let mut columns: Option<Vec<Option<Column>>> = None;
    let mut sheet = Sheet { separator: char::from(sign), unread: Vec::new(), rows: Vec::new() };
    let mut lines = Lines { text: text.as_bytes(), at: 0, line: 1 };
    for record in reader.records() {
        // A text in memory has no faults of reading, and quotes are closed by its end.
        let record = record.map_err(|_| SheetRefusal::NotText)?;
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        let Some(columns) = &columns else {
            columns = Some(heading(&layout, &record, &mut sheet.unread)?);
            continue;
        };
        let line = lines.of(record.position().map_or(0, csv::Position::byte));
        let mut cells = BTreeMap::new();
        let mut faults = Vec::new();
        for (place, cell) in record.iter().enumerate() {
            let cell = cell.trim();
            match columns.get(place) {
                _ if cell.is_empty() => {}
                Some(Some(column)) => {
                    cells.insert(*column, unquoted(cell));
                }
                Some(None) => {}
                None => {
                    faults = vec![Fault { column: None, problem: Problem::MoreCells }];
                }
            }
        }
        sheet.rows.push(Row { line, cells: Cells(cells), faults });
    }
    match sheet.rows.len() {
        0 if columns.is_none() => Err(SheetRefusal::Nothing),
        0 => Err(SheetRefusal::NoLines),
        have if have > layout.most => Err(SheetRefusal::TooManyLines { have, most: layout.most }),
        _ => Ok(sheet),
    }
}

/// Counts lines as people see them: the reader itself takes the end of a line in two bytes for the next one.
struct Lines<'a> {
    text: &'a [u8],
    at: usize,
    line: u64,
}

impl Lines<'_> {
    /// The line in which the row begins that was read from this byte on.
    fn of(&mut self, byte: u64) -> u64 {
        let mut end = usize::try_from(byte).unwrap_or(usize::MAX).min(self.text.len());
        while self.text.get(end).is_some_and(|b| matches!(b, b'\r' | b'\n')) {
            end += 1;
        }
        let passed = self.text.get(self.at..end).unwrap_or_default();
        let ends = passed.iter().filter(|b| **b == b'\n').count();
        // Very old programs end a line with a return alone.
        let ends = if ends == 0 { passed.iter().filter(|b| **b == b'\r').count() } else { ends };
        self.line += u64::try_from(ends).unwrap_or(0);
        self.at = self.at.max(end);
        self.line
    }
}

/// A report of ours can be mended and brought in again: the apostrophe before a sign is ours.
fn unquoted(cell: &str) -> String {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(FORMULA) => rest.to_owned(),
        _ => cell.to_owned(),
    }
}

fn heading(
    layout: &Layout,
    record: &csv::StringRecord,
    unread: &mut Vec<String>,
) -> Result<Vec<Option<Column>>, SheetRefusal> {
    let mut columns = Vec::new();
    for cell in record {
        let found = (layout.headed)(cell).filter(|c| layout.columns.contains(c));
        if let Some(column) = found
            && columns.contains(&found)
        {
            return Err(SheetRefusal::ColumnTwice { column });
        }
        if found.is_none() && !cell.trim().is_empty() && cell.trim() != MEND {
            unread.push(cell.trim().chars().take(40).collect());
        }
        columns.push(found);
    }
    let missing: Vec<Vec<Column>> = layout
        .needed
        .iter()
        .filter(|group| !group.iter().any(|c| columns.contains(&Some(*c))))
        .map(|group| group.to_vec())
        .collect();
    if missing.is_empty() { Ok(columns) } else { Err(SheetRefusal::ColumnsMissing { missing }) }
}

/// Signs with which a spreadsheet begins a formula.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// The text of a cell that no spreadsheet takes for a formula.
#[must_use]
pub fn harmless(text: &str) -> String {
    if text.trim_start_matches([' ', '\n']).starts_with(FORMULA) { format!("'{text}") } else { text.to_owned() }
}

/// Rows as a file that every spreadsheet opens: UTF-8 with its mark, commas, lines as they all know them.
#[must_use]
pub fn file(rows: &[Vec<String>]) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .flexible(true)
        .terminator(csv::Terminator::CRLF)
        .from_writer(MARK.as_bytes().to_vec());
    for row in rows {
        // Writing to memory cannot fail.
        let _ = writer.write_record(row.iter().map(|cell| harmless(cell)));
    }
    writer.into_inner().unwrap_or_default()
}

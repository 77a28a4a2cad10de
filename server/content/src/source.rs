//! Texts of authors with the place of every byte, so that whatever is found in them can be pointed at.

use crate::diagnostic::{Diagnostic, Severity};
use std::borrow::Cow;
use std::cell::RefCell;
use std::ops::Range;

/// A file with the places where its lines begin.
pub(crate) struct Source<'a> {
    name: &'a str,
    text: &'a str,
    lines: Vec<usize>,
}

impl<'a> Source<'a> {
    pub(crate) fn new(name: &'a str, text: &'a str) -> Self {
        let lines = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { name, text, lines }
    }

    pub(crate) const fn text(&self) -> &'a str {
        self.text
    }

    pub(crate) const fn name(&self) -> &'a str {
        self.name
    }

    /// Line and column of a byte, both counted from 1; the column in characters.
    pub(crate) fn place(&self, offset: usize) -> (usize, usize) {
        let offset = offset.min(self.text.len());
        let line = self.lines.partition_point(|start| *start <= offset);
        let start = self.lines[line - 1];
        let column = self.text[start..].char_indices().take_while(|(at, _)| start + at < offset).count();
        (line, column + 1)
    }

    /// A stretch of the file.
    pub(crate) fn part(&'a self, range: Range<usize>) -> Excerpt<'a> {
        Excerpt { source: self, pieces: vec![(0, range.start)], text: Cow::Borrowed(&self.text[range]), pinned: false }
    }

    /// The whole file.
    pub(crate) fn whole(&'a self) -> Excerpt<'a> {
        self.part(0..self.text.len())
    }
}

/// A stretch of a file that is read as a text of its own: front matter, a fenced block, a string.
/// It may have been put together from pieces, as a block inside a list is.
#[derive(Clone)]
pub(crate) struct Excerpt<'a> {
    source: &'a Source<'a>,
    text: Cow<'a, str>,
    /// Where pieces begin: in this text, in the file.
    pieces: Vec<(usize, usize)>,
    /// Whether every place in it stands for the first one, because escapes have moved the bytes.
    pinned: bool,
}

impl<'a> Excerpt<'a> {
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// Where a byte of this text stands in the file.
    pub(crate) fn offset(&self, at: usize) -> usize {
        let after = self.pieces.partition_point(|(from, _)| *from <= at);
        match self.pieces.get(after.saturating_sub(1)) {
            Some((_, to)) if self.pinned => *to,
            Some((from, to)) => to + at.saturating_sub(*from),
            None => 0,
        }
    }

    /// A stretch of this text.
    pub(crate) fn part(&self, range: Range<usize>) -> Excerpt<'a> {
        let mut pieces = vec![(0, self.offset(range.start))];
        if !self.pinned {
            let inner = self.pieces.iter().filter(|(from, _)| range.contains(from));
            pieces.extend(inner.map(|(from, to)| (from - range.start, *to)));
        }
        Excerpt { source: self.source, text: Cow::Owned(self.text[range].to_owned()), pieces, pinned: self.pinned }
    }

    /// Pieces of this text, put together; each is what it now reads and where it stood.
    pub(crate) fn joined<'p>(&self, parts: impl IntoIterator<Item = (&'p str, usize)>) -> Excerpt<'a> {
        let mut text = String::new();
        let mut pieces = Vec::new();
        for (part, at) in parts {
            pieces.push((text.len(), self.offset(at)));
            text.push_str(part);
        }
        Excerpt { source: self.source, text: Cow::Owned(text), pieces, pinned: self.pinned }
    }

    /// Another reading of the text at one place, whose bytes do not match those of the file.
    pub(crate) fn pinned(&self, at: usize, text: &str) -> Excerpt<'a> {
        Excerpt {
            source: self.source,
            text: Cow::Owned(text.to_owned()),
            pieces: vec![(0, self.offset(at))],
            pinned: true,
        }
    }
}

/// What has been found so far.
#[derive(Default)]
pub(crate) struct Report(RefCell<Vec<Diagnostic>>);

impl Report {
    fn add(&self, severity: Severity, file: &str, place: (usize, usize), what: String, instead: String) {
        self.0.borrow_mut().push(Diagnostic {
            file: file.to_owned(),
            line: place.0,
            column: place.1,
            severity,
            what,
            instead,
        });
    }

    /// Something wrong at a byte of an excerpt.
    pub(crate) fn error(&self, within: &Excerpt<'_>, at: usize, what: impl Into<String>, instead: impl Into<String>) {
        let place = within.source.place(within.offset(at));
        self.add(Severity::Error, within.source.name, place, what.into(), instead.into());
    }

    /// Something that a person should look at, at a byte of an excerpt.
    pub(crate) fn warning(&self, within: &Excerpt<'_>, at: usize, what: impl Into<String>, instead: impl Into<String>) {
        let place = within.source.place(within.offset(at));
        self.add(Severity::Warning, within.source.name, place, what.into(), instead.into());
    }

    /// Something wrong with a file as a whole, or with one that is not there.
    pub(crate) fn file_error(&self, file: &str, what: impl Into<String>, instead: impl Into<String>) {
        self.add(Severity::Error, file, (1, 1), what.into(), instead.into());
    }

    /// Something to look at in a file as a whole.
    pub(crate) fn file_warning(&self, file: &str, what: impl Into<String>, instead: impl Into<String>) {
        self.add(Severity::Warning, file, (1, 1), what.into(), instead.into());
    }

    /// How much has been found, to see later whether more has come.
    pub(crate) fn len(&self) -> usize {
        self.0.borrow().len()
    }

    /// Everything, by file and place, each finding once.
    pub(crate) fn sorted(self) -> Vec<Diagnostic> {
        let mut all = self.0.into_inner();
        all.sort();
        all.dedup();
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_lines_count_from_one() {
        let source = Source::new("a", "é\nüx\n");
        assert_eq!(source.place(0), (1, 1));
        assert_eq!(source.place(2), (1, 2));
        assert_eq!(source.place(3), (2, 1));
        assert_eq!(source.place(5), (2, 2));
        assert_eq!(source.place(99), (3, 1));
    }

    #[test]
    fn a_stretch_put_together_from_pieces_still_knows_its_places() {
        let source = Source::new("a", "- ab\n  cd\n");
        let whole = source.whole();
        let block = whole.joined([("ab\n", 2), ("cd\n", 7)]);
        assert_eq!(block.text(), "ab\ncd\n");
        assert_eq!(block.offset(4), 8);
        assert_eq!(block.part(3..5).offset(1), 8);
        assert_eq!(block.part(1..5).offset(3), 8);
    }
}

//! Markdown files that begin with TOML between two lines of `+++`.

use crate::source::{Excerpt, Report, Source};

/// Splits a file into its front matter and its text. None, and reported, when there is no front matter.
pub(crate) fn split<'a>(source: &'a Source<'a>, report: &Report) -> Option<(Excerpt<'a>, Excerpt<'a>)> {
    let whole = source.whole();
    let mut lines = source.text().split_inclusive('\n');
    let first = lines.next().unwrap_or_default();
    if first.trim_end() != "+++" {
        report.error(
            &whole,
            0,
            "the front matter is missing",
            "Begin the file with a line +++, then id = \"...\" and title = \"...\", then another line +++.",
        );
        return None;
    }
    let start = first.len();
    let mut at = start;
    for line in lines {
        let after = at + line.len();
        if line.trim_end() == "+++" {
            return Some((source.part(start..at), source.part(after..source.text().len())));
        }
        at = after;
    }
    report.error(&whole, 0, "the front matter does not end", "Write a line +++ after its last key.");
    None
}

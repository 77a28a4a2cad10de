//! Footnotes: collected where they are written, shown at the end in the order in which the text points at them.

use super::escaped;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

/// The footnotes of one text. Their numbers follow the order in which the text first points at them.
#[derive(Default)]
pub(super) struct Footnotes {
    numbers: BTreeMap<String, usize>,
    /// Names of the definitions that are being read.
    open: Vec<String>,
    /// Names and HTML of those that have been.
    texts: Vec<(String, String)>,
    pointed_at: BTreeSet<usize>,
}

impl Footnotes {
    fn number(&mut self, name: &str) -> usize {
        let next = self.numbers.len() + 1;
        *self.numbers.entry(name.to_owned()).or_insert(next)
    }

    /// A definition begins.
    pub(super) fn begin(&mut self, name: &str) {
        self.open.push(name.to_owned());
    }

    /// The definition that began last ends, and this is its HTML.
    pub(super) fn end(&mut self, html: String) {
        let name = self.open.pop().unwrap_or_default();
        self.texts.push((name, html));
    }

    /// The HTML of a place that points at a footnote.
    pub(super) fn reference(&mut self, name: &str) -> String {
        let number = self.number(name);
        // The way back leads to the first of several.
        let id = if self.pointed_at.insert(number) { format!(" id=\"fnref-{number}\"") } else { String::new() };
        format!("<sup><a class=\"footnote-reference\" href=\"#fn-{number}\"{id}>{number}</a></sup>")
    }

    /// All of them as HTML; nothing when there are none.
    pub(super) fn html(mut self, label: &str) -> String {
        if self.texts.is_empty() {
            return String::new();
        }
        // Notes that nothing points at come last, in the order in which they were written.
        let mut texts = BTreeMap::new();
        for (name, text) in std::mem::take(&mut self.texts) {
            texts.entry(self.number(&name)).or_insert(text);
        }
        let label = escaped(label);
        let mut html = format!("<section class=\"footnotes\" aria-label=\"{label}\">\n<ol>\n");
        for (number, text) in &texts {
            // Writing to a String cannot fail.
            let _ = write!(html, "<li id=\"fn-{number}\">{text}");
            if self.pointed_at.contains(number) {
                let _ = write!(html, "<a class=\"footnote-back\" href=\"#fnref-{number}\">↑ {number}</a>");
            }
            html.push_str("</li>\n");
        }
        html.push_str("</ol>\n</section>\n");
        html
    }
}

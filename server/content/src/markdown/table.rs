//! Tables whose cells name their column, so that rows can become cards on a narrow page.

use super::escaped;
use pulldown_cmark::Alignment;

/// A table that is being written.
#[derive(Default)]
pub(super) struct Table {
    alignments: Vec<Alignment>,
    /// The words of the header cells.
    headers: Vec<String>,
    column: usize,
    in_head: bool,
    has_body: bool,
}

impl Table {
    /// A table with columns aligned like this.
    pub(super) fn new(alignments: Vec<Alignment>) -> Self {
        Self { alignments, ..Self::default() }
    }

    /// The header row begins.
    pub(super) const fn begin_head(&mut self) -> &'static str {
        self.in_head = true;
        "<thead><tr>"
    }

    /// The header row ends.
    pub(super) const fn end_head(&mut self) -> &'static str {
        self.in_head = false;
        "</tr></thead>\n"
    }

    /// A row of the body begins.
    pub(super) const fn begin_row(&mut self) -> &'static str {
        self.column = 0;
        if std::mem::replace(&mut self.has_body, true) { "<tr>" } else { "<tbody>\n<tr>" }
    }

    /// The table ends.
    pub(super) const fn end(&self) -> &'static str {
        if self.has_body { "</tbody></table>\n" } else { "</table>\n" }
    }

    /// A cell, from its HTML and its plain words.
    pub(super) fn cell(&mut self, html: &str, plain: &str) -> String {
        let align = match self.alignments.get(self.column) {
            Some(Alignment::Center) => " class=\"align-center\"",
            Some(Alignment::Right) => " class=\"align-right\"",
            _ => "",
        };
        let column = self.column;
        self.column += 1;
        if self.in_head {
            let plain = plain.trim();
            self.headers.push(plain.to_owned());
            // A header cell without words would be a header of nothing.
            if plain.is_empty() {
                return format!("<td>{html}</td>");
            }
            return format!("<th scope=\"col\"{align}>{html}</th>");
        }
        let label = match self.headers.get(column) {
            Some(header) if !header.is_empty() => format!(" data-label=\"{}\"", escaped(header)),
            _ => String::new(),
        };
        format!("<td{align}{label}>{html}</td>")
    }
}

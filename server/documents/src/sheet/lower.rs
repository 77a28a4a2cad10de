//! The lower half of the page: facts, hours and where to check them.

use super::{Density, LEFT, MIDDLE, RIGHT, Sheet};
use crate::Failed;
use crate::fonts::Face;
use crate::ink::{INK, SLATE, TEAL};
use crate::paper::CertificatePaper;
use crate::symbol::Symbol;
use crate::text::{Paragraph, Style, Typesetter};

/// Between the columns.
const GUTTER: f32 = 34.0;
/// From the rule over the lower half to its text.
const ABOVE: f32 = 15.0;
/// From the columns to the line with the address.
const BELOW: f32 = 18.0;
/// Type of the facts.
const SMALL: f32 = 8.8;

/// Label and value side by side.
pub(crate) struct Row {
    pub(crate) label: Paragraph,
    pub(crate) value: Paragraph,
    height: f32,
}

/// Rows under each other, from `x`, `y` on.
pub(crate) struct Rows {
    pub(crate) rows: Vec<Row>,
    pub(crate) x: f32,
    pub(crate) y: f32,
    pub(crate) width: f32,
    /// From the left edge of the rows to the left edge of the values.
    pub(crate) value_at: f32,
    /// Space above and below the text of a row.
    pub(crate) padding: f32,
}

impl Rows {
    /// Height of all rows.
    pub(crate) fn height(&self) -> f32 {
        self.rows.iter().map(Row::height).sum()
    }
}

impl Row {
    /// Height with the space above and below.
    pub(crate) fn height(&self) -> f32 {
        self.height
    }
}

/// The hours, with heading and total.
pub(crate) struct Hours {
    pub(crate) heading: Option<Paragraph>,
    pub(crate) rows: Rows,
    /// Whether the last row is the total.
    pub(crate) has_total: bool,
}

/// The line with the address, at the foot of the page.
pub(crate) struct Check {
    pub(crate) words: Paragraph,
    pub(crate) words_at: (f32, f32),
    pub(crate) address: Paragraph,
    pub(crate) address_at: (f32, f32),
    pub(crate) symbol: Symbol,
    pub(crate) symbol_at: (f32, f32),
}

/// The lower half before it has a place on the page.
pub(super) struct Lower {
    facts: Option<Rows>,
    hours: Option<Hours>,
    check: Option<Check>,
    /// From the rule over it to the bottom of the page.
    pub(super) height: f32,
}

impl Lower {
    /// Sets everything, as tightly as `density` says.
    ///
    /// # Errors
    /// If the address fits into no QR code.
    pub(super) fn set(paper: &CertificatePaper, setter: &mut Typesetter, density: Density) -> Result<Self, Failed> {
        let symbol = match paper.verify_url.as_str() {
            "" => None,
            address => Some(Symbol::new(address)?),
        };
        let has_hours = !paper.hours.is_empty() || !paper.hours_total.1.is_empty();
        // The white border of the code is part of the gutter.
        let mut free = RIGHT - LEFT;
        if let Some(symbol) = &symbol {
            free -= symbol.side() - symbol.border() + GUTTER - symbol.border();
        }
        let facts_width = if has_hours { (free - GUTTER) * 0.54 } else { free };
        let hours_x = LEFT + facts_width + GUTTER;

        let facts = facts(paper, setter, density, facts_width);
        let hours = has_hours.then(|| hours(paper, setter, density, hours_x, free - facts_width - GUTTER));
        let rows_height = facts
            .as_ref()
            .map_or(0.0, Rows::height)
            .max(hours.as_ref().map_or(0.0, |hours| hours.rows.height() + heading_height(hours)));
        let mut height = ABOVE + rows_height;
        let check = symbol.map(|symbol| {
            height = height.max(ABOVE + symbol.side() - 2.0 * symbol.border());
            check(paper, setter, density.facts, symbol, &mut height)
        });
        Ok(Self { facts, hours, check, height })
    }

    /// Gives everything its place under the rule of `sheet`.
    pub(super) fn place(self, sheet: &mut Sheet) {
        let top = sheet.divide + ABOVE;
        sheet.facts = self.facts.map(|facts| Rows { y: top, ..facts });
        sheet.hours = self.hours.map(|mut hours| {
            hours.rows.y = top + heading_height(&hours);
            hours
        });
        sheet.check = self.check.map(|mut check| {
            let border = check.symbol.border();
            check.symbol_at = (RIGHT + border - check.symbol.side(), top - border);
            check.words_at.1 += sheet.divide;
            check.address_at.1 += sheet.divide;
            check
        });
    }
}

/// Height of the heading as a row of its own, so that the rows of both columns are level.
fn heading_height(hours: &Hours) -> f32 {
    hours.heading.as_ref().map_or(0.0, |heading| 2.0 * hours.rows.padding + heading.height())
}

fn facts(paper: &CertificatePaper, setter: &mut Typesetter, density: Density, width: f32) -> Option<Rows> {
    let label = Style::new(Face::Sans, SMALL * density.facts, SLATE);
    let value = Style::new(Face::Sans, SMALL * density.facts, INK);
    let widest = paper.facts.iter().map(|(words, _)| setter.width(words, label)).fold(0.0, f32::max);
    let label_width = widest.min(width * 0.45) + 0.5;
    let value_at = label_width + 14.0;
    let rows = paper
        .facts
        .iter()
        .map(|(l, v)| row(setter, (l, label, label_width), (v, value, width - value_at), density.padding))
        .collect();
    (!paper.facts.is_empty()).then_some(Rows { rows, x: LEFT, y: 0.0, width, value_at, padding: density.padding })
}

fn hours(paper: &CertificatePaper, setter: &mut Typesetter, density: Density, x: f32, width: f32) -> Hours {
    let label = Style::new(Face::Sans, SMALL * density.facts, INK);
    let strong = Style::new(Face::Bold, SMALL * density.facts, INK);
    let has_total = !paper.hours_total.1.is_empty();
    let total = has_total.then_some((&paper.hours_total, strong));
    let lines: Vec<_> = paper.hours.iter().map(|pair| (pair, label)).chain(total).collect();
    let widest = lines.iter().map(|((_, amount), style)| setter.width(amount, *style)).fold(0.0, f32::max);
    let value_width = widest.min(width * 0.5) + 0.5;
    let value_at = width - value_width;
    let rows = lines
        .into_iter()
        .map(|((l, v), style)| {
            row(setter, (l, style, value_at - 10.0), (v, style.right(), value_width), density.padding)
        })
        .collect();
    let heading = (!paper.hours_heading.is_empty()).then(|| {
        let style = Style::new(Face::Bold, SMALL * density.facts, TEAL);
        setter.set(&paper.hours_heading, style, width)
    });
    Hours { heading, rows: Rows { rows, x, y: 0.0, width, value_at, padding: density.padding }, has_total }
}

/// Sets label and value side by side.
pub(crate) fn row(setter: &mut Typesetter, label: (&str, Style, f32), value: (&str, Style, f32), padding: f32) -> Row {
    let label = setter.set(label.0, label.1, label.2);
    let value = setter.set(value.0, value.1, value.2);
    let height = label.height().max(value.height()) + 2.0 * padding;
    Row { label, value, height }
}

/// Sets the foot of the page and adds its height to `height`.
fn check(paper: &CertificatePaper, setter: &mut Typesetter, scale: f32, symbol: Symbol, height: &mut f32) -> Check {
    let width = RIGHT - LEFT;
    let words_style = Style::new(Face::Sans, 9.0 * scale, SLATE);
    let address_style = Style::new(Face::Bold, 9.0 * scale, TEAL);
    // The space belongs to the words, so that a screen reader does not run them into the address.
    let line = match paper.verify_line.as_str() {
        "" => String::new(),
        words => format!("{words} "),
    };
    let words_width = if line.is_empty() { 0.0 } else { setter.width(&line, words_style) + 2.0 };
    let address_width = setter.width(&paper.verify_url, address_style);
    *height += BELOW;
    let y = *height;
    if words_width + address_width <= width {
        let left = MIDDLE - (words_width + address_width) / 2.0;
        let words = setter.set(&line, words_style, words_width + 1.0);
        let address = setter.set(&paper.verify_url, address_style, address_width + 1.0);
        *height += words.height().max(address.height());
        return Check {
            words,
            words_at: (left, y),
            address,
            address_at: (left + words_width, y),
            symbol,
            symbol_at: (0.0, 0.0),
        };
    }
    let words = setter.set(&line, words_style.centered(), width);
    let address = setter.set(&paper.verify_url, address_style.centered(), width);
    *height += words.height() + address.height();
    Check { address_at: (LEFT, y + words.height()), words, words_at: (LEFT, y), address, symbol, symbol_at: (0.0, 0.0) }
}

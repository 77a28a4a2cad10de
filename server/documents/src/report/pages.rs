//! The pages before they are printed: every text set and given its place; what does not fit goes onto the next page.

use super::{Report, ReportBlock, ReportTable};
use crate::Failed;
use crate::fonts::Face;
use crate::ink::{EMBER, INK, SLATE, TEAL};
use crate::sheet::{Check, Row, Rows, row};
use crate::symbol::Symbol;
use crate::text::{Paragraph, Style, Typesetter};

/// US letter, upright, in points.
pub(super) const WIDTH: f32 = 612.0;
pub(super) const HEIGHT: f32 = 792.0;
/// Where content begins and ends.
pub(super) const LEFT: f32 = 54.0;
pub(super) const RIGHT: f32 = WIDTH - LEFT;
const TOP: f32 = 50.0;
const BOTTOM: f32 = HEIGHT - 62.0;
/// Top of the line at the foot.
const FOOT: f32 = HEIGHT - 46.0;
/// Between two columns of a table.
const GUTTER: f32 = 8.0;
/// Above and below the text of a row.
const PADDING: f32 = 2.2;
/// Type of facts and tables.
const SMALL: f32 = 8.6;

/// What a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Title,
    Heading,
    Line,
}

/// What a row of a table is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RowKind {
    Head,
    /// The head again, at the top of a further page: for the eye alone.
    HeadAgain,
    Body,
    Sum,
}

/// Something with its place on a page.
#[expect(clippy::large_enum_variant, reason = "a paper has some hundred of them, each moved once")]
pub(super) enum Piece {
    Text {
        role: Role,
        paragraph: Paragraph,
        y: f32,
    },
    Facts(Rows),
    Row {
        /// Which table of the paper, from 0.
        table: usize,
        kind: RowKind,
        /// Each cell with its left edge.
        cells: Vec<(f32, Paragraph)>,
        y: f32,
        height: f32,
    },
}

impl Piece {
    fn paragraphs(&self) -> Vec<&Paragraph> {
        match self {
            Self::Text { paragraph, .. } => vec![paragraph],
            Self::Facts(rows) => rows.rows.iter().flat_map(|row| [&row.label, &row.value]).collect(),
            Self::Row { cells, .. } => cells.iter().map(|(_, paragraph)| paragraph).collect(),
        }
    }
}

/// The whole paper.
pub(super) struct Pages {
    pub(super) pages: Vec<Vec<Piece>>,
    /// On the first page.
    pub(super) check: Option<Check>,
    /// The foot of each page.
    pub(super) feet: Vec<Paragraph>,
    pub(super) foot_at: (f32, f32),
    /// Whether every character has a glyph.
    pub(super) complete: bool,
}

/// Where the next piece goes.
struct Pen<'s> {
    setter: &'s mut Typesetter,
    pages: Vec<Vec<Piece>>,
    y: f32,
    tables: usize,
}

impl Pages {
    /// Sets everything.
    ///
    /// # Errors
    /// If the address fits into no QR code.
    pub(super) fn compose(report: &Report, setter: &mut Typesetter) -> Result<Self, Failed> {
        let mut pen = Pen { setter, pages: vec![Vec::new()], y: TOP, tables: 0 };
        let check = pen.first(report)?;
        for (at, block) in report.blocks.iter().enumerate() {
            match block {
                ReportBlock::Heading(text) => pen.heading(text, report.blocks.get(at + 1)),
                ReportBlock::Text(text) => {
                    pen.text(text, Role::Line, Style::new(Face::Sans, 9.4, INK).leading(1.35), 5.0);
                }
                ReportBlock::Table(table) => pen.table(table),
            }
        }
        let Pen { setter, pages, .. } = pen;
        let all = pages.len();
        let foot = |n: usize| report.foot.replace("{page}", &n.to_string()).replace("{pages}", &all.to_string());
        let style = Style::new(Face::Sans, 7.8, SLATE);
        let feet: Vec<_> = (1..=all).map(|n| setter.set(&foot(n), style, RIGHT - LEFT)).collect();
        let checked = check.iter().flat_map(|c| [&c.words, &c.address]);
        let complete =
            pages.iter().flatten().flat_map(Piece::paragraphs).chain(&feet).chain(checked).all(|p| p.complete);
        Ok(Self { pages, check, feet, foot_at: (LEFT, FOOT), complete })
    }
}

impl Pen<'_> {
    fn put(&mut self, piece: Piece) {
        if let Some(page) = self.pages.last_mut() {
            page.push(piece);
        }
    }

    fn turn(&mut self) {
        self.pages.push(Vec::new());
        self.y = TOP;
    }

    fn fits(&self, height: f32) -> bool {
        self.y + height <= BOTTOM || self.pages.last().is_none_or(Vec::is_empty)
    }

    fn text(&mut self, text: &str, role: Role, style: Style, gap: f32) {
        if text.is_empty() {
            return;
        }
        let paragraph = self.setter.set(text, style, RIGHT - LEFT);
        if !self.fits(gap + paragraph.height()) {
            self.turn();
        }
        let y = self.y + gap;
        self.y = y + paragraph.height();
        self.put(Piece::Text { role, paragraph, y });
    }

    /// A heading never stands alone at the foot of a page.
    fn heading(&mut self, text: &str, next: Option<&ReportBlock>) {
        let room = match next {
            Some(ReportBlock::Table(_)) => 90.0,
            Some(_) => 60.0,
            None => 30.0,
        };
        if !self.fits(room) {
            self.turn();
        }
        self.text(text, Role::Heading, Style::new(Face::Bold, 11.0, TEAL), 15.0);
    }

    /// The head of the first page: who, what, what must not be overlooked, facts, and where to check them.
    fn first(&mut self, report: &Report) -> Result<Option<Check>, Failed> {
        self.text(&report.organisation, Role::Line, Style::new(Face::Sans, 9.5, SLATE), 0.0);
        self.text(&report.title, Role::Title, Style::new(Face::Serif, 23.0, TEAL).leading(1.12), 3.0);
        for notice in &report.notices {
            self.text(notice, Role::Line, Style::new(Face::Bold, 9.6, EMBER), 6.0);
        }
        self.y += 10.0;
        let symbol = match report.verify_url.as_str() {
            "" => None,
            address => Some(Symbol::new(address)?),
        };
        let beside = symbol.as_ref().map_or(0.0, |symbol| symbol.side() - symbol.border() + 16.0);
        let top = self.y;
        let facts = self.facts(report, RIGHT - LEFT - beside);
        let facts_height = facts.height();
        self.put(Piece::Facts(facts));
        let symbol_height = symbol.as_ref().map_or(0.0, |symbol| symbol.side() - symbol.border());
        self.y = top + facts_height.max(symbol_height) + 6.0;
        Ok(symbol.map(|symbol| {
            let words = format!("{} ", report.verify_line);
            let words = self.setter.set(&words, Style::new(Face::Sans, 8.8, SLATE), RIGHT - LEFT);
            let address = self.setter.set(&report.verify_url, Style::new(Face::Bold, 8.8, TEAL), RIGHT - LEFT);
            let words_at = (LEFT, self.y);
            let address_at = (LEFT, self.y + words.height());
            self.y = address_at.1 + address.height() + 4.0;
            let symbol_at = (RIGHT + symbol.border() - symbol.side(), top - symbol.border());
            Check { words, words_at, address, address_at, symbol, symbol_at }
        }))
    }

    fn facts(&mut self, report: &Report, width: f32) -> Rows {
        let label = Style::new(Face::Sans, SMALL, SLATE);
        let value = Style::new(Face::Sans, SMALL, INK);
        let widest = report.facts.iter().map(|(words, _)| self.setter.width(words, label)).fold(0.0, f32::max);
        let label_width = widest.min(width * 0.42) + 0.5;
        let value_at = label_width + 12.0;
        let rows: Vec<Row> = report
            .facts
            .iter()
            .map(|(l, v)| row(self.setter, (l, label, label_width), (v, value, width - value_at), PADDING))
            .collect();
        Rows { rows, x: LEFT, y: self.y, width, value_at, padding: PADDING }
    }

    fn table(&mut self, table: &ReportTable) {
        if table.columns.is_empty() {
            return;
        }
        let number = self.tables;
        self.tables += 1;
        let head: Vec<String> = table.columns.iter().map(|c| c.label.clone()).collect();
        self.y += 6.0;
        self.row(table, number, RowKind::Head, &head);
        for cells in &table.rows {
            self.row(table, number, RowKind::Body, cells);
        }
        for cells in &table.sums {
            self.row(table, number, RowKind::Sum, cells);
        }
    }

    fn row(&mut self, table: &ReportTable, number: usize, kind: RowKind, texts: &[String]) {
        let (cells, height) = self.cells(table, kind, texts);
        // A head needs room for a first row under it.
        let room = if kind == RowKind::Head { height * 2.5 } else { height };
        if !self.fits(room) {
            self.turn();
            if kind != RowKind::Head {
                let head: Vec<String> = table.columns.iter().map(|c| c.label.clone()).collect();
                let (cells, height) = self.cells(table, RowKind::HeadAgain, &head);
                let y = self.y;
                self.put(Piece::Row { table: number, kind: RowKind::HeadAgain, cells, y, height });
                self.y += height;
            }
        }
        let y = self.y;
        self.put(Piece::Row { table: number, kind, cells, y, height });
        self.y += height;
    }

    fn cells(&mut self, table: &ReportTable, kind: RowKind, texts: &[String]) -> (Vec<(f32, Paragraph)>, f32) {
        let style = match kind {
            RowKind::Head | RowKind::HeadAgain => Style::new(Face::Bold, SMALL, TEAL),
            RowKind::Body => Style::new(Face::Sans, SMALL, INK),
            RowKind::Sum => Style::new(Face::Bold, SMALL, INK),
        };
        let shares: f32 = table.columns.iter().map(|c| f32::from(c.share.max(1))).sum();
        let gutters = GUTTER * (table.columns.len() as f32 - 1.0);
        let free = RIGHT - LEFT - gutters;
        let mut x = LEFT;
        let mut cells = Vec::with_capacity(table.columns.len());
        for (at, column) in table.columns.iter().enumerate() {
            let width = free * f32::from(column.share.max(1)) / shares;
            let style = if column.amounts { style.right() } else { style };
            let text = texts.get(at).map_or("", String::as_str);
            cells.push((x, self.setter.set(text, style, width)));
            x += width + GUTTER;
        }
        let height = cells.iter().map(|(_, p)| p.height()).fold(0.0, f32::max) + 2.0 * PADDING;
        (cells, height)
    }
}

/// Above the text of a row.
pub(super) const fn above() -> f32 {
    PADDING
}

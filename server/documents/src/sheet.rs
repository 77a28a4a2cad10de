//! The page before it is printed: every text set, sized and given its place.

mod lower;
mod upper;

pub(crate) use lower::{Check, Hours, Row, Rows, row};
pub(crate) use upper::{Piece, Role};

use crate::Failed;
use crate::cairn;
use crate::fonts::Face;
use crate::ink::MIST;
use crate::paper::CertificatePaper;
use crate::text::{Paragraph, Style, Typesetter};
use lower::Lower;

/// US letter, landscape, in points.
pub(crate) const WIDTH: f32 = 792.0;
pub(crate) const HEIGHT: f32 = 612.0;
/// Where content begins and ends from side to side.
pub(crate) const LEFT: f32 = 70.0;
pub(crate) const RIGHT: f32 = WIDTH - LEFT;
pub(crate) const MIDDLE: f32 = WIDTH / 2.0;

/// Top of the cairn, and the line it stands on.
const TOP: f32 = 48.0;
pub(crate) const HORIZON: f32 = TOP + cairn::HEIGHT;
/// Nothing is printed below.
const BOTTOM: f32 = HEIGHT - 46.0;
/// The widest line of the upper half.
pub(crate) const MEASURE: f32 = 600.0;
/// Width of the words across the page.
pub(crate) const ACROSS: f32 = 620.0;
/// Least space between the upper and the lower half.
const BREATH: f32 = 20.0;

/// A page, ready to be printed.
pub(crate) struct Sheet {
    pub(crate) across: Option<Paragraph>,
    pub(crate) pieces: Vec<Piece>,
    pub(crate) facts: Option<Rows>,
    pub(crate) hours: Option<Hours>,
    pub(crate) check: Option<Check>,
    /// The rule over the lower half.
    pub(crate) divide: f32,
    /// Whether every character of the page has a glyph.
    pub(crate) complete: bool,
    over: f32,
}

/// How tightly a page is set.
#[derive(Clone, Copy)]
struct Density {
    /// Size of the upper half, as a share of the usual size.
    upper: f32,
    /// Size of the facts, as a share of the usual size.
    facts: f32,
    /// Space above and below the text of a row, in points.
    padding: f32,
}

impl Density {
    /// The usual density at step 0, and tighter with each step: first rows move together, then the
    /// facts get smaller, and the name stays large as long as it can.
    fn step(step: u8) -> Self {
        let step = f32::from(step);
        Self {
            upper: 0.96_f32.powf((step - 2.0).max(0.0)),
            facts: 0.96_f32.powf((step - 3.0).max(0.0)),
            padding: (2.6 - 0.6 * step).max(0.8),
        }
    }
}

impl Sheet {
    /// Sets the page, smaller where there is more to say, until everything is on it.
    ///
    /// # Errors
    /// If the address fits into no QR code.
    pub(crate) fn compose(paper: &CertificatePaper, setter: &mut Typesetter) -> Result<Self, Failed> {
        let mut sheet = Self::at(paper, setter, Density::step(0))?;
        for step in 1..40 {
            if sheet.over <= 0.0 {
                break;
            }
            sheet = Self::at(paper, setter, Density::step(step))?;
        }
        Ok(sheet)
    }

    fn at(paper: &CertificatePaper, setter: &mut Typesetter, density: Density) -> Result<Self, Failed> {
        let mut pieces = upper::pieces(paper, setter, density.upper);
        let natural: f32 = pieces.iter().map(|p| p.gap + p.paragraph.height()).sum();
        let gaps: f32 = pieces.iter().map(|p| p.gap).sum();
        let lower = Lower::set(paper, setter, density)?;

        let room = BOTTOM - lower.height - BREATH - HORIZON;
        let spare = room - natural;
        // Two thirds of what is left over open up the upper half; the rest stands above the facts.
        let stretch = 1.0 + (spare.max(0.0) * 0.66 / gaps.max(1.0)).min(1.1);
        let mut y = HORIZON;
        for piece in &mut pieces {
            y += piece.gap * stretch;
            piece.y = y;
            y += piece.paragraph.height();
        }

        let across = paper.demonstration.as_deref().map(|words| {
            let style = Style::new(Face::Serif, 0.0, MIST).leading(1.0).centered();
            let sizes = [(64.0, 1), (56.0, 1), (46.0, 1), (40.0, 2), (24.0, 9)];
            setter.fit(words, style, ACROSS, &sizes)
        });
        let mut sheet = Self {
            across,
            pieces,
            facts: None,
            hours: None,
            check: None,
            divide: BOTTOM - lower.height,
            complete: true,
            over: -spare,
        };
        lower.place(&mut sheet);
        let complete = sheet.paragraphs().all(|paragraph| paragraph.complete);
        sheet.complete = complete;
        Ok(sheet)
    }

    /// Whether everything found room above the bottom of the page.
    #[cfg(test)]
    pub(crate) fn fits(&self) -> bool {
        self.over <= 0.0
    }

    pub(crate) fn paragraphs(&self) -> impl Iterator<Item = &Paragraph> {
        let rows = self
            .facts
            .iter()
            .chain(self.hours.iter().map(|hours| &hours.rows))
            .flat_map(|rows| &rows.rows)
            .flat_map(|row| [&row.label, &row.value]);
        let check = self.check.iter().flat_map(|c| [&c.words, &c.address]);
        self.pieces
            .iter()
            .map(|piece| &piece.paragraph)
            .chain(rows)
            .chain(self.hours.iter().filter_map(|hours| hours.heading.as_ref()))
            .chain(check)
            .chain(&self.across)
    }
}

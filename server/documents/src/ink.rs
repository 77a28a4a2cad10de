//! The few inks of a paper. Each is told from its neighbours by darkness too, for black and white printers.

use krilla::color::rgb::Color;
use krilla::num::NormalizedF32;
use krilla::paint::{Fill, FillRule, LineCap, LineJoin, Stroke};

/// An ink, as red, green and blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Ink(u8, u8, u8);

/// Text that carries facts.
pub(crate) const INK: Ink = Ink(0x1b, 0x2b, 0x2e);
/// Headings, rules and the frame.
pub(crate) const TEAL: Ink = Ink(0x0e, 0x4a, 0x4b);
/// A lighter teal, for one milestone of the cairn.
pub(crate) const LAGOON: Ink = Ink(0x3f, 0x7f, 0x7c);
/// Labels and side notes.
pub(crate) const SLATE: Ink = Ink(0x45, 0x54, 0x5b);
/// Hairlines and the warm milestones.
pub(crate) const SAND: Ink = Ink(0xc8, 0xb8, 0x92);
/// The demonstration line written across the page: light enough to read every word over it.
pub(crate) const MIST: Ink = Ink(0xe6, 0xe0, 0xd2);
/// The single accent.
pub(crate) const EMBER: Ink = Ink(0xa8, 0x48, 0x24);
/// The QR code.
pub(crate) const BLACK: Ink = Ink(0, 0, 0);
/// The ground of the QR code, and the joints of the cairn.
pub(crate) const WHITE: Ink = Ink(255, 255, 255);

impl Ink {
    fn color(self) -> Color {
        Color::new(self.0, self.1, self.2)
    }

    /// Fills shapes and letters with this ink.
    pub(crate) fn fill(self) -> Fill {
        Fill { paint: self.color().into(), opacity: NormalizedF32::ONE, rule: FillRule::NonZero }
    }

    /// Draws lines of `width` points with this ink.
    pub(crate) fn line(self, width: f32) -> Stroke {
        Stroke {
            paint: self.color().into(),
            width,
            miter_limit: 10.0,
            line_cap: LineCap::Butt,
            line_join: LineJoin::Miter,
            opacity: NormalizedF32::ONE,
            dash: None,
        }
    }
}

//! The QR code: the address as dark squares on a white ground.

use fast_qr::{ECL, QRBuilder};
use krilla::geom::{PathBuilder, Rect};
use krilla::surface::Surface;

use crate::Failed;
use crate::ink::{BLACK, WHITE};

/// Thirty millimetres in points: what a telephone reads at arm's length from a framed page.
const LEAST_SIDE: f32 = 30.0 / 25.4 * 72.0;
/// Points a module should have, so that a copied page can still be read.
const MODULE: f32 = 2.3;
/// The largest side that leaves the page its shape; reached by addresses of about 400 characters.
const MOST_SIDE: f32 = 170.0;
/// Light modules that the standard asks for on every side.
const QUIET: f32 = 4.0;

/// A QR code with its white border.
pub(crate) struct Symbol {
    rows: Vec<Vec<bool>>,
    module: f32,
}

impl Symbol {
    /// Codes `address`, with the correction level that survives a stain on 15 of 100 modules.
    ///
    /// # Errors
    /// [`Failed::Address`] if it is longer than the largest code can hold (2331 bytes).
    pub(crate) fn new(address: &str) -> Result<Self, Failed> {
        let code =
            QRBuilder::new(address).ecl(ECL::M).build().map_err(|_| Failed::Address { length: address.len() })?;
        let rows: Vec<Vec<bool>> =
            (0..code.size).map(|y| code[y][..code.size].iter().map(|m| m.value()).collect()).collect();
        let modules = rows.len() as f32;
        let side = (modules * MODULE).clamp(LEAST_SIDE, MOST_SIDE);
        Ok(Self { module: side / modules, rows })
    }

    /// Side of the whole symbol with its white border, in points.
    pub(crate) fn side(&self) -> f32 {
        (self.rows.len() as f32 + 2.0 * QUIET) * self.module
    }

    /// Width of the white border, in points.
    pub(crate) fn border(&self) -> f32 {
        QUIET * self.module
    }

    /// Draws the symbol with its border from `x`, `y` on.
    pub(crate) fn draw(&self, surface: &mut Surface, x: f32, y: f32) {
        let mut ground = PathBuilder::new();
        if let Some(rect) = Rect::from_xywh(x, y, self.side(), self.side()) {
            ground.push_rect(rect);
        }
        surface.set_stroke(None);
        if let Some(path) = ground.finish() {
            surface.set_fill(Some(WHITE.fill()));
            surface.draw_path(&path);
        }

        let mut dark = PathBuilder::new();
        let (left, top) = (x + self.border(), y + self.border());
        for (line, row) in self.rows.iter().enumerate() {
            for (start, length) in runs(row) {
                if let Some(rect) = Rect::from_xywh(
                    left + start as f32 * self.module,
                    top + line as f32 * self.module,
                    length as f32 * self.module,
                    self.module,
                ) {
                    dark.push_rect(rect);
                }
            }
        }
        // All squares are one shape: drawn one by one, fine light lines would show between them.
        if let Some(path) = dark.finish() {
            surface.set_fill(Some(BLACK.fill()));
            surface.draw_path(&path);
        }
    }
}

/// A QR code for a page: its size and the dark squares, as the data of one SVG path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Squares {
    /// Squares on a side, the light border with them.
    pub side: usize,
    /// The data of the path.
    pub path: String,
}

/// Codes `address` for a page.
///
/// # Errors
/// [`Failed::Address`] if it is longer than the largest code can hold.
pub fn squares(address: &str) -> Result<Squares, Failed> {
    const BORDER: usize = 4;
    let symbol = Symbol::new(address)?;
    let mut path = String::new();
    for (line, row) in symbol.rows.iter().enumerate() {
        for (start, length) in runs(row) {
            path.push_str(&format!("M{} {}h{length}v1h-{length}z", start + BORDER, line + BORDER));
        }
    }
    Ok(Squares { side: symbol.rows.len() + 2 * BORDER, path })
}

/// Start and length of each stretch of dark modules.
fn runs(row: &[bool]) -> Vec<(usize, usize)> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for (at, dark) in row.iter().enumerate() {
        if !dark {
            continue;
        }
        match runs.last_mut() {
            Some((start, length)) if *start + *length == at => *length += 1,
            _ => runs.push((at, 1)),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn stretches_of_dark_modules_are_joined() {
        assert_eq!(runs(&[true, true, false, true]), [(0, 2), (3, 1)]);
        assert_eq!(runs(&[false, false]), []);
    }

    #[test]
    fn the_code_is_never_smaller_than_thirty_millimetres() {
        let symbol = Symbol::new("https://a.example").unwrap();
        let inner = symbol.side() - 2.0 * symbol.border();
        assert!((LEAST_SIDE - 0.01..LEAST_SIDE + 0.01).contains(&inner), "{inner}");
    }

    #[test]
    fn on_a_page_it_is_one_path_within_a_light_border() {
        let squares = squares("https://a.example/slip?code=BCDF-GHJK-MNPQ").unwrap();
        // The finder in the upper left corner: seven dark squares after a border of four.
        assert!(squares.path.starts_with("M4 4h7v1h-7z"), "{}", squares.path);
        assert!(squares.path.bytes().all(|b| b.is_ascii_digit() || b"Mhvz -".contains(&b)));
        assert_eq!(squares.side, Symbol::new("https://a.example/slip?code=BCDF-GHJK-MNPQ").unwrap().rows.len() + 8);
    }

    #[test]
    fn a_long_address_gets_a_larger_code() {
        let short = Symbol::new("https://a.example").unwrap();
        let long = Symbol::new(&format!("https://a.example/{}", "x".repeat(300))).unwrap();
        assert!(long.side() > short.side());
    }

    #[test]
    fn an_address_that_fits_into_no_code_is_refused_with_its_length() {
        let address = "x".repeat(3000);
        assert!(matches!(Symbol::new(&address), Err(Failed::Address { length: 3000 })));
    }
}

//! The cairn, drawn as shapes: the same picture of progress that a trainee has seen grow.

use krilla::geom::{Path, PathBuilder, Transform};
use krilla::surface::Surface;

use crate::ink::{EMBER, Ink, LAGOON, SAND, SLATE, TEAL, WHITE};

/// Height of the drawing, in points.
pub(crate) const HEIGHT: f32 = 59.0;

/// One rounded shape of the pile. Sizes in points; `lean` moves its highest point, `tilt` turns it
/// by degrees.
struct Shape {
    ink: Ink,
    width: f32,
    height: f32,
    shift: f32,
    lean: f32,
    tilt: f32,
}

const fn shape(ink: Ink, width: f32, height: f32, shift: f32, lean: f32, tilt: f32) -> Shape {
    Shape { ink, width, height, shift, lean, tilt }
}

/// From the ground up.
const PILE: [Shape; 5] = [
    shape(TEAL, 66.0, 18.0, 0.0, -6.0, 0.0),
    shape(SAND, 51.0, 14.0, 2.0, 5.0, 1.0),
    shape(SLATE, 40.0, 12.0, -2.5, -3.0, -2.5),
    shape(LAGOON, 28.0, 10.0, 1.5, 2.0, 2.0),
    shape(EMBER, 15.0, 8.0, -0.5, -1.0, -4.0),
];

/// Draws the pile with its foot in the middle at `x`, `y`.
pub(crate) fn draw(surface: &mut Surface, x: f32, y: f32) {
    let mut ground = y;
    for shape in &PILE {
        if let Some(path) = outline(shape, x + shape.shift, ground) {
            // The white joint keeps neighbours apart where they print as the same gray.
            surface.set_fill(Some(shape.ink.fill()));
            surface.set_stroke(Some(WHITE.line(1.1)));
            surface.draw_path(&path);
        }
        // Each shape sinks a little into the one below.
        ground -= shape.height - 0.7;
    }
    surface.set_stroke(None);
}

/// The outline of a pebble lying on `ground`: fuller on one shoulder, flatter below.
fn outline(shape: &Shape, x: f32, ground: f32) -> Option<Path> {
    let Shape { width: w, height: h, lean, tilt, .. } = *shape;
    let (left, right) = (h * 0.46, h * 0.5);
    let mut path = PathBuilder::new();
    path.move_to(-w / 2.0, -left);
    let shoulder = left + (h - left) * 0.66;
    path.cubic_to(-w / 2.0, -shoulder, lean - w * 0.27, -h, lean, -h);
    let shoulder = right + (h - right) * 0.62;
    path.cubic_to(lean + w * 0.27, -h, w / 2.0, -shoulder, w / 2.0, -right);
    path.cubic_to(w / 2.0, -right * 0.3, w * 0.32, 0.0, 0.0, 0.0);
    path.cubic_to(-w * 0.32, 0.0, -w / 2.0, -left * 0.34, -w / 2.0, -left);
    path.close();
    path.finish()?
        .transform(Transform::from_rotate_at(tilt, 0.0, -h / 2.0))?
        .transform(Transform::from_translate(x, ground))
}

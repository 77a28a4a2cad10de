//! The pile of milestones as a picture. It says nothing that the text beside it does not say.

use leptos::prelude::*;

/// More layers than this are too thin to see; a longer way is drawn to scale.
const MOST: usize = 9;
/// Half the width of the picture, in its own units.
const MIDDLE: usize = 120;
/// The height of one layer.
const LAYER: usize = 22;

/// The pile, bottom first: full shapes for what was reached, outlines for what is to come.
pub fn pile(laid: usize, all: usize) -> AnyView {
    let drawn = all.min(MOST);
    let full = (laid.min(all) * drawn).checked_div(all).unwrap_or(0);
    let height = drawn * LAYER + 20;
    let layers: Vec<_> = (0..drawn)
        .map(|layer| {
            let class = if layer < full { "stone laid" } else { "stone open" };
            // A pile of equal ellipses looks like a stack of coins; a small sway makes it a cairn.
            let middle = MIDDLE + [0, 5, 2, 6, 1][layer % 5] - 3;
            let half = 96 - layer * 72 / drawn.max(1);
            let centre = height - 10 - layer * LAYER - LAYER / 2;
            view! {
                <ellipse
                    class=class
                    cx=middle.to_string()
                    cy=centre.to_string()
                    rx=half.to_string()
                    ry=(LAYER / 2).to_string()
                ></ellipse>
            }
            .into_any()
        })
        .collect();
    view! {
        <svg viewBox=format!("0 0 {} {height}", MIDDLE * 2) aria-hidden="true" focusable="false">
            <rect class="ground" x="8" y=(height - 10).to_string() width="224" height="4" rx="2"></rect>
            {layers}
        </svg>
    }
    .into_any()
}

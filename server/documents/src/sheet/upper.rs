//! The upper half of the page: who, and for what.

use super::MEASURE;
use crate::fonts::Face;
use crate::ink::{EMBER, INK, SLATE, TEAL};
use crate::paper::CertificatePaper;
use crate::text::{Paragraph, Style, Typesetter};

/// What a line of the upper half is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    Heading,
    Holder,
    Line,
}

/// A text of the upper half, centered in the middle of the page.
pub(crate) struct Piece {
    pub(crate) role: Role,
    pub(crate) paragraph: Paragraph,
    /// Top of the text on the page.
    pub(crate) y: f32,
    /// Space above it, at least.
    pub(super) gap: f32,
}

/// Sets the texts of the upper half, `scale` times as large as usual; without a place yet.
pub(super) fn pieces(paper: &CertificatePaper, setter: &mut Typesetter, scale: f32) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut add = |text: &str, role: Role, gap: f32, style: Style, sizes: &[(f32, usize)]| {
        if text.is_empty() {
            return;
        }
        let sizes: Vec<(f32, usize)> = sizes.iter().map(|(s, n)| (s * scale, *n)).collect();
        let paragraph = setter.fit(text, style.centered(), MEASURE, &sizes);
        pieces.push(Piece { role, paragraph, y: 0.0, gap: gap * scale });
    };
    let serif = |ink| Style::new(Face::Serif, 0.0, ink).leading(1.12);
    if let Some(words) = &paper.demonstration {
        let style = Style::new(Face::Bold, 0.0, EMBER);
        add(words, Role::Line, 9.0, style, &[(10.5, 1), (9.0, 9)]);
    }
    let engraved = if has_small_capitals(&paper.organisation) { serif(SLATE).engraved() } else { serif(SLATE) };
    add(&paper.organisation, Role::Line, 11.0, engraved, &[(15.0, 1), (12.0, 2), (9.0, 9)]);
    add(&paper.title, Role::Heading, 9.0, serif(TEAL), &[(33.0, 1), (30.0, 1), (27.0, 1), (24.0, 2), (18.0, 9)]);
    add(
        &paper.holder,
        Role::Holder,
        20.0,
        serif(INK).whole_names(),
        &[(43.0, 1), (39.0, 1), (35.0, 1), (31.0, 1), (28.0, 1), (30.0, 2), (25.0, 2), (22.0, 3), (17.0, 9)],
    );
    let italic = Style::new(Face::Italic, 0.0, SLATE).leading(1.15);
    add(&paper.statement, Role::Line, 17.0, italic, &[(16.0, 2), (12.0, 9)]);
    add(&paper.programme, Role::Line, 5.0, serif(TEAL), &[(24.0, 1), (21.0, 1), (19.0, 2), (16.0, 2), (13.0, 9)]);
    let note = Style::new(Face::Sans, 0.0, SLATE);
    add(&paper.not_a_certification, Role::Line, 8.0, note, &[(9.0, 2), (8.0, 9)]);
    pieces
}

/// Whether the serif has a small capital for every letter: it does for Western and Central
/// European languages, and mixing small capitals with small letters would look like a mistake.
fn has_small_capitals(text: &str) -> bool {
    text.chars().all(|c| !c.is_alphabetic() || (c < '\u{180}' && c != '\u{149}' && c != 'µ'))
}

//! Setting text: from a string to lines of glyphs, and onto the page.

use std::borrow::Cow;

use krilla::geom::Point;
use krilla::surface::Surface;
use krilla::tagging::{ContentTag, Identifier, SpanTag};
use krilla::text::{GlyphId, KrillaGlyph};
use parley::LayoutContext;
use parley::layout::{Alignment, AlignmentOptions, Layout, Line, PositionedLayoutItem};
use parley::style::{FontFamily, FontFamilyName, FontFeatures, Language, LineHeight, OverflowWrap, StyleProperty};

use crate::fonts::{Face, Fonts};
use crate::ink::Ink;

/// How a text looks. Sizes are in points.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Style {
    pub(crate) face: Face,
    pub(crate) size: f32,
    /// Height of a line, as a multiple of the size.
    pub(crate) leading: f32,
    pub(crate) ink: Ink,
    pub(crate) align: Alignment,
    /// Space added between letters, as a share of the size.
    pub(crate) tracking: f32,
    pub(crate) small_caps: bool,
    /// Whether a line may end at a hyphen. A double name is better kept together.
    pub(crate) splits_at_hyphens: bool,
}

impl Style {
    pub(crate) fn new(face: Face, size: f32, ink: Ink) -> Self {
        Self {
            face,
            size,
            leading: 1.3,
            ink,
            align: Alignment::Left,
            tracking: 0.0,
            small_caps: false,
            splits_at_hyphens: true,
        }
    }

    pub(crate) fn centered(self) -> Self {
        Self { align: Alignment::Center, ..self }
    }

    pub(crate) fn right(self) -> Self {
        Self { align: Alignment::Right, ..self }
    }

    pub(crate) fn leading(self, leading: f32) -> Self {
        Self { leading, ..self }
    }

    pub(crate) fn sized(self, size: f32) -> Self {
        Self { size, ..self }
    }

    pub(crate) fn whole_names(self) -> Self {
        Self { splits_at_hyphens: false, ..self }
    }

    /// Spaced small capitals, as on a brass plate.
    pub(crate) fn engraved(self) -> Self {
        Self { tracking: 0.045, small_caps: true, ..self }
    }
}

/// Sets texts in the language of one paper.
pub(crate) struct Typesetter {
    fonts: Fonts,
    layouts: LayoutContext<()>,
    language: Option<Language>,
}

impl Typesetter {
    pub(crate) fn new(fonts: Fonts, language: &str) -> Self {
        Self { fonts, layouts: LayoutContext::new(), language: Language::parse(language).ok() }
    }

    pub(crate) fn fonts(&self) -> &Fonts {
        &self.fonts
    }

    /// Sets `text` in lines of at most `width` points.
    ///
    /// A text of which the face lacks a single character is set in the fallback as a whole: one
    /// foreign letter in the middle of a name would look like a mistake.
    pub(crate) fn set(&mut self, text: &str, style: Style, width: f32) -> Paragraph {
        let mut layout = self.shape(text, &style);
        // Before it is broken into lines, a layout shows no runs to look at.
        layout.break_all_lines(Some(width));
        let fallback = style.face.fallback();
        if fallback != style.face && !self.all_in(&layout, style.face) {
            let plain = Style {
                face: fallback,
                // The sans looks a fifth larger than the serif at the same size.
                size: style.size * 0.82,
                leading: style.leading / 0.82,
                small_caps: false,
                ..style
            };
            layout = self.shape(text, &plain);
            layout.break_all_lines(Some(width));
        }
        layout.align(style.align, AlignmentOptions::default());
        Paragraph {
            complete: is_complete(&layout),
            text: text.to_owned(),
            ink: style.ink,
            align: style.align,
            indent: 0.0,
            layout,
        }
    }

    /// The width of `text` on a single line.
    pub(crate) fn width(&mut self, text: &str, style: Style) -> f32 {
        self.set(text, style, f32::MAX).layout.full_width()
    }

    /// Sets `text` at the first of `sizes`, each with the number of lines it may take, at which it
    /// fits; at the last of them in any case.
    pub(crate) fn fit(&mut self, text: &str, style: Style, width: f32, sizes: &[(f32, usize)]) -> Paragraph {
        for (size, lines) in sizes {
            let set = self.set(text, style.sized(*size), width);
            if set.layout.len() <= *lines {
                return set.balanced(width);
            }
        }
        let smallest = sizes.last().map_or(style.size, |(size, _)| *size);
        self.set(text, style.sized(smallest), width).balanced(width)
    }

    /// Whether every character has a glyph.
    pub(crate) fn covers(&mut self, text: &str) -> bool {
        self.set(text, Style::new(Face::Sans, 10.0, crate::ink::INK), f32::MAX).complete
    }

    fn shape(&mut self, text: &str, style: &Style) -> Layout<()> {
        let families =
            [style.face, style.face.fallback()].map(|face| FontFamilyName::Named(Cow::Borrowed(face.family())));
        let mut builder = self.layouts.ranged_builder(&mut self.fonts.context, text, 1.0, false);
        builder.push_default(StyleProperty::FontFamily(FontFamily::List(Cow::Borrowed(&families))));
        builder.push_default(StyleProperty::FontStyle(style.face.style()));
        builder.push_default(StyleProperty::FontWeight(style.face.weight()));
        builder.push_default(StyleProperty::FontSize(style.size));
        builder.push_default(StyleProperty::LineHeight(LineHeight::FontSizeRelative(style.leading)));
        builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::Anywhere));
        builder.push_default(StyleProperty::Locale(self.language));
        if style.tracking > 0.0 {
            builder.push_default(StyleProperty::LetterSpacing(style.tracking * style.size));
        }
        if style.small_caps {
            builder.push_default(StyleProperty::FontFeatures(FontFeatures::from("\"smcp\" 1")));
        }
        if !style.splits_at_hyphens {
            builder.set_line_break_override(Some(&|at| (at.before == '-').then_some(false)));
        }
        builder.build(text)
    }

    fn all_in(&self, layout: &Layout<()>, face: Face) -> bool {
        layout.lines().flat_map(|line| line.runs()).all(|run| self.fonts.face(run.font()) == Some(face))
    }
}

/// A text set in lines, not yet anywhere on the page.
pub(crate) struct Paragraph {
    text: String,
    layout: Layout<()>,
    ink: Ink,
    align: Alignment,
    /// What keeps a narrowed paragraph in the middle of the width it was given.
    indent: f32,
    /// Whether every character has a glyph.
    pub(crate) complete: bool,
}

impl Paragraph {
    /// Height of all lines, in points.
    pub(crate) fn height(&self) -> f32 {
        self.layout.height()
    }

    /// Width of the longest line, in points.
    pub(crate) fn width(&self) -> f32 {
        self.layout.width()
    }

    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// Evens the lines out, so that a long name does not leave one word alone on the second line.
    fn balanced(mut self, width: f32) -> Self {
        let lines = self.layout.len();
        if lines < 2 {
            return self;
        }
        let (mut narrow, mut wide) = (width * 0.3, width);
        for _ in 0..10 {
            let middle = (narrow + wide) / 2.0;
            self.layout.break_all_lines(Some(middle));
            if self.layout.len() > lines {
                narrow = middle;
            } else {
                wide = middle;
            }
        }
        self.layout.break_all_lines(Some(wide));
        self.layout.align(self.align, AlignmentOptions::default());
        self.indent = match self.align {
            Alignment::Center => (width - wide) / 2.0,
            _ => 0.0,
        };
        self
    }

    /// Left, top, right and bottom of each line when the paragraph stands at `x`, `y`.
    pub(crate) fn boxes(&self, x: f32, y: f32) -> Vec<[f32; 4]> {
        self.layout
            .lines()
            .map(|line| {
                let metrics = line.metrics();
                let left = x + self.indent + metrics.offset + metrics.inline_min_coord;
                let right = left + metrics.advance - metrics.hanging_advance;
                [left, y + metrics.block_min_coord, right, y + metrics.block_max_coord]
            })
            .collect()
    }

    /// Draws the lines as content and gives the mark of each, in reading order.
    pub(crate) fn draw(&self, surface: &mut Surface, fonts: &Fonts, x: f32, y: f32) -> Vec<Identifier> {
        let mut marks = Vec::with_capacity(self.layout.len());
        if self.text.is_empty() {
            // The layout engine gives an empty text a space of its own, which is not in the text.
            return marks;
        }
        for line in self.layout.lines() {
            let words = self.text.get(line.text_range()).unwrap_or_default();
            // Where a glyph is missing, the text itself is all that a screen reader can have.
            let span = SpanTag::empty().with_actual_text((!self.complete).then_some(words));
            marks.push(surface.start_tagged(ContentTag::Span(span)));
            self.draw_line(&line, surface, fonts, x, y);
            surface.end_tagged();
        }
        marks
    }

    /// Draws the lines without marking them; the caller has said what they are.
    pub(crate) fn draw_unmarked(&self, surface: &mut Surface, fonts: &Fonts, x: f32, y: f32) {
        for line in self.layout.lines() {
            self.draw_line(&line, surface, fonts, x, y);
        }
    }

    fn draw_line(&self, line: &Line<'_, ()>, surface: &mut Surface, fonts: &Fonts, x: f32, y: f32) {
        surface.set_stroke(None);
        surface.set_fill(Some(self.ink.fill()));
        // Items come in the order in which they stand on the page; runs come as they were typed.
        for item in line.items() {
            let PositionedLayoutItem::GlyphRun(run) = item else {
                continue;
            };
            let Some(font) = fonts.printed(run.run().font()) else {
                continue;
            };
            let size = run.run().font_size();
            let mut glyphs: Vec<KrillaGlyph> = Vec::new();
            for cluster in run.run().visual_clusters() {
                let range = cluster.text_range();
                if cluster.is_ligature_continuation() {
                    // The glyph of a ligature stands for all of its letters.
                    if let Some(last) = glyphs.last_mut().filter(|g| g.text_range.end == range.start) {
                        last.text_range.end = range.end;
                    }
                    continue;
                }
                for glyph in cluster.glyphs() {
                    glyphs.push(KrillaGlyph::new(
                        GlyphId::new(glyph.id),
                        glyph.advance / size,
                        glyph.x / size,
                        // On the page down is more, inside a glyph up is more.
                        -glyph.y / size,
                        0.0,
                        range.clone(),
                        None,
                    ));
                }
            }
            let start = Point::from_xy(x + self.indent + run.offset(), y + run.baseline());
            surface.draw_glyphs(start, &glyphs, font.clone(), &self.text, size, false);
        }
    }
}

/// Whether no glyph is the empty box.
fn is_complete(layout: &Layout<()>) -> bool {
    layout
        .lines()
        .flat_map(|line| line.runs())
        .flat_map(|run| run.clusters())
        .flat_map(|cluster| cluster.glyphs())
        .all(|glyph| glyph.id != 0)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::ink::INK;

    fn setter() -> Typesetter {
        Typesetter::new(Fonts::load().unwrap(), "en")
    }

    #[test]
    fn every_face_is_set_in_its_own_font_file() {
        let mut setter = setter();
        for face in [Face::Serif, Face::Italic, Face::Sans, Face::Bold] {
            let mut layout = setter.shape("Ave, \u{1ef7}!", &Style::new(face, 12.0, INK));
            layout.break_all_lines(None);
            assert!(layout.lines().next().unwrap().runs().next().is_some());
            assert!(setter.all_in(&layout, face), "{face:?} is not what was set");
        }
    }

    #[test]
    fn the_alphabets_of_the_house_are_covered() {
        let mut setter = setter();
        for text in [
            "AÀÁÂÃÄÅĀĂĄÆÇĆĈĊČĎĐÈÉÊËĒĔĖĘĚĜĞĠĢĤĦÌÍÎÏĨĪĬĮİĴĶĹĻĽĿŁÑŃŅŇŊÒÓÔÕÖØŌŎŐŒ",
            "ŔŖŘŚŜŞŠȘŢŤŦȚÙÚÛÜŨŪŬŮŰŲŴÝŶŸŹŻŽÞßðþıĸſƏə",
            "ẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸƠƯđươ",
            "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩαβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ",
            "АБВГҐДЂЃЕЁЄЖЗЅИІЇЙЈКЛЉМНЊОПРСТЋЌУЎФХЦЧЏШЩЪЫЬЭЮЯабвгґдђєжіїјљњћўџыэюя",
            "ӘәҒғҚқҢңӨөҰұҮүҺһЀѐЍѝӢӣӮӯ",
            "0123456789 .,:;!?\u{2019}\u{2018}\u{201c}\u{201d}\u{ab}\u{bb}()-\u{2013}\u{2014}&/#%\u{b7}\u{2026}\u{2116}\u{20ac}",
        ] {
            assert!(setter.covers(text), "{text}");
        }
    }

    #[test]
    fn letters_written_with_a_separate_accent_are_covered() {
        let mut setter = setter();
        for text in ["Ze\u{301}lie", "N\u{303}ande", "M\u{304}e\u{323}\u{302}"] {
            assert!(setter.covers(text), "{text}");
            let serif = setter.set(text, Style::new(Face::Serif, 30.0, INK), 500.0);
            assert!(serif.complete, "{text}");
        }
    }

    #[test]
    fn a_word_the_serif_cannot_spell_is_set_in_the_sans_as_a_whole() {
        let mut setter = setter();
        let set = setter.set("Қасым", Style::new(Face::Serif, 30.0, INK), 500.0);
        assert!(set.complete);
        assert!(setter.all_in(&set.layout, Face::Sans));
    }

    #[test]
    fn a_text_shrinks_before_it_is_broken_into_lines() {
        let mut setter = setter();
        let style = Style::new(Face::Serif, 0.0, INK);
        let sizes = [(40.0, 1), (20.0, 1), (20.0, 3)];
        let short = setter.fit("Ana Ruiz", style, 300.0, &sizes);
        let middle = setter.fit("Ana Maria Ruiz de la Torre", style, 300.0, &sizes);
        let long = setter.fit(&"Ana Maria Ruiz ".repeat(5), style, 300.0, &sizes);
        assert_eq!((short.layout.len(), middle.layout.len()), (1, 1));
        assert!(short.height() > middle.height());
        assert!(long.layout.len() > 1);
    }

    #[test]
    fn broken_lines_are_about_equally_long() {
        let mut setter = setter();
        let style = Style::new(Face::Serif, 0.0, INK).centered();
        let set = setter.fit("one two three four five six seven", style, 170.0, &[(20.0, 2)]);
        let widths: Vec<f32> = set.boxes(0.0, 0.0).iter().map(|[l, _, r, _]| r - l).collect();
        assert_eq!(widths.len(), 2);
        assert!((widths[0] - widths[1]).abs() < 60.0, "{widths:?}");
    }

    #[test]
    fn a_double_name_stays_on_one_line() {
        let mut setter = setter();
        let style = Style::new(Face::Serif, 20.0, INK).whole_names();
        let name = "Ana Vasconcellos-Oppenheimer";
        let width = setter.width("Vasconcellos-Oppenheimer", style) + 5.0;
        let set = setter.set(name, style, width);
        assert_eq!(set.layout.len(), 2);
        assert_eq!(set.layout.get(0).unwrap().text_range(), 0..4);
    }
}

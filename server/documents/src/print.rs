//! From the composed page to PDF: drawing, marks for screen readers, and what the file says of itself.

use std::num::NonZeroU16;

use chrono::{DateTime, Datelike, Timelike, Utc};
use krilla::action::{Action, LinkAction};
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::configure::{Accessibility, Archival, Configuration, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::error::{KrillaError, KrillaResult};
use krilla::geom::{PathBuilder, Point, Quadrilateral, Rect, Transform};
use krilla::metadata::Metadata;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ArtifactType, BBox, ContentTag, Identifier, Node, TableHeaderScope, Tag, TagGroup, TagKind, TagTree,
};
use krilla::{Document, SerializeSettings};

use crate::Failed;
use crate::cairn;
use crate::fonts::Fonts;
use crate::ink::{Ink, SAND, TEAL};
use crate::paper::CertificatePaper;
use crate::sheet::{ACROSS, Check, HEIGHT, HORIZON, Hours, LEFT, MEASURE, MIDDLE, RIGHT, Role, Rows, Sheet, WIDTH};
use crate::text::Paragraph;

/// Prints the page; without the claim to meet the standards if it cannot meet them.
pub(crate) fn print(paper: &CertificatePaper, sheet: &Sheet, fonts: &Fonts) -> Result<Vec<u8>, Failed> {
    let failed = |error: KrillaError| Failed::Pdf { reason: error.to_string() };
    if sheet.complete {
        match write(paper, sheet, fonts, standards()) {
            Err(KrillaError::Validation(_)) => {}
            other => return other.map_err(failed),
        }
    }
    write(paper, sheet, fonts, Configuration::default()).map_err(failed)
}

/// PDF/UA-1 for people who listen to it, PDF/A-3a for those who keep it for decades.
pub(crate) fn standards() -> Configuration {
    ConfigurationBuilder::new()
        .with_archival_validator(Archival::A3_A)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .unwrap_or_default()
}

fn write(
    paper: &CertificatePaper,
    sheet: &Sheet,
    fonts: &Fonts,
    configuration: Configuration,
) -> KrillaResult<Vec<u8>> {
    let mut document =
        Document::new_with(SerializeSettings { configuration, enable_tagging: true, ..SerializeSettings::default() });
    let Some(settings) = PageSettings::from_wh(WIDTH, HEIGHT) else {
        return document.finish();
    };
    let mut page = document.start_page_with(settings);
    let mut surface = page.surface();
    draw_ground(sheet, fonts, &mut surface);
    let mut tree: Vec<Node> = draw_pieces(sheet, fonts, &mut surface);
    tree.extend(sheet.facts.iter().map(|rows| draw_rows(rows, false, fonts, &mut surface)));
    if let Some(hours) = &sheet.hours {
        draw_hours(hours, fonts, &mut surface, &mut tree);
    }
    let drawn = sheet.check.as_ref().map(|check| (check, draw_check(check, fonts, &mut surface)));
    surface.finish();
    if let Some((check, (words, address, symbol))) = drawn {
        let mut linked = group(Tag::Link, address);
        if let Some(annotation) = link(check, &paper.verify_line, &paper.verify_url) {
            linked.push(page.add_tagged_annotation(annotation));
        }
        let mut sentence = group(Tag::P, words);
        sentence.push(linked);
        tree.push(sentence.into());
        // Without words of its own, the code is at least announced by where it leads.
        let alt = if paper.qr_alt.is_empty() { &paper.verify_url } else { &paper.qr_alt };
        tree.push(figure(check, alt, symbol).into());
    }
    page.finish();
    document.set_tag_tree(TagTree::from(tree).with_lang(Some(paper.language.clone())));
    document.set_outline(outline(paper, sheet));
    document.set_metadata(metadata(paper));
    document.finish()
}

pub(crate) fn group(tag: impl Into<TagKind>, marks: Vec<Identifier>) -> TagGroup {
    TagGroup::with_children(tag, marks.into_iter().map(Node::from).collect())
}

pub(crate) fn heading(level: u16, text: &str, marks: Vec<Identifier>) -> TagGroup {
    let level = NonZeroU16::new(level).unwrap_or(NonZeroU16::MIN);
    group(Tag::Hn(level, Some(text.to_owned())), marks)
}

/// Draws what is there for the eye alone.
pub(crate) fn decorate(surface: &mut Surface, kind: ArtifactType, draw: impl FnOnce(&mut Surface)) {
    surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(kind)));
    draw(surface);
    surface.end_tagged();
}

pub(crate) fn rule(surface: &mut Surface, ink: Ink, width: f32, from: f32, to: f32, y: f32) {
    let mut path = PathBuilder::new();
    path.move_to(from, y);
    path.line_to(to, y);
    surface.set_fill(None);
    surface.set_stroke(Some(ink.line(width)));
    if let Some(path) = path.finish() {
        surface.draw_path(&path);
    }
    surface.set_stroke(None);
}

fn frame(surface: &mut Surface, ink: Ink, width: f32, inset: f32) {
    let mut path = PathBuilder::new();
    if let Some(rect) = Rect::from_ltrb(inset, inset, WIDTH - inset, HEIGHT - inset) {
        path.push_rect(rect);
    }
    surface.set_fill(None);
    surface.set_stroke(Some(ink.line(width)));
    if let Some(path) = path.finish() {
        surface.draw_path(&path);
    }
    surface.set_stroke(None);
}

/// Frame, cairn and rules, and the words across the page if it proves nothing.
fn draw_ground(sheet: &Sheet, fonts: &Fonts, surface: &mut Surface) {
    if let Some(across) = &sheet.across {
        decorate(surface, ArtifactType::Watermark, |surface| {
            surface.push_transform(&Transform::from_rotate_at(-24.0, MIDDLE, HEIGHT / 2.0));
            let y = (HEIGHT - across.height()) / 2.0;
            across.draw_unmarked(surface, fonts, MIDDLE - ACROSS / 2.0, y);
            surface.pop();
        });
    }
    decorate(surface, ArtifactType::Layout, |surface| {
        frame(surface, TEAL, 1.6, 24.0);
        frame(surface, SAND, 0.6, 29.0);
        cairn::draw(surface, MIDDLE, HORIZON);
        rule(surface, TEAL, 1.2, LEFT, RIGHT, HORIZON + 0.6);
        rule(surface, SAND, 0.6, LEFT, RIGHT, sheet.divide);
    });
}

fn draw_pieces(sheet: &Sheet, fonts: &Fonts, surface: &mut Surface) -> Vec<Node> {
    let mut nodes = Vec::with_capacity(sheet.pieces.len());
    for piece in &sheet.pieces {
        let paragraph = &piece.paragraph;
        let marks = paragraph.draw(surface, fonts, MIDDLE - MEASURE / 2.0, piece.y);
        nodes.push(match piece.role {
            Role::Heading => heading(1, paragraph.text(), marks).into(),
            Role::Holder | Role::Line => group(Tag::P, marks).into(),
        });
        if piece.role == Role::Holder {
            let half = (paragraph.width() / 2.0 + 24.0).clamp(130.0, MEASURE / 2.0);
            let y = piece.y + paragraph.height() + 5.0;
            decorate(surface, ArtifactType::Layout, |surface| {
                rule(surface, SAND, 0.8, MIDDLE - half, MIDDLE + half, y);
            });
        }
    }
    nodes
}

/// Draws rows as a table whose first column says what the second one is.
pub(crate) fn draw_rows(rows: &Rows, has_total: bool, fonts: &Fonts, surface: &mut Surface) -> Node {
    let mut body = TagGroup::new(Tag::TBody);
    let mut foot = TagGroup::new(Tag::TFoot);
    let mut y = rows.y;
    for (at, row) in rows.rows.iter().enumerate() {
        let is_total = has_total && at + 1 == rows.rows.len();
        if at > 0 || is_total {
            let (ink, width) = if is_total { (TEAL, 0.9) } else { (SAND, 0.4) };
            decorate(surface, ArtifactType::Layout, |surface| {
                rule(surface, ink, width, rows.x, rows.x + rows.width, y);
            });
        }
        let text_y = y + rows.padding;
        let label = row.label.draw(surface, fonts, rows.x, text_y);
        let value = row.value.draw(surface, fonts, rows.x + rows.value_at, text_y);
        let mut cells = TagGroup::new(Tag::TR);
        cells.push(group(Tag::TH(TableHeaderScope::Row), label));
        cells.push(group(Tag::TD, value));
        if is_total {
            foot.push(cells);
        } else {
            body.push(cells);
        }
        y += row.height();
    }
    let mut table = TagGroup::new(Tag::Table);
    for part in [body, foot] {
        if !part.children.is_empty() {
            table.push(part);
        }
    }
    table.into()
}

fn draw_hours(hours: &Hours, fonts: &Fonts, surface: &mut Surface, tree: &mut Vec<Node>) {
    if let Some(words) = &hours.heading {
        let y = hours.rows.y - hours.rows.padding - words.height();
        let marks = words.draw(surface, fonts, hours.rows.x, y);
        tree.push(heading(2, words.text(), marks).into());
        decorate(surface, ArtifactType::Layout, |surface| {
            let rows = &hours.rows;
            rule(surface, SAND, 0.4, rows.x, rows.x + rows.width, rows.y);
        });
    }
    tree.push(draw_rows(&hours.rows, hours.has_total, fonts, surface));
}

pub(crate) type Marks = Vec<Identifier>;

pub(crate) fn draw_check(check: &Check, fonts: &Fonts, surface: &mut Surface) -> (Marks, Marks, Marks) {
    let at = |paragraph: &Paragraph, (x, y): (f32, f32), surface: &mut Surface| paragraph.draw(surface, fonts, x, y);
    let words = at(&check.words, check.words_at, surface);
    let address = at(&check.address, check.address_at, surface);
    let symbol = surface.start_tagged(ContentTag::Other);
    check.symbol.draw(surface, check.symbol_at.0, check.symbol_at.1);
    surface.end_tagged();
    (words, address, vec![symbol])
}

/// The link over the printed address.
pub(crate) fn link(check: &Check, verify_line: &str, verify_url: &str) -> Option<Annotation> {
    let (x, y) = check.address_at;
    let lines: Vec<Quadrilateral> = check
        .address
        .boxes(x, y)
        .into_iter()
        .filter_map(|[left, top, right, bottom]| Rect::from_ltrb(left, top, right, bottom))
        .map(Quadrilateral::from)
        .collect();
    if lines.is_empty() {
        return None;
    }
    let target = Target::Action(Action::Link(LinkAction::new(verify_url.to_owned())));
    let words = format!("{verify_line} {verify_url}");
    Some(Annotation::new_link(LinkAnnotation::new_with_quad_points(lines, target), Some(words.trim().to_owned())))
}

pub(crate) fn figure(check: &Check, alt: &str, marks: Marks) -> TagGroup {
    let (x, y) = check.symbol_at;
    let side = check.symbol.side();
    let bbox = Rect::from_xywh(x, y, side, side).map(|rect| BBox::new(0, rect));
    group(Tag::Figure(Some(alt.to_owned())).with_bbox(bbox), marks)
}

fn outline(paper: &CertificatePaper, sheet: &Sheet) -> Outline {
    let at = |y: f32| XyzDestination::new(0, Point::from_xy(0.0, y));
    let mut page = OutlineNode::new(paper.title.clone(), at(0.0)).with_open(true);
    if let Some(hours) = &sheet.hours
        && let Some(heading) = &hours.heading
    {
        page.push_child(OutlineNode::new(heading.text().to_owned(), at(sheet.divide)));
    }
    let mut outline = Outline::new();
    outline.push_child(page);
    outline
}

fn metadata(paper: &CertificatePaper) -> Metadata {
    let title: Vec<&str> =
        [paper.title.as_str(), paper.holder.as_str()].into_iter().filter(|part| !part.is_empty()).collect();
    let author = Some(paper.organisation.clone()).filter(|name| !name.is_empty());
    Metadata::new()
        .title(title.join(" \u{2013} "))
        .description(paper.programme.clone())
        .authors(author.into_iter().collect())
        .language(paper.language.clone())
        .creation_date(date(paper.issued_at))
}

pub(crate) fn date(at: DateTime<Utc>) -> krilla::metadata::DateTime {
    let small = |number: u32| u8::try_from(number).unwrap_or_default();
    krilla::metadata::DateTime::new(u16::try_from(at.year()).unwrap_or_default())
        .month(small(at.month()))
        .day(small(at.day()))
        .hour(small(at.hour()))
        .minute(small(at.minute()))
        .second(small(at.second()))
        .utc_offset_hour(0)
        .utc_offset_minute(0)
}

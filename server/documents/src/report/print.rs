//! From composed pages to PDF: drawing, and marks for screen readers.

use krilla::configure::Configuration;
use krilla::destination::XyzDestination;
use krilla::error::{KrillaError, KrillaResult};
use krilla::geom::Point;
use krilla::metadata::Metadata;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::surface::Surface;
use krilla::tagging::{ArtifactType, Identifier, Node, TableHeaderScope, Tag, TagGroup, TagTree};
use krilla::{Document, SerializeSettings};

use super::Report;
use super::pages::{HEIGHT, LEFT, Pages, Piece, RIGHT, Role, RowKind, WIDTH, above};
use crate::Failed;
use crate::fonts::Fonts;
use crate::ink::{SAND, TEAL};
use crate::print::{date, decorate, draw_check, draw_rows, figure, group, heading, link, rule, standards};

/// Prints the pages; without the claim to meet the standards if they cannot meet them.
pub(super) fn print(report: &Report, pages: &Pages, fonts: &Fonts) -> Result<Vec<u8>, Failed> {
    let failed = |error: KrillaError| Failed::Pdf { reason: error.to_string() };
    if pages.complete {
        match write(report, pages, fonts, standards()) {
            Err(KrillaError::Validation(_)) => {}
            other => return other.map_err(failed),
        }
    }
    write(report, pages, fonts, Configuration::default()).map_err(failed)
}

/// The table that is being marked; its rows may stand on several pages.
#[derive(Default)]
struct Open {
    table: Option<usize>,
    head: Vec<Node>,
    body: Vec<Node>,
    foot: Vec<Node>,
}

impl Open {
    /// Ends the table, if there is one.
    fn end(&mut self, tree: &mut Vec<Node>) {
        let Self { table, head, body, foot } = std::mem::take(self);
        if table.is_none() {
            return;
        }
        let mut whole = TagGroup::new(Tag::Table);
        for (tag, rows) in [(Tag::THead.into(), head), (Tag::TBody.into(), body), (Tag::TFoot.into(), foot)] {
            let tag: krilla::tagging::TagKind = tag;
            if !rows.is_empty() {
                whole.push(TagGroup::with_children(tag, rows));
            }
        }
        tree.push(whole.into());
    }
}

fn write(report: &Report, pages: &Pages, fonts: &Fonts, configuration: Configuration) -> KrillaResult<Vec<u8>> {
    let mut document =
        Document::new_with(SerializeSettings { configuration, enable_tagging: true, ..SerializeSettings::default() });
    let Some(settings) = PageSettings::from_wh(WIDTH, HEIGHT) else {
        return document.finish();
    };
    let (mut tree, mut open): (Vec<Node>, Open) = (Vec::new(), Open::default());
    for (number, pieces) in pages.pages.iter().enumerate() {
        let mut page = document.start_page_with(settings.clone());
        let mut surface = page.surface();
        let checked = pages.check.as_ref().filter(|_| number == 0);
        let mut drawn = None;
        for piece in pieces {
            draw(piece, fonts, &mut surface, &mut tree, &mut open);
            if matches!(piece, Piece::Facts(_))
                && let Some(check) = checked
            {
                drawn = Some((check, draw_check(check, fonts, &mut surface), tree.len()));
            }
        }
        if let Some(foot) = pages.feet.get(number) {
            decorate(&mut surface, ArtifactType::Footer, |surface| {
                rule(surface, SAND, 0.5, LEFT, RIGHT, pages.foot_at.1 - 5.0);
                foot.draw_unmarked(surface, fonts, pages.foot_at.0, pages.foot_at.1);
            });
        }
        surface.finish();
        if let Some((check, (words, address, symbol), at)) = drawn {
            let mut linked = group(Tag::Link, address);
            if let Some(annotation) = link(check, &report.verify_line, &report.verify_url) {
                linked.push(page.add_tagged_annotation(annotation));
            }
            let mut sentence = group(Tag::P, words);
            sentence.push(linked);
            // Without words of its own, the code is at least announced by where it leads.
            let alt = if report.qr_alt.is_empty() { &report.verify_url } else { &report.qr_alt };
            tree.insert(at, sentence.into());
            tree.insert(at + 1, figure(check, alt, symbol).into());
        }
        page.finish();
    }
    open.end(&mut tree);
    document.set_tag_tree(TagTree::from(tree).with_lang(Some(report.language.clone())));
    document.set_outline(outline(report, pages));
    document.set_metadata(metadata(report));
    document.finish()
}

fn draw(piece: &Piece, fonts: &Fonts, surface: &mut Surface, tree: &mut Vec<Node>, open: &mut Open) {
    match piece {
        Piece::Text { role, paragraph, y } => {
            open.end(tree);
            let marks = paragraph.draw(surface, fonts, LEFT, *y);
            tree.push(match role {
                Role::Title => heading(1, paragraph.text(), marks).into(),
                Role::Heading => heading(2, paragraph.text(), marks).into(),
                Role::Line => group(Tag::P, marks).into(),
            });
        }
        Piece::Facts(rows) => {
            if !rows.rows.is_empty() {
                tree.push(draw_rows(rows, false, fonts, surface));
            }
        }
        Piece::Row { table, kind, cells, y, height } => {
            if open.table != Some(*table) {
                open.end(tree);
                open.table = Some(*table);
            }
            let text_y = *y + above();
            if *kind == RowKind::HeadAgain {
                decorate(surface, ArtifactType::Header, |surface| {
                    cells.iter().for_each(|(x, p)| p.draw_unmarked(surface, fonts, *x, text_y));
                    rule(surface, TEAL, 0.9, LEFT, RIGHT, y + height);
                });
                return;
            }
            let mut marked = TagGroup::new(Tag::TR);
            for (at, (x, paragraph)) in cells.iter().enumerate() {
                let marks: Vec<Identifier> = paragraph.draw(surface, fonts, *x, text_y);
                marked.push(match (kind, at) {
                    (RowKind::Head, _) => group(Tag::TH(TableHeaderScope::Column), marks),
                    (_, 0) => group(Tag::TH(TableHeaderScope::Row), marks),
                    _ => group(Tag::TD, marks),
                });
            }
            let (ink, width, under) = match kind {
                RowKind::Head => (TEAL, 0.9, true),
                RowKind::Sum => (TEAL, 0.9, false),
                RowKind::Body | RowKind::HeadAgain => (SAND, 0.4, true),
            };
            decorate(surface, ArtifactType::Layout, |surface| {
                rule(surface, ink, width, LEFT, RIGHT, if under { y + height } else { *y });
            });
            match kind {
                RowKind::Head => open.head.push(marked.into()),
                RowKind::Sum => open.foot.push(marked.into()),
                RowKind::Body | RowKind::HeadAgain => open.body.push(marked.into()),
            }
        }
    }
}

fn outline(report: &Report, pages: &Pages) -> Outline {
    let at = |page: usize, y: f32| XyzDestination::new(page, Point::from_xy(0.0, y));
    let mut whole = OutlineNode::new(report.title.clone(), at(0, 0.0)).with_open(true);
    for (number, piece) in pages.pages.iter().enumerate().flat_map(|(n, all)| all.iter().map(move |p| (n, p))) {
        if let Piece::Text { role: Role::Heading, paragraph, y } = piece {
            whole.push_child(OutlineNode::new(paragraph.text().to_owned(), at(number, *y)));
        }
    }
    let mut outline = Outline::new();
    outline.push_child(whole);
    outline
}

fn metadata(report: &Report) -> Metadata {
    let title: Vec<&str> =
        [report.title.as_str(), report.subject.as_str()].into_iter().filter(|part| !part.is_empty()).collect();
    let author = Some(report.organisation.clone()).filter(|name| !name.is_empty());
    Metadata::new()
        .title(title.join(" \u{2013} "))
        .authors(author.into_iter().collect())
        .language(report.language.clone())
        .creation_date(date(report.made_at))
}

//! Markdown of authors, checked: headings, links, pictures, raw HTML, the blocks `scene` and `try`, and language.

use crate::fields::Text;
use crate::language;
use crate::markdown::blocks::{self, Block};
use crate::markdown::{OPTIONS, allowed_address};
use crate::source::{Excerpt, Report};
use domain::course::{Language, Markdown};
use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Parser, Tag, TagEnd};

/// Checks a whole text: a lesson, a task.
pub(crate) fn text(prose: &Excerpt<'_>, language: &Language, report: &Report) -> Markdown {
    markdown(prose, language, true, report);
    if *language == Language::english() {
        language::check(prose, report);
    }
    Markdown(prose.text().trim().to_owned())
}

/// Checks a string that is Markdown: a prompt, an option, feedback.
pub(crate) fn string(text: &Text<'_>, language: &Language, report: &Report) -> Markdown {
    let prose = text.excerpt();
    markdown(&prose, language, false, report);
    if *language == Language::english() {
        language::check(&prose, report);
    }
    Markdown(text.value.to_owned())
}

/// The same for a string that may be missing, which has been reported already.
pub(crate) fn maybe(text: Option<Text<'_>>, language: &Language, report: &Report) -> Markdown {
    text.map(|text| string(&text, language, report)).unwrap_or_default()
}

fn markdown(prose: &Excerpt<'_>, language: &Language, with_blocks: bool, report: &Report) {
    let mut events = Parser::new_ext(prose.text(), OPTIONS).into_offset_iter();
    let mut last_level = HeadingLevel::H1;
    // A picture that is being read: where it began, and whether it has said what it shows.
    let mut picture: Option<(usize, bool)> = None;
    while let Some((event, range)) = events.next() {
        match event {
            Event::Start(Tag::HtmlBlock) | Event::InlineHtml(_) => report.warning(
                prose,
                range.start,
                "raw HTML is shown as text",
                "Write Markdown, or write &lt; for a sign that is meant as one.",
            ),
            Event::Start(Tag::Heading { level, .. }) => {
                heading(prose, range.start, level, last_level, report);
                last_level = level;
            }
            Event::Start(Tag::Link { dest_url, .. }) if !allowed_address(&dest_url) => {
                address(prose, range.start, &dest_url, report);
            }
            Event::Start(Tag::Image { dest_url, .. }) => {
                if !allowed_address(&dest_url) {
                    address(prose, range.start, &dest_url, report);
                }
                picture = Some((range.start, false));
            }
            Event::Text(words) | Event::Code(words) => {
                if let Some((_, says)) = &mut picture {
                    *says |= !words.trim().is_empty();
                }
            }
            Event::End(TagEnd::Image) => {
                if let Some((at, false)) = picture.take() {
                    report.error(
                        prose,
                        at,
                        "this picture does not say what it shows",
                        "Write ![what it shows](address).",
                    );
                }
            }
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) if with_blocks => {
                let mut parts = Vec::new();
                for (event, range) in events.by_ref() {
                    match event {
                        Event::Text(words) => parts.push((words, range.start)),
                        Event::End(TagEnd::CodeBlock) => break,
                        _ => {}
                    }
                }
                let body = prose.joined(parts.iter().map(|(words, at)| (&**words, *at)));
                block(&info, prose, range.start, &body, language, report);
            }
            _ => {}
        }
    }
}

fn heading(prose: &Excerpt<'_>, at: usize, level: HeadingLevel, before: HeadingLevel, report: &Report) {
    if level == HeadingLevel::H1 {
        report.error(prose, at, "the page has its title already", "Headings start at ##.");
    } else if level as usize > before as usize + 1 {
        report.warning(
            prose,
            at,
            "this heading skips a level",
            format!("Write {} here.", "#".repeat(before as usize + 1)),
        );
    }
}

fn address(prose: &Excerpt<'_>, at: usize, address: &str, report: &Report) {
    report.error(
        prose,
        at,
        format!("{address:?} is no address that may be used"),
        "Use https:, http: or mailto:, a path without a scheme, or # and a heading.",
    );
}

fn block(info: &str, prose: &Excerpt<'_>, at: usize, body: &Excerpt<'_>, language: &Language, report: &Report) {
    let Some(kind) = blocks::kind(info) else {
        if !info.is_empty() {
            report.warning(
                prose,
                at,
                format!("a block of the kind {info:?} is shown as it stands"),
                "Write scene or try after the fence, or nothing.",
            );
        }
        return;
    };
    blocks::read(kind, body, report, |block| {
        for text in block.texts() {
            markdown(&text.excerpt(), language, false, report);
        }
        // What people in a scene say is theirs. The rest of the block looks quoted from outside,
        // because it is TOML, so its strings are looked at one by one.
        if *language == Language::english() {
            for text in voice(&block) {
                language::check(&text.excerpt(), report);
            }
        }
    });
}

/// The texts of a block in which the lesson itself speaks.
fn voice<'b, 'x>(block: &'b Block<'x>) -> Vec<&'b Text<'x>> {
    match block {
        Block::Scene(scene) => {
            let lines = scene.lines.iter().filter(|(who, _)| who.is_none());
            let lines = lines.map(|(_, happens)| happens);
            std::iter::once(&scene.title).chain(lines).collect()
        }
        Block::Try(_) => block.texts(),
    }
}

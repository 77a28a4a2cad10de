//! A lesson as it is searched: plain text under its headings, with what people say in scenes and the questions to try.

use crate::markdown::{OPTIONS, block_html, blocks, ends_a_block, unique_slug};
use domain::course::Markdown;
use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};
use std::collections::BTreeSet;

/// A stretch of a lesson under one heading.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Section {
    /// Its heading; empty before the first.
    pub(super) heading: String,
    /// The id of the heading on the lesson's page.
    pub(super) anchor: String,
    /// What stands in it.
    pub(super) text: String,
}

/// The stretches of a text, in order.
pub(super) fn sections(text: &Markdown) -> Vec<Section> {
    let mut all = vec![Section::default()];
    let mut ids = BTreeSet::new();
    let mut heading: Option<String> = None;
    let mut block: Option<(Option<&'static str>, String)> = None;
    for event in Parser::new_ext(&text.0, OPTIONS) {
        match event {
            Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
            Event::End(TagEnd::Heading(_)) => {
                let heading = heading.take().unwrap_or_default();
                let anchor = unique_slug(&mut ids, &heading);
                all.push(Section { heading, anchor, text: String::new() });
            }
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
                block = Some((blocks::kind(&info), String::new()));
            }
            Event::End(TagEnd::CodeBlock) => {
                let (kind, body) = block.take().unwrap_or_default();
                let read = kind.and_then(|kind| block_html::alone(kind, &body, |block| plain(&block)));
                put(&mut all, &mut heading, &read.unwrap_or_default());
                put(&mut all, &mut heading, " ");
            }
            Event::Text(words) | Event::Code(words) => match &mut block {
                Some((_, body)) => body.push_str(&words),
                None => put(&mut all, &mut heading, &words),
            },
            Event::SoftBreak | Event::HardBreak => put(&mut all, &mut heading, " "),
            Event::End(end) if ends_a_block(end) => put(&mut all, &mut heading, " "),
            _ => {}
        }
    }
    for section in &mut all {
        section.text = section.text.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    all.retain(|section| !section.heading.is_empty() || !section.text.is_empty());
    all
}

fn put(all: &mut [Section], heading: &mut Option<String>, words: &str) {
    match (heading, all.last_mut()) {
        (Some(heading), _) => heading.push_str(words),
        (None, Some(section)) => section.text.push_str(words),
        (None, None) => {}
    }
}

/// What a block says, without its marks.
fn plain(block: &blocks::Block<'_>) -> String {
    let inline = |text: &str| -> String {
        let words = Parser::new_ext(text, OPTIONS).filter_map(|event| match event {
            Event::Text(words) | Event::Code(words) => Some(words.to_string()),
            Event::SoftBreak | Event::HardBreak | Event::End(TagEnd::Paragraph) => Some(" ".to_owned()),
            _ => None,
        });
        words.collect()
    };
    let said = block.texts().into_iter().map(|text| inline(text.value));
    said.collect::<Vec<_>>().join(" ")
}

//! Markdown to HTML: what authors write, and what trainees write, which is never more than text.

pub(crate) mod block_html;
pub(crate) mod blocks;
mod clean;
mod footnotes;
mod render;
mod table;

use domain::course::Markdown;
use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};
use render::Writer;
pub(crate) use render::unique_slug;

/// What authors may use beside plain Markdown.
pub(crate) const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_SMART_PUNCTUATION)
    .union(Options::ENABLE_GFM);

/// The few words that the HTML needs in the language of its page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Labels<'a> {
    /// Above a question to try on the spot.
    pub try_it: &'a str,
    /// Above a note.
    pub note: &'a str,
    /// Above a tip.
    pub tip: &'a str,
    /// Above something important.
    pub important: &'a str,
    /// Above a warning.
    pub warning: &'a str,
    /// Above a call for care.
    pub caution: &'a str,
    /// The name of the footnotes at the end.
    pub footnotes: &'a str,
    /// Before the feedback to a good choice, so that colour does not say it alone.
    pub feedback_good: &'a str,
}

/// A lesson. Headings get ids (`h-...`), and footnotes stand at the end; so it is to be shown once on a page.
#[must_use]
pub fn lesson_html(text: &Markdown, labels: &Labels<'_>) -> String {
    clean::blocks(&Writer::page(labels).write(&text.0))
}

/// A task, a prompt, what a trainer looks for: like a lesson, without ids and footnotes, so that many fit on a page.
#[must_use]
pub fn prose_html(text: &Markdown, labels: &Labels<'_>) -> String {
    clean::blocks(&Writer::prose(labels).write(&text.0))
}

/// A lesson as one of many on paper, below a heading of its own: headings go a step down, without ids and footnotes, and
/// nothing is folded away.
#[must_use]
pub fn paper_html(text: &Markdown, labels: &Labels<'_>) -> String {
    clean::blocks(&Writer::paper(labels).write(&text.0))
}

/// An option or a piece of feedback, for use inside a label, a summary or a paragraph: no blocks and no links.
#[must_use]
pub fn inline_html(text: &Markdown) -> String {
    clean::inline(&inline(&text.0))
}

/// The same before it is cleaned.
fn inline(text: &str) -> String {
    let mut out = String::new();
    let mut between = false;
    for event in Parser::new_ext(text, OPTIONS.difference(Options::ENABLE_FOOTNOTES)) {
        let piece = match event {
            Event::Start(Tag::Emphasis) => "<em>".to_owned(),
            Event::End(TagEnd::Emphasis) => "</em>".to_owned(),
            Event::Start(Tag::Strong) => "<strong>".to_owned(),
            Event::End(TagEnd::Strong) => "</strong>".to_owned(),
            Event::Start(Tag::Strikethrough) => "<del>".to_owned(),
            Event::End(TagEnd::Strikethrough) => "</del>".to_owned(),
            Event::Text(words) | Event::Html(words) | Event::InlineHtml(words) => escaped(&words),
            Event::Code(words) => format!("<code>{}</code>", escaped(&words)),
            Event::SoftBreak => "\n".to_owned(),
            Event::HardBreak => "<br>".to_owned(),
            Event::End(end) if ends_a_block(end) => {
                between = !out.is_empty();
                continue;
            }
            _ => continue,
        };
        if std::mem::take(&mut between) {
            out.push_str("<br>");
        }
        out.push_str(&piece);
    }
    out
}

/// What a trainee wrote: paragraphs and line breaks; everything else is shown as it was typed.
#[must_use]
pub fn untrusted_html(text: &str) -> String {
    let text: String = text
        .replace("\r\n", "\n")
        .replace('\r', "\n")
        .chars()
        .filter(|c| !c.is_control() || matches!(c, '\n' | '\t'))
        .collect();
    let mut out = String::new();
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines().chain([""]) {
        if !line.trim().is_empty() {
            lines.push(escaped(line.trim_end()));
        } else if !lines.is_empty() {
            // The direction of each paragraph follows its own letters, so that one cannot turn the page around.
            out.push_str("<p dir=\"auto\">");
            out.push_str(&lines.join("<br>\n"));
            out.push_str("</p>\n");
            lines.clear();
        }
    }
    out
}

/// How many words there are to read, those of scenes and of questions to try included.
#[must_use]
pub fn words(text: &Markdown) -> usize {
    let mut plain = String::new();
    let mut block: Option<(&'static str, String)> = None;
    for event in Parser::new_ext(&text.0, OPTIONS) {
        match event {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
                block = blocks::kind(&info).map(|kind| (kind, String::new()));
            }
            Event::End(TagEnd::CodeBlock) => {
                if let Some((kind, body)) = block.take() {
                    let read = block_html::alone(kind, &body, |block| {
                        let texts = block.texts().into_iter();
                        let count = texts.map(|text| words(&Markdown(text.value.to_owned())));
                        count.sum::<usize>() + names(&block)
                    });
                    plain.push_str(&"a ".repeat(read.unwrap_or_default()));
                }
                plain.push(' ');
            }
            Event::Text(words) => match &mut block {
                Some((_, body)) => body.push_str(&words),
                None => plain.push_str(&words),
            },
            Event::Code(words) | Event::Html(words) | Event::InlineHtml(words) => {
                plain.push_str(&words);
            }
            Event::SoftBreak | Event::HardBreak => plain.push(' '),
            Event::End(end) if ends_a_block(end) => plain.push(' '),
            _ => {}
        }
    }
    plain.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}

/// How many words the names of those who speak have.
fn names(block: &blocks::Block<'_>) -> usize {
    let blocks::Block::Scene(scene) = block else {
        return 0;
    };
    let names = scene.lines.iter().filter_map(|(who, _)| who.as_ref());
    names.map(|who| who.value.split_whitespace().count()).sum()
}

pub(crate) const fn ends_a_block(end: TagEnd) -> bool {
    !matches!(
        end,
        TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::Link
            | TagEnd::Image
    )
}

/// Whether a link or a picture may have that address: http, https, mailto, a path of this site, or a place on the page.
pub(crate) fn allowed_address(address: &str) -> bool {
    // Browsers ignore spaces and control characters in a scheme; two slashes are another site in disguise.
    let plain: String = address.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect();
    if plain.starts_with("//") || plain.contains('\\') {
        return false;
    }
    let scheme = plain.split(['/', '?', '#']).next().unwrap_or_default();
    match scheme.split_once(':') {
        None => true,
        Some((scheme, _)) => ["http", "https", "mailto"].iter().any(|allowed| scheme.eq_ignore_ascii_case(allowed)),
    }
}

/// Text made safe inside an element and inside an attribute in double quotes.
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            other => out.push(other),
        }
    }
    out
}

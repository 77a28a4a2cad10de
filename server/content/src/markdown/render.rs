//! Writes the HTML of authors' Markdown: headings with ids, tables that can become cards, notes, footnotes, blocks.

use super::footnotes::Footnotes;
use super::table::Table;
use super::{Labels, OPTIONS, allowed_address, block_html, blocks, escaped};
use pulldown_cmark::{BlockQuoteKind, CodeBlockKind, CowStr, Event, LinkType, Options, Parser, Tag, TagEnd};
use std::collections::BTreeSet;

/// One text on its way to HTML.
pub(super) struct Writer<'l> {
    labels: &'l Labels<'l>,
    /// Whether this text is alone on its page, so that ids in it are unique.
    alone: bool,
    /// Whether it stands on paper below a heading of its own: headings go a step down, and nothing is folded away.
    paper: bool,
    out: String,
    /// What was being written when a cell, a heading or a footnote began.
    outer: Vec<String>,
    /// Plain words of headings, header cells and pictures that are being read.
    plain: Vec<String>,
    /// The pictures we are in, and whether each is shown. Their words are `alt`, not text.
    pictures: Vec<bool>,
    ids: BTreeSet<String>,
    table: Table,
    footnotes: Footnotes,
    /// A fenced block that is being read: its kind, if it has one of ours, and its body.
    fence: Option<(Option<&'static str>, String)>,
    /// Whether each open link is really one, or only its words are shown.
    links: Vec<bool>,
    alerts: Vec<bool>,
}

impl<'l> Writer<'l> {
    fn new(labels: &'l Labels<'l>, alone: bool) -> Self {
        Self {
            labels,
            alone,
            paper: false,
            out: String::new(),
            outer: Vec::new(),
            plain: Vec::new(),
            pictures: Vec::new(),
            ids: BTreeSet::new(),
            table: Table::default(),
            footnotes: Footnotes::default(),
            fence: None,
            links: Vec::new(),
            alerts: Vec::new(),
        }
    }

    /// For a text that is alone on its page.
    pub(super) fn page(labels: &'l Labels<'l>) -> Self {
        Self::new(labels, true)
    }

    /// For one of many texts on a page.
    pub(super) fn prose(labels: &'l Labels<'l>) -> Self {
        Self::new(labels, false)
    }

    /// For one of many texts on paper, each below a heading of its own.
    pub(super) fn paper(labels: &'l Labels<'l>) -> Self {
        Self { paper: true, ..Self::new(labels, false) }
    }

    /// The HTML of a text, not cleaned yet.
    pub(super) fn write(mut self, text: &str) -> String {
        let options = if self.alone { OPTIONS } else { OPTIONS.difference(Options::ENABLE_FOOTNOTES) };
        for event in Parser::new_ext(text, options) {
            match event {
                Event::Start(tag) => self.start(tag),
                Event::End(tag) => self.end(tag),
                // Raw HTML is shown as it was typed.
                Event::Text(words) | Event::Html(words) | Event::InlineHtml(words) => {
                    self.words(&words);
                }
                Event::Code(words) => {
                    self.put("<code>");
                    self.words(&words);
                    self.put("</code>");
                }
                Event::SoftBreak | Event::HardBreak => {
                    self.put(if event == Event::HardBreak { "<br>\n" } else { "\n" });
                    self.remember(" ");
                }
                Event::Rule => self.put("<hr>\n"),
                Event::FootnoteReference(name) => {
                    let html = self.footnotes.reference(&name);
                    self.put(&html);
                }
                Event::InlineMath(_) | Event::DisplayMath(_) | Event::TaskListMarker(_) => {}
            }
        }
        let footnotes = std::mem::take(&mut self.footnotes).html(self.labels.footnotes);
        self.put(&footnotes);
        self.out
    }

    fn put(&mut self, html: &str) {
        if !self.pictures.contains(&true) {
            self.out.push_str(html);
        }
    }

    fn remember(&mut self, words: &str) {
        for plain in &mut self.plain {
            plain.push_str(words);
        }
    }

    fn words(&mut self, words: &str) {
        if let Some((_, body)) = &mut self.fence {
            body.push_str(words);
            return;
        }
        self.remember(words);
        let words = escaped(words);
        self.put(&words);
    }

    /// Writes aside until `inner` takes back what has come in between.
    fn aside(&mut self) {
        self.outer.push(std::mem::take(&mut self.out));
    }

    fn inner(&mut self) -> String {
        let outer = self.outer.pop().unwrap_or_default();
        std::mem::replace(&mut self.out, outer)
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Paragraph => self.put("<p>"),
            Tag::Heading { .. } => {
                self.aside();
                self.plain.push(String::new());
            }
            Tag::BlockQuote(kind) => self.quote(kind),
            Tag::CodeBlock(kind) => {
                let kind = match kind {
                    CodeBlockKind::Fenced(info) => blocks::kind(&info),
                    CodeBlockKind::Indented => None,
                };
                self.fence = Some((kind, String::new()));
            }
            Tag::List(None) => self.put("<ul>\n"),
            Tag::List(Some(1)) => self.put("<ol>\n"),
            Tag::List(Some(start)) => self.put(&format!("<ol start=\"{start}\">\n")),
            Tag::Item => self.put("<li>"),
            Tag::FootnoteDefinition(name) => {
                self.footnotes.begin(&name);
                self.aside();
            }
            Tag::Table(alignments) => {
                self.table = Table::new(alignments);
                self.put("<table class=\"cards\">\n");
            }
            Tag::TableHead => {
                let html = self.table.begin_head();
                self.put(html);
            }
            Tag::TableRow => {
                let html = self.table.begin_row();
                self.put(html);
            }
            Tag::TableCell => {
                self.aside();
                self.plain.push(String::new());
            }
            Tag::Emphasis => self.put("<em>"),
            Tag::Strong => self.put("<strong>"),
            Tag::Strikethrough => self.put("<del>"),
            Tag::Link { link_type, dest_url, .. } => self.link(link_type, &dest_url),
            Tag::Image { dest_url, .. } => {
                let shown = allowed_address(&dest_url);
                if shown {
                    let source = escaped(&dest_url);
                    self.put(&format!("<img loading=\"lazy\" src=\"{source}\" alt=\""));
                }
                self.pictures.push(shown);
                self.plain.push(String::new());
            }
            Tag::HtmlBlock => self.put("<p>"),
            Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition
            | Tag::Superscript
            | Tag::Subscript
            | Tag::MetadataBlock(_) => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph | TagEnd::HtmlBlock => self.put("</p>\n"),
            TagEnd::Heading(level) => self.heading(level as usize),
            TagEnd::BlockQuote(_) => {
                let alert = self.alerts.pop().unwrap_or_default();
                self.put(if alert { "</div>\n" } else { "</blockquote>\n" });
            }
            TagEnd::CodeBlock => self.fenced(),
            TagEnd::List(ordered) => self.put(if ordered { "</ol>\n" } else { "</ul>\n" }),
            TagEnd::Item => self.put("</li>\n"),
            TagEnd::FootnoteDefinition => {
                let html = self.inner();
                self.footnotes.end(html);
            }
            TagEnd::Table => {
                let html = self.table.end();
                self.put(html);
            }
            TagEnd::TableHead => {
                let html = self.table.end_head();
                self.put(html);
            }
            TagEnd::TableRow => self.put("</tr>\n"),
            TagEnd::TableCell => {
                let html = self.inner();
                let plain = self.plain.pop().unwrap_or_default();
                let cell = self.table.cell(&html, &plain);
                self.put(&cell);
            }
            TagEnd::Emphasis => self.put("</em>"),
            TagEnd::Strong => self.put("</strong>"),
            TagEnd::Strikethrough => self.put("</del>"),
            TagEnd::Link => {
                if self.links.pop().unwrap_or_default() {
                    self.put("</a>");
                }
            }
            TagEnd::Image => {
                let shown = self.pictures.pop().unwrap_or_default();
                let alt = escaped(&self.plain.pop().unwrap_or_default());
                if shown {
                    self.put(&format!("{alt}\">"));
                }
            }
            TagEnd::DefinitionList
            | TagEnd::DefinitionListTitle
            | TagEnd::DefinitionListDefinition
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::MetadataBlock(_) => {}
        }
    }

    fn quote(&mut self, kind: Option<BlockQuoteKind>) {
        let labels = self.labels;
        let (name, title) = match kind {
            None => {
                self.alerts.push(false);
                self.put("<blockquote>\n");
                return;
            }
            Some(BlockQuoteKind::Note) => ("note", labels.note),
            Some(BlockQuoteKind::Tip) => ("tip", labels.tip),
            Some(BlockQuoteKind::Important) => ("important", labels.important),
            Some(BlockQuoteKind::Warning) => ("warning", labels.warning),
            Some(BlockQuoteKind::Caution) => ("caution", labels.caution),
        };
        self.alerts.push(true);
        let title = escaped(title);
        self.put(&format!("<div class=\"alert alert-{name}\" role=\"note\">\n<p class=\"alert-title\">{title}</p>\n"));
    }

    fn heading(&mut self, level: usize) {
        let html = self.inner();
        let plain = self.plain.pop().unwrap_or_default();
        // The page has its h1 already.
        let level = if self.paper { (level.max(2) + 1).min(6) } else { level.max(2) };
        if self.alone {
            let id = unique_slug(&mut self.ids, &plain);
            self.put(&format!("<h{level} id=\"{id}\">{html}</h{level}>\n"));
        } else {
            self.put(&format!("<h{level}>{html}</h{level}>\n"));
        }
    }

    fn link(&mut self, kind: LinkType, address: &str) {
        let address = match kind {
            LinkType::Email => CowStr::from(format!("mailto:{address}")),
            _ => CowStr::Borrowed(address),
        };
        // On paper a place of the same text has no address.
        let allowed = allowed_address(&address) && !(self.paper && address.starts_with('#'));
        self.links.push(allowed);
        if allowed {
            self.put(&format!("<a href=\"{}\">", escaped(&address)));
        }
    }

    fn fenced(&mut self) {
        let Some((kind, body)) = self.fence.take() else {
            return;
        };
        let html = kind.and_then(|kind| block_html::html(kind, &body, self.labels, self.paper));
        // A block with a fault in it is shown as it was typed; the checker has told its author.
        let html = html.unwrap_or_else(|| format!("<pre><code>{}</code></pre>\n", escaped(&body)));
        self.put(&html);
    }
}

/// The id of a heading on a page where these ids are taken; it is taken then.
pub(crate) fn unique_slug(taken: &mut BTreeSet<String>, words: &str) -> String {
    let id = format!("h-{}", slug(words));
    let mut unique = id.clone();
    let mut count = 1;
    while !taken.insert(unique.clone()) {
        count += 1;
        unique = format!("{id}-{count}");
    }
    unique
}

/// Letters and digits in lower case, with one hyphen between words.
fn slug(words: &str) -> String {
    let mut slug = String::new();
    for letter in words.chars() {
        if letter.is_alphanumeric() {
            slug.extend(letter.to_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') && letter != '\'' && letter != '’' {
            slug.push('-');
        }
    }
    slug.trim_end_matches('-').to_owned()
}

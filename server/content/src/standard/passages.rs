//! The texts of a Markdown file as passages: what kind each is, under which heading it stands, and where every byte is.

use crate::markdown::blocks::{self, Block};
use crate::markdown::{OPTIONS, unique_slug};
use crate::source::{Excerpt, Report};
use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Parser, Tag, TagEnd};
use std::collections::BTreeSet;

/// What a passage is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A paragraph of the text itself, or a note.
    Paragraph,
    /// A point of a list.
    Item,
    /// A cell of a table.
    Cell,
    /// A block that is marked as quoted: it may be foreign, and is nobody's own sentence.
    Quote,
    /// The title of a scene, or what happens in it.
    Happens,
    /// What somebody says in a scene.
    Speech,
    /// What is asked in a question to try, and what is answered to a choice.
    Exercise,
    /// What can be chosen there.
    Choice,
}

/// One text without Markdown, with the place of its pieces.
pub(super) struct Passage {
    pub(super) kind: Kind,
    /// The section that it stands in; none before the first heading.
    pub(super) section: Option<usize>,
    pub(super) text: String,
    /// Where pieces begin: in the text, in the file.
    pieces: Vec<(usize, usize)>,
    /// Stretches of the text that are strong or slanted.
    pub(super) marked: Vec<(usize, usize)>,
}

impl Passage {
    /// Where a byte of the text stands in the file.
    pub(super) fn offset(&self, at: usize) -> usize {
        let after = self.pieces.partition_point(|(from, _)| *from <= at);
        self.pieces.get(after.saturating_sub(1)).map_or(0, |(from, to)| to + at.saturating_sub(*from))
    }
}

/// A heading of the second level with what stands below it.
pub(super) struct Section {
    pub(super) title: String,
    pub(super) at: usize,
}

/// A link to somewhere.
pub(super) struct Link {
    pub(super) address: String,
    pub(super) at: usize,
}

/// Everything in one file.
#[derive(Default)]
pub(super) struct Page {
    pub(super) sections: Vec<Section>,
    pub(super) passages: Vec<Passage>,
    pub(super) links: Vec<Link>,
    /// The names of places on the page that a link can lead to.
    pub(super) anchors: BTreeSet<String>,
    /// Tables: each row with its cells, as they are written.
    pub(super) tables: Vec<Table>,
    /// Where scenes and questions to try begin.
    pub(super) scenes: Vec<usize>,
    pub(super) tries: Vec<usize>,
}

/// A table with the place of each cell.
#[derive(Default)]
pub(super) struct Table {
    pub(super) section: Option<usize>,
    pub(super) rows: Vec<Vec<(String, usize)>>,
}

impl Page {
    /// The section of that title, whatever its capital letters.
    pub(super) fn section(&self, title: &str) -> Option<usize> {
        self.sections.iter().position(|s| s.title.to_lowercase().starts_with(title))
    }

    /// Reads a Markdown text.
    pub(super) fn read(prose: &Excerpt<'_>) -> Self {
        let mut page = Self::default();
        let mut reader = Reader { prose, page: &mut page, kinds: Vec::new(), open: None, marks: Vec::new() };
        reader.all();
        page
    }

    /// Reads one string of Markdown as a single passage of that kind.
    pub(super) fn string(&mut self, text: &Excerpt<'_>, kind: Kind) {
        let section = self.sections.len().checked_sub(1);
        let inner = Self::read(text);
        self.links.extend(inner.links);
        self.passages.extend(inner.passages.into_iter().map(|passage| Passage { kind, section, ..passage }));
    }
}

struct Open {
    text: String,
    pieces: Vec<(usize, usize)>,
    marked: Vec<(usize, usize)>,
}

struct Reader<'r, 'a> {
    prose: &'r Excerpt<'a>,
    page: &'r mut Page,
    /// The kinds of the blocks that are open.
    kinds: Vec<Kind>,
    open: Option<Open>,
    marks: Vec<usize>,
}

impl Reader<'_, '_> {
    fn all(&mut self) {
        let mut events = Parser::new_ext(self.prose.text(), OPTIONS).into_offset_iter();
        let mut heading: Option<(HeadingLevel, usize)> = None;
        while let Some((event, range)) = events.next() {
            let at = self.prose.offset(range.start);
            match event {
                Event::Start(Tag::Heading { level, .. }) => {
                    self.close();
                    heading = Some((level, at));
                }
                Event::End(TagEnd::Heading(_)) => {
                    if let Some((level, at)) = heading.take() {
                        self.heading(level, at);
                    }
                }
                Event::Start(Tag::CodeBlock(kind)) => {
                    self.close();
                    let mut parts = Vec::new();
                    for (event, range) in events.by_ref() {
                        match event {
                            Event::Text(words) => parts.push((words, range.start)),
                            Event::End(TagEnd::CodeBlock) => break,
                            _ => {}
                        }
                    }
                    if let CodeBlockKind::Fenced(info) = kind
                        && let Some(kind) = blocks::kind(&info)
                    {
                        let body = self.prose.joined(parts.iter().map(|(words, at)| (&**words, *at)));
                        self.block(kind, at, &body);
                    }
                }
                Event::Start(Tag::BlockQuote(note)) => {
                    self.close();
                    self.kinds.push(if note.is_some() { Kind::Paragraph } else { Kind::Quote });
                }
                Event::Start(Tag::Item) => {
                    self.close();
                    self.kinds.push(Kind::Item);
                }
                Event::End(TagEnd::BlockQuote(_) | TagEnd::Item) => {
                    self.close();
                    self.kinds.pop();
                }
                Event::Start(Tag::Table(_)) => {
                    let section = self.page.sections.len().checked_sub(1);
                    self.page.tables.push(Table { section, rows: Vec::new() });
                }
                Event::Start(Tag::TableHead | Tag::TableRow) => {
                    if let Some(table) = self.page.tables.last_mut() {
                        table.rows.push(Vec::new());
                    }
                }
                Event::Start(Tag::TableCell) => {
                    self.close();
                    self.kinds.push(Kind::Cell);
                }
                Event::End(TagEnd::TableCell) => {
                    let text = self.open.as_ref().map_or_else(String::new, |open| open.text.clone());
                    if let Some(row) = self.page.tables.last_mut().and_then(|table| table.rows.last_mut()) {
                        row.push((text, at));
                    }
                    self.close();
                    self.kinds.pop();
                }
                Event::Start(Tag::Link { dest_url, .. }) => {
                    self.page.links.push(Link { address: dest_url.to_string(), at });
                }
                Event::Start(Tag::Emphasis | Tag::Strong) => {
                    let from = self.open.as_ref().map_or(0, |open| open.text.len());
                    self.marks.push(from);
                }
                Event::End(TagEnd::Emphasis | TagEnd::Strong) => {
                    if let (Some(from), Some(open)) = (self.marks.pop(), &mut self.open) {
                        open.marked.push((from, open.text.len()));
                    }
                }
                Event::Start(Tag::Paragraph) => self.close(),
                Event::End(TagEnd::Paragraph) => self.close(),
                Event::Text(words) | Event::Code(words) => self.words(&words, at),
                Event::SoftBreak | Event::HardBreak => self.words(" ", at),
                _ => {}
            }
        }
        self.close();
    }

    fn words(&mut self, words: &str, at: usize) {
        let open =
            self.open.get_or_insert_with(|| Open { text: String::new(), pieces: Vec::new(), marked: Vec::new() });
        open.pieces.push((open.text.len(), at));
        open.text.push_str(words);
    }

    /// Ends the passage that is open.
    fn close(&mut self) {
        let Some(open) = self.open.take() else { return };
        if open.text.trim().is_empty() {
            return;
        }
        let within = |kind: Kind| self.kinds.contains(&kind);
        let kind =
            if within(Kind::Quote) { Kind::Quote } else { self.kinds.last().copied().unwrap_or(Kind::Paragraph) };
        let section = self.page.sections.len().checked_sub(1);
        self.page.passages.push(Passage { kind, section, text: open.text, pieces: open.pieces, marked: open.marked });
    }

    fn heading(&mut self, level: HeadingLevel, at: usize) {
        let title = self.open.take().map_or_else(String::new, |open| open.text);
        unique_slug(&mut self.page.anchors, &title);
        if level == HeadingLevel::H2 {
            self.page.sections.push(Section { title, at });
        }
    }

    fn block(&mut self, kind: &str, at: usize, body: &Excerpt<'_>) {
        // What is wrong with a block has been told when the courses were read.
        let page = &mut *self.page;
        if kind == "scene" {
            page.scenes.push(at);
        } else {
            page.tries.push(at);
        }
        blocks::read(kind, body, &Report::default(), |block| match block {
            Block::Scene(scene) => {
                page.string(&scene.title.excerpt(), Kind::Happens);
                for (who, says) in &scene.lines {
                    let kind = if who.is_some() { Kind::Speech } else { Kind::Happens };
                    page.string(&says.excerpt(), kind);
                }
            }
            Block::Try(exercise) => {
                page.string(&exercise.prompt.excerpt(), Kind::Exercise);
                for option in &exercise.options {
                    page.string(&option.text.excerpt(), Kind::Choice);
                    page.string(&option.feedback.excerpt(), Kind::Exercise);
                }
            }
        });
    }
}

//! A module as its files say it, with the place of everything: what the standard is held against.

use super::passages::{Kind, Page};
use super::pool::{self, Pool};
use crate::fields::{Fields, parse};
use crate::markdown;
use crate::read::core::{CATEGORIES, MODALITIES, category, minutes};
use crate::read::{Sources, front_matter};
use crate::source::{Excerpt, Report, Source};
use domain::course::{HoursCategory, Markdown, Modality};
use std::collections::{BTreeMap, BTreeSet};

/// Minutes by category.
pub(super) type ByCategory = BTreeMap<HoursCategory, u32>;

/// A lesson with the places of what is checked.
pub(super) struct Lesson<'a> {
    pub(super) source: &'a Source<'a>,
    pub(super) id: String,
    pub(super) title: String,
    pub(super) minutes: u32,
    pub(super) minutes_at: usize,
    pub(super) category: Option<HoursCategory>,
    /// The competencies that it teaches, each with its place.
    pub(super) teaches: Vec<(String, usize)>,
    pub(super) page: Page,
    pub(super) words: usize,
}

/// A page that is no lesson.
pub(super) struct Sheet<'a> {
    pub(super) source: &'a Source<'a>,
    pub(super) id: String,
    pub(super) page: Page,
    pub(super) words: usize,
}

/// What a part that is no lesson takes and counts for.
pub(super) struct Part {
    pub(super) id: String,
    pub(super) minutes: Option<u32>,
    pub(super) category: Option<HoursCategory>,
    pub(super) at: usize,
}

/// A word of the glossary of this module.
pub(super) struct Term<'a> {
    pub(super) source: &'a Source<'a>,
    pub(super) term: String,
    pub(super) at: usize,
}

/// One module in English.
pub(super) struct Module<'a> {
    pub(super) folder: String,
    pub(super) title: String,
    pub(super) core: &'a Source<'a>,
    pub(super) hours: ByCategory,
    pub(super) hours_at: usize,
    pub(super) modality: BTreeMap<Modality, u32>,
    pub(super) modality_at: usize,
    /// Questions in one attempt.
    pub(super) asked: u32,
    pub(super) quiz: Part,
    pub(super) parts: Vec<Part>,
    /// What the live minutes count for; none where the file does not say.
    pub(super) live: Option<ByCategory>,
    pub(super) live_at: usize,
    pub(super) competencies: Vec<(String, usize)>,
    pub(super) peers: usize,
    pub(super) sources_at: Option<(&'a Source<'a>, usize)>,
    pub(super) lessons: Vec<Lesson<'a>>,
    pub(super) activities: Vec<Sheet<'a>>,
    pub(super) facilitator: Option<Sheet<'a>>,
    pub(super) wellness: Option<Sheet<'a>>,
    pub(super) pool: Option<Pool<'a>>,
    pub(super) terms: Vec<Term<'a>>,
}

impl Module<'_> {
    /// Words of all lessons.
    pub(super) fn words(&self) -> usize {
        self.lessons.iter().map(|lesson| lesson.words).sum()
    }

    /// The one category that everything counts for, where there is only one.
    pub(super) fn only_category(&self) -> Option<HoursCategory> {
        let mut all = self.hours.iter().filter(|(_, minutes)| **minutes > 0);
        match (all.next(), all.next()) {
            (Some((category, _)), None) => Some(*category),
            _ => None,
        }
    }

    /// Minutes in which people meet.
    pub(super) fn live_minutes(&self) -> u32 {
        self.modality.iter().filter(|(modality, _)| **modality != Modality::SelfPaced).map(|(_, minutes)| minutes).sum()
    }
}

/// Every module that has a `module.toml` which can be read. What is wrong with the files has been told already.
pub(super) fn read_all<'a>(sources: &'a Sources<'a>) -> Vec<Module<'a>> {
    let folders = sources.keys().filter_map(|path| path.strip_prefix("modules/")?.strip_suffix("/module.toml"));
    folders.filter_map(|folder| read(sources, folder)).collect()
}

fn read<'a>(sources: &'a Sources<'a>, folder: &str) -> Option<Module<'a>> {
    let quiet = Report::default();
    let path = format!("modules/{folder}");
    let file = |name: &str| sources.get(&*format!("{path}/{name}"))?.as_ref();
    let core = file("module.toml")?;
    let whole = core.whole();
    let table = parse(&whole, &quiet)?;
    let fields = Fields::new(&table, &whole, &quiet);
    let numbers = |key, names: &[(&'static str, HoursCategory)]| -> Option<ByCategory> {
        let minutes = minutes(&fields, key, names)?;
        Some(minutes.into_iter().map(|(category, minutes)| (category, minutes.0)).collect())
    };
    let modality = minutes(&fields, "modality", &MODALITIES).unwrap_or_default();
    let quiz = fields.table("quiz")?;
    let asked = quiz.number("questions").map_or(0, |number| number.value);
    let mut module = Module {
        folder: folder.to_owned(),
        title: folder.to_owned(),
        core,
        hours: numbers("hours", &CATEGORIES).unwrap_or_default(),
        hours_at: fields.at("hours"),
        modality: modality.into_iter().map(|(modality, minutes)| (modality, minutes.0)).collect(),
        modality_at: fields.at("modality"),
        asked,
        quiz: part(&quiz, "quiz".to_owned(), fields.at("quiz")),
        parts: Vec::new(),
        live: if fields.has("live") { numbers("live", &CATEGORIES) } else { None },
        live_at: fields.at("live"),
        competencies: fields.texts("competencies").iter().map(|text| (text.value.to_owned(), text.at())).collect(),
        peers: fields.tables("reviewer").len(),
        sources_at: None,
        lessons: Vec::new(),
        activities: Vec::new(),
        facilitator: None,
        wellness: None,
        pool: file("en/questions.toml").and_then(pool::read),
        terms: Vec::new(),
    };
    for fields in fields.tables("activity") {
        if let Some(id) = fields.optional_text("id") {
            module.parts.push(part(&fields, id.value.to_owned(), id.at()));
        }
    }
    if let Some(about) = file("en/about.toml") {
        let whole = about.whole();
        if let Some(table) = parse(&whole, &quiet) {
            let fields = Fields::new(&table, &whole, &quiet);
            module.title = fields.string("title");
            if fields.texts("sources").is_empty() {
                module.sources_at = Some((about, fields.at("sources")));
            }
        }
    }
    for (path, source) in sources.iter().filter_map(|(path, source)| Some((path, source.as_ref()?))) {
        let Some(name) = path.strip_prefix(&*format!("modules/{folder}/en/")) else { continue };
        if name.starts_with("lessons/") {
            module.lessons.extend(lesson(source));
        } else if name.starts_with("activities/") {
            module.activities.extend(activity(source));
        }
    }
    module.facilitator = file("en/facilitator.md").map(sheet);
    module.wellness = file("en/wellness.md").map(sheet);
    if let Some(Some(source)) = sources.get(&*format!("glossary/en/{folder}.toml")) {
        module.terms = terms(source);
    }
    Some(module)
}

fn part(fields: &Fields<'_>, id: String, at: usize) -> Part {
    let minutes = if fields.has("minutes") { fields.number("minutes").map(|number| number.value) } else { None };
    Part { id, minutes, category: category(fields), at }
}

pub(super) fn lesson<'a>(source: &'a Source<'a>) -> Option<Lesson<'a>> {
    let quiet = Report::default();
    let (front, text) = front_matter::split(source, &quiet)?;
    let table = parse(&front, &quiet)?;
    let fields = Fields::new(&table, &front, &quiet);
    let minutes = fields.number("minutes");
    let teaches = if fields.has("teaches") { fields.texts("teaches") } else { Vec::new() };
    let teaches = teaches.iter().map(|text| (text.value.to_owned(), front.offset(text.at()))).collect();
    Some(Lesson {
        source,
        id: fields.string("id"),
        title: fields.string("title"),
        minutes: minutes.map_or(0, |minutes| minutes.value),
        minutes_at: front.offset(fields.at("minutes")),
        category: category(&fields),
        teaches,
        words: markdown::words(&Markdown(text.text().to_owned())),
        page: Page::read(&text),
    })
}

/// The task of an activity: what trainees read of it.
fn activity<'a>(source: &'a Source<'a>) -> Option<Sheet<'a>> {
    let quiet = Report::default();
    let (front, text) = front_matter::split(source, &quiet)?;
    let table = parse(&front, &quiet)?;
    let fields = Fields::new(&table, &front, &quiet);
    let task = text.text().find("<!-- trainer -->").map_or(text.text().len(), |end| end);
    let mut sheet = page(source, &text.part(0..task));
    sheet.id = fields.string("id");
    Some(sheet)
}

fn page<'a>(source: &'a Source<'a>, text: &Excerpt<'_>) -> Sheet<'a> {
    let words = markdown::words(&Markdown(text.text().to_owned()));
    Sheet { source, id: String::new(), page: Page::read(text), words }
}

pub(super) fn sheet<'a>(source: &'a Source<'a>) -> Sheet<'a> {
    page(source, &source.whole())
}

fn terms<'a>(source: &'a Source<'a>) -> Vec<Term<'a>> {
    let quiet = Report::default();
    let whole = source.whole();
    let Some(table) = parse(&whole, &quiet) else { return Vec::new() };
    let fields = Fields::new(&table, &whole, &quiet);
    let one = |fields: &Fields<'_>| {
        let term = fields.optional_text("term")?;
        Some(Term { source, term: term.value.to_owned(), at: term.at() })
    };
    fields.tables("term").iter().filter_map(one).collect()
}

/// The ids of the words of a glossary.
pub(super) fn term_ids(source: &Source<'_>) -> BTreeSet<String> {
    let quiet = Report::default();
    let whole = source.whole();
    let Some(table) = parse(&whole, &quiet) else { return BTreeSet::new() };
    let fields = Fields::new(&table, &whole, &quiet);
    fields.tables("term").iter().map(|one| one.string("id")).collect()
}

impl Page {
    /// One string of Markdown by itself.
    pub(super) fn of_string(text: &Excerpt<'_>) -> Self {
        let mut page = Self::default();
        page.string(text, Kind::Paragraph);
        page
    }
}

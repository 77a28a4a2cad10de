//! Searching what is taught: lessons and words with their meanings. The index lives in memory and is made of the catalogue.

mod excerpt;
mod letters;
mod pages;

use domain::course::{Catalogue, Language, Module};
use domain::id::{LessonId, ModuleId, TermId};
use letters::{Fit, Word, fit, words};
use pages::Section;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;

/// More words than these in one question are left out.
const MOST_WORDS: usize = 8;
/// A question is read so far, in characters.
const LONGEST_QUESTION: usize = 200;
/// How many lessons, and how many words of the glossary, an answer has.
const MOST_HITS: usize = 20;
/// Words that stand everywhere; they count only when nothing else was asked for.
const EVERYWHERE: [&str; 27] = [
    "a", "an", "and", "are", "as", "at", "be", "do", "for", "from", "how", "i", "in", "is", "it", "my", "of", "on",
    "or", "that", "the", "to", "was", "what", "when", "with", "you",
];

/// Where a word stands in a lesson; what it then weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Text = 1,
    ModuleTitle = 3,
    Heading = 6,
    Title = 12,
}

/// One lesson of the index.
#[derive(Debug)]
struct Page {
    module: ModuleId,
    language: Language,
    lesson: LessonId,
    title: String,
    module_title: String,
    sections: Vec<Section>,
    /// Words of the glossary that stand in it, by their letters.
    terms: Vec<TermId>,
}

/// What can be searched.
#[derive(Debug, Default)]
pub struct Index {
    pages: Vec<Page>,
    /// For each word: in which pages, in which part, how often.
    places: BTreeMap<String, BTreeMap<(usize, Part), u32>>,
}

/// A stretch of an excerpt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// What it says.
    pub text: String,
    /// Whether it is a word that was looked for.
    pub found: bool,
}

/// A lesson that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LessonHit {
    /// Its module.
    pub module: ModuleId,
    /// The title of the module.
    pub module_title: String,
    /// The lesson.
    pub lesson: LessonId,
    /// Its title.
    pub title: String,
    /// The language of all of it.
    pub language: Language,
    /// The heading that the excerpt stands under: its id on the page, and its words. None before the first.
    pub under: Option<(String, String)>,
    /// The lines that show why it was found.
    pub excerpt: Vec<Piece>,
}

/// What a question finds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// Words of the glossary, the nearest first.
    pub terms: Vec<TermId>,
    /// Lessons, the best first.
    pub lessons: Vec<LessonHit>,
}

/// The words that a question is made of, as they are compared; those that stand everywhere only where there are no others.
fn asked(question: &str) -> Vec<String> {
    let short: String = question.chars().take(LONGEST_QUESTION).collect();
    let mut all: Vec<String> = words(&short).into_iter().map(|w| w.folded).collect();
    let mut seen = BTreeSet::new();
    all.retain(|word| seen.insert(word.clone()));
    let telling: Vec<String> = all.iter().filter(|w| !EVERYWHERE.contains(&w.as_str())).cloned().collect();
    let mut asked = if telling.is_empty() { all } else { telling };
    asked.truncate(MOST_WORDS);
    asked
}

impl Index {
    /// The index of a catalogue.
    #[must_use]
    pub fn of(catalogue: &Catalogue) -> Self {
        let mut index = Self::default();
        for module in &catalogue.modules {
            let terms = Phrases::of(catalogue, &module.language);
            for lesson in &module.lessons {
                index.add(module, &lesson.id, &lesson.title, pages::sections(&lesson.text), &terms);
            }
        }
        index
    }

    fn add(&mut self, module: &Module, lesson: &LessonId, title: &str, sections: Vec<Section>, terms: &Phrases) {
        let page = self.pages.len();
        let mut place = |text: &str, part: Part| {
            for word in words(text) {
                *self.places.entry(word.folded).or_default().entry((page, part)).or_default() += 1;
            }
        };
        place(title, Part::Title);
        place(&module.title, Part::ModuleTitle);
        let mut inside = BTreeSet::new();
        for section in &sections {
            place(&section.heading, Part::Heading);
            place(&section.text, Part::Text);
            terms.find(&section.heading, &mut inside);
            terms.find(&section.text, &mut inside);
        }
        self.pages.push(Page {
            module: module.id.clone(),
            language: module.language.clone(),
            lesson: lesson.clone(),
            title: title.to_owned(),
            module_title: module.title.clone(),
            sections,
            terms: inside.into_iter().collect(),
        });
    }

    /// Words of the glossary that stand in a lesson.
    #[must_use]
    pub fn terms_in(&self, module: &Module, lesson: &LessonId) -> &[TermId] {
        let here = |p: &&Page| p.module == module.id && p.language == module.language && p.lesson == *lesson;
        self.pages.iter().find(here).map_or(&[], |page| &page.terms)
    }

    /// Looks for a question in the lessons of some modules, and in the glossary as that reader has it. Where some words
    /// were found nowhere together, those lessons come that have the most of them.
    #[must_use]
    pub fn find(&self, question: &str, catalogue: &Catalogue, reader: &Language, within: &[&Module]) -> Found {
        let asked = asked(question);
        if asked.is_empty() {
            return Found::default();
        }
        Found { terms: in_glossary(&asked, catalogue, reader), lessons: self.in_lessons(&asked, within) }
    }

    fn in_lessons(&self, asked: &[String], within: &[&Module]) -> Vec<LessonHit> {
        let open: Vec<bool> = self
            .pages
            .iter()
            .map(|page| within.iter().any(|m| m.id == page.module && m.language == page.language))
            .collect();
        // For each page: which words were found, and what they weigh.
        let mut pages: HashMap<usize, (BTreeSet<usize>, u64)> = HashMap::new();
        let mut fitting: Vec<Vec<(&str, Fit)>> = Vec::new();
        for (number, one) in asked.iter().enumerate() {
            let fits = nearest(self.places.keys().filter_map(|word| Some((word.as_str(), fit(one, word)?))).collect());
            for (word, fit) in &fits {
                let Some(places) = self.places.get(*word) else { continue };
                let pages_with: BTreeSet<usize> = places.keys().map(|(page, _)| *page).collect();
                // A word that stands in few lessons tells more.
                let rare = 1 + u64::from((self.pages.len() / pages_with.len().max(1)).max(1).ilog2());
                for ((page, part), count) in places.iter().filter(|((page, _), _)| open[*page]) {
                    let known = pages.entry(*page).or_default();
                    known.0.insert(number);
                    known.1 += u64::from((*count).min(5)) * *part as u64 * *fit as u64 * rare;
                }
            }
            fitting.push(fits);
        }
        let most = pages.values().map(|(found, _)| found.len()).max().unwrap_or(0);
        let mut best: Vec<(usize, u64)> = pages
            .into_iter()
            .filter(|(_, (found, _))| found.len() == most)
            .map(|(p, (_, weight))| (p, weight))
            .collect();
        best.sort_by_key(|(page, weight)| (std::cmp::Reverse(*weight), *page));
        best.truncate(MOST_HITS);
        best.into_iter().map(|(page, _)| hit(&self.pages[page], &fitting)).collect()
    }
}

/// Slips are forgiven only where nothing fits without one.
fn nearest(mut fits: Vec<(&str, Fit)>) -> Vec<(&str, Fit)> {
    if fits.iter().any(|(_, fit)| *fit > Fit::Nearly) {
        fits.retain(|(_, fit)| *fit > Fit::Nearly);
    }
    fits
}

/// The words of a text that fit, each with the number of the word that was asked for.
fn found_in(words: &[Word], fitting: &[Vec<(&str, Fit)>]) -> Vec<(Range<usize>, usize)> {
    let number = |word: &Word| fitting.iter().position(|fits| fits.iter().any(|(known, _)| *known == word.folded));
    words.iter().filter_map(|word| Some((word.at.clone(), number(word)?))).collect()
}

fn hit(page: &Page, fitting: &[Vec<(&str, Fit)>]) -> LessonHit {
    let score = |section: &Section| {
        let heading = found_in(&words(&section.heading), fitting).len();
        let (_, kinds) = excerpt::best(&found_in(&words(&section.text), fitting));
        kinds * 2 + heading
    };
    let mut best: Option<(&Section, usize)> = None;
    for section in &page.sections {
        let score = score(section);
        if best.is_none_or(|(_, so_far)| score > so_far) {
            best = Some((section, score));
        }
    }
    let (under, excerpt) = match best {
        None => (None, Vec::new()),
        Some((section, _)) => {
            let inside = words(&section.text);
            let found = found_in(&inside, fitting);
            let (place, _) = excerpt::best(&found);
            let under = (!section.heading.is_empty()).then(|| (section.anchor.clone(), section.heading.clone()));
            (under, excerpt::pieces(&section.text, &inside, &found, place))
        }
    };
    LessonHit {
        module: page.module.clone(),
        module_title: page.module_title.clone(),
        lesson: page.lesson.clone(),
        title: page.title.clone(),
        language: page.language.clone(),
        under,
        excerpt,
    }
}

/// Words of the glossary that have everything that was asked for, in the word itself before its meaning.
fn in_glossary(asked: &[String], catalogue: &Catalogue, reader: &Language) -> Vec<TermId> {
    let mut found = Vec::new();
    for (term, _) in catalogue.terms(reader) {
        let weight = |text: &str, times: u32| -> Vec<u32> {
            let inside = words(text);
            let best = |one: &String| inside.iter().filter_map(|w| fit(one, &w.folded)).max();
            asked.iter().map(|one| best(one).map_or(0, |fit| fit as u32 * times)).collect()
        };
        let (word, meaning) = (weight(&term.term, 10), weight(&term.meaning, 1));
        let each: Vec<u32> = word.iter().zip(&meaning).map(|(a, b)| *a.max(b)).collect();
        if each.iter().all(|w| *w > 0) {
            found.push((each.iter().sum::<u32>(), term.id.clone()));
        }
    }
    found.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
    found.truncate(MOST_HITS);
    found.into_iter().map(|(_, id)| id).collect()
}

/// The words of a glossary, to be found in texts: by the first word of each.
struct Phrases(HashMap<String, Vec<(Vec<String>, TermId)>>);

impl Phrases {
    fn of(catalogue: &Catalogue, language: &Language) -> Self {
        let mut phrases: HashMap<String, Vec<(Vec<String>, TermId)>> = HashMap::new();
        for (term, _) in catalogue.terms(language).into_iter().filter(|(_, l)| *l == language) {
            let parts: Vec<String> = words(&term.term).into_iter().map(|w| w.folded).collect();
            if let Some(last) = parts.last().cloned() {
                // One more than one is written with an s in the languages of the courses.
                for ending in ["", "s", "es"] {
                    let mut parts = parts.clone();
                    parts.pop();
                    parts.push(format!("{last}{ending}"));
                    phrases.entry(parts[0].clone()).or_default().push((parts, term.id.clone()));
                }
            }
        }
        Self(phrases)
    }

    fn find(&self, text: &str, found: &mut BTreeSet<TermId>) {
        let inside = words(text);
        for (at, word) in inside.iter().enumerate() {
            for (parts, id) in self.0.get(&word.folded).into_iter().flatten() {
                let here = inside[at..].iter().map(|w| &w.folded).take(parts.len());
                if here.eq(parts.iter()) {
                    found.insert(id.clone());
                }
            }
        }
    }
}

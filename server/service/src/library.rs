//! The library: what is taught now, and what was taught when an attempt began. Publishing keeps each thing under its digest.

use crate::error::Error;
use crate::house::House;
use content::search::Index;
use content::{Files, Labels};
use domain::actor::Actor;
use domain::canonical::Digest;
use domain::course::{Activity, Catalogue, Language, Markdown, Programme, ProgrammeVersion, Question, digest_of};
use domain::evaluation::Facts;
use domain::id::QuestionId;
use domain::quiz::{Asked, Attempt, asked};
use serde::de::DeserializeOwned;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use storage::{CatalogueRow, PublishedRow, Write};
use words::Words;

/// What is taught now.
#[derive(Default)]
pub struct Library {
    /// Modules and programmes.
    pub catalogue: Catalogue,
    /// The files that they were read from.
    pub(crate) files: Files,
    /// When it was published.
    pub published_at: chrono::DateTime<chrono::Utc>,
    /// HTML by digest of its source: a lesson is turned into HTML once.
    html: Mutex<HashMap<Digest, Arc<str>>>,
    /// Made of the catalogue when it is first asked for.
    index: OnceLock<Index>,
    /// Read of the files when it is first asked for.
    elsewhere: OnceLock<Vec<Programme>>,
    /// The same.
    digests: OnceLock<Digests>,
}

/// Where in the catalogue that stands which others point at by its digest. To reckon digests anew for each request would
/// take longer than all else.
struct Digests {
    /// Programme and version.
    versions: HashMap<Digest, (usize, usize)>,
    /// Module and question.
    questions: HashMap<Digest, (usize, usize)>,
    activities: HashSet<Digest>,
}

impl Digests {
    fn of(catalogue: &Catalogue) -> Self {
        let mut all = Self { versions: HashMap::new(), questions: HashMap::new(), activities: HashSet::new() };
        // What has no digest can be pointed at by none.
        for (place, programme) in catalogue.programmes.iter().enumerate() {
            let digests = programme.versions.iter().map(|version| digest_of("programme_version", version));
            all.versions
                .extend(digests.enumerate().filter_map(|(number, digest)| Some((digest.ok()?, (place, number)))));
        }
        for (place, module) in catalogue.modules.iter().enumerate() {
            let digests = module.questions.iter().map(|question| digest_of("question", question));
            all.questions
                .extend(digests.enumerate().filter_map(|(number, digest)| Some((digest.ok()?, (place, number)))));
            all.activities.extend(module.activities.iter().filter_map(|activity| digest_of("activity", activity).ok()));
        }
        all
    }
}

impl Library {
    pub(crate) fn of(catalogue: Catalogue, files: Files, published_at: chrono::DateTime<chrono::Utc>) -> Self {
        Self {
            catalogue,
            files,
            published_at,
            html: Mutex::default(),
            index: OnceLock::new(),
            elsewhere: OnceLock::new(),
            digests: OnceLock::new(),
        }
    }

    fn digests(&self) -> &Digests {
        self.digests.get_or_init(|| Digests::of(&self.catalogue))
    }

    /// The edition of a programme that has that digest, if it is taught as it was.
    fn version(&self, digest: &Digest) -> Option<&ProgrammeVersion> {
        let (programme, version) = self.digests().versions.get(digest)?;
        self.catalogue.programmes.get(*programme)?.versions.get(*version)
    }

    /// The question that has that digest, if it is asked as it was.
    fn question(&self, digest: &Digest) -> Option<&Question> {
        let (module, question) = self.digests().questions.get(digest)?;
        self.catalogue.modules.get(*module)?.questions.get(*question)
    }

    fn html(&self, text: &Markdown, kind: &str, words: &Words, make: impl FnOnce(&Labels<'_>) -> String) -> Arc<str> {
        let key = Digest::of_bytes(format!("{kind}\0{}\0{}", words.language().0, text.0).as_bytes());
        let known = || self.html.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(html) = known().get(&key) {
            return Arc::clone(html);
        }
        let labels = Labels {
            try_it: &words.say("lesson-block-try"),
            note: &words.say("lesson-block-note"),
            tip: &words.say("lesson-block-tip"),
            important: &words.say("lesson-block-important"),
            warning: &words.say("lesson-block-warning"),
            caution: &words.say("lesson-block-caution"),
            footnotes: &words.say("lesson-block-footnotes"),
            feedback_good: "",
        };
        let html: Arc<str> = make(&labels).into();
        known().insert(key, Arc::clone(&html));
        html
    }

    /// Programs of other bodies that come along as examples: one can look what they would ask, and nobody joins them here.
    /// By state, then title; those of no single state last.
    #[must_use]
    pub fn elsewhere(&self) -> &[Programme] {
        self.elsewhere.get_or_init(|| {
            let mut all = content::read_examples(&self.files);
            all.retain(|programme| !programme.is_own());
            all.sort_by(|a, b| {
                let place = |p: &Programme| (p.state.is_none(), p.state.clone(), p.title.clone());
                place(a).cmp(&place(b))
            });
            all
        })
    }

    /// What can be searched.
    #[must_use]
    pub fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::of(&self.catalogue))
    }

    /// The HTML of a lesson.
    #[must_use]
    pub fn lesson_html(&self, text: &Markdown, words: &Words) -> Arc<str> {
        self.html(text, "lesson", words, |labels| content::lesson_html(text, labels))
    }

    /// The HTML of a prompt, a scene, a task.
    #[must_use]
    pub fn prose_html(&self, text: &Markdown, words: &Words) -> Arc<str> {
        self.html(text, "prose", words, |labels| content::prose_html(text, labels))
    }

    /// The HTML of a text as one of many on paper.
    #[must_use]
    pub fn paper_html(&self, text: &Markdown, words: &Words) -> Arc<str> {
        self.html(text, "paper", words, |labels| content::paper_html(text, labels))
    }

    /// The HTML of a short text that stands inside a line.
    #[must_use]
    pub fn inline_html(&self, text: &Markdown, words: &Words) -> Arc<str> {
        self.html(text, "inline", words, |_| content::inline_html(text))
    }
}

/// Publishes a catalogue that was read from no files of ours: each thing under its digest, then the pointer.
/// Publishing what is current changes nothing.
///
/// # Errors
/// When the database does not answer.
pub async fn publish(house: &House, actor: Option<&Actor>, catalogue: Catalogue) -> Result<(), Error> {
    let _one_at_a_time = house.publishing.lock().await;
    exchange(house, actor, catalogue, Files::default(), Vec::new()).await
}

/// Makes a catalogue the one that is taught, here and in the database, with more to write in the same transaction.
/// The caller holds `house.publishing`.
///
/// # Errors
/// `Conflict` when another process published meanwhile; otherwise when the database does not answer.
pub(crate) async fn exchange(
    house: &House,
    actor: Option<&Actor>,
    catalogue: Catalogue,
    files: Files,
    more: Vec<Write>,
) -> Result<(), Error> {
    let failed = |e| Error::failed("publish the courses", e);
    let now = house.now();
    let mut things = catalogue.published().map_err(failed)?;
    let digests =
        |kind: &'static str| things.iter().filter(|p| p.kind == kind).map(|p| p.digest.to_string()).collect::<Vec<_>>();
    let modules = digests("module");
    let programmes = digests("programme");
    let glossaries = digests("glossary");
    let digest = digest_of("catalogue", &(&modules, &programmes, &glossaries)).map_err(failed)?.to_string();
    let current = house.store.current_catalogue().await?;
    let mut writes = more;
    let published_at = match current {
        Some(current) if current.digest == digest => current.published_at,
        current => {
            for thing in things.drain(..) {
                writes.push(storage::write::publish(PublishedRow {
                    digest: thing.digest.to_string(),
                    kind: thing.kind.to_owned(),
                    body: thing.body.to_string(),
                    published_at: now,
                }));
            }
            let row = CatalogueRow {
                organisation: house.identity.organisation.to_string(),
                modules,
                programmes,
                glossaries: Some(glossaries),
                digest: digest.clone(),
                published_at: now,
                published_by: actor.map(|a| a.person.to_string()),
            };
            writes.push(storage::write::replace_catalogue(current.map(|c| c.digest), row));
            writes.push(house.audit(actor.map(|a| &a.person), "courses_published", vec![digest], now));
            now
        }
    };
    if !writes.is_empty() {
        house.store.commit(writes).await?;
    }
    let library = Library::of(catalogue, files, published_at);
    *house.library.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(library);
    Ok(())
}

/// The catalogue that was current last, as it was published, whatever a reader makes of its files today.
pub(crate) async fn current(house: &House) -> Result<Catalogue, Error> {
    let row = house.store.current_catalogue().await?.ok_or(Error::NotFound)?;
    let mut catalogue = Catalogue::default();
    for digest in &row.modules {
        catalogue.modules.push(read_back(house, &digest_from(digest)?).await?);
    }
    for digest in &row.programmes {
        catalogue.programmes.push(read_back(house, &digest_from(digest)?).await?);
    }
    for digest in row.glossaries.iter().flatten() {
        catalogue.glossaries.push(read_back(house, &digest_from(digest)?).await?);
    }
    Ok(catalogue)
}

fn digest_from(text: &str) -> Result<Digest, Error> {
    Digest::try_from(text.to_owned()).map_err(|e| Error::failed("read a digest", e))
}

/// Reads a published thing back.
pub(crate) async fn read_back<T: DeserializeOwned>(house: &House, digest: &Digest) -> Result<T, Error> {
    let found = house.store.published(&[digest.to_string()]).await?;
    let (_, body) = found.into_iter().next().ok_or(Error::NotFound)?;
    serde_json::from_str(&body).map_err(|e| Error::failed("read what was published", e))
}

/// The questions of an attempt as they were drawn, even if the course has changed since, for one reader.
pub(crate) async fn drawn_questions(
    house: &House,
    library: &Library,
    attempt: &Attempt,
    reader: &Language,
) -> Result<BTreeMap<QuestionId, Asked>, Error> {
    let mut questions = BTreeMap::new();
    for one in &attempt.drawn {
        let as_drawn = async |digest: &Digest| match library.question(digest) {
            Some(question) => Ok(question.clone()),
            None => read_back::<Question>(house, digest).await,
        };
        let original = as_drawn(&one.digest).await?;
        let mut translations = BTreeMap::new();
        for (language, digest) in &one.translations {
            translations.insert(language.clone(), as_drawn(digest).await?);
        }
        questions.insert(one.question.clone(), asked((attempt.language.clone(), original), translations, reader));
    }
    Ok(questions)
}

/// The edition of a programme that a trainee began under, even if the file has changed since.
pub(crate) async fn pinned_version(house: &House, digest: &str) -> Result<ProgrammeVersion, Error> {
    let digest = digest_from(digest)?;
    match house.library().version(&digest) {
        Some(version) => Ok(version.clone()),
        None => read_back(house, &digest).await,
    }
}

/// The activities that works were begun under, as far as they read differently now.
pub(crate) async fn begun_under(
    house: &House,
    library: &Library,
    facts: &Facts,
) -> Result<BTreeMap<Digest, Activity>, Error> {
    let mut all = BTreeMap::new();
    for work in &facts.submissions {
        let Some(digest) = &work.begun_under else { continue };
        // Begun in one language and read in another, it still is the same activity.
        if !library.digests().activities.contains(digest) {
            all.insert(digest.clone(), read_back(house, digest).await?);
        }
    }
    Ok(all)
}

/// What a trainee wrote, as HTML: paragraphs and line breaks, and nothing else.
#[must_use]
pub fn written_html(text: &str) -> String {
    content::untrusted_html(text)
}

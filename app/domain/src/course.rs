//! What is taught, as values: modules, lessons, questions, activities, rubrics, programmes; together the catalogue.

pub mod activity;
pub mod beside;
pub mod glossary;
pub mod label;
pub mod programme;
pub mod question;
pub mod requirement;
pub mod survey;

use crate::canonical::{self, Digest, NoCanonicalForm};
use crate::id::{ActivityId, LessonId, ModuleId, ObjectiveId, ProgrammeId, QuestionId, VersionId};
use crate::law::Topic;
use crate::quantity::{Minutes, Score};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

pub use activity::{Activity, Level, ModelAnswer, Rubric, RubricRow};
pub use beside::{Beside, Reviewer, ReviewerRole};
pub use glossary::{Glossary, Term};
pub use label::Label;
pub use programme::{Acceptance, CertificateKind, HoursKind, OWN_BODY, Programme, ProgrammeVersion, Stage};
pub use question::{Choice, Question, QuestionKind};
pub use requirement::{Requirement, Rule, RuleKind, TimeKind};
pub use survey::{OpenQuestion, Statement, Survey};

/// A language, as a BCP 47 tag of two or three letters: "en", "es".
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Language(pub String);

impl Language {
    /// English, in which every module is complete.
    #[must_use]
    pub fn english() -> Self {
        Self("en".to_owned())
    }
}

/// Text in Markdown, as its author wrote it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Markdown(pub String);

/// Hours of teaching are counted in the categories that boards ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HoursCategory {
    /// Standing beside people and for them.
    Advocacy,
    /// Mentoring and education.
    Mentoring,
    /// Recovery and wellness support.
    Recovery,
    /// Ethical responsibility.
    Ethics,
    /// Harm reduction.
    HarmReduction,
}

/// How teaching reaches people; boards ask for each apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Modality {
    /// Reading and exercises in one's own time.
    SelfPaced,
    /// Together in real time on line.
    LiveOnline,
    /// Together in one room.
    LiveInPerson,
}

/// One lesson: ten to twenty-five minutes of reading and trying.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lesson {
    /// Its id, the same in every language.
    pub id: LessonId,
    /// Its title.
    pub title: String,
    /// How long it takes, reading and exercises together.
    pub minutes: Minutes,
    /// What is hard in it, said before it begins.
    pub content_note: Option<String>,
    /// What the law of the reader's place is shown about after the text; left out where it is nothing, so that such
    /// lessons keep their digests.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub law: Vec<Topic>,
    /// The text.
    pub text: Markdown,
}

/// What a learner can do afterwards, written as "You can ...".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Objective {
    /// Its id.
    pub id: ObjectiveId,
    /// The sentence.
    pub text: String,
}

/// How a quiz is drawn from its pool and passed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Blueprint {
    /// Questions in one attempt.
    pub questions: u32,
    /// Score that passes.
    pub pass: Score,
    /// Attempts before a trainer is asked to help.
    pub attempts: u32,
}

/// A module in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Module {
    /// Its id, the same in every language.
    pub id: ModuleId,
    /// The language of all texts in it.
    pub language: Language,
    /// Its title.
    pub title: String,
    /// Two or three sentences on what it is about.
    pub summary: String,
    /// Minutes that count, by category.
    pub hours: BTreeMap<HoursCategory, Minutes>,
    /// The same minutes, by modality.
    pub modality: BTreeMap<Modality, Minutes>,
    /// What a learner can do afterwards.
    pub objectives: Vec<Objective>,
    /// Competencies covered, as "framework: item".
    pub competencies: Vec<String>,
    /// Lessons in reading order.
    pub lessons: Vec<Lesson>,
    /// How the quiz is drawn.
    pub quiz: Blueprint,
    /// The pool.
    pub questions: Vec<Question>,
    /// Graded activities.
    pub activities: Vec<Activity>,
    /// Where its facts come from.
    pub sources: Vec<String>,
    /// What stands beside the lessons; left out where there is nothing, so that such modules keep their digests.
    #[serde(default, skip_serializing_if = "Beside::is_empty")]
    pub beside: Beside,
}

impl Module {
    /// All minutes that the module counts for.
    #[must_use]
    pub fn minutes(&self) -> Minutes {
        self.hours.values().copied().sum()
    }

    /// The lesson of that id.
    #[must_use]
    pub fn lesson(&self, id: &LessonId) -> Option<&Lesson> {
        self.lessons.iter().find(|l| l.id == *id)
    }

    /// The lesson that follows the one of that id.
    #[must_use]
    pub fn lesson_after(&self, id: &LessonId) -> Option<&Lesson> {
        let here = self.lessons.iter().position(|l| l.id == *id)?;
        self.lessons.get(here + 1)
    }

    /// The activity of that id.
    #[must_use]
    pub fn activity(&self, id: &ActivityId) -> Option<&Activity> {
        self.activities.iter().find(|a| a.id == *id)
    }

    /// The question of that id.
    #[must_use]
    pub fn question(&self, id: &QuestionId) -> Option<&Question> {
        self.questions.iter().find(|q| q.id == *id)
    }
}

/// Everything that `courses/` holds, read and checked.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Catalogue {
    /// Modules, one for each language they are written in.
    pub modules: Vec<Module>,
    /// Programmes.
    pub programmes: Vec<Programme>,
    /// Words with their meanings, by module and language.
    #[serde(default)]
    pub glossaries: Vec<Glossary>,
    /// The lessons that modules had before, oldest first: what was finished then stays finished. No part of what is
    /// published; the store tells it.
    #[serde(skip)]
    pub earlier: BTreeMap<ModuleId, Vec<EarlierLessons>>,
}

/// The lessons of a module as they were published once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EarlierLessons {
    /// The lessons.
    pub lessons: Vec<LessonId>,
    /// When other lessons took their place.
    pub until: DateTime<Utc>,
}

/// One thing of the catalogue, ready to be kept under the digest of its canonical form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// What it is: "module", "lesson", "question", "activity", "programme", "programme_version", "glossary".
    pub kind: &'static str,
    /// The digest of its canonical form.
    pub digest: Digest,
    /// The thing itself, as JSON.
    pub body: serde_json::Value,
}

/// The digest under which a thing of the catalogue is kept.
///
/// # Errors
/// When the value has no canonical form, which no value of this module lacks.
pub fn digest_of<T: Serialize>(kind: &str, value: &T) -> Result<Digest, NoCanonicalForm> {
    canonical::digest(&format!("{kind}/1"), value)
}

impl Catalogue {
    /// The module in that language, or in English where it is not translated yet.
    #[must_use]
    pub fn module(&self, id: &ModuleId, language: &Language) -> Option<&Module> {
        let of = |l: &Language| self.modules.iter().find(|m| m.id == *id && m.language == *l);
        of(language).or_else(|| of(&Language::english()))
    }

    /// The same module in every language but that one.
    #[must_use]
    pub fn translations(&self, id: &ModuleId, of: &Language) -> Vec<&Module> {
        self.modules.iter().filter(|m| m.id == *id && m.language != *of).collect()
    }

    /// Every language that something is written in, in the order of their tags.
    #[must_use]
    pub fn languages(&self) -> BTreeSet<Language> {
        self.modules.iter().map(|m| m.language.clone()).collect()
    }

    /// The programme of that id.
    #[must_use]
    pub fn programme(&self, id: &ProgrammeId) -> Option<&Programme> {
        self.programmes.iter().find(|p| p.id == *id)
    }

    /// One dated edition of a programme.
    #[must_use]
    pub fn version(&self, id: &ProgrammeId, version: &VersionId) -> Option<&ProgrammeVersion> {
        self.programme(id)?.versions.iter().find(|v| v.id == *version)
    }

    /// The catalogue cut into the things that attempts, signatures and enrolments point at.
    ///
    /// # Errors
    /// When a value has no canonical form, which no value of this module lacks.
    pub fn published(&self) -> Result<Vec<Published>, NoCanonicalForm> {
        fn one<T: Serialize>(kind: &'static str, value: &T) -> Result<Published, NoCanonicalForm> {
            Ok(Published {
                kind,
                digest: digest_of(kind, value)?,
                // A value that has a canonical form is JSON already.
                body: serde_json::to_value(value).unwrap_or_default(),
            })
        }
        let mut all = Vec::new();
        for module in &self.modules {
            all.push(one("module", module)?);
            for lesson in &module.lessons {
                all.push(one("lesson", lesson)?);
            }
            for question in &module.questions {
                all.push(one("question", question)?);
            }
            for activity in &module.activities {
                all.push(one("activity", activity)?);
            }
        }
        for programme in &self.programmes {
            all.push(one("programme", programme)?);
            for version in &programme.versions {
                all.push(one("programme_version", version)?);
            }
        }
        for glossary in &self.glossaries {
            all.push(one("glossary", glossary)?);
        }
        Ok(all)
    }
}

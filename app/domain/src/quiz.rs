//! Quizzes: which questions are drawn, how answers are read and marked, when another attempt may begin.

use crate::canonical::Digest;
use crate::course::{Blueprint, Choice, Language, Markdown, Module, Question, QuestionKind, digest_of};
use crate::entered::Entered;
use crate::id::{AttemptId, ModuleId, OptionId, QuestionId};
use crate::quantity::Score;
use crate::shuffle::{Seed, Stream};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// The longest short answer that is kept, in characters.
pub const LONGEST_ANSWER: usize = 200;

/// A question as it was drawn: frozen by its digest, options in the order they are shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Drawn {
    /// The question.
    pub question: QuestionId,
    /// The digest of the question as it then read.
    pub digest: Digest,
    /// Its options in the order shown; empty for types without options.
    pub options: Vec<OptionId>,
    /// The digests of the same question in other languages, as they then read: who switches in the middle of a quiz
    /// goes on with the same question.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub translations: BTreeMap<Language, Digest>,
}

/// A question as it is shown to one reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The question in the reader's language, or in the one that the attempt was drawn in.
    pub question: Question,
    /// The language that it is written in.
    pub language: Language,
}

/// What was answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// Options that were chosen.
    Chosen(BTreeSet<OptionId>),
    /// True or false.
    Truth(bool),
    /// Words that were typed.
    Text(String),
}

/// One try at a module's quiz.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attempt {
    /// Its id, made by the server when the start page was shown.
    pub id: AttemptId,
    /// The module.
    pub module: ModuleId,
    /// The language that it was drawn in.
    pub language: Language,
    /// The mark that passes, as it was when it began.
    pub pass: Score,
    /// The questions in order.
    pub drawn: Vec<Drawn>,
    /// What has been answered so far.
    pub answers: BTreeMap<QuestionId, Answer>,
    /// When it began.
    pub started_at: DateTime<Utc>,
    /// When an answer was last saved.
    pub saved_at: Option<DateTime<Utc>>,
    /// When it was sent.
    pub sent_at: Option<DateTime<Utc>>,
    /// What it scored, once sent.
    pub score: Option<Score>,
    /// Who typed it in, if it was answered on paper.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entered: Option<Entered>,
}

/// Why something about a quiz was refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum QuizRefusal {
    /// The attempt was sent already; answers can no longer change.
    #[error("already sent")]
    AlreadySent,
    /// All attempts are used; a trainer can allow another.
    #[error("{used} of {allowed} attempts used")]
    NoAttemptLeft {
        /// Attempts sent.
        used: u32,
        /// Attempts allowed.
        allowed: u32,
    },
    /// The question is not part of this attempt.
    #[error("not part of this attempt")]
    NotDrawn,
    /// The answer does not fit the question.
    #[error("the answer does not fit the question")]
    Unreadable,
    /// The typed answer is too long.
    #[error("longer than {most}")]
    TooLong {
        /// The most characters.
        most: usize,
    },
}

/// Whether another attempt may begin. Practice after a pass is welcome; after the last attempt a trainer is asked.
///
/// # Errors
/// When all attempts were used without a pass.
pub fn may_start(blueprint: &Blueprint, granted: u32, earlier: &[Attempt]) -> Result<(), QuizRefusal> {
    let sent: Vec<_> = earlier.iter().filter(|a| a.sent_at.is_some()).collect();
    let passed = sent.iter().any(|a| a.passed());
    let used = u32::try_from(sent.len()).unwrap_or(u32::MAX);
    let allowed = blueprint.attempts.saturating_add(granted);
    if !passed && used >= allowed {
        return Err(QuizRefusal::NoAttemptLeft { used, allowed });
    }
    Ok(())
}

/// Draws the questions of an attempt: those the trainee has not seen first, then those seen least, chance deciding among equals.
/// `translations` are the same module in other languages; their questions are pinned beside the drawn ones.
#[must_use]
pub fn draw(module: &Module, translations: &[&Module], earlier: &[Attempt], seed: Seed) -> Vec<Drawn> {
    let mut seen: BTreeMap<&QuestionId, u32> = BTreeMap::new();
    for drawn in earlier.iter().flat_map(|a| &a.drawn) {
        *seen.entry(&drawn.question).or_default() += 1;
    }
    let mut pool: Vec<&Question> = module.questions.iter().filter(|q| q.kind.playable()).collect();
    let mut chance = Stream::new(seed, "questions");
    chance.mix(&mut pool);
    // A stable sort keeps the mixed order among questions seen equally often.
    pool.sort_by_key(|q| seen.get(&q.id).copied().unwrap_or(0));
    pool.truncate(module.quiz.questions as usize);
    chance.mix(&mut pool);
    pool.into_iter()
        .filter_map(|question| {
            let mut options: Vec<OptionId> = choices(&question.kind).iter().map(|c| c.id.clone()).collect();
            Stream::new(seed, question.id.as_str()).mix(&mut options);
            let digest = |q: &Question| digest_of("question", q).ok();
            let translated = translations.iter().filter_map(|other| {
                let same = other.question(&question.id)?;
                Some((other.language.clone(), digest(same)?))
            });
            Some(Drawn {
                question: question.id.clone(),
                digest: digest(question)?,
                options,
                translations: translated.collect(),
            })
        })
        .collect()
}

/// The question for one reader. A short answer is right in whichever language it was typed, since the reader may have
/// switched since; so every language's right answers are taken together.
#[must_use]
pub fn asked(original: (Language, Question), translations: BTreeMap<Language, Question>, reader: &Language) -> Asked {
    let mut accepted: Vec<String> = Vec::new();
    for question in std::iter::once(&original.1).chain(translations.values()) {
        if let QuestionKind::ShortText { accept, .. } = &question.kind {
            accepted.extend(accept.iter().cloned());
        }
    }
    let (language, mut question) = match translations.into_iter().find(|(language, _)| language == reader) {
        Some(translated) if original.0 != *reader => translated,
        _ => original,
    };
    if let QuestionKind::ShortText { accept, .. } = &mut question.kind {
        *accept = accepted;
    }
    Asked { question, language }
}

/// The options of a question; none for types without.
#[must_use]
pub fn choices(kind: &QuestionKind) -> &[Choice] {
    match kind {
        QuestionKind::SingleChoice { options } | QuestionKind::MultipleResponse { options } => options,
        _ => &[],
    }
}

/// Reads an answer as a form sends it: the values of its `answer` fields. Nothing sent is no answer.
///
/// # Errors
/// When the values do not fit the question.
pub fn read_answer(question: &Question, values: &[String]) -> Result<Option<Answer>, QuizRefusal> {
    let known = |value: &String| {
        choices(&question.kind)
            .iter()
            .find(|c| c.id.as_str() == value)
            .map(|c| c.id.clone())
            .ok_or(QuizRefusal::Unreadable)
    };
    if values.iter().all(|v| v.trim().is_empty()) {
        return Ok(None);
    }
    match &question.kind {
        QuestionKind::SingleChoice { .. } => match values {
            [one] => Ok(Some(Answer::Chosen(BTreeSet::from([known(one)?])))),
            _ => Err(QuizRefusal::Unreadable),
        },
        QuestionKind::MultipleResponse { .. } => {
            let chosen = values.iter().map(known).collect::<Result<_, _>>()?;
            Ok(Some(Answer::Chosen(chosen)))
        }
        QuestionKind::TrueFalse { .. } => match values {
            [one] if one == "true" => Ok(Some(Answer::Truth(true))),
            [one] if one == "false" => Ok(Some(Answer::Truth(false))),
            _ => Err(QuizRefusal::Unreadable),
        },
        QuestionKind::ShortText { .. } => match values {
            [one] if one.chars().count() > LONGEST_ANSWER => Err(QuizRefusal::TooLong { most: LONGEST_ANSWER }),
            [one] => Ok(Some(Answer::Text(one.trim().to_owned()))),
            _ => Err(QuizRefusal::Unreadable),
        },
        _ => Err(QuizRefusal::Unreadable),
    }
}

/// Letters and digits only, lower case, single spaces: so that "Peer-led." and "peer led" are the same answer.
fn plain(text: &str) -> String {
    let spaced: String = text.to_lowercase().chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What an answer earns. For several right options each right one earns its share and each wrong one takes a share away, never below nothing.
#[must_use]
pub fn mark(kind: &QuestionKind, answer: Option<&Answer>) -> Score {
    let all_or_nothing = |right: bool| if right { Score::FULL } else { Score::default() };
    match (kind, answer) {
        (QuestionKind::SingleChoice { options }, Some(Answer::Chosen(chosen))) => {
            all_or_nothing(chosen.len() == 1 && options.iter().any(|o| o.correct && chosen.contains(&o.id)))
        }
        (QuestionKind::MultipleResponse { options }, Some(Answer::Chosen(chosen))) => {
            let count =
                |correct: bool| options.iter().filter(|o| o.correct == correct && chosen.contains(&o.id)).count();
            let earned = count(true).saturating_sub(count(false));
            let whole = options.iter().filter(|o| o.correct).count();
            Score::of(u32::try_from(earned).unwrap_or(0), u32::try_from(whole).unwrap_or(0))
        }
        (QuestionKind::TrueFalse { answer: right, .. }, Some(Answer::Truth(said))) => all_or_nothing(said == right),
        (QuestionKind::ShortText { accept, .. }, Some(Answer::Text(typed))) => {
            let typed = plain(typed);
            all_or_nothing(!typed.is_empty() && accept.iter().any(|a| plain(a) == typed))
        }
        _ => Score::default(),
    }
}

/// What is said afterwards to that answer: one text for each option chosen, or the right ones that were missed.
#[must_use]
pub fn feedback<'a>(kind: &'a QuestionKind, answer: Option<&Answer>) -> Vec<&'a Markdown> {
    match (kind, answer) {
        (QuestionKind::SingleChoice { options } | QuestionKind::MultipleResponse { options }, answer) => {
            let chosen = |o: &&Choice| matches!(answer, Some(Answer::Chosen(c)) if c.contains(&o.id));
            let missed = |o: &&Choice| o.correct && !chosen(o);
            let said = options.iter().filter(chosen);
            let unsaid = options.iter().filter(missed);
            said.chain(unsaid).map(|o| &o.feedback).collect()
        }
        (QuestionKind::TrueFalse { feedback_true, .. }, Some(Answer::Truth(true))) => vec![feedback_true],
        (QuestionKind::TrueFalse { feedback_false, .. }, Some(Answer::Truth(false))) => vec![feedback_false],
        (QuestionKind::TrueFalse { answer, feedback_true, feedback_false }, _) => {
            vec![if *answer { feedback_true } else { feedback_false }]
        }
        (QuestionKind::ShortText { feedback_right, feedback_other, .. }, answer) => {
            vec![if mark(kind, answer) == Score::FULL { feedback_right } else { feedback_other }]
        }
        _ => Vec::new(),
    }
}

impl Attempt {
    /// Whether it was sent and reached the mark.
    #[must_use]
    pub fn passed(&self) -> bool {
        self.sent_at.is_some() && self.score.is_some_and(|s| s >= self.pass)
    }

    /// Keeps an answer; `None` takes it back.
    ///
    /// # Errors
    /// When the attempt was sent, or the question is not part of it.
    pub fn answer(
        &mut self,
        question: &QuestionId,
        answer: Option<Answer>,
        now: DateTime<Utc>,
    ) -> Result<(), QuizRefusal> {
        if self.sent_at.is_some() {
            return Err(QuizRefusal::AlreadySent);
        }
        if !self.drawn.iter().any(|d| d.question == *question) {
            return Err(QuizRefusal::NotDrawn);
        }
        match answer {
            Some(answer) => {
                self.answers.insert(question.clone(), answer);
            }
            None => {
                self.answers.remove(question);
            }
        }
        self.saved_at = Some(now);
        Ok(())
    }

    /// Marks it and closes it. `questions` are the questions as they were drawn.
    ///
    /// # Errors
    /// When it was sent already, or a drawn question is not among those given.
    pub fn send(
        &mut self,
        questions: &BTreeMap<QuestionId, Question>,
        now: DateTime<Utc>,
    ) -> Result<Score, QuizRefusal> {
        if self.sent_at.is_some() {
            return Err(QuizRefusal::AlreadySent);
        }
        let mut earned = 0u32;
        for drawn in &self.drawn {
            let question = questions.get(&drawn.question).ok_or(QuizRefusal::NotDrawn)?;
            earned = earned.saturating_add(mark(&question.kind, self.answers.get(&drawn.question)).millionths());
        }
        let whole = u32::try_from(self.drawn.len()).unwrap_or(u32::MAX).saturating_mul(1_000_000);
        let score = Score::of(earned, whole);
        self.score = Some(score);
        self.sent_at = Some(now);
        Ok(score)
    }
}

#[cfg(test)]
mod tests;

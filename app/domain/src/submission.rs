//! Graded work: drafts, sending, answering by rubric. A version that was sent is never overwritten.

use crate::canonical::Digest;
use crate::course::{Activity, Level};
use crate::entered::Entered;
use crate::id::{ActivityId, ModuleId, PersonId, RubricRowId, SubmissionId};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The longest text that is kept, in characters, far above what any activity asks for.
pub const LONGEST_TEXT: usize = 20_000;
/// The longest comment that is kept, in characters.
pub const LONGEST_COMMENT: usize = 4_000;

/// Where a submission stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SubmissionState {
    /// Being written; only its writer sees it.
    Draft,
    /// Waits for a trainer.
    Submitted,
    /// Answered with what to add.
    Returned,
    /// Accepted.
    Accepted,
}

/// A text as it was sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SentVersion {
    /// Its number, from 1.
    pub number: u32,
    /// The text.
    pub text: String,
    /// When it was sent.
    pub sent_at: DateTime<Utc>,
    /// Who typed it in, if it was written on paper.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entered: Option<Entered>,
}

/// What a trainer decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Good: it counts.
    Accept,
    /// Not yet: here is what to add.
    Return,
}

/// A trainer's answer to one version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grading {
    /// The version that was read.
    pub version: u32,
    /// Who read it.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
    /// The level of each row.
    pub levels: BTreeMap<RubricRowId, Level>,
    /// What is said to the trainee.
    pub comment: String,
    /// The decision.
    pub verdict: Verdict,
    /// The digest of the activity, rubric included, that was read by.
    pub activity: Digest,
}

/// One trainee's work on one activity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Submission {
    /// Its id, made by the server when the start page was shown.
    pub id: SubmissionId,
    /// The module.
    pub module: ModuleId,
    /// The activity.
    pub activity: ActivityId,
    /// The digest of the activity as it read when the work was begun: its task, its length and its rubric stay the ones
    /// that the work is written for. Older works have none, and follow the activity as it is published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub begun_under: Option<Digest>,
    /// Where it stands.
    pub state: SubmissionState,
    /// The text as it is being written.
    pub draft: String,
    /// When the draft was last saved.
    pub saved_at: Option<DateTime<Utc>>,
    /// What was sent, oldest first.
    pub versions: Vec<SentVersion>,
    /// What trainers answered, oldest first.
    pub gradings: Vec<Grading>,
}

/// Why something about graded work was refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SubmissionRefusal {
    /// It waits for a trainer or is accepted: it cannot change now.
    #[error("cannot change now")]
    NotEditable,
    /// Too few words.
    #[error("{have} of at least {least} words")]
    TooShort {
        /// Words there are.
        have: usize,
        /// The fewest words.
        least: u32,
    },
    /// Too many words.
    #[error("{have} of at most {most} words")]
    TooManyWords {
        /// Words there are.
        have: usize,
        /// The most words.
        most: u32,
    },
    /// The text is longer than can be kept.
    #[error("longer than {most} characters")]
    TooLong {
        /// The most characters.
        most: usize,
    },
    /// It does not wait for a trainer.
    #[error("does not wait for a trainer")]
    NotWaiting,
    /// Another version was sent or another trainer answered meanwhile.
    #[error("changed meanwhile")]
    ChangedMeanwhile,
    /// A row of the rubric has no level.
    #[error("row {row} has no level")]
    RowMissing {
        /// The row.
        row: RubricRowId,
    },
    /// An essential row is below "Meets".
    #[error("essential row {row} is not met")]
    EssentialNotMet {
        /// The row.
        row: RubricRowId,
    },
    /// Work is returned without a word about what to add.
    #[error("no comment")]
    CommentMissing,
}

/// Words in a text.
#[must_use]
pub fn words(text: &str) -> usize {
    text.split_whitespace().filter(|w| w.chars().any(char::is_alphanumeric)).count()
}

impl Submission {
    /// An empty draft.
    #[must_use]
    pub const fn begin(id: SubmissionId, module: ModuleId, activity: ActivityId) -> Self {
        Self {
            id,
            module,
            activity,
            begun_under: None,
            state: SubmissionState::Draft,
            draft: String::new(),
            saved_at: None,
            versions: Vec::new(),
            gradings: Vec::new(),
        }
    }

    /// The same work, written for the activity of that digest.
    #[must_use]
    pub fn under(mut self, activity: Digest) -> Self {
        self.begun_under = Some(activity);
        self
    }

    /// Whether its writer can change it now.
    #[must_use]
    pub const fn editable(&self) -> bool {
        matches!(self.state, SubmissionState::Draft | SubmissionState::Returned)
    }

    /// Whether it can change now and its writer has written nothing since it was last sent: only then is a text from
    /// paper put in its place.
    #[must_use]
    pub fn untouched(&self) -> bool {
        self.editable() && (self.draft.trim().is_empty() || self.versions.last().is_some_and(|v| v.text == self.draft))
    }

    /// Keeps the draft.
    ///
    /// # Errors
    /// When it cannot change now, or is longer than can be kept.
    pub fn save(&mut self, text: &str, now: DateTime<Utc>) -> Result<(), SubmissionRefusal> {
        if !self.editable() {
            return Err(SubmissionRefusal::NotEditable);
        }
        if text.chars().count() > LONGEST_TEXT {
            return Err(SubmissionRefusal::TooLong { most: LONGEST_TEXT });
        }
        // Browsers send CRLF; one kind of line end keeps digests and comparisons the same everywhere.
        self.draft = text.replace("\r\n", "\n");
        self.saved_at = Some(now);
        Ok(())
    }

    /// Sends the draft to the trainers.
    ///
    /// # Errors
    /// When it cannot change now, or has too few or too many words.
    pub fn send(&mut self, activity: &Activity, now: DateTime<Utc>) -> Result<(), SubmissionRefusal> {
        self.send_entered(activity, now, None)
    }

    /// The same for a text that was written on paper and that staff typed in.
    ///
    /// # Errors
    /// As for [`Submission::send`].
    pub fn send_entered(
        &mut self,
        activity: &Activity,
        now: DateTime<Utc>,
        entered: Option<Entered>,
    ) -> Result<(), SubmissionRefusal> {
        if !self.editable() {
            return Err(SubmissionRefusal::NotEditable);
        }
        let have = words(&self.draft);
        if have < activity.words_min as usize {
            return Err(SubmissionRefusal::TooShort { have, least: activity.words_min });
        }
        if have > activity.words_max as usize {
            return Err(SubmissionRefusal::TooManyWords { have, most: activity.words_max });
        }
        self.versions.push(SentVersion {
            number: u32::try_from(self.versions.len()).unwrap_or(u32::MAX) + 1,
            text: self.draft.clone(),
            sent_at: now,
            entered,
        });
        self.state = SubmissionState::Submitted;
        Ok(())
    }

    /// Records a trainer's answer to the newest version.
    ///
    /// # Errors
    /// When it does not wait, or changed meanwhile, or a row has no level, or an essential row is not met, or it is returned without a comment.
    pub fn grade(&mut self, activity: &Activity, grading: Grading) -> Result<(), SubmissionRefusal> {
        let newest = self.versions.last().map_or(0, |v| v.number);
        if grading.version != newest {
            return Err(SubmissionRefusal::ChangedMeanwhile);
        }
        if self.state != SubmissionState::Submitted {
            return Err(SubmissionRefusal::NotWaiting);
        }
        for row in &activity.rubric.rows {
            let Some(level) = grading.levels.get(&row.id) else {
                return Err(SubmissionRefusal::RowMissing { row: row.id.clone() });
            };
            if grading.verdict == Verdict::Accept && row.essential && *level < Level::Meets {
                return Err(SubmissionRefusal::EssentialNotMet { row: row.id.clone() });
            }
        }
        if grading.comment.chars().count() > LONGEST_COMMENT {
            return Err(SubmissionRefusal::TooLong { most: LONGEST_COMMENT });
        }
        self.state = match grading.verdict {
            Verdict::Accept => SubmissionState::Accepted,
            Verdict::Return if grading.comment.trim().is_empty() => return Err(SubmissionRefusal::CommentMissing),
            Verdict::Return => SubmissionState::Returned,
        };
        self.gradings.push(grading);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::course::{Markdown, Rubric, RubricRow};

    fn activity() -> Activity {
        let row = |id: &str, essential| RubricRow {
            id: RubricRowId::parse(id).unwrap(),
            title: id.to_owned(),
            essential,
            levels: Default::default(),
        };
        Activity {
            id: ActivityId::parse("why").unwrap(),
            title: "Why".to_owned(),
            task: Markdown::default(),
            words_min: 3,
            words_max: 6,
            rubric: Rubric { rows: vec![row("safety", true), row("story", false)] },
            look_for: Markdown::default(),
            model_answers: Vec::new(),
        }
    }

    fn now() -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000, 0).unwrap()
    }

    fn begun() -> Submission {
        let id = SubmissionId::parse("s").unwrap();
        Submission::begin(id, ModuleId::parse("m").unwrap(), ActivityId::parse("why").unwrap())
    }

    fn grading(version: u32, verdict: Verdict, safety: Level, comment: &str) -> Grading {
        Grading {
            version,
            by: PersonId::parse("trainer").unwrap(),
            at: now(),
            levels: [("safety", safety), ("story", Level::NotYet)]
                .map(|(r, l)| (RubricRowId::parse(r).unwrap(), l))
                .into(),
            comment: comment.to_owned(),
            verdict,
            activity: Digest::of_bytes(b""),
        }
    }

    #[test]
    fn work_is_sent_returned_sent_again_and_accepted_and_every_version_stays() {
        let mut work = begun();
        work.save("one two\r\nthree", now()).unwrap();
        work.send(&activity(), now()).unwrap();
        assert_eq!(work.save("x", now()), Err(SubmissionRefusal::NotEditable));
        work.grade(&activity(), grading(1, Verdict::Return, Level::NotYet, "Add a word on safety.")).unwrap();
        assert_eq!(work.state, SubmissionState::Returned);
        work.save("one two three four", now()).unwrap();
        work.send(&activity(), now()).unwrap();
        work.grade(&activity(), grading(2, Verdict::Accept, Level::Meets, "")).unwrap();
        assert_eq!(work.state, SubmissionState::Accepted);
        let texts: Vec<_> = work.versions.iter().map(|v| v.text.as_str()).collect();
        assert_eq!(texts, ["one two\nthree", "one two three four"]);
        assert_eq!(work.send(&activity(), now()), Err(SubmissionRefusal::NotEditable));
    }

    #[test]
    fn a_text_from_paper_takes_the_place_of_nothing_that_its_writer_began() {
        let mut work = begun();
        assert!(work.untouched());
        work.save("one two", now()).unwrap();
        assert!(!work.untouched(), "a draft is being written");
        work.save("one two three", now()).unwrap();
        work.send(&activity(), now()).unwrap();
        assert!(!work.untouched(), "a trainer reads it");
        work.grade(&activity(), grading(1, Verdict::Return, Level::NotYet, "Add a word.")).unwrap();
        assert!(work.untouched(), "returned, and nothing new written");
        work.save("one two three four", now()).unwrap();
        assert!(!work.untouched(), "being corrected");
    }

    #[test]
    fn too_few_and_too_many_words_are_said_with_numbers() {
        let mut work = begun();
        work.save("one - two", now()).unwrap();
        assert_eq!(work.send(&activity(), now()), Err(SubmissionRefusal::TooShort { have: 2, least: 3 }));
        work.save("a b c d e f g", now()).unwrap();
        assert_eq!(work.send(&activity(), now()), Err(SubmissionRefusal::TooManyWords { have: 7, most: 6 }));
        assert!(work.versions.is_empty());
    }

    #[test]
    fn an_essential_row_below_the_mark_cannot_be_accepted_and_a_return_needs_a_word() {
        let mut work = begun();
        work.save("one two three", now()).unwrap();
        work.send(&activity(), now()).unwrap();
        let row = RubricRowId::parse("safety").unwrap();
        assert_eq!(
            work.grade(&activity(), grading(1, Verdict::Accept, Level::GettingThere, "")),
            Err(SubmissionRefusal::EssentialNotMet { row })
        );
        assert_eq!(
            work.grade(&activity(), grading(1, Verdict::Return, Level::NotYet, "  ")),
            Err(SubmissionRefusal::CommentMissing)
        );
        assert_eq!(work.state, SubmissionState::Submitted);
        assert!(work.gradings.is_empty());
    }

    #[test]
    fn two_trainers_at_once_do_not_overwrite_each_other() {
        let mut work = begun();
        work.save("one two three", now()).unwrap();
        work.send(&activity(), now()).unwrap();
        work.grade(&activity(), grading(1, Verdict::Accept, Level::Strong, "")).unwrap();
        assert_eq!(
            work.grade(&activity(), grading(1, Verdict::Return, Level::NotYet, "Add more.")),
            Err(SubmissionRefusal::NotWaiting)
        );
        assert_eq!(
            work.grade(&activity(), grading(2, Verdict::Return, Level::NotYet, "Add more.")),
            Err(SubmissionRefusal::ChangedMeanwhile)
        );
    }
}

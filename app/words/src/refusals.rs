//! Refusals as sentences: what happened and what to do, with the numbers that the rule gave.

use crate::{Value, Words};
use domain::actor::Denied;
use domain::announcement::NoteRefusal;
use domain::certificate::number::NumberRefusal;
use domain::edition::EditionRefusal;
use domain::entered::EnteredRefusal;
use domain::fact::FactRefusal;
use domain::hours::{HoursField, HoursRefusal, LONGEST_ENTRY};
use domain::id::RubricRowId;
use domain::person::PersonRefusal;
use domain::quiz::QuizRefusal;
use domain::submission::SubmissionRefusal;
use domain::survey::SurveyRefusal;
use domain::thread::ThreadRefusal;

impl Words {
    /// Why a name, an address or a passphrase was not taken.
    #[must_use]
    pub fn person_refusal(&self, refusal: &PersonRefusal) -> String {
        match refusal {
            PersonRefusal::EmailMissing => self.say("refusal-email-missing"),
            PersonRefusal::EmailShape => self.say("refusal-email-shape"),
            PersonRefusal::NameMissing => self.say("refusal-name-missing"),
            PersonRefusal::NameLong { most } => self.say_with("refusal-name-long", [("most", Value::from(*most))]),
            PersonRefusal::NameCharacters => self.say("refusal-name-characters"),
            PersonRefusal::PassphraseShort { least } => {
                self.say_with("refusal-passphrase-short", [("least", Value::from(*least))])
            }
            PersonRefusal::PassphraseLong { most } => {
                self.say_with("refusal-passphrase-long", [("most", Value::from(*most))])
            }
            PersonRefusal::PassphraseCommon => self.say("refusal-passphrase-common"),
            PersonRefusal::PassphraseDiffers => self.say("refusal-passphrase-differs"),
            PersonRefusal::UserNameMissing => self.say("refusal-user-name-missing"),
            PersonRefusal::UserNameLength { least, most } => self
                .say_with("refusal-user-name-length", [("least", Value::from(*least)), ("most", Value::from(*most))]),
            PersonRefusal::UserNameCharacters => self.say("refusal-user-name-characters"),
            PersonRefusal::UserNameLikeNumber => self.say("refusal-user-name-like-number"),
        }
    }

    /// Why someone does not move to another edition.
    #[must_use]
    pub fn edition_refusal(&self, refusal: EditionRefusal) -> String {
        self.say(match refusal {
            EditionRefusal::NotOffered => "edition-refused-not-offered",
            EditionRefusal::ChangedMeanwhile => "edition-refused-changed",
            EditionRefusal::Finished => "edition-refused-finished",
        })
    }

    /// Why something about a quiz was refused.
    #[must_use]
    pub fn quiz_refusal(&self, refusal: &QuizRefusal) -> String {
        match refusal {
            QuizRefusal::AlreadySent => self.say("refusal-quiz-already-sent"),
            QuizRefusal::NoAttemptLeft { used, allowed } => self.say_with(
                "refusal-quiz-no-attempt-left",
                [("used", Value::from(*used)), ("allowed", Value::from(*allowed))],
            ),
            QuizRefusal::NotDrawn => self.say("refusal-quiz-not-drawn"),
            QuizRefusal::Unreadable => self.say("refusal-quiz-unreadable"),
            QuizRefusal::TooLong { most } => self.say_with("refusal-quiz-too-long", [("most", Value::from(*most))]),
        }
    }

    /// Why something about graded work was refused. `row_title` gives a rubric row's title, as it stands on the page.
    #[must_use]
    pub fn submission_refusal(
        &self,
        refusal: &SubmissionRefusal,
        row_title: impl Fn(&RubricRowId) -> String,
    ) -> String {
        let whole = |n: &u32| usize::try_from(*n).unwrap_or(usize::MAX);
        match refusal {
            SubmissionRefusal::NotEditable => self.say("refusal-work-not-editable"),
            SubmissionRefusal::TooShort { have, least } => self.say_with(
                "refusal-work-too-short",
                [
                    ("have", Value::from(*have)),
                    ("least", Value::from(*least)),
                    ("missing", Value::from(whole(least).saturating_sub(*have))),
                ],
            ),
            SubmissionRefusal::TooManyWords { have, most } => self.say_with(
                "refusal-work-too-many-words",
                [
                    ("have", Value::from(*have)),
                    ("most", Value::from(*most)),
                    ("over", Value::from(have.saturating_sub(whole(most)))),
                ],
            ),
            SubmissionRefusal::TooLong { most } => {
                self.say_with("refusal-work-too-long", [("most", Value::from(*most))])
            }
            SubmissionRefusal::NotWaiting => self.say("refusal-work-not-waiting"),
            SubmissionRefusal::ChangedMeanwhile => self.say("refusal-work-changed-meanwhile"),
            SubmissionRefusal::RowMissing { row } => {
                self.say_with("refusal-work-row-missing", [("row", Value::from(row_title(row)))])
            }
            SubmissionRefusal::EssentialNotMet { row } => {
                self.say_with("refusal-work-essential-not-met", [("row", Value::from(row_title(row)))])
            }
            SubmissionRefusal::CommentMissing => self.say("refusal-work-comment-missing"),
        }
    }

    /// Why something about hours was refused.
    #[must_use]
    pub fn hours_refusal(&self, refusal: &HoursRefusal) -> String {
        match refusal {
            HoursRefusal::Missing => self.say("refusal-hours-missing"),
            HoursRefusal::Unreadable => self.say("refusal-hours-unreadable"),
            HoursRefusal::NotOffered => self.say("refusal-hours-not-offered"),
            HoursRefusal::NoSuchTime => self.say("refusal-hours-no-such-time"),
            HoursRefusal::InFuture => self.say("refusal-hours-in-future"),
            HoursRefusal::Zero => self.say("refusal-hours-zero"),
            HoursRefusal::TooLong => {
                self.say_with("refusal-hours-too-long", [("most", Value::from(LONGEST_ENTRY.split().0))])
            }
            HoursRefusal::Overlaps { date, start } => self.say_with(
                "refusal-hours-overlaps",
                [("date", Value::from(self.date(*date))), ("start", Value::from(self.time(*start)))],
            ),
            HoursRefusal::NoteLong { have, most } => {
                self.say_with("refusal-hours-note-long", [("have", Value::from(*have)), ("most", Value::from(*most))])
            }
            HoursRefusal::NoNote => self.say("refusal-hours-no-note"),
            HoursRefusal::NotEditable => self.say("refusal-hours-not-editable"),
            HoursRefusal::NotSigned => self.say("refusal-hours-not-signed"),
            HoursRefusal::NotWaiting => self.say("refusal-hours-not-waiting"),
            HoursRefusal::ChangedMeanwhile => self.say("refusal-hours-changed-meanwhile"),
            HoursRefusal::ReasonMissing => self.say("refusal-hours-reason-missing"),
            HoursRefusal::ReasonLong { most } => {
                self.say_with("refusal-hours-reason-long", [("most", Value::from(*most))])
            }
            HoursRefusal::NotAttested => self.say("refusal-hours-not-attested"),
            HoursRefusal::SignedBefore { date } => {
                self.say_with("refusal-hours-signed-before", [("date", Value::from(self.date(*date)))])
            }
            HoursRefusal::OwnSignature => self.say("refusal-hours-own-signature"),
            HoursRefusal::HandedOver => self.say("refusal-hours-handed-over"),
            HoursRefusal::OnlyFromRecords => self.say("refusal-hours-only-from-records"),
            HoursRefusal::NotFromRecords => self.say("refusal-hours-not-from-records"),
            HoursRefusal::RecordsMissing => self.say("refusal-hours-records-missing"),
            HoursRefusal::RecordsLong { most } => {
                self.say_with("refusal-hours-records-long", [("most", Value::from(*most))])
            }
            HoursRefusal::Locked => self.say("refusal-hours-locked"),
            HoursRefusal::NotLocked => self.say("refusal-hours-not-locked"),
            HoursRefusal::SameSigner => self.say("refusal-hours-same-signer"),
            HoursRefusal::IdentityWaits => self.say("refusal-hours-identity-waits"),
            HoursRefusal::StillSigns => self.say("refusal-hours-still-signs"),
        }
    }

    /// The same, said for the field it stands beside: "Choose the day." tells more than "Please fill this in."
    #[must_use]
    pub fn hours_refusal_in(&self, field: HoursField, refusal: &HoursRefusal) -> String {
        match (refusal, field) {
            (HoursRefusal::Missing, HoursField::Date) => self.say("refusal-hours-missing-date"),
            (HoursRefusal::Missing, HoursField::Start) => self.say("refusal-hours-missing-start"),
            (HoursRefusal::Missing, HoursField::Length) => self.say("refusal-hours-missing-length"),
            (HoursRefusal::Missing, HoursField::Activity) => self.say("refusal-hours-missing-activity"),
            (HoursRefusal::Missing, HoursField::Mode) => self.say("refusal-hours-missing-mode"),
            (HoursRefusal::Missing, HoursField::Supervisor) => self.say("refusal-hours-missing-supervisor"),
            (HoursRefusal::Unreadable, HoursField::Date) => self.say("refusal-hours-unreadable-date"),
            (HoursRefusal::Unreadable, HoursField::Start) => self.say("refusal-hours-unreadable-start"),
            (HoursRefusal::Unreadable, HoursField::Length) => self.say("refusal-hours-unreadable-length"),
            (HoursRefusal::NotOffered, HoursField::Activity) => self.say("refusal-hours-not-offered-activity"),
            (HoursRefusal::NotOffered, HoursField::Supervisor) => self.say("refusal-hours-not-offered-supervisor"),
            _ => self.hours_refusal(refusal),
        }
    }

    /// Why a text is no certificate number.
    #[must_use]
    pub fn number_refusal(&self, refusal: &NumberRefusal) -> String {
        match refusal {
            NumberRefusal::Missing => self.say("refusal-number-missing"),
            NumberRefusal::Length { have, need } => {
                self.say_with("refusal-number-length", [("have", Value::from(*have)), ("need", Value::from(*need))])
            }
            NumberRefusal::Symbol { symbol } if hidden(*symbol) => self.say("refusal-number-hidden"),
            NumberRefusal::Symbol { symbol } => {
                self.say_with("refusal-number-symbol", [("symbol", Value::from(symbol.to_string()))])
            }
            NumberRefusal::Check => self.say("refusal-number-check"),
        }
    }

    /// Why a message was not taken.
    #[must_use]
    pub fn thread_refusal(&self, refusal: &ThreadRefusal) -> String {
        match refusal {
            ThreadRefusal::Empty => self.say("refusal-message-empty"),
            ThreadRefusal::TooLong { have, most } => {
                self.say_with("refusal-message-long", [("have", Value::from(*have)), ("most", Value::from(*most))])
            }
            ThreadRefusal::Closed => self.say("refusal-message-closed"),
            ThreadRefusal::ChangedMeanwhile => self.say("refusal-message-meanwhile"),
        }
    }

    /// Why an announcement was not taken.
    #[must_use]
    pub fn note_refusal(&self, refusal: &NoteRefusal) -> String {
        match refusal {
            NoteRefusal::Missing => self.say("refusal-note-missing"),
            NoteRefusal::TooLong { have, most } => {
                self.say_with("refusal-note-long", [("have", Value::from(*have)), ("most", Value::from(*most))])
            }
            NoteRefusal::NoDay => self.say("refusal-note-no-day"),
            NoteRefusal::Past { today } => {
                self.say_with("refusal-note-past", [("today", Value::from(self.date(*today)))])
            }
            NoteRefusal::Far { last } => self.say_with("refusal-note-far", [("last", Value::from(self.date(*last)))]),
        }
    }

    /// Why a field of a fact was not taken.
    #[must_use]
    pub fn fact_refusal(&self, refusal: FactRefusal) -> String {
        match refusal {
            FactRefusal::Missing => self.say("refusal-fact-missing"),
            FactRefusal::Choice => self.say("refusal-fact-choice"),
            FactRefusal::NotADay => self.say("refusal-fact-not-a-day"),
            FactRefusal::Future => self.say("refusal-fact-future"),
            FactRefusal::EndsFirst => self.say("refusal-fact-ends-first"),
            FactRefusal::Number { most } => self.say_with("refusal-fact-number", [("most", Value::from(most))]),
            FactRefusal::Long { most } => self.say_with("refusal-fact-long", [("most", Value::from(most))]),
            FactRefusal::NoName => self.say("refusal-fact-no-name"),
            FactRefusal::Parts => self.say("refusal-fact-parts"),
            FactRefusal::TwoMarks => self.say("refusal-fact-two-marks"),
            FactRefusal::NotSigned => self.say("refusal-fact-not-signed"),
            FactRefusal::NotEligible => self.say("refusal-fact-not-eligible"),
            FactRefusal::CheckOnly => self.say("refusal-fact-check-only"),
            FactRefusal::Known => self.say("refusal-fact-known"),
            FactRefusal::NoTime => self.say("refusal-fact-no-time"),
            FactRefusal::NothingThere => self.say("refusal-fact-nothing-there"),
            FactRefusal::NotMetYet => self.say("refusal-fact-not-met-yet"),
        }
    }

    /// Why an answer about the course was not taken.
    #[must_use]
    pub fn survey_refusal(&self, refusal: &SurveyRefusal) -> String {
        match refusal {
            SurveyRefusal::Missing => self.say("refusal-survey-missing"),
            SurveyRefusal::TooLong { have, most } => {
                self.say_with("refusal-survey-long", [("have", Value::from(*have)), ("most", Value::from(*most))])
            }
            SurveyRefusal::NotOpenYet => self.say("refusal-survey-not-open"),
        }
    }

    /// Why what stands on paper was not taken.
    #[must_use]
    pub fn entered_refusal(&self, refusal: &EnteredRefusal) -> String {
        match refusal {
            EnteredRefusal::NoDay => self.say("refusal-entered-no-day"),
            EnteredRefusal::InFuture { today } => {
                self.say_with("refusal-entered-future", [("today", Value::from(self.date(*today)))])
            }
            EnteredRefusal::BeforeJoining { joined_on } => {
                self.say_with("refusal-entered-before", [("joined", Value::from(self.date(*joined_on)))])
            }
            EnteredRefusal::NotCompared => self.say("refusal-entered-not-compared"),
            EnteredRefusal::Nothing => self.say("refusal-entered-nothing"),
        }
    }

    /// Why someone may not do something.
    #[must_use]
    pub fn denied(&self, denied: Denied) -> String {
        match denied {
            Denied::NotYours => self.say("refusal-denied-not-yours"),
            Denied::OwnWork => self.say("refusal-denied-own-work"),
        }
    }
}

/// Signs that come along when text is pasted and that nobody sees; quoting one would show nothing, or turn the line around.
fn hidden(symbol: char) -> bool {
    symbol.is_control()
        || matches!(symbol, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use chrono::{NaiveDate, NaiveTime};
    use domain::course::Language;
    use std::collections::BTreeSet;

    fn words() -> Words {
        Words::new(&Language::english())
    }

    /// Every variant of every enum, and the two ways in which a wrong symbol is told.
    fn every_sentence() -> Vec<String> {
        let words = words();
        let row = RubricRowId::parse("safety").unwrap();
        let date = NaiveDate::from_ymd_opt(2026, 3, 12).unwrap();
        let start = NaiveTime::from_hms_opt(9, 30, 0).unwrap();
        let persons = [
            PersonRefusal::EmailMissing,
            PersonRefusal::EmailShape,
            PersonRefusal::NameMissing,
            PersonRefusal::NameLong { most: 120 },
            PersonRefusal::NameCharacters,
            PersonRefusal::PassphraseShort { least: 10 },
            PersonRefusal::PassphraseLong { most: 200 },
            PersonRefusal::PassphraseCommon,
            PersonRefusal::PassphraseDiffers,
            PersonRefusal::UserNameMissing,
            PersonRefusal::UserNameLength { least: 3, most: 30 },
            PersonRefusal::UserNameCharacters,
            PersonRefusal::UserNameLikeNumber,
        ];
        let quizzes = [
            QuizRefusal::AlreadySent,
            QuizRefusal::NoAttemptLeft { used: 3, allowed: 3 },
            QuizRefusal::NotDrawn,
            QuizRefusal::Unreadable,
            QuizRefusal::TooLong { most: 200 },
        ];
        let submissions = [
            SubmissionRefusal::NotEditable,
            SubmissionRefusal::TooShort { have: 12, least: 150 },
            SubmissionRefusal::TooManyWords { have: 420, most: 400 },
            SubmissionRefusal::TooLong { most: 4000 },
            SubmissionRefusal::NotWaiting,
            SubmissionRefusal::ChangedMeanwhile,
            SubmissionRefusal::RowMissing { row: row.clone() },
            SubmissionRefusal::EssentialNotMet { row },
            SubmissionRefusal::CommentMissing,
        ];
        let hours = [
            HoursRefusal::Missing,
            HoursRefusal::Unreadable,
            HoursRefusal::NotOffered,
            HoursRefusal::NoSuchTime,
            HoursRefusal::InFuture,
            HoursRefusal::Zero,
            HoursRefusal::TooLong,
            HoursRefusal::Overlaps { date, start },
            HoursRefusal::NoteLong { have: 300, most: 280 },
            HoursRefusal::NoNote,
            HoursRefusal::NotEditable,
            HoursRefusal::NotSigned,
            HoursRefusal::NotWaiting,
            HoursRefusal::ChangedMeanwhile,
            HoursRefusal::ReasonMissing,
            HoursRefusal::ReasonLong { most: 600 },
            HoursRefusal::NotAttested,
            HoursRefusal::SignedBefore { date },
            HoursRefusal::OwnSignature,
            HoursRefusal::HandedOver,
            HoursRefusal::OnlyFromRecords,
            HoursRefusal::NotFromRecords,
            HoursRefusal::RecordsMissing,
            HoursRefusal::RecordsLong { most: 12 },
            HoursRefusal::Locked,
            HoursRefusal::NotLocked,
            HoursRefusal::SameSigner,
            HoursRefusal::IdentityWaits,
            HoursRefusal::StillSigns,
        ];
        let fields = [
            HoursField::Date,
            HoursField::Start,
            HoursField::Length,
            HoursField::Activity,
            HoursField::Mode,
            HoursField::Supervisor,
            HoursField::Note,
        ];
        let numbers = [
            NumberRefusal::Missing,
            NumberRefusal::Length { have: 3, need: 18 },
            NumberRefusal::Symbol { symbol: 'O' },
            NumberRefusal::Symbol { symbol: '\u{200b}' },
            NumberRefusal::Check,
        ];
        let threads = [
            ThreadRefusal::Empty,
            ThreadRefusal::TooLong { have: 2100, most: 2000 },
            ThreadRefusal::Closed,
            ThreadRefusal::ChangedMeanwhile,
        ];
        let notes = [
            NoteRefusal::Missing,
            NoteRefusal::TooLong { have: 130, most: 120 },
            NoteRefusal::NoDay,
            NoteRefusal::Past { today: date },
            NoteRefusal::Far { last: date },
        ];
        let surveys =
            [SurveyRefusal::Missing, SurveyRefusal::TooLong { have: 1100, most: 1000 }, SurveyRefusal::NotOpenYet];
        let entered = [
            EnteredRefusal::NoDay,
            EnteredRefusal::InFuture { today: date },
            EnteredRefusal::BeforeJoining { joined_on: date },
            EnteredRefusal::NotCompared,
            EnteredRefusal::Nothing,
        ];
        let facts = [
            FactRefusal::Missing,
            FactRefusal::Choice,
            FactRefusal::NotADay,
            FactRefusal::Future,
            FactRefusal::EndsFirst,
            FactRefusal::Number { most: 100 },
            FactRefusal::Long { most: 600 },
            FactRefusal::NoName,
            FactRefusal::Parts,
            FactRefusal::TwoMarks,
            FactRefusal::NotSigned,
            FactRefusal::NotEligible,
            FactRefusal::CheckOnly,
            FactRefusal::Known,
            FactRefusal::NoTime,
            FactRefusal::NothingThere,
            FactRefusal::NotMetYet,
        ];
        let title = |row: &RubricRowId| row.as_str().to_uppercase();
        let mut all = Vec::new();
        all.extend(threads.iter().map(|r| words.thread_refusal(r)));
        all.extend(notes.iter().map(|r| words.note_refusal(r)));
        all.extend(surveys.iter().map(|r| words.survey_refusal(r)));
        all.extend(facts.map(|r| words.fact_refusal(r)));
        all.extend(entered.iter().map(|r| words.entered_refusal(r)));
        all.extend(persons.iter().map(|r| words.person_refusal(r)));
        all.extend(quizzes.iter().map(|r| words.quiz_refusal(r)));
        all.extend(submissions.iter().map(|r| words.submission_refusal(r, title)));
        all.extend(hours.iter().map(|r| words.hours_refusal(r)));
        all.extend(fields.iter().flat_map(|f| hours.iter().map(|r| words.hours_refusal_in(*f, r))));
        all.extend(numbers.iter().map(|r| words.number_refusal(r)));
        all.extend([Denied::NotYours, Denied::OwnWork].map(|d| words.denied(d)));
        all
    }

    #[test]
    fn every_refusal_has_a_sentence_and_every_sentence_is_said() {
        let said = every_sentence();
        for sentence in &said {
            assert!(!sentence.contains(['[', '{']), "{sentence}");
            assert!(sentence.ends_with('.'), "{sentence}");
        }
        let said: BTreeSet<_> = said.into_iter().collect();
        let catalogue = include_str!("../catalogue/en/refusals.ftl");
        let written = catalogue.lines().filter(|l| l.starts_with("refusal-")).count();
        assert_eq!(said.len(), written, "{said:#?}");
    }

    #[test]
    fn a_refusal_never_scolds() {
        for sentence in every_sentence() {
            // People are never users; only what they sign in with is called a user name.
            let low = sentence.to_lowercase().replace("user name", "");
            for hard in ["fail", "invalid", "error", "illegal", "wrong", "must", "forbidden", "user "] {
                assert!(!low.contains(hard), "{hard}: {sentence}");
            }
        }
    }

    #[test]
    fn a_refusal_says_the_numbers() {
        let title = |_: &RubricRowId| String::new();
        assert_eq!(
            words().submission_refusal(&SubmissionRefusal::TooShort { have: 1, least: 150 }, title),
            "You have 1 word so far. This work needs 150 or more, so please add at least 149."
        );
        assert_eq!(
            words().submission_refusal(&SubmissionRefusal::TooManyWords { have: 420, most: 400 }, title),
            "You have 420 words. This work takes 400 or fewer, so please cut at least 20."
        );
        assert_eq!(
            words().quiz_refusal(&QuizRefusal::NoAttemptLeft { used: 3, allowed: 3 }),
            "You have used 3 of 3 attempts. Write to your trainer: they can allow one more."
        );
        assert_eq!(
            words().hours_refusal(&HoursRefusal::TooLong),
            "One entry holds 24 hours or fewer. If it took longer, make one entry for each day."
        );
    }

    #[test]
    fn a_field_of_the_hours_form_says_what_belongs_there() {
        let date = HoursField::Date;
        assert_eq!(words().hours_refusal_in(date, &HoursRefusal::Missing), "Choose the day.");
        let general = words().hours_refusal(&HoursRefusal::InFuture);
        assert_eq!(words().hours_refusal_in(date, &HoursRefusal::InFuture), general);
    }
}

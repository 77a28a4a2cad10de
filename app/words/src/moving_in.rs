//! What is said of lines and files that bring in the past.

use crate::Words;
use domain::moving_in::{Column, Fault, Problem, SheetRefusal};

impl Words {
    /// What there is to say about a line, with the heading of its column.
    #[must_use]
    pub fn moving_fault(&self, fault: &Fault) -> String {
        let message = self.moving_problem(&fault.problem);
        match fault.column {
            Some(column) => self.say_with("moving-at", [("column", column.name().into()), ("message", message.into())]),
            None => message,
        }
    }

    /// What there is to say about a cell, beside its field.
    #[must_use]
    pub fn moving_problem(&self, problem: &Problem) -> String {
        let quoted = |key: &str, said: &str| self.say_with(key, [("said", said.into())]);
        let named = |key: &str, name: &str| self.say_with(key, [("name", name.into())]);
        match problem {
            Problem::Missing => self.say("moving-problem-missing"),
            Problem::NobodyNamed => self.say("moving-problem-nobody"),
            Problem::MoreCells => self.say("moving-problem-more-cells"),
            Problem::TooLong { most } => self.say_with("moving-problem-too-long", [("most", (*most).into())]),
            Problem::DateUnreadable { said } => quoted("moving-problem-date", said),
            Problem::DateAmbiguous { said } => quoted("moving-problem-date-ambiguous", said),
            Problem::DateLongAgo { said } => quoted("moving-problem-date-long-ago", said),
            Problem::DateAhead => self.say("moving-problem-date-ahead"),
            Problem::LengthUnreadable { said } => quoted("moving-problem-length", said),
            Problem::LengthWithoutUnit { said } => quoted("moving-problem-length-unit", said),
            Problem::LengthNotWhole { said } => quoted("moving-problem-length-whole", said),
            Problem::LengthNothing => self.say("moving-problem-length-nothing"),
            Problem::LengthTooLong { said } => quoted("moving-problem-length-too-long", said),
            Problem::NotAnAddress { said } => quoted("moving-problem-address", said),
            Problem::NameUnfit => self.say("moving-problem-name"),
            Problem::UserNameUnfit { said } => quoted("moving-problem-user-name", said),
            Problem::NotAChoice { said } => quoted("moving-problem-choice", said),
            Problem::EndsBefore => self.say("moving-problem-ends-before"),
            Problem::SignedBefore => self.say("moving-problem-signed-before"),
            Problem::CheckedBySigner => self.say("moving-problem-checked-by-signer"),
            Problem::SignatureNotTaken => self.say("moving-problem-signature-not-taken"),
            Problem::CheckedByTrainee => self.say("moving-problem-checked-by-trainee"),
            Problem::TwiceInFile { first } => self.say_with("moving-problem-twice", [("line", (*first).into())]),
            Problem::OtherInFile { first } => self.say_with("moving-problem-other", [("line", (*first).into())]),
            Problem::PersonUnknown => self.say("moving-problem-unknown"),
            Problem::NameDiffers { here } => named("moving-problem-name-differs", here),
            Problem::AddressTaken => self.say("moving-problem-address-taken"),
            Problem::UserNameTaken => self.say("moving-problem-user-name-taken"),
            Problem::ProgrammeUnknown { said } => quoted("moving-problem-program", said),
            Problem::GroupDiffers => self.say("moving-problem-group"),
            Problem::NotEnrolled => self.say("moving-problem-not-enrolled"),
            Problem::NumberTaken => self.say("moving-problem-number-taken"),
            Problem::TimeUnreadable { said } => quoted("moving-problem-time", said),
            Problem::NoSuchTime => self.say("moving-problem-no-such-time"),
            Problem::NotOverYet => self.say("moving-problem-not-over"),
            Problem::LongerThanAnEntry => self.say("moving-problem-entry-long"),
            Problem::OverlapsEntry { date, start } => self.say_with(
                "moving-problem-overlaps-entry",
                [("date", self.date(*date).into()), ("time", self.time(*start).into())],
            ),
            Problem::OverlapsLine { line } => self.say_with("moving-problem-overlaps-line", [("line", (*line).into())]),
            Problem::SupervisorUnknown { said, names } => self.say_with(
                "moving-problem-supervisor",
                [("said", said.as_str().into()), ("names", names.join("; ").into())],
            ),
            Problem::NoteHeld { kinds } => {
                let kinds: Vec<String> = kinds.iter().map(|kind| self.note_kind(*kind)).collect();
                self.say_with("moving-remark-note-held", [("what", kinds.join(", ").into())])
            }
            Problem::NoteNotKept => self.say("moving-remark-note-not-kept"),
            Problem::Late { days } => self.say_with("moving-remark-late", [("days", (*days).into())]),
            Problem::LongDay { length } => {
                self.say_with("moving-remark-long-day", [("length", self.length(*length).into())])
            }
            Problem::BeforeStart { since } => {
                self.say_with("moving-remark-before-start", [("date", self.date(*since).into())])
            }
            Problem::HasAccount => self.say("moving-remark-account"),
            Problem::HolderDiffers { here } => named("moving-remark-holder", here),
            Problem::MayIdentify { kinds } => {
                let kinds: Vec<String> = kinds.iter().map(|kind| self.note_kind(*kind)).collect();
                self.say_with("moving-remark-identifies", [("what", kinds.join(", ").into())])
            }
            Problem::LongerThanADay => self.say("moving-remark-long"),
            Problem::SignsInWith { user_name } => named("moving-remark-signs-in", user_name),
            Problem::RulesOfToday { joined_on } => {
                self.say_with("moving-remark-rules", [("date", self.date(*joined_on).into())])
            }
            Problem::JoinsLater => self.say("moving-remark-joins-later"),
            Problem::Over => self.say("moving-remark-over"),
            Problem::ClaimsCertification => self.say("moving-remark-certification"),
        }
    }

    /// Why a file is not read at all.
    #[must_use]
    pub fn sheet_refusal(&self, refusal: &SheetRefusal) -> String {
        match refusal {
            SheetRefusal::Nothing => self.say("moving-sheet-nothing"),
            SheetRefusal::TooLarge => self.say("moving-sheet-too-large"),
            SheetRefusal::TooManyLines { have, most } => {
                self.say_with("moving-sheet-lines", [("have", (*have).into()), ("most", (*most).into())])
            }
            SheetRefusal::NotText => self.say("moving-sheet-not-text"),
            SheetRefusal::NoLines => self.say("moving-sheet-no-lines"),
            SheetRefusal::ColumnsMissing { missing } => {
                let groups: Vec<String> = missing.iter().map(|group| self.one_of(group)).collect();
                self.say_with("moving-sheet-columns", [("columns", groups.join("; ").into())])
            }
            SheetRefusal::ColumnTwice { column } => {
                self.say_with("moving-sheet-column-twice", [("column", column.name().into())])
            }
            SheetRefusal::SourceMissing => self.say("moving-sheet-source"),
            SheetRefusal::SourceLong { most } => self.say_with("moving-sheet-source-long", [("most", (*most).into())]),
            SheetRefusal::SiteUnknown => self.say("moving-sheet-site"),
            SheetRefusal::NothingNew => self.say("moving-sheet-nothing-new"),
            SheetRefusal::ChangedMeanwhile => self.say("moving-sheet-changed"),
        }
    }

    /// "length or hours or minutes".
    fn one_of(&self, group: &[Column]) -> String {
        let names = group.iter().map(|c| c.name().to_owned());
        let joined =
            names.reduce(|one, other| self.say_with("moving-sheet-or", [("one", one.into()), ("other", other.into())]));
        joined.unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::course::Language;

    #[test]
    fn a_message_names_its_column_and_what_stands_there() {
        let words = Words::new(&Language::english());
        let problem = Problem::DateUnreadable { said: "31 February 2025".to_owned() };
        let fault = Fault { column: Some(Column::Date), problem };
        assert_eq!(
            words.moving_fault(&fault),
            "date: “31 February 2025” is not a day we can read. Write it like 2024-03-12."
        );
        let missing = SheetRefusal::ColumnsMissing { missing: vec![vec![Column::PersonId, Column::Email]] };
        assert_eq!(words.sheet_refusal(&missing), "The first line needs headings. Missing: person_id or email.");
    }
}

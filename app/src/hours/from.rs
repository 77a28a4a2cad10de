//! From entries as they are kept to what the pages show. `name` gives the name of a person.

use super::{After, Checking, Entry, EntryFields, EntryLine, Outside, Said, StaffStep, Step, Total, TrailStep};
use crate::forms::FormState;
use chrono::{DateTime, Utc};
use domain::chain::hours::Original;
use domain::evaluation::Amount;
use domain::hours::{EntryState, EntryVersion, HoursEntry, NoteStepKind, Outcome, Particulars, Turn};
use domain::id::PersonId;
use domain::outside::How;

impl Total {
    /// The total of a requirement that counts time; nothing for another.
    #[must_use]
    pub const fn of(amount: &Amount) -> Option<Self> {
        match *amount {
            Amount::Time { have, need, waiting } => Some(Self { have, need: Some(need), waiting }),
            Amount::Count { .. } | Amount::Mark { .. } | Amount::Points { .. } => None,
        }
    }
}

impl Said {
    /// What a version of an entry says, with the names of people that it holds only by id.
    #[must_use]
    pub fn of(entry: &HoursEntry, version: &EntryVersion, name: &dyn Fn(&PersonId) -> String) -> Self {
        let particulars = &version.particulars;
        Self {
            kind: particulars.kind,
            date: particulars.date,
            start: particulars.start,
            zone: particulars.zone.clone(),
            length: particulars.minutes,
            activity: particulars.activity,
            mode: particulars.mode,
            supervisor: name(&particulars.supervisor),
            note: particulars.note.clone(),
            removed: entry.note_removed(version.number).map(|step| (name(&step.by), step.at)),
            typed_in: typed_in(version, name),
        }
    }
}

/// Who typed a version in from paper, and when.
fn typed_in(version: &EntryVersion, name: &dyn Fn(&PersonId) -> String) -> Option<(String, DateTime<Utc>)> {
    version.typed_by.as_ref().map(|by| (name(by), version.written_at))
}

/// What was asked for, while it is still to be answered.
fn reason(entry: &HoursEntry) -> Option<String> {
    if entry.state != EntryState::Returned {
        return None;
    }
    entry.decisions.last().and_then(|decision| match &decision.outcome {
        Outcome::Returned { reason } | Outcome::Declined { reason } => Some(reason.clone()),
        Outcome::Approved => None,
    })
}

impl Outside {
    /// How an entry stands with a supervisor who has no account.
    #[must_use]
    pub fn of(entry: &HoursEntry) -> Self {
        if entry.waits_outside() {
            Self::Waits
        } else if entry.awaits_identity_check() {
            Self::AwaitsCheck
        } else {
            Self::No
        }
    }
}

impl EntryLine {
    /// The entry in the list.
    #[must_use]
    pub fn of(entry: &HoursEntry, name: &dyn Fn(&PersonId) -> String) -> Self {
        let said = &entry.shown().particulars;
        Self {
            id: entry.id.clone(),
            date: said.date,
            kind: said.kind,
            activity: said.activity,
            length: said.minutes,
            state: entry.state,
            supervisor: name(if entry.state == EntryState::Submitted { entry.asked() } else { &said.supervisor }),
            reason: reason(entry).or_else(|| After::of(entry, name).asked),
            outside: Outside::of(entry),
            typed_in: typed_in(entry.shown(), name),
            after: After::of(entry, name),
        }
    }
}

impl Entry {
    /// The entry with its history; `correct` is the form, while it can be changed.
    #[must_use]
    pub fn of(entry: &HoursEntry, name: &dyn Fn(&PersonId) -> String, correct: Option<EntryFields>) -> Self {
        let mut trail = Vec::new();
        for version in &entry.versions {
            let correction = version.correction.as_ref();
            let (version, said, sent, at) =
                (version.number, Said::of(entry, version, name), version.sent, version.written_at);
            let corrects = correction.map(|c| (c.corrects, c.reason.clone()));
            let step =
                if sent { Step::Sent { version, said, corrects } } else { Step::Kept { version, said, corrects } };
            trail.push(TrailStep { at, step });
            let mut after: Vec<TrailStep> = Vec::new();
            for decision in entry.decisions.iter().filter(|d| d.version == version) {
                let by = name(&decision.by);
                let step = match (&decision.outcome, &decision.on_paper) {
                    (Outcome::Approved, Some(paper)) => Step::SignedByHand {
                        version,
                        by,
                        signed_on: paper.signed_on,
                        checked_by: name(&paper.checked_by),
                        scan: match &paper.original {
                            Original::Scan(digest) => Some(digest.clone()),
                            Original::KeptAt(_) => None,
                        },
                    },
                    (Outcome::Approved, None) => match &decision.records {
                        Some(seen) => Step::FromRecords { by, records: seen.lines.clone() },
                        None => Step::Approved { version, by },
                    },
                    (Outcome::Returned { reason }, _) => Step::Returned { version, by, reason: reason.clone() },
                    (Outcome::Declined { reason }, _) => Step::Declined { version, by, reason: reason.clone() },
                };
                after.push(TrailStep { at: decision.at, step });
            }
            for turned in entry.turns.iter().filter(|t| t.version == version) {
                let step = match turned.turn {
                    Turn::Recalled => Step::Recalled { version },
                    Turn::Withdrawn => Step::Withdrawn { version },
                };
                after.push(TrailStep { at: turned.at, step });
            }
            for check in entry.checks.iter().filter(|c| c.version == version) {
                let step = Step::Confirmed { version, by: name(&check.by), how: How::named(check.how.as_str()) };
                after.push(TrailStep { at: check.at, step });
            }
            let acts = entry.acts.iter().filter(|a| a.version == version);
            after.extend(acts.map(|a| TrailStep { at: a.at, step: Step::Staff(StaffStep::of(a, name)) }));
            after.sort_by_key(|step| step.at);
            trail.extend(after);
        }
        let open = entry.state != EntryState::Approved;
        let holds = entry.in_force().filter(|_| open).map(|v| (v.number, Said::of(entry, v, name)));
        Self {
            id: entry.id.clone(),
            state: entry.state,
            said: Said::of(entry, entry.shown(), name),
            reason: reason(entry),
            outside: Outside::of(entry),
            after: After::of(entry, name),
            trail,
            holds,
            version: entry.version(),
            correct,
            held: None,
            checking: Checking::of(entry),
        }
    }
}

impl Checking {
    /// Where the notes of an entry stand.
    #[must_use]
    pub fn of(entry: &HoursEntry) -> Self {
        match entry.note_waits().map(|step| &step.kind) {
            Some(NoteStepKind::Reported) => Self::Reported,
            Some(_) => Self::Passed,
            None if entry.notes_sent().next().is_some() => Self::CanReport,
            None => Self::Nothing,
        }
    }
}

impl EntryFields {
    /// The fields filled with what an entry shows, whether its note was passed to a reader included.
    #[must_use]
    pub fn of(entry: &HoursEntry) -> FormState {
        let passed = if entry.note_passed() { "yes" } else { "" };
        Self::filled(&entry.shown().particulars).with("nobody_served", passed)
    }

    /// The fields filled with what an entry says.
    #[must_use]
    pub fn filled(particulars: &Particulars) -> FormState {
        let (hours, minutes) = particulars.minutes.split();
        Self::same_as(particulars)
            .with("start", particulars.start.format("%H:%M").to_string())
            .with("date", particulars.date.to_string())
            .with("hours", hours.to_string())
            .with("minutes", minutes.to_string())
            .with("note", particulars.note.clone())
    }

    /// The choices of an earlier entry for a new one, so that they need not be made again.
    #[must_use]
    pub fn same_as(particulars: &Particulars) -> FormState {
        FormState::default()
            .with("activity", particulars.activity.name())
            .with("mode", particulars.mode.name())
            .with("supervisor", particulars.supervisor.as_str())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::home::sample::{at, day};
    use chrono::NaiveTime;
    use domain::course::HoursKind;
    use domain::hours::{ActivityType, Mode};
    use domain::id::HoursEntryId;
    use domain::quantity::Minutes;

    fn particulars(note: &str) -> Particulars {
        Particulars {
            kind: HoursKind::Practice,
            date: day(2026, 3, 10),
            start: NaiveTime::from_hms_opt(9, 5, 0).unwrap(),
            zone: "America/New_York".to_owned(),
            starts_at: at(2026, 3, 10),
            minutes: Minutes(95),
            activity: ActivityType::OneToOne,
            mode: Mode::InPerson,
            supervisor: PersonId::parse("p1").unwrap(),
            note: note.to_owned(),
        }
    }

    fn name(id: &PersonId) -> String {
        format!("Person {id}")
    }

    fn returned() -> HoursEntry {
        let id = HoursEntryId::parse("h1").unwrap();
        let mut entry = HoursEntry::begin(id, particulars("First."), true, at(2026, 3, 10));
        let outcome = Outcome::Returned { reason: "Which activity?".to_owned() };
        entry.decide(entry.version(), outcome, PersonId::parse("p1").unwrap(), at(2026, 3, 11)).unwrap();
        entry
    }

    #[test]
    fn a_returned_entry_carries_its_reason_until_it_is_corrected() {
        let mut entry = returned();
        assert_eq!(EntryLine::of(&entry, &name).reason.as_deref(), Some("Which activity?"));
        entry.correct(entry.version(), particulars("Second."), true, at(2026, 3, 12)).unwrap();
        let line = EntryLine::of(&entry, &name);
        assert_eq!((line.reason, line.supervisor.as_str()), (None, "Person p1"));
    }

    #[test]
    fn the_trail_tells_versions_and_decisions_in_their_order() {
        let mut entry = returned();
        entry.correct(entry.version(), particulars("Second."), true, at(2026, 3, 12)).unwrap();
        entry.decide(entry.version(), Outcome::Approved, PersonId::parse("p1").unwrap(), at(2026, 3, 13)).unwrap();
        let shown = Entry::of(&entry, &name, None);
        let steps: Vec<_> = shown
            .trail
            .iter()
            .map(|s| match &s.step {
                Step::Kept { .. } => "kept",
                Step::Sent { .. } => "sent",
                Step::Returned { .. } => "returned",
                Step::Approved { .. } => "approved",
                other => panic!("{other:?}"),
            })
            .collect();
        assert_eq!(steps, ["sent", "returned", "sent", "approved"]);
        assert!(shown.trail.is_sorted_by_key(|s| s.at));
    }

    #[test]
    fn the_form_is_filled_as_it_would_be_typed() {
        let form = EntryFields::filled(&particulars("Note."));
        for (field, value) in [
            ("date", "2026-03-10"),
            ("start", "09:05"),
            ("hours", "1"),
            ("minutes", "35"),
            ("activity", "one_to_one"),
            ("mode", "in_person"),
            ("supervisor", "p1"),
            ("note", "Note."),
        ] {
            assert_eq!(form.value(field), value, "{field}");
        }
        assert_eq!(EntryFields::same_as(&particulars("Note.")).value("note"), "");
    }

    #[test]
    fn only_time_makes_a_total() {
        let time = Amount::Time { have: Minutes(1), need: Minutes(2), waiting: Minutes(3) };
        assert_eq!(Total::of(&time).unwrap().need, Some(Minutes(2)));
        assert_eq!(Total::of(&Amount::Count { have: 0, need: 1, waiting: 0 }), None);
    }
}

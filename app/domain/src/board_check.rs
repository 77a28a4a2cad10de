//! The check before papers go to a board: every reason for which boards send papers back, each found or not on what is on
//! record. It decides nothing for the board, and says of each reason what to do.

#[cfg(test)]
mod tests;

use crate::chain::hours::Who;
use crate::course::{Label, Rule, Stage};
use crate::evaluation::{Evaluated, ExclusionReason, FactKind, Facts, State};
use crate::hours::{EntryState, HoursEntry};
use crate::hours_paper::{HoursPaper, PaperStanding, SignedEntry, by_signer};
use crate::id::HoursEntryId;
use crate::quantity::Minutes;
use chrono::{Datelike as _, NaiveDate, Weekday};
use std::collections::{BTreeMap, BTreeSet};

/// Why boards send papers back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// The name is not the same on every paper, or the proof of identity has run out.
    NameOrIdentity,
    /// Ranges or decimals where a form asks for average hours, or words that the form did not ask for.
    AverageHours,
    /// References that the referee did not send, or from people who may not give one.
    References,
    /// Certificates that are too old.
    OldCertificates,
    /// Another title of a job than the board accepts.
    JobTitle,
    /// Continuing education before the period, or a course a second time.
    ContinuingEducation,
    /// Parts that come one by one.
    SeparateParts,
    /// Something is not filled in or not done.
    Incomplete,
    /// A signature or a date is missing.
    Signatures,
    /// Hours that belong to no domain.
    Domains,
    /// A supervisor who was not qualified.
    Supervisors,
}

impl Reason {
    /// All reasons, in the order in which they are shown.
    pub const ALL: [Self; 11] = [
        Self::NameOrIdentity,
        Self::Signatures,
        Self::Incomplete,
        Self::Supervisors,
        Self::Domains,
        Self::AverageHours,
        Self::References,
        Self::OldCertificates,
        Self::JobTitle,
        Self::ContinuingEducation,
        Self::SeparateParts,
    ];
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// A paper that was made says another name than the trainee has now.
    OtherName {
        /// The paper's number.
        number: String,
        /// The name that it says.
        says: String,
    },
    /// The average is not a whole number of hours.
    NotWhole {
        /// In an average week.
        a_week: Minutes,
        /// What to write: whole hours, rounded down.
        write: u32,
    },
    /// The rules of the program leave something out.
    LeftOut(ExclusionReason),
    /// A job under another title than the one that is asked for.
    OtherTitle {
        /// The title on record.
        have: Label,
        /// The title that is asked for.
        wanted: Label,
    },
    /// There is no paper yet of what someone signed, or it does not hold all of it.
    PaperNotMade {
        /// Who signed.
        supervisor: Who,
    },
    /// A paper says something that was corrected since.
    PaperCorrected {
        /// The paper's number.
        number: String,
    },
    /// A requirement is not met yet.
    NotMet(Box<Rule>),
    /// An entry was not sent.
    NotSent,
    /// An entry came back and was not changed yet.
    CameBack,
    /// An entry waits for a signature.
    NotSigned,
    /// A correction waits for a signature.
    CorrectionNotSigned,
    /// Nobody has confirmed yet who signed.
    SignerNotConfirmed,
    /// It bears none of the domains.
    NoDomain {
        /// The domains.
        wanted: Vec<Label>,
    },
}

/// Something that was found, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The entry, if it is about one.
    pub entry: Option<HoursEntryId>,
    /// Its day, if it has one.
    pub date: Option<NaiveDate>,
    /// What.
    pub trouble: Trouble,
}

impl Found {
    const fn about(trouble: Trouble) -> Self {
        Self { entry: None, date: None, trouble }
    }

    fn at(entry: &HoursEntry, trouble: Trouble) -> Self {
        Self { entry: Some(entry.id.clone()), date: Some(entry.shown().particulars.date), trouble }
    }
}

/// What came of looking for a reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It was found.
    Found(Vec<Found>),
    /// It was looked for, and was not found.
    Clear,
    /// The program asks for nothing of the kind.
    NotAsked,
    /// Nothing on record tells: the person has to look.
    LookYourself,
}

/// A reason and what came of looking for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// The reason.
    pub reason: Reason,
    /// What came of it.
    pub outcome: Outcome,
}

/// Everything that is looked at.
#[derive(Debug, Clone, Copy)]
pub struct Packet<'a> {
    /// What the trainee is called now.
    pub trainee: &'a str,
    /// The stage of their program.
    pub stage: &'a Stage,
    /// What is on record.
    pub facts: &'a Facts,
    /// Where that puts them.
    pub evaluation: &'a Evaluated,
    /// What is signed and holds.
    pub signed: &'a [SignedEntry<'a>],
    /// Papers that were made, the newest first, with where each stands.
    pub papers: &'a [(HoursPaper, PaperStanding)],
}

/// Looks for every reason.
#[must_use]
pub fn check(packet: &Packet<'_>) -> Vec<Checked> {
    Reason::ALL.into_iter().map(|reason| Checked { reason, outcome: packet.look(reason) }).collect()
}

/// Found, or clear.
fn outcome(found: Vec<Found>) -> Outcome {
    if found.is_empty() { Outcome::Clear } else { Outcome::Found(found) }
}

/// The average of a week in signed practice, from the week of the first day to the week of the last.
#[must_use]
pub fn average_week(signed: &[SignedEntry<'_>]) -> Option<Minutes> {
    let practice =
        || signed.iter().map(|s| &s.version.particulars).filter(|p| p.kind == crate::course::HoursKind::Practice);
    let week = |day: NaiveDate| day.week(Weekday::Mon).first_day().num_days_from_ce();
    let (first, last) = (practice().map(|p| week(p.date)).min()?, practice().map(|p| week(p.date)).max()?);
    let weeks = u32::try_from((last - first) / 7).unwrap_or(u32::MAX).saturating_add(1);
    let all: Minutes = practice().map(|p| p.minutes).sum();
    Some(Minutes(all.0 / weeks))
}

impl Packet<'_> {
    fn rules(&self) -> Vec<&Rule> {
        self.stage.require.rules()
    }

    fn asks(&self, is: impl Fn(&Rule) -> bool) -> bool {
        self.rules().into_iter().any(is)
    }

    fn look(&self, reason: Reason) -> Outcome {
        match reason {
            Reason::NameOrIdentity => self.names(),
            Reason::AverageHours => self.average(),
            Reason::References => {
                let asked = self.asks(|r| matches!(r, Rule::References(_)));
                self.by_rules(asked, &[FactKind::Reference], |_| true)
            }
            Reason::OldCertificates => {
                let old = |r: &ExclusionReason| {
                    matches!(
                        r,
                        ExclusionReason::TooOld { .. }
                            | ExclusionReason::Expired { .. }
                            | ExclusionReason::NotHeld { .. }
                    )
                };
                let asked = |r: &Rule| matches!(r, Rule::CourseSet(_) | Rule::Document(_) | Rule::CredentialHeld(_));
                self.by_rules(self.asks(asked), &[FactKind::Course, FactKind::Document, FactKind::Credential], old)
            }
            Reason::JobTitle => self.titles(),
            Reason::ContinuingEducation => self.continuing_education(),
            Reason::SeparateParts => self.parts(),
            Reason::Incomplete => self.incomplete(),
            Reason::Signatures => self.signatures(),
            Reason::Domains => self.domains(),
            Reason::Supervisors => self.supervisors(),
        }
    }

    /// What rules leave out of facts of those kinds, each once.
    fn left_out(&self, kinds: &[FactKind], why: impl Fn(&ExclusionReason) -> bool) -> Vec<Found> {
        let mut seen = BTreeSet::new();
        let mut found = Vec::new();
        for leaf in self.evaluation.leaves() {
            for out in leaf.excluded.iter().filter(|out| kinds.contains(&out.fact) && why(&out.reason)) {
                if seen.insert((out.entry.clone(), format!("{:?}", out.reason))) {
                    let entry = self.facts.hours.iter().find(|e| e.id.as_str() == out.entry.as_str());
                    let trouble = Trouble::LeftOut(out.reason.clone());
                    found.push(Found { entry: entry.map(|e| e.id.clone()), date: Some(out.date), trouble });
                }
            }
        }
        found
    }

    fn by_rules(&self, asked: bool, kinds: &[FactKind], why: impl Fn(&ExclusionReason) -> bool) -> Outcome {
        if asked { outcome(self.left_out(kinds, why)) } else { Outcome::NotAsked }
    }

    fn names(&self) -> Outcome {
        let others = self.papers.iter().filter(|(paper, _)| paper.trainee != self.trainee).map(|(paper, _)| {
            Found::about(Trouble::OtherName { number: paper.number.to_string(), says: paper.trainee.clone() })
        });
        let mut found: Vec<Found> = others.collect();
        let paper = |r: &ExclusionReason| matches!(r, ExclusionReason::NameDiffers | ExclusionReason::Expired { .. });
        found.extend(self.left_out(&[FactKind::Document], paper));
        // Whether a card can be read, nobody but its holder can tell.
        if found.is_empty() { Outcome::LookYourself } else { Outcome::Found(found) }
    }

    fn average(&self) -> Outcome {
        let Some(a_week) = average_week(self.signed) else { return Outcome::LookYourself };
        let (write, over) = a_week.split();
        if over == 0 { Outcome::Clear } else { outcome(vec![Found::about(Trouble::NotWhole { a_week, write })]) }
    }

    fn titles(&self) -> Outcome {
        let wanted = self.rules().into_iter().filter_map(|rule| match rule {
            Rule::Tenure(tenure) => tenure.position.as_ref(),
            _ => None,
        });
        let wanted: Vec<&Label> = wanted.collect();
        let Some(first) = wanted.first() else { return Outcome::NotAsked };
        if self.facts.record.positions.is_empty() {
            return Outcome::LookYourself;
        }
        let others = self.facts.record.positions.iter().filter(|p| !wanted.contains(&&p.position));
        let found = others.map(|p| Found {
            entry: None,
            date: Some(p.from),
            trouble: Trouble::OtherTitle { have: p.position.clone(), wanted: (*first).clone() },
        });
        outcome(found.collect())
    }

    fn continuing_education(&self) -> Outcome {
        use crate::course::TimeKind;
        let asked = self.asks(|r| match r {
            Rule::HoursTotal { of, .. } => *of == TimeKind::ContinuingEducation,
            Rule::HoursByCategory(rule) => rule.of == TimeKind::ContinuingEducation,
            Rule::Periodic(rule) => rule.of == TimeKind::ContinuingEducation,
            Rule::Share(rule) => rule.of == TimeKind::ContinuingEducation,
            _ => false,
        });
        let why = |r: &ExclusionReason| {
            matches!(
                r,
                ExclusionReason::TooOld { .. }
                    | ExclusionReason::BeforeEvent { .. }
                    | ExclusionReason::AfterEvent { .. }
                    | ExclusionReason::SameCourse { .. }
                    | ExclusionReason::UsedBefore { .. }
            )
        };
        self.by_rules(asked, &[FactKind::Time, FactKind::Course], why)
    }

    /// Whether everything that is signed stands on a paper that still holds: then all parts are there to be sent together.
    fn parts(&self) -> Outcome {
        let mut found = Vec::new();
        for (supervisor, entries) in by_signer(self.signed) {
            let Some((paper, standing)) = self.papers.iter().find(|(paper, _)| paper.supervisor == supervisor) else {
                found.push(Found::about(Trouble::PaperNotMade { supervisor }));
                continue;
            };
            let on_it: BTreeMap<_, _> = paper.lines.iter().map(|l| (&l.entry, l.version)).collect();
            if !standing.holds() {
                found.push(Found::about(Trouble::PaperCorrected { number: paper.number.to_string() }));
            } else if entries.iter().any(|e| on_it.get(&e.entry.id) != Some(&e.version.number)) {
                found.push(Found::about(Trouble::PaperNotMade { supervisor }));
            }
        }
        if self.signed.is_empty() { Outcome::LookYourself } else { outcome(found) }
    }

    fn incomplete(&self) -> Outcome {
        let mut found = Vec::new();
        for entry in &self.facts.hours {
            match entry.state {
                EntryState::Draft => found.push(Found::at(entry, Trouble::NotSent)),
                EntryState::Returned => found.push(Found::at(entry, Trouble::CameBack)),
                EntryState::Submitted | EntryState::Approved | EntryState::Withdrawn => {}
            }
        }
        if !self.evaluation.state.settled() {
            let open = self.evaluation.leaves().into_iter().filter(|leaf| leaf.state == State::Unmet);
            found.extend(open.filter_map(|l| Some(Found::about(Trouble::NotMet(Box::new(l.rule.clone()?))))));
        }
        outcome(found)
    }

    fn signatures(&self) -> Outcome {
        let mut found = Vec::new();
        for entry in self.facts.hours.iter().filter(|e| e.state == EntryState::Submitted) {
            let trouble = if entry.signed() { Trouble::CorrectionNotSigned } else { Trouble::NotSigned };
            found.push(Found::at(entry, trouble));
        }
        let waits = self.signed.iter().filter(|s| s.signature.awaits_identity_check);
        found.extend(waits.map(|s| Found::at(s.entry, Trouble::SignerNotConfirmed)));
        outcome(found)
    }

    fn domains(&self) -> Outcome {
        let mut asked = false;
        let mut found = Vec::new();
        for rule in self.rules() {
            let Rule::HoursByCategory(rule) = rule else { continue };
            let Some(kind) = rule.of.hours() else { continue };
            asked = true;
            let wanted: Vec<Label> = rule.categories.keys().cloned().collect();
            for one in self.signed.iter().filter(|s| s.version.particulars.kind == kind) {
                let said = &one.version.particulars;
                let bears = |label: &&Label| [said.activity.name(), said.mode.name()].contains(&label.as_str());
                if !wanted.iter().any(|label| bears(&label)) {
                    found.push(Found::at(one.entry, Trouble::NoDomain { wanted: wanted.clone() }));
                }
            }
        }
        if asked { outcome(found) } else { Outcome::NotAsked }
    }

    fn supervisors(&self) -> Outcome {
        let why = |r: &ExclusionReason| {
            matches!(
                r,
                ExclusionReason::NoSupervisor
                    | ExclusionReason::SupervisorNotQualified { .. }
                    | ExclusionReason::NoSecondLevel { .. }
            )
        };
        let asked = self.rules().into_iter().any(qualifies);
        let found = self.left_out(&[FactKind::HoursEntry, FactKind::Time], why);
        match (asked, found.is_empty(), self.signed.is_empty()) {
            (_, false, _) => Outcome::Found(found),
            (true, true, _) => Outcome::Clear,
            // Where the program's rules say nothing of it, the board's own form still may.
            (false, true, false) => Outcome::LookYourself,
            (false, true, true) => Outcome::NotAsked,
        }
    }
}

/// Whether a rule says what a supervisor must be.
fn qualifies(rule: &Rule) -> bool {
    let counting = match rule {
        Rule::HoursTotal { counting, .. } => counting.as_ref(),
        Rule::HoursByCategory(rule) => &rule.counting,
        Rule::Share(rule) => &rule.counting,
        Rule::Ratio(rule) => &rule.counting,
        Rule::Frequency(rule) => &rule.counting,
        _ => return false,
    };
    counting.supervisor_qualifies.is_some()
}

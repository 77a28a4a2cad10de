//! Certificates: the number, what is frozen at issue, and the dated history of status that answers "and on 14 March?".

pub mod number;

use crate::canonical::Digest;
use crate::course::{Catalogue, CertificateKind, HoursCategory, HoursKind, Language, Rule, Stage};
use crate::evaluation::{Amount, Evaluated};
use crate::fact::CertifiedBy;
use crate::id::{OrganisationId, PersonId, ProgrammeId, StageId, VersionId};
use crate::moving_in::TakenOverSum;
use crate::quantity::Minutes;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

pub use number::{CertificateNumber, NumberRefusal};

/// One person's way through one programme, the first time or again.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct EnrolmentKey {
    /// The trainee.
    pub person: PersonId,
    /// The programme.
    pub programme: ProgrammeId,
    /// Which time, from 1.
    pub time: u32,
}

/// What a line of hours is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HoursLabel {
    /// Training of one category.
    Training(HoursCategory),
    /// Hours under supervision of one kind.
    Supervised(HoursKind),
}

impl HoursLabel {
    /// The name in message keys.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Training(HoursCategory::Advocacy) => "advocacy",
            Self::Training(HoursCategory::Mentoring) => "mentoring",
            Self::Training(HoursCategory::Recovery) => "recovery",
            Self::Training(HoursCategory::Ethics) => "ethics",
            Self::Training(HoursCategory::HarmReduction) => "harm-reduction",
            Self::Supervised(kind) => kind.name(),
        }
    }
}

/// Where a certificate stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Issued, and nothing has changed since.
    Issued,
    /// Set aside for now.
    Suspended,
    /// Set back in force.
    Reinstated,
    /// Taken back.
    Revoked,
    /// A newer certificate stands in its place.
    Replaced,
}

/// A change of status. It is never altered; another follows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatusEvent {
    /// The new status.
    pub status: Status,
    /// From when it holds.
    pub effective_at: DateTime<Utc>,
    /// When it was written down.
    pub recorded_at: DateTime<Utc>,
}

/// A certificate as it was issued. Later changes of name, course or rules do not touch it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Certificate {
    /// Its number.
    pub number: CertificateNumber,
    /// The organisation that issued it.
    pub organisation: OrganisationId,
    /// The issuer's name at issue.
    pub issuer: String,
    /// The way through the programme that it crowns.
    pub enrolment: EnrolmentKey,
    /// The stage.
    pub stage: StageId,
    /// Which time for this stage: 1, or more after renewals.
    pub cycle: u32,
    /// What it says.
    pub kind: CertificateKind,
    /// The holder's name, as it was at issue.
    pub holder: String,
    /// The programme's title at issue.
    pub programme: String,
    /// The edition of the rules.
    pub version: VersionId,
    /// The digest of that edition.
    pub version_digest: Digest,
    /// Where the rules of that edition stand.
    pub source: String,
    /// Hours by category.
    pub hours: Vec<(HoursLabel, Minutes)>,
    /// How much of them was taken over, by kind and source.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub taken_over: Vec<(HoursLabel, TakenOverSum)>,
    /// The day of joining.
    pub joined_on: NaiveDate,
    /// When it was issued.
    pub issued_at: DateTime<Utc>,
    /// The language it is written in.
    pub language: Language,
    /// The digest of the evaluation that it stands on.
    pub evaluation: Digest,
    /// Who decided, where it is a certification; a training is completed without anyone's decision.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certified_by: Option<CertifiedBy>,
    /// Whether it was made in a demonstration and says nothing of anyone.
    pub demonstration: bool,
    /// The history of its status, in the order it was recorded.
    pub events: Vec<StatusEvent>,
}

/// What is answered to the question whether a certificate holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// The status; none before it was issued.
    pub status: Option<Status>,
    /// Since when.
    pub since: Option<DateTime<Utc>>,
}

impl Certificate {
    /// The status at an instant, as far as it was recorded by `known_at`.
    #[must_use]
    pub fn standing(&self, at: DateTime<Utc>, known_at: DateTime<Utc>) -> Standing {
        let newest = self
            .events
            .iter()
            .enumerate()
            .filter(|(_, e)| e.effective_at <= at && e.recorded_at <= known_at)
            .max_by_key(|(place, e)| (e.effective_at, e.recorded_at, *place))
            .map(|(_, e)| e);
        Standing { status: newest.map(|e| e.status), since: newest.map(|e| e.effective_at) }
    }

    /// All hours together.
    #[must_use]
    pub fn total(&self) -> Minutes {
        self.hours.iter().map(|(_, m)| *m).sum()
    }
}

/// The hours that a certificate shows: the training that was completed, by category, then signed hours by kind.
#[must_use]
pub fn hours(
    stage: &Stage,
    catalogue: &Catalogue,
    language: &Language,
    evaluation: &Evaluated,
) -> Vec<(HoursLabel, Minutes)> {
    let mut lines: Vec<(HoursLabel, Minutes)> = Vec::new();
    let mut add = |label, minutes: Minutes| match lines.iter_mut().find(|(l, _)| *l == label) {
        Some((_, sum)) => *sum = *sum + minutes,
        None => lines.push((label, minutes)),
    };
    let mut modules = Vec::new();
    for rule in stage.require.rules() {
        if let Rule::LessonsRead { module } = rule
            && !modules.contains(&module)
        {
            modules.push(module);
        }
    }
    for module in modules.into_iter().filter_map(|m| catalogue.module(m, language)) {
        for (category, minutes) in &module.hours {
            add(HoursLabel::Training(*category), *minutes);
        }
    }
    for leaf in evaluation.leaves() {
        if let (Some(Rule::HoursTotal { of, .. }), Amount::Time { have, .. }) = (&leaf.rule, leaf.amount)
            && let Some(of) = of.hours()
        {
            add(HoursLabel::Supervised(of), have);
        }
    }
    lines.sort_by_key(|(label, _)| *label);
    lines
}

/// How much of the hours that a certificate shows was taken over, by kind and source.
#[must_use]
pub fn taken_over(evaluation: &Evaluated) -> Vec<(HoursLabel, TakenOverSum)> {
    let mut all = Vec::new();
    for leaf in evaluation.leaves() {
        if let Some(Rule::HoursTotal { of, .. }) = &leaf.rule
            && let Some(of) = of.hours()
        {
            all.extend(leaf.taken_over.iter().map(|sum| (HoursLabel::Supervised(of), sum.clone())));
        }
    }
    all
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000 + seconds, 0).unwrap()
    }

    fn certificate(events: Vec<StatusEvent>) -> Certificate {
        Certificate {
            number: CertificateNumber::from_random([7; 17]),
            organisation: OrganisationId::parse("ours").unwrap(),
            issuer: "Riverside".to_owned(),
            enrolment: EnrolmentKey {
                person: PersonId::parse("p").unwrap(),
                programme: ProgrammeId::parse("foundations").unwrap(),
                time: 1,
            },
            stage: StageId::parse("training").unwrap(),
            cycle: 1,
            kind: CertificateKind::TrainingCompletion,
            holder: "Rosa Diaz".to_owned(),
            programme: "Foundations".to_owned(),
            version: VersionId::parse("2026-11").unwrap(),
            version_digest: Digest::of_bytes(b""),
            source: "House programme".to_owned(),
            hours: vec![(HoursLabel::Supervised(HoursKind::Practice), Minutes(240))],
            taken_over: Vec::new(),
            joined_on: at(0).date_naive(),
            issued_at: at(0),
            language: Language::english(),
            evaluation: Digest::of_bytes(b""),
            certified_by: None,
            demonstration: false,
            events,
        }
    }

    fn event(status: Status, effective: i64, recorded: i64) -> StatusEvent {
        StatusEvent { status, effective_at: at(effective), recorded_at: at(recorded) }
    }

    #[test]
    fn the_status_is_the_one_that_held_then() {
        let paper = certificate(vec![
            event(Status::Issued, 0, 0),
            event(Status::Suspended, 100, 100),
            event(Status::Reinstated, 200, 200),
        ]);
        let on = |t| paper.standing(at(t), at(10_000)).status;
        assert_eq!(on(-1), None);
        assert_eq!(on(0), Some(Status::Issued));
        assert_eq!(on(150), Some(Status::Suspended));
        assert_eq!(on(200), Some(Status::Reinstated));
    }

    #[test]
    fn what_was_recorded_later_was_not_known_before() {
        let paper = certificate(vec![event(Status::Issued, 0, 0), event(Status::Revoked, 50, 500)]);
        assert_eq!(paper.standing(at(100), at(100)).status, Some(Status::Issued));
        assert_eq!(paper.standing(at(100), at(500)).status, Some(Status::Revoked));
    }

    proptest! {
        #[test]
        fn a_new_event_changes_nothing_before_it_takes_effect(effective in 1i64..1000, ask in 0i64..1000) {
            let before = certificate(vec![event(Status::Issued, 0, 0)]);
            let after = certificate(vec![event(Status::Issued, 0, 0), event(Status::Suspended, effective, effective)]);
            let same = before.standing(at(ask), at(5_000)) == after.standing(at(ask), at(5_000));
            prop_assert_eq!(same, ask < effective);
        }
    }
}

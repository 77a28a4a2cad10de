//! Who decided that a person is certified, where a program waits for a named person.

use super::{Known, Said, Version};
use crate::actor::Role;
use crate::evaluation::record::{Decided, Decision, DecisionKind};
use crate::id::{FactId, PersonId, ProgrammeId, StageId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The decision of a named person that stands behind a certification. Why is written with the decision alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CertifiedBy {
    /// The decision.
    pub fact: FactId,
    /// Who decided.
    pub person: PersonId,
    /// How they were called.
    pub name: String,
    /// In what role.
    pub role: Role,
    /// The day from which it holds.
    pub on: NaiveDate,
}

/// What was decided about the certification of a stage, as it holds on that day: the decision with the latest day, and of
/// two on one day the one that was written down later. None where nobody has decided.
#[must_use]
pub fn certification(
    known: &[Known],
    programme: &ProgrammeId,
    stage: &StageId,
    today: NaiveDate,
) -> Option<(Decided, CertifiedBy)> {
    let about = |version: &Version, decision: &Decision| {
        decision.kind == DecisionKind::Certification
            && version.programme.as_ref() == Some(programme)
            && decision.stage.as_ref().is_none_or(|of| of == stage)
            && decision.on <= today
            && decision.until.is_none_or(|until| today <= until)
    };
    let standing = known.iter().filter(|fact| fact.withdrawn.is_none());
    let decisions = standing.filter_map(|fact| {
        let version = fact.newest()?;
        let Said::Decision(decision) = &version.said else { return None };
        about(version, decision).then_some((fact, version, decision))
    });
    let (fact, version, decision) = decisions.max_by_key(|(_, version, decision)| (decision.on, version.at))?;
    let by = CertifiedBy {
        fact: fact.id.clone(),
        person: version.by.clone(),
        name: version.name.clone(),
        role: version.role,
        on: decision.on,
    };
    Some((decision.decided, by))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::fact::{Kind, Proof, Withdrawn};
    use crate::id::DecisionId;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn decided(id: &str, decided: Decided, on: &str, hour: u32) -> Known {
        let decision = Decision {
            id: DecisionId::parse(id).unwrap(),
            kind: DecisionKind::Certification,
            decided,
            requirement: None,
            stage: Some(StageId::parse("all").unwrap()),
            by: "Ada".to_owned(),
            on: day(on),
            reason: "Everything was looked at.".to_owned(),
            until: None,
            minutes: None,
        };
        let version = Version {
            said: Said::Decision(decision),
            programme: Some(ProgrammeId::parse("own").unwrap()),
            proof: Proof::Decided,
            evidence: String::new(),
            by: PersonId::parse("ada").unwrap(),
            name: "Ada".to_owned(),
            role: Role::Administrator,
            at: day(on).and_hms_opt(hour, 0, 0).unwrap().and_utc(),
            reason: String::new(),
        };
        Known { id: FactId::parse(id).unwrap(), kind: Kind::Decision, versions: vec![version], withdrawn: None }
    }

    fn found(known: &[Known], programme: &str, today: &str) -> Option<(Decided, String)> {
        let (programme, stage) = (ProgrammeId::parse(programme).unwrap(), StageId::parse("all").unwrap());
        let (decided, by) = certification(known, &programme, &stage, day(today))?;
        Some((decided, by.fact.to_string()))
    }

    #[test]
    fn the_newest_decision_about_that_stage_holds_from_its_day_on() {
        let no = || decided("zzz", Decided::Declined, "2026-12-01", 9);
        let yes = || decided("aaa", Decided::Granted, "2026-12-01", 15);
        let later = || decided("mmm", Decided::Declined, "2026-12-08", 9);
        let all = [yes(), no(), later()];
        assert_eq!(found(&all, "own", "2026-11-30"), None, "not yet");
        assert_eq!(
            found(&all, "own", "2026-12-01"),
            Some((Decided::Granted, "aaa".to_owned())),
            "of one day, the later"
        );
        assert_eq!(found(&all, "own", "2026-12-08"), Some((Decided::Declined, "mmm".to_owned())));
        assert_eq!(found(&all, "other", "2026-12-08"), None, "of another program");
        let mut withdrawn = yes();
        withdrawn.withdrawn = Some(Withdrawn {
            by: PersonId::parse("ada").unwrap(),
            name: "Ada".to_owned(),
            at: day("2026-12-02").and_hms_opt(9, 0, 0).unwrap().and_utc(),
            reason: "Too early".to_owned(),
        });
        assert_eq!(found(&[withdrawn, no()], "own", "2026-12-03"), Some((Decided::Declined, "zzz".to_owned())));
    }
}

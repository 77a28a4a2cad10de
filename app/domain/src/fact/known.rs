//! A fact as it is kept: every version with who entered it and on what proof; and what all of them say together.

use super::{Kind, Proof};
use crate::actor::Role;
use crate::course::Label;
use crate::course::requirement::Event;
use crate::evaluation::record::{
    AuditFact, CourseFact, CredentialFact, Decision, DocumentFact, EducationFact, ExamResult, ListCheck, PlaceFact,
    PositionFact, Qualification, Record, ReferenceFact, SignedAttestation, StageFact, SupervisorFact, TimeFact,
};
use crate::id::{FactId, PersonId, ProgrammeId, ReferenceId};
use crate::reference::{Known as KnownFor, Letter};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// A day on someone's way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayFact {
    /// Of what.
    pub event: Event,
    /// The day.
    pub on: NaiveDate,
}

/// What a supervisor is, and who supervises them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QualificationFact {
    /// What they are, from when to when.
    pub held: Qualification,
    /// Who supervises them, by the id of the person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supervised_by: Option<Label>,
    /// How many people they supervise at once at most, where that was agreed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_most: Option<u32>,
}

/// What a fact says, by its kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "fact", content = "is", rename_all = "snake_case")]
pub enum Said {
    /// A paper that was seen.
    Document(DocumentFact),
    /// A check that found the person eligible.
    Eligibility(DocumentFact),
    /// A signed statement.
    Attestation(SignedAttestation),
    /// An exam.
    Exam(ExamResult),
    /// A course elsewhere.
    Course(CourseFact),
    /// Training or continuing education elsewhere.
    Learning(TimeFact),
    /// Schooling.
    Education(EducationFact),
    /// A credential.
    Credential(CredentialFact),
    /// A look at a list.
    ListCheck(ListCheck),
    /// A position.
    Position(PositionFact),
    /// A place.
    Place(PlaceFact),
    /// The day of birth.
    Birth(NaiveDate),
    /// A day on their way.
    Day(DayFact),
    /// The beginning of a stage.
    Stage(StageFact),
    /// A random audit.
    Audit(AuditFact),
    /// A decision.
    Decision(Decision),
    /// A qualification of a supervisor.
    Qualification(QualificationFact),
}

impl Said {
    /// Its kind.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        match self {
            Self::Document(_) => Kind::Document,
            Self::Eligibility(_) => Kind::Eligibility,
            Self::Attestation(_) => Kind::Attestation,
            Self::Exam(_) => Kind::Exam,
            Self::Course(_) => Kind::Course,
            Self::Learning(_) => Kind::Learning,
            Self::Education(_) => Kind::Education,
            Self::Credential(_) => Kind::Credential,
            Self::ListCheck(_) => Kind::ListCheck,
            Self::Position(_) => Kind::Position,
            Self::Place(_) => Kind::Place,
            Self::Birth(_) => Kind::Birth,
            Self::Day(_) => Kind::Day,
            Self::Stage(_) => Kind::Stage,
            Self::Audit(_) => Kind::Audit,
            Self::Decision(_) => Kind::Decision,
            Self::Qualification(_) => Kind::Qualification,
        }
    }

    /// Whether a person has only one of it, so that a second one would say two things at once.
    pub(super) const fn alone(&self) -> bool {
        matches!(self, Self::Birth(_) | Self::Day(_) | Self::Stage(_))
    }
}

/// One version of a fact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Version {
    /// What it says.
    pub said: Said,
    /// The program that it belongs to, where it is about one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub programme: Option<ProgrammeId>,
    /// What it rests on.
    pub proof: Proof,
    /// Where the proof is, in words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub evidence: String,
    /// Who entered it.
    pub by: PersonId,
    /// How they were called.
    pub name: String,
    /// In what role.
    pub role: Role,
    /// When.
    pub at: DateTime<Utc>,
    /// Why it was corrected; empty for the first version.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

/// That a fact was withdrawn: it stays to be read, and counts no more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withdrawn {
    /// Who did it.
    pub by: PersonId,
    /// How they were called.
    pub name: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Why.
    pub reason: String,
}

/// A fact as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Known {
    /// Its id.
    pub id: FactId,
    /// Its kind.
    pub kind: Kind,
    /// Its versions, oldest first; there is one at least.
    pub versions: Vec<Version>,
    /// That it was withdrawn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdrawn: Option<Withdrawn>,
}

impl Known {
    /// The version that holds.
    #[must_use]
    pub fn newest(&self) -> Option<&Version> {
        self.versions.last()
    }

    /// Whether it waits for someone to see proof of it.
    #[must_use]
    pub fn waits(&self) -> bool {
        self.withdrawn.is_none()
            && self.kind.waits_for_proof()
            && self.newest().is_some_and(|version| version.proof == Proof::Told)
    }

    /// Whether that person entered all of it about themselves, so that it is theirs to change.
    #[must_use]
    pub fn is_own(&self, person: &PersonId) -> bool {
        self.versions.iter().all(|v| v.by == *person && matches!(v.proof, Proof::Told | Proof::Signed))
    }

    pub(super) fn is_about_the_same(&self, programme: Option<&ProgrammeId>, said: &Said) -> bool {
        let Some(version) = self.newest() else { return false };
        let same = match (&version.said, said) {
            (Said::Birth(_), Said::Birth(_)) => true,
            (Said::Day(one), Said::Day(other)) => one.event == other.event,
            (Said::Stage(one), Said::Stage(other)) => one.stage == other.stage,
            _ => false,
        };
        same && version.programme.as_ref() == programme
    }
}

/// What is known of a person for one of their programs, from facts and the letters of referees.
#[must_use]
pub fn record(known: &[Known], references: Vec<ReferenceFact>, programme: &ProgrammeId) -> Record {
    let mut record = Record { references, ..Record::default() };
    for fact in known.iter().filter(|k| k.withdrawn.is_none()) {
        let waits = fact.waits();
        let Some(version) = fact.newest() else { continue };
        if version.programme.as_ref().is_some_and(|of| of != programme) {
            continue;
        }
        match version.said.clone() {
            Said::Document(fact) | Said::Eligibility(fact) => record.documents.push(fact),
            Said::Attestation(fact) => record.attestations.push(fact),
            Said::Exam(fact) => record.exams.push(fact),
            Said::Course(fact) => record.courses.push(fact),
            Said::Learning(fact) => record.time.push(fact),
            Said::Education(fact) => record.education.push(EducationFact { waits_for_check: waits, ..fact }),
            Said::Credential(fact) => record.credentials.push(fact),
            Said::ListCheck(fact) => record.list_checks.push(fact),
            Said::Position(fact) => record.positions.push(PositionFact { waits_for_check: waits, ..fact }),
            Said::Place(fact) => record.places.push(PlaceFact { waits_for_check: waits, ..fact }),
            Said::Birth(on) => record.born_on = Some(on),
            Said::Day(day) => drop(record.dates.insert(day.event, day.on)),
            Said::Stage(fact) => record.stages.push(fact),
            Said::Audit(fact) => record.audits.push(fact),
            Said::Decision(fact) => record.decisions.push(fact),
            // What someone is as a supervisor counts for those whom they supervise.
            Said::Qualification(_) => {}
        }
    }
    record
}

/// What is known of a supervisor, for those whose hours they sign.
#[must_use]
pub fn supervisor(person: &PersonId, known: &[Known]) -> Option<SupervisorFact> {
    let mut fact = SupervisorFact {
        supervisor: Label::parse(person.as_str()).ok()?,
        qualifications: Vec::new(),
        supervised_by: None,
    };
    for version in known.iter().filter(|k| k.withdrawn.is_none()).filter_map(Known::newest) {
        if let Said::Qualification(said) = &version.said {
            fact.qualifications.push(said.held.clone());
            fact.supervised_by = said.supervised_by.clone().or(fact.supervised_by);
        }
    }
    Some(fact)
}

/// How many people a supervisor takes at once at most, as it holds on that day: the lowest that stands beside a qualification
/// of theirs. None where nothing was agreed.
#[must_use]
pub fn most_people(known: &[Known], today: NaiveDate) -> Option<u32> {
    let standing = known.iter().filter(|k| k.withdrawn.is_none()).filter_map(Known::newest);
    let limits = standing.filter_map(|version| match &version.said {
        Said::Qualification(said) => {
            let holds = said.held.from <= today && said.held.until.is_none_or(|until| today <= until);
            said.at_most.filter(|_| holds)
        }
        _ => None,
    });
    limits.min()
}

/// A letter that a referee sent, as a fact. For how long they know each other, the letter says in years: at least so many.
#[must_use]
pub fn letter_as_fact(reference: &ReferenceId, letter: &Letter, sent_on: NaiveDate) -> Option<ReferenceFact> {
    let known_months = match letter.known {
        KnownFor::UnderOneYear => None,
        KnownFor::OneToThreeYears => Some(12),
        KnownFor::Longer => Some(36),
    };
    Some(ReferenceFact {
        id: FactId::parse(reference.as_str()).ok()?,
        relation: Label::parse(letter.relationship.name()).ok()?,
        tags: Vec::new(),
        known_months,
        on: sent_on,
        sent_by_referee: true,
    })
}

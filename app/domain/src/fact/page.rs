//! For each kind of rule, where its fact is entered, by whom, and on what proof. A kind without one does not compile.

use super::{Kind, Proof, STAFF};
use crate::actor::Role;
use crate::course::requirement::RuleKind;
use crate::evaluation::{Missing, NextAction};

/// Where a fact is entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FactPage {
    /// The address of the page, as the table of addresses writes it.
    pub address: &'static str,
    /// The kind of fact whose form it is; none where the page has a form of its own.
    pub kind: Option<Kind>,
    /// Who enters it there.
    pub by: &'static [Role],
    /// What it can rest on.
    pub proof: &'static [Proof],
}

/// A form of staff about a person.
const fn staff(kind: Kind) -> FactPage {
    FactPage { address: "/admin/people/{person}/facts/new", kind: Some(kind), by: STAFF, proof: kind.proofs() }
}

/// A form of trainees about themselves.
const fn own(kind: Kind) -> FactPage {
    const TOLD: &[Proof] = &[Proof::Told];
    const SIGNED: &[Proof] = &[Proof::Signed];
    let proof = if matches!(kind.own_proof(), Proof::Signed) { SIGNED } else { TOLD };
    FactPage { address: "/record/facts/new", kind: Some(kind), by: TRAINEE, proof }
}

const TRAINEE: &[Role] = &[Role::Trainee];

/// A page that is there for something else, too.
const fn at(address: &'static str, proof: &'static [Proof]) -> FactPage {
    FactPage { address, kind: None, by: TRAINEE, proof }
}

const HOURS: FactPage = at("/hours/new", &[Proof::SupervisorSigned]);

/// Where the facts of a kind of rule are entered, by whom, and on what proof.
#[must_use]
pub const fn fact_pages(rule: RuleKind) -> &'static [FactPage] {
    match rule {
        RuleKind::LessonsRead => const { &[at("/learn/{module}/{lesson}", &[Proof::WatchedHere])] },
        RuleKind::QuizPassed => const { &[at("/quiz/{attempt}", &[Proof::WatchedHere])] },
        RuleKind::ActivityAccepted => const { &[at("/submissions/{submission}", &[Proof::TrainerAccepted])] },
        RuleKind::CourseEvaluation => const { &[at("/evaluation/{programme}", &[Proof::WatchedHere])] },
        RuleKind::HoursTotal
        | RuleKind::HoursByCategory
        | RuleKind::HoursCap
        | RuleKind::Share
        | RuleKind::Exclude
        | RuleKind::Unit
        | RuleKind::Rounding => const { &[HOURS, staff(Kind::Learning)] },
        RuleKind::Ratio | RuleKind::Frequency => const { &[HOURS] },
        RuleKind::Window => const { &[HOURS, staff(Kind::Learning), staff(Kind::Day)] },
        RuleKind::Periodic | RuleKind::Retention => const { &[staff(Kind::Learning)] },
        RuleKind::CourseSet => const { &[staff(Kind::Course)] },
        RuleKind::Assessment => const { &[staff(Kind::Exam)] },
        RuleKind::Document => const { &[staff(Kind::Document), staff(Kind::Eligibility)] },
        RuleKind::Attestation => const { &[own(Kind::Attestation), staff(Kind::Attestation)] },
        RuleKind::References => {
            const {
                &[FactPage {
                    address: "/references/{reference}",
                    kind: None,
                    by: &[Role::Referee, Role::Trainer, Role::Supervisor],
                    proof: &[Proof::RefereeSent],
                }]
            }
        }
        RuleKind::Age => const { &[own(Kind::Birth), staff(Kind::Birth)] },
        RuleKind::Jurisdiction => const { &[own(Kind::Place), staff(Kind::Place)] },
        RuleKind::Education => const { &[own(Kind::Education), staff(Kind::Education)] },
        RuleKind::CredentialHeld => const { &[staff(Kind::Credential)] },
        RuleKind::NotOnList => const { &[staff(Kind::ListCheck)] },
        RuleKind::Tenure => const { &[own(Kind::Position), staff(Kind::Position)] },
        RuleKind::SupervisorQualifies | RuleKind::SecondLevel => const { &[staff(Kind::Qualification)] },
        // A path is taken by meeting it; which one it is, is read on the page of the progress.
        RuleKind::AnyOf => const { &[at("/progress", &[Proof::WatchedHere])] },
        RuleKind::NoDoubleCount => const { &[staff(Kind::Learning), staff(Kind::Course)] },
        RuleKind::Validity => const { &[staff(Kind::Stage), staff(Kind::Day)] },
        RuleKind::Waiver | RuleKind::ManualReview => const { &[staff(Kind::Decision)] },
        RuleKind::AuditSample => const { &[staff(Kind::Audit)] },
    }
}

/// The kind of fact that is missing for what can be done next; none where it is no fact that someone enters in a form.
#[must_use]
pub const fn entered_by(next: &NextAction) -> Option<Kind> {
    Some(match next {
        NextAction::AddTime { .. } | NextAction::KeepPapers => Kind::Learning,
        NextAction::TakeCourse { .. } => Kind::Course,
        NextAction::SitExam { .. } => Kind::Exam,
        NextAction::HandIn { .. } => Kind::Document,
        NextAction::Sign { .. } => Kind::Attestation,
        NextAction::TellDay { .. } => Kind::Day,
        NextAction::Tell { about: Missing::BirthDay } => Kind::Birth,
        NextAction::Tell { about: Missing::Place } => Kind::Place,
        NextAction::Tell { about: Missing::Education } => Kind::Education,
        NextAction::Tell { about: Missing::Credential } => Kind::Credential,
        NextAction::Tell { about: Missing::ListCheck } => Kind::ListCheck,
        NextAction::Tell { about: Missing::Position } => Kind::Position,
        NextAction::AnswerAudit => Kind::Audit,
        NextAction::WaitForDecision => Kind::Decision,
        _ => return None,
    })
}

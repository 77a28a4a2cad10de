//! The whole answer about a stage: its tree, how long it holds, what comes next, and whether it is only an estimate.

use super::look::Look;
use super::record::{Decided, DecisionKind};
use super::{Evaluated, Facts, NextAction, State, evaluate};
use crate::course::requirement::{Event, Held};
use crate::course::{Catalogue, CertificateKind, Language, Programme, ProgrammeVersion, Stage};
use crate::id::{ProgrammeId, StageId, VersionId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The most days since rules were compared with their source for which a forecast is given.
const FRESH_DAYS: i64 = 180;

/// Said with every answer about a program that another body issues: it decides, not we.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Estimate {
    /// The body that decides.
    pub board: String,
    /// The day on which someone last compared the rules with their source.
    pub checked_on: NaiveDate,
    /// Whether that is recent enough for a forecast.
    pub recent: bool,
}

impl Estimate {
    /// What is to be said with an answer about that edition on that day; none where the organisation itself decides.
    #[must_use]
    pub fn of(programme: &Programme, version: &ProgrammeVersion, on: NaiveDate) -> Option<Self> {
        (!programme.is_own()).then(|| Self {
            board: programme.issuing_body.clone(),
            checked_on: version.checked_on,
            recent: (on - version.checked_on).num_days() <= FRESH_DAYS,
        })
    }
}

/// Where a stage or certificate stands in its time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum StageState {
    /// It has not begun.
    NotBegun,
    /// It holds.
    Active,
    /// It has ended, and can still be renewed.
    Grace,
    /// It has ended.
    Ended,
}

/// How long a stage or certificate holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StageStanding {
    /// Where it stands.
    pub state: StageState,
    /// Its first and last day.
    pub held: Held,
    /// The last day on which it can be renewed.
    pub grace_until: NaiveDate,
    /// How often it can still be renewed; without end when there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub renewals_left: Option<u32>,
    /// Whether renewing now costs more.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub late_fee: bool,
    /// Whether the requirements are due at its end; a first short period may be free of them.
    pub due: bool,
}

/// What a program says about a person, as of a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Answer {
    /// The program.
    pub program: ProgrammeId,
    /// Its edition.
    pub version: VersionId,
    /// The stage.
    pub stage: StageId,
    /// The day that is asked about.
    pub on: NaiveDate,
    /// What the stage ends in.
    pub kind: CertificateKind,
    /// Where it stands in all.
    pub state: State,
    /// Set where another body decides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub estimate: Option<Estimate>,
    /// What the rules leave out, because their source says nothing of it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub not_known: Vec<String>,
    /// How long the stage holds, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub standing: Option<StageStanding>,
    /// The requirements.
    pub tree: Evaluated,
    /// The day on which time alone changes the answer, if there is one.
    pub next_date: Option<NaiveDate>,
    /// The one next thing to do, if there is one.
    pub next: Option<NextAction>,
}

fn standing(stage: &Stage, look: &Look<'_>) -> Option<StageStanding> {
    let held = look.held()?;
    let validity = stage.validity.as_ref();
    let renewals = look.facts.record.stages.iter().filter(|s| s.stage == stage.id).max_by_key(|s| s.from);
    let renewals = renewals.map_or(0, |s| s.renewals);
    let grace_until = validity.map_or(held.until, |v| v.grace_until(held));
    let most = validity.and_then(|v| v.max_renewals);
    let too_often = most.is_some_and(|most| renewals > most);
    let state = if look.on < held.from {
        StageState::NotBegun
    } else if look.on > grace_until || too_often {
        StageState::Ended
    } else if look.on > held.until {
        StageState::Grace
    } else {
        StageState::Active
    };
    Some(StageStanding {
        state,
        held,
        grace_until,
        renewals_left: most.map(|most| most.saturating_sub(renewals)),
        late_fee: state == StageState::Grace && validity.is_some_and(|v| v.late_fee),
        due: held.full || !validity.is_some_and(|v| v.first_full_period),
    })
}

/// What a named person decided about a certification, once everything else is there.
fn certified(look: &Look<'_>, stage: &Stage) -> (State, Option<NextAction>) {
    let about = look.facts.record.decisions.iter().filter(|d| {
        d.kind == DecisionKind::Certification
            && d.on <= look.on
            && d.until.is_none_or(|until| look.on <= until)
            && d.stage.as_ref().is_none_or(|s| *s == stage.id)
    });
    match about.max_by(|a, b| (a.on, &a.id).cmp(&(b.on, &b.id))).map(|d| d.decided) {
        Some(Decided::Granted) => (State::Met, None),
        Some(Decided::Declined) => (State::Unmet, Some(NextAction::AskTheBoard)),
        None => (State::Pending, Some(NextAction::WaitForDecision)),
    }
}

/// What a stage of a program says about a person, as of a day. `catalogue` says which lessons a module has.
#[must_use]
pub fn answer(
    programme: &Programme,
    version: &ProgrammeVersion,
    stage: &Stage,
    (catalogue, language): (&Catalogue, &Language),
    facts: &Facts,
    on: NaiveDate,
) -> Answer {
    let tree = evaluate(stage, catalogue, language, facts, on);
    let look = Look::new(stage, catalogue, language, facts, on);
    let standing = standing(stage, &look);
    let ended = standing.as_ref().is_some_and(|s| s.state == StageState::Ended);
    let due = standing.as_ref().is_none_or(|s| s.due);
    let (state, next) = if ended {
        let to = stage.validity.as_ref().and_then(|v| v.ended);
        (State::Unmet, Some(NextAction::GoBack { to }))
    } else if !due {
        (State::Met, None)
    } else if tree.state.settled() && programme.kind == CertificateKind::Certification {
        certified(&look, stage)
    } else {
        (tree.state, tree.next_thing().cloned())
    };
    let edges = standing.iter().flat_map(|s| {
        [s.held.from, s.held.until.succ_opt().unwrap_or(s.held.until), {
            s.grace_until.succ_opt().unwrap_or(s.grace_until)
        }]
    });
    // Where the stage's own first day must be told, nothing else can be said about its time.
    let needs_start = stage.validity.as_ref().is_some_and(|v| look.day(v.event()).is_none());
    let next =
        next.or_else(|| (needs_start && !state.settled()).then_some(NextAction::TellDay { event: Event::StageStart }));
    Answer {
        program: programme.id.clone(),
        version: version.id.clone(),
        stage: stage.id.clone(),
        on,
        kind: programme.kind,
        state,
        estimate: Estimate::of(programme, version, on),
        not_known: version.not_known.clone(),
        next_date: edges.filter(|d| *d > on).chain(tree.next_date).min(),
        standing,
        tree,
        next,
    }
}

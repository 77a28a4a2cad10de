//! One look at the facts: entries of time in the order of their days, and the days on a person's way.

use super::Facts;
use super::reason::{Exclusion, ExclusionReason, FactKind};
use super::record::{Decided, Decision, DecisionKind, Signing, StageFact, TimeFact};
use crate::course::requirement::{Event, Held, Window};
use crate::course::{Catalogue, Label, Language, Stage, TimeKind};
use crate::hours::{EntryState, HoursEntry};
use crate::id::{FactId, HoursEntryId, RequirementId};
use crate::moving_in::PastHours;
use crate::quantity::Minutes;
use chrono::{Months, NaiveDate};

/// Where an entry of time comes from.
#[derive(Clone, Copy)]
pub(super) enum Source<'a> {
    /// The hours log of the platform.
    Log(&'a HoursEntry),
    /// Signed elsewhere and taken over.
    Past(&'a PastHours),
    /// Told from outside.
    Told(&'a TimeFact),
    /// What was learned before, by a decision.
    Prior(&'a Decision),
}

/// An entry of time, wherever it comes from.
#[derive(Clone, Copy)]
pub(super) struct Entry<'a> {
    pub(super) source: Source<'a>,
    pub(super) date: NaiveDate,
    /// How long; none where the unit is not known.
    pub(super) minutes: Option<Minutes>,
    pub(super) state: Signing,
}

impl<'a> Entry<'a> {
    pub(super) fn id(&self) -> &'a str {
        match self.source {
            Source::Log(e) => e.id.as_str(),
            Source::Past(p) => p.id.as_str(),
            Source::Told(t) => t.id.as_str(),
            Source::Prior(d) => d.id.as_str(),
        }
    }

    fn fact_id(&self) -> FactId {
        match self.source {
            Source::Log(e) => e.id.clone().into(),
            Source::Past(p) => p.id.clone().into(),
            Source::Told(t) => t.id.clone(),
            Source::Prior(d) => d.id.clone().into(),
        }
    }

    /// The entry of the log that it is.
    pub(super) fn logged(&self) -> Option<&'a HoursEntryId> {
        if let Source::Log(e) = self.source { Some(&e.id) } else { None }
    }

    pub(super) fn kind(&self) -> Option<TimeKind> {
        match self.source {
            Source::Log(e) => Some(e.counted().kind.into()),
            Source::Past(p) => Some(p.kind.into()),
            Source::Told(t) => Some(t.kind),
            Source::Prior(_) => None,
        }
    }

    /// Whether it is of that time and belongs to that requirement.
    pub(super) fn is(&self, of: TimeKind, requirement: &RequirementId) -> bool {
        match self.source {
            Source::Prior(d) => d.requirement.as_ref() == Some(requirement),
            _ => self.kind() == Some(of),
        }
    }

    pub(super) fn told(&self) -> Option<&'a TimeFact> {
        if let Source::Told(t) = self.source { Some(t) } else { None }
    }

    /// Whether it bears a label: as a tag, a category, or its course.
    pub(super) fn bears(&self, label: &Label) -> bool {
        match self.source {
            Source::Log(e) => {
                let said = e.counted();
                [said.activity.name(), said.mode.name()].contains(&label.as_str())
            }
            Source::Past(_) => label.as_str() == "taken_over",
            Source::Told(t) => {
                t.tags.contains(label) || t.course.as_ref() == Some(label) || t.categories.contains_key(label)
            }
            Source::Prior(_) => false,
        }
    }

    /// How much of it belongs to a label.
    pub(super) fn portion(&self, label: &Label) -> Minutes {
        let whole = self.minutes.unwrap_or_default();
        if let Some(part) = self.told().and_then(|t| t.categories.get(label)) {
            return (*part).min(whole);
        }
        if self.bears(label) { whole } else { Minutes(0) }
    }

    pub(super) fn supervisor(&self) -> Option<&'a str> {
        match self.source {
            Source::Log(e) => Some(e.counted().supervisor.as_str()),
            Source::Told(t) => t.supervisor.as_ref().map(Label::as_str),
            Source::Past(_) | Source::Prior(_) => None,
        }
    }

    /// Whether who signed, or is asked to, has not seen it and signs from records.
    pub(super) fn is_from_records(&self) -> bool {
        match self.source {
            Source::Log(e) => e.from_records(),
            Source::Told(t) => t.from_records,
            Source::Past(_) | Source::Prior(_) => false,
        }
    }

    /// Whether it was signed elsewhere before the trainee came here, and taken over.
    pub(super) fn taken_over(&self) -> bool {
        matches!(self.source, Source::Past(_))
            || self.told().is_some_and(|t| t.tags.iter().any(|t| t.as_str() == "taken_over"))
    }

    /// The same in a program that asks for a second signature on hours. What was taken over was looked at by staff then.
    fn to_sign_twice(self) -> Self {
        let hours = self.kind().is_some_and(|kind| kind.hours().is_some());
        if hours && self.state == Signing::Approved && !self.taken_over() {
            return Self { state: Signing::AwaitsSecondSignature, ..self };
        }
        self
    }

    pub(super) fn exclusion(&self, minutes: Minutes, reason: ExclusionReason) -> Exclusion {
        let fact = if self.logged().is_some() { FactKind::HoursEntry } else { FactKind::Time };
        Exclusion { entry: self.fact_id(), date: self.date, minutes, reason, fact }
    }
}

/// Everything that an evaluation looks at.
pub(super) struct Look<'a> {
    pub(super) catalogue: &'a Catalogue,
    pub(super) language: &'a Language,
    pub(super) stage: &'a Stage,
    pub(super) facts: &'a Facts,
    /// The day that is asked about.
    pub(super) on: NaiveDate,
    /// Entries of time by day, then id.
    pub(super) entries: Vec<Entry<'a>>,
    /// Whether the course evaluation counts as given.
    pub(super) given: bool,
    /// Whether the course evaluation can be given now.
    pub(super) opens: bool,
}

fn begin(stage: &Stage, facts: &Facts) -> Option<StageFact> {
    facts.record.stages.iter().filter(|s| s.stage == stage.id).max_by_key(|s| s.from).cloned()
}

impl<'a> Look<'a> {
    pub(super) fn new(
        stage: &'a Stage,
        catalogue: &'a Catalogue,
        language: &'a Language,
        facts: &'a Facts,
        on: NaiveDate,
    ) -> Self {
        // What was withdrawn claims no time.
        let logged = facts.hours.iter().filter(|e| e.state != EntryState::Withdrawn).map(|e| Entry {
            source: Source::Log(e),
            date: e.counted().date,
            minutes: Some(e.counted().minutes),
            state: super::told::signing(e),
        });
        let past = facts.past_hours.iter().map(|p| Entry {
            source: Source::Past(p),
            date: p.date,
            minutes: Some(p.minutes),
            state: Signing::Approved,
        });
        let told = facts.record.time.iter().map(|t| Entry {
            source: Source::Told(t),
            date: t.date,
            minutes: t.minutes.or_else(|| {
                let units = t.in_units.as_ref()?;
                let one = stage.reckoning.unit.get(&units.unit)?;
                Some(Minutes(one.0.saturating_mul(units.count)))
            }),
            state: t.state,
        });
        let prior = facts
            .record
            .decisions
            .iter()
            .filter(|d| d.kind == DecisionKind::PriorLearning && d.minutes.is_some() && d.holds(on));
        let prior =
            prior.map(|d| Entry { source: Source::Prior(d), date: d.on, minutes: d.minutes, state: Signing::Approved });
        let all = logged.chain(past).chain(told).chain(prior);
        let twice = stage.reckoning.counter_signature;
        let mut entries: Vec<_> = all.map(|e| if twice { e.to_sign_twice() } else { e }).collect();
        entries.sort_by(|a, b| (a.date, a.id()).cmp(&(b.date, b.id())));
        Self { catalogue, language, stage, facts, on, entries, given: true, opens: false }
    }

    /// The stretch in which the stage holds, with what was decided about its end.
    pub(super) fn held(&self) -> Option<Held> {
        let fact = begin(self.stage, self.facts);
        let validity = self.stage.validity.as_ref();
        let start = match validity.map(crate::course::requirement::Validity::event) {
            Some(event @ (Event::Approval | Event::TrainingEnd)) => self.facts.record.dates.get(&event).copied(),
            _ => None,
        };
        let start = start.or(fact.as_ref().map(|f| f.from))?;
        let renewals = fact.as_ref().map_or(0, |f| f.renewals);
        let reckoned = validity.and_then(|v| v.held(start, self.facts.record.born_on, renewals));
        let until = fact.as_ref().and_then(|f| f.until);
        let mut held = match (reckoned, until) {
            (Some(held), None) => held,
            (Some(held), Some(until)) => Held { until, ..held },
            (None, Some(until)) => Held { from: start, until, full: true },
            (None, None) => return None,
        };
        let longer = self.facts.record.decisions.iter().filter(|d| {
            d.kind == DecisionKind::Extension
                && d.decided == Decided::Granted
                && d.on <= self.on
                && d.stage.as_ref().is_none_or(|s| *s == self.stage.id)
        });
        held.until = longer.filter_map(|d| d.until).fold(held.until, NaiveDate::max);
        Some(held)
    }

    /// The day of an event, if it is known.
    pub(super) fn day(&self, event: Event) -> Option<NaiveDate> {
        let told = || self.facts.record.dates.get(&event).copied();
        match event {
            Event::Evaluation => Some(self.on),
            Event::Joined => told().or(Some(self.facts.joined_on).filter(|d| *d > NaiveDate::MIN)),
            Event::StageStart => told().or_else(|| begin(self.stage, self.facts).map(|s| s.from)),
            Event::StageEnd => told().or_else(|| self.held().map(|h| h.until)),
            Event::Application
            | Event::Approval
            | Event::Issue
            | Event::LastCertification
            | Event::Lapse
            | Event::TrainingEnd => told(),
        }
    }

    /// Which days a window leaves open: the first and the last, each with why; or the event whose day is not known.
    pub(super) fn opening(&self, window: &Window) -> Result<Opening, Event> {
        let known = |event: Option<Event>| event.map(|e| self.day(e).map(|d| (e, d)).ok_or(e)).transpose();
        let mut opening = Opening::default();
        if let Some(months) = window.last_months {
            let end = window.ending.unwrap_or(Event::Evaluation);
            let day = self.day(end).ok_or(end)?;
            opening.rolling = day.checked_sub_months(Months::new(months)).map(|d| (months, end, d));
            if end != Event::Evaluation {
                opening.last = Some((end, day));
            }
        }
        let later = |a: Option<(Event, NaiveDate)>, b: Option<(Event, NaiveDate)>| match (a, b) {
            (Some(a), Some(b)) => Some(if a.1 >= b.1 { a } else { b }),
            (a, b) => a.or(b),
        };
        let since = known(window.since)?;
        let after = known(window.after)?.and_then(|(e, d)| Some((e, d.succ_opt()?)));
        opening.first = later(since, after);
        let earlier = |a: Option<(Event, NaiveDate)>, b: Option<(Event, NaiveDate)>| match (a, b) {
            (Some(a), Some(b)) => Some(if a.1 <= b.1 { a } else { b }),
            (a, b) => a.or(b),
        };
        let until = known(window.until)?;
        let before = known(window.before)?.and_then(|(e, d)| Some((e, d.pred_opt()?)));
        opening.last = earlier(opening.last, earlier(until, before));
        Ok(opening)
    }

    /// A decision of that kind about a requirement that holds on the day.
    pub(super) fn decision(&self, kind: DecisionKind, requirement: &RequirementId) -> Option<&'a Decision> {
        let about = |d: &&Decision| d.kind == kind && d.requirement.as_ref() == Some(requirement) && d.on <= self.on;
        let about = self.facts.record.decisions.iter().filter(about);
        about.filter(|d| d.until.is_none_or(|u| self.on <= u)).max_by(|a, b| (a.on, &a.id).cmp(&(b.on, &b.id)))
    }
}

impl Decision {
    /// Whether it was granted and holds on that day.
    #[must_use]
    pub fn holds(&self, on: NaiveDate) -> bool {
        self.decided == Decided::Granted && self.on <= on && self.until.is_none_or(|until| on <= until)
    }
}

/// Which days count.
#[derive(Default)]
pub(super) struct Opening {
    /// A first day that moves: months, until which event, the day.
    pub(super) rolling: Option<(u32, Event, NaiveDate)>,
    /// A first day that an event sets.
    pub(super) first: Option<(Event, NaiveDate)>,
    /// A last day that an event sets.
    pub(super) last: Option<(Event, NaiveDate)>,
}

impl Opening {
    /// Why a day is outside, if it is.
    pub(super) fn shuts_out(&self, day: NaiveDate) -> Option<ExclusionReason> {
        if let Some((event, earliest)) = self.first
            && day < earliest
        {
            return Some(ExclusionReason::BeforeEvent { event, earliest });
        }
        if let Some((event, latest)) = self.last
            && day > latest
        {
            return Some(ExclusionReason::AfterEvent { event, latest });
        }
        let (_, _, earliest) = self.rolling.filter(|(_, _, earliest)| day < *earliest)?;
        Some(ExclusionReason::TooOld { earliest })
    }

    /// The day on which something of that day falls out of the window, as time goes on.
    pub(super) fn falls_out(&self, day: NaiveDate) -> Option<NaiveDate> {
        let (months, _, _) = self.rolling.filter(|(_, event, _)| *event == Event::Evaluation)?;
        day.checked_add_months(Months::new(months))?.succ_opt()
    }
}

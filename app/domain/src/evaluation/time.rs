//! Counting time: each minute in the scope of a requirement counts, waits, or is left out with a reason.

use super::look::{Entry, Look, Opening, Source};
use super::record::{Signing, SupervisorFact};
use super::{Evaluated, Exclusion, ExclusionReason, NextAction};
use crate::course::requirement::{Counting, Event, NoDoubleCount, Rounded, SupervisorQualifies};
use crate::course::{Label, TimeKind};
use crate::moving_in::{TakenOverSum, add_to_sums};
use crate::quantity::Minutes;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// An entry that counts, or will once it is signed.
pub(super) struct Counted<'a> {
    pub(super) entry: Entry<'a>,
    /// How much of it.
    pub(super) minutes: Minutes,
    /// What caps took of each label.
    cut: Vec<(&'a Label, Minutes)>,
}

impl Counted<'_> {
    /// How much of what counts belongs to a label.
    pub(super) fn portion(&self, label: &Label) -> Minutes {
        let cut = self.cut.iter().filter(|(l, _)| *l == label).map(|(_, m)| *m).sum();
        self.entry.portion(label).less(cut).min(self.minutes)
    }
}

/// All time in the scope of a requirement.
#[derive(Default)]
pub(super) struct Tally<'a> {
    pub(super) counted: Vec<Counted<'a>>,
    pub(super) waiting: Vec<Counted<'a>>,
    pub(super) excluded: Vec<Exclusion>,
    /// What rounding the sum added.
    pub(super) added: Minutes,
    /// An event whose day has to be known first.
    pub(super) missing: Option<Event>,
    /// What the trainee can do about an entry that is not signed.
    pub(super) next: Option<NextAction>,
    opening: Opening,
    taken_over: Vec<TakenOverSum>,
}

fn sum(entries: &[Counted<'_>]) -> Minutes {
    entries.iter().map(|c| c.minutes).sum()
}

impl Tally<'_> {
    /// How much counts.
    pub(super) fn have(&self) -> Minutes {
        sum(&self.counted) + self.added
    }

    /// How much waits for a signature.
    pub(super) fn in_wait(&self) -> Minutes {
        sum(&self.waiting)
    }

    /// How much of what waits is signed, by someone whom nobody has confirmed yet.
    pub(super) fn unconfirmed(&self) -> Minutes {
        self.in_wait_as(Signing::AwaitsIdentityCheck)
    }

    /// How much of what waits is signed once and has to be signed twice.
    pub(super) fn signed_once(&self) -> Minutes {
        self.in_wait_as(Signing::AwaitsSecondSignature)
    }

    fn in_wait_as(&self, state: Signing) -> Minutes {
        self.waiting.iter().filter(|c| c.entry.state == state).map(|c| c.minutes).sum()
    }

    /// How much of what counts belongs to a label.
    pub(super) fn have_of(&self, label: &Label) -> Minutes {
        self.counted.iter().map(|c| c.portion(label)).sum()
    }

    /// How much of what waits belongs to a label.
    pub(super) fn in_wait_of(&self, label: &Label) -> Minutes {
        self.waiting.iter().map(|c| c.portion(label)).sum()
    }

    /// The day on which so much is no longer there, because what is old falls out.
    pub(super) fn falls_below(&self, need: Minutes, of: impl Fn(&Counted<'_>) -> Minutes) -> Option<NaiveDate> {
        let mut left: Minutes = self.counted.iter().map(&of).sum::<Minutes>() + self.added;
        for counted in &self.counted {
            left = left.less(of(counted));
            if left < need {
                return self.opening.falls_out(counted.entry.date);
            }
        }
        None
    }

    /// Writes down which facts count and which do not.
    pub(super) fn explain(&mut self, into: &mut Evaluated) {
        into.counted = self.counted.iter().map(|c| c.entry.id().to_owned()).collect();
        into.excluded = std::mem::take(&mut self.excluded);
        into.taken_over = std::mem::take(&mut self.taken_over);
        into.rounded_up = self.added;
        into.unconfirmed = self.unconfirmed();
        into.signed_once = self.signed_once();
    }
}

/// Rules with the state that they need while entries pass by in the order of their days.
struct Gate<'a> {
    counting: &'a Counting,
    /// How much of each capped label has counted.
    used: BTreeMap<&'a Label, Minutes>,
    /// How much was used again.
    reused: Minutes,
    /// Courses that have counted.
    courses: Vec<&'a Label>,
    supervisors: BTreeMap<&'a str, &'a SupervisorFact>,
}

/// Counts the time of a kind that belongs to a requirement and lies in its scope.
pub(super) fn tally<'a>(
    look: &Look<'a>,
    requirement: &crate::id::RequirementId,
    of: TimeKind,
    counting: &'a Counting,
    at_most: Option<Minutes>,
    in_scope: impl Fn(&Entry<'_>) -> bool,
) -> Tally<'a> {
    let mut tally = Tally::default();
    match counting.window.as_ref().map(|w| look.opening(w)) {
        None => {}
        Some(Ok(opening)) => tally.opening = opening,
        Some(Err(event)) => tally.missing = Some(event),
    }
    let supervisors = &look.facts.record.supervisors;
    let mut gate = Gate {
        counting,
        used: BTreeMap::new(),
        reused: Minutes(0),
        courses: Vec::new(),
        supervisors: supervisors.iter().map(|s| (s.supervisor.as_str(), s)).collect(),
    };
    let entries = || look.entries.iter().filter(|e| e.is(of, requirement) && in_scope(e));
    // What is signed counts before what waits: a signature must never take the room of another one.
    for entry in entries().filter(|e| !e.state.waits()) {
        pass(entry, look, &mut gate, &mut tally, at_most);
    }
    round_total(look, &mut tally);
    for waiting in [Signing::AwaitsSecondSignature, Signing::AwaitsIdentityCheck, Signing::Submitted] {
        for entry in entries().filter(|e| e.state == waiting) {
            pass(entry, look, &mut gate, &mut tally, at_most);
        }
    }
    tally.excluded.sort_by(|a, b| (a.date, &a.entry).cmp(&(b.date, &b.entry)));
    tally
}

fn pass<'a>(entry: &Entry<'a>, look: &Look<'a>, gate: &mut Gate<'a>, tally: &mut Tally<'a>, at_most: Option<Minutes>) {
    let Some(mut minutes) = entry.minutes else {
        let unit = entry.told().and_then(|t| t.in_units.as_ref()).map(|u| u.unit.clone());
        if let Some(unit) = unit {
            tally.excluded.push(entry.exclusion(Minutes(0), ExclusionReason::UnitNotKnown { unit }));
        }
        return;
    };
    if let Some(reason) = outside(entry, look, gate, tally).or_else(|| unsigned(entry, tally)) {
        tally.excluded.push(entry.exclusion(minutes, reason));
        return;
    }
    let mut plus = Minutes(0);
    let leave_out = |tally: &mut Tally<'a>, part: Minutes, reason| {
        if part.0 > 0 {
            tally.excluded.push(entry.exclusion(part, reason));
        }
    };
    if let Some(rounding) = look.stage.reckoning.rounding.filter(|r| r.each == Rounded::Entry) {
        let rounded = rounding.apply(minutes);
        leave_out(tally, minutes.less(rounded), ExclusionReason::RoundedDown { to: rounding.to });
        plus = rounded.less(minutes);
        minutes = minutes.min(rounded);
    }
    if let Some((credential, left)) = used_before(entry, gate.counting.no_double_count.as_ref(), gate.reused) {
        let again = minutes.min(left);
        gate.reused = gate.reused + again;
        leave_out(tally, minutes.less(again), ExclusionReason::UsedBefore { credential });
        minutes = again;
    }
    let mut cut = Vec::new();
    for (label, cap) in &gate.counting.hours_cap {
        let used = gate.used.entry(label).or_default();
        let part = entry.portion(label).min(minutes);
        let over = part.less(cap.less(*used));
        *used = *used + part.less(over);
        leave_out(tally, over, ExclusionReason::OverCap { label: label.clone(), at_most: *cap });
        minutes = minutes.less(over);
        cut.push((label, over));
    }
    if let Some(at_most) = at_most {
        let over = minutes.less(at_most.less(sum(&tally.counted) + sum(&tally.waiting)));
        leave_out(tally, over, ExclusionReason::OverCeiling { at_most });
        minutes = minutes.less(over);
    }
    if minutes.0 == 0 {
        return;
    }
    if let Some(course) = entry.told().and_then(|t| t.course.as_ref()) {
        gate.courses.push(course);
    }
    if let Source::Past(past) = entry.source {
        add_to_sums(&mut tally.taken_over, past);
    }
    let counted = Counted { entry: *entry, minutes, cut };
    if entry.state.waits() {
        tally.waiting.push(counted);
        return;
    }
    tally.counted.push(counted);
    // Rounding up never lifts a sum above the most that counts.
    if at_most.is_none() {
        tally.added = tally.added + plus;
    }
}

/// Why an entry does not count, whatever its signature.
fn outside<'a>(entry: &Entry<'a>, look: &Look<'a>, gate: &Gate<'a>, tally: &Tally<'a>) -> Option<ExclusionReason> {
    let counting = gate.counting;
    if matches!(entry.source, Source::Prior(_)) {
        // What was learned before lies outside every window by its nature; a named person decided that it counts.
        return None;
    }
    if entry.told().is_some() && entry.date > look.on {
        return Some(ExclusionReason::AfterTheDay { on: look.on });
    }
    // A window of its own says from when hours count; without one it is the day of joining. What was signed elsewhere
    // lies before it by its nature: that day does not bind it.
    let hours = entry.kind().is_some_and(|k| k.hours().is_some());
    if hours && !entry.taken_over() && counting.window.is_none() && entry.date < look.facts.joined_on {
        return Some(ExclusionReason::BeforeJoining { joined_on: look.facts.joined_on });
    }
    if hours && entry.is_from_records() && !look.stage.reckoning.from_records_count {
        return Some(ExclusionReason::FromRecords);
    }
    let left_out = |e: &&crate::course::requirement::Exclude| {
        entry.bears(&e.label) && !e.unless.as_ref().is_some_and(|u| entry.bears(u))
    };
    if let Some(exclude) = counting.exclude.iter().find(left_out) {
        return Some(ExclusionReason::Excluded { label: exclude.label.clone() });
    }
    if !counting.only.is_empty() && !counting.only.iter().any(|l| entry.bears(l)) {
        return Some(ExclusionReason::NotAmong { labels: counting.only.clone() });
    }
    if let Some(event) = tally.missing {
        return Some(ExclusionReason::DayNotKnown { event });
    }
    if let Some(reason) = tally.opening.shuts_out(entry.date) {
        return Some(reason);
    }
    if let Some(rule) = &counting.no_double_count
        && rule.course_once
        && let Some(course) = entry.told().and_then(|t| t.course.as_ref())
        && gate.courses.contains(&course)
    {
        return Some(ExclusionReason::SameCourse { course: course.clone() });
    }
    let rule = counting.supervisor_qualifies.as_ref()?;
    unqualified(entry, rule, &gate.supervisors)
}

/// Why an entry waits for the trainee.
fn unsigned(entry: &Entry<'_>, tally: &mut Tally<'_>) -> Option<ExclusionReason> {
    match entry.state {
        Signing::Approved
        | Signing::Verified
        | Signing::Submitted
        | Signing::AwaitsIdentityCheck
        | Signing::AwaitsSecondSignature => None,
        Signing::Draft => {
            let send = entry.logged().map(|e| NextAction::SendHours { entry: e.clone() });
            tally.next = tally.next.take().or(send);
            Some(ExclusionReason::NotSent)
        }
        Signing::Returned => {
            let correct = entry.logged().map(|e| NextAction::CorrectHours { entry: e.clone() });
            tally.next = correct.or(tally.next.take());
            Some(ExclusionReason::Returned)
        }
    }
}

fn unqualified(
    entry: &Entry<'_>,
    rule: &SupervisorQualifies,
    supervisors: &BTreeMap<&str, &SupervisorFact>,
) -> Option<ExclusionReason> {
    let Some(name) = entry.supervisor() else {
        return Some(ExclusionReason::NoSupervisor);
    };
    // Whoever has an id as a person has one that is a label, too.
    let supervisor = Label::parse(name).ok()?;
    let held = |who: &str| -> Vec<&Label> {
        let facts = supervisors.get(who).map_or(&[][..], |s| &s.qualifications);
        let then =
            |q: &&super::record::Qualification| q.from <= entry.date && q.until.is_none_or(|until| entry.date <= until);
        facts.iter().filter(then).map(|q| &q.qualification).collect()
    };
    let fits: Vec<&Label> = held(name).into_iter().filter(|q| rule.any_of.contains(q)).collect();
    if fits.is_empty() {
        return Some(ExclusionReason::SupervisorNotQualified { supervisor });
    }
    // One qualification that needs nobody above is enough.
    if fits.iter().any(|q| !rule.second_level_for.contains(q)) {
        return None;
    }
    let above = supervisors.get(name).and_then(|s| s.supervised_by.as_ref());
    let qualified = above.is_some_and(|a| held(a.as_str()).iter().any(|q| rule.second_level.contains(q)));
    (!qualified).then_some(ExclusionReason::NoSecondLevel { supervisor })
}

/// The credential that an entry was used for, and how much may be used again.
fn used_before(entry: &Entry<'_>, rule: Option<&NoDoubleCount>, reused: Minutes) -> Option<(Label, Minutes)> {
    let (rule, told) = (rule?, entry.told()?);
    let ours = rule.credential.as_ref()?;
    let other = told.used_for.iter().find(|credential| *credential != ours)?;
    Some((other.clone(), rule.reuse.unwrap_or_default().less(reused)))
}

fn round_total(look: &Look<'_>, tally: &mut Tally<'_>) {
    let Some(rounding) = look.stage.reckoning.rounding.filter(|r| r.each == Rounded::Total) else {
        return;
    };
    let whole = sum(&tally.counted);
    let rounded = rounding.apply(whole);
    tally.added = tally.added + rounded.less(whole);
    let mut over = whole.less(rounded);
    // What is over is told of the last entries, so that all minutes still add up.
    while over.0 > 0 {
        let Some(last) = tally.counted.last_mut() else { break };
        let part = last.minutes.min(over);
        tally.excluded.push(last.entry.exclusion(part, ExclusionReason::RoundedDown { to: rounding.to }));
        last.minutes = last.minutes.less(part);
        over = over.less(part);
        if last.minutes.0 == 0 {
            tally.counted.pop();
        }
    }
}

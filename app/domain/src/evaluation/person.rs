//! Rules about the person: age, place, schooling, credentials, lists, positions, and decisions.

use super::look::Look;
use super::papers::{day_or_ask, left_out};
use super::reason::{ExclusionReason, FactKind};
use super::record::{Decided, DecisionKind, PositionFact, Standing};
use super::{Amount, Evaluated, Missing, NextAction, State};
use crate::course::requirement::{
    Age, CredentialHeld, Education, Event, Jurisdiction, ManualReview, NotOnList, Tenure, birthday,
};
use chrono::{Datelike as _, Days, Months, NaiveDate};

/// Met by one fact. What the person only said waits, until someone has seen proof of it.
fn one_or_waiting(into: &mut Evaluated, met: bool, waits: bool, missing: Missing) {
    if waits && !met {
        into.state = State::Pending;
        into.amount = Amount::Count { have: 0, need: 1, waiting: 1 };
        into.next = Some(NextAction::WaitForCheck);
    } else {
        one(into, met, missing);
    }
}

fn one(into: &mut Evaluated, met: bool, missing: Missing) {
    if met {
        into.state = State::Met;
        into.amount = Amount::Count { have: 1, need: 1, waiting: 0 };
    } else if into.next.is_none() {
        into.next = Some(NextAction::Tell { about: missing });
    }
}

/// Whole years on a day.
fn years(born_on: NaiveDate, on: NaiveDate) -> u32 {
    let had = birthday(born_on, on.year()).is_some_and(|b| b <= on);
    u32::try_from(on.year() - born_on.year() - i32::from(!had)).unwrap_or(0)
}

pub(super) fn age(into: &mut Evaluated, rule: &Age, look: &Look<'_>) {
    let Some(born_on) = look.facts.record.born_on else {
        into.next = Some(NextAction::Tell { about: Missing::BirthDay });
        return;
    };
    let Some(at) = day_or_ask(into, look, rule.at) else { return };
    let age = years(born_on, at);
    let reaches = |years: u32| birthday(born_on, born_on.year() + i32::try_from(years).ok()?);
    into.amount = Amount::Count { have: age, need: rule.at_least.or(rule.at_most).unwrap_or(0), waiting: 0 };
    let moves = rule.at.is_none_or(|e| e == Event::Evaluation);
    if let Some(least) = rule.at_least.filter(|least| age < *least) {
        let day = reaches(least).filter(|_| moves);
        into.next_date = day;
        into.next = Some(day.map_or(NextAction::AskTheBoard, |day| NextAction::WaitUntil { day }));
    } else if rule.at_most.is_some_and(|most| age > most) {
        into.next = Some(NextAction::AskTheBoard);
    } else {
        into.state = State::Met;
        into.next_date = rule.at_most.filter(|_| moves).and_then(|most| reaches(most + 1));
    }
}

pub(super) fn jurisdiction(into: &mut Evaluated, rule: &Jurisdiction, look: &Look<'_>) {
    let Some(at) = day_or_ask(into, look, rule.at) else { return };
    let (mut met, mut waits) = (false, false);
    for fact in look.facts.record.places.iter().filter(|p| p.place == rule.place) {
        let works = rule.work_percent.is_some_and(|need| fact.work_percent.is_some_and(|have| have >= need));
        if fact.from > at || fact.until.is_some_and(|until| until < at) {
            left_out(into, &fact.id, fact.from, FactKind::Place, ExclusionReason::NotHeld { on: at });
        } else if ((rule.live && fact.lives) || works) && fact.waits_for_check {
            waits = true;
        } else if (rule.live && fact.lives) || works {
            met = true;
            into.counted.push(fact.id.to_string());
        } else {
            let need = rule.work_percent.unwrap_or(100);
            left_out(into, &fact.id, fact.from, FactKind::Place, ExclusionReason::TooLittleWorkThere { need });
        }
    }
    into.counted.sort();
    one_or_waiting(into, met, waits, Missing::Place);
}

pub(super) fn education(into: &mut Evaluated, rule: &Education, look: &Look<'_>) {
    let fits = || look.facts.record.education.iter().filter(|e| rule.any_of.contains(&e.education));
    into.counted = fits().filter(|e| !e.waits_for_check).map(|e| e.id.to_string()).collect();
    into.counted.sort();
    let (met, waits) = (!into.counted.is_empty(), fits().any(|e| e.waits_for_check));
    one_or_waiting(into, met, waits, Missing::Education);
}

pub(super) fn credential_held(into: &mut Evaluated, rule: &CredentialHeld, look: &Look<'_>) {
    let Some(at) = day_or_ask(into, look, rule.at) else { return };
    let mut ends = Vec::new();
    let mut held: Vec<_> =
        look.facts.record.credentials.iter().filter(|c| rule.any_of.contains(&c.credential)).collect();
    held.sort_by(|a, b| (a.from, &a.id).cmp(&(b.from, &b.id)));
    for fact in held {
        let within = rule.issued_within_months.and_then(|m| at.checked_sub_months(Months::new(m)));
        let reason = if fact.from > at || fact.until.is_some_and(|until| until < at) {
            Some(ExclusionReason::NotHeld { on: at })
        } else if rule.good_standing && fact.standing != Standing::Good {
            Some(ExclusionReason::NotInGoodStanding)
        } else {
            within.filter(|earliest| fact.from < *earliest).map(|earliest| ExclusionReason::TooOld { earliest })
        };
        match reason {
            Some(reason) => left_out(into, &fact.id, fact.from, FactKind::Credential, reason),
            None => {
                into.counted.push(fact.id.to_string());
                ends.extend(fact.until);
            }
        }
    }
    one(into, !into.counted.is_empty(), Missing::Credential);
    if into.state == State::Met && rule.at.is_none_or(|e| e == Event::Evaluation) {
        into.next_date = ends.into_iter().min().and_then(|d| d.succ_opt());
    }
}

pub(super) fn not_on_list(into: &mut Evaluated, rule: &NotOnList, look: &Look<'_>) {
    let mut looks: Vec<_> =
        look.facts.record.list_checks.iter().filter(|c| c.list == rule.list && c.on <= look.on).collect();
    looks.sort_by(|a, b| (a.on, &a.id).cmp(&(b.on, &b.id)));
    // The newest look says how it is; older ones are history.
    let Some(newest) = looks.last() else {
        into.next = Some(NextAction::Tell { about: Missing::ListCheck });
        return;
    };
    let until = rule.valid_months.and_then(|m| newest.on.checked_add_months(Months::new(m)));
    if !newest.clear {
        left_out(into, &newest.id, newest.on, FactKind::ListCheck, ExclusionReason::OnList);
        into.next = Some(NextAction::AskTheBoard);
    } else if let Some(until) = until.filter(|until| *until < look.on) {
        left_out(into, &newest.id, newest.on, FactKind::ListCheck, ExclusionReason::Expired { until });
        into.next = Some(NextAction::Tell { about: Missing::ListCheck });
    } else {
        into.counted = vec![newest.id.to_string()];
        into.next_date = until.and_then(|u| u.succ_opt());
        one(into, true, Missing::ListCheck);
    }
}

fn position_out(rule: &Tenure, fact: &PositionFact, on: NaiveDate) -> Option<ExclusionReason> {
    if fact.from > on {
        return Some(ExclusionReason::AfterTheDay { on });
    }
    if let Some(need) = rule.hours_per_week.filter(|need| fact.hours_per_week.is_none_or(|have| have < *need)) {
        return Some(ExclusionReason::TooFewHoursAWeek { need });
    }
    let (duty, need) = (rule.duty.as_ref()?, rule.duty_percent.unwrap_or(1));
    let have = fact.duties.get(duty).copied().unwrap_or(0);
    (have < need).then(|| ExclusionReason::TooLittleOfDuty { duty: duty.clone(), need })
}

pub(super) fn tenure(into: &mut Evaluated, rule: &Tenure, look: &Look<'_>) {
    let fits = |p: &&PositionFact| rule.position.as_ref().is_none_or(|wanted| p.position == *wanted);
    let mut held: Vec<_> = look.facts.record.positions.iter().filter(fits).collect();
    held.sort_by(|a, b| (a.from, &a.id).cmp(&(b.from, &b.id)));
    let mut days: i64 = 0;
    let mut counted_to = NaiveDate::MIN;
    let (mut goes_on, mut waits) = (false, false);
    for fact in held {
        if let Some(reason) = position_out(rule, fact, look.on) {
            left_out(into, &fact.id, fact.from, FactKind::Position, reason);
            continue;
        }
        if fact.waits_for_check {
            waits = true;
            continue;
        }
        let last = fact.until.unwrap_or(look.on).min(look.on);
        // Days in two positions at once are days once.
        let first = fact.from.max(counted_to.succ_opt().unwrap_or(counted_to));
        days += (last - first).num_days().max(-1) + 1;
        counted_to = counted_to.max(last);
        goes_on |= fact.until.is_none_or(|until| until >= look.on);
        into.counted.push(fact.id.to_string());
    }
    // So many months of the calendar are as many days as lie between today and that day.
    let months = rule.months.and_then(|m| look.on.checked_sub_months(Months::new(m)));
    let need = months.map_or(0, |from| (look.on - from).num_days()).max(rule.days.unwrap_or(0).into());
    let whole = |days: i64| u32::try_from(days).unwrap_or(u32::MAX);
    into.amount = Amount::Count { have: whole(days), need: whole(need), waiting: 0 };
    if days >= need && !into.counted.is_empty() {
        into.state = State::Met;
    } else if waits {
        into.state = State::Pending;
        into.next = Some(NextAction::WaitForCheck);
    } else if goes_on {
        let day = look.on.checked_add_days(Days::new(u64::from(whole(need - days))));
        into.next_date = day;
        into.next = day.map(|day| NextAction::WaitUntil { day });
    } else {
        into.next = Some(NextAction::Tell { about: Missing::Position });
    }
}

pub(super) fn manual_review(into: &mut Evaluated, rule: &ManualReview, look: &Look<'_>) {
    let after = |day: Option<NaiveDate>, days: Option<u32>| day?.checked_add_days(Days::new(days?.into()));
    match look.decision(DecisionKind::Review, &into.id) {
        Some(decision) => {
            into.counted = vec![decision.id.to_string()];
            into.decision = Some(decision.clone());
            if decision.decided == Decided::Granted {
                into.state = State::Met;
                into.amount = Amount::Count { have: 1, need: 1, waiting: 0 };
                into.next_date = decision.until.and_then(|u| u.succ_opt());
            } else {
                into.next = Some(NextAction::AskTheBoard);
                into.next_date = after(Some(decision.on), rule.appeal_within_days).filter(|d| *d >= look.on);
            }
        }
        None => {
            into.state = State::Pending;
            into.amount = Amount::Count { have: 0, need: 1, waiting: 1 };
            into.next = Some(NextAction::WaitForDecision);
            into.next_date = after(look.day(Event::Application), rule.decide_within_days).filter(|d| *d > look.on);
        }
    }
}

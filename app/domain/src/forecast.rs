//! When the hours that a program asks for are reached at the pace of the last weeks, and what is lacking beside them.

use crate::course::Rule;
use crate::evaluation::{Amount, Estimate, Evaluated, Facts};
use crate::pause::{Pause, on_break, paused_between};
use crate::quantity::Minutes;
use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};
use std::collections::HashMap;

/// The pace is that of so many days, today among them; of fewer where someone joined later.
pub const LOOKS_BACK_DAYS: u64 = 56;
/// Of fewer days no pace can be told: one busy week is not yet a pace.
pub const LEAST_DAYS: i64 = 14;
/// A day that lies farther ahead is not told: too much changes before it.
pub const FARTHEST_DAYS: u64 = 5 * 365;

/// Hours that are reached at this pace.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reached<'a> {
    /// The requirement.
    pub requirement: &'a Evaluated,
    /// How much it asks for.
    pub need: Minutes,
    /// The day on which it is reached; never today or earlier.
    pub on: NaiveDate,
}

/// What lies ahead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Forecast<'a> {
    /// Hours of which a day can be told, in the order of the rules. Never empty.
    pub reached: Vec<Reached<'a>>,
    /// What is open beside them, in the same order.
    pub lacking: Vec<&'a Evaluated>,
    /// How many days the pace was taken from; days of a break are not among them.
    pub days: u32,
}

/// Looks ahead: from the tree of an evaluation, the facts that it was made of, the breaks of the person, and where another
/// body decides, how old its rules are. `now` is an instant of the day `today`. None during a break, for rules that were
/// last checked too long ago, where nothing but other things than hours is open, and with less than two weeks of signed
/// hours.
#[must_use]
pub fn forecast<'a>(
    tree: &'a Evaluated,
    facts: &Facts,
    breaks: &[Pause],
    estimate: Option<&Estimate>,
    today: NaiveDate,
    now: DateTime<Utc>,
) -> Option<Forecast<'a>> {
    if on_break(breaks, now).is_some() || estimate.is_some_and(|e| !e.recent) {
        return None;
    }
    let tomorrow = today.succ_opt()?;
    // The day of joining does not move when hours are added. A pace since the first hours would fall with every earlier one.
    let first = tomorrow.checked_sub_days(Days::new(LOOKS_BACK_DAYS))?.max(facts.joined_on);
    let midnight = |day: NaiveDate| day.and_time(NaiveTime::MIN).and_utc();
    let rested = paused_between(midnight(first), midnight(tomorrow), breaks, now).num_days();
    let days = (tomorrow - first).num_days() - rested;
    if days < LEAST_DAYS {
        return None;
    }
    let known = entries(facts, first, today);
    let mut open = Vec::new();
    parts(tree, &mut open);
    let (mut reached, mut lacking) = (Vec::new(), Vec::new());
    for node in open {
        let pace = pace(node, &known);
        match reach(node, pace, days.unsigned_abs(), today) {
            Some(found) => reached.push(found),
            None => lacking.push(node),
        }
    }
    (!reached.is_empty()).then(|| Forecast { reached, lacking, days: u32::try_from(days).unwrap_or(u32::MAX) })
}

/// Day and length of every entry of time between two days, by its id.
fn entries(facts: &Facts, first: NaiveDate, last: NaiveDate) -> HashMap<&str, (NaiveDate, Minutes)> {
    let logged = facts.hours.iter().map(|e| (e.id.as_str(), (e.counted().date, e.counted().minutes)));
    let past = facts.past_hours.iter().map(|p| (p.id.as_str(), (p.date, p.minutes)));
    let told = facts.record.time.iter().filter_map(|t| Some((t.id.as_str(), (t.date, t.minutes?))));
    logged.chain(past).chain(told).filter(|(_, (date, _))| (first..=last).contains(date)).collect()
}

/// Whether it asks for an amount of hours that a log can reach by going on.
fn asks_for_hours(node: &Evaluated) -> bool {
    match &node.rule {
        Some(Rule::HoursTotal { of, .. }) => of.hours().is_some(),
        Some(Rule::HoursByCategory(rule)) => rule.of.hours().is_some(),
        _ => false,
    }
}

/// What is open of a tree: hours by themselves, everything else in parts as large as the rules make them.
fn parts<'a>(node: &'a Evaluated, into: &mut Vec<&'a Evaluated>) {
    if node.state.settled() {
        return;
    }
    let every = matches!(node.amount, Amount::Count { need, .. } if usize::try_from(need) == Ok(node.parts.len()));
    // Of parts among which one can choose, nobody knows which will be chosen.
    if every && !node.parts.is_empty() && node.leaves().into_iter().any(asks_for_hours) {
        node.parts.iter().for_each(|part| parts(part, into));
    } else {
        into.push(node);
    }
}

/// How many signed minutes of these entries count for it, and on which day the first of them were.
fn pace(node: &Evaluated, known: &HashMap<&str, (NaiveDate, Minutes)>) -> Option<(NaiveDate, Minutes)> {
    let within = node.counted.iter().filter_map(|id| {
        let (date, minutes) = known.get(id.as_str())?;
        // A cap leaves out a part of an entry.
        let out = node.excluded.iter().filter(|e| e.entry.as_str() == id).map(|e| e.minutes).sum();
        Some((*date, minutes.less(out)))
    });
    within.reduce(|(a, sum), (b, more)| (a.min(b), sum + more))
}

fn reach<'a>(
    node: &'a Evaluated,
    pace: Option<(NaiveDate, Minutes)>,
    days: u64,
    today: NaiveDate,
) -> Option<Reached<'a>> {
    let Amount::Time { have, need, .. } = node.amount else { return None };
    let missing = u64::from(need.less(have).0);
    // Where only a category of it is missing, the sum says nothing about when.
    let in_category = node.by_category.iter().any(|c| c.have < c.need);
    if !asks_for_hours(node) || missing == 0 || in_category {
        return None;
    }
    let (since, minutes) = pace.filter(|(_, minutes)| minutes.0 > 0)?;
    if (today - since).num_days() < LEAST_DAYS {
        return None;
    }
    let ahead = (missing * days).div_ceil(u64::from(minutes.0));
    let on = today.checked_add_days(Days::new(ahead)).filter(|_| ahead <= FARTHEST_DAYS)?;
    Some(Reached { requirement: node, need, on })
}

#[cfg(test)]
mod tests;

//! Rules that are kept along the way: so much of one time for so much of another, and so often in each week or month.
//! What is enough for now, what is due next, and what is due before a gap costs something.

use super::look::Look;
use super::time::tally;
use super::timed::{after, anything, period};
use super::{Facts, Span};
use crate::course::requirement::{Event, Frequency, Period, Ratio};
use crate::course::{Catalogue, Language, Requirement, Rule, Stage, TimeKind};
use crate::id::RequirementId;
use crate::quantity::Minutes;
use chrono::NaiveDate;

/// Whether something is to be done, and how soon.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// There is time.
    Fine,
    /// It is due soon.
    Soon,
    /// Something is missing now.
    Missing,
}

/// Where a rule of this kind stands. What waits for a signature is reckoned in, because its writer has done their part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pace {
    /// So much of one time for so much of another.
    Ratio {
        /// The time that is needed.
        of: TimeKind,
        /// Minutes of it...
        minutes: Minutes,
        /// ...for each so many minutes...
        for_each: Minutes,
        /// ...of this time.
        per: TimeKind,
        /// How much there is of the time that is needed, what waits included.
        have: Minutes,
        /// How much there is of the other, what waits included.
        done: Minutes,
        /// How much of the other that is enough for.
        enough_for: Minutes,
        /// How much of the time that is needed is missing for what is done.
        missing: Minutes,
        /// How soon.
        urgency: Urgency,
    },
    /// So often in each week or month.
    Frequency {
        /// Which time.
        of: TimeKind,
        /// How often.
        times: u32,
        /// Each week, or each month.
        per: Period,
        /// The last day on which the next session is in time, and how many there were in that week or month. None where
        /// it is not known when the stage began, or the stage is over.
        due: Option<(NaiveDate, u32)>,
        /// Weeks or months that went by with too few.
        gaps: Vec<Span>,
        /// How soon.
        urgency: Urgency,
    },
}

impl Pace {
    /// How soon something is to be done.
    #[must_use]
    pub const fn urgency(&self) -> Urgency {
        match self {
            Self::Ratio { urgency, .. } | Self::Frequency { urgency, .. } => *urgency,
        }
    }
}

/// Where the rules of a stage stand that are kept along the way, in the order of the file.
#[must_use]
pub fn paces(stage: &Stage, (catalogue, language): (&Catalogue, &Language), facts: &Facts, on: NaiveDate) -> Vec<Pace> {
    let look = Look::new(stage, catalogue, language, facts, on);
    let mut found = Vec::new();
    collect(&stage.require, &look, &mut found);
    found
}

fn collect(requirement: &Requirement, look: &Look<'_>, found: &mut Vec<Pace>) {
    match requirement {
        Requirement::Leaf { id, rule: Rule::Ratio(rule) } => found.extend(ratio(id, rule, look)),
        Requirement::Leaf { id, rule: rule @ Rule::Frequency(of) } => found.push(frequency(id, rule, of, look)),
        Requirement::Leaf { .. } => {}
        branch => branch.parts().iter().for_each(|part| collect(part, look, found)),
    }
}

/// `of` times `much` in the proportion of the two, rounded down or up.
fn in_proportion(much: Minutes, of: Minutes, each: Minutes, up: bool) -> Minutes {
    let (product, each) = (u64::from(much.0) * u64::from(of.0), u64::from(each.0.max(1)));
    let part = if up { product.div_ceil(each) } else { product / each };
    Minutes(u32::try_from(part).unwrap_or(u32::MAX))
}

fn ratio(id: &RequirementId, rule: &Ratio, look: &Look<'_>) -> Option<Pace> {
    if rule.minutes.0 == 0 || rule.for_each.0 == 0 {
        return None;
    }
    let given = tally(look, id, rule.of, &rule.counting, None, anything);
    let other = tally(look, id, rule.per, &rule.counting, None, anything);
    let (have, done) = (given.have() + given.in_wait(), other.have() + other.in_wait());
    let enough_for = in_proportion(have, rule.for_each, rule.minutes, false);
    let missing = in_proportion(done, rule.minutes, rule.for_each, true).less(have);
    // A fifth of the way before the next one is due there is still time to arrange it.
    let urgency = if missing.0 > 0 {
        Urgency::Missing
    } else if done.0 > 0 && enough_for.less(done).0 <= rule.for_each.0 / 5 {
        Urgency::Soon
    } else {
        Urgency::Fine
    };
    Some(Pace::Ratio {
        of: rule.of,
        minutes: rule.minutes,
        for_each: rule.for_each,
        per: rule.per,
        have,
        done,
        enough_for,
        missing,
        urgency,
    })
}

/// Days before the end of a week or month from which a session that is missing is due soon.
const fn soon_days(per: Period) -> i64 {
    match per {
        Period::Week => 2,
        Period::Month => 7,
    }
}

fn frequency(id: &RequirementId, rule: &Rule, of: &Frequency, look: &Look<'_>) -> Pace {
    let leaf = super::leaf(id, rule, look);
    let due = next_due(id, of, look);
    let urgency = match due {
        Some((day, had)) if had < of.times && (day - look.on).num_days() <= soon_days(of.per) => Urgency::Soon,
        _ => Urgency::Fine,
    };
    Pace::Frequency { of: of.of, times: of.times, per: of.per, due, gaps: leaf.gaps, urgency }
}

/// The first week or month from today on that is asked for and has too few sessions yet.
fn next_due(id: &RequirementId, rule: &Frequency, look: &Look<'_>) -> Option<(NaiveDate, u32)> {
    let start = look.day(Event::StageStart)?;
    let end = look.day(Event::StageEnd);
    let all = tally(look, id, rule.of, &rule.counting, None, anything);
    let had = |span: Span| {
        let days = all.counted.iter().chain(&all.waiting).map(|c| c.entry.date);
        u32::try_from(days.filter(|day| (span.from..=span.until).contains(day)).count()).unwrap_or(u32::MAX)
    };
    let mut span = period(rule.per, look.on.max(start))?;
    if span.from < start {
        span = after(rule.per, span)?;
    }
    // Sessions lie in the past: after the running week or month there is one without any.
    while had(span) >= rule.times.max(1) {
        span = after(rule.per, span)?;
    }
    end.is_none_or(|end| span.until <= end).then(|| (span.until, had(span)))
}

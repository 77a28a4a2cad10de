//! Rules about courses and exams.

use super::look::Look;
use super::reason::{Exclusion, ExclusionReason, FactKind};
use super::record::{CourseFact, ExamResult};
use super::{Amount, Evaluated, NextAction, State, count};
use crate::course::Label;
use crate::course::requirement::{Assessment, CourseSet, PartsRule, PassMark};
use crate::quantity::{Minutes, Score};
use chrono::{Days, Months, NaiveDate};
use std::collections::BTreeSet;

fn course_out(course: &CourseFact, reason: ExclusionReason) -> Exclusion {
    Exclusion { entry: course.id.clone(), date: course.on, minutes: Minutes(0), reason, fact: FactKind::Course }
}

pub(super) fn course_set(into: &mut Evaluated, rule: &CourseSet, look: &Look<'_>) {
    let opening = match rule.window.as_ref().map(|w| look.opening(w)).transpose() {
        Ok(opening) => opening.unwrap_or_default(),
        Err(event) => {
            into.next = Some(NextAction::TellDay { event });
            return;
        }
    };
    let listed = |c: &&CourseFact| rule.courses.is_empty() || rule.courses.contains(&c.course);
    let mut found: Vec<_> = look.facts.record.courses.iter().filter(listed).collect();
    found.sort_by(|a, b| (a.on, &a.id).cmp(&(b.on, &b.id)));
    let (mut done, mut credits): (BTreeSet<&Label>, u32) = (BTreeSet::new(), 0);
    let mut falls_out: Option<NaiveDate> = None;
    for course in found {
        let mark = course.percent.map(Score::percent);
        let reason = if course.on > look.on {
            Some(ExclusionReason::AfterTheDay { on: look.on })
        } else if let Some(tag) = rule.tag.as_ref().filter(|t| !course.tags.contains(t)) {
            Some(ExclusionReason::NotAmong { labels: vec![tag.clone()] })
        } else if rule.pass.is_some_and(|pass| mark.is_none_or(|m| m < pass)) {
            Some(ExclusionReason::BelowMark)
        } else {
            opening.shuts_out(course.on)
        };
        if let Some(reason) = reason {
            into.excluded.push(course_out(course, reason));
        } else if done.insert(&course.course) {
            credits = credits.saturating_add(course.credits.unwrap_or(0));
            into.counted.push(course.id.to_string());
            falls_out = falls_out.into_iter().chain(opening.falls_out(course.on)).min();
        } else {
            into.excluded.push(course_out(course, ExclusionReason::SameCourse { course: course.course.clone() }));
        }
    }
    let need = rule.at_least.unwrap_or_else(|| count(rule.courses.len()));
    into.amount = Amount::Count { have: count(done.len()), need, waiting: 0 };
    let enough = rule.credits.is_none_or(|c| credits >= c);
    if count(done.len()) >= need && enough {
        into.state = State::Met;
        into.next_date = falls_out;
        return;
    }
    // Only where each is asked for can one be named.
    let all_asked = rule.at_least.is_none_or(|n| n as usize == rule.courses.len());
    let course = rule.courses.iter().find(|c| !done.contains(c)).filter(|_| all_asked).cloned();
    into.next = Some(NextAction::TakeCourse { course });
}

/// What an exam came to: the mark that is held against the pass mark, and whether it is passed. None while it is awaited.
fn outcome(rule: &Assessment, result: &ExamResult) -> Option<(Option<u32>, bool)> {
    let pass = match rule.pass {
        PassMark::Told => return result.passed.map(|passed| (None, passed)),
        PassMark::Percent(pass) | PassMark::Points(pass) => pass,
    };
    if rule.parts.is_empty() {
        // Where only "passed" is told, that is believed.
        return result.mark.map(|m| (Some(m), m >= pass)).or(result.passed.map(|passed| (None, passed)));
    }
    let parts: Option<Vec<u32>> = rule.parts.iter().map(|p| result.parts.get(p).copied()).collect();
    let parts = parts?;
    let least = parts.iter().copied().min()?;
    let sum: u64 = parts.iter().map(|p| u64::from(*p)).sum();
    let mean = u32::try_from(sum / parts.len() as u64).unwrap_or(u32::MAX);
    Some(match rule.parts_must.unwrap_or(PartsRule::Each) {
        PartsRule::Each => (Some(least), least >= pass),
        // A mean is never rounded up to the mark.
        PartsRule::Total => (Some(mean), sum >= u64::from(pass) * parts.len() as u64),
    })
}

pub(super) fn assessment(into: &mut Evaluated, rule: &Assessment, look: &Look<'_>) {
    let mut sat: Vec<_> = look.facts.record.exams.iter().filter(|e| e.exam == rule.exam && e.on <= look.on).collect();
    sat.sort_by(|a, b| (a.on, &a.id).cmp(&(b.on, &b.id)));
    let since = match rule.attempts.and_then(|a| a.since) {
        None => None,
        Some(event) => match look.day(event) {
            Some(day) => Some((event, day)),
            None => {
                into.next = Some(NextAction::TellDay { event });
                return;
            }
        },
    };
    let latest = match rule.deadline {
        None => None,
        Some(deadline) => match look.day(deadline.after) {
            Some(day) => day.checked_add_months(Months::new(deadline.months)),
            None => {
                into.next = Some(NextAction::TellDay { event: deadline.after });
                return;
            }
        },
    };
    let (mut used, mut best, mut wait, mut awaited): (u32, Option<u32>, Option<NaiveDate>, bool) =
        (0, None, None, false);
    for result in sat {
        let reason = attempt_out(rule, result, since, latest, wait, used);
        let reason = match (reason, outcome(rule, result)) {
            (Some(reason), _) => reason,
            (None, None) => {
                used += 1;
                awaited = true;
                continue;
            }
            (None, Some((mark, true))) => {
                best = best.max(mark);
                into.state = State::Met;
                into.counted.push(result.id.to_string());
                continue;
            }
            (None, Some((mark, false))) => {
                used += 1;
                best = best.max(mark);
                wait = rule.wait_days.and_then(|days| result.on.checked_add_days(Days::new(days.into())));
                ExclusionReason::BelowMark
            }
        };
        into.excluded.push(Exclusion {
            entry: result.id.clone(),
            date: result.on,
            minutes: Minutes(0),
            reason,
            fact: FactKind::Exam,
        });
    }
    let met = u32::from(into.state == State::Met);
    into.amount = match rule.pass {
        PassMark::Percent(need) => Amount::Mark { have: best.map(Score::percent), need: Score::percent(need) },
        PassMark::Points(need) => Amount::Points { have: best, need },
        PassMark::Told => Amount::Count { have: met, need: 1, waiting: u32::from(awaited) },
    };
    if into.state == State::Met {
        return;
    }
    let no_try = rule.attempts.is_some_and(|a| used >= a.most);
    let from = wait.unwrap_or(look.on).max(look.on);
    if awaited {
        into.state = State::Pending;
        into.next = Some(NextAction::WaitForCheck);
    } else if no_try || latest.is_some_and(|latest| from > latest) {
        into.next = Some(NextAction::GoBack { to: rule.used_up });
    } else {
        into.next = Some(NextAction::SitExam { exam: rule.exam.clone(), from });
        into.next_date = (from > look.on).then_some(from).or(latest.and_then(|l| l.succ_opt()));
    }
}

/// Why an attempt does not count, whatever its mark.
fn attempt_out(
    rule: &Assessment,
    result: &ExamResult,
    since: Option<(crate::course::requirement::Event, NaiveDate)>,
    latest: Option<NaiveDate>,
    wait: Option<NaiveDate>,
    used: u32,
) -> Option<ExclusionReason> {
    if let Some((event, earliest)) = since
        && result.on < earliest
    {
        return Some(ExclusionReason::BeforeEvent { event, earliest });
    }
    if let Some(latest) = latest.filter(|latest| result.on > *latest) {
        return Some(ExclusionReason::TooLate { latest });
    }
    if let Some(earliest) = wait.filter(|earliest| result.on < *earliest) {
        return Some(ExclusionReason::TooSoon { earliest });
    }
    let most = rule.attempts?.most;
    (used >= most).then_some(ExclusionReason::NoAttemptLeft { most })
}

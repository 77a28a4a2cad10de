//! Rules about time, decided from what counts of it.

use super::look::{Entry, Look};
use super::time::{Counted, Tally, tally};
use super::{Amount, Evaluated, InCategory, NextAction, Span, State, reached};
use crate::course::Label;
use crate::course::requirement::{
    Counting, Event, Frequency, HoursByCategory, Period, Periodic, Ratio, Share, TimeKind, Window,
};
use crate::quantity::{Minutes, Score};
use chrono::{Datelike as _, Days, Months, NaiveDate};
use std::collections::BTreeMap;

pub(super) fn anything(_: &Entry<'_>) -> bool {
    true
}

/// What to do about time that is missing, or that waits.
fn next(state: State, of: TimeKind, category: Option<Label>, tally: &mut Tally<'_>) -> Option<NextAction> {
    if let Some(event) = tally.missing {
        return Some(NextAction::TellDay { event });
    }
    let only_the_check = tally.unconfirmed() == tally.in_wait();
    let only_staff = tally.unconfirmed() + tally.signed_once() == tally.in_wait();
    match (state, of.hours()) {
        (State::Met | State::Waived, _) => None,
        (State::Pending, Some(of)) if only_the_check => {
            tally.next.take().or(Some(NextAction::WaitForIdentityCheck { of }))
        }
        (State::Pending, Some(of)) if only_staff => {
            tally.next.take().or(Some(NextAction::WaitForSecondSignature { of }))
        }
        (State::Pending, hours) => tally.next.take().or(Some(match hours {
            Some(of) => NextAction::WaitForSupervisor { of },
            None => NextAction::WaitForCheck,
        })),
        (State::Unmet, hours) => tally.next.take().or(Some(match hours {
            Some(of) if category.is_none() => NextAction::LogHours { of },
            _ => NextAction::AddTime { of, category },
        })),
    }
}

pub(super) fn hours_total(
    into: &mut Evaluated,
    of: TimeKind,
    at_least: Minutes,
    at_most: Option<Minutes>,
    counting: &Counting,
    look: &Look<'_>,
) {
    let mut all = tally(look, &into.id, of, counting, at_most, anything);
    let (have, waiting) = (all.have(), all.in_wait());
    into.amount = Amount::Time { have, need: at_least, waiting };
    into.state = reached(have >= at_least, have + waiting >= at_least);
    if into.state == State::Met {
        into.next_date = all.falls_below(at_least, |c| c.minutes);
    }
    into.next = next(into.state, of, None, &mut all);
    all.explain(into);
}

pub(super) fn hours_by_category(into: &mut Evaluated, rule: &HoursByCategory, look: &Look<'_>) {
    let mut all = tally(look, &into.id, rule.of, &rule.counting, None, anything);
    let (have, waiting) = (all.have(), all.in_wait());
    into.amount = Amount::Time { have, need: rule.at_least, waiting };
    for (label, need) in &rule.categories {
        let (have, waiting) = (all.have_of(label), all.in_wait_of(label));
        into.by_category.push(InCategory { label: label.clone(), have, need: *need, waiting });
    }
    let lacking = into.by_category.iter().find(|c| c.have < c.need);
    let still_lacking = into.by_category.iter().find(|c| c.have + c.waiting < c.need);
    into.state =
        reached(have >= rule.at_least && lacking.is_none(), have + waiting >= rule.at_least && still_lacking.is_none());
    let category = still_lacking.map(|c| c.label.clone());
    if into.state == State::Met {
        let whole = all.falls_below(rule.at_least, |c| c.minutes);
        let parts = rule.categories.iter().filter_map(|(label, need)| all.falls_below(*need, |c| c.portion(label)));
        into.next_date = parts.chain(whole).min();
    }
    into.next = next(into.state, rule.of, category, &mut all);
    all.explain(into);
}

/// Whether `part` of `whole` is at least, or at most, that share; exactly, without rounding.
fn share_is(part: Minutes, whole: Minutes, rule: &Share) -> bool {
    let millionths = |of: Score| u64::from(of.millionths()) * u64::from(whole.0);
    let part = u64::from(part.0) * 1_000_000;
    let enough = rule.at_least.is_none_or(|least| whole.0 > 0 && part >= millionths(least));
    enough && rule.at_most.is_none_or(|most| part <= millionths(most))
}

pub(super) fn share(into: &mut Evaluated, rule: &Share, look: &Look<'_>) {
    let mut all = tally(look, &into.id, rule.of, &rule.counting, None, anything);
    let (whole, part) = (all.have(), all.have_of(&rule.label));
    let (later, part_later) = (whole + all.in_wait(), part + all.in_wait_of(&rule.label));
    let need = rule.at_least.or(rule.at_most).unwrap_or_default();
    into.amount = Amount::Mark { have: (whole.0 > 0).then(|| Score::of(part.0, whole.0)), need };
    into.by_category = vec![InCategory {
        label: rule.label.clone(),
        have: part,
        need: Minutes(0),
        waiting: all.in_wait_of(&rule.label),
    }];
    into.state = reached(share_is(part, whole, rule), share_is(part_later, later, rule));
    // Of what is there too much of, adding more of it would not help.
    let category = rule.at_least.map(|_| rule.label.clone());
    into.next = next(into.state, rule.of, category, &mut all);
    all.explain(into);
}

pub(super) fn ratio(into: &mut Evaluated, rule: &Ratio, look: &Look<'_>) {
    let mut given = tally(look, &into.id, rule.of, &rule.counting, None, anything);
    let per = tally(look, &into.id, rule.per, &rule.counting, None, anything);
    let need = |per: Minutes| {
        let for_each = u64::from(rule.for_each.0.max(1));
        let need = (u64::from(per.0) * u64::from(rule.minutes.0)).div_ceil(for_each);
        Minutes(u32::try_from(need).unwrap_or(u32::MAX)).max(rule.at_least.unwrap_or_default())
    };
    let (have, waiting) = (given.have(), given.in_wait());
    let needed = need(per.have());
    into.amount = Amount::Time { have, need: needed, waiting };
    into.state = reached(have >= needed, have + waiting >= needed);
    into.next = next(into.state, rule.of, None, &mut given);
    given.explain(into);
}

/// The first day of the week or month that a day lies in, and its last day.
pub(super) fn period(per: Period, day: NaiveDate) -> Option<Span> {
    match per {
        Period::Week => {
            let from = day.checked_sub_days(Days::new(day.weekday().num_days_from_monday().into()))?;
            Some(Span { from, until: from.checked_add_days(Days::new(6))? })
        }
        Period::Month => {
            let from = day.with_day(1)?;
            Some(Span { from, until: from.checked_add_months(Months::new(1))?.pred_opt()? })
        }
    }
}

pub(super) fn frequency(into: &mut Evaluated, rule: &Frequency, look: &Look<'_>) {
    let mut all = tally(look, &into.id, rule.of, &rule.counting, None, anything);
    let Some(start) = look.day(Event::StageStart) else {
        into.next = Some(NextAction::TellDay { event: Event::StageStart });
        all.explain(into);
        return;
    };
    let end = look.day(Event::StageEnd);
    let mut sessions: BTreeMap<NaiveDate, (u32, u32)> = BTreeMap::new();
    let signed = all.counted.iter().map(|c| (c.entry.date, (1, 0)));
    for (day, (done, waits)) in signed.chain(all.waiting.iter().map(|c| (c.entry.date, (0, 1)))) {
        if let Some(span) = period(rule.per, day) {
            let had = sessions.entry(span.from).or_default();
            *had = (had.0 + done, had.1 + waits);
        }
    }
    let (mut have, mut due, mut waiting) = (0, 0, 0);
    // A week or month that had begun before the stage is not asked for, nor one that the stage ends in.
    let mut now = period(rule.per, start).and_then(|p| if p.from == start { Some(p) } else { after(rule.per, p) });
    while let Some(span) = now.filter(|p| p.from <= look.on && end.is_none_or(|end| p.until <= end)) {
        let (done, waits) = sessions.get(&span.from).copied().unwrap_or_default();
        if span.until >= look.on {
            // It is not over yet.
            if done + waits < rule.times {
                into.next = Some(NextAction::HaveSession { of: rule.of, per: rule.per, until: span.until });
                into.next_date = span.until.succ_opt();
            }
            break;
        }
        due += 1;
        if done >= rule.times {
            have += 1;
        } else if done + waits >= rule.times {
            waiting += 1;
        } else {
            into.gaps.push(span);
        }
        now = after(rule.per, span);
    }
    into.amount = Amount::Count { have, need: due, waiting };
    into.state = reached(have == due, have + waiting == due);
    if into.next.is_none() {
        into.next = match into.state {
            State::Met | State::Waived => None,
            State::Pending => next(State::Pending, rule.of, None, &mut all),
            // What was not held cannot be held any more; a named person can decide about it.
            State::Unmet => Some(NextAction::AskTheBoard),
        };
    }
    all.explain(into);
}

pub(super) fn after(per: Period, span: Span) -> Option<Span> {
    period(per, span.until.succ_opt()?)
}

pub(super) fn periodic(into: &mut Evaluated, rule: &Periodic, look: &Look<'_>) {
    let counting = Counting {
        window: Some(Window { last_months: Some(rule.every_months), ..Window::default() }),
        ..Counting::default()
    };
    let mut all = tally(look, &into.id, rule.of, &counting, None, |e| e.bears(&rule.topic) || e.kind().is_none());
    // Of a course on several topics only the minutes on this one count.
    let topic = |c: &Counted<'_>| if c.entry.kind().is_none() { c.minutes } else { c.portion(&rule.topic) };
    let have = all.counted.iter().map(topic).sum::<Minutes>() + all.added;
    let waiting = all.waiting.iter().map(topic).sum::<Minutes>();
    into.amount = Amount::Time { have, need: rule.at_least, waiting };
    into.state = reached(have >= rule.at_least, have + waiting >= rule.at_least);
    if into.state == State::Met {
        into.next_date = all.falls_below(rule.at_least, topic);
    }
    into.next = next(into.state, rule.of, Some(rule.topic.clone()), &mut all);
    all.explain(into);
}

//! Rules about papers, signatures and references, and what is kept for an audit.

use super::look::Look;
use super::reason::{Exclusion, ExclusionReason, FactKind};
use super::{Amount, Evaluated, NextAction, State, count, reached};
use crate::course::requirement::{Attestation, AuditSample, Document, Event, References, Retention};
use crate::id::FactId;
use crate::quantity::Minutes;
use chrono::{Days, Months, NaiveDate};

pub(super) fn left_out(into: &mut Evaluated, id: &FactId, on: NaiveDate, fact: FactKind, reason: ExclusionReason) {
    into.excluded.push(Exclusion { entry: id.clone(), date: on, minutes: Minutes(0), reason, fact });
}

/// The day of an event, or what is to be told first.
pub(super) fn day_or_ask(into: &mut Evaluated, look: &Look<'_>, event: Option<Event>) -> Option<NaiveDate> {
    let event = event.unwrap_or(Event::Evaluation);
    let day = look.day(event);
    if day.is_none() {
        into.next = Some(NextAction::TellDay { event });
    }
    day
}

pub(super) fn document(into: &mut Evaluated, rule: &Document, look: &Look<'_>) {
    into.amount = Amount::Count { have: 0, need: rule.count, waiting: 0 };
    let Some(at) = day_or_ask(into, look, rule.at) else { return };
    let mut papers: Vec<_> = look.facts.record.documents.iter().filter(|d| d.document == rule.document).collect();
    papers.sort_by(|a, b| (a.dated, &a.id).cmp(&(b.dated, &b.id)));
    let (mut have, mut waiting) = (0, 0);
    let mut ends: Vec<NaiveDate> = Vec::new();
    for paper in papers {
        let good = rule.valid_months.and_then(|m| paper.dated.checked_add_months(Months::new(m)));
        let until = good.into_iter().chain(paper.until).min();
        let reason = if paper.dated > look.on {
            Some(ExclusionReason::AfterTheDay { on: look.on })
        } else if let Some(until) = until.filter(|until| *until < at) {
            Some(ExclusionReason::Expired { until })
        } else if rule.name_must_match && !paper.name_matches {
            Some(ExclusionReason::NameDiffers)
        } else if rule.notarised && !paper.notarised {
            Some(ExclusionReason::NotNotarised)
        } else {
            let other = |wanted: &&crate::course::Label| paper.handed_in_by.as_ref() != Some(wanted);
            rule.handed_in_by.as_ref().filter(other).map(|w| ExclusionReason::HandedInBy { wanted: w.clone() })
        };
        if let Some(reason) = reason {
            left_out(into, &paper.id, paper.dated, FactKind::Document, reason);
        } else if rule.checked && paper.checked_by.is_none() {
            waiting += 1;
        } else {
            have += 1;
            ends.extend(until);
            into.counted.push(paper.id.to_string());
        }
    }
    into.amount = Amount::Count { have, need: rule.count, waiting };
    into.state = reached(have >= rule.count, have + waiting >= rule.count);
    match into.state {
        State::Met | State::Waived => {
            // Only where the day moves on does a paper run out.
            let moves = rule.at.is_none_or(|e| e == Event::Evaluation);
            into.next_date = ends.into_iter().min().filter(|_| moves).and_then(|d| d.succ_opt());
        }
        State::Pending => into.next = Some(NextAction::WaitForCheck),
        State::Unmet => {
            into.next = Some(NextAction::HandIn { document: rule.document.clone(), by: rule.handed_in_by.clone() });
        }
    }
}

pub(super) fn attestation(into: &mut Evaluated, rule: &Attestation, look: &Look<'_>) {
    let since = match rule.since {
        None => None,
        Some(event) => {
            let Some(day) = day_or_ask(into, look, Some(event)) else { return };
            Some((event, day))
        }
    };
    let mut signed: Vec<_> =
        look.facts.record.attestations.iter().filter(|a| a.attestation == rule.attestation).collect();
    signed.sort_by(|a, b| (a.on, &a.id).cmp(&(b.on, &b.id)));
    for one in signed {
        let words = one.words.unwrap_or(0);
        let reason = if one.on > look.on {
            Some(ExclusionReason::AfterTheDay { on: look.on })
        } else if one.by != rule.by {
            Some(ExclusionReason::SignedBy { wanted: rule.by.clone() })
        } else if let Some((event, earliest)) = since.filter(|(_, day)| one.on < *day) {
            Some(ExclusionReason::BeforeEvent { event, earliest })
        } else if let Some(wanted) = rule.text_version.as_ref().filter(|v| one.text_version.as_ref() != Some(v)) {
            Some(ExclusionReason::OtherText { wanted: wanted.clone() })
        } else {
            let need = rule.least_words.filter(|need| words < *need);
            need.map(|need| ExclusionReason::TooFewWords { have: words, need })
        };
        match reason {
            Some(reason) => left_out(into, &one.id, one.on, FactKind::Attestation, reason),
            None => into.counted.push(one.id.to_string()),
        }
    }
    if into.counted.is_empty() {
        into.next = Some(NextAction::Sign { attestation: rule.attestation.clone(), by: rule.by.clone() });
    } else {
        into.state = State::Met;
        into.amount = Amount::Count { have: 1, need: 1, waiting: 0 };
    }
}

pub(super) fn references(into: &mut Evaluated, rule: &References, look: &Look<'_>) {
    into.amount = Amount::Count { have: 0, need: rule.count, waiting: 0 };
    let since = match rule.since {
        None => None,
        Some(event) => {
            let Some(day) = day_or_ask(into, look, Some(event)) else { return };
            Some((event, day))
        }
    };
    let mut given: Vec<_> = look.facts.record.references.iter().collect();
    given.sort_by(|a, b| (a.on, &a.id).cmp(&(b.on, &b.id)));
    let mut counted = Vec::new();
    for one in given {
        let reason = if one.on > look.on {
            Some(ExclusionReason::AfterTheDay { on: look.on })
        } else if rule.not_from.contains(&one.relation) {
            Some(ExclusionReason::Relation { relation: one.relation.clone() })
        } else if rule.sent_by_referee && !one.sent_by_referee {
            Some(ExclusionReason::NotFromReferee)
        } else {
            let early = since.filter(|(_, day)| one.on < *day);
            early.map(|(event, earliest)| ExclusionReason::BeforeEvent { event, earliest })
        };
        match reason {
            Some(reason) => left_out(into, &one.id, one.on, FactKind::Reference, reason),
            None => counted.push(one),
        }
    }
    let there = |need: &crate::course::requirement::ReferenceNeed| {
        counted.iter().any(|r| {
            need.known_months.is_none_or(|m| r.known_months.is_some_and(|known| known >= m))
                && need.tag.as_ref().is_none_or(|t| r.tags.contains(t) || r.relation == *t)
        })
    };
    let have = count(counted.len());
    // A reference of the kind that is still asked for is one of those that are missing.
    let lacking = count(rule.one_must_be.iter().filter(|need| !there(need)).count());
    let have = have.min(rule.count).min(rule.count.saturating_sub(lacking));
    into.counted = counted.iter().map(|r| r.id.to_string()).collect();
    into.amount = Amount::Count { have, need: rule.count, waiting: 0 };
    if have >= rule.count && lacking == 0 {
        into.state = State::Met;
    } else {
        into.next = Some(NextAction::AskForReference);
    }
}

pub(super) fn audit_sample(into: &mut Evaluated, rule: &AuditSample, look: &Look<'_>) {
    let drawn: Vec<_> = look.facts.record.audits.iter().filter(|a| a.drawn_on <= look.on).collect();
    let need = count(drawn.len());
    let in_order = drawn.iter().filter(|a| a.in_order == Some(true));
    into.counted = in_order.map(|a| a.id.to_string()).collect();
    let have = count(into.counted.len());
    let waiting = count(drawn.iter().filter(|a| a.answered_on.is_some() && a.in_order.is_none()).count());
    into.amount = Amount::Count { have, need, waiting };
    // Whoever was not drawn has nothing to show.
    into.state = reached(have == need, have + waiting == need);
    match into.state {
        State::Met | State::Waived => {}
        State::Pending => into.next = Some(NextAction::WaitForCheck),
        State::Unmet => {
            into.next = Some(NextAction::AnswerAudit);
            let open = drawn.iter().filter(|a| a.answered_on.is_none());
            let due = open.filter_map(|a| a.drawn_on.checked_add_days(Days::new(rule.answer_within_days?.into())));
            into.next_date = due.min().filter(|d| *d > look.on);
        }
    }
}

pub(super) fn retention(into: &mut Evaluated, rule: &Retention, look: &Look<'_>) {
    let from = look.on.checked_sub_months(Months::new(rule.years.saturating_mul(12)));
    let kept = |day: NaiveDate| from.is_none_or(|from| day >= from) && day <= look.on;
    let entries = look.entries.iter().filter(|e| e.kind() == Some(rule.of) && kept(e.date));
    let mut need = 0;
    for entry in entries {
        need += 1;
        // What is in the platform's own log is kept with it.
        if entry.told().is_none_or(|t| t.paper_kept) {
            into.counted.push(entry.id().to_owned());
        } else {
            into.excluded.push(entry.exclusion(entry.minutes.unwrap_or_default(), ExclusionReason::NoPaper));
        }
    }
    let have = count(into.counted.len());
    into.amount = Amount::Count { have, need, waiting: 0 };
    into.state = reached(have == need, false);
    if into.state == State::Unmet {
        into.next = Some(NextAction::KeepPapers);
    }
}

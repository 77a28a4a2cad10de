//! The mark of what was taken over, as it stands in the hours log and beside sums.

use crate::hours::kind_name;
use crate::shell::Frame;
use chrono::NaiveDate;
use domain::course::HoursKind;
use domain::moving_in::{PastHours, PastSignature, TakenOver, TakenOverSum};
use domain::quantity::Minutes;
use leptos::prelude::*;
use words::{Value, Words};

/// So many entries of the past are shown one by one; the sum is of all.
const MOST_SHOWN: usize = 40;

/// Where something was taken over from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The old system or paper.
    pub source: String,
    /// Who brought it in.
    pub by: String,
    /// When.
    pub on: NaiveDate,
}

impl Mark {
    /// The mark as a sentence.
    #[must_use]
    pub fn text(&self, words: &Words) -> String {
        words.say_with(
            "moving-mark-full",
            [
                ("source", Value::from(self.source.as_str())),
                ("name", self.by.as_str().into()),
                ("date", words.date(self.on).into()),
            ],
        )
    }
}

impl From<&TakenOver> for Mark {
    fn from(mark: &TakenOver) -> Self {
        Self { source: mark.source.clone(), by: mark.brought_in_by.clone(), on: mark.at.date_naive() }
    }
}

/// One entry of hours that was taken over.
#[derive(Debug, Clone)]
pub struct PastEntry {
    /// Practice or supervision.
    pub kind: HoursKind,
    /// The day.
    pub date: NaiveDate,
    /// How long.
    pub length: Minutes,
    /// What was done; may be empty.
    pub activity: String,
    /// Who supervised; may be empty.
    pub supervised_by: String,
    /// The signature by hand that someone saw, if the record says so.
    pub signed: Option<PastSignature>,
    /// Where it was taken over from.
    pub mark: Mark,
}

impl From<&PastHours> for PastEntry {
    fn from(past: &PastHours) -> Self {
        Self {
            kind: past.kind,
            date: past.date,
            length: past.minutes,
            activity: past.activity.clone(),
            supervised_by: past.supervised_by.clone(),
            signed: past.signed.clone(),
            mark: (&past.taken_over).into(),
        }
    }
}

/// Sums of what was taken over, one sentence for each source.
#[must_use]
pub fn sums(words: &Words, sums: &[TakenOverSum]) -> Vec<String> {
    let one = |sum: &TakenOverSum| {
        words.say_with(
            "moving-mark-sum",
            [
                ("length", Value::from(words.length(sum.minutes))),
                ("source", sum.source.as_str().into()),
                ("name", sum.brought_in_by.as_str().into()),
            ],
        )
    };
    sums.iter().map(one).collect()
}

/// The part of the hours log with what was taken over; nothing where nothing was.
#[must_use]
pub fn past_hours(frame: &Frame, entries: &[PastEntry]) -> AnyView {
    if entries.is_empty() {
        return ().into_any();
    }
    let words = &frame.words;
    let length = words.length(entries.iter().map(|e| e.length).sum());
    let total = words.say_with("moving-hours-total", [("length", length.into()), ("n", entries.len().into())]);
    let rows = entries.iter().take(MOST_SHOWN).map(|one| entry(frame, one)).collect::<Vec<_>>();
    let more = entries.len().saturating_sub(MOST_SHOWN);
    let more = (more > 0).then(|| view! { <p>{words.say_with("hours-past-more", [("n", more.into())])}</p> });
    view! {
        <section aria-labelledby="taken-over">
            <h2 id="taken-over">{words.say("moving-hours-heading")}</h2>
            <p>{words.say("moving-hours-lead")} " " {total}</p>
            <ul class="stack">{rows}</ul>
            {more}
        </section>
    }
    .into_any()
}

fn entry(frame: &Frame, one: &PastEntry) -> AnyView {
    let words = &frame.words;
    let title = words.say_with(
        "hours-entry-title",
        [("date", words.date(one.date).into()), ("length", words.length(one.length).into())],
    );
    let supervised = (!one.supervised_by.is_empty())
        .then(|| words.say_with("moving-hours-supervised", [("name", one.supervised_by.as_str().into())]));
    let what = [Some(kind_name(words, one.kind)), Some(one.activity.clone()).filter(|a| !a.is_empty()), supervised];
    let what = what.into_iter().flatten().collect::<Vec<_>>().join(". ");
    let signed = one.signed.as_ref().map(|signature| {
        let told = words.say_with(
            "moving-hours-signed",
            [
                ("name", one.supervised_by.as_str().into()),
                ("date", words.date(signature.on).into()),
                ("original", signature.original.as_str().into()),
                ("checked", signature.checked_by.as_str().into()),
            ],
        );
        view! { {told} <br /> }
    });
    view! {
        <li>
            <strong>{title}</strong>
            <br />
            {what}
            <br />
            {signed}
            <span class="small muted">{one.mark.text(words)}</span>
        </li>
    }
    .into_any()
}

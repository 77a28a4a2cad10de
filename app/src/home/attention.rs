//! What needs care, for administrators and coordinators; and the first three steps where there is no cohort yet.

use crate::shell::Frame;
use chrono::NaiveDate;
use domain::id::CohortId;
use leptos::prelude::*;
use words::Value;

/// How many, and the day of the oldest.
pub type Since = (u32, NaiveDate);

/// What needs care in one cohort.
#[derive(Debug, Clone)]
pub struct Care {
    /// The cohort.
    pub cohort: CohortId,
    /// Its name.
    pub name: String,
    /// Invitations that were not taken up.
    pub invited: Option<Since>,
    /// People who have been quiet.
    pub quiet: Option<Since>,
    /// Hours entries that wait for a signature.
    pub hours: Option<Since>,
}

/// What needs care in all of them.
#[derive(Debug, Clone, Default)]
pub struct Attention {
    /// Cohorts in which something does.
    pub cohorts: Vec<Care>,
    /// Messages that could not be delivered.
    pub mails: u32,
    /// Whether there is any cohort yet.
    pub any: bool,
}

pub(super) fn view(frame: &Frame, data: &Attention) -> AnyView {
    let words = &frame.words;
    if !data.any {
        return steps(frame);
    }
    let mut lines: Vec<AnyView> = Vec::new();
    for care in &data.cohorts {
        let href = format!("/admin/cohorts/{}", care.cohort);
        let values = |(n, oldest): Since| {
            [
                ("n", Value::from(n)),
                ("cohort", Value::from(care.name.as_str())),
                ("date", Value::from(words.date(oldest))),
            ]
        };
        let sentences = [
            care.invited.map(|since| words.say_with("attention-invited", values(since))),
            care.quiet.map(|since| words.say_with("attention-quiet", values(since))),
            care.hours.map(|since| words.say_with("attention-hours", values(since))),
        ];
        for sentence in sentences.into_iter().flatten() {
            lines.push(view! { <li><a href=href.clone()>{sentence}</a></li> }.into_any());
        }
    }
    if data.mails > 0 {
        let sentence = words.say_with("attention-mails", [("n", data.mails.into())]);
        lines.push(view! { <li>{sentence}</li> }.into_any());
    }
    let content = if lines.is_empty() {
        view! { <p>{words.say("attention-nothing")}</p> }.into_any()
    } else {
        view! { <ul>{lines}</ul> }.into_any()
    };
    view! {
        <section class="card quiet">
            <h2>{words.say("attention-title")}</h2>
            {content}
        </section>
    }
    .into_any()
}

fn steps(frame: &Frame) -> AnyView {
    let words = &frame.words;
    view! {
        <section class="card next">
            <h2>{words.say("attention-first")}</h2>
            <ol>
                <li>{words.say("attention-first-cohort")}</li>
                <li>{words.say("attention-first-staff")}</li>
                <li>{words.say("attention-first-trainees")}</li>
            </ol>
            <p class="actions"><a class="button" href="/admin/cohorts/new">{words.say("attention-first-button")}</a></p>
        </section>
    }
    .into_any()
}

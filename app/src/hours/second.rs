//! The pages of second signatures: whose hours wait, and all of one trainee to be signed at once or to be corrected first.

use super::{Said, activity_name, kind_name, mode_name};
use crate::forms::{Field, FormState, error_summary, hidden, text_area, tick_field};
use crate::shell::{self, Column, Frame, Page, Width};
use chrono::{DateTime, Utc};
use domain::hours::LONGEST_REASON;
use domain::id::{HoursEntryId, PersonId};
use domain::quantity::Minutes;
use leptos::prelude::*;
use words::Words;

/// Hours of one trainee that wait for a second signature.
#[derive(Debug, Clone)]
pub struct Line {
    /// Whose.
    pub trainee: PersonId,
    /// How they are called.
    pub name: String,
    /// The name of the cohort.
    pub cohort: String,
    /// How many entries.
    pub entries: usize,
    /// How long they are together.
    pub length: Minutes,
}

/// An entry that waits for a second signature.
#[derive(Debug, Clone)]
pub struct Signed {
    /// The entry.
    pub id: HoursEntryId,
    /// The signed version that holds.
    pub version: u32,
    /// What it says.
    pub said: Said,
    /// Who signed it first.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
    /// The records, where it was signed from records.
    pub records: Option<Vec<String>>,
    /// What someone asked to correct in it.
    pub asked: Option<String>,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// Everything of one trainee that waits for a second signature.
#[derive(Debug, Clone)]
pub struct Sheet {
    /// Whose.
    pub trainee: PersonId,
    /// How they are called.
    pub name: String,
    /// What waits, by day.
    pub entries: Vec<Signed>,
    /// How many more wait than are shown at once.
    pub more: usize,
    /// The field `attest`, and `reason-ENTRY` of each entry.
    pub form: FormState,
}

/// The statement that someone makes by signing second. Keep it with the signature: what was signed is what was shown.
#[must_use]
pub fn statement(words: &Words, trainee: &str) -> String {
    words.say_with("signing-second-statement", [("name", trainee.into())])
}

/// `GET /desk/second`.
#[must_use]
pub fn list(frame: &Frame, lines: &[Line]) -> Page {
    let words = &frame.words;
    let title = words.say("signing-second-title");
    let row = |line: &Line| {
        [
            view! { <a href=format!("/desk/second/{}", line.trainee)>{line.name.clone()}</a> }.into_any(),
            line.cohort.clone().into_any(),
            line.entries.to_string().into_any(),
            words.length(line.length).into_any(),
        ]
    };
    let columns = [
        words.say("desk-column-trainee").into(),
        words.say("desk-column-cohort").into(),
        Column::of_numbers(words.say("signing-second-entries")),
        words.say("signing-second-length").into(),
    ];
    let table = shell::list(columns, lines.iter().map(row).collect(), words.say("signing-second-none"));
    let body = view! {
        <h1>{title.clone()}</h1>
        <p class="lead">{words.say("signing-second-lead")}</p>
        {table}
    };
    Page { title, width: Width::Wide, body: body.into_any(), island: false, indexed: false }
}

/// `GET /desk/second/{person}`; signed by `POST` to the same.
#[must_use]
pub fn sheet(frame: &Frame, data: &Sheet) -> Page {
    let words = &frame.words;
    let name = || [("name", data.name.as_str().into())];
    let title = words.say_with("signing-second-page", name());
    let work = if data.entries.is_empty() {
        view! { <p class="empty">{words.say_with("signing-second-nothing", name())}</p> }.into_any()
    } else {
        form(frame, data)
    };
    let body = view! {
        <nav class="crumbs" aria-label=words.say("admin-crumbs")>
            <ol><li><a href="/desk/second">{words.say("signing-second-title")}</a></li></ol>
        </nav>
        {error_summary(frame, &data.form)}
        <h1>{title.clone()}</h1>
        {work}
    };
    Page { title, width: Width::Reading, body: body.into_any(), island: false, indexed: false }
}

fn form(frame: &Frame, data: &Sheet) -> AnyView {
    let words = &frame.words;
    let length: Minutes = data.entries.iter().map(|e| e.said.length).sum();
    let count = words
        .say_with("signing-second-count", [("n", data.entries.len().into()), ("length", words.length(length).into())]);
    let more = (data.more > 0)
        .then(|| view! { <p class="notice">{words.say_with("signing-second-more", [("n", data.more.into())])}</p> });
    let cards: Vec<_> = data.entries.iter().map(|one| card(frame, one)).collect();
    let asks: Vec<_> = data.entries.iter().map(|one| ask(frame, data, one)).collect();
    let action = frame.sends(format!("/desk/second/{}", data.trainee));
    view! {
        <h2>{count}</h2>
        {more}
        <form class="form" method="post" action=action novalidate>
            {cards}
            {tick_field(&data.form, "attest", statement(words, &data.name))}
            <div class="actions"><button name="go" value="sign">{words.say("signing-second-sign")}</button></div>
        </form>
        <section aria-labelledby="ask">
            <h2 id="ask">{words.say("signing-second-ask")}</h2>
            {asks}
        </section>
    }
    .into_any()
}

fn when(words: &Words, said: &Said) -> String {
    words.say_with("desk-entry-when", [("date", words.date(said.date).into()), ("time", words.time(said.start).into())])
}

fn card(frame: &Frame, one: &Signed) -> AnyView {
    let words = &frame.words;
    let id = format!("entry-{}", one.id);
    let said = &one.said;
    let what = format!(
        "{} · {} · {}",
        kind_name(words, said.kind),
        activity_name(words, said.activity),
        mode_name(words, said.mode)
    );
    let signed = [("name", one.by.as_str().into()), ("date", words.date(one.at.date_naive()).into())];
    let by = match &one.records {
        None => words.say_with("signing-second-by", signed),
        Some(records) => {
            let [name, date] = signed;
            words.say_with("signing-second-by-records", [name, date, ("records", records.join("; ").into())])
        }
    };
    let asked = one.asked.as_ref().map(|reason| {
        let told = words.say_with("signing-second-asked", [("reason", reason.as_str().into())]);
        view! { <p class="notice">{told}</p> }
    });
    let take = words.say_with(
        "signing-second-take",
        [("date", words.date(said.date).into()), ("length", words.length(said.length).into())],
    );
    view! {
        <section class="card" aria-labelledby=id.clone()>
            <h3 id=id.clone()>{when(words, said)}" · "{words.length(said.length)}</h3>
            <p>{what}</p>
            <p class="small">{by}</p>
            {asked}
            <div class="choice">
                <input
                    id=format!("take-{}", one.id)
                    r#type="checkbox"
                    name="entry"
                    value=format!("{}:{}", one.id, one.version)
                    checked=one.chosen
                />
                <label for=format!("take-{}", one.id)>{take}</label>
            </div>
        </section>
    }
    .into_any()
}

/// Asking for a correction: a form of its own for each entry, so that nothing else is sent with it.
fn ask(frame: &Frame, data: &Sheet, one: &Signed) -> AnyView {
    let words = &frame.words;
    let name = format!("reason-{}", one.id);
    let open = data.form.error(&name).is_some();
    let field = Field {
        name: &name,
        label: words.say("signing-second-ask-label"),
        hint: Some(words.say_with("signing-second-ask-hint", [("name", data.name.as_str().into())])),
        required: true,
        max_length: u32::try_from(LONGEST_REASON).ok(),
        ..Field::default()
    };
    let action = frame.sends(format!("/desk/second/{}", data.trainee));
    view! {
        <details open=open>
            <summary>{when(words, &one.said)}" · "{words.length(one.said.length)}</summary>
            <form class="form" method="post" action=action novalidate>
                {hidden("about", &format!("{}:{}", one.id, one.version))}
                {text_area(&data.form, field, 3)}
                <div class="actions">
                    <button class="secondary" name="go" value="ask">{words.say("signing-second-ask-send")}</button>
                </div>
            </form>
        </details>
    }
    .into_any()
}

//! The page of staff for closing a trainee's hours month by month, and for opening them again with a reason.

use crate::forms::{Field, FormState, error_summary, hidden, text_area};
use crate::shell::{Frame, Page, Width};
use chrono::NaiveDate;
use domain::hours::LONGEST_REASON;
use domain::id::PersonId;
use domain::quantity::Minutes;
use leptos::prelude::*;

/// Hours of one month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Month {
    /// Its first day.
    pub first: NaiveDate,
    /// Entries that are signed and can be closed.
    pub signed: usize,
    /// Entries that are closed.
    pub closed: usize,
    /// Entries that are not settled.
    pub open: usize,
    /// How long everything is that is signed.
    pub length: Minutes,
}

/// A trainee's hours by month.
#[derive(Debug, Clone)]
pub struct Closing {
    /// Whose.
    pub trainee: PersonId,
    /// How they are called.
    pub name: String,
    /// The months, the newest first.
    pub months: Vec<Month>,
    /// The field `reason-MONTH` of each month.
    pub form: FormState,
}

/// `GET /admin/people/{person}/hours`; closed and opened by `POST` to the same.
#[must_use]
pub fn page(frame: &Frame, data: &Closing) -> Page {
    let words = &frame.words;
    let name = || [("name", data.name.as_str().into())];
    let title = words.say_with("signing-close-title", name());
    let months: Vec<_> = data.months.iter().map(|month| card(frame, data, month)).collect();
    let none =
        data.months.is_empty().then(|| view! { <p class="empty">{words.say_with("signing-close-none", name())}</p> });
    let body = view! {
        <nav class="crumbs" aria-label=words.say("admin-crumbs")>
            <ol><li><a href=format!("/admin/people/{}", data.trainee)>{data.name.clone()}</a></li></ol>
        </nav>
        {error_summary(frame, &data.form)}
        <h1>{title.clone()}</h1>
        <p class="lead">{words.say("signing-close-lead")}</p>
        {none}
        {months}
    };
    Page { title, width: Width::Reading, body: body.into_any(), island: false, indexed: false }
}

fn card(frame: &Frame, data: &Closing, month: &Month) -> AnyView {
    let words = &frame.words;
    let first = month.first.format("%Y-%m").to_string();
    let id = format!("month-{first}");
    let closed = words.say_with("signing-close-state", [("closed", month.closed.into())]);
    let signed = (month.signed > 0).then(|| words.say_with("signing-close-signed", [("n", month.signed.into())]));
    let open = (month.open > 0).then(|| words.say_with("signing-close-open", [("n", month.open.into())]));
    let length = words.say_with("signing-close-length", [("length", words.length(month.length).into())]);
    view! {
        <section class="card" aria-labelledby=id.clone()>
            <h2 id=id.clone()>{words.month(month.first)}</h2>
            <ul class="plain">
                <li>{closed}</li>
                {signed.map(|text| view! { <li>{text}</li> })}
                {open.map(|text| view! { <li>{text}</li> })}
                <li>{length}</li>
            </ul>
            {close(frame, data, month, &first)}
            {reopen(frame, data, month, &first)}
        </section>
    }
    .into_any()
}

fn close(frame: &Frame, data: &Closing, month: &Month, first: &str) -> AnyView {
    if month.signed == 0 {
        return ().into_any();
    }
    let words = &frame.words;
    let label = words.say_with("signing-close-go", [("month", words.month(month.first).into())]);
    view! {
        <form method="post" action=frame.sends(format!("/admin/people/{}/hours", data.trainee))>
            {hidden("month", first)}
            <p class="actions"><button name="go" value="close">{label}</button></p>
        </form>
    }
    .into_any()
}

fn reopen(frame: &Frame, data: &Closing, month: &Month, first: &str) -> AnyView {
    if month.closed == 0 {
        return ().into_any();
    }
    let words = &frame.words;
    let label = words.say_with("signing-close-reopen", [("month", words.month(month.first).into())]);
    let name = format!("reason-{first}");
    let field = Field {
        name: &name,
        label: words.say("signing-close-reason"),
        hint: Some(words.say_with("signing-close-reason-hint", [("name", data.name.as_str().into())])),
        required: true,
        max_length: u32::try_from(LONGEST_REASON).ok(),
        ..Field::default()
    };
    view! {
        <details open=data.form.error(&name).is_some()>
            <summary>{label.clone()}</summary>
            <form class="form" method="post" action=frame.sends(format!("/admin/people/{}/hours", data.trainee)) novalidate>
                {hidden("month", first)}
                {text_area(&data.form, field, 3)}
                <div class="actions"><button class="secondary" name="go" value="reopen">{label}</button></div>
            </form>
        </details>
    }
    .into_any()
}

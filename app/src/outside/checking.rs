//! The pages of staff: supervisors without an account, why to look twice, and the check that they are real.

use super::{flag_text, how_name, invited_text};
use crate::forms::{Field, FormState, choice_field, error_summary, hidden, text_area, text_field, tick_field};
use crate::shell::{self, Column, Frame, Page, Width, day};
use chrono::{DateTime, NaiveDate, Utc};
use domain::id::PersonId;
use domain::outside::{Check, Flag, How, Invited, LONGEST_CONTACT, LONGEST_DOUBT, Named};
use domain::quantity::Minutes;
use leptos::prelude::*;

/// A supervisor without an account in the list.
#[derive(Debug, Clone)]
pub struct Line {
    /// Who.
    pub person: PersonId,
    /// How they are called.
    pub name: String,
    /// Where they work.
    pub workplace: String,
    /// The trainee who named them.
    pub trainee: String,
    /// How many entries wait for the check.
    pub entries: usize,
    /// How long those are.
    pub length: Minutes,
    /// How many reasons there are to look twice.
    pub flags: usize,
    /// When they were confirmed.
    pub confirmed: Option<DateTime<Utc>>,
    /// When staff last could not confirm them, if nobody has since.
    pub doubted: Option<DateTime<Utc>>,
}

/// What is known of one.
#[derive(Debug, Clone)]
pub struct File {
    /// Who.
    pub person: PersonId,
    /// What the trainee said of them.
    pub named: Named,
    /// The trainee.
    pub trainee: PersonId,
    /// How the trainee is called.
    pub trainee_name: String,
    /// When they were named.
    pub named_at: DateTime<Utc>,
    /// Why to look twice.
    pub flags: Vec<Flag>,
    /// What waits for the check: day and length.
    pub waits: Vec<(NaiveDate, Minutes)>,
    /// How far the newest request to sign has come.
    pub invited: Option<Invited>,
    /// By whom they were confirmed, when and how.
    pub confirmed: Option<(String, DateTime<Utc>, Check)>,
    /// Who could not confirm them, when and why, if nobody has since.
    pub doubted: Option<(String, DateTime<Utc>, String)>,
    /// The fields `how`, `contact`, `person`, `qualification`, `address`; and `reason`, why it cannot be confirmed.
    pub form: FormState,
}

/// `GET /admin/supervisors`.
#[must_use]
pub fn list(frame: &Frame, lines: &[Line]) -> Page {
    let words = &frame.words;
    let title = words.say("outside-check-title");
    let row = |l: &Line| {
        let state = match (l.confirmed, l.doubted) {
            (Some(at), _) => day(frame, at.date_naive()),
            (None, Some(at)) => view! {
                <span class="state suspended">{words.say("outside-state-doubted")}</span>
                <br /><span class="small muted">{day(frame, at.date_naive())}</span>
            }
            .into_any(),
            (None, None) => view! { <span class="state pending">{words.say("outside-check-open")}</span> }.into_any(),
        };
        let name = view! {
            <a href=format!("/admin/supervisors/{}", l.person)>{l.name.clone()}</a>
            <br /><span class="small muted">{l.workplace.clone()}</span>
        };
        let waits = [("n", l.entries.into()), ("length", words.length(l.length).into())];
        [
            name.into_any(),
            l.trainee.clone().into_any(),
            words.say_with("outside-check-entries", waits).into_any(),
            l.flags.to_string().into_any(),
            state,
        ]
    };
    let columns = [
        words.say("outside-check-name").into(),
        words.say("outside-check-trainee").into(),
        words.say("outside-check-waits").into(),
        Column::of_numbers(words.say("outside-check-flags")),
        words.say("outside-check-state").into(),
    ];
    let table = shell::list(columns, lines.iter().map(row).collect(), words.say("outside-check-none"));
    let body = view! {
        <nav class="crumbs" aria-label=words.say("admin-crumbs")>
            <ol><li><a href="/admin">{words.say("admin-title")}</a></li></ol>
        </nav>
        <h1>{title.clone()}</h1>
        <p class="lead">{words.say("outside-check-lead")}</p>
        {table}
    };
    Page { title, width: Width::Wide, body: body.into_any(), island: false, indexed: false }
}

/// `GET /admin/supervisors/{supervisor}`; confirmed by `POST` to the same.
#[must_use]
pub fn file(frame: &Frame, data: &File) -> Page {
    let words = &frame.words;
    let title = data.named.name.clone();
    let (class, state, since) = invited_text(words, &title, data.invited.as_ref());
    let licence = data.named.licence.clone().unwrap_or_else(|| words.say("outside-check-no-licence"));
    let length: Minutes = data.waits.iter().map(|(_, length)| *length).sum();
    let waits = words
        .say_with("outside-check-entries", [("n", data.waits.len().into()), ("length", words.length(length).into())]);
    let body = view! {
        <nav class="crumbs" aria-label=words.say("admin-crumbs")>
            <ol>
                <li><a href="/admin">{words.say("admin-title")}</a></li>
                <li><a href="/admin/supervisors">{words.say("outside-check-title")}</a></li>
            </ol>
        </nav>
        <h1>{title.clone()}</h1>
        {error_summary(frame, &data.form)}
        {flags(frame, &data.flags)}
        <h2>{words.say("outside-check-said")}</h2>
        <dl class="facts">
            <div>
                <dt>{words.say("outside-check-trainee")}</dt>
                <dd><a href=format!("/admin/people/{}", data.trainee)>{data.trainee_name.clone()}</a></dd>
            </div>
            <div><dt>{words.say("outside-check-named-on")}</dt><dd>{day(frame, data.named_at.date_naive())}</dd></div>
            <div><dt>{words.say("outside-email")}</dt><dd>{data.named.email.as_str().to_owned()}</dd></div>
            <div><dt>{words.say("outside-workplace")}</dt><dd>{data.named.workplace.clone()}</dd></div>
            <div><dt>{words.say("outside-qualification")}</dt><dd>{data.named.qualification.clone()}</dd></div>
            <div><dt>{words.say("outside-licence")}</dt><dd>{licence}</dd></div>
            <div>
                <dt>{words.say("outside-check-asked")}</dt>
                <dd><span class=class>{state}</span>" "{since}</dd>
            </div>
            <div><dt>{words.say("outside-check-waits")}</dt><dd>{waits}</dd></div>
        </dl>
        <p><a href=format!("/admin/people/{}/facts", data.person)>{words.say("outside-check-qualifications")}</a></p>
        {doubted(frame, data)}
        {confirmed(frame, data)}
    };
    Page { title, width: Width::Reading, body: body.into_any(), island: false, indexed: false }
}

fn flags(frame: &Frame, flags: &[Flag]) -> AnyView {
    let words = &frame.words;
    if flags.is_empty() {
        return ().into_any();
    }
    let lines: Vec<_> = flags.iter().map(|flag| view! { <li>{flag_text(words, *flag)}</li> }).collect();
    view! {
        <div class="notice warn">
            <p><strong>{words.say("outside-check-look")}</strong></p>
            <ul>{lines}</ul>
            <p>{words.say("outside-check-look-what")}</p>
        </div>
    }
    .into_any()
}

fn doubted(frame: &Frame, data: &File) -> AnyView {
    let words = &frame.words;
    let Some((by, at, reason)) = &data.doubted else { return ().into_any() };
    let told = [("name", by.as_str().into()), ("date", words.date(at.date_naive()).into())];
    view! {
        <section class="card">
            <p>{words.say_with("outside-check-doubted", told)}</p>
            <dl class="facts">
                <div>
                    <dt>{words.say("outside-check-cannot-why")}</dt>
                    <dd class="as-typed">{reason.clone()}</dd>
                </div>
            </dl>
        </section>
    }
    .into_any()
}

fn confirmed(frame: &Frame, data: &File) -> AnyView {
    let words = &frame.words;
    let Some((by, at, check)) = &data.confirmed else { return form(frame, data) };
    let told = [
        ("name", by.as_str().into()),
        ("date", words.date(at.date_naive()).into()),
        ("how", how_name(words, check.how).into()),
    ];
    view! {
        <section class="card">
            <p>{words.say_with("outside-check-done", told)}</p>
            <dl class="facts">
                <div><dt>{words.say("outside-check-by-contact")}</dt><dd>{check.contact.clone()}</dd></div>
            </dl>
        </section>
    }
    .into_any()
}

fn form(frame: &Frame, data: &File) -> AnyView {
    let words = &frame.words;
    let options: Vec<_> = How::ALL.into_iter().map(|how| (how.name().to_owned(), how_name(words, how))).collect();
    let contact = Field {
        name: "contact",
        label: words.say("outside-check-contact"),
        hint: Some(words.say("outside-check-contact-hint")),
        required: true,
        autocomplete: Some("off"),
        max_length: u32::try_from(LONGEST_CONTACT).ok(),
        ..Field::default()
    };
    let reason = Field {
        name: "reason",
        label: words.say("outside-check-cannot-why"),
        hint: Some(words.say_with("outside-check-cannot-hint", [("name", data.trainee_name.as_str().into())])),
        required: true,
        max_length: u32::try_from(LONGEST_DOUBT).ok(),
        ..Field::default()
    };
    let action = frame.sends(format!("/admin/supervisors/{}", data.person));
    view! {
        <section aria-labelledby="confirm">
            <h2 id="confirm">{words.say("outside-check-do")}</h2>
            <form class="form" method="post" action=action novalidate>
                {choice_field(&data.form, "how", words.say("outside-check-how"), &options)}
                {text_field(&data.form, contact)}
                {tick_field(&data.form, "person", words.say("outside-check-person"))}
                {tick_field(&data.form, "qualification", words.say("outside-check-qualification"))}
                {tick_field(&data.form, "address", words.say("outside-check-address"))}
                <div class="actions"><button>{words.say("outside-check-button")}</button></div>
                <p class="hint">{words.say("outside-check-after")}</p>
            </form>
        </section>
        <section aria-labelledby="cannot">
            <h2 id="cannot">{words.say("outside-check-cannot-do")}</h2>
            <p>{words.say("outside-check-cannot")}</p>
            <form class="form" method="post" action=frame.sends(format!("/admin/supervisors/{}", data.person)) novalidate>
                {hidden("go", "cannot")}
                {text_area(&data.form, reason, 3)}
                <div class="actions"><button class="secondary">{words.say("outside-check-cannot-button")}</button></div>
            </form>
        </section>
    }
    .into_any()
}

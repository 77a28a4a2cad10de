//! The trainee's page: whom they named, how far each has come, the button that asks them to sign, and the form to add one.

use super::invited_text;
use crate::forms::{Field, FormState, error_summary, hidden, text_field};
use crate::learn::crumbs;
use crate::shell::{Frame, Page, Width};
use chrono::{DateTime, Utc};
use domain::id::PersonId;
use domain::outside::{DAYS, Invited, LONGEST, Named};
use domain::person::LONGEST_NAME;
use domain::quantity::Minutes;
use leptos::prelude::*;

/// The supervisors without an account of one trainee.
#[derive(Debug, Clone)]
pub struct Supervisors {
    /// Those whom they named, the newest first.
    pub lines: Vec<Line>,
    /// The fields `id` (hidden), `name`, `email`, `workplace`, `qualification`, `licence`.
    pub form: FormState,
}

/// One of them.
#[derive(Debug, Clone)]
pub struct Line {
    /// Who.
    pub person: PersonId,
    /// What the trainee said of them.
    pub named: Named,
    /// When staff confirmed who they are.
    pub confirmed: Option<DateTime<Utc>>,
    /// When staff last could not confirm it, if nobody has since.
    pub doubted: Option<DateTime<Utc>>,
    /// How far they have come.
    pub invited: Option<Invited>,
    /// Entries that wait for them.
    pub entries: usize,
    /// How long those are.
    pub length: Minutes,
    /// How many of these are newer than the last link.
    pub new: usize,
    /// The id with which the button asks, so that two clicks ask once.
    pub ask: String,
}

/// `GET /hours/supervisors`; named by `POST` to the same, asked by `POST /hours/supervisors/{supervisor}`.
#[must_use]
pub fn page(frame: &Frame, data: &Supervisors) -> Page {
    let words = &frame.words;
    let title = words.say("outside-title");
    let lines: Vec<_> = data.lines.iter().map(|line| card(frame, line)).collect();
    let lines = if lines.is_empty() {
        view! { <p class="empty">{words.say("outside-yours-none")}</p> }.into_any()
    } else {
        view! { <div class="cards">{lines}</div> }.into_any()
    };
    let body = view! {
        {crumbs(frame, &[(words.say("hours-title"), "/hours".to_owned())])}
        <h1>{title.clone()}</h1>
        {error_summary(frame, &data.form)}
        <p class="lead">{words.say("outside-lead")}</p>
        <section aria-labelledby="yours">
            <h2 id="yours">{words.say("outside-yours")}</h2>
            {lines}
        </section>
        {add(frame, &data.form)}
    };
    Page { title, width: Width::Reading, body: body.into_any(), island: false, indexed: false }
}

fn card(frame: &Frame, line: &Line) -> AnyView {
    let words = &frame.words;
    let name = line.named.name.as_str();
    let (class, state, since) = invited_text(words, name, line.invited.as_ref());
    let (class, state) = match line.doubted {
        Some(_) => ("state suspended", words.say("outside-state-doubted")),
        None => (class, state),
    };
    let told_on = |key: &str, at: DateTime<Utc>| {
        words.say_with(key, [("name", name.into()), ("date", words.date(at.date_naive()).into())])
    };
    let doubted = line.doubted.map(|at| view! { <p class="notice">{told_on("outside-doubted", at)}</p> });
    let confirmed = match (line.confirmed, line.doubted) {
        (Some(at), _) => told_on("outside-confirmed", at),
        (None, Some(_)) => words.say("outside-doubted-later"),
        (None, None) => words.say("outside-unconfirmed"),
    };
    let licence = line
        .named
        .licence
        .as_deref()
        .map(|licence| words.say_with("outside-licence-is", [("licence", licence.into())]))
        .map(|text| view! { <br />{text} });
    let told = [("n", line.entries.into()), ("name", name.into()), ("length", words.length(line.length).into())];
    let new = (line.new > 0 && line.new < line.entries)
        .then(|| words.say_with("outside-waiting-new", [("n", line.new.into())]));
    let id = format!("supervisor-{}", line.person);
    view! {
        <section class="card" aria-labelledby=id.clone()>
            <h3 id=id.clone()>{name.to_owned()}</h3>
            <p>
                {line.named.qualification.clone()}", "{line.named.workplace.clone()}
                <br />{line.named.email.as_str().to_owned()}
                {licence}
            </p>
            <p><span class=class>{state}</span></p>
            {since.map(|text| view! { <p>{text}</p> })}
            {doubted}
            <p>{words.say_with("outside-waiting", told)}{new.map(|text| format!(" {text}"))}</p>
            {ask(frame, line)}
            <p class="small muted">{confirmed}</p>
        </section>
    }
    .into_any()
}

fn ask(frame: &Frame, line: &Line) -> AnyView {
    let words = &frame.words;
    if line.entries == 0 || matches!(line.invited, Some(Invited::Bounced { .. })) {
        return ().into_any();
    }
    let name = line.named.name.as_str();
    // While a link is open that holds everything, a new one is the second choice.
    let open = matches!(line.invited, Some(Invited::Sent { .. } | Invited::Opened { .. })) && line.new == 0;
    let (class, label) = match (line.invited, open) {
        (None, _) => ("", words.say_with("outside-ask", [("name", name.into())])),
        (Some(_), true) => ("secondary", words.say_with("outside-ask-again", [("name", name.into())])),
        (Some(_), false) => ("", words.say_with("outside-ask-again", [("name", name.into())])),
    };
    let what = words.say_with("outside-ask-what", [("name", name.into()), ("days", DAYS.into())]);
    view! {
        <form class="form" method="post" action=format!("/hours/supervisors/{}", line.person)>
            {hidden("id", &line.ask)}
            <div class="actions"><button class=class>{label}</button></div>
            <p class="hint">{what}</p>
        </form>
    }
    .into_any()
}

fn add(frame: &Frame, form: &FormState) -> AnyView {
    let words = &frame.words;
    let longest = u32::try_from(LONGEST).ok();
    let field = |name, label| Field {
        name,
        label,
        required: true,
        autocomplete: Some("off"),
        max_length: longest,
        ..Field::default()
    };
    let name = Field { max_length: u32::try_from(LONGEST_NAME).ok(), ..field("name", words.say("outside-name")) };
    let email = Field {
        kind: "email",
        hint: Some(words.say("outside-email-hint")),
        max_length: None,
        ..field("email", words.say("outside-email"))
    };
    let qualification = Field {
        hint: Some(words.say("outside-qualification-hint")),
        ..field("qualification", words.say("outside-qualification"))
    };
    let licence = Field { required: false, ..field("licence", words.say("outside-licence")) };
    view! {
        <section aria-labelledby="add">
            <h2 id="add">{words.say("outside-add")}</h2>
            <p>{words.say("outside-add-who")}</p>
            <form class="form" method="post" action=frame.sends("/hours/supervisors".to_owned()) novalidate>
                {hidden("id", &form.value("id"))}
                {text_field(form, name)}
                {text_field(form, email)}
                {text_field(form, field("workplace", words.say("outside-workplace")))}
                {text_field(form, qualification)}
                {text_field(form, licence)}
                <div class="actions"><button>{words.say("outside-add-button")}</button></div>
            </form>
        </section>
    }
    .into_any()
}

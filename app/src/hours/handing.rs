//! The pages of staff for handing hours over: what waits for whom, and first of all whether who leaves can still sign.

use super::{EntryLine, activity_name, kind_name};
use crate::forms::{Field, FormState, choice_field, error_summary, select_field};
use crate::shell::{self, Frame, Page, Width, day};
use chrono::{DateTime, Utc};
use domain::id::PersonId;
use leptos::prelude::*;

/// How a supervisor stands for whom hours wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// They supervise there.
    Here,
    /// They do not any more.
    Left,
    /// They sign without an account.
    WithoutAccount,
}

/// Hours of one trainee that wait for one supervisor.
#[derive(Debug, Clone)]
pub struct Line {
    /// Who is asked to sign.
    pub supervisor: PersonId,
    /// How they are called.
    pub supervisor_name: String,
    /// How they stand.
    pub asked: Asked,
    /// Whose hours.
    pub trainee: PersonId,
    /// How they are called.
    pub trainee_name: String,
    /// How many entries wait.
    pub entries: usize,
    /// Since when the oldest waits.
    pub oldest: DateTime<Utc>,
}

/// Whether an entry was handed over to the one who is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Handed {
    /// It was not: they saw the work.
    Never,
    /// It was, and it names someone else as who saw the work.
    From(String),
    /// It was, and names them by now; they sign from records all the same.
    NamedSince,
}

/// What waits of one trainee for one supervisor.
#[derive(Debug, Clone)]
pub struct File {
    /// Who is asked to sign.
    pub supervisor: PersonId,
    /// How they are called.
    pub supervisor_name: String,
    /// How they stand.
    pub asked: Asked,
    /// Whose hours.
    pub trainee: PersonId,
    /// How they are called.
    pub trainee_name: String,
    /// What waits.
    pub entries: Vec<(EntryLine, Handed)>,
    /// Who can be asked in their place, with names.
    pub successors: Vec<(PersonId, String)>,
    /// Whether others supervise there of whom each is named as who saw all of it.
    pub seen_by_others: bool,
    /// The fields `can_sign` and `to`.
    pub form: FormState,
}

fn crumbs(frame: &Frame, inside: bool) -> AnyView {
    let words = &frame.words;
    let list = inside.then(|| view! { <li><a href="/admin/hand-over">{words.say("signing-hand-title")}</a></li> });
    view! {
        <nav class="crumbs" aria-label=words.say("admin-crumbs")>
            <ol><li><a href="/admin">{words.say("admin-title")}</a></li>{list}</ol>
        </nav>
    }
    .into_any()
}

/// `GET /admin/hand-over`.
#[must_use]
pub fn list(frame: &Frame, lines: &[Line]) -> Page {
    let words = &frame.words;
    let title = words.say("signing-hand-title");
    let row = |line: &Line| {
        let (class, stands) = match line.asked {
            Asked::Here => ("state approved", words.say("signing-hand-here")),
            Asked::Left => ("state info-needed", words.say("signing-hand-left")),
            Asked::WithoutAccount => ("state pending", words.say("signing-hand-without-account")),
        };
        let entries = words.say_with("signing-hand-entries", [("n", line.entries.into())]);
        let href = format!("/admin/hand-over/{}/{}", line.supervisor, line.trainee);
        [
            view! { <a href=href>{line.supervisor_name.clone()}</a> }.into_any(),
            line.trainee_name.clone().into_any(),
            view! { {entries}" · "{day(frame, line.oldest.date_naive())} }.into_any(),
            view! { <span class=class>{stands}</span> }.into_any(),
        ]
    };
    let columns = [
        words.say("signing-hand-supervisor").into(),
        words.say("signing-hand-trainee").into(),
        words.say("signing-hand-waits").into(),
        words.say("signing-hand-stands").into(),
    ];
    let table = shell::list(columns, lines.iter().map(row).collect(), words.say("signing-hand-none"));
    let body = view! {
        {crumbs(frame, false)}
        <h1>{title.clone()}</h1>
        <p class="lead">{words.say("signing-hand-lead")}</p>
        {table}
    };
    Page { title, width: Width::Wide, body: body.into_any(), island: false, indexed: false }
}

/// `GET /admin/hand-over/{supervisor}/{person}`; handed over by `POST` to the same.
#[must_use]
pub fn file(frame: &Frame, data: &File) -> Page {
    let words = &frame.words;
    let both = [("trainee", data.trainee_name.as_str().into()), ("name", data.supervisor_name.as_str().into())];
    let title = words.say_with("signing-hand-page", both.clone());
    let work = if data.entries.is_empty() {
        view! { <p class="empty">{words.say_with("signing-hand-nothing", both)}</p> }.into_any()
    } else {
        question(frame, data)
    };
    let body = view! {
        {crumbs(frame, true)}
        {error_summary(frame, &data.form)}
        <h1>{title.clone()}</h1>
        {work}
    };
    Page { title, width: Width::Reading, body: body.into_any(), island: false, indexed: false }
}

fn question(frame: &Frame, data: &File) -> AnyView {
    let words = &frame.words;
    let both = || [("trainee", data.trainee_name.as_str().into()), ("name", data.supervisor_name.as_str().into())];
    let how = match data.asked {
        Asked::Here => "signing-hand-how-here",
        Asked::Left => "signing-hand-how-left",
        Asked::WithoutAccount => "signing-hand-how-without-account",
    };
    let why = match data.entries.iter().filter(|(_, handed)| *handed == Handed::Never).count() {
        0 => "signing-hand-why-records",
        n if n == data.entries.len() => "signing-hand-why",
        _ => "signing-hand-why-some",
    };
    let entries: Vec<_> = data
        .entries
        .iter()
        .map(|(one, handed)| {
            let told = format!(
                "{} · {} · {} · {}",
                words.date(one.date),
                words.length(one.length),
                kind_name(words, one.kind),
                activity_name(words, one.activity)
            );
            let more = match handed {
                Handed::Never => None,
                Handed::From(name) => Some(words.say_with("signing-hand-from", [("supervisor", name.as_str().into())])),
                Handed::NamedSince => Some(words.say_with("signing-hand-named-since", both())),
            };
            view! { <li>{told}{more.map(|more| view! { <br /><span class="hint">{more}</span> })}</li> }
        })
        .collect();
    let back = data.entries.iter().any(|(_, handed)| matches!(handed, Handed::From(_)));
    let back = back.then(|| view! { <p>{words.say_with("signing-hand-back", both())}</p> });
    view! {
        <h2>{words.say_with("signing-hand-ask-first", both())}</h2>
        <p>{words.say_with(why, both())}</p>
        <p>{words.say_with(how, both())}</p>
        <h3>{words.say_with("signing-hand-list", both())}</h3>
        <ul>{entries}</ul>
        {back}
        {form(frame, data)}
    }
    .into_any()
}

/// The form; where nobody could take over, what to do instead.
fn form(frame: &Frame, data: &File) -> AnyView {
    let words = &frame.words;
    let both = || [("trainee", data.trainee_name.as_str().into()), ("name", data.supervisor_name.as_str().into())];
    if data.successors.is_empty() {
        let none = match data.seen_by_others {
            true => words.say_with("signing-hand-to-saw", both()),
            false => words.say("signing-hand-to-none"),
        };
        return view! { <p class="notice">{none}</p> }.into_any();
    }
    let options = [
        ("yes".to_owned(), words.say("signing-hand-yes")),
        ("no".to_owned(), words.say_with("signing-hand-no", both())),
    ];
    let action = frame.sends(format!("/admin/hand-over/{}/{}", data.supervisor, data.trainee));
    view! {
        <form class="form" method="post" action=action novalidate>
            {choice_field(&data.form, "can_sign", words.say_with("signing-hand-question", both()), &options)}
            {successor(frame, data)}
            <div class="actions"><button>{words.say("signing-hand-go")}</button></div>
            <p class="hint">{words.say_with("signing-hand-after", both())}</p>
        </form>
    }
    .into_any()
}

fn successor(frame: &Frame, data: &File) -> AnyView {
    let words = &frame.words;
    let mut options = vec![(String::new(), words.say("signing-hand-refused-to"))];
    options.extend(data.successors.iter().map(|(person, name)| (person.to_string(), name.clone())));
    let field = Field {
        name: "to",
        label: words.say("signing-hand-to"),
        hint: Some(words.say("signing-hand-to-hint")),
        ..Field::default()
    };
    select_field(&data.form, field, &options)
}

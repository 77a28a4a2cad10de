//! The hours of one trainee that wait for a signature: read each, decide each, state that you supervised, sign once.

use super::{Trainee, WaitingHours, crumbs, enter_does_nothing, entry, waiting};
use crate::forms::{Field, FormState, error_summary, text_area, tick_field};
use crate::hours::{Checking, Said, Total, kind_name};
use crate::shell::{Frame, Page, Width, instant};
use chrono::{DateTime, NaiveDate, Utc};
use domain::course::HoursKind;
use domain::hours::Concern;
use domain::id::HoursEntryId;
use domain::quantity::Minutes;
use leptos::prelude::*;
use words::Words;

pub use super::entry::EarlierEntry;

/// The hours of one trainee at the desk of one supervisor.
#[derive(Debug, Clone)]
pub struct SignOff {
    /// Whose hours.
    pub trainee: Trainee,
    /// The name of the trainee's cohort.
    pub cohort: String,
    /// Entries that wait for this supervisor, oldest day first.
    pub entries: Vec<WaitingEntry>,
    /// The months of all that waits, by their first days and with how many, the newest first.
    pub months: Vec<(NaiveDate, usize)>,
    /// The first day of the month that is shown alone; none where all is.
    pub month: Option<NaiveDate>,
    /// How many more wait than are shown at once.
    pub more: usize,
    /// What this trainee has in all, by kind; may be empty.
    pub totals: Vec<(HoursKind, Total)>,
    /// Entries of this trainee that this supervisor decided before, newest decision first. A dozen is enough.
    pub decided: Vec<DecidedEntry>,
    /// All trainees whose hours wait for this supervisor, oldest first, this one included.
    pub queue: Vec<WaitingHours>,
    /// Whether this is the page apart, for what was handed over to this supervisor and is signed from records.
    pub from_records: bool,
    /// How many entries stand on the other of the two pages.
    pub apart: usize,
    /// Whether every decision starts out as "sign": the query `choose=approve`, offered as a link.
    pub choose_all: bool,
    /// The fields `decision-ENTRY` (approve, return, later), `reason-ENTRY` and `attest`; from records, also `records-notes`,
    /// `records-timesheets`, `records-calendar` and `records-other`.
    pub form: FormState,
}

/// An entry that waits.
#[derive(Debug, Clone)]
pub struct WaitingEntry {
    /// The entry.
    pub id: HoursEntryId,
    /// The version that is shown; it comes back as `version-ENTRY`.
    pub version: u32,
    /// What it says.
    pub said: Said,
    /// When it was sent.
    pub sent_at: DateTime<Utc>,
    /// Why it needs a look; nothing for a clean one.
    pub concerns: Vec<Concern>,
    /// The signed version that it corrects, and why.
    pub corrects: Option<(u32, String)>,
    /// Versions before it, newest first.
    pub earlier: Vec<EarlierEntry>,
    /// Whether someone has to read its note, because it may point at a person served.
    pub checking: Checking,
}

/// An entry that was decided before.
#[derive(Debug, Clone)]
pub struct DecidedEntry {
    /// The entry.
    pub id: HoursEntryId,
    /// What the version said that was decided on.
    pub said: Said,
    /// When.
    pub at: DateTime<Utc>,
    /// Why it was returned; none when it was signed.
    pub reason: Option<String>,
    /// Where someone took down that it was signed by hand: the day beside the signature, and who checked the sheet.
    pub by_hand: Option<(NaiveDate, String)>,
}

/// The statement that a supervisor makes by signing. Keep it with the decision: what was signed is what was shown.
#[must_use]
pub fn statement(words: &Words, trainee: &str) -> String {
    words.say_with("desk-statement", [("name", trainee.into())])
}

/// The statement of who came after another supervisor. It never says that they supervised.
#[must_use]
pub fn statement_from_records(words: &Words, trainee: &str) -> String {
    words.say_with("signing-records-statement", [("name", trainee.into())])
}

/// The records that can be ticked, by the name of the field and the key of their word.
pub const RECORDS: [(&str, &str); 3] = [
    ("records-notes", "signing-records-notes"),
    ("records-timesheets", "signing-records-timesheets"),
    ("records-calendar", "signing-records-calendar"),
];

/// `GET /desk/hours/{person}`, `GET /desk/hours/{person}/records`, and the same again with status 422 when something cannot be taken yet.
#[must_use]
pub fn page(frame: &Frame, data: &SignOff) -> Page {
    let words = &frame.words;
    let name = data.trainee.name.as_str();
    let key = if data.from_records { "signing-records-title" } else { "desk-sign-title" };
    let title = words.say_with(key, [("name", name.into())]);
    let work = if data.entries.is_empty() { empty(frame, data) } else { form(frame, data) };
    let body = view! {
        {crumbs(frame)}
        {error_summary(frame, &data.form)}
        <h1>{title.clone()}</h1>
        <p class="muted">
            {data.cohort.clone()}" · "
            <a href=format!("/desk/people/{}", data.trainee.person)>
                {words.say_with("desk-work-person", [("name", name.into())])}
            </a>
            " · " <a href=format!("/desk/hours/{}/papers", data.trainee.person)>{words.say("papers-of-link")}</a>
        </p>
        <div class="desk">
            {waiting::hours(frame, &data.queue, |h| h.trainee == data.trainee)}
            <div class="desk-work" id="work" tabindex="-1">{apart(frame, data)}{work}</div>
            {side(frame, data)}
        </div>
    }
    .into_any();
    Page { title, width: Width::Wide, body, island: false, indexed: false }
}

/// That more of this trainee waits on the other page; there, that it is another one.
fn apart(frame: &Frame, data: &SignOff) -> AnyView {
    let words = &frame.words;
    let path = format!("/desk/hours/{}", data.trainee.person);
    if data.from_records {
        let back = (data.apart > 0).then(|| view! { <p><a href=path>{words.say("signing-records-others")}</a></p> });
        return view! { <p class="lead">{words.say("signing-records-lead")}</p>{back} }.into_any();
    }
    if data.apart == 0 {
        return ().into_any();
    }
    view! {
        <div class="notice">
            <p>{words.say_with("signing-records-apart", [("n", data.apart.into())])}</p>
            <p><a href=format!("{path}/records")>{words.say("signing-records-go")}</a></p>
        </div>
    }
    .into_any()
}

fn empty(frame: &Frame, data: &SignOff) -> AnyView {
    let words = &frame.words;
    if data.from_records || data.apart > 0 {
        let key = if data.from_records { "signing-records-empty" } else { "desk-sign-empty" };
        return view! { <p class="empty">{words.say_with(key, [("name", data.trainee.name.as_str().into())])}</p> }
            .into_any();
    }
    let next = waiting::next(&data.queue, |h| h.trainee == data.trainee).map(|one| {
        let label = words.say_with("desk-first-hours", [("name", one.trainee.name.as_str().into())]);
        view! { <p class="actions"><a class="button" href=format!("/desk/hours/{}", one.trainee.person)>{label}</a></p> }
    });
    view! {
        <p class="empty">{words.say_with("desk-sign-empty", [("name", data.trainee.name.as_str().into())])}</p>
        {next}
    }
    .into_any()
}

/// What was typed, with a decision for every entry that has none: "later", or "sign" for clean ones when that was asked for.
fn with_decisions(data: &SignOff) -> FormState {
    data.entries.iter().fold(data.form.clone(), |form, one| {
        let start = if data.choose_all && one.concerns.is_empty() { "approve" } else { "later" };
        let name = entry::field("decision", one);
        if form.value(&name).is_empty() { form.with(name, start) } else { form }
    })
}

fn form(frame: &Frame, data: &SignOff) -> AnyView {
    let words = &frame.words;
    let filled = with_decisions(data);
    let length: Minutes = data.entries.iter().map(|e| e.said.length).sum();
    let heading = if data.from_records {
        words.say_with("signing-records-waiting", [("n", data.entries.len().into())])
    } else {
        words.say_with("desk-sign-waiting", [("n", data.entries.len().into()), ("length", words.length(length).into())])
    };
    // Those that need a look stand first, whatever order they came in.
    let (clean, look): (Vec<_>, Vec<_>) = data.entries.iter().partition(|one| one.concerns.is_empty());
    let cards = |these: &[&WaitingEntry]| -> Vec<_> {
        these.iter().map(|one| entry::card(frame, &data.trainee.name, one, &filled)).collect()
    };
    let both = !clean.is_empty() && !look.is_empty();
    let named = |key: &str, n: usize| both.then(|| view! { <h3>{words.say_with(key, [("n", n.into())])}</h3> });
    let action = frame.sends(here(data, ""));
    let more = (data.more > 0)
        .then(|| view! { <p class="notice">{words.say_with("desk-sign-more", [("n", data.more.into())])}</p> });
    let button = if data.from_records {
        words.say("signing-records-sign")
    } else if waiting::next(&data.queue, |h| h.trainee == data.trainee).is_some() {
        words.say("desk-sign-next")
    } else {
        words.say("desk-sign")
    };
    view! {
        <h2>{heading}</h2>
        {months(frame, data)}
        {more}
        {all_at_once(frame, data)}
        <form class="form" method="post" action=action novalidate=true>
            {enter_does_nothing()}
            {named("desk-look-first", look.len())}
            {cards(&look)}
            {named("desk-look-clean", clean.len())}
            {cards(&clean)}
            {data.from_records.then(|| records(frame, data))}
            {attestation(frame, data)}
            <p class="hint">{words.say_with("desk-sign-what", [("name", data.trainee.name.as_str().into())])}</p>
            <div class="actions"><button name="go" value="sign">{button}</button></div>
        </form>
    }
    .into_any()
}

fn path(data: &SignOff) -> String {
    let apart = if data.from_records { "/records" } else { "" };
    format!("/desk/hours/{}{apart}", data.trainee.person)
}

/// The address of this page with the month that is shown.
fn here(data: &SignOff, more: &str) -> String {
    let month = data.month.map(|month| format!("month={}", month.format("%Y-%m")));
    let query: Vec<&str> = month.as_deref().into_iter().chain([more]).filter(|part| !part.is_empty()).collect();
    let path = path(data);
    if query.is_empty() { path } else { format!("{path}?{}", query.join("&")) }
}

/// Links to what waits of each month, where there is more than one.
fn months(frame: &Frame, data: &SignOff) -> AnyView {
    let words = &frame.words;
    if data.months.len() < 2 {
        return ().into_any();
    }
    let links: Vec<_> = data
        .months
        .iter()
        .rev()
        .map(|(month, n)| {
            let text =
                words.say_with("hours-month-entries", [("n", (*n).into()), ("month", words.month(*month).into())]);
            let href = format!("{}?month={}", path(data), month.format("%Y-%m"));
            let current = (data.month == Some(*month)).then_some("true");
            view! { <li><a href=href aria-current=current>{text}</a></li> }
        })
        .collect();
    view! {
        <nav aria-label=words.say("desk-sign-months")>
            <p>{words.say("desk-sign-by-month")}</p>
            <ul class="plain">{links}</ul>
        </nav>
    }
    .into_any()
}

/// A way to set all to "sign" before reading. It signs nothing by itself, and it is gone once something was typed.
fn all_at_once(frame: &Frame, data: &SignOff) -> AnyView {
    let words = &frame.words;
    if data.choose_all {
        return view! { <div class="notice" role="status"><p>{words.say("desk-all-chosen")}</p></div> }.into_any();
    }
    let clean = data.entries.iter().filter(|one| one.concerns.is_empty()).count();
    if clean == 0 || data.entries.len() < 2 || data.form.failed() {
        return ().into_any();
    }
    let href = here(data, "choose=approve");
    view! { <p><a class="button secondary" href=href>{words.say("desk-all-choose")}</a></p> }.into_any()
}

/// What was looked at: a few kinds to tick, and lines for others.
fn records(frame: &Frame, data: &SignOff) -> AnyView {
    let words = &frame.words;
    let ticks: Vec<_> = RECORDS.iter().map(|(name, key)| tick_field(&data.form, name, words.say(key))).collect();
    let error = data.form.error("records").map(str::to_owned);
    let class = if error.is_some() { "choices invalid" } else { "choices" };
    let other = Field { name: "records-other", label: words.say("signing-records-other"), ..Field::default() };
    view! {
        <fieldset class=class id="field-records">
            <legend>{words.say("signing-records-which")}</legend>
            <p class="hint">{words.say("signing-records-which-hint")}</p>
            {error.map(|text| view! { <p class="error">{text}</p> })}
            {ticks}
            {text_area(&data.form, other, 3)}
        </fieldset>
    }
    .into_any()
}

fn attestation(frame: &Frame, data: &SignOff) -> AnyView {
    let words = &frame.words;
    let error = data.form.error("attest").map(str::to_owned);
    let class = if error.is_some() { "choices invalid" } else { "choices" };
    let described = if error.is_some() { "attest-hint field-attest-error" } else { "attest-hint" };
    let checked = !data.form.value("attest").is_empty();
    let name = data.trainee.name.as_str();
    let stated = if data.from_records { statement_from_records(words, name) } else { statement(words, name) };
    view! {
        <fieldset class=class>
            <legend>{words.say("desk-attest")}</legend>
            <p class="hint" id="attest-hint">{words.say("desk-attest-hint")}</p>
            {error.map(|text| view! { <p class="error" id="field-attest-error">{text}</p> })}
            <div class="choice">
                <input
                    id="field-attest"
                    r#type="checkbox"
                    name="attest"
                    value="yes"
                    checked=checked
                    aria-describedby=described
                />
                <label for="field-attest">{stated}</label>
            </div>
        </fieldset>
    }
    .into_any()
}

fn side(frame: &Frame, data: &SignOff) -> AnyView {
    let words = &frame.words;
    let totals: Vec<_> = data
        .totals
        .iter()
        .map(|(kind, total)| {
            let signed = match total.need {
                Some(need) => words.say_with(
                    "desk-total-of",
                    [("signed", words.length(total.have).into()), ("need", words.length(need).into())],
                ),
                None => words.say_with("desk-total", [("signed", words.length(total.have).into())]),
            };
            let waits = (total.waiting.0 > 0)
                .then(|| words.say_with("desk-total-waiting", [("length", words.length(total.waiting).into())]))
                .map(|text| view! { <br /><span class="small muted">{text}</span> });
            view! { <div><dt>{kind_name(words, *kind)}</dt><dd>{signed}{waits}</dd></div> }.into_any()
        })
        .collect();
    let totals =
        (!totals.is_empty()).then(|| view! { <h3>{words.say("desk-totals")}</h3><dl class="facts">{totals}</dl> });
    // The zone scrolls on its own where the page is wide and has no control: the keyboard needs a way in.
    view! {
        <section class="desk-side" aria-labelledby="so-far" tabindex="0">
            <h2 id="so-far">{words.say("desk-so-far")}</h2>
            {totals}
            <h3>{words.say("desk-decided")}</h3>
            {decided(frame, data)}
        </section>
    }
    .into_any()
}

fn decided(frame: &Frame, data: &SignOff) -> AnyView {
    let words = &frame.words;
    if data.decided.is_empty() {
        let text = words.say_with("desk-decided-empty", [("name", data.trainee.name.as_str().into())]);
        return view! { <p class="muted">{text}</p> }.into_any();
    }
    let lines: Vec<_> = data
        .decided
        .iter()
        .map(|one| {
            let (class, state) = match one.reason {
                None => ("state approved", words.say("desk-entry-signed")),
                Some(_) => ("state info-needed", words.say("desk-entry-needs-info")),
            };
            let what = words.say_with(
                "desk-decided-what",
                [
                    ("when", entry::when(words, &one.said).into()),
                    ("length", words.length(one.said.length).into()),
                    ("kind", kind_name(words, one.said.kind).into()),
                ],
            );
            let reason = one.reason.clone().map(|text| view! { <p>"“"{text}"”"</p> });
            let by_hand = one.by_hand.as_ref().map(|(day, name)| {
                let told = [("date", words.date(*day).into()), ("name", name.as_str().into())];
                view! { <p class="small">{words.say_with("onpaper-by-hand", told)}</p> }
            });
            view! {
                <li>
                    {instant(frame, one.at)}
                    <span class=class>{state}</span>" "{what}
                    {reason}
                    {by_hand}
                </li>
            }
            .into_any()
        })
        .collect();
    view! { <ol class="trail">{lines}</ol> }.into_any()
}

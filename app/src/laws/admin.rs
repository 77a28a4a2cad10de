//! The pages of administrators: every place with its topics, and one rule to be written, changed or taken away.

use super::{Rule, Whose, about, rule, topic};
use crate::forms::{Field, FormState, error_summary, hidden, text_area, text_field};
use crate::shell::{Frame, Page, Width};
use chrono::{DateTime, NaiveDate, Utc};
use domain::course::Language;
use domain::law::{LONGEST_TEXT, Topic};
use leptos::prelude::*;

/// What stands at a place about a topic.
#[derive(Debug, Clone)]
pub enum Standing {
    /// The place's own rule: the day on which it was compared, and whether that is long ago.
    Own(NaiveDate, bool),
    /// None of its own, and that of another holds.
    Of(Whose),
    /// None at all.
    None,
}

/// One topic at a place.
#[derive(Debug, Clone)]
pub struct Line {
    /// What it is about.
    pub topic: Topic,
    /// What stands there.
    pub standing: Standing,
}

/// One place of the administrators' page.
#[derive(Debug, Clone)]
pub struct PlaceRules {
    /// The site; empty for the whole organisation.
    pub site: String,
    /// The name of the site; empty for the whole organisation.
    pub name: String,
    /// Every topic.
    pub lines: Vec<Line>,
}

/// `GET /admin/laws`.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Every place that the reader administers.
    pub places: Vec<PlaceRules>,
    /// Whether something was just saved.
    pub saved: bool,
    /// Whether something was just taken away.
    pub taken: bool,
}

/// `GET /admin/laws/{topic}`, and the same again with 422 or 409.
#[derive(Debug, Clone)]
pub struct Editing {
    /// What it is about.
    pub topic: Topic,
    /// The site; empty for the whole organisation.
    pub site: String,
    /// The name of the site; empty for the whole organisation.
    pub name: String,
    /// The languages that it can be written in, with their names; English first.
    pub languages: Vec<(Language, String)>,
    /// The edition that stands there; empty where there is none.
    pub edition: String,
    /// The name of whoever changed it last, and when.
    pub last: Option<(String, DateTime<Utc>)>,
    /// What stands there now, where it was changed while this form was filled in.
    pub meanwhile: Option<Option<Rule>>,
    /// The texts by language, and the fields source, `checked_on`, reviewer and capacity.
    pub form: FormState,
}

fn place_name(frame: &Frame, name: &str) -> String {
    if name.is_empty() { frame.words.say("law-admin-all") } else { name.to_owned() }
}

/// The page of all places.
#[must_use]
pub fn settings(frame: &Frame, data: &Settings) -> Page {
    let words = &frame.words;
    let said = |there: bool, key: &str| there.then(|| view! { <p class="notice" role="status">{words.say(key)}</p> });
    let places = data.places.iter().map(|place| {
        let lines = place.lines.iter().map(|one| line(frame, place, one));
        view! {
            <section class="card">
                <h2>{place_name(frame, &place.name)}</h2>
                <ul>{lines.collect::<Vec<_>>()}</ul>
            </section>
        }
    });
    let body = view! {
        <h1>{words.say("law-admin-title")}</h1>
        {said(data.saved, "law-admin-saved")}
        {said(data.taken, "law-admin-taken")}
        <p class="lead">{words.say("law-admin-lead")}</p>
        <p>{words.say("law-admin-honest")}</p>
        <p><a href="/laws">{words.say("law-admin-see")}</a></p>
        {places.collect::<Vec<_>>()}
    };
    let title = words.say("law-admin-title");
    Page { title, width: Width::Reading, body: body.into_any(), island: false, indexed: false }
}

fn line(frame: &Frame, place: &PlaceRules, one: &Line) -> AnyView {
    let words = &frame.words;
    let dated = |key: &str, date: NaiveDate| words.say_with(key, [("date", words.date(date).into())]);
    let standing = match &one.standing {
        Standing::Own(date, false) => dated("law-admin-own", *date),
        Standing::Own(date, true) => dated("law-admin-own-old", *date),
        Standing::Of(Whose::States(names)) => {
            words.say_with("law-admin-from-state", [("state", names.as_str().into())])
        }
        Standing::Of(_) => words.say("law-admin-from-organisation"),
        // Sites may have the rule of their state, so nothing is said of what people are told.
        Standing::None if place.site.is_empty() => words.say("law-admin-none-here"),
        Standing::None => words.say("law-admin-none"),
    };
    let at = if place.site.is_empty() { String::new() } else { format!("?place={}", place.site) };
    let href = format!("/admin/laws/{}{at}", one.topic.name());
    view! {
        <li>
            <a href=href>{topic(words, one.topic)}</a>
            " "
            <span class="small muted">{standing}</span>
        </li>
    }
    .into_any()
}

/// The page of one rule.
#[must_use]
pub fn editing(frame: &Frame, data: &Editing) -> Page {
    let words = &frame.words;
    let title = topic(words, data.topic);
    let place = words.say_with("law-admin-place", [("place", place_name(frame, &data.name).into())]);
    let last = data.last.as_ref().map(|(name, at)| {
        let name = if name.is_empty() { words.say("law-admin-someone") } else { name.clone() };
        let values = [("name", name.into()), ("date", words.date(at.date_naive()).into())];
        view! { <p class="small muted">{words.say_with("law-admin-last", values)}</p> }
    });
    let body = view! {
        <p><a href="/admin/laws">{words.say("law-admin-back")}</a></p>
        <h1>{title.clone()}</h1>
        {error_summary(frame, &data.form)}
        <p class="lead">{place}</p>
        <p>{about(words, data.topic)}</p>
        {last}
        {data.meanwhile.as_ref().map(|now| there_now(frame, now.as_ref()))}
        <p class="notice">{words.say("law-admin-honest")}</p>
        {form(frame, data)}
        {(!data.edition.is_empty()).then(|| away(frame, data))}
    };
    Page { title, width: Width::Reading, body: body.into_any(), island: false, indexed: false }
}

fn there_now(frame: &Frame, now: Option<&Rule>) -> AnyView {
    let words = &frame.words;
    let says = match now {
        Some(one) => rule(frame, one),
        None => view! { <p>{words.say("law-admin-now-none")}</p> }.into_any(),
    };
    view! { <section class="card"><h2>{words.say("law-admin-now")}</h2>{says}</section> }.into_any()
}

fn form(frame: &Frame, data: &Editing) -> AnyView {
    let words = &frame.words;
    let form = &data.form;
    let texts = data.languages.iter().map(|(language, called)| {
        let english = *language == Language::english();
        let key = if english { "law-admin-text-hint" } else { "law-admin-text-other-hint" };
        let name = domain::law::text_field(language);
        let field = Field {
            name: &name,
            label: words.say_with("law-admin-text", [("language", called.as_str().into())]),
            hint: Some(words.say_with(key, [("most", LONGEST_TEXT.into())])),
            required: english,
            ..Field::default()
        };
        text_area(form, field, 8)
    });
    let texts = texts.collect::<Vec<_>>();
    let field = |name, label, hint: Option<&str>| Field {
        name,
        label: words.say(label),
        hint: hint.map(|key| words.say(key)),
        ..Field::default()
    };
    let source = Field { required: true, ..field("source", "law-source", Some("law-admin-source-hint")) };
    let checked = Field { kind: "date", required: true, ..field("checked_on", "law-admin-checked", None) };
    view! {
        <form class="form" method="post" action=frame.sends(format!("/admin/laws/{}", data.topic.name())) novalidate>
            {hidden("place", &data.site)}
            {hidden("seen", &data.edition)}
            {texts}
            {text_field(form, source)}
            {text_field(form, checked)}
            {text_field(form, field("reviewer", "law-admin-reader", Some("law-admin-reader-hint")))}
            {text_field(form, field("capacity", "law-admin-capacity", Some("law-admin-capacity-hint")))}
            <div class="actions"><button>{words.say("law-admin-save")}</button></div>
        </form>
    }
    .into_any()
}

/// Taking it away stands folded at the end, so that nobody does it by a slip.
fn away(frame: &Frame, data: &Editing) -> AnyView {
    let words = &frame.words;
    view! {
        <details>
            <summary>{words.say("law-admin-away")}</summary>
            <p>{words.say("law-admin-away-how")}</p>
            <form method="post" action=format!("/admin/laws/{}/take-away", data.topic.name())>
                {hidden("place", &data.site)}
                {hidden("seen", &data.edition)}
                <div class="actions"><button class="secondary">{words.say("law-admin-away")}</button></div>
            </form>
        </details>
    }
    .into_any()
}

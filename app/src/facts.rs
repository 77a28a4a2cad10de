//! Facts of a person that someone enters: the list with who, when and on what proof, and the form of each kind.

mod form;

use crate::forms::{FormState, error_summary};
use crate::people::crumbs;
use crate::shell::{Frame, Page, Width, instant, role};
use domain::course::Label;
use domain::course::requirement::Event;
use domain::fact::{Input, Kind, Known, Proof, Version, fields, typed};
use domain::id::{FactId, PersonId};
use leptos::prelude::*;
use std::collections::BTreeMap;
use words::Words;

pub use form::{Choices, EnterForm, enter};

/// Whose facts are shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whose {
    /// The reader's own.
    Own,
    /// Those of someone else, to staff.
    Of(PersonId, String),
    /// Those of a supervisor without an account, to staff.
    Outside(PersonId, String),
}

impl Whose {
    /// The address of the list.
    #[must_use]
    pub fn address(&self) -> String {
        match self {
            Self::Own => "/record/facts".to_owned(),
            Self::Of(person, _) | Self::Outside(person, _) => format!("/admin/people/{person}/facts"),
        }
    }

    fn crumbs(&self, frame: &Frame, here: bool) -> AnyView {
        let words = &frame.words;
        match (self, here) {
            (Self::Own, true) => crumbs(frame, Some(("/progress", words.say("shell-nav-progress")))),
            (Self::Of(person, name), true) => crumbs(frame, Some((&format!("/admin/people/{person}"), name.clone()))),
            (Self::Outside(person, name), true) => {
                crumbs(frame, Some((&format!("/admin/supervisors/{person}"), name.clone())))
            }
            (_, false) => crumbs(frame, Some((&self.address(), self.title(words)))),
        }
    }

    fn title(&self, words: &Words) -> String {
        match self {
            Self::Own => words.say("facts-title"),
            Self::Of(_, name) | Self::Outside(_, name) => {
                words.say_with("facts-title-of", [("name", name.as_str().into())])
            }
        }
    }
}

/// The list of facts.
#[derive(Debug, Clone)]
pub struct Facts {
    /// Whose.
    pub whose: Whose,
    /// Every fact, oldest first.
    pub known: Vec<Known>,
    /// The kinds that the reader may enter.
    pub may_enter: Vec<Kind>,
    /// The kinds that rules of the person's programs ask about.
    pub asked: Vec<Kind>,
    /// What requirements, stages, programs and people are called, by the value of a field.
    pub names: BTreeMap<String, String>,
    /// Whether something was just saved.
    pub saved: bool,
}

/// One fact with its history, and what can be done with it.
#[derive(Debug, Clone)]
pub struct OneFact {
    /// Whose.
    pub whose: Whose,
    /// The fact.
    pub known: Known,
    /// As in [`Facts::names`].
    pub names: BTreeMap<String, String>,
    /// Whether the reader may correct and withdraw it.
    pub may_change: bool,
    /// Whether the reader may say that they saw proof of it.
    pub may_check: bool,
    /// The fields proof, evidence and reason.
    pub form: FormState,
}

/// A kind of fact in words.
#[must_use]
pub fn kind(words: &Words, kind: Kind) -> String {
    said(words, "facts-kind", kind.name())
}

/// What a fact rests on, in words.
#[must_use]
pub fn proof(words: &Words, proof: Proof) -> String {
    said(words, "facts-proof", proof.name())
}

fn said(words: &Words, of: &str, name: &str) -> String {
    words.say(&format!("{of}-{}", name.replace('_', "-")))
}

/// What a field asks, in words; what a fact is called in its first field is asked in the words of its kind.
fn field(words: &Words, of: Kind, name: &str) -> String {
    let own = format!("facts-field-{name}-{}", of.name()).replace('_', "-");
    if words.knows(&own) { words.say(&own) } else { said(words, "facts-field", name) }
}

/// What stands in a field, in words.
fn value(words: &Words, input: Input, value: &str, names: &BTreeMap<String, String>) -> String {
    let named = || names.get(value).cloned();
    match input {
        Input::Label | Input::Labels | Input::Text => {
            Label::parse(value).map_or_else(|_| value.replace('_', " "), |label| label.words())
        }
        Input::Day => value.parse().map_or_else(|_| value.to_owned(), |day| words.date(day)),
        Input::Choice(_) => Event::ALL
            .into_iter()
            .find(|e| e.name() == value)
            .map_or_else(|| said(words, "facts-choice", value), |event| words.event(event)),
        Input::Requirement | Input::Stage | Input::Programme | Input::Person => {
            named().unwrap_or_else(|| value.to_owned())
        }
        Input::Parts => value.replace('_', " ").replace('\n', ", "),
        Input::Tick => words.say("facts-choice-yes"),
        Input::Number(_) | Input::Lines => value.to_owned(),
    }
}

/// What a version says: its head, and each further field that says something.
#[must_use]
pub fn told(words: &Words, version: &Version, names: &BTreeMap<String, String>) -> (String, Vec<(String, String)>) {
    let of = version.said.kind();
    let typed = typed(version);
    let filled = |name: &str, input| Some(value(words, input, typed.get(name)?, names));
    let all = fields(of, false);
    let head = all.iter().find(|f| f.name == of.head()).and_then(|f| filled(f.name, f.input)).unwrap_or_default();
    let more = all.iter().filter(|f| f.name != of.head());
    let more = more.filter_map(|f| Some((field(words, of, f.name), filled(f.name, f.input)?)));
    (head, more.collect())
}

/// Who entered a version, in what role, when, and what they saw.
fn entered(frame: &Frame, version: &Version) -> AnyView {
    let words = &frame.words;
    let by = [("name", version.name.as_str().into()), ("role", role(words, version.role).into())];
    let evidence = (!version.evidence.is_empty()).then(|| format!(": {}", version.evidence));
    view! {
        <p class="muted">
            {words.say_with("facts-entered-by", by)} ", " {instant(frame, version.at)} ". "
            {proof(words, version.proof)} {evidence} "."
        </p>
    }
    .into_any()
}

fn state(words: &Words, known: &Known) -> AnyView {
    if known.withdrawn.is_some() {
        view! { <span class="state waived">{words.say("facts-withdrawn")}</span> }.into_any()
    } else if known.waits() {
        view! { <span class="state pending">{words.say("facts-waits")}</span> }.into_any()
    } else {
        ().into_any()
    }
}

fn details(more: Vec<(String, String)>) -> AnyView {
    let more = more.into_iter().map(|(label, value)| view! { <div><dt>{label}</dt><dd>{value}</dd></div> });
    let more: Vec<_> = more.collect();
    (!more.is_empty()).then(|| view! { <dl class="facts">{more}</dl> }).into_any()
}

fn withdrawn(frame: &Frame, known: &Known) -> AnyView {
    let words = &frame.words;
    let by = known.withdrawn.as_ref().map(|w| {
        let who = [("name", w.name.as_str().into()), ("reason", w.reason.as_str().into())];
        view! { <p>{words.say_with("facts-withdrawn-by", who)} " " {instant(frame, w.at)}</p> }
    });
    by.into_any()
}

/// `GET /record/facts` and `GET /admin/people/{person}/facts`.
#[must_use]
pub fn list(frame: &Frame, data: &Facts) -> Page {
    let words = &frame.words;
    let title = data.whose.title(words);
    let base = data.whose.address();
    let groups = Kind::ALL.iter().filter_map(|of| {
        let lines: Vec<_> = data.known.iter().filter(|k| k.kind == *of).collect();
        (!lines.is_empty()).then(|| group(frame, data, *of, &lines))
    });
    let groups: Vec<_> = groups.collect();
    let empty = groups.is_empty().then(|| view! { <p class="empty">{words.say("facts-none")}</p> });
    let link = |of: &Kind| {
        let asked =
            data.asked.contains(of).then(|| view! { " " <span class="muted">{words.say("facts-asked")}</span> });
        view! { <li><a href=format!("{base}/new?kind={}", of.name())>{kind(words, *of)}</a> {asked}</li> }
    };
    let asked_first = data.may_enter.iter().filter(|k| data.asked.contains(k));
    let then = data.may_enter.iter().filter(|k| !data.asked.contains(k));
    let links: Vec<_> = asked_first.chain(then).map(link).collect();
    let add = (!links.is_empty()).then(|| {
        view! {
            <section aria-labelledby="add">
                <h2 id="add">{words.say("facts-add")}</h2>
                <ul>{links}</ul>
            </section>
        }
    });
    let lead = words.say(match data.whose {
        Whose::Own => "facts-lead-own",
        Whose::Of(..) => "facts-lead-staff",
        Whose::Outside(..) => "facts-lead-outside",
    });
    let body = view! {
        {data.whose.crumbs(frame, true)}
        <h1>{title.clone()}</h1>
        {data.saved.then(|| view! { <p class="saved" role="status">{words.say("facts-saved")}</p> })}
        <p class="lead">{lead}</p>
        <p class="notice">{words.say("facts-never-upload")}</p>
        {empty}
        {groups}
        {add}
    };
    Page { title, width: Width::Reading, body: body.into_any(), island: false, indexed: false }
}

fn group(frame: &Frame, data: &Facts, of: Kind, lines: &[&Known]) -> AnyView {
    let words = &frame.words;
    let base = data.whose.address();
    let lines = lines.iter().filter_map(|known| {
        let version = known.newest()?;
        let (head, more) = told(words, version, &data.names);
        Some(view! {
            <li>
                <a href=format!("{base}/{}", known.id)>{head}</a> " " {state(words, known)}
                {details(more)}
                {entered(frame, version)}
                {withdrawn(frame, known)}
            </li>
        })
    });
    view! {
        <section aria-labelledby=of.name()>
            <h2 id=of.name()>{kind(words, of)}</h2>
            <ul class="mail-list">{lines.collect::<Vec<_>>()}</ul>
        </section>
    }
    .into_any()
}

/// `GET .../facts/{fact}`; checked and withdrawn by `POST .../check` and `POST .../withdraw`.
#[must_use]
pub fn one(frame: &Frame, data: &OneFact) -> Page {
    let words = &frame.words;
    let known = &data.known;
    let versions = known.versions.iter().rev().enumerate().map(|(n, version)| {
        let (head, more) = told(words, version, &data.names);
        let which = if n == 0 { words.say("facts-holds") } else { words.say("facts-before") };
        let reason = (!version.reason.is_empty())
            .then(|| view! { <p>{words.say_with("facts-because", [("reason", version.reason.as_str().into())])}</p> });
        view! {
            <section class="card">
                <h2>{which} ": " {head}</h2>
                {details(more)}
                {entered(frame, version)}
                {reason}
            </section>
        }
    });
    let title = kind(words, known.kind);
    let address = format!("{}/{}", data.whose.address(), known.id);
    let correct = data.may_change.then(|| {
        view! {
            <p class="actions"><a class="button secondary" href=format!("{address}/correct")>{words.say("facts-correct")}</a></p>
        }
    });
    let body = view! {
        {data.whose.crumbs(frame, false)}
        <h1>{title.clone()} " " {state(words, known)}</h1>
        {error_summary(frame, &data.form)}
        {withdrawn(frame, known)}
        {versions.collect::<Vec<_>>()}
        {data.may_check.then(|| form::check(frame, data, &address))}
        {correct}
        {data.may_change.then(|| form::withdraw(frame, data, &address))}
    };
    Page { title, width: Width::Reading, body: body.into_any(), island: false, indexed: false }
}

/// The address of one fact.
#[must_use]
pub fn address(whose: &Whose, fact: &FactId) -> String {
    format!("{}/{fact}", whose.address())
}

#[cfg(test)]
mod tests;

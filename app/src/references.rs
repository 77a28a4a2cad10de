//! References: asking for one, the list, writing one, reading one.

use crate::forms::{
    Field, FormState, choice_field, error_summary, hidden, select_field, text_area, text_field, tick_field,
};
use crate::shell::{Frame, Page, Width, day};
use chrono::NaiveDate;
use domain::reference::{Known, LONGEST, Letter, Relationship};
use leptos::prelude::*;
use words::Words;

/// The page with all references that someone has to do with.
#[derive(Debug, Clone)]
pub struct References {
    /// Those that the reader asked for; none where they are no trainee.
    pub mine: Option<Vec<Line>>,
    /// Those that the reader is asked for.
    pub asked: Vec<Line>,
    /// Whether the reader may ask for one.
    pub may_ask: bool,
    /// Whom the reader can ask without an address: id and name.
    pub around: Vec<(String, String)>,
    /// The fields id (hidden), person, name, email.
    pub form: FormState,
}

/// A reference in a list.
#[derive(Debug, Clone)]
pub struct Line {
    /// Its id.
    pub id: String,
    /// The other one.
    pub name: String,
    /// Where it stands.
    pub state: State,
    /// Since when it is asked for.
    pub asked_on: NaiveDate,
}

/// Where a reference stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Not answered yet.
    Asked,
    /// The letter is here.
    Sent,
    /// There will be none.
    Declined,
}

/// As what someone reads a reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    /// The one who writes it.
    Referee,
    /// The one it is about.
    Trainee,
    /// Staff.
    Staff,
}

/// One reference.
#[derive(Debug, Clone)]
pub struct Reference {
    /// Its id.
    pub id: String,
    /// As what it is read.
    pub reader: Reader,
    /// How the trainee is called.
    pub trainee: String,
    /// How the referee is called.
    pub referee: String,
    /// Where it stands.
    pub state: State,
    /// Since when it is asked for.
    pub asked_on: NaiveDate,
    /// When it was settled.
    pub settled_on: Option<NaiveDate>,
    /// The letter, for those who may read it.
    pub letter: Option<Letter>,
    /// The fields relationship, known, text, attested, open.
    pub form: FormState,
}

/// Where a reference stands, in words.
#[must_use]
pub fn told(words: &Words, state: State) -> String {
    match state {
        State::Asked => words.say("reference-asked"),
        State::Sent => words.say("reference-sent"),
        State::Declined => words.say("reference-declined"),
    }
}

const fn relationship(of: Relationship) -> &'static str {
    match of {
        Relationship::Colleague => "reference-colleague",
        Relationship::Lead => "reference-lead",
        Relationship::Teacher => "reference-teacher",
        Relationship::Community => "reference-community",
        Relationship::Other => "reference-other",
    }
}

const fn known(of: Known) -> &'static str {
    match of {
        Known::UnderOneYear => "reference-under-one-year",
        Known::OneToThreeYears => "reference-one-to-three-years",
        Known::Longer => "reference-longer",
    }
}

fn page(title: String, body: AnyView) -> Page {
    Page { title, width: Width::Reading, body, island: false, indexed: false }
}

/// `GET /references`; asked for by `POST /references`.
#[must_use]
pub fn list(frame: &Frame, data: &References) -> Page {
    let words = &frame.words;
    let asked = (!data.asked.is_empty() || data.mine.is_none()).then(|| {
        view! {
            <section aria-labelledby="asked">
                <h2 id="asked">{words.say("reference-of-you")}</h2>
                {lines(frame, &data.asked, words.say("reference-of-you-none"))}
            </section>
        }
    });
    let mine = data.mine.as_ref().map(|mine| {
        view! {
            <section aria-labelledby="mine">
                <h2 id="mine">{words.say("reference-mine")}</h2>
                {lines(frame, mine, words.say("reference-mine-none"))}
            </section>
            {data.may_ask.then(|| ask(frame, data))}
        }
    });
    let body = view! {
        <h1>{words.say("reference-title")}</h1>
        {error_summary(frame, &data.form)}
        {asked}
        {mine}
    };
    page(words.say("reference-title"), body.into_any())
}

fn lines(frame: &Frame, lines: &[Line], none: String) -> AnyView {
    let words = &frame.words;
    if lines.is_empty() {
        return view! { <p class="empty">{none}</p> }.into_any();
    }
    let lines = lines.iter().map(|l| {
        let class = match l.state {
            State::Asked => "state pending",
            State::Sent => "state met",
            State::Declined => "state waived",
        };
        view! {
            <li>
                <a href=format!("/references/{}", l.id)>{l.name.clone()}</a>
                " " <span class=class>{told(words, l.state)}</span>
                <br /><span class="muted">{words.say("reference-asked-on")} " " {day(frame, l.asked_on)}</span>
            </li>
        }
    });
    view! { <ul class="mail-list">{lines.collect::<Vec<_>>()}</ul> }.into_any()
}

fn ask(frame: &Frame, data: &References) -> AnyView {
    let words = &frame.words;
    let form = &data.form;
    let person = Field {
        name: "person",
        label: words.say("reference-ask-person"),
        hint: Some(words.say("reference-ask-person-hint")),
        ..Field::default()
    };
    let someone = std::iter::once((String::new(), words.say("reference-ask-someone-else")));
    let around: Vec<_> = someone.chain(data.around.iter().cloned()).collect();
    let name =
        Field { name: "name", label: words.say("reference-ask-name"), autocomplete: Some("off"), ..Field::default() };
    let email = Field {
        name: "email",
        label: words.say("reference-ask-email"),
        kind: "email",
        autocomplete: Some("off"),
        ..Field::default()
    };
    view! {
        <section aria-labelledby="ask">
            <h2 id="ask">{words.say("reference-ask")}</h2>
            <p>{words.say("reference-ask-who")}</p>
            <form class="form" method="post" action=frame.sends("/references".to_owned()) novalidate>
                {hidden("id", &form.value("id"))}
                {(!data.around.is_empty()).then(|| select_field(form, person, &around))}
                {text_field(form, name)}
                {text_field(form, email)}
                <p class="muted">{words.say("reference-ask-next")}</p>
                <div class="actions"><button>{words.say("reference-ask-button")}</button></div>
            </form>
        </section>
    }
    .into_any()
}

/// `GET /references/{id}`; written and declined by `POST`.
#[must_use]
pub fn one(frame: &Frame, data: &Reference) -> Page {
    let words = &frame.words;
    let title = words.say_with("reference-for", [("name", data.trainee.clone().into())]);
    let inside = match (data.reader, data.state) {
        (Reader::Referee, State::Asked) => write(frame, data),
        (Reader::Referee | Reader::Staff, _) => read(frame, data),
        (Reader::Trainee, _) => arrived(frame, data),
    };
    let body = view! {
        <nav class="crumbs" aria-label=words.say("admin-crumbs")>
            <ol><li><a href="/references">{words.say("reference-title")}</a></li></ol>
        </nav>
        <h1>{title.clone()}</h1>
        {error_summary(frame, &data.form)}
        <dl class="facts">
            <div><dt>{words.say("reference-about")}</dt><dd>{data.trainee.clone()}</dd></div>
            <div><dt>{words.say("reference-by")}</dt><dd>{data.referee.clone()}</dd></div>
            <div><dt>{words.say("reference-asked-on")}</dt><dd>{day(frame, data.asked_on)}</dd></div>
            <div><dt>{words.say("admin-state")}</dt><dd>{told(words, data.state)} {settled(frame, data)}</dd></div>
        </dl>
        {inside}
    };
    page(title, body.into_any())
}

fn settled(frame: &Frame, data: &Reference) -> AnyView {
    data.settled_on.map(|on| view! { ", " {day(frame, on)} }).into_any()
}

fn arrived(frame: &Frame, data: &Reference) -> AnyView {
    let words = &frame.words;
    match (data.state, &data.letter) {
        (State::Sent, Some(_)) => read(frame, data),
        (State::Sent, None) => view! { <p>{words.say("reference-closed")}</p> }.into_any(),
        (State::Asked, _) => view! { <p>{words.say("reference-waiting")}</p> }.into_any(),
        (State::Declined, _) => view! { <p>{words.say("reference-declined-next")}</p> }.into_any(),
    }
}

fn read(frame: &Frame, data: &Reference) -> AnyView {
    let words = &frame.words;
    let Some(letter) = &data.letter else {
        return view! { <p>{words.say("reference-no-letter")}</p> }.into_any();
    };
    let open = if letter.open { words.say("reference-open-yes") } else { words.say("reference-open-no") };
    let paragraphs = letter.text.split("\n\n").map(|p| view! { <p>{p.to_owned()}</p> });
    view! {
        <dl class="facts">
            <div><dt>{words.say("reference-relationship")}</dt><dd>{words.say(relationship(letter.relationship))}</dd></div>
            <div><dt>{words.say("reference-known")}</dt><dd>{words.say(known(letter.known))}</dd></div>
        </dl>
        <section class="card" aria-labelledby="letter">
            <h2 id="letter">{words.say("reference-letter")}</h2>
            {paragraphs.collect::<Vec<_>>()}
        </section>
        <p class="muted">{open}</p>
    }
    .into_any()
}

fn write(frame: &Frame, data: &Reference) -> AnyView {
    let words = &frame.words;
    let form = &data.form;
    let choices = |keys: Vec<(&'static str, &'static str)>| -> Vec<(String, String)> {
        keys.into_iter().map(|(value, key)| (value.to_owned(), words.say(key))).collect()
    };
    let from = choices(Relationship::ALL.iter().map(|r| (r.name(), relationship(*r))).collect());
    let time = choices(Known::ALL.iter().map(|k| (k.name(), known(*k))).collect());
    let text = Field {
        name: "text",
        label: words.say("reference-letter"),
        hint: Some(words.say("reference-letter-hint")),
        required: true,
        max_length: u32::try_from(LONGEST).ok(),
        ..Field::default()
    };
    view! {
        <p class="lead">{words.say_with("reference-asks-you", [("name", data.trainee.clone().into())])}</p>
        <div class="notice">
            <p>{words.say("reference-no-diagnosis")}</p>
            <p>{words.say("reference-no-kin")}</p>
        </div>
        <form class="form" method="post" action=frame.sends(format!("/references/{}", data.id)) novalidate>
            {choice_field(form, "relationship", words.say("reference-relationship"), &from)}
            {choice_field(form, "known", words.say("reference-known"), &time)}
            {text_area(form, text, 12)}
            {tick_field(form, "attested", words.say_with("reference-attest", [("name", data.trainee.clone().into())]))}
            {tick_field(form, "open", words.say_with("reference-open", [("name", data.trainee.clone().into())]))}
            <p class="muted">{words.say("reference-who-reads")}</p>
            <div class="actions">
                <button name="go" value="send">{words.say("reference-send")}</button>
                <button class="secondary" name="go" value="decline">{words.say("reference-decline")}</button>
            </div>
        </form>
    }
    .into_any()
}

#[cfg(test)]
mod tests;

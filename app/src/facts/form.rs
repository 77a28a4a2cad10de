//! The form of each kind of fact, made of what the rules say that it asks; and the small forms beside a fact.

use super::{OneFact, Whose, field, kind, proof, said};
use crate::forms::{Field, FormState, error_summary, hidden, select_field, text_area, text_field, tick_field};
use crate::shell::{Frame, Page, Width};
use domain::course::Label;
use domain::course::requirement::Event;
use domain::fact::{Field as Asked, Input, Kind, LONGEST, fields};
use domain::id::FactId;
use leptos::prelude::*;
use words::Words;

/// What the fields of a form offer: values with their words.
#[derive(Debug, Clone, Default)]
pub struct Choices {
    /// The names that rules know for this kind.
    pub labels: Vec<Label>,
    /// Requirements.
    pub requirements: Vec<(String, String)>,
    /// Stages.
    pub stages: Vec<(String, String)>,
    /// Programs.
    pub programmes: Vec<(String, String)>,
    /// People who supervise.
    pub people: Vec<(String, String)>,
}

/// The form in which a fact is entered or corrected.
#[derive(Debug, Clone)]
pub struct EnterForm {
    /// Whose fact.
    pub whose: Whose,
    /// Its kind.
    pub kind: Kind,
    /// The fact that is corrected, and how many versions it has; none for a new one.
    pub corrects: Option<(FactId, usize)>,
    /// What the fields offer.
    pub choices: Choices,
    /// The fields of the kind, id, proof, evidence, reason.
    pub form: FormState,
}

/// `GET .../facts/new?kind=` and `GET .../facts/{fact}/correct`; sent by `POST` to the same address.
#[must_use]
pub fn enter(frame: &Frame, data: &EnterForm) -> Page {
    let words = &frame.words;
    let own = data.whose == Whose::Own;
    let base = data.whose.address();
    let (title, address) = match &data.corrects {
        None => (kind(words, data.kind), format!("{base}/new")),
        Some((fact, _)) => (
            words.say_with("facts-correct-title", [("kind", kind(words, data.kind).into())]),
            format!("{base}/{fact}/correct"),
        ),
    };
    let all = fields(data.kind, own).iter().map(|asked| one(words, data, *asked));
    let hint =
        if own { format!("facts-about-own-{}", data.kind.name()) } else { format!("facts-about-{}", data.kind.name()) };
    let hint = hint.replace('_', "-");
    let proofs = (!own && data.kind.proofs().len() > 1).then(|| proofs(words, &data.form, data.kind));
    let silent = own || matches!(data.kind, Kind::Eligibility | Kind::Decision);
    let evidence = (!silent).then(|| evidence(words, &data.form));
    let corrects = data.corrects.as_ref().map(|(_, seen)| {
        view! { {hidden("seen", &seen.to_string())} {reason(words, &data.form)} }
    });
    let sensitive = matches!(data.kind, Kind::Document | Kind::Eligibility)
        .then(|| view! { <p class="notice">{words.say("facts-never-upload")}</p> });
    let waits = own && data.kind.waits_for_proof();
    let next = if waits { words.say("facts-next-waits") } else { words.say("facts-next") };
    let button = if data.kind == Kind::Decision { words.say("facts-decide") } else { words.say("facts-save") };
    let body = view! {
        {data.whose.crumbs(frame, false)}
        <h1>{title.clone()}</h1>
        {error_summary(frame, &data.form)}
        {words.knows(&hint).then(|| view! { <p class="lead">{words.say(&hint)}</p> })}
        {sensitive}
        <form class="form" method="post" action=frame.sends(address) novalidate>
            {hidden("kind", data.kind.name())}
            {hidden("id", &data.form.value("id"))}
            {all.collect::<Vec<_>>()}
            {proofs}
            {evidence}
            {corrects}
            <p class="muted">{next}</p>
            <div class="actions"><button>{button}</button></div>
        </form>
    };
    Page { title, width: Width::Reading, body: body.into_any(), island: false, indexed: false }
}

fn choose(words: &Words, options: &[(String, String)]) -> Vec<(String, String)> {
    std::iter::once((String::new(), words.say("facts-choose"))).chain(options.iter().cloned()).collect()
}

fn one(words: &Words, data: &EnterForm, asked: Asked) -> AnyView {
    let form = &data.form;
    let hint = format!("facts-hint-{}", asked.name).replace('_', "-");
    let filled = Field {
        name: asked.name,
        label: field(words, data.kind, asked.name),
        hint: words.knows(&hint).then(|| words.say(&hint)),
        required: asked.needed,
        ..Field::default()
    };
    match asked.input {
        Input::Label => label(words, data, asked, filled),
        Input::Text | Input::Labels => text_field(form, Field { max_length: Some(200), ..filled }),
        Input::Lines => text_area(form, Field { max_length: u32::try_from(LONGEST).ok(), ..filled }, 5),
        Input::Parts => text_area(form, filled, 4),
        Input::Day => text_field(form, Field { kind: "date", ..filled }),
        Input::Number(_) => text_field(form, Field { inputmode: Some("numeric"), ..filled }),
        Input::Tick => tick_field(form, asked.name, filled.label),
        Input::Choice(among) => {
            let words_of = |name: &str| match Event::ALL.into_iter().find(|e| e.name() == name) {
                Some(event) => words.event(event),
                None => said(words, "facts-choice", name),
            };
            let options: Vec<_> = among.iter().map(|name| ((*name).to_owned(), words_of(name))).collect();
            select_field(form, filled, &choose(words, &options))
        }
        Input::Requirement => select_field(form, filled, &choose(words, &data.choices.requirements)),
        Input::Stage => select_field(form, filled, &choose(words, &data.choices.stages)),
        Input::Programme => select_field(form, filled, &choose(words, &data.choices.programmes)),
        Input::Person => select_field(form, filled, &choose(words, &data.choices.people)),
    }
}

/// The names that rules know, and a line for another one. Where rules know none, the line alone.
fn label(words: &Words, data: &EnterForm, asked: Asked, filled: Field<'_>) -> AnyView {
    let known: Vec<_> = data.choices.labels.iter().map(|l| (l.as_str().to_owned(), l.words())).collect();
    if known.is_empty() {
        return text_field(&data.form, Field { max_length: Some(64), ..filled });
    }
    let other_name = format!("{}_other", asked.name);
    // What was corrected may be a name that rules do not know any more.
    let now = data.form.value(asked.name);
    let known_now = now.is_empty() || known.iter().any(|(value, _)| *value == now);
    let form = if known_now { data.form.clone() } else { data.form.clone().with(other_name.clone(), now) };
    let other = Field {
        name: &other_name,
        label: words.say("facts-other"),
        hint: Some(words.say("facts-other-hint")),
        max_length: Some(64),
        ..Field::default()
    };
    view! {
        {select_field(&form, filled, &choose(words, &known))}
        {text_field(&form, other)}
    }
    .into_any()
}

fn proofs(words: &Words, form: &FormState, of: Kind) -> AnyView {
    let options: Vec<_> = of.proofs().iter().map(|p| (p.name().to_owned(), proof(words, *p))).collect();
    let filled = Field { name: "proof", label: words.say("facts-field-proof"), required: true, ..Field::default() };
    select_field(form, filled, &choose(words, &options))
}

fn evidence(words: &Words, form: &FormState) -> AnyView {
    let filled = Field {
        name: "evidence",
        label: words.say("facts-field-evidence"),
        hint: Some(words.say("facts-hint-evidence")),
        max_length: u32::try_from(LONGEST).ok(),
        ..Field::default()
    };
    text_field(form, filled)
}

fn reason(words: &Words, form: &FormState) -> AnyView {
    let filled = Field {
        name: "reason",
        label: words.say("facts-field-reason"),
        required: true,
        max_length: u32::try_from(LONGEST).ok(),
        ..Field::default()
    };
    text_area(form, filled, 3)
}

/// The form in which staff says that they saw proof.
pub(super) fn check(frame: &Frame, data: &OneFact, address: &str) -> AnyView {
    let words = &frame.words;
    view! {
        <section aria-labelledby="check">
            <h2 id="check">{words.say("facts-check")}</h2>
            <p>{words.say("facts-check-next")}</p>
            <form class="form" method="post" action=format!("{address}/check") novalidate>
                {hidden("seen", &data.known.versions.len().to_string())}
                {proofs(words, &data.form, data.known.kind)}
                {evidence(words, &data.form)}
                <div class="actions"><button>{words.say("facts-check-button")}</button></div>
            </form>
        </section>
    }
    .into_any()
}

/// The form in which a fact is withdrawn.
pub(super) fn withdraw(frame: &Frame, data: &OneFact, address: &str) -> AnyView {
    let words = &frame.words;
    view! {
        <section aria-labelledby="withdraw">
            <h2 id="withdraw">{words.say("facts-withdraw")}</h2>
            <p>{words.say("facts-withdraw-next")}</p>
            <form class="form" method="post" action=format!("{address}/withdraw") novalidate>
                {reason(words, &data.form)}
                <div class="actions"><button class="secondary">{words.say("facts-withdraw-button")}</button></div>
            </form>
        </section>
    }
    .into_any()
}

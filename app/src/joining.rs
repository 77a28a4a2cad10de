//! Joining two accounts of one person: proving the other one, what would happen, and deciding.

use crate::account::{Names, own_crumbs};
use crate::forms::{Field, FormState, choice_field, error_summary, hidden, text_area, text_field};
use crate::shell::{Frame, Page, Width, day};
use chrono::{NaiveDate, NaiveTime};
use domain::joining::LONGEST_REASON;
use domain::quantity::Minutes;
use leptos::prelude::*;

/// One of the two accounts.
#[derive(Debug, Clone)]
pub struct Side {
    /// The name.
    pub name: String,
    /// What is signed in with.
    pub names: Names,
    /// Since when.
    pub since: NaiveDate,
}

/// Two ways through one programme that become one.
#[derive(Debug, Clone)]
pub struct Together {
    /// The group in which it goes on.
    pub cohort: String,
    /// Signed on the account that is kept.
    pub kept: Minutes,
    /// Signed on the other one.
    pub other: Minutes,
    /// Signed when both are one.
    pub after: Minutes,
    /// Hours that are there twice: day, start (none where only the day is known), length.
    pub twice: Vec<(NaiveDate, Option<NaiveTime>, Minutes)>,
    /// Texts that are there twice.
    pub works_twice: usize,
}

/// What becomes of a way.
#[derive(Debug, Clone)]
pub enum Fate {
    /// It comes along as it is.
    Comes,
    /// It becomes one with the way of the other account.
    Together(Together),
    /// It ends: the other account has finished the same programme.
    Ends,
}

/// A way that joining touches.
#[derive(Debug, Clone)]
pub struct Way {
    /// The title of the programme.
    pub programme: String,
    /// The group.
    pub cohort: String,
    /// Lessons that were read on it.
    pub lessons: usize,
    /// Texts that were accepted on it.
    pub works: usize,
    /// Hours that are signed on it.
    pub signed: Minutes,
    /// When it was finished.
    pub finished: Option<NaiveDate>,
    /// What becomes of it.
    pub fate: Fate,
}

/// Who decides.
#[derive(Debug, Clone)]
pub enum Decides {
    /// The person, with the proof that the other account is theirs.
    Own {
        /// The proof, sealed.
        proof: String,
    },
    /// Staff, for someone who sits in front of them.
    Staff {
        /// Whose account is kept.
        person: String,
        /// Whose account goes.
        other: String,
    },
}

/// What joining would do.
#[derive(Debug, Clone)]
pub struct Preview {
    /// Who decides.
    pub decides: Decides,
    /// The account that is kept.
    pub kept: Side,
    /// The one that goes.
    pub other: Side,
    /// Programmes.
    pub ways: Vec<Way>,
    /// Certificates that come along.
    pub certificates: usize,
    /// Roles that come along, in words.
    pub roles: Vec<String>,
    /// Questions that come along.
    pub questions: usize,
    /// References that come along.
    pub references: usize,
    /// What stands against it, in words.
    pub refusals: Vec<String>,
    /// The fields email, user_name, reason.
    pub form: FormState,
}

/// `GET /account/merge`: the fields who and passphrase, sent with go=prove to the same address.
#[must_use]
pub fn prove(frame: &Frame, form: &FormState, over: bool) -> Page {
    let words = &frame.words;
    let who = Field {
        name: "who",
        label: words.say("joining-who"),
        autocomplete: Some("off"),
        required: true,
        max_length: Some(254),
        ..Field::default()
    };
    let passphrase = Field {
        name: "passphrase",
        label: words.say("joining-passphrase"),
        kind: "password",
        autocomplete: Some("off"),
        required: true,
        ..Field::default()
    };
    let over = over.then(|| view! { <div class="notice" role="status"><p>{words.say("joining-over")}</p></div> });
    let body = view! {
        {own_crumbs(frame)}
        <h1>{words.say("joining-title")}</h1>
        {over}
        {error_summary(frame, form)}
        <p class="lead">{words.say("joining-lead")}</p>
        <h2>{words.say("joining-prove")}</h2>
        <p>{words.say("joining-prove-hint")}</p>
        <form class="form" method="post" action="/account/merge" novalidate>
            {hidden("go", "prove")}
            {text_field(form, who)}
            {text_field(form, passphrase)}
            <div class="actions"><button>{words.say("joining-show")}</button></div>
        </form>
        <p>{words.say("joining-help")}</p>
    };
    let title = words.say("joining-title");
    Page { title, width: Width::Reading, body: body.into_any(), island: false, indexed: false }
}

/// Someone whose account might be the other one.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// Who.
    pub person: String,
    /// The name.
    pub name: String,
    /// What they sign in with; may be empty.
    pub sign_in: String,
}

/// `GET /admin/people/{person}/merge`.
#[derive(Debug, Clone)]
pub struct Find {
    /// Whose account is kept.
    pub person: String,
    /// Their name.
    pub name: String,
    /// The field q.
    pub form: FormState,
    /// Who fits.
    pub people: Vec<Candidate>,
}

/// Staff looks for the other account of a person.
#[must_use]
pub fn find(frame: &Frame, data: &Find) -> Page {
    let words = &frame.words;
    let about = |key: &str| words.say_with(key, [("name", data.name.clone().into())]);
    let title = about("joining-for-title");
    let action = format!("/admin/people/{}/merge", data.person);
    let field = Field { name: "q", label: words.say("joining-for-search"), kind: "search", ..Field::default() };
    let found = if data.form.value("q").is_empty() { "joining-for-same" } else { "joining-for-found" };
    let lines = data.people.iter().map(|one| {
        view! {
            <li>
                <strong>{one.name.clone()}</strong> <br />
                {one.sign_in.clone()} " "
                <a href=format!("{action}?other={}", one.person)>
                    {words.say("joining-for-look")} " "
                    <span class="visually-hidden">
                        {words.say_with("joining-for-look-at", [("name", format!("{} {}", one.name, one.sign_in).into())])}
                    </span>
                </a>
            </li>
        }
    });
    let lines = lines.collect::<Vec<_>>();
    let list = if lines.is_empty() {
        view! { <p class="empty">{words.say("joining-for-none")}</p> }.into_any()
    } else {
        view! { <ul class="mail-list">{lines}</ul> }.into_any()
    };
    let body = view! {
        {record_crumbs(frame, &data.person, &data.name)}
        <h1>{title.clone()}</h1>
        <p class="lead">{about("joining-for-lead")}</p>
        <form class="form" method="get" action=action.clone() role="search" novalidate>
            {text_field(&data.form, field)}
            <div class="actions"><button class="secondary">{words.say("joining-for-find")}</button></div>
        </form>
        <h2>{words.say(found)}</h2>
        {list}
    };
    Page { title, width: Width::Reading, body: body.into_any(), island: false, indexed: false }
}

fn record_crumbs(frame: &Frame, person: &str, name: &str) -> AnyView {
    let href = format!("/admin/people/{person}");
    crate::people::crumbs(frame, Some((&href, name.to_owned())))
}

/// What would happen, and the form to decide: the fields email, user_name and, for staff, reason.
#[must_use]
pub fn preview(frame: &Frame, data: &Preview) -> Page {
    let words = &frame.words;
    let (title, crumbs, cancel) = match &data.decides {
        Decides::Own { .. } => ("joining-preview-title", own_crumbs(frame), "/account".to_owned()),
        Decides::Staff { person, .. } => {
            let crumbs = record_crumbs(frame, person, &data.kept.name);
            ("joining-preview-for-title", crumbs, format!("/admin/people/{person}"))
        }
    };
    let title = words.say(title);
    let decide =
        if data.refusals.is_empty() { decide(frame, data, cancel) } else { cannot(frame, &data.refusals, cancel) };
    let body = view! {
        {crumbs}
        <h1>{title.clone()}</h1>
        {error_summary(frame, &data.form)}
        <p class="lead">{words.say("joining-not-yet")}</p>
        {side(frame, "kept", words.say("joining-kept"), &data.kept)}
        {side(frame, "goes", words.say("joining-goes"), &data.other)}
        {data.refusals.is_empty().then(|| what_comes(frame, data))}
        {decide}
    };
    Page { title, width: Width::Reading, body: body.into_any(), island: false, indexed: false }
}

fn side(frame: &Frame, id: &'static str, title: String, side: &Side) -> AnyView {
    let words = &frame.words;
    let names: Vec<String> = side.names.user_name.iter().chain(&side.names.email).cloned().collect();
    let names = names.into_iter().map(|name| view! { <dd>{name}</dd> }).collect::<Vec<_>>();
    let signs_in = (!names.is_empty()).then(|| view! { <div><dt>{words.say("joining-signs-in")}</dt>{names}</div> });
    view! {
        <section class="card" aria-labelledby=id>
            <h2 id=id>{title}</h2>
            <dl class="facts">
                <div><dt>{words.say("joining-name")}</dt><dd>{side.name.clone()}</dd></div>
                {signs_in}
                <div><dt>{words.say("joining-since")}</dt><dd>{day(frame, side.since)}</dd></div>
            </dl>
        </section>
    }
    .into_any()
}

fn what_comes(frame: &Frame, data: &Preview) -> AnyView {
    let words = &frame.words;
    view! {
        <p>{words.say_with("joining-name-stays", [("name", data.kept.name.clone().into())])}</p>
        <section aria-labelledby="comes">
            <h2 id="comes">{words.say("joining-comes")}</h2>
            {comes(frame, data)}
        </section>
    }
    .into_any()
}

fn comes(frame: &Frame, data: &Preview) -> AnyView {
    let words = &frame.words;
    let counted = |key: &str, n: usize| {
        (n > 0).then(|| {
            let told = words.say_with(key, [("n", n.into())]);
            view! { <li>{told}</li> }
        })
    };
    let roles = data.roles.iter().map(|role| view! { <li>{role.clone()}</li> }).collect::<Vec<_>>();
    let roles = (!roles.is_empty()).then(|| view! { <li>{words.say("joining-roles")} <ul>{roles}</ul></li> });
    let nothing = data.ways.is_empty() && data.certificates == 0 && data.roles.is_empty() && data.references == 0;
    let nothing = nothing.then(|| view! { <p>{words.say("joining-comes-nothing")}</p> });
    view! {
        {nothing}
        <ul>
            {data.ways.iter().map(|one| way(frame, one)).collect::<Vec<_>>()}
            {counted("joining-certificates", data.certificates)}
            {roles}
            {counted("joining-questions", data.questions)}
            {counted("joining-references", data.references)}
            <li>{words.say("joining-also")}</li>
        </ul>
    }
    .into_any()
}

fn way(frame: &Frame, way: &Way) -> AnyView {
    let words = &frame.words;
    let program = || ("program", way.programme.clone().into());
    match (&way.fate, way.finished) {
        (Fate::Comes, Some(on)) => {
            let told = words.say_with("joining-way-finished", [program(), ("date", words.date(on).into())]);
            view! { <li>{told}</li> }.into_any()
        }
        (Fate::Comes, None) => {
            let told = words.say_with(
                "joining-way-comes",
                [
                    program(),
                    ("group", way.cohort.clone().into()),
                    ("signed", words.length(way.signed).into()),
                    ("lessons", way.lessons.into()),
                    ("works", way.works.into()),
                ],
            );
            view! { <li>{told}</li> }.into_any()
        }
        (Fate::Ends, _) => {
            let told = words.say_with("joining-way-ends", [program(), ("group", way.cohort.clone().into())]);
            view! { <li>{told}</li> }.into_any()
        }
        (Fate::Together(one), _) => {
            let told = words.say_with("joining-way-together", [program(), ("group", one.cohort.clone().into())]);
            view! { <li>{told} " " {together(frame, one)}</li> }.into_any()
        }
    }
}

fn together(frame: &Frame, one: &Together) -> AnyView {
    let words = &frame.words;
    let length = |minutes| words.length(minutes);
    let hours = words.say_with(
        "joining-way-hours",
        [("kept", length(one.kept).into()), ("other", length(one.other).into()), ("after", length(one.after).into())],
    );
    let twice = one.twice.iter().map(|(date, start, minutes)| {
        let (date, minutes) = (("date", words.date(*date).into()), ("length", length(*minutes).into()));
        let told = match start {
            Some(start) => {
                words.say_with("joining-way-twice-line", [date, ("time", words.time(*start).into()), minutes])
            }
            None => words.say_with("joining-way-twice-day", [date, minutes]),
        };
        view! { <li>{told}</li> }
    });
    let twice = twice.collect::<Vec<_>>();
    let twice = (!twice.is_empty()).then(|| view! { <li>{words.say("joining-way-twice")} <ul>{twice}</ul></li> });
    let works = (one.works_twice > 0).then(|| {
        let told = words.say_with("joining-way-works-twice", [("n", one.works_twice.into())]);
        view! { <li>{told}</li> }
    });
    view! { <ul><li>{hours}</li><li>{words.say("joining-way-rest")}</li>{twice}{works}</ul> }.into_any()
}

fn cannot(frame: &Frame, refusals: &[String], cancel: String) -> AnyView {
    let words = &frame.words;
    let lines = refusals.iter().map(|told| view! { <li>{told.clone()}</li> }).collect::<Vec<_>>();
    view! {
        <section aria-labelledby="cannot">
            <h2 id="cannot">{words.say("joining-cannot")}</h2>
            <div class="notice warn">
                <ul>{lines}</ul>
                <p>{words.say("joining-cannot-next")}</p>
            </div>
            <div class="actions"><a class="button secondary" href=cancel>{words.say("joining-back")}</a></div>
        </section>
    }
    .into_any()
}

/// Both, where they differ: then one is chosen. The first is the one that is kept if nothing is said.
fn choices(kept: Option<&String>, other: Option<&String>) -> Option<Vec<(String, String)>> {
    let both = [kept?.clone(), other?.clone()];
    Some(both.into_iter().map(|name| (name.clone(), name)).collect())
}

fn decide(frame: &Frame, data: &Preview, cancel: String) -> AnyView {
    let words = &frame.words;
    let (own, action) = match &data.decides {
        Decides::Own { .. } => (true, "/account/merge".to_owned()),
        Decides::Staff { person, .. } => (false, format!("/admin/people/{person}/merge")),
    };
    let hidden_fields = match &data.decides {
        Decides::Own { proof } => hidden("proof", proof),
        Decides::Staff { other, .. } => hidden("other", other),
    };
    let (kept, other) = (&data.kept.names, &data.other.names);
    let choose = |name: &'static str, label: &str, options: Option<Vec<(String, String)>>| {
        options.map(|options| {
            let chosen = data.form.value(name);
            let form =
                if chosen.is_empty() { data.form.clone().with(name, options[0].0.clone()) } else { data.form.clone() };
            choice_field(&form, name, words.say(label), &options)
        })
    };
    let email = if own { "joining-email" } else { "joining-email-for" };
    let user_name = if own { "joining-user-name" } else { "joining-user-name-for" };
    let reason = (!own).then(|| {
        let field = Field {
            name: "reason",
            label: words.say("joining-reason"),
            hint: Some(words.say_with("joining-reason-hint", [("name", data.kept.name.clone().into())])),
            required: true,
            max_length: u32::try_from(LONGEST_REASON).ok(),
            ..Field::default()
        };
        text_area(&data.form, field, 3)
    });
    view! {
        <section aria-labelledby="ends">
            <h2 id="ends">{words.say("joining-ends")}</h2>
            <ul>
                <li>{words.say("joining-ends-sign-in")}</li>
                <li>{words.say("joining-ends-names")}</li>
                <li>{words.say("joining-ends-told")}</li>
            </ul>
            <div class="notice warn"><p>{words.say("joining-no-way-back")}</p></div>
        </section>
        <form class="form" method="post" action=action novalidate>
            {hidden("go", "join")}
            {hidden_fields}
            {choose("email", email, choices(kept.email.as_ref(), other.email.as_ref()))}
            {choose("user_name", user_name, choices(kept.user_name.as_ref(), other.user_name.as_ref()))}
            {reason}
            <div class="actions">
                <button>{words.say("joining-confirm")}</button>
                <a class="button secondary" href=cancel>{words.say("joining-cancel")}</a>
            </div>
        </form>
    }
    .into_any()
}

#[cfg(test)]
mod tests;

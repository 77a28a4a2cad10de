//! Editions of a program: what a newer one would change for its trainee, with one button to agree; and for an administrator
//! what it would change for everyone, as a dry run.

use crate::forms::{FormState, error_summary, hidden};
use crate::shell::{Frame, Page, Width, print_hint};
use chrono::NaiveDate;
use domain::edition::Effect;
use domain::id::{PersonId, ProgrammeId};
use leptos::prelude::*;

/// A move that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// From that edition.
    pub from: String,
    /// To that one.
    pub to: String,
    /// On that day.
    pub on: NaiveDate,
}

/// A newer edition that a trainee can move to.
#[derive(Debug, Clone)]
pub struct Newer {
    /// Its name.
    pub version: String,
    /// The digest of the edition that they are under.
    pub from: String,
    /// The digest of the newer one.
    pub to: String,
    /// What would be open then and is not now.
    pub more: Vec<String>,
    /// What is open now and would not be then.
    pub less: Vec<String>,
    /// What stays open.
    pub same: Vec<String>,
    /// Whether all would be met, so that the certificate comes with the move.
    pub complete: bool,
}

/// A way of a trainee.
#[derive(Debug, Clone)]
pub struct Way {
    /// How the form names it.
    pub name: String,
    /// The title of the program.
    pub programme: String,
    /// The edition that they are under.
    pub version: String,
    /// Moves that they made, oldest first.
    pub moves: Vec<Moved>,
    /// The edition that they can move to; none where they are under the newest, or have finished or left.
    pub newer: Option<Newer>,
}

/// `GET /progress/edition`.
#[derive(Debug, Clone)]
pub struct Editions {
    /// The ways that are open, the newest first.
    pub ways: Vec<Way>,
    /// What could not be taken.
    pub form: FormState,
}

/// A move as a sentence.
#[must_use]
pub fn moved(frame: &Frame, one: &Moved) -> String {
    let words = &frame.words;
    let told =
        [("from", one.from.as_str().into()), ("to", one.to.as_str().into()), ("date", words.date(one.on).into())];
    words.say_with("edition-moved", told)
}

/// The page of the trainee.
#[must_use]
pub fn page(frame: &Frame, data: &Editions) -> Page {
    let words = &frame.words;
    let title = words.say("edition-title");
    let ways = data.ways.iter().enumerate().map(|(n, one)| way(frame, n, one)).collect::<Vec<_>>();
    let body = view! {
        <nav class="crumbs" aria-label=words.say("admin-crumbs")>
            <ol><li><a href="/progress">{words.say("progress-title-none")}</a></li></ol>
        </nav>
        <h1>{title.clone()}</h1>
        {error_summary(frame, &data.form)}
        <p class="lead">{words.say("edition-lead")}</p>
        {ways.is_empty().then(|| view! { <p class="empty">{words.say("edition-no-way")}</p> })}
        {ways}
    }
    .into_any();
    Page { title, width: Width::Reading, body, island: false, indexed: false }
}

fn way(frame: &Frame, n: usize, way: &Way) -> AnyView {
    let words = &frame.words;
    let moves = way.moves.iter().map(|one| view! { <p class="small muted">{moved(frame, one)}</p> });
    let under = words.say_with("edition-under", [("edition", way.version.as_str().into())]);
    let newer = match &way.newer {
        Some(newer) => offer(frame, way, newer),
        None => view! { <p>{words.say("edition-newest")}</p> }.into_any(),
    };
    let id = format!("way-{n}");
    let by = id.clone();
    view! {
        <section class="card" aria-labelledby=by>
            <h2 id=id>{way.programme.clone()}</h2>
            <p>{under}</p>
            {moves.collect::<Vec<_>>()}
            {newer}
        </section>
    }
    .into_any()
}

fn list(heading: String, lines: &[String]) -> Option<AnyView> {
    let lines = lines.iter().map(|line| view! { <li>{line.clone()}</li> }).collect::<Vec<_>>();
    (!lines.is_empty()).then(|| view! { <h3>{heading}</h3> <ul>{lines}</ul> }.into_any())
}

fn offer(frame: &Frame, way: &Way, newer: &Newer) -> AnyView {
    let words = &frame.words;
    let edition = || ("edition", newer.version.as_str().into());
    let nothing = newer.more.is_empty() && newer.less.is_empty();
    view! {
        <p>{words.say_with("edition-newer", [edition()])}</p>
        {list(words.say("edition-more"), &newer.more)}
        {list(words.say("edition-less"), &newer.less)}
        {list(words.say("edition-same"), &newer.same)}
        {nothing.then(|| view! { <p>{words.say("edition-nothing")}</p> })}
        {newer.complete.then(|| view! { <p>{words.say("edition-complete")}</p> })}
        <h3>{words.say("edition-what")}</h3>
        <ul>
            <li>{words.say("edition-kept")}</li>
            <li>{words.say("edition-free")}</li>
            <li>{words.say("edition-one-way")}</li>
            <li>{words.say("edition-written")}</li>
        </ul>
        <form class="form" method="post" action="/progress/edition">
            {hidden("way", &way.name)}
            {hidden("from", &newer.from)}
            {hidden("to", &newer.to)}
            <div class="actions">
                <button>{words.say_with("edition-agree", [edition()])}</button>
                <a class="button secondary" href="/progress">{words.say("edition-stay")}</a>
            </div>
        </form>
    }
    .into_any()
}

/// A trainee in a dry run.
#[derive(Debug, Clone)]
pub struct Tried {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// The edition that they are under.
    pub version: String,
    /// What would change; none where they are under the edition that is tried.
    pub change: Option<Change>,
    /// Whether they have finished under their edition.
    pub finished: bool,
}

/// What an edition would change for someone.
#[derive(Debug, Clone)]
pub struct Change {
    /// What it comes to.
    pub effect: Effect,
    /// How much would be done, of how much.
    pub done: (u32, u32),
    /// What would be open and is not now.
    pub more: Vec<String>,
    /// What is open now and would not be.
    pub less: Vec<String>,
    /// Whether all would be met.
    pub complete: bool,
}

/// `GET /admin/programs/{programme}`.
#[derive(Debug, Clone)]
pub struct DryRun {
    /// The program.
    pub id: ProgrammeId,
    /// Its title.
    pub title: String,
    /// The edition that is tried.
    pub version: String,
    /// The day from which newcomers begin under it.
    pub from: NaiveDate,
    /// Every edition, oldest first.
    pub editions: Vec<String>,
    /// Everyone who is in the program, by name.
    pub people: Vec<Tried>,
}

impl DryRun {
    fn count(&self, holds: impl Fn(&Tried, &Change) -> bool) -> usize {
        self.people.iter().filter(|p| p.change.as_ref().is_some_and(|c| holds(p, c))).count()
    }
}

/// The page of the administrator.
#[must_use]
pub fn dry_run(frame: &Frame, data: &DryRun) -> Page {
    let words = &frame.words;
    let title = words.say_with("edition-dry-title", [("program", data.title.as_str().into())]);
    let about = [("edition", data.version.as_str().into()), ("date", words.date(data.from).into())];
    let links = data.editions.iter().map(|edition| {
        let here = (*edition == data.version).then_some("page");
        let href = format!("/admin/programs/{}?edition={edition}", data.id);
        view! { <a class="button secondary" href=href aria-current=here>{edition.clone()}</a> " " }
    });
    let links = links.collect::<Vec<_>>();
    let open = |effect: Effect| data.count(|p, c| !p.finished && c.effect == effect);
    let sums = [
        ("edition-sum-gains", open(Effect::Gains)),
        ("edition-sum-loses", open(Effect::Loses)),
        ("edition-sum-same", open(Effect::Same)),
        ("edition-sum-complete", data.count(|p, c| !p.finished && c.complete)),
        ("edition-sum-certificate", data.count(|p, c| p.finished && !c.complete)),
        ("edition-sum-under", data.people.iter().filter(|p| p.change.is_none()).count()),
    ];
    let sums = sums.map(|(key, n)| view! { <li>{words.say_with(key, [("n", n.into())])}</li> });
    let table = if data.people.is_empty() {
        view! { <p class="empty">{words.say("edition-nobody")}</p> }.into_any()
    } else {
        people(frame, data)
    };
    let body = view! {
        <nav class="crumbs" aria-label=words.say("admin-crumbs")>
            <ol><li><a href="/admin">{words.say("admin-title")}</a></li></ol>
        </nav>
        <h1>{title.clone()}</h1>
        <p class="lead">{words.say_with("edition-dry-lead", about)}</p>
        <p>{words.say("edition-dry-nobody-moves")}</p>
        <nav class="actions" aria-label=words.say("edition-dry-editions")>{links}</nav>
        <h2>{words.say("edition-dry-sum")}</h2>
        <ul>{sums.into_iter().collect::<Vec<_>>()}</ul>
        <h2>{words.say("edition-dry-people")}</h2>
        {table}
        {print_hint(frame)}
    }
    .into_any();
    Page { title, width: Width::Wide, body, island: false, indexed: false }
}

fn people(frame: &Frame, data: &DryRun) -> AnyView {
    let words = &frame.words;
    let heads =
        ["edition-person", "edition-now", "edition-effect", "edition-more", "edition-less", "edition-certificate"];
    let head = heads.map(|key| view! { <th scope="col">{words.say(key)}</th> });
    let rows = data.people.iter().map(|one| row(frame, one)).collect::<Vec<_>>();
    view! {
        <table class="list">
            <thead><tr>{head.into_iter().collect::<Vec<_>>()}</tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(frame: &Frame, one: &Tried) -> AnyView {
    let words = &frame.words;
    let label = |key: &str| words.say(key);
    let lines = |lines: &[String]| {
        if lines.is_empty() {
            return view! { <span class="muted">{words.say("edition-none")}</span> }.into_any();
        }
        let lines = lines.iter().map(|line| view! { <li>{line.clone()}</li> }).collect::<Vec<_>>();
        view! { <ul>{lines}</ul> }.into_any()
    };
    let (effect, more, less) = match &one.change {
        None => (words.say("edition-effect-under"), lines(&[]), lines(&[])),
        Some(change) => {
            let effect = words.say(match change.effect {
                Effect::Loses => "edition-effect-loses",
                Effect::Gains => "edition-effect-gains",
                Effect::Same => "edition-effect-same",
            });
            let done = [("done", change.done.0.into()), ("all", change.done.1.into())];
            let effect = format!("{effect} {}", words.say_with("edition-would-have", done));
            (effect, lines(&change.more), lines(&change.less))
        }
    };
    let certificate = match (&one.change, one.finished) {
        (Some(change), true) if change.complete => "edition-certificate-kept",
        (Some(_), true) => "edition-certificate-touched",
        (None, true) => "edition-certificate-held",
        (Some(change), false) if change.complete => "edition-certificate-comes",
        (_, false) => "edition-certificate-none",
    };
    view! {
        <tr>
            <th scope="row"><a href=format!("/admin/people/{}", one.person)>{one.name.clone()}</a></th>
            <td data-label=label("edition-now")>{one.version.clone()}</td>
            <td data-label=label("edition-effect")>{effect}</td>
            <td data-label=label("edition-more")>{more}</td>
            <td data-label=label("edition-less")>{less}</td>
            <td data-label=label("edition-certificate")>{words.say(certificate)}</td>
        </tr>
    }
    .into_any()
}

#[cfg(test)]
mod tests;

//! A file line by line: before the yes, with the button for it, and after.

use super::{by_name, crumbs, kind_name, page};
use crate::forms::{FormState, error_summary, hidden};
use crate::shell::{Frame, Page, Width, instant};
use chrono::{DateTime, Utc};
use domain::id::ImportRunId;
use domain::moving_in::{Kind, LineState};
use domain::quantity::Minutes;
use leptos::prelude::*;
use words::Words;

/// A file that waits for a yes.
#[derive(Debug, Clone)]
pub struct Preview {
    /// The draft.
    pub draft: ImportRunId,
    /// What is brought in.
    pub kind: Kind,
    /// The site's name.
    pub site: String,
    /// The old system or paper.
    pub source: String,
    /// The name of the file; empty when it was pasted.
    pub file_name: String,
    /// Headings whose cells are not read.
    pub unread: Vec<String>,
    /// In sum.
    pub counts: Counts,
    /// The lines.
    pub lines: Lines,
    /// What has to be changed before it can come in.
    pub form: FormState,
}

/// A run.
#[derive(Debug, Clone)]
pub struct RunPage {
    /// The run.
    pub run: ImportRunId,
    /// What was brought in.
    pub kind: Kind,
    /// The site's name.
    pub site: String,
    /// The old system or paper.
    pub source: String,
    /// The name of the file; empty when it was pasted.
    pub file_name: String,
    /// The digest of its bytes.
    pub digest: String,
    /// Who brought it in; empty when their account is gone.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
    /// In sum.
    pub counts: Counts,
    /// The lines, as long as the report can be opened.
    pub lines: Option<Lines>,
}

/// Lines in sum.
#[derive(Debug, Clone, Copy, Default)]
pub struct Counts {
    /// That come in.
    pub brought: usize,
    /// That are there already.
    pub there: usize,
    /// That stay out.
    pub out: usize,
    /// People whom they are about.
    pub people: usize,
    /// How much time comes in; nothing where lines have no length.
    pub length: Option<Minutes>,
}

/// Lines that are shown.
#[derive(Debug, Clone, Default)]
pub struct Lines {
    /// Those to look at, as many as are shown.
    pub look_at: Vec<LineView>,
    /// How many more there are to look at.
    pub look_at_more: usize,
    /// All lines of this page of the list.
    pub shown: Vec<LineView>,
    /// The place of the first of them, from 1.
    pub from: usize,
    /// How many lines a page of the list has.
    pub step: usize,
    /// How many lines there are.
    pub all: usize,
}

/// One line.
#[derive(Debug, Clone)]
pub struct LineView {
    /// The line of the file.
    pub line: u64,
    /// What becomes of it.
    pub state: LineState,
    /// Who it is about.
    pub who: String,
    /// What it says, in short.
    pub says: String,
    /// What there is to say about it.
    pub messages: Vec<String>,
}

/// What becomes of a line, in words: before the yes or after.
#[must_use]
pub fn state_name(words: &Words, state: LineState, done: bool) -> String {
    match (state, done) {
        (LineState::New, false) => words.say("moving-state-new"),
        (LineState::New, true) => words.say("moving-run-state-new"),
        (LineState::Remark, false) => words.say("moving-state-remark"),
        (LineState::Remark, true) => words.say("moving-run-state-remark"),
        (LineState::There, _) => words.say("moving-state-there"),
        (LineState::Out, _) => words.say("moving-state-out"),
    }
}

/// `GET /admin/moving-in/drafts/{draft}`; the yes goes to the same address.
#[must_use]
pub fn preview(frame: &Frame, data: &Preview) -> Page {
    let words = &frame.words;
    let title = words.say_with("moving-preview-title", [("kind", kind_name(words, data.kind).into())]);
    let here = format!("/admin/moving-in/drafts/{}", data.draft);
    let unread = (!data.unread.is_empty()).then(|| {
        let columns = data.unread.join(", ");
        view! { <p class="muted">{words.say_with("moving-unread", [("columns", columns.into())])}</p> }
    });
    let body = view! {
        {crumbs(frame, true)}
        <h1>{title.clone()}</h1>
        {error_summary(frame, &data.form)}
        <section class="card next">
            <p><strong>{words.say("moving-preview-nothing-yet")}</strong></p>
            {counts(frame, &data.counts, false)}
            {unread}
            {about(frame, &data.source, &data.site, &data.file_name)}
            {yes(frame, data, &here)}
        </section>
        {lines(frame, &data.lines, &here, false)}
    };
    page(title, Width::Wide, body.into_any())
}

fn yes(frame: &Frame, data: &Preview, here: &str) -> AnyView {
    let words = &frame.words;
    let n = data.counts.brought;
    let (yes, next) = if n > 0 {
        let button = words.say_with("moving-bring-in", [("n", n.into())]);
        (
            Some(view! { <button name="go" value="bring">{button}</button> }.into_any()),
            words.say("moving-bring-in-next"),
        )
    } else {
        (None, words.say("moving-nothing-to-bring"))
    };
    view! {
        <form class="form" method="post" action=here.to_owned() novalidate>
            {hidden("lines", &n.to_string())}
            <p id="field-lines">{next}</p>
            <div class="actions">
                {yes}
                <button class="secondary" name="go" value="discard">{words.say("moving-discard")}</button>
            </div>
        </form>
        <p><a href=format!("{here}/report.csv")>{words.say("moving-report")}</a></p>
    }
    .into_any()
}

fn counts(frame: &Frame, counts: &Counts, done: bool) -> AnyView {
    let words = &frame.words;
    let (brought, there, out, people) = if done {
        ("moving-run-brought", "moving-run-there", "moving-run-out", "moving-run-people")
    } else {
        ("moving-count-brought", "moving-count-there", "moving-count-out", "moving-count-people")
    };
    let line = |key: &str, n: usize| words.say_with(key, [("n", n.into())]);
    let first = (counts.brought > 0).then(|| line(people, counts.people));
    let length = counts.length.filter(|_| counts.brought > 0);
    let length = length.map(|m| words.say_with("moving-count-length", [("length", words.length(m).into())]));
    view! {
        <ul>
            <li>{line(brought, counts.brought)} " " {first} " " {length}</li>
            <li>{line(there, counts.there)}</li>
            <li>{line(out, counts.out)}</li>
        </ul>
    }
    .into_any()
}

fn about(frame: &Frame, source: &str, site: &str, file_name: &str) -> AnyView {
    let words = &frame.words;
    let file = if file_name.is_empty() { words.say("moving-run-pasted") } else { file_name.to_owned() };
    let facts = [
        (words.say("moving-run-source"), source.to_owned()),
        (words.say("moving-run-file"), file),
        (words.say("moving-site"), site.to_owned()),
    ];
    facts_list(facts.into())
}

fn facts_list(facts: Vec<(String, String)>) -> AnyView {
    let facts = facts.into_iter().map(|(name, value)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> }.into_any());
    view! { <dl class="facts">{facts.collect::<Vec<_>>()}</dl> }.into_any()
}

/// `GET /admin/moving-in/runs/{run}`.
#[must_use]
pub fn run(frame: &Frame, data: &RunPage) -> Page {
    let words = &frame.words;
    let title = words.say_with("moving-run-title", [("kind", kind_name(words, data.kind).into())]);
    let here = format!("/admin/moving-in/runs/{}", data.run);
    let list = match &data.lines {
        Some(all) => view! {
            <p><a href=format!("{here}/report.csv")>{words.say("moving-report")}</a></p>
            {lines(frame, all, &here, true)}
        }
        .into_any(),
        None => view! { <p class="empty">{words.say("moving-run-no-report")}</p> }.into_any(),
    };
    let more = vec![
        (words.say("moving-run-by"), by_name(words, &data.by)),
        (words.say("moving-run-digest"), data.digest.chars().take(16).collect()),
    ];
    let body = view! {
        {crumbs(frame, true)}
        <h1>{title.clone()}</h1>
        <p class="lead">{words.say("moving-run-done")}</p>
        {counts(frame, &data.counts, true)}
        {about(frame, &data.source, &data.site, &data.file_name)}
        {facts_list(more)}
        <p class="muted">{words.say("moving-run-at")} ": " {instant(frame, data.at)}</p>
        <p class="actions"><a class="button" href="/admin/moving-in">{words.say("moving-run-again")}</a></p>
        {list}
    };
    page(title, Width::Wide, body.into_any())
}

/// The lines to look at, and a page of all.
pub(crate) fn lines(frame: &Frame, lines: &Lines, here: &str, done: bool) -> AnyView {
    let words = &frame.words;
    let look_at = (!lines.look_at.is_empty()).then(|| {
        let more = (lines.look_at_more > 0)
            .then(|| view! { <p>{words.say_with("moving-look-at-more", [("n", lines.look_at_more.into())])}</p> });
        view! {
            <section aria-labelledby="look-at">
                <h2 id="look-at">{words.say("moving-look-at")}</h2>
                {table(frame, &lines.look_at, done)}
                {more}
            </section>
        }
    });
    let to = lines.from + lines.shown.len().saturating_sub(1);
    let range = words
        .say_with("moving-lines-range", [("from", lines.from.into()), ("to", to.into()), ("all", lines.all.into())]);
    let earlier = (lines.from > 1).then(|| {
        let href = format!("{here}?from={}#all", lines.from.saturating_sub(lines.step).max(1));
        view! { <a href=href>{words.say("moving-lines-earlier")}</a> }
    });
    let later = (to < lines.all)
        .then(|| view! { <a href=format!("{here}?from={}#all", to + 1)>{words.say("moving-lines-later")}</a> });
    let pages = (lines.all > lines.shown.len()).then(|| {
        view! { <nav class="pager" aria-label=words.say("moving-lines")>{earlier} " " {later}</nav> }
    });
    view! {
        {look_at}
        <section aria-labelledby="all">
            <h2 id="all">{words.say("moving-lines")}</h2>
            <p class="muted">{range}</p>
            {table(frame, &lines.shown, done)}
            {pages}
        </section>
    }
    .into_any()
}

fn table(frame: &Frame, lines: &[LineView], done: bool) -> AnyView {
    let words = &frame.words;
    let heads = [
        words.say("moving-column-line"),
        words.say("moving-column-state"),
        words.say("moving-column-who"),
        words.say("moving-column-says"),
        words.say("moving-column-message"),
    ];
    let rows = lines.iter().map(|one| row(&heads, words, one, done)).collect::<Vec<_>>();
    let heads = heads.iter().map(|h| view! { <th scope="col">{h.clone()}</th> }).collect::<Vec<_>>();
    view! {
        <table class="list">
            <thead><tr>{heads}</tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(heads: &[String; 5], words: &Words, one: &LineView, done: bool) -> AnyView {
    let class = match one.state {
        LineState::New => "state current",
        LineState::Remark => "state pending",
        LineState::There => "state locked",
        LineState::Out => "state returned",
    };
    let messages = one.messages.iter().map(|m| view! { <p>{m.clone()}</p> }).collect::<Vec<_>>();
    // On a phone a cell without anything in it is left out.
    let filled = |text: &String| Some(text.clone()).filter(|t| !t.is_empty());
    let (who, says) = (filled(&one.who), filled(&one.says));
    view! {
        <tr>
            <th scope="row"><span class="visually-hidden">{heads[0].clone()} " "</span> {one.line.to_string()}</th>
            <td data-label=heads[1].clone()><span class=class>{state_name(words, one.state, done)}</span></td>
            <td data-label=heads[2].clone()>{who}</td>
            <td data-label=heads[3].clone()>{says}</td>
            <td data-label=heads[4].clone()>{messages}</td>
        </tr>
    }
    .into_any()
}

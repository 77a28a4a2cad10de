//! The answer about a paper on supervised hours: what it says, whether the code fits, and what was corrected since.

use super::number_form;
use crate::forms::{Field, FormState, text_field};
use crate::hours::kind_name;
use crate::hours_papers::{MadePaper, called};
use crate::shell::{Frame, Page, Width, day, instant};
use chrono::NaiveDate;
use domain::course::HoursKind;
use domain::hours_paper::{Changed, Since};
use leptos::prelude::*;

/// The answer.
#[derive(Debug, Clone)]
pub struct HoursPaperPage {
    /// The paper, and where it stood.
    pub made: MadePaper,
    /// The day that was asked about, if one was.
    pub asked_day: Option<NaiveDate>,
    /// Whether the code that was given fits; none where none was given.
    pub code_fits: Option<bool>,
}

impl HoursPaperPage {
    /// How it stands, in a word for programs.
    #[must_use]
    pub fn state(&self) -> &'static str {
        match (self.code_fits, self.made.standing.made, self.made.standing.holds()) {
            (Some(false), ..) => "other_code",
            (_, false, _) => "not_made_yet",
            (_, true, true) => "genuine",
            (_, true, false) => "corrected",
        }
    }
}

/// `GET /verify/{number}` where the number is that of a paper about hours.
#[must_use]
pub fn hours_paper_page(frame: &Frame, data: &HoursPaperPage) -> Page {
    let words = &frame.words;
    let title = words.say("paper-verify-title");
    // To a code that is another one, nothing is told of what the paper says.
    let known = data.code_fits != Some(false);
    let body = view! {
        <h1>{title.clone()}</h1>
        {verdict(frame, data)}
        {known.then(|| changes(frame, data))}
        {known.then(|| facts(frame, data))}
        {code_form(frame, data)}
        <section aria-labelledby="genuine">
            <h2 id="genuine">{words.say("public-verify-page-genuine")}</h2>
            <p>{words.say("public-verify-page-genuine-text")}</p>
        </section>
        <section aria-labelledby="other">
            <h2 id="other">{words.say("public-verify-other")}</h2>
            {number_form(frame, &FormState::default(), true)}
        </section>
    }
    .into_any();
    Page { title, width: Width::Reading, body, island: false, indexed: false }
}

fn verdict(frame: &Frame, data: &HoursPaperPage) -> AnyView {
    let words = &frame.words;
    let standing = &data.made.standing;
    let (class, state, means) = match data.state() {
        "other_code" => ("unknown", "paper-verify-other-code", "paper-verify-other-code-means"),
        "not_made_yet" => ("unknown", "paper-verify-not-yet", "paper-verify-not-yet-means"),
        "genuine" => ("genuine", "paper-verify-real", "paper-verify-real-means"),
        _ => ("replaced", "paper-verify-corrected", "paper-verify-corrected-means"),
    };
    let known = data.code_fits != Some(false) && standing.made;
    let waits = known && standing.changed.iter().any(|c| matches!(c.since, Since::CorrectionWaits { .. }));
    let unconfirmed = known && standing.awaits_identity_check > 0;
    view! {
        <section class=format!("verdict {class}") role="status">
            <p class="verdict-state">{words.say(state)}</p>
            <p>{words.say(means)}</p>
            {(data.code_fits == Some(true)).then(|| view! { <p>{words.say("paper-verify-code-fits")}</p> })}
            {waits.then(|| view! { <p>{words.say("paper-verify-waits")}</p> })}
            {unconfirmed.then(|| view! { <p>{words.say("paper-unconfirmed")}</p> })}
            {known.then(|| view! { <p>{words.say("paper-not-a-certification")}</p> })}
            {data.made.paper.demonstration.then(|| view! { <p>{words.say("public-verify-demonstration")}</p> })}
            <p class="muted">
                {match data.asked_day {
                    None => words.say("public-verify-as-of"),
                    Some(asked) => words.say_with("public-verify-as-of-day", [("day", words.date(asked).into())]),
                }}
                " " {instant(frame, standing.at)}
            </p>
        </section>
    }
    .into_any()
}

fn changed(frame: &Frame, one: &Changed) -> AnyView {
    let words = &frame.words;
    let was = [
        ("date", words.date(one.date).into()),
        ("kind", kind_name(words, one.kind).into()),
        ("length", words.length(one.minutes).into()),
    ];
    let now = match &one.since {
        Since::Corrected { date, kind, minutes, at } => words.say_with(
            "paper-verify-now",
            [
                ("at", words.date(at.date_naive()).into()),
                ("date", words.date(*date).into()),
                ("kind", kind_name(words, *kind).into()),
                ("length", words.length(*minutes).into()),
            ],
        ),
        Since::CorrectionWaits { at } => {
            words.say_with("paper-verify-waiting", [("at", words.date(at.date_naive()).into())])
        }
        Since::NotInForce => words.say("paper-verify-gone"),
    };
    view! { <li><strong>{words.say_with("paper-verify-was", was)}</strong> <br /> {now}</li> }.into_any()
}

fn changes(frame: &Frame, data: &HoursPaperPage) -> AnyView {
    let standing = &data.made.standing;
    if standing.changed.is_empty() || !standing.made {
        return ().into_any();
    }
    let lines: Vec<_> = standing.changed.iter().map(|one| changed(frame, one)).collect();
    view! {
        <section aria-labelledby="changes">
            <h2 id="changes">{frame.words.say("paper-verify-changes")}</h2>
            <ul>{lines}</ul>
        </section>
    }
    .into_any()
}

fn facts(frame: &Frame, data: &HoursPaperPage) -> AnyView {
    let words = &frame.words;
    let (paper, code) = (&data.made.paper, &data.made.code);
    let sums = paper.sums();
    let mut rows = vec![
        (words.say("papers-number"), paper.number.to_string().into_any()),
        (words.say("papers-code"), code.clone().into_any()),
        (words.say("paper-trainee"), paper.trainee.clone().into_any()),
        (words.say("paper-supervisor"), called(words, &paper.supervisor_name).into_any()),
        (words.say("papers-site"), paper.site_name.clone().into_any()),
        (words.say("papers-program"), paper.programme.clone().into_any()),
        (words.say("paper-organisation"), paper.organisation.clone().into_any()),
        (words.say("papers-made-on"), instant(frame, paper.made_at)),
        (words.say("papers-entries"), paper.lines.len().to_string().into_any()),
    ];
    if let Some((first, last)) = paper.span() {
        rows.push((words.say("papers-days"), view! { {day(frame, first)} " – " {day(frame, last)} }.into_any()));
    }
    for (kind, key) in [(HoursKind::Practice, "paper-practice"), (HoursKind::Supervision, "paper-supervision")] {
        if sums.of(kind).0 > 0 {
            rows.push((words.say(key), words.length(sums.of(kind)).into_any()));
        }
    }
    let rows: Vec<_> =
        rows.into_iter().map(|(name, value)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> }.into_any()).collect();
    let months: Vec<_> = paper
        .months()
        .into_iter()
        .map(|(month, sums)| {
            let kinds = [HoursKind::Practice, HoursKind::Supervision].into_iter().filter(|kind| sums.of(*kind).0 > 0);
            let told: Vec<_> =
                kinds.map(|kind| format!("{}: {}", kind_name(words, kind), words.length(sums.of(kind)))).collect();
            view! { <div><dt>{words.month(month)}</dt><dd>{told.join(", ")}</dd></div> }.into_any()
        })
        .collect();
    view! {
        <section aria-labelledby="says">
            <h2 id="says">{words.say("paper-verify-what")}</h2>
            <p>{words.say("paper-verify-compare")}</p>
            <dl class="facts">{rows}</dl>
            <h3>{words.say("paper-months")}</h3>
            <dl class="facts">{months}</dl>
            <p><a href=format!("/verify/{}.json", paper.number)>{words.say("public-verify-json")}</a></p>
        </section>
    }
    .into_any()
}

fn code_form(frame: &Frame, data: &HoursPaperPage) -> AnyView {
    let words = &frame.words;
    let field = Field {
        name: "code",
        label: words.say("paper-verify-code"),
        hint: Some(words.say("paper-verify-code-hint")),
        autocomplete: Some("off"),
        ..Field::default()
    };
    view! {
        <form class="form" method="get" action=format!("/verify/{}", data.made.paper.number) novalidate>
            {text_field(&FormState::default(), field)}
            <div class="actions"><button class="secondary">{words.say("paper-verify-code-check")}</button></div>
        </form>
    }
    .into_any()
}

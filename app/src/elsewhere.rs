//! What programs of other bodies would ask: the list to choose from, a few beside each other, and one with its whole tree.

use crate::forecast::{Outlook, section as ahead};
use crate::progress::{Line, requirement_list};
use crate::shell::{Frame, Page, Width, print_hint};
use chrono::NaiveDate;
use domain::evaluation::State;
use domain::id::{ProgrammeId, StageId};
use leptos::prelude::*;

/// A program in the list.
#[derive(Debug, Clone)]
pub struct Offered {
    /// Its id.
    pub id: ProgrammeId,
    /// Its title.
    pub title: String,
    /// Who decides.
    pub board: String,
    /// The state that it counts in; none where it is not of one state.
    pub state: Option<String>,
    /// Whether it was chosen.
    pub chosen: bool,
}

/// `GET /progress/elsewhere`.
#[derive(Debug, Clone)]
pub struct Elsewhere {
    /// What there is.
    pub offered: Vec<Offered>,
    /// What was chosen, in the order of the list.
    pub estimates: Vec<Estimate>,
    /// Whether the form was sent, so that nothing chosen is worth a word.
    pub asked: bool,
}

/// What one program would ask of someone.
#[derive(Debug, Clone)]
pub struct Estimate {
    /// The program.
    pub id: ProgrammeId,
    /// Its title.
    pub title: String,
    /// The sentence that this is no decision.
    pub says: String,
    /// Where it stands in all.
    pub state: State,
    /// The requirements (see [`Line::top`]), without links into other pages.
    pub lines: Vec<Line>,
    /// What can be done next, as a sentence.
    pub next: Option<String>,
}

/// `GET /progress/elsewhere/{programme}`.
#[derive(Debug, Clone)]
pub struct One {
    /// The estimate.
    pub estimate: Estimate,
    /// Who decides.
    pub board: String,
    /// The stage that is shown.
    pub stage: StageId,
    /// All stages of the program, in order.
    pub stages: Vec<StageId>,
    /// The edition of the rules.
    pub version: String,
    /// Where they stand.
    pub source: String,
    /// The day on which someone last compared them with the source.
    pub checked_on: NaiveDate,
    /// What the source says nothing of.
    pub not_known: Vec<String>,
    /// What lies ahead; none for rules that were checked too long ago.
    pub outlook: Option<Outlook>,
}

/// The sentence that this is no decision: the same on the page, on paper and in the file.
#[must_use]
pub fn banner(says: &str) -> AnyView {
    view! { <div class="notice warn" role="note"><p>{says.to_owned()}</p></div> }.into_any()
}

/// The list, and what was chosen of it.
#[must_use]
pub fn page(frame: &Frame, data: &Elsewhere) -> Page {
    let words = &frame.words;
    let title = words.say("elsewhere-title");
    let found = if data.asked && data.estimates.is_empty() {
        view! { <p class="error" role="alert">{words.say("elsewhere-none-chosen")}</p> }.into_any()
    } else if data.estimates.is_empty() {
        ().into_any()
    } else {
        let cards = data.estimates.iter().map(|one| card(frame, one)).collect::<Vec<_>>();
        view! {
            <section aria-labelledby="found">
                <h2 id="found">{words.say("elsewhere-found")}</h2>
                {cards}
                {print_hint(frame)}
            </section>
        }
        .into_any()
    };
    let body = view! {
        <nav class="crumbs" aria-label=words.say("admin-crumbs")>
            <ol><li><a href="/progress">{words.say("progress-title-none")}</a></li></ol>
        </nav>
        <h1>{title.clone()}</h1>
        <p class="lead">{words.say("elsewhere-lead")}</p>
        {found}
        {choose(frame, data)}
        <h2>{words.say("elsewhere-how")}</h2>
        {how(frame)}
    }
    .into_any();
    Page { title, width: Width::Reading, body, island: false, indexed: false }
}

fn how(frame: &Frame) -> AnyView {
    let words = &frame.words;
    view! {
        <ul>
            <li>{words.say("elsewhere-how-facts")}</li>
            <li>{words.say("elsewhere-how-training")}</li>
            <li>{words.say("elsewhere-how-private")}</li>
        </ul>
    }
    .into_any()
}

fn choose(frame: &Frame, data: &Elsewhere) -> AnyView {
    let words = &frame.words;
    if data.offered.is_empty() {
        return view! { <p class="empty">{words.say("elsewhere-empty")}</p> }.into_any();
    }
    let choices = data.offered.iter().map(|one| {
        let id = format!("program-{}", one.id);
        let state = one.state.clone().unwrap_or_else(|| words.say("elsewhere-no-state"));
        let told = words.say_with("elsewhere-board", [("board", one.board.as_str().into()), ("state", state.into())]);
        let about = format!("{id}-about");
        view! {
            <div class="choice">
                <input
                    id=id.clone()
                    r#type="checkbox"
                    name="program"
                    value=one.id.to_string()
                    checked=one.chosen
                    aria-describedby=about.clone()
                />
                <label for=id>{one.title.clone()}</label>
            </div>
            <p class="small muted" id=about>
                {told} " "
                <a href=format!("/progress/elsewhere/{}", one.id)>
                    {words.say("elsewhere-look")} " "
                    <span class="visually-hidden">{one.title.clone()}</span>
                </a>
            </p>
        }
    });
    view! {
        <form class="form no-print" method="get" action="/progress/elsewhere">
            <fieldset class="choices">
                <legend>{words.say("elsewhere-choose")}</legend>
                {choices.collect::<Vec<_>>()}
            </fieldset>
            <div class="actions"><button name="show" value="1">{words.say("elsewhere-show")}</button></div>
        </form>
    }
    .into_any()
}

fn card(frame: &Frame, one: &Estimate) -> AnyView {
    let href = format!("/progress/elsewhere/{}", one.id);
    view! {
        <section class="card">
            <h3><a href=href>{one.title.clone()}</a></h3>
            {banner(&one.says)}
            <p class="count">{count(frame, one)}</p>
            {next(frame, one)}
        </section>
    }
    .into_any()
}

fn count(frame: &Frame, one: &Estimate) -> String {
    let done = one.lines.iter().filter(|l| l.state.settled()).count();
    frame.words.say_with("elsewhere-count", [("done", done.into()), ("all", one.lines.len().into())])
}

fn next(frame: &Frame, one: &Estimate) -> Option<AnyView> {
    let words = &frame.words;
    if one.state.settled() {
        return Some(view! { <p>{words.say("elsewhere-all")}</p> }.into_any());
    }
    let next = one.next.clone()?;
    Some(view! { <p>{words.say_with("elsewhere-next", [("next", next.into())])}</p> }.into_any())
}

/// One program, with its whole tree.
#[must_use]
pub fn one_page(frame: &Frame, data: &One) -> Page {
    let words = &frame.words;
    let title = data.estimate.title.clone();
    let gaps = data.not_known.iter().map(|gap| view! { <li lang="en">{gap.clone()}</li> }).collect::<Vec<_>>();
    let gaps = (!gaps.is_empty()).then(|| {
        view! {
            <h2>{words.say("elsewhere-not-known")}</h2>
            <p>{words.say("elsewhere-not-known-text")}</p>
            <ul>{gaps}</ul>
        }
    });
    let whose = frame.person.as_ref().map(|p| words.say_with("elsewhere-for", [("name", p.name.as_str().into())]));
    let body = view! {
        <nav class="crumbs" aria-label=words.say("admin-crumbs")>
            <ol><li><a href="/progress/elsewhere">{words.say("elsewhere-title")}</a></li></ol>
        </nav>
        <h1>{title.clone()}</h1>
        {banner(&data.estimate.says)}
        <p class="print-only">{whose}</p>
        {stages(frame, data)}
        <p class="lead">{count(frame, &data.estimate)}</p>
        {next(frame, &data.estimate)}
        {data.outlook.as_ref().map(|outlook| ahead(frame, outlook))}
        <h2>{words.say("elsewhere-asks")}</h2>
        {requirement_list(frame, &data.estimate.lines)}
        {gaps}
        <h2>{words.say("elsewhere-rules")}</h2>
        {rules(frame, data)}
        <p class="small muted">
            {words.say_with("progress-as-of", [("when", words.instant(frame.now).into())])}
            " "
            <span class="no-print">{words.say("progress-print")}</span>
        </p>
        <p class="no-print">
            <a href=format!("/progress/elsewhere/{}.json?stage={}", data.estimate.id, data.stage)>
                {words.say("elsewhere-json")}
            </a>
            <br />
            <a href=format!("/progress/elsewhere/{}.pdf?stage={}", data.estimate.id, data.stage)>
                {words.say("elsewhere-pdf")}
            </a>
        </p>
    }
    .into_any();
    Page { title, width: Width::Reading, body, island: false, indexed: false }
}

/// The stages of the program, the one that is shown marked.
fn stages(frame: &Frame, data: &One) -> AnyView {
    if data.stages.len() < 2 {
        return ().into_any();
    }
    let links = data.stages.iter().map(|stage| {
        let href = format!("/progress/elsewhere/{}?stage={stage}", data.estimate.id);
        let here = (*stage == data.stage).then_some("page");
        view! { <a class="button secondary" href=href aria-current=here lang="en">{stage.to_string().replace('-', " ")}</a> " " }
    });
    let links = links.collect::<Vec<_>>();
    let shown = frame.words.say_with("elsewhere-stage", [("stage", data.stage.to_string().replace('-', " ").into())]);
    view! {
        <nav class="actions" aria-label=frame.words.say("elsewhere-stages")>{links}</nav>
        <p>{shown}</p>
    }
    .into_any()
}

fn rules(frame: &Frame, data: &One) -> AnyView {
    let words = &frame.words;
    let facts = [
        (words.say("elsewhere-decides"), data.board.clone()),
        (words.say("progress-version"), data.version.clone()),
        (words.say("progress-source"), data.source.clone()),
        (words.say("progress-checked"), words.date(data.checked_on)),
    ];
    let facts = facts.into_iter().map(|(name, value)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> });
    view! { <dl class="facts">{facts.collect::<Vec<_>>()}</dl> }.into_any()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::shell::testing::{signed_in, sound};

    const SAYS: &str = "An estimate, not a decision by Some Board, checked on 1 March 2026.";

    fn estimate() -> Estimate {
        Estimate {
            id: ProgrammeId::parse("texas-mhps").unwrap(),
            title: "Texas Mental Health Peer Specialist".to_owned(),
            says: SAYS.to_owned(),
            state: State::Unmet,
            lines: Vec::new(),
            next: Some("Log practice hours.".to_owned()),
        }
    }

    fn list(asked: bool, estimates: Vec<Estimate>) -> String {
        let offered = [("texas-mhps", Some("Texas")), ("icrc-pr", None)].map(|(id, state)| Offered {
            id: ProgrammeId::parse(id).unwrap(),
            title: format!("The program {id}"),
            board: "Some <Board>".to_owned(),
            state: state.map(str::to_owned),
            chosen: id == "texas-mhps",
        });
        let data = Elsewhere { offered: offered.to_vec(), estimates, asked };
        sound(&signed_in(), |frame| page(frame, &data))
    }

    #[test]
    fn programs_are_chosen_by_name_board_and_state_without_scripts() {
        let html = list(false, Vec::new());
        assert!(html.contains("method=\"get\" action=\"/progress/elsewhere\""), "{html}");
        assert!(html.contains("Some &lt;Board&gt;") && html.contains("Texas") && html.contains("More than one state"));
        assert!(html.contains("value=\"texas-mhps\" checked") && !html.contains("value=\"icrc-pr\" checked"), "{html}");
        assert!(html.contains("href=\"/progress/elsewhere/icrc-pr\""));
        assert!(!html.contains("Choose at least one"));
        assert!(list(true, Vec::new()).contains("Choose at least one"));
    }

    #[test]
    fn each_estimate_says_that_it_is_none_of_the_board() {
        let html = list(true, vec![estimate(), estimate()]);
        assert_eq!(html.matches(SAYS).count(), 2, "{html}");
        let data = One {
            estimate: estimate(),
            board: "Some Board".to_owned(),
            stage: StageId::parse("initial").unwrap(),
            stages: vec![StageId::parse("initial").unwrap(), StageId::parse("full").unwrap()],
            version: "2019".to_owned(),
            source: "1 TAC <354>".to_owned(),
            checked_on: "2026-03-01".parse().unwrap(),
            not_known: vec!["which offences stand in the way".to_owned()],
            outlook: None,
        };
        let html = sound(&signed_in(), |frame| one_page(frame, &data));
        assert!(html.contains(SAYS) && html.contains("1 TAC &lt;354&gt;") && html.contains("which offences"), "{html}");
        assert!(html.contains("/progress/elsewhere/texas-mhps.json?stage=initial"), "{html}");
        assert!(html.contains("?stage=full") && html.contains("aria-current=\"page\""), "{html}");
        assert!(!html.contains("id=\"ahead\""), "no forecast where there is none");
    }
}

//! Typing in hours that a trainee wrote on paper, and taking down that a supervisor signed them by hand.

use super::back;
use crate::forms::{
    Field, FormState, choice_field, error_summary, language_field, select_field, text_area, text_field, tick_field,
};
use crate::hours::{EntryLine, activity_name, kind_name, mode_name};
use crate::shell::{Frame, LanguageChoice, Page, Width};
use chrono::NaiveTime;
use domain::course::HoursKind;
use domain::hours::{ActivityType, LONGEST_NOTE, Mode};
use domain::id::PersonId;
use leptos::prelude::*;

/// What both pages need.
#[derive(Debug, Clone)]
pub struct HoursOnPaper {
    /// Whose hours.
    pub person: PersonId,
    /// How they are called.
    pub name: String,
    /// What their site is called, where a sheet is kept.
    pub site: String,
    /// The statement as it stands on sheets, in each language, by its tag.
    pub statements: Vec<(String, String)>,
    /// What was typed and refused, if anything. About a signature: `signed_on`, `original` (site, scan), `digest`,
    /// `statement` (the tag), `seen`.
    pub form: FormState,
}

/// Rows to type in. The fields of `paper.form` are `supervisor`, `compared`, `signed`, and for each row, from 1, `date-1`,
/// `start-1`, `length-1`, `activity-1`, `mode-1`, `note-1`.
#[derive(Debug, Clone)]
pub struct HoursToType {
    /// What both pages need.
    pub paper: HoursOnPaper,
    /// Supervisors who can be asked, with their names.
    pub supervisors: Vec<(PersonId, String)>,
    /// How many rows there are.
    pub rows: usize,
    /// Whether the program keeps notes.
    pub notes: bool,
    /// Entries that wait for a signature.
    pub waiting: usize,
}

/// Entries that wait for a signature. The field is `entry`, with each the id and the version that was shown: `ID:VERSION`.
#[derive(Debug, Clone)]
pub struct HoursToSign {
    /// What both pages need.
    pub paper: HoursOnPaper,
    /// The entries, each with its version, when it began, and whether it was ticked.
    pub entries: Vec<(EntryLine, u32, NaiveTime, bool)>,
}

fn here(data: &HoursOnPaper, more: &str) -> String {
    format!("/desk/sheets/{}/hours{more}", data.person)
}

/// Rows that stand open from the beginning.
const OPEN_ROWS: usize = 3;

/// `GET /desk/sheets/{person}/hours`, and the same again with status 422.
#[must_use]
pub fn type_page(frame: &Frame, data: &HoursToType) -> Page {
    let words = &frame.words;
    let paper = &data.paper;
    let title = words.say_with("onpaper-type-title", [("name", paper.name.as_str().into())]);
    let inside = if data.supervisors.is_empty() {
        view! { <p class="notice warn">{words.say_with("onpaper-nobody", [("name", paper.name.as_str().into())])}</p> }
            .into_any()
    } else {
        rows_form(frame, data)
    };
    let waiting = (data.waiting > 0).then(|| {
        let text = words.say_with("onpaper-waiting", [("n", data.waiting.into())]);
        view! { <li><a href=here(paper, "/sign")>{text}</a></li> }
    });
    let body = view! {
        {back(frame, Some((&paper.person, &paper.name)))}
        {error_summary(frame, &paper.form)}
        <h1>{title.clone()}</h1>
        <p class="lead">{words.say("onpaper-type-lead")}</p>
        <ul class="plain">
            <li><a href=here(paper, "/sheet")>{words.say("onpaper-print")}</a></li>
            {waiting}
        </ul>
        {inside}
    }
    .into_any();
    Page { title, width: Width::Reading, body, island: false, indexed: false }
}

fn rows_form(frame: &Frame, data: &HoursToType) -> AnyView {
    let words = &frame.words;
    let form = &data.paper.form;
    let choose = std::iter::once((String::new(), words.say("hours-choose")));
    let supervisors: Vec<_> =
        choose.chain(data.supervisors.iter().map(|(id, n)| (id.to_string(), n.clone()))).collect();
    let supervisor = Field {
        name: "supervisor",
        label: words.say("onpaper-supervisor"),
        hint: Some(words.say("onpaper-supervisor-hint")),
        required: true,
        ..Field::default()
    };
    let rows: Vec<_> = (1..=data.rows.min(OPEN_ROWS)).map(|n| row(frame, data, n)).collect();
    let more = (data.rows > OPEN_ROWS).then(|| more_rows(frame, data));
    view! {
        <form class="form" method="post" action=frame.sends(here(&data.paper, "")) novalidate=true>
            {select_field(form, supervisor, &supervisors)}
            <p>{words.say("onpaper-rows-hint")}</p>
            {rows}
            {more}
            <h2>{words.say("sheets-compare")}</h2>
            {tick_field(form, "compared", words.say("sheets-compared"))}
            <h2>{words.say("onpaper-signed-part")}</h2>
            {tick_field(form, "signed", words.say("onpaper-signed"))}
            <p>{words.say("onpaper-signed-hint")}</p>
            {signature(frame, &data.paper)}
            <p class="actions"><button>{words.say("onpaper-type-in")}</button></p>
        </form>
    }
    .into_any()
}

/// Those that most sheets leave empty; open as soon as something stands in one of them.
fn more_rows(frame: &Frame, data: &HoursToType) -> AnyView {
    let form = &data.paper.form;
    let there = |n: &usize| {
        let fields = ["date", "start", "length", "activity", "mode", "note"].map(|name| format!("{name}-{n}"));
        fields.iter().any(|name| !form.value(name).is_empty() || form.error(name).is_some())
    };
    let open = (OPEN_ROWS + 1..=data.rows).any(|n| there(&n));
    let numbers = [("first", (OPEN_ROWS + 1).into()), ("last", data.rows.into())];
    let rows: Vec<_> = (OPEN_ROWS + 1..=data.rows).map(|n| row(frame, data, n)).collect();
    view! {
        <details open=open>
            <summary>{frame.words.say_with("onpaper-rows-more", numbers)}</summary>
            {rows}
        </details>
    }
    .into_any()
}

fn row(frame: &Frame, data: &HoursToType, n: usize) -> AnyView {
    let words = &frame.words;
    let form = &data.paper.form;
    let named = |name: &str| format!("{name}-{n}");
    let [date, start, length, activity, mode, note] =
        ["date", "start", "length", "activity", "mode", "note"].map(named);
    let choose = || std::iter::once((String::new(), words.say("hours-choose")));
    let kinds = [HoursKind::Practice, HoursKind::Supervision].into_iter();
    let activities = kinds.flat_map(|kind| {
        let what = move |a: &ActivityType| {
            let says = [("kind", kind_name(words, kind).into()), ("activity", activity_name(words, *a).into())];
            (a.name().to_owned(), words.say_with("hours-entry-what", says))
        };
        ActivityType::of(kind).iter().map(what)
    });
    let activities: Vec<_> = choose().chain(activities).collect();
    let modes: Vec<_> = choose().chain(Mode::ALL.iter().map(|m| (m.name().to_owned(), mode_name(words, *m)))).collect();
    let field = |name, label| Field { name, label, ..Field::default() };
    let hint = Some(words.say("onpaper-length-hint"));
    let noted = data.notes.then(|| {
        let hint = Some(words.say("onpaper-no-names"));
        let max_length = u32::try_from(LONGEST_NOTE).ok();
        text_area(form, Field { hint, max_length, ..field(&note, words.say("hours-note")) }, 2)
    });
    view! {
        <fieldset>
            <legend>{words.say_with("onpaper-row", [("n", n.into())])}</legend>
            <div class="two">
                {text_field(form, Field { kind: "date", ..field(&date, words.say("hours-date")) })}
                {text_field(form, Field { kind: "time", ..field(&start, words.say("hours-start")) })}
            </div>
            {text_field(form, Field { hint, ..field(&length, words.say("hours-fact-length")) })}
            {select_field(form, field(&activity, words.say("hours-activity")), &activities)}
            {select_field(form, field(&mode, words.say("hours-mode")), &modes)}
            {noted}
        </fieldset>
    }
    .into_any()
}

/// What is taken down about a signature by hand.
fn signature(frame: &Frame, data: &HoursOnPaper) -> AnyView {
    let words = &frame.words;
    let form = &data.form;
    let day = Field {
        name: "signed_on",
        label: words.say("onpaper-signed-day"),
        hint: Some(words.say("sheets-day-hint")),
        kind: "date",
        ..Field::default()
    };
    let digest = Field {
        name: "digest",
        label: words.say("onpaper-digest"),
        hint: Some(words.say("onpaper-digest-hint")),
        autocomplete: Some("off"),
        ..Field::default()
    };
    let places = [
        ("site".to_owned(), words.say_with("onpaper-kept-site", [("site", data.site.as_str().into())])),
        ("scan".to_owned(), words.say("onpaper-kept-scan")),
    ];
    // Each reads as it stands on its sheet, and is read aloud in its language.
    let statements = data.statements.iter().map(|(tag, text)| LanguageChoice { tag: tag.clone(), name: text.clone() });
    let statements = statements.collect::<Vec<_>>();
    view! {
        {language_field(form, "statement", words.say("onpaper-which-statement"), &statements)}
        {text_field(form, day)}
        {choice_field(form, "original", words.say("onpaper-original"), &places)}
        {text_field(form, digest)}
        {tick_field(form, "seen", words.say("onpaper-seen"))}
        <p class="small">{words.say_with("onpaper-your-name", [("name", data.name.as_str().into())])}</p>
    }
    .into_any()
}

/// `GET /desk/sheets/{person}/hours/sign`, and the same again with status 422.
#[must_use]
pub fn sign_page(frame: &Frame, data: &HoursToSign) -> Page {
    let words = &frame.words;
    let paper = &data.paper;
    let title = words.say_with("onpaper-sign-title", [("name", paper.name.as_str().into())]);
    let inside = if data.entries.is_empty() {
        view! { <p class="empty">{words.say("onpaper-sign-none")}</p> }.into_any()
    } else {
        view! {
            <form class="form" method="post" action=frame.sends(here(paper, "/sign")) novalidate=true>
                {entries(frame, data)}
                {signature(frame, paper)}
                <p class="actions"><button>{words.say("onpaper-sign")}</button></p>
            </form>
        }
        .into_any()
    };
    let body = view! {
        {back(frame, Some((&paper.person, &paper.name)))}
        {error_summary(frame, &paper.form)}
        <h1>{title.clone()}</h1>
        <p class="lead">{words.say("onpaper-sign-lead")}</p>
        {inside}
        <p><a href=here(paper, "")>{words.say_with("onpaper-type-title", [("name", paper.name.as_str().into())])}</a></p>
    }
    .into_any();
    Page { title, width: Width::Reading, body, island: false, indexed: false }
}

fn entries(frame: &Frame, data: &HoursToSign) -> AnyView {
    let words = &frame.words;
    let error = data.paper.form.error("entry").map(str::to_owned);
    let described = error.as_ref().map(|_| "field-entry-error");
    let class = if error.is_some() { "choices invalid" } else { "choices" };
    let boxes = data.entries.iter().enumerate().map(|(n, (one, version, start, chosen))| {
        let id = if n == 0 { "field-entry".to_owned() } else { format!("field-entry-{n}") };
        let what = words.say_with(
            "onpaper-entry",
            [
                ("date", words.date(one.date).into()),
                ("start", words.time(*start).into()),
                ("length", words.length(one.length).into()),
                ("activity", activity_name(words, one.activity).into()),
                ("name", one.supervisor.as_str().into()),
            ],
        );
        view! {
            <div class="choice">
                <input
                    id=id.clone()
                    type="checkbox"
                    name="entry"
                    value=format!("{}:{version}", one.id)
                    checked=*chosen
                />
                <label for=id>{what}</label>
            </div>
        }
    });
    let boxes: Vec<_> = boxes.collect();
    view! {
        <fieldset class=class aria-describedby=described>
            <legend>{words.say("onpaper-which-entries")}</legend>
            {error.map(|text| view! { <p class="error" id="field-entry-error">{text}</p> })}
            {boxes}
        </fieldset>
    }
    .into_any()
}

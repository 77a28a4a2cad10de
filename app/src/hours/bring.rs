//! Many entries from a file: the form for it with the guide to its columns, and the file line by line, before the yes
//! and after.

use super::{activity_name, kind_name, mode_name};
use crate::forms::{Field, FormState, choice_field, error_summary, hidden, text_area, text_field};
use crate::learn::crumbs;
use crate::moving_in::{Lines, report};
use crate::shell::{Frame, Page, Width};
use domain::course::HoursKind;
use domain::hours::bring::{LAYOUT, MOST_LINES, Spoken};
use domain::hours::{ActivityType, LONGEST_NOTE, Mode};
use domain::id::ImportRunId;
use domain::moving_in::{Column, DateOrder};
use leptos::prelude::*;
use words::Words;

/// What people write for each choice, in every language that the pages speak.
#[must_use]
pub fn spoken() -> Spoken {
    let mut all = Spoken::default();
    for words in words::spoken().iter().map(Words::new) {
        for kind in [HoursKind::Practice, HoursKind::Supervision] {
            all.kinds.push((kind_name(&words, kind), kind));
            all.activities.extend(ActivityType::of(kind).iter().map(|a| (activity_name(&words, *a), *a)));
        }
        all.modes.extend(Mode::ALL.into_iter().map(|m| (mode_name(&words, m), m)));
    }
    all
}

/// The form.
#[derive(Debug, Clone)]
pub struct Upload {
    /// The names of the supervisors who can be named.
    pub supervisors: Vec<String>,
    /// Whether the program keeps notes.
    pub notes: bool,
    /// The fields id (hidden), file, lines, date_order.
    pub form: FormState,
}

fn way(frame: &Frame) -> AnyView {
    crumbs(frame, &[(frame.words.say("hours-title"), "/hours".to_owned())])
}

/// `GET /hours/bring`; the form goes to the same address.
#[must_use]
pub fn upload(frame: &Frame, data: &Upload) -> Page {
    let words = &frame.words;
    let title = words.say("hours-bring");
    let body = if data.supervisors.is_empty() {
        view! { {way(frame)} <h1>{title.clone()}</h1> <p class="notice warn">{words.say("hours-no-supervisor")}</p> }
            .into_any()
    } else {
        view! {
            {way(frame)}
            <h1>{title.clone()}</h1>
            <p class="lead">{words.say("hours-bring-lead")}</p>
            <p>{words.say("hours-bring-who")}</p>
            {error_summary(frame, &data.form)}
            {form(frame, data)}
            <section aria-labelledby="guide">
                <h2 id="guide">{words.say("moving-guide")}</h2>
                <p>{words.say("moving-guide-lead")}</p>
                <p><a href="/hours/template.csv">{words.say("hours-bring-template")}</a></p>
                {guide(frame, data)}
            </section>
        }
        .into_any()
    };
    Page { title, width: Width::Reading, body, island: false, indexed: false }
}

fn form(frame: &Frame, data: &Upload) -> AnyView {
    let words = &frame.words;
    let form = &data.form;
    let file = Field {
        name: "file",
        label: words.say("moving-file"),
        hint: Some(words.say_with("hours-bring-file-hint", [("most", MOST_LINES.into())])),
        kind: "file",
        ..Field::default()
    };
    let lines = Field {
        name: "lines",
        label: words.say("moving-paste"),
        hint: Some(words.say("moving-paste-hint")),
        autocomplete: Some("off"),
        ..Field::default()
    };
    let choices = [
        (DateOrder::Unsaid.name().to_owned(), words.say("moving-dates-unsaid")),
        (DateOrder::MonthFirst.name().to_owned(), words.say("moving-dates-month-first")),
        (DateOrder::DayFirst.name().to_owned(), words.say("moving-dates-day-first")),
    ];
    view! {
        <form class="form" method="post" action=frame.sends("/hours/bring".to_owned()) enctype="multipart/form-data" novalidate>
            {hidden("id", &form.value("id"))}
            {text_field(form, file)}
            {text_area(form, lines, 6)}
            {choice_field(form, "date_order", words.say("hours-bring-dates"), &choices)}
            <p class="muted">{words.say("moving-check-next")}</p>
            <div class="actions"><button>{words.say("moving-check")}</button></div>
        </form>
    }
    .into_any()
}

fn guide(frame: &Frame, data: &Upload) -> AnyView {
    let words = &frame.words;
    let columns = LAYOUT.columns.iter().filter(|c| data.notes || **c != Column::Note);
    let rows = columns.map(|column| {
        let group = LAYOUT.needed.iter().find(|group| group.contains(column));
        let several = *column == Column::SupervisedBy && data.supervisors.len() > 1;
        let need = match group.map(|group| group.len()) {
            Some(1) => words.say("moving-guide-needed"),
            Some(_) => words.say("moving-guide-one-of"),
            None if several => words.say("moving-guide-needed"),
            None => words.say("moving-guide-optional"),
        };
        let heading = column.name();
        let meaning = meaning(words, data, *column).into_iter().map(|text| view! { <p>{text}</p> }).collect::<Vec<_>>();
        view! { <div><dt><code>{heading}</code></dt><dd>{meaning}<p class="small muted">{need}</p></dd></div> }
            .into_any()
    });
    view! { <dl class="facts" aria-label=words.say("moving-guide")>{rows.collect::<Vec<_>>()}</dl> }.into_any()
}

fn meaning(words: &Words, data: &Upload, column: Column) -> Vec<String> {
    let choices = |all: Vec<String>| [("choices", all.join("; ").into())];
    let kinds = [HoursKind::Practice, HoursKind::Supervision];
    vec![match column {
        Column::Date => words.say("moving-column-date"),
        Column::StartTime => words.say("moving-column-start-time"),
        Column::Length => words.say("moving-column-length"),
        Column::Hours => words.say("moving-column-hours"),
        Column::Minutes => words.say("moving-column-minutes"),
        Column::Kind => words.say_with("hours-bring-kind", choices(kinds.map(|k| kind_name(words, k)).into())),
        Column::Activity => {
            let of = |kind: HoursKind| {
                let all: Vec<_> = ActivityType::of(kind).iter().map(|a| activity_name(words, *a)).collect();
                words.say_with(
                    "hours-bring-activity",
                    [("kind", kind_name(words, kind).into()), ("choices", all.join("; ").into())],
                )
            };
            return kinds.map(of).into();
        }
        Column::Mode => words.say_with("moving-column-mode", choices(Mode::ALL.map(|m| mode_name(words, m)).into())),
        Column::SupervisedBy if data.supervisors.len() == 1 => {
            words.say_with("hours-bring-supervisor-one", choices(data.supervisors.clone()))
        }
        Column::SupervisedBy => words.say_with("hours-bring-supervisor", choices(data.supervisors.clone())),
        Column::Note => words.say_with("moving-column-note", [("most", LONGEST_NOTE.into())]),
        _ => String::new(),
    }]
}

/// A file line by line.
#[derive(Debug, Clone)]
pub struct Preview {
    /// The file.
    pub draft: ImportRunId,
    /// Its name; empty when it was pasted.
    pub file_name: String,
    /// Headings whose cells are not read.
    pub unread: Vec<String>,
    /// Lines that can come in.
    pub new: usize,
    /// Lines that are in the log.
    pub there: usize,
    /// Lines that stay out.
    pub out: usize,
    /// Whether a note of a line was left out.
    pub notes_left: bool,
    /// The lines.
    pub lines: Lines,
    /// What has to be changed before they can come in.
    pub form: FormState,
}

/// `GET /hours/bring/{draft}`; the yes goes to the same address.
#[must_use]
pub fn preview(frame: &Frame, data: &Preview) -> Page {
    let words = &frame.words;
    let title = if data.new > 0 { words.say("hours-bring-preview") } else { words.say("hours-bring") };
    let here = format!("/hours/bring/{}", data.draft);
    let line = |key: &str, n: usize| (n > 0).then(|| view! { <li>{words.say_with(key, [("n", n.into())])}</li> });
    let counts = view! {
        <ul>
            {line("hours-bring-new", data.new)}
            {line("hours-bring-there", data.there)}
            {line("hours-bring-out", data.out)}
        </ul>
    };
    let unread = (!data.unread.is_empty()).then(|| {
        let columns = data.unread.join(", ");
        view! { <p class="muted">{words.say_with("moving-unread", [("columns", columns.into())])}</p> }
    });
    let file = (!data.file_name.is_empty()).then(|| view! { <p class="muted">{data.file_name.clone()}</p> });
    let nothing = (data.new > 0).then(|| view! { <p><strong>{words.say("hours-bring-nothing-yet")}</strong></p> });
    let lost = data.notes_left.then(|| view! { <p>{words.say("hours-bring-note-lost")}</p> });
    let body = view! {
        {way(frame)}
        <h1>{title.clone()}</h1>
        {error_summary(frame, &data.form)}
        <section class="card next">
            {file}
            {nothing}
            {counts}
            {unread}
            {lost}
            {yes(frame, data, &here)}
            {mend(frame, data, &here)}
        </section>
        {report(frame, &data.lines, &here, false)}
        <p><a href="/hours">{words.say("hours-all")}</a></p>
    }
    .into_any();
    Page { title, width: Width::Wide, body, island: false, indexed: false }
}

fn yes(frame: &Frame, data: &Preview, here: &str) -> AnyView {
    let words = &frame.words;
    if data.new == 0 {
        let text = if data.out > 0 { "hours-bring-nothing" } else { "hours-bring-done" };
        return view! {
            <p>{words.say(text)}</p>
            <p class="actions"><a class="button" href="/hours/bring">{words.say("hours-bring-again")}</a></p>
        }
        .into_any();
    }
    let n = [("n", data.new.into())];
    view! {
        <form class="form" method="post" action=frame.sends(here.to_owned()) novalidate>
            {hidden("lines", &data.new.to_string())}
            <p id="field-lines">{words.say("hours-bring-next")}</p>
            <div class="actions">
                <button name="go" value="send">{words.say_with("hours-bring-send", n.clone())}</button>
                <button class="secondary" name="go" value="draft">{words.say_with("hours-bring-draft", n)}</button>
                <button class="secondary" name="go" value="discard">{words.say("hours-bring-discard")}</button>
            </div>
        </form>
    }
    .into_any()
}

fn mend(frame: &Frame, data: &Preview, here: &str) -> AnyView {
    let words = &frame.words;
    if data.out == 0 {
        return ().into_any();
    }
    view! {
        <p><a href=format!("{here}/mend.csv")>{words.say("hours-bring-mend")}</a></p>
        <p class="small">{words.say("hours-bring-mend-how")}</p>
    }
    .into_any()
}

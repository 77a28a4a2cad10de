//! The form for a file, with the guide to its columns.

use super::{crumbs, kind_name, page, sample_link};
use crate::forms::{Field, FormState, choice_field, error_summary, hidden, select_field, text_area, text_field};
use crate::shell::{Frame, Page, Width};
use domain::id::SiteId;
use domain::moving_in::{Column, DateOrder, Kind};
use leptos::prelude::*;
use words::Words;

/// The form.
#[derive(Debug, Clone)]
pub struct Upload {
    /// What is brought in.
    pub kind: Kind,
    /// Sites to choose from: id and name.
    pub sites: Vec<(SiteId, String)>,
    /// The title of a program, for the guide.
    pub programme: String,
    /// The fields id (hidden), file, lines, source, site, date_order.
    pub form: FormState,
}

/// `GET /admin/moving-in/new/{kind}`; the form goes to the same address.
#[must_use]
pub fn upload(frame: &Frame, data: &Upload) -> Page {
    let words = &frame.words;
    let title = match data.kind {
        Kind::People => words.say("moving-start-people"),
        Kind::Roster => words.say("moving-start-roster"),
        Kind::Hours => words.say("moving-start-hours"),
        Kind::Certificates => words.say("moving-start-certificates"),
    };
    let body = view! {
        {crumbs(frame, true)}
        <h1>{title.clone()}</h1>
        <p class="lead">{words.say("moving-upload-lead")}</p>
        {error_summary(frame, &data.form)}
        {form(frame, data)}
        <section aria-labelledby="guide">
            <h2 id="guide">{words.say("moving-guide")}</h2>
            <p>{words.say("moving-guide-lead")}</p>
            <p>{sample_link(frame, data.kind)}</p>
            {guide(frame, data)}
        </section>
    };
    page(title, Width::Reading, body.into_any())
}

fn form(frame: &Frame, data: &Upload) -> AnyView {
    let words = &frame.words;
    let form = &data.form;
    let file = Field {
        name: "file",
        label: words.say("moving-file"),
        hint: Some(words.say("moving-file-hint")),
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
    let source = Field {
        name: "source",
        label: words.say("moving-source"),
        hint: Some(words.say("moving-source-hint")),
        autocomplete: Some("off"),
        required: true,
        max_length: Some(200),
        ..Field::default()
    };
    let site = Field { name: "site", label: words.say("moving-site"), required: true, ..Field::default() };
    let sites: Vec<_> = data.sites.iter().map(|(id, name)| (id.to_string(), name.clone())).collect();
    let site = match &sites[..] {
        [(only, _)] => hidden("site", only),
        _ => select_field(form, site, &sites),
    };
    let dates = (data.kind != Kind::People).then(|| {
        let choices = [
            (DateOrder::Unsaid.name().to_owned(), words.say("moving-dates-unsaid")),
            (DateOrder::MonthFirst.name().to_owned(), words.say("moving-dates-month-first")),
            (DateOrder::DayFirst.name().to_owned(), words.say("moving-dates-day-first")),
        ];
        choice_field(form, "date_order", words.say("moving-dates"), &choices)
    });
    let action = format!("/admin/moving-in/new/{}", data.kind.name());
    view! {
        <form class="form" method="post" action=action enctype="multipart/form-data" novalidate>
            {hidden("id", &form.value("id"))}
            {text_field(form, file)}
            {text_area(form, lines, 6)}
            {text_field(form, source)}
            {site}
            {dates}
            <p class="muted">{words.say("moving-check-next")}</p>
            <div class="actions"><button>{words.say("moving-check")}</button></div>
        </form>
    }
    .into_any()
}

fn guide(frame: &Frame, data: &Upload) -> AnyView {
    let words = &frame.words;
    let rows = data.kind.columns().iter().map(|column| {
        let group = data.kind.needed().iter().find(|group| group.contains(column));
        let need = match group.map(|group| group.len()) {
            Some(1) => words.say("moving-guide-needed"),
            Some(_) => words.say("moving-guide-one-of"),
            None => words.say("moving-guide-optional"),
        };
        let (heading, meaning) = (column.name(), meaning(words, data, *column));
        view! { <div><dt><code>{heading}</code></dt><dd>{meaning} " (" {need} ")"</dd></div> }.into_any()
    });
    view! { <dl class="facts" aria-label=kind_name(words, data.kind)>{rows.collect::<Vec<_>>()}</dl> }.into_any()
}

fn meaning(words: &Words, data: &Upload, column: Column) -> String {
    match (column, data.kind) {
        (Column::PersonId, _) => words.say("moving-column-person-id"),
        (Column::Name, Kind::People) => words.say("moving-column-name"),
        (Column::Name, Kind::Certificates) => words.say("moving-column-name-holder"),
        (Column::Name, _) => words.say("moving-column-name-check"),
        (Column::Email, _) => words.say("moving-column-email"),
        (Column::UserName, _) => words.say("moving-column-user-name"),
        (Column::Group, _) => words.say("moving-column-group"),
        (Column::Program, Kind::Certificates) => words.say("moving-column-program-paper"),
        (Column::Program, _) => words.say_with("moving-column-program", [("program", data.programme.as_str().into())]),
        (Column::StartsOn, _) => words.say("moving-column-starts-on"),
        (Column::Role, _) => words.say("moving-column-role"),
        (Column::JoinedOn, _) => words.say("moving-column-joined-on"),
        (Column::Date, _) => words.say("moving-column-date"),
        (Column::Kind, Kind::Certificates) => words.say("moving-column-kind-paper"),
        (Column::Kind, _) => words.say("moving-column-kind-hours"),
        (Column::Length, _) => words.say("moving-column-length"),
        (Column::Hours, _) => words.say("moving-column-hours"),
        (Column::Minutes, _) => words.say("moving-column-minutes"),
        (Column::Activity, _) => words.say("moving-column-activity"),
        (Column::SupervisedBy, _) => words.say("moving-column-supervised-by"),
        (Column::SignedOn, _) => words.say("moving-column-signed-on"),
        (Column::Original, _) => words.say("moving-column-original"),
        (Column::CheckedBy, _) => words.say("moving-column-checked-by"),
        (Column::EntryId, _) => words.say("moving-column-entry-id"),
        (Column::Number, _) => words.say("moving-column-number"),
        (Column::IssuedOn, _) => words.say("moving-column-issued-on"),
        (Column::ExpiresOn, _) => words.say("moving-column-expires-on"),
        (Column::Issuer, _) => words.say("moving-column-issuer"),
        // Columns of a file of someone's own hours; they are in none of these kinds.
        (Column::StartTime | Column::Mode | Column::Note, _) => String::new(),
    }
}

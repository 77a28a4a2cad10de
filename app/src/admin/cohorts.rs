//! Opening a cohort.

use super::page;
use crate::forms::{Field, FormState, error_summary, hidden, select_field, text_field};
use crate::shell::{Frame, Page, Width};
use domain::id::{ProgrammeId, SiteId};
use leptos::prelude::*;

/// The form that opens a cohort.
#[derive(Debug, Clone)]
pub struct NewCohort {
    /// Programmes to choose from: id and title.
    pub programmes: Vec<(ProgrammeId, String)>,
    /// Sites to choose from: id and name.
    pub sites: Vec<(SiteId, String)>,
    /// The fields id (hidden), name, programme, site, starts_on, zone.
    pub form: FormState,
}

/// Zones that a cohort can be in: the name in the zone tables, and the key of the sentence for it.
pub const ZONES: [(&str, &str); 10] = [
    ("America/New_York", "admin-zone-eastern"),
    ("America/Chicago", "admin-zone-central"),
    ("America/Denver", "admin-zone-mountain"),
    ("America/Phoenix", "admin-zone-arizona"),
    ("America/Los_Angeles", "admin-zone-pacific"),
    ("America/Anchorage", "admin-zone-alaska"),
    ("Pacific/Honolulu", "admin-zone-hawaii"),
    ("America/Puerto_Rico", "admin-zone-atlantic"),
    ("Pacific/Guam", "admin-zone-chamorro"),
    ("UTC", "admin-zone-utc"),
];

/// The way back to the overview.
fn crumbs(frame: &Frame) -> AnyView {
    view! {
        <nav class="crumbs" aria-label=frame.words.say("admin-crumbs")>
            <ol><li><a href="/admin">{frame.words.say("admin-title")}</a></li></ol>
        </nav>
    }
    .into_any()
}

/// `GET /admin/cohorts/new`; the form goes to `POST /admin/cohorts`.
#[must_use]
pub fn new_cohort(frame: &Frame, data: &NewCohort) -> Page {
    let words = &frame.words;
    let form = &data.form;
    let name = Field {
        name: "name",
        label: words.say("admin-cohort-name"),
        hint: Some(words.say("admin-cohort-name-hint")),
        autocomplete: Some("off"),
        required: true,
        max_length: Some(80),
        ..Field::default()
    };
    let programme =
        Field { name: "programme", label: words.say("admin-programme"), required: true, ..Field::default() };
    let site = Field { name: "site", label: words.say("admin-site"), required: true, ..Field::default() };
    let starts_on = Field {
        name: "starts_on",
        label: words.say("admin-starts-on"),
        kind: "date",
        required: true,
        ..Field::default()
    };
    let zone = Field {
        name: "zone",
        label: words.say("admin-zone"),
        hint: Some(words.say("admin-zone-hint")),
        required: true,
        ..Field::default()
    };
    let programmes: Vec<_> = data.programmes.iter().map(|(id, title)| (id.to_string(), title.clone())).collect();
    let sites: Vec<_> = data.sites.iter().map(|(id, name)| (id.to_string(), name.clone())).collect();
    let zones: Vec<_> = ZONES.iter().map(|(zone, key)| ((*zone).to_owned(), words.say(key))).collect();
    let body = view! {
        {crumbs(frame)}
        <h1>{words.say("admin-cohort-open")}</h1>
        {error_summary(frame, form)}
        <form class="form" method="post" action="/admin/cohorts" novalidate>
            {hidden("id", &form.value("id"))}
            {text_field(form, name)}
            {select_field(form, programme, &programmes)}
            {select_field(form, site, &sites)}
            {text_field(form, starts_on)}
            {select_field(form, zone, &zones)}
            <p class="muted">{words.say("admin-cohort-next")}</p>
            <div class="actions"><button>{words.say("admin-cohort-open")}</button></div>
        </form>
    };
    page(words.say("admin-cohort-open"), Width::Narrow, body.into_any())
}

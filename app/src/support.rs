//! Someone to talk to: the page for everyone, and the page on which administrators name their own people.

use crate::forms::{Field, FormState, error_summary, hidden, select_field, text_area, text_field};
use crate::shell::{Frame, Page, Width, day};
use domain::support::{Contact, LONGEST_NOTE, Line, STATES, UsState, digits};
use leptos::prelude::*;

/// `GET /support`.
#[derive(Debug, Clone)]
pub struct Support {
    /// Whom the organisation names; with the name of the site, where it is one's own.
    pub contacts: Vec<(Option<String>, Contact)>,
    /// The states that were looked in.
    pub states: Vec<UsState>,
    /// Lines of those states.
    pub near: Vec<Line>,
    /// Lines of the whole country.
    pub country: Vec<Line>,
    /// States that can be chosen.
    pub offered: Vec<UsState>,
}

/// One place of the administrators' page.
#[derive(Debug, Clone)]
pub struct PlaceForm {
    /// The site; empty for the whole organisation.
    pub site: String,
    /// The name of the site; empty for the whole organisation.
    pub name: String,
    /// The fields name, phone, hours, note and, for a site, state.
    pub form: FormState,
}

/// `GET /admin/support`, and the same again with 422.
#[derive(Debug, Clone)]
pub struct SupportSettings {
    /// Every place that the reader administers.
    pub places: Vec<PlaceForm>,
    /// Whether something was just saved.
    pub saved: bool,
}

/// The page for everyone.
#[must_use]
pub fn page(frame: &Frame, data: &Support) -> Page {
    let words = &frame.words;
    let contacts = data.contacts.iter().map(|(site, contact)| named(frame, site.as_deref(), contact));
    let contacts = contacts.collect::<Vec<_>>();
    let here = (!contacts.is_empty()).then(|| {
        let title = words.say_with("support-here", [("organisation", frame.organisation.as_str().into())]);
        view! { <section><h2>{title}</h2>{contacts}<p class="muted">{words.say("support-staff")}</p></section> }
    });
    let near = (!data.states.is_empty()).then(|| {
        let names = data.states.iter().map(|s| s.name()).collect::<Vec<_>>().join(", ");
        let title = words.say_with("support-near", [("state", names.into())]);
        let none = data.near.is_empty().then(|| view! { <p>{words.say("support-state-none")}</p> });
        let lines = data.near.iter().map(|one| line(frame, one)).collect::<Vec<_>>();
        view! { <section><h2>{title}</h2>{none}{lines}</section> }
    });
    let country = data.country.iter().map(|one| line(frame, one)).collect::<Vec<_>>();
    let body = view! {
        <h1>{words.say("support-title")}</h1>
        <p class="lead">{words.say("support-lead")}</p>
        <p><strong>{words.say("support-danger")}</strong></p>
        {here}
        {near}
        <section>
            <h2>{words.say("support-country")}</h2>
            {country}
            <p class="muted">{words.say("support-not-us")}</p>
        </section>
        {choose(frame, data)}
        {frame.person.is_some().then(|| view! { <p><a href="/laws">{words.say("law-title")}</a></p> })}
    };
    Page {
        title: words.say("support-title"),
        width: Width::Reading,
        body: body.into_any(),
        island: false,
        indexed: true,
    }
}

fn named(frame: &Frame, site: Option<&str>, contact: &Contact) -> AnyView {
    let words = &frame.words;
    let call = words.say_with("support-call", [("number", contact.phone.as_str().into())]);
    let site = site.map(|name| view! { <p class="muted">{name.to_owned()}</p> });
    let note = (!contact.note.is_empty()).then(|| view! { <p>{contact.note.clone()}</p> });
    let hours = (!contact.hours.is_empty())
        .then(|| view! { <p class="small">{words.say("support-hours")}": "{contact.hours.clone()}</p> });
    view! {
        <section class="card">
            <h3>{contact.name.clone()}</h3>
            {site}
            <p class="actions"><a class="button" href=format!("tel:{}", digits(&contact.phone))>{call}</a></p>
            {hours}
            {note}
        </section>
    }
    .into_any()
}

fn line(frame: &Frame, line: &Line) -> AnyView {
    let words = &frame.words;
    let call = line.call.as_ref().map(|number| {
        let label = match &line.press {
            Some(key) => {
                words.say_with("support-call-press", [("number", number.as_str().into()), ("key", key.as_str().into())])
            }
            None => words.say_with("support-call", [("number", number.as_str().into())]),
        };
        view! { <a class="button" href=format!("tel:{}", digits(number))>{label}</a> }
    });
    let text = line.text.as_ref().map(|number| {
        let label = words.say_with("support-text", [("number", number.as_str().into())]);
        view! { <a class="button secondary" href=format!("sms:{}", digits(number))>{label}</a> }
    });
    let reach = (call.is_some() || text.is_some()).then(|| view! { <p class="actions">{call}{text}</p> });
    let web = line.web.as_ref().map(|address| {
        let label = words.say_with("support-web", [("name", line.name.as_str().into())]);
        view! { <p><a href=address.clone() rel="noreferrer">{label}</a></p> }
    });
    view! {
        <section class="card">
            <h3>{line.name.clone()}</h3>
            <p>{line.about.clone()}</p>
            {reach}
            {web}
            <p class="small">{words.say("support-hours")}": "{line.hours.clone()}</p>
            <p class="small muted">
                {words.say("support-checked")}" "{day(frame, line.checked_on)}". "
                <a href=line.source.clone() rel="noreferrer">
                    {words.say("support-source")} " " <span class="visually-hidden">{line.name.clone()}</span>
                </a>
            </p>
        </section>
    }
    .into_any()
}

/// The same on paper, where nothing can be pressed: who answers, under which number, and when.
pub(crate) fn on_paper(frame: &Frame, data: &Support) -> AnyView {
    let words = &frame.words;
    let contacts = data.contacts.iter().map(|(_, one)| {
        let call = words.say_with("support-call", [("number", one.phone.as_str().into())]);
        view! { <li><strong>{one.name.clone()}</strong>": "{call}". "{one.hours.clone()}" "{one.note.clone()}</li> }
            .into_any()
    });
    let lines = data.near.iter().chain(&data.country).map(|one| {
        let call = one.call.as_ref().map(|number| match &one.press {
            Some(key) => {
                let values = [("number", number.as_str().into()), ("key", key.as_str().into())];
                words.say_with("support-call-press", values)
            }
            None => words.say_with("support-call", [("number", number.as_str().into())]),
        });
        let text = one.text.as_ref().map(|number| words.say_with("support-text", [("number", number.as_str().into())]));
        let reach: Vec<String> = [call, text].into_iter().flatten().collect();
        let reach = if reach.is_empty() { String::new() } else { format!(" {}.", reach.join(" · ")) };
        view! {
            <li>
                <strong>{one.name.clone()}</strong>": "{one.about.clone()}{reach}" "
                <span class="small">{words.say("support-hours")}": "{one.hours.clone()}</span>
            </li>
        }
        .into_any()
    });
    view! {
        <p><strong>{words.say("support-danger")}</strong></p>
        <ul>{contacts.chain(lines).collect::<Vec<_>>()}</ul>
    }
    .into_any()
}

fn choose(frame: &Frame, data: &Support) -> AnyView {
    let words = &frame.words;
    let mut options = vec![(String::new(), words.say("support-state-choose"))];
    options.extend(data.offered.iter().map(|s| (s.letters().to_owned(), s.name().to_owned())));
    let chosen = data.states.first().map_or("", |s| s.letters());
    let form = FormState::default().with("state", chosen);
    let field = Field { name: "state", label: words.say("support-state"), ..Field::default() };
    view! {
        <section>
            <h2>{words.say("support-elsewhere")}</h2>
            <form class="form" method="get" action="/support" novalidate>
                {select_field(&form, field, &options)}
                <div class="actions"><button class="secondary">{words.say("support-state-show")}</button></div>
            </form>
        </section>
    }
    .into_any()
}

/// The administrators' page.
#[must_use]
pub fn settings(frame: &Frame, data: &SupportSettings) -> Page {
    let words = &frame.words;
    let saved = data.saved.then(|| view! { <p class="notice" role="status">{words.say("support-admin-saved")}</p> });
    let wrong = data.places.iter().find(|p| p.form.failed()).map(|p| error_summary(frame, &fields_of(p)));
    let places = data.places.iter().map(|one| place(frame, one)).collect::<Vec<_>>();
    let body = view! {
        <h1>{words.say("support-admin-title")}</h1>
        {wrong}
        {saved}
        <p class="lead">{words.say("support-admin-lead")}</p>
        <p><a href="/support">{words.say("support-admin-see")}</a></p>
        {places}
    };
    Page {
        title: words.say("support-admin-title"),
        width: Width::Reading,
        body: body.into_any(),
        island: false,
        indexed: false,
    }
}

/// The name of a field at its place: several forms stand on one page, and an id stands once.
fn at(place: &PlaceForm, field: &str) -> String {
    if place.site.is_empty() { field.to_owned() } else { format!("{}-{field}", place.site) }
}

/// The form with its fields under the names that they have on the page.
fn fields_of(place: &PlaceForm) -> FormState {
    let mut form = FormState::default();
    for (name, value) in &place.form.values {
        form.values.insert(at(place, name), value.clone());
    }
    for error in &place.form.errors {
        form = form.wrong(at(place, &error.field), error.message.clone());
    }
    form
}

fn place(frame: &Frame, place: &PlaceForm) -> AnyView {
    let words = &frame.words;
    let title = if place.site.is_empty() { words.say("support-admin-all") } else { place.name.clone() };
    let form = fields_of(place);
    let (name, phone, hours, note) = (at(place, "name"), at(place, "phone"), at(place, "hours"), at(place, "note"));
    let field =
        |name: &'static str, label: String, hint: Option<String>| Field { name, label, hint, ..Field::default() };
    let text = |name: &str, label, hint| text_field(&form, Field { name, ..field("", label, hint) });
    let state = (!place.site.is_empty()).then(|| {
        let mut options = vec![(String::new(), words.say("support-state-unset"))];
        options.extend(STATES.iter().map(|(code, name)| ((*code).to_owned(), (*name).to_owned())));
        let name = at(place, "state");
        let hint = Some(words.say("support-admin-state-hint"));
        let field = Field { name: &name, label: words.say("support-admin-state"), hint, ..Field::default() };
        select_field(&form, field, &options)
    });
    let most = [("most", LONGEST_NOTE.into())];
    let note_hint = Some(words.say_with("support-admin-note-hint", most));
    let save = words.say_with("support-admin-save", [("place", title.as_str().into())]);
    view! {
        <section class="card">
            <h2>{title}</h2>
            <form class="form" method="post" action="/admin/support" novalidate>
                {hidden("site", &place.site)}
                {text(&name, words.say("support-admin-name"), Some(words.say("support-admin-name-hint")))}
                {text(&phone, words.say("support-admin-phone"), None)}
                {text(&hours, words.say("support-admin-hours"), Some(words.say("support-admin-hours-hint")))}
                {text_area(&form, Field { name: &note, ..field("", words.say("support-admin-note"), note_hint) }, 3)}
                {state}
                <p class="hint">{words.say("support-admin-empty-hint")}</p>
                <div class="actions"><button>{save}</button></div>
            </form>
        </section>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::shell::testing::{frame, now, signed_in, sound};

    fn line(name: &str, call: Option<&str>, press: Option<&str>, text: Option<&str>) -> Line {
        Line {
            name: name.to_owned(),
            about: "Someone answers.".to_owned(),
            call: call.map(str::to_owned),
            press: press.map(str::to_owned),
            text: text.map(str::to_owned),
            web: Some("https://example.org/".to_owned()),
            hours: "At any hour".to_owned(),
            states: Vec::new(),
            source: "https://example.org/source".to_owned(),
            checked_on: now().date_naive(),
        }
    }

    fn support() -> Support {
        let contact = Contact { name: "Front desk".into(), phone: "(555) 010-0199".into(), ..Contact::default() };
        Support {
            contacts: vec![(Some("Elm Street".to_owned()), contact)],
            states: vec![UsState::named("NC").unwrap()],
            near: vec![line("Warmline", Some("855-733-7762"), None, None)],
            country: vec![line("988", Some("988"), Some("1"), Some("838255"))],
            offered: vec![UsState::named("CA").unwrap(), UsState::named("NC").unwrap()],
        }
    }

    #[test]
    fn numbers_can_be_dialled_and_come_from_near_to_far() {
        let html = sound(&frame(), |f| page(f, &support()));
        assert!(html.contains("href=\"tel:5550100199\"") && html.contains("href=\"sms:838255\""), "{html}");
        assert!(html.contains("Call 988, then press 1"), "{html}");
        let places: Vec<_> = ["Front desk", "Near you: North Carolina", "Anywhere in the United States"]
            .iter()
            .map(|s| html.find(s).unwrap())
            .collect();
        assert!(places.is_sorted(), "{html}");
        assert!(html.contains("Compared with its source on") && html.contains("12 March 2026"), "{html}");
    }

    #[test]
    fn a_state_without_a_line_is_told_so() {
        let none = Support { near: Vec::new(), contacts: Vec::new(), ..support() };
        let html = sound(&frame(), |f| page(f, &none));
        assert!(html.contains("We know no line of this state yet."), "{html}");
        assert!(!html.contains("People at"), "{html}");
    }

    #[test]
    fn each_place_has_its_own_form_and_a_fault_stands_at_its_field() {
        let place = |site: &str, form| PlaceForm { site: site.to_owned(), name: "Elm Street".to_owned(), form };
        let wrong = FormState::default().with("name", "Desk").wrong("phone", "Write the number to call.");
        let data = SupportSettings { places: vec![place("", FormState::default()), place("elm", wrong)], saved: false };
        let html = sound(&signed_in(), |f| settings(f, &data));
        assert!(html.contains("href=\"#field-elm-phone\"") && html.contains("id=\"field-elm-phone\""), "{html}");
        assert!(html.contains("name=\"elm-name\" type=\"text\" value=\"Desk\""), "{html}");
        assert_eq!(html.matches("<select").count(), 1, "only a site lies in a state");
    }
}

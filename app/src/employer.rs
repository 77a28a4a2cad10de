//! An employer's page: the certificates that they follow, today and on a day.

use crate::forms::{Field, FormState, error_summary, hidden, text_field};
use crate::shell::{Frame, Page, Width, day, instant};
use crate::verify::{CertificateState, state_mark};
use chrono::{DateTime, NaiveDate, Utc};
use leptos::prelude::*;

/// The page of an employer.
#[derive(Debug, Clone)]
pub struct Employer {
    /// What is followed.
    pub followed: Vec<Followed>,
    /// The instant that the states are about.
    pub as_of: DateTime<Utc>,
    /// The day that was asked about.
    pub on: Option<NaiveDate>,
    /// The fields number and name.
    pub form: FormState,
}

/// A certificate that is followed.
#[derive(Debug, Clone)]
pub struct Followed {
    /// Its number as it is printed.
    pub number: String,
    /// The name on it.
    pub holder: String,
    /// The programme.
    pub programme: String,
    /// The day of issue.
    pub issued_on: NaiveDate,
    /// How it stood.
    pub state: CertificateState,
    /// Since when it is followed.
    pub since: NaiveDate,
}

/// `GET /employer[?on=DATE]`; followed by `POST /employer`, ended by `POST /employer/stop`.
#[must_use]
pub fn page(frame: &Frame, data: &Employer) -> Page {
    let words = &frame.words;
    let number = Field {
        name: "number",
        label: words.say("public-verify-number"),
        autocomplete: Some("off"),
        required: true,
        ..Field::default()
    };
    let name = Field {
        name: "name",
        label: words.say("employer-name"),
        hint: Some(words.say("employer-name-hint")),
        autocomplete: Some("off"),
        required: true,
        ..Field::default()
    };
    let body = view! {
        <h1>{words.say("employer-title")}</h1>
        <p class="lead">{words.say("employer-lead")}</p>
        {error_summary(frame, &data.form)}
        {(!data.followed.is_empty()).then(|| on_a_day(frame, data))}
        {list(frame, data)}
        <section aria-labelledby="add">
            <h2 id="add">{words.say("employer-add")}</h2>
            <form class="form" method="post" action="/employer" novalidate>
                {text_field(&data.form, number)}
                {text_field(&data.form, name)}
                <p class="muted">{words.say("employer-add-next")}</p>
                <div class="actions"><button>{words.say("employer-add-button")}</button></div>
            </form>
        </section>
        <p class="muted">{words.say("public-not-a-certification")}</p>
    };
    let title = words.say("employer-title");
    Page { title, width: Width::Wide, body: body.into_any(), island: false, indexed: false }
}

fn on_a_day(frame: &Frame, data: &Employer) -> AnyView {
    let words = &frame.words;
    let form = FormState::default().with("on", data.on.map(|d| d.to_string()).unwrap_or_default());
    let on = Field { name: "on", label: words.say("employer-on"), kind: "date", ..Field::default() };
    let today =
        data.on.map(|_| view! { <a class="button secondary" href="/employer">{words.say("employer-today")}</a> });
    view! {
        <form class="form" method="get" action="/employer" novalidate>
            {text_field(&form, on)}
            <div class="actions"><button class="secondary">{words.say("employer-on-button")}</button> {today}</div>
        </form>
        <p>{words.say("employer-as-of")} " " {instant(frame, data.as_of)}</p>
    }
    .into_any()
}

fn list(frame: &Frame, data: &Employer) -> AnyView {
    let words = &frame.words;
    if data.followed.is_empty() {
        return view! { <p class="empty">{words.say("employer-none")}</p> }.into_any();
    }
    let rows = data.followed.iter().map(|f| {
        let address = match data.on {
            Some(on) => format!("/verify/{}?on={on}", f.number),
            None => format!("/verify/{}", f.number),
        };
        view! {
            <tr>
                <th scope="row">{f.holder.clone()}</th>
                <td data-label=words.say("employer-state")>{state_mark(frame, f.state)}</td>
                <td data-label=words.say("admin-programme")>{f.programme.clone()}</td>
                <td data-label=words.say("public-verify-number")><a href=address>{f.number.clone()}</a></td>
                <td data-label=words.say("employer-since")>{day(frame, f.since)}</td>
                <td>
                    <form method="post" action="/employer/stop">
                        {hidden("number", &f.number)}
                        <button class="link">
                            {words.say("employer-stop")} " " <span class="visually-hidden">{f.holder.clone()}</span>
                        </button>
                    </form>
                </td>
            </tr>
        }
    });
    view! {
        <table class="list">
            <thead>
                <tr>
                    <th scope="col">{words.say("admin-name")}</th>
                    <th scope="col">{words.say("employer-state")}</th>
                    <th scope="col">{words.say("admin-programme")}</th>
                    <th scope="col">{words.say("public-verify-number")}</th>
                    <th scope="col">{words.say("employer-since")}</th>
                    <th scope="col"><span class="visually-hidden">{words.say("employer-stop")}</span></th>
                </tr>
            </thead>
            <tbody>{rows.collect::<Vec<_>>()}</tbody>
        </table>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::shell::testing::{now, signed_in, sound};

    #[test]
    fn an_employer_sees_how_it_stands_and_how_it_stood() {
        let day = |d| NaiveDate::from_ymd_opt(2026, 3, d).unwrap();
        let one = Followed {
            number: "7K2M-Q4TX".to_owned(),
            holder: "Zoë <N>".to_owned(),
            programme: "Foundations".to_owned(),
            issued_on: day(1),
            state: CertificateState::Suspended,
            since: day(2),
        };
        let form = FormState::default().with("number", "7K").wrong("number", "Check the number.");
        let data = Employer { followed: vec![one], as_of: now(), on: Some(day(4)), form };
        let html = sound(&signed_in(), |f| page(f, &data));
        for text in ["Zoë &lt;N&gt;", "/verify/7K2M-Q4TX?on=2026-03-04", "value=\"2026-03-04\"", "value=\"7K\""] {
            assert!(html.contains(text), "{text}: {html}");
        }
        let none = Employer { followed: vec![], as_of: now(), on: None, form: FormState::default() };
        let html = sound(&signed_in(), |f| page(f, &none));
        assert!(html.contains("class=\"empty\"") && !html.contains("name=\"on\""), "{html}");
    }
}

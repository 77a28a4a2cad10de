//! Pages of the demonstration: who one can sign in as, and the mail that nobody receives.

use crate::shell::{Frame, Page, Width, instant, role};
use chrono::{DateTime, Utc};
use domain::actor::Role;
use leptos::prelude::*;

/// An invented person whose passphrase everyone may know.
#[derive(Debug, Clone)]
pub struct DemoPerson {
    /// The invented name.
    pub name: String,
    /// What the person is here.
    pub role: Role,
    /// What to sign in with.
    pub email: String,
    /// The passphrase.
    pub passphrase: String,
    /// Where the person stands, in a sentence.
    pub state: String,
}

/// A mail that the demonstration kept.
#[derive(Debug, Clone)]
pub struct DemoMail {
    /// The address it was for.
    pub to: String,
    /// Its subject.
    pub subject: String,
    /// When it was sent.
    pub at: DateTime<Utc>,
    /// Its text.
    pub text: String,
    /// The links in it, so that they can be followed.
    pub links: Vec<String>,
}

/// `GET /demo`.
#[must_use]
pub fn people(frame: &Frame, people: &[DemoPerson]) -> Page {
    let words = &frame.words;
    let rows = people.iter().map(|p| {
        view! {
            <tr>
                <th scope="row">{p.name.clone()}</th>
                <td data-label=words.say("public-demo-role")>{role(words, p.role)}</td>
                <td data-label=words.say("accounts-who")>{p.email.clone()}</td>
                <td data-label=words.say("public-passphrase")>{p.passphrase.clone()}</td>
                <td data-label=words.say("public-demo-state")>{p.state.clone()}</td>
            </tr>
        }
    });
    let body = view! {
        <h1>{words.say("public-demo-title")}</h1>
        <p class="lead">{words.say("public-demo-lead")}</p>
        <table class="list">
            <thead>
                <tr>
                    <th scope="col">{words.say("public-demo-name")}</th>
                    <th scope="col">{words.say("public-demo-role")}</th>
                    <th scope="col">{words.say("accounts-who")}</th>
                    <th scope="col">{words.say("public-passphrase")}</th>
                    <th scope="col">{words.say("public-demo-state")}</th>
                </tr>
            </thead>
            <tbody>{rows.collect::<Vec<_>>()}</tbody>
        </table>
        <div class="actions">
            <a class="button" href="/sign-in">{words.say("shell-sign-in")}</a>
            <a class="button secondary" href="/demo/mail">{words.say("shell-demonstration-mail")}</a>
        </div>
    };
    demonstration(words.say("public-demo-title"), Width::Wide, body.into_any())
}

/// `GET /demo/mail`: newest first.
#[must_use]
pub fn mail(frame: &Frame, mails: &[DemoMail]) -> Page {
    let words = &frame.words;
    let list = if mails.is_empty() {
        view! { <p class="empty">{words.say("public-demo-mail-none")}</p> }.into_any()
    } else {
        let items = mails.iter().map(|m| letter(frame, m));
        view! { <ul class="mail-list">{items.collect::<Vec<_>>()}</ul> }.into_any()
    };
    let body = view! {
        <h1>{words.say("shell-demonstration-mail")}</h1>
        <p class="lead">{words.say("public-demo-mail-lead")}</p>
        {list}
    };
    demonstration(words.say("shell-demonstration-mail"), Width::Reading, body.into_any())
}

fn letter(frame: &Frame, mail: &DemoMail) -> AnyView {
    let words = &frame.words;
    let links = mail.links.iter().map(|link| view! { <li><a href=link.clone()>{link.clone()}</a></li> });
    let links = links.collect::<Vec<_>>();
    view! {
        <li>
            <h2>{mail.subject.clone()}</h2>
            <p class="muted">
                {words.say_with("public-demo-mail-to", [("to", mail.to.clone().into())])} " " {instant(frame, mail.at)}
            </p>
            {(!links.is_empty()).then(|| view! { <ul>{links}</ul> })}
            <details>
                <summary>{words.say("public-demo-mail-text")}</summary>
                <pre class="mail">{mail.text.clone()}</pre>
            </details>
        </li>
    }
    .into_any()
}

fn demonstration(title: String, width: Width, body: AnyView) -> Page {
    Page { title, width, body, island: false, indexed: false }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shell::testing::{frame, now, sound};

    #[test]
    fn mail_is_shown_as_text_and_its_links_can_be_followed() {
        let one = DemoMail {
            to: "zoe@example.org".to_owned(),
            subject: "You are invited".to_owned(),
            at: now(),
            text: "Hello <Zoë>".to_owned(),
            links: vec!["http://127.0.0.1:3000/invitation/t".to_owned()],
        };
        let html = sound(&frame(), |f| mail(f, &[one]));
        assert!(html.contains("Hello &lt;Zoë&gt;"), "{html}");
        assert!(html.contains("<a href=\"http://127.0.0.1:3000/invitation/t\">"), "{html}");
        assert!(sound(&frame(), |f| mail(f, &[])).contains("No mail was sent yet."));
    }

    #[test]
    fn everyone_of_the_demonstration_can_be_signed_in_as() {
        let zoe = DemoPerson {
            name: "Zoë Nakamura".to_owned(),
            role: Role::Trainee,
            email: "zoe@example.org".to_owned(),
            passphrase: "four plain words here".to_owned(),
            state: "Two lessons read".to_owned(),
        };
        let html = sound(&frame(), |f| people(f, &[zoe]));
        for text in ["Zoë Nakamura", "zoe@example.org", "four plain words here", "Two lessons read", "Trainee"] {
            assert!(html.contains(text), "{text}: {html}");
        }
    }
}

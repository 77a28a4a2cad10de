//! The privacy notice: to be read by anyone, and agreed to once by everyone who signs in.

use crate::forms::{FormState, error_summary, hidden};
use crate::shell::{Frame, Page, Width, day, instant};
use chrono::{DateTime, NaiveDate, Utc};
use leptos::prelude::*;

/// One version of the notice, in the list of all.
#[derive(Debug, Clone)]
pub struct VersionLine {
    /// Its id, for the address.
    pub version: String,
    /// The day from which it holds.
    pub from: NaiveDate,
    /// What was new in it; empty for the first.
    pub news: String,
}

/// What someone who is signed in has to do with the version that is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Agreement {
    /// Nobody is signed in, or it is an earlier version.
    None,
    /// They have not agreed to the version that holds.
    NotYet,
    /// They agreed, then.
    Agreed(DateTime<Utc>),
}

/// `GET /privacy`.
#[derive(Debug, Clone)]
pub struct Privacy {
    /// The version that is shown.
    pub shown: VersionLine,
    /// Its text as HTML; its headings begin at `h2`.
    pub html: String,
    /// The language of the text.
    pub language: String,
    /// Every version, the one that holds first.
    pub versions: Vec<VersionLine>,
    /// What the reader has to do with it.
    pub agreement: Agreement,
}

/// `GET /privacy/agree`, and the same again with 422 when the text has changed meanwhile.
#[derive(Debug, Clone)]
pub struct Agree {
    /// The version to agree to.
    pub version: VersionLine,
    /// Its text as HTML.
    pub html: String,
    /// The language of the text.
    pub language: String,
    /// Whether the reader agreed to an earlier version.
    pub again: bool,
    /// Where to go after; the hidden field `next`.
    pub next: String,
    /// What could not be taken.
    pub form: FormState,
}

/// The notice.
#[must_use]
pub fn page(frame: &Frame, data: &Privacy) -> Page {
    let words = &frame.words;
    let current = data.versions.first().is_none_or(|v| v.version == data.shown.version);
    let since = if current { words.say("privacy-holds") } else { words.say("privacy-held") };
    let body = view! {
        <h1>{words.say("privacy-title")}</h1>
        {agreement(frame, data.agreement)}
        <p class="muted">{since}" "{day(frame, data.shown.from)}</p>
        {(!current).then(|| view! { <p><a href="/privacy">{words.say("privacy-to-current")}</a></p> })}
        <div class="lesson" lang=data.language.clone() inner_html=data.html.clone()></div>
        <section>
            <h2>{words.say("privacy-who")}</h2>
            <p>{words.say("privacy-who-text")}" "<a href="/support">{words.say("support-title")}</a></p>
        </section>
        {versions(frame, data)}
    };
    Page {
        title: words.say("privacy-title"),
        width: Width::Reading,
        body: body.into_any(),
        island: false,
        indexed: current,
    }
}

fn agreement(frame: &Frame, agreement: Agreement) -> AnyView {
    let words = &frame.words;
    match agreement {
        Agreement::None => ().into_any(),
        Agreement::Agreed(at) => {
            view! { <p class="notice">{words.say("privacy-agreed")}" "{instant(frame, at)}"."</p> }.into_any()
        }
        Agreement::NotYet => view! {
            <section class="notice warn">
                <p>{words.say("privacy-not-yet")}</p>
                <p class="actions">
                    <a class="button" href="/privacy/agree">{words.say("privacy-read-and-agree")}</a>
                    <a class="button secondary" href="/support">{words.say("support-title")}</a>
                </p>
            </section>
        }
        .into_any(),
    }
}

fn versions(frame: &Frame, data: &Privacy) -> AnyView {
    let words = &frame.words;
    let lines = data.versions.iter().enumerate().map(|(place, one)| {
        let label = words.say_with("privacy-version", [("date", words.date(one.from).into())]);
        let holds = (place == 0).then(|| format!(" · {}", words.say("privacy-version-current")));
        let news = (!one.news.is_empty()).then(|| format!(" · {}", one.news));
        view! { <li><a href=format!("/privacy?version={}", one.version)>{label}</a>{holds}{news}</li> }
    });
    view! {
        <section>
            <h2>{words.say("privacy-versions")}</h2>
            <ul>{lines.collect::<Vec<_>>()}</ul>
        </section>
    }
    .into_any()
}

/// What is read and agreed to before anything else.
#[must_use]
pub fn agree(frame: &Frame, data: &Agree) -> Page {
    let words = &frame.words;
    let changed = data.again.then(|| {
        let sentence = if data.version.news.is_empty() {
            words.say("privacy-agree-again")
        } else {
            words.say_with("privacy-agree-changed", [("news", data.version.news.as_str().into())])
        };
        view! { <p class="notice">{sentence}</p> }
    });
    let body = view! {
        <h1>{words.say("privacy-agree-title")}</h1>
        {error_summary(frame, &data.form)}
        <p class="lead">{words.say("privacy-agree-lead")}</p>
        {changed}
        <div class="lesson" lang=data.language.clone() inner_html=data.html.clone()></div>
        <p class="muted">{words.say("privacy-holds")}" "{day(frame, data.version.from)}</p>
        <form class="form" method="post" action="/privacy/agree" novalidate>
            {hidden("version", &data.version.version)}
            {hidden("next", &data.next)}
            <p class="hint">{words.say("privacy-later-hint")}</p>
            <div class="actions">
                <button name="go" value="agree">{words.say("privacy-agree-button")}</button>
                <button class="secondary" name="go" value="later">{words.say("privacy-later-button")}</button>
            </div>
        </form>
    };
    Page {
        title: words.say("privacy-agree-title"),
        width: Width::Reading,
        body: body.into_any(),
        island: false,
        indexed: false,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::shell::testing::{frame, signed_in, sound};

    fn version(id: &str, from: &str, news: &str) -> VersionLine {
        VersionLine { version: id.to_owned(), from: from.parse().unwrap(), news: news.to_owned() }
    }

    fn privacy(shown: usize, agreement: Agreement) -> Privacy {
        let versions = vec![version("two", "2026-06-01", "Breaks are in it now."), version("one", "2026-01-01", "")];
        Privacy {
            shown: versions[shown].clone(),
            html: "<h2>What we keep</h2>".to_owned(),
            language: "en".to_owned(),
            versions,
            agreement,
        }
    }

    #[test]
    fn the_notice_names_the_day_and_lists_every_version() {
        let html = sound(&frame(), |f| page(f, &privacy(0, Agreement::None)));
        assert!(html.contains("This version holds since"), "{html}");
        assert!(html.contains("href=\"/privacy?version=one\"") && html.contains("Breaks are in it now."), "{html}");
        assert!(!html.contains("noindex"), "anyone may find it");
        let earlier = sound(&frame(), |f| page(f, &privacy(1, Agreement::None)));
        assert!(earlier.contains("It held from") && earlier.contains("href=\"/privacy\""), "{earlier}");
        assert!(earlier.contains("noindex"));
    }

    #[test]
    fn who_has_not_agreed_reads_what_is_open_to_them() {
        let html = sound(&signed_in(), |f| page(f, &privacy(0, Agreement::NotYet)));
        assert!(html.contains("href=\"/privacy/agree\"") && html.contains("or sign out"), "{html}");
        let at = crate::shell::testing::now();
        let html = sound(&signed_in(), |f| page(f, &privacy(0, Agreement::Agreed(at))));
        assert!(html.contains("You agreed to this version on") && !html.contains("/privacy/agree"), "{html}");
    }

    #[test]
    fn agreeing_and_not_now_are_two_buttons_of_one_form() {
        let data = Agree {
            version: version("two", "2026-06-01", "Breaks are in it now."),
            html: "<p>We keep little.</p>".to_owned(),
            language: "en".to_owned(),
            again: true,
            next: "/hours?a=1&b=2".to_owned(),
            form: FormState::default(),
        };
        let html = sound(&signed_in(), |f| agree(f, &data));
        assert!(html.contains("name=\"go\" value=\"agree\"") && html.contains("name=\"go\" value=\"later\""), "{html}");
        assert!(html.contains("What is new: Breaks are in it now."), "{html}");
        assert!(html.contains("name=\"version\" value=\"two\"") && html.contains("/hours?a=1&amp;b=2"), "{html}");
    }
}

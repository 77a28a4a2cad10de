//! Pages for what went wrong: what happened, what it means, what to do.

use crate::shell::{Frame, Page, Width};
use leptos::prelude::*;

fn page(frame: &Frame, title: String, lead: String, next: AnyView) -> Page {
    let (href, label) = if frame.person.is_some() {
        ("/home", frame.words.say("public-landing-home"))
    } else {
        ("/", frame.words.say("public-error-start"))
    };
    let body = view! {
        <h1>{title.clone()}</h1>
        <p class="lead">{lead}</p>
        {next}
        <div class="actions"><a class="button" href=href>{label}</a></div>
    };
    Page { title, width: Width::Narrow, body: body.into_any(), island: false, indexed: false }
}

/// 404: there is no such page, or none that this person may know of.
#[must_use]
pub fn not_found(frame: &Frame) -> Page {
    let words = &frame.words;
    let next = view! { <p>{words.say("public-error-not-found-next")}</p> };
    page(frame, words.say("public-error-not-found"), words.say("public-error-not-found-text"), next.into_any())
}

/// 403: the page exists and is not for this person. Use it only where that may be told; else [`not_found`].
#[must_use]
pub fn denied(frame: &Frame) -> Page {
    let words = &frame.words;
    let next = view! { <p>{words.say("public-error-denied-next")}</p> };
    page(frame, words.say("public-error-denied"), words.say("public-error-denied-text"), next.into_any())
}

/// 500: it failed here. The reference stands in the log beside the reason.
#[must_use]
pub fn server_error(frame: &Frame, reference: &str) -> Page {
    let words = &frame.words;
    let next = view! {
        <p>{words.say("public-error-server-next")}</p>
        <p>{words.say_with("public-error-reference", [("reference", reference.to_owned().into())])}</p>
    };
    page(frame, words.say("public-error-server"), words.say("public-error-server-text"), next.into_any())
}

/// 429: too many tries; `wait` is in minutes.
#[must_use]
pub fn too_many(frame: &Frame, wait: u32) -> Page {
    let words = &frame.words;
    let next = view! { <p>{words.say_with("public-error-too-many-next", [("minutes", wait.max(1).into())])}</p> };
    page(frame, words.say("public-error-too-many"), words.say("public-error-too-many-text"), next.into_any())
}

/// 403 or 400: a form that came from another site or could not be read. Nothing was changed.
#[must_use]
pub fn bad_request(frame: &Frame) -> Page {
    let words = &frame.words;
    let next = view! { <p>{words.say("public-error-bad-request-next")}</p> };
    page(frame, words.say("public-error-bad-request"), words.say("public-error-bad-request-text"), next.into_any())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shell::testing::{frame, signed_in, sound};

    #[test]
    fn every_error_page_has_a_way_on() {
        let pages: [fn(&Frame) -> Page; 5] =
            [not_found, denied, bad_request, |f| server_error(f, "r-1"), |f| too_many(f, 5)];
        for page in pages {
            assert!(
                sound(&frame(), page).contains("class=\"button\" href=\"/\"")
                    || sound(&frame(), page).contains("href=\"/\" class=\"button\"")
            );
            assert!(sound(&signed_in(), page).contains("Go to my home page"));
        }
    }

    #[test]
    fn a_failure_gives_a_reference_and_a_pause_its_length() {
        assert!(sound(&frame(), |f| server_error(f, "<r-1>")).contains("Reference: &lt;r-1&gt;"));
        assert!(sound(&frame(), |f| too_many(f, 5)).contains("Wait 5 minutes"));
        assert!(sound(&frame(), |f| too_many(f, 0)).contains("Wait 1 minute,"));
    }
}

//! Islands: what a browser with scripts adds to a page that already works without them.

// Pages are written without hydration marks, so an island's view is fixed elements; what changes in it, it sets itself.
#![expect(missing_docs, reason = "the macro makes a second struct of properties and gives it no text")]

use domain::note_privacy::KnownWords;
use leptos::prelude::*;

#[cfg(feature = "hydrate")]
mod autosave;
#[cfg(feature = "hydrate")]
mod note_check;

/// Saves what is typed into a form while it is typed: a moment after the last key, at once when a choice is made.
/// What is saved comes from the form itself, never from these properties, which anyone can read in the page.
///
/// A save is the form's own request with `save=1` and `Accept: application/json`; the answer is `{"saved_at":"10:42"}`.
/// A save that does not arrive is tried again every ten seconds and when the connection comes back.
/// While the form is being sent, nothing is saved. What was typed before the island started is saved when it starts.
#[island]
pub fn Autosave(
    /// The `id` of the form in the page.
    form: String,
    /// Said while a save is under way.
    saving: String,
    /// Said when it has arrived; `{ time }` in it stands for the time of day.
    saved: String,
    /// Said when it has not arrived yet.
    offline: String,
    /// Said when it has not arrived because the person is signed out.
    signed_out: String,
    /// The time of day of the last save, when the page is made and there was one.
    #[prop(optional_no_strip)]
    saved_at: Option<String>,
) -> impl IntoView {
    let status = format!("{form}-saved");
    #[cfg(feature = "hydrate")]
    {
        let _ = saved_at;
        let said = autosave::Sentences { saving, saved, offline, signed_out };
        autosave::start(&form, status.clone(), said);
        // The browser takes the paragraph as it stands.
        view! { <p class="saved" role="status" id=status></p> }
    }
    #[cfg(not(feature = "hydrate"))]
    {
        let _ = (saving, offline, signed_out);
        let shown = saved_at.map(|time| saved_sentence(&saved, &time));
        view! { <p class="saved" role="status" id=status>{shown}</p> }
    }
}

/// Says while a note is typed what in it may point at a person served: the kinds only, each with how to rewrite it. It looks
/// in the browser; nothing that is typed is sent or kept anywhere by it.
///
/// The box "this is not a person served" is shown while every finding can be overridden, and hidden, unchecked, while not.
#[island]
pub fn NoteCheck(
    /// The `id` of the field that is typed into.
    field: String,
    /// The `id` of what holds the box.
    offer: String,
    /// Names that are no names of people served.
    known: KnownWords,
    /// What is said before the hints.
    lead: String,
    /// How to rewrite a note, for each kind in the order of `FindingKind::ALL`.
    hints: Vec<String>,
) -> impl IntoView {
    let place = format!("{field}-found");
    #[cfg(feature = "hydrate")]
    note_check::start(note_check::NoteCheck { field, offer, place: place.clone(), known, lead, hints });
    #[cfg(not(feature = "hydrate"))]
    let _ = (offer, known, lead, hints);
    view! { <div role="status" id=place></div> }
}

fn saved_sentence(sentence: &str, time: &str) -> String {
    sentence.replace("{ time }", time).replace("{time}", time)
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use crate::shell::testing::{frame, sound};
    use crate::shell::{Page, Width};

    fn page(saved_at: Option<&str>) -> String {
        let saved_at = saved_at.map(str::to_owned);
        sound(&frame(), |_| {
            let body = view! {
                <h1>"Form"</h1>
                <Autosave
                    form="quiz-answer".to_owned()
                    saving="Saving".to_owned()
                    saved="Saved { time }".to_owned()
                    offline="Not saved yet".to_owned()
                    signed_out="You are signed out".to_owned()
                    saved_at=saved_at
                />
            };
            let title = "Form".to_owned();
            Page { title, width: Width::Reading, body: body.into_any(), island: true, indexed: false }
        })
    }

    /// What the paragraph says before any script runs.
    fn said(html: &str) -> Option<&str> {
        let (_, rest) = html.split_once("id=\"quiz-answer-saved\"")?;
        rest.split_once('>')?.1.split("</p>").next()
    }

    #[test]
    fn the_island_shows_the_last_save_before_any_script_runs() {
        let html = page(Some("10:42"));
        assert!(html.contains("<leptos-island data-component=\"Autosave_"), "{html}");
        assert_eq!(said(&html), Some("Saved 10:42"));
    }

    #[test]
    fn the_island_is_empty_when_nothing_was_saved_so_that_no_mark_stands_alone() {
        assert_eq!(said(&page(None)), Some(""));
    }
}

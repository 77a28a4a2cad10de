//! Islands: what a browser with scripts adds to a page that already works without them.

#![expect(
    missing_docs,
    reason = "the macro makes a second struct of properties and gives it no text"
)]

use leptos::prelude::*;

#[cfg(feature = "hydrate")]
mod autosave;

/// Saves what is typed into a form while it is typed: a moment after the last key, at once when a choice is made.
/// What is saved comes from the form itself, never from these properties, which anyone can read in the page.
///
/// A save is the form's own request with `save=1` and `Accept: application/json`; the answer is `{"saved_at":"10:42"}`.
/// A save that does not arrive is tried again every ten seconds and when the connection comes back.
/// While the form is being sent, nothing is saved.
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
    /// The time of day of the last save, when the page is made and there was one.
    #[prop(optional_no_strip)]
    saved_at: Option<String>,
) -> impl IntoView {
    // None rather than an empty text, which would be written as a space and show the mark without words.
    let shown = saved_at.map(|time| saved_sentence(&saved, &time));
    let status = format!("{form}-saved");
    #[cfg(feature = "hydrate")]
    autosave::start(
        &form,
        status.clone(),
        autosave::Sentences {
            saving,
            saved,
            offline,
        },
    );
    #[cfg(not(feature = "hydrate"))]
    let _ = (saving, offline);
    view! { <p class="saved" role="status" id=status>{shown}</p> }
}

fn saved_sentence(sentence: &str, time: &str) -> String {
    sentence.replace("{ time }", time).replace("{time}", time)
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    #[test]
    fn the_island_shows_the_last_save_before_any_script_runs() {
        let html = Owner::new().with(|| {
            view! {
                <Autosave
                    form="quiz-answer".to_owned()
                    saving="Saving".to_owned()
                    saved="Saved { time }".to_owned()
                    offline="Not saved yet".to_owned()
                    saved_at=Some("10:42".to_owned())
                />
            }
            .into_any()
            .to_html()
        });
        assert!(html.contains("data-component=\"Autosave_"), "{html}");
        assert!(html.contains("id=\"quiz-answer-saved\""), "{html}");
        assert!(html.contains(">Saved 10:42<"), "{html}");
    }

    #[test]
    fn the_island_is_silent_when_nothing_was_saved() {
        let html = Owner::new().with(|| {
            view! {
                <Autosave
                    form="f".to_owned()
                    saving="Saving".to_owned()
                    saved="Saved { time }".to_owned()
                    offline="Not saved yet".to_owned()
                />
            }
            .into_any()
            .to_html()
        });
        let said = html
            .split("<p ")
            .nth(1)
            .and_then(|p| p.split_once('>'))
            .map(|(_, rest)| rest);
        assert!(
            said.is_some_and(|rest| rest.starts_with("<!></p>")),
            "{html}"
        );
    }
}

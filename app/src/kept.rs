//! What someone had typed when their session ended, shown to them after they signed in again.

use crate::forms::hidden;
use crate::shell::{Frame, Page, Width};
use leptos::prelude::*;
use words::Words;

/// A form that was sent after the session had ended.
#[derive(Clone)]
pub struct KeptForm {
    /// Where it is sent: a path on this site.
    pub address: String,
    /// Names and values in their order.
    pub fields: Vec<(String, String)>,
    /// Where "Throw it away" leads.
    pub away: String,
}

/// A value longer than this was written, not chosen: no id and no code of a choice is.
const WRITTEN: usize = 40;

/// What people write in a field of that name; none where the field is the form's own.
fn label(words: &Words, name: &str, value: &str) -> Option<String> {
    Some(match name {
        "date" => words.say("hours-date"),
        "start" => words.say("hours-start"),
        "hours" => words.say("hours-hours"),
        "minutes" => words.say("hours-minutes"),
        "activity" => words.say("hours-activity"),
        "mode" => words.say("hours-mode"),
        "note" => words.say("hours-note"),
        "text" => words.say("work-text"),
        "comment" => words.say("desk-comment"),
        "answer" => words.say("kept-answer"),
        _ if value.contains(char::is_whitespace) || value.chars().count() > WRITTEN => words.say("kept-text"),
        _ => return None,
    })
}

/// The answer to `POST /sign-in` where a form was kept: everything in it as text, and one button that sends it.
#[must_use]
pub fn page(frame: &Frame, data: &KeptForm) -> Page {
    let words = &frame.words;
    let filled = || data.fields.iter().filter(|(_, value)| !value.trim().is_empty());
    let typed = filled().filter_map(|(name, value)| {
        let label = label(words, name, value)?;
        Some(view! { <div><dt>{label}</dt><dd class="as-typed">{value.clone()}</dd></div> })
    });
    let others = filled().filter(|(name, value)| label(words, name, value).is_none());
    let others = others.map(|(name, value)| view! { <div><dt>{name.clone()}</dt><dd>{value.clone()}</dd></div> });
    let others = others.collect::<Vec<_>>();
    let more = (!others.is_empty()).then(|| {
        view! { <details><summary>{words.say("kept-more")}</summary><dl class="facts">{others}</dl></details> }
    });
    let fields = data.fields.iter().map(|(name, value)| hidden(name, value));
    let body = view! {
        <h1>{words.say("kept-title")}</h1>
        <p class="lead">{words.say("kept-lead")}</p>
        <dl class="facts">{typed.collect::<Vec<_>>()}</dl>
        {more}
        <form class="form" method="post" action=data.address.clone()>
            {fields.collect::<Vec<_>>()}
            <p>{words.say("kept-send-after")}</p>
            <div class="actions"><button>{words.say("kept-send")}</button></div>
        </form>
        <p><a href=data.away.clone()>{words.say("kept-away")}</a></p>
        <p class="muted">{words.say("kept-away-after")}</p>
    };
    let title = words.say("kept-title");
    Page { title, width: Width::Reading, body: body.into_any(), island: false, indexed: false }
}

/// The same address where the two hours are over.
#[must_use]
pub fn too_late(frame: &Frame) -> Page {
    let words = &frame.words;
    let body = view! {
        <h1>{words.say("kept-late")}</h1>
        <p class="lead">{words.say("kept-late-text")}</p>
        <div class="actions"><a class="button" href="/home">{words.say("public-landing-home")}</a></div>
    };
    Page { title: words.say("kept-late"), width: Width::Narrow, body: body.into_any(), island: false, indexed: false }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shell::testing::{signed_in, sound};

    fn form(fields: &[(&str, &str)]) -> KeptForm {
        KeptForm {
            address: "/hours".to_owned(),
            fields: fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect(),
            away: "/hours".to_owned(),
        }
    }

    #[test]
    fn everything_typed_is_shown_as_text_and_sent_by_one_button() {
        let data = form(&[("id", "abc2"), ("note", "We <walked>\nslowly."), ("go", "send"), ("mode", "")]);
        let html = sound(&signed_in(), |f| page(f, &data));
        assert!(html.contains("<dd class=\"as-typed\">We &lt;walked&gt;\nslowly.</dd>"), "{html}");
        assert!(html.contains("<dt>id</dt><dd>abc2</dd>"), "{html}");
        assert!(html.contains("<form method=\"post\" action=\"/hours\" class=\"form\">"), "{html}");
        for (name, value) in &data.fields {
            let value = value.replace('<', "&lt;").replace('>', "&gt;");
            let field = format!("name=\"{name}\" value=\"{value}\"");
            assert!(html.contains(&field), "{field} in {html}");
        }
        let main = html.split("<main").nth(1).and_then(|rest| rest.split("</main>").next()).unwrap_or_default();
        assert_eq!(main.matches("<button").count(), 1, "{main}");
    }

    #[test]
    fn a_field_without_a_name_of_its_own_is_shown_when_it_was_written() {
        let html = sound(&signed_in(), |f| page(f, &form(&[("what_helps", "A quiet room"), ("level_1", "meets")])));
        assert!(html.contains("<dd class=\"as-typed\">A quiet room</dd>"), "{html}");
        assert!(html.contains("<dt>level_1</dt>"), "{html}");
    }

    #[test]
    fn after_two_hours_it_is_said_that_it_is_gone() {
        assert!(sound(&signed_in(), too_late).contains("href=\"/home\""));
    }
}

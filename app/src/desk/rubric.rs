//! The form that a piece of work is answered with: one row of four levels for each thing that is looked at, and a comment.

use super::grading::Grading;
use super::{enter_does_nothing, waiting};
use crate::forms::{Field, hidden, text_area};
use crate::shell::Frame;
use crate::submissions::level_name;
use domain::course::{Level, RubricRow};
use domain::submission::LONGEST_COMMENT;
use leptos::prelude::*;

/// The id of the form.
const FORM: &str = "answer";

/// The name of the field that holds the level of a row.
pub(super) fn field(row: &domain::id::RubricRowId) -> String {
    format!("row-{row}")
}

/// The form. What was chosen and written comes back in it when it cannot be taken yet.
pub(super) fn form(frame: &Frame, data: &Grading) -> AnyView {
    let words = &frame.words;
    // A switch of language takes the answer with it.
    frame.typing.set(Some(FORM));
    let rows: Vec<_> = data.rows.iter().map(|row| fieldset(frame, data, row)).collect();
    let another = waiting::next(&data.queue, |w| w.submission == data.submission);
    let (accept, give_back) = if another.is_some() {
        (words.say("desk-accept-next"), words.say("desk-return-next"))
    } else {
        (words.say("desk-accept"), words.say("desk-return"))
    };
    let skip = another.map(|work| {
        let href = format!("/desk/submissions/{}", work.submission);
        view! { <p><a href=href>{words.say("desk-skip")}</a></p> }
    });
    let name = data.trainee.name.as_str();
    let comment = Field {
        name: "comment",
        label: words.say("desk-comment"),
        hint: Some(words.say_with("desk-comment-hint", [("name", name.into())])),
        max_length: u32::try_from(LONGEST_COMMENT).ok(),
        ..Field::default()
    };
    view! {
        <form class="form" id=FORM method="post" action=frame.sends(format!("/desk/submissions/{}", data.submission)) novalidate=true>
            {enter_does_nothing()}
            {hidden("version", &data.version.to_string())}
            <p class="hint">{words.say("desk-rubric-hint")}</p>
            {rows}
            {text_area(&data.form, comment, 6)}
            {earlier_comments(frame, data)}
            <p class="hint">{words.say_with("desk-answer-what", [("name", name.into())])}</p>
            <div class="actions">
                <button name="go" value="accept">{accept}</button>
                <button class="secondary" name="go" value="return">{give_back}</button>
            </div>
        </form>
        {skip}
    }
    .into_any()
}

/// A way to start from something that this trainer wrote before. It works without scripts: what was chosen and written
/// comes back with the page.
fn earlier_comments(frame: &Frame, data: &Grading) -> AnyView {
    let words = &frame.words;
    let Some(comments) = &data.comments else {
        return view! {
            <p><button class="link" name="go" value="comments">{words.say("desk-comments-open")}</button></p>
        }
        .into_any();
    };
    let lines: Vec<_> = comments
        .iter()
        .map(|(name, text)| {
            view! {
                <li>
                    <blockquote>{super::paragraphs(text)}</blockquote>
                    <button class="secondary" name="go" value=format!("use:{name}")>{words.say("desk-comments-use")}</button>
                </li>
            }
            .into_any()
        })
        .collect();
    let hint = if lines.is_empty() { words.say("desk-comments-empty") } else { words.say("desk-comments-hint") };
    view! {
        <section aria-labelledby="comments-heading">
            <h3 id="comments-heading">{words.say("desk-comments")}</h3>
            <p class="hint">{hint}</p>
            <ul class="snippets">{lines}</ul>
        </section>
    }
    .into_any()
}

fn fieldset(frame: &Frame, data: &Grading, row: &RubricRow) -> AnyView {
    let words = &frame.words;
    let name = field(&row.id);
    let chosen = Level::named(&data.form.value(&name));
    let error = data.form.error(&name).map(str::to_owned);
    let error_id = format!("field-{name}-error");
    let described = error.is_some().then(|| error_id.clone());
    let essential = row.essential.then(|| view! { " " <mark>{words.say("desk-rubric-essential")}</mark> });
    let levels: Vec<_> = Level::ALL
        .into_iter()
        .zip(&row.levels)
        .map(|(of, text)| {
            // The first has the plain id, where a link from the error summary lands. No row's id has an underscore in it.
            let id = if of == Level::NotYet { format!("field-{name}") } else { format!("field-{name}_{}", of.name()) };
            view! {
                <div class="level">
                    <input
                        id=id.clone()
                        r#type="radio"
                        name=name.clone()
                        value=of.name()
                        checked=chosen == Some(of)
                    />
                    <label for=id><strong>{level_name(words, of)}</strong>": "{text.clone()}</label>
                </div>
            }
            .into_any()
        })
        .collect();
    let outer = error.is_some().then_some("invalid");
    view! {
        <div class=outer>
            <fieldset class="rubric-row" aria-describedby=described>
                <legend>{row.title.clone()}{essential}</legend>
                {error.map(|text| view! { <p class="error" id=error_id>{text}</p> })}
                {levels}
            </fieldset>
        </div>
    }
    .into_any()
}

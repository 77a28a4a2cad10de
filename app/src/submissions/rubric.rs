//! The rubric as a trainee reads it: each row with its four levels in words.

use super::level_name;
use crate::shell::Frame;
use domain::course::{Level, Rubric, RubricRow};
use leptos::prelude::*;

/// The whole rubric, with what is needed to be accepted.
pub fn table(frame: &Frame, rubric: &Rubric) -> AnyView {
    let words = &frame.words;
    let heads: Vec<_> =
        Level::ALL.iter().map(|level| view! { <th scope="col">{level_name(words, *level)}</th> }.into_any()).collect();
    let rows: Vec<_> = rubric.rows.iter().map(|one| row(frame, one)).collect();
    view! {
        <p>{words.say("work-rubric-how")}</p>
        <table class="rubric">
            <thead><tr><th scope="col">{words.say("work-rubric-row")}</th>{heads}</tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(frame: &Frame, row: &RubricRow) -> AnyView {
    let words = &frame.words;
    let cells: Vec<_> = Level::ALL
        .iter()
        .zip(&row.levels)
        .map(|(level, text)| view! { <td data-label=level_name(words, *level)>{text.clone()}</td> }.into_any())
        .collect();
    let title = if row.essential {
        words.say_with("work-rubric-essential", [("row", row.title.as_str().into())])
    } else {
        row.title.clone()
    };
    view! { <tr><th scope="row">{title}</th>{cells}</tr> }.into_any()
}

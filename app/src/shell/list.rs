//! Lists as tables. On a phone each row becomes a card, so each cell says the heading of its column.

use leptos::prelude::*;

/// A column of a list.
pub(crate) struct Column {
    heading: String,
    number: bool,
}

impl From<String> for Column {
    fn from(heading: String) -> Self {
        Self { heading, number: false }
    }
}

impl Column {
    /// A column of numbers, which stand below each other by their ends.
    pub(crate) const fn of_numbers(heading: String) -> Self {
        Self { heading, number: true }
    }
}

/// A table with a cell for each column in each row; the first cell names the row. Where there are no rows, the sentence
/// `empty` says what that means.
pub(crate) fn list<const N: usize>(columns: [Column; N], rows: Vec<[AnyView; N]>, empty: String) -> AnyView {
    if rows.is_empty() {
        return view! { <p class="empty">{empty}</p> }.into_any();
    }
    let head: Vec<_> = columns.iter().map(|c| view! { <th scope="col">{c.heading.clone()}</th> }).collect();
    let row = |cells: [AnyView; N]| {
        let mut cells = cells.into_iter();
        let name = cells.next().map(|cell| view! { <th scope="row">{cell}</th> });
        let others: Vec<_> = columns
            .iter()
            .skip(1)
            .zip(cells)
            .map(|(column, cell)| {
                view! { <td data-label=column.heading.clone() class=column.number.then_some("num")>{cell}</td> }
            })
            .collect();
        view! { <tr>{name}{others}</tr> }.into_any()
    };
    let rows: Vec<_> = rows.into_iter().map(row).collect();
    view! { <table class="list"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table> }.into_any()
}

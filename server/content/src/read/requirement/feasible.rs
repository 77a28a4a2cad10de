//! Paths that nobody would ever take, because another one asks for less of the same.

use crate::fields::Fields;
use domain::course::{Requirement, Rule};

/// Reports paths of an `any_of` that ask for all that another path asks for, or for more of it.
pub(super) fn paths(fields: &Fields<'_>, parts: &[Option<Requirement>], places: &[usize]) {
    for (n, (path, at)) in parts.iter().zip(places).enumerate() {
        let Some(path) = path else { continue };
        let easier = parts.iter().enumerate().find(|(m, other)| {
            *m != n && other.as_ref().is_some_and(|other| covers(path, other) && (*m < n || !covers(other, path)))
        });
        if let Some((_, Some(easier))) = easier {
            fields.error_at(
                *at,
                format!("nobody can need this path: `{}` asks for less of the same", easier.id()),
                "Take one of the two out, or write what makes this path easier in another way.",
            );
        }
    }
}

/// Whether whoever meets `hard` meets `easy` too, as far as that can be seen from the rules.
fn covers(hard: &Requirement, easy: &Requirement) -> bool {
    match (hard, easy) {
        (_, Requirement::AllOf { all_of, .. }) => all_of.iter().all(|easy| covers(hard, easy)),
        (Requirement::AllOf { all_of, .. }, _) => all_of.iter().any(|hard| covers(hard, easy)),
        (Requirement::Leaf { rule: hard, .. }, Requirement::Leaf { rule: easy, .. }) => at_least_as_much(hard, easy),
        _ => false,
    }
}

fn at_least_as_much(hard: &Rule, easy: &Rule) -> bool {
    match (hard, easy) {
        (
            Rule::HoursTotal { of, at_least, at_most, counting },
            Rule::HoursTotal { of: other, at_least: less, at_most: most, counting: same },
        ) => of == other && counting == same && at_most == most && at_least >= less,
        _ => hard == easy,
    }
}

//! The left zone of the desk: what else waits, around what is open.

use super::{WaitingHours, WaitingWork, age};
use crate::shell::Frame;
use leptos::prelude::*;

/// How many lines the left zone shows. On a phone it stands above the work, so it must stay short.
const MOST: usize = 5;

/// One line of the left zone.
struct Place {
    href: String,
    first: String,
    second: String,
    here: bool,
}

/// Pieces of work around the one that is open.
pub(super) fn works(frame: &Frame, queue: &[WaitingWork], here: impl Fn(&WaitingWork) -> bool) -> AnyView {
    let places = queue.iter().map(|work| Place {
        href: format!("/desk/submissions/{}", work.submission),
        first: work.trainee.name.clone(),
        second: format!("{} · {}", work.activity, age(frame, work.since)),
        here: here(work),
    });
    zone(frame, places.collect())
}

/// Trainees whose hours wait, around the one whose hours are open.
pub(super) fn hours(frame: &Frame, queue: &[WaitingHours], here: impl Fn(&WaitingHours) -> bool) -> AnyView {
    let words = &frame.words;
    let places = queue.iter().map(|one| Place {
        href: one.href(),
        first: one.trainee.name.clone(),
        second: words.say_with(
            "desk-hours-line",
            [
                ("entries", one.entries.into()),
                ("length", words.length(one.total).into()),
                ("age", age(frame, one.oldest).into()),
            ],
        ),
        here: here(one),
    });
    zone(frame, places.collect())
}

fn zone(frame: &Frame, places: Vec<Place>) -> AnyView {
    let words = &frame.words;
    let all = places.len();
    let here = places.iter().position(|p| p.here);
    let heading = match here {
        Some(at) => words.say_with("desk-zone-place", [("n", (at + 1).into()), ("all", all.into())]),
        None => words.say_with("desk-zone-all", [("all", all.into())]),
    };
    let lines: Vec<_> = around(places, here.unwrap_or_default())
        .into_iter()
        .map(|place| {
            view! {
                <li>
                    <a href=place.href aria-current=place.here.then_some("page")>
                        {place.first}<br /><span class="small">{place.second}</span>
                    </a>
                </li>
            }
            .into_any()
        })
        .collect();
    view! {
        <nav class="desk-list" aria-labelledby="waiting">
            <h2 id="waiting">{heading}</h2>
            <a class="visually-hidden" href="#work">{words.say("desk-zone-skip")}</a>
            {(all > 0).then(|| view! { <ol>{lines}</ol> })}
            <p><a href="/desk">{words.say("desk-zone-more")}</a></p>
        </nav>
    }
    .into_any()
}

/// A few places around the one at `here`: one before it, the rest after, as far as there are any.
fn around(places: Vec<Place>, here: usize) -> Vec<Place> {
    let last = places.len().saturating_sub(MOST);
    let from = here.saturating_sub(1).min(last);
    places.into_iter().skip(from).take(MOST).collect()
}

/// What comes after the one that is open: the next that waits longer or shorter, never the open one itself.
pub(super) fn next<T>(queue: &[T], here: impl Fn(&T) -> bool) -> Option<&T> {
    let at = queue.iter().position(&here);
    let after = at.map_or(&[][..], |at| &queue[at + 1..]);
    after.iter().chain(queue).find(|one| !here(one))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(count: usize, here: usize) -> Vec<String> {
        let place =
            |n: usize| Place { href: n.to_string(), first: String::new(), second: String::new(), here: n == here };
        around((0..count).map(place).collect(), here).into_iter().map(|p| p.href).collect()
    }

    #[test]
    fn the_left_zone_shows_a_few_places_and_the_open_one_is_among_them() {
        assert_eq!(shown(3, 2), ["0", "1", "2"]);
        assert_eq!(shown(9, 0), ["0", "1", "2", "3", "4"]);
        assert_eq!(shown(9, 4), ["3", "4", "5", "6", "7"]);
        assert_eq!(shown(9, 8), ["4", "5", "6", "7", "8"]);
        assert!(shown(0, 0).is_empty());
    }

    #[test]
    fn what_comes_next_is_the_one_after_and_at_the_end_the_oldest() {
        let queue = [1, 2, 3];
        assert_eq!(next(&queue, |n| *n == 2), Some(&3));
        assert_eq!(next(&queue, |n| *n == 3), Some(&1));
        assert_eq!(next(&queue, |n| *n == 9), Some(&1));
        assert_eq!(next(&[1], |n| *n == 1), None);
        assert_eq!(next::<u8>(&[], |_| true), None);
    }
}

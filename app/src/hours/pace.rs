//! What a program asks for along the way: what there is, what it is enough for, and what is due before a gap costs hours.

use crate::shell::Frame;
use domain::course::requirement::Period;
use domain::evaluation::{Pace, Urgency};
use leptos::prelude::*;
use words::Value;

/// The part of the page; nothing where the program has no such rule.
pub(super) fn section(frame: &Frame, paces: &[Pace]) -> AnyView {
    if paces.is_empty() {
        return ().into_any();
    }
    let words = &frame.words;
    let cards: Vec<_> = paces.iter().map(|pace| card(frame, pace)).collect();
    view! {
        <section aria-labelledby="pace">
            <h2 id="pace">{words.say("hours-pace")}</h2>
            <div class="cards">{cards}</div>
            <p class="small muted">{words.say("hours-pace-waiting")}</p>
        </section>
    }
    .into_any()
}

/// The first letter large, as at the beginning of a sentence.
fn begun(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn card(frame: &Frame, pace: &Pace) -> AnyView {
    let words = &frame.words;
    let (title, lines) = match pace {
        Pace::Ratio { of, minutes, for_each, per, have, done, enough_for, missing, urgency } => {
            let length = |minutes| Value::from(words.length(minutes));
            let (of, per) = (words.time_kind(*of), words.time_kind(*per));
            let values = || {
                [
                    ("of", Value::from(of.clone())),
                    ("per", per.clone().into()),
                    ("have", length(*have)),
                    ("done", length(*done)),
                    ("enough", length(*enough_for)),
                    ("missing", length(*missing)),
                    ("length", length(*minutes)),
                    ("for", length(*for_each)),
                ]
            };
            let next = match urgency {
                Urgency::Fine => "hours-pace-ratio-fine",
                Urgency::Soon => "hours-pace-ratio-soon",
                Urgency::Missing => "hours-pace-ratio-missing",
            };
            let lines = vec![words.say_with("hours-pace-ratio-have", values()), words.say_with(next, values())];
            (words.say_with("hours-pace-ratio", values()), lines)
        }
        Pace::Frequency { of, times, per, due, gaps, urgency } => {
            let key = match per {
                Period::Week => "hours-pace-week",
                Period::Month => "hours-pace-month",
            };
            let title = words.say_with(key, [("of", begun(&words.time_kind(*of)).into()), ("n", (*times).into())]);
            let next = match (due, urgency) {
                (None, _) => words.say("hours-pace-no-day"),
                (Some((day, _)), Urgency::Fine) => {
                    words.say_with("hours-pace-due", [("date", words.date(*day).into())])
                }
                (Some((day, _)), _) => words.say_with("hours-pace-due-soon", [("date", words.date(*day).into())]),
            };
            let gap = gaps.last().map(|last| {
                words.say_with(
                    "hours-pace-gaps",
                    [
                        ("n", Value::from(gaps.len())),
                        ("from", words.date(last.from).into()),
                        ("to", words.date(last.until).into()),
                    ],
                )
            });
            (title, std::iter::once(next).chain(gap).collect())
        }
    };
    let class = if pace.urgency() == Urgency::Fine { "card quiet" } else { "card" };
    let lines: Vec<_> = lines.into_iter().map(|text| view! { <p>{text}</p> }).collect();
    view! {
        <section class=class>
            <h3>{title}</h3>
            {lines}
        </section>
    }
    .into_any()
}

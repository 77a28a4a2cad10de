//! What lies ahead, in plain words: when hours are reached at the pace of the last weeks, and what is lacking beside them.

use crate::progress::{Line, Titles};
use crate::shell::Frame;
use chrono::NaiveDate;
use domain::course::{Rule, TimeKind};
use domain::evaluation::{Amount, Evaluated};
use domain::forecast::{Forecast, LOOKS_BACK_DAYS};
use domain::quantity::Minutes;
use leptos::prelude::*;
use words::Words;

/// What lies ahead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outlook {
    /// Hours that are reached: how much of which, and on what day.
    pub reached: Vec<(Minutes, TimeKind, NaiveDate)>,
    /// What is lacking beside them, as phrases.
    pub lacking: Vec<String>,
    /// How many days the pace was taken from.
    pub days: u32,
}

impl Outlook {
    /// The forecast in words.
    #[must_use]
    pub fn of(words: &Words, forecast: &Forecast<'_>, titles: &Titles) -> Self {
        let reached = forecast.reached.iter().filter_map(|one| {
            let of = match one.requirement.rule.as_ref()? {
                Rule::HoursTotal { of, .. } => *of,
                Rule::HoursByCategory(rule) => rule.of,
                _ => return None,
            };
            Some((one.need, of, one.on))
        });
        Self {
            reached: reached.collect(),
            lacking: forecast.lacking.iter().map(|node| lacking(words, node, titles)).collect(),
            days: forecast.days,
        }
    }
}

/// What is lacking of a requirement: the hours that are missing, else what it asks.
#[must_use]
pub fn lacking(words: &Words, node: &Evaluated, titles: &Titles) -> String {
    let (Some(Rule::HoursTotal { of, .. }), Amount::Time { have, need, waiting }) = (&node.rule, node.amount) else {
        return Line::of(words, node, titles).title;
    };
    let values = |length: Minutes| [("length", words.length(length).into()), ("of", words.time_kind(*of).into())];
    match need.less(have).less(waiting) {
        Minutes(0) => words.say_with("forecast-lacks-signature", values(need.less(have))),
        missing => words.say_with("forecast-lacks-hours", values(missing)),
    }
}

/// The part of a page that looks ahead.
#[must_use]
pub fn section(frame: &Frame, outlook: &Outlook) -> AnyView {
    let words = &frame.words;
    let reached = outlook.reached.iter().map(|(length, of, on)| {
        let told = [
            ("length", words.length(*length).into()),
            ("of", words.time_kind(*of).into()),
            ("date", words.date(*on).into()),
        ];
        view! { <p>{words.say_with("forecast-reached", told)}</p> }
    });
    let lacking = outlook.lacking.iter().map(|phrase| view! { <li>{phrase.clone()}</li> }).collect::<Vec<_>>();
    let lacking = (!lacking.is_empty()).then(|| view! { <p>{words.say("forecast-lacking")}</p> <ul>{lacking}</ul> });
    let basis = if u64::from(outlook.days) == LOOKS_BACK_DAYS {
        words.say("forecast-basis")
    } else {
        words.say_with("forecast-basis-shorter", [("n", outlook.days.into())])
    };
    view! {
        <section class="card" aria-labelledby="ahead">
            <h2 id="ahead">{words.say("forecast-title")}</h2>
            {reached.collect::<Vec<_>>()}
            {lacking}
            <p class="small muted">{basis}</p>
        </section>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::shell::testing::{signed_in, sound};
    use crate::shell::{Page, Width};
    use domain::course::HoursKind;
    use domain::evaluation::State;
    use domain::forecast::Reached;
    use domain::id::{ModuleId, RequirementId};

    fn hours(of: HoursKind, have: u32, need: u32, waiting: u32) -> Evaluated {
        let amount = Amount::Time { have: Minutes(have), need: Minutes(need), waiting: Minutes(waiting) };
        let rule = Rule::hours(of, Minutes(need));
        Evaluated { amount, ..Evaluated::open(RequirementId::parse(of.name()).unwrap(), Some(rule)) }
    }

    #[test]
    fn a_day_and_what_is_lacking_are_said_in_plain_words() {
        let practice = hours(HoursKind::Practice, 6000, 30_000, 0);
        let supervision = hours(HoursKind::Supervision, 240, 480, 0);
        let waits = hours(HoursKind::Supervision, 0, 60, 60);
        let module = ModuleId::parse("what-peer-support-is").unwrap();
        let lessons = Evaluated::open(RequirementId::parse("l").unwrap(), Some(Rule::LessonsRead { module }));
        let on = "2027-05-03".parse().unwrap();
        let forecast = Forecast {
            reached: vec![Reached { requirement: &practice, need: Minutes(30_000), on }],
            lacking: vec![&supervision, &waits, &lessons],
            days: 56,
        };
        let html = sound(&signed_in(), |frame| {
            let outlook = Outlook::of(&frame.words, &forecast, &Titles::default());
            let body = view! { <h1>"Hours"</h1>{section(frame, &outlook)} }.into_any();
            Page { title: String::new(), width: Width::Reading, body, island: false, indexed: false }
        });
        for told in [
            "At your pace, you reach 500 h of practice around 3 May 2027.",
            "4 h of supervision",
            "1 h of supervision that waits for a signature",
            "Read every lesson of",
            "last 8 weeks",
        ] {
            assert!(html.contains(told), "{told} in {html}");
        }
        assert!(!html.to_lowercase().contains("behind") && practice.state == State::Unmet);
    }
}

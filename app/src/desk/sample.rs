//! For tests of the desk: invented people, work and hours, and the check of every page.

#![allow(clippy::unwrap_used)]
use super::{Trainee, WaitingHours, WaitingWork};
use crate::home::sample::{at, main_of};
use crate::shell::{Frame, Page};
use domain::id::{PersonId, SubmissionId};
use domain::quantity::Minutes;

/// What stands in `main`, checked as every page must be, and with every sentence of the desk in place.
pub fn desk(make: impl FnOnce(&Frame) -> Page) -> String {
    let main = main_of("/desk", make);
    assert!(!main.contains("[desk-"), "a sentence is missing in {main}");
    assert!(!main.contains(" required"), "the browser must not stand before the server's own words: {main}");
    main
}

pub fn trainee(id: &str, name: &str) -> Trainee {
    Trainee { person: PersonId::parse(id).unwrap(), name: name.to_owned() }
}

/// A trainee whose name would break a page that does not escape it.
pub fn jo() -> Trainee {
    trainee("p-jo", "Jo <Reyes>")
}

/// Work sent on that day of March 2026 at 10:42 UTC; today is the 12th.
pub fn work(id: &str, of: Trainee, sent: u32) -> WaitingWork {
    WaitingWork {
        submission: SubmissionId::parse(id).unwrap(),
        trainee: of,
        activity: "Why I want to do this".to_owned(),
        cohort: "Spring".to_owned(),
        version: 1,
        since: at(2026, 3, sent),
    }
}

/// Three entries of 3 h 15 min together, the oldest sent on that day of March 2026.
pub fn hours(of: Trainee, sent: u32) -> WaitingHours {
    WaitingHours {
        trainee: of,
        cohort: "Spring".to_owned(),
        entries: 3,
        from_records: 0,
        total: Minutes(195),
        oldest: at(2026, 3, sent),
    }
}

/// The part of the page that begins with `from` and ends before the next `to`.
pub fn between<'a>(html: &'a str, from: &str, to: &str) -> &'a str {
    let start = html.find(from).unwrap_or_else(|| panic!("no {from} in {html}"));
    let rest = &html[start..];
    &rest[..rest.find(to).unwrap_or(rest.len())]
}

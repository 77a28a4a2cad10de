//! One entry: what it says, what a supervisor asked for, the form to correct it, and everything that happened to it.

use super::after::{self, After, StaffStep};
use super::form::{EntryFields, fields, heading};
use super::note::{self, Checking, HeldNote};
use super::{Outside, activity_name, kind_name, mode_name, state, typed_in};
use crate::forms::{error_summary, hidden};
use crate::learn::crumbs;
use crate::outside::how_name;
use crate::shell::{Frame, Page, Width, instant};
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use domain::canonical::Digest;
use domain::course::HoursKind;
use domain::hours::{ActivityType, EntryState, Mode};
use domain::id::HoursEntryId;
use domain::outside::How;
use domain::quantity::Minutes;
use leptos::prelude::*;

/// An entry as its writer sees it.
#[derive(Clone)]
pub struct Entry {
    /// Its id.
    pub id: HoursEntryId,
    /// Where it stands.
    pub state: EntryState,
    /// What it says now.
    pub said: Said,
    /// What the supervisor asked for, if it was returned and not corrected.
    pub reason: Option<String>,
    /// How it stands with a supervisor who has no account.
    pub outside: Outside,
    /// How it stands beyond its first signature.
    pub after: After,
    /// Everything that happened to it, oldest first.
    pub trail: Vec<TrailStep>,
    /// The signed version that counts while a correction of it is not signed: its number, what it says.
    pub holds: Option<(u32, Said)>,
    /// The newest version, with which what is done here comes back.
    pub version: u32,
    /// The form to correct it, while it can be changed.
    pub correct: Option<EntryFields>,
    /// The note that was held back from it a moment ago.
    pub held: Option<HeldNote>,
    /// Where its notes stand with a reader.
    pub checking: Checking,
}

/// What an entry says.
#[derive(Debug, Clone)]
pub struct Said {
    /// Practice or supervision.
    pub kind: HoursKind,
    /// The day.
    pub date: NaiveDate,
    /// The time on the clock when it began.
    pub start: NaiveTime,
    /// The zone of that clock.
    pub zone: String,
    /// How long it took.
    pub length: Minutes,
    /// What was done.
    pub activity: ActivityType,
    /// How people met.
    pub mode: Mode,
    /// The name of the supervisor who is asked to sign.
    pub supervisor: String,
    /// The note.
    pub note: String,
    /// Who removed the note, and when, if someone did.
    pub removed: Option<(String, DateTime<Utc>)>,
    /// Who typed it in from paper, and when, if someone did.
    pub typed_in: Option<(String, DateTime<Utc>)>,
}

/// One thing that happened to an entry.
#[derive(Debug, Clone)]
pub struct TrailStep {
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub step: Step,
}

/// What can happen to an entry.
#[derive(Debug, Clone)]
pub enum Step {
    /// A version was written and kept as a draft.
    Kept {
        /// Its number, from 1.
        version: u32,
        /// What it said.
        said: Said,
        /// The signed version that it corrects, and why.
        corrects: Option<(u32, String)>,
    },
    /// A version was written and sent.
    Sent {
        /// Its number, from 1.
        version: u32,
        /// What it said.
        said: Said,
        /// The signed version that it corrects, and why.
        corrects: Option<(u32, String)>,
    },
    /// The trainee took it back before anyone decided.
    Recalled {
        /// The version that it was about.
        version: u32,
    },
    /// The trainee took it out of the log.
    Withdrawn {
        /// The version that it was about.
        version: u32,
    },
    /// A supervisor did not sign it, because it is not theirs to sign.
    Declined {
        /// The version that was read.
        version: u32,
        /// The name of the supervisor.
        by: String,
        /// Why.
        reason: String,
    },
    /// A supervisor asked for more.
    Returned {
        /// The version that was read.
        version: u32,
        /// The name of the supervisor.
        by: String,
        /// What was asked for.
        reason: String,
    },
    /// A supervisor signed.
    Approved {
        /// The version that was read.
        version: u32,
        /// The name of the supervisor.
        by: String,
    },
    /// A supervisor signed by hand, and someone else checked the sheet.
    SignedByHand {
        /// The version that was signed.
        version: u32,
        /// The name of the supervisor.
        by: String,
        /// The day beside the signature.
        signed_on: NaiveDate,
        /// Who checked the sheet.
        checked_by: String,
        /// The digest of the scan; none where the sheet is kept at the site.
        scan: Option<Digest>,
    },
    /// Who came after another supervisor signed from records.
    FromRecords {
        /// The name of the supervisor.
        by: String,
        /// The records.
        records: Vec<String>,
    },
    /// Staff did something with it.
    Staff(StaffStep),
    /// Staff confirmed who signed without an account.
    Confirmed {
        /// The version that was signed.
        version: u32,
        /// Who confirmed it.
        by: String,
        /// How; none where a later edition knows another way.
        how: Option<How>,
    },
}

/// The page of an entry.
#[must_use]
pub fn page(frame: &Frame, data: &Entry) -> Page {
    let words = &frame.words;
    let title = words.say_with(
        "hours-entry-title",
        [("date", words.date(data.said.date).into()), ("length", words.length(data.said.length).into())],
    );
    let next = match data.state {
        EntryState::Draft => words.say("hours-entry-draft-next"),
        EntryState::Submitted if data.outside == Outside::Waits => {
            words.say_with("hours-entry-outside-next", [("name", data.said.supervisor.as_str().into())])
        }
        EntryState::Approved if data.outside == Outside::AwaitsCheck => {
            words.say_with("hours-entry-awaits-check-next", [("name", data.said.supervisor.as_str().into())])
        }
        EntryState::Submitted => {
            words.say_with("hours-entry-submitted-next", [("name", data.said.supervisor.as_str().into())])
        }
        EntryState::Returned => words.say("hours-entry-returned-next"),
        EntryState::Approved => words.say("hours-entry-approved-next"),
        EntryState::Withdrawn => words.say("hours-entry-withdrawn-next"),
    };
    let body = view! {
        {crumbs(frame, &[(words.say("hours-title"), "/hours".to_owned())])}
        <h1>{title.clone()}</h1>
        {head(frame, data)}
        <p>{data.after.badge(frame, data.state, data.outside).unwrap_or_else(|| state(frame, data.state, data.outside))}</p>
        {data.reason.as_ref().map(|reason| asked(frame, &data.said.supervisor, reason))}
        {data.after.request(words)}
        <p>{data.after.next(words).unwrap_or(next)}</p>
        {(data.outside == Outside::Waits).then(|| {
            view! { <p><a href="/hours/supervisors">{words.say("outside-room")}</a></p> }
        })}
        {data.holds.as_ref().map(|(version, said)| holds(frame, *version, said))}
        {data.said.typed_in.as_ref().map(|typed| view! { <p>{typed_in(words, typed)}</p> })}
        {facts(frame, &data.said)}
        {turns(frame, data)}
        {note::checking(frame, &data.id, data.checking)}
        {data.correct.as_ref().map(|form| correct(frame, form))}
        {trail(frame, &data.trail)}
    }
    .into_any();
    let island = data.correct.as_ref().is_some_and(EntryFields::has_island);
    Page { title, width: Width::Reading, body, island, indexed: false }
}

/// What has to be changed before it can be taken; or, where it was taken, that its note was left out.
fn head(frame: &Frame, data: &Entry) -> AnyView {
    match (&data.held, &data.correct) {
        (Some(held), form) => note::held_back(frame, held, form.is_some(), &data.said.supervisor),
        (None, Some(form)) => error_summary(frame, &form.form),
        (None, None) => ().into_any(),
    }
}

fn holds(frame: &Frame, version: u32, said: &Said) -> AnyView {
    let words = &frame.words;
    let told = [
        ("version", version.into()),
        ("length", words.length(said.length).into()),
        ("date", words.date(said.date).into()),
    ];
    view! { <p class="notice">{words.say_with("hours-entry-holds", told)}</p> }.into_any()
}

/// What its writer can do with it beside writing: each a form of its own, so that nothing else is sent with it.
fn turns(frame: &Frame, data: &Entry) -> AnyView {
    let words = &frame.words;
    let href = format!("/hours/{}", data.id);
    if data.state == EntryState::Approved && data.correct.is_none() && !data.after.locked {
        let href = format!("{href}?correct=1");
        return view! { <p class="actions"><a class="button secondary" href=href>{words.say("hours-correct-signed")}</a></p> }
            .into_any();
    }
    let recall = (data.state == EntryState::Submitted)
        .then(|| view! { <button class="secondary" name="go" value="recall">{words.say("hours-recall")}</button> });
    let out = if data.holds.is_some() { words.say("hours-withdraw-correction") } else { words.say("hours-withdraw") };
    let after = data.holds.is_none().then(|| view! { <p class="small">{words.say("hours-withdraw-after")}</p> });
    if matches!(data.state, EntryState::Approved | EntryState::Withdrawn) {
        return ().into_any();
    }
    view! {
        <form class="form" method="post" action=frame.sends(href)>
            {hidden("version", &data.version.to_string())}
            <p class="actions">
                {recall}
                <button class="secondary" name="go" value="withdraw">{out}</button>
            </p>
            {after}
        </form>
    }
    .into_any()
}

fn asked(frame: &Frame, supervisor: &str, reason: &str) -> AnyView {
    let words = &frame.words;
    view! {
        <section class="card">
            <h2>{words.say("hours-asked")}</h2>
            <p class="small muted">{words.say_with("hours-asked-by", [("name", supervisor.into())])}</p>
            <p>{reason.to_owned()}</p>
        </section>
    }
    .into_any()
}

fn correct(frame: &Frame, data: &EntryFields) -> AnyView {
    view! {
        <section>
            <h2>{heading(frame, data)}</h2>
            {fields(frame, data)}
        </section>
    }
    .into_any()
}

fn facts(frame: &Frame, said: &Said) -> AnyView {
    let words = &frame.words;
    let start = words.say_with(
        "hours-fact-start-zone",
        [("time", words.time(said.start).into()), ("zone", said.zone.replace('_', " ").into())],
    );
    let note = note::text(words, said, words.say("hours-fact-no-note"));
    let facts = [
        (words.say("hours-fact-kind"), kind_name(words, said.kind)),
        (words.say("hours-date"), words.date(said.date)),
        (words.say("hours-fact-start"), start),
        (words.say("hours-fact-length"), words.length(said.length)),
        (words.say("hours-activity"), activity_name(words, said.activity)),
        (words.say("hours-mode"), mode_name(words, said.mode)),
        (words.say("hours-supervisor"), said.supervisor.clone()),
        (words.say("hours-note"), note),
    ];
    let facts: Vec<_> = facts
        .into_iter()
        .map(|(name, value)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> }.into_any())
        .collect();
    view! { <dl class="facts">{facts}</dl> }.into_any()
}

fn trail(frame: &Frame, trail: &[TrailStep]) -> AnyView {
    let words = &frame.words;
    let lines: Vec<_> = trail.iter().map(|one| step(frame, one)).collect();
    view! {
        <h2>{words.say("hours-trail")}</h2>
        <p>{words.say("hours-trail-kept")}</p>
        <ol class="trail">{lines}</ol>
    }
    .into_any()
}

fn step(frame: &Frame, one: &TrailStep) -> AnyView {
    let words = &frame.words;
    let number = |version: u32| ("version", version.into());
    let (line, more) = match &one.step {
        Step::Kept { version, said, corrects } => {
            (words.say_with("hours-trail-kept-draft", [number(*version)]), Some(unfold(frame, said, corrects.as_ref())))
        }
        Step::Sent { version, said, corrects } => {
            let name = || ("name", said.supervisor.as_str().into());
            let line = match &said.typed_in {
                Some((by, _)) => {
                    words.say_with("onpaper-trail-typed", [number(*version), name(), ("by", by.as_str().into())])
                }
                None => words.say_with("hours-trail-sent", [number(*version), name()]),
            };
            (line, Some(unfold(frame, said, corrects.as_ref())))
        }
        Step::Recalled { version } => (words.say_with("hours-trail-recalled", [number(*version)]), None),
        Step::Withdrawn { version } => (words.say_with("hours-trail-withdrawn", [number(*version)]), None),
        Step::Declined { version, by, reason } => (
            words.say_with("hours-trail-declined", [number(*version), ("name", by.as_str().into())]),
            Some(view! { <blockquote><p>{reason.clone()}</p></blockquote> }.into_any()),
        ),
        Step::Returned { version, by, reason } => (
            words.say_with("hours-trail-returned", [number(*version), ("name", by.as_str().into())]),
            Some(view! { <blockquote><p>{reason.clone()}</p></blockquote> }.into_any()),
        ),
        Step::Approved { version, by } => {
            (words.say_with("hours-trail-approved", [number(*version), ("name", by.as_str().into())]), None)
        }
        Step::SignedByHand { version, by, signed_on, checked_by, scan } => {
            let told = [
                number(*version),
                ("name", by.as_str().into()),
                ("date", words.date(*signed_on).into()),
                ("by", checked_by.as_str().into()),
            ];
            let place = match scan {
                Some(digest) => words.say_with("onpaper-trail-scan", [("digest", digest.to_string().into())]),
                None => words.say("onpaper-trail-kept"),
            };
            let place = view! { <p class="small">{place}</p> }.into_any();
            (words.say_with("onpaper-trail-signed", told), Some(place))
        }
        Step::FromRecords { by, records } => after::from_records(words, by, records),
        Step::Staff(step) => step.line(words),
        Step::Confirmed { version, by, how } => {
            let how = how.map_or_else(String::new, |how| how_name(words, how));
            let told = [number(*version), ("name", by.as_str().into()), ("how", how.into())];
            (words.say_with("hours-trail-confirmed", told), None)
        }
    };
    view! {
        <li>
            {instant(frame, one.at)}
            <p>{line}</p>
            {more}
        </li>
    }
    .into_any()
}

fn unfold(frame: &Frame, said: &Said, corrects: Option<&(u32, String)>) -> AnyView {
    let why = corrects.map(|(version, reason)| {
        let said = frame.words.say_with("hours-trail-corrects", [("version", (*version).into())]);
        view! { <p>{said}" “"{reason.clone()}"”"</p> }
    });
    view! {
        {why}
        <details>
            <summary>{frame.words.say("hours-trail-what")}</summary>
            {facts(frame, said)}
        </details>
    }
    .into_any()
}

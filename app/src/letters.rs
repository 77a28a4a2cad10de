//! Which mail someone wants: on one's own page, and behind the link under a mail without signing in.

mod admin;

pub use admin::{Ahead, AheadLine, Deliveries, Delivery, Trial, ahead, deliveries};

use crate::forms::{Field, FormState, choice_field, error_summary, select_field, text_field};
use crate::shell::{Frame, Page, Width};
use chrono::{DateTime, Utc};
use domain::mail::kind::{Class, Kind};
use leptos::prelude::*;

/// What was done a moment ago.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    /// Choices were kept.
    Saved,
    /// One kind was stopped.
    Stopped(Kind),
    /// All that can be stopped was.
    StoppedAll,
}

/// Why the page was opened from a mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// It was about one kind.
    One(Kind),
    /// It was a note of several.
    Several,
}

/// The page, of either way in.
#[derive(Debug, Clone)]
pub struct Letters {
    /// Where the form goes.
    pub action: String,
    /// Whether its reader came by the link and is not signed in.
    pub by_link: bool,
    /// Why the mail came that led here.
    pub why: Option<Why>,
    /// The kinds that can be chosen.
    pub kinds: Vec<Kind>,
    /// The fields kind-N, rest and day.
    pub form: FormState,
    /// Whether there is an address.
    pub has_address: bool,
    /// Since when nothing is sent to the address because mail came back.
    pub stopped: Option<DateTime<Utc>>,
    /// Who mail comes from: name and address.
    pub sender: Option<(String, String)>,
    /// What was just done.
    pub done: Option<Done>,
    /// The reader's private calendar; none where it is not shown, nothing inside where none was made.
    pub calendar: Option<Option<PrivateCalendar>>,
}

/// An address for calendar programs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrivateCalendar {
    /// The whole address.
    pub link: String,
    /// When it was made.
    pub made_at: DateTime<Utc>,
}

/// The name of the field of a kind.
#[must_use]
pub fn field_of(kind: Kind) -> String {
    format!("kind-{}", kind.number())
}

/// The page.
#[must_use]
pub fn page(frame: &Frame, data: &Letters) -> Page {
    let words = &frame.words;
    let address = (!data.has_address).then(|| view! { <p class="notice">{words.say("letters-no-address")}</p> });
    let look = data.sender.as_ref().map(|(name, address)| {
        let values = [("sender", name.as_str().into()), ("address", address.as_str().into())];
        view! { <p>{words.say_with("letters-look", values)}</p> }
    });
    let link = data.by_link.then(|| view! { <p class="muted">{words.say("letters-no-sign-in")}</p> });
    let body = view! {
        <h1>{words.say("letters-title")}</h1>
        {error_summary(frame, &data.form)}
        {done(frame, data.done)}
        {stopped(frame, data.stopped)}
        {address}
        <p class="lead">{words.say("letters-lead")}</p>
        {why(frame, data.why)}
        {look}
        {choices(frame, data)}
        {always(frame)}
        {data.calendar.as_ref().map(|own| calendar(frame, own.as_ref()))}
        {link}
    };
    Page {
        title: words.say("letters-title"),
        width: Width::Reading,
        body: body.into_any(),
        island: false,
        indexed: false,
    }
}

fn done(frame: &Frame, done: Option<Done>) -> Option<AnyView> {
    let words = &frame.words;
    let said = match done? {
        Done::Saved => words.say("letters-saved"),
        Done::Stopped(kind) => words.say_with("letters-stopped-one", [("kind", words.mail_kind(kind).into())]),
        Done::StoppedAll => words.say("letters-stopped-all"),
    };
    Some(view! { <p class="notice" role="status">{said}</p> }.into_any())
}

fn stopped(frame: &Frame, since: Option<DateTime<Utc>>) -> Option<AnyView> {
    let words = &frame.words;
    let date = words.date(since?.date_naive());
    let view = view! {
        <section class="card next">
            <p>{words.say_with("letters-stopped", [("date", date.into())])} " " {words.say("letters-stopped-what")}</p>
            <form method="post" action="/account/mail/again">
                <div class="actions"><button>{words.say("letters-again")}</button></div>
            </form>
        </section>
    };
    Some(view.into_any())
}

fn why(frame: &Frame, why: Option<Why>) -> Option<AnyView> {
    let words = &frame.words;
    let said = match why? {
        Why::One(kind) => {
            let values = [("kind", words.mail_kind(kind).into()), ("about", words.mail_kind_about(kind).into())];
            words.say_with("letters-why-one", values)
        }
        Why::Several => words.say("letters-why-all"),
    };
    Some(view! { <section><h2>{words.say("letters-why")}</h2><p>{said}</p></section> }.into_any())
}

fn choices(frame: &Frame, data: &Letters) -> AnyView {
    let words = &frame.words;
    let option = |value: &str, key: &str| (value.to_owned(), words.say(key));
    let ways = [option("off", "letters-off"), option("single", "letters-single"), option("digest", "letters-digest")];
    let fields = data.kinds.iter().map(|kind| {
        let name = field_of(*kind);
        let field = Field {
            name: &name,
            label: words.mail_kind(*kind),
            hint: Some(words.mail_kind_about(*kind)),
            ..Field::default()
        };
        select_field(&data.form, field, &ways)
    });
    let fields = fields.collect::<Vec<_>>();
    let rests = [
        option("none", "letters-rest-none"),
        option("date", "letters-rest-date"),
        option("break", "letters-rest-break"),
    ];
    let day = Field {
        name: "day",
        label: words.say("letters-rest-day"),
        hint: Some(words.say("letters-rest-day-hint")),
        kind: "date",
        ..Field::default()
    };
    view! {
        <form class="form" method="post" action=data.action.clone() novalidate>
            <h2>{words.say("letters-kinds")}</h2>
            <p>{words.say("letters-once")}</p>
            {fields}
            {choice_field(&data.form, "rest", words.say("letters-rest"), &rests)}
            {text_field(&data.form, day)}
            <div class="actions">
                <button name="go" value="save">{words.say("letters-save")}</button>
                <button class="secondary" name="go" value="stop">{words.say("letters-stop")}</button>
            </div>
        </form>
    }
    .into_any()
}

fn calendar(frame: &Frame, own: Option<&PrivateCalendar>) -> AnyView {
    let words = &frame.words;
    let go = |value: &'static str, key: &str, class: &'static str| view! { <button class=class name="go" value=value>{words.say(key)}</button> };
    let inside = match own {
        None => view! { <div class="actions">{go("make", "letters-calendar-make", "")}</div> }.into_any(),
        Some(own) => {
            let made = words.say_with("letters-calendar-made", [("date", words.date(own.made_at.date_naive()).into())]);
            view! {
                <div class="field">
                    <label for="calendar-address">{words.say("letters-calendar-address")}</label>
                    <input id="calendar-address" type="text" readonly value=own.link.clone() />
                </div>
                <p class="muted">{made} " " {words.say("letters-calendar-private")}</p>
                <div class="actions">
                    {go("make", "letters-calendar-again", "secondary")}
                    {go("end", "letters-calendar-end", "secondary")}
                </div>
            }
            .into_any()
        }
    };
    view! {
        <section id="calendar">
            <h2>{words.say("letters-calendar")}</h2>
            <p>{words.say("letters-calendar-lead")}</p>
            <form method="post" action="/account/mail/calendar">{inside}</form>
        </section>
    }
    .into_any()
}

fn always(frame: &Frame) -> AnyView {
    let words = &frame.words;
    let kinds = Kind::ALL.into_iter().filter(|k| k.class() == Class::Always && k.has_causes());
    let lines = kinds.map(|kind| {
        view! { <li><strong>{words.mail_kind(kind)}"."</strong> " " {words.mail_kind_about(kind)}</li> }
    });
    view! {
        <section>
            <h2>{words.say("letters-always")}</h2>
            <p>{words.say("letters-always-lead")}</p>
            <ul>{lines.collect::<Vec<_>>()}</ul>
        </section>
    }
    .into_any()
}

#[cfg(test)]
mod tests;

//! The page behind a link to sign, for someone who is not signed in: on a telephone, in a few taps.

use crate::desk::{concern, done, when};
use crate::forms::{Field, FormState, choice_field, error_summary, text_area, text_field};
use crate::hours::{Said, kind_name, mode_name};
use crate::shell::{Frame, Page, Width, instant};
use chrono::{DateTime, NaiveDate, Utc};
use domain::hours::{Concern, LONGEST_REASON};
use domain::id::HoursEntryId;
use domain::outside::Link;
use domain::person::LONGEST_NAME;
use domain::quantity::Minutes;
use leptos::prelude::*;
use words::Words;

/// What stands behind a link before it is opened.
#[derive(Debug, Clone)]
pub struct Looked {
    /// The address of the page.
    pub action: String,
    /// What it is good for.
    pub link: Link,
    /// How many entries wait.
    pub entries: usize,
    /// The last day of the link.
    pub until: NaiveDate,
    /// When something behind it was last decided.
    pub signed_at: Option<DateTime<Utc>>,
    /// Whether it is the trainee's own browser.
    pub own: bool,
}

/// The rows behind a link.
#[derive(Debug, Clone)]
pub struct Sheet {
    /// The address of the page.
    pub action: String,
    /// How the trainee is called.
    pub trainee: String,
    /// How the supervisor is called.
    pub supervisor: String,
    /// What waits.
    pub entries: Vec<Row>,
    /// How many were changed or taken back since.
    pub changed: usize,
    /// The fields `all`, `name`, and for each entry `decision-ENTRY` and `reason-ENTRY`.
    pub form: FormState,
}

/// One entry.
#[derive(Debug, Clone)]
pub struct Row {
    /// The entry.
    pub id: HoursEntryId,
    /// What it says.
    pub said: Said,
    /// Why it needs a look; nothing for a clean one.
    pub concerns: Vec<Concern>,
    /// Why a signed version is corrected, where it is one.
    pub corrects: Option<String>,
}

/// What one press decided.
#[derive(Debug, Clone, Copy)]
pub struct Done {
    /// Entries that were signed.
    pub signed: u32,
    /// Entries that went back.
    pub returned: u32,
    /// The length of those that were signed.
    pub length: Minutes,
    /// Entries that had changed.
    pub changed: usize,
    /// Entries that still wait.
    pub left: usize,
}

fn page(title: String, body: AnyView) -> Page {
    Page { title, width: Width::Narrow, body, island: false, indexed: false }
}

/// The statement that is signed with the typed name. Keep it with the decision: what was signed is what was shown.
#[must_use]
pub fn statement(words: &Words, supervisor: &str, trainee: &str) -> String {
    words.say_with("outside-statement", [("supervisor", supervisor.into()), ("trainee", trainee.into())])
}

/// `GET /sign/{token}`: whose organisation asks and how many entries, and nothing of the person.
#[must_use]
pub fn looked(frame: &Frame, data: &Looked) -> Page {
    let words = &frame.words;
    let until = || [("date", words.date(data.until).into())];
    let closed = |title: &str, lines: Vec<String>| {
        let lines: Vec<_> = lines.into_iter().map(|text| view! { <p>{text}</p> }).collect();
        let title = words.say(title);
        page(title.clone(), view! { <h1>{title}</h1>{lines} }.into_any())
    };
    if data.own {
        return closed("outside-link-own-title", vec![words.say("outside-link-own")]);
    }
    match data.link {
        Link::UsedUp => {
            let at = data
                .signed_at
                .map(|at| words.say_with("outside-link-used-at", [("date", words.date(at.date_naive()).into())]));
            let lines = [Some(words.say("outside-link-used")), at, Some(words.say("outside-link-used-next"))];
            closed("outside-link-used-title", lines.into_iter().flatten().collect())
        }
        Link::Over => closed(
            "outside-link-over-title",
            vec![words.say_with("outside-link-over", until()), words.say("outside-link-again")],
        ),
        Link::Replaced => closed("outside-link-replaced-title", vec![words.say("outside-link-replaced")]),
        Link::Works => {
            let title = words.say("outside-link-title");
            let told = [("organization", frame.organisation.as_str().into()), ("n", data.entries.into())];
            let body = view! {
                <h1>{title.clone()}</h1>
                <p class="lead">{words.say_with("outside-link-asks", told)}</p>
                <p>{words.say("outside-link-why")}</p>
                <form class="form" method="post" action=data.action.clone()>
                    <div class="actions"><button name="go" value="open">{words.say("outside-link-open")}</button></div>
                </form>
                <p>{words.say("outside-link-what")}</p>
                <p class="muted">{words.say_with("outside-link-until", until())}" "{words.say("outside-link-not-you")}</p>
            };
            page(title, body.into_any())
        }
    }
}

/// A link that leads nowhere.
#[must_use]
pub fn gone(frame: &Frame) -> Page {
    let words = &frame.words;
    let title = words.say("outside-link-gone-title");
    let body = view! {
        <h1>{title.clone()}</h1>
        <p>{words.say("outside-link-gone")}</p>
        <p>{words.say("outside-link-again")}</p>
    };
    page(title, body.into_any())
}

/// The rows behind a link that was opened, and the same again when something cannot be taken yet.
#[must_use]
pub fn sheet(frame: &Frame, data: &Sheet) -> Page {
    let words = &frame.words;
    let name = data.trainee.as_str();
    let title = words.say_with("outside-sheet-title", [("name", name.into())]);
    let length: Minutes = data.entries.iter().map(|e| e.said.length).sum();
    let count = [("n", data.entries.len().into()), ("length", words.length(length).into())];
    let changed = (data.changed > 0)
        .then(|| words.say_with("outside-sheet-changed", [("n", data.changed.into())]))
        .map(|text| view! { <p class="notice">{text}</p> });
    // Those that need a look stand first.
    let (clean, look): (Vec<_>, Vec<_>) = data.entries.iter().partition(|one| one.concerns.is_empty());
    let cards = |these: &[&Row]| -> Vec<_> { these.iter().map(|one| card(frame, data, one)).collect() };
    let body = view! {
        {error_summary(frame, &data.form)}
        <h1>{title.clone()}</h1>
        <p>{words.say_with("outside-sheet-count", count)}</p>
        {changed}
        <form class="form" method="post" action=data.action.clone() novalidate>
            {cards(&look)}
            {all(frame, &data.form, clean.len())}
            {cards(&clean)}
            {signature(frame, data)}
        </form>
    };
    page(title, body.into_any())
}

fn all(frame: &Frame, form: &FormState, clean: usize) -> AnyView {
    if clean == 0 {
        return ().into_any();
    }
    let label = frame.words.say_with("outside-sheet-all", [("n", clean.into())]);
    view! {
        <div class="choices">
            <div class="choice">
                <input id="field-all" r#type="checkbox" name="all" value="clean" checked=!form.value("all").is_empty() />
                <label for="field-all">{label}</label>
            </div>
        </div>
    }
    .into_any()
}

fn card(frame: &Frame, data: &Sheet, one: &Row) -> AnyView {
    let words = &frame.words;
    let id = format!("entry-{}", one.id);
    let said = &one.said;
    let heading = when(words, said);
    let what =
        format!("{} · {} · {}", kind_name(words, said.kind), done(words, said.activity), mode_name(words, said.mode));
    let note = (!said.note.trim().is_empty()).then(|| view! { <blockquote><p>{said.note.clone()}</p></blockquote> });
    let looks: Vec<_> = one.concerns.iter().map(|c| view! { <li>{concern(words, c)}</li> }).collect();
    let looks = (!looks.is_empty()).then(|| {
        view! { <div class="notice"><p><strong>{words.say("desk-concern")}</strong></p><ul>{looks}</ul></div> }
    });
    let corrects = one.corrects.clone().map(|reason| view! { <p>"“"{reason}"”"</p> });
    view! {
        <section class="card" aria-labelledby=id.clone()>
            <h2 id=id.clone()>{heading.clone()}" · "{words.length(said.length)}</h2>
            <p>{what}</p>
            {note}
            {looks}
            {corrects}
            {decision(frame, data, one, heading)}
        </section>
    }
    .into_any()
}

/// Most are signed all at once, so what is decided apart is folded away until it is needed, and open once it is.
fn decision(frame: &Frame, data: &Sheet, one: &Row, heading: String) -> AnyView {
    let words = &frame.words;
    let (decision, reason) = (format!("decision-{}", one.id), format!("reason-{}", one.id));
    let chosen = data.form.value(&decision);
    let form = if chosen.is_empty() { data.form.clone().with(decision.clone(), "later") } else { data.form.clone() };
    let options = [
        ("approve", "desk-decision-approve"),
        ("return", "outside-sheet-return"),
        ("decline", "outside-sheet-decline"),
        ("later", "outside-sheet-later"),
    ];
    let options = options.map(|(value, key)| (value.to_owned(), words.say(key)));
    let text = Field {
        name: &reason,
        label: words.say("outside-sheet-reason"),
        hint: Some(words.say_with("outside-sheet-reason-hint", [("name", data.trainee.as_str().into())])),
        max_length: u32::try_from(LONGEST_REASON).ok(),
        ..Field::default()
    };
    let open = !one.concerns.is_empty()
        || !matches!(chosen.as_str(), "" | "later")
        || data.form.error(&reason).is_some()
        || data.form.error(&decision).is_some();
    view! {
        <details open=open>
            <summary>{words.say("outside-sheet-one")}</summary>
            {choice_field(&form, &decision, words.say_with("desk-decision", [("when", heading.into())]), &options)}
            {text_area(&form, text, 2)}
        </details>
    }
    .into_any()
}

fn signature(frame: &Frame, data: &Sheet) -> AnyView {
    let words = &frame.words;
    let name = Field {
        name: "name",
        label: words.say("outside-full-name"),
        hint: Some(words.say_with("outside-full-name-hint", [("name", data.supervisor.as_str().into())])),
        autocomplete: Some("name"),
        max_length: u32::try_from(LONGEST_NAME).ok(),
        ..Field::default()
    };
    let after = words.say_with("outside-sheet-after", [("name", data.trainee.as_str().into())]);
    view! {
        <section aria-labelledby="signature">
            <h2 id="signature">{words.say("outside-sheet-signature")}</h2>
            <p>{statement(words, &data.supervisor, &data.trainee)}</p>
            {text_field(&data.form, name)}
            <div class="actions"><button name="go" value="sign">{words.say("outside-sheet-send")}</button></div>
            <p class="hint">{after}</p>
        </section>
    }
    .into_any()
}

/// What one press decided, said once.
#[must_use]
pub fn decided(frame: &Frame, action: &str, data: Done) -> Page {
    let words = &frame.words;
    let title = words.say("outside-done-title");
    let signed = (data.signed > 0).then(|| {
        let told = [("n", data.signed.into()), ("length", words.length(data.length).into())];
        words.say_with("outside-done-signed", told)
    });
    let returned = (data.returned > 0).then(|| words.say_with("outside-done-returned", [("n", data.returned.into())]));
    let changed = (data.changed > 0).then(|| words.say_with("outside-done-changed", [("n", data.changed.into())]));
    let none = (data.signed == 0 && data.returned == 0).then(|| words.say("outside-done-none"));
    let lines: Vec<_> =
        [signed, returned, changed, none].into_iter().flatten().map(|text| view! { <p>{text}</p> }).collect();
    let next = if data.left > 0 {
        view! {
            <p>{words.say_with("outside-done-left", [("n", data.left.into())])}</p>
            <form class="form" method="post" action=action.to_owned()>
                <div class="actions"><button name="go" value="open">{words.say("outside-link-open")}</button></div>
            </form>
        }
        .into_any()
    } else {
        view! { <p>{words.say("outside-done-close")}</p> }.into_any()
    };
    let body = view! {
        <h1>{title.clone()}</h1>
        {lines}
        <p class="muted">{instant(frame, frame.now)}</p>
        {next}
    };
    page(title, body.into_any())
}

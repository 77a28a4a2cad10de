//! Notes on hours for those who check them: the list of those that wait, and one of them.

use crate::forms::{FormState, error_summary, hidden};
use crate::hours::Checking;
use crate::shell::{Frame, Page, Width, instant};
use chrono::{DateTime, NaiveDate, Utc};
use domain::id::{HoursEntryId, PersonId};
use leptos::prelude::*;

/// A note that waits for a reader.
#[derive(Debug, Clone)]
pub struct Line {
    /// The entry.
    pub entry: HoursEntryId,
    /// How its writer is called.
    pub name: String,
    /// The name of their group.
    pub cohort: String,
    /// The day of the entry.
    pub date: NaiveDate,
    /// Whether it was reported; else its writer said that it names nobody served.
    pub reported: bool,
    /// Since when it waits.
    pub since: DateTime<Utc>,
}

/// The notes of one entry.
#[derive(Debug, Clone)]
pub struct Note {
    /// The entry.
    pub entry: HoursEntryId,
    /// Whose.
    pub trainee: PersonId,
    /// How they are called.
    pub name: String,
    /// The day of the entry.
    pub date: NaiveDate,
    /// Each version that was sent and has a note, oldest first.
    pub notes: Vec<(u32, String)>,
    /// The newest version that was sent; it comes back as `version`.
    pub version: u32,
    /// Why it waits, if it does.
    pub checking: Checking,
    /// Who removed it and when, if someone did.
    pub removed: Option<(String, DateTime<Utc>)>,
    /// Where the reader came from: to the list of all, or to the hours that they sign.
    pub reads_all: bool,
    /// What has to be changed.
    pub form: FormState,
}

/// `GET /admin/notes`.
#[must_use]
pub fn list(frame: &Frame, lines: &[Line]) -> Page {
    let words = &frame.words;
    let title = words.say("notes-title");
    let list = if lines.is_empty() {
        view! { <p class="empty">{words.say("notes-empty")}</p> }.into_any()
    } else {
        let cards: Vec<_> = lines.iter().map(|one| card(frame, one)).collect();
        view! { <div class="cards">{cards}</div> }.into_any()
    };
    let body = view! {
        <h1>{title.clone()}</h1>
        <p class="lead">{words.say("notes-lead")}</p>
        {list}
    };
    Page { title, width: Width::Wide, body: body.into_any(), island: false, indexed: false }
}

fn card(frame: &Frame, one: &Line) -> AnyView {
    let words = &frame.words;
    let title =
        words.say_with("notes-line", [("name", one.name.as_str().into()), ("date", words.date(one.date).into())]);
    let why = if one.reported { words.say("notes-reported") } else { words.say("notes-passed") };
    view! {
        <section class="card">
            <h2>{title}</h2>
            <p class="small muted">{one.cohort.clone()}" · "{instant(frame, one.since)}</p>
            <p>{why}</p>
            <p class="actions"><a class="button" href=format!("/notes/{}", one.entry)>{words.say("notes-open")}</a></p>
        </section>
    }
    .into_any()
}

/// `GET /notes/{entry}`.
#[must_use]
pub fn one(frame: &Frame, data: &Note) -> Page {
    let words = &frame.words;
    let title = words.say_with("notes-one-title", [("name", data.name.as_str().into())]);
    let (back, href) = if data.reads_all {
        (words.say("notes-title"), "/admin/notes".to_owned())
    } else {
        let name = [("name", data.name.as_str().into())];
        (words.say_with("desk-sign-title", name), format!("/desk/hours/{}", data.trainee))
    };
    let removed = data.removed.as_ref().map(|(name, at)| {
        let by = [("name", name.as_str().into()), ("date", words.date(at.date_naive()).into())];
        view! {
            <div class="notice">
                <p><strong>{words.say_with("hours-note-removed", by)}</strong></p>
                <p>{words.say("hours-note-removed-what")}</p>
            </div>
        }
    });
    let notes: Vec<_> = data
        .notes
        .iter()
        .map(|(version, text)| {
            let heading = words.say_with("notes-version", [("version", (*version).into())]);
            view! { <h2>{heading}</h2><blockquote><p>{text.clone()}</p></blockquote> }
        })
        .collect();
    let body = view! {
        <nav class="crumbs" aria-label=words.say("desk-crumbs")><ol><li><a href=href>{back}</a></li></ol></nav>
        {error_summary(frame, &data.form)}
        <h1>{title.clone()}</h1>
        <p class="muted">{words.date(data.date)}</p>
        {removed}
        {waits(frame, data)}
        {notes}
        {answer(frame, data)}
    };
    Page { title, width: Width::Reading, body: body.into_any(), island: false, indexed: false }
}

/// Why it waits, or that it does not.
fn waits(frame: &Frame, data: &Note) -> AnyView {
    let words = &frame.words;
    match data.checking {
        Checking::Passed => view! { <p class="notice warn">{words.say("notes-passed")}</p> }.into_any(),
        Checking::Reported => view! { <p class="notice warn">{words.say("notes-reported")}</p> }.into_any(),
        Checking::CanReport => view! { <p class="notice">{words.say("notes-nothing")}</p> }.into_any(),
        Checking::Nothing if data.removed.is_some() => ().into_any(),
        Checking::Nothing => view! { <p class="empty">{words.say("notes-none")}</p> }.into_any(),
    }
}

/// The two answers. A note can be removed whether it waits or not; once it is gone there is nothing to answer.
fn answer(frame: &Frame, data: &Note) -> AnyView {
    let words = &frame.words;
    if data.notes.is_empty() {
        return ().into_any();
    }
    let fine = matches!(data.checking, Checking::Passed | Checking::Reported).then(|| {
        view! {
            <p class="actions"><button name="go" value="fine">{words.say("notes-fine")}</button></p>
        }
    });
    view! {
        <form class="form" method="post" action=frame.sends(format!("/notes/{}", data.entry))>
            <h2>{words.say("notes-question")}</h2>
            <p>{words.say("notes-question-what")}</p>
            {hidden("version", &data.version.to_string())}
            {fine}
            <p class="hint">{words.say("notes-remove-what")}</p>
            <p class="actions"><button class="secondary" name="go" value="remove">{words.say("notes-remove")}</button></p>
        </form>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::home::sample::{at, day, main_of};

    fn note(checking: Checking) -> Note {
        Note {
            entry: HoursEntryId::parse("h1").unwrap(),
            trainee: PersonId::parse("p1").unwrap(),
            name: "Rosa <D>".to_owned(),
            date: day(2026, 3, 10),
            notes: vec![(1, "Saw <Riverside>.".to_owned())],
            version: 1,
            checking,
            removed: None,
            reads_all: false,
            form: FormState::default(),
        }
    }

    fn html(data: &Note) -> String {
        main_of("/notes/h1", |frame| one(frame, data))
    }

    #[test]
    fn a_note_that_waits_says_why_and_has_both_answers() {
        for (checking, why) in [(Checking::Passed, "The writer says"), (Checking::Reported, "Reported as a privacy")] {
            let html = html(&note(checking));
            assert!(html.contains(why) && html.contains("Saw &lt;Riverside&gt;."), "{html}");
            assert!(html.contains("value=\"fine\"") && html.contains("value=\"remove\""), "{html}");
            assert!(html.contains("name=\"version\" value=\"1\"") && html.contains("href=\"/desk/hours/p1\""));
        }
    }

    #[test]
    fn a_note_that_nobody_asked_about_can_be_removed_and_nothing_else() {
        let html = html(&Note { reads_all: true, ..note(Checking::CanReport) });
        assert!(!html.contains("value=\"fine\"") && html.contains("value=\"remove\""), "{html}");
        assert!(html.contains("href=\"/admin/notes\""));
    }

    #[test]
    fn of_a_removed_note_there_is_only_the_mark() {
        let removed = Some(("Kim <Park>".to_owned(), at(2026, 3, 14)));
        let html = html(&Note { removed, notes: Vec::new(), ..note(Checking::Nothing) });
        assert!(
            html.contains("Note removed by Kim &lt;Park&gt; on 14 March 2026") && !html.contains("<form"),
            "{html}"
        );
    }

    #[test]
    fn the_list_leads_to_each_note_and_repeats_none() {
        let line = Line {
            entry: HoursEntryId::parse("h1").unwrap(),
            name: "Rosa <D>".to_owned(),
            cohort: "Autumn".to_owned(),
            date: day(2026, 3, 10),
            reported: true,
            since: at(2026, 3, 11),
        };
        let html = main_of("/admin/notes", |frame| list(frame, std::slice::from_ref(&line)));
        assert!(html.contains("href=\"/notes/h1\"") && html.contains("Rosa &lt;D&gt;"), "{html}");
        assert!(main_of("/admin/notes", |frame| list(frame, &[])).contains("No note waits for you."));
    }
}

//! The pages of those who change courses: empty, full, with errors, behind.

#![allow(clippy::unwrap_used)]

use super::*;
use crate::shell::testing::{now, signed_in, sound};
use domain::editing::{Changed, Changes};
use domain::id::{ModuleId, ProgrammeId};

fn hope() -> Part {
    Part::Module(ModuleId::parse("hope").unwrap())
}

fn published(number: u32, by: Option<&str>) -> Published {
    Published { number, digest: "abcdef12".to_owned(), at: now(), by: by.map(str::to_owned), built_in: by.is_none() }
}

fn changes() -> Changes {
    Changes {
        lessons: Changed { added: vec!["A new lesson".to_owned()], ..Changed::default() },
        questions: Changed { removed: vec!["Is <this> so?".to_owned()], ..Changed::default() },
        ..Changes::default()
    }
}

fn draft_line(behind: bool) -> DraftLine {
    DraftLine {
        id: DraftId::parse("d1").unwrap(),
        title: "Hope".to_owned(),
        made_at: now(),
        made_by: "Ada".to_owned(),
        behind,
    }
}

fn draft(findings: Vec<FileFindings>, refusal: Option<&str>) -> Draft {
    Draft {
        id: DraftId::parse("d1").unwrap(),
        part: hope(),
        title: "Hope".to_owned(),
        made_at: now(),
        made_by: "Ada".to_owned(),
        files: 3,
        left_out: vec![".DS_Store".to_owned()],
        findings,
        changes: Some(changes()),
        since: Vec::new(),
        preview: true,
        may_publish: true,
        refusal: refusal.map(str::to_owned),
        form: FormState::default(),
    }
}

fn error() -> FileFindings {
    FileFindings {
        file: "modules/hope/module.toml".to_owned(),
        findings: vec![FindingLine {
            line: 3,
            column: 7,
            error: true,
            what: "`id` is <empty>".to_owned(),
            instead: "Write an id.".to_owned(),
            text: Some("id = \"\" # <b>".to_owned()),
        }],
    }
}

#[test]
fn the_overview_is_empty_or_lists_parts_and_drafts() {
    let form = FormState::default().with("id", "d9");
    let empty = Overview { parts: vec![], drafts: vec![], form: form.clone() };
    let html = sound(&signed_in(), |f| overview(f, &empty));
    assert!(html.contains("Nothing is published yet.") && html.contains("There is no draft."), "{html}");
    assert!(html.contains("enctype=\"multipart/form-data\"") && html.contains("value=\"d9\""), "{html}");
    let line = |part, title: &str, offered| PartLine {
        part,
        title: title.to_owned(),
        newest: published(2, Some("Ada")),
        drafts: 1,
        offered,
    };
    let first = Part::Programme(ProgrammeId::parse("first").unwrap());
    let full = Overview {
        parts: vec![line(hope(), "Hope", true), line(first, "First", false)],
        drafts: vec![draft_line(true)],
        form,
    };
    let html = sound(&signed_in(), |f| overview(f, &full));
    for text in [
        "href=\"/admin/modules/hope\"",
        "href=\"/admin/modules/programs/first\"",
        "2 (abcdef12)",
        "by Ada",
        "1 draft",
        "href=\"/admin/modules/drafts/d1\"",
        "Made from an older version",
    ] {
        assert!(html.contains(text), "{text}: {html}");
    }
    assert_eq!(html.matches("Another version came with Cairn").count(), 1);
}

#[test]
fn a_part_has_its_zip_its_history_and_what_came_with_the_program() {
    let line = |number, changes| PublicationLine { published: published(number, None), changes };
    let data = PartHistory {
        part: hope(),
        title: "Hope".to_owned(),
        publications: vec![line(2, Some(changes())), line(1, None)],
        drafts: vec![draft_line(false)],
        offered: true,
        form: FormState::default().with("id", "d9").wrong("zip", "Choose the zip file first."),
    };
    let html = sound(&signed_in(), |f| part_page(f, &data));
    for text in [
        "href=\"/admin/modules/hope/zip\"",
        "href=\"/admin/modules/hope/zip?number=1\"",
        "action=\"/admin/modules/hope/built-in\"",
        "Added: A new lesson",
        "Removed: Is &lt;this&gt; so?",
        "href=\"#field-zip\"",
        "name=\"part\" value=\"hope\"",
    ] {
        assert!(html.contains(text), "{text}: {html}");
    }
}

#[test]
fn a_draft_with_an_error_shows_the_line_and_no_button() {
    let html = sound(&signed_in(), |f| draft_page(f, &draft(vec![error()], Some("Mend it first."))));
    for text in [
        "modules/hope/module.toml",
        "Line 3, character 7",
        "id = \"\" # &lt;b&gt;",
        "`id` is &lt;empty&gt;. Write an id.",
        "1 error to mend",
        "Mend it first.",
        ".DS_Store",
    ] {
        assert!(html.contains(text), "{text}: {html}");
    }
    assert!(!html.contains("/publish\""), "{html}");
}

#[test]
fn a_draft_without_errors_can_be_looked_at_and_published_by_those_who_may() {
    let html = sound(&signed_in(), |f| draft_page(f, &draft(vec![], None)));
    assert!(html.contains("We found nothing to mend in 3 files."), "{html}");
    assert!(html.contains("action=\"/admin/modules/drafts/d1/publish\""), "{html}");
    assert!(html.contains("href=\"/admin/modules/drafts/d1/preview\""), "{html}");
    let other = Draft { may_publish: false, ..draft(vec![], None) };
    let html = sound(&signed_in(), |f| draft_page(f, &other));
    assert!(!html.contains("/publish\"") && html.contains("An administrator can publish this."), "{html}");
}

#[test]
fn a_draft_that_is_behind_says_what_came_meanwhile() {
    let since = vec![PublicationLine { published: published(3, Some("Bo")), changes: Some(changes()) }];
    let html =
        sound(&signed_in(), |f| draft_page(f, &Draft { since, ..draft(vec![], Some("Someone else published.")) }));
    assert!(html.contains("by Bo") && html.contains("Download the newest version"), "{html}");
}

#[test]
fn the_quiz_shows_every_answer_with_what_is_said_to_it() {
    let data = Quiz {
        module_title: "Hope".to_owned(),
        base: "/admin/modules/drafts/d1/preview".to_owned(),
        drawn: 10,
        questions: vec![QuestionPreview {
            id: "q-1".to_owned(),
            objective: "You can say it.".to_owned(),
            scene_html: None,
            prompt_html: "<p>What now?</p>".to_owned(),
            options: vec![OptionPreview {
                html: "<p>This</p>".to_owned(),
                correct: true,
                feedback_html: "<p>Yes.</p>".to_owned(),
            }],
            facts: vec!["mutual".to_owned()],
            feedback: vec![(Said::Right, "<p>Well said.</p>".to_owned())],
        }],
    };
    let band = Band { draft: DraftId::parse("d1").unwrap() };
    let html = sound(&signed_in(), |f| banded(f, &band, quiz_preview(f, &data)));
    for text in ["Preview: nothing is saved", "There is 1 question.", "<p>Yes.</p>", "mutual", "Well said.", "q-1"] {
        assert!(html.contains(text), "{text}: {html}");
    }
    assert!(!html.contains("<form method=\"post\" action=\"/admin"), "a preview sends nothing: {html}");
}

//! Fields: escaping, what is kept, what is linked, what is announced.

use super::*;
use crate::shell::testing::{frame, sound, tags, value};
use crate::shell::{Page, Width};

fn page(form: &FormState) -> String {
    let field = |name: &'static str| Field { name, label: name.to_owned(), required: true, ..Field::default() };
    let options = [("a".to_owned(), "First".to_owned()), ("b".to_owned(), "Second".to_owned())];
    sound(&frame(), |frame| {
        let body = view! {
            <h1>"Form"</h1>
            {error_summary(frame, form)}
            <form method="post" novalidate>
                {hidden("id", "7")}
                {text_field(form, Field { hint: Some("As on papers".to_owned()), ..field("name") })}
                {text_field(form, Field { kind: "password", ..field("passphrase") })}
                {text_area(form, Field { max_length: Some(280), ..field("note") }, 4)}
                {select_field(form, field("kind"), &options)}
                {choice_field(form, "mode", "How".to_owned(), &options)}
            </form>
        };
        let (title, width) = ("Form".to_owned(), Width::Narrow);
        Page { title, width, body: body.into_any(), island: false, indexed: false }
    })
}

#[test]
fn what_was_typed_is_text_in_every_field() {
    let bad = "\"></textarea></option><script>alert('x')</script>";
    let form = FormState::default().with("name", bad).with("note", bad).with("kind", bad).with("mode", bad);
    let html = page(&form);
    assert!(html.contains("value=\"&quot;&gt;"), "{html}");
    assert!(!html.contains("<script>"), "{html}");
    assert!(html.contains("&lt;/textarea&gt;"), "{html}");
}

#[test]
fn a_form_that_comes_back_keeps_what_was_typed_except_passphrases() {
    let form = FormState::default()
        .with("name", "Zoë")
        .with("passphrase", "correct horse battery")
        .with("note", "\nSecond line")
        .with("kind", "b")
        .with("mode", "b")
        .wrong("name", "Write your name.");
    let html = page(&form);
    assert!(html.contains("value=\"Zoë\""), "{html}");
    assert!(!html.contains("correct horse"), "{html}");
    // The first of two line breaks is dropped by the reader.
    assert!(html.contains(">\n\nSecond line</textarea>"), "{html}");
    let chosen: Vec<_> =
        tags(&html, &["option", "input"]).filter(|t| t.contains("selected") || t.contains("checked")).collect();
    assert_eq!(chosen.len(), 2, "{chosen:?}");
    assert!(chosen.iter().all(|t| value(t, "value") == Some("b")), "{chosen:?}");
}

#[test]
fn the_summary_links_to_each_field_and_the_field_names_its_sentences() {
    let form = FormState::default()
        .wrong("name", "Write your name.")
        .wrong("mode", "Choose how you met.")
        .wrong("", "Nothing was saved.");
    let html = page(&form);
    assert!(html.contains("<a href=\"#field-name\">Write your name.</a>"), "{html}");
    assert!(html.contains("<a href=\"#field-mode\">Choose how you met.</a>"), "{html}");
    assert!(html.contains("<li>Nothing was saved.</li>"), "{html}");
    let name = tags(&html, &["input"]).find(|t| value(t, "name") == Some("name")).unwrap_or_default();
    assert_eq!(value(name, "aria-describedby"), Some("field-name-hint field-name-error"));
    assert_eq!(value(name, "aria-invalid"), Some("true"));
    assert!(html.contains("class=\"field invalid\""), "{html}");
}

#[test]
fn a_form_without_faults_has_no_summary_and_no_browser_enforcement() {
    let html = page(&FormState::default());
    assert!(!html.contains("error-summary") && !html.contains("aria-invalid"), "{html}");
    assert!(tags(&html, &["input", "select", "textarea"]).all(|t| !t.contains(" required")), "{html}");
    assert!(html.contains("aria-required=\"true\""), "{html}");
    assert!(html.contains("maxlength=\"280\""), "{html}");
    assert!(html.contains("></textarea>"), "an empty field is empty: {html}");
}

#[test]
fn what_looks_like_a_mark_of_the_renderer_is_kept_where_it_was_typed() {
    let html = page(&FormState::default().with("name", "a<!>b").with("note", "c<!>d"));
    assert!(html.contains("value=\"a&lt;!&gt;b\"") && html.contains(">c&lt;!&gt;d</textarea>"), "{html}");
}

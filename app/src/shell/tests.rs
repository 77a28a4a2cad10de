//! What stands around every page.

use super::testing::{frame, signed_in, sound};
use super::*;

fn plain(title: &str, island: bool, indexed: bool) -> Page {
    let body = view! { <h1>"Here"</h1> }.into_any();
    Page { title: title.to_owned(), width: Width::Narrow, body, island, indexed }
}

#[test]
fn a_name_in_the_title_and_in_the_head_is_text_and_never_markup() {
    let mut frame = signed_in();
    if let Some(person) = &mut frame.person {
        person.name = "<b>Zoë</b> & \"co\"".to_owned();
    }
    let html = sound(&frame, |_| plain("</title><script>alert(1)</script>", false, false));
    assert!(!html.contains("<script>"), "{html}");
    assert!(html.contains("&lt;b&gt;Zoë&lt;/b&gt; &amp; "), "{html}");
}

#[test]
fn the_islands_are_loaded_only_on_a_page_with_an_island_and_their_start_carries_the_nonce() {
    let without = sound(&frame(), |_| plain("A", false, false));
    assert!(!without.contains("nonce") && !without.contains(".wasm"), "{without}");
    let with = sound(&frame(), |_| plain("A", true, false));
    assert!(with.contains("<script type=\"module\" nonce=\"n0nce\">"), "{with}");
    assert!(with.contains("href=\"/pkg/app.4.js\"") && with.contains("href=\"/pkg/app.5.wasm\""), "{with}");
    assert!(with.contains("id => document"), "the script is not escaped: {with}");
}

#[test]
fn a_page_that_may_hold_a_form_knows_what_to_say_without_a_signal_and_a_listed_one_has_no_script() {
    let html = sound(&frame(), |_| plain("A", false, false));
    assert!(
        html.contains("<script src=\"/assets/signal.6.js\" defer data-lost=\"No signal. Nothing is lost"),
        "{html}"
    );
    assert!(!sound(&frame(), |_| plain("A", false, true)).contains("<script"));
}

#[test]
fn only_pages_that_say_so_are_found_by_search_engines() {
    assert!(sound(&frame(), |_| plain("A", false, false)).contains("noindex"));
    assert!(!sound(&frame(), |_| plain("A", false, true)).contains("noindex"));
}

#[test]
fn the_head_has_styles_in_order_then_fonts_language_and_title() {
    let html = sound(&frame(), |_| plain("Home", false, false));
    assert!(html.contains("<title>Home · Cairn</title>"), "{html}");
    assert!(html.contains("<html lang=\"en\">"), "{html}");
    assert!(html.find("base.1.css") < html.find("forms.2.css"), "{html}");
    assert!(html.contains("as=\"font\"") && html.contains("body.3.woff2"), "{html}");
    assert!(html.contains("class=\"page narrow\""), "{html}");
}

#[test]
fn the_navigation_marks_the_page_and_the_part_it_belongs_to() {
    let mut frame = signed_in();
    let html = sound(&frame, |_| plain("Home", false, false));
    assert!(html.contains("<a href=\"/home\" aria-current=\"page\">Home</a>"), "{html}");
    assert!(html.contains("action=\"/sign-out\""), "{html}");
    frame.path = "/hours/new".to_owned();
    let html = sound(&frame, |_| plain("Hours", false, false));
    assert!(html.contains("<a href=\"/hours\" aria-current=\"true\">Hours</a>"), "{html}");
    assert!(html.contains("<a href=\"/home\">Home</a>"), "{html}");
    // Where one part lies in another, the page belongs to the inner one.
    let person = frame.person.as_mut().unwrap();
    for (label, href) in [("Administration", "/admin"), ("People", "/admin/people")] {
        person.navigation.push(NavigationItem { label: label.to_owned(), href: href.to_owned() });
    }
    frame.path = "/admin/people/invite".to_owned();
    let html = sound(&frame, |_| plain("Invite", false, false));
    assert!(html.contains("<a href=\"/admin/people\" aria-current=\"true\">People</a>"), "{html}");
    assert!(html.contains("<a href=\"/admin\">Administration</a>"), "{html}");
}

#[test]
fn a_way_out_and_someone_to_talk_to_are_on_every_page() {
    let html = sound(&frame(), |_| plain("A", false, false));
    assert!(html.contains("href=\"tel:988\"") && html.contains("href=\"sms:988\""), "{html}");
    assert!(html.contains("href=\"https://www.weather.gov/\" rel=\"noreferrer\""), "{html}");
    assert!(html.contains("href=\"/verify\""), "{html}");
    assert!(html.contains("href=\"/support\"") && html.contains("href=\"/privacy\""), "{html}");
}

#[test]
fn on_lessons_and_quizzes_the_way_out_stands_above_the_page_too() {
    let mut frame = signed_in();
    let times = |html: String| html.matches("https://www.weather.gov/").count();
    assert_eq!(times(sound(&frame, |_| plain("Home", false, false))), 1);
    for path in ["/learn/hope/first-steps", "/quiz/a1"] {
        frame.path = path.to_owned();
        let html = sound(&frame, |_| plain("A", false, false));
        assert!(html.find("class=\"way-out").unwrap_or(usize::MAX) < html.find("<main").unwrap_or_default(), "{html}");
        assert_eq!(times(html), 2, "{path}");
    }
}

#[test]
fn the_demonstration_says_that_it_is_one() {
    let mut frame = frame();
    assert!(!sound(&frame, |_| plain("A", false, false)).contains("demo-banner"));
    frame.demonstration = true;
    assert!(sound(&frame, |_| plain("A", false, false)).contains("href=\"/demo/mail\""));
}

#[test]
fn the_document_is_html_without_marks_for_hydration() {
    let html = sound(&signed_in(), |_| plain("A", true, false));
    assert!(!html.contains("<!>") && !html.contains("<!-"), "{html}");
}

#[test]
fn a_form_of_a_page_never_goes_to_the_address_that_the_page_has_now() {
    let mut frame = signed_in();
    frame.path = "/submissions/s1".to_owned();
    assert_eq!(frame.sends("/submissions/s1".to_owned()), "/submissions/s1?sent");
    assert_eq!(frame.sends("/hours".to_owned()), "/hours");
    // The answer to such a form, shown again with what is to be changed.
    frame.sent = true;
    assert_eq!(frame.sends("/submissions/s1".to_owned()), "/submissions/s1");
}

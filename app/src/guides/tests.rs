//! Guides, the page for one's own wellness, and a module on paper.

#![allow(clippy::unwrap_used)]
use super::*;
use crate::home::sample::main_of;
use crate::support::Support;
use domain::quantity::Minutes;

fn module() -> ModuleId {
    ModuleId::parse("ethics").unwrap()
}

fn line(guide: bool, packet: bool) -> Line {
    Line {
        module: module(),
        title: "Ethics & <privacy>".to_owned(),
        language: Language::english(),
        guide,
        packet,
        reviewed: false,
    }
}

fn beside() -> Beside {
    Beside {
        module: module(),
        title: "Ethics & <privacy>".to_owned(),
        language: Language("es".to_owned()),
        html: "<h2>Session plan</h2><p>Text.</p>".to_owned(),
    }
}

fn packet(staff: bool) -> Packet {
    Packet {
        title: "Ethics & <privacy>".to_owned(),
        summary: "What we keep.".to_owned(),
        language: Language::english(),
        objectives: vec!["You can keep a promise.".to_owned()],
        content_note: Some("It speaks of <loss>.".to_owned()),
        lessons: vec![PacketLesson {
            title: "Six steps".to_owned(),
            minutes: Minutes(20),
            content_note: None,
            html: "<h3>In short</h3>".to_owned(),
            law: vec![crate::laws::Told {
                topic: domain::law::Topic::Naloxone,
                held: vec![crate::laws::Held { sites: Vec::new(), rule: None }],
            }],
        }],
        words: Vec::new(),
        tasks: vec![PacketTask {
            title: "A case".to_owned(),
            task_html: "<p>Write.</p>".to_owned(),
            words_min: 100,
            words_max: 270,
        }],
        questions: 10,
        wellness_html: Some("<h3>After this</h3>".to_owned()),
        help: Support {
            contacts: Vec::new(),
            states: Vec::new(),
            near: Vec::new(),
            country: Vec::new(),
            offered: Vec::new(),
        },
        back: ("Ethics".to_owned(), "/learn/ethics".to_owned()),
        staff,
        sheets: staff,
    }
}

#[test]
fn each_module_leads_to_what_the_reader_may_use() {
    let html = main_of("/guides", |frame| page(frame, &[line(true, true)]));
    assert!(html.contains("href=\"/guides/ethics\"") && html.contains("href=\"/guides/ethics/packet\""), "{html}");
    assert!(html.contains("Not yet"), "that no peer has read it is said: {html}");
    let html = main_of("/guides", |frame| page(frame, &[line(false, true)]));
    assert!(!html.contains("href=\"/guides/ethics\""), "{html}");
    let html = main_of("/guides", |frame| page(frame, &[]));
    assert!(html.contains("class=\"empty\""), "{html}");
}

#[test]
fn texts_beside_the_lessons_keep_their_html_and_their_language() {
    let guide = main_of("/guides/ethics", |frame| guide_page(frame, &beside()));
    assert!(guide.contains("<div lang=\"es\"><h2>Session plan</h2>"), "{guide}");
    let wellness = main_of("/learn/ethics/wellness", |frame| wellness_page(frame, &beside()));
    assert!(wellness.contains("href=\"/learn/ethics\"") && !wellness.contains("<input"), "{wellness}");
}

#[test]
fn a_packet_has_everything_once_and_lines_to_write_on() {
    let html = main_of("/guides/ethics/packet", |frame| packet_page(frame, &packet(true)));
    for once in ["Six steps", "A case", "<h3>After this</h3>", "It speaks of &lt;loss&gt;."] {
        assert!(html.contains(once), "{once}: {html}");
    }
    assert!(html.contains("<h4>Naloxone</h4><p>Ask your supervisor for our state's rule.</p>"), "{html}");
    assert_eq!(html.matches("<li><span class=\"blank\">").count(), 10, "a line for each answer");
    assert_eq!(html.matches("<p class=\"blank\">").count(), 30, "270 words at nine a line");
    assert!(html.contains("href=\"/desk/sheets\""), "{html}");
    assert!(html.contains("Who reads the answers"), "the cover says it: {html}");
    let own = main_of("/learn/ethics/packet", |frame| packet_page(frame, &packet(false)));
    assert!(!own.contains("/desk/sheets") && !own.contains("Who reads the answers"), "{own}");
}

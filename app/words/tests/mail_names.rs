//! Every mail that the program can write has a name in the list of deliveries. The names are read out of the source.

#![allow(clippy::unwrap_used, reason = "in a test a panic is the message")]

use domain::course::Language;
use std::fs;
use std::path::Path;
use words::Words;

#[test]
fn every_mail_has_a_name_in_the_list() {
    let source = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../domain/src/mail.rs")).unwrap();
    let begin = source.find("pub const fn name(&self)").unwrap();
    let inside = source[begin..].split("\n    }\n").next().unwrap();
    let names: Vec<&str> = inside.split(" => \"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert!(names.len() >= 16, "{names:?}");
    let words = Words::new(&Language::english());
    for name in names {
        assert!(words.knows(&format!("mail-name-{name}")), "mail-name-{name} is missing from mail.ftl");
    }
}

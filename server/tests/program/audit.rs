//! `cairn audit verify`: a whole chain, broken ones with the first broken link named, and what is no export.

use crate::running::{command, folder};
use domain::canonical::Digest;
use domain::chain::hours::{
    Acting, Capacity, Change, Event, Export, Log, Opened, OpenedText, Openings, Salt, Subject, TextKind, Who,
    digest_of_stated,
};
use domain::id::{HoursChainId, HoursEntryId, PersonId};
use serde_json::{Value, json};
use std::fs;
use std::time::{Duration, Instant};

/// A chain of entries that were written and sent: two links each.
fn chain(entries: u32) -> Export {
    let person = |id: &str| Who::Person(PersonId::parse(id).unwrap());
    let mut log = Log::new(HoursChainId::parse("c1").unwrap());
    let (mut links, mut openings) = (Vec::new(), Openings::new());
    for n in 0..entries {
        let stated = json!({ "date": "2026-03-12", "minutes": 30 + n % 60 });
        let mut random = [0; 32];
        random[..4].copy_from_slice(&n.to_be_bytes());
        let note = OpenedText { salt: Salt::of(random), text: "Practised open questions.".to_owned() };
        let about = Subject {
            chain: log.chain().clone(),
            entry: HoursEntryId::parse(&format!("e{n}")).unwrap(),
            version: 1,
            particulars: digest_of_stated(&stated).unwrap(),
            note: note.commitment(TextKind::Note).unwrap(),
        };
        let at = "2026-03-13T08:00:00Z".parse().unwrap();
        for event in [Event::Drafted, Event::Submitted { to: person("supervisor") }] {
            let by = Acting::own(person("trainee"), Capacity::Trainee);
            links.push(log.add(Change { about: about.clone(), by, event }, at).unwrap());
        }
        openings.insert(n * 2 + 1, Opened { note: Some(note), reason: None, particulars: Some(stated) });
    }
    Export::new(log.chain().clone(), links, &openings)
}

#[test]
fn a_whole_chain_is_told_from_a_broken_one_and_from_what_is_none() {
    let home = folder();
    let text = chain(3).write().unwrap();
    let check = |text: &str, more: &[&str]| {
        fs::write(home.path().join("chain.jsonl"), text).unwrap();
        command(home.path(), &[&["audit", "verify", "chain.jsonl"], more].concat(), &[]).run()
    };
    let ran = check(&text, &[]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(ran.out.starts_with("The chain is whole: 6 links. Notes and reasons: 3 as written, 0 redacted"), "{ran:?}");
    let head = chain(3).header.head.unwrap();
    assert!(ran.out.contains(head.as_str()), "{ran:?}");
    let told: Value = serde_json::from_str(&check(&text, &["--json"]).out).unwrap();
    assert_eq!((&told["whole"], &told["links"], &told["head"]), (&json!(true), &json!(6), &json!(head)));
    assert_eq!(check(&text, &["--includes", head.as_str()]).code, 0);
    let other = Digest::of_bytes(b"another chain");
    let ran = check(&text, &["--includes", other.as_str()]);
    assert_eq!(ran.code, 1, "{ran:?}");

    let longer = text.replacen("\"minutes\":31", "\"minutes\":310", 1);
    let ran = check(&longer, &[]);
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(ran.err.contains("chain.jsonl: Link 3 is broken: "), "{}", ran.err);
    let ran = check(&longer, &["--json"]);
    let told: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!((ran.code, &told["whole"], &told["link"]), (1, &json!(false), &json!(3)));
    let shorter: String = text.split_inclusive('\n').take(5).collect();
    let ran = check(&shorter, &[]);
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(ran.err.contains("Link 5 is broken: it is missing at the end"), "{}", ran.err);

    assert_eq!(check("Dear board,\n", &[]).code, 2);
    assert_eq!(command(home.path(), &["audit", "verify", "none.jsonl"], &[]).run().code, 2);
    assert_eq!(command(home.path(), &["audit", "verify"], &[]).run().code, 2);
}

#[test]
fn thousands_of_links_take_no_time() {
    let home = folder();
    fs::write(home.path().join("chain.jsonl"), chain(2_000).write().unwrap()).unwrap();
    let began = Instant::now();
    let ran = command(home.path(), &["audit", "verify", "chain.jsonl"], &[]).run();
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(ran.out.contains("4000 links"), "{ran:?}");
    // A development build on a busy machine; a check that looked at every pair of links would take minutes.
    assert!(began.elapsed() < Duration::from_secs(60), "{:?}", began.elapsed());
}

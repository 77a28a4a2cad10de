//! `cairn evaluate`: the scenarios of the field through the command, the schema, and what is said of bad files.

#[path = "../scenarios/expected.rs"]
mod expected;

use crate::running::{command, folder};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

const SCENARIOS: &str = "tests/scenarios";

fn program(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../courses/programs/examples/{name}.toml"));
    path.to_str().unwrap().to_owned()
}

/// Every exclusion and every open leaf of a tree says in words what it is about.
fn spoken(node: &Value, name: &str) {
    for exclusion in node["excluded"].as_array().unwrap() {
        let says = exclusion["says"].as_str().unwrap_or_default();
        assert!(says.ends_with('.') && !says.contains('['), "{name}: {exclusion}");
        assert!(exclusion["rule"].is_string(), "{name}: {exclusion}");
    }
    if node["rule"].is_object() {
        let asks = node["asks"].as_str().unwrap_or_default();
        assert!(!asks.is_empty() && !asks.contains('['), "{name}: {node}");
    }
    if node["next"].is_object() {
        let says = node["next_says"].as_str().unwrap_or_default();
        assert!(says.ends_with('.') && !says.contains('['), "{name}: {node}");
    }
    for part in node["parts"].as_array().unwrap() {
        spoken(part, name);
    }
}

#[test]
fn every_scenario_of_the_field_comes_out_through_the_command() {
    let home = folder();
    fs::create_dir(home.path().join("facts")).unwrap();
    for (n, case) in expected::cases().into_iter().enumerate() {
        let facts = format!("facts/{n}.json");
        fs::write(home.path().join(&facts), case.facts.to_string()).unwrap();
        let file = program(&case.program);
        let mut arguments = vec!["evaluate", "--program", &file, "--facts", &facts, "--on", &case.on];
        if let Some(stage) = &case.stage {
            arguments.extend(["--stage", stage]);
        }
        let ran = command(home.path(), &arguments, &[]).run();
        assert_eq!(ran.code, 0, "{}: {ran:?}", case.name);
        let answer: Value = serde_json::from_str(&ran.out).unwrap();
        case.holds(&answer);
        spoken(&answer["tree"], &case.name);
        let estimate = answer["estimate"]["says"].as_str().unwrap_or_default();
        assert!(estimate.starts_with("An estimate, not a decision by "), "{}: {estimate}", case.name);
    }
}

#[test]
fn the_schema_of_facts_and_of_the_answer_is_printed() {
    let home = folder();
    let ran = command(home.path(), &["evaluate", "--schema"], &[]).run();
    assert_eq!(ran.code, 0, "{ran:?}");
    let schemas: Value = serde_json::from_str(&ran.out).unwrap();
    for name in ["time", "exams", "documents", "references", "decisions", "stages", "dates"] {
        assert!(schemas["facts"]["properties"][name].is_object(), "{name}");
    }
    assert_eq!(schemas["facts"]["additionalProperties"], false, "a name that is not known is an error");
    for name in ["state", "tree", "standing", "estimate", "next", "next_date", "next_says"] {
        assert!(schemas["result"]["properties"][name].is_object(), "{name}");
    }
    assert!(schemas["result"]["$defs"]["Exclusion"]["properties"]["says"].is_object());
}

#[test]
fn bad_facts_and_bad_programs_are_told_with_their_place() {
    let home = folder();
    let icrc = program("icrc-pr");
    fs::write(home.path().join("facts.json"), r#"{"time": [{"id": "a", "kind": "practice", "date": "2026-02-30"}]}"#)
        .unwrap();
    let ask = |program: &str, facts: &str, more: &[&str]| {
        let mut arguments = vec!["evaluate", "--program", program, "--facts", facts, "--on", "2026-06-01"];
        arguments.extend(more);
        command(home.path(), &arguments, &[]).run()
    };
    let ran = ask(&icrc, "facts.json", &[]);
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(ran.err.contains("facts.json: line 1: time[0].date: "), "{}", ran.err);

    fs::write(home.path().join("facts.json"), "{}").unwrap();
    let bad =
        fs::read_to_string(&icrc).unwrap().replace("ethical_responsibility = 960", "ethical_responsibility = 1200");
    fs::write(home.path().join("bad.toml"), bad).unwrap();
    let ran = ask("bad.toml", "facts.json", &[]);
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(ran.err.contains("bad.toml:") && ran.err.contains("the categories come to 3000 minutes"), "{}", ran.err);
    assert!(ran.err.contains("Write at_least_minutes = 3000"), "{}", ran.err);

    let ran = ask(&icrc, "facts.json", &["--stage", "nowhere"]);
    assert_eq!(ran.code, 2, "{ran:?}");
    assert!(ran.err.contains("certification, renewal"), "{}", ran.err);
    let ran = ask(&icrc, "none.json", &[]);
    assert_eq!(ran.code, 2, "{ran:?}");
    let ran = command(home.path(), &["evaluate", "--program", &icrc], &[]).run();
    assert_eq!(ran.code, 2, "{ran:?}");
}

#[test]
fn thousands_of_entries_take_no_time() {
    let home = folder();
    let entry = |n: u32| {
        json!({ "id": format!("t{n}"), "kind": "practice", "date": format!("2026-{:02}-{:02}", 1 + n % 5, 1 + n % 28),
            "minutes": 5 + n % 50, "tags": ["one_to_one"] })
    };
    let facts = json!({ "time": (0..5000).map(entry).collect::<Vec<_>>() });
    fs::write(home.path().join("facts.json"), facts.to_string()).unwrap();
    let file = program("florida-crps");
    let began = Instant::now();
    let arguments =
        ["evaluate", "--program", &file, "--facts", "facts.json", "--on", "2026-06-01", "--stage", "standard"];
    let ran = command(home.path(), &arguments, &[]).run();
    assert_eq!(ran.code, 0, "{ran:?}");
    let answer: Value = serde_json::from_str(&ran.out).unwrap();
    assert!(answer["tree"]["parts"].as_array().unwrap().iter().any(|p| p["counted"].as_array().unwrap().len() == 5000));
    // A development build on a busy machine; a program that looked at every pair of entries would take minutes.
    assert!(began.elapsed() < Duration::from_secs(60), "{:?}", began.elapsed());
}

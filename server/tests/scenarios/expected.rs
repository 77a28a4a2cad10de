//! The scenarios of the field, each with facts and with what the rules have to answer; read by two tests.

use serde_json::Value;
use std::fs;
use std::path::Path;

/// One case: a program, a day, facts, and what must come out.
pub struct Case {
    /// Its scenario and what it is about.
    pub name: String,
    /// The program's file without its ending.
    pub program: String,
    /// The day.
    pub on: String,
    /// The stage, if it is not the first.
    pub stage: Option<String>,
    /// The facts.
    pub facts: Value,
    expect: Value,
}

/// Every case, in the order of the files.
pub fn cases() -> Vec<Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(super::SCENARIOS);
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|e| e == "json"));
    files.sort();
    assert_eq!(files.len(), 14, "one file for each scenario");
    let mut all = Vec::new();
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        let scenario: Value = serde_json::from_str(&text).unwrap();
        for case in scenario["cases"].as_array().unwrap() {
            let text = |key: &str| case[key].as_str().map(str::to_owned);
            all.push(Case {
                name: format!("{}: {}", scenario["title"].as_str().unwrap(), case["what"].as_str().unwrap()),
                program: text("program").unwrap(),
                on: text("on").unwrap(),
                stage: text("stage"),
                facts: case["facts"].clone(),
                expect: case["expect"].clone(),
            });
        }
    }
    all
}

/// The node of that id below a node.
fn find<'a>(node: &'a Value, id: &str) -> Option<&'a Value> {
    if node["id"] == id {
        return Some(node);
    }
    node["parts"].as_array()?.iter().find_map(|part| find(part, id))
}

impl Case {
    /// Compares an answer with what must come out. A place is `requirement:path`; without a requirement it is the answer
    /// itself. `excluded_minutes:WHY` is the sum of what is left out for that reason.
    pub fn holds(&self, answer: &Value) {
        for (place, wanted) in self.expect.as_object().unwrap() {
            let (id, path) = place.split_once(':').unwrap();
            let found = if id.is_empty() { Some(answer) } else { find(&answer["tree"], id) };
            if wanted.is_null() && path.is_empty() {
                assert!(found.is_none(), "{}: {id} is there", self.name);
                continue;
            }
            let found = found.unwrap_or_else(|| panic!("{}: no requirement {id}", self.name));
            let value = match path.strip_prefix("excluded_minutes:") {
                Some(why) => {
                    let left_out = found["excluded"].as_array().unwrap().iter().filter(|e| e["reason"]["why"] == why);
                    Value::from(left_out.map(|e| e["minutes"].as_u64().unwrap()).sum::<u64>())
                }
                None => found.pointer(&format!("/{path}")).cloned().unwrap_or_default(),
            };
            // What is said beside it in words is no part of the comparison.
            let value = match (value, wanted) {
                (Value::Object(mut value), Value::Object(wanted)) => {
                    value.retain(|key, _| wanted.contains_key(key));
                    Value::Object(value)
                }
                (value, _) => value,
            };
            assert_eq!(&value, wanted, "{}: {place} in {answer:#}", self.name);
        }
    }
}

//! The scenarios of the field against the example programs, without the command around them.
#![allow(clippy::unwrap_used)]

#[path = "../../tests/scenarios/expected.rs"]
mod expected;

use content::{Files, read_facts, read_folder, read_programme};
use domain::course::Language;
use domain::evaluation::{Facts, answer};
use std::path::Path;

const SCENARIOS: &str = "../tests/scenarios";

#[test]
fn every_scenario_comes_out_as_the_field_says() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../courses/programs");
    let files = read_folder(Path::new(folder)).unwrap();
    let files: Files = Files(files.0.into_iter().map(|(path, bytes)| (format!("programs/{path}"), bytes)).collect());
    for case in expected::cases() {
        let path = format!("programs/examples/{}.toml", case.program);
        let (programme, catalogue, found) = read_programme(&files, &path);
        assert!(found.is_empty(), "{found:?}");
        let programme = programme.unwrap();
        let record = read_facts(&case.facts.to_string()).unwrap_or_else(|bad| panic!("{}: {bad:?}", case.name));
        let on = case.on.parse().unwrap();
        let version = programme.version_on(record.joined_on.unwrap_or(on)).unwrap();
        let stage = version.stages.iter().find(|s| case.stage.as_ref().is_none_or(|id| s.id.as_str() == id)).unwrap();
        let facts = Facts::told(record);
        let answer = answer(&programme, version, stage, (&catalogue, &Language::english()), &facts, on);
        case.holds(&serde_json::to_value(answer).unwrap());
    }
}

//! Every kind of rule has a program with it, facts that meet it, facts that do not, and an example in the authors' guide.
#![allow(clippy::unwrap_used)]

use content::{Files, read_facts, read_folder, read_programme};
use domain::course::requirement::RuleKind;
use domain::course::{Language, Programme};
use domain::evaluation::{Answer, Facts, StageState, State, answer};
use std::fs;
use std::path::{Path, PathBuf};

/// The day on which all of them are looked at.
const DAY: &str = "2026-06-01";
const PATH: &str = "programs/program.toml";

fn folder(kind: RuleKind) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/kinds").join(kind.name())
}

/// A course with one module `hope`, for the rules that ask for one.
fn files(program: &str) -> Files {
    let mut files = read_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/kinds/course")).unwrap();
    files.0.insert(PATH.to_owned(), program.as_bytes().to_vec());
    files
}

fn asked(program: &str, facts: &str) -> (Programme, Answer) {
    let (programme, catalogue, found) = read_programme(&files(program), PATH);
    let found: Vec<_> = found.iter().map(ToString::to_string).collect();
    assert!(found.is_empty(), "{found:?} in\n{program}");
    let programme = programme.unwrap();
    let facts = Facts::told(read_facts(facts).unwrap_or_else(|bad| panic!("{bad:?} in {facts}")));
    let version = &programme.versions[0];
    let around = (&catalogue, &Language::english());
    let answer = answer(&programme, version, &version.stages[0], around, &facts, DAY.parse().unwrap());
    (programme, answer)
}

#[test]
fn every_kind_has_facts_that_meet_it_and_facts_that_do_not() {
    for kind in RuleKind::ALL {
        let read = |name: &str| {
            let path = folder(*kind).join(name);
            fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}: every kind needs this file", path.display()))
        };
        let program = read("program.toml");
        assert!(program.contains(kind.name()) || *kind == RuleKind::Waiver, "{kind:?} is not in its program");
        let (_, met) = asked(&program, &read("met.json"));
        assert!(met.state.settled(), "{kind:?}: {met:#?}");
        let (_, unmet) = asked(&program, &read("unmet.json"));
        assert_eq!(unmet.state, State::Unmet, "{kind:?}: {unmet:#?}");
        let explained = !unmet.tree.excluded.is_empty()
            || unmet.tree.leaves().iter().any(|leaf| leaf.next.is_some())
            || unmet.standing.is_some_and(|s| s.state == StageState::Ended);
        assert!(explained, "{kind:?} does not say what is missing");
    }
}

/// The examples in the guide: every fenced block of TOML that follows the name of a kind in a heading.
fn examples(guide: &str) -> Vec<(String, String)> {
    let mut all = Vec::new();
    let mut kind = String::new();
    let mut block: Option<String> = None;
    for line in guide.lines() {
        if let Some(name) = line.strip_prefix("#### `").and_then(|rest| rest.split('`').next()) {
            name.clone_into(&mut kind);
        }
        match (&mut block, line) {
            (None, "```toml") => block = Some(String::new()),
            (Some(_), "```") => {
                let text = block.take().unwrap_or_default();
                if !kind.is_empty() {
                    all.push((kind.clone(), text));
                }
            }
            (Some(text), line) => {
                text.push_str(line);
                text.push('\n');
            }
            (None, _) => {}
        }
        if line.starts_with("## ") {
            kind.clear();
        }
    }
    all
}

#[test]
fn every_kind_has_an_example_in_the_guide_that_is_right() {
    let guide = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../courses/README.md");
    let examples = examples(&fs::read_to_string(guide).unwrap());
    for kind in RuleKind::ALL {
        let of: Vec<_> = examples.iter().filter(|(name, _)| name == kind.name()).collect();
        assert!(!of.is_empty(), "courses/README.md has no example under a heading with `{}`", kind.name());
    }
    let stage = "\n[version.stage.require]\nid = \"root\"\nall_of = [\n";
    for (kind, text) in examples {
        // A line of a rule stands in a list; tables stand in the version or in the stage.
        let (version, own, rules) = if text.starts_with('{') {
            (String::new(), String::new(), text.clone())
        } else if text.starts_with("[version.stage.") {
            (String::new(), text.clone(), "{ id = \"any\", kind = \"manual_review\" }\n".to_owned())
        } else {
            (text.clone(), String::new(), "{ id = \"any\", kind = \"manual_review\" }\n".to_owned())
        };
        let head = "id = \"example\"\ntitle = \"t\"\nsummary = \"s\"\nkind = \"certification\"\nissuing_body = \"A board\"\n\
            zone = \"America/New_York\"\nacceptance = []\n\n[[version]]\nid = \"one\"\neffective_from = 2026-01-01\n\
            source = \"A source\"\nchecked_on = 2026-11-22\n\
            categories = [\"ethics\", \"advocacy\", \"child_family\", \"suicide_prevention\"]\n\
            tags = [\"face_to_face\", \"independent_study\", \"receiving_supervision\"]\n";
        // The end of a stage is asked for only where the example has one.
        let validity =
            if own.is_empty() { "\n[version.stage.validity]\nanchor = \"issue_date\"\nmonths = 24\n" } else { "" };
        let program = format!("{head}{version}\n[[version.stage]]\nid = \"one\"\n{own}{validity}{stage}{rules}]\n");
        let (_, _, found) = read_programme(&files(&program), PATH);
        let found: Vec<_> = found.iter().map(ToString::to_string).collect();
        assert!(found.is_empty(), "the example of `{kind}` in courses/README.md: {found:?}\n{program}");
    }
}

#[test]
fn every_example_program_is_marked_and_stays_out_of_the_catalogue() {
    let files = read_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../courses")).unwrap();
    let (catalogue, _) = content::read(&files);
    let mut examples = 0;
    for path in files.0.keys().filter(|path| path.starts_with("programs/examples/")) {
        let (programme, _, found) = read_programme(&files, path);
        let found: Vec<_> = found.iter().map(ToString::to_string).collect();
        assert!(found.is_empty(), "{found:?}");
        let programme = programme.unwrap();
        assert!(programme.example, "{path}");
        assert!(programme.summary.starts_with("Example: check with the board. "), "{path}");
        assert!(catalogue.programme(&programme.id).is_none(), "{path} can be joined");
        assert!(domain::editing::Part::of(path).is_none(), "{path} would be published");
        examples += 1;
    }
    assert!(examples >= 18, "{examples} examples");
}

/// The table of the guide: where the fact of each kind is entered, by whom, and on what proof.
fn table() -> String {
    let mut table = String::from("| rule | where its fact is entered | by whom | on what proof |\n|---|---|---|---|\n");
    for rule in RuleKind::ALL {
        for page in domain::fact::fact_pages(*rule) {
            let form = page.kind.map(|kind| format!("?kind={}", kind.name())).unwrap_or_default();
            let by: Vec<_> = page.by.iter().map(|role| role.name().replace('_', " ")).collect();
            let proof: Vec<_> = page.proof.iter().map(|proof| proof.name().replace('_', " ")).collect();
            let (name, address) = (rule.name(), page.address);
            table += &format!("| `{name}` | `{address}{form}` | {} | {} |\n", by.join(", "), proof.join(", "));
        }
    }
    table
}

#[test]
fn the_guide_says_where_the_fact_of_each_kind_is_entered() {
    let guide = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../courses/README.md")).unwrap();
    let table = table();
    assert!(guide.contains(&table), "courses/README.md needs this table:\n{table}");
}

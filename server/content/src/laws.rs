//! Rules of law of states, beside the courses: `laws/*.toml`. None comes with the program; whoever stands for one adds it.

use crate::fields::{Fields, parse};
use crate::source::{Report, Source};
use domain::course::Language;
use domain::law::{Insert, Place, Reviewer, Topic};
use domain::support::UsState;

/// The names of the topics, as they stand in a file.
pub(crate) fn topics() -> [(&'static str, Topic); 5] {
    Topic::ALL.map(|topic| (topic.name(), topic))
}

/// Reads the rules of one file. One that lacks something is reported and left out.
pub(crate) fn read(source: &Source<'_>, into: &mut Vec<Insert>, report: &Report) {
    let whole = source.whole();
    let Some(table) = parse(&whole, report) else { return };
    let fields = Fields::new(&table, &whole, report);
    for rule in fields.tables("rule") {
        let topic = rule.one_of("topic", &topics());
        let mut states = Vec::new();
        let texts = rule.texts("states");
        for state in &texts {
            match UsState::named(state.value) {
                None => state.error("this is no state", "Write its two letters, like NC."),
                Some(known) => {
                    let twice = |i: &Insert| {
                        Some(i.topic) == topic && matches!(&i.place, Place::States(of) if of.contains(&known))
                    };
                    if states.contains(&known) || into.iter().any(twice) {
                        let what = format!("{} has a rule about this already", known.letters());
                        state.error(what, "Write one rule for each state and topic.");
                    }
                    states.push(known);
                }
            }
        }
        if rule.has("states") && texts.is_empty() {
            rule.error_at(rule.at("states"), "this rule is for no state", "Write states = [\"NC\"].");
        }
        let mut others = rule.texts_by_language("text");
        let english = others.remove(&Language::english());
        if rule.has("text") && english.is_none() {
            rule.error_at(rule.at("text"), "there is no English text", "Write en = \"...\" there.");
        }
        let source = rule.text("source").map(|text| text.value.to_owned());
        let checked_on = rule.day("checked_on");
        let reviewer = rule.optional_table("reviewer").map(|table| {
            let reviewer = Reviewer { name: table.string("name"), capacity: table.string("capacity") };
            table.finish();
            reviewer
        });
        rule.finish();
        if let (Some(topic), Some(english), Some(source), Some(day), false) =
            (topic, english, source, checked_on, states.is_empty())
        {
            let place = Place::States(states);
            into.push(Insert { topic, place, english, others, source, checked_on: day.value, reviewer });
        }
    }
    fields.finish();
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::{Files, read_care};

    /// Invented: no rule of any state stands in these files.
    const RULE: &str = r#"[[rule]]
topic = "naloxone"
states = ["NC", "VA"]
source = "https://example.org/code"
checked_on = 2026-11-20
reviewer = { name = "Ines Ortega", capacity = "attorney" }

[rule.text]
en = "Invented: carry one, or two."
es = "Inventado: lleve uno, o dos."
"#;

    fn found(text: &str) -> (Vec<Insert>, Vec<String>) {
        let files = [("laws/us.toml".to_owned(), text.as_bytes().to_vec())];
        let (care, found) = read_care(&Files(files.into()));
        (care.laws, found.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn a_rule_is_read_with_all_that_it_says() {
        let (rules, told) = found(RULE);
        assert_eq!(told, [""; 0]);
        let states = ["NC", "VA"].map(|s| UsState::named(s).unwrap());
        assert_eq!((rules.len(), rules[0].topic), (1, Topic::Naloxone));
        assert_eq!(rules[0].place, Place::States(states.to_vec()));
        assert_eq!(rules[0].text(&Language("es".to_owned())).1, "Inventado: lleve uno, o dos.");
        assert_eq!(rules[0].checked_on.to_string(), "2026-11-20");
        assert_eq!(rules[0].reviewer.as_ref().unwrap().capacity, "attorney");
        let (rules, told) = found(&RULE.replace("reviewer = ", "# "));
        assert_eq!((rules[0].reviewer.is_none(), told.len()), (true, 0), "a reader can be missing");
    }

    #[test]
    fn faults_are_told_with_their_place_and_the_rule_is_left_out() {
        let topics = "Write one of: reporting, duty_to_warn, overdose_immunity, naloxone, advance_directives.";
        let unknown = format!("laws/us.toml:2:9: error: `topic` cannot be \"parking\". {topics}");
        let cases = [
            ("\"naloxone\"", "\"parking\"", unknown.as_str()),
            ("\"NC\"", "\"QQ\"", "laws/us.toml:3:11: error: this is no state. Write its two letters, like NC."),
            (
                "\"VA\"",
                "\"nc\"",
                "laws/us.toml:3:17: error: NC has a rule about this already. Write one rule for each state and topic.",
            ),
            ("\"NC\", \"VA\"", "", "laws/us.toml:3:10: error: this rule is for no state. Write states = [\"NC\"]."),
            ("source", "# source", "laws/us.toml:1:1: error: `source` is missing. Write source = \"...\"."),
            (
                "checked_on",
                "# checked_on",
                "laws/us.toml:1:1: error: `checked_on` is missing. Write checked_on = 2026-11-01.",
            ),
            (
                "2026-11-20",
                "\"November\"",
                "laws/us.toml:5:14: error: `checked_on` must be a day without quotes, and this is text. Write checked_on = 2026-11-01.",
            ),
            ("en = ", "fr = ", "laws/us.toml:8:1: error: there is no English text. Write en = \"...\" there."),
            (
                "\nes = ",
                "\nSpanish = ",
                "laws/us.toml:10:1: error: \"Spanish\" is no language. Write two or three small letters, like en.",
            ),
            (
                ", capacity = \"attorney\"",
                "",
                "laws/us.toml:6:12: error: `capacity` is missing. Write capacity = \"...\".",
            ),
        ];
        for (from, to, line) in cases {
            assert_eq!(found(&RULE.replacen(from, to, 1)).1, [line], "{from} becomes {to}");
        }
        let other = found(&RULE.replace("rule", "law")).1;
        assert_eq!(other, ["laws/us.toml:1:3: error: the key `law` is not known here. Known here: rule."]);
        for lacking in ["source", "checked_on", "en = ", "topic"] {
            assert_eq!(found(&RULE.replacen(lacking, &format!("# {lacking}"), 1)).0, [], "{lacking}");
        }
        let twice = found(&format!("{RULE}{RULE}")).1;
        assert_eq!(twice.len(), 2, "each state once: {twice:?}");
    }

    #[test]
    fn the_example_in_the_guide_is_right() {
        let guide = include_str!("../../../courses/README.md");
        let example = guide.split("```toml\n").find(|block| block.starts_with("[[rule]]")).unwrap();
        let (rules, told) = found(example.split("```").next().unwrap());
        assert_eq!((rules.len(), rules[0].others.len(), told.len()), (1, 1, 0), "{told:?}");
    }

    #[test]
    fn none_comes_with_the_program() {
        assert_eq!(crate::built_in_care().laws, []);
    }
}

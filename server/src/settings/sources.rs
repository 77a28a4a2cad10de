//! Where settings come from: `cairn.toml`, then the environment, then flags. The later wins; an unknown name is an error.

use super::table::{Flags, SETTINGS, Setting};
use crate::failure::Failure;
use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};
use toml::de::{DeTable, DeValue};

/// The file that is read when no other is named.
const FILE: &str = "cairn.toml";
/// Names another file of settings.
const CONFIG: &str = "CAIRN_CONFIG";

/// Where a value was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// In a file, at a place.
    File(String),
    /// In the environment.
    Environment(String),
    /// As a flag.
    Flag(String),
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(place) => f.write_str(place),
            Self::Environment(name) => write!(f, "the environment's {name}"),
            Self::Flag(name) => write!(f, "the flag --{name}"),
        }
    }
}

/// A value with where it was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// What was given.
    pub value: String,
    /// Where.
    pub origin: Origin,
}

/// Everything that was given, by key.
pub type All = BTreeMap<&'static str, Given>;

/// Gathers what was given. `environment` is every variable of the environment.
pub fn gather(flags: &Flags, environment: impl IntoIterator<Item = (String, String)>) -> Result<All, Failure> {
    let mut all = All::new();
    let mut variables: BTreeMap<_, _> = environment.into_iter().filter(|(name, _)| ours(name)).collect();
    let named = flags.config.clone().or_else(|| variables.get(CONFIG).filter(|v| !v.is_empty()).map(PathBuf::from));
    variables.remove(CONFIG);
    let file = named.clone().unwrap_or_else(|| PathBuf::from(FILE));
    match std::fs::read_to_string(&file) {
        Ok(text) => from_file(&file, &text, &mut all)?,
        Err(e) if named.is_none() && e.kind() == std::io::ErrorKind::NotFound => {}
        Err(e) => {
            let remedy = "Check that the file is there, that this user may read it, and that it is saved as UTF-8.";
            return Err(Failure::usage("the file of settings cannot be read", remedy).at(file.display()).because(&e));
        }
    }
    for (name, value) in variables {
        let Some(setting) = SETTINGS.iter().find(|s| s.variable() == name) else {
            let known = SETTINGS.iter().map(Setting::variable);
            return Err(unknown(&name, known).at("the environment"));
        };
        // Files for containers often hand on a variable that is set to nothing.
        if !value.is_empty() {
            all.insert(setting.key, Given { value, origin: Origin::Environment(name) });
        }
    }
    for setting in SETTINGS {
        if let (Some(value), Some(flag)) = (flags.given.get(setting.key), setting.flag) {
            all.insert(setting.key, Given { value: value.clone(), origin: Origin::Flag(flag.to_owned()) });
        }
    }
    Ok(all)
}

/// Whether a variable is meant for this program. Kubernetes sets some of that prefix for a service that is called "cairn".
fn ours(name: &str) -> bool {
    let kubernetes = ["CAIRN_SERVICE_", "CAIRN_PORT_"].iter().any(|p| name.starts_with(p)) || name == "CAIRN_PORT";
    name.starts_with("CAIRN_") && !kubernetes
}

fn from_file(file: &Path, text: &str, all: &mut All) -> Result<(), Failure> {
    let at = |byte: usize| {
        let before = &text[..byte.min(text.len())];
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        format!("{}:{line}:{column}", file.display())
    };
    let table = DeTable::parse(text).map_err(|e| {
        let remedy = "Write each setting on a line of its own, as data = \"/srv/cairn\".";
        Failure::usage(format!("this is not TOML: {}", e.message()), remedy).at(at(e.span().map_or(0, |s| s.start)))
    })?;
    for (key, value) in table.get_ref() {
        let name: &str = key.get_ref();
        let Some(setting) = SETTINGS.iter().find(|s| s.key == name) else {
            return Err(unknown(name, SETTINGS.iter().map(|s| s.key.to_owned())).at(at(key.span().start)));
        };
        let text = match value.get_ref() {
            DeValue::String(text) => text.to_string(),
            DeValue::Integer(number) if number.radix() == 10 => number.as_str().to_owned(),
            _ => {
                let remedy = format!("Write it in quotation marks, as {name} = \"{}\".", setting.value);
                return Err(Failure::usage(format!("`{name}` should be a text"), remedy).at(at(value.span().start)));
            }
        };
        all.insert(setting.key, Given { value: text, origin: Origin::File(at(value.span().start)) });
    }
    Ok(())
}

fn unknown(name: &str, known: impl Iterator<Item = String>) -> Failure {
    let known: Vec<String> = known.collect();
    let near = known.iter().map(|k| (distance(name, k), k)).min().filter(|(far, _)| *far <= 3);
    let remedy = match near {
        Some((_, near)) => format!("Is {near} meant? `cairn serve --help` lists them all."),
        None => format!("Take it out. Known are: {}.", known.join(", ")),
    };
    Failure::usage(format!("{name} is not a setting"), remedy)
}

/// How many signs have to be put in, taken out or changed to make one word into the other.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.chars().enumerate() {
        let mut corner = i;
        row[0] = i + 1;
        for (j, b) in other.iter().enumerate() {
            let changed = corner + usize::from(a != *b);
            corner = row[j + 1];
            row[j + 1] = changed.min(row[j] + 1).min(corner + 1);
        }
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn environment(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect()
    }

    fn file(text: &str) -> (tempfile::TempDir, Flags) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settings.toml");
        std::fs::write(&path, text).unwrap();
        (folder, Flags { config: Some(path), given: BTreeMap::new() })
    }

    #[test]
    fn the_environment_wins_over_the_file_and_a_flag_wins_over_both() {
        let (_folder, mut flags) = file("addr = \"127.0.0.1:1\"\ndata = \"a\"\ntrusted_proxies = 2\n");
        flags.given.insert("addr", "127.0.0.1:3".to_owned());
        let all =
            gather(&flags, environment(&[("CAIRN_ADDR", "127.0.0.1:2"), ("CAIRN_DATA", "b"), ("HOME", "/")])).unwrap();
        assert_eq!(all["addr"].value, "127.0.0.1:3");
        assert_eq!(all["addr"].origin, Origin::Flag("addr".to_owned()));
        assert_eq!(all["data"].value, "b");
        assert_eq!(all["trusted_proxies"].value, "2");
        assert!(all["trusted_proxies"].origin.to_string().ends_with("settings.toml:3:19"));
    }

    #[test]
    fn an_unknown_key_is_told_with_its_place_and_the_nearest_known_one() {
        let (_folder, flags) = file("addr = \"127.0.0.1:1\"\n\nsendername = \"x\"\n");
        let failure = gather(&flags, environment(&[])).unwrap_err();
        let said = failure.to_string();
        assert!(said.contains("settings.toml:3:1: sendername is not a setting"), "{said}");
        assert!(said.contains("Is sender_name meant?"), "{said}");
        assert_eq!(failure.exit, crate::failure::Exit::Usage);
    }

    #[test]
    fn an_unknown_variable_is_told_and_those_of_others_are_left_alone() {
        let none = Flags::default();
        let said = gather(&none, environment(&[("CAIRN_MIAL", "x")])).unwrap_err().to_string();
        assert!(said.contains("CAIRN_MIAL is not a setting") && said.contains("CAIRN_MAIL meant"), "{said}");
        let others = [("CAIRN_SERVICE_HOST", "10.0.0.1"), ("CAIRN_PORT", "tcp://10.0.0.1:80"), ("CAIRNS", "x")];
        assert!(gather(&none, environment(&others)).unwrap().is_empty());
    }

    #[test]
    fn a_variable_that_is_set_to_nothing_is_not_set() {
        assert!(gather(&Flags::default(), environment(&[("CAIRN_SECRET", "")])).unwrap().is_empty());
    }

    #[test]
    fn a_file_that_was_named_must_be_there() {
        let flags = Flags { config: Some(PathBuf::from("no-such-file.toml")), given: BTreeMap::new() };
        assert!(gather(&flags, environment(&[])).is_err());
    }

    #[test]
    fn what_is_no_toml_or_no_text_is_told_with_its_place() {
        for (text, place) in [("addr = \n", ":1:"), ("# a\ndata = [1]\n", ":2:8")] {
            let (_folder, flags) = file(text);
            let said = gather(&flags, environment(&[])).unwrap_err().to_string();
            assert!(said.contains(&format!("settings.toml{place}")), "{said}");
        }
    }
}

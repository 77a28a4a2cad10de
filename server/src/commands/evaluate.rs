//! `cairn evaluate`: what the rules in a program file say about facts in a JSON file, as of a day.

use crate::console::{complain, say};
use crate::courses;
use crate::failure::Failure;
use crate::settings::{Flags, Settings};
use chrono::NaiveDate;
use content::Severity;
use domain::course::{Language, Programme, ProgrammeVersion, Stage};
use domain::evaluation::record::Record;
use domain::evaluation::{Answer, Facts, answer};
use serde_json::{Value, json};
use service::estimates::{Names, in_words};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use words::Words;

/// What is asked at the command line.
pub struct Asked {
    /// The program file.
    pub program: PathBuf,
    /// The file of facts.
    pub facts: PathBuf,
    /// The day.
    pub on: NaiveDate,
    /// The stage; the first when there is none.
    pub stage: Option<String>,
    /// The edition; the one that was begun under when there is none.
    pub edition: Option<String>,
}

/// What is added to the answer of the rules so that it can be read without a catalogue of sentences.
const SENTENCES: [(&str, &str, &str); 6] = [
    ("Answer", "next_says", "The one next thing to do, as a sentence."),
    ("Estimate", "says", "What is to be said with every such answer."),
    ("Evaluated", "asks", "What the rule asks, as a line."),
    ("Evaluated", "next_says", "What can be done next, as a sentence."),
    ("Exclusion", "says", "Why it does not count, as a sentence."),
    ("Exclusion", "rule", "The rule that says so."),
];

/// Prints the JSON Schema of facts and of the answer.
///
/// # Errors
/// When a schema cannot be written, which none of ours cannot.
pub fn schema() -> Result<ExitCode, Failure> {
    say(pretty(&schemas()?)?);
    Ok(ExitCode::SUCCESS)
}

fn schemas() -> Result<Value, Failure> {
    let facts = serde_json::to_value(schemars::schema_for!(Record)).map_err(|e| unwritten(&e))?;
    let mut result = serde_json::to_value(schemars::schema_for!(Answer)).map_err(|e| unwritten(&e))?;
    for (of, name, description) in SENTENCES {
        let place = if of == "Answer" { "/properties".to_owned() } else { format!("/$defs/{of}/properties") };
        let properties = result.pointer_mut(&place).and_then(Value::as_object_mut);
        if let Some(properties) = properties {
            properties.insert(name.to_owned(), json!({ "type": "string", "description": description }));
        }
    }
    Ok(json!({ "facts": facts, "result": result }))
}

fn unwritten(error: &serde_json::Error) -> Failure {
    Failure::found("the answer cannot be written", "Please tell those who make Cairn.").because(error)
}

fn pretty(value: &Value) -> Result<String, Failure> {
    serde_json::to_string_pretty(value).map_err(|e| unwritten(&e))
}

fn text_of(path: &Path, what: &str) -> Result<String, Failure> {
    let unread = |e: &(dyn std::error::Error + 'static)| {
        let remedy = format!("Give a {what} that is there and is UTF-8 text.");
        Failure::usage(format!("the {what} cannot be read"), remedy).at(path.display()).because(e)
    };
    String::from_utf8(fs::read(path).map_err(|e| unread(&e))?).map_err(|e| unread(&e))
}

/// Evaluates, and prints the tree as JSON.
///
/// # Errors
/// When a file cannot be read, or the program has no such edition or stage.
pub fn evaluate(asked: &Asked) -> Result<ExitCode, Failure> {
    let program = text_of(&asked.program, "program file")?;
    let told = text_of(&asked.facts, "file of facts")?;
    let folder = Settings::load(&Flags::default())?.courses;
    let mut files = courses::files(folder.as_deref())?;
    // Modules may be asked for by their ids; other programs have nothing to say here.
    let modules = program.contains("module");
    files.0.retain(|path, _| modules && path.starts_with("modules/"));
    let path = "programs/program.toml";
    files.0.insert(path.to_owned(), program.into_bytes());
    let (programme, catalogue, found) = content::read_programme(&files, path);
    let mut wrong = false;
    for mut finding in found {
        wrong |= finding.severity == Severity::Error;
        finding.file = asked.program.display().to_string();
        complain(finding);
    }
    let record = match content::read_facts(&told) {
        Ok(record) => record,
        Err(bad) => {
            for one in bad {
                complain(format_args!("{}: {one}", asked.facts.display()));
            }
            return Ok(ExitCode::FAILURE);
        }
    };
    let Some(programme) = programme.filter(|_| !wrong) else {
        return Ok(ExitCode::FAILURE);
    };
    let version = edition(&programme, asked, &record)?;
    let stage = stage(version, asked)?;
    let facts = Facts::told(record);
    let language = Language::english();
    let answer = answer(&programme, version, stage, (&catalogue, &language), &facts, asked.on);
    let said = in_words(&Words::new(&language), &answer, &Names::new()).map_err(|e| unwritten(&e))?;
    say(pretty(&said)?);
    Ok(ExitCode::SUCCESS)
}

/// The edition that was asked for; else the one that holds for whoever joined on that day; else the one of the day.
fn edition<'a>(programme: &'a Programme, asked: &Asked, record: &Record) -> Result<&'a ProgrammeVersion, Failure> {
    let none = |remedy: String| Failure::usage("there is no such edition", remedy).at(asked.program.display());
    if let Some(wanted) = &asked.edition {
        let known: Vec<_> = programme.versions.iter().map(|v| v.id.as_str()).collect();
        let found = programme.versions.iter().find(|v| v.id.as_str() == wanted);
        return found.ok_or_else(|| none(format!("Give one of: {}.", known.join(", "))));
    }
    let day = record.joined_on.unwrap_or(asked.on);
    programme
        .version_on(day)
        .ok_or_else(|| none(format!("No edition can be joined on {day}: give one with --edition, or another day.")))
}

fn stage<'a>(version: &'a ProgrammeVersion, asked: &Asked) -> Result<&'a Stage, Failure> {
    let wanted = |s: &&Stage| asked.stage.as_ref().is_none_or(|id| s.id.as_str() == id);
    let known: Vec<_> = version.stages.iter().map(|s| s.id.as_str()).collect();
    version.stages.iter().find(wanted).ok_or_else(|| {
        let remedy = format!("Give one of: {}.", known.join(", "));
        Failure::usage("there is no such stage", remedy).at(asked.program.display())
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn the_schema_knows_every_sentence() {
        let schemas = schemas().unwrap();
        for (of, name, _) in SENTENCES {
            let place = if of == "Answer" { String::new() } else { format!("/$defs/{of}") };
            assert!(schemas["result"].pointer(&format!("{place}/properties/{name}")).is_some(), "{of} has no {name}");
        }
        let required = schemas["facts"]["properties"].as_object().unwrap();
        assert!(required.contains_key("time") && required.contains_key("decisions"));
    }
}

//! Facts that others write as JSON: read with the path of whatever cannot be counted.

use domain::evaluation::record::Record;
use serde::Serialize;
use std::fmt;

/// Something in a file of facts that cannot be counted as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BadFact {
    /// Where it stands in the file: `time[3].minutes`.
    pub path: String,
    /// The line, where it is known.
    pub line: Option<usize>,
    /// What is wrong.
    pub what: String,
}

impl fmt::Display for BadFact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(line) = self.line {
            write!(f, "line {line}: ")?;
        }
        write!(f, "{}: {}", self.path, self.what)
    }
}

/// Reads facts.
///
/// # Errors
/// When it is no JSON, has a name that is not known or a value of the wrong kind, or says two things at once.
pub fn read_facts(text: &str) -> Result<Record, Vec<BadFact>> {
    let mut reader = serde_json::Deserializer::from_str(text);
    let record: Record = serde_path_to_error::deserialize(&mut reader).map_err(|error| {
        // Where nothing could be read at all, the path has no name to give.
        let path = error.path().to_string().replace('?', ".");
        let inner = error.inner();
        let what = inner.to_string();
        // The place is told apart from what is wrong.
        let what = what.split(" at line ").next().unwrap_or_default().to_owned();
        vec![BadFact { path, line: (inner.line() > 0).then(|| inner.line()), what }]
    })?;
    if let Err(error) = reader.end() {
        let what = "something stands after the facts".to_owned();
        return Err(vec![BadFact { path: ".".to_owned(), line: Some(error.line()), what }]);
    }
    let unclear = record.unclear();
    if unclear.is_empty() {
        return Ok(record);
    }
    Err(unclear.into_iter().map(|u| BadFact { path: u.path, line: None, what: u.what }).collect())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn told(text: &str) -> Vec<String> {
        read_facts(text).unwrap_err().iter().map(ToString::to_string).collect()
    }

    #[test]
    fn what_is_wrong_is_told_with_its_path() {
        let entry = |rest: &str| format!("{{\"time\": [{{\"id\": \"a\", \"kind\": \"practice\", {rest}}}]}}");
        let cases = [
            ("{", vec!["line 1: .: EOF while parsing an object"]),
            ("{} []", vec!["line 1: .: something stands after the facts"]),
            ("{\"hours\": 3}", vec!["line 1: hours: unknown field `hours`"]),
            (&entry("\"date\": \"2026-02-30\", \"minutes\": 5"), vec!["line 1: time[0].date: input is out of range"]),
            (&entry("\"date\": \"2026-02-03\", \"minutes\": -5"), vec!["line 1: time[0].minutes: invalid value"]),
            (&entry("\"date\": \"2026-02-03\""), vec!["time[0].minutes: neither `minutes` nor `in_units`"]),
            (
                &entry("\"date\": \"2026-02-03\", \"minutes\": 60, \"categories\": {\"ethics\": 90}"),
                vec!["time[0].categories: they come to 90 minutes, and the entry has 60"],
            ),
        ];
        for (text, wanted) in cases {
            let told = told(text);
            assert_eq!(told.len(), wanted.len(), "{told:?}");
            for (told, wanted) in told.iter().zip(wanted) {
                assert!(told.starts_with(wanted), "{told:?} for {text}");
            }
        }
    }

    #[test]
    fn a_decision_without_a_name_or_a_reason_is_none() {
        let decision =
            r#"{"decisions": [{"id": "d1", "kind": "waiver", "by": " ", "on": "2026-01-01", "reason": ""}]}"#;
        assert_eq!(told(decision).len(), 2);
    }

    #[test]
    fn an_id_is_used_once() {
        let twice = r#"{"education": [{"id": "x", "education": "ged"}, {"id": "x", "education": "ged"}]}"#;
        assert_eq!(told(twice), ["education[1].id: the id `x` is used twice"]);
    }
}

//! `cairn audit verify`: checks an exported chain of hours, on any machine and without the database.

use crate::console::say;
use crate::courses::counted;
use crate::failure::Failure;
use domain::canonical::Digest;
use domain::chain::hours::{Finding, Verified, audit};
use std::fs;
use std::path::Path;
use std::process::ExitCode;

/// Checks an export. With `includes`, one of its links has to have that digest.
///
/// # Errors
/// When the file cannot be read or is no export, when a link is broken, or when no link has the digest.
pub fn verify(export: &Path, includes: Option<&Digest>, json: bool) -> Result<ExitCode, Failure> {
    let remedy = "Give a file that was exported as a chain of hours.";
    let bytes = fs::read(export)
        .map_err(|e| Failure::usage("the file cannot be read", remedy).at(export.display()).because(&e))?;
    // What is no text was changed: it is found like any other change, in its line.
    let text = String::from_utf8_lossy(&bytes);
    let (chain, verified) = match audit(&text) {
        Ok(whole) => whole,
        Err(finding) if finding.is_no_export() => {
            return Err(Failure::usage(sentence(&finding), remedy).at(export.display()));
        }
        Err(finding) if json => {
            say(serde_json::json!({ "whole": false, "link": finding.link(), "says": finding.to_string() }));
            return Ok(ExitCode::FAILURE);
        }
        Err(finding) => {
            let remedy = "Ask for a new export, and show this message to the ones who keep the hours.";
            return Err(Failure::found(sentence(&finding), remedy).at(export.display()));
        }
    };
    if let Some(digest) = includes.filter(|digest| chain.place_of(digest).is_none()) {
        let remedy = "This is not the chain that was told before: ask the ones who keep the hours why.";
        return Err(Failure::found(format!("no link has the digest {digest}"), remedy).at(export.display()));
    }
    let head = verified.head().map(Digest::as_str);
    if json {
        say(serde_json::json!({
            "whole": true,
            "chain": chain.header.chain,
            "links": verified.links,
            "head": head,
            "opened": verified.opened,
            "redacted": verified.redacted,
            "closed": verified.closed,
        }));
    } else {
        say(told(&verified));
        say(format_args!("The digest of the last link is {}.", head.unwrap_or("not there: nothing was logged yet")));
    }
    Ok(ExitCode::SUCCESS)
}

/// What is found, without its full stop, which a failure sets itself.
fn sentence(finding: &Finding) -> String {
    finding.to_string().trim_end_matches('.').to_owned()
}

fn told(verified: &Verified) -> String {
    let count = |number: u32, noun: &str| counted(usize::try_from(number).unwrap_or(usize::MAX), noun);
    format!(
        "The chain is whole: {}. Notes and reasons: {} as written, {} redacted, {} not in this file.",
        count(verified.links, "link"),
        verified.opened,
        verified.redacted,
        verified.closed
    )
}

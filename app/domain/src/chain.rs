//! The chain of an enrolment: each fact's link holds the digest of the one before. What a link tells can be erased; that it stood there cannot.

pub mod hours;

use crate::canonical::{self, Digest, NoCanonicalForm};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// One link. The salt and the payload lie beside it and can be erased; the link stays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// Its place in the chain, from 1.
    pub number: u64,
    /// The digest of the link before; none for the first.
    pub previous: Option<Digest>,
    /// What happened: "lesson_read", "hours_signed", ...
    pub kind: String,
    /// The ids of what it happened to.
    pub ids: Vec<String>,
    /// When.
    pub at: DateTime<Utc>,
    /// The digest of salt and payload together.
    pub sealed: Digest,
    /// The digest of all of the above.
    pub digest: Digest,
}

/// What lies beside a link.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Beside {
    /// Random text, so that a short payload cannot be guessed from its digest.
    pub salt: String,
    /// What happened, in full.
    pub payload: serde_json::Value,
}

/// What a check of a chain finds at a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Finding {
    /// Link and payload agree.
    Whole,
    /// The payload was erased; the link itself is in order.
    Redacted,
    /// The link does not fit the one before, or has been changed, or does not fit its payload.
    Broken,
}

fn seal(beside: &Beside) -> Result<Digest, NoCanonicalForm> {
    canonical::digest("chain-payload/1", beside)
}

fn hash(
    number: u64,
    previous: Option<&Digest>,
    kind: &str,
    ids: &[String],
    at: DateTime<Utc>,
    sealed: &Digest,
) -> Result<Digest, NoCanonicalForm> {
    canonical::digest("chain-link/1", &(number, previous, kind, ids, at.timestamp_micros(), sealed))
}

/// Makes the link that follows `previous`.
///
/// # Errors
/// When the payload has no canonical form.
pub fn link(
    previous: Option<&Link>,
    kind: &str,
    ids: Vec<String>,
    at: DateTime<Utc>,
    beside: &Beside,
) -> Result<Link, NoCanonicalForm> {
    let number = previous.map_or(1, |p| p.number + 1);
    let before = previous.map(|p| p.digest.clone());
    let sealed = seal(beside)?;
    let digest = hash(number, before.as_ref(), kind, &ids, at, &sealed)?;
    Ok(Link { number, previous: before, kind: kind.to_owned(), ids, at, sealed, digest })
}

/// Checks a whole chain, oldest link first; each with what lies beside it, if that has not been erased.
#[must_use]
pub fn check(chain: &[(Link, Option<Beside>)]) -> Vec<Finding> {
    let mut previous: Option<&Link> = None;
    let mut findings = Vec::with_capacity(chain.len());
    for (link, beside) in chain {
        let follows = link.previous.as_ref() == previous.map(|p| &p.digest)
            && link.number == previous.map_or(1, |p| p.number + 1);
        let itself = hash(link.number, link.previous.as_ref(), &link.kind, &link.ids, link.at, &link.sealed)
            .is_ok_and(|d| d == link.digest);
        let payload = beside.as_ref().map(|b| seal(b).is_ok_and(|d| d == link.sealed));
        findings.push(match (follows && itself, payload) {
            (true, Some(true)) => Finding::Whole,
            (true, None) => Finding::Redacted,
            _ => Finding::Broken,
        });
        previous = Some(link);
    }
    findings
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    fn chain(n: usize) -> Vec<(Link, Option<Beside>)> {
        let mut all: Vec<(Link, Option<Beside>)> = Vec::new();
        for i in 0..n {
            let beside = Beside { salt: format!("salt {i}"), payload: serde_json::json!({ "minutes": i }) };
            let at = DateTime::from_timestamp(1_800_000_000 + i as i64, 0).unwrap();
            let next = link(all.last().map(|l| &l.0), "hours_signed", vec![format!("e{i}")], at, &beside).unwrap();
            all.push((next, Some(beside)));
        }
        all
    }

    proptest! {
        #[test]
        fn an_untouched_chain_is_whole_and_any_change_breaks_it(n in 1usize..8, at in 0usize..8, what in 0u8..5) {
            let mut links = chain(n);
            prop_assert!(check(&links).iter().all(|f| *f == Finding::Whole));
            let at = at % n;
            match what {
                0 => links[at].0.kind = "lesson_read".to_owned(),
                1 => links[at].0.ids.push("more".to_owned()),
                2 => links[at].0.at += chrono::TimeDelta::seconds(1),
                3 => links[at].1.as_mut().unwrap().payload = serde_json::json!({ "minutes": 9_999 }),
                _ => { links.remove(at); }
            }
            // The last link of a chain can be cut off unseen from inside; that is why the enrolment keeps the newest digest.
            let cut_at_the_end = what >= 4 && at == n - 1;
            prop_assert_eq!(check(&links).contains(&Finding::Broken), !cut_at_the_end);
        }
    }

    #[test]
    fn an_erased_payload_is_redacted_and_not_broken() {
        let mut links = chain(3);
        links[1].1 = None;
        assert_eq!(check(&links), [Finding::Whole, Finding::Redacted, Finding::Whole]);
    }
}

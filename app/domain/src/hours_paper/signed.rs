//! What was signed and holds, with how it was signed: from the entries and the links of their log.

use super::{HeldQualification, IdentityCheck, PaperLine, PaperSignature};
use crate::chain::hours::{Event, Link, Method, Signature, Who};
use crate::hours::{EntryVersion, HoursEntry, Outcome, SignedOnPaper};
use crate::id::HoursEntryId;
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;

/// An entry whose signed version holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedEntry<'a> {
    /// The entry.
    pub entry: &'a HoursEntry,
    /// The version that holds.
    pub version: &'a EntryVersion,
    /// Who signed it.
    pub signer: Who,
    /// When.
    pub at: DateTime<Utc>,
    /// How.
    pub signature: PaperSignature,
    /// When someone signed it a second time, if someone did.
    pub second_signature_at: Option<DateTime<Utc>>,
}

/// The texts of statements as they were read, by entry and version.
pub type StatementTexts = BTreeMap<(HoursEntryId, u32), String>;

/// The entries of a trainee whose signed version holds, by day. `links` are those of their log; what was signed before it
/// was kept is known from the entry alone. `name` tells what someone is called.
#[must_use]
pub fn signed<'a>(
    entries: &'a [HoursEntry],
    links: &[Link],
    texts: &StatementTexts,
    name: &dyn Fn(&Who) -> String,
) -> Vec<SignedEntry<'a>> {
    let mut by_entry: BTreeMap<&HoursEntryId, Vec<&Link>> = BTreeMap::new();
    for link in links {
        by_entry.entry(&link.body.about.entry).or_default().push(link);
    }
    let one = |entry: &'a HoursEntry| {
        let version = entry.in_force()?;
        let about = by_entry.get(&entry.id).map_or(&[][..], Vec::as_slice);
        let mut found = from_links(entry, version, about, name).or_else(|| from_decision(entry, version))?;
        found.signature.text = texts.get(&(entry.id.clone(), version.number)).cloned();
        Some(found)
    };
    let mut all: Vec<_> = entries.iter().filter_map(one).collect();
    all.sort_by(|a, b| {
        let of = |s: &SignedEntry<'_>| (s.version.particulars.starts_at, s.entry.id.clone());
        of(a).cmp(&of(b))
    });
    all
}

fn from_links<'a>(
    entry: &'a HoursEntry,
    version: &'a EntryVersion,
    links: &[&Link],
    name: &dyn Fn(&Who) -> String,
) -> Option<SignedEntry<'a>> {
    let of_version = || links.iter().filter(|link| link.body.about.version == version.number);
    let given = |link: &&Link| match &link.body.event {
        Event::Approved { signature } | Event::TakenOver { signature } => Some((link.body.at, signature.clone())),
        _ => None,
    };
    let (at, signature) = of_version().filter_map(given).next_back()?;
    let checked = of_version().rev().find_map(|link| match &link.body.event {
        Event::IdentityChecked { how } => Some(IdentityCheck {
            how: how.clone(),
            by: link.body.by.who.clone(),
            by_name: name(&link.body.by.who),
            at: link.body.at,
        }),
        _ => None,
    });
    let second = of_version().rev().find(|link| matches!(link.body.event, Event::Verified { .. }));
    Some(SignedEntry {
        entry,
        version,
        signer: signature.signer.clone(),
        at,
        signature: on_paper(signature, checked, name),
        second_signature_at: second.map(|link| link.body.at),
    })
}

fn on_paper(signature: Signature, checked: Option<IdentityCheck>, name: &dyn Fn(&Who) -> String) -> PaperSignature {
    let checked_by_name = match &signature.method {
        Method::OnPaper { checked_by, .. } => name(&Who::Person(checked_by.clone())),
        Method::SignedIn | Method::OneTimeLink => String::new(),
    };
    PaperSignature {
        capacity: signature.capacity,
        qualification: signature.qualification.map(|q| HeldQualification {
            qualification: q.qualification,
            from: q.from,
            until: q.until,
        }),
        statement: Some(signature.statement),
        text: None,
        method: signature.method,
        checked_by_name,
        from_records: signature.from_records.is_some(),
        awaits_identity_check: signature.awaits_identity_check && checked.is_none(),
        identity_check: checked,
    }
}

/// What was signed before there was a log: in the supervisor's own account, as everything was then.
fn from_decision<'a>(entry: &'a HoursEntry, version: &'a EntryVersion) -> Option<SignedEntry<'a>> {
    let decision = entry.decisions.iter().find(|d| d.version == version.number && d.outcome == Outcome::Approved)?;
    Some(SignedEntry {
        entry,
        version,
        signer: Who::Person(decision.by.clone()),
        at: decision.at,
        signature: PaperSignature {
            capacity: decision.capacity(),
            qualification: None,
            statement: None,
            text: None,
            method: decision.on_paper.as_ref().map_or(Method::SignedIn, SignedOnPaper::method),
            checked_by_name: String::new(),
            from_records: decision.records.is_some(),
            awaits_identity_check: false,
            identity_check: None,
        },
        second_signature_at: entry.second_signature().map(|act| act.at),
    })
}

/// What each person signed.
#[must_use]
pub fn by_signer<'s, 'a>(all: &'s [SignedEntry<'a>]) -> BTreeMap<Who, Vec<&'s SignedEntry<'a>>> {
    let mut found: BTreeMap<Who, Vec<&SignedEntry<'_>>> = BTreeMap::new();
    for one in all {
        found.entry(one.signer.clone()).or_default().push(one);
    }
    found
}

/// The lines of a paper in the order of these entries, and the signatures that they share.
#[must_use]
pub fn lines(entries: &[&SignedEntry<'_>]) -> (Vec<PaperSignature>, Vec<PaperLine>) {
    let mut signatures: Vec<PaperSignature> = Vec::new();
    let mut lines = Vec::with_capacity(entries.len());
    for one in entries {
        let signature = signatures.iter().position(|s| *s == one.signature).unwrap_or_else(|| {
            signatures.push(one.signature.clone());
            signatures.len() - 1
        });
        let said = &one.version.particulars;
        lines.push(PaperLine {
            entry: one.entry.id.clone(),
            version: one.version.number,
            kind: said.kind,
            date: said.date,
            minutes: said.minutes,
            activity: said.activity,
            mode: said.mode,
            signed_at: one.at,
            signature,
            second_signature_at: one.second_signature_at,
        });
    }
    (signatures, lines)
}

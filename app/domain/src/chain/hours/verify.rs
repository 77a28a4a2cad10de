//! The check of a chain: link by link, until the first that is broken.

use super::event::Event;
use super::finding::{Broken, How};
use super::log::Log;
use super::text::{Commitment, Opened, OpenedText, Openings, TextKind};
use super::{Link, digest_of_stated};
use crate::canonical::Digest;
use crate::id::HoursEntryId;
use std::collections::BTreeMap;

/// A chain that is whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// The log as it stands at its end; none if there is no link.
    pub log: Option<Log>,
    /// How many links.
    pub links: u32,
    /// Notes and reasons that were opened and are the ones that were written.
    pub opened: u32,
    /// Notes and reasons that were redacted on record.
    pub redacted: u32,
    /// Notes and reasons that are neither there nor redacted.
    pub closed: u32,
}

impl Verified {
    /// The digest of the last link. Who holds it on paper can tell that nothing up to there was changed since.
    #[must_use]
    pub fn head(&self) -> Option<&Digest> {
        self.log.as_ref().and_then(|log| log.head().digest.as_ref())
    }
}

/// Checks links, oldest first, and what is open beside them. A text that is not there is not missed: it may be redacted.
///
/// It finds every change of a chain whose later digests stand. Whoever makes all links anew makes another whole chain; only
/// a digest that was told before, on a paper or to a board, shows that: compare [`Verified::head`] or look for it in the links.
///
/// # Errors
/// The first broken link, and how it is broken.
pub fn verify(links: &[Link], opened: &Openings) -> Result<Verified, Broken> {
    let chain = links.first().map(|link| link.body.about.chain.clone());
    let mut walk = Walk { links, opened, log: chain.map(Log::new), days: BTreeMap::new(), counts: Counts::default() };
    let mut place = 0u32;
    for link in links {
        place = place.saturating_add(1);
        walk.step(place, link).map_err(|how| Broken { link: place, how })?;
    }
    if let Some(beyond) = opened.keys().find(|number| **number == 0 || **number > place) {
        return Err(Broken { link: *beyond, how: How::Missing { expected: *beyond } });
    }
    let Counts { texts, opened, redacted } = walk.counts;
    Ok(Verified { log: walk.log, links: place, opened, redacted, closed: texts - opened - redacted })
}

/// What is counted on the way.
#[derive(Default)]
struct Counts {
    texts: u32,
    opened: u32,
    redacted: u32,
}

struct Walk<'a> {
    links: &'a [Link],
    opened: &'a Openings,
    log: Option<Log>,
    /// The day of the work of each version that is open, by entry and version.
    days: BTreeMap<(HoursEntryId, u32), String>,
    counts: Counts,
}

impl Walk<'_> {
    fn step(&mut self, place: u32, link: &Link) -> Result<(), How> {
        let body = &link.body;
        if body.number != place {
            return Err(How::Gap { found: body.number });
        }
        if body.digest().ok().as_ref() != Some(&link.digest) {
            return Err(How::OwnDigest);
        }
        let Some(log) = &mut self.log else { return Err(How::Gap { found: body.number }) };
        let head = log.head();
        if body.about.chain != head.chain {
            return Err(How::OtherChain { expected: head.chain.clone(), found: body.about.chain.clone() });
        }
        if body.previous != head.digest {
            return Err(How::DigestBefore);
        }
        if let Some(before) = head.at.filter(|before| body.at < *before) {
            return Err(How::TimeGoesBack { before, at: body.at });
        }
        log.follow(link).map_err(How::NotPossible)?;
        let nothing = Opened::default();
        let beside = self.opened.get(&place).unwrap_or(&nothing);
        self.look_beside(link, beside)?;
        self.look_at_redaction(link)
    }

    fn look_beside(&mut self, link: &Link, beside: &Opened) -> Result<(), How> {
        let body = &link.body;
        let note = body.event.writes().then_some(&body.about.note);
        self.look_at_text(note, beside.note.as_ref(), TextKind::Note)?;
        self.look_at_text(body.event.reason(), beside.reason.as_ref(), TextKind::Reason)?;
        let version = (body.about.entry.clone(), body.about.version);
        if let Some(stated) = &beside.particulars {
            if !body.event.writes() {
                return Err(How::NotItsOwn);
            }
            if digest_of_stated(stated).ok().as_ref() != Some(&body.about.particulars) {
                return Err(How::Particulars);
            }
            let day = stated.get("date").and_then(serde_json::Value::as_str);
            self.days.extend(day.map(|day| (version.clone(), day.to_owned())));
        }
        let qualified = body.event.signature().and_then(|s| s.qualification.as_ref());
        if let (Some(qualified), Some(day)) = (qualified, self.days.get(&version))
            && qualified.on.to_string() != *day
        {
            return Err(How::QualifiedOnAnotherDay);
        }
        Ok(())
    }

    fn look_at_text(
        &mut self,
        commitment: Option<&Commitment>,
        text: Option<&OpenedText>,
        kind: TextKind,
    ) -> Result<(), How> {
        self.counts.texts += u32::from(commitment.is_some());
        match (commitment, text) {
            (_, None) => Ok(()),
            (None, Some(_)) => Err(How::NotItsOwn),
            (Some(commitment), Some(text)) if text.opens(commitment, kind) => {
                self.counts.opened += 1;
                Ok(())
            }
            (Some(_), Some(_)) => Err(How::Commitment(kind)),
        }
    }

    /// Redacted texts must be gone. It is looked at where the redaction stands, whose word is broken otherwise.
    fn look_at_redaction(&mut self, link: &Link) -> Result<(), How> {
        let Event::NoteRedacted { links } = &link.body.event else { return Ok(()) };
        for number in links {
            if self.opened.get(number).is_some_and(|o| o.note.is_some() || o.reason.is_some()) {
                return Err(How::StillThere { link: *number });
            }
            let index = usize::try_from(number.saturating_sub(1)).ok();
            let event = index.and_then(|index| self.links.get(index)).map(|l| &l.body.event);
            let texts = event.map_or(0, |e| u32::from(e.writes()) + u32::from(e.reason().is_some()));
            self.counts.redacted += texts;
        }
        Ok(())
    }
}

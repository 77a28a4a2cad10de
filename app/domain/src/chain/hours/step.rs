//! One step of an entry: whether a change is possible from where the entry stands, and where it leads.

use super::event::{Acting, Capacity, Event, Who};
use super::refusal::NotPossible;
use super::signature::{Method, Signature};
use super::standing::{InForce, Open, Progress, Standing, Written};
use super::{LinkBody, Subject};
use std::collections::{BTreeMap, BTreeSet};

const STAFF: [Capacity; 2] = [Capacity::Coordinator, Capacity::Administrator];

/// A link in the light of where its entry stands.
struct Step<'a> {
    body: &'a LinkBody,
    trainee: &'a Who,
    before: Option<&'a Standing>,
}

/// Where the entry stands after that link.
///
/// # Errors
/// When it is not possible.
pub(super) fn follow(before: Option<&Standing>, trainee: &Who, body: &LinkBody) -> Result<Standing, NotPossible> {
    let step = Step { body, trainee, before };
    let Some(before) = before else { return step.begin() };
    let mut next = before.clone();
    if body.event.writes() {
        step.write(&mut next)?;
    } else {
        let said = before.version(body.about.version);
        if said != Some((&body.about.particulars, &body.about.note)) {
            return Err(NotPossible::OtherContent { version: body.about.version });
        }
        step.take(&mut next)?;
    }
    step.remember_text(&mut next);
    Ok(next)
}

impl Step<'_> {
    fn about(&self) -> &Subject {
        &self.body.about
    }

    fn written(&self) -> Written {
        Written { particulars: self.about().particulars.clone(), note: self.about().note.clone() }
    }

    fn not_from(&self) -> NotPossible {
        NotPossible::NotFrom { event: self.body.event.name(), state: self.before.map(Standing::state) }
    }

    fn begin(&self) -> Result<Standing, NotPossible> {
        self.version(1)?;
        let mut begun = Standing {
            versions: vec![self.written()],
            open: None,
            in_force: None,
            superseded: Vec::new(),
            successors: BTreeSet::new(),
            texts: BTreeMap::new(),
        };
        match &self.body.event {
            Event::Drafted => {
                self.by_the_trainee()?;
                begun.open = Some(Open { version: 1, progress: Progress::Drafting });
            }
            Event::TakenOver { signature } => {
                let taking = [Capacity::StaffProxy, Capacity::Coordinator, Capacity::Administrator];
                self.ensure(taking.contains(&self.by().capacity) && self.for_another(self.trainee))?;
                self.signed(signature, &[Capacity::Supervisor, Capacity::SucceedingSupervisor])?;
                if !matches!(signature.method, Method::OnPaper { .. }) {
                    return Err(NotPossible::MethodDoesNotFit);
                }
                begun.in_force = Some(self.held(signature));
            }
            _ => return Err(self.not_from()),
        }
        self.remember_text(&mut begun);
        Ok(begun)
    }

    /// A further version.
    fn write(&self, next: &mut Standing) -> Result<(), NotPossible> {
        self.by_the_trainee()?;
        match &self.body.event {
            Event::Drafted if next.open.as_ref().is_some_and(|o| !matches!(o.progress, Progress::Waiting(_))) => {}
            Event::Corrected { corrects, .. } if next.open.is_none() => {
                let held = next.in_force.as_ref().filter(|held| !held.locked).ok_or_else(|| self.not_from())?;
                if *corrects != held.version {
                    return Err(NotPossible::Version { expected: held.version, found: *corrects });
                }
            }
            _ => return Err(self.not_from()),
        }
        let version = next.newest().saturating_add(1);
        self.version(version)?;
        next.versions.push(self.written());
        next.open = Some(Open { version, progress: Progress::Drafting });
        Ok(())
    }

    /// What happens to a version that is written.
    fn take(&self, next: &mut Standing) -> Result<(), NotPossible> {
        match &self.body.event {
            Event::Submitted { .. }
            | Event::Recalled
            | Event::Withdrawn
            | Event::NeedsInfo { .. }
            | Event::Declined { .. }
            | Event::SupervisorSucceeded { .. }
            | Event::Approved { .. } => self.take_open(next),
            Event::NoteRedacted { links } => self.redact(next, links),
            _ => self.take_signed(next),
        }
    }

    /// What happens to a version that is not signed yet.
    fn take_open(&self, next: &mut Standing) -> Result<(), NotPossible> {
        let open = next.open.as_mut().ok_or_else(|| self.not_from())?;
        self.version(open.version)?;
        match (&self.body.event, &open.progress) {
            (Event::Submitted { to }, Progress::Drafting) => {
                self.by_the_trainee()?;
                self.can_be_asked(to)?;
                open.progress = Progress::Waiting(to.clone());
            }
            (Event::Recalled, Progress::Waiting(_)) => {
                self.by_the_trainee()?;
                open.progress = Progress::Drafting;
            }
            (Event::Withdrawn, _) => {
                self.by_the_trainee()?;
                next.open = None;
            }
            (Event::NeedsInfo { .. } | Event::Declined { .. }, Progress::Waiting(asked)) => {
                self.by_the_supervisor(asked)?;
                open.progress = Progress::NeedsInfo;
            }
            (Event::SupervisorSucceeded { to }, Progress::Waiting(asked)) => {
                self.by_staff()?;
                self.can_be_asked(to)?;
                self.ensure(to != asked)?;
                next.successors.insert(to.clone());
                open.progress = Progress::Waiting(to.clone());
            }
            (Event::Approved { signature }, Progress::Waiting(asked)) => {
                self.by_the_supervisor(asked)?;
                self.ensure(signature.signer == *asked)?;
                self.signed(signature, &[Capacity::Supervisor, Capacity::SucceedingSupervisor])?;
                // Who came after another one has not seen this work, whichever version of it is signed.
                if next.successors.contains(asked) && signature.capacity != Capacity::SucceedingSupervisor {
                    return Err(NotPossible::ObservedOrFromRecords);
                }
                next.open = None;
                let replaced = next.in_force.replace(self.held(signature));
                next.superseded.extend(replaced.map(|held| held.version));
            }
            _ => return Err(self.not_from()),
        }
        Ok(())
    }

    /// What happens to the signed version.
    fn take_signed(&self, next: &mut Standing) -> Result<(), NotPossible> {
        let correcting = next.open.is_some();
        let held = next.in_force.as_mut().ok_or_else(|| self.not_from())?;
        self.version(held.version)?;
        match (&self.body.event, held.locked) {
            (Event::IdentityChecked { .. }, _) if held.awaits_identity_check => {
                self.by_staff()?;
                self.ensure(self.by().who != held.signer)?;
                held.awaits_identity_check = false;
            }
            (Event::Verified { signature }, false) if !held.verified && !correcting => {
                let second = [Capacity::CounterSigner, Capacity::Coordinator, Capacity::Administrator];
                self.ensure(self.by().whose() == &signature.signer && self.acts_as(&second))?;
                self.signed(signature, &second)?;
                if signature.signer == held.signer {
                    return Err(NotPossible::SameSigner);
                }
                if held.awaits_identity_check || signature.awaits_identity_check {
                    return Err(NotPossible::IdentityWaits);
                }
                held.verified = true;
            }
            (Event::CorrectionAsked { .. }, false) if !correcting => {
                let asking = [
                    Capacity::Supervisor,
                    Capacity::SucceedingSupervisor,
                    Capacity::CounterSigner,
                    Capacity::Coordinator,
                    Capacity::Administrator,
                ];
                self.ensure(self.by().whose() != self.trainee && self.acts_as(&asking))?;
            }
            (Event::Locked, false) if !correcting => {
                let platform = Acting::own(Who::Platform, Capacity::Platform);
                if *self.by() != platform {
                    self.by_staff()?;
                }
                if held.awaits_identity_check {
                    return Err(NotPossible::IdentityWaits);
                }
                held.locked = true;
            }
            (Event::Reopened { .. }, true) => {
                self.by_staff()?;
                held.locked = false;
            }
            _ => return Err(self.not_from()),
        }
        Ok(())
    }

    fn redact(&self, next: &mut Standing, links: &[u32]) -> Result<(), NotPossible> {
        // Whoever is asked to sign reads the notes, too, and may be the first to see whom one points at.
        self.by_staff().or_else(|not| {
            let by = self.by();
            let reads = matches!(by.who, Who::Person(_)) && by.who != *self.trainee && by.for_whom.is_none();
            if reads && by.capacity == Capacity::Supervisor { Ok(()) } else { Err(not) }
        })?;
        let rising = links.windows(2).all(|pair| pair[0] < pair[1]);
        self.ensure(!links.is_empty() && rising)?;
        for link in links {
            match next.texts.get_mut(link) {
                Some(redacted) if !*redacted => *redacted = true,
                _ => return Err(NotPossible::NothingToRedact { link: *link }),
            }
        }
        Ok(())
    }

    fn remember_text(&self, next: &mut Standing) {
        if self.body.event.writes() || self.body.event.reason().is_some() {
            next.texts.insert(self.body.number, false);
        }
    }

    fn held(&self, signature: &Signature) -> InForce {
        InForce {
            version: self.about().version,
            signer: signature.signer.clone(),
            awaits_identity_check: signature.awaits_identity_check,
            verified: false,
            locked: false,
        }
    }

    fn by(&self) -> &Acting {
        &self.body.by
    }

    fn version(&self, expected: u32) -> Result<(), NotPossible> {
        let found = self.about().version;
        if found == expected { Ok(()) } else { Err(NotPossible::Version { expected, found }) }
    }

    fn ensure(&self, theirs: bool) -> Result<(), NotPossible> {
        let not = NotPossible::NotTheirs { event: self.body.event.name(), capacity: self.by().capacity };
        if theirs { Ok(()) } else { Err(not) }
    }

    /// Whether they act for that one and are someone else.
    fn for_another(&self, whose: &Who) -> bool {
        matches!(self.by().who, Who::Person(_)) && self.by().for_whom.as_ref() == Some(whose) && self.by().who != *whose
    }

    /// In one of these capacities for themselves, or typed in by staff who is not the trainee.
    fn acts_as(&self, capacities: &[Capacity]) -> bool {
        let by = self.by();
        let own = by.for_whom.is_none() && by.who != Who::Platform && capacities.contains(&by.capacity);
        let typed = by.capacity == Capacity::StaffProxy && self.for_another(by.whose()) && by.who != *self.trainee;
        own || typed
    }

    fn by_the_trainee(&self) -> Result<(), NotPossible> {
        self.ensure(self.by().whose() == self.trainee && self.acts_as(&[Capacity::Trainee]))
    }

    fn by_the_supervisor(&self, asked: &Who) -> Result<(), NotPossible> {
        let theirs = self.acts_as(&[Capacity::Supervisor, Capacity::SucceedingSupervisor]);
        self.ensure(self.by().whose() == asked && theirs)
    }

    fn by_staff(&self) -> Result<(), NotPossible> {
        let by = self.by();
        let person = matches!(by.who, Who::Person(_)) && by.who != *self.trainee;
        self.ensure(person && by.for_whom.is_none() && STAFF.contains(&by.capacity))
    }

    fn can_be_asked(&self, supervisor: &Who) -> Result<(), NotPossible> {
        if supervisor == self.trainee {
            return Err(NotPossible::OwnHours);
        }
        self.ensure(*supervisor != Who::Platform)
    }

    /// What holds for a signature with which someone acts: it fits by itself, and the way of signing goes with who acts.
    fn signed(&self, signature: &Signature, capacities: &[Capacity]) -> Result<(), NotPossible> {
        signature.fits(self.about(), self.trainee)?;
        let by_hand = matches!(signature.method, Method::OnPaper { .. });
        let typed = self.by().for_whom.is_some();
        let outside = matches!(signature.signer, Who::Outside(_));
        let fits = by_hand == typed
            && (typed || signature.capacity == self.by().capacity)
            && !(outside && signature.method == Method::SignedIn)
            && (outside || !signature.awaits_identity_check)
            && signature.signer != Who::Platform;
        if !fits {
            return Err(NotPossible::MethodDoesNotFit);
        }
        self.ensure(capacities.contains(&signature.capacity))
    }
}

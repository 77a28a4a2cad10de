//! A log that tests write: people, a clock, salts, and every change by whoever may make it.
#![allow(clippy::unwrap_used)]

mod alike;
mod bytes;
mod model;
mod people;
mod redaction;
mod steps;
mod tampering;

use super::*;
use crate::course::Label;
use crate::id::{OutsideSupervisorId, PersonId, SiteId};
use chrono::{NaiveDate, TimeDelta};
use serde_json::{Value, json};

fn person(id: &str) -> Who {
    Who::Person(PersonId::parse(id).unwrap())
}

fn trainee() -> Who {
    person("trainee")
}

fn supervisor() -> Who {
    person("supervisor")
}

fn successor() -> Who {
    person("successor")
}

fn outside() -> Who {
    Who::Outside(OutsideSupervisorId::parse("outside").unwrap())
}

fn coordinator() -> Acting {
    Acting::own(person("coordinator"), Capacity::Coordinator)
}

fn own() -> Acting {
    Acting::own(trainee(), Capacity::Trainee)
}

fn proxy(for_whom: Who) -> Acting {
    Acting { who: person("proxy"), capacity: Capacity::StaffProxy, for_whom: Some(for_whom) }
}

fn label(text: &str) -> Label {
    Label::parse(text).unwrap()
}

fn entry(n: u32) -> HoursEntryId {
    HoursEntryId::parse(&format!("e{n}")).unwrap()
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 12).unwrap()
}

fn statement(id: &str) -> Statement {
    Statement { id: label(id), version: 3, text: Digest::of_bytes(id.as_bytes()) }
}

fn on_paper() -> Method {
    Method::OnPaper {
        signed_on: day(),
        original: Original::KeptAt(SiteId::parse("harbour").unwrap()),
        checked_by: PersonId::parse("proxy").unwrap(),
    }
}

/// A signature as that person makes it.
fn signature(about: &Subject, signer: Who, capacity: Capacity, method: Method) -> Signature {
    let from_records = (capacity == Capacity::SucceedingSupervisor).then(|| Digest::of_bytes(b"records"));
    let statement = statement(if from_records.is_some() { "from_records" } else { "i_supervised" });
    Signature {
        signed: what_is_signed(about, &statement).unwrap(),
        awaits_identity_check: method == Method::OneTimeLink,
        qualification: Some(Qualified {
            qualification: label("peer_supervisor"),
            from: day(),
            until: Some(day()),
            on: day(),
        }),
        signer,
        capacity,
        statement,
        method,
        from_records,
    }
}

/// A log, and beside it all that a database would keep.
struct Book {
    log: Log,
    links: Vec<Link>,
    openings: Openings,
    clock: DateTime<Utc>,
    salts: u32,
}

impl Book {
    fn new() -> Self {
        Self {
            log: Log::new(HoursChainId::parse("chain").unwrap()),
            links: Vec::new(),
            openings: Openings::new(),
            clock: DateTime::from_timestamp(1_773_300_000, 0).unwrap(),
            salts: 0,
        }
    }

    fn text(&mut self, text: &str) -> OpenedText {
        self.salts += 1;
        let salt = Digest::of_bytes(&self.salts.to_be_bytes()).to_string();
        OpenedText { salt: salt.try_into().unwrap(), text: text.to_owned() }
    }

    fn change(&mut self, change: Change, opened: Opened) -> Result<u32, NotPossible> {
        match self.log.add(change, self.clock) {
            Ok(link) => {
                let number = link.body.number;
                self.links.push(link);
                if !opened.is_empty() {
                    self.openings.insert(number, opened);
                }
                Ok(number)
            }
            Err(NotAppended::NotPossible(not)) => Err(not),
            Err(other) => panic!("{other}"),
        }
    }

    /// The state of an entry, and the version that its next change is about.
    fn at(&self, n: u32) -> (Option<State>, u32) {
        let standing = self.log.entries().get(&entry(n));
        (standing.map(Standing::state), standing.map_or(0, Standing::newest))
    }

    fn about(&self, n: u32) -> Subject {
        self.log.subject(&entry(n), self.at(n).1).unwrap_or_else(|| self.subject(n, 1, &json!({})))
    }

    fn subject(&self, n: u32, version: u32, stated: &Value) -> Subject {
        Subject {
            chain: self.log.chain().clone(),
            entry: entry(n),
            version,
            particulars: digest_of_stated(stated).unwrap(),
            note: OpenedText { salt: Salt::of([0; 32]), text: String::new() }.commitment(TextKind::Note).unwrap(),
        }
    }

    /// Writes the next version of an entry: a draft, a correction, or hours that are taken over.
    fn write(&mut self, n: u32, kind: &str, note: &str) -> Result<u32, NotPossible> {
        let version = self.at(n).1 + 1;
        let stated = json!({ "date": day().to_string(), "minutes": 30 + version, "kind": "practice" });
        let note = self.text(note);
        let mut about = self.subject(n, version, &stated);
        about.note = note.commitment(TextKind::Note).unwrap();
        let mut opened = Opened { note: Some(note), reason: None, particulars: Some(stated) };
        let (by, event) = match kind {
            "corrected" => {
                let reason = self.text("The day was wrong.");
                let commitment = reason.commitment(TextKind::Reason).unwrap();
                opened.reason = Some(reason);
                let held = self.log.entries().get(&entry(n)).and_then(Standing::in_force).map_or(0, |h| h.version);
                (own(), Event::Corrected { corrects: held, reason: commitment })
            }
            "taken_over" => {
                let signature = signature(&about, outside(), Capacity::Supervisor, on_paper());
                (proxy(trainee()), Event::TakenOver { signature })
            }
            _ => (own(), Event::Drafted),
        };
        self.change(Change { about, by, event }, opened)
    }

    fn reasoned(
        &mut self,
        about: Subject,
        by: Acting,
        event: impl FnOnce(Commitment) -> Event,
    ) -> Result<u32, NotPossible> {
        let reason = self.text("Which day was it? I was away on the 12th.");
        let event = event(reason.commitment(TextKind::Reason).unwrap());
        self.change(Change { about, by, event }, Opened { reason: Some(reason), ..Opened::default() })
    }

    fn bare(&mut self, about: Subject, by: Acting, event: Event) -> Result<u32, NotPossible> {
        self.change(Change { about, by, event }, Opened::default())
    }

    /// Makes a change of that name by whoever may make it, if it is possible now.
    fn take(&mut self, n: u32, kind: &str) -> Result<u32, NotPossible> {
        let standing = self.log.entries().get(&entry(n)).cloned();
        let asked = match standing.as_ref().and_then(Standing::open).map(|open| &open.progress) {
            Some(Progress::Waiting(asked)) => asked.clone(),
            _ => supervisor(),
        };
        let succeeded = standing.as_ref().is_some_and(|s| s.successors.contains(&asked));
        let capacity = if succeeded { Capacity::SucceedingSupervisor } else { Capacity::Supervisor };
        let held = standing.as_ref().and_then(Standing::in_force).map(|held| held.version);
        let about = self.about(n);
        let of_signed = held.and_then(|v| self.log.subject(&entry(n), v)).unwrap_or_else(|| about.clone());
        let theirs = Acting::own(asked.clone(), capacity);
        match kind {
            "drafted" | "corrected" | "taken_over" => self.write(n, kind, "Practised open questions."),
            "submitted" => self.bare(about, own(), Event::Submitted { to: supervisor() }),
            "submitted_outside" => self.bare(about, own(), Event::Submitted { to: outside() }),
            "recalled" => self.bare(about, own(), Event::Recalled),
            "withdrawn" => self.bare(about, own(), Event::Withdrawn),
            "needs_info" => self.reasoned(about, theirs, |reason| Event::NeedsInfo { reason }),
            "declined" => self.reasoned(about, theirs, |reason| Event::Declined { reason }),
            "supervisor_succeeded" => {
                let to = if asked == successor() { person("third") } else { successor() };
                self.bare(about, coordinator(), Event::SupervisorSucceeded { to })
            }
            "approved" => {
                let method = if matches!(asked, Who::Outside(_)) { Method::OneTimeLink } else { Method::SignedIn };
                let signature = signature(&about, asked, capacity, method);
                self.bare(about, theirs, Event::Approved { signature })
            }
            "identity_checked" => {
                self.bare(of_signed, coordinator(), Event::IdentityChecked { how: label("call_to_the_board") })
            }
            "verified" => {
                let second = Acting::own(person("counter"), Capacity::CounterSigner);
                let signature = signature(&of_signed, second.who.clone(), Capacity::CounterSigner, Method::SignedIn);
                self.bare(of_signed, second, Event::Verified { signature })
            }
            "correction_asked" => self.reasoned(of_signed, coordinator(), |reason| Event::CorrectionAsked { reason }),
            "locked" => {
                let platform = Acting::own(Who::Platform, Capacity::Platform);
                self.bare(of_signed, platform, Event::Locked)
            }
            "reopened" => self.reasoned(of_signed, coordinator(), |reason| Event::Reopened { reason }),
            "note_redacted" => {
                let links = standing.as_ref().map(Standing::texts).unwrap_or_default();
                self.redact(n, links)
            }
            other => panic!("no change is called {other}"),
        }
    }

    /// Redacts, and destroys the texts as a database would.
    fn redact(&mut self, n: u32, links: Vec<u32>) -> Result<u32, NotPossible> {
        let about = self.about(n);
        let number = self.bare(about, coordinator(), Event::NoteRedacted { links: links.clone() })?;
        for link in links {
            if let Some(opened) = self.openings.get_mut(&link) {
                opened.note = None;
                opened.reason = None;
            }
        }
        Ok(number)
    }

    /// Makes the changes that are possible among those, and passes over the others.
    fn grown(wishes: &[(u32, usize)]) -> Self {
        let mut book = Self::new();
        for (n, kind) in wishes {
            book.clock += TimeDelta::seconds(i64::from(*n));
            let _ = book.take(*n, KINDS[*kind]);
        }
        book
    }

    fn export(&self) -> Export {
        Export::new(self.log.chain().clone(), self.links.clone(), &self.openings)
    }

    fn check(&self) -> Result<Verified, Broken> {
        verify(&self.links, &self.openings)
    }
}

/// The changes that are tried, those that lead on more often.
const KINDS: [&str; 22] = [
    "drafted",
    "submitted",
    "approved",
    "drafted",
    "submitted",
    "approved",
    "submitted_outside",
    "approved",
    "corrected",
    "needs_info",
    "declined",
    "recalled",
    "withdrawn",
    "supervisor_succeeded",
    "identity_checked",
    "verified",
    "correction_asked",
    "locked",
    "reopened",
    "note_redacted",
    "taken_over",
    "submitted",
];

/// A log in which everything happens once at least.
fn full() -> Book {
    let mut book = Book::new();
    let story = [
        (1, "drafted"),
        (1, "submitted"),
        (1, "recalled"),
        (1, "drafted"),
        (1, "submitted"),
        (1, "needs_info"),
        (1, "drafted"),
        (1, "submitted"),
        (1, "approved"),
        (2, "drafted"),
        (2, "submitted_outside"),
        (2, "declined"),
        (2, "drafted"),
        (2, "submitted_outside"),
        (2, "approved"),
        (2, "identity_checked"),
        (1, "correction_asked"),
        (1, "corrected"),
        (1, "submitted"),
        (1, "supervisor_succeeded"),
        (1, "approved"),
        (1, "verified"),
        (3, "taken_over"),
        (3, "locked"),
        (3, "reopened"),
        (4, "drafted"),
        (4, "withdrawn"),
        (4, "note_redacted"),
    ];
    for (n, kind) in story {
        book.clock += TimeDelta::minutes(7);
        book.take(n, kind).unwrap_or_else(|not| panic!("{kind} of {n}: {not}"));
    }
    book
}

//! Joining two accounts of one person: who may do it, what stands against it, and which ways through a programme meet.

mod facts;

use crate::actor::{Grant, Role, Scope};
use crate::certificate::EnrolmentKey;
use crate::evaluation::Facts;
use crate::id::{OrganisationId, PersonId};
use chrono::{DateTime, Utc};

pub use facts::{Quizzes, Set, Split, attempts_granted, split, together};

/// The longest reason that staff gives, in characters.
pub const LONGEST_REASON: usize = 300;
/// Minutes for which someone who has proved that the other account is theirs can decide.
pub const PROOF_MINUTES: i64 = 30;

/// Why two accounts are not joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum JoinRefusal {
    /// Both are the same account.
    #[error("the same account")]
    Same,
    /// They belong to two organisations.
    #[error("two organisations")]
    OtherOrganisation,
    /// One of them was joined into another account before.
    #[error("joined already")]
    JoinedAlready,
    /// The other account may do more than the one that joins it: then that one has to be signed in to.
    #[error("the other account may do more")]
    DoesMore,
    /// Nobody has ever signed in to the account that shall be kept, but to the other one.
    #[error("nobody has signed in to the account to be kept")]
    NeverSignedIn,
    /// One account is asked to sign, or has signed or returned, hours of the other: joined, they would be one's own.
    #[error("{entries} hours entries of one were for the other to sign")]
    SignsHours {
        /// Entries.
        entries: usize,
    },
    /// One account has answered graded work of the other.
    #[error("{works} works of one were answered by the other")]
    AnsweredWork {
        /// Works.
        works: usize,
    },
    /// One account has typed in what the other wrote on paper.
    #[error("{things} things of one were typed in by the other")]
    TypedIn {
        /// Things.
        things: usize,
    },
    /// One account is the referee of the other.
    #[error("{references} references of one are by the other")]
    GivesReference {
        /// References.
        references: usize,
    },
    /// Hours of others wait for a signature by the account that would go.
    #[error("{entries} hours entries of others wait for the other account")]
    OthersWait {
        /// Entries.
        entries: usize,
    },
    /// Hours wait for a supervisor who does not sign in the group in which the two ways become one.
    #[error("{entries} hours entries wait for a supervisor of another group")]
    HoursWait {
        /// Entries.
        entries: usize,
    },
    /// Staff gave no reason.
    #[error("no reason")]
    ReasonMissing,
    /// The reason is too long.
    #[error("reason longer than {most}")]
    ReasonLong {
        /// The most characters.
        most: usize,
    },
}

/// An account, as far as joining looks at it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Whose.
    pub person: PersonId,
    /// Where.
    pub organisation: OrganisationId,
    /// The roles that it holds now.
    pub grants: Vec<Grant>,
    /// Whether it was joined into another one.
    pub joined: bool,
    /// Whether it has a passphrase.
    pub signs_in: bool,
}

/// How often someone judged what is another's.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Judged {
    /// Hours that they are asked to sign, or have signed or returned.
    pub entries: usize,
    /// Works that they answered.
    pub works: usize,
    /// Things that they typed in from paper.
    pub typed: usize,
}

impl std::ops::Add for Judged {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self { entries: self.entries + other.entries, works: self.works + other.works, typed: self.typed + other.typed }
    }
}

/// What that person judged among these facts of another.
#[must_use]
pub fn judged_by(person: &PersonId, facts: &Facts) -> Judged {
    let entries = facts.hours.iter().filter(|e| {
        e.versions.iter().any(|v| v.particulars.supervisor == *person)
            || e.decisions.iter().any(|d| d.by == *person)
            || e.succeeds(person)
            || e.acts.iter().any(|a| a.by.as_ref() == Some(person))
    });
    let works = facts.submissions.iter().filter(|s| s.gradings.iter().any(|g| g.by == *person));
    let by = |entered: &Option<crate::entered::Entered>| entered.as_ref().is_some_and(|e| e.by == *person);
    let texts = facts.submissions.iter().flat_map(|s| &s.versions).filter(|v| by(&v.entered)).count();
    let typed = facts.lessons.iter().filter(|l| by(&l.entered)).count()
        + facts.attempts.iter().filter(|a| by(&a.entered)).count()
        + texts
        + facts.hours.iter().filter(|e| e.proxies().any(|staff| staff == person)).count();
    Judged { entries: entries.count(), works: works.count(), typed }
}

/// Whether those roles open something that these do not: the record of everyone, or other people's accounts.
#[must_use]
pub fn does_more(theirs: &[Grant], mine: &[Grant]) -> bool {
    let all = |role| mine.iter().any(|g| g.role == role && g.scope == Scope::All);
    theirs.iter().filter(|g| crate::roles::is_mighty(g.role)).any(|grant| {
        let same = mine.iter().any(|g| g.role == grant.role && (g.scope == grant.scope || g.scope == Scope::All));
        !same && !all(Role::Administrator)
    })
}

/// What stands against joining `other` into `kept`, as far as it can be read from the two accounts themselves.
#[must_use]
pub fn obstacles(kept: &Account, other: &Account) -> Vec<JoinRefusal> {
    if kept.person == other.person {
        return vec![JoinRefusal::Same];
    }
    // More is not told of an account of another house.
    if kept.organisation != other.organisation {
        return vec![JoinRefusal::OtherOrganisation];
    }
    if kept.joined || other.joined {
        return vec![JoinRefusal::JoinedAlready];
    }
    if !kept.signs_in && other.signs_in { vec![JoinRefusal::NeverSignedIn] } else { Vec::new() }
}

/// What stands against it because one judged, or is to judge, what is the other's. `references` are those that one gives
/// the other, `others` are entries of other people that wait for the account that would go.
#[must_use]
pub fn own_judges(judged: Judged, references: usize, others: usize) -> Vec<JoinRefusal> {
    let all = [
        (judged.entries > 0).then_some(JoinRefusal::SignsHours { entries: judged.entries }),
        (judged.works > 0).then_some(JoinRefusal::AnsweredWork { works: judged.works }),
        (judged.typed > 0).then_some(JoinRefusal::TypedIn { things: judged.typed }),
        (references > 0).then_some(JoinRefusal::GivesReference { references }),
        (others > 0).then_some(JoinRefusal::OthersWait { entries: others }),
    ];
    all.into_iter().flatten().collect()
}

/// Checks the reason that staff gives.
///
/// # Errors
/// When there is none, or it is too long.
pub fn reason(text: &str) -> Result<String, JoinRefusal> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.is_empty() {
        return Err(JoinRefusal::ReasonMissing);
    }
    if text.chars().count() > LONGEST_REASON {
        return Err(JoinRefusal::ReasonLong { most: LONGEST_REASON });
    }
    Ok(text)
}

/// Where a way through a programme stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Its trainee has left it.
    Left,
    /// Its trainee is on it.
    Open,
    /// Its last requirement is met.
    Finished,
}

/// A way through a programme, as far as joining looks at it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// Which.
    pub key: EnrolmentKey,
    /// Where it stands.
    pub standing: Standing,
    /// Since when.
    pub joined_at: DateTime<Utc>,
}

/// Two ways through one programme that meet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    /// The one that goes on.
    pub main: EnrolmentKey,
    /// The one that ends in it, and stays to be read.
    pub aside: EnrolmentKey,
    /// Whether its facts count on the main one from now on. Not where the main one is finished: its certificate says what
    /// it says, and nothing is missing any more.
    pub counts: bool,
}

/// Which ways of two accounts meet. Every other one just goes on, with all that is in it.
#[must_use]
pub fn meetings(kept: &[Way], other: &[Way]) -> Vec<Meeting> {
    let newest = |ways: &[Way], programme, finished: bool| {
        let of = |w: &&Way| w.key.programme == programme && (w.standing == Standing::Finished) == finished;
        ways.iter().filter(of).max_by_key(|w| (w.standing, w.joined_at)).cloned()
    };
    let mut programmes: Vec<_> = kept.iter().map(|w| w.key.programme.clone()).collect();
    programmes.sort();
    programmes.dedup();
    let mut met = Vec::new();
    for programme in programmes {
        let open = (newest(kept, programme.clone(), false), newest(other, programme.clone(), false));
        let done = (newest(kept, programme.clone(), true), newest(other, programme.clone(), true));
        let (main, aside, counts) = match (open, done) {
            // Where one has been left, the other goes on; else the one of the account that is kept.
            ((Some(mine), Some(theirs)), _) if theirs.standing > mine.standing => (theirs, mine, true),
            ((Some(mine), Some(theirs)), _) => (mine, theirs, true),
            ((Some(mine), None), (_, Some(theirs))) => (theirs, mine, false),
            ((None, Some(theirs)), (Some(mine), _)) => (mine, theirs, false),
            _ => continue,
        };
        met.push(Meeting { main: main.key, aside: aside.key, counts });
    }
    met
}

#[cfg(test)]
mod tests;

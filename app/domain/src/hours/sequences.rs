//! Any sequence of writing, typing in, sending, returning, signing, correcting, handing over, signing twice, closing and opening
//! again: no signed minute is lost, and the log that anyone can check tells the same.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::chain::hours::{
    Capacity, Event, Head, LogWriter, Method, Original, Salt, State, Statement, Who, Written, verify,
};
use crate::course::Label;
use crate::course::requirement::Reckoning;
use crate::course::{Catalogue, Language, Requirement, Rule, Stage};
use crate::evaluation::{Amount, Facts, evaluate};
use crate::id::{HoursChainId, HoursEntryId, RequirementId, SiteId, StageId};
use proptest::prelude::*;
use std::collections::BTreeMap;

#[derive(Debug, Clone, Copy)]
enum Act {
    Write {
        minutes: u32,
        send: bool,
        typed: bool,
    },
    Recall,
    Withdraw,
    Return,
    Decline,
    Sign,
    SignByHand,
    Check,
    /// To the first or the second of two successors.
    HandOver {
        second: bool,
    },
    SignSecond {
        supervisor: bool,
    },
    AskCorrection,
    /// By staff, or by the platform.
    Lock {
        staff: bool,
    },
    Reopen,
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        4 => (1u32..600, any::<bool>(), any::<bool>())
            .prop_map(|(minutes, send, typed)| Act::Write { minutes, send, typed }),
        1 => Just(Act::Recall),
        1 => Just(Act::Withdraw),
        2 => Just(Act::Return),
        1 => Just(Act::Decline),
        3 => Just(Act::Sign),
        2 => Just(Act::SignByHand),
        2 => Just(Act::Check),
        2 => any::<bool>().prop_map(|second| Act::HandOver { second }),
        2 => any::<bool>().prop_map(|supervisor| Act::SignSecond { supervisor }),
        1 => Just(Act::AskCorrection),
        1 => any::<bool>().prop_map(|staff| Act::Lock { staff }),
        1 => Just(Act::Reopen),
    ]
}

fn start() -> DateTime<Utc> {
    "2026-03-12T09:00:00Z".parse().unwrap()
}

fn said(minutes: u32) -> Particulars {
    Particulars {
        kind: HoursKind::Practice,
        date: start().date_naive(),
        start: start().time(),
        zone: "UTC".to_owned(),
        starts_at: start(),
        minutes: Minutes(minutes),
        activity: ActivityType::OneToOne,
        mode: Mode::InPerson,
        supervisor: PersonId::parse("sup").unwrap(),
        note: format!("{minutes}"),
    }
}

fn staff() -> PersonId {
    PersonId::parse("staff").unwrap()
}

fn by_hand() -> SignedOnPaper {
    let original = Original::KeptAt(SiteId::parse("harbor").unwrap());
    SignedOnPaper { signed_on: start().date_naive(), original, checked_by: staff() }
}

fn statement() -> Statement {
    Statement::read(Label::parse("i_supervised").unwrap(), 1, "I supervised this work.")
}

fn second() -> Statement {
    Statement::read(Label::parse("signed_second").unwrap(), 1, "I looked at this entry.")
}

fn seen() -> RecordsSeen {
    RecordsSeen::read(["The calendar of March"], Salt::of([7; 32])).unwrap()
}

/// How much of the entry counts, waits, and does not count, in a program with these rules.
fn counted(entry: &HoursEntry, counter_signature: bool, from_records_count: bool) -> (Minutes, Minutes, Minutes) {
    let require = Requirement::Leaf {
        id: RequirementId::parse("hours").unwrap(),
        rule: Rule::hours(HoursKind::Practice, Minutes(60_000)),
    };
    let reckoning = Reckoning { counter_signature, from_records_count, ..Reckoning::default() };
    let stage = Stage { id: StageId::parse("s").unwrap(), require, validity: None, reckoning };
    let facts = Facts { joined_on: start().date_naive(), hours: vec![entry.clone()].into(), ..Facts::default() };
    let day = start().date_naive() + TimeDelta::days(9);
    let tree = evaluate(&stage, &Catalogue::default(), &Language::english(), &facts, day);
    let Amount::Time { have, waiting, .. } = tree.amount else { panic!("no time") };
    (have, waiting, tree.excluded.iter().map(|e| e.minutes).sum())
}

/// The state of the entry and the state in the log are the same.
fn alike(entry: &HoursEntry, state: State) -> bool {
    if entry.state == EntryState::Approved && entry.locked() {
        return state == State::Locked;
    }
    if entry.state == EntryState::Approved && entry.second_signature().is_some() {
        return state == State::Verified;
    }
    matches!(
        (entry.state, state),
        (EntryState::Draft, State::Draft)
            | (EntryState::Submitted, State::Submitted)
            | (EntryState::Returned, State::NeedsInfo)
            | (EntryState::Approved, State::Approved)
            | (EntryState::Withdrawn, State::Withdrawn)
    )
}

/// What one act does to an entry: nothing if it is not possible then.
fn done(entry: &mut Option<HoursEntry>, act: Act, at: DateTime<Utc>, log: &mut LogWriter<'_>) -> bool {
    let why = || "what has to change".to_owned();
    let Some(one) = entry else {
        let Act::Write { minutes, send, typed } = act else { return false };
        let mut first = HoursEntry::begin(HoursEntryId::parse("e1").unwrap(), said(minutes), send, at);
        if typed {
            first.typed_in(staff());
        }
        log.version(&first, at).unwrap();
        let logged = log.logged(&first.id);
        *entry = Some(HoursEntry { logged, ..first });
        return true;
    };
    let version = one.version();
    let by = one.asked().clone();
    let who = |id: &str| PersonId::parse(id).unwrap();
    let held = one.in_force().map_or(0, |v| v.number);
    if matches!(act, Act::Check) {
        let waits = one.awaits_identity_check();
        one.confirm_signer(staff(), Capacity::Coordinator, Label::parse("board_register").unwrap(), at);
        if waits {
            log.check(one).unwrap();
            one.logged = log.logged(&one.id);
        }
        return waits;
    }
    let possible = match act {
        Act::Write { minutes, send, .. } if one.state == EntryState::Approved => {
            one.correct_signed(version, "It began an hour later.", said(minutes), send, at)
        }
        Act::Write { minutes, send, .. } => one.correct(version, said(minutes), send, at),
        Act::Recall => one.recall(version, at),
        Act::Withdraw => one.withdraw(version, at),
        Act::Return => one.decide(version, Outcome::Returned { reason: why() }, by, at),
        Act::Decline => one.decide(version, Outcome::Declined { reason: why() }, by, at),
        Act::Sign if one.succeeds(&by) => {
            let observed = one.clone().decide(version, Outcome::Approved, by.clone(), at);
            assert!(observed.is_err(), "who came after another one never signs “I supervised”");
            one.sign_from_records(version, seen(), by, at)
        }
        Act::Sign => one.decide(version, Outcome::Approved, by, at),
        Act::SignByHand => one.signed_by_hand(version, by_hand(), by, at),
        Act::Check => return false,
        Act::HandOver { second } => {
            one.hand_over(who(if second { "next2" } else { "next1" }), who("staff"), Capacity::Coordinator, at)
        }
        Act::SignSecond { supervisor: true } => one.verify(held, who("next1"), Capacity::CounterSigner, at),
        Act::SignSecond { supervisor: false } => one.verify(held, who("staff"), Capacity::Coordinator, at),
        Act::AskCorrection => one.ask_correction(held, "Which day was it?", who("staff"), Capacity::Coordinator, at),
        Act::Lock { staff: true } => one.lock(Some(who("staff")), Capacity::Coordinator, at),
        Act::Lock { staff: false } => one.lock(None, Capacity::Platform, at),
        Act::Reopen => one.reopen("The day was wrong.", who("staff"), Capacity::Coordinator, at),
    };
    if possible.is_err() {
        return false;
    }
    match act {
        Act::Write { typed, .. } => {
            if typed {
                one.typed_in(staff());
            }
            log.version(one, at).unwrap();
        }
        Act::Recall | Act::Withdraw => log.turn(one, at).unwrap(),
        Act::Return | Act::Decline | Act::Sign | Act::SignByHand => log.decision(one, &statement(), at).unwrap(),
        Act::Check => {}
        _ => log.act(one, &second(), at).unwrap(),
    }
    one.logged = log.logged(&one.id);
    true
}

fn salts() -> impl FnMut() -> Salt {
    let mut drawn = 0u64;
    move || {
        drawn += 1;
        let mut bytes = [0; 32];
        bytes[..8].copy_from_slice(&drawn.to_be_bytes());
        Salt::of(bytes)
    }
}

fn whole(written: Vec<Written>) -> crate::chain::hours::Verified {
    let openings = written.iter().map(|w| (w.link.body.number, w.opened.clone())).collect();
    let links: Vec<_> = written.into_iter().map(|w| w.link).collect();
    verify(&links, &openings).unwrap()
}

fn config() -> ProptestConfig {
    // 300 sequences; `PROPTEST_CASES=10000` in the environment makes more.
    let cases = ProptestConfig::default().cases.max(300);
    ProptestConfig { cases, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn no_signed_minute_is_lost_and_the_log_tells_the_same(
        acts in prop::collection::vec(act(), 1..60),
        outside in any::<bool>(),
        (twice, from_records) in (any::<bool>(), any::<bool>()),
    ) {
        let trainee = PersonId::parse("trainee").unwrap();
        let chain = HoursChainId::parse("chain").unwrap();
        let mut drawn = salts();
        // With an account, or without one and confirmed by nobody yet.
        let outside: BTreeMap<_, _> = outside.then(|| (PersonId::parse("sup").unwrap(), None)).into_iter().collect();
        let log = LogWriter::open(Head::new(chain.clone()), &trainee, &mut drawn);
        let mut log = log.with_outside(outside.clone());
        let mut entry = None;
        let mut at = start() + TimeDelta::days(1);
        for act in acts {
            let before = entry.clone();
            at += TimeDelta::minutes(1);
            if !done(&mut entry, act, at, &mut log) {
                prop_assert_eq!(&before, &entry, "what is not possible changes nothing");
            }
            if let (Some(before), Some(after)) = (before, &entry) {
                prop_assert!(after.versions.starts_with(&before.versions), "nothing written is overwritten");
                prop_assert!(after.decisions.starts_with(&before.decisions));
                prop_assert!(after.acts.starts_with(&before.acts));
                if before.locked() && after.locked() {
                    prop_assert_eq!(&before.versions, &after.versions, "what is closed is not corrected");
                }
            }
        }
        let Some(entry) = entry else { return Ok(()) };
        let standing = log.standing(&entry.id).cloned().unwrap();
        prop_assert!(alike(&entry, standing.state()), "{:?} {:?}", entry.state, standing.state());
        prop_assert_eq!(standing.in_force().map(|held| held.version), entry.in_force().map(|v| v.number));
        // Each signed version holds, or a signed correction that names it came in its place.
        let signed: Vec<u32> =
            entry.decisions.iter().filter(|d| d.outcome == Outcome::Approved).map(|d| d.version).collect();
        for (place, version) in signed.iter().enumerate() {
            match signed.get(place + 1) {
                None => prop_assert_eq!(entry.in_force().map(|v| v.number), Some(*version)),
                Some(next) => {
                    let next = entry.versions.iter().find(|v| v.number == *next).unwrap();
                    prop_assert_eq!(next.correction.as_ref().map(|c| c.corrects), Some(*version));
                    prop_assert!(standing.superseded().contains(version));
                }
            }
        }
        // Each signed minute counts, waits for what the program asks for, or is left out with a reason.
        if let Some(held) = entry.in_force() {
            let (have, waiting, excluded) = counted(&entry, twice, from_records);
            prop_assert_eq!(have + waiting + excluded, held.particulars.minutes);
            let shut_out = entry.from_records() && !from_records;
            let waits = entry.awaits_identity_check() || (twice && entry.second_signature().is_none());
            prop_assert_eq!(excluded > Minutes(0), shut_out);
            prop_assert_eq!(waiting > Minutes(0), waits && !shut_out);
        }
        // Whose hand it was: each version and each signature in the log names who typed, and nobody where nobody did.
        let written = log.into_written();
        for link in written.iter().map(|w| &w.link.body) {
            let version = entry.versions.iter().find(|v| v.number == link.about.version).unwrap();
            let typed = match &link.event {
                Event::Drafted | Event::Corrected { .. } | Event::Submitted { .. } => version.typed_by.is_some(),
                Event::Approved { signature } => {
                    let by_hand = matches!(signature.method, Method::OnPaper { .. });
                    let decided = |d: &&EntryDecision| d.version == version.number && d.on_paper.is_some();
                    prop_assert_eq!(by_hand, entry.decisions.iter().any(|d| decided(&d)));
                    by_hand
                }
                _ => false,
            };
            prop_assert_eq!(link.by.for_whom.is_some(), typed, "{:?}", link.event);
            if typed {
                prop_assert_eq!(&link.by.who, &Who::Person(staff()));
                prop_assert_eq!(link.by.capacity, Capacity::StaffProxy);
            }
        }
        let verified = whole(written);
        let checked = verified.log.unwrap();
        prop_assert_eq!(checked.entries().get(&entry.id), Some(&standing));

        // The same history, written down only afterwards.
        let mut again = salts();
        let mut late = LogWriter::open(Head::new(chain), &trainee, &mut again).with_outside(outside);
        // As it comes from another account: where it stood is said of that account's log.
        let entry = HoursEntry { logged: None, ..entry };
        late.history(&entry, &statement()).unwrap();
        let replayed = late.standing(&entry.id).unwrap();
        prop_assert!(alike(&entry, replayed.state()));
        prop_assert_eq!(replayed.in_force().map(|held| held.version), entry.in_force().map(|v| v.number));
        let waits = |standing: &crate::chain::hours::Standing| standing.in_force().map(|held| held.awaits_identity_check);
        prop_assert_eq!(waits(replayed), waits(&standing));
        whole(late.into_written());
    }
}

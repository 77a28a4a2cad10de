//! Papers: every signed minute stands on exactly one of them, and what was corrected since is told.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::chain::hours::{
    Acting, Change, Event, LogWriter, Openings, Salt, Signature, Written, verify, what_is_signed,
};
use crate::evaluation::record::Qualification;
use crate::hours::{HoursEntry, Outcome, Particulars};
use crate::id::{HoursChainId, OutsideSupervisorId, PersonId, ProgrammeId};
use chrono::{NaiveTime, TimeDelta};
use proptest::prelude::*;

pub(crate) fn at(day: u32) -> DateTime<Utc> {
    "2026-03-01T12:00:00Z".parse::<DateTime<Utc>>().unwrap() + TimeDelta::days(i64::from(day))
}

fn person(id: &str) -> PersonId {
    PersonId::parse(id).unwrap()
}

pub(crate) fn said(day: u32, minutes: u32, kind: HoursKind, supervisor: &str) -> Particulars {
    let date = at(day).date_naive();
    let start = NaiveTime::from_hms_opt(9, 0, 0).unwrap();
    Particulars {
        kind,
        date,
        start,
        zone: "UTC".to_owned(),
        starts_at: date.and_time(start).and_utc(),
        minutes: Minutes(minutes),
        activity: if kind == HoursKind::Practice { ActivityType::OneToOne } else { ActivityType::Individual },
        mode: Mode::InPerson,
        supervisor: person(supervisor),
        note: String::new(),
    }
}

pub(crate) fn entry(n: usize, said: Particulars, now: DateTime<Utc>) -> HoursEntry {
    HoursEntry::begin(HoursEntryId::parse(&format!("e{n}")).unwrap(), said, true, now)
}

pub(crate) fn sign(entry: &mut HoursEntry, now: DateTime<Utc>) {
    let by = entry.particulars().supervisor.clone();
    entry.decide(entry.version(), Outcome::Approved, by, now).unwrap();
}

fn name(who: &Who) -> String {
    format!("{who:?}")
}

pub(crate) fn paper_of(entries: &[HoursEntry], supervisor: &str, now: DateTime<Utc>) -> HoursPaper {
    let all = signed(entries, &[], &StatementTexts::new(), &name);
    let who = Who::Person(person(supervisor));
    let (signatures, lines) = lines(&by_signer(&all).remove(&who).unwrap_or_default());
    HoursPaper {
        id: HoursPaperId::parse("paper").unwrap(),
        number: CertificateNumber::from_random([3; 17]),
        organisation: "Harbor Peer Collective".to_owned(),
        site: SiteId::parse("main").unwrap(),
        site_name: "Main office".to_owned(),
        enrolment: EnrolmentKey {
            person: person("trainee"),
            programme: ProgrammeId::parse("foundations").unwrap(),
            time: 1,
        },
        programme: "Foundations".to_owned(),
        trainee: "Rosa Díaz".to_owned(),
        supervisor: who,
        supervisor_name: "Sue".to_owned(),
        signatures,
        lines,
        head: Head::new(HoursChainId::parse("chain").unwrap()),
        made_at: now,
        made_by: Who::Person(person("trainee")),
        demonstration: false,
    }
}

fn any_entry() -> impl Strategy<Value = (u32, u32, bool, usize, bool)> {
    (0u32..90, 1u32..600, any::<bool>(), 0usize..3, any::<bool>())
}

proptest! {
    /// Each signed minute stands on the paper of whoever signed it, under its kind and month, and on no other.
    #[test]
    fn every_signed_minute_stands_on_one_paper(all in prop::collection::vec(any_entry(), 0..25)) {
        const SUPERVISORS: [&str; 3] = ["sue", "sam", "sol"];
        let entries: Vec<HoursEntry> = all
            .iter()
            .enumerate()
            .map(|(n, (day, minutes, practice, who, is_signed))| {
                let kind = if *practice { HoursKind::Practice } else { HoursKind::Supervision };
                let mut one = entry(n, said(*day, *minutes, kind, SUPERVISORS[*who]), at(100));
                if *is_signed {
                    sign(&mut one, at(101));
                }
                one
            })
            .collect();
        let papers: Vec<HoursPaper> = SUPERVISORS.iter().map(|who| paper_of(&entries, who, at(102))).collect();
        for kind in [HoursKind::Practice, HoursKind::Supervision] {
            let of_kind = entries.iter().filter(|e| e.signed() && e.counted().kind == kind);
            let all: Minutes = of_kind.map(|e| e.counted().minutes).sum();
            prop_assert_eq!(papers.iter().map(|p| p.sums().of(kind)).sum::<Minutes>(), all);
            for paper in &papers {
                let by_month: Minutes = paper.months().values().map(|sums| sums.of(kind)).sum();
                prop_assert_eq!(by_month, paper.sums().of(kind));
            }
        }
        for paper in &papers {
            prop_assert!(paper.lines.is_sorted_by_key(|l| l.date));
            prop_assert!(paper.signatures.len() <= 1, "lines that were signed alike share a signature");
            prop_assert!(paper.standing(&entries, at(103)).changed.is_empty());
            let (first, last) = paper.span().unzip();
            prop_assert!(paper.lines.iter().all(|l| Some(l.date) >= first && Some(l.date) <= last));
        }
    }

    /// Whatever is altered on a paper, it has another code; and it can be kept and read back without changing.
    #[test]
    fn a_paper_that_was_altered_has_another_code(minutes in 1u32..600, more in 1u32..60, what in 0u8..6) {
        let mut one = entry(1, said(1, minutes, HoursKind::Practice, "sue"), at(2));
        sign(&mut one, at(3));
        let paper = paper_of(&[one], "sue", at(4));
        let kept: HoursPaper = serde_json::from_str(&serde_json::to_string(&paper).unwrap()).unwrap();
        prop_assert_eq!(kept.code().unwrap(), paper.code().unwrap());
        let mut other = paper.clone();
        match what {
            0 => other.lines[0].minutes = Minutes(minutes + more),
            1 => other.trainee.push('x'),
            2 => other.supervisor_name.push('x'),
            3 => other.lines[0].date = other.lines[0].date.succ_opt().unwrap(),
            4 => other.site_name.push('x'),
            _ => { other.lines.clear(); }
        }
        prop_assert!(!same_code(&other.code().unwrap(), &paper.code().unwrap()));
        let typed = paper.code().unwrap().to_lowercase().replace('-', " ");
        prop_assert!(same_code(&typed, &paper.code().unwrap()));
    }
}

#[test]
fn a_correction_is_told_once_it_was_sent_and_counts_once_it_is_signed() {
    let mut one = entry(1, said(1, 120, HoursKind::Practice, "sue"), at(2));
    sign(&mut one, at(3));
    let paper = paper_of(std::slice::from_ref(&one), "sue", at(4));
    assert_eq!((paper.lines[0].version, paper.sums().practice), (1, Minutes(120)));

    let shorter = || said(1, 90, HoursKind::Practice, "sue");
    one.correct_signed(1, "I left earlier.", shorter(), false, at(5)).unwrap();
    let standing = |one: &HoursEntry, day| paper.standing(std::slice::from_ref(one), at(day));
    assert!(standing(&one, 6).changed.is_empty(), "a draft is its writer's alone");
    one.correct(2, shorter(), true, at(7)).unwrap();
    let waits = standing(&one, 8);
    assert!(waits.holds(), "the signed version holds meanwhile");
    assert_eq!(waits.changed[0].since, Since::CorrectionWaits { at: at(7) });
    sign(&mut one, at(9));
    let corrected = standing(&one, 10);
    assert!(!corrected.holds());
    let (date, kind) = (at(1).date_naive(), HoursKind::Practice);
    assert_eq!(corrected.changed[0].since, Since::Corrected { date, kind, minutes: Minutes(90), at: at(9) });
    assert_eq!((corrected.changed[0].minutes, paper.sums().practice), (Minutes(120), Minutes(120)));

    // A question about a day of the past is answered as it was then.
    assert!(standing(&one, 8).holds());
    assert!(!standing(&one, 3).made);
    // And a paper of what is there now says the new length.
    assert_eq!(paper_of(&[one], "sue", at(11)).sums().practice, Minutes(90));
}

#[test]
fn a_correction_that_was_given_up_leaves_the_paper_as_it_is() {
    let mut one = entry(1, said(1, 120, HoursKind::Practice, "sue"), at(2));
    sign(&mut one, at(3));
    let paper = paper_of(std::slice::from_ref(&one), "sue", at(4));
    one.correct_signed(1, "I left earlier.", said(1, 90, HoursKind::Practice, "sue"), true, at(5)).unwrap();
    one.withdraw(2, at(6)).unwrap();
    assert!(paper.standing(std::slice::from_ref(&one), at(7)).changed.is_empty());
    let gone = paper.standing(&[], at(7));
    assert_eq!(gone.changed[0].since, Since::NotInForce, "what is not in the log any more is told");
    assert!(!gone.holds());
}

/// An entry that a supervisor from outside signs behind a link, and staff confirms who that was.
#[test]
fn who_signed_and_who_confirmed_it_come_from_the_log() {
    let mut drawn = 0u8;
    let mut salt = || {
        drawn += 1;
        Salt::of([drawn; 32])
    };
    let trainee = person("trainee");
    let mut log = LogWriter::open(Head::new(HoursChainId::parse("chain").unwrap()), &trainee, &mut salt);
    let mut one = entry(1, said(1, 60, HoursKind::Supervision, "sue"), at(2));
    log.version(&one, at(2)).unwrap();
    sign(&mut one, at(3));
    let statement = Statement::read(Label::parse("i_supervised").unwrap(), 1, "I supervised Rosa.");
    log.decision(&one, &statement, at(3)).unwrap();
    let mut links: Vec<_> = log.into_written().into_iter().map(|Written { link, .. }| link).collect();
    let texts = StatementTexts::from([((one.id.clone(), 1), "I supervised Rosa.".to_owned())]);
    let entries = [one.clone()];
    let all = signed(&entries, &links, &texts, &name);
    let signature = &all[0].signature;
    assert_eq!((signature.method.clone(), signature.text.as_deref()), (Method::SignedIn, Some("I supervised Rosa.")));
    assert_eq!(signature.statement, Some(statement.clone()));
    assert_eq!(all[0].at, at(3));

    // The same signature, given by someone without an account whom nobody has confirmed yet.
    let outside = Who::Outside(OutsideSupervisorId::parse("outside").unwrap());
    let last = links.last_mut().unwrap();
    let about = last.body.about.clone();
    last.body.event = Event::Approved {
        signature: Signature {
            signer: outside.clone(),
            capacity: Capacity::Supervisor,
            qualification: None,
            statement: statement.clone(),
            method: Method::OneTimeLink,
            from_records: None,
            awaits_identity_check: true,
            signed: what_is_signed(&about, &statement).unwrap(),
        },
    };
    let all = signed(&entries, &links, &texts, &name);
    assert!(all[0].signature.awaits_identity_check);
    assert_eq!(by_signer(&all).keys().collect::<Vec<_>>(), [&outside]);
    let head = Head::of(links.last().unwrap());
    let change = Change {
        about,
        by: Acting::own(Who::Person(person("coordinator")), Capacity::Coordinator),
        event: Event::IdentityChecked { how: Label::parse("call_to_the_board").unwrap() },
    };
    links.push(crate::chain::hours::append(&head, change, at(5)).unwrap());
    let all = signed(&entries, &links, &texts, &name);
    let check = all[0].signature.identity_check.as_ref().unwrap();
    assert!(!all[0].signature.awaits_identity_check);
    assert_eq!((check.how.words(), check.at), ("call to the board".to_owned(), at(5)));
    assert!(verify(&links, &Openings::new()).is_err(), "a signature that was put in another's place is found out");
}

#[test]
fn a_qualification_stands_beside_a_signature_where_it_was_valid_on_the_day_of_the_work() {
    let mut drawn = 0u8;
    let mut salt = || {
        drawn += 1;
        Salt::of([drawn; 32])
    };
    let trainee = person("trainee");
    let mut log = LogWriter::open(Head::new(HoursChainId::parse("chain").unwrap()), &trainee, &mut salt);
    let held = |name: &str, from: u32, until: Option<u32>| Qualification {
        qualification: Label::parse(name).unwrap(),
        from: at(from).date_naive(),
        until: until.map(|day| at(day).date_naive()),
    };
    let statement = Statement::read(Label::parse("i_supervised").unwrap(), 1, "I supervised Rosa.");
    let mut entries = Vec::new();
    for (n, day) in [1, 2, 4, 5].into_iter().enumerate() {
        let mut one = entry(n, said(day, 60, HoursKind::Practice, "sue"), at(6));
        log.version(&one, at(6)).unwrap();
        sign(&mut one, at(7));
        entries.push(one);
    }
    // The first in the order that was given is the one that is told, both of its ends within.
    log.qualified(&person("sue"), vec![held("lcsw", 2, Some(4)), held("cprs", 4, None)]);
    log.qualified(&person("sam"), vec![held("psychologist", 0, None)]);
    for one in &entries {
        log.decision(one, &statement, at(7)).unwrap();
    }
    let links: Vec<_> = log.into_written().into_iter().map(|Written { link, .. }| link).collect();
    verify(&links, &Openings::new()).unwrap();
    let all = signed(&entries, &links, &StatementTexts::new(), &name);
    let told = all.iter().map(|one| one.signature.qualification.as_ref().map(|q| q.qualification.as_str().to_owned()));
    let told: Vec<_> = told.collect();
    let names = |all: [Option<&str>; 4]| all.map(|name| name.map(str::to_owned)).to_vec();
    assert_eq!(told, names([None, Some("lcsw"), Some("lcsw"), Some("cprs")]));
}

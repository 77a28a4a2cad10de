//! Pages about papers: empty, partial, whole, corrected; in both languages.

#![allow(clippy::unwrap_used)]

use super::check::{Check, told};
use super::copy::CopySheet;
use super::*;
use crate::progress::Titles;
use crate::shell::testing::{frame, now, signed_in, sound};
use crate::verify::{HoursPaperPage, hours_paper_page};
use chrono::NaiveTime;
use domain::board_check::{Checked, Found, Outcome, Reason, Trouble};
use domain::certificate::{CertificateNumber, EnrolmentKey};
use domain::chain::hours::{Capacity, Head, Method, Who};
use domain::course::Label;
use domain::evaluation::ExclusionReason;
use domain::hours::{ActivityType, Mode, Particulars};
use domain::hours_paper::{Changed, PaperLine, PaperSignature};
use domain::id::{HoursChainId, HoursEntryId, HoursPaperId, ProgrammeId, SiteId};
use domain::quantity::Minutes;

fn day(of: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, of).unwrap()
}

fn who() -> Who {
    Who::Person(PersonId::parse("sue").unwrap())
}

fn line(kind: HoursKind, of: u32, minutes: u32) -> PaperLine {
    PaperLine {
        entry: HoursEntryId::parse(&format!("e{of}")).unwrap(),
        version: 1,
        kind,
        date: day(of),
        minutes: Minutes(minutes),
        activity: ActivityType::OneToOne,
        mode: Mode::InPerson,
        signed_at: now(),
        signature: 0,
        second_signature_at: None,
    }
}

fn made(changed: Vec<Changed>) -> MadePaper {
    let paper = HoursPaper {
        id: HoursPaperId::parse("p1").unwrap(),
        number: CertificateNumber::from_random([5; 17]),
        organisation: "Harbor Peer Collective".to_owned(),
        site: SiteId::parse("main").unwrap(),
        site_name: "Main office".to_owned(),
        enrolment: EnrolmentKey {
            person: PersonId::parse("rosa").unwrap(),
            programme: ProgrammeId::parse("foundations").unwrap(),
            time: 1,
        },
        programme: "Foundations".to_owned(),
        trainee: "Zoë <Nakamura>".to_owned(),
        supervisor: who(),
        supervisor_name: "Sue Supervisor".to_owned(),
        signatures: vec![PaperSignature {
            capacity: Capacity::Supervisor,
            qualification: None,
            statement: None,
            text: None,
            method: Method::SignedIn,
            checked_by_name: String::new(),
            from_records: false,
            awaits_identity_check: false,
            identity_check: None,
        }],
        lines: vec![line(HoursKind::Practice, 3, 90), line(HoursKind::Supervision, 4, 60)],
        head: Head::new(HoursChainId::parse("c1").unwrap()),
        made_at: now(),
        made_by: who(),
        demonstration: false,
    };
    let standing = PaperStanding { at: now(), made: true, changed, awaits_identity_check: 0 };
    MadePaper { code: paper.code().unwrap(), paper, standing }
}

fn corrected() -> Changed {
    Changed {
        entry: HoursEntryId::parse("e3").unwrap(),
        date: day(3),
        kind: HoursKind::Practice,
        minutes: Minutes(90),
        since: Since::Corrected { date: day(3), kind: HoursKind::Practice, minutes: Minutes(45), at: now() },
    }
}

fn offer(current: Option<&str>) -> Offer {
    let mut sums = Sums::default();
    sums.add(HoursKind::Practice, Minutes(90));
    Offer {
        id: "new1".to_owned(),
        programme_id: "foundations".to_owned(),
        time: 1,
        supervisor: "person:sue".to_owned(),
        supervisor_name: "Sue <Supervisor>".to_owned(),
        programme: "Foundations".to_owned(),
        site: "Main office".to_owned(),
        entries: 1,
        sums,
        span: Some((day(3), day(3))),
        current: current.map(str::to_owned),
    }
}

#[test]
fn a_trainee_makes_a_paper_and_finds_what_else_a_board_needs() {
    let empty = Papers { whose: Whose::Own, offers: vec![], made: vec![], just: None };
    let html = sound(&signed_in(), |f| page(f, &empty));
    assert!(html.contains("Nothing is signed yet.") && html.contains("No paper was made yet."), "{html}");
    let whole = Papers {
        offers: vec![offer(None), offer(Some("ABC"))],
        made: vec![made(vec![]), made(vec![corrected()])],
        just: Some("ABC".to_owned()),
        ..empty
    };
    let html = sound(&signed_in(), |f| page(f, &whole));
    for told in [
        "action=\"/hours/papers\"",
        "value=\"person:sue\"",
        "Sue &lt;Supervisor&gt;",
        "1 h 30 min",
        "The paper is made. Its number is ABC.",
        "Everything on it is still so.",
        "1 entry on it was corrected since.",
        "href=\"/hours/check\"",
        "href=\"/hours/copy-sheet\"",
        "href=\"/hours/bundle.zip\"",
    ] {
        assert!(html.contains(told), "{told}: {html}");
    }
    let number = made(vec![]).paper.number;
    assert!(html.contains(&format!("href=\"/hours/papers/{number}.pdf\"")), "{html}");
}

#[test]
fn a_supervisor_has_the_same_without_the_trainees_own_things() {
    let whose = Whose::Of { person: PersonId::parse("rosa").unwrap(), name: "Rosa Díaz".to_owned() };
    let data = Papers { whose, offers: vec![offer(None)], made: vec![made(vec![])], just: None };
    let html = sound(&signed_in(), |f| page(f, &data));
    assert!(html.contains("action=\"/desk/hours/rosa/papers\""), "{html}");
    assert!(html.contains("send it to a board yourself, past Rosa Díaz"), "{html}");
    assert!(!html.contains("/hours/bundle.zip") && !html.contains("/hours/check"), "{html}");
}

fn checked(changed: Vec<Changed>, code_fits: Option<bool>) -> String {
    let data = HoursPaperPage { made: made(changed), asked_day: None, code_fits };
    sound(&frame(), |f| hours_paper_page(f, &data))
}

#[test]
fn the_check_page_never_says_more_than_is_true() {
    let real = checked(vec![], Some(true));
    for told in ["class=\"verdict genuine\"", "Real, and still so", "The code fits.", "Zoë &lt;Nakamura&gt;", "noindex"]
    {
        assert!(real.contains(told), "{told}: {real}");
    }
    let since = checked(vec![corrected()], None);
    assert!(!since.contains("Real, and still so") && !since.contains("The code fits."), "{since}");
    assert!(since.contains("It now says: 3 March 2026, Practice, 45 min."), "{since}");
    let waits = Changed { since: Since::CorrectionWaits { at: now() }, ..corrected() };
    let waits = checked(vec![waits], None);
    assert!(waits.contains("Real, and still so") && waits.contains("Until then it still holds."), "{waits}");
    let other = checked(vec![], Some(false));
    assert!(other.contains("The code is another one") && !other.contains("Nakamura"), "{other}");
    let mut early = HoursPaperPage { made: made(vec![corrected()]), asked_day: Some(day(1)), code_fits: None };
    early.made.standing.made = false;
    let html = sound(&frame(), |f| hours_paper_page(f, &early));
    assert!(html.contains("Not made yet on that day") && !html.contains("What was corrected since"), "{html}");
    assert_eq!(early.state(), "not_made_yet");
}

#[test]
fn every_trouble_is_said_in_words_in_both_languages() {
    let label = |text: &str| Label::parse(text).unwrap();
    let troubles = [
        Trouble::OtherName { number: "ABC".to_owned(), says: "R. Díaz".to_owned() },
        Trouble::NotWhole { a_week: Minutes(450), write: 7 },
        Trouble::LeftOut(ExclusionReason::NameDiffers),
        Trouble::OtherTitle { have: label("volunteer"), wanted: label("peer_specialist") },
        Trouble::PaperNotMade { supervisor: who() },
        Trouble::PaperCorrected { number: "ABC".to_owned() },
        Trouble::NotMet(Box::new(domain::course::Rule::hours(HoursKind::Practice, Minutes(60)))),
        Trouble::NotSent,
        Trouble::CameBack,
        Trouble::NotSigned,
        Trouble::CorrectionNotSigned,
        Trouble::SignerNotConfirmed,
        Trouble::NoDomain { wanted: vec![label("mentoring"), label("advocacy")] },
    ];
    let english = words::Words::new(&domain::course::Language::english());
    let spanish = words::Words::new(&words::spanish());
    for trouble in &troubles {
        let said = [&english, &spanish].map(|words| told(words, trouble, &|_| "Sue".to_owned(), &Titles::default()));
        assert!(said.iter().all(|s| !s.is_empty() && !s.contains('[')), "{said:?}");
        assert_ne!(said[0], said[1]);
    }
    let found = |trouble| Found { entry: Some(HoursEntryId::parse("e3").unwrap()), date: Some(day(3)), trouble };
    let outcome = |n: usize| match n % 4 {
        0 => Outcome::Found(vec![found(Trouble::NotSigned)]),
        1 => Outcome::Clear,
        2 => Outcome::NotAsked,
        _ => Outcome::LookYourself,
    };
    let all = Reason::ALL.into_iter().enumerate();
    let data = Check {
        programme: "Foundations".to_owned(),
        checked: all.map(|(n, reason)| Checked { reason, outcome: outcome(n) }).collect(),
        titles: Titles::default(),
    };
    let html = sound(&signed_in(), |f| check::page(f, &data, &|_| String::new()));
    assert_eq!(html.matches("<section class=\"card\"").count(), Reason::ALL.len());
    assert!(html.contains("href=\"/hours/e3\"") && html.contains("It waits for a signature."), "{html}");
    assert!(html.contains("3 of the reasons below need a look from you."), "{html}");
}

#[test]
fn the_copy_sheet_has_each_month_with_its_own_sums() {
    let said = |month: u32, start: (u32, u32), minutes, kind| {
        let date = NaiveDate::from_ymd_opt(2026, month, 9).unwrap();
        let start = NaiveTime::from_hms_opt(start.0, start.1, 0).unwrap();
        Particulars {
            kind,
            date,
            start,
            zone: "UTC".to_owned(),
            starts_at: date.and_time(start).and_utc(),
            minutes: Minutes(minutes),
            activity: ActivityType::OneToOne,
            mode: Mode::InPerson,
            supervisor: PersonId::parse("sue").unwrap(),
            note: "A note".to_owned(),
        }
    };
    let data = CopySheet {
        trainee: "Zoë Nakamura".to_owned(),
        programme: "Foundations".to_owned(),
        rows: vec![
            (said(2, (22, 30), 150, HoursKind::Practice), "Sue".to_owned()),
            (said(3, (9, 0), 100, HoursKind::Practice), String::new()),
            (said(3, (13, 5), 60, HoursKind::Supervision), "Sue".to_owned()),
        ],
        a_week: Some(Minutes(250)),
        taken_over: true,
    };
    let html = sound(&signed_in(), |f| copy::page(f, &data));
    for told in [
        "February 2026",
        "March 2026",
        "02/09/2026",
        "1:00 the next day",
        ">2.50<",
        ">2:30<",
        ">1.67<",
        ">1:40<",
        "1.00 (1:00)",
        "4.17 (4:10)",
        "as one whole number: 4",
        "a supervisor without an account",
        "brought in",
    ] {
        assert!(html.contains(told), "{told}: {html}");
    }
    assert!(!html.contains("A note"), "a board reads no note");
}

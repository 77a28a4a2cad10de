//! The table of frauds, the check that ends a wait, and what one press behind a link does.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::course::HoursKind;
use crate::hours::{ActivityType, HoursEntry, HoursRefusal, Mode, Outcome, Particulars};
use crate::id::{HoursEntryId, PersonId};
use crate::person::EmailAddress;
use crate::quantity::Minutes;
use chrono::{DateTime, TimeDelta, Utc};
use std::collections::BTreeSet;

fn address(text: &str) -> EmailAddress {
    EmailAddress::parse(text).unwrap()
}

fn form(name: &str, email: &str) -> NamingForm {
    NamingForm {
        name: name.to_owned(),
        email: email.to_owned(),
        workplace: "Harbor House".to_owned(),
        qualification: "Licensed counselor".to_owned(),
        licence: String::new(),
    }
}

/// Who tries it, whom they name, and what comes of it: refused, or flagged for staff, or nothing.
struct Case {
    what: &'static str,
    trainee: (&'static str, &'static str),
    named: (&'static str, &'static str),
    refused: Option<NamingRefusal>,
    flags: &'static [Flag],
}

const ROSA: (&str, &str) = ("Rosa Díaz", "rosa.diaz@gmail.com");
const OWN_DOMAIN: (&str, &str) = ("Rosa Díaz", "rosa@diaz.example");
const SUE: &str = "Susan Marsh";

const CASES: [Case; 22] = [
    Case { what: "someone else", trainee: ROSA, named: (SUE, "s.marsh@harbor.example"), refused: None, flags: &[] },
    Case {
        what: "the own address",
        trainee: ROSA,
        named: (SUE, "rosa.diaz@gmail.com"),
        refused: Some(NamingRefusal::OwnAddress),
        flags: &[],
    },
    Case {
        what: "the own address in other case",
        trainee: ROSA,
        named: (SUE, "Rosa.Diaz@Gmail.com"),
        refused: Some(NamingRefusal::OwnAddress),
        flags: &[],
    },
    Case {
        what: "the own address with other dots",
        trainee: ROSA,
        named: (SUE, "r.o.s.a.diaz@gmail.com"),
        refused: Some(NamingRefusal::OwnAddress),
        flags: &[],
    },
    Case {
        what: "the own address with a plus",
        trainee: ROSA,
        named: (SUE, "rosadiaz+susan@gmail.com"),
        refused: Some(NamingRefusal::OwnAddress),
        flags: &[],
    },
    Case {
        what: "the own address by the other name of its domain",
        trainee: ROSA,
        named: (SUE, "rosadiaz@googlemail.com"),
        refused: Some(NamingRefusal::OwnAddress),
        flags: &[],
    },
    Case {
        what: "the own address with a plus at a domain of one's own",
        trainee: OWN_DOMAIN,
        named: (SUE, "rosa+marsh@diaz.example"),
        refused: Some(NamingRefusal::OwnAddress),
        flags: &[],
    },
    Case {
        what: "a second address of the same name elsewhere",
        trainee: ROSA,
        named: (SUE, "rosa.diaz@outlook.com"),
        refused: None,
        flags: &[Flag::LikeTheTrainee],
    },
    Case {
        what: "a second address with a number",
        trainee: ROSA,
        named: (SUE, "rosadiaz77@gmail.com"),
        refused: None,
        flags: &[Flag::LikeTheTrainee],
    },
    Case {
        what: "a second address with the parts turned",
        trainee: ROSA,
        named: (SUE, "diaz_rosa@yahoo.com"),
        refused: None,
        flags: &[Flag::LikeTheTrainee],
    },
    Case {
        what: "a second address that says what it is for",
        trainee: ROSA,
        named: (SUE, "rosa.supervisor@proton.me"),
        refused: None,
        flags: &[Flag::LikeTheTrainee],
    },
    Case {
        what: "a purpose at a domain of one's own",
        trainee: OWN_DOMAIN,
        named: (SUE, "supervisor@diaz.example"),
        refused: None,
        flags: &[Flag::LooksLikeAlias],
    },
    Case {
        what: "a purpose below a domain of one's own",
        trainee: OWN_DOMAIN,
        named: (SUE, "office@clinic.diaz.example"),
        refused: None,
        flags: &[Flag::LooksLikeAlias],
    },
    Case {
        what: "any other word at a domain of one's own",
        trainee: OWN_DOMAIN,
        named: (SUE, "bluebird@diaz.example"),
        refused: None,
        flags: &[Flag::LooksLikeAlias],
    },
    Case {
        what: "the own name at a domain of one's own",
        trainee: OWN_DOMAIN,
        named: (SUE, "rosa.work@diaz.example"),
        refused: None,
        flags: &[Flag::LooksLikeAlias, Flag::LikeTheTrainee],
    },
    Case {
        what: "two who work in one house",
        trainee: ("Rosa Díaz", "rosa.diaz@harbor.example"),
        named: (SUE, "susan.marsh@harbor.example"),
        refused: None,
        flags: &[],
    },
    Case { what: "two at one provider", trainee: ROSA, named: (SUE, "bluebird@gmail.com"), refused: None, flags: &[] },
    Case {
        what: "a family name that both have",
        trainee: ROSA,
        named: ("Elena Díaz", "elena.diaz@harbor.example"),
        refused: None,
        flags: &[],
    },
    Case {
        what: "the own name",
        trainee: ROSA,
        named: ("Dr. Diaz, Rosa", "bluebird@harbor.example"),
        refused: None,
        flags: &[Flag::NameOfTheTrainee],
    },
    Case {
        what: "no address at all",
        trainee: ROSA,
        named: (SUE, "susan"),
        refused: Some(NamingRefusal::Person(crate::person::PersonRefusal::EmailShape)),
        flags: &[],
    },
    Case {
        what: "a trainee with a user name only",
        trainee: ("Rosa Díaz", ""),
        named: (SUE, "rosa.diaz@gmail.com"),
        refused: None,
        flags: &[Flag::LikeTheTrainee],
    },
    Case {
        what: "the own address with a plus on the trainee's side",
        trainee: ("Rosa Díaz", "rosa+school@diaz.example"),
        named: (SUE, "rosa@diaz.example"),
        refused: Some(NamingRefusal::OwnAddress),
        flags: &[],
    },
];

#[test]
fn the_table_of_frauds() {
    for case in &CASES {
        let own = EmailAddress::parse(case.trainee.1).ok();
        let read = read(&form(case.named.0, case.named.1), own.as_ref(), false);
        if let Some(refusal) = case.refused {
            assert_eq!(read, Err(vec![(NamingField::Email, refusal)]), "{}", case.what);
            continue;
        }
        let named = read.unwrap();
        let trainee = Trainee { name: case.trainee.0.to_owned(), email: own };
        let found = flags(&named, &trainee, &marks("rosa", case.named.0, case.named.1, None), &[]);
        assert_eq!(found, case.flags.iter().copied().collect::<BTreeSet<_>>(), "{}", case.what);
    }
}

fn marks(by: &str, name: &str, email: &str, licence: Option<&str>) -> Marks {
    Marks {
        named_by: PersonId::parse(by).unwrap(),
        name: name_mark(name),
        mailbox: mailbox(&address(email)),
        licence: licence.map(licence_mark),
    }
}

#[test]
fn what_belongs_to_another_name_or_to_several_is_flagged() {
    let mine = marks("rosa", SUE, "s.marsh@harbor.example", Some("LPC 1234-5"));
    let with = |others: &[Marks]| {
        let named = read(&form(SUE, "s.marsh@harbor.example"), None, false).unwrap();
        let trainee = Trainee { name: "Rosa Díaz".to_owned(), email: None };
        flags(&named, &trainee, &mine, others).into_iter().collect::<Vec<_>>()
    };
    assert_eq!(with(&[]), []);
    assert_eq!(with(&[marks("rosa", "Marsh, Susan", "smarsh@harbor.example", None)]), [], "the same, named twice");
    assert_eq!(with(&[marks("lee", SUE, "smarsh+lee@harbor.example", None)]), [Flag::AddressOfSeveral]);
    assert_eq!(
        with(&[marks("lee", "Sam Reed", "s.marsh@harbor.example", None)]),
        [Flag::AddressUnderAnotherName, Flag::AddressOfSeveral]
    );
    assert_eq!(
        with(&[marks("rosa", "Sam Reed", "sam@reed.example", Some("lpc12345"))]),
        [Flag::LicenceUnderAnotherName]
    );
    assert_eq!(with(&[marks("lee", "susan MARSH", "sue@elsewhere.example", Some("lpc12345"))]), [], "the same person");
    assert_eq!(with(&[marks("lee", "Sam Reed", "sam@reed.example", None)]), [], "no licence is not the same licence");
}

#[test]
fn someone_with_an_account_is_asked_to_sign_there_and_every_fault_is_told() {
    let account = read(&form(SUE, "sue@harbor.example"), None, true).unwrap_err();
    assert_eq!(account, [(NamingField::Email, NamingRefusal::HasAccount)]);
    let empty = read(&NamingForm::default(), None, false).unwrap_err();
    let fields: Vec<_> = empty.iter().map(|(field, _)| *field).collect();
    assert_eq!(fields, [NamingField::Name, NamingField::Email, NamingField::Workplace, NamingField::Qualification]);
    let long = NamingForm { licence: "9".repeat(LONGEST + 1), ..form(SUE, "sue@harbor.example") };
    assert_eq!(read(&long, None, false).unwrap_err(), [(NamingField::Licence, NamingRefusal::Long { most: LONGEST })]);
}

#[test]
fn a_check_by_what_the_trainee_gave_is_none() {
    let named = Named {
        workplace: "Harbor House, (212) 555-0142".to_owned(),
        ..read(&form(SUE, "s.marsh@harbor.example"), None, false).unwrap()
    };
    let own = address("rosa.diaz@gmail.com");
    let check = |how: &str, contact: &str| {
        let form = CheckForm {
            how: how.to_owned(),
            contact: contact.to_owned(),
            person: true,
            qualification: true,
            address: true,
        };
        form.read(&named, Some(&own))
    };
    for contact in [
        "s.marsh@harbor.example",
        "wrote to S.Marsh@harbor.example.",
        "mail to <smarsh+x@harbor.example>, answered",
        "rosadiaz@gmail.com",
        "called 212-555-0142",
        "called +1 212 555 0142",
    ] {
        assert_eq!(
            check("employer_switchboard", contact),
            Err(vec![(CheckField::Contact, CheckRefusal::ContactOfTrainee)]),
            "{contact}"
        );
    }
    for contact in
        ["switchboard 212 555 0100, from the city's list", "front.desk@harbor.example", "board of New York, 5 May"]
    {
        assert_eq!(check("board_register", contact).unwrap().contact, contact);
    }
    assert_eq!(check("heard_of", "x").unwrap_err(), [(CheckField::How, CheckRefusal::NotOffered)]);
    let empty = CheckForm { how: "known_in_person".to_owned(), ..CheckForm::default() }.read(&named, None).unwrap_err();
    let found: Vec<_> = empty.into_iter().map(|(_, refusal)| refusal).collect();
    assert_eq!(found, [CheckRefusal::ContactMissing, CheckRefusal::NotConfirmed]);
}

fn at(minute: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_773_072_000, 0).unwrap() + TimeDelta::minutes(minute)
}

fn sue() -> PersonId {
    PersonId::parse("sue").unwrap()
}

fn entry(id: &str, day: u32, minutes: u32) -> HoursEntry {
    let starts_at = at(i64::from(day) * 1_440);
    let particulars = Particulars {
        kind: HoursKind::Practice,
        date: starts_at.date_naive(),
        start: starts_at.time(),
        zone: "UTC".to_owned(),
        starts_at,
        minutes: Minutes(minutes),
        activity: ActivityType::OneToOne,
        mode: Mode::InPerson,
        supervisor: sue(),
        note: String::new(),
    };
    HoursEntry::begin(HoursEntryId::parse(id).unwrap(), particulars, true, starts_at + TimeDelta::days(1))
}

fn choose(all_clean: bool, name: &str, choices: &[(&str, Choice)]) -> LinkForm {
    let choices = choices.iter().map(|(id, choice)| (HoursEntryId::parse(id).unwrap(), choice.clone())).collect();
    LinkForm { all_clean, name: name.to_owned(), choices }
}

#[test]
fn one_press_decides_what_was_bound_and_tells_what_has_changed() {
    let mut entries = vec![entry("a", 0, 60), entry("b", 1, 60), entry("c", 2, 60), entry("d", 3, 1_000)];
    let bound = batch(&entries, &sue());
    assert_eq!(bound.len(), 4);
    let since = at(0).date_naive();
    let decide = |form: &LinkForm, entries: &[HoursEntry]| plan(form, &bound, entries, since, (&sue(), SUE));

    assert_eq!(decide(&choose(false, SUE, &[]), &entries), Err(vec![(None, SignRefusal::NothingChosen)]));
    assert_eq!(decide(&choose(true, " ", &[]), &entries), Err(vec![(None, SignRefusal::NameMissing)]));
    assert_eq!(decide(&choose(true, "Sam Reed", &[]), &entries), Err(vec![(None, SignRefusal::NameDiffers)]));
    let ask = |text: &str| Choice::Ask(text.to_owned());
    let bare = decide(&choose(true, SUE, &[("b", ask(" "))]), &entries).unwrap_err();
    assert_eq!(bare, [(Some(entries[1].id.clone()), SignRefusal::Reason(HoursRefusal::ReasonMissing))]);

    // "All of them" takes the clean ones; a long day has to be chosen by itself.
    let planned = decide(&choose(true, "Dr. susan marsh", &[("b", ask("Which group?"))]), &entries).unwrap();
    let said: Vec<_> = planned.decide.iter().map(|(b, o)| (b.entry.as_str(), o.clone())).collect();
    let asked = Outcome::Returned { reason: "Which group?".to_owned() };
    assert_eq!(said, [("a", Outcome::Approved), ("b", asked), ("c", Outcome::Approved)]);
    // To ask or to decline needs no name.
    assert_eq!(
        decide(&choose(false, "", &[("d", Choice::Decline("Not mine.".to_owned()))]), &entries).unwrap().decide.len(),
        1
    );

    let changed = entries[0].particulars().clone();
    entries[0].recall(1, at(9_000)).unwrap();
    entries[0].correct(1, Particulars { minutes: Minutes(90), ..changed }, true, at(9_001)).unwrap();
    entries[1].decide(1, Outcome::Approved, sue(), at(9_002)).unwrap();
    let planned = decide(&choose(true, SUE, &[]), &entries).unwrap();
    let ids = |all: &[HoursEntryId]| all.iter().map(|id| id.as_str().to_owned()).collect::<Vec<_>>();
    assert_eq!((ids(&planned.changed), ids(&planned.again)), (vec!["a".to_owned()], vec!["b".to_owned()]));
    assert_eq!(planned.decide.len(), 1);
}

#[test]
fn a_link_ends_when_nothing_waits_when_a_newer_one_comes_or_with_its_time() {
    let request = Request {
        sent_at: at(0),
        expires_at: at(0) + TimeDelta::days(DAYS),
        opened_at: None,
        signed_at: None,
        bounced_at: None,
        ended_at: None,
    };
    let late = at(0) + TimeDelta::days(DAYS);
    assert_eq!(request.link(2, at(1)), Link::Works);
    assert_eq!(request.link(0, at(1)), Link::UsedUp);
    assert_eq!(request.link(2, late), Link::Over);
    let ended = Request { ended_at: Some(at(5)), ..request.clone() };
    assert_eq!(ended.link(2, at(6)), Link::Replaced);

    assert_eq!(request.invited(at(1)), Invited::Sent { at: at(0), until: late });
    assert_eq!(request.invited(late), Invited::Over { at: late });
    let bounced = Request { bounced_at: Some(at(2)), ..request.clone() };
    assert_eq!(bounced.invited(at(3)), Invited::Bounced { at: at(2) });
    let opened = Request { opened_at: Some(at(2)), ..request.clone() };
    assert_eq!(opened.invited(at(3)), Invited::Opened { at: at(2) });
    assert_eq!(opened.invited(late), Invited::Over { at: late });
    let signed = Request { signed_at: Some(at(4)), bounced_at: Some(at(5)), ..opened };
    assert_eq!(signed.invited(late), Invited::Signed { at: at(4) });
}

#[test]
fn why_someone_could_not_be_confirmed_is_said_in_so_many_words() {
    let missing = (CheckField::Reason, CheckRefusal::ReasonMissing);
    assert_eq!(doubt_reason("  \r\n "), Err(missing));
    assert_eq!(doubt_reason(" Nobody answers.\r\nTwice. "), Ok("Nobody answers.\nTwice.".to_owned()));
    assert!(doubt_reason(&"x".repeat(LONGEST_DOUBT)).is_ok());
    let long = (CheckField::Reason, CheckRefusal::TooLong { most: LONGEST_DOUBT });
    assert_eq!(doubt_reason(&"x".repeat(LONGEST_DOUBT + 1)), Err(long));
}

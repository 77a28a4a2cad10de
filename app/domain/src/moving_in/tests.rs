//! Dates and lengths that mean one thing, lines that say what is wrong where, and nothing that breaks the reader.

#![allow(clippy::unwrap_used)]

use super::*;
use crate::actor::Role;
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn cells(pairs: &[(Column, &str)]) -> Cells {
    Cells(pairs.iter().map(|(c, t)| (*c, (*t).to_owned())).collect())
}

#[test]
fn a_date_is_taken_only_when_it_means_one_day() {
    for text in [
        "2024-03-12",
        "2024/03/12",
        " 2024-03-12 00:00:00",
        "12 March 2024",
        "12 Mar 2024",
        "12-mar-2024",
        "March 12, 2024",
        "Mar. 12th, 2024",
    ] {
        assert_eq!(date(text, DateOrder::Unsaid), Ok(day("2024-03-12")), "{text}");
    }
    assert_eq!(date("9 Sept 2024", DateOrder::Unsaid), Ok(day("2024-09-09")));
    let slash = "03/12/2024";
    assert_eq!(date(slash, DateOrder::Unsaid), Err(Problem::DateAmbiguous { said: slash.to_owned() }));
    assert_eq!(date(slash, DateOrder::MonthFirst), Ok(day("2024-03-12")));
    assert_eq!(date(slash, DateOrder::DayFirst), Ok(day("2024-12-03")));
    assert_eq!(date("03/25/2024", DateOrder::Unsaid), Ok(day("2024-03-25")));
    assert_eq!(date("25.3.2024", DateOrder::Unsaid), Ok(day("2024-03-25")));
    assert_eq!(date("3/3/2024", DateOrder::Unsaid), Ok(day("2024-03-03")));
    for bad in [
        "25/03/2024",
        "31 Feb 2024",
        "2024-13-01",
        "03/12/24",
        "12 Mrz 2024",
        "soon",
        "",
        "1 2 3 4",
        "45363",
        "ma 3 2024",
    ] {
        assert!(matches!(date(bad, DateOrder::MonthFirst), Err(Problem::DateUnreadable { .. })), "{bad}");
    }
    assert!(matches!(date("1924-03-12", DateOrder::Unsaid), Err(Problem::DateLongAgo { .. })));
}

#[test]
fn a_length_comes_to_whole_minutes_or_is_not_taken() {
    for (text, minutes) in [
        ("90 min", 90),
        ("90min", 90),
        ("1:30", 90),
        ("01:30:00", 90),
        ("1.5", 90),
        ("1,5", 90),
        ("1.5 h", 90),
        ("1h30m", 90),
        ("1 hr. 30 mins", 90),
        ("1 hour, 30 minutes", 90),
        (".25", 15),
        ("1.1", 66),
        ("100:00", 6000),
    ] {
        if text.contains(", ") {
            // A comma behind a word is a sign that nobody agreed on.
            assert!(length(text, Unit::Unsaid).is_err());
            continue;
        }
        assert_eq!(length(text, Unit::Unsaid), Ok(Minutes(minutes)), "{text}");
    }
    assert_eq!(length("2", Unit::Hours), Ok(Minutes(120)));
    assert_eq!(length("2", Unit::Minutes), Ok(Minutes(2)));
    assert!(matches!(length("2", Unit::Unsaid), Err(Problem::LengthWithoutUnit { .. })));
    assert!(matches!(length("1.33", Unit::Unsaid), Err(Problem::LengthNotWhole { .. })));
    assert_eq!(length("0:00", Unit::Unsaid), Err(Problem::LengthNothing));
    assert!(matches!(length("6000 h", Unit::Unsaid), Err(Problem::LengthTooLong { .. })));
    for bad in ["", "-2 h", "1:75", "1:5", "1,500", "two hours", "1.", "1.5.5", "h", "999999999 h", "1:30:30", "min 5"]
    {
        assert!(matches!(length(bad, Unit::Unsaid), Err(Problem::LengthUnreadable { .. })), "{bad}");
    }
}

#[test]
fn a_line_of_hours_says_every_fault_at_its_column() {
    let today = day("2026-11-23");
    let (line, faults) = cells(&[(Column::Date, "31 Feb 2024"), (Column::Kind, "lunch"), (Column::Length, "2")])
        .hours(DateOrder::Unsaid, today);
    assert_eq!(line, None);
    let columns: Vec<_> = faults.iter().map(|f| f.column.unwrap()).collect();
    assert_eq!(columns, [Column::PersonId, Column::Date, Column::Kind, Column::Length]);
    let (line, faults) = cells(&[
        (Column::PersonId, "17"),
        (Column::Date, "2024-02-28"),
        (Column::Kind, "Practice"),
        (Column::Hours, "30"),
        (Column::Minutes, "15"),
    ])
    .hours(DateOrder::Unsaid, today);
    assert_eq!(line.unwrap().minutes, Minutes(1815));
    assert_eq!(LineState::of(&faults, false), LineState::Remark, "longer than a day is worth a look");
    let ahead = cells(&[(Column::PersonId, "17"), (Column::Date, "2027-01-01")]).hours(DateOrder::Unsaid, today).1;
    assert!(ahead.iter().any(|f| f.problem == Problem::DateAhead));
}

#[test]
fn a_signature_by_hand_of_the_past_says_all_of_itself() {
    let line = |more: &[(Column, &str)]| {
        let mut all = vec![
            (Column::PersonId, "17"),
            (Column::Date, "2024-03-12"),
            (Column::Kind, "practice"),
            (Column::Length, "1:30"),
            (Column::SupervisedBy, "Owen Sample"),
        ];
        all.retain(|(column, _)| more.iter().all(|(other, _)| other != column));
        all.extend(more);
        cells(&all).hours(DateOrder::Unsaid, day("2026-11-23"))
    };
    let signed =
        [(Column::SignedOn, "15 March 2024"), (Column::Original, "Folder  3"), (Column::CheckedBy, "Cora Rule")];
    let (read, faults) = line(&signed);
    let expected =
        PastSignature { on: day("2024-03-15"), original: "Folder 3".to_owned(), checked_by: "Cora Rule".to_owned() };
    assert_eq!((read.unwrap().signed, faults), (Some(expected), vec![]));
    assert_eq!(line(&signed.map(|(column, _)| (column, " "))).0.unwrap().signed, None);

    // One of the three alone is no proof.
    for (one, said) in signed {
        let missing: Vec<_> = line(&[(one, said)]).1.into_iter().map(|f| (f.column, f.problem)).collect();
        let others = signed.map(|(column, _)| column).into_iter().filter(|column| *column != one);
        assert_eq!(missing, others.map(|c| (Some(c), Problem::Missing)).collect::<Vec<_>>());
    }
    for (column, said, problem) in [
        (Column::SupervisedBy, "", Problem::Missing),
        (Column::SignedOn, "2024-03-11", Problem::SignedBefore),
        (Column::SignedOn, "2027-01-01", Problem::DateAhead),
        (Column::CheckedBy, "Sample, Owen", Problem::CheckedBySigner),
    ] {
        let mut said_so = signed.to_vec();
        said_so.retain(|(other, _)| *other != column);
        said_so.push((column, said));
        let (read, faults) = line(&said_so);
        assert_eq!(faults, [Fault { column: Some(column), problem }]);
        assert_eq!(LineState::of(&faults, false), LineState::Out, "{read:?}");
    }
}

#[test]
fn lines_of_the_other_kinds_are_read() {
    let today = day("2026-11-23");
    let (person, faults) = cells(&[(Column::Name, "  Ana   Li "), (Column::UserName, "Ana.Li")]).person();
    let person = person.unwrap();
    assert_eq!((person.name.as_str(), person.user_name.as_deref()), ("Ana Li", Some("ana.li")));
    assert!(faults.is_empty());
    let roster = cells(&[
        (Column::Email, "ana@example.org"),
        (Column::Group, "Spring"),
        (Column::Program, "Foundations"),
        (Column::Role, "Learner"),
    ]);
    let (line, faults) = roster.roster(DateOrder::Unsaid, today);
    assert_eq!(line.unwrap().role, Role::Trainee);
    assert_eq!(faults, [Fault { column: Some(Column::JoinedOn), problem: Problem::JoinsLater }]);
    let paper = cells(&[
        (Column::PersonId, "17"),
        (Column::Number, "PS-1"),
        (Column::Program, "Basics"),
        (Column::Kind, "certification"),
        (Column::IssuedOn, "2020-01-01"),
        (Column::ExpiresOn, "2019-01-01"),
        (Column::Issuer, "A board"),
    ]);
    let (line, faults) = paper.certificate(DateOrder::Unsaid, today);
    assert_eq!(line, None);
    assert_eq!(LineState::of(&faults, false), LineState::Out);
}

#[test]
fn a_certificate_of_the_past_stands_as_its_record_says() {
    let paper = PastCertificate {
        number: crate::certificate::CertificateNumber::from_random([3; 17]),
        old_number: "PS-1".to_owned(),
        person: PersonId::parse("p").unwrap(),
        holder: "Ana Li".to_owned(),
        programme: "Basics".to_owned(),
        kind: CertificateKind::TrainingCompletion,
        issued_on: day("2020-01-01"),
        expires_on: Some(day("2022-01-01")),
        issuer: "Elm Street".to_owned(),
        organisation: "Harbor".to_owned(),
        taken_over: TakenOver {
            source: "paper".to_owned(),
            brought_in_by: "Cora".to_owned(),
            at: DateTime::UNIX_EPOCH,
            run: ImportRunId::parse("r").unwrap(),
        },
        demonstration: false,
    };
    assert_eq!(paper.standing_on(day("2019-12-31")), PastStanding::NotIssuedYet);
    assert_eq!(paper.standing_on(day("2022-01-01")), PastStanding::OnRecord);
    assert_eq!(paper.standing_on(day("2022-01-02")), PastStanding::Expired);
}

#[test]
fn a_user_name_is_plain_and_free() {
    assert_eq!(suggested_user_name("María José García López", |_| false), "maria.lopez");
    assert_eq!(suggested_user_name("Ana Li", |n| n == "ana.li" || n == "ana.li2"), "ana.li3");
    assert_eq!(suggested_user_name("李小龙", |_| false), "person");
    assert_eq!(suggested_user_name("X", |_| false), "person.x");
}

#[test]
fn a_name_is_the_same_however_it_is_ordered() {
    assert!(same_name("López, María", "Maria Lopez"));
    assert!(!same_name("Maria Lopez", "Mario Lopez"));
}

#[test]
fn headings_of_other_systems_are_known() {
    for (heading, column) in [
        ("Person ID", Column::PersonId),
        ("E-Mail", Column::Email),
        ("Supervised by", Column::SupervisedBy),
        ("Cohort", Column::Group),
        ("DATE JOINED", Column::JoinedOn),
    ] {
        assert_eq!(Column::headed(heading), Some(column), "{heading}");
    }
    assert_eq!(Column::headed("shoe size"), None);
    for kind in Kind::ALL {
        assert_eq!(Kind::named(kind.name()), Some(kind));
        assert!(kind.needed().iter().flat_map(|g| g.iter()).all(|c| kind.columns().contains(c)));
    }
}

proptest! {
    #[test]
    fn whatever_stands_in_a_cell_the_reader_answers(text in "\\PC{0,24}", number in "[0-9:.,/ hmin-]{0,12}") {
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        for said in [&text, &number] {
            let all = Cells(Column::ALL.into_iter().map(|c| (c, said.clone())).collect());
            for order in [DateOrder::Unsaid, DateOrder::MonthFirst, DateOrder::DayFirst] {
                let _ = all.person();
                let _ = all.roster(order, today);
                let _ = all.hours(order, today);
                let _ = all.certificate(order, today);
            }
            prop_assert!(fits(&suggested_user_name(said, |_| false)));
        }
    }

    #[test]
    fn every_way_to_write_a_length_is_the_same_length(h in 0u32..300, quarter in 0u32..4) {
        let minutes = h * 60 + quarter * 15;
        prop_assume!(minutes > 0);
        let decimal = format!("{h}.{:02}", quarter * 25);
        for text in [format!("{minutes} min"), format!("{h}:{:02}", quarter * 15), decimal.clone(), format!("{decimal} h"), format!("{h} h {} min", quarter * 15)] {
            prop_assert_eq!(length(&text, Unit::Unsaid), Ok(Minutes(minutes)), "{}", text);
        }
    }
}

fn fits(name: &str) -> bool {
    name.len() >= 3 && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'.' || b == b'-')
}

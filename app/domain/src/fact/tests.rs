//! Each form, good and bad; what is read comes back as it was typed; and what all facts say together.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::course::requirement::RuleKind;
use crate::course::{Catalogue, Label, Language, Requirement, Rule, Stage};
use crate::evaluation::record::Record;
use crate::evaluation::{Facts, NextAction, State, evaluate};
use crate::id::{FactId, PersonId, ProgrammeId, RequirementId, StageId};
use crate::reference::{Known as KnownFor, Letter, Relationship};
use chrono::NaiveDate;
use proptest::prelude::*;
use std::collections::BTreeMap;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn programme() -> ProgrammeId {
    ProgrammeId::parse("core").unwrap()
}

fn ways() -> Vec<Way> {
    vec![Way {
        programme: programme(),
        stages: vec![StageId::parse("certification").unwrap()],
        requirements: vec![RequirementId::parse("schooling").unwrap()],
    }]
}

fn form(fields: &[(&str, &str)]) -> BTreeMap<String, String> {
    fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

fn reading(
    kind: Kind,
    own: bool,
    typed: &BTreeMap<String, String>,
    known: &[Known],
) -> Result<Reading, Vec<(&'static str, FactRefusal)>> {
    let (id, ways) = (FactId::parse("f1").unwrap(), ways());
    let around = Around { id: &id, by: "Ada Admin", own, today: day("2026-11-27"), ways: &ways, known };
    read(kind, typed, &around)
}

/// A whole form of each kind, as staff fills it in.
fn whole(kind: Kind) -> BTreeMap<String, String> {
    form(match kind {
        Kind::Document => &[
            ("what", "photo_identification"),
            ("dated", "2024-05-01"),
            ("until", "2034-05-01"),
            ("handed_in_by", "trainee"),
            ("name_matches", "yes"),
            ("proof", "paper_seen"),
            ("evidence", "Seen at the desk"),
        ],
        Kind::Eligibility => &[
            ("what", "background_check"),
            ("on", "2026-11-20"),
            ("until", "2027-11-20"),
            ("eligible", "yes"),
            ("proof", "primary_source"),
        ],
        Kind::Attestation => &[
            ("what", "code_of_ethics"),
            ("signed_by", "supervisor"),
            ("on", "2026-10-02"),
            ("text_version", "2026"),
            ("words", "300"),
            ("proof", "letter"),
        ],
        Kind::Exam => &[
            ("what", "written_exam"),
            ("on", "2026-10-02"),
            ("passed", "open"),
            ("parts", "ethics = 84\nrecovery = 70"),
            ("proof", "letter"),
        ],
        Kind::Course => &[
            ("what", "ethics_101"),
            ("on", "2026-10-02"),
            ("percent", "88"),
            ("credits", "3"),
            ("tags", "core, elective"),
            ("proof", "paper_seen"),
        ],
        Kind::Learning => &[
            ("of", "training"),
            ("on", "2026-10-02"),
            ("hours", "7"),
            ("minutes", "30"),
            ("category", "ethics"),
            ("course", "spring"),
            ("tags", "in_person"),
            ("paper_kept", "yes"),
            ("proof", "paper_seen"),
        ],
        Kind::Education => &[("what", "ged"), ("proof", "paper_seen")],
        Kind::Credential => &[
            ("what", "cpss"),
            ("from", "2025-01-01"),
            ("until", "2027-01-01"),
            ("standing", "probation"),
            ("proof", "primary_source"),
        ],
        Kind::ListCheck => &[("what", "exclusion_list"), ("on", "2026-11-01"), ("clear", "no")],
        Kind::Position => &[
            ("what", "peer_supporter"),
            ("from", "2025-01-01"),
            ("until", "2026-01-01"),
            ("hours_per_week", "20"),
            ("duties", "outreach = 40\npeer_support = 60"),
            ("proof", "letter"),
        ],
        Kind::Place => &[
            ("what", "ohio"),
            ("from", "2020-01-01"),
            ("lives", "yes"),
            ("work_percent", "80"),
            ("proof", "paper_seen"),
        ],
        Kind::Birth => &[("on", "1988-02-29")],
        Kind::Day => &[("program", "core"), ("event", "approval"), ("on", "2026-06-01"), ("proof", "letter")],
        Kind::Stage => &[
            ("stage", "core/certification"),
            ("from", "2026-06-01"),
            ("until", "2028-06-01"),
            ("renewals", "1"),
            ("proof", "letter"),
        ],
        Kind::Audit => &[
            ("program", "core"),
            ("on", "2026-06-01"),
            ("answered_on", "2026-06-11"),
            ("in_order", "yes"),
            ("proof", "letter"),
        ],
        Kind::Decision => &[
            ("decision", "waiver"),
            ("requirement", "core/schooling"),
            ("decided", "granted"),
            ("on", "2026-11-01"),
            ("until", "2027-11-01"),
            ("why", "The school burned down with its papers."),
        ],
        Kind::Qualification => &[
            ("what", "lcsw"),
            ("from", "2020-01-01"),
            ("until", "2028-01-01"),
            ("supervised_by", "p-above"),
            ("at_most", "12"),
            ("proof", "primary_source"),
            ("evidence", "License 4711 on the page of the board"),
        ],
    })
}

fn known(id: &str, read: Reading, own: bool) -> Known {
    let Reading { programme, said, proof, evidence } = read;
    let kind = said.kind();
    let version = Version {
        said,
        programme,
        proof,
        evidence,
        by: PersonId::parse("p1").unwrap(),
        name: "Ada Admin".to_owned(),
        role: if own { Role::Trainee } else { Role::Administrator },
        at: "2026-11-27T10:00:00Z".parse().unwrap(),
        reason: String::new(),
    };
    Known { id: FactId::parse(id).unwrap(), kind, versions: vec![version], withdrawn: None }
}

#[test]
fn a_whole_form_of_each_kind_is_read_and_shown_as_it_was_typed() {
    for kind in Kind::ALL {
        let typed_in = whole(*kind);
        let read = reading(*kind, false, &typed_in, &[]).unwrap_or_else(|faults| panic!("{kind:?}: {faults:?}"));
        assert_eq!(read.said.kind(), *kind);
        assert!(kind.proofs().contains(&read.proof), "{kind:?}");
        let known = known("f1", read.clone(), false);
        let mut shown = typed(&known.versions[0]);
        if kind.proofs().len() == 1 {
            shown.remove("proof");
        }
        assert_eq!(shown, typed_in, "{kind:?}");
        // Kept and opened again it is the same.
        let json = serde_json::to_string(&known).unwrap();
        assert_eq!(serde_json::from_str::<Known>(&json).unwrap(), known, "{json}");
        for field in fields(*kind, false).iter().filter(|f| f.needed) {
            let mut without = typed_in.clone();
            without.remove(field.name);
            let faults = reading(*kind, false, &without, &[]).unwrap_err();
            assert!(faults.iter().any(|(at, _)| *at == field.name), "{kind:?} without {}: {faults:?}", field.name);
        }
    }
}

#[test]
fn an_empty_form_says_what_is_missing_and_reads_nothing() {
    for kind in Kind::ALL {
        let faults = reading(*kind, false, &BTreeMap::new(), &[]).unwrap_err();
        let names: Vec<_> = fields(*kind, false).iter().map(|f| f.name).chain(["proof", "evidence"]).collect();
        assert!(!faults.is_empty() && faults.iter().all(|(at, _)| names.contains(at)), "{kind:?}: {faults:?}");
    }
}

#[test]
fn what_does_not_fit_is_told_at_its_field() {
    use FactRefusal as R;
    let cases: [(Kind, &str, &str, R); 16] = [
        (Kind::Document, "dated", "2026-11-28", R::Future),
        (Kind::Document, "dated", "yesterday", R::NotADay),
        (Kind::Document, "dated", "0099-01-01", R::NotADay),
        (Kind::Document, "until", "2023-01-01", R::EndsFirst),
        (Kind::Document, "what", "criminal_record_report", R::CheckOnly),
        (Kind::Document, "what", "***", R::NoName),
        (Kind::Document, "proof", "told", R::Choice),
        (Kind::Exam, "mark", "90", R::TwoMarks),
        (Kind::Exam, "parts", "ethics", R::Parts),
        (Kind::Course, "percent", "101", R::Number { most: 100 }),
        (Kind::Learning, "minutes", "60", R::Number { most: 59 }),
        (Kind::ListCheck, "clear", "open", R::Choice),
        (Kind::Stage, "stage", "other/certification", R::Choice),
        (Kind::Decision, "requirement", "core/nothing", R::Choice),
        (Kind::Decision, "why", " ", R::Missing),
        (Kind::Qualification, "evidence", "", R::Missing),
    ];
    for (kind, field, value, why) in cases {
        let mut typed = whole(kind);
        typed.insert(field.to_owned(), value.to_owned());
        let faults = reading(kind, false, &typed, &[]).unwrap_err();
        assert!(faults.contains(&(field, why)), "{kind:?} {field}={value}: {faults:?}");
    }
    let mut none = whole(Kind::Learning);
    none.retain(|name, _| name != "hours" && name != "minutes");
    assert_eq!(reading(Kind::Learning, false, &none, &[]), Err(vec![("hours", R::NoTime)]));
    let nowhere = form(&[("what", "ohio"), ("from", "2020-01-01")]);
    assert_eq!(reading(Kind::Place, true, &nowhere, &[]), Err(vec![("lives", R::NothingThere)]));
    assert_eq!(reason(" "), Err(R::Missing));
    assert_eq!(reason(&"x".repeat(LONGEST + 1)), Err(R::Long { most: LONGEST }));
}

#[test]
fn of_criminal_records_and_immigration_papers_only_the_check_is_entered() {
    for sensitive in [
        "criminal_record_report",
        "background_check",
        "fingerprints",
        "work_permit",
        "green_card",
        "visa",
        "state_screening",
    ] {
        assert!(is_check_only(&Label::parse(sensitive).unwrap()), "{sensitive}");
    }
    for plain in ["photo_identification", "resume", "work_history", "residence", "diploma", "green_book"] {
        assert!(!is_check_only(&Label::parse(plain).unwrap()), "{plain}");
    }
    // Whatever else was typed, of a check nothing is kept beside the name, the days and who checked.
    let mut typed_in = whole(Kind::Eligibility);
    typed_in.insert("evidence".to_owned(), "Two convictions".to_owned());
    let read = reading(Kind::Eligibility, false, &typed_in, &[]).unwrap();
    assert!(!serde_json::to_string(&read.said).unwrap().contains("convictions") && read.evidence.is_empty());
    typed_in.remove("eligible");
    let refused = reading(Kind::Eligibility, false, &typed_in, &[]);
    assert_eq!(refused, Err(vec![("eligible", FactRefusal::NotEligible)]));
}

#[test]
fn a_name_in_words_is_the_name_that_rules_write() {
    let typed_in = form(&[("what", ""), ("what_other", " Educación  Media "), ("proof", "paper_seen")]);
    let read = reading(Kind::Education, false, &typed_in, &[]).unwrap();
    let Said::Education(fact) = read.said else { panic!("{read:?}") };
    assert_eq!(fact.education.as_str(), "educacion_media");
}

#[test]
fn a_trainee_signs_and_tells_and_staff_sees_proof() {
    let signed = reading(Kind::Attestation, true, &form(&[("what", "code_of_ethics"), ("sign", "yes")]), &[]).unwrap();
    let Said::Attestation(fact) = &signed.said else { panic!("{signed:?}") };
    assert_eq!((fact.by.as_str(), fact.on, signed.proof), ("trainee", day("2026-11-27"), Proof::Signed));
    let unsigned = reading(Kind::Attestation, true, &form(&[("what", "code_of_ethics")]), &[]);
    assert_eq!(unsigned, Err(vec![("sign", FactRefusal::NotSigned)]));
    // A proof that a trainee claims for themselves is not taken.
    let told = reading(Kind::Education, true, &form(&[("what", "ged"), ("proof", "paper_seen")]), &[]).unwrap();
    assert_eq!(told.proof, Proof::Told);
    assert!(known("f1", told, true).waits());
}

#[test]
fn a_birthday_and_a_day_on_the_way_are_known_once() {
    let birth = known("f0", reading(Kind::Birth, false, &whole(Kind::Birth), &[]).unwrap(), false);
    let twice = reading(Kind::Birth, false, &whole(Kind::Birth), std::slice::from_ref(&birth));
    assert_eq!(twice, Err(vec![("on", FactRefusal::Known)]));
    // It is corrected under its own id.
    let own = Known { id: FactId::parse("f1").unwrap(), ..birth };
    assert!(reading(Kind::Birth, false, &whole(Kind::Birth), &[own]).is_ok());
    let approval = known("f0", reading(Kind::Day, false, &whole(Kind::Day), &[]).unwrap(), false);
    let mut issue = whole(Kind::Day);
    issue.insert("event".to_owned(), "issue".to_owned());
    assert!(reading(Kind::Day, false, &issue, &[approval]).is_ok());
}

fn stage(rule: Rule) -> Stage {
    let id = RequirementId::parse("schooling").unwrap();
    Stage {
        id: StageId::parse("certification").unwrap(),
        require: Requirement::Leaf { id, rule },
        validity: None,
        reckoning: crate::course::requirement::Reckoning::default(),
    }
}

fn look(rule: Rule, record: Record) -> crate::evaluation::Evaluated {
    let facts = Facts { joined_on: day("2026-01-01"), record, ..Facts::default() };
    evaluate(&stage(rule), &Catalogue::default(), &Language::english(), &facts, day("2026-11-27"))
}

#[test]
fn what_was_only_told_waits_for_proof_and_then_counts_and_withdrawn_counts_no_more() {
    let rule = || Rule::Education(crate::course::requirement::Education { any_of: vec![Label::parse("ged").unwrap()] });
    let told = reading(Kind::Education, true, &form(&[("what", "ged")]), &[]).unwrap();
    let mut fact = known("f1", told, true);
    let tree = look(rule(), record(std::slice::from_ref(&fact), Vec::new(), &programme()));
    assert_eq!((tree.state, &tree.next), (State::Pending, &Some(NextAction::WaitForCheck)));
    let mut seen = fact.versions[0].clone();
    seen.proof = Proof::PaperSeen;
    fact.versions.push(seen);
    let tree = look(rule(), record(std::slice::from_ref(&fact), Vec::new(), &programme()));
    assert_eq!(tree.state, State::Met);
    let (by, at) = (PersonId::parse("p1").unwrap(), "2026-11-27T10:00:00Z".parse().unwrap());
    fact.withdrawn = Some(Withdrawn { by, name: "Ada".to_owned(), at, reason: "Of someone else".to_owned() });
    let tree = look(rule(), record(std::slice::from_ref(&fact), Vec::new(), &programme()));
    assert_eq!(tree.state, State::Unmet);
    assert_eq!(tree.next.as_ref().and_then(entered_by), Some(Kind::Education));
}

#[test]
fn a_decision_holds_for_its_program_alone() {
    let rule = Rule::Education(crate::course::requirement::Education { any_of: vec![Label::parse("ged").unwrap()] });
    let waiver = known("f1", reading(Kind::Decision, false, &whole(Kind::Decision), &[]).unwrap(), false);
    let here = record(std::slice::from_ref(&waiver), Vec::new(), &programme());
    assert_eq!(look(rule.clone(), here).state, State::Waived);
    let elsewhere = record(&[waiver], Vec::new(), &ProgrammeId::parse("other").unwrap());
    assert_eq!(look(rule, elsewhere).state, State::Unmet);
}

#[test]
fn every_fact_of_a_whole_form_reaches_the_rules() {
    let all: Vec<Known> = Kind::ALL
        .iter()
        .enumerate()
        .map(|(n, kind)| {
            let read = reading(*kind, false, &whole(*kind), &[]).unwrap();
            known(&format!("k{n}"), read, false)
        })
        .collect();
    let of = record(&all, Vec::new(), &programme());
    let counts = [
        of.documents.len(),
        of.attestations.len(),
        of.exams.len(),
        of.courses.len(),
        of.time.len(),
        of.education.len(),
        of.credentials.len(),
        of.list_checks.len(),
        of.positions.len(),
        of.places.len(),
        usize::from(of.born_on.is_some()),
        of.dates.len(),
        of.stages.len(),
        of.audits.len(),
        of.decisions.len(),
    ];
    assert_eq!(counts, [2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
    let supervisor = supervisor(&PersonId::parse("p1").unwrap(), &all).unwrap();
    assert_eq!(supervisor.qualifications.len(), 1);
    assert_eq!(supervisor.supervised_by.unwrap().as_str(), "p-above");
}

#[test]
fn of_several_limits_the_lowest_holds_while_its_qualification_does() {
    let with = |id: &str, until: &str, at_most: &str| {
        let mut typed = whole(Kind::Qualification);
        typed.extend([("until", until), ("at_most", at_most)].map(|(name, value)| (name.to_owned(), value.to_owned())));
        known(id, reading(Kind::Qualification, false, &typed, &[]).unwrap(), false)
    };
    let all = [with("f1", "2026-12-31", "8"), with("f2", "", "12"), with("f3", "", "")];
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    assert_eq!(most_people(&all, day("2026-11-23")), Some(8));
    assert_eq!(most_people(&all, day("2027-01-01")), Some(12), "the first has ended");
    assert_eq!(most_people(&all, day("2019-12-31")), None, "none has begun");
    assert_eq!(most_people(&all[2..], day("2026-11-23")), None, "nothing was agreed");
}

#[test]
fn a_letter_that_a_referee_sent_is_a_reference() {
    let letter = Letter {
        relationship: Relationship::Colleague,
        known: KnownFor::OneToThreeYears,
        text: "She listens.".to_owned(),
        open: false,
    };
    let fact = letter_as_fact(&crate::id::ReferenceId::parse("r1").unwrap(), &letter, day("2026-11-01")).unwrap();
    assert_eq!((fact.relation.as_str(), fact.known_months, fact.sent_by_referee), ("colleague", Some(12), true));
}

#[test]
fn every_kind_of_rule_has_a_page_with_someone_who_enters_it_and_proof() {
    for rule in RuleKind::ALL {
        let pages = fact_pages(*rule);
        assert!(!pages.is_empty(), "{rule:?}");
        for page in pages {
            assert!(
                page.address.starts_with('/') && !page.by.is_empty() && !page.proof.is_empty(),
                "{rule:?}: {page:?}"
            );
            let trainee = page.by.contains(&Role::Trainee);
            assert!(page.kind.is_none_or(|kind| !trainee || kind.by_trainee()), "{rule:?}: {page:?}");
        }
    }
    for kind in Kind::ALL {
        let all = RuleKind::ALL.iter().flat_map(|rule| fact_pages(*rule));
        assert!(all.into_iter().any(|page| page.kind == Some(*kind)), "no rule asks for {kind:?}");
    }
}

proptest! {
    /// Whatever is typed, a form is read or told at its own fields, and what is read can be typed again.
    #[test]
    fn any_typing_is_read_or_told_at_a_field_of_the_form(
        which in 0..Kind::ALL.len(), own in any::<bool>(),
        over in prop::collection::vec((0usize..12, "[a-z0-9=/\\-\\n, ]{0,24}"), 0..6),
    ) {
        let kind = Kind::ALL[which];
        let all = fields(kind, own);
        let mut typed_in = whole(kind);
        for (n, value) in over {
            typed_in.insert(all[n % all.len()].name.to_owned(), value);
        }
        match reading(kind, own, &typed_in, &[]) {
            Ok(read) => {
                let fact = known("f1", read.clone(), own);
                let mut again = typed(&fact.versions[0]);
                again.insert("sign".to_owned(), "yes".to_owned());
                prop_assert_eq!(reading(kind, own, &again, &[]), Ok(read));
            }
            Err(faults) => {
                let names: Vec<_> = all.iter().map(|f| f.name).chain(["proof", "evidence"]).collect();
                prop_assert!(faults.iter().all(|(at, _)| names.contains(at)), "{:?}", faults);
            }
        }
    }
}

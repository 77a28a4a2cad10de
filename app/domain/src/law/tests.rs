//! Which rule holds where, how long it counts as fresh, and what of a typed rule is taken.

#![allow(clippy::unwrap_used)]
use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn site(id: &str) -> SiteId {
    SiteId::parse(id).unwrap()
}

fn state(letters: &str) -> UsState {
    UsState::named(letters).unwrap()
}

fn insert(topic: Topic, place: Place, text: &str) -> Insert {
    Insert {
        topic,
        place,
        english: text.to_owned(),
        others: BTreeMap::new(),
        source: "A made-up code, section 1".to_owned(),
        checked_on: day("2026-11-01"),
        reviewer: None,
    }
}

fn all() -> Vec<Insert> {
    vec![
        insert(Topic::Naloxone, Place::States(vec![state("NC"), state("VA")]), "state"),
        insert(Topic::Naloxone, Place::Organisation, "organisation"),
        insert(Topic::Naloxone, Place::Site(site("elm")), "site"),
        insert(Topic::Reporting, Place::States(vec![state("NC")]), "reporting in the state"),
    ]
}

fn here(id: Option<&str>, letters: Option<&str>) -> Here {
    Here { site: id.map(site), state: letters.map(state) }
}

#[test]
fn a_site_comes_before_the_organisation_and_that_before_the_state() {
    let mut inserts = all();
    let says = |inserts: &[Insert], at: &Here| holding(inserts, Topic::Naloxone, at).map(|i| i.english.clone());
    let (elm, oak) = (here(Some("elm"), Some("NC")), here(Some("oak"), Some("NC")));
    assert_eq!(says(&inserts, &elm).as_deref(), Some("site"));
    assert_eq!(says(&inserts, &oak).as_deref(), Some("organisation"));
    inserts.remove(1);
    assert_eq!(says(&inserts, &oak).as_deref(), Some("state"));
    assert_eq!(says(&inserts, &here(Some("oak"), Some("CA"))), None, "the rule of another state is none");
    assert_eq!(says(&inserts, &here(Some("oak"), None)), None);
    assert_eq!(says(&inserts, &Here::default()), None);
    assert_eq!(holding(&all(), Topic::DutyToWarn, &elm), None, "another topic is no rule for this one");
}

#[test]
fn someone_at_two_places_gets_each_rule_once_and_is_told_where_there_is_none() {
    let inserts = all();
    let (elm, oak, ash) = (here(Some("elm"), Some("NC")), here(Some("oak"), Some("CA")), here(Some("ash"), Some("NC")));
    let places = [elm, oak, ash];
    let found = held(&inserts, Topic::Naloxone, &places);
    let told: Vec<_> = found.iter().map(|h| (h.sites.len(), h.insert.map(|i| i.english.as_str()))).collect();
    assert_eq!(told, [(1, Some("site")), (2, Some("organisation"))]);
    let found = held(&inserts, Topic::Reporting, &places);
    let told: Vec<_> = found.iter().map(|h| (h.sites.clone(), h.insert.is_some())).collect();
    assert_eq!(told, [(vec![site("elm"), site("ash")], true), (vec![site("oak")], false)]);
    assert_eq!(held(&inserts, Topic::Reporting, &[]), [Held { sites: Vec::new(), insert: None }]);
    assert_eq!(held(&inserts, Topic::Naloxone, &[])[0].insert.unwrap().english, "organisation");
}

#[test]
fn a_rule_is_old_after_a_year() {
    let one = insert(Topic::Naloxone, Place::Organisation, "x");
    assert!(!one.is_old(day("2026-11-01")));
    assert!(!one.is_old(day("2027-11-01")), "365 days");
    assert!(one.is_old(day("2027-11-02")), "366 days");
}

#[test]
fn a_reader_gets_their_language_or_english() {
    let mut one = insert(Topic::Naloxone, Place::Organisation, "English");
    let spanish = Language("es".to_owned());
    assert_eq!(one.text(&spanish), (Language::english(), "English"));
    one.others.insert(spanish.clone(), "Español".to_owned());
    assert_eq!(one.text(&spanish), (spanish, "Español"));
}

#[test]
fn names_are_read_back() {
    for topic in Topic::ALL {
        assert_eq!(Topic::named(topic.name()), Some(topic));
        assert_eq!(serde_json::to_value(topic).unwrap(), topic.name());
    }
    assert_eq!(Topic::named("parking"), None);
}

fn typed() -> Typed {
    let texts = [("en", "First.\r\n\r\nSecond. "), ("es", " ")];
    Typed {
        texts: texts.map(|(l, text)| (Language(l.to_owned()), text.to_owned())).into(),
        source: " A made-up  code ".to_owned(),
        checked_on: "2026-11-20".to_owned(),
        ..Typed::default()
    }
}

fn taken(typed: &Typed) -> Result<Insert, Vec<(String, LawRefusal)>> {
    read(Topic::Naloxone, Place::Organisation, typed, day("2026-11-24"))
}

#[test]
fn what_was_typed_is_tidied_and_an_empty_translation_is_none() {
    let read = taken(&typed()).unwrap();
    assert_eq!((read.english.as_str(), read.source.as_str()), ("First.\n\nSecond.", "A made-up code"));
    assert_eq!((read.others.len(), read.reviewer), (0, None));
    let reader = Typed { reviewer: "Ines Ortega".to_owned(), capacity: "attorney".to_owned(), ..typed() };
    assert_eq!(taken(&reader).unwrap().reviewer.unwrap().capacity, "attorney");
}

#[test]
fn each_fault_is_told_at_its_field() {
    let long = |n: usize| "x".repeat(n + 1);
    let cases = [
        (Typed { texts: BTreeMap::new(), ..typed() }, "text-en", LawRefusal::TextMissing),
        (Typed { source: " ".to_owned(), ..typed() }, "source", LawRefusal::SourceMissing),
        (Typed { checked_on: "20 November".to_owned(), ..typed() }, "checked_on", LawRefusal::DayMissing),
        (Typed { checked_on: "2026-11-25".to_owned(), ..typed() }, "checked_on", LawRefusal::DayAhead),
        (Typed { capacity: "attorney".to_owned(), ..typed() }, "reviewer", LawRefusal::ReviewerMissing),
        (Typed { reviewer: "Ines".to_owned(), ..typed() }, "capacity", LawRefusal::CapacityMissing),
        (Typed { source: long(LONGEST_SOURCE), ..typed() }, "source", LawRefusal::Long { most: LONGEST_SOURCE }),
    ];
    for (typed, field, refusal) in cases {
        assert_eq!(taken(&typed), Err(vec![(field.to_owned(), refusal)]));
    }
    let mut spanish = typed();
    spanish.texts.insert(Language("es".to_owned()), long(LONGEST_TEXT));
    assert_eq!(taken(&spanish), Err(vec![("text-es".to_owned(), LawRefusal::Long { most: LONGEST_TEXT })]));
    let faults = taken(&Typed::default()).unwrap_err();
    assert_eq!(faults.iter().map(|(f, _)| f.as_str()).collect::<Vec<_>>(), ["text-en", "source", "checked_on"]);
}

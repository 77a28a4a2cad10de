//! Mistakes in programmes: references, rules that cannot be met, dates.

use crate::small::*;

#[test]
fn mistakes_in_programmes_are_told() {
    tells(
        PROGRAMME_FILE,
        &[
            (
                "module = \"hope\" }",
                "module = \"hopes\" }",
                &["21:53: error: there is no module `hopes`. Write the id of a module."],
            ),
            (
                "activity = \"my-hope\"",
                "activity = \"our-hope\"",
                &["23:74: error: the module `hope` has no activity `our-hope`. Write the id of one of its activities."],
            ),
            (
                "pass_percent = 80",
                "pass_percent = 120",
                &["22:72: error: a mark of 120 percent. Write a number from 1 to 100."],
            ),
            (
                "id = \"quiz\"",
                "id = \"lessons\"",
                &[
                    "22:10: error: the requirement id `lessons` is used twice. Give each its own id, and leave the id of the older one as it is.",
                ],
            ),
            (
                "source = \"House programme\"",
                "source = \"House programme\"\ncounter_signature = 1",
                &[
                    "13:21: error: `counter_signature` must be true or false, and this is a whole number. Write counter_signature = true.",
                ],
            ),
            ("source = \"House programme\"\n", "", &["9:1: error: `source` is missing. Write source = \"...\"."]),
            (
                "source = \"House programme\"",
                "source = \"\"",
                &["12:10: error: `source` is empty. Write a text for `source`."],
            ),
            (
                "America/New_York",
                "Eastern",
                &["6:8: error: \"Eastern\" is no time zone. Write a name of the IANA list, like America/New_York."],
            ),
            (
                "effective_from = 2026-11-01",
                "effective_from = \"2026-11-01\"",
                &[
                    "11:18: error: `effective_from` must be a day without quotes, and this is text. Write effective_from = 2026-11-01.",
                ],
            ),
            (
                "effective_from = 2026-11-01",
                "effective_from = 2026-11-01\neffective_to = 2026-10-01",
                &[
                    "12:16: error: this version ends before it begins. Write an effective_to that is not before effective_from.",
                ],
            ),
            (
                "kind = \"training_completion\"",
                "kind = \"licence\"",
                &[
                    "4:8: error: `kind` cannot be \"licence\". Write one of: training_completion, continuing_education, hours_verification, certification.",
                ],
            ),
            (
                "of = \"practice\", at_least_minutes = 240",
                "of = \"work\", at_least_minutes = 0",
                &[
                    "24:49: error: `of` cannot be \"work\". Write one of: practice, supervision, training, continuing_education.",
                    "24:76: error: a requirement of no minutes. Write how many minutes are needed, or take it out.",
                ],
            ),
            (
                "all_of = [",
                "all_of = []\nany_of = [",
                &[
                    "19:6: error: a requirement is one rule or one list of parts. Write one of kind, all_of, any_of or n_of.",
                ],
            ),
            (
                "all_of = [",
                "at_least = 5\nn_of = [",
                &["20:12: error: at least 5 of 4 parts. Write a number from 1 to 4."],
            ),
            ("all_of = [", "n_of = [", &["18:1: error: `at_least` is missing. Write at_least = 10."]),
            (
                "acceptance = []",
                "[[acceptance]]\nboard = \"A board\"\ncounts_for = \"Its training\"\nchecked_on = 2026-11-22",
                &["7:1: error: `source` is missing. Write source = \"...\"."],
            ),
        ],
    );
}

#[test]
fn an_empty_programme_is_told_at_every_depth() {
    let empty = |from: &str| {
        let text = Course::new().text(PROGRAMME_FILE);
        let end = text.find(from).expect("there");
        Course::new().file(PROGRAMME_FILE, &text[..end]).found()
    };
    assert_eq!(
        empty("[[version]]"),
        [
            "programs/foundations.toml:1:1: error: this programme has no version. Write [[version]] with id, effective_from, source, checked_on and its stages.",
        ]
    );
    assert_eq!(
        empty("[[version.stage]]"),
        [
            "programs/foundations.toml:9:1: error: this version has no stage. Write [[version.stage]] with an id and [version.stage.require].",
        ]
    );
    assert_eq!(
        empty("[version.stage.require]"),
        [
            "programs/foundations.toml:15:1: error: the table `require` is missing. Write a line [require] with its keys below.",
        ]
    );
    let text = Course::new().text(PROGRAMME_FILE);
    let (before, _) = text.split_once("all_of = [").expect("there");
    let course = Course::new().file(PROGRAMME_FILE, &format!("{before}all_of = []\n"));
    assert_eq!(
        course.found(),
        [
            "programs/foundations.toml:20:10: error: `all_of` has no parts. Write at least one part, or take this requirement out.",
        ]
    );
}

#[test]
fn versions_that_can_be_joined_on_the_same_day_are_told() {
    let second = |first_ends: &str, from: &str| {
        let text = Course::new().text(PROGRAMME_FILE);
        let (_, version) = text.split_once("[[version]]").expect("there");
        let version = version
            .replace("id = \"2026-11\"", "id = \"2027-05\"")
            .replace("effective_from = 2026-11-01", &format!("effective_from = {from}"));
        Course::new()
            .change(PROGRAMME_FILE, "effective_from = 2026-11-01", &format!("effective_from = 2026-11-01{first_ends}"))
            .add(PROGRAMME_FILE, &format!("\n[[version]]{version}"))
            .found()
    };
    assert_eq!(second("\neffective_to = 2027-04-30", "2027-05-01"), [""; 0]);
    assert_eq!(
        second("\neffective_to = 2027-05-01", "2027-05-01"),
        [
            "programs/foundations.toml:30:18: error: version `2027-05` begins while version `2026-11` can still be joined. Write effective_to = 2027-04-30 in version `2026-11`.",
        ]
    );
    assert_eq!(
        second("", "2027-05-01"),
        [
            "programs/foundations.toml:29:18: error: version `2027-05` begins while version `2026-11` can still be joined. Write effective_to = 2027-04-30 in version `2026-11`.",
        ]
    );
    assert_eq!(
        second("", "2026-11-01"),
        [
            "programs/foundations.toml:29:18: error: version `2027-05` begins while version `2026-11` can still be joined. Give each version its own first day.",
        ]
    );
}

#[test]
fn a_fault_in_a_module_is_not_told_again_in_its_programmes() {
    let course = Course::new().change(ACTIVITY_FILE, "id = \"my-hope\"", "id = \"My hope\"");
    assert_eq!(course.found().len(), 1);
    let course = Course::new().change(MODULE_FILE, "id = \"hope\"", "id = ");
    assert_eq!(course.found().len(), 1);
}

/// The digest of an edition with each kind of rule that there was in the beginning, as it was computed then: people who
/// began under such an edition are pinned to it.
#[test]
fn the_digest_of_an_older_edition_stays() {
    let course = Course::new().change(
        PROGRAMME_FILE,
        "at_least_minutes = 240 },\n",
        "at_least_minutes = 240 },\n  { id = \"one\", any_of = [{ id = \"supervision\", kind = \"hours_total\", of = \"supervision\", at_least_minutes = 60 }] },\n  { id = \"some\", at_least = 1, n_of = [{ id = \"evaluation\", kind = \"course_evaluation\" }] },\n",
    );
    // The form of its course evaluation is not there; its digest does not hang on that.
    let (catalogue, _) = content::read(&course.0);
    let published = catalogue.published().expect("canonical");
    let digest = |kind: &str| published.iter().find(|p| p.kind == kind).map(|p| p.digest.to_string());
    assert_eq!(
        digest("programme_version").as_deref(),
        Some("eaab5939b88f5251fdd822d875c43c98c258bffe26862c0e541233b9b3af5c14")
    );
    assert_eq!(
        digest("programme").as_deref(),
        Some("e131deeb6359a9e5fea86463b25df3682e4184582223e72692618c43e3f1e3eb")
    );
}

/// Nothing that rules are evaluated with knows of notes: the edition stays the same, byte for byte.
#[test]
fn a_program_without_notes_has_the_same_rules() {
    let plain = Course::new();
    let without = Course::new().change(PROGRAMME_FILE, "[[version]]", "hours_without_notes = true\n\n[[version]]");
    let [of_plain, of_without] = [&plain, &without].map(|course| {
        let (catalogue, found) = content::read(&course.0);
        assert!(found.is_empty(), "{found:?}");
        let published = catalogue.published().expect("canonical");
        let version = published.iter().find(|p| p.kind == "programme_version").map(|p| p.digest.to_string());
        (catalogue.programmes[0].without_notes, version)
    });
    assert_eq!((of_plain.0, of_without.0), (false, true));
    assert_eq!(of_plain.1, of_without.1);
    assert!(of_plain.1.is_some());
    let wrong = Course::new().change(PROGRAMME_FILE, "[[version]]", "hours_without_notes = \"yes\"\n\n[[version]]");
    assert_eq!(wrong.found().len(), 1, "{:?}", wrong.found());
}

#[test]
fn examples_are_read_by_themselves_with_their_state_and_without_those_that_are_wrong() {
    let example = |id: &str, more: &str| {
        let text = Course::new().text(PROGRAMME_FILE).replacen("id = \"foundations\"", &format!("id = \"{id}\""), 1);
        text.replacen("acceptance = []", &format!("acceptance = []\nexample = true\n{more}"), 1)
    };
    let course = Course::new()
        .file("programs/examples/good.toml", &example("good", "state = \"Texas\""))
        .file("programs/examples/everywhere.toml", &example("everywhere", ""))
        .file("programs/examples/wrong.toml", &example("wrong", "state = 5"));
    let read = content::read_examples(&course.0);
    let read: Vec<_> = read.iter().map(|p| (p.id.as_str(), p.state.as_deref())).collect();
    assert_eq!(read, [("everywhere", None), ("good", Some("Texas"))]);
    let (catalogue, found) = content::read(&course.0);
    assert_eq!(catalogue.programmes.len(), 1);
    assert!(found.len() == 1 && found[0].to_string().starts_with("programs/examples/wrong.toml:"), "{found:?}");
}

#[test]
fn who_has_to_sign_hours_is_a_line_of_the_version() {
    let line = "source = \"House programme\"";
    let both = format!("{line}\ncounter_signature = true\nfrom_records_count = true");
    let course = Course::new().change(PROGRAMME_FILE, line, &both);
    let (catalogue, found) = content::read(&course.0);
    assert_eq!(found, []);
    let reckoning = &catalogue.programmes[0].versions[0].stages[0].reckoning;
    assert!(reckoning.counter_signature && reckoning.from_records_count && !reckoning.is_plain());
    let (without, _) = content::read(&Course::new().0);
    assert!(without.programmes[0].versions[0].stages[0].reckoning.is_plain(), "no digest of before changes");

    let practice = "  { id = \"practice\", kind = \"hours_total\", of = \"practice\", at_least_minutes = 240 },\n";
    let none = course.change(PROGRAMME_FILE, practice, "").found();
    let about = "this line is about hours of practice and supervision, and no rule of this version counts any. \
                 Take the line out, or write a rule with of = \"practice\" or of = \"supervision\".";
    assert_eq!(
        none,
        [format!("{PROGRAMME_FILE}:13:21: error: {about}"), format!("{PROGRAMME_FILE}:14:22: error: {about}"),]
    );
}

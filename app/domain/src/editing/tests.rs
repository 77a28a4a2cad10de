//! Editing: which file belongs where, what a change changes, when it may be published.

#![allow(clippy::unwrap_used)]
use super::*;
use crate::course::{Blueprint, Language, Lesson, Markdown, Question, QuestionKind};
use crate::id::{LessonId, ObjectiveId, QuestionId};
use crate::quantity::{Minutes, Score};

fn module(id: &str) -> Part {
    Part::Module(ModuleId::parse(id).unwrap())
}

#[test]
fn a_file_belongs_to_its_module_or_its_program_or_to_none() {
    assert_eq!(Part::of("modules/hope/module.toml"), Some(module("hope")));
    assert_eq!(Part::of("modules/hope/en/lessons/01-a.md"), Some(module("hope")));
    assert_eq!(Part::of("programs/first/en/evaluation.toml"), Part::of("programs/first.toml"));
    assert_eq!(Part::of("programs/first.toml"), Some(Part::Programme(ProgrammeId::parse("first").unwrap())));
    for path in ["README.md", "modules/README.md", "modules/Not An Id/x", "programs/X Y/y.toml", "programs/a.md", ""] {
        assert_eq!(Part::of(path), None, "{path}");
    }
    for part in [module("hope"), Part::Programme(ProgrammeId::parse("first").unwrap())] {
        assert_eq!(Part::named(part.kind(), part.id()), Some(part.clone()));
        let file = format!("{}{}", part.folder(), if part.has("first.toml") { "first.toml" } else { "x" });
        assert!(Part::of(&file).is_some(), "{file}");
    }
    assert_eq!(Part::named("other", "hope"), None);
    let first = Part::Programme(ProgrammeId::parse("first").unwrap());
    assert!(first.has("first.toml") && first.has("first/en/evaluation.toml"));
    for other in ["second.toml", "first.tom", "second/en/evaluation.toml", "firstly/x", "first/"] {
        assert!(!first.has(other), "{other}");
    }
}

fn lesson(id: &str, text: &str) -> Lesson {
    Lesson {
        id: LessonId::parse(id).unwrap(),
        title: format!("Lesson {id}"),
        minutes: Minutes(10),
        content_note: None,
        law: Vec::new(),
        text: Markdown(text.to_owned()),
    }
}

fn question(id: &str, prompt: &str) -> Question {
    Question {
        id: QuestionId::parse(id).unwrap(),
        objective: ObjectiveId::parse("o").unwrap(),
        scene: None,
        prompt: Markdown(prompt.to_owned()),
        kind: QuestionKind::TrueFalse {
            answer: true,
            feedback_true: Markdown::default(),
            feedback_false: Markdown::default(),
        },
    }
}

fn taught(lessons: Vec<Lesson>, questions: Vec<Question>, title: &str) -> Catalogue {
    let module = Module {
        id: ModuleId::parse("hope").unwrap(),
        language: Language::english(),
        title: title.to_owned(),
        summary: String::new(),
        hours: BTreeMap::new(),
        modality: BTreeMap::new(),
        objectives: Vec::new(),
        competencies: Vec::new(),
        lessons,
        quiz: Blueprint { questions: 1, pass: Score::percent(80), attempts: 3 },
        questions,
        activities: Vec::new(),
        sources: Vec::new(),
        beside: crate::course::Beside::default(),
    };
    Catalogue { modules: vec![module], ..Catalogue::default() }
}

#[test]
fn what_is_added_changed_and_removed_is_told_by_its_title() {
    let long = "One question that goes on ".repeat(8);
    let old = taught(vec![lesson("a", "1"), lesson("b", "1")], vec![question("q", "Is it so?")], "Hope");
    let new = taught(
        vec![lesson("a", "2"), lesson("c", "1")],
        vec![question("q", "Is it so?"), question("r", &long)],
        "Hope",
    );
    let changes = compare(&module("hope"), &old, &new);
    assert_eq!(changes.lessons.added, ["Lesson c"]);
    assert_eq!(changes.lessons.changed, ["Lesson a"]);
    assert_eq!(changes.lessons.removed, ["Lesson b"]);
    assert!(
        changes.questions.added[0].starts_with("One question that goes on")
            && changes.questions.added[0].ends_with('…')
    );
    assert!(changes.questions.changed.is_empty() && !changes.about && !changes.is_empty());
    assert!(compare(&module("hope"), &old, &old).is_empty());
    assert!(compare(&module("other"), &old, &new).is_empty());
}

#[test]
fn a_new_title_and_a_new_order_are_changes_too() {
    let old = taught(vec![lesson("a", "1"), lesson("b", "1")], vec![], "Hope");
    let moved = taught(vec![lesson("b", "1"), lesson("a", "1")], vec![], "Hope");
    let renamed = taught(vec![lesson("a", "1"), lesson("b", "1")], vec![], "More hope");
    for new in [moved, renamed] {
        let changes = compare(&module("hope"), &old, &new);
        assert!(changes.about && changes.lessons.is_empty());
    }
}

#[test]
fn a_draft_is_published_only_on_top_of_what_it_was_made_from_and_without_errors() {
    assert_eq!(may_publish(2, 2, 0, false), Ok(()));
    assert_eq!(may_publish(2, 3, 5, true), Err(PublishRefusal::Meanwhile));
    assert_eq!(may_publish(2, 2, 5, true), Err(PublishRefusal::Errors { errors: 5 }));
    assert_eq!(may_publish(2, 2, 0, true), Err(PublishRefusal::Same));
    assert_eq!(may_publish(0, 0, 0, false), Ok(()));
}

#[test]
fn built_in_files_never_overwrite_what_people_published() {
    let of = |text: &str| Digest::of_bytes(text.as_bytes());
    let (one, two, ours) = (of("one"), of("two"), of("ours"));
    assert_eq!(at_start(&one, &[]), BuiltIn::Publish);
    assert_eq!(at_start(&one, &[(one.clone(), true)]), BuiltIn::Keep);
    assert_eq!(at_start(&two, &[(one.clone(), true)]), BuiltIn::Publish);
    // An older program is started once more.
    assert_eq!(at_start(&one, &[(one.clone(), true), (two.clone(), true)]), BuiltIn::Keep);
    // People published something of their own.
    assert_eq!(at_start(&two, &[(one.clone(), true), (ours, false)]), BuiltIn::Keep);
    // They took the built-in version over: newer ones follow by themselves again.
    assert_eq!(at_start(&of("three"), &[(one, true), (of("ours"), false), (two, true)]), BuiltIn::Publish);
}

#[test]
fn the_digest_of_a_part_changes_with_names_and_contents() {
    let of = |files: &[(&str, &str)]| {
        digest(&files.iter().map(|(p, t)| ((*p).to_owned(), Digest::of_bytes(t.as_bytes()))).collect()).unwrap()
    };
    let all = [of(&[("a", "1")]), of(&[("b", "1")]), of(&[("a", "2")]), of(&[("a", "1"), ("b", "")])];
    assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len());
    assert_eq!(of(&[("a", "1"), ("b", "2")]), of(&[("b", "2"), ("a", "1")]));
}

#[test]
fn drafts_are_for_trainers_and_administrators_and_publishing_for_those_whose_role_reaches_everyone() {
    use crate::actor::Role;
    use crate::id::{CohortId, PersonId};
    let now = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
    let ours = OrganisationId::parse("ours").unwrap();
    let cohort = Scope::Cohort(CohortId::parse("c").unwrap());
    for role in Role::ALL {
        for (scope, everyone) in [(Scope::All, true), (cohort.clone(), false)] {
            for (organisation, mine) in [("ours", true), ("theirs", false)] {
                for (until, holds) in [(None, true), (Some(now), false)] {
                    let actor = Actor {
                        person: PersonId::parse("p").unwrap(),
                        organisation: OrganisationId::parse(organisation).unwrap(),
                        name: String::new(),
                        language: Language::english(),
                        grants: vec![Grant { role, scope: scope.clone(), until }],
                    };
                    let edits = mine && holds && matches!(role, Role::Administrator | Role::Trainer);
                    let publishes = mine && holds && everyone && role == Role::Administrator;
                    assert_eq!(may_touch(&actor, Action::EditCourses, &ours, now).is_ok(), edits, "{actor:?}");
                    assert_eq!(may_touch(&actor, Action::Publish, &ours, now).is_ok(), publishes, "{actor:?}");
                }
            }
        }
    }
}

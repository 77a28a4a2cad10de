//! Translations: the same ids as in English, since progress and attempts are kept by id.

use crate::source::Report;
use domain::course::{Choice, Module, Question, QuestionKind};
use std::collections::BTreeSet;
use std::fmt::Display;

/// Compares a module in another language with its English one.
pub(super) fn check(english: &Module, other: &Module, folder: &str, report: &Report) {
    let same = |file: &str, noun: &str, ours: BTreeSet<String>, theirs: BTreeSet<String>| {
        for id in theirs.difference(&ours) {
            report.file_error(
                &format!("{folder}/{file}"),
                format!("the {noun} `{id}` is missing in this language"),
                "Translate it, with the same id.",
            );
        }
        for id in ours.difference(&theirs) {
            report.file_error(
                &format!("{folder}/{file}"),
                format!("the {noun} `{id}` is not in English"),
                "Write it in English too, or correct the id.",
            );
        }
    };
    same("lessons", "lesson", ids(&other.lessons, |lesson| &lesson.id), ids(&english.lessons, |lesson| &lesson.id));
    same(
        "about.toml",
        "objective",
        ids(&other.objectives, |objective| &objective.id),
        ids(&english.objectives, |objective| &objective.id),
    );
    same(
        "questions.toml",
        "question",
        ids(&other.questions, |question| &question.id),
        ids(&english.questions, |question| &question.id),
    );
    same(
        "activities",
        "activity",
        ids(&other.activities, |activity| &activity.id),
        ids(&english.activities, |activity| &activity.id),
    );
    notes(english, other, folder, report);
    for lesson in &other.lessons {
        if english.lesson(&lesson.id).is_some_and(|l| l.law != lesson.law) {
            let what = format!("the lesson `{}` has other topics of law than in English", lesson.id);
            report.file_error(&format!("{folder}/lessons"), what, "Give both the same line law = [...].");
        }
    }
    for activity in &other.activities {
        if let Some(original) = english.activity(&activity.id)
            && ids(&original.rubric.rows, |row| &row.id) != ids(&activity.rubric.rows, |row| &row.id)
        {
            report.file_error(
                &format!("{folder}/activities"),
                format!("the rubric of `{}` has other rows than in English", activity.id),
                "Give both the same rows with the same ids.",
            );
        }
    }
    for question in &other.questions {
        if let Some(original) = english.question(&question.id)
            && key(original) != key(question)
        {
            report.file_error(
                &format!("{folder}/questions.toml"),
                format!("the question `{}` has another key than in English", question.id),
                "Give both the same type, objective, options and right answers.",
            );
        }
    }
}

/// What is hard is said in every language.
fn notes(english: &Module, other: &Module, folder: &str, report: &Report) {
    let instead = "Translate it: what is hard is said before it begins.";
    if english.beside.content_note.is_some() && other.beside.content_note.is_none() {
        report.file_warning(&format!("{folder}/about.toml"), "the content note is missing in this language", instead);
    }
    for lesson in &other.lessons {
        let noted = english.lesson(&lesson.id).is_some_and(|l| l.content_note.is_some());
        if noted && lesson.content_note.is_none() {
            let what = format!("the content note of the lesson `{}` is missing in this language", lesson.id);
            report.file_warning(&format!("{folder}/lessons"), what, instead);
        }
    }
}

fn ids<'m, T, I: Display + 'm>(all: &'m [T], id: impl Fn(&'m T) -> &'m I) -> BTreeSet<String> {
    all.iter().map(|one| id(one).to_string()).collect()
}

/// What must not differ between languages: what is tested, how, and which options are right.
fn key(question: &Question) -> (String, &'static str, BTreeSet<(String, bool)>) {
    let option = |choice: &Choice| (choice.id.to_string(), choice.correct);
    let options = match &question.kind {
        QuestionKind::SingleChoice { options } | QuestionKind::MultipleResponse { options } => {
            options.iter().map(option).collect()
        }
        QuestionKind::TrueFalse { answer, .. } => [(String::new(), *answer)].into(),
        _ => BTreeSet::new(),
    };
    (question.objective.to_string(), question.kind.name(), options)
}

//! Course evaluations: one form for each language, beside the programme's own file.

use super::{Sources, once};
use crate::fields::{Fields, parse};
use crate::source::{Report, Source};
use domain::course::{Language, OpenQuestion, Programme, Requirement, Rule, Statement, Survey};
use domain::id::{OpenQuestionId, ProgrammeId, StatementId};
use std::collections::BTreeSet;

/// The most statements: the form stands between someone and their certificate.
const MOST_STATEMENTS: usize = 12;
/// The open questions that each form has.
const QUESTIONS: usize = 2;

/// Reads every `programs/ID/LANGUAGE/evaluation.toml` and gives each programme its forms.
pub(super) fn read_all(sources: &Sources<'_>, programmes: &mut [Programme], report: &Report) {
    for (path, source) in sources {
        let ["programs", folder, language, "evaluation.toml"] = path.split('/').collect::<Vec<_>>()[..] else {
            continue;
        };
        let fits = matches!(language.len(), 2 | 3) && language.bytes().all(|b| b.is_ascii_lowercase());
        if !fits {
            report.file_error(
                path,
                format!("{language:?} is no language"),
                "Name the folder after a language, with two or three small letters like en.",
            );
            continue;
        }
        let survey = source.as_ref().and_then(|source| read(source, Language(language.to_owned()), report));
        let programme = ProgrammeId::parse(folder).ok().and_then(|id| programmes.iter_mut().find(|p| p.id == id));
        match (programme, survey) {
            (Some(programme), Some(survey)) => programme.surveys.push(survey),
            (Some(_), None) => {}
            (None, _) => report.file_error(
                path,
                format!("there is no programme `{folder}`"),
                "Name the folder after the id of its programme.",
            ),
        }
    }
    for programme in programmes {
        compare(programme, report);
    }
}

fn asks(programme: &Programme) -> bool {
    let rules = |r: &Requirement| r.rules().iter().any(|rule| matches!(rule, Rule::CourseEvaluation { .. }));
    programme.versions.iter().flat_map(|v| &v.stages).any(|s| rules(&s.require))
}

/// What is asked for is there in English, and the same in every language.
fn compare(programme: &Programme, report: &Report) {
    let english = Language::english();
    let file = |language: &Language| format!("programs/{}/{}/evaluation.toml", programme.id, language.0);
    let Some(original) = programme.surveys.iter().find(|s| s.language == english) else {
        if asks(programme) || !programme.surveys.is_empty() {
            report.file_error(
                &file(&english),
                "this programme has no course evaluation in English",
                "Write it, or take the requirement of kind course_evaluation out; the README of the courses shows how.",
            );
        }
        return;
    };
    if !asks(programme) {
        report.file_warning(
            &file(&english),
            "no requirement asks for this course evaluation",
            "Write a requirement of kind course_evaluation in a new version of the programme.",
        );
    }
    let ids = |survey: &Survey| {
        let statements = survey.statements.iter().map(|s| s.id.to_string());
        statements.chain(survey.questions.iter().map(|q| q.id.to_string())).collect::<Vec<_>>()
    };
    for other in programme.surveys.iter().filter(|s| s.language != english) {
        if ids(other) != ids(original) {
            report.file_error(
                &file(&other.language),
                "its ids are not those of the English course evaluation",
                "Write the same ids in the same order.",
            );
        }
    }
}

fn read(source: &Source<'_>, language: Language, report: &Report) -> Option<Survey> {
    let whole = source.whole();
    let table = parse(&whole, report)?;
    let fields = Fields::new(&table, &whole, report);
    let english = language == Language::english();
    let text = |of: &Fields<'_>| {
        let text = of.text("text")?;
        if english {
            crate::language::check(&text.excerpt(), report);
        }
        Some(text.value.to_owned())
    };
    let mut statements = Vec::new();
    let mut seen = BTreeSet::new();
    let tables = fields.tables("statement");
    if tables.is_empty() || tables.len() > MOST_STATEMENTS {
        fields.error_at(
            fields.at("statement"),
            format!("{} statements", tables.len()),
            format!("Write from 1 to {MOST_STATEMENTS}, each as [[statement]] with id and text."),
        );
    }
    for statement in tables {
        let (id, text) = (statement.id::<StatementId>("id"), text(&statement));
        if let Some(id) = id {
            once(&mut seen, &id.value, "statement", |what, instead| statement.error_at(id.at, what, instead));
            statements.extend(text.map(|text| Statement { id: id.value, text }));
        }
        statement.finish();
    }
    let mut questions = Vec::new();
    let mut seen = BTreeSet::new();
    let tables = fields.tables("question");
    if tables.len() != QUESTIONS {
        fields.error_at(
            fields.at("question"),
            format!("{} open questions", tables.len()),
            format!("Write {QUESTIONS}, each as [[question]] with id and text."),
        );
    }
    for question in tables {
        let (id, text) = (question.id::<OpenQuestionId>("id"), text(&question));
        if let Some(id) = id {
            once(&mut seen, &id.value, "question", |what, instead| question.error_at(id.at, what, instead));
            questions.extend(text.map(|text| OpenQuestion { id: id.value, text }));
        }
        question.finish();
    }
    fields.finish();
    Some(Survey { language, statements, questions })
}

//! A draft as learners will read it, with their own views.

use crate::call::Call;
use crate::pages::{Answer, laws};
use crate::site::State;
use crate::stop::Stop;
use app::editing::{Band, ForTrainers, Model, OptionPreview, QuestionPreview, Quiz, Said, banded};
use app::forms::FormState;
use app::learn::{ActivityLine, ActivityState, Course, LessonLine, LessonText, QuizLine, QuizState};
use app::submissions::ActivityStart;
use domain::course::{Markdown, Module, Question, QuestionKind};
use domain::editing::Part;
use domain::id::{ActivityId, DraftId, LessonId, SubmissionId};
use domain::quiz::choices;
use service::editing::{self, Draft};
use words::Words;

/// The draft of the address, and the module that it is about in the reader's language.
async fn drafted(call: &Call<State>) -> Result<(Draft, Module), Stop> {
    let id: DraftId = call.id("draft")?;
    let actor = call.actor()?;
    let draft = editing::draft(call.house(), actor, &id).await?;
    let Part::Module(module) = &draft.line.part else { return Err(Stop::NotFound) };
    let module = draft.library.catalogue.module(module, &actor.language).ok_or(Stop::NotFound)?.clone();
    Ok((draft, module))
}

fn base(draft: &Draft) -> String {
    format!("/admin/modules/drafts/{}/preview", draft.line.id)
}

fn band(draft: &Draft) -> Band {
    Band { draft: draft.line.id.clone() }
}

fn course(draft: &Draft, module: &Module) -> Course {
    let lessons = module.lessons.iter().map(|l| LessonLine {
        id: l.id.clone(),
        title: l.title.clone(),
        minutes: l.minutes,
        read: false,
        noted: l.content_note.is_some(),
    });
    let activity = |a: &domain::course::Activity| ActivityLine {
        id: a.id.clone(),
        title: a.title.clone(),
        state: ActivityState::Open,
    };
    Course {
        module: module.id.clone(),
        title: module.title.clone(),
        summary: module.summary.clone(),
        objectives: module.objectives.iter().map(|o| o.text.clone()).collect(),
        lessons: lessons.collect(),
        quiz: QuizLine { questions: module.quiz.questions, pass: module.quiz.pass, state: QuizState::Open },
        activities: module.activities.iter().map(activity).collect(),
        content_note: module.beside.content_note.clone(),
        wellness: module.beside.wellness.is_some(),
        preview: Some(base(draft)),
    }
}

pub(super) async fn module(call: Call<State>) -> Answer {
    let (draft, module) = drafted(&call).await?;
    let data = course(&draft, &module);
    Ok(call.module_page(200, &module, |frame| banded(frame, &band(&draft), app::learn::page(frame, &data))))
}

pub(super) async fn lesson(call: Call<State>) -> Answer {
    let lesson: LessonId = call.id("lesson")?;
    let (draft, module) = drafted(&call).await?;
    let lesson = module.lesson(&lesson).ok_or(Stop::NotFound)?;
    let data = LessonText {
        course: course(&draft, &module),
        lesson: lesson.id.clone(),
        title: lesson.title.clone(),
        html: draft.library.lesson_html(&lesson.text, &call.words()).to_string(),
        language: module.language.clone(),
        content_note: lesson.content_note.clone(),
        law: laws::told(&call, &lesson.law).await?,
        // The words of a draft are found once it is published.
        words: Vec::new(),
        entered: None,
        ask: None,
    };
    Ok(call.module_page(200, &module, |frame| banded(frame, &band(&draft), app::learn::lesson_page(frame, &data))))
}

pub(super) async fn activity(call: Call<State>) -> Answer {
    let activity: ActivityId = call.id("activity")?;
    let (draft, module) = drafted(&call).await?;
    let activity = module.activity(&activity).ok_or(Stop::NotFound)?;
    let words = call.words();
    let html = |text: &Markdown| draft.library.prose_html(text, &words).to_string();
    let data = ActivityStart {
        module: module.id.clone(),
        module_title: module.title.clone(),
        activity: activity.id.clone(),
        title: activity.title.clone(),
        task_html: html(&activity.task),
        words_min: activity.words_min,
        words_max: activity.words_max,
        rubric: activity.rubric.clone(),
        readers: Vec::new(),
        begun: None,
        new_id: SubmissionId::parse(&call.house().new_id()).map_err(Stop::failed)?,
        form: FormState::default(),
        preview: Some(base(&draft)),
        ask: None,
    };
    let models = activity.model_answers.iter().map(|m| Model {
        level: m.level,
        text_html: html(&m.text),
        why_html: html(&m.why),
    });
    let trainers = ForTrainers { look_for_html: html(&activity.look_for), models: models.collect() };
    Ok(call.module_page(200, &module, |frame| {
        let page = app::submissions::start_page(frame, &data);
        banded(frame, &band(&draft), app::editing::activity_preview(frame, page, &trainers))
    }))
}

pub(super) async fn quiz(call: Call<State>) -> Answer {
    let (draft, module) = drafted(&call).await?;
    let words = call.words();
    let html = |text: &Markdown| draft.library.prose_html(text, &words).to_string();
    let questions = module.questions.iter().map(|one| QuestionPreview {
        id: one.id.to_string(),
        objective: module
            .objectives
            .iter()
            .find(|o| o.id == one.objective)
            .map_or_else(|| one.objective.to_string(), |objective| objective.text.clone()),
        scene_html: one.scene.as_ref().map(&html),
        prompt_html: html(&one.prompt),
        options: choices(&one.kind)
            .iter()
            .map(|c| OptionPreview { html: html(&c.text), correct: c.correct, feedback_html: html(&c.feedback) })
            .collect(),
        facts: facts(&words, one),
        feedback: feedback(&one.kind).into_iter().map(|(said, text)| (said, html(text))).collect(),
    });
    let data = Quiz {
        module_title: module.title.clone(),
        base: base(&draft),
        drawn: module.quiz.questions,
        questions: questions.collect(),
    };
    Ok(call.module_page(200, &module, |frame| banded(frame, &band(&draft), app::editing::quiz_preview(frame, &data))))
}

/// A number in millionths as people write it: 12500000 is "12.5".
fn decimal(millionths: i64) -> String {
    let sign = if millionths < 0 { "-" } else { "" };
    let (whole, rest) = (millionths.unsigned_abs() / 1_000_000, millionths.unsigned_abs() % 1_000_000);
    let text = format!("{sign}{whole}.{rest:06}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// What is right in a question without options.
fn facts(words: &Words, question: &Question) -> Vec<String> {
    match &question.kind {
        QuestionKind::TrueFalse { answer, .. } => {
            vec![if *answer { words.say("quiz-given-true") } else { words.say("quiz-given-false") }]
        }
        QuestionKind::ShortText { accept, .. } => accept.clone(),
        QuestionKind::Numeric { value, tolerance, .. } => vec![words.say_with(
            "editing-preview-range",
            [("value", decimal(*value).into()), ("tolerance", decimal(*tolerance).into())],
        )],
        QuestionKind::Matching { pairs, .. } => pairs
            .iter()
            .map(|(left, right)| {
                let values = [("left", left.as_str().into()), ("right", right.as_str().into())];
                words.say_with("editing-preview-belongs", values)
            })
            .collect(),
        QuestionKind::Ordering { items, .. } => items.clone(),
        QuestionKind::Cloze { text, .. } => vec![text.clone()],
        QuestionKind::SingleChoice { .. }
        | QuestionKind::MultipleResponse { .. }
        | QuestionKind::Essay { .. }
        | QuestionKind::Recording { .. } => Vec::new(),
    }
}

/// What is said to an answer that is no option.
fn feedback(kind: &QuestionKind) -> Vec<(Said, &Markdown)> {
    match kind {
        QuestionKind::SingleChoice { .. } | QuestionKind::MultipleResponse { .. } => Vec::new(),
        QuestionKind::TrueFalse { answer, feedback_true, feedback_false } => {
            let (right, other) =
                if *answer { (feedback_true, feedback_false) } else { (feedback_false, feedback_true) };
            vec![(Said::Right, right), (Said::Other, other)]
        }
        QuestionKind::ShortText { feedback_right, feedback_other, .. }
        | QuestionKind::Numeric { feedback_right, feedback_other, .. } => {
            vec![(Said::Right, feedback_right), (Said::Other, feedback_other)]
        }
        QuestionKind::Matching { feedback, .. }
        | QuestionKind::Ordering { feedback, .. }
        | QuestionKind::Cloze { feedback, .. } => vec![(Said::All, feedback)],
        QuestionKind::Essay { look_for, .. } | QuestionKind::Recording { look_for, .. } => {
            vec![(Said::Reader, look_for)]
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_written_without_what_it_does_not_need() {
        for (millionths, text) in [
            (12_500_000, "12.5"),
            (0, "0"),
            (-250_000, "-0.25"),
            (3_000_000, "3"),
            (1, "0.000001"),
            (100_000_000, "100"),
        ] {
            assert_eq!(decimal(millionths), text);
        }
    }
}

//! The courses in the pseudo-language, so that the demonstration shows a lesson and a quiz in two languages.

use domain::course::{Catalogue, Choice, Language, Lesson, Markdown, Module, Question, QuestionKind};
use words::{pseudo, pseudo_language};

/// Adds every English module once more, in the pseudo-language and with the same ids.
pub(super) fn add(catalogue: &mut Catalogue) {
    let english = Language::english();
    let others: Vec<Module> = catalogue.modules.iter().filter(|m| m.language == english).map(marked).collect();
    catalogue.modules.extend(others);
}

fn marked(module: &Module) -> Module {
    let mut other = module.clone();
    other.language = pseudo_language();
    other.title = pseudo(&other.title);
    other.summary = pseudo(&other.summary);
    for objective in &mut other.objectives {
        objective.text = pseudo(&objective.text);
    }
    for Lesson { title, content_note, text: Markdown(text), .. } in &mut other.lessons {
        *title = pseudo(title);
        *content_note = content_note.as_deref().map(pseudo);
        *text = prose(text);
    }
    for Question { scene, prompt, kind, .. } in &mut other.questions {
        *scene = scene.as_ref().map(|s| Markdown(prose(&s.0)));
        *prompt = Markdown(prose(&prompt.0));
        answers(kind);
    }
    for activity in &mut other.activities {
        activity.title = pseudo(&activity.title);
        activity.task = Markdown(prose(&activity.task.0));
    }
    other
}

fn answers(kind: &mut QuestionKind) {
    let mark = |text: &mut Markdown| text.0 = prose(&text.0);
    match kind {
        QuestionKind::SingleChoice { options } | QuestionKind::MultipleResponse { options } => {
            for Choice { text, feedback, .. } in options {
                mark(text);
                mark(feedback);
            }
        }
        QuestionKind::TrueFalse { feedback_true, feedback_false, .. } => {
            mark(feedback_true);
            mark(feedback_false);
        }
        QuestionKind::ShortText { accept, feedback_right, feedback_other } => {
            accept.iter_mut().for_each(|word| *word = pseudo(word));
            mark(feedback_right);
            mark(feedback_other);
        }
        // Not played on line yet.
        _ => {}
    }
}

/// Marks the lines that are plain prose. Fenced blocks, links, tables and notes stay as they are: their signs have
/// letters that mean something.
fn prose(text: &str) -> String {
    let mut fenced = false;
    let lines = text.lines().map(|line| {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
            return line.to_owned();
        }
        if fenced || line.contains(['[', '<', '`', '|', '&']) { line.to_owned() } else { pseudo(line) }
    });
    lines.collect::<Vec<_>>().join("\n")
}

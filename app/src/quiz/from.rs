//! From questions and answers as they are kept to what the pages show. `html` turns the course files' Markdown into HTML.

use super::{Answer, AnswerOption, Given, Mark, QuestionResult};
use domain::course::{Markdown, QuestionKind};
use domain::id::OptionId;
use domain::quiz::{Answer as Kept, Asked, choices, feedback, mark};

impl Answer {
    /// How a question is answered and what was answered so far, its options in the order in which they were drawn.
    /// Nothing for the types that cannot be answered on line.
    #[must_use]
    pub fn of(
        kind: &QuestionKind,
        drawn: &[OptionId],
        kept: Option<&Kept>,
        html: &dyn Fn(&Markdown) -> String,
    ) -> Option<Self> {
        let options = || {
            let known = choices(kind);
            let shown = drawn.iter().filter_map(|id| known.iter().find(|choice| choice.id == *id));
            shown
                .map(|choice| AnswerOption {
                    id: choice.id.clone(),
                    html: html(&choice.text),
                    chosen: matches!(kept, Some(Kept::Chosen(chosen)) if chosen.contains(&choice.id)),
                })
                .collect()
        };
        match kind {
            QuestionKind::SingleChoice { .. } => Some(Self::Single(options())),
            QuestionKind::MultipleResponse { .. } => Some(Self::Multiple(options())),
            QuestionKind::TrueFalse { .. } => Some(Self::Truth(match kept {
                Some(Kept::Truth(truth)) => Some(*truth),
                _ => None,
            })),
            QuestionKind::ShortText { .. } => Some(Self::Text(match kept {
                Some(Kept::Text(text)) => text.clone(),
                _ => String::new(),
            })),
            _ => None,
        }
    }
}

impl QuestionResult {
    /// A question of a sent attempt with its answer, its mark and what is said to it.
    #[must_use]
    pub fn of(asked: &Asked, kept: Option<&Kept>, html: &dyn Fn(&Markdown) -> String) -> Self {
        let question = &asked.question;
        let given = match kept {
            None => Given::Nothing,
            Some(Kept::Truth(truth)) => Given::Truth(*truth),
            Some(Kept::Text(text)) => Given::Text(text.clone()),
            Some(Kept::Chosen(chosen)) => Given::Options(
                choices(&question.kind).iter().filter(|c| chosen.contains(&c.id)).map(|c| html(&c.text)).collect(),
            ),
        };
        Self {
            language: asked.language.clone(),
            scene_html: question.scene.as_ref().map(html),
            prompt_html: html(&question.prompt),
            given,
            mark: Mark::of(mark(&question.kind, kept)),
            feedback_html: feedback(&question.kind, kept).into_iter().map(html).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use domain::course::{Choice, Language, Question};
    use domain::id::{ObjectiveId, QuestionId};
    use std::collections::BTreeSet;

    fn html(text: &Markdown) -> String {
        format!("<p>{}</p>", text.0)
    }

    fn option(id: &str) -> OptionId {
        OptionId::parse(id).unwrap()
    }

    fn question() -> Question {
        let choice = |id: &str, correct| Choice {
            id: option(id),
            text: Markdown(format!("Option {id}")),
            correct,
            feedback: Markdown(format!("About {id}")),
        };
        Question {
            id: QuestionId::parse("q").unwrap(),
            objective: ObjectiveId::parse("o").unwrap(),
            scene: None,
            prompt: Markdown("What now?".to_owned()),
            kind: QuestionKind::SingleChoice { options: vec![choice("a", true), choice("b", false)] },
        }
    }

    #[test]
    fn options_stand_in_the_order_drawn_and_what_was_chosen_is_chosen() {
        let kept = Kept::Chosen(BTreeSet::from([option("a")]));
        let answer = Answer::of(&question().kind, &[option("b"), option("a")], Some(&kept), &html).unwrap();
        let Answer::Single(options) = answer else { panic!("one of several") };
        let seen: Vec<_> = options.iter().map(|o| (o.id.as_str(), o.html.as_str(), o.chosen)).collect();
        assert_eq!(seen, [("b", "<p>Option b</p>", false), ("a", "<p>Option a</p>", true)]);
    }

    #[test]
    fn a_type_that_cannot_be_answered_on_line_has_no_answer() {
        let essay = QuestionKind::Essay { words_min: 1, words_max: 2, look_for: Markdown::default() };
        assert!(Answer::of(&essay, &[], None, &html).is_none());
    }

    #[test]
    fn a_result_has_the_mark_and_what_is_said_to_the_choice() {
        let kept = Kept::Chosen(BTreeSet::from([option("a")]));
        let asked = Asked { question: question(), language: Language::english() };
        let result = QuestionResult::of(&asked, Some(&kept), &html);
        assert_eq!(result.mark, Mark::Right);
        assert!(matches!(&result.given, Given::Options(options) if *options == ["<p>Option a</p>"]));
        assert_eq!(result.feedback_html, ["<p>About a</p>"]);
        let nothing = QuestionResult::of(&asked, None, &html);
        assert_eq!(nothing.mark, Mark::Other);
        assert!(matches!(nothing.given, Given::Nothing));
    }
}

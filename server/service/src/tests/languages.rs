//! Two languages under one id: switching in the middle of a quiz, and what counts afterwards.
#![allow(clippy::unwrap_used)]

use super::fixture::*;
use crate::*;
use domain::actor::Role;
use domain::course::{Language, Markdown, QuestionKind};
use domain::quantity::Score;

/// The courses with Spanish beside English: prompts say so, and short answers are other words.
fn two_languages() -> domain::course::Catalogue {
    let mut catalogue = CATALOGUE.clone();
    let spanish: Vec<_> = catalogue
        .modules
        .iter()
        .cloned()
        .map(|mut module| {
            module.language = Language("es".to_owned());
            module.title = format!("{} (es)", module.title);
            for question in &mut module.questions {
                question.prompt = Markdown(format!("¿{}?", question.id));
                if let QuestionKind::ShortText { accept, .. } = &mut question.kind {
                    *accept = vec!["palabra".to_owned()];
                }
            }
            module
        })
        .collect();
    catalogue.modules.extend(spanish);
    catalogue
}

async fn again(world: &World, actor: &domain::actor::Actor, language: &str) -> domain::actor::Actor {
    languages::choose(&world.house, actor, language).await.unwrap();
    domain::actor::Actor { language: Language(language.to_owned()), ..actor.clone() }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_switch_in_the_middle_of_a_quiz_keeps_every_answer_and_short_answers_count_in_both_languages() {
    let world = World::new().await;
    let house = &world.house;
    library::publish(house, None, two_languages()).await.unwrap();
    let ada = world.administrator().await;
    let cohort = world.open_cohort(&ada, "Autumn").await;
    let rosa = world.person(&ada, &cohort, "rosa@example.org", Role::Trainee, "Rosa Díaz").await;
    studies::join(house, &rosa, &cohort).await.unwrap();
    let id = quizzes::begin(house, &rosa, &module(), &house.new_id()).await.unwrap();
    world.answer(&rosa, &id, 5).await;
    let before = quizzes::sitting(house, &rosa, &id).await.unwrap();
    assert!(before.questions.values().all(|asked| asked.language == Language::english()));

    let rosa = again(&world, &rosa, "es").await;
    let after = quizzes::sitting(house, &rosa, &id).await.unwrap();
    assert_eq!(after.attempt.answers, before.attempt.answers);
    assert_eq!(after.attempt.drawn, before.attempt.drawn);
    for (question, asked) in &after.questions {
        assert_eq!((asked.language.0.as_str(), asked.question.prompt.0.as_str()), ("es", &*format!("¿{question}?")));
    }
    // The courses change and the Spanish texts with them: who has begun goes on with what they began with.
    let mut changed = two_languages();
    for question in changed.modules.iter_mut().flat_map(|m| &mut m.questions) {
        question.prompt = Markdown("Otra cosa".to_owned());
    }
    library::publish(house, None, changed).await.unwrap();
    let pinned = quizzes::sitting(house, &rosa, &id).await.unwrap();
    assert_eq!(pinned.questions, after.questions);

    for drawn in after.attempt.drawn.iter().skip(5) {
        let kind = &after.questions[&drawn.question].question.kind;
        let values: Vec<String> = match kind {
            QuestionKind::TrueFalse { answer, .. } => vec![answer.to_string()],
            QuestionKind::ShortText { .. } => vec!["Palabra".to_owned()],
            kind => domain::quiz::choices(kind).iter().filter(|c| c.correct).map(|c| c.id.to_string()).collect(),
        };
        quizzes::save(house, &rosa, &id, &drawn.question, &values).await.unwrap();
    }
    assert_eq!(quizzes::send(house, &rosa, &id).await.unwrap(), Score::FULL);
    let learner = studies::with_module(house, &rosa, &module()).await.unwrap();
    assert!(learner.module(&module()).unwrap().title.ends_with("(es)"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_language_that_is_not_offered_is_refused_and_changes_nothing() {
    let world = World::new().await;
    let ada = world.administrator().await;
    let spoken = [Language::english(), words::spanish()];
    assert_eq!(languages::offered(&world.house), spoken);
    for tag in ["qaa", "fr", "", "en-US", "../en"] {
        let refused = languages::choose(&world.house, &ada, tag).await;
        assert!(matches!(refused, Err(Error::Refused(Refusal::Choice("language")))), "{tag}");
    }
    library::publish(&world.house, None, two_languages()).await.unwrap();
    assert_eq!(languages::offered(&world.house), spoken);
    languages::choose(&world.house, &ada, "es").await.unwrap();
}

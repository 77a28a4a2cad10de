//! Quizzes: drawing, reading, marking.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::id::ObjectiveId;
use proptest::prelude::*;

fn option(id: &str, correct: bool) -> Choice {
    Choice {
        id: OptionId::parse(id).unwrap(),
        text: Markdown(id.to_owned()),
        correct,
        feedback: Markdown(format!("about {id}")),
    }
}

fn question(id: &str, kind: QuestionKind) -> Question {
    Question {
        id: QuestionId::parse(id).unwrap(),
        objective: ObjectiveId::parse("define").unwrap(),
        scene: None,
        prompt: Markdown("?".to_owned()),
        kind,
    }
}

fn single(id: &str) -> Question {
    let options = vec![option("a", false), option("b", true), option("c", false)];
    question(id, QuestionKind::SingleChoice { options })
}

fn module(pool: usize, asked: u32) -> Module {
    Module {
        id: ModuleId::parse("m1").unwrap(),
        language: Language::english(),
        title: "M".to_owned(),
        summary: String::new(),
        hours: BTreeMap::new(),
        modality: BTreeMap::new(),
        objectives: Vec::new(),
        competencies: Vec::new(),
        lessons: Vec::new(),
        quiz: Blueprint { questions: asked, pass: Score::percent(80), attempts: 3 },
        questions: (0..pool).map(|n| single(&format!("q{n}"))).collect(),
        activities: Vec::new(),
        sources: Vec::new(),
        beside: crate::course::Beside::default(),
    }
}

fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_800_000_000, 0).unwrap()
}

fn attempt(module: &Module, earlier: &[Attempt], seed: [u8; 32]) -> Attempt {
    Attempt {
        id: AttemptId::parse("t").unwrap(),
        module: module.id.clone(),
        language: Language::english(),
        pass: module.quiz.pass,
        drawn: draw(module, &[], earlier, Seed(seed)),
        answers: BTreeMap::new(),
        started_at: now(),
        saved_at: None,
        sent_at: None,
        score: None,
        entered: None,
    }
}

fn questions(module: &Module) -> BTreeMap<QuestionId, Question> {
    module.questions.iter().map(|q| (q.id.clone(), q.clone())).collect()
}

fn in_spanish(module: &Module) -> Module {
    let mut other = module.clone();
    other.language = Language("es".to_owned());
    for question in &mut other.questions {
        question.prompt = Markdown("¿?".to_owned());
    }
    other
}

#[test]
fn a_question_is_drawn_with_its_translations_and_shown_in_the_readers_language() {
    let english = module(12, 10);
    let spanish = in_spanish(&english);
    let alone = draw(&english, &[], &[], Seed([3; 32]));
    let both = draw(&english, &[&spanish], &[], Seed([3; 32]));
    let ids = |drawn: &[Drawn]| drawn.iter().map(|d| (d.question.clone(), d.options.clone())).collect::<Vec<_>>();
    assert_eq!(ids(&alone), ids(&both), "a translation changes neither the draw nor the order");
    let written = serde_json::to_string(&alone[0]).unwrap();
    assert!(!written.contains("translations"), "attempts of before read and hash as they did: {written}");
    for drawn in &both {
        let translated = spanish.question(&drawn.question).unwrap();
        assert_eq!(drawn.translations[&spanish.language], digest_of("question", translated).unwrap());
        let original = english.question(&drawn.question).unwrap().clone();
        let others = BTreeMap::from([(spanish.language.clone(), translated.clone())]);
        let shown =
            |reader: &str| asked((Language::english(), original.clone()), others.clone(), &Language(reader.to_owned()));
        assert_eq!((shown("es").language.0.as_str(), &shown("es").question), ("es", translated));
        assert_eq!((shown("en").language.0.as_str(), &shown("en").question), ("en", &original));
        assert_eq!(shown("vi").language.0, "en", "where there is no translation, the language of the draw");
    }
}

#[test]
fn a_short_answer_is_right_in_whichever_language_it_was_typed() {
    let short = |accept: &str| {
        let kind = QuestionKind::ShortText {
            accept: vec![accept.to_owned()],
            feedback_right: Markdown::default(),
            feedback_other: Markdown::default(),
        };
        question("q", kind)
    };
    for reader in ["en", "es"] {
        let others = BTreeMap::from([(Language("es".to_owned()), short("esperanza"))]);
        let shown = asked((Language::english(), short("hope")), others, &Language(reader.to_owned()));
        for typed in ["Hope", "esperanza"] {
            assert_eq!(
                mark(&shown.question.kind, Some(&Answer::Text(typed.to_owned()))),
                Score::FULL,
                "{reader} {typed}"
            );
        }
        assert_eq!(mark(&shown.question.kind, Some(&Answer::Text("despair".to_owned()))), Score::default());
    }
}

fn chosen(ids: &[&str]) -> Answer {
    Answer::Chosen(ids.iter().map(|i| OptionId::parse(i).unwrap()).collect())
}

proptest! {
    #[test]
    fn a_draw_has_no_question_twice_and_prefers_the_unseen(seed: [u8; 32], again: [u8; 32], pool in 10usize..40) {
        let module = module(pool, 10);
        let first = attempt(&module, &[], seed);
        let ids: BTreeSet<_> = first.drawn.iter().map(|d| d.question.clone()).collect();
        prop_assert_eq!(ids.len(), 10);
        let second = attempt(&module, std::slice::from_ref(&first), again);
        let shared = second.drawn.iter().filter(|d| ids.contains(&d.question)).count();
        prop_assert_eq!(shared, 20usize.saturating_sub(pool));
    }

    #[test]
    fn more_right_answers_never_score_less(right in 0usize..=10) {
        let module = module(12, 10);
        let mut tries = attempt(&module, &[], [7; 32]);
        for (n, drawn) in tries.drawn.clone().iter().enumerate() {
            let answer = if n < right { "b" } else { "a" };
            tries.answer(&drawn.question, Some(chosen(&[answer])), now()).unwrap();
        }
        let score = tries.send(&questions(&module), now()).unwrap();
        prop_assert_eq!(score, Score::of(u32::try_from(right).unwrap(), 10));
        prop_assert_eq!(tries.passed(), right >= 8);
    }

    #[test]
    fn choosing_everything_earns_no_more_than_the_right_ones_less_the_wrong(right in 1usize..4, wrong in 1usize..4) {
        let options: Vec<_> = (0..right + wrong).map(|n| option(&format!("o{n}"), n < right)).collect();
        let all = Answer::Chosen(options.iter().map(|o| o.id.clone()).collect());
        let kind = QuestionKind::MultipleResponse { options };
        let expected = Score::of(u32::try_from(right.saturating_sub(wrong)).unwrap(), u32::try_from(right).unwrap());
        prop_assert_eq!(mark(&kind, Some(&all)), expected);
    }
}

#[test]
fn exactly_the_pass_mark_passes() {
    let module = module(10, 10);
    let mut tries = attempt(&module, &[], [1; 32]);
    for drawn in tries.drawn.clone().iter().take(8) {
        tries.answer(&drawn.question, Some(chosen(&["b"])), now()).unwrap();
    }
    assert_eq!(tries.send(&questions(&module), now()), Ok(Score::percent(80)));
    assert!(tries.passed());
}

#[test]
fn typed_words_count_without_case_hyphens_or_full_stops() {
    let kind = QuestionKind::ShortText {
        accept: vec!["peer-led".to_owned()],
        feedback_right: Markdown::default(),
        feedback_other: Markdown::default(),
    };
    for typed in ["Peer led.", "peer-led", " PEER  LED "] {
        assert_eq!(mark(&kind, Some(&Answer::Text(typed.to_owned()))), Score::FULL);
    }
    assert_eq!(mark(&kind, Some(&Answer::Text("peer".to_owned()))), Score::default());
    assert_eq!(mark(&kind, Some(&Answer::Text("...".to_owned()))), Score::default());
}

#[test]
fn nothing_changes_after_sending() {
    let module = module(10, 10);
    let mut tries = attempt(&module, &[], [1; 32]);
    tries.send(&questions(&module), now()).unwrap();
    let first = tries.drawn[0].question.clone();
    assert_eq!(tries.answer(&first, Some(chosen(&["b"])), now()), Err(QuizRefusal::AlreadySent));
    assert_eq!(tries.send(&questions(&module), now()), Err(QuizRefusal::AlreadySent));
}

#[test]
fn an_answer_that_is_not_among_the_options_is_refused() {
    let question = single("q1");
    assert_eq!(read_answer(&question, &["z".to_owned()]), Err(QuizRefusal::Unreadable));
    assert_eq!(read_answer(&question, &["a".to_owned(), "b".to_owned()]), Err(QuizRefusal::Unreadable));
    assert_eq!(read_answer(&question, &[]), Ok(None));
    assert_eq!(read_answer(&question, &["b".to_owned()]), Ok(Some(chosen(&["b"]))));
}

#[test]
fn after_the_last_attempt_a_trainer_is_asked_unless_one_passed() {
    let module = module(10, 10);
    let mut tries = attempt(&module, &[], [1; 32]);
    tries.sent_at = Some(now());
    tries.score = Some(Score::percent(10));
    let three = vec![tries.clone(), tries.clone(), tries.clone()];
    let refusal = QuizRefusal::NoAttemptLeft { used: 3, allowed: 3 };
    assert_eq!(may_start(&module.quiz, 0, &three), Err(refusal));
    assert_eq!(may_start(&module.quiz, 1, &three), Ok(()));
    tries.score = Some(Score::FULL);
    let passed = vec![three[0].clone(), three[1].clone(), tries];
    assert_eq!(may_start(&module.quiz, 0, &passed), Ok(()));
}

#[test]
fn feedback_speaks_to_what_was_chosen_and_then_to_what_was_missed() {
    let kind = single("q").kind;
    let said: Vec<_> = feedback(&kind, Some(&chosen(&["a"]))).iter().map(|m| m.0.as_str()).collect();
    assert_eq!(said, ["about a", "about b"]);
}

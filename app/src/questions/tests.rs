//! Questions as pages.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::home::sample::{at, main_of};
use domain::id::{LessonId, ModuleId, PersonId};

fn subject() -> Subject {
    let mut titles = Titles::default();
    let (module, lesson) = (ModuleId::parse("m").unwrap(), LessonId::parse("peerness").unwrap());
    titles.lessons.insert((module.clone(), lesson.clone()), "Peerness".to_owned());
    let words = Words::new(&domain::course::Language::english());
    Subject::of(&words, &About::Lesson { module, lesson }, &titles)
}

fn ask(form: FormState) -> Ask {
    Ask { subject: subject(), readers: vec!["Tom Wilk".to_owned()], new_id: "new".to_owned(), form }
}

fn talk(standing: Standing, form: FormState) -> Talk {
    let said =
        |by: &str, mine, text: &str| Said { by: by.to_owned(), mine, at: at(2026, 3, 10), text: text.to_owned() };
    Talk {
        thread: ThreadId::parse("t1").unwrap(),
        subject: subject(),
        standing,
        messages: vec![
            said("Ana Lee", true, "Is a <b>sponsor</b> a peer?"),
            said("Tom Wilk", false, "Yes.\n\nIn a way."),
        ],
        new_id: "next".to_owned(),
        form,
    }
}

fn trainer(standing: Standing) -> TrainerTalk {
    let queue = ["t1", "t2"].map(|id| WaitingQuestion {
        thread: ThreadId::parse(id).unwrap(),
        trainee: PersonId::parse("ana").unwrap(),
        name: "Ana Lee".to_owned(),
        title: "Lesson: Peerness".to_owned(),
        cohort: "Autumn".to_owned(),
        since: at(2026, 3, 9),
    });
    TrainerTalk {
        talk: talk(standing, FormState::default()),
        trainee: PersonId::parse("ana").unwrap(),
        name: "Ana Lee".to_owned(),
        cohort: "Autumn".to_owned(),
        queue: queue.to_vec(),
    }
}

#[test]
fn whoever_asks_reads_who_sees_it_and_that_it_is_not_for_emergencies() {
    let html = main_of("/questions/new", |frame| ask_page(frame, &ask(FormState::default())));
    assert!(html.contains("Tom Wilk"));
    assert!(html.contains("This is not for emergencies.") && html.contains("href=\"/support\""));
    for (name, value) in [("id", "new"), ("about", "lesson"), ("module", "m"), ("item", "peerness")] {
        assert!(html.contains(&format!("name=\"{name}\" value=\"{value}\"")), "{name}");
    }
    let refused = FormState::default().with("text", "typed").wrong("text", "Please write a few words first.");
    let html = main_of("/questions", |frame| ask_page(frame, &ask(refused)));
    assert!(html.contains(">typed</textarea>") && html.contains("href=\"#field-text\""));
}

#[test]
fn a_talk_shows_who_said_what_and_text_stays_text() {
    let waiting = Standing::Waiting { since: at(2026, 3, 10) };
    let html = main_of("/questions/t1", |frame| talk_page(frame, &talk(waiting, FormState::default())));
    assert!(html.contains("<strong>You</strong>") && html.contains("<strong>Tom Wilk</strong>"));
    assert!(html.contains("&lt;b&gt;sponsor") && html.contains("<p>In a way.</p>"));
    assert!(html.contains("name=\"message\" value=\"next\""));
    assert!(html.contains("value=\"close\""));
}

#[test]
fn a_closed_talk_can_be_read_and_not_be_written_in() {
    let closed = Standing::Closed { at: at(2026, 3, 11) };
    for html in [
        main_of("/questions/t1", |frame| talk_page(frame, &talk(closed, FormState::default()))),
        main_of("/desk/questions/t1", |frame| trainer_page(frame, &trainer(closed))),
    ] {
        assert!(html.contains("sponsor") && !html.contains("<textarea") && !html.contains("<button"), "{html}");
    }
}

#[test]
fn a_trainer_answers_and_the_form_knows_how_much_was_read() {
    let html = main_of("/desk/questions/t1", |frame| {
        trainer_page(frame, &trainer(Standing::Waiting { since: at(2026, 3, 10) }))
    });
    assert!(html.contains("Send and next") && html.contains("name=\"read\" value=\"2\""));
    assert!(
        html.contains("href=\"/desk/questions/t2\"") && !html.contains("href=\"/desk/questions/t1\""),
        "what is left"
    );
    assert!(html.contains("It is recorded that you opened this page."));
}

#[test]
fn the_list_is_empty_or_says_where_each_stands() {
    assert!(main_of("/questions", |frame| page(frame, &[])).contains("class=\"empty\""));
    let line = Line {
        thread: ThreadId::parse("t1").unwrap(),
        subject: subject(),
        first: beginning(&"word ".repeat(60)),
        standing: Standing::Answered { at: at(2026, 3, 10) },
    };
    let html = main_of("/questions", |frame| page(frame, std::slice::from_ref(&line)));
    assert!(html.contains("Answered") && html.contains("word…"));
}

#[test]
fn a_long_question_is_cut_at_a_word() {
    assert_eq!(beginning(" Is a\nsponsor a peer? "), "Is a sponsor a peer?");
    let cut = beginning(&"Überlegung ".repeat(30));
    assert!(cut.ends_with("Überlegung…") && cut.chars().count() <= 121, "{cut}");
}

//! Papers as pages.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::forms::FormState;
use crate::home::sample::{at, day, main_of};
use crate::quiz::{Answer, AnswerOption};
use domain::id::{LessonId, OptionId};

fn ana() -> PersonId {
    PersonId::parse("ana").unwrap()
}

fn module() -> ModuleId {
    ModuleId::parse("m").unwrap()
}

fn questions() -> Vec<SheetQuestion> {
    let option = |id: &str, chosen| AnswerOption {
        id: OptionId::parse(id).unwrap(),
        html: format!("<p>Option {id}</p>"),
        chosen,
    };
    let one = |field: &str, answer| SheetQuestion {
        field: field.to_owned(),
        scene_html: None,
        prompt_html: format!("<p>Prompt of {field}?</p>"),
        answer,
    };
    vec![
        one("q-one", Answer::Single(vec![option("x", false), option("y", true)])),
        one("q-two", Answer::Multiple(vec![option("x", true), option("y", true)])),
        one("q-three", Answer::Truth(Some(false))),
        one("q-four", Answer::Text("mutual".to_owned())),
    ]
}

fn sheet(drawn: bool, can_draw: bool) -> String {
    let data = Sheet {
        person: ana(),
        name: "Ana Lee".to_owned(),
        module: module(),
        module_title: "What peer support is".to_owned(),
        drawn: drawn.then(|| (AttemptId::parse("abcd2345efgh").unwrap(), questions())),
        can_draw,
        new_id: "new".to_owned(),
        form: FormState::default(),
    };
    main_of("/desk/sheets/ana/m/print", |frame| print_page(frame, &data))
}

#[test]
fn a_sheet_has_its_code_at_every_question_and_nothing_chosen() {
    let html = sheet(true, true);
    assert_eq!(html.matches("ABCD-2345").count(), 5, "at the head and at each of four questions");
    assert!(html.contains("Ana Lee") && html.contains("a. Option x") && html.contains("b. Option y"));
    assert!(!html.contains("mutual") && !html.contains("<input"), "what was kept is not printed");
}

#[test]
fn a_sheet_is_drawn_by_a_button_or_not_at_all() {
    assert!(sheet(false, true).contains("name=\"id\" value=\"new\""));
    assert!(!sheet(false, false).contains("<button"));
}

#[test]
fn answers_are_typed_in_one_form_with_the_letters_of_the_sheet() {
    let data = TypedAnswers {
        person: ana(),
        name: "Ana Lee".to_owned(),
        attempt: AttemptId::parse("abcd2345efgh").unwrap(),
        module_title: "What peer support is".to_owned(),
        questions: questions(),
        form: FormState::default()
            .with("written_on", "2026-03-10")
            .wrong("compared", "Please compare what you typed with the paper, then tick the box."),
    };
    let html = main_of("/desk/sheets/ana/attempts/abcd2345efgh", |frame| answers_page(frame, &data));
    assert_eq!(html.matches("<form").count(), 1);
    assert!(html.contains("type=\"radio\" name=\"q-one\" value=\"y\" checked"));
    assert_eq!(html.matches("type=\"checkbox\" name=\"q-two\"").count(), 2);
    assert!(html.contains("name=\"q-three\" value=\"false\" checked") && html.contains("value=\"mutual\""));
    assert!(html.contains("a. Option x") && html.contains("ABCD-2345"));
    assert!(html.contains("href=\"#field-compared\"") && html.contains("value=\"2026-03-10\""));
}

#[test]
fn a_text_is_typed_where_it_can_be() {
    let page = |open| {
        let data = PaperText {
            person: ana(),
            name: "Ana Lee".to_owned(),
            module: module(),
            activity: ActivityId::parse("why").unwrap(),
            title: "Why I want to do this".to_owned(),
            task_html: "<p>Write.</p>".to_owned(),
            words_min: 120,
            words_max: 400,
            open,
            form: FormState::default(),
        };
        main_of("/desk/sheets/ana/activities/m/why", |frame| text_page(frame, &data))
    };
    assert!(page(true).contains("<textarea") && page(true).contains("name=\"written_on\""));
    assert!(!page(false).contains("<form"));
}

#[test]
fn only_lessons_that_are_not_read_can_be_ticked() {
    let lesson = |id: &str, read, chosen| LessonChoice {
        id: LessonId::parse(id).unwrap(),
        title: format!("Lesson {id}"),
        read,
        chosen,
    };
    let data = Lessons {
        person: ana(),
        name: "Ana Lee".to_owned(),
        module: module(),
        module_title: "What peer support is".to_owned(),
        lessons: vec![lesson("one", true, false), lesson("two", false, true), lesson("three", false, false)],
        form: FormState::default(),
    };
    let html = main_of("/desk/sheets/ana/lessons/m", |frame| lessons_page(frame, &data));
    assert_eq!(html.matches("name=\"lesson\"").count(), 2);
    assert!(html.contains("value=\"two\" checked") && html.contains("Already marked as read"));
}

#[test]
fn the_list_and_the_page_of_a_person_show_what_is_out() {
    assert!(main_of("/desk/sheets", |frame| page(frame, &[])).contains("class=\"empty\""));
    let one = PaperPerson {
        person: ana(),
        name: "Ana Lee".to_owned(),
        cohort: "Autumn".to_owned(),
        codes: vec!["ABCD-2345".to_owned()],
    };
    assert!(main_of("/desk/sheets", |frame| page(frame, std::slice::from_ref(&one))).contains("ABCD-2345"));
    let papers = |quiz| Papers {
        person: ana(),
        name: "Ana Lee".to_owned(),
        cohort: "Autumn".to_owned(),
        modules: vec![ModulePapers {
            module: module(),
            title: "What peer support is".to_owned(),
            read: 2,
            lessons: 7,
            quiz,
            activities: vec![(ActivityId::parse("why").unwrap(), "Why".to_owned(), true)],
        }],
    };
    let shown = |quiz| main_of("/desk/sheets/ana", |frame| person_page(frame, &papers(quiz)));
    let running = shown(QuizPaper::Running(AttemptId::parse("abcd2345efgh").unwrap()));
    assert!(running.contains("href=\"/desk/sheets/ana/attempts/abcd2345efgh\""));
    assert!(shown(QuizPaper::CanDraw).contains("href=\"/desk/sheets/ana/m/print\""));
    assert!(shown(QuizPaper::UsedUp).contains("A trainer can look at it"));
    assert!(shown(QuizPaper::Passed).contains("state met"));
    assert!(running.contains("/desk/sheets/ana/lessons/m") && running.contains("/desk/sheets/ana/activities/m/why"));
}

#[test]
fn both_names_stand_in_one_sentence() {
    let words = Words::new(&domain::course::Language::english());
    let mark = Entered {
        by: PersonId::parse("kim").unwrap(),
        by_name: "Kim Wells".to_owned(),
        written_by: "Ana Lee".to_owned(),
        written_on: day(2026, 3, 9),
        at: at(2026, 3, 10),
    };
    assert_eq!(entered(&words, &mark), "Written on paper by Ana Lee, 9 March 2026. Typed in by Kim Wells.");
    assert_eq!(entered_lesson(&words, &mark), "Read on paper, 9 March 2026. Entered by Kim Wells.");
}

#[test]
fn a_sheet_for_someone_without_mail_says_the_next_thing_and_has_nothing_to_press() {
    let one = WaitingSheet {
        name: "Ana <Lee>".to_owned(),
        cohort: "Spring".to_owned(),
        programme: "Foundations".to_owned(),
        next: Some(crate::home::NextThing {
            title: "What it is".to_owned(),
            text: "You can go on here.".to_owned(),
            button: "Go on".to_owned(),
            href: "/learn/m/l".to_owned(),
        }),
        answered: 1,
        lines: Vec::new(),
    };
    let html = main_of("/desk/sheets/waiting", |f| waiting_page(f, day(2026, 3, 12), std::slice::from_ref(&one)));
    for text in [
        "For Ana &lt;Lee&gt;",
        "12 March 2026",
        "What it is",
        "You can go on here.",
        "A question of yours was answered",
    ] {
        assert!(html.contains(text), "{text}: {html}");
    }
    let sheet = html.split("<section").nth(1).unwrap();
    assert!(!sheet.contains("<a ") && !sheet.contains("<button"), "on paper nothing can be pressed: {sheet}");
    let none = WaitingSheet { next: None, answered: 0, ..one };
    let html = main_of("/desk/sheets/waiting", |f| waiting_page(f, day(2026, 3, 12), std::slice::from_ref(&none)));
    assert!(html.contains("There is nothing that you need to do now.") && !html.contains("was answered"), "{html}");
}

fn hours_sheet(entries: usize) -> crate::hours::sheet::HoursSheet {
    use crate::hours::{EntryLine, Outside};
    let sam = (PersonId::parse("sam").unwrap(), "Sam <Ortiz>".to_owned());
    let line = |n: usize| EntryLine {
        id: domain::id::HoursEntryId::parse(&format!("h{n}")).unwrap(),
        date: day(2026, 3, 10),
        kind: domain::course::HoursKind::Practice,
        activity: domain::hours::ActivityType::OneToOne,
        length: domain::quantity::Minutes(90),
        state: domain::hours::EntryState::Submitted,
        supervisor: sam.1.clone(),
        reason: None,
        outside: Outside::No,
        typed_in: None,
        after: crate::hours::After::default(),
    };
    let start = chrono::NaiveTime::from_hms_opt(9, 30, 0).unwrap();
    crate::hours::sheet::HoursSheet {
        way: Vec::new(),
        here: "/hours/sheet".to_owned(),
        name: "Ana <Reyes>".to_owned(),
        programme: "Foundations".to_owned(),
        site: "Main office".to_owned(),
        supervisor: Some(sam.clone()),
        supervisors: vec![sam.clone(), (ana(), "Kim Park".to_owned())],
        month: false,
        from: day(2026, 3, 9),
        to: day(2026, 3, 15),
        entries: (0..entries).map(|n| (start, domain::hours::Mode::Phone, line(n))).collect(),
        notes: true,
    }
}

#[test]
fn a_sheet_for_hours_has_what_waits_lines_for_a_pen_and_the_statement() {
    let html = |data: &crate::hours::sheet::HoursSheet| main_of("/hours/sheet", |f| crate::hours::sheet::page(f, data));
    let some = html(&hours_sheet(3));
    for said in [
        "I supervised Ana &lt;Reyes&gt; during the hours on this sheet.",
        "Do not write names of people you support",
        "Sam &lt;Ortiz&gt;",
        "Bring this sheet to Main office.",
        "span=month&amp;from=2026-03-09&amp;by=sam",
        "by=ana\"",
    ] {
        assert!(some.contains(said), "{said}: {some}");
    }
    // Three that wait, and room for nine more; where many wait, there are two lines for a pen all the same.
    let rows = |html: &str| html.split("<tbody>").nth(1).unwrap().matches("<tr>").count();
    assert_eq!(rows(&some), 12);
    assert_eq!(rows(&html(&hours_sheet(30))), 32);
    let nobody = html(&crate::hours::sheet::HoursSheet { supervisor: None, notes: false, ..hours_sheet(0) });
    assert_eq!(nobody.matches("class=\"blank\"").count(), 4, "{nobody}");
    assert!(!nobody.contains("Note (you can leave it empty)"));
}

#[test]
fn most_rows_of_a_sheet_are_folded_away_until_something_stands_in_one_of_them() {
    use super::hours::{HoursOnPaper, HoursToType, type_page};
    let html = |typed: &[(&str, &str)]| {
        let values = typed.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
        let form = FormState { values, errors: Vec::new() };
        let statements = vec![("en".to_owned(), "I supervised.".to_owned())];
        let (name, site) = ("Rosa".to_owned(), "Main office".to_owned());
        let paper = HoursOnPaper { person: ana(), name, site, statements, form };
        let supervisors = vec![(ana(), "Kim Park".to_owned())];
        let data = HoursToType { paper, supervisors, rows: 10, notes: true, waiting: 0 };
        main_of("/desk/sheets/ana/hours", |f| type_page(f, &data))
    };
    let empty = html(&[("date-3", "2026-03-10")]);
    assert!(
        empty.contains("<details><summary>Rows 4 to 10</summary>") && empty.contains("name=\"note-10\""),
        "{empty}"
    );
    assert!(html(&[("length-7", "1:30")]).contains("<details open>"));
}

//! Searching what is taught: order, slips, excerpts with marks, and the words of the glossary in a lesson.

use content::search::{Found, Index, LessonHit};
use content::{Files, read};
use domain::course::{Catalogue, Language};
use proptest::prelude::*;
use std::sync::LazyLock;

fn lesson(id: &str, title: &str, text: &str) -> String {
    format!("+++\nid = \"{id}\"\ntitle = \"{title}\"\nminutes = 10\n+++\n{text}\n")
}

fn about(title: &str) -> String {
    format!("title = \"{title}\"\nsummary = \"s\"\nsources = []\n[[objective]]\nid = \"o\"\ntext = \"You can.\"\n")
}

fn catalogue() -> Catalogue {
    let core = "competencies = []\n[hours]\nethics = 10\n[modality]\nself_paced = 10\n[quiz]\nquestions = 1\npass_percent = 80\nattempts = 3\n";
    let mut files = Files::default();
    let mut put = |path: &str, text: String| files.0.insert(path.to_owned(), text.into_bytes());
    for module in ["hope", "role"] {
        put(&format!("modules/{module}/module.toml"), format!("id = \"{module}\"\n{core}"));
        put(&format!("modules/{module}/en/questions.toml"), "[[question]]\nid = \"q\"\nobjective = \"o\"\ntype = \"true_false\"\nprompt = \"p\"\nanswer = true\nfeedback_true = \"t\"\nfeedback_false = \"f\"\n".to_owned());
    }
    put("modules/hope/en/about.toml", about("Hope"));
    put("modules/role/en/about.toml", about("Your role"));
    put("modules/hope/es/about.toml", about("Esperanza"));
    put("modules/hope/es/questions.toml", "[[question]]\nid = \"q\"\nobjective = \"o\"\ntype = \"true_false\"\nprompt = \"p\"\nanswer = true\nfeedback_true = \"t\"\nfeedback_false = \"f\"\n".to_owned());
    let filler = "Many people say many things about many roads. ".repeat(20);
    put(
        "modules/hope/en/lessons/01-a.md",
        lesson(
            "what-hope-is",
            "What hope is",
            &format!(
                "Intro.\n\n## Honest hope\n\n{filler}A promise is not hope. **Warm lines** help. {filler}\n\n## Paths\n\n{filler}"
            ),
        ),
    );
    put(
        "modules/hope/en/lessons/02-b.md",
        lesson(
            "recovery",
            "Two kinds",
            "Recovery is a road.\n\n```scene\ntitle = \"At the bus stop\"\nlines = [[\"Rosa\", \"I missed the bus, and you *waited*.\"]]\n```\n",
        ),
    );
    put(
        "modules/role/en/lessons/01-c.md",
        lesson("scope", "Your scope", "Hope is part of it. Don't decide for people."),
    );
    put("modules/hope/es/lessons/01-a.md", lesson("what-hope-is", "La esperanza", "La recuperación es un camino."));
    put("modules/hope/es/lessons/02-b.md", lesson("recovery", "Dos", "Camino."));
    put(
        "glossary/en/hope.toml",
        "[[term]]\nid = \"hope\"\nterm = \"hope\"\nmeaning = \"A start.\"\n[[term]]\nid = \"warm-line\"\nterm = \"warm line\"\nmeaning = \"A phone line that gives hope.\"\n".to_owned(),
    );
    let (catalogue, found) = read(&files);
    let errors: Vec<_> = found.iter().filter(|d| d.severity == content::Severity::Error).collect();
    assert!(errors.is_empty(), "{errors:?}");
    catalogue
}

static COURSES: LazyLock<(Catalogue, Index)> = LazyLock::new(|| {
    let catalogue = catalogue();
    let index = Index::of(&catalogue);
    (catalogue, index)
});

fn find_in(question: &str, language: &str) -> Found {
    let (catalogue, index) = &*COURSES;
    let language = Language(language.to_owned());
    let ids: std::collections::BTreeSet<_> = catalogue.modules.iter().map(|m| &m.id).collect();
    let within: Vec<_> = ids.into_iter().filter_map(|id| catalogue.module(id, &language)).collect();
    index.find(question, catalogue, &language, &within)
}

fn lessons(question: &str) -> Vec<String> {
    find_in(question, "en").lessons.into_iter().map(|hit| hit.lesson.to_string()).collect()
}

fn shown(hit: &LessonHit) -> String {
    hit.excerpt.iter().map(|p| if p.found { format!("[{}]", p.text) } else { p.text.clone() }).collect()
}

#[test]
fn a_title_comes_before_the_title_of_the_module_and_that_before_the_text() {
    assert_eq!(lessons("hope"), ["what-hope-is", "recovery", "scope"], "the second has it in its module's title");
    assert_eq!(lessons("scope"), ["scope"]);
}

#[test]
fn a_slip_and_a_beginning_find_the_word_and_an_exact_word_needs_neither() {
    for question in ["recovery", "recov", "recvoery", "RECOVERY", "recoveri"] {
        assert_eq!(lessons(question), ["recovery"], "{question}");
    }
    assert_eq!(lessons("zebra"), [""; 0]);
    assert_eq!(lessons("dont"), ["scope"], "an apostrophe is not asked for");
}

#[test]
fn words_that_stand_everywhere_do_not_count_and_where_not_all_are_found_the_most_are() {
    assert_eq!(lessons("what is the bus"), ["recovery"]);
    assert_eq!(lessons("bus zebra"), ["recovery"]);
    assert_eq!(lessons("bus hope"), ["recovery"]);
}

#[test]
fn what_people_say_in_a_scene_is_found_and_the_excerpt_marks_it() {
    let found = find_in("waited bus", "en");
    assert_eq!(shown(&found.lessons[0]), "Recovery is a road. At the [bus] stop I missed the [bus], and you [waited].");
}

#[test]
fn the_excerpt_is_cut_between_words_under_the_heading_where_it_stands() {
    let found = find_in("promise", "en");
    let hit = &found.lessons[0];
    assert_eq!(hit.under, Some(("h-honest-hope".to_owned(), "Honest hope".to_owned())));
    let shown = shown(hit);
    assert!(shown.starts_with("… ") && shown.ends_with(" …") && shown.contains("A [promise] is not hope"), "{shown}");
    assert!(shown.len() < 300, "{shown}");
}

#[test]
fn the_glossary_answers_with_the_word_before_a_meaning_that_has_it() {
    let ids =
        |question: &str| -> Vec<String> { find_in(question, "en").terms.iter().map(ToString::to_string).collect() };
    assert_eq!(ids("hope"), ["hope", "warm-line"]);
    assert_eq!(ids("warm lines"), ["warm-line"]);
    assert_eq!(ids("phone hope"), ["warm-line"]);
    assert_eq!(ids(""), [""; 0]);
}

#[test]
fn another_language_is_searched_where_it_is_written_and_english_elsewhere() {
    let found = find_in("recuperacion", "es");
    assert_eq!((found.lessons.len(), found.lessons[0].language.0.as_str()), (1, "es"));
    assert_eq!(find_in("scope", "es").lessons[0].language, Language::english());
    assert_eq!(find_in("promise", "es").lessons.len(), 0, "the Spanish lesson does not say it");
}

#[test]
fn a_lesson_knows_the_words_of_the_glossary_that_stand_in_it() {
    let (catalogue, index) = &*COURSES;
    let module = &catalogue.modules[0];
    let terms = |lesson: usize| -> Vec<String> {
        index.terms_in(module, &module.lessons[lesson].id).iter().map(ToString::to_string).collect()
    };
    assert_eq!(terms(0), ["hope", "warm-line"]);
    assert_eq!(terms(1), [""; 0]);
}

proptest! {
    #[test]
    fn any_question_is_answered(question in "\\PC{0,60}") {
        let found = find_in(&question, "en");
        prop_assert!(found.lessons.len() <= 20 && found.terms.len() <= 20);
    }

    #[test]
    fn any_text_can_be_searched(text in "[a-z# \n`\"*é’…]{0,200}", question in "[a-z ’é]{0,30}") {
        let mut catalogue = COURSES.0.clone();
        catalogue.modules[0].lessons[0].text.0 = text;
        let index = Index::of(&catalogue);
        let within: Vec<_> = catalogue.modules.iter().collect();
        let found = index.find(&question, &catalogue, &Language::english(), &within);
        prop_assert!(found.lessons.len() <= 20);
    }
}

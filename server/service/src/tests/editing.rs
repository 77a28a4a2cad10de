//! Changing courses while people learn: drafts, findings, publishing, and what nobody loses by it.

use super::fixture::*;
use crate::courses;
use crate::editing::{self, Archive, Severity};
use crate::*;
use chrono::TimeDelta;
use domain::actor::{Actor, Role};
use domain::editing::{DraftRefusal, Part, PublishRefusal};
use domain::evaluation::{NextAction, State};
use domain::id::{CohortId, DraftId, ProgrammeId};
use std::collections::BTreeMap;

type Names = BTreeMap<String, Vec<u8>>;

fn part() -> Part {
    Part::Module(module())
}

fn programme() -> Part {
    Part::Programme(ProgrammeId::parse("foundations").unwrap())
}

fn replace(files: &mut Names, name: &str, from: &str, to: &str) {
    let text = String::from_utf8(files[name].clone()).unwrap();
    assert!(text.contains(from), "{name}: {from}");
    files.insert(name.to_owned(), text.replacen(from, to, 1).into_bytes());
}

async fn edit(world: &World, actor: &Actor, change: impl Fn(&mut Names)) -> DraftId {
    let mut files = editing::download(&world.house, actor, &part(), None).await.unwrap();
    change(&mut files);
    let archive = Archive { files, left_out: Vec::new() };
    editing::upload(&world.house, actor, &world.house.new_id(), Some(part()), archive).await.unwrap()
}

async fn publish(world: &World, actor: &Actor, change: impl Fn(&mut Names)) {
    let draft = edit(world, actor, change).await;
    world.clock.forward(TimeDelta::minutes(1));
    editing::publish(&world.house, actor, &draft).await.unwrap();
    world.clock.forward(TimeDelta::minutes(1));
}

const LESSON: &str = "en/lessons/02-where-it-comes-from.md";
const ACTIVITY: &str = "en/activities/reflection.md";

/// Says how long the module is now, so that its hours add up.
fn hours(files: &mut Names, mentoring: u32, ethics: u32) {
    replace(files, "module.toml", "mentoring = 120", &format!("mentoring = {mentoring}"));
    replace(files, "module.toml", "ethics = 60", &format!("ethics = {ethics}"));
    replace(files, "module.toml", "self_paced = 180", &format!("self_paced = {}", mentoring + ethics));
}

fn new_lesson(files: &mut Names) {
    let text = "+++\nid = \"one-more\"\ntitle = \"One more\"\nminutes = 10\ncategory = \"mentoring\"\n+++\n## In short\n\n\
                Peers walk beside people.\n";
    hours(files, 130, 60);
    files.insert("en/lessons/08-one-more.md".to_owned(), text.as_bytes().to_vec());
}

struct Class {
    world: World,
    ada: Actor,
    tom: Actor,
    cohort: CohortId,
    rosa: Actor,
}

async fn class() -> Class {
    let world = World::new().await;
    let ada = world.administrator().await;
    let cohort = world.open_cohort(&ada, "Autumn").await;
    let tom = world.person(&ada, &cohort, "tom@example.org", Role::Trainer, "Tom Trainer").await;
    let rosa = world.person(&ada, &cohort, "rosa@example.org", Role::Trainee, "Rosa Díaz").await;
    studies::join(&world.house, &rosa, &cohort).await.unwrap();
    Class { world, ada, tom, cohort, rosa }
}

fn taught_now(world: &World) -> domain::course::Module {
    world.house.library().catalogue.module(&module(), &domain::course::Language::english()).unwrap().clone()
}

async fn lessons(world: &World, trainee: &Actor) -> (State, Option<NextAction>) {
    let learner = studies::with_module(&world.house, trainee, &module()).await.unwrap();
    let leaf = learner.evaluation.leaves()[0];
    (leaf.state, leaf.next.clone())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_module_is_downloaded_changed_checked_and_published_and_its_history_tells_who() {
    let Class { world, ada, tom, .. } = class().await;
    let house = &world.house;
    let published = editing::download(house, &tom, &part(), None).await.unwrap();
    assert!(published.contains_key("module.toml") && published.contains_key(LESSON));
    let all: BTreeMap<_, _> =
        published.iter().map(|(name, bytes)| (format!("modules/{}/{name}", module()), bytes.clone())).collect();
    assert!(all.iter().all(|(path, bytes)| FILES.0[path] == *bytes), "exactly the files");

    // A trainer breaks something, and reads where.
    let broken = edit(&world, &tom, |files| replace(files, LESSON, "minutes = 20", "minutes = \"long\"")).await;
    let draft = editing::draft(house, &ada, &broken).await.unwrap();
    let finding = draft.findings.iter().find(|f| f.said.severity == Severity::Error).unwrap();
    assert!(finding.said.file.ends_with(LESSON), "{finding:?}");
    assert_eq!((finding.said.line, finding.line.as_deref()), (4, Some("minutes = \"long\"")));
    assert!(matches!(draft.refusal, Some(PublishRefusal::Errors { .. })));
    let refused = editing::publish(house, &ada, &broken).await;
    assert!(matches!(refused, Err(Error::Refused(Refusal::Publish(PublishRefusal::Errors { .. })))));

    let mended = edit(&world, &tom, |files| replace(files, LESSON, "## In short", "## In a few words")).await;
    let draft = editing::draft(house, &tom, &mended).await.unwrap();
    assert_eq!(draft.refusal, None, "warnings do not stand in the way");
    let warned = draft.findings.iter().find(|f| f.said.what.contains("“In short” is missing")).unwrap();
    assert_eq!(warned.said.severity, Severity::Warning, "and they are shown: {warned:?}");
    assert_eq!(draft.changes.lessons.changed, ["Where it comes from"]);
    assert!(!draft.may_publish, "a trainer changes nothing for others");
    assert!(matches!(editing::publish(house, &tom, &mended).await, Err(Error::Denied(_))));
    assert!(editing::draft(house, &ada, &mended).await.unwrap().may_publish);
    assert_eq!(editing::publish(house, &ada, &mended).await.unwrap(), part());
    assert_eq!(editing::publish(house, &ada, &mended).await.unwrap(), part(), "the second click");

    let history = editing::part(house, &ada, &part()).await.unwrap();
    let told: Vec<_> = history
        .publications
        .iter()
        .map(|p| (p.number, p.built_in, p.by.clone(), p.changes.lessons.changed.len()))
        .collect();
    assert_eq!(told, [(2, false, Some(ada.person.clone()), 1), (1, true, None, 0)]);
    let old = editing::download(house, &ada, &part(), Some(1)).await.unwrap();
    assert_eq!(old, published, "every version stays");
    let (lines, drafts) = editing::parts(house, &tom).await.unwrap();
    assert!(lines.iter().any(|l| l.part == part() && l.newest.number == 2 && l.drafts == 1));
    assert_eq!(drafts.len(), 1, "the broken one is still there, the other one was published");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_is_held_to_the_standard_and_what_is_untrue_cannot_be_published() {
    let Class { world, ada, .. } = class().await;
    let house = &world.house;
    let untrue = edit(&world, &ada, |files| replace(files, LESSON, "minutes = 20", "minutes = 25")).await;
    let draft = editing::draft(house, &ada, &untrue).await.unwrap();
    let errors: Vec<_> = draft.findings.iter().filter(|f| f.said.severity == Severity::Error).collect();
    assert!(errors.iter().any(|f| f.said.what.contains("this line adds up to 20 minutes")), "{errors:?}");
    assert!(errors.iter().any(|f| f.said.what.contains("make 185")), "the sum of the module does not fit: {errors:?}");
    assert!(errors.iter().all(|f| f.line.is_some()), "each at its line: {errors:?}");
    assert_eq!(draft.refusal, Some(PublishRefusal::Errors { errors: errors.len() }));
    let refused = editing::publish(house, &ada, &untrue).await;
    assert!(matches!(refused, Err(Error::Refused(Refusal::Publish(PublishRefusal::Errors { .. })))));

    let hard = "Notwithstanding institutional considerations, organizational responsibilities necessitate \
                comprehensive interdisciplinary communication. ";
    let hard = format!("## Why it matters\n\n{}\n", hard.repeat(30));
    let hard = edit(&world, &ada, |files| replace(files, LESSON, "## Why it matters\n", &hard)).await;
    let draft = editing::draft(house, &ada, &hard).await.unwrap();
    assert!(draft.findings.iter().any(|f| f.said.what.contains("reads at grade")), "the reading level is told");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_attempt_that_was_begun_keeps_its_questions_and_a_new_one_gets_the_new() {
    let Class { world, ada, rosa, .. } = class().await;
    let house = &world.house;
    let begun = quizzes::begin(house, &rosa, &module(), &house.new_id()).await.unwrap();
    let before = quizzes::sitting(house, &rosa, &begun).await.unwrap();
    let prompts = |s: &quizzes::Sitting| s.questions.values().map(|q| q.question.prompt.0.clone()).collect::<Vec<_>>();
    let old = prompts(&before);
    publish(&world, &ada, |files| {
        let text = String::from_utf8(files["en/questions.toml"].clone()).unwrap();
        files.insert("en/questions.toml".to_owned(), text.replace("\nprompt = \"", "\nprompt = \"New: ").into_bytes());
    })
    .await;
    let after = quizzes::sitting(house, &rosa, &begun).await.unwrap();
    assert_eq!(prompts(&after), old);
    world.answer(&rosa, &begun, 10).await;
    assert_eq!(quizzes::send(house, &rosa, &begun).await.unwrap(), domain::quantity::Score::FULL);
    let next = quizzes::begin(house, &rosa, &module(), &house.new_id()).await.unwrap();
    let asked = quizzes::sitting(house, &rosa, &next).await.unwrap();
    assert!(prompts(&asked).iter().all(|prompt| prompt.starts_with("New: ")), "{:?}", prompts(&asked));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_work_is_read_by_the_rubric_that_it_was_begun_with() {
    let Class { world, ada, tom, rosa, .. } = class().await;
    let house = &world.house;
    let learner = studies::with_module(house, &rosa, &module()).await.unwrap();
    let activity = learner.module(&module()).unwrap().activities[0].clone();
    let work = works::begin(house, &rosa, &module(), &activity.id).await.unwrap();
    publish(&world, &ada, |files| {
        replace(files, ACTIVITY, "words_min = 120", "words_min = 390");
        replace(files, ACTIVITY, "[[row]]", "[[row]]\nid = \"new-row\"\ntitle = \"New\"\nessential = true\nnot_yet = \"a\"\ngetting_there = \"b\"\nmeets = \"c\"\nstrong = \"d\"\n[[row]]");
    })
    .await;
    let text = "I want to walk beside people. ".repeat(30);
    works::send(house, &rosa, &work, &text).await.unwrap();
    let (found, sent) = desk::work(house, &tom, &work).await.unwrap();
    assert_eq!(found.asked(&sent), Some(&activity), "task, length and rubric as they were");
    let form = desk::GradeForm {
        version: 1,
        levels: activity.rubric.rows.iter().map(|r| (r.id.clone(), domain::course::Level::Meets)).collect(),
        comment: String::new(),
        verdict: domain::submission::Verdict::Accept,
    };
    desk::grade(house, &tom, &work, &form).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_lesson_takes_nothing_from_those_who_were_done_and_is_read_by_those_who_were_not() {
    let Class { world, ada, cohort, rosa, .. } = class().await;
    let lin = world.person(&ada, &cohort, "lin@example.org", Role::Trainee, "Lin Osei").await;
    studies::join(&world.house, &lin, &cohort).await.unwrap();
    world.read_all_lessons(&rosa).await;
    let first = studies::with_module(&world.house, &lin, &module()).await.unwrap().modules()[0].lessons[0].id.clone();
    studies::read_lesson(&world.house, &lin, &module(), &first).await.unwrap();
    world.clock.forward(TimeDelta::minutes(1));
    publish(&world, &ada, new_lesson).await;
    assert_eq!(lessons(&world, &rosa).await, (State::Met, None));
    // A start of the program tells it the same again.
    courses::open(&world.house, FILES.clone()).await.unwrap();
    assert_eq!(lessons(&world, &rosa).await, (State::Met, None));
    world.read_all_lessons(&lin).await;
    assert_eq!(lessons(&world, &lin).await.0, State::Met);
    let learner = studies::with_module(&world.house, &lin, &module()).await.unwrap();
    assert_eq!(learner.facts.lessons.len(), 8, "the new lesson was among them");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lesson_that_is_taken_out_stays_read_and_is_not_missed() {
    let Class { world, ada, rosa, .. } = class().await;
    let house = &world.house;
    let learner = studies::with_module(house, &rosa, &module()).await.unwrap();
    let all: Vec<_> = learner.module(&module()).unwrap().lessons.iter().map(|l| l.id.clone()).collect();
    for lesson in &all[..all.len() - 1] {
        studies::read_lesson(house, &rosa, &module(), lesson).await.unwrap();
    }
    assert_eq!(lessons(&world, &rosa).await.0, State::Unmet);
    publish(&world, &ada, |files| {
        files.remove(LESSON).unwrap();
        files.remove("en/lessons/07-evidence.md").unwrap();
        replace(files, "en/lessons/04-twelve-values.md", "Lesson 6", "Another lesson");
        hours(files, 100, 40);
    })
    .await;
    assert_eq!(lessons(&world, &rosa).await.0, State::Met, "what is left was read");
    let learner = studies::with_module(house, &rosa, &module()).await.unwrap();
    assert_eq!(learner.facts.lessons.len(), all.len() - 1, "nothing that was read is taken away");
    let kept = house.store.enrolments_open().await.unwrap();
    assert_eq!(kept[0].evaluation, serde_json::to_string(&learner.evaluation).unwrap(), "and it is written down");
}

#[tokio::test(flavor = "multi_thread")]
async fn two_who_change_the_same_module_do_not_overwrite_each_other() {
    let Class { world, ada, tom, .. } = class().await;
    let house = &world.house;
    let hers = edit(&world, &ada, |files| replace(files, LESSON, "## In short", "## First")).await;
    let his = edit(&world, &tom, |files| replace(files, LESSON, "## Why it matters", "## Second")).await;
    editing::publish(house, &ada, &hers).await.unwrap();
    let refused = editing::publish(house, &ada, &his).await;
    assert!(matches!(refused, Err(Error::Refused(Refusal::Publish(PublishRefusal::Meanwhile)))));
    let draft = editing::draft(house, &tom, &his).await.unwrap();
    assert_eq!(draft.since.len(), 1, "what came meanwhile is told");
    assert_eq!(draft.since[0].by.as_ref(), Some(&ada.person));
    assert_eq!(draft.changes.lessons.changed.len(), 1, "compared with what is published now");
    editing::discard(house, &tom, &his).await.unwrap();
    assert!(matches!(editing::draft(house, &tom, &his).await, Err(Error::NotFound)));
    let again = edit(&world, &tom, |files| replace(files, LESSON, "## Why it matters", "## Second")).await;
    editing::publish(house, &ada, &again).await.unwrap();
    let text = String::from_utf8(editing::download(house, &tom, &part(), None).await.unwrap()[LESSON].clone()).unwrap();
    assert!(text.contains("## First") && text.contains("## Second"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_next_start_keeps_what_people_published_and_offers_what_came_with_the_program() {
    let Class { world, ada, .. } = class().await;
    let house = &world.house;
    let offered = async || editing::part(house, &ada, &part()).await.unwrap().offered;
    let newest = async || editing::part(house, &ada, &part()).await.unwrap().publications[0].clone();
    let path = format!("modules/{}/{LESSON}", module());
    let with = |heading: &str| {
        let mut files = FILES.clone();
        let text = String::from_utf8(files.0[&path].clone()).unwrap();
        files.0.insert(path.clone(), text.replacen("## In short", heading, 1).into_bytes());
        files
    };
    // Nobody changed anything: a newer program brings its newer courses, and an older one does not take them back.
    courses::open(house, with("## Newer")).await.unwrap();
    assert_eq!((newest().await.number, newest().await.built_in), (2, true));
    courses::open(house, FILES.clone()).await.unwrap();
    assert_eq!(newest().await.number, 2);
    // Ada changes it: from now on her version stays, and the newest one is offered.
    publish(&world, &ada, |files| replace(files, LESSON, "## Newer", "## Ours")).await;
    courses::open(house, with("## Newest")).await.unwrap();
    assert_eq!((newest().await.number, offered().await), (3, true));
    let taught = |heading: &str| taught_now(&world).lessons[1].text.0.contains(heading);
    assert!(taught("## Ours"));
    let draft = editing::from_built_in(house, &ada, &house.new_id(), part()).await.unwrap();
    editing::publish(house, &ada, &draft).await.unwrap();
    assert!(taught("## Newest") && !offered().await);
    assert!(newest().await.built_in, "and from now on newer ones follow by themselves again");
}

#[tokio::test(flavor = "multi_thread")]
async fn built_in_courses_that_do_not_fit_what_was_published_change_nothing() {
    let Class { world, ada, .. } = class().await;
    publish(&world, &ada, new_lesson).await;
    let mut files = FILES.clone();
    let text = String::from_utf8(files.0["programs/foundations.toml"].clone()).unwrap();
    let text = text.replace("activity = \"why-i-want-to-do-this\"", "activity = \"another\"");
    files.0.insert("programs/foundations.toml".to_owned(), text.into_bytes());
    courses::open(&world.house, files).await.unwrap();
    assert_eq!(taught_now(&world).lessons.len(), 8);
    assert_eq!(world.house.library().catalogue.programmes.len(), 1);
    assert!(editing::part(&world.house, &ada, &programme()).await.unwrap().offered);
    // Drafts can still be made and published on top of what is taught.
    publish(&world, &ada, |files| replace(files, LESSON, "## In short", "## Still")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_trainees_on_their_way_need_cannot_be_taken_out() {
    let Class { world, ada, .. } = class().await;
    let house = &world.house;
    let without = edit(&world, &ada, |files| drop(files.remove(ACTIVITY).unwrap())).await;
    let draft = editing::draft(house, &ada, &without).await.unwrap();
    let said: Vec<_> = draft.findings.iter().map(|f| f.said.what.as_str()).collect();
    assert!(said.iter().any(|what| what.contains("trainees have to do it")), "{said:?}");
    assert!(draft.refusal.is_some());
    let mut files = editing::download(house, &ada, &programme(), None).await.unwrap();
    replace(&mut files, "foundations.toml", "id = \"foundations\"", "id = \"other\"");
    let archive = Archive { files, left_out: Vec::new() };
    let id = editing::upload(house, &ada, &house.new_id(), Some(programme()), archive).await.unwrap();
    assert!(matches!(editing::draft(house, &ada, &id).await.unwrap().refusal, Some(PublishRefusal::Errors { .. })));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_archive_without_a_name_says_itself_what_it_is() {
    let Class { world, ada, .. } = class().await;
    let house = &world.house;
    let send = async |files: Names| {
        let archive = Archive { files, left_out: Vec::new() };
        editing::upload(house, &ada, &house.new_id(), None, archive).await
    };
    let before = house.library().catalogue.modules.len();
    let mut files = editing::download(house, &ada, &part(), None).await.unwrap();
    let old = format!("id = \"{}\"", module());
    replace(&mut files, "module.toml", &old, "id = \"another-module\"");
    let id = send(files).await.unwrap();
    let draft = editing::draft(house, &ada, &id).await.unwrap();
    assert_eq!((draft.line.part.id(), draft.line.base, &draft.refusal), ("another-module", 0, &None));
    editing::publish(house, &ada, &id).await.unwrap();
    assert_eq!(house.library().catalogue.modules.len(), before + 1);
    let programme_file = editing::download(house, &ada, &programme(), None).await.unwrap();
    let id = send([("x.toml".to_owned(), programme_file["foundations.toml"].clone())].into()).await.unwrap();
    assert_eq!(editing::draft(house, &ada, &id).await.unwrap().line.part, programme());
    let refused = send([("holiday.jpg".to_owned(), vec![1, 2, 3])].into()).await;
    assert!(matches!(refused, Err(Error::Refused(Refusal::Draft(DraftRefusal::NoPart)))));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_double_click_makes_one_draft_and_deleting_it_leaves_no_file_behind() {
    let Class { world, ada, tom, rosa, .. } = class().await;
    let house = &world.house;
    let mut files = editing::download(house, &ada, &part(), None).await.unwrap();
    files.insert("en/lessons/09-odd.md".to_owned(), b"never seen before".to_vec());
    let archive = Archive { files, left_out: vec![".DS_Store".to_owned()] };
    let id = house.new_id();
    let first = editing::upload(house, &ada, &id, Some(part()), archive.clone()).await.unwrap();
    assert_eq!(editing::upload(house, &ada, &id, Some(part()), archive.clone()).await.unwrap(), first);
    let other = editing::upload(house, &tom, &id, Some(part()), archive.clone()).await;
    assert!(matches!(other, Err(Error::NotFound)), "an id is its maker's");
    let digest = domain::canonical::Digest::of_bytes(b"never seen before").to_string();
    let there = async || house.store.course_files(std::slice::from_ref(&digest)).await.unwrap()[0].is_some();
    assert!(there().await);
    assert_eq!(editing::draft(house, &ada, &first).await.unwrap().left_out, [".DS_Store"]);
    editing::discard(house, &tom, &first).await.unwrap();
    assert!(!there().await);
    assert!(editing::download(house, &ada, &part(), None).await.unwrap().len() > 5, "what is published stays");
    // Trainees neither see nor send any of this.
    assert!(matches!(editing::parts(house, &rosa).await, Err(Error::Denied(_))));
    assert!(matches!(editing::part(house, &rosa, &part()).await, Err(Error::Denied(_))));
    assert!(matches!(editing::download(house, &rosa, &part(), None).await, Err(Error::Denied(_))));
    let refused = editing::upload(house, &rosa, &house.new_id(), Some(part()), archive).await;
    assert!(matches!(refused, Err(Error::Denied(_))));
    assert!(matches!(editing::discard(house, &rosa, &first).await, Err(Error::Denied(_))));
    assert!(matches!(editing::publish(house, &rosa, &first).await, Err(Error::Denied(_))));
}

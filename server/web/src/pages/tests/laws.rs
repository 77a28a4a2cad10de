//! A rule of law from the administrator's form to the lesson of whom it holds for. Every rule here is invented.

use super::group::open;
use super::*;
use service::{laws, sites, studies};

const LESSON: &str = "/learn/recovery-hope-and-words/when-it-gets-hard-again";
const PACKET: &str = "/learn/recovery-hope-and-words/packet";
const ASK: &str = "Ask your supervisor for our state's rule.";
const FORM: &str = "/admin/laws/naloxone";

struct Two {
    world: World,
    house: Arc<House>,
    ada: (Actor, String),
    /// A trainee at the first site.
    rosa: (Actor, String),
    /// A trainee at another one.
    ben: (Actor, String),
}

async fn two() -> Two {
    let (house, mails) = house(false).await;
    let link = founding::invite_administrator(&house, "ada@example.org").await.unwrap();
    let ada = account(&house, &link.link, "Ada Admin").await;
    sites::add(&house, &ada.0, "north", "North").await.unwrap();
    let mut people = Vec::new();
    for (cohort, site, name) in [("alpha", founding::FIRST_SITE, "Rosa Diaz"), ("beta", "north", "Ben Beyond")] {
        let cohort = open(&house, &ada.0, cohort, site).await;
        let email = format!("{site}@example.org");
        cohorts::invite(&house, &ada.0, &cohort, &house.new_id(), &email, "trainee").await.unwrap();
        post::deliver(&house, "test").await.unwrap();
        let link = mails.newest().content.link().to_owned();
        let person = account(&house, &link, name).await;
        studies::join(&house, &person.0, &cohort).await.unwrap();
        people.push(person);
    }
    let [rosa, ben] = people.try_into().unwrap_or_else(|_| panic!("two people"));
    Two { world: World { router: router(&house, false), cookies: BTreeMap::new() }, house, ada, rosa, ben }
}

fn form(place: &str, seen: &str, text: &str, more: &[(&str, &str)]) -> String {
    let mut fields = vec![
        ("place", place),
        ("seen", seen),
        ("text-en", text),
        ("source", "An invented code"),
        ("checked_on", "2026-11-20"),
    ];
    fields.extend_from_slice(more);
    serde_urlencoded::to_string(fields).unwrap()
}

impl Two {
    async fn get(&self, path: &str, who: &(Actor, String)) -> String {
        let (status, _, body) = reply(&self.world, Method::Get, path, Some(&who.1), "").await;
        assert_eq!(status, 200, "{path}");
        body
    }

    async fn post(&self, path: &str, fields: &str) -> (StatusCode, String, String) {
        reply(&self.world, Method::Post, path, Some(&self.ada.1), fields).await
    }

    async fn edition(&self) -> String {
        let places = laws::places(&self.house, &self.ada.0).await.unwrap();
        let lines = places.iter().flat_map(|p| &p.lines);
        lines.filter_map(|l| l.own.as_ref()).map(|o| o.edition.clone()).next().unwrap_or_default()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rule_stands_in_the_lesson_of_those_for_whom_it_holds_and_of_nobody_else() {
    let two = two().await;
    for path in [LESSON, PACKET, "/laws"] {
        let body = two.get(path, &two.rosa).await;
        assert!(body.contains(ASK) && body.contains("Calling for help at an overdose"), "{path}: {body}");
    }
    let other = two.get("/learn/recovery-hope-and-words/what-recovery-means", &two.rosa).await;
    assert!(!other.contains(ASK), "a lesson that names no topic has no box");
    let (status, place, _) = two.post(FORM, &form(founding::FIRST_SITE, "", "Invented: <carry> it.", &[])).await;
    assert_eq!((status.as_u16(), place.as_str()), (303, "/admin/laws?saved=1"));
    for path in [LESSON, PACKET, "/laws"] {
        let body = two.get(path, &two.rosa).await;
        assert!(body.contains("Invented: &lt;carry&gt; it.") && body.contains("An invented code"), "{path}: {body}");
        assert!(body.contains("20 November 2026") && body.contains("Not yet read by a legal reader."), "{path}");
        assert!(body.contains(ASK), "the other topic has none yet: {path}");
        let body = two.get(path, &two.ben).await;
        assert!(!body.contains("Invented") && body.contains(ASK), "{path} at another site: {body}");
    }
    let settings = two.get("/admin/laws", &two.ada).await;
    assert!(settings.contains("Written here, checked on 20 November 2026"), "{settings}");
    let trail = two.get("/admin/trail", &two.ada).await;
    assert!(trail.contains("Wrote down a rule of law") && trail.contains("Naloxone"), "{trail}");
    for (path, who) in [("/support", &two.rosa), ("/account", &two.rosa), ("/admin", &two.ada)] {
        let link = if path == "/admin" { "href=\"/admin/laws\"" } else { "href=\"/laws\"" };
        assert!(two.get(path, who).await.contains(link), "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_old_rule_says_so_and_one_that_was_taken_away_is_gone() {
    let two = two().await;
    two.post(FORM, &form("", "", "Invented.", &[])).await;
    assert!(!two.get("/laws", &two.rosa).await.contains("ask whether it still holds"));
    let old = form("", &two.edition().await, "Invented.", &[]).replace("2026-11-20", "2025-11-22");
    assert_eq!(two.post(FORM, &old).await.0, 303);
    let body = two.get(LESSON, &two.ben).await;
    assert!(body.contains("Checked on 22 November 2025; ask whether it still holds."), "{body}");
    let edit = two.get(FORM, &two.ada).await;
    assert!(edit.contains("value=\"2025-11-22\"") && edit.contains("Last changed by Ada Admin"), "{edit}");
    let away = format!("{FORM}/take-away");
    let (status, _, body) = two.post(&away, "place=&seen=another").await;
    assert!(status == 409 && body.contains("so it was not taken away"), "{status}: {body}");
    let seen = two.edition().await;
    let (status, place, _) = two.post(&away, &format!("place=&seen={seen}")).await;
    assert_eq!((status.as_u16(), place.as_str()), (303, "/admin/laws?taken=1"));
    assert!(!two.get(LESSON, &two.ben).await.contains("Invented"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_typed_stays_when_it_does_not_fit_and_when_another_was_quicker() {
    let two = two().await;
    let wrong = form("north", "", "Mine, invented.", &[("capacity", "attorney")]).replace("2026-11-20", "2026-12-24");
    let (status, _, body) = two.post(FORM, &wrong).await;
    assert_eq!(status, 422, "{body}");
    assert!(body.contains("Mine, invented.") && body.contains("value=\"2026-12-24\""), "{body}");
    assert!(body.contains("href=\"#field-checked_on\"") && body.contains("href=\"#field-reviewer\""), "{body}");
    assert!(two.edition().await.is_empty(), "nothing was written");
    two.post(FORM, &form("north", "", "Theirs, invented.", &[])).await;
    let (status, _, body) = two.post(FORM, &form("north", "", "Mine, invented.", &[])).await;
    assert_eq!(status, 409, "{body}");
    assert!(body.contains("Theirs, invented.") && body.contains("Mine, invented."), "{body}");
    let edition = two.edition().await;
    assert!(body.contains(&format!("name=\"seen\" value=\"{edition}\"")), "{body}");
    let (status, ..) = two.post(FORM, &form("north", &edition, "Mine, invented.", &[])).await;
    assert_eq!(status, 303, "now they have read it");
    assert!(two.get(LESSON, &two.ben).await.contains("Mine, invented."));
    for path in ["/admin/laws/parking", "/admin/laws/naloxone?place=nowhere"] {
        let (status, ..) = reply(&two.world, Method::Get, path, Some(&two.ada.1), "").await;
        assert_eq!(status, 404, "{path}");
    }
    assert_eq!(two.post("/admin/laws/parking", "").await.0, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_text_is_read_in_ones_own_language_and_else_in_english() {
    let two = two().await;
    two.post(FORM, &form("", "", "Invented.", &[("text-es", "Inventada.")])).await;
    service::languages::choose(&two.house, &two.rosa.0, "es").await.unwrap();
    let body = two.get("/laws", &two.rosa).await;
    assert!(body.contains("Inventada.") && body.contains("Pregunte a quien le supervisa"), "{body}");
    let seen = two.edition().await;
    two.post(FORM, &form("", &seen, "Invented.", &[])).await;
    let body = two.get("/laws", &two.rosa).await;
    assert!(body.contains("<div lang=\"en\"><p dir=\"auto\">Invented."), "{body}");
}

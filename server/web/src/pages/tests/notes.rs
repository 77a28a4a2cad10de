//! A note on hours from the form to the reader: what was typed comes back once, and the page is kept nowhere.

use super::group::group;
use super::*;
use domain::id::HoursEntryId;
use service::hours;

const NAMING: &str = "Sat with Marcus Oyelaran, 216-555-0142.";
const AGENCY: &str = "Learned how Benson Pruitt takes referrals.";

pub(super) struct Pair {
    pub world: World,
    pub house: Arc<House>,
    pub rosa: (Actor, String),
    pub sue: (Actor, String),
}

pub(super) async fn pair() -> Pair {
    let group = group(house(false).await).await;
    let sue = group.invited(Role::Supervisor, "Sue Supervisor").await;
    let rosa = group.trainee("Rosa Diaz").await;
    Pair { world: group.world(), house: group.house, rosa, sue }
}

impl Pair {
    fn fields(&self, id: &str, start: &str, note: &str, more: &[(&str, &str)]) -> String {
        let supervisor = self.sue.0.person.as_str();
        let mut fields = vec![
            ("id", id),
            ("kind", "practice"),
            ("date", "2026-11-23"),
            ("start", start),
            ("hours", "1"),
            ("minutes", ""),
            ("activity", "one_to_one"),
            ("mode", "phone"),
            ("supervisor", supervisor),
            ("note", note),
        ];
        fields.extend_from_slice(more);
        serde_urlencoded::to_string(fields).unwrap()
    }

    pub async fn post(&self, path: &str, cookie: &str, fields: &str) -> (StatusCode, String, String) {
        reply(&self.world, Method::Post, path, Some(cookie), fields).await
    }

    pub async fn get(&self, path: &str, cookie: &str) -> String {
        let (status, _, body) = reply(&self.world, Method::Get, path, Some(cookie), "").await;
        assert_eq!(status, 200, "{path}");
        body
    }

    async fn entries(&self) -> Vec<HoursEntryId> {
        let learner = hours::log(&self.house, &self.rosa.0).await.unwrap();
        learner.facts.hours.iter().map(|e| e.id.clone()).collect()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_typed_comes_back_on_the_one_page_that_answers_and_on_no_other() {
    let pair = pair().await;
    let cookie = &pair.rosa.1;
    let fields = pair.fields("first2", "06:00", NAMING, &[("go", "draft")]);
    let (status, _, body) = pair.post("/hours", cookie, &fields).await;
    assert_eq!(status, 422);
    assert!(body.contains("Your hours are saved.") && body.contains("This looks like a phone number."), "{body}");
    assert!(body.contains(&format!("{NAMING}</textarea>")), "{body}");
    assert!(body.contains("action=\"/hours/first2\"") && body.contains("name=\"version\" value=\"1\""), "{body}");
    assert_eq!(pair.entries().await.len(), 1);
    for path in ["/hours", "/hours/first2", "/hours/new", "/home", "/progress"] {
        let body = pair.get(path, cookie).await;
        assert!(!body.contains("Oyelaran") && !body.contains("0142"), "{path}: {body}");
    }
    // The first page again, as a double click does: the same entry, the same answer.
    assert_eq!(pair.post("/hours", cookie, &fields).await.0, 422);
    assert_eq!(pair.entries().await.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn no_page_with_a_note_that_was_not_taken_is_kept_by_a_browser() {
    let pair = pair().await;
    for note in [NAMING, "Practiced silence."] {
        // With the second the day is missing: nothing is taken, and the note comes back unread.
        let fields = pair.fields("first2", "06:00", note, &[("go", "draft")]);
        let fields = if note == NAMING { fields } else { fields.replace("2026-11-23", "") };
        let request = Request::builder()
            .method("POST")
            .uri("/hours")
            .header(header::HOST, "localhost:3000")
            .header(header::ORIGIN, "http://localhost:3000")
            .header(header::COOKIE, &pair.rosa.1)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(fields))
            .unwrap();
        let response = pair.world.router.clone().oneshot(request).await.unwrap();
        assert_eq!(response.status(), 422, "{note}");
        assert_eq!(response.headers()[header::CACHE_CONTROL], "no-store", "{note}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn hours_that_are_sent_go_without_their_note_and_the_page_says_that_they_need_none() {
    let pair = pair().await;
    let fields = pair.fields("first2", "06:00", NAMING, &[("go", "send")]);
    let (status, _, body) = pair.post("/hours", &pair.rosa.1, &fields).await;
    assert_eq!(status, 422);
    assert!(body.contains("went to Sue Supervisor. Your note was left out"), "{body}");
    assert!(body.contains("count without a note") && !body.contains("<textarea"), "{body}");
    let desk = pair.get(&format!("/desk/hours/{}", pair.rosa.0.person), &pair.sue.1).await;
    assert!(desk.contains("decision-first2") && !desk.contains("Oyelaran"), "{desk}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_note_that_was_passed_is_checked_from_the_desk_and_removed_for_good() {
    let pair = pair().await;
    let offered = pair.fields("first2", "06:00", AGENCY, &[("go", "draft")]);
    let (status, _, body) = pair.post("/hours", &pair.rosa.1, &offered).await;
    assert_eq!(status, 422);
    assert!(body.contains("This is not a person I support") && !body.contains("id=\"nobody-served\" hidden"), "{body}");
    let more = [("version", "1"), ("nobody_served", "yes"), ("go", "send")];
    let passed = pair.fields("first2", "06:00", AGENCY, &more);
    let (status, place, _) = pair.post("/hours/first2", &pair.rosa.1, &passed).await;
    assert_eq!((status.as_u16(), place.as_str()), (303, "/hours"));
    let sheet = format!("/desk/hours/{}", pair.rosa.0.person);
    let desk = pair.get(&sheet, &pair.sue.1).await;
    assert!(desk.contains("The writer says that this names nobody who is served: please check."), "{desk}");
    assert!(desk.contains("href=\"/notes/first2\""), "{desk}");
    assert!(pair.get("/notes/first2", &pair.sue.1).await.contains(AGENCY));
    assert_eq!(pair.post("/notes/first2", &pair.sue.1, "go=neither").await.0, 404);
    let (status, _, body) = pair.post("/notes/first2", &pair.sue.1, "go=fine&version=1").await;
    assert_eq!(status, 422, "version 1 is not the one that was sent");
    assert!(body.contains("changed while you had it open"), "{body}");
    let (status, place, _) = pair.post("/notes/first2", &pair.sue.1, "go=remove").await;
    assert_eq!((status.as_u16(), place.as_str()), (303, "/notes/first2"));
    for (path, cookie) in [("/notes/first2", &pair.sue.1), (&*sheet, &pair.sue.1), ("/hours/first2", &pair.rosa.1)] {
        let body = pair.get(path, cookie).await;
        assert!(body.contains("Note removed by Sue Supervisor on 23 November 2026"), "{path}: {body}");
        assert!(!body.contains("Benson"), "{path}: {body}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_writer_reports_a_note_of_their_own_from_its_entry() {
    let pair = pair().await;
    let fields = pair.fields("first2", "06:00", "Practiced silence.", &[("go", "send")]);
    assert_eq!(pair.post("/hours", &pair.rosa.1, &fields).await.0, 303);
    assert!(pair.get("/hours/first2", &pair.rosa.1).await.contains("action=\"/hours/first2/note\""));
    for _ in 0..2 {
        let (status, place, _) = pair.post("/hours/first2/note", &pair.rosa.1, "").await;
        assert_eq!((status.as_u16(), place.as_str()), (303, "/hours/first2"));
    }
    assert!(pair.get("/hours/first2", &pair.rosa.1).await.contains("was asked to check the note"));
    assert!(pair.get("/notes/first2", &pair.sue.1).await.contains("Reported as a privacy problem"));
}

#[tokio::test(flavor = "multi_thread")]
async fn who_takes_back_what_was_signed_meanwhile_reads_so_above_the_entry_as_it_is() {
    let pair = pair().await;
    let fields = pair.fields("first2", "06:00", "Practiced silence.", &[("go", "send")]);
    assert_eq!(pair.post("/hours", &pair.rosa.1, &fields).await.0, 303);
    let sheet = format!("/desk/hours/{}", pair.rosa.0.person);
    let signed = "version-first2=1&decision-first2=approve&attest=yes";
    assert_eq!(pair.post(&sheet, &pair.sue.1, signed).await.0, 303);
    for go in ["recall", "withdraw"] {
        let turn = format!("version=1&go={go}");
        let (status, _, body) = pair.post("/hours/first2", &pair.rosa.1, &turn).await;
        assert_eq!(status, 422, "{go}");
        assert!(body.contains("value=\"06:00\"") && body.contains("Practiced silence.</textarea>"), "{go}: {body}");
        assert!(body.contains("value=\"2026-11-23\""), "{go}: {body}");
    }
}

//! Facts over HTTP: who enters what at which address, what is refused and kept in the form, and what the pages say.

use super::group::group;
use super::*;
use domain::course::requirement::RuleKind;
use domain::fact::{Kind, fact_pages};
use service::sites;

struct Three {
    world: World,
    ada: (Actor, String),
    rosa: (Actor, String),
    sue: (Actor, String),
}

async fn three() -> Three {
    let group = group(house(false).await).await;
    sites::add(&group.house, &group.ada.0, "north", "North").await.unwrap();
    let sue = group.invited(Role::Supervisor, "Sue Supervisor").await;
    let rosa = group.trainee("Rosa Diaz").await;
    Three { world: group.world(), ada: group.ada, rosa, sue }
}

impl Three {
    async fn get(&self, path: &str, cookie: &str) -> (StatusCode, String) {
        let (status, _, body) = reply(&self.world, Method::Get, path, Some(cookie), "").await;
        (status, body)
    }

    async fn post(&self, path: &str, cookie: &str, fields: &[(&str, &str)]) -> (StatusCode, String, String) {
        let fields = serde_urlencoded::to_string(fields).unwrap();
        reply(&self.world, Method::Post, path, Some(cookie), &fields).await
    }

    fn of(&self, actor: &(Actor, String)) -> String {
        format!("/admin/people/{}/facts", actor.0.person)
    }
}

#[test]
fn every_page_on_which_a_fact_is_entered_is_an_address_of_the_table() {
    let all = rows();
    for rule in RuleKind::ALL {
        for page in fact_pages(*rule) {
            let there = all.iter().filter(|row| row.path == page.address);
            let permits: Vec<_> = there.map(|row| row.permit).collect();
            assert!(!permits.is_empty(), "{rule:?}: {} is no page", page.address);
            for role in page.by {
                let lets_in = |permit: &Permit| match permit {
                    Permit::Any(roles) => roles.contains(role),
                    Permit::Open | Permit::Public | Permit::SignedIn => true,
                    Permit::Demonstration => false,
                };
                assert!(permits.iter().any(lets_in), "{rule:?}: {role:?} cannot open {}", page.address);
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn staff_enters_corrects_and_withdraws_and_the_person_reads_it() {
    let three = three().await;
    let (ada, rosa) = (&three.ada.1, &three.rosa.1);
    let base = three.of(&three.rosa);
    let (status, body) = three.get(&base, ada).await;
    assert!(status == 200 && body.contains("Nothing has been entered yet."), "{body}");
    assert!(body.contains("Papers are seen, not stored"), "{body}");
    for kind in Kind::ALL.iter().filter(|kind| **kind != Kind::Qualification) {
        assert!(body.contains(&format!("{base}/new?kind={}", kind.name())), "{kind:?}: {body}");
        let (status, form) = three.get(&format!("{base}/new?kind={}", kind.name()), ada).await;
        assert!(status == 200 && !form.contains("type=\"file\"") && !form.contains("[facts-"), "{kind:?}: {form}");
    }
    // A paper of the police is not entered as a document; what was typed stays, and nothing is written.
    let document = [
        ("kind", "document"),
        ("id", "f-1"),
        ("what", "criminal record <report>"),
        ("dated", "2026-11-20"),
        ("proof", "paper_seen"),
        ("evidence", "At the desk"),
    ];
    let (status, _, body) = three.post(&format!("{base}/new"), ada, &document).await;
    assert_eq!(status, 422);
    assert!(body.contains("criminal record &lt;report&gt;") && body.contains("At the desk"), "{body}");
    assert!(body.contains("Enter it as"), "{body}");
    let mut right = document;
    right[2] = ("what", "Photo identification");
    for _ in 0..2 {
        let (status, place, _) = three.post(&format!("{base}/new"), ada, &right).await;
        assert_eq!((status.as_u16(), place.as_str()), (303, format!("{base}?saved").as_str()));
    }
    let (_, body) = three.get(&format!("{base}?saved"), ada).await;
    assert!(body.contains("It is saved."), "{body}");
    assert_eq!(body.matches(&format!("href=\"{base}/f-1\"")).count(), 1, "entered once: {body}");
    assert!(body.contains("photo identification") && body.contains("Entered by Ada Admin"), "{body}");
    let (status, body) = three.get("/record/facts", rosa).await;
    assert!(status == 200 && body.contains("photo identification") && body.contains("The paper was seen"), "{body}");
    let (_, body) = three.get("/record/facts/f-1", rosa).await;
    assert!(!body.contains("Withdraw this"), "what staff entered is not the person's to change: {body}");
    let (status, _) = three.get("/record/facts/f-1/correct", rosa).await;
    assert!(status == 404, "{status}");

    let (status, body) = three.get(&format!("{base}/f-1/correct"), ada).await;
    assert!(
        status == 200 && body.contains("value=\"2026-11-20\"") && body.contains("name=\"seen\" value=\"1\""),
        "{body}"
    );
    let mut again = right.to_vec();
    again[3] = ("dated", "2026-11-19");
    again.push(("seen", "1"));
    let correct = format!("{base}/f-1/correct");
    let (status, _, body) = three.post(&correct, ada, &again).await;
    assert!(status == 422 && body.contains("value=\"2026-11-19\""), "without a reason: {body}");
    again.push(("reason", "A typing error"));
    let (status, ..) = three.post(&correct, ada, &again).await;
    assert_eq!(status, 303);
    let (status, _, body) = three.post(&correct, ada, &again).await;
    assert!(status == 422 && body.contains("Someone changed this while you were writing."), "{body}");
    let (_, body) = three.get(&format!("{base}/f-1"), ada).await;
    assert!(body.contains("A typing error") && body.contains("19 November 2026") && body.contains("20 November 2026"));
    let withdraw = format!("{base}/f-1/withdraw");
    let (status, _, _) = three.post(&withdraw, ada, &[("reason", " ")]).await;
    assert_eq!(status, 422);
    let (status, place, _) = three.post(&withdraw, ada, &[("reason", "Of someone else")]).await;
    assert_eq!((status.as_u16(), place.as_str()), (303, format!("{base}/f-1").as_str()));
    let (_, body) = three.get(&place, ada).await;
    assert!(body.contains("Withdrawn by Ada Admin: Of someone else") && !body.contains("Withdraw this"), "{body}");
    let (_, body) = three.get("/admin/trail", ada).await;
    for line in ["Entered a fact", "Corrected a fact", "Withdrew a fact", "what was entered about them"] {
        assert!(body.contains(line), "{line}: {body}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_trainee_enters_what_is_theirs_to_tell_and_staff_sees_proof() {
    let three = three().await;
    let (ada, rosa) = (&three.ada.1, &three.rosa.1);
    for kind in Kind::ALL {
        let (status, _) = three.get(&format!("/record/facts/new?kind={}", kind.name()), rosa).await;
        assert_eq!(status == 200, kind.by_trainee(), "{kind:?}");
        let fields = [("kind", kind.name()), ("id", "f-9")];
        let (status, ..) = three.post("/record/facts/new", rosa, &fields).await;
        assert_eq!(status.as_u16(), if kind.by_trainee() { 422 } else { 404 }, "{kind:?}");
    }
    let place = [("kind", "place"), ("id", "f-2"), ("what", "Ohio"), ("from", "2020-01-01"), ("lives", "yes")];
    let (status, place, _) = three.post("/record/facts/new", rosa, &place).await;
    assert_eq!((status.as_u16(), place.as_str()), (303, "/record/facts?saved"));
    let base = three.of(&three.rosa);
    let (_, body) = three.get(&base, ada).await;
    assert!(body.contains("Waits for someone to see proof"), "{body}");
    let (status, _, body) = three.post(&format!("{base}/f-2/check"), ada, &[("seen", "1")]).await;
    assert!(status == 422 && body.contains("Choose one of these."), "{body}");
    let (status, ..) = three.post(&format!("{base}/f-2/check"), ada, &[("seen", "1"), ("proof", "letter")]).await;
    assert_eq!(status, 303);
    let (_, body) = three.get("/record/facts", rosa).await;
    assert!(body.contains("A letter said so") && !body.contains("Waits for"), "{body}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_qualification_is_entered_at_the_supervisor_with_days_and_evidence() {
    let three = three().await;
    let ada = &three.ada.1;
    let base = three.of(&three.sue);
    let (_, body) = three.get(&base, ada).await;
    assert!(body.contains("new?kind=qualification") && !body.contains("new?kind=education"), "{body}");
    let mut fields = vec![
        ("kind", "qualification"),
        ("id", "f-3"),
        ("what", "LCSW"),
        ("from", "2020-01-01"),
        ("until", "2028-01-01"),
        ("proof", "primary_source"),
    ];
    let (status, _, body) = three.post(&format!("{base}/new"), ada, &fields).await;
    assert!(status == 422 && body.contains("id=\"field-evidence-error\""), "{body}");
    fields.push(("evidence", "License 4711, on the page of the board"));
    let (status, ..) = three.post(&format!("{base}/new"), ada, &fields).await;
    assert_eq!(status, 303);
    let (_, body) = three.get(&base, ada).await;
    for text in ["lcsw", "1 January 2020", "1 January 2028", "License 4711", "Entered by Ada Admin"] {
        assert!(body.contains(text), "{text}: {body}");
    }
    for other in [&three.sue.1, &three.rosa.1] {
        let (status, _) = three.get(&base, other).await;
        assert!(status == 403 || status == 404, "{status}");
    }
    let (status, body) = three.get(&format!("/admin/people/{}", three.sue.0.person), ada).await;
    assert!(status == 200 && body.contains(&format!("href=\"{base}\"")), "{body}");
}

//! Hours on paper over HTTP: the sheet, what was typed is kept, both names on the trainee's page, and who may.

use super::group::group;
use super::*;
use service::hours;

struct Desk {
    world: World,
    house: Arc<House>,
    rosa: (Actor, String),
    sue: (Actor, String),
    kim: (Actor, String),
}

async fn desk() -> Desk {
    let group = group(house(false).await).await;
    let sue = group.invited(Role::Supervisor, "Sue Supervisor").await;
    let rosa = group.trainee("Rosa Diaz").await;
    let kim = group.invited(Role::StaffProxy, "Kim Wells").await;
    Desk { world: group.world(), house: group.house, rosa, sue, kim }
}

impl Desk {
    fn at(&self, more: &str) -> String {
        format!("/desk/sheets/{}/hours{more}", self.rosa.0.person)
    }

    async fn get(&self, path: &str, cookie: &str) -> String {
        let (status, _, body) = reply(&self.world, Method::Get, path, Some(cookie), "").await;
        assert_eq!(status, 200, "{path}: {body}");
        body
    }

    async fn post(&self, more: &str, fields: &[(&str, &str)]) -> (StatusCode, String, String) {
        let fields = serde_urlencoded::to_string(fields).unwrap();
        reply(&self.world, Method::Post, &self.at(more), Some(&self.kim.1), &fields).await
    }

    fn row(&self) -> Vec<(&'static str, &str)> {
        vec![
            ("supervisor", self.sue.0.person.as_str()),
            ("date-2", "2026-11-23"),
            ("start-2", "06:00"),
            ("length-2", "1:00"),
            ("activity-2", "one_to_one"),
            ("mode-2", "in_person"),
            ("note-2", "Practiced silence."),
            ("compared", "yes"),
        ]
    }
}

const SIGNED: [(&str, &str); 4] =
    [("signed", "yes"), ("signed_on", "2026-11-23"), ("statement", "en"), ("seen", "yes")];

#[tokio::test(flavor = "multi_thread")]
async fn what_was_typed_from_a_sheet_is_kept_with_what_to_change() {
    let desk = desk().await;
    let page = desk.get(&desk.at(""), &desk.kim.1).await;
    assert!(page.contains("name=\"date-10\"") && page.contains("name=\"signed_on\""), "{page}");
    let mut fields = desk.row();
    fields.retain(|(name, _)| *name != "compared");
    fields.extend([("start-3", "soon"), ("signed", "yes"), ("original", "scan"), ("digest", "abc")]);
    let (status, _, body) = desk.post("", &fields).await;
    assert_eq!(status, 422);
    for said in [
        "value=\"06:00\"",
        "Practiced silence.</textarea>",
        "value=\"soon\"",
        "value=\"abc\"",
        "href=\"#field-compared\"",
        "href=\"#field-start-3\"",
        "href=\"#field-date-3\"",
        "href=\"#field-signed_on\"",
        "href=\"#field-digest\"",
        "href=\"#field-statement\"",
        "href=\"#field-seen\"",
    ] {
        assert!(body.contains(said), "{said}: {body}");
    }
    for field in ["compared", "start-3", "digest", "statement", "seen"] {
        assert!(body.contains(&format!("id=\"field-{field}\"")), "{field}");
    }
    assert!(hours::log(&desk.house, &desk.rosa.0).await.unwrap().facts.hours.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sheet_is_typed_in_signed_by_hand_and_the_trainee_sees_both_names() {
    let desk = desk().await;
    let (status, place, body) = desk.post("", &desk.row()).await;
    assert_eq!((status.as_u16(), place.as_str()), (303, desk.at("").as_str()), "{body}");
    let page = desk.get(&desk.at(""), &desk.kim.1).await;
    assert!(page.contains("You typed in 1 entry for Rosa Diaz."), "{page}");
    let log = hours::log(&desk.house, &desk.rosa.0).await.unwrap().facts.hours;
    let entry = format!("/hours/{}", log[0].id);
    let typed = "Typed in by Kim Wells from your paper sheet on 23 November 2026.";
    for path in ["/hours", entry.as_str()] {
        let page = desk.get(path, &desk.rosa.1).await;
        assert!(page.contains(typed), "{path}: {page}");
    }
    // What waits stands on the sheet that is printed, for the trainee and for staff.
    for (path, cookie) in [("/hours/sheet".to_owned(), &desk.rosa.1), (desk.at("/sheet"), &desk.kim.1)] {
        for span in ["", "?span=month"] {
            let page = desk.get(&format!("{path}{span}"), cookie).await;
            for said in ["I supervised Rosa Diaz during the hours on this sheet.", "Sue Supervisor", "6:00"] {
                assert!(page.contains(said), "{path}: {said}: {page}");
            }
        }
    }
    let waiting = desk.get(&desk.at("/sign"), &desk.kim.1).await;
    let value = format!("{}:1", log[0].id);
    assert!(waiting.contains(&format!("value=\"{value}\"")), "{waiting}");
    let mut fields = SIGNED.to_vec();
    fields.extend([("entry", value.as_str())]);
    let (status, _, body) = desk.post("/sign", &fields).await;
    assert!(status == 422 && body.contains("href=\"#field-original\""), "{body}");
    let ticked = body.split("id=\"field-entry\"").nth(1).unwrap().split('>').next().unwrap();
    assert!(ticked.contains("checked"), "what was ticked is kept: {ticked}");
    fields.push(("original", "site"));
    // The second click of a double click.
    for _ in 0..2 {
        let (status, place, body) = desk.post("/sign", &fields).await;
        assert_eq!((status.as_u16(), place.as_str()), (303, desk.at("/sign").as_str()), "{body}");
    }
    let page = desk.get(&entry, &desk.rosa.1).await;
    let signed = "Sue Supervisor signed version 1 by hand on 23 November 2026. Kim Wells checked the sheet.";
    assert!(page.contains(signed) && page.contains("The sheet is kept at the site of the group."), "{page}");
    let page = desk.get(&format!("/desk/hours/{}", desk.rosa.0.person), &desk.sue.1).await;
    assert!(page.contains("Signed by hand on 23 November 2026. Checked by Kim Wells."), "{page}");
}

#[tokio::test(flavor = "multi_thread")]
async fn neither_trainee_nor_supervisor_types_in_or_takes_down_a_signature() {
    let desk = desk().await;
    for more in ["", "/sheet", "/sign"] {
        for cookie in [&desk.rosa.1, &desk.sue.1] {
            let (status, ..) = reply(&desk.world, Method::Get, &desk.at(more), Some(cookie), "").await;
            assert_eq!(status, 403, "{more}");
        }
    }
    let fields = serde_urlencoded::to_string(desk.row()).unwrap();
    for more in ["", "/sign"] {
        for cookie in [&desk.rosa.1, &desk.sue.1] {
            let (status, ..) = reply(&desk.world, Method::Post, &desk.at(more), Some(cookie), &fields).await;
            assert_eq!(status, 403, "{more}");
        }
    }
    let nobody = format!("/desk/sheets/{}/hours", desk.sue.0.person);
    let (status, ..) = reply(&desk.world, Method::Get, &nobody, Some(&desk.kim.1), "").await;
    assert_eq!(status, 404);
    assert!(hours::log(&desk.house, &desk.rosa.0).await.unwrap().facts.hours.is_empty());
}

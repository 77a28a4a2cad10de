//! What other boards would ask, and a newer edition, over HTTP: banner on page and file, and the form of consent.

use super::group::group;
use super::{World, ask, house, reply};
use crate::table::Method;
use axum::http::StatusCode;
use domain::actor::{Actor, Role};
use service::{House, editions, library, studies};
use std::collections::BTreeMap;
use std::sync::Arc;

const BANNER: &str = "not a decision by Texas certification entity, checked on 22 November 2026";

/// Someone who learns, with who administers.
async fn learning() -> (Arc<House>, World, Actor) {
    let group = group(house(false).await).await;
    let (rosa, trainee) = group.invited(Role::Trainee, "Rosa Díaz").await;
    let cookies = BTreeMap::from([(Role::Administrator, group.ada.1.clone()), (Role::Trainee, trainee)]);
    let world = World { cookies, ..group.world() };
    let (status, place, _) = ask(&world, Method::Get, "/progress/elsewhere", Some(Role::Trainee)).await;
    assert_eq!((status, place.as_str()), (StatusCode::SEE_OTHER, "/progress"), "not joined yet");
    studies::join(&group.house, &rosa, &group.cohort).await.unwrap();
    (group.house, world, rosa)
}

async fn read(world: &World, path: &str) -> (StatusCode, String) {
    let (status, _, body) = ask(world, Method::Get, path, Some(Role::Trainee)).await;
    (status, body)
}

#[tokio::test(flavor = "multi_thread")]
async fn every_estimate_says_on_page_and_file_that_it_is_none_of_the_board() {
    let (_, world, _) = learning().await;
    let (status, list) = read(&world, "/progress/elsewhere").await;
    assert_eq!(status, 200);
    for told in
        ["Texas Mental Health Peer Specialist", "Texas certification entity", "UNC Behavioral Health Springboard"]
    {
        assert!(list.contains(told), "{told} in {list}");
    }
    assert!(!list.contains("Peer Supporter, Core"), "the house itself is not elsewhere");
    let (_, none) = read(&world, "/progress/elsewhere?show=1").await;
    assert!(none.contains("Choose at least one program"), "{none}");
    let (_, two) = read(&world, "/progress/elsewhere?program=texas-mhps&program=icrc-pr&program=x&show=1").await;
    assert_eq!(two.matches("not a decision by").count(), 2, "{two}");
    assert!(two.contains(BANNER) && two.contains("value=\"icrc-pr\" checked"), "{two}");

    let (status, one) = read(&world, "/progress/elsewhere/texas-mhps").await;
    assert!(status == 200 && one.contains(BANNER), "{one}");
    assert!(one.contains("250 h of practice"), "what it asks: {one}");
    let (status, _) = read(&world, "/progress/elsewhere/texas-mhps?stage=full").await;
    assert_eq!(status, 200);
    let (status, file) = read(&world, "/progress/elsewhere/texas-mhps.json?stage=full").await;
    let file: serde_json::Value = serde_json::from_str(&file).unwrap();
    assert_eq!((status, file["stage"].as_str()), (StatusCode::OK, Some("full")));
    assert!(file["estimate"]["says"].as_str().unwrap().contains(BANNER), "{file}");
    assert!(file["tree"]["parts"][0]["asks"].is_string(), "{file}");
    assert!(one.contains("/progress/elsewhere/texas-mhps.pdf?stage="), "{one}");
    let (status, paper) = read(&world, "/progress/elsewhere/texas-mhps.pdf?stage=full").await;
    assert!(status == 200 && paper.starts_with("%PDF"), "{status}");
    for gone in [
        "/progress/elsewhere/no.pdf",
        "/progress/elsewhere/foundations.pdf",
        "/progress/elsewhere/foundations",
        "/progress/elsewhere/no.json",
        "/progress/elsewhere/A%20b",
    ] {
        assert_eq!(read(&world, gone).await.0, 404, "{gone}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_newer_edition_is_read_before_it_is_agreed_to() {
    let (house, world, rosa) = learning().await;
    let (_, page) = read(&world, "/progress/edition").await;
    assert!(page.contains("There is nothing to decide.") && !page.contains("action=\"/progress/edition\""), "{page}");
    // The edition with an evaluation of the course holds from today on.
    let mut catalogue = house.library().catalogue.clone();
    let versions = &mut catalogue.programmes.iter_mut().find(|p| p.id.as_str() == "foundations").unwrap().versions;
    versions.retain(|v| v.id.as_str() != "2026-11-23");
    versions.last_mut().unwrap().effective_from = "2026-11-23".parse().unwrap();
    library::publish(&house, None, catalogue).await.unwrap();
    let (_, progress) = read(&world, "/progress").await;
    assert!(progress.contains("Look at a newer edition of the rules") && progress.contains("2026-11-23"), "{progress}");
    let (_, page) = read(&world, "/progress/edition").await;
    for told in [
        "New to do",
        "Say what you think of the course",
        "All that you have done stays",
        "move me to edition 2026-11-27",
    ] {
        assert!(page.contains(told), "{told} in {page}");
    }
    let (status, _, dry) = ask(&world, Method::Get, "/admin/programs/foundations", Some(Role::Administrator)).await;
    assert!(status == 200 && dry.contains("Rosa Díaz") && dry.contains("More to do: 1"), "{dry}");

    let learner = house.learners_of(&rosa.person).await.unwrap().remove(0);
    let (from, to) = (editions::digest(&learner), editions::newer(&house, &learner).unwrap().unwrap().digest);
    let cookie = world.cookies[&Role::Trainee].as_str();
    let send = async |from: &str, to: &str| {
        let fields = format!("way=foundations%3A1&from={from}&to={to}");
        reply(&world, Method::Post, "/progress/edition", Some(cookie), &fields).await
    };
    let (status, _, refused) = send(from, &"0".repeat(64)).await;
    assert!(
        status == 422 && refused.contains("Nothing was changed.") && refused.contains("role=\"alert\""),
        "{refused}"
    );
    let (status, place, _) = send(from, to.as_str()).await;
    assert_eq!((status, place.as_str()), (StatusCode::SEE_OTHER, "/progress"));
    let (status, ..) = send(from, to.as_str()).await;
    assert_eq!(status, 303, "twice is once");
    let (_, progress) = read(&world, "/progress").await;
    let moved = "You moved from edition 2026-11-23 to edition 2026-11-27 on 23 November 2026.";
    assert!(progress.contains(moved), "{progress}");
    let (status, ..) = reply(&world, Method::Post, "/progress/edition", Some(cookie), "").await;
    assert_eq!(status, 404, "a form of nobody's");
}

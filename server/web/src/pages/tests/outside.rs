//! The page behind a link to sign, over HTTP: what GET tells, what each form does, and what no browser keeps.

use super::group::{Group, group};
use super::*;
use domain::hours::EntryForm;
use domain::outside::NamingForm;
use service::{hours, outside};

/// A link to sign one entry: its path, and the cookie of the trainee whose entry it is.
async fn asked() -> (World, String, String) {
    let group = group(house(false).await).await;
    let (rosa, cookie) = group.trainee("Rosa Example").await;
    let Group { house, mails, .. } = &group;
    let named = NamingForm {
        name: "Susan Marsh".to_owned(),
        email: "s.marsh@harbor.example".to_owned(),
        workplace: "Harbor House".to_owned(),
        qualification: "Licensed counselor".to_owned(),
        licence: String::new(),
    };
    let susan = outside::name(house, &rosa, "f1", &named).await.unwrap();
    let entry = EntryForm {
        kind: "practice".to_owned(),
        date: "2026-11-23".to_owned(),
        start: "06:00".to_owned(),
        hours: String::new(),
        minutes: "60".to_owned(),
        activity: "one_to_one".to_owned(),
        mode: "in_person".to_owned(),
        supervisor: susan.to_string(),
        note: "Practised open questions.".to_owned(),
        nobody_served: false,
    };
    hours::submit(house, &rosa, "e1", &entry, true).await.unwrap();
    outside::ask(house, &rosa, &susan, "a1").await.unwrap();
    post::deliver(house, "test").await.unwrap();
    let link = mails.newest().content.link().to_owned();
    let path = link.strip_prefix("http://localhost:3000").unwrap().to_owned();
    (group.world(), path, cookie)
}

#[tokio::test(flavor = "multi_thread")]
async fn get_tells_a_number_and_no_name_and_only_forms_show_and_sign() {
    let (world, path, _) = asked().await;
    let request = Request::builder().uri(&path).header(header::HOST, "localhost:3000").body(Body::empty()).unwrap();
    let response = world.router.clone().oneshot(request).await.unwrap();
    assert_eq!(response.status(), 200);
    let told = |name: &str| response.headers().get(name).map(|v| v.to_str().unwrap().to_owned());
    assert_eq!(told("x-robots-tag").as_deref(), Some("noindex"));
    assert_eq!(told("cache-control").as_deref(), Some("no-store"));
    assert_eq!(told("set-cookie"), None);
    let body = response.into_body().collect().await.unwrap().to_bytes();
    let body = String::from_utf8_lossy(&body);
    assert!(body.contains("Riverside Peer Academy asks you to look at 1 entry."), "{body}");
    assert!(!body.contains("Rosa") && !body.contains("open questions") && !body.contains("Susan"), "{body}");

    let (status, _, body) = reply(&world, Method::Post, &path, None, "go=open").await;
    assert_eq!(status, 200);
    assert!(body.contains("Rosa Example") && body.contains("open questions"), "{body}");
    let (status, _, body) = reply(&world, Method::Post, &path, None, "go=sign").await;
    assert_eq!(status, 422);
    assert!(body.contains("Nothing was chosen."), "{body}");
    let wrong = "go=sign&all=clean&name=Sam+Reed&decision-e1=return&reason-e1=";
    let (status, _, body) = reply(&world, Method::Post, &path, None, wrong).await;
    assert_eq!(status, 422);
    assert!(body.contains("field-reason-e1-error"), "{body}");
    let (status, _, body) = reply(&world, Method::Post, &path, None, "go=sign&all=clean&name=Sam+Reed").await;
    assert_eq!(status, 422);
    assert!(body.contains("value=\"Sam Reed\"") && body.contains("This link was sent to Susan Marsh."), "{body}");
    let (status, _, body) = reply(&world, Method::Post, &path, None, "go=sign&all=clean&name=Susan+Marsh").await;
    assert_eq!(status, 200);
    assert!(body.contains("You signed 1 entry: 1 h."), "{body}");
    // The second click of a double click, and the link afterwards.
    let (status, place, _) = reply(&world, Method::Post, &path, None, "go=sign&all=clean&name=Susan+Marsh").await;
    assert_eq!((status.as_u16(), place.as_str()), (303, path.as_str()));
    let (status, _, body) = reply(&world, Method::Get, &path, None, "").await;
    assert!(status == 200 && body.contains("Nothing waits here any more"), "{body}");
}

#[tokio::test(flavor = "multi_thread")]
async fn in_the_trainees_own_session_it_leads_nowhere_and_an_unknown_link_says_so() {
    let (world, path, cookie) = asked().await;
    let (status, _, body) = reply(&world, Method::Get, &path, Some(&cookie), "").await;
    assert!(status == 200 && body.contains("This link is for your supervisor"), "{body}");
    let (status, place, _) = reply(&world, Method::Post, &path, Some(&cookie), "go=open").await;
    assert_eq!((status.as_u16(), place.as_str()), (303, path.as_str()));
    let (status, _, body) = reply(&world, Method::Get, "/sign/nothing", None, "").await;
    assert!(status == 404 && body.contains("We do not know this link"), "{body}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_typed_about_a_supervisor_comes_back_with_what_to_change() {
    let (world, _, cookie) = asked().await;
    let typed = "id=f2&name=Susan+Marsh&email=rosa%2Bx%40example.org&workplace=Harbor+House&qualification=";
    let (status, _, body) = reply(&world, Method::Post, "/hours/supervisors", Some(&cookie), typed).await;
    assert_eq!(status, 422);
    for said in ["value=\"Harbor House\"", "This is your own address", "href=\"#field-qualification\"", "value=\"f2\""]
    {
        assert!(body.contains(said), "{said}: {body}");
    }
}

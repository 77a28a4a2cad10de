//! The link under a mail over HTTP: one click of a mail program, the page behind it, and one's own page.

use super::*;
use service::announcements::{self, NoteForm};

/// A router, the path of the link under a mail to a trainee, and the trainee's cookie.
async fn mailed() -> (World, String, String) {
    let (house, kept) = house(false).await;
    let link = founding::invite_administrator(&house, "ada@example.org").await.unwrap();
    let (ada, _) = account(&house, &link.link, "Ada Admin").await;
    let form = cohorts::NewCohort {
        id: "autumn".into(),
        name: "Autumn".into(),
        programme: "foundations".into(),
        site: founding::FIRST_SITE.into(),
        starts_on: "2026-11-23".into(),
        zone: "America/New_York".into(),
    };
    let cohort = cohorts::open(&house, &ada, &form).await.unwrap();
    let mut people = Vec::new();
    for (role, name) in [(Role::Trainer, "Tom Trainer"), (Role::Trainee, "Rosa Example")] {
        let email = format!("{}@example.org", role.name());
        cohorts::invite(&house, &ada, &cohort, &house.new_id(), &email, role.name()).await.unwrap();
        post::deliver(&house, "test").await.unwrap();
        let link = kept.0.lock().unwrap().last().unwrap().content.link().to_owned();
        people.push(account(&house, &link, name).await);
    }
    let note = NoteForm {
        id: house.new_id(),
        subject: "Room change".to_owned(),
        text: "We meet in room 4.".to_owned(),
        until: "2026-11-25".to_owned(),
    };
    announcements::send(&house, &people[0].0, &cohort, &note).await.unwrap();
    post::deliver(&house, "test").await.unwrap();
    let sent = kept.0.lock().unwrap().last().unwrap().clone();
    let choices = sent.extras.choices.unwrap();
    let path = choices.strip_prefix("http://localhost:3000").unwrap().to_owned();
    let world = World { router: router(&house, false), cookies: BTreeMap::new() };
    (world, path, people[1].1.clone())
}

#[tokio::test(flavor = "multi_thread")]
async fn one_click_needs_no_sign_in_and_the_page_behind_the_link_says_why() {
    let (world, path, cookie) = mailed().await;
    let (status, _, page) = reply(&world, Method::Get, &path, None, "").await;
    assert_eq!(status, 200);
    assert!(page.contains("Why did I get this?") && page.contains("Your course"), "{page}");
    for _ in 0..2 {
        let (status, _, page) = reply(&world, Method::Post, &path, None, "List-Unsubscribe=One-Click").await;
        assert_eq!(status, 200);
        assert!(page.contains("We will not mail you any more about: Your course."), "{page}");
    }
    let (_, _, own) = reply(&world, Method::Get, "/account/mail", Some(&cookie), "").await;
    assert!(own.contains("<option value=\"off\" selected"), "{own}");
    for forged in [path.replace("letters/", "letters/0"), path.replace("/2", "/1"), "/letters/autumn/2".to_owned()] {
        let (status, _, _) = reply(&world, Method::Post, &forged, None, "List-Unsubscribe=One-Click").await;
        assert_eq!(status, 404, "{forged}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pause_without_a_day_keeps_what_was_chosen_and_says_what_to_write() {
    let (world, path, cookie) = mailed().await;
    for (path, cookie) in [(path.as_str(), None), ("/account/mail", Some(cookie.as_str()))] {
        let form = "kind-2=digest&rest=date&day=yesterday&go=save";
        let (status, _, page) = reply(&world, Method::Post, path, cookie, form).await;
        assert_eq!(status, 422);
        assert!(page.contains("Choose a day that is still to come."), "{page}");
        assert!(page.contains("value=\"yesterday\"") && page.contains("<option value=\"digest\" selected"), "{page}");
    }
    let form = "kind-2=digest&rest=date&day=2026-12-24&go=save";
    let (status, to, _) = reply(&world, Method::Post, "/account/mail", Some(&cookie), form).await;
    assert_eq!((status.as_u16(), to.as_str()), (303, "/account/mail?done=saved"));
    let (_, _, page) = reply(&world, Method::Get, "/account/mail?done=saved", Some(&cookie), "").await;
    assert!(page.contains("value=\"2026-12-24\"") && page.contains("Saved."), "{page}");
}

//! The link under a mail over HTTP: one click of a mail program, the page behind it, and one's own page.

use super::group::{Group, group};
use super::*;
use service::announcements::{self, NoteForm};

/// A mail to a trainee.
struct Mailed {
    world: World,
    /// The path of the link under it.
    path: String,
    /// The trainee's cookie.
    cookie: String,
    /// The mark in its Message-ID.
    mark: String,
    /// The path to which a mail provider sends reports.
    reports: String,
}

async fn mailed() -> Mailed {
    let group = group(house(false).await).await;
    let (tom, _) = group.invited(Role::Trainer, "Tom Trainer").await;
    let (_, cookie) = group.invited(Role::Trainee, "Rosa Example").await;
    let Group { house, mails, cohort, .. } = &group;
    let note = NoteForm {
        id: house.new_id(),
        subject: "Room change".to_owned(),
        text: "We meet in room 4.".to_owned(),
        until: "2026-11-25".to_owned(),
    };
    announcements::send(house, &tom, cohort, &note).await.unwrap();
    post::deliver(house, "test").await.unwrap();
    let sent = mails.newest();
    let choices = sent.extras.choices.unwrap();
    let path = choices.strip_prefix("http://localhost:3000").unwrap().to_owned();
    let reports = post::address_for_reports(house);
    Mailed {
        world: group.world(),
        path,
        cookie,
        mark: domain::mail::mark(&sent.key),
        reports: reports.strip_prefix("http://localhost:3000").unwrap().to_owned(),
    }
}

/// What a program sends: nothing says where it comes from, as a browser would.
async fn program_sends(world: &World, path: &str, kind: &str, body: &str) -> (StatusCode, String) {
    let request = Request::builder().method("POST").uri(path).header(header::HOST, "localhost:3000");
    let request = request.header(header::CONTENT_TYPE, kind).body(Body::from(body.to_owned())).unwrap();
    let response = world.router.clone().oneshot(request).await.unwrap();
    let status = response.status();
    let body = response.into_body().collect().await.unwrap().to_bytes();
    (status, String::from_utf8_lossy(&body).into_owned())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_program_may_send_its_one_click_as_a_form_with_parts() {
    let Mailed { world, path, cookie, .. } = mailed().await;
    let body = "--XX\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--XX--\r\n";
    let (status, page) = program_sends(&world, &path, "multipart/form-data; boundary=XX", body).await;
    assert_eq!(status, 200);
    assert!(page.contains("We will not mail you any more about: Your course."), "{page}");
    let (_, _, own) = reply(&world, Method::Get, "/account/mail", Some(&cookie), "").await;
    assert!(own.contains("<option value=\"off\" selected"), "{own}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_provider_reports_in_whatever_wrapping_and_only_at_the_secret_address() {
    for (kind, wrapped) in [
        ("message/rfc822", "REPORT".to_owned()),
        ("application/json", r#"{"event": "bounce", "original": {"parts": ["x", "REPORT"]}}"#.to_owned()),
        ("application/json", r#"{"Type": "Notification", "Message": "{\"content\": \"REPORT\"}"}"#.to_owned()),
        ("application/x-www-form-urlencoded", "recipient=x&body-mime=REPORT".to_owned()),
    ] {
        let Mailed { world, cookie, mark, reports, .. } = mailed().await;
        let body = wrapped.replace("REPORT", &format!("{mark} 5.1.1"));
        let (status, _) = program_sends(&world, "/mail/returned/0123", kind, &body).await;
        assert_eq!(status, 404, "{kind}");
        let (status, said) = program_sends(&world, &reports, kind, &wrapped).await;
        assert_eq!((status.as_u16(), said.as_str()), (200, "No report about a message of ours.\n"), "{kind}");
        let (_, _, before) = reply(&world, Method::Get, "/account/mail", Some(&cookie), "").await;
        assert!(!before.contains("came back"), "{before}");
        let (status, said) = program_sends(&world, &reports, kind, &body).await;
        assert_eq!((status.as_u16(), said.as_str()), (200, "Taken in.\n"), "{kind}");
        let (_, _, after) = reply(&world, Method::Get, "/account/mail", Some(&cookie), "").await;
        assert!(after.contains("came back"), "{kind}: {after}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_private_calendar_is_a_file_for_whoever_has_its_address() {
    let Mailed { world, cookie, .. } = mailed().await;
    let (status, to, _) = reply(&world, Method::Post, "/account/mail/calendar", Some(&cookie), "go=make").await;
    assert_eq!((status.as_u16(), to.as_str()), (303, "/account/mail#calendar"));
    let (_, _, page) = reply(&world, Method::Get, "/account/mail", Some(&cookie), "").await;
    let at = page.find("http://localhost:3000/calendar/").unwrap() + "http://localhost:3000".len();
    let path: String = page[at..].chars().take_while(|c| *c != '"').collect();
    let (status, _, text) = reply(&world, Method::Get, &path, None, "").await;
    assert_eq!(status, 200);
    assert!(text.starts_with("BEGIN:VCALENDAR\r\n") && text.ends_with("END:VCALENDAR\r\n"), "{text}");
    reply(&world, Method::Post, "/account/mail/calendar", Some(&cookie), "go=end").await;
    assert_eq!(reply(&world, Method::Get, &path, None, "").await.0, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn one_click_needs_no_sign_in_and_the_page_behind_the_link_says_why() {
    let Mailed { world, path, cookie, .. } = mailed().await;
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
    let Mailed { world, path, cookie, .. } = mailed().await;
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

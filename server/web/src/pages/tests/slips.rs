//! Slips, shared devices and forgotten passphrases over HTTP: cookies, headers, and pages that keep what was typed.

use super::*;
use axum::http::HeaderMap;

async fn send(world: &World, path: &str, cookie: &str, form: &[(&str, &str)]) -> (StatusCode, HeaderMap, String) {
    let request = Request::builder()
        .method("POST")
        .uri(path)
        .header(header::HOST, "localhost:3000")
        .header(header::ORIGIN, "http://localhost:3000")
        .header(header::COOKIE, cookie)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from(serde_urlencoded::to_string(form).unwrap()))
        .unwrap();
    let response = world.router.clone().oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let body = body.collect().await.unwrap().to_bytes();
    (parts.status, parts.headers, String::from_utf8_lossy(&body).into_owned())
}

fn cookie(headers: &HeaderMap) -> String {
    headers.get(header::SET_COOKIE).unwrap().to_str().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn by_a_slip_on_a_shared_device_the_cookie_has_no_age_and_leaving_clears_the_browser() {
    let world = world(false).await;
    let ada = world.cookies[&Role::Administrator].clone();
    let make = [("id", "slip-one"), ("slip_role", "trainee")];
    let (status, headers, paper) = send(&world, "/admin/cohorts/autumn/slips", &ada, &make).await;
    assert_eq!(status, 200);
    assert_eq!(headers[header::CACHE_CONTROL], "no-store");
    let code = paper.split("class=\"code\">").nth(1).unwrap().split('<').next().unwrap().to_owned();
    assert!(paper.contains("localhost:3000/slip") && paper.contains("<svg viewBox"), "{paper}");
    let (_, _, group) = ask(&world, Method::Get, "/admin/cohorts/autumn", Some(Role::Administrator)).await;
    assert!(group.contains("Printed slip ") && !group.contains(&code), "{group}");

    let (status, _, wrong) = send(&world, "/slip", "", &[("code", "BCDF-GHJK-MNPQ")]).await;
    assert_eq!(status, 422);
    assert!(wrong.contains("value=\"BCDF-GHJK-MNPQ\""), "{wrong}");
    let (status, _, form) = send(&world, "/slip", "", &[("code", &code)]).await;
    assert_eq!(status, 200);
    assert!(form.contains("name=\"user_name\"") && form.contains("name=\"step\""), "{form}");
    let mut typed = vec![
        ("code", code.as_str()),
        ("step", "join"),
        ("name", "Otis Freeman"),
        ("user_name", "o"),
        ("passphrase", PASSPHRASE),
        ("passphrase_again", PASSPHRASE),
        ("shared", "yes"),
    ];
    let (status, _, again) = send(&world, "/slip", "", &typed).await;
    assert_eq!(status, 422);
    assert!(again.contains("Otis Freeman") && !again.contains(PASSPHRASE), "{again}");
    typed[3].1 = "otis.f";
    let (status, headers, _) = send(&world, "/slip", "", &typed).await;
    assert_eq!((status.as_u16(), headers[header::LOCATION].to_str().unwrap()), (303, "/join/autumn"));
    let set = cookie(&headers);
    assert!(!set.contains("Max-Age") && set.contains("HttpOnly"), "{set}");
    let session = set.split(';').next().unwrap().to_owned();

    let asked = Request::builder().uri("/privacy/agree").header(header::HOST, "localhost:3000");
    let asked = asked.header(header::COOKIE, &session).body(Body::empty()).unwrap();
    let asked = world.router.clone().oneshot(asked).await.unwrap().into_body().collect().await.unwrap().to_bytes();
    let asked = String::from_utf8_lossy(&asked);
    let version = asked.split("name=\"version\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let (status, _, _) = send(&world, "/privacy/agree", &session, &[("version", &version)]).await;
    assert_eq!(status, 303);
    let request = Request::builder().uri("/account").header(header::HOST, "localhost:3000");
    let request = request.header(header::COOKIE, &session).body(Body::empty()).unwrap();
    let response = world.router.clone().oneshot(request).await.unwrap();
    assert_eq!(response.headers()[header::CACHE_CONTROL], "no-store");
    let page = response.into_body().collect().await.unwrap().to_bytes();
    let page = String::from_utf8_lossy(&page);
    assert!(page.contains("class=\"shared-device\""), "{page}");
    assert_eq!(page.matches("<form ").count(), page.matches("<form autocomplete=\"off\" ").count());

    let (status, headers, _) = send(&world, "/sign-out", &session, &[]).await;
    assert_eq!((status.as_u16(), headers[header::LOCATION].to_str().unwrap()), (303, "/sign-in?shared=yes"));
    assert_eq!(headers["clear-site-data"], "\"cache\", \"storage\"");
    assert!(cookie(&headers).contains("Max-Age=0"));

    // On a device of one's own everything is as it always was.
    let own = [("email", "OTIS.F"), ("passphrase", PASSPHRASE)];
    let (status, headers, _) = send(&world, "/sign-in", "", &own).await;
    assert_eq!(status, 303);
    let set = cookie(&headers);
    assert!(set.contains("Max-Age=2592000"), "{set}");
    let (_, headers, _) = send(&world, "/sign-out", set.split(';').next().unwrap(), &[]).await;
    assert_eq!(headers["clear-site-data"], "\"cache\"", "the pages that were kept for the way back, and no more");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_forgotten_passphrase_has_one_answer_for_everyone() {
    let world = world(false).await;
    let mut said = Vec::new();
    for who in ["ada@example.org", "nobody@example.org", "nobody"] {
        let (status, _, body) = send(&world, "/forgot", "", &[("email", who)]).await;
        assert_eq!(status, 200);
        assert!(!body.contains(who));
        said.push(body.split("<main").nth(1).unwrap().split("</main>").next().unwrap().to_owned());
    }
    assert!(said.windows(2).all(|pair| pair[0] == pair[1]));
    assert_eq!(send(&world, "/forgot", "", &[("email", " ")]).await.0, 422);
    for path in ["/reset/unknown", "/confirm/unknown"] {
        assert_eq!(ask(&world, Method::Get, path, None).await.0, 404, "{path}");
        assert_eq!(ask(&world, Method::Post, path, None).await.0, 404, "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_may_not_help_finds_no_page_for_it() {
    let world = world(false).await;
    for role in [Role::Trainer, Role::Supervisor, Role::Trainee] {
        let (status, _, _) = ask(&world, Method::Get, "/admin/people/autumn/reset", Some(role)).await;
        assert_eq!(status, 403, "{role:?}");
    }
    let (status, _, _) = ask(&world, Method::Get, "/admin/people/nobody/reset", Some(Role::Administrator)).await;
    assert_eq!(status, 404);
}

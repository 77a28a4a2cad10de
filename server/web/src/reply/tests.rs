//! Tests of answers: redirects that stay here, names of files, headers.
#![allow(clippy::unwrap_used)]

use super::*;
use serde_json::json;

const DRESS: Dress<'_> =
    Dress { nonce: "n0nce", https: true, signed_in: false, shared_device: false, sent: false, route: "/" };

fn page() -> Reply {
    Reply::Page { status: 200, html: "<!DOCTYPE html>".to_owned(), island: false, signed_in: false, indexed: true }
}

fn text<'a>(response: &'a Response, name: &str) -> &'a str {
    response.headers().get(name).map_or("", |v| v.to_str().unwrap())
}

#[test]
fn paths_on_this_site_are_safe() {
    for path in ["/", "/home", "/quiz/a1?question=2#foot", "/learn/m/l%20x", "/a//b", "/verify?number=A-B", "/%5cevil"]
    {
        assert_eq!(safe_path(path), Some(path));
    }
}

#[test]
fn paths_that_lead_elsewhere_are_not_safe() {
    let long = format!("/{}", "a".repeat(2_000));
    for path in [
        "",
        "home",
        "//evil.example",
        "///evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "/a\\..\\evil",
        "https://evil.example",
        "javascript:alert(1)",
        "data:text/html,x",
        " /home",
        "/\t/evil.example",
        "/\n/evil.example",
        "/home\r\nSet-Cookie: sid=x",
        "/with space",
        "/ümlaut",
        "/\u{2028}",
        long.as_str(),
    ] {
        assert_eq!(safe_path(path), None, "{path:?}");
    }
}

#[test]
fn a_redirect_leads_to_the_path_and_to_the_start_page_where_that_is_not_safe() {
    let there = Reply::see_other("/hours?month=11").respond(&DRESS);
    assert_eq!((there.status().as_u16(), text(&there, "location")), (303, "/hours?month=11"));
    assert_eq!(text(&there, "cache-control"), "no-store");
    assert_eq!(text(&Reply::see_other("//evil.example").respond(&DRESS), "location"), "/");
}

#[test]
fn a_page_about_a_person_is_neither_stored_nor_listed() {
    let private = Reply::Page { status: 422, html: String::new(), island: true, signed_in: true, indexed: false };
    let private = private.respond(&DRESS);
    assert_eq!(private.status().as_u16(), 422);
    assert_eq!(text(&private, "cache-control"), "no-store");
    assert_eq!(text(&private, "x-robots-tag"), "noindex");
    assert!(text(&private, "content-security-policy").contains("wasm-unsafe-eval"));
    let public = page().respond(&DRESS);
    assert_eq!(text(&public, "cache-control"), "no-cache");
    assert_eq!(text(&public, "x-robots-tag"), "");
    assert_eq!(text(&public, "content-type"), "text/html; charset=utf-8");
    assert!(!text(&public, "content-security-policy").contains("wasm-unsafe-eval"));
}

#[test]
fn an_answer_may_carry_several_cookies_and_keeps_them_under_another_status() {
    let reply = page().with_cookie(HeaderValue::from_static("a=1")).with_cookie(HeaderValue::from_static("b=2"));
    let response = reply.with_status(429).respond(&DRESS);
    let mut cookies: Vec<_> = response.headers().get_all("set-cookie").iter().map(|v| v.to_str().unwrap()).collect();
    cookies.sort_unstable();
    assert_eq!(cookies, ["a=1", "b=2"]);
    assert_eq!(response.status().as_u16(), 429);
}

#[test]
fn json_is_not_stored_unless_it_is_public() {
    let own = Reply::json(json!({"saved_at": "10:42"})).respond(&DRESS);
    assert_eq!((text(&own, "content-type"), text(&own, "cache-control")), ("application/json", "no-store"));
    assert_eq!(text(&own, "access-control-allow-origin"), "");
    assert_eq!(text(&own, "cross-origin-resource-policy"), "same-origin");
    let public = Reply::json(json!([1])).shared().respond(&DRESS);
    assert_eq!(text(&public, "access-control-allow-origin"), "*");
    assert_eq!(public.headers().get_all("cross-origin-resource-policy").iter().count(), 1);
    assert_eq!(text(&public, "cross-origin-resource-policy"), "cross-origin");
}

#[test]
fn a_document_is_shown_or_saved_under_its_name() {
    let pdf = |name: Option<&str>| Reply::Bytes {
        status: 200,
        mime: "application/pdf",
        name: name.map(str::to_owned),
        body: b"%PDF".to_vec(),
    };
    let shown = pdf(None).respond(&DRESS);
    assert_eq!((text(&shown, "content-disposition"), text(&shown, "cache-control")), ("", "no-store"));
    assert_eq!(text(&shown, "content-security-policy"), "frame-ancestors 'none'");
    let saved = pdf(Some("José \"x\"\r\n.pdf")).respond(&DRESS);
    assert_eq!(
        text(&saved, "content-disposition"),
        "attachment; filename=\"Jos_ _x___.pdf\"; filename*=UTF-8''Jos%C3%A9%20%22x%22%0D%0A.pdf"
    );
}

#[test]
fn a_ready_response_keeps_its_headers_and_gets_the_common_ones() {
    let ready = Response::builder().header("cache-control", "public, max-age=5").body(Body::empty()).unwrap();
    let response = Reply::Ready(ready).respond(&DRESS);
    assert_eq!(text(&response, "cache-control"), "public, max-age=5");
    assert_eq!(text(&response, "x-content-type-options"), "nosniff");
    assert_eq!(text(&response, "strict-transport-security"), "max-age=31536000");
}

#[test]
fn an_impossible_status_is_a_fault_of_ours() {
    let response = Reply::Text { status: 42, body: "ok".to_owned() }.respond(&DRESS);
    assert_eq!(response.status().as_u16(), 500);
}

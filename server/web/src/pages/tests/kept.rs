//! A form that comes after its sender was signed out: kept for them, shown to them, and to nobody else.

use super::*;
use axum::http::HeaderMap;

/// A browser: what it was given, it brings back.
struct Browser<'a> {
    world: &'a World,
    cookies: BTreeMap<String, String>,
}

struct Page {
    status: u16,
    headers: HeaderMap,
    text: String,
}

impl Page {
    fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |v| v.to_str().unwrap())
    }

    fn hidden(&self, name: &str) -> String {
        let start = format!("name=\"{name}\" value=\"");
        let at = self.text.find(&start).map_or_else(|| panic!("no {name} in {}", self.text), |at| at + start.len());
        self.text[at..].split('"').next().unwrap().to_owned()
    }
}

impl<'a> Browser<'a> {
    fn new(world: &'a World) -> Self {
        Self { world, cookies: BTreeMap::new() }
    }

    async fn send(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let request = Request::builder()
            .method("POST")
            .uri(path)
            .header(header::HOST, "localhost:3000")
            .header(header::ORIGIN, "http://localhost:3000")
            .header(header::COOKIE, cookies.join("; "))
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(serde_urlencoded::to_string(fields).unwrap()))
            .unwrap();
        let response = self.world.router.clone().oneshot(request).await.unwrap();
        for cookie in response.headers().get_all(header::SET_COOKIE) {
            let (pair, rest) = cookie.to_str().unwrap().split_once(';').unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            if rest.contains("Max-Age=0;") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        let (parts, body) = response.into_parts();
        let body = body.collect().await.unwrap().to_bytes();
        let text = String::from_utf8_lossy(&body).into_owned();
        Page { status: parts.status.as_u16(), headers: parts.headers, text }
    }

    async fn sign_in(&mut self, email: &str, passphrase: &str, kept: &str) -> Page {
        self.send("/sign-in", &[("email", email), ("passphrase", passphrase), ("kept", kept)]).await
    }
}

const ADA: &str = "ada@example.org";
const FORM: [(&str, &str); 3] = [("id", "winter"), ("name", "Winter <b>evenings</b>"), ("starts_on", "2027-01-04")];

/// Someone who signed in and was signed out in another window, and the page that their form got then.
async fn signed_out(world: &World) -> (Browser<'_>, Page) {
    let mut browser = Browser::new(world);
    assert_eq!(browser.sign_in(ADA, PASSPHRASE, "").await.status, 303);
    assert!(browser.cookies.contains_key("sid") && browser.cookies.contains_key("whose"));
    browser.send("/sign-out", &[]).await;
    assert!(!browser.cookies.contains_key("sid"));
    let page = browser.send("/admin/cohorts?from=a", &FORM).await;
    (browser, page)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_typed_is_kept_in_the_page_unreadable_and_shown_after_signing_in() {
    let world = world(false).await;
    let (mut browser, page) = signed_out(&world).await;
    assert_eq!(page.status, 401);
    assert!(page.text.contains("You were signed out. What you typed is kept."), "{}", page.text);
    assert!(!page.text.contains("Winter"), "it is sealed");
    assert_eq!(page.header("cache-control"), "no-store");
    let kept = page.hidden("kept");
    let refused = browser.sign_in(ADA, "not the passphrase", &kept).await;
    assert_eq!((refused.status, refused.hidden("kept")), (422, kept.clone()), "a slip loses nothing");
    let shown = browser.sign_in(ADA, PASSPHRASE, &kept).await;
    assert_eq!(shown.status, 200, "{}", shown.text);
    assert!(browser.cookies.contains_key("sid"));
    assert!(shown.text.contains("Here is what you typed"), "{}", shown.text);
    assert!(shown.text.contains("Winter &lt;b&gt;evenings&lt;/b&gt;</dd>"), "{}", shown.text);
    assert!(shown.text.contains("action=\"/admin/cohorts?from=a\""), "{}", shown.text);
    assert_eq!((shown.hidden("id").as_str(), shown.hidden("starts_on").as_str()), ("winter", "2027-01-04"));
    assert_eq!(shown.header("cache-control"), "private, no-cache");
}

#[tokio::test(flavor = "multi_thread")]
async fn another_person_never_sees_it() {
    let world = world(false).await;
    let (mut browser, page) = signed_out(&world).await;
    let kept = page.hidden("kept");
    for role in cohorts::INVITABLE {
        let other = browser.sign_in(&format!("{}@example.org", role.name()), PASSPHRASE, &kept).await;
        assert_eq!((other.status, other.header("location")), (303, "/home"), "{role:?}");
        assert!(!other.text.contains("Winter"), "{role:?}");
        browser.send("/sign-out", &[]).await;
    }
    for broken in ["AAAA", "not base64!", &kept[1..]] {
        assert_eq!(browser.sign_in(ADA, PASSPHRASE, broken).await.status, 303, "{broken}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn passphrases_are_never_kept_and_a_shared_device_has_no_mark() {
    let world = world(false).await;
    let (mut browser, _) = signed_out(&world).await;
    let page = browser.send("/admin/cohorts", &[("name", "Winter"), ("passphrase", PASSPHRASE)]).await;
    assert_eq!(page.status, 401);
    assert!(page.text.contains("A form with a passphrase is never kept."), "{}", page.text);
    assert!(!page.text.contains("name=\"kept\"") && !page.text.contains(PASSPHRASE));
    browser.send("/sign-in", &[("email", ADA), ("passphrase", PASSPHRASE), ("shared", "yes")]).await;
    assert!(browser.cookies.contains_key("sid") && !browser.cookies.contains_key("whose"));
    browser.send("/sign-out", &[]).await;
    let page = browser.send("/admin/cohorts", &FORM).await;
    assert_eq!((page.status, page.header("location")), (303, "/sign-in"));
}

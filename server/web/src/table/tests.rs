//! Tests of the table over HTTP: every row with every role and none, forms, problems.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::reply::Reply;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use axum::response::Response;
use domain::actor::{Grant, Scope};
use domain::course::Language;
use domain::id::{OrganisationId, PersonId};
use domain::session::Device;
use serde_json::json;
use tower::ServiceExt;

const FORM: &str = "application/x-www-form-urlencoded";

struct App(Settings);

fn actor(role: Role) -> Actor {
    Actor {
        person: PersonId::parse("kim").unwrap(),
        organisation: OrganisationId::parse("ours").unwrap(),
        name: "Kim".to_owned(),
        language: Language::english(),
        grants: vec![Grant { role, scope: Scope::All, until: None }],
    }
}

/// The word that stands for someone with that role.
fn token(role: &str) -> String {
    format!("someone-who-is-a-{role}")
}

impl Hooks for App {
    fn settings(&self) -> &Settings {
        &self.0
    }

    async fn identify(&self, token: &str) -> Result<Option<Visitor>, Failure> {
        tokio::task::yield_now().await;
        let known = |role| Visitor { actor: actor(role), device: Device::Own, agreed: true };
        if let Some(role) = token.strip_prefix("someone-who-has-not-agreed-and-is-a-") {
            return Ok(Role::named(role).map(|role| Visitor { agreed: false, ..known(role) }));
        }
        match token.strip_prefix("someone-who-is-a-") {
            Some("ghost") => Err("the store is away".into()),
            Some(role) => Ok(Role::named(role).map(known)),
            None => Ok(None),
        }
    }

    async fn signed_out(
        call: &Call<Self>,
        address: &str,
        unreadable: Option<Unreadable>,
    ) -> Result<Option<Reply>, Failure> {
        let said = format!("{address} got {:?} {unreadable:?}", call.fields.one("note"));
        Ok(call.session_token.as_ref().map(|_| page(&said).with_status(401)))
    }

    fn problem(call: &Call<Self>, problem: &Problem) -> Reply {
        assert!(call.param("id") != "hopeless", "the page about a problem fails");
        let who = call.actor.as_ref().map_or("nobody", |actor| &actor.name);
        let html = format!("<h1>{problem:?}</h1> for {who}");
        Reply::Page { status: 200, html, island: false, signed_in: false, indexed: false }
    }
}

fn page(text: &str) -> Reply {
    Reply::Page { status: 200, html: text.to_owned(), island: false, signed_in: false, indexed: true }
}

async fn shown(call: Call<App>) -> Reply {
    let who = call.actor.as_ref().map_or("nobody", |actor| &actor.name);
    let nonce = if call.nonce.is_empty() { "no" } else { "a" };
    page(&format!("{} for {who} with {nonce} nonce, {} and {:?}", call.path, call.param("id"), call.query.one("q")))
}

async fn taken(call: Call<App>) -> Result<Reply, Stop> {
    if call.fields.one("note") == "wrong" {
        return Err(page("again, please").with_status(422).into());
    }
    if call.wants_json {
        return Ok(Reply::json(json!({ "note": call.fields.one("note"), "from": call.client })));
    }
    Ok(Reply::see_other(format!("/done?note={}", call.fields.one("note"))))
}

async fn stopped(call: Call<App>) -> Result<Reply, Stop> {
    match call.param("id") {
        "missing" => Err(Stop::NotFound),
        "denied" => Err(Stop::Denied),
        "many" => Err(Stop::TooMany { minutes: 7 }),
        "failed" => Err(Stop::failed("disk full")),
        "who" => call.actor().map(|_| page("someone")),
        _ => panic!("nobody expected this"),
    }
}

const STAFF: &[Role] = &[Role::Trainer, Role::Supervisor];

fn rows() -> Vec<Row<App>> {
    vec![
        get("/", Permit::Public, shown),
        get("/open", Permit::Open, shown),
        get("/hours", Permit::SignedIn, shown),
        post("/hours", Permit::SignedIn, taken),
        get("/hours/{id}", Permit::SignedIn, shown),
        post("/hours/{id}/send", Permit::SignedIn, taken),
        get("/desk", Permit::Any(STAFF), shown),
        post("/desk/people/{id}", Permit::Any(STAFF), taken),
        post("/sign-in", Permit::Public, taken),
        get("/demo", Permit::Demonstration, shown),
        get("/verify/{id}", Permit::Public, shown),
        get("/stop/{id}", Permit::Public, stopped),
        post("/open-form", Permit::Open, taken),
        get("/privacy/agree", Permit::SignedIn, shown).before_consent(),
    ]
}

fn app(change: impl FnOnce(&mut Settings)) -> Router {
    let mut settings = Settings {
        public_origin: Origin::parse("https://cairn.example"),
        trusted_origins: Vec::new(),
        demonstration: true,
        trusted_proxies: 1,
        session_lifetime: Duration::from_secs(60),
    };
    change(&mut settings);
    router(rows(), &Arc::new(App(settings)))
}

struct Ask(axum::http::request::Builder, String);

fn ask(method: &str, path: &str) -> Ask {
    Ask(Request::builder().method(method).uri(path), String::new())
}

impl Ask {
    fn header(self, name: &str, value: &str) -> Self {
        Self(self.0.header(name, value), self.1)
    }
    fn by(self, role: &str) -> Self {
        self.header("cookie", &format!("__Host-sid={}", token(role)))
    }
    fn form(self, body: &str) -> Self {
        Self(self.0.header("content-type", FORM), body.to_owned())
    }
    async fn of(self, app: &Router) -> Answered {
        let request = self.0.body(Body::from(self.1)).unwrap();
        let response = app.clone().oneshot(request).await.unwrap();
        Answered::read(response).await
    }
}

struct Answered {
    status: StatusCode,
    headers: axum::http::HeaderMap,
    text: String,
}

impl Answered {
    async fn read(response: Response) -> Self {
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, 1 << 24).await.unwrap();
        Self { status: parts.status, headers: parts.headers, text: String::from_utf8_lossy(&bytes).into_owned() }
    }
    fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |v| v.to_str().unwrap())
    }
    fn code(&self) -> u16 {
        self.status.as_u16()
    }
}

#[tokio::test]
async fn every_row_admits_those_it_names_and_nobody_else() {
    for demonstration in [true, false] {
        let app = app(|settings| settings.demonstration = demonstration);
        let roles = Role::ALL.into_iter().map(Some).chain([None]);
        for role in roles {
            for row in rows().iter().filter(|row| !row.path.starts_with("/stop")) {
                let (method, entered) = match row.method {
                    Method::Get => ("GET", 200),
                    Method::Post => ("POST", 303),
                };
                let path = row.path.replace("{id}", "7");
                let mut request = ask(method, &path);
                if let Some(role) = role {
                    request = request.by(role.name());
                }
                let answered = request.of(&app).await;
                let expected = match (row.permit, role) {
                    (Permit::Demonstration, _) => (if demonstration { 200 } else { 404 }, ""),
                    (Permit::SignedIn | Permit::Any(_), None) => (303, "/sign-in"),
                    // Who only reads is not told what others may do.
                    (Permit::Any(roles), Some(Role::Auditor)) if !roles.contains(&Role::Auditor) => (404, ""),
                    (Permit::Any(roles), Some(role)) if !roles.contains(&role) => (403, ""),
                    _ => (entered, if entered == 303 { "/done?note=" } else { "" }),
                };
                let seen = (answered.code(), answered.header("location").split("?next").next().unwrap());
                assert_eq!(seen, expected, "{row:?} for {role:?}");
            }
        }
    }
}

#[tokio::test]
async fn a_form_that_comes_after_the_session_has_ended_is_not_lost() {
    let app = app(|_| {});
    let over = ("cookie", "__Host-sid=a-session-that-is-over");
    let kept = ask("POST", "/hours?kind=a").form("note=typed").header(over.0, over.1).of(&app).await;
    assert_eq!((kept.code(), kept.text.as_str()), (401, "/hours?kind=a got \"typed\" None"));
    let files = ask("POST", "/desk/people/7")
        .header(over.0, over.1)
        .header("content-type", "multipart/form-data")
        .of(&app)
        .await;
    assert_eq!((files.code(), files.text.as_str()), (401, "/desk/people/7 got \"\" Some(OtherKind)"));
    // Where nobody was signed in, the form is not even read; to a script it is told in JSON.
    let nobody = ask("POST", "/hours").form("note=typed").of(&app).await;
    assert_eq!((nobody.code(), nobody.header("location")), (303, "/sign-in?next=%2Fhours"));
    let script = ask("POST", "/hours").form("note=typed").header(over.0, over.1).header("accept", "application/json");
    assert_eq!(script.of(&app).await.text, r#"{"problem":"sign_in"}"#);
    // A form from elsewhere is refused before anything is looked at.
    let foreign =
        ask("POST", "/hours").form("note=typed").header(over.0, over.1).header("origin", "https://other.example");
    assert_eq!(foreign.of(&app).await.code(), 403);
}

#[tokio::test]
async fn a_page_sees_the_person_the_address_and_what_was_asked() {
    let app = app(|_| {});
    let answered = ask("GET", "/hours/a%20b?q=%C3%BC").by("trainee").of(&app).await;
    assert_eq!(answered.text, "/hours/a%20b for Kim with a nonce, a b and \"ü\"");
    assert_eq!(answered.header("cache-control"), "private, no-cache");
    assert!(answered.header("content-security-policy").contains("'nonce-"));
    let nobody = ask("GET", "/").header("cookie", "__Host-sid=a-session-that-is-over").of(&app).await;
    assert!(nobody.text.contains("for nobody"));
    assert_eq!(nobody.header("cache-control"), "no-cache");
}

#[tokio::test]
async fn an_open_row_does_not_look_at_the_session() {
    let answered = ask("GET", "/open").by("ghost").of(&app(|_| {})).await;
    assert!(answered.code() == 200 && answered.text.contains("for nobody"));
}

#[tokio::test]
async fn whoever_must_sign_in_is_led_back_to_pages_that_can_be_read() {
    let app = app(|_| {});
    for (method, path, expected) in [
        ("GET", "/hours/7?q=a%26b", "/sign-in?next=%2Fhours%2F7%3Fq%3Da%2526b"),
        ("HEAD", "/hours", "/sign-in?next=%2Fhours"),
        ("POST", "/hours", "/sign-in?next=%2Fhours"),
        ("POST", "/hours/7/send", "/sign-in"),
    ] {
        let answered = ask(method, path).of(&app).await;
        assert_eq!((answered.code(), answered.header("location")), (303, expected), "{method} {path}");
    }
    let script = ask("POST", "/hours").header("accept", "application/json").form("note=x").of(&app).await;
    assert_eq!((script.code(), script.text.as_str()), (401, r#"{"problem":"sign_in"}"#));
}

#[tokio::test]
async fn a_form_is_read_and_answered_with_another_page_or_the_same() {
    let app = app(|_| {});
    let sent = ask("POST", "/hours").by("trainee").form("note=seen").of(&app).await;
    assert_eq!((sent.code(), sent.header("location")), (303, "/done?note=seen"));
    let again = ask("POST", "/hours").by("trainee").form("note=wrong").of(&app).await;
    assert_eq!((again.code(), again.text.as_str()), (422, "again, please"));
    let script = ask("POST", "/hours").by("trainee").header("accept", "application/json");
    let script = script.header("x-forwarded-for", "1.1.1.1, 198.51.100.7").form("note=x").of(&app).await;
    assert_eq!(script.text, r#"{"from":"198.51.100.0/24","note":"x"}"#);
}

#[tokio::test]
async fn forms_from_other_sites_change_nothing_and_look_nobody_up() {
    let app = app(|_| {});
    for row in rows().iter().filter(|row| row.method == Method::Post) {
        let path = row.path.replace("{id}", "7");
        let foreign = ask("POST", &path).by("trainer").header("sec-fetch-site", "cross-site").form("note=x");
        let answered = foreign.of(&app).await;
        assert_eq!((answered.code(), answered.text.as_str()), (403, "<h1>CrossSite</h1> for nobody"), "{row:?}");
    }
    let own = ask("POST", "/hours").by("trainee").header("origin", "https://cairn.example").form("note=x");
    assert_eq!(own.of(&app).await.code(), 303);
    let followed = ask("GET", "/hours").by("trainee").header("sec-fetch-site", "cross-site");
    assert_eq!(followed.of(&app).await.code(), 200);
}

#[tokio::test]
async fn forms_that_are_too_long_or_of_another_kind_are_told_so() {
    let app = app(|_| {});
    let long = ask("POST", "/hours").by("trainee").form(&format!("note={}", "x".repeat(300_000))).of(&app).await;
    assert_eq!((long.code(), long.text.as_str()), (413, "<h1>TooLarge</h1> for Kim"));
    let other = Ask(ask("POST", "/hours").by("trainee").0.header("content-type", "text/plain"), "note=x".to_owned());
    assert_eq!(other.of(&app).await.code(), 400);
}

#[tokio::test]
async fn what_the_table_does_not_have_is_not_found() {
    let app = app(|_| {});
    for (method, path) in [("GET", "/nowhere"), ("POST", "/nowhere"), ("GET", "/hours/"), ("GET", "/hours/a/b")] {
        let answered = ask(method, path).by("trainee").of(&app).await;
        assert_eq!((answered.code(), answered.text.as_str()), (404, "<h1>NotFound</h1> for Kim"), "{method} {path}");
    }
    assert_eq!(ask("GET", "/hours/%FF").by("trainee").of(&app).await.code(), 404);
}

#[tokio::test]
async fn another_method_is_told_which_ones_there_are() {
    let app = app(|_| {});
    for (method, path, allowed) in
        [("DELETE", "/hours", "GET,HEAD,POST"), ("GET", "/sign-in", "POST"), ("PROPFIND", "/", "GET,HEAD")]
    {
        let answered = ask(method, path).of(&app).await;
        assert_eq!((answered.code(), answered.header("allow")), (405, allowed), "{method} {path}");
        assert!(answered.text.starts_with("<h1>WrongMethod"), "{}", answered.text);
    }
    let head = ask("HEAD", "/").of(&app).await;
    assert_eq!((head.code(), head.text.as_str()), (200, ""));
}

#[tokio::test]
async fn each_way_to_stop_has_its_page_and_its_json() {
    let app = app(|_| {});
    for (id, status, name) in [
        ("missing", 404, "not_found"),
        ("denied", 403, "denied"),
        ("many", 429, "too_many"),
        ("failed", 500, "failed"),
        ("panic", 500, "failed"),
        ("hopeless", 500, "failed"),
    ] {
        let path = format!("/stop/{id}");
        let told = ask("GET", &path).of(&app).await;
        assert_eq!(told.code(), status, "{id}");
        assert_eq!(told.header("x-content-type-options"), "nosniff");
        assert_eq!(told.header("retry-after"), if id == "many" { "420" } else { "" });
        let json = ask("GET", &path).header("accept", "application/json").of(&app).await;
        assert_eq!(json.code(), status, "{id}");
        assert!(json.text.contains(&format!("\"problem\":\"{name}\"")), "{}", json.text);
    }
    assert_eq!(ask("GET", "/stop/who").of(&app).await.header("location"), "/sign-in?next=%2Fstop%2Fwho");
    assert_eq!(ask("GET", "/stop/who").by("trainee").of(&app).await.text, "someone");
}

#[tokio::test]
async fn a_session_that_cannot_be_looked_up_is_a_failure_and_no_sign_out() {
    let answered = ask("GET", "/hours").by("ghost").of(&app(|_| {})).await;
    assert!(answered.code() == 500 && answered.text.contains("Failed"), "{}", answered.text);
}

#[tokio::test]
async fn long_pages_are_compressed_and_short_ones_are_not() {
    let app = app(|_| {});
    let long = format!("/?q={}", "stones%20and%20more%20".repeat(100));
    let answered = ask("GET", &long).header("accept-encoding", "gzip, br").of(&app).await;
    assert_eq!(answered.header("content-encoding"), "br");
    let answered = ask("GET", "/").header("accept-encoding", "gzip, br").of(&app).await;
    assert_eq!(answered.header("content-encoding"), "");
}

#[test]
#[should_panic(expected = "Overlapping method route")]
fn two_rows_for_the_same_thing_are_noticed_at_start() {
    let settings = Settings {
        public_origin: None,
        trusted_origins: Vec::new(),
        demonstration: false,
        trusted_proxies: 0,
        session_lifetime: Duration::ZERO,
    };
    let _ = router(vec![get("/", Permit::Public, shown), get("/", Permit::Open, shown)], &Arc::new(App(settings)));
}

#[tokio::test]
async fn who_has_not_agreed_to_the_notice_is_led_to_it_from_every_row_that_needs_a_person() {
    let app = app(|_| {});
    for row in rows().iter().filter(|row| !row.path.starts_with("/stop")) {
        let method = if row.method == Method::Get { "GET" } else { "POST" };
        let path = row.path.replace("{id}", "7");
        let cookie = "__Host-sid=someone-who-has-not-agreed-and-is-a-trainer";
        let answered = ask(method, &path).header("cookie", cookie).of(&app).await;
        let led = answered.header("location").starts_with("/privacy/agree");
        let needs = matches!(row.permit, Permit::SignedIn | Permit::Any(_)) && row.path != "/privacy/agree";
        assert_eq!(led, needs, "{row:?}: {} {}", answered.code(), answered.header("location"));
    }
    let cookie = "__Host-sid=someone-who-has-not-agreed-and-is-a-trainee";
    let answered = ask("GET", "/hours?day=1").header("cookie", cookie).of(&app).await;
    assert_eq!(answered.header("location"), "/privacy/agree?next=%2Fhours%3Fday%3D1");
    let answered = ask("GET", "/desk").header("cookie", cookie).of(&app).await;
    assert_eq!(answered.code(), 403, "what is not for them stays so");
    let script = ask("GET", "/hours").header("cookie", cookie).header("accept", "application/json").of(&app).await;
    assert_eq!((script.code(), script.text.as_str()), (403, r#"{"problem":"privacy_notice"}"#));
}

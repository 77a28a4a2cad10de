//! Tests of what the log says of requests: enough to find a fault, nothing about people.
#![allow(clippy::unwrap_used)]

use crate::call::Call;
use crate::reply::Reply;
use crate::stop::{Failure, Problem, Stop};
use crate::table::{Hooks, Permit, Settings, get, router};
use axum::body::{Body, to_bytes};
use axum::http::Request;
use domain::actor::Actor;
use domain::course::Language;
use domain::id::{OrganisationId, PersonId};
use domain::session::Device;
use service::accounts::Visitor;
use std::io::Write;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tower::ServiceExt;
use tracing_subscriber::fmt::MakeWriter;

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Log {
    type Writer = Self;
    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

struct App(Settings);

impl Hooks for App {
    fn settings(&self) -> &Settings {
        &self.0
    }

    async fn identify(&self, _: &str) -> Result<Option<Visitor>, Failure> {
        let actor = Actor {
            person: PersonId::parse("kim").unwrap(),
            organisation: OrganisationId::parse("ours").unwrap(),
            name: "Kim".to_owned(),
            language: Language::english(),
            grants: Vec::new(),
        };
        Ok(Some(Visitor { actor, device: Device::Own, agreed: true }))
    }

    async fn signed_out(
        _: &Call<Self>,
        _: &str,
        _: Option<crate::forms::Unreadable>,
    ) -> Result<Option<Reply>, Failure> {
        Ok(None)
    }

    fn problem(_: &Call<Self>, problem: &Problem) -> Reply {
        Reply::Text { status: 200, body: format!("{problem:?}") }
    }
}

async fn answer(call: Call<App>) -> Result<Reply, Stop> {
    match call.param("id") {
        "broken" => Err(Stop::failed("disk full")),
        "panic" => panic!("nobody expected this"),
        _ => Ok(Reply::Text { status: 200, body: "fine".to_owned() }),
    }
}

#[tokio::test]
async fn the_log_has_route_status_and_reference_and_nothing_about_people() {
    let log = Log::default();
    let subscriber = tracing_subscriber::fmt().with_writer(log.clone()).with_ansi(false).finish();
    // Tests beside this one listen to nothing. While there is just one subscriber, tracing remembers for every place
    // that logs whether the first thread to come there listened; with a second one it asks both.
    let _second = tracing::Dispatch::new(tracing_subscriber::registry());
    let _listening = tracing::subscriber::set_default(subscriber);
    let settings = Settings {
        public_origin: None,
        trusted_origins: Vec::new(),
        demonstration: false,
        trusted_proxies: 1,
        session_lifetime: Duration::from_secs(60),
    };
    let rows = vec![get("/verify/{id}", Permit::Public, answer), get("/healthz", Permit::Open, answer)];
    let app = router(rows, &Arc::new(App(settings)));
    let mut texts = Vec::new();
    for path in
        ["/verify/SECRET-NUMBER?on=2026-11", "/hidden/SECRET-WORD", "/verify/broken", "/verify/panic", "/healthz"]
    {
        let request = Request::builder()
            .uri(path)
            .header("cookie", "sid=a-secret-of-the-session")
            .header("x-forwarded-for", "198.51.100.7");
        let response = app.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
        texts.push(String::from_utf8(to_bytes(response.into_body(), 9_999).await.unwrap().to_vec()).unwrap());
    }
    let text = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    assert!(text.contains(r#"method="GET" route="/verify/{id}" status=200 ms="#), "{text}");
    assert!(text.contains(r#"route="(none)" status=404"#), "{text}");
    assert!(!text.contains("healthz"), "what is asked for all the time is logged only when it fails: {text}");
    assert_eq!(text.matches("disk full").count(), 1, "{text}");
    assert_eq!(text.matches("panic: nobody expected this").count(), 1, "{text}");
    let reference = texts[2].split('"').nth(1).unwrap();
    assert!(reference.len() == 9 && text.matches(reference).count() >= 2, "{reference} in {text}");
    for secret in ["SECRET", "198.51", "a-secret", "Kim", "kim", "on=2026"] {
        assert!(!text.contains(secret), "{secret} in {text}");
    }
}

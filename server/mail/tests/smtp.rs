//! Letters to a real mail server process: delivered, refused, put off, given up.
#![allow(clippy::unwrap_used)]

#[path = "smtp/sink.rs"]
#[expect(dead_code, reason = "letters are counted elsewhere")]
mod sink;

use chrono::{DateTime, TimeDelta};
use domain::course::Language;
use domain::mail::{Extras, MailContent, OutgoingMail};
use domain::person::EmailAddress;
use mail::{Answer, Delivery, Fault, MailError, Patience, Post, Sender, mark};
use sink::Sink;
use std::error::Error as _;
use std::time::{Duration, Instant};

fn message(key: &str) -> OutgoingMail {
    let created_at = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
    OutgoingMail {
        key: key.to_owned(),
        to: EmailAddress::parse("ana.lee@example.org").unwrap(),
        name: "Ana".to_owned(),
        language: Language::english(),
        content: MailContent::WorkAnswered { link: "https://learning.example.org/open?a=1&b=2".to_owned() },
        created_at,
        not_after: created_at + TimeDelta::days(3),
        extras: Extras::default(),
    }
}

fn post(url: &str, trusted: Option<&str>) -> Post {
    // The binary installs this once; whoever comes second here finds it done.
    let _ = rustls::crypto::aws_lc_rs::default_provider().install_default();
    let delivery = Delivery::Smtp { url: url.to_owned(), trusted_ca: trusted.map(|t| t.as_bytes().to_vec()) };
    let sender = Sender::neutral(EmailAddress::parse("desk@learning.example.org").unwrap());
    Post::new(&delivery, sender).unwrap()
}

fn briefly(post: Post) -> Post {
    post.with_patience(Patience { letter: Duration::from_secs(3), ..Patience::default() })
}

async fn refused(post: &Post) -> MailError {
    post.send(&message("work-answered:s1:1")).await.unwrap_err()
}

/// All that an operator could come to read of an error.
fn chain(error: &MailError) -> String {
    let mut said = format!("{error:?} {error}");
    let mut cause = error.source();
    while let Some(one) = cause {
        said.push_str(&format!("\n{one}"));
        cause = one.source();
    }
    said
}

#[tokio::test]
async fn a_letter_is_delivered_over_starttls_and_over_tls_from_the_start() {
    for (tls, scheme) in [("starttls", "smtp"), ("implicit", "smtps")] {
        let sink = Sink::start(&["--tls", tls]);
        let post = post(&format!("{scheme}://127.0.0.1:{}", sink.port), Some(&sink.authority));
        post.send(&message("work-answered:s1:1")).await.unwrap();
        let got = sink.event("letter");
        assert_eq!(got["tls"], true, "{tls}");
        assert_eq!(got["hello"], "learning.example.org");
        assert_eq!(got["from"], "desk@learning.example.org");
        assert_eq!(got["to"], serde_json::json!(["ana.lee@example.org"]));
        let data = got["data"].as_str().unwrap();
        assert!(data.contains("Subject: You have a new message. Open your page to read it\r\n"));
        assert!(data.contains(&format!("Message-ID: <{}@learning.example.org>\r\n", mark("work-answered:s1:1"))));
        let text = data.find("Content-Type: text/plain").unwrap();
        let html = data.find("Content-Type: text/html").unwrap();
        assert!(text < html, "the simplest comes first");
    }
}

#[tokio::test]
async fn a_letter_reaches_a_server_on_this_machine_without_tls_when_that_is_asked_for() {
    let sink = Sink::start(&["--tls", "none"]);
    post(&format!("smtp://127.0.0.1:{}?tls=none", sink.port), None).send(&message("idle:1")).await.unwrap();
    assert_eq!(sink.event("letter")["tls"], false);
}

#[tokio::test]
async fn without_starttls_nothing_is_sent() {
    let sink = Sink::start(&["--mode", "no-starttls"]);
    let error = refused(&post(&format!("smtp://127.0.0.1:{}", sink.port), Some(&sink.authority))).await;
    assert!(matches!(error, MailError::Temporary(Fault::NoStartTls)), "{error:?}");
    assert!(sink.silent());
}

#[tokio::test]
async fn a_certificate_of_an_unknown_authority_or_for_another_name_is_refused() {
    for (tls, scheme) in [("starttls", "smtp"), ("implicit", "smtps")] {
        let sink = Sink::start(&["--tls", tls]);
        let error = refused(&post(&format!("{scheme}://127.0.0.1:{}", sink.port), None)).await;
        assert!(matches!(error, MailError::Temporary(Fault::Certificate(_))), "{error:?}");
        let other = Sink::start(&["--tls", tls, "--names", "mail.example.org"]);
        let error = refused(&post(&format!("{scheme}://127.0.0.1:{}", other.port), Some(&other.authority))).await;
        assert!(matches!(error, MailError::Temporary(Fault::Certificate(_))), "{error:?}");
        assert!(sink.silent() && other.silent());
    }
}

#[tokio::test]
async fn name_and_passphrase_are_given_and_a_wrong_one_leaves_the_letter_waiting() {
    let sink = Sink::start(&["--sign-in", "desk@example.org:a b/c"]);
    let at = |who: &str| post(&format!("smtp://{who}127.0.0.1:{}", sink.port), Some(&sink.authority));
    at("desk%40example.org:a%20b%2Fc@").send(&message("idle:1")).await.unwrap();
    assert_eq!(sink.event("letter")["signed_in"], "desk@example.org");
    for who in ["desk%40example.org:hush@", ""] {
        let error = refused(&at(who)).await;
        assert!(matches!(error, MailError::Temporary(Fault::Authentication { answer: Some(_) })), "{error:?}");
        assert!(!chain(&error).contains("hush"));
    }
}

#[tokio::test]
async fn a_5xx_for_this_letter_is_permanent_and_a_4xx_is_worth_another_try() {
    let answer = |code, detail| Answer { code, detail: Some(detail) };
    for (mode, permanent, expected) in [
        ("refuse-rcpt", true, answer(550, (5, 1, 1))),
        ("refuse-letter", true, answer(554, (5, 7, 1))),
        ("temporary", false, answer(451, (4, 3, 0))),
    ] {
        let sink = Sink::start(&["--mode", mode]);
        let error = refused(&post(&format!("smtp://127.0.0.1:{}", sink.port), Some(&sink.authority))).await;
        assert_eq!(error.is_permanent(), permanent, "{mode}: {error:?}");
        assert!(matches!(error.fault(), Fault::Rejected { answer } if *answer == expected), "{error:?}");
        // Servers like to repeat who the letter was for; logs and lists of deliveries must not.
        assert!(!chain(&error).contains("ana.lee"), "{}", chain(&error));
    }
}

#[tokio::test]
async fn a_server_that_turns_us_away_or_is_not_there_does_not_spend_the_letter() {
    let sink = Sink::start(&["--mode", "busy"]);
    let error = refused(&post(&format!("smtp://127.0.0.1:{}", sink.port), Some(&sink.authority))).await;
    assert!(matches!(error, MailError::Temporary(Fault::TurnedAway { .. })), "{error:?}");
    let port = sink.port;
    drop(sink);
    let error = refused(&post(&format!("smtp://127.0.0.1:{port}"), None)).await;
    assert!(matches!(error, MailError::Temporary(Fault::Connection(_))), "{error:?}");
}

#[tokio::test]
async fn a_connection_that_breaks_in_the_middle_of_a_letter_is_worth_another_try() {
    let sink = Sink::start(&["--mode", "drop-in-data"]);
    let error = refused(&post(&format!("smtp://127.0.0.1:{}", sink.port), Some(&sink.authority))).await;
    assert!(matches!(error, MailError::Temporary(Fault::Garbled | Fault::Connection(_))), "{error:?}");
}

#[tokio::test]
async fn a_server_that_never_greets_is_given_up_in_time() {
    let sink = Sink::start(&["--mode", "silent"]);
    let began = Instant::now();
    let error = refused(&briefly(post(&format!("smtp://127.0.0.1:{}", sink.port), Some(&sink.authority)))).await;
    assert!(matches!(error, MailError::Temporary(Fault::Timeout { .. })), "{error:?}");
    assert!(began.elapsed() < Duration::from_secs(10));
}

#[tokio::test]
async fn a_slow_server_gets_the_time_it_needs() {
    let sink = Sink::start(&["--mode", "slow"]);
    post(&format!("smtp://127.0.0.1:{}", sink.port), Some(&sink.authority)).send(&message("idle:1")).await.unwrap();
    sink.event("letter");
}

#[tokio::test]
async fn after_a_silence_the_next_try_is_a_new_connection_with_the_same_letter() {
    let sink = Sink::start(&["--mode", "stall"]);
    let post = briefly(post(&format!("smtp://127.0.0.1:{}", sink.port), Some(&sink.authority)));
    let error = refused(&post).await;
    assert!(matches!(error, MailError::Temporary(Fault::Timeout { .. })), "{error:?}");
    let first = sink.event("letter");
    post.send(&message("work-answered:s1:1")).await.unwrap();
    let second = sink.event("letter");
    assert_eq!((&first["connection"], &second["connection"]), (&1.into(), &2.into()));
    // The server may have taken the first: the same id and the same bytes let it know the second for a copy.
    assert_eq!(first["data"], second["data"]);
    assert!(first["data"].as_str().unwrap().contains("Message-ID: <"));
}

#[tokio::test]
async fn a_letter_that_is_given_up_takes_its_connection_with_it() {
    let sink = Sink::start(&["--mode", "slow"]);
    let post = post(&format!("smtp://127.0.0.1:{}", sink.port), Some(&sink.authority));
    post.send(&message("idle:1")).await.unwrap();
    assert_eq!(sink.event("letter")["connection"], 1);
    // In the middle of the talk: the server still owes an answer, which the next letter must not take for its own.
    let second = message("idle:2");
    assert!(tokio::time::timeout(Duration::from_millis(250), post.send(&second)).await.is_err());
    post.send(&message("idle:3")).await.unwrap();
    assert_eq!(sink.event("letter")["connection"], 2);
}

#[tokio::test]
async fn letters_in_a_row_share_a_connection() {
    let sink = Sink::start(&[]);
    let post = post(&format!("smtp://127.0.0.1:{}", sink.port), Some(&sink.authority));
    for key in ["idle:1", "idle:2", "idle:3"] {
        post.send(&message(key)).await.unwrap();
        assert_eq!(sink.event("letter")["connection"], 1);
    }
}

#[tokio::test]
async fn a_connection_that_is_not_used_again_is_ended_with_a_good_bye() {
    let sink = Sink::start(&[]);
    let patience = Patience { idle: Duration::from_millis(50), ..Patience::default() };
    let post = post(&format!("smtp://127.0.0.1:{}", sink.port), Some(&sink.authority)).with_patience(patience);
    post.send(&message("idle:1")).await.unwrap();
    // Waiting here must not stop the good-bye from being said.
    let (quit, sink) = tokio::task::spawn_blocking(move || (sink.event("quit"), sink)).await.unwrap();
    assert_eq!(quit["connection"], 1);
    post.send(&message("idle:2")).await.unwrap();
    assert_eq!(sink.event("letter")["connection"], 2);
}

#[tokio::test]
async fn a_kept_connection_that_the_server_closed_does_no_harm() {
    let sink = Sink::start(&["--mode", "hang-up"]);
    let post = post(&format!("smtp://127.0.0.1:{}", sink.port), Some(&sink.authority));
    for (key, connection) in [("idle:1", 1), ("idle:2", 2)] {
        post.send(&message(key)).await.unwrap();
        assert_eq!(sink.event("letter")["connection"], connection);
    }
}

/// Keeps every event that reaches it, as text.
#[derive(Clone, Default)]
struct Recorder(std::sync::Arc<std::sync::Mutex<String>>);

impl tracing::Subscriber for Recorder {
    fn enabled(&self, _: &tracing::Metadata<'_>) -> bool {
        true
    }
    fn new_span(&self, _: &tracing::span::Attributes<'_>) -> tracing::span::Id {
        tracing::span::Id::from_u64(1)
    }
    fn record(&self, _: &tracing::span::Id, _: &tracing::span::Record<'_>) {}
    fn record_follows_from(&self, _: &tracing::span::Id, _: &tracing::span::Id) {}
    fn event(&self, event: &tracing::Event<'_>) {
        self.0.lock().unwrap().push_str(&format!("{event:?}\n"));
    }
    fn enter(&self, _: &tracing::span::Id) {}
    fn exit(&self, _: &tracing::span::Id) {}
}

#[tokio::test]
async fn nothing_that_is_said_to_the_server_reaches_the_log() {
    let recorder = Recorder::default();
    let _guard = tracing::subscriber::set_default(recorder.clone());
    let sink = Sink::start(&["--sign-in", "desk:hush"]);
    let url = format!("smtp://desk:hush@127.0.0.1:{}", sink.port);
    let patience = Patience { idle: Duration::from_millis(50), ..Patience::default() };
    post(&url, Some(&sink.authority)).with_patience(patience).send(&message("idle:1")).await.unwrap();
    sink.event("letter");
    tokio::time::sleep(Duration::from_millis(200)).await;
    tracing::debug!("the recorder listens");
    let log = recorder.0.lock().unwrap().clone();
    assert!(log.contains("the recorder listens"));
    for secret in ["lettre", "AUTH", "ana.lee", "You have", "learning.example.org"] {
        assert!(!log.contains(secret), "{secret} in {log}");
    }
}

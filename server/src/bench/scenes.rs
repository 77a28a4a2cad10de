//! What is measured: pages as invented trainees open them, with the statements that each makes.

use super::CONNECTIONS;
use super::load::Ask;
use crate::demo::PASSPHRASE;
use crate::failure::Failure;
use crate::wiring::broken;
use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Method, StatusCode, header};
use bytes::Bytes;
use domain::actor::Actor;
use http_body_util::BodyExt as _;
use service::{House, accounts, certificates, quizzes, studies};
use std::net::SocketAddr;
use storage::recording::{Statement, listen};
use tower::ServiceExt as _;

/// Trainees of the demonstration who can begin a quiz.
const TRAINEES: [&str; CONNECTIONS] = ["rosa", "samuel", "lin", "josephine", "priya", "hassan", "elena", "calvin"];

/// A page, as each connection asks for it.
pub struct Scene {
    /// What it is called in the table.
    pub name: &'static str,
    /// One for each connection.
    pub asks: Vec<Ask>,
    /// What the page answered to each: its headers and its body, not compressed.
    pub answers: Vec<(StatusCode, HeaderMap, Bytes)>,
    /// The statements that it made for each.
    pub statements: Vec<Vec<Statement>>,
}

impl Scene {
    /// Statements that read, for one request.
    pub fn reads(&self) -> usize {
        self.statements[0].iter().filter(|s| !s.writes()).count()
    }

    /// Transactions that write, for one request.
    pub fn writes(&self) -> usize {
        self.statements[0].iter().filter(|s| s.writes()).count()
    }
}

pub(super) fn stuck(doing: &str, error: &service::Error) -> Failure {
    Failure::found(format!("the benchmark could not {doing}"), "The demonstration has changed.").because(error)
}

pub(super) fn read(path: String, cookie: Option<String>) -> Ask {
    Ask { method: Method::GET, path, cookie, bodies: Vec::new(), json: false, status: StatusCode::OK }
}

/// Someone who is signed in.
pub(super) struct SignedIn {
    pub(super) actor: Actor,
    pub(super) cookie: String,
}

pub(super) async fn sign_in(house: &House, pages: &Router, host: SocketAddr, name: &str) -> Result<SignedIn, Failure> {
    let email = format!("{name}@riverside.example");
    let ask = Ask {
        method: Method::POST,
        path: "/sign-in".to_owned(),
        cookie: None,
        bodies: vec![format!("email={email}&passphrase={}", PASSPHRASE.replace(' ', "+"))],
        json: false,
        status: StatusCode::SEE_OTHER,
    };
    let (_, headers, _) = answer(pages, host, &ask, 0).await?;
    let cookie = headers.get(header::SET_COOKIE).and_then(|c| c.to_str().ok()).unwrap_or_default();
    let cookie = cookie.split(';').next().unwrap_or_default().to_owned();
    let token = cookie.split('=').nth(1).unwrap_or_default();
    let actor = accounts::identify(house, token).await.map_err(|e| stuck("sign in", &e))?;
    let actor =
        actor.ok_or_else(|| Failure::found(format!("{name} cannot sign in"), "The demonstration has changed."))?;
    Ok(SignedIn { actor, cookie })
}

/// Asks the router itself, without a connection.
async fn answer(
    pages: &Router,
    host: SocketAddr,
    ask: &Ask,
    turn: usize,
) -> Result<(StatusCode, HeaderMap, Bytes), Failure> {
    let mut request = ask.request(host, turn).map_err(|e| broken("write a request", &e))?.map(Body::new);
    request.headers_mut().remove(header::ACCEPT_ENCODING);
    let Ok(answer) = pages.clone().oneshot(request).await;
    let (parts, body) = answer.into_parts();
    let body = body.collect().await.map_err(|e| broken("read an answer", &e))?.to_bytes();
    if parts.status != ask.status {
        let what = format!("{} answered {}, not {}", ask.path, parts.status, ask.status);
        return Err(Failure::found(what, "The pages have changed; mend the benchmark."));
    }
    Ok((parts.status, parts.headers, body))
}

async fn scene(name: &'static str, asks: Vec<Ask>, pages: &Router, host: SocketAddr) -> Result<Scene, Failure> {
    let (mut answers, mut statements) = (Vec::new(), Vec::new());
    for ask in &asks {
        // The first time fills caches and notes the use of the session; the second is like all that follow.
        answer(pages, host, ask, 0).await?;
        let (answered, made) = listen(answer(pages, host, ask, 1)).await;
        answers.push(answered?);
        statements.push(made);
    }
    Ok(Scene { name, asks, answers, statements })
}

/// Everything that is measured.
///
/// # Errors
/// When the demonstration has no such people any more, or a page answers otherwise than it should.
pub async fn all(house: &House, pages: &Router, host: SocketAddr) -> Result<Vec<Scene>, Failure> {
    let mut trainees = Vec::new();
    for name in TRAINEES {
        trainees.push(sign_in(house, pages, host, name).await?);
    }
    let (mut lessons, mut questions, mut saves) = (Vec::new(), Vec::new(), Vec::new());
    for SignedIn { actor, cookie } in &trainees {
        let ways = house.learners_of(&actor.person).await.map_err(|e| stuck("find a way", &e))?;
        let missing = || stuck("find a module", &service::Error::NotFound);
        let module = ways.first().and_then(|w| w.modules().first().map(|m| m.id.clone())).ok_or_else(missing)?;
        let learner = studies::with_module(house, actor, &module).await.map_err(|e| stuck("find a module", &e))?;
        let lesson = learner.module(&module).and_then(|m| m.lessons.first()).ok_or_else(missing)?;
        lessons.push(read(format!("/learn/{module}/{}", lesson.id), Some(cookie.clone())));
        let attempt = quizzes::begin(house, actor, &module, &house.new_id()).await;
        let attempt = attempt.map_err(|e| stuck("begin a quiz", &e))?;
        let sitting = quizzes::sitting(house, actor, &attempt).await.map_err(|e| stuck("open a quiz", &e))?;
        let with_options = sitting.attempt.drawn.iter().position(|d| d.options.len() > 1).ok_or_else(missing)?;
        let number = with_options + 1;
        questions.push(read(format!("/quiz/{attempt}?question={number}"), Some(cookie.clone())));
        let options = &sitting.attempt.drawn[with_options].options;
        saves.push(Ask {
            method: Method::POST,
            path: format!("/quiz/{attempt}"),
            cookie: Some(cookie.clone()),
            // Another answer each time: the same one again would not be written.
            bodies: options.iter().take(2).map(|o| format!("question={number}&answer={o}&save=1")).collect(),
            json: true,
            status: StatusCode::OK,
        });
    }
    let own = certificates::own(house, &trainees[0].actor).await.map_err(|e| stuck("find a certificate", &e))?;
    let (certificate, _) = own.first().ok_or_else(|| stuck("find a certificate", &service::Error::NotFound))?;
    let signed_in = |path: &str| trainees.iter().map(|t| read(path.to_owned(), Some(t.cookie.clone()))).collect();
    Ok(vec![
        scene("landing page", vec![read("/".to_owned(), None)], pages, host).await?,
        scene("lesson", lessons, pages, host).await?,
        scene("quiz page", questions, pages, host).await?,
        scene("saving an answer", saves, pages, host).await?,
        scene("progress page", signed_in("/progress"), pages, host).await?,
        scene("verify page", vec![read(format!("/verify/{}", certificate.number), None)], pages, host).await?,
    ])
}

//! The table of addresses: what may be asked for, by whom, and who answers. Nothing is reachable but its rows.

use crate::call::Call;
use crate::csrf::Origin;
use crate::encoding;
use crate::forms::Unreadable;
use crate::reply::Reply;
use crate::serve::{Entry, serve};
use crate::stop::{Failure, Outcome, Problem, Stop};
use axum::Router;
use axum::extract::Request;
use axum::routing::{MethodFilter, MethodRouter};
use domain::actor::{Actor, Role};
use service::accounts::Visitor;
use std::collections::BTreeMap;
use std::fmt;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

/// Who may ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Permit {
    /// Anyone, and the answer is the same for all: files, health. The session is not even looked at.
    Open,
    /// Anyone; the page may show who is signed in.
    Public,
    /// Whoever is signed in.
    SignedIn,
    /// Whoever holds one of these roles. How far the role reaches, the use case decides.
    Any(&'static [Role]),
    /// Anyone, but only in the demonstration; elsewhere the address does not exist.
    Demonstration,
}

/// What a permit says to someone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Admission {
    /// Come in.
    Enter,
    /// Sign in first.
    SignIn,
    /// Not for you.
    Denied,
    /// There is no such page.
    Missing,
}

impl Permit {
    /// Whether that person, or nobody, may ask.
    #[must_use]
    pub fn admits(self, actor: Option<&Actor>, demonstration: bool) -> Admission {
        match (self, actor) {
            (Self::Demonstration, _) if !demonstration => Admission::Missing,
            (Self::Open | Self::Public | Self::Demonstration, _) | (Self::SignedIn, Some(_)) => Admission::Enter,
            (Self::SignedIn | Self::Any(_), None) => Admission::SignIn,
            (Self::Any(roles), Some(actor)) if actor.is_any(roles) => Admission::Enter,
            // To who is here only to read, what changes something does not exist.
            (Self::Any(_), Some(actor)) if actor.reads_only() => Admission::Missing,
            (Self::Any(_), Some(_)) => Admission::Denied,
        }
    }
}

/// How it is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// Reading; changes nothing. HEAD is answered alike.
    Get,
    /// Sending a form.
    Post,
}

pub(crate) type Running = Pin<Box<dyn Future<Output = Result<Reply, Stop>> + Send>>;
pub(crate) type Answer<S> = Box<dyn Fn(Call<S>) -> Running + Send + Sync>;

/// What may be sent to a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Takes {
    /// A form.
    Form,
    /// A form that may bring files.
    Files,
    /// Whatever a program sends.
    Anything,
}

/// One row of the table; made with [`get`] or [`post`].
pub struct Row<S> {
    /// How it is asked.
    pub method: Method,
    /// The address, open parts in braces: `/learn/{module}/{lesson}`.
    pub path: &'static str,
    /// Who may ask.
    pub permit: Permit,
    /// What may be sent to it.
    pub(crate) takes: Takes,
    /// Whether people who are signed in have to have agreed to the privacy notice first.
    pub(crate) asks_consent: bool,
    pub(crate) answer: Answer<S>,
}

impl<S> Row<S> {
    /// The same row, open also to people who have not agreed to the privacy notice.
    #[must_use]
    pub fn before_consent(mut self) -> Self {
        self.asks_consent = false;
        self
    }
}

impl<S> fmt::Debug for Row<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} {} {:?}", self.method, self.path, self.permit)
    }
}

fn row<S, F, R>(method: Method, path: &'static str, permit: Permit, answer: F) -> Row<S>
where
    F: Fn(Call<S>) -> R + Send + Sync + 'static,
    R: Future + Send + 'static,
    R::Output: Outcome,
{
    let answer = Box::new(move |call| -> Running {
        let running = answer(call);
        Box::pin(async move { running.await.outcome() })
    });
    let asks_consent = matches!(permit, Permit::SignedIn | Permit::Any(_));
    Row { method, path, permit, takes: Takes::Form, asks_consent, answer }
}

/// A page to read. `answer` is an async function of the [`Call`]; it gives a [`Reply`] or `Result<Reply, Stop>`.
pub fn get<S, F, R>(path: &'static str, permit: Permit, answer: F) -> Row<S>
where
    F: Fn(Call<S>) -> R + Send + Sync + 'static,
    R: Future + Send + 'static,
    R::Output: Outcome,
{
    row(Method::Get, path, permit, answer)
}

/// A form to send. Its origin is checked and its fields are read before `answer` is called.
pub fn post<S, F, R>(path: &'static str, permit: Permit, answer: F) -> Row<S>
where
    F: Fn(Call<S>) -> R + Send + Sync + 'static,
    R: Future + Send + 'static,
    R::Output: Outcome,
{
    row(Method::Post, path, permit, answer)
}

/// A form that may bring files, ten mebibytes together at most; see [`crate::uploads`].
pub fn post_files<S, F, R>(path: &'static str, permit: Permit, answer: F) -> Row<S>
where
    F: Fn(Call<S>) -> R + Send + Sync + 'static,
    R: Future + Send + 'static,
    R::Output: Outcome,
{
    Row { takes: Takes::Files, ..row(Method::Post, path, permit, answer) }
}

/// An address that programs send to: a form, or anything else of up to one mebibyte, which is then its only file.
pub fn post_anything<S, F, R>(path: &'static str, permit: Permit, answer: F) -> Row<S>
where
    F: Fn(Call<S>) -> R + Send + Sync + 'static,
    R: Future + Send + 'static,
    R::Output: Outcome,
{
    Row { takes: Takes::Anything, ..row(Method::Post, path, permit, answer) }
}

/// What the operator decided that the table depends on.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The address by which people reach the installation; behind a proxy it must be set.
    pub public_origin: Option<Origin>,
    /// Other origins that may send forms; usually none.
    pub trusted_origins: Vec<Origin>,
    /// Whether this is the demonstration.
    pub demonstration: bool,
    /// How many proxies of ours each request passes.
    pub trusted_proxies: usize,
    /// How long the browser keeps the session's cookie.
    pub session_lifetime: Duration,
}

impl Settings {
    /// Whether people reach it by https.
    #[must_use]
    pub fn https(&self) -> bool {
        self.public_origin.as_ref().is_some_and(Origin::is_https)
    }

    /// The cookie of the session.
    #[must_use]
    pub fn cookie(&self) -> crate::cookies::SessionCookie {
        crate::cookies::SessionCookie::new(self.https(), self.session_lifetime)
    }

    /// The cookie that tells the house whose a form is when the session has ended; kept for so long.
    #[must_use]
    pub fn mark(&self, lifetime: Duration) -> crate::cookies::SessionCookie {
        crate::cookies::SessionCookie::mark(self.https(), lifetime)
    }
}

/// What the table needs of the application.
pub trait Hooks: Send + Sync + Sized + 'static {
    /// The settings.
    fn settings(&self) -> &Settings;

    /// Who the word in the cookie stands for, with the roles they hold now, and whose device they sit at; nobody when the session is over.
    ///
    /// # Errors
    /// When it cannot be found out; the person reads that something failed here.
    fn identify(&self, token: &str) -> impl Future<Output = Result<Option<Visitor>, Failure>> + Send;

    /// What someone reads who sends a form after their session has ended; none where nobody knows whose form it is. The
    /// call has its fields, `unreadable` says why it has none, and `address` is where it was sent.
    ///
    /// # Errors
    /// When it cannot be found out; the person reads that something failed here.
    fn signed_out(
        call: &Call<Self>,
        address: &str,
        unreadable: Option<Unreadable>,
    ) -> impl Future<Output = Result<Option<Reply>, Failure>> + Send;

    /// The page about a problem, for the person of the call. Its status is set by the table, and where the call wants
    /// JSON it is not asked for.
    fn problem(call: &Call<Self>, problem: &Problem) -> Reply;
}

/// Makes the router: each row under its address, the page about what is not there for everything else.
///
/// # Panics
/// At start, when two rows have the same method and address or the addresses contradict each other.
pub fn router<S: Hooks>(rows: Vec<Row<S>>, state: &Arc<S>) -> Router {
    let mut paths: BTreeMap<&'static str, Vec<Row<S>>> = BTreeMap::new();
    for row in rows {
        paths.entry(row.path).or_default().push(row);
    }
    let answer = |entry: Entry<S>| {
        let state = Arc::clone(state);
        move |request: Request| serve(Arc::clone(&state), entry.clone(), request)
    };
    let mut router = Router::new();
    for (path, rows) in paths {
        let readable = rows.iter().any(|row| row.method == Method::Get);
        let mut methods = MethodRouter::new();
        for row in rows {
            let filter = match row.method {
                Method::Get => MethodFilter::GET,
                Method::Post => MethodFilter::POST,
            };
            methods = methods.on(filter, answer(Entry::Row { row: Arc::new(row), readable }));
        }
        router = router.route(path, methods);
    }
    router
        .fallback(answer(Entry::Missing))
        .method_not_allowed_fallback(answer(Entry::WrongMethod))
        .layer(encoding::layer())
}

#[cfg(test)]
mod tests;

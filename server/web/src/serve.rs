//! The way of one request through the table: origin, session, permit, form, answer, headers, log.

use crate::call::Call;
use crate::csrf;
use crate::forms::{self, Unreadable};
use crate::headers::Dress;
use crate::random;
use crate::reply::{Reply, safe_path};
use crate::stop::{Problem, Stop, chain};
use crate::table::{Admission, Hooks, Method, Permit, Row, Takes};
use crate::uploads;
use axum::body::Body;
use axum::extract::{FromRequestParts, MatchedPath, RawPathParams, Request};
use axum::http::request::Parts;
use axum::response::Response;
use serde_json::json;
use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::pin;
use std::sync::Arc;
use std::task::Poll;
use std::time::{Duration, Instant};
use tracing::field::Empty;
use tracing::{Instrument, Span};

/// What the address led to.
pub(crate) enum Entry<S> {
    /// A row of the table.
    Row {
        /// The row.
        row: Arc<Row<S>>,
        /// Whether the same address can be read, so that someone can be led back to it.
        readable: bool,
    },
    /// An address that the table does not have.
    Missing,
    /// One that it has, asked in another way.
    WrongMethod,
}

impl<S> Clone for Entry<S> {
    fn clone(&self) -> Self {
        match self {
            Self::Row { row, readable } => Self::Row { row: Arc::clone(row), readable: *readable },
            Self::Missing => Self::Missing,
            Self::WrongMethod => Self::WrongMethod,
        }
    }
}

/// Answers one request, whatever happens on the way.
pub(crate) async fn serve<S: Hooks>(state: Arc<S>, entry: Entry<S>, request: Request) -> Response {
    let began = Instant::now();
    let (mut parts, body) = request.into_parts();
    // The address as the table has it: the one that was asked for may hold a certificate's number or a token.
    let matched = parts.extensions.get::<MatchedPath>().cloned();
    let route = matched.as_ref().map_or("(none)", MatchedPath::as_str);
    let method = match parts.method.as_str() {
        known @ ("GET" | "HEAD" | "POST" | "PUT" | "DELETE" | "PATCH" | "OPTIONS") => known.to_owned(),
        _ => "other".to_owned(),
    };
    let span = tracing::info_span!("request", method, route, status = Empty, ms = Empty, reference = Empty);
    let sent = method == "POST";
    let mut call = Call::new(Arc::clone(&state), &parts, state.settings().trusted_proxies);
    let quiet = matches!(&entry, Entry::Row { row, .. } if row.permit == Permit::Open);

    let reply = async {
        let outcome = match caught(run(&mut call, &entry, &mut parts, body)).await {
            Ok(outcome) => outcome,
            Err(panic) => Err(Stop::Failed(panic.into())),
        };
        settle(&call, &entry, &parts, outcome)
    }
    .instrument(span.clone())
    .await;

    let signed_in = call.actor.is_some();
    let https = state.settings().https();
    let response = reply.respond(&Dress {
        nonce: &call.nonce,
        https,
        signed_in,
        shared_device: call.device.is_shared(),
        sent,
        route,
    });
    let status = response.status().as_u16();
    span.record("status", status);
    span.record("ms", u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX));
    span.in_scope(|| if quiet && status < 400 { tracing::debug!("answered") } else { tracing::info!("answered") });
    response
}

/// From the request to what the row answers. The order matters: nothing is read of a form, and nobody's session is
/// looked up, before it is clear that the form comes from our pages.
async fn run<S: Hooks>(call: &mut Call<S>, entry: &Entry<S>, parts: &mut Parts, body: Body) -> Result<Reply, Stop> {
    let state = Arc::clone(&call.state);
    let settings = state.settings();
    let public = settings.public_origin.as_ref();
    let ours = csrf::allows(&parts.method, &parts.headers, public, &settings.trusted_origins);
    let is_open = matches!(entry, Entry::Row { row, .. } if row.permit == Permit::Open);
    let mut agreed = false;
    if ours && !is_open {
        call.session_token = settings.cookie().read(&parts.headers);
        if let Some(token) = &call.session_token
            && let Some(visitor) = state.identify(token).await.map_err(Stop::Failed)?
        {
            agreed = visitor.agreed;
            call.device = visitor.device;
            call.actor = Some(visitor.actor);
        }
    }
    let row = match entry {
        Entry::Row { row, .. } => row,
        Entry::Missing => return Err(Stop::NotFound),
        Entry::WrongMethod => return Err(problem(call, &Problem::WrongMethod)),
    };
    if !ours {
        return Err(problem(call, &Problem::CrossSite));
    }
    match row.permit.admits(call.actor.as_ref(), settings.demonstration) {
        Admission::Enter if row.asks_consent && !agreed => {
            return Err(Stop::from(ask_consent(call, entry, parts)));
        }
        Admission::Enter => {}
        Admission::SignIn if row.method == Method::Post && !call.wants_json => {
            return Err(signed_out(call, parts, body).await);
        }
        Admission::SignIn => return Err(Stop::SignIn),
        Admission::Denied => return Err(Stop::Denied),
        Admission::Missing => return Err(Stop::NotFound),
    }
    // Fails only where a part of the address is no UTF-8, and nothing has such a name.
    let params = RawPathParams::from_request_parts(parts, &()).await.map_err(|_| Stop::NotFound)?;
    call.path_params = params.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    if row.method == Method::Post {
        let sent = match row.takes {
            Takes::Form => forms::read(&parts.headers, body).await.map(|fields| (fields, Arc::from([]))),
            Takes::Files => uploads::read(&parts.headers, body).await,
            Takes::Anything => uploads::anything(&parts.headers, body).await,
        };
        (call.fields, call.files) = match sent {
            Ok(sent) => sent,
            Err(Unreadable::TooLarge) => return Err(problem(call, &Problem::TooLarge)),
            Err(Unreadable::OtherKind | Unreadable::BrokenOff) => return Err(problem(call, &Problem::Unreadable)),
        };
    }
    // The page may keep the call; what comes after it needs all but the fields.
    let (fields, files) = (std::mem::take(&mut call.fields), std::mem::replace(&mut call.files, Arc::from([])));
    (row.answer)(Call { fields, files, ..call.clone() }).await
}

/// A form came and its sender is not signed in any more. It is read only where the browser still knows of a session.
async fn signed_out<S: Hooks>(call: &mut Call<S>, parts: &Parts, body: Body) -> Stop {
    let state = Arc::clone(&call.state);
    call.mark = state.settings().mark(Duration::ZERO).read(&parts.headers);
    let Some(address) = parts.uri.path_and_query().and_then(|p| safe_path(p.as_str())) else {
        return Stop::SignIn;
    };
    if call.session_token.is_none() && call.mark.is_none() {
        return Stop::SignIn;
    }
    let unreadable = match forms::read(&parts.headers, body).await {
        Ok(fields) => {
            call.fields = fields;
            None
        }
        Err(why) => Some(why),
    };
    match S::signed_out(call, address, unreadable).await {
        Ok(Some(reply)) => Stop::from(reply),
        Ok(None) => Stop::SignIn,
        Err(failure) => Stop::Failed(failure),
    }
}

/// The answer, or the page about why there is none.
fn settle<S: Hooks>(call: &Call<S>, entry: &Entry<S>, parts: &Parts, outcome: Result<Reply, Stop>) -> Reply {
    let stop = match outcome {
        Ok(reply) => return reply,
        Err(stop) => stop,
    };
    let about = match stop {
        Stop::Reply(reply) => return *reply,
        Stop::SignIn => return sign_in(call, entry, parts),
        Stop::Denied => Problem::Denied,
        Stop::NotFound => Problem::NotFound,
        Stop::TooMany { minutes } => Problem::TooMany { minutes },
        Stop::Failed(failure) => {
            let reference = random::reference();
            Span::current().record("reference", &reference);
            tracing::error!(reference, error = chain(&*failure), "a request failed");
            Problem::Failed { reference }
        }
    };
    page_about(call, &about)
}

fn problem<S: Hooks>(call: &Call<S>, about: &Problem) -> Stop {
    Stop::from(page_about(call, about))
}

fn page_about<S: Hooks>(call: &Call<S>, about: &Problem) -> Reply {
    if call.wants_json {
        return about.mark(about.json());
    }
    let page = catch_unwind(AssertUnwindSafe(|| S::problem(call, about))).unwrap_or_else(|panic| {
        tracing::error!(error = said(&*panic), "the page about a problem failed itself");
        // The catalogue of sentences may be what failed, so this one stands here.
        Reply::Text { status: 500, body: "Something went wrong here. Please try again in a few minutes.\n".to_owned() }
    });
    about.mark(page)
}

/// To the privacy notice, which is agreed to once, and back from there.
fn ask_consent<S>(call: &Call<S>, entry: &Entry<S>, parts: &Parts) -> Reply {
    if call.wants_json {
        return Reply::Json { status: 403, body: json!({ "problem": "privacy_notice" }) };
    }
    Reply::SeeOther(leading_back("/privacy/agree", entry, parts))
}

/// An address with the way back to what was asked for, where that can be read.
fn leading_back<S>(to: &str, entry: &Entry<S>, parts: &Parts) -> String {
    let readable = matches!(entry, Entry::Row { readable: true, .. });
    let back = parts.uri.path_and_query().map(|p| p.as_str()).and_then(safe_path).filter(|_| readable);
    let encoded = back.and_then(|back| serde_urlencoded::to_string([("next", back)]).ok());
    encoded.map_or_else(|| to.to_owned(), |next| format!("{to}?{next}"))
}

/// To the sign-in page and, where the address can be read, back to it after. A script is told in JSON: it would take
/// the sign-in page for an answer.
fn sign_in<S>(call: &Call<S>, entry: &Entry<S>, parts: &Parts) -> Reply {
    if call.wants_json {
        return Reply::Json { status: 401, body: json!({ "problem": "sign_in" }) };
    }
    Reply::SeeOther(leading_back("/sign-in", entry, parts))
}

/// Runs to the end or to a panic, which becomes its message.
async fn caught<T>(running: impl Future<Output = T>) -> Result<T, String> {
    let mut running = pin!(running);
    std::future::poll_fn(|context| match catch_unwind(AssertUnwindSafe(|| running.as_mut().poll(context))) {
        Ok(Poll::Pending) => Poll::Pending,
        Ok(Poll::Ready(value)) => Poll::Ready(Ok(value)),
        Err(panic) => Poll::Ready(Err(format!("panic: {}", said(&*panic)))),
    })
    .await
}

fn said(panic: &(dyn Any + Send)) -> &str {
    panic
        .downcast_ref::<&str>()
        .copied()
        .or_else(|| panic.downcast_ref::<String>().map(String::as_str))
        .unwrap_or("without words")
}

#[cfg(test)]
mod tests;

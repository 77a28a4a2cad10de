//! Two yardsticks: a bare route that answers the same bytes, and one that makes the same reads and writes first.

use super::load::Ask;
use super::scenes::Scene;
use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderMap, Response, StatusCode, header};
use axum::routing::any;
use bytes::Bytes;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use storage::Store;
use storage::recording::Statement;

/// What one route answers with.
struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    body: Bytes,
    statements: Vec<Statement>,
    store: Store,
    written: AtomicU64,
    name: String,
}

impl Answer {
    fn response(&self) -> Response<Body> {
        let mut response = Response::new(Body::from(self.body.clone()));
        *response.status_mut() = self.status;
        *response.headers_mut() = self.headers.clone();
        response
    }
}

fn path(scene: &Scene, kind: &str, place: usize) -> String {
    format!("/yardstick/{kind}/{}/{place}", scene.name.replace(' ', "-"))
}

/// What the connections ask of a yardstick instead of the scene.
pub fn asks(scene: &Scene, kind: &str) -> Vec<Ask> {
    let ask = |(place, ask): (usize, &Ask)| Ask { path: path(scene, kind, place), ..ask.clone() };
    scene.asks.iter().enumerate().map(ask).collect()
}

/// The routes of both yardsticks, with the same compression as the pages.
pub fn routes(scenes: &[Scene], store: &Store) -> Router {
    let mut router = Router::new();
    for scene in scenes {
        for (place, ((status, headers, body), statements)) in scene.answers.iter().zip(&scene.statements).enumerate() {
            let mut headers = headers.clone();
            // It is made anew for each answer.
            headers.remove(header::CONTENT_LENGTH);
            let answer = Arc::new(Answer {
                status: *status,
                headers,
                body: body.clone(),
                statements: statements.clone(),
                store: store.clone(),
                written: AtomicU64::new(0),
                name: format!("{}-{place}", scene.name.replace(' ', "-")),
            });
            router = router
                .route(&path(scene, "bytes", place), any(same_bytes).with_state(Arc::clone(&answer)))
                .route(&path(scene, "reads", place), any(same_reads).with_state(answer));
        }
    }
    router.layer(web::compression())
}

async fn same_bytes(State(answer): State<Arc<Answer>>) -> Response<Body> {
    answer.response()
}

async fn same_reads(State(answer): State<Arc<Answer>>) -> Response<Body> {
    for statement in &answer.statements {
        let id = format!("{}-{}", answer.name, answer.written.fetch_add(1, Ordering::Relaxed));
        let done = if statement.writes() {
            answer.store.write_as_much(statement, &id).await
        } else {
            answer.store.read_again(statement, &id).await
        };
        if let Err(error) = done {
            crate::console::complain(format_args!("a yardstick broke: {error:?}"));
            let mut response = Response::new(Body::empty());
            *response.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
            return response;
        }
    }
    answer.response()
}

//! Who asks: a thread of its own with connections that stay open, each with one request at a time.

use crate::failure::Failure;
use crate::wiring::broken;
use bytes::Bytes;
use http_body_util::{BodyExt as _, Full};
use hyper::client::conn::http1::{SendRequest, handshake};
use hyper::{Method, Request, StatusCode, header};
use hyper_util::rt::TokioIo;
use std::net::SocketAddr;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};
use tokio::net::TcpStream;

/// What one connection asks for, over and over.
#[derive(Debug, Clone)]
pub struct Ask {
    /// The method.
    pub method: Method,
    /// The path with its query.
    pub path: String,
    /// The cookie of whoever asks, if they are signed in.
    pub cookie: Option<String>,
    /// Bodies, sent in turn; none for reading.
    pub bodies: Vec<String>,
    /// Whether the answer shall be JSON.
    pub json: bool,
    /// The answer that is right.
    pub status: StatusCode,
}

impl Ask {
    /// The request, for the turn of that number.
    ///
    /// # Errors
    /// When the path is none.
    pub fn request(&self, host: SocketAddr, turn: usize) -> Result<Request<Full<Bytes>>, hyper::http::Error> {
        let body = self.bodies.get(turn % self.bodies.len().max(1)).cloned().unwrap_or_default();
        let accept = if self.json { "application/json" } else { "text/html,application/xhtml+xml" };
        let mut request = Request::builder()
            .method(self.method.clone())
            .uri(&self.path)
            .header(header::HOST, host.to_string())
            // Each request from another household: limits are for strangers who try numbers, not for a benchmark.
            .header("x-forwarded-for", format!("10.{}.{}.1", turn / 256 % 256, turn % 256))
            .header(header::ACCEPT, accept)
            .header(header::ACCEPT_ENCODING, "gzip, deflate, br")
            .header(header::ORIGIN, format!("http://{host}"));
        if let Some(cookie) = &self.cookie {
            request = request.header(header::COOKIE, cookie);
        }
        if self.method == Method::POST {
            request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        }
        request.body(Full::new(Bytes::from(body)))
    }
}

/// What one turn came to.
#[derive(Debug, Clone)]
pub struct Turn {
    /// Requests a second.
    pub rate: f64,
    /// Milliseconds within which half of the answers were there.
    pub p50: f64,
    /// Milliseconds within which 99 of 100 answers were there.
    pub p99: f64,
    /// The share of one core that the asking took.
    pub share: f64,
    /// Bytes of an answer's body on the wire.
    pub bytes: usize,
}

type Order = (Vec<Ask>, Duration);

/// The thread that asks.
pub struct Load {
    orders: Sender<Order>,
    turns: Receiver<Result<Turn, String>>,
}

impl Load {
    /// Starts the thread; its connections open with the first turn.
    ///
    /// # Errors
    /// When there is no thread to be had.
    pub fn start(host: SocketAddr, connections: usize) -> Result<Self, Failure> {
        let (orders, ordered) = channel::<Order>();
        let (done, turns) = channel();
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .map_err(|e| broken("start the load", &e))?;
        std::thread::Builder::new()
            .name("load".to_owned())
            .spawn(move || {
                while let Ok((asks, time)) = ordered.recv() {
                    let turn = runtime.block_on(turn(host, connections, asks, time));
                    if done.send(turn).is_err() {
                        return;
                    }
                }
            })
            .map_err(|e| broken("start the load", &e))?;
        Ok(Self { orders, turns })
    }

    /// Asks for that long and answers what came of it.
    ///
    /// # Errors
    /// When an answer is not the one that is right.
    pub fn run(&self, asks: &[Ask], time: Duration) -> Result<Turn, Failure> {
        let gone = |what: &str| Failure::found(what.to_owned(), "Run it again; if it stays, it is a fault.");
        self.orders.send((asks.to_vec(), time)).map_err(|_| gone("the load has ended"))?;
        // The waiting blocks a worker on purpose: nothing else is to be done meanwhile but to serve.
        let turn = tokio::task::block_in_place(|| self.turns.recv());
        turn.map_err(|_| gone("the load has ended"))?.map_err(|e| gone(&e))
    }
}

/// Nanoseconds that this thread has been on a core.
fn on_core() -> u64 {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    text.split_whitespace().next().and_then(|n| n.parse().ok()).unwrap_or(0)
}

async fn turn(host: SocketAddr, connections: usize, asks: Vec<Ask>, time: Duration) -> Result<Turn, String> {
    let mut open = Vec::new();
    for place in 0..connections {
        let stream = TcpStream::connect(host).await.map_err(|e| e.to_string())?;
        stream.set_nodelay(true).map_err(|e| e.to_string())?;
        let (sender, connection) = handshake(TokioIo::new(stream)).await.map_err(|e| e.to_string())?;
        tokio::spawn(connection);
        open.push((sender, asks[place % asks.len()].clone()));
    }
    let (began, core) = (Instant::now(), on_core());
    let asking: Vec<_> = open
        .into_iter()
        .zip((0..).step_by(8192))
        .map(|((sender, ask), first)| {
            tokio::spawn(async move { connection(sender, host, &ask, began + time, first).await })
        })
        .collect();
    let (mut all, mut bytes) = (Vec::new(), 0);
    for one in asking {
        let (times, size) = one.await.map_err(|e| e.to_string())??;
        all.extend(times);
        bytes = size;
    }
    let took = began.elapsed().as_secs_f64();
    let share = Duration::from_nanos(on_core() - core).as_secs_f64() / took;
    all.sort_unstable();
    let at = |percent: usize| all.get((all.len() * percent / 100).min(all.len() - 1)).map_or(0.0, millis);
    if all.is_empty() {
        return Err("no answer came in time".to_owned());
    }
    #[allow(clippy::cast_precision_loss, reason = "counts of seconds")]
    let rate = all.len() as f64 / took;
    Ok(Turn { rate, p50: at(50), p99: at(99), share, bytes })
}

fn millis(time: &Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

async fn connection(
    mut sender: SendRequest<Full<Bytes>>,
    host: SocketAddr,
    ask: &Ask,
    end: Instant,
    mut turn: usize,
) -> Result<(Vec<Duration>, usize), String> {
    let (mut times, mut bytes) = (Vec::new(), 0);
    while Instant::now() < end {
        let request = ask.request(host, turn).map_err(|e| e.to_string())?;
        let began = Instant::now();
        let answer = sender.send_request(request).await.map_err(|e| format!("{}: {e}", ask.path))?;
        let status = answer.status();
        let body = answer.into_body().collect().await.map_err(|e| e.to_string())?.to_bytes();
        times.push(began.elapsed());
        if status != ask.status {
            return Err(format!("{} answered {status}, not {}", ask.path, ask.status));
        }
        bytes = body.len();
        turn += 1;
    }
    Ok((times, bytes))
}

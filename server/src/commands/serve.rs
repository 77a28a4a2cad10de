//! `cairn serve`: opens the house, serves it, and closes it again in order.

use crate::console::say;
use crate::courses;
use crate::demo;
use crate::failure::Failure;
use crate::jobs::Jobs;
use crate::ports::{MailAdapter, ShiftedClock};
use crate::settings::{Flags, PublicUrl, Settings, local_url};
use crate::site::router;
use crate::socket::Door;
use crate::wiring::{self, Plan, Wired, broken, plan, wire};
use axum::serve::ListenerExt as _;
use chrono::{DateTime, Utc};
use domain::actor::Role;
use service::House;
use std::net::SocketAddr;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;
use storage::Store;
use tokio::net::TcpListener;
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::sync::oneshot;
use tokio::time::timeout;

/// How long requests may take after the wish to stop.
const FINISH: Duration = Duration::from_secs(10);
/// How long the jobs may take, a letter in hand included.
const FINISH_JOBS: Duration = Duration::from_secs(15);

/// Everything that serves.
struct Open {
    house: Arc<House>,
    store: Store,
    adapter: Arc<MailAdapter>,
    door: Option<Door>,
    demonstration: Option<Arc<web::Demonstration>>,
}

impl Open {
    async fn close(self) {
        if let Some(door) = self.door {
            door.close();
        }
        wiring::close(&self.store, self.house).await;
    }
}

/// Serves until it is told to stop.
///
/// # Errors
/// When something that it needs is not usable.
pub async fn serve(flags: &Flags, demonstrate: bool, now: Option<DateTime<Utc>>) -> Result<ExitCode, Failure> {
    let settings = Settings::load(flags)?;
    crate::logging::begin(&settings);
    if !demonstrate {
        settings.fit_for_production()?;
    }
    if now.is_some() && settings.in_production() {
        let remedy = "Leave --now out, or set CAIRN_PUBLIC_URL to an http:// address to try things out.";
        return Err(
            Failure::usage("with a public https address the clock shows the true time", remedy).at("the flag --now")
        );
    }
    let mut stop = Stop::listen()?;
    let (listener, bound) = listen(settings.addr).await?;
    let public_url = settings.public_url.clone().unwrap_or_else(|| local_url(bound));
    let opening = async {
        if demonstrate {
            open_demonstration(&settings, &public_url, now).await
        } else {
            open(&settings, &public_url, now).await
        }
    };
    tokio::pin!(opening);
    let open = tokio::select! {
        open = &mut opening => open?,
        () = stop.wished() => {
            // Left in the middle, a transaction would be neither committed nor cancelled, and the database says so.
            say("Stopping: finishing what is under way.");
            tokio::select! {
                open = timeout(FINISH, &mut opening) => if let Ok(open) = open {
                    open?.close().await;
                    say("Stopped.");
                },
                () = stop.wished() => {}
            }
            return Ok(ExitCode::SUCCESS);
        }
    };
    let jobs = Jobs::start(&open.house, &open.adapter, &open.house.new_id());
    let demonstration = open.demonstration.clone();
    let router = router(Arc::clone(&open.house), public_url.text.clone(), settings.trusted_proxies, demonstration);
    let (finish, finished) = oneshot::channel::<()>();
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    // Answers are small: waiting to fill a packet would only delay them.
    let listener = listener.tap_io(|stream| drop(stream.set_nodelay(true)));
    let serving = axum::serve(listener, service).with_graceful_shutdown(async { drop(finished.await) });
    let mut serving = tokio::spawn(serving.into_future());
    say(format_args!("Cairn is ready at {}", public_url.text));
    stop.wished().await;
    say("Stopping: finishing what is under way.");
    drop(finish);
    let finishing = async {
        if timeout(FINISH, &mut serving).await.is_err() {
            tracing::warn!("some requests did not finish in time");
        }
        jobs.stop(FINISH_JOBS).await;
    };
    // Who asks twice does not want to wait; nothing that was committed is lost either way.
    tokio::select! {
        () = finishing => {}
        () = stop.wished() => {}
    }
    serving.abort();
    open.close().await;
    say("Stopped.");
    Ok(ExitCode::SUCCESS)
}

/// The wish to stop, from the terminal or from whatever started the program.
struct Stop {
    terminate: Signal,
    interrupt: Signal,
}

impl Stop {
    fn listen() -> Result<Self, Failure> {
        let listen = |kind| signal(kind).map_err(|e| broken("listen for the signal to stop", &e));
        Ok(Self { terminate: listen(SignalKind::terminate())?, interrupt: listen(SignalKind::interrupt())? })
    }

    async fn wished(&mut self) {
        tokio::select! {
            _ = self.terminate.recv() => {}
            _ = self.interrupt.recv() => {}
        }
    }
}

async fn listen(addr: SocketAddr) -> Result<(TcpListener, SocketAddr), Failure> {
    let failed = |e: std::io::Error| {
        let remedy = if e.kind() == std::io::ErrorKind::AddrInUse {
            "Another program listens there, perhaps another Cairn. Stop it, or set CAIRN_ADDR to another port; port 0 picks a free one."
        } else {
            "Set CAIRN_ADDR to an address of this machine, and a port above 1023."
        };
        Failure::found("cannot listen there", remedy).at(addr).because(&e)
    };
    let listener = TcpListener::bind(addr).await.map_err(failed)?;
    let bound = listener.local_addr().map_err(failed)?;
    Ok((listener, bound))
}

async fn open(settings: &Settings, public_url: &PublicUrl, now: Option<DateTime<Utc>>) -> Result<Open, Failure> {
    let courses = courses::publishable(settings.courses.as_deref())?;
    say(format_args!("Courses: {}.", courses.summary()));
    let mut plan = plan(settings, public_url)?;
    if let Some(now) = now {
        let clock = ShiftedClock::default();
        clock.set(now);
        plan.clock = Arc::new(clock);
        say(format_args!("The clock was set: it shows {} and runs on.", now.to_rfc3339()));
    }
    say(format_args!("Opening the database in {}.", described(&plan)));
    let adapter = Arc::clone(&plan.adapter);
    let Wired { house, store } = wire(plan).await?;
    house.set_care(courses.care);
    service::courses::open(&house, courses.files).await.map_err(|e| broken("publish the courses", &e))?;
    let door = Door::open(&settings.socket(), Arc::clone(&house)).await?;
    if !has_administrator(&store).await? {
        say("There is no administrator yet. Make the first one in another window, with the same settings:");
        say(format_args!("  {} admin create you@example.org", program()));
    }
    Ok(Open { house, store, adapter, door: Some(door), demonstration: None })
}

async fn open_demonstration(
    settings: &Settings,
    public_url: &PublicUrl,
    now: Option<DateTime<Utc>>,
) -> Result<Open, Failure> {
    say("A demonstration: invented people, nothing is written to disk, no letter leaves.");
    let shown = demo::open(settings, public_url, now).await?;
    Ok(Open {
        house: shown.house,
        store: shown.store,
        adapter: shown.adapter,
        door: None,
        demonstration: Some(shown.demonstration),
    })
}

fn described(plan: &Plan) -> String {
    match &plan.place {
        storage::Place::Memory => "memory, to be forgotten at the end".to_owned(),
        storage::Place::Folder(folder) => folder.display().to_string(),
    }
}

async fn has_administrator(store: &Store) -> Result<bool, Failure> {
    let grants = store.grants_in("all", "").await.map_err(|e| wiring::broken("look for an administrator", &e))?;
    Ok(grants.iter().any(|g| g.role == Role::Administrator.name()))
}

/// How this program was called, to be copied into the next command.
fn program() -> String {
    std::env::args().next().unwrap_or_else(|| "cairn".to_owned())
}

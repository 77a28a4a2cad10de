//! The command `bench`: pages of a living house on files, measured next to two yardsticks in the same program.

mod hours;
mod load;
mod report;
mod scenes;
mod yardstick;

use crate::console::say;
use crate::demo;
use crate::failure::Failure;
use crate::settings::{Flags, Settings, local_url};
use crate::wiring::broken;
use load::Load;
use report::Line;
use std::net::SocketAddr;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;
use storage::Place;
use tokio::net::TcpListener;

/// Connections at the same time, each with one request under way: a class that works together.
const CONNECTIONS: usize = 8;

/// Measures and prints the table.
///
/// # Errors
/// When the house cannot be opened or a page answers otherwise than it should.
pub async fn bench(milliseconds: u64, rounds: usize) -> Result<ExitCode, Failure> {
    let settings = Settings::load(&Flags::default())?;
    let folder = tempfile::tempdir().map_err(|e| broken("make a folder for the database", &e))?;
    let listener = TcpListener::bind("127.0.0.1:0").await.map_err(|e| broken("listen", &e))?;
    let bound = listener.local_addr().map_err(|e| broken("listen", &e))?;
    let place = Place::Folder(folder.path().join("db"));
    let shown = demo::open_in(place, &settings, &local_url(bound), None).await?;
    let pages = crate::site::router(Arc::clone(&shown.house), local_url(bound).text, 1, Some(shown.demonstration));
    let scenes = scenes::all(&shown.house, &pages, bound).await?;
    let whole_pages = pages.clone();
    shown.store.prepare_yardstick().await.map_err(|e| broken("prepare the yardstick", &e))?;
    let whole = pages.merge(yardstick::routes(&scenes, &shown.store));
    let service = whole.into_make_service_with_connect_info::<SocketAddr>();
    let serving = tokio::spawn(async move { axum::serve(listener, service).await });

    let load = Load::start(bound, CONNECTIONS)?;
    let time = Duration::from_millis(milliseconds);
    let mut lines = Vec::new();
    for scene in &scenes {
        say(format_args!("{}: {} statements read, {} write", scene.name, scene.reads(), scene.writes()));
        let mut line = Line::new(scene.name, scene.reads() + scene.writes() > 0);
        // One turn that is not counted: caches fill, connections open.
        load.run(&scene.asks, time / 4)?;
        for _ in 0..rounds {
            line.ours.push(load.run(&scene.asks, time)?);
            line.bytes.push(load.run(&yardstick::asks(scene, "bytes"), time)?);
            if line.has_reads {
                line.reads.push(load.run(&yardstick::asks(scene, "reads"), time)?);
            }
        }
        lines.push(line);
    }
    report::print(&lines, CONNECTIONS, rounds, time);
    // Last: it fills the database of the pages above.
    hours::print(&shown.house, &whole_pages, bound, time).await?;
    serving.abort();
    crate::wiring::close(&shown.store, shown.house).await;
    Ok(ExitCode::SUCCESS)
}

//! The door for commands while the server runs: a socket in the data folder, open to its owner only, one JSON object a line.
//! The database is locked by the server, so that commands cannot open it beside it; they ask the server instead.

use crate::administrator::{Given, give};
use crate::commands::Returned;
use crate::failure::Failure;
use serde::{Deserialize, Serialize};
use service::House;
use std::fs;
use std::io;
use std::os::unix::fs::{DirBuilderExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{UnixListener, UnixStream};
use tokio::task::JoinHandle;
use tokio::time::timeout;

/// The longest line that either side reads, in bytes.
const LONGEST: u64 = 64 * 1024;
/// How long either side waits for the other.
const PATIENCE: Duration = Duration::from_secs(20);

/// What a command asks.
#[derive(Debug, Serialize, Deserialize)]
#[serde(tag = "ask", rename_all = "snake_case", deny_unknown_fields)]
pub enum Ask {
    /// Whether someone is there.
    Alive,
    /// A link for a new administrator.
    CreateAdministrator {
        /// Their address.
        email: String,
    },
    /// A mail came back.
    Returned(Returned),
}

/// What the server answers.
#[derive(Debug, Serialize, Deserialize)]
#[serde(tag = "answer", content = "with", rename_all = "snake_case")]
pub enum Answer {
    /// It is there, and so is its database.
    Alive {
        /// Its version.
        version: String,
    },
    /// What became of the wish for an administrator.
    Administrator(Given),
    /// Whether the mail that came back is one of ours.
    Returned {
        /// Whether it is.
        ours: bool,
    },
    /// It did not understand, or something broke on its side.
    Trouble {
        /// What.
        what: String,
    },
}

/// The open door.
pub struct Door {
    path: PathBuf,
    task: JoinHandle<()>,
}

impl Door {
    /// Opens the door. A socket that a killed server left behind is replaced.
    ///
    /// # Errors
    /// When another server listens there, or no socket can be made.
    pub async fn open(path: &Path, house: Arc<House>) -> Result<Self, Failure> {
        if UnixStream::connect(path).await.is_ok() {
            let remedy = "Stop the other one first, or give this one a data folder of its own with CAIRN_DATA.";
            return Err(Failure::found("another Cairn runs with this data folder", remedy).at(path.display()));
        }
        let listener = listen(path).map_err(|e| {
            let remedy = "Sockets need a path of at most 107 bytes on a disk of this machine: choose another folder with CAIRN_DATA.";
            Failure::found("the socket for commands cannot be made", remedy).at(path.display()).because(&e)
        })?;
        let task = tokio::spawn(async move {
            loop {
                match listener.accept().await {
                    Ok((stream, _)) => drop(tokio::spawn(serve(stream, Arc::clone(&house)))),
                    Err(error) => {
                        tracing::warn!(%error, "a command did not get in");
                        tokio::time::sleep(Duration::from_secs(1)).await;
                    }
                }
            }
        });
        Ok(Self { path: path.to_owned(), task })
    }

    /// Closes the door and takes the socket away.
    pub fn close(self) {
        self.task.abort();
        if let Err(error) = fs::remove_file(&self.path) {
            tracing::debug!(%error, "the socket was gone already");
        }
    }
}

/// Makes the socket in a folder that only its owner may enter and moves it to its place, so that it is at no moment open to others.
fn listen(path: &Path) -> io::Result<UnixListener> {
    let room = path.with_file_name(".adm");
    match fs::remove_dir_all(&room) {
        Err(e) if e.kind() != io::ErrorKind::NotFound => return Err(e),
        _ => {}
    }
    fs::DirBuilder::new().mode(0o700).create(&room)?;
    let part = room.join("s");
    let listener = UnixListener::bind(&part)?;
    fs::set_permissions(&part, fs::Permissions::from_mode(0o600))?;
    fs::rename(&part, path)?;
    fs::remove_dir(&room)?;
    Ok(listener)
}

async fn serve(stream: UnixStream, house: Arc<House>) {
    let mut stream = BufReader::new(stream);
    // One who hangs up half-way has no answer to miss.
    while let Ok(Some(line)) = read_line(&mut stream).await {
        let answer = match serde_json::from_str(&line) {
            Ok(Ask::Alive) => match house.alive().await {
                Ok(()) => Answer::Alive { version: env!("CARGO_PKG_VERSION").to_owned() },
                Err(error) => Answer::Trouble { what: crate::failure::chain(&error).join(": ") },
            },
            Ok(Ask::CreateAdministrator { email }) => match give(&house, &email).await {
                Ok(given) => Answer::Administrator(given),
                Err(error) => Answer::Trouble { what: crate::failure::chain(&error).join(": ") },
            },
            Ok(Ask::Returned(mail)) => match mail.take_in(&house).await {
                Ok(ours) => Answer::Returned { ours },
                Err(error) => Answer::Trouble { what: crate::failure::chain(&error).join(": ") },
            },
            Err(error) => Answer::Trouble { what: format!("this server does not understand the command: {error}") },
        };
        if write_line(&mut stream, &answer).await.is_err() {
            return;
        }
    }
}

async fn read_line(stream: &mut BufReader<UnixStream>) -> io::Result<Option<String>> {
    let mut line = String::new();
    let read = async { stream.take(LONGEST).read_line(&mut line).await };
    timeout(PATIENCE, read).await.map_err(|_| io::Error::from(io::ErrorKind::TimedOut))??;
    Ok(line.ends_with('\n').then_some(line))
}

async fn write_line(stream: &mut BufReader<UnixStream>, value: &impl Serialize) -> io::Result<()> {
    let mut line = serde_json::to_vec(value)?;
    line.push(b'\n');
    stream.get_mut().write_all(&line).await
}

/// Asks the server that runs with a data folder. None if no server runs.
///
/// # Errors
/// When a server is there and does not answer, or belongs to another user.
pub async fn ask(path: &Path, ask: &Ask) -> Result<Option<Answer>, Failure> {
    let silent = |e: &io::Error| {
        let remedy = "Look into its log, or start it again.";
        Failure::found("a server is there and does not answer", remedy).at(path.display()).because(e)
    };
    let stream = match UnixStream::connect(path).await {
        Ok(stream) => stream,
        Err(e) if matches!(e.kind(), io::ErrorKind::NotFound | io::ErrorKind::ConnectionRefused) => return Ok(None),
        Err(e) if e.kind() == io::ErrorKind::PermissionDenied => {
            let remedy = "Run the command as the user that the server runs as.";
            return Err(Failure::found("the server belongs to another user", remedy).at(path.display()).because(&e));
        }
        Err(e) => return Err(silent(&e)),
    };
    let mut stream = BufReader::new(stream);
    write_line(&mut stream, ask).await.map_err(|e| silent(&e))?;
    let line = read_line(&mut stream).await.map_err(|e| silent(&e))?;
    let line = line.ok_or_else(|| silent(&io::ErrorKind::UnexpectedEof.into()))?;
    match serde_json::from_str(&line) {
        Ok(Answer::Trouble { what }) => Err(Failure::found(what, "Look into the log of the server.")),
        Ok(answer) => Ok(Some(answer)),
        Err(e) => {
            Err(Failure::found("the server's answer cannot be read", "Run the same version as the server.").because(&e))
        }
    }
}

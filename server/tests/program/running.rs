//! Running the program: a command to its end, or a server until it is stopped. Nothing sleeps; every wait has an end.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

/// Longer than anything takes on a slow machine with a development build.
const PATIENCE: Duration = Duration::from_secs(400);
/// The program is told to be done with requests in ten seconds and with jobs in fifteen more.
const STOPS_WITHIN: Duration = Duration::from_secs(40);

/// A folder for one test.
pub fn folder() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

/// The program in a folder, with these settings and no others.
pub fn command(home: &Path, arguments: &[&str], settings: &[(&str, &str)]) -> Prepared {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cairn"));
    for (name, _) in std::env::vars_os().filter(|(n, _)| n.to_string_lossy().starts_with("CAIRN_")) {
        command.env_remove(name);
    }
    command.current_dir(home).args(arguments).envs(settings.iter().copied()).stdin(Stdio::null());
    Prepared(command)
}

/// A command that was not run yet.
pub struct Prepared(Command);

/// How a command ended.
#[derive(Debug)]
pub struct Finished {
    /// Its exit code; -1 if it was killed.
    pub code: i32,
    /// What it said.
    pub out: String,
    /// What it complained of, and its log.
    pub err: String,
}

impl Prepared {
    /// Runs it to its end.
    pub fn run(mut self) -> Finished {
        let mut child = self.0.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let (out, err) = (gather(child.stdout.take().unwrap()), gather(child.stderr.take().unwrap()));
        let code = ended(child, PATIENCE);
        let text = |lines: Receiver<String>| lines.iter().map(|l| l + "\n").collect();
        Finished { code, out: text(out), err: text(err) }
    }
}

/// The lines of a stream as they come.
fn gather(stream: impl std::io::Read + Send + 'static) -> Receiver<String> {
    let (send, receive) = channel();
    thread::spawn(move || {
        for line in BufReader::new(stream).lines().map_while(Result::ok) {
            if send.send(line).is_err() {
                break;
            }
        }
    });
    receive
}

/// Waits for the end of a process; one that does not end is killed.
fn ended(mut child: Child, patience: Duration) -> i32 {
    let id = child.id();
    let (send, receive) = channel();
    thread::spawn(move || send.send(child.wait()));
    match receive.recv_timeout(patience) {
        Ok(status) => status.unwrap().code().unwrap_or(-1),
        Err(_) => {
            signal(id, "KILL");
            panic!("the program did not end within {patience:?}");
        }
    }
}

fn signal(id: u32, name: &str) {
    // The shell's own `kill`: a program of that name is not on every machine.
    let status = Command::new("sh").args(["-c", &format!("kill -{name} {id}")]).status().unwrap();
    assert!(status.success());
}

/// An answer over HTTP.
#[derive(Debug)]
pub struct Answer {
    /// Its status.
    pub status: u16,
    /// Its head, as it came.
    pub head: String,
    /// Its body.
    pub body: String,
}

/// A server that runs.
pub struct Running {
    /// Where it is reached.
    pub url: String,
    /// What it said before it was ready.
    pub said: Vec<String>,
    child: Option<Child>,
    log: Receiver<String>,
}

impl Running {
    /// Starts a server on a free port and waits until it says that it is ready.
    pub fn start(home: &Path, arguments: &[&str], settings: &[(&str, &str)]) -> Self {
        let all: Vec<_> = ["serve", "--addr", "127.0.0.1:0"].iter().chain(arguments).copied().collect();
        let mut child = command(home, &all, settings).0.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let (out, log) = (gather(child.stdout.take().unwrap()), gather(child.stderr.take().unwrap()));
        let mut said = Vec::new();
        let url = loop {
            match out.recv_timeout(PATIENCE) {
                Ok(line) => match line.strip_prefix("Cairn is ready at ") {
                    Some(url) => break url.to_owned(),
                    None => said.push(line),
                },
                Err(_) => {
                    let _ = child.kill();
                    let log: Vec<_> = log.iter().collect();
                    panic!("the server did not get ready: {said:#?} {log:#?}");
                }
            }
        };
        Self { url, said, child: Some(child), log }
    }

    /// Starts a server, and stops it as soon as it says that.
    pub fn stopped_at(home: &Path, line: &str) -> Finished {
        let arguments = ["serve", "--addr", "127.0.0.1:0"];
        let mut child = command(home, &arguments, &[]).0.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let (out, log) = (gather(child.stdout.take().unwrap()), gather(child.stderr.take().unwrap()));
        let mut said = String::new();
        while !said.starts_with(line) {
            said = out.recv_timeout(PATIENCE).unwrap();
        }
        signal(child.id(), "TERM");
        let code = ended(child, STOPS_WITHIN);
        let text = |lines: Receiver<String>| lines.iter().map(|l| l + "\n").collect();
        Finished { code, out: text(out), err: text(log) }
    }

    /// Sends it a signal and waits for its end.
    pub fn stop(mut self, name: &str) -> Finished {
        let child = self.child.take().unwrap();
        signal(child.id(), name);
        let code = ended(child, STOPS_WITHIN);
        let err = self.log.iter().map(|l| l + "\n").collect();
        Finished { code, out: String::new(), err }
    }

    /// A connection to it.
    pub fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(self.url.trim_start_matches("http://")).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream
    }

    /// A connection on which something was said.
    pub fn begin(&self, text: &str) -> TcpStream {
        let mut stream = self.connect();
        stream.write_all(text.as_bytes()).unwrap();
        stream
    }

    fn ask(&self, head: &str, body: &str) -> Answer {
        let host = self.url.trim_start_matches("http://");
        let request = format!(
            "{head}\r\nHost: {host}\r\nOrigin: {}\r\nConnection: close\r\nContent-Length: {}\r\n\r\n{body}",
            self.url,
            body.len()
        );
        let mut bytes = Vec::new();
        self.begin(&request).read_to_end(&mut bytes).unwrap();
        let text = String::from_utf8_lossy(&bytes);
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or_else(|| panic!("no answer: {text}"));
        let status = head.split(' ').nth(1).and_then(|s| s.parse().ok()).unwrap();
        Answer { status, head: head.to_owned(), body: body.to_owned() }
    }

    /// Gets a page.
    pub fn get(&self, path: &str) -> Answer {
        self.ask(&format!("GET {path} HTTP/1.1"), "")
    }

    /// Gets a page as someone who is signed in.
    pub fn get_as(&self, path: &str, cookie: &str) -> Answer {
        self.ask(&format!("GET {path} HTTP/1.1\r\nCookie: {cookie}"), "")
    }

    /// Signs in. Answers the cookie, or none if it was refused.
    pub fn sign_in(&self, email: &str, passphrase: &str) -> Option<String> {
        let body = format!("email={}&passphrase={}&next=", email.replace('@', "%40"), passphrase.replace(' ', "+"));
        let answer = self.ask("POST /sign-in HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded", &body);
        let cookie = answer.head.lines().find_map(|l| l.strip_prefix("set-cookie: "))?;
        (answer.status == 303).then(|| cookie.split(';').next().unwrap_or_default().to_owned())
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if let Some(mut child) = self.child.take() {
            // A test that failed on the way leaves nothing running.
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

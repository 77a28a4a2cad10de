//! A mail server that delivers nowhere, for tests: it speaks SMTP with or without TLS and misbehaves when asked to.
//!
//! `smtp_sink [--mode MODE] [--tls starttls|implicit|none] [--names A,B] [--sign-in NAME:PASSPHRASE]`
//!
//! It prints its port, then the certificate of the authority that signed its own, then one line of JSON for each letter
//! and each good-bye. It ends when its input ends, so that it never outlives who started it.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, DnType, IsCa, KeyPair, KeyUsagePurpose};
use serde_json::json;
use std::error::Error;
use std::io::Read as _;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncBufReadExt as _, AsyncRead, AsyncWrite, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;
use tokio_rustls::rustls::{ServerConfig, crypto::aws_lc_rs};

type Failure = Box<dyn Error + Send + Sync>;

/// How it behaves.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    /// Takes every letter.
    Ok,
    /// Knows no recipient, for good.
    RefuseRcpt,
    /// Refuses the letter itself, for good.
    RefuseLetter,
    /// Takes no recipient just now.
    Temporary,
    /// Takes the first letter and never answers; later connections are served.
    Stall,
    /// Hangs up in the middle of a letter.
    DropInData,
    /// Thinks before each answer.
    Slow,
    /// Never greets.
    Silent,
    /// Greets with a refusal.
    Busy,
    /// Does not offer STARTTLS.
    NoStarttls,
    /// Hangs up, without a word, after each letter.
    HangUp,
}

struct Settings {
    mode: Mode,
    tls: String,
    names: Vec<String>,
    sign_in: Option<(String, String)>,
}

/// One connection and what is known of it.
struct Visit {
    settings: Arc<Settings>,
    number: u32,
    tls: bool,
    hello: String,
    signed_in: Option<String>,
}

enum Next {
    Closed,
    StartTls,
}

fn settings() -> Result<Settings, Failure> {
    let mut settings = Settings {
        mode: Mode::Ok,
        tls: "starttls".to_owned(),
        names: vec!["localhost".to_owned(), "127.0.0.1".to_owned()],
        sign_in: None,
    };
    let mut arguments = std::env::args().skip(1);
    while let Some(name) = arguments.next() {
        let value = arguments.next().ok_or_else(|| format!("{name} needs a value"))?;
        match name.as_str() {
            "--mode" => {
                settings.mode = match value.as_str() {
                    "ok" => Mode::Ok,
                    "refuse-rcpt" => Mode::RefuseRcpt,
                    "refuse-letter" => Mode::RefuseLetter,
                    "temporary" => Mode::Temporary,
                    "stall" => Mode::Stall,
                    "drop-in-data" => Mode::DropInData,
                    "slow" => Mode::Slow,
                    "silent" => Mode::Silent,
                    "busy" => Mode::Busy,
                    "no-starttls" => Mode::NoStarttls,
                    "hang-up" => Mode::HangUp,
                    _ => return Err(format!("no mode {value:?}").into()),
                }
            }
            "--tls" if matches!(value.as_str(), "starttls" | "implicit" | "none") => settings.tls = value,
            "--names" => settings.names = value.split(',').map(str::to_owned).collect(),
            "--sign-in" => {
                settings.sign_in = value.split_once(':').map(|(name, word)| (name.to_owned(), word.to_owned()));
            }
            _ => return Err(format!("{name} {value:?} means nothing here").into()),
        }
    }
    Ok(settings)
}

/// An authority, and an acceptor with a certificate that it signed for those names.
fn certificates(names: &[String]) -> Result<(String, TlsAcceptor), Failure> {
    let mut authority = CertificateParams::new(Vec::new())?;
    authority.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
    authority.key_usages = vec![KeyUsagePurpose::KeyCertSign];
    authority.distinguished_name.push(DnType::CommonName, "Authority of the mail sink");
    let authority = CertifiedIssuer::self_signed(authority, KeyPair::generate()?)?;
    let key = KeyPair::generate()?;
    let own = CertificateParams::new(names.to_vec())?.signed_by(&key, &authority)?;
    let secret = PrivateKeyDer::Pkcs8(key.serialize_der().into());
    let config = ServerConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()))
        .with_safe_default_protocol_versions()?
        .with_no_client_auth()
        .with_single_cert(vec![own.der().clone()], secret)?;
    Ok((authority.pem(), TlsAcceptor::from(Arc::new(config))))
}

#[tokio::main]
async fn main() -> Result<(), Failure> {
    let settings = Arc::new(settings()?);
    let (authority, acceptor) = certificates(&settings.names)?;
    let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
    println!("{}", listener.local_addr()?.port());
    println!("{}", authority.trim_end());
    std::thread::spawn(|| {
        let _ = std::io::stdin().read_to_end(&mut Vec::new());
        std::process::exit(0);
    });
    let mut number = 0;
    loop {
        let (stream, _) = listener.accept().await?;
        number += 1;
        let visit =
            Visit { settings: Arc::clone(&settings), number, tls: false, hello: String::new(), signed_in: None };
        // A connection that breaks is what many tests want: it ends that visit and nothing else.
        tokio::spawn(serve(stream, visit, acceptor.clone()));
    }
}

async fn serve(stream: TcpStream, mut visit: Visit, acceptor: TlsAcceptor) -> Result<(), Failure> {
    if visit.settings.tls == "implicit" {
        visit.tls = true;
        let mut stream = BufReader::new(acceptor.accept(stream).await?);
        visit.greet(&mut stream).await?;
        visit.talk(&mut stream).await?;
        return Ok(());
    }
    let mut stream = BufReader::new(stream);
    visit.greet(&mut stream).await?;
    if let Next::StartTls = visit.talk(&mut stream).await? {
        visit.tls = true;
        let mut stream = BufReader::new(acceptor.accept(stream.into_inner()).await?);
        visit.talk(&mut stream).await?;
    }
    Ok(())
}

impl Visit {
    async fn greet<S: AsyncWrite + Unpin>(&self, stream: &mut S) -> Result<(), Failure> {
        match self.settings.mode {
            Mode::Silent => {
                std::future::pending::<()>().await;
                Ok(())
            }
            Mode::Busy => self.say(stream, "554 5.3.2 Not today").await,
            _ => self.say(stream, "220 sink.example.org ESMTP").await,
        }
    }

    async fn say<S: AsyncWrite + Unpin>(&self, stream: &mut S, line: &str) -> Result<(), Failure> {
        if self.settings.mode == Mode::Slow {
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        stream.write_all(format!("{line}\r\n").as_bytes()).await?;
        Ok(stream.flush().await?)
    }

    async fn talk<S: AsyncRead + AsyncWrite + Unpin>(&mut self, stream: &mut BufReader<S>) -> Result<Next, Failure> {
        let mode = self.settings.mode;
        let (mut from, mut to) = (String::new(), Vec::new());
        loop {
            let mut line = String::new();
            if stream.read_line(&mut line).await? == 0 {
                return Ok(Next::Closed);
            }
            let line = line.trim_end();
            let (verb, rest) = line.split_once([' ', ':']).unwrap_or((line, ""));
            match verb.to_ascii_uppercase().as_str() {
                "EHLO" => {
                    self.hello = rest.to_owned();
                    let offers = self.offers();
                    self.say(stream, &offers).await?;
                }
                "STARTTLS" if !self.tls => {
                    self.say(stream, "220 2.0.0 Go ahead").await?;
                    return Ok(Next::StartTls);
                }
                "AUTH" => {
                    let answer = self.sign_in(rest);
                    self.say(stream, answer).await?;
                }
                "MAIL" if self.settings.sign_in.is_some() && self.signed_in.is_none() => {
                    self.say(stream, "530 5.7.0 Sign in first").await?;
                }
                "MAIL" => {
                    from = between(line);
                    to = Vec::new();
                    self.say(stream, "250 2.1.0 Sender known").await?;
                }
                "RCPT" => {
                    let who = between(line);
                    let answer = match mode {
                        Mode::RefuseRcpt => format!("550 5.1.1 <{who}>: nobody of that name"),
                        Mode::Temporary => format!("451 4.3.0 <{who}>: come back later"),
                        _ => "250 2.1.5 Recipient known".to_owned(),
                    };
                    to.push(who);
                    self.say(stream, &answer).await?;
                }
                "DATA" => {
                    self.say(stream, "354 Go on, a single dot ends it").await?;
                    let Some(data) = letter(stream, mode).await? else {
                        return Ok(Next::Closed);
                    };
                    self.print(&json!({
                        "event": "letter", "connection": self.number, "tls": self.tls, "hello": self.hello,
                        "signed_in": self.signed_in, "from": from, "to": to, "data": data,
                    }));
                    match mode {
                        Mode::Stall if self.number == 1 => std::future::pending::<()>().await,
                        Mode::RefuseLetter => self.say(stream, "554 5.7.1 We do not take this").await?,
                        _ => self.say(stream, "250 2.0.0 Taken").await?,
                    }
                    if mode == Mode::HangUp {
                        return Ok(Next::Closed);
                    }
                }
                "NOOP" | "RSET" => self.say(stream, "250 2.0.0 Still here").await?,
                "QUIT" => {
                    self.print(&json!({ "event": "quit", "connection": self.number }));
                    self.say(stream, "221 2.0.0 Bye").await?;
                    return Ok(Next::Closed);
                }
                _ => self.say(stream, "502 5.5.1 Not known here").await?,
            }
        }
    }

    fn offers(&self) -> String {
        let mut offers = String::from("250-sink.example.org\r\n");
        if !self.tls && self.settings.tls == "starttls" && self.settings.mode != Mode::NoStarttls {
            offers.push_str("250-STARTTLS\r\n");
        }
        if self.settings.sign_in.is_some() {
            offers.push_str("250-AUTH PLAIN\r\n");
        }
        offers + "250 8BITMIME"
    }

    fn sign_in(&mut self, given: &str) -> &'static str {
        let plain = given.strip_prefix("PLAIN ").and_then(|text| STANDARD.decode(text).ok()).unwrap_or_default();
        let Some((name, word)) = &self.settings.sign_in else {
            return "502 5.5.1 Not known here";
        };
        if plain == format!("\0{name}\0{word}").as_bytes() {
            self.signed_in = Some(name.clone());
            "235 2.7.0 Welcome"
        } else {
            "535 5.7.8 Not the right passphrase"
        }
    }

    fn print(&self, event: &serde_json::Value) {
        println!("{event}");
    }
}

/// What stands between the angle brackets.
fn between(line: &str) -> String {
    let inner = line.split_once('<').and_then(|(_, rest)| rest.split_once('>'));
    inner.map(|(address, _)| address.to_owned()).unwrap_or_default()
}

/// Reads a letter up to the single dot, doubled dots made single; nothing where the connection ends before.
async fn letter<S: AsyncRead + AsyncWrite + Unpin>(
    stream: &mut BufReader<S>,
    mode: Mode,
) -> Result<Option<String>, Failure> {
    let mut data = String::new();
    loop {
        let mut line = String::new();
        if stream.read_line(&mut line).await? == 0 || mode == Mode::DropInData {
            return Ok(None);
        }
        if line == ".\r\n" {
            return Ok(Some(data));
        }
        data.push_str(line.strip_prefix('.').unwrap_or(&line));
    }
}

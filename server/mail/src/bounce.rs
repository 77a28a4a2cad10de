//! Reads what comes back: a message of RFC 3464 that tells which letter did not arrive, and whether that lasts.

/// Whether another try makes sense.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lasting {
    /// Nothing arrives there any more.
    Permanent,
    /// It may arrive later; whoever reported it still tries.
    Temporary,
}

/// What a returned message tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bounce {
    /// The first part of the Message-ID of the letter, before the @: what [`crate::mark`] made of its key.
    pub mark: String,
    /// Whether that lasts.
    pub lasting: Lasting,
    /// The status code of RFC 3463, as "5.1.1".
    pub status: String,
}

/// Why a message tells nothing about a letter of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoBounce {
    /// It is no report of delivery.
    #[error("this message is no report about delivery (RFC 3464)")]
    NoReport,
    /// It is one, but says nothing of an outcome that we know.
    #[error("this report tells neither that a letter did not arrive nor that it is late")]
    NoOutcome,
    /// The letter that it is about cannot be told.
    #[error("this report does not carry the Message-ID of a letter of ours")]
    NoLetter,
}

/// The longest report that is read; what we need stands near its beginning.
pub const LONGEST: usize = 512 * 1024;

impl Bounce {
    /// Reads a message.
    ///
    /// # Errors
    /// When it is no report, tells no outcome, or does not say which letter it is about.
    pub fn read(message: &[u8]) -> Result<Self, NoBounce> {
        let text = String::from_utf8_lossy(message.get(..LONGEST).unwrap_or(message)).replace("\r\n", "\n");
        let (head, body) = text.split_once("\n\n").ok_or(NoBounce::NoReport)?;
        let kind = field(head, "content-type").ok_or(NoBounce::NoReport)?;
        let lower = kind.to_ascii_lowercase();
        if !lower.starts_with("multipart/report") || !lower.contains("delivery-status") {
            return Err(NoBounce::NoReport);
        }
        let boundary = parameter(&kind, "boundary").ok_or(NoBounce::NoReport)?;
        let parts: Vec<(&str, &str)> = parts(body, &boundary).collect();
        let part = |kinds: &[&str]| {
            let is = |head: &str| {
                let kind = field(head, "content-type").unwrap_or_default().to_ascii_lowercase();
                kinds.iter().any(|k| kind.starts_with(k))
            };
            parts.iter().find(|(head, _)| is(head)).map(|(_, body)| *body)
        };
        let told = part(&["message/delivery-status", "message/global-delivery-status"]).ok_or(NoBounce::NoReport)?;
        let (lasting, status) = outcome(told).ok_or(NoBounce::NoOutcome)?;
        let letter = part(&["message/rfc822", "text/rfc822-headers", "message/global", "message/rfc822-headers"]);
        let letter = letter.ok_or(NoBounce::NoLetter)?;
        let head = letter.trim_start_matches('\n').split("\n\n").next().unwrap_or_default();
        let id = field(head, "message-id").ok_or(NoBounce::NoLetter)?;
        let mark = id.trim().trim_start_matches('<').split('@').next().unwrap_or_default().to_owned();
        let ours = mark.len() == 32 && mark.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        if ours { Ok(Self { mark, lasting, status }) } else { Err(NoBounce::NoLetter) }
    }
}

/// The outcome that the groups of fields after the first tell: a recipient each, and letters of ours have one.
fn outcome(told: &str) -> Option<(Lasting, String)> {
    told.split("\n\n").find_map(|group| {
        let action = field(group, "action")?.trim().to_ascii_lowercase();
        let status = field(group, "status").unwrap_or_default();
        // A comment may follow the code.
        let status = status.split_whitespace().next().unwrap_or_default().to_owned();
        let sound = status.len() <= 11 && status.bytes().all(|b| b.is_ascii_digit() || b == b'.');
        let lasting = match (action.as_str(), status.as_bytes().first()) {
            ("failed", Some(b'5')) => Lasting::Permanent,
            // "failed" with a 4 is a server that gave up on something that may pass: a full mailbox, a server away.
            ("failed" | "delayed", _) => Lasting::Temporary,
            _ => return None,
        };
        sound.then_some((lasting, status))
    })
}

/// A header field with its folded lines; none where it is not there.
fn field(head: &str, name: &str) -> Option<String> {
    let mut found: Option<String> = None;
    for line in head.lines() {
        if let Some(value) = found.as_mut() {
            if line.starts_with([' ', '\t']) {
                value.push(' ');
                value.push_str(line.trim());
                continue;
            }
            break;
        }
        if let Some((own, value)) = line.split_once(':')
            && own.trim_end().eq_ignore_ascii_case(name)
        {
            found = Some(value.trim().to_owned());
        }
    }
    found
}

/// A parameter of a Content-Type, with or without quotes.
fn parameter(kind: &str, name: &str) -> Option<String> {
    let at = kind.to_ascii_lowercase().find(&format!("{name}="))?;
    let rest = kind.get(at + name.len() + 1..)?;
    let value = match rest.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next()?,
        None => rest.split([';', ' ', '\t']).next()?,
    };
    Some(value.to_owned()).filter(|v| !v.is_empty())
}

/// The parts between the boundaries, each as its head and its body.
fn parts<'a>(body: &'a str, boundary: &str) -> impl Iterator<Item = (&'a str, &'a str)> {
    let mark = format!("--{boundary}");
    let mut found = Vec::new();
    let mut start = None;
    let mut at = 0;
    for line in body.split_inclusive('\n') {
        if line.trim_end() == mark || line.trim_end() == format!("{mark}--") {
            if let Some(start) = start {
                found.push(&body[start..at]);
            }
            start = Some(at + line.len());
        }
        at += line.len();
    }
    // A message that was cut off ends without its last boundary.
    if let Some(start) = start.filter(|s| *s < body.len()) {
        found.push(&body[start..]);
    }
    found.into_iter().map(|part| match part.strip_prefix('\n') {
        Some(body) => ("", body),
        None => part.split_once("\n\n").unwrap_or((part, "")),
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::message::mark;

    fn report(action: &str, status: &str, id: &str) -> String {
        format!(
            "Return-Path: <>\nFrom: MAILER-DAEMON@mx.example.net\nSubject: Undelivered Mail Returned to Sender\n\
             Content-Type: multipart/report; report-type=delivery-status;\n\tboundary=\"A/1.mx.example.net\"\nMIME-Version: 1.0\n\n\
             This is a MIME-encapsulated message.\n\n--A/1.mx.example.net\nContent-Type: text/plain; charset=us-ascii\n\n\
             Sorry.\nAction: failed\nStatus: 5.0.0\n\n--A/1.mx.example.net\nContent-Type: message/delivery-status\n\n\
             Reporting-MTA: dns; mx.example.net\nArrival-Date: Thu, 26 Nov 2026 12:00:00 +0000\n\n\
             Final-Recipient: rfc822; ana.lee@example.org\nAction: {action}\nStatus: {status}\n\
             Diagnostic-Code: smtp; 550 5.1.1 <ana.lee@example.org>:\n    nobody of that name\n\n\
             --A/1.mx.example.net\nContent-Type: message/rfc822\n\nFrom: Learning Desk <desk@learning.example.org>\n\
             Message-ID:\n <{id}@learning.example.org>\nSubject: x\n\nbody\n\n--A/1.mx.example.net--\n"
        )
    }

    #[test]
    fn a_report_tells_which_letter_and_whether_it_lasts() {
        let id = mark("work-answered:s1:1");
        for (action, status, lasting) in [
            ("failed", "5.1.1", Lasting::Permanent),
            ("Failed", "5.2.1 (disabled)", Lasting::Permanent),
            ("failed", "4.4.7", Lasting::Temporary),
            ("delayed", "4.4.1", Lasting::Temporary),
        ] {
            let text = report(action, status, &id);
            for message in [text.clone(), text.replace('\n', "\r\n")] {
                let read = Bounce::read(message.as_bytes()).unwrap();
                assert_eq!((read.mark.as_str(), read.lasting), (id.as_str(), lasting), "{action} {status}");
                assert_eq!(read.status, status.split(' ').next().unwrap());
            }
        }
    }

    #[test]
    fn what_is_no_report_about_a_letter_of_ours_is_told_apart() {
        let id = mark("work-answered:s1:1");
        let good = report("failed", "5.1.1", &id);
        for (message, expected) in [
            (String::new(), NoBounce::NoReport),
            ("Subject: Out of office\n\nI am away.\n".to_owned(), NoBounce::NoReport),
            (good.replace("report-type=delivery-status", "report-type=disposition-notification"), NoBounce::NoReport),
            (report("delivered", "2.0.0", &id), NoBounce::NoOutcome),
            (report("relayed", "2.0.0", &id), NoBounce::NoOutcome),
            (report("failed", "5.1.1", "CAF=someone-else"), NoBounce::NoLetter),
            (good.replace("Message-ID:", "X-Other:"), NoBounce::NoLetter),
        ] {
            assert_eq!(Bounce::read(message.as_bytes()), Err(expected), "{message}");
        }
    }

    #[test]
    fn no_message_makes_it_stumble_wherever_it_is_cut() {
        let whole = report("failed", "5.1.1", &mark("x"));
        for end in 0..whole.len() {
            let _ = Bounce::read(&whole.as_bytes()[..end]);
        }
        assert!(Bounce::read(&[0xff; 4000]).is_err());
        assert!(
            Bounce::read(format!("Content-Type: multipart/report; boundary=;delivery-status\n\n{whole}").as_bytes())
                .is_err()
        );
    }
}

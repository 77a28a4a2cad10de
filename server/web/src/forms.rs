//! Reading what a form sent: names and values, in order, within limits.

use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, header};
use http_body_util::LengthLimitError;
use std::error::Error;
use std::fmt;
use std::time::Duration;

/// The most bytes that a form may have.
pub const MOST_BYTES: usize = 256 * 1024;
/// The most fields that a form may have.
pub const MOST_FIELDS: usize = 1_000;
/// How long its sender may take.
const PATIENCE: Duration = Duration::from_secs(30);

/// The fields of a form, or of a query, in their order; a name may stand several times.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Fields(Vec<(String, String)>);

impl Fields {
    /// Reads `a=1&b=2`. Bytes that are no UTF-8 become the replacement character; line ends become `\n`, as scripts
    /// send them, whatever the browser made of them; other control characters, which nobody types, are left out.
    #[must_use]
    pub fn parse(encoded: &[u8]) -> Self {
        Self::tidied(serde_urlencoded::from_bytes(encoded).unwrap_or_default())
    }

    /// Fields that came in another way, made as tidy as [`Fields::parse`] makes them.
    pub(crate) fn tidied(pairs: Vec<(String, String)>) -> Self {
        Self(pairs.into_iter().map(|(name, value)| (tidy(name), tidy(value))).collect())
    }

    /// The first value of that name; empty when there is none.
    #[must_use]
    pub fn one(&self, name: &str) -> &str {
        self.0.iter().find(|(n, _)| n == name).map_or("", |(_, value)| value)
    }

    /// All values of that name.
    #[must_use]
    pub fn all(&self, name: &str) -> Vec<String> {
        self.0.iter().filter(|(n, _)| n == name).map(|(_, value)| value.clone()).collect()
    }

    /// Whether a field of that name was sent, be it empty.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(n, _)| n == name)
    }

    /// Every name with its value, as sent.
    #[must_use]
    pub fn pairs(&self) -> &[(String, String)] {
        &self.0
    }
}

impl From<Vec<(String, String)>> for Fields {
    fn from(pairs: Vec<(String, String)>) -> Self {
        Self(pairs)
    }
}

/// Names only: values may be passphrases.
impl fmt::Debug for Fields {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.0.iter().map(|(name, _)| name)).finish()
    }
}

fn tidy(text: String) -> String {
    if !text.contains(|c: char| c.is_control() && c != '\n' && c != '\t') {
        return text;
    }
    let lines = text.replace("\r\n", "\n").replace('\r', "\n");
    lines.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect()
}

/// Why a form could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    /// It has more than [`MOST_BYTES`] or [`MOST_FIELDS`].
    TooLarge,
    /// It is encoded in another way than forms are.
    OtherKind,
    /// The connection broke off or stood still.
    BrokenOff,
}

/// Reads the body of a request as a form. A request without a body is a form without fields.
///
/// # Errors
/// [`Unreadable`], with nothing read that would matter.
pub async fn read(headers: &HeaderMap, body: Body) -> Result<Fields, Unreadable> {
    read_within(headers, body, PATIENCE).await
}

async fn read_within(headers: &HeaderMap, body: Body, patience: Duration) -> Result<Fields, Unreadable> {
    let declared = headers.get(header::CONTENT_LENGTH).and_then(|v| v.to_str().ok()).and_then(|v| v.parse().ok());
    if declared.is_some_and(|length: usize| length > MOST_BYTES) {
        return Err(Unreadable::TooLarge);
    }
    let is_form = headers.get(header::CONTENT_TYPE).map(|kind| {
        let essence = kind.to_str().unwrap_or_default().split(';').next().unwrap_or_default();
        essence.trim().eq_ignore_ascii_case("application/x-www-form-urlencoded")
    });
    if is_form == Some(false) {
        return Err(Unreadable::OtherKind);
    }
    let bytes = match tokio::time::timeout(patience, to_bytes(body, MOST_BYTES)).await {
        Ok(Ok(bytes)) => bytes,
        Ok(Err(error)) if error.source().is_some_and(|source| source.is::<LengthLimitError>()) => {
            return Err(Unreadable::TooLarge);
        }
        Ok(Err(_)) | Err(_) => return Err(Unreadable::BrokenOff),
    };
    if is_form.is_none() && !bytes.is_empty() {
        return Err(Unreadable::OtherKind);
    }
    if bytes.iter().filter(|byte| **byte == b'&').count() >= MOST_FIELDS {
        return Err(Unreadable::TooLarge);
    }
    Ok(Fields::parse(&bytes))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use axum::body::Bytes;
    use axum::http::HeaderValue;
    use http_body_util::BodyExt;

    const FORM: &str = "application/x-www-form-urlencoded";

    async fn sent(kind: Option<&'static str>, body: impl Into<Body>) -> Result<Fields, Unreadable> {
        let mut headers = HeaderMap::new();
        if let Some(kind) = kind {
            headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
        }
        read(&headers, body.into()).await
    }

    #[test]
    fn names_may_repeat_and_missing_ones_are_empty() {
        let fields = Fields::parse(b"answer=a&note=Gr%C3%BC%C3%9Fe+%26+more&answer=c&empty=&flag");
        assert_eq!(fields.one("answer"), "a");
        assert_eq!(fields.all("answer"), ["a", "c"]);
        assert_eq!(fields.one("note"), "Grüße & more");
        assert_eq!((fields.one("absent"), fields.has("absent")), ("", false));
        assert!(fields.has("empty") && fields.has("flag"));
        assert_eq!(fields.pairs().len(), 5);
    }

    #[test]
    fn bad_bytes_are_replaced_and_control_characters_left_out() {
        assert_eq!(Fields::parse(b"a=%FF%FEb").one("a"), "\u{fffd}\u{fffd}b");
        assert_eq!(Fields::parse(b"a=one%0D%0Atwo%0Dthree%0A%09four%00%1B").one("a"), "one\ntwo\nthree\n\tfour");
        assert_eq!(Fields::parse(b"a=%zz%").one("a"), "%zz%");
        assert_eq!(Fields::parse(b""), Fields::default());
    }

    #[test]
    fn values_are_not_written_to_logs() {
        let fields = Fields::parse(b"email=kim@example.org&passphrase=secret");
        assert_eq!(format!("{fields:?}"), r#"["email", "passphrase"]"#);
    }

    #[tokio::test]
    async fn a_form_is_read_and_a_request_without_body_is_an_empty_one() {
        assert_eq!(sent(Some(FORM), "a=1").await.unwrap().one("a"), "1");
        let with_charset = "Application/X-WWW-Form-Urlencoded; charset=UTF-8";
        assert_eq!(sent(Some(with_charset), "a=1").await.unwrap().one("a"), "1");
        assert_eq!(sent(None, "").await.unwrap(), Fields::default());
    }

    #[tokio::test]
    async fn other_kinds_of_body_are_not_guessed_at() {
        for kind in [Some("text/plain"), Some("application/json"), Some("multipart/form-data; boundary=x"), None] {
            assert_eq!(sent(kind, "a=1").await, Err(Unreadable::OtherKind), "{kind:?}");
        }
    }

    #[tokio::test]
    async fn more_than_256_kib_or_1000_fields_are_too_much_however_they_come() {
        let most = format!("a={}", "x".repeat(MOST_BYTES - 2));
        assert_eq!(sent(Some(FORM), most.clone()).await.unwrap().one("a").len(), MOST_BYTES - 2);
        assert_eq!(sent(Some(FORM), format!("{most}x")).await, Err(Unreadable::TooLarge));
        let mut headers = HeaderMap::new();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(FORM));
        headers.insert(header::CONTENT_LENGTH, HeaderValue::from_static("9999999"));
        assert_eq!(read(&headers, Body::from("a=1")).await, Err(Unreadable::TooLarge));
        assert_eq!(sent(Some(FORM), "a&".repeat(999)).await.unwrap().pairs().len(), 999);
        assert_eq!(sent(Some(FORM), "a&".repeat(1_000)).await, Err(Unreadable::TooLarge));
    }

    #[tokio::test]
    async fn a_sender_that_stands_still_is_not_waited_for_for_ever() {
        let endless = http_body_util::Full::new(Bytes::new()).with_trailers(std::future::pending());
        let read = read_within(&HeaderMap::new(), Body::new(endless), Duration::from_millis(5)).await;
        assert_eq!(read, Err(Unreadable::BrokenOff));
    }
}

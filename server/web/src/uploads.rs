//! Reading a form that brings files: its fields as any other form, its files within limits, all of it in memory.

use crate::forms::{Fields, MOST_FIELDS, Unreadable};
use axum::body::Body;
use axum::http::{HeaderMap, header};
use http_body_util::LengthLimitError;
use multer::{Constraints, Multipart, SizeLimit};
use std::error::Error as _;
use std::sync::Arc;
use std::time::Duration;

/// The most bytes of a form with its files: ten mebibytes for a file, and what stands around it.
pub const MOST_BYTES: usize = 10 * 1024 * 1024 + 256 * 1024;
/// The most bytes of a field that is no file: whatever may come as a table may be pasted too.
const MOST_OF_A_FIELD: usize = domain::moving_in::MOST_BYTES + 1;
/// The most bytes of what is no form.
const MOST_OF_ANYTHING: usize = 1024 * 1024;
/// How long its sender may take; a slow telephone line carries ten mebibytes in this time.
const PATIENCE: Duration = Duration::from_secs(300);

/// A file as it was sent.
#[derive(Clone)]
pub struct SentFile {
    /// The name of the field.
    pub field: String,
    /// The name of the file, as its sender calls it.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// The field only: what is in a file is its sender's.
impl std::fmt::Debug for SentFile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {} bytes", self.field, self.bytes.len())
    }
}

/// A form with files.
pub(crate) type Sent = (Fields, Arc<[SentFile]>);

/// Reads the body of a request as a form that may bring files. A field for a file that was left empty brings none.
///
/// # Errors
/// [`Unreadable`], with nothing kept.
pub(crate) async fn read(headers: &HeaderMap, body: Body) -> Result<Sent, Unreadable> {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let Ok(boundary) = multer::parse_boundary(kind) else {
        // A form without a file is a form.
        return Ok((crate::forms::read(headers, body).await?, Arc::from([])));
    };
    let declared = headers.get(header::CONTENT_LENGTH).and_then(|v| v.to_str().ok()).and_then(|v| v.parse().ok());
    if declared.is_some_and(|length: usize| length > MOST_BYTES) {
        return Err(Unreadable::TooLarge);
    }
    match tokio::time::timeout(PATIENCE, parts(boundary, body)).await {
        Ok(sent) => sent,
        Err(_) => Err(Unreadable::BrokenOff),
    }
}

/// Reads what a program sends: a form as any other, and everything else as one file without a name.
///
/// # Errors
/// [`Unreadable`], with nothing kept.
pub(crate) async fn anything(headers: &HeaderMap, body: Body) -> Result<Sent, Unreadable> {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    if kind.starts_with("multipart/form-data") || kind.starts_with("application/x-www-form-urlencoded") {
        return read(headers, body).await;
    }
    match tokio::time::timeout(PATIENCE, axum::body::to_bytes(body, MOST_OF_ANYTHING)).await {
        Ok(Ok(bytes)) => {
            let file = SentFile { field: String::new(), name: String::new(), bytes: bytes.to_vec() };
            Ok((Fields::default(), Arc::from([file])))
        }
        Ok(Err(error)) if error.source().is_some_and(|source| source.is::<LengthLimitError>()) => {
            Err(Unreadable::TooLarge)
        }
        Ok(Err(_)) | Err(_) => Err(Unreadable::BrokenOff),
    }
}

async fn parts(boundary: String, body: Body) -> Result<Sent, Unreadable> {
    let limits = Constraints::new().size_limit(SizeLimit::new().whole_stream(MOST_BYTES as u64));
    let mut form = Multipart::with_constraints(body.into_data_stream(), boundary, limits);
    let mut fields = Vec::new();
    let mut files = Vec::new();
    while let Some(part) = form.next_field().await.map_err(|e| unreadable(&e))? {
        if fields.len() + files.len() >= MOST_FIELDS {
            return Err(Unreadable::TooLarge);
        }
        let field = part.name().unwrap_or_default().to_owned();
        let name = part.file_name().map(str::to_owned);
        let bytes = part.bytes().await.map_err(|e| unreadable(&e))?;
        match name {
            Some(name) if !name.is_empty() || !bytes.is_empty() => {
                files.push(SentFile { field, name, bytes: bytes.to_vec() });
            }
            Some(_) => {}
            None if bytes.len() > MOST_OF_A_FIELD => return Err(Unreadable::TooLarge),
            None => fields.push((field, String::from_utf8_lossy(&bytes).into_owned())),
        }
    }
    Ok((Fields::tidied(fields), files.into()))
}

fn unreadable(error: &multer::Error) -> Unreadable {
    match error {
        multer::Error::StreamSizeExceeded { .. } | multer::Error::FieldSizeExceeded { .. } => Unreadable::TooLarge,
        multer::Error::StreamReadFailed(_) => Unreadable::BrokenOff,
        _ => Unreadable::OtherKind,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use axum::http::HeaderValue;

    fn headers(kind: &'static str) -> HeaderMap {
        [(header::CONTENT_TYPE, HeaderValue::from_static(kind))].into_iter().collect()
    }

    const KIND: &str = "multipart/form-data; boundary=XX";

    #[tokio::test]
    async fn fields_and_files_come_apart_and_an_empty_file_is_none() {
        let body = "--XX\r\nContent-Disposition: form-data; name=\"id\"\r\n\r\na\r\nb\r\n\
            --XX\r\nContent-Disposition: form-data; name=\"zip\"; filename=\"m.zip\"\r\nContent-Type: application/zip\r\n\r\nPK\r\n\
            --XX\r\nContent-Disposition: form-data; name=\"none\"; filename=\"\"\r\n\r\n\r\n--XX--\r\n";
        let (fields, files) = read(&headers(KIND), Body::from(body)).await.unwrap();
        assert_eq!(fields.one("id"), "a\nb");
        assert_eq!(files.len(), 1);
        assert_eq!((files[0].field.as_str(), &files[0].bytes[..]), ("zip", &b"PK"[..]));
        assert_eq!(format!("{:?}", files[0]), "zip: 2 bytes");
    }

    #[tokio::test]
    async fn a_form_without_files_is_read_as_one() {
        let (fields, files) =
            read(&headers("application/x-www-form-urlencoded"), Body::from("id=7&go=send")).await.unwrap();
        assert_eq!((fields.one("go"), files.len()), ("send", 0));
        assert_eq!(read(&headers("application/json"), Body::from("{}")).await.unwrap_err(), Unreadable::OtherKind);
    }

    #[tokio::test]
    async fn what_is_too_much_or_breaks_off_is_not_kept() {
        let long = format!(
            "--XX\r\nContent-Disposition: form-data; name=\"zip\"; filename=\"m\"\r\n\r\n{}\r\n--XX--\r\n",
            "x".repeat(MOST_BYTES)
        );
        assert_eq!(read(&headers(KIND), Body::from(long)).await.unwrap_err(), Unreadable::TooLarge);
        let field = format!(
            "--XX\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n{}\r\n--XX--\r\n",
            "x".repeat(MOST_OF_A_FIELD + 1)
        );
        assert_eq!(read(&headers(KIND), Body::from(field)).await.unwrap_err(), Unreadable::TooLarge);
        let broken = "--XX\r\nContent-Disposition: form-data; name=\"zip\"; filename=\"m\"\r\n\r\nPK";
        assert_eq!(read(&headers(KIND), Body::from(broken)).await.unwrap_err(), Unreadable::OtherKind);
    }
}

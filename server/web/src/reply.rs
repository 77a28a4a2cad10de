//! What a page's code answers with, and how that becomes an HTTP response.

use crate::headers::{self, Dress, Kind};
use axum::body::Body;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::Response;
use std::fmt::Write as _;

/// An answer.
#[derive(Debug)]
pub enum Reply {
    /// A complete HTML document.
    Page {
        /// 200, 404, 422 and so on.
        status: u16,
        /// The document.
        html: String,
        /// Whether it has an island.
        island: bool,
        /// Whether it shows something of a person. Then it is kept by no browser but that of their own device, for the
        /// way back.
        signed_in: bool,
        /// Whether search engines may list it.
        indexed: bool,
    },
    /// Go and read that page: a path on this site, as [`safe_path`] takes it. Anything else leads to the start page.
    SeeOther(String),
    /// JSON.
    Json {
        /// The HTTP status.
        status: u16,
        /// The value.
        body: serde_json::Value,
    },
    /// A file that was made for this request.
    Bytes {
        /// The HTTP status.
        status: u16,
        /// Its type, such as `application/pdf`.
        mime: &'static str,
        /// The name under which it is saved; without one it is shown.
        name: Option<String>,
        /// The file.
        body: Vec<u8>,
    },
    /// Plain text.
    Text {
        /// The HTTP status.
        status: u16,
        /// The text.
        body: String,
    },
    /// A response that is complete but for the headers that all have.
    Ready(Response),
    /// Another answer with one more header.
    With(Box<Self>, HeaderName, HeaderValue),
}

impl Reply {
    /// Sends the browser to a path on this site.
    #[must_use]
    pub fn see_other(path: impl Into<String>) -> Self {
        Self::SeeOther(path.into())
    }

    /// A JSON value with status 200.
    #[must_use]
    pub const fn json(body: serde_json::Value) -> Self {
        Self::Json { status: 200, body }
    }

    /// The same with a cookie set or cleared.
    #[must_use]
    pub fn with_cookie(self, cookie: HeaderValue) -> Self {
        Self::With(Box::new(self), header::SET_COOKIE, cookie)
    }

    /// The same with one more header.
    #[must_use]
    pub fn with_header(self, name: HeaderName, value: HeaderValue) -> Self {
        Self::With(Box::new(self), name, value)
    }

    /// The same, for the scripts of every site to read: only for what is public and the same for all.
    #[must_use]
    pub fn shared(self) -> Self {
        let open = Self::With(Box::new(self), header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
        let policy = HeaderName::from_static("cross-origin-resource-policy");
        Self::With(Box::new(open), policy, HeaderValue::from_static("cross-origin"))
    }

    /// The same under another status; pages, JSON, files and text have one.
    #[must_use]
    pub fn with_status(mut self, new: u16) -> Self {
        match &mut self {
            Self::Page { status, .. }
            | Self::Json { status, .. }
            | Self::Bytes { status, .. }
            | Self::Text { status, .. } => *status = new,
            Self::Ready(response) => *response.status_mut() = code(new),
            Self::With(inner, name, value) => {
                let inner = std::mem::replace(&mut **inner, Self::SeeOther(String::new())).with_status(new);
                return Self::With(Box::new(inner), name.clone(), value.clone());
            }
            Self::SeeOther(_) => {}
        }
        self
    }

    /// The response, with the headers that every answer carries.
    #[must_use]
    pub fn respond(self, dress: &Dress<'_>) -> Response {
        let mut more = HeaderMap::new();
        let mut reply = self;
        while let Self::With(inner, name, value) = reply {
            // What was said last is outermost and counts; only of cookies there may be several.
            if name == header::SET_COOKIE || !more.contains_key(&name) {
                more.append(name, value);
            }
            reply = *inner;
        }
        let (mut response, kind) = reply.bare();
        let headers = response.headers_mut();
        headers.extend(more);
        headers::apply(headers, kind, dress);
        response
    }

    fn bare(self) -> (Response, Kind) {
        match self {
            Self::Page { status, html, island, signed_in, indexed } => {
                let mut response = made(status, "text/html; charset=utf-8", html);
                if !indexed {
                    let headers = response.headers_mut();
                    headers.insert(HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex"));
                }
                (response, Kind::Page { island, personal: signed_in })
            }
            Self::SeeOther(path) => {
                let path = safe_path(&path).unwrap_or_else(|| {
                    tracing::warn!("an answer that leads elsewhere was turned to the start page");
                    "/"
                });
                let mut response = made(303, "text/plain; charset=utf-8", "");
                let place = HeaderValue::from_str(path).unwrap_or(HeaderValue::from_static("/"));
                response.headers_mut().insert(header::LOCATION, place);
                response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
                (response, Kind::Other)
            }
            Self::Json { status, body } => {
                let mut response = made(status, "application/json", body.to_string());
                response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
                (response, Kind::Other)
            }
            Self::Bytes { status, mime, name, body } => {
                let mut response = made(status, mime, body);
                let headers = response.headers_mut();
                if let Some(value) = name.and_then(|name| HeaderValue::from_str(&disposition(&name)).ok()) {
                    headers.insert(header::CONTENT_DISPOSITION, value);
                }
                headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
                (response, if mime == "application/pdf" { Kind::Document } else { Kind::Other })
            }
            Self::Text { status, body } => (made(status, "text/plain; charset=utf-8", body), Kind::Other),
            Self::Ready(response) => (response, Kind::Other),
            Self::With(inner, ..) => inner.bare(),
        }
    }
}

fn code(status: u16) -> StatusCode {
    StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

fn made(status: u16, mime: &'static str, body: impl Into<Body>) -> Response {
    let mut response = Response::new(body.into());
    *response.status_mut() = code(status);
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(mime));
    response
}

/// `attachment` with the name twice: once in ASCII for old browsers, once in full.
fn disposition(name: &str) -> String {
    let simple: String =
        name.chars().map(|c| if c.is_ascii_alphanumeric() || "._- ".contains(c) { c } else { '_' }).collect();
    let mut full = String::new();
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || b"._-".contains(&byte) {
            full.push(byte as char);
        } else {
            // Writing to a String cannot fail.
            let _ = write!(full, "%{byte:02X}");
        }
    }
    format!("attachment; filename=\"{simple}\"; filename*=UTF-8''{full}")
}

/// The given text, if it is a path on this site that is safe to send a browser to: one slash first, printable ASCII,
/// no backslash. `//host` and `/\host` would lead elsewhere, and browsers drop tabs and line ends before they look.
#[must_use]
pub fn safe_path(text: &str) -> Option<&str> {
    let sound = text.len() <= 2_000
        && text.starts_with('/')
        && !text.starts_with("//")
        && text.bytes().all(|b| b.is_ascii_graphic() && b != b'\\');
    sound.then_some(text)
}

#[cfg(test)]
mod tests;

//! One file in the ways that it can be sent.

use crate::encoding::{Coding, accepted, compress};
use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::Response;
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::sync::OnceLock;

/// A file: its content, its type, and its compressed forms from the first time they are asked for.
#[derive(Debug)]
pub struct File {
    plain: Bytes,
    mime: &'static str,
    hash: String,
    gzip: OnceLock<Option<Bytes>>,
    brotli: OnceLock<Option<Bytes>>,
}

impl File {
    /// Takes in a file and hashes it.
    pub fn new(plain: impl Into<Bytes>, mime: &'static str) -> Self {
        let plain = plain.into();
        let mut hash = String::with_capacity(16);
        for byte in Sha256::digest(&plain).iter().take(8) {
            // Writing to a String cannot fail.
            let _ = write!(hash, "{byte:02x}");
        }
        Self { plain, mime, hash, gzip: OnceLock::new(), brotli: OnceLock::new() }
    }

    /// 16 hexadecimal digits that change with the content.
    pub fn hash(&self) -> &str {
        &self.hash
    }

    /// Makes the compressed forms.
    pub fn warm(&self) {
        self.coded(Coding::Gzip);
        self.coded(Coding::Brotli);
    }

    fn coded(&self, coding: Coding) -> Option<Bytes> {
        // Fonts and photographs are compressed in themselves.
        let already = self.mime.starts_with("font/") || self.mime == "image/png";
        let make = || if already { None } else { compress(&self.plain, coding).map(Bytes::from) };
        match coding {
            Coding::Plain => Some(self.plain.clone()),
            Coding::Gzip => self.gzip.get_or_init(make).clone(),
            Coding::Brotli => self.brotli.get_or_init(make).clone(),
        }
    }

    fn tag(&self, coding: Coding) -> String {
        let suffix = match coding {
            Coding::Plain => "",
            Coding::Gzip => "-gzip",
            Coding::Brotli => "-br",
        };
        format!("\"{}{suffix}\"", self.hash)
    }

    /// The file in the best way that the request accepts, or 304 when the browser has it.
    pub fn answer(&self, headers: &HeaderMap) -> Response {
        let best = accepted(headers).into_iter().find_map(|coding| self.coded(coding).map(|body| (coding, body)));
        let (coding, body) = best.unwrap_or((Coding::Plain, self.plain.clone()));
        let mut response = Response::new(Body::empty());
        let answer = response.headers_mut();
        answer.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
        answer.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
        if let Ok(tag) = HeaderValue::from_str(&self.tag(coding)) {
            answer.insert(header::ETAG, tag);
        }
        if self.is_known(headers) {
            *response.status_mut() = StatusCode::NOT_MODIFIED;
            return response;
        }
        answer.insert(header::CONTENT_TYPE, HeaderValue::from_static(self.mime));
        answer.insert(header::CONTENT_LENGTH, HeaderValue::from(body.len()));
        if let Some(name) = coding.name() {
            answer.insert(header::CONTENT_ENCODING, name);
        }
        *response.body_mut() = Body::from(body);
        response
    }

    /// Whether the browser has the file, in whatever coding: all decode to the same.
    fn is_known(&self, headers: &HeaderMap) -> bool {
        let own = [Coding::Plain, Coding::Gzip, Coding::Brotli].map(|coding| self.tag(coding));
        headers.get_all(header::IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok()).any(|value| {
            value.split(',').map(str::trim).any(|tag| {
                let tag = tag.strip_prefix("W/").unwrap_or(tag);
                tag == "*" || own.iter().any(|own| own == tag)
            })
        })
    }
}

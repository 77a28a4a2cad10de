//! Compressing: which way the browser takes, how files are made small, and which pages are worth it.

use axum::http::{HeaderMap, HeaderValue, header};
use std::io::Write;
use tower_http::compression::predicate::{Predicate, SizeAbove};
use tower_http::compression::{CompressionLayer, CompressionLevel};

/// A way to send a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Coding {
    /// As it is.
    Plain,
    /// gzip.
    Gzip,
    /// Brotli.
    Brotli,
}

impl Coding {
    /// The word of the `Content-Encoding` header; none for a file as it is.
    #[must_use]
    pub const fn name(self) -> Option<HeaderValue> {
        match self {
            Self::Plain => None,
            Self::Gzip => Some(HeaderValue::from_static("gzip")),
            Self::Brotli => Some(HeaderValue::from_static("br")),
        }
    }
}

/// The codings that the request accepts, best first. A file as it is comes last and is always there: a browser that
/// excludes it with `identity;q=0` is better served so than not at all.
#[must_use]
pub fn accepted(headers: &HeaderMap) -> Vec<Coding> {
    let values = headers.get_all(header::ACCEPT_ENCODING);
    let listed: Vec<(String, bool)> = values
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .map(|item| {
            let (name, rest) = item.split_once(';').unwrap_or((item, ""));
            let weight = rest.trim().strip_prefix("q=").map_or(1.0, |q| q.trim().parse().unwrap_or(0.0_f32));
            (name.trim().to_ascii_lowercase(), weight > 0.0)
        })
        .collect();
    let takes = |name: &str| {
        let exact = listed.iter().find(|(listed, _)| listed == name);
        exact.or_else(|| listed.iter().find(|(listed, _)| listed == "*")).is_some_and(|(_, wanted)| *wanted)
    };
    let mut codings = Vec::with_capacity(3);
    if takes("br") {
        codings.push(Coding::Brotli);
    }
    if takes("gzip") {
        codings.push(Coding::Gzip);
    }
    codings.push(Coding::Plain);
    codings
}

/// The file compressed, if that makes it smaller by a tenth at least. Costs tens of milliseconds for the islands, so
/// it is done once for each file.
#[must_use]
pub fn compress(plain: &[u8], coding: Coding) -> Option<Vec<u8>> {
    let mut small = Vec::new();
    match coding {
        Coding::Plain => return None,
        Coding::Gzip => {
            let mut encoder = flate2::write::GzEncoder::new(&mut small, flate2::Compression::new(8));
            encoder.write_all(plain).ok()?;
            encoder.finish().ok()?;
        }
        Coding::Brotli => {
            let how = brotli::enc::BrotliEncoderParams {
                quality: 8,
                lgwin: 20,
                size_hint: plain.len(),
                ..Default::default()
            };
            brotli::BrotliCompress(&mut &*plain, &mut small, &how).ok()?;
        }
    }
    (small.len() < plain.len() / 10 * 9).then_some(small)
}

/// Compresses pages and JSON on their way out, at a level that costs about half a millisecond; small ones, files (they
/// are compressed already) and documents are left alone.
#[must_use]
pub fn layer() -> CompressionLayer<impl Predicate> {
    let worth = |_, _, headers: &HeaderMap, _: &axum::http::Extensions| {
        let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        ["text/html", "text/plain", "application/json", "application/ld+json"].iter().any(|k| kind.starts_with(k))
    };
    CompressionLayer::new().quality(CompressionLevel::Precise(4)).compress_when(SizeAbove::new(1024).and(worth))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use Coding::{Brotli, Gzip, Plain};
    use std::io::Read;

    fn asked(value: &str) -> Vec<Coding> {
        accepted(&HeaderMap::from_iter([(header::ACCEPT_ENCODING, HeaderValue::from_str(value).unwrap())]))
    }

    #[test]
    fn the_best_accepted_coding_comes_first_and_the_plain_file_last() {
        let cases: [(&str, &[Coding]); 10] = [
            ("gzip, deflate, br, zstd", &[Brotli, Gzip, Plain]),
            ("br;q=1.0, gzip;q=0.8, *;q=0.1", &[Brotli, Gzip, Plain]),
            ("GZIP", &[Gzip, Plain]),
            ("gzip;q=0, br", &[Brotli, Plain]),
            ("*", &[Brotli, Gzip, Plain]),
            ("*;q=0", &[Plain]),
            ("br;q=0, *", &[Gzip, Plain]),
            ("identity", &[Plain]),
            ("br; q=nonsense", &[Plain]),
            ("", &[Plain]),
        ];
        for (value, expected) in cases {
            assert_eq!(asked(value), expected, "{value}");
        }
        assert_eq!(accepted(&HeaderMap::new()), [Plain]);
    }

    #[test]
    fn compressed_files_are_the_same_files() {
        let plain = "a calm page ".repeat(500);
        let mut back = String::new();
        let gzip = compress(plain.as_bytes(), Gzip).unwrap();
        flate2::read::GzDecoder::new(&*gzip).read_to_string(&mut back).unwrap();
        assert_eq!(back, plain);
        let mut back = Vec::new();
        brotli::BrotliDecompress(&mut &*compress(plain.as_bytes(), Brotli).unwrap(), &mut back).unwrap();
        assert_eq!(back, plain.as_bytes());
    }

    #[test]
    fn what_does_not_get_smaller_stays_as_it_is() {
        assert_eq!(compress(b"tiny", Gzip), None);
        assert_eq!(compress(b"tiny", Brotli), None);
        assert_eq!(compress(b"anything", Plain), None);
    }
}

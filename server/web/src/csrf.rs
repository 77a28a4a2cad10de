//! Whether a form comes from our own pages: the rules of Go's `CrossOriginProtection`, by what the browser says of
//! where a request began. No hidden tokens are needed.

use axum::http::{HeaderMap, HeaderName, Method, header};
use std::fmt;

/// Where pages are served from: scheme, host and port.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    https: bool,
    host: String,
    port: Option<u16>,
}

impl Origin {
    /// Reads `https://example.org`, `http://localhost:3000` or `http://[::1]:3000`, with or without a slash at the
    /// end. Nothing if there is a path, a user name, another scheme, or a host outside of ASCII.
    #[must_use]
    pub fn parse(address: &str) -> Option<Self> {
        let (scheme, rest) = address.split_once("://")?;
        let https = match scheme.to_ascii_lowercase().as_str() {
            "https" => true,
            "http" => false,
            _ => return None,
        };
        let authority = rest.strip_suffix('/').unwrap_or(rest);
        let (host, port) = match authority.rsplit_once(':') {
            Some((host, digits)) if digits.bytes().all(|b| b.is_ascii_digit()) => (host, Some(digits.parse().ok()?)),
            _ => (authority, None),
        };
        let number = host.strip_prefix('[').and_then(|inner| inner.strip_suffix(']'));
        let sound = match number {
            Some(inner) => inner.parse::<std::net::Ipv6Addr>().is_ok(),
            None => !host.is_empty() && host.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'.'),
        };
        let usual = if https { 443 } else { 80 };
        sound.then(|| Self { https, host: host.to_ascii_lowercase(), port: port.filter(|port| *port != usual) })
    }

    /// Whether the scheme is https.
    #[must_use]
    pub const fn is_https(&self) -> bool {
        self.https
    }

    /// Host and port as a `Host` header has them.
    fn authority(&self) -> String {
        self.port.map_or_else(|| self.host.clone(), |port| format!("{}:{port}", self.host))
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}://{}", if self.https { "https" } else { "http" }, self.authority())
    }
}

/// Whether the request may change something. `public` is the configured address of this installation: behind a proxy
/// the `Host` header is the proxy's, so it is compared only where no address is configured. `trusted` origins may send
/// forms too.
#[must_use]
pub fn allows(method: &Method, headers: &HeaderMap, public: Option<&Origin>, trusted: &[Origin]) -> bool {
    if [Method::GET, Method::HEAD, Method::OPTIONS].contains(method) {
        return true;
    }
    let origin = first(headers, &header::ORIGIN);
    let known = origin.and_then(Origin::parse);
    let is_trusted = known.as_ref().is_some_and(|origin| trusted.contains(origin));
    match first(headers, &HeaderName::from_static("sec-fetch-site")) {
        Some("same-origin" | "none") => true,
        Some(_) => is_trusted,
        // Neither header: not a browser of the last years, or no browser at all; nobody's cookie is being abused.
        None if origin.is_none() => true,
        None => is_trusted || known.is_some_and(|origin| is_ours(&origin, headers, public)),
    }
}

fn is_ours(origin: &Origin, headers: &HeaderMap, public: Option<&Origin>) -> bool {
    match public {
        Some(public) => origin == public,
        None => first(headers, &header::HOST).is_some_and(|host| {
            let scheme = if origin.https { "https" } else { "http" };
            Origin::parse(&format!("{scheme}://{host}")).as_ref() == Some(origin)
        }),
    }
}

/// The header's first value; an empty one counts as none, one that is no text as some foreign word.
fn first<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    headers.get(name).map(|value| value.to_str().unwrap_or("?")).filter(|value| !value.is_empty())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use axum::http::HeaderValue;

    const SITE: &str = "sec-fetch-site";

    fn asked(method: &Method, pairs: &[(&'static str, &str)], public: Option<&str>) -> bool {
        let headers: HeaderMap = pairs
            .iter()
            .map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_str(value).unwrap()))
            .collect();
        let public = public.map(|p| Origin::parse(p).unwrap());
        allows(method, &headers, public.as_ref(), &[Origin::parse("https://trusted.example").unwrap()])
    }

    #[test]
    fn what_the_browser_says_of_the_site_decides_first() {
        for (site, expected) in
            [("same-origin", true), ("none", true), ("cross-site", false), ("same-site", false), ("odd", false)]
        {
            assert_eq!(asked(&Method::POST, &[(SITE, site)], None), expected, "{site}");
            let with_own = [(SITE, site), ("origin", "https://cairn.example"), ("host", "cairn.example")];
            assert_eq!(asked(&Method::POST, &with_own, Some("https://cairn.example")), expected, "{site} own origin");
        }
    }

    #[test]
    fn reading_is_always_allowed() {
        for method in [Method::GET, Method::HEAD, Method::OPTIONS] {
            assert!(asked(&method, &[(SITE, "cross-site"), ("origin", "https://evil.example")], None));
        }
        for method in [Method::POST, Method::PUT, Method::DELETE, Method::PATCH] {
            assert!(!asked(&method, &[(SITE, "cross-site"), ("origin", "https://evil.example")], None));
        }
    }

    #[test]
    fn without_either_header_it_is_no_browser_and_passes() {
        assert!(asked(&Method::POST, &[], None));
        assert!(asked(&Method::POST, &[(SITE, ""), ("origin", "")], Some("https://cairn.example")));
    }

    #[test]
    fn old_browsers_are_judged_by_their_origin() {
        let public = Some("https://cairn.example");
        let cases = [
            ("https://cairn.example", public, true),
            ("https://CAIRN.example:443", public, true),
            ("http://cairn.example", public, false),
            ("https://cairn.example:8443", public, false),
            ("https://cairn.example.evil.example", public, false),
            // The proxy's name for us is not ours.
            ("https://inner:3000", public, false),
            ("null", public, false),
            ("https://user@cairn.example", public, false),
            ("https://inner:3000", None, true),
            ("http://inner:3000", None, true),
            ("http://inner", None, false),
            ("null", None, false),
            ("", None, true),
        ];
        for (origin, public, expected) in cases {
            let headers = [("origin", origin), ("host", "inner:3000")];
            assert_eq!(asked(&Method::POST, &headers, public), expected, "{origin} at {public:?}");
        }
        assert!(!asked(&Method::POST, &[("origin", "http://inner:3000")], None), "no host to compare with");
    }

    #[test]
    fn a_trusted_origin_may_send_from_elsewhere() {
        let public = Some("https://cairn.example");
        assert!(asked(&Method::POST, &[("origin", "https://trusted.example")], public));
        assert!(asked(&Method::POST, &[(SITE, "cross-site"), ("origin", "https://trusted.example")], public));
        assert!(!asked(&Method::POST, &[(SITE, "cross-site"), ("origin", "http://trusted.example")], public));
    }

    #[test]
    fn an_origin_is_read_in_its_usual_forms_only() {
        for (given, shown) in [
            ("https://cairn.example/", "https://cairn.example"),
            ("HTTPS://Cairn.Example:443", "https://cairn.example"),
            ("http://localhost:3000", "http://localhost:3000"),
            ("http://[::1]:3000", "http://[::1]:3000"),
            ("http://[::1]", "http://[::1]"),
            ("http://127.0.0.1:80", "http://127.0.0.1"),
        ] {
            assert_eq!(Origin::parse(given).map(|o| o.to_string()).as_deref(), Some(shown), "{given}");
        }
        for odd in [
            "",
            "null",
            "cairn.example",
            "ftp://a",
            "https://",
            "https://a/b",
            "https://a?b",
            "https://u@a",
            "https://a:b",
        ] {
            assert_eq!(Origin::parse(odd), None, "{odd}");
        }
        assert_eq!(Origin::parse("https://a:99999"), None);
        assert_eq!(Origin::parse("https://a:"), None);
        assert!(Origin::parse("https://a").unwrap().is_https());
    }
}

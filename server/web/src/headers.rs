//! The headers that every answer carries: what it may load, who may frame it, what is kept of it.

use axum::http::{HeaderMap, HeaderName, HeaderValue, header};

/// What of the request decides the headers of its answer.
#[derive(Debug, Clone, Copy)]
pub struct Dress<'a> {
    /// The nonce of this answer; empty when there is none.
    pub nonce: &'a str,
    /// Whether people reach the installation by https.
    pub https: bool,
    /// Whether someone is signed in.
    pub signed_in: bool,
    /// Whether other people use that device too.
    pub shared_device: bool,
    /// Whether a form was sent.
    pub sent: bool,
    /// The address as the table has it.
    pub route: &'a str,
}

/// What the answer is, as far as the headers depend on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A page, with an island or without.
    Page {
        /// Whether it has an island, which is compiled in the browser.
        island: bool,
        /// Whether it shows something of a person.
        personal: bool,
    },
    /// A PDF, which browsers show with styles and scripts of their own.
    Document,
    /// Anything else.
    Other,
}

/// Powers of the browser that no page uses.
const UNUSED: &str = "camera=(), display-capture=(), geolocation=(), microphone=(), midi=(), payment=(), usb=()";

/// Sets the headers that the answer does not have already.
pub fn apply(headers: &mut HeaderMap, kind: Kind, dress: &Dress<'_>) {
    let mut set = |name: HeaderName, value: &str| {
        // A nonce is base64url and the rest is ours: it is always a valid value.
        if let Ok(value) = HeaderValue::from_str(value) {
            headers.entry(name).or_insert(value);
        }
    };
    set(header::CONTENT_SECURITY_POLICY, &policy(kind, dress.nonce));
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(header::REFERRER_POLICY, referrer(dress.route));
    set(HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    set(HeaderName::from_static("cross-origin-resource-policy"), "same-origin");
    set(HeaderName::from_static("permissions-policy"), UNUSED);
    if dress.https {
        set(header::STRICT_TRANSPORT_SECURITY, "max-age=31536000");
    }
    set(header::CACHE_CONTROL, kept(kind, dress));
}

/// What the browser keeps of it. On a device of one's own a page is kept for the way back: after a lost signal the browser
/// shows it again from there, with everything that was typed. A device that others use keeps nothing.
fn kept(kind: Kind, dress: &Dress<'_>) -> &'static str {
    match kind {
        Kind::Page { .. } if dress.signed_in && !dress.shared_device => "private, no-cache",
        Kind::Page { personal: true, .. } => "no-store",
        _ if dress.signed_in || dress.sent => "no-store",
        _ => "no-cache",
    }
}

/// A certificate's number stands in the address of its page; no request that starts there tells it.
/// Elsewhere only our own pages learn it: without any referrer, old browsers would not say where a form comes from.
fn referrer(route: &str) -> &'static str {
    if route == "/verify" || route.starts_with("/verify/") { "no-referrer" } else { "same-origin" }
}

fn policy(kind: Kind, nonce: &str) -> String {
    match kind {
        Kind::Document => "frame-ancestors 'none'".to_owned(),
        Kind::Other => "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'".to_owned(),
        Kind::Page { island, .. } => {
            let own = if nonce.is_empty() { String::new() } else { format!(" 'nonce-{nonce}'") };
            let compile = if island { " 'wasm-unsafe-eval'" } else { "" };
            format!(
                "default-src 'none'; script-src 'self'{own}{compile}; style-src 'self'; img-src 'self' data:; \
                 font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
            )
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const PLAIN: Dress<'_> =
        Dress { nonce: "n0nce", https: false, signed_in: false, shared_device: false, sent: false, route: "/" };
    const PAGE: Kind = Kind::Page { island: false, personal: false };

    fn of(kind: Kind, dress: Dress<'_>) -> HeaderMap {
        let mut headers = HeaderMap::new();
        apply(&mut headers, kind, &dress);
        headers
    }

    fn text(headers: &HeaderMap, name: &str) -> String {
        headers.get(name).map(|v| v.to_str().unwrap().to_owned()).unwrap_or_default()
    }

    #[test]
    fn a_page_loads_only_from_here_and_runs_only_its_own_script() {
        let policy = text(&of(PAGE, PLAIN), "content-security-policy");
        assert_eq!(
            policy,
            "default-src 'none'; script-src 'self' 'nonce-n0nce'; style-src 'self'; img-src 'self' data:; \
             font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        );
    }

    #[test]
    fn only_a_page_with_an_island_may_compile_and_nothing_may_run_what_stands_in_the_page() {
        let island = text(&of(Kind::Page { island: true, personal: false }, PLAIN), "content-security-policy");
        assert!(island.contains("script-src 'self' 'nonce-n0nce' 'wasm-unsafe-eval';"), "{island}");
        let without = text(&of(PAGE, Dress { nonce: "", ..PLAIN }), "content-security-policy");
        assert!(without.contains("script-src 'self';"), "{without}");
        for policy in [island, without] {
            assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"), "{policy}");
        }
    }

    #[test]
    fn what_is_no_page_loads_nothing_and_nothing_is_framed() {
        let other = text(&of(Kind::Other, PLAIN), "content-security-policy");
        assert_eq!(other, "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'");
        assert_eq!(text(&of(Kind::Document, PLAIN), "content-security-policy"), "frame-ancestors 'none'");
    }

    #[test]
    fn https_is_insisted_on_only_where_it_is_used() {
        assert_eq!(text(&of(PAGE, PLAIN), "strict-transport-security"), "");
        let https = of(PAGE, Dress { https: true, ..PLAIN });
        assert_eq!(text(&https, "strict-transport-security"), "max-age=31536000");
    }

    #[test]
    fn a_page_is_kept_for_the_way_back_on_a_device_of_ones_own_and_nothing_else_is() {
        let kept = |kind, dress| text(&of(kind, dress), "cache-control");
        let personal = Kind::Page { island: false, personal: true };
        let own = Dress { signed_in: true, ..PLAIN };
        assert_eq!(kept(PAGE, PLAIN), "no-cache");
        assert_eq!(kept(personal, own), "private, no-cache");
        assert_eq!(kept(personal, Dress { sent: true, ..own }), "private, no-cache");
        for shared in [Dress { shared_device: true, ..own }, Dress { shared_device: true, sent: true, ..own }] {
            assert_eq!(kept(personal, shared), "no-store");
            assert_eq!(kept(PAGE, shared), "no-store");
        }
        assert_eq!(kept(PAGE, Dress { sent: true, ..PLAIN }), "no-store");
        assert_eq!(kept(personal, PLAIN), "no-store");
        assert_eq!(kept(Kind::Other, own), "no-store");
        assert_eq!(kept(Kind::Document, own), "no-store");
    }

    #[test]
    fn a_certificate_number_is_not_told_on() {
        for (route, expected) in [
            ("/verify/{number}", "no-referrer"),
            ("/verify", "no-referrer"),
            ("/verifying", "same-origin"),
            ("/invitation/{token}", "same-origin"),
        ] {
            assert_eq!(text(&of(PAGE, Dress { route, ..PLAIN }), "referrer-policy"), expected, "{route}");
        }
    }

    #[test]
    fn every_answer_is_taken_for_what_it_is_and_kept_apart_from_other_sites() {
        for kind in [PAGE, Kind::Document, Kind::Other] {
            let headers = of(kind, PLAIN);
            assert_eq!(text(&headers, "x-content-type-options"), "nosniff");
            assert_eq!(text(&headers, "cross-origin-opener-policy"), "same-origin");
            assert_eq!(text(&headers, "cross-origin-resource-policy"), "same-origin");
            assert!(text(&headers, "permissions-policy").contains("camera=()"));
        }
    }

    #[test]
    fn what_an_answer_says_itself_stays() {
        let mut headers =
            HeaderMap::from_iter([(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=60"))]);
        apply(&mut headers, Kind::Other, &Dress { signed_in: true, ..PLAIN });
        assert_eq!(text(&headers, "cache-control"), "public, max-age=60");
    }
}

//! The two cookies: the word that names a session, and the mark by which the house knows whose a form is once it is over.

use axum::http::{HeaderMap, HeaderValue, header};
use std::time::Duration;

/// How a cookie of ours is called, read, set and cleared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SessionCookie {
    https: bool,
    names: [&'static str; 2],
    lifetime: Duration,
}

impl SessionCookie {
    /// For an installation that people reach by https or not; the browser forgets the cookie after `lifetime`.
    #[must_use]
    pub const fn new(https: bool, lifetime: Duration) -> Self {
        Self { https, names: ["sid", "__Host-sid"], lifetime }
    }

    /// The mark: sealed, so that it tells nothing to anyone but the house, and no key to anything.
    #[must_use]
    pub const fn mark(https: bool, lifetime: Duration) -> Self {
        Self { https, names: ["whose", "__Host-whose"], lifetime }
    }

    /// The name. Browsers accept the `__Host-` one only with https, for this host alone and for every path.
    #[must_use]
    pub const fn name(self) -> &'static str {
        if self.https { self.names[1] } else { self.names[0] }
    }

    /// The word in the request's cookie, if it has the form of one.
    #[must_use]
    pub fn read(self, headers: &HeaderMap) -> Option<String> {
        headers
            .get_all(header::COOKIE)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(';'))
            .filter_map(|pair| pair.trim().split_once('='))
            .find(|(name, value)| *name == self.name() && sound(value))
            .map(|(_, value)| value.to_owned())
    }

    /// The header that gives the browser the word. A word with other symbols than base64url is not set.
    #[must_use]
    pub fn set(self, token: &str) -> HeaderValue {
        if sound(token) { self.header(token, Some(self.lifetime.as_secs())) } else { self.clear() }
    }

    /// The same for a device that others use too: the browser forgets the word when it is closed.
    #[must_use]
    pub fn set_until_closed(self, token: &str) -> HeaderValue {
        if sound(token) { self.header(token, None) } else { self.clear() }
    }

    /// The header that makes the browser forget it.
    #[must_use]
    pub fn clear(self) -> HeaderValue {
        self.header("", Some(0))
    }

    fn header(self, value: &str, seconds: Option<u64>) -> HeaderValue {
        let age = seconds.map(|seconds| format!("; Max-Age={seconds}")).unwrap_or_default();
        let secure = if self.https { "; Secure" } else { "" };
        let text = format!("{}={value}; Path=/{age}; HttpOnly; SameSite=Lax{secure}", self.name());
        // Nothing in it can be outside of ASCII; an empty header would only be ignored.
        let mut header = HeaderValue::from_str(&text).unwrap_or(HeaderValue::from_static(""));
        header.set_sensitive(true);
        header
    }
}

/// Whether it can be one of our words: 16 to 256 symbols of base64url.
fn sound(token: &str) -> bool {
    (16..=256).contains(&token.len()) && token.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const TOKEN: &str = "abcdefghijklmnop-_0123456789";
    const DAY: Duration = Duration::from_secs(86_400);

    fn headers(cookies: &[&str]) -> HeaderMap {
        cookies.iter().map(|c| (header::COOKIE, HeaderValue::from_str(c).unwrap())).collect()
    }

    #[test]
    fn with_https_the_cookie_is_bound_to_the_host_and_secure() {
        let set = SessionCookie::new(true, DAY).set(TOKEN);
        let expected = format!("__Host-sid={TOKEN}; Path=/; Max-Age=86400; HttpOnly; SameSite=Lax; Secure");
        assert_eq!(set.to_str().unwrap(), expected);
        assert!(set.is_sensitive());
    }

    #[test]
    fn on_a_shared_device_the_browser_forgets_it_when_it_is_closed() {
        let set = SessionCookie::new(true, DAY).set_until_closed(TOKEN);
        assert_eq!(set.to_str().unwrap(), format!("__Host-sid={TOKEN}; Path=/; HttpOnly; SameSite=Lax; Secure"));
        assert_eq!(SessionCookie::new(true, DAY).set_until_closed("odd"), SessionCookie::new(true, DAY).clear());
    }

    #[test]
    fn without_https_it_has_the_plain_name() {
        let cookie = SessionCookie::new(false, DAY);
        assert!(cookie.set(TOKEN).to_str().unwrap().starts_with("sid=abc"));
        assert_eq!(cookie.clear().to_str().unwrap(), "sid=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax");
    }

    #[test]
    fn it_is_found_among_other_cookies_and_only_under_its_own_name() {
        let all = headers(&["theme=dark; sid=wrongwrongwrongwrong", &format!("a=b; __Host-sid={TOKEN};c=d")]);
        assert_eq!(SessionCookie::new(true, DAY).read(&all).as_deref(), Some(TOKEN));
        assert_eq!(SessionCookie::new(false, DAY).read(&all).as_deref(), Some("wrongwrongwrongwrong"));
        assert_eq!(SessionCookie::new(true, DAY).read(&headers(&["sid=wrongwrongwrongwrong"])), None);
    }

    #[test]
    fn a_value_that_cannot_be_ours_is_not_read_nor_set() {
        let cookie = SessionCookie::new(false, DAY);
        let long = "a".repeat(257);
        for odd in ["", "short", "has a space in its middle", "quote\"quote\"quote\"", long.as_str()] {
            assert_eq!(cookie.read(&headers(&[&format!("sid={odd}")])), None, "{odd}");
            assert_eq!(cookie.set(odd), cookie.clear(), "{odd}");
        }
        assert_eq!(cookie.set("line\r\nbreak-line-break"), cookie.clear());
    }
}

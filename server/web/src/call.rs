//! One request, as the code of a page sees it.

use crate::forms::Fields;
use crate::stop::Stop;
use crate::uploads::SentFile;
use axum::extract::ConnectInfo;
use axum::http::HeaderMap;
use axum::http::header;
use axum::http::request::Parts;
use domain::actor::Actor;
use domain::session::Device;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::Arc;

/// A request: who asks, for what, with which fields.
pub struct Call<S> {
    /// What the application is made of.
    pub state: Arc<S>,
    /// Who is signed in. Always there in rows for people who are.
    pub actor: Option<Actor>,
    /// Whose device they sit at, as they said when they signed in.
    pub device: Device,
    /// The word of the session's cookie, to end or renew the session.
    pub session_token: Option<String>,
    /// The mark of whose a form is, read only when the session has ended.
    pub mark: Option<String>,
    /// The parts of the address that the table leaves open, decoded.
    pub path_params: Vec<(String, String)>,
    /// What stands after the question mark.
    pub query: Fields,
    /// What the form sent; empty when nothing was sent.
    pub fields: Fields,
    /// The files that came with the form; only rows for files have any.
    pub files: Arc<[SentFile]>,
    /// The headers of the request.
    pub headers: HeaderMap,
    /// The word that lets this answer's own script run.
    pub nonce: String,
    /// The path as it was asked for, still encoded.
    pub path: String,
    /// Whether the answer shall be JSON: a script of ours asks, or another program.
    pub wants_json: bool,
    /// The network that the request comes from, such as `203.0.113.0/24`: for limits, never for logs.
    pub client: String,
    /// What this person did a moment ago, where the page that is made says it.
    pub just: Option<app::notice::Notice>,
}

impl<S> Clone for Call<S> {
    fn clone(&self) -> Self {
        Self {
            state: Arc::clone(&self.state),
            actor: self.actor.clone(),
            device: self.device,
            session_token: self.session_token.clone(),
            mark: self.mark.clone(),
            path_params: self.path_params.clone(),
            query: self.query.clone(),
            fields: self.fields.clone(),
            files: Arc::clone(&self.files),
            headers: self.headers.clone(),
            nonce: self.nonce.clone(),
            path: self.path.clone(),
            wants_json: self.wants_json,
            client: self.client.clone(),
            just: self.just.clone(),
        }
    }
}

impl<S> Call<S> {
    /// The request before anything is known of who asks. `trusted_proxies` is how many proxies of ours it passed.
    pub(crate) fn new(state: Arc<S>, parts: &Parts, trusted_proxies: usize) -> Self {
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
        let path = parts.uri.path().to_owned();
        Self {
            state,
            actor: None,
            device: Device::Own,
            session_token: None,
            mark: None,
            path_params: Vec::new(),
            query: Fields::parse(parts.uri.query().unwrap_or_default().as_bytes()),
            fields: Fields::default(),
            files: Arc::from([]),
            nonce: crate::random::nonce(),
            wants_json: wants_json(&parts.headers, &path),
            client: client(&parts.headers, peer, trusted_proxies),
            headers: parts.headers.clone(),
            path,
            just: None,
        }
    }

    /// The part of the address that the table calls by that name; empty when it has none.
    #[must_use]
    pub fn param(&self, name: &str) -> &str {
        self.path_params.iter().find(|(n, _)| n == name).map_or("", |(_, value)| value)
    }

    /// The file that was sent in that field, if one was.
    #[must_use]
    pub fn file(&self, field: &str) -> Option<&SentFile> {
        self.files.iter().find(|file| file.field == field)
    }

    /// Who is signed in.
    ///
    /// # Errors
    /// [`Stop::SignIn`] when nobody is.
    pub fn actor(&self) -> Result<&Actor, Stop> {
        self.actor.as_ref().ok_or(Stop::SignIn)
    }
}

/// A browser that opens a page asks for HTML too; a script of ours asks for JSON alone.
fn wants_json(headers: &HeaderMap, path: &str) -> bool {
    let accept = headers.get(header::ACCEPT).and_then(|v| v.to_str().ok()).unwrap_or_default();
    path.ends_with(".json") || (accept.contains("application/json") && !accept.contains("text/html"))
}

/// The network that the request comes from. Each proxy adds at the right of `X-Forwarded-For` whom it heard from, so
/// with two proxies of ours the second entry from the right is true and whatever stands left of it is only claimed.
fn client(headers: &HeaderMap, peer: Option<IpAddr>, trusted_proxies: usize) -> String {
    let forwarded: Vec<Option<IpAddr>> = headers
        .get_all("x-forwarded-for")
        .iter()
        .flat_map(|value| value.to_str().unwrap_or("?").split(','))
        .map(|entry| address(entry.trim()))
        .collect();
    // The entry of the outermost proxy of ours; where that one is no address, the next one that we trust more.
    let told = forwarded.iter().rev().take(trusted_proxies).rev().find_map(|entry| *entry);
    told.or(peer).map_or_else(|| "unknown".to_owned(), network)
}

/// An address, perhaps with a port.
fn address(text: &str) -> Option<IpAddr> {
    let plain = text.strip_prefix('[').and_then(|t| t.strip_suffix(']')).unwrap_or(text);
    plain.parse().ok().or_else(|| text.parse::<SocketAddr>().ok().map(|socket| socket.ip()))
}

/// One household or office: /24 of the old addresses, /64 of the new ones.
fn network(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(v4) => {
            let [a, b, c, _] = v4.octets();
            format!("{}/24", Ipv4Addr::new(a, b, c, 0))
        }
        IpAddr::V6(v6) => {
            let [a, b, c, d, ..] = v6.segments();
            format!("{}/64", Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use axum::http::{HeaderName, HeaderValue};

    fn headers(name: &'static str, values: &[&str]) -> HeaderMap {
        let name = HeaderName::from_static(name);
        values.iter().map(|v| (name.clone(), HeaderValue::from_str(v).unwrap())).collect()
    }

    #[test]
    fn what_someone_claims_of_their_address_does_not_count() {
        let peer: Option<IpAddr> = Some("10.0.0.9".parse().unwrap());
        let cases: [(&[&str], usize, &str); 12] = [
            (&[], 0, "10.0.0.0/24"),
            (&["198.51.100.7"], 0, "10.0.0.0/24"),
            (&["198.51.100.7"], 1, "198.51.100.0/24"),
            (&["1.2.3.4, 198.51.100.7"], 1, "198.51.100.0/24"),
            (&["1.2.3.4, 198.51.100.7, 10.0.0.8"], 2, "198.51.100.0/24"),
            (&["1.2.3.4", "198.51.100.7,10.0.0.8"], 2, "198.51.100.0/24"),
            (&["198.51.100.7"], 2, "198.51.100.0/24"),
            (&["unknown, 10.0.1.8"], 2, "10.0.1.0/24"),
            (&["nonsense"], 1, "10.0.0.0/24"),
            (&[], 2, "10.0.0.0/24"),
            (&["198.51.100.7:5555"], 1, "198.51.100.0/24"),
            (&["[2001:db8:1:2:3:4:5:6]:443"], 1, "2001:db8:1:2::/64"),
        ];
        for (values, proxies, expected) in cases {
            assert_eq!(client(&headers("x-forwarded-for", values), peer, proxies), expected, "{values:?} {proxies}");
        }
    }

    #[test]
    fn an_address_becomes_the_network_of_a_household() {
        let of = |text: &str| network(text.parse().unwrap());
        assert_eq!(of("2001:db8:1:2:3:4:5:6"), "2001:db8:1:2::/64");
        assert_eq!(of("::ffff:203.0.113.9"), "203.0.113.0/24");
        assert_eq!(client(&HeaderMap::new(), None, 1), "unknown");
    }

    #[test]
    fn json_is_for_those_who_ask_for_it_alone() {
        for (accept, path, expected) in [
            ("application/json", "/quiz/a", true),
            ("application/json, */*", "/quiz/a", true),
            ("text/html,application/xhtml+xml,*/*;q=0.8", "/quiz/a", false),
            ("text/html, application/json", "/quiz/a", false),
            ("*/*", "/quiz/a", false),
            ("*/*", "/verify/AB-12.json", true),
        ] {
            assert_eq!(wants_json(&headers("accept", &[accept]), path), expected, "{accept} {path}");
        }
        assert!(!wants_json(&HeaderMap::new(), "/"));
    }
}

//! The whole table: every row walked with every role and with none, on a real house.

mod addresses;
mod elsewhere;
mod facts;
mod group;
mod laws;
mod letters;
mod matrix;
mod notes;
mod outside;
mod paper_hours;
mod papers;
mod signing;
mod slips;
mod weeks;

use crate::site::{Demonstration, Site, app, rows};
use crate::table::{Admission, Method, Permit};
use async_trait::async_trait;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use chrono::{DateTime, Utc};
use domain::actor::{Actor, Grant, Role, Scope};
use domain::course::Language;
use domain::id::{CohortId, OrganisationId, PersonId};
use domain::mail::OutgoingMail;
use http_body_util::BodyExt as _;
use service::accounts::{self, NewAccount};
use service::invitations::InviteForm;
use service::{
    Clock, House, Identity, MailFault, Mailer, MasterSecret, Random, cohorts, founding, invitations, post, privacy,
    reviews,
};
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use storage::{Place, Store};
use tower::ServiceExt as _;

mod kept;

struct Stopped;

impl Clock for Stopped {
    fn now(&self) -> DateTime<Utc> {
        "2026-11-23T15:00:00Z".parse().unwrap()
    }
}

struct Counting(AtomicU64);

impl Random for Counting {
    fn fill(&self, bytes: &mut [u8]) {
        for byte in bytes {
            let n = self.0.fetch_add(1, Ordering::SeqCst);
            let digest = domain::canonical::Digest::of_bytes(&n.to_be_bytes());
            *byte = u8::from_str_radix(&digest.as_str()[..2], 16).unwrap();
        }
    }
}

#[derive(Default)]
struct Kept(Mutex<Vec<OutgoingMail>>);

impl Kept {
    fn newest(&self) -> OutgoingMail {
        self.0.lock().unwrap().last().unwrap().clone()
    }
}

#[async_trait]
impl Mailer for Kept {
    async fn send(&self, mail: &OutgoingMail) -> Result<(), MailFault> {
        self.0.lock().unwrap().push(mail.clone());
        Ok(())
    }

    /// A report here is a mark and a code.
    fn report(&self, message: &[u8]) -> Option<service::Report> {
        let (mark, status) = std::str::from_utf8(message).ok()?.split_once(' ')?;
        Some(service::Report { mark: mark.to_owned(), permanent: status.starts_with('5'), status: status.to_owned() })
    }
}

const PASSPHRASE: &str = "three calm green hills";

struct World {
    router: axum::Router,
    /// A cookie for each role that a person can be given today.
    cookies: BTreeMap<Role, String>,
}

async fn account(house: &House, link: &str, name: &str) -> (Actor, String) {
    let account = NewAccount {
        name: name.into(),
        passphrase: PASSPHRASE.into(),
        passphrase_again: PASSPHRASE.into(),
        ..NewAccount::default()
    };
    let signed_in = accounts::accept(house, link.rsplit('/').next().unwrap(), &account).await.unwrap();
    let actor = accounts::identify(house, &signed_in.token).await.unwrap().unwrap();
    let notice = privacy::versions(house, &actor.language).remove(0);
    privacy::agree(house, &actor, notice.version.as_str()).await.unwrap();
    (actor, format!("sid={}", signed_in.token))
}

/// A house with its organisation and courses, and the mail that leaves it.
async fn house(demonstration: bool) -> (Arc<House>, Arc<Kept>) {
    let store = Store::open(&Place::Memory, Stopped.now()).await.unwrap();
    let kept = Arc::new(Kept::default());
    let identity = Identity {
        organisation: OrganisationId::parse("riverside").unwrap(),
        name: "Riverside Peer Academy".to_owned(),
        public_url: "http://localhost:3000".to_owned(),
        demonstration,
    };
    let house = Arc::new(House::new(
        store,
        Arc::new(Stopped),
        Arc::new(Counting(AtomicU64::new(1))),
        kept.clone(),
        MasterSecret([7; 32]),
        identity,
    ));
    founding::found(&house).await.unwrap();
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../courses");
    let files = content::read_folder(std::path::Path::new(folder)).unwrap();
    service::courses::open(&house, files).await.unwrap();
    (house, kept)
}

fn router(house: &Arc<House>, demonstration: bool) -> axum::Router {
    let shown = Demonstration { people: Vec::new(), mails: Box::new(Vec::new) };
    app(Site {
        house: Arc::clone(house),
        public_url: "http://localhost:3000".to_owned(),
        trusted_proxies: 0,
        demonstration: demonstration.then(|| Arc::new(shown)),
    })
}

/// The administrator accepts what no peer has read.
async fn let_start(house: &House, by: &Actor, cohort: &CohortId) {
    let shown = reviews::starting(house, by, cohort).await.unwrap().shown;
    let form = reviews::AcceptForm { id: house.new_id(), shown, accepted: true };
    reviews::accept(house, by, cohort, &form).await.unwrap();
}

async fn world(demonstration: bool) -> World {
    let group::Group { house, mails, ada, cohort } = group::group(house(demonstration).await).await;
    let mut cookies = BTreeMap::from([(Role::Administrator, ada.1)]);
    for role in Role::ALL.into_iter().filter(|r| *r != Role::Administrator) {
        let place =
            if cohorts::INVITABLE.contains(&role) { format!("cohort:{cohort}") } else { "site:main".to_owned() };
        let until = if role == Role::Auditor { "2026-12-31" } else { "" };
        let form = InviteForm {
            id: house.new_id(),
            email: format!("{}@example.org", role.name()),
            role: role.name().to_owned(),
            place,
            until: until.to_owned(),
        };
        invitations::invite(&house, &ada.0, &form).await.unwrap();
        post::deliver(&house, "test").await.unwrap();
        let (_, cookie) = account(&house, mails.newest().content.link(), "Sam Example").await;
        cookies.insert(role, cookie);
    }
    World { router: router(&house, demonstration), cookies }
}

/// A path of the row with something in each open part.
fn path(row: &str) -> String {
    row.split('/').map(|part| if part.starts_with('{') { "autumn" } else { part }).collect::<Vec<_>>().join("/")
}

async fn ask(world: &World, method: Method, path: &str, role: Option<Role>) -> (StatusCode, String, String) {
    reply(world, method, path, role.map(|role| world.cookies[&role].as_str()), "").await
}

/// What is answered: status, where to go on, body.
async fn reply(
    world: &World,
    method: Method,
    path: &str,
    cookie: Option<&str>,
    fields: &str,
) -> (StatusCode, String, String) {
    let mut request = Request::builder().uri(path).header(header::HOST, "localhost:3000");
    if let Some(cookie) = cookie {
        request = request.header(header::COOKIE, cookie);
    }
    let request = match method {
        Method::Get => request.body(Body::empty()),
        Method::Post => {
            let form = header::HeaderValue::from_static("application/x-www-form-urlencoded");
            request
                .method("POST")
                .header(header::ORIGIN, "http://localhost:3000")
                .header(header::CONTENT_TYPE, form)
                .body(Body::from(fields.to_owned()))
        }
    };
    let response = world.router.clone().oneshot(request.unwrap()).await.unwrap();
    let status = response.status();
    let place = response.headers().get(header::LOCATION).map(|l| l.to_str().unwrap().to_owned()).unwrap_or_default();
    let body = response.into_body().collect().await.unwrap().to_bytes();
    (status, place, String::from_utf8_lossy(&body).into_owned())
}

#[tokio::test(flavor = "multi_thread")]
async fn every_row_lets_in_just_those_whom_its_permit_names_and_never_breaks() {
    let world = world(false).await;
    let nobody_and_all: Vec<Option<Role>> =
        std::iter::once(None).chain(world.cookies.keys().copied().map(Some)).collect();
    for row in rows() {
        let path = path(row.path);
        for role in &nobody_and_all {
            // Signing out ends the session that the next row needs.
            if path == "/sign-out" && role.is_some() {
                continue;
            }
            let actor = role.map(|role| Actor {
                person: PersonId::parse("p").unwrap(),
                organisation: OrganisationId::parse("riverside").unwrap(),
                name: String::new(),
                language: Language::english(),
                grants: vec![Grant { role, scope: Scope::All, until: None }],
            });
            let (status, place, body) = ask(&world, row.method, &path, *role).await;
            let told = format!("{row:?} as {role:?}: {status} {place}");
            assert!(!status.is_server_error(), "{told}");
            assert!(!body.contains('[') || !body.contains("[shell-"), "{told}");
            match row.permit.admits(actor.as_ref(), false) {
                Admission::SignIn => assert!(status == 303 && place.starts_with("/sign-in"), "{told}"),
                Admission::Denied => assert_eq!(status, 403, "{told}"),
                Admission::Missing => assert_eq!(status, 404, "{told}"),
                Admission::Enter => assert!(status != 403 && !place.starts_with("/sign-in"), "{told}"),
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_demonstration_has_its_pages_and_says_what_it_is() {
    let shown = world(true).await;
    for row in rows().iter().filter(|r| r.permit == Permit::Demonstration) {
        let (status, _, body) = ask(&shown, row.method, row.path, None).await;
        assert_eq!(status, 200, "{row:?}");
        assert!(body.contains("demo-banner"), "{row:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_page_of_each_role_is_there() {
    let world = world(false).await;
    for (role, path) in [
        (Role::Administrator, "/admin"),
        (Role::Administrator, "/admin/modules"),
        (Role::Administrator, "/admin/modules/what-peer-support-is"),
        (Role::Trainer, "/admin/modules/programs/foundations"),
        (Role::Administrator, "/admin/cohorts/autumn"),
        (Role::Trainer, "/desk"),
        (Role::Supervisor, "/desk"),
        (Role::Trainee, "/home"),
        (Role::Trainee, "/join/autumn"),
        (Role::Trainee, "/progress"),
        (Role::Trainee, "/progress/edition"),
        (Role::Trainee, "/certificates"),
        (Role::Trainee, "/references"),
        (Role::Trainee, "/account/merge"),
        (Role::Trainer, "/cohorts"),
        (Role::Trainer, "/cohorts/autumn"),
        (Role::Trainer, "/cohorts/autumn/roster"),
        (Role::Coordinator, "/admin"),
        (Role::Coordinator, "/admin/programs/foundations"),
        (Role::Coordinator, "/admin/people"),
        (Role::Coordinator, "/admin/people/invite"),
        (Role::Administrator, "/admin/sites"),
        (Role::Administrator, "/admin/trail"),
        (Role::Auditor, "/cohorts"),
        (Role::Auditor, "/admin/people"),
        (Role::StaffProxy, "/desk/sheets"),
        (Role::Employer, "/employer"),
        (Role::Referee, "/references"),
    ] {
        let (status, _, body) = ask(&world, Method::Get, path, Some(role)).await;
        assert_eq!(status, 200, "{role:?} {path}");
        assert_eq!(body.matches("<h1").count(), 1, "{role:?} {path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unknown_number_has_the_same_page_with_404_and_json_says_the_same() {
    let world = world(false).await;
    let (status, _, body) = ask(&world, Method::Get, "/verify/ABCDEF-GHJKMN-PQRSTU", None).await;
    assert_eq!(status, 404);
    assert!(body.contains("class=\"verdict"), "{body}");
    let (status, _, body) = ask(&world, Method::Get, "/verify/ABCDEF-GHJKMN-PQRSTU.json", None).await;
    assert_eq!(status, 404);
    assert!(body.contains("\"state\":\"unknown\""), "{body}");
    let (status, _, body) = ask(&world, Method::Get, "/verify?number=ABC", None).await;
    assert_eq!(status, 422);
    assert!(body.contains("value=\"ABC\""), "what was typed is kept");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_from_another_site_changes_nothing() {
    let world = world(false).await;
    let request = Request::builder()
        .method("POST")
        .uri("/sign-in")
        .header(header::HOST, "localhost:3000")
        .header(header::ORIGIN, "https://elsewhere.example")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from("email=ada%40example.org&passphrase=three+calm+green+hills"))
        .unwrap();
    let response = world.router.clone().oneshot(request).await.unwrap();
    assert_eq!(response.status(), 403);
    assert!(response.headers().get(header::SET_COOKIE).is_none());
}

//! Roles and scopes against the rows with real rows behind them: nobody reaches a foreign cohort, site or person.

use super::{World, account, house, reply};
use crate::site::rows;
use crate::table::{Method, Permit};
use axum::http::StatusCode;
use domain::actor::{Action, Actor, Role, Scope};
use domain::hours::EntryForm;
use domain::id::{CohortId, HoursEntryId, InvitationId, PersonId, SiteId, SubmissionId};
use domain::outside::NamingForm;
use domain::roles::{Reach, reaches};
use service::invitations::InviteForm;
use service::{House, cohorts, hours, invitations, notes, outside, post, roles, sites, studies, works};

/// Someone who learns in a cohort of a site, with work and hours that wait, and an invitation beside them.
struct Target {
    site: &'static str,
    cohort: CohortId,
    person: PersonId,
    name: &'static str,
    email: String,
    work: SubmissionId,
    entry: HoursEntryId,
    invitation: InvitationId,
    /// A supervisor without an account whom they named.
    supervisor: PersonId,
}

/// Someone with one role in one scope.
struct Who {
    role: Role,
    scope: Scope,
    cookie: String,
}

impl Who {
    fn reaches(&self, target: &Target) -> bool {
        match &self.scope {
            Scope::All => true,
            Scope::Site(site) => site.as_str() == target.site,
            Scope::Cohort(cohort) => *cohort == target.cohort,
        }
    }

    fn may(&self, roles: &[Role], target: &Target) -> bool {
        roles.contains(&self.role) && self.reaches(target)
    }
}

struct Grid {
    world: World,
    targets: Vec<Target>,
    people: Vec<Who>,
}

async fn come_in(house: &House, mails: &super::Kept, by: &Actor, form: InviteForm, name: &str) -> (Actor, String) {
    invitations::invite(house, by, &form).await.unwrap();
    post::deliver(house, "test").await.unwrap();
    let to = |m: &&domain::mail::OutgoingMail| m.to.as_str() == form.email;
    let link = mails.0.lock().unwrap().iter().rev().find(to).unwrap().content.link().to_owned();
    account(house, &link, name).await
}

fn form(house: &House, email: String, role: Role, scope: &Scope) -> InviteForm {
    let until = if role == Role::Auditor { "2026-12-31" } else { "" };
    let (role, place) = (role.name().to_owned(), roles::place_text(scope));
    InviteForm { id: house.new_id(), email, role, place, until: until.to_owned() }
}

async fn grid() -> Grid {
    let (house, mails) = house(false).await;
    let link = service::founding::invite_administrator(&house, "ada@example.org").await.unwrap();
    let (ada, _) = account(&house, &link.link, "Ada Admin").await;
    sites::add(&house, &ada, "north", "North").await.unwrap();
    let mut targets = Vec::new();
    let learn =
        [("alpha", "main", "Rosa Alphason"), ("gamma", "main", "Lee Gammason"), ("beta", "north", "Ben Betason")];
    for (cohort, site, name) in learn {
        let opened = cohorts::NewCohort {
            id: cohort.to_owned(),
            name: format!("The {cohort} group"),
            programme: "foundations".to_owned(),
            site: site.to_owned(),
            starts_on: "2026-11-23".to_owned(),
            zone: "America/New_York".to_owned(),
        };
        let cohort = cohorts::open(&house, &ada, &opened).await.unwrap();
        super::let_start(&house, &ada, &cohort).await;
        let scope = Scope::Cohort(cohort.clone());
        let at = |kind: &str| format!("{kind}.{cohort}@example.org");
        let (sue, _) = come_in(&house, &mails, &ada, form(&house, at("sue"), Role::Supervisor, &scope), "Sue").await;
        let (who, _) = come_in(&house, &mails, &ada, form(&house, at("who"), Role::Trainee, &scope), name).await;
        studies::join(&house, &who, &cohort).await.unwrap();
        let learner = house.learners_of(&who.person).await.unwrap().remove(0);
        let module = learner.modules()[0].clone();
        let work = works::begin(&house, &who, &module.id, &module.activities[0].id).await.unwrap();
        works::send(&house, &who, &work, &"I want to walk beside people. ".repeat(30)).await.unwrap();
        let entry = EntryForm {
            kind: "practice".to_owned(),
            date: "2026-11-23".to_owned(),
            start: "06:00".to_owned(),
            hours: String::new(),
            minutes: "60".to_owned(),
            activity: "one_to_one".to_owned(),
            mode: "in_person".to_owned(),
            supervisor: sue.person.to_string(),
            note: "Practised open questions.".to_owned(),
            nobody_served: false,
        };
        let entry = hours::submit(&house, &who, &house.new_id(), &entry, true).await.unwrap().entry;
        notes::report(&house, &who, &entry).await.unwrap();
        let open = form(&house, at("open"), Role::Trainer, &scope);
        let invitation = invitations::invite(&house, &ada, &open).await.unwrap();
        let named = NamingForm {
            name: "Olu Bright".to_owned(),
            email: at("olu"),
            workplace: "Harbor House".to_owned(),
            qualification: "Licensed counselor".to_owned(),
            licence: String::new(),
        };
        let supervisor = outside::name(&house, &who, "f1", &named).await.unwrap();
        let email = at("who");
        let person = who.person;
        targets.push(Target { site, cohort, person, name, email, work, entry, invitation, supervisor });
    }
    let mut people = Vec::new();
    let scopes = [
        Scope::Cohort(CohortId::parse("alpha").unwrap()),
        Scope::Site(SiteId::parse("main").unwrap()),
        Scope::Site(SiteId::parse("north").unwrap()),
        Scope::All,
    ];
    for role in Role::ALL {
        for (n, scope) in scopes.iter().enumerate().filter(|(_, s)| reaches(role).contains(&Reach::of(s))) {
            let email = format!("{}.{n}@example.org", role.name());
            let (_, cookie) = come_in(&house, &mails, &ada, form(&house, email, role, scope), "Sam Staff").await;
            people.push(Who { role, scope: scope.clone(), cookie });
        }
    }
    let router = super::router(&house, false);
    Grid { world: World { router, cookies: std::collections::BTreeMap::new() }, targets, people }
}

/// Whether someone was let in: shown the page, sent on, or told what to change. A wrong door looks like no door.
fn let_in(status: StatusCode) -> bool {
    assert!(!status.is_server_error(), "{status}");
    let denied = status == StatusCode::NOT_FOUND || status == StatusCode::FORBIDDEN;
    assert!(denied || matches!(status.as_u16(), 200 | 303 | 422), "{status}");
    !denied
}

#[tokio::test(flavor = "multi_thread")]
async fn every_role_reads_and_changes_just_what_its_scope_reaches() {
    let Grid { world, targets, people } = grid().await;
    for who in &people {
        for target in &targets {
            let Target { cohort, person, email, work, entry, invitation, supervisor, .. } = target;
            let reads: [(String, &[Role]); 21] = [
                (format!("/admin/hand-over/{supervisor}/{person}"), Action::HandOver.roles()),
                (format!("/admin/people/{person}/hours"), Action::CloseHours.roles()),
                (format!("/desk/second/{person}"), Action::SignSecond.roles()),
                (format!("/desk/hours/{person}/records"), Action::SignHours.roles()),
                (format!("/admin/supervisors/{supervisor}"), Action::ConfirmSupervisor.roles()),
                (format!("/cohorts/{cohort}"), Action::SeeCohort.roles()),
                (format!("/cohorts/{cohort}/roster"), Action::SeeCohort.roles()),
                (format!("/admin/cohorts/{cohort}"), Action::SeeCohort.roles()),
                (format!("/admin/cohorts/{cohort}/roster"), Action::SeeCohort.roles()),
                (format!("/admin/cohorts/{cohort}/start"), Action::SeeCohort.roles()),
                (format!("/admin/people/{person}"), Action::SeePeople.roles()),
                (format!("/admin/people/{person}/merge"), Action::ManageAccount.roles()),
                (format!("/admin/people/{person}/facts"), Action::SeePeople.roles()),
                (format!("/admin/people/{person}/facts/new?kind=exam"), Action::EnterFacts.roles()),
                (format!("/desk/people/{person}"), Action::SeeProgress.roles()),
                (format!("/desk/submissions/{work}"), Action::Grade.roles()),
                (format!("/desk/hours/{person}"), Action::SignHours.roles()),
                (format!("/desk/hours/{person}/papers"), Action::SignHours.roles()),
                (format!("/admin/people/{person}/hours.zip"), Action::AuditHours.roles()),
                // A supervisor reads the notes of those who asked them to sign; none of these was asked.
                (format!("/notes/{entry}"), &[Role::Administrator, Role::Coordinator]),
                (format!("/join/{cohort}"), &[]),
            ];
            for (path, roles) in reads {
                // A trainee reads the offer of their own cohort, and of no other.
                let offer = path.starts_with("/join") && who.role == Role::Trainee && who.reaches(target);
                let (status, _, body) = reply(&world, Method::Get, &path, Some(&who.cookie), "").await;
                let told = format!("{path} as {:?} {:?}: {status}", who.role, who.scope);
                assert_eq!(let_in(status), who.may(roles, target) || offer, "{told}");
                assert!(who.may(roles, target) || !body.contains(target.name), "{told}");
            }
            let place = format!("cohort%3A{cohort}");
            let writes: [(String, String, &[Role]); 19] = [
                (
                    format!("/admin/hand-over/{supervisor}/{person}"),
                    "can_sign=yes".to_owned(),
                    Action::HandOver.roles(),
                ),
                (format!("/admin/people/{person}/hours"), "month=x".to_owned(), Action::CloseHours.roles()),
                (
                    format!("/admin/people/{person}/hours"),
                    "month=2026-11&go=close".to_owned(),
                    Action::CloseHours.roles(),
                ),
                (format!("/desk/second/{person}"), String::new(), Action::SignSecond.roles()),
                (format!("/desk/hours/{person}/records"), String::new(), Action::SignHours.roles()),
                (format!("/admin/supervisors/{supervisor}"), String::new(), Action::ConfirmSupervisor.roles()),
                (
                    format!("/admin/people/{person}/roles"),
                    format!("role=staff_proxy&place={place}"),
                    Action::GiveRole.roles(),
                ),
                (
                    format!("/admin/people/{person}/roles/end"),
                    format!("role=staff_proxy&place={place}"),
                    Action::GiveRole.roles(),
                ),
                (
                    format!("/admin/people/{person}/facts/new"),
                    "kind=decision&id=f-9".to_owned(),
                    Action::EnterFacts.roles(),
                ),
                (
                    format!("/admin/people/{person}/merge"),
                    format!("other={person}&reason="),
                    Action::ManageAccount.roles(),
                ),
                (
                    format!("/admin/cohorts/{cohort}/people"),
                    format!("who={email}&added_role=referee"),
                    Action::GiveRole.roles(),
                ),
                (
                    format!("/admin/cohorts/{cohort}/invitations"),
                    "id=i-9&email=x&role=trainer".to_owned(),
                    Action::Invite.roles(),
                ),
                (format!("/admin/cohorts/{cohort}/start"), "id=g-9".to_owned(), Action::LetStart.roles()),
                (
                    "/admin/people/invite".to_owned(),
                    format!("id=i-9&email=x&role=trainer&place={place}"),
                    Action::Invite.roles(),
                ),
                (format!("/admin/invitations/{invitation}/resend"), String::new(), Action::Invite.roles()),
                (format!("/desk/submissions/{work}"), "version=1".to_owned(), Action::Grade.roles()),
                (format!("/desk/hours/{person}"), String::new(), Action::SignHours.roles()),
                (format!("/notes/{entry}"), "go=fine&version=1".to_owned(), &[Role::Administrator, Role::Coordinator]),
                (
                    format!("/desk/people/{person}/attempts"),
                    "module=x&allowed=x".to_owned(),
                    Action::AllowAttempt.roles(),
                ),
            ];
            for (path, fields, roles) in writes {
                let (status, ..) = reply(&world, Method::Post, &path, Some(&who.cookie), &fields).await;
                let told = format!("POST {path} {fields} as {:?} {:?}: {status}", who.role, who.scope);
                // A form about a module that there is none of is shown again, to those who see the person's progress.
                let shown = path.ends_with("/attempts") && status == StatusCode::UNPROCESSABLE_ENTITY;
                assert_eq!(let_in(status), who.may(roles, target) || (shown && who.reaches(target)), "{told}");
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn lists_name_those_within_reach_and_nobody_else() {
    let Grid { world, targets, people } = grid().await;
    let lists: [(&str, &[Role]); 10] = [
        ("/admin/hand-over", Action::HandOver.roles()),
        ("/admin/supervisors", Action::ConfirmSupervisor.roles()),
        ("/admin/people", Action::SeePeople.roles()),
        ("/admin/people?q=son", Action::SeePeople.roles()),
        ("/admin/trail", Action::ReadTrail.roles()),
        ("/admin/trail.csv", Action::ReadTrail.roles()),
        ("/desk", &[Role::Trainer, Role::Supervisor]),
        ("/desk/sheets", Action::TypeIn.roles()),
        ("/admin/notes", &[Role::Administrator, Role::Coordinator]),
        ("/admin/programs/foundations", &[Role::Administrator, Role::Coordinator]),
    ];
    for who in &people {
        for (path, roles) in lists {
            let (status, _, body) = reply(&world, Method::Get, path, Some(&who.cookie), "").await;
            let told = format!("{path} as {:?} {:?}: {status}", who.role, who.scope);
            assert_eq!(let_in(status), roles.contains(&who.role), "{told}");
            for target in &targets {
                assert_eq!(body.contains(target.name), who.may(roles, target), "{told}: {}", target.name);
            }
        }
        for (path, roles) in [("/cohorts", Action::SeeCohort.roles()), ("/admin", Action::OpenCohort.roles())] {
            let (status, _, body) = reply(&world, Method::Get, path, Some(&who.cookie), "").await;
            assert_eq!(let_in(status), roles.contains(&who.role), "{path} as {:?}", who.role);
            for target in &targets {
                let named = body.contains(&format!("The {} group", target.cohort));
                assert_eq!(named, who.may(roles, target), "{path} as {:?} {:?}", who.role, who.scope);
            }
        }
        let (status, _, body) = reply(&world, Method::Get, "/desk/second", Some(&who.cookie), "").await;
        assert_eq!(let_in(status), Action::SignSecond.roles().contains(&who.role), "/desk/second as {:?}", who.role);
        assert!(!let_in(status) || body.contains("No hours wait for your second signature."), "{body}");
        for path in ["/admin/sites", "/admin/laws", "/admin/laws/reporting?place=north"] {
            let (status, ..) = reply(&world, Method::Get, path, Some(&who.cookie), "").await;
            assert_eq!(let_in(status), who.role == Role::Administrator, "{path} as {:?}", who.role);
        }
        for path in ["/admin/laws/reporting", "/admin/laws/reporting/take-away"] {
            let (status, ..) = reply(&world, Method::Post, path, Some(&who.cookie), "place=north").await;
            assert_eq!(let_in(status), who.role == Role::Administrator, "POST {path} as {:?}: {status}", who.role);
        }
        let (status, ..) = reply(&world, Method::Get, "/laws", Some(&who.cookie), "").await;
        assert_eq!(status, 200, "/laws as {:?}", who.role);
        let (status, _, body) = reply(&world, Method::Get, "/home", Some(&who.cookie), "").await;
        assert!(status == 200 && !body.contains("There is nothing to do here yet."), "{:?}: {body}", who.role);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn to_an_auditor_every_row_that_changes_something_does_not_exist() {
    for row in rows().iter().filter(|r| r.method == Method::Post) {
        if let Permit::Any(roles) = row.permit {
            assert!(!roles.contains(&Role::Auditor), "{row:?} lets an auditor change something");
        }
    }
    let Grid { world, people, .. } = grid().await;
    for who in people.iter().filter(|w| w.role == Role::Auditor) {
        for row in rows().iter().filter(|r| r.method == Method::Post && matches!(r.permit, Permit::Any(_))) {
            let (status, ..) = reply(&world, Method::Post, &super::path(row.path), Some(&who.cookie), "").await;
            assert_eq!(status, StatusCode::NOT_FOUND, "{row:?}");
        }
    }
}

//! Hours signed by a supervisor without an account: the link, what it does and does not, and the check that makes them count.

use super::facts::{label, typed};
use super::fixture::*;
use crate::desk::GradeForm;
use crate::error::{Error, Refusal};
use crate::outside::{Looked, Supervisor};
use crate::*;
use chrono::TimeDelta;
use domain::actor::{Actor, Role};
use domain::chain::hours::{Event, State, audit};
use domain::course::{HoursKind, Level};
use domain::evaluation::{Amount, Evaluated, NextAction};
use domain::fact::Kind;
use domain::hours::{EntryState, HoursRefusal};
use domain::id::{CohortId, HoursEntryId, PersonId};
use domain::mail::mark;
use domain::outside::{
    CheckField, CheckForm, CheckRefusal, Choice, Flag, Invited, Link, LinkForm, NamingField, NamingForm, NamingRefusal,
    SignRefusal,
};
use domain::quantity::Minutes;
use domain::submission::Verdict;
use std::collections::BTreeMap;

const NEAR: &str = "203.0.113.0/24";
const STATED: &str = "I am Susan Marsh. I supervised Rosa.";

struct Story {
    world: World,
    ada: Actor,
    cohort: CohortId,
    rosa: Actor,
    susan: PersonId,
}

fn form(name: &str, email: &str) -> NamingForm {
    NamingForm {
        name: name.to_owned(),
        email: email.to_owned(),
        workplace: "Harbor House".to_owned(),
        qualification: "Licensed counselor".to_owned(),
        licence: "LPC 1234".to_owned(),
    }
}

fn check_form(contact: &str) -> CheckForm {
    CheckForm {
        how: "board_register".to_owned(),
        contact: contact.to_owned(),
        person: true,
        qualification: true,
        address: true,
    }
}

async fn begin() -> Story {
    let world = World::new().await;
    let ada = world.administrator().await;
    let cohort = world.open_cohort(&ada, "Autumn").await;
    let rosa = world.person(&ada, &cohort, "rosa@example.org", Role::Trainee, "Rosa Díaz").await;
    studies::join(&world.house, &rosa, &cohort).await.unwrap();
    world.clock.forward(TimeDelta::days(8));
    let susan = outside::name(&world.house, &rosa, "f1", &form("Susan Marsh", "s.marsh@harbor.example")).await.unwrap();
    Story { world, ada, cohort, rosa, susan }
}

fn all_clean(name: &str) -> LinkForm {
    LinkForm { all_clean: true, name: name.to_owned(), ..LinkForm::default() }
}

impl Story {
    async fn logs(&self, kind: &str, date: &str, minutes: u32) -> HoursEntryId {
        let house = &self.world.house;
        let form = self.world.entry(kind, date, "09:00", minutes, &self.susan);
        hours::submit(house, &self.rosa, &house.new_id(), &form, true).await.unwrap().entry
    }

    /// Asks, and gives the token of the link in the mail.
    async fn asks(&self) -> String {
        let house = &self.world.house;
        outside::ask(house, &self.rosa, &self.susan, &house.new_id()).await.unwrap();
        let mail = self.world.mail_to("s.marsh@harbor.example").await.unwrap();
        mail.content.link().rsplit('/').next().unwrap().to_owned()
    }

    async fn look(&self, token: &str) -> Looked {
        outside::look(&self.world.house, token, NEAR, None).await.unwrap()
    }

    async fn line(&self) -> Supervisor {
        outside::mine(&self.world.house, &self.rosa).await.unwrap().remove(0)
    }

    async fn practice(&self) -> Evaluated {
        let learner = hours::log(&self.world.house, &self.rosa).await.unwrap();
        let time = |l: &&&Evaluated| matches!(l.amount, Amount::Time { .. });
        learner.evaluation.leaves().iter().find(time).map(|l| (*l).clone()).unwrap()
    }

    async fn entry(&self, id: &HoursEntryId) -> domain::hours::HoursEntry {
        hours::own(&self.world.house, &self.rosa, id).await.unwrap().1
    }

    async fn sign(&self, token: &str, form: &LinkForm) -> Result<Option<outside::Decided>, Error> {
        outside::sign(&self.world.house, token, NEAR, None, form, STATED).await
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_that_looks_through_mail_opens_the_link_and_nothing_changes() {
    let all = begin().await;
    assert_eq!(all.line().await.invited, None, "not invited yet");
    let entry = all.logs("practice", "2026-11-24", 60).await;
    assert_eq!(outside::not_asked(&all.world.house, &all.rosa).await.unwrap(), 1);
    let token = all.asks().await;
    assert_eq!(outside::not_asked(&all.world.house, &all.rosa).await.unwrap(), 0);
    for _ in 0..3 {
        let looked = all.look(&token).await;
        assert_eq!((looked.link, looked.entries, looked.own), (Link::Works, 1, false));
    }
    assert!(matches!(all.line().await.invited, Some(Invited::Sent { .. })), "opened by a button only");
    assert_eq!(all.entry(&entry).await.state, EntryState::Submitted);
    assert!(all.world.house.store.sign_request(&token).await.unwrap().is_none(), "the token itself is not kept");

    let sheet = outside::open(&all.world.house, &token, NEAR, None).await.unwrap().unwrap();
    assert_eq!((sheet.entries.len(), sheet.name.as_str(), sheet.changed), (1, "Susan Marsh", 0));
    assert!(matches!(all.line().await.invited, Some(Invited::Opened { .. })));
    // Only the rows that are bound to it are seen.
    all.logs("practice", "2026-11-25", 60).await;
    let sheet = outside::open(&all.world.house, &token, NEAR, None).await.unwrap().unwrap();
    assert_eq!(sheet.entries.len(), 1);
    assert_eq!((all.line().await.entries, all.line().await.new), (2, 1));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_signed_waits_for_the_check_and_counts_with_it_and_the_log_shows_both() {
    let all = begin().await;
    let house = &all.world.house;
    let first = all.logs("practice", "2026-11-24", 120).await;
    let second = all.logs("practice", "2026-11-25", 120).await;
    let token = all.asks().await;
    let done = all.sign(&token, &all_clean("susan marsh")).await.unwrap().unwrap();
    assert_eq!((done.signed, done.length, done.left), (2, Minutes(240), 0));
    assert!(matches!(all.line().await.invited, Some(Invited::Signed { .. })));
    let entry = all.entry(&first).await;
    assert!(entry.signed() && entry.awaits_identity_check());
    let practice = all.practice().await;
    assert_eq!(practice.amount, Amount::Time { have: Minutes(0), need: Minutes(240), waiting: Minutes(240) });
    assert_eq!(practice.unconfirmed, Minutes(240));
    assert_eq!(practice.next, Some(NextAction::WaitForIdentityCheck { of: HoursKind::Practice }));

    let told = outside::list(house, &all.ada).await.unwrap();
    assert_eq!((told.len(), told[0].entries, told[0].length), (1, 2, Minutes(240)));
    let refused = outside::check(house, &all.ada, &all.susan, &check_form("S.Marsh@harbor.example")).await.unwrap_err();
    let Error::Refused(Refusal::Check(faults)) = refused else { panic!("{refused}") };
    assert_eq!(faults, [(CheckField::Contact, CheckRefusal::ContactOfTrainee)]);
    outside::check(house, &all.ada, &all.susan, &check_form("register of the board, page 3")).await.unwrap();
    // The second click of a double click.
    outside::check(house, &all.ada, &all.susan, &check_form("register of the board, page 3")).await.unwrap();

    let practice = all.practice().await;
    assert_eq!(practice.amount, Amount::Time { have: Minutes(240), need: Minutes(240), waiting: Minutes(0) });
    let file = outside::file(house, &all.ada, &all.susan).await.unwrap();
    let confirmed = file.confirmed.unwrap();
    assert_eq!(
        (confirmed.by.as_str(), confirmed.check.contact.as_str()),
        ("Ada Admin", "register of the board, page 3")
    );
    let entry = all.entry(&second).await;
    assert_eq!((entry.checks.len(), entry.checks[0].how.as_str()), (1, "board_register"));
    assert_eq!(entry.logged.unwrap().standing.state(), State::Approved);

    // What is signed after the check counts at once.
    all.logs("practice", "2026-11-26", 60).await;
    let token = all.asks().await;
    all.sign(&token, &all_clean("Susan Marsh")).await.unwrap().unwrap();
    assert_eq!(all.practice().await.unconfirmed, Minutes(0));

    let (export, verified) = audit(&hours::export(house, &all.rosa).await.unwrap()).unwrap();
    assert_eq!((verified.closed, verified.redacted), (0, 0));
    let events: Vec<_> = export.lines.iter().map(|l| l.link.body.event.name()).collect();
    assert_eq!(
        events,
        [
            "drafted",
            "submitted",
            "drafted",
            "submitted",
            "approved",
            "approved",
            "identity_checked",
            "identity_checked",
            "drafted",
            "submitted",
            "approved",
        ]
    );
    let waits: Vec<_> =
        export.lines.iter().filter_map(|l| l.link.body.event.signature()).map(|s| s.awaits_identity_check).collect();
    assert_eq!(waits, [true, true, false]);

    let (offers, _) = hours_papers::own(house, &all.rosa).await.unwrap();
    let form = hours_papers::MakeForm {
        id: house.new_id(),
        programme: offers[0].key.programme.to_string(),
        time: offers[0].key.time.to_string(),
        supervisor: hours_papers::who_text(&offers[0].supervisor),
    };
    let number = hours_papers::make(house, &all.rosa, &form).await.unwrap();
    let paper = hours_papers::own_paper(house, &all.rosa, &number).await.unwrap().paper;
    let texts: Vec<_> = paper.signatures.iter().map(|s| s.text.as_deref()).collect();
    assert!(!texts.is_empty() && texts.iter().all(|t| *t == Some(STATED)), "{texts:?}: the statement as it was read");
    let lines = trail::read(house, &all.ada, &all.world.last_days()).await.unwrap();
    for action in ["outside_named", "outside_asked", "hours_decided_by_link", "outside_confirmed"] {
        assert!(lines.iter().any(|l| l.action == action), "{action}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_could_not_be_confirmed_stays_waits_and_can_be_confirmed_later() {
    let all = begin().await;
    let house = &all.world.house;
    let entry = all.logs("practice", "2026-11-24", 240).await;
    let token = all.asks().await;
    all.sign(&token, &all_clean("susan marsh")).await.unwrap();

    let silent = outside::cannot_confirm(house, &all.ada, &all.susan, " ").await.unwrap_err();
    let Error::Refused(Refusal::Check(faults)) = silent else { panic!("{silent}") };
    assert_eq!(faults, [(CheckField::Reason, CheckRefusal::ReasonMissing)]);
    assert!(outside::cannot_confirm(house, &all.rosa, &all.susan, "No").await.is_err(), "never the trainee");
    assert!(all.line().await.doubted.is_none());
    for reason in ["Nobody answers.", "The switchboard does not know her."] {
        outside::cannot_confirm(house, &all.ada, &all.susan, reason).await.unwrap();
    }
    let doubted = all.line().await;
    assert!(doubted.doubted.is_some() && matches!(doubted.invited, Some(Invited::Signed { .. })));
    let found = outside::file(house, &all.ada, &all.susan).await.unwrap();
    let (_, doubt) = found.doubted.unwrap();
    assert_eq!((doubt.name.as_str(), doubt.reason.as_str()), ("Ada Admin", "The switchboard does not know her."));
    assert!(outside::list(house, &all.ada).await.unwrap()[0].doubted.is_some());
    let kept = all.entry(&entry).await;
    assert!(kept.signed() && kept.awaits_identity_check(), "nothing is lost");
    assert_eq!(all.practice().await.unconfirmed, Minutes(240));

    outside::check(house, &all.ada, &all.susan, &check_form("register of the board, page 3")).await.unwrap();
    let line = all.line().await;
    assert!(line.confirmed.is_some() && line.doubted.is_none());
    assert!(matches!(all.practice().await.amount, Amount::Time { have: Minutes(240), .. }));
    // Whoever is confirmed stays so.
    outside::cannot_confirm(house, &all.ada, &all.susan, "Too late").await.unwrap();
    assert!(all.line().await.doubted.is_none());
    let lines = trail::read(house, &all.ada, &all.world.last_days()).await.unwrap();
    assert_eq!(lines.iter().filter(|l| l.action == "outside_not_confirmed").count(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_check_can_be_the_last_thing_before_the_certificate() {
    let all = begin().await;
    let (world, house, rosa) = (&all.world, &all.world.house, &all.rosa);
    let tom = world.person(&all.ada, &all.cohort, "tom@example.org", Role::Trainer, "Tom Trainer").await;
    world.read_all_lessons(rosa).await;
    world.try_quiz(rosa, 10).await;
    let activity = studies::with_module(house, rosa, &module()).await.unwrap();
    let activity = activity.module(&module()).unwrap().activities[0].clone();
    let work = works::begin(house, rosa, &module(), &activity.id).await.unwrap();
    works::send(house, rosa, &work, &"I want to walk beside people. ".repeat(30)).await.unwrap();
    let levels = activity.rubric.rows.iter().map(|r| (r.id.clone(), Level::Meets)).collect();
    let graded = GradeForm { version: 1, levels, comment: String::new(), verdict: Verdict::Accept };
    desk::grade(house, &tom, &work, &graded).await.unwrap();
    // The course evaluation opens when it is all that is missing; here that is when the hours count.
    for (kind, date, minutes) in [("practice", "2026-11-24", 240), ("supervision", "2026-11-26", 60)] {
        all.logs(kind, date, minutes).await;
    }
    let token = all.asks().await;
    all.sign(&token, &all_clean("Susan Marsh")).await.unwrap().unwrap();
    assert!(all.practice().await.unconfirmed.0 > 0);
    assert!(hours::log(house, rosa).await.unwrap().evaluation.next_thing().unwrap().waits());
    outside::check(house, &all.ada, &all.susan, &check_form("register")).await.unwrap();
    world.evaluate_course(rosa).await;
    assert!(hours::log(house, rosa).await.unwrap().completed_at.is_some());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_forwarded_link_is_signed_by_nobody_else_and_not_in_the_trainees_own_browser() {
    let all = begin().await;
    all.logs("practice", "2026-11-24", 60).await;
    let token = all.asks().await;
    let other = all.sign(&token, &all_clean("Sam Reed")).await.unwrap_err();
    let Error::Refused(Refusal::SignByLink(faults)) = other else { panic!("{other}") };
    assert_eq!(faults, [(None, SignRefusal::NameDiffers)]);
    let (house, rosa) = (&all.world.house, &all.rosa.person);
    assert!(outside::look(house, &token, NEAR, Some(rosa)).await.unwrap().own);
    assert!(outside::open(house, &token, NEAR, Some(rosa)).await.unwrap().is_none());
    let own = outside::sign(house, &token, NEAR, Some(rosa), &all_clean("Susan Marsh"), STATED).await.unwrap();
    assert_eq!(own, None);
    assert!(matches!(all.line().await.invited, Some(Invited::Sent { .. })), "nothing was noted");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_ends_with_its_time_with_a_newer_one_and_when_everything_is_decided() {
    let all = begin().await;
    let house = &all.world.house;
    let entry = all.logs("practice", "2026-11-24", 60).await;
    let first = all.asks().await;
    let second = all.asks().await;
    assert_eq!(all.look(&first).await.link, Link::Replaced);
    assert!(outside::open(house, &first, NEAR, None).await.unwrap().is_none());
    all.world.clock.forward(TimeDelta::days(14));
    assert_eq!(all.look(&second).await.link, Link::Over);
    assert_eq!(all.sign(&second, &all_clean("Susan Marsh")).await.unwrap(), None);
    assert!(matches!(all.line().await.invited, Some(Invited::Over { .. })));

    let third = all.asks().await;
    let declined = LinkForm {
        choices: [(entry.clone(), Choice::Decline("Not with me.".to_owned()))].into(),
        ..LinkForm::default()
    };
    let done = all.sign(&third, &declined).await.unwrap().unwrap();
    assert_eq!((done.signed, done.returned, done.left), (0, 1, 0));
    assert_eq!(all.entry(&entry).await.state, EntryState::Returned);
    assert_eq!(all.look(&third).await.link, Link::UsedUp);
    assert_eq!(all.sign(&third, &declined).await.unwrap(), None, "used twice");
    let nothing = outside::ask(house, &all.rosa, &all.susan, "again").await.unwrap_err();
    assert!(matches!(nothing, Error::Refused(Refusal::NothingWaits)), "{nothing}");

    // Links that were never made are counted.
    for _ in 0..30 {
        assert!(matches!(outside::look(house, "wrong", NEAR, None).await, Err(Error::NotFound)));
    }
    let many = outside::look(house, "wrong", NEAR, None).await.unwrap_err();
    assert!(matches!(many, Error::Refused(Refusal::TooMany { .. })), "{many}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_changed_meanwhile_is_left_out_and_told_and_nothing_is_half_signed() {
    let all = begin().await;
    let house = &all.world.house;
    let first = all.logs("practice", "2026-11-24", 60).await;
    let second = all.logs("practice", "2026-11-25", 60).await;
    let third = all.logs("practice", "2026-11-26", 60).await;
    let token = all.asks().await;
    outside::open(house, &token, NEAR, None).await.unwrap().unwrap();
    hours::turn(house, &all.rosa, &first, 1, domain::hours::Turn::Recalled).await.unwrap();
    let longer = all.world.entry("practice", "2026-11-24", "09:00", 90, &all.susan);
    hours::correct(house, &all.rosa, &first, 1, &longer, "", true).await.unwrap();

    let bare = LinkForm { choices: [(third.clone(), Choice::Ask(" ".to_owned()))].into(), ..all_clean("Susan Marsh") };
    let refused = all.sign(&token, &bare).await.unwrap_err();
    let Error::Refused(Refusal::SignByLink(faults)) = refused else { panic!("{refused}") };
    assert_eq!(faults, [(Some(third.clone()), SignRefusal::Reason(HoursRefusal::ReasonMissing))]);
    assert_eq!(all.entry(&second).await.state, EntryState::Submitted, "all or nothing");

    let ask = LinkForm {
        choices: [(third.clone(), Choice::Ask("Which group?".to_owned()))].into(),
        ..all_clean("Susan Marsh")
    };
    let done = all.sign(&token, &ask).await.unwrap().unwrap();
    assert_eq!((done.signed, done.returned, done.changed, done.left), (1, 1, 1, 0));
    assert_eq!(all.entry(&first).await.state, EntryState::Submitted, "the changed one still waits");
    assert_eq!(all.entry(&third).await.state, EntryState::Returned);
    // The newer version can be asked about.
    let token = all.asks().await;
    assert_eq!(all.look(&token).await.entries, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn naming_refuses_the_own_address_and_accounts_and_flags_the_rest_for_staff() {
    let all = begin().await;
    let house = &all.world.house;
    let refusal = |error: Error| match error {
        Error::Refused(Refusal::Naming(faults)) => faults,
        other => panic!("{other}"),
    };
    let own = outside::name(house, &all.rosa, "f2", &form("Susan Marsh", "Rosa+sign@example.org")).await.unwrap_err();
    assert_eq!(refusal(own), [(NamingField::Email, NamingRefusal::OwnAddress)]);
    let ada = outside::name(house, &all.rosa, "f2", &form("Ada", "ada+x@example.org")).await.unwrap_err();
    assert_eq!(refusal(ada), [(NamingField::Email, NamingRefusal::HasAccount)]);

    // Another trainee names the same mailbox under another name, with the same licence.
    let lee = all.world.person(&all.ada, &all.cohort, "lee@example.org", Role::Trainee, "Lee Okafor").await;
    studies::join(house, &lee, &all.cohort).await.unwrap();
    let twin = outside::name(house, &lee, "f1", &form("Sam Reed", "smarsh@harbor.example")).await.unwrap();
    assert_ne!(twin, all.susan, "the same id in two forms of two people");
    assert_eq!(outside::name(house, &lee, "f1", &form("Sam Reed", "smarsh@harbor.example")).await.unwrap(), twin);
    let file = outside::file(house, &all.ada, &twin).await.unwrap();
    let flags: Vec<_> = file.flags.into_iter().collect();
    assert_eq!(flags, [Flag::AddressUnderAnotherName, Flag::AddressOfSeveral, Flag::LicenceUnderAnotherName]);

    // Nobody asks, chooses or sees a supervisor whom another trainee named.
    assert!(matches!(outside::ask(house, &all.rosa, &twin, "x").await, Err(Error::NotFound)));
    let learner = hours::log(house, &all.rosa).await.unwrap();
    let offered: Vec<_> = hours::supervisors(house, &learner).await.unwrap().into_iter().map(|m| m.person).collect();
    assert_eq!(offered, std::slice::from_ref(&all.susan));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_that_came_back_shows_and_no_other_goes_there() {
    let all = begin().await;
    let house = &all.world.house;
    all.logs("practice", "2026-11-24", 60).await;
    all.asks().await;
    let request = house.store.sign_requests_of(all.rosa.person.as_str()).await.unwrap().remove(0);
    assert!(post::returned(house, &mark(&request.mail), true, "5.1.1").await.unwrap());
    assert!(matches!(all.line().await.invited, Some(Invited::Bounced { .. })));
    let refused = outside::ask(house, &all.rosa, &all.susan, "next").await.unwrap_err();
    let Error::Refused(Refusal::Naming(faults)) = refused else { panic!("{refused}") };
    assert_eq!(faults, [(NamingField::Email, NamingRefusal::CameBack)]);
}

#[tokio::test(flavor = "multi_thread")]
async fn only_staff_of_the_trainees_place_confirm_and_never_the_trainee() {
    let all = begin().await;
    let (world, house) = (&all.world, &all.world.house);
    sites::add(house, &all.ada, "north", "North").await.unwrap();
    world.coordinator(&all.ada, &all.cohort, "cora@example.org", "Cora Near", founding::FIRST_SITE).await;
    let far = world.coordinator(&all.ada, &all.cohort, "finn@example.org", "Finn Far", "north").await;
    assert!(outside::file(house, &far, &all.susan).await.is_err());
    assert!(outside::list(house, &far).await.unwrap().is_empty());
    assert!(outside::check(house, &far, &all.susan, &check_form("register")).await.is_err());
    // A coordinator who learns themselves confirms nobody whom they named.
    roles::add_to_cohort(house, &all.ada, &all.cohort, "cora@example.org", "trainee").await.unwrap();
    let session = accounts::sign_in(house, "cora@example.org", PASSPHRASE, "Cora Near").await.unwrap();
    let near = accounts::identify(house, &session.token).await.unwrap().unwrap();
    studies::join(house, &near, &all.cohort).await.unwrap();
    let own = outside::name(house, &near, "f9", &form("Olu Bright", "olu@bright.example")).await.unwrap();
    assert!(matches!(outside::check(house, &near, &own, &check_form("register")).await, Err(Error::Denied(_))));
    outside::check(house, &near, &all.susan, &check_form("register")).await.unwrap();
    outside::check(house, &all.ada, &own, &check_form("register")).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_staff_saw_of_their_qualification_stands_in_their_signature_on_the_days_on_which_it_was_valid() {
    let all = begin().await;
    let house = &all.world.house;
    let days = ["2026-11-24", "2026-11-25"].map(|day| (day, 60));
    let mut logged = BTreeMap::new();
    for (day, minutes) in days {
        logged.insert(all.logs("practice", day, minutes).await, day);
    }
    let held =
        typed(&[("what", "lcsw"), ("from", "2026-11-25"), ("proof", "primary_source"), ("evidence", "LPC 1234")]);
    let enters = |actor: Actor| {
        let (id, held) = (domain::id::FactId::parse(&house.new_id()).unwrap(), held.clone());
        let susan = all.susan.clone();
        async move { facts::enter(house, &actor, &susan, Kind::Qualification, &id, &held).await }
    };
    assert!(matches!(enters(all.rosa.clone()).await, Err(Error::Denied(_))), "whom she named herself");
    enters(all.ada.clone()).await.unwrap();
    let seen = facts::of(house, &all.ada, &all.susan).await.unwrap();
    assert!(seen.outside && seen.known.len() == 1 && seen.may_enter == [Kind::Qualification], "{seen:?}");
    assert!(facts::of(house, &all.rosa, &all.susan).await.is_err());

    let token = all.asks().await;
    outside::open(house, &token, NEAR, None).await.unwrap();
    all.sign(&token, &all_clean("Susan Marsh")).await.unwrap().unwrap();
    let learner = hours::log(house, &all.rosa).await.unwrap();
    let (_, links, _) = learner.hours_links(house).await.unwrap();
    let mut told = BTreeMap::new();
    for link in &links {
        if let Event::Approved { signature } = &link.body.event {
            let said = signature.qualification.as_ref().map(|q| q.qualification.clone());
            told.insert(logged[&link.body.about.entry], said);
        }
    }
    assert_eq!(told, BTreeMap::from([("2026-11-24", None), ("2026-11-25", Some(label("lcsw")))]));
    audit(&hours::export(house, &all.rosa).await.unwrap()).unwrap();
}

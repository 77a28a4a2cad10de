//! Mail as people live with it: one note a day, on their own clock; choices; what came back; a look ahead.

use super::fixture::{CATALOGUE, World};
use crate::*;
use chrono::TimeDelta;
use domain::actor::{Actor, Role};
use domain::course::requirement::{Anchor, Validity};
use domain::id::HoursEntryId;
use domain::mail::kind::Kind;
use domain::mail::preference::{PreferenceRefusal, Quiet, Switch};
use domain::mail::reason::Reason;
use domain::mail::{MailContent, OutgoingMail, mark};

struct Group {
    world: World,
    ada: Actor,
    sue: Actor,
    rosa: Actor,
}

/// Monday, ten in the morning in New York; everyone has come in.
async fn group() -> Group {
    let world = World::new().await;
    let ada = world.administrator().await;
    let cohort = world.open_cohort(&ada, "Autumn").await;
    let sue = world.person(&ada, &cohort, "sue@example.org", Role::Supervisor, "Sue Supervisor").await;
    let rosa = world.person(&ada, &cohort, "rosa@example.org", Role::Trainee, "Rosa Díaz").await;
    studies::join(&world.house, &rosa, &cohort).await.unwrap();
    Group { world, ada, sue, rosa }
}

impl Group {
    /// Rosa sends hours of a day, and they wait.
    async fn hours(&self, date: &str) -> HoursEntryId {
        let form = self.world.entry("practice", date, "08:00", 60, &self.sue.person);
        hours::submit(&self.world.house, &self.rosa, &self.world.house.new_id(), &form, true).await.unwrap().entry
    }

    /// Runs the planner and the outbox.
    async fn round(&self) {
        post::remind(&self.world.house, "test").await.unwrap();
        post::deliver(&self.world.house, "test").await.unwrap();
    }

    fn sent(&self, to: &str) -> Vec<OutgoingMail> {
        let optional = |m: &&OutgoingMail| m.to.as_str() == to && m.extras.choices.is_some();
        self.world.post.sent.lock().unwrap().iter().filter(optional).cloned().collect()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_private_calendar_is_read_by_its_address_alone_until_it_is_ended() {
    let world = World::new().await;
    let house = &world.house;
    let mut catalogue = CATALOGUE.clone();
    let validity = Validity {
        anchor: Anchor::IssueDate,
        months: 24,
        max_renewals: None,
        grace_days: 0,
        late_fee: false,
        first_full_period: false,
        ended: None,
    };
    catalogue.programmes[0].versions[0].stages[0].validity = Some(validity);
    library::publish(house, None, catalogue).await.unwrap();
    let (ada, rosa) = world.finished().await;
    assert_eq!(post::calendar_address(house, &rosa).await.unwrap(), None);
    post::make_calendar(house, &rosa).await.unwrap();
    let first = post::calendar_address(house, &rosa).await.unwrap().unwrap();
    let word = |link: &str| link.rsplit('/').next().unwrap().trim_end_matches(".ics").to_owned();
    let text = post::calendar(house, &word(&first.link)).await.unwrap();
    assert!(text.contains("SUMMARY:A day to keep in mind\r\n"), "{text}");
    assert!(text.contains("DTSTART;VALUE=DATE:2028"), "two years after the certificate: {text}");
    for telling in ["Rosa", "oundations", "Riverside", "ertificate", "LOCATION", "ORGANIZER"] {
        assert!(!text.contains(telling), "{telling} in {text}");
    }
    assert_eq!(post::calendar(house, &word(&first.link)).await.unwrap(), text, "the same days, the same text");

    world.clock.forward(TimeDelta::hours(1));
    post::make_calendar(house, &rosa).await.unwrap();
    let second = post::calendar_address(house, &rosa).await.unwrap().unwrap();
    assert_ne!(first.link, second.link);
    assert!(
        matches!(post::calendar(house, &word(&first.link)).await, Err(Error::NotFound)),
        "the old one leads nowhere"
    );
    assert_eq!(post::calendar(house, &word(&second.link)).await.unwrap().matches("BEGIN:VEVENT").count(), 1);
    post::end_calendar(house, &rosa).await.unwrap();
    assert!(matches!(post::calendar(house, &word(&second.link)).await, Err(Error::NotFound)));
    assert_eq!(post::calendar_address(house, &ada).await.unwrap(), None);
    for nobody in ["", "0", "none"] {
        assert!(matches!(post::calendar(house, nobody).await, Err(Error::NotFound)), "{nobody}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_provider_tells_what_came_back_at_a_secret_address() {
    let group = group().await;
    let house = &group.world.house;
    group.hours("2026-11-23").await;
    group.world.clock.forward(TimeDelta::days(3));
    group.round().await;
    let mail = group.sent("sue@example.org").pop().unwrap();
    let address = post::address_for_reports(house);
    let word = address.rsplit('/').next().unwrap();
    let report = |status: &str| vec![b"nothing".to_vec(), format!("{} {status}", mark(&mail.key)).into_bytes()];
    assert!(matches!(post::take_in(house, "0123", &report("5.1.1")).await, Err(Error::NotFound)));
    assert!(!post::take_in(house, word, &[b"unknown 5.1.1".to_vec()]).await.unwrap());
    assert!(post::take_in(house, word, &report("4.2.2")).await.unwrap());
    assert_eq!(post::stopped(house, &group.sue.person).await.unwrap(), None, "what is late is tried again");
    assert!(post::take_in(house, word, &report("5.1.1")).await.unwrap());
    assert!(post::stopped(house, &group.sue.person).await.unwrap().is_some());
}

fn place(mail: &OutgoingMail) -> (String, String) {
    let link = mail.extras.choices.clone().unwrap();
    let mut parts = link.rsplit('/');
    let number = parts.next().unwrap().to_owned();
    (parts.next().unwrap().to_owned(), number)
}

#[tokio::test(flavor = "multi_thread")]
async fn hours_that_wait_are_told_once_with_the_reason_and_by_day() {
    let group = group().await;
    group.hours("2026-11-23").await;
    group.round().await;
    assert!(group.sent("sue@example.org").is_empty(), "not on the first day");
    // Tuesday, ten in the evening: it is late, and mail waits for the morning.
    group.world.clock.forward(TimeDelta::hours(36));
    group.round().await;
    assert!(group.sent("sue@example.org").is_empty());
    group.world.clock.forward(TimeDelta::hours(10));
    for _ in 0..3 {
        group.round().await;
    }
    let sent = group.sent("sue@example.org");
    assert_eq!(sent.len(), 1, "{sent:#?}");
    let MailContent::Note { items, .. } = &sent[0].content else { panic!("{:?}", sent[0].content) };
    let day = "2026-11-23".parse().unwrap();
    assert_eq!(items[0].reason, Reason::HoursUnsigned { from: day, to: day, days: 1 });
    assert!(sent[0].extras.choices.as_ref().unwrap().starts_with("https://learn.example.org/letters/"));
}

#[tokio::test(flavor = "multi_thread")]
async fn hours_that_nobody_signs_climb_to_those_who_look_after_the_site() {
    let group = group().await;
    group.hours("2026-11-23").await;
    let stuck = |to: &str| {
        let items = group.sent(to).into_iter().flat_map(|m| match m.content {
            MailContent::Note { items, .. } => items,
            _ => Vec::new(),
        });
        items.filter(|i| matches!(i.reason, Reason::HoursStuck { .. })).collect::<Vec<_>>()
    };
    // Thursday of the week after: the supervisor was told, and nobody else.
    group.world.clock.forward(TimeDelta::days(10));
    group.round().await;
    assert_eq!((group.sent("sue@example.org").len(), stuck("ada@example.org")), (1, Vec::new()));
    // Tuesday, two weeks and a day after it was sent.
    group.world.clock.forward(TimeDelta::days(5));
    for _ in 0..3 {
        group.round().await;
    }
    let told = stuck("ada@example.org");
    assert_eq!(told.len(), 1, "{told:#?}");
    assert_eq!((told[0].kind, &told[0].reason), (Kind::Desk, &Reason::HoursStuck { entries: 1, days: 15 }));
    assert!(stuck("sue@example.org").is_empty() && stuck("rosa@example.org").is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_day_has_one_note_and_the_rest_comes_along_the_next_morning() {
    let group = group().await;
    let (house, clock) = (&group.world.house, &group.world.clock);
    let entry = group.hours("2026-11-23").await;
    let sign = desk::EntrySign {
        entry,
        version: 1,
        outcome: domain::hours::Outcome::Returned { reason: "Which group was it?".to_owned() },
    };
    desk::sign(house, &group.sue, &group.rosa.person, &[sign], true, "").await.unwrap();
    group.round().await;
    assert_eq!(group.sent("rosa@example.org").len(), 1);
    assert_eq!(group.sent("rosa@example.org")[0].content.name(), "hours-returned", "one thing in its own words");
    clock.forward(TimeDelta::hours(1));
    group.round().await;
    assert_eq!(group.sent("rosa@example.org").len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn one_click_without_signing_in_stops_a_kind_and_a_forged_link_does_not() {
    let group = group().await;
    let house = &group.world.house;
    group.hours("2026-11-23").await;
    group.world.clock.forward(TimeDelta::days(1));
    group.round().await;
    let (token, number) = place(&group.sent("sue@example.org")[0]);
    assert_eq!(number, Kind::SigningQueue.number().to_string());
    let forged = format!("{}{}", "0".repeat(32), group.sue.person);
    for bad in [forged.as_str(), "", "short", &token[1..]] {
        assert!(matches!(post::one_click(house, bad, &number).await, Err(Error::NotFound)), "{bad}");
    }
    assert!(matches!(post::one_click(house, &token, "1").await, Err(Error::NotFound)), "what is always sent stays");
    for _ in 0..2 {
        assert_eq!(post::one_click(house, &token, &number).await.unwrap(), Some(Kind::SigningQueue));
    }
    let chosen = post::choices_page(house, &token).await.unwrap();
    assert_eq!(chosen.preferences.switch(Kind::SigningQueue), Switch::Off);
    assert_eq!(chosen.kinds, [Kind::SigningQueue], "only what can come to a supervisor");
    group.world.clock.forward(TimeDelta::days(14));
    group.round().await;
    assert_eq!(group.sent("sue@example.org").len(), 1, "nothing more");
    let always = post::keep_choices(house, &group.sue.person, &[(Kind::Account, Switch::Off)]).await;
    assert!(matches!(always, Err(Error::Refused(Refusal::Preference(PreferenceRefusal::Always)))));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pause_holds_mail_and_ends_on_its_day() {
    let group = group().await;
    let house = &group.world.house;
    let day = |text: &str| Some(Quiet::Date { day: text.parse().unwrap() });
    let past = post::rest(house, &group.sue.person, day("2026-11-23")).await;
    assert!(matches!(past, Err(Error::Refused(Refusal::Preference(PreferenceRefusal::PauseDay)))));
    post::rest(house, &group.sue.person, day("2026-11-27")).await.unwrap();
    group.hours("2026-11-23").await;
    for _ in 0..3 {
        group.world.clock.forward(TimeDelta::days(1));
        group.round().await;
    }
    assert!(group.sent("sue@example.org").is_empty());
    group.world.clock.forward(TimeDelta::days(1));
    group.round().await;
    assert_eq!(group.sent("sue@example.org").len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn mail_that_came_back_stops_the_address_and_is_told_on_the_account() {
    let group = group().await;
    let (house, sue) = (&group.world.house, &group.sue);
    group.hours("2026-11-23").await;
    group.world.clock.forward(TimeDelta::days(1));
    group.round().await;
    let marked = mark(&group.sent("sue@example.org")[0].key);
    assert!(!post::returned(house, &"0".repeat(32), true, "5.1.1").await.unwrap(), "not one of ours");
    assert!(post::returned(house, &marked, false, "4.4.1").await.unwrap());
    assert_eq!(post::stopped(house, &sue.person).await.unwrap(), None, "late is not gone");
    assert!(post::returned(house, &marked, true, "5.1.1").await.unwrap());
    assert!(post::stopped(house, &sue.person).await.unwrap().is_some());
    let own = account::own(house, sue, "").await.unwrap();
    assert!(own.happened.iter().any(|h| h.what == "mail_stopped"));
    let listed = post::list(house, &group.ada).await.unwrap();
    assert!(listed.iter().any(|m| m.state == "bounced" && m.to == "Sue Supervisor"), "{listed:#?}");
    group.world.clock.forward(TimeDelta::days(7));
    group.round().await;
    assert_eq!(group.sent("sue@example.org").len(), 1);
    post::try_again(house, &sue.person).await.unwrap();
    group.round().await;
    assert_eq!(group.sent("sue@example.org").len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_knows_no_such_mailbox_stops_it_too() {
    let group = group().await;
    let house = &group.world.house;
    group.hours("2026-11-23").await;
    group.world.clock.forward(TimeDelta::days(1));
    post::remind(house, "test").await.unwrap();
    *group.world.post.refuse.lock().unwrap() = Some(MailFault::Permanent("no-mailbox".to_owned()));
    assert_eq!(post::deliver(house, "test").await.unwrap().given_up, 1);
    assert!(post::stopped(house, &group.sue.person).await.unwrap().is_some());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_look_ahead_is_for_administrators_and_comes_true() {
    let group = group().await;
    let house = &group.world.house;
    group.hours("2026-11-23").await;
    assert!(matches!(post::foresee(house, &group.sue).await, Err(Error::NotFound)));
    assert!(matches!(post::list(house, &group.rosa).await, Err(Error::NotFound)));
    let seen = post::foresee(house, &group.ada).await.unwrap();
    let sue = seen.iter().find(|p| p.name == "Sue Supervisor").unwrap();
    let hours = sue.seen.mails.len();
    assert!((3..=4).contains(&hours), "once a week, and when it is over a week: {:#?}", sue.seen.mails);
    assert!(group.sent("sue@example.org").is_empty(), "looking sends nothing");
    for _ in 0..14 * 24 {
        group.world.clock.forward(TimeDelta::hours(1));
        post::remind(house, "test").await.unwrap();
    }
    post::deliver(house, "test").await.unwrap();
    let made = post::list(house, &group.ada).await.unwrap();
    let made = made.iter().filter(|m| m.to == "Sue Supervisor" && m.kind == "note" && m.state != "gathered").count();
    assert_eq!(made, hours);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_trial_says_what_stands_in_the_way() {
    let group = group().await;
    let house = &group.world.house;
    assert_eq!(post::try_out(house, &group.ada).await.unwrap(), None);
    *group.world.post.refuse.lock().unwrap() = Some(MailFault::Temporary("certificate".to_owned()));
    assert_eq!(post::try_out(house, &group.ada).await.unwrap().as_deref(), Some("certificate"));
    assert!(matches!(post::try_out(house, &group.sue).await, Err(Error::NotFound)));
}

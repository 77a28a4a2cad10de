//! What someone typed when their session had ended: theirs alone, for two hours, and never on a shared device.

use super::fixture::*;
use crate::kept::{HOURS, Keeping, MOST_BYTES, Opened, Whose, keep, mark, open, whose};
use crate::*;
use chrono::TimeDelta;
use domain::actor::{Actor, Role};
use domain::session::Device;

fn fields() -> Vec<(String, String)> {
    [("id", "abc234"), ("note", "We walked\nslowly."), ("go", "send")].map(|(n, v)| (n.to_owned(), v.to_owned())).into()
}

async fn sealed(world: &World, by: &Actor) -> Vec<u8> {
    match keep(&world.house, &by.person, "/hours?kind=practice", &fields()).await.unwrap() {
        Keeping::Sealed(sealed) => sealed,
        other => panic!("{other:?}"),
    }
}

async fn two_people() -> (World, Actor, Actor) {
    let world = World::new().await;
    let ada = world.administrator().await;
    let cohort = world.open_cohort(&ada, "Autumn").await;
    let bo = world.person(&ada, &cohort, "bo@example.org", Role::Trainer, "Bo Trainer").await;
    (world, ada, bo)
}

#[tokio::test]
async fn only_the_same_person_opens_it_and_only_unchanged() {
    let (world, ada, bo) = two_people().await;
    let kept = sealed(&world, &ada).await;
    assert!(!kept.windows(6).any(|w| w == b"walked"), "it is not readable in the page");
    let Opened::Form(form) = open(&world.house, &ada, &kept).await.unwrap() else { panic!("not opened") };
    assert_eq!((form.address.as_str(), form.fields), ("/hours?kind=practice", fields()));
    assert_eq!(open(&world.house, &bo, &kept).await.unwrap(), Opened::NotTheirs);
    let mut changed = kept.clone();
    changed[40] ^= 1;
    assert_eq!(open(&world.house, &ada, &changed).await.unwrap(), Opened::NotTheirs);
    assert_eq!(open(&world.house, &ada, b"short").await.unwrap(), Opened::NotTheirs);
}

#[tokio::test]
async fn a_note_on_hours_that_may_point_at_someone_is_kept_nowhere_not_even_sealed() {
    let (world, ada, _) = two_people().await;
    let fields = |note: &str| vec![("id".to_owned(), "abc234".to_owned()), ("note".to_owned(), note.to_owned())];
    for address in ["/hours", "/hours?kind=practice", "/hours/abc234?sent"] {
        let naming = keep(&world.house, &ada.person, address, &fields("Went with\nRosa Diaz.")).await.unwrap();
        let Keeping::SealedWithoutNote(sealed) = naming else { panic!("{address}: {naming:?}") };
        let Opened::Form(form) = open(&world.house, &ada, &sealed).await.unwrap() else { panic!("not opened") };
        assert_eq!(form.fields, [("id".to_owned(), "abc234".to_owned())], "{address}");
        let clean = keep(&world.house, &ada.person, address, &fields("Practiced silence.")).await.unwrap();
        assert!(matches!(clean, Keeping::Sealed(_)), "{address}: {clean:?}");
    }
    let other = keep(&world.house, &ada.person, "/hoursglass", &fields("Went with Rosa Diaz.")).await.unwrap();
    assert!(matches!(other, Keeping::Sealed(_)), "what is no entry of hours is kept whole");
}

#[tokio::test]
async fn after_two_hours_it_is_not_opened_any_more() {
    let (world, ada, bo) = two_people().await;
    let kept = sealed(&world, &ada).await;
    world.clock.forward(TimeDelta::hours(HOURS));
    assert!(matches!(open(&world.house, &ada, &kept).await.unwrap(), Opened::Form(_)));
    world.clock.forward(TimeDelta::seconds(1));
    assert_eq!(open(&world.house, &ada, &kept).await.unwrap(), Opened::TooLate);
    assert_eq!(open(&world.house, &bo, &kept).await.unwrap(), Opened::NotTheirs);
}

#[tokio::test]
async fn passphrases_and_very_long_texts_are_not_kept() {
    let (world, ada, _) = two_people().await;
    let of = |name: &str, value: String| vec![(name.to_owned(), value)];
    for name in ["passphrase", "passphrase_again", "passphrase_now"] {
        let kept = keep(&world.house, &ada.person, "/account", &of(name, "x".to_owned())).await.unwrap();
        assert_eq!(kept, Keeping::Passphrase, "{name}");
    }
    let most = of("text", "x".repeat(MOST_BYTES - 4));
    assert!(matches!(keep(&world.house, &ada.person, "/a", &most).await.unwrap(), Keeping::Sealed(_)));
    let more = of("text", "x".repeat(MOST_BYTES - 3));
    assert_eq!(keep(&world.house, &ada.person, "/a", &more).await.unwrap(), Keeping::TooLong);
}

#[tokio::test]
async fn whose_a_form_is_is_known_from_a_session_that_has_ended_or_from_the_mark() {
    let (world, ada, _) = two_people().await;
    let house = &world.house;
    let own = accounts::sign_in(house, "ada@example.org", PASSPHRASE, "near").await.unwrap();
    let shared = accounts::sign_in_on(house, "ada@example.org", PASSPHRASE, "near", Device::Shared).await.unwrap();
    let marked = mark(house, &ada.person).unwrap();
    let theirs = Whose::Of(ada.person.clone());
    world.clock.forward(TimeDelta::hours(13));
    assert!(accounts::identify(house, &own.token).await.unwrap().is_none(), "both have ended");
    assert_eq!(whose(house, Some(&own.token), None).await.unwrap(), theirs);
    assert_eq!(whose(house, Some(&shared.token), Some(&marked)).await.unwrap(), Whose::Shared);
    accounts::sign_out(house, &own.token).await.unwrap();
    assert_eq!(whose(house, Some(&own.token), Some(&marked)).await.unwrap(), theirs);
    assert_eq!(whose(house, None, Some(&marked)).await.unwrap(), theirs);
    assert_eq!(whose(house, Some(&own.token), None).await.unwrap(), Whose::Nobody);
    let mut changed = marked.clone();
    changed[30] ^= 1;
    for wrong in [&changed[..], ada.person.as_str().as_bytes(), b""] {
        assert_eq!(whose(house, None, Some(wrong)).await.unwrap(), Whose::Nobody);
    }
    assert_ne!(mark(house, &ada.person).unwrap(), marked, "two marks do not tell that they are one person's");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_the_browser_kept_swallows_no_second_entry() {
    let (world, ada, _) = two_people().await;
    let house = &world.house;
    let cohort = world.open_cohort(&ada, "Winter").await;
    let sue = world.person(&ada, &cohort, "sue@example.org", Role::Supervisor, "Sue Supervisor").await;
    let rosa = world.person(&ada, &cohort, "rosa@example.org", Role::Trainee, "Rosa Example").await;
    studies::join(house, &rosa, &cohort).await.unwrap();
    world.clock.forward(TimeDelta::days(6));
    let id = house.new_id();
    let monday = world.entry("practice", "2026-11-23", "19:00", 60, &sue.person);
    let tuesday = world.entry("practice", "2026-11-24", "19:00", 60, &sue.person);
    let first = hours::submit(house, &rosa, &id, &monday, true).await.unwrap();
    assert_eq!(hours::submit(house, &rosa, &id, &monday, true).await.unwrap(), first, "a double click");
    // Back, the other day, sent again: the page still has the id of the first.
    let second = hours::submit(house, &rosa, &id, &tuesday, true).await.unwrap();
    assert_ne!(second, first);
    assert_eq!(hours::log(house, &rosa).await.unwrap().facts.hours.len(), 2);
    // The same time with another note would count twice.
    let mut noted = monday.clone();
    noted.note = "By the river.".to_owned();
    assert!(hours::submit(house, &rosa, &id, &noted, true).await.is_err());
    assert_eq!(hours::log(house, &rosa).await.unwrap().facts.hours.len(), 2);
}

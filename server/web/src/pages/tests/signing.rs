//! Handing hours over, second signatures and closing, over HTTP: what each page says, and what a wrong answer keeps.

use super::group::group;
use super::*;
use domain::hours::EntryForm;
use service::desk::{self, EntrySign};
use service::{hours, library, roles};

struct Signing {
    world: World,
    house: Arc<House>,
    ada: (Actor, String),
    sue: (Actor, String),
    nia: (Actor, String),
    rosa: (Actor, String),
}

/// A trainee with two supervisors in a program that asks for two signatures, and an entry that waits for the first.
async fn signing() -> Signing {
    let (house, kept) = house(false).await;
    let mut catalogue = house.library().catalogue.clone();
    for stage in catalogue.programmes.iter_mut().flat_map(|p| &mut p.versions).flat_map(|v| &mut v.stages) {
        stage.reckoning.counter_signature = true;
    }
    library::publish(&house, None, catalogue).await.unwrap();
    let group = group((house, kept)).await;
    let sue = group.invited(Role::Supervisor, "Sue Supervisor").await;
    let nia = group.invited(Role::Supervisor, "Nia Next").await;
    let rosa = group.trainee("Rosa Example").await;
    let all = Signing { world: group.world(), house: group.house, ada: group.ada, sue, nia, rosa };
    all.send("e1", "06:00").await;
    all
}

impl Signing {
    async fn send(&self, id: &str, start: &str) {
        let entry = EntryForm {
            kind: "practice".to_owned(),
            date: "2026-11-23".to_owned(),
            start: start.to_owned(),
            hours: String::new(),
            minutes: "60".to_owned(),
            activity: "one_to_one".to_owned(),
            mode: "in_person".to_owned(),
            supervisor: self.sue.0.person.to_string(),
            note: "Practised open questions.".to_owned(),
            nobody_served: false,
        };
        hours::submit(&self.house, &self.rosa.0, id, &entry, true).await.unwrap();
    }

    async fn get(&self, who: &(Actor, String), path: &str) -> (u16, String) {
        let (status, _, body) = reply(&self.world, Method::Get, path, Some(&who.1), "").await;
        (status.as_u16(), body)
    }

    async fn post(&self, who: &(Actor, String), path: &str, fields: &str) -> (u16, String, String) {
        let (status, place, body) = reply(&self.world, Method::Post, path, Some(&who.1), fields).await;
        (status.as_u16(), place, body)
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_leaves_is_asked_first_and_who_takes_over_signs_on_a_page_apart() {
    let all = signing().await;
    let (rosa, sue, nia) = (&all.rosa.0.person, &all.sue.0.person, &all.nia.0.person);
    let place = "cohort:autumn";
    roles::end(&all.house, &all.ada.0, sue, "supervisor", place).await.unwrap();
    let (_, list) = all.get(&all.ada, "/admin/hand-over").await;
    assert!(list.contains("Does not supervise here any more") && list.contains("Rosa Example"), "{list}");
    let path = format!("/admin/hand-over/{sue}/{rosa}");
    let (_, page) = all.get(&all.ada, &path).await;
    assert!(page.contains("First: can Sue Supervisor still sign?") && page.contains("Nia Next"), "{page}");

    let (status, _, page) = all.post(&all.ada, &path, &format!("to={nia}")).await;
    assert!(status == 422 && page.contains("Choose an answer."), "{status} {page}");
    let (status, _, page) = all.post(&all.ada, &path, &format!("can_sign=yes&to={nia}")).await;
    assert!(status == 422 && page.contains("Then nothing needs to move."), "{status} {page}");
    let (status, _, page) = all.post(&all.ada, &path, "can_sign=no&to=").await;
    assert!(status == 422 && page.contains("Choose who takes over."), "{status} {page}");
    let (status, to, _) = all.post(&all.ada, &path, &format!("can_sign=no&to={nia}")).await;
    assert_eq!((status, to.as_str()), (303, "/admin/hand-over"));
    let (_, page) = all.get(&all.ada, &format!("/admin/hand-over/{nia}/{rosa}")).await;
    assert!(
        page.contains("Nia Next did not see this work.") && page.contains("It names Sue Supervisor as who saw"),
        "{page}"
    );
    assert!(!page.contains("Nia Next saw"), "{page}");

    // The ordinary page does not have it, not even for all at once; the one apart has its own statement.
    let (_, desk) = all.get(&all.nia, "/desk").await;
    assert!(desk.contains(&format!("/desk/hours/{rosa}/records")), "{desk}");
    let (_, page) = all.get(&all.nia, &format!("/desk/hours/{rosa}?choose=approve")).await;
    assert!(page.contains("1 entry was handed over to you.") && !page.contains("decision-e1"), "{page}");
    let apart = format!("/desk/hours/{rosa}/records");
    let (_, page) = all.get(&all.nia, &apart).await;
    assert!(page.contains("From records, not observed") && page.contains("decision-e1"), "{page}");
    assert!(!page.contains("I supervised Rosa") && page.contains("It names Sue Supervisor"), "{page}");

    let sign = "decision-e1=approve&version-e1=1&attest=yes";
    let (status, _, page) = all.post(&all.nia, &format!("/desk/hours/{rosa}"), sign).await;
    assert!(status == 422 && page.contains("you can only sign it from records"), "{status} {page}");
    let (status, _, page) = all.post(&all.nia, &apart, sign).await;
    assert!(status == 422 && page.contains("Name the records that you looked at."), "{status} {page}");
    let kept = "decision-e1=approve&version-e1=1&records-other=Team+diary&records-calendar=yes";
    let (status, _, page) = all.post(&all.nia, &apart, kept).await;
    assert!(status == 422 && page.contains("Team diary") && page.contains("field-attest-error"), "{status} {page}");
    let (status, to, _) = all.post(&all.nia, &apart, &format!("{kept}&attest=yes")).await;
    assert_eq!((status, to.as_str()), (303, "/desk"));

    let (_, page) = all.get(&all.rosa, "/hours/e1").await;
    for told in [
        "Handed over to Nia Next by Ada Admin",
        "Signed from records, not observed, by Nia Next",
        "Calendar; Team diary",
    ] {
        assert!(page.contains(told), "{told}: {page}");
    }
    let (_, page) = all.get(&all.rosa, "/hours").await;
    assert!(page.contains("Signed by Nia Next from records, not observed."), "{page}");
}

#[tokio::test(flavor = "multi_thread")]
async fn hours_are_signed_twice_and_closed_and_opened_again() {
    let all = signing().await;
    let rosa = &all.rosa.0.person;
    all.send("e2", "07:30").await;
    let signs = ["e1", "e2"].map(|id| EntrySign {
        entry: domain::id::HoursEntryId::parse(id).unwrap(),
        version: 1,
        outcome: domain::hours::Outcome::Approved,
    });
    desk::sign(&all.house, &all.sue.0, rosa, &signs, true, "I supervised Rosa.").await.unwrap();
    let (_, page) = all.get(&all.rosa, "/progress").await;
    assert!(page.contains("It counts once a second person has signed."), "{page}");

    let (_, page) = all.get(&all.sue, "/desk/second").await;
    assert!(!page.contains("Rosa Example"), "who signed first does not sign second: {page}");
    let (_, page) = all.get(&all.nia, "/desk").await;
    assert!(page.contains("Hours of 1 trainee wait for your second signature."), "{page}");
    let path = format!("/desk/second/{rosa}");
    let (_, page) = all.get(&all.nia, &path).await;
    assert!(page.contains("Signed by Sue Supervisor on") && page.contains("value=\"e1:1\""), "{page}");
    let (status, _, page) = all.post(&all.nia, &path, "go=sign&entry=e1:1").await;
    assert!(status == 422 && page.contains("field-attest-error"), "{status} {page}");
    let (status, _, page) = all.post(&all.nia, &path, "go=ask&about=e2:1&reason-e2=").await;
    assert!(status == 422 && page.contains("field-reason-e2-error"), "{status} {page}");
    let (status, ..) = all.post(&all.nia, &path, "go=ask&about=e2:1&reason-e2=Which+group%3F").await;
    assert_eq!(status, 303);
    let (_, page) = all.get(&all.rosa, "/hours/e2").await;
    assert!(page.contains("Which group?") && page.contains("Someone asks you to correct this entry."), "{page}");
    let (status, to, _) = all.post(&all.nia, &path, "go=sign&entry=e1:1&attest=yes").await;
    assert_eq!((status, to.as_str()), (303, "/desk/second"));
    let (_, page) = all.get(&all.rosa, "/hours/e1").await;
    assert!(page.contains("Verified") && page.contains("Signed a second time by Nia Next"), "{page}");

    let close = format!("/admin/people/{rosa}/hours");
    let (_, record) = all.get(&all.ada, &format!("/admin/people/{rosa}")).await;
    assert!(record.contains(&close), "{record}");
    let (status, ..) = all.post(&all.ada, &close, "month=2026-11&go=close").await;
    assert_eq!(status, 303);
    let (_, page) = all.get(&all.ada, &close).await;
    assert!(page.contains("1 entry closed") && page.contains("1 entry is not settled."), "{page}");
    let (_, page) = all.get(&all.rosa, "/hours/e1?correct=1").await;
    assert!(
        page.contains("Locked") && page.contains("its period is closed") && !page.contains("name=\"reason\""),
        "{page}"
    );
    let typed = "version=1&go=send&reason=Shorter&kind=practice&date=2026-11-23&start=06:00&minutes=50\
                 &activity=one_to_one&mode=in_person&note=";
    let (status, _, page) = all.post(&all.rosa, "/hours/e1", &format!("{typed}&supervisor={}", all.sue.0.person)).await;
    assert!(status == 422 && page.contains("It cannot be corrected now."), "{status} {page}");
    let (status, _, page) = all.post(&all.ada, &close, "month=2026-11&go=reopen&reason-2026-11=").await;
    assert!(status == 422 && page.contains("field-reason-2026-11-error"), "{status} {page}");
    let (status, ..) = all.post(&all.ada, &close, "month=2026-11&go=reopen&reason-2026-11=Too+long").await;
    assert_eq!(status, 303);
    let (_, page) = all.get(&all.rosa, "/hours/e1").await;
    assert!(page.contains("Opened again by Ada Admin") && page.contains("Too long"), "{page}");
    let (status, ..) = all.post(&all.rosa, "/hours/e1", &format!("{typed}&supervisor={}", all.sue.0.person)).await;
    assert_eq!(status, 303);
}

//! An organisation moves in: what is shown is what comes in, once, all of it or nothing, and only where one's role reaches.

use super::fixture::*;
use crate::moving_in::{self, Sent};
use crate::*;
use chrono::TimeDelta;
use domain::actor::{Actor, Grant, Role, Scope};
use domain::chain::Finding;
use domain::course::HoursKind;
use domain::id::{ImportRunId, SiteId};
use domain::moving_in::{Column, DateOrder, Fault, Kind, LineState, PastStanding, Problem, SheetRefusal};
use domain::quantity::Minutes;

const PEOPLE: &[u8] = include_bytes!("../../../../end2end/moving/people.csv");
const ROSTER: &[u8] = include_bytes!("../../../../end2end/moving/roster.csv");
const HOURS: &[u8] = include_bytes!("../../../../end2end/moving/hours.csv");
const CERTIFICATES: &[u8] = include_bytes!("../../../../end2end/moving/certificates.csv");

fn sent(house: &House, bytes: &[u8]) -> Sent {
    Sent {
        id: house.new_id(),
        site: founding::FIRST_SITE.to_owned(),
        source: "Elm Street binders".to_owned(),
        date_order: DateOrder::MonthFirst,
        file_name: "file.csv".to_owned(),
        bytes: bytes.to_vec(),
    }
}

async fn receive(house: &House, actor: &Actor, kind: Kind, bytes: &[u8]) -> ImportRunId {
    moving_in::receive(house, actor, kind, &sent(house, bytes)).await.unwrap()
}

async fn bring(house: &House, actor: &Actor, kind: Kind, bytes: &[u8]) -> moving_in::Preview {
    let draft = receive(house, actor, kind, bytes).await;
    let preview = moving_in::preview(house, actor, &draft).await.unwrap();
    let counts = preview.counts;
    let run = moving_in::bring_in(house, actor, &draft, counts.brought).await.unwrap();
    assert_eq!(moving_in::bring_in(house, actor, &draft, counts.brought).await.unwrap(), run, "a second click is none");
    let told = moving_in::run(house, actor, &run).await.unwrap();
    assert_eq!(told.lines.as_ref(), Some(&preview.lines), "what was shown is what came in");
    preview
}

async fn people_and_roster(house: &House, actor: &Actor) {
    assert_eq!(bring(house, actor, Kind::People, PEOPLE).await.counts.people, 30);
    let roster = bring(house, actor, Kind::Roster, ROSTER).await;
    assert_eq!((roster.counts.brought, roster.counts.out), (30, 0), "{:?}", roster.lines);
}

fn mended() -> Vec<u8> {
    String::from_utf8(HOURS.to_vec()).unwrap().replace("31 February 2025", "28 February 2025").into_bytes()
}

/// The minutes of past hours that are stored, over all people who were brought in.
async fn minutes_stored(house: &House, actor: &Actor) -> u64 {
    let mut sum = 0;
    for one in moving_in::not_signed_in(house, actor).await.unwrap() {
        for learner in house.learners_of(&one.person).await.unwrap() {
            sum += learner.facts.past_hours.iter().map(|p| u64::from(p.minutes.0)).sum::<u64>();
        }
    }
    sum
}

#[tokio::test(flavor = "multi_thread")]
async fn thirty_people_four_hundred_hours_and_twelve_certificates_move_in_once() {
    let world = World::new().await;
    let house = &world.house;
    let ada = world.administrator().await;
    people_and_roster(house, &ada).await;
    assert_eq!(moving_in::not_signed_in(house, &ada).await.unwrap().len(), 30);
    assert_eq!(cohorts::all(house, &ada).await.unwrap().len(), 2);

    let first = bring(house, &ada, Kind::Hours, HOURS).await;
    let state = |s| first.lines.iter().filter(|l| l.state == s).count();
    assert_eq!((state(LineState::There), state(LineState::Out)), (2, 1), "two lines twice, one bad date");
    let bad = first.lines.iter().find(|l| l.state == LineState::Out).unwrap();
    assert_eq!(bad.faults[0].problem, Problem::DateUnreadable { said: "31 February 2025".to_owned() });
    assert_eq!(minutes_stored(house, &ada).await, first.counts.minutes);
    let second = bring(house, &ada, Kind::Hours, &mended()).await;
    assert_eq!((second.counts.brought, second.counts.there), (1, 401));
    assert_eq!(minutes_stored(house, &ada).await, 400 * 60, "the sum of the file is the sum that is stored");

    let papers = bring(house, &ada, Kind::Certificates, CERTIFICATES).await;
    assert_eq!((papers.counts.brought, papers.counts.out), (12, 0), "{:?}", papers.lines);

    // The same files again change nothing.
    for (kind, file) in
        [(Kind::People, PEOPLE), (Kind::Roster, ROSTER), (Kind::Hours, &mended()), (Kind::Certificates, CERTIFICATES)]
    {
        let draft = receive(house, &ada, kind, file).await;
        let again = moving_in::preview(house, &ada, &draft).await.unwrap();
        assert_eq!((again.counts.brought, again.counts.out), (0, 0), "{kind:?} {:?}", again.lines);
        let nothing = moving_in::bring_in(house, &ada, &draft, 0).await;
        assert!(matches!(nothing, Err(Error::Refused(Refusal::MovingIn(SheetRefusal::NothingNew)))));
    }
    assert_eq!(minutes_stored(house, &ada).await, 400 * 60);
    let runs = moving_in::runs(house, &ada).await.unwrap();
    assert_eq!(runs.len(), 5);
    assert!(runs.iter().all(|r| r.by == "Ada Admin" && r.source == "Elm Street binders"));

    // Hours that came in without a signature get none by a second file, and the line says so.
    let late = "Person ID;Date;Kind;Length;Activity;Supervised by;Entry ID;Signed on;Original;Checked by\r\n\
        P-102;15 March 2025;practice;30 min;Outreach;Tamsin O’Dell;H-1028;20 March 2025;Binder 4;Ottilie Brand\r\n\
        P-102;11 March 2025;practice;30 min;Team meeting;Tamsin O’Dell;H-1002;2025-03-14;Binder 4;Ottilie Brand\r\n";
    let draft = receive(house, &ada, Kind::Hours, late.as_bytes()).await;
    let told = moving_in::preview(house, &ada, &draft).await.unwrap();
    assert!(told.lines.iter().all(|l| l.state == LineState::There));
    assert_eq!(told.lines[0].faults, [Fault { column: Some(Column::SignedOn), problem: Problem::SignatureNotTaken }]);
    assert_eq!(told.lines[1].faults, []);

    // Whose hours they are cannot have checked the signature.
    let own = "Person ID;Date;Kind;Length;Supervised by;Signed on;Original;Checked by\r\n\
        P-102;2025-01-07;practice;1:00;Silas Duquesne;2025-01-09;Binder 4;Calloway, Ruben\r\n";
    let draft = receive(house, &ada, Kind::Hours, own.as_bytes()).await;
    let told = moving_in::preview(house, &ada, &draft).await.unwrap();
    assert_eq!(told.lines[0].faults, [Fault { column: Some(Column::CheckedBy), problem: Problem::CheckedByTrainee }]);

    // Each learner's hours count like signed ones, are marked, and are bound into a whole chain.
    let people = moving_in::not_signed_in(house, &ada).await.unwrap();
    let one = people.iter().find(|p| p.name == "Ruben Calloway").unwrap();
    let learner = house.learners_of(&one.person).await.unwrap().remove(0);
    let signed: Vec<_> = learner.facts.past_hours.iter().filter_map(|p| p.signed.as_ref()).collect();
    assert_eq!(signed.len(), 1, "{:?}", learner.facts.past_hours);
    assert_eq!(
        (signed[0].original.as_str(), signed[0].checked_by.as_str()),
        ("Binder 4, Elm Street office", "Ottilie Brand")
    );
    let past: Minutes =
        learner.facts.past_hours.iter().filter(|p| p.kind == HoursKind::Practice).map(|p| p.minutes).sum();
    let leaf = learner
        .evaluation
        .leaves()
        .into_iter()
        .find(|l| {
            matches!(l.rule, Some(domain::course::Rule::HoursTotal { of: domain::course::TimeKind::Practice, .. }))
        })
        .unwrap()
        .clone();
    assert!(matches!(leaf.amount, domain::evaluation::Amount::Time { have, .. } if have == past && past.0 > 0));
    assert_eq!((leaf.taken_over[0].source.as_str(), leaf.taken_over[0].minutes), ("Elm Street binders", past));
    let stored = house.store.chain(&crate::rows::key_of(&learner.key)).await.unwrap();
    let links: Vec<_> = stored
        .iter()
        .map(|(body, beside)| {
            let link: domain::chain::Link = serde_json::from_str(body).unwrap();
            let about = format!("chain/1:{}:{}:{}", learner.key.programme, learner.key.time, link.number);
            let beside = beside.as_ref().map(|b| learner.person_key.open(&about, b).unwrap());
            (link, beside)
        })
        .collect();
    assert!(links.iter().all(|(l, _)| l.kind == "hours_taken_over") && !links.is_empty());
    assert!(domain::chain::check(&links).iter().all(|f| *f == Finding::Whole));
    let origin = moving_in::origin(house, &one.person).await.unwrap().unwrap();
    assert_eq!((origin.source.as_str(), origin.by.as_str()), ("Elm Street binders", "Ada Admin"));
    assert_eq!(moving_in::origin(house, &ada.person).await.unwrap(), None);

    // Anyone can ask for a certificate by its old number, and by ours.
    let number = moving_in::past_by_old_number(house, "es 2023 001", "near").await.unwrap().unwrap();
    let (paper, standing) = moving_in::verify_past(house, &number, None).await.unwrap().unwrap();
    assert_eq!((paper.old_number.as_str(), standing), ("ES-2023-001", PastStanding::OnRecord));
    assert_eq!(paper.issuer, "Elm Street Recovery Community");
    let over = moving_in::past_by_old_number(house, "ES-2023-003", "near").await.unwrap().unwrap();
    assert_eq!(moving_in::verify_past(house, &over, None).await.unwrap().unwrap().1, PastStanding::Expired);
    assert!(certificates::verify(house, &number, None, "near").await.unwrap().found.is_none(), "it is none of ours");
    assert_eq!(moving_in::past_by_old_number(house, "ES-2023-999", "near").await.unwrap(), None);
    assert_eq!(moving_in::past_of(house, &ada, &paper.person).await.unwrap().len(), 1);
    let looks = house.store.looks_at(paper.person.as_str()).await.unwrap();
    assert!(looks.iter().any(|l| l.what == "past-certificates"));
    for _ in 0..100 {
        let _ = moving_in::past_by_old_number(house, "ES-2023-999", "greedy").await;
    }
    assert!(moving_in::past_by_old_number(house, "ES-2023-999", "greedy").await.is_err(), "guessing is slow");

    // With a printed slip someone who was brought in chooses their first passphrase, and signs in.
    let marisol = people.iter().find(|p| p.name == "Marisol Quintanar").unwrap();
    assert_eq!((marisol.email.as_deref(), marisol.user_name.as_deref()), (None, Some("marisol.quintanar")));
    let slip = slips::reset(house, &ada, &marisol.person, &house.new_id()).await.unwrap();
    let new = resets::NewPassphrase {
        passphrase: PASSPHRASE.to_owned(),
        passphrase_again: PASSPHRASE.to_owned(),
        ..resets::NewPassphrase::default()
    };
    slips::choose(house, &slip.code.to_string(), "near", &new).await.unwrap();
    let signed_in = accounts::sign_in(house, "marisol.quintanar", PASSPHRASE, "near").await.unwrap();
    let marisol = accounts::identify(house, &signed_in.token).await.unwrap().unwrap();
    assert!(hours::log(house, &marisol).await.unwrap().facts.past_hours.len() > 5);
    assert_eq!(moving_in::not_signed_in(house, &ada).await.unwrap().len(), 29);

    // Nobody who was brought in hears of a quiet week.
    world.clock.forward(TimeDelta::days(9));
    post::remind(house, "a").await.unwrap();
    post::deliver(house, "a").await.unwrap();
    assert!(world.post.sent.lock().unwrap().iter().all(|m| m.content.name() != "idle"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_breaks_in_the_middle_leaves_nothing_behind() {
    let world = World::new().await;
    let house = &world.house;
    let ada = world.administrator().await;
    people_and_roster(house, &ada).await;
    let id = receive(house, &ada, Kind::Hours, HOURS).await;
    let draft = moving_in::testing::open(house, &ada, &id).await;
    let checked = moving_in::testing::check(house, &ada, &draft).await;
    // Between the check and the write somebody else brings in the last of these lines.
    let last = moving_in::testing::last_note(house, &draft, &checked);
    house.store.commit(vec![storage::write::note_moved_in(vec![last])]).await.unwrap();
    let revisions = |learners: &[Learner]| learners.iter().map(|l| l.row.revision).collect::<Vec<_>>();
    let mut before = Vec::new();
    for one in moving_in::not_signed_in(house, &ada).await.unwrap() {
        before.extend(house.learners_of(&one.person).await.unwrap());
    }
    let broken = moving_in::testing::write(house, &ada, &draft, checked).await;
    assert!(matches!(broken, Err(Error::Conflict)), "{broken:?}");
    let mut after = Vec::new();
    for one in moving_in::not_signed_in(house, &ada).await.unwrap() {
        after.extend(house.learners_of(&one.person).await.unwrap());
    }
    assert_eq!(revisions(&before), revisions(&after));
    assert!(after.iter().all(|l| l.facts.past_hours.is_empty() && l.row.chain_length == 0));
    assert_eq!(moving_in::runs(house, &ada).await.unwrap().len(), 2, "people and roster, no hours");
    // The draft is still there, and says what has changed.
    let again = moving_in::preview(house, &ada, &id).await.unwrap();
    let shown = again.counts.brought;
    let stale = moving_in::bring_in(house, &ada, &id, shown + 1).await;
    assert!(matches!(stale, Err(Error::Refused(Refusal::MovingIn(SheetRefusal::ChangedMeanwhile)))));
    moving_in::bring_in(house, &ada, &id, shown).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_written_before_the_yes_and_bad_files_are_not_kept() {
    let world = World::new().await;
    let house = &world.house;
    let ada = world.administrator().await;
    let draft = receive(house, &ada, Kind::People, PEOPLE).await;
    moving_in::preview(house, &ada, &draft).await.unwrap();
    assert!(moving_in::not_signed_in(house, &ada).await.unwrap().is_empty());
    let refusal = |bytes: &'static [u8], change: fn(&mut Sent)| {
        let mut form = sent(house, bytes);
        change(&mut form);
        let ada = ada.clone();
        async move {
            match moving_in::receive(house, &ada, Kind::People, &form).await {
                Err(Error::Refused(Refusal::MovingIn(refusal))) => {
                    let id = ImportRunId::parse(&form.id).unwrap();
                    assert!(moving_in::preview(house, &ada, &id).await.is_err());
                    refusal
                }
                other => panic!("{other:?}"),
            }
        }
    };
    assert_eq!(refusal(b"", |_| {}).await, SheetRefusal::Nothing);
    assert_eq!(refusal(b"PK\x03\x04", |_| {}).await, SheetRefusal::NotText);
    assert_eq!(refusal(PEOPLE, |s| s.source = "  ".to_owned()).await, SheetRefusal::SourceMissing);
    assert_eq!(refusal(PEOPLE, |s| s.site = "elsewhere".to_owned()).await, SheetRefusal::SiteUnknown);
    // A draft that nobody said yes to is gone after a day.
    world.clock.forward(TimeDelta::hours(25));
    receive(house, &ada, Kind::People, PEOPLE).await;
    assert!(matches!(moving_in::preview(house, &ada, &draft).await, Err(Error::NotFound)));
}

#[tokio::test(flavor = "multi_thread")]
async fn lines_about_people_who_are_here_say_what_becomes_of_them() {
    let world = World::new().await;
    let house = &world.house;
    let ada = world.administrator().await;
    let cohort = world.open_cohort(&ada, "Autumn").await;
    let rosa = world.person(&ada, &cohort, "rosa@example.org", Role::Trainee, "Rosa Díaz").await;
    let file = "person_id,name,email,user_name\n\
        1,Rosa Diaz,rosa@example.org,\n\
        2,Somebody Else,rosa@example.org,\n\
        3,Ana Li,,\n4,Ana Li,,\n\
        5,Ben,ben@example.org,ana.li\n6,Kim,kim@,\n3,Ana Lee,,\n";
    let draft = receive(house, &ada, Kind::People, file.as_bytes()).await;
    let preview = moving_in::preview(house, &ada, &draft).await.unwrap();
    let states: Vec<_> = preview.lines.iter().map(|l| l.state).collect();
    use LineState::{New, Out, Remark};
    assert_eq!(states, [Remark, Out, Remark, Remark, New, Out, Out], "{:#?}", preview.lines);
    assert_eq!(preview.lines[0].faults[0].problem, Problem::HasAccount);
    let Problem::SignsInWith { user_name } = &preview.lines[2].faults[0].problem else { panic!() };
    assert_eq!(user_name, "ana.li2", "the file gives ana.li to Ben");
    moving_in::bring_in(house, &ada, &draft, preview.counts.brought).await.unwrap();
    // Rosa's number is known now, her account is her own and carries no mark.
    assert_eq!(moving_in::origin(house, &rosa.person).await.unwrap(), None);
    let roster = "person_id,name,group,program,role,joined_on\n\
        1,Rosa Diaz,autumn,foundations,trainee,\n3,Ana Li,Autumn,Foundations,supervisor,\n\
        4,Ana Li,Autumn,Gardening,trainee,\n9,Nobody,Autumn,foundations,trainee,\n5,Bert,Autumn,foundations,trainee,\n";
    let draft = receive(house, &ada, Kind::Roster, roster.as_bytes()).await;
    let preview = moving_in::preview(house, &ada, &draft).await.unwrap();
    let states: Vec<_> = preview.lines.iter().map(|l| l.state).collect();
    assert_eq!(states, [LineState::There, New, Out, Out, Out], "{:#?}", preview.lines);
    moving_in::bring_in(house, &ada, &draft, 1).await.unwrap();
    assert_eq!(cohorts::all(house, &ada).await.unwrap().len(), 1, "the group that was there took them");
    let hours = "person_id,date,kind,length\n1,2024-03-12,practice,1:30\n";
    let draft = receive(house, &ada, Kind::Hours, hours.as_bytes()).await;
    let preview = moving_in::preview(house, &ada, &draft).await.unwrap();
    assert_eq!(preview.lines[0].faults[0].problem, Problem::NotEnrolled, "she has not joined yet");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_coordinator_brings_in_at_their_site_only_and_sees_nobody_elsewhere() {
    let world = World::new().await;
    let house = &world.house;
    let ada = world.administrator().await;
    people_and_roster(house, &ada).await;
    let at = |site: &str| {
        let grants =
            vec![Grant { role: Role::Coordinator, scope: Scope::Site(SiteId::parse(site).unwrap()), until: None }];
        Actor { grants, ..ada.clone() }
    };
    let (here, elsewhere) = (at(founding::FIRST_SITE), at("harbor"));
    assert_eq!(moving_in::sites(house, &here).await.unwrap().len(), 1);
    assert!(moving_in::sites(house, &elsewhere).await.unwrap().is_empty());
    let denied = moving_in::receive(house, &elsewhere, Kind::Hours, &sent(house, HOURS)).await;
    assert!(matches!(denied, Err(Error::Denied(_))), "{denied:?}");
    assert!(moving_in::runs(house, &elsewhere).await.unwrap().is_empty());
    assert!(moving_in::not_signed_in(house, &elsewhere).await.unwrap().is_empty());
    let run = moving_in::runs(house, &here).await.unwrap()[0].id.clone();
    assert!(moving_in::run(house, &here, &run).await.is_ok());
    assert!(matches!(moving_in::run(house, &elsewhere, &run).await, Err(Error::NotFound)));
    let draft = receive(house, &here, Kind::Hours, HOURS).await;
    assert!(matches!(moving_in::preview(house, &elsewhere, &draft).await, Err(Error::NotFound | Error::Denied(_))));
    for role in Role::ALL.into_iter().filter(|r| !matches!(r, Role::Administrator | Role::Coordinator)) {
        let actor = Actor { grants: vec![Grant { role, scope: Scope::All, until: None }], ..ada.clone() };
        let answer = moving_in::receive(house, &actor, Kind::People, &sent(house, PEOPLE)).await;
        assert!(matches!(answer, Err(Error::Denied(_))), "{role:?}");
        assert!(moving_in::preview(house, &actor, &draft).await.is_err(), "{role:?}");
        assert!(moving_in::bring_in(house, &actor, &draft, 400).await.is_err(), "{role:?}");
        assert!(moving_in::run(house, &actor, &run).await.is_err(), "{role:?}");
    }
}

/// A thousand lines are one transaction like any other; the largest file has five times as many.
#[tokio::test(flavor = "multi_thread")]
async fn a_thousand_lines_come_in_with_one_transaction() {
    let world = World::new().await;
    let house = &world.house;
    let ada = world.administrator().await;
    people_and_roster(house, &ada).await;
    let mut file = "person_id,date,kind,minutes,entry_id\n".to_owned();
    for n in 0..1_000 {
        file.push_str(&format!("P-{},2024-10-{:02},practice,{},X-{n}\n", 101 + n % 26, 1 + n % 28, 15 + n % 90));
    }
    let preview = bring(house, &ada, Kind::Hours, file.as_bytes()).await;
    assert_eq!(preview.counts.brought, 1_000);
    assert_eq!(minutes_stored(house, &ada).await, preview.counts.minutes);
}

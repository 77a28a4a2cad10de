//! Many entries from a file: what is right comes in at once, what is not comes back to be mended, and nothing comes twice.

use super::fixture::*;
use crate::error::{Error, Refusal};
use crate::hours::bring::{Preview, Sent, bring, discard, preview, receive};
use crate::*;
use chrono::{Days, NaiveDate, TimeDelta};
use domain::actor::{Actor, Role};
use domain::chain::hours::audit;
use domain::hours::EntryState;
use domain::hours::bring::Spoken;
use domain::id::ImportRunId;
use domain::moving_in::{DateOrder, LineState, Problem, SheetRefusal};
use domain::quantity::Minutes;

struct Two {
    world: World,
    rosa: Actor,
    sue: Actor,
}

/// Half a year after Rosa joined.
async fn two() -> Two {
    let world = World::new().await;
    let ada = world.administrator().await;
    let cohort = world.open_cohort(&ada, "Autumn").await;
    let sue = world.person(&ada, &cohort, "sue@example.org", Role::Supervisor, "Sue Supervisor").await;
    let rosa = world.person(&ada, &cohort, "rosa@example.org", Role::Trainee, "Rosa Díaz").await;
    studies::join(&world.house, &rosa, &cohort).await.unwrap();
    world.clock.forward(TimeDelta::days(180));
    Two { world, rosa, sue }
}

const HEADING: &str = "date,start,length,activity,mode,supervisor,note";

/// A line of the n-th hour: four a day, from the day after joining on.
fn line(n: u64) -> String {
    let day = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap() + Days::new(n / 4);
    format!("{day},{}:00,1:00,one_to_one,in_person,,Practiced open questions.", 8 + 2 * (n % 4))
}

/// 500 lines, of which every 25th has a fault, each fault in its turn.
fn lines(mended: bool) -> Vec<String> {
    let broken = |n: u64| match n / 25 % 4 {
        0 => line(n).replacen("2026-", "2026-13-", 1).replacen("2027-", "2027-13-", 1),
        1 => line(n).replace("1:00,one", "soon,one"),
        2 => line(n).replace("person,,", "person,Nobody Here,"),
        _ => line(n).replace("one_to_one", "juggling"),
    };
    (0..500).map(|n| if n % 25 == 7 && !mended { broken(n) } else { line(n) }).collect()
}

fn file(lines: &[String]) -> Vec<u8> {
    format!("{HEADING}\n{}\n", lines.join("\n")).into_bytes()
}

impl Two {
    async fn sends(&self, bytes: Vec<u8>) -> ImportRunId {
        let id = self.world.house.new_id();
        let sent = Sent { id, date_order: DateOrder::Unsaid, file_name: "hours.csv".to_owned(), bytes };
        receive(&self.world.house, &self.rosa, &sent).await.unwrap()
    }

    async fn sees(&self, id: &ImportRunId) -> Preview {
        preview(&self.world.house, &self.rosa, id, &Spoken::default()).await.unwrap()
    }

    async fn brings(&self, id: &ImportRunId, expected: usize, send: bool) -> Result<(), Error> {
        bring(&self.world.house, &self.rosa, id, &Spoken::default(), expected, send).await
    }

    async fn log(&self) -> Learner {
        hours::log(&self.world.house, &self.rosa).await.unwrap()
    }
}

/// How many lines come in, are there, stay out.
fn counts(preview: &Preview) -> (usize, usize, usize) {
    let count = |holds: fn(LineState) -> bool| preview.lines.iter().filter(|l| holds(l.state)).count();
    (count(LineState::comes_in), count(|s| s == LineState::There), count(|s| s == LineState::Out))
}

#[tokio::test(flavor = "multi_thread")]
async fn of_500_lines_the_480_that_are_right_come_in_and_the_20_mended_ones_later() {
    let two = two().await;
    let house = &two.world.house;
    let draft = two.sends(file(&lines(false))).await;
    let seen = two.sees(&draft).await;
    assert_eq!(counts(&seen), (480, 0, 20));
    let out: Vec<u64> = seen.lines.iter().filter(|l| l.state == LineState::Out).map(|l| l.line).collect();
    assert_eq!(
        out,
        (0..20).map(|n| 25 * n + 7 + 2).collect::<Vec<_>>(),
        "each by its line, the heading being the first"
    );
    assert!(two.log().await.facts.hours.is_empty(), "nothing is written before the yes");

    let revision = two.log().await.row.revision;
    two.brings(&draft, 480, true).await.unwrap();
    let learner = two.log().await;
    assert_eq!(learner.facts.hours.len(), 480);
    assert_eq!(learner.row.revision, revision + 1, "one transaction");
    assert!(learner.facts.hours.iter().all(|e| e.state == EntryState::Submitted));
    assert!(learner.facts.hours.iter().all(|e| e.particulars().supervisor == two.sue.person));
    let (_, verified) = audit(&hours::export(house, &two.rosa).await.unwrap()).unwrap();
    assert_eq!((verified.links, verified.redacted), (960, 0), "each is written, and sent");
    let waiting = desk::hours(house, &two.sue).await.unwrap();
    assert_eq!((waiting[0].entries, waiting[0].total), (480, Minutes::hours(480)));

    // The second click, the same file, and the mended one.
    two.brings(&draft, 480, true).await.unwrap();
    assert_eq!(counts(&two.sees(&draft).await), (0, 480, 20));
    let again = two.sends(file(&lines(false))).await;
    assert_eq!(counts(&two.sees(&again).await), (0, 480, 20));
    let bad: Vec<String> = out.iter().map(|line| lines(true)[usize::try_from(line - 2).unwrap()].clone()).collect();
    let mended = two.sends(file(&bad)).await;
    assert_eq!(counts(&two.sees(&mended).await), (20, 0, 0));
    two.brings(&mended, 20, true).await.unwrap();
    assert_eq!(two.log().await.facts.hours.len(), 500);
    let whole = two.sends(file(&lines(true))).await;
    assert_eq!(counts(&two.sees(&whole).await), (0, 500, 0));
}

#[tokio::test(flavor = "multi_thread")]
async fn drafts_are_only_their_writers_and_another_count_than_was_shown_brings_nothing() {
    let two = two().await;
    let house = &two.world.house;
    let draft = two.sends(file(&[line(0), line(1)])).await;
    let changed = two.brings(&draft, 3, false).await.unwrap_err();
    assert!(matches!(changed, Error::Refused(Refusal::MovingIn(SheetRefusal::ChangedMeanwhile))), "{changed}");
    assert!(two.log().await.facts.hours.is_empty());
    // Between the preview and the yes the same hour was logged by hand.
    let form = two.world.entry("practice", "2026-11-24", "08:30", 30, &two.sue.person);
    hours::submit(house, &two.rosa, &house.new_id(), &form, false).await.unwrap();
    assert!(two.brings(&draft, 2, false).await.is_err());
    assert_eq!(two.log().await.facts.hours.len(), 1);
    let seen = two.sees(&draft).await;
    assert!(matches!(seen.lines[0].faults[0].problem, Problem::OverlapsEntry { .. }), "{:?}", seen.lines[0]);
    two.brings(&draft, 1, false).await.unwrap();
    assert!(two.log().await.facts.hours.iter().all(|e| e.state == EntryState::Draft));
    assert!(desk::hours(house, &two.sue).await.unwrap().is_empty());
    // A file is its sender's alone, and gone when it is left aside.
    let other = preview(house, &two.sue, &draft, &Spoken::default()).await;
    assert!(matches!(other, Err(Error::NotFound)));
    let by_movers = moving_in::preview(house, &two.rosa, &draft).await;
    assert!(matches!(by_movers, Err(Error::Denied(_) | Error::NotFound)));
    discard(house, &two.rosa, &draft).await.unwrap();
    let gone = preview(house, &two.rosa, &draft, &Spoken::default()).await;
    assert!(matches!(gone, Err(Error::NotFound)));
    assert_eq!(two.log().await.facts.hours.len(), 2, "what came in stays");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_note_that_names_someone_is_kept_nowhere_and_its_minutes_come_in() {
    let two = two().await;
    let naming = line(0).replace("Practiced open questions.", "Sat with Marcus Quennerly.");
    let draft = two.sends(file(&[naming, line(1)])).await;
    let (row, text) = moving_in::drafts::open(&two.world.house, &two.rosa, &draft).await.unwrap();
    assert!(!text.contains("Quennerly") && text.contains("Practiced open questions."), "{text}");
    assert_eq!(row.kind, "own_hours");
    let seen = two.sees(&draft).await;
    assert!(seen.lines[0].faults.iter().any(|f| matches!(f.problem, Problem::NoteHeld { .. })));
    two.brings(&draft, 2, true).await.unwrap();
    let notes: Vec<_> = two.log().await.facts.hours.iter().map(|e| e.particulars().note.clone()).collect();
    assert_eq!(notes, ["", "Practiced open questions."]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_file_of_hours_is_not_taken() {
    let two = two().await;
    let refused = async |bytes: &[u8]| {
        let sent = Sent { id: two.world.house.new_id(), bytes: bytes.to_vec(), ..Sent::default() };
        match receive(&two.world.house, &two.rosa, &sent).await.unwrap_err() {
            Error::Refused(Refusal::MovingIn(refusal)) => refusal,
            other => panic!("{other}"),
        }
    };
    assert_eq!(refused(b"").await, SheetRefusal::Nothing);
    assert!(matches!(refused(b"shoe,size\n1,2").await, SheetRefusal::ColumnsMissing { .. }));
    let many: Vec<String> = (0..1001).map(line).collect();
    assert_eq!(refused(&file(&many)).await, SheetRefusal::TooManyLines { have: 1001, most: 1000 });
    assert!(hours::bring::nameable(&two.world.house, &two.sue).await.is_err(), "only who learns has a log");
}

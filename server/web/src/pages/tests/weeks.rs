//! The log by weeks and months, as a table, and many entries from a file, over the pages.

use super::notes::{Pair, pair};
use super::*;
use service::hours;

/// Lines of the day on which everyone joined, a minute each: so many that no page may show them all.
fn many(n: usize) -> String {
    let lines = (0..n).map(|n| format!("2026-11-23,{}:{:02},1 min,one_to_one,phone", n / 60, n % 60));
    format!("date,start,length,activity,mode\n{}", lines.collect::<Vec<_>>().join("\n"))
}

async fn brings(pair: &Pair, lines: &str) -> String {
    let fields = serde_urlencoded::to_string([("id", "f1"), ("lines", lines), ("date_order", "unsaid")]).unwrap();
    let (status, place, body) = pair.post("/hours/bring", &pair.rosa.1, &fields).await;
    assert_eq!((status.as_u16(), place.as_str()), (303, "/hours/bring/f1"), "{body}");
    place
}

#[tokio::test(flavor = "multi_thread")]
async fn the_week_has_its_days_and_a_way_to_add_to_each_that_fills_in_the_day() {
    let pair = pair().await;
    let rosa = &pair.rosa.1;
    let empty = pair.get("/hours/week", rosa).await;
    assert!(empty.contains("There is nothing in this week yet.") && empty.contains("Monday, 23 November 2026"));
    brings(&pair, "date,start,length,activity,mode\n2026-11-23,8:00,1:30,individual,video").await;
    assert_eq!(pair.post("/hours/bring/f1", rosa, "lines=1&go=send").await.0, 303);
    for path in ["/hours/week", "/hours/week?from=2026-11-29", "/hours/week?from=nonsense"] {
        let week = pair.get(path, rosa).await;
        assert!(week.contains("Practice: 0 min") && week.contains("Supervision: 1 h 30 min"), "{week}");
        assert!(week.contains("1 entry is not signed yet.") && week.contains("8:00, 1 h 30 min"), "{week}");
        for day in
            ["Monday, 23", "Tuesday, 24", "Wednesday, 25", "Thursday, 26", "Friday, 27", "Saturday, 28", "Sunday, 29"]
        {
            assert_eq!(week.matches(&format!("<h2>{day} November 2026</h2>")).count(), 1, "{day}");
        }
        assert!(week.contains("/hours/week?from=2026-11-16") && week.contains("/hours/week?from=2026-11-30"));
        assert!(week.contains("kind=practice&amp;date=2026-11-23"), "{week}");
        assert!(!week.contains("date=2026-11-24"), "tomorrow has nothing to write down");
    }
    let form = pair.get("/hours/new?kind=supervision&date=2026-11-23", rosa).await;
    assert!(form.contains("value=\"2026-11-23\"") && form.contains("value=\"video\" selected"), "{form}");
    let plain = pair.get("/hours/new?kind=supervision&date=%3Cb%3E", rosa).await;
    assert!(!plain.contains("<b>"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_long_log_is_shown_in_small_pages() {
    let pair = pair().await;
    let rosa = &pair.rosa.1;
    brings(&pair, &many(500)).await;
    let (status, ..) = pair.post("/hours/bring/f1", rosa, "lines=500&go=send").await;
    assert_eq!(status, 303);
    let page = pair.get("/hours", rosa).await;
    assert_eq!(page.matches("<section class=\"card\">").count(), 60 + 2, "60 entries and two totals");
    assert!(page.len() < 100_000, "{}", page.len());
    assert!(page.contains("Entries 1 to 60 of 500 in this month") && page.contains("November 2026"));
    let last = pair.get("/hours?month=2026-11&from=481", rosa).await;
    assert!(last.contains("Entries 481 to 500 of 500") && !last.contains("Earlier ones"), "{last}");
    assert_eq!(pair.get("/hours?month=1999-01", rosa).await.matches("Entries 1 to 60").count(), 1);
    // The desk shows as many as a form can carry, and says that there are more.
    let desk = pair.get(&format!("/desk/hours/{}", pair.rosa.0.person), &pair.sue.1).await;
    assert_eq!(desk.matches("name=\"version-").count(), 150);
    assert!(desk.contains("350 more entries wait."));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_read_comes_back_as_it_was_typed() {
    let pair = pair().await;
    let rosa = &pair.rosa.1;
    let form = pair.get("/hours/bring", rosa).await;
    assert!(form.contains("Sue Supervisor") && form.contains("Support with one person"), "{form}");
    let fields = serde_urlencoded::to_string([("id", "f1"), ("lines", "shoe,size\n1,2")]).unwrap();
    let (status, _, body) = pair.post("/hours/bring", rosa, &fields).await;
    assert_eq!(status, 422);
    assert!(body.contains("Missing: date; start_time; length or hours or minutes; activity; mode."), "{body}");
    assert!(body.contains("shoe,size\n1,2</textarea>"), "{body}");
    assert_eq!(pair.post("/hours/bring", rosa, "id=f1&lines=").await.0, 422);
}

#[tokio::test(flavor = "multi_thread")]
async fn bad_lines_are_told_and_come_back_as_a_file_that_can_be_mended_and_brought_again() {
    let pair = pair().await;
    let rosa = &pair.rosa.1;
    let lines = "date,start,length,activity,mode,note\n\
        2026-11-23,8:00,1 h,Support with one person,In person,Practiced silence.\n\
        31 February 2026,9:00,1 h,Support with one person,By phone,\n\
        2026-11-23,8:30,1 h,Outreach,By phone,\"=SUM(A1)\"\n";
    let here = brings(&pair, lines).await;
    let page = pair.get(&here, rosa).await;
    for said in [
        "1 line can come in.",
        "2 lines stay out until they are mended.",
        "date: “31 February 2026” is not a day we can read.",
        "start_time: It runs into line 2.",
        "Send this 1 entry",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
    let (status, _, body) = pair.post(&here, rosa, "lines=2&go=send").await;
    assert_eq!(status, 422);
    assert!(body.contains("Your log has changed since you saw this page."));
    assert_eq!(pair.post(&here, rosa, "lines=1&go=send").await.0, 303);
    let done = pair.get(&here, rosa).await;
    assert!(done.contains("1 line is in your log.") && !done.contains("can come in"), "{done}");
    let mend = pair.get(&format!("{here}/mend.csv"), rosa).await;
    let first = mend.trim_start_matches('\u{feff}').lines().next().unwrap();
    assert_eq!(first, "date,start_time,length,activity,mode,note,what_to_mend");
    assert_eq!(mend.lines().count(), 3);
    assert!(
        mend.contains("31 February 2026") && mend.contains("'=SUM(A1)") && mend.contains("It runs into your entry of")
    );
    let mended = mend.replace("31 February 2026", "2026-11-23").replace(",8:30,", ",06:30,");
    let fields = serde_urlencoded::to_string([("id", "f2"), ("lines", mended.as_str())]).unwrap();
    assert_eq!(pair.post("/hours/bring", rosa, &fields).await.0, 303);
    let page = pair.get("/hours/bring/f2", rosa).await;
    assert!(page.contains("2 lines can come in.") && !page.contains("These columns are left alone"), "{page}");
    assert_eq!(pair.post("/hours/bring/f2", rosa, "lines=2&go=draft").await.0, 303);
    let learner = hours::log(&pair.house, &pair.rosa.0).await.unwrap();
    assert_eq!(learner.facts.hours.len(), 3);

    // The table can be brought in again: everything is there.
    let table = pair.get("/hours/log.csv", rosa).await;
    assert_eq!(table.lines().count(), 4);
    assert!(table.contains(
        "2026-11-23,08:00,1:00,Practice,Support with one person,In person,Sue Supervisor,Practiced silence.,Submitted,"
    ));
    let fields = serde_urlencoded::to_string([("id", "f3"), ("lines", table.as_str())]).unwrap();
    assert_eq!(pair.post("/hours/bring", rosa, &fields).await.0, 303);
    let page = pair.get("/hours/bring/f3", rosa).await;
    assert!(page.contains("3 lines are in your log.") && page.contains("nothing more to bring in"), "{page}");
    // Nobody else sees the file, and the template is one that is read.
    assert_eq!(reply(&pair.world, Method::Get, &here, Some(&pair.sue.1), "").await.0, 403);
    let template = pair.get("/hours/template.csv", rosa).await;
    let fields = serde_urlencoded::to_string([("id", "f4"), ("lines", template.as_str())]).unwrap();
    assert_eq!(pair.post("/hours/bring", rosa, &fields).await.0, 303);
    let page = pair.get("/hours/bring/f4", rosa).await;
    assert!(page.contains("2 lines can come in."), "{page}");
}

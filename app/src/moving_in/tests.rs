//! The pages of moving in: every line is told, nothing is promised that does not happen, the mark stands everywhere.

#![allow(clippy::unwrap_used)]

use super::*;
use crate::forms::FormState;
use crate::shell::testing::{signed_in, sound};
use crate::verify::{PastPaper, past_page, past_papers};
use domain::course::{CertificateKind, HoursKind};
use domain::moving_in::{LineState, PastSignature, PastStanding};
use domain::quantity::Minutes;

fn run_id() -> ImportRunId {
    ImportRunId::parse("r1").unwrap()
}

fn on() -> chrono::NaiveDate {
    "2026-03-12".parse().unwrap()
}

fn line(line: u64, state: LineState, message: Option<&str>) -> LineView {
    LineView {
        line,
        state,
        who: "Ana <Li>".to_owned(),
        says: "practice, 12 March 2024, 1 h 30 min".to_owned(),
        messages: message.map(str::to_owned).into_iter().collect(),
    }
}

fn shown(brought: usize) -> Preview {
    let out = line(3, LineState::Out, Some("date: “soon” is not a day we can read."));
    Preview {
        draft: run_id(),
        kind: Kind::Hours,
        site: "Main".to_owned(),
        source: "Paper <binders>".to_owned(),
        file_name: String::new(),
        unread: vec!["shoe size".to_owned()],
        counts: Counts { brought, there: 2, out: 1, people: 1, length: Some(Minutes(90)) },
        lines: Lines {
            look_at: vec![out.clone()],
            look_at_more: 0,
            shown: vec![line(2, LineState::New, None), out],
            from: 1,
            step: 250,
            all: 2,
        },
        form: FormState::default(),
    }
}

#[test]
fn the_overview_offers_four_kinds_in_order_and_tells_what_came_in() {
    let empty = sound(&signed_in(), |f| overview(f, &Overview { runs: Vec::new(), waiting: 0 }));
    let places: Vec<_> =
        Kind::ALL.iter().map(|k| empty.find(&format!("/admin/moving-in/new/{}", k.name())).unwrap()).collect();
    assert!(places.is_sorted());
    assert!(empty.contains("Nothing was brought in yet."));
    for kind in Kind::ALL {
        assert!(empty.contains(&format!("/admin/moving-in/samples/{}.csv", kind.name())));
    }
    let run = RunLine {
        id: run_id(),
        kind: Kind::People,
        source: "Paper".to_owned(),
        by: String::new(),
        at: DateTime::UNIX_EPOCH,
        brought: 30,
    };
    let full = sound(&signed_in(), |f| overview(f, &Overview { runs: vec![run.clone()], waiting: 30 }));
    assert!(full.contains("href=\"/admin/moving-in/runs/r1\""));
    assert!(full.contains("someone whose account is gone") && full.contains("30 people who were brought in"));
}

#[test]
fn the_preview_counts_tells_every_line_and_asks_once() {
    let html = sound(&signed_in(), |f| preview(f, &shown(1)));
    assert!(html.contains("Bring in this 1 line") && html.contains("Nothing is written yet."));
    assert!(html.contains("1 line stays out until you change it."));
    assert!(html.contains("Together they are 1 h 30 min."));
    assert!(html.contains("shoe size") && html.contains("Paper &lt;binders&gt;") && !html.contains("Ana <Li>"));
    assert!(html.contains("name=\"lines\" value=\"1\"") && html.contains("value=\"discard\""));
    assert!(html.contains("/admin/moving-in/drafts/r1/report.csv"));
    let nothing = sound(&signed_in(), |f| preview(f, &shown(0)));
    assert!(!nothing.contains("value=\"bring\"") && nothing.contains("There is nothing to bring in."));
    let changed = Preview { form: FormState::default().wrong("lines", "Look again."), ..shown(1) };
    assert!(sound(&signed_in(), |f| preview(f, &changed)).contains("href=\"#field-lines\""));
}

#[test]
fn long_lists_have_pages() {
    let mut data = shown(1);
    data.lines = Lines { from: 251, all: 600, shown: vec![line(252, LineState::New, None); 250], ..data.lines };
    let html = sound(&signed_in(), |f| preview(f, &data));
    assert!(html.contains("?from=1#all") && html.contains("?from=501#all") && html.contains("Lines 251 to 500 of 600"));
}

#[test]
fn the_form_explains_each_column_and_asks_for_the_order_of_dates() {
    for kind in Kind::ALL {
        let sites = vec![
            (domain::id::SiteId::parse("a").unwrap(), "A".to_owned()),
            (domain::id::SiteId::parse("b").unwrap(), "B".to_owned()),
        ];
        let form = FormState::default().with("lines", "name\n<b>").wrong("file", "Choose a file.");
        let data = Upload { kind, sites, programme: "Foundations".to_owned(), form };
        let html = sound(&signed_in(), |f| upload(f, &data));
        for column in kind.columns() {
            assert!(html.contains(&format!("<code>{}</code>", column.name())), "{kind:?} {column:?}");
        }
        assert_eq!(html.contains("date_order"), kind != Kind::People);
        assert!(html.contains("multipart/form-data") && html.contains("name\n&lt;b&gt;"));
        assert!(html.contains("href=\"#field-file\""));
    }
}

#[test]
fn a_run_tells_what_came_in_as_long_as_its_report_opens() {
    let data = RunPage {
        run: run_id(),
        kind: Kind::Hours,
        site: "Main".to_owned(),
        source: "Paper".to_owned(),
        file_name: "hours.csv".to_owned(),
        digest: "ab".repeat(32),
        by: "Cora".to_owned(),
        at: DateTime::UNIX_EPOCH,
        counts: Counts { brought: 1, ..Counts::default() },
        lines: None,
    };
    let html = sound(&signed_in(), |f| run(f, &data));
    assert!(html.contains("1 line came in.") && html.contains("is gone") && !html.contains("report.csv"));
    let with = RunPage { lines: Some(shown(1).lines), ..data };
    assert!(sound(&signed_in(), |f| run(f, &with)).contains("Came in"));
}

#[test]
fn who_has_not_signed_in_gets_a_way_in() {
    let one = Waiting {
        person: PersonId::parse("p1").unwrap(),
        name: "Ana Li".to_owned(),
        signs_in_with: None,
        source: "Paper".to_owned(),
        slip: Some("/admin/people/p1/reset".to_owned()),
    };
    let html = sound(&signed_in(), |f| not_signed_in(f, std::slice::from_ref(&one)));
    assert!(html.contains("href=\"/admin/people/p1/reset\"") && html.contains("nothing yet"));
    assert!(sound(&signed_in(), |f| not_signed_in(f, &[])).contains("Everyone who was brought in has signed in."));
}

fn paper(standing: PastStanding, kind: CertificateKind) -> PastPaper {
    PastPaper {
        number: "7K2M-Q4TX".to_owned(),
        old_number: "ES-1".to_owned(),
        as_of: DateTime::UNIX_EPOCH,
        asked_day: None,
        standing,
        holder: "Ana Li".to_owned(),
        programme: "Basics".to_owned(),
        kind,
        issued_on: on(),
        expires_on: Some(on()),
        issuer: "Elm Street".to_owned(),
        organisation: "Harbor".to_owned(),
        mark: Mark { source: "Paper".to_owned(), by: "Cora".to_owned(), on: on() },
        demonstration: false,
    }
}

#[test]
fn a_certificate_from_elsewhere_is_never_shown_as_ours() {
    for standing in [PastStanding::OnRecord, PastStanding::Expired, PastStanding::NotIssuedYet] {
        for kind in [CertificateKind::TrainingCompletion, CertificateKind::Certification] {
            let html = sound(&signed_in(), |f| past_page(f, &paper(standing, kind)));
            assert!(html.contains("The original was not issued here.") && !html.contains("verdict genuine"));
            assert!(html.contains("Taken over from Paper") && html.contains("ES-1") && html.contains("ask Elm Street"));
        }
    }
    let list = |f: &Frame| {
        let body = view! { <h1>"Certificates"</h1> {past_papers(f, &[paper(PastStanding::OnRecord, CertificateKind::HoursVerification)])} };
        page("Certificates".to_owned(), Width::Reading, body.into_any())
    };
    assert!(sound(&signed_in(), list).contains("href=\"/verify/7K2M-Q4TX\""));
}

#[test]
fn hours_that_were_taken_over_carry_their_mark() {
    let entry = PastEntry {
        kind: HoursKind::Practice,
        date: on(),
        length: Minutes(90),
        activity: "One to one".to_owned(),
        supervised_by: "Owen Sample".to_owned(),
        signed: Some(PastSignature { on: on(), original: "Folder 3".to_owned(), checked_by: "Cora".to_owned() }),
        mark: Mark { source: "Paper".to_owned(), by: "Cora".to_owned(), on: on() },
    };
    let log = |f: &Frame| {
        let body = view! { <h1>"Hours"</h1> {past_hours(f, &[entry.clone(), entry.clone()])} };
        page("Hours".to_owned(), Width::Reading, body.into_any())
    };
    let html = sound(&signed_in(), log);
    assert!(html.contains("Taken over from Paper; brought in by Cora on 12 March 2026."));
    assert!(html.contains("Signed by hand by Owen Sample on 12 March 2026. Original: Folder 3. Checked by Cora."));
    assert!(html.contains("3 h in 2 entries") && html.contains("Supervised by Owen Sample"));
}

//! Papers of several pages: everything stands on them once, in order, for eyes and for screen readers.

#![allow(clippy::unwrap_used)]

use super::*;
use crate::tests::{claims_standards, unpacked};
use chrono::TimeZone as _;

fn paper(rows: usize) -> Report {
    let column = |label: &str, share, amounts| ReportColumn { label: label.to_owned(), share, amounts };
    Report {
        language: "en".into(),
        organisation: "Harbor Peer Collective".into(),
        title: "Verification of Supervised Experience".into(),
        subject: "Marisol Quintero Vega".into(),
        notices: vec![],
        facts: vec![("Trainee".into(), "Marisol Quintero Vega".into()), ("Supervisor".into(), "Sefa Lindqvist".into())],
        verify_line: "Check this paper at".into(),
        verify_url: "https://learn.example/verify/7KMP4Q-XW9RTD-2HVCN5?code=0A1B-2C3D-4E5F".into(),
        qr_alt: "QR code with the address of the check".into(),
        blocks: vec![
            ReportBlock::Heading("Each entry".into()),
            ReportBlock::Text("Practice and supervision are never added up.".into()),
            ReportBlock::Table(ReportTable {
                columns: vec![column("Day", 3, false), column("What was done", 6, false), column("Length", 2, true)],
                rows: (0..rows)
                    .map(|n| vec![format!("Day {n}"), "Support with one person".into(), "1 h 15 min".into()])
                    .collect(),
                sums: vec![vec!["In all".into(), String::new(), "90 h".into()]],
            }),
        ],
        foot: "Page {page} of {pages}".into(),
        made_at: Utc.with_ymd_and_hms(2026, 11, 23, 15, 0, 0).unwrap(),
    }
}

fn pages_of(report: &Report) -> Pages {
    let mut setter = Typesetter::new(Fonts::load().unwrap(), "en");
    Pages::compose(&report.single_lines(), &mut setter).unwrap()
}

#[test]
fn a_long_table_goes_over_pages_and_every_row_stands_there_once() {
    for (rows, least) in [(3, 1), (400, 6)] {
        let report = paper(rows);
        let pages = pages_of(&report);
        assert!(pages.pages.len() >= least, "{rows} rows on {} pages", pages.pages.len());
        assert_eq!(pages.feet.last().unwrap().text(), format!("Page {0} of {0}", pages.pages.len()));
        let kinds: Vec<_> = pages
            .pages
            .iter()
            .flatten()
            .filter_map(|piece| match piece {
                pages::Piece::Row { kind, .. } => Some(*kind),
                _ => None,
            })
            .collect();
        let count = |kind| kinds.iter().filter(|k| **k == kind).count();
        assert_eq!(count(pages::RowKind::Body), rows);
        assert_eq!((count(pages::RowKind::Head), count(pages::RowKind::Sum)), (1, 1));
        assert_eq!(count(pages::RowKind::HeadAgain), pages.pages.len() - 1, "each further page repeats the head");
        for page in &pages.pages {
            let lowest = page.iter().filter_map(|piece| match piece {
                pages::Piece::Row { y, height, .. } => Some(y + height),
                _ => None,
            });
            assert!(lowest.fold(0.0, f32::max) < pages.foot_at.1, "nothing runs into the foot");
        }
        let bytes = super::report(&report).unwrap();
        assert!(claims_standards(&bytes), "{rows} rows");
        let file = unpacked(&bytes);
        assert_eq!(file.matches("/MediaBox[0 0 612 792]").count(), pages.pages.len());
        // One table of facts and one of entries, however many pages.
        assert_eq!(file.matches("/S/Table").count(), 2);
        assert_eq!(file.matches("/Scope/Column").count(), 3);
        assert_eq!(file.matches("/S/H1").count(), 1);
    }
}

#[test]
fn the_same_report_gives_the_same_bytes_and_its_address_is_a_link() {
    let (first, second) = (super::report(&paper(40)).unwrap(), super::report(&paper(40)).unwrap());
    assert_eq!(first, second);
    assert!(unpacked(&first).contains("/URI(https://learn.example/verify/7KMP4Q-XW9RTD-2HVCN5?code=0A1B-2C3D-4E5F)"));
}

#[test]
fn nobody_is_kept_out_by_their_name_or_by_what_is_missing() {
    let mut odd = paper(2);
    odd.facts[0].1 = "Robin \u{1f9a9} Vale".into();
    let bytes = super::report(&odd).unwrap();
    assert!(bytes.starts_with(b"%PDF") && !claims_standards(&bytes));
    let mut bare = paper(0);
    bare.facts.clear();
    bare.verify_url.clear();
    bare.blocks.clear();
    bare.notices = vec!["Demonstration: not a real paper".into(), String::new()];
    assert!(claims_standards(&super::report(&bare).unwrap()));
}

#[test]
fn without_an_address_there_is_nothing_to_check_and_the_foot_stands_on_every_page() {
    let says = "An estimate, not a decision by Some Board, checked on 1 March 2026. That was over 180 days ago: ask the board \
        before you rely on it.";
    let report = Report {
        verify_url: String::new(),
        verify_line: String::new(),
        foot: format!("{says} · page {{page}} of {{pages}}"),
        ..paper(200)
    };
    let pages = pages_of(&report);
    assert!(pages.pages.len() > 2 && pages.check.is_none());
    assert_eq!(pages.feet.len(), pages.pages.len());
    for foot in &pages.feet {
        assert!(foot.text().contains("not a decision by Some Board"), "{}", foot.text());
        assert!(pages.foot_at.1 + foot.height() < pages::HEIGHT - 10.0, "it stays on the page");
    }
    assert!(claims_standards(&super::report(&report).unwrap()));
}

//! Files as programs really write them, files that are none, and bytes that nobody wrote.

#![allow(clippy::unwrap_used)]

use super::*;
use domain::moving_in::{DateOrder, Kind, MOST_LINES};
use proptest::prelude::*;

fn people(bytes: &[u8]) -> Result<Sheet, SheetRefusal> {
    read(Kind::People, &text(bytes)?)
}

fn cell(sheet: &Sheet, row: usize, column: Column) -> &str {
    sheet.rows[row].cells.0.get(&column).map_or("", String::as_str)
}

#[test]
fn files_of_all_programs_say_the_same() {
    let wanted = [("7", "José Núñez"), ("8", "Ann \"Annie\" O’Neil, Sr.")];
    let utf8 = "person_id,Name\n7,José Núñez\n8,\"Ann \"\"Annie\"\" O’Neil, Sr.\"\n";
    let semicolons = "\u{feff}Person ID;Name\r\n7;José Núñez\r\n;\r\n8;\"Ann \"\"Annie\"\" O’Neil, Sr.\"\r\n\r\n";
    let tabs = "PERSON ID\tname\n7\tJosé Núñez\n8\t\"Ann \"\"Annie\"\" O’Neil, Sr.\"";
    let (windows, _, unmapped) = encoding_rs::WINDOWS_1252.encode(utf8);
    assert!(!unmapped);
    let wide: Vec<u8> = [0xff, 0xfe].into_iter().chain(tabs.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    for bytes in [utf8.as_bytes(), semicolons.as_bytes(), tabs.as_bytes(), &windows, &wide] {
        let sheet = people(bytes).unwrap();
        assert_eq!(sheet.rows.len(), 2, "{sheet:?}");
        for (n, (id, name)) in wanted.iter().enumerate() {
            assert_eq!((cell(&sheet, n, Column::PersonId), cell(&sheet, n, Column::Name)), (*id, *name));
        }
    }
    let sheet = people(semicolons.as_bytes()).unwrap();
    assert_eq!((sheet.separator, sheet.rows[0].line, sheet.rows[1].line), (';', 2, 4));
}

#[test]
fn what_is_no_file_of_that_kind_says_what_is_missing() {
    assert_eq!(people(b"PK\x03\x04spreadsheet"), Err(SheetRefusal::NotText));
    assert_eq!(people(b"a\0b"), Err(SheetRefusal::NotText));
    assert_eq!(people(b" \r\n"), Err(SheetRefusal::Nothing));
    assert_eq!(people(b"name,email\n"), Err(SheetRefusal::NoLines));
    assert_eq!(people(b"shoe,size\n1,2"), Err(SheetRefusal::ColumnsMissing { missing: vec![vec![Column::Name]] }));
    assert_eq!(people(b"name,Full name\n1,2"), Err(SheetRefusal::ColumnTwice { column: Column::Name }));
    assert_eq!(people(&vec![b'x'; MOST_BYTES + 1]), Err(SheetRefusal::TooLarge));
    let long = format!("name\n{}", "Ana Li\n".repeat(MOST_LINES + 1));
    assert_eq!(people(long.as_bytes()), Err(SheetRefusal::TooManyLines { have: MOST_LINES + 1, most: MOST_LINES }));
    let sheet = people(b"name,shoe size\nAna,38,more\n").unwrap();
    assert_eq!(sheet.unread, ["shoe size"]);
    assert_eq!(sheet.rows[0].faults, [Fault { column: None, problem: Problem::MoreCells }]);
}

#[test]
fn every_sample_is_read_without_a_fault() {
    let today = "2026-11-23".parse().unwrap();
    for kind in Kind::ALL {
        let sheet = read(kind, &text(&sample(kind)).unwrap()).unwrap();
        assert_eq!((sheet.rows.len(), sheet.unread.len()), (2, 0), "{kind:?}");
        for row in sheet.rows {
            let faults = match kind {
                Kind::People => row.cells.person().1,
                Kind::Roster => row.cells.roster(DateOrder::Unsaid, today).1,
                Kind::Hours => row.cells.hours(DateOrder::Unsaid, today).1,
                Kind::Certificates => row.cells.certificate(DateOrder::Unsaid, today).1,
            };
            assert!(faults.iter().all(|f| f.problem.is_remark()), "{kind:?}: {faults:?}");
        }
    }
}

#[test]
fn no_cell_of_a_report_is_a_formula() {
    for evil in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "=HYPERLINK(\"x\")"] {
        assert!(harmless(evil).starts_with('\''), "{evil:?}");
        let back = text(&file(&[vec!["name".to_owned()], vec![evil.to_owned()]])).unwrap();
        assert!(!back.lines().any(|l| l.trim_start_matches(['"', ' ']).starts_with(['=', '+', '-', '@'])), "{back}");
    }
    assert_eq!(harmless("Ana - Li"), "Ana - Li");
    let again = people(&file(&[vec!["name".to_owned()], vec!["-Ana".to_owned()]])).unwrap();
    assert_eq!(cell(&again, 0, Column::Name), "-Ana", "a report can be mended and brought in again");
}

proptest! {
    #[test]
    fn bytes_that_nobody_wrote_break_nothing(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        for kind in Kind::ALL {
            if let Ok(text) = text(&bytes) {
                let _ = read(kind, &text);
            }
        }
    }

    #[test]
    fn lines_below_a_heading_break_nothing(body in "[\\PC;,\t\"\n\r]{0,200}", sign in prop::sample::select(vec![',', ';', '\t'])) {
        let head = Kind::Hours.columns().iter().map(|c| c.name()).collect::<Vec<_>>().join(&sign.to_string());
        if let Ok(sheet) = read(Kind::Hours, &format!("{head}\n{body}")) {
            let today = "2026-11-23".parse().unwrap();
            for row in sheet.rows {
                let _ = row.cells.hours(DateOrder::MonthFirst, today);
            }
        }
    }

    #[test]
    fn what_is_written_is_read_back(cells in proptest::collection::vec("[a-zA-Z =+@;,\"'-]{1,12}", 1..6)) {
        let mut rows = vec![vec!["person_id".to_owned(), "name".to_owned()]];
        rows.extend(cells.iter().map(|c| vec!["1".to_owned(), c.clone()]));
        let sheet = read(Kind::People, &text(&file(&rows)).unwrap()).unwrap();
        for (row, said) in sheet.rows.iter().zip(&cells) {
            let back = row.cells.0.get(&Column::Name).map_or("", String::as_str);
            // A cell that began with the apostrophe of a formula is the one that cannot be told apart.
            if !said.trim().starts_with('\'') && said.trim() == said {
                prop_assert_eq!(back, said);
            }
        }
    }
}

//! What every printed certificate must hold to, whoever it is for.

#![allow(clippy::unwrap_used)]

use std::io::Read;

use chrono::{TimeZone, Utc};
use flate2::read::ZlibDecoder;

use super::*;
use crate::sheet::{HORIZON, Role};

fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(label, value)| ((*label).to_owned(), (*value).to_owned())).collect()
}

fn paper() -> CertificatePaper {
    CertificatePaper {
        language: "en-US".into(),
        title: "Certificate of training completion".into(),
        holder: "Marisol Quintero Vega".into(),
        statement: "has completed the training".into(),
        programme: "Peer Support Specialist: Foundations".into(),
        not_a_certification: "This is a training certificate. It is not a state certification.".into(),
        facts: pairs(&[
            ("Certificate number", "7KMP-4QXW-9RTD-2HVC-N5"),
            ("Issued on", "14 March 2026"),
            ("Training version", "2026.1"),
            ("Issued by", "Cairn Ridge Peer Training, Spokane, Washington"),
        ]),
        hours_heading: "Hours completed".into(),
        hours: pairs(&[("Live classes", "24 h"), ("Ethics and boundaries", "6 h")]),
        hours_total: ("Total".into(), "30 h".into()),
        verify_line: "Check this certificate at".into(),
        verify_url: "https://learn.cairnridge.example/verify/7KMP4QXW9RTD2HVCN5".into(),
        qr_alt: "QR code with the address of the check".into(),
        issued_at: Utc.with_ymd_and_hms(2026, 3, 14, 17, 5, 9).unwrap(),
        organisation: "Cairn Ridge Peer Training".into(),
        demonstration: None,
    }
}

fn paper_for(holder: &str) -> CertificatePaper {
    CertificatePaper { holder: holder.to_owned(), ..paper() }
}

fn composed(paper: &CertificatePaper) -> Sheet {
    let mut setter = Typesetter::new(Fonts::load().unwrap(), &paper.language);
    Sheet::compose(&paper.single_lines(), &mut setter).unwrap()
}

fn holds(bytes: &[u8], words: &str) -> bool {
    bytes.windows(words.len()).any(|window| window == words.as_bytes())
}

/// The file with its compressed objects unpacked, as text.
pub(crate) fn unpacked(bytes: &[u8]) -> String {
    let mut text = String::from_utf8_lossy(bytes).into_owned();
    let starts: Vec<usize> = (0..bytes.len())
        .filter(|at| bytes[*at..].starts_with(b"stream\n") && !bytes[..*at].ends_with(b"end"))
        .collect();
    for at in starts {
        let mut object = Vec::new();
        if ZlibDecoder::new(&bytes[at + 7..]).read_to_end(&mut object).is_ok() {
            text.push_str(&String::from_utf8_lossy(&object));
        }
    }
    text
}

/// Whether the file claims to meet PDF/UA-1 and PDF/A-3a; the writer refuses the claim to a file
/// that does not meet them.
pub(crate) fn claims_standards(bytes: &[u8]) -> bool {
    let ua = holds(bytes, "<pdfuaid:part>1</pdfuaid:part>");
    let a = holds(bytes, "<pdfaid:part>3</pdfaid:part>") && holds(bytes, "<pdfaid:conformance>A</pdfaid:conformance>");
    assert_eq!(ua, a, "a file claims both standards or none");
    ua
}

#[test]
fn the_same_paper_always_gives_the_same_bytes() {
    let (first, second) = (certificate(&paper()).unwrap(), certificate(&paper()).unwrap());
    assert_eq!(first, second);
    let other = certificate(&paper_for("Marisol Quintero Vidal")).unwrap();
    assert_ne!(first, other);
}

#[test]
fn a_certificate_is_accessible_and_made_to_last() {
    let bytes = certificate(&paper()).unwrap();
    assert!(bytes.starts_with(b"%PDF-1.7"));
    assert!(claims_standards(&bytes));
    for part in ["/StructTreeRoot", "/Marked true", "/Outlines", "/DisplayDocTitle true"] {
        assert!(holds(&bytes, part), "{part} is missing");
    }
    assert!(bytes.len() < 100_000, "{} bytes", bytes.len());
}

#[test]
fn the_file_says_what_it_is_for_whom_in_which_language_and_since_when() {
    let bytes = certificate(&paper()).unwrap();
    for words in [
        "Certificate of training completion \u{2013} Marisol Quintero Vega",
        "<rdf:li>en-US</rdf:li>",
        "<xmp:CreateDate>2026-03-14T17:05:09+00:00</xmp:CreateDate>",
        "<rdf:li>Cairn Ridge Peer Training</rdf:li>",
    ] {
        assert!(holds(&bytes, words), "{words} is missing");
    }
}

#[test]
fn it_is_one_sheet_of_letter_paper_on_its_side() {
    let file = unpacked(&certificate(&paper()).unwrap());
    assert_eq!(file.matches("/MediaBox[0 0 792 612]").count(), 1);
    assert!(file.contains("<xmpTPg:NPages>1</xmpTPg:NPages>"));
}

#[test]
fn a_screen_reader_finds_headings_tables_and_the_words_for_the_code() {
    let file = unpacked(&certificate(&paper()).unwrap());
    for (mark, times) in [
        ("/S/H1", 1),
        ("/S/H2", 1),
        ("/S/Table", 2),
        ("/S/TFoot", 1),
        ("/S/TR", 7),
        ("/S/TD", 7),
        ("/Scope/Row", 7),
        ("/S/Link", 1),
        ("/S/Figure", 1),
        ("/Alt(QR code with the address of the check)", 1),
    ] {
        assert_eq!(file.matches(mark).count(), times, "{mark}");
    }
}

#[test]
fn the_address_is_a_link() {
    let file = unpacked(&certificate(&paper()).unwrap());
    let address = "https://learn.cairnridge.example/verify/7KMP4QXW9RTD2HVCN5";
    assert!(file.contains(&format!("/URI({address})")));
    assert!(file.contains(&format!("/Contents(Check this certificate at {address})")));
}

#[test]
fn no_name_keeps_a_certificate_from_being_printed() {
    for (name, prints) in [
        ("Ana", true),
        ("Zo\u{eb} O\u{2019}Dálaigh-N\u{303}ande", true),
        ("Nguyễn Thị Phương Thảo", true),
        ("Олександра Шевчук-Їжакевич", true),
        ("Ελευθερία Παπαδοπούλου", true),
        ("Әйгерім Қасымқызы", true),
        ("Ze\u{301}lie", true),
        ("Robin \u{1f9a9} Vale", false),
        ("ليلى حداد", false),
        ("דנה לוי", false),
        ("李小龍", false),
        ("नीरज शर्मा", false),
        ("Private \u{e000}", false),
        ("", true),
        (&"Wolfeschlegelsteinhausenbergerdorff".repeat(12), true),
        (&"A b ".repeat(200), true),
    ] {
        let bytes = certificate(&paper_for(name)).unwrap();
        assert!(bytes.starts_with(b"%PDF"), "{name}");
        assert_eq!(can_print(name), prints, "{name}");
        assert_eq!(claims_standards(&bytes), prints, "{name}");
        assert!(holds(&bytes, "/StructTreeRoot"), "{name}: still tagged");
    }
}

#[test]
fn a_character_without_glyph_outside_the_name_does_no_harm_either() {
    let mut odd = paper();
    odd.programme = "Peer Support \u{1f331}".into();
    odd.facts.push(("\u{1f512}".into(), "\u{1f4a1}".into()));
    assert!(!claims_standards(&certificate(&odd).unwrap()));
}

#[test]
fn characters_that_turn_text_around_or_control_it_are_not_printed() {
    let trick = paper_for("Marisol\u{202e} Quintero\n\t Vega\u{0}\u{feff}");
    assert_eq!(certificate(&trick).unwrap(), certificate(&paper()).unwrap());
    assert!(!can_print("Marisol\u{202e} Vega"));
    assert!(!can_print("Marisol\nVega"));
}

#[test]
fn empty_lines_are_left_out() {
    let bare = CertificatePaper {
        statement: String::new(),
        not_a_certification: String::new(),
        facts: pairs(&[("Issued on", ""), ("", "2026.1"), ("", "")]),
        hours_heading: String::new(),
        hours: pairs(&[("Live classes", "")]),
        verify_line: String::new(),
        qr_alt: String::new(),
        organisation: String::new(),
        ..paper()
    };
    assert!(claims_standards(&certificate(&bare).unwrap()));
    assert_eq!(composed(&bare).pieces.len(), 3);
}

#[test]
fn without_hours_there_is_neither_table_nor_heading() {
    let none = CertificatePaper { hours: Vec::new(), hours_total: Default::default(), ..paper() };
    assert!(composed(&none).hours.is_none());
    assert!(claims_standards(&certificate(&none).unwrap()));
    assert!(!unpacked(&certificate(&none).unwrap()).contains("/S/H2"));
}

#[test]
fn a_paper_of_nothing_is_still_a_file() {
    let nothing = CertificatePaper {
        language: String::new(),
        title: String::new(),
        holder: String::new(),
        programme: String::new(),
        facts: Vec::new(),
        hours: Vec::new(),
        hours_total: Default::default(),
        verify_url: String::new(),
        ..paper()
    };
    assert!(certificate(&nothing).unwrap().starts_with(b"%PDF"));
}

#[test]
fn everything_finds_room_on_the_page() {
    let hours: Vec<(String, String)> =
        (1..=24).map(|n| (format!("Module {n}: a title of some length"), "3 h 30 min".to_owned())).collect();
    let full = CertificatePaper {
        programme: "Peer Support Specialist with endorsements in older adults, veterans, \
                    forensic and family settings"
            .into(),
        hours,
        demonstration: Some("Demonstration: not a real certificate".into()),
        ..paper_for(&"Maria da Conceição Albuquerque de Vasconcellos-Oppenheimer ".repeat(3))
    };
    for paper in [paper(), full] {
        let sheet = composed(&paper);
        assert!(sheet.fits());
        let mut above = HORIZON;
        for piece in &sheet.pieces {
            assert!(piece.y >= above, "lines do not overlap");
            above = piece.y + piece.paragraph.height();
        }
        assert!(above < sheet.divide);
        assert!(claims_standards(&certificate(&paper).unwrap()));
    }
}

#[test]
fn a_demonstration_says_so_in_words_and_across_the_page() {
    let demonstration =
        CertificatePaper { demonstration: Some("Demonstration: not a real certificate".into()), ..paper() };
    let sheet = composed(&demonstration);
    assert!(sheet.across.is_some());
    assert_eq!(sheet.pieces.first().unwrap().paragraph.text(), "Demonstration: not a real certificate");
    assert!(claims_standards(&certificate(&demonstration).unwrap()));
    assert!(composed(&paper()).across.is_none());
}

#[test]
fn the_title_is_the_one_heading_of_the_upper_half() {
    let sheet = composed(&paper());
    let headings: Vec<&str> =
        sheet.pieces.iter().filter(|piece| piece.role == Role::Heading).map(|piece| piece.paragraph.text()).collect();
    assert_eq!(headings, ["Certificate of training completion"]);
}

#[test]
fn a_long_address_is_broken_and_linked_and_an_endless_one_is_refused() {
    let address = format!("https://learn.cairnridge.example/verify/{}", "abc".repeat(80));
    let long = CertificatePaper { verify_url: address, ..paper() };
    assert!(claims_standards(&certificate(&long).unwrap()));
    let endless =
        CertificatePaper { verify_url: format!("https://learn.cairnridge.example/{}", "x".repeat(4000)), ..paper() };
    assert!(matches!(certificate(&endless), Err(Failed::Address { length: 4033 })));
}

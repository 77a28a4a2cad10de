//! The export as text: every byte of a link counts, and what is said of a file that is no export.

use super::*;
use proptest::prelude::*;

/// A short log with a note, a reason, a signature and a redaction.
fn short() -> Book {
    let mut book = Book::new();
    for kind in ["drafted", "submitted", "needs_info", "drafted", "submitted", "approved"] {
        book.clock += TimeDelta::minutes(7);
        book.take(1, kind).unwrap();
    }
    book.redact(1, vec![1]).unwrap();
    book
}

/// The file with one byte changed, as it is read: what is no text is replaced.
fn changed(text: &str, at: usize, to: u8) -> String {
    let mut bytes = text.as_bytes().to_vec();
    bytes[at] = to;
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The link on whose line that byte stands; none for the heading.
fn link_at(text: &str, at: usize) -> Option<u32> {
    let line = text.as_bytes()[..at].iter().filter(|b| **b == b'\n').count();
    u32::try_from(line).ok().filter(|link| *link > 0)
}

#[test]
fn each_changed_byte_of_each_link_is_found_and_its_link_named() {
    let text = short().export().write().unwrap();
    assert!(audit(&text).is_ok());
    for (at, byte) in text.bytes().enumerate() {
        let Some(link) = link_at(&text, at) else { continue };
        let found = audit(&changed(&text, at, byte ^ 1)).expect_err("a changed byte is found");
        assert_eq!(found.link(), Some(link), "byte {at}: {found}");
    }
}

#[test]
fn a_changed_heading_is_found_too() {
    let text = short().export().write().unwrap();
    for (at, byte) in text.bytes().enumerate().take_while(|(_, byte)| *byte != b'\n') {
        assert!(audit(&changed(&text, at, byte ^ 1)).is_err(), "byte {at}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_changed_added_or_lost_byte_is_found(at in any::<prop::sample::Index>(), to in any::<u8>(), what in 0u8..3) {
        let text = full().export().write().unwrap();
        let at = at.index(text.len());
        let mut bytes = text.as_bytes().to_vec();
        match what {
            0 => bytes[at] = to,
            1 => bytes.insert(at, to),
            _ => { bytes.remove(at); }
        }
        prop_assume!(bytes != text.as_bytes());
        let found = audit(&String::from_utf8_lossy(&bytes)).expect_err("a change is found");
        // A line that is put in behind a whole line stands where the next link should.
        let line_put_in = what == 1 && to == b'\n' && text.as_bytes()[at] == b'\n';
        if let Some(link) = link_at(&text, at) {
            prop_assert_eq!(found.link(), Some(link + u32::from(line_put_in)), "{}", found);
        }
    }

    #[test]
    fn a_file_that_is_cut_off_is_named_by_the_first_link_that_is_missing(at in any::<prop::sample::Index>()) {
        let text = full().export().write().unwrap();
        let heading = text.find('\n').unwrap() + 1;
        let at = heading + at.index(text.len() - heading);
        let found = audit(&text[..at]).unwrap_err();
        prop_assert_eq!(found.link(), link_at(&text, at), "{}", found);
    }
}

#[test]
fn what_is_no_export_is_told_apart() {
    let refusal = |text: &str| read_export(text).unwrap_err();
    assert_eq!(refusal("").to_string(), "Line 1: the file is empty.");
    assert_eq!(refusal("%PDF-1.7\n").reason, Unreadable::NoExport);
    assert_eq!(refusal("{\"format\":\"something/1\"}\n").reason, Unreadable::NoExport);
    let newer = refusal("{\"format\":\"cairn-hours-chain/2\"}\n");
    assert_eq!(
        newer.to_string(),
        "Line 1: the format is cairn-hours-chain/2, and this program reads cairn-hours-chain/1."
    );
    let newer = Finding::Unreadable(newer);
    assert!(newer.is_no_export() && newer.link().is_none());

    let text = short().export().write().unwrap();
    let edited = text.replace("\"link\":", "\"link\": ");
    let refused = refusal(&edited);
    assert_eq!((refused.line, refused.link(), &refused.reason), (2, Some(1), &Unreadable::NotAsWritten));
    assert_eq!(
        refused.to_string(),
        "Line 2, link 1: it is not as it was written; a program that opened the file may have changed it."
    );
    assert!(!Finding::Unreadable(refused).is_no_export(), "it is one that was changed");
    let other_ends = text.replacen('\n', "\r\n", 1);
    assert_eq!(refusal(&other_ends).reason, Unreadable::NotAsWritten);
}

#[test]
fn a_broken_link_is_named_before_a_later_line_that_cannot_be_read() {
    let text = short().export().write().unwrap();
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    lines[2] = lines[2].replace("\"number\":2", "\"number\":3");
    lines[5] = "torn".to_owned();
    let found = audit(&(lines.join("\n") + "\n")).unwrap_err();
    assert_eq!(found, Finding::Broken(Broken { link: 2, how: How::Gap { found: 3 } }));
}

#[test]
fn a_second_field_of_the_same_name_is_a_change() {
    let text = short().export().write().unwrap();
    let doubled = text.replacen("\"minutes\":31", "\"minutes\":600,\"minutes\":31", 1);
    assert_ne!(doubled, text);
    assert_eq!(audit(&doubled).unwrap_err().link(), Some(1));
}

#[test]
fn an_empty_chain_is_an_export_too() {
    let export = Book::new().export();
    let text = export.write().unwrap();
    let (read, verified) = audit(&text).unwrap();
    assert_eq!((read, verified.links, verified.head()), (export, 0, None));
}

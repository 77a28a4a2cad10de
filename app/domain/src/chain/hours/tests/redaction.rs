//! Redaction: text and salt are gone from every export, and the chain is as whole as before.

use super::*;
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn whatever_is_redacted_leaves_neither_text_nor_salt_and_the_chain_stays_whole(
        wishes in prop::collection::vec((1u32..4, 0..KINDS.len()), 1..40),
        chosen in prop::collection::vec(any::<bool>(), 40),
    ) {
        let mut book = Book::new();
        for (n, kind) in wishes {
            // Each text is known again wherever it stands.
            let known = format!("note {}", book.salts);
            let _ = match KINDS[kind] {
                "drafted" => book.write(n, "drafted", &known),
                other => book.take(n, other),
            };
        }
        let before = book.links.clone();
        let kept_before = book.openings.clone();
        let mut gone = Vec::new();
        for n in 1..4 {
            let Some(standing) = book.log.entries().get(&entry(n)) else { continue };
            let links: Vec<u32> = standing.texts().into_iter().filter(|l| chosen[*l as usize % chosen.len()]).collect();
            if links.is_empty() {
                continue;
            }
            gone.extend(links.iter().filter_map(|link| kept_before.get(link).cloned()));
            book.redact(n, links).unwrap();
        }
        prop_assert_eq!(&book.links[..before.len()], &before[..], "no link is touched");
        // Even if some backup still has the texts, no export of the chain as it is now tells them.
        let exported = Export::new(book.log.chain().clone(), book.links.clone(), &kept_before);
        prop_assert_eq!(&exported, &book.export());
        let text = exported.write().unwrap();
        for text_gone in gone.iter().flat_map(|o| [o.note.as_ref(), o.reason.as_ref()]).flatten() {
            prop_assert!(!text.contains(text_gone.salt.as_str()));
            if text_gone.text.starts_with("note ") {
                let quoted = format!("\"{}\"", text_gone.text);
                prop_assert!(!text.contains(&quoted), "{}", quoted);
            }
        }
        if book.links.is_empty() {
            return Ok(());
        }
        let (_, verified) = audit(&text).unwrap();
        prop_assert_eq!(verified.log.as_ref(), Some(&book.log));
        prop_assert_eq!(verified.closed, 0);
        prop_assert_eq!(&book.check().unwrap(), &verified);
    }
}

#[test]
fn a_text_that_should_be_gone_and_is_not_breaks_the_redaction() {
    let mut book = full();
    let kept = book.openings.clone();
    let links = book.log.entries()[&entry(1)].texts();
    let first = links[0];
    let redaction = book.redact(1, links).unwrap();
    let broken = verify(&book.links, &kept).unwrap_err();
    assert_eq!(broken, Broken { link: redaction, how: How::StillThere { link: first } });
    assert_eq!(
        broken.to_string(),
        format!(
            "Link {redaction} is broken: it says that the text beside link {first} was destroyed, and it is still there."
        )
    );
}

#[test]
fn a_text_is_redacted_once_and_only_where_there_is_one() {
    let mut book = full();
    let nothing = |link| Err(NotPossible::NothingToRedact { link });
    assert_eq!(book.redact(1, vec![2]), nothing(2), "a submission has no text");
    assert_eq!(book.redact(1, vec![10]), nothing(10), "it is a text of another entry");
    assert_eq!(book.redact(1, vec![99]), nothing(99));
    assert!(book.redact(1, vec![]).is_err());
    assert!(book.redact(1, vec![4, 1]).is_err());
    book.redact(1, vec![1, 4]).unwrap();
    assert_eq!(book.redact(1, vec![4]), nothing(4));
}

#[test]
fn what_stands_beside_a_link_is_what_was_written_or_it_is_broken() {
    let book = full();
    let broken = |change: &dyn Fn(&mut Openings)| {
        let mut openings = book.openings.clone();
        change(&mut openings);
        verify(&book.links, &openings).unwrap_err()
    };
    let note = broken(&|o| o.get_mut(&4).unwrap().note.as_mut().unwrap().text.push('x'));
    assert_eq!(note, Broken { link: 4, how: How::Commitment(TextKind::Note) });
    assert_eq!(note.to_string(), "Link 4 is broken: the note beside it is not the one that was written.");
    let salt = broken(&|o| o.get_mut(&4).unwrap().note.as_mut().unwrap().salt = Salt::of([1; 32]));
    assert_eq!(salt, note);
    let reason = broken(&|o| o.get_mut(&6).unwrap().reason.as_mut().unwrap().text.clear());
    assert_eq!(reason, Broken { link: 6, how: How::Commitment(TextKind::Reason) });
    let hours = broken(&|o| o.get_mut(&4).unwrap().particulars.as_mut().unwrap()["minutes"] = json!(600));
    assert_eq!(hours, Broken { link: 4, how: How::Particulars });
    let moved = broken(&|o| {
        let opened = o.remove(&4).unwrap();
        o.insert(5, opened);
    });
    assert_eq!(moved, Broken { link: 5, how: How::NotItsOwn });
    let beyond = broken(&|o| drop(o.insert(90, Opened::default())));
    assert_eq!(beyond, Broken { link: 90, how: How::Missing { expected: 90 } });
}

#[test]
fn a_chain_without_any_text_beside_it_is_whole() {
    let book = full();
    let verified = verify(&book.links, &Openings::new()).unwrap();
    let texts =
        book.links.iter().map(|l| u32::from(l.body.event.writes()) + u32::from(l.body.event.reason().is_some()));
    assert_eq!((verified.opened, verified.redacted), (0, 1));
    assert_eq!(verified.closed, texts.sum::<u32>() - 1);
}

#[test]
fn notes_and_salts_do_not_reach_a_log_by_way_of_debug() {
    let book = full();
    let told = format!("{:?}", book.openings);
    assert!(!told.contains("open questions") && told.contains("OpenedText(..)"), "{told}");
    assert_eq!(format!("{:?}", Salt::of([7; 32])), "Salt(..)");
}

//! Links that are taken out, put in, moved, repeated or rewritten: the first broken one is named.

use super::*;
use proptest::prelude::*;

/// Changes of which at least the first three are possible: an entry is written, sent and signed.
fn wishes() -> impl Strategy<Value = Vec<(u32, usize)>> {
    prop::collection::vec((1u32..4, 0..KINDS.len()), 8..40).prop_map(|more| {
        assert_eq!(KINDS[..3], ["drafted", "submitted", "approved"]);
        [(1, 0), (1, 1), (1, 2)].into_iter().chain(more).collect()
    })
}

/// The first place at which another number stands than that of the place.
fn first_out_of_place(links: &[Link]) -> Option<u32> {
    (1..).zip(links).find(|(place, link)| link.body.number != *place).map(|(place, _)| place)
}

/// An export of those links that still says in its heading what it said before.
fn told_as_before(book: &Book, links: Vec<Link>) -> String {
    let mut export = book.export();
    export.lines = links.into_iter().map(|link| ExportLine { link, opened: None }).collect();
    export.write().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn a_link_that_is_taken_out_moved_or_repeated_is_named(wishes in wishes(), a in 0usize..40, b in 0usize..40, what in 0u8..4) {
        let book = Book::grown(&wishes);
        let n = book.links.len();
        // Two different places.
        let a = a % n;
        let b = (a + 1 + b % (n - 1)) % n;
        let mut links = book.links.clone();
        match what {
            0 => { links.remove(a); }
            1 => links.swap(a, b),
            2 => links.insert(a + 1, links[a].clone()),
            _ => links.insert(b, links[a].clone()),
        }
        let expected = match first_out_of_place(&links) {
            Some(place) => {
                let broken = verify(&links, &Openings::new()).unwrap_err();
                prop_assert_eq!(broken.link, place);
                prop_assert!(matches!(broken.how, How::Gap { .. }), "{}", broken);
                place
            }
            // The last one was taken out: the links that are left are whole, and the heading tells that one is missing.
            None => u32::try_from(n).unwrap(),
        };
        let found = audit(&told_as_before(&book, links)).unwrap_err();
        prop_assert_eq!(found.link(), Some(expected), "{}", found);
    }

    #[test]
    fn a_link_that_is_rewritten_is_named(wishes in wishes(), at in 0usize..40, what in 0u8..8) {
        let book = Book::grown(&wishes);
        let n = book.links.len();
        let at = at % n;
        let mut links = book.links.clone();
        let other = Digest::of_bytes(b"other");
        let link = &mut links[at];
        match what {
            0 => link.body.at += TimeDelta::seconds(1),
            1 => link.body.by.who = person("someone"),
            2 => link.body.about.version += 1,
            3 => link.body.about.particulars = other,
            4 => link.body.event = Event::NoteRedacted { links: vec![99] },
            5 => link.body.previous = Some(other),
            6 => link.digest = other,
            _ => link.body.about.entry = entry(9),
        }
        let broken = verify(&links, &book.openings).unwrap_err();
        prop_assert_eq!(broken, Broken { link: u32::try_from(at + 1).unwrap(), how: How::OwnDigest });
        // Whoever makes the digest of the link anew as well is found there or at the next link, or by the heading.
        links[at].digest = links[at].body.digest().unwrap();
        if links == book.links {
            // Only the digest had been changed.
            return Ok(());
        }
        let place = u32::try_from(at + 1).unwrap();
        match verify(&links, &book.openings) {
            Err(broken) => {
                prop_assert!(broken.link == place || broken.link == place + 1, "{}", broken);
                prop_assert!(broken.link == place || broken.how == How::DigestBefore, "{}", broken);
            }
            Ok(_) => prop_assert_eq!(at, n - 1),
        }
        let found = audit(&told_as_before(&book, links)).unwrap_err();
        prop_assert!(found.link() == Some(place) || found.link() == Some(place + 1), "{}", found);
    }
}

#[test]
fn a_chain_that_is_made_anew_is_told_from_the_first_only_by_a_digest_that_was_told_before() {
    let book = full();
    let printed = book.links[8].digest.clone();
    let mut forged = Book::new();
    for link in &book.links {
        let mut body = link.body.clone();
        body.at += TimeDelta::minutes(1);
        let change = Change { about: body.about, by: body.by, event: body.event };
        let made = forged.log.add(change, body.at).unwrap();
        forged.links.push(made);
    }
    assert!(forged.check().is_ok());
    assert_eq!(book.export().place_of(&printed), Some(9));
    assert_eq!(forged.export().place_of(&printed), None);
}

/// Makes all digests and numbers anew, as someone would who wants to hide what they changed.
fn made_anew(links: &[Link]) -> Vec<Link> {
    let mut before: Option<Digest> = None;
    let mut anew = Vec::new();
    for (number, link) in (1..).zip(links) {
        let mut body = link.body.clone();
        body.number = number;
        body.previous = before;
        let digest = body.digest().unwrap();
        before = Some(digest.clone());
        anew.push(Link { body, digest });
    }
    anew
}

#[test]
fn what_cannot_have_happened_is_found_even_where_all_digests_are_made_anew() {
    let book = full();
    let place = |name: &str| book.links.iter().position(|l| l.body.event.name() == name).unwrap();
    let found = |change: &dyn Fn(&mut Vec<Link>)| {
        let mut links = book.links.clone();
        change(&mut links);
        verify(&made_anew(&links), &Openings::new()).unwrap_err()
    };
    let at = |name: &str| u32::try_from(place(name) + 1).unwrap();

    let skipped = found(&|links| drop(links.remove(place("submitted"))));
    let how = NotPossible::NotFrom { event: "recalled", state: Some(State::Draft) };
    assert_eq!(skipped, Broken { link: at("submitted"), how: How::NotPossible(how) });
    assert_eq!(
        skipped.to_string(),
        "Link 2 is broken: what it says cannot have happened: “recalled” does not follow on draft."
    );

    let approved = place("approved");
    let swapped = found(&|links| links[approved].body.about.particulars = Digest::of_bytes(b"more minutes"));
    let how = NotPossible::OtherContent { version: 3 };
    assert_eq!(swapped, Broken { link: at("approved"), how: How::NotPossible(how) });

    let rewritten = found(&|links| {
        let Event::Approved { signature } = &mut links[approved].body.event else { panic!() };
        signature.statement.version += 1;
    });
    assert_eq!(rewritten, Broken { link: at("approved"), how: How::NotPossible(NotPossible::SignedOverElse) });

    let earlier = found(&|links| links[4].body.at -= TimeDelta::hours(1));
    assert_eq!(earlier.link, 5);
    assert!(matches!(earlier.how, How::TimeGoesBack { .. }), "{earlier}");

    let foreign = found(&|links| links[4].body.about.chain = HoursChainId::parse("other").unwrap());
    assert_eq!(foreign.link, 5);
    assert!(matches!(foreign.how, How::OtherChain { .. }), "{foreign}");
}

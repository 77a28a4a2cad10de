//! Any sequence of changes: a table says which are possible and where they lead, and the log does just that, verifies, and
//! comes back from its export as it was.

use super::*;
use proptest::prelude::*;
use std::collections::BTreeMap;

/// What the table needs to know of an entry.
#[derive(Debug, Clone, Copy, Default)]
struct Modelled {
    state: Option<State>,
    /// The state of the signed version, as it is while it is not locked.
    signed: Option<State>,
    unchecked: bool,
    outside: bool,
    texts: u32,
    signatures: u32,
}

impl Modelled {
    /// Where it stands after a change of that name; none if it is not possible.
    fn after(self, kind: &str) -> Option<Self> {
        use State::{Approved, Draft, Locked, NeedsInfo, Submitted, Verified, Withdrawn};
        let state = self.state;
        let told = Self { texts: self.texts + 1, ..self };
        let open = matches!(state, Some(Draft | Submitted | NeedsInfo));
        let possible = match (kind, state) {
            ("drafted", None | Some(Draft | NeedsInfo)) => Self { state: Some(Draft), ..told },
            ("submitted", Some(Draft)) => Self { state: Some(Submitted), outside: false, ..self },
            ("submitted_outside", Some(Draft)) => Self { state: Some(Submitted), outside: true, ..self },
            ("recalled", Some(Submitted)) => Self { state: Some(Draft), ..self },
            ("needs_info" | "declined", Some(Submitted)) => Self { state: Some(NeedsInfo), ..told },
            ("supervisor_succeeded", Some(Submitted)) => Self { outside: false, ..self },
            ("approved", Some(Submitted)) => Self {
                state: Some(Approved),
                signed: Some(Approved),
                unchecked: self.outside,
                signatures: self.signatures + 1,
                ..self
            },
            ("identity_checked", Some(_)) if self.unchecked => Self { unchecked: false, ..self },
            ("verified", Some(Approved)) if !self.unchecked => {
                Self { state: Some(Verified), signed: Some(Verified), ..self }
            }
            ("correction_asked", Some(Approved | Verified)) => told,
            ("corrected", Some(Approved | Verified)) => Self { state: Some(Draft), ..told },
            ("withdrawn", _) if open => Self { state: self.signed.or(Some(Withdrawn)), ..self },
            ("locked", Some(Approved | Verified)) if !self.unchecked => Self { state: Some(Locked), ..self },
            ("reopened", Some(Locked)) => Self { state: self.signed, ..told },
            ("note_redacted", Some(_)) if self.texts > 0 => Self { texts: 0, ..self },
            ("taken_over", None) => Self { state: Some(Approved), signed: Some(Approved), signatures: 1, ..told },
            _ => return None,
        };
        Some(possible)
    }
}

fn config() -> ProptestConfig {
    // 300 sequences; `PROPTEST_CASES=10000` in the environment makes more.
    let cases = ProptestConfig::default().cases.max(300);
    ProptestConfig { cases, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn the_log_takes_just_the_changes_of_the_table_and_any_sequence_of_them_is_whole(
        wishes in prop::collection::vec((1u32..4, 0..KINDS.len(), 0i64..90), 1..60)
    ) {
        let mut book = Book::new();
        let mut model: BTreeMap<u32, Modelled> = BTreeMap::new();
        for (n, kind, later) in wishes {
            book.clock += TimeDelta::seconds(later);
            let kind = KINDS[kind];
            let before = model.get(&n).copied().unwrap_or_default();
            let links = book.links.len();
            let taken = book.take(n, kind);
            match before.after(kind) {
                Some(after) => {
                    prop_assert!(taken.is_ok(), "{kind} from {before:?}: {taken:?}");
                    model.insert(n, after);
                }
                None => {
                    prop_assert!(taken.is_err(), "{kind} from {before:?}");
                    prop_assert_eq!(book.links.len(), links);
                }
            }
            prop_assert_eq!(book.at(n).0, model.get(&n).and_then(|m| m.state), "after {} from {:?}", kind, before);
        }
        let verified = book.check().unwrap();
        if book.links.is_empty() {
            prop_assert_eq!(verified.log, None);
            return Ok(());
        }
        prop_assert_eq!(verified.log.as_ref(), Some(&book.log));
        prop_assert_eq!(verified.closed, 0);
        for (n, modelled) in model {
            let standing = &book.log.entries()[&entry(n)];
            prop_assert_eq!(standing.texts().len(), usize::try_from(modelled.texts).unwrap());
            // No signed version is lost: it holds, or a signed correction came in its place.
            let kept = standing.superseded().len() + usize::from(standing.in_force().is_some());
            prop_assert_eq!(kept, usize::try_from(modelled.signatures).unwrap());
        }
        let text = book.export().write().unwrap();
        let (read, audited) = audit(&text).unwrap();
        prop_assert_eq!(&read, &book.export());
        prop_assert_eq!(audited, verified);
        prop_assert_eq!(read_export(&text).unwrap().write().unwrap(), text);
    }
}

#[test]
fn everything_happens_in_the_full_story() {
    let book = full();
    let happened: std::collections::BTreeSet<&str> = book.links.iter().map(|l| l.body.event.name()).collect();
    assert_eq!(happened.len(), 16, "{happened:?}");
    for body in book.links.iter().map(|link| &link.body) {
        let written = serde_json::to_value(body).unwrap();
        assert_eq!(
            written["event"]["kind"],
            body.event.name(),
            "a link is called in files as it is called in sentences"
        );
        assert_eq!(written["by"]["capacity"], body.by.capacity.name());
    }
    for state in State::ALL {
        assert_eq!(serde_json::to_value(state).unwrap(), state.name());
    }
    let verified = book.check().unwrap();
    assert_eq!((verified.redacted, verified.closed), (1, 0));
    assert_eq!(verified.head(), book.log.head().digest.as_ref());
    assert_eq!(book.log.entries()[&entry(1)].superseded(), [3], "both are kept: the correction names what it corrects");
    assert_eq!(book.log.entries()[&entry(1)].in_force().unwrap().version, 4);
}

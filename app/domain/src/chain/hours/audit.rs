//! The audit of an export on a machine without the database: it is read and checked as far as it goes.

use super::export::{Export, ExportRefusal, Unreadable, read_lines};
use super::finding::{Broken, How};
use super::verify::{Verified, verify};

/// What an audit of an export finds first.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Finding {
    /// A line cannot be read.
    #[error(transparent)]
    Unreadable(ExportRefusal),
    /// A link is broken.
    #[error(transparent)]
    Broken(Broken),
}

impl Finding {
    /// Whether it is no export that this program reads, rather than one that was changed.
    #[must_use]
    pub const fn is_no_export(&self) -> bool {
        let Self::Unreadable(refusal) = self else { return false };
        matches!(refusal.reason, Unreadable::Empty | Unreadable::NoExport | Unreadable::OtherFormat { .. })
    }

    /// The first link that is not in order; none if already the heading is not.
    #[must_use]
    pub fn link(&self) -> Option<u32> {
        match self {
            Self::Unreadable(refusal) => refusal.link().and_then(|link| u32::try_from(link).ok()),
            Self::Broken(broken) => Some(broken.link),
        }
    }
}

/// Reads and checks an export. A broken link is named before a later line that cannot be read.
///
/// # Errors
/// What is found first.
pub fn audit(text: &str) -> Result<(Export, Verified), Finding> {
    let (export, refusal) = read_lines(text);
    let Some(export) = export else {
        return Err(Finding::Unreadable(refusal.unwrap_or_else(ExportRefusal::empty)));
    };
    let broken = |link, how| Err(Finding::Broken(Broken { link, how }));
    let named = &export.header.chain;
    if let Some(found) = export.lines.first().map(|line| &line.link.body.about.chain).filter(|chain| *chain != named) {
        return broken(1, How::OtherChain { expected: named.clone(), found: found.clone() });
    }
    let verified = verify(&export.links(), &export.openings()).map_err(Finding::Broken)?;
    if let Some(refusal) = refusal {
        return Err(Finding::Unreadable(refusal));
    }
    let expected = export.header.links;
    if verified.links < expected {
        return broken(verified.links.saturating_add(1), How::Missing { expected });
    }
    if verified.links > expected {
        return broken(expected.saturating_add(1), How::Surplus { expected });
    }
    if verified.head() != export.header.head.as_ref() {
        let expected = export.header.head.as_ref().map_or_else(|| "none".to_owned(), ToString::to_string);
        return broken(verified.links, How::OtherHead { expected });
    }
    Ok((export, verified))
}

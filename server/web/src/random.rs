//! Words that nobody can guess: the nonce of an answer and the reference of a failure.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

/// Without look-alikes, because a reference is read out on the telephone.
const SYMBOLS: &[u8] = b"23456789abcdefghjkmnpqrstuvwxyz";

fn bytes<const N: usize>() -> Option<[u8; N]> {
    let mut bytes = [0; N];
    match getrandom::fill(&mut bytes) {
        Ok(()) => Some(bytes),
        Err(error) => {
            tracing::error!(%error, "the system gives no random bytes");
            None
        }
    }
}

/// The word that lets one answer's own script run: 128 random bits.
/// Empty when the system gives no random bytes; then the policy allows no such script at all.
#[must_use]
pub fn nonce() -> String {
    bytes::<16>().map_or_else(String::new, |bytes| URL_SAFE_NO_PAD.encode(bytes))
}

/// What a page about a failure shows and the log repeats, such as `k3tm-9xwa`.
#[must_use]
pub fn reference() -> String {
    let symbols = bytes::<8>().unwrap_or_default().map(|byte| SYMBOLS[usize::from(byte) % SYMBOLS.len()] as char);
    let (front, back) = symbols.split_at(4);
    format!("{}-{}", front.iter().collect::<String>(), back.iter().collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_nonce_has_22_symbols_and_never_comes_twice() {
        assert_eq!(nonce().len(), 22);
        assert_ne!(nonce(), nonce());
    }

    #[test]
    fn a_reference_can_be_read_out() {
        let reference = reference();
        assert_eq!(reference.len(), 9);
        assert!(reference.bytes().all(|b| b == b'-' || SYMBOLS.contains(&b)), "{reference}");
    }
}

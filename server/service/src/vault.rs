//! Sealing: a master secret wraps a key for each person, and the person's key seals what is theirs. Once that key is
//! destroyed nothing of it can be read; a copy of the database made before still holds the wrapped key, so copies age too.

use crate::error::Error;
use crate::ports::Random;
use chacha20poly1305::aead::{Aead as _, Payload};
use chacha20poly1305::{KeyInit as _, XChaCha20Poly1305, XNonce};
use domain::canonical::Digest;
use serde::Serialize;
use serde::de::DeserializeOwned;

const NONCE: usize = 24;

/// The secret that wraps the keys of people.
#[derive(Clone)]
pub struct MasterSecret(pub [u8; 32]);

impl std::fmt::Debug for MasterSecret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("MasterSecret(..)")
    }
}

/// The key of one person.
#[derive(Clone)]
pub(crate) struct PersonKey([u8; 32]);

/// What was sealed does not open: wrong key, or it was changed or moved.
#[derive(Debug, thiserror::Error)]
#[error("what was sealed does not open with this key")]
pub(crate) struct DoesNotOpen;

fn seal_with(key: &[u8; 32], about: &str, plain: &[u8], random: &dyn Random) -> Result<Vec<u8>, DoesNotOpen> {
    let mut out = vec![0; NONCE];
    random.fill(&mut out);
    let nonce = XNonce::try_from(&out[..]).map_err(|_| DoesNotOpen)?;
    let cipher = XChaCha20Poly1305::new(key.into());
    let payload = Payload { msg: plain, aad: about.as_bytes() };
    out.extend(cipher.encrypt(&nonce, payload).map_err(|_| DoesNotOpen)?);
    Ok(out)
}

fn open_with(key: &[u8; 32], about: &str, sealed: &[u8]) -> Result<Vec<u8>, DoesNotOpen> {
    let (nonce, body) = sealed.split_at_checked(NONCE).ok_or(DoesNotOpen)?;
    let nonce = XNonce::try_from(nonce).map_err(|_| DoesNotOpen)?;
    let payload = Payload { msg: body, aad: about.as_bytes() };
    XChaCha20Poly1305::new(key.into()).decrypt(&nonce, payload).map_err(|_| DoesNotOpen)
}

impl MasterSecret {
    /// The digest of something short, such as the code of a slip. Who reads the database cannot try all codes against it
    /// without the secret.
    pub(crate) fn digest(&self, about: &str, text: &str) -> Digest {
        Digest::of_bytes(&[&self.0[..], about.as_bytes(), b":", text.as_bytes()].concat())
    }

    /// Seals a few bytes that a browser keeps for us. `about` says what they are.
    pub(crate) fn seal_mark(&self, about: &str, plain: &[u8], random: &dyn Random) -> Result<Vec<u8>, Error> {
        seal_with(&self.0, about, plain, random).map_err(|e| Error::failed("seal a mark", e))
    }

    /// Opens what a browser brings back; nothing when it is not ours or was changed.
    pub(crate) fn open_mark(&self, about: &str, sealed: &[u8]) -> Option<Vec<u8>> {
        open_with(&self.0, about, sealed).ok()
    }

    /// A new key for a person, and the same key wrapped for the database.
    pub(crate) fn new_person_key(&self, person: &str, random: &dyn Random) -> Result<(PersonKey, Vec<u8>), Error> {
        let mut key = [0; 32];
        random.fill(&mut key);
        let wrapped = seal_with(&self.0, &format!("person-key/1:{person}"), &key, random)
            .map_err(|e| Error::failed("wrap a key", e))?;
        Ok((PersonKey(key), wrapped))
    }

    /// Unwraps the key of a person.
    pub(crate) fn unwrap_person_key(&self, person: &str, wrapped: &[u8]) -> Result<PersonKey, Error> {
        let opened = open_with(&self.0, &format!("person-key/1:{person}"), wrapped)
            .and_then(|k| k.try_into().map_err(|_| DoesNotOpen))
            .map_err(|e| Error::failed("unwrap a key (is CAIRN_SECRET the one this data was made with?)", e))?;
        Ok(PersonKey(opened))
    }

    /// Seals what belongs to no person. `about` says what it is, as for a person's key.
    pub(crate) fn seal<T: Serialize>(&self, about: &str, value: &T, random: &dyn Random) -> Result<Vec<u8>, Error> {
        PersonKey(self.0).seal(&format!("house/1:{about}"), value, random)
    }

    /// Opens what was sealed so.
    pub(crate) fn open<T: DeserializeOwned>(&self, about: &str, sealed: &[u8]) -> Result<T, Error> {
        PersonKey(self.0).open(&format!("house/1:{about}"), sealed)
    }
}

impl PersonKey {
    /// Seals a value. `about` says what it is ("hours_entry/1:ID"), so that a sealed thing cannot be put in another's place.
    pub(crate) fn seal<T: Serialize>(&self, about: &str, value: &T, random: &dyn Random) -> Result<Vec<u8>, Error> {
        let plain = serde_json::to_vec(value).map_err(|e| Error::failed("write a record", e))?;
        seal_with(&self.0, about, &plain, random).map_err(|e| Error::failed("seal a record", e))
    }

    /// Opens what a browser brings back; nothing when it is not this person's, or was changed.
    pub(crate) fn opens<T: DeserializeOwned>(&self, about: &str, sealed: &[u8]) -> Option<T> {
        let plain = open_with(&self.0, about, sealed).ok()?;
        serde_json::from_slice(&plain).ok()
    }

    /// Seals for another key what this one opens, byte for byte as it was; `was` and `is` say what it is here and there.
    pub(crate) fn hand_over(
        &self,
        to: &Self,
        was: &str,
        is: &str,
        sealed: &[u8],
        random: &dyn Random,
    ) -> Result<Vec<u8>, Error> {
        let plain = open_with(&self.0, was, sealed).map_err(|e| Error::failed("open a sealed record", e))?;
        seal_with(&to.0, is, &plain, random).map_err(|e| Error::failed("seal a record", e))
    }

    /// Opens what was sealed.
    pub(crate) fn open<T: DeserializeOwned>(&self, about: &str, sealed: &[u8]) -> Result<T, Error> {
        let plain = open_with(&self.0, about, sealed).map_err(|e| Error::failed("open a sealed record", e))?;
        serde_json::from_slice(&plain).map_err(|e| Error::failed("read a sealed record", e))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Counting(std::sync::atomic::AtomicU8);

    impl Random for Counting {
        fn fill(&self, bytes: &mut [u8]) {
            bytes.fill(self.0.fetch_add(1, std::sync::atomic::Ordering::Relaxed));
        }
    }

    #[test]
    fn the_digest_of_a_code_needs_the_secret() {
        let (ours, other) = (MasterSecret([7; 32]), MasterSecret([8; 32]));
        assert_eq!(ours.digest("slip/1", "BCDF").as_str(), ours.digest("slip/1", "BCDF").as_str());
        assert_ne!(ours.digest("slip/1", "BCDF").as_str(), other.digest("slip/1", "BCDF").as_str());
        assert_ne!(ours.digest("slip/1", "BCDF").as_str(), ours.digest("slip/1", "BCDG").as_str());
    }

    #[test]
    fn a_sealed_record_opens_only_with_its_key_and_in_its_place() {
        let random = Counting(1.into());
        let master = MasterSecret([7; 32]);
        let (rosa, wrapped) = master.new_person_key("rosa", &random).unwrap();
        let (other, _) = master.new_person_key("other", &random).unwrap();
        let sealed = rosa.seal("note:1", &"hello", &random).unwrap();
        assert!(!sealed.windows(5).any(|w| w == b"hello"));
        let again = master.unwrap_person_key("rosa", &wrapped).unwrap();
        assert_eq!(again.open::<String>("note:1", &sealed).unwrap(), "hello");
        assert!(again.open::<String>("note:2", &sealed).is_err());
        assert!(other.open::<String>("note:1", &sealed).is_err());
        assert!(master.unwrap_person_key("other", &wrapped).is_err());
        assert!(MasterSecret([8; 32]).unwrap_person_key("rosa", &wrapped).is_err());
        let handed = rosa.hand_over(&other, "note:1", "note:9", &sealed, &random).unwrap();
        assert_eq!(other.open::<String>("note:9", &handed).unwrap(), "hello");
        assert!(rosa.open::<String>("note:9", &handed).is_err());
        let mut changed = sealed;
        changed[30] ^= 1;
        assert!(again.open::<String>("note:1", &changed).is_err());
    }
}

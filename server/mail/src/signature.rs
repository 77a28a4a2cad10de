//! DKIM: a signature over the headers and the body, so that a receiver knows that a letter is ours and was not changed.

use crate::relay::SetupError;
use crate::sender::Sender;
use lettre::Message;
use lettre::message::dkim::{
    DkimCanonicalization, DkimCanonicalizationType, DkimConfig, DkimSigningAlgorithm, DkimSigningKey, dkim_sign,
};
use lettre::message::header::HeaderName;

/// The headers that are signed. One that a letter does not have is signed as absent, so that nobody can add it later.
/// RFC 8058 wants the two for unsubscribing among them.
const SIGNED: [&str; 8] =
    ["From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted", "List-Unsubscribe", "List-Unsubscribe-Post"];

/// A key and where its other half is published. It has no `Debug`: it holds a private key.
pub struct Signature(DkimConfig);

impl Signature {
    /// Reads the private key of the sender's domain: RSA as PEM, or the 32 bytes of Ed25519 in base64. Its public half
    /// stands in the name service under `SELECTOR._domainkey.DOMAIN`.
    ///
    /// # Errors
    /// When the key cannot be read, or the selector cannot be part of a name.
    pub fn new(selector: &str, key: &str, sender: &Sender) -> Result<Self, SetupError> {
        let plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.');
        if selector.is_empty() || selector.len() > 63 || !selector.bytes().all(plain) {
            return Err(SetupError::Selector { selector: selector.to_owned() });
        }
        let key = key.trim();
        let (text, algorithm) = if key.contains("-----BEGIN") {
            (key, DkimSigningAlgorithm::Rsa)
        } else {
            (key, DkimSigningAlgorithm::Ed25519)
        };
        let key = DkimSigningKey::new(text, algorithm).map_err(|e| SetupError::SigningKey(e.into()))?;
        let relaxed = DkimCanonicalizationType::Relaxed;
        let headers = SIGNED.map(HeaderName::new_from_ascii_str).to_vec();
        Ok(Self(DkimConfig::new(
            selector.to_owned(),
            sender.mail_domain.clone(),
            key,
            headers,
            // Relays fold lines and add spaces; neither may break the signature.
            DkimCanonicalization { header: relaxed, body: relaxed },
        )))
    }

    /// Signs. The time of signing stands in the signature: it is the one thing in which two tries differ.
    pub(crate) fn sign(&self, message: &mut Message) {
        dkim_sign(message, &self.0);
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::message::compose;
    use crate::message::tests::{every_kind, mail};
    use domain::person::EmailAddress;

    fn sender() -> Sender {
        Sender::neutral(EmailAddress::parse("desk@learning.example.org").unwrap())
    }

    #[test]
    fn a_signed_letter_names_what_is_signed_and_only_the_signature_is_new() {
        let signature = Signature::new("mail", "MTExMTExMTExMTExMTExMTExMTExMTExMTExMTExMTE=", &sender()).unwrap();
        let plain = compose(&mail(every_kind()[0].clone()), &sender()).unwrap();
        let mut signed = plain.clone();
        signature.sign(&mut signed);
        let added = signed.headers().get_raw("DKIM-Signature").unwrap();
        assert!(added.contains("a=ed25519-sha256; d=learning.example.org; s=mail; c=relaxed/relaxed;"), "{added}");
        assert!(added.contains("message-id:auto-submitted:list-unsubscribe:list-unsubscribe-post;"), "{added}");
        let (plain, signed) = (plain.formatted(), signed.formatted());
        let body = |all: &[u8]| String::from_utf8(all.to_vec()).unwrap().split_once("\r\n\r\n").unwrap().1.to_owned();
        assert_eq!(body(&plain), body(&signed));
    }

    #[test]
    fn a_key_or_a_selector_that_cannot_be_used_is_told_at_the_start() {
        for bad in ["", "short", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----"] {
            let refused = Signature::new("mail", bad, &sender()).err().unwrap();
            assert!(matches!(refused, SetupError::SigningKey(_)), "{bad}");
        }
        for bad in ["", "a b", "x\r\nBcc"] {
            let key = "MTExMTExMTExMTExMTExMTExMTExMTExMTExMTExMTE=";
            assert!(matches!(Signature::new(bad, key, &sender()), Err(SetupError::Selector { .. })), "{bad}");
        }
    }
}

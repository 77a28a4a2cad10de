//! Who letters come from, in words that tell nothing about what is taught here.

use crate::relay::SetupError;
use domain::person::EmailAddress;

/// The name that letters come from unless the operator chooses another: it says nothing of what is learned.
pub const NEUTRAL_NAME: &str = "Learning Desk";

/// Who letters come from. All four are seen by whoever looks at the recipient's screen or mail server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sender {
    /// The name that people see, "Learning Desk" by default.
    pub from_name: String,
    /// The address that people see; mail that cannot be delivered comes back to it.
    pub from_address: EmailAddress,
    /// The domain in message ids.
    pub mail_domain: String,
    /// The name that is said to the mail server in greeting.
    pub hello_name: String,
}

impl Sender {
    /// A sender with the neutral name; both domains are that of the address.
    #[must_use]
    pub fn neutral(from_address: EmailAddress) -> Self {
        let domain = from_address.as_str().rsplit('@').next().unwrap_or_default().to_owned();
        Self { from_name: NEUTRAL_NAME.to_owned(), from_address, mail_domain: domain.clone(), hello_name: domain }
    }

    /// Checks what will stand in headers and in the greeting, so that nothing else can be smuggled in with it.
    ///
    /// # Errors
    /// When a domain has other signs than a host name has, or the name has line ends or other control characters.
    pub fn check(&self) -> Result<(), SetupError> {
        if self.from_name.chars().any(char::is_control) {
            return Err(SetupError::SenderName);
        }
        for domain in [&self.mail_domain, &self.hello_name] {
            let fits = !domain.is_empty()
                && domain.len() <= 253
                && domain.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.'));
            if !fits {
                return Err(SetupError::SenderDomain { domain: domain.clone() });
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn the_neutral_sender_takes_its_domains_from_the_address() {
        let sender = Sender::neutral(EmailAddress::parse("desk@learning.example.org").unwrap());
        assert_eq!(sender.from_name, "Learning Desk");
        assert_eq!(sender.mail_domain, "learning.example.org");
        assert_eq!(sender.hello_name, "learning.example.org");
        assert!(sender.check().is_ok());
    }

    #[test]
    fn nothing_is_smuggled_into_headers_or_the_greeting() {
        let good = Sender::neutral(EmailAddress::parse("desk@learning.example.org").unwrap());
        let name = Sender { from_name: "Desk\r\nBcc: x@example.org".to_owned(), ..good.clone() };
        assert!(matches!(name.check(), Err(SetupError::SenderName)));
        for bad in ["", "a b", "host>\r\nDATA", "ex_ample"] {
            let sender = Sender { hello_name: bad.to_owned(), ..good.clone() };
            assert!(matches!(sender.check(), Err(SetupError::SenderDomain { .. })), "{bad}");
            let sender = Sender { mail_domain: bad.to_owned(), ..good.clone() };
            assert!(matches!(sender.check(), Err(SetupError::SenderDomain { .. })), "{bad}");
        }
    }
}

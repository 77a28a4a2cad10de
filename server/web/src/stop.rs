//! Why a request does not get the answer it asked for, and what the table makes of that.

use crate::reply::Reply;
use axum::http::HeaderValue;
use serde_json::json;
use std::error::Error;

/// A failure with its chain of causes.
pub type Failure = Box<dyn Error + Send + Sync>;

/// What ends the code of a page early: `call.actor()?`, `Err(Stop::NotFound)`.
#[derive(Debug)]
pub enum Stop {
    /// Only for people who are signed in: leads to the sign-in page and back.
    SignIn,
    /// Not for this person, who may know that it exists.
    Denied,
    /// No such thing, or none that this person may know of.
    NotFound,
    /// Too many tries.
    TooMany {
        /// How long to wait.
        minutes: u32,
    },
    /// It failed here: logged once with all its causes, shown with a reference.
    Failed(Failure),
    /// This answer instead.
    Reply(Box<Reply>),
}

impl Stop {
    /// Something of ours failed.
    pub fn failed(error: impl Into<Failure>) -> Self {
        Self::Failed(error.into())
    }
}

impl From<Reply> for Stop {
    fn from(reply: Reply) -> Self {
        Self::Reply(Box::new(reply))
    }
}

/// What the code of a page may give back.
pub trait Outcome {
    /// As the table takes it.
    ///
    /// # Errors
    /// When the page stopped early.
    fn outcome(self) -> Result<Reply, Stop>;
}

impl Outcome for Reply {
    fn outcome(self) -> Result<Reply, Stop> {
        Ok(self)
    }
}

impl<E: Into<Stop>> Outcome for Result<Reply, E> {
    fn outcome(self) -> Result<Reply, Stop> {
        self.map_err(Into::into)
    }
}

/// What a page about a problem has to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// 404.
    NotFound,
    /// 405: the page exists, but nothing can be sent to it (or it can only be sent to).
    WrongMethod,
    /// 403: not for this person.
    Denied,
    /// 403: the form came from another site.
    CrossSite,
    /// 400: the form could not be read.
    Unreadable,
    /// 413: the form was too long.
    TooLarge,
    /// 429: too many tries.
    TooMany {
        /// How long to wait.
        minutes: u32,
    },
    /// 500: it failed here.
    Failed {
        /// What the log has beside the reason.
        reference: String,
    },
}

impl Problem {
    /// The HTTP status.
    #[must_use]
    pub const fn status(&self) -> u16 {
        match self {
            Self::NotFound => 404,
            Self::WrongMethod => 405,
            Self::Denied | Self::CrossSite => 403,
            Self::Unreadable => 400,
            Self::TooLarge => 413,
            Self::TooMany { .. } => 429,
            Self::Failed { .. } => 500,
        }
    }

    /// The word for programs.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::NotFound => "not_found",
            Self::WrongMethod => "wrong_method",
            Self::Denied => "denied",
            Self::CrossSite => "cross_site",
            Self::Unreadable => "unreadable",
            Self::TooLarge => "too_large",
            Self::TooMany { .. } => "too_many",
            Self::Failed { .. } => "failed",
        }
    }

    /// The answer for a program that asked for JSON.
    #[must_use]
    pub fn json(&self) -> Reply {
        let mut body = json!({ "problem": self.name() });
        match self {
            Self::TooMany { minutes } => body["minutes"] = json!(minutes),
            Self::Failed { reference } => body["reference"] = json!(reference),
            _ => {}
        }
        Reply::Json { status: self.status(), body }
    }

    /// The answer with this problem's status and, where there is a wait, its length.
    #[must_use]
    pub fn mark(&self, reply: Reply) -> Reply {
        let reply = reply.with_status(self.status());
        match self {
            Self::TooMany { minutes } => {
                let seconds = HeaderValue::from(u64::from(*minutes) * 60);
                Reply::With(Box::new(reply), axum::http::header::RETRY_AFTER, seconds)
            }
            _ => reply,
        }
    }
}

/// An error with all that caused it, in one line.
#[must_use]
pub fn chain(error: &(dyn Error + 'static)) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        text.push_str(": ");
        text.push_str(&error.to_string());
        cause = error.source();
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fmt;

    #[derive(Debug)]
    struct Doing(&'static str, Option<Box<Doing>>);
    impl fmt::Display for Doing {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str(self.0)
        }
    }
    impl Error for Doing {
        fn source(&self) -> Option<&(dyn Error + 'static)> {
            self.1.as_deref().map(|inner| inner as &(dyn Error + 'static))
        }
    }

    #[test]
    fn a_failure_is_told_with_all_its_causes() {
        let error =
            Doing("reading hours", Some(Box::new(Doing("the store", Some(Box::new(Doing("disk full", None)))))));
        assert_eq!(chain(&error), "reading hours: the store: disk full");
    }

    #[test]
    fn programs_get_a_word_and_the_numbers() {
        let Reply::Json { status, body } = (Problem::TooMany { minutes: 5 }).json() else { panic!("not JSON") };
        assert_eq!((status, body), (429, json!({"problem": "too_many", "minutes": 5})));
        let Reply::Json { body, .. } = (Problem::Failed { reference: "r-1".to_owned() }).json() else {
            panic!("not JSON")
        };
        assert_eq!(body, json!({"problem": "failed", "reference": "r-1"}));
    }
}

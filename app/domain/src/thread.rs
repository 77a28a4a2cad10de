//! A trainee's question to their trainers about what they learn, and what was said to it.

use crate::id::{ActivityId, AttemptId, LessonId, MessageId, ModuleId, PersonId, ThreadId};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// The longest message that is kept, in characters.
pub const LONGEST_MESSAGE: usize = 2_000;

/// What a question is about: the page on which it was asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "about", rename_all = "snake_case")]
pub enum About {
    /// A lesson.
    Lesson {
        /// The module.
        module: ModuleId,
        /// The lesson.
        lesson: LessonId,
    },
    /// What came of an attempt at a quiz.
    Quiz {
        /// The module.
        module: ModuleId,
        /// The attempt.
        attempt: AttemptId,
    },
    /// A graded activity.
    Activity {
        /// The module.
        module: ModuleId,
        /// The activity.
        activity: ActivityId,
    },
}

impl About {
    /// The module that it belongs to.
    #[must_use]
    pub const fn module(&self) -> &ModuleId {
        match self {
            Self::Lesson { module, .. } | Self::Quiz { module, .. } | Self::Activity { module, .. } => module,
        }
    }
}

/// One message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// Its id, made by the server with the form.
    pub id: MessageId,
    /// Who wrote it.
    pub by: PersonId,
    /// When it was sent.
    pub at: DateTime<Utc>,
    /// What it says.
    pub text: String,
}

/// A question with everything that was said to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Thread {
    /// Its id, made by the server with the form.
    pub id: ThreadId,
    /// The trainee who asked.
    pub asker: PersonId,
    /// What it is about.
    pub about: About,
    /// The messages, oldest first; never empty.
    pub messages: Vec<Message>,
    /// When it was closed, and by whom.
    pub closed: Option<(DateTime<Utc>, PersonId)>,
}

/// Where a question stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// A trainer is to answer, since then.
    Waiting {
        /// When the first message that has no answer was sent.
        since: DateTime<Utc>,
    },
    /// A trainer answered.
    Answered {
        /// When.
        at: DateTime<Utc>,
    },
    /// It is over.
    Closed {
        /// Since when.
        at: DateTime<Utc>,
    },
}

impl Standing {
    /// The name in rows and classes.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Waiting { .. } => "waiting",
            Self::Answered { .. } => "answered",
            Self::Closed { .. } => "closed",
        }
    }
}

/// Why a message was refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ThreadRefusal {
    /// Nothing was written.
    #[error("nothing was written")]
    Empty,
    /// Too long.
    #[error("{have} of at most {most} characters")]
    TooLong {
        /// Characters there are.
        have: usize,
        /// The most characters.
        most: usize,
    },
    /// It was closed.
    #[error("closed")]
    Closed,
    /// Something was written meanwhile that the answer does not know of.
    #[error("changed meanwhile")]
    ChangedMeanwhile,
}

/// A text as it is kept.
fn kept(text: &str) -> Result<String, ThreadRefusal> {
    let text = text.replace("\r\n", "\n").trim().to_owned();
    let have = text.chars().count();
    if text.is_empty() {
        return Err(ThreadRefusal::Empty);
    }
    if have > LONGEST_MESSAGE {
        return Err(ThreadRefusal::TooLong { have, most: LONGEST_MESSAGE });
    }
    Ok(text)
}

impl Thread {
    /// A new question.
    ///
    /// # Errors
    /// When nothing was written, or too much.
    pub fn ask(id: ThreadId, about: About, mut first: Message) -> Result<Self, ThreadRefusal> {
        first.text = kept(&first.text)?;
        Ok(Self { id, asker: first.by.clone(), about, messages: vec![first], closed: None })
    }

    /// Adds a message. One whose id is known was sent already and changes nothing. `read` is how many messages the
    /// writer had before them; none where that does not matter.
    ///
    /// # Errors
    /// When it is closed, when nothing or too much was written, or when another message came that the writer had not read.
    pub fn write(&mut self, read: Option<usize>, mut message: Message) -> Result<(), ThreadRefusal> {
        if self.messages.iter().any(|m| m.id == message.id) {
            return Ok(());
        }
        message.text = kept(&message.text)?;
        if self.closed.is_some() {
            return Err(ThreadRefusal::Closed);
        }
        if read.is_some_and(|read| read != self.messages.len()) {
            return Err(ThreadRefusal::ChangedMeanwhile);
        }
        self.messages.push(message);
        Ok(())
    }

    /// Closes it; again changes nothing. What was said stays.
    pub fn close(&mut self, by: PersonId, at: DateTime<Utc>) {
        self.closed.get_or_insert((at, by));
    }

    /// Where it stands.
    #[must_use]
    pub fn standing(&self) -> Standing {
        if let Some((at, _)) = self.closed {
            return Standing::Closed { at };
        }
        let answered = self.messages.iter().rposition(|m| m.by != self.asker);
        let unanswered = answered.map_or(0, |place| place + 1);
        match (self.messages.get(unanswered), answered.and_then(|place| self.messages.get(place))) {
            (Some(first), _) => Standing::Waiting { since: first.at },
            (None, Some(answer)) => Standing::Answered { at: answer.at },
            // A thread without messages is never made; one that came so from elsewhere waits for nobody.
            (None, None) => Standing::Closed { at: DateTime::UNIX_EPOCH },
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn at(minute: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000 + 60 * minute, 0).unwrap()
    }

    fn message(id: &str, by: &str, minute: i64, text: &str) -> Message {
        Message {
            id: MessageId::parse(id).unwrap(),
            by: PersonId::parse(by).unwrap(),
            at: at(minute),
            text: text.to_owned(),
        }
    }

    fn asked() -> Thread {
        let about =
            About::Lesson { module: ModuleId::parse("m").unwrap(), lesson: LessonId::parse("peerness").unwrap() };
        Thread::ask(ThreadId::parse("t").unwrap(), about, message("1", "rosa", 0, " Is a sponsor a peer?\r\n "))
            .unwrap()
    }

    #[test]
    fn a_question_waits_is_answered_goes_on_and_is_closed() {
        let mut thread = asked();
        assert_eq!(thread.messages[0].text, "Is a sponsor a peer?");
        assert_eq!(thread.standing(), Standing::Waiting { since: at(0) });
        thread.write(None, message("2", "rosa", 5, "I mean in AA.")).unwrap();
        assert_eq!(thread.standing(), Standing::Waiting { since: at(0) }, "it waits since the first of them");
        thread.write(Some(2), message("3", "tom", 9, "Yes, in a way.")).unwrap();
        assert_eq!(thread.standing(), Standing::Answered { at: at(9) });
        thread.write(None, message("4", "rosa", 12, "Thanks. And a mentor?")).unwrap();
        assert_eq!(thread.standing(), Standing::Waiting { since: at(12) });
        thread.close(PersonId::parse("rosa").unwrap(), at(20));
        thread.close(PersonId::parse("tom").unwrap(), at(30));
        assert_eq!(thread.standing(), Standing::Closed { at: at(20) });
        assert_eq!(thread.write(None, message("5", "rosa", 40, "One more")), Err(ThreadRefusal::Closed));
        assert_eq!(thread.messages.len(), 4);
    }

    #[test]
    fn a_message_sent_twice_is_there_once_even_when_closed_meanwhile() {
        let mut thread = asked();
        thread.write(Some(1), message("2", "tom", 5, "Yes.")).unwrap();
        thread.close(PersonId::parse("rosa").unwrap(), at(6));
        thread.write(Some(1), message("2", "tom", 7, "Yes.")).unwrap();
        assert_eq!(thread.messages.len(), 2);
    }

    #[test]
    fn an_answer_to_less_than_all_is_held_back() {
        let mut thread = asked();
        thread.write(None, message("2", "rosa", 5, "Never mind, found it.")).unwrap();
        assert_eq!(thread.write(Some(1), message("3", "tom", 6, "Yes.")), Err(ThreadRefusal::ChangedMeanwhile));
        assert_eq!(thread.messages.len(), 2);
    }

    #[test]
    fn nothing_and_too_much_are_refused_with_numbers() {
        let mut thread = asked();
        assert_eq!(thread.write(None, message("2", "rosa", 1, " \n ")), Err(ThreadRefusal::Empty));
        let long = "é".repeat(LONGEST_MESSAGE + 1);
        let refused = ThreadRefusal::TooLong { have: LONGEST_MESSAGE + 1, most: LONGEST_MESSAGE };
        assert_eq!(thread.write(None, message("2", "rosa", 1, &long)), Err(refused));
        assert!(thread.write(None, message("2", "rosa", 1, &long[2..])).is_ok(), "characters, not bytes");
    }
}

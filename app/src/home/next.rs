//! The one next thing to do in sentences: what it is, why now, and what is read on its button.

use super::NextStep;
use domain::course::HoursKind;
use words::{Value, Words};

/// Words to press and the address that they lead to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// What is read on it; begins with a verb.
    pub label: String,
    /// An address of this site.
    pub href: String,
}

/// The first card of the home page, in sentences.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextThing {
    /// What it is.
    pub title: String,
    /// Why now, or what comes of it.
    pub text: String,
    /// What is read on the button.
    pub button: String,
    /// Where the button leads.
    pub href: String,
}

impl NextStep {
    /// What is read on its button.
    #[must_use]
    pub fn button(&self, words: &Words) -> String {
        match self {
            Self::Join { programme, .. } => words.say_with("home-join-button", [("program", text(programme))]),
            Self::Read { first: true, .. } => words.say("home-start-button"),
            Self::Read { first: false, .. } => words.say("home-resume-button"),
            Self::StartQuiz { .. } => words.say("home-quiz-button"),
            Self::ContinueQuiz { .. } => words.say("home-quiz-continue-button"),
            Self::AskForAttempt { .. } => words.say("home-attempts-button"),
            Self::StartActivity { .. } => words.say("home-activity-button"),
            Self::FinishDraft { .. } => words.say("home-draft-button"),
            Self::Revise { .. } => words.say("home-revise-button"),
            Self::CorrectHours { .. } => words.say("home-correct-button"),
            Self::SendHours { .. } => words.say("home-send-button"),
            Self::LogHours { kind: HoursKind::Practice, .. } => words.say("home-log-practice-button"),
            Self::LogHours { kind: HoursKind::Supervision, .. } => words.say("home-log-supervision-button"),
            Self::WaitForReader { .. } => words.say("home-wait-reader-button"),
            Self::WaitForSignature { .. } => words.say("home-wait-signature-button"),
            Self::Fact { own: true, .. } => words.say("home-fact-button"),
            Self::Fact { own: false, .. } => words.say("home-fact-staff-button"),
            Self::AskForReference => words.say("home-reference-button"),
            Self::GiveEvaluation { .. } => words.say("home-evaluation-button"),
            Self::Certificate { .. } => words.say("home-certificate-button"),
            Self::Desk { .. } => words.say("home-desk-button"),
        }
    }

    /// The step as a button with its address, as it stands under an open requirement.
    #[must_use]
    pub fn link(&self, words: &Words) -> Link {
        Link { label: self.button(words), href: self.href() }
    }

    /// The step as the first card of the home page.
    #[must_use]
    pub fn thing(&self, words: &Words) -> NextThing {
        let (title, text) = self.sentences(words);
        NextThing { title, text, button: self.button(words), href: self.href() }
    }

    fn sentences(&self, words: &Words) -> (String, String) {
        match self {
            Self::Join { programme, .. } => {
                (words.say_with("home-join-title", [("program", text(programme))]), words.say("home-join-text"))
            }
            Self::Read { module_title, lesson_title, first, .. } => (
                lesson_title.clone(),
                if *first {
                    words.say_with("home-start-text", [("module", text(module_title))])
                } else {
                    words.say_with("home-resume-text", [("module", text(module_title))])
                },
            ),
            Self::StartQuiz { module_title, .. } => {
                (words.say_with("home-quiz-title", [("module", text(module_title))]), words.say("home-quiz-text"))
            }
            Self::ContinueQuiz { module_title, .. } => (
                words.say_with("home-quiz-title", [("module", text(module_title))]),
                words.say("home-quiz-continue-text"),
            ),
            Self::AskForAttempt { module_title, .. } => (
                words.say_with("home-attempts-title", [("module", text(module_title))]),
                words.say("home-attempts-text"),
            ),
            Self::StartActivity { title, .. } => (title.clone(), words.say("home-activity-text")),
            Self::FinishDraft { title, .. } => (title.clone(), words.say("home-draft-text")),
            Self::Revise { title, .. } => {
                (words.say_with("home-revise-title", [("title", text(title))]), words.say("home-revise-text"))
            }
            Self::CorrectHours { date, .. } => (
                words.say_with("home-correct-title", [("date", words.date(*date).into())]),
                words.say("home-correct-text"),
            ),
            Self::SendHours { date, .. } => {
                (words.say_with("home-send-title", [("date", words.date(*date).into())]), words.say("home-send-text"))
            }
            Self::LogHours { kind, missing } => {
                let missing = [("length", Value::from(words.length(*missing)))];
                match kind {
                    HoursKind::Practice => {
                        (words.say("home-log-practice-title"), words.say_with("home-log-practice-text", missing))
                    }
                    HoursKind::Supervision => {
                        (words.say("home-log-supervision-title"), words.say_with("home-log-supervision-text", missing))
                    }
                }
            }
            Self::WaitForReader { title, .. } => {
                (words.say_with("home-wait-reader-title", [("title", text(title))]), words.say("home-wait-reader-text"))
            }
            Self::WaitForSignature { length } => (
                words.say_with("home-wait-signature-title", [("length", words.length(*length).into())]),
                words.say("home-wait-signature-text"),
            ),
            Self::Fact { kind, own } => {
                let text = if *own { words.say("home-fact-text") } else { words.say("home-fact-staff-text") };
                (crate::facts::kind(words, *kind), text)
            }
            Self::AskForReference => (words.say("home-reference-title"), words.say("home-reference-text")),
            Self::GiveEvaluation { .. } => (words.say("home-evaluation-title"), words.say("home-evaluation-text")),
            Self::Certificate { programme } => (
                words.say_with("home-certificate-ready-title", [("program", text(programme))]),
                words.say("home-certificate-ready-text"),
            ),
            Self::Desk { submissions, hours } => (
                words.say("home-desk-title"),
                words.say_with("home-desk-text", [("works", (*submissions).into()), ("entries", (*hours).into())]),
            ),
        }
    }
}

fn text(value: &str) -> Value<'_> {
    Value::from(value)
}

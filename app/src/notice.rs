//! What someone did a moment ago, said once at the head of the page that comes next: saving is never silent.

use crate::shell::Frame;
use domain::hours::Turn;
use domain::id::{PersonId, SubmissionId};
use domain::quantity::Minutes;
use domain::submission::Verdict;
use leptos::prelude::*;
use words::{Value, Words};

/// What was done, with the names of those whom it concerns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Done {
    /// A piece of work was answered.
    Answered {
        /// How the trainee is called.
        name: String,
        /// The title of the activity.
        activity: String,
        /// The work.
        submission: SubmissionId,
        /// Accepted or returned.
        verdict: Verdict,
    },
    /// Hours were signed or returned.
    Decided {
        /// How the trainee is called.
        name: String,
        /// The trainee.
        person: PersonId,
        /// Entries that were signed.
        signed: u32,
        /// Entries that were returned.
        returned: u32,
        /// The length of those that were signed.
        length: Minutes,
    },
    /// Another attempt was allowed.
    Allowed {
        /// How the trainee is called.
        name: String,
        /// The title of the module.
        module: String,
    },
    /// Own work was sent to the trainers.
    WorkSent {
        /// The title of the activity.
        activity: String,
    },
    /// Own work was sent again.
    WorkSentAgain {
        /// The title of the activity.
        activity: String,
    },
    /// Own hours were sent.
    HoursSent {
        /// How the supervisor is called.
        name: String,
        /// How long.
        length: Minutes,
    },
    /// Own hours were taken back, or out of the log.
    HoursTurned {
        /// Which of the two.
        turn: Turn,
        /// How long.
        length: Minutes,
    },
    /// Own hours were kept as a draft.
    HoursKept {
        /// How long.
        length: Minutes,
    },
    /// Hours were typed in from paper, or signed by hand.
    HoursTypedIn {
        /// How the trainee is called.
        name: String,
        /// Entries that were typed in.
        entries: u32,
        /// Entries that were signed by hand.
        signed: u32,
        /// Notes that were left out.
        notes_left: u32,
    },
}

/// What comes after it on the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Next {
    /// Work of this person.
    Work(String),
    /// Hours of this person.
    Hours(String),
    /// Nothing waits.
    Nothing,
}

/// What is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// What was done.
    pub done: Done,
    /// What comes now, on pages of the desk.
    pub next: Option<Next>,
}

impl Done {
    fn sentence(&self, words: &Words) -> String {
        let text = |value: &'_ str| Value::from(value.to_owned());
        match self {
            Self::Answered { name, activity, verdict, .. } => {
                let values = [("name", text(name)), ("activity", text(activity))];
                match verdict {
                    Verdict::Accept => words.say_with("notice-accepted", values),
                    Verdict::Return => words.say_with("notice-returned", values),
                }
            }
            Self::Decided { name, signed, returned, length, .. } => words.say_with(
                "notice-decided",
                [
                    ("name", text(name)),
                    ("signed", (*signed).into()),
                    ("returned", (*returned).into()),
                    ("length", words.length(*length).into()),
                ],
            ),
            Self::Allowed { name, module } => {
                words.say_with("notice-allowed", [("name", text(name)), ("module", text(module))])
            }
            Self::WorkSent { activity } => words.say_with("notice-work-sent", [("activity", text(activity))]),
            Self::WorkSentAgain { activity } => {
                words.say_with("notice-work-sent-again", [("activity", text(activity))])
            }
            Self::HoursSent { name, length } => {
                words.say_with("notice-hours-sent", [("name", text(name)), ("length", words.length(*length).into())])
            }
            Self::HoursTurned { turn, length } => {
                let length = [("length", words.length(*length).into())];
                match turn {
                    Turn::Recalled => words.say_with("notice-hours-recalled", length),
                    Turn::Withdrawn => words.say_with("notice-hours-withdrawn", length),
                }
            }
            Self::HoursKept { length } => {
                words.say_with("notice-hours-kept", [("length", words.length(*length).into())])
            }
            Self::HoursTypedIn { name, entries, signed, notes_left } => {
                let told = [
                    ("onpaper-notice-typed", *entries),
                    ("onpaper-notice-signed", *signed),
                    ("onpaper-notice-notes", *notes_left),
                ];
                let told = told.into_iter().filter(|(_, n)| *n > 0);
                let told = told.map(|(key, n)| words.say_with(key, [("n", n.into()), ("name", text(name))]));
                told.collect::<Vec<_>>().join(" ")
            }
        }
    }

    /// Where it can be looked at again.
    fn href(&self) -> Option<String> {
        match self {
            Self::Answered { submission, .. } => Some(format!("/desk/submissions/{submission}")),
            Self::Decided { person, .. } => Some(format!("/desk/hours/{person}")),
            _ => None,
        }
    }
}

/// The notice at the head of a page.
pub(crate) fn view(frame: &Frame, notice: &Notice) -> AnyView {
    let words = &frame.words;
    let again = notice.done.href().map(|href| view! { " "<a href=href>{words.say("notice-look")}</a> });
    let next = notice.next.as_ref().map(|next| match next {
        Next::Work(name) => words.say_with("notice-next-work", [("name", name.as_str().into())]),
        Next::Hours(name) => words.say_with("notice-next-hours", [("name", name.as_str().into())]),
        Next::Nothing => words.say("notice-next-nothing"),
    });
    view! {
        <div class="notice just no-print" role="status">
            <p>{notice.done.sentence(words)}{again}</p>
            {next.map(|text| view! { <p>{text}</p> })}
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::home::sample::frame;
    use crate::shell::{Page, Width, render};

    fn shown(done: Done, next: Option<Next>) -> String {
        let mut frame = frame("/desk");
        frame.just = Some(Notice { done, next });
        let page = |_: &Frame| Page {
            title: "Desk".to_owned(),
            width: Width::Wide,
            body: view! { <h1>"Desk"</h1> }.into_any(),
            island: false,
            indexed: false,
        };
        let html = render(&frame, page);
        let from = html.find("<main").unwrap();
        html[from..html.find("</main>").unwrap()].replace("<!>", "")
    }

    #[test]
    fn what_was_done_and_what_comes_now_are_said_before_everything_else() {
        let done = Done::Answered {
            name: "Jo <Reyes>".to_owned(),
            activity: "Why".to_owned(),
            submission: SubmissionId::parse("s-1").unwrap(),
            verdict: Verdict::Accept,
        };
        let html = shown(done, Some(Next::Work("Ana Lee".to_owned())));
        assert!(html.contains("You accepted “Why” by Jo &lt;Reyes&gt;."), "{html}");
        assert!(html.contains("Next: the work of Ana Lee."), "{html}");
        assert!(html.contains("href=\"/desk/submissions/s-1\""), "{html}");
        assert!(html.find("You accepted").unwrap() < html.find("<h1").unwrap());
    }

    #[test]
    fn every_notice_has_its_sentence() {
        let name = || "Ana Lee".to_owned();
        let title = || "Why".to_owned();
        let person = PersonId::parse("p").unwrap();
        for (done, expected) in [
            (Done::Allowed { name: name(), module: title() }, "Ana Lee can try the quiz of “Why” once more now."),
            (Done::WorkSent { activity: title() }, "Your text “Why” was sent to your trainer."),
            (Done::WorkSentAgain { activity: title() }, "Your text “Why” was sent again."),
            (Done::HoursSent { name: name(), length: Minutes(120) }, "Sent to Ana Lee for signature: 2 h."),
            (Done::HoursKept { length: Minutes(120) }, "Your draft of 2 h is saved."),
            (
                Done::Decided { name: name(), person, signed: 2, returned: 1, length: Minutes(120) },
                "You signed 2 entries of Ana Lee (2 h) and returned 1.",
            ),
        ] {
            let html = shown(done, Some(Next::Nothing));
            assert!(html.contains(expected), "{expected} in {html}");
            assert!(html.contains("Nothing else waits for you now."), "{html}");
        }
    }
}

//! What the rules of a program ask, why a fact does not count, and what can be done next.

mod asks;

use crate::{Value, Words};
use domain::course::requirement::{Consequence, Event, Period};
use domain::course::{Label, TimeKind};
use domain::evaluation::{Estimate, ExclusionReason, Missing, NextAction};
use std::collections::BTreeMap;

impl Words {
    /// A kind of time inside a sentence: "continuing education".
    #[must_use]
    pub fn time_kind(&self, of: TimeKind) -> String {
        self.say(match of {
            TimeKind::Practice => "rules-of-practice",
            TimeKind::Supervision => "rules-of-supervision",
            TimeKind::Training => "rules-of-training",
            TimeKind::ContinuingEducation => "rules-of-continuing-education",
        })
    }

    /// A day on a person's way inside a sentence: "the day of approval".
    #[must_use]
    pub fn event(&self, event: Event) -> String {
        self.say(match event {
            Event::Evaluation => "rules-event-evaluation",
            Event::Joined => "rules-event-joined",
            Event::StageStart => "rules-event-stage-start",
            Event::StageEnd => "rules-event-stage-end",
            Event::Application => "rules-event-application",
            Event::Approval => "rules-event-approval",
            Event::Issue => "rules-event-issue",
            Event::LastCertification => "rules-event-last-certification",
            Event::Lapse => "rules-event-lapse",
            Event::TrainingEnd => "rules-event-training-end",
        })
    }

    /// Labels as a list in words: "one_to_one, group or outreach".
    #[must_use]
    pub fn labels(&self, labels: &[Label]) -> String {
        match labels {
            [] => String::new(),
            [only] => only.words(),
            [first @ .., last] => {
                let first: Vec<_> = first.iter().map(Label::words).collect();
                self.say_with("rules-or", [("list", first.join(", ").into()), ("last", last.words().into())])
            }
        }
    }

    fn of_label(&self, key: &str, name: &'static str, label: &Label) -> String {
        self.say_with(key, [(name, label.words().into())])
    }

    /// Why a fact does not count.
    #[must_use]
    pub fn exclusion(&self, reason: &ExclusionReason) -> String {
        let on = |key: &str, date: &chrono::NaiveDate| self.say_with(key, [("date", self.date(*date).into())]);
        let at = |key: &str, event: &Event, date: &chrono::NaiveDate| {
            self.say_with(key, [("event", self.event(*event).into()), ("date", self.date(*date).into())])
        };
        match reason {
            ExclusionReason::BeforeJoining { joined_on } => on("rules-out-before-joining", joined_on),
            ExclusionReason::NotSent => self.say("rules-out-not-sent"),
            ExclusionReason::Returned => self.say("rules-out-returned"),
            ExclusionReason::FromRecords => self.say("rules-out-from-records"),
            ExclusionReason::AfterTheDay { on: day } => on("rules-out-after-the-day", day),
            ExclusionReason::Excluded { label } => self.of_label("rules-out-excluded", "label", label),
            ExclusionReason::NotAmong { labels } => {
                self.say_with("rules-out-not-among", [("labels", self.labels(labels).into())])
            }
            ExclusionReason::TooOld { earliest } => on("rules-out-too-old", earliest),
            ExclusionReason::BeforeEvent { event, earliest } => at("rules-out-before-event", event, earliest),
            ExclusionReason::AfterEvent { event, latest } => at("rules-out-after-event", event, latest),
            ExclusionReason::DayNotKnown { event } => {
                self.say_with("rules-out-day-not-known", [("event", self.event(*event).into())])
            }
            ExclusionReason::OverCap { label, at_most } => self.say_with(
                "rules-out-over-cap",
                [("label", label.words().into()), ("length", self.length(*at_most).into())],
            ),
            ExclusionReason::OverCeiling { at_most } => {
                self.say_with("rules-out-over-ceiling", [("length", self.length(*at_most).into())])
            }
            ExclusionReason::NoSupervisor => self.say("rules-out-no-supervisor"),
            ExclusionReason::SupervisorNotQualified { supervisor } => {
                self.of_label("rules-out-supervisor", "supervisor", supervisor)
            }
            ExclusionReason::NoSecondLevel { supervisor } => {
                self.of_label("rules-out-second-level", "supervisor", supervisor)
            }
            ExclusionReason::UsedBefore { credential } => {
                self.of_label("rules-out-used-before", "credential", credential)
            }
            ExclusionReason::SameCourse { course } => self.of_label("rules-out-same-course", "course", course),
            ExclusionReason::UnitNotKnown { unit } => self.of_label("rules-out-unit", "unit", unit),
            ExclusionReason::RoundedDown { to } => {
                self.say_with("rules-out-rounded-down", [("length", self.length(*to).into())])
            }
            ExclusionReason::Expired { until } => on("rules-out-expired", until),
            ExclusionReason::NameDiffers => self.say("rules-out-name-differs"),
            ExclusionReason::NotNotarised => self.say("rules-out-not-notarised"),
            ExclusionReason::HandedInBy { wanted } => self.of_label("rules-out-handed-in-by", "who", wanted),
            ExclusionReason::SignedBy { wanted } => self.of_label("rules-out-signed-by", "who", wanted),
            ExclusionReason::OtherText { wanted } => {
                self.say_with("rules-out-other-text", [("wanted", wanted.as_str().into())])
            }
            ExclusionReason::TooFewWords { have, need } => {
                self.say_with("rules-out-too-few-words", [("have", Value::from(*have)), ("need", Value::from(*need))])
            }
            ExclusionReason::Relation { relation } => self.of_label("rules-out-relation", "relation", relation),
            ExclusionReason::NotFromReferee => self.say("rules-out-not-from-referee"),
            ExclusionReason::BelowMark => self.say("rules-out-below-mark"),
            ExclusionReason::TooSoon { earliest } => on("rules-out-too-soon", earliest),
            ExclusionReason::NoAttemptLeft { most } => {
                self.say_with("rules-out-no-attempt-left", [("most", Value::from(*most))])
            }
            ExclusionReason::TooLate { latest } => on("rules-out-too-late", latest),
            ExclusionReason::NotHeld { on: day } => on("rules-out-not-held", day),
            ExclusionReason::NotInGoodStanding => self.say("rules-out-not-good"),
            ExclusionReason::TooFewHoursAWeek { need } => {
                self.say_with("rules-out-hours-a-week", [("need", Value::from(*need))])
            }
            ExclusionReason::TooLittleOfDuty { duty, need } => {
                self.say_with("rules-out-duty", [("need", Value::from(*need)), ("duty", duty.words().into())])
            }
            ExclusionReason::TooLittleWorkThere { need } => {
                self.say_with("rules-out-work-there", [("need", Value::from(*need))])
            }
            ExclusionReason::OnList => self.say("rules-out-on-list"),
            ExclusionReason::NoPaper => self.say("rules-out-no-paper"),
        }
    }

    /// The same with names of supervisors in place of their ids, as far as they are known.
    #[must_use]
    pub fn exclusion_naming(&self, reason: &ExclusionReason, names: &BTreeMap<String, String>) -> String {
        let (key, supervisor) = match reason {
            ExclusionReason::SupervisorNotQualified { supervisor } => ("rules-out-supervisor", supervisor),
            ExclusionReason::NoSecondLevel { supervisor } => ("rules-out-second-level", supervisor),
            _ => return self.exclusion(reason),
        };
        match names.get(supervisor.as_str()) {
            Some(name) => self.say_with(key, [("supervisor", name.as_str().into())]),
            None => self.exclusion(reason),
        }
    }

    /// What can be done next, without the titles that a page would give.
    #[must_use]
    pub fn next_action(&self, next: &NextAction) -> String {
        let named = |key: &str, name: &'static str, value: &str| self.say_with(key, [(name, value.into())]);
        match next {
            NextAction::ReadLesson { lesson, .. } => named("rules-next-lesson", "lesson", lesson.as_str()),
            NextAction::StartQuiz { module } => named("rules-next-quiz", "module", module.as_str()),
            NextAction::ContinueQuiz { .. } => self.say("rules-next-quiz-open"),
            NextAction::StartActivity { activity, .. } => named("rules-next-activity", "activity", activity.as_str()),
            NextAction::ContinueWork { .. } => self.say("rules-next-draft"),
            NextAction::AddToWork { .. } => self.say("rules-next-add"),
            NextAction::CorrectHours { .. } => self.say("rules-next-correct"),
            NextAction::SendHours { .. } => self.say("rules-next-send"),
            NextAction::LogHours { of } => named("rules-next-log", "of", &self.time_kind((*of).into())),
            NextAction::WaitForTrainer { .. } => self.say("rules-next-trainer"),
            NextAction::WaitForSupervisor { .. } => self.say("rules-next-supervisor"),
            NextAction::WaitForIdentityCheck { .. } => self.say("rules-next-identity-check"),
            NextAction::WaitForSecondSignature { .. } => self.say("rules-next-second-signature"),
            NextAction::GiveEvaluation { .. } => self.say("rules-next-evaluation"),
            NextAction::AddTime { of, category: None } => named("rules-next-more", "of", &self.time_kind(*of)),
            NextAction::AddTime { of, category: Some(category) } => self.say_with(
                "rules-next-more-in",
                [("of", self.time_kind(*of).into()), ("category", category.words().into())],
            ),
            NextAction::HaveSession { of, per, until } => {
                let key = match per {
                    Period::Week => "rules-next-session-week",
                    Period::Month => "rules-next-session-month",
                };
                self.say_with(key, [("of", self.time_kind(*of).into()), ("date", self.date(*until).into())])
            }
            NextAction::TakeCourse { course: Some(course) } => self.of_label("rules-next-course", "course", course),
            NextAction::TakeCourse { course: None } => self.say("rules-next-one-course"),
            NextAction::SitExam { exam, from } => {
                self.say_with("rules-next-exam", [("exam", exam.words().into()), ("date", self.date(*from).into())])
            }
            NextAction::GoBack { to } => self.say(match to {
                Some(Consequence::RetakeTraining) => "rules-next-retake-training",
                Some(Consequence::ApplyAgain) => "rules-next-apply-again",
                Some(Consequence::AskForHelp) => "rules-next-ask-for-help",
                None => "rules-next-go-back",
            }),
            NextAction::HandIn { document, by: None } => self.of_label("rules-next-hand-in", "document", document),
            NextAction::HandIn { document, by: Some(by) } => self
                .say_with("rules-next-hand-in-by", [("document", document.words().into()), ("who", by.words().into())]),
            NextAction::Sign { attestation, by } => self
                .say_with("rules-next-sign", [("attestation", attestation.words().into()), ("who", by.words().into())]),
            NextAction::AskForReference => self.say("rules-next-reference"),
            NextAction::WaitUntil { day } => named("rules-next-wait-until", "date", &self.date(*day)),
            NextAction::TellDay { event } => named("rules-next-tell-day", "event", &self.event(*event)),
            NextAction::Tell { about } => self.say(match about {
                Missing::BirthDay => "rules-next-tell-birth",
                Missing::Place => "rules-next-tell-place",
                Missing::Education => "rules-next-tell-education",
                Missing::Credential => "rules-next-tell-credential",
                Missing::ListCheck => "rules-next-tell-list",
                Missing::Position => "rules-next-tell-position",
            }),
            NextAction::AnswerAudit => self.say("rules-next-audit"),
            NextAction::KeepPapers => self.say("rules-next-papers"),
            NextAction::AskTheBoard => self.say("rules-next-board"),
            NextAction::WaitForCheck => self.say("rules-next-check"),
            NextAction::WaitForDecision => self.say("rules-next-decision"),
        }
    }

    /// What is said with every answer about rules of another body.
    #[must_use]
    pub fn estimate(&self, estimate: &Estimate) -> String {
        let key = if estimate.recent { "rules-estimate" } else { "rules-estimate-old" };
        let date = self.date(estimate.checked_on);
        self.say_with(key, [("board", estimate.board.as_str().into()), ("date", date.into())])
    }
}

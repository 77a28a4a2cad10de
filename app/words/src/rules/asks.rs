//! What a single rule asks, as one line.

use crate::{Value, Words};
use domain::course::requirement::{PassMark, Period};
use domain::course::{Label, Rule, TimeKind};
use domain::quantity::Minutes;

impl Words {
    fn time_asked(&self, key: &str, of: TimeKind, length: Minutes) -> String {
        self.say_with(key, [("of", self.time_kind(of).into()), ("length", self.length(length).into())])
    }

    /// What a rule asks, by the ids in it: pages put titles in their place where there are any.
    #[must_use]
    pub fn rule_asks(&self, rule: &Rule) -> String {
        let number = |n: u32| Value::from(n);
        match rule {
            Rule::LessonsRead { module } => self.say_with("rules-asks-lessons", [("module", module.as_str().into())]),
            Rule::QuizPassed { module, pass } => self.say_with(
                "rules-asks-quiz",
                [("module", module.as_str().into()), ("pass", self.percent(*pass).into())],
            ),
            Rule::ActivityAccepted { activity, .. } => {
                self.say_with("rules-asks-activity", [("activity", activity.as_str().into())])
            }
            Rule::CourseEvaluation { .. } => self.say("progress-asks-evaluation"),
            Rule::HoursTotal { of, at_least: Minutes(0), at_most: Some(most), .. } => {
                self.time_asked("rules-asks-hours-most", *of, *most)
            }
            Rule::HoursTotal { of, at_least, .. } => self.time_asked("rules-asks-hours", *of, *at_least),
            Rule::HoursByCategory(rule) => {
                let part = |(label, minutes): (&Label, &Minutes)| {
                    let values = [("label", label.words().into()), ("length", self.length(*minutes).into())];
                    self.say_with("rules-asks-category", values)
                };
                let parts: Vec<_> = rule.categories.iter().map(part).collect();
                self.say_with(
                    "rules-asks-categories",
                    [
                        ("of", self.time_kind(rule.of).into()),
                        ("length", self.length(rule.at_least).into()),
                        ("parts", parts.join(", ").into()),
                    ],
                )
            }
            Rule::Share(rule) => {
                let (key, share) = match (rule.at_least, rule.at_most) {
                    (Some(least), _) => ("rules-asks-share-least", least),
                    (None, most) => ("rules-asks-share-most", most.unwrap_or_default()),
                };
                self.say_with(
                    key,
                    [
                        ("percent", self.percent(share).into()),
                        ("of", self.time_kind(rule.of).into()),
                        ("label", rule.label.words().into()),
                    ],
                )
            }
            Rule::Ratio(rule) => self.say_with(
                "rules-asks-ratio",
                [
                    ("length", self.length(rule.minutes).into()),
                    ("of", self.time_kind(rule.of).into()),
                    ("for", self.length(rule.for_each).into()),
                    ("per", self.time_kind(rule.per).into()),
                ],
            ),
            Rule::Frequency(rule) => {
                let key = match rule.per {
                    Period::Week => "rules-asks-frequency-week",
                    Period::Month => "rules-asks-frequency-month",
                };
                self.say_with(key, [("of", self.time_kind(rule.of).into()), ("n", number(rule.times))])
            }
            Rule::Periodic(rule) => self.say_with(
                "rules-asks-periodic",
                [
                    ("length", self.length(rule.at_least).into()),
                    ("label", rule.topic.words().into()),
                    ("n", number(rule.every_months)),
                ],
            ),
            Rule::Retention(rule) => self
                .say_with("rules-asks-retention", [("of", self.time_kind(rule.of).into()), ("n", number(rule.years))]),
            Rule::CourseSet(rule) => match (rule.at_least, rule.credits) {
                (None, _) => {
                    let all: Vec<_> = rule.courses.iter().map(Label::words).collect();
                    self.say_with("rules-asks-courses-all", [("list", all.join(", ").into())])
                }
                (Some(n), None) => self.say_with("rules-asks-courses-some", [("n", number(n))]),
                (Some(n), Some(credits)) => {
                    self.say_with("rules-asks-courses-credits", [("n", number(n)), ("credits", number(credits))])
                }
            },
            Rule::Assessment(rule) => {
                let exam = Value::from(rule.exam.words());
                match rule.pass {
                    PassMark::Told => self.say_with("rules-asks-exam", [("exam", exam)]),
                    PassMark::Percent(pass) => {
                        self.say_with("rules-asks-exam-percent", [("exam", exam), ("pass", number(pass))])
                    }
                    PassMark::Points(pass) => {
                        self.say_with("rules-asks-exam-points", [("exam", exam), ("pass", number(pass))])
                    }
                }
            }
            rule => self.person_asked(rule),
        }
    }

    /// What rules about the person ask.
    fn person_asked(&self, rule: &Rule) -> String {
        let number = |n: u32| Value::from(n);
        match rule {
            Rule::Document(rule) => self.say_with(
                "rules-asks-document",
                [("n", number(rule.count)), ("document", rule.document.words().into())],
            ),
            Rule::Attestation(rule) => self.say_with(
                "rules-asks-attestation",
                [("attestation", rule.attestation.words().into()), ("by", rule.by.words().into())],
            ),
            Rule::References(rule) => self.say_with("rules-asks-references", [("n", number(rule.count))]),
            Rule::Age(rule) => match (rule.at_least, rule.at_most) {
                (Some(least), None) => self.say_with("rules-asks-age-least", [("least", number(least))]),
                (None, most) => self.say_with("rules-asks-age-most", [("most", number(most.unwrap_or(0)))]),
                (Some(least), Some(most)) => {
                    self.say_with("rules-asks-age-between", [("least", number(least)), ("most", number(most))])
                }
            },
            Rule::Jurisdiction(rule) => {
                let place = ("place", Value::from(rule.place.words()));
                match (rule.live, rule.work_percent) {
                    (_, None) => self.say_with("rules-asks-live", [place]),
                    (false, Some(percent)) => self.say_with("rules-asks-work", [place, ("percent", number(percent))]),
                    (true, Some(percent)) => {
                        self.say_with("rules-asks-live-or-work", [place, ("percent", number(percent))])
                    }
                }
            }
            Rule::Education(rule) => {
                self.say_with("rules-asks-education", [("list", self.labels(&rule.any_of).into())])
            }
            Rule::CredentialHeld(rule) => {
                self.say_with("rules-asks-credential", [("list", self.labels(&rule.any_of).into())])
            }
            Rule::NotOnList(rule) => self.say_with("rules-asks-list", [("list", rule.list.words().into())]),
            Rule::Tenure(rule) => {
                let any = || self.say("rules-any-position");
                let position = Value::from(rule.position.as_ref().map_or_else(any, Label::words));
                match rule.months {
                    Some(months) => {
                        self.say_with("rules-asks-tenure-months", [("n", number(months)), ("position", position)])
                    }
                    None => self.say_with(
                        "rules-asks-tenure-days",
                        [("n", number(rule.days.unwrap_or(0))), ("position", position)],
                    ),
                }
            }
            Rule::AuditSample(_) => self.say("rules-asks-audit"),
            _ => self.say("rules-asks-review"),
        }
    }
}

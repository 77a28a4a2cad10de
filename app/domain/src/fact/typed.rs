//! A fact as its form has it, to be shown and to be corrected: what [`super::read`] reads, the other way round.

use super::{Kind, Said, Version};
use crate::course::Label;
use crate::evaluation::record::{Decided, DecisionKind, Standing};
use crate::quantity::Minutes;
use chrono::NaiveDate;
use std::collections::BTreeMap;
use std::fmt::Display;

#[derive(Default)]
struct Typed(BTreeMap<String, String>);

impl Typed {
    fn put(&mut self, name: &str, value: impl Display) {
        self.0.insert(name.to_owned(), value.to_string());
    }

    fn maybe(&mut self, name: &str, value: Option<impl Display>) {
        if let Some(value) = value {
            self.put(name, value);
        }
    }

    fn tick(&mut self, name: &str, ticked: bool) {
        self.maybe(name, ticked.then_some("yes"));
    }

    fn labels(&mut self, name: &str, labels: &[Label]) {
        let all: Vec<_> = labels.iter().map(Label::as_str).collect();
        self.maybe(name, (!all.is_empty()).then(|| all.join(", ")));
    }

    fn parts(&mut self, name: &str, parts: &BTreeMap<Label, u32>) {
        let all: Vec<_> = parts.iter().map(|(label, number)| format!("{label} = {number}")).collect();
        self.maybe(name, (!all.is_empty()).then(|| all.join("\n")));
    }

    fn time(&mut self, minutes: Option<Minutes>) {
        if let Some(Minutes(minutes)) = minutes {
            self.put("hours", minutes / 60);
            self.put("minutes", minutes % 60);
        }
    }

    fn span(&mut self, from: NaiveDate, until: Option<NaiveDate>) {
        self.put("from", from);
        self.maybe("until", until);
    }
}

const fn yes_no(said: Option<bool>) -> &'static str {
    match said {
        Some(true) => "yes",
        Some(false) => "no",
        None => "open",
    }
}

/// What a version says, field by field.
#[must_use]
pub fn typed(version: &Version) -> BTreeMap<String, String> {
    let mut form = Typed::default();
    said(&mut form, &version.said, version.programme.as_ref().map_or("", |p| p.as_str()));
    if version.said.kind().proofs().contains(&version.proof) {
        form.put("proof", version.proof.name());
    }
    form.maybe("evidence", Some(&version.evidence).filter(|text| !text.is_empty()));
    form.0
}

fn said(form: &mut Typed, said: &Said, programme: &str) {
    match said {
        Said::Document(fact) => {
            form.put("what", &fact.document);
            form.put("dated", fact.dated);
            form.maybe("until", fact.until);
            form.maybe("handed_in_by", fact.handed_in_by.as_ref());
            form.tick("name_matches", fact.name_matches);
            form.tick("notarised", fact.notarised);
        }
        Said::Eligibility(fact) => {
            form.put("what", &fact.document);
            form.put("on", fact.dated);
            form.maybe("until", fact.until);
            form.tick("eligible", true);
        }
        Said::Attestation(fact) => {
            form.put("what", &fact.attestation);
            form.put("signed_by", &fact.by);
            form.put("on", fact.on);
            form.maybe("text_version", fact.text_version.as_ref());
            form.maybe("words", fact.words);
        }
        Said::Exam(fact) => {
            form.put("what", &fact.exam);
            form.put("on", fact.on);
            form.put("passed", yes_no(fact.passed));
            form.maybe("mark", fact.mark);
            form.parts("parts", &fact.parts);
        }
        Said::Course(fact) => {
            form.put("what", &fact.course);
            form.put("on", fact.on);
            form.maybe("percent", fact.percent);
            form.maybe("credits", fact.credits);
            form.labels("tags", &fact.tags);
        }
        Said::Learning(fact) => {
            form.put("of", fact.kind.name());
            form.put("on", fact.date);
            form.time(fact.minutes);
            form.maybe("category", fact.categories.keys().next());
            form.maybe("course", fact.course.as_ref());
            form.labels("tags", &fact.tags);
            form.tick("paper_kept", fact.paper_kept);
        }
        Said::Education(fact) => form.put("what", &fact.education),
        Said::Credential(fact) => {
            form.put("what", &fact.credential);
            form.span(fact.from, fact.until);
            form.put(
                "standing",
                match fact.standing {
                    Standing::Good => "good",
                    Standing::Probation => "probation",
                    Standing::Suspended => "suspended",
                    Standing::Revoked => "revoked",
                },
            );
        }
        Said::ListCheck(fact) => {
            form.put("what", &fact.list);
            form.put("on", fact.on);
            form.put("clear", yes_no(Some(fact.clear)));
        }
        Said::Position(fact) => {
            form.put("what", &fact.position);
            form.span(fact.from, fact.until);
            form.maybe("hours_per_week", fact.hours_per_week);
            form.parts("duties", &fact.duties);
        }
        Said::Place(fact) => {
            form.put("what", &fact.place);
            form.span(fact.from, fact.until);
            form.tick("lives", fact.lives);
            form.maybe("work_percent", fact.work_percent);
        }
        Said::Birth(on) => form.put("on", on),
        Said::Day(fact) => {
            form.put("program", programme);
            form.put("event", fact.event.name());
            form.put("on", fact.on);
        }
        Said::Stage(fact) => {
            form.put("stage", format!("{programme}/{}", fact.stage));
            form.span(fact.from, fact.until);
            form.maybe("renewals", Some(fact.renewals).filter(|n| *n > 0));
        }
        Said::Audit(fact) => {
            form.put("program", programme);
            form.put("on", fact.drawn_on);
            form.maybe("answered_on", fact.answered_on);
            form.put("in_order", yes_no(fact.in_order));
        }
        Said::Decision(fact) => {
            form.put(
                "decision",
                match fact.kind {
                    DecisionKind::Waiver => "waiver",
                    DecisionKind::PriorLearning => "prior_learning",
                    DecisionKind::Extension => "extension",
                    DecisionKind::Review => "review",
                    DecisionKind::Certification => "certification",
                },
            );
            form.maybe("requirement", fact.requirement.as_ref().map(|r| format!("{programme}/{r}")));
            form.maybe("stage", fact.stage.as_ref().map(|s| format!("{programme}/{s}")));
            form.put("decided", if fact.decided == Decided::Granted { "granted" } else { "declined" });
            form.put("on", fact.on);
            form.maybe("until", fact.until);
            form.time(fact.minutes);
            form.put("why", &fact.reason);
        }
        Said::Qualification(fact) => {
            form.put("what", &fact.held.qualification);
            form.span(fact.held.from, fact.held.until);
            form.maybe("supervised_by", fact.supervised_by.as_ref());
            form.maybe("at_most", fact.at_most.as_ref());
        }
    }
}

impl Kind {
    /// The name of the field that says what it is, for the head of a line.
    #[must_use]
    pub const fn head(self) -> &'static str {
        match self {
            Self::Birth => "on",
            Self::Day => "event",
            Self::Stage => "stage",
            Self::Audit => "program",
            Self::Decision => "decision",
            Self::Learning => "of",
            _ => "what",
        }
    }
}

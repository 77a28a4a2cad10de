//! Why two accounts are not joined, as sentences.

use crate::{Value, Words};
use domain::joining::JoinRefusal;

impl Words {
    /// Why two accounts are not joined.
    #[must_use]
    pub fn join_refusal(&self, refusal: &JoinRefusal) -> String {
        let counted = |key, n: usize| self.say_with(key, [("n", Value::from(n))]);
        match *refusal {
            JoinRefusal::Same => self.say("joining-refusal-same"),
            JoinRefusal::OtherOrganisation => self.say("joining-refusal-organisation"),
            JoinRefusal::JoinedAlready => self.say("joining-refusal-joined"),
            JoinRefusal::DoesMore => self.say("joining-refusal-does-more"),
            JoinRefusal::NeverSignedIn => self.say("joining-refusal-never-signed-in"),
            JoinRefusal::SignsHours { entries } => counted("joining-refusal-signs", entries),
            JoinRefusal::AnsweredWork { works } => counted("joining-refusal-answered", works),
            JoinRefusal::TypedIn { things } => counted("joining-refusal-typed", things),
            JoinRefusal::GivesReference { references } => counted("joining-refusal-reference", references),
            JoinRefusal::OthersWait { entries } => counted("joining-refusal-others-wait", entries),
            JoinRefusal::HoursWait { entries } => counted("joining-refusal-hours-wait", entries),
            JoinRefusal::ReasonMissing => self.say("joining-refusal-reason-missing"),
            JoinRefusal::ReasonLong { most } => {
                self.say_with("joining-refusal-reason-long", [("most", Value::from(most))])
            }
        }
    }
}

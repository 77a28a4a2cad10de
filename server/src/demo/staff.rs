//! What trainers and supervisors do in the demonstration: they read, answer, sign and return.

use super::play::{Play, stuck};
use super::texts;
use crate::failure::Failure;
use domain::actor::Actor;
use domain::course::{Language, Level, Rubric};
use domain::hours::Outcome;
use domain::id::{HoursEntryId, RubricRowId, SubmissionId};
use domain::submission::Verdict;
use service::desk::{self, EntrySign, GradeForm};
use std::collections::BTreeMap;
use words::{Value, Words};

/// The level of each row: good work, or work whose last essential row is on its way.
fn levels(rubric: &Rubric, verdict: Verdict) -> BTreeMap<RubricRowId, Level> {
    let waits = rubric.rows.iter().rev().find(|r| r.essential).map(|r| &r.id);
    let level = |place: usize, id: &RubricRowId| match verdict {
        Verdict::Return if waits == Some(id) => Level::GettingThere,
        Verdict::Accept if place == 0 => Level::Strong,
        _ => Level::Meets,
    };
    rubric.rows.iter().enumerate().map(|(place, row)| (row.id.clone(), level(place, &row.id))).collect()
}

impl Play {
    /// Reads works and answers them: the first with that verdict and comment, the others are good.
    pub async fn answer(
        &self,
        trainer: &Actor,
        works: &[SubmissionId],
        verdict: Verdict,
        comment: &str,
    ) -> Result<(), Failure> {
        let doing = "answer a text";
        for (place, id) in works.iter().enumerate() {
            let (verdict, comment) = if place == 0 { (verdict, comment) } else { (Verdict::Accept, texts::WELL_DONE) };
            let (way, work) = desk::work(&self.house, trainer, id).await.map_err(|e| stuck(doing, &e))?;
            let activity = way.activity(&work.module, &work.activity).map(|(_, a)| a);
            let form = GradeForm {
                version: work.versions.last().map_or(0, |v| v.number),
                levels: activity.map(|a| levels(&a.rubric, verdict)).unwrap_or_default(),
                comment: comment.to_owned(),
                verdict,
            };
            self.pass(12);
            desk::grade(&self.house, trainer, id, &form).await.map_err(|e| stuck(doing, &e))?;
        }
        Ok(())
    }

    /// Signs everything of a trainee's that waits, but returns one entry if there is a reason to.
    pub async fn sign(
        &self,
        supervisor: &Actor,
        trainee: &Actor,
        returned: Option<(&HoursEntryId, &str)>,
    ) -> Result<(), Failure> {
        let doing = "sign hours";
        let (way, waiting) =
            desk::sheet(&self.house, supervisor, &trainee.person).await.map_err(|e| stuck(doing, &e))?;
        let outcome = |id: &HoursEntryId| match returned {
            Some((that, reason)) if that == id => Outcome::Returned { reason: reason.to_owned() },
            _ => Outcome::Approved,
        };
        let signs: Vec<_> = waiting
            .iter()
            .map(|e| EntrySign { entry: e.id.clone(), version: e.version(), outcome: outcome(&e.id) })
            .collect();
        let statement =
            Words::new(&Language::english()).say_with("desk-statement", [("name", Value::from(way.name.as_str()))]);
        self.pass(9);
        desk::sign(&self.house, supervisor, &trainee.person, &signs, true, &statement)
            .await
            .map_err(|e| stuck(doing, &e))
            .map(drop)
    }
}

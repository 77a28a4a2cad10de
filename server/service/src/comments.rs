//! A trainer's own earlier comments on an activity, to start the next one from.

use crate::error::Error;
use crate::house::House;
use crate::rows;
use domain::actor::{Action, Actor, Target, may};
use domain::id::{ActivityId, ModuleId, SubmissionId};
use domain::submission::{Submission, Verdict};

/// How many are offered.
const MOST: usize = 10;

/// A comment that the trainer wrote before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    /// The work that it answered, and which version of it: names the comment in a form.
    pub of: (SubmissionId, u32),
    /// What it says.
    pub text: String,
    /// Whether it came with an acceptance.
    pub verdict: Verdict,
}

/// What the actor wrote on that activity before, the newest first and each text once. Only works that they may still
/// read are asked; of these nothing is shown but the actor's own words.
///
/// # Errors
/// When the database does not answer.
pub async fn earlier(
    house: &House,
    actor: &Actor,
    module: &ModuleId,
    activity: &ActivityId,
) -> Result<Vec<Comment>, Error> {
    let mut found = Vec::new();
    for row in house.store.submissions_sent().await? {
        let target = Target {
            organisation: rows::id(&row.organisation)?,
            site: rows::id(&row.site)?,
            cohort: Some(rows::id(&row.cohort)?),
            person: Some(rows::id(&row.person)?),
        };
        if may(actor, Action::Grade, &target, house.now()).is_err() {
            continue;
        }
        let (_, key) = house.person(&rows::id(&row.person)?).await?;
        let work: Submission = rows::open_submission(&key, &row)?;
        if work.module != *module || work.activity != *activity {
            continue;
        }
        for grading in work.gradings.iter().filter(|g| g.by == actor.person && !g.comment.trim().is_empty()) {
            let comment = Comment {
                of: (work.id.clone(), grading.version),
                text: grading.comment.clone(),
                verdict: grading.verdict,
            };
            found.push((grading.at, comment));
        }
    }
    found.sort_by_key(|(at, comment)| (std::cmp::Reverse(*at), comment.of.clone()));
    let mut comments: Vec<Comment> = Vec::new();
    for (_, comment) in found {
        if comments.len() < MOST && !comments.iter().any(|known| known.text == comment.text) {
            comments.push(comment);
        }
    }
    Ok(comments)
}

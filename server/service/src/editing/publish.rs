//! Publishing a draft while the server runs, and what follows for trainees who are on their way.

use super::draft;
use crate::courses::{Publication, Publishing, digest_of_files, earlier, files_of, publications};
use crate::error::{Error, Refusal};
use crate::house::House;
use crate::learner::Change;
use crate::library::exchange;
use crate::rows;
use domain::actor::{Action, Actor};
use domain::editing::{Changes, Part, may_touch};
use domain::id::DraftId;

/// Publishes a draft: from now on it is what is taught. Attempts that are under way keep their questions, works their
/// rubric, enrolments their rules, and whoever had read every lesson has. A second click finds it published.
///
/// # Errors
/// Refused while there are errors, and when someone else published that part since the draft was made; denied to those
/// who may not publish.
pub async fn publish(house: &House, actor: &Actor, id: &DraftId) -> Result<Part, Error> {
    may_touch(actor, Action::Publish, &house.identity.organisation, house.now())?;
    let part = {
        let _one_at_a_time = house.publishing.lock().await;
        let Some(row) = draft::row(house, id).await? else { return published(house, id).await };
        let draft = draft::read(house, &row).await?;
        if let Some(refusal) = draft.refusal {
            return Error::refused(Refusal::Publish(refusal));
        }
        let part = draft.line.part;
        let library = house.library();
        let files = files_of(&draft.library.files, &part);
        let digest = digest_of_files(&files)?;
        let ours = files_of(&house.built_in(), &part);
        let built_in = !ours.is_empty() && digest_of_files(&ours)? == digest;
        let number = draft.newest.map_or(0, |newest| newest.number) + 1;
        let what = Publishing {
            part: &part,
            number,
            built_in,
            draft: Some(id.to_string()),
            by: Some(&actor.person),
            old: &library.catalogue,
            new: &draft.library.catalogue,
            tree: &draft.library.files,
        };
        let mut writes = house.publication(&what)?;
        writes.push(storage::write::delete_draft(id.as_str()));
        let about = vec![part.kind().to_owned(), part.id().to_owned(), number.to_string()];
        writes.push(house.audit(Some(&actor.person), "course_published", about, house.now()));
        let mut all = publications(house).await?;
        all.push(Publication {
            part: part.clone(),
            number,
            digest,
            built_in,
            at: house.now(),
            by: None,
            changes: Changes::default(),
            files,
            lessons: Vec::new(),
        });
        all.sort_by(|a, b| (&a.part, a.number).cmp(&(&b.part, b.number)));
        let mut catalogue = draft.library.catalogue;
        catalogue.earlier = earlier(&all);
        exchange(house, Some(actor), catalogue, draft.library.files, writes).await?;
        part
    };
    settle(house).await?;
    Ok(part)
}

/// What a draft became that was published already.
async fn published(house: &House, id: &DraftId) -> Result<Part, Error> {
    let rows = house.store.publications().await?;
    let found = rows.iter().find(|row| row.draft.as_deref() == Some(id.as_str())).ok_or(Error::NotFound)?;
    Part::named(&found.kind, &found.part).ok_or(Error::NotFound)
}

/// Evaluates those again who are on their way, where what is taught now changes the answer: a lesson that was taken out
/// may have been the last thing missing, and then the certificate is made now. Answers how many.
///
/// # Errors
/// When the database does not answer; whoever was reached stays reached, and the next time goes on.
pub async fn settle(house: &House) -> Result<usize, Error> {
    let mut changed = 0;
    for row in house.store.enrolments_open().await? {
        let before = row.evaluation.clone();
        let key = rows::enrolment_key(&row)?;
        let learner = house.learner(row).await?;
        let now = serde_json::to_string(&*learner.evaluation).map_err(|e| Error::failed("write an evaluation", e))?;
        if now != before {
            house.change(&key, None, |_, _| Ok(Change::new((), "evaluated_again", Vec::new(), Vec::new()))).await?;
            changed += 1;
        }
    }
    Ok(changed)
}

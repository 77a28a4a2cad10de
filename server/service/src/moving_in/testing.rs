//! The steps of bringing in one by one, for tests that change the house between them.

use super::check::{self, Checked, Plan};
use super::{Draft, bring, draft, hours};
use crate::error::Error;
use crate::house::House;
use domain::actor::Actor;
use domain::id::ImportRunId;
use storage::MovedInRow;

pub(crate) async fn open(house: &House, actor: &Actor, id: &ImportRunId) -> Draft {
    draft(house, actor, id).await.unwrap()
}

pub(crate) async fn check(house: &House, actor: &Actor, draft: &Draft) -> Checked {
    check::check(house, actor, draft).await.unwrap()
}

/// The note of the last line of a file of hours, as another run would write it.
pub(crate) fn last_note(house: &House, draft: &Draft, checked: &Checked) -> MovedInRow {
    let Plan::Hours(plan) = &checked.plan else { panic!("a file of hours") };
    hours::by_learner(house, draft, plan).unwrap().1.pop().unwrap()
}

pub(crate) async fn write(house: &House, actor: &Actor, draft: &Draft, checked: Checked) -> Result<(), Error> {
    bring::write(house, actor, draft, checked).await
}

//! Supervisors without an account: the trainee's page, the page behind a link, and the pages of staff.

mod checking;
mod link;
mod naming;

use crate::site::State;
use crate::table::Row;

pub(super) fn rows() -> Vec<Row<State>> {
    [naming::rows(), link::rows(), checking::rows()].into_iter().flatten().collect()
}

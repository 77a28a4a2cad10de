//! Certificates, their numbers, their places in status lists, and the history of their status.

use crate::commit::Write;
use crate::connect::{Store, vars};
use crate::enrolment::Key;
use crate::error::StorageError;
use chrono::{DateTime, Utc};
use surrealdb::types::{Bytes, SurrealValue};

/// A certificate.
#[derive(Debug, Clone, PartialEq, SurrealValue)]
pub struct CertificateRow {
    /// Whose.
    pub organisation: String,
    /// The holder.
    pub person: String,
    /// Its number, without dashes.
    pub number: String,
    /// When it was issued.
    pub issued_at: DateTime<Utc>,
    /// The evaluation that it stands on, frozen, as JSON.
    pub snapshot: String,
    /// The certificate, sealed with the holder's key.
    pub body: Bytes,
    /// The list in which its status is published.
    pub status_list: i64,
    /// Its place in that list.
    pub status_place: i64,
}

/// A change of status.
#[derive(Debug, Clone, PartialEq, Eq, SurrealValue)]
pub struct StatusEventRow {
    /// Whose.
    pub organisation: String,
    /// Of which certificate.
    pub number: String,
    /// Which one of its events, from 1.
    pub place: i64,
    /// The new status.
    pub status: String,
    /// From when it holds.
    pub effective_at: DateTime<Utc>,
    /// When it was written down.
    pub recorded_at: DateTime<Utc>,
    /// By whom; none for the house itself.
    pub recorded_by: Option<String>,
    /// Why; never shown in public.
    pub reason: Option<String>,
}

#[derive(SurrealValue)]
struct Issued {
    key: Key,
    stage: String,
    cycle: i64,
    row: CertificateRow,
}

/// Issues a certificate: the row, its number and its place in the status list, each unique. A second for the same stage is `Exists`.
#[must_use]
pub fn issue_certificate(key: Key, stage: &str, cycle: i64, row: CertificateRow) -> Write {
    Write::new(
        "CREATE ONLY type::record('certificate', [$row.key.person, $row.key.programme, $row.key.time, $row.stage, $row.cycle]) CONTENT $row.row RETURN NONE;
        CREATE ONLY type::record('number', $row.row.number) SET certificate = type::record('certificate', [$row.key.person, $row.key.programme, $row.key.time, $row.stage, $row.cycle]) RETURN NONE;
        CREATE ONLY type::record('status_index', [$row.row.status_list, $row.row.status_place]) SET number = $row.row.number RETURN NONE",
        Issued { key, stage: stage.to_owned(), cycle, row },
    )
}

/// Records a change of status beside the earlier ones.
#[must_use]
pub fn record_status(row: StatusEventRow) -> Write {
    Write::new(
        "CREATE ONLY type::record('status_event', [$row.number, $row.place])
            SET organisation = $row.organisation, number = $row.number, status = $row.status, effective_at = $row.effective_at,
                recorded_at = $row.recorded_at, recorded_by = $row.recorded_by, reason = $row.reason RETURN NONE",
        row,
    )
}

const EVENTS: &str = "SELECT *, record::id(id)[1] AS place FROM status_event:[$number, NONE]..=[$number, ..]";

impl Store {
    /// A certificate by its number, with the history of its status and the wrapped key that opens it.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn certificate(
        &self,
        number: &str,
    ) -> Result<Option<(CertificateRow, Vec<StatusEventRow>, Vec<u8>)>, StorageError> {
        let doing = "read a certificate";
        let sql = format!(
            "LET $paper = (SELECT VALUE certificate.* FROM ONLY type::record('number', $number));
            RETURN $paper;
            {EVENTS};
            SELECT VALUE wrapped FROM ONLY type::record('person_key', $paper.person ?? '-')"
        );
        let mut answer = self.ask(doing, &sql, vars! {"number" = number.to_owned()}).await?;
        let failed = |e| StorageError::of(doing, e);
        let row: Option<CertificateRow> = answer.take(1).map_err(failed)?;
        let events: Vec<StatusEventRow> = answer.take(2).map_err(failed)?;
        let wrapped: Option<Bytes> = answer.take(3).map_err(failed)?;
        Ok(row.zip(wrapped).map(|(row, wrapped)| (row, events, wrapped.into_inner().to_vec())))
    }

    /// The numbers of the certificates of a person, newest first.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn certificates_of(&self, person: &str) -> Result<Vec<CertificateRow>, StorageError> {
        let sql = "SELECT * FROM certificate WHERE person = $person";
        let mut rows: Vec<CertificateRow> =
            self.rows("read the certificates of a person", sql, vars! {"person" = person.to_owned()}).await?;
        rows.sort_by_key(|c| std::cmp::Reverse(c.issued_at));
        Ok(rows)
    }
}

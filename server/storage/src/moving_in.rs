//! What an organisation brings of its past: drafts that wait for a yes, runs, what came in, past hours and certificates.

use crate::commit::{Many, Write};
use crate::connect::{Store, take_rows, vars};
use crate::error::StorageError;
use crate::person::PersonRow;
use chrono::{DateTime, Utc};
use surrealdb::types::{Bytes, SurrealValue};

/// A file that waits for a yes.
#[derive(Debug, Clone, PartialEq, Eq, SurrealValue)]
pub struct MovingDraftRow {
    /// Whose.
    pub organisation: String,
    /// Its id.
    pub draft: String,
    /// Who sent it.
    pub person: String,
    /// What is brought in.
    pub kind: String,
    /// Where to.
    pub site: String,
    /// The old system or paper.
    pub source: String,
    /// Which number of a date is the month.
    pub date_order: String,
    /// The name of the file; empty when it was pasted.
    pub file_name: String,
    /// The digest of its bytes.
    pub digest: String,
    /// How many parts it has.
    pub parts: i64,
    /// When it was sent.
    pub created_at: DateTime<Utc>,
}

/// One time that something was brought in.
#[derive(Debug, Clone, PartialEq, SurrealValue)]
pub struct MovingRunRow {
    /// Whose.
    pub organisation: String,
    /// Its id.
    pub run: String,
    /// What was brought in.
    pub kind: String,
    /// Where to.
    pub site: String,
    /// The old system or paper.
    pub source: String,
    /// The name of the file; empty when it was pasted.
    pub file_name: String,
    /// The digest of its bytes.
    pub digest: String,
    /// By whom.
    pub brought_by: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Lines that came in.
    pub brought: i64,
    /// Lines that were there already.
    pub there: i64,
    /// Lines that stayed out.
    pub out: i64,
    /// People concerned.
    pub people: i64,
    /// Minutes that came in.
    pub minutes: i64,
    /// Every line with what became of it, sealed.
    pub report: Bytes,
}

/// Something that came in.
#[derive(Debug, Clone, PartialEq, Eq, SurrealValue)]
pub struct MovedInRow {
    /// Whose.
    pub organisation: String,
    /// What it is: "person", "address", "group", "hours", "certificate".
    pub kind: String,
    /// The keyed digest of what names it in the old system.
    pub key: String,
    /// In which run.
    pub run: String,
    /// Where to.
    pub site: String,
    /// The id of what it became here.
    pub target: String,
}

/// Hours of the past.
#[derive(Debug, Clone, PartialEq, SurrealValue)]
pub struct PastHoursRow {
    /// Whose.
    pub organisation: String,
    /// The trainee.
    pub person: String,
    /// The programme.
    pub programme: String,
    /// Which time.
    pub time: i64,
    /// Where.
    pub site: String,
    /// With whom.
    pub cohort: String,
    /// Its id.
    pub entry: String,
    /// In which run it came in.
    pub run: String,
    /// The entry, sealed.
    pub body: Bytes,
}

/// A certificate of the past.
#[derive(Debug, Clone, PartialEq, SurrealValue)]
pub struct PastCertificateRow {
    /// Whose.
    pub organisation: String,
    /// The holder.
    pub person: String,
    /// Our number, without dashes.
    pub number: String,
    /// The keyed digest of the old number.
    pub old_number: String,
    /// In which run it came in.
    pub run: String,
    /// The certificate, sealed.
    pub body: Bytes,
}

/// Someone who was brought in and has never signed in.
#[derive(Debug, Clone, PartialEq, SurrealValue)]
pub struct NotSignedInRow {
    /// Where they were brought in.
    pub site: String,
    /// In which run.
    pub run: String,
    /// The person.
    pub row: PersonRow,
    /// The wrapped key that opens their name.
    pub wrapped: Bytes,
}

#[derive(SurrealValue)]
struct Draft {
    row: MovingDraftRow,
    parts: Vec<Bytes>,
}

#[derive(SurrealValue)]
struct NewPerson {
    row: PersonRow,
    wrapped: Bytes,
}

/// Keeps a file until someone says yes. A second one under its id is `Exists`.
#[must_use]
pub fn keep_draft(row: MovingDraftRow, parts: Vec<Vec<u8>>) -> Write {
    Write::new(
        "CREATE ONLY type::record('moving_draft', $row.row.draft) CONTENT $row.row RETURN NONE;
        FOR $place IN 0..array::len($row.parts) {
            CREATE ONLY type::record('moving_draft_part', [$row.row.draft, $place]) SET organisation = $row.row.organisation, body = $row.parts[$place] RETURN NONE
        }",
        Draft { row, parts: parts.into_iter().map(Into::into).collect() },
    )
}

/// Takes a file away. When it is gone already, everything is `Missing`: of two clicks one brings in.
#[must_use]
pub fn take_draft(draft: &str) -> Write {
    Write::new(
        "IF !(DELETE ONLY type::record('moving_draft', $row) RETURN BEFORE) { THROW 'cairn:missing' };
        DELETE moving_draft_part:[$row, NONE]..=[$row, ..] RETURN NONE",
        draft.to_owned(),
    )
}

/// Records a run.
#[must_use]
pub fn record_run(row: MovingRunRow) -> Write {
    Write::new("CREATE ONLY type::record('moving_run', $row.run) CONTENT $row RETURN NONE", row)
}

/// Creates someone without a passphrase: they sign in once they were given a way to choose one.
#[must_use]
pub fn create_past_person(row: PersonRow, wrapped_key: Vec<u8>) -> Write {
    Write::new(
        "CREATE ONLY type::record('person', $row.row.person) CONTENT $row.row RETURN NONE;
        CREATE ONLY type::record('person_key', $row.row.person) SET organisation = $row.row.organisation, wrapped = $row.wrapped RETURN NONE;
        IF $row.row.email { CREATE ONLY type::record('email', $row.row.email) SET organisation = $row.row.organisation, person = $row.row.person RETURN NONE };
        IF $row.row.user_name { CREATE ONLY type::record('user_name', $row.row.user_name) SET organisation = $row.row.organisation, person = $row.row.person RETURN NONE }",
        NewPerson { row, wrapped: wrapped_key.into() },
    )
}

/// Notes what came in. If one of them is there already, all of it is `Exists`.
#[must_use]
pub fn note_moved_in(rows: Vec<MovedInRow>) -> Write {
    Write::new(
        "INSERT INTO moved_in (SELECT [organisation, kind, key] AS id, organisation, kind, run, site, target FROM $row.rows) RETURN NONE",
        Many { rows },
    )
}

/// Creates hours of the past.
#[must_use]
pub fn create_past_hours(rows: Vec<PastHoursRow>) -> Write {
    Write::new(
        "INSERT INTO past_hours (SELECT *, [person, programme, time, entry] AS id FROM $row.rows) RETURN NONE",
        Many { rows },
    )
}

/// Creates certificates of the past.
#[must_use]
pub fn create_past_certificates(rows: Vec<PastCertificateRow>) -> Write {
    Write::new(
        "FOR $one IN $row.rows { CREATE ONLY type::record('past_certificate', $one.number) CONTENT $one RETURN NONE }",
        Many { rows },
    )
}

impl Store {
    /// A file that waits, with its parts in order.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn moving_draft(&self, draft: &str) -> Result<Option<(MovingDraftRow, Vec<Vec<u8>>)>, StorageError> {
        let doing = "read a file that waits";
        let sql = "SELECT * FROM ONLY type::record('moving_draft', $draft);
            SELECT VALUE body FROM moving_draft_part:[$draft, NONE]..=[$draft, ..]";
        let mut answer = self.ask(doing, sql, vars! {"draft" = draft.to_owned()}).await?;
        let row: Option<MovingDraftRow> = answer.take(0).map_err(|e| StorageError::of(doing, e))?;
        let parts: Vec<Bytes> = take_rows(doing, &mut answer, 1)?;
        Ok(row.map(|row| (row, parts.into_iter().map(|p| p.into_inner().to_vec()).collect())))
    }

    /// Takes away files that nobody said yes to since then.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn sweep_drafts(&self, before: DateTime<Utc>) -> Result<(), StorageError> {
        let sql = "FOR $old IN (SELECT VALUE draft FROM moving_draft WHERE created_at < $before) {
                DELETE moving_draft_part:[$old, NONE]..=[$old, ..] RETURN NONE;
                DELETE type::record('moving_draft', $old) RETURN NONE
            }";
        self.ask("take away files that wait", sql, vars! {"before" = before}).await.map(|_| ())
    }

    /// Every run, the newest first.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn moving_runs(&self) -> Result<Vec<MovingRunRow>, StorageError> {
        let mut rows: Vec<MovingRunRow> = self.rows("read the runs", "SELECT * FROM moving_run", vars! {}).await?;
        rows.sort_by(|a, b| (b.at, &b.run).cmp(&(a.at, &a.run)));
        Ok(rows)
    }

    /// One run.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn moving_run(&self, run: &str) -> Result<Option<MovingRunRow>, StorageError> {
        let sql = "SELECT * FROM ONLY type::record('moving_run', $run)";
        self.row("read a run", sql, vars! {"run" = run.to_owned()}).await
    }

    /// Everything of a kind that came in.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn moved_in(&self, organisation: &str, kind: &str) -> Result<Vec<MovedInRow>, StorageError> {
        let sql = "SELECT *, record::id(id)[2] AS key FROM moved_in:[$organisation, $kind, NONE]..=[$organisation, $kind, ..]";
        let vars = vars! {"organisation" = organisation.to_owned(), "kind" = kind.to_owned()};
        self.rows("read what came in", sql, vars).await
    }

    /// How a person came in, if they were brought in.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn moved_in_person(&self, organisation: &str, person: &str) -> Result<Option<MovedInRow>, StorageError> {
        let sql =
            "SELECT *, record::id(id)[2] AS key FROM ONLY type::record('moved_in', [$organisation, 'person', $person])";
        let vars = vars! {"organisation" = organisation.to_owned(), "person" = person.to_owned()};
        self.row("read how someone came in", sql, vars).await
    }

    /// Those of these addresses and user names that are in use, each with whose it is.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn sign_in_names(&self, names: Vec<String>) -> Result<Vec<(String, String)>, StorageError> {
        #[derive(SurrealValue)]
        struct Name {
            name: String,
            person: Option<String>,
        }
        // Name by name: a record that is not there has no row to read.
        let sql = "SELECT $this AS name,
                (SELECT VALUE person FROM ONLY type::record('email', $parent)) ?? (SELECT VALUE person FROM ONLY type::record('user_name', $parent)) AS person
            FROM $names";
        let found: Vec<Name> = self.rows("look up addresses", sql, vars! {"names" = names}).await?;
        Ok(found.into_iter().filter_map(|n| Some((n.name, n.person?))).collect())
    }

    /// A certificate of the past by our number, with the wrapped key that opens it.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn past_certificate(&self, number: &str) -> Result<Option<(PastCertificateRow, Vec<u8>)>, StorageError> {
        let doing = "read a certificate of the past";
        let sql = "LET $paper = (SELECT * FROM ONLY type::record('past_certificate', $number));
            RETURN $paper;
            SELECT VALUE wrapped FROM ONLY type::record('person_key', $paper.person ?? '-')";
        let mut answer = self.ask(doing, sql, vars! {"number" = number.to_owned()}).await?;
        let row: Option<PastCertificateRow> = answer.take(1).map_err(|e| StorageError::of(doing, e))?;
        let wrapped: Option<Bytes> = answer.take(2).map_err(|e| StorageError::of(doing, e))?;
        Ok(row.zip(wrapped.map(|w| w.into_inner().to_vec())))
    }

    /// Our numbers of certificates that have that old number.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn past_certificates_numbered(&self, old_number: &str) -> Result<Vec<String>, StorageError> {
        let sql = "SELECT VALUE number FROM past_certificate WHERE old_number = $old LIMIT 2";
        self.rows("look up an old number", sql, vars! {"old" = old_number.to_owned()}).await
    }

    /// Our numbers of the certificates of the past that a person holds.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn past_certificates_of(&self, person: &str) -> Result<Vec<String>, StorageError> {
        let sql = "SELECT VALUE number FROM past_certificate WHERE person = $person";
        self.rows("read the past certificates of a person", sql, vars! {"person" = person.to_owned()}).await
    }

    /// People who were brought in and have no passphrase yet.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn not_signed_in(&self, organisation: &str) -> Result<Vec<NotSignedInRow>, StorageError> {
        #[derive(SurrealValue)]
        struct Someone {
            site: String,
            run: String,
            row: Option<PersonRow>,
            wrapped: Option<Bytes>,
            hash: Option<String>,
        }
        let sql = "SELECT site, run,
                (SELECT * FROM ONLY type::record('person', $parent.target)) AS row,
                (SELECT VALUE wrapped FROM ONLY type::record('person_key', $parent.target)) AS wrapped,
                (SELECT VALUE hash FROM ONLY type::record('passphrase', $parent.target)) AS hash
            FROM moved_in:[$organisation, 'person', NONE]..=[$organisation, 'person', ..]";
        let rows: Vec<Someone> =
            self.rows("read who never signed in", sql, vars! {"organisation" = organisation.to_owned()}).await?;
        let open = rows.into_iter().filter(|r| r.hash.is_none());
        Ok(open
            .filter_map(|r| Some(NotSignedInRow { site: r.site, run: r.run, row: r.row?, wrapped: r.wrapped? }))
            .collect())
    }
}

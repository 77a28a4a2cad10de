//! Two accounts of one person become one: names, roles and looks are moved by the database itself; what is sealed, and what
//! a revision guards, is handed over row by row.

use crate::certificate::CertificateRow;
use crate::commit::Write;
use crate::connect::{Store, vars};
use crate::enrolment::Key;
use crate::error::StorageError;
use crate::moving_in::PastCertificateRow;
use crate::reference::ReferenceRow;
use chrono::{DateTime, Utc};
use surrealdb::types::{Bytes, SurrealValue};

/// Which account is joined into which, and what is signed in with from then on.
#[derive(Debug, Clone, PartialEq, Eq, SurrealValue)]
pub struct JoinedRow {
    /// The person whose account is kept.
    pub kept: String,
    /// The person whose account goes.
    pub other: String,
    /// The address from then on.
    pub email: Option<String>,
    /// The user name from then on.
    pub user_name: Option<String>,
    /// When.
    pub at: DateTime<Utc>,
}

/// That two accounts were joined.
#[derive(Debug, Clone, PartialEq, SurrealValue)]
pub struct JoiningRow {
    /// Whose house.
    pub organisation: String,
    /// The person whose account was kept.
    pub kept: String,
    /// The one that went.
    pub other: String,
    /// Who did it.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Names and reason, sealed with the key of the one that was kept.
    pub body: Bytes,
}

#[derive(SurrealValue)]
struct Taken {
    key: Key,
    expected: i64,
}

#[derive(SurrealValue)]
struct Carried {
    from: Key,
    to: Key,
}

#[derive(SurrealValue)]
struct Paper {
    key: Key,
    stage: String,
    cycle: i64,
    row: CertificateRow,
}

#[derive(SurrealValue)]
struct OfPerson<T: SurrealValue> {
    was: String,
    row: T,
}

/// Takes every way of signing in from one account and gives its names to the other. Names that are not chosen stay
/// reserved: they lead to the account that is kept, and to nobody else's. When one of the two was joined meanwhile, or has
/// other names by now, everything is a conflict.
#[must_use]
pub fn join_sign_in(row: JoinedRow) -> Write {
    Write::new(
        "LET $kept = (SELECT email, user_name, joined_into FROM ONLY type::record('person', $row.kept));
        LET $other = (SELECT email, user_name, joined_into FROM ONLY type::record('person', $row.other));
        IF $kept = NONE OR $other = NONE OR $kept.joined_into OR $other.joined_into { THROW 'cairn:stale' };
        IF $row.email NOT IN [$kept.email, $other.email] OR $row.user_name NOT IN [$kept.user_name, $other.user_name] { THROW 'cairn:stale' };
        UPDATE type::record('person', $row.other) SET joined_into = $row.kept, joined_at = $row.at, email = NONE, user_name = NONE RETURN NONE;
        UPDATE type::record('person', $row.kept) SET email = $row.email, user_name = $row.user_name RETURN NONE;
        UPDATE person SET joined_into = $row.kept WHERE joined_into = $row.other RETURN NONE;
        UPDATE email SET person = $row.kept WHERE person = $row.other RETURN NONE;
        UPDATE user_name SET person = $row.kept WHERE person = $row.other RETURN NONE;
        DELETE type::record('passphrase', $row.other) RETURN NONE;
        DELETE session WHERE person = $row.other RETURN NONE;
        DELETE one_time WHERE person = $row.other RETURN NONE;
        DELETE type::record('notice', $row.other) RETURN NONE",
        row,
    )
}

/// Gives everything to the account that is kept that stands in clear: roles with their record, consent, what was put aside,
/// followers, references to write, looks, what happened, mails that wait, and where someone was brought in.
#[must_use]
pub fn join_belongings(row: JoinedRow) -> Write {
    Write::new(
        "FOR $one IN (SELECT * FROM role_grant:[$row.other, NONE]..=[$row.other, ..]) {
            LET $here = type::record('role_grant', [$row.kept, $one.role, $one.scope, $one.scope_id]);
            LET $there = (SELECT until, given_at FROM ONLY $here);
            IF $there = NONE {
                CREATE $here SET organisation = $one.organisation, person = $row.kept, role = $one.role, scope = $one.scope,
                    scope_id = $one.scope_id, until = $one.until, given_by = $one.given_by, given_at = $one.given_at RETURN NONE
            } ELSE IF $there.until AND (!$one.until OR $one.until > $there.until) {
                UPDATE $here SET until = $one.until RETURN NONE
            };
            DELETE $one.id RETURN NONE
        };
        FOR $one IN (SELECT * FROM role_event:[$row.other, NONE]..=[$row.other, ..]) {
            CREATE type::record('role_event', [$row.kept, record::id($one.id)[1]]) SET organisation = $one.organisation, person = $row.kept,
                kind = $one.kind, role = $one.role, scope = $one.scope, scope_id = $one.scope_id, until = $one.until, by = $one.by, at = $one.at RETURN NONE;
            DELETE $one.id RETURN NONE
        };
        FOR $one IN (SELECT * FROM account_event:[$row.other, NONE]..=[$row.other, ..]) {
            CREATE type::record('account_event', [$row.kept, record::id($one.id)[1]]) SET organisation = $one.organisation, person = $row.kept,
                actor = IF $one.actor = $row.other { $row.kept } ELSE { $one.actor }, what = $one.what, at = $one.at RETURN NONE;
            DELETE $one.id RETURN NONE
        };
        FOR $one IN (SELECT * FROM consent:[$row.other, NONE]..=[$row.other, ..]) {
            LET $here = type::record('consent', [$row.kept, $one.version]);
            IF (SELECT VALUE at FROM ONLY $here) = NONE {
                CREATE $here SET organisation = $one.organisation, person = $row.kept, version = $one.version, language = $one.language,
                    digest = $one.digest, at = $one.at RETURN NONE
            }
        };
        FOR $one IN (SELECT * FROM announcement_read:[$row.other, NONE]..=[$row.other, ..]) {
            INSERT IGNORE INTO announcement_read { id: type::record('announcement_read', [$row.kept, $one.announcement]),
                organisation: $one.organisation, announcement: $one.announcement, person: $row.kept, at: $one.at } RETURN NONE;
            DELETE $one.id RETURN NONE
        };
        FOR $one IN (SELECT * FROM follow:[$row.other, NONE]..=[$row.other, ..]) {
            LET $here = type::record('follow', [$row.kept, $one.number]);
            IF (SELECT VALUE since FROM ONLY $here) = NONE {
                CREATE $here SET organisation = $one.organisation, employer = $row.kept, number = $one.number, holder = $one.holder,
                    since = $one.since, ended_at = $one.ended_at, ended_by = $one.ended_by RETURN NONE
            };
            DELETE $one.id RETURN NONE
        };
        UPDATE follow SET ended_by = $row.kept WHERE ended_by = $row.other RETURN NONE;
        UPDATE follow SET holder = $row.kept WHERE holder = $row.other RETURN NONE;
        UPDATE reference SET referee = $row.kept WHERE referee = $row.other RETURN NONE;
        UPDATE outside_supervisor SET named_by = $row.kept WHERE named_by = $row.other RETURN NONE;
        UPDATE sign_request SET ended_at = $row.at WHERE person = $row.other AND !ended_at RETURN NONE;
        UPDATE sign_request SET person = $row.kept WHERE person = $row.other RETURN NONE;
        UPDATE look SET person = $row.kept WHERE person = $row.other RETURN NONE;
        UPDATE outbox SET person = $row.kept WHERE person = $row.other AND state = 'queued' RETURN NONE;
        FOR $one IN (SELECT * FROM moved_in WHERE target = $row.other) {
            IF $one.kind = 'person' {
                LET $here = type::record('moved_in', [$one.organisation, 'person', $row.kept]);
                IF (SELECT VALUE site FROM ONLY $here) = NONE {
                    CREATE $here SET organisation = $one.organisation, kind = 'person', run = $one.run, site = $one.site, target = $row.kept RETURN NONE
                };
                DELETE $one.id RETURN NONE
            } ELSE {
                UPDATE $one.id SET target = $row.kept RETURN NONE
            }
        }",
        row,
    )
}

/// Takes all breaks of a person away, to be written again under another one.
#[must_use]
pub fn drop_pauses(person: &str) -> Write {
    Write::new("DELETE pause:[$row, NONE]..=[$row, ..] RETURN NONE", person.to_owned())
}

/// Carries over that the course evaluation was given on a way.
#[must_use]
pub fn carry_survey(from: Key, to: Key) -> Write {
    Write::new(
        "LET $given = (SELECT organisation, given_in FROM ONLY type::record('survey_given', [$row.from.person, $row.from.programme, $row.from.time]));
        IF $given {
            CREATE ONLY type::record('survey_given', [$row.to.person, $row.to.programme, $row.to.time]) SET organisation = $given.organisation, given_in = $given.given_in RETURN NONE;
            DELETE type::record('survey_given', [$row.from.person, $row.from.programme, $row.from.time]) RETURN NONE
        }",
        Carried { from, to },
    )
}

/// Takes the facts of a way out of their places, to be written again elsewhere. When it is no longer the one that was read,
/// everything is a conflict.
#[must_use]
pub fn take_facts(key: Key, expected_revision: i64) -> Write {
    Write::new(
        "IF (SELECT VALUE revision FROM ONLY type::record('enrolment', [$row.key.person, $row.key.programme, $row.key.time])) != $row.expected { THROW 'cairn:stale' };
        DELETE lesson_read:[$row.key.person, $row.key.programme, $row.key.time, NONE]..=[$row.key.person, $row.key.programme, $row.key.time, ..] RETURN NONE;
        DELETE attempt:[$row.key.person, $row.key.programme, $row.key.time, NONE]..=[$row.key.person, $row.key.programme, $row.key.time, ..] RETURN NONE;
        DELETE submission:[$row.key.person, $row.key.programme, $row.key.time, NONE]..=[$row.key.person, $row.key.programme, $row.key.time, ..] RETURN NONE;
        DELETE hours_entry:[$row.key.person, $row.key.programme, $row.key.time, NONE]..=[$row.key.person, $row.key.programme, $row.key.time, ..] RETURN NONE;
        DELETE thread:[$row.key.person, $row.key.programme, $row.key.time, NONE]..=[$row.key.person, $row.key.programme, $row.key.time, ..] RETURN NONE;
        DELETE past_hours:[$row.key.person, $row.key.programme, $row.key.time, NONE]..=[$row.key.person, $row.key.programme, $row.key.time, ..] RETURN NONE",
        Taken { key, expected: expected_revision },
    )
}

/// Takes a way itself out of its place, with its chain, to be written again elsewhere; checked as in [`take_facts`].
#[must_use]
pub fn take_way(key: Key, expected_revision: i64) -> Write {
    Write::new(
        "IF (SELECT VALUE revision FROM ONLY type::record('enrolment', [$row.key.person, $row.key.programme, $row.key.time])) != $row.expected { THROW 'cairn:stale' };
        DELETE chain_link:[$row.key.person, $row.key.programme, $row.key.time, NONE]..=[$row.key.person, $row.key.programme, $row.key.time, ..] RETURN NONE;
        DELETE type::record('enrolment', [$row.key.person, $row.key.programme, $row.key.time]) RETURN NONE",
        Taken { key, expected: expected_revision },
    )
}

/// Puts a certificate under the way that it crowns now. Number, place in the status list and history stay.
#[must_use]
pub fn carry_certificate(key: Key, stage: &str, cycle: i64, row: CertificateRow) -> Write {
    Write::new(
        "LET $old = (SELECT VALUE certificate FROM ONLY type::record('number', $row.row.number));
        IF $old = NONE { THROW 'cairn:missing' };
        DELETE $old RETURN NONE;
        LET $new = type::record('certificate', [$row.key.person, $row.key.programme, $row.key.time, $row.stage, $row.cycle]);
        CREATE ONLY $new CONTENT $row.row RETURN NONE;
        UPDATE type::record('number', $row.row.number) SET certificate = $new RETURN NONE",
        Paper { key, stage: stage.to_owned(), cycle, row },
    )
}

/// Gives a certificate of the past to another person. `was` is whose it was; if it is not any more, that is a conflict.
#[must_use]
pub fn carry_past_certificate(was: &str, row: PastCertificateRow) -> Write {
    Write::new(
        "IF (SELECT VALUE person FROM ONLY type::record('past_certificate', $row.row.number)) != $row.was { THROW 'cairn:stale' };
        UPDATE type::record('past_certificate', $row.row.number) CONTENT $row.row RETURN NONE",
        OfPerson { was: was.to_owned(), row },
    )
}

/// Gives a reference to another person whom it is about. One that was settled meanwhile is a conflict.
#[must_use]
pub fn carry_reference(was: &str, row: ReferenceRow) -> Write {
    Write::new(
        "LET $there = (SELECT person, state FROM ONLY type::record('reference', $row.row.reference));
        IF $there.person != $row.was OR $there.state != $row.row.state { THROW 'cairn:stale' };
        UPDATE type::record('reference', $row.row.reference) CONTENT $row.row RETURN NONE",
        OfPerson { was: was.to_owned(), row },
    )
}

/// Records that two accounts were joined; a second time is `Exists`.
#[must_use]
pub fn record_joining(row: JoiningRow) -> Write {
    Write::new("CREATE ONLY type::record('joining', [$row.kept, $row.other]) CONTENT $row RETURN NONE", row)
}

impl Store {
    /// The account that someone's account was joined into, if it was.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn joined_into(&self, person: &str) -> Result<Option<String>, StorageError> {
        let sql = "SELECT VALUE joined_into FROM ONLY type::record('person', $person)";
        self.row("read where an account went", sql, vars! {"person" = person.to_owned()}).await
    }

    /// The accounts that were joined into this one.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn joined_here(&self, person: &str) -> Result<Vec<String>, StorageError> {
        let sql = "SELECT VALUE person FROM person WHERE joined_into = $person";
        self.rows("read which accounts were joined", sql, vars! {"person" = person.to_owned()}).await
    }

    /// How other accounts were joined into this one, oldest first.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn joinings_of(&self, kept: &str) -> Result<Vec<JoiningRow>, StorageError> {
        let sql = "SELECT * FROM joining:[$kept, NONE]..=[$kept, ..]";
        let mut rows: Vec<JoiningRow> =
            self.rows("read how accounts were joined", sql, vars! {"kept" = kept.to_owned()}).await?;
        rows.sort_by_key(|j| j.at);
        Ok(rows)
    }
}

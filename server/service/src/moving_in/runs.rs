//! What was brought in so far, by whom and out of which file; and who of these people has never signed in.

use super::{Counts, ReportLine, at_site};
use crate::error::Error;
use crate::house::{House, name};
use crate::rows;
use chrono::{DateTime, Utc};
use domain::actor::{Action, Actor, may};
use domain::id::{ImportRunId, PersonId, SiteId};
use domain::moving_in::Kind;
use std::collections::BTreeMap;
use storage::MovingRunRow;

/// One time that something was brought in.
#[derive(Debug, Clone)]
pub struct Run {
    /// Its id.
    pub id: ImportRunId,
    /// What.
    pub kind: Kind,
    /// The name of the site.
    pub site: String,
    /// The old system or paper.
    pub source: String,
    /// The name of the file; empty when it was pasted.
    pub file_name: String,
    /// The digest of its bytes.
    pub digest: String,
    /// Who brought it in.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
    /// In sum.
    pub counts: Counts,
}

/// A run with its report; none when the account of who brought it in is gone, and the key to it with them.
#[derive(Debug, Clone)]
pub struct RunWithReport {
    /// The run.
    pub run: Run,
    /// Every line with what became of it.
    pub lines: Option<Vec<ReportLine>>,
}

/// Where a person was taken over from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The old system or paper.
    pub source: String,
    /// Who brought them in.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// Someone who was brought in and has never signed in.
#[derive(Debug, Clone)]
pub struct NotSignedIn {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: Option<String>,
    /// Their user name.
    pub user_name: Option<String>,
    /// Where from.
    pub source: String,
}

/// The name under which a report is sealed.
pub(super) fn about(run: &str) -> String {
    format!("moving_run/1:{run}")
}

fn reaches(house: &House, actor: &Actor, site: &str) -> bool {
    SiteId::parse(site).is_ok_and(|site| may(actor, Action::MoveIn, &at_site(house, &site), house.now()).is_ok())
}

async fn read(house: &House, row: &MovingRunRow) -> Result<Run, Error> {
    let by: PersonId = rows::id(&row.brought_by)?;
    let sites = crate::cohorts::sites(house).await?;
    let site = sites.into_iter().find(|(s, _)| s.as_str() == row.site).map(|(_, name)| name);
    let count = |n: i64| usize::try_from(n).unwrap_or(0);
    Ok(Run {
        id: rows::id(&row.run)?,
        kind: Kind::named(&row.kind).ok_or(Error::NotFound)?,
        site: site.unwrap_or_else(|| row.site.clone()),
        source: row.source.clone(),
        file_name: row.file_name.clone(),
        digest: row.digest.clone(),
        by: match house.name_of(&by).await {
            Ok(name) => name,
            Err(Error::NotFound) => String::new(),
            Err(other) => return Err(other),
        },
        at: row.at,
        counts: Counts {
            brought: count(row.brought),
            remarks: 0,
            there: count(row.there),
            out: count(row.out),
            people: count(row.people),
            minutes: u64::try_from(row.minutes).unwrap_or(0),
        },
    })
}

/// What was brought in where the actor reaches, the newest first.
///
/// # Errors
/// When the database does not answer.
pub async fn runs(house: &House, actor: &Actor) -> Result<Vec<Run>, Error> {
    let mut runs = Vec::new();
    for row in house.store.moving_runs().await? {
        if row.organisation == actor.organisation.as_str() && reaches(house, actor, &row.site) {
            runs.push(read(house, &row).await?);
        }
    }
    Ok(runs)
}

/// One run with its report.
///
/// # Errors
/// When there is none, or it lies where the actor does not reach.
pub async fn run(house: &House, actor: &Actor, id: &ImportRunId) -> Result<RunWithReport, Error> {
    let row = house.store.moving_run(id.as_str()).await?.ok_or(Error::NotFound)?;
    if row.organisation != actor.organisation.as_str() || !reaches(house, actor, &row.site) {
        return Err(Error::NotFound);
    }
    let lines = match house.person(&rows::id(&row.brought_by)?).await {
        Ok((_, key)) => Some(key.open::<Vec<ReportLine>>(&about(&row.run), &row.report.clone().into_inner())?),
        Err(Error::NotFound) => None,
        Err(other) => return Err(other),
    };
    Ok(RunWithReport { run: read(house, &row).await?, lines })
}

/// Where a person was taken over from; nothing when they came in by an invitation.
///
/// # Errors
/// When the database does not answer.
pub async fn origin(house: &House, person: &PersonId) -> Result<Option<Origin>, Error> {
    let organisation = house.identity.organisation.as_str();
    let Some(came) = house.store.moved_in_person(organisation, person.as_str()).await? else { return Ok(None) };
    let Some(row) = house.store.moving_run(&came.run).await? else { return Ok(None) };
    let run = read(house, &row).await?;
    Ok(Some(Origin { source: run.source, by: run.by, at: run.at }))
}

/// People who were brought in where the actor reaches and have no passphrase yet, by name.
///
/// # Errors
/// When the database does not answer.
pub async fn not_signed_in(house: &House, actor: &Actor) -> Result<Vec<NotSignedIn>, Error> {
    let sources: BTreeMap<String, String> =
        house.store.moving_runs().await?.into_iter().map(|row| (row.run, row.source)).collect();
    let mut people = Vec::new();
    for came in house.store.not_signed_in(actor.organisation.as_str()).await? {
        if !reaches(house, actor, &came.site) {
            continue;
        }
        let key = house.secret.unwrap_person_key(&came.row.person, &came.wrapped.into_inner())?;
        people.push(NotSignedIn {
            person: rows::id(&came.row.person)?,
            name: name(&came.row, &key)?,
            email: came.row.email.clone(),
            user_name: came.row.user_name.clone(),
            source: sources.get(&came.run).cloned().unwrap_or_default(),
        });
    }
    people.sort_by(|a, b| (&a.name, &a.person).cmp(&(&b.name, &b.person)));
    Ok(people)
}

//! Who acts, with which roles, each within a scope; and what a role may do to whom.

use crate::course::Language;
use crate::id::{CohortId, OrganisationId, PersonId, SiteId};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// A role in the organisation. A person may hold several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Learns, practises, logs hours.
    Trainee,
    /// Teaches, reads and answers graded work.
    Trainer,
    /// Signs hours of practice and supervision.
    Supervisor,
    /// Opens cohorts and invites people at a site.
    Coordinator,
    /// Everything that the organisation may do.
    Administrator,
    /// Reads, until a date, and changes nothing.
    Auditor,
    /// Types in what people without access wrote on paper.
    StaffProxy,
    /// Gives a reference.
    Referee,
    /// Checks certificates of people it employs.
    Employer,
}

impl Role {
    /// All roles.
    pub const ALL: [Self; 9] = [
        Self::Trainee,
        Self::Trainer,
        Self::Supervisor,
        Self::Coordinator,
        Self::Administrator,
        Self::Auditor,
        Self::StaffProxy,
        Self::Referee,
        Self::Employer,
    ];

    /// The name in files, forms and message keys.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Trainee => "trainee",
            Self::Trainer => "trainer",
            Self::Supervisor => "supervisor",
            Self::Coordinator => "coordinator",
            Self::Administrator => "administrator",
            Self::Auditor => "auditor",
            Self::StaffProxy => "staff_proxy",
            Self::Referee => "referee",
            Self::Employer => "employer",
        }
    }

    /// The role of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|r| r.name() == name)
    }
}

/// Where a role reaches.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// One cohort.
    Cohort(CohortId),
    /// Every cohort of a site.
    Site(SiteId),
    /// The whole organisation.
    All,
}

/// A role that someone holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grant {
    /// The role.
    pub role: Role,
    /// Where it reaches.
    pub scope: Scope,
    /// When it ends, if it does.
    pub until: Option<DateTime<Utc>>,
}

/// The person who asks, as the sign-in found them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// The person.
    pub person: PersonId,
    /// The organisation they belong to.
    pub organisation: OrganisationId,
    /// How they are called on pages.
    pub name: String,
    /// The language they read.
    pub language: Language,
    /// The roles they hold now.
    pub grants: Vec<Grant>,
}

impl Actor {
    /// Whether they hold the role anywhere.
    #[must_use]
    pub fn is(&self, role: Role) -> bool {
        self.grants.iter().any(|g| g.role == role)
    }

    /// Whether they hold one of the roles anywhere.
    #[must_use]
    pub fn is_any(&self, roles: &[Role]) -> bool {
        roles.iter().any(|r| self.is(*r))
    }

    /// Whether they are here to read only: every role that they hold is that of an auditor.
    #[must_use]
    pub fn reads_only(&self) -> bool {
        !self.grants.is_empty() && self.grants.iter().all(|g| g.role == Role::Auditor)
    }

    /// Whether they hold that role for the whole organisation at that time.
    #[must_use]
    pub fn is_everywhere(&self, role: Role, now: DateTime<Utc>) -> bool {
        self.grants.iter().any(|g| g.role == role && g.scope == Scope::All && g.until.is_none_or(|end| now < end))
    }
}

/// What someone wants to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Action {
    /// Open a cohort at a site.
    OpenCohort,
    /// See the people of a cohort.
    SeeCohort,
    /// Invite someone to a cohort.
    Invite,
    /// See a trainee's progress.
    SeeProgress,
    /// Read and answer graded work.
    Grade,
    /// Allow another attempt at a quiz.
    AllowAttempt,
    /// Sign or return hours.
    SignHours,
    /// Hand hours that wait for a supervisor who left over to another one.
    HandOver,
    /// Sign hours a second time that someone else signed, or ask for a correction first.
    SignSecond,
    /// Close hours of a period, and open them again.
    CloseHours,
    /// Confirm that a supervisor who signs without an account is real.
    ConfirmSupervisor,
    /// Read a note on hours that may point at a person served, and destroy it if it does.
    CheckNote,
    /// Help a person with their account: a printed slip, a reset face to face, joining two accounts, leaving.
    ManageAccount,
    /// Enter facts of a person that the platform does not see for itself, and decide about their way.
    EnterFacts,
    /// Give roles and take them away.
    GiveRole,
    /// Write an announcement to a cohort.
    Announce,
    /// Answer a trainee's question.
    AnswerQuestion,
    /// Read what a course evaluation says in sum.
    ReadEvaluations,
    /// Type in what someone without access wrote on paper.
    TypeIn,
    /// Bring in people, hours and certificates from elsewhere.
    MoveIn,
    /// Change the text of a module and see how it will look.
    EditCourses,
    /// Make a changed module the one that is taught.
    Publish,
    /// Read the trail of what was done.
    ReadTrail,
    /// See the people of a place: names, roles, cohorts, and what is on record about them.
    SeePeople,
    /// Say by name that a cohort starts with modules that no certified peer has read yet.
    LetStart,
    /// Read the guide to teach a module by.
    ReadGuide,
    /// Print a module for people without a screen.
    PrintPacket,
    /// Have everything about a trainee's hours in one file, to check it: a random audit of a board.
    AuditHours,
}

impl Action {
    /// All actions.
    pub const ALL: [Self; 28] = [
        Self::OpenCohort,
        Self::SeeCohort,
        Self::Invite,
        Self::SeeProgress,
        Self::Grade,
        Self::AllowAttempt,
        Self::SignHours,
        Self::HandOver,
        Self::SignSecond,
        Self::CloseHours,
        Self::ConfirmSupervisor,
        Self::CheckNote,
        Self::ManageAccount,
        Self::EnterFacts,
        Self::GiveRole,
        Self::Announce,
        Self::AnswerQuestion,
        Self::ReadEvaluations,
        Self::TypeIn,
        Self::MoveIn,
        Self::EditCourses,
        Self::Publish,
        Self::ReadTrail,
        Self::SeePeople,
        Self::LetStart,
        Self::ReadGuide,
        Self::PrintPacket,
        Self::AuditHours,
    ];

    /// The roles that may do it within their scope.
    #[must_use]
    pub const fn roles(self) -> &'static [Role] {
        match self {
            Self::OpenCohort
            | Self::Invite
            | Self::HandOver
            | Self::CloseHours
            | Self::ConfirmSupervisor
            | Self::ManageAccount
            | Self::EnterFacts
            | Self::GiveRole
            | Self::MoveIn => &[Role::Administrator, Role::Coordinator],
            Self::SeeCohort => &[Role::Administrator, Role::Coordinator, Role::Trainer, Role::Auditor],
            Self::SeeProgress => {
                &[Role::Administrator, Role::Coordinator, Role::Trainer, Role::Supervisor, Role::Auditor]
            }
            Self::Grade | Self::AllowAttempt | Self::AnswerQuestion => &[Role::Trainer],
            Self::SignHours => &[Role::Supervisor],
            Self::CheckNote | Self::SignSecond => &[Role::Administrator, Role::Coordinator, Role::Supervisor],
            Self::Announce => &[Role::Administrator, Role::Coordinator, Role::Trainer],
            Self::ReadEvaluations => &[Role::Administrator, Role::Coordinator, Role::Trainer, Role::Auditor],
            Self::TypeIn => &[Role::StaffProxy, Role::Coordinator],
            Self::EditCourses => &[Role::Administrator, Role::Trainer],
            Self::Publish | Self::LetStart => &[Role::Administrator],
            Self::ReadGuide => &[Role::Administrator, Role::Coordinator, Role::Trainer],
            Self::PrintPacket => &[Role::Administrator, Role::Coordinator, Role::Trainer, Role::StaffProxy],
            Self::ReadTrail | Self::AuditHours => &[Role::Administrator, Role::Auditor],
            Self::SeePeople => &[Role::Administrator, Role::Coordinator, Role::Auditor],
        }
    }
}

/// What is acted on: a place, and the person concerned if there is one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// The organisation that owns it.
    pub organisation: OrganisationId,
    /// The site.
    pub site: SiteId,
    /// The cohort, if it is in one.
    pub cohort: Option<CohortId>,
    /// The person concerned.
    pub person: Option<PersonId>,
}

/// Why someone may not do something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Denied {
    /// No role that may do it reaches this far.
    #[error("no role reaches this")]
    NotYours,
    /// Nobody grades or signs their own work.
    #[error("nobody signs their own work")]
    OwnWork,
}

/// Whether the actor may do that to the target at that time.
///
/// # Errors
/// When no role of theirs reaches it, or when it is their own work.
pub fn may(actor: &Actor, action: Action, target: &Target, now: DateTime<Utc>) -> Result<(), Denied> {
    // To type in for oneself what one wrote oneself is the trainee's own way, without a second name.
    let judges = matches!(
        action,
        Action::Grade
            | Action::SignHours
            | Action::HandOver
            | Action::SignSecond
            | Action::CloseHours
            | Action::ConfirmSupervisor
            | Action::CheckNote
            | Action::EnterFacts
            | Action::AllowAttempt
            | Action::TypeIn
            | Action::AnswerQuestion
    );
    if judges && target.person.as_ref() == Some(&actor.person) {
        return Err(Denied::OwnWork);
    }
    let reaches = actor.organisation == target.organisation
        && actor.grants.iter().any(|grant| {
            action.roles().contains(&grant.role)
                && grant.until.is_none_or(|end| now < end)
                && match &grant.scope {
                    Scope::All => true,
                    Scope::Site(site) => *site == target.site,
                    Scope::Cohort(cohort) => target.cohort.as_ref() == Some(cohort),
                }
        });
    if reaches { Ok(()) } else { Err(Denied::NotYours) }
}

/// Whether the actor may help another person with their account: an action that reaches one of the places where that
/// person is, and nobody opens the account of someone who may do more than they do. An administrator's account is
/// helped by another administrator only, a coordinator's by an administrator.
///
/// # Errors
/// When no role of the actor reaches the person, when the person may do more, or when it is the actor's own account.
pub fn may_manage(
    actor: &Actor,
    person: &PersonId,
    theirs: &[Grant],
    places: &[Target],
    now: DateTime<Utc>,
) -> Result<(), Denied> {
    if actor.person == *person {
        return Err(Denied::OwnWork);
    }
    let administers = |place: &Target| {
        let held =
            |g: &Grant| g.role == Role::Administrator && g.scope == Scope::All && g.until.is_none_or(|end| now < end);
        actor.organisation == place.organisation && actor.grants.iter().any(held)
    };
    let mightier = theirs.iter().any(|g| matches!(g.role, Role::Administrator | Role::Coordinator | Role::Auditor));
    if places
        .iter()
        .any(|place| may(actor, Action::ManageAccount, place, now).is_ok() && (!mightier || administers(place)))
    {
        Ok(())
    } else {
        Err(Denied::NotYours)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn target(cohort: &str, site: &str, organisation: &str) -> Target {
        Target {
            organisation: OrganisationId::parse(organisation).unwrap(),
            site: SiteId::parse(site).unwrap(),
            cohort: Some(CohortId::parse(cohort).unwrap()),
            person: Some(PersonId::parse("trainee").unwrap()),
        }
    }

    fn actor(role: Role, scope: Scope) -> Actor {
        Actor {
            person: PersonId::parse("staff").unwrap(),
            organisation: OrganisationId::parse("ours").unwrap(),
            name: "Sam".to_owned(),
            language: Language::english(),
            grants: vec![Grant { role, scope, until: None }],
        }
    }

    fn now() -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000, 0).unwrap()
    }

    #[test]
    fn every_role_does_just_what_the_table_says_and_only_where_its_scope_reaches() {
        let here = target("c1", "s1", "ours");
        for role in Role::ALL {
            for action in Action::ALL {
                let listed = action.roles().contains(&role);
                let within = [Scope::All, Scope::Site(here.site.clone()), Scope::Cohort(here.cohort.clone().unwrap())];
                for scope in within {
                    assert_eq!(may(&actor(role, scope), action, &here, now()).is_ok(), listed, "{role:?} {action:?}");
                }
                let elsewhere =
                    [Scope::Site(SiteId::parse("s2").unwrap()), Scope::Cohort(CohortId::parse("c2").unwrap())];
                for scope in elsewhere {
                    assert_eq!(may(&actor(role, scope), action, &here, now()), Err(Denied::NotYours));
                }
                let foreign = target("c1", "s1", "theirs");
                assert_eq!(may(&actor(role, Scope::All), action, &foreign, now()), Err(Denied::NotYours));
            }
        }
    }

    #[test]
    fn nobody_judges_their_own_work() {
        let mut supervisor = actor(Role::Supervisor, Scope::All);
        supervisor.person = PersonId::parse("trainee").unwrap();
        let own = target("c1", "s1", "ours");
        assert_eq!(may(&supervisor, Action::SignHours, &own, now()), Err(Denied::OwnWork));
        assert_eq!(may(&supervisor, Action::SeeProgress, &own, now()), Ok(()));
    }

    #[test]
    fn a_role_ends_when_its_time_is_over() {
        let mut auditor = actor(Role::Auditor, Scope::All);
        auditor.grants[0].until = Some(now());
        let here = target("c1", "s1", "ours");
        assert_eq!(may(&auditor, Action::SeeProgress, &here, now()), Err(Denied::NotYours));
        let before = now() - chrono::TimeDelta::seconds(1);
        assert_eq!(may(&auditor, Action::SeeProgress, &here, before), Ok(()));
    }

    #[test]
    fn a_coordinator_helps_their_own_people_and_nobody_who_may_do_more() {
        let here = [target("c1", "s1", "ours")];
        let trainee = PersonId::parse("trainee").unwrap();
        let with = |role| vec![Grant { role, scope: Scope::All, until: None }];
        let coordinator = actor(Role::Coordinator, Scope::Site(SiteId::parse("s1").unwrap()));
        let administrator = actor(Role::Administrator, Scope::All);
        for role in Role::ALL {
            let high = matches!(role, Role::Administrator | Role::Coordinator | Role::Auditor);
            assert_eq!(may_manage(&coordinator, &trainee, &with(role), &here, now()).is_ok(), !high, "{role:?}");
            assert_eq!(may_manage(&administrator, &trainee, &with(role), &here, now()), Ok(()));
        }
        let there = [target("c2", "s2", "ours")];
        assert_eq!(may_manage(&coordinator, &trainee, &[], &there, now()), Err(Denied::NotYours));
        assert_eq!(may_manage(&coordinator, &trainee, &[], &[], now()), Err(Denied::NotYours));
        let own = administrator.person.clone();
        assert_eq!(may_manage(&administrator, &own, &[], &here, now()), Err(Denied::OwnWork));
    }
}

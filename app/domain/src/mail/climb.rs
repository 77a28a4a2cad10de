//! Whom hours climb to that nobody signs: from the supervisor who was asked to the site, and on to who coordinates it.

use super::kind::Kind;
use crate::actor::Role;
use crate::id::PersonId;

/// After so many days the site hears of it.
pub const SITE_DAYS: i64 = 14;
/// After so many days those hear of it who coordinate the site.
pub const COORDINATOR_DAYS: i64 = 21;

/// How far hours that wait have climbed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rung {
    /// They are with the supervisor who was asked.
    Supervisor,
    /// The site was told.
    Site,
    /// Those who coordinate it were told too.
    Coordinator,
}

/// How far hours have climbed that have waited for so many days.
#[must_use]
pub const fn rung(days: i64) -> Rung {
    if days >= COORDINATOR_DAYS {
        Rung::Coordinator
    } else if days >= SITE_DAYS {
        Rung::Site
    } else {
        Rung::Supervisor
    }
}

/// Someone with a role that reaches the whole site of a trainee.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Near {
    /// Who.
    pub person: PersonId,
    /// As what.
    pub role: Role,
}

/// Someone who hears of hours that wait for someone else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Who.
    pub person: PersonId,
    /// From so many days on.
    pub from_days: i64,
    /// As which kind of mail.
    pub kind: Kind,
}

/// Who hears of hours beside the supervisor who was asked, and from how many days on: those who supervise at the whole
/// site, then those who coordinate it. Where there is nobody on a rung, the next one takes its place.
#[must_use]
pub fn climb(asked: &PersonId, trainee: &PersonId, near: &[Near]) -> Vec<Told> {
    let with = |role: Role| {
        let mut found: Vec<&PersonId> = near
            .iter()
            .filter(|n| n.role == role && n.person != *asked && n.person != *trainee)
            .map(|n| &n.person)
            .collect();
        found.sort();
        found.dedup();
        found
    };
    let site = with(Role::Supervisor);
    let coordinators = Some(with(Role::Coordinator)).filter(|c| !c.is_empty());
    let coordinators = coordinators.unwrap_or_else(|| with(Role::Administrator));
    let later = if site.is_empty() { SITE_DAYS } else { COORDINATOR_DAYS };
    let of = |kind| move |(person, from_days): (&PersonId, i64)| Told { person: person.clone(), from_days, kind };
    let mut told: Vec<Told> = site.into_iter().map(|p| (p, SITE_DAYS)).map(of(Kind::SigningQueue)).collect();
    for person in coordinators {
        if !told.iter().any(|t| t.person == *person) {
            told.push(of(Kind::Desk)((person, later)));
        }
    }
    told
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    fn person(id: &str) -> PersonId {
        PersonId::parse(id).unwrap()
    }

    fn near(id: &str, role: Role) -> Near {
        Near { person: person(id), role }
    }

    fn told(near: &[Near]) -> Vec<(String, i64)> {
        climb(&person("sue"), &person("rosa"), near).into_iter().map(|t| (t.person.to_string(), t.from_days)).collect()
    }

    #[test]
    fn the_site_hears_first_and_who_coordinates_it_a_week_later() {
        let all = [
            near("sue", Role::Supervisor),
            near("sam", Role::Supervisor),
            near("tom", Role::Trainer),
            near("cora", Role::Coordinator),
            near("ada", Role::Administrator),
        ];
        assert_eq!(told(&all), [("sam".to_owned(), 14), ("cora".to_owned(), 21)]);
        assert_eq!(told(&all[2..]), [("cora".to_owned(), 14)], "nobody else supervises at the site");
        assert_eq!(told(&all[4..]), [("ada".to_owned(), 14)], "nobody coordinates it");
        assert_eq!(told(&[]), []);
    }

    #[test]
    fn the_rungs_have_their_days() {
        for (days, wanted) in
            [(0, Rung::Supervisor), (13, Rung::Supervisor), (14, Rung::Site), (20, Rung::Site), (21, Rung::Coordinator)]
        {
            assert_eq!(rung(days), wanted, "{days}");
        }
    }

    proptest! {
        /// Nobody hears twice; neither who was asked nor the trainee hears at all; where anyone can hear, someone does
        /// from the first rung on.
        #[test]
        fn someone_hears_and_nobody_twice(roles in prop::collection::vec((0usize..6, 0usize..9), 0..12)) {
            let names = ["sue", "rosa", "sam", "kim", "cora", "ada"];
            let all: Vec<Near> = roles.iter().map(|(n, r)| near(names[*n], Role::ALL[*r])).collect();
            let told = told(&all);
            let mut people: Vec<_> = told.iter().map(|(p, _)| p.clone()).collect();
            people.sort();
            people.dedup();
            prop_assert_eq!(people.len(), told.len());
            prop_assert!(told.iter().all(|(p, _)| p != "sue" && p != "rosa"));
            let can = |n: &Near| !["sue", "rosa"].contains(&n.person.as_str())
                && matches!(n.role, Role::Supervisor | Role::Coordinator | Role::Administrator);
            prop_assert_eq!(told.iter().any(|(_, days)| *days == SITE_DAYS), all.iter().any(can));
        }
    }
}

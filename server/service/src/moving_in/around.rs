//! What a file is compared with: who is here under which number and address, and whom the actor reaches.

use super::{Found, at_site};
use crate::error::Error;
use crate::house::{House, name};
use crate::rows;
use domain::actor::{Action, Actor, may};
use domain::id::PersonId;
use domain::moving_in::{Column, Fault, Problem, Who, same_name};
use std::collections::{BTreeMap, BTreeSet};
use storage::EnrolmentRow;

/// What is here, as far as the file speaks of it.
pub(super) struct Around<'a> {
    pub house: &'a House,
    pub actor: &'a Actor,
    /// People by the keyed digest of their number in the old system.
    numbers: BTreeMap<String, PersonId>,
    /// People by address or user name.
    names: BTreeMap<String, PersonId>,
    /// Those whom the actor reaches, with their names.
    people: BTreeMap<PersonId, Someone>,
}

pub(super) struct Someone {
    pub name: String,
    pub enrolments: Vec<EnrolmentRow>,
}

impl House {
    /// The keyed digest of what names something in an old system; signs and case around it do not matter.
    pub(super) fn moving_key(&self, about: &str, parts: &[&str]) -> String {
        let plain = |part: &&str| part.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        let text = parts.iter().map(plain).collect::<Vec<_>>().join("\u{1f}");
        self.secret.digest(&format!("moved_in/1:{about}"), &text).to_string()
    }
}

impl<'a> Around<'a> {
    /// Loads what is needed for lines that name these people.
    pub(super) async fn load(
        house: &'a House,
        actor: &'a Actor,
        who: impl Iterator<Item = Who>,
        more_names: impl Iterator<Item = String>,
    ) -> Result<Self, Error> {
        let organisation = house.identity.organisation.as_str();
        let mut numbers = BTreeMap::new();
        for row in house.store.moved_in(organisation, "number").await? {
            numbers.insert(row.key, rows::id(&row.target)?);
        }
        let mut asked: BTreeSet<String> = more_names.collect();
        let mut wanted: BTreeSet<String> = BTreeSet::new();
        for who in who {
            asked.extend(who.email.as_ref().map(|e| e.as_str().to_owned()));
            wanted.extend(who.number.as_deref().map(|n| house.moving_key("number", &[n])));
        }
        let mut names: BTreeMap<String, PersonId> = BTreeMap::new();
        let asked: Vec<String> = asked.into_iter().collect();
        for some in asked.chunks(500) {
            for (name, person) in house.store.sign_in_names(some.to_vec()).await? {
                names.insert(name, rows::id(&person)?);
            }
        }
        let mut around = Self { house, actor, numbers, names, people: BTreeMap::new() };
        let concerned: BTreeSet<PersonId> = around
            .numbers
            .iter()
            .filter(|(key, _)| wanted.contains(*key))
            .map(|(_, person)| person.clone())
            .chain(around.names.values().cloned())
            .collect();
        for person in concerned {
            if let Some(someone) = around.reach(&person).await? {
                around.people.insert(person, someone);
            }
        }
        Ok(around)
    }

    /// A person, if the actor may bring something in for them: where they are, or where they were brought in.
    async fn reach(&self, person: &PersonId) -> Result<Option<Someone>, Error> {
        let (house, now) = (self.house, self.house.now());
        let Some((row, wrapped)) = house.store.person(person.as_str()).await? else { return Ok(None) };
        if row.organisation != self.actor.organisation.as_str() {
            return Ok(None);
        }
        let (places, _) = house.places_of(person).await?;
        if !places.iter().any(|place| may(self.actor, Action::MoveIn, place, now).is_ok()) {
            return Ok(None);
        }
        let key = house.secret.unwrap_person_key(&row.person, &wrapped)?;
        let enrolments = house.store.enrolments_of(person.as_str()).await?;
        Ok(Some(Someone { name: name(&row, &key)?, enrolments }))
    }

    /// Whose number that is.
    pub(super) fn numbered(&self, number: &str) -> Option<&PersonId> {
        self.numbers.get(&self.house.moving_key("number", &[number]))
    }

    /// Whose address or user name that is.
    pub(super) fn named(&self, name: &str) -> Option<&PersonId> {
        self.names.get(name)
    }

    /// The person, if the actor reaches them.
    pub(super) fn someone(&self, person: &PersonId) -> Option<&Someone> {
        self.people.get(person)
    }

    /// The person that a line is about; their number counts first. `strict` compares the names too.
    pub(super) fn find(&self, who: &Who, strict: bool) -> Result<Found, Fault> {
        let by_number = who.number.as_deref().and_then(|n| self.numbered(n));
        let by_email = who.email.as_ref().and_then(|e| self.named(e.as_str()));
        let column = if who.number.is_some() { Column::PersonId } else { Column::Email };
        let fault = |column, problem| Fault { column: Some(column), problem };
        if let (Some(one), Some(other)) = (by_number, by_email)
            && one != other
        {
            return Err(fault(Column::Email, Problem::AddressTaken));
        }
        let person = by_number.or(by_email).ok_or_else(|| fault(column, Problem::PersonUnknown))?;
        // Someone at another site is not told apart from nobody.
        let here = self.someone(person).ok_or_else(|| fault(column, Problem::PersonUnknown))?;
        if strict && who.name.as_deref().is_some_and(|said| !same_name(said, &here.name)) {
            return Err(fault(Column::Name, Problem::NameDiffers { here: here.name.clone() }));
        }
        Ok(Found { person: person.clone(), name: here.name.clone() })
    }

    /// Whether the actor may bring something into that enrolment.
    pub(super) fn reaches(&self, row: &EnrolmentRow) -> Result<bool, Error> {
        let mut target = at_site(self.house, &rows::id(&row.site)?);
        target.cohort = Some(rows::id(&row.cohort)?);
        Ok(may(self.actor, Action::MoveIn, &target, self.house.now()).is_ok())
    }
}

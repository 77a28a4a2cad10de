//! A group that has begun, and those who came to it by the links in their mails.

use super::*;
use service::studies;

pub(super) struct Group {
    pub house: Arc<House>,
    pub mails: Arc<Kept>,
    pub ada: (Actor, String),
    pub cohort: CohortId,
}

/// The group "Autumn" at the first site, opened and let to start by Ada Admin.
pub(super) async fn group((house, mails): (Arc<House>, Arc<Kept>)) -> Group {
    let link = founding::invite_administrator(&house, "ada@example.org").await.unwrap();
    let ada = account(&house, &link.link, "Ada Admin").await;
    let cohort = open(&house, &ada.0, "autumn", founding::FIRST_SITE).await;
    Group { house, mails, ada, cohort }
}

/// Opens a group at a site and lets it start.
pub(super) async fn open(house: &House, by: &Actor, id: &str, site: &str) -> CohortId {
    let form = cohorts::NewCohort {
        id: id.into(),
        name: format!("{}{}", id[..1].to_uppercase(), &id[1..]),
        programme: "foundations".into(),
        site: site.into(),
        starts_on: "2026-11-23".into(),
        zone: "America/New_York".into(),
    };
    let cohort = cohorts::open(house, by, &form).await.unwrap();
    let_start(house, by, &cohort).await;
    cohort
}

impl Group {
    /// Someone with an account who was invited into the group, or to its site where the role is no role in a group. Their
    /// address begins with their first name.
    pub async fn invited(&self, role: Role, name: &str) -> (Actor, String) {
        let in_group = cohorts::INVITABLE.contains(&role);
        let form = InviteForm {
            id: self.house.new_id(),
            email: format!("{}@example.org", name.split(' ').next().unwrap().to_lowercase()),
            role: role.name().to_owned(),
            place: if in_group { format!("cohort:{}", self.cohort) } else { format!("site:{}", founding::FIRST_SITE) },
            until: String::new(),
        };
        invitations::invite(&self.house, &self.ada.0, &form).await.unwrap();
        post::deliver(&self.house, "test").await.unwrap();
        account(&self.house, self.mails.newest().content.link(), name).await
    }

    /// The same for a trainee who has joined.
    pub async fn trainee(&self, name: &str) -> (Actor, String) {
        let trainee = self.invited(Role::Trainee, name).await;
        studies::join(&self.house, &trainee.0, &self.cohort).await.unwrap();
        trainee
    }

    pub fn world(&self) -> World {
        World { router: router(&self.house, false), cookies: BTreeMap::new() }
    }
}

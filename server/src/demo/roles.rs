//! The other roles of the demonstration: a second site with its coordinator, an auditor, a staff proxy, an employer, a
//! referee, and what they have to do with the trainees of the story.

use super::PASSPHRASE;
use super::play::{Play, stuck};
use super::story::shown;
use crate::failure::Failure;
use domain::actor::{Actor, Role, Scope};
use domain::id::CohortId;
use domain::reference::LetterForm;
use service::invitations::InviteForm;
use service::references::AskForm;
use service::{accounts, certificates, employers, invitations, references, roles, rosters, sites};
use web::DemonstrationPerson;

/// The second site.
const SITE: &str = "harbor-street";

const LETTER: &str = "I worked beside Rosa at the community kitchen for two winters. She listens before she speaks, \
asks people what they want, and does not decide for them.\n\nWhen something was told to her in confidence it stayed \
with her, and when she could not keep a shift she said so early. I would be glad to work with her again.";

/// Tells it. `cohort` is the one in which the trainees of the story learn.
///
/// # Errors
/// When a use case does not take what the story gives it.
pub async fn tell(
    play: &Play,
    administrator: &Actor,
    cohort: &CohortId,
    people: &mut Vec<DemonstrationPerson>,
) -> Result<(), Failure> {
    let doing = "give the other roles";
    let house = &*play.house;
    play.at(20, 9).await?;
    sites::add(house, administrator, SITE, "Harbor Street").await.map_err(|e| stuck(doing, &e))?;
    let here = roles::place_of(&format!("site:{SITE}")).ok_or_else(|| stuck(doing, &service::Error::NotFound))?;
    let group = Scope::Cohort(cohort.clone());

    let (name, email) = ("Imani Adeyemi", "imani@riverside.example");
    let imani = hold(play, administrator, (name, email), Role::Coordinator, &here, "").await?;
    people.push(shown(name, Role::Coordinator, email, "Coordinates Harbor Street, which opens soon"));
    let opened = service::cohorts::NewCohort {
        id: house.new_id(),
        name: "Harbor Street, first group".to_owned(),
        programme: house.library().catalogue.programmes.first().map(|p| p.id.to_string()).unwrap_or_default(),
        site: SITE.to_owned(),
        starts_on: play.day(-14).to_string(),
        zone: "America/New_York".to_owned(),
    };
    service::cohorts::open(house, &imani, &opened).await.map_err(|e| stuck(doing, &e))?;

    let (name, email) = ("Naomi Feldman", "naomi@riverside.example");
    let until = play.day(-30).to_string();
    let naomi = hold(play, administrator, (name, email), Role::Auditor, &Scope::All, &until).await?;
    people.push(shown(name, Role::Auditor, email, "Reads everything for thirty more days"));
    rosters::one(house, &naomi, cohort).await.map_err(|e| stuck(doing, &e))?;

    let (name, email) = ("Owen Castle", "owen@riverside.example");
    hold(play, administrator, (name, email), Role::StaffProxy, &group, "").await?;
    people.push(shown(name, Role::StaffProxy, email, "Types in what people of Tuesday evenings write on paper"));

    // Rosa has her certificate: her employer follows it, and a colleague wrote for her.
    play.at(2, 9).await?;
    let rosa = sign_in(play, "rosa@riverside.example").await?;
    let all = &Scope::All;
    let (name, email) = ("Beatriz Lund", "beatriz@harborclinic.example");
    let beatriz = hold(play, administrator, (name, email), Role::Employer, all, "").await?;
    people.push(shown(name, Role::Employer, email, "Follows Rosa’s certificate"));
    for (certificate, _) in certificates::own(house, &rosa).await.map_err(|e| stuck(doing, &e))? {
        let number = certificate.number.to_string();
        employers::follow(house, &beatriz, &number, &certificate.holder, "demonstration")
            .await
            .map_err(|e| stuck(doing, &e))?;
    }
    let (name, email) = ("Marcus Vale", "marcus@kitchen.example");
    let form = AskForm { id: house.new_id(), person: String::new(), name: name.to_owned(), email: email.to_owned() };
    let asked = references::ask(house, &rosa, &form).await.map_err(|e| stuck(doing, &e))?;
    play.carry().await?;
    let marcus = play.come_in(email, name).await?;
    people.push(shown(name, Role::Referee, email, "Wrote a reference for Rosa; Samuel waits for one"));
    let letter = LetterForm {
        relationship: "colleague".to_owned(),
        known: "one_to_three_years".to_owned(),
        text: LETTER.to_owned(),
        attested: true,
        open: false,
    };
    references::send(house, &marcus, &asked, &letter).await.map_err(|e| stuck(doing, &e))?;
    let samuel = sign_in(play, "samuel@riverside.example").await?;
    let form = AskForm { id: house.new_id(), person: String::new(), name: name.to_owned(), email: email.to_owned() };
    references::ask(house, &samuel, &form).await.map_err(|e| stuck(doing, &e))?;
    play.carry().await?;
    let link = play.newest_link(email)?;
    accounts::accept_as(house, &marcus, link.rsplit('/').next().unwrap_or_default()).await.map_err(|e| stuck(doing, &e))
}

/// Someone with that role in that place, invited by mail.
async fn hold(
    play: &Play,
    by: &Actor,
    (name, email): (&str, &str),
    role: Role,
    scope: &Scope,
    until: &str,
) -> Result<Actor, Failure> {
    let form = InviteForm {
        id: play.house.new_id(),
        email: email.to_owned(),
        role: role.name().to_owned(),
        place: roles::place_text(scope),
        until: until.to_owned(),
    };
    invitations::invite(&play.house, by, &form).await.map_err(|e| stuck("invite someone", &e))?;
    play.carry().await?;
    play.come_in(email, name).await
}

/// Someone of the story, signed in for a moment.
async fn sign_in(play: &Play, email: &str) -> Result<Actor, Failure> {
    let doing = "sign someone in";
    let house = &play.house;
    let session = accounts::sign_in(house, email, PASSPHRASE, "demonstration").await.map_err(|e| stuck(doing, &e))?;
    let actor = accounts::identify(house, &session.token).await.map_err(|e| stuck(doing, &e))?;
    accounts::sign_out(house, &session.token).await.map_err(|e| stuck(doing, &e))?;
    actor.ok_or_else(|| stuck(doing, &service::Error::NotFound))
}

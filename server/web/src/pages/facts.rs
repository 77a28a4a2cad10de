//! Facts of a person: read by the person and by staff, entered, corrected, checked and withdrawn.

use crate::call::Call;
use crate::pages::{Answer, fault};
use crate::reply::Reply;
use crate::site::State;
use crate::stop::Stop;
use crate::table::{Permit, Row, get, post};
use app::facts::{EnterForm, Facts, OneFact, Whose, address};
use app::forms::FormState;
use domain::actor::{Action, Role};
use domain::evaluation;
use domain::fact::{self, Kind};
use domain::id::{FactId, PersonId};
use service::facts::{self, Choices, Typed};
use service::{Error, Refusal};
use std::collections::BTreeMap;
use words::Words;

pub(super) fn rows() -> Vec<Row<State>> {
    let (sees, enters) = (Permit::Any(Action::SeePeople.roles()), Permit::Any(Action::EnterFacts.roles()));
    let own = Permit::Any(&[Role::Trainee]);
    vec![
        get("/record/facts", own, list),
        get("/record/facts/new", own, enter_page),
        post("/record/facts/new", own, enter),
        get("/record/facts/{fact}", own, one),
        get("/record/facts/{fact}/correct", own, correct_page),
        post("/record/facts/{fact}/correct", own, correct),
        post("/record/facts/{fact}/withdraw", own, withdraw),
        get("/admin/people/{person}/facts", sees, list),
        get("/admin/people/{person}/facts/new", enters, enter_page),
        post("/admin/people/{person}/facts/new", enters, enter),
        get("/admin/people/{person}/facts/{fact}", sees, one),
        get("/admin/people/{person}/facts/{fact}/correct", enters, correct_page),
        post("/admin/people/{person}/facts/{fact}/correct", enters, correct),
        post("/admin/people/{person}/facts/{fact}/check", enters, check),
        post("/admin/people/{person}/facts/{fact}/withdraw", enters, withdraw),
    ]
}

/// Whom the address is about; without a person in it, the reader.
fn person(call: &Call<State>) -> Result<PersonId, Stop> {
    if call.param("person").is_empty() { Ok(call.actor()?.person.clone()) } else { call.id("person") }
}

fn whose(call: &Call<State>, person: &PersonId, name: &str) -> Whose {
    if call.param("person").is_empty() { Whose::Own } else { Whose::Of(person.clone(), name.to_owned()) }
}

async fn about(call: &Call<State>) -> Result<facts::About, Stop> {
    let actor = call.actor()?;
    if call.param("person").is_empty() {
        return Ok(facts::mine(call.house(), actor).await?);
    }
    Ok(facts::of(call.house(), actor, &person(call)?).await?)
}

/// What requirements, stages and programs are called, by the value of a field.
fn offered(call: &Call<State>, words: &Words, ways: &[facts::WayChoice]) -> app::facts::Choices {
    let language = words.language();
    let library = call.house().library();
    let titles = app::progress::Titles::of(&library.catalogue, language, &evaluation::Facts::default());
    let mut choices = app::facts::Choices::default();
    for way in ways {
        let of = |what: String| if ways.len() > 1 { format!("{}: {what}", way.title) } else { what };
        choices.programmes.push((way.programme.to_string(), way.title.clone()));
        for stage in &way.stages {
            choices.stages.push((format!("{}/{stage}", way.programme), of(stage.as_str().replace('-', " "))));
        }
        for (requirement, rule) in &way.requirements {
            let name = requirement.as_str().replace('-', " ");
            let called = match rule {
                Some(rule) => app::progress::asked(words, rule, &titles),
                None => words.say_with("facts-branch", [("name", name.into())]),
            };
            choices.requirements.push((format!("{}/{requirement}", way.programme), of(called)));
        }
    }
    choices
}

/// The same as names of what facts say.
async fn names(call: &Call<State>, about: &facts::About) -> Result<BTreeMap<String, String>, Stop> {
    let words = call.words();
    let choices = offered(call, &words, &about.ways);
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    for (value, called) in [choices.programmes, choices.stages, choices.requirements].into_iter().flatten() {
        names.insert(value, called);
    }
    let above = about.known.iter().filter_map(|k| match &k.newest()?.said {
        fact::Said::Qualification(said) => PersonId::parse(said.supervised_by.as_ref()?.as_str()).ok(),
        _ => None,
    });
    let people = call.house().names_of(above.collect::<Vec<_>>()).await?;
    names.extend(people.into_iter().map(|(id, name)| (id.to_string(), name)));
    Ok(names)
}

async fn list(call: Call<State>) -> Answer {
    let about = about(&call).await?;
    let whose = match about.outside {
        true => Whose::Outside(about.person.clone(), about.name.clone()),
        false => whose(&call, &about.person, &about.name),
    };
    let data = Facts {
        whose,
        names: names(&call, &about).await?,
        known: about.known,
        may_enter: about.may_enter,
        asked: about.asked,
        saved: call.query.has("saved"),
    };
    Ok(call.page(200, |frame| app::facts::list(frame, &data)))
}

async fn show_one(call: &Call<State>, status: u16, form: FormState) -> Answer {
    let about = about(call).await?;
    let id: FactId = call.id("fact")?;
    let names = names(call, &about).await?;
    let known = about.known.into_iter().find(|k| k.id == id).ok_or(Stop::NotFound)?;
    let own = call.param("person").is_empty();
    let open = known.withdrawn.is_none() && about.may_enter.contains(&known.kind);
    let data = OneFact {
        whose: whose(call, &about.person, &about.name),
        may_change: open && (!own || known.is_own(&about.person)),
        may_check: open && !own && known.waits(),
        known,
        names,
        form,
    };
    Ok(call.page(status, |frame| app::facts::one(frame, &data)))
}

async fn one(call: Call<State>) -> Answer {
    show_one(&call, 200, FormState::default()).await
}

async fn show_form(
    call: &Call<State>,
    status: u16,
    kind: Kind,
    corrects: Option<(FactId, usize)>,
    form: FormState,
) -> Answer {
    let person = person(call)?;
    let words = call.words();
    let found: Choices = facts::choices(call.house(), call.actor()?, &person, kind).await?;
    let people = found.supervisors.iter().map(|(id, name)| (id.to_string(), name.clone())).collect();
    let choices = app::facts::Choices { labels: found.labels, people, ..offered(call, &words, &found.ways) };
    let whose = whose(call, &person, &found.name);
    let form = if form.values.contains_key("id") { form } else { form.with("id", call.house().new_id()) };
    let data = EnterForm { whose, kind, corrects, choices, form };
    Ok(call.page(status, |frame| app::facts::enter(frame, &data)))
}

async fn enter_page(call: Call<State>) -> Answer {
    let kind = Kind::named(call.query.one("kind")).ok_or(Stop::NotFound)?;
    show_form(&call, 200, kind, None, FormState::default()).await
}

fn typed(call: &Call<State>) -> Typed {
    call.fields.pairs().iter().cloned().collect()
}

/// Puts what is refused at its field; what is no refusal of a fact goes on.
fn refused(words: &Words, form: &mut FormState, error: Error) -> Result<(), Stop> {
    match error {
        Error::Refused(Refusal::Fact(all)) => {
            for (field, why) in all {
                fault(form, field, words.fact_refusal(why));
            }
            Ok(())
        }
        Error::Refused(Refusal::FactChanged) => {
            fault(form, "", words.say("facts-changed"));
            Ok(())
        }
        other => Err(other.into()),
    }
}

fn saved(call: &Call<State>, person: &PersonId) -> Reply {
    Reply::see_other(format!("{}?saved", whose(call, person, "").address()))
}

async fn enter(call: Call<State>) -> Answer {
    let person = person(&call)?;
    let kind = Kind::named(call.fields.one("kind")).ok_or(Stop::NotFound)?;
    let id = FactId::parse(call.fields.one("id")).map_err(|_| Stop::NotFound)?;
    match facts::enter(call.house(), call.actor()?, &person, kind, &id, &typed(&call)).await {
        Ok(()) => Ok(saved(&call, &person)),
        Err(error) => {
            let mut form = call.typed();
            refused(&call.words(), &mut form, error)?;
            show_form(&call, 422, kind, None, form).await
        }
    }
}

/// The fact that the address names, with how many versions it has.
async fn named(call: &Call<State>) -> Result<fact::Known, Stop> {
    let id: FactId = call.id("fact")?;
    about(call).await?.known.into_iter().find(|k| k.id == id).ok_or(Stop::NotFound)
}

async fn correct_page(call: Call<State>) -> Answer {
    let known = named(&call).await?;
    let version = known.newest().filter(|_| known.withdrawn.is_none()).ok_or(Stop::NotFound)?;
    let mut form = FormState::default().with("id", known.id.as_str());
    form.values.extend(fact::typed(version));
    show_form(&call, 200, known.kind, Some((known.id.clone(), known.versions.len())), form).await
}

fn seen(call: &Call<State>) -> usize {
    call.fields.one("seen").parse().unwrap_or(0)
}

async fn correct(call: Call<State>) -> Answer {
    let person = person(&call)?;
    let id: FactId = call.id("fact")?;
    match facts::correct(call.house(), call.actor()?, &person, &id, seen(&call), &typed(&call)).await {
        Ok(()) => Ok(saved(&call, &person)),
        Err(error) => {
            let mut form = call.typed();
            refused(&call.words(), &mut form, error)?;
            let known = named(&call).await?;
            // Whoever was overtaken sends again on what is there now.
            show_form(&call, 422, known.kind, Some((id, known.versions.len())), form).await
        }
    }
}

async fn check(call: Call<State>) -> Answer {
    let person = person(&call)?;
    let id: FactId = call.id("fact")?;
    match facts::check(call.house(), call.actor()?, &person, &id, seen(&call), &typed(&call)).await {
        Ok(()) => Ok(saved(&call, &person)),
        Err(error) => {
            let mut form = call.typed();
            refused(&call.words(), &mut form, error)?;
            show_one(&call, 422, form).await
        }
    }
}

async fn withdraw(call: Call<State>) -> Answer {
    let person = person(&call)?;
    let id: FactId = call.id("fact")?;
    match facts::withdraw(call.house(), call.actor()?, &person, &id, &typed(&call)).await {
        Ok(()) => Ok(Reply::see_other(address(&whose(&call, &person, ""), &id))),
        Err(error) => {
            let mut form = call.typed();
            refused(&call.words(), &mut form, error)?;
            show_one(&call, 422, form).await
        }
    }
}

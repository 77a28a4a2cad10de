//! Someone to talk to: the page for everyone, and naming one's own people.

use crate::call::Call;
use crate::pages::{Answer, fault};
use crate::reply::Reply;
use crate::site::State;
use crate::stop::Stop;
use crate::table::{Permit, Row, get, post};
use app::forms::FormState;
use app::support::{PlaceForm, Support, SupportSettings};
use domain::actor::Role;
use domain::id::SiteId;
use domain::support::{Contact, ContactRefusal, UsState};
use service::support::{self, Place};
use service::{Error, Refusal};
use words::Words;

pub(super) fn rows() -> Vec<Row<State>> {
    let administrators = Permit::Any(&[Role::Administrator]);
    vec![
        get("/support", Permit::Public, page),
        get("/admin/support", administrators, settings),
        post("/admin/support", administrators, save),
    ]
}

/// Whom whoever asks can talk to.
pub(super) async fn shown(call: &Call<State>, asked: Option<UsState>) -> Result<Support, Stop> {
    let help = support::help(call.house(), call.actor.as_ref(), asked).await?;
    Ok(Support {
        contacts: help.contacts,
        states: help.states,
        near: help.near,
        country: help.country,
        offered: help.offered,
    })
}

async fn page(call: Call<State>) -> Answer {
    let data = shown(&call, UsState::named(call.query.one("state"))).await?;
    Ok(call.listed(|frame| app::support::page(frame, &data)))
}

fn form(place: &Place) -> FormState {
    let form = FormState::default()
        .with("name", &place.contact.name)
        .with("phone", &place.contact.phone)
        .with("hours", &place.contact.hours)
        .with("note", &place.contact.note);
    form.with("state", place.state.map_or("", UsState::letters))
}

/// The page, with the form of one place as it was typed where something is wrong in it.
async fn show(call: &Call<State>, status: u16, typed: Option<(&str, FormState)>) -> Answer {
    let places = support::places(call.house(), call.actor()?).await?;
    let shown = places.iter().map(|place| {
        let site = place.site.as_ref().map_or("", SiteId::as_str);
        let form = match &typed {
            Some((at, form)) if *at == site => form.clone(),
            _ => form(place),
        };
        PlaceForm { site: site.to_owned(), name: place.name.clone(), form }
    });
    let data = SupportSettings { places: shown.collect(), saved: call.query.has("saved") };
    Ok(call.page(status, |frame| app::support::settings(frame, &data)))
}

async fn settings(call: Call<State>) -> Answer {
    show(&call, 200, None).await
}

fn sentence(words: &Words, field: &str, refusal: ContactRefusal) -> String {
    match refusal {
        ContactRefusal::NameMissing => words.say("support-refused-name"),
        ContactRefusal::PhoneMissing if field == "phone" => words.say("support-refused-phone"),
        ContactRefusal::PhoneMissing | ContactRefusal::PhoneShape => words.say("support-refused-phone-shape"),
        ContactRefusal::Long { most } => words.say_with("support-refused-long", [("most", most.into())]),
    }
}

async fn save(call: Call<State>) -> Answer {
    let site = call.fields.one("site").to_owned();
    // Each place has its fields under its own name: several forms stand on one page.
    let typed = |name: &str| {
        let at = if site.is_empty() { name.to_owned() } else { format!("{site}-{name}") };
        call.fields.one(&at).to_owned()
    };
    let contact = Contact { name: typed("name"), phone: typed("phone"), hours: typed("hours"), note: typed("note") };
    let state = typed("state");
    let words = call.words();
    let mut form = FormState::default()
        .with("name", &contact.name)
        .with("phone", &contact.phone)
        .with("hours", &contact.hours)
        .with("note", &contact.note)
        .with("state", &state);
    match support::save(call.house(), call.actor()?, &site, &contact, &state).await {
        Ok(()) => return Ok(Reply::see_other("/admin/support?saved=1")),
        Err(Error::Refused(Refusal::Contact(faults))) => {
            for (field, refusal) in faults {
                fault(&mut form, field, sentence(&words, field, refusal));
            }
        }
        Err(Error::Refused(Refusal::Choice(field))) => fault(&mut form, field, words.say("support-refused-state")),
        Err(other) => return Err(other.into()),
    }
    show(&call, 422, Some((&site, form))).await
}

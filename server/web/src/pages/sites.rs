//! The sites of the organisation.

use crate::call::Call;
use crate::pages::{Answer, fault};
use crate::reply::Reply;
use crate::site::State;
use crate::table::{Permit, Row, get, post};
use app::forms::FormState;
use app::sites::{Site, Sites};
use domain::actor::Role;
use domain::id::SiteId;
use service::{Error, Refusal, sites};

pub(super) fn rows() -> Vec<Row<State>> {
    let administrators = Permit::Any(&[Role::Administrator]);
    vec![
        get("/admin/sites", administrators, page),
        post("/admin/sites", administrators, add),
        post("/admin/sites/{site}", administrators, rename),
    ]
}

async fn show(call: &Call<State>, status: u16, form: FormState, renaming: FormState) -> Answer {
    let site = |s: sites::Site| Site {
        id: s.id.to_string(),
        name: s.name,
        cohorts: u32::try_from(s.cohorts).unwrap_or(u32::MAX),
    };
    let data = Sites {
        sites: sites::all(call.house(), call.actor()?).await?.into_iter().map(site).collect(),
        form: if form.values.contains_key("id") { form } else { form.with("id", call.house().new_id()) },
        renaming,
    };
    Ok(call.page(status, |frame| app::sites::page(frame, &data)))
}

async fn page(call: Call<State>) -> Answer {
    show(&call, 200, FormState::default(), FormState::default()).await
}

async fn add(call: Call<State>) -> Answer {
    match sites::add(call.house(), call.actor()?, call.fields.one("id"), call.fields.one("name")).await {
        Ok(_) => Ok(Reply::see_other("/admin/sites")),
        Err(Error::Refused(Refusal::Choice(at))) => {
            let mut typed = call.typed();
            fault(&mut typed, at, call.words().say("admin-refused-site"));
            show(&call, 422, typed, FormState::default()).await
        }
        Err(other) => Err(other.into()),
    }
}

async fn rename(call: Call<State>) -> Answer {
    let id: SiteId = call.id("site")?;
    let field = format!("name-{id}");
    let typed = call.fields.one(&field).to_owned();
    match sites::rename(call.house(), call.actor()?, &id, &typed).await {
        Ok(()) => Ok(Reply::see_other("/admin/sites")),
        Err(Error::Refused(Refusal::Choice(_))) => {
            let mut form = FormState::default().with(field.as_str(), typed);
            fault(&mut form, field, call.words().say("admin-refused-site"));
            show(&call, 422, FormState::default(), form).await
        }
        Err(other) => Err(other.into()),
    }
}

//! Announcements: writing one to a cohort, the list, putting one aside.

use crate::call::Call;
use crate::pages::{Answer, fault};
use crate::reply::Reply;
use crate::site::State;
use crate::stop::Stop;
use crate::table::{Permit, Row, get, post};
use app::announcements::{Announced, List, Writing, proposed};
use app::forms::FormState;
use domain::actor::Action;
use domain::announcement::Note;
use domain::id::{AnnouncementId, CohortId};
use service::announcements::{self, NoteForm};
use service::{Error, Refusal};

pub(super) fn rows() -> Vec<Row<State>> {
    let staff = Permit::Any(Action::Announce.roles());
    vec![
        get("/announcements", Permit::SignedIn, list),
        post("/announcements/{announcement}/read", Permit::SignedIn, put_aside),
        get("/cohorts/{cohort}/announcements/new", staff, new_page),
        post("/cohorts/{cohort}/announcements/new", staff, write),
    ]
}

async fn announced(call: &Call<State>) -> Result<Vec<Announced>, Stop> {
    let all = announcements::list(call.house(), call.actor()?).await?;
    let one = |a: announcements::Announced| Announced {
        id: a.id,
        cohort: a.cohort,
        by: if a.by.is_empty() { call.words().say("announcements-team") } else { a.by },
        note: a.note,
        sent_at: a.sent_at,
        shown: a.shown,
    };
    Ok(all.into_iter().map(one).collect())
}

/// Those that stand on the home page of whoever asks.
pub(super) async fn shown(call: &Call<State>) -> Result<Vec<Announced>, Stop> {
    Ok(announced(call).await?.into_iter().filter(|a| a.shown).collect())
}

async fn list(call: Call<State>) -> Answer {
    let writable = announcements::writable(call.house(), call.actor()?).await?;
    let data =
        List { announced: announced(&call).await?, writable: writable.into_iter().map(|c| (c.id, c.name)).collect() };
    Ok(call.page(200, |frame| app::announcements::page(frame, &data)))
}

async fn put_aside(call: Call<State>) -> Answer {
    announcements::put_aside(call.house(), call.actor()?, &call.id::<AnnouncementId>("announcement")?).await?;
    Ok(Reply::see_other("/home"))
}

async fn show(call: &Call<State>, status: u16, form: FormState, preview: Option<Note>) -> Answer {
    let audience = announcements::audience(call.house(), call.actor()?, &call.id::<CohortId>("cohort")?).await?;
    let form =
        if form.values.contains_key("id") { form } else { proposed(form, call.house().new_id(), audience.proposed) };
    // Trainers write too, and have the page of their group in another room.
    let room = if call.actor()?.is_any(Action::OpenCohort.roles()) { "/admin/cohorts" } else { "/cohorts" };
    let data = Writing {
        cohort_href: format!("{room}/{}", audience.cohort.id),
        cohort: audience.cohort.id,
        cohort_name: audience.cohort.name,
        people: audience.people,
        by_mail: audience.by_mail,
        form,
        preview,
    };
    Ok(call.page(status, |frame| app::announcements::writing_page(frame, &data)))
}

async fn new_page(call: Call<State>) -> Answer {
    show(&call, 200, FormState::default(), None).await
}

/// Looked over first, then sent or changed. Nothing leaves before "Send it".
async fn write(call: Call<State>) -> Answer {
    let cohort: CohortId = call.id("cohort")?;
    let (house, actor) = (call.house(), call.actor()?);
    let field = |name: &str| call.fields.one(name).to_owned();
    let form = NoteForm { id: field("id"), subject: field("subject"), text: field("text"), until: field("until") };
    let go = call.fields.one("go");
    let looked = match go {
        "change" => return show(&call, 200, call.typed(), None).await,
        "send" => announcements::send(house, actor, &cohort, &form).await.map(|_| None),
        _ => announcements::preview(house, actor, &cohort, &form).await.map(Some),
    };
    match looked {
        Ok(None) => Ok(Reply::see_other("/announcements")),
        Ok(preview) => show(&call, 200, call.typed(), preview).await,
        Err(Error::Refused(Refusal::Note(faults))) => {
            let mut typed = call.typed();
            for (at, refusal) in faults {
                fault(&mut typed, at.name(), call.words().note_refusal(&refusal));
            }
            show(&call, 422, typed, None).await
        }
        Err(other) => Err(other.into()),
    }
}

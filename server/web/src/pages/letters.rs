//! Which mail someone wants, signed in or by the link under a mail; and what administrators see of mail.

use crate::call::Call;
use crate::pages::{Answer, fault};
use crate::reply::Reply;
use crate::site::State;
use crate::stop::Stop;
use crate::table::{Permit, Row, get, post, post_anything, post_files};
use app::forms::FormState;
use app::letters::{Ahead, AheadLine, Deliveries, Delivery, Done, Letters, PrivateCalendar, Trial, Why, field_of};
use domain::actor::Role;
use domain::mail::kind::Kind;
use domain::mail::preference::{PreferenceRefusal, Quiet, Switch};
use domain::mail::telling::tells;
use service::post::{self as letters, Choices};
use service::{Error, Refusal};

/// The field that a mail program sends when its reader unsubscribes (RFC 8058).
const ONE_CLICK: &str = "List-Unsubscribe";

pub(super) fn rows() -> Vec<Row<State>> {
    let administrators = Permit::Any(&[Role::Administrator]);
    vec![
        get("/account/mail", Permit::SignedIn, own),
        post("/account/mail", Permit::SignedIn, choose_own),
        post("/account/mail/again", Permit::SignedIn, again),
        post("/account/mail/calendar", Permit::SignedIn, keep_calendar),
        get("/calendar/{file}", Permit::Public, calendar),
        get("/letters/{token}/{number}", Permit::Public, by_link),
        // Mail programs that unsubscribe with one click may send their field as a form with files.
        post_files("/letters/{token}/{number}", Permit::Public, choose_by_link),
        post_anything("/mail/returned/{word}", Permit::Public, returned),
        get("/admin/mail", administrators, deliveries),
        post("/admin/mail", administrators, trial),
        get("/admin/mail/ahead", administrators, ahead),
    ]
}

const fn name_of(switch: Switch) -> &'static str {
    match switch {
        Switch::Off => "off",
        Switch::Single => "single",
        Switch::Digest => "digest",
    }
}

fn switch(name: &str) -> Option<Switch> {
    [Switch::Off, Switch::Single, Switch::Digest].into_iter().find(|s| name_of(*s) == name)
}

/// What was chosen, as the form shows it.
fn chosen(choices: &Choices) -> FormState {
    let mut form = FormState::default();
    for kind in &choices.kinds {
        form = form.with(field_of(*kind), name_of(choices.preferences.switch(*kind)));
    }
    match choices.preferences.quiet {
        None => form.with("rest", "none"),
        Some(Quiet::Break) => form.with("rest", "break"),
        Some(Quiet::Date { day }) => form.with("rest", "date").with("day", day.to_string()),
    }
}

fn page(call: &Call<State>, action: String, choices: Choices, form: FormState) -> Letters {
    Letters {
        action,
        by_link: false,
        why: None,
        kinds: choices.kinds,
        form,
        has_address: choices.has_address,
        stopped: None,
        sender: call.house().sender(),
        done: None,
        calendar: None,
    }
}

async fn show_own(call: &Call<State>, status: u16, form: Option<FormState>, done: Option<Done>) -> Answer {
    let actor = call.actor()?;
    let choices = letters::choices(call.house(), &actor.person).await?;
    let form = form.unwrap_or_else(|| chosen(&choices));
    let mut data = page(call, "/account/mail".to_owned(), choices, form);
    data.stopped = letters::stopped(call.house(), &actor.person).await?.map(|s| s.at);
    data.done = done;
    let calendar = letters::calendar_address(call.house(), actor).await?;
    data.calendar = Some(calendar.map(|own| PrivateCalendar { link: own.link, made_at: own.made_at }));
    Ok(call.page(status, |frame| app::letters::page(frame, &data)))
}

/// The end of the name of a calendar's file.
const CALENDAR: &str = ".ics";

async fn keep_calendar(call: Call<State>) -> Answer {
    match call.fields.one("go") {
        "end" => letters::end_calendar(call.house(), call.actor()?).await?,
        _ => letters::make_calendar(call.house(), call.actor()?).await?,
    }
    Ok(Reply::see_other("/account/mail#calendar"))
}

async fn calendar(call: Call<State>) -> Answer {
    let word = call.param("file").strip_suffix(CALENDAR).ok_or(Stop::NotFound)?;
    let text = letters::calendar(call.house(), word).await?;
    Ok(Reply::Bytes { status: 200, mime: "text/calendar; charset=utf-8", name: None, body: text.into_bytes() })
}

async fn own(call: Call<State>) -> Answer {
    let done = match call.query.one("done") {
        "saved" => Some(Done::Saved),
        "stopped" => Some(Done::StoppedAll),
        _ => None,
    };
    show_own(&call, 200, None, done).await
}

/// Keeps what a form says. Answers what was done, or the form again with what to change.
async fn keep(call: &Call<State>, choices: &Choices) -> Result<Result<Done, FormState>, Stop> {
    let (house, words) = (call.house(), call.words());
    if call.fields.one("go") == "stop" {
        letters::stop_all(house, &choices.person).await?;
        return Ok(Ok(Done::StoppedAll));
    }
    let switches: Vec<(Kind, Switch)> =
        choices.kinds.iter().filter_map(|kind| Some((*kind, switch(call.fields.one(&field_of(*kind)))?))).collect();
    let quiet = match call.fields.one("rest") {
        "break" => Some(Quiet::Break),
        "date" => match call.fields.one("day").trim().parse() {
            Ok(day) => Some(Quiet::Date { day }),
            Err(_) => return Ok(Err(wrong_day(call, &words.preference_refusal(&PreferenceRefusal::PauseDay)))),
        },
        _ => None,
    };
    match letters::rest(house, &choices.person, quiet).await {
        Ok(()) => {}
        Err(Error::Refused(Refusal::Preference(refusal))) => {
            return Ok(Err(wrong_day(call, &words.preference_refusal(&refusal))));
        }
        Err(other) => return Err(other.into()),
    }
    letters::keep_choices(house, &choices.person, &switches).await?;
    Ok(Ok(Done::Saved))
}

fn wrong_day(call: &Call<State>, message: &str) -> FormState {
    let mut form = call.typed();
    fault(&mut form, "day", message.to_owned());
    form
}

async fn choose_own(call: Call<State>) -> Answer {
    let choices = letters::choices(call.house(), &call.actor()?.person).await?;
    match keep(&call, &choices).await? {
        Ok(Done::StoppedAll) => Ok(Reply::see_other("/account/mail?done=stopped")),
        Ok(_) => Ok(Reply::see_other("/account/mail?done=saved")),
        Err(form) => show_own(&call, 422, Some(form), None).await,
    }
}

async fn again(call: Call<State>) -> Answer {
    letters::try_again(call.house(), &call.actor()?.person).await?;
    Ok(Reply::see_other("/account/mail"))
}

async fn show_by_link(call: &Call<State>, status: u16, form: Option<FormState>, done: Option<Done>) -> Answer {
    let (token, number) = (call.param("token"), call.param("number"));
    let choices = letters::choices_page(call.house(), token).await?;
    let why = match number.parse::<u8>() {
        Ok(0) => Why::Several,
        Ok(number) => Why::One(Kind::numbered(number).ok_or(Stop::NotFound)?),
        Err(_) => return Err(Stop::NotFound),
    };
    let form = form.unwrap_or_else(|| chosen(&choices));
    let mut data = page(call, format!("/letters/{token}/{number}"), choices, form);
    (data.by_link, data.why, data.done) = (true, Some(why), done);
    Ok(call.page(status, |frame| app::letters::page(frame, &data)))
}

async fn by_link(call: Call<State>) -> Answer {
    show_by_link(&call, 200, None, None).await
}

async fn choose_by_link(call: Call<State>) -> Answer {
    let (token, number) = (call.param("token"), call.param("number"));
    if !call.fields.one(ONE_CLICK).is_empty() {
        let done = letters::one_click(call.house(), token, number).await?;
        return show_by_link(&call, 200, None, Some(done.map_or(Done::StoppedAll, Done::Stopped))).await;
    }
    let choices = letters::choices_page(call.house(), token).await?;
    match keep(&call, &choices).await? {
        // The page itself says what was done: nothing of it stands in an address that others could keep.
        Ok(done) => show_by_link(&call, 200, None, Some(done)).await,
        Err(form) => show_by_link(&call, 422, Some(form), None).await,
    }
}

/// The texts in what a mail provider sent: the message itself, a field of a form, or a text somewhere in JSON.
fn texts(call: &Call<State>) -> Vec<Vec<u8>> {
    let mut all: Vec<Vec<u8>> = call.fields.pairs().iter().map(|(_, value)| value.clone().into_bytes()).collect();
    for file in call.files.iter() {
        if let Ok(json) = serde_json::from_slice::<serde_json::Value>(&file.bytes) {
            texts_in(&json, &mut all);
        } else {
            all.push(file.bytes.clone());
        }
    }
    all
}

fn texts_in(json: &serde_json::Value, all: &mut Vec<Vec<u8>>) {
    match json {
        // Some providers wrap JSON into a text of JSON.
        serde_json::Value::String(text) => match serde_json::from_str(text) {
            Ok(inside @ serde_json::Value::Object(_)) => texts_in(&inside, all),
            _ => all.push(text.clone().into_bytes()),
        },
        serde_json::Value::Array(inside) => inside.iter().for_each(|one| texts_in(one, all)),
        serde_json::Value::Object(inside) => inside.values().for_each(|one| texts_in(one, all)),
        _ => {}
    }
}

/// A mail provider tells what came back. What is no report about a mail of ours is answered alike, so that it is not sent
/// again and again.
async fn returned(call: Call<State>) -> Answer {
    let ours = letters::take_in(call.house(), call.param("word"), &texts(&call)).await?;
    let body = if ours { "Taken in.\n" } else { "No report about a message of ours.\n" };
    Ok(Reply::Text { status: 200, body: body.to_owned() })
}

/// Mails on one page of the list.
const ON_A_PAGE: usize = 25;

async fn show_deliveries(call: &Call<State>, trial: Option<Trial>) -> Answer {
    let mails = letters::list(call.house(), call.actor()?).await?;
    let (name, address) = call.house().sender().unwrap_or_default();
    let telling = [call.house().identity().public_url.as_str(), &name, &address].into_iter().find_map(tells);
    let pages = mails.len().div_ceil(ON_A_PAGE).max(1);
    let page = call.query.one("page").parse().unwrap_or(1).clamp(1, pages);
    let shown = mails.into_iter().skip((page - 1) * ON_A_PAGE).take(ON_A_PAGE);
    let mails = shown.map(|mail| Delivery {
        kind: mail.kind,
        to: mail.to,
        state: mail.state,
        tries: mail.tries,
        created_at: mail.created_at,
        next: mail.next,
        fault: mail.fault,
    });
    let data = Deliveries {
        mails: mails.collect(),
        page,
        pages,
        trial,
        telling: telling.map(str::to_owned),
        reports: letters::address_for_reports(call.house()),
    };
    Ok(call.page(200, |frame| app::letters::deliveries(frame, &data)))
}

async fn deliveries(call: Call<State>) -> Answer {
    show_deliveries(&call, None).await
}

async fn trial(call: Call<State>) -> Answer {
    let trial = match letters::try_out(call.house(), call.actor()?).await {
        Ok(None) => Trial::Taken,
        Ok(Some(fault)) => Trial::Fault(fault),
        Err(Error::Refused(Refusal::Choice(_))) => Trial::NoAddress,
        Err(other) => return Err(other.into()),
    };
    show_deliveries(&call, Some(trial)).await
}

async fn ahead(call: Call<State>) -> Answer {
    let people = letters::foresee(call.house(), call.actor()?).await?;
    let line = |one: letters::Foreseen| AheadLine { name: one.name, seen: one.seen };
    let data = Ahead { people: people.into_iter().map(line).collect() };
    Ok(call.page(200, |frame| app::letters::ahead(frame, &data)))
}

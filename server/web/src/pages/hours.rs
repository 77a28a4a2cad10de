//! The hours log.

mod bring;
mod closing;
mod handing;
mod second;
pub(super) mod sheet;
mod table;
mod week;

use crate::call::Call;
use crate::pages::home::{hours_leaf, outlook};
use crate::pages::{Answer, fault};
use crate::reply::Reply;
use crate::site::State;
use crate::stop::Stop;
use crate::table::{Permit, Row, get, post, post_files};
use app::forms::FormState;
use app::hours::{Entry, EntryFields, EntryLine, HeldNote, Hours, STEP, Total};
use app::moving_in::PastEntry;
use axum::http::{HeaderValue, header};
use chrono::NaiveDate;
use domain::actor::Role;
use domain::course::HoursKind;
use domain::hours::week::{in_month, month_of, months};
use domain::hours::{Act, EntryForm, EntryState, HoursEntry, HoursRefusal, Turn, tidy};
use domain::id::{HoursEntryId, PersonId};
use domain::note_privacy::HeldBack;
use service::{Error, Learner, Refusal, caseload, estimates, hours, notes, outside};
use std::collections::{BTreeMap, BTreeSet};
use words::Words;

pub(super) fn rows() -> Vec<Row<State>> {
    let trainee = Permit::Any(&[Role::Trainee]);
    let mut rows = vec![
        get("/hours", trainee, log),
        post("/hours", trainee, submit),
        get("/hours/new", trainee, new_entry),
        get("/hours/week", trainee, week::page),
        get("/hours/sheet", trainee, sheet::page),
        get("/hours/bring", trainee, bring::form),
        post_files("/hours/bring", trainee, bring::receive),
        get("/hours/bring/{draft}", trainee, bring::preview),
        post("/hours/bring/{draft}", trainee, bring::bring),
        get("/hours/bring/{draft}/mend.csv", trainee, bring::mend),
        get("/hours/template.csv", trainee, bring::template),
        get("/hours/log.csv", trainee, table::file),
        get("/hours/log.jsonl", trainee, log_file),
        get("/hours/{entry}", trainee, entry_page),
        post("/hours/{entry}", trainee, correct),
        post("/hours/{entry}/note", trainee, report),
    ];
    rows.extend(handing::rows());
    rows.extend(second::rows());
    rows.extend(closing::rows());
    rows
}

/// The names of those whom entries name: who has to do with the trainee's hours, who signed, whoever dealt with a note,
/// confirmed who signed, or did something else with an entry.
async fn names(call: &Call<State>, learner: &Learner, entries: &[HoursEntry]) -> Result<Names, Stop> {
    let people = hours::people(call.house(), learner).await?;
    let mut names: BTreeMap<PersonId, String> = people.into_iter().map(|m| (m.person, m.name)).collect();
    let staff = |e: &HoursEntry| {
        let readers: Vec<PersonId> = e.note_steps.iter().map(|s| s.by.clone()).collect();
        let acted = e.acts.iter().flat_map(|a| {
            let to = if let Act::Succeeded { to } = &a.act { Some(to.clone()) } else { None };
            a.by.clone().into_iter().chain(to)
        });
        let signed = e.decisions.iter().map(|d| d.by.clone());
        // Whom an entry names has a name, also when they supervise here no more.
        let named = e.versions.iter().map(|v| v.particulars.supervisor.clone());
        let checked = e.checks.iter().map(|c| c.by.clone());
        let all = readers.into_iter().chain(checked).chain(acted).chain(signed).chain(named);
        all.chain(e.proxies().cloned()).collect::<Vec<_>>()
    };
    let others: BTreeSet<_> = entries.iter().flat_map(staff).filter(|person| !names.contains_key(person)).collect();
    names.extend(call.house().names_of(others).await?);
    Ok(names)
}

type Names = BTreeMap<PersonId, String>;

fn namer<'a>(names: &'a Names, words: &'a Words) -> impl Fn(&PersonId) -> String + 'a {
    move |person| names.get(person).cloned().unwrap_or_else(|| words.say("hours-a-supervisor"))
}

fn total(learner: &Learner, kind: HoursKind) -> Total {
    let counted = hours_leaf(&learner.evaluation, kind).and_then(|leaf| Total::of(&leaf.amount));
    counted.unwrap_or_else(|| {
        let of = |state| learner.facts.hours.iter().filter(move |e| e.particulars().kind == kind && e.state == state);
        let sum = |state| of(state).map(|e: &HoursEntry| e.particulars().minutes).sum();
        // What is signed by someone whom nobody has confirmed yet waits.
        let open = of(EntryState::Approved).filter(|e| e.awaits_identity_check());
        let open: domain::quantity::Minutes = open.map(|e| e.counted().minutes).sum();
        let past: domain::quantity::Minutes =
            learner.facts.past_hours.iter().filter(|p| p.kind == kind).map(|p| p.minutes).sum();
        let signed: domain::quantity::Minutes = sum(EntryState::Approved);
        Total { have: signed.less(open) + past, need: None, waiting: sum(EntryState::Submitted) + open }
    })
}

async fn log(call: Call<State>) -> Answer {
    let call = call.with_notice().await?;
    let actor = call.actor()?;
    let learner = match hours::log(call.house(), actor).await {
        Ok(learner) => learner,
        // Not joined yet: home says what comes first.
        Err(Error::NotFound) => return Ok(Reply::see_other("/home")),
        Err(other) => return Err(other.into()),
    };
    let names = names(&call, &learner, &learner.facts.hours).await?;
    let words = call.words();
    let name = namer(&names, &words);
    let not_asked = outside::not_asked(call.house(), actor).await?;
    let line = |e: &HoursEntry| EntryLine::of(e, &name);
    let log = &learner.facts.hours;
    let months = months(log);
    let asked = NaiveDate::parse_from_str(&format!("{}-01", call.query.one("month")), "%Y-%m-%d").ok();
    let month = asked.filter(|m| months.iter().any(|(known, _)| known == m)).or(months.first().map(|(m, _)| *m));
    let from = call.query.one("from").parse().unwrap_or(1).max(1);
    let shown = month.map_or(Vec::new(), |month| in_month(log, month));
    let elsewhere = |e: &&HoursEntry| {
        (e.state == EntryState::Returned || e.correction_asked().is_some())
            && month.is_none_or(|m| month_of(e.shown().particulars.date) != m)
    };
    let data = Hours {
        not_asked,
        practice: total(&learner, HoursKind::Practice),
        supervision: total(&learner, HoursKind::Supervision),
        paces: hours::paces(call.house(), &learner),
        asked: log.iter().filter(elsewhere).take(STEP).map(line).collect(),
        entries: shown.into_iter().rev().skip(from - 1).take(STEP).map(line).collect(),
        months,
        month,
        from,
        past: learner.facts.past_hours.iter().rev().map(PastEntry::from).collect(),
        outlook: outlook(&call, &learner).await?,
        estimate: estimates::of_way(call.house(), &learner).map(|e| words.estimate(&e)),
    };
    Ok(call.page(200, |frame| app::hours::page(frame, &data)))
}

/// The log as a file that anyone can check without the database.
async fn log_file(call: Call<State>) -> Answer {
    let text = hours::export(call.house(), call.actor()?).await?;
    Ok(Reply::Bytes {
        status: 200,
        mime: "application/jsonl",
        name: Some("hours-log.jsonl".to_owned()),
        body: text.into_bytes(),
    })
}

async fn fields(
    call: &Call<State>,
    learner: &Learner,
    id: HoursEntryId,
    kind: HoursKind,
    version: Option<u32>,
    form: FormState,
) -> Result<EntryFields, Stop> {
    let supervisors = hours::supervisors(call.house(), learner).await?;
    let full = caseload::full(call.house(), learner).await?;
    let known = notes::known_words(call.house(), learner).await?;
    Ok(EntryFields {
        id,
        kind,
        zone: hours::zone_name(call.house(), learner).await?,
        supervisors: supervisors.into_iter().map(|m| (m.person, m.name)).collect(),
        full: full.into_iter().map(|(name, load)| (name, load.people, load.most)).collect(),
        version,
        signed: false,
        notes: (!learner.programme.without_notes).then_some(known),
        form,
    })
}

async fn new_entry(call: Call<State>) -> Answer {
    let learner = match hours::log(call.house(), call.actor()?).await {
        Ok(learner) => learner,
        Err(Error::NotFound) => return Ok(Reply::see_other("/home")),
        Err(other) => return Err(other.into()),
    };
    let kind = HoursKind::named(call.query.one("kind")).unwrap_or(HoursKind::Practice);
    let id = HoursEntryId::parse(&call.house().new_id()).map_err(Stop::failed)?;
    let last = learner.facts.hours.iter().rev().map(HoursEntry::particulars).find(|p| p.kind == kind);
    let form = last.map(EntryFields::same_as).unwrap_or_default();
    // A day of the week view is filled in; everything else is the same as last.
    let form = match call.query.one("date").parse::<NaiveDate>() {
        Ok(day) => form.with("date", day.to_string()),
        Err(_) => form,
    };
    let data = fields(&call, &learner, id, kind, None, form).await?;
    Ok(call.page(200, |frame| app::hours::form_page(frame, &data)))
}

fn sent_form(call: &Call<State>) -> EntryForm {
    let field = |name: &str| call.fields.one(name).to_owned();
    EntryForm {
        kind: field("kind"),
        date: field("date"),
        start: field("start"),
        hours: field("hours"),
        minutes: field("minutes"),
        activity: field("activity"),
        mode: field("mode"),
        supervisor: field("supervisor"),
        note: field("note"),
        nobody_served: call.fields.one("nobody_served") == "yes",
    }
}

/// The form with what is wrong at each field; any other error goes on.
fn refused(call: &Call<State>, error: Error, mut form: FormState) -> Result<FormState, Stop> {
    let words = call.words();
    match error {
        Error::Refused(Refusal::Hours(faults)) => {
            for (field, refusal) in faults {
                fault(&mut form, field.name(), words.hours_refusal_in(field, &refusal));
            }
        }
        Error::Refused(Refusal::Entry(refusal @ (HoursRefusal::ReasonMissing | HoursRefusal::ReasonLong { .. }))) => {
            fault(&mut form, "reason", words.hours_refusal(&refusal))
        }
        Error::Refused(Refusal::Entry(refusal)) => fault(&mut form, "", words.hours_refusal(&refusal)),
        other => return Err(other.into()),
    }
    Ok(form)
}

async fn submit(call: Call<State>) -> Answer {
    let actor = call.actor()?;
    let id = call.fields.one("id").to_owned();
    let form = sent_form(&call);
    let error = match hours::submit(call.house(), actor, &id, &form, call.fields.one("go") == "send").await {
        Ok(kept) => return answer(&call, kept).await,
        Err(error) => error,
    };
    let typed = refused(&call, error, call.typed())?;
    let learner = hours::log(call.house(), actor).await?;
    let id = HoursEntryId::parse(&id).map_err(|_| Stop::NotFound)?;
    let kind = HoursKind::named(&form.kind).unwrap_or(HoursKind::Practice);
    let data = fields(&call, &learner, id, kind, None, typed).await?;
    Ok(kept_nowhere(call.page(422, |frame| app::hours::form_page(frame, &data))))
}

/// To the log; or, where the note was held back, to the entry with how to rewrite it. What was typed comes back in that
/// page alone: nothing on the way keeps it, and neither does the browser.
async fn answer(call: &Call<State>, kept: hours::Kept) -> Answer {
    let Some(held) = kept.held_back else { return Ok(Reply::see_other("/hours")) };
    show_entry(call, kept.entry, 422, Some(call.typed()), Some(held)).await.map(kept_nowhere)
}

/// A page with a note in it that was typed and not taken: the browser keeps no copy of it either.
pub(super) fn kept_nowhere(page: Reply) -> Reply {
    page.with_header(header::CACHE_CONTROL, HeaderValue::from_static("no-store"))
}

async fn show_entry(
    call: &Call<State>,
    id: HoursEntryId,
    status: u16,
    typed: Option<FormState>,
    held: Option<HeldBack>,
) -> Answer {
    let (learner, entry) = hours::own(call.house(), call.actor()?, &id).await?;
    let names = names(call, &learner, std::slice::from_ref(&entry)).await?;
    let words = call.words();
    let held = held.map(|held| HeldNote { typed: tidy(call.fields.one("note")), held });
    // A signed entry is corrected only where that was asked for.
    let correcting =
        entry.state == EntryState::Approved && !entry.locked() && (typed.is_some() || call.query.one("correct") == "1");
    let correct = if entry.editable() || correcting {
        let form = typed.unwrap_or_else(|| EntryFields::of(&entry));
        let form = match &held {
            Some(held) => held.form(&words, form),
            None => form,
        };
        let fields = fields(call, &learner, id, entry.particulars().kind, Some(entry.version()), form).await?;
        Some(EntryFields { signed: correcting, ..fields })
    } else {
        None
    };
    let data = Entry { held, ..Entry::of(&entry, &namer(&names, &words), correct) };
    Ok(call.page(status, |frame| app::hours::entry_page(frame, &data)))
}

async fn entry_page(call: Call<State>) -> Answer {
    let call = call.with_notice().await?;
    show_entry(&call, call.id("entry")?, 200, None, None).await
}

async fn correct(call: Call<State>) -> Answer {
    let id: HoursEntryId = call.id("entry")?;
    let version = call.fields.one("version").parse().unwrap_or(0);
    let turn = match call.fields.one("go") {
        "recall" => Some(Turn::Recalled),
        "withdraw" => Some(Turn::Withdrawn),
        _ => None,
    };
    if let Some(turn) = turn {
        return match hours::turn(call.house(), call.actor()?, &id, version, turn).await {
            Ok(()) => Ok(Reply::see_other(format!("/hours/{id}"))),
            Err(error) => {
                // Nothing was typed: what happened stands above the entry as it is now.
                let (_, entry) = hours::own(call.house(), call.actor()?, &id).await?;
                let said = refused(&call, error, EntryFields::of(&entry))?;
                show_entry(&call, id, 422, Some(said), None).await
            }
        };
    }
    let send = call.fields.one("go") == "send";
    let reason = call.fields.one("reason");
    match hours::correct(call.house(), call.actor()?, &id, version, &sent_form(&call), reason, send).await {
        Ok(kept) => answer(&call, kept).await,
        Err(error) => {
            let typed = refused(&call, error, call.typed())?;
            show_entry(&call, id, 422, Some(typed), None).await.map(kept_nowhere)
        }
    }
}

async fn report(call: Call<State>) -> Answer {
    let id: HoursEntryId = call.id("entry")?;
    match notes::report(call.house(), call.actor()?, &id).await {
        // Without a note that others can read there is nothing to report; the page shows that.
        Ok(()) | Err(Error::Refused(Refusal::Entry(_))) => Ok(Reply::see_other(format!("/hours/{id}"))),
        Err(other) => Err(other.into()),
    }
}

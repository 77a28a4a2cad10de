//! Rules of law that differ by place: the page for everyone, what lessons show of them, and writing one's own.

use crate::call::Call;
use crate::pages::{Answer, fault};
use crate::reply::Reply;
use crate::site::State;
use crate::stop::Stop;
use crate::table::{Permit, Row, get, post};
use app::forms::FormState;
use app::laws::{Editing, Held, Line, PlaceRules, Rule, Settings, Standing, Told, Whose};
use chrono::NaiveDate;
use domain::actor::Role;
use domain::course::{Language, Module};
use domain::id::SiteId;
use domain::law::{Insert, LawRefusal, Place, Topic, Typed, text_field};
use service::laws::{self, Administered, Own};
use service::library::written_html;
use service::{Error, Refusal};
use words::Words;

pub(super) fn rows() -> Vec<Row<State>> {
    let administrators = Permit::Any(&[Role::Administrator]);
    vec![
        get("/laws", Permit::SignedIn, page),
        get("/admin/laws", administrators, settings),
        get("/admin/laws/{topic}", administrators, edit),
        post("/admin/laws/{topic}", administrators, save),
        post("/admin/laws/{topic}/take-away", administrators, take_away),
    ]
}

fn whose(place: &Place) -> Whose {
    match place {
        Place::Site(_) => Whose::Site,
        Place::Organisation => Whose::Organisation,
        Place::States(states) => Whose::States(states.iter().map(|s| s.name()).collect::<Vec<_>>().join(", ")),
    }
}

fn rule(insert: &Insert, reader: &Language, today: NaiveDate) -> Rule {
    let (language, text) = insert.text(reader);
    Rule {
        whose: whose(&insert.place),
        html: written_html(text),
        language,
        source: insert.source.clone(),
        checked_on: insert.checked_on,
        old: insert.is_old(today),
        reviewer: insert.reviewer.as_ref().map(|r| (r.name.clone(), r.capacity.clone())),
    }
}

/// What holds about these topics for whoever asks.
pub(super) async fn told(call: &Call<State>, topics: &[Topic]) -> Result<Vec<Told>, Stop> {
    let (words, today) = (call.words(), call.house().now().date_naive());
    let all = laws::told(call.house(), call.actor()?, topics).await?;
    let rule = |insert: Insert| rule(&insert, words.language(), today);
    let held = |h: laws::Held| Held { sites: h.sites, rule: h.insert.map(rule) };
    Ok(all.into_iter().map(|t| Told { topic: t.topic, held: t.held.into_iter().map(held).collect() }).collect())
}

/// What holds about every topic that a module speaks of.
pub(super) async fn told_in(call: &Call<State>, module: &Module) -> Result<Vec<Told>, Stop> {
    let named = |topic: &Topic| module.lessons.iter().any(|l| l.law.contains(topic));
    told(call, &Topic::ALL.into_iter().filter(named).collect::<Vec<_>>()).await
}

async fn page(call: Call<State>) -> Answer {
    let data = told(&call, &Topic::ALL).await?;
    Ok(call.page(200, |frame| app::laws::page(frame, &data)))
}

async fn settings(call: Call<State>) -> Answer {
    let today = call.house().now().date_naive();
    let line = |line: laws::Line| Line {
        topic: line.topic,
        standing: match (&line.own, &line.otherwise) {
            (Some(own), _) => Standing::Own(own.insert.checked_on, own.insert.is_old(today)),
            (None, Some(other)) => Standing::Of(whose(&other.place)),
            (None, None) => Standing::None,
        },
    };
    let place = |place: Administered| PlaceRules {
        site: place.site.as_ref().map_or("", SiteId::as_str).to_owned(),
        name: place.name,
        lines: place.lines.into_iter().map(line).collect(),
    };
    let places = laws::places(call.house(), call.actor()?).await?;
    let data = Settings {
        places: places.into_iter().map(place).collect(),
        saved: call.query.has("saved"),
        taken: call.query.has("taken"),
    };
    Ok(call.page(200, |frame| app::laws::settings(frame, &data)))
}

fn topic(call: &Call<State>) -> Result<Topic, Stop> {
    Topic::named(call.param("topic")).ok_or(Stop::NotFound)
}

/// The fields of a rule that is there; empty where there is none.
fn fields(own: Option<&Own>) -> FormState {
    let Some(Own { insert, .. }) = own else { return FormState::default() };
    let reviewer = insert.reviewer.as_ref();
    let form = FormState::default()
        .with(text_field(&Language::english()), &insert.english)
        .with("source", &insert.source)
        .with("checked_on", insert.checked_on.to_string())
        .with("reviewer", reviewer.map_or("", |r| r.name.as_str()))
        .with("capacity", reviewer.map_or("", |r| r.capacity.as_str()));
    insert.others.iter().fold(form, |form, (language, text)| form.with(text_field(language), text))
}

/// Why the page of one rule is shown.
enum Shown {
    /// To be read and changed.
    Kept,
    /// Something that was typed does not fit.
    Typed(FormState),
    /// Somebody else changed it while this was typed.
    Meanwhile(FormState),
    /// Somebody else changed it, so it was not taken away.
    NotTaken,
}

/// The page of one rule. What was typed stays in its form.
async fn show(call: &Call<State>, site: &str, shown: Shown) -> Answer {
    let topic = topic(call)?;
    let places = laws::places(call.house(), call.actor()?).await?;
    let here = |p: &&Administered| p.site.as_ref().map_or("", SiteId::as_str) == site;
    let place = places.iter().find(here).ok_or(Stop::NotFound)?;
    let own = place.lines.iter().find(|l| l.topic == topic).and_then(|l| l.own.as_ref());
    let (words, today) = (call.words(), call.house().now().date_naive());
    let (status, form, meanwhile) = match shown {
        Shown::Kept => (200, fields(own), None),
        Shown::Typed(form) => (422, form, None),
        Shown::Meanwhile(form) => (409, form, Some(own.map(|o| rule(&o.insert, words.language(), today)))),
        Shown::NotTaken => (409, fields(own).wrong("", words.say("law-refused-away")), None),
    };
    // Whoever typed goes on from the edition that they read, until they have been shown the one that came meanwhile.
    let edition = match (status, own) {
        (422, _) => form.value("seen"),
        (_, own) => own.map(|o| o.edition.clone()).unwrap_or_default(),
    };
    let languages = words::spoken().into_iter().map(|l| (l.clone(), words::language_name(&l).to_owned()));
    let data = Editing {
        topic,
        site: site.to_owned(),
        name: place.name.clone(),
        languages: languages.collect(),
        edition,
        last: own.map(|o| (o.changed_by.clone(), o.changed_at)),
        meanwhile,
        form,
    };
    Ok(call.page(status, |frame| app::laws::editing(frame, &data)))
}

async fn edit(call: Call<State>) -> Answer {
    show(&call, call.query.one("place"), Shown::Kept).await
}

fn sentence(words: &Words, refusal: LawRefusal) -> String {
    match refusal {
        LawRefusal::TextMissing => words.say("law-refused-text"),
        LawRefusal::SourceMissing => words.say("law-refused-source"),
        LawRefusal::DayMissing => words.say("law-refused-day"),
        LawRefusal::DayAhead => words.say("law-refused-day-ahead"),
        LawRefusal::ReviewerMissing => words.say("law-refused-reader"),
        LawRefusal::CapacityMissing => words.say("law-refused-capacity"),
        LawRefusal::Long { most } => words.say_with("law-refused-long", [("most", most.into())]),
        LawRefusal::Meanwhile => words.say("law-refused-meanwhile"),
    }
}

async fn save(call: Call<State>) -> Answer {
    let field = |name: &str| call.fields.one(name).to_owned();
    let text = |language: Language| (language.clone(), field(&text_field(&language)));
    let typed = Typed {
        texts: words::spoken().into_iter().map(text).collect(),
        source: field("source"),
        checked_on: field("checked_on"),
        reviewer: field("reviewer"),
        capacity: field("capacity"),
    };
    let (site, seen) = (call.fields.one("place"), call.fields.one("seen"));
    match laws::save(call.house(), call.actor()?, site, topic(&call)?, seen, &typed).await {
        Ok(()) => Ok(Reply::see_other("/admin/laws?saved=1")),
        Err(Error::Refused(Refusal::Law(faults))) => {
            let meanwhile = faults.iter().any(|(_, refusal)| *refusal == LawRefusal::Meanwhile);
            let mut form = call.typed();
            for (field, refusal) in faults {
                fault(&mut form, field, sentence(&call.words(), refusal));
            }
            show(&call, site, if meanwhile { Shown::Meanwhile(form) } else { Shown::Typed(form) }).await
        }
        Err(other) => Err(other.into()),
    }
}

async fn take_away(call: Call<State>) -> Answer {
    let (site, seen) = (call.fields.one("place"), call.fields.one("seen"));
    match laws::take_away(call.house(), call.actor()?, site, topic(&call)?, seen).await {
        Ok(()) => Ok(Reply::see_other("/admin/laws?taken=1")),
        Err(Error::Refused(Refusal::Law(_))) => show(&call, site, Shown::NotTaken).await,
        Err(other) => Err(other.into()),
    }
}

//! Joining two accounts of one person: by the person, who proves the other one, and by staff face to face.

use crate::call::Call;
use crate::pages::people::told;
use crate::pages::slips::names;
use crate::pages::{Answer, fault};
use crate::reply::Reply;
use crate::site::State;
use crate::stop::Stop;
use crate::table::{Permit, Row, get, post};
use app::forms::FormState;
use app::joining::{self as page, Candidate, Decides, Find};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::actor::Action;
use domain::id::PersonId;
use domain::joining::JoinRefusal;
use service::joining::{self, Choice, Fate, Preview, Side};
use service::{Error, Refusal};

pub(super) fn rows() -> Vec<Row<State>> {
    let staff = Permit::Any(Action::ManageAccount.roles());
    vec![
        get("/account/merge", Permit::SignedIn, prove_page),
        post("/account/merge", Permit::SignedIn, decide),
        get("/admin/people/{person}/merge", staff, find),
        post("/admin/people/{person}/merge", staff, decide_for),
    ]
}

fn prove_again(call: &Call<State>, status: u16, form: &FormState, over: bool) -> Reply {
    call.page(status, |frame| page::prove(frame, form, over))
}

async fn prove_page(call: Call<State>) -> Answer {
    Ok(prove_again(&call, 200, &FormState::default(), false))
}

fn choice(call: &Call<State>) -> Choice {
    Choice { email: call.fields.one("email").to_owned(), user_name: call.fields.one("user_name").to_owned() }
}

async fn decide(call: Call<State>) -> Answer {
    if call.fields.one("go") == "join" { join_own(&call).await } else { prove(&call).await }
}

async fn prove(call: &Call<State>) -> Answer {
    let words = call.words();
    let (who, passphrase) = (call.fields.one("who"), call.fields.one("passphrase"));
    let mut form = call.typed();
    match joining::prove(call.house(), call.actor()?, who, passphrase, &call.client).await {
        Ok(proof) => return show_own(call, 200, &proof, FormState::default()).await,
        Err(Error::Refused(Refusal::SignIn)) => fault(&mut form, "who", words.say("joining-refused-proof")),
        Err(Error::Refused(Refusal::Join(refusals))) => {
            for refusal in &refusals {
                fault(&mut form, "who", words.join_refusal(refusal));
            }
        }
        Err(other) => return Err(other.into()),
    }
    Ok(prove_again(call, 422, &form, false))
}

async fn show_own(call: &Call<State>, status: u16, proof: &[u8], form: FormState) -> Answer {
    match joining::own_preview(call.house(), call.actor()?, proof).await {
        Ok(found) => {
            let data = shown(call, found, Decides::Own { proof: URL_SAFE_NO_PAD.encode(proof) }, form);
            // It holds a proof of who someone is: no browser keeps it.
            Ok(unkept(call.page(status, |frame| page::preview(frame, &data))))
        }
        Err(Error::NotFound) => Ok(prove_again(call, 422, &FormState::default(), true)),
        Err(other) => Err(other.into()),
    }
}

fn unkept(reply: Reply) -> Reply {
    use axum::http::{HeaderValue, header};
    reply.with_header(header::CACHE_CONTROL, HeaderValue::from_static("no-store"))
}

async fn join_own(call: &Call<State>) -> Answer {
    let proof = URL_SAFE_NO_PAD.decode(call.fields.one("proof")).unwrap_or_default();
    match joining::join_own(call.house(), call.actor()?, &proof, &choice(call)).await {
        Ok(()) => Ok(Reply::see_other("/account")),
        // What stands against it stands on the page.
        Err(Error::Refused(Refusal::Join(_))) => show_own(call, 422, &proof, call.typed()).await,
        Err(Error::NotFound) => Ok(prove_again(call, 422, &FormState::default(), true)),
        Err(other) => Err(other.into()),
    }
}

fn side(side: Side) -> page::Side {
    page::Side { name: side.name, names: names(side.names), since: side.since.date_naive() }
}

fn shown(call: &Call<State>, found: Preview, decides: Decides, form: FormState) -> page::Preview {
    let words = call.words();
    let roles = found.roles.iter().map(|g| told(&words, &found.places, g.role, &g.scope)).collect();
    let ways = found.ways.into_iter().map(|way| page::Way {
        programme: way.programme,
        cohort: way.cohort,
        lessons: way.lessons,
        works: way.works,
        signed: way.signed,
        finished: way.finished,
        fate: match way.fate {
            Fate::Comes => page::Fate::Comes,
            Fate::Ends => page::Fate::Ends,
            Fate::Together(one) => page::Fate::Together(page::Together {
                cohort: one.cohort,
                kept: one.kept,
                other: one.other,
                after: one.after,
                twice: one.twice,
                works_twice: one.works_twice,
            }),
        },
    });
    page::Preview {
        decides,
        ways: ways.collect(),
        kept: side(found.kept),
        other: side(found.other),
        certificates: found.certificates,
        roles,
        questions: found.questions,
        references: found.references,
        refusals: found.refusals.iter().map(|refusal| words.join_refusal(refusal)).collect(),
        form,
    }
}

async fn find(call: Call<State>) -> Answer {
    let person: PersonId = call.id("person")?;
    if let Ok(other) = PersonId::parse(call.query.one("other")) {
        return show_for(&call, 200, &person, &other, FormState::default()).await;
    }
    let text = call.query.one("q");
    let (name, people) = joining::candidates(call.house(), call.actor()?, &person, text).await?;
    let candidate = |line: service::directory::Line| Candidate {
        person: line.person.to_string(),
        name: line.name,
        sign_in: line.email.or(line.user_name).unwrap_or_default(),
    };
    let data = Find {
        person: person.to_string(),
        name,
        form: FormState::default().with("q", text),
        people: people.into_iter().map(candidate).collect(),
    };
    Ok(call.page(200, |frame| page::find(frame, &data)))
}

async fn show_for(call: &Call<State>, status: u16, kept: &PersonId, other: &PersonId, form: FormState) -> Answer {
    let found = joining::preview_for(call.house(), call.actor()?, kept, other).await?;
    let decides = Decides::Staff { person: kept.to_string(), other: other.to_string() };
    let data = shown(call, found, decides, form);
    Ok(call.page(status, |frame| page::preview(frame, &data)))
}

async fn decide_for(call: Call<State>) -> Answer {
    let kept: PersonId = call.id("person")?;
    let other = PersonId::parse(call.fields.one("other")).map_err(|_| Stop::NotFound)?;
    let reason = call.fields.one("reason");
    match joining::join_for(call.house(), call.actor()?, &kept, &other, &choice(&call), reason).await {
        Ok(()) => Ok(Reply::see_other(format!("/admin/people/{kept}"))),
        Err(Error::Refused(Refusal::Join(refusals))) => {
            let mut form = call.typed();
            let of_reason = |r: &&JoinRefusal| matches!(r, JoinRefusal::ReasonMissing | JoinRefusal::ReasonLong { .. });
            for refusal in refusals.iter().filter(of_reason) {
                fault(&mut form, "reason", call.words().join_refusal(refusal));
            }
            show_for(&call, 422, &kept, &other, form).await
        }
        Err(other) => Err(other.into()),
    }
}

/// Where a person's record is now, if their account was joined into one that the reader may see.
pub(super) async fn moved(call: &Call<State>, person: &PersonId) -> Result<Option<Reply>, Stop> {
    let Some(kept) = joining::now_under(call.house(), person).await? else { return Ok(None) };
    let seen = call.house().may_see(call.actor()?, &kept).await.is_ok();
    Ok(seen.then(|| Reply::see_other(format!("/admin/people/{kept}"))))
}

//! Moving in: the form for a file, its preview, the yes, and what came in so far.

pub(super) mod show;

use crate::call::Call;
use crate::pages::{Answer, fault};
use crate::reply::Reply;
use crate::site::State;
use crate::stop::Stop;
use crate::table::{Permit, Row, get, post, post_files};
use app::forms::FormState;
use app::moving_in::{Overview, RunLine, RunPage, Upload, Waiting};
use domain::actor::Action;
use domain::id::ImportRunId;
use domain::moving_in::{DateOrder, Kind, SheetRefusal};
use exchange::moving_in as files;
use service::moving_in::{self, Sent};
use service::{Error, Refusal};

pub(super) fn rows() -> Vec<Row<State>> {
    let movers = Permit::Any(Action::MoveIn.roles());
    vec![
        get("/admin/moving-in", movers, overview),
        get("/admin/moving-in/samples/{file}", movers, sample),
        get("/admin/moving-in/new/{kind}", movers, upload_form),
        post_files("/admin/moving-in/new/{kind}", movers, upload),
        get("/admin/moving-in/drafts/{draft}", movers, preview),
        post("/admin/moving-in/drafts/{draft}", movers, bring_in),
        get("/admin/moving-in/drafts/{draft}/report.csv", movers, draft_report),
        get("/admin/moving-in/runs/{run}", movers, run),
        get("/admin/moving-in/runs/{run}/report.csv", movers, run_report),
        get("/admin/moving-in/not-signed-in", movers, not_signed_in),
    ]
}

fn kind_of(call: &Call<State>) -> Result<Kind, Stop> {
    Kind::named(call.param("kind")).ok_or(Stop::NotFound)
}

async fn overview(call: Call<State>) -> Answer {
    let actor = call.actor()?;
    let runs = moving_in::runs(call.house(), actor).await?.into_iter().map(|run| RunLine {
        id: run.id,
        kind: run.kind,
        source: run.source,
        by: run.by,
        at: run.at,
        brought: run.counts.brought,
    });
    let waiting = moving_in::not_signed_in(call.house(), actor).await?.len();
    let data = Overview { runs: runs.collect(), waiting };
    Ok(call.page(200, |frame| app::moving_in::overview(frame, &data)))
}

async fn sample(call: Call<State>) -> Answer {
    let file = call.param("file");
    let kind = file.strip_suffix(".csv").and_then(Kind::named).ok_or(Stop::NotFound)?;
    Ok(csv(format!("{}.csv", kind.name()), files::sample(kind)))
}

fn csv(name: String, body: Vec<u8>) -> Reply {
    Reply::Bytes { status: 200, mime: "text/csv; charset=utf-8", name: Some(name), body }
}

async fn show_form(call: &Call<State>, status: u16, form: FormState) -> Answer {
    let sites = moving_in::sites(call.house(), call.actor()?).await?;
    // A role that reaches no site as a whole has nowhere to bring anything.
    if sites.is_empty() {
        return Err(Stop::NotFound);
    }
    let library = call.house().library();
    let programme = library.catalogue.programmes.first().map_or_else(String::new, |p| p.title.clone());
    let data = Upload { kind: kind_of(call)?, sites, programme, form };
    Ok(call.page(status, |frame| app::moving_in::upload(frame, &data)))
}

async fn upload_form(call: Call<State>) -> Answer {
    let form = FormState::default().with("id", call.house().new_id()).with("date_order", DateOrder::Unsaid.name());
    show_form(&call, 200, form).await
}

async fn upload(call: Call<State>) -> Answer {
    let kind = kind_of(&call)?;
    let field = |name: &str| call.fields.one(name).to_owned();
    let file = call.file("file");
    let sent = Sent {
        id: field("id"),
        site: field("site"),
        source: field("source"),
        date_order: DateOrder::named(call.fields.one("date_order")),
        file_name: file.map(|f| f.name.clone()).unwrap_or_default(),
        bytes: file.map_or_else(|| field("lines").into_bytes(), |f| f.bytes.clone()),
    };
    match moving_in::receive(call.house(), call.actor()?, kind, &sent).await {
        Ok(draft) => Ok(Reply::see_other(format!("/admin/moving-in/drafts/{draft}"))),
        Err(Error::Refused(Refusal::MovingIn(refusal))) => {
            let at = match refusal {
                SheetRefusal::SourceMissing | SheetRefusal::SourceLong { .. } => "source",
                SheetRefusal::SiteUnknown => "site",
                // A browser forgets a chosen file; what was pasted is kept.
                _ if file.is_none() && !call.fields.one("lines").is_empty() => "lines",
                _ => "file",
            };
            let mut typed = call.typed();
            fault(&mut typed, at, call.words().sheet_refusal(&refusal));
            show_form(&call, 422, typed).await
        }
        Err(other) => Err(other.into()),
    }
}

async fn show_preview(call: &Call<State>, status: u16, form: FormState) -> Answer {
    let draft: ImportRunId = call.id("draft")?;
    let found = moving_in::preview(call.house(), call.actor()?, &draft).await?;
    let words = call.words();
    let data = app::moving_in::Preview {
        draft: found.draft,
        kind: found.kind,
        site: found.site,
        source: found.source,
        file_name: found.file_name,
        unread: found.unread,
        counts: show::counts(&found.counts, found.kind),
        lines: show::lines(&words, &found.lines, show::from(call)),
        form,
    };
    Ok(call.page(status, |frame| app::moving_in::preview(frame, &data)))
}

async fn preview(call: Call<State>) -> Answer {
    show_preview(&call, 200, FormState::default()).await
}

async fn bring_in(call: Call<State>) -> Answer {
    let (actor, draft) = (call.actor()?, call.id::<ImportRunId>("draft")?);
    if call.fields.one("go") == "discard" {
        moving_in::discard(call.house(), actor, &draft).await?;
        return Ok(Reply::see_other("/admin/moving-in"));
    }
    let expected = call.fields.one("lines").parse().unwrap_or(0);
    match moving_in::bring_in(call.house(), actor, &draft, expected).await {
        Ok(run) => Ok(Reply::see_other(format!("/admin/moving-in/runs/{run}"))),
        Err(Error::Refused(Refusal::MovingIn(refusal))) => {
            let mut form = FormState::default();
            fault(&mut form, "lines", call.words().sheet_refusal(&refusal));
            show_preview(&call, 422, form).await
        }
        Err(other) => Err(other.into()),
    }
}

async fn draft_report(call: Call<State>) -> Answer {
    let found = moving_in::preview(call.house(), call.actor()?, &call.id("draft")?).await?;
    Ok(csv(format!("{}-report.csv", found.kind.name()), show::report(&call.words(), &found.lines, false)))
}

async fn run_report(call: Call<State>) -> Answer {
    let found = moving_in::run(call.house(), call.actor()?, &call.id("run")?).await?;
    let lines = found.lines.ok_or(Stop::NotFound)?;
    Ok(csv(format!("{}-report.csv", found.run.kind.name()), show::report(&call.words(), &lines, true)))
}

async fn run(call: Call<State>) -> Answer {
    let found = moving_in::run(call.house(), call.actor()?, &call.id("run")?).await?;
    let words = call.words();
    let data = RunPage {
        counts: show::counts(&found.run.counts, found.run.kind),
        run: found.run.id,
        kind: found.run.kind,
        site: found.run.site,
        source: found.run.source,
        file_name: found.run.file_name,
        digest: found.run.digest,
        by: found.run.by,
        at: found.run.at,
        lines: found.lines.map(|lines| show::lines(&words, &lines, show::from(&call))),
    };
    Ok(call.page(200, |frame| app::moving_in::run(frame, &data)))
}

async fn not_signed_in(call: Call<State>) -> Answer {
    let people = moving_in::not_signed_in(call.house(), call.actor()?).await?;
    let mut shown = Vec::with_capacity(people.len());
    for one in people {
        let slip = match call.house().may_manage(call.actor()?, &one.person).await {
            Ok(()) => Some(format!("/admin/people/{}/reset", one.person)),
            Err(Error::Denied(_) | Error::NotFound) => None,
            Err(other) => return Err(other.into()),
        };
        shown.push(Waiting {
            signs_in_with: one.email.or(one.user_name),
            person: one.person,
            name: one.name,
            source: one.source,
            slip,
        });
    }
    Ok(call.page(200, |frame| app::moving_in::not_signed_in(frame, &shown)))
}

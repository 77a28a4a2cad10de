//! The audit bundle: a zip that anyone can check without us, with plain words on how.

use super::paper;
use crate::call::Call;
use crate::pages::Answer;
use crate::pages::trail::cell;
use crate::reply::Reply;
use crate::site::State;
use crate::stop::Stop;
use app::hours::{activity_name, kind_name, mode_name};
use chrono::SecondsFormat;
use documents::Report;
use domain::canonical::Digest;
use domain::hours::{EntryState, HoursEntry, Outcome};
use domain::id::PersonId;
use domain::quantity::Minutes;
use service::Error;
use service::hours_papers::{self, Bundle, BundleWay};
use std::collections::BTreeMap;
use words::Words;

type Files = BTreeMap<String, Vec<u8>>;

pub(super) async fn own(call: Call<State>) -> Answer {
    let bundle = match hours_papers::bundle(call.house(), call.actor()?).await {
        Ok(bundle) => bundle,
        // Not joined yet: home says what comes first.
        Err(Error::NotFound) => return Ok(Reply::see_other("/home")),
        Err(other) => return Err(other.into()),
    };
    packed(&call, &bundle).await
}

pub(super) async fn of_person(call: Call<State>) -> Answer {
    let person: PersonId = call.id("person")?;
    let bundle = hours_papers::bundle_of(call.house(), call.actor()?, &person).await?;
    packed(&call, &bundle).await
}

async fn packed(call: &Call<State>, bundle: &Bundle) -> Answer {
    let words = call.words();
    let identity = call.house().identity();
    let mut files = Files::new();
    let mut reports: Vec<(String, Report)> = Vec::new();
    for way in &bundle.ways {
        let folder = folder(way);
        for made in &way.papers {
            let path = format!("{folder}/papers/{}.pdf", made.paper.number);
            reports.push((path, paper::report(&words, &identity.public_url, made)));
        }
        let json = |value: Result<Vec<u8>, serde_json::Error>| value.map_err(Stop::failed);
        files.insert(format!("{folder}/hours.csv"), table(&words, way).into_bytes());
        files.insert(format!("{folder}/facts.json"), json(serde_json::to_vec_pretty(&way.facts))?);
        files.insert(format!("{folder}/evaluation.json"), json(serde_json::to_vec_pretty(&*way.learner.evaluation))?);
        files.insert(format!("{folder}/log.jsonl"), way.log.clone().into_bytes());
        if let Some(rules) = &way.rules {
            files.insert(format!("{folder}/rules.toml"), rules.clone());
        }
    }
    files.insert(
        format!("{}.txt", words.say("bundle-readme")),
        instructions(&words, &identity.name, bundle).into_bytes(),
    );
    // Setting type and packing take a core for a while: not on a thread that serves others.
    let body = tokio::task::spawn_blocking(move || pack(files, reports)).await.map_err(Stop::failed)??;
    let name = Some(format!("hours-bundle-{}.zip", bundle.made_at.date_naive()));
    Ok(Reply::Bytes { status: 200, mime: "application/zip", name, body })
}

fn pack(mut files: Files, reports: Vec<(String, Report)>) -> Result<Vec<u8>, Stop> {
    for (path, report) in reports {
        files.insert(path, documents::report(&report).map_err(Stop::failed)?);
    }
    let sums: String = files.iter().map(|(path, bytes)| format!("{}  {path}\n", Digest::of_bytes(bytes))).collect();
    files.insert("SHA256SUMS".to_owned(), sums.into_bytes());
    exchange::package::pack(None, &files).map_err(Stop::failed)
}

/// The folder of a way within the bundle.
fn folder(way: &BundleWay) -> String {
    format!("{}-{}", way.learner.key.programme, way.learner.key.time)
}

/// The plain words on what is in it and how to check each part.
fn instructions(words: &Words, organisation: &str, bundle: &Bundle) -> String {
    let mut lines = vec![
        words.say_with("bundle-about", [("name", bundle.trainee.as_str().into())]),
        words.say_with(
            "bundle-made",
            [("at", words.instant(bundle.made_at).into()), ("organisation", organisation.into())],
        ),
        String::new(),
        words.say("bundle-what"),
        String::new(),
        words.say("bundle-sums"),
    ];
    let notes = if bundle.with_notes { "bundle-log-notes" } else { "bundle-log-no-notes" };
    for way in &bundle.ways {
        let on = || [("date", words.date(way.on).into())];
        let folder = format!("{}/ ({}, {})", folder(way), way.learner.programme.title, way.site);
        lines.push(String::new());
        lines.push(words.say_with("bundle-folder", [("folder", folder.into())]));
        lines.push(words.say("bundle-papers"));
        lines.push(words.say("bundle-csv"));
        lines.push(words.say("bundle-facts"));
        lines.push(words.say_with("bundle-evaluation", on()));
        if way.rules.is_some() {
            lines.push(words.say("bundle-rules"));
        }
        lines.push(words.say("bundle-log"));
        lines.push(words.say(notes));
        for name in &way.without_paper {
            let name = app::hours_papers::called(words, name);
            lines.push(words.say_with("bundle-missing", [("name", name.into())]));
        }
    }
    lines.extend([String::new(), words.say("bundle-how"), String::new(), words.say("bundle-how-sums")]);
    for way in &bundle.ways {
        let folder = folder(way);
        lines.push(words.say_with("bundle-how-log", [("file", format!("{folder}/log.jsonl").into())]));
        if let Some(head) = &way.log_head {
            lines.push(format!("   {}", words.say_with("bundle-how-head", [("digest", head.as_str().into())])));
        }
        let asked = [
            ("file", format!("{folder}/facts.json").into()),
            ("date", way.on.to_string().into()),
            ("stage", way.learner.stage().id.as_str().into()),
            ("edition", way.learner.version.id.as_str().into()),
            ("rules", format!("{folder}/rules.toml").into()),
            ("organisation", organisation.into()),
        ];
        let key = if way.rules.is_some() { "bundle-how-facts" } else { "bundle-how-facts-elsewhere" };
        lines.push(words.say_with(key, asked));
    }
    lines.extend([words.say("bundle-how-papers"), String::new(), words.say("bundle-how-program")]);
    lines.join("\n") + "\n"
}

fn state(words: &Words, entry: &HoursEntry) -> String {
    words.say(match entry.state {
        _ if entry.signed() => "hours-state-approved",
        EntryState::Submitted => "hours-state-submitted",
        EntryState::Returned => "hours-state-returned",
        EntryState::Withdrawn => "hours-state-withdrawn",
        EntryState::Draft | EntryState::Approved => "hours-state-draft",
    })
}

/// Every entry that was sent, and what was taken over. It has no notes: those stand in the log alone.
fn table(words: &Words, way: &BundleWay) -> String {
    const COLUMNS: [&str; 15] = [
        "bundle-column-entry",
        "bundle-column-version",
        "bundle-column-kind",
        "bundle-column-date",
        "bundle-column-start",
        "bundle-column-zone",
        "bundle-column-minutes",
        "bundle-column-decimal",
        "bundle-column-activity",
        "bundle-column-mode",
        "bundle-column-supervisor",
        "bundle-column-site",
        "bundle-column-state",
        "bundle-column-signed",
        "bundle-column-source",
    ];
    let name = |person: &PersonId| way.names.get(person).cloned().unwrap_or_default();
    let length = |minutes: Minutes| [minutes.0.to_string(), words.decimal_hours(minutes)];
    let mut rows: Vec<Vec<String>> = vec![COLUMNS.iter().map(|key| words.say(key)).collect()];
    for entry in way.learner.facts.hours.iter().filter(|e| e.versions.iter().any(|v| v.sent)) {
        let version = entry.in_force().or_else(|| entry.versions.iter().rev().find(|v| v.sent));
        let Some(version) = version else { continue };
        let said = &version.particulars;
        let signed = entry.decisions.iter().find(|d| d.version == version.number && d.outcome == Outcome::Approved);
        let [minutes, decimal] = length(said.minutes);
        rows.push(vec![
            entry.id.to_string(),
            version.number.to_string(),
            kind_name(words, said.kind),
            said.date.to_string(),
            said.start.format("%H:%M").to_string(),
            said.zone.clone(),
            minutes,
            decimal,
            activity_name(words, said.activity),
            mode_name(words, said.mode),
            name(&said.supervisor),
            way.site.clone(),
            state(words, entry),
            signed.map_or_else(String::new, |d| d.at.to_rfc3339_opts(SecondsFormat::Secs, true)),
            String::new(),
        ]);
    }
    for past in &way.learner.facts.past_hours {
        let [minutes, decimal] = length(past.minutes);
        let mut row = vec![
            past.id.to_string(),
            String::new(),
            kind_name(words, past.kind),
            past.date.to_string(),
            String::new(),
            String::new(),
            minutes,
            decimal,
            past.activity.clone(),
            String::new(),
            past.supervised_by.clone(),
        ];
        // The day beside a signature by hand has no time of day.
        let signed = past.signed.as_ref().map_or_else(String::new, |signature| signature.on.to_string());
        row.extend([String::new(), words.say("hours-state-approved"), signed, past.taken_over.source.clone()]);
        rows.push(row);
    }
    let lines = rows.iter().map(|row| row.iter().map(|text| cell(text)).collect::<Vec<_>>().join(",") + "\r\n");
    format!("\u{feff}{}", lines.collect::<String>())
}

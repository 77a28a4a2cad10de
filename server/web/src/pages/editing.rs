//! Changing courses: what is published, zips out and in, drafts, publishing.

mod drafts;
mod preview;

use crate::call::Call;
use crate::pages::{Answer, fault};
use crate::reply::Reply;
use crate::site::State;
use crate::stop::Stop;
use crate::table::{Permit, Row, get, post, post_files};
use app::editing::{DraftLine, Overview, PartHistory, PartLine, PublicationLine, Published, address};
use app::forms::FormState;
use domain::actor::Action;
use domain::editing::{DraftRefusal, Part};
use domain::id::PersonId;
use exchange::package::{self, PackageFault};
use service::courses::Publication;
use service::editing::{self, Archive};
use service::{Error, Refusal};
use std::collections::BTreeMap;
use words::Words;

pub(super) fn rows() -> Vec<Row<State>> {
    let edits = Permit::Any(Action::EditCourses.roles());
    let publishes = Permit::Any(Action::Publish.roles());
    vec![
        get("/admin/modules", edits, overview),
        post_files("/admin/modules", edits, upload),
        get("/admin/modules/{module}", edits, part_page),
        get("/admin/modules/{module}/zip", edits, download),
        post("/admin/modules/{module}/built-in", edits, take_built_in),
        get("/admin/modules/programs/{programme}", edits, part_page),
        get("/admin/modules/programs/{programme}/zip", edits, download),
        post("/admin/modules/programs/{programme}/built-in", edits, take_built_in),
        get("/admin/modules/drafts/{draft}", edits, drafts::page),
        post("/admin/modules/drafts/{draft}/publish", publishes, drafts::publish),
        post("/admin/modules/drafts/{draft}/delete", edits, drafts::delete),
        get("/admin/modules/drafts/{draft}/preview", edits, preview::module),
        get("/admin/modules/drafts/{draft}/preview/quiz", edits, preview::quiz),
        get("/admin/modules/drafts/{draft}/preview/{lesson}", edits, preview::lesson),
        get("/admin/modules/drafts/{draft}/preview/activities/{activity}", edits, preview::activity),
    ]
}

/// The part in the address.
fn part_of(call: &Call<State>) -> Result<Part, Stop> {
    if call.param("programme").is_empty() {
        call.id("module").map(Part::Module)
    } else {
        call.id("programme").map(Part::Programme)
    }
}

/// The names of people, each looked up once.
#[derive(Default)]
struct Names(BTreeMap<PersonId, String>);

impl Names {
    async fn of(&mut self, call: &Call<State>, person: &PersonId) -> String {
        if !self.0.contains_key(person) {
            let name = call.house().name_of(person).await.unwrap_or_else(|_| call.words().say("work-a-trainer"));
            self.0.insert(person.clone(), name);
        }
        self.0.get(person).cloned().unwrap_or_default()
    }

    async fn published(&mut self, call: &Call<State>, one: &Publication) -> Published {
        let by = match &one.by {
            Some(person) => Some(self.of(call, person).await),
            None => None,
        };
        Published {
            number: one.number,
            digest: one.digest.as_str()[..12].to_owned(),
            at: one.at,
            by,
            built_in: one.built_in,
        }
    }

    async fn lines(&mut self, call: &Call<State>, all: &[Publication]) -> Vec<PublicationLine> {
        let mut lines = Vec::new();
        for one in all {
            let changes = (one.number > 1).then(|| one.changes.clone());
            lines.push(PublicationLine { published: self.published(call, one).await, changes });
        }
        lines
    }

    async fn drafts(
        &mut self,
        call: &Call<State>,
        drafts: &[editing::DraftLine],
        known: &[(Part, String, u32)],
    ) -> Vec<DraftLine> {
        let mut lines = Vec::new();
        for draft in drafts {
            let part = known.iter().find(|(part, ..)| *part == draft.part);
            lines.push(DraftLine {
                id: draft.id.clone(),
                title: part.map_or_else(|| draft.part.id().to_owned(), |(_, title, _)| title.clone()),
                made_at: draft.made_at,
                made_by: self.of(call, &draft.made_by).await,
                behind: part.is_some_and(|(_, _, newest)| *newest != draft.base),
            });
        }
        lines
    }
}

fn with_id(call: &Call<State>, form: FormState) -> FormState {
    let given = call.fields.one("id");
    let id = if given.is_empty() { call.house().new_id() } else { given.to_owned() };
    form.with("id", id)
}

async fn show_overview(call: &Call<State>, status: u16, form: FormState) -> Answer {
    let (parts, drafts) = editing::parts(call.house(), call.actor()?).await?;
    let mut names = Names::default();
    let known: Vec<_> = parts.iter().map(|p| (p.part.clone(), p.title.clone(), p.newest.number)).collect();
    let mut lines = Vec::new();
    for part in parts {
        lines.push(PartLine {
            newest: names.published(call, &part.newest).await,
            part: part.part,
            title: part.title,
            drafts: part.drafts,
            offered: part.offered,
        });
    }
    let drafts = names.drafts(call, &drafts, &known).await;
    let data = Overview { parts: lines, drafts, form: with_id(call, form) };
    Ok(call.page(status, |frame| app::editing::overview(frame, &data)))
}

async fn overview(call: Call<State>) -> Answer {
    show_overview(&call, 200, FormState::default()).await
}

async fn show_part(call: &Call<State>, status: u16, part: &Part, form: FormState) -> Answer {
    let found = editing::part(call.house(), call.actor()?, part).await?;
    let mut names = Names::default();
    let newest = found.publications.first().map_or(0, |p| p.number);
    let known = [(found.part.clone(), found.title.clone(), newest)];
    let data = PartHistory {
        publications: names.lines(call, &found.publications).await,
        drafts: names.drafts(call, &found.drafts, &known).await,
        part: found.part,
        title: found.title,
        offered: found.offered,
        form: with_id(call, form),
    };
    Ok(call.page(status, |frame| app::editing::part_page(frame, &data)))
}

async fn part_page(call: Call<State>) -> Answer {
    show_part(&call, 200, &part_of(&call)?, FormState::default()).await
}

/// The files as they were published; `?number=` asks for an earlier publication.
async fn download(call: Call<State>) -> Answer {
    let part = part_of(&call)?;
    let number = match call.query.one("number") {
        "" => None,
        text => Some(text.parse().map_err(|_| Stop::NotFound)?),
    };
    let files = editing::download(call.house(), call.actor()?, &part, number).await?;
    let body = package::pack(Some(part.id()), &files).map_err(Stop::failed)?;
    Ok(Reply::Bytes { status: 200, mime: "application/zip", name: Some(format!("{}.zip", part.id())), body })
}

async fn upload(call: Call<State>) -> Answer {
    let (kind, id) = (call.fields.one("kind"), call.fields.one("part"));
    let part = if kind.is_empty() { None } else { Some(Part::named(kind, id).ok_or(Stop::NotFound)?) };
    let words = call.words();
    let message = match call.file("zip").map(|file| package::unpack(&file.bytes)) {
        None => words.say("editing-refused-file"),
        Some(Err(fault)) => package_fault(&words, &fault),
        Some(Ok(package)) => {
            let archive = Archive { files: package.files, left_out: package.left_out };
            let made = editing::upload(call.house(), call.actor()?, call.fields.one("id"), part.clone(), archive).await;
            match made {
                Ok(draft) => return Ok(Reply::see_other(format!("/admin/modules/drafts/{draft}"))),
                Err(Error::Refused(Refusal::Draft(refusal))) => draft_refusal(&words, &refusal),
                Err(other) => return Err(other.into()),
            }
        }
    };
    let mut form = FormState::default();
    fault(&mut form, "zip", message);
    match part {
        Some(part) => show_part(&call, 422, &part, form).await,
        None => show_overview(&call, 422, form).await,
    }
}

async fn take_built_in(call: Call<State>) -> Answer {
    let part = part_of(&call)?;
    let made = editing::from_built_in(call.house(), call.actor()?, call.fields.one("id"), part.clone()).await;
    match made {
        Ok(draft) => Ok(Reply::see_other(format!("/admin/modules/drafts/{draft}"))),
        Err(Error::Refused(Refusal::Draft(refusal))) => {
            let mut form = FormState::default();
            fault(&mut form, "", draft_refusal(&call.words(), &refusal));
            show_part(&call, 422, &part, form).await
        }
        Err(other) => Err(other.into()),
    }
}

fn draft_refusal(words: &Words, refusal: &DraftRefusal) -> String {
    match refusal {
        DraftRefusal::NoPart => words.say("editing-refused-part"),
        DraftRefusal::OtherPart => words.say("editing-refused-other"),
        DraftRefusal::TooMany { most } => words.say_with("editing-refused-drafts", [("most", (*most).into())]),
    }
}

fn package_fault(words: &Words, fault: &PackageFault) -> String {
    match fault {
        PackageFault::NotAZip => words.say("editing-refused-zip"),
        PackageFault::TooLarge { .. } => words.say("editing-refused-large"),
        PackageFault::TooMany { most } => words.say_with("editing-refused-many", [("most", (*most).into())]),
        PackageFault::TooLargeUnpacked { .. } => words.say("editing-refused-unpacked"),
        PackageFault::FileTooLarge { path, .. } | PackageFault::Swollen { path } => {
            words.say_with("editing-refused-file-large", [("path", path.as_str().into())])
        }
        PackageFault::Path { path } => words.say_with("editing-refused-path", [("path", path.as_str().into())]),
        PackageFault::NotAFile { path } => words.say_with("editing-refused-link", [("path", path.as_str().into())]),
        PackageFault::Locked { path } => words.say_with("editing-refused-locked", [("path", path.as_str().into())]),
        PackageFault::Twice { path } => words.say_with("editing-refused-twice", [("path", path.as_str().into())]),
        PackageFault::Damaged { path } => words.say_with("editing-refused-damaged", [("path", path.as_str().into())]),
        PackageFault::Empty => words.say("editing-refused-empty"),
    }
}

/// The page of a part, to go back to.
fn back(part: &Part) -> Reply {
    Reply::see_other(address(part))
}

//! The pages: each joins a use case to a view. No rule is decided here.

mod account;
mod admin;
mod announcements;
mod breaks;
mod certificates;
mod demo;
mod desk;
mod editing;
mod editions;
mod elsewhere;
mod employer;
mod facts;
mod guides;
mod home;
mod hours;
mod hours_papers;
mod joining;
pub(crate) mod kept;
mod languages;
mod laws;
mod learn;
mod leaving;
mod letters;
mod moving_in;
mod notes;
mod notices;
mod outside;
mod own;
mod people;
mod privacy;
mod public;
mod questions;
mod quiz;
mod references;
mod resets;
mod roster;
mod search;
mod sheets;
mod sites;
mod slips;
mod starts;
mod support;
mod surveys;
mod trail;
mod work;

use crate::call::Call;
use crate::reply::Reply;
use crate::site::State;
use crate::stop::{Problem, Stop};
use crate::table::Row;
use app::forms::{FieldError, FormState};
use app::shell::{Frame, LanguageChoice, NavigationItem, Page, PersonBar};
use chrono::{DateTime, Utc};
use domain::actor::{Action, Actor, Role};
use domain::course::{Language, Module};
use service::{Error, House, Learner, Refusal};
use std::cell::Cell;
use words::Words;

/// What a page's code gives back.
pub(crate) type Answer = Result<Reply, Stop>;

/// Every row of the pages.
pub(crate) fn rows() -> Vec<Row<State>> {
    let rooms = [
        public::rows(),
        account::rows(),
        slips::rows(),
        resets::rows(),
        own::rows(),
        certificates::rows(),
        home::rows(),
        elsewhere::rows(),
        editions::rows(),
        languages::rows(),
        learn::rows(),
        guides::rows(),
        search::rows(),
        quiz::rows(),
        work::rows(),
        hours::rows(),
        outside::rows(),
        hours_papers::rows(),
        notes::rows(),
        desk::rows(),
        questions::rows(),
        announcements::rows(),
        surveys::rows(),
        sheets::rows(),
        admin::rows(),
        editing::rows(),
        privacy::rows(),
        breaks::rows(),
        leaving::rows(),
        joining::rows(),
        letters::rows(),
        support::rows(),
        laws::rows(),
        moving_in::rows(),
        roster::rows(),
        starts::rows(),
        people::rows(),
        facts::rows(),
        sites::rows(),
        trail::rows(),
        employer::rows(),
        references::rows(),
        demo::rows(),
    ];
    rooms.into_iter().flatten().collect()
}

impl From<Error> for Stop {
    fn from(error: Error) -> Self {
        match error {
            Error::NotFound => Self::NotFound,
            // Whether a thing is there is not told to those whom it does not concern.
            Error::Denied(_) => Self::NotFound,
            Error::Refused(Refusal::TooMany { minutes }) => Self::TooMany { minutes },
            // Who has left a program reads that, and finds the way back.
            Error::Refused(Refusal::Left) => Self::from(Reply::see_other("/account/leave")),
            // Whose group has not started yet reads that, and whom to ask.
            Error::Refused(Refusal::NotStarted(cohort)) => Self::from(Reply::see_other(format!("/join/{cohort}"))),
            // A refusal that a page can show is taken by the page; what arrives here was not asked for by any form of ours.
            Error::Refused(_) => Self::NotFound,
            error @ (Error::Conflict | Error::Failed { .. }) => Self::failed(error),
        }
    }
}

impl Call<State> {
    pub(crate) fn house(&self) -> &House {
        &self.state.house
    }

    pub(crate) fn words(&self) -> Words {
        Words::new(&match &self.actor {
            Some(actor) => actor.language.clone(),
            None => asked_for(&self.headers),
        })
    }

    /// An identifier in the address; one that does not fit names nothing.
    pub(crate) fn id<T: TryFrom<String>>(&self, name: &str) -> Result<T, Stop> {
        T::try_from(self.param(name).to_owned()).map_err(|_| Stop::NotFound)
    }

    /// The fields of the form as they were typed, to be shown again. Passphrases are not.
    pub(crate) fn typed(&self) -> FormState {
        let mut form = FormState::default();
        for (name, value) in self.fields.pairs() {
            if !name.starts_with("passphrase") {
                form.values.insert(name.clone(), value.clone());
            }
        }
        form
    }

    fn frame(&self) -> Frame {
        let words = self.words();
        let person = self.actor.as_ref().map(|actor| PersonBar {
            name: actor.name.clone(),
            navigation: navigation(&words, actor),
            shared_device: self.device.is_shared(),
        });
        Frame {
            site: "Cairn".to_owned(),
            organisation: self.house().identity().name.clone(),
            nonce: self.nonce.clone(),
            person,
            demonstration: self.state.demonstration.is_some(),
            path: self.path.clone(),
            sent: self.query.has("sent"),
            assets: self.state.shell.clone(),
            now: self.house().now(),
            // Whoever is not signed in reads what their browser asks for; there is nothing to keep a choice in.
            languages: if self.actor.is_some() { choices(self.house()) } else { Vec::new() },
            typing: Cell::new(None),
            just: self.just.clone(),
            unread: false,
            words,
        }
    }

    /// A page for whoever asked.
    pub(crate) fn page(&self, status: u16, make: impl FnOnce(&Frame) -> Page) -> Reply {
        self.document(status, false, make)
    }

    /// A page about a module; where no certified peer has read the module, it says so.
    pub(crate) fn module_page(&self, status: u16, module: &Module, make: impl FnOnce(&Frame) -> Page) -> Reply {
        let mut frame = self.frame();
        frame.unread = !module.beside.reviewed_by_a_peer();
        self.rendered(status, false, &frame, make)
    }

    /// A page that search engines may list.
    pub(crate) fn listed(&self, make: impl FnOnce(&Frame) -> Page) -> Reply {
        self.document(200, true, make)
    }

    fn document(&self, status: u16, indexed: bool, make: impl FnOnce(&Frame) -> Page) -> Reply {
        self.rendered(status, indexed, &self.frame(), make)
    }

    fn rendered(&self, status: u16, indexed: bool, frame: &Frame, make: impl FnOnce(&Frame) -> Page) -> Reply {
        let html = app::shell::render(frame, make);
        // The document itself says whether something in it is compiled in the browser.
        let island = html.contains("<leptos-island");
        Reply::Page { status, html, island, signed_in: self.actor.is_some(), indexed }
    }
}

fn choices(house: &House) -> Vec<LanguageChoice> {
    let offered = service::languages::offered(house);
    let choice = |l: &Language| LanguageChoice { tag: l.0.clone(), name: words::language_name(l).to_owned() };
    offered.iter().map(choice).collect()
}

/// The first language that a browser asks for, without its region; English where it asks for none.
fn asked_for(headers: &axum::http::HeaderMap) -> Language {
    let wanted = headers.get(axum::http::header::ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let first = wanted.split([',', ';', '-']).next().unwrap_or_default().trim().to_ascii_lowercase();
    if first.is_empty() { Language::english() } else { Language(first) }
}

fn navigation(words: &Words, actor: &Actor) -> Vec<NavigationItem> {
    let item = |label: String, href: &str| NavigationItem { label, href: href.to_owned() };
    let mut items = vec![item(words.say("shell-nav-home"), "/home")];
    if actor.is(Role::Trainee) {
        items.push(item(words.say("shell-nav-hours"), "/hours"));
        items.push(item(words.say("shell-nav-progress"), "/progress"));
        items.push(item(words.say("shell-nav-certificates"), "/certificates"));
    }
    if actor.is_any(&[Role::Trainee, Role::Referee]) {
        items.push(item(words.say("shell-nav-references"), "/references"));
    }
    if actor.is_any(Action::Grade.roles()) || actor.is_any(Action::SignHours.roles()) {
        items.push(item(words.say("shell-nav-desk"), "/desk"));
    }
    if actor.is_any(Action::EditCourses.roles()) {
        items.push(item(words.say("shell-nav-courses"), "/admin/modules"));
    }
    if actor.is_any(Action::TypeIn.roles()) {
        items.push(item(words.say("sheets-room"), "/desk/sheets"));
    }
    if actor.is_any(&[Role::Trainer, Role::Auditor]) {
        items.push(item(words.say("shell-nav-cohorts"), "/cohorts"));
    }
    if actor.is_any(Action::OpenCohort.roles()) {
        items.push(item(words.say("shell-nav-admin"), "/admin"));
    }
    if actor.is_any(Action::SeePeople.roles()) {
        items.push(item(words.say("shell-nav-people"), "/admin/people"));
    }
    if actor.is_any(Action::ReadTrail.roles()) {
        items.push(item(words.say("shell-nav-trail"), "/admin/trail"));
    }
    if actor.is(Role::Employer) {
        items.push(item(words.say("shell-nav-employer"), "/employer"));
    }
    items
}

/// The page about a problem.
pub(crate) fn problem(call: &Call<State>, problem: &Problem) -> Reply {
    call.page(problem.status(), |frame| match problem {
        Problem::NotFound | Problem::WrongMethod => app::errors::not_found(frame),
        Problem::Denied => app::errors::denied(frame),
        Problem::CrossSite | Problem::Unreadable | Problem::TooLarge => app::errors::bad_request(frame),
        Problem::TooMany { minutes } => app::errors::too_many(frame, *minutes),
        Problem::Failed { reference } => app::errors::server_error(frame, reference),
    })
}

/// Adds what is wrong at a field.
pub(crate) fn fault(form: &mut FormState, field: impl Into<String>, message: String) {
    form.errors.push(FieldError { field: field.into(), message });
}

/// "10:42" on the trainee's own clock.
pub(crate) fn clock(words: &Words, learner: &Learner, at: DateTime<Utc>) -> String {
    words.time(learner.clock(at))
}

#[cfg(test)]
mod tests;

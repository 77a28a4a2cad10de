//! What stands around every page: the document, its head, navigation, the way out at the foot.

mod around;
mod list;

pub(crate) use around::print_hint;
pub(crate) use list::{Column, list};

use crate::notice::{self, Notice};
use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use domain::actor::Role;
use domain::course::{CertificateKind, Language};
use leptos::prelude::*;
use std::cell::Cell;
use words::Words;

/// What every page is given, whoever reads it.
pub struct Frame {
    /// The sentences in the reader's language.
    pub words: Words,
    /// The name of the product, shown at the top left.
    pub site: String,
    /// The organisation that runs this installation.
    pub organisation: String,
    /// The word that lets this answer's own script run under the content security policy.
    pub nonce: String,
    /// Who is signed in, if anyone.
    pub person: Option<PersonBar>,
    /// Whether this is the demonstration with invented people.
    pub demonstration: bool,
    /// The path of this page, to mark it in the navigation.
    pub path: String,
    /// Whether this page is the answer to a form that was sent as [`Frame::sends`] says.
    pub sent: bool,
    /// Where styles, fonts and scripts are.
    pub assets: Assets,
    /// The time at which the page is made.
    pub now: DateTime<Utc>,
    /// The languages that the reader can switch to; with fewer than two there is no switch.
    pub languages: Vec<LanguageChoice>,
    /// The form of this page that takes a switch of language with what is typed in it, so that nothing is lost. Set by
    /// the page while it is made; none where the page holds nothing that could be lost.
    pub typing: Cell<Option<&'static str>>,
    /// What this person did a moment ago, if this is the page to say it on.
    pub just: Option<Notice>,
    /// Whether the page is about a module that no certified peer has read yet: it says so.
    pub unread: bool,
}

/// A language that the reader can switch to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LanguageChoice {
    /// The tag: "es".
    pub tag: String,
    /// The name that its speakers give it.
    pub name: String,
}

impl Frame {
    /// The address for a form with something typed in it that this page sends to `address`.
    ///
    /// Where a form goes to its page's own address and there is no signal, browsers put their page about it in the place of
    /// this one, and the way back leads past what was typed. With another query the page stays on the way back.
    #[must_use]
    pub fn sends(&self, address: String) -> String {
        if address == self.path && !self.sent { address + "?sent" } else { address }
    }

    /// The tag of a text's language where it is not the one of the page, for its `lang` attribute.
    #[must_use]
    pub fn other_language(&self, text: &Language) -> Option<String> {
        (text != self.words.language()).then(|| text.0.clone())
    }
}

/// Addresses of the files that belong to every page.
#[derive(Debug, Clone, Default)]
pub struct Assets {
    /// Style sheets in their order.
    pub styles: Vec<String>,
    /// Fonts that are fetched early.
    pub fonts: Vec<String>,
    /// The picture in the browser's tab.
    pub icon: String,
    /// The script that keeps forms from being lost when there is no signal.
    pub signal: String,
    /// The script that loads the islands.
    pub script: String,
    /// The islands themselves.
    pub wasm: String,
}

/// The person who is signed in, as the head of the page shows it.
#[derive(Debug, Clone)]
pub struct PersonBar {
    /// The name that the person goes by.
    pub name: String,
    /// Where this person can go.
    pub navigation: Vec<NavigationItem>,
    /// Whether others use the device too.
    pub shared_device: bool,
}

/// One link of the navigation.
#[derive(Debug, Clone)]
pub struct NavigationItem {
    /// What it says.
    pub label: String,
    /// Where it goes.
    pub href: String,
}

/// How wide the page is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Width {
    /// Lines of a length that reads well.
    Reading,
    /// A single form.
    Narrow,
    /// Tables and the desk.
    Wide,
}

/// A page without what stands around it.
pub struct Page {
    /// Its name in the browser's tab; the name of the site is added.
    pub title: String,
    /// How wide it is.
    pub width: Width,
    /// What stands in `main`; it has the page's only `h1`.
    pub body: AnyView,
    /// Whether it has an island; only then is a script loaded.
    pub island: bool,
    /// Whether search engines may list it: never for pages about a person.
    pub indexed: bool,
}

/// Makes a page and the document around it.
/// Both are made under one owner, which leptos needs for islands and context.
pub fn render(frame: &Frame, make: impl FnOnce(&Frame) -> Page) -> String {
    Owner::new().with(|| document(frame, make(frame)))
}

/// The complete document: `<!DOCTYPE html>` to `</html>`. Call it through [`render`].
#[must_use]
pub fn document(frame: &Frame, page: Page) -> String {
    let main = match page.width {
        Width::Reading => "page",
        Width::Narrow => "page narrow",
        Width::Wide => "page wide",
    };
    let title =
        frame.words.say_with("shell-page-title", [("page", page.title.into()), ("site", frame.site.clone().into())]);
    let view = view! {
        <!DOCTYPE html>
        <html lang=frame.words.language().0.clone()>
            {around::head(frame, title, page.indexed, page.island && !frame.assets.script.is_empty())}
            <body>
                <a class="skip-link" href="#main">{frame.words.say("shell-skip")}</a>
                {frame.demonstration.then(|| around::demonstration(frame))}
                {around::header(frame)}
                {around::way_out_above(frame)}
                <main id="main" class=main tabindex="-1">{frame.just.as_ref().map(|just| notice::view(frame, just))}{frame.unread.then(|| around::unread(frame))}{page.body}{around::printed(frame)}</main>
                {around::footer(frame)}
            </body>
        </html>
    }
    .into_any();
    // The marks are for hydration. Only islands are hydrated, and they need none; without them the document is valid HTML.
    // What people typed cannot look like one: it is escaped in text and in attributes.
    let html = view.to_html().replace("<!>", "");
    // On a shared device the browser offers nobody what someone else typed, in whatever form it was.
    let shared = frame.person.as_ref().is_some_and(|person| person.shared_device);
    if shared { html.replace("<form ", "<form autocomplete=\"off\" ") } else { html }
}

/// An instant, for people and for machines: `<time datetime=…>12 March 2026, 10:42 UTC</time>`.
#[must_use]
pub fn instant(frame: &Frame, at: DateTime<Utc>) -> AnyView {
    let exact = at.to_rfc3339_opts(SecondsFormat::Secs, true);
    view! { <time datetime=exact>{frame.words.instant(at)}</time> }.into_any()
}

/// A day, for people and for machines: `<time datetime=…>12 March 2026</time>`.
#[must_use]
pub fn day(frame: &Frame, day: NaiveDate) -> AnyView {
    view! { <time datetime=day.to_string()>{frame.words.date(day)}</time> }.into_any()
}

/// A role as people call it.
#[must_use]
pub fn role(words: &Words, role: Role) -> String {
    words.say(match role {
        Role::Trainee => "shell-role-trainee",
        Role::Trainer => "shell-role-trainer",
        Role::Supervisor => "shell-role-supervisor",
        Role::Coordinator => "shell-role-coordinator",
        Role::Administrator => "shell-role-administrator",
        Role::Auditor => "shell-role-auditor",
        Role::StaffProxy => "shell-role-staff-proxy",
        Role::Referee => "shell-role-referee",
        Role::Employer => "shell-role-employer",
    })
}

/// What kind of certificate it is, in a word or two.
#[must_use]
pub fn certificate_kind(words: &Words, kind: CertificateKind) -> String {
    words.say(match kind {
        CertificateKind::TrainingCompletion => "shell-kind-training-completion",
        CertificateKind::ContinuingEducation => "shell-kind-continuing-education",
        CertificateKind::HoursVerification => "shell-kind-hours-verification",
        CertificateKind::Certification => "shell-kind-certification",
    })
}

#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;

//! A slip on paper, and the page on which staff makes one for someone who cannot sign in.

use super::{Names, narrow};
use crate::forms::hidden;
use crate::shell::{Frame, Page, Width};
use leptos::prelude::*;

/// Whom a slip is for.
#[derive(Debug, Clone)]
pub enum PaperFor {
    /// Someone who joins.
    Join,
    /// Someone who has an account, by name, and what they sign in with.
    Reset(String, Names),
}

/// A QR code: so many squares on a side, and the dark ones as the data of one path.
#[derive(Debug, Clone)]
pub struct Symbol {
    /// Squares on a side, the light border with them.
    pub side: usize,
    /// The `d` of a path.
    pub path: String,
}

/// A slip as it is printed.
#[derive(Debug, Clone)]
pub struct Paper {
    /// Four digits by which staff tells papers apart.
    pub mark: String,
    /// Whom it is for.
    pub whom: PaperFor,
    /// Where the code is typed, as it is read aloud: without `https://`.
    pub address: String,
    /// The code in its groups.
    pub code: String,
    /// Until when it works, in words.
    pub until: String,
    /// The same address with the code in it, for a camera.
    pub symbol: Option<Symbol>,
    /// Where staff goes on.
    pub back: String,
}

/// A slip to print: the answer to the form that makes it. Only the slip itself comes out of the printer.
#[must_use]
pub fn paper(frame: &Frame, data: &Paper) -> Page {
    let words = &frame.words;
    let mark = [("mark", data.mark.clone().into())];
    let (title, step, back) = match &data.whom {
        PaperFor::Join => (words.say("accounts-paper-title"), "accounts-paper-step-join", "accounts-paper-back-group"),
        PaperFor::Reset(name, _) => (
            words.say_with("accounts-paper-reset-title", [("name", name.clone().into())]),
            "accounts-paper-step-reset",
            "admin-title",
        ),
    };
    let after = match &data.whom {
        PaperFor::Reset(_, Names { user_name: None, .. }) => "accounts-paper-step-after-email",
        _ => "accounts-paper-step-after",
    };
    let user_name = match &data.whom {
        PaperFor::Reset(_, names) => names.user_name.clone(),
        PaperFor::Join => None,
    };
    let fact = |term: String, text: AnyView| view! { <div><dt>{term}</dt><dd>{text}</dd></div> };
    let body = view! {
        <h1 class="no-print">{title.clone()}</h1>
        <div class="notice no-print" role="status">
            <p>{words.say("accounts-paper-once")}</p>
            <p>{words.say("accounts-paper-use")}</p>
        </div>
        <section class="slip" aria-labelledby="slip">
            <p class="small">{frame.organisation.clone()} " · " {words.say_with("accounts-paper-name", mark)}</p>
            <h2 id="slip">{words.say("accounts-paper-heading")}</h2>
            <dl class="facts">
                {fact(words.say("accounts-paper-address"), view! { <b>{data.address.clone()}</b> }.into_any())}
                {fact(words.say("accounts-paper-code"), view! { <b class="code">{data.code.clone()}</b> }.into_any())}
                {user_name.map(|name| fact(words.say("accounts-user-name"), view! { <b>{name}</b> }.into_any()))}
                {fact(words.say("accounts-paper-until"), data.until.clone().into_any())}
            </dl>
            <h3>{words.say("accounts-paper-steps")}</h3>
            <ol>
                <li>
                    {words.say_with("accounts-paper-step-open", [("address", data.address.clone().into())])}
                </li>
                <li>{words.say("accounts-paper-step-code")}</li>
                <li>{words.say(step)}</li>
                <li>{words.say(after)}</li>
            </ol>
            {data.symbol.as_ref().map(|symbol| camera(frame, symbol))}
            <p class="small">{words.say("accounts-paper-lost")}</p>
        </section>
        <div class="actions"><a class="button" href=data.back.clone()>{words.say(back)}</a></div>
    };
    Page { title, width: Width::Reading, body: body.into_any(), island: false, indexed: false }
}

fn camera(frame: &Frame, symbol: &Symbol) -> AnyView {
    let side = symbol.side.to_string();
    view! {
        <figure class="symbol">
            <svg viewBox=format!("0 0 {side} {side}") width="132" height="132" aria-hidden="true" focusable="false">
                <path class="symbol-ground" d=format!("M0 0h{side}v{side}h-{side}z") />
                <path class="symbol-dark" d=symbol.path.clone() />
            </svg>
            <figcaption>{frame.words.say("accounts-paper-camera")}</figcaption>
        </figure>
    }
    .into_any()
}

/// Someone whom staff is about to help.
#[derive(Debug, Clone)]
pub struct Help {
    /// The address of the form.
    pub action: String,
    /// Made by the server for this form.
    pub id: String,
    /// The name of the person.
    pub name: String,
    /// What they sign in with.
    pub names: Names,
    /// Whether the slip of the form before was used meanwhile.
    pub used: bool,
}

/// `GET /admin/people/{person}/reset`; the form goes to the same address.
#[must_use]
pub fn help(frame: &Frame, data: &Help) -> Page {
    let words = &frame.words;
    let about = |key: &str| words.say_with(key, [("name", data.name.clone().into())]);
    let title = about("accounts-help-title");
    let names: Vec<_> = data.names.user_name.iter().chain(&data.names.email).cloned().collect();
    let body = view! {
        <nav class="crumbs" aria-label=words.say("accounts-crumbs")>
            <ol><li><a href="/admin">{words.say("admin-title")}</a></li></ol>
        </nav>
        <h1>{title.clone()}</h1>
        {data.used.then(|| view! { <div class="notice" role="status"><p>{words.say("accounts-help-used")}</p></div> })}
        <p class="lead">{about("accounts-help-lead")}</p>
        <dl class="facts">
            <div>
                <dt>{about("accounts-help-signs-in")}</dt>
                {names.into_iter().map(|name| view! { <dd>{name}</dd> }).collect::<Vec<_>>()}
            </div>
        </dl>
        <ul>
            <li>{about("accounts-help-what")}</li>
            <li>{words.say("accounts-help-works")}</li>
            <li>{about("accounts-help-kept")}</li>
            <li>{about("accounts-help-told")}</li>
        </ul>
        <form class="form" method="post" action=data.action.clone()>
            {hidden("id", &data.id)}
            <div class="actions"><button>{words.say("accounts-help-make")}</button></div>
        </form>
    };
    narrow(title, body.into_any())
}

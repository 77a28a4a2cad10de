//! The head of the document, the navigation, and the way out at the foot.

use super::{Frame, NavigationItem, PersonBar};
use leptos::prelude::*;

/// Loads the code, then starts each island by the name that it carries. The addresses stand in the links of the head,
/// so that this text is the same on every page. Nested islands do not occur. Where the code does not come, or the browser
/// is too old for it, nothing happens: the page works without.
const START: &str = r#"const link = id => document.getElementById(id).href;
import(link("island-code")).then(code => code.default({ module_or_path: link("island-wasm") }).then(() => code)).then(code => {
  code.hydrate();
  document.querySelectorAll("leptos-island").forEach(island => {
    const start = code[island.dataset.component];
    if (start) start(island);
  });
}, () => {});"#;

pub(super) fn head(frame: &Frame, title: String, indexed: bool, island: bool) -> AnyView {
    let assets = frame.assets.clone();
    let fonts = assets.fonts.into_iter().map(|href| {
        view! { <link rel="preload" r#as="font" r#type="font/woff2" crossorigin="anonymous" href=href /> }
    });
    let styles = assets.styles.into_iter().map(|href| view! { <link rel="stylesheet" href=href /> });
    let nonce = frame.nonce.clone();
    let words = &frame.words;
    // Pages that anyone may find have no form that could be lost.
    let signal = (!indexed && !assets.signal.is_empty()).then(|| {
        view! { <script src=assets.signal defer data-lost=words.say("kept-lost") data-looking=words.say("kept-looking")></script> }
    });
    let islands = island.then(|| {
        view! {
            <link id="island-code" rel="modulepreload" href=assets.script />
            <link id="island-wasm" rel="preload" r#as="fetch" r#type="application/wasm" crossorigin="anonymous" href=assets.wasm />
            <script r#type="module" nonce=nonce>{START}</script>
        }
    });
    view! {
        <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta name="color-scheme" content="light dark" />
            {(!indexed).then(|| view! { <meta name="robots" content="noindex" /> })}
            <title>{title}</title>
            <link rel="icon" href=assets.icon />
            {fonts.collect::<Vec<_>>()}
            {styles.collect::<Vec<_>>()}
            {signal}
            {islands}
        </head>
    }
    .into_any()
}

pub(super) fn demonstration(frame: &Frame) -> AnyView {
    view! {
        <div class="demo-banner" role="region" aria-label=frame.words.say("shell-demonstration-name")>
            <p>
                {frame.words.say("shell-demonstration")} " "
                <a href="/demo">{frame.words.say("shell-demonstration-people")}</a> " · "
                <a href="/demo/mail">{frame.words.say("shell-demonstration-mail")}</a>
            </p>
        </div>
    }
    .into_any()
}

pub(super) fn header(frame: &Frame) -> AnyView {
    let home = if frame.person.is_some() { "/home" } else { "/" };
    let items = match &frame.person {
        Some(person) => person.navigation.clone(),
        None => vec![
            NavigationItem { label: frame.words.say("shell-verify"), href: "/verify".to_owned() },
            NavigationItem { label: frame.words.say("shell-sign-in"), href: "/sign-in".to_owned() },
        ],
    };
    // Of two parts that the page lies in, the one that says more: /admin/people is under People, not Administration too.
    let within = |item: &NavigationItem| here(&frame.path, &item.href).map(|_| item.href.len());
    let nearest = items.iter().filter_map(within).max();
    let links = items.into_iter().map(|item| {
        let here = here(&frame.path, &item.href).filter(|_| Some(item.href.len()) == nearest);
        view! { <li><a href=item.href aria-current=here>{item.label}</a></li> }
    });
    view! {
        <header class="site">
            <a class="brand" href=home>{mark()}<span>{frame.site.clone()}</span></a>
            <nav class="main" aria-label=frame.words.say("shell-navigation")>
                <ul>{links.collect::<Vec<_>>()}</ul>
            </nav>
            {frame.person.as_ref().map(|person| sign_out(frame, person))}
        </header>
        {frame.person.as_ref().filter(|person| person.shared_device).map(|_| shared(frame))}
    }
    .into_any()
}

/// "page" for the page itself, "true" for the part of the site that it belongs to.
fn here(path: &str, href: &str) -> Option<&'static str> {
    if path == href {
        Some("page")
    } else {
        path.strip_prefix(href).is_some_and(|rest| rest.starts_with('/')).then_some("true")
    }
}

/// Says that others use the device too, and has the way out beside it.
fn shared(frame: &Frame) -> AnyView {
    view! {
        <div class="shared-device">
            <form method="post" action="/sign-out">
                <p>{frame.words.say("shell-shared")}</p>
                <button class="secondary">{frame.words.say("shell-sign-out")}</button>
            </form>
        </div>
    }
    .into_any()
}

fn sign_out(frame: &Frame, person: &PersonBar) -> AnyView {
    view! {
        <form class="sign-out" method="post" action="/sign-out">
            <a class="small" href="/account" aria-current=here(&frame.path, "/account")>
                <span class="visually-hidden">{frame.words.say("shell-account")} " "</span>
                {person.name.clone()}
            </a>
            <button class="link">{frame.words.say("shell-sign-out")}</button>
        </form>
    }
    .into_any()
}

/// The mark: a small cairn. The name stands beside it, so that it says nothing itself.
fn mark() -> AnyView {
    view! {
        <svg viewBox="0 0 48 48" width="34" height="34" aria-hidden="true" focusable="false">
            <path class="cairn-base" d="M5 40.2c0-3.9 6.5-6.7 18.6-6.7C36 33.5 43 35.8 43 40c0 3.6-6.6 5-19 5S5 44 5 40.2z" />
            <path class="cairn-mid" d="M10.5 27.6c.4-3.7 5.6-5.7 13.2-5.3 8 .4 13 2.6 12.7 6-.3 3.4-5.5 4.2-13.3 3.9-8.4-.3-13-1.2-12.6-4.6z" />
            <path class="cairn-mid" d="M16.2 17.5c0-3 3.7-4.8 8.8-4.7 5.3.1 8.6 1.9 8.5 4.5-.1 2.7-3.4 3.6-8.7 3.6-5.4 0-8.6-.8-8.6-3.4z" />
            <path class="cairn-top" d="M18.9 8.2c.1-2.8 2.3-4.9 5.3-4.7 3 .2 4.9 2.2 4.8 4.6-.1 2.5-2.1 3.4-5.2 3.3-3.2-.1-5-.9-4.9-3.2z" />
        </svg>
    }
    .into_any()
}

/// Who printed the page and when: it stands on paper only.
pub(super) fn printed(frame: &Frame) -> AnyView {
    let words = &frame.words;
    let values = [("when", words.instant(frame.now).into()), ("organisation", frame.organisation.as_str().into())];
    view! { <p class="print-only small">{words.say_with("attention-printed", values)}</p> }.into_any()
}

/// That no certified peer has read the module of this page yet.
pub(super) fn unread(frame: &Frame) -> AnyView {
    view! { <p class="unread small"><strong>{frame.words.say("shell-unread")}</strong>" "{frame.words.say("shell-unread-means")}</p> }
        .into_any()
}

/// What says that a page reads well on paper.
pub(crate) fn print_hint(frame: &Frame) -> AnyView {
    view! { <p class="small muted no-print">{frame.words.say("attention-print")}</p> }.into_any()
}

/// Leads to a page that says nothing of this one. A plain link: it works without scripts and from the keyboard.
fn way_out(frame: &Frame) -> AnyView {
    view! { <a href="https://www.weather.gov/" rel="noreferrer">{frame.words.say("shell-leave")}</a> }.into_any()
}

/// The same near the top, on pages that may touch something hard: lessons and quizzes.
pub(super) fn way_out_above(frame: &Frame) -> Option<AnyView> {
    let hard = ["/learn/", "/quiz/"].iter().any(|room| frame.path.starts_with(room));
    hard.then(|| {
        view! {
            <p class="way-out small">
                {way_out(frame)}" · "<a href="/support">{frame.words.say("shell-support")}</a>
            </p>
        }
        .into_any()
    })
}

pub(super) fn footer(frame: &Frame) -> AnyView {
    let words = &frame.words;
    view! {
        <footer class="site">
            <h2>{words.say("shell-someone")}</h2>
            <p>
                {words.say("shell-someone-text")} " "
                <a href="tel:988">{words.say("shell-someone-call")}</a> " · "
                <a href="sms:988">{words.say("shell-someone-write")}</a>
            </p>
            <p class="small">{words.say("shell-someone-after")}</p>
            <ul>
                <li><a href="/support">{words.say("shell-support")}</a></li>
                <li><a href="/privacy">{words.say("shell-privacy")}</a></li>
                <li><a href="/verify">{words.say("shell-verify")}</a></li>
                <li>{way_out(frame)}" " <span class="small">{words.say("shell-leave-after")}</span></li>
            </ul>
            {(frame.languages.len() > 1).then(|| languages(frame))}
            {(!words::reviewed(words.language())).then(|| view! { <p class="small">{words.say("shell-not-reviewed")}</p> })}
            <p class="small">{words.say_with("shell-run-by", [("organisation", frame.organisation.clone().into())])}</p>
        </footer>
    }
    .into_any()
}

/// A button for each other language. Where something is being typed the buttons belong to its form, which keeps it first.
fn languages(frame: &Frame) -> AnyView {
    let words = &frame.words;
    let here = words.language().0.clone();
    let typing = frame.typing.get();
    let buttons = frame.languages.iter().filter(|choice| choice.tag != here).map(|choice| {
        let (form, name, value) = match typing {
            Some(form) => (form, "go", format!("language:{}", choice.tag)),
            None => ("language", "language", choice.tag.clone()),
        };
        view! {
            <button class="link" form=form name=name value=value lang=choice.tag.clone()>{choice.name.clone()}</button>
        }
    });
    let buttons = buttons.collect::<Vec<_>>();
    view! {
        <form id="language" class="languages" method="post" action="/account/language">
            <input r#type="hidden" name="next" value=frame.path.clone() />
            <p>{words.say("shell-language")} " " {buttons}</p>
        </form>
    }
    .into_any()
}

//! What stands beside the lessons: the guide to teach a module by, the page for one's own wellness, a module on paper.

mod packet;
#[cfg(test)]
mod tests;

use crate::learn::crumbs;
use crate::shell::{Frame, Page, Width, print_hint};
use domain::course::Language;
use domain::id::ModuleId;
use leptos::prelude::*;

pub use packet::{Packet, PacketLesson, PacketTask, page as packet_page};

/// A module in one line.
#[derive(Debug, Clone)]
pub struct Line {
    /// The module.
    pub module: ModuleId,
    /// Its title.
    pub title: String,
    /// The language of its title.
    pub language: Language,
    /// Whether there is a guide that the reader may use.
    pub guide: bool,
    /// Whether the reader may print it.
    pub packet: bool,
    /// Whether a certified peer has read it.
    pub reviewed: bool,
}

/// A text beside the lessons.
#[derive(Debug, Clone)]
pub struct Beside {
    /// The module.
    pub module: ModuleId,
    /// Its title.
    pub title: String,
    /// The language that it is written in.
    pub language: Language,
    /// The text as HTML that the course files were turned into. Its headings begin at `h2`.
    pub html: String,
}

/// `GET /guides`.
#[must_use]
pub fn page(frame: &Frame, modules: &[Line]) -> Page {
    let words = &frame.words;
    let title = words.say("guides-title");
    let rows = modules.iter().map(|one| {
        let name = [("title", one.title.as_str().into())];
        let guide = one.guide.then(|| {
            let whole = words.say_with("guides-guide-of", name.clone());
            view! { <a href=format!("/guides/{}", one.module) aria-label=whole>{words.say("guides-guide")}</a> }
                .into_any()
        });
        let packet = one.packet.then(|| {
            let whole = words.say_with("guides-packet-of", name.clone());
            let href = format!("/guides/{}/packet", one.module);
            view! { <a href=href aria-label=whole>{words.say("guides-packet")}</a> }.into_any()
        });
        let none = || words.say("guides-none").into_any();
        let review = if one.reviewed { words.say("guides-reviewed") } else { words.say("guides-not-reviewed") };
        view! {
            <tr>
                <th scope="row" lang=frame.other_language(&one.language)>{one.title.clone()}</th>
                <td data-label=words.say("guides-guide")>{guide.unwrap_or_else(none)}</td>
                <td data-label=words.say("guides-paper")>{packet.unwrap_or_else(none)}</td>
                <td data-label=words.say("guides-review")>{review}</td>
            </tr>
        }
    });
    let list = if modules.is_empty() {
        view! { <p class="empty">{words.say("guides-empty")}</p> }.into_any()
    } else {
        view! {
            <table class="list">
                <thead>
                    <tr>
                        <th scope="col">{words.say("guides-module")}</th>
                        <th scope="col">{words.say("guides-guide")}</th>
                        <th scope="col">{words.say("guides-paper")}</th>
                        <th scope="col">{words.say("guides-review")}</th>
                    </tr>
                </thead>
                <tbody>{rows.collect::<Vec<_>>()}</tbody>
            </table>
        }
        .into_any()
    };
    let body = view! {
        <h1>{title.clone()}</h1>
        <p class="lead">{words.say("guides-lead")}</p>
        {list}
    }
    .into_any();
    Page { title, width: Width::Wide, body, island: false, indexed: false }
}

/// `GET /guides/{module}`: for those who teach it.
#[must_use]
pub fn guide_page(frame: &Frame, data: &Beside) -> Page {
    let words = &frame.words;
    let title = words.say_with("guides-guide-of", [("title", data.title.as_str().into())]);
    let packet = format!("/guides/{}/packet", data.module);
    let body = view! {
        {crumbs(frame, &[(words.say("guides-title"), "/guides".to_owned())])}
        <article class="lesson">
            <h1>{title.clone()}</h1>
            <p class="muted">{words.say("guides-for-staff")}</p>
            <p class="no-print"><a href=packet>{words.say("guides-packet")}</a></p>
            <div lang=frame.other_language(&data.language) inner_html=data.html.clone()></div>
            {print_hint(frame)}
        </article>
    }
    .into_any();
    Page { title, width: Width::Reading, body, island: false, indexed: false }
}

/// `GET /learn/{module}/wellness`: a page to read or print. Nothing is filled in, and nothing is kept.
#[must_use]
pub fn wellness_page(frame: &Frame, data: &Beside) -> Page {
    let words = &frame.words;
    let title = words.say_with("guides-wellness-of", [("title", data.title.as_str().into())]);
    let body = view! {
        {crumbs(frame, &[(data.title.clone(), format!("/learn/{}", data.module))])}
        <article class="lesson">
            <h1>{title.clone()}</h1>
            <p class="muted">{words.say("guides-wellness-kept")}</p>
            <div lang=frame.other_language(&data.language) inner_html=data.html.clone()></div>
            {print_hint(frame)}
        </article>
    }
    .into_any();
    Page { title, width: Width::Reading, body, island: false, indexed: false }
}

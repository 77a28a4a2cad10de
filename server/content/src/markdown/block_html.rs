//! The HTML of the blocks `scene` and `try`.

use super::blocks::{self, Block, Scene, Try};
use super::{Labels, escaped, inline};
use crate::source::{Report, Source};
use std::fmt::Write as _;

/// Reads a block on its own, outside any file. None when something is wrong with it.
pub(crate) fn alone<R>(kind: &str, body: &str, then: impl FnOnce(Block<'_>) -> R) -> Option<R> {
    let source = Source::new("", body);
    let whole = source.whole();
    blocks::read(kind, &whole, &Report::default(), then)
}

/// A block as HTML. None when something is wrong with it.
pub(super) fn html(kind: &str, body: &str, labels: &Labels<'_>, paper: bool) -> Option<String> {
    alone(kind, body, |block| match block {
        Block::Scene(scene) => scene_html(&scene),
        Block::Try(exercise) if paper => try_on_paper(&exercise, labels),
        Block::Try(exercise) => try_html(&exercise, labels),
    })
}

fn scene_html(scene: &Scene<'_>) -> String {
    let title = inline(scene.title.value);
    let mut html = format!("<figure class=\"scene\">\n<figcaption>{title}</figcaption>\n");
    for (who, says) in &scene.lines {
        let says = inline(says.value);
        let line = match who {
            Some(who) => format!(
                "<p class=\"line\"><strong class=\"who\">{}</strong> <span class=\"says\">{says}</span></p>\n",
                escaped(who.value)
            ),
            None => format!("<p class=\"line aside\"><em>{says}</em></p>\n"),
        };
        html.push_str(&line);
    }
    html.push_str("</figure>\n");
    html
}

fn try_html(exercise: &Try<'_>, labels: &Labels<'_>) -> String {
    let label = escaped(labels.try_it);
    let mut html = format!(
        "<div class=\"try\" role=\"group\" aria-label=\"{label}\">\n<p class=\"try-label\" aria-hidden=\"true\">{label}</p>\n<p class=\"try-prompt\">{}</p>\n",
        inline(exercise.prompt.value)
    );
    for option in &exercise.options {
        let (class, verdict) = if option.good && !labels.feedback_good.is_empty() {
            let verdict = escaped(labels.feedback_good);
            ("good", format!("<strong class=\"verdict\">{verdict}</strong> "))
        } else {
            (if option.good { "good" } else { "other" }, String::new())
        };
        let text = inline(option.text.value);
        let feedback = inline(option.feedback.value);
        let _ =
            writeln!(html, "<details><summary>{text}</summary><p class=\"{class}\">{verdict}{feedback}</p></details>");
    }
    html.push_str("</div>\n");
    html
}

/// A question to try where nothing can be opened: the choices first, and what is said to each of them after all of them.
fn try_on_paper(exercise: &Try<'_>, labels: &Labels<'_>) -> String {
    let label = escaped(labels.try_it);
    let mut html = format!(
        "<div class=\"try\" role=\"group\" aria-label=\"{label}\">\n<p class=\"try-label\" aria-hidden=\"true\">{label}</p>\n<p class=\"try-prompt\">{}</p>\n<ul>\n",
        inline(exercise.prompt.value)
    );
    let numbered = || (1..).zip(&exercise.options);
    for (number, option) in numbered() {
        let _ = writeln!(html, "<li>{number}) {}</li>", inline(option.text.value));
    }
    html.push_str("</ul>\n");
    for (number, option) in numbered() {
        let class = if option.good { "good" } else { "other" };
        let _ = writeln!(html, "<p class=\"{class}\">{number}) {}</p>", inline(option.feedback.value));
    }
    html.push_str("</div>\n");
    html
}

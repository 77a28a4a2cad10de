//! The words of a letter: one text, written once, given as plain text and as HTML.

use domain::mail::{MailContent, OutgoingMail};
use words::{Value, Words};

/// A letter as it reads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// The subject: that there is something to do, never what about.
    pub subject: String,
    /// The plain text, its one address on a line of its own.
    pub text: String,
    /// The same as a whole HTML page with one button, and nothing that is fetched from elsewhere.
    pub html: String,
}

struct Parts {
    language: String,
    subject: String,
    hello: String,
    paragraphs: Vec<String>,
    items: Vec<String>,
    button: String,
    link: String,
    why: String,
    choices: Option<(String, String)>,
}

impl Letter {
    /// The words for a message, in the language its reader reads.
    #[must_use]
    pub fn of(mail: &OutgoingMail) -> Self {
        let parts = parts(mail);
        Self { text: text(&parts), html: html(&parts), subject: parts.subject }
    }
}

fn parts(mail: &OutgoingMail) -> Parts {
    let words = Words::new(&mail.language);
    let kind = mail.content.name();
    let until = match &mail.content {
        MailContent::Invitation { until, .. } | MailContent::SignRequest { until, .. } => words.date(*until),
        _ => String::new(),
    };
    let items: Vec<String> = match &mail.content {
        MailContent::Note { items, .. } => items.iter().map(|item| words.mail_reason(&item.reason)).collect(),
        _ => Vec::new(),
    };
    let own = |part: &str| {
        let values = [("until", Value::from(until.as_str())), ("count", Value::from(items.len()))];
        words.say_with(&format!("mail-{kind}-{part}"), values)
    };
    let or = |part: &str, common: &str| {
        if words.knows(&format!("mail-{kind}-{part}")) { own(part) } else { words.say(common) }
    };
    let name = mail.name.trim();
    Parts {
        language: words.language().0.clone(),
        subject: own("subject"),
        hello: if name.is_empty() {
            words.say("mail-hello-nobody")
        } else {
            words.say_with("mail-hello", [("name", Value::from(name))])
        },
        paragraphs: vec![own("text"), or("more", "mail-more")],
        button: own("button"),
        link: mail.content.link().to_owned(),
        why: or("why", "mail-why-account"),
        choices: mail.extras.choices.clone().map(|link| (words.say("mail-choices"), link)),
        items,
    }
}

fn text(parts: &Parts) -> String {
    let mut body = Vec::new();
    for (n, paragraph) in parts.paragraphs.iter().enumerate() {
        body.push(paragraph.clone());
        if n == 0 && !parts.items.is_empty() {
            body.push(parts.items.iter().map(|item| format!("- {item}")).collect::<Vec<_>>().join("\n"));
        }
    }
    let body = body.join("\n\n");
    let choices = parts.choices.as_ref().map(|(say, link)| format!("\n{say}:\n{link}\n")).unwrap_or_default();
    // Two dashes and a space open a signature, which many programs show smaller.
    format!("{}\n\n{}\n\n{}:\n{}\n\n-- \n{}\n{choices}", parts.hello, body, parts.button, parts.link, parts.why)
}

fn html(parts: &Parts) -> String {
    let mut paragraphs = String::new();
    for (n, paragraph) in std::iter::once(&parts.hello).chain(&parts.paragraphs).enumerate() {
        paragraphs.push_str(&format!("<p style=\"margin:0 0 16px\">{}</p>\n", escaped(paragraph)));
        if n == 1 && !parts.items.is_empty() {
            let items: Vec<_> = parts.items.iter().map(|item| format!("<li>{}</li>\n", escaped(item))).collect();
            paragraphs.push_str(&format!("<ul style=\"margin:0 0 16px\">\n{}</ul>\n", items.concat()));
        }
    }
    let choices = parts.choices.as_ref().map_or_else(String::new, |(say, link)| {
        let style = "margin:8px 0 0;color:#4d5c64;font-size:15px";
        let (say, link) = (escaped(say), escaped(link));
        format!("<p style=\"{style}\"><a href=\"{link}\" style=\"color:#0d5c63\">{say}</a></p>\n")
    });
    // Mail programs keep little beyond plain elements with styles on them; widths and fonts stay the reader's own.
    format!(
        "<!DOCTYPE html>\n\
         <html lang=\"{language}\">\n\
         <head>\n\
         <meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{subject}</title>\n\
         </head>\n\
         <body style=\"margin:0;padding:24px;background:#f7f2e7;color:#1f2c32;font:18px/1.5 Verdana,sans-serif\">\n\
         <div style=\"max-width:34em;margin:0 auto;padding:24px;background:#fffdf8;border-radius:10px\">\n\
         {paragraphs}\
         <p style=\"margin:24px 0\"><a href=\"{link}\" style=\"display:inline-block;padding:12px 24px;\
         background:#0d5c63;color:#ffffff;border-radius:10px;font-weight:bold;text-decoration:none\">{button}</a></p>\n\
         <p style=\"margin:24px 0 0;color:#4d5c64;font-size:15px\">{why}</p>\n\
         {choices}\
         </div>\n\
         </body>\n\
         </html>\n",
        language = escaped(&parts.language),
        subject = escaped(&parts.subject),
        link = escaped(&parts.link),
        button = escaped(&parts.button),
        why = escaped(&parts.why),
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;").replace('\'', "&#39;")
}

#[cfg(test)]
mod tests;

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
    button: String,
    link: String,
    why: String,
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
        MailContent::Invitation { until, .. } => words.date(*until),
        _ => String::new(),
    };
    let own = |part: &str| words.say_with(&format!("mail-{kind}-{part}"), [("until", Value::from(until.as_str()))]);
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
    }
}

fn text(parts: &Parts) -> String {
    let body = parts.paragraphs.join("\n\n");
    // Two dashes and a space open a signature, which many programs show smaller.
    format!("{}\n\n{}\n\n{}:\n{}\n\n-- \n{}\n", parts.hello, body, parts.button, parts.link, parts.why)
}

fn html(parts: &Parts) -> String {
    let mut paragraphs = String::new();
    for paragraph in std::iter::once(&parts.hello).chain(&parts.paragraphs) {
        paragraphs.push_str(&format!("<p style=\"margin:0 0 16px\">{}</p>\n", escaped(paragraph)));
    }
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

//! What letters say, for every kind.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::message::tests::{every_kind, mail};

#[test]
fn every_kind_has_all_its_words() {
    for content in every_kind() {
        let letter = Letter::of(&mail(content));
        for part in [&letter.subject, &letter.text, &letter.html] {
            assert!(!part.contains(['[', '{']), "{part}");
        }
    }
}

#[test]
fn every_kind_has_a_subject_of_its_own() {
    let all = every_kind().map(|content| Letter::of(&mail(content)).subject);
    let distinct: std::collections::BTreeSet<_> = all.iter().collect();
    assert_eq!(distinct.len(), all.len(), "{all:#?}");
    // Longer ones are cut on a telephone; other signs would travel encoded.
    assert!(all.iter().all(|s| s.len() <= 70 && s.is_ascii()), "{all:#?}");
}

#[test]
fn text_and_html_say_the_same_and_carry_each_link_once() {
    for content in every_kind() {
        let link = content.link().to_owned();
        let message = mail(content);
        let letter = Letter::of(&message);
        let choices = message.extras.choices.clone();
        let links = 1 + usize::from(choices.is_some());
        assert_eq!(letter.text.matches("https://").count(), links, "{}", letter.text);
        assert!(letter.text.lines().any(|line| line == link));
        let escaped = link.replace('&', "&amp;");
        assert_eq!(letter.html.matches("https://").count(), links, "{}", letter.html);
        assert!(letter.html.contains(&format!("<a href=\"{escaped}\"")));
        let body = letter.html.split_once("<body").unwrap().1.split_once('>').unwrap().1;
        let mut read = String::new();
        let mut inside = false;
        for c in body.chars() {
            match c {
                '<' => inside = true,
                '>' => inside = false,
                c if !inside => read.push(c),
                _ => {}
            }
        }
        let plain = |t: &str| t.split_whitespace().collect::<Vec<_>>().join(" ");
        let mut without_link = letter.text.replace(&format!(":\n{link}"), "").replace("\n-- \n", "\n");
        if let Some(choices) = choices {
            assert!(letter.text.lines().any(|line| line == choices));
            without_link = without_link.replace(&format!(":\n{choices}"), "");
        }
        let without_link = without_link.replace("\n- ", "\n");
        assert_eq!(plain(&read.replace("&lt;", "<").replace("&gt;", ">")), plain(&without_link));
    }
}

#[test]
fn nothing_is_fetched_from_elsewhere() {
    for content in every_kind() {
        let html = Letter::of(&mail(content)).html.to_lowercase();
        for fetched in ["<img", "<link", "<script", "<iframe", "src=", "url(", "@import", "<form"] {
            assert!(!html.contains(fetched), "{fetched}");
        }
    }
}

#[test]
fn a_name_cannot_become_markup_and_no_name_is_no_gap() {
    let mut message = mail(every_kind()[1].clone());
    message.name = "Zoë <b onclick=\"x\">".to_owned();
    let letter = Letter::of(&message);
    assert!(letter.text.starts_with("Hello Zoë <b onclick=\"x\">,\n"));
    assert!(letter.html.contains("Hello Zoë &lt;b onclick=&quot;x&quot;&gt;,"));
    message.name = "  ".to_owned();
    assert!(Letter::of(&message).text.starts_with("Hello,\n"));
}

#[test]
fn an_invitation_says_until_when_it_works() {
    let letter = Letter::of(&mail(every_kind()[0].clone()));
    assert_eq!(letter.subject, "You are invited. Please answer by 12 March 2026");
    assert!(letter.text.contains("The link works until 12 March 2026."));
}

#[test]
fn in_every_language_a_letter_has_its_words_and_its_subject_tells_nothing() {
    for language in words::spoken() {
        for content in every_kind() {
            let mut message = mail(content);
            message.language = language.clone();
            let letter = Letter::of(&message);
            for part in [&letter.subject, &letter.text, &letter.html] {
                assert!(!part.contains(['[', '{']), "{part}");
            }
            assert_eq!(domain::mail::telling::tells(&letter.subject), None, "{}: {}", language.0, letter.subject);
            assert!(letter.subject.chars().count() <= 78, "{}", letter.subject);
        }
        let date = words::Words::new(&language).say("mail-date-title");
        assert_eq!(domain::mail::telling::tells(&date), None, "{}: {date}", language.0);
    }
}

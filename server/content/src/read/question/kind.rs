//! The ten types of questions, four of which can be answered on line today.

use super::Longest;
use crate::fields::{Fields, Placed, Text};
use crate::read::{once, prose};
use crate::source::Report;
use domain::course::{Choice, Language, QuestionKind};
use domain::id::OptionId;
use domain::quantity::Minutes;
use std::collections::BTreeSet;

/// Phrases that test reading, not knowing.
const CATCH_ALL: [&str; 2] = ["all of the above", "none of the above"];

const TYPES: [(&str, &str); 10] = [
    ("single_choice", "single_choice"),
    ("multiple_response", "multiple_response"),
    ("true_false", "true_false"),
    ("short_text", "short_text"),
    ("numeric", "numeric"),
    ("matching", "matching"),
    ("ordering", "ordering"),
    ("cloze", "cloze"),
    ("essay", "essay"),
    ("recording", "recording"),
];

/// Reads the type of a question and what belongs to it. None when the type is not known.
pub(super) fn read(
    fields: &Fields<'_>,
    language: &Language,
    longest: &mut Longest,
    report: &Report,
) -> Option<QuestionKind> {
    let name = fields.one_of("type", &TYPES)?;
    let markdown = |key| prose::maybe(fields.text(key), language, report);
    let kind = match name {
        "single_choice" | "multiple_response" => {
            let options = options(fields, language, report);
            let single = name == "single_choice";
            count_options(fields, &options, single);
            let choices: Vec<Choice> = options.into_iter().filter_map(|option| option.choice).collect();
            if single {
                longest.count(&choices);
                QuestionKind::SingleChoice { options: choices }
            } else {
                QuestionKind::MultipleResponse { options: choices }
            }
        }
        "true_false" => QuestionKind::TrueFalse {
            answer: fields.truth("answer").unwrap_or_default(),
            feedback_true: markdown("feedback_true"),
            feedback_false: markdown("feedback_false"),
        },
        "short_text" => {
            let accept = fields.strings("accept");
            at_least(fields, "accept", accept.len(), 1, "an answer that is right");
            QuestionKind::ShortText {
                accept,
                feedback_right: markdown("feedback_right"),
                feedback_other: markdown("feedback_other"),
            }
        }
        "numeric" => QuestionKind::Numeric {
            value: millionths(fields.text("value"), false),
            tolerance: millionths(fields.text("tolerance"), true),
            feedback_right: markdown("feedback_right"),
            feedback_other: markdown("feedback_other"),
        },
        "matching" => {
            let pairs: Vec<(String, String)> = fields
                .pairs("pairs", false)
                .into_iter()
                .filter_map(|(left, right)| Some((left?.value.to_owned(), right.value.to_owned())))
                .collect();
            at_least(fields, "pairs", pairs.len(), 2, "two pairs");
            QuestionKind::Matching { pairs, feedback: markdown("feedback") }
        }
        "ordering" => {
            let items = fields.strings("items");
            at_least(fields, "items", items.len(), 2, "two things to put in order");
            QuestionKind::Ordering { items, feedback: markdown("feedback") }
        }
        "cloze" => QuestionKind::Cloze { text: cloze(fields.text("text")), feedback: markdown("feedback") },
        "essay" => {
            let (min, max) = (fields.number("words_min"), fields.number("words_max"));
            if let (Some(min), Some(max)) = (&min, &max)
                && (max.value == 0 || min.value > max.value)
            {
                fields.error_at(
                    max.at,
                    format!("no text has at least {} and at most {} words", min.value, max.value),
                    "Make words_max larger than words_min.",
                );
            }
            QuestionKind::Essay {
                words_min: min.map_or(0, |min| min.value),
                words_max: max.map_or(0, |max| max.value),
                look_for: markdown("look_for"),
            }
        }
        _ => {
            let longest = fields.number("longest_minutes");
            if let Some(Placed { value: 0, at }) = longest {
                fields.error_at(at, "a recording of no minutes", "Write longest_minutes = 5.");
            }
            QuestionKind::Recording {
                longest: Minutes(longest.map_or(0, |longest| longest.value)),
                look_for: markdown("look_for"),
            }
        }
    };
    if !kind.playable() {
        fields.error_at(
            fields.at("type"),
            format!("`{name}` is known, and not playable yet"),
            "Use single_choice, multiple_response, true_false or short_text.",
        );
    }
    Some(kind)
}

fn at_least(fields: &Fields<'_>, key: &'static str, count: usize, least: usize, what: &str) {
    if count < least {
        fields.error_at(fields.at(key), format!("`{key}` is too short"), format!("Write at least {what}."));
    }
}

/// An option with what can be told about it even when it is faulty.
struct ReadOption {
    correct: bool,
    choice: Option<Choice>,
}

fn options(fields: &Fields<'_>, language: &Language, report: &Report) -> Vec<ReadOption> {
    let mut seen = BTreeSet::new();
    let mut options = Vec::new();
    for option in fields.tables("options") {
        let id = option.id::<OptionId>("id");
        if let Some(id) = &id {
            once(&mut seen, &id.value, "option", |what, instead| {
                option.error_at(id.at, what, instead);
            });
        }
        let text = option.text("text");
        if let Some(text) = &text {
            let plain = text.value.to_lowercase();
            if let Some(phrase) = CATCH_ALL.iter().find(|phrase| plain.contains(**phrase)) {
                text.warning(
                    format!("\"{phrase}\" tests reading, not knowing"),
                    "Write an option of its own, or use multiple_response.",
                );
            }
        }
        let text = prose::maybe(text, language, report);
        let correct = option.flag("correct");
        let feedback = prose::maybe(option.text("feedback"), language, report);
        option.finish();
        options.push(ReadOption { correct, choice: id.map(|id| Choice { id: id.value, text, correct, feedback }) });
    }
    options
}

fn count_options(fields: &Fields<'_>, options: &[ReadOption], single: bool) {
    let at = fields.at("options");
    let right = options.iter().filter(|option| option.correct).count();
    if single {
        if !(3..=5).contains(&options.len()) {
            fields.error_at(at, format!("single_choice has {} options", options.len()), "Write 3 to 5 options.");
        }
        if right != 1 {
            fields.error_at(
                at,
                format!("{right} options are correct"),
                "Write correct = true in exactly one option, or use multiple_response.",
            );
        }
    } else if right == 0 {
        fields.error_at(at, "no option is correct", "Write correct = true in at least one option.");
    } else if right == options.len() {
        fields.error_at(at, "every option is correct", "Leave correct = true out of at least one option.");
    }
}

/// A decimal number in millionths; zero, and reported, when it is none.
fn millionths(text: Option<Text<'_>>, from_zero: bool) -> i64 {
    let Some(text) = text else {
        return 0;
    };
    let number = decimal(text.value).filter(|number| !from_zero || *number >= 0);
    if number.is_none() {
        text.error(
            format!("{:?} is not a number that can be used here", text.value),
            "Write a decimal number in quotes with at most six digits after the point, like \"12.5\".",
        );
    }
    number.unwrap_or_default()
}

fn decimal(text: &str) -> Option<i64> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, text),
    };
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    let plain = |digits: &str| !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    if !plain(whole) || !plain(part) || part.len() > 6 {
        return None;
    }
    let whole: i64 = whole.parse().ok()?;
    let part: i64 = format!("{part:0<6}").parse().ok()?;
    whole.checked_mul(1_000_000)?.checked_add(part)?.checked_mul(sign)
}

/// A text with gaps; reported when a gap is empty or does not end, or there is none.
fn cloze(text: Option<Text<'_>>) -> String {
    let Some(text) = text else {
        return String::new();
    };
    let mut gaps = text.value.split("{{");
    let before = gaps.next().unwrap_or_default();
    let mut count = 0;
    let mut whole = !before.contains("}}");
    for gap in gaps {
        count += 1;
        whole &= gap.split_once("}}").is_some_and(|(answers, after)| {
            !after.contains("}}") && answers.split('|').all(|answer| !answer.trim().is_empty())
        });
    }
    if count == 0 || !whole {
        text.error("the gaps of this text cannot be read", "Write each gap as {{answer}} or {{answer|other answer}}.");
    }
    text.value.to_owned()
}

#[cfg(test)]
mod tests {
    use super::decimal;

    #[test]
    fn decimal_text_becomes_millionths_without_rounding() {
        assert_eq!(decimal("12.5"), Some(12_500_000));
        assert_eq!(decimal("-0.000001"), Some(-1));
        assert_eq!(decimal("7"), Some(7_000_000));
        for bad in ["", ".5", "5.", "1e3", "+1", "1.0000001", "--1", "99999999999999", "１"] {
            assert_eq!(decimal(bad), None, "{bad}");
        }
    }
}

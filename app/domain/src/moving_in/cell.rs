//! Cells: dates that can mean only one day, lengths that come to whole minutes.

use super::problem::Problem;
use crate::quantity::Minutes;
use chrono::{Datelike as _, NaiveDate, NaiveTime, Timelike as _};

/// The longest length of one line: more is a slip of the pen.
const LONGEST: u64 = 5_000 * 60;
/// The first year that a record of the past can come from.
const FIRST_YEAR: i32 = 1950;

/// Which number of 03/12/2024 is the month. Files do not say it, so whoever brings them in does.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DateOrder {
    /// Nobody said it: only dates that can mean one day are taken.
    #[default]
    Unsaid,
    /// The first: as in the United States.
    MonthFirst,
    /// The second.
    DayFirst,
}

impl DateOrder {
    /// The name in forms.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Unsaid => "unsaid",
            Self::MonthFirst => "month_first",
            Self::DayFirst => "day_first",
        }
    }

    /// The order of that name; none was said otherwise.
    #[must_use]
    pub fn named(name: &str) -> Self {
        match name {
            "month_first" => Self::MonthFirst,
            "day_first" => Self::DayFirst,
            _ => Self::Unsaid,
        }
    }
}

/// What a number without a unit means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Nobody said it.
    Unsaid,
    /// The heading says hours.
    Hours,
    /// The heading says minutes.
    Minutes,
}

/// Reads a date: 2024-03-12, 12 March 2024, March 12, 2024, and 03/12/2024 where it can mean one day only or the order
/// was said.
///
/// # Errors
/// When it is no date, could mean two days, or lies further back than records do.
pub fn date(text: &str, order: DateOrder) -> Result<NaiveDate, Problem> {
    let said = || text.trim().chars().take(40).collect::<String>();
    let unreadable = || Problem::DateUnreadable { said: said() };
    // Spreadsheets write midnight behind a date.
    let plain = text.trim();
    let plain = [" 00:00:00", "T00:00:00", " 00:00"].iter().find_map(|t| plain.strip_suffix(t)).unwrap_or(plain);
    let parts: Vec<&str> = plain
        .split(|c: char| c.is_whitespace() || matches!(c, '-' | '/' | '.' | ','))
        .filter(|p| !p.is_empty())
        .collect();
    let [a, b, c] = parts[..] else { return Err(unreadable()) };
    let number =
        |t: &str| (t.len() <= 4 && t.bytes().all(|b| b.is_ascii_digit())).then(|| t.parse::<u32>().ok()).flatten();
    let day_number = |t: &str| number(["st", "nd", "rd", "th"].iter().find_map(|s| t.strip_suffix(s)).unwrap_or(t));
    let day = |y: &str, m: u32, d: u32| match number(y) {
        Some(year) if y.len() == 4 => i32::try_from(year).ok().and_then(|y| NaiveDate::from_ymd_opt(y, m, d)),
        _ => None,
    };
    let found = match (number(a), number(b), month(a), month(b)) {
        (Some(_), Some(m), ..) if a.len() == 4 => number(c).and_then(|d| day(a, m, d)),
        (Some(first), Some(second), ..) => {
            let (us, other) = (day(c, first, second), day(c, second, first));
            match (us, other, order) {
                (Some(us), Some(other), DateOrder::Unsaid) if us != other => {
                    return Err(Problem::DateAmbiguous { said: said() });
                }
                // What was said of the whole file holds for each of its dates: 25/03/2024 is a slip in a file of 03/25/2024.
                (us, _, DateOrder::MonthFirst) => us,
                (_, other, DateOrder::DayFirst) => other,
                (us, other, DateOrder::Unsaid) => us.or(other),
            }
        }
        (_, _, None, Some(m)) => day_number(a).and_then(|d| day(c, m, d)),
        (_, _, Some(m), _) => day_number(b).and_then(|d| day(c, m, d)),
        _ => None,
    };
    let found = found.ok_or_else(unreadable)?;
    if found.year() < FIRST_YEAR { Err(Problem::DateLongAgo { said: said() }) } else { Ok(found) }
}

/// The month of an English name, whole or cut to three letters or more.
fn month(text: &str) -> Option<u32> {
    const NAMES: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let text = text.to_lowercase();
    let fits = |name: &&str| (text.len() >= 3 && name.starts_with(&text)) || (text == "sept" && **name == *"september");
    NAMES.iter().position(fits).and_then(|place| u32::try_from(place + 1).ok())
}

/// Reads a length: "90 min", "1:30", "1.5 h", "1 h 30 min"; a bare number where the heading says what it counts.
///
/// # Errors
/// When it is no length, says no unit, does not come to whole minutes, is nothing or too much.
pub fn length(text: &str, unit: Unit) -> Result<Minutes, Problem> {
    let said = || text.trim().chars().take(40).collect::<String>();
    let unreadable = || Problem::LengthUnreadable { said: said() };
    let plain = text.trim().to_lowercase();
    let minutes = if let Some((hours, rest)) = plain.split_once(':') {
        clock(hours, rest).ok_or_else(unreadable)?
    } else {
        with_units(&plain, unit).map_err(|slip| match slip {
            Slip::Unreadable => unreadable(),
            Slip::NoUnit => Problem::LengthWithoutUnit { said: said() },
            Slip::NotWhole => Problem::LengthNotWhole { said: said() },
        })?
    };
    match minutes {
        0 => Err(Problem::LengthNothing),
        m if m > LONGEST => Err(Problem::LengthTooLong { said: said() }),
        m => u32::try_from(m).map(Minutes).map_err(|_| unreadable()),
    }
}

/// Reads a time of day: 9:30, 09:30:00, 9:30 am, 2 p.m. Seconds are left away.
///
/// # Errors
/// When it is no time of day.
pub fn time_of_day(text: &str) -> Result<NaiveTime, Problem> {
    let plain: String = text.chars().filter(|c| !c.is_whitespace() && *c != '.').flat_map(char::to_uppercase).collect();
    // "2 pm" is whole; "2" alone may be a length.
    let whole = ["AM", "PM"].iter().find_map(|half| plain.strip_suffix(half).map(|hour| (hour, half)));
    let plain = match whole {
        Some((hour, half)) if !hour.contains(':') => format!("{hour}:00{half}"),
        _ => plain,
    };
    let read =
        ["%H:%M", "%H:%M:%S", "%I:%M%p", "%I:%M:%S%p"].iter().find_map(|f| NaiveTime::parse_from_str(&plain, f).ok());
    let said = || text.trim().chars().take(40).collect::<String>();
    read.and_then(|time| time.with_second(0)).ok_or_else(|| Problem::TimeUnreadable { said: said() })
}

enum Slip {
    Unreadable,
    NoUnit,
    NotWhole,
}

fn whole(text: &str) -> Option<u64> {
    (!text.is_empty() && text.len() <= 6 && text.bytes().all(|b| b.is_ascii_digit()))
        .then(|| text.parse().ok())
        .flatten()
}

/// "1:30", also with seconds that are none.
fn clock(hours: &str, rest: &str) -> Option<u64> {
    let rest = rest.strip_suffix(":00").unwrap_or(rest);
    let minutes = (rest.len() == 2).then(|| whole(rest)).flatten().filter(|m| *m < 60)?;
    Some(whole(hours)? * 60 + minutes)
}

/// "90 min", "1.5 h", "1h30m", "1.5".
fn with_units(text: &str, unit: Unit) -> Result<u64, Slip> {
    let mut rest = text;
    let mut sum: Option<u64> = None;
    while !rest.trim_start().is_empty() {
        rest = rest.trim_start();
        let end = rest.find(|c: char| !c.is_ascii_digit() && c != '.' && c != ',').unwrap_or(rest.len());
        let (number, after) = rest.split_at(end);
        let after = after.trim_start();
        let end = after.find(|c: char| !c.is_ascii_alphabetic() && c != '.').unwrap_or(after.len());
        let (word, next) = after.split_at(end);
        let minutes = match word.trim_end_matches('.') {
            "h" | "hr" | "hrs" | "hour" | "hours" => in_minutes(number, 60)?,
            "m" | "min" | "mins" | "minute" | "minutes" => in_minutes(number, 1)?,
            "" if sum.is_none() && next.is_empty() => match unit {
                Unit::Hours => in_minutes(number, 60)?,
                Unit::Minutes => in_minutes(number, 1)?,
                // Nobody writes 1.5 for a minute and a half.
                Unit::Unsaid if number.contains(['.', ',']) => in_minutes(number, 60)?,
                Unit::Unsaid if whole(number).is_some() => return Err(Slip::NoUnit),
                Unit::Unsaid => return Err(Slip::Unreadable),
            },
            _ => return Err(Slip::Unreadable),
        };
        sum = Some(sum.unwrap_or(0) + minutes);
        rest = next;
    }
    sum.ok_or(Slip::Unreadable)
}

/// A decimal number of things that have so many minutes each, exactly: 1.1 hours are 66 minutes, 1.33 are none.
fn in_minutes(number: &str, each: u64) -> Result<u64, Slip> {
    let (front, back) = match number.split_once(['.', ',']) {
        Some((front, back)) => (if front.is_empty() { "0" } else { front }, back),
        None => (number, ""),
    };
    // "1,500" may be one and a half, or fifteen hundred.
    let thousands = number.contains(',') && back.len() == 3;
    let front = whole(front).ok_or(Slip::Unreadable)?;
    if back.is_empty() {
        return if number.contains(['.', ',']) { Err(Slip::Unreadable) } else { Ok(front * each) };
    }
    let digits = u32::try_from(back.len()).map_err(|_| Slip::Unreadable)?;
    let fraction = whole(back).filter(|_| !thousands && digits <= 6).ok_or(Slip::Unreadable)?;
    let scale = 10_u64.pow(digits);
    if (fraction * each).is_multiple_of(scale) {
        Ok(front * each + fraction * each / scale)
    } else {
        Err(Slip::NotWhole)
    }
}

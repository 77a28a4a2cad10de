//! Who typed in what someone else wrote on paper.

use crate::id::PersonId;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// A mark on a fact that the trainee did on paper and staff typed in. Facts without it were given by the trainee.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entered {
    /// Who typed it in.
    pub by: PersonId,
    /// How they were called on that day: the fact keeps both names even when an account is gone.
    pub by_name: String,
    /// Who wrote it.
    pub written_by: String,
    /// The day on the paper.
    pub written_on: NaiveDate,
    /// When it was typed in.
    pub at: DateTime<Utc>,
}

/// Why what stands on paper cannot be typed in as it is.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EnteredRefusal {
    /// No day can be read.
    #[error("not a day")]
    NoDay,
    /// The day on the paper has not come yet.
    #[error("after {today}")]
    InFuture {
        /// Today, as the programme counts days.
        today: NaiveDate,
    },
    /// The day on the paper lies before the trainee joined.
    #[error("before {joined_on}")]
    BeforeJoining {
        /// The day of joining.
        joined_on: NaiveDate,
    },
    /// The one who typed did not say that it is the same as on the paper.
    #[error("not compared")]
    NotCompared,
    /// Nothing was chosen.
    #[error("nothing chosen")]
    Nothing,
}

/// Reads the day on a paper.
///
/// # Errors
/// When it is no day, has not come yet, or lies before the day of joining.
pub fn read_day(text: &str, joined_on: NaiveDate, today: NaiveDate) -> Result<NaiveDate, EnteredRefusal> {
    match text.trim().parse::<NaiveDate>() {
        Err(_) => Err(EnteredRefusal::NoDay),
        Ok(day) if day > today => Err(EnteredRefusal::InFuture { today }),
        Ok(day) if day < joined_on => Err(EnteredRefusal::BeforeJoining { joined_on }),
        Ok(day) => Ok(day),
    }
}

/// The code that stands on every sheet of an attempt: the first eight signs of its id, in two groups that can be read
/// out and typed.
#[must_use]
pub fn code(id: &str) -> String {
    let first: String = id.chars().filter(char::is_ascii_alphanumeric).take(8).collect();
    let (left, right) = first.split_at(first.len().min(4));
    if right.is_empty() { left.to_uppercase() } else { format!("{left}-{right}").to_uppercase() }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_day_on_a_paper_lies_between_joining_and_today() {
        let (joined_on, today) = (day("2026-11-01"), day("2026-11-23"));
        let read = |text: &str| read_day(text, joined_on, today);
        assert_eq!(read(" 2026-11-01 "), Ok(joined_on));
        assert_eq!(read("2026-11-23"), Ok(today));
        assert_eq!(read("2026-11-24"), Err(EnteredRefusal::InFuture { today }));
        assert_eq!(read("2026-10-31"), Err(EnteredRefusal::BeforeJoining { joined_on }));
        assert_eq!(read("yesterday"), Err(EnteredRefusal::NoDay));
    }

    #[test]
    fn a_code_is_short_and_grouped() {
        assert_eq!(code("abcd2345efgh6789jkmn"), "ABCD-2345");
        assert_eq!(code("ab-c"), "ABC");
        assert_eq!(code("autumn"), "AUTU-MN");
    }
}

//! Dates, times, lengths and marks as people read them.

use crate::{Value, Words};
use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, Timelike, Utc};
use domain::quantity::{Minutes, Score};

const MONTHS: [&str; 12] = [
    "shell-month-1",
    "shell-month-2",
    "shell-month-3",
    "shell-month-4",
    "shell-month-5",
    "shell-month-6",
    "shell-month-7",
    "shell-month-8",
    "shell-month-9",
    "shell-month-10",
    "shell-month-11",
    "shell-month-12",
];

impl Words {
    /// A day: "12 March 2026".
    #[must_use]
    pub fn date(&self, day: NaiveDate) -> String {
        let month = self.say(MONTHS[day.month0() as usize]);
        self.say_with(
            "shell-date",
            [
                ("day", Value::from(day.day().to_string())),
                ("month", Value::from(month)),
                ("year", Value::from(day.year().to_string())),
            ],
        )
    }

    /// A month: "March 2026".
    #[must_use]
    pub fn month(&self, day: NaiveDate) -> String {
        let month = self.say(MONTHS[day.month0() as usize]);
        self.say_with(
            "hours-month-name",
            [("month", Value::from(month)), ("year", Value::from(day.year().to_string()))],
        )
    }

    /// A time of day: "10:42".
    #[must_use]
    pub fn time(&self, time: NaiveTime) -> String {
        format!("{}:{:02}", time.hour(), time.minute())
    }

    /// An instant in UTC, the zone named: "12 March 2026, 10:42 UTC".
    #[must_use]
    pub fn instant(&self, at: DateTime<Utc>) -> String {
        self.say_with(
            "shell-date-time",
            [
                ("date", Value::from(self.date(at.date_naive()))),
                ("time", Value::from(self.time(at.time()))),
                ("zone", Value::from("UTC")),
            ],
        )
    }

    /// A length: "45 min", "3 h", "3 h 15 min".
    #[must_use]
    pub fn length(&self, minutes: Minutes) -> String {
        let (h, m) = minutes.split();
        let values = [("h", Value::from(h)), ("m", Value::from(m))];
        match (h, m) {
            (0, _) => self.say_with("shell-minutes", values),
            (_, 0) => self.say_with("shell-hours", values),
            _ => self.say_with("shell-hours-minutes", values),
        }
    }

    /// A mark: "80 %".
    #[must_use]
    pub fn percent(&self, score: Score) -> String {
        self.say_with("shell-percent", [("n", Value::from(score.whole_percent()))])
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use domain::course::Language;

    #[test]
    fn people_read_dates_lengths_and_marks() {
        let words = Words::new(&Language::english());
        assert_eq!(words.date(NaiveDate::from_ymd_opt(2026, 3, 12).unwrap()), "12 March 2026");
        assert_eq!(words.month(NaiveDate::from_ymd_opt(2026, 3, 12).unwrap()), "March 2026");
        assert_eq!(words.length(Minutes(195)), "3 h 15 min");
        assert_eq!(words.length(Minutes(45)), "45 min");
        assert_eq!(words.length(Minutes(180)), "3 h");
        assert_eq!(words.percent(Score::of(2, 3)), "66 %");
    }
}

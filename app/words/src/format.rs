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

    /// The month that a day lies in: "March 2026".
    #[must_use]
    pub fn month(&self, day: NaiveDate) -> String {
        let month = self.say(MONTHS[day.month0() as usize]);
        let year = Value::from(day.year().to_string());
        self.say_with("hours-month-name", [("month", Value::from(month)), ("year", year)])
    }

    /// A length as forms ask for it, in hours with two places: "1.25". Half a hundredth goes up.
    #[must_use]
    pub fn decimal_hours(&self, minutes: Minutes) -> String {
        let hundredths = (u64::from(minutes.0) * 100 + 30) / 60;
        format!("{}.{:02}", hundredths / 100, hundredths % 100)
    }

    /// A length as a clock shows it: "1:15".
    #[must_use]
    pub fn clock_hours(&self, minutes: Minutes) -> String {
        let (hours, minutes) = minutes.split();
        format!("{hours}:{minutes:02}")
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
        assert_eq!(words.month(NaiveDate::from_ymd_opt(2026, 3, 12).unwrap()), "March 2026");
    }

    #[test]
    fn forms_read_hours_as_decimals_and_as_a_clock() {
        let words = Words::new(&Language::english());
        let cases = [
            (0, "0.00", "0:00"),
            (5, "0.08", "0:05"),
            (75, "1.25", "1:15"),
            (100, "1.67", "1:40"),
            (600, "10.00", "10:00"),
        ];
        for (minutes, decimal, clock) in cases {
            assert_eq!(words.decimal_hours(Minutes(minutes)), decimal);
            assert_eq!(words.clock_hours(Minutes(minutes)), clock);
        }
    }
}

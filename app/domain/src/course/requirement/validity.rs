//! How long a stage or certificate holds: from which day, how long, how often it is renewed, and the days of grace.

use super::counting::Event;
use super::study::Consequence;
use chrono::{Datelike as _, Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

/// The day from which validity is reckoned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "from")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Anchor {
    /// The day of issue, or the beginning of the stage.
    IssueDate,
    /// The holder's birthday: the first one after issue, then every so many months.
    Birthday,
    /// The first day of the month of issue.
    FirstOfMonth,
    /// The same day of the calendar for everyone.
    FixedDate {
        /// The month.
        month: u32,
        /// The day.
        day: u32,
        /// Only in odd years, or only in even ones.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        years: Option<Years>,
    },
    /// Years of the calendar.
    CalendarYear,
    /// The day on which the application was approved.
    ApprovalDate,
    /// The end of the training.
    TrainingDate,
}

/// Every second year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Years {
    /// 2025, 2027.
    Odd,
    /// 2026, 2028.
    Even,
}

/// How long something holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Validity {
    /// From which day.
    pub anchor: Anchor,
    /// How many months.
    pub months: u32,
    /// How often it can be renewed; without end when it is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_renewals: Option<u32>,
    /// Days after the end in which it can still be renewed.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub grace_days: u32,
    /// Whether renewing in the days of grace costs more.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub late_fee: bool,
    /// Whether the requirements of the stage are due only at the end of the first period of full length.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub first_full_period: bool,
    /// What follows when it has ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended: Option<Consequence>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands references")]
const fn is_zero(days: &u32) -> bool {
    *days == 0
}

/// One stretch in which something holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Held {
    /// Its first day.
    pub from: NaiveDate,
    /// Its last day.
    pub until: NaiveDate,
    /// Whether it has its full length.
    pub full: bool,
}

impl Validity {
    /// The event whose day must be known.
    #[must_use]
    pub const fn event(&self) -> Event {
        match self.anchor {
            Anchor::ApprovalDate => Event::Approval,
            Anchor::TrainingDate => Event::TrainingEnd,
            Anchor::IssueDate
            | Anchor::Birthday
            | Anchor::FirstOfMonth
            | Anchor::FixedDate { .. }
            | Anchor::CalendarYear => Event::StageStart,
        }
    }

    /// The stretch after so many renewals that began with `start`. None where a birthday is needed and not known.
    #[must_use]
    pub fn held(&self, start: NaiveDate, born_on: Option<NaiveDate>, renewals: u32) -> Option<Held> {
        let first = self.first(start, born_on)?;
        if renewals == 0 {
            return Some(first);
        }
        let later = |n: u32| first.until.checked_add_months(Months::new(self.months.checked_mul(n)?));
        Some(Held { from: later(renewals - 1)?.succ_opt()?, until: later(renewals)?, full: true })
    }

    fn first(&self, start: NaiveDate, born_on: Option<NaiveDate>) -> Option<Held> {
        let long = |from: NaiveDate| from.checked_add_months(Months::new(self.months));
        let (from, until) = match self.anchor {
            Anchor::IssueDate | Anchor::ApprovalDate | Anchor::TrainingDate => (start, long(start)?),
            Anchor::FirstOfMonth => {
                let from = start.with_day(1)?;
                (from, long(from)?)
            }
            Anchor::CalendarYear => {
                let years = i32::try_from(self.months.div_ceil(12).max(1)).ok()?;
                (start, NaiveDate::from_ymd_opt(start.year() + years - 1, 12, 31)?)
            }
            Anchor::Birthday => {
                let born_on = born_on?;
                let this_year = birthday(born_on, start.year())?;
                // What begins on a birthday has its whole length; what begins between two ends at the next.
                let until = match this_year.cmp(&start) {
                    std::cmp::Ordering::Equal => long(start)?,
                    std::cmp::Ordering::Greater => this_year,
                    std::cmp::Ordering::Less => birthday(born_on, start.year() + 1)?,
                };
                (start, until)
            }
            Anchor::FixedDate { month, day, years } => {
                let fits = |year: i32| match years {
                    None => true,
                    Some(Years::Odd) => year % 2 != 0,
                    Some(Years::Even) => year % 2 == 0,
                };
                let mut year = start.year();
                loop {
                    let end = NaiveDate::from_ymd_opt(year, month, day)?;
                    if fits(year) && end > start {
                        break (start, end);
                    }
                    year += 1;
                }
            }
        };
        let full = until >= long(from)? || matches!(self.anchor, Anchor::FirstOfMonth);
        Some(Held { from, until, full })
    }

    /// The last day on which it can be renewed.
    #[must_use]
    pub fn grace_until(&self, held: Held) -> NaiveDate {
        held.until.checked_add_days(Days::new(self.grace_days.into())).unwrap_or(held.until)
    }
}

/// The birthday in that year; those born on 29 February have it on 1 March where there is none.
pub(crate) fn birthday(born_on: NaiveDate, year: i32) -> Option<NaiveDate> {
    born_on.with_year(year).or_else(|| NaiveDate::from_ymd_opt(year, 3, 1))
}

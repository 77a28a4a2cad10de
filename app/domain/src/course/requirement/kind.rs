//! The kinds of rules by their names in files, so that a test can ask each one for its example.

use serde::{Deserialize, Serialize};

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident = $name:literal),+ $(,)?) => {
        /// A kind of rule. Some are requirements of their own, some say how others count, some hold for a whole stage.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub enum RuleKind {
            $($(#[$doc])* $kind,)+
        }

        impl RuleKind {
            /// Every kind.
            pub const ALL: &[Self] = &[$(Self::$kind),+];

            /// The name in files and message keys.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$kind => $name,)+
                }
            }
        }
    };
}

kinds! {
    /// Every lesson of a module is read.
    LessonsRead = "lessons_read",
    /// A module's quiz reached the mark.
    QuizPassed = "quiz_passed",
    /// Graded work is accepted.
    ActivityAccepted = "activity_accepted",
    /// The course evaluation is given.
    CourseEvaluation = "course_evaluation",
    /// Time adds up to a least, or counts up to a most.
    HoursTotal = "hours_total",
    /// A least time in each category, and in all.
    HoursByCategory = "hours_by_category",
    /// The most time that counts of a category.
    HoursCap = "hours_cap",
    /// A least or greatest share.
    Share = "share",
    /// So much of one time for so much of another.
    Ratio = "ratio",
    /// So often in each week or month.
    Frequency = "frequency",
    /// What does not count.
    Exclude = "exclude",
    /// When it must have been.
    Window = "window",
    /// Courses that were completed.
    CourseSet = "course_set",
    /// An exam.
    Assessment = "assessment",
    /// A paper.
    Document = "document",
    /// A signed statement.
    Attestation = "attestation",
    /// References.
    References = "references",
    /// An age on a day.
    Age = "age",
    /// Living or working in a place.
    Jurisdiction = "jurisdiction",
    /// Schooling.
    Education = "education",
    /// A credential that is held.
    CredentialHeld = "credential_held",
    /// Not being on a list.
    NotOnList = "not_on_list",
    /// Having been in a position for so long.
    Tenure = "tenure",
    /// Who may have supervised.
    SupervisorQualifies = "supervisor_qualifies",
    /// Who supervises the supervisor.
    SecondLevel = "second_level",
    /// One of several paths.
    AnyOf = "any_of",
    /// A topic that comes again.
    Periodic = "periodic",
    /// What is counted once is not counted again.
    NoDoubleCount = "no_double_count",
    /// How long a stage holds.
    Validity = "validity",
    /// A decision that something need not be.
    Waiver = "waiver",
    /// A named person decides.
    ManualReview = "manual_review",
    /// Some are drawn, and show their papers.
    AuditSample = "audit_sample",
    /// How long papers are kept.
    Retention = "retention",
    /// What a unit of time is in minutes.
    Unit = "unit",
    /// How time is rounded.
    Rounding = "rounding",
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_a_kind_is_what_json_says() {
        for kind in RuleKind::ALL {
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.name());
        }
    }
}

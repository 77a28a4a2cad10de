//! Identifiers: one type for each noun, so that a person is never mistaken for a cohort.

use serde::{Deserialize, Serialize};

/// The text is no identifier: 1 to 64 characters of `a-z`, `0-9` and `-` are.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{text:?} is not an identifier (1 to 64 of a-z, 0-9 and -)")]
pub struct NotAnId {
    /// What was given.
    pub text: String,
}

fn checked(text: &str) -> Result<String, NotAnId> {
    let fits = (1..=64).contains(&text.len())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    if fits { Ok(text.to_owned()) } else { Err(NotAnId { text: text.to_owned() }) }
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(with = "String"))]
        pub struct $name(String);

        impl $name {
            /// Reads an identifier.
            ///
            /// # Errors
            /// When the text is empty, too long or has other characters.
            pub fn parse(text: &str) -> Result<Self, NotAnId> {
                checked(text).map(Self)
            }

            /// The identifier as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = NotAnId;
            fn try_from(text: String) -> Result<Self, NotAnId> {
                checked(&text).map(Self)
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> String {
                id.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    )+};
}

ids! {
    /// The organisation that owns a row. One organisation issues; it may have many sites.
    OrganisationId,
    /// A place or programme office of an organisation.
    SiteId,
    /// A human being with an account. Random; never derived from an e-mail address.
    PersonId,
    /// A group of trainees who learn together.
    CohortId,
    /// An invitation to join with a role.
    InvitationId,
    /// The word of an administrator that a group starts with modules that no peer has read. Random.
    GoAheadId,
    /// A set of rules that ends in a certificate, as written in its file.
    ProgrammeId,
    /// One dated edition of a programme's rules.
    VersionId,
    /// A stage of a programme.
    StageId,
    /// A node in the tree of requirements.
    RequirementId,
    /// A unit of teaching, as written in its file.
    ModuleId,
    /// A changed module or program that is not published yet. Random.
    DraftId,
    /// A lesson, as written in its file.
    LessonId,
    /// A question, as written in its file.
    QuestionId,
    /// An answer option, as written in its file.
    OptionId,
    /// A learning objective, as written in its file.
    ObjectiveId,
    /// A graded activity, as written in its file.
    ActivityId,
    /// A row of a rubric, as written in its file.
    RubricRowId,
    /// A word of the glossary, as written in its file.
    TermId,
    /// One try at a quiz.
    AttemptId,
    /// One trainee's work on an activity.
    SubmissionId,
    /// One time that something of the past was brought in.
    ImportRunId,
    /// One line in the hours log.
    HoursEntryId,
    /// The chain of all changes of a trainee's hours. Random; it does not tell who the trainee is.
    HoursChainId,
    /// A verification of supervised experience that was made. Random; it comes with the form.
    HoursPaperId,
    /// A supervisor who signs without an account. Random; never derived from an e-mail address.
    OutsideSupervisorId,
    /// A talk between a trainee and their trainers that began with a question.
    ThreadId,
    /// One message of such a talk.
    MessageId,
    /// A note to everyone in a cohort.
    AnnouncementId,
    /// A statement of a course evaluation, as written in its file.
    StatementId,
    /// An open question of a course evaluation, as written in its file.
    OpenQuestionId,
    /// A reference that a trainee asked someone for.
    ReferenceId,
    /// Something that is known about a person on their way: an entry of time, a paper, a signature, an exam.
    FactId,
    /// What someone with the right to do so decided about a person's way.
    DecisionId,
}

impl From<DecisionId> for FactId {
    fn from(id: DecisionId) -> Self {
        Self(id.0)
    }
}

impl From<HoursEntryId> for FactId {
    fn from(id: HoursEntryId) -> Self {
        Self(id.0)
    }
}

impl From<PersonId> for OutsideSupervisorId {
    fn from(id: PersonId) -> Self {
        Self(id.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identifier_is_short_lower_case_and_plain() {
        assert!(PersonId::parse("a1-b2").is_ok());
        for bad in ["", "A", "a b", "é", "a_b", &"x".repeat(65)] {
            assert!(PersonId::parse(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_bad_identifier_does_not_come_in_through_json() {
        assert!(serde_json::from_str::<PersonId>("\"../etc\"").is_err());
    }
}

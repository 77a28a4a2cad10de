//! What a use case can answer instead of its result.

use crate::sheets::SheetRefusal;
use domain::actor::Denied;
use domain::announcement::{NoteField, NoteRefusal};
use domain::certificate::NumberRefusal;
use domain::editing::{DraftRefusal, PublishRefusal};
use domain::edition::EditionRefusal;
use domain::fact::FactRefusal;
use domain::hours::{HoursField, HoursRefusal};
use domain::id::{CohortId, HoursEntryId};
use domain::joining::JoinRefusal;
use domain::law::LawRefusal;
use domain::mail::preference::PreferenceRefusal;
use domain::outside::{CheckField, CheckRefusal, NamingField, NamingRefusal, SignRefusal};
use domain::person::PersonRefusal;
use domain::quiz::QuizRefusal;
use domain::reference::{LetterField, ReferenceRefusal};
use domain::roles::RoleRefusal;
use domain::submission::SubmissionRefusal;
use domain::support::ContactRefusal;
use domain::survey::SurveyRefusal;
use domain::thread::ThreadRefusal;
use storage::StorageError;

/// The name of a field in a form.
pub type Field = &'static str;

/// What was refused, with its reason, as the rule gave it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// Something that a person gave of themselves, at its field.
    Person(Field, PersonRefusal),
    /// The address and the passphrase do not belong together.
    SignIn,
    /// Too many tries; come back after so many minutes.
    TooMany {
        /// Minutes to wait.
        minutes: u32,
    },
    /// Someone with that address has an account already.
    AddressTaken,
    /// Someone has that user name already.
    UserNameTaken,
    /// The passphrase that was asked for again is another one.
    PassphraseOther,
    /// A code that does not work: never made, used, or over.
    Code,
    /// Without an address and without a user name nobody could sign in.
    NoOtherName,
    /// Something that must be given is missing, or is not among the choices.
    Choice(Field),
    /// The programme cannot be joined on this day.
    NotOpen,
    /// The group has not started: it learns from modules that no certified peer has read, and nobody accepted that.
    NotStarted(CohortId),
    /// About a quiz.
    Quiz(QuizRefusal),
    /// About graded work.
    Work(SubmissionRefusal),
    /// About an hours entry, every fault at its field.
    Hours(Vec<(HoursField, HoursRefusal)>),
    /// About an hours entry as a whole.
    Entry(HoursRefusal),
    /// About signing, for each entry concerned; none for the sheet as a whole.
    SignOff(Vec<(Option<HoursEntryId>, HoursRefusal)>),
    /// About a certificate number.
    Number(NumberRefusal),
    /// About a message to trainers or from them.
    Thread(ThreadRefusal),
    /// About a course evaluation, every fault at its field; an empty name speaks of the whole form.
    Survey(Vec<(String, SurveyRefusal)>),
    /// About what was typed in from paper, every fault at its field.
    Sheet(Vec<(String, SheetRefusal)>),
    /// About an announcement, every fault at its field.
    Note(Vec<(NoteField, NoteRefusal)>),
    /// About an archive that was to become a draft of a module or a program.
    Draft(DraftRefusal),
    /// About a draft that was to be published.
    Publish(PublishRefusal),
    /// About someone to talk to, every fault at its field.
    Contact(Vec<(Field, ContactRefusal)>),
    /// About a rule of law, every fault at its field; an empty name speaks of the whole form.
    Law(Vec<(String, LawRefusal)>),
    /// They have left this program; nothing is added to it until they come back.
    Left,
    /// About a file that brings in the past.
    MovingIn(domain::moving_in::SheetRefusal),
    /// About giving or ending a role, at its field.
    Role(Field, RoleRefusal),
    /// About a reference, every fault at its field.
    Letter(Vec<(LetterField, ReferenceRefusal)>),
    /// About which mail someone wants.
    Preference(PreferenceRefusal),
    /// About a fact of a person, every fault at its field.
    Fact(Vec<(Field, FactRefusal)>),
    /// Someone changed the fact meanwhile.
    FactChanged,
    /// As many references are open as one may ask for at a time.
    ReferencesFull {
        /// The most.
        most: usize,
    },
    /// About a supervisor without an account, every fault at its field.
    Naming(Vec<(NamingField, NamingRefusal)>),
    /// As many supervisors without an account are named as one may name.
    NamedFull {
        /// The most.
        most: usize,
    },
    /// Nothing waits for that supervisor.
    NothingWaits,
    /// About signing behind a link, for each entry concerned; none for the sheet as a whole.
    SignByLink(Vec<(Option<HoursEntryId>, SignRefusal)>),
    /// About the check of a supervisor without an account, every fault at its field.
    Check(Vec<(CheckField, CheckRefusal)>),
    /// No certificate of the house has this number and this name.
    NoSuchPaper,
    /// The holder ended it; only they can open it again.
    EndedByHolder,
    /// About joining two accounts, every reason.
    Join(Vec<JoinRefusal>),
    /// About moving to another edition of a program.
    Edition(EditionRefusal),
}

/// What a use case can answer instead of its result.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no such thing, or it is not for this person to know.
    #[error("not found")]
    NotFound,
    /// It is there, and this person may not.
    #[error("denied")]
    Denied(#[from] Denied),
    /// A rule says no, and why.
    #[error("refused")]
    Refused(Refusal),
    /// Others kept writing the same; try again.
    #[error("conflict")]
    Conflict,
    /// Something broke.
    #[error("could not {doing}")]
    Failed {
        /// What was being done.
        doing: &'static str,
        /// The cause.
        #[source]
        source: Box<dyn std::error::Error + Send + Sync>,
    },
}

impl Error {
    pub(crate) fn failed(doing: &'static str, source: impl std::error::Error + Send + Sync + 'static) -> Self {
        Self::Failed { doing, source: Box::new(source) }
    }

    pub(crate) const fn refused<T>(refusal: Refusal) -> Result<T, Self> {
        Err(Self::Refused(refusal))
    }
}

impl From<StorageError> for Error {
    fn from(error: StorageError) -> Self {
        match error {
            StorageError::Conflict => Self::Conflict,
            StorageError::Missing => Self::NotFound,
            other => Self::failed("use the database", other),
        }
    }
}

impl From<QuizRefusal> for Error {
    fn from(refusal: QuizRefusal) -> Self {
        Self::Refused(Refusal::Quiz(refusal))
    }
}

impl From<SubmissionRefusal> for Error {
    fn from(refusal: SubmissionRefusal) -> Self {
        Self::Refused(Refusal::Work(refusal))
    }
}

impl From<ThreadRefusal> for Error {
    fn from(refusal: ThreadRefusal) -> Self {
        Self::Refused(Refusal::Thread(refusal))
    }
}

impl From<HoursRefusal> for Error {
    fn from(refusal: HoursRefusal) -> Self {
        Self::Refused(Refusal::Entry(refusal))
    }
}

//! What can be said of a line, and of a file that is not read at all. Each is a value; the sentences are in `words`.

use super::Column;
use crate::note_privacy::FindingKind;
use crate::quantity::Minutes;
use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

/// Something to say about a line, at its column where it has one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fault {
    /// The column.
    pub column: Option<Column>,
    /// What.
    pub problem: Problem,
}

/// What there is to say about a line. `said` is what stands in the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum Problem {
    /// The cell is empty and must not be.
    Missing,
    /// Neither number nor address says who it is.
    NobodyNamed,
    /// More cells than the heading has.
    MoreCells,
    /// The text is too long.
    TooLong {
        /// The most characters.
        most: usize,
    },
    /// No date.
    DateUnreadable {
        /// What stands there.
        said: String,
    },
    /// It could mean two days.
    DateAmbiguous {
        /// What stands there.
        said: String,
    },
    /// Further back than records go.
    DateLongAgo {
        /// What stands there.
        said: String,
    },
    /// It lies in the future.
    DateAhead,
    /// No length.
    LengthUnreadable {
        /// What stands there.
        said: String,
    },
    /// A number without a unit.
    LengthWithoutUnit {
        /// What stands there.
        said: String,
    },
    /// It does not come to whole minutes.
    LengthNotWhole {
        /// What stands there.
        said: String,
    },
    /// No time at all.
    LengthNothing,
    /// More than one line can hold.
    LengthTooLong {
        /// What stands there.
        said: String,
    },
    /// No e-mail address.
    NotAnAddress {
        /// What stands there.
        said: String,
    },
    /// A name that cannot be written.
    NameUnfit,
    /// No user name.
    UserNameUnfit {
        /// What stands there.
        said: String,
    },
    /// Neither of the choices.
    NotAChoice {
        /// What stands there.
        said: String,
    },
    /// It ends before it began.
    EndsBefore,
    /// Signed before the day of the work.
    SignedBefore,
    /// Who signed cannot be who checked the signature.
    CheckedBySigner,
    /// Whose hours they are cannot be who checked the signature.
    CheckedByTrainee,
    /// The hours came in before, without this signature; it does not come in after them.
    SignatureNotTaken,
    /// The same as an earlier line: it is taken once.
    TwiceInFile {
        /// The line of the first.
        first: u64,
    },
    /// An earlier line has the same number, name or address and says something else.
    OtherInFile {
        /// The line of the first.
        first: u64,
    },
    /// Nobody of that number or address was brought in or has an account.
    PersonUnknown,
    /// The number belongs to someone who is called otherwise here.
    NameDiffers {
        /// How they are called here.
        here: String,
    },
    /// Somebody else has the address.
    AddressTaken,
    /// Somebody else has the user name.
    UserNameTaken,
    /// No programme of that id or title.
    ProgrammeUnknown {
        /// What stands there.
        said: String,
    },
    /// A group of that name learns another programme.
    GroupDiffers,
    /// The person learns in no group that these hours could go to.
    NotEnrolled,
    /// Somebody other has a certificate of that number from that issuer.
    NumberTaken,
    /// No time of day.
    TimeUnreadable {
        /// What stands there.
        said: String,
    },
    /// The clock was put forward over that time: it did not exist.
    NoSuchTime,
    /// It is not over yet.
    NotOverYet,
    /// Longer than a day, and one entry at most is that long.
    LongerThanAnEntry,
    /// It runs into an entry that is in the log.
    OverlapsEntry {
        /// The entry's day.
        date: NaiveDate,
        /// The entry's start.
        start: NaiveTime,
    },
    /// It runs into an earlier line.
    OverlapsLine {
        /// That line.
        line: u64,
    },
    /// Nobody of that name can sign here.
    SupervisorUnknown {
        /// What stands there.
        said: String,
        /// The names of those who can.
        names: Vec<String>,
    },
    /// Worth a look: the note stays out, because it may point at a person served.
    NoteHeld {
        /// What was found, by kind; never the words.
        kinds: Vec<FindingKind>,
    },
    /// Worth a look: the program keeps no notes.
    NoteNotKept,
    /// Worth a look: it comes in so many days after its day.
    Late {
        /// How many.
        days: i64,
    },
    /// Worth a look: its day has more than 16 hours, all entries together.
    LongDay {
        /// How much.
        length: Minutes,
    },
    /// Worth a look: it lies before the first day that counts.
    BeforeStart {
        /// That day.
        since: NaiveDate,
    },
    /// Worth a look: the person has an account here; only their number is noted.
    HasAccount,
    /// Worth a look: another name stands on the certificate than the person has here.
    HolderDiffers {
        /// How they are called here.
        here: String,
    },
    /// Worth a look: the text may point at a person served.
    MayIdentify {
        /// What was found, by kind; never the words. A line that was checked by an earlier edition tells none.
        #[serde(default)]
        kinds: Vec<FindingKind>,
    },
    /// Worth a look: longer than a day.
    LongerThanADay,
    /// Worth a look: no address, so they sign in with this user name.
    SignsInWith {
        /// The user name.
        user_name: String,
    },
    /// Worth a look: no edition of the rules held on that day, so those of today hold.
    RulesOfToday {
        /// The day.
        joined_on: NaiveDate,
    },
    /// Worth a look: someone who learns without a day stays uncounted until they join themselves.
    JoinsLater,
    /// Worth a look: its time is over.
    Over,
    /// Worth a look: a board's certification, as somebody else said; it is none of ours.
    ClaimsCertification,
}

impl Problem {
    /// Whether the line is brought in all the same.
    #[must_use]
    pub const fn is_remark(&self) -> bool {
        matches!(
            self,
            Self::HasAccount
                | Self::HolderDiffers { .. }
                | Self::MayIdentify { .. }
                | Self::LongerThanADay
                | Self::SignsInWith { .. }
                | Self::RulesOfToday { .. }
                | Self::JoinsLater
                | Self::Over
                | Self::SignatureNotTaken
                | Self::NoteHeld { .. }
                | Self::NoteNotKept
                | Self::Late { .. }
                | Self::LongDay { .. }
                | Self::BeforeStart { .. }
                | Self::ClaimsCertification
        )
    }
}

/// What becomes of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LineState {
    /// It is brought in.
    New,
    /// It is brought in, and there is something to look at.
    Remark,
    /// It is there already, or stands in the file twice: nothing happens.
    There,
    /// It stays out until something is changed.
    Out,
}

impl LineState {
    /// The name in classes, files and message keys.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Remark => "remark",
            Self::There => "there",
            Self::Out => "out",
        }
    }

    /// Whether the line is brought in.
    #[must_use]
    pub const fn comes_in(self) -> bool {
        matches!(self, Self::New | Self::Remark)
    }

    /// What becomes of a line with those faults.
    #[must_use]
    pub fn of(faults: &[Fault], there: bool) -> Self {
        let twice = |f: &Fault| matches!(f.problem, Problem::TwiceInFile { .. });
        if faults.iter().any(|f| !f.problem.is_remark() && !twice(f)) {
            Self::Out
        } else if there || faults.iter().any(twice) {
            Self::There
        } else if faults.is_empty() {
            Self::New
        } else {
            Self::Remark
        }
    }
}

/// Why a file is not read at all.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SheetRefusal {
    /// Neither a file nor a text was given.
    #[error("nothing was given")]
    Nothing,
    /// More bytes than are taken.
    #[error("too large")]
    TooLarge,
    /// More lines than are taken.
    #[error("{have} lines, at most {most}")]
    TooManyLines {
        /// Lines there are.
        have: usize,
        /// The most.
        most: usize,
    },
    /// A spreadsheet or another file that is no text.
    #[error("not a text")]
    NotText,
    /// A heading without any line below it.
    #[error("no lines")]
    NoLines,
    /// The first line is no heading: these columns are missing, one of each group is needed.
    #[error("columns are missing")]
    ColumnsMissing {
        /// What is missing.
        missing: Vec<Vec<Column>>,
    },
    /// Two columns have the same meaning.
    #[error("a column stands there twice")]
    ColumnTwice {
        /// Which.
        column: Column,
    },
    /// The source was not named.
    #[error("no source")]
    SourceMissing,
    /// Its text is too long.
    #[error("source longer than {most}")]
    SourceLong {
        /// The most characters.
        most: usize,
    },
    /// The site is not among the choices.
    #[error("site not among the choices")]
    SiteUnknown,
    /// No line is left to be brought in: all are there already or stay out.
    #[error("nothing to bring in")]
    NothingNew,
    /// What is stored changed since the preview was shown.
    #[error("changed since the preview")]
    ChangedMeanwhile,
}

//! Moving in: what an organisation brings of its past, read line by line, and how it is marked as taken over for ever.

mod cell;
mod line;
mod problem;

use crate::course::{CertificateKind, HoursKind};
use crate::id::{HoursEntryId, ImportRunId, PersonId};
use crate::quantity::Minutes;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

pub use cell::{DateOrder, Unit, date, length, time_of_day};
pub use line::{Cells, CertificateLine, HoursLine, PersonLine, RosterLine, Who, same_name, suggested_user_name};
pub use problem::{Fault, LineState, Problem, SheetRefusal};

/// The most bytes that a file may have.
pub const MOST_BYTES: usize = 2 * 1024 * 1024;
/// The most lines that a file may have, its heading aside.
pub const MOST_LINES: usize = 5_000;
/// The longest text of a cell that is kept, in characters.
pub const LONGEST_TEXT: usize = 200;

/// What is brought in, in the order in which it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// People, with or without an address.
    People,
    /// Who was in which group, as what.
    Roster,
    /// Hours that were practised and signed elsewhere.
    Hours,
    /// Certificates that were issued elsewhere.
    Certificates,
}

impl Kind {
    /// All kinds in the order in which they are brought in.
    pub const ALL: [Self; 4] = [Self::People, Self::Roster, Self::Hours, Self::Certificates];

    /// The name in addresses, files and message keys.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::People => "people",
            Self::Roster => "roster",
            Self::Hours => "hours",
            Self::Certificates => "certificates",
        }
    }

    /// The kind of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|k| k.name() == name)
    }

    /// The columns that its file can have, in the order of the sample.
    #[must_use]
    pub const fn columns(self) -> &'static [Column] {
        match self {
            Self::People => &[Column::PersonId, Column::Name, Column::Email, Column::UserName],
            Self::Roster => &[
                Column::PersonId,
                Column::Email,
                Column::Name,
                Column::Group,
                Column::Program,
                Column::Role,
                Column::StartsOn,
                Column::JoinedOn,
            ],
            Self::Hours => &[
                Column::PersonId,
                Column::Email,
                Column::Name,
                Column::Date,
                Column::Kind,
                Column::Length,
                Column::Hours,
                Column::Minutes,
                Column::Activity,
                Column::SupervisedBy,
                Column::SignedOn,
                Column::Original,
                Column::CheckedBy,
                Column::EntryId,
            ],
            Self::Certificates => &[
                Column::PersonId,
                Column::Email,
                Column::Name,
                Column::Number,
                Column::Program,
                Column::Kind,
                Column::IssuedOn,
                Column::ExpiresOn,
                Column::Issuer,
            ],
        }
    }

    /// Columns of which the file must have at least one, group by group.
    #[must_use]
    pub const fn needed(self) -> &'static [&'static [Column]] {
        const WHO: &[Column] = &[Column::PersonId, Column::Email];
        match self {
            Self::People => &[&[Column::Name]],
            Self::Roster => &[WHO, &[Column::Group], &[Column::Program], &[Column::Role]],
            Self::Hours => &[WHO, &[Column::Date], &[Column::Kind], &[Column::Length, Column::Hours, Column::Minutes]],
            Self::Certificates => &[WHO, &[Column::Number], &[Column::Program], &[Column::IssuedOn], &[Column::Issuer]],
        }
    }
}

/// The columns of a file, and how they are found.
#[derive(Debug, Clone, Copy)]
pub struct Layout {
    /// The columns that it can have, in the order of the sample.
    pub columns: &'static [Column],
    /// Columns of which it must have at least one, group by group.
    pub needed: &'static [&'static [Column]],
    /// The most lines, its heading aside.
    pub most: usize,
    /// The column that a heading means.
    pub headed: fn(&str) -> Option<Column>,
}

impl From<Kind> for Layout {
    fn from(kind: Kind) -> Self {
        Self { columns: kind.columns(), needed: kind.needed(), most: MOST_LINES, headed: Column::headed }
    }
}

/// A column of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Column {
    /// The person's number or id in the old system.
    PersonId,
    /// The person's name.
    Name,
    /// Their e-mail address.
    Email,
    /// The name that they shall sign in with.
    UserName,
    /// The group.
    Group,
    /// The programme, by id or title; on a certificate as it stood there.
    Program,
    /// The group's first day.
    StartsOn,
    /// The role in the group.
    Role,
    /// Since when they learn in it.
    JoinedOn,
    /// The day.
    Date,
    /// Practice or supervision; what a certificate says.
    Kind,
    /// A length with its unit.
    Length,
    /// A length in hours.
    Hours,
    /// A length in minutes.
    Minutes,
    /// What was done.
    Activity,
    /// Who supervised.
    SupervisedBy,
    /// The day beside a signature by hand.
    SignedOn,
    /// Where the paper is that was signed.
    Original,
    /// Who compared the line with that paper.
    CheckedBy,
    /// The entry's number in the old system.
    EntryId,
    /// The certificate's number in the old system.
    Number,
    /// The day of issue.
    IssuedOn,
    /// The last day on which it holds.
    ExpiresOn,
    /// Who issued it.
    Issuer,
    /// When it began, on the clock.
    StartTime,
    /// How people met.
    Mode,
    /// A note.
    Note,
}

impl Column {
    /// All columns.
    pub const ALL: [Self; 27] = [
        Self::PersonId,
        Self::Name,
        Self::Email,
        Self::UserName,
        Self::Group,
        Self::Program,
        Self::StartsOn,
        Self::Role,
        Self::JoinedOn,
        Self::Date,
        Self::Kind,
        Self::Length,
        Self::Hours,
        Self::Minutes,
        Self::Activity,
        Self::SupervisedBy,
        Self::SignedOn,
        Self::Original,
        Self::CheckedBy,
        Self::EntryId,
        Self::Number,
        Self::IssuedOn,
        Self::ExpiresOn,
        Self::Issuer,
        Self::StartTime,
        Self::Mode,
        Self::Note,
    ];

    /// The heading in the file, and the name in message keys.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::PersonId => "person_id",
            Self::Name => "name",
            Self::Email => "email",
            Self::UserName => "user_name",
            Self::Group => "group",
            Self::Program => "program",
            Self::StartsOn => "starts_on",
            Self::Role => "role",
            Self::JoinedOn => "joined_on",
            Self::Date => "date",
            Self::Kind => "kind",
            Self::Length => "length",
            Self::Hours => "hours",
            Self::Minutes => "minutes",
            Self::Activity => "activity",
            Self::SupervisedBy => "supervised_by",
            Self::SignedOn => "signed_on",
            Self::Original => "original",
            Self::CheckedBy => "checked_by",
            Self::EntryId => "entry_id",
            Self::Number => "number",
            Self::IssuedOn => "issued_on",
            Self::ExpiresOn => "expires_on",
            Self::Issuer => "issuer",
            Self::StartTime => "start_time",
            Self::Mode => "mode",
            Self::Note => "note",
        }
    }

    /// The column that a heading means: its own name or one that other systems give it, in any case and punctuation.
    #[must_use]
    pub fn headed(heading: &str) -> Option<Self> {
        let plain = plain(heading);
        let known = |c: &Self| c.name().replace('_', "") == plain;
        Self::ALL.into_iter().find(known).or(match plain.as_str() {
            "id" | "personnumber" | "personno" | "traineeid" | "memberid" | "learnerid" => Some(Self::PersonId),
            "fullname" | "trainee" | "person" | "holder" => Some(Self::Name),
            "emailaddress" | "mail" => Some(Self::Email),
            "login" => Some(Self::UserName),
            "cohort" | "class" => Some(Self::Group),
            "programme" | "training" | "course" => Some(Self::Program),
            "startdate" | "start" => Some(Self::StartsOn),
            "joined" | "datejoined" | "enrolledon" | "enrolled" => Some(Self::JoinedOn),
            "day" | "dateofservice" => Some(Self::Date),
            "type" => Some(Self::Kind),
            "duration" | "time" => Some(Self::Length),
            "mins" => Some(Self::Minutes),
            "supervisor" | "signedby" => Some(Self::SupervisedBy),
            // Not "signed", "checked" or "paper": lists of others have such columns and mean something else.
            "datesigned" | "signaturedate" => Some(Self::SignedOn),
            "originalat" | "keptat" => Some(Self::Original),
            "entry" | "entrynumber" => Some(Self::EntryId),
            "certificatenumber" | "certificateno" | "certificate" => Some(Self::Number),
            "issued" | "issuedate" | "dateissued" => Some(Self::IssuedOn),
            "expires" | "expiry" | "expirydate" | "validuntil" => Some(Self::ExpiresOn),
            "issuedby" => Some(Self::Issuer),
            _ => None,
        })
    }
}

/// A heading or a choice without case, spaces and punctuation.
#[must_use]
pub fn plain(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The mark on everything that was taken over: where from, by whom, when, in which run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TakenOver {
    /// The old system or paper, in the words of who brought it in.
    pub source: String,
    /// The name of who brought it in, as it was then.
    pub brought_in_by: String,
    /// When.
    pub at: DateTime<Utc>,
    /// The import run.
    pub run: ImportRunId,
}

/// Hours that were practised and signed elsewhere. They count like signed ones and stay apart from them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PastHours {
    /// Its id.
    pub id: HoursEntryId,
    /// Practice or supervision.
    pub kind: HoursKind,
    /// The day.
    pub date: NaiveDate,
    /// How long.
    pub minutes: Minutes,
    /// What was done, as the record says; may be empty.
    pub activity: String,
    /// Who supervised, as the record says: a text and no account; may be empty.
    pub supervised_by: String,
    /// The signature by hand that someone saw on the paper, if the record says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed: Option<PastSignature>,
    /// Where it comes from.
    pub taken_over: TakenOver,
}

/// A signature by hand of the past: by whom [`PastHours::supervised_by`] names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PastSignature {
    /// The day beside it.
    pub on: NaiveDate,
    /// Where the paper is, or which scan shows it.
    pub original: String,
    /// The name of who compared the line with the paper; neither the trainee nor who signed.
    pub checked_by: String,
}

/// How much was taken over of one kind of hours from one source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TakenOverSum {
    /// The old system or paper.
    pub source: String,
    /// Who brought it in.
    pub brought_in_by: String,
    /// How much.
    pub minutes: Minutes,
}

/// Adds an entry to the sums, one for each source and person who brought in.
pub fn add_to_sums(sums: &mut Vec<TakenOverSum>, past: &PastHours) {
    let mark = &past.taken_over;
    match sums.iter_mut().find(|s| s.source == mark.source && s.brought_in_by == mark.brought_in_by) {
        Some(sum) => sum.minutes = sum.minutes + past.minutes,
        None => sums.push(TakenOverSum {
            source: mark.source.clone(),
            brought_in_by: mark.brought_in_by.clone(),
            minutes: past.minutes,
        }),
    }
}

/// A certificate that was issued elsewhere. What it says is what it was said to say; nothing of it was issued here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PastCertificate {
    /// The number under which it is found here.
    pub number: crate::certificate::CertificateNumber,
    /// Its number in the old system.
    pub old_number: String,
    /// Whose it is.
    pub person: PersonId,
    /// The name that stands on it.
    pub holder: String,
    /// The programme, as it stands on it.
    pub programme: String,
    /// What it is said to say.
    pub kind: CertificateKind,
    /// The day of issue.
    pub issued_on: NaiveDate,
    /// The last day on which it holds, if it ends.
    pub expires_on: Option<NaiveDate>,
    /// Who issued it.
    pub issuer: String,
    /// The organisation that brought the record in.
    pub organisation: String,
    /// Where the record comes from.
    pub taken_over: TakenOver,
    /// Whether it was made in a demonstration.
    pub demonstration: bool,
}

/// Where a certificate of the past stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PastStanding {
    /// It was not issued yet.
    NotIssuedYet,
    /// As the record says it held.
    OnRecord,
    /// Its time was over.
    Expired,
}

impl PastCertificate {
    /// Where it stands on that day. The last day counts.
    #[must_use]
    pub fn standing_on(&self, day: NaiveDate) -> PastStanding {
        if day < self.issued_on {
            PastStanding::NotIssuedYet
        } else if self.expires_on.is_some_and(|end| end < day) {
            PastStanding::Expired
        } else {
            PastStanding::OnRecord
        }
    }
}

#[cfg(test)]
mod tests;

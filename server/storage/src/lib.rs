//! SurrealDB, embedded: one shared client, numbered migrations, one transaction for each use case. It maps rows and decides nothing.

mod account;
mod announcement;
mod attention;
mod care;
mod catalogue;
mod certificate;
mod cohort;
mod commit;
mod connect;
mod courses;
mod enrolment;
mod error;
mod fact;
mod follow;
mod hours;
mod hours_paper;
mod jobs;
mod joining;
mod law;
mod learning;
mod mail_person;
mod migrate;
mod moving_in;
mod note;
mod notice;
mod outbox;
mod outside;
mod people;
mod person;
#[cfg(feature = "recording")]
pub mod recording;
mod reference;
mod review;
mod session;
mod survey;
mod thread;

pub use account::{AccountEventRow, OneTimeRow};
pub use announcement::{AnnouncementReadRow, AnnouncementRow};
pub use attention::WaitingRow;
pub use care::{ConsentRow, PauseRow, SiteStateRow, SupportContactRow};
pub use catalogue::{CatalogueRow, PublishedRow};
pub use certificate::{CertificateRow, StatusEventRow};
pub use cohort::{CohortRow, InvitationRow, OrganisationRow, SiteRow};
pub use commit::Write;
pub use connect::{Place, Store};
pub use courses::{CourseDraftRow, CourseFileRow, PublicationRow};
pub use enrolment::{AuditRow, ChainLinkRow, EnrolmentRow, Key, LookRow};
pub use error::StorageError;
pub use fact::PersonFactRow;
pub use follow::FollowRow;
pub use hours::{HoursEntryRow, HoursLinkRow};
pub use hours_paper::HoursPaperRow;
pub use joining::{JoinedRow, JoiningRow};
pub use law::LawInsertRow;
pub use learning::{AttemptRow, FactRows, LessonReadRow, SubmissionRow};
pub use mail_person::{MailPersonRow, MailStopRow};
pub use moving_in::{MovedInRow, MovingDraftRow, MovingRunRow, NotSignedInRow, PastCertificateRow, PastHoursRow};
pub use notice::NoticeRow;
pub use outbox::OutboxRow;
pub use outside::{OutsideMark, OutsideRow, SignRequestRow};
pub use people::{Everyone, LearnsRow};
pub use person::{GrantRow, PersonRow, RoleEventRow, SignInRow};
pub use reference::ReferenceRow;
pub use review::GoAheadRow;
pub use session::{OpenSession, SessionRow, SignedInRows};
pub use survey::SurveyAnswerRow;
pub use thread::ThreadRow;

/// What is written in one go: made by the functions of each noun, done by [`Store::commit`].
pub mod write {
    pub use crate::account::{
        account_event, create_one_time, end_one_times, renew_one_time, set_email, set_passphrase, set_user_name,
        use_one_time,
    };
    pub use crate::announcement::{create_announcement, put_aside};
    pub use crate::care::{
        agree, begin_pause, drop_support_contact, end_pause, hold_reminders, set_site_state, set_support_contact,
    };
    pub use crate::catalogue::{publish, replace_catalogue};
    pub use crate::certificate::{issue_certificate, record_status};
    pub use crate::cohort::{
        accept_invitation, create_cohort, create_invitation, create_site, found_organisation, rename_site,
        renew_invitation,
    };
    pub use crate::courses::{create_draft, delete_draft, drop_files, keep_file, publish_part};
    pub use crate::enrolment::{append_link, audit, enrol, look, move_next_date, raise_enrolment};
    pub use crate::fact::{carry_fact, create_fact, update_fact};
    pub use crate::follow::{end_follow, follow, follow_again};
    pub use crate::hours::{
        append_hours_link, append_hours_links, close_hours_link, create_entries, create_entry, update_entries,
        update_entry,
    };
    pub use crate::hours_paper::{carry_hours_paper, create_hours_paper};
    pub use crate::joining::{
        carry_certificate, carry_past_certificate, carry_reference, carry_survey, drop_pauses, join_belongings,
        join_sign_in, record_joining, take_facts, take_way,
    };
    pub use crate::law::{change_law_insert, create_law_insert, drop_law_insert};
    pub use crate::learning::{create_attempt, create_submission, mark_read, update_attempt, update_submission};
    pub use crate::mail_person::{keep_calendar, keep_preferences, keep_stop, lift_stop, note_day};
    pub use crate::moving_in::{
        create_past_certificates, create_past_hours, create_past_person, keep_draft, note_moved_in, record_run,
        take_draft,
    };
    pub use crate::note::erase_notes;
    pub use crate::notice::leave_notice;
    pub use crate::outbox::{enqueue, enqueue_new, hold_until, release_held};
    pub use crate::outside::{
        ask_to_sign, bounce_sign_request, check_outside, doubt_outside, name_outside, note_signed, open_sign_request,
    };
    pub use crate::people::looks;
    pub use crate::person::{create_person, end_role, give_role, set_language};
    pub use crate::reference::{ask_reference, settle_reference, take_reference};
    pub use crate::review::let_start;
    pub use crate::session::{close_session, close_sessions, open_session};
    pub use crate::survey::{create_survey_answer, give_survey};
    pub use crate::thread::{create_thread, update_thread};
}

#[cfg(test)]
mod tests;

//! What the kinds of hours, activities and ways of meeting are called; also on the desk.

use domain::course::HoursKind;
use domain::hours::{ActivityType, Mode};
use words::Words;

/// What a kind of hours is called.
#[must_use]
pub fn kind_name(words: &Words, kind: HoursKind) -> String {
    match kind {
        HoursKind::Practice => words.say("hours-kind-practice"),
        HoursKind::Supervision => words.say("hours-kind-supervision"),
    }
}

/// What an activity is called.
#[must_use]
pub fn activity_name(words: &Words, activity: ActivityType) -> String {
    match activity {
        ActivityType::OneToOne => words.say("hours-activity-one-to-one"),
        ActivityType::GroupFacilitation => words.say("hours-activity-group-facilitation"),
        ActivityType::Outreach => words.say("hours-activity-outreach"),
        ActivityType::Advocacy => words.say("hours-activity-advocacy"),
        ActivityType::ResourceLinkage => words.say("hours-activity-resource-linkage"),
        ActivityType::Documentation => words.say("hours-activity-documentation"),
        ActivityType::TeamMeeting => words.say("hours-activity-team-meeting"),
        ActivityType::Shadowing => words.say("hours-activity-shadowing"),
        ActivityType::Individual => words.say("hours-activity-individual"),
        ActivityType::Group => words.say("hours-activity-group"),
        ActivityType::Observation => words.say("hours-activity-observation"),
    }
}

/// What a way of meeting is called.
#[must_use]
pub fn mode_name(words: &Words, mode: Mode) -> String {
    match mode {
        Mode::InPerson => words.say("hours-mode-in-person"),
        Mode::Phone => words.say("hours-mode-phone"),
        Mode::Video => words.say("hours-mode-video"),
    }
}

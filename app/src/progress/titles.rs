//! What the things are called that an evaluation names only by id.

use chrono::NaiveDate;
use domain::course::{Catalogue, Language};
use domain::evaluation::Facts;
use domain::hours::Entries;
use domain::id::{ActivityId, AttemptId, HoursEntryId, LessonId, ModuleId, SubmissionId};
use std::collections::BTreeMap;

/// Titles and days by id. What is not in it is called by its id: odd to read, but no page is lost.
#[derive(Debug, Clone, Default)]
pub struct Titles {
    /// Titles of modules.
    pub modules: BTreeMap<ModuleId, String>,
    /// Titles of lessons, by module and lesson.
    pub lessons: BTreeMap<(ModuleId, LessonId), String>,
    /// Titles of activities, by module and activity.
    pub activities: BTreeMap<(ModuleId, ActivityId), String>,
    /// The title of the activity that a submission answers.
    pub submissions: BTreeMap<SubmissionId, String>,
    /// The title of the module that an attempt belongs to.
    pub attempts: BTreeMap<AttemptId, String>,
    /// The hours, for the day of the few that are named.
    hours: Entries,
    /// The names of supervisors, by id.
    pub people: BTreeMap<String, String>,
}

impl Titles {
    /// The titles in that language of everything that one trainee's facts can name.
    #[must_use]
    pub fn of(catalogue: &Catalogue, language: &Language, facts: &Facts) -> Self {
        let mut titles = Self::default();
        for module in &catalogue.modules {
            // Another language only stands in where the wanted one has no such module.
            if catalogue.module(&module.id, language) != Some(module) {
                continue;
            }
            titles.modules.insert(module.id.clone(), module.title.clone());
            for lesson in &module.lessons {
                titles.lessons.insert((module.id.clone(), lesson.id.clone()), lesson.title.clone());
            }
            for activity in &module.activities {
                titles.activities.insert((module.id.clone(), activity.id.clone()), activity.title.clone());
            }
        }
        for work in &facts.submissions {
            titles.submissions.insert(work.id.clone(), titles.activity(&work.module, &work.activity));
        }
        for attempt in &facts.attempts {
            titles.attempts.insert(attempt.id.clone(), titles.module(&attempt.module));
        }
        titles.hours = facts.hours.clone();
        titles
    }

    /// The title of a module.
    #[must_use]
    pub fn module(&self, id: &ModuleId) -> String {
        self.modules.get(id).cloned().unwrap_or_else(|| id.to_string())
    }

    /// The title of a lesson.
    #[must_use]
    pub fn lesson(&self, module: &ModuleId, id: &LessonId) -> String {
        self.lessons.get(&(module.clone(), id.clone())).cloned().unwrap_or_else(|| id.to_string())
    }

    /// The title of an activity.
    #[must_use]
    pub fn activity(&self, module: &ModuleId, id: &ActivityId) -> String {
        self.activities.get(&(module.clone(), id.clone())).cloned().unwrap_or_else(|| id.to_string())
    }

    /// The title of the activity that a submission answers.
    #[must_use]
    pub fn submission(&self, id: &SubmissionId) -> String {
        self.submissions.get(id).cloned().unwrap_or_else(|| id.to_string())
    }

    /// The day of an hours entry.
    #[must_use]
    pub fn day(&self, id: &HoursEntryId) -> Option<NaiveDate> {
        self.hours.iter().find(|entry| entry.id == *id).map(|entry| entry.particulars().date)
    }

    /// The title of the module that an attempt belongs to.
    #[must_use]
    pub fn attempt(&self, id: &AttemptId) -> String {
        self.attempts.get(id).cloned().unwrap_or_else(|| id.to_string())
    }
}

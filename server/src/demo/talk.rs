//! What is said in the demonstration: questions to trainers, and announcements.

use super::play::{Play, stuck};
use crate::failure::Failure;
use domain::actor::Actor;
use domain::id::{CohortId, ThreadId};
use domain::thread::About;
use service::announcements::{self, NoteForm};
use service::{Error, questions};

impl Play {
    /// Asks about a lesson of the first module.
    pub async fn ask(&self, trainee: &Actor, lesson: usize, text: &str) -> Result<ThreadId, Failure> {
        let doing = "ask a trainer";
        let way = self.way(trainee).await?;
        let modules = way.modules();
        let module = modules.first().ok_or_else(|| stuck(doing, &Error::NotFound))?;
        let lesson = module.lessons.get(lesson).ok_or_else(|| stuck(doing, &Error::NotFound))?;
        let about = About::Lesson { module: module.id.clone(), lesson: lesson.id.clone() };
        questions::ask(&self.house, trainee, &self.house.new_id(), &about, text).await.map_err(|e| stuck(doing, &e))
    }

    /// Writes back to a question, having read the first message.
    pub async fn write_back(&self, trainer: &Actor, thread: &ThreadId, text: &str) -> Result<(), Failure> {
        questions::answer(&self.house, trainer, thread, 1, &self.house.new_id(), text)
            .await
            .map_err(|e| stuck("answer a question", &e))
    }

    /// Writes to everyone in a cohort; it stands on home pages for two weeks.
    pub async fn announce(&self, by: &Actor, cohort: &CohortId, subject: &str, text: &str) -> Result<(), Failure> {
        let doing = "write to a group";
        let audience = announcements::audience(&self.house, by, cohort).await.map_err(|e| stuck(doing, &e))?;
        let form = NoteForm {
            id: self.house.new_id(),
            subject: subject.to_owned(),
            text: text.to_owned(),
            until: audience.proposed.to_string(),
        };
        announcements::send(&self.house, by, cohort, &form).await.map_err(|e| stuck(doing, &e)).map(drop)
    }
}

//! What trainees do in the demonstration: they read, answer, write, and log hours.

use super::play::{Play, stuck};
use crate::failure::Failure;
use domain::actor::Actor;
use domain::course::{HoursKind, Level, QuestionKind, Rule};
use domain::hours::{ActivityType, EntryForm, Mode};
use domain::id::{HoursEntryId, ModuleId, PersonId, SubmissionId};
use domain::quantity::Minutes;
use domain::quiz::choices;
use domain::submission::SubmissionState;
use service::{Learner, hours, quizzes, studies, works};

/// A stretch of hours.
#[derive(Clone, Copy)]
pub struct Stretch {
    /// Practice or supervision.
    pub kind: HoursKind,
    /// How many days before now.
    pub days_ago: i64,
    /// How long.
    pub minutes: u32,
    /// What was done.
    pub activity: ActivityType,
    /// How people met.
    pub mode: Mode,
    /// On skills used, never on a person.
    pub note: &'static str,
}

impl Stretch {
    /// The form as it would be filled in.
    pub fn form(&self, play: &Play, supervisor: &PersonId) -> EntryForm {
        EntryForm {
            kind: self.kind.name().to_owned(),
            date: play.day(self.days_ago).to_string(),
            start: "13:30".to_owned(),
            hours: (self.minutes / 60).to_string(),
            minutes: (self.minutes % 60).to_string(),
            activity: self.activity.name().to_owned(),
            mode: self.mode.name().to_owned(),
            supervisor: supervisor.to_string(),
            note: self.note.to_owned(),
            nobody_served: false,
        }
    }
}

/// A right answer as a form sends it, or one that is not right.
fn values(kind: &QuestionKind, right: bool) -> Vec<String> {
    let options = choices(kind);
    let of = |correct: bool| options.iter().filter(move |o| o.correct == correct).map(|o| o.id.to_string());
    match kind {
        QuestionKind::MultipleResponse { .. } if right => of(true).collect(),
        QuestionKind::SingleChoice { .. } | QuestionKind::MultipleResponse { .. } => of(right).take(1).collect(),
        QuestionKind::TrueFalse { answer, .. } => vec![(*answer == right).to_string()],
        QuestionKind::ShortText { accept, .. } if right => accept.iter().take(1).cloned().collect(),
        // The other types are not in a quiz yet; a short text that is not right is one that no author accepts.
        _ => vec!["I would have to look that up".to_owned()],
    }
}

impl Play {
    /// The way of a trainee as it stands now.
    pub async fn way(&self, actor: &Actor) -> Result<Learner, Failure> {
        hours::log(&self.house, actor).await.map_err(|e| stuck("look at a way", &e))
    }

    /// Reads lessons in their order, from one to another, each as long as it takes.
    pub async fn read(&self, actor: &Actor, from: usize, to: usize) -> Result<(), Failure> {
        let way = self.way(actor).await?;
        let lessons: Vec<_> =
            way.modules().into_iter().flat_map(|m| m.lessons.iter().map(move |l| (&m.id, l))).collect();
        for (module, lesson) in lessons.into_iter().take(to).skip(from) {
            self.pass(lesson.minutes.0);
            studies::read_lesson(&self.house, actor, module, &lesson.id)
                .await
                .map_err(|e| stuck("read a lesson", &e))?;
        }
        Ok(())
    }

    /// Reads everything on an evening and a long day after it.
    pub async fn read_all(&self, actor: &Actor, days_ago: i64) -> Result<(), Failure> {
        let half = 8;
        self.at(days_ago, 18).await?;
        self.read(actor, 0, half).await?;
        self.at(days_ago - 1, 9).await?;
        self.read(actor, half, usize::MAX).await
    }

    /// The modules of a trainee's programme.
    async fn modules(&self, actor: &Actor) -> Result<Vec<ModuleId>, Failure> {
        Ok(self.way(actor).await?.modules().into_iter().map(|m| m.id.clone()).collect())
    }

    /// Takes the quiz of each module, with so many right answers.
    pub async fn quizzes(&self, actor: &Actor, right: usize) -> Result<(), Failure> {
        for module in self.modules(actor).await? {
            self.quiz(actor, &module, right, None).await?;
        }
        Ok(())
    }

    /// Begins the first quiz and answers some of it.
    pub async fn quiz_begun(&self, actor: &Actor, answered: usize) -> Result<(), Failure> {
        match self.modules(actor).await?.first() {
            Some(module) => self.quiz(actor, module, answered, Some(answered)).await,
            None => Ok(()),
        }
    }

    async fn quiz(
        &self,
        actor: &Actor,
        module: &ModuleId,
        right: usize,
        stop_after: Option<usize>,
    ) -> Result<(), Failure> {
        let doing = "take a quiz";
        let attempt =
            quizzes::begin(&self.house, actor, module, &self.house.new_id()).await.map_err(|e| stuck(doing, &e))?;
        let sitting = quizzes::sitting(&self.house, actor, &attempt).await.map_err(|e| stuck(doing, &e))?;
        for (place, drawn) in sitting.attempt.drawn.iter().enumerate().take(stop_after.unwrap_or(usize::MAX)) {
            let Some(asked) = sitting.questions.get(&drawn.question) else { continue };
            self.pass(1);
            let values = values(&asked.question.kind, place < right);
            quizzes::save(&self.house, actor, &attempt, &asked.question.id, &values)
                .await
                .map_err(|e| stuck(doing, &e))?;
        }
        if stop_after.is_none() {
            self.pass(1);
            quizzes::send(&self.house, actor, &attempt).await.map_err(|e| stuck(doing, &e))?;
        }
        Ok(())
    }

    /// Writes every activity that is not on its way yet, and keeps it as a draft: the first with that text, the others
    /// as the authors' example of good work goes.
    pub async fn draft(&self, actor: &Actor, text: &str) -> Result<Vec<SubmissionId>, Failure> {
        let doing = "write a text";
        let way = self.way(actor).await?;
        let mut works = Vec::new();
        for rule in way.stage().require.rules() {
            if let Rule::ActivityAccepted { module, activity } = rule {
                let id = works::begin(&self.house, actor, module, activity).await.map_err(|e| stuck(doing, &e))?;
                let (_, work) = works::own(&self.house, actor, &id).await.map_err(|e| stuck(doing, &e))?;
                if !matches!(work.state, SubmissionState::Draft | SubmissionState::Returned) {
                    continue;
                }
                let example = way.activity(module, activity).and_then(|(_, a)| {
                    a.model_answers.iter().find(|m| m.level == Level::Meets).map(|m| m.text.0.clone())
                });
                let first = way.modules().first().is_some_and(|m| m.id == *module);
                let written = if first { text.to_owned() } else { example.unwrap_or_else(|| text.to_owned()) };
                self.pass(20);
                works::save(&self.house, actor, &id, &written).await.map_err(|e| stuck(doing, &e))?;
                works.push(id);
            }
        }
        Ok(works)
    }

    /// Writes every activity and sends it to the trainer.
    pub async fn write(&self, actor: &Actor, text: &str) -> Result<Vec<SubmissionId>, Failure> {
        let works = self.draft(actor, text).await?;
        for id in &works {
            let (_, work) = works::own(&self.house, actor, id).await.map_err(|e| stuck("send a text", &e))?;
            works::send(&self.house, actor, id, &work.draft).await.map_err(|e| stuck("send a text", &e))?;
        }
        Ok(works)
    }

    /// Stretches that together are as long as the programme asks for: three of practice, one of supervision, on the
    /// days before that one.
    pub async fn stretches(&self, actor: &Actor, last_day: i64) -> Result<Vec<Stretch>, Failure> {
        let way = self.way(actor).await?;
        let needed = |kind: HoursKind| -> u32 {
            let of = |rule: &&Rule| match rule {
                Rule::HoursTotal { of, at_least, .. } if of.hours() == Some(kind) => Some(*at_least),
                _ => None,
            };
            way.stage().require.rules().iter().filter_map(of).max().unwrap_or(Minutes(0)).0
        };
        let third = needed(HoursKind::Practice).div_ceil(3);
        let practice = |days_ago, activity, mode, note| Stretch {
            kind: HoursKind::Practice,
            days_ago,
            minutes: third,
            activity,
            mode,
            note,
        };
        Ok(vec![
            practice(
                last_day + 5,
                ActivityType::Shadowing,
                Mode::InPerson,
                "Watched how the group was opened. Practiced waiting.",
            ),
            practice(
                last_day + 3,
                ActivityType::OneToOne,
                Mode::InPerson,
                "Open questions. Left the next step to the other person.",
            ),
            practice(
                last_day + 1,
                ActivityType::GroupFacilitation,
                Mode::Video,
                "Helped to lead. Named the ground rules and kept time.",
            ),
            Stretch {
                kind: HoursKind::Supervision,
                days_ago: last_day,
                minutes: needed(HoursKind::Supervision),
                activity: ActivityType::Individual,
                mode: Mode::InPerson,
                note: "Talked about drift, and when to hand over.",
            },
        ])
    }

    /// Logs a stretch on the evening of its day and sends it.
    pub async fn log(&self, actor: &Actor, stretch: &Stretch, supervisor: &PersonId) -> Result<HoursEntryId, Failure> {
        self.at(stretch.days_ago, 20).await?;
        let form = stretch.form(self, supervisor);
        let kept = hours::submit(&self.house, actor, &self.house.new_id(), &form, true).await;
        with_its_note(kept.map_err(|e| stuck("log hours", &e))?)
    }

    /// Corrects an entry that was returned and sends it again.
    pub async fn correct(
        &self,
        actor: &Actor,
        id: &HoursEntryId,
        stretch: &Stretch,
        supervisor: &PersonId,
    ) -> Result<(), Failure> {
        let doing = "correct hours";
        let (_, entry) = hours::own(&self.house, actor, id).await.map_err(|e| stuck(doing, &e))?;
        let form = stretch.form(self, supervisor);
        let kept = hours::correct(&self.house, actor, id, entry.version(), &form, "", true).await;
        with_its_note(kept.map_err(|e| stuck(doing, &e))?).map(|_| ())
    }
}

/// Notes of the story name nobody: one that was held back would be missing without a word.
fn with_its_note(kept: hours::Kept) -> Result<HoursEntryId, Failure> {
    match kept.held_back {
        None => Ok(kept.entry),
        Some(held) => {
            let found = held.hints().iter().map(|kind| kind.name()).collect::<Vec<_>>().join(", ");
            let remedy = "Write the note of that entry anew; this is a fault of the program, please report it.";
            Err(Failure::found(format!("a note of the demonstration was held back ({found})"), remedy))
        }
    }
}

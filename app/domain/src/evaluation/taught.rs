//! What the platform itself taught: lessons, quizzes, graded work, and the course evaluation.

use super::look::Look;
use super::{Amount, Evaluated, Facts, NextAction, State, count};
use crate::id::{ActivityId, LessonId, ModuleId, ProgrammeId};
use crate::quantity::Score;
use crate::submission::SubmissionState;
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;

pub(super) fn lessons_read(answer: &mut Evaluated, module: &ModuleId, look: &Look<'_>) {
    let read: BTreeSet<&LessonId> =
        look.facts.lessons.iter().filter(|l| l.module == *module).map(|l| &l.lesson).collect();
    let lessons = look.catalogue.module(module, look.language).map_or(&[][..], |m| &m.lessons);
    // Whoever read every lesson that there was, while they were the lessons of the module, has met it; a lesson that
    // came later takes nothing away.
    let in_time = |lesson: &LessonId, until: DateTime<Utc>| {
        look.facts.lessons.iter().any(|l| l.module == *module && l.lesson == *lesson && l.at < until)
    };
    let finished =
        look.catalogue.earlier.get(module).into_iter().flatten().find(|before| {
            !before.lessons.is_empty() && before.lessons.iter().all(|lesson| in_time(lesson, before.until))
        });
    let all_now = !lessons.is_empty() && lessons.iter().all(|l| read.contains(&l.id));
    if let (Some(before), false) = (finished, all_now) {
        answer.counted = before.lessons.iter().map(ToString::to_string).collect();
        let all = count(before.lessons.len());
        answer.amount = Amount::Count { have: all, need: all, waiting: 0 };
        answer.state = State::Met;
        return;
    }
    let done = lessons.iter().filter(|l| read.contains(&l.id));
    answer.counted = done.map(|l| l.id.to_string()).collect();
    let (have, need) = (count(answer.counted.len()), count(lessons.len()));
    answer.amount = Amount::Count { have, need, waiting: 0 };
    // A module that is gone from the catalogue has no lessons; that must not read as "all lessons done".
    if need > 0 && have >= need {
        answer.state = State::Met;
    }
    answer.next = lessons
        .iter()
        .find(|l| !read.contains(&l.id))
        .map(|l| NextAction::ReadLesson { module: module.clone(), lesson: l.id.clone() });
}

pub(super) fn quiz_passed(answer: &mut Evaluated, module: &ModuleId, pass: Score, facts: &Facts) {
    let attempts = || facts.attempts.iter().filter(|a| a.module == *module);
    let best = attempts().filter(|a| a.sent_at.is_some()).max_by_key(|a| (a.score, std::cmp::Reverse(a.sent_at)));
    let have = best.and_then(|a| a.score);
    answer.amount = Amount::Mark { have, need: pass };
    if have.is_some_and(|s| s >= pass) {
        answer.state = State::Met;
        answer.counted = best.map(|a| a.id.to_string()).into_iter().collect();
        return;
    }
    let open = attempts().find(|a| a.sent_at.is_none());
    answer.next = Some(match open {
        Some(attempt) => NextAction::ContinueQuiz { attempt: attempt.id.clone() },
        None => NextAction::StartQuiz { module: module.clone() },
    });
}

pub(super) fn activity_accepted(answer: &mut Evaluated, module: &ModuleId, activity: &ActivityId, facts: &Facts) {
    let work = facts.submissions.iter().find(|s| s.module == *module && s.activity == *activity);
    let mut amount = (0, 0);
    answer.next = match work {
        None => Some(NextAction::StartActivity { module: module.clone(), activity: activity.clone() }),
        Some(work) => {
            let submission = work.id.clone();
            match work.state {
                SubmissionState::Draft => Some(NextAction::ContinueWork { submission }),
                SubmissionState::Returned => Some(NextAction::AddToWork { submission }),
                SubmissionState::Submitted => {
                    answer.state = State::Pending;
                    amount = (0, 1);
                    Some(NextAction::WaitForTrainer { submission })
                }
                SubmissionState::Accepted => {
                    answer.state = State::Met;
                    answer.counted = vec![submission.to_string()];
                    amount = (1, 0);
                    None
                }
            }
        }
    };
    answer.amount = Amount::Count { have: amount.0, need: 1, waiting: amount.1 };
}

pub(super) fn course_evaluation(answer: &mut Evaluated, programme: &ProgrammeId, look: &Look<'_>) {
    if look.given {
        answer.state = State::Met;
        answer.amount = Amount::Count { have: 1, need: 1, waiting: 0 };
    } else if look.opens {
        answer.next = Some(NextAction::GiveEvaluation { programme: programme.clone() });
    }
}

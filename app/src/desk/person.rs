//! How one trainee gets on, as staff sees it: the tree of requirements, quiz attempts, work that was sent.

use super::answer;
use super::{Trainee, crumbs};
use crate::forms::{FormState, error_summary, hidden};
use crate::progress::{Line, requirement_list};
use crate::shell::{Frame, Page, Width, day, instant};
use chrono::{DateTime, NaiveDate, Utc};
use domain::id::{AttemptId, ModuleId, SubmissionId};
use domain::quantity::{Minutes, Score};
use domain::submission::Verdict;
use leptos::prelude::*;

/// One trainee in one program.
#[derive(Debug, Clone)]
pub struct Person {
    /// Who.
    pub trainee: Trainee,
    /// The name of their cohort.
    pub cohort: String,
    /// The title of their program.
    pub programme: String,
    /// The day of joining.
    pub joined_on: NaiveDate,
    /// The requirements (see [`Line::top`]). Links into the trainee's own pages are taken out here.
    pub lines: Vec<Line>,
    /// Where another body decides: the sentence that this is no decision.
    pub estimate: Option<String>,
    /// The quizzes of the program, in order.
    pub quizzes: Vec<QuizTries>,
    /// Work that was sent, newest first. Drafts are the trainee's alone.
    pub works: Vec<SentWork>,
    /// Hours that wait for the person who looks: entries and length. None when there are none, or they sign no hours.
    pub hours_waiting: Option<(u32, Minutes)>,
    /// What else staff may know of them.
    pub standing: Standing,
    /// Whether the person who looks teaches them: reads their work, and may allow another attempt.
    pub may_allow: bool,
    /// What could not be taken of the form (field `module`).
    pub form: FormState,
}

/// What staff may know of a person beside their work: that, since when, and never why.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Standing {
    /// The newest privacy notice that they agreed to, if it is the one that holds: its day, and the day of agreeing.
    pub agreed: Option<(NaiveDate, NaiveDate)>,
    /// Since when they are on a break.
    pub on_break: Option<NaiveDate>,
    /// Since when they have left this program.
    pub left: Option<NaiveDate>,
}

/// A trainee's attempts at one quiz.
#[derive(Debug, Clone)]
pub struct QuizTries {
    /// The module.
    pub module: ModuleId,
    /// Its title.
    pub title: String,
    /// The mark that passes.
    pub pass: Score,
    /// Attempts that are allowed, those that trainers added included.
    pub allowed: u32,
    /// Whether an attempt is under way.
    pub running: bool,
    /// Attempts that were sent, oldest first.
    pub sent: Vec<SentAttempt>,
}

/// An attempt that was sent.
#[derive(Debug, Clone)]
pub struct SentAttempt {
    /// The attempt.
    pub id: AttemptId,
    /// When it was sent.
    pub at: DateTime<Utc>,
    /// What it scored.
    pub score: Score,
    /// Whether that passed.
    pub passed: bool,
    /// Who typed it in, if it was answered on paper: a sentence.
    pub entered: Option<String>,
}

/// A piece of work that was sent.
#[derive(Debug, Clone)]
pub struct SentWork {
    /// The work.
    pub submission: SubmissionId,
    /// The title of the activity.
    pub activity: String,
    /// When its newest version was sent.
    pub sent_at: DateTime<Utc>,
    /// What was answered to that version; none while it waits.
    pub verdict: Option<Verdict>,
    /// Who typed it in, if it was written on paper: a sentence.
    pub entered: Option<String>,
}

impl QuizTries {
    fn passed(&self) -> bool {
        self.sent.iter().any(|a| a.passed)
    }

    fn used(&self) -> u32 {
        u32::try_from(self.sent.len()).unwrap_or(u32::MAX)
    }

    /// Whether only another attempt from a trainer leads on.
    fn used_up(&self) -> bool {
        !self.passed() && !self.running && self.used() >= self.allowed
    }
}

/// `GET /desk/people/{person}`, and the same again with status 422 when another attempt cannot be allowed.
#[must_use]
pub fn page(frame: &Frame, data: &Person) -> Page {
    let words = &frame.words;
    let title = data.trainee.name.clone();
    let done = data.lines.iter().filter(|l| l.state.settled()).count();
    let count = words.say_with("desk-person-count", [("done", done.into()), ("all", data.lines.len().into())]);
    let lines: Vec<_> = data.lines.iter().cloned().map(Line::without_links).collect();
    let list = if lines.is_empty() {
        view! { <p class="empty">{words.say("desk-person-empty")}</p> }.into_any()
    } else {
        requirement_list(frame, &lines)
    };
    let body = view! {
        {crumbs(frame)}
        {error_summary(frame, &data.form)}
        <h1>{title.clone()}</h1>
        {data.estimate.as_deref().map(crate::elsewhere::banner)}
        <p class="lead">{count}</p>
        <p class="muted">
            {data.programme.clone()}" · "{data.cohort.clone()}" · "
            {words.say("desk-person-joined")}" "{day(frame, data.joined_on)}
        </p>
        {standing(frame, &data.standing)}
        {hours(frame, data)}
        <h2>{words.say("desk-person-asks")}</h2>
        {list}
        {quizzes(frame, data)}
        {works(frame, data)}
        <p class="small muted">{words.say("desk-person-recorded")}</p>
    }
    .into_any();
    Page { title, width: Width::Reading, body, island: false, indexed: false }
}

fn standing(frame: &Frame, standing: &Standing) -> AnyView {
    let words = &frame.words;
    let on = |key: &str, day: NaiveDate| words.say_with(key, [("date", words.date(day).into())]);
    let rests = standing.on_break.map(|day| {
        view! { <p><span class="state waived">{on("breaks-staff", day)}</span></p> }
    });
    let left = standing.left.map(|day| {
        view! { <p><span class="state waived">{on("leaving-staff", day)}</span></p> }
    });
    let agreed = match standing.agreed {
        Some((from, at)) => words
            .say_with("privacy-staff-agreed", [("version", words.date(from).into()), ("date", words.date(at).into())]),
        None => words.say("privacy-staff-not-yet"),
    };
    view! { {rests}{left}<p class="small muted">{agreed}</p> }.into_any()
}

fn hours(frame: &Frame, data: &Person) -> AnyView {
    let words = &frame.words;
    let Some((entries, length)) = data.hours_waiting else {
        return ().into_any();
    };
    let sentence =
        words.say_with("desk-person-hours", [("entries", entries.into()), ("length", words.length(length).into())]);
    view! {
        <section class="notice">
            <p>
                {sentence}" "
                <a href=format!("/desk/hours/{}", data.trainee.person)>{words.say("desk-person-hours-link")}</a>
            </p>
        </section>
    }
    .into_any()
}

fn quizzes(frame: &Frame, data: &Person) -> AnyView {
    let words = &frame.words;
    let quizzes: Vec<_> = data.quizzes.iter().map(|quiz| tries(frame, data, quiz)).collect();
    let empty = quizzes.is_empty().then(|| view! { <p class="empty">{words.say("desk-quizzes-empty")}</p> });
    view! { <section><h2>{words.say("desk-quizzes")}</h2>{empty}{quizzes}</section> }.into_any()
}

fn tries(frame: &Frame, data: &Person, quiz: &QuizTries) -> AnyView {
    let words = &frame.words;
    let (class, state) = if quiz.passed() {
        ("state met", words.say("desk-quiz-passed"))
    } else if quiz.running {
        ("state pending", words.say("desk-quiz-running"))
    } else if quiz.used_up() {
        ("state info-needed", words.say("desk-quiz-used-up"))
    } else {
        ("state unmet", words.say("desk-quiz-not-yet"))
    };
    let used = words.say_with(
        "desk-quiz-used",
        [("used", quiz.used().into()), ("allowed", quiz.allowed.into()), ("pass", words.percent(quiz.pass).into())],
    );
    let attempts: Vec<_> = quiz
        .sent
        .iter()
        .map(|attempt| {
            let mark = words.percent(attempt.score);
            let text = if attempt.passed {
                words.say_with("desk-attempt-passed", [("mark", mark.into())])
            } else {
                words.say_with("desk-attempt-not-yet", [("mark", mark.into())])
            };
            let entered = attempt.entered.clone().map(|text| view! { <br /><span class="small muted">{text}</span> });
            view! { <li>{instant(frame, attempt.at)}{text}{entered}</li> }.into_any()
        })
        .collect();
    let attempts = (!attempts.is_empty()).then(|| view! { <ol class="trail">{attempts}</ol> });
    let allow = (data.may_allow && quiz.used_up()).then(|| allow(frame, data, quiz));
    view! {
        <section class="card">
            <h3>{quiz.title.clone()}</h3>
            <p><span class=class>{state}</span></p>
            <p class="count">{used}</p>
            {attempts}
            {allow}
        </section>
    }
    .into_any()
}

/// The number that is allowed now travels along, so that a second click of a double click allows no second one.
fn allow(frame: &Frame, data: &Person, quiz: &QuizTries) -> AnyView {
    let words = &frame.words;
    let action = format!("/desk/people/{}/attempts", data.trainee.person);
    let button = words.say_with("desk-allow", [("module", quiz.title.as_str().into())]);
    view! {
        <form class="form" method="post" action=action novalidate=true>
            {hidden("module", quiz.module.as_str())}
            {hidden("allowed", &quiz.allowed.to_string())}
            <p class="hint">{words.say_with("desk-allow-hint", [("name", data.trainee.name.as_str().into())])}</p>
            <button>{button}</button>
        </form>
    }
    .into_any()
}

fn works(frame: &Frame, data: &Person) -> AnyView {
    let words = &frame.words;
    let lines: Vec<_> = data
        .works
        .iter()
        .map(|work| {
            let state = match work.verdict {
                Some(verdict) => answer::verdict(frame, verdict),
                None => view! { <span class="state submitted">{words.say("desk-work-waits")}</span> }.into_any(),
            };
            let activity = work.activity.clone();
            let activity = if data.may_allow {
                view! { <a href=format!("/desk/submissions/{}", work.submission)>{activity}</a> }.into_any()
            } else {
                activity.into_any()
            };
            view! {
                <li>
                    {instant(frame, work.sent_at)}
                    {activity}
                    " "
                    {state}
                    {work.entered.clone().map(|text| view! { <br /><span class="small muted">{text}</span> })}
                </li>
            }
            .into_any()
        })
        .collect();
    let list = if lines.is_empty() {
        view! { <p class="empty">{words.say("desk-sent-works-empty")}</p> }.into_any()
    } else {
        view! { <ol class="trail">{lines}</ol> }.into_any()
    };
    view! { <section><h2>{words.say("desk-sent-works")}</h2>{list}</section> }.into_any()
}

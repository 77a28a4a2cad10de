//! Before an activity is begun: what to do, who will read it, what it is read by.

use super::rubric;
use crate::forms::{FormState, error_summary, hidden};
use crate::join::{Reader, reader_list};
use crate::learn::crumbs;
use crate::questions::{Ask, disclosure};
use crate::shell::{Frame, Page, Width};
use domain::course::Rubric;
use domain::id::{ActivityId, ModuleId, SubmissionId};
use leptos::prelude::*;

/// What is known before an activity is begun.
#[derive(Debug, Clone)]
pub struct ActivityStart {
    /// The module.
    pub module: ModuleId,
    /// Its title.
    pub module_title: String,
    /// The activity.
    pub activity: ActivityId,
    /// Its title.
    pub title: String,
    /// What to do, as HTML from the course files.
    pub task_html: String,
    /// The fewest words.
    pub words_min: u32,
    /// The most words.
    pub words_max: u32,
    /// What it is read by.
    pub rubric: Rubric,
    /// Who reads it once it is sent.
    pub readers: Vec<Reader>,
    /// The work, if it was begun already.
    pub begun: Option<SubmissionId>,
    /// The id under which it begins.
    pub new_id: SubmissionId,
    /// Why starting was refused, if it was.
    pub form: FormState,
    /// The form in which a trainer can be asked.
    pub ask: Option<Ask>,
    /// The address of the module's page, when an author looks at a draft: nothing can be begun then.
    pub preview: Option<String>,
}

/// The page before writing.
#[must_use]
pub fn page(frame: &Frame, data: &ActivityStart) -> Page {
    let words = &frame.words;
    let length = words.say_with("work-length", [("min", data.words_min.into()), ("max", data.words_max.into())]);
    let body = view! {
        {crumbs(frame, &[(data.module_title.clone(), data.preview.clone().unwrap_or_else(|| format!("/learn/{}", data.module)))])}
        <h1>{data.title.clone()}</h1>
        {error_summary(frame, &data.form)}
        <section>
            <h2>{words.say("work-task")}</h2>
            <div inner_html=data.task_html.clone()></div>
            <p class="muted">{length}</p>
        </section>
        <section>
            <h2>{words.say("work-readers")}</h2>
            {reader_list(frame, &data.readers)}
            <p>{words.say("work-readers-draft")}</p>
            <p>{words.say("work-readers-story")}</p>
            <p>{words.say("work-readers-now")}</p>
        </section>
        <section>
            <h2>{words.say("work-rubric")}</h2>
            {rubric::table(frame, &data.rubric)}
        </section>
        {data.preview.is_none().then(|| begin(frame, data))}
        {data.ask.as_ref().map(|ask| disclosure(frame, ask))}
    }
    .into_any();
    Page { title: data.title.clone(), width: Width::Reading, body, island: false, indexed: false }
}

fn begin(frame: &Frame, data: &ActivityStart) -> AnyView {
    let words = &frame.words;
    if let Some(submission) = &data.begun {
        return view! {
            <p class="actions">
                <a class="button" href=format!("/submissions/{submission}")>{words.say("work-continue")}</a>
            </p>
        }
        .into_any();
    }
    let action = format!("/learn/{}/activities/{}", data.module, data.activity);
    view! {
        <form class="form" method="post" action=action>
            {hidden("id", data.new_id.as_str())}
            <p class="actions"><button>{words.say("work-begin")}</button></p>
        </form>
    }
    .into_any()
}

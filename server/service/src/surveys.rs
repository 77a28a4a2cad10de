//! Course evaluations: giving one without one's name, and reading what many said.

use crate::cohorts::Cohort;
use crate::error::{Error, Refusal};
use crate::house::House;
use crate::learner::{Change, Learner};
use crate::rows;
use crate::studies::today;
use domain::actor::{Action, Actor, may};
use domain::course::{Language, Programme, Rule, Survey};
use domain::evaluation::NextAction;
use domain::id::{CohortId, ProgrammeId};
use domain::shuffle::Seed;
use domain::survey::{Answers, Quarter, Summary, SurveyRefusal, read_answers, sum_up, told};
use std::collections::{BTreeMap, BTreeSet};
use storage::SurveyAnswerRow;

/// Where a trainee stands with the evaluation of their course.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Door {
    /// Something else is to be done first.
    NotYet,
    /// It can be given.
    Open,
    /// It was given.
    Given,
}

fn asks(learner: &Learner, programme: &ProgrammeId) -> bool {
    let asked = |rule: &&Rule| matches!(rule, Rule::CourseEvaluation { programme: p } if p == programme);
    learner.key.programme == *programme && learner.stage().require.rules().iter().any(asked)
}

fn door(learner: &Learner) -> Door {
    let open = |leaf: &&domain::evaluation::Evaluated| matches!(leaf.next, Some(NextAction::GiveEvaluation { .. }));
    if learner.facts.evaluation_given {
        Door::Given
    } else if learner.evaluation.leaves().iter().any(open) {
        Door::Open
    } else {
        Door::NotYet
    }
}

/// The form as it reads today; one that was taken out of the course files since asks nothing.
fn form_of(programme: &Programme, language: &Language) -> Survey {
    programme.survey(language).cloned().unwrap_or_else(|| Survey {
        language: Language::english(),
        statements: Vec::new(),
        questions: Vec::new(),
    })
}

/// The form of a programme that the actor is in, and whether they can fill it in.
///
/// # Errors
/// When their edition of the programme's rules asks for no evaluation.
pub async fn form(house: &House, actor: &Actor, programme: &ProgrammeId) -> Result<(Learner, Survey, Door), Error> {
    let learner = house.learner_where(&actor.person, |l| asks(l, programme)).await?;
    let survey = form_of(&learner.programme, &learner.language);
    let door = door(&learner);
    Ok((learner, survey, door))
}

/// Gives the evaluation: that it was given stands with the person, what was answered stands apart from them, and nothing
/// leads from one to the other. Giving it twice is once.
///
/// # Errors
/// Refused with every fault at its field, or when something else is to be done first.
pub async fn give<'a>(
    house: &House,
    actor: &Actor,
    programme: &ProgrammeId,
    value: impl Fn(&str) -> &'a str,
) -> Result<(), Error> {
    let (learner, survey, door) = form(house, actor, programme).await?;
    if door == Door::Given {
        return Ok(());
    }
    let answers = read_answers(&survey, value).map_err(|faults| Error::Refused(Refusal::Survey(faults)))?;
    let about = vec![programme.to_string()];
    house
        .change(&learner.key, Some(actor), |learner, _| {
            match self::door(learner) {
                Door::Given => {
                    return Ok(Change::new((), "course_evaluation_given_already", about.clone(), Vec::new()));
                }
                Door::NotYet => {
                    return Error::refused(Refusal::Survey(vec![(String::new(), SurveyRefusal::NotOpenYet)]));
                }
                Door::Open => {}
            }
            let quarter = Quarter::of(today(house, &learner.programme.zone)).to_string();
            let id = house.new_id();
            let row = SurveyAnswerRow {
                organisation: house.identity.organisation.to_string(),
                body: house.secret.seal(&sealed_as(&id), &answers, &*house.random)?.into(),
                answer: id,
                programme: programme.to_string(),
                site: learner.site.to_string(),
                cohort: learner.cohort.to_string(),
                quarter: quarter.clone(),
            };
            let organisation = house.identity.organisation.as_str();
            let writes = vec![
                storage::write::create_survey_answer(row),
                storage::write::give_survey(organisation, rows::key_of(&learner.key), &quarter),
            ];
            learner.facts.evaluation_given = true;
            // The chain holds that it was given, and nothing of what was said.
            let payload = serde_json::json!({ "given": true, "programme": programme });
            Ok(Change::new((), "course_evaluation_given", about.clone(), writes).linked(payload).by_trainee())
        })
        .await
}

fn sealed_as(id: &str) -> String {
    format!("survey_answer/1:{id}")
}

/// Which answers are read together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cut {
    /// All of a programme that the reader may see.
    All,
    /// Those of one cohort.
    Cohort(CohortId),
    /// Those of one quarter.
    Quarter(Quarter),
}

/// A part of the answers that can be read by itself, or not yet.
#[derive(Debug, Clone)]
pub struct Part<K> {
    /// Which.
    pub key: K,
    /// Whether there are enough answers.
    pub told: bool,
}

/// What a reader may see of a programme's evaluations.
#[derive(Debug, Clone)]
pub struct Readout {
    /// The programme.
    pub programme: ProgrammeId,
    /// Its title.
    pub title: String,
    /// The form as it reads today.
    pub survey: Survey,
    /// What is read.
    pub cut: Cut,
    /// The sum; none while there are too few answers.
    pub summary: Option<Summary>,
    /// The cohorts that the reader may see.
    pub cohorts: Vec<Part<Cohort>>,
    /// The quarters in which answers were given.
    pub quarters: Vec<Part<Quarter>>,
}

/// What the actor may read: for each programme of the cohorts that their roles reach, one cut of the answers. A look at
/// sums is a look at nobody, so none is recorded; that it was read stands in the audit trail.
///
/// # Errors
/// Denied to those whose roles reach no cohort; not found for a cut that is not theirs or that is not told of.
pub async fn read(house: &House, actor: &Actor, wanted: Option<(&ProgrammeId, &Cut)>) -> Result<Vec<Readout>, Error> {
    let mut cohorts: BTreeMap<ProgrammeId, Vec<Cohort>> = BTreeMap::new();
    for row in house.store.cohorts().await? {
        let cohort = crate::cohorts::read(&row)?;
        if may(actor, Action::ReadEvaluations, &house.cohort_target(&cohort), house.now()).is_ok() {
            cohorts.entry(cohort.programme.clone()).or_default().push(cohort);
        }
    }
    if let Some((programme, _)) = wanted {
        cohorts.retain(|p, _| p == programme);
    }
    let library = house.library();
    let mut all = Vec::new();
    for (programme, cohorts) in cohorts {
        let Some(taught) = library.catalogue.programme(&programme) else { continue };
        if taught.surveys.is_empty() {
            continue;
        }
        let survey = form_of(taught, &actor.language);
        let cut = wanted.map_or(Cut::All, |(_, cut)| cut.clone());
        all.push(readout(house, taught, survey, cohorts, cut).await?);
    }
    if wanted.is_some() && all.is_empty() {
        return Err(Error::NotFound);
    }
    let about = all.iter().map(|r: &Readout| r.programme.to_string()).collect();
    let audit = house.audit(Some(&actor.person), "course_evaluations_read", about, house.now());
    house.store.commit(vec![audit]).await?;
    Ok(all)
}

async fn readout(
    house: &House,
    programme: &Programme,
    survey: Survey,
    cohorts: Vec<Cohort>,
    cut: Cut,
) -> Result<Readout, Error> {
    let mine: BTreeSet<&str> = cohorts.iter().map(|c| c.id.as_str()).collect();
    let mut answers: Vec<(CohortId, Quarter, Answers)> = Vec::new();
    for row in house.store.survey_answers(programme.id.as_str()).await? {
        if mine.contains(row.cohort.as_str()) {
            let said = house.secret.open(&sealed_as(&row.answer), &row.body.clone().into_inner())?;
            answers.push((rows::id(&row.cohort)?, Quarter::parse(&row.quarter).ok_or(Error::NotFound)?, said));
        }
    }
    let mut by_cohort: BTreeMap<CohortId, usize> = cohorts.iter().map(|c| (c.id.clone(), 0)).collect();
    let mut by_quarter: BTreeMap<Quarter, usize> = BTreeMap::new();
    for (cohort, quarter, _) in &answers {
        *by_cohort.entry(cohort.clone()).or_default() += 1;
        *by_quarter.entry(*quarter).or_default() += 1;
    }
    let (told_cohorts, told_quarters) = (told(&by_cohort), told(&by_quarter));
    let within = |cohort: &CohortId, quarter: &Quarter| match &cut {
        Cut::All => true,
        Cut::Cohort(one) => one == cohort,
        Cut::Quarter(one) => one == quarter,
    };
    let open = match &cut {
        Cut::All => true,
        Cut::Cohort(one) => told_cohorts.contains(one),
        Cut::Quarter(one) => told_quarters.contains(one),
    };
    if !open {
        return Err(Error::NotFound);
    }
    let these: Vec<&Answers> = answers.iter().filter(|(c, q, _)| within(c, q)).map(|(_, _, said)| said).collect();
    let mut seed = [0; 32];
    house.random.fill(&mut seed);
    let summary = sum_up(&survey, &these, Seed(seed));
    Ok(Readout {
        programme: programme.id.clone(),
        title: programme.title.clone(),
        survey,
        summary,
        cohorts: cohorts.into_iter().map(|c| Part { told: told_cohorts.contains(&c.id), key: c }).collect(),
        quarters: by_quarter.keys().map(|q| Part { told: told_quarters.contains(q), key: *q }).collect(),
        cut,
    })
}

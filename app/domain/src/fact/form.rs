//! Reading what was typed about a fact: everything that does not fit is said at once, each at its field.

mod field;

use self::field::Form;
use super::ask::{DECIDED, DECISIONS, EVENTS, LEARNING, STANDINGS, YES_NO, YES_NO_OPEN};
use super::known::{DayFact, QualificationFact, Said};
use super::{Kind, Known, Proof};
use crate::course::requirement::Event;
use crate::course::{Label, TimeKind};
use crate::evaluation::record::{
    AuditFact, CourseFact, CredentialFact, Decided, Decision, DecisionKind, DocumentFact, EducationFact, ExamResult,
    ListCheck, PlaceFact, PositionFact, Qualification, SignedAttestation, Signing, StageFact, Standing, TimeFact,
};
use crate::id::{DecisionId, FactId, ProgrammeId, RequirementId, StageId};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// The most characters of a reason, and of what is written about a proof.
pub const LONGEST: usize = 600;

/// Why a field of a fact is not taken yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FactRefusal {
    /// Nothing stands there.
    #[error("missing")]
    Missing,
    /// It is none of the choices.
    #[error("not one of the choices")]
    Choice,
    /// It is no day.
    #[error("not a day")]
    NotADay,
    /// It lies in the future.
    #[error("in the future")]
    Future,
    /// It lies before the first day.
    #[error("ends before it begins")]
    EndsFirst,
    /// It is no whole number up to this one.
    #[error("not a whole number up to {most}")]
    Number {
        /// The most.
        most: u32,
    },
    /// It is too long.
    #[error("longer than {most} characters")]
    Long {
        /// The most characters.
        most: usize,
    },
    /// It has no letter or digit to be named by.
    #[error("no name")]
    NoName,
    /// A line is not a name with a number.
    #[error("not a name and a number")]
    Parts,
    /// There is a mark for the whole already.
    #[error("a mark and marks of parts")]
    TwoMarks,
    /// The statement was not signed.
    #[error("not signed")]
    NotSigned,
    /// Who was not found eligible is not entered.
    #[error("not eligible")]
    NotEligible,
    /// Of such a paper only "checked, eligible, date" is entered.
    #[error("only that it was checked is entered")]
    CheckOnly,
    /// It is known already: it is corrected there, and not entered twice.
    #[error("known already")]
    Known,
    /// Neither hours nor minutes were written.
    #[error("no time")]
    NoTime,
    /// Neither living nor working there was said.
    #[error("neither lives nor works there")]
    NothingThere,
    /// Requirements are open, so that a certification cannot be granted yet.
    #[error("not every requirement is met")]
    NotMetYet,
}

/// A program of the person, as far as forms ask about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// The program.
    pub programme: ProgrammeId,
    /// Its stages.
    pub stages: Vec<StageId>,
    /// Every requirement in them, branches too.
    pub requirements: Vec<RequirementId>,
}

/// What a form is read against.
#[derive(Debug, Clone, Copy)]
pub struct Around<'a> {
    /// The id of the fact.
    pub id: &'a FactId,
    /// How the one is called who enters it.
    pub by: &'a str,
    /// Whether they enter it about themselves.
    pub own: bool,
    /// Today.
    pub today: NaiveDate,
    /// The programs of the person.
    pub ways: &'a [Way],
    /// What is known of the person already.
    pub known: &'a [Known],
}

/// What was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The program that it belongs to, where it is about one.
    pub programme: Option<ProgrammeId>,
    /// What it says.
    pub said: Said,
    /// What it rests on.
    pub proof: Proof,
    /// Where the proof is, in words.
    pub evidence: String,
}

/// Whether of such a paper only "checked, eligible, date" is entered: criminal records and immigration papers.
#[must_use]
pub fn is_check_only(label: &Label) -> bool {
    const WORDS: [&str; 14] = [
        "arrest",
        "background",
        "citizenship",
        "conviction",
        "criminal",
        "deportation",
        "fingerprint",
        "fingerprinting",
        "immigrant",
        "immigration",
        "livescan",
        "police",
        "screening",
        "visa",
    ];
    let parts: Vec<&str> = label.as_str().split(['_', '-']).collect();
    let is = |word: &str| parts.iter().any(|p| *p == word || p.strip_suffix('s') == Some(word));
    // A permit to work and a green card are named by two words; each alone is in the names of ordinary papers.
    let pair = |a: &str, b: &[&str]| is(a) && b.iter().any(|b| is(b));
    WORDS.iter().any(|word| is(word))
        || pair("work", &["permit", "authorization", "authorisation", "right"])
        || pair("green", &["card"])
        || pair("residence", &["permit"])
}

/// Reads why something is corrected or withdrawn.
///
/// # Errors
/// When nothing is written, or too much.
pub fn reason(text: &str) -> Result<String, FactRefusal> {
    let text = text.trim().replace("\r\n", "\n");
    match text.chars().count() {
        0 => Err(FactRefusal::Missing),
        length if length > LONGEST => Err(FactRefusal::Long { most: LONGEST }),
        _ => Ok(text),
    }
}

/// Reads what was typed about a fact.
///
/// # Errors
/// Every field that does not fit, in the order of the form.
pub fn read(
    kind: Kind,
    typed: &BTreeMap<String, String>,
    around: &Around<'_>,
) -> Result<Reading, Vec<(&'static str, FactRefusal)>> {
    let mut form = Form { typed, faults: Vec::new(), today: around.today };
    let said = said(kind, &mut form, around);
    let proof = if around.own {
        Some(kind.own_proof())
    } else if let [only] = kind.proofs() {
        Some(*only)
    } else {
        let found = kind.proofs().iter().copied().find(|p| p.name() == form.one("proof"));
        found.or_else(|| form.wrong("proof", FactRefusal::Choice))
    };
    // Of a check nothing more is kept than that it was; of a decision the reason says all.
    let silent = around.own || matches!(kind, Kind::Eligibility | Kind::Decision);
    let evidence = if silent { Some(String::new()) } else { form.text("evidence", kind == Kind::Qualification) };
    let twice = said.as_ref().filter(|(programme, said)| {
        let other = |k: &&Known| k.id != *around.id && k.withdrawn.is_none();
        said.alone() && around.known.iter().filter(other).any(|k| k.is_about_the_same(programme.as_ref(), said))
    });
    if twice.is_some() {
        form.faults.push((super::fields(kind, around.own)[0].name, FactRefusal::Known));
    }
    match (said, proof, evidence) {
        (Some((programme, said)), Some(proof), Some(evidence)) if form.faults.is_empty() => {
            Ok(Reading { programme, said, proof, evidence })
        }
        _ => Err(form.faults),
    }
}

type OfProgramme = (Option<ProgrammeId>, Said);

fn said(kind: Kind, form: &mut Form<'_>, around: &Around<'_>) -> Option<OfProgramme> {
    let id = around.id.clone();
    let said = match kind {
        Kind::Document => document(form, id, around.by)?,
        Kind::Eligibility => eligibility(form, id, around.by)?,
        Kind::Attestation => attestation(form, id, around)?,
        Kind::Exam => exam(form, id)?,
        Kind::Course => {
            let (course, on) = (form.label("what", true), form.past("on"));
            let (percent, credits) = (form.number("percent", 100), form.number("credits", 1_000));
            Said::Course(CourseFact { id, course: course?, on: on?, percent, credits, tags: form.labels("tags") })
        }
        Kind::Learning => learning(form, id)?,
        Kind::Education => {
            Said::Education(EducationFact { id, education: form.label("what", true)?, waits_for_check: false })
        }
        Kind::Credential => {
            let (credential, from) = (form.label("what", true), form.day("from"));
            let until = form.until("until", from);
            let standing = match form.choice("standing", STANDINGS)? {
                "good" => Standing::Good,
                "probation" => Standing::Probation,
                "suspended" => Standing::Suspended,
                _ => Standing::Revoked,
            };
            Said::Credential(CredentialFact { id, credential: credential?, from: from?, until, standing })
        }
        Kind::ListCheck => {
            let (list, on) = (form.label("what", true), form.past("on"));
            let clear = form.choice("clear", YES_NO)? == "yes";
            Said::ListCheck(ListCheck { id, list: list?, on: on?, clear, by: around.by.to_owned() })
        }
        Kind::Position => {
            let (position, from) = (form.label("what", true), form.day("from"));
            let until = form.until("until", from);
            let hours_per_week = form.number("hours_per_week", 168);
            let duties = form.parts("duties", 100);
            let (position, from) = (position?, from?);
            Said::Position(PositionFact { id, position, from, until, hours_per_week, duties, waits_for_check: false })
        }
        Kind::Place => {
            let (place, from) = (form.label("what", true), form.day("from"));
            let until = form.until("until", from);
            let (lives, work_percent) = (form.tick("lives"), form.number("work_percent", 100));
            if !lives && form.one("work_percent").is_empty() {
                return form.wrong("lives", FactRefusal::NothingThere);
            }
            let (place, from) = (place?, from?);
            Said::Place(PlaceFact { id, place, from, until, lives, work_percent, waits_for_check: false })
        }
        Kind::Birth => Said::Birth(form.past("on")?),
        Kind::Day => {
            let (programme, event) = (form.programme(around.ways), form.choice("event", EVENTS));
            let on = form.past("on");
            let event = event.and_then(|name| Event::ALL.into_iter().find(|e| e.name() == name));
            return Some((Some(programme?), Said::Day(DayFact { event: event?, on: on? })));
        }
        Kind::Stage => {
            let (stage, from) = (form.stage(true, around.ways), form.day("from"));
            let until = form.until("until", from);
            let renewals = form.number("renewals", 100).unwrap_or(0);
            let (programme, stage) = stage?;
            return Some((Some(programme), Said::Stage(StageFact { stage, from: from?, until, renewals })));
        }
        Kind::Audit => {
            let (programme, drawn_on) = (form.programme(around.ways), form.past("on"));
            let answered_on = form.until("answered_on", drawn_on);
            let in_order = yes_no(form.choice("in_order", YES_NO_OPEN)?);
            let audit = AuditFact { id, drawn_on: drawn_on?, answered_on, in_order };
            return Some((Some(programme?), Said::Audit(audit)));
        }
        Kind::Decision => return decision(form, around),
        Kind::Qualification => {
            let (qualification, from) = (form.label("what", true), form.day("from"));
            let until = form.until("until", from);
            let supervised_by = form.one("supervised_by").to_owned();
            let supervised_by = Label::parse(&supervised_by).ok();
            let at_most = form.number("at_most", super::ask::MOST_PEOPLE);
            let held = Qualification { qualification: qualification?, from: from?, until };
            Said::Qualification(QualificationFact { held, supervised_by, at_most })
        }
    };
    Some((None, said))
}

fn yes_no(said: &str) -> Option<bool> {
    match said {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}

fn document(form: &mut Form<'_>, id: FactId, by: &str) -> Option<Said> {
    let (document, dated) = (form.label("what", true), form.past("dated"));
    if document.as_ref().is_some_and(is_check_only) {
        return form.wrong("what", FactRefusal::CheckOnly);
    }
    let until = form.until("until", dated);
    let handed_in_by = form.label("handed_in_by", false);
    let (name_matches, notarised) = (form.tick("name_matches"), form.tick("notarised"));
    let checked_by = Some(by.to_owned());
    let (document, dated) = (document?, dated?);
    Some(Said::Document(DocumentFact { id, document, dated, until, handed_in_by, name_matches, notarised, checked_by }))
}

/// A check is a paper that someone looked at and nobody kept: the name on it was the name of the person, or it would not
/// have been found in order.
fn eligibility(form: &mut Form<'_>, id: FactId, by: &str) -> Option<Said> {
    let (document, dated) = (form.label("what", true), form.past("on"));
    let until = form.until("until", dated);
    if !form.tick("eligible") {
        return form.wrong("eligible", FactRefusal::NotEligible);
    }
    Some(Said::Eligibility(DocumentFact {
        id,
        document: document?,
        dated: dated?,
        until,
        handed_in_by: None,
        name_matches: true,
        notarised: false,
        checked_by: Some(by.to_owned()),
    }))
}

fn attestation(form: &mut Form<'_>, id: FactId, around: &Around<'_>) -> Option<Said> {
    let attestation = form.label("what", true);
    let (by, on) = if around.own {
        (Label::parse("trainee").ok(), Some(around.today))
    } else {
        (form.label("signed_by", true), form.past("on"))
    };
    let text_version = form.text("text_version", false).filter(|text| !text.is_empty());
    let words = form.number("words", 100_000);
    if around.own && !form.tick("sign") {
        return form.wrong("sign", FactRefusal::NotSigned);
    }
    let (attestation, by, on) = (attestation?, by?, on?);
    Some(Said::Attestation(SignedAttestation { id, attestation, text_version, by, on, words }))
}

fn exam(form: &mut Form<'_>, id: FactId) -> Option<Said> {
    let (exam, on) = (form.label("what", true), form.past("on"));
    let passed = form.choice("passed", YES_NO_OPEN).map(yes_no);
    let (mark, parts) = (form.number("mark", 100_000), form.parts("parts", 100_000));
    if mark.is_some() && !parts.is_empty() {
        return form.wrong("mark", FactRefusal::TwoMarks);
    }
    Some(Said::Exam(ExamResult { id, exam: exam?, on: on?, mark, parts, passed: passed? }))
}

fn learning(form: &mut Form<'_>, id: FactId) -> Option<Said> {
    let (of, date) = (form.choice("of", LEARNING), form.past("on"));
    let minutes = form.time();
    let category = form.label("category", false);
    let (course, tags) = (form.label("course", false), form.labels("tags"));
    if minutes.is_none() && form.faults.is_empty() {
        return form.wrong("hours", FactRefusal::NoTime);
    }
    let minutes = minutes?;
    let kind = TimeKind::ALL.into_iter().find(|k| Some(k.name()) == of)?;
    Some(Said::Learning(TimeFact {
        id,
        kind,
        date: date?,
        minutes: Some(minutes),
        in_units: None,
        categories: category.into_iter().map(|category| (category, minutes)).collect(),
        tags,
        course,
        state: Signing::Approved,
        supervisor: None,
        used_for: Vec::new(),
        paper_kept: form.tick("paper_kept"),
        from_records: false,
    }))
}

fn decision(form: &mut Form<'_>, around: &Around<'_>) -> Option<OfProgramme> {
    let kind = match form.choice("decision", DECISIONS) {
        Some("waiver") => Some(DecisionKind::Waiver),
        Some("prior_learning") => Some(DecisionKind::PriorLearning),
        Some("extension") => Some(DecisionKind::Extension),
        Some("review") => Some(DecisionKind::Review),
        Some(_) => Some(DecisionKind::Certification),
        None => None,
    };
    let of_stage = matches!(kind, Some(DecisionKind::Extension | DecisionKind::Certification));
    let requirement = form.of_way("requirement", kind.is_some() && !of_stage, around.ways, |w, what| {
        w.requirements.iter().find(|r| r.as_str() == what).cloned()
    });
    let stage = form.stage(of_stage, around.ways);
    let decided = form.choice("decided", DECIDED);
    // A certification cannot be granted for a day to come: nobody knows what is true then.
    let on = if kind == Some(DecisionKind::Certification) { form.past("on") } else { form.day("on") };
    let until = form.until("until", on);
    // An extension is a new last day: without it nothing would be decided.
    if kind == Some(DecisionKind::Extension) && form.one("until").is_empty() {
        form.faults.push(("until", FactRefusal::Missing));
    }
    let minutes = form.time().filter(|_| kind == Some(DecisionKind::PriorLearning));
    let reason = form.text("why", true);
    let (kind, decided, on, reason) = (kind?, decided?, on?, reason?);
    let (programme, requirement, stage) = if of_stage {
        let (programme, stage) = stage?;
        (programme, None, Some(stage))
    } else {
        let (programme, requirement) = requirement?;
        (programme, Some(requirement), None)
    };
    let id = DecisionId::parse(around.id.as_str()).ok()?;
    let by = around.by.to_owned();
    let decided = if decided == "granted" { Decided::Granted } else { Decided::Declined };
    let decision = Decision { id, kind, decided, requirement, stage, by, on, reason, until, minutes };
    Some((Some(programme), Said::Decision(decision)))
}

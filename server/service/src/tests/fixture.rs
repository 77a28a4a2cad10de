//! A house with people in it.

use crate::accounts::NewAccount;
use crate::cohorts::NewCohort;
use crate::quizzes::Sitting;
use crate::*;
use async_trait::async_trait;
use chrono::{DateTime, TimeDelta, Utc};
use domain::actor::{Actor, Role};
use domain::course::{Catalogue, Language, Level, OpenQuestion, QuestionKind, Requirement, Rule, Statement, Survey};
use domain::hours::{EntryForm, Outcome};
use domain::id::{
    AttemptId, CohortId, ModuleId, OpenQuestionId, OrganisationId, PersonId, ProgrammeId, RequirementId, StatementId,
    VersionId,
};
use domain::mail::OutgoingMail;
use domain::quiz::choices;
use domain::submission::Verdict;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, LazyLock, Mutex};
use storage::{GrantRow, Place, Store};

pub const PASSPHRASE: &str = "three calm green hills";

pub struct HandClock(AtomicI64);

impl HandClock {
    pub fn forward(&self, by: TimeDelta) {
        self.0.fetch_add(by.num_seconds(), Ordering::SeqCst);
    }
}

impl Clock for HandClock {
    fn now(&self) -> DateTime<Utc> {
        DateTime::from_timestamp(self.0.load(Ordering::SeqCst), 0).unwrap()
    }
}

/// Numbers that never repeat, so that ids and tokens differ and a test can be run again alike.
pub struct Counting(AtomicU64);

impl Random for Counting {
    fn fill(&self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(32) {
            let n = self.0.fetch_add(1, Ordering::SeqCst);
            let digest = domain::canonical::Digest::of_bytes(&n.to_be_bytes());
            let raw: Vec<u8> =
                (0..32).map(|i| u8::from_str_radix(&digest.as_str()[2 * i..2 * i + 2], 16).unwrap()).collect();
            chunk.copy_from_slice(&raw[..chunk.len()]);
        }
    }
}

#[derive(Default)]
pub struct MemoryPost {
    pub sent: Mutex<Vec<OutgoingMail>>,
    pub refuse: Mutex<Option<MailFault>>,
}

#[async_trait]
impl Mailer for MemoryPost {
    async fn send(&self, mail: &OutgoingMail) -> Result<(), MailFault> {
        if let Some(fault) = self.refuse.lock().unwrap().take() {
            return Err(fault);
        }
        self.sent.lock().unwrap().push(mail.clone());
        Ok(())
    }

    /// A report here is a mark and a code.
    fn report(&self, message: &[u8]) -> Option<Report> {
        let (mark, status) = std::str::from_utf8(message).unwrap().split_once(' ')?;
        Some(Report { mark: mark.to_owned(), permanent: status.starts_with('5'), status: status.to_owned() })
    }
}

pub static FILES: LazyLock<content::Files> = LazyLock::new(|| {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../courses");
    let mut files = content::read_folder(std::path::Path::new(folder)).unwrap();
    // One module that people learn, and two that are in no program of theirs: each story publishes them all.
    let told = ["what-peer-support-is", "recovery-hope-and-words", "role-limits-and-boundaries"];
    let told = |path: &String| match path.split('/').collect::<Vec<_>>().as_slice() {
        // In one language: the stories about two make the second themselves.
        [.., "es", _] | ["modules", _, "es", ..] => false,
        ["modules", module, ..] => told.contains(module),
        ["glossary", _, file] => told.iter().any(|module| file.strip_suffix(".toml") == Some(module)),
        ["programs", below, ..] => *below != "examples",
        _ => true,
    };
    files.0.retain(|path, _| told(path));
    // The first edition, of one module, which goes on for ever here: these stories do not depend on how many there are.
    let (_, program) = files.0.iter_mut().find(|(path, _)| path.as_str() == "programs/foundations.toml").unwrap();
    let text = String::from_utf8(program.clone()).unwrap();
    let second = text.match_indices("[[version]]").nth(1).map_or(text.len(), |(at, _)| at);
    let lines = text[..second].lines().filter(|line| !line.starts_with("effective_to"));
    // What later editions ask at the end is asked in these stories too.
    let last = "  { id = \"supervision\"";
    let evaluation = "  { id = \"evaluation\", kind = \"course_evaluation\" },";
    let lines = lines.flat_map(|line| [Some(line), Some(evaluation).filter(|_| line.starts_with(last))]).flatten();
    *program = lines.collect::<Vec<_>>().join("\n").into_bytes();
    files
});

pub static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| content::read(&FILES).0);

pub struct World {
    pub house: House,
    pub clock: Arc<HandClock>,
    pub post: Arc<MemoryPost>,
}

pub fn module() -> ModuleId {
    ModuleId::parse("what-peer-support-is").unwrap()
}

/// The courses with a first program that asks for no course evaluation.
pub fn without_course_evaluation() -> Catalogue {
    let mut catalogue = CATALOGUE.clone();
    let stage = &mut catalogue.programmes[0].versions[0].stages[0];
    let Requirement::AllOf { all_of, .. } = &mut stage.require else { panic!("{:?}", stage.require) };
    all_of.retain(|part| !matches!(part, Requirement::Leaf { rule: Rule::CourseEvaluation { .. }, .. }));
    catalogue
}

/// The courses with a first program whose newest edition asks for one lesson module and for a course evaluation.
pub fn with_course_evaluation() -> Catalogue {
    let mut catalogue = CATALOGUE.clone();
    let programme = &mut catalogue.programmes[0];
    let id = |text: &str| RequirementId::parse(text).unwrap();
    let mut version = programme.versions[0].clone();
    for older in &mut programme.versions {
        older.effective_to = Some("2026-11-22".parse().unwrap());
    }
    version.id = VersionId::parse("with-evaluation").unwrap();
    version.effective_from = "2026-11-23".parse().unwrap();
    version.effective_to = None;
    version.stages[0].require = Requirement::AllOf {
        id: id("all"),
        all_of: vec![
            Requirement::Leaf { id: id("lessons"), rule: Rule::LessonsRead { module: module() } },
            Requirement::Leaf {
                id: id("evaluation"),
                rule: Rule::CourseEvaluation { programme: programme.id.clone() },
            },
        ],
    };
    programme.versions.push(version);
    programme.surveys = vec![Survey {
        language: Language::english(),
        statements: vec![Statement { id: StatementId::parse("clear").unwrap(), text: "It was clear.".to_owned() }],
        questions: vec![OpenQuestion { id: OpenQuestionId::parse("helped").unwrap(), text: "What helped?".to_owned() }],
    }];
    catalogue
}

impl World {
    pub async fn new() -> Self {
        let start: DateTime<Utc> = "2026-11-23T15:00:00Z".parse().unwrap();
        let clock = Arc::new(HandClock(AtomicI64::new(start.timestamp())));
        let post = Arc::new(MemoryPost::default());
        let store = Store::open(&Place::Memory, start).await.unwrap();
        let identity = Identity {
            organisation: OrganisationId::parse("riverside").unwrap(),
            name: "Riverside Peer Academy".to_owned(),
            public_url: "https://learn.example.org".to_owned(),
            demonstration: false,
        };
        let house = House::new(
            store,
            clock.clone(),
            Arc::new(Counting(AtomicU64::new(1))),
            post.clone(),
            MasterSecret([7; 32]),
            identity,
        );
        founding::found(&house).await.unwrap();
        courses::open(&house, FILES.clone()).await.unwrap();
        Self { house, clock, post }
    }

    /// Another process at the same database.
    pub async fn beside(&self) -> House {
        let (store, identity) = (self.house.store.clone(), self.house.identity.clone());
        let random = Arc::new(Counting(AtomicU64::new(1 << 32)));
        let house = House::new(store, self.clock.clone(), random, self.post.clone(), MasterSecret([7; 32]), identity);
        courses::open(&house, FILES.clone()).await.unwrap();
        house
    }

    pub async fn account(&self, link: &str, name: &str) -> Actor {
        self.session(link, name).await.0
    }

    /// An account with the token of its session.
    pub async fn session(&self, link: &str, name: &str) -> (Actor, String) {
        let token = link.rsplit('/').next().unwrap();
        let account = NewAccount {
            name: name.to_owned(),
            passphrase: PASSPHRASE.to_owned(),
            passphrase_again: PASSPHRASE.to_owned(),
            ..NewAccount::default()
        };
        let signed_in = accounts::accept(&self.house, token, &account).await.unwrap();
        let actor = accounts::identify(&self.house, &signed_in.token).await.unwrap().unwrap();
        (actor, signed_in.token)
    }

    pub async fn administrator(&self) -> Actor {
        let link = founding::invite_administrator(&self.house, "ada@example.org").await.unwrap();
        self.account(&link.link, "Ada Admin").await
    }

    /// Opens a cohort and lets it start: the administrator accepts what no peer has read.
    pub async fn open_cohort(&self, by: &Actor, name: &str) -> CohortId {
        let cohort = self.cohort_that_waits(by, name).await;
        self.let_start(by, &cohort).await;
        cohort
    }

    pub async fn let_start(&self, by: &Actor, cohort: &CohortId) {
        let shown = reviews::starting(&self.house, by, cohort).await.unwrap().shown;
        let form = reviews::AcceptForm { id: self.house.new_id(), shown, accepted: true };
        reviews::accept(&self.house, by, cohort, &form).await.unwrap();
    }

    /// Opens a cohort that has not started.
    pub async fn cohort_that_waits(&self, by: &Actor, name: &str) -> CohortId {
        let form = NewCohort {
            id: self.house.new_id(),
            name: name.to_owned(),
            programme: "foundations".to_owned(),
            site: founding::FIRST_SITE.to_owned(),
            starts_on: "2026-11-23".to_owned(),
            zone: "America/New_York".to_owned(),
        };
        cohorts::open(&self.house, by, &form).await.unwrap()
    }

    /// Delivers what is in the outbox and takes the newest mail to that address.
    pub async fn mail_to(&self, email: &str) -> Option<OutgoingMail> {
        post::deliver(&self.house, "test").await.unwrap();
        self.post.sent.lock().unwrap().iter().rev().find(|m| m.to.as_str() == email).cloned()
    }

    pub async fn person(&self, by: &Actor, cohort: &CohortId, email: &str, role: Role, name: &str) -> Actor {
        cohorts::invite(&self.house, by, cohort, &self.house.new_id(), email, role.name()).await.unwrap();
        let mail = self.mail_to(email).await.unwrap();
        self.account(mail.content.link(), name).await
    }

    /// A coordinator of a site; the role is written straight into the store.
    pub async fn coordinator(&self, by: &Actor, cohort: &CohortId, email: &str, name: &str, site: &str) -> Actor {
        let person = self.person(by, cohort, email, Role::Trainer, name).await;
        let row = GrantRow {
            organisation: person.organisation.to_string(),
            person: person.person.to_string(),
            role: Role::Coordinator.name().to_owned(),
            scope: "site".to_owned(),
            scope_id: site.to_owned(),
            until: None,
            given_by: None,
            given_at: self.house.now(),
        };
        self.house.store.commit(vec![storage::write::give_role(row)]).await.unwrap();
        let session = accounts::sign_in(&self.house, email, PASSPHRASE, name).await.unwrap();
        accounts::identify(&self.house, &session.token).await.unwrap().unwrap()
    }

    /// An administrator, and a trainee with a certificate.
    pub async fn finished(&self) -> (Actor, Actor) {
        let house = &self.house;
        let ada = self.administrator().await;
        let cohort = self.open_cohort(&ada, "Autumn").await;
        let tom = self.person(&ada, &cohort, "tom@example.org", Role::Trainer, "Tom Trainer").await;
        let sue = self.person(&ada, &cohort, "sue@example.org", Role::Supervisor, "Sue Supervisor").await;
        let rosa = self.person(&ada, &cohort, "rosa@example.org", Role::Trainee, "Rosa Díaz").await;
        studies::join(house, &rosa, &cohort).await.unwrap();
        self.read_all_lessons(&rosa).await;
        self.try_quiz(&rosa, 10).await;
        let activity = studies::with_module(house, &rosa, &module()).await.unwrap();
        let activity = activity.module(&module()).unwrap().activities[0].clone();
        let work = works::begin(house, &rosa, &module(), &activity.id).await.unwrap();
        works::send(house, &rosa, &work, &"I want to walk beside people. ".repeat(30)).await.unwrap();
        let form = desk::GradeForm {
            version: 1,
            levels: activity.rubric.rows.iter().map(|r| (r.id.clone(), Level::Meets)).collect(),
            comment: String::new(),
            verdict: Verdict::Accept,
        };
        desk::grade(house, &tom, &work, &form).await.unwrap();
        self.clock.forward(TimeDelta::days(6));
        let mut signs = Vec::new();
        for (kind, date, minutes) in
            [("practice", "2026-11-24", 120), ("practice", "2026-11-25", 120), ("supervision", "2026-11-26", 60)]
        {
            let form = self.entry(kind, date, "09:00", minutes, &sue.person);
            let entry = hours::submit(house, &rosa, &house.new_id(), &form, true).await.unwrap().entry;
            signs.push(desk::EntrySign { entry, version: 1, outcome: Outcome::Approved });
        }
        desk::sign(house, &sue, &rosa.person, &signs, true, "I supervised Rosa.").await.unwrap();
        self.evaluate_course(&rosa).await;
        (ada, rosa)
    }

    /// Gives the evaluation of the course, the last thing before the certificate.
    pub async fn evaluate_course(&self, trainee: &Actor) {
        let programme = ProgrammeId::parse("foundations").unwrap();
        surveys::give(&self.house, trainee, &programme, |field| if field.starts_with("text-") { "" } else { "mostly" })
            .await
            .unwrap();
    }

    /// Someone with that role in that place, invited by mail.
    pub async fn hold(&self, by: &Actor, email: &str, role: Role, place: &str, until: &str, name: &str) -> Actor {
        let form = invitations::InviteForm {
            id: self.house.new_id(),
            email: email.to_owned(),
            role: role.name().to_owned(),
            place: place.to_owned(),
            until: until.to_owned(),
        };
        invitations::invite(&self.house, by, &form).await.unwrap();
        let mail = self.mail_to(email).await.unwrap();
        self.account(mail.content.link(), name).await
    }

    /// A search of the trail for the days around now.
    pub fn last_days(&self) -> trail::Search {
        let today = self.house.now().date_naive();
        trail::Search { from: today - TimeDelta::days(9), to: today, person: String::new(), action: String::new() }
    }

    pub async fn read_all_lessons(&self, trainee: &Actor) {
        let learner = studies::with_module(&self.house, trainee, &module()).await.unwrap();
        for lesson in &learner.module(&module()).unwrap().lessons {
            studies::read_lesson(&self.house, trainee, &module(), &lesson.id).await.unwrap();
        }
    }

    /// Answers `right` questions rightly and leaves the others.
    pub async fn answer(&self, trainee: &Actor, attempt: &AttemptId, right: usize) {
        let Sitting { attempt, questions, .. } = quizzes::sitting(&self.house, trainee, attempt).await.unwrap();
        for drawn in attempt.drawn.iter().take(right) {
            let kind = &questions[&drawn.question].question.kind;
            let values: Vec<String> = match kind {
                QuestionKind::TrueFalse { answer, .. } => vec![answer.to_string()],
                QuestionKind::ShortText { accept, .. } => vec![accept[0].clone()],
                kind => choices(kind).iter().filter(|c| c.correct).map(|c| c.id.to_string()).collect(),
            };
            quizzes::save(&self.house, trainee, &attempt.id, &drawn.question, &values).await.unwrap();
        }
    }

    pub async fn try_quiz(&self, trainee: &Actor, right: usize) -> domain::quantity::Score {
        let attempt = quizzes::begin(&self.house, trainee, &module(), &self.house.new_id()).await.unwrap();
        self.answer(trainee, &attempt, right).await;
        quizzes::send(&self.house, trainee, &attempt).await.unwrap()
    }

    pub fn entry(&self, kind: &str, date: &str, start: &str, minutes: u32, supervisor: &PersonId) -> EntryForm {
        EntryForm {
            kind: kind.to_owned(),
            date: date.to_owned(),
            start: start.to_owned(),
            hours: String::new(),
            minutes: minutes.to_string(),
            activity: if kind == "practice" { "one_to_one" } else { "individual" }.to_owned(),
            mode: "in_person".to_owned(),
            supervisor: supervisor.to_string(),
            note: "Practised open questions.".to_owned(),
            nobody_served: false,
        }
    }
}

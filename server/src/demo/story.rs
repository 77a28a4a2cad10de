//! The story of the demonstration: who there is, and how far each has come.

use super::PASSPHRASE;
use super::play::{Play, stuck};
use super::roles;
use super::texts;
use crate::failure::Failure;
use domain::actor::{Actor, Role};
use domain::evaluation::NextAction;
use domain::id::CohortId;
use domain::submission::Verdict;
use domain::support::Contact;
use service::{breaks, certificates, cohorts, desk, leaving, support};
use web::DemonstrationPerson;

/// A cohort with those who teach and supervise it.
struct Group {
    cohort: CohortId,
    trainer: Actor,
    supervisor: Actor,
}

/// The story while it is told.
struct Telling<'a> {
    play: &'a Play,
    administrator: Actor,
    people: Vec<DemonstrationPerson>,
}

pub(super) fn shown(name: &str, role: Role, email: &str, state: impl Into<String>) -> DemonstrationPerson {
    DemonstrationPerson {
        name: name.to_owned(),
        role,
        email: email.to_owned(),
        passphrase: PASSPHRASE.to_owned(),
        state: state.into(),
    }
}

/// Tells the story. Answers its people, those who lead first.
///
/// # Errors
/// When a use case does not take what the story gives it.
pub async fn tell(play: &Play) -> Result<Vec<DemonstrationPerson>, Failure> {
    play.at(41, 9).await?;
    let (name, email) = ("Miriam Castellanos", "miriam@riverside.example");
    let administrator = play.administrator(name, email).await?;
    let people = vec![shown(name, Role::Administrator, email, "Opens groups and invites people")];
    let mut telling = Telling { play, administrator, people };
    telling.someone_to_talk_to().await?;
    let evening = telling
        .group(
            "Tuesday evenings",
            41,
            ("Delroy Whitfield", "delroy@riverside.example"),
            ("Ingrid Nakamura", "ingrid@riverside.example"),
        )
        .await?;
    let weekend = telling
        .group(
            "Saturday mornings",
            22,
            ("Lucía Paredes", "lucia@riverside.example"),
            ("Tomasz Wilk", "tomasz@riverside.example"),
        )
        .await?;
    telling.rosa(&evening).await?;
    telling.samuel(&evening).await?;
    telling.lin(&evening).await?;
    telling.josephine(&evening).await?;
    telling.priya(&evening).await?;
    telling.walter(&evening).await?;
    telling.hassan(&weekend).await?;
    telling.kiri(&weekend).await?;
    telling.elena(&weekend).await?;
    telling.calvin(&weekend).await?;
    telling.noah(&weekend).await?;
    telling.amina(&weekend).await?;
    telling.otis(&weekend).await?;
    telling.jamie(&weekend).await?;
    telling.wren(&weekend).await?;
    roles::tell(play, &telling.administrator, &evening.cohort, &mut telling.people).await?;
    telling.ruth(&weekend).await?;
    play.at(3, 12).await?;
    play.announce(&evening.trainer, &evening.cohort, "Room 4 this Tuesday", texts::ROOM_CHANGE).await?;
    play.announce(&weekend.trainer, &weekend.cohort, "Coffee before we start", texts::COFFEE).await?;
    play.carry().await?;
    play.remind().await?;
    Ok(telling.people)
}

impl Telling<'_> {
    async fn group(
        &mut self,
        name: &str,
        days_ago: i64,
        trainer: (&str, &str),
        supervisor: (&str, &str),
    ) -> Result<Group, Failure> {
        let play = self.play;
        play.at(days_ago, 10).await?;
        let cohort = play.cohort(&self.administrator, name, days_ago - 3).await?;
        let mut staff = Vec::new();
        for ((person, email), role, does) in
            [(trainer, Role::Trainer, "reads and answers texts"), (supervisor, Role::Supervisor, "signs hours")]
        {
            play.at(days_ago, 11).await?;
            play.invite(&self.administrator, &cohort, role, email).await?;
            play.at(days_ago, 15).await?;
            staff.push(play.come_in(email, person).await?);
            self.people.push(shown(person, role, email, format!("{name}: {does}")));
        }
        match <[Actor; 2]>::try_from(staff) {
            Ok([trainer, supervisor]) => Ok(Group { cohort, trainer, supervisor }),
            Err(_) => Err(stuck("find the staff of a cohort", &service::Error::NotFound)),
        }
    }

    /// Invites a trainee, who makes an account on the next evening.
    async fn trainee(
        &mut self,
        group: &Group,
        days_ago: i64,
        name: &str,
        email: &str,
        state: &str,
    ) -> Result<Actor, Failure> {
        self.play.at(days_ago + 1, 11).await?;
        self.play.invite(&self.administrator, &group.cohort, Role::Trainee, email).await?;
        self.play.at(days_ago, 17).await?;
        self.people.push(shown(name, Role::Trainee, email, state));
        self.play.come_in(email, name).await
    }

    /// The same, who also joins the programme.
    async fn joined(
        &mut self,
        group: &Group,
        days_ago: i64,
        name: &str,
        email: &str,
        state: &str,
    ) -> Result<Actor, Failure> {
        let actor = self.trainee(group, days_ago, name, email, state).await?;
        self.play.pass(6);
        self.play.join(&actor, &group.cohort, &self.administrator).await?;
        Ok(actor)
    }

    /// The same, who has read all lessons and passed the quizzes, two days later.
    async fn learned(
        &mut self,
        group: &Group,
        days_ago: i64,
        name: &str,
        email: &str,
        state: &str,
    ) -> Result<Actor, Failure> {
        let actor = self.joined(group, days_ago, name, email, state).await?;
        self.play.read_all(&actor, days_ago).await?;
        self.play.at(days_ago - 2, 19).await?;
        self.play.quizzes(&actor, 9).await?;
        Ok(actor)
    }

    /// The same, whose text was accepted, four days after joining.
    async fn accepted(
        &mut self,
        group: &Group,
        days_ago: i64,
        who: (&str, &str, &str),
        text: &str,
    ) -> Result<Actor, Failure> {
        let actor = self.learned(group, days_ago, who.0, who.1, who.2).await?;
        self.play.at(days_ago - 3, 19).await?;
        let works = self.play.write(&actor, text).await?;
        self.play.at(days_ago - 4, 16).await?;
        self.play.answer(&group.trainer, &works, Verdict::Accept, texts::WELL_DONE).await?;
        Ok(actor)
    }

    /// Finished: a text returned once, an entry returned once, and the certificate.
    async fn rosa(&mut self, group: &Group) -> Result<(), Failure> {
        let play = self.play;
        let actor = self.learned(group, 37, "Rosa Delgado", "rosa@riverside.example", "").await?;
        play.at(34, 19).await?;
        let works = play.write(&actor, texts::ROSA_FIRST).await?;
        play.at(33, 16).await?;
        play.answer(&group.trainer, &works, Verdict::Return, texts::TO_ADD_ROSA).await?;
        play.at(32, 19).await?;
        let works = play.write(&actor, texts::ROSA).await?;
        play.at(31, 16).await?;
        play.answer(&group.trainer, &works, Verdict::Accept, texts::WELL_DONE).await?;
        let supervisor = &group.supervisor.person;
        let mut stretches = play.stretches(&actor, 24).await?;
        // The second is noted longer than it was; what is left after the correction is just enough.
        stretches[1].minutes += 30;
        let mut entries = Vec::new();
        for stretch in &stretches {
            entries.push(play.log(&actor, stretch, supervisor).await?);
        }
        play.at(23, 16).await?;
        play.sign(&group.supervisor, &actor, Some((&entries[1], texts::TOO_LONG))).await?;
        play.at(22, 19).await?;
        stretches[1].minutes -= 30;
        play.correct(&actor, &entries[1], &stretches[1], supervisor).await?;
        play.at(21, 16).await?;
        play.sign(&group.supervisor, &actor, None).await?;
        let own = certificates::own(&play.house, &actor).await.map_err(|e| stuck("find a certificate", &e))?;
        let (certificate, _) = own.first().ok_or_else(|| stuck("finish the programme", &service::Error::NotFound))?;
        if let Some(rosa) = self.people.last_mut() {
            rosa.state = format!("Finished; the certificate has number {}", certificate.number);
        }
        Ok(())
    }

    /// Hours wait for the supervisor.
    async fn samuel(&mut self, group: &Group) -> Result<(), Failure> {
        let who = ("Samuel Okafor", "samuel@riverside.example", "Text accepted; hours wait for the supervisor");
        let actor = self.accepted(group, 16, who, texts::SAMUEL).await?;
        for stretch in self.play.stretches(&actor, 1).await? {
            self.play.log(&actor, &stretch, &group.supervisor.person).await?;
        }
        Ok(())
    }

    /// One entry was returned, the others are signed.
    async fn lin(&mut self, group: &Group) -> Result<(), Failure> {
        let who = ("Lin Tran", "lin@riverside.example", "Text accepted; one hours entry came back with a question");
        let actor = self.accepted(group, 18, who, texts::LIN).await?;
        let mut entries = Vec::new();
        for stretch in self.play.stretches(&actor, 4).await? {
            entries.push(self.play.log(&actor, &stretch, &group.supervisor.person).await?);
        }
        self.play.at(2, 16).await?;
        self.play.sign(&group.supervisor, &actor, entries.get(2).map(|e| (e, texts::WHICH_KIND))).await
    }

    /// A text waits for the trainer.
    async fn josephine(&mut self, group: &Group) -> Result<(), Failure> {
        let actor = self
            .learned(group, 7, "Josephine Bell", "josephine@riverside.example", "Text waits for the trainer")
            .await?;
        self.play.at(1, 18).await?;
        self.play.write(&actor, texts::JOSEPHINE).await?;
        self.play.pass(5);
        self.play.ask(&actor, 5, texts::JOSEPHINE_ASKS).await.map(drop)
    }

    /// A text came back: not yet, and what to add.
    async fn priya(&mut self, group: &Group) -> Result<(), Failure> {
        let state = "Text came back: not yet, with what to add";
        let actor = self.learned(group, 9, "Priya Raman", "priya@riverside.example", state).await?;
        self.play.at(5, 18).await?;
        let works = self.play.write(&actor, texts::PRIYA).await?;
        self.play.at(3, 16).await?;
        self.play.answer(&group.trainer, &works, Verdict::Return, texts::TO_ADD_PRIYA).await
    }

    /// All attempts at the quiz are used.
    async fn walter(&mut self, group: &Group) -> Result<(), Failure> {
        let state = "Quiz not passed yet, three attempts used; a trainer can allow another";
        let actor = self.joined(group, 8, "Walter Brandt", "walter@riverside.example", state).await?;
        self.play.read_all(&actor, 8).await?;
        for (days_ago, right) in [(6, 4), (4, 6), (2, 7)] {
            self.play.at(days_ago, 19).await?;
            self.play.quizzes(&actor, right).await?;
        }
        Ok(())
    }

    /// Hours are signed, the text is being written.
    async fn hassan(&mut self, group: &Group) -> Result<(), Failure> {
        let state = "All hours signed; is writing the text";
        let actor = self.learned(group, 14, "Hassan Aziz", "hassan@riverside.example", state).await?;
        for stretch in self.play.stretches(&actor, 4).await? {
            self.play.log(&actor, &stretch, &group.supervisor.person).await?;
        }
        self.play.at(3, 16).await?;
        self.play.sign(&group.supervisor, &actor, None).await?;
        self.play.at(1, 20).await?;
        self.play.draft(&actor, texts::HASSAN_BEGUN).await.map(drop)
    }

    /// A quiz is under way.
    async fn kiri(&mut self, group: &Group) -> Result<(), Failure> {
        let state = "Quiz under way, four questions answered";
        let actor = self.joined(group, 4, "Kiri Tamihana", "kiri@riverside.example", state).await?;
        self.play.read_all(&actor, 3).await?;
        self.play.minutes_ago(25).await?;
        self.play.quiz_begun(&actor, 4).await
    }

    /// In the middle of the lessons.
    async fn elena(&mut self, group: &Group) -> Result<(), Failure> {
        let state = "In the middle of the lessons; some hours and a certificate were taken over from before";
        let actor = self.joined(group, 5, "Elena Popescu", "elena@riverside.example", state).await?;
        self.play.at(3, 10).await?;
        self.play.move_in(&self.administrator).await?;
        self.play.at(1, 18).await?;
        self.play.read(&actor, 0, 3).await?;
        let thread = self.play.ask(&actor, 2, texts::ELENA_ASKS).await?;
        self.play.pass(40);
        self.play.write_back(&group.trainer, &thread, texts::LUCIA_ANSWERS).await
    }

    /// Quiet for so long that the reminder came on a working day before now, whatever day it is.
    async fn calvin(&mut self, group: &Group) -> Result<(), Failure> {
        let state = "Two lessons read, then quiet for twelve days; a reminder has left";
        let actor = self.joined(group, 14, "Calvin Reed", "calvin@riverside.example", state).await?;
        self.play.at(12, 18).await?;
        self.play.read(&actor, 0, 2).await
    }

    /// Joined, read one lesson, and is on a break.
    async fn noah(&mut self, group: &Group) -> Result<(), Failure> {
        let state = "One lesson read; is on a break";
        let actor = self.joined(group, 12, "Noah Yazzie", "noah@riverside.example", state).await?;
        self.play.at(11, 18).await?;
        self.play.read(&actor, 0, 1).await?;
        self.play.at(6, 18).await?;
        breaks::begin(&self.play.house, &actor).await.map_err(|e| stuck("begin a break", &e))
    }

    /// Has left the program, with an earlier break.
    async fn ruth(&mut self, group: &Group) -> Result<(), Failure> {
        let doing = "leave a program";
        let (house, play) = (&self.play.house, self.play);
        let state = "Has left the program, and may come back";
        let actor = self.joined(group, 20, "Ruth Abernathy", "ruth@riverside.example", state).await?;
        play.at(18, 18).await?;
        play.read(&actor, 0, 2).await?;
        breaks::begin(house, &actor).await.map_err(|e| stuck("begin a break", &e))?;
        play.at(9, 9).await?;
        breaks::end(house, &actor).await.map_err(|e| stuck("come back", &e))?;
        play.at(4, 18).await?;
        let ways = leaving::own(house, &actor).await.map_err(|e| stuck(doing, &e))?;
        let way = ways.first().ok_or_else(|| stuck(doing, &service::Error::NotFound))?;
        leaving::leave(house, &actor, &leaving::name(&way.key)).await.map_err(|e| stuck(doing, &e))
    }

    /// Whom people can talk to here, and in which state the site lies.
    async fn someone_to_talk_to(&self) -> Result<(), Failure> {
        let doing = "name someone to talk to";
        let house = &self.play.house;
        let all = Contact {
            name: "The desk of the academy".to_owned(),
            phone: "555-0142".to_owned(),
            hours: "Weekdays, 9 to 5".to_owned(),
            note: "Say that you are in the training. Whoever answers will listen, and find someone with you."
                .to_owned(),
        };
        support::save(house, &self.administrator, "", &all, "").await.map_err(|e| stuck(doing, &e))?;
        let sites = cohorts::sites(house).await.map_err(|e| stuck(doing, &e))?;
        let site = sites.first().map(|(id, _)| id.to_string()).unwrap_or_default();
        let here = Contact { name: "Front room, River Street".to_owned(), phone: "555-0188".to_owned(), ..all };
        support::save(house, &self.administrator, &site, &here, "NC").await.map_err(|e| stuck(doing, &e))
    }

    /// Has an account and has not joined.
    async fn amina(&mut self, group: &Group) -> Result<(), Failure> {
        self.trainee(group, 1, "Amina Benali", "amina@riverside.example", "Has an account; has not joined yet")
            .await
            .map(drop)
    }

    /// Without an address: came in by a printed slip, forgot the passphrase, and was helped face to face.
    async fn otis(&mut self, group: &Group) -> Result<(), Failure> {
        let (play, user_name) = (self.play, "otis.freeman");
        play.at(6, 11).await?;
        let actor = play.come_in_by_slip(&self.administrator, &group.cohort, "Otis Freeman", user_name).await?;
        play.join(&actor, &group.cohort, &self.administrator).await?;
        play.at(4, 18).await?;
        play.read(&actor, 0, 2).await?;
        play.at(2, 10).await?;
        play.helped(&self.administrator, &actor).await?;
        desk::person(&play.house, &group.trainer, &actor.person)
            .await
            .map_err(|e| stuck("look at someone's progress", &e))?;
        play.slip_waits(&self.administrator, &group.cohort).await?;
        let state = "No email: came in by a printed slip, and got a new passphrase face to face";
        self.people.push(shown("Otis Freeman", Role::Trainee, user_name, state));
        Ok(())
    }

    /// Everything is done but the course evaluation, which the newest edition of the rules asks for.
    async fn wren(&mut self, group: &Group) -> Result<(), Failure> {
        let (play, evening) = (self.play, 4);
        let state = "Everything is done but the course evaluation";
        let actor = self.joined(group, 4, "Wren Halloway", "wren@riverside.example", state).await?;
        let mut stretches = play.stretches(&actor, 1).await?;
        // They joined lately: one stretch a day, from the day of joining on.
        (1..).zip(stretches.iter_mut().rev()).for_each(|(days_ago, stretch)| stretch.days_ago = days_ago);
        let (supervisor, mut stretches) = (&group.supervisor.person, stretches.iter());
        play.at(4, 18).await?;
        play.read(&actor, 0, evening).await?;
        for stretch in stretches.by_ref().take(1) {
            play.log(&actor, stretch, supervisor).await?;
        }
        play.at(3, 9).await?;
        play.read(&actor, evening, usize::MAX).await?;
        play.at(3, 19).await?;
        play.quizzes(&actor, 9).await?;
        for stretch in stretches.by_ref().take(1) {
            play.log(&actor, stretch, supervisor).await?;
        }
        play.at(3, 21).await?;
        let works = play.write(&actor, texts::SAMUEL).await?;
        play.at(2, 16).await?;
        play.answer(&group.trainer, &works, Verdict::Accept, texts::WELL_DONE).await?;
        for stretch in stretches {
            play.log(&actor, stretch, supervisor).await?;
        }
        play.at(1, 21).await?;
        play.sign(&group.supervisor, &actor, None).await?;
        let way = play.way(&actor).await?;
        let asked = matches!(way.evaluation.next_thing(), Some(NextAction::GiveEvaluation { .. }));
        if asked { Ok(()) } else { Err(stuck("come to the course evaluation", &service::Error::NotFound)) }
    }

    /// Invited, no account yet.
    async fn jamie(&mut self, group: &Group) -> Result<(), Failure> {
        let email = "jamie@riverside.example";
        self.play.at(2, 11).await?;
        self.play.invite(&self.administrator, &group.cohort, Role::Trainee, email).await?;
        let state = "Invited; the mail has the link by which the account is made";
        let jamie =
            DemonstrationPerson { passphrase: "none yet".to_owned(), ..shown("Jamie", Role::Trainee, email, state) };
        self.people.push(jamie);
        Ok(())
    }
}

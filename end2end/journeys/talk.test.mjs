// Talking: a question to one's trainer, an announcement, paper sheets with both names, and what people think of a course,
// told without names and only in sum. Each with scripts and without.
import assert from "node:assert/strict";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { openBrowser, Person } from "../house/browser.mjs";
import { PASSPHRASE } from "../house/demonstration.mjs";
import { Album } from "../house/look.mjs";
import { COURSES, OUT, TELLINGS, temporary } from "../house/places.mjs";
import { Server } from "../house/server.mjs";
import { Visitor } from "../house/visitor.mjs";
import { MODULE, PROGRAM, Story } from "../story/cast.mjs";
import { aGroupIsOpened, theFirstAdministratorComesIn } from "../story/founding.mjs";
import { onAPhone } from "../story/phones.mjs";

const LESSON = `/learn/${MODULE}/what-it-is`;
const ASKED = "I am not sure how listening is different from waiting. Can you give me an example?";
const ANSWERED = "Waiting is for your turn to speak. Listening is for theirs.";
const SUBJECT = "Bring a cup on Saturday";
const NOW = "2027-03-11T18:00:00Z";
const YESTERDAY = "2027-03-10";
const LOUD = "The room was too loud.";

for (const script of TELLINGS) {
  const how = script ? "with" : "without";
  describe(`talking, ${how} scripts`, { timeout: 15 * 60_000 }, () => {
    const album = script ? new Album("pages-of-talk") : undefined;
    const server = new Server(`talk-${how}`);
    let browser;

    const arrive = async (name, path = "/home") => {
      const person = await Person.arrive(browser, server.base, { name, email: `${name}@riverside.example`, passphrase: PASSPHRASE, script });
      await person.isSignedIn(path);
      return person;
    };
    const look = async (person, page) => {
      await album?.look(person, `talk-${page}`);
      await onAPhone(person, `talk-${page}-${how}`);
    };
    const leave = async (...people) => {
      for (const person of people) {
        person.isContent();
        await person.context.close();
      }
    };

    before(async () => {
      await server.start({ demo: true, now: NOW });
      browser = await openBrowser();
    }, { timeout: 360_000 });
    after(async () => {
      await browser?.close();
      await server.program?.stop();
    }, { timeout: 60_000 });

    test("a trainee asks from a lesson, and the trainer answers", async () => {
      const calvin = await arrive("calvin", LESSON);
      await calvin.main.locator("summary", { hasText: "Ask your trainer" }).click();
      await calvin.reads("These people can read it and write back: Lucía Paredes.", "This is not for emergencies.");
      await look(calvin, "ask");
      await calvin.press("Send my question");
      assert.equal(calvin.status, 422);
      await look(calvin, "ask-refused");
      await calvin.write("Your question", ASKED);
      await calvin.press("Send my question");
      await calvin.reads(ASKED, "Your trainers have it.", "Waiting for a trainer since");
      const thread = calvin.path;
      await look(calvin, "asked");
      await calvin.goTo("Home");
      await calvin.reads("Waiting for a trainer.");

      const delroy = await arrive("delroy");
      await delroy.open(`/desk${thread}`, 404);
      const lucia = await arrive("lucia", "/desk");
      await lucia.reads("Questions from trainees: 1");
      await look(lucia, "desk");
      await lucia.follow(/^Lesson: /);
      await lucia.isAt("A question from Calvin Reed");
      await lucia.reads(ASKED, "It is recorded that you opened this page.");
      await lucia.write("Your answer", ANSWERED);
      await look(lucia, "answer");
      await lucia.press("Send and next");
      await lucia.open("/desk");
      await lucia.reads("Questions from trainees: 0");

      await calvin.open("/home");
      await calvin.follow(/^A trainer wrote back to you\./);
      await calvin.reads(ANSWERED, "Lucía Paredes", "Answered");
      await look(calvin, "answered");
      await calvin.press("Thank you, I have what I need");
      await calvin.reads("This talk is closed. What was said stays here.");
      await leave(calvin, delroy, lucia);
    });

    test("a trainer writes to a group; who is in it reads it and puts it aside", async () => {
      const lucia = await arrive("lucia", "/announcements");
      await lucia.follow("Write to Saturday mornings");
      await lucia.press("Look it over");
      assert.equal(lucia.status, 422);
      await look(lucia, "announcement-refused");
      await lucia.write("What is it about?", SUBJECT);
      await lucia.write("What do you want to say?", "We have coffee and tea, and no cups.\n\nSee you at nine.");
      await lucia.press("Look it over");
      await lucia.reads("This is how it will look. Nothing is sent yet.", "no cups", "will see it on their home page");
      await look(lucia, "announcement-preview");
      await lucia.press("Change it");
      assert.equal(await lucia.holds("What is it about?"), SUBJECT);
      await lucia.press("Look it over");
      await lucia.press("Send it");
      await lucia.reads(SUBJECT);

      const kiri = await arrive("kiri");
      await kiri.reads(SUBJECT, "Lucía Paredes to Saturday mornings", "See you at nine.");
      await look(kiri, "announced-home");
      await kiri.press(`I have read this: ${SUBJECT}`);
      await kiri.open("/home");
      await kiri.misses(SUBJECT);
      await kiri.open("/announcements");
      await kiri.reads(SUBJECT, "See you at nine.");
      await look(kiri, "announcements");
      const rosa = await arrive("rosa");
      await rosa.misses(SUBJECT);
      await leave(lucia, kiri, rosa);
    });

    test("a trainee gives the evaluation without saying anything, and the certificate is there", async () => {
      const wren = await arrive("wren");
      await wren.reads("Last step: what did you think of the course?");
      await wren.follow("Say what I think");
      await wren.isAt(`What did you think of ${PROGRAM}?`);
      await wren.reads("Your answers carry no name");
      await look(wren, "evaluation");
      await wren.press("Send my answers");
      assert.equal(wren.status, 422);
      await look(wren, "evaluation-refused");
      await wren.answersAll("I’d rather not say");
      await wren.press("Send my answers");
      await wren.reads("Thank you. Your answers are in, without your name.");
      await wren.goTo("Home");
      await wren.reads(`Your certificate for ${PROGRAM} is ready`);
      const lucia = await arrive("lucia", "/desk/evaluations");
      await lucia.reads("Not yet: fewer than 5 people have answered.");
      await lucia.misses("Wren", "I’d rather not say");
      await look(lucia, "evaluations-too-few");
      await leave(wren, lucia);
    });

    test("staff prints a quiz and types in what was done on paper; both names stand with it", async () => {
      const miriam = await arrive("miriam", "/admin/people");
      await miriam.write("Name, email address or user name", "Owen");
      await miriam.press("Search");
      await miriam.follow("Owen Castle");
      await miriam.choose("Role", "Staff proxy");
      await miriam.choose("Where the role reaches", "Group: Saturday mornings");
      await miriam.press("Give this role");
      const owen = await arrive("owen", "/desk/sheets");
      await look(owen, "sheets");
      await owen.follow("Calvin Reed");
      await owen.reads("keeps both names");
      const person = owen.path;
      await look(owen, "sheets-person");

      await owen.follow("Enter lessons read on paper");
      await owen.press("Mark these as read");
      assert.equal(owen.status, 422);
      await look(owen, "sheet-lessons-refused");
      for (const box of await owen.main.locator('input[name="lesson"]').all()) await box.check({ force: true });
      await comparedWithPaper(owen, "Day on which they finished reading");
      await owen.press("Mark these as read");
      await owen.open(person);
      await owen.reads("7 of 7 lessons read.");

      await owen.follow("Make a quiz sheet");
      await owen.press("Draw the questions");
      await owen.reads("Take the time you need.", "Code");
      await look(owen, "sheet-printed");
      if (script) {
        mkdirSync(join(OUT, "papers"), { recursive: true });
        await owen.page.pdf({ path: join(OUT, "papers", "quiz-sheet.pdf"), format: "Letter", printBackground: false });
      }
      await owen.follow("Type in the answers");
      for (const group of await owen.main.locator("fieldset").all()) {
        const first = group.locator('input[name^="q-"]').first();
        if ((await first.count()) > 0) await first.check({ force: true });
      }
      const chosen = await owen.main.locator("input[name^='q-']:checked").count();
      assert.ok(chosen > 0);
      await owen.press("Send the answers");
      assert.equal(owen.status, 422);
      assert.equal(await owen.main.locator("input[name^='q-']:checked").count(), chosen, "what was typed in is kept");
      await look(owen, "sheet-answers-refused");
      await comparedWithPaper(owen, "Day on which they answered");
      await owen.press("Send the answers");
      await owen.open(person);
      await owen.follow(/^Type in “/);
      await owen.write("The text, as it was written", "I want to walk beside people, as somebody once did with me. ".repeat(20));
      await comparedWithPaper(owen, "Day on which they wrote it");
      await look(owen, "sheet-text");
      await owen.press("Send it to the trainers");

      const both = "Calvin Reed, 10 March 2027. Typed in by Owen Castle.";
      const calvin = await arrive("calvin", `/learn/${MODULE}`);
      await calvin.follow(/^The twelve values/);
      await calvin.reads("Read on paper, 10 March 2027. Entered by Owen Castle.");
      await look(calvin, "sheet-lesson");
      const lucia = await arrive("lucia", "/desk");
      await lucia.leads(() => lucia.main.locator('tr:has-text("Calvin Reed") a[href^="/desk/submissions/"]').first().click());
      await lucia.reads(both);
      await look(lucia, "sheet-grading");
      await leave(miriam, owen, calvin, lucia);
    });

    test("the pages can be used by everyone", () => {
      if (album) {
        console.log(album.table());
        assert.deepEqual(album.faults(), []);
      }
      assert.deepEqual(server.failures(), []);
    });
  });

  describe(`what five people think of a course, ${how} scripts`, { timeout: 15 * 60_000 }, () => {
    const album = script ? new Album("pages-of-evaluations") : undefined;
    const story = new Story({ name: `talk-five-${how}`, script });
    const names = ["Ana Flores", "Bo Lindgren", "Cleo Marsh", "Dov Katz", "Esi Boateng"];
    const trainees = [];
    let trainer;

    before(async () => {
      // A program of one module's lessons and the evaluation: five people come to its end quickly.
      const courses = join(temporary(story.name), "courses");
      cpSync(COURSES, courses, { recursive: true });
      const file = join(courses, "programs/foundations.toml");
      const [head] = readFileSync(file, "utf8").split("[[version]]");
      writeFileSync(file, `${head}${SHORT}`);
      await story.begin({ CAIRN_COURSES: courses });
      const comesIn = async (role, name) => {
        const administrator = await story.person("administrator");
        const email = `${name.split(" ")[0].toLowerCase()}@example.org`;
        const invite = administrator.part("Invite someone");
        await administrator.write("Email address", email, invite);
        await administrator.choose("Role of the person you invite", role, invite);
        await administrator.press("Send the invitation", invite);
        const person = new Visitor(story.server.base, { name, email, passphrase: PASSPHRASE });
        await person.open((await story.post.next(email)).link);
        await person.joins();
        return person;
      };
      const theyComeIn = async () => {
        const teaches = await comesIn("Trainer", "Tomas Reyes");
        trainer = await Person.arrive(story.browser, story.server.base, { name: teaches.name, script });
        await trainer.goesOnFor(teaches);
        for (const name of names) trainees.push(await comesIn("Trainee", name));
        // The last one comes at a browser.
        const last = await Person.arrive(story.browser, story.server.base, { name: names.at(-1), script });
        await last.goesOnFor(trainees.pop());
        trainees.push(last);
      };
      await story.beforehand(theFirstAdministratorComesIn, aGroupIsOpened, theyComeIn);
    }, { timeout: 8 * 60_000 });
    after(() => story.end(), { timeout: 60_000 });

    const gives = async (trainee, agrees, text) => {
      await trainee.press(`Join ${PROGRAM}`);
      await trainee.follow("Start reading");
      for (let number = 1; number <= 7; number += 1) await trainee.press(number === 7 ? /^Finish/ : /^Next: /);
      await trainee.open("/home");
      await trainee.follow("Say what I think");
      await trainee.answersAll(agrees);
      await trainee.write("What should we change?", text);
      await trainee.press("Send my answers");
      await trainee.reads("Thank you. Your answers are in, without your name.");
    };

    test("until the fifth nobody reads anything", async () => {
      for (const [place, trainee] of trainees.slice(0, 4).entries()) await gives(trainee, place === 0 ? "I’d rather not say" : "I agree fully", place === 1 ? LOUD : "");
      await trainer.open("/desk/evaluations");
      await trainer.reads("Not yet: fewer than 5 people have answered.");
      await trainer.misses(LOUD);
    });

    test("from the fifth on it is told in sum, without a name", async () => {
      await gives(trainees[4], "I do not agree", "");
      await trainer.open("/desk/evaluations");
      await trainer.reads("5 people answered.", LOUD, "I’d rather not say");
      await trainer.misses(...names);
      const row = trainer.main.getByRole("row", { name: /I knew what was expected of me/ });
      assert.deepEqual(await row.getByRole("cell").allInnerTexts(), ["3", "0", "0", "1", "1"]);
      await album?.look(trainer, "talk-evaluations");
      await onAPhone(trainer, `talk-evaluations-${how}`);
      if (album) assert.deepEqual(album.faults(), []);
      assert.deepEqual(story.server.failures(), []);
      for (const person of [trainer, trainees.at(-1)]) person.isContent();
    });
  });
}

/** The day on the paper, and that it was compared. */
async function comparedWithPaper(person, day) {
  await person.write(day, YESTERDAY);
  await person.main.getByLabel("I compared everything with the paper, and it is the same.").check({ force: true });
}

const SHORT = `[[version]]
id = "short"
effective_from = 2026-11-01
source = "A short program for trying things out"
checked_on = 2026-11-22

[[version.stage]]
id = "training"

[version.stage.require]
id = "foundations"
all_of = [
  { id = "lessons", kind = "lessons_read", module = "what-peer-support-is" },
  { id = "evaluation", kind = "course_evaluation" },
]
`;

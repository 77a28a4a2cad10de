// A group starts only after an administrator has said so by name; guides for those who teach; pages for one's own wellness;
// a whole module on paper. Every page of a module says that no peer has read it yet.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { Album } from "../house/look.mjs";
import { printed } from "../house/paper.mjs";
import { COURSES, TELLINGS } from "../house/places.mjs";
import { GROUP, MODULE, MODULE_TITLE, PROGRAM, Story } from "../story/cast.mjs";
import { aGroupWaits, peopleAreInvited, staffComesIn, theFirstAdministratorComesIn } from "../story/founding.mjs";
import { comesIn } from "../story/learning.mjs";

const UNREAD = "Not yet reviewed by peers.";
/** Another module of the program. */
const OTHER = "role-limits-and-boundaries";
/** The titles of the lessons of a module, as their files say them. */
const LESSONS = [
  "01-what-it-is", "02-where-it-comes-from", "03-peerness", "04-twelve-values", "05-neighbors", "06-the-role", "07-evidence",
].map((name) => readFileSync(join(COURSES, "modules", MODULE, "en/lessons", `${name}.md`), "utf8").match(/^title = "(.*)"$/m)[1]);

for (const script of TELLINGS) {
  describe(`guides, and a group that starts, ${script ? "with" : "without"} scripts`, { timeout: 15 * 60_000 }, () => {
    const name = script ? "guides" : "guides-plain";
    const album = new Album(`pages-of-${name}`);
    const story = new Story({ name, script });
    const look = async (person, page) => {
      if (script) await album.look(person, `guides-${page}`);
    };
    let group;
    let offer;

    before(async () => {
      await story.begin();
      await story.beforehand(theFirstAdministratorComesIn, aGroupWaits, peopleAreInvited, staffComesIn);
    }, { timeout: 5 * 60_000 });
    after(() => story.end(), { timeout: 60_000 });

    test("a group that was opened waits, and says so where people look", async () => {
      const administrator = await story.person("administrator");
      await administrator.follow(GROUP);
      group = administrator.path;
      await look(administrator, "group-waits");
      const trainer = await story.person("trainer");
      await trainer.goTo("Groups");
      await trainer.follow(GROUP);
      await trainer.reads("This group has not started yet", "Ask an administrator to look at it.");
      await trainer.follow("See which modules");
      await trainer.reads(MODULE_TITLE, "Not accepted yet", "Ask an administrator to look at it.");
      assert.equal(await trainer.main.getByRole("checkbox").count(), 0, "only an administrator accepts");
      await look(trainer, "start-for-a-trainer");
    });

    test("a trainee can come in, and reads kindly why nothing begins yet", async () => {
      const trainee = await comesIn(story, "trainee");
      offer = trainee.path;
      await trainee.isAt(`Before you join ${PROGRAM}`);
      await trainee.reads("Your group has not started yet", "There is nothing you need to do. Your place is kept.");
      assert.equal(await trainee.button(`Join ${PROGRAM}`).count(), 0);
      await look(trainee, "join-waits");
      const headers = { origin: story.server.base };
      const answer = await trainee.context.request.post(offer, { headers, maxRedirects: 0 });
      assert.equal(answer.status(), 422, "nobody joins past the page");
      await trainee.open("/home");
      await trainee.misses("lessons read");
    });

    test("an administrator accepts it by name, once, and the record stays", async () => {
      const administrator = await story.person("administrator");
      await administrator.open(group);
      await administrator.follow("Look at it and decide");
      await administrator.isAt(`Let it start: ${GROUP}`);
      await look(administrator, "start");
      await administrator.press("Let the group start");
      assert.equal(administrator.status, 422);
      await administrator.reads("Tick the box if you accept it. Nothing was kept.");
      await look(administrator, "start-refused");
      const box = administrator.main.getByRole("checkbox", { name: `I, ${administrator.name}, know` });
      await box.check();
      const form = Object.fromEntries(
        await administrator.main.locator("form.form").evaluate((one) => [...new FormData(one)]),
      );
      await administrator.press("Let the group start");
      assert.equal(administrator.path, group);
      await administrator.reads(`${administrator.name} accepted on 1 March 2027 that this group starts with`);
      await administrator.misses("This group has not started yet");
      await look(administrator, "group-started");
      const headers = { origin: story.server.base };
      const again = await administrator.context.request.post(`${group}/start`, { headers, form, maxRedirects: 0 });
      assert.equal(again.status(), 303, "a second click");
      await administrator.follow("See which");
      await administrator.reads("Accepted for this group", "What was accepted");
      assert.equal(await administrator.main.locator("ol.trail > li").count(), 1, "it was accepted once");
      assert.equal(await administrator.main.getByRole("checkbox").count(), 0);
      await look(administrator, "start-accepted");
      await administrator.goTo("Trail");
      await administrator.reads("Accepted that a group starts with modules not yet reviewed by peers");
    });

    test("now it begins, and every page of a module says that no peer has read it", async () => {
      const trainee = await story.person("trainee");
      await trainee.open(offer);
      await trainee.press(`Join ${PROGRAM}`);
      await trainee.open(`/learn/${MODULE}`);
      await trainee.reads(UNREAD, "A page for your own wellness", "The whole module to print");
      await look(trainee, "module");
      for (const path of ["/what-it-is", "/quiz", "/activities/why-i-want-to-do-this"]) {
        await trainee.open(`/learn/${MODULE}${path}`);
        await trainee.reads(UNREAD);
      }
      await look(trainee, "activity");
      await trainee.open(`/learn/${MODULE}/quiz`);
      await trainee.press("Start the quiz");
      await trainee.reads(UNREAD);
      await trainee.open("/home");
      await trainee.misses(UNREAD);
    });

    test("the page for one's own wellness asks for nothing and keeps nothing", async () => {
      const trainee = await story.person("trainee");
      await trainee.open(`/learn/${MODULE}`);
      await trainee.follow("A page for your own wellness");
      await trainee.isAt(`For your own wellness: ${MODULE_TITLE}`);
      await trainee.reads("Nothing is filled in here, and nobody sees that you read it.", "988", UNREAD);
      assert.equal(await trainee.main.locator("form, input, textarea, button").count(), 0);
      await look(trainee, "wellness");
      trainee.isContent();
    });

    test("a trainee prints a whole module of their own", async () => {
      const trainee = await story.person("trainee");
      await trainee.open(`/learn/${MODULE}`);
      await trainee.follow("The whole module to print");
      await trainee.isAt(MODULE_TITLE);
      await look(trainee, "packet");
      const paper = await printed(trainee, `${name}-own`);
      for (const title of LESSONS) assert.ok(paper.text.includes(title), `the packet has “${title}”`);
      for (const sentence of [UNREAD, "Words in this module", "Your answers to the quiz", "A page for your own wellness", "988", "Why I want to do this"]) {
        assert.ok(paper.text.includes(sentence), `the packet has “${sentence}”`);
      }
      for (const pressed of ["Sign out", "Print this page", "Search", "Who reads the answers"]) {
        assert.ok(!paper.text.includes(pressed), `“${pressed}” is not on paper`);
      }
      assert.ok(paper.pages > LESSONS.length + 3 && paper.pages < 80, `${paper.pages} sheets`);
    });

    test("who teaches reads the guide and prints a packet to hand over", async () => {
      const trainer = await story.person("trainer");
      await trainer.goTo("Groups");
      await trainer.follow(GROUP);
      await trainer.follow("Guides and print packets");
      await trainer.reads(MODULE_TITLE, "Not yet");
      await look(trainer, "list");
      await trainer.follow(`Guide for those who teach: ${MODULE_TITLE}`);
      await trainer.reads("Session plan", "Role-play cards", "Debrief questions", "Adaptations", UNREAD);
      await look(trainer, "guide");
      await trainer.open(`/guides/${OTHER}`);
      await trainer.reads("Session plan: 60 minutes");
      await trainer.open(`/guides/${OTHER}/packet`);
      await look(trainer, "packet-for-staff");
      const paper = await printed(trainer, `${name}-staff`);
      for (const sentence of ["Name or number", "Who reads the answers", "Mail and rooms may be read or watched.", "It has no lines to fill in, and it goes nowhere.", UNREAD]) {
        assert.ok(paper.text.includes(sentence), `the packet has “${sentence}”`);
      }
      trainer.isContent();
    });

    test("guides are for those who teach", async () => {
      const trainee = await story.person("trainee");
      for (const path of ["/guides", `/guides/${MODULE}`, `/guides/${MODULE}/packet`]) {
        const answer = await trainee.context.request.get(path, { maxRedirects: 0 });
        assert.ok([403, 404].includes(answer.status()), `${path}: ${answer.status()}`);
      }
      const supervisor = await story.person("supervisor");
      const answer = await supervisor.context.request.get(`/guides/${MODULE}`, { maxRedirects: 0 });
      assert.ok([403, 404].includes(answer.status()));
    });

    test("whoever reads Spanish has them in Spanish, where they are written", async () => {
      const trainer = await story.person("trainer");
      await trainer.open(`/guides/${MODULE}`);
      await trainer.press("Español", trainer.page.getByRole("contentinfo"));
      await trainer.reads("Plan de la sesión", "Todavía sin revisar por pares.");
      await look(trainer, "guide-es");
      await trainer.open(`/guides/${OTHER}`);
      await trainer.reads("Session plan: 60 minutes");
      assert.equal(await trainer.main.locator("div[lang=en]").count(), 1, "what is not translated says that it is English");
    });

    test("every page can be used by everyone, and nothing broke", () => {
      if (script) console.log(album.table());
      assert.deepEqual(album.faults(), []);
      assert.deepEqual(story.server.failures(), []);
    });
  });
}

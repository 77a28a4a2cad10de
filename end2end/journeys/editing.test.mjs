// Courses are changed without git: a module as a zip, a mistake found at its line, a preview, publishing; an attempt
// that was begun before shows the old question.
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { Folder } from "../house/archive.mjs";
import { Album } from "../house/look.mjs";
import { TELLINGS } from "../house/places.mjs";
import { MODULE, MODULE_TITLE, Story, WEDNESDAY } from "../story/cast.mjs";
import { aGroupIsOpened, peopleAreInvited, staffComesIn, theFirstAdministratorComesIn } from "../story/founding.mjs";
import { theTraineeJoins } from "../story/learning.mjs";

const PART = `/admin/modules/${MODULE}`;
const LESSON = `${MODULE}/en/lessons/02-where-it-comes-from.md`;
const QUESTIONS = `${MODULE}/en/questions.toml`;
const SENTENCE = "Peer support as a job is younger.";
const CHANGED = "Peer support as a paid job is much younger.";

for (const script of TELLINGS) {
  describe(`courses are changed, ${script ? "with" : "without"} scripts`, { timeout: 15 * 60_000 }, () => {
    const name = script ? "editing" : "editing-plain";
    const album = new Album(`pages-of-${name}`);
    const story = new Story({ name, script });
    const look = async (person, page) => {
      if (script) await album.look(person, page);
    };
    let attempt;
    let asked;
    let folder;

    before(async () => {
      await story.begin();
      await story.beforehand(theFirstAdministratorComesIn, aGroupIsOpened, peopleAreInvited, staffComesIn, theTraineeJoins);
    }, { timeout: 5 * 60_000 });
    after(() => story.end(), { timeout: 60_000 });

    /** Downloads the zip by its button and unpacks it. */
    async function downloads(person, button) {
      const [download] = await Promise.all([
        person.page.waitForEvent("download"),
        person.main.getByRole("link", { name: button }).first().click(),
      ]);
      assert.equal(download.suggestedFilename(), `${MODULE}.zip`);
      return Folder.unpacked(await download.path());
    }

    /** Packs the folder and sends it. */
    async function uploads(person) {
      await person.main.getByLabel("Zip file").setInputFiles(await folder.packed(MODULE));
      await person.press("Upload and check");
    }

    test("a trainee begins a quiz", async () => {
      const trainee = await story.person("trainee");
      await trainee.open(`/learn/${MODULE}/quiz`);
      await trainee.press("Start the quiz");
      attempt = trainee.path.split("?")[0];
      asked = await trainee.text();
      assert.ok(!asked.includes("Changed:"));
    });

    test("a trainer finds the module, its version and its files", async () => {
      const trainer = await story.person("trainer");
      await trainer.open("/home");
      await trainer.goTo("Courses");
      await trainer.isAt("Courses");
      await trainer.reads(MODULE_TITLE, "when Cairn started", "As it came with Cairn", "There is no draft.");
      await look(trainer, "editing-courses");
      await trainer.follow(MODULE_TITLE);
      await look(trainer, "editing-module");
      folder = await downloads(trainer, "Download as zip");
      assert.ok(folder.read(LESSON).includes(SENTENCE));
    });

    test("a mistake is found at its line, and nothing can be published", async () => {
      const trainer = await story.person("trainer");
      folder.replace(LESSON, SENTENCE, CHANGED);
      folder.replaceAll(QUESTIONS, '\nprompt = "', '\nprompt = "Changed: ');
      folder.replace(LESSON, "minutes = 20", 'minutes = "a while"');
      await uploads(trainer);
      await trainer.isAt(`Draft of ${MODULE_TITLE}`);
      await trainer.reads("1 error to mend before it can be published", "Line 4, character", 'minutes = "a while"');
      await trainer.reads("This cannot be published yet", "Changed: Changed:");
      assert.equal(await trainer.button("Publish").count(), 0);
      await look(trainer, "editing-draft-error");
    });

    test("mended, it is looked at as learners will read it", async () => {
      const trainer = await story.person("trainer");
      const broken = trainer.path;
      folder.replace(LESSON, 'minutes = "a while"', "minutes = 20");
      await trainer.open(PART);
      await uploads(trainer);
      await trainer.reads("Changed: Where it comes from", "An administrator can publish this.");
      await look(trainer, "editing-draft");
      await trainer.follow("Open the preview");
      await trainer.reads("Preview: nothing is saved", "0 of 7 lessons read");
      await look(trainer, "editing-preview-module");
      await trainer.follow(/^Where it comes from/);
      await trainer.reads("Preview: nothing is saved", CHANGED);
      await look(trainer, "editing-preview-lesson");
      await trainer.follow(/^Next: /);
      await trainer.reads("Lesson 3 of 7", "Preview: nothing is saved");
      const base = trainer.path.split("/preview/")[0];
      await trainer.open(`${base}/preview/quiz`);
      await trainer.reads("Every question:", "Changed: ", "To a right answer", "Preview: nothing is saved");
      await look(trainer, "editing-preview-quiz");
      await trainer.open(`${base}/preview`);
      await trainer.follow("Why I want to do this");
      await trainer.reads("What only trainers see", "Preview: nothing is saved");
      assert.equal(await trainer.main.getByRole("button").count(), 0, "a preview has nothing to send");
      await look(trainer, "editing-preview-activity");
      // The draft with the mistake is not needed any more.
      await trainer.open(broken);
      await trainer.press("Delete this draft");
      assert.equal(trainer.path, PART);
      await trainer.open(broken, 404);
      trainer.isContent();
    });

    test("an administrator publishes, and the history tells who", async () => {
      const administrator = await story.person("administrator");
      await administrator.open("/admin/modules");
      await administrator.reads("1 draft", `Made`, story.cast.trainer.name);
      await administrator.follow(`Draft of ${MODULE_TITLE}`);
      await administrator.press("Publish");
      assert.equal(administrator.path, PART);
      await administrator.reads("Version 2", `by ${administrator.name}`, "Changed: Where it comes from", "Version 1");
      await look(administrator, "editing-published");
    });

    test("learners read it, and an attempt that was begun keeps its question", async () => {
      const trainee = await story.person("trainee");
      await trainee.open(`/learn/${MODULE}/where-it-comes-from`);
      await trainee.reads(CHANGED);
      await trainee.open(`${attempt}?question=1`);
      assert.equal(await trainee.text(), asked, "the question as it was when the attempt began");
      trainee.isContent();
    });

    test("what was published meanwhile is not overwritten", async () => {
      const administrator = await story.person("administrator");
      const trainer = await story.person("trainer");
      const folders = [];
      for (const person of [administrator, trainer]) {
        await person.open(PART);
        folders.push(await downloads(person, "Download as zip"));
      }
      folders[0].replace(LESSON, CHANGED, "Hers.");
      folders[1].replace(LESSON, CHANGED, "His.");
      for (const [n, person] of [trainer, administrator].entries()) {
        folder = folders[1 - n];
        await person.open(PART);
        await uploads(person);
      }
      const late = trainer.path;
      await administrator.press("Publish");
      await administrator.open(late);
      await administrator.reads("Someone else published this since the draft was made.", "Published since this draft was made");
      assert.equal(await administrator.button("Publish").count(), 0);
      await look(administrator, "editing-draft-behind");
      const newest = await downloads(administrator, "Download the newest version");
      assert.ok(newest.read(LESSON).includes("Hers."));
    });

    test("what is no zip, or no module, is told so and keeps the page", async () => {
      const administrator = await story.person("administrator");
      await administrator.open("/admin/modules");
      await administrator.press("Upload and check");
      assert.equal(administrator.status, 422);
      await administrator.reads("Choose the zip file first.");
      await look(administrator, "editing-refused");
      await administrator.main.getByLabel("Zip file").setInputFiles(join(import.meta.dirname, "editing.test.mjs"));
      await administrator.press("Upload and check");
      await administrator.reads("This file is not a zip archive, or it is damaged.");
      const trainee = await story.person("trainee");
      await trainee.open("/admin/modules", 403);
      administrator.isContent();
    });

    test("a program has its page, its zip and its draft too", async () => {
      const administrator = await story.person("administrator");
      await administrator.open("/admin/modules/programs/foundations");
      await administrator.isAt("Foundations");
      await look(administrator, "editing-program");
    });

    test("the next start keeps what was published", async () => {
      await story.restart(WEDNESDAY);
      const administrator = await story.person("administrator");
      await administrator.isSignedIn(PART);
      await administrator.reads("Version 3", `by ${administrator.name}`);
      const trainer = await story.person("trainer");
      await trainer.isSignedIn("/admin/modules");
      await trainer.misses("Another version came with Cairn");
      if (script) assert.deepEqual(album.faults(), []);
      assert.deepEqual(story.server.failures(), []);
    });
  });
}

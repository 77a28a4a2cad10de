// Notes on hours: the minutes are always saved, the note is held back with hints how to rewrite it, a reader checks what its
// writer let pass. And what was held back is nowhere: not in the data, not in the logs, not in the browser.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { keepingOnDisk, Person, WIDE } from "../house/browser.mjs";
import { Album } from "../house/look.mjs";
import { temporary } from "../house/places.mjs";
import { Story, WEDNESDAY } from "../story/cast.mjs";
import { aGroupIsOpened, peopleAreInvited, staffComesIn, theFirstAdministratorComesIn } from "../story/founding.mjs";
import { theTraineeJoins } from "../story/learning.mjs";

const NOTE = "Note (you can leave it empty)";
const NAMING = "Sat with Marcus Quennerly in court. Call 216-555-0142.";
const HELD = ["Quennerly", "216-555-0142"];
/** An agency that looks like a person. */
const AGENCY = "Learned how Benson Pruitt takes referrals.";
const CLEAN = "Practiced open questions and silence.";
const OVERRIDE = "This is not a person I support";
const PHONE = { width: 360, height: 740 };

/** The files of a folder that hold the text, as UTF-8 or as UTF-16. */
function holding(folder, text) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const asked = [Buffer.from(text, "utf8"), Buffer.from(text, "utf16le")];
  return files
    .map((one) => join(one.parentPath ?? one.path, one.name))
    .filter((path) => {
      const bytes = readFileSync(path);
      return asked.some((one) => bytes.includes(one));
    });
}

for (const script of [true, false]) {
  const name = `notes-${script ? "with" : "without"}`;
  describe(`notes on hours, ${script ? "with" : "without"} scripts`, { timeout: 10 * 60_000 }, () => {
    const album = script ? new Album("pages-of-notes") : undefined;
    const story = new Story({ name, script });
    const profile = temporary(`${name}-profile`);
    let trainee;

    const look = async (person, page) => {
      if (album) {
        await album.look(person, `notes-${page}`);
        return;
      }
      await person.page.setViewportSize(PHONE);
      await person.isPictured(`notes-${page}-plain-360.png`);
      await person.page.setViewportSize(WIDE);
    };
    const fills = async (at, note) => {
      await trainee.open("/hours/new?kind=practice");
      await trainee.write("Day", "2027-03-02");
      await trainee.write("Start time", at);
      await trainee.write("Hours", "1");
      await trainee.choose("What you did", "Outreach");
      await trainee.choose("How you met", "By phone");
      await trainee.write(NOTE, note);
    };

    before(async () => {
      await story.begin({ CAIRN_LOG_LEVEL: "debug" });
      // The trainee's browser keeps on disk what browsers keep.
      trainee = await Person.arrive(keepingOnDisk(profile), story.server.base, { ...story.cast.trainee, script });
      story.people.trainee = trainee;
      await story.beforehand(theFirstAdministratorComesIn, aGroupIsOpened, peopleAreInvited, staffComesIn, theTraineeJoins);
      await story.restart(WEDNESDAY);
      await trainee.isSignedIn("/hours");
    }, { timeout: 5 * 60_000 });
    after(async () => {
      await trainee?.context.close();
      await story.end();
    }, { timeout: 60_000 });

    if (script) {
      test("while one types, the kinds are told and nothing is sent", async () => {
        await fills("09:00", "");
        const sent = [];
        trainee.page.on("request", (request) => sent.push(request.url()));
        await trainee.main.getByLabel(NOTE, { exact: true }).pressSequentially(NAMING);
        const said = trainee.main.locator("#field-note-found");
        await said.getByText("This looks like a phone number.").waitFor();
        await said.getByText("This looks like a name.").waitFor();
        assert.ok(!(await said.innerText()).includes("Quennerly"), "the words themselves are not repeated");
        assert.equal(await trainee.main.getByLabel(OVERRIDE).isVisible(), false, "a number cannot be overridden");
        await look(trainee, "typing");
        await trainee.write(NOTE, AGENCY);
        await trainee.main.getByLabel(OVERRIDE).waitFor({ state: "visible" });
        await look(trainee, "typing-offered");
        await trainee.write(NOTE, CLEAN);
        await trainee.main.getByLabel(OVERRIDE).waitFor({ state: "hidden" });
        assert.equal(await said.innerText(), "");
        assert.deepEqual(sent, []);
      });
    }

    test("a draft is saved without its note, which comes back to be rewritten", async () => {
      await fills("09:00", NAMING);
      await trainee.press("Save as a draft");
      assert.equal(trainee.status, 422);
      await trainee.reads("Your hours are saved. Your note is not saved yet", "This looks like a phone number.", "have to come out");
      assert.equal(await trainee.holds(NOTE), NAMING);
      assert.equal(await trainee.main.getByLabel(OVERRIDE).isVisible(), false);
      await look(trainee, "held-back");
      await trainee.write(NOTE, CLEAN);
      await trainee.press(/^Send/);
      await trainee.open("/hours");
      await trainee.follow("2 March 2027, 1 h");
      await trainee.reads(CLEAN);
      await trainee.misses(...HELD);
    });

    test("hours that are sent go without the note, and the page says that they need none", async () => {
      await fills("11:00", NAMING);
      await trainee.press("Send my hours");
      assert.equal(trainee.status, 422);
      await trainee.reads(`went to ${story.cast.supervisor.name}. Your note was left out`, "Your hours count without a note");
      await look(trainee, "left-out");
      await trainee.open("/hours");
      await trainee.reads("2 h sent and waiting for a signature.");
      await trainee.misses(...HELD);
    });

    test("what is no person served is passed to a reader, who removes it for good", async () => {
      await fills("13:00", AGENCY);
      if (!script) {
        await trainee.press("Save as a draft");
        assert.equal(trainee.status, 422);
      }
      await trainee.main.getByLabel(OVERRIDE).check();
      await look(trainee, "passed");
      await trainee.press(script ? "Send my hours" : /^Send/);
      const supervisor = await story.person("supervisor");
      await supervisor.isSignedIn("/desk");
      await supervisor.follow(`Read the hours of ${story.cast.trainee.name}`);
      const sheet = supervisor.path;
      await supervisor.reads("The writer says that this names nobody who is served: please check.", AGENCY);
      await look(supervisor, "desk");
      await supervisor.follow("Check this note");
      await supervisor.reads(AGENCY, "Does it point at a person who is served?");
      await look(supervisor, "one");
      await supervisor.press("Yes, remove the note");
      const mark = `Note removed by ${story.cast.supervisor.name} on 3 March 2027`;
      await supervisor.reads(mark);
      await look(supervisor, "removed");
      await supervisor.open(sheet);
      await supervisor.reads(mark);
      await supervisor.misses("Benson");
      await trainee.open("/hours");
      await trainee.reads("3 h sent and waiting for a signature.");
      const entries = await trainee.main.locator("h3 a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
      const seen = [];
      for (const entry of entries) {
        await trainee.open(entry);
        seen.push((await trainee.text()).includes(mark));
        await trainee.misses("Benson");
      }
      assert.equal(seen.filter(Boolean).length, 1);
    });

    test("a writer reports a note, and it waits for those who look after all", async () => {
      await trainee.open("/hours");
      const entries = await trainee.main.locator("h3 a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
      for (const entry of entries) {
        await trainee.open(entry);
        if ((await trainee.text()).includes(CLEAN)) break;
      }
      await trainee.main.getByText("Report a privacy problem").click();
      await look(trainee, "report");
      await trainee.press("Ask for the note to be checked");
      await trainee.reads("Someone on staff was asked to check the note of this entry.");
      const administrator = await story.person("administrator");
      await administrator.isSignedIn("/admin");
      await administrator.follow("Notes to check");
      await administrator.reads("Reported as a privacy problem: please check.", story.cast.trainee.name);
      await look(administrator, "list");
      await administrator.follow("Check this note");
      await administrator.press("No, it names nobody who is served");
      await administrator.reads("No note waits to be checked here.", CLEAN);
      await administrator.open("/admin/notes");
      await administrator.reads("No note waits for you.");
    });

    test("no word that was held back is in the browser, the data, the logs or the mail", async () => {
      const state = JSON.stringify(await trainee.context.storageState({ indexedDB: true }));
      assert.ok(state.includes("sid"), "what the browser stores is looked at");
      if (script) {
        const stored = await trainee.page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
        assert.equal(stored, "[{},{}]");
        const caches = await trainee.page.evaluate(async () => (await globalThis.caches?.keys()) ?? []);
        assert.deepEqual(caches, []);
      }
      trainee.isContent();
      await trainee.context.close();
      const { lines } = story.server.program;
      await story.server.stop();
      assert.ok(holding(profile, "/hours/new").length > 0, "the search finds what a browser keeps");
      assert.ok(holding(story.server.data, "note_removed").length > 0, "the search finds what is stored in the open");
      for (const word of HELD) {
        assert.ok(!state.includes(word), word);
        assert.deepEqual(holding(profile, word), [], `${word} in the browser's own files`);
        assert.deepEqual(holding(story.server.data, word), [], `${word} in the data`);
        assert.deepEqual(lines.filter((line) => line.includes(word)), [], `${word} in the log`);
      }
      assert.ok(lines.length > 0);
    });

    test("every page can be used by everyone, and nothing broke", () => {
      if (album) console.log(album.table());
      assert.deepEqual(album?.faults() ?? [], []);
      for (const person of Object.values(story.people)) person.isContent();
      assert.deepEqual(story.server.failures(), []);
    });
  });
}

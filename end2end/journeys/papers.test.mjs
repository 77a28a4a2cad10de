// Papers about hours: a supervisor signs, the trainee makes a paper, it verifies; a correction later makes its check page say
// so. And the bundle is checked with the program's own command, on no database at all.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { Folder } from "../house/archive.mjs";
import { Person, WIDE } from "../house/browser.mjs";
import { Album } from "../house/look.mjs";
import { readPaper } from "../house/paper.mjs";
import { TELLINGS, program, temporary } from "../house/places.mjs";
import { run } from "../house/processes.mjs";
import { Story, WEDNESDAY } from "../story/cast.mjs";
import { aGroupIsOpened, peopleAreInvited, staffComesIn, theFirstAdministratorComesIn } from "../story/founding.mjs";
import { theTraineeJoins } from "../story/learning.mjs";

const NOTE = "Practiced open questions and silence.";
const PHONE = { width: 360, height: 740 };
/** The environment of someone who checks: without any setting of ours. */
const ELSEWHERE = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("CAIRN_")));

for (const script of TELLINGS) {
  const name = `papers-${script ? "with" : "without"}`;
  describe(`papers about hours, ${script ? "with" : "without"} scripts`, { timeout: 10 * 60_000 }, () => {
    const album = script ? new Album("pages-of-papers") : undefined;
    const story = new Story({ name, script });
    let trainee;
    let supervisor;
    let board;
    let number;

    const look = async (person, page) => album?.look(person, `papers-${page}`);
    const logs = async (kind, at, minutes, did) => {
      await trainee.open(`/hours/new?kind=${kind}`);
      await trainee.write("Day", "2027-03-02");
      await trainee.write("Start time", at);
      await trainee.write("Hours", "");
      await trainee.write("Minutes", minutes);
      await trainee.choose("What you did", did);
      await trainee.choose("How you met", "In person");
      await trainee.write("Note (you can leave it empty)", NOTE);
      await trainee.press("Send my hours");
    };
    const signs = async (when) => {
      await supervisor.open("/desk");
      await supervisor.follow(`Read the hours of ${story.cast.trainee.name}`);
      for (const one of when) {
        await supervisor.main.getByRole("group", { name: one }).getByRole("radio", { name: "Sign: this is right" }).check();
      }
      await supervisor.main.getByLabel(/^I supervised/).check();
      await supervisor.press("Sign and save");
    };
    const downloads = async (person, link) => {
      const answer = await person.context.request.get(await person.main.getByRole("link", { name: link }).first().getAttribute("href"));
      assert.equal(answer.status(), 200);
      return answer.body();
    };

    before(async () => {
      await story.begin();
      await story.beforehand(theFirstAdministratorComesIn, aGroupIsOpened, peopleAreInvited, staffComesIn, theTraineeJoins);
      await story.restart(WEDNESDAY);
      trainee = await story.person("trainee");
      supervisor = await story.person("supervisor");
      board = await Person.arrive(story.browser, story.server.base, { name: "a board", script });
      await trainee.isSignedIn("/hours");
      await supervisor.isSignedIn("/desk");
    }, { timeout: 5 * 60_000 });
    after(() => story.end(), { timeout: 60_000 });

    test("what is signed becomes a paper, with a number and a code", async () => {
      await trainee.open("/hours/papers");
      await trainee.reads("Nothing is signed yet.");
      await look(trainee, "empty");
      await logs("practice", "09:00", "100", "Support with one person");
      await logs("supervision", "13:00", "60", "One to one with your supervisor");
      await signs([/2 March 2027, 9:00/, /2 March 2027, 13:00/]);
      await trainee.goTo("Hours");
      await trainee.follow("Papers for a board");
      await trainee.reads(`Signed by ${story.cast.supervisor.name}`, "1 h 40 min");
      await trainee.press(`Make the paper of what ${story.cast.supervisor.name} signed`);
      await trainee.reads("The paper is made.", "Everything on it is still so.");
      await look(trainee, "made");
      number = (await trainee.text()).match(/Its number is ([A-Z0-9-]+)\./)[1];
      await trainee.page.setViewportSize(PHONE);
      const wider = await trainee.page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
      assert.equal(wider, false, "it fits on a phone");
      await trainee.page.setViewportSize(WIDE);
    });

    test("the paper can be read, and its code leads to the check page", async () => {
      const { text, code } = await readPaper(`hours-paper-${name}`, await downloads(trainee, /^Download the paper/));
      for (const told of [
        "Verification of Supervised Experience", story.cast.trainee.name, story.cast.supervisor.name, number,
        "1 h 40 min", "March 2027", "in their own account", "I supervised", "page 1 of",
      ]) {
        assert.ok(text.includes(told), `${told}: ${text}`);
      }
      assert.ok(!text.includes(NOTE), "a board reads no note");
      const { pathname, search } = new URL(code);
      await board.open(pathname + search);
      await board.reads("Real, and still so", "The code fits.", story.cast.trainee.name, "1 h 40 min");
      await look(board, "verified");
      await board.write("Code on the paper", "0000-0000-0000");
      await board.press("Check the code");
      await board.reads("The code is another one");
      await board.misses(story.cast.trainee.name);
      await look(board, "other-code");
    });

    test("the supervisor downloads it from the desk", async () => {
      await supervisor.open("/desk");
      const link = supervisor.main.locator('a[href^="/desk/people/"]').filter({ hasText: story.cast.trainee.name });
      const href = await link.first().getAttribute("href");
      await supervisor.open(`/desk/hours/${href.split("/").pop()}`);
      await supervisor.follow("Papers for a board");
      await supervisor.reads(`past ${story.cast.trainee.name}`, number);
      await look(supervisor, "desk");
      const bytes = await downloads(supervisor, /^Download the paper/);
      assert.equal(bytes.subarray(0, 5).toString("latin1"), "%PDF-");
    });

    test("before it goes to a board: the check, and a sheet to copy from", async () => {
      await logs("practice", "15:00", "45", "Outreach");
      await trainee.open("/hours/papers");
      await trainee.follow("Check against the reasons why boards send papers back");
      await trainee.reads("A signature or a date is missing", "Entry of 2 March 2027: It waits for a signature.", "Please look yourself");
      await look(trainee, "check");
      await trainee.follow("Back to the papers");
      await trainee.follow("Copy sheet for a board’s own form");
      await trainee.reads("03/02/2027", "1.67", "1:40", "Practice in this month", "March 2027");
      await look(trainee, "copy-sheet");
    });

    test("the bundle is whole, by the program's own command", async () => {
      await trainee.open("/hours/papers");
      const zip = join(temporary("bundle"), "bundle.zip");
      writeFileSync(zip, await downloads(trainee, /^Download the audit bundle/));
      const folder = await Folder.unpacked(zip);
      await run("sha256sum", "sha256sum", ["--check", "--strict", "SHA256SUMS"], ELSEWHERE, folder.path);
      const told = await run("audit", program(), ["audit", "verify", "foundations-1/log.jsonl"], ELSEWHERE, folder.path);
      assert.match(told, /The chain is whole: 8 links\./);
      const readme = folder.read("READ-ME.txt");
      const digest = told.match(/[0-9a-f]{64}/)[0];
      assert.ok(readme.includes(digest), "the instructions say which digest to expect");
      // The command that the instructions name, as they name it.
      const asked = readme.match(/cairn (evaluate --program foundations-1\/rules\.toml .*)$/m)[1].split(" ");
      const again = JSON.parse(await run("evaluate", program(), asked, ELSEWHERE, folder.path));
      const kept = JSON.parse(folder.read("foundations-1/evaluation.json"));
      const leaves = (node) => (node.parts.length ? node.parts.flatMap(leaves) : [[node.id, node.state, node.amount]]);
      assert.deepEqual(leaves(again.tree), leaves(kept));
      assert.ok(readFileSync(join(folder.path, `foundations-1/papers/${number}.pdf`)).length > 1000);
      const changed = folder.read("foundations-1/log.jsonl").replace('"minutes":100', '"minutes":110');
      folder.write("foundations-1/log.jsonl", changed);
      await assert.rejects(run("audit", program(), ["audit", "verify", "foundations-1/log.jsonl"], ELSEWHERE, folder.path));
    });

    test("after a correction, the check page of the old paper says so", async () => {
      await trainee.open("/hours");
      await trainee.follow("2 March 2027, 1 h 40 min");
      await trainee.follow("Correct this signed entry");
      await trainee.write("Minutes", "20");
      await trainee.write("Hours", "1");
      await trainee.write("Why you correct it", "I counted the way there, too.");
      await trainee.press(/^Send/);
      await board.open(`/verify/${number}`);
      await board.reads("Real, and still so", "A correction of something on it waits for a signature.");
      await signs([/2 March 2027, 9:00/]);
      await board.open(`/verify/${number}`);
      await board.reads("Real, but corrected since", "2 March 2027, Practice, 1 h 40 min", "It now says: 2 March 2027, Practice, 1 h 20 min.");
      await look(board, "corrected");
      await trainee.open("/hours/papers");
      await trainee.reads("1 entry on it was corrected since.");
    });

    test("every page can be used by everyone, and nothing broke", () => {
      if (album) console.log(album.table());
      assert.deepEqual(album?.faults() ?? [], []);
      for (const person of [board, ...Object.values(story.people)]) person.isContent();
      assert.deepEqual(story.server.failures(), []);
    });
  });
}

// What other boards would ask, what lies ahead, and moving to a newer edition: an estimate says that it is none of the board,
// a date is told without pressing, and nobody is moved but by their own word.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { Folder } from "../house/archive.mjs";
import { WIDE } from "../house/browser.mjs";
import { Album } from "../house/look.mjs";
import { TELLINGS } from "../house/places.mjs";
import { PROGRAM, Story } from "../story/cast.mjs";
import { aGroupIsOpened, peopleAreInvited, staffComesIn, theFirstAdministratorComesIn } from "../story/founding.mjs";
import { theTraineeJoins } from "../story/learning.mjs";

/** Three weeks and more after the day of joining. */
const LATER = "2027-03-25T23:00:00Z";
const BOARD = "An estimate, not a decision by Texas certification entity, checked on 22 November 2026.";
const TEXAS = "Texas Mental Health Peer Specialist (MHPS)";
const IDAHO = "Idaho CPSS and CFSP";
const FILE = "foundations/foundations.toml";
const PHONE = { width: 360, height: 740 };
const EDITION = `
[[version]]
id = "2027-03"
effective_from = 2027-03-25
source = "House program; no board has set or checked these numbers"
checked_on = 2027-03-24

[[version.stage]]
id = "training"

[version.stage.require]
id = "foundations"
all_of = [
  { id = "practice", kind = "hours_total", of = "practice", at_least_minutes = 360 },
  { id = "supervision", kind = "hours_total", of = "supervision", at_least_minutes = 60 },
]
`;

/** Runs in the page: by how much it scrolls sideways. */
const sideways = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;

for (const script of TELLINGS) {
  const name = `estimate-${script ? "with" : "without"}`;
  describe(`estimates and editions, ${script ? "with" : "without"} scripts`, { timeout: 10 * 60_000 }, () => {
    const album = script ? new Album("pages-of-estimates") : undefined;
    const story = new Story({ name, script });

    /** Closely with scripts; without, on a telephone. */
    const look = async (person, page) => {
      if (album) await album.look(person, `estimate-${page}`);
      await person.page.setViewportSize(PHONE);
      assert.equal(await person.page.evaluate(sideways), 0, `${page} fits a telephone`);
      if (!album) await person.isPictured(`estimate-${page}-plain-360.png`);
      await person.page.setViewportSize(WIDE);
    };
    const logs = async (trainee, day) => {
      await trainee.open("/hours/new?kind=practice");
      await trainee.write("Day", day);
      await trainee.write("Start time", "09:00");
      await trainee.write("Minutes", "30");
      await trainee.choose("What you did", "Outreach");
      await trainee.choose("How you met", "By phone");
      await trainee.press("Send my hours");
    };

    before(async () => {
      await story.begin();
      await story.beforehand(theFirstAdministratorComesIn, aGroupIsOpened, peopleAreInvited, staffComesIn, theTraineeJoins);
      await story.restart(LATER);
      const trainee = await story.person("trainee");
      await trainee.isSignedIn("/hours");
    }, { timeout: 5 * 60_000 });
    after(() => story.end(), { timeout: 60_000 });

    test("a trainee chooses among programs of other boards and reads that no answer is theirs", async () => {
      const trainee = await story.person("trainee");
      await trainee.open("/progress");
      await trainee.follow("See what other states and boards would ask");
      await trainee.isAt("What would I need elsewhere?");
      await trainee.reads(TEXAS, "Texas certification entity · Texas", "More than one state");
      await look(trainee, "list");
      await trainee.press("Show what they would ask");
      await trainee.reads("Choose at least one program, then show it again.");
      await trainee.main.getByLabel(TEXAS, { exact: true }).check();
      await trainee.main.getByLabel(IDAHO, { exact: true }).check();
      await trainee.press("Show what they would ask");
      await trainee.reads(BOARD, "not a decision by BPA Health", "0 of 15 met");
      assert.ok(await trainee.main.getByLabel(IDAHO, { exact: true }).isChecked(), "what was chosen stays");
      await look(trainee, "several");
      await trainee.follow(TEXAS);
      await trainee.isAt(TEXAS);
      await trainee.reads(BOARD, "250 h of practice", "0 min of 250 h signed", "What we do not know");
      await look(trainee, "one");
      await trainee.follow("full", trainee.main.getByRole("navigation", { name: "Steps of this program" }));
      await trainee.reads(BOARD, "You see the step “full”.");
      const link = trainee.main.getByRole("link", { name: "The same as a file for programs (JSON)" });
      const file = await trainee.context.request.get(await link.getAttribute("href"));
      const told = await file.json();
      assert.equal(told.stage, "full");
      assert.equal(told.estimate.says, BOARD);
    });

    test("with hours of more than two weeks a date is told, and none during a break", async () => {
      const trainee = await story.person("trainee");
      await trainee.open("/hours");
      await trainee.misses("What lies ahead");
      await logs(trainee, "2027-03-02");
      await logs(trainee, "2027-03-24");
      const supervisor = await story.person("supervisor");
      await supervisor.isSignedIn("/desk");
      await supervisor.follow(`Read the hours of ${trainee.name}`);
      for (const day of [/2 March 2027/, /24 March 2027/]) {
        await supervisor.main.getByRole("group", { name: day }).getByRole("radio", { name: "Sign: this is right" }).first().check();
      }
      await supervisor.main.getByLabel(/^I supervised/).check();
      await supervisor.press("Sign and save");
      // 1 h in 25 days, and 3 h are missing.
      for (const page of ["/hours", "/progress"]) {
        await trainee.open(page);
        await trainee.reads("At your pace, you reach 4 h of practice around 8 June 2027.", "You still need:", "1 h of supervision", "It is only a guess");
        await look(trainee, page.slice(1));
      }
      await trainee.open("/account/break");
      await trainee.press("Start my break");
      await trainee.open("/progress");
      await trainee.misses("What lies ahead", "At your pace");
      await trainee.open("/account/break");
      await trainee.press("I am back");
      await trainee.open("/progress");
      await trainee.reads("What lies ahead");
    });

    test("a newer edition is published, and moves nobody", async () => {
      const administrator = await story.person("administrator");
      await administrator.isSignedIn("/admin/modules/programs/foundations");
      const [download] = await Promise.all([
        administrator.page.waitForEvent("download"),
        administrator.main.getByRole("link", { name: "Download as zip" }).first().click(),
      ]);
      const folder = await Folder.unpacked(await download.path());
      folder.replace(FILE, "effective_from = 2026-11-27\n", "effective_from = 2026-11-27\neffective_to = 2027-03-24\n");
      folder.write(FILE, folder.read(FILE) + EDITION);
      await administrator.main.getByLabel("Zip file").setInputFiles(await folder.packed("foundations"));
      await administrator.press("Upload and check");
      await administrator.press("Publish");
      await administrator.open("/admin");
      await administrator.follow("2027-03: whom it touches");
      await administrator.isAt(`Editions of ${PROGRAM}`);
      const { name: trainee } = story.cast.trainee;
      await administrator.reads(trainee, "More to do: 1", "5 h of practice", "Nobody is moved by this page or by a new edition.");
      await look(administrator, "dry-run");
      await administrator.follow("2026-11-27", administrator.main.getByRole("navigation", { name: "Try another edition" }));
      await administrator.reads("Under this edition already: 1");
    });

    test("the trainee reads the list of gaps, and moves by one button", async () => {
      const trainee = await story.person("trainee");
      await trainee.open("/progress");
      await trainee.reads("1 h of 4 h signed");
      await trainee.follow("Look at a newer edition of the rules");
      await trainee.reads("You are under edition 2026-11-27.", "New to do", "5 h of practice", "No longer to do", "All that you have done stays");
      await look(trainee, "edition");
      await trainee.press("I agree: move me to edition 2027-03");
      await trainee.isAt(`Your progress in ${PROGRAM}`);
      await trainee.reads("You moved from edition 2026-11-27 to edition 2027-03 on 25 March 2027.", "1 h of 6 h signed");
      await look(trainee, "moved");
      await trainee.open("/progress/edition");
      await trainee.reads("There is nothing to decide.");
      const administrator = await story.person("administrator");
      await administrator.open("/admin/programs/foundations");
      await administrator.reads("Under this edition already: 1", "More to do: 0");
      await administrator.open("/admin/trail");
      await administrator.reads("Moved to a newer edition of a program");
    });

    test("every page can be used by everyone, and nothing broke", () => {
      if (album) console.log(album.table());
      assert.deepEqual(album?.faults() ?? [], []);
      for (const person of Object.values(story.people)) person.isContent();
      assert.deepEqual(story.server.failures(), []);
    });
  });
}

// Hours by the week on a phone, 500 lines from a spreadsheet of which 20 are bad, and a month that is signed at once.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { WIDE } from "../house/browser.mjs";
import { Album } from "../house/look.mjs";
import { TELLINGS } from "../house/places.mjs";
import { Story } from "../story/cast.mjs";
import { aGroupIsOpened, peopleAreInvited, staffComesIn, theFirstAdministratorComesIn } from "../story/founding.mjs";
import { theTraineeJoins } from "../story/learning.mjs";

const PHONE = { width: 360, height: 740 };
/** The day after the last line of the file; June from the 5th on is not late then. */
const SUMMER = "2027-07-05T23:00:00Z";
const TWO_WEEKS_LATER = "2027-07-20T15:00:00Z";
/** The development build is slow, and a file is one transaction. */
const LONG = 180_000;

const DID = ["Support with one person", "Outreach", "advocacy", "Writing notes and records"];
const HEADING = "date,start,length,activity,mode,note";

/** The day of the n-th line: four a day, from the day after joining on. */
const dayOf = (n) => new Date(Date.UTC(2027, 2, 2 + Math.floor(n / 4))).toISOString().slice(0, 10);
const line = (n) => [dayOf(n), `${8 + 2 * (n % 4)}:00`, "1:00", DID[n % 4], "In person", "Practiced open questions."];
/** What is wrong with every 25th line, in turn: which cell, what stands there, and what the report says of it. */
const WRONG = [
  [0, "31 June 2027", "date: “31 June 2027” is not a day we can read."],
  [1, "after lunch", "start_time: “after lunch” is not a time of day we can read."],
  [2, "60", "length: “60” has no unit."],
  [3, "Juggling", "activity: “Juggling” is not one of the choices."],
  [0, "2031-03-02", "date: This is not over yet."],
];
const isBad = (n) => n % 25 === 7;
const wrong = (n) => WRONG[Math.floor(n / 25) % WRONG.length];
const rows = [...Array(500).keys()].map((n) => {
  const cells = line(n);
  if (isBad(n)) cells[wrong(n)[0]] = wrong(n)[1];
  return cells;
});
const FILE = [HEADING, ...rows.map((cells) => cells.join(","))].join("\n");
const BAD = [...Array(500).keys()].filter(isBad);

for (const script of TELLINGS) {
  const name = `weeks-${script ? "with" : "without"}`;
  describe(`weeks of hours, ${script ? "with" : "without"} scripts`, { timeout: 15 * 60_000 }, () => {
    const album = script ? new Album("pages-of-weeks") : undefined;
    const story = new Story({ name, script });
    let trainee;

    const look = (person, page) => album?.look(person, `weeks-${page}`);
    /** Nothing of the page is wider than a phone. */
    async function fits(person) {
      await person.page.setViewportSize(PHONE);
      for (const one of await person.main.locator("li.card, a.button, input, select, textarea").all()) {
        if (!(await one.isVisible())) continue;
        const box = await one.boundingBox();
        assert.ok(box.x >= 0 && box.x + box.width <= PHONE.width + 1, `${person.path}: ${await one.innerText()}`);
      }
    }
    /** Sends a file as someone with this browser would: chosen with scripts, pasted without. */
    async function brings(text) {
      await trainee.open("/hours");
      await trainee.follow("Bring in many entries at once");
      const file = { name: "hours.csv", mimeType: "text/csv", buffer: Buffer.from(text) };
      if (script) await trainee.main.getByLabel("CSV file").setInputFiles(file);
      else await trainee.write("Or paste the lines here", text);
      await trainee.press("Check the file");
    }

    before(async () => {
      await story.begin();
      await story.beforehand(theFirstAdministratorComesIn, aGroupIsOpened, peopleAreInvited, staffComesIn, theTraineeJoins);
      await story.restart(SUMMER);
      trainee = await story.person("trainee");
      trainee.context.setDefaultTimeout(LONG);
      await trainee.isSignedIn("/hours");
    }, { timeout: 6 * 60_000 });
    after(() => story.end(), { timeout: 60_000 });

    test("a week on a phone: each day has its way to add, and the rest is the same as last", async () => {
      await trainee.follow("See your week");
      await trainee.isAt("Your week");
      await trainee.reads("There is nothing in this week yet.", "5 July 2027 to 11 July 2027");
      await fits(trainee);
      await trainee.open("/hours/week?from=2027-03-03");
      await trainee.reads("1 March 2027 to 7 March 2027", "Tuesday, 2 March 2027");
      await trainee.follow("Add: Practice on 2 March 2027");
      assert.equal(await trainee.holds("Day"), "2027-03-02");
      await fits(trainee);
      await trainee.write("Start time", "19:00");
      await trainee.write("Hours", "1");
      await trainee.choose("What you did", "Team meeting");
      await trainee.choose("How you met", "By video");
      await trainee.press("Send my hours");
      await trainee.open("/hours/week?from=2027-03-02");
      await trainee.follow("Add: Practice on 4 March 2027");
      assert.equal(await trainee.holds("Day"), "2027-03-04");
      assert.equal(await trainee.holds("What you did"), "team_meeting");
      assert.equal(await trainee.holds("How you met"), "video");
      await trainee.open("/hours/week?from=2027-03-02");
      await trainee.reads("Practice: 1 h", "Supervision: 0 min", "1 entry is not signed yet.", "19:00, 1 h");
      await fits(trainee);
      await look(trainee, "week");
      await trainee.follow("Week before");
      await trainee.reads("22 February 2027 to 28 February 2027");
      await trainee.page.setViewportSize(WIDE);
    });

    test("what is no table of hours says so and keeps what was pasted", async () => {
      await trainee.open("/hours/bring");
      await look(trainee, "bring");
      await trainee.write("Or paste the lines here", "shoe,size\n1,2");
      await trainee.press("Check the file");
      assert.equal(trainee.status, 422);
      await trainee.reads("Missing: date; start_time;");
      assert.equal(await trainee.holds("Or paste the lines here"), "shoe,size\n1,2");
    });

    test("of 500 lines the report names each of the 20 that are bad, and 480 come in", async () => {
      await brings(FILE);
      await trainee.reads("Nothing is written yet.", "480 lines can come in.", "20 lines stay out until they are mended.");
      const lookAt = trainee.main.getByRole("region", { name: "Lines to look at" });
      const told = (await lookAt.getByRole("row").allInnerTexts()).map((one) => one.replace(/\s+/g, " "));
      for (const n of BAD) {
        const row = told.find((one) => new RegExp(`\\b${n + 2} Stays out`).test(one));
        assert.ok(row?.includes(wrong(n)[2]), `line ${n + 2}: ${row}`);
      }
      await look(trainee, "preview");
      const began = Date.now();
      await trainee.press("Send these 480 entries");
      console.log(`480 entries came in, with the page after it, in ${Date.now() - began} ms`);
      await trainee.reads("480 lines are in your log.", "20 lines stay out until they are mended.");
      await trainee.misses("can come in.");
      await look(trainee, "brought");
    });

    test("the lines that were bad come back as a file, and mended they add 20", async () => {
      const href = await trainee.main.getByRole("link", { name: "Download the lines to mend (CSV)" }).getAttribute("href");
      const mend = (await (await trainee.context.request.get(href)).text()).replace("\ufeff", "").trim().split(/\r?\n/);
      assert.equal(mend.length, 21);
      assert.match(mend[0], /,what_to_mend$/);
      const mended = BAD.map((n, place) => {
        const cells = mend[place + 1].split(",");
        assert.ok(mend[place + 1].includes(wrong(n)[1]), mend[place + 1]);
        assert.ok(cells.length >= 7, "each says what is to be mended");
        return line(n).join(",");
      });
      await brings([HEADING, ...mended].join("\n"));
      await trainee.reads("20 lines can come in.");
      await trainee.press("Send these 20 entries");
      await trainee.reads("20 lines are in your log.", "This file has nothing more to bring in.");
      await brings(FILE);
      await trainee.reads("480 lines are in your log.", "There is nothing to bring in.");
      const table = await (await trainee.context.request.get("/hours/log.csv")).text();
      assert.equal(table.trim().split(/\r?\n/).length, 500 + 1 + 1);
    });

    test("a long log is read by the month", async () => {
      await trainee.open("/hours");
      await trainee.reads("July 2027", "501 h sent and waiting for a signature.");
      await look(trainee, "log");
      await trainee.follow("March 2027: 121 entries");
      await trainee.reads("Entries 1 to 60 of 121 in this month", "31 March 2027, 1 h");
      await trainee.follow("Earlier ones");
      await trainee.follow("Earlier ones");
      await trainee.reads("Entries 121 to 121 of 121 in this month", "2 March 2027, 1 h");
    });

    test("a supervisor signs all clean ones of a month at once", async () => {
      const supervisor = await story.person("supervisor");
      supervisor.context.setDefaultTimeout(LONG);
      await supervisor.isSignedIn("/desk");
      const { name } = story.cast.trainee;
      await supervisor.reads("Hours to sign: 501");
      await supervisor.follow(`Read the hours of ${name}`);
      await supervisor.reads("You can sign one month at a time:");
      await supervisor.follow("June 2027: 120 entries");
      await supervisor.reads("120 entries wait for your signature: 120 h");
      await supervisor.follow("Set all clean ones to “Sign”, then read each one");
      assert.match(supervisor.path, /month=2027-06/);
      // What came in more than 30 days after its day is looked at first, and signed by hand.
      const set = supervisor.main.getByRole("radio", { name: "Sign: this is right", checked: true });
      assert.equal(await set.count(), 104);
      await look(supervisor, "desk");
      await supervisor.main.getByLabel(/^I supervised/).check();
      const began = Date.now();
      await supervisor.press("Sign and save");
      console.log(`104 entries were signed, with the page after it, in ${Date.now() - began} ms`);
      await supervisor.goTo("Desk");
      await supervisor.reads("Hours to sign: 397");
      await trainee.open("/hours?month=2027-06");
      await trainee.reads("104 h of 4 h signed", `Signed by ${story.cast.supervisor.name}.`);
    });

    test("the age of unsigned hours stands on the home page, and who was asked to help", async () => {
      await story.restart(TWO_WEEKS_LATER);
      await trainee.isSignedIn("/home");
      await trainee.reads("The oldest has waited for 14 days.", "We have asked someone else at your site to help, too.");
      await look(trainee, "home");
    });

    test("every page can be used by everyone, and nothing broke", () => {
      if (album) console.log(album.table());
      assert.deepEqual(album?.faults() ?? [], []);
      for (const person of Object.values(story.people)) person.isContent();
      assert.deepEqual(story.server.failures(), []);
    });
  });
}

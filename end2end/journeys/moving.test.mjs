// An organization moves in by the steps of the README: 30 people, 400 hours and 12 certificates, with the sample files.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { openBrowser, Person } from "../house/browser.mjs";
import { Album } from "../house/look.mjs";
import { TELLINGS } from "../house/places.mjs";
import { Server } from "../house/server.mjs";
import { Visitor } from "../house/visitor.mjs";

const FILES = join(dirname(fileURLToPath(import.meta.url)), "../moving");
const SOURCE = "Elm Street binders";
const COORDINATOR = { name: "Cora Lindholm", email: "cora@example.org", passphrase: "seven lanterns by the mill" };
/** The development build is slow, and a file is one transaction. */
const LONG = 180_000;

const file = (name) => join(FILES, name);
const lines = (name) => readFileSync(file(name), "utf8").split(/\r?\n/).filter(Boolean).slice(1);
/** "2 h 15 min", "45 min" or "3 h" as minutes. */
const minutes = (text) => {
  const [, h = 0, m = 0] = text.match(/^(?:(\d+) h)? ?(?:(\d+) min)?$/) ?? assert.fail(`no length: ${text}`);
  return Number(h) * 60 + Number(m);
};

for (const script of TELLINGS) {
  describe(`moving in, ${script ? "with" : "without"} scripts`, { timeout: 15 * 60_000 }, () => {
    const name = `moving-${script ? "script" : "plain"}`;
    const album = script ? new Album(name) : undefined;
    const server = new Server(name);
    let browser;
    let cora;
    const look = (picture) => album?.look(cora, picture);

    before(async () => {
      await server.start();
      browser = await openBrowser();
      cora = await Person.arrive(browser, server.base, { ...COORDINATOR, script });
      cora.context.setDefaultTimeout(LONG);
      await cora.open(await server.administrator(cora.email));
      await cora.joins();
    }, { timeout: 360_000 });
    after(async () => {
      await browser?.close();
      await server.program?.stop();
    }, { timeout: 60_000 });

    /** Sends a file by its name, or bytes under a name, or pastes a text. */
    async function check(kind, { path, bytes, text, dates }) {
      await cora.open("/admin/moving-in");
      await cora.follow(kind);
      if (path) await cora.main.getByLabel("CSV file").setInputFiles(path);
      if (bytes) await cora.main.getByLabel("CSV file").setInputFiles({ name: "mended.csv", mimeType: "text/csv", buffer: bytes });
      if (text) await cora.write("Or paste the lines here", text);
      await cora.write("Where do these records come from?", SOURCE);
      if (dates) await cora.main.getByLabel(dates).check();
      await cora.press("Check the file");
    }
    const bring = (n) => cora.press(n === 1 ? "Bring in this 1 line" : `Bring in these ${n} lines`);

    test("the way begins under Administration, and an empty file can be downloaded", async () => {
      await cora.open("/admin");
      await cora.follow("Moving in");
      await cora.isAt("Moving in");
      await cora.reads("Nothing was brought in yet.", "people first");
      await look("moving-empty");
      for (const kind of ["people", "roster", "hours", "certificates"]) {
        const answer = await cora.context.request.get(`/admin/moving-in/samples/${kind}.csv`);
        assert.equal(answer.status(), 200);
        assert.match(answer.headers()["content-disposition"], /attachment/);
        assert.equal((await answer.text()).trim().split(/\r?\n/).length, 3, "a heading and two lines");
        await cora.open(`/admin/moving-in/new/${kind}`);
        await look(`moving-form-${kind}`);
      }
    });

    test("what is no file of people says so and keeps what was typed", async () => {
      await check("Bring in people", { text: "shoe,size\n1,2" });
      assert.equal(cora.status, 422);
      await cora.reads("Missing: name.");
      assert.equal(await cora.holds("Where do these records come from?"), SOURCE);
      assert.equal(await cora.holds("Or paste the lines here"), "shoe,size\n1,2");
      await look("moving-form-refused");
    });

    test("30 people come in", async () => {
      const text = readFileSync(file("people.csv"), "utf8");
      await check("Bring in people", script ? { path: file("people.csv") } : { text });
      await cora.reads("Nothing is written yet.", "30 lines can come in.", "They sign in with the user name");
      await look("moving-preview-people");
      await bring(30);
      await cora.reads("30 lines came in.", SOURCE, COORDINATOR.name);
      await look("moving-run-people");
      await cora.open("/admin/moving-in/not-signed-in");
      assert.equal(await cora.main.getByRole("row").count(), 31, "30 people and the heading");
      await look("moving-not-signed-in");
      await cora.follow(/Print a slip/);
      await cora.press("Make the slip");
      await cora.reads("One-time code", "Choose a new passphrase.");
    });

    test("groups are opened with everyone in them", async () => {
      await check("Bring in groups and roles", { path: file("roster.csv") });
      await look("moving-preview-roster");
      await bring(30);
      await cora.open("/admin");
      await cora.reads("Fall 2024", "Spring 2025");
    });

    test("the hours come in, what stands twice and what is no day is named", async () => {
      await check("Bring in past hours", { path: file("hours.csv"), dates: "The month comes first: March 12" });
      await cora.reads("399 lines can come in.", "2 lines are there already", "1 line stays out", "31 February 2025");
      const bad = lines("hours.csv").findIndex((line) => line.includes("31 February")) + 2;
      const row = cora.main.getByRole("row").filter({ hasText: "31 February 2025" }).first();
      assert.match(await cora.text(row), new RegExp(`${bad} Stays out .* date: “31 February 2025” is not a day`));
      await look("moving-preview-hours");
      const href = await cora.main.getByRole("link", { name: "Download the report (CSV)" }).getAttribute("href");
      const report = await (await cora.context.request.get(href)).text();
      assert.equal(report.trim().split(/\r?\n/).length, lines("hours.csv").length + 1);
      assert.match(report, /Stays out/);
      await cora.follow("Later lines");
      await cora.reads("Lines 251 to 402 of 402");
      await bring(399);
      await cora.reads("399 lines came in.", "1 line stayed out.");
      await look("moving-run-hours");
    });

    test("the mended file brings in the one line that was missing, and the same file again brings nothing", async () => {
      const mended = Buffer.from(readFileSync(file("hours.csv"), "utf8").replace("31 February 2025", "28 February 2025"));
      const dates = "The month comes first: March 12";
      await check("Bring in past hours", { bytes: mended, dates });
      await cora.reads("1 line can come in.", "401 lines are there already");
      await bring(1);
      await check("Bring in past hours", { bytes: mended, dates });
      await cora.reads("There is nothing to bring in.", "402 lines are there already");
      await look("moving-preview-nothing");
      await cora.press("Leave it, bring nothing in");
      await cora.isAt("Moving in");
    });

    test("12 certificates come in, and anyone can check them by their old number", async () => {
      await check("Bring in past certificates", { path: file("certificates.csv") });
      await look("moving-preview-certificates");
      await bring(12);
      await cora.open("/admin/moving-in");
      await look("moving-overview");
      const numbers = lines("certificates.csv").map((line) => line.match(/ES-\d{4}-\d{3}/)[0]);
      assert.equal(new Set(numbers).size, 12);
      // The first ones are looked up at a browser.
      const browsing = await Person.arrive(browser, server.base, { name: "an employer", script });
      const asking = new Visitor(server.base, { name: "an employer" });
      for (const [n, number] of numbers.entries()) {
        const employer = n < 3 ? browsing : asking;
        await employer.open("/verify");
        await employer.write("Certificate number", number);
        await employer.press("Check this number");
        await employer.reads(number, `Taken over from ${SOURCE}`, "The original was not issued here.");
        await employer.misses("Genuine record");
        if (n < 3) await album?.look(employer, `moving-verify-${n}`);
      }
      const answer = await browsing.context.request.get(`/verify/${numbers[0]}.json`);
      const said = await answer.json();
      assert.deepEqual([said.state, said.is_certification, said.taken_over.issued_here], ["on_record", false, false]);
      browsing.isContent();
    });

    test("the hours on the pages of all people are 400, to the minute", async () => {
      await cora.open("/admin");
      const groups = await cora.main.getByRole("link", { name: /^(Fall 2024|Spring 2025)$/ }).all();
      const people = [];
      for (const href of await Promise.all(groups.map((one) => one.getAttribute("href")))) {
        await cora.open(href);
        await look(`moving-group-${people.length}`);
        const trainees = cora.main.getByRole("region", { name: "Trainees", exact: true });
        const links = await trainees.locator('a[href^="/admin/people/"]').all();
        people.push(...(await Promise.all(links.map((one) => one.getAttribute("href")))));
      }
      assert.equal(people.length, 26, "everyone who learns");
      let sum = 0;
      const asking = new Visitor(server.base, COORDINATOR);
      await asking.signsIn();
      for (const [n, href] of people.entries()) {
        const coordinator = n === 0 ? cora : asking;
        await coordinator.open(href);
        if (n === 0) await look("moving-person");
        await coordinator.follow("See the progress");
        assert.match(coordinator.path, /^\/desk\/people\//);
        const parts = (await coordinator.text()).matchAll(/((?:\d+ h)? ?(?:\d+ min)?) of it were taken over from ([^,]+), brought in by ([^.]+)\./g);
        for (const [, length, source, by] of parts) {
          assert.deepEqual([source, by], [SOURCE, COORDINATOR.name]);
          sum += minutes(length.trim());
        }
        if (n === 0) await look("moving-progress");
      }
      assert.equal(sum, 400 * 60);
      cora.isContent();
    });

    test("nothing broke, and every page can be used by everyone", () => {
      assert.deepEqual(server.failures(), []);
      if (!album) return;
      console.log(album.table());
      assert.deepEqual(album.faults(), []);
    });
  });
}

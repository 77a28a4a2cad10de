// Every address that the program's own table lists is looked at: whoever may read it is led there in the demonstration, by
// links where there are any, and else by doing what leads there. Then each form is sent empty.
// `node house/contact.mjs address` makes contact sheets of the pictures that are taken here.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { Folder } from "../house/archive.mjs";
import { openBrowser, Person } from "../house/browser.mjs";
import { Album } from "../house/look.mjs";
import { Server } from "../house/server.mjs";
import { Walk } from "../house/walk.mjs";

const PASSPHRASE = "three calm green hills";
const MODULE = "what-peer-support-is";
const PROGRAM = "foundations/foundations.toml";
const CSV = "person_id,name,email\nW-01,Wren Holloway,\nW-02,,wren@example.org\n";
const LOG = "date,start,length,activity,mode\n2027-03-10,5:10,20 min,outreach,phone\nno day,6:00,1 h,outreach,phone\n";

const EVALUATION = `[[statement]]
id = "clear"
text = "I knew what was expected of me."

[[question]]
id = "helped"
text = "What helped you most?"

[[question]]
id = "change"
text = "What should we change?"
`;
const ASKED = '\n  { id = "evaluation", kind = "course_evaluation" },';

/** Addresses without a page of their own. */
const LEAD_ON = ["/desk/questions"];
/** Forms that take what is empty, and why. */
const TAKES_EMPTY = {
  "/account/mail": "each kind of mail has a choice already, and a day is asked for only with one of them",
  "/letters/{token}/{number}": "the same page, without signing in",
  "/admin/cohorts/{cohort}/slips": "a slip asks for a role only, and one is always chosen",
  "/quiz/{attempt}": "a question may be left out for now",
};

describe("every address of the table", { timeout: 15 * 60_000 }, () => {
  const album = new Album("pages-of-the-table");
  const walk = new Walk(album);
  const server = new Server("addresses");
  const people = new Map();
  let browser;
  let visitor;

  before(async () => {
    await server.start({ demo: true });
    browser = await openBrowser();
    visitor = await Person.arrive(browser, server.base);
  }, { timeout: 360_000 });
  after(async () => {
    await browser?.close();
    await server.program?.stop();
  }, { timeout: 60_000 });

  /** Where the newest letter to that address leads. */
  async function letter(to, kind) {
    for (let tries = 0; tries < 60; tries += 1) {
      await visitor.open("/demo/mail");
      const links = visitor.main.getByRole("listitem").filter({ hasText: to }).getByRole("link");
      const all = await links.evaluateAll((found) => found.map((one) => new URL(one.href).pathname));
      const found = all.find((path) => path.startsWith(`/${kind}/`));
      if (found) return found;
      await visitor.page.waitForTimeout(500);
    }
    return assert.fail(`no letter with ${kind} came to ${to}`);
  }

  /** Downloads a part of the courses as its page offers it, and unpacks it. */
  async function downloads(person, part) {
    await person.open(`/admin/modules/${part}`);
    const [download] = await Promise.all([
      person.page.waitForEvent("download"),
      person.main.getByRole("link", { name: "Download as zip" }).first().click(),
    ]);
    return Folder.unpacked(await download.path());
  }

  /** Sends it back, changed, from the same page. */
  async function uploads(person, folder, entry) {
    await person.main.getByLabel("Zip file").setInputFiles(await folder.packed(entry));
    await person.press("Upload and check");
  }

  test("anyone: what can be read without signing in", async () => {
    await visitor.open("/demo");
    for (const row of (await visitor.main.getByRole("row").all()).slice(1)) {
      const name = await row.getByRole("rowheader").innerText();
      const [, email, passphrase, state] = await row.getByRole("cell").allInnerTexts();
      people.set(name, { name, email, passphrase, state });
    }
    const number = people.get("Rosa Delgado").state.match(/[A-Z0-9]{6}(?:-[A-Z0-9]{6})+/)[0];
    await walk.through(visitor, "/", "/demo", "/healthz", "/readyz", `/verify/${number}`);
  });

  test("each role: where links lead", async () => {
    for (const one of [...people.values()].filter((one) => one.passphrase === PASSPHRASE)) {
      one.person = await Person.arrive(browser, server.base, one);
      await one.person.signsIn("/home");
      await walk.through(one.person, "/home");
    }
  });

  test("a course evaluation is published with the program", async () => {
    const { person: miriam } = people.get("Miriam Castellanos");
    const folder = await downloads(miriam, "programs/foundations");
    const rules = folder.read(PROGRAM);
    if (rules.includes("course_evaluation")) return;
    const end = rules.lastIndexOf("\n]");
    folder.write(PROGRAM, rules.slice(0, end) + ASKED + rules.slice(end));
    folder.write("foundations/foundations/en/evaluation.toml", EVALUATION);
    await uploads(miriam, folder, "foundations");
    await miriam.press("Publish");
  });

  test("someone who is invited agrees to the notice and joins", async () => {
    const jamie = await Person.arrive(browser, server.base, { name: "Jamie Ruiz", passphrase: PASSPHRASE });
    jamie.hesitates = true;
    people.set(jamie.name, { person: jamie });
    const invitation = await letter("jamie@riverside.example", "invitation");
    await walk.through(jamie, invitation);
    // Once it is taken up, the link leads nowhere.
    await walk.sendsEmpty(walk.addresses.row("POST", invitation));
    await jamie.open(invitation);
    await jamie.joins();
    await walk.look(jamie);
    jamie.hesitates = false;
    await jamie.agrees();
    await walk.through(jamie, jamie.path);
    await jamie.press("Join Foundations");
    await walk.through(jamie, "/home", "/evaluation/foundations");
  });

  test("a question to a trainer, on its own page", async () => {
    const { person: lin } = people.get("Lin Tran");
    // The form stands in each lesson; its own page is where one comes back to, and no link leads there.
    await walk.through(lin, `/questions/new?about=lesson&module=${MODULE}&item=what-it-is`);
  });

  test("facts: a trainee tells one, and staff sees proof of it", async () => {
    const { person: lin } = people.get("Lin Tran");
    await lin.open("/record/facts/new?kind=place");
    await lin.write("Which one", "Ohio");
    await lin.write("From", "2020-01-01");
    await lin.main.getByLabel("Lives there").check();
    await lin.press("Save");
    await walk.through(lin, "/record/facts");
    const { person: miriam } = people.get("Miriam Castellanos");
    await miriam.open("/admin/people?q=Lin");
    await miriam.follow("Lin Tran");
    await miriam.follow("Facts: documents, exams, decisions");
    await walk.through(miriam, miriam.path);
  });

  test("the end of a quiz", async () => {
    const { person: kiri } = people.get("Kiri Tamihana");
    await kiri.open("/home");
    await kiri.leads(() => kiri.main.locator('a[href^="/quiz/"]').first().click());
    const [quiz] = kiri.path.split("?");
    await walk.through(kiri, `${quiz}/summary`);
  });

  test("links in letters: a new passphrase, a new address, which mail someone wants", async () => {
    await visitor.open("/forgot");
    await visitor.write("Email or user name", "kiri@riverside.example");
    await visitor.press("Send the link");
    await walk.through(visitor, await letter("kiri@riverside.example", "reset"));
    const { person } = people.get("Otis Freeman");
    await person.open("/account/email");
    await person.write("New email address", "otis@freeman.example");
    await person.write("Your passphrase", PASSPHRASE);
    await person.press("Send the link");
    await walk.through(person, await letter("otis@freeman.example", "confirm"));
    await walk.through(visitor, await letter("calvin@riverside.example", "letters"));
  });

  test("a supervisor without an account: named, asked, and behind the link", async () => {
    const { person: calvin } = people.get("Calvin Reed");
    await calvin.open("/hours/supervisors");
    await calvin.write("Their full name", "Susan Marsh");
    await calvin.write("Their email address", "s.marsh@harbor.example");
    await calvin.write("Where they work", "Harbor House");
    await calvin.write("What makes them a supervisor", "Licensed counselor");
    await calvin.press("Add this supervisor");
    await calvin.open("/hours/new?kind=practice");
    await calvin.write("Day", new Date(Date.now() - 3 * 24 * 3_600_000).toISOString().slice(0, 10));
    await calvin.write("Start time", "04:10");
    await calvin.write("Hours", "");
    await calvin.write("Minutes", "30");
    await calvin.choose("What you did", "Outreach");
    await calvin.choose("How you met", "By phone");
    await calvin.choose("Supervisor who signs", "Susan Marsh");
    await calvin.press("Send my hours");
    await calvin.open("/hours/supervisors");
    await calvin.press("Ask Susan Marsh to sign");
    await walk.through(visitor, await letter("s.marsh@harbor.example", "sign"));
    await walk.through(people.get("Miriam Castellanos").person, "/admin/supervisors");
  });

  test("papers about hours: one is made, the supervisor finds it too, and the bundle for an audit", async () => {
    const { person: rosa } = people.get("Rosa Delgado");
    await rosa.open("/hours/papers");
    await rosa.leads(() => rosa.main.getByRole("button", { name: /^Make the paper/ }).first().click());
    await walk.through(rosa, rosa.path);
    const { person: supervisor } = people.get("Ingrid Nakamura");
    await supervisor.open("/desk");
    const way = await supervisor.main.getByRole("link", { name: "Rosa Delgado" }).first().getAttribute("href");
    const id = way.split("/").pop();
    await walk.through(supervisor, `/desk/hours/${id}/papers`);
    await walk.through(people.get("Miriam Castellanos").person, `/admin/people/${id}/hours.zip`);
  });

  test("a private calendar, read by whoever has its address", async () => {
    const { person } = people.get("Otis Freeman");
    await person.open("/account/mail");
    await person.press("Make my calendar address");
    const address = await person.holds("Give this address to your calendar");
    await walk.through(visitor, new URL(address).pathname);
  });

  test("paper: a quiz is drawn for someone who gets one more attempt", async () => {
    const { person: delroy } = people.get("Delroy Whitfield");
    await delroy.open("/desk");
    await delroy.follow("Walter Brandt");
    await delroy.leads(() => delroy.main.getByRole("button", { name: /^Allow one more attempt/ }).first().click());
    const { person: owen } = people.get("Owen Castle");
    await owen.open("/desk/sheets");
    await owen.follow("Walter Brandt");
    await owen.follow("Make a quiz sheet");
    await owen.press("Draw the questions");
    // Everyone in the demonstration's group has read every lesson already: no link leads to the page for typing them in.
    const person = owen.path.split("/")[3];
    await walk.through(owen, owen.path, `/desk/sheets/${person}/lessons/${MODULE}`);
  });

  test("moving in: a file is read and waits for a yes", async () => {
    const { person: miriam } = people.get("Miriam Castellanos");
    await miriam.open("/admin/moving-in/new/people");
    await miriam.write("Or paste the lines here", CSV);
    await miriam.write("Where do these records come from?", "Paper binders");
    await miriam.press("Check the file");
    await walk.through(miriam, miriam.path);
  });

  test("hours: a file of one's own is read and waits for a yes", async () => {
    const { person: lin } = people.get("Lin Tran");
    await lin.open("/hours/bring");
    await lin.write("Or paste the lines here", LOG);
    await lin.press("Check the file");
    await walk.through(lin, lin.path);
  });

  test("courses: a draft and its preview", async () => {
    const { person: delroy } = people.get("Delroy Whitfield");
    const folder = await downloads(delroy, MODULE);
    folder.replace(`${MODULE}/en/questions.toml`, '\nprompt = "', '\nprompt = "Changed: ');
    await uploads(delroy, folder, MODULE);
    await walk.through(delroy, delroy.path);
  });

  test("no row of the table was left out, and every link leads somewhere", () => {
    console.log(walk.table());
    assert.deepEqual([...walk.unseen(LEAD_ON), ...walk.faults], []);
  });

  test("each form that is sent empty says what to change", async () => {
    // What is empty is taken by these two: a role without a last day, and nobody to talk to. So what is sent is wrong.
    const { person: miriam } = people.get("Miriam Castellanos");
    await miriam.open(walk.forms.get(walk.addresses.row("POST", "/admin/people/one/roles")).path);
    await miriam.choose("Role", "Auditor");
    await miriam.press("Give this role");
    await walk.refused(miriam, walk.addresses.row("POST", "/admin/people/one/roles"));
    await miriam.open("/admin/support");
    await miriam.main.getByLabel("Number to call", { exact: true }).first().fill("");
    await miriam.leads(() => miriam.main.locator("form button").first().click());
    await walk.refused(miriam, walk.addresses.row("POST", "/admin/support"));
    const wrong = [];
    for (const row of walk.forms.keys()) {
      const { status, of } = await walk.sendsEmpty(row);
      if ((status === 422) === (row.path in TAKES_EMPTY)) wrong.push(`${row.path}: ${status} (${of})`);
    }
    assert.deepEqual(wrong, []);
  });

  test("every page can be used by everyone, and nothing broke", () => {
    console.log(album.table());
    assert.deepEqual(album.faults(), []);
    for (const person of [visitor, ...[...people.values()].flatMap((one) => one.person ?? [])]) person.isContent();
    assert.deepEqual(server.failures(), []);
  });
});

// Every address that the program's own table lists is looked at: whoever may read it is led there in the demonstration, by
// links where there are any, and else by doing what leads there. Then each form is sent empty.
// `node house/contact.mjs address` makes contact sheets of the pictures that are taken here.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { Folder } from "../house/archive.mjs";
import { openBrowser } from "../house/browser.mjs";
import { everyone, letter, PASSPHRASE } from "../house/demonstration.mjs";
import { Guest } from "../house/guest.mjs";
import { Album } from "../house/look.mjs";
import { Server } from "../house/server.mjs";
import { Walk } from "../house/walk.mjs";

const MODULE = "what-peer-support-is";
const VERSION = "[[version]]\n";
const PROGRAM = "foundations/foundations.toml";
const CSV = "person_id,name,email\nW-01,Wren Holloway,\nW-02,,wren@example.org\n";
const LOG = "date,start,length,activity,mode\n2027-03-10,5:10,20 min,outreach,phone\nno day,6:00,1 h,outreach,phone\n";

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
  let anyone;

  before(async () => {
    await server.start({ demo: true });
    browser = await openBrowser();
    anyone = new Guest(browser, server.base);
  }, { timeout: 360_000 });
  after(async () => {
    await browser?.close();
    await server.program?.stop();
  }, { timeout: 60_000 });

  const guest = (name) => people.get(name).guest;
  const at = (name) => guest(name).atABrowser();
  const mail = (to, kind) => letter(server.base, to, `/${kind}/`);

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
    for (const one of await everyone(server.base)) people.set(one.name, one);
    const number = people.get("Rosa Delgado").state.match(/[A-Z0-9]{6}(?:-[A-Z0-9]{6})+/)[0];
    await walk.through(anyone, "/", "/demo", "/healthz", "/readyz", `/verify/${number}`);
  });

  test("each role: where links lead", async () => {
    for (const one of [...people.values()].filter((one) => one.passphrase === PASSPHRASE)) {
      one.guest = new Guest(browser, server.base, one);
      await one.guest.signsIn();
      await walk.through(one.guest, "/home");
    }
  });

  test("a second signature is published with the program, for whoever joins from now on", async () => {
    const miriam = await at("Miriam Castellanos");
    const folder = await downloads(miriam, "programs/foundations");
    const rules = folder.read(PROGRAM);
    const version = rules.lastIndexOf(VERSION) + VERSION.length;
    folder.write(PROGRAM, `${rules.slice(0, version)}counter_signature = true\n${rules.slice(version)}`);
    await uploads(miriam, folder, "foundations");
    await miriam.press("Publish");
  });

  test("someone who is invited agrees to the notice and joins", async () => {
    people.set("Jamie Ruiz", { guest: new Guest(browser, server.base, { name: "Jamie Ruiz", passphrase: PASSPHRASE }) });
    const jamie = await at("Jamie Ruiz");
    jamie.hesitates = true;
    const invitation = await mail("jamie@riverside.example", "invitation");
    await walk.through(guest("Jamie Ruiz"), invitation);
    // Once it is taken up, the link leads nowhere.
    await walk.sendsEmpty(walk.addresses.row("POST", invitation));
    await jamie.open(invitation);
    await jamie.joins();
    await walk.look(jamie);
    jamie.hesitates = false;
    await jamie.agrees();
    await walk.through(guest("Jamie Ruiz"), jamie.path);
    await jamie.press("Join Foundations");
    await walk.through(guest("Jamie Ruiz"), "/home", "/evaluation/foundations");
  });

  test("a question to a trainer, on its own page", async () => {
    const lin = await at("Lin Tran");
    // The form stands in each lesson; its own page is where one comes back to, and no link leads there.
    await walk.through(guest("Lin Tran"), `/questions/new?about=lesson&module=${MODULE}&item=what-it-is`);
  });

  test("facts: a trainee tells one, and staff sees proof of it", async () => {
    const lin = await at("Lin Tran");
    await lin.open("/record/facts/new?kind=place");
    await lin.write("Which one", "Ohio");
    await lin.write("From", "2020-01-01");
    await lin.main.getByLabel("Lives there").check();
    await lin.press("Save");
    await walk.through(guest("Lin Tran"), "/record/facts");
    const miriam = await at("Miriam Castellanos");
    await miriam.open("/admin/people?q=Lin");
    await miriam.follow("Lin Tran");
    await miriam.follow("Facts: documents, exams, decisions");
    await walk.through(guest("Miriam Castellanos"), miriam.path);
  });

  test("the end of a quiz", async () => {
    const kiri = await at("Kiri Tamihana");
    await kiri.open("/home");
    await kiri.leads(() => kiri.main.locator('a[href^="/quiz/"]').first().click());
    const [quiz] = kiri.path.split("?");
    await walk.through(guest("Kiri Tamihana"), `${quiz}/summary`);
  });

  test("links in letters: a new passphrase, a new address, which mail someone wants", async () => {
    const visitor = await anyone.atABrowser();
    await visitor.open("/forgot");
    await visitor.write("Email or user name", "kiri@riverside.example");
    await visitor.press("Send the link");
    await walk.through(anyone, await mail("kiri@riverside.example", "reset"));
    const person = await at("Otis Freeman");
    await person.open("/account/email");
    await person.write("New email address", "otis@freeman.example");
    await person.write("Your passphrase", PASSPHRASE);
    await person.press("Send the link");
    await walk.through(guest("Otis Freeman"), await mail("otis@freeman.example", "confirm"));
    await walk.through(anyone, await mail("calvin@riverside.example", "letters"));
  });

  test("a supervisor without an account: named, asked, and behind the link", async () => {
    const calvin = await at("Calvin Reed");
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
    await walk.through(anyone, await mail("s.marsh@harbor.example", "sign"));
    await walk.through(guest("Miriam Castellanos"), "/admin/supervisors");
  });

  test("papers about hours: one is made, the supervisor finds it too, and the bundle for an audit", async () => {
    const rosa = await at("Rosa Delgado");
    await rosa.open("/hours/papers");
    await rosa.leads(() => rosa.main.getByRole("button", { name: /^Make the paper/ }).first().click());
    await walk.through(guest("Rosa Delgado"), rosa.path);
    const supervisor = await at("Ingrid Nakamura");
    await supervisor.open("/desk");
    const way = await supervisor.main.getByRole("link", { name: "Rosa Delgado" }).first().getAttribute("href");
    const id = way.split("/").pop();
    await walk.through(guest("Ingrid Nakamura"), `/desk/hours/${id}/papers`);
    await walk.through(guest("Miriam Castellanos"), `/admin/people/${id}/hours.zip`);
  });

  test("hours that are handed over, and signed from records by who comes after", async () => {
    const miriam = await at("Miriam Castellanos");
    await miriam.open("/admin/people?q=Delroy");
    await miriam.follow("Delroy Whitfield");
    await miriam.choose("Role", "Supervisor");
    await miriam.choose("Where the role reaches", "Everywhere");
    await miriam.press("Give this role");
    await miriam.open("/admin/hand-over");
    await miriam.leads(() => miriam.main.locator('a[href^="/admin/hand-over/"]').last().click());
    // Sent empty while there is something to hand over and somebody to take it.
    await miriam.press("Hand over");
    await walk.refused(miriam, walk.addresses.row("POST", "/admin/hand-over/one/other"));
    await miriam.main.getByRole("radio", { name: /cannot sign any more/ }).check();
    await miriam.choose("Who takes over", "Delroy Whitfield");
    await miriam.press("Hand over");
    await walk.through(guest("Delroy Whitfield"), "/desk");
  });

  test("hours that are signed twice, where the program asks for it", async () => {
    const jamie = await at("Jamie Ruiz");
    await jamie.open("/hours/new?kind=practice");
    await jamie.write("Day", "2027-03-10");
    await jamie.write("Start time", "04:10");
    await jamie.write("Hours", "");
    await jamie.write("Minutes", "30");
    await jamie.choose("What you did", "Outreach");
    await jamie.choose("How you met", "By phone");
    await jamie.choose("Supervisor who signs", "Delroy Whitfield");
    await jamie.press("Send my hours");
    const supervisor = await at("Delroy Whitfield");
    await supervisor.open("/desk");
    await supervisor.leads(() => supervisor.main.locator('a[href^="/desk/hours/"]').filter({ hasText: "Jamie Ruiz" }).first().click());
    await supervisor.main.getByRole("radio", { name: "Sign: this is right" }).first().check();
    await supervisor.main.getByLabel(/^I supervised/).check();
    await supervisor.press("Sign, save and go to the next");
    await walk.through(guest("Miriam Castellanos"), "/desk/second");
  });

  test("a private calendar, read by whoever has its address", async () => {
    const person = await at("Otis Freeman");
    await person.open("/account/mail");
    await person.press("Make my calendar address");
    const address = await person.holds("Give this address to your calendar");
    await walk.through(anyone, new URL(address).pathname);
  });

  test("paper: a quiz is drawn for someone who gets one more attempt", async () => {
    const delroy = await at("Delroy Whitfield");
    await delroy.open("/desk");
    await delroy.follow("Walter Brandt");
    await delroy.leads(() => delroy.main.getByRole("button", { name: /^Allow one more attempt/ }).first().click());
    const owen = await at("Owen Castle");
    await owen.open("/desk/sheets");
    await owen.follow("Walter Brandt");
    await owen.follow("Make a quiz sheet");
    await owen.press("Draw the questions");
    // Everyone in the demonstration's group has read every lesson already: no link leads to the page for typing them in.
    const person = owen.path.split("/")[3];
    await walk.through(guest("Owen Castle"), owen.path, `/desk/sheets/${person}/lessons/${MODULE}`);
  });

  test("moving in: a file is read and waits for a yes", async () => {
    const miriam = await at("Miriam Castellanos");
    await miriam.open("/admin/moving-in/new/people");
    await miriam.write("Or paste the lines here", CSV);
    await miriam.write("Where do these records come from?", "Paper binders");
    await miriam.press("Check the file");
    await walk.through(guest("Miriam Castellanos"), miriam.path);
  });

  test("hours: a file of one's own is read and waits for a yes", async () => {
    const lin = await at("Lin Tran");
    await lin.open("/hours/bring");
    await lin.write("Or paste the lines here", LOG);
    await lin.press("Check the file");
    await walk.through(guest("Lin Tran"), lin.path);
  });

  test("courses: a draft and its preview", async () => {
    const delroy = await at("Delroy Whitfield");
    const folder = await downloads(delroy, MODULE);
    folder.replace(`${MODULE}/en/questions.toml`, '\nprompt = "', '\nprompt = "Changed: ');
    await uploads(delroy, folder, MODULE);
    await walk.through(guest("Delroy Whitfield"), delroy.path);
  });

  test("no row of the table was left out, and every link leads somewhere", () => {
    console.log(walk.table());
    assert.deepEqual([...walk.unseen(LEAD_ON), ...walk.faults], []);
  });

  test("each form that is sent empty says what to change", async () => {
    // What is empty is taken by these two: a role without a last day, and nobody to talk to. So what is sent is wrong.
    const miriam = await at("Miriam Castellanos");
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
    for (const one of [anyone, ...[...people.values()].flatMap(({ guest }) => guest ?? [])]) one.person?.isContent();
    assert.deepEqual(server.failures(), []);
  });
});

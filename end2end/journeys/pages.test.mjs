// Pages that the story does not come to: the demonstration with people in every state, refusals, and what is not there.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { openBrowser, Person } from "../house/browser.mjs";
import { everyone } from "../house/demonstration.mjs";
import { Album } from "../house/look.mjs";
import { all, first } from "../house/markup.mjs";
import { Server, WORKING_HOUR } from "../house/server.mjs";
import { Visitor } from "../house/visitor.mjs";

/** Pages of one kind that are looked at closely; the rest is asked for. The walk over all addresses looks at each, too. */
const OFTEN = 1;

/** The kind of a page: its address without what is different for each person. */
const roomOf = (path) =>
  path
    .split("?")[0]
    .split("/")
    .filter((part) => part && !/^(?=.*\d)[0-9a-z]{16,}$/.test(part))
    .slice(0, 3)
    .join("-");

describe("the demonstration", { timeout: 15 * 60_000 }, () => {
  const album = new Album("pages-of-the-demonstration");
  const server = new Server("demonstration");
  let browser;
  let visitor;
  let people = [];

  before(async () => {
    await server.start({ demo: true });
    browser = await openBrowser();
    visitor = await Person.arrive(browser, server.base);
  }, { timeout: 360_000 });
  after(async () => {
    await browser?.close();
    await server.program?.stop();
  }, { timeout: 60_000 });

  test("it says on every page that it is one, and lists its people and its mail", async () => {
    await visitor.open("/demo");
    const banner = visitor.page.getByRole("region", { name: "Demonstration" });
    await banner.getByText("Every person in it is made up.").waitFor();
    people = await everyone(server.base);
    const roles = new Set(people.map((one) => one.role));
    for (const role of ["Administrator", "Trainer", "Supervisor", "Trainee"]) assert.ok(roles.has(role), `nobody is a ${role}`);
    await album.look(visitor, "demo-people");
    await banner.getByRole("link", { name: "Mail that was sent" }).click();
    await visitor.page.waitForURL("**/demo/mail");
    assert.ok((await visitor.main.getByRole("listitem").count()) > 0, "some mail was sent");
    await album.look(visitor, "demo-mail");
  });

  test("everyone in it can sign in, and every page that they are led to is there", async () => {
    const looked = new Map();
    const accounts = people.filter((one) => one.passphrase !== "none yet");
    // One window is handed round; who only has to be let in asks without it.
    const person = await Person.arrive(browser, server.base);
    for (const [number, one] of accounts.entries()) {
      const guest = new Visitor(server.base, one);
      await guest.signsIn();
      await guest.open("/home");
      guest.isAt(`Hello, ${one.name}`);
      const name = `demo-${String(number + 1).padStart(2, "0")}-${one.role.toLowerCase()}`;
      await person.context.clearCookies();
      await person.goesOnFor(guest, "/home");
      await album.look(person, `${name}-home`);
      for (const path of await linked(guest)) {
        const room = roomOf(path);
        const times = looked.get(room) ?? 0;
        looked.set(room, times + 1);
        if (times >= OFTEN) {
          await guest.open(path);
          continue;
        }
        await person.open(path);
        await album.look(person, `${name}-${room}`);
      }
    }
    person.isContent();
    await person.context.close();
  });

  test("what was taken over from before carries its source: hours and certificates", async () => {
    const elena = await Person.arrive(browser, server.base, people.find((one) => one.name === "Elena Popescu"));
    await elena.isSignedIn();
    for (const [path, ...sentences] of [
      ["/hours", "Taken over from before", "2 h 15 min", "Supervised by Gabriel Osei", "brought in by Miriam Castellanos on"],
      ["/progress", "2 h 15 min of it were taken over from Mill Street binders, "],
      // Its number names the year before the last one, as the demonstration has it.
      ["/certificates", "Certificates from before", `MS-${new Date(WORKING_HOUR).getUTCFullYear() - 2}-007`, "The original was not issued here."],
    ]) {
      await elena.open(path);
      await elena.reads(...sentences);
      await album.look(elena, `moving-elena${path.replace("/", "-")}`);
    }
    elena.isContent();
    await elena.context.close();
  });

  test("what is not there, refused or mistyped is a page like the others", async () => {
    await visitor.open("/no/such/page", 404);
    await album.look(visitor, "not-found");
    await visitor.open("/sign-in");
    await visitor.write("Email or user name", "nobody@example.org");
    await visitor.write("Passphrase", "not a passphrase of anyone");
    await visitor.press("Sign in");
    assert.equal(visitor.status, 422);
    await album.look(visitor, "sign-in-refused");
    const trainee = people.find((one) => one.role === "Trainee");
    const person = await Person.arrive(browser, server.base, trainee);
    await person.isSignedIn("/home");
    const answer = await person.page.goto("/admin");
    assert.ok([403, 404].includes(answer.status()));
    await album.look(person, "denied");
    const administrator = await Person.arrive(browser, server.base, people.find((one) => one.role === "Administrator"));
    await administrator.isSignedIn("/admin/cohorts/new");
    await administrator.press("Open a group");
    assert.equal(administrator.status, 422);
    await album.look(administrator, "admin-group-refused");
    for (const one of [visitor, person, administrator]) one.isContent();
  });

  test("every page can be used by everyone, light and dark, narrow and wide, and is light to load", () => {
    console.log(album.table());
    assert.deepEqual(album.faults(), []);
    assert.deepEqual(server.failures(), []);
  });
});

/** Where the navigation and the first card of the home page lead, and from the desk the first work and the first hours. */
async function linked(guest) {
  const nav = first(guest.root, (one) => one.name === "nav" && one.attribs["aria-label"] === "Main");
  const leads = (within) => all(within, "a").map((one) => one.attribs.href);
  const paths = new Set([nav, first(guest.main, "section")].flatMap(leads));
  if (paths.has("/desk")) {
    await guest.open("/desk");
    const inside = leads(guest.main);
    for (const room of ["/desk/submissions/", "/desk/hours/", "/desk/people/"]) {
      const found = inside.find((path) => path.startsWith(room));
      if (found) paths.add(found);
    }
  }
  paths.delete("/home");
  return [...paths].filter((path) => path.startsWith("/") && !path.endsWith(".pdf"));
}

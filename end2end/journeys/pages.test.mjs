// Pages that the story does not come to: the demonstration with people in every state, refusals, and what is not there.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { openBrowser, Person } from "../house/browser.mjs";
import { Album } from "../house/look.mjs";
import { Server } from "../house/server.mjs";

/** Pages of one kind that are looked at closely; the rest is opened. */
const OFTEN = 2;

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
    const rows = await visitor.main.getByRole("row").all();
    people = await Promise.all(
      rows.slice(1).map(async (row) => {
        const name = await row.getByRole("rowheader").innerText();
        const [role, email, passphrase, state] = await row.getByRole("cell").allInnerTexts();
        return { name, role, email, passphrase, state };
      }),
    );
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
    for (const [number, one] of accounts.entries()) {
      const person = await Person.arrive(browser, server.base, one);
      await person.signsIn("/home");
      await person.isAt(`Hello, ${one.name}`);
      const name = `demo-${String(number + 1).padStart(2, "0")}-${one.role.toLowerCase()}`;
      await album.look(person, `${name}-home`);
      for (const path of await linked(person)) {
        await person.open(path);
        const room = roomOf(path);
        const times = looked.get(room) ?? 0;
        looked.set(room, times + 1);
        if (times < OFTEN) await album.look(person, `${name}-${room}`);
      }
      person.isContent();
      await person.context.close();
    }
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
    await person.signsIn("/home");
    const answer = await person.page.goto("/admin");
    assert.ok([403, 404].includes(answer.status()));
    await album.look(person, "denied");
    const administrator = await Person.arrive(browser, server.base, people.find((one) => one.role === "Administrator"));
    await administrator.signsIn("/admin/cohorts/new");
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
async function linked(person) {
  const places = person.page.getByRole("navigation", { name: "Main" }).or(person.main.locator("section").first());
  const links = await places.getByRole("link").all();
  const paths = new Set(await Promise.all(links.map((link) => link.getAttribute("href"))));
  if (paths.has("/desk")) {
    await person.open("/desk");
    const open = await person.main.getByRole("link").all();
    const inside = await Promise.all(open.map((link) => link.getAttribute("href")));
    for (const room of ["/desk/submissions/", "/desk/hours/", "/desk/people/"]) {
      const first = inside.find((path) => path.startsWith(room));
      if (first) paths.add(first);
    }
  }
  paths.delete("/home");
  return [...paths].filter((path) => path.startsWith("/") && !path.endsWith(".pdf"));
}

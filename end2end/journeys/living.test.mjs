// What is said after acting, the next one on the desk, earlier comments, searching, words with their meanings, paper.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { openBrowser, Person } from "../house/browser.mjs";
import { PASSPHRASE } from "../house/demonstration.mjs";
import { Album } from "../house/look.mjs";
import { OUT, SHOWN, TELLINGS } from "../house/places.mjs";
import { Server } from "../house/server.mjs";
import { GROUP, Story, WEEK_LATER } from "../story/cast.mjs";
import { aGroupIsOpened, peopleAreInvited, theFirstAdministratorComesIn } from "../story/founding.mjs";

const PHONE = { width: 360, height: 780 };

describe("a desk and a home to live in", { timeout: 15 * 60_000 }, () => {
  const album = new Album("pages-to-live-in");
  const server = new Server("living");
  let browser;

  const arrive = async (name, script = true) => {
    const person = await Person.arrive(browser, server.base, {
      name, email: `${name.toLowerCase()}@riverside.example`, passphrase: PASSPHRASE, script,
    });
    await person.isSignedIn("/home");
    return person;
  };
  const phone = async (person, name) => {
    await person.page.setViewportSize(PHONE);
    await person.isPictured(`living-${name}-360.png`);
    await person.page.setViewportSize({ width: 1280, height: 800 });
  };
  const paper = async (person, name) => {
    if (!SHOWN) return;
    mkdirSync(join(OUT, "papers"), { recursive: true });
    await person.page.pdf({ path: join(OUT, "papers", `${name}.pdf`), format: "Letter", printBackground: false });
  };
  /** The browser shows a radio button behind its label. */
  const choose = async (person, name, value) => {
    for (const one of await person.main.locator(`input[name^="${name}"][value="${value}"]`).all()) await one.check({ force: true });
  };

  before(async () => {
    await server.start({ demo: true });
    browser = await openBrowser();
  }, { timeout: 360_000 });
  after(async () => {
    await browser?.close();
    await server.program?.stop();
  }, { timeout: 60_000 });

  test("a trainee sends again what came back, so that two pieces wait for the trainer", async () => {
    const priya = await arrive("Priya");
    await priya.follow("See what to add");
    const before = await priya.holds("Your text");
    await priya.write("Your text", `${before} My sister holds me up. If someone may not be safe, I stay and call 988 with them.`);
    await priya.press("Send it again");
    await priya.reads(/Your text “.+” was sent again\. You get a message when it has been read\./);
    await album.look(priya, "work-sent-again");
    await priya.page.reload();
    await priya.misses("was sent again. You get a message");
    priya.isContent();
    await priya.context.close();
  });

  for (const script of TELLINGS) {
    test(`a trainer starts from an earlier comment, and reads what was done, ${script ? "with" : "without"} scripts`, async () => {
      const person = await arrive("Delroy", script);
      await person.open("/desk");
      await person.follow(/^Read the work of /);
      assert.match(person.path, /^\/desk\/submissions\//);
      await choose(person, "row-", "meets");
      await person.write("Comment", "First, thank you.");
      await person.press("Start from an earlier comment");
      assert.equal(await person.holds("Comment"), "First, thank you.", "what was written is kept");
      assert.ok((await person.main.locator("input[value=meets]:checked").count()) > 0, "what was chosen is kept");
      if (script) await album.look(person, "grading-comments");
      const use = person.main.getByRole("button", { name: "Use this comment" });
      assert.ok((await use.count()) > 0, "he has written on this activity before");
      await person.leads(() => use.first().click());
      assert.ok((await person.holds("Comment")).startsWith("First, thank you.\n\n"));
      assert.ok((await person.main.locator("input[value=meets]:checked").count()) > 0);
      await person.leads(() => person.main.getByRole("button", { name: /^Accept/ }).click());
      await person.reads(/You accepted “.+” by .+ can read your answer now/);
      await person.reads(/Next: the (work|hours) of .+|Nothing else waits for you now/);
      if (script) await album.look(person, "after-accepting");
      await phone(person, `after-accepting-${script}`);
      await person.page.reload();
      // What was decided lately stands on the desk; what was just said does not stay.
      await person.misses("can read your answer now");
      person.isContent();
      await person.context.close();
    });
  }

  for (const script of TELLINGS) {
    test(`a trainee searches, opens a lesson and its words, ${script ? "with" : "without"} scripts`, async () => {
      const lin = await arrive("Lin", script);
      if (script) await album.look(lin, "home-trainee");
      await lin.reads("Good news");
      await lin.open("/learn/what-peer-support-is/what-it-is");
      await lin.main.getByLabel("Search the lessons").fill("supervison");
      await lin.press("Search");
      assert.equal(lin.path, "/search?q=supervison");
      assert.ok((await lin.main.locator("mark").count()) > 0, "a slip is forgiven");
      if (script) await album.look(lin, "search-found");
      await phone(lin, `search-${script}`);
      await lin.leads(() => lin.main.locator(".found a").first().click());
      assert.match(lin.path, /^\/learn\//);
      await lin.open("/learn/what-peer-support-is/what-it-is");
      await lin.main.getByText(/words in this lesson, with their meanings/).click();
      await lin.reads("Taking a person as they are today");
      if (script) await album.look(lin, "lesson-words");
      await lin.follow("All words and their meanings");
      await lin.isAt("Words and their meanings");
      if (script) await album.look(lin, "glossary");
      await phone(lin, `glossary-${script}`);
      await lin.open("/search");
      await lin.reads("Type a word or two", "is not kept");
      if (script) await album.look(lin, "search-start");
      await lin.open("/search?q=zzyzx");
      await lin.reads("Nothing was found for “zzyzx”.");
      if (script) await album.look(lin, "search-none");
      lin.isContent();
      await lin.context.close();
    });
  }

  test("everyone may read the words, and only who is signed in may search", async () => {
    const visitor = await Person.arrive(browser, server.base);
    await visitor.open("/glossary");
    await visitor.isAt("Words and their meanings");
    await visitor.open("/search?q=hope");
    await visitor.isAt("Sign in");
    await visitor.context.close();
  });

  test("an administrator reads at home what needs care, and papers read well", async () => {
    const miriam = await arrive("Miriam");
    await miriam.reads("What needs care", "Nothing needs care right now.");
    await album.look(miriam, "home-administrator");
    await phone(miriam, "home-administrator");
    await miriam.open("/admin");
    await miriam.follow("Tuesday evenings");
    assert.match(miriam.path, /^\/admin\/cohorts\//);
    await paper(miriam, "cohort");
    await miriam.context.close();

    const rosa = await arrive("Rosa");
    for (const [path, name] of [
      ["/progress", "progress"], ["/hours", "hours"], ["/certificates", "certificates"],
      ["/learn/what-peer-support-is/what-it-is", "lesson"],
    ]) {
      await rosa.open(path);
      await paper(rosa, name);
      await rosa.page.emulateMedia({ media: "print" });
      const text = await rosa.text();
      assert.match(text, /Printed on .*Harbor Peer Collective/, path);
      if (name === "hours") assert.match(text, /Hours of Rosa Delgado.*Signed by/s);
      await rosa.isPictured(`living-paper-${name}.png`);
      await rosa.page.emulateMedia({ media: "screen" });
    }
    rosa.isContent();
    await rosa.context.close();
  });

  test("the pages can be used by everyone", () => {
    console.log(album.table());
    assert.deepEqual(album.faults(), []);
    assert.deepEqual(server.failures(), []);
  });
});

describe("what needs care is said at home, and leads to the group", { timeout: 10 * 60_000 }, () => {
  const album = new Album("pages-that-need-care");
  const story = new Story({ name: "living-care", script: true });

  before(async () => {
    await story.begin();
    await story.beforehand(theFirstAdministratorComesIn, aGroupIsOpened, peopleAreInvited);
    await story.restart(WEEK_LATER);
  }, { timeout: 5 * 60_000 });
  after(() => story.end(), { timeout: 60_000 });

  test("invitations that nobody took up for a week", async () => {
    const administrator = await story.person("administrator");
    await administrator.isSignedIn("/home");
    const care = `${GROUP}: 4 invitations have not been taken up, the oldest is from 1 March 2027`;
    await administrator.reads("What needs care", care);
    await album.look(administrator, "home-that-needs-care");
    await administrator.follow(care);
    await administrator.isAt(GROUP);
    administrator.isContent();
    assert.deepEqual(album.faults(), []);
    assert.deepEqual(story.server.failures(), []);
  });
});

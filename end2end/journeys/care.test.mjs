// Care for people: the privacy notice by version, a break and the way back, leaving a program, a way out and someone to
// talk to on every page. Each with scripts and without.
import assert from "node:assert/strict";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { openBrowser, Person } from "../house/browser.mjs";
import { letter, letters, PASSPHRASE } from "../house/demonstration.mjs";
import { Album } from "../house/look.mjs";
import { all, called } from "../house/markup.mjs";
import { COURSES, TELLINGS, temporary } from "../house/places.mjs";
import { Server } from "../house/server.mjs";
import { Visitor } from "../house/visitor.mjs";
import { MONDAY, WEEK_LATER } from "../story/cast.mjs";
import { onAPhone } from "../story/phones.mjs";

const LESSON = "/learn/what-peer-support-is/what-it-is";
const RULES = "/learn/recovery-hope-and-words/when-it-gets-hard-again";
const NEWS = "We say how long we keep your answers.";
/** When nothing that can wait is sent: what the demonstration says it has sent must be there all the same. */
const SUNDAY_NIGHT = "2027-03-07T06:30:00Z";

for (const script of TELLINGS) {
  const how = script ? "with" : "without";
  describe(`care for people, ${how} scripts`, { timeout: 15 * 60_000 }, () => {
    const album = script ? new Album("pages-of-care") : undefined;
    const server = new Server(`care-${how}`);
    let browser;

    const arrive = async (email, path = "/home") => {
      const person = await Person.arrive(browser, server.base, { name: email, email: `${email}@riverside.example`, passphrase: PASSPHRASE, script });
      await person.isSignedIn(path);
      return person;
    };
    /** Axe light and dark, narrow and wide; and a picture as a telephone shows it. */
    const look = async (person, page) => {
      await album?.look(person, `care-${page}`);
      await onAPhone(person, `care-${page}-${how}`);
    };
    const leave = async (...people) => {
      for (const person of people) {
        person.isContent();
        await person.context.close();
      }
    };

    before(async () => {
      await server.start({ demo: true, now: SUNDAY_NIGHT });
      browser = await openBrowser();
    }, { timeout: 360_000 });
    after(async () => {
      await browser?.close();
      await server.program?.stop();
    }, { timeout: 60_000 });

    test("nothing is asked for before the privacy notice is agreed to, and it can wait", async () => {
      const jamie = await Person.arrive(browser, server.base, { name: "Jamie Osei", passphrase: PASSPHRASE, script });
      jamie.hesitates = true;
      await jamie.open(await letter(server.base, "jamie@riverside.example", "/invitation/"));
      await jamie.joins();
      await jamie.isAt("Before you go on");
      await jamie.reads("We ask this once", "“Not now” is fine.");
      await look(jamie, "privacy-agree");
      await jamie.press("Not now");
      await jamie.reads("You have not agreed to this version yet.", "nobody is told");
      await look(jamie, "privacy-not-now");
      await jamie.open("/support");
      await jamie.isAt("Someone to talk to");
      await jamie.open("/home");
      await jamie.isAt("Before you go on");
      await jamie.press("I have read this and agree");
      await jamie.open("/privacy");
      await jamie.reads("You agreed to this version on");
      await look(jamie, "privacy-agreed");
      await jamie.goTo("Home");
      await jamie.follow("Look at Foundations");
      await jamie.press("Join Foundations");
      const lucia = await arrive("lucia", "/desk");
      await lucia.follow("Jamie Osei");
      await lucia.reads("Agreed to the privacy notice of");
      await leave(jamie, lucia);
    });

    test("a break has no reason and one button back; reminders stop, deadlines freeze, a board's dates do not", async () => {
      const calvin = await arrive("calvin");
      await calvin.follow("Take a break");
      await calvin.isAt("Take a break");
      await calvin.reads("You do not have to say why.", "We send you no reminders.", "Times that we set ourselves stand still.");
      await calvin.reads("Dates that do not stand still", "None of your programs has a date that a board has set.");
      assert.equal(await calvin.main.locator("textarea, select, input:not([type=hidden])").count(), 0, "nothing is asked");
      await look(calvin, "break");
      await calvin.press("Start my break");
      await calvin.goTo("Home");
      await calvin.reads("You are on a break since", "Nothing runs out, and no reminders come.");
      await look(calvin, "break-home");
      // Calvin was quiet for a week and was reminded before; Noah was on a break by then, and nobody wrote to him.
      const reminders = async (name) =>
        (await letters(server.base, `${name}@riverside.example`)).filter((one) => one.text.includes("Your page is here when you are ready.")).length;
      assert.equal(await reminders("calvin"), 1);
      assert.equal(await reminders("noah"), 0);
      const lucia = await arrive("lucia", "/desk");
      await lucia.follow("Calvin Reed");
      await lucia.reads("On a break since");
      await lucia.misses("reason");
      await look(lucia, "break-desk");
      await calvin.open("/home");
      assert.equal(await calvin.button("I am back").count(), 1, "coming back is one button");
      await calvin.press("I am back");
      await calvin.reads("Good to see you again. Everything is as you left it.");
      await look(calvin, "break-back");
      await calvin.misses("You are on a break");
      await lucia.page.reload();
      await lucia.misses("On a break since");
      await leave(calvin, lucia);
    });

    test("a trainee leaves a program and comes back to the same record", async () => {
      const elena = await arrive("elena");
      await elena.open("/account/leave");
      await elena.reads("You do not have to say why.", "stay yours", "You can take a break instead");
      await look(elena, "leave");
      await elena.press("Leave Foundations");
      await elena.reads("Left on");
      await elena.goTo("Home");
      await elena.reads("You left Foundations", "You can come back and go on with the same record.");
      await look(elena, "left-home");
      const lucia = await arrive("lucia", "/desk");
      await lucia.follow("Elena Popescu");
      await lucia.reads("Left on");
      await elena.press("Come back to Foundations");
      await elena.reads("Good to see you again.", "lessons read");
      await elena.misses("0 of 7 lessons read");
      await lucia.page.reload();
      await lucia.misses("Left on");
      await leave(elena, lucia);
    });

    test("an administrator names whom to talk to, for all and for a site in its state", async () => {
      const miriam = await arrive("miriam", "/admin/support");
      const [all, site] = [miriam.main.locator("section.card").first(), miriam.main.locator("section.card").nth(1)];
      const form = async (within, name, phone) => {
        await miriam.write("Who answers", name, within);
        await miriam.write("Number to call", phone, within);
      };
      await form(all, "The night desk", "call us");
      await miriam.press(/^Save for The whole organization$/);
      assert.equal(miriam.status, 422);
      await miriam.reads("This does not look like a number to call.");
      assert.equal(await miriam.holds("Who answers", all), "The night desk", "what was typed is kept");
      await look(miriam, "support-refused");
      await form(all, "The night desk", "555-0177");
      await miriam.press(/^Save for The whole organization$/);
      await miriam.reads("Saved. It is on the page now.");
      await form(site, "The blue door", "555-0178");
      await miriam.choose("State", "California", site);
      await miriam.leads(() => site.getByRole("button", { name: /^Save for / }).click());
      await miriam.reads("Saved. It is on the page now.");
      await look(miriam, "support-settings");
      const visitor = await Person.arrive(browser, server.base, { script });
      await visitor.open("/");
      await visitor.follow("More people to talk to", visitor.page.getByRole("contentinfo"));
      await visitor.reads("The night desk", "Call 555-0177", "988");
      await visitor.misses("The blue door");
      await look(visitor, "support-visitor");
      const kiri = await arrive("kiri");
      await kiri.follow("More people to talk to", kiri.page.getByRole("contentinfo"));
      await kiri.reads("The blue door", "Call 555-0178", "The night desk", "Near you: California");
      await look(kiri, "support-trainee");
      await kiri.choose("State", "North Carolina");
      await kiri.press("Show its lines");
      await kiri.reads("North Carolina");
      await leave(miriam, visitor, kiri);
    });

    test("an administrator writes down a rule of law, and people of that site read it below the lesson", async () => {
      const miriam = await arrive("miriam", "/admin/laws");
      const site = miriam.main.locator("section.card").nth(1);
      await miriam.reads("None yet: people are told to ask their supervisor");
      await look(miriam, "laws-settings");
      await miriam.leads(() => site.getByRole("link", { name: "Naloxone" }).click());
      await miriam.write("What people read, in English", "Invented for a journey: anyone may carry it.");
      await miriam.write("Source", "A code that was made up");
      await miriam.press("Save this rule");
      assert.equal(miriam.status, 422);
      await miriam.reads("Write the day on which you compared it");
      assert.equal(await miriam.holds("Source"), "A code that was made up", "what was typed is kept");
      await look(miriam, "laws-refused");
      await miriam.write("Day on which you compared it with the source", "2027-03-05");
      await miriam.press("Save this rule");
      await miriam.reads("Saved. People read it now.", "Written here, checked on 5 March 2027");
      const kiri = await arrive("kiri", RULES);
      await kiri.reads("Our state's rule", "Invented for a journey: anyone may carry it.", "A code that was made up");
      await kiri.reads("Checked on 5 March 2027.", "Not yet read by a legal reader.", "Ask your supervisor for our state's rule.");
      await look(kiri, "laws-lesson");
      await kiri.follow("All five topics on one page");
      await kiri.reads("Duty to warn", "Invented for a journey");
      await look(kiri, "laws");
      await miriam.leads(() => site.getByRole("link", { name: "Naloxone" }).click());
      await miriam.main.locator("summary").click();
      await miriam.press("Take this rule away");
      await miriam.reads("Taken away. People no longer read it.");
      await kiri.open("/laws");
      await kiri.misses("Invented for a journey");
      await leave(miriam, kiri);
    });

    test("a way out and someone to talk to stand on every page", async () => {
      const pages = {
        kiri: ["/home", LESSON, "/learn/what-peer-support-is", "/hours", "/hours/new?kind=practice", "/progress", "/certificates", "/questions", "/announcements", "/account", "/account/break", "/account/leave", "/account/language", "/search", "/glossary", "/support", "/laws", "/privacy"],
        lucia: ["/home", "/desk", "/desk/questions", "/desk/evaluations", "/cohorts", "/announcements", "/admin/modules"],
        miriam: ["/home", "/admin", "/admin/people", "/admin/people/invite", "/admin/sites", "/admin/trail", "/admin/support", "/admin/laws", "/admin/moving-in", "/admin/cohorts/new"],
      };
      for (const [name, paths] of Object.entries(pages)) {
        const person = new Visitor(server.base, { name, email: `${name}@riverside.example`, passphrase: PASSPHRASE });
        await person.signsIn();
        const links = (within) => all(within, "a").map((one) => called(one, person.root));
        const times = (within, link) => links(within).filter((one) => one === link).length;
        for (const path of paths) {
          await person.open(path);
          for (const link of ["Leave this page", "Call 988", "Text 988", "More people to talk to", "Privacy"]) {
            assert.equal(times(person.foot, link), 1, `“${link}” at ${path}`);
          }
          if (path.startsWith("/learn/what-peer-support-is/")) assert.equal(times(person.root, "Leave this page"), 2, "near the top too");
        }
      }
    });

    test("the pages can be used by everyone", () => {
      if (album) {
        console.log(album.table());
        assert.deepEqual(album.faults(), []);
      }
      assert.deepEqual(server.failures(), []);
    });
  });

  describe(`a new version of the privacy notice, ${how} scripts`, { timeout: 10 * 60_000 }, () => {
    const courses = join(temporary(`care-courses-${how}`), "courses");
    let server;
    let browser;

    before(async () => {
      cpSync(COURSES, courses, { recursive: true });
      server = await new Server(`care-versions-${how}`, { CAIRN_COURSES: courses }).start({ now: MONDAY });
      browser = await openBrowser();
    }, { timeout: 360_000 });
    after(async () => {
      await browser?.close();
      await server?.program.stop();
    }, { timeout: 60_000 });

    test("is asked for once more, and says what is new", async () => {
      const alma = await Person.arrive(browser, server.base, { name: "Alma Whitcombe", email: "alma@example.org", passphrase: PASSPHRASE, script });
      alma.hesitates = true;
      await alma.open(await server.administrator(alma.email));
      await alma.joins();
      await alma.isAt("Before you go on");
      await alma.misses("The text has changed");
      await alma.press("I have read this and agree");
      await alma.open("/home");
      await alma.isAt(`Hello, ${alma.name}`);
      await server.stop();
      const text = readFileSync(join(courses, "privacy/en/2026-11.md"), "utf8");
      const newer = text.replace(/version = .*\nfrom = .*/, `version = "2027-03"\nfrom = 2027-03-08\nnews = "${NEWS}"`);
      assert.notEqual(newer, text);
      writeFileSync(join(courses, "privacy/en/2027-03.md"), newer);
      await server.start({ now: WEEK_LATER });
      await alma.open("/sign-in");
      if (new URL(alma.page.url()).pathname === "/sign-in") await alma.signsIn("/home");
      await alma.open("/home");
      await alma.isAt("Before you go on");
      await alma.reads(`The text has changed since you last agreed. What is new: ${NEWS}`);
      await onAPhone(alma, `care-privacy-again-${how}`);
      await alma.press("I have read this and agree");
      await alma.open("/home");
      await alma.isAt(`Hello, ${alma.name}`);
      await alma.open("/privacy");
      await alma.reads("You agreed to this version on", "Version of 8 March 2027 · holds now", NEWS);
      await alma.follow("Version of 23 November 2026");
      await alma.reads("This is an earlier version.", "You agreed to this version on");
      alma.isContent();
      assert.deepEqual(server.failures(), []);
    });
  });
}

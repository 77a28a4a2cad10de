// Hours signed by a supervisor without an account, on a telephone: named, asked, a mail scanner that opens the link first,
// signed in a few taps, confirmed by staff, counted. With scripts and without.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { openBrowser, Person } from "../house/browser.mjs";
import { letter, PASSPHRASE } from "../house/demonstration.mjs";
import { Album } from "../house/look.mjs";
import { TELLINGS } from "../house/places.mjs";
import { Server } from "../house/server.mjs";
import { onAPhone } from "../story/phones.mjs";

const SUNDAY_NIGHT = "2027-03-07T06:30:00Z";
const SUPERVISOR = { name: "Susan Marsh", email: "s.marsh@harbor.example" };
const PHONE = { width: 360, height: 740 };

for (const script of TELLINGS) {
  const how = script ? "with" : "without";
  describe(`a supervisor without an account, ${how} scripts`, { timeout: 15 * 60_000 }, () => {
    const album = script ? new Album("pages-of-outside") : undefined;
    const server = new Server(`outside-${how}`);
    let browser;
    let trainee;
    let susan;
    let link;

    const arrive = async (email, path = "/home") => {
      const person = await Person.arrive(browser, server.base, { name: email, email: `${email}@riverside.example`, passphrase: PASSPHRASE, script });
      await person.isSignedIn(path);
      return person;
    };
    const look = async (person, page) => {
      await album?.look(person, `outside-${page}`);
      await onAPhone(person, `outside-${page}-${how}`);
    };
    /** Logs practice early in the morning, when nothing else was. */
    const logs = async (date, minutes) => {
      await trainee.open("/hours/new?kind=practice");
      await trainee.write("Day", date);
      await trainee.write("Start time", "04:10");
      await trainee.write("Hours", "");
      await trainee.write("Minutes", minutes);
      await trainee.choose("What you did", "Outreach");
      await trainee.choose("How you met", "By phone");
      await trainee.choose("Supervisor who signs", SUPERVISOR.name);
      await trainee.write("Note (you can leave it empty)", "Practiced open questions.");
      await trainee.press("Send my hours");
      await trainee.isAt("Your hours");
    };
    /** Where the newest letter to the supervisor leads. */
    const asked = () => letter(server.base, SUPERVISOR.email, "/sign/", link);

    before(async () => {
      await server.start({ demo: true, now: SUNDAY_NIGHT });
      browser = await openBrowser();
    }, { timeout: 360_000 });
    after(async () => {
      await browser?.close();
      await server.program?.stop();
    }, { timeout: 60_000 });

    test("a trainee names a supervisor; the own address and someone with an account are told kindly", async () => {
      trainee = await arrive("calvin", "/hours");
      await trainee.follow("Supervisors without an account");
      await look(trainee, "none");
      const add = async (email) => {
        await trainee.write("Their full name", SUPERVISOR.name);
        await trainee.write("Their email address", email);
        await trainee.write("Where they work", "Harbor House");
        await trainee.write("What makes them a supervisor", "Licensed counselor");
        await trainee.press("Add this supervisor");
      };
      await add("Calvin+sign@riverside.example");
      assert.equal(trainee.status, 422);
      await trainee.reads("This is your own address, or another way to write it.");
      assert.equal(await trainee.holds("Where they work"), "Harbor House");
      await look(trainee, "refused");
      await add("lucia@riverside.example");
      await trainee.reads("Someone with this address has an account here and can sign there.");
      await add(SUPERVISOR.email);
      await trainee.reads(SUPERVISOR.name, "Not invited", "Our staff have not confirmed this person yet.");
    });

    test("entries for them wait until they are asked; the link goes by mail and shows how far it has come", async () => {
      await logs("2027-03-02", "50");
      await logs("2027-03-03", "45");
      await trainee.reads("2 entries wait for a supervisor who has not been asked yet.");
      await look(trainee, "not-asked");
      await trainee.follow("Ask them to sign");
      await trainee.press(`Ask ${SUPERVISOR.name} to sign`);
      await trainee.reads("Invited", "We sent the link on 7 March 2027.");
      await look(trainee, "asked");
      link = await asked();
    });

    test("a program that opens every link in a mail changes nothing", async () => {
      for (let n = 0; n < 3; n += 1) {
        const answer = await fetch(server.base + link);
        assert.equal(answer.status, 200);
        const html = await answer.text();
        assert.ok(!html.includes("open questions") && !html.includes("Calvin"), "neither notes nor a name");
        assert.match(answer.headers.get("x-robots-tag"), /noindex/);
        assert.equal(answer.headers.get("set-cookie"), null);
      }
      await trainee.open("/hours/supervisors");
      await trainee.reads("Invited");
      await trainee.misses("opened the link");
      // In the trainee's own browser it leads nowhere.
      await trainee.open(link);
      await trainee.isAt("This link is for your supervisor");
      await look(trainee, "own");
    });

    test("the supervisor opens it on a telephone and signs all in a few taps", async () => {
      susan = await Person.arrive(browser, server.base, { name: SUPERVISOR.name, script });
      await susan.page.setViewportSize(PHONE);
      await susan.open(link);
      await susan.reads("asks you to look at 2 entries.");
      await look(susan, "link");
      await susan.page.setViewportSize(PHONE);
      let taps = 0;
      const tap = async (action) => {
        taps += 1;
        await action();
      };
      await tap(() => susan.press("Open"));
      await susan.reads("2 entries, 1 h 35 min", "Practiced open questions.");
      await look(susan, "sheet");
      await susan.page.setViewportSize(PHONE);
      await susan.press("Send my decisions");
      assert.equal(susan.status, 422);
      await susan.reads("Nothing was chosen.");
      await tap(() => susan.main.getByLabel("Sign all 2 entries with nothing unusual").check());
      await susan.write("Your full name", "Sam Reed");
      await susan.press("Send my decisions");
      assert.equal(susan.status, 422);
      await susan.reads("This link was sent to Susan Marsh.");
      assert.ok(await susan.main.getByLabel("Sign all 2 entries with nothing unusual").isChecked(), "what was chosen is kept");
      await look(susan, "other-name");
      await susan.page.setViewportSize(PHONE);
      await susan.write("Your full name", "susan marsh");
      await tap(() => susan.press("Send my decisions"));
      await susan.isAt("Thank you");
      await susan.reads("You signed 2 entries: 1 h 35 min.");
      assert.equal(taps, 3, "open, all of them, send");
      await look(susan, "done");
      await susan.open(link);
      await susan.isAt("Nothing waits here any more");
      await look(susan, "used");
    });

    test("what is signed waits for the check, and counts with it", async () => {
      await trainee.open("/hours");
      await trainee.reads("Signed, check open", "It counts once our staff have confirmed who that is.");
      await look(trainee, "waits");
      await trainee.follow(/2 March 2027, 50 min/);
      await trainee.reads("You do not need to do anything.");
      await look(trainee, "entry-waits");
      const miriam = await arrive("miriam", "/admin");
      await miriam.follow("Supervisors without an account");
      await miriam.reads(SUPERVISOR.name, "2 entries, 1 h 35 min", "Not confirmed");
      await look(miriam, "list");
      await miriam.follow(SUPERVISOR.name);
      await look(miriam, "file");
      await miriam.main.getByLabel("In a board's public register").check();
      await miriam.write("Which contact did you use?", "wrote to S.Marsh@harbor.example");
      await miriam.press("Confirm");
      assert.equal(miriam.status, 422);
      await miriam.reads("This came from the trainee.", "Confirm all three.");
      await look(miriam, "check-refused");
      await miriam.write("Which contact did you use?", "register of the board, page 3");
      for (const one of ["This person works there and supervises", "The qualification is theirs", "They say that this email address is theirs"]) {
        await miriam.main.getByLabel(one).check();
      }
      await miriam.press("Confirm");
      await miriam.reads("confirmed this on 7 March 2027: In a board's public register.", "register of the board, page 3");
      await look(miriam, "confirmed");
      await miriam.follow("Qualifications of theirs that you saw, with dates");
      await miriam.reads("This person has no account and does not see this page.");
      await look(miriam, "qualifications");
      await trainee.open("/hours");
      await trainee.misses("Signed, check open");
      await trainee.follow(/2 March 2027, 50 min/);
      await trainee.reads("confirmed who signed version 1: In a board's public register");
      await look(trainee, "entry-confirmed");
      miriam.isContent();
    });

    test("asked again: a newer link takes the place of the old one, and one entry goes back with a question", async () => {
      await logs("2027-03-04", "40");
      await trainee.open("/hours/supervisors");
      await trainee.press(`Send ${SUPERVISOR.name} a new link`);
      link = await asked();
      await susan.page.setViewportSize(PHONE);
      await susan.open(link);
      await susan.press("Open");
      await susan.main.getByText("Decide on this one by itself").click();
      await susan.main.getByLabel("Ask for something first").check();
      await susan.write("What is missing, or why you do not sign it", "Which neighborhood was it?");
      await susan.press("Send my decisions");
      await susan.reads("1 entry went back with what you wrote.");
      await look(susan, "returned");
      await trainee.open("/hours");
      await trainee.reads("Needs info", "Which neighborhood was it?");
      await susan.open("/sign/nothing-of-ours", 404);
      await susan.isAt("We do not know this link");
    });

    test("nothing broke", () => {
      susan.isContent();
      trainee.isContent();
      if (album) {
        console.log(album.table());
        assert.deepEqual(album.faults(), []);
      }
      assert.deepEqual(server.failures(), []);
    });
  });
}

// Everyone can get in: by a slip without an address, with help face to face, by a link, and on a device that is shared.
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { openBrowser, Person, WIDE } from "../house/browser.mjs";
import { Album } from "../house/look.mjs";
import { TELLINGS } from "../house/places.mjs";
import { Post } from "../house/post.mjs";
import { Server } from "../house/server.mjs";

const GROUP = "Spring, mornings";
const OTHER = "nine kites above the bay";
const PHONE = { width: 360, height: 740 };

for (const script of TELLINGS) {
  describe(`accounts, ${script ? "with" : "without"} scripts`, { timeout: 10 * 60_000 }, () => {
    const name = `accounts-${script ? "with" : "without"}`;
    const album = script ? new Album("pages-of-accounts") : undefined;
    let post;
    let server;
    let browser;
    let alma;
    let otis;
    let code;

    /** Axe light and dark, narrow and wide; and a picture as a telephone shows it. */
    const look = async (person, page) => {
      if (!album) return;
      await album.look(person, `accounts-${page}`);
      await person.page.setViewportSize(PHONE);
      await person.isPictured(`accounts-${page}-360.png`);
      await person.page.setViewportSize(WIDE);
    };
    const printedCode = async (person) => {
      const printed = (await person.main.locator(".slip .code").innerText()).trim();
      assert.match(printed, /^[A-Z]{4}-[A-Z]{4}-[A-Z]{4}$/);
      return printed;
    };
    const sharedBox = (person) => person.main.getByLabel("This device is shared", { exact: true });

    before(async () => {
      post = await Post.open(`${name}-post`);
      server = await new Server(name, post.settings).start();
      browser = await openBrowser();
      const almaIs = { name: "Alma Whitcombe", email: "alma@example.org", passphrase: "lanterns over the quiet harbor" };
      alma = await Person.arrive(browser, server.base, { ...almaIs, script });
      otis = await Person.arrive(browser, server.base, { name: "Otis Freeman", email: "otis.f", passphrase: "seven boats go home", script });
    }, { timeout: 360_000 });
    after(async () => {
      await browser?.close();
      await server?.program.stop();
      await post?.close();
    }, { timeout: 60_000 });

    test("staff prints a slip for someone without an address", async () => {
      await alma.open(await server.administrator(alma.email));
      await alma.joins();
      await alma.open("/admin/cohorts/new");
      await alma.write("Name of the group", GROUP);
      await alma.page.getByLabel("Program", { exact: true }).selectOption({ index: 0 });
      await alma.write("Starts on", "2027-03-01");
      await alma.press("Open a group");
      await alma.choose("Role of this person", "Trainee");
      await alma.press("Make a slip");
      await alma.isAt("A slip to print");
      await alma.reads("Harbor Peer Collective", "What to do", "Works until", `${new URL(server.base).host}/slip`);
      code = await printedCode(alma);
      await look(alma, "slip-paper");
      if (script) {
        await alma.page.emulateMedia({ media: "print" });
        await alma.isPictured("accounts-slip-paper-print.png");
        await alma.page.emulateMedia({ media: "screen" });
      }
      await alma.follow("Back to the group");
      await alma.reads("Printed slip", "Slip made");
      await alma.misses(code);
      await look(alma, "group-with-slip");
    });

    test("a code that does not work is said kindly, and the right one opens the door", async () => {
      await otis.open("/sign-in");
      await look(otis, "sign-in");
      await otis.follow("I have a printed slip with a code");
      await look(otis, "slip");
      await otis.write("Code", "BCDF-GHJK-MNPQ");
      await otis.press("Go on");
      assert.equal(otis.status, 422);
      await otis.reads("This code does not work.");
      assert.equal(await otis.holds("Code"), "BCDF-GHJK-MNPQ");
      await look(otis, "slip-refused");
      await otis.open(`/slip?code=${code}`);
      assert.equal(await otis.holds("Code"), code, "a camera fills it in");
      await otis.write("Code", code.toLowerCase().replaceAll("-", " "));
      await otis.press("Go on");
      await otis.reads("Alma Whitcombe invites you", GROUP);
      assert.match(await otis.holds("Choose a user name"), /^[a-z]+\.[a-z]+\d\d$/, "one is suggested");
      await look(otis, "slip-join");
      await otis.write("Choose a user name", "ot");
      await otis.write("Your name", otis.name);
      await otis.press("Join");
      assert.equal(otis.status, 422);
      await otis.reads("A user name has 3 to 30 letters and digits.");
      assert.equal(await otis.holds("Your name"), otis.name);
      await otis.write("Choose a user name", "Otis.F");
      await otis.write("Choose a passphrase", otis.passphrase);
      await otis.write("The same passphrase again", otis.passphrase);
      await sharedBox(otis).check();
      await otis.press("Join");
      assert.match(otis.path, /^\/join\//);
    });

    test("on a shared device it says so on every page, keeps nothing, and forgets at the end", async () => {
      const line = "Shared device: you are signed out after 10 minutes without use.";
      assert.ok((await otis.text(otis.page.locator("body"))).includes(line));
      const [cookie] = (await otis.context.cookies()).filter((one) => one.name.endsWith("sid"));
      assert.equal(cookie.expires, -1, "the browser forgets it when it is closed");
      const answer = await otis.open("/account");
      assert.equal(answer.headers()["cache-control"], "no-store");
      assert.equal(await otis.page.locator("form:not([autocomplete=off])").count(), 0);
      await otis.reads("otis.f", "This device", "shared", "Alma Whitcombe invited you.");
      await look(otis, "account-shared");
      if (script) {
        const kept = await otis.page.evaluate(async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length]);
        assert.deepEqual(kept, [0, 0, 0]);
      }
      const [out] = await Promise.all([
        otis.page.waitForResponse((one) => one.url().endsWith("/sign-out")),
        otis.press("Sign out", otis.page.locator(".shared-device")),
      ]);
      assert.equal((await out.allHeaders())["clear-site-data"], '"cache", "storage"');
      await otis.isAt("Sign in");
      assert.ok(await sharedBox(otis).isChecked(), "the next person finds the box checked");
      await look(otis, "sign-in-shared");
      await sharedBox(otis).uncheck();
      await otis.write("Email or user name", "OTIS.F");
      await otis.write("Passphrase", otis.passphrase);
      await otis.press("Sign in");
      await otis.isAt(`Hello, ${otis.name}`);
      assert.ok(!(await otis.text(otis.page.locator("body"))).includes(line));
    });

    test("someone who forgot the passphrase gets a slip face to face, and reads who made it", async () => {
      await alma.open("/admin/people");
      await alma.follow(otis.name);
      await alma.follow("Help with a new passphrase");
      await alma.isAt(`Help ${otis.name} to sign in`);
      await alma.reads("otis.f", "certificates stay as they are");
      await look(alma, "help");
      await alma.press("Make the slip");
      await alma.isAt(`A slip for ${otis.name} to print`);
      const reset = await printedCode(alma);
      await look(alma, "help-paper");
      const library = await Person.arrive(browser, server.base, { name: otis.name, script });
      await library.open("/slip");
      await library.write("Code", reset);
      await library.press("Go on");
      await library.isAt("Choose a new passphrase");
      await library.reads("Your user name is otis.f.");
      await look(library, "slip-choose");
      await library.write("Choose a passphrase", OTHER);
      await library.write("The same passphrase again", "something else here");
      await library.press("Save and sign in");
      assert.equal(library.status, 422);
      await library.write("Choose a passphrase", OTHER);
      await library.write("The same passphrase again", OTHER);
      await library.press("Save and sign in");
      await library.isAt(`Hello, ${otis.name}`);
      await library.open("/slip");
      await library.write("Code", reset);
      await library.press("Go on");
      await library.reads("This code does not work.");
      await otis.open("/account");
      await otis.isAt("Sign in");
      otis.passphrase = OTHER;
      await otis.signsIn("/sign-in?next=%2Faccount");
      await otis.reads("Alma Whitcombe made a new sign-in slip for you.", "A new passphrase was chosen with the slip.");
      await otis.reads("Another device", "What you sign in with");
      await look(otis, "account");
      await otis.press("Sign out everywhere else");
      await otis.reads("You are signed in nowhere else.");
      await library.open("/account");
      await library.isAt("Sign in");
      library.isContent();
      await library.context.close();
    });

    test("a user name, an address and a passphrase are changed by their person", async () => {
      await otis.follow(/Change your user name/);
      await look(otis, "account-user-name");
      await otis.write("User name", "otis@home");
      await otis.press("Save");
      assert.equal(otis.status, 422);
      await otis.write("User name", "otis.at.home");
      await otis.press("Save");
      await otis.reads("otis.at.home", "You chose a user name.");
      await otis.follow(/Add one your address/);
      await look(otis, "account-email");
      await otis.write("New email address", "otis@example.org");
      await otis.write("Your passphrase", "not this one at all");
      await otis.press("Send the link");
      assert.equal(otis.status, 422);
      assert.equal(await otis.holds("New email address"), "otis@example.org");
      assert.equal(await otis.holds("Your passphrase"), "");
      await otis.write("Your passphrase", OTHER);
      await otis.press("Send the link");
      await otis.isAt("Look into your mail");
      await look(otis, "account-email-sent");
      const letter = await post.next("otis@example.org");
      await otis.open(letter.link);
      await look(otis, "confirm");
      await otis.press("Use this address");
      await otis.isAt("Your new address is confirmed");
      await look(otis, "confirmed");
      await otis.open(letter.link, 404);
      await look(otis, "gone");
      await otis.open("/account/email");
      await otis.reads("Your address now is otis@example.org.", "Take the address away");
      await look(otis, "account-email-remove");
      await otis.open("/account/passphrase");
      await look(otis, "account-passphrase");
      await otis.write("Your passphrase", OTHER);
      await otis.write("Choose a passphrase", "seven boats come back");
      await otis.write("The same passphrase again", "seven boats come back");
      await otis.press("Save");
      await otis.isAt("Your account");
      assert.match((await post.next("otis@example.org")).subject, /^Your passphrase was changed/);
    });

    test("a forgotten passphrase: the same answer for everyone, and a link that works once", async () => {
      const visitor = await Person.arrive(browser, server.base, { name: "a visitor", script });
      const said = [];
      for (const who of ["nobody@example.org", "otis@example.org"]) {
        await visitor.open("/sign-in");
        await visitor.follow("I forgot my passphrase");
        await visitor.write("Email or user name", who);
        if (said.length === 0) await look(visitor, "forgot");
        await visitor.press("Send the link");
        said.push(await visitor.text());
      }
      assert.equal(said[0], said[1]);
      await look(visitor, "forgot-sent");
      const letter = await post.next("otis@example.org");
      await visitor.open(letter.link);
      await visitor.reads("Your user name is otis.at.home.");
      await look(visitor, "reset");
      await visitor.write("Choose a passphrase", "three calm green hills");
      await visitor.write("The same passphrase again", "three calm green hills");
      await visitor.press("Save and sign in");
      await visitor.isAt(`Hello, ${otis.name}`);
      assert.match((await post.next("otis@example.org")).subject, /^Your passphrase was changed/);
      await visitor.open(letter.link, 404);
      await visitor.isAt("This link does not work anymore");
      visitor.isContent();
    });

    test("every page can be used by everyone, and nothing broke", () => {
      assert.deepEqual(post.unread(), []);
      for (const person of [alma, otis]) person.isContent();
      assert.deepEqual(server.failures(), []);
      if (!album) return;
      console.log(album.table());
      assert.deepEqual(album.faults(), []);
    });
  });
}

// Two accounts of one person become one: the person proves the other one, or staff joins them face to face.
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { openBrowser, Person, WIDE } from "../house/browser.mjs";
import { PASSPHRASE } from "../house/demonstration.mjs";
import { Album } from "../house/look.mjs";
import { TELLINGS } from "../house/places.mjs";
import { Server } from "../house/server.mjs";

const PHONE = { width: 360, height: 780 };

for (const script of TELLINGS) {
  describe(`joining two accounts, ${script ? "with" : "without"} scripts`, { timeout: 10 * 60_000 }, () => {
    const album = script ? new Album("pages-of-joining") : undefined;
    const server = new Server(`joining-${script ? "with" : "without"}`);
    let browser;

    const arrive = async (name) => {
      const person = await Person.arrive(browser, server.base, {
        name, email: `${name.toLowerCase()}@riverside.example`, passphrase: PASSPHRASE, script,
      });
      await person.isSignedIn("/home");
      return person;
    };
    /** Axe light and dark, narrow and wide; and a picture as a telephone shows it. */
    const look = async (person, page) => {
      if (!album) return;
      await album.look(person, `joining-${page}`);
      await person.page.setViewportSize(PHONE);
      await person.isPictured(`joining-${page}-360.png`);
      await person.page.setViewportSize(WIDE);
    };

    before(async () => {
      await server.start({ demo: true });
      browser = await openBrowser();
    }, { timeout: 360_000 });
    after(async () => {
      await browser?.close();
      await server.program?.stop();
    }, { timeout: 60_000 });

    test("someone proves their other account, reads what happens, and joins it", async () => {
      const lin = await arrive("Lin");
      const samuel = await arrive("Samuel");
      await samuel.open("/account");
      await samuel.follow("Join another account of yours");
      await samuel.isAt("Join your two accounts");
      await look(samuel, "prove");
      await samuel.write("Email or user name of your other account", "lin@riverside.example");
      await samuel.write("Passphrase of your other account", "not this one, sorry");
      await samuel.press("Show me what happens");
      assert.equal(samuel.status, 422);
      await samuel.reads("This name and this passphrase do not belong together.");
      assert.equal(await samuel.holds("Email or user name of your other account"), "lin@riverside.example");
      await look(samuel, "prove-refused");
      await samuel.write("Passphrase of your other account", PASSPHRASE);
      await samuel.press("Show me what happens");
      await samuel.isAt("What happens when you join them");
      await samuel.reads(
        "Nothing has changed yet", "The name Samuel Okafor stays", "The two become one", "Signed hours:",
        "The other account can no longer be signed in to", "Joining cannot be undone",
      );
      await look(samuel, "preview");
      // Until they press the button, the other account is as it was.
      await lin.open("/hours");
      const radio = samuel.main.getByLabel("lin@riverside.example", { exact: true });
      await radio.check({ force: true });
      await samuel.press("Join the two accounts");
      assert.equal(samuel.path, "/account");
      await samuel.reads("Accounts that became one", "You joined your other account, Lin Tran, into this one.", "lin@riverside.example");
      await look(samuel, "account");
      await samuel.open("/account/leave");
      await samuel.reads("Two accounts were joined: it goes on in the other one.");
      await look(samuel, "programs");
      await samuel.open("/progress");
      await look(samuel, "progress");

      await lin.open("/hours");
      await lin.isAt("Sign in");
      await lin.signsIn("/home");
      await lin.reads("Samuel");
      // Going back and pressing once more changes nothing: the page says that it is the same account.
      await samuel.open("/account/merge");
      await samuel.write("Email or user name of your other account", "samuel@riverside.example");
      await samuel.write("Passphrase of your other account", PASSPHRASE);
      await samuel.press("Show me what happens");
      await samuel.reads("This is the same account.");
      samuel.isContent();
      lin.isContent();
      await samuel.context.close();
      await lin.context.close();
    });

    test("a supervisor's account and that of someone they sign for are not joined", async () => {
      const walter = await arrive("Walter");
      await walter.open("/account/merge");
      await walter.write("Email or user name of your other account", "miriam@riverside.example");
      await walter.write("Passphrase of your other account", PASSPHRASE);
      await walter.press("Show me what happens");
      await walter.reads("These two cannot be joined", "The other account may do more here than this one.", "Nothing was changed.");
      assert.equal(await walter.button("Join the two accounts").count(), 0);
      await look(walter, "cannot");
      walter.isContent();
      await walter.context.close();
    });

    test("staff joins two records face to face, with a reason, and certificates stay true", async () => {
      const rosa = await arrive("Rosa");
      await rosa.open("/certificates");
      const number = (await rosa.text()).match(/[A-Z0-9]{6}-[A-Z0-9]{6}-[A-Z0-9]{6}/)?.[0];
      assert.ok(number, await rosa.text());
      const miriam = await arrive("Miriam");
      await miriam.open("/admin/people?q=Josephine");
      await miriam.follow("Josephine Bell");
      await miriam.follow("Join two accounts of this person");
      await miriam.isAt("Join two accounts of Josephine Bell");
      await miriam.reads("Nobody else fits.");
      await look(miriam, "find");
      await miriam.write("Find the other account by name, email or user name", "Rosa");
      await miriam.press("Find");
      await miriam.reads("Rosa Delgado");
      await look(miriam, "found");
      await miriam.follow(/Look at both together/);
      await miriam.isAt("What happens when they are joined");
      await miriam.reads("The certificate stays.", "1 certificate comes along.", "Joining cannot be undone");
      await miriam.press("Join the two accounts");
      assert.equal(miriam.status, 422);
      await miriam.reads("Write in a few words why they are joined.");
      await look(miriam, "preview-staff");
      await miriam.write("Why are they joined?", "Had two invitations.");
      await miriam.press("Join the two accounts");
      await miriam.isAt("Josephine Bell");
      await miriam.reads(number);
      await miriam.open("/admin/trail?action=accounts_joined");
      await miriam.reads("Joined two accounts of one person", "Josephine Bell", "Rosa Delgado", "Miriam Castellanos");

      const josephine = await arrive("Josephine");
      await josephine.open("/account");
      await josephine.reads("Miriam Castellanos joined another account of yours, Rosa Delgado, into this one.", "The reason: Had two invitations.");
      await josephine.open("/certificates");
      await josephine.reads(number);
      const paper = await josephine.context.request.get(`/certificates/${number}.pdf`);
      assert.equal(paper.status(), 200);
      const visitor = await Person.arrive(browser, server.base, { script });
      await visitor.open(`/verify/${number}`);
      await visitor.reads("Rosa Delgado");
      await rosa.open("/certificates");
      await rosa.isAt("Sign in");
      for (const one of [rosa, miriam, josephine, visitor]) {
        one.isContent();
        await one.context.close();
      }
    });

    test("every page can be used by everyone, light and dark, narrow and wide", () => {
      assert.deepEqual(server.failures(), []);
      if (!album) return;
      console.log(album.table());
      assert.deepEqual(album.faults(), []);
    });
  });
}

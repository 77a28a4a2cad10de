// Two languages: a switch in the middle of a lesson and a quiz that loses no answer, with scripts and without; and every
// page of the demonstration read in the pseudo-language, which shows any sentence that is not in the catalogue.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { openBrowser, Person } from "../house/browser.mjs";
import { everyone, PASSPHRASE } from "../house/demonstration.mjs";
import { Album } from "../house/look.mjs";
import { Server } from "../house/server.mjs";
import { Visitor } from "../house/visitor.mjs";
import { Data, texts } from "../house/words.mjs";

/** The pseudo-language by its own name. */
const OTHER = "Þšéûðø";
const marked = /[áéîøûÅÉÎÖÛ]/;
/** Pages of one person that are read at most. */
const MOST = 60;

/** The kind of a page: its address without what is different for each person, each lesson and each word. */
const kind = (path) =>
  path
    .replace(/\?.*/, "")
    .replace(/\/(?=[^/]*\d)[0-9a-z-]{16,}/g, "/*")
    .replace(/^\/learn\/[^/]+/, "/learn/*")
    .replace(/^\/learn\/\*\/(?!quiz$)[^/]+$/, "/learn/*/*")
    .replace(/^\/progress\/elsewhere\/[^/]+$/, "/progress/elsewhere/*")
    .replace(/^\/glossary\/[^/]+$/, "/glossary/*");

describe("two languages", { timeout: 15 * 60_000 }, () => {
  const album = new Album("pages-in-two-languages");
  const server = new Server("languages");
  let browser;

  before(async () => {
    await server.start({ demo: true });
    browser = await openBrowser();
  }, { timeout: 360_000 });
  after(async () => {
    await browser?.close();
    await server.program?.stop();
  }, { timeout: 60_000 });

  const footer = (person) => person.page.getByRole("contentinfo");
  const language = (person) => person.page.evaluate(() => document.documentElement.lang);

  for (const script of [true, false]) {
    test(`a switch in a lesson and in the middle of a quiz loses nothing, ${script ? "with" : "without"} scripts`, async () => {
      const lin = await Person.arrive(browser, server.base, {
        name: "Lin", email: "lin@riverside.example", passphrase: PASSPHRASE, script,
      });
      await lin.isSignedIn("/home");
      await lin.open("/learn/what-peer-support-is/what-it-is");
      const english = await lin.heading();
      await lin.press(OTHER, footer(lin));
      assert.equal(lin.path, "/learn/what-peer-support-is/what-it-is");
      assert.equal(await language(lin), "qaa");
      assert.notEqual(await lin.heading(), english);
      assert.match(await lin.heading(), marked);
      if (script) await album.look(lin, "language-lesson");
      await lin.press("English", footer(lin));
      await lin.isAt(english);

      // A question is answered and not yet saved when the language is switched.
      await lin.open("/learn/what-peer-support-is/quiz");
      await lin.leads(() => lin.main.locator("a.button, button").first().click());
      const start = lin.path.split("?")[0];
      await lin.open(`${start}?question=1`);
      const field = lin.main.locator("[name=answer]").first();
      const typed = (await field.getAttribute("type")) === "text";
      if (typed) await field.fill("hope");
      else await field.check();
      await lin.press(OTHER, footer(lin));
      assert.equal(lin.path, `${start}?question=1`);
      assert.equal(await language(lin), "qaa");
      assert.match(await lin.text(), marked);
      const kept = lin.main.locator("[name=answer]").first();
      if (typed) assert.equal(await kept.inputValue(), "hope");
      else assert.ok(await kept.isChecked(), "the answer was kept");
      if (script) await album.look(lin, "language-quiz");
      await lin.press("English", footer(lin));
      assert.equal(await language(lin), "en");
      await lin.open("/account/language");
      await lin.isAt("Language");
      await lin.main.getByLabel(OTHER).check();
      await lin.press("Save my language");
      assert.equal(await language(lin), "qaa");
      await lin.press("English", footer(lin));
      lin.isContent();
      await lin.context.close();
    });
  }

  test("a lesson, a quiz and the pages around them are read in Spanish, and say that no peer has reviewed it yet", async () => {
    const lin = await Person.arrive(browser, server.base, { name: "Lin", email: "lin@riverside.example", passphrase: PASSPHRASE, script: true });
    await lin.isSignedIn("/learn/what-peer-support-is/what-it-is");
    const english = await lin.heading();
    await lin.press("Español", footer(lin));
    assert.equal(await language(lin), "es");
    assert.notEqual(await lin.heading(), english);
    await lin.reads("En breve");
    assert.match(await footer(lin).innerText(), /Esta traducción todavía no la ha revisado/);
    await album.look(lin, "language-spanish-lesson");
    for (const [path, said] of [
      ["/home", "lecciones"], ["/progress", "avance"], ["/hours", "horas"], ["/account/mail", "correo"],
      ["/privacy", "Cómo tratamos lo que sabemos de usted"], ["/verify", "Verificar"],
    ]) {
      await lin.open(path);
      assert.match(await lin.text(), new RegExp(said, "i"), path);
      assert.ok(!(await lin.text()).includes("[") , `${path} has every sentence`);
      await album.look(lin, `language-spanish${path.replaceAll("/", "-")}`);
    }
    await lin.press("English", footer(lin));
    assert.equal(await language(lin), "en");
    lin.isContent();
    await lin.context.close();
  });

  test("in the pseudo-language no page shows a sentence that is not in the catalogue", async () => {
    // Languages are called by their own names in every language.
    const data = new Data(["Harbor Peer Collective", "Learning Desk", "English", "Español"]);
    const seen = new Map();
    const kinds = new Set();
    const escaped = new Map();
    for (const one of (await everyone(server.base)).filter((one) => one.passphrase === PASSPHRASE)) {
      // What is sent is read as it is: words need no browser.
      const person = new Visitor(server.base, one);
      await person.signsIn("/account/language");
      person.ticks(OTHER);
      await person.press("Save my language");
      const queue = [person.path];
      const known = new Set(queue);
      // Each role sees a page of one kind in its own way.
      const own = (path) => `${one.role} ${kind(path)}`;
      const enough = (path) => (seen.get(own(path)) ?? 0) >= 2;
      for (let read = 0; queue.length > 0 && read < MOST; ) {
        const path = queue.shift();
        if (enough(path)) continue;
        read += 1;
        await person.look(path);
        if (!person.type.includes("text/html")) continue;
        assert.ok(person.status < 500, `${path}: ${person.status}`);
        for (const text of data.escaped(texts(person.root))) escaped.set(text, `${one.name} at ${path}: ${text}`);
        seen.set(own(path), (seen.get(own(path)) ?? 0) + 1);
        kinds.add(kind(path));
        for (const next of person.ways) {
          // Files, and pages of which two were read, are passed by.
          if (known.has(next) || /[./](pdf|json|jsonl|csv|zip)(\?|$)/.test(next) || next.startsWith("/demo") || enough(next)) continue;
          known.add(next);
          queue.push(next);
        }
      }
      await person.press("English", person.foot);
    }
    console.log(`${kinds.size} kinds of pages read in the pseudo-language`);
    assert.ok(kinds.size >= 20, `only these pages were read: ${[...kinds].join(" ")}`);
    assert.deepEqual([...escaped.values()], []);
  });

  test("the pages can be used by everyone", () => {
    console.log(album.table());
    assert.deepEqual(album.faults(), []);
    assert.deepEqual(server.failures(), []);
  });
});

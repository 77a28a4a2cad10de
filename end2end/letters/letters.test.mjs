// Letters and calendars read by libraries that are not ours: signatures, parts, headers, dates.
//
// CAIRN_LETTERS names the program `letters` (cargo build -p mail --example letters).

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import ICAL from "ical.js";
import { dkimVerify } from "mailauth/lib/dkim/verify.js";
import { simpleParser } from "mailparser";
import { openBrowser } from "../house/browser.mjs";
import { OUT } from "../house/places.mjs";

const program = process.env.CAIRN_LETTERS;
assert.ok(program, "Set CAIRN_LETTERS to the program: cargo build -p mail --example letters");

const keys = {
  rsa: () => {
    const pair = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const open = pair.publicKey.export({ type: "spki", format: "der" }).toString("base64");
    return { secret: pair.privateKey.export({ type: "pkcs1", format: "pem" }), record: `v=DKIM1; k=rsa; p=${open}` };
  },
  ed25519: () => {
    const pair = generateKeyPairSync("ed25519");
    const { d, x } = pair.privateKey.export({ format: "jwk" });
    const plain = (text) => Buffer.from(text, "base64url").toString("base64");
    return { secret: plain(d), record: `v=DKIM1; k=ed25519; p=${plain(x)}` };
  },
};

for (const [kind, make] of Object.entries(keys)) {
  describe(`letters signed with ${kind}`, () => {
    const folder = mkdtempSync(join(tmpdir(), "letters-"));
    const { secret, record } = make();
    let names;
    before(() => {
      writeFileSync(join(folder, "key"), secret);
      execFileSync(program, [folder, join(folder, "key"), "mail"]);
      names = readdirSync(folder).filter((name) => name.endsWith(".eml"));
    });
    after(() => rmSync(folder, { recursive: true }));
    const read = (name) => readFileSync(join(folder, name));
    const verify = async (letter) => {
      const resolver = async (name, type) => {
        assert.deepEqual([name, type], ["mail._domainkey.learn.example.org", "TXT"]);
        return [[record]];
      };
      const { results } = await dkimVerify(letter, { resolver });
      return results[0].status.result;
    };

    test("every letter verifies, and none does once anything that matters is changed", async () => {
      assert.ok(names.length >= 18, `${names}`);
      for (const name of names) {
        const letter = read(name);
        assert.equal(await verify(letter), "pass", name);
        const text = letter.toString("utf8");
        for (const [from, to] of [
          ["Subject: ", "Subject: Re: "],
          ["ana.lee@example.org", "eve@example.org"],
          ["Message-ID: <", "Message-ID: <x"],
          ["\r\n\r\n", "\r\nList-Unsubscribe: <https://elsewhere.example/>\r\n\r\n"],
        ]) {
          assert.ok(text.includes(from));
          assert.notEqual(await verify(Buffer.from(text.replace(from, to))), "pass", `${name}: ${to}`);
        }
      }
    });

    test("what can be done without carries both headers for unsubscribing inside the signature", async () => {
      for (const name of names) {
        const text = read(name).toString("utf8");
        const head = text.split("\r\n\r\n")[0].replace(/\r\n[ \t]+/g, " ");
        const signed = /^DKIM-Signature:.*?h=([^;]*);/im.exec(head)[1].toLowerCase().split(":").map((h) => h.trim());
        assert.ok(signed.includes("list-unsubscribe") && signed.includes("list-unsubscribe-post"), name);
        const link = /^List-Unsubscribe: <(https:[^>]*)>$/im.exec(head);
        const oneClick = /^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/im.test(head);
        assert.equal(Boolean(link), oneClick, name);
        const can = ["work-answered", "hours-approved", "hours-returned", "idle", "talk", "announcement", "note"];
        assert.equal(Boolean(link), can.includes(name.replace(/(-es)?\.eml/, "")), name);
      }
    });

    test("text and HTML are there, both whole, and nothing is fetched or attached", async () => {
      for (const name of names) {
        const mail = await simpleParser(read(name));
        assert.equal(mail.from.text, '"Learning Desk" <desk@learn.example.org>');
        const hello = name.endsWith("-es.eml") ? "Hola, Zoë:" : "Hello Zoë,";
        assert.ok(mail.text.startsWith(hello) && mail.html.includes(hello), `${name}: ${mail.text}`);
        assert.ok(!/<img|<link|src=|url\(/i.test(mail.html), name);
        const attached = mail.attachments.filter((a) => a.contentType !== "text/calendar");
        assert.deepEqual(attached, [], name);
      }
    });

    // What a reader sees: a picture of the HTML on a telephone, light and dark, and the text, each under out/letters.
    if (kind === "rsa") {
      test("a telephone shows each letter whole, light and dark", async () => {
        mkdirSync(join(OUT, "letters"), { recursive: true });
        const browser = await openBrowser();
        try {
          const page = await browser.newPage({ viewport: { width: 360, height: 640 }, javaScriptEnabled: false });
          for (const name of names) {
            const mail = await simpleParser(read(name));
            const into = join(OUT, "letters", name.replace(".eml", ""));
            writeFileSync(`${into}.txt`, `${mail.from.text}\n${mail.subject}\n\n${mail.text}`);
            await page.setContent(mail.html, { waitUntil: "load" });
            const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
            assert.equal(over, 0, `${name} does not scroll sideways`);
            for (const colorScheme of ["light", "dark"]) {
              await page.emulateMedia({ colorScheme });
              await page.screenshot({ path: `${into}-${colorScheme}.png`, fullPage: true });
            }
          }
        } finally {
          await browser.close();
        }
      });
    }

    test("a date comes, is moved and goes, for one reader, without a place", async () => {
      let uid;
      for (const [name, method, sequence] of [
        ["date-new", "REQUEST", 0],
        ["date-moved", "REQUEST", 1],
        ["date-cancelled", "CANCEL", 2],
      ]) {
        const mail = await simpleParser(read(`${name}.eml`));
        const part = mail.attachments.find((a) => a.contentType === "text/calendar");
        const calendar = new ICAL.Component(ICAL.parse(part.content.toString("utf8")));
        assert.equal(calendar.getFirstPropertyValue("method").toUpperCase(), method);
        const events = calendar.getAllSubcomponents("vevent");
        assert.equal(events.length, 1);
        const event = new ICAL.Event(events[0]);
        assert.equal(event.sequence, sequence);
        assert.equal(uid ?? event.uid, event.uid, "the same date");
        uid = event.uid;
        assert.equal(event.summary, "A day to keep in mind");
        assert.equal(event.location, null);
        assert.equal(event.startDate.toString(), "2026-03-12");
        assert.equal(event.attendees.length, 1);
        assert.equal(events[0].getFirstPropertyValue("status") === "CANCELLED", method === "CANCEL");
      }
    });

    test("a feed with odd titles is read as it was meant", () => {
      const calendar = new ICAL.Component(ICAL.parse(read("feed.ics").toString("utf8")));
      const titles = calendar.getAllSubcomponents("vevent").map((e) => new ICAL.Event(e).summary);
      assert.deepEqual(titles, ["A day to keep in mind", "Ä;,\\ long ".repeat(20)]);
    });
  });
}

// What people do on old phones and poor lines: give some answer, lose the signal, be signed out, and find it all again.
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { OUT } from "../house/places.mjs";
import { within } from "../house/processes.mjs";

const PHONE = { width: 360, height: 740 };
export const LOST = "No signal. Nothing is lost: your text is still here. Try again when you have signal.";
export const KEPT = "You were signed out. What you typed is kept.";

/** A picture of the page as a phone shows it. */
export async function onAPhone(person, name) {
  const size = person.page.viewportSize();
  await person.page.setViewportSize(PHONE);
  mkdirSync(join(OUT, "pictures"), { recursive: true });
  const over = await person.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.equal(over, 0, `${name} does not scroll sideways at 360 px`);
  await person.isPictured(`${name}-360.png`);
  await person.page.setViewportSize(size);
}

/** What of the islands never comes; the browser's word for it is no complaint. */
export async function withoutIslands(person, files) {
  person.expected = /net::ERR_FAILED/;
  await person.context.route(files, (route) => route.abort());
}

/** Gives some answer to the question on the page; how it can be read back. */
export async function givesSomeAnswer(person) {
  const field = person.main.getByRole("radio").or(person.main.getByRole("checkbox")).or(person.main.getByRole("textbox")).first();
  const written = !["radio", "checkbox"].includes(await field.getAttribute("type"));
  if (written) await field.fill("drift");
  else await field.check();
  return async () => assert.ok(written ? (await field.inputValue()) === "drift" : await field.isChecked(), "the answer is there");
}

/**
 * Presses a button without a signal and without scripts, so many milliseconds after typing: the browser's own page comes.
 */
export async function failsToSend(person, button, after) {
  const { page } = person;
  const gone = async () => {
    while (!page.url().startsWith("chrome-error:")) await new Promise(setImmediate);
  };
  await page.waitForTimeout(after);
  await person.button(button).click({ noWaitAfter: true });
  await within(30_000, "the browser's page about the missing signal", gone());
  // Nor does anybody go back before having read what the browser says.
  await page.waitForTimeout(1_500);
}

/** Asks again and again, for ten seconds at most, until what is claimed holds. */
export async function eventually(claim) {
  const end = Date.now() + 10_000;
  for (;;) {
    try {
      return await claim();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** Signs out in another window of the same browser, as someone does who forgot about the first one. */
export async function signsOutElsewhere(person) {
  const first = person.page;
  const other = await person.window();
  await person.open("/home");
  await person.signsOut();
  await other.close();
  person.page = first;
}

/** Signs in again on the page that a form got; ends at what was typed. */
export async function signsInAgain(person) {
  assert.equal(person.status, 401);
  await person.reads(KEPT);
  const { base, email, passphrase } = person;
  assert.ok(person.page.url().startsWith(base));
  await person.main.locator("input[name=email]").fill(email);
  await person.write("Passphrase", passphrase);
  await person.press("Sign in");
  assert.equal(person.status, 200);
  await person.isAt("Here is what you typed");
}

/** As slow as a line gets that still carries something. */
export async function onAPoorLine(person) {
  const cdp = await person.context.newCDPSession(person.page);
  await cdp.send("Network.enable");
  const throughput = (400 * 1000) / 8;
  await cdp.send("Network.emulateNetworkConditions", {
    offline: false, latency: 400, downloadThroughput: throughput, uploadThroughput: throughput,
  });
  return () => cdp.detach();
}

/** What a page cost on the line: bytes, and milliseconds until something could be read and until all was there. */
const cost = () => {
  const all = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
  const [page] = all;
  const [paint] = performance.getEntriesByName("first-contentful-paint");
  return {
    bytes: all.reduce((sum, one) => sum + one.transferSize, 0),
    painted: Math.round(paint ? paint.startTime : NaN),
    loaded: Math.round(page.loadEventEnd),
  };
};

/** The costs of pages, as a table in out/. Nothing is asserted of them: machines differ. */
export class Costs {
  #rows = [];

  async note(person, name) {
    const script = await person.page.evaluate(cost);
    this.#rows.push({ name, ...script });
  }

  table() {
    const line = (name, ...cells) => `${name.padEnd(24)} ${cells.map((one) => String(one).padStart(12)).join(" ")}`;
    const rows = this.#rows.map((one) => line(one.name, one.bytes, one.painted, one.loaded));
    const table = ["400 kbit/s, 400 ms", line("page", "bytes", "painted ms", "loaded ms"), ...rows].join("\n");
    mkdirSync(OUT, { recursive: true });
    writeFileSync(join(OUT, "poor-line.txt"), `${table}\n`);
    return table;
  }
}

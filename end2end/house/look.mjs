// A close look at the page that is open: axe-core light and dark, narrow and wide; sideways scrolling; weight; a picture.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { WIDE } from "./browser.mjs";
import { OUT, SHOWN } from "./places.mjs";

/** The smaller one of its two files: it is read anew on every page. */
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const NARROW = { width: 320, height: 640 };
const VIEWS = [["320", NARROW, "light"], ["1280", WIDE, "dark"]];
/** What can be right on a narrow light page and wrong on a wide dark one. */
const LOOKS = ["color-contrast", "target-size"];
const PHONE = { width: 360, height: 740 };
const KIB = 1024;
/** The most that a page may weigh on the wire, fonts aside. */
const MOST = { plain: 60 * KIB, island: 250 * KIB };

/** Runs in the page: what is wrong, each with where and why; in all of it, or only in what `discover` found. */
const examine = ([type, values, found]) => {
  const options = {
    runOnly: { type, values },
    // Of WCAG 2.2, and left out by default.
    rules: { "target-size": { enabled: true } },
    resultTypes: ["violations"],
  };
  return window.axe.run(found ? window.discovered : document, options).then((result) =>
    result.violations.flatMap((rule) =>
      rule.nodes.map((node) => `${rule.id}: ${node.target.join(" ")}: ${node.failureSummary.replace(/\s+/g, " ")}`),
    ),
  );
};

/** Runs in the page: how wide it is and what sticks out, as far as the page itself scrolls sideways. */
const breadth = () => {
  const root = document.documentElement;
  const over = root.scrollWidth - root.clientWidth;
  if (over <= 0) return [];
  const wide = [...document.querySelectorAll("body *")].filter((one) => {
    const box = one.getBoundingClientRect();
    return box.width > 0 && box.right > root.clientWidth + 1;
  });
  return [`scrolls sideways by ${over} px: ${wide.slice(0, 3).map((one) => one.outerHTML.slice(0, 80)).join(" … ")}`];
};

/** Runs in the page: finds what is shown at this width and was not when this was run before; says whether there is any. */
const discover = () => {
  const shown = [...document.querySelectorAll("body *")].filter((one) => one.getClientRects().length > 0);
  const fresh = new Set(shown.filter((one) => window.shownBefore && !window.shownBefore.has(one)));
  window.shownBefore = new Set(shown);
  window.discovered = [...fresh].filter((one) => !fresh.has(one.parentElement));
  return fresh.size > 0;
};

/** Runs in the page: bytes of what came for it, as they were sent; fonts aside. What the browser kept counts too. */
const weigh = () => {
  const [page] = performance.getEntriesByType("navigation");
  const files = new Map(performance.getEntriesByType("resource").map((one) => [one.name, one.encodedBodySize]));
  const parts = { page: page.encodedBodySize, css: 0, js: 0, wasm: 0, pictures: 0 };
  for (const [name, size] of files) {
    const kind = new URL(name).pathname.split(".").pop();
    if (kind === "css" || kind === "js" || kind === "wasm") parts[kind] += size;
    else if (kind !== "woff2" && !name.includes("/quiz/") && !name.includes("/submissions/")) parts.pictures += size;
  }
  return { ...parts, island: document.querySelector("leptos-island") !== null };
};

/** Runs in the page: whether what it loads after it is shown has come, if it has an island. */
const complete = () =>
  !document.querySelector("leptos-island") ||
  performance.getEntriesByType("resource").some((one) => one.name.endsWith(".wasm") && one.encodedBodySize > 0);

/** What was seen on the pages of a journey. */
export class Album {
  #pages = [];
  /** A way into each page that was looked at, past the library. */
  #ways = new WeakMap();

  /** `title` names the table in out/. */
  constructor(title) {
    this.title = title;
    mkdirSync(join(OUT, "pictures"), { recursive: true });
  }

  /**
   * Looks at the page that the person has open, without loading it again. Works in windows with scripts. Two views are
   * enough: contrast does not change with the width, nor do targets and structure with the colours. What is shown in the
   * second only is asked everything there.
   */
  async look(person, name) {
    const picture = (view) => join(OUT, "pictures", `${name}-${view}.png`);
    await this.#see(person, name, true, async (view, narrow) => {
      // Checked at the narrowest; shown as a telephone shows it.
      if (narrow) await person.page.setViewportSize(PHONE);
      await person.page.screenshot({ path: picture(narrow ? `${PHONE.width}-light` : view), fullPage: true });
    });
  }

  /** The same for pages of which there are many: in the second view only what may differ there, and one picture. */
  async glance(person, name) {
    const { page } = person;
    await this.#see(person, name, false, () => {});
    if (!SHOWN) return;
    await page.setViewportSize(PHONE);
    await page.screenshot({ path: join(OUT, "pictures", `${name}-360.png`), fullPage: true });
    await page.setViewportSize(WIDE);
  }

  async #see(person, name, again, taken) {
    const { page } = person;
    const faults = [];
    const late = await page.waitForFunction(complete).then(() => false, () => true);
    if (late) faults.push("has an island, and its code did not come");
    const weight = await page.evaluate(weigh);
    const total = weight.page + weight.css + weight.js + weight.wasm + weight.pictures;
    const most = weight.island ? MOST.island : MOST.plain;
    if (total > most) faults.push(`weighs ${total} bytes, ${most} are allowed`);
    await this.#brings(page);
    for (const [width, size, colorScheme] of VIEWS) {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme });
      const first = size === NARROW;
      const fresh = again && (await page.evaluate(discover));
      const found = await page.evaluate(breadth);
      found.push(...(await page.evaluate(examine, first ? ["tag", TAGS] : ["rule", LOOKS])));
      if (fresh && !first) found.push(...(await page.evaluate(examine, ["tag", TAGS, true])));
      faults.push(...found.map((one) => `${width} ${colorScheme}: ${one}`));
      if (SHOWN) await taken(`${width}-${colorScheme}`, size === NARROW);
    }
    await page.emulateMedia({ colorScheme: "light" });
    this.#pages.push({ name, path: person.path, ...weight, total, faults });
  }

  /** Brings axe into the page, past what wraps a script that a test gives to a page: that takes half as long. */
  async #brings(page) {
    if (await page.evaluate(() => Boolean(window.axe))) return;
    if (!this.#ways.has(page)) this.#ways.set(page, await page.context().newCDPSession(page));
    await this.#ways.get(page).send("Runtime.evaluate", { expression: AXE, silent: true });
  }

  /** Every fault of every page, each with the name of its page. */
  faults() {
    return this.#pages.flatMap((page) => page.faults.map((one) => `${page.name} (${page.path}): ${one}`));
  }

  /** The weights as a table, also written to out/. */
  table() {
    const kib = (bytes) => (bytes / KIB).toFixed(1).padStart(7);
    const head = `${"page".padEnd(28)} ${["total", "page", "css", "js", "wasm", "other"].map((one) => one.padStart(7)).join(" ")}`;
    const rows = this.#pages.map((one) => {
      const parts = [one.total, one.page, one.css, one.js, one.wasm, one.pictures].map(kib).join(" ");
      return `${one.name.padEnd(28)} ${parts}`;
    });
    const table = [`${this.title}: KiB on the wire, fonts aside`, head, ...rows].join("\n");
    writeFileSync(join(OUT, `${this.title}.txt`), `${table}\n`);
    return table;
  }
}

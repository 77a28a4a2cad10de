// The pictures of the README: four pages of the story as people see them, at the size of a screen or a telephone.
import assert from "node:assert/strict";
import { mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { WIDE } from "./browser.mjs";

const PHONE = { width: 360, height: 740 };
const WANTED = {
  "home-waiting": { file: "home.png", size: { width: 1280, height: 880 } },
  lesson: { file: "lesson.png", size: PHONE },
  "desk-grading": { file: "desk.png", size: { width: 1280, height: 680 } },
  "verify-genuine": { file: "verify.png", size: PHONE },
};
/** They are kept in the repository, so they have to be small. */
const MOST = 150_000;

/** An album that only takes these pictures. */
export class Pictures {
  #taken = [];

  constructor(folder) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  async look({ page }, name) {
    if (!WANTED[name]) return;
    const path = join(this.folder, WANTED[name].file);
    await page.setViewportSize(WANTED[name].size);
    await page.evaluate(async () => {
      document.activeElement?.blur();
      for (const one of [document.scrollingElement, ...document.querySelectorAll("main *")]) one.scrollTop = 0;
      await document.fonts.ready;
    });
    await page.screenshot({ path });
    await page.setViewportSize(WIDE);
    this.#taken.push(path);
  }

  faults() {
    assert.equal(this.#taken.length, Object.keys(WANTED).length, "every picture was taken");
    return this.#taken.filter((path) => statSync(path).size > MOST).map((path) => `${path} has more than ${MOST} bytes`);
  }

  table() {
    return this.#taken.map((path) => `${path}: ${statSync(path).size} bytes`).join("\n");
  }
}

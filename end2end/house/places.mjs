// Where things are: the program, the courses, the browser, and the folder for what the journeys leave behind.
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder that holds everything. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/** Logs, pictures and tables; ignored by git. */
export const OUT = join(ROOT, "end2end/out");

/** Whether people want to look: pictures of the pages, and every journey told twice. */
export const SHOWN = Boolean(process.env.JOURNEY_LOOKS);

/**
 * With scripts or without: how journeys are told whose pages are the same for both but for small aids. What has to work
 * is told without; the walk over all addresses looks at every page with scripts.
 */
export const TELLINGS = SHOWN ? [true, false] : [false];

/** The courses that are built into the program. */
export const COURSES = join(ROOT, "courses");

/** The program under test. */
export function program() {
  const built = join(resolve(ROOT, process.env.CARGO_TARGET_DIR || "target"), "debug/cairn");
  const path = process.env.CAIRN_BIN ? resolve(process.env.CAIRN_BIN) : built;
  if (!existsSync(path)) throw new Error(`there is no program at ${path}: run "cargo build -p server", or set CAIRN_BIN`);
  return path;
}

/**
 * The browser: the one that CAIRN_CHROMIUM names, or the system's Chromium; without windows where it is installed so,
 * because that one does the same in two thirds of the time.
 */
export function chromium() {
  const known = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
  const path = process.env.CAIRN_CHROMIUM || known.find(existsSync);
  if (!path || !existsSync(path)) {
    throw new Error("there is no Chromium: install the Debian package chromium, or set CAIRN_CHROMIUM to its path");
  }
  return path;
}

/** A folder that is gone when the journey is. */
export function temporary(name) {
  const path = mkdtempSync(join(tmpdir(), `cairn-${name}-`));
  process.once("exit", () => rmSync(path, { recursive: true, force: true }));
  return path;
}

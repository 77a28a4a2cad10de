// What on a page did not come from the catalogue: read in the pseudo-language, every letter that is still plain and is
// neither a name of the demonstration nor a text of the courses.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { plain } from "./course.mjs";
import { COURSES, ROOT } from "./places.mjs";

/** What every language writes alike: the product, names of formats, units, the zone. */
const ALIKE = ["Cairn", "PDF", "JSON", "UTC", "QR", "CSV", "ZIP", "SMS", "min", "h"];
/** From this length on, a text that stands word for word in the courses or in the demonstration is theirs. */
const LONG = 15;

const files = (folder, end) =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return files(path, end);
    return path.endsWith(end) ? [path] : [];
  });

/** The texts that people or authors wrote: they stay as they are in every language. */
export class Data {
  /** `names` are those that the journey itself gave. */
  constructor(names) {
    const demo = [...files(join(ROOT, "server/src/demo"), ".rs"), join(ROOT, "app/domain/src/support.rs")].map((path) => readFileSync(path, "utf8"));
    const literals = demo.flatMap((text) => [...text.matchAll(/"((?:[^"\\]|\\.)*)"/gs)].map((one) => one[1]));
    const wrapped = literals.map((one) => plain(one.replace(/\\n/g, " ").replace(/\\\s+/g, "").replace(/\\"/g, '"')));
    const written = demo.map((text) => text.replace(/\\n/g, " ").replace(/\\\s*\n\s*/g, "").replace(/\\"/g, '"'));
    const authored = files(COURSES, "").flatMap((path) => [...readFileSync(path, "utf8").matchAll(/"([^"\n]{4,})"/g)].map((one) => plain(one[1])));
    this.literals = [...new Set([...wrapped, ...authored, ...names])].filter((one) => /[A-Za-z]/.test(one)).sort((a, b) => b.length - a.length);
    this.texts = plain([...files(COURSES, "").map((path) => readFileSync(path, "utf8")), ...written].join("\n"));
  }

  /** What is left of a text without the names, addresses and numbers in it. */
  without(text) {
    let left = plain(text);
    if (left.length >= LONG && this.texts.includes(left)) return "";
    for (const one of this.literals) left = left.split(one).join(" ");
    return left
      .replace(/\b(America|Pacific|Atlantic|Europe)\/[A-Z][A-Za-z]+( [A-Z][a-z]+)*/g, " ")
      .replace(/[\w.+-]+@[\w.-]+/g, " ")
      .replace(/https?:\/\/\S+/g, " ")
      .replace(/\/[a-z][\w/-]*/g, " ")
      .replace(/[A-Za-z]*\d[\dA-Za-z-]*/g, " ")
      .replace(new RegExp(`(?<!\\p{L})(${ALIKE.join("|")})(?!\\p{L})`, "gu"), " ");
  }

  /** The words on a page that escaped the catalogue. */
  escaped(texts) {
    return texts.filter((text) => /(?<!\p{L})[A-Za-z]{2,}(?!\p{L})/u.test(this.without(text)));
  }
}

/** Runs in the page: every text that is read or read aloud, but for texts in another language and course texts. */
export const texts = () => {
  const foreign = (one) => one.closest("[lang]") !== document.documentElement || one.closest("script, style");
  const course = (one) => one.closest(".lesson > div, .scene > div, pre, code, textarea, svg title");
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [document.title];
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (!foreign(parent) && !course(parent)) found.push(walker.currentNode.textContent);
  }
  for (const one of document.querySelectorAll("[aria-label], [alt], [title], [placeholder]")) {
    if (!foreign(one)) for (const name of ["aria-label", "alt", "title", "placeholder"]) found.push(one.getAttribute(name) ?? "");
  }
  return found.map((text) => text.trim()).filter(Boolean);
};

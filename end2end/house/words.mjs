// What on a page did not come from the catalogue: read in the pseudo-language, every letter that is still plain and is
// neither a name of the demonstration nor a text of the courses.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { plain } from "./course.mjs";
import { all, closest, first, has, textContent, whole } from "./markup.mjs";
import { COURSES, ROOT } from "./places.mjs";
import { WORKING_HOUR } from "./server.mjs";

/** What every language writes alike: the product, names of formats, units, the zone. */
const ALIKE = ["Cairn", "PDF", "JSON", "UTC", "QR", "CSV", "ZIP", "SMS", "min", "h"];
/** The headings of a file of comma-separated values: part of its format. */
const HEADINGS = [
  ...readFileSync(join(ROOT, "app/domain/src/moving_in.rs"), "utf8").matchAll(/Self::[A-Z]\w+ => "([a-z_]+)",/g),
].map((one) => one[1]);
/** From this length on, a text that stands word for word in the courses or in the demonstration is theirs. */
const LONG = 15;

const files = (folder, end) =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return files(path, end);
    return path.endsWith(end) ? [path] : [];
  });

/** A text of the demonstration that names the last year or the one before that, with these years. */
const dated = (text) => {
  if (!/LAST|BEFORE/.test(text)) return [text];
  const now = new Date(WORKING_HOUR).getUTCFullYear();
  return [text.replaceAll("LAST", String(now - 1)).replaceAll("BEFORE", String(now - 2))];
};

/** A text where no letter goes on before or after it. */
const standing = (text) =>
  new RegExp(`(?<!\\p{L})${text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")}(?!\\p{L})`, "gu");

/** The texts that people or authors wrote: they stay as they are in every language. */
export class Data {
  /** `names` are those that the journey itself gave. */
  constructor(names) {
    const demo = [...files(join(ROOT, "server/src/demo"), ".rs"), join(ROOT, "app/domain/src/support.rs")].map((path) => readFileSync(path, "utf8"));
    const literals = demo.flatMap((text) => [...text.matchAll(/"((?:[^"\\]|\\.)*)"/gs)].map((one) => one[1]));
    const wrapped = literals.map((one) => plain(one.replace(/\\n/g, " ").replace(/\\\s+/g, "").replace(/\\"/g, '"')));
    const written = demo.map((text) => text.replace(/\\n/g, " ").replace(/\\\s*\n\s*/g, "").replace(/\\"/g, '"'));
    // Sheets of the demonstration, as if brought from elsewhere: every cell, with its years as they will be.
    const cells = demo.flatMap((text) => [...text.matchAll(/^\s*(M-\d.*?)(?:\\n\\|\\n";|",?)?$/gm)].flatMap((one) => one[1].split(",")));
    const users = cells.filter((one) => /^\p{Lu}\p{L}+ \p{Lu}\p{L}+$/u.test(one)).map((one) => one.toLowerCase().replace(" ", "."));
    const sheets = [...cells, ...users, ...wrapped].flatMap((one) => dated(one)).filter((one) => one.length >= 4 && /[A-Za-z]/.test(one));
    const authored = files(COURSES, "").flatMap((path) => [...readFileSync(path, "utf8").matchAll(/"([^"\n]{4,})"/g)].map((one) => plain(one[1])));
    // What rules of boards speak of is written with lines between its words, and read without them.
    const rules = files(join(COURSES, "programs"), ".toml").map((path) => readFileSync(path, "utf8"));
    const keys = rules.flatMap((text) => [...text.matchAll(/(?:categories|hours_cap) = \{([^}]*)\}/g)].flatMap((one) => one[1].match(/[a-z_]{3,}/g)));
    const labels = [...keys, ...rules.flatMap((text) => [...text.matchAll(/"([a-z0-9_-]{3,})"/g)].map((one) => one[1]))].map((one) => one.replace(/[_-]/g, " "));
    this.literals = [...new Set([...wrapped, ...sheets, ...authored, ...labels, ...names])].filter((one) => /[A-Za-z]/.test(one)).sort((a, b) => b.length - a.length);
    const options = files(COURSES, ".toml").flatMap((path) => [...readFileSync(path, "utf8").matchAll(/\btext = "((?:[^"\\\n]|\\.)+)"/g)].map((one) => plain(one[1].replace(/\\"/g, '"'))));
    const headings = files(COURSES, ".md").flatMap((path) => [...readFileSync(path, "utf8").matchAll(/^#+ (.+)$/gm)].map((one) => plain(one[1])));
    this.short = new Set([...options, ...headings]);
    const courses = files(COURSES, "").map((path) => readFileSync(path, "utf8").replaceAll("{organisation}", names[0]).replace(/\[([^\]\n]+)\]\([^)\s]+\)/g, "$1"));
    this.texts = plain([...courses, ...written].join("\n"));
  }

  #known = new Map();

  /** What is left of a text without the names, addresses and numbers in it. Most texts stand on many pages. */
  without(text) {
    if (!this.#known.has(text)) this.#known.set(text, this.#left(text));
    return this.#known.get(text);
  }

  #left(text) {
    const formats = text
      .replace(new RegExp(`^(${HEADINGS.join("|")}): `), " ")
      .replace(/(?<![\w-])[\w-]+\.(csv|zip)(?![\w-])/g, " ");
    let left = plain(formats);
    // On a sheet of paper the answers to choose from have letters.
    if (this.stands(left) || this.short.has(left.replace(/^[a-z]\. /, ""))) return "";
    left = left
      .replace(/\b(America|Pacific|Atlantic|Europe)\/[A-Z][A-Za-z]+( [A-Z][a-z]+)*/g, " ")
      // The number of a person for another system.
      .replace(/(?<![\w-])[A-Z0-9]{6}(-[A-Z0-9]{6}){2}(?![\w-])/g, " ")
      // The code of a sheet, in which there may be no digit.
      .replace(/(?<![\w-])[A-Z0-9]{4}-[A-Z0-9]{4}(?![\w-])/g, " ");
    // Whole words only: what is left must not be torn by a short word in it.
    for (const one of this.literals) if (left.includes(one)) left = left.replace(standing(one), " ");
    return left
      .replace(/[\w.+-]+@[\w.-]+/g, " ")
      .replace(/https?:\/\/\S+/g, " ")
      .replace(/\/[a-z][\w/-]*/g, " ")
      .replace(/[A-Za-z]*\d[\dA-Za-z-]*/g, " ")
      .replace(new RegExp(`(?<!\\p{L})(${ALIKE.join("|")})(?!\\p{L})`, "gu"), " ");
  }

  /** Whether a text stands word for word in the courses or in the demonstration. */
  stands(text) {
    const one = plain(text);
    return one.length >= LONG && this.texts.includes(one);
  }

  /** The words on a page that escaped the catalogue. A text with marks in it comes in pieces: it is known as a whole. */
  escaped(texts) {
    const left = texts.filter(({ text, block }) => /(?<!\p{L})[A-Za-z]{2,}(?!\p{L})/u.test(this.without(text)) && !this.stands(block));
    return left.map((one) => one.text);
  }
}

const IN = ["p", "li", "h1", "h2", "h3", "h4", "dt", "dd", "td", "th", "summary", "figcaption", "blockquote", "label", "legend", "div"];
const SPOKEN = ["aria-label", "alt", "title", "placeholder"];

/** Every text of a page that is read or read aloud, but for texts in another language and course texts. */
export function texts(root) {
  const html = first(root, "html");
  const foreign = (one) =>
    closest(one, (other) => "lang" in other.attribs) !== html || closest(one, (other) => ["script", "style"].includes(other.name));
  const written = (one) => ["pre", "code", "textarea"].includes(one.name) || (one.name === "title" && closest(one, (other) => other.name === "svg"));
  const read = (one) => one.name === "div" && one.parent.attribs && (has(one.parent, "lesson") || has(one.parent, "scene"));
  const course = (one) => closest(one, (other) => written(other) || read(other));
  const title = whole(first(root, "title"));
  const found = [{ text: title, block: title }];
  for (const parent of all(first(root, "body"), () => true)) {
    if (foreign(parent) || course(parent)) continue;
    const block = closest(parent, (one) => IN.includes(one.name)) ?? parent;
    for (const one of parent.children) if (one.type === "text") found.push({ text: one.data, block: textContent(block) });
    for (const name of SPOKEN) if (name in parent.attribs) found.push({ text: parent.attribs[name], block: "" });
  }
  return found.map((one) => ({ ...one, text: one.text.trim() })).filter((one) => one.text);
}

// Pages as they are sent, read without a browser: what stands in them, what things are called, which form a button sends.
import { DomUtils, parseDocument } from "htmlparser2";

const { findAll, findOne, isTag, isText } = DomUtils;
export const { textContent } = DomUtils;
/** The whole text of a title or of a long field: there the signs for < and & stand as they were sent. */
export const whole = (one) => textContent(parseDocument(textContent(one)));

/** After these a word does not go on. */
const INLINE = new Set(["a", "abbr", "b", "bdi", "cite", "code", "em", "i", "kbd", "mark", "q", "small", "span", "strong", "sub", "sup", "time", "wbr"]);
const UNREAD = new Set(["script", "style", "svg", "template", "option"]);

/** With single spaces. */
export const flat = (text) => text.replace(/\s+/g, " ").trim();

/** The tree of a page. */
export const parsed = (html) => parseDocument(html);

/** Everything below that has this tag, one of these tags, or that fits. */
export function all(within, wanted) {
  const fits = typeof wanted === "function" ? wanted : (one) => [wanted].flat().includes(one.name);
  return findAll(fits, within.children);
}

/** The first of them. */
export const first = (within, wanted) =>
  findOne(typeof wanted === "function" ? wanted : (one) => one.name === wanted, within.children) ?? undefined;

/** What it is in, itself included, that fits. */
export function closest(one, fits) {
  for (let at = one; at; at = at.parent) if (isTag(at) && fits(at)) return at;
  return undefined;
}

/** Whether it has that class. */
export const has = (one, name) => (one.attribs.class ?? "").split(/\s+/).includes(name);

/** What can be read in it, with a space wherever something else begins. */
export function text(one) {
  const read = (node) => {
    if (isText(node)) return node.data;
    if (!node.children || UNREAD.has(node.name)) return "";
    const inside = node.children.map(read).join("");
    return INLINE.has(node.name) ? inside : ` ${inside} `;
  };
  return flat(read(one));
}

/** What a link, a button or a part of a page is called. */
export function called(one, root) {
  const by = one.attribs["aria-labelledby"];
  if (by) return flat(by.split(/\s+/).map((id) => textContent(first(root, (other) => other.attribs.id === id) ?? one)).join(" "));
  return flat(one.attribs["aria-label"] ?? textContent(one));
}

/** Whether a name is the one that is looked for: word for word, or by a pattern. */
export const named = (name, wanted) => (wanted instanceof RegExp ? wanted.test(name) : name === wanted);

const FIELDS = ["input", "select", "textarea"];

/** The field that a label stands at. */
export function field(root, within, label) {
  for (const one of all(within, "label")) {
    if (!named(text(one), label)) continue;
    const id = one.attribs.for;
    const found = id ? first(root, (other) => other.attribs.id === id) : first(one, (other) => FIELDS.includes(other.name));
    if (found) return found;
  }
  return undefined;
}

/** What a form sends when a button of it is pressed: pairs of names and values. */
export function sent(form, button) {
  const pairs = [];
  for (const one of all(form, FIELDS)) {
    const { name, type = "text", value = "" } = one.attribs;
    if (!name || "disabled" in one.attribs || ["submit", "button", "image", "file"].includes(type)) continue;
    if (one.name === "select") {
      const options = all(one, "option");
      const chosen = options.find((option) => "selected" in option.attribs) ?? options[0];
      if (chosen) pairs.push([name, chosen.attribs.value ?? flat(textContent(chosen))]);
    } else if (one.name === "textarea") {
      pairs.push([name, whole(one).replace(/^\n/, "").replace(/\r?\n/g, "\r\n")]);
    } else if (type === "checkbox" || type === "radio") {
      if ("checked" in one.attribs) pairs.push([name, one.attribs.value ?? "on"]);
    } else {
      pairs.push([name, value]);
    }
  }
  if (button?.attribs.name) pairs.push([button.attribs.name, button.attribs.value ?? ""]);
  return pairs;
}

// A walk through everything that can be read: follows each link once for each kind of page and person, looks at the
// first page of each row of the table, and sends each form empty, as someone does who presses the button too early.
import assert from "node:assert/strict";
import { Addresses } from "./addresses.mjs";

/** Pages of one row that one person is led to from pages of another; more of them have the same links. */
const OFTEN = 2;
/** The same for all people of one role together. */
const MOST = 4;

const plain = (text) => text.replaceAll("&amp;", "&");

/** What an HTML page names: where its links lead, the files it needs, and its forms that can be filled. */
function named(html, path) {
  const links = [...html.matchAll(/<a\b[^>]*\bhref="(\/[^"#]*)|<form\b[^>]*method="get"[^>]*action="([^"]*)/g)].map((one) => plain(one[1] ?? one[2]));
  const files = [...html.matchAll(/["'](\/(?:assets|pkg)\/[^"'\s]+)["']/g)].map((one) => plain(one[1]));
  const forms = [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)]
    .filter(([, head, inside]) => /method="post"/.test(head) && /<textarea|<select|<input(?![^>]*type="hidden")/.test(inside))
    .map(([, head]) => plain(head.match(/action="([^"]*)"/)?.[1] ?? path));
  return { links, files, forms };
}

/** Runs in the page: empties the form with that action and sends it by its first button. */
const sendEmpty = (action) => {
  const fields = (form) => [...form.elements].filter((one) => !["hidden", "submit", "button", "fieldset"].includes(one.type));
  const form = [...document.querySelectorAll("form[method=post]")].find(
    (one) => (one.getAttribute("action") ?? location.pathname) === action && fields(one).length > 0,
  );
  for (const one of fields(form)) {
    if (one.type === "checkbox" || one.type === "radio") one.checked = false;
    else if (one.type !== "select-one" || [...one.options].some((option) => option.value === "")) one.value = "";
  }
  form.noValidate = true;
  form.requestSubmit([...form.elements].find((one) => one.type === "submit"));
};

/** What was seen of the table on a walk. */
export class Walk {
  addresses = new Addresses();
  /** By row: who saw it first, where, and what kind of answer it was. */
  seen = new Map();
  /** By row: where it led on to, when it did not answer itself. */
  led = new Map();
  /** By row: the first form that leads to it and can be filled. */
  forms = new Map();
  /** By row: how its form was answered when it was sent empty. */
  sent = new Map();
  /** Links that lead nowhere, and answers that are none. */
  faults = [];
  #album;
  /** How often people of one role were led from pages of one row to pages of another. */
  #times = new Map();

  constructor(album) {
    this.#album = album;
  }

  /** What a picture of that row is called. */
  static picture(row) {
    return `address${row.path === "/" ? "-start" : row.path.replace(/[{}]/g, "").replace(/[/.]/g, "-")}`;
  }

  /** Follows every link from there on, as a guest. */
  async through(guest, ...starts) {
    const queue = starts.map((path) => ({ path, from: "/home" }));
    const known = new Set(starts);
    const times = new Map();
    while (queue.length > 0) {
      const { path, from } = queue.shift();
      const row = this.addresses.row("GET", path);
      if (!row) {
        this.faults.push(`${guest.name} at ${from}: the table has no ${path}`);
        continue;
      }
      const way = `${this.addresses.row("GET", from)?.path} ${row.path}`;
      times.set(way, (times.get(way) ?? 0) + 1);
      const together = `${guest.role} ${way}`;
      this.#times.set(together, (this.#times.get(together) ?? 0) + 1);
      if (!starts.includes(path) && (times.get(way) > OFTEN || this.#times.get(together) > MOST)) continue;
      for (const next of await this.#ask(guest, path, row, from)) {
        if (!known.has(next)) queue.push({ path: next, from: path });
        known.add(next);
      }
    }
  }

  /** Asks for one address, looks at it when its row was not seen yet, and gives where it leads. */
  async #ask(guest, path, row, from) {
    const file = this.seen.get(row)?.file;
    if (file) return [];
    const { status, type, location, text } = await guest.asks(path);
    if (status === 303) {
      const { pathname, search } = new URL(location, guest.base);
      this.led.set(row, { path, by: guest.name, file: `leads on to ${pathname}` });
      return [pathname + search];
    }
    if (status !== 200) {
      this.faults.push(`${guest.name} at ${from}: ${path} answers ${status}`);
      return [];
    }
    if (!type.startsWith("text/html")) {
      this.seen.set(row, { path, by: guest.name, file: type });
      return [];
    }
    const { links, files, forms } = named(text, path);
    for (const action of forms) {
      const posted = this.addresses.row("POST", action);
      if (!posted) this.faults.push(`${guest.name} at ${path}: the form to ${action} has no row`);
      else if (!this.forms.has(posted)) this.forms.set(posted, { guest, path, action });
    }
    if (!this.seen.has(row)) {
      const person = await guest.atABrowser();
      await person.open(path);
      await this.look(person);
    }
    return [...files, ...links];
  }

  /** Looks at the page that the person has open. */
  async look(person) {
    const row = this.addresses.row("GET", person.path);
    assert.ok(row, `${person.path} is in the table`);
    this.seen.set(row, { path: person.path, by: person.name });
    await this.#album.glance(person, Walk.picture(row));
  }

  /** Sends the form of that row empty, once; looks at the answer when it is refused. Says how it was answered. */
  async sendsEmpty(row) {
    if (this.sent.has(row)) return this.sent.get(row);
    const { guest, path, action } = this.forms.get(row);
    const person = await guest.atABrowser();
    await person.open(path);
    await person.leads(() => person.page.evaluate(sendEmpty, action));
    await this.refused(person, row);
    return this.sent.get(row);
  }

  /** Notes how the form of that row was answered on the page that is open, and looks at it when it was refused. */
  async refused(person, row) {
    this.sent.set(row, { status: person.status, of: `${person.name}, at ${person.path}` });
    if (person.status === 422) await this.#album.glance(person, `${Walk.picture(row)}-refused`);
  }

  /** Rows that can be read and were not seen; those named here have no page and only lead on. */
  unseen(leading) {
    const done = (row) => (leading.includes(row.path) ? this.led : this.seen).has(row);
    return this.addresses.readable.filter((row) => !done(row)).map((row) => `${row.path} (${row.permit})`);
  }

  /** What was seen: a line for each row. */
  table() {
    const lines = this.addresses.readable.map((row) => {
      const { path, by, file } = this.seen.get(row) ?? this.led.get(row) ?? { path: "never seen", by: "" };
      return `${row.path.padEnd(56)} ${(file ?? "page").padEnd(26)} ${by.padEnd(20)} ${path}`;
    });
    return lines.join("\n");
  }
}

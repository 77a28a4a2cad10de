// The demonstration as its own pages tell of it: who is in it, and what mail was sent. Read without a browser.
import { all, first, text } from "./markup.mjs";
import { Visitor } from "./visitor.mjs";

/** The passphrase of everyone who has one. */
export const PASSPHRASE = "three calm green hills";

/** Everyone in it: name, role, email, passphrase, and how it stands with them. */
export async function everyone(base) {
  const visitor = new Visitor(base);
  await visitor.open("/demo");
  return all(visitor.main, "tr").slice(1).map((row) => {
    const name = text(first(row, "th"));
    const [role, email, passphrase, state] = all(row, "td").map((one) => text(one));
    return { name, role, email, passphrase, state };
  });
}

/** The letters that were sent to an address, the newest first: what can be read of each, and where its links lead. */
export async function letters(base, to) {
  const visitor = new Visitor(base);
  await visitor.open("/demo/mail");
  const found = all(visitor.main, (one) => one.name === "li" && text(one).includes(to));
  return found.map((one) => ({ text: text(one), ways: all(one, "a").map((a) => new URL(a.attribs.href, base).pathname) }));
}

/** Where the newest letter to an address leads, once it has come; `but` is a way that was led before. */
export async function letter(base, to, begin, but) {
  for (let tries = 0; tries < 150; tries += 1) {
    const ways = (await letters(base, to)).flatMap((one) => one.ways);
    const way = ways.find((one) => one.startsWith(begin));
    if (way && way !== but) return way;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`no letter to ${to} came that leads to ${begin}`);
}

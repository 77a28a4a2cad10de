// Every address of the program, as its own table says: the list is held against the table by a test of the crate web.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const LIST = join(dirname(fileURLToPath(import.meta.url)), "addresses.txt");

const open = (part) => part.startsWith("{");
const parts = (path) => path.split("/").slice(1);

/** Of two rows that both fit, the one that says more stands first. */
const exact = (one, other) => {
  const at = one.parts.findIndex((part, n) => open(part) !== open(other.parts[n]));
  return at < 0 ? 0 : open(one.parts[at]) ? 1 : -1;
};

/** The rows of the table: method, path with its open parts in braces, and who may ask. */
export class Addresses {
  rows = readFileSync(LIST, "utf8")
    .split("\n")
    .filter((line) => line && !line.startsWith("#"))
    .map((line) => {
      const [method, path, permit] = line.split(" ");
      return { method, path, permit, parts: parts(path) };
    });

  constructor() {
    assert.ok(this.rows.length > 50, "the list of addresses is there");
  }

  /** The row that answers an address; none where the program has no such address. */
  row(method, address) {
    const asked = parts(address.split(/[?#]/)[0]);
    const fits = (row) =>
      row.method === method && row.parts.length === asked.length && row.parts.every((part, n) => open(part) || part === asked[n]);
    return this.rows.filter(fits).sort(exact)[0];
  }

  /** What can be read. */
  get readable() {
    return this.rows.filter((row) => row.method === "GET");
  }
}

// A certificate on paper: what can be read on it, and where its QR code leads.
import assert from "node:assert/strict";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { OUT, SHOWN, temporary } from "./places.mjs";
import { run } from "./processes.mjs";

/** Reads a PDF as poppler does, and scans its code as a telephone would. A picture of it goes to out/pictures. */
export async function readPaper(name, bytes) {
  assert.equal(bytes.subarray(0, 5).toString("latin1"), "%PDF-");
  const folder = temporary("paper");
  const path = (file) => join(folder, file);
  writeFileSync(path("paper.pdf"), bytes);
  await run("pdftotext", "pdftotext", ["-layout", path("paper.pdf"), path("paper.txt")], process.env);
  await run("pdftoppm", "pdftoppm", ["-png", "-r", "150", "-singlefile", path("paper.pdf"), path("paper")], process.env);
  const code = await run("zbarimg", "zbarimg", ["--raw", "--quiet", path("paper.png")], process.env);
  mkdirSync(join(OUT, "pictures"), { recursive: true });
  copyFileSync(path("paper.png"), join(OUT, "pictures", `${name}.png`));
  return { text: readFileSync(path("paper.txt"), "utf8").replace(/\s+/g, " "), code: code.trim() };
}

/** Prints the page that is open as the browser does, into out/papers, and reads what stands on the paper; with pictures where people want to look. */
export async function printed(person, name) {
  const folder = join(OUT, "papers");
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.pdf`);
  const bytes = await person.page.pdf({ format: "Letter" });
  writeFileSync(path, bytes);
  await run("pdftotext", "pdftotext", ["-layout", path, join(folder, `${name}.txt`)], process.env);
  if (SHOWN) await run("pdftoppm", "pdftoppm", ["-png", "-gray", "-r", "60", path, join(folder, name)], process.env);
  const text = readFileSync(join(folder, `${name}.txt`), "utf8");
  return { text: text.replace(/\s+/g, " "), pages: text.split("\f").length - 1 };
}

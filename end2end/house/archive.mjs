// Zips as people handle them: unpacked into a folder, changed with an editor, packed again.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { temporary } from "./places.mjs";
import { run } from "./processes.mjs";

/** The files of a zip in a folder of their own. */
export class Folder {
  /** Unpacks a file that a browser downloaded. */
  static async unpacked(zip) {
    const folder = new Folder();
    folder.path = temporary("zip");
    await run("unzip", "python3", ["-m", "zipfile", "-e", zip, folder.path], process.env);
    return folder;
  }

  read(name) {
    return readFileSync(join(this.path, name), "utf8");
  }

  /** Writes a file, new or not. */
  write(name, text) {
    mkdirSync(dirname(join(this.path, name)), { recursive: true });
    writeFileSync(join(this.path, name), text);
  }

  /** Changes the first place where that text stands. */
  replace(name, from, to) {
    const text = this.read(name);
    if (!text.includes(from)) throw new Error(`${name} has no “${from}”`);
    writeFileSync(join(this.path, name), text.replace(from, to));
  }

  /** Changes every place where that text stands. */
  replaceAll(name, from, to) {
    const text = this.read(name);
    if (!text.includes(from)) throw new Error(`${name} has no “${from}”`);
    writeFileSync(join(this.path, name), text.replaceAll(from, to));
  }

  /** Packs one entry of the folder again. */
  async packed(entry) {
    const zip = join(temporary("packed"), "changed.zip");
    await run("zip", "python3", ["-m", "zipfile", "-c", zip, join(this.path, entry)], process.env);
    return zip;
  }
}

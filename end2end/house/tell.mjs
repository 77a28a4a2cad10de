// Tells journeys, several at a time: those that are named, or all of them. The longest begin first, so that all cores are
// done at the same time: `node --test` would go by name.
import { readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import { ROOT } from "./places.mjs";

/** From the longest on; the rest is shorter. */
const LONGEST = ["addresses", "story", "phones", "pages", "notes", "talk", "languages", "weeks", "care"];
const END = ".test.mjs";
/** One more than there are cores: each waits now and then for its browser or its program. */
const AT_A_TIME = availableParallelism() + 1;

const folder = join(ROOT, "end2end/journeys");
const all = readdirSync(folder).filter((name) => name.endsWith(END)).map((name) => name.slice(0, -END.length));
const named = process.argv.slice(2);
const strange = [...LONGEST, ...named].filter((name) => !all.includes(name));
if (strange.length > 0) throw new Error(`there is no journey ${strange.join(", ")}`);

const told = named.length > 0 ? named : [...LONGEST, ...all.filter((name) => !LONGEST.includes(name)).sort()];
run({ files: told.map((name) => join(folder, `${name}${END}`)), concurrency: AT_A_TIME })
  .on("test:fail", () => {
    process.exitCode = 1;
  })
  .compose(spec)
  .pipe(process.stdout);

// The other modules of the program: read, passed, written and accepted, one after the other.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "smol-toml";
import { Pool } from "../house/course.mjs";
import { COURSES } from "../house/places.mjs";
import { MODULE } from "./cast.mjs";
import { plays } from "./quiz.mjs";

/** The modules of the newest edition after the first one, as the authors wrote them. */
function others() {
  const program = parse(readFileSync(join(COURSES, "programs/foundations.toml"), "utf8"));
  const rules = JSON.stringify(program.version.at(-1));
  const ids = [...new Set([...rules.matchAll(/"module":"([a-z0-9-]+)"/g)].map((one) => one[1]))];
  return ids.filter((id) => id !== MODULE).map((id) => {
    const folder = join(COURSES, "modules", id, "en");
    const { title } = parse(readFileSync(join(folder, "about.toml"), "utf8"));
    const activities = readdirSync(join(folder, "activities")).map((name) => {
      const [, head] = readFileSync(join(folder, "activities", name), "utf8").split(/^\+\+\+$/m);
      return parse(head);
    });
    return { id, title, activities };
  });
}

/** The example of good work that the authors give to trainers. */
const example = (activity) => activity.model_answer.find((one) => one.level === "meets").text.trim();

/** Lessons, quiz and work of each module; the trainer accepts each work. */
export async function theOtherModulesFollow(story) {
  const trainee = await story.person("trainee");
  const modules = others();
  assert.equal(modules.length, 2, "Foundations holds three modules");
  for (const module of modules) {
    await trainee.open(`/learn/${module.id}`);
    await trainee.isAt(module.title);
    await story.look(trainee, `module-${module.id}`);
    await trainee.follow("Start the first lesson");
    for (let last = false; !last; ) {
      const next = trainee.main.getByRole("button", { name: /^(Next: |Finish and go to the quiz)/ });
      last = (await next.innerText()).startsWith("Finish");
      await trainee.leads(() => next.click());
    }
    await trainee.press("Start the quiz");
    await plays(story, trainee, { pool: new Pool(module.id) });
    await trainee.press("Send my answers");
    await trainee.reads("Passed", "You scored 100 %.");
    for (const activity of module.activities) await isAccepted(story, module, activity);
  }
}

async function isAccepted(story, module, activity) {
  const trainee = await story.person("trainee");
  await trainee.open(`/learn/${module.id}`);
  await trainee.follow(`Go to “${activity.title}”`);
  await story.look(trainee, `activity-${activity.id}`);
  await trainee.press("Start writing");
  await trainee.write("Your text", example(activity));
  await trainee.press("Send my text");
  await trainee.reads("Waiting for your trainer since");
  const trainer = await story.person("trainer");
  await trainer.goTo("Desk");
  await trainer.follow(`Read the work of ${story.cast.trainee.name}`);
  for (const row of activity.row) {
    const group = trainer.main.getByRole("group").filter({ has: trainer.page.locator(`[name="row-${row.id}"]`) });
    await group.getByRole("radio", { name: /^Meets/ }).check();
  }
  await story.look(trainer, `desk-${activity.id}`);
  await trainer.press("Accept");
  await trainer.reads(`You accepted “${activity.title}” by ${story.cast.trainee.name}.`);
}

// The trainee joins, reads the first module lesson by lesson, and leaves and comes back in between.
import assert from "node:assert/strict";
import { GROUP, MODULE, MODULE_TITLE, PROGRAM } from "./cast.mjs";

const LESSONS = 7;

/** By the link in the mail to an account, and from there to what is asked before joining. */
export async function comesIn(story, role) {
  const person = await story.person(role);
  const letter = await story.letter(role);
  assert.match(letter.subject, /^You are invited\./);
  await person.open(letter.link);
  await person.reads("Trainee", PROGRAM, GROUP);
  if (role === "trainee") await story.look(person, "invitation-trainee");
  await person.joins();
  assert.match(person.path, /^\/join\//);
  return person;
}

/** What is read before joining, then the home page with one thing to do. */
export async function theTraineeJoins(story) {
  const trainee = await comesIn(story, "trainee");
  await trainee.isAt(`Before you join ${PROGRAM}`);
  await trainee.reads(
    "No board has approved this training yet.",
    "It is not a certification and not a license.",
    `${story.cast.trainer.name}, trainer: reads and answers what you send`,
    `${story.cast.supervisor.name}, supervisor: reads and signs your hours`,
  );
  await story.look(trainee, "join");
  await trainee.press(`Join ${PROGRAM}`);
  await trainee.isAt(`Hello, ${trainee.name}`);
  await trainee.reads("This is the first lesson of", `0 of ${LESSONS} lessons read`);
  await story.look(trainee, "home-start");
}

/** The first card of a home page has one thing to do. */
export async function thereIsOneThingToDo(story) {
  const trainee = await story.person("trainee");
  const card = trainee.main.getByRole("heading", { level: 2 }).first().locator("..");
  assert.equal(await card.getByRole("link").count(), 1, "the first card has one thing to do");
}

/** A passphrase opens the same page again. */
export async function theTraineeSignsInAgain(story) {
  const trainee = await story.person("trainee");
  await trainee.signsOut();
  await trainee.signsIn("/home");
  await trainee.isAt(`Hello, ${trainee.name}`);
}

/** Seven lessons by one button, with a way home and back in the middle. */
export async function theLessonsAreRead(story) {
  const trainee = await story.person("trainee");
  await trainee.follow("Start reading");
  for (let number = 1; number <= LESSONS; number += 1) {
    await trainee.reads(`Lesson ${number} of ${LESSONS}`);
    if (number === 1) await story.look(trainee, "lesson");
    if (number === 3) await leavesAndResumes(story, trainee);
    const last = number === LESSONS;
    await trainee.press(last ? "Finish and go to the quiz" : /^Next: /);
  }
  await trainee.isAt(`Quiz: ${MODULE_TITLE}`);
}

async function leavesAndResumes(story, trainee) {
  const lesson = trainee.path;
  await trainee.goTo("Home");
  await trainee.reads(`2 of ${LESSONS} lessons read`, "This is where you left off");
  await story.look(trainee, "home-resume");
  await trainee.open(`/learn/${MODULE}`);
  const read = trainee.main.getByRole("listitem").filter({ hasText: /· Read( |$)/ });
  assert.equal(await read.count(), 2, "two lessons are ticked");
  await story.look(trainee, "module");
  await trainee.follow(/^Resume: /);
  assert.equal(trainee.path, lesson);
}

/** Someone else joins, reads one lesson, and is not seen for a while. */
export async function anotherTraineeStops(story) {
  const idle = await comesIn(story, "idle");
  await idle.press(`Join ${PROGRAM}`);
  await idle.follow("Start reading");
  await idle.press(/^Next: /);
  await idle.reads(`Lesson 2 of ${LESSONS}`);
}


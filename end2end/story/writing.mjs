// The reflection: written with drafts, returned once with what to add, sent again, accepted.
import assert from "node:assert/strict";
import { isReady, saves, status } from "../house/saving.mjs";
import { ACTIVITY_TITLE, MODULE } from "./cast.mjs";

/** Lines of the source are no lines of the text; an empty one ends a paragraph. */
const flowing = (text) => text.replace(/(\S)\n(?=\S)/g, "$1 ");
const BEGIN = "I want to do this work because someone once asked me what I wanted.";
const FIRST = flowing(`${BEGIN} It was a small thing. I was waiting for a bus after a
hard week, and a woman from a drop-in center sat down and said nothing for a while. Then she asked where I was going.
I told her that I did not know. She said that this was fine, and that there was soup if I liked. I went for the soup.

I have lived experience and I leave out the details here. What I can offer is patience with slow days. What I cannot
offer is a map, because my road is one road. If someone picks a group, a faith, or a medicine that I would not pick, I
want to ask what they hope for and walk there with them.

I know that limits matter, and I will respect them. I will look after myself as well. I look forward to learning more,
and I would like to practice being quiet for a few seconds after I have asked a question.`);
const ADDED = flowing(`

The drift that would tempt me is the errand service: I like to be useful, and driving is easier than asking. I would
notice it when a week has only rides in it. Then I would say so, and take it to supervision. If someone told me that
they might not be safe, I would stay with them, say openly that I cannot keep it to myself, and reach my supervisor or
988 right away. What holds me up is my choir on Thursdays. My next step is to try one silent pause in each talk.`);
/** A text that can be sent. */
export const LONG_ENOUGH = FIRST + ADDED;
const COMMENT = flowing(`I liked the soup: you were asked, and you chose.
To add: name one limit that may be hard for you and how you would notice it, and say what you would do first if someone
may not be safe.`);
const THANKS = "Both are there now, in your own words. Thank you for the choir.";
const ESSENTIAL = [/^Boundaries and privacy/, /^Safety and next step/];
const ROWS = [/^The person leads/, /^Listening and language/, /^Honest use of my own story/, ...ESSENTIAL];

/** Who will read it is said first; a draft is saved and is there again; too short is told kindly and loses nothing. */
export async function theReflectionIsWritten(story) {
  const trainee = await story.person("trainee");
  await trainee.open(`/learn/${MODULE}`);
  await trainee.follow(`Go to “${ACTIVITY_TITLE}”`);
  const reader = `${story.cast.trainer.name}, trainer: reads and answers what you send`;
  await trainee.reads("Who will read this", reader, "Until you send it, only you can see what you write.");
  await story.look(trainee, "activity-start");
  await trainee.press("Start writing");
  await trainee.reads(reader, "Draft");
  if (story.script) {
    await isReady(trainee);
    await saves(trainee, () => trainee.main.getByLabel("Your text").pressSequentially(BEGIN));
    await trainee.open(trainee.path);
  } else {
    await trainee.write("Your text", BEGIN);
    await trainee.press("Save my draft");
  }
  assert.equal(await trainee.holds("Your text"), BEGIN);
  await status(trainee).filter({ hasText: /^Saved \d?\d:\d\d$/ }).waitFor();
  await story.look(trainee, "work-draft");
  await trainee.press("Send my text");
  assert.equal(trainee.status, 422);
  await trainee.reads("Something needs a change", "This work needs 120 or more");
  assert.equal(await trainee.holds("Your text"), BEGIN);
  await story.look(trainee, "work-too-short");
  await trainee.write("Your text", FIRST);
  await trainee.press("Send my text");
  await trainee.reads("Waiting for your trainer since", "What you sent", "It was a small thing.");
  await story.look(trainee, "work-waiting");
}

/** The trainer finds it at the desk. The essential rows are not met yet, so it cannot be accepted, only returned. */
export async function theTrainerReturnsIt(story) {
  const trainer = await story.person("trainer");
  const { name } = story.cast.trainee;
  await trainer.open("/home");
  await trainer.reads("People are waiting for you", "1 piece of work and no hours waiting for you.");
  await story.look(trainer, "home-trainer");
  await trainer.follow("Open the desk");
  await trainer.reads("Work to read: 1", ACTIVITY_TITLE);
  await story.look(trainer, "desk");
  await trainer.follow(`Read the work of ${name}`);
  await trainer.isAt(`${ACTIVITY_TITLE}: ${name}`);
  await trainer.reads("It was a small thing.", "Waiting: 1 of 1", "Trainees do not see these.");
  for (const row of ROWS) await grades(trainer, row, ESSENTIAL.includes(row) ? /^Getting there/ : /^Meets/);
  await trainer.write("Comment", COMMENT);
  await story.look(trainer, "desk-grading");
  await trainer.press("Accept");
  assert.equal(trainer.status, 422);
  await trainer.reads("“Boundaries and privacy” is essential and is not met yet.");
  assert.ok(await level(trainer, ESSENTIAL[0], /^Getting there/).isChecked(), "what was chosen is kept");
  assert.ok((await trainer.holds("Comment")).startsWith("I liked the soup"), "what was written is kept");
  await story.look(trainer, "desk-grading-refused");
  await trainer.press("Return with what to add");
  await trainer.reads("No work waits for you.", `You returned “${ACTIVITY_TITLE}” to ${name} with what to add.`);
}

const level = (trainer, row, name) => trainer.main.getByRole("group", { name: row }).getByRole("radio", { name });
const grades = (trainer, row, name) => level(trainer, row, name).check();

/** By the link in the mail: not yet, what to add, and the text to go on with. */
export async function theTraineeAddsToIt(story) {
  const trainee = await story.person("trainee");
  const letter = await story.letter("trainee");
  await trainee.open(letter.link);
  await trainee.reads(`Not yet: “${ACTIVITY_TITLE}”`);
  await story.look(trainee, "home-returned");
  await trainee.follow("See what to add");
  await trainee.reads("Not yet: here is what to add", "I liked the soup", "name one limit that may be hard for you");
  assert.equal((await trainee.holds("Your text")).replace(/\r/g, ""), FIRST);
  await story.look(trainee, "work-returned");
  if (story.script) await isReady(trainee);
  await trainee.write("Your text", LONG_ENOUGH);
  await trainee.press("Send it again");
  await trainee.reads("Waiting for your trainer since", "You sent version 1", "You sent version 2");
}

export async function theTrainerAcceptsIt(story) {
  const trainer = await story.person("trainer");
  const { name } = story.cast.trainee;
  await trainer.goTo("Desk");
  await trainer.reads("Version 2: sent again");
  await trainer.follow(ACTIVITY_TITLE);
  await trainer.reads("The drift that would tempt me", "Earlier versions", /Version 1, sent/);
  for (const row of ROWS) await grades(trainer, row, /^Meets/);
  await trainer.write("Comment", THANKS);
  await story.look(trainer, "desk-grading-again");
  await trainer.press("Accept");
  await trainer.reads("Work to read: 0", `You accepted “${ACTIVITY_TITLE}” by ${name}.`, `You returned “${ACTIVITY_TITLE}” to ${name}`);
  await trainer.follow(name);
  await trainer.follow(ACTIVITY_TITLE);
  await trainer.reads("Accepted", "Accepted work stays as it is.");
  await story.look(trainer, "desk-graded");
}

/** Accepted, and everything that was sent and said is still there. */
export async function theTraineeReadsTheAnswer(story) {
  const trainee = await story.person("trainee");
  // One note a day: today's has come. The answer stands on the page at once, and in the next note.
  await trainee.open("/home");
  await trainee.reads("3 of 12 milestones");
  await trainee.follow("Open");
  await trainee.follow(ACTIVITY_TITLE);
  const { name } = story.cast.trainer;
  await trainee.reads("Accepted", THANKS, "You sent version 1", `${name} asked for more`, "You sent version 2", `${name} accepted it`);
  await story.look(trainee, "work-accepted");
}

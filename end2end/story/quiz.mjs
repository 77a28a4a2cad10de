// The quiz: the first try is not yet enough, the second one passes with exactly the mark.
import assert from "node:assert/strict";
import { Pool, plain, right, wrong } from "../house/course.mjs";
import { isReady, saves } from "../house/saving.mjs";
import { MODULE, MODULE_TITLE } from "./cast.mjs";

const QUESTIONS = 10;
const first = new Pool(MODULE);

/** The question on the page: what it asks, and how an answer is given and read back. */
async function onPage(person, pool) {
  const group = person.main.getByRole("group");
  if ((await group.count()) === 0) {
    const box = person.main.getByRole("textbox");
    const question = pool.asked(await person.main.locator("label").innerText());
    return { question, give: (text) => box.fill(text), given: () => box.inputValue() };
  }
  const question = pool.asked(await group.locator("legend").innerText());
  const labels = (await group.locator("label").allInnerTexts()).map(plain);
  const box = (label) => {
    assert.ok(labels.includes(label), `no choice “${label}” among: ${labels.join(" | ")}`);
    return group.getByRole(question.type === "multiple_response" ? "checkbox" : "radio").nth(labels.indexOf(label));
  };
  const give = async (chosen) => {
    for (const label of chosen) await box(label).check();
  };
  const given = async () => {
    const marks = await Promise.all(labels.map((label) => box(label).isChecked()));
    return labels.filter((_, n) => marks[n]);
  };
  return { question, give, given };
}

/** Gives an answer and sees that it is kept: with scripts by itself, without by a button. */
async function answers(story, person, pick, pool = first) {
  const { question, give } = await onPage(person, pool);
  const answer = pick(question);
  if (story.script) {
    await isReady(person);
    await saves(person, () => give(answer));
  } else {
    await give(answer);
  }
  return { question, answer };
}

/** Makes sure that what was given is still there after the page was loaded again. */
async function isKept(story, person, number, { question, answer }, pool) {
  if (story.script) await person.open(`${person.path.split("?")[0]}?question=${number}`);
  else await person.press("Save and stay here");
  await person.reads(/Saved \d?\d:\d\d/);
  const { given } = await onPage(person, pool);
  const expected = Array.isArray(answer) ? [...answer].sort() : answer;
  const kept = await given();
  assert.deepEqual(Array.isArray(kept) ? kept.sort() : kept, expected, question.id);
}

/** Kinds of questions that were looked at closely. Which ones a quiz draws is chance. */
const seen = new Set();

/** Answers all questions, the first `missed` of them not right. `open` is one that is left out. Ends at the summary. */
export async function plays(story, person, { missed = 0, open, pool = first }) {
  const types = new Set();
  for (let number = 1; number <= QUESTIONS; number += 1) {
    await person.isAt(`Question ${number} of ${QUESTIONS}`);
    if (number !== open) {
      const done = await answers(story, person, number <= missed ? wrong : right, pool);
      const kind = done.question.type;
      if (!types.has(kind)) await isKept(story, person, number, done, pool);
      types.add(kind);
      if (!seen.has(kind)) await story.look(person, `quiz-${kind.replace("_", "-")}`);
      seen.add(kind);
    }
    await person.press(number === QUESTIONS ? "Look over my answers" : "Next question");
  }
  await person.isAt("Look over your answers");
}

export async function theQuizIsNotPassedYet(story) {
  const trainee = await story.person("trainee");
  await trainee.reads("There are 10 questions. You pass with 80 % or more.", "You have used 0 of 3 attempts.");
  await story.look(trainee, "quiz-start");
  await trainee.press("Start the quiz");
  await plays(story, trainee, { missed: 3 });
  await trainee.reads("Every question has an answer.");
  await story.look(trainee, "quiz-summary");
  await trainee.press("Send my answers");
  await trainee.isAt(`Your result: ${MODULE_TITLE}`);
  await trainee.reads("Not yet", "You scored 70 %. It takes 80 % to pass.", "You have 2 attempts left");
  await story.look(trainee, "quiz-result-not-yet");
}

export async function theQuizIsPassed(story) {
  const trainee = await story.person("trainee");
  await trainee.open(`/learn/${MODULE}/quiz`);
  await trainee.reads("You have used 1 of 3 attempts.", "Your attempts so far");
  await trainee.press("Start another attempt");
  const open = 5;
  await plays(story, trainee, { missed: 2, open });
  await trainee.reads("1 question has no answer yet.");
  await story.look(trainee, "quiz-summary-open");
  await trainee.follow(`Question ${open}`);
  await answers(story, trainee, right);
  await trainee.press(open === QUESTIONS ? "Look over my answers" : "Next question");
  await trainee.press("Look over my answers");
  await trainee.reads("Every question has an answer.");
  await trainee.press("Send my answers");
  await trainee.reads("Passed", "You scored 80 %. 80 % passes.");
  const marks = (await trainee.text()).match(/Question \d+: (right|partly right|look at this again)/g);
  assert.equal(marks.length, QUESTIONS);
  assert.equal(marks.filter((one) => one.endsWith(": right")).length, 8);
  await story.look(trainee, "quiz-result-passed");
}

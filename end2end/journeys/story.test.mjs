// The story: from a fresh installation to a certificate that an employer can check. Told with scripts, and without.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { Album } from "../house/look.mjs";
import { Pictures } from "../house/pictures.mjs";
import { Story, WEDNESDAY } from "../story/cast.mjs";
import * as certificate from "../story/certificate.mjs";
import * as founding from "../story/founding.mjs";
import * as hours from "../story/hours.mjs";
import * as learning from "../story/learning.mjs";
import * as modules from "../story/modules.mjs";
import * as quiz from "../story/quiz.mjs";
import * as reminder from "../story/reminder.mjs";
import * as writing from "../story/writing.mjs";

const STEPS = [
  ["a stranger looks around", founding.aStrangerLooksAround],
  ["the first administrator comes in by a link that works once", founding.theFirstAdministratorComesIn],
  ["a group is opened", founding.aGroupIsOpened],
  ["a trainer, a supervisor and two trainees are invited by mail", founding.peopleAreInvited],
  ["trainer and supervisor come in", founding.staffComesIn],
  ["the trainee reads what it is good for before joining", learning.theTraineeJoins],
  ["her home page has one thing to do", learning.thereIsOneThingToDo],
  ["the trainee signs in again", learning.theTraineeSignsInAgain],
  ["seven lessons are read, with a way home and back", learning.theLessonsAreRead],
  ["another trainee stops after one lesson", learning.anotherTraineeStops],
  ["the quiz is not passed yet", quiz.theQuizIsNotPassedYet],
  ["the quiz is passed with exactly 80 %", quiz.theQuizIsPassed],
  ["the reflection is written and sent", writing.theReflectionIsWritten],
  ["the trainer returns it with what to add", writing.theTrainerReturnsIt],
  ["the trainee adds to it", writing.theTraineeAddsToIt],
  ["the trainer accepts it", writing.theTrainerAcceptsIt],
  ["the trainee reads the answer", writing.theTraineeReadsTheAnswer],
  ["two more modules are read, passed and written", modules.theOtherModulesFollow],
  ["two days pass", (story) => story.restart(WEDNESDAY)],
  ["hours are logged", hours.hoursAreLogged],
  ["progress says what waits", hours.progressSaysWhatWaits],
  ["the supervisor signs some and returns one", hours.theSupervisorSignsSome],
  ["the trainee corrects it", hours.theTraineeCorrects],
  ["the supervisor signs the rest", hours.theSupervisorSignsTheRest],
  ["the trainee says what she thinks of the course", certificate.theCourseIsEvaluated],
  ["the certificate is there", certificate.theCertificateIsThere],
  ["the paper leads to its check", certificate.thePaperLeadsToItsCheck],
  ["an employer checks it", certificate.anEmployerChecksIt],
  ["an unknown number is told so", certificate.anUnknownNumberIsToldSo],
  ["staff see how she gets on", certificate.staffSeeHowSheGetsOn],
  ["a week without activity is asked about once", reminder.aWeekWithoutActivityIsAskedAbout],
];

/** For `make pictures`: the story is told once, and its pictures go to that folder. */
const pictures = process.env.JOURNEY_PICTURES;
const album = pictures ? new Pictures(pictures) : new Album("pages-of-the-story");

for (const script of pictures ? [true] : [true, false]) {
  describe(`the story ${script ? "with" : "without"} scripts`, { timeout: 20 * 60_000 }, () => {
    const name = script ? "story-with-scripts" : "story-without-scripts";
    const story = new Story({ name, script, album: script ? album : undefined });
    let broken = false;
    before(() => story.begin(), { timeout: 360_000 });
    after(() => story.end(), { timeout: 60_000 });
    for (const [name, step] of STEPS) {
      test(name, { timeout: 5 * 60_000 }, async (context) => {
        // What comes after a step that went wrong would only repeat it.
        if (broken) return context.skip("a step before it went wrong");
        broken = true;
        await step(story);
        broken = false;
      });
    }
    test("nothing failed in the house, and no browser complained", () => {
      assert.deepEqual(story.server.failures(), []);
      Object.values(story.people).forEach((person) => person.isContent());
    });
    if (!script) return;
    test("every page can be used by everyone, light and dark, narrow and wide, and is light to load", () => {
      console.log(album.table());
      assert.deepEqual(album.faults(), []);
    });
  });
}

// Old phones and poor lines: islands that never come, a signal that goes away, a session that ends while someone types.
// Whatever happens, the forms work and nothing that was typed is lost.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { Person } from "../house/browser.mjs";
import { scriptFaults, styleFaults } from "../house/floor.mjs";
import { Album } from "../house/look.mjs";
import { isReady, saves, status } from "../house/saving.mjs";
import { MODULE, Story, WEDNESDAY } from "../story/cast.mjs";
import { aGroupIsOpened, peopleAreInvited, staffComesIn, theFirstAdministratorComesIn } from "../story/founding.mjs";
import { hoursAreLogged, theSupervisorSignsSome } from "../story/hours.mjs";
import { anotherTraineeStops, theLessonsAreRead, theTraineeJoins } from "../story/learning.mjs";
import {
  Costs, eventually, failsToSend, givesSomeAnswer, KEPT, LOST, onAPhone, onAPoorLine, signsInAgain, signsOutElsewhere, withoutIslands,
} from "../story/phones.mjs";
import { theQuizIsNotPassedYet, theQuizIsPassed } from "../story/quiz.mjs";
import { theReflectionIsWritten, theTrainerReturnsIt } from "../story/writing.mjs";

const ACTIVITY = `/learn/${MODULE}/activities/why-i-want-to-do-this`;
const LESSON = /\/learn\/[^/]+\/[^/]+$/;
const TEXT = "I wrote this on the bus.";

describe("old phones and poor lines", { timeout: 25 * 60_000 }, () => {
  const story = new Story({ name: "phones", script: true });
  /** The same people at the same browsers, who press buttons because no island saves for them. */
  const plain = Object.assign(Object.create(story), { script: false });
  const album = new Album("pages-of-old-phones");
  const role = (name) => story.person(name);
  let draft;
  let quiz;

  before(async () => {
    await story.begin();
    await story.beforehand(theFirstAdministratorComesIn, aGroupIsOpened, peopleAreInvited, staffComesIn, theTraineeJoins, anotherTraineeStops);
  }, { timeout: 8 * 60_000 });
  after(() => story.end(), { timeout: 60_000 });

  test("on a poor line the start page, signing in, a lesson and a quiz can be used", async () => {
    const idle = await role("idle");
    await idle.goTo("Home");
    await idle.signsOut();
    const costs = new Costs();
    const restore = await onAPoorLine(idle);
    await idle.open("/");
    await costs.note(idle, "start page");
    await idle.open("/sign-in");
    await costs.note(idle, "sign in");
    await idle.signsIn("/sign-in");
    await costs.note(idle, "home");
    await idle.follow(/^(Go on|Resume|Start|Continue)/);
    assert.match(idle.path, LESSON);
    await costs.note(idle, "lesson");
    await idle.open(`/learn/${MODULE}/quiz`);
    await idle.press("Start the quiz");
    quiz = idle.path.split("?")[0];
    assert.match(idle.path, /\?question=1$/);
    await isReady(idle);
    await costs.note(idle, "quiz with its island");
    await saves(idle, () => givesSomeAnswer(idle));
    await restore();
    console.log(costs.table());
  });

  test("a quiz stays at its question when the page is loaded again", async () => {
    const idle = await role("idle");
    await idle.open(quiz);
    assert.match(idle.path, /\?question=2$/, "on at the first one without an answer");
    await isReady(idle);
    let answered;
    await saves(idle, async () => (answered = await givesSomeAnswer(idle)));
    await idle.page.reload();
    await idle.isAt("Question 2 of 10");
    await answered();
  });

  test("what is typed before the island has come is saved when it comes", async () => {
    const idle = await role("idle");
    let arrive;
    const gate = new Promise((resolve) => (arrive = resolve));
    await idle.context.route("**/*.wasm", async (route) => {
      await gate;
      await route.continue();
    });
    await idle.open(ACTIVITY);
    await idle.leads(() => idle.button("Start writing").click());
    draft = idle.path;
    await saves(idle, async () => {
      await idle.write("Your text", TEXT);
      arrive();
    });
    await idle.context.unroute("**/*.wasm");
    await idle.open(draft);
    assert.equal(await idle.holds("Your text"), TEXT);
  });

  test("without a signal a quiz answer stays, and goes on when there is one", async () => {
    const idle = await role("idle");
    idle.expected = /net::ERR_INTERNET_DISCONNECTED/;
    await idle.open(`${quiz}?question=3`);
    await isReady(idle);
    await idle.context.setOffline(true);
    const answered = await givesSomeAnswer(idle);
    await status(idle).filter({ hasText: "Not saved yet. We keep trying." }).waitFor();
    await idle.button("Next question").click();
    await idle.main.getByRole("alert").filter({ hasText: LOST }).waitFor();
    await idle.isAt("Question 3 of 10");
    await answered();
    await onAPhone(idle, "phones-no-signal-quiz");
    await idle.context.setOffline(false);
    await idle.press("Next question");
    await idle.isAt("Question 4 of 10");
    await idle.open(`${quiz}?question=3`);
    await answered();
  });

  test("without a signal a draft stays, and is sent when there is one", async () => {
    const idle = await role("idle");
    await idle.open(draft);
    await isReady(idle);
    await idle.context.setOffline(true);
    await idle.write("Your text", `${TEXT} In the tunnel.`);
    await idle.button("Save my draft").click();
    await idle.main.getByRole("alert").filter({ hasText: LOST }).waitFor();
    await idle.button("Save my draft").click();
    await idle.main.getByRole("alert").filter({ hasText: LOST }).waitFor();
    await onAPhone(idle, "phones-no-signal-draft");
    await album.look(idle, "phones-no-signal");
    assert.equal(await idle.holds("Your text"), `${TEXT} In the tunnel.`);
    await idle.context.setOffline(false);
    await idle.press("Save my draft");
    await idle.open(draft);
    assert.equal(await idle.holds("Your text"), `${TEXT} In the tunnel.`);
  });

  test("without scripts and without a signal, the way back leads to what was typed", async () => {
    const idle = await Person.arrive(story.browser, story.server.base, { ...story.cast.idle, script: false });
    await idle.signsIn();
    for (const [path, fill, read, button] of [
      [`${quiz}?question=5`, givesSomeAnswer, undefined, "Save and stay here"],
      [draft, (one) => one.write("Your text", "Typed without a signal."), (one) => one.holds("Your text"), "Save my draft"],
    ]) {
      let answered;
      const isBack = async () => (read ? assert.equal(await read(idle), "Typed without a signal.") : answered());
      // Chromium notes what was typed once a second, and much later where it is busy: then one who typed more slowly
      // finds it again.
      for (const after of [2_500, 6_000, 15_000]) {
        await idle.context.setOffline(false);
        await idle.open(path);
        answered = await fill(idle);
        await idle.context.setOffline(true);
        await failsToSend(idle, button, after);
        await idle.page.goBack();
        await idle.button(button).waitFor();
        // The browser puts back what was typed a moment after the page is there.
        if (await eventually(isBack).then(() => true, () => false)) break;
      }
      await isBack();
      await idle.context.setOffline(false);
      await idle.press(button);
      if (read) assert.equal(await read(idle), "Typed without a signal.");
      else await answered();
    }
    await idle.context.close();
  });

  test("signed out in another window, a draft says so and is saved once signed in there", async () => {
    const idle = await role("idle");
    idle.expected = /status of 401/;
    await idle.open(draft);
    await isReady(idle);
    await signsOutElsewhere(idle);
    await idle.write("Your text", `${TEXT} Signed out.`);
    await status(idle).filter({ hasText: "You are signed out. Your text is still on this page." }).waitFor();
    await onAPhone(idle, "phones-draft-signed-out");
    const first = idle.page;
    const other = await idle.window();
    await idle.signsIn();
    await other.close();
    idle.page = first;
    await status(idle).filter({ hasText: /^Saved \d?\d:\d\d$/ }).waitFor();
  });

  for (const script of [true, false]) {
    test(`signed out in another window ${script ? "with" : "without"} scripts, a quiz answer and a draft are there after signing in`, async () => {
      const idle = script
        ? await role("idle")
        : await Person.arrive(story.browser, story.server.base, { ...story.cast.idle, script });
      if (!script) await idle.isSignedIn();
      idle.expected = /status of 401/;
      await idle.open(`${quiz}?question=${script ? 6 : 7}`);
      await signsOutElsewhere(idle);
      const answered = await givesSomeAnswer(idle);
      await idle.press("Next question");
      if (script) {
        await onAPhone(idle, "phones-signed-out");
        await album.look(idle, "phones-signed-out");
      }
      await signsInAgain(idle);
      if (script) {
        await onAPhone(idle, "phones-kept-answer");
        await album.look(idle, "phones-kept-answer");
      }
      await idle.press("Send it now");
      await idle.isAt(`Question ${script ? 7 : 8} of 10`);
      await idle.open(`${quiz}?question=${script ? 6 : 7}`);
      await answered();
      await idle.open(draft);
      await signsOutElsewhere(idle);
      await idle.write("Your text", `${TEXT}\n\nSigned out & <back>.`);
      await idle.press("Save my draft");
      await signsInAgain(idle);
      await idle.reads(TEXT, "Signed out & <back>.");
      await idle.press("Send it now");
      assert.equal(idle.path, draft);
      assert.equal(await idle.holds("Your text"), `${TEXT}\n\nSigned out & <back>.`);
      if (!script) await idle.context.close();
    });
  }

  test("what someone typed is not shown to whoever signs in after them", async () => {
    const idle = await Person.arrive(story.browser, story.server.base, { ...story.cast.idle, script: false });
    await idle.isSignedIn();
    await idle.open(draft);
    await signsOutElsewhere(idle);
    await idle.write("Your text", "For my trainer only.");
    await idle.press("Save my draft");
    await idle.reads(KEPT);
    assert.ok(!(await idle.page.content()).includes("For my trainer only."), "it is sealed in the page");
    const { email, passphrase, name } = story.cast.supervisor;
    await idle.main.locator("input[name=email]").fill(email);
    await idle.write("Passphrase", passphrase);
    await idle.press("Sign in");
    await idle.isAt(`Hello, ${name}`);
    await idle.misses("For my trainer only.");
    await idle.context.close();
  });

  test("with the islands never coming, lessons, quiz and text work by their buttons", async () => {
    await withoutIslands(await role("trainee"), "**/*.wasm");
    for (const step of [theLessonsAreRead, theQuizIsNotPassedYet, theQuizIsPassed, theReflectionIsWritten]) await step(plain);
  });

  test("with only their script missing, quiz and draft work by their buttons", async () => {
    const idle = await role("idle");
    await withoutIslands(idle, "**/pkg/*.js");
    await idle.open(`${quiz}?question=9`);
    const answered = await givesSomeAnswer(idle);
    await idle.press("Save and stay here");
    await answered();
    await idle.open(draft);
    await idle.write("Your text", "By the button.");
    await idle.press("Save my draft");
    await idle.open(draft);
    assert.equal(await idle.holds("Your text"), "By the button.");
  });

  test("staff grade without the islands too, and a comment outlasts a session", async () => {
    const trainer = await role("trainer");
    await withoutIslands(trainer, "**/pkg/**");
    trainer.expected = /net::ERR_FAILED|status of 401/;
    await trainer.open("/desk");
    await trainer.follow(`Read the work of ${story.cast.trainee.name}`);
    const path = trainer.path;
    await signsOutElsewhere(trainer);
    for (const level of await trainer.main.getByRole("radio", { name: /^Getting there/ }).all()) await level.check();
    await trainer.write("Comment", "Please say more about limits.");
    await trainer.press("Accept");
    await signsInAgain(trainer);
    await trainer.reads("Please say more about limits.");
    await onAPhone(trainer, "phones-kept-comment");
    await trainer.press("Send it now");
    assert.equal(trainer.status, 422, "it is judged like any other");
    assert.equal(trainer.path.split("?")[0], path);
    assert.equal(await trainer.holds("Comment"), "Please say more about limits.");
    await theTrainerReturnsIt(plain);
  });

  test("hours outlast a night, and are signed without the islands", async () => {
    const trainee = await role("trainee");
    trainee.expected = /net::ERR_FAILED|status of 401/;
    await trainee.open("/hours/new?kind=practice");
    await trainee.write("Note (you can leave it empty)", "Practiced silence.");
    await trainee.write("Hours", "3");
    await trainee.write("Day", "2027-03-02");
    await story.restart(WEDNESDAY);
    await trainee.press("Save as a draft");
    await signsInAgain(trainee);
    await trainee.reads("Practiced silence.", "2027-03-02", "3");
    await onAPhone(trainee, "phones-kept-hours");
    await album.look(trainee, "phones-kept-hours");
    await trainee.press("Send it now");
    assert.equal(trainee.status, 422, "the fields that were still empty are asked for");
    assert.equal(await trainee.holds("Note (you can leave it empty)"), "Practiced silence.");
    await trainee.signsOut();
    await hoursAreLogged(plain);
    await withoutIslands(await role("supervisor"), "**/pkg/**");
    await theSupervisorSignsSome(plain);
  });

  test("what is served is within the floor of Chrome 80 and Safari 13", async () => {
    const idle = await role("idle");
    await idle.context.unroute("**/pkg/*.js");
    await idle.isSignedIn();
    await idle.open(`${quiz}?question=1`);
    const served = await idle.page.evaluate(async () => {
      const read = async (address) => (await fetch(address)).text();
      const of = (selector, name) => [...document.querySelectorAll(selector)].map((one) => one[name]);
      return {
        styles: await Promise.all(of("link[rel=stylesheet]", "href").map(read)),
        scripts: await Promise.all(of("script[src]", "src").map(read)),
        modules: [
          ...of("script[type=module]:not([src])", "textContent"),
          ...(await Promise.all(of("link[rel=modulepreload]", "href").map(read))),
        ],
      };
    });
    assert.deepEqual([served.styles.length, served.scripts.length, served.modules.length], [1, 1, 2]);
    assert.deepEqual(served.styles.flatMap(styleFaults), []);
    assert.deepEqual(served.scripts.flatMap((one) => scriptFaults(one)), []);
    assert.deepEqual(served.modules.flatMap((one) => scriptFaults(one, "module")), []);
  });

  test("the check of the floor finds what it is there for", () => {
    for (const [css, fault] of [
      ["a { b { color: red } }", "nesting"], ["@layer base { a { color: red } }", "@layer"], ["a:has(b) { color: red }", ":has"],
      ["a:is(b, c) { color: red }", ":is"], ["a { inset: 0 }", "inset"], ["a { display: flex; gap: 1px }", "gap outside of a grid"],
      ["a { aspect-ratio: 1 }", "aspect-ratio"], ["a { height: 100dvh }", "units of the small or large screen"],
      ["@media (width >= 30em) { a { color: red } }", "a range in a media query"], ["a:focus-visible { outline: 1px }", ":focus-visible"],
      [":root { --a: color-mix(in srgb, red, blue) }", "color-mix() in --a"],
    ]) {
      assert.ok(styleFaults(css).some((one) => one.startsWith(fault)), `${fault} in ${css}: ${styleFaults(css)}`);
    }
    assert.deepEqual(styleFaults("a { height: 100vh; height: 100dvh } b { display: grid; gap: 1px } :focus:not(:focus-visible) { outline: 0 }"), []);
    for (const code of ["a?.b", "a ?? b", "a ??= b", "1n", "class A { #b = 1 }", "'a'.replaceAll('a', 'b')", "new WeakRef(a)"]) {
      assert.notDeepEqual(scriptFaults(code, "module"), [], code);
    }
    assert.deepEqual(scriptFaults("import(a).then(b => new b(import.meta.url))", "module"), []);
  });

  test("these pages can be used by everyone as well", () => {
    console.log(album.table());
    assert.deepEqual(album.faults(), []);
  });

  test("nothing failed in the house, and no browser complained", () => {
    assert.deepEqual(story.server.failures(), []);
    Object.values(story.people).forEach((person) => person.isContent());
  });
});

// When things go wrong: double clicks, two windows, other sites, slips of the pen, a connection that breaks.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { Album } from "../house/look.mjs";
import { isReady, saves, status } from "../house/saving.mjs";
import { GROUP, MODULE, MONDAY, Story, WEDNESDAY } from "../story/cast.mjs";
import { aGroupIsOpened, peopleAreInvited, staffComesIn, theFirstAdministratorComesIn } from "../story/founding.mjs";
import { anotherTraineeStops, theTraineeJoins } from "../story/learning.mjs";
import { LONG_ENOUGH } from "../story/writing.mjs";

const OTHER_SITE = "https://elsewhere.example";
const ACTIVITY = `/learn/${MODULE}/activities/why-i-want-to-do-this`;

describe("when things go wrong", { timeout: 15 * 60_000 }, () => {
  const story = new Story({ name: "robustness", script: true });
  const album = new Album("pages-when-things-go-wrong");
  const role = (name) => story.person(name);

  before(async () => {
    await story.begin();
    await story.beforehand(theFirstAdministratorComesIn, aGroupIsOpened, peopleAreInvited, staffComesIn, theTraineeJoins, anotherTraineeStops);
    story.album = album;
  }, { timeout: 5 * 60_000 });
  after(() => story.end(), { timeout: 60_000 });

  test("an address that is not there is told so, and leads on", async () => {
    const visitor = await role("employer");
    await visitor.open("/no/such/page", 404);
    await visitor.isAt("There is no such page");
    await story.look(visitor, "not-found");
    await visitor.follow("Go to the start page");
    assert.equal(visitor.path, "/");
  });

  test("a form from another site is refused and changes nothing", async () => {
    const administrator = await role("administrator");
    await administrator.open("/admin/cohorts/new");
    const form = await fields(administrator, { name: "Not ours", starts_on: "2027-03-01" });
    for (const headers of [{ origin: OTHER_SITE }, { origin: "null" }, { "sec-fetch-site": "cross-site", origin: OTHER_SITE }]) {
      const answer = await administrator.context.request.post("/admin/cohorts", { headers, form, maxRedirects: 0 });
      assert.equal(answer.status(), 403, JSON.stringify(headers));
      assert.match(await answer.text(), /We could not take this form/);
    }
    await administrator.open("/admin");
    await administrator.misses("Not ours");
    await administrator.reads(GROUP);
  });

  test("a form without a session leads to signing in", async () => {
    const visitor = await role("employer");
    const headers = { origin: story.server.base };
    const answer = await visitor.context.request.post("/hours", { headers, form: { go: "send" }, maxRedirects: 0 });
    assert.equal(answer.status(), 303);
    assert.match(answer.headers().location, /^\/sign-in/);
  });

  test("a wrong passphrase and an unknown address are answered alike, and the address is kept", async () => {
    const visitor = await role("employer");
    const said = [];
    for (const email of [story.cast.trainee.email, "nobody@example.org"]) {
      await visitor.open("/sign-in?next=%2Fhours");
      await visitor.write("Email or user name", email);
      await visitor.write("Passphrase", "this is not the passphrase");
      await visitor.press("Sign in");
      assert.equal(visitor.status, 422);
      assert.equal(await visitor.holds("Email or user name"), email);
      assert.equal(await visitor.holds("Passphrase"), "");
      said.push(await visitor.text());
    }
    assert.equal(said[0], said[1]);
    await story.look(visitor, "sign-in-refused");
  });

  test("a slip in an invitation keeps the name, and the summary leads to the field", async () => {
    const administrator = await role("administrator");
    await administrator.goTo("Administration");
    await administrator.follow(GROUP);
    await administrator.write("Email address", "not an address");
    await administrator.press("Send the invitation");
    assert.equal(administrator.status, 422);
    assert.equal(await administrator.holds("Email address"), "not an address");
    await administrator.reads("This does not look like an email address.");
    await story.look(administrator, "admin-invitation-refused");
    await administrator.write("Email address", "late@example.org");
    await administrator.press("Send the invitation");
    const { link } = await story.post.next("late@example.org");
    const visitor = await role("employer");
    await visitor.open(link);
    await visitor.write("Your name", "Ola Brandt");
    await visitor.write("Choose a passphrase", "four words and more");
    await visitor.write("The same passphrase again", "four words and less");
    await visitor.press("Join");
    assert.equal(visitor.status, 422);
    assert.equal(await visitor.holds("Your name"), "Ola Brandt");
    await story.look(visitor, "invitation-refused");
    const summary = visitor.main.getByRole("alert");
    await summary.getByRole("link", { name: "The two passphrases are not the same." }).click();
    const field = visitor.main.getByLabel("The same passphrase again");
    assert.ok(await field.evaluate((one) => one === document.activeElement || location.hash === `#${one.id}`));
  });

  test("without the code of the islands the quiz works by its buttons", async () => {
    const idle = await role("idle");
    idle.expected = /net::ERR_FAILED|Failed to fetch dynamically imported module|app\.[0-9a-f]+\.js/;
    await idle.context.route("**/pkg/**", (route) => route.abort());
    await idle.open(`/learn/${MODULE}/quiz`);
    await idle.press("Start the quiz");
    const answer = idle.main.getByRole("radio").or(idle.main.getByRole("checkbox")).or(idle.main.getByRole("textbox")).first();
    if ((await answer.getAttribute("type")) === "text") await answer.fill("drift");
    else await answer.check();
    await idle.press("Save and stay here");
    await idle.reads(/Saved \d?\d:\d\d/, "1 of 10 answered");
    await idle.press("Next question");
    await idle.isAt("Question 2 of 10");
    await idle.context.unroute("**/pkg/**");
    idle.forgives(/dynamically imported module/);
  });

  test("a draft is safe while the house is away, and saved when it is back", async () => {
    const trainee = await role("trainee");
    await trainee.open(ACTIVITY);
    await trainee.press("Start writing");
    await isReady(trainee);
    const box = trainee.main.getByLabel("Your text");
    await saves(trainee, () => box.pressSequentially("Before the storm."));
    trainee.expected = /net::ERR_|Failed to load resource/;
    await story.server.stop();
    await box.press("End");
    await box.pressSequentially(" During it.");
    await status(trainee).filter({ hasText: "Not saved yet. We keep trying." }).waitFor();
    assert.equal(await box.inputValue(), "Before the storm. During it.");
    await story.server.start({ now: MONDAY });
    await status(trainee).filter({ hasText: /^Saved \d?\d:\d\d$/ }).waitFor();
    await trainee.open(trainee.path);
    assert.equal(await trainee.holds("Your text"), "Before the storm. During it.");
    trainee.expected = undefined;
  });

  test("a double click on sending makes one version, and another window is told", async () => {
    const trainee = await role("trainee");
    const first = trainee.page;
    await trainee.write("Your text", LONG_ENOUGH);
    const work = trainee.path;
    const second = await trainee.window();
    await trainee.open(work);
    trainee.page = first;
    await trainee.leads(() => trainee.button("Send my text").dblclick());
    await trainee.open(work);
    await trainee.reads("Waiting for your trainer since", "You sent version 1");
    await trainee.misses("You sent version 2");
    trainee.page = second;
    await trainee.write("Your text", "Another text of mine.");
    await trainee.press("Send my text");
    await trainee.reads("Waiting for your trainer since", "This text was not kept");
    assert.equal(await trainee.main.getByLabel(/^What you typed here/).inputValue(), "Another text of mine.");
    await trainee.misses("You sent version 2");
    await second.close();
    trainee.page = first;
  });

  test("what is not one's own looks like what is not there", async () => {
    const trainee = await role("trainee");
    const idle = await role("idle");
    const texts = [];
    for (const path of [trainee.path, "/submissions/nobodys", "/no/such/page"]) {
      await idle.open(path, 404);
      texts.push(await idle.text());
    }
    assert.deepEqual(texts, [texts[0], texts[0], texts[0]]);
    const supervisor = await role("supervisor");
    for (const path of ["/admin", "/hours", "/progress"]) {
      const answer = await supervisor.page.goto(path);
      assert.ok([403, 404].includes(answer.status()), `${path}: ${answer.status()}`);
    }
  });

  test("two windows of a trainer give one answer, and the second is shown what differs", async () => {
    const trainer = await role("trainer");
    const first = trainer.page;
    await trainer.open("/desk");
    await trainer.follow(`Read the work of ${story.cast.trainee.name}`);
    const work = trainer.path;
    const second = await trainer.window();
    for (const [page, comment] of [[first, "The first comment."], [second, "The second comment."]]) {
      trainer.page = page;
      await page.bringToFront();
      await trainer.open(work);
      for (const level of await trainer.main.getByRole("radio", { name: /^Meets/ }).all()) await level.check();
      await trainer.write("Comment", comment);
    }
    trainer.page = first;
    await trainer.press("Accept");
    trainer.page = second;
    await trainer.press("Accept");
    await trainer.reads("You answered this work already, in another window", "The first comment.");
    assert.equal(await trainer.holds("What you wrote"), "The second comment.");
    await story.look(trainer, "desk-conflict");
    await second.close();
    trainer.page = first;
  });

  test("a double click on hours makes one entry, and an entry over another is refused with what was typed", async () => {
    await story.restart(WEDNESDAY);
    const trainee = await role("trainee");
    await trainee.signsIn("/hours/new?kind=practice");
    const entry = async () => {
      await trainee.write("Day", "2027-03-02");
      await trainee.write("Start time", "09:00");
      await trainee.write("Hours", "1");
      await trainee.choose("What you did", "Outreach");
      await trainee.choose("How you met", "By phone");
      await trainee.write("Note (you can leave it empty)", "Practiced silence.");
    };
    await entry();
    await trainee.leads(() => trainee.button("Send my hours").dblclick());
    await trainee.open("/hours");
    assert.equal(await trainee.main.getByRole("link", { name: "2 March 2027, 1 h" }).count(), 1);
    await trainee.follow("Log practice");
    await entry();
    await trainee.press("Send my hours");
    assert.equal(trainee.status, 422);
    await trainee.reads("This runs into your entry of 2 March 2027 that began at 9:00.");
    for (const [label, value] of [["Day", "2027-03-02"], ["Start time", "09:00"], ["Hours", "1"], ["Note (you can leave it empty)", "Practiced silence."]]) {
      assert.equal(await trainee.holds(label), value, label);
    }
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

/** The hidden fields of the form on the page, with some more. */
async function fields(person, more) {
  const hidden = await person.main.locator("input[type=hidden]").all();
  const pairs = await Promise.all(hidden.map(async (one) => [await one.getAttribute("name"), await one.inputValue()]));
  return { ...Object.fromEntries(pairs.filter(([name]) => name)), ...more };
}

// Facts that someone enters: a trainee tells where they live, staff sees proof of it, enters a document and a decision, and
// the trainee reads all of it. On a phone of 360 px, with and without scripts.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { Album } from "../house/look.mjs";
import { Story, WEDNESDAY } from "../story/cast.mjs";
import { TELLINGS } from "../house/places.mjs";
import { aGroupIsOpened, peopleAreInvited, staffComesIn, theFirstAdministratorComesIn } from "../story/founding.mjs";
import { theTraineeJoins } from "../story/learning.mjs";

const PHONE = { width: 360, height: 740 };

for (const script of TELLINGS) {
  const name = `facts-${script ? "with" : "without"}`;
  describe(`facts of a person, ${script ? "with" : "without"} scripts`, { timeout: 10 * 60_000 }, () => {
    const album = script ? new Album("pages-of-facts") : undefined;
    const story = new Story({ name, script });
    let trainee;
    let administrator;
    let page;

    const look = async (person, what) => {
      await album?.look(person, `facts-${what}`);
    };

    before(async () => {
      await story.begin();
      await story.beforehand(theFirstAdministratorComesIn, aGroupIsOpened, peopleAreInvited, staffComesIn, theTraineeJoins);
      await story.restart(WEDNESDAY);
      trainee = await story.person("trainee");
      administrator = await story.person("administrator");
      await trainee.page.setViewportSize(PHONE);
      await trainee.isSignedIn("/record/facts");
      await administrator.isSignedIn("/admin/people");
    }, { timeout: 5 * 60_000 });
    after(async () => {
      await story.end();
    }, { timeout: 60_000 });

    test("a trainee tells where they live; what is missing is said, and what was typed stays", async () => {
      await trainee.open("/record/facts");
      await trainee.reads("Nothing has been entered yet.", "Papers are seen, not stored");
      await look(trainee, "own-empty");
      await trainee.follow("Place where you live or work");
      await trainee.write("Which one", "Ohio");
      await trainee.press("Save");
      assert.equal(trainee.status, 422);
      await trainee.reads("Please fill in this field.");
      assert.equal(await trainee.holds("Which one"), "Ohio");
      await look(trainee, "own-refused");
      await trainee.write("From", "2020-01-01");
      await trainee.main.getByLabel("Lives there").check();
      await trainee.press("Save");
      await trainee.reads("It is saved.", "ohio", "Waits for someone to see proof");
      await look(trainee, "own");
    });

    test("staff says what proof they saw, and from then on it counts", async () => {
      await administrator.open("/admin/people");
      await administrator.follow(story.cast.trainee.name);
      await administrator.follow("Facts: documents, exams, decisions");
      page = administrator.path;
      await administrator.follow("ohio");
      await administrator.press("I saw proof");
      assert.equal(administrator.status, 422);
      await administrator.choose("What you saw as proof", "A letter said so");
      await look(administrator, "check");
      await administrator.press("I saw proof");
      await administrator.reads("It is saved.", "A letter said so");
      await administrator.misses("Waits for someone to see proof");
    });

    test("a paper of the police is not entered as a document; only that it was checked is", async () => {
      await administrator.open(page);
      await administrator.follow("Document that was seen");
      await administrator.write("Which one", "Criminal record report");
      await administrator.write("Date on the paper", "2027-02-20");
      await administrator.choose("What you saw as proof", "The paper was seen");
      await administrator.press("Save");
      assert.equal(administrator.status, 422);
      await administrator.reads("This looks like a criminal record or immigration paper.");
      await look(administrator, "check-only");
      await administrator.open(page);
      await administrator.follow("Background or right to work: checked");
      assert.equal(await administrator.main.getByLabel("Where the proof is").count(), 0);
      await administrator.write("Which one", "Background check");
      await administrator.write("Day", "2027-02-20");
      await administrator.main.getByLabel("Checked: eligible").check();
      await administrator.choose("What you saw as proof", "The paper was seen");
      await administrator.press("Save");
      await administrator.reads("It is saved.", "background check");
      assert.equal(await administrator.page.locator("input[type=file]").count(), 0);
    });

    test("a decision has a name, a reason and an end, is corrected and withdrawn, and the trainee reads it", async () => {
      await administrator.open(page);
      await administrator.follow("Decision");
      await look(administrator, "decision");
      await administrator.choose("What is decided", "A requirement need not be met (waiver)");
      const requirement = administrator.main.getByLabel("About which requirement");
      await requirement.selectOption({ index: 2 });
      await administrator.choose("Yes or no", "Yes, granted");
      await administrator.write("From which day it holds", "2027-03-01");
      await administrator.press("Record the decision");
      assert.equal(administrator.status, 422);
      await administrator.write("Reason", "The papers were lost in the flood.");
      await administrator.press("Record the decision");
      await administrator.reads("It is saved.", "The papers were lost in the flood.");
      await administrator.follow("A requirement need not be met (waiver)");
      await administrator.main.getByLabel("Reason").fill("It was about another person.");
      await administrator.press("Withdraw this");
      await administrator.reads("Withdrawn by");
      await look(administrator, "withdrawn");
      await trainee.open("/record/facts");
      await trainee.reads("background check", "The papers were lost in the flood.", "It was about another person.");
      await look(trainee, "own-all");
    });
  });
}

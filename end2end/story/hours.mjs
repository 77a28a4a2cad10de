// Hours: logged, refused kindly, signed, one returned with a reason and corrected. Nothing is overwritten.
import assert from "node:assert/strict";

const NOTE = "Practiced open questions and silence. Felt calmer than last week.";
const NAMING = "Went to the court with Rosa Diaz, and it was loud there.";
const REASON = "It says one hour and fifteen minutes. Was the walk to the center a part of it?";

const ENTRIES = {
  first: { day: "2027-03-02", at: "09:00", hours: "1", minutes: "30", did: "Support with one person", how: "In person" },
  second: { day: "2027-03-02", at: "14:00", hours: "1", minutes: "15", did: "Leading a group", how: "In person" },
  third: { day: "2027-03-03", at: "09:00", hours: "1", minutes: "15", did: "Outreach", how: "By phone" },
  session: { day: "2027-03-03", at: "13:00", hours: "1", minutes: "", did: "One to one with your supervisor", how: "By video" },
};

async function fills(trainee, { day, at, hours, minutes, did, how }, note = "") {
  await trainee.write("Day", day);
  await trainee.write("Start time", at);
  await trainee.write("Hours", hours);
  await trainee.write("Minutes", minutes);
  await trainee.choose("What you did", did);
  await trainee.choose("How you met", how);
  await trainee.write("Note (you can leave it empty)", note);
}

/** An empty form, a note that names someone, a draft; then four hours of practice and one of supervision are sent. */
export async function hoursAreLogged(story) {
  const trainee = await story.person("trainee");
  await trainee.signsIn("/hours");
  await trainee.isAt("Your hours");
  await trainee.reads("You have not logged any hours yet.", "0 min of 4 h signed");
  await story.look(trainee, "hours-empty");
  await trainee.follow("Log practice");
  await trainee.reads("Never write about a person you support", "signs and reads this entry and its note");
  await story.look(trainee, "hours-new");
  await fills(trainee, ENTRIES.first, NAMING);
  await trainee.press("Save as a draft");
  assert.equal(trainee.status, 422);
  await trainee.reads("Your hours are saved. Your note is not saved yet", "This looks like a name.");
  assert.equal(await trainee.holds("Note (you can leave it empty)"), NAMING);
  assert.equal(await trainee.holds("Day"), ENTRIES.first.day);
  await story.look(trainee, "hours-held-back");
  await trainee.write("Note (you can leave it empty)", NOTE);
  await trainee.press(/^Send/);
  await logs(trainee, "Log practice", ENTRIES.second, "Save as a draft");
  await open(trainee, "2 March 2027, 1 h 15 min");
  await trainee.reads("This is a draft. Only you can see it.");
  await story.look(trainee, "hours-draft");
  await trainee.press(/^Send/);
  await logs(trainee, "Log practice", ENTRIES.third, "Send my hours");
  await logs(trainee, "Log supervision", ENTRIES.session, "Send my hours");
  await trainee.goTo("Hours");
  await trainee.reads("4 h sent and waiting for a signature.", "1 h sent and waiting for a signature.");
  await story.look(trainee, "hours");
}

async function logs(trainee, what, entry, button) {
  await trainee.goTo("Hours");
  await trainee.follow(what);
  await fills(trainee, entry);
  await trainee.press(button);
}

async function open(trainee, title) {
  await trainee.goTo("Hours");
  await trainee.follow(title);
}

/** What is met, what waits, and what the next step is. */
export async function progressSaysWhatWaits(story) {
  const trainee = await story.person("trainee");
  await trainee.goTo("My progress");
  await trainee.reads("7 of 7 lessons read", "Best score 80 %, 80 % needed", "1 of 1 accepted");
  await trainee.reads("0 min of 4 h signed", "4 h sent and waiting for a signature.", "Waiting", "Met");
  await trainee.reads("It counts once a supervisor signs it.");
  await story.look(trainee, "progress-waiting");
  await trainee.goTo("Home");
  await trainee.reads("Waiting for someone else");
  await story.look(trainee, "home-waiting");
}

const decision = (supervisor, when, name) =>
  supervisor.main.getByRole("group", { name: when }).getByRole("radio", { name });
const SIGN = "Sign: this is right";
const RETURN = "Return: something is missing or wrong";

/** Two are signed, one is returned with a reason, one is left for later; the statement has to be made. */
export async function theSupervisorSignsSome(story) {
  const supervisor = await story.person("supervisor");
  const { name } = story.cast.trainee;
  await supervisor.signsIn("/desk");
  await supervisor.reads("Hours to sign: 4", "5 h · 4 entries");
  await story.look(supervisor, "desk-supervisor");
  await supervisor.follow(`Read the hours of ${name}`);
  await supervisor.isAt(`Hours of ${name}`);
  await supervisor.reads("4 entries wait for your signature: 5 h", NOTE);
  await story.look(supervisor, "desk-hours");
  await decision(supervisor, /2 March 2027, 9:00/, SIGN).check();
  await decision(supervisor, /2 March 2027, 14:00/, RETURN).check();
  await decision(supervisor, /3 March 2027, 13:00/, SIGN).check();
  const card = supervisor.main.getByRole("region", { name: /2 March 2027, 14:00/ });
  await card.getByText("Write why you return or decline it").click();
  await card.getByLabel("What is missing or wrong").fill(REASON);
  await supervisor.press("Sign and save");
  assert.equal(supervisor.status, 422);
  await supervisor.reads("Check the box that says that you supervised these hours.");
  assert.equal(await card.getByLabel("What is missing or wrong").inputValue(), REASON);
  await story.look(supervisor, "desk-hours-refused");
  await supervisor.main.getByLabel(/^I supervised/).check();
  await supervisor.press("Sign and save");
  await supervisor.goTo("Desk");
  await supervisor.reads("Hours to sign: 1", `${name}: 2 entries signed (2 h 30 min), 1 returned.`);
  await story.look(supervisor, "desk-hours-signed");
}

/** By the link in the mail: the reason, the correction, and a trail with both versions. */
export async function theTraineeCorrects(story) {
  const trainee = await story.person("trainee");
  const supervisor = story.cast.supervisor.name;
  await trainee.goTo("My progress");
  await trainee.reads("1 h 30 min of 4 h signed", "1 entry does not count yet:", "it needs info and has not been corrected yet.");
  await story.look(trainee, "progress-returned");
  await trainee.open("/home");
  await trainee.reads("A question about your hours of 2 March 2027");
  await story.look(trainee, "home-hours-returned");
  await trainee.follow("Correct the entry");
  await trainee.reads("Not yet: here is what to add", REASON, "Needs info");
  await story.look(trainee, "hours-returned");
  await trainee.write("Minutes", "20");
  await trainee.press("Send it again");
  await open(trainee, "2 March 2027, 1 h 20 min");
  await trainee.reads(
    `You sent version 2 to ${supervisor}`, `${supervisor} asked for more about version 2`, `You sent version 3 to ${supervisor}`,
  );
  await story.look(trainee, "hours-corrected");
}

/** The last signatures: what was corrected shows what changed. */
export async function theSupervisorSignsTheRest(story) {
  const supervisor = await story.person("supervisor");
  const { name } = story.cast.trainee;
  await supervisor.goTo("Desk");
  await supervisor.follow(`Read the hours of ${name}`);
  await supervisor.reads("2 entries wait for your signature", "1 h 30 min of 4 h signed");
  await supervisor.main.getByText(/earlier version/).first().click();
  await supervisor.reads("It said something else then:", "1 h 15 min", REASON);
  await story.look(supervisor, "desk-hours-again");
  await supervisor.reads("Look at this one first", "It came back before. See below what has changed.");
  await supervisor.follow("Set all clean ones to “Sign”, then read each one");
  await supervisor.reads("Every entry with nothing unusual is set to “Sign”.");
  assert.equal(await decision(supervisor, /2 March 2027, 14:00/, SIGN).isChecked(), false, "what came back is not signed unseen");
  await decision(supervisor, /2 March 2027, 14:00/, SIGN).check();
  await supervisor.main.getByLabel(/^I supervised/).check();
  await supervisor.press("Sign and save");
  await supervisor.goTo("Desk");
  await supervisor.reads("Hours to sign: 0", `${name}: 2 entries signed (2 h 35 min), none returned.`);
}

// The first day: a stranger looks around, the first administrator comes in, opens a group and invites people.
import assert from "node:assert/strict";
import { GROUP, MODULE_TITLE, PROGRAM } from "./cast.mjs";

/** Someone without an account reads what this is, and what it is not. */
export async function aStrangerLooksAround(story) {
  const stranger = await story.person("employer");
  await stranger.open("/");
  await stranger.isAt("Stand beside others. Learn how here.");
  await stranger.reads("You join by invitation.");
  await story.look(stranger, "landing");
  await stranger.follow(PROGRAM);
  await stranger.reads("No board has approved this training yet.", "It is not a certification.");
  await story.look(stranger, "program");
  await stranger.goTo("Sign in");
  await story.look(stranger, "sign-in");
}

/** `cairn admin create` prints a link that makes one administrator, once. */
export async function theFirstAdministratorComesIn(story) {
  const administrator = await story.person("administrator");
  const link = await story.server.administrator(administrator.email);
  await administrator.open(link);
  await administrator.reads("You are the first person here.", administrator.email);
  await story.look(administrator, "invitation-first");
  await administrator.joins();
  await administrator.isAt(`Hello, ${administrator.name}`);
  await story.look(administrator, "home-administrator");
  const again = await story.person("employer");
  await again.open(link, 404);
  await again.isAt("This link does not work anymore");
  await story.look(again, "invitation-gone");
}

/** A group is opened, and the administrator says by name that it starts with modules that no peer has read yet. */
export async function aGroupIsOpened(story) {
  await aGroupWaits(story);
  await theGroupStarts(story);
}

/** Says by name that the group whose page is open starts with what no peer has read. */
export async function theGroupStarts(story) {
  const administrator = await story.person("administrator");
  await administrator.follow("Look at it and decide");
  await administrator.isAt(`Let it start: ${GROUP}`);
  await administrator.reads("No certified peer supporter has read these modules for us yet.", MODULE_TITLE, "Not accepted yet");
  await story.look(administrator, "admin-group-start");
  await administrator.ticks();
  await administrator.press("Let the group start");
  await administrator.isAt(GROUP);
  await administrator.reads(`${administrator.name} accepted on 1 March 2027 that this group starts with`);
}

/** A group is opened and waits. */
export async function aGroupWaits(story) {
  const administrator = await story.person("administrator");
  await administrator.follow("Open administration");
  await administrator.reads(PROGRAM, "There is no group yet.");
  await story.look(administrator, "admin-empty");
  await administrator.follow("Open a group");
  await administrator.write("Name of the group", GROUP);
  await administrator.choose("Program", PROGRAM);
  await administrator.write("Starts on", "2027-03-01");
  await administrator.choose("Time zone", "Eastern time");
  await story.look(administrator, "admin-group-new");
  await administrator.press("Open a group");
  await administrator.isAt(GROUP);
  await administrator.reads("There is no trainee in this group yet.", "Nobody teaches or supervises this group yet.");
  await administrator.reads("1 March 2027", "Eastern time");
  await administrator.reads("This group has not started yet", "not yet reviewed by peers");
  await story.look(administrator, "admin-group-waits");
}

export async function peopleAreInvited(story) {
  const administrator = await story.person("administrator");
  for (const [role, called] of [
    ["trainer", "Trainer"], ["supervisor", "Supervisor"], ["trainee", "Trainee"], ["idle", "Trainee"],
  ]) {
    const invite = administrator.part("Invite someone");
    await administrator.write("Email address", story.cast[role].email, invite);
    await administrator.choose("Role of the person you invite", called, invite);
    await administrator.press("Send the invitation", invite);
    await administrator.reads(story.cast[role].email, "Invited Sent 1 March 2027. The link works until 15 March 2027.");
  }
  await story.look(administrator, "admin-group");
  await administrator.goTo("Administration");
  await administrator.reads(GROUP);
  await story.look(administrator, "admin");
}

/** Trainer and supervisor come in by the links in their letters. */
export async function staffComesIn(story) {
  for (const role of ["trainer", "supervisor"]) {
    const person = await story.person(role);
    const letter = await story.letter(role);
    assert.match(letter.subject, /^You are invited\. Please answer by 15 March 2027$/);
    await person.open(letter.link);
    await person.reads(`${story.cast.administrator.name} invites you to join`, PROGRAM, GROUP, person.email);
    await story.look(person, `invitation-${role}`);
    await person.joins();
    await person.isAt(`Hello, ${person.name}`);
    await person.follow("Open the desk");
    await person.reads("Your trainees");
    await story.look(person, `desk-empty-${role}`);
  }
}

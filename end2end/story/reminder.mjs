// A week later: one quiet note to the one who stopped, none to the one who is done.
import assert from "node:assert/strict";
import { WEEK_LATER } from "./cast.mjs";

export async function aWeekWithoutActivityIsAskedAbout(story) {
  await story.restart(WEEK_LATER);
  const idle = await story.person("idle");
  const letter = await story.letter("idle");
  assert.match(letter.subject, /^Your page is here when you are ready/);
  await idle.open(letter.link);
  assert.match(idle.path, /^\/sign-in/);
  await idle.write("Email or user name", idle.email);
  await idle.write("Passphrase", idle.passphrase);
  await idle.press("Sign in");
  await idle.reads("1 of 7 lessons read", "This is where you left off");
  // Of what can wait, each day brings one note at most to the one who is done.
  const others = story.post.unread().filter((one) => !one.startsWith(story.cast.trainee.email));
  assert.deepEqual(others, [], "no letter was sent that was not due");
}

// The certificate: it is there with the last signature, on paper with a code, and anyone can check it.
import assert from "node:assert/strict";
import { readPaper } from "../house/paper.mjs";
import { PROGRAM } from "./cast.mjs";

/** Sound by its check symbol, and nobody's. */
const NOBODYS = "222222-222222-222222";

/** The last step: what she thinks of the course, without her name. Until then there is no certificate. */
export async function theCourseIsEvaluated(story) {
  const trainee = await story.person("trainee");
  await trainee.goTo("Home");
  await trainee.reads("Last step: what did you think of the course?", "11 of 12 milestones");
  await story.look(trainee, "home-last-step");
  await trainee.follow("Say what I think");
  await trainee.isAt(`What did you think of ${PROGRAM}?`);
  await trainee.reads("Your answers carry no name");
  await story.look(trainee, "evaluation");
  await trainee.press("Send my answers");
  assert.equal(trainee.status, 422);
  await story.look(trainee, "evaluation-refused");
  for (const one of await trainee.main.getByRole("group").all()) {
    await one.getByRole("radio", { name: "I agree fully" }).check();
  }
  await trainee.main.getByRole("group").last().getByRole("radio", { name: "I’d rather not say" }).check();
  await trainee.write("What helped you most?", "Sitting in a circle.");
  await trainee.press("Send my answers");
  await trainee.reads("Thank you. Your answers are in, without your name.");
  await story.look(trainee, "evaluation-given");
}

export async function theCertificateIsThere(story) {
  const trainee = await story.person("trainee");
  const issued = await story.letterAbout("trainee", "Something new is ready for you");
  await trainee.open(issued.link);
  await trainee.reads(`Your certificate for ${PROGRAM} is ready`, "12 of 12 milestones");
  await story.look(trainee, "home-done");
  await trainee.follow("See your certificate");
  await trainee.reads(PROGRAM, "Training completion", "Genuine record", "3 March 2027");
  story.number = (await trainee.text()).match(/\b[2-9A-HJKMNP-Z]{6}(?:-[2-9A-HJKMNP-Z]{6}){2}\b/)[0];
  await story.look(trainee, "certificates");
  await trainee.goTo("My progress");
  await trainee.reads("Met", `Number ${story.number}, issued on 3 March 2027.`, "4 h 5 min of 4 h signed", "1 h of 1 h signed");
  await trainee.misses("Waiting", "Not yet");
  await story.look(trainee, "progress-met");
}

/** The paper says what it is and what it is not; its code leads to its check. */
export async function thePaperLeadsToItsCheck(story) {
  const trainee = await story.person("trainee");
  await trainee.goTo("Certificates");
  const paper = trainee.main.getByRole("link", { name: "Download the paper (PDF)" });
  const answer = await trainee.context.request.get(await paper.getAttribute("href"));
  assert.equal(answer.status(), 200);
  assert.equal(answer.headers()["content-type"], "application/pdf");
  const { text, code } = await readPaper(`certificate-${story.name}`, await answer.body());
  for (const one of [story.cast.trainee.name, PROGRAM, story.number, "3 March 2027"]) {
    assert.ok(text.includes(one), `“${one}” is not on the paper: ${text}`);
  }
  assert.match(text, /not a certification/i);
  assert.ok(code.startsWith(`${story.server.base}/verify/`), `the code leads to ${code}`);
  const employer = await story.person("employer");
  await employer.open(code);
  await employer.reads("Genuine record", story.cast.trainee.name);
  const strange = await employer.context.request.get(await paper.getAttribute("href"), { maxRedirects: 0 });
  assert.notEqual(strange.status(), 200, "the paper itself is the holder's to give");
}

/** With dashes or without, capital or small: the state in words, a time, and the same for computers. */
export async function anEmployerChecksIt(story) {
  const employer = await story.person("employer");
  for (const typed of [story.number, story.number.replaceAll("-", ""), story.number.toLowerCase()]) {
    await employer.open("/verify");
    if (typed === story.number) await story.look(employer, "verify");
    await employer.write("Certificate number", typed);
    await employer.press("Check this number");
    assert.equal(employer.status, 200);
    await employer.reads("Genuine record", "Not a certification. Check with the board.", /As of 3 March 2027, \d?\d:\d\d/);
    await employer.reads(story.cast.trainee.name, PROGRAM, "Training completion", "3 March 2027", story.number);
  }
  await story.look(employer, "verify-genuine");
  const link = employer.main.getByRole("link", { name: "The same record for computers (JSON)" });
  const answer = await employer.context.request.get(await link.getAttribute("href"));
  assert.equal(answer.status(), 200);
  assert.match(answer.headers()["content-type"], /^application\/json/);
  const record = JSON.stringify(await answer.json());
  for (const one of [story.cast.trainee.name, PROGRAM, story.number, "genuine"]) assert.ok(record.includes(one), `${one}: ${record}`);
  await employer.write("Day", "2027-03-01");
  await employer.press("Show that day");
  await employer.reads("Not issued yet", "How it stood at the end of 1 March 2027.");
  await story.look(employer, "verify-earlier-day");
}

/** A number that nobody has gets the same page; a slip of the pen is told at the field. */
export async function anUnknownNumberIsToldSo(story) {
  const employer = await story.person("employer");
  await employer.open(`/verify/${NOBODYS}`, 404);
  await employer.isAt("Certificate check");
  await employer.reads("No record with this number", NOBODYS, "As of 3 March 2027");
  await story.look(employer, "verify-unknown");
  const answer = await employer.context.request.get(`/verify/${NOBODYS}.json`);
  assert.equal(answer.status(), 404);
  assert.match(answer.headers()["content-type"], /^application\/json/);
  const slip = story.number.replace(/^./, (first) => (first === "2" ? "3" : "2"));
  await employer.open("/verify");
  await employer.write("Certificate number", slip);
  await employer.press("Check this number");
  assert.equal(employer.status, 422);
  await employer.reads("This number has a slip in it");
  assert.equal(await employer.holds("Certificate number"), slip);
  await story.look(employer, "verify-slip");
}

/** Staff see how a trainee gets on; each look is recorded, and the page says so. */
export async function staffSeeHowSheGetsOn(story) {
  const supervisor = await story.person("supervisor");
  await supervisor.goTo("Desk");
  await supervisor.follow(story.cast.trainee.name);
  await supervisor.isAt(story.cast.trainee.name);
  await supervisor.reads("Each time staff opens this page, that is recorded.", "4 h 5 min of 4 h signed");
  await story.look(supervisor, "desk-person");
}

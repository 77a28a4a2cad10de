// Saving while typing, as a person sees it: the page listens, a save goes out, and "Saved 10:42" stands beside the form.
import { within } from "./processes.mjs";

/** Whether the island of the page listens to its form yet. */
async function listens(cdp) {
  const { result } = await cdp.send("Runtime.evaluate", { expression: "document.querySelector('main form[id]')" });
  if (!result.objectId) return false;
  const { listeners } = await cdp.send("DOMDebugger.getEventListeners", { objectId: result.objectId });
  return listeners.some((one) => one.type === "input");
}

/** Waits until the page would notice what is typed. */
export async function isReady(person) {
  const cdp = await person.context.newCDPSession(person.page);
  const look = async () => {
    while (!(await listens(cdp))) await person.page.evaluate(() => new Promise(requestAnimationFrame));
  };
  await within(30_000, `the island at ${person.path}`, look());
  await cdp.detach();
}

/** The line that says how saving stands. */
export const status = (person) => person.main.getByRole("status");

/** What the form holds now, as the island sends it. */
const held = (page) =>
  page.evaluate(() => {
    const body = new URLSearchParams(new FormData(document.querySelector("main form[id]")));
    body.append("save", "1");
    return body.toString();
  });

/** Does something that the page saves by itself, and waits until all of it has arrived and the page says so. */
export async function saves(person, action) {
  const { page } = person;
  const arrived = new Set();
  let wanted;
  let done;
  const hear = (response) => {
    if (response.request().method() !== "POST" || response.status() !== 200) return;
    arrived.add(response.request().postData());
    if (arrived.has(wanted)) done();
  };
  page.on("response", hear);
  try {
    await action();
    wanted = await held(page);
    const all = new Promise((resolve) => {
      done = resolve;
      if (arrived.has(wanted)) resolve();
    });
    await within(30_000, `a save of ${wanted.slice(0, 200)}`, all);
    await status(person).filter({ hasText: /^Saved \d?\d:\d\d$/ }).waitFor();
  } finally {
    page.off("response", hear);
  }
}

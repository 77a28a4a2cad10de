// A person at a browser: finds things by what they are called, as people do, and reads sentences.
import assert from "node:assert/strict";
import { join } from "node:path";
import { chromium as playwright } from "playwright-core";
import { OUT, SHOWN, chromium } from "./places.mjs";
import { Visitor } from "./visitor.mjs";

const FLAGS = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
  // One site, one machine with few cores: no processes in reserve, and none apart for a site or for drawing.
  "--disable-features=SpareRendererForSitePerProcess,IsolateOrigins,site-per-process,BackForwardCache,PaintHolding",
  "--disable-site-isolation-trials", "--process-per-site", "--in-process-gpu",
];
/** The program is a development build, and the machine may be busy. */
const PATIENCE = 30_000;

export const WIDE = { width: 1280, height: 800 };

/** Starts the browser; close it when the journey is over. */
export function openBrowser() {
  return playwright.launch({ executablePath: chromium(), args: FLAGS, timeout: 60_000 });
}

/** A browser of one person that keeps in that folder what browsers keep; it is closed with their window. */
export function keepingOnDisk(folder) {
  return { newContext: (how) => playwright.launchPersistentContext(folder, { executablePath: chromium(), args: FLAGS, timeout: 60_000, ...how }) };
}

/** What a page answers when it says "not found" or "not yet". */
const REFUSALS = [401, 403, 404, 409, 422, 429];
const address = (url) => url.split("#")[0];
const flat = (text) => text.replace(/\s+/g, " ").trim();

/** One person with their own browser window. */
export class Person {
  /** What the browser said as an error, and the address it spoke of. */
  #said = [];
  /** The addresses of pages that were meant to say "not found" or "not yet". */
  #refused = new Set();

  /** Opens a window; `name`, `email` and `passphrase` are who the person is. */
  static async arrive(browser, base, { name = "a visitor", email, passphrase, script = true } = {}) {
    const person = new Person();
    Object.assign(person, { name, email, passphrase, script, base });
    person.context = await browser.newContext({
      baseURL: base,
      javaScriptEnabled: script,
      viewport: WIDE,
      locale: "en-US",
      timezoneId: "America/New_York",
      reducedMotion: "reduce",
    });
    person.context.setDefaultTimeout(PATIENCE);
    await person.window();
    return person;
  }

  /** Another window of the same person; it becomes the one that is looked at. */
  async window() {
    const page = await this.context.newPage();
    this.page = page;
    page.on("console", (message) => {
      if (message.type() !== "error") return;
      if (this.expected?.test(message.text())) return;
      this.#said.push({ text: message.text(), about: address(message.location().url), on: page.url() });
    });
    page.on("response", (response) => {
      const request = response.request();
      if (!request.isNavigationRequest() || request.frame() !== page.mainFrame()) return;
      if (page === this.page) this.status = response.status();
      if (REFUSALS.includes(response.status())) this.#refused.add(address(response.url()));
    });
    page.on("pageerror", (error) => this.#said.push({ text: error.message, on: page.url() }));
    return page;
  }

  /**
   * What the browser complained of: scripts, policies, files that did not come. Chromium also reports the status of a
   * page that was asked for, as an error and at any moment after it; so what was asked for is looked up only here.
   */
  get complaints() {
    const meant = ({ text, about }) => /Failed to load resource.*status of/.test(text) && this.#refused.has(about);
    return this.#said.filter((one) => !meant(one)).map(({ text, on }) => `${on}: ${text}`);
  }

  /** Forgets what the browser said that a journey itself has caused. */
  forgives(pattern) {
    this.#said = this.#said.filter(({ text }) => !pattern.test(text));
  }

  /** Opens an address of the site; fails when it is not what was expected. */
  async open(path, status = 200) {
    const answer = await this.page.goto(path, { waitUntil: "load" });
    assert.equal(answer.status(), status, `${this.name} at ${path}`);
    await this.agrees();
    return answer;
  }

  /** Does what leads to another page, and waits until that page is there. `status` is what it answered with. */
  async leads(action) {
    await Promise.all([this.page.waitForEvent("load"), action()]);
    await this.agrees();
  }

  /** The part of the page that is about its subject. */
  get main() {
    return this.page.getByRole("main");
  }

  /** A part of the page by its name. */
  part(name) {
    return this.main.getByRole("region", { name, exact: true });
  }

  /** A button by its words. */
  button(name, within = this.main) {
    return within.getByRole("button", { name, exact: true });
  }

  /** Presses a button that leads on. */
  press(name, within) {
    return this.leads(() => this.button(name, within).click());
  }

  /** Follows a link by its words. */
  follow(name, within = this.main) {
    return this.leads(() => within.getByRole("link", { name, exact: typeof name === "string" }).first().click());
  }

  /** Follows a link of the navigation at the head of the page. */
  goTo(name) {
    return this.follow(name, this.page.getByRole("navigation", { name: "Main" }));
  }

  /** Writes into a field by its label. */
  async write(label, text, within = this.main) {
    await within.getByLabel(label, { exact: true }).fill(text);
  }

  /** Chooses from a list by its label and the words of the choice. */
  async choose(label, choice, within = this.main) {
    await within.getByLabel(label, { exact: true }).selectOption({ label: choice });
  }

  /** Ticks a box or chooses an answer by its label; without one, the only box on the page. */
  ticks(label) {
    return (label ? this.main.getByLabel(label, { exact: true }) : this.main.getByRole("checkbox")).check();
  }

  /** Gives the same answer to each question on the page. */
  async answersAll(answer) {
    for (const one of await this.main.getByRole("group").all()) await one.getByRole("radio", { name: answer }).check();
  }

  /** What a field holds. */
  holds(label, within = this.main) {
    return within.getByLabel(label, { exact: true }).inputValue();
  }

  /** What can be read on the page. */
  async text(within = this.main) {
    return flat(await within.innerText());
  }

  /** Reads sentences on the page; each has to stand there. */
  async reads(...sentences) {
    const text = await this.text();
    for (const one of sentences) {
      const there = one instanceof RegExp ? one.test(text) : text.includes(one);
      assert.ok(there, `${this.name} does not read “${one}” at ${this.page.url()}, but: ${text}`);
    }
  }

  /** Makes sure that something is not on the page. */
  async misses(...sentences) {
    const text = await this.text();
    for (const one of sentences) {
      assert.ok(!text.includes(one), `${this.name} reads “${one}” at ${this.page.url()}`);
    }
  }

  /** The heading of the page. */
  async heading() {
    return flat(await this.main.getByRole("heading", { level: 1 }).innerText());
  }

  /** Makes sure of the heading. */
  async isAt(heading) {
    assert.equal(await this.heading(), heading, this.page.url());
  }

  /** The path of the page. */
  get path() {
    const url = new URL(this.page.url());
    return url.pathname + url.search;
  }

  /** Gives oneself a name and a passphrase on the page of an invitation. */
  async joins() {
    await this.write("Your name", this.name);
    await this.write("Choose a passphrase", this.passphrase);
    await this.write("The same passphrase again", this.passphrase);
    await this.press("Join");
  }

  /** Agrees to the privacy notice, where one is led to it: once, after the first sign-in. Who `hesitates` does not. */
  async agrees() {
    const led = new URL(this.page.url()).pathname === "/privacy/agree" && !this.hesitates;
    // By its form: the page is in the language that the person has chosen.
    if (led) await this.leads(() => this.main.locator("form[action='/privacy/agree'] button[value=agree]").click());
  }

  /** Signs in on the page for it. */
  async signsIn(path = "/sign-in") {
    await this.open(path);
    await this.isAt("Sign in");
    await this.write("Email or user name", this.email);
    await this.write("Passphrase", this.passphrase);
    await this.press("Sign in");
  }

  /** Is signed in already and opens a page: the form for it was sent without the browser. For what is about something else. */
  async isSignedIn(path = "/home") {
    const visitor = new Visitor(this.base, this);
    await visitor.signsIn();
    await this.goesOnFor(visitor, path);
  }

  /** Goes on where someone without a browser has come to, as the same person. */
  async goesOnFor(visitor, path = visitor.path) {
    await this.context.addCookies(visitor.cookies);
    await this.open(path);
  }

  async signsOut() {
    await this.press("Sign out", this.page.getByRole("banner"));
  }

  /** A picture of the page as it is, where people want to look. */
  async isPictured(file) {
    if (SHOWN) await this.page.screenshot({ path: join(OUT, "pictures", file), fullPage: true });
  }

  /** Makes sure that the browser had nothing to complain of. */
  isContent() {
    assert.deepEqual(this.complaints, [], `complaints of the browser of ${this.name}`);
  }
}

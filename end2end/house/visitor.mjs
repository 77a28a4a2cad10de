// A person without a browser: opens addresses, reads what is sent, fills the forms that stand there and sends them. For what
// has to have happened before a journey begins; the journey itself is told by people at browsers, who go on from here.
import assert from "node:assert/strict";
import { all, called, closest, field, first, named, parsed, sent, text } from "./markup.mjs";

/** One after the other, an address may lead on so often. */
const ON = 5;

/** One person; the words are those of a person at a browser. */
export class Visitor {
  #cookies = new Map();

  /** `name`, `email` and `passphrase` are who the person is. */
  constructor(base, { name = "a visitor", email, passphrase } = {}) {
    Object.assign(this, { base, name, email, passphrase });
  }

  /** What an address answers, also to pairs that are sent to it: status, type, where it leads on to, and its text. */
  async asks(path, pairs) {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { accept: "text/html", cookie };
    const form = pairs ? { method: "POST", body: new URLSearchParams(pairs) } : {};
    if (pairs) headers.origin = this.base;
    const answer = await fetch(new URL(path, this.base), { ...form, headers, redirect: "manual" });
    for (const one of answer.headers.getSetCookie()) {
      const [, name, value] = one.match(/^([^=]+)=([^;]*)/);
      if (value) this.#cookies.set(name, value);
      else this.#cookies.delete(name);
    }
    const type = answer.headers.get("content-type") ?? "nothing";
    const { status } = answer;
    return { status, type, location: answer.headers.get("location"), text: type.startsWith("text/html") ? await answer.text() : await answer.body?.cancel() };
  }

  /** The same as a page: follows where it leads. */
  async #ask(path, pairs, on = ON) {
    const { status, type, location, text: html = "" } = await this.asks(path, pairs);
    if (location && on > 0) return this.#ask(location, undefined, on - 1);
    const { pathname, search } = new URL(path, this.base);
    Object.assign(this, { status, type, path: pathname + search, root: parsed(html) });
    return this;
  }

  /** Opens an address of the site; fails when it is not what was expected. */
  async open(path, status = 200) {
    await this.look(path);
    assert.equal(this.status, status, `${this.name} at ${path}`);
  }

  /** Opens an address of the site, whatever it answers. */
  async look(path) {
    await this.#ask(path);
    await this.agrees();
  }

  /** The foot of the page, the same everywhere. */
  get foot() {
    return all(this.root, "footer").at(-1);
  }

  /** The part of the page that is about its subject. */
  get main() {
    return first(this.root, "main") ?? this.root;
  }

  /** A part of the page by its name. */
  part(name) {
    const found = all(this.main, "section").find((one) => called(one, this.root) === name);
    assert.ok(found, `${this.path} has no part “${name}”`);
    return found;
  }

  #field(label, within) {
    const found = field(this.root, within, label);
    assert.ok(found, `${this.path} has no field “${label}”`);
    return found;
  }

  /** Writes into a field by its label. */
  write(label, words, within = this.main) {
    const one = this.#field(label, within);
    if (one.name === "textarea") one.children = parsed(words.replace(/&/g, "&amp;").replace(/</g, "&lt;")).children;
    else one.attribs.value = words;
  }

  /** Chooses from a list by its label and the words of the choice. */
  choose(label, choice, within = this.main) {
    const options = all(this.#field(label, within), "option");
    const chosen = options.find((one) => text({ ...one, name: "div" }) === choice);
    assert.ok(chosen, `“${label}” at ${this.path} has no “${choice}”`);
    for (const one of options) delete one.attribs.selected;
    chosen.attribs.selected = "";
  }

  /** Ticks a box or chooses an answer by its label; without one, the only box on the page. */
  ticks(label, within = this.main) {
    const boxes = label ? [this.#field(label, within)] : all(within, (one) => one.attribs.type === "checkbox");
    assert.equal(boxes.length, 1, `${this.path} has one box to tick`);
    const [{ attribs }] = boxes;
    const others = all(closest(boxes[0], (one) => one.name === "form"), (one) => one.attribs.name === attribs.name);
    if (attribs.type === "radio") for (const one of others) delete one.attribs.checked;
    attribs.checked = "";
  }

  /** Gives the same answer to each question on the page. */
  answersAll(answer) {
    for (const question of all(this.main, "fieldset")) this.ticks(answer, question);
  }

  /** Presses a button, which sends its form. */
  async press(name, within = this.main) {
    const button = all(within, "button").find((one) => named(called(one, this.root), name));
    assert.ok(button, `${this.name} finds no button “${name}” at ${this.path}, but: ${text(this.main)}`);
    const { form: id } = button.attribs;
    const form = id ? first(this.root, (one) => one.attribs.id === id) : closest(button, (one) => one.name === "form");
    await this.#send(form, button);
    await this.agrees();
  }

  #send(form, button) {
    const { action = this.path, method = "get" } = form.attribs;
    const pairs = sent(form, button);
    return method.toLowerCase() === "post" ? this.#ask(action, pairs) : this.#ask(`${action.split("?")[0]}?${new URLSearchParams(pairs)}`);
  }

  /** Follows a link by its words. */
  async follow(name, within = this.main) {
    const link = all(within, "a").find((one) => named(called(one, this.root), name));
    assert.ok(link, `${this.name} finds no link “${name}” at ${this.path}, but: ${text(this.main)}`);
    await this.open(link.attribs.href.split("#")[0]);
  }

  /** Follows a link of the navigation at the head of the page. */
  goTo(name) {
    return this.follow(name, first(this.root, (one) => one.name === "nav" && one.attribs["aria-label"] === "Main"));
  }

  /** Where the links on the page lead, within the site. */
  get ways() {
    const ways = all(this.root, "a").map((one) => (one.attribs.href ?? "").split("#")[0]);
    return [...new Set(ways.filter((one) => one.startsWith("/")))];
  }

  /** What can be read on the page. */
  text(within = this.main) {
    return text(within);
  }

  /** Reads sentences on the page; each has to stand there. */
  reads(...sentences) {
    const read = this.text();
    for (const one of sentences) {
      const there = one instanceof RegExp ? one.test(read) : read.includes(one);
      assert.ok(there, `${this.name} does not read “${one}” at ${this.path}, but: ${read}`);
    }
  }

  /** Makes sure that something is not on the page. */
  misses(...sentences) {
    const read = this.text();
    for (const one of sentences) assert.ok(!read.includes(one), `${this.name} reads “${one}” at ${this.path}`);
  }

  /** Makes sure of the heading. */
  isAt(heading) {
    assert.equal(text(first(this.main, "h1") ?? this.main), heading, this.path);
  }

  /** Gives oneself a name and a passphrase on the page of an invitation. */
  async joins() {
    this.write("Your name", this.name);
    this.write("Choose a passphrase", this.passphrase);
    this.write("The same passphrase again", this.passphrase);
    await this.press("Join");
  }

  /** Agrees to the privacy notice, where one is led to it. */
  async agrees() {
    if (this.path.split("?")[0] !== "/privacy/agree") return;
    const agree = (one) => one.name === "button" && one.attribs.value === "agree";
    const form = first(this.main, (one) => one.attribs.action === "/privacy/agree" && first(one, agree) !== undefined);
    await this.#send(form, first(form, agree));
  }

  /** Signs in on the page for it. */
  async signsIn(path = "/sign-in") {
    await this.open(path);
    this.isAt("Sign in");
    this.write("Email or user name", this.email);
    this.write("Passphrase", this.passphrase);
    await this.press("Sign in");
  }

  /** What a browser needs to go on for this person. */
  get cookies() {
    const { hostname: domain } = new URL(this.base);
    return [...this.#cookies].map(([name, value]) => ({ name, value, domain, path: "/", httpOnly: true, sameSite: "Lax" }));
  }
}

// A guest of a walk: asks for pages without a browser, and comes to one only when a page is to be looked at or used.
import { Person } from "./browser.mjs";
import { Visitor } from "./visitor.mjs";

/** One person. */
export class Guest {
  #visitor;
  #coming;

  /** `account` is who the person is; without one it is anybody. */
  constructor(browser, base, account = {}) {
    Object.assign(this, { browser, base, account, name: account.name ?? "a visitor", role: account.role ?? "nobody" });
    this.#visitor = new Visitor(base, account);
  }

  /** Signs in. */
  signsIn() {
    return this.#visitor.signsIn();
  }

  /** The same person at a browser, the same one each time. */
  atABrowser() {
    this.#coming ??= Person.arrive(this.browser, this.base, this.account).then(async (person) => {
      await person.context.addCookies(this.#visitor.cookies);
      this.person = person;
      return person;
    });
    return this.#coming;
  }

  /** What an address answers: status, type, where it leads on to, and its text. */
  async asks(path) {
    if (!this.person) return this.#visitor.asks(path);
    const answer = await this.person.context.request.get(path, { maxRedirects: 0, headers: { accept: "text/html" } });
    const { location, "content-type": type = "nothing" } = answer.headers();
    return { status: answer.status(), location, type, text: type.startsWith("text/html") ? await answer.text() : "" };
  }
}

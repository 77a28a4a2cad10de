// Who plays in the story, when it happens, and the house it happens in. Everyone is invented.
import { openBrowser, Person } from "../house/browser.mjs";
import { Post } from "../house/post.mjs";
import { Server } from "../house/server.mjs";
import { Visitor } from "../house/visitor.mjs";

/** The clock of the house at each start. Hours count from the day of joining on, so there have to be days between. */
export const MONDAY = "2027-03-01T15:00:00Z";
export const WEDNESDAY = "2027-03-03T23:00:00Z";
export const WEEK_LATER = "2027-03-11T23:00:00Z";

export const PROGRAM = "Foundations";
export const MODULE = "what-peer-support-is";
export const MODULE_TITLE = "What peer support is";
export const ACTIVITY_TITLE = "Why I want to do this";
export const GROUP = "Spring 2027, evenings";

const CAST = {
  administrator: { name: "Alma Whitcombe", email: "alma@example.org", passphrase: "lanterns over the quiet harbor" },
  trainer: { name: "Tomas Reyes", email: "tomas@example.org", passphrase: "three slow trains at dawn" },
  supervisor: { name: "Sefa Lindqvist", email: "sefa@example.org", passphrase: "copper kettle on the sill" },
  trainee: { name: "Renée Okonkwo", email: "renee@example.org", passphrase: "gravel path behind the barn" },
  idle: { name: "Jonah Pike", email: "jonah@example.org", passphrase: "seven umbrellas in the hall" },
};

/** One telling of the story, with scripts or without. */
export class Story {
  people = {};
  visitors = {};
  isBeforehand = false;

  /** `name` is that of its logs; with an album, its pages are looked at closely. */
  constructor({ name, script, album }) {
    Object.assign(this, { name, script, album });
  }

  /** Opens the house; `settings` are added to its environment. */
  async begin(settings = {}) {
    this.post = await Post.open(`${this.name}-post`);
    this.server = await new Server(this.name, { ...this.post.settings, ...settings }).start({ now: MONDAY });
    this.browser = await openBrowser();
  }

  /**
   * Steps that are told elsewhere and have to have happened before: the same people do and read the same, without their
   * browsers. The story itself tells them with browsers.
   */
  async beforehand(...steps) {
    this.isBeforehand = true;
    for (const step of steps) await step(this);
    this.isBeforehand = false;
  }

  async end() {
    await this.browser?.close();
    await this.server?.program.stop();
    await this.post?.close();
  }

  /** The house is stopped and started again on the same data, at another time. */
  async restart(now) {
    await this.server.stop();
    await this.server.start({ now });
    // Whoever had signed in was signed out meanwhile.
    this.visitors = {};
  }

  /** A person of the cast with their own browser; the same one each time. */
  async person(role) {
    if (this.isBeforehand) return (this.visitors[role] ??= new Visitor(this.server.base, CAST[role]));
    this.people[role] ??= await Person.arrive(this.browser, this.server.base, { ...CAST[role], script: this.script });
    const before = this.visitors[role];
    delete this.visitors[role];
    if (before?.cookies.length) await this.people[role].goesOnFor(before);
    return this.people[role];
  }

  /** The cast by role: names and addresses. */
  get cast() {
    return CAST;
  }

  /** Looks closely at the page that the person has open, if this telling has an album. */
  async look(person, name) {
    if (!this.isBeforehand) await this.album?.look(person, name);
  }

  /** The next letter to someone of the cast. */
  letter(role) {
    return this.post.next(CAST[role].email);
  }

  /** The letter to someone with that subject; what came before it was a note of what can wait. */
  async letterAbout(role, subject) {
    for (;;) {
      const letter = await this.letter(role);
      if (letter.subject.startsWith(subject)) return letter;
    }
  }
}

// The program under test, as an operator runs it: a data folder, settings in the environment, started, stopped, started again.
import assert from "node:assert/strict";
import { join } from "node:path";
import { program, temporary } from "./places.mjs";
import { Program, run } from "./processes.mjs";

/** From the start of the program until it answers; the data of a journey is small. */
const READY = 240_000;

/** Ten o'clock of a working day in New York: letters that can wait come by day. */
export const WORKING_HOUR = "2027-03-11T15:00:00Z";

/** One installation. */
export class Server {
  #port = 0;
  #starts = 0;

  /** `settings` are added to the environment; `name` is that of its logs. */
  constructor(name, settings = {}) {
    this.name = name;
    this.data = temporary(name);
    this.settings = settings;
  }

  #environment() {
    const kept = Object.entries(process.env).filter(([key]) => !key.startsWith("CAIRN_"));
    return {
      ...Object.fromEntries(kept),
      CAIRN_DATA: join(this.data, "data"),
      CAIRN_ADDR: `127.0.0.1:${this.#port}`,
      CAIRN_ORGANISATION: "Harbor Peer Collective",
      ...this.settings,
    };
  }

  /**
   * Starts it; `now` is the time that its clock begins at. A demonstration begins at the same working hour every time, so
   * that it is told alike by night and on Sundays. A second start keeps the address of the first.
   */
  async start({ demo = false, now = demo ? WORKING_HOUR : undefined } = {}) {
    const args = ["serve", ...(demo ? ["--demo"] : []), ...(now ? ["--now", now] : [])];
    this.#starts += 1;
    this.program = new Program(`${this.name}-${this.#starts}`, program(), args, this.#environment(), this.data);
    const address = (line) => line.match(/http:\/\/127\.0\.0\.1:(\d+)/);
    this.#port = Number((await this.program.line(address, READY, "an address"))[1]);
    this.base = `http://127.0.0.1:${this.#port}`;
    const health = await fetch(`${this.base}/healthz`);
    assert.equal(health.status, 200, "it is healthy once it has said its address");
    return this;
  }

  /** Stops it as an operator would. It has to end by itself, cleanly. */
  async stop() {
    const end = await this.program.stop();
    assert.equal(end.code, 0, `it stopped with ${JSON.stringify(end)}:\n${this.program.tail()}`);
    assert.ok(!this.program.lines.some((line) => line.includes("panicked")), this.program.tail());
  }

  /** Runs another command of the program on the same data. */
  command(...args) {
    return run(`${this.name}-command`, program(), args, this.#environment(), this.data);
  }

  /** The link for the first administrator, as the command prints it. */
  async administrator(email) {
    const said = await this.command("admin", "create", email);
    const path = said.match(/\/invitation\/[^\s]+/);
    assert.ok(path, `no link in: ${said}`);
    return path[0];
  }

  /** Lines of the log that say that something failed here. */
  failures() {
    return this.program.lines.filter((line) => /\bERROR\b|"level":"ERROR"|panicked/.test(line));
  }
}

// Programs that a journey starts: their output is kept in a file, and none of them outlives the journey.
import { spawn } from "node:child_process";
import { createWriteStream, mkdirSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { OUT } from "./places.mjs";

const running = new Set();
process.once("exit", () => running.forEach((child) => child.kill("SIGKILL")));

/** Fails with what was waited for when a promise takes longer than `ms`. */
export function within(ms, what, promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`waited ${ms / 1000} s for ${what}`)), ms);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** A program with the lines that it writes; `name` is that of its file in out/logs. */
export class Program {
  #listeners = new Set();
  /** Everything that it wrote, and of that what was its answer rather than a complaint. */
  lines = [];
  said = [];

  constructor(name, command, args, env, cwd) {
    this.name = name;
    this.child = spawn(command, args, { env, cwd, stdio: ["pipe", "pipe", "pipe"] });
    running.add(this.child);
    mkdirSync(join(OUT, "logs"), { recursive: true });
    const file = createWriteStream(join(OUT, "logs", `${name}.log`), { flags: "a" });
    file.write(`--- ${command} ${args.join(" ")}\n`);
    for (const stream of [this.child.stdout, this.child.stderr]) {
      createInterface({ input: stream }).on("line", (line) => {
        file.write(`${line}\n`);
        this.lines.push(line);
        if (stream === this.child.stdout) this.said.push(line);
        this.#listeners.forEach((listener) => listener(line));
      });
    }
    this.ended = new Promise((resolve) => {
      this.child.once("error", (error) => {
        this.lines.push(String(error));
        resolve({ error });
      });
      this.child.once("close", (code, signal) => resolve({ code, signal }));
    }).then((end) => {
      running.delete(this.child);
      file.end(`--- ended: ${JSON.stringify(end)}\n`);
      return end;
    });
  }

  /** The first thing that `find` makes of a line, whether it was written already or is still to come. */
  line(find, ms, what) {
    for (const line of this.lines) {
      const found = find(line);
      if (found) return Promise.resolve(found);
    }
    let listener;
    const come = new Promise((resolve, reject) => {
      listener = (line) => {
        const found = find(line);
        if (found) resolve(found);
      };
      this.#listeners.add(listener);
      this.ended.then((end) => reject(new Error(`${this.name} ended (${JSON.stringify(end)}):\n${this.tail()}`)));
    });
    return within(ms, `${what} from ${this.name}`, come)
      .catch((error) => {
        throw new Error(`${error.message}\n${this.tail()}`);
      })
      .finally(() => this.#listeners.delete(listener));
  }

  /** The last lines, for the message of a failure. */
  tail() {
    return this.lines.slice(-15).join("\n");
  }

  /** Asks it to stop, as an operator would, and waits for that. */
  async stop(ms = 20_000) {
    if (this.child.exitCode === null && this.child.signalCode === null) this.child.kill("SIGTERM");
    return within(ms, `${this.name} to stop`, this.ended).catch((error) => {
      this.child.kill("SIGKILL");
      throw error;
    });
  }
}

/** Runs a program to its end and gives what it answered. */
export async function run(name, command, args, env, cwd, ms = 60_000) {
  const program = new Program(name, command, args, env, cwd);
  program.child.stdin.end();
  const end = await within(ms, `${name} to end`, program.ended);
  if (end.code !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${JSON.stringify(end)}:\n${program.tail()}`);
  return program.said.join("\n");
}

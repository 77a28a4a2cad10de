// The post of a journey: starts the mail server and hands out the letters that arrive, in their order.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { temporary } from "./places.mjs";
import { Program, run, within } from "./processes.mjs";

/** Nothing of this may stand in the subject of a mail: it is read on locked screens. */
const TELLING =
  /train|graded|grade|hours|supervis|certificat|quiz|lesson|peer|support|recover|health|foundations|cairn|accepted|returned|approved|cohort|group/i;

/** A certificate authority of our own, and a certificate for this machine; gone with the journey. */
async function certificates(folder) {
  const path = (name) => join(folder, name);
  writeFileSync(path("server.cnf"), "subjectAltName=IP:127.0.0.1,DNS:localhost\nextendedKeyUsage=serverAuth\n");
  const openssl = (...args) => run("openssl", "openssl", args, process.env);
  const curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"];
  await openssl(
    "req", "-x509", ...curve, "-keyout", path("ca.key"), "-out", path("ca.pem"), "-days", "2", "-subj", "/CN=Journey CA",
    "-addext", "basicConstraints=critical,CA:TRUE", "-addext", "keyUsage=critical,keyCertSign",
  );
  await openssl("req", ...curve, "-keyout", path("server.key"), "-out", path("server.csr"), "-subj", "/CN=localhost");
  await openssl(
    "x509", "-req", "-in", path("server.csr"), "-CA", path("ca.pem"), "-CAkey", path("ca.key"), "-set_serial", "1",
    "-days", "2", "-extfile", path("server.cnf"), "-out", path("server.pem"),
  );
  return { ca: path("ca.pem"), key: path("server.key"), certificate: path("server.pem") };
}

/** A mail server on this machine and the letters that it has taken. */
export class Post {
  #letters = [];
  #waiting = new Set();

  /** Starts it; `name` is that of its log. */
  static async open(name) {
    const post = new Post();
    const papers = await certificates(temporary("post"));
    const script = join(dirname(fileURLToPath(import.meta.url)), "postmaster.mjs");
    post.program = new Program(name, process.execPath, [script, papers.key, papers.certificate], process.env);
    const read = (line) => (line.startsWith("{") ? JSON.parse(line) : {});
    const { port } = await post.program.line((line) => read(line).port && read(line), 20_000, "a port");
    post.settings = { CAIRN_MAIL: `smtp://127.0.0.1:${port}`, CAIRN_MAIL_CA: papers.ca };
    post.#listen(read);
    return post;
  }

  #listen(read) {
    this.program.line((line) => {
      const letter = read(line);
      if (letter.subject !== undefined) {
        this.#letters.push({ ...letter, taken: false });
        this.#waiting.forEach((look) => look());
      }
      return false;
    }, 2 ** 31 - 1, "no end").catch(() => {});
  }

  /** The next letter to `address` that nobody has asked for yet; waits for it. */
  next(address, ms = 60_000) {
    let look;
    const come = new Promise((resolve) => {
      look = () => {
        const letter = this.#letters.find((one) => !one.taken && one.to.includes(address));
        if (letter) {
          letter.taken = true;
          resolve(letter);
        }
      };
      this.#waiting.add(look);
      look();
    });
    return within(ms, `a letter to ${address}`, come)
      .then(proper)
      .finally(() => this.#waiting.delete(look));
  }

  /** Letters that nobody has asked for: each must be one that was due. */
  unread() {
    return this.#letters.filter((one) => !one.taken).map((one) => `${one.to}: ${one.subject}`);
  }

  close() {
    return this.program.stop();
  }
}

/** What every letter has to be: private from the first line on, whole in both parts. Gives it with its link. */
function proper(letter) {
  assert.equal(letter.secure, true, "the letter came without TLS");
  assert.equal(letter.kind, "multipart/alternative");
  assert.equal(letter.automatic, "auto-generated");
  assert.doesNotMatch(letter.subject, TELLING);
  assert.ok(letter.text.length > 80 && letter.html.length > 80, "a letter has a text part and an HTML part");
  // A letter that its reader can do without has a second link, to the choice of what comes.
  const found = (part) => [...new Set(part.match(/https?:\/\/[^\s"<>]+/g) ?? [])].filter((one) => !one.includes("w3.org"));
  const links = (part) => found(part).filter((one) => !one.includes("/letters/"));
  assert.equal(links(letter.text).length, 1, `one link in the text: ${links(letter.text)}`);
  assert.deepEqual(links(letter.html), links(letter.text));
  return { ...letter, link: links(letter.text)[0] };
}

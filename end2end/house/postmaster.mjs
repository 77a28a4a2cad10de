// A mail server as a process of its own: SMTP with STARTTLS, nothing taken before it. Each letter becomes one line of JSON.
import { readFileSync } from "node:fs";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

const [key, certificate] = process.argv.slice(2).map((path) => readFileSync(path));
const say = (what) => process.stdout.write(`${JSON.stringify(what)}\n`);

const server = new SMTPServer({
  name: "localhost",
  key,
  cert: certificate,
  secure: false,
  authOptional: true,
  disabledCommands: ["AUTH"],
  disableReverseLookup: true,
  closeTimeout: 1_000,
  onMailFrom(_address, session, done) {
    done(session.secure ? null : Object.assign(new Error("STARTTLS comes first"), { responseCode: 530 }));
  },
  async onData(stream, session, done) {
    const letter = await simpleParser(stream);
    const header = (name) => letter.headers.get(name);
    say({
      to: session.envelope.rcptTo.map((one) => one.address),
      from: letter.from?.text,
      subject: letter.subject,
      text: letter.text ?? "",
      html: letter.html || "",
      kind: header("content-type")?.value,
      automatic: header("auto-submitted"),
      id: letter.messageId,
      secure: session.secure,
      cipher: session.tlsOptions?.name,
    });
    done();
  },
});

server.on("error", (error) => console.error(`mail server: ${error.message}`));
server.listen(0, "127.0.0.1", () => say({ port: server.server.address().port }));
process.once("SIGTERM", () => server.close(() => process.exit(0)));
// When the journey goes, so does the mail server.
process.stdin.resume().once("end", () => process.exit(0));

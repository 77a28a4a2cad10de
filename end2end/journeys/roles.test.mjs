// What people in each role do beside learning and grading: sites, people and roles, groups, the trail, employers,
// references, staff proxies. Told in the demonstration, with scripts and without.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { openBrowser, Person } from "../house/browser.mjs";
import { PASSPHRASE } from "../house/demonstration.mjs";
import { Album } from "../house/look.mjs";
import { TELLINGS } from "../house/places.mjs";
import { Server } from "../house/server.mjs";

const CAST = {
  administrator: ["Miriam Castellanos", "miriam@riverside.example"],
  coordinator: ["Imani Adeyemi", "imani@riverside.example"],
  trainer: ["Delroy Whitfield", "delroy@riverside.example"],
  trainee: ["Rosa Delgado", "rosa@riverside.example"],
  auditor: ["Naomi Feldman", "naomi@riverside.example"],
  proxy: ["Owen Castle", "owen@riverside.example"],
  employer: ["Beatriz Lund", "beatriz@harborclinic.example"],
  referee: ["Marcus Vale", "marcus@kitchen.example"],
};

for (const script of TELLINGS) {
  describe(script ? "roles, with scripts" : "roles, without scripts", { timeout: 15 * 60_000 }, () => {
    const album = new Album("roles");
    const server = new Server(script ? "roles" : "roles-plain");
    let browser;

    /** Someone of the cast, signed in at a page. */
    async function as(role, path = "/home") {
      const [name, email] = CAST[role];
      const person = await Person.arrive(browser, server.base, { name, email, passphrase: PASSPHRASE, script });
      await person.isSignedIn(path);
      return person;
    }
    const look = (person, name) => (script ? album.look(person, `roles-${name}`) : undefined);
    const leave = async (person) => {
      person.isContent();
      await person.context.close();
    };

    before(async () => {
      await server.start({ demo: true });
      browser = await openBrowser();
    }, { timeout: 360_000 });
    after(async () => {
      await browser?.close();
      await server.program?.stop();
    }, { timeout: 60_000 });

    test("an administrator adds a site, finds a person, gives a role and ends it, and reads of it in the trail", async () => {
      const miriam = await as("administrator", "/admin");
      await look(miriam, "admin");
      await miriam.follow("Sites");
      await miriam.write("Name of the site", "Harbor Street", miriam.main.locator("form").last());
      await miriam.press("Add a site");
      assert.equal(miriam.status, 422);
      await miriam.reads("that no other site has");
      await look(miriam, "sites-refused");
      await miriam.write("Name of the site", "Mill Lane", miriam.main.locator("form").last());
      await miriam.press("Add a site");
      await miriam.reads("Mill Lane");
      await look(miriam, "sites");
      await miriam.goTo("People");
      await miriam.write("Name, email address or user name", "delroy");
      await miriam.press("Search");
      await miriam.reads("1 person", "Delroy Whitfield", "Trainer, Tuesday evenings");
      await look(miriam, "people");
      await miriam.follow("Delroy Whitfield");
      await miriam.choose("Role", "Auditor");
      await miriam.choose("Where the role reaches", "Site: Mill Lane");
      await miriam.press("Give this role");
      assert.equal(miriam.status, 422);
      await miriam.reads("An auditor reads until a day.");
      await look(miriam, "record-refused");
      await miriam.choose("Role", "Supervisor");
      await miriam.choose("Where the role reaches", "Group: Saturday mornings");
      await miriam.press("Give this role");
      await miriam.reads("Supervisor, Saturday mornings", "Given by Miriam Castellanos.");
      await look(miriam, "record");
      await miriam.press("End this role Supervisor, Saturday mornings");
      const roles = miriam.main.getByRole("region", { name: "Roles" });
      assert.ok(!(await miriam.text(roles.getByRole("list").first())).includes("Supervisor"));
      await miriam.goTo("Trail");
      await miriam.write("Name of a person", "Delroy");
      await miriam.choose("What", "Ended a role");
      await miriam.press("Search");
      await miriam.reads("1 line", "Miriam Castellanos", "Ended a role");
      await look(miriam, "trail");
      const file = await miriam.page.request.get("/admin/trail.csv?person=Delroy&action=role_ended");
      assert.match(file.headers()["content-type"], /^text\/csv/);
      assert.match(await file.text(), /"Ended a role"/);
      await leave(miriam);
    });

    test("an administrator invites someone to a role without a group, and sees a group worth living in", async () => {
      const miriam = await as("administrator", "/admin/people/invite");
      await miriam.write("Email address", "sofia@clinic.example");
      await miriam.choose("Role", "Employer");
      await miriam.choose("Where the role reaches", "Everywhere");
      await miriam.press("Send the invitation");
      await miriam.reads("The invitation is on its way.", "sofia@clinic.example");
      await look(miriam, "invite");
      await miriam.open("/admin");
      await miriam.follow("Tuesday evenings");
      await miriam.reads("Rosa Delgado", "Everything is done", "Samuel Okafor");
      await miriam.write("Email address or user name", "nobody@riverside.example");
      await miriam.press("Add to this group");
      assert.equal(miriam.status, 422);
      await miriam.reads("You can see nobody with this address or user name.");
      await look(miriam, "group-refused");
      await leave(miriam);
    });

    test("a coordinator meets only their own site", async () => {
      const imani = await as("coordinator");
      await look(imani, "coordinator-home");
      await imani.goTo("Administration");
      await imani.reads("Harbor Street, first group");
      await imani.misses("Tuesday evenings");
      await imani.follow("Harbor Street, first group");
      await imani.reads("There is no trainee in this group yet.");
      await look(imani, "group-empty");
      await imani.goTo("People");
      await imani.misses("Rosa Delgado");
      await leave(imani);
    });

    test("a trainer reads their group and prints it", async () => {
      const delroy = await as("trainer");
      await delroy.goTo("Groups");
      await look(delroy, "groups");
      await delroy.follow("Tuesday evenings");
      assert.equal(await delroy.button("Send the invitation").count(), 0);
      await look(delroy, "group");
      await delroy.follow("A roster to print");
      await delroy.reads("Rosa Delgado", "Signature");
      await look(delroy, "roster");
      await leave(delroy);
    });

    test("an auditor reads everything until a day and changes nothing", async () => {
      const naomi = await as("auditor");
      await naomi.reads("You change nothing here.");
      await look(naomi, "auditor-home");
      await naomi.goTo("People");
      assert.equal(await naomi.main.getByRole("link", { name: "Invite someone" }).count(), 0);
      await naomi.follow("Rosa Delgado");
      assert.equal(await naomi.main.locator("form").count(), 0, "nothing to send on a record");
      await look(naomi, "record-of-auditor");
      await naomi.follow("Marcus Vale");
      await naomi.reads("I worked beside Rosa");
      await look(naomi, "reference-of-auditor");
      await naomi.goTo("Trail");
      await naomi.reads("Looked");
      await look(naomi, "trail-of-auditor");
      await leave(naomi);
    });

    test("an employer follows with number and name; the holder sees it and ends it", async () => {
      const beatriz = await as("employer", "/employer");
      await beatriz.reads("Rosa Delgado");
      await beatriz.write("How it stood at the end of a day", "2020-01-01");
      await beatriz.press("Show that day");
      await look(beatriz, "employer-on-a-day");
      const number = await beatriz.main.locator("td a").first().innerText();
      await beatriz.write("Certificate number", number);
      await beatriz.write("Name on the certificate", "Somebody Else");
      await beatriz.press("Follow");
      assert.equal(beatriz.status, 422);
      await beatriz.reads("We have no certificate with this number and this name.");
      await look(beatriz, "employer-refused");
      const rosa = await as("trainee", "/certificates");
      await rosa.reads("Beatriz Lund follows “Foundations” since");
      await look(rosa, "certificates");
      await rosa.press("End this for Beatriz Lund");
      await rosa.reads("You ended that Beatriz Lund follows");
      await beatriz.open("/employer");
      await beatriz.reads("You follow nobody yet.");
      await look(beatriz, "employer-none");
      await leave(beatriz);
      await leave(rosa);
    });

    test("a trainee asks for a reference; a referee writes it; the trainee sees that it came", async () => {
      const rosa = await as("trainee", "/references");
      await rosa.reads("Marcus Vale", "Arrived");
      await look(rosa, "references");
      await rosa.follow("Marcus Vale");
      await rosa.reads("The letter is here.");
      await rosa.misses("I worked beside Rosa");
      await look(rosa, "reference-arrived");
      const marcus = await as("referee");
      await look(marcus, "referee-home");
      await marcus.goTo("References");
      await marcus.follow("Samuel Okafor");
      await marcus.reads("Letters about a diagnosis are not wanted.");
      await marcus.write("The letter", "Too short.");
      await marcus.press("Send the letter");
      assert.equal(marcus.status, 422);
      await look(marcus, "reference-refused");
      await marcus.main.getByLabel("We work or worked together, paid or not").check();
      await marcus.main.getByLabel("More than three years").check();
      await marcus.write("The letter", "Samuel keeps his word and asks before he helps. ".repeat(3));
      await marcus.main.getByLabel(/^I am not a relative/).check();
      await marcus.press("Send the letter");
      await marcus.reads("Arrived", "Samuel keeps his word");
      await look(marcus, "reference-sent");
      await leave(rosa);
      await leave(marcus);
    });

    test("a staff proxy sees whom they type for", async () => {
      const owen = await as("proxy");
      await owen.open("/desk/sheets");
      await owen.reads("Rosa Delgado", "Tuesday evenings");
      await look(owen, "proxy");
      await leave(owen);
    });

    test("every page can be used by everyone", () => {
      if (script) console.log(album.table());
      assert.deepEqual(album.faults(), []);
      assert.deepEqual(server.failures(), []);
    });
  });
}

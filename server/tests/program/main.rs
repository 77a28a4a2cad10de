//! The program as people run it: it starts, answers, stops, survives being killed, and says what is wrong.

#![allow(clippy::unwrap_used)]

mod audit;
mod evaluate;
mod running;

use running::{Finished, Running, command, folder};
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

fn link(text: &str) -> String {
    let link = text.split_whitespace().find(|word| word.contains("/invitation/"));
    link.unwrap_or_else(|| panic!("no link in: {text}")).to_owned()
}

#[test]
fn it_answers_stops_when_told_and_starts_again_on_the_same_data() {
    let home = folder();
    let data = home.path().join("data");
    let server = Running::start(home.path(), &[], &[]);
    assert_eq!(server.get("/healthz").status, 200);
    assert!(server.said.iter().any(|line| line.contains("admin create you@example.org")), "{:?}", server.said);
    for (path, expected) in [("secret", 0o600), ("admin.sock", 0o600), ("", 0o700)] {
        assert_eq!(mode(&data.join(path)), expected, "{path:?}");
    }
    let made = command(home.path(), &["admin", "create", "miriam@example.org"], &[]).run();
    assert_eq!(made.code, 0, "{made:?}");
    let address = link(&made.out);
    let path = address.strip_prefix(&server.url).unwrap().to_owned();
    assert_eq!(server.get(&path).status, 200);
    assert_eq!(server.stop("TERM").code, 0);
    assert!(!data.join("admin.sock").exists());

    let secret = fs::read(data.join("secret")).unwrap();
    let server = Running::start(home.path(), &[], &[]);
    assert_eq!(server.get(&path).status, 200, "what was written before is there after");
    server.stop("KILL");
    assert!(data.join("admin.sock").exists(), "a killed server cannot clear up");

    let server = Running::start(home.path(), &[], &[]);
    assert_eq!(server.get(&path).status, 200, "nothing is lost when it is killed");
    assert_eq!(fs::read(data.join("secret")).unwrap(), secret);
    assert_eq!(server.stop("INT").code, 0);
}

#[test]
fn the_link_for_an_administrator_is_made_while_the_server_runs_and_while_it_does_not() {
    let home = folder();
    let alone = command(home.path(), &["admin", "create", "miriam@example.org"], &[]).run();
    assert_eq!(alone.code, 0, "{alone:?}");
    assert!(link(&alone.out).starts_with("http://127.0.0.1:3000/invitation/"));
    assert!(alone.out.contains("It works once, until "), "{}", alone.out);

    let server = Running::start(home.path(), &[], &[]);
    let path = link(&alone.out)["http://127.0.0.1:3000".len()..].to_owned();
    assert_eq!(server.get(&path).status, 200);
    let asked = command(home.path(), &["admin", "create", "delroy@example.org", "--json"], &[]).run();
    assert_eq!(asked.code, 0, "{asked:?}");
    let asked: serde_json::Value = serde_json::from_str(&asked.out).unwrap();
    assert!(asked["link"].as_str().unwrap().starts_with(&server.url), "{asked}");
    assert!(asked["expires_at"].is_string());

    let wrong = command(home.path(), &["admin", "create", "not an address"], &[]).run();
    assert_eq!(wrong.code, 2, "{wrong:?}");
    assert!(wrong.err.contains("is no e-mail address"), "{}", wrong.err);
    server.stop("TERM");
}

#[test]
fn two_servers_do_not_share_a_data_folder() {
    let home = folder();
    let first = Running::start(home.path(), &[], &[]);
    let second = command(home.path(), &["serve"], &[("CAIRN_ADDR", "127.0.0.1:0")]).run();
    assert_eq!(second.code, 1, "{second:?}");
    assert!(second.err.contains("Another Cairn uses it"), "{}", second.err);
    assert_eq!(first.get("/healthz").status, 200);
    let address = first.url.trim_start_matches("http://").to_owned();
    let other = folder();
    let third = command(other.path(), &["serve"], &[("CAIRN_ADDR", &address)]).run();
    assert_eq!(third.code, 1, "{third:?}");
    assert!(third.err.contains(&address) && third.err.contains("port 0 picks a free one"), "{}", third.err);
    first.stop("TERM");
}

#[test]
fn a_request_that_never_ends_does_not_keep_it_from_stopping() {
    let home = folder();
    let server = Running::start(home.path(), &[], &[]);
    let _silent = server.connect();
    let _half = server.begin("GET /healthz HTTP/1.1\r\nHost: x");
    assert_eq!(server.get("/healthz").status, 200);
    assert_eq!(server.stop("TERM").code, 0);
}

#[test]
fn told_to_stop_while_it_opens_it_finishes_what_is_under_way() {
    let home = folder();
    let finished = Running::stopped_at(home.path(), "Opening the database");
    assert_eq!(finished.code, 0, "{finished:?}");
    assert!(!finished.err.contains("dropped"), "{}", finished.err);
    assert!(finished.err.contains("migration done number=8"), "{}", finished.err);
    assert!(!finished.out.contains("Cairn is ready"), "{}", finished.out);
    // What it began is whole: it opens again.
    assert_eq!(Running::start(home.path(), &[], &[]).stop("TERM").code, 0);
}

#[test]
fn the_demonstration_shows_people_in_every_state_and_leaves_nothing_behind() {
    let home = folder();
    let server = Running::start(home.path(), &["--demo"], &[]);
    assert_eq!(fs::read_dir(home.path()).unwrap().count(), 0);
    let said = server.said.join("\n");
    let passphrase = said.split_once("passphrase: ").unwrap().1.lines().next().unwrap().to_owned();
    let people: Vec<_> =
        server.said.iter().filter_map(|l| l.split_whitespace().next()).filter(|w| w.contains('@')).collect();
    assert!(people.len() > 15, "{said}");
    for email in people {
        let signed_in = server.sign_in(email, &passphrase);
        let invited = said.lines().any(|l| l.starts_with(email) && l.contains("Invited;"));
        match signed_in {
            Some(cookie) => assert_eq!(server.get_as("/home", &cookie).status, 200, "{email}"),
            None => assert!(invited, "{email} cannot sign in"),
        }
    }
    let number = said.split_once("number ").unwrap().1.split_whitespace().next().unwrap();
    let verified = server.get(&format!("/verify/{number}"));
    assert_eq!(verified.status, 200);
    assert!(verified.body.contains("Rosa Delgado"));
    assert!(server.get("/demo/mail").body.contains("jamie@riverside.example"));
    assert_eq!(server.stop("TERM").code, 0);
    assert_eq!(fs::read_dir(home.path()).unwrap().count(), 0);
}

#[test]
fn the_demonstration_can_be_set_to_another_time() {
    let home = folder();
    let server = Running::start(home.path(), &["--demo", "--now", "2025-03-10T05:10:00Z"], &[]);
    let said = server.said.join("\n");
    let number = said.split_once("number ").unwrap().1.split_whitespace().next().unwrap();
    let verified = server.get(&format!("/verify/{number}.json")).body;
    let verified: serde_json::Value = serde_json::from_str(&verified).unwrap();
    assert!(verified["as_of"].as_str().unwrap().starts_with("2025-03-10T05:1"), "{verified}");
    server.stop("TERM");
    let real = command(
        home.path(),
        &["serve", "--demo", "--now", "2025-03-10"],
        &[("CAIRN_PUBLIC_URL", "https://learn.example.org")],
    )
    .run();
    assert_eq!(real.code, 2, "{real:?}");
}

#[test]
fn a_setting_that_is_not_known_or_cannot_be_read_ends_with_its_place() {
    let home = folder();
    let said = |result: Finished, expected: &str| {
        assert_eq!(result.code, 2, "{result:?}");
        assert!(result.err.contains(expected), "{}", result.err);
    };
    said(command(home.path(), &["serve"], &[("CAIRN_MIAL", "x")]).run(), "Is CAIRN_MAIL meant?");
    said(command(home.path(), &["serve", "--mial", "x"], &[]).run(), "--mail");
    said(command(home.path(), &["serve"], &[("CAIRN_DB", "ws://localhost:8000")]).run(), "cannot be used yet");
    fs::write(home.path().join("cairn.toml"), "addr = \"127.0.0.1:0\"\nmial = \"x\"\n").unwrap();
    said(command(home.path(), &["serve"], &[]).run(), "cairn.toml:2:1: mial is not a setting");
    assert!(!home.path().join("data").exists());
}

#[test]
fn production_is_refused_without_a_mail_server_and_a_secret() {
    let home = folder();
    let https = ("CAIRN_PUBLIC_URL", "https://learn.example.org");
    let mail = ("CAIRN_MAIL", "smtp://127.0.0.1:9?tls=none");
    let folder = command(home.path(), &["serve"], &[https]).run();
    assert_eq!(folder.code, 2, "{folder:?}");
    assert!(folder.err.contains("Set CAIRN_MAIL to your mail server"), "{}", folder.err);
    let secret = command(home.path(), &["serve"], &[https, mail]).run();
    assert_eq!(secret.code, 2, "{secret:?}");
    assert!(secret.err.contains("openssl rand -hex 32"), "{}", secret.err);
    let clock =
        command(home.path(), &["serve", "--now", "2026-03-12"], &[https, mail, ("CAIRN_SECRET", &"0f".repeat(32))])
            .run();
    assert_eq!(clock.code, 2, "{clock:?}");
    assert!(!home.path().join("data").exists());
}

#[test]
fn a_database_without_its_secret_is_not_opened_with_a_new_one() {
    let home = folder();
    Running::start(home.path(), &[], &[]).stop("TERM");
    fs::rename(home.path().join("data/secret"), home.path().join("kept")).unwrap();
    let lost = command(home.path(), &["serve"], &[("CAIRN_ADDR", "127.0.0.1:0")]).run();
    assert_eq!(lost.code, 1, "{lost:?}");
    assert!(lost.err.contains("the secret that opens it is not here"), "{}", lost.err);
    let kept = fs::read_to_string(home.path().join("kept")).unwrap();
    Running::start(home.path(), &[], &[("CAIRN_SECRET", kept.trim())]).stop("TERM");
}

#[test]
fn check_tells_what_is_wrong_in_courses_and_where() {
    let home = folder();
    let own = command(home.path(), &["check"], &[]).run();
    assert_eq!(own.code, 0, "{own:?}");
    assert!(own.out.contains("0 errors"), "{}", own.out);
    let covered = command(home.path(), &["check", "--coverage"], &[]).run();
    assert!(covered.code == 0 && covered.out.starts_with("# What the curriculum covers\n"), "{covered:?}");

    let module = home.path().join("courses/modules/hope");
    fs::create_dir_all(&module).unwrap();
    fs::write(module.join("module.toml"), "# A module.\nid = \"despair\"\n").unwrap();
    let faulty = command(home.path(), &["check", "courses"], &[]).run();
    assert_eq!(faulty.code, 1, "{faulty:?}");
    assert!(faulty.out.contains("courses/modules/hope/module.toml:2:"), "{}", faulty.out);
    let json = command(home.path(), &["check", "courses", "--json"], &[]).run();
    assert_eq!(json.code, 1, "{json:?}");
    let json: serde_json::Value = serde_json::from_str(&json.out).unwrap();
    assert!(json["errors"].as_u64().unwrap() > 0 && json["diagnostics"][0]["line"].is_u64(), "{json}");

    assert_eq!(command(home.path(), &["check", "nowhere"], &[]).run().code, 2);
    let served = command(home.path(), &["serve"], &[("CAIRN_COURSES", "courses"), ("CAIRN_ADDR", "127.0.0.1:0")]).run();
    assert_eq!(served.code, 1, "{served:?}");
    assert!(served.err.contains("cairn check courses"), "{}", served.err);
}

#[test]
fn doctor_shows_the_settings_hides_secrets_and_says_what_is_usable() {
    let home = folder();
    let secret = "0f".repeat(32);
    let settings = [
        ("CAIRN_SECRET", secret.as_str()),
        ("CAIRN_MAIL", "smtp://desk:hush@127.0.0.1:1"),
        ("CAIRN_ADDR", "127.0.0.1:0"),
    ];
    let before = command(home.path(), &["doctor"], &settings).run();
    assert_eq!(before.code, 1, "{before:?}");
    assert!(before.out.contains("the mail server is not reached"), "{}", before.out);
    assert!(!before.out.contains("hush") && !before.out.contains("0f0f"), "{}", before.out);
    assert!(!home.path().join("data").exists());

    let server = Running::start(home.path(), &[], &[]);
    let during = command(home.path(), &["doctor", "--json"], &[]).run();
    assert_eq!(during.code, 0, "{during:?}");
    let during: serde_json::Value = serde_json::from_str(&during.out).unwrap();
    assert_eq!(during["usable"], true);
    assert!(during["findings"].to_string().contains("in use by a server that runs"), "{during}");
    server.stop("TERM");
    let after = command(home.path(), &["doctor"], &[]).run();
    assert_eq!(after.code, 0, "{after:?}");
    assert!(after.out.contains("opens; no server runs"), "{}", after.out);
}

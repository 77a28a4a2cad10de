//! Whether every library that the program is built from may be handed on with it.

use crate::{nothing, packages, root, text};
use std::process::Command;

/// Licenses under which a library may be part of the program. server/docs/licences.md says what they ask for.
const LICENSES: &str = "MIT, MIT-0, Apache-2.0, Apache-2.0 WITH LLVM-exception, BSD-1-Clause, BSD-2-Clause, BSD-3-Clause, ISC, \
    Zlib, 0BSD, Unlicense, CC0-1.0, BSL-1.0, Unicode-3.0, CDLA-Permissive-2.0, MPL-2.0";

/// The edition of SurrealDB whose license text lies in server/docs/licences/.
const DATABASE: &str = "3.3.5";

#[test]
fn the_texts_of_the_licenses_lie_beside_the_sources() {
    let texts = [
        "LICENSE-MIT",
        "LICENSE-APACHE",
        "server/docs/licences/SurrealDB-BSL-1.1.txt",
        "server/docs/licences/SurrealDB-protocol-BSL-1.1.txt",
    ];
    let found: Vec<_> =
        texts.iter().filter(|text| !root().join(text).is_file()).map(|text| format!("{text} is not there")).collect();
    nothing(&found, "put the text back: nobody may hand on the program without it.");
}

#[test]
fn every_library_may_be_handed_on() {
    let rustc = Command::new(std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into())).arg("-vV").output().unwrap();
    let version = String::from_utf8(rustc.stdout).unwrap();
    let host = version.lines().find_map(|line| line.strip_prefix("host: ")).unwrap();
    let mut found = Vec::new();
    for package in packages(&["--locked", "--filter-platform", host]) {
        let (name, version, license) = (text(&package, "name"), text(&package, "version"), text(&package, "license"));
        // Its text is not in the list of licenses; what it asks for is said in server/docs/licences.md.
        let database = license.is_empty() && name.starts_with("surrealdb") && version == DATABASE;
        let protocol = license == "BUSL-1.1" && (name, version) == ("surrealdb-protocol", "0.13.1");
        if !database && !protocol && !permitted(license) {
            found.push(format!("{name} {version}: {license:?}"));
        }
    }
    nothing(
        &found,
        "read its license. If it may be handed on, add it to LICENSES and to server/docs/licences.md; else do without.",
    );
}

/// Whether one may choose licenses of the list so that the expression holds: "MIT OR (ISC AND Zlib)", "MIT/Apache-2.0".
fn permitted(expression: &str) -> bool {
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut at = 0;
    !words.is_empty() && either(&words, &mut at) && at == words.len()
}

fn either(words: &[&str], at: &mut usize) -> bool {
    let mut holds = both(words, at);
    while words.get(*at) == Some(&"OR") {
        *at += 1;
        holds |= both(words, at);
    }
    holds
}

fn both(words: &[&str], at: &mut usize) -> bool {
    let mut holds = one(words, at);
    while words.get(*at) == Some(&"AND") {
        *at += 1;
        holds &= one(words, at);
    }
    holds
}

fn one(words: &[&str], at: &mut usize) -> bool {
    let word = words.get(*at).copied().unwrap_or_default();
    *at += 1;
    if word == "(" {
        let holds = either(words, at);
        *at += 1;
        return holds;
    }
    if words.get(*at) == Some(&"WITH") {
        let exception = words.get(*at + 1).copied().unwrap_or_default();
        *at += 2;
        return listed(&format!("{word} WITH {exception}"));
    }
    listed(word)
}

fn listed(license: &str) -> bool {
    LICENSES.split(',').any(|one| one.trim() == license)
}

#[test]
fn licenses_are_read_with_their_and_and_or() {
    for good in [
        "MIT",
        "MIT/Apache-2.0",
        "GPL-3.0 OR MIT",
        "(GPL-3.0 OR MIT) AND ISC",
        "Apache-2.0 WITH LLVM-exception OR X",
        "X OR ISC AND Zlib",
    ] {
        assert!(permitted(good), "{good}");
    }
    for bad in ["", "GPL-3.0", "MIT AND GPL-3.0", "(MIT OR ISC) AND X", "X OR ISC AND Y", "MIT WITH Y", "MIT ISC", "OR"]
    {
        assert!(!permitted(bad), "{bad}");
    }
}

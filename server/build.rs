//! Puts the built-in courses into the program, so that it runs from one file.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// The folders that hold courses; what lies beside them is for authors.
const ROOMS: [&str; 3] = ["modules", "programs", "glossary"];

fn main() -> io::Result<()> {
    let variable = |name: &str| {
        env::var_os(name).map(PathBuf::from).ok_or_else(|| io::Error::other(format!("Cargo did not set {name}")))
    };
    let courses = variable("CARGO_MANIFEST_DIR")?.join("../courses").canonicalize()?;
    let mut files = Vec::new();
    for room in ROOMS {
        let folder = courses.join(room);
        println!("cargo::rerun-if-changed={}", folder.display());
        collect(&folder, room, &mut files)?;
    }
    files.sort();
    let mut out = String::from(
        "/// Every file of the built-in courses, by its path.\npub const BUILT_IN: &[(&str, &[u8])] = &[\n",
    );
    for (name, path) in files {
        // Debug form is a Rust string literal, whatever signs the path has. Writing to a String cannot fail.
        let _ = writeln!(out, "    ({name:?}, include_bytes!({path:?})),");
    }
    out.push_str("];\n");
    fs::write(variable("OUT_DIR")?.join("courses.rs"), out)
}

fn collect(folder: &Path, before: &str, files: &mut Vec<(String, PathBuf)>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name =
            entry.file_name().into_string().map_err(|_| io::Error::other("a course file's name is not UTF-8"))?;
        if name.starts_with('.') {
            continue;
        }
        let relative = format!("{before}/{name}");
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &relative, files)?;
        } else {
            files.push((relative, entry.path()));
        }
    }
    Ok(())
}

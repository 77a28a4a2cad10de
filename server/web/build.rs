//! Builds the islands' code into the binary when `CAIRN_PKG` names the folder that wasm-bindgen wrote. Without it the
//! server is complete too: every page works without its islands.
//!
//! A relative folder is looked for from the root of the workspace.

use std::path::{Path, PathBuf};
use std::{env, fs};

const FILES: [&str; 2] = ["app.js", "app_bg.wasm"];

fn main() -> Result<(), String> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-env-changed=CAIRN_PKG");
    let variable = |name: &str| env::var_os(name).map(PathBuf::from).ok_or(format!("cargo sets no {name}"));
    let out = variable("OUT_DIR")?;
    let text = match env::var_os("CAIRN_PKG").filter(|folder| !folder.is_empty()) {
        None => "None".to_owned(),
        Some(folder) => {
            let folder = variable("CARGO_MANIFEST_DIR")?.join("../..").join(folder);
            embed(&folder, &out)?
        }
    };
    fs::write(out.join("islands.rs"), text).map_err(|error| format!("writing islands.rs: {error}"))
}

/// Copies the two files beside the built code and gives the expression that includes them.
fn embed(folder: &Path, out: &Path) -> Result<String, String> {
    let snippets = folder.join("snippets");
    if snippets.exists() {
        return Err("CAIRN_PKG holds a folder `snippets`: only app.js and app_bg.wasm are served, \
                    so leave out the crate that brings JavaScript of its own"
            .to_owned());
    }
    for name in FILES {
        let file = folder.join(name);
        println!("cargo::rerun-if-changed={}", file.display());
        fs::copy(&file, out.join(name))
            .map_err(|error| format!("CAIRN_PKG: {}: {error}; build the islands first", file.display()))?;
    }
    let include = |name: &str| format!("include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{name}\"))");
    Ok(format!("Some(Islands {{ script: {}, wasm: {} }})", include(FILES[0]), include(FILES[1])))
}

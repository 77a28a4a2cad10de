//! The files of every page, built into the binary: styles, fonts, icons, the islands. Each address holds a hash of the
//! content, so that browsers keep a file for ever and never a wrong one.

mod css;
mod file;

use crate::call::Call;
use crate::reply::Reply;
use crate::stop::Stop;
use crate::table::{Permit, Row, get};
use axum::http::HeaderMap;
use axum::response::Response;
use file::File;
use std::collections::{BTreeMap, HashMap};

/// A file as it stands in the source.
#[derive(Debug, Clone, Copy)]
pub struct Source {
    /// Its name without folder.
    pub name: &'static str,
    /// What is in it.
    pub bytes: &'static [u8],
    /// Its type.
    pub mime: &'static str,
}

/// The code of the islands, as wasm-bindgen wrote it.
#[derive(Debug, Clone, Copy)]
pub struct Islands {
    /// `app.js`.
    pub script: &'static [u8],
    /// `app_bg.wasm`.
    pub wasm: &'static [u8],
}

macro_rules! sources {
    ($($folder:literal / $name:literal : $mime:literal),* $(,)?) => {
        [$(Source { name: $name, bytes: include_bytes!(concat!("../../../style/", $folder, "/", $name)), mime: $mime }),*]
    };
}

const FILES: [Source; 12] = sources![
    "fonts" / "atkinson-hyperlegible-next-latin-400-normal.woff2": "font/woff2",
    "fonts" / "atkinson-hyperlegible-next-latin-400-italic.woff2": "font/woff2",
    "fonts" / "atkinson-hyperlegible-next-latin-700-normal.woff2": "font/woff2",
    "fonts" / "atkinson-hyperlegible-next-latin-ext-400-normal.woff2": "font/woff2",
    "fonts" / "atkinson-hyperlegible-next-latin-ext-400-italic.woff2": "font/woff2",
    "fonts" / "atkinson-hyperlegible-next-latin-ext-700-normal.woff2": "font/woff2",
    "fonts" / "literata-latin-600-normal.woff2": "font/woff2",
    "fonts" / "literata-latin-ext-600-normal.woff2": "font/woff2",
    "icons" / "favicon.svg": "image/svg+xml",
    "icons" / "icon-192.png": "image/png",
    "icons" / "marks.svg": "image/svg+xml",
    "." / "logo.svg": "image/svg+xml",
];

/// In the order in which later rules win.
const STYLES: [&str; 6] = [
    include_str!("../../../style/tokens.css"),
    include_str!("../../../style/base.css"),
    include_str!("../../../style/layout.css"),
    include_str!("../../../style/forms.css"),
    include_str!("../../../style/lesson.css"),
    include_str!("../../../style/print.css"),
];

/// What the first lines of every page are set in.
const EARLY: [&str; 3] = [
    "atkinson-hyperlegible-next-latin-400-normal.woff2",
    "atkinson-hyperlegible-next-latin-700-normal.woff2",
    "literata-latin-600-normal.woff2",
];

const STYLE: &str = "cairn.css";
const ICON: &str = "favicon.svg";
const SIGNAL: &str = "signal.js";
const SCRIPT: &str = "app.js";
const WASM: &str = "app_bg.wasm";

/// The code of the islands that was there when this was built.
const ISLANDS: Option<Islands> = include!(concat!(env!("OUT_DIR"), "/islands.rs"));

/// The files with their addresses.
#[derive(Debug)]
pub struct Assets {
    files: HashMap<String, File>,
    addresses: BTreeMap<&'static str, String>,
}

impl Assets {
    /// The files of this binary.
    #[must_use]
    pub fn built_in() -> Self {
        Self::new(&FILES, &STYLES, ISLANDS)
    }

    /// Hashes and names the files; the styles are joined in their order and lead to the files by their new names.
    #[must_use]
    pub fn new(sources: &[Source], styles: &[&str], islands: Option<Islands>) -> Self {
        let mut assets = Self { files: HashMap::new(), addresses: BTreeMap::new() };
        for source in sources {
            assets.add("/assets", source.name, File::new(source.bytes, source.mime));
        }
        let style = css::point_to(&css::tidy(&styles.concat()), &assets.addresses);
        assets.add("/assets", STYLE, File::new(style.into_bytes(), "text/css; charset=utf-8"));
        let signal = include_bytes!("assets/signal.js");
        assets.add("/assets", SIGNAL, File::new(&signal[..], "text/javascript; charset=utf-8"));
        if let Some(islands) = islands {
            let wasm = assets.add("/pkg", WASM, File::new(islands.wasm, "application/wasm"));
            // The page names the wasm file itself; the script has its own idea of it for those who do not.
            let name = wasm.rsplit('/').next().unwrap_or(WASM);
            let script = String::from_utf8_lossy(islands.script).replace(WASM, name);
            assets.add("/pkg", SCRIPT, File::new(script.into_bytes(), "text/javascript; charset=utf-8"));
        }
        assets
    }

    fn add(&mut self, folder: &str, name: &'static str, file: File) -> String {
        let (stem, ending) = name.rsplit_once('.').unwrap_or((name, "bin"));
        let address = format!("{folder}/{stem}.{}.{ending}", file.hash());
        self.addresses.insert(name, address.clone());
        self.files.insert(address.clone(), file);
        address
    }

    /// The address of a file by its plain name, such as `marks.svg`.
    #[must_use]
    pub fn address(&self, name: &str) -> Option<&str> {
        self.addresses.get(name).map(String::as_str)
    }

    /// The addresses that every page needs. Script and wasm are empty in a binary without islands.
    #[must_use]
    pub fn hrefs(&self) -> app::shell::Assets {
        let address = |name: &str| self.address(name).unwrap_or_default().to_owned();
        app::shell::Assets {
            styles: vec![address(STYLE)],
            fonts: EARLY.iter().map(|name| address(name)).collect(),
            icon: address(ICON),
            signal: address(SIGNAL),
            script: address(SCRIPT),
            wasm: address(WASM),
        }
    }

    /// The file at that address, in the way that the request prefers; none at addresses of other times.
    #[must_use]
    pub fn answer(&self, path: &str, headers: &HeaderMap) -> Option<Response> {
        self.files.get(path).map(|file| file.answer(headers))
    }

    /// Compresses every file, which is else done when it is first asked for: about a tenth of a second, to be spent
    /// on a thread of its own when the server starts.
    pub fn warm(&self) {
        self.files.values().for_each(File::warm);
    }
}

/// The rows of the table that hand out the files.
#[must_use]
pub fn rows<S: Send + Sync + 'static>(of: fn(&S) -> &Assets) -> Vec<Row<S>> {
    let file = move |call: Call<S>| async move {
        of(&call.state).answer(&call.path, &call.headers).map(Reply::Ready).ok_or(Stop::NotFound)
    };
    vec![get("/assets/{file}", Permit::Open, file), get("/pkg/{file}", Permit::Open, file)]
}

#[cfg(test)]
mod tests;

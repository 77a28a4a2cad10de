//! Tests of the built-in files: addresses, styles, coding, what browsers keep.
#![allow(clippy::unwrap_used)]

use super::*;
use axum::body::to_bytes;
use axum::http::{HeaderName, HeaderValue};

const PKG: Islands = Islands {
    script: b"const wasm = new URL('app_bg.wasm', import.meta.url); export default function init() {}",
    wasm: b"\0asm\x01\0\0\0",
};

fn headers(pairs: &[(&'static str, &str)]) -> HeaderMap {
    pairs.iter().map(|(n, v)| (HeaderName::from_static(n), HeaderValue::from_str(v).unwrap())).collect()
}

fn text<'a>(response: &'a Response, name: &str) -> &'a str {
    response.headers().get(name).map_or("", |v| v.to_str().unwrap())
}

async fn body(response: Response) -> Vec<u8> {
    to_bytes(response.into_body(), 1 << 24).await.unwrap().to_vec()
}

#[test]
fn every_file_of_the_style_folder_is_built_in() {
    let folder = std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../style"));
    let mut names = Vec::new();
    for place in [folder.join("fonts"), folder.join("icons"), folder.to_path_buf()] {
        for entry in std::fs::read_dir(place).unwrap() {
            let name = entry.unwrap().file_name().into_string().unwrap();
            if [".woff2", ".svg", ".png"].iter().any(|ending| name.ends_with(ending)) {
                names.push(name);
            }
        }
    }
    names.sort_unstable();
    let mut built_in: Vec<_> = FILES.iter().map(|file| file.name).collect();
    built_in.sort_unstable();
    assert_eq!(names, built_in);
}

#[tokio::test]
async fn every_address_that_a_page_is_given_or_a_style_names_is_answered() {
    let assets = Assets::new(&FILES, &STYLES, Some(PKG));
    let hrefs = assets.hrefs();
    let given = [&hrefs.styles[..], &hrefs.fonts[..], &[hrefs.icon, hrefs.signal, hrefs.script, hrefs.wasm]].concat();
    assert_eq!(given.len(), 8);
    let style = assets.answer(&given[0], &HeaderMap::new()).unwrap();
    let style = String::from_utf8(body(style).await).unwrap();
    let named: Vec<_> = style.split("url(\"").skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()).collect();
    assert!(named.len() > 8, "{named:?}");
    for address in given.iter().chain(named.iter().filter(|address| !address.starts_with("data:"))) {
        assert!(assets.answer(address, &HeaderMap::new()).is_some(), "{address}");
    }
    assert!(!style.contains("url(f") && !style.contains("url(i") && !style.contains("/*"));
}

#[test]
fn styles_are_joined_so_that_tokens_come_first_and_print_last() {
    let all = Assets::new(&[], &["a{}", "b{}"], None);
    let swapped = Assets::new(&[], &["b{}", "a{}"], None);
    assert_ne!(all.address(STYLE), swapped.address(STYLE));
    assert!(STYLES[0].contains("@font-face") && STYLES[5].contains("@media print"));
}

#[tokio::test]
async fn the_islands_have_hashed_names_and_the_script_knows_them() {
    let assets = Assets::new(&[], &[], Some(PKG));
    let (script, wasm) = assets.address(SCRIPT).zip(assets.address(WASM)).unwrap();
    assert!(script.starts_with("/pkg/app.") && script.ends_with(".js"), "{script}");
    assert!(wasm.starts_with("/pkg/app_bg.") && wasm.ends_with(".wasm"), "{wasm}");
    let code = assets.answer(script, &HeaderMap::new()).unwrap();
    assert_eq!(text(&code, "content-type"), "text/javascript; charset=utf-8");
    let code = String::from_utf8(body(code).await).unwrap();
    assert!(code.contains(&format!("new URL('{}'", wasm.strip_prefix("/pkg/").unwrap())), "{code}");
    let wasm = assets.answer(wasm, &HeaderMap::new()).unwrap();
    assert_eq!(text(&wasm, "content-type"), "application/wasm");
    assert_eq!(body(wasm).await, PKG.wasm);
}

#[test]
fn without_islands_there_is_no_script() {
    let assets = Assets::new(&FILES, &STYLES, None);
    assert_eq!((assets.hrefs().script.as_str(), assets.hrefs().wasm.as_str()), ("", ""));
}

#[tokio::test]
async fn a_file_is_sent_as_the_browser_likes_it_and_always_the_same_file() {
    let assets = Assets::new(&[], &[include_str!("../../../../style/forms.css")], None);
    let address = assets.address(STYLE).unwrap();
    let plain = assets.answer(address, &HeaderMap::new()).unwrap();
    assert_eq!(text(&plain, "content-encoding"), "");
    let plain = body(plain).await;
    for (accept, coding) in [("gzip, deflate, br", "br"), ("gzip", "gzip"), ("br;q=0, gzip;q=0.5", "gzip")] {
        let response = assets.answer(address, &headers(&[("accept-encoding", accept)])).unwrap();
        assert_eq!(text(&response, "content-encoding"), coding);
        assert_eq!(text(&response, "vary"), "accept-encoding");
        assert_eq!(text(&response, "cache-control"), "public, max-age=31536000, immutable");
        let length: usize = text(&response, "content-length").parse().unwrap();
        let small = body(response).await;
        assert_eq!(small.len(), length);
        assert!(small.len() * 2 < plain.len(), "{coding}: {} of {}", small.len(), plain.len());
        let mut back = Vec::new();
        if coding == "br" {
            brotli::BrotliDecompress(&mut &*small, &mut back).unwrap();
        } else {
            std::io::copy(&mut flate2::read::GzDecoder::new(&*small), &mut back).unwrap();
        }
        assert_eq!(back, plain);
    }
}

#[tokio::test]
async fn fonts_are_sent_as_they_are() {
    let assets = Assets::new(&FILES, &[], None);
    let font = assets.address(EARLY[0]).unwrap();
    let response = assets.answer(font, &headers(&[("accept-encoding", "gzip, br")])).unwrap();
    assert_eq!((text(&response, "content-type"), text(&response, "content-encoding")), ("font/woff2", ""));
    assert_eq!(body(response).await, FILES[0].bytes);
}

#[tokio::test]
async fn a_browser_that_has_the_file_is_told_so() {
    let assets = Assets::new(&[], &["a { color: red }"], None);
    let address = assets.address(STYLE).unwrap();
    let tag = text(&assets.answer(address, &HeaderMap::new()).unwrap(), "etag").to_owned();
    let weak = format!("\"x\", W/{tag}");
    for known in [tag.as_str(), weak.as_str(), "*"] {
        let response = assets.answer(address, &headers(&[("if-none-match", known)])).unwrap();
        assert_eq!(response.status().as_u16(), 304, "{known}");
        assert_eq!(text(&response, "etag"), tag);
        assert!(body(response).await.is_empty());
    }
    let other = assets.answer(address, &headers(&[("if-none-match", "\"x\"")])).unwrap();
    assert_eq!(other.status().as_u16(), 200);
}

#[test]
fn addresses_of_other_times_are_not_answered() {
    let assets = Assets::new(&FILES, &STYLES, None);
    for path in ["/assets/cairn.css", "/assets/cairn.0000000000000000.css", "/assets/../Cargo.toml", "/assets/"] {
        assert!(assets.answer(path, &HeaderMap::new()).is_none(), "{path}");
    }
}

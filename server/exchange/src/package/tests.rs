//! Packages: what is packed comes back, and an archive that means harm does none.

#![allow(clippy::unwrap_used)]
use super::*;
use proptest::prelude::*;

type Entries<'a> = &'a [(&'a str, &'a [u8])];

fn archive(entries: Entries<'_>) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn paths(entries: Entries<'_>) -> Vec<String> {
    unpack(&archive(entries)).unwrap().files.into_keys().collect()
}

fn fault(entries: Entries<'_>) -> PackageFault {
    unpack(&archive(entries)).unwrap_err()
}

#[test]
fn what_is_packed_comes_back_and_packing_again_gives_the_same_bytes() {
    let files: BTreeMap<String, Vec<u8>> =
        [("module.toml", "id = \"hope\""), ("en/about.toml", "title = \"é\""), ("en/lessons/01-a.md", "")]
            .map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec()))
            .into();
    let packed = pack(Some("hope"), &files).unwrap();
    assert_eq!(packed, pack(Some("hope"), &files).unwrap());
    assert_eq!(unpack(&packed).unwrap(), Package { files: files.clone(), left_out: vec![] });
    assert_eq!(unpack(&pack(None, &files).unwrap()).unwrap().files, files);
}

#[test]
fn folders_around_everything_are_taken_off_and_a_language_stays() {
    assert_eq!(paths(&[("a/b/module.toml", b"x"), ("a/b/en/about.toml", b"y")]), ["en/about.toml", "module.toml"]);
    assert_eq!(paths(&[("hope/en/about.toml", b"y")]), ["en/about.toml"]);
    assert_eq!(paths(&[("hope\\module.toml", b"y"), ("./hope/x.md", b"")]), ["module.toml", "x.md"]);
}

#[test]
fn what_a_system_adds_is_left_out_and_named() {
    let package = unpack(&archive(&[
        ("hope/module.toml", b"x"),
        ("hope/.DS_Store", b"d"),
        ("__MACOSX/hope/._module.toml", b"m"),
        ("hope/.git/config", b"g"),
        ("hope/Thumbs.db", b"t"),
    ]))
    .unwrap();
    assert_eq!(package.files.into_keys().collect::<Vec<_>>(), ["module.toml"]);
    assert_eq!(
        package.left_out,
        ["__MACOSX/hope/._module.toml", "hope/.DS_Store", "hope/.git/config", "hope/Thumbs.db"]
    );
}

#[test]
fn a_path_that_leads_elsewhere_is_refused() {
    for path in ["../a", "a/../../b", "/etc/passwd", "\\\\server\\x", "C:\\x", "a/..", "a\u{202e}b", "..\\x", "a\u{7}"]
    {
        assert!(matches!(fault(&[("ok.md", b"x"), (path, b"y")]), PackageFault::Path { .. }), "{path:?}");
    }
    let long = "a/".repeat(120) + "b";
    assert!(matches!(fault(&[(&long, b"y")]), PackageFault::Path { .. }));
}

#[test]
fn a_link_is_no_file() {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    writer.add_symlink("module.toml", "/etc/passwd", SimpleFileOptions::default()).unwrap();
    let bytes = writer.finish().unwrap().into_inner();
    assert_eq!(unpack(&bytes), Err(PackageFault::NotAFile { path: "module.toml".to_owned() }));
}

#[test]
fn what_is_too_much_is_refused_with_its_limit() {
    let zeros = vec![0; MOST_OF_A_FILE];
    assert!(matches!(fault(&[("a", &zeros)]), PackageFault::Swollen { .. }));
    // Bytes that do not shrink.
    let mut state = 1_u32;
    let noise = (0..MOST_OF_A_FILE).map(|_| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 24) as u8
    });
    let mut large: Vec<u8> = noise.collect();
    assert_eq!(unpack(&archive(&[("a", &large)])).unwrap().files.len(), 1);
    large.push(1);
    assert!(matches!(fault(&[("a", &large)]), PackageFault::FileTooLarge { .. }));
    let names: Vec<String> = (0..=MOST_ENTRIES).map(|n| format!("f{n}")).collect();
    let many: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b""[..])).collect();
    assert_eq!(fault(&many), PackageFault::TooMany { most: MOST_ENTRIES });
    assert_eq!(unpack(&vec![0; MOST_BYTES + 1]), Err(PackageFault::TooLarge { most: MOST_BYTES }));
    // A file of words shrinks to a tenth: within the ratio, and too much together.
    let words: Vec<u8> = large.iter().map(|byte| b"abcd"[usize::from(byte >> 6)]).collect();
    let words = words[..200_000].repeat(5);
    let names: Vec<String> = (0..25).map(|n| format!("f{n}")).collect();
    let large: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), words.as_slice())).collect();
    assert_eq!(fault(&large), PackageFault::TooLargeUnpacked { most: MOST_UNPACKED });
}

#[test]
fn nothing_and_no_archive_are_said_apart() {
    assert_eq!(unpack(b"hello"), Err(PackageFault::NotAZip));
    assert_eq!(unpack(b""), Err(PackageFault::NotAZip));
    assert_eq!(fault(&[]), PackageFault::Empty);
    assert_eq!(fault(&[(".DS_Store", b"x"), ("empty/", b"")]), PackageFault::Empty);
    assert!(matches!(fault(&[("a/x.md", b"1"), ("a//x.md", b"2")]), PackageFault::Twice { .. }));
}

/// Whatever comes in: no panic, and what is taken keeps every limit.
fn keeps_the_limits(bytes: &[u8]) {
    if let Ok(package) = unpack(bytes) {
        assert!(!package.files.is_empty() && package.files.len() <= MOST_ENTRIES);
        assert!(package.files.values().map(Vec::len).sum::<usize>() <= MOST_UNPACKED);
        for (path, content) in &package.files {
            assert!(content.len() <= MOST_OF_A_FILE, "{path}");
            assert!(!path.starts_with('/') && !path.split('/').any(|part| part == ".." || part.is_empty()), "{path:?}");
            assert!(!path.contains('\\') && !path.chars().any(char::is_control), "{path:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn any_bytes_are_read_without_harm(bytes in proptest::collection::vec(any::<u8>(), 0..2_000)) {
        keeps_the_limits(&bytes);
    }

    #[test]
    fn an_archive_with_some_bytes_changed_is_read_without_harm(
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
        end in any::<prop::sample::Index>(),
        cut in any::<bool>(),
    ) {
        let files: BTreeMap<String, Vec<u8>> = [
            ("module.toml".to_owned(), b"id = \"hope\"\n".repeat(20)),
            ("en/lessons/01-a.md".to_owned(), b"Some text. ".repeat(300)),
        ].into();
        let mut bytes = pack(Some("hope"), &files).unwrap();
        for (place, byte) in &changes {
            let place = place.index(bytes.len());
            bytes[place] = *byte;
        }
        if cut {
            bytes.truncate(end.index(bytes.len()) + 1);
        }
        keeps_the_limits(&bytes);
    }

    #[test]
    fn any_names_are_read_without_harm(names in proptest::collection::vec("[a-z./\\\\:_ ]{1,30}", 1..12)) {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for name in &names {
            // Some names are refused by the writer already.
            if writer.start_file(name.as_str(), SimpleFileOptions::default()).is_ok() {
                writer.write_all(name.as_bytes()).unwrap();
            }
        }
        keeps_the_limits(&writer.finish().unwrap().into_inner());
    }

    #[test]
    fn files_come_back_as_they_were(files in proptest::collection::btree_map("[a-z]{4,8}(/[a-z]{1,8}){0,2}\\.md", proptest::collection::vec(any::<u8>(), 0..300), 1..8)) {
        let packed = pack(Some("module"), &files).unwrap();
        let unpacked = unpack(&packed).unwrap().files;
        // A folder around all of them goes as well, so that only the ends of paths are the same.
        prop_assert_eq!(unpacked.len(), files.len());
        for ((path, bytes), (before, was)) in unpacked.iter().zip(&files) {
            prop_assert!(before.ends_with(path.as_str()));
            prop_assert_eq!(bytes, was);
        }
    }
}

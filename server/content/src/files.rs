//! The files that a catalogue is read from, and the one function that takes them from a folder.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// Files by their path relative to the folder of courses, with `/` between its parts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Files(pub BTreeMap<String, Vec<u8>>);

/// Reads every file below a folder. Hidden files and folders are left out.
///
/// # Errors
/// When something cannot be read, a name is not UTF-8, or a link leads out of the folder or to
/// another folder (which could go round in circles).
pub fn read_folder(dir: &Path) -> io::Result<Files> {
    let root = dir.canonicalize()?;
    let mut files = Files::default();
    let mut waiting = vec![(root.clone(), String::new())];
    while let Some((folder, before)) = waiting.pop() {
        for entry in fs::read_dir(&folder)? {
            let entry = entry?;
            let path = entry.path();
            let name = entry.file_name().into_string().map_err(|_| refused(&path, "its name is not UTF-8"))?;
            if name.starts_with('.') {
                continue;
            }
            let relative = format!("{before}{name}");
            let kind = entry.file_type()?;
            if kind.is_dir() {
                waiting.push((path, format!("{relative}/")));
            } else {
                let path = if kind.is_symlink() { followed(&path, &root)? } else { path };
                files.0.insert(relative, fs::read(path)?);
            }
        }
    }
    Ok(files)
}

fn followed(link: &Path, root: &Path) -> io::Result<PathBuf> {
    let target = link.canonicalize()?;
    if !target.starts_with(root) {
        return Err(refused(link, "this link leads out of the folder"));
    }
    if target.is_dir() {
        return Err(refused(link, "links to folders are not followed"));
    }
    Ok(target)
}

fn refused(path: &Path, why: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, format!("{}: {why}", path.display()))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_folder_is_read_with_relative_paths_and_without_hidden_files() {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir_all(dir.path().join("modules/hope/.git")).unwrap();
        fs::write(dir.path().join("modules/hope/module.toml"), "x").unwrap();
        fs::write(dir.path().join("modules/hope/.git/config"), "y").unwrap();
        fs::write(dir.path().join(".hidden"), "z").unwrap();
        let files = read_folder(dir.path()).unwrap();
        assert_eq!(files.0.keys().collect::<Vec<_>>(), ["modules/hope/module.toml"]);
    }

    #[test]
    fn a_folder_that_is_not_there_is_an_error() {
        let dir = tempfile::tempdir().unwrap();
        assert!(read_folder(&dir.path().join("none")).is_err());
    }

    #[cfg(unix)]
    #[test]
    fn a_link_may_stay_inside_and_may_not_lead_out() {
        use std::os::unix::fs::symlink;
        let outside = tempfile::tempdir().unwrap();
        fs::write(outside.path().join("secret"), "s").unwrap();
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("a.md"), "a").unwrap();
        symlink(dir.path().join("a.md"), dir.path().join("b.md")).unwrap();
        assert_eq!(read_folder(dir.path()).unwrap().0["b.md"], b"a");

        symlink(outside.path().join("secret"), dir.path().join("c.md")).unwrap();
        let message = read_folder(dir.path()).unwrap_err().to_string();
        assert!(message.contains("leads out of the folder"), "{message}");

        fs::remove_file(dir.path().join("c.md")).unwrap();
        symlink(dir.path(), dir.path().join("round")).unwrap();
        assert!(read_folder(dir.path()).is_err());
    }
}

//! The data folder, and the secret in it where none was given.

use crate::console::complain;
use crate::failure::Failure;
use crate::ports::OsRandom;
use crate::settings::{self, Settings};
use service::{MasterSecret, Random as _};
use std::fs;
use std::io::{self, Write as _};
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};
use storage::Place;

/// Makes the data folder if it is not there, for its owner only.
pub fn make(folder: &Path) -> Result<(), Failure> {
    fs::DirBuilder::new().recursive(true).mode(0o700).create(folder).map_err(|e| {
        let remedy = "Choose another folder with CAIRN_DATA, or let this user write there.";
        Failure::found("the data folder cannot be made", remedy).at(folder.display()).because(&e)
    })
}

/// The file in which the secret lies when none was given.
pub fn secret_file(data: &Path) -> PathBuf {
    data.join("secret")
}

/// Whether a database was begun at that place.
pub fn has_database(place: &Place) -> bool {
    match place {
        Place::Memory => false,
        Place::Folder(folder) => fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some()),
    }
}

/// The master secret: the one that was given, or the one in the data folder, which is made if this is the first start.
pub fn secret(settings: &Settings) -> Result<MasterSecret, Failure> {
    if let Some(secret) = &settings.secret {
        return Ok(secret.clone());
    }
    let file = secret_file(&settings.data);
    match read_secret(&file)? {
        Some(secret) => Ok(secret),
        None if has_database(&settings.db) => {
            let remedy = "Put the file back from your backup, or set CAIRN_SECRET to the secret that this data was made with. \
                A new secret could not open it.";
            Err(Failure::found("there is a database, and the secret that opens it is not here", remedy)
                .at(file.display()))
        }
        None => {
            let secret = new_secret();
            write_secret(&file, &secret).map_err(|e| {
                let remedy = "Let this user write there, or set CAIRN_SECRET.";
                Failure::found("the secret cannot be kept", remedy).at(file.display()).because(&e)
            })?;
            complain(format_args!(
                "Made a secret in {}. Keep a copy apart from the data: without it nobody can read them.",
                file.display()
            ));
            Ok(secret)
        }
    }
}

/// The secret in a file; none if there is no file.
pub fn read_secret(file: &Path) -> Result<Option<MasterSecret>, Failure> {
    let text = match fs::read_to_string(file) {
        Ok(text) => text,
        Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(e) => {
            let remedy = "Run Cairn as the user that owns the file.";
            return Err(Failure::found("the secret cannot be read", remedy).at(file.display()).because(&e));
        }
    };
    let open = fs::metadata(file).is_ok_and(|m| m.permissions().mode() & 0o077 != 0);
    if open {
        tracing::warn!("others on this machine can read the secret; run `chmod 600` on the file");
    }
    match settings::secret(text.trim()) {
        Ok(secret) => Ok(Some(secret)),
        Err(_) => {
            let remedy = "Put the file back from your backup, or set CAIRN_SECRET.";
            Err(Failure::found("this is not a secret of 64 hexadecimal digits", remedy).at(file.display()))
        }
    }
}

/// A secret made by chance.
pub fn new_secret() -> MasterSecret {
    let mut secret = [0; 32];
    OsRandom.fill(&mut secret);
    MasterSecret(secret)
}

/// Writes the secret for its owner only, never over another, and lasting before anything is sealed with it.
fn write_secret(file: &Path, secret: &MasterSecret) -> io::Result<()> {
    let text: String = secret.0.iter().map(|b| format!("{b:02x}")).collect();
    let mut open = fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(file)?;
    let written = writeln!(open, "{text}").and_then(|()| open.sync_all());
    if let Err(error) = written {
        // Half a secret would only be in the way of the next start.
        let _ = fs::remove_file(file);
        return Err(error);
    }
    match file.parent().filter(|p| !p.as_os_str().is_empty()) {
        Some(folder) => fs::File::open(folder)?.sync_all(),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_secret_is_kept_for_its_owner_only_and_never_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let file = secret_file(folder.path());
        assert!(read_secret(&file).unwrap().is_none());
        let secret = new_secret();
        write_secret(&file, &secret).unwrap();
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
        assert!(write_secret(&file, &new_secret()).is_err());
        assert_eq!(read_secret(&file).unwrap().unwrap().0, secret.0);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_file_that_is_no_secret_is_not_taken_for_one() {
        let folder = tempfile::tempdir().unwrap();
        let file = secret_file(folder.path());
        fs::write(&file, "hello").unwrap();
        assert!(read_secret(&file).is_err());
    }
}

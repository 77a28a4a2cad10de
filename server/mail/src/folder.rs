//! Letters as files: for trying things out, and for the demonstration. Any mail program opens them.

use crate::fault::Fault;
use crate::relay::SetupError;
use std::io::Write as _;
use std::path::{Path, PathBuf};

pub struct Folder {
    path: PathBuf,
}

impl Folder {
    /// Opens the folder; it is made if it is not there.
    pub fn open(path: &Path) -> Result<Self, SetupError> {
        std::fs::create_dir_all(path).map_err(|source| SetupError::Folder { path: path.to_owned(), source })?;
        Ok(Self { path: path.to_owned() })
    }

    /// Writes the letter whole or not at all: readers of the folder never see half a file, and another try writes the
    /// same file again.
    pub async fn write(&self, mark: &str, letter: Vec<u8>) -> Result<(), Fault> {
        let folder = self.path.clone();
        let file = folder.join(format!("{mark}.eml"));
        let write = move || {
            // Readable by its owner only: invitations hold a link that opens an account.
            let mut part = tempfile::NamedTempFile::new_in(&folder)?;
            part.write_all(&letter)?;
            part.as_file().sync_all()?;
            part.persist(&file).map_err(|e| e.error)?;
            // The new name itself lasts only once the folder is on the disk too.
            std::fs::File::open(&folder)?.sync_all()
        };
        tokio::task::spawn_blocking(write)
            .await
            .map_err(std::io::Error::other)
            .and_then(|done| done)
            .map_err(Fault::Folder)
    }
}

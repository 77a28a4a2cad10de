//! A package: the files of a module or of a program as one zip. Packing gives the same bytes each time; unpacking
//! believes nothing that the archive says of itself.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _, Write as _};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

/// The most bytes of an archive.
pub const MOST_BYTES: usize = 10 * 1024 * 1024;
/// The most entries of an archive, folders included.
pub const MOST_ENTRIES: usize = 2_000;
/// The most bytes of all files together, unpacked.
pub const MOST_UNPACKED: usize = 20 * 1024 * 1024;
/// The most bytes of one file: what fits into one row of the database.
pub const MOST_OF_A_FILE: usize = 1024 * 1024;
/// How many times larger than packed a file may become. Text shrinks to a fifth; what shrinks so much more is a trap.
pub const MOST_RATIO: u64 = 200;
/// The most characters of a path.
const LONGEST_PATH: usize = 200;
/// Files that are too small to be a trap, whatever their ratio.
const HARMLESS: u64 = 64 * 1024;

/// The files of an archive.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Package {
    /// Files by their path, with `/` between its parts, without a folder that stands around all of them.
    pub files: BTreeMap<String, Vec<u8>>,
    /// Paths of what was left out, because systems put it there and no author did.
    pub left_out: Vec<String>,
}

/// Why an archive is not taken. Paths are as they stand in the archive, shortened.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PackageFault {
    /// These bytes are no zip, or it is damaged.
    #[error("not a zip archive")]
    NotAZip,
    /// The archive is too large.
    #[error("more than {most} bytes")]
    TooLarge {
        /// The most bytes.
        most: usize,
    },
    /// It has too many entries.
    #[error("more than {most} entries")]
    TooMany {
        /// The most entries.
        most: usize,
    },
    /// Its files are too large together.
    #[error("more than {most} bytes unpacked")]
    TooLargeUnpacked {
        /// The most bytes.
        most: usize,
    },
    /// One file is too large.
    #[error("{path} has more than {most} bytes")]
    FileTooLarge {
        /// The file.
        path: String,
        /// The most bytes.
        most: usize,
    },
    /// A path leads out of the archive, or is none.
    #[error("{path} leads elsewhere")]
    Path {
        /// The path.
        path: String,
    },
    /// A link, a device: no plain file.
    #[error("{path} is no plain file")]
    NotAFile {
        /// The entry.
        path: String,
    },
    /// A file that needs a passphrase, or is packed in a way that is not read here.
    #[error("{path} is locked or packed in another way")]
    Locked {
        /// The file.
        path: String,
    },
    /// Two files have one path.
    #[error("{path} is there twice")]
    Twice {
        /// The path.
        path: String,
    },
    /// A file grows so much when it is unpacked that it must be a trap.
    #[error("{path} grows too much")]
    Swollen {
        /// The file.
        path: String,
    },
    /// A file cannot be unpacked: its bytes do not fit what the archive says of them.
    #[error("{path} is damaged")]
    Damaged {
        /// The file.
        path: String,
    },
    /// There is no file in it.
    #[error("no files")]
    Empty,
}

/// Packs files under a folder of that name. The same files give the same bytes: sorted, one time, one way of packing.
///
/// # Errors
/// When there is more than an archive of ours may hold.
pub fn pack(folder: Option<&str>, files: &BTreeMap<String, Vec<u8>>) -> Result<Vec<u8>, PackageFault> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let how = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(6))
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    for (path, bytes) in files {
        let name = folder.map_or_else(|| path.clone(), |folder| format!("{folder}/{path}"));
        let damaged = || PackageFault::Damaged { path: shown(&name) };
        archive.start_file(&*name, how).map_err(|_| damaged())?;
        archive.write_all(bytes).map_err(|_| damaged())?;
    }
    Ok(archive.finish().map_err(|_| PackageFault::Empty)?.into_inner())
}

/// Unpacks an archive that someone sent. What systems add (`__MACOSX`, `.DS_Store` and everything else that begins
/// with a dot) is left out and named; a folder around everything is taken off.
///
/// # Errors
/// A [`PackageFault`]; nothing is taken then.
pub fn unpack(bytes: &[u8]) -> Result<Package, PackageFault> {
    if bytes.len() > MOST_BYTES {
        return Err(PackageFault::TooLarge { most: MOST_BYTES });
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| PackageFault::NotAZip)?;
    if archive.len() > MOST_ENTRIES {
        return Err(PackageFault::TooMany { most: MOST_ENTRIES });
    }
    let mut package = Package::default();
    let mut unpacked = 0;
    for place in 0..archive.len() {
        let named = archive.name_for_index(place).and_then(Result::ok).map_or_else(String::new, |name| shown(&name));
        let mut entry = archive.by_index(place).map_err(|_| PackageFault::Locked { path: named })?;
        let name = entry.name().map_err(|_| PackageFault::Path { path: String::new() })?.into_owned();
        let path = sound(&name).ok_or_else(|| PackageFault::Path { path: shown(&name) })?;
        // The kind of a file stands in the upper bits, if the archive comes from a system that has kinds.
        let kind = entry.unix_mode().map_or(0, |mode| mode & 0o170_000);
        if entry.is_symlink() || !matches!(kind, 0 | 0o040_000 | 0o100_000) {
            return Err(PackageFault::NotAFile { path: shown(&name) });
        }
        if entry.is_dir() || path.is_empty() {
            continue;
        }
        if path.split('/').any(from_a_system) {
            package.left_out.push(path);
            continue;
        }
        let most = MOST_OF_A_FILE;
        let mut content = Vec::new();
        // What the archive says of a size is not believed: reading ends one byte after what is allowed.
        let read = entry.by_ref().take(most as u64 + 1).read_to_end(&mut content);
        if content.len() > most {
            return Err(PackageFault::FileTooLarge { path: shown(&name), most });
        }
        if read.is_err() {
            return Err(PackageFault::Damaged { path: shown(&name) });
        }
        let (packed, size) = (entry.compressed_size().max(1), content.len() as u64);
        if size > HARMLESS && size / packed > MOST_RATIO {
            return Err(PackageFault::Swollen { path: shown(&name) });
        }
        unpacked += content.len();
        if unpacked > MOST_UNPACKED {
            return Err(PackageFault::TooLargeUnpacked { most: MOST_UNPACKED });
        }
        if package.files.insert(path, content).is_some() {
            return Err(PackageFault::Twice { path: shown(&name) });
        }
    }
    if package.files.is_empty() {
        return Err(PackageFault::Empty);
    }
    while let Some(folder) = around(&package.files) {
        let files = std::mem::take(&mut package.files);
        package.files = files.into_iter().map(|(path, bytes)| (path[folder.len() + 1..].to_owned(), bytes)).collect();
    }
    package.left_out.sort();
    Ok(package)
}

/// The path with `/` between its parts, as long as it stays inside: no root, no drive, no way up, nothing invisible.
fn sound(name: &str) -> Option<String> {
    let path = name.replace('\\', "/");
    if path.starts_with('/') || path.chars().count() > LONGEST_PATH {
        return None;
    }
    let odd = |c: char| c.is_control() || c == ':' || ('\u{202a}'..='\u{202e}').contains(&c);
    if path.chars().any(odd) {
        return None;
    }
    let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty() && *part != ".").collect();
    (!parts.contains(&"..")).then(|| parts.join("/"))
}

/// Whether a system puts files of that name there.
fn from_a_system(part: &str) -> bool {
    part.starts_with('.') || part == "__MACOSX" || part.eq_ignore_ascii_case("thumbs.db") || part == "desktop.ini"
}

/// The folder that stands around all files, if there is one. A folder named after a language belongs to the module.
fn around(files: &BTreeMap<String, Vec<u8>>) -> Option<String> {
    let (first, _) = files.keys().next()?.split_once('/')?;
    let language = matches!(first.len(), 2 | 3) && first.bytes().all(|b| b.is_ascii_lowercase());
    let all = files.keys().all(|path| path.split_once('/').is_some_and(|(folder, _)| folder == first));
    (all && !language).then(|| first.to_owned())
}

/// A path as it may be shown: without what is invisible, and not longer than a line.
fn shown(path: &str) -> String {
    path.chars().filter(|c| !c.is_control()).take(120).collect()
}

#[cfg(test)]
mod tests;

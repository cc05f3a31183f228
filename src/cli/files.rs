//! The door to the disk, for reading.
#![expect(clippy::disallowed_methods, reason = "this is the door to the disk")]

use std::{
    collections::BTreeMap,
    fs,
    io::{self, Read},
    path::{Path, PathBuf},
};

use ignore::WalkBuilder;

use super::Error;
use crate::lint::Unreadable;

/// What stands at a path; links are not followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Entry {
    File,
    Folder,
    Link,
    /// A device, a pipe, a socket.
    Other,
}

/// A path met on a walk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Met {
    pub(super) path: PathBuf,
    pub(super) entry: Entry,
}

/// What a walk found, by path, and what it could not enter.
#[derive(Debug, Default)]
pub(super) struct Walk {
    pub(super) met: Vec<Met>,
    pub(super) refused: Vec<(PathBuf, String)>,
}

/// Whether `.gitignore` is obeyed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ignored {
    LeftOut,
    Read,
}

/// What stands at a path; `None` when there is nothing.
pub(super) fn entry(path: &Path) -> Option<Entry> {
    fs::symlink_metadata(path).ok().map(|met| kind(met.file_type()))
}

/// Whether something may stand at a path: nobody can tell within a folder that may not be entered.
pub(super) fn may_exist(path: &Path) -> bool {
    let absent = [io::ErrorKind::NotFound, io::ErrorKind::NotADirectory];
    fs::symlink_metadata(path).map_or_else(|error| !absent.contains(&error.kind()), |_| true)
}

/// Whether there is a folder at the path, perhaps behind a link.
pub(super) fn is_folder(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|met| met.is_dir())
}

fn kind(met: fs::FileType) -> Entry {
    if met.is_symlink() {
        Entry::Link
    } else if met.is_dir() {
        Entry::Folder
    } else if met.is_file() {
        Entry::File
    } else {
        Entry::Other
    }
}

/// The path without links in its folders; its last step is left as it is.
pub(super) fn settled(path: &Path) -> PathBuf {
    let last = path.file_name();
    let folder = if last.is_some() { path.parent() } else { Some(path) };
    let real = folder.and_then(|folder| fs::canonicalize(folder).ok());
    match (real, last) {
        (Some(real), Some(last)) => real.join(last),
        (Some(real), None) => real,
        (None, _) => path.to_path_buf(),
    }
}

/// Everything but folders below `root`, hidden names left out.
pub(super) fn walk(root: &Path, ignored: Ignored) -> Walk {
    let obey = ignored == Ignored::LeftOut;
    let mut walker = WalkBuilder::new(root);
    walker
        .hidden(true)
        .follow_links(false)
        .ignore(false)
        .git_global(false)
        .git_exclude(obey)
        .git_ignore(obey)
        .require_git(false)
        .parents(obey)
        .filter_entry(move |entry| {
            let below = entry.depth() > 0 && entry.file_type().is_some_and(|met| met.is_dir());
            !(obey && below && entry.file_name().as_encoded_bytes().starts_with(b"_"))
        });
    let mut walk = Walk::default();
    for entry in walker.build() {
        match entry {
            Ok(entry) => {
                let entry_kind = entry.file_type().map_or(Entry::Other, kind);
                if entry_kind != Entry::Folder && !(entry.depth() == 0 && is_folder(entry.path())) {
                    walk.met.push(Met { path: entry.into_path(), entry: entry_kind });
                }
            }
            Err(error) => {
                let place = place_of(&error).unwrap_or(root).to_path_buf();
                let cause = error.io_error().map_or_else(|| error.to_string(), in_words);
                walk.refused.push((place, cause));
            }
        }
    }
    walk.met.sort_by(|one, next| one.path.cmp(&next.path));
    walk.refused.sort();
    walk
}

fn place_of(error: &ignore::Error) -> Option<&Path> {
    match error {
        ignore::Error::WithPath { path, .. } => Some(path),
        ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => place_of(err),
        _ => None,
    }
}

/// The bytes of a regular file of at most `limit` bytes.
pub(super) fn read(path: &Path, limit: u64) -> Result<Vec<u8>, Unreadable> {
    let refused = |error: io::Error| Unreadable::Refused(in_words(&error));
    let met = fs::symlink_metadata(path).map_err(refused)?;
    if !met.is_file() {
        return Err(Unreadable::Refused("it is no regular file; links, devices and pipes are not read".to_owned()));
    }
    if met.len() > limit {
        return Err(Unreadable::TooLarge { bytes: met.len() });
    }
    let file = fs::File::open(path).map_err(refused)?;
    let opened = file.metadata().map_err(refused)?;
    let mut bytes = Vec::with_capacity(usize::try_from(met.len()).unwrap_or(0));
    file.take(limit + 1).read_to_end(&mut bytes).map_err(refused)?;
    if !opened.is_file() || bytes.len() as u64 != met.len() {
        return Err(Unreadable::Refused("it changed while it was read".to_owned()));
    }
    Ok(bytes)
}

/// Standard input, at most `limit` bytes.
pub(super) fn read_stdin(limit: u64) -> Result<Result<Vec<u8>, Unreadable>, Error> {
    let mut bytes = Vec::new();
    io::stdin()
        .lock()
        .take(limit + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| Error::new(format!("standard input cannot be read: {}", in_words(&error))))?;
    let length = bytes.len() as u64;
    Ok(if length > limit { Err(Unreadable::TooLarge { bytes: length }) } else { Ok(bytes) })
}

/// Names of the folders in a folder, sorted; none when it cannot be read.
pub(super) fn folders_in(path: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(path).into_iter().flatten().flatten();
    let mut folders: Vec<PathBuf> =
        entries.filter(|entry| entry.file_type().is_ok_and(|met| met.is_dir())).map(|entry| entry.path()).collect();
    folders.sort();
    folders
}

/// The names in a folder, with what they are; `None` when it cannot be listed. No content can write
/// a name that is no UTF-8.
pub(super) fn names_in(path: &Path) -> Option<BTreeMap<String, Entry>> {
    let entries = fs::read_dir(path).ok()?.flatten();
    let named = entries.filter_map(|entry| Some((entry.file_name().into_string().ok()?, entry.file_type().ok()?)));
    Some(named.map(|(name, met)| (name, kind(met))).collect())
}

/// An error of the disk, without the number of the system.
pub(super) fn in_words(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "there is no such file".to_owned(),
        io::ErrorKind::PermissionDenied => "permission denied".to_owned(),
        io::ErrorKind::AlreadyExists => "it exists already".to_owned(),
        _ => {
            let text = error.to_string();
            text.split(" (os error").next().unwrap_or_default().to_lowercase()
        }
    }
}

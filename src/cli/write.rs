//! The door to the disk, for writing: a file is old or new, never half, and never behind a link.
#![expect(clippy::disallowed_methods, reason = "this is the door to the disk")]

use std::{
    ffi::OsString,
    fs,
    io::{self, Write},
    path::Path,
};

use super::{Error, files::in_words};

/// Replaces a file as a whole: a new file beside it, synced, renamed.
pub(super) fn replace(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let mut permissions = None;
    match fs::symlink_metadata(path) {
        Ok(met) if met.is_file() => permissions = Some(met.permissions()),
        Ok(_) => return Err(failed(path, "it is no regular file; links are not written through")),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(failed(path, &in_words(&error))),
    }
    let mut name = OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(format!(".{}.tmp", std::process::id()));
    let beside = path.with_file_name(name);
    let written = write_new(&beside, bytes)
        .and_then(|()| permissions.map_or(Ok(()), |kept| fs::set_permissions(&beside, kept)))
        .and_then(|()| fs::rename(&beside, path));
    written.map_err(|error| {
        // The first error is the one to tell; a left-over that cannot be removed is hidden by name.
        drop(fs::remove_file(&beside));
        failed(path, &in_words(&error))
    })
}

/// Adds to the end of a file, which may be new.
pub(super) fn append(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    match fs::symlink_metadata(path) {
        Ok(met) if met.is_file() => {}
        Ok(_) => return Err(failed(path, "it is no regular file; links are not written through")),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(failed(path, &in_words(&error))),
    }
    let opened = fs::OpenOptions::new().append(true).create(true).open(path);
    opened.and_then(|mut file| file.write_all(bytes)).map_err(|error| failed(path, &in_words(&error)))
}

/// Writes a file that must not exist yet, with the folders above it.
pub(super) fn create(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let made = path.parent().map_or(Ok(()), fs::create_dir_all);
    made.and_then(|()| write_new(path, bytes)).map_err(|error| failed(path, &in_words(&error)))
}

/// Makes a folder and those above it.
pub(super) fn folder(path: &Path) -> Result<(), Error> {
    fs::create_dir_all(path).map_err(|error| failed(path, &in_words(&error)))
}

fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = fs::OpenOptions::new().write(true).create_new(true).open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

fn failed(path: &Path, cause: &str) -> Error {
    Error::new(format!("{} cannot be written: {cause}", path.display()))
}

//! Folders of the repository, read once into memory.

#![expect(clippy::disallowed_methods, reason = "the fixtures lie on the disk; the tests read them here only")]

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

/// Files by their path below a folder, with `/` between folders.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

/// Every file below a folder of the repository.
pub(crate) fn read_folder(folder: &str) -> Files {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut files = Files::new();
    let mut open: Vec<PathBuf> = vec![root.clone()];
    while let Some(path) = open.pop() {
        let entries = fs::read_dir(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        for entry in entries {
            let path = entry.expect("an entry of a folder that was just opened").path();
            if path.is_dir() {
                open.push(path);
                continue;
            }
            let below = path.strip_prefix(&root).expect("it was found below the folder");
            let parts: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
            let bytes = fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            files.insert(parts.join("/"), bytes);
        }
    }
    files
}

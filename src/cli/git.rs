//! What git knows of a change. The one program that is ever started, with fixed arguments: nothing
//! of the repository can name another one.

use std::{
    io,
    path::Path,
    process::{Command, Output},
};

use super::{Error, settings_file::spelled};
use crate::lint::{Changed, Changes};

/// Switches off what a repository could have git start.
const QUIET: [&str; 6] = ["-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "core.quotePath=false"];

/// How a difference is asked for: plain, without the programs that attributes and settings may name.
const PLAIN: [&str; 7] = [
    "diff",
    "--no-ext-diff",
    "--no-textconv",
    "--no-color",
    "--no-renames",
    "--ignore-submodules=all",
    "--no-relative",
];

/// The files below `repository` that differ from where `reference` and the present commit parted,
/// those git does not know yet included.
pub(super) fn changes_since(repository: &Path, reference: &str) -> Result<Changes, Error> {
    if reference.starts_with('-') || reference.is_empty() {
        return Err(Error::new(format!("`{reference}` is no commit")).with_help("give a branch, a tag or a commit"));
    }
    let base = merge_base(repository, reference)?;
    let listed = run(repository, &[&PLAIN[..], &["--name-status", "-z", &base, "--"]].concat())?;
    let drawn = run(repository, &[&PLAIN[..], &["--unified=0", &base, "--"]].concat())?;
    let mut changes = Changes::default();
    let mut hunks = hunks(&drawn).into_iter();
    for (status, name) in statuses(&listed) {
        // Both lists name the same files in the same order.
        let lines = hunks.next().filter(|lines| !lines.is_empty());
        let fate = match (status, lines) {
            (b'D', _) => Changed::Gone,
            (b'M', Some(lines)) => Changed::Lines(lines),
            _ => Changed::Whole,
        };
        changes.add(spelled(Path::new(&name)), fate);
    }
    let others = run(repository, &["ls-files", "--others", "--exclude-standard", "-z"])?;
    for name in others.split(|byte| *byte == 0).filter(|name| !name.is_empty()) {
        changes.add(spelled(Path::new(&path_of(name))), Changed::Whole);
    }
    Ok(changes)
}

fn merge_base(repository: &Path, reference: &str) -> Result<String, Error> {
    let commit = format!("{reference}^{{commit}}");
    let known = ask(repository, &["rev-parse", "--verify", "--quiet", "--end-of-options", &commit])?;
    if !known.status.success() {
        return Err(without_history(repository, format!("git knows no commit `{reference}`")));
    }
    let base = ask(repository, &["merge-base", first_line(&known.stdout).as_str(), "HEAD"])?;
    if base.status.success() {
        return Ok(first_line(&base.stdout));
    }
    Err(without_history(repository, format!("`{reference}` and the present commit have no history in common")))
}

fn without_history(repository: &Path, message: String) -> Error {
    let shallow = ask(repository, &["rev-parse", "--is-shallow-repository"]);
    let is_shallow = shallow.is_ok_and(|told| told.stdout.starts_with(b"true"));
    let help = if is_shallow {
        "this clone holds only the last commits: fetch all of them (`git fetch --unshallow`; `fetch-depth: 0` in actions/checkout)"
    } else {
        "fetch it first, or give `--changed-files FILE`"
    };
    Error::new(message).with_help(help)
}

fn first_line(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).lines().next().unwrap_or_default().to_owned()
}

fn run(repository: &Path, arguments: &[&str]) -> Result<Vec<u8>, Error> {
    let output = ask(repository, arguments)?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    let cause = first_line(&output.stderr);
    Err(Error::new(format!("git could not tell what changed: {cause}")))
}

fn ask(repository: &Path, arguments: &[&str]) -> Result<Output, Error> {
    let mut git = Command::new("git");
    git.current_dir(repository).args(QUIET).args(arguments).env("GIT_OPTIONAL_LOCKS", "0").env("LC_ALL", "C");
    git.output().map_err(|error| {
        let missing = error.kind() == io::ErrorKind::NotFound;
        let cause = if missing { "there is no program `git`".to_owned() } else { error.to_string() };
        Error::new(format!("git cannot be asked: {cause}")).with_help("install git, or give `--changed-files FILE`")
    })
}

#[cfg(unix)]
fn path_of(bytes: &[u8]) -> std::ffi::OsString {
    use std::os::unix::ffi::OsStrExt;
    std::ffi::OsStr::from_bytes(bytes).to_owned()
}

#[cfg(not(unix))]
fn path_of(bytes: &[u8]) -> std::ffi::OsString {
    String::from_utf8_lossy(bytes).into_owned().into()
}

/// Status and name of each file of `--name-status -z`.
fn statuses(listed: &[u8]) -> Vec<(u8, std::ffi::OsString)> {
    let parts: Vec<&[u8]> = listed.split(|byte| *byte == 0).collect();
    let pairs = parts.chunks_exact(2);
    pairs.filter_map(|pair| Some((*pair[0].first()?, path_of(pair[1])))).collect()
}

/// The changed lines of each file of a difference, as the files are now. Every line of content
/// begins with a sign of its own, so that none can be taken for a head.
fn hunks(drawn: &[u8]) -> Vec<Vec<std::ops::RangeInclusive<u32>>> {
    let mut files = Vec::new();
    for line in drawn.split(|byte| *byte == b'\n') {
        if line.starts_with(b"diff --git ") {
            files.push(Vec::new());
        } else if line.starts_with(b"@@ ")
            && let (Some(file), Some(range)) = (files.last_mut(), new_lines(line))
        {
            file.push(range);
        }
    }
    files
}

/// Of `@@ -12,0 +13,2 @@` the lines 13 and 14; where none are left, the one before.
fn new_lines(head: &[u8]) -> Option<std::ops::RangeInclusive<u32>> {
    let head = String::from_utf8_lossy(head);
    let new = head.split(' ').find_map(|part| part.strip_prefix('+'))?;
    let (first, count) = new.split_once(',').unwrap_or((new, "1"));
    let (first, count): (u32, u32) = (first.parse().ok()?, count.parse().ok()?);
    let first = first.max(1);
    Some(first..=first + count.saturating_sub(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lines_of_a_difference_are_read() {
        let drawn = b"diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -3 +3,2 @@ ...\n-a\n+diff --git no\n+@@ -1 +1 @@\n\
            @@ -9,2 +10,0 @@\n-b\ndiff --git a/y b/y\n@@ -1,4 +0,0 @@\n";
        assert_eq!(hunks(drawn), [vec![3..=4, 10..=10], vec![1..=1]]);
    }

    #[test]
    fn names_are_taken_as_bytes() {
        let listed = b"M\0a b.md\0D\0c\nd.yaml\0";
        let names: Vec<(u8, String)> =
            statuses(listed).into_iter().map(|(status, name)| (status, name.to_string_lossy().into_owned())).collect();
        assert_eq!(names, [(b'M', "a b.md".to_owned()), (b'D', "c\nd.yaml".to_owned())]);
    }
}

use std::collections::{BTreeMap, BTreeSet};

use crate::text::sanitize;

/// How files are called: machine formats count paths from the root of the repository, people from
/// the folder they stand in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Names {
    /// From the working folder to the root, empty or ending in `/`; used when the working folder is
    /// not below the root.
    pub to_root: String,
    /// From the root to the working folder, empty or ending in `/`.
    pub below: String,
    /// Names of files that lie outside the root: printed as they were given.
    pub as_given: BTreeSet<String>,
    /// Names on platforms that count paths from a folder of their own.
    pub platforms: Platforms,
}

/// Files that a platform calls otherwise, by their names here.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Platforms {
    /// From the workspace of GitHub's runner.
    pub github: BTreeMap<String, String>,
    /// From the project folder of GitLab's runner.
    pub gitlab: BTreeMap<String, String>,
}

impl Names {
    /// A file as people are told, safe to print.
    #[must_use]
    pub fn shown(&self, name: &str) -> String {
        if self.as_given.contains(name) {
            return guarded(&sanitize(name));
        }
        let mut here = self.below.split_inclusive('/').peekable();
        let mut rest = name;
        while let Some(shorter) = here.peek().and_then(|step| rest.strip_prefix(step)) {
            rest = shorter;
            here.next();
        }
        let up = "../".repeat(here.count());
        guarded(&sanitize(&format!("{}{up}{rest}", self.to_root)))
    }

    /// A file as programs are told, safe to print.
    #[must_use]
    pub fn machine(&self, name: &str) -> String {
        sanitize(name).into_owned()
    }

    /// A file as GitHub's runner is told, safe to print.
    #[must_use]
    pub fn at_github(&self, name: &str) -> String {
        self.machine(self.platforms.github.get(name).map_or(name, String::as_str))
    }

    /// A file as GitLab's runner is told, safe to print.
    #[must_use]
    pub fn at_gitlab(&self, name: &str) -> String {
        self.machine(self.platforms.gitlab.get(name).map_or(name, String::as_str))
    }
}

/// A runner of workflows takes a line that begins with `::` or `##[` for a command.
fn guarded(name: &str) -> String {
    if name.trim_start().starts_with("::") || name.trim_start().starts_with("##[") {
        format!("./{name}")
    } else {
        name.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_told_from_where_one_stands() {
        let names = Names { below: "content/exercises/".to_owned(), ..Names::default() };
        assert_eq!(names.shown("content/exercises/bridge.yaml"), "bridge.yaml");
        assert_eq!(names.shown("content/articles/a.md"), "../articles/a.md");
        assert_eq!(names.shown("blog/a.md"), "../../blog/a.md");
        assert_eq!(Names::default().shown("a\u{1b}.md"), "a\\u{1b}.md");
    }

    #[test]
    fn no_file_name_forges_a_command() {
        assert_eq!(Names::default().shown("::error::x.md"), "./::error::x.md");
        assert_eq!(Names::default().shown(" ##[error]x.md"), "./ ##[error]x.md");
        assert_eq!(Names::default().shown("a::b.md"), "a::b.md");
    }
}

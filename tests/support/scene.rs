//! The program run in a folder of its own, as a user runs it.

#![expect(clippy::disallowed_methods, reason = "a scene lies on the disk, because a user's does")]

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

use insta_cmd::get_cargo_bin;

/// What a caller's environment may say to the program.
pub(crate) const SPOKEN: [&str; 9] = [
    "NO_COLOR",
    "FORCE_COLOR",
    "CLICOLOR_FORCE",
    "PHYSIOLINT_OUTPUT_FORMAT",
    "SOURCE_DATE_EPOCH",
    "GITHUB_ACTIONS",
    "GITHUB_WORKSPACE",
    "GITHUB_STEP_SUMMARY",
    "CI_PROJECT_DIR",
];

/// A repository of its own for one test.
pub(crate) struct Scene(pub(crate) PathBuf);

impl Scene {
    /// A repository that holds these files.
    pub(crate) fn new(name: &str, files: &[(&str, &str)]) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        drop(fs::remove_dir_all(&folder));
        fs::create_dir_all(folder.join(".git")).expect("the folder of temporary files takes a folder");
        let scene = Self(folder);
        for (path, text) in files {
            scene.write(path, text.as_bytes());
        }
        scene
    }

    /// Writes one file, with the folders above it.
    pub(crate) fn write(&self, path: &str, bytes: &[u8]) {
        let path = self.0.join(path);
        let folder = path.parent().expect("it lies in the scene");
        fs::create_dir_all(folder).and_then(|()| fs::write(&path, bytes)).expect("a scene can be written");
    }

    /// The program, with a day that counts as today, away from the caller's environment.
    pub(crate) fn run(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(get_cargo_bin("physiolint"));
        command.current_dir(&self.0).args(arguments).args(["--today", "2026-11-21"]);
        for name in SPOKEN {
            command.env_remove(name);
        }
        command.stdin(Stdio::null());
        command
    }

    /// The exit code of a run.
    pub(crate) fn code(&self, arguments: &[&str]) -> i32 {
        self.output(arguments).0
    }

    /// Exit code, stdout and stderr of a run.
    pub(crate) fn output(&self, arguments: &[&str]) -> (i32, String, String) {
        told(self.run(arguments).output().expect("the program was built"))
    }
}

/// Exit code, stdout and stderr: both must be UTF-8.
pub(crate) fn told(output: Output) -> (i32, String, String) {
    let text = |bytes| String::from_utf8(bytes).expect("the program writes UTF-8");
    (output.status.code().expect("no signal ended it"), text(output.stdout), text(output.stderr))
}

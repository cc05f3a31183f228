//! What the commands on content share: the project, its files, the reader given to the engine, the run.

use std::{
    num::NonZeroUsize,
    path::{Path, PathBuf},
    sync::atomic::{AtomicUsize, Ordering},
};

use super::{
    Error,
    args::{Files, Global},
    console::Console,
    environment::{Environment, Progress},
    files::{self, Ignored},
    media::Media,
    progress,
    settings_file::{Project, Wanted},
    tree::{self, Reason, Tree, Wish},
};
use crate::{
    lint::{self, Doors, Input, Plan, PlanError, Scope, Survey, Unreadable},
    text::Source,
};

/// A project with the files of a run.
pub(super) struct Session {
    pub(super) project: Project,
    pub(super) tree: Tree,
    stdin: Option<Result<Vec<u8>, Unreadable>>,
}

/// The configuration a command line asks for.
pub(super) fn wanted(global: &Global) -> Wanted {
    match &global.config {
        Some(path) => Wanted::File(path.clone()),
        None if global.isolated => Wanted::None,
        None => Wanted::Found,
    }
}

impl Session {
    pub(super) fn open(environment: &Environment, global: &Global, files: &Files) -> Result<Self, Error> {
        let project = Project::load(environment, &wanted(global))?;
        let (dashes, paths): (Vec<PathBuf>, Vec<PathBuf>) =
            files.paths.iter().cloned().partition(|path| path == Path::new("-"));
        let stdin = match (&files.stdin_filename, dashes.is_empty()) {
            (Some(path), false) => Some(path.as_path()),
            (None, true) => None,
            (Some(_), true) => {
                return Err(Error::new("--stdin-filename goes with the path `-`").with_help("add `-` to the paths"));
            }
            (None, false) => {
                let help = "say which file it stands for: --stdin-filename PATH";
                return Err(Error::new("standard input has no name").with_help(help));
            }
        };
        let ignored = if files.no_respect_gitignore { Ignored::Read } else { Ignored::LeftOut };
        let tree = tree::gather(&environment.folder, &project, &Wish { paths: &paths, stdin, ignored })?;
        let limit = project.settings.limits.file_size;
        let stdin = stdin.map(|_| files::read_stdin(limit)).transpose()?;
        Ok(Self { project, tree, stdin })
    }

    /// The engine's plan for the rules that are asked for.
    pub(super) fn plan(
        &self,
        environment: &Environment,
        global: &Global,
        select: &[String],
        ignore: &[String],
    ) -> Result<Plan, Error> {
        let today = environment.today(global.today)?;
        Plan::new(&self.project.settings, select, ignore, today).map_err(|error| self.refused(&error))
    }

    fn refused(&self, error: &PlanError) -> Error {
        match error.span {
            Some(span) => self.project.mistake(&error.message, &error.help, span),
            None => Error::new(error.message.clone()).with_help(error.help.clone()),
        }
    }

    /// Reads one file for the engine.
    pub(super) fn read(&self, input: &Input) -> Result<Source, Unreadable> {
        let name = input.name.clone();
        if self.tree.stdin.as_ref() == Some(&input.name) {
            let bytes = self.stdin.clone().unwrap_or_else(|| Ok(Vec::new()))?;
            return Ok(Source::from_bytes(name, bytes));
        }
        let place = self.tree.place(&name).expect("every input was met on a walk");
        let bytes = files::read(place, self.project.settings.limits.file_size)?;
        Ok(Source::from_bytes(name, bytes))
    }

    /// Judges the files, with a line of progress. What could not be entered on the walk is a fault too.
    pub(super) fn survey(
        &self,
        plan: &Plan,
        environment: &Environment,
        global: &Global,
        threads: Option<NonZeroUsize>,
    ) -> Result<Survey, Error> {
        let done = AtomicUsize::new(0);
        let read = |input: &Input| -> Result<Source, Unreadable> {
            done.fetch_add(1, Ordering::Relaxed);
            self.read(input)
        };
        let media = Media::new(&self.project, &self.tree)?;
        let find = |input: &Input, path: &str| media.find(input, path);
        let doors = Doors { read: &read, find: &find };
        let inputs = &self.tree.inputs;
        let progress = if global.notices.no_progress { Progress::Hidden } else { environment.progress };
        let mut survey = progress::watch(progress, &done, inputs.len(), || {
            lint::survey(plan, inputs, doors, threads.map(usize::from))
        });
        let faults = &mut survey.outcome.faults;
        faults.extend(self.tree.faults.iter().cloned());
        faults.sort_by(|one, next| one.file.cmp(&next.file));
        Ok(survey)
    }

    /// Says what was met on the walk.
    pub(super) fn tell(&self, console: Console) {
        for notice in &self.tree.notices {
            console.notice(notice);
        }
        for skipped in &self.tree.skipped {
            console.detail(&format!("skipped {}: {}", self.tree.names.shown(&skipped.name), skipped.reason));
        }
    }

    /// Files that are checked and not only indexed.
    pub(super) fn reported(&self) -> usize {
        self.tree.inputs.iter().filter(|input| input.scope == Scope::Reported).count()
    }

    /// Files that were asked for and are not read.
    pub(super) fn skipped(&self) -> usize {
        self.tree.skipped.iter().filter(|skipped| skipped.scope == Scope::Reported).count()
    }

    /// Looks a second time, without regard to git, so that every file left out has its reason.
    pub(super) fn find_reasons(&mut self, environment: &Environment, files: &Files) -> Result<(), Error> {
        let paths: Vec<PathBuf> = files.paths.iter().filter(|path| *path != Path::new("-")).cloned().collect();
        let stdin = files.stdin_filename.as_deref();
        let wish = Wish { paths: &paths, stdin, ignored: Ignored::Read };
        let all = tree::gather(&environment.folder, &self.project, &wish)?;
        self.tree.add_ignored(all);
        Ok(())
    }

    /// Why there is nothing to check, in one line.
    pub(super) fn nothing(&self, files: &Files) -> String {
        let places: Vec<String> = files.paths.iter().map(|path| super::settings_file::spelled(path)).collect();
        let place = if places.is_empty() { "this project".to_owned() } else { places.join(", ") };
        let asked = self.tree.skipped.iter().filter(|skipped| skipped.scope == Scope::Reported);
        let reasons: Vec<Reason> = asked.map(|skipped| skipped.reason).collect();
        if reasons.is_empty() {
            return format!("nothing to check in {place}: no files found");
        }
        let count = |wanted: Reason| reasons.iter().filter(|reason| **reason == wanted).count();
        let said = |count: usize, one: &str, many: &str| {
            (count > 0).then(|| if count == 1 { format!("1 {one}") } else { format!("{count} {many}") })
        };
        let each = [
            said(count(Reason::Image), "is an image", "are images"),
            said(count(Reason::Ending), "is no YAML or Markdown", "are no YAML or Markdown"),
            said(count(Reason::Name), "is skipped by its name", "are skipped by their names"),
            said(count(Reason::NotIncluded), "matches no `include`", "match no `include`"),
            said(count(Reason::Excluded), "is excluded", "are excluded"),
            said(count(Reason::GitIgnored), "is ignored by git", "are ignored by git"),
            said(count(Reason::Link), "is a link", "are links"),
        ];
        let each: Vec<String> = each.into_iter().flatten().collect();
        let found =
            if reasons.len() == 1 { "1 file found".to_owned() } else { format!("{} files found", reasons.len()) };
        format!("nothing to check in {place}: {found}, {}", each.join(", "))
    }
}

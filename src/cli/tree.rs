//! The files of a run: which are read, which are left out and why, and how they are called.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
    path::{Path, PathBuf},
};

use super::{
    Error,
    files::{self, Entry, Ignored, Met},
    globs::Globs,
    settings_file::{Project, normal, shown, spelled},
};
use crate::{
    lint::{Fault, Input, Scope},
    report::Names,
    text::Spanned,
};

/// Endings of content.
const CONTENT: [&str; 5] = ["yaml", "yml", "md", "markdown", "mdx"];

/// Beginnings of names that are about content and no content.
const ABOUT: [&str; 6] = ["README", "CHANGELOG", "LICENSE", "LICENCE", "CONTRIBUTING", "CODE_OF_CONDUCT"];

/// Endings of pictures, which are told apart because content folders are full of them.
const IMAGES: [&str; 9] = ["png", "jpg", "jpeg", "gif", "svg", "webp", "avif", "heic", "tiff"];

/// Why a file is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Reason {
    Image,
    Ending,
    Name,
    NotIncluded,
    Excluded,
    GitIgnored,
    Link,
}

impl fmt::Display for Reason {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(match self {
            Self::Image => "image",
            Self::Ending => "no YAML or Markdown",
            Self::Name => "skipped by its name",
            Self::NotIncluded => "matches no glob of `include`",
            Self::Excluded => "excluded by the configuration",
            Self::GitIgnored => "ignored by git",
            Self::Link => "a link, not followed",
        })
    }
}

/// A file that is not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Skipped {
    pub(super) name: String,
    pub(super) reason: Reason,
    /// Whether it lies in what was asked for.
    pub(super) scope: Scope,
}

/// What is asked for.
#[derive(Debug)]
pub(super) struct Wish<'w> {
    pub(super) paths: &'w [PathBuf],
    pub(super) stdin: Option<&'w Path>,
    pub(super) ignored: Ignored,
}

/// The files of a run.
#[derive(Debug, Default)]
pub(super) struct Tree {
    pub(super) inputs: Vec<Input>,
    pub(super) skipped: Vec<Skipped>,
    pub(super) names: Names,
    /// Folders that could not be entered.
    pub(super) faults: Vec<Fault>,
    /// What a person should know, one line each.
    pub(super) notices: Vec<String>,
    /// Folders outside the project that were asked for: each is a root of its own.
    pub(super) foreign: Vec<PathBuf>,
    /// Name of the file that standard input stands for.
    pub(super) stdin: Option<String>,
    places: BTreeMap<String, PathBuf>,
}

impl Tree {
    /// Where a file lies.
    pub(super) fn place(&self, name: &str) -> Option<&Path> {
        self.places.get(name).map(PathBuf::as_path)
    }

    /// Adds what `all`, gathered without regard to git, holds beyond this tree.
    pub(super) fn add_ignored(&mut self, all: Self) {
        let known: BTreeSet<&str> = self.inputs.iter().map(|input| input.name.as_str()).collect();
        let beyond = all.inputs.into_iter().filter(|input| !known.contains(input.name.as_str()));
        let mut skipped: Vec<Skipped> = beyond
            .map(|input| Skipped { name: input.name, reason: Reason::GitIgnored, scope: input.scope })
            .chain(all.skipped)
            .chain(std::mem::take(&mut self.skipped))
            .collect();
        skipped.sort_by(|one, next| (&one.name, one.reason).cmp(&(&next.name, next.reason)));
        skipped.dedup_by(|next, one| next.name == one.name);
        self.skipped = skipped;
    }
}

/// Gathers the files of a run.
pub(super) fn gather(here: &Path, project: &Project, wish: &Wish<'_>) -> Result<Tree, Error> {
    let naming = project.repository.clone().unwrap_or_else(|| project.root.clone());
    let mut gathering = Gathering {
        here,
        project,
        globs: ProjectGlobs::new(project)?,
        ignored: wish.ignored,
        tree: Tree { names: names(here, &naming), ..Tree::default() },
        naming,
    };
    let targets = gathering.targets(wish)?;
    let (inside, outside): (Vec<&Target>, Vec<&Target>) =
        targets.iter().partition(|target| target.path.starts_with(&project.root));
    if wish.paths.is_empty() || !inside.is_empty() || wish.stdin.is_some() {
        gathering.project_tree(wish, &inside);
    }
    for target in outside {
        gathering.foreign_tree(target);
    }
    if let Some(path) = wish.stdin {
        gathering.stdin(path);
    }
    let mut tree = gathering.tree;
    tree.inputs.sort_by(|one, next| one.name.cmp(&next.name));
    tree.inputs.dedup_by(|next, one| next.name == one.name);
    tree.skipped.sort_by(|one, next| one.name.cmp(&next.name));
    tree.skipped.dedup_by(|next, one| next.name == one.name);
    Ok(tree)
}

fn names(here: &Path, naming: &Path) -> Names {
    let slashed = |path: &Path| {
        let text = spelled(path);
        if text.is_empty() { text } else { format!("{text}/") }
    };
    match (here.strip_prefix(naming), naming.strip_prefix(here)) {
        (Ok(below), _) => Names { below: slashed(below), ..Names::default() },
        (_, Ok(deeper)) => Names { to_root: slashed(deeper), ..Names::default() },
        _ => Names { to_root: slashed(naming), ..Names::default() },
    }
}

/// A path of the command line.
#[derive(Debug)]
struct Target {
    given: PathBuf,
    path: PathBuf,
    entry: Entry,
}

struct ProjectGlobs {
    include: Globs,
    exclude: Globs,
    collections: Vec<(Globs, Globs)>,
    overrides: Vec<Globs>,
    waivers: Vec<Globs>,
}

impl ProjectGlobs {
    fn new(project: &Project) -> Result<Self, Error> {
        let refuse = |glob: &Spanned<String>| {
            project.mistake("this glob cannot be read", "write a glob such as `content/**/*.yaml`", glob.span)
        };
        let settings = &project.settings;
        let globs = |list: &[Spanned<String>]| Globs::new(list, &refuse);
        let collections = settings.collections.iter();
        let overrides = settings.overrides.iter();
        let options = std::iter::once(&settings.rules).chain(overrides.clone().map(|one| &one.rules));
        for generated in options.filter_map(|options| options.generated_media.as_deref()) {
            globs(generated)?;
        }
        Ok(Self {
            include: globs(&settings.include)?,
            exclude: globs(&settings.exclude)?,
            collections: collections
                .map(|one| Ok((globs(&one.files)?, globs(&one.exclude)?)))
                .collect::<Result<_, _>>()?,
            overrides: overrides.map(|one| globs(&one.files)).collect::<Result<_, _>>()?,
            waivers: settings.waivers.iter().map(|one| globs(&one.files)).collect::<Result<_, _>>()?,
        })
    }
}

struct Gathering<'g> {
    here: &'g Path,
    project: &'g Project,
    globs: ProjectGlobs,
    naming: PathBuf,
    ignored: Ignored,
    tree: Tree,
}

impl Gathering<'_> {
    fn targets(&self, wish: &Wish<'_>) -> Result<Vec<Target>, Error> {
        let given = wish.paths.iter().map(|given| {
            let path = files::settled(&normal(&self.here.join(given)));
            let entry = files::entry(&path).ok_or_else(|| {
                Error::new(format!("{} does not exist", spelled(given))).with_help("give the path of a file or folder")
            })?;
            // A folder behind a link is entered because someone named it.
            let entry = if entry == Entry::Link && files::is_folder(&path) { Entry::Folder } else { entry };
            Ok(Target { given: given.clone(), path, entry })
        });
        given.collect()
    }

    /// The whole project is indexed; what was asked for is reported.
    fn project_tree(&mut self, wish: &Wish<'_>, targets: &[&Target]) {
        let whole = wish.paths.is_empty() && wish.stdin.is_none();
        let scope = |path: &Path| {
            let asked = whole || targets.iter().any(|target| path.starts_with(&target.path));
            if asked { Scope::Reported } else { Scope::IndexedOnly }
        };
        let walk = files::walk(&self.project.root, self.ignored);
        let mut seen = BTreeSet::new();
        for met in &walk.met {
            let reason = self.left_out(met);
            seen.insert(met.path.clone());
            self.take(met, self.name(&met.path), scope(&met.path), reason);
        }
        for (path, cause) in walk.refused {
            match scope(&path) {
                Scope::Reported => self.tree.faults.push(Fault { file: self.name(&path), cause }),
                Scope::IndexedOnly => {
                    let shown = shown(self.here, &path);
                    self.tree.notices.push(format!("{shown} could not be read: {cause}"));
                }
            }
        }
        for target in targets {
            if target.entry != Entry::Folder {
                self.named_file(target, &seen);
            }
        }
    }

    /// A file that was named and is not read all the same: someone should know.
    fn named_file(&mut self, target: &Target, seen: &BTreeSet<PathBuf>) {
        let met = Met { path: target.path.clone(), entry: target.entry };
        let reason = self.left_out(&met).or_else(|| (!seen.contains(&target.path)).then_some(Reason::GitIgnored));
        if let Some(reason) = reason {
            let shown = spelled(&target.given);
            self.tree.notices.push(format!("{shown} is not checked: {reason}"));
            self.take(&met, self.name(&target.path), Scope::Reported, Some(reason));
        }
    }

    /// A path outside the project is a root of its own, without its globs.
    fn foreign_tree(&mut self, target: &Target) {
        let single = target.entry != Entry::Folder;
        let mut walk = files::walk(&target.path, self.ignored);
        let root = if single { target.path.parent() } else { Some(target.path.as_path()) };
        self.tree.foreign.extend(root.map(Path::to_path_buf));
        if single {
            walk.met = vec![Met { path: target.path.clone(), entry: target.entry }];
        }
        let name = |path: &Path| {
            let rest = path.strip_prefix(&target.path).unwrap_or(path);
            if rest.as_os_str().is_empty() { spelled(&target.given) } else { spelled(&target.given.join(rest)) }
        };
        for met in &walk.met {
            let reason = left_out_by_name(met, &target.path);
            let name = name(&met.path);
            if single && let Some(reason) = reason {
                self.tree.notices.push(format!("{name} is not checked: {reason}"));
            }
            self.tree.names.as_given.insert(name.clone());
            self.take(met, name, Scope::Reported, reason);
        }
        for (path, cause) in walk.refused {
            let name = name(&path);
            self.tree.names.as_given.insert(name.clone());
            self.tree.faults.push(Fault { file: name, cause });
        }
    }

    /// Standard input stands for a file, which need not exist.
    fn stdin(&mut self, given: &Path) {
        let path = files::settled(&normal(&self.here.join(given)));
        let met = Met { path: path.clone(), entry: Entry::File };
        let inside = path.starts_with(&self.project.root);
        let (name, reason) = if inside {
            (self.name(&path), self.left_out(&met))
        } else {
            let name = spelled(given);
            self.tree.names.as_given.insert(name.clone());
            let root = path.parent().unwrap_or(&path);
            self.tree.foreign.push(root.to_path_buf());
            (name, left_out_by_name(&met, root))
        };
        self.tree.inputs.retain(|input| input.name != name);
        self.tree.skipped.retain(|skipped| skipped.name != name);
        if let Some(reason) = reason {
            self.tree.notices.push(format!("{} is not checked: {reason}", spelled(given)));
        }
        self.tree.stdin = Some(name.clone());
        self.take(&met, name, Scope::Reported, reason);
    }

    fn name(&self, path: &Path) -> String {
        spelled(path.strip_prefix(&self.naming).unwrap_or(path))
    }

    fn relative(&self, path: &Path) -> String {
        spelled(path.strip_prefix(&self.project.root).unwrap_or(path))
    }

    fn take(&mut self, met: &Met, name: String, scope: Scope, reason: Option<Reason>) {
        if let Some(reason) = reason {
            self.tree.skipped.push(Skipped { name, reason, scope });
            return;
        }
        let inside = met.path.starts_with(&self.project.root);
        let relative = self.relative(&met.path);
        let collection = |(files, exclude): &(Globs, Globs)| files.matches(&relative) && !exclude.matches(&relative);
        let matching = |all: &[Globs]| -> Vec<usize> {
            let matching = all.iter().enumerate().filter(|(_, globs)| inside && globs.matches(&relative));
            matching.map(|(at, _)| at).collect()
        };
        self.tree.inputs.push(Input {
            name: name.clone(),
            collection: inside.then(|| self.globs.collections.iter().position(collection)).flatten(),
            overrides: matching(&self.globs.overrides),
            waivers: matching(&self.globs.waivers),
            scope,
        });
        self.tree.places.insert(name, met.path.clone());
    }

    fn left_out(&self, met: &Met) -> Option<Reason> {
        let relative = self.relative(&met.path);
        left_out_by_name(met, &self.project.root)
            .or_else(|| (!self.globs.include.matches(&relative)).then_some(Reason::NotIncluded))
            .or_else(|| self.globs.exclude.matches(&relative).then_some(Reason::Excluded))
    }
}

/// Whether a file has an ending of content.
pub(super) fn is_content(path: &Path) -> bool {
    CONTENT.contains(&&*path.extension().unwrap_or_default().to_string_lossy())
}

fn left_out_by_name(met: &Met, root: &Path) -> Option<Reason> {
    if met.entry == Entry::Link {
        return Some(Reason::Link);
    }
    let below = met.path.strip_prefix(root).unwrap_or(&met.path);
    let hidden = |step: &std::ffi::OsStr| matches!(step.as_encoded_bytes().first(), Some(b'_' | b'.'));
    let name = met.path.file_name().unwrap_or_default().to_string_lossy();
    let is_about = ABOUT.iter().any(|about| name.starts_with(about)) || name == "physiolint.yaml";
    if is_about || below.iter().any(hidden) {
        return Some(Reason::Name);
    }
    let ending = met.path.extension().unwrap_or_default().to_string_lossy();
    if is_content(&met.path) {
        None
    } else if IMAGES.contains(&&*ending.to_ascii_lowercase()) {
        Some(Reason::Image)
    } else {
        Some(Reason::Ending)
    }
}

//! Finds the configuration, reads what it extends, and knows where each setting stands.

use std::path::{Component, Path, PathBuf};

use super::{
    Error,
    environment::Environment,
    files::{self, Entry},
};
use crate::{
    lint::Unreadable,
    settings::{self, LARGEST_FILE, Settings},
    text::{Source, Span, Spanned},
};

const NAMES: [&str; 2] = ["physiolint.yaml", ".physiolint.yaml"];

/// Files that extend each other, at most.
const DEEPEST: usize = 8;

/// Files of one configuration, at most.
const MOST: usize = 64;

/// Which configuration is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Wanted {
    Found,
    File(PathBuf),
    None,
}

/// The configuration of a run and the folders it goes by.
#[derive(Debug)]
pub(super) struct Project {
    pub(super) settings: Settings,
    /// Folder of the configuration, else the working folder.
    pub(super) root: PathBuf,
    /// Folder of the repository, if any.
    pub(super) repository: Option<PathBuf>,
    files: Vec<Part>,
}

/// One file of the configuration.
#[derive(Debug)]
struct Part {
    base: u32,
    path: PathBuf,
    source: Source,
}

impl Project {
    pub(super) fn load(environment: &Environment, wanted: &Wanted) -> Result<Self, Error> {
        let here = &environment.folder;
        let file = match wanted {
            Wanted::None => None,
            Wanted::File(path) => Some(files::settled(&here.join(path))),
            Wanted::Found => find(here)?,
        };
        let root = file.as_deref().and_then(Path::parent).unwrap_or(here).to_path_buf();
        let mut reader = Reader { here, root: &root, files: Vec::new(), next: 0 };
        if let Some(path) = &file {
            reader.read(path, &mut Vec::new(), None)?;
        }
        let files = reader.files;
        let read = Settings::read(files.iter().map(|part| (part.base, part.source.text())));
        let repository = repository(&root);
        let mut project = Self { settings: Settings::default(), root, repository, files };
        match read {
            Ok(settings) => project.settings = settings,
            Err(error) => return Err(project.mistake(&error.to_string(), error.help(), error.span())),
        }
        Ok(project)
    }

    /// Whether a configuration says where the project begins.
    pub(super) const fn is_configured(&self) -> bool {
        !self.files.is_empty()
    }

    /// The folder from which files are named: that of the repository, else of the configuration.
    pub(super) fn naming(&self) -> &Path {
        self.repository.as_deref().unwrap_or(&self.root)
    }

    /// The files read, in the order in which they count, with their texts.
    pub(super) fn files(&self) -> impl Iterator<Item = (&Path, &str)> {
        self.files.iter().map(|part| (part.path.as_path(), part.source.text()))
    }

    /// An error at a place of the configuration.
    pub(super) fn mistake(&self, message: &str, help: &str, span: Span) -> Error {
        let error = Error::new(message).with_help(help);
        match self.locate(span) {
            Some((source, local)) => error.at(Source::new(source.name(), source.text()), local),
            None => error,
        }
    }

    /// File and line of a place of the configuration, such as `physiolint.yaml:3`.
    pub(super) fn origin(&self, span: Span) -> Option<String> {
        let (source, local) = self.locate(span)?;
        Some(format!("{}:{}", source.name(), source.position(local.start).line))
    }

    fn locate(&self, span: Span) -> Option<(&Source, Span)> {
        let before = self.files.iter().filter(|part| part.base <= span.start);
        let Part { base, source, .. } = before.max_by_key(|part| part.base)?;
        Some((source, Span::new(span.start - base, span.end.max(span.start) - base)))
    }
}

/// The nearest configuration upward, not beyond the repository.
fn find(here: &Path) -> Result<Option<PathBuf>, Error> {
    for folder in here.ancestors() {
        let there = NAMES.map(|name| folder.join(name)).into_iter();
        let mut there = there.filter(|path| files::entry(path).is_some_and(|entry| entry != Entry::Folder));
        match (there.next(), there.next()) {
            (Some(_), Some(_)) => {
                let message = format!("{} holds both {} and {}", folder.display(), NAMES[0], NAMES[1]);
                return Err(Error::new(message).with_help("keep one of them"));
            }
            (Some(path), None) => return Ok(Some(path)),
            (None, _) => {}
        }
        if files::entry(&folder.join(".git")).is_some() {
            break;
        }
    }
    Ok(None)
}

fn repository(root: &Path) -> Option<PathBuf> {
    root.ancestors().find(|folder| files::entry(&folder.join(".git")).is_some()).map(Path::to_path_buf)
}

struct Reader<'r> {
    here: &'r Path,
    root: &'r Path,
    files: Vec<Part>,
    next: u32,
}

impl Reader<'_> {
    /// Reads a file after those it extends. `asked` is where another file asks for it.
    fn read(
        &mut self,
        path: &Path,
        open: &mut Vec<PathBuf>,
        asked: Option<(&Source, u32, &Spanned<String>)>,
    ) -> Result<(), Error> {
        let name = shown(self.here, path);
        let refuse = |message: String, help: &str| {
            let error = Error::new(message).with_help(help);
            match asked {
                Some((source, base, item)) => {
                    let local = Span::new(item.span.start - base, item.span.end - base);
                    error.at(Source::new(source.name(), source.text()), local)
                }
                None => error,
            }
        };
        if open.iter().any(|other| other == path) {
            return Err(refuse(format!("`{name}` extends itself"), "remove one of the files from the circle"));
        }
        if open.len() == DEEPEST || self.files.len() == MOST {
            return Err(refuse("the configuration extends too many files".to_owned(), "write fewer files"));
        }
        let bytes = files::read(path, LARGEST_FILE).map_err(|cause| match cause {
            Unreadable::TooLarge { .. } => refuse(format!("{name} holds more than 64 KiB"), "split it with `extends:`"),
            Unreadable::Refused(cause) => refuse(format!("{name} cannot be read: {cause}"), "give the path of a file"),
        })?;
        let source = Source::from_bytes(name, bytes);
        if let Some(fault) = source.fault() {
            let message = format!("{} is {}, not UTF-8", source.name(), fault.looks_like);
            return Err(Error::new(message).with_help("save it as UTF-8").at(source, fault.at));
        }
        let base = self.next;
        self.next += u32::try_from(source.text().len()).expect("a configuration holds at most 64 KiB") + 1;
        let extended = settings::extends(source.text(), base).map_err(|error| {
            let local = Span::new(error.span().start - base, error.span().end - base);
            let drawn = Source::new(source.name(), source.text());
            Error::new(error.to_string()).with_help(error.help()).at(drawn, local)
        })?;
        open.push(path.to_path_buf());
        for item in &extended {
            let target = normal(&path.parent().unwrap_or(self.root).join(&item.value));
            let local = Span::new(item.span.start - base, item.span.end - base);
            let inside = !item.value.contains("://") && files::settled(&target).starts_with(self.root);
            if !inside {
                let message = format!("`{}` leads out of the folder of the configuration", item.value);
                let help = "write the path of a file inside the project";
                let drawn = Source::new(source.name(), source.text());
                return Err(Error::new(message).with_help(help).at(drawn, local));
            }
            self.read(&files::settled(&target), open, Some((&source, base, item)))?;
        }
        open.pop();
        self.files.push(Part { base, path: path.to_path_buf(), source });
        Ok(())
    }
}

/// A path without `.` and `..`, by its text alone.
pub(super) fn normal(path: &Path) -> PathBuf {
    let mut normal = PathBuf::new();
    for step in path.components() {
        match step {
            Component::CurDir => {}
            Component::ParentDir => {
                normal.pop();
            }
            step => normal.push(step),
        }
    }
    normal
}

/// A path as text with `/`, from `here` if it lies below.
pub(super) fn shown(here: &Path, path: &Path) -> String {
    let below = path.strip_prefix(here).unwrap_or(path);
    if below.as_os_str().is_empty() { ".".to_owned() } else { spelled(below) }
}

/// A path as text with `/`; bytes that are no text are written `\xff`.
pub(super) fn spelled(path: &Path) -> String {
    use std::fmt::Write as _;

    let mut text = String::new();
    for chunk in path.as_os_str().as_encoded_bytes().utf8_chunks() {
        text.push_str(chunk.valid());
        for byte in chunk.invalid() {
            write!(text, "\\x{byte:02x}").expect("a String takes all text");
        }
    }
    if cfg!(windows) { text.replace('\\', "/") } else { text }
}

//! Whether files that content names are there: told from listings of folders, so that letter case
//! counts on every system. Nothing is opened, no link is followed, nothing is looked at outside.

use std::{
    collections::{BTreeMap, HashMap},
    path::{Path, PathBuf},
    sync::{Arc, Mutex, OnceLock, PoisonError},
};

use super::{
    Error,
    files::{self, Entry},
    globs::Globs,
    settings_file::{Project, spelled},
    tree::Tree,
};
use crate::{
    lint::{Input, Scope},
    model::Presence,
    settings::RuleOptions,
    text::Spanned,
};

/// The files that content of a run may name.
pub(super) struct Media<'m> {
    project: &'m Project,
    tree: &'m Tree,
    /// Options of the project, then those of each override.
    options: Vec<Options>,
    listings: Mutex<HashMap<PathBuf, Arc<OnceLock<Option<Listing>>>>>,
}

/// Where addresses that begin with `/` start, and what exists only once the site is built.
struct Options {
    generated: Option<Globs>,
    site_root: Option<String>,
}

/// The names in a folder.
struct Listing {
    names: BTreeMap<String, Entry>,
    /// The first name by its lower-case form.
    by_lower: HashMap<String, String>,
}

/// What came of going down step by step.
enum Way {
    /// The names the steps have on the disk.
    Found(Vec<String>),
    Lost,
    /// A link, a device, or a folder that cannot be listed.
    Closed,
}

impl<'m> Media<'m> {
    pub(super) fn new(project: &'m Project, tree: &'m Tree) -> Result<Self, Error> {
        let settings = &project.settings;
        let all = std::iter::once(&settings.rules).chain(settings.overrides.iter().map(|one| &one.rules));
        let options = all.map(|rules| Options::new(project, rules)).collect::<Result<_, _>>()?;
        Ok(Self { project, tree, options, listings: Mutex::default() })
    }

    /// Whether the file is there that `input` names by `written`.
    pub(super) fn find(&self, input: &Input, written: &str) -> Presence {
        let Some(place) = self.tree.place(&input.name).filter(|_| input.scope == Scope::Reported) else {
            return Presence::Unknown;
        };
        let literal = self.look(input, place, written);
        match percent_decoded(written) {
            // `%20` is a space in an address, and may be part of a name on the disk.
            Some(decoded) if literal != Presence::Here => self.look(input, place, &decoded),
            Some(_) | None => literal,
        }
    }

    fn look(&self, input: &Input, place: &Path, written: &str) -> Presence {
        // `@site/…`, `~/…`, `{% … %}`: names that only a site generator can resolve.
        if written.starts_with(['@', '~']) || written.contains("{%") {
            return Presence::Unknown;
        }
        match written.strip_prefix('/') {
            Some(rest) => self.look_in_site(input, rest),
            None => self.look_beside(input, place, written),
        }
    }

    fn look_beside(&self, input: &Input, place: &Path, written: &str) -> Presence {
        let (fence, beyond) = self.fence(place);
        let Some(Ok(below)) = place.parent().map(|folder| folder.strip_prefix(fence)) else { return Presence::Unknown };
        let (up, down) = steps(written);
        let folders: Vec<_> = below.iter().collect();
        let Some(kept) = folders.len().checked_sub(up) else { return beyond };
        let folder = fence.join(folders[..kept].iter().collect::<PathBuf>());
        self.told(input, &folder, &[], &down, &"../".repeat(up))
    }

    fn look_in_site(&self, input: &Input, rest: &str) -> Presence {
        let Some(root) = self.given(input, |options| options.site_root.as_ref()) else { return Presence::Unknown };
        let (up, down) = steps(rest);
        if up > 0 {
            return Presence::Outside;
        }
        let (_, above) = steps(root);
        self.told(input, &self.project.root, &above, &down, "/")
    }

    /// `lead` is what the author wrote before the first name.
    fn told(&self, input: &Input, folder: &Path, above: &[&str], down: &[&str], lead: &str) -> Presence {
        let all = [above, down].concat();
        let whole = folder.join(all.iter().collect::<PathBuf>());
        let generated = self.given(input, |options| options.generated.as_ref());
        if let (Some(globs), Ok(relative)) = (generated, whole.strip_prefix(&self.project.root))
            && globs.matches(&spelled(relative))
        {
            return Presence::Unknown;
        }
        match self.descend(folder.to_path_buf(), &all) {
            Way::Closed => Presence::Unknown,
            Way::Lost => Presence::Absent,
            Way::Found(names) if names == all => Presence::Here,
            Way::Found(names) => Presence::OtherCase(format!("{lead}{}", names[above.len()..].join("/"))),
        }
    }

    fn descend(&self, mut folder: PathBuf, steps: &[&str]) -> Way {
        let mut names = Vec::with_capacity(steps.len());
        for (at, step) in steps.iter().enumerate() {
            let listing = self.listing(&folder);
            let Some(Some(listing)) = listing.get() else { return Way::Closed };
            let Some((name, entry)) = listing.get(step) else { return Way::Lost };
            match entry {
                Entry::Link | Entry::Other => return Way::Closed,
                Entry::File if at + 1 < steps.len() => return Way::Lost,
                Entry::File | Entry::Folder => {}
            }
            folder.push(name);
            names.push(name.to_owned());
        }
        Way::Found(names)
    }

    /// The names in a folder; each folder is listed once in a run.
    fn listing(&self, folder: &Path) -> Arc<OnceLock<Option<Listing>>> {
        let mut listings = self.listings.lock().unwrap_or_else(PoisonError::into_inner);
        let listing = Arc::clone(listings.entry(folder.to_path_buf()).or_default());
        drop(listings);
        listing.get_or_init(|| files::names_in(folder).map(Listing::new));
        listing
    }

    /// How far up a file may reach, and what is said of a path that reaches further. Where the
    /// project ends is known only if somebody drew the line: by a repository or a configuration.
    fn fence<'p>(&'p self, place: &Path) -> (&'p Path, Presence) {
        let foreign = self.tree.foreign.iter().find(|root| place.starts_with(root));
        if let Some(root) = foreign.filter(|_| !place.starts_with(&self.project.root)) {
            return (root, Presence::Unknown);
        }
        match &self.project.repository {
            Some(repository) => (repository, Presence::Outside),
            None if self.project.is_configured() => (&self.project.root, Presence::Outside),
            None => (&self.project.root, Presence::Unknown),
        }
    }

    /// An option as it holds for a file: the last override that sets it wins.
    fn given<'o, T>(&'o self, input: &'o Input, option: impl Fn(&'o Options) -> Option<T>) -> Option<T> {
        let overrides = input.overrides.iter().rev().filter_map(|index| self.options.get(index + 1));
        overrides.chain(self.options.first()).find_map(option)
    }
}

impl Options {
    fn new(project: &Project, rules: &RuleOptions) -> Result<Self, Error> {
        let refuse = |glob: &Spanned<String>| {
            project.mistake("this glob cannot be read", "write a glob such as `img/made/**`", glob.span)
        };
        let generated = rules.generated_media.as_ref().map(|globs| Globs::new(globs, &refuse)).transpose()?;
        if let Some(root) = &rules.site_root
            && !matches!(files::entry(&project.root.join(&root.value)), Some(Entry::Folder | Entry::Link))
        {
            let message = format!("there is no folder `{}`", root.value);
            return Err(project.mistake(&message, "name the folder that holds the files of the site", root.span));
        }
        Ok(Self { generated, site_root: rules.site_root.as_ref().map(|root| root.value.clone()) })
    }
}

impl Listing {
    fn new(names: BTreeMap<String, Entry>) -> Self {
        let mut by_lower = HashMap::with_capacity(names.len());
        for name in names.keys() {
            by_lower.entry(name.to_lowercase()).or_insert_with(|| name.clone());
        }
        Self { names, by_lower }
    }

    /// The name as it is, with what it is; failing that, one in other letter case.
    fn get(&self, step: &str) -> Option<(&str, Entry)> {
        let exact = self.names.get_key_value(step);
        let found = exact.or_else(|| self.names.get_key_value(self.by_lower.get(&step.to_lowercase())?));
        found.map(|(name, entry)| (name.as_str(), *entry))
    }
}

/// How many folders a path goes up, and the names it then goes down.
fn steps(written: &str) -> (usize, Vec<&str>) {
    let mut up = 0;
    let mut down = Vec::new();
    for step in written.split('/') {
        match step {
            "" | "." => {}
            ".." => up += usize::from(down.pop().is_none()),
            name => down.push(name),
        }
    }
    (up, down)
}

/// The text with `%20` and its like replaced; `None` when there is nothing to replace.
fn percent_decoded(written: &str) -> Option<String> {
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let mut bytes = Vec::with_capacity(written.len());
    let mut rest = written.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let escaped = match (first, after) {
            (b'%', [high, low, ..]) => digit(*high).zip(digit(*low)),
            _ => None,
        };
        bytes.push(escaped.map_or(*first, |(high, low)| high << 4 | low));
        rest = if escaped.is_some() { &after[2..] } else { after };
    }
    String::from_utf8(bytes).ok().filter(|decoded| decoded != written)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_steps_up_and_names_down() {
        assert_eq!(steps("img/./a.png"), (0, vec!["img", "a.png"]));
        assert_eq!(steps("../img/../a.png"), (1, vec!["a.png"]));
        assert_eq!(steps("a/../../.."), (2, vec![]));
        assert_eq!(steps("//"), (0, vec![]));
    }

    #[test]
    fn what_is_percent_encoded_is_read_and_what_only_looks_so_is_left() {
        assert_eq!(percent_decoded("a%20b.png").as_deref(), Some("a b.png"));
        assert_eq!(percent_decoded("%C3%A9.png").as_deref(), Some("\u{e9}.png"));
        assert_eq!(percent_decoded("100%.png"), None);
        assert_eq!(percent_decoded("%2"), None);
        assert_eq!(percent_decoded("%FF"), None);
    }
}

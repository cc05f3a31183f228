//! `physiolint init`: a configuration from the folders that are here.

use std::path::{Path, PathBuf};

use serde_yaml::{Mapping, Value};

use super::{Error, Exit, args::Ci, console::Console, environment::Environment, files, settings_file::shown, write};
use crate::document::Kind;

/// Folders are looked for this far down.
const DEPTH: usize = 3;

/// Folders that hold no content, whatever their names.
const NO_CONTENT: [&str; 5] = ["node_modules", "target", "vendor", "dist", "build"];

/// Writes `physiolint.yaml` and tells what it was made from; then the file of the system that is to
/// run the check.
pub(super) fn run(ci: Option<Ci>, environment: &Environment, console: Console) -> Result<Exit, Error> {
    let here = &environment.folder;
    let existing =
        ["physiolint.yaml", ".physiolint.yaml"].into_iter().find(|name| files::entry(&here.join(name)).is_some());
    match existing {
        None => configure(here, console)?,
        Some(name) if ci.is_none() => {
            return Err(Error::new(format!("{name} exists already")).with_help("edit it; init never overwrites"));
        }
        Some(_) => {}
    }
    let Some(ci) = ci else { return Ok(Exit::Clean) };
    let (name, text) = workflow(ci);
    let path = here.join(name);
    if files::entry(&path).is_some() {
        let help = "add the job to it by hand; `docs/ci.md` shows it";
        return Err(Error::new(format!("{name} exists already")).with_help(help));
    }
    write::create(&path, text.as_bytes())?;
    console.print(&mut |out| writeln!(out, "wrote {name}"))?;
    Ok(Exit::Clean)
}

/// The file of a system that runs checks, and where it stands.
const fn workflow(ci: Ci) -> (&'static str, &'static str) {
    match ci {
        Ci::Github => (".github/workflows/content.yml", include_str!("init/github.yml")),
        Ci::Gitlab => (".gitlab-ci.yml", include_str!("init/gitlab.yml")),
    }
}

fn configure(here: &Path, console: Console) -> Result<(), Error> {
    let found = folders(here);
    let text = configuration(here, &found);
    write::create(&here.join("physiolint.yaml"), text.as_bytes())?;
    console.print(&mut |out| {
        for (kind, folder) in &found {
            writeln!(out, "{}  {}", kind.name(), shown(here, folder))?;
        }
        if found.is_empty() {
            writeln!(out, "no folder of a known name: every YAML and Markdown file is content")?;
        }
        writeln!(out, "wrote physiolint.yaml")
    })
}

/// Folders whose names tell a kind, in order of their paths.
fn folders(root: &Path) -> Vec<(Kind, PathBuf)> {
    let mut found = Vec::new();
    let mut level = vec![root.to_path_buf()];
    for _ in 0..DEPTH {
        let mut deeper = Vec::new();
        for folder in level.iter().flat_map(|folder| files::folders_in(folder)) {
            let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if name.starts_with(['.', '_']) || NO_CONTENT.contains(&name.as_str()) {
                continue;
            }
            match Kind::of_folder(&name) {
                Some(kind) => found.push((kind, folder)),
                None => deeper.push(folder),
            }
        }
        level = deeper;
    }
    found.sort_by(|(_, one), (_, next)| one.cmp(next));
    found
}

fn configuration(root: &Path, found: &[(Kind, PathBuf)]) -> String {
    let mut settings = Mapping::new();
    settings.insert("version".into(), 1.into());
    let globs = found.iter().map(|(_, folder)| Value::from(format!("{}/**", shown(root, folder))));
    let globs: Vec<Value> = globs.collect();
    if !globs.is_empty() {
        settings.insert("include".into(), Value::Sequence(globs));
    }
    settings.insert("lang".into(), "en".into());
    let yaml = serde_yaml::to_string(&settings).expect("texts and numbers are always YAML");
    format!("# Settings of physiolint. All paths are relative to this file.\n{yaml}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::Settings;

    #[test]
    fn what_is_written_can_be_read() {
        let root = Path::new("/p");
        let found = [(Kind::Exercise, root.join("content/exercises")), (Kind::Article, root.join("a: b/articles"))];
        let text = configuration(root, &found);
        let settings = Settings::read([(0, text.as_str())]).unwrap();
        assert_eq!(settings.include[1].value, "a: b/articles/**");
    }
}

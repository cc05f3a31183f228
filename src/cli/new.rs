//! `physiolint new`: a template whose placeholders fail until a person fills them. It holds no
//! clinical text: what is safe to say is the clinic's to write.

use std::path::PathBuf;

use super::{
    Error, Exit, args,
    console::Console,
    environment::Environment,
    files,
    settings_file::{Project, Wanted, shown},
    write,
};
use crate::{document::Kind, finding::closest};

/// Longest id, in characters.
const LONGEST_ID: usize = 64;

const EXERCISE: &str = include_str!("new/exercise.yaml");
const ARTICLE: &str = include_str!("new/article.md");
const DISCLAIMER: &str = include_str!("new/disclaimer.md");
const GUIDANCE: &str = include_str!("new/guidance.yaml");

/// Writes the template.
pub(super) fn run(
    arguments: &args::New,
    wanted: &Wanted,
    environment: &Environment,
    console: Console,
) -> Result<Exit, Error> {
    let (kind, template, ending) = match Kind::named(&arguments.kind) {
        Some(Kind::Exercise) => (Kind::Exercise, EXERCISE, "yaml"),
        Some(Kind::Article) => (Kind::Article, ARTICLE, "md"),
        Some(Kind::Disclaimer) => (Kind::Disclaimer, DISCLAIMER, "md"),
        Some(Kind::Guidance) => (Kind::Guidance, GUIDANCE, "yaml"),
        Some(kind @ (Kind::Program | Kind::RedFlags | Kind::Expert | Kind::Source)) => {
            let message = format!("there is no template for `{}` in this version", kind.name());
            return Err(Error::new(message).with_help("choose exercise, article, disclaimer or guidance"));
        }
        None => {
            let error = Error::new(format!("`{}` is no kind", arguments.kind));
            return Err(match closest(&arguments.kind, Kind::ALL.map(Kind::name)) {
                Some(close) => error.with_help(format!("did you mean `{close}`?")),
                None => error.with_help("choose exercise, article, disclaimer or guidance"),
            });
        }
    };
    if !is_id(&arguments.id) {
        let message = format!("`{}` is no id", arguments.id);
        return Err(Error::new(message).with_help("write small letters, digits and hyphens, such as `bird-dog`"));
    }
    let project = Project::load(environment, wanted)?;
    let path = folder(&project, kind).join(format!("{}.{ending}", arguments.id));
    write::create(&path, template.as_bytes())?;
    let name = shown(&environment.folder, &path);
    console.print(&mut |out| writeln!(out, "{name}"))?;
    console.notice("a person fills every placeholder; check fails until then");
    Ok(Exit::Clean)
}

/// The kind's folder: one that is there, in the project or below `content`, else a new one.
fn folder(project: &Project, kind: Kind) -> PathBuf {
    let content = project.root.join("content");
    let here = project.root.join(kind.folder());
    if files::is_folder(&here) || !files::is_folder(&content) { here } else { content.join(kind.folder()) }
}

fn is_id(id: &str) -> bool {
    let part =
        |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    id.len() <= LONGEST_ID && id.split('-').all(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_plain() {
        assert!(is_id("bird-dog") && is_id("plank2"));
        assert!(!is_id("") && !is_id("../x") && !is_id("Bird") && !is_id("a--b") && !is_id("a/b"));
    }
}

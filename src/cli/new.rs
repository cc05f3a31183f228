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
const PROGRAM: &str = include_str!("new/program.yaml");
const ARTICLE: &str = include_str!("new/article.md");
const DISCLAIMER: &str = include_str!("new/disclaimer.md");
const RED_FLAGS: &str = include_str!("new/red-flags.yaml");
const GUIDANCE: &str = include_str!("new/guidance.yaml");
const EXPERT: &str = include_str!("new/expert.yaml");
const SOURCE: &str = include_str!("new/source.yaml");

/// Writes the template.
pub(super) fn run(
    arguments: &args::New,
    wanted: &Wanted,
    environment: &Environment,
    console: Console,
) -> Result<Exit, Error> {
    let Some(kind) = Kind::named(&arguments.kind) else {
        let error = Error::new(format!("`{}` is no kind", arguments.kind));
        let kinds = Kind::ALL.map(Kind::name);
        return Err(match closest(&arguments.kind, kinds) {
            Some(close) => error.with_help(format!("did you mean `{close}`?")),
            None => error.with_help(format!("choose one of {}", kinds.join(", "))),
        });
    };
    if !is_id(&arguments.id) {
        let message = format!("`{}` is no id", arguments.id);
        return Err(Error::new(message).with_help("write small letters, digits and hyphens, such as `bird-dog`"));
    }
    let project = Project::load(environment, wanted)?;
    let (template, ending) = template(kind);
    let path = folder(&project, kind).join(format!("{}.{ending}", arguments.id));
    write::create(&path, template.as_bytes())?;
    let name = shown(&environment.folder, &path);
    console.print(&mut |out| writeln!(out, "{name}"))?;
    console.notice("a person fills every placeholder; check fails until then");
    Ok(Exit::Clean)
}

/// The template of a kind, and the ending of its file.
const fn template(kind: Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::Exercise => (EXERCISE, "yaml"),
        Kind::Program => (PROGRAM, "yaml"),
        Kind::Article => (ARTICLE, "md"),
        Kind::Disclaimer => (DISCLAIMER, "md"),
        Kind::RedFlags => (RED_FLAGS, "yaml"),
        Kind::Guidance => (GUIDANCE, "yaml"),
        Kind::Expert => (EXPERT, "yaml"),
        Kind::Source => (SOURCE, "yaml"),
    }
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
    use crate::{
        document::{yaml, yaml::Limits},
        schema,
    };

    #[test]
    fn a_fresh_template_has_the_shape_of_its_kind_but_for_its_placeholders() {
        for kind in Kind::ALL {
            let (template, ending) = template(kind);
            let text = match ending {
                "md" => template.split("---\n").nth(1).expect("a page has front matter"),
                _ => template,
            };
            assert!(text.contains(&format!("schema: {}\n", kind.schema())), "{kind}");
            let read = yaml::read(text, 0, Limits::default());
            assert!(read.findings.is_empty(), "{kind}: {:?}", read.findings);
            for finding in schema::validate(kind, &read.document) {
                let value = read.document.at_pointer(&finding.pointer).and_then(|(_, value)| value.text());
                assert_eq!(value, Some("TODO"), "{kind}: {finding:?}");
            }
        }
    }

    #[test]
    fn ids_are_plain() {
        assert!(is_id("bird-dog") && is_id("plank2"));
        assert!(!is_id("") && !is_id("../x") && !is_id("Bird") && !is_id("a--b") && !is_id("a/b"));
    }
}

//! `physiolint explain` and `physiolint rules`.

use super::{
    Error, Exit,
    args::{self, TextForm},
    console::Console,
};
use crate::{
    finding::{Group, Meta, closest},
    lint,
    report::explain::{self, TextFormat},
};

/// Explains one rule.
pub(super) fn one(arguments: &args::Explain, console: Console) -> Result<Exit, Error> {
    let metas = lint::all_metas();
    let Some(meta) = metas.iter().find(|meta| meta.id == arguments.rule) else {
        let error = Error::new(format!("there is no rule `{}`", arguments.rule));
        return Err(match nearest(&arguments.rule, &metas) {
            names if names.is_empty() => error.with_help("run `physiolint rules` for the list"),
            names => error.with_help(format!("did you mean {}?", names.join(" or "))),
        });
    };
    console.print(&mut |out| explain::write(form(arguments.output_format), meta, out))?;
    Ok(Exit::Clean)
}

/// Up to three rules whose names are close, the closest first.
fn nearest(name: &str, metas: &[&'static Meta]) -> Vec<String> {
    let mut names: Vec<&'static str> = metas.iter().map(|meta| meta.id).collect();
    let mut found = Vec::new();
    while let Some(close) = closest(name, names.iter().copied()).filter(|_| found.len() < 3) {
        names.retain(|other| *other != close);
        found.push(format!("`{close}`"));
    }
    found
}

/// Lists the rules.
pub(super) fn list(arguments: &args::Rules, console: Console) -> Result<Exit, Error> {
    let group = arguments.group.as_deref().map(|name| {
        name.parse::<Group>().map_err(|()| {
            let error = Error::new(format!("there is no group `{name}`"));
            let names = Group::ALL.map(Group::name);
            match closest(name, names) {
                Some(close) => error.with_help(format!("did you mean `{close}`?")),
                None => error.with_help(format!("choose one of {}", names.join(", "))),
            }
        })
    });
    let group = group.transpose()?;
    let mut metas = lint::all_metas();
    metas.retain(|meta| group.is_none_or(|group| meta.group == group));
    metas.retain(|meta| !arguments.safety_critical || meta.is_safety_critical());
    // No rule of this version has a fix.
    metas.retain(|_| !arguments.fixable);
    console.print(&mut |out| explain::write_list(form(arguments.output_format), &metas, out))?;
    Ok(Exit::Clean)
}

const fn form(form: TextForm) -> TextFormat {
    match form {
        TextForm::Text => TextFormat::Text,
        TextForm::Json => TextFormat::Json,
        TextForm::Markdown => TextFormat::Markdown,
    }
}

//! Runners of workflows: how they call files, and the page they show after a step.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use super::{
    environment::Environment,
    files,
    settings_file::{normal, spelled},
    tree::Tree,
};
use crate::report::Platforms;

/// How platforms call the files of a run, where that is not their name from the root of the
/// repository: a job may check out a repository into a folder of its own.
pub(super) fn platforms(environment: &Environment, tree: &Tree) -> Platforms {
    let from = |folder: &Option<PathBuf>| folder.as_deref().map_or_else(BTreeMap::new, |folder| names(folder, tree));
    Platforms { github: from(&environment.workspace), gitlab: from(&environment.project_folder) }
}

fn names(folder: &Path, tree: &Tree) -> BTreeMap<String, String> {
    let folder = normal(folder);
    // The folder itself may stand behind a link.
    let real = files::settled(&folder.join("file")).parent().map(Path::to_path_buf);
    let below = |place: &Path| {
        let real = real.as_deref().and_then(|real| place.strip_prefix(real).ok());
        real.or_else(|| place.strip_prefix(&folder).ok()).map(spelled)
    };
    let inputs = tree.inputs.iter().map(|input| &input.name);
    let told = inputs.filter_map(|name| Some((name.clone(), below(tree.place(name)?)?)));
    told.filter(|(name, told)| name != told).collect()
}

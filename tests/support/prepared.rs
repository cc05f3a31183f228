//! Folders of the repository as libraries of their own, and what is found in them.

use crate::{files::read_folder, scene::Scene};

/// A prepared folder, copied to a repository of its own.
pub(crate) fn prepared(folder: &str, name: &str) -> Scene {
    let scene = Scene::new(name, &[]);
    for (path, bytes) in read_folder(folder) {
        scene.write(&path, &bytes);
    }
    scene
}

/// Findings of a scene, a line each.
pub(crate) fn concise(scene: &Scene) -> Vec<String> {
    let (_, out, _) = scene.output(&["check", "--output-format", "concise"]);
    out.lines().map(str::to_owned).collect()
}

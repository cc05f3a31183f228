//! Repositories that scenes begin with.

use crate::{files::read_folder, scene::Scene};

pub(crate) const CLEAN: &str = include_str!("../../fixtures/scenes/records/exercises/clean.yaml");
const STOP: &str = include_str!("../../fixtures/scenes/records/guidance/house-stop.yaml");
const GENERAL: &str = include_str!("../../fixtures/scenes/records/disclaimers/general.md");

/// A prepared folder, copied to a repository of its own.
pub(crate) fn prepared(folder: &str, name: &str) -> Scene {
    let scene = Scene::new(name, &[]);
    for (path, bytes) in read_folder(folder) {
        scene.write(&path, &bytes);
    }
    scene
}

/// A small library that is clean, with further files.
pub(crate) fn library(name: &str, more: &[(&str, &str)]) -> Scene {
    let scene = Scene::new(
        name,
        &[("exercises/clean.yaml", CLEAN), ("guidance/house-stop.yaml", STOP), ("disclaimers/general.md", GENERAL)],
    );
    for (path, text) in more {
        scene.write(path, text.as_bytes());
    }
    scene
}

/// Findings of a scene, a line each.
pub(crate) fn concise(scene: &Scene) -> Vec<String> {
    let (_, out, _) = scene.output(&["check", "--output-format", "concise"]);
    out.lines().map(str::to_owned).collect()
}

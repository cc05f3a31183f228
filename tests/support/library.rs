//! The small library that scenes begin with.

use crate::scene::Scene;

pub(crate) const CLEAN: &str = include_str!("../../fixtures/scenes/records/exercises/clean.yaml");
const STOP: &str = include_str!("../../fixtures/scenes/records/guidance/house-stop.yaml");
/// Its language, which nothing in the files names.
const CONFIG: &str = "version: 1\nlang: en\n";
const GENERAL: &str = include_str!("../../fixtures/scenes/records/disclaimers/general.md");

/// A small library that is clean, with further files.
pub(crate) fn library(name: &str, more: &[(&str, &str)]) -> Scene {
    let scene = Scene::new(
        name,
        &[
            ("physiolint.yaml", CONFIG),
            ("exercises/clean.yaml", CLEAN),
            ("guidance/house-stop.yaml", STOP),
            ("disclaimers/general.md", GENERAL),
        ],
    );
    for (path, text) in more {
        scene.write(path, text.as_bytes());
    }
    scene
}

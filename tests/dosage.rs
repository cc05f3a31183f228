//! The examples of `docs/dosage.md` are read as it says.

use physiolint::{
    model::dosage::{Context, Dose, read_prose},
    text::Prose,
};

#[test]
fn the_manual_tells_how_doses_are_read() {
    let manual = include_str!("../docs/dosage.md");
    let rows: Vec<(&str, &str)> = manual
        .lines()
        .filter_map(|line| line.strip_prefix("| ")?.strip_suffix(" |")?.split_once(" | "))
        .filter(|row| *row != ("Text", "Read as"))
        .collect();
    assert!(rows.len() > 10, "the table is gone");
    let read = |text: &str| {
        let doses = read_prose(&Prose::from_text(text, 0), Context::Base);
        doses.iter().map(Dose::to_string).collect::<Vec<_>>().join("; ")
    };
    let wrong: Vec<String> = rows
        .iter()
        .filter(|(text, told)| read(text) != *told)
        .map(|(text, told)| format!("{text}: read as {}, not {told}", read(text)))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

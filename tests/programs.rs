//! One plan as a table and as a record, against the records it doses: every row with its faults.

#[path = "support/files.rs"]
mod files;
#[path = "support/run.rs"]
mod run;

use files::read_folder;

const RULES: [&str; 8] = [
    "undefined-exercise",
    "off-range-program-dosage",
    "missing-progression-criteria",
    "broken-phases",
    "steep-progression",
    "missing-recovery-day",
    "contraindicated-exercise",
    "conflicting-dosage",
];

/// Findings of the rules on plans: file, line, rule and message, in file order.
fn told() -> Vec<String> {
    let files = read_folder("fixtures/scenes/program");
    let outcome = run::run("", &files);
    let of_plans = outcome.findings().filter(|(_, finding)| RULES.contains(&finding.meta.id));
    of_plans
        .map(|(file, finding)| {
            let line = file.source.as_ref().map_or(1, |source| source.position(finding.span.start).line);
            format!("{}:{line} {}: {}", file.name, finding.meta.id, finding.message)
        })
        .collect()
}

#[test]
fn a_plan_is_held_against_the_records_row_by_row() {
    insta::assert_snapshot!(told().join("\n"));
}

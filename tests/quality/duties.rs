use physiolint::quality::{Cell, DutyRow, Report, Share};

use crate::{CLINICIAN, FromBefore, GENERAL, HEEL_SLIDE, Library, WHOLE, changed, small};

fn row<'r>(report: &'r Report, exercise: &str) -> &'r DutyRow {
    report.duties.rows.iter().find(|row| row.exercise == exercise).expect("a row of the matrix")
}

#[test]
fn each_cell_says_where_the_duty_is_met() {
    let report = Library::of(&small()).report();
    let row = row(&report, "Heel slide");
    assert_eq!((row.document.as_str(), row.line), (HEEL_SLIDE, 2));
    let own = Cell::Own;
    assert_eq!(row.cells(), [own, own, own, Cell::Reference, Cell::NotAsked, Cell::Holds]);
    assert_eq!(report.duties.cautions, Share { met: 1, of: 1 });
    assert_eq!(report.duties.red_flags, Share { met: 0, of: 0 });
    assert_eq!(report.verdict.duties, Share { met: 1, of: 1 });
}

#[test]
fn what_settings_and_shared_texts_give_is_told_as_such() {
    let guidance = "schema: guidance/v1\nlang: en\nrole: pain-stop\ntext: Stop if you feel sharp pain, and rest.\n";
    let caution = "schema: guidance/v1\nlang: en\nrole: caution\n\
                   items: [{text: 'With a new knee joint, ask your physiotherapist first.', kind: condition}]\n";
    let mut files = small();
    let exercise = WHOLE.replace("disclaimer: [general]\n", "").replace(
        "pain_stop: Stop if you feel sharp pain, numbness or dizziness, and rest.",
        "pain_stop: {use: stop} #",
    );
    let lines = exercise.lines().filter(|line| !line.contains("With a new knee"));
    let exercise = lines.map(|line| if line == "cautions:" { "cautions: [{use: knee}]" } else { line });
    let exercise = exercise.collect::<Vec<_>>().join("\n");
    files[1].1 = &exercise;
    files.push(("guidance/knee.yaml", caution));
    files.push(("guidance/stop.yaml", guidance));
    let library = Library::of(&files).with_config("defaults: {exercise: {disclaimer: [general]}}\n");
    let report = library.report();
    let cells = row(&report, "Heel slide").cells();
    assert_eq!(cells[..4], [Cell::Reference, Cell::Reference, Cell::Own, Cell::Default]);
}

#[test]
fn what_is_missing_is_missing_and_leaves_no_free_row() {
    let library = changed("disclaimer: [general]\n", "");
    let mut library = Library { files: library.files, ..Library::of(&[]) };
    library.files[1].1 = library.files[1].1.replace("reps: 8-12", "reps: 8+");
    let report = library.report();
    let cells = row(&report, "Heel slide").cells();
    assert_eq!(cells[2..4], [Cell::Unbounded, Cell::Missing]);
    assert_eq!(report.duties.dosage, Share { met: 0, of: 1 });
    assert_eq!(report.verdict.duties, Share { met: 0, of: 1 });
}

#[test]
fn a_waived_duty_is_not_met() {
    let library = changed(
        "disclaimer: [general]",
        "# physiolint: ignore-file[missing-disclaimer] by=sample-clinician until=2026-06-01 -- with the lawyers",
    );
    let report = library.report();
    assert_eq!(row(&report, "Heel slide").disclaimer, Cell::Waived);
    assert_eq!(report.duties.disclaimer, Share { met: 0, of: 1 });
    assert_eq!(report.verdict.waived, 1);
    let waiver = &report.held.waivers[0];
    assert_eq!(
        (waiver.rule.as_str(), waiver.days_left, waiver.safety_critical),
        ("missing-disclaimer", Some(92), true)
    );
}

#[test]
fn a_known_gap_is_a_gap() {
    let mut library = changed("disclaimer: [general]\n", "");
    library.from_before = FromBefore::Everything;
    let report = library.report();
    assert_eq!(row(&report, "Heel slide").disclaimer, Cell::Known);
    assert_eq!((report.verdict.error, report.verdict.known, report.held.known_critical.len()), (0, 1, 1));
    assert_eq!(report.documents[1].score.total, Some(49), "what is only known still holds it down");
}

const PAGE: &str = "\
---
schema: article/v1
title: Three for a stiff back
---

# Three for a stiff back

Stop if you feel sharp pain, numbness or dizziness, and rest.

## Knee to chest

1. Lie on your back.
2. Draw one knee towards you.

Repeat 8-10 times on each side, twice a day. With a new hip joint, ask your physiotherapist first.

## Pelvic tilt

1. Lie on your back with your knees bent.
2. Press your lower back into the floor.

Repeat 8-10 times, twice a day.
";

#[test]
fn sections_of_a_page_are_rows_of_their_own() {
    let report = Library::of(&[("articles/stiff.md", PAGE)]).report();
    let [first, second] = ["Knee to chest", "Pelvic tilt"].map(|name| row(&report, name).cells());
    assert_eq!(first[..4], [Cell::Own, Cell::Document, Cell::Own, Cell::Missing]);
    assert_eq!(second[..4], [Cell::Missing, Cell::Document, Cell::Own, Cell::Missing]);
    assert_eq!(report.duties.cautions, Share { met: 1, of: 2 });
    assert_eq!(report.duties.pain_stop, Share { met: 2, of: 2 });
    assert_eq!(report.duties.rows[0].line, 10);
}

#[test]
fn an_exercise_that_a_page_shows_may_lean_on_it() {
    let page = PAGE.replace("## Pelvic tilt", "<!-- exercise: heel-slide -->\n\n## Pelvic tilt")
        + "\nThis is general information and not medical advice; ask your doctor or physiotherapist before you start.\n";
    let exercise = WHOLE.replace("disclaimer: [general]\n", "");
    let files = [("articles/stiff.md", page.as_str()), ("exercises/heel-slide.yaml", exercise.as_str())];
    let report = Library::of(&files).report();
    assert_eq!(row(&report, "Heel slide").disclaimer, Cell::Document);
}

#[test]
fn drafts_wait_for_their_review_and_hold_their_other_duties() {
    let library = changed("lang: en\n", "lang: en\nstatus: draft\n");
    let cells = row(&library.report(), "Heel slide").cells();
    assert_eq!((cells[0], cells[5]), (Cell::Own, Cell::NotAsked));
}

#[test]
fn what_is_there_and_says_too_little_is_there_in_part() {
    let stop = "pain_stop: Stop if you feel sharp pain, numbness or dizziness, and rest. If it is worse the next morning, \
                do fewer.";
    let report = changed(stop, "pain_stop: Ease off if it hurts.").report();
    assert_eq!(row(&report, "Heel slide").pain_stop, Cell::Partial);
    assert_eq!(report.duties.pain_stop, Share { met: 1, of: 1 }, "it is there");
}

#[test]
fn warning_signs_that_a_record_brings_are_told() {
    let flags = "schema: red-flags/v1\ntitle: Knee\n";
    let mut library = changed("disclaimer: [general]", "red_flags: [knee]\ndisclaimer: [general]");
    library.files.push(("red-flags/knee.yaml", flags.to_owned()));
    assert_eq!(row(&library.report(), "Heel slide").red_flags, Cell::Reference);
}

#[test]
fn what_could_not_be_read_is_not_called_missing() {
    let files = [
        ("disclaimers/general.yaml", GENERAL),
        ("exercises/heel-slide.yaml", "schema: exercise/v1\nname: Heel slide\n  steps: [\n"),
        ("experts/sample-clinician.yaml", CLINICIAN),
    ];
    let report = Library::of(&files).report();
    assert!(report.duties.rows.iter().all(|row| row.cells().iter().all(|cell| *cell != Cell::Missing)), "{report:#?}");
}

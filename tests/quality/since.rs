use physiolint::quality::{Fixed, Only};

use crate::{HEEL_SLIDE, Library, changed, document, small};

#[test]
fn what_is_new_and_what_is_fixed_is_told() {
    let before = changed("disclaimer: [general]\n", "").report();
    let now = changed("reps: 8-12", "reps: 8+").report_after(Some(&before));
    let since = now.verdict.since.as_ref().expect("a comparison");
    assert_eq!((since.today.as_str(), since.new, since.fixed), ("2026-03-01", 1, 1));
    let [Fixed { document: path, severity, .. }] = since.fixed_findings.as_slice() else { panic!("{since:?}") };
    assert_eq!((path.as_str(), severity.as_str()), (HEEL_SLIDE, "error"));
    let new: Vec<&str> =
        document(&now, HEEL_SLIDE).findings.iter().filter(|note| note.is_new).map(|note| note.rule.as_str()).collect();
    assert_eq!(new, ["unbounded-dosage"]);
}

#[test]
fn nothing_is_new_against_the_same() {
    let library = changed("disclaimer: [general]\n", "");
    let now = library.report_after(Some(&library.report()));
    let since = now.verdict.since.expect("a comparison");
    assert_eq!((since.new, since.fixed), (0, 0));
}

#[test]
fn a_document_left_out_is_not_fixed_and_one_that_is_gone_is() {
    let mut library = changed("disclaimer: [general]\n", "");
    let before = library.report();
    library.only = Only { status: Some("draft".to_owned()), ..Only::default() };
    let since = library.report_after(Some(&before)).verdict.since.expect("a comparison");
    assert_eq!((since.new, since.fixed), (0, 0));
    let mut library = Library::of(&small());
    library.files.remove(1);
    let since = library.report_after(Some(&before)).verdict.since.expect("a comparison");
    assert_eq!(since.fixed, 1);
}

#[test]
fn what_is_not_looked_for_any_more_is_not_fixed() {
    let before = changed("disclaimer: [general]\n", "").report();
    let off = "severity:\n  missing-disclaimer: {level: off, reason: with the lawyers, by: sample-clinician, until: 2026-06-01}\n";
    let since = changed("disclaimer: [general]\n", "").with_config(off).report_after(Some(&before));
    let since = since.verdict.since.expect("a comparison");
    assert_eq!((since.fixed, since.no_longer_checked), (0, 1));
    let mut library = changed("disclaimer: [general]\n", "");
    library.files[1].1 = "GONE".to_owned();
    let since = library.report_after(Some(&before)).verdict.since.expect("a comparison");
    assert_eq!((since.fixed, since.no_longer_checked), (0, 1), "nobody could read it");
}

#[test]
fn reports_of_different_parts_are_compared_where_both_tell() {
    let mut part = Library::of(&small());
    part.only = Only { status: Some("draft".to_owned()), ..Only::default() };
    let before = part.report();
    assert_eq!(before.verdict.documents, 0);
    let now = changed("disclaimer: [general]\n", "").report_after(Some(&before));
    let since = now.verdict.since.expect("a comparison");
    assert_eq!((since.new, since.compared.met, since.compared.of), (0, 0, 3));
    assert_eq!(now.history.len(), 1);
}

#[test]
fn the_trend_grows_by_a_point_for_each_day() {
    let library = Library::of(&small());
    let mut earlier = changed("disclaimer: [general]\n", "").report();
    assert_eq!(earlier.history.len(), 1);
    earlier.history[0].today = "2026-02-01".to_owned();
    let now = library.report_after(Some(&earlier));
    let days: Vec<(&str, usize)> = now.history.iter().map(|point| (point.today.as_str(), point.error)).collect();
    assert_eq!(days, [("2026-02-01", 1), ("2026-03-01", 0)]);
    let again = library.report_after(Some(&now));
    assert_eq!(again.history, now.history, "a second report of a day takes the place of the first");
}

use physiolint::quality::{Only, Share};

use crate::{HEEL_SLIDE, Library, WHOLE, changed, small};

#[test]
fn the_verdict_counts_documents_and_says_it_plainly() {
    let verdict = Library::of(&small()).report().verdict;
    assert_eq!((verdict.documents, verdict.must_fix, verdict.error), (3, 0, 0));
    assert_eq!(verdict.headline, "The checks found no error in 3 documents. This is not approval.");
    let verdict = changed("disclaimer: [general]\n", "").report().verdict;
    assert_eq!((verdict.must_fix, verdict.error), (1, 1));
    assert_eq!(
        verdict.headline,
        "1 of 3 documents must be corrected. Its exercise lacks at least one of cautions, pain-stop guidance, dosage \
         and disclaimer."
    );
    assert_eq!(Library::of(&[]).report().verdict.headline, "There is nothing to report on.");
}

#[test]
fn every_document_counts_once() {
    let files = [
        ("articles/a.md", "# News\n\nThe office is closed.\n"),
        ("exercises/b.yaml", WHOLE),
        ("exercises/c.yaml", "name: [\n"),
        ("other.yaml", "a: 1\n"),
    ];
    let mut library = Library::of(&files);
    library.files.push(("exercises/gone.yaml", "GONE".to_owned()));
    let report = library.report();
    let verdict = &report.verdict;
    let sum = verdict.must_fix + verdict.to_improve + verdict.clean + verdict.not_judged;
    assert_eq!((verdict.documents, sum, verdict.unreadable), (4, 4, 1));
    assert_eq!(report.method.unreadable[0].path, "exercises/gone.yaml");
    assert!(verdict.headline.ends_with(" 1 path could not be read."), "{}", verdict.headline);
}

#[test]
fn rules_are_counted_with_what_they_looked_at() {
    let report = changed("disclaimer: [general]\n", "").report();
    let rule = report.rules.iter().find(|count| count.rule == "missing-disclaimer").expect("every rule");
    assert_eq!((rule.eligible, rule.found, rule.safety_critical), (1, 1, true));
    let rule = report.rules.iter().find(|count| count.rule == "late-pain-stop").expect("every rule");
    assert_eq!(rule.found, 0);
}

#[test]
fn coverage_and_orphans() {
    let library = changed("lang: en\n", "lang: en\nbody_regions: [knee, hip]\n");
    let coverage = library.report().coverage;
    assert_eq!(coverage.exercises, 1);
    let regions: Vec<(&str, usize)> = coverage.regions.iter().map(|named| (named.name.as_str(), named.count)).collect();
    assert_eq!(regions, [("hip", 1), ("knee", 1)]);
    let orphans: Vec<&str> = coverage.orphans.iter().map(|place| place.document.as_str()).collect();
    assert_eq!(orphans, [HEEL_SLIDE]);
}

#[test]
fn a_report_may_be_narrowed() {
    let mut library = changed("lang: en\n", "lang: en\nstatus: draft\n");
    library.only = Only { status: Some("draft".to_owned()), ..Only::default() };
    let report = library.report();
    assert_eq!(report.verdict.documents, 1);
    assert_eq!(report.duties.cautions, Share { met: 1, of: 1 });
    library.only = Only { reviewer: Some("nobody".to_owned()), ..Only::default() };
    assert_eq!(library.report().verdict.documents, 0);
    library.only = Only { reviewer: Some("sample-clinician".to_owned()), ..Only::default() };
    let paths: Vec<String> = library.report().documents.into_iter().map(|document| document.path).collect();
    assert_eq!(paths, ["disclaimers/general.yaml"], "nobody has to review a draft");
}

#[test]
fn files_carry_their_digest() {
    let report = Library::of(&small()).report();
    let digest = physiolint::text::sha256_hex(WHOLE.as_bytes());
    assert_eq!(crate::document(&report, HEEL_SLIDE).sha256.as_deref(), Some(digest.as_str()));
}

#[test]
fn no_more_lines_of_a_finding_are_told_than_can_be_read() {
    let names =
        ["Bridge", "Plank", "Squat", "Lunge", "Heel slide", "Bird dog", "Cat stretch", "Hip hinge", "Side bend"];
    let section = |name: &&str| format!("\n## {name}\n\n1. Lie on your back.\n2. Lift your hips 8-12 times.\n");
    let page = format!("# Nine moves\n{}", names.iter().map(section).collect::<String>());
    let report = Library::of(&[("articles/a.md", &page)]).report();
    let stop = report.documents[0].findings.iter().find(|note| note.rule == "missing-pain-stop");
    let stop = stop.expect("nothing says when to stop");
    assert_eq!((stop.line, stop.more_lines.as_slice()), (3, &[8, 13, 18, 23, 28][..]));
    assert_eq!(stop.more_lines_omitted, 3);
}

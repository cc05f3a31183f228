use std::collections::BTreeSet;

use physiolint::quality::{Band, Dimension, Document, Report, Share};

use crate::{HEEL_SLIDE, Library, WHOLE, changed, document, small};

fn heel_slide(library: &Library) -> Document {
    document(&library.report(), HEEL_SLIDE).clone()
}

fn side<'d>(document: &'d Document, id: &str) -> &'d Dimension {
    document.score.dimensions.iter().find(|dimension| dimension.id == id).expect("a dimension")
}

fn points(document: &Document, id: &str) -> (u64, u64) {
    (side(document, id).points / 1000, side(document, id).of / 1000)
}

#[test]
fn a_whole_exercise_is_complete() {
    let document = heel_slide(&Library::of(&small()));
    let score = &document.score;
    assert_eq!((score.total, score.band, score.cap.as_deref()), (Some(100), Some(Band::Complete), None), "{score:#?}");
    assert_eq!(score.gains, [""; 0]);
    // Red flags and the list of signs are asked of pages and programs; captions and grades come later.
    assert_eq!(points(&document, "dosage"), (20, 20));
    assert_eq!(points(&document, "replicability"), (12, 12));
    assert_eq!(points(&document, "provenance"), (8, 8));
    assert_eq!(side(&document, "accessibility").of, 0);
}

#[test]
fn points_are_lost_where_the_manual_says() {
    let document =
        heel_slide(&changed("category: mobility\npurpose: Moves the knee and the hip through an easy range.\n", ""));
    assert_eq!(points(&document, "replicability"), (11, 12));
    // 12 of 12 and 11 of 12 thousandths, by a weight of 12 in 96: 100 less 1.04.
    assert_eq!(document.score.total, Some(98));
    assert_eq!(document.score.gains, ["the exercise does not say what it is for"]);

    let document = heel_slide(&changed("reps: 8-12", "reps: 10"));
    assert_eq!(points(&document, "dosage"), (18, 20));
}

#[test]
fn a_placeholder_tells_nothing() {
    let document = heel_slide(&changed("sensation: A light pull at the front of the thigh.", "sensation: TODO"));
    assert_eq!(points(&document, "understandability"), (4, 5));
}

#[test]
fn every_finding_counts_however_many_are_told() {
    let steps = "1. Lie on your back.\n2. Lift your hips.\n";
    let sections = (0..1_200).map(|at| format!("## Bridge number {at}\n\n{steps}\nRepeat 8+ times.\n"));
    let page = sections.collect::<Vec<_>>().join("\n");
    let report = Library::of(&[("articles/a.md", &format!("# Bridges\n\n{page}"))]).report();
    let page = &report.documents[0];
    assert_eq!((page.findings.len(), report.duties.dosage), (1_000, Share { met: 0, of: 1_200 }));
    let told = report.verdict.error + report.verdict.warning + report.verdict.info;
    assert_eq!(told, page.findings.len() + page.beyond_limit);
    assert_eq!(report.rules.iter().map(|rule| rule.found).sum::<usize>(), told);
}

#[test]
fn what_is_missing_has_no_quality_either() {
    let lines = WHOLE.lines().filter(|line| !line.contains("With a new knee") && *line != "cautions:");
    let without = lines.collect::<Vec<_>>().join("\n");
    let mut library = Library::of(&small());
    library.files[1].1 = without;
    let (_, of) = points(&heel_slide(&Library::of(&small())), "safety");
    assert_eq!(points(&heel_slide(&library), "safety"), (of - 10, of));
}

#[test]
fn the_lowest_cap_wins_and_is_named() {
    let document = heel_slide(&changed("disclaimer: [general]\n", ""));
    assert_eq!((document.score.total, document.score.band), (Some(49), Some(Band::Hold)));
    assert_eq!(document.score.cap.as_deref(), Some("held: a core duty is missing"));
    assert!(document.score.uncapped > Some(85), "{:?}", document.score.uncapped);
    assert_eq!(document.score.gains[0], "there is no medical disclaimer");

    let mut library = changed("disclaimer: [general]\n", "");
    library.files[1].1 = library.files[1].1.replace("  - Slide it back.", "  - Slide it back and hold your breath.");
    let document = heel_slide(&library);
    assert_eq!((document.score.total, document.score.cap.as_deref()), (Some(39), Some("held: a safety error")));

    let document = heel_slide(&changed("date: 2025-12-01", "date: 2022-12-01"));
    assert_eq!((document.score.total, document.score.cap.as_deref()), (Some(69), Some("needs a new review")));
}

#[test]
fn the_first_steps_free_the_total_then_add_most_for_each_place() {
    let mut library = changed("disclaimer: [general]\n", "");
    let text = library.files[1].1.replace("  - Slide it back.", "  - Slide it back and hold your breath.");
    library.files[1].1 =
        text.replace("reps: 8-12", "reps: 10").replace("sensation: A light pull at the front of the thigh.\n", "");
    let gains = heel_slide(&library).score.gains;
    let steps = [
        "a sentence tells readers to bear down or to hold their breath",
        "there is no medical disclaimer",
        "the exercise gives one fixed dose, no range",
    ];
    assert_eq!(gains, steps);
}

#[test]
fn a_waiver_lifts_the_cap_and_marks_the_band() {
    let waiver =
        "# physiolint: ignore-file[missing-disclaimer] by=sample-clinician until=2026-06-01 -- with the lawyers";
    let library = changed("disclaimer: [general]", waiver);
    let report = library.report();
    let score = &document(&report, HEEL_SLIDE).score;
    assert!(score.is_waived && score.cap.is_none() && score.total > Some(49), "{score:#?}");
    assert!(score.total < Some(100), "what is waived is not met");
    let band = report.score.bands.iter().find(|count| Some(count.band) == score.band).expect("all four bands");
    assert_eq!((band.documents, band.waived), (1, 1));
}

#[test]
fn what_was_not_read_in_full_has_no_score() {
    for text in ["schema: exercise/v1\nname: A\nname: B\n", "schema: exercise/v1\nname: [\n"] {
        let library = Library::of(&[("exercises/a.yaml", text)]);
        let report = library.report();
        let score = &report.documents[0].score;
        assert_eq!(score.total, None, "{text}");
        assert_eq!(score.cap.as_deref(), Some("not scored: could not be read in full"), "{text}");
        assert_eq!(report.score.scored, Share { met: 0, of: 1 }, "{text}");
    }
    let polish = WHOLE.replace("lang: en", "lang: pl");
    let document = Library::of(&[("exercises/a.yaml", &polish)]).report().documents.remove(0);
    assert_eq!((document.score.total, document.score.band), (None, None));
}

#[test]
fn only_exercise_content_is_scored() {
    let report = Library::of(&small()).report();
    assert_eq!(report.score.scored, Share { met: 1, of: 1 });
    assert_eq!(document(&report, "disclaimers/general.yaml").score, physiolint::quality::Score::default());
}

#[test]
fn own_weights_are_labelled_and_counted() {
    let config = "report: {score: {weights: {safety: 0, dosage: 100, replicability: 0, provenance: 0, disclaimer-claims: 0, \
                  understandability: 0}}}\n";
    let mut library = changed("reps: 8-12", "reps: 10").with_config(config);
    library.threads = 1;
    let report = library.report();
    assert!(report.score.has_own_weights);
    // 18 of 20 points, and nothing else counts.
    assert_eq!(document(&report, HEEL_SLIDE).score.total, Some(90));
}

#[test]
fn the_library_sums_points_and_never_means() {
    let page =
        "---\nschema: article/v1\ntitle: A\n---\n\n# A\n\n## Bridge\n\n1. Lie on your back.\n2. Lift your hips.\n";
    let mut files = small();
    files.push(("articles/a.md", page));
    let report = Library::of(&files).report();
    let json = serde_json::to_value(&report.score).expect("a score is JSON");
    let keys: BTreeSet<&str> = json.as_object().expect("an object").keys().map(String::as_str).collect();
    assert!(keys.is_disjoint(&BTreeSet::from(["total", "mean", "average"])), "{keys:?}");
    let sum = |id: &str| {
        let own = report.documents.iter().flat_map(|document| &document.score.dimensions);
        own.filter(|own| own.id == id).map(|own| (own.points, own.of)).fold((0, 0), |a, b| (a.0 + b.0, a.1 + b.1))
    };
    for dimension in &report.score.dimensions {
        assert_eq!((dimension.points, dimension.of), sum(&dimension.id), "{}", dimension.id);
    }
    assert_eq!(report.score.bands.iter().map(|count| count.documents).sum::<usize>(), 2);
}

fn tally(report: &Report, path: &str, id: &str) -> (usize, usize) {
    let tallies = &document(report, path).score.tallies;
    tallies.iter().find(|tally| tally.id == id).map(|tally| (tally.met, tally.of)).expect("a tally")
}

#[test]
fn an_interest_may_be_disclosed_in_prose() {
    let page = |more: &str| {
        let text = format!("# Bridge\n\n1. Lie on your back.\n2. Lift your hips.\n\n{more}\n");
        tally(&Library::of(&[("articles/a.md", &text)]).report(), "articles/a.md", "jama")
    };
    let (without, _) = page("Thank you for reading.");
    assert_eq!(page("Disclosure: the author sells nothing.").0, without + 1);
}

#[test]
fn tallies_count_what_a_machine_can_check() {
    let report = Library::of(&small()).report();
    // No sources, and nothing disclosed.
    assert_eq!(tally(&report, HEEL_SLIDE, "jama"), (2, 4));
    // No way to go on is given, so that progression is open.
    assert_eq!(tally(&report, HEEL_SLIDE, "cert-lite"), (7, 8));
    // Too few words for a grade.
    assert_eq!(tally(&report, HEEL_SLIDE, "pemat-lite"), (7, 7));
}

//! A report made by hand, small and of everything, for the tests of its forms. Its numbers are written
//! down, not computed; the people in it are fictitious, and some of its texts are hostile.

mod documents;
mod library;

use crate::quality::{
    Aside, Band, BandCount, Cell, Digested, Dimension, Duties, DutyRow, Fixed, LibraryScore, MEANING, Method, Only,
    Point, Report, RuleCount, SCHEMA, Share, Since, Tally, Tool, Verdict, Weight,
};

/// What a browser, a template, a spreadsheet and a wiki would each make something of.
pub(super) const SCRIPT: &str = "<script>alert(1)</script> {{ 7*7 }}";
pub(super) const FORMULA: &str = "=cmd|' /C calc'!A0";
pub(super) const MENTION: &str = "@mention `a|b` [x](https://example.org) ![y](z)";
/// As [`crate::text::sanitize`] leaves it.
pub(super) const BIDI: &str = "Br\\u{202e}idge, \"hip\" lift";

pub(super) const ARTICLE: &str = "articles/back.md";
pub(super) const BIRD_DOG: &str = "exercises/bird-dog.yaml";
pub(super) const PLANK: &str = "exercises/plank.yaml";
pub(super) const PROGRAM: &str = "programs/trunk.yaml";

pub(super) fn share(met: usize, of: usize) -> Share {
    Share { met, of }
}

/// A text as a field holds it, whether it may be absent or not.
fn own<T: From<String>>(text: &str) -> T {
    text.to_owned().into()
}

fn list(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

/// The eight dimensions, by what is reached of what applied, in thousandths.
fn dimensions(reached: [(u64, u64); 8]) -> Vec<Dimension> {
    let slugs = [
        "safety",
        "dosage",
        "replicability",
        "provenance",
        "disclaimer-claims",
        "understandability",
        "wording",
        "accessibility",
    ];
    let each = slugs.iter().zip(reached);
    each.map(|(id, (points, of))| Dimension {
        id: (*id).to_owned(),
        points,
        of,
        share: (points * 1_000).checked_div(of).unwrap_or(0),
    })
    .collect()
}

fn tallies(each: [(usize, usize); 7]) -> Vec<Tally> {
    let ids = ["jama", "cert-lite", "pemat-lite", "cautions", "pain-stop", "dosage", "disclaimer"];
    ids.iter().zip(each).map(|(id, (met, of))| Tally { id: (*id).to_owned(), met, of }).collect()
}

/// The report.
pub(super) fn report() -> Report {
    Report {
        schema: SCHEMA.to_owned(),
        tool: Tool { name: "physiolint".to_owned(), version: "0.1.0".to_owned() },
        title: "Sample library".to_owned(),
        logo_text: own("Sample Clinic (fictitious)"),
        today: "2026-11-20".to_owned(),
        meaning: MEANING.to_owned(),
        only: Only { rules_left_out: 1, ..Only::default() },
        verdict: verdict(),
        duties: duties(),
        score: score(),
        rules: rules(),
        calendar: library::calendar(),
        coverage: library::coverage(),
        consistency: library::consistency(),
        held: library::held(),
        documents: documents::all(),
        history: vec![
            point("2026-09-20", (5, 3, 6), (1, 4), [0, 1, 1, 2]),
            point("2026-10-20", (6, 3, 5), (1, 4), [1, 0, 1, 2]),
            point("2026-11-20", (6, 2, 3), (2, 4), [1, 1, 1, 1]),
        ],
        method: method(),
    }
}

fn verdict() -> Verdict {
    let fixed = |title: &str, severity: &str, message: &str| Fixed {
        document: ARTICLE.to_owned(),
        title: title.to_owned(),
        severity: severity.to_owned(),
        message: message.to_owned(),
    };
    Verdict {
        headline: "2 of 6 documents must be fixed before they are shown to readers.".to_owned(),
        documents: 6,
        must_fix: 2,
        to_improve: 1,
        clean: 1,
        not_judged: 2,
        unreadable: 1,
        duties: share(2, 4),
        error: 3,
        warning: 3,
        info: 1,
        waived: 1,
        known: 1,
        reviews_due: share(3, 4),
        due_by: "2027-02-18".to_owned(),
        since: Some(Since {
            today: "2026-10-20".to_owned(),
            compared: share(6, 6),
            new: 2,
            fixed: 2,
            fixed_findings: vec![
                fixed(SCRIPT, "error", "Bridge has no pain-stop guidance"),
                fixed(SCRIPT, "warning", FORMULA),
            ],
            no_longer_checked: 1,
        }),
    }
}

fn duties() -> Duties {
    use Cell::{Default, Document, Holds, Missing, NotAsked, Overdue, Own, Reference, Unbounded, Waived};
    let row = |document: &str, title: &str, exercise: &str, line, cells: [Cell; 6]| {
        let [cautions, pain_stop, dosage, disclaimer, red_flags, review] = cells;
        let (document, title, exercise) = (document.to_owned(), title.to_owned(), exercise.to_owned());
        DutyRow { document, title, exercise, line, cautions, pain_stop, dosage, disclaimer, red_flags, review }
    };
    Duties {
        cautions: share(3, 4),
        pain_stop: share(3, 4),
        dosage: share(3, 4),
        disclaimer: share(4, 4),
        red_flags: share(2, 2),
        review: share(2, 4),
        rows: vec![
            row(ARTICLE, SCRIPT, MENTION, 12, [Missing, Document, Unbounded, Document, Document, Overdue]),
            row(ARTICLE, SCRIPT, BIDI, 30, [Own, Document, Own, Document, Document, Overdue]),
            row(BIRD_DOG, "Bird dog", "Bird dog", 2, [Own, Reference, Own, Default, NotAsked, Holds]),
            row(PLANK, "Plank", "Plank", 2, [Own, Waived, Own, Default, NotAsked, Holds]),
        ],
    }
}

fn score() -> LibraryScore {
    let weights = [30, 20, 12, 14, 12, 8, 2, 2];
    let dimensions = dimensions([
        (70_500, 101_000),
        (60_000, 74_000),
        (38_000, 48_000),
        (40_000, 56_000),
        (38_000, 44_000),
        (27_250, 32_000),
        (8_000, 8_000),
        (0, 0),
    ]);
    let weights = dimensions.iter().zip(weights);
    LibraryScore {
        scored: share(4, 4),
        bands: bands([1, 1, 1, 1]),
        weights: weights.map(|(dimension, weight)| Weight { dimension: dimension.id.clone(), weight }).collect(),
        dimensions,
        tallies: tallies([(9, 16), (20, 32), (30, 40), (3, 4), (3, 4), (3, 4), (4, 4)]),
        has_own_weights: false,
    }
}

/// Documents in each band; the one in `good` stands there by a waiver.
fn bands(documents: [usize; 4]) -> Vec<BandCount> {
    let each = Band::ALL.into_iter().zip(documents);
    each.map(|(band, documents)| BandCount { band, documents, waived: usize::from(band == Band::Good).min(documents) })
        .collect()
}

fn rules() -> Vec<RuleCount> {
    let rule = |rule: &str, group: &str, severity: &str, counts: [usize; 4], title: &str| {
        let [eligible, found, waived, known] = counts;
        let safety_critical = rule.starts_with("missing-") && severity == "error" || rule == "unbounded-dosage";
        let (rule, title) = (rule.to_owned(), title.to_owned());
        let (group, severity) = (group.to_owned(), severity.to_owned());
        RuleCount { rule, title, group, severity, safety_critical, eligible, found, waived, known }
    };
    vec![
        rule("missing-start-position", "structure", "warning", [4, 1, 0, 0], "An exercise does not say how to begin"),
        rule("missing-cautions", "safety", "error", [4, 1, 0, 0], "An exercise names no caution of its own"),
        rule("missing-pain-stop", "safety", "error", [4, 0, 1, 0], "Nothing tells the reader when to stop"),
        rule("late-pain-stop", "safety", "info", [1, 1, 0, 0], "The reader is told when to stop only after the last"),
        rule("unbounded-dosage", "dosage", "error", [4, 1, 0, 0], "A dose has no upper end"),
        rule("fixed-dosage", "dosage", "warning", [4, 0, 0, 1], "A dose is one fixed number, with no range"),
        rule("missing-captions", "accessibility", "warning", [0, 0, 0, 0], "A film has no captions"),
        rule("long-sentence", "wording", "warning", [30, 1, 0, 0], "A sentence is long"),
        rule("changed-since-review", "evidence", "error", [3, 1, 0, 0], "It was changed after it was signed"),
        rule("unsupported-language", "locale", "warning", [6, 1, 0, 0], "The language of a file has no word lists"),
    ]
}

/// A day, (files, with an error, errors) and duties met.
fn point(today: &str, counts: (usize, usize, usize), duties: (usize, usize), documents: [usize; 4]) -> Point {
    let (files, must_fix, error) = counts;
    Point {
        today: today.to_owned(),
        documents: files,
        must_fix,
        error,
        warning: 3,
        info: 1,
        waived: 1,
        known: 1,
        duties: share(duties.0, duties.1),
        reviews_due: share(3, 4),
        bands: bands(documents),
    }
}

fn method() -> Method {
    let aside = |path: &str, reason: &str| Aside { path: path.to_owned(), reason: reason.to_owned() };
    Method {
        command: list(&["report", "--format", "json", "--today", "2026-11-20", "--previous", "last.json"]),
        config: vec![Digested { path: "physiolint.yaml".to_owned(), sha256: "ab".repeat(32) }],
        files: 6,
        indexed_only: 2,
        skipped: vec![aside("README.md", "left out by `exclude`")],
        unreadable: vec![aside("articles/`torn`|x.md", "is not UTF-8")],
        not_run: list(&["missing-next-day-rule"]),
    }
}

/// What a hand may have miscounted.
#[test]
fn its_numbers_agree_with_each_other() {
    let report = report();
    let open = |severity: &str| {
        let notes = report.documents.iter().flat_map(|document| &document.findings);
        notes.filter(|note| note.standing == crate::quality::Standing::Open && note.severity == severity).count()
    };
    let verdict = &report.verdict;
    assert_eq!([open("error"), open("warning"), open("info")], [verdict.error, verdict.warning, verdict.info]);
    assert_eq!(verdict.must_fix + verdict.to_improve + verdict.clean + verdict.not_judged, verdict.documents);
    assert_eq!(report.documents.len(), verdict.documents);
    for (at, total) in [report.duties.cautions, report.duties.pain_stop, report.duties.dosage].iter().enumerate() {
        let met = report.duties.rows.iter().filter(|row| row.cells()[at].is_met()).count();
        assert_eq!(met, total.met, "{at}");
    }
    let complete = report.duties.rows.iter().filter(|row| row.is_complete()).count();
    assert_eq!(share(complete, report.duties.rows.len()), verdict.duties);
    for count in &report.score.bands {
        let here = report.documents.iter().filter(|document| document.score.band == Some(count.band));
        assert_eq!(here.count(), count.documents, "{:?}", count.band);
    }
    let found: usize = report.rules.iter().map(|rule| rule.found).sum();
    assert_eq!(found, verdict.error + verdict.warning + verdict.info);
    let new = report.documents.iter().flat_map(|document| &document.findings).filter(|note| note.is_new).count();
    assert_eq!(Some(new), verdict.since.as_ref().map(|since| since.new));
}

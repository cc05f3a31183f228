//! Its six documents: one held by a cap, one with a waiver and an asterisk, one clean, a translation, a
//! program, and a page without exercises.

use super::{ARTICLE, BIDI, BIRD_DOG, FORMULA, MENTION, PLANK, PROGRAM, SCRIPT, dimensions, list, own, tallies};
use crate::quality::{
    Band, Document, DocumentState, ExerciseRow, Note, ReviewRow, Score, Signed,
    Standing::{Known, Open, Waived},
};

/// By path.
pub(super) fn all() -> Vec<Document> {
    vec![article(), notes(), bird_dog(), translation(), plank(), program()]
}

fn document(path: &str, title: &str, kind: &str, score: Score) -> Document {
    let (folder, name) = path.rsplit_once('/').expect("a path with a folder");
    Document {
        path: path.to_owned(),
        title: title.to_owned(),
        kind: own(kind),
        id: name.split('.').next().map(str::to_owned),
        lang: "en".to_owned(),
        status: "published".to_owned(),
        is_translation: false,
        state: DocumentState::Judged,
        owner: own("sample-team (fictitious)"),
        score,
        findings: Vec::new(),
        beyond_limit: 0,
        exercises: Vec::new(),
        reviews: Vec::new(),
        sha256: Some(format!("{:02x}", folder.len()).repeat(32)),
    }
}

fn score(total: u8, uncapped: u8, cap: Option<&str>) -> Score {
    let lost = u64::from(100 - uncapped) * 250;
    Score {
        total: Some(total),
        uncapped: Some(uncapped),
        band: Some(Band::of(total)),
        cap: cap.map(str::to_owned),
        is_waived: false,
        dimensions: dimensions([
            (25_000 - lost, 25_000),
            (20_000, 20_000),
            (12_000, 12_000),
            (14_000, 14_000),
            (11_000, 11_000),
            (7_250, 8_000),
            (2_000, 2_000),
            (0, 0),
        ]),
        tallies: tallies([(2, 4), (5, 8), (8, 10), (1, 1), (1, 1), (1, 1), (1, 1)]),
        gains: Vec::new(),
    }
}

/// A finding that counts: rule, group, level, line, message, help.
fn note(rule: &str, group: &str, severity: &str, line: u32, message: &str, help: &str) -> Note {
    Note {
        rule: rule.to_owned(),
        group: group.to_owned(),
        severity: severity.to_owned(),
        safety_critical: ["missing-cautions", "unbounded-dosage", "missing-pain-stop"].contains(&rule),
        message: message.to_owned(),
        help: help.to_owned(),
        line,
        column: 1,
        exercise: None,
        more_lines: Vec::new(),
        more_lines_omitted: 0,
        standing: Open,
        is_new: false,
        fingerprint: crate::text::sha256_hex(rule.as_bytes())[..32].to_owned(),
        occurrence: 0,
    }
}

fn review(date: &str, scope: &str, signed: Signed) -> ReviewRow {
    ReviewRow {
        by: own("sample-clinician"),
        role: own("clinical"),
        date: own(date),
        scope: scope.to_owned(),
        outcome: own("approved"),
        signed,
    }
}

fn article() -> Document {
    let exercise = |name: &str, line, doses: &[&str]| ExerciseRow { name: name.to_owned(), line, doses: list(doses) };
    let score = Score {
        gains: list(&["1 of 2 exercises has no caution of its own", "1 of 2 exercises has a dose without an end"]),
        tallies: tallies([(2, 4), (5, 8), (6, 10), (1, 2), (2, 2), (1, 2), (1, 1)]),
        ..score(49, 71, Some("held: a core duty is missing"))
    };
    let cautions = Note {
        exercise: own(MENTION),
        more_lines: vec![14, 15],
        more_lines_omitted: 3,
        is_new: true,
        ..note("missing-cautions", "safety", "error", 12, FORMULA, "+add who should hold back, and how")
    };
    let dosage = Note {
        exercise: own(MENTION),
        ..note("unbounded-dosage", "dosage", "error", 16, "`as many as you can` has no upper end", "-write 8-12")
    };
    let known = Note {
        standing: Known,
        ..note("fixed-dosage", "dosage", "warning", 33, "10 repetitions, no range", "write a range: 8-12")
    };
    Document {
        owner: None,
        findings: vec![
            cautions,
            dosage,
            note("long-sentence", "wording", "warning", 20, SCRIPT, "write two sentences"),
            known,
            note("late-pain-stop", "safety", "info", 40, "the stop rule stands last", "move it up"),
        ],
        beyond_limit: 0,
        exercises: vec![exercise(MENTION, 12, &[FORMULA]), exercise(BIDI, 30, &["10 repetitions, daily"])],
        reviews: vec![review("2024-10-11", "full", Signed::NoDigest)],
        ..document(ARTICLE, SCRIPT, "article", score)
    }
}

fn notes() -> Document {
    Document {
        state: DocumentState::NoExerciseContent,
        kind: None,
        ..document("articles/notes.md", "notes.md", "article", Score::default())
    }
}

fn bird_dog() -> Document {
    let doses = list(&["8-12 repetitions each side, 3 times a week"]);
    Document {
        exercises: vec![ExerciseRow { name: "Bird dog".to_owned(), line: 2, doses }],
        reviews: vec![review("2026-01-10", "full", Signed::Matches), review("2026-10-01", "partial", Signed::Matches)],
        ..document(BIRD_DOG, "Bird dog", "exercise", score(94, 94, None))
    }
}

fn translation() -> Document {
    let score = Score { cap: own("not scored: could not be read in full"), ..Score::default() };
    Document {
        lang: "de".to_owned(),
        is_translation: true,
        state: DocumentState::UnsupportedLanguage,
        findings: vec![note(
            "unsupported-language",
            "locale",
            "warning",
            1,
            "there are no word lists for `de`",
            "have a person read it",
        )],
        ..document("exercises/de/bird-dog.yaml", "Vierfüßlerstand", "exercise", score)
    }
}

fn plank() -> Document {
    let score =
        Score { is_waived: true, gains: list(&["1 exercise does not say how to begin"]), ..score(82, 82, None) };
    let stop = Note {
        standing: Waived,
        exercise: own("Plank"),
        ..note("missing-pain-stop", "safety", "error", 2, "`Plank` has no pain-stop guidance", "add `pain_stop:`")
    };
    let start = Note {
        exercise: own("Plank"),
        is_new: true,
        ..note("missing-start-position", "structure", "warning", 2, "`Plank` has no start position", "add `position:`")
    };
    Document {
        findings: vec![stop, start],
        exercises: vec![ExerciseRow { name: "Plank".to_owned(), line: 2, doses: list(&["20-30 seconds"]) }],
        reviews: vec![review("2025-12-02", "full", Signed::Matches)],
        ..document(PLANK, "Plank", "exercise", score)
    }
}

fn program() -> Document {
    Document {
        status: "in-review".to_owned(),
        findings: vec![note(
            "changed-since-review",
            "evidence",
            "error",
            9,
            "it was changed after sample-clinician signed it",
            "ask for a new review, or `sign-off`",
        )],
        reviews: vec![review("2026-03-01", "full", Signed::Differs)],
        ..document(PROGRAM, "Trunk, six weeks", "program", score(65, 88, Some("needs a new review")))
    }
}

//! What its documents are together.

use super::{ARTICLE, BIRD_DOG, PLANK, PROGRAM, SCRIPT, list, own, share};
use crate::quality::{
    Calendar, Coverage, CredentialEnd, HeldBack, Load, Lowered, Named, Place, Renewal, ReviewEntry, ReviewState, Topic,
    Translated, Waived,
};

pub(super) fn calendar() -> Calendar {
    let entry = |document: &str, title: &str, kind: &str, last: &str, (due, days): (&str, i64), state| ReviewEntry {
        document: document.to_owned(),
        title: title.to_owned(),
        kind: kind.to_owned(),
        owner: (document != ARTICLE).then(|| "sample-team (fictitious)".to_owned()),
        reviewer: own("sample-clinician"),
        last: own(last),
        due: own(due),
        days: Some(days),
        state,
        rests_on: if document == ARTICLE { list(&["guidance/stop-rule.yaml"]) } else { Vec::new() },
    };
    let load = |name: Option<&str>, [documents, overdue, changed, due_30, later]: [usize; 5]| Load {
        name: name.map(str::to_owned),
        documents,
        overdue,
        changed,
        unreviewed: 0,
        due_30,
        due_60: 0,
        due_90: 0,
        later,
    };
    Calendar {
        within_days: 90,
        due_by: "2027-02-18".to_owned(),
        holding: share(2, 4),
        entries: vec![
            entry(ARTICLE, SCRIPT, "article", "2024-10-11", ("2026-10-11", -40), ReviewState::Overdue),
            entry(PROGRAM, "Trunk, six weeks", "program", "2026-03-01", ("2028-03-01", 467), ReviewState::Changed),
            entry(PLANK, "Plank", "exercise", "2025-12-02", ("2026-12-02", 12), ReviewState::Due),
            entry(BIRD_DOG, "Bird dog", "exercise", "2026-01-10", ("2028-01-10", 416), ReviewState::Holds),
        ],
        by_reviewer: vec![load(Some("sample-clinician"), [4, 1, 1, 1, 1])],
        by_owner: vec![load(Some("sample-team (fictitious)"), [3, 0, 1, 1, 1]), load(None, [1, 1, 0, 0, 0])],
        credentials: vec![CredentialEnd {
            expert: "sample-clinician".to_owned(),
            name: "Sam Sample (fictitious)".to_owned(),
            credential: "PT".to_owned(),
            expires: "2026-11-17".to_owned(),
            days: -3,
        }],
        partial: vec![Renewal {
            document: BIRD_DOG.to_owned(),
            title: "Bird dog".to_owned(),
            by: own("sample-clinician"),
            date: own("2026-10-01"),
        }],
    }
}

fn place(document: &str, title: &str, line: u32, message: &str) -> Place {
    Place { document: document.to_owned(), title: title.to_owned(), line, message: message.to_owned() }
}

pub(super) fn coverage() -> Coverage {
    let named = |each: &[(&str, usize)]| {
        each.iter().map(|(name, count)| Named { name: (*name).to_owned(), count: *count }).collect()
    };
    Coverage {
        exercises: 2,
        regions: named(&[("lumbar", 2), ("hip", 1)]),
        levels: named(&[("beginner", 2)]),
        categories: named(&[("stability", 2)]),
        conditions_without_exercise: list(&["sciatica"]),
        orphans: vec![place(PLANK, "Plank", 0, "")],
        languages: vec![Translated {
            lang: "de".to_owned(),
            kind: "exercise".to_owned(),
            translated: share(1, 2),
            drifted: share(0, 1),
        }],
    }
}

pub(super) fn consistency() -> Vec<Topic> {
    let topic = |topic: &str, rule: &str, eligible, places| Topic {
        topic: topic.to_owned(),
        rule: rule.to_owned(),
        eligible,
        places,
    };
    vec![
        topic("Records of nearly the same exercise", "near-duplicate-exercise", 2, Vec::new()),
        topic(
            "Fields and steps that say different things",
            "text-data-mismatch",
            3,
            vec![place(ARTICLE, SCRIPT, 33, "the table says 8, the text 10")],
        ),
    ]
}

pub(super) fn held() -> HeldBack {
    HeldBack {
        waivers: vec![Waived {
            rule: "missing-pain-stop".to_owned(),
            safety_critical: true,
            message: "`Plank` has no pain-stop guidance".to_owned(),
            document: PLANK.to_owned(),
            title: "Plank".to_owned(),
            line: 2,
            reason: "The text is with the clinic | @team".to_owned(),
            by: own("sample-clinician"),
            until: own("2027-01-31"),
            days_left: Some(72),
            written: "exercises/plank.yaml:3".to_owned(),
        }],
        lowered: vec![Lowered {
            rule: "missing-next-day-rule".to_owned(),
            title: "Nothing says what to do when it hurts more the day after".to_owned(),
            level: "off".to_owned(),
            files: list(&["articles/**"]),
            reason: "rewritten in spring".to_owned(),
            by: "sample-editor".to_owned(),
            until: "2026-11-10".to_owned(),
            days_left: -10,
        }],
        not_run: list(&["missing-red-flags"]),
        known: 1,
        known_critical: Vec::new(),
    }
}

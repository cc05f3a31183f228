//! Outcomes made by hand, for the tests of this room.

use jiff::civil::date;

use super::{Coverage, Look, Names, Run, Theme};
use crate::{
    document::Kind,
    finding::{BUILT_IN, Finding, Identity, Meta, Severity},
    lint::{FileReport, Held, Holder, Outcome, RuleTally, Waiver, all_metas},
    settings::FailOn,
    text::{Source, Span, sha256_hex},
};

pub(super) const LOOK: Look = Look { theme: Theme::Plain, max_findings: 200 };

pub(super) fn file(name: &str, text: &str, findings: Vec<Finding>) -> FileReport {
    FileReport {
        source: (!findings.is_empty()).then(|| Source::new(name, text)),
        kind: Some(Kind::Exercise),
        id: Some("bridge".to_owned()),
        lang: "en".to_owned(),
        findings,
        ..FileReport::of(name.to_owned())
    }
}

pub(super) fn outcome(files: Vec<FileReport>) -> Outcome {
    let rules = BUILT_IN
        .iter()
        .map(|meta| RuleTally { meta, eligible: files.len(), found: 0, waived: 0, baselined: 0 })
        .collect();
    Outcome {
        today: date(2026, 11, 21),
        files,
        rules,
        not_run: Vec::new(),
        lowered: Vec::new(),
        faults: Vec::new(),
        idle_waivers: Vec::new(),
        unmet: Vec::new(),
    }
}

/// What a format writes of an outcome.
pub(super) fn told(outcome: &Outcome, write: impl FnOnce(&Run<'_>, &mut Vec<u8>)) -> String {
    let names = Names::default();
    let fail_on = FailOn::At(Severity::Error);
    let run = Run { outcome, names: &names, skipped: 0, exit: 1, fail_on, coverage: Coverage::Whole };
    let mut bytes = Vec::new();
    write(&run, &mut bytes);
    String::from_utf8(bytes).unwrap()
}

/// A name that tries to be a line, a property and a command.
pub(super) const FORGED: &str = "a,line=1\n::error file=x::y.md";

/// How it is told.
pub(super) const FORGED_SHOWN: &str = "a,line=1\\u{a}::error file=x::y.md";

const TEXT: &str = "schema: exercise/v1\nname: Cat-cöw\nlevel: hard\ncautions: []\nsteps: [Sit]\n";

fn meta(id: &str) -> &'static Meta {
    all_metas().into_iter().find(|meta| meta.id == id).expect("a rule of the catalogue")
}

/// A finding at the text of the sample file that is written here.
fn found(id: &str, at: &str, message: &str, help: &str) -> Finding {
    let start = TEXT.find(at).expect("it is in the sample");
    let mut finding = Finding::new(meta(id), Span::of(&(start..start + at.len())), message, help);
    finding.identity = Identity { fingerprint: sha256_hex(id.as_bytes())[..32].to_owned(), ..Identity::default() };
    finding
}

/// One error in the file with the forged name; its message tries as well.
pub(super) fn forged() -> Outcome {
    let message = "`\n::warning::x` [a](https://b.example) ![c](d) @team <b>|\u{1b}[2J\"/>\u{ffff}";
    let help = "write\r\n##[error]`]]>` <![CDATA[";
    outcome(vec![file(FORGED, TEXT, vec![found("missing-dosage", "schema", message, help)])])
}

/// Holds for what any format writes of it.
pub(super) fn assert_forges_nothing(told: &str) {
    for line in told.lines() {
        let start = line.trim_start();
        let is_own = start.starts_with("::error title=missing-dosage,");
        assert!(is_own || !start.starts_with("::") && !start.starts_with("##["), "{line}");
        assert!(!line.chars().any(crate::text::hides_text), "{line:?}");
    }
    assert!(!told.contains("<b>") || told.starts_with(['{', '[', ':']), "{told}");
}

/// An error, a warning and an info that count, one that is waived, one that is known, a file
/// without any, and findings elsewhere.
pub(super) fn mixed() -> Outcome {
    let dosage = found("missing-dosage", "Cat-cöw", "`Cat-cöw` has no dosage", "say how many or how long: `dosage:`");
    let level = found("unknown-field", "level", "`level` is no field <here>", "remove it")
        .with_label(Span::new(0, 6), "see [this](1) schema");
    let mut steps = found("missing-start-position", "Sit", "`Cat-cöw` has no start position", "add `position:`");
    steps.severity = Severity::Info;
    let cautions = found("missing-cautions", "cautions", "`Cat-cöw` has no cautions", "add `cautions:`");
    let stop = found("missing-pain-stop", "Cat-cöw", "`Cat-cöw` has no pain-stop guidance", "add `pain_stop:`");
    let waiver = Waiver {
        reason: "The clinic writes it | @team".to_owned(),
        by: Some("sample-clinician".to_owned()),
        until: Some(date(2027, 1, 31)),
        place: "exercises/cat-cow.yaml:4".to_owned(),
    };
    let cat_cow = FileReport {
        held: vec![
            Held { finding: stop, by: Holder::Baseline },
            Held { finding: cautions, by: Holder::Waiver(waiver) },
        ],
        elsewhere: 3,
        ..file("exercises/cat-cow.yaml", TEXT, vec![dosage, level, steps])
    };
    let mut outcome = outcome(vec![cat_cow, file("exercises/näher & <weiter>.yaml", "", Vec::new())]);
    let tally = |id, found, waived, baselined| RuleTally { meta: meta(id), eligible: 50, found, waived, baselined };
    outcome.rules = vec![
        tally("unknown-field", 1, 0, 0),
        tally("missing-cautions", 0, 1, 0),
        tally("missing-pain-stop", 0, 0, 1),
        tally("missing-dosage", 1, 0, 0),
        tally("missing-start-position", 1, 0, 0),
    ];
    outcome
}

/// A file with four findings for each of `count`: three levels, and two errors of which one is
/// safety-critical and stands behind the other.
pub(super) fn crowded(count: usize) -> Outcome {
    let mut findings = Vec::new();
    for at in 0..count {
        for (id, severity) in [
            ("schema-mismatch", Severity::Error),
            ("fixed-dosage", Severity::Warning),
            ("vague-dosage", Severity::Info),
            ("missing-dosage", Severity::Error),
        ] {
            let mut finding = found(id, "name", &format!("`{id}` of {at}"), "write it");
            finding.severity = severity;
            finding.identity.occurrence = u32::try_from(at).expect("a small number");
            findings.push(finding);
        }
    }
    outcome(vec![file("exercises/crowded.yaml", TEXT, findings)])
}

/// The same with nothing that counts: every second finding waived, the others known.
pub(super) fn all_held(mut outcome: Outcome) -> Outcome {
    let waiver = Waiver { reason: "Because".to_owned(), by: None, until: None, place: "physiolint.yaml:7".to_owned() };
    let file = &mut outcome.files[0];
    let mut findings: Vec<Finding> = file.findings.drain(..).collect();
    findings.sort_by_key(|finding| finding.meta.id);
    let held = findings.into_iter().enumerate().map(|(at, finding)| {
        let by = if at % 2 == 0 { Holder::Waiver(waiver.clone()) } else { Holder::Baseline };
        Held { finding, by }
    });
    file.held = held.collect();
    outcome
}

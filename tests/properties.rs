//! What holds for every text: reading never fails, places are true, silence is never an accident.

#[path = "support/files.rs"]
mod files;
#[path = "properties/hostile.rs"]
mod hostile;
#[path = "support/run.rs"]
mod run;
#[path = "properties/shuffled.rs"]
mod shuffled;

use std::collections::BTreeMap;

use files::{Files, read_folder};
use physiolint::{
    document::{
        Data, Document, Found, FrontMatter, Kind,
        markdown::Page,
        yaml::{self, Limits},
    },
    finding::{Severity, Tier},
    lint::Outcome,
    model::{self, Reading},
    text::{Source, Span, sanitize},
};
use proptest::prelude::*;

/// Each node lies in its parent, after its elder siblings, on whole characters.
fn places_are_true(document: &Document<'_>, text: &str, base: usize) -> Result<(), TestCaseError> {
    let whole = Span::of(&(0..text.len() + base));
    let mut open: Vec<(u32, Span, u32)> = vec![(u32::MAX, whole, 0)];
    for (index, node) in document.nodes.iter().enumerate() {
        let index = u32::try_from(index).expect("few nodes");
        while open.last().is_some_and(|(end, ..)| *end <= index) {
            open.pop();
        }
        let (end, parent, read_to) = open.last_mut().expect("the text itself holds every node");
        prop_assert!(parent.contains(node.span), "{:?} outside {parent:?}", node.span);
        prop_assert!(node.span.start >= *read_to, "{:?} begins before {read_to}", node.span);
        prop_assert!(node.subtree_end > index && node.subtree_end <= *end, "subtree of {index}");
        let range = node.span.range();
        prop_assert!(range.start >= base && text.get(range.start - base..range.end - base).is_some());
        *read_to = node.span.end;
        if matches!(node.data, Data::Seq | Data::Map | Data::Refused) {
            open.push((node.subtree_end, node.span, node.span.start));
        }
    }
    for comment in &document.comments {
        let range = comment.span.range();
        prop_assert!(text[range.start - base..range.end - base].starts_with('#'));
    }
    Ok(())
}

fn one(name: &str, text: &str) -> Files {
    Files::from([(name.to_owned(), text.as_bytes().to_vec())])
}

/// The run ends, blames nobody but the file, and points into it.
fn is_sound(name: &str, text: &str) -> Result<Outcome, TestCaseError> {
    let outcome = run::run("", &one(name, text));
    prop_assert!(outcome.faults.is_empty(), "{:?}", outcome.faults);
    for (file, finding) in outcome.findings() {
        let source = file.source.as_ref().expect("a file with a finding keeps its text");
        for span in finding.related.iter().map(|label| label.span).chain([finding.span]) {
            prop_assert!(source.text().get(span.range()).is_some(), "{}: {span:?}", finding.meta.id);
        }
        let visible = |text: &str| !text.chars().any(char::is_control);
        prop_assert!(visible(&finding.message), "{}: {:?}", finding.meta.id, finding.message);
        prop_assert!(visible(&finding.help), "{}: {:?}", finding.meta.id, finding.help);
    }
    Ok(outcome)
}

/// Where a record field that could not be read lies, and which it is.
fn malformed(text: &str) -> Vec<(&'static str, Span)> {
    let source = Source::new("exercises/case.yaml", text);
    let reading = yaml::read(source.text(), 0, Limits::default());
    let Some(root) = reading.document.root() else { return Vec::new() };
    let content = model::lower_record(Kind::Exercise, &reading.document, &source, "case", Reading::Prose);
    let Some(exercise) = content.exercises.first() else { return Vec::new() };
    let fields = [
        ("id", content.id.is_malformed()),
        ("position", exercise.position.is_malformed()),
        ("steps", exercise.steps.is_malformed()),
        ("cautions", exercise.cautions.is_malformed()),
        ("pain_stop", exercise.pain_stop.is_malformed()),
        ("dosage", exercise.dosage.is_malformed()),
        ("disclaimer", exercise.disclaimer.is_malformed()),
    ];
    let place = |key: &str| match root.get(key) {
        Found::Here { key, value } if !reading.torn => Span::new(key.span().start, value.span().end),
        // What is torn is told of where it is torn.
        _ => Span::of(&(0..text.len())),
    };
    fields.into_iter().filter(|(_, is_malformed)| *is_malformed).map(|(key, _)| (key, place(key))).collect()
}

fn touches(a: Span, b: Span) -> bool {
    a.start <= b.end && b.start <= a.end
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn yaml_places_are_true(text in hostile::soup()) {
        places_are_true(&yaml::read(&text, 0, Limits::default()).document, &text, 0)?;
        places_are_true(&yaml::read(&text, 7, Limits::default()).document, &text, 7)?;
    }

    #[test]
    fn wounded_yaml_places_are_true((_, text) in hostile::wounded(".yaml")) {
        places_are_true(&yaml::read(&text, 0, Limits::default()).document, &text, 0)?;
    }

    #[test]
    fn markdown_places_are_true(text in prop_oneof![hostile::soup(), hostile::wounded(".md").prop_map(|(_, text)| text)]) {
        let source = Source::new("case.md", text);
        let page = Page::read(&source, Limits::default());
        let mut last = 0;
        for block in &page.blocks {
            prop_assert!(source.text().get(block.span.range()).is_some());
            prop_assert!(block.span.start >= last, "blocks stand in file order");
            last = block.span.start;
            for sentence in block.prose.sentences() {
                let span = block.prose.span(&sentence.range);
                prop_assert!(source.text().get(span.range()).is_some());
            }
        }
        if let FrontMatter::Yaml { reading, .. } = &page.front_matter {
            places_are_true(&reading.document, source.text(), 0)?;
        }
    }

    #[test]
    fn any_record_is_judged_soundly(text in hostile::soup()) {
        is_sound("exercises/case.yaml", &text)?;
    }

    #[test]
    fn any_page_is_judged_soundly(text in hostile::soup()) {
        is_sound("articles/case.md", &text)?;
    }

    #[test]
    fn wounded_pages_are_judged_soundly((_, text) in hostile::wounded(".md")) {
        is_sound("case.md", &text)?;
    }

    #[test]
    fn what_cannot_be_read_is_never_green((_, text) in hostile::wounded(".yaml")) {
        let outcome = is_sound("exercises/case.yaml", &text)?;
        let is_exercise = outcome.files.iter().all(|file| file.kind == Some(Kind::Exercise));
        prop_assume!(is_exercise);
        let blames: Vec<Span> = outcome
            .findings()
            .filter(|(_, finding)| finding.meta.tier == Tier::Reading && finding.severity == Severity::Error)
            .flat_map(|(_, finding)| finding.related.iter().map(|label| label.span).chain([finding.span]))
            .collect();
        for (key, place) in malformed(&text) {
            prop_assert!(blames.iter().any(|span| touches(*span, place)), "`{key}` is malformed and nothing says so:\n{text}");
        }
    }

    #[test]
    fn sanitised_text_holds_no_control_character(text in any::<String>()) {
        let safe = sanitize(&text);
        prop_assert!(!safe.chars().any(char::is_control));
        prop_assert!(sanitize(&safe) == safe, "twice is as good as once");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn shuffled_files_give_the_same_findings(names in Just(scenes().into_keys().collect::<Vec<_>>()).prop_shuffle()) {
        let files = scenes();
        let given = run::run_in_order("", &files, files.keys().cloned().collect());
        let shuffled = run::run_in_order("", &files, names);
        prop_assert_eq!(told(&given), told(&shuffled));
    }
}

fn scenes() -> Files {
    read_folder("fixtures/scenes")
}

/// Everything a run says, by file.
fn told(outcome: &Outcome) -> BTreeMap<&str, String> {
    outcome.files.iter().map(|file| (file.name.as_str(), format!("{:?}", file.findings))).collect()
}

/// Rule, line and column of where each finding begins and ends.
fn positions(outcome: &Outcome) -> Vec<String> {
    let place = |source: &Source, at: u32| {
        let position = source.position(at);
        format!("{}:{}", position.line, position.column)
    };
    let shown = outcome.findings().map(|(file, finding)| {
        let source = file.source.as_ref().expect("a file with a finding keeps its text");
        let (start, end) = (place(source, finding.span.start), place(source, finding.span.end));
        format!("{} {} {start}-{end}", file.name, finding.meta.id)
    });
    let mut shown: Vec<String> = shown.collect();
    shown.sort();
    shown
}

#[test]
fn line_breaks_and_byte_order_marks_move_no_finding() {
    let mut cases: BTreeMap<String, Files> = BTreeMap::new();
    for (path, bytes) in read_folder("fixtures/rules") {
        let Ok(text) = String::from_utf8(bytes) else { continue };
        let mut parts = path.splitn(3, '/');
        let case: Vec<&str> = parts.by_ref().take(2).collect();
        let name = parts.next().unwrap_or(case[1]).to_owned();
        // Line breaks and marks are the very case there.
        if !text.contains(['\r', '\u{feff}']) {
            cases.entry(case.join("/")).or_default().insert(name, text.into_bytes());
        }
    }
    let mut wrong = Vec::new();
    for (case, files) in &cases {
        let changed = |change: &dyn Fn(&str) -> String| -> Files {
            let text = |bytes: &Vec<u8>| String::from_utf8(bytes.clone()).expect("only UTF-8 was kept");
            files.iter().map(|(name, bytes)| (name.clone(), change(&text(bytes)).into_bytes())).collect()
        };
        let given = positions(&run::run("", files));
        let with_breaks = positions(&run::run("", &changed(&|text| text.replace('\n', "\r\n"))));
        let with_mark = positions(&run::run("", &changed(&|text| format!("\u{feff}{text}"))));
        if given != with_breaks {
            wrong.push(format!("{case} with CRLF:\n  {given:?}\n  {with_breaks:?}"));
        }
        if given != with_mark {
            wrong.push(format!("{case} with a mark:\n  {given:?}\n  {with_mark:?}"));
        }
    }
    assert!(cases.len() > 300 && wrong.is_empty(), "{} of {}:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

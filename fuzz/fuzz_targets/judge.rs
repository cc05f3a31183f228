use physiolint::{
    lint::{Input, Plan, check},
    settings::Settings,
    text::Source,
};

/// Judges one file by every rule. A fault of ours is caught by the linter and told; here it must
/// end the run.
pub fn judge(name: &str, bytes: &[u8]) {
    let plan = Plan::new(&Settings::default(), &[], &[], jiff::civil::date(2026, 3, 1)).expect("default settings fit");
    let inputs = [Input { name: name.to_owned(), ..Input::default() }];
    let read = |input: &Input| Ok(Source::from_bytes(input.name.clone(), bytes.to_vec()));
    let outcome = check(&plan, &inputs, &read, Some(1));
    assert!(outcome.faults.is_empty(), "{:?}", outcome.faults);
    for (file, finding) in outcome.findings() {
        let source = file.source.as_ref().expect("a file with a finding keeps its text");
        assert!(source.text().get(finding.span.range()).is_some(), "{} points nowhere", finding.meta.id);
    }
}

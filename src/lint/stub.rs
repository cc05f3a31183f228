use jiff::civil::Date;

use super::{Fault, FileReport, FileState, Input, Inspection, LoweredRule, Outcome, RuleTally, Scope, Unreadable};
use crate::{
    document::{Kind, yaml},
    finding::{BUILT_IN, Finding, LIMIT_EXCEEDED, Meta},
    settings::Settings,
    text::{Source, Span},
};

/// Stand-in.
#[derive(Debug)]
pub struct Plan {
    today: Date,
    lowered: Vec<LoweredRule>,
    not_run: Vec<&'static Meta>,
}

/// Stand-in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanError {
    /// What is wrong.
    pub message: String,
    /// What to write.
    pub help: String,
    /// Where in the settings.
    pub span: Option<Span>,
}

impl Plan {
    /// Stand-in.
    ///
    /// # Errors
    ///
    /// For an unknown name.
    pub fn new(settings: &Settings, select: &[String], ignore: &[String], today: Date) -> Result<Self, PlanError> {
        let known = |name: &str| BUILT_IN.iter().any(|meta| meta.id == name || meta.group.name() == name);
        let error = |name: &str, span| PlanError {
            message: format!("`{name}` is no rule and no group"),
            help: "run `physiolint rules` for the list".to_owned(),
            span,
        };
        for name in select.iter().chain(ignore) {
            if !known(name) {
                return Err(error(name, None));
            }
        }
        for entry in &settings.severity {
            if !known(&entry.key.value) {
                return Err(error(&entry.key.value, Some(entry.key.span)));
            }
        }
        let left_out = |meta: &&&Meta| ignore.iter().any(|name| name == meta.id);
        Ok(Self { today, lowered: Vec::new(), not_run: BUILT_IN.iter().filter(left_out).copied().collect() })
    }
}

/// Stand-in.
#[must_use]
pub fn check(
    plan: &Plan,
    inputs: &[Input],
    read: &(dyn Fn(&Input) -> Result<Source, Unreadable> + Sync),
    _threads: Option<usize>,
) -> Outcome {
    let mut outcome = Outcome {
        today: plan.today,
        files: Vec::new(),
        rules: BUILT_IN.iter().map(|meta| RuleTally { meta, eligible: inputs.len(), found: 0 }).collect(),
        not_run: plan.not_run.clone(),
        lowered: plan.lowered.clone(),
        faults: Vec::new(),
    };
    for input in inputs.iter().filter(|input| input.scope == Scope::Reported) {
        let mut report = FileReport {
            name: input.name.clone(),
            source: None,
            kind: Some(Kind::Exercise),
            id: None,
            lang: "en".to_owned(),
            state: FileState::Judged,
            findings: Vec::new(),
            beyond_limit: Vec::new(),
        };
        match read(input) {
            Ok(source) => {
                if input.name.ends_with(".yaml") {
                    let mark = source.mark_length();
                    let base = Span::of(&(mark..mark)).start;
                    report.findings = yaml::read(&source.text()[mark..], base, yaml::Limits::default()).findings;
                }
                report.source = Some(source);
            }
            Err(Unreadable::TooLarge { bytes }) => {
                let message = format!("the file has {bytes} bytes");
                report.findings = vec![Finding::new(&LIMIT_EXCEEDED, Span::new(0, 0), message, "split it")];
            }
            Err(Unreadable::Refused(cause)) => {
                outcome.faults.push(Fault { file: input.name.clone(), cause });
                continue;
            }
        }
        outcome.files.push(report);
    }
    outcome
}

/// Stand-in.
#[must_use]
pub fn inspect(
    _plan: &Plan,
    inputs: &[Input],
    read: &(dyn Fn(&Input) -> Result<Source, Unreadable> + Sync),
) -> (Vec<Inspection>, Vec<Fault>) {
    let mut shown = Vec::new();
    let mut faults = Vec::new();
    for input in inputs.iter().filter(|input| input.scope == Scope::Reported) {
        match read(input) {
            Err(Unreadable::Refused(cause)) => faults.push(Fault { file: input.name.clone(), cause }),
            _ => shown.push(Inspection {
                file: input.name.clone(),
                kind: None,
                lang: "en".to_owned(),
                pain_stop: Vec::new(),
                disclaimers: Vec::new(),
                claims: Vec::new(),
                dosage: Vec::new(),
                exercises: Vec::new(),
            }),
        }
    }
    (shown, faults)
}

/// Stand-in.
#[must_use]
pub fn all_metas() -> Vec<&'static Meta> {
    BUILT_IN.to_vec()
}

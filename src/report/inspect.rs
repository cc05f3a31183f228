//! What was read, without judging: `inspect-v1` and its text form.

use std::io::{self, Write};

use serde::Serialize;

use super::Names;
use crate::{
    lexicon::Element,
    lint::{Inspection, ShownCaution, ShownDose, ShownExercise, ShownPainStop, ShownRedFlag},
    model::dosage::{Bounds, Open, Per},
    text::sanitize,
};

/// Forms of `inspect`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InspectFormat {
    /// For people.
    Text,
    /// An array of objects.
    Json,
    /// One object per line.
    Jsonl,
}

/// What is shown beside what was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Beside {
    /// Nothing.
    Nothing,
    /// The clinical digest.
    Digest,
}

/// Writes what was read.
///
/// # Errors
///
/// When `out` takes no more.
pub fn write(
    format: InspectFormat,
    beside: Beside,
    files: &[Inspection],
    names: &Names,
    out: &mut dyn Write,
) -> io::Result<()> {
    match format {
        InspectFormat::Text => files.iter().try_for_each(|file| write_text(file, beside, names, out)),
        InspectFormat::Json => {
            let files: Vec<FileV1> = files.iter().map(|file| FileV1::new(file, beside, names)).collect();
            serde_json::to_writer_pretty(&mut *out, &files)?;
            writeln!(out)
        }
        InspectFormat::Jsonl => files.iter().try_for_each(|file| {
            serde_json::to_writer(&mut *out, &FileV1::new(file, beside, names))?;
            writeln!(out)
        }),
    }
}

fn write_text(file: &Inspection, beside: Beside, names: &Names, out: &mut dyn Write) -> io::Result<()> {
    let kind = file.kind.map_or("unknown kind", crate::document::Kind::name);
    writeln!(out, "{}  {kind}  {}", names.shown(&file.file), sanitize(&file.lang))?;
    if beside == Beside::Digest {
        writeln!(out, "  digest       {}", file.digest.as_deref().unwrap_or("none"))?;
    }
    for shown in &file.disclaimers {
        let elements: Vec<&str> = shown.elements.iter().map(Element::name).collect();
        writeln!(out, "  disclaimer   line {:<4} {}", shown.line, elements.join(", "))?;
    }
    for shown in &file.pain_stop {
        let text = sanitize(&shown.text);
        writeln!(out, "  pain-stop    line {:<4} {:<6} \"{text}\"", shown.line, shown.strength.name())?;
    }
    for shown in &file.cautions {
        let text = sanitize(&shown.text);
        writeln!(out, "  cautions     line {:<4} {}  \"{text}\"", shown.line, shown.kind.name())?;
    }
    for shown in &file.red_flags {
        let text = sanitize(&shown.text);
        let [tier, group] = [&shown.tier, &shown.group].map(|slug| sanitize(slug.as_deref().unwrap_or("none")));
        writeln!(out, "  red flag     line {:<4} {tier}, {group}  \"{text}\"", shown.line)?;
    }
    for shown in &file.dosage {
        let of = shown.of.as_deref().map(|id| format!("{}: ", sanitize(id))).unwrap_or_default();
        writeln!(out, "  dosage       line {:<4} {of}{}", shown.line, sanitize(&shown.dose.to_string()))?;
    }
    for shown in &file.claims {
        let text = sanitize(&shown.text);
        writeln!(out, "  claim        line {:<4} {}  \"{text}\"", shown.line, shown.rule)?;
    }
    file.exercises.iter().try_for_each(|exercise| write_exercise(exercise, out))
}

fn write_exercise(exercise: &ShownExercise, out: &mut dyn Write) -> io::Result<()> {
    let name = sanitize(&exercise.name);
    let name = super::unforged(&name);
    write!(out, "  {name:<11}  line {:<4} {}", exercise.line, exercise.origin.name())?;
    if let Some(position) = exercise.position {
        write!(out, "  {position}")?;
    }
    writeln!(out, "  {}", super::counted(exercise.steps.len(), "step"))?;
    for shown in &exercise.dosage {
        let dose = shown.dose.to_string();
        let context = shown.dose.context.name();
        let context = if context == "base" { String::new() } else { format!("{context}: ") };
        writeln!(out, "    dosage     {context}{}  line {}", sanitize(&dose), shown.line)?;
    }
    if exercise.dosage.is_empty() {
        writeln!(out, "    dosage     none")?;
    }
    for shown in &exercise.cautions {
        let text = sanitize(&shown.text);
        writeln!(out, "    cautions   {}  line {}  \"{text}\"", shown.kind.name(), shown.line)?;
    }
    if exercise.cautions.is_empty() {
        writeln!(out, "    cautions   none")?;
    }
    for shown in &exercise.pain_stop {
        let text = sanitize(&shown.text);
        writeln!(out, "    pain-stop  {}  line {}  \"{text}\"", shown.strength.name(), shown.line)?;
    }
    if exercise.pain_stop.is_empty() {
        writeln!(out, "    pain-stop  none of its own")?;
    }
    Ok(())
}

#[derive(Serialize)]
struct FileV1 {
    file: String,
    kind: Option<&'static str>,
    lang: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    digest: Option<serde_json::Value>,
    document: DocumentV1,
    exercises: Vec<ExerciseV1>,
}

#[derive(Serialize)]
struct DocumentV1 {
    pain_stop: Vec<PainStopV1>,
    disclaimers: Vec<DisclaimerV1>,
    cautions: Vec<CautionV1>,
    red_flags: Vec<RedFlagV1>,
    claims: Vec<ClaimV1>,
    dosage: Vec<DoseV1>,
}

#[derive(Serialize)]
struct PainStopV1 {
    text: String,
    line: u32,
    strength: &'static str,
}

#[derive(Serialize)]
struct DisclaimerV1 {
    text: String,
    line: u32,
    elements: Vec<&'static str>,
}

#[derive(Serialize)]
struct RedFlagV1 {
    text: String,
    line: u32,
    group: Option<String>,
    tier: Option<String>,
}

#[derive(Serialize)]
struct ClaimV1 {
    text: String,
    line: u32,
    rule: &'static str,
}

#[derive(Serialize)]
struct ExerciseV1 {
    name: String,
    id: Option<String>,
    line: u32,
    origin: &'static str,
    position: Option<&'static str>,
    steps: Vec<StepV1>,
    cautions: Vec<CautionV1>,
    pain_stop: Vec<PainStopV1>,
    dosage: Vec<DoseV1>,
}

#[derive(Serialize)]
struct StepV1 {
    text: String,
    line: u32,
}

#[derive(Serialize)]
struct CautionV1 {
    text: String,
    line: u32,
    kind: &'static str,
}

#[derive(Serialize)]
struct DoseV1 {
    text: String,
    line: u32,
    sets: Option<RangeV1>,
    reps: Option<RangeV1>,
    hold_seconds: Option<RangeV1>,
    duration_seconds: Option<RangeV1>,
    distance: Option<QuantityV1>,
    breaths: Option<RangeV1>,
    rest_seconds: Option<RangeV1>,
    tempo: Option<String>,
    per: Option<&'static str>,
    frequency: Option<FrequencyV1>,
    interval_minutes: Option<RangeV1>,
    load: Option<QuantityV1>,
    intensity: Option<IntensityV1>,
    approximate: bool,
    nonconsecutive: bool,
    open: Option<&'static str>,
    context: &'static str,
}

#[derive(Serialize)]
struct RangeV1 {
    min: Option<serde_json::Number>,
    max: Option<serde_json::Number>,
}

#[derive(Serialize)]
struct QuantityV1 {
    #[serde(flatten)]
    range: RangeV1,
    unit: &'static str,
}

#[derive(Serialize)]
struct FrequencyV1 {
    #[serde(flatten)]
    range: RangeV1,
    per: &'static str,
}

#[derive(Serialize)]
struct IntensityV1 {
    #[serde(flatten)]
    range: RangeV1,
    scale: &'static str,
}

fn safe(text: &str) -> String {
    sanitize(text).into_owned()
}

/// A number without a point where it has no fraction.
fn number(value: f64) -> Option<serde_json::Number> {
    let whole = format!("{value}").parse::<i64>().ok();
    whole.map(serde_json::Number::from).or_else(|| serde_json::Number::from_f64(value))
}

impl From<&Bounds> for RangeV1 {
    fn from(bounds: &Bounds) -> Self {
        Self { min: bounds.min.and_then(number), max: bounds.max.and_then(number) }
    }
}

impl From<&ShownPainStop> for PainStopV1 {
    fn from(shown: &ShownPainStop) -> Self {
        Self { text: safe(&shown.text), line: shown.line, strength: shown.strength.name() }
    }
}

impl From<&ShownCaution> for CautionV1 {
    fn from(shown: &ShownCaution) -> Self {
        Self { text: safe(&shown.text), line: shown.line, kind: shown.kind.name() }
    }
}

impl From<&ShownRedFlag> for RedFlagV1 {
    fn from(shown: &ShownRedFlag) -> Self {
        let slug = |slug: &Option<String>| slug.as_deref().map(safe);
        Self { text: safe(&shown.text), line: shown.line, group: slug(&shown.group), tier: slug(&shown.tier) }
    }
}

impl From<&ShownDose> for DoseV1 {
    fn from(shown: &ShownDose) -> Self {
        let dose = &shown.dose;
        let range = |bounds: &Option<Bounds>| bounds.as_ref().map(RangeV1::from);
        Self {
            text: safe(&shown.text),
            line: shown.line,
            sets: range(&dose.sets),
            reps: range(&dose.reps),
            hold_seconds: range(&dose.hold_seconds),
            duration_seconds: range(&dose.duration_seconds),
            distance: dose
                .distance
                .as_ref()
                .map(|far| QuantityV1 { range: (&far.bounds).into(), unit: far.unit.name() }),
            breaths: range(&dose.breaths),
            rest_seconds: range(&dose.rest_seconds),
            tempo: dose.tempo.as_deref().map(safe),
            per: dose.per.map(Per::name),
            frequency: dose
                .frequency
                .as_ref()
                .map(|often| FrequencyV1 { range: (&often.bounds).into(), per: often.per.name() }),
            interval_minutes: range(&dose.interval_minutes),
            load: dose.load.as_ref().map(|load| QuantityV1 { range: (&load.bounds).into(), unit: load.unit.name() }),
            intensity: dose
                .intensity
                .as_ref()
                .map(|hard| IntensityV1 { range: (&hard.bounds).into(), scale: hard.scale.name() }),
            approximate: dose.approximate,
            nonconsecutive: dose.nonconsecutive,
            open: dose.open.map(Open::name),
            context: dose.context.name(),
        }
    }
}

impl From<&ShownExercise> for ExerciseV1 {
    fn from(shown: &ShownExercise) -> Self {
        let steps = shown.steps.iter().map(|step| StepV1 { text: safe(&step.text), line: step.line });
        Self {
            name: safe(&shown.name),
            id: shown.id.as_deref().map(safe),
            line: shown.line,
            origin: shown.origin.name(),
            position: shown.position,
            steps: steps.collect(),
            cautions: shown.cautions.iter().map(CautionV1::from).collect(),
            pain_stop: shown.pain_stop.iter().map(PainStopV1::from).collect(),
            dosage: shown.dosage.iter().map(DoseV1::from).collect(),
        }
    }
}

impl FileV1 {
    fn new(file: &Inspection, beside: Beside, names: &Names) -> Self {
        let disclaimers = file.disclaimers.iter().map(|shown| DisclaimerV1 {
            text: safe(&shown.text),
            line: shown.line,
            elements: shown.elements.iter().map(Element::name).collect(),
        });
        let claims =
            file.claims.iter().map(|shown| ClaimV1 { text: safe(&shown.text), line: shown.line, rule: shown.rule });
        Self {
            file: names.machine(&file.file),
            kind: file.kind.map(crate::document::Kind::name),
            lang: safe(&file.lang),
            digest: (beside == Beside::Digest).then(|| file.digest.clone().into()),
            document: DocumentV1 {
                pain_stop: file.pain_stop.iter().map(PainStopV1::from).collect(),
                disclaimers: disclaimers.collect(),
                cautions: file.cautions.iter().map(CautionV1::from).collect(),
                red_flags: file.red_flags.iter().map(RedFlagV1::from).collect(),
                claims: claims.collect(),
                dosage: file.dosage.iter().map(DoseV1::from).collect(),
            },
            exercises: file.exercises.iter().map(ExerciseV1::from).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_numbers_have_no_point() {
        let range = RangeV1::from(&Bounds { min: Some(8.0), max: None });
        assert_eq!(serde_json::to_string(&range).unwrap(), r#"{"min":8,"max":null}"#);
        assert_eq!(number(2.5).unwrap().to_string(), "2.5");
    }
}

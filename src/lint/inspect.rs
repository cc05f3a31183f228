//! What is read in a file, shown without judging.

use super::{
    Fault, Input, Inspection, Plan, Reader, Scope, ShownCaution, ShownClaim, ShownDisclaimer, ShownDose, ShownExercise,
    ShownPainStop, ShownRedFlag, ShownStep, Unreadable, clinical, kind::Carrier, overlay::Overlays, read, stem, walk,
};
use crate::{
    document::Kind,
    finding::LIMIT_EXCEEDED,
    lexicon::Claim,
    lexicon::FlagGroup,
    model::{
        Caution, Content, Dose, Exercise, Field, Item, KnownNames, PainStops, RedFlag, Reference, WarningSign,
        dosage::Context,
    },
    text::{Source, Span, Spanned},
};

/// A file that was lowered.
struct Lowered<'i> {
    input: &'i Input,
    source: Source,
    content: Option<Content>,
    kind: Option<Kind>,
    lang: String,
    digest: Option<String>,
}

/// Reads files and shows what is in them; files that could not be read are faults.
#[must_use]
pub fn inspect(plan: &Plan, inputs: &[Input], read: &Reader<'_>) -> (Vec<Inspection>, Vec<Fault>) {
    let mut faults = Vec::new();
    let mut lowered: Vec<Lowered<'_>> = Vec::new();
    let mut known = KnownNames::default();
    let overlays = Overlays::new(inputs.iter().map(|input| input.name.as_str()), plan.languages());
    for carrier in [Carrier::Yaml, Carrier::Markdown] {
        for input in inputs.iter().filter(|input| Carrier::of(&input.name).unwrap_or(Carrier::Markdown) == carrier) {
            match lower(plan, input, read, &known, &overlays) {
                Ok(file) => lowered.push(file),
                Err(fault) => faults.push(fault),
            }
        }
        for (file, content) in lowered.iter().filter_map(|file| Some((file, file.content.as_ref()?))) {
            for exercise in content.exercises.iter().filter(|_| content.kind == Kind::Exercise) {
                let names = std::iter::once(&exercise.name).chain(&exercise.aliases).map(String::as_str);
                known.insert(stem(&file.input.name), names);
            }
        }
    }
    lowered.sort_by(|a, b| a.input.name.cmp(&b.input.name));
    let shown = lowered.iter().filter(|file| file.input.scope == Scope::Reported);
    (shown.map(|file| show(file, &lowered)).collect(), faults)
}

fn lower<'i>(
    plan: &Plan,
    input: &'i Input,
    read: &Reader<'_>,
    known: &KnownNames,
    overlays: &Overlays<'_>,
) -> Result<Lowered<'i>, Fault> {
    let source = read(input).map_err(|cause| {
        let cause = match cause {
            Unreadable::Refused(cause) => cause,
            Unreadable::TooLarge { bytes } => format!("it has {bytes} bytes; see `{}`", LIMIT_EXCEEDED.id),
        };
        Fault { file: input.name.clone(), cause }
    })?;
    let file = read::read(input, &source, plan.collection_kind(input), plan.limits().yaml());
    let (content, lang) = walk::lower(plan, input, &source, &file, known);
    let kind = file.settled.kind;
    let (lang, layer) = overlays.place(&input.name, &file, lang);
    let digest = clinical::of(plan, input, &source, &file, &lang, layer).map(|now| now.digest());
    drop(file);
    Ok(Lowered { input, source, content, kind, lang, digest })
}

fn show(file: &Lowered<'_>, all: &[Lowered<'_>]) -> Inspection {
    let mut shown = Inspection {
        file: file.input.name.clone(),
        kind: file.kind,
        lang: file.lang.clone(),
        digest: file.digest.clone(),
        pain_stop: Vec::new(),
        disclaimers: Vec::new(),
        cautions: Vec::new(),
        red_flags: Vec::new(),
        claims: Vec::new(),
        dosage: Vec::new(),
        exercises: Vec::new(),
    };
    let Some(content) = &file.content else { return shown };
    shown.pain_stop = pain_stops(file, &content.pain_stop, all);
    let disclaimers = content.disclaimer.given().into_iter().flat_map(|disclaimer| &disclaimer.own);
    shown.disclaimers = disclaimers
        .filter(|sentence| sentence.elements.is_recognised())
        .map(|sentence| {
            let (text, line) = words(file, sentence.span);
            ShownDisclaimer { text, line, elements: sentence.elements }
        })
        .collect();
    shown.dosage = content.doses.iter().filter(|dose| dose.is_shown()).map(|dose| show_dose(file, dose)).collect();
    if let Some(program) = content.details.program() {
        shown.dosage.extend(program.items().filter_map(|item| show_item(file, item)));
    }
    if let Some(red_flags) = content.details.red_flags() {
        shown.red_flags = red_flags.items.given().into_iter().flatten().map(|flag| show_flag(file, flag)).collect();
    }
    shown.red_flags.extend(content.signs.told.iter().flat_map(|sign| show_sign(file, sign)));
    if let Some(page) = &content.page {
        shown.cautions = page.cautions.iter().map(|caution| show_caution(file, caution)).collect();
    }
    if let Some(guidance) = &content.guidance {
        shown.pain_stop.extend(pain_stops(file, &guidance.pain_stop, all));
        let own = guidance.cautions.given().into_iter().flat_map(|cautions| &cautions.own);
        shown.cautions = own.map(|caution| show_caution(file, caution)).collect();
    }
    shown.claims = content.claims.iter().map(|said| show_claim(file, said.sentence, said.claim)).collect();
    let evidence = content.page.as_ref().and_then(|page| page.evidence.as_ref());
    let unsourced = evidence.into_iter().flat_map(|evidence| &evidence.claims).filter(|said| !said.is_sourced);
    shown.claims.extend(unsourced.map(|said| show_claim(file, said.sentence, Claim::Unsourced)));
    shown.claims.sort_by_key(|claim| claim.line);
    shown.exercises = content.exercises.iter().map(|exercise| show_exercise(file, content, exercise, all)).collect();
    shown
}

fn show_exercise(file: &Lowered<'_>, content: &Content, exercise: &Exercise, all: &[Lowered<'_>]) -> ShownExercise {
    let step = |span: &Span| {
        let (text, line) = words(file, *span);
        ShownStep { text, line }
    };
    let cautions = exercise.cautions.given();
    let mut shown: Vec<ShownCaution> =
        cautions.into_iter().flat_map(|cautions| &cautions.own).map(|caution| show_caution(file, caution)).collect();
    for reference in cautions.into_iter().flat_map(|cautions| &cautions.uses) {
        let line = file.source.position(reference.span.start).line;
        for (guide, guidance) in guidance(all, reference) {
            let shared = guidance.guidance.as_ref().and_then(|guidance| guidance.cautions.given());
            for caution in shared.into_iter().flat_map(|cautions| &cautions.own) {
                shown.push(ShownCaution { text: words(guide, caution.span).0, line, kind: caution.mark.kind });
            }
        }
    }
    let key = content.details.exercise().and_then(|details| details.dosage_key);
    ShownExercise {
        name: exercise.name.clone(),
        id: (content.kind == Kind::Exercise).then(|| stem(&file.input.name).to_owned()),
        line: file.source.position(exercise.name_span.start).line,
        origin: exercise.origin,
        position: exercise.position.given().map(|position| position.name()),
        steps: exercise.steps.given().into_iter().flatten().map(step).collect(),
        cautions: shown,
        pain_stop: pain_stops(file, &exercise.pain_stop, all),
        dosage: exercise
            .dosage
            .given()
            .into_iter()
            .flatten()
            .filter(|dose| dose.is_shown())
            .map(|dose| {
                // A mapping is written below its key: the line of the key is where it is looked for.
                let line = key.filter(|key| key.start < dose.span.start && dose.context == Context::Base);
                let shown = show_dose(file, dose);
                ShownDose { line: line.map_or(shown.line, |key| file.source.position(key.start).line), ..shown }
            })
            .collect(),
    }
}

fn pain_stops(file: &Lowered<'_>, field: &Field<PainStops>, all: &[Lowered<'_>]) -> Vec<ShownPainStop> {
    let Some(stops) = field.given() else { return Vec::new() };
    let mut shown: Vec<ShownPainStop> = stops
        .own
        .iter()
        .map(|stop| {
            let (text, line) = words(file, stop.span);
            ShownPainStop { text, line, strength: stop.mark.strength }
        })
        .collect();
    for reference in &stops.uses {
        let line = file.source.position(reference.span.start).line;
        for (guide, content) in guidance(all, reference) {
            let shared = content.guidance.as_ref().and_then(|guidance| guidance.pain_stop.given());
            for stop in shared.into_iter().flat_map(|stops| &stops.own) {
                shown.push(ShownPainStop { text: words(guide, stop.span).0, line, strength: stop.mark.strength });
            }
        }
    }
    shown
}

fn guidance<'l, 'i>(
    all: &'l [Lowered<'i>],
    reference: &'l Reference,
) -> impl Iterator<Item = (&'l Lowered<'i>, &'l Content)> {
    all.iter().filter_map(move |file| {
        let content = file.content.as_ref()?;
        (content.kind == reference.kind && stem(&file.input.name) == reference.id).then_some((file, content))
    })
}

fn show_dose(file: &Lowered<'_>, dose: &Dose) -> ShownDose {
    let (text, line) = words(file, dose.span);
    ShownDose { text, line, dose: dose.clone(), of: None }
}

/// What a program asks of an exercise.
fn show_item(file: &Lowered<'_>, item: &Item) -> Option<ShownDose> {
    let dose = Dose { context: Context::Program, ..item.dose.clone()? };
    let (text, line) = words(file, dose.span);
    Some(ShownDose { text, line, dose, of: item.exercise.as_ref().map(|exercise| exercise.id.clone()) })
}

fn show_caution(file: &Lowered<'_>, caution: &Caution) -> ShownCaution {
    let (text, line) = words(file, caution.span);
    ShownCaution { text, line, kind: caution.mark.kind }
}

fn show_flag(file: &Lowered<'_>, flag: &RedFlag) -> ShownRedFlag {
    let (text, line) = words(file, flag.sign.span);
    let slug = |slug: &Option<Spanned<String>>| slug.as_ref().map(|slug| slug.value.clone());
    ShownRedFlag { text, line, group: slug(&flag.group), tier: slug(&flag.urgency) }
}

/// A sentence of a page, once for each group of signs it names.
fn show_sign(file: &Lowered<'_>, sign: &WarningSign) -> Vec<ShownRedFlag> {
    let (text, line) = words(file, sign.span);
    let tier = sign.mark.tier.map(|tier| tier.name().to_owned());
    let shown = |group: FlagGroup| ShownRedFlag {
        text: text.clone(),
        line,
        group: Some(group.name().to_owned()),
        tier: tier.clone(),
    };
    sign.mark.groups.iter().map(shown).collect()
}

fn show_claim(file: &Lowered<'_>, sentence: Span, claim: Claim) -> ShownClaim {
    let (text, line) = words(file, sentence);
    ShownClaim { text, line, rule: claim.rule() }
}

/// The words under a span with white space folded, bold marks and quotes of YAML taken off, and their line.
fn words(file: &Lowered<'_>, span: Span) -> (String, u32) {
    let text = file.source.slice(span).split_whitespace().collect::<Vec<_>>().join(" ").replace("**", "");
    let unquoted = ['"', '\''].into_iter().find_map(|quote| text.strip_prefix(quote)?.strip_suffix(quote));
    let line = file.source.position(span.start).line;
    (unquoted.map_or(text.clone(), str::to_owned), line)
}

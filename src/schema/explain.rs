use std::collections::HashSet;

use jsonschema::{JsonType, ValidationError, error::ValidationErrorKind as Error};
use serde_json::{Map, Value};

use super::{
    advice, bundle,
    choice::{self, Fault},
    place::{Places, Spot},
    suggest, words,
};
use crate::{
    document::{Data, Kind, NodeRef},
    finding::{Finding, SCHEMA_MISMATCH, UNKNOWN_FIELD},
    text::Span,
};

/// Fields whose absence a rule reports: if a schema asked for one, its absence would still not be
/// merged with a misspelt key, because the key's finding is only a warning.
const DUTIES: [&str; 5] = ["cautions", "pain_stop", "dosage", "disclaimer", "steps"];

/// Unknown keys of one document that get a suggestion; what has more is no slip of the pen.
const SUGGESTIONS: usize = 200;

/// The findings for the errors of one document, in file order.
pub(super) fn findings<'e>(
    kind: Kind,
    schema: &Value,
    root: NodeRef<'_, '_>,
    errors: impl Iterator<Item = ValidationError<'e>>,
) -> Vec<Finding> {
    findings_where(|_| true, kind, schema, root, errors)
}

/// As [`findings`], for the errors that `count` only.
pub(super) fn findings_where<'e>(
    counts: impl Fn(&Fault<'_>) -> bool,
    kind: Kind,
    schema: &Value,
    root: NodeRef<'_, '_>,
    errors: impl Iterator<Item = ValidationError<'e>>,
) -> Vec<Finding> {
    let errors: Vec<_> = errors.collect();
    let mut faults = Vec::new();
    for error in &errors {
        choice::flatten(error, &mut faults);
    }
    faults.retain(counts);
    faults.sort_by_key(Fault::turn);
    let mut told = Told {
        kind,
        places: Places::below(root),
        findings: Vec::new(),
        judged: HashSet::new(),
        misspelt: HashSet::new(),
        suggestions: SUGGESTIONS,
    };
    for fault in &faults {
        told.tell(schema, fault);
    }
    let mut findings = told.findings;
    findings.sort_by(|a, b| (a.span, &a.pointer).cmp(&(b.span, &b.pointer)));
    findings
}

/// What has been said about a document so far.
struct Told<'d> {
    kind: Kind,
    places: Places<'d>,
    findings: Vec<Finding>,
    /// Nodes whose value has its finding.
    judged: HashSet<u32>,
    /// Mapping and missing field for which an unknown key was meant.
    misspelt: HashSet<(u32, String)>,
    /// Suggestions still to be made.
    suggestions: usize,
}

/// What is said of one error.
struct Said {
    message: String,
    help: String,
    span: Span,
}

impl<'d> Told<'d> {
    fn tell(&mut self, schema: &Value, fault: &Fault<'_>) {
        let error = fault.error;
        let pointer = error.instance_path().as_str();
        let Some(spot) = self.places.find(pointer) else {
            return;
        };
        if spot.has_its_finding() {
            return;
        }
        let trail = bundle::trail(schema, error.evaluation_path().as_str());
        let said = match error.kind() {
            Error::AdditionalProperties { unexpected } | Error::UnevaluatedProperties { unexpected } => {
                for name in unexpected {
                    self.unknown(&spot, &trail, pointer, name);
                }
                return;
            }
            Error::Required { property } => match self.missing(&spot, &trail, schema, property) {
                Some(said) => said,
                None => return,
            },
            _ if !self.judged.insert(spot.node.index()) => return,
            _ => match &fault.types {
                Some(types) => mistyped(&spot, &trail, types),
                None => misshapen(self.kind, &spot, &trail, error.kind()),
            },
        };
        let finding = Finding::new(&SCHEMA_MISMATCH, said.span, said.message, said.help);
        self.findings.push(finding.at_pointer(pointer));
    }

    /// A key that is no field of its mapping.
    fn unknown(&mut self, spot: &Spot<'d>, trail: &[&Value], pointer: &str, name: &str) {
        let Some((key, _)) = self.places.entry(spot.node, name) else {
            return;
        };
        if key.node().duplicate {
            return;
        }
        let fields = properties(trail);
        let guess = fields.filter(|_| self.suggestions > 0).and_then(|fields| suggest::field(name, fields));
        self.suggestions = self.suggestions.saturating_sub(1);
        let owner = if spot.field.is_empty() {
            words::with_article(noun(self.kind))
        } else if spot.is_item() {
            words::with_article(&words::thing(spot))
        } else {
            words::thing(spot)
        };
        let shown = words::shown(name);
        let help = match guess {
            Some(field) if spot.key_named(field).is_some() => {
                format!("move it into `{field}:`")
            }
            Some(field) => {
                self.misspelt.insert((spot.node.index(), field.to_owned()));
                format!("did you mean `{field}`?")
            }
            None if advice::is_dose(name, fields) => {
                format!("write it below `dosage:`, as `{shown}:` there")
            }
            None => format!("remove it, or name it `x-{shown}` to keep it as your own"),
        };
        let message = format!("`{shown}` is not a field of {owner}");
        let escaped = name.replace('~', "~0").replace('/', "~1");
        self.findings
            .push(Finding::new(&UNKNOWN_FIELD, key.span(), message, help).at_pointer(format!("{pointer}/{escaped}")));
    }

    /// A field that is asked for and not there; nothing when a misspelt key was meant for it.
    fn missing(&self, spot: &Spot<'_>, trail: &[&Value], schema: &Value, property: &Value) -> Option<Said> {
        let name = property.as_str()?;
        let merged = self.misspelt.contains(&(spot.node.index(), name.to_owned()));
        if merged && !DUTIES.contains(&name) {
            return None;
        }
        let title = ["name", "title"].into_iter().find_map(|field| {
            let value = spot.value_of(field)?;
            words::value(value).filter(|text| !text.is_empty())
        });
        let message = match title {
            _ if !spot.field.is_empty() => format!("{} has no `{name}`", words::thing(spot)),
            Some(title) => format!("`{title}` has no `{name}`"),
            None => format!("`{name}` is missing in this {}", noun(self.kind)),
        };
        Some(Said { message, help: advice::add(name, properties(trail), schema), span: spot.label_of_absence() })
    }
}

const fn noun(kind: Kind) -> &'static str {
    match kind {
        Kind::Exercise => "exercise",
        Kind::Program => "program",
        Kind::Article => "article",
        Kind::Disclaimer => "disclaimer",
        Kind::RedFlags => "red-flags record",
        Kind::Guidance => "guidance record",
        Kind::Expert => "expert",
        Kind::Source => "source",
    }
}

fn properties<'v>(trail: &[&'v Value]) -> Option<&'v Map<String, Value>> {
    trail.last()?.get("properties")?.as_object()
}

/// A value of a type that is not wanted.
fn mistyped(spot: &Spot<'_>, trail: &[&Value], types: &[JsonType]) -> Said {
    let noun = trail.last().and_then(|site| site.get("x-physiolint-noun"));
    let thing = words::thing(spot);
    let message = match (spot.node.data(), noun.and_then(Value::as_str)) {
        (Data::Null, _) if spot.is_item() => {
            format!("`{}` has an empty entry", words::shown(spot.field))
        }
        (Data::Null, _) => format!("{thing} is empty"),
        (_, Some(noun)) => format!("{thing} is no {noun}"),
        (_, None) => {
            let wanted: Vec<_> = types.iter().map(|one| words::wanted(*one).to_owned()).collect();
            let read = words::read(spot.node);
            format!("{thing} is {read}, not {}", words::any_of(&wanted))
        }
    };
    Said {
        message,
        help: advice::by_schema(spot, trail).unwrap_or_else(|| advice::for_types(spot, trail, types)),
        span: spot.label(),
    }
}

/// A value of the right type that does not have the shape its field asks for.
fn misshapen(kind: Kind, spot: &Spot<'_>, trail: &[&Value], error: &Error) -> Said {
    let site = trail.last().copied().unwrap_or(&Value::Null);
    let message = advice::message_by_schema(spot, site).unwrap_or_else(|| message(spot, error));
    let named = site.get("x-physiolint-place").and_then(Value::as_str);
    Said {
        message,
        help: advice::by_schema(spot, trail).unwrap_or_else(|| advice::for_shape(kind, spot, site, error)),
        span: named.and_then(|key| spot.key_named(key)).unwrap_or_else(|| spot.label()),
    }
}

fn message(spot: &Spot<'_>, error: &Error) -> String {
    let thing = words::thing(spot);
    let field = words::shown(spot.field);
    let entries = || spot.node.items().count();
    let is_empty = spot.node.text().is_some_and(str::is_empty);
    match error {
        Error::MinLength { .. } | Error::Pattern { .. } | Error::Format { .. } | Error::Enum { .. } if is_empty => {
            format!("`{field}` is empty")
        }
        Error::Enum { .. } => match spot.node.text() {
            Some(text) if spot.is_item() => {
                format!("`{}` is no entry of `{field}`", words::shown(text))
            }
            Some(text) => format!("`{}` is no `{field}`", words::shown(text)),
            None => format!("{thing} is not one of the choices"),
        },
        Error::Constant { .. } => format!("{thing} is not one of the choices"),
        Error::Minimum { limit } => format!("{thing} is below {}", words::constant(limit)),
        Error::Maximum { limit } => format!("{thing} is above {}", words::constant(limit)),
        Error::ExclusiveMinimum { limit } => {
            format!("{thing} is not above {}", words::constant(limit))
        }
        Error::ExclusiveMaximum { limit } => {
            format!("{thing} is not below {}", words::constant(limit))
        }
        Error::MultipleOf { multiple_of } => format!("{thing} is no multiple of {multiple_of}"),
        Error::MinLength { .. } => format!("{thing} is too short"),
        Error::MaxLength { .. } => format!("`{field}` is too long"),
        Error::MinItems { .. } => format!("`{field}` has too few entries: {}", entries()),
        Error::MaxItems { .. } | Error::AdditionalItems { .. } => {
            format!("`{field}` has too many entries: {}", entries())
        }
        Error::MinProperties { .. } => format!("{thing} has too few keys"),
        Error::MaxProperties { .. } => format!("{thing} has too many keys"),
        Error::Format { format } if format == "date" => format!("{thing} is no date"),
        Error::Format { format } => format!("{thing} is no {}", words::shown(format)),
        Error::Pattern { .. } => format!("{thing} is not written as it should be"),
        Error::UniqueItems => format!("`{field}` lists one entry twice"),
        Error::Contains => format!("`{field}` lacks an entry it must have"),
        Error::PropertyNames { .. } => format!("{thing} has a key it cannot have"),
        Error::Not { .. } | Error::FalseSchema => format!("{thing} cannot stand here"),
        Error::OneOfMultipleValid { .. } => format!("{thing} can be read in two ways"),
        _ => format!("{thing} does not have the shape it needs"),
    }
}

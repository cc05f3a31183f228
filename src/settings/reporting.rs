//! Wording of reports, and what each side of quality counts in a score.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{
    Error,
    places::{Places, escaped},
    values::{replace, unknown},
};
use crate::text::{Span, Spanned, sanitize};

/// The sides of quality by slug, in the order of the manual, with what each counts; they sum to 100.
/// Source: the scale is ours, to be confirmed by a clinician or editor.
pub const DEFAULT_WEIGHTS: [(&str, u16); 8] = [
    ("safety", 30),
    ("dosage", 20),
    ("replicability", 12),
    ("provenance", 14),
    ("disclaimer-claims", 12),
    ("understandability", 8),
    ("wording", 2),
    ("accessibility", 2),
];

/// The most that one side may count.
const HEAVIEST: u64 = 1000;

/// Characters of a heading at most: more is no heading.
const LONGEST_HEADING: usize = 200;

/// Characters of the name of a field at most.
const LONGEST_FIELD: usize = 64;

/// What each side of quality counts in a score.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weights {
    /// In the order of [`DEFAULT_WEIGHTS`].
    each: [u16; DEFAULT_WEIGHTS.len()],
}

impl Weights {
    /// The slugs with their weights, in the order of the manual.
    pub fn all(&self) -> impl Iterator<Item = (&'static str, u16)> {
        DEFAULT_WEIGHTS.into_iter().zip(self.each).map(|((slug, _), weight)| (slug, weight))
    }

    /// The weight of a slug; nothing for one that is none.
    #[must_use]
    pub fn of(&self, slug: &str) -> u16 {
        self.all().find(|(known, _)| *known == slug).map_or(0, |(_, weight)| weight)
    }

    /// Whether they are others than those of the manual.
    #[must_use]
    pub fn are_own(&self) -> bool {
        *self != Self::default()
    }
}

impl Default for Weights {
    fn default() -> Self {
        Self { each: DEFAULT_WEIGHTS.map(|(_, weight)| weight) }
    }
}

/// Wording of reports, and how their scores weigh.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reporting {
    /// Heading of a report.
    pub title: Option<String>,
    /// The field that says who looks after a document.
    pub owner_field: String,
    /// Name of the house, above the heading.
    pub logo_text: Option<String>,
    /// Weights, where they are set.
    pub weights: Option<Weights>,
}

impl Default for Reporting {
    fn default() -> Self {
        Self { title: None, owner_field: "owner".to_owned(), logo_text: None, weights: None }
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawReporting {
    title: Option<String>,
    owner_field: Option<String>,
    logo_text: Option<String>,
    score: Option<RawScore>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawScore {
    weights: Option<BTreeMap<String, u64>>,
}

/// Lays `report:` of one file over what was read before it.
pub(super) fn lay(places: &Places<'_, '_>, reporting: &mut Reporting, raw: RawReporting) -> Result<(), Error> {
    let line = |key: &str, text: Option<String>, longest: usize| {
        let given = text.map(|text| one_line(&places.text(&format!("/report/{key}"), text), key, longest));
        given.transpose()
    };
    if let Some(title) = line("title", raw.title, LONGEST_HEADING)? {
        reporting.title = Some(title);
    }
    if let Some(logo) = line("logo_text", raw.logo_text, LONGEST_HEADING)? {
        reporting.logo_text = Some(logo);
    }
    replace(&mut reporting.owner_field, line("owner_field", raw.owner_field, LONGEST_FIELD)?);
    if let Some(given) = raw.score.and_then(|score| score.weights) {
        reporting.weights = Some(weights(places, reporting.weights.unwrap_or_default(), given)?);
    }
    Ok(())
}

/// A text that fits on a line.
fn one_line(text: &Spanned<String>, key: &str, longest: usize) -> Result<String, Error> {
    let trimmed = text.value.trim();
    let fault = if trimmed.is_empty() {
        Some("is empty")
    } else if trimmed.chars().count() > longest {
        Some("is too long")
    } else if trimmed.lines().count() > 1 {
        Some("has more than one line")
    } else {
        None
    };
    let Some(fault) = fault else { return Ok(trimmed.to_owned()) };
    let help = format!("write one line of at most {longest} characters, or take the key out");
    Err(Error::new(format!("`report.{key}` {fault}"), help, text.span))
}

fn weights(places: &Places<'_, '_>, before: Weights, given: BTreeMap<String, u64>) -> Result<Weights, Error> {
    const HERE: &str = "/report/score/weights";
    let mut weights = before;
    for (slug, weight) in given {
        let here = format!("{HERE}/{}", escaped(&slug));
        let Some(at) = DEFAULT_WEIGHTS.iter().position(|(known, _)| *known == slug) else {
            let known = DEFAULT_WEIGHTS.map(|(known, _)| known);
            return Err(unknown(&slug, "part of a score", &known, places.key(&here)));
        };
        weights.each[at] = bounded(weight).ok_or_else(|| out_of_bounds(&slug, places.value(&here)))?;
    }
    if weights.each.iter().all(|weight| *weight == 0) {
        let help = "let one part count at least, or take `score` out";
        return Err(Error::new("no part of the score counts anything", help, places.key(HERE)));
    }
    Ok(weights)
}

fn bounded(weight: u64) -> Option<u16> {
    u16::try_from(weight).ok().filter(|_| weight <= HEAVIEST)
}

fn out_of_bounds(slug: &str, span: Span) -> Error {
    let message = format!("the weight of `{}` is out of bounds", sanitize(slug));
    Error::new(message, format!("write a whole number from 0 to {HEAVIEST}"), span)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::Settings;

    fn read(report: &str) -> Result<Reporting, Error> {
        Settings::read([(0, format!("version: 1\nreport: {report}\n").as_str())]).map(|settings| settings.report)
    }

    fn says(report: &str, message: &str, help: &str, at: &str) {
        let text = format!("version: 1\nreport: {report}\n");
        let error = read(report).unwrap_err();
        assert_eq!((error.to_string().as_str(), error.help()), (message, help), "{report}");
        assert_eq!(&text[error.span().range()], at, "{report}");
    }

    #[test]
    fn a_report_has_words_of_its_house() {
        assert_eq!(read("{}"), Ok(Reporting::default()));
        let given = read("{title: ' Back care ', owner_field: maintainer, logo_text: Sample Clinic}");
        let wanted = Reporting {
            title: Some("Back care".to_owned()),
            owner_field: "maintainer".to_owned(),
            logo_text: Some("Sample Clinic".to_owned()),
            weights: None,
        };
        assert_eq!(given, Ok(wanted));
    }

    #[test]
    fn weights_that_are_not_named_stay() {
        let weights = read("{score: {weights: {safety: 50, accessibility: 0}}}").map(|report| report.weights);
        let weights = weights.ok().flatten().expect("they are set");
        assert_eq!((weights.of("safety"), weights.of("dosage"), weights.of("accessibility")), (50, 20, 0));
        assert_eq!(weights.of("beauty"), 0);
        assert!(weights.are_own());
        let same = read("{score: {weights: {safety: 30}}}").map(|report| report.weights.map(|own| own.are_own()));
        assert_eq!(same, Ok(Some(false)), "the weights of the manual are nobody's own");
    }

    #[test]
    fn the_weights_of_the_manual_sum_to_a_hundred() {
        assert_eq!(Weights::default().all().map(|(_, weight)| weight).sum::<u16>(), 100);
    }

    #[test]
    fn a_later_file_changes_only_what_it_names() {
        let first = "version: 1\nreport: {title: One, logo_text: House, score: {weights: {dosage: 1}}}\n";
        let next = "version: 1\nreport: {title: Two, score: {weights: {safety: 2}}}\n";
        let report = Settings::read([(0, first), (500, next)]).map(|settings| settings.report);
        let report = report.expect("both are read");
        assert_eq!((report.title.as_deref(), report.logo_text.as_deref()), (Some("Two"), Some("House")));
        let weights = report.weights.expect("they are set");
        assert_eq!((weights.of("safety"), weights.of("dosage")), (2, 1));
    }

    #[test]
    fn mistakes_are_underlined() {
        let line = "write one line of at most 200 characters, or take the key out";
        says("{title: ' '}", "`report.title` is empty", line, "' '");
        says("{logo_text: \"a\\nb\"}", "`report.logo_text` has more than one line", line, "\"a\\nb\"");
        let long = "x".repeat(65);
        let field = "write one line of at most 64 characters, or take the key out";
        says(&format!("{{owner_field: {long}}}"), "`report.owner_field` is too long", field, &long);
        says("{titel: A}", "`titel` is no setting here", "did you mean `title`?", "titel");
        says(
            "{score: {weights: {safty: 3}}}",
            "`safty` is no known part of a score",
            "did you mean `safety`?",
            "safty",
        );
        says(
            "{score: {weights: {safety: 1001}}}",
            "the weight of `safety` is out of bounds",
            "write a whole number from 0 to 1000",
            "1001",
        );
        let type_fault = "this setting has a value of another type";
        says("{score: {weights: {safety: 2.5}}}", type_fault, "write a whole number", "2.5");
        says("{score: {weights: {safety: -1}}}", type_fault, "write a whole number", "-1");
        let none = DEFAULT_WEIGHTS.map(|(slug, _)| format!("{slug}: 0")).join(", ");
        says(
            &format!("{{score: {{weights: {{{none}}}}}}}"),
            "no part of the score counts anything",
            "let one part count at least, or take `score` out",
            "weights",
        );
    }
}

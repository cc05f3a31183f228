//! Groups of readers whom cautions should name where content is written for them: the table that
//! ships, and one a project sets.

use super::{
    Error,
    hazards::{SignOff, filled, source},
    places::Places,
    raw::RawPopulation,
};
use crate::{lexicon::conditions::Said, text::sanitize};

/// A group of readers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Population {
    /// Its tag, as in `audience`.
    pub tag: String,
    /// Of these, a caution names at least one.
    pub terms: Vec<String>,
    /// Whether a clinician has confirmed the entry.
    pub sign_off: SignOff,
    /// Who says so.
    pub source: String,
}

const CLINICIAN: &str = "house list, not yet confirmed by a clinician";

/// Tag, terms, source. No entry is confirmed by a clinician yet.
const SHIPPED: [(&str, &[&str], &str); 10] = [
    ("pregnancy", &["pregnan", "trimester", "postnatal"], "ACOG on exercise in pregnancy (checked in the source)"),
    (
        "osteoporosis",
        &["osteoporosis", "low bone density", "fracture"],
        "Strong, steady and straight, 2022 (checked in the source)",
    ),
    ("post-surgery", &["surgery", "operation", "fusion", "surgeon"], CLINICIAN),
    ("older-adults", &["falls", "balance", "support", "older"], CLINICIAN),
    ("children", &["supervis", "growth", "no maximal load"], CLINICIAN),
    ("anticoagulants", &["blood thinner", "bleeding", "bruis", "falls"], CLINICIAN),
    ("diabetes-neuropathy", &["feeling in the feet", "sensation", "diabetes"], CLINICIAN),
    (
        "cardiac-hypertension",
        &["heart", "blood pressure", "breathe"],
        "O'Connor, Sforzo and Frye 1989, one trial of 27 healthy women (checked in the source)",
    ),
    ("hypermobility", &["hypermobil", "end of range"], CLINICIAN),
    ("cancer-history", &["cancer"], "red-flag framework of Finucane 2020 (checked in the source)"),
];

/// The table that ships.
#[must_use]
pub fn populations() -> Vec<Population> {
    let population = |(tag, terms, source): (&str, &[&str], &str)| Population {
        tag: tag.to_owned(),
        terms: terms.iter().map(|term| (*term).to_owned()).collect(),
        sign_off: SignOff::Needed,
        source: source.to_owned(),
    };
    SHIPPED.into_iter().map(population).collect()
}

impl Population {
    /// Who they are, in plain words.
    #[must_use]
    pub fn in_words(&self) -> String {
        let told = match self.tag.as_str() {
            "pregnancy" => "readers who are pregnant",
            "osteoporosis" => "readers with osteoporosis",
            "post-surgery" => "readers after surgery",
            "older-adults" => "older adults",
            "children" => "children",
            "anticoagulants" => "readers on blood thinners",
            "diabetes-neuropathy" => "readers with diabetes or little feeling in their feet",
            "cardiac-hypertension" => "readers with heart disease or high blood pressure",
            "hypermobility" => "hypermobile readers",
            "cancer-history" => "readers who have had cancer",
            other => return format!("`{}`", sanitize(other)),
        };
        told.to_owned()
    }

    /// Whether a text in lower case names one of its terms.
    #[must_use]
    pub fn is_named_in(&self, lower: &str) -> bool {
        let said = Said::of(lower);
        self.terms.iter().any(|term| said.names(term))
    }
}

/// The table of a project, in the place of the one that ships.
pub(super) fn read(places: &Places<'_, '_>, pointer: &str, raw: Vec<RawPopulation>) -> Result<Vec<Population>, Error> {
    let population = |(at, raw): (usize, RawPopulation)| {
        let here = format!("{pointer}/{at}");
        filled(places, &format!("{here}/tag"), std::slice::from_ref(&raw.tag))?;
        filled(places, &format!("{here}/terms"), &raw.terms)?;
        let sign_off = raw.sign_off.unwrap_or_default();
        Ok(Population { tag: raw.tag, terms: raw.terms, sign_off, source: source(raw.source) })
    };
    raw.into_iter().enumerate().map(population).collect()
}

#[cfg(test)]
mod tests {
    use super::{SignOff, populations};
    use crate::{
        lexicon::{Sentence, audience},
        schema,
        settings::Settings,
    };

    #[test]
    fn a_project_sets_its_own_tables_and_limit() {
        let read = |rules: &str| Settings::read([(0, format!("version: 1\nrules:\n{rules}").as_str())]);
        let settings = read(
            "  high-pain-limit: {max: 4.5}\n\
             \x20 hazard-without-caution: {hazards: [{tag: heat, typical: [sauna], terms: [heart]}]}\n\
             \x20 population-without-caution: {populations: [{tag: athletes, terms: [season], sign_off: needed}]}\n",
        );
        let options = settings.expect("the tables are well formed").rules;
        assert_eq!(options.highest_pain.map(|level| level.to_string()).as_deref(), Some("4.5"));
        let (hazards, groups) = (options.hazards.unwrap_or_default(), options.populations.unwrap_or_default());
        assert!(
            hazards[0].tag == "heat" && hazards[0].sign_off == SignOff::Given && groups[0].sign_off == SignOff::Needed
        );
        for wrong in [
            "  high-pain-limit: {max: 11}\n",
            "  high-pain-limit: {max: -1}\n",
            "  high-pain-limit: {max: some}\n",
            "  hazard-without-caution: {hazards: [{tag: heat, typical: [], terms: [heart]}]}\n",
            "  hazard-without-caution: {hazards: [{tag: heat, typical: [sauna], terms: ['?']}]}\n",
            "  population-without-caution: {populations: [{tag: '', terms: [season]}]}\n",
            "  population-without-caution: {populations: [{tag: athletes, terms: [season], sign_off: maybe}]}\n",
        ] {
            let error = read(wrong).expect_err(wrong);
            assert!(!error.help().is_empty() && !error.to_string().is_empty(), "{wrong}");
        }
    }

    #[test]
    fn every_group_can_be_written_in_audience_and_be_addressed_in_a_title() {
        let schema = schema::text(schema::SchemaName::Exercise);
        for population in populations() {
            assert!(schema.contains(&format!("\"{}\"", population.tag)), "{}", population.tag);
        }
        let addressed = ["exercises in pregnancy", "moves for children", "stretches after surgery"];
        for title in addressed {
            let tag = audience::in_title(&Sentence::alone(title))[0].0;
            assert!(populations().iter().any(|population| population.tag == tag), "{tag}");
        }
    }
}

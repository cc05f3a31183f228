use crate::{
    document::Kind,
    lexicon::{CautionKind, Elements, Strength},
    model::{Dose, Origin},
};

/// What was read in one file, without judging; every line is 1-based.
#[derive(Debug, Clone, PartialEq)]
pub struct Inspection {
    /// The file, as [`super::Input::name`].
    pub file: String,
    /// Its kind, if anything says it.
    pub kind: Option<Kind>,
    /// Its language tag.
    pub lang: String,
    /// Its clinical digest; `None` for kinds without clinical fields and where an error lies in it.
    pub digest: Option<String>,
    /// Pain-stop sentences of the document, outside exercises.
    pub pain_stop: Vec<ShownPainStop>,
    /// Disclaimer sentences of the document.
    pub disclaimers: Vec<ShownDisclaimer>,
    /// Cautions it shares as guidance.
    pub cautions: Vec<ShownCaution>,
    /// Warning signs: the items of a red-flags record, or sentences of a page by group.
    pub red_flags: Vec<ShownRedFlag>,
    /// Claims, and cues that hurt.
    pub claims: Vec<ShownClaim>,
    /// Doses that stand in no exercise, those of the items of a program among them.
    pub dosage: Vec<ShownDose>,
    /// The exercises, in order.
    pub exercises: Vec<ShownExercise>,
}

/// A pain-stop sentence.
#[derive(Debug, Clone, PartialEq)]
pub struct ShownPainStop {
    /// As written, white space folded.
    pub text: String,
    /// 1-based line.
    pub line: u32,
    /// How strong.
    pub strength: Strength,
}

/// A disclaimer sentence.
#[derive(Debug, Clone, PartialEq)]
pub struct ShownDisclaimer {
    /// As written, white space folded.
    pub text: String,
    /// 1-based line.
    pub line: u32,
    /// What it says.
    pub elements: Elements,
}

/// A warning sign.
#[derive(Debug, Clone, PartialEq)]
pub struct ShownRedFlag {
    /// As written, white space folded.
    pub text: String,
    /// 1-based line.
    pub line: u32,
    /// The family of signs, by its slug.
    pub group: Option<String>,
    /// How soon the reader acts, by its slug.
    pub tier: Option<String>,
}

/// A claim and the rule that reports it.
#[derive(Debug, Clone, PartialEq)]
pub struct ShownClaim {
    /// As written, white space folded.
    pub text: String,
    /// 1-based line.
    pub line: u32,
    /// Id of the rule that reports it.
    pub rule: &'static str,
}

/// A dose with its text.
#[derive(Debug, Clone, PartialEq)]
pub struct ShownDose {
    /// As written, white space folded.
    pub text: String,
    /// 1-based line.
    pub line: u32,
    /// As understood.
    pub dose: Dose,
    /// The exercise it is for, where a program says so.
    pub of: Option<String>,
}

/// One instruction.
#[derive(Debug, Clone, PartialEq)]
pub struct ShownStep {
    /// As written, white space folded.
    pub text: String,
    /// 1-based line.
    pub line: u32,
}

/// A caution.
#[derive(Debug, Clone, PartialEq)]
pub struct ShownCaution {
    /// As written, white space folded; for `{use: …}` the text of the guidance.
    pub text: String,
    /// 1-based line; for `{use: …}` the line of the `use`.
    pub line: u32,
    /// What kind of caution.
    pub kind: CautionKind,
}

/// An exercise as read.
#[derive(Debug, Clone, PartialEq)]
pub struct ShownExercise {
    /// Its name.
    pub name: String,
    /// Its id, for a record.
    pub id: Option<String>,
    /// 1-based line of the name.
    pub line: u32,
    /// Where it comes from.
    pub origin: Origin,
    /// Start position, of the vocabulary.
    pub position: Option<&'static str>,
    /// Its instructions.
    pub steps: Vec<ShownStep>,
    /// Its own cautions.
    pub cautions: Vec<ShownCaution>,
    /// Its own pain-stop sentences.
    pub pain_stop: Vec<ShownPainStop>,
    /// Its own doses.
    pub dosage: Vec<ShownDose>,
}

//! The rules: one file each, in the order of the catalogue.

mod accessibility;
mod claims;
mod disclaimer;
mod dosage;
mod evidence;
mod language;
mod library;
mod locale;
mod program;
mod safety;
mod structure;

pub(crate) use evidence::{is_rejected, last_full as last_full_review};

use crate::{
    finding::Meta,
    model::dosage::Limits,
    rule::{Rule, RuleOptions},
    settings::{Hazard, Population},
};

/// The rule that reports a reference which leads nowhere: duties need to know whether it runs.
pub(crate) const BROKEN_REFERENCE: &Meta = &library::UnknownReference::META;

/// The rule that says that nothing names the language of a file: many files share what it says.
pub(crate) const WITHOUT_LANGUAGE: &Meta = &locale::MissingLang::META;

/// The rules that judge sentences which are read in a language with few words too.
pub(crate) const READ_IN_PART: [&Meta; 2] = [&disclaimer::IncompleteDisclaimer::META, &safety::WeakPainStop::META];

/// The rules that hold records against each other, whatever their languages.
pub(crate) const READ_IN_ANY: [&Meta; 2] = [&locale::TranslationMismatch::META, &locale::TranslationDrift::META];

/// The rules whose findings a review that approves answers.
pub(crate) const ANSWERED_BY_REVIEW: [&Meta; 2] = [&evidence::ChangedSinceReview::META, &evidence::ExpiredReview::META];

/// The limits that a rule holds doses against, as they ship.
pub(crate) fn limits_of(meta: &Meta) -> Option<Limits> {
    let shipped = RuleOptions::default();
    match meta.id {
        id if id == dosage::ImplausibleDosage::META.id => Some(shipped.plausible),
        id if id == dosage::UnusualDosage::META.id => Some(shipped.usual),
        _ => None,
    }
}

/// What a rule asks the cautions to name, by tag, as it ships.
pub(crate) fn terms_of(meta: &Meta) -> Vec<Wanted> {
    let shipped = RuleOptions::default();
    let of_hazard = |hazard: Hazard| Wanted {
        tag: hazard.tag,
        typical: hazard.typical,
        terms: hazard.terms,
        source: hazard.source,
    };
    let of_population =
        |group: Population| Wanted { tag: group.tag, typical: Vec::new(), terms: group.terms, source: group.source };
    match meta.id {
        id if id == safety::HazardWithoutCaution::META.id => shipped.hazards.into_iter().map(of_hazard).collect(),
        id if id == safety::PopulationWithoutCaution::META.id => {
            shipped.populations.into_iter().map(of_population).collect()
        }
        _ => Vec::new(),
    }
}

/// A list that a rule works with, as its page shows it.
pub(crate) struct Listed {
    /// What it is.
    pub(crate) heading: &'static str,
    /// What each row is about, and what belongs to it.
    pub(crate) columns: [&'static str; 2],
    /// The rows, each with its source where it has one of its own.
    pub(crate) rows: Vec<(String, String, Option<String>)>,
}

/// The list that a rule ships with, drawn from the table the rule itself reads.
pub(crate) fn list_of(meta: &Meta) -> Option<Listed> {
    match meta.id {
        id if id == safety::IncompleteRedFlags::META.id => Some(safety::warning_signs()),
        id if id == evidence::UnqualifiedReviewer::META.id => Some(evidence::credentials()),
        id if id == language::NoceboLanguage::META.id => Some(language::alternatives(&language::FRIGHTENING)),
        id if id == language::StigmatisingLanguage::META.id => Some(language::alternatives(&language::LABELLING)),
        id if id == locale::WrongEmergencyNumber::META.id => Some(locale::emergency_numbers()),
        _ => None,
    }
}

/// One tag and the terms of which a caution names one.
pub(crate) struct Wanted {
    /// The tag.
    pub(crate) tag: String,
    /// Names of exercises that bring it.
    pub(crate) typical: Vec<String>,
    /// The terms.
    pub(crate) terms: Vec<String>,
    /// Who says so.
    pub(crate) source: String,
}

/// Every rule. A rule file that is not listed here fails `tests/house.rs`.
pub const RULES: &[&dyn Rule] = &[
    &structure::PlaceholderText,
    &structure::MissingFrontMatter,
    &structure::MissingSteps,
    &structure::MissingStartPosition,
    &structure::UnnamedExercise,
    &structure::ContentsMismatch,
    &structure::EmptySection,
    &structure::IdMismatch,
    &structure::TextDataMismatch,
    &structure::MissingModification,
    &safety::MissingCautions,
    &safety::HiddenText,
    &safety::WeakCautions,
    &safety::MissingPainStop,
    &safety::WeakPainStop,
    &safety::MissingPreExerciseCheck,
    &safety::UnqualifiedMedication,
    &safety::MissingRedFlags,
    &safety::IncompleteRedFlags,
    &safety::UnmarkedEmergency,
    &safety::PushThroughPain,
    &safety::BreathHoldingCue,
    &safety::UnsafeCue,
    &safety::LatePainStop,
    &safety::VaguePainStop,
    &safety::MissingNextDayRule,
    &safety::InconsistentPainScale,
    &safety::HighPainLimit,
    &safety::HazardWithoutCaution,
    &safety::PopulationWithoutCaution,
    &safety::MissingBreathingCue,
    &safety::CautionLostInProgression,
    &dosage::MissingDosage,
    &dosage::UnboundedDosage,
    &dosage::FixedDosage,
    &dosage::LoosenedDosage,
    &dosage::ReversedDosage,
    &dosage::MissingDosageUnit,
    &dosage::ImplausibleDosage,
    &dosage::UnusualDosage,
    &dosage::MissingFrequency,
    &dosage::DosageMismatch,
    &dosage::MissingSide,
    &dosage::VagueDosage,
    &dosage::WideDosageRange,
    &dosage::MissingIntensity,
    &dosage::ConflictingDosage,
    &disclaimer::MissingDisclaimer,
    &disclaimer::IncompleteDisclaimer,
    &disclaimer::AlteredDisclaimer,
    &claims::AbsoluteClaim,
    &claims::OverconfidentClaim,
    &claims::SuperlativeClaim,
    &claims::UniversalSafetyClaim,
    &claims::DiscouragedCare,
    &claims::MisalignedSpineClaim,
    &claims::PassiveProductClaim,
    &claims::UnlabelledPromotion,
    &claims::UndisclosedInterest,
    &evidence::MissingReviewer,
    &evidence::UnqualifiedReviewer,
    &evidence::SelfReview,
    &evidence::MissingAuthor,
    &evidence::MissingReviewDate,
    &evidence::ImpossibleReviewDates,
    &evidence::StaleReview,
    &evidence::ExpiredReview,
    &evidence::ChangedSinceReview,
    &evidence::MissingCitations,
    &evidence::UnlinkedCitation,
    &evidence::MalformedCitation,
    &evidence::DatedSource,
    &evidence::RetractedSource,
    &evidence::UnsourcedClaim,
    &language::HighReadingGrade,
    &language::LongSentence,
    &language::UnexplainedTerm,
    &language::NoceboLanguage,
    &language::StigmatisingLanguage,
    &library::DuplicateId,
    &library::UnknownReference,
    &library::UndefinedExercise,
    &library::RetiredReference,
    &library::ExerciseListMismatch,
    &library::NearDuplicateExercise,
    &library::DanglingMedia,
    &library::ProgressionCycle,
    &library::InconsistentProgression,
    &program::OffRangeProgramDosage,
    &program::BrokenPhases,
    &program::SteepProgression,
    &program::MissingProgressionCriteria,
    &program::MissingRecoveryDay,
    &program::ContraindicatedExercise,
    &accessibility::MissingAltText,
    &accessibility::WeakAltText,
    &accessibility::MissingCaptions,
    &accessibility::PromisedMedia,
    &locale::MissingLang,
    &locale::WrongEmergencyNumber,
    &locale::TranslationMismatch,
    &locale::TranslationDrift,
];

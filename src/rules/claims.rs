//! Is the reader promised what nobody can promise?

mod absolute_claim;
mod discouraged_care;
mod misaligned_spine_claim;
mod overconfident_claim;
mod passive_product_claim;
mod superlative_claim;
mod undisclosed_interest;
mod universal_safety_claim;
mod unlabelled_promotion;

pub(crate) use absolute_claim::AbsoluteClaim;
pub(crate) use discouraged_care::DiscouragedCare;
pub(crate) use misaligned_spine_claim::MisalignedSpineClaim;
pub(crate) use overconfident_claim::OverconfidentClaim;
pub(crate) use passive_product_claim::PassiveProductClaim;
pub(crate) use superlative_claim::SuperlativeClaim;
pub(crate) use undisclosed_interest::UndisclosedInterest;
pub(crate) use universal_safety_claim::UniversalSafetyClaim;
pub(crate) use unlabelled_promotion::UnlabelledPromotion;

use crate::{model::ClaimSentence, text::Span};

/// The words of claims, those of one paragraph together: a reader meets them as one.
fn by_paragraph<'c>(claims: impl Iterator<Item = &'c ClaimSentence>) -> Vec<Vec<(Span, String)>> {
    let claims: Vec<&ClaimSentence> = claims.collect();
    let places = |paragraph: &[&ClaimSentence]| paragraph.iter().map(|said| (said.words, String::new())).collect();
    claims.chunk_by(|one, other| one.paragraph == other.paragraph).map(places).collect()
}

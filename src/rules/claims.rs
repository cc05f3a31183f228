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

use crate::{
    lexicon::Claim,
    model::{ClaimSentence, Content},
    rule::Sink,
    text::Span,
};

/// Reports what a page claims in paragraphs that name no source.
fn report_unsourced(
    content: &Content,
    claim: Claim,
    out: &mut Sink<'_>,
    message: impl Fn(&str) -> String,
    help: &'static str,
) {
    if content.page.is_none() {
        return out.not_applicable();
    }
    for places in by_paragraph(content.claims_of(claim).filter(|said| !said.is_sourced)) {
        let words = out.words(places[0].0);
        out.report_all(&places, message(&words), help);
    }
}

/// The words of claims, those of one paragraph together: a reader meets them as one.
fn by_paragraph<'c>(claims: impl Iterator<Item = &'c ClaimSentence>) -> Vec<Vec<(Span, String)>> {
    let claims: Vec<&ClaimSentence> = claims.collect();
    let places = |paragraph: &[&ClaimSentence]| paragraph.iter().map(|said| (said.words, String::new())).collect();
    claims.chunk_by(|one, other| one.paragraph == other.paragraph).map(places).collect()
}

//! Is the reader promised what nobody can promise?

mod absolute_claim;
mod discouraged_care;
mod misaligned_spine_claim;

pub(crate) use absolute_claim::AbsoluteClaim;
pub(crate) use discouraged_care::DiscouragedCare;
pub(crate) use misaligned_spine_claim::MisalignedSpineClaim;

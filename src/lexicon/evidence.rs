//! What prose says of who stands behind it and on what it rests: bylines, reviewers, review dates,
//! reference lists, marks of citation, and claims that call on evidence.

mod address;
mod citation;
mod cite;
mod claim;
mod credit;
mod day;
mod person;
#[cfg(test)]
mod tests;
mod year;

pub use address::{Address, addresses, is_scholarly};
pub use citation::{ListKind, Work, heads_list, lead_of_list, names_work, work};
pub use cite::{Cite, cites};
pub use claim::{Claim, ClaimKind, evidence_claims};
pub use credit::{Credit, Credits, Role, bio_role, calls_reviewer, credits, line, may_credit};
pub use day::{Day, LabelledDay, ReviewDay, days, ends_with_review_label, labelled_days, speaks_of_review};
pub use person::{Person, is_profession, leading_person, may_begin_with_person};

//! What an exercise asks of a body, and what it says to protect it.

use super::Field;
use crate::text::{Span, Spanned};

/// What an exercise asks of a body, and what it says to protect it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Strains {
    /// Tags of `hazards`, with their places; missing where nobody has considered them.
    pub hazards: Field<Vec<Spanned<String>>>,
    /// Its cautions and contraindications and what they apply to, lower case; missing where it has
    /// none of its own.
    pub warnings: Field<Vec<String>>,
    /// Its words on breathing and the changes it offers, lower case.
    pub measures: Vec<String>,
    /// Slugs of the things it stands beside or uses.
    pub things: Vec<String>,
    /// Where it takes a weight or a band.
    pub loads: Option<Span>,
    /// Whether it says how to breathe.
    pub breathes: bool,
    /// Whether it keeps muscles tight or the body up, and stretches nothing.
    pub is_effort: bool,
}

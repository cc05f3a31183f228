use super::Standing;
use crate::{
    document::Kind,
    model::{Reference, Status},
};

/// What a document brings in by reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BroughtIn<'l> {
    /// A list of warning signs that is there.
    Here,
    /// Only references that lead nowhere; the first of them.
    Broken(&'l Reference),
    /// Nothing.
    Nothing,
}

impl<'l> Standing<'l> {
    /// The lists of warning signs that references, embeds and the defaults of its collection bring in.
    #[must_use]
    pub fn red_flags(&self) -> BroughtIn<'l> {
        let (entry, library) = (self.entry, self.library);
        let is_there = |id: &str| {
            library.may_hold(id) || library.all(Kind::RedFlags, id).any(|list| list.status != Status::Retired)
        };
        let embeds = || entry.shows().filter(|shown| shown.kind == Kind::RedFlags);
        let named = || entry.signs.uses.iter().chain(embeds());
        if named().any(|reference| is_there(&reference.id)) || entry.inherited.red_flags.iter().any(|id| is_there(id)) {
            return BroughtIn::Here;
        }
        named().next().map_or(BroughtIn::Nothing, BroughtIn::Broken)
    }
}

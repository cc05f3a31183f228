use super::{Dim, Reader};
use crate::lexicon::dose::{Cue, DoseWord, Group, Phrase, is_in};
use crate::model::dosage::{
    Bounds, Context, Open,
    frequency::recurrence,
    quantity::{Noun, Quantity},
};

/// Words between a verb of growth and the goal: "increase from one set of 8 to three".
const REACH: usize = 8;

impl Reader<'_, '_> {
    /// Whether "if" or a group of readers stands after a quantity.
    pub(super) fn is_reserved(&self, quantity: &Quantity) -> bool {
        (quantity.to..quantity.to + 3).any(|at| matches!(self.text(at), "if" | "beginners" | "advanced"))
    }

    /// "up to" after a verb of growth names a goal, not a ceiling.
    pub(super) fn opens_growth(&self, quantity: &Quantity) -> bool {
        let from = quantity.from;
        let grows = (from.saturating_sub(REACH)..from).any(|at| self.class(at) == DoseWord::Grow);
        let up_to = self.text(from) == "up" && self.text(from + 1) == "to";
        // "build to 20", "build to doing 20"
        let does = usize::from(self.class(from.wrapping_sub(1)) == DoseWord::Perform);
        let to = matches!(self.text_before(from - does), "to" | "towards" | "toward" | "onto");
        let moves = if up_to { self.goes_up(from) } else { self.moves_on(from) };
        (up_to || to) && grows || moves
    }

    /// "go up to 15", after what was done first.
    fn goes_up(&self, from: usize) -> bool {
        is_in(Group::Moving, self.text_before(from)) && self.draft.has_amount()
    }

    /// "move on to 10".
    fn moves_on(&self, from: usize) -> bool {
        let verb = |at: usize| is_in(Group::Moving, self.text(at));
        self.text_before(from) == "to"
            && from.checked_sub(2).is_some_and(|at| matches!(self.text(at), "on" | "up"))
            && from.checked_sub(3).is_some_and(verb)
            || self.text_before(from) == "onto" && from.checked_sub(2).is_some_and(verb)
    }

    pub(super) fn is_target(&self, quantity: &Quantity) -> bool {
        let up_to = self.text(quantity.from) == "up" && self.text(quantity.from + 1) == "to";
        // "to three sets of 12": what stands after "of" belongs to the goal.
        let continued = self.goal_to.checked_add(1) == Some(quantity.from)
            && quantity.from.checked_sub(1).is_some_and(|at| self.text(at) == "of" || self.tokens[at].is_mark('x'));
        continued || self.opens_growth(quantity) || up_to && self.has_cue(Cue::Later)
    }

    pub(super) fn is_start(&self, quantity: &Quantity) -> bool {
        let opened = (quantity.from.saturating_sub(4)..quantity.from).rev().find_map(|at| match self.class(at) {
            DoseWord::Start => Some(true),
            _ => (!is_in(Group::Opening, self.text(at))).then_some(false),
        });
        opened == Some(true) || self.phrase(quantity.to, Phrase::AtFirst).is_some()
    }

    /// "add 2 reps each week until …": a step on the way, and what it is a step of.
    pub(super) fn step_up(&mut self, quantity: &Quantity) {
        let timed = if self.draft.hold_seconds.is_some() { Dim::Hold } else { Dim::Duration };
        let dim = match quantity.noun {
            Noun::Time => timed,
            Noun::Set => Dim::Sets,
            Noun::Breath => Dim::Breaths,
            Noun::None | Noun::Other => self.last.unwrap_or(Dim::Reps),
            _ => Dim::Reps,
        };
        self.added = Some((dim, quantity.factor));
        if let Some((_, next)) = recurrence(self.tokens, quantity.to) {
            self.skip_to(next);
        }
    }

    /// Whether a number stands where growing ends: "until you reach 15".
    pub(super) fn reaches(&self, quantity: &Quantity) -> bool {
        let from = quantity.from;
        let grows = self.added.is_some() || self.evidence.grows.is_some_and(|at| at < from);
        grows && (from.saturating_sub(5)..from).any(|at| self.phrase(at, Phrase::Reaching) == Some(from))
    }

    /// "keep going one by one until you get to 9": how many, when nothing grows.
    pub(super) fn counts_up_to(&self, quantity: &Quantity) -> bool {
        let counted = matches!(quantity.noun, Noun::None | Noun::Rep | Noun::Times | Noun::Move);
        let from = quantity.from;
        let reached = |at: usize| !self.text(at + 1).is_empty() && self.phrase(at, Phrase::Reaching) == Some(from);
        let told = self.evidence.perform || self.evidence.motion;
        counted && told && (from.saturating_sub(5)..from.saturating_sub(1)).any(reached)
    }

    /// Where growing ends: a range with what was said first, else a ceiling.
    pub(super) fn reach(&mut self, quantity: &Quantity) {
        let said = (self.last.unwrap_or(Dim::Reps), self.factor.unwrap_or(1.0));
        let (mut dim, factor) = self.added.take().unwrap_or(said);
        let timed = quantity.noun == Noun::Time;
        let goal = quantity.bounds.max.or(quantity.bounds.min).map(|n| if timed { n } else { n * factor });
        if let Some(pending) = self.pending.last_mut().filter(|_| dim == Dim::Duration) {
            pending.quantity.bounds.max = goal;
            self.draft.grown = true;
            self.starts = false;
            return;
        }
        if timed && dim == Dim::Reps {
            dim = Dim::Duration;
        }
        self.add_place(dim.dimension(), quantity.from, quantity.to);
        let least = self.slot(dim).and_then(|present| present.min);
        *self.slot(dim) = Some(Bounds { min: least, max: goal });
        self.weekly = None;
        if least.is_some() {
            self.draft.grown = true;
            self.starts = false;
        } else {
            self.draft.open = Some(Open::Lower);
            self.draft.context = Context::Progression;
        }
    }

    /// Numbers that stand where amounts stand and are none.
    pub(super) fn is_no_amount(&mut self, quantity: &Quantity) -> bool {
        let one = quantity.bounds == Bounds::exactly(1.0);
        let dim = match quantity.noun {
            Noun::Rep | Noun::Times => Dim::Reps,
            Noun::Set => Dim::Sets,
            Noun::Breath => Dim::Breaths,
            _ => return false,
        };
        // "that is one repetition", "makes one set": what it is, not how many.
        let defines = one && is_in(Group::Defining, self.text_before(quantity.from));
        if defines {
            self.defined = Some(dim);
        }
        let in_a_row = one && self.phrase(quantity.to, Phrase::NextOne).is_some();
        let ranked = is_in(Group::Ranked, self.text_before(quantity.from));
        let before = quantity.from.saturating_sub(8)..quantity.from;
        let conditional = self.text_before(quantity.from) == "after" && before.clone().any(|at| self.text(at) == "if")
            || one && before.rev().take(4).any(|at| matches!(self.text(at), "when" | "once" | "after"));
        let spare = self.phrase(quantity.to, Phrase::Spare).is_some();
        defines || in_a_row || ranked || conditional || spare || self.tells_a_load(quantity)
    }

    /// "a weight you could press 15 times": how heavy, not how often.
    fn tells_a_load(&self, quantity: &Quantity) -> bool {
        let before = quantity.from.saturating_sub(8)..quantity.from;
        let able = before.clone().rev().find(|at| is_in(Group::Able, self.text(*at)) && self.text_before(*at) == "you");
        let parted = |able: usize| (able..quantity.from).any(|at| matches!(self.text(at), "and" | "," | ";" | "then"));
        able.filter(|able| !parted(*able))
            .is_some_and(|able| (before.start..able).any(|at| is_in(Group::Heavy, self.text(at))))
    }
}

//! One sentence, from quantities and words to a dose.

mod bare;
mod bout;
mod evidence;
mod finish;
mod fragment;
mod growth;
mod measure;
mod often;
mod pairs;
mod places;
mod quantities;
mod time;
mod words;

use evidence::Evidence;

use super::{
    Bounds, Context, Dimension, Dose, Open, OpenCue, Per,
    chain::SetsFirst,
    mood::Said,
    quantity::{Item, Quantity},
    token::Token,
};
use crate::{
    lexicon::dose::{Cue, DoseWord, Group, Phrase, is_in, phrase},
    text::Span,
};

/// What a sentence or cell stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Setting {
    /// Running text.
    Prose,
    /// After `Do:` or in a column of doses.
    Dose,
    /// In a column that names sets before repetitions.
    SetsByReps,
    /// Where a bare number means this.
    Field(Field),
}

/// A dimension named by a label or the head of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Field {
    Sets,
    Reps,
    Hold,
    /// Seconds in the unit of a bare number.
    Duration(u16),
    Rest,
    Tempo,
    PerDay,
    PerWeek,
    Frequency,
    Distance,
    Breaths,
}

/// What the last verb makes of a time or a bare number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Focus {
    None,
    Hold,
    Rest,
    Activity,
    Lower,
    BreathPhase,
    Spend,
    SetsOf,
}

/// A dimension an amount can be built up in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Dim {
    Sets,
    Reps,
    Hold,
    Duration,
    Rest,
    Breaths,
}

impl Dim {
    const fn dimension(self) -> Dimension {
        match self {
            Self::Sets => Dimension::Sets,
            Self::Reps => Dimension::Reps,
            Self::Hold => Dimension::Hold,
            Self::Duration => Dimension::Duration,
            Self::Rest => Dimension::Rest,
            Self::Breaths => Dimension::Breaths,
        }
    }
}

/// A time of which it is not yet known whether it is held or gone on with.
#[derive(Debug, Clone, PartialEq)]
struct Pending {
    quantity: Quantity,
    /// Whether it follows "for" or stands first.
    placed: bool,
}

#[expect(clippy::struct_excessive_bools, reason = "independent facts about one sentence")]
struct Reader<'a, 't> {
    tokens: &'a [Token<'t>],
    items: &'a [Item],
    said: &'a [Said],
    /// The cues of the sentence, a bit each.
    cues: u16,
    setting: Setting,
    focus: Focus,
    /// Token of the word that set the focus.
    focus_at: usize,
    at: usize,
    doses: Vec<Dose>,
    draft: Dose,
    weekly: Option<Bounds>,
    daily: Option<Bounds>,
    weak_daily: bool,
    factor: Option<f64>,
    last: Option<Dim>,
    bare_start: Option<Quantity>,
    /// What "one repetition" was said to be made of something.
    defined: Option<Dim>,
    /// What a little is added to, and the seconds in its unit.
    added: Option<(Dim, f64)>,
    /// One past the last goal.
    goal_to: usize,
    /// Whether an amount was said for the left or the right alone.
    one_side: bool,
    starts: bool,
    targets: bool,
    pending: Vec<Pending>,
    weak_reps: Option<Quantity>,
    total: bool,
    /// The item at which a number in a clause of its own may follow another one.
    alone_at: Option<usize>,
    vague: Option<(Dimension, Span)>,
    hourly: bool,
    evidence: Evidence,
    /// Where bytes of normalised text stand in the file.
    locate: &'a dyn Fn(usize, usize) -> Span,
}

/// Reads the tokens of one sentence.
pub(super) fn read(
    tokens: &[Token<'_>],
    items: &[Item],
    said: &[Said],
    setting: Setting,
    empty: Dose,
    locate: &dyn Fn(usize, usize) -> Span,
) -> Vec<Dose> {
    let mut reader = Reader {
        tokens,
        items,
        said,
        cues: said.iter().fold(0, |cues, said| cues | 1 << said.cue as u16),
        setting,
        focus: Focus::None,
        focus_at: 0,
        at: 0,
        doses: Vec::new(),
        draft: empty,
        weekly: None,
        daily: None,
        weak_daily: false,
        factor: None,
        last: None,
        bare_start: None,
        defined: None,
        added: None,
        goal_to: usize::MAX,
        one_side: false,
        starts: false,
        targets: false,
        pending: Vec::new(),
        weak_reps: None,
        total: false,
        alone_at: None,
        vague: None,
        hourly: false,
        evidence: Evidence::default(),
        locate,
    };
    reader.observe();
    while reader.at < items.len() {
        let before = reader.at;
        let known = reader.told();
        match &items[before] {
            Item::Token(token) => reader.token(*token),
            Item::Quantity(quantity) => reader.quantity(quantity),
        }
        reader.at = reader.at.max(before + 1);
        reader.place_news(&known, before);
    }
    reader.finish()
}

impl<'a, 't> Reader<'a, 't> {
    fn text(&self, at: usize) -> &'t str {
        self.tokens.get(at).map_or("", |token| token.text)
    }

    fn text_before(&self, at: usize) -> &'t str {
        at.checked_sub(1).map_or("", |at| self.text(at))
    }

    /// Where a word sequence that begins at token `at` ends.
    fn phrase(&self, at: usize, known: Phrase) -> Option<usize> {
        phrase(known, |step| self.text(at + step)).map(|length| at + length)
    }

    fn class(&self, at: usize) -> DoseWord {
        self.tokens.get(at).map_or(DoseWord::Other, Token::class)
    }

    fn next_quantity(&self) -> Option<&'a Quantity> {
        match self.items.get(self.at + 1) {
            Some(Item::Quantity(quantity)) => Some(quantity),
            _ => None,
        }
    }

    fn has_cue(&self, cue: Cue) -> bool {
        self.cues & (1 << cue as u16) != 0
    }

    /// Goes on at the first item that begins at token `to` or later.
    fn skip_to(&mut self, to: usize) {
        while let Some(item) = self.items.get(self.at) {
            let from = match item {
                Item::Token(at) => *at,
                Item::Quantity(quantity) => quantity.from,
            };
            if from >= to {
                break;
            }
            self.at += 1;
        }
    }

    fn set_focus(&mut self, focus: Focus, at: usize) {
        self.focus = focus;
        self.focus_at = at;
    }

    fn slot(&mut self, dim: Dim) -> &mut Option<Bounds> {
        match dim {
            Dim::Sets => &mut self.draft.sets,
            Dim::Reps => &mut self.draft.reps,
            Dim::Hold => &mut self.draft.hold_seconds,
            Dim::Duration => &mut self.draft.duration_seconds,
            Dim::Rest => &mut self.draft.rest_seconds,
            Dim::Breaths => &mut self.draft.breaths,
        }
    }

    /// Puts an amount where it belongs; a second, different one opens a dose of its own.
    fn put(&mut self, dim: Dim, quantity: &Quantity) {
        let mut bounds = quantity.bounds;
        if quantity.vague {
            self.say_vaguely(dim.dimension(), quantity.from, quantity.to);
            return;
        }
        if let Some(start) = self.bare_start.take() {
            let scale = if matches!(dim, Dim::Hold | Dim::Duration | Dim::Rest) { quantity.factor } else { 1.0 };
            *self.slot(dim) = Some(start.bounds.times(scale));
            self.add_place(dim.dimension(), start.from, start.to);
        }
        if self.is_target(quantity) {
            self.goal_to = quantity.to;
            let goal = bounds.max.or(bounds.min);
            let timed = matches!(dim, Dim::Hold | Dim::Duration);
            let waiting = if timed && self.slot(dim).is_none() { self.pending.pop() } else { None };
            if let Some(start) = waiting {
                self.add_place(dim.dimension(), start.quantity.from, start.quantity.to);
                *self.slot(dim) = Some(start.quantity.bounds);
            }
            let present = *self.slot(dim);
            if let (Some(present), Some(goal)) = (present.and_then(|present| present.min), goal) {
                self.add_place(dim.dimension(), quantity.from, quantity.to);
                *self.slot(dim) = Some(Bounds { min: Some(present), max: Some(goal) });
                self.draft.grown = true;
                self.starts = false;
                self.draft.approximate |= quantity.approximate;
                return;
            }
            if self.opens_growth(quantity) {
                bounds = Bounds { min: goal, max: goal };
            }
            self.targets = true;
        } else if self.is_start(quantity) {
            self.starts = true;
        }
        let total = std::mem::take(&mut self.total);
        let present = *self.slot(dim);
        if let Some(floor) = present.filter(|old| old.max.is_none() && bounds.min.is_none()) {
            // "at least 30 seconds and no longer than 60"
            self.add_place(dim.dimension(), quantity.from, quantity.to);
            *self.slot(dim) = Some(Bounds { min: floor.min, max: bounds.max });
            self.draft.open = None;
            self.draft.unbounded = false;
            return;
        }
        // "20 reps (10 each leg)": the sum and its half.
        let half = present == Some(bounds.times(2.0)) && self.text_before(quantity.from) == "(";
        let total = total || half && self.class(quantity.to) == DoseWord::Each;
        match present {
            Some(old) if old != bounds && !total => self.open_new(quantity),
            _ => {}
        }
        *self.slot(dim) = Some(bounds);
        self.add_place(dim.dimension(), quantity.from, quantity.to);
        self.last = Some(dim);
        self.draft.approximate |= quantity.approximate;
        let ceilinged = self.targets && quantity.open == Some(Open::Lower) && bounds.min.is_some();
        if quantity.open.is_some() && !ceilinged && self.draft.open != Some(Open::Upper) {
            self.draft.open = quantity.open;
        }
        if bounds.max.is_none() && dim != Dim::Sets && dim != Dim::Rest {
            self.draft.unbounded = true;
        }
        if let Some(end) = self.phrase(quantity.to, Phrase::OneSide) {
            if self.one_side && self.draft.per.is_none() {
                self.draft.per = Some(Per::Side);
                self.add_place(Dimension::Per, quantity.to, end);
            }
            self.one_side = true;
        }
        let summed = quantity.to + usize::from(self.text(quantity.to) == "in");
        self.total = is_in(Group::Sum, self.text(summed));
    }

    fn open_new(&mut self, quantity: &Quantity) {
        let empty = Dose::empty(self.draft.span, self.draft.context);
        let done = std::mem::replace(&mut self.draft, empty);
        self.doses.push(done);
        if self.is_reserved(quantity) {
            self.draft.context = Context::Modification;
        }
    }

    fn open_cue(&mut self, cue: OpenCue) {
        if self.draft.cue == OpenCue::None {
            self.draft.cue = cue;
        }
    }

    const fn sets_first(&self) -> SetsFirst {
        match self.setting {
            Setting::SetsByReps => SetsFirst::Said,
            _ => SetsFirst::Unsaid,
        }
    }
}

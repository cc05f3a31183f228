use super::{Dim, Focus, Reader, Setting};
use crate::lexicon::dose::{Cue, DoseWord, Group, Phrase, is_in};
use crate::model::dosage::{
    Bounds, Dimension, Per,
    chain::{Role, chain, roles},
    frequency::{Recurrence, recurrence, spread},
    quantity::{Item, Noun, Quantity},
    token::Kind,
};

impl Reader<'_, '_> {
    pub(super) fn quantity(&mut self, quantity: &Quantity) {
        if self.chained(quantity) {
            return;
        }
        // "increase by 2 reps each week": a step, not an amount.
        let before = quantity.from.saturating_sub(8)..quantity.from;
        let ends = (quantity.to..quantity.to + 12).any(|at| self.text(at) == "until");
        let adds = self.class(quantity.from.wrapping_sub(1)) == DoseWord::Add;
        if adds && ends {
            return self.step_up(quantity);
        }
        if self.reaches(quantity) {
            return self.reach(quantity);
        }
        if self.counts_up_to(quantity) {
            return self.put(Dim::Reps, quantity);
        }
        if self.is_no_amount(quantity) || self.bout(quantity) {
            return;
        }
        let added = adds && !ends;
        let step =
            self.text_before(quantity.from) == "by" && before.into_iter().any(|at| self.class(at) == DoseWord::Grow);
        if step || added {
            if let Some((_, next)) = recurrence(self.tokens, quantity.to) {
                self.skip_to(next);
            }
            return;
        }
        let turns = self.tokens[quantity.from..quantity.to].iter().any(|token| token.class() == DoseWord::Alternating);
        if turns && self.draft.per.is_none() {
            self.draft.per = Some(Per::Alternating);
        }
        let times_sign = self.tokens.get(quantity.to).is_some_and(|token| token.is_mark('x'));
        match quantity.noun {
            Noun::None | Noun::Other if times_sign => self.times(quantity, quantity.to + 1),
            Noun::Times => self.times(quantity, quantity.to),
            Noun::Time | Noun::Clock => self.time(quantity),
            // "one repetition maximum" is a load.
            Noun::Rep if quantity.bounds.max == Some(1.0) && self.text(quantity.to - 1).starts_with("max") => {}
            // "that is one repetition", "one repetition includes both sides"
            Noun::Rep
                if quantity.bounds == Bounds::exactly(1.0)
                    && (is_in(Group::Defining, self.text_before(quantity.from))
                        || is_in(Group::Defining, self.text(quantity.to))) => {}
            Noun::Set | Noun::Rep
                if self.text(quantity.to) == "of" && self.class(quantity.to + 1) == DoseWord::Breath =>
            {
                self.put(Dim::Breaths, quantity);
                self.skip_to(quantity.to + 2);
            }
            Noun::Rep => {
                self.put(Dim::Reps, quantity);
                self.recurs(quantity.to);
            }
            Noun::Move => self.moves(quantity),
            Noun::Set => self.sets(quantity),
            Noun::Session => self.sessions(quantity),
            Noun::Breath => {
                let sided = matches!(self.class(quantity.to + 1), DoseWord::Side(_));
                let rate = matches!(self.text(quantity.to), "per" | "/" | "a") && !sided || quantity.article;
                if !rate {
                    self.put(Dim::Breaths, quantity);
                    self.set_focus(Focus::None, quantity.to);
                }
            }
            Noun::Way(way) => self.way(quantity, way),
            Noun::Weight(weight) => self.load(quantity, weight),
            Noun::Percent => self.percent(quantity),
            Noun::Day => self.days(quantity),
            Noun::None | Noun::Other if self.some_days(quantity) => {}
            Noun::None => self.bare(quantity),
            Noun::Other => {
                let told = matches!(self.class(quantity.from.wrapping_sub(1)), DoseWord::Perform)
                    || self.text_before(quantity.from) == "take" && quantity.bounds.max >= Some(3.0)
                    || self.setting == Setting::Dose;
                let word = self.text(quantity.to);
                if told && word.len() > 3 && word.ends_with('s') && !is_in(Group::Things, word) {
                    self.put(Dim::Reps, quantity);
                } else if !self.counted_out(quantity) {
                    self.bare(quantity);
                }
            }
            Noun::Excluded => self.score(quantity),
            Noun::Week => {}
        }
    }

    /// "10 x 3/day": so many times a day, for nobody does ten sets of three.
    fn is_often(&self, reps: &Quantity, times: &Quantity) -> bool {
        let bare = reps.noun == Noun::None && times.noun == Noun::None;
        let often = matches!(recurrence(self.tokens, times.to), Some((Recurrence::Day | Recurrence::Week, _)));
        bare && often && times.bounds.max <= Some(6.0) && reps.bounds.min > times.bounds.max
    }

    /// "3 x 10 x 5 s": numbers joined by times signs. Tells whether there were several.
    fn chained(&mut self, quantity: &Quantity) -> bool {
        let Some((members, next)) = chain(self.tokens, self.items, self.at) else { return false };
        if let [reps, times] = members[..]
            && self.is_often(reps, times)
        {
            self.put(Dim::Reps, reps);
            self.times(times, times.to);
            return true;
        }
        // "a 2 x 4 piece of wood"
        if self.setting == Setting::Prose && matches!(self.text_before(quantity.from), "a" | "an") {
            self.at = next;
            return true;
        }
        let often = self.often_in(&members);
        let amounts = &members[..members.len() - usize::from(often.is_some())];
        for (role, member) in roles(amounts, self.sets_first()).into_iter().zip(amounts) {
            self.play(role, member);
        }
        self.at = next;
        if let (Some((found, to)), Some(last)) = (often, members.last()) {
            self.frequency(last, found);
            self.skip_to(to);
        }
        true
    }

    /// The last number of a chain, when a day or a week is told after it: "5 s x 10 x 3/day". Of two
    /// numbers the second may still be repetitions: "3 x 10 a day".
    fn often_in(&self, members: &[&Quantity]) -> Option<(Recurrence, usize)> {
        let last = members.last().filter(|last| matches!(last.noun, Noun::None | Noun::Times))?;
        let slash = self.text(last.to) == "/";
        if !slash && members.len() < 3 {
            return None;
        }
        recurrence(self.tokens, last.to).filter(|(found, _)| matches!(found, Recurrence::Day | Recurrence::Week))
    }

    fn play(&mut self, role: Role, quantity: &Quantity) {
        match role {
            Role::Sets => self.put(Dim::Sets, quantity),
            Role::Reps if quantity.noun == Noun::Times && recurrence(self.tokens, quantity.to).is_some() => {
                self.times(quantity, quantity.to);
            }
            Role::Reps => {
                self.put(Dim::Reps, quantity);
                self.recurs(quantity.to);
            }
            Role::Time => {
                let counted = match self.class(quantity.to) {
                    DoseWord::Activity | DoseWord::Session => true,
                    DoseWord::Move => !is_in(Group::Still, self.text(quantity.to)),
                    _ => false,
                };
                let long = (self.evidence.activity || counted) && self.focus != Focus::Hold;
                self.put(if long { Dim::Duration } else { Dim::Hold }, quantity);
                self.factor = Some(quantity.factor);
            }
            Role::Way => self.place_way(quantity),
            Role::Breaths => self.put(Dim::Breaths, quantity),
            Role::Load => {
                if let Noun::Weight(weight) = quantity.noun {
                    self.load(quantity, weight);
                }
            }
            Role::Nothing => {}
        }
    }

    /// `n times`: a frequency when a day or week follows, a comparison, or repetitions.
    pub(super) fn times(&mut self, quantity: &Quantity, to: usize) {
        if quantity.vague {
            if let Some((_, next)) = recurrence(self.tokens, to) {
                self.say_vaguely(Dimension::Frequency, quantity.from, next);
                self.hourly = true;
                self.skip_to(next);
            } else {
                self.say_vaguely(Dimension::Reps, quantity.from, to);
            }
            return;
        }
        // "2-3x wk"
        let signed = to.checked_sub(1).is_some_and(|at| self.tokens[at].is_mark('x'));
        let short = match self.class(to) {
            DoseWord::Day if signed => Some(Recurrence::Day),
            DoseWord::Week if signed => Some(Recurrence::Week),
            _ => None,
        };
        if let Some(recurrence) = short {
            self.frequency(quantity, recurrence);
            return self.skip_to(to + 1);
        }
        if let Some((Recurrence::EveryHour, next)) = recurrence(self.tokens, to) {
            self.put(Dim::Reps, quantity);
            return self.every_hour(next);
        }
        if let Some((recurrence, next)) = recurrence(self.tokens, to).or_else(|| spread(self.tokens, to)) {
            self.frequency(quantity, recurrence);
            self.skip_to(next);
            return;
        }
        // "five times as fast as you can", "ten times over" tell how, not how much more.
        let how = self.text(to) == "as" && is_in(Group::Possible, self.text(to + 3))
            || self.text(to) == "over"
                && !matches!(self.tokens.get(to + 1).map(|token| token.kind), Some(Kind::Word(_)));
        let compared =
            !how && is_in(Group::Compared, self.text(to)) || matches!(self.text(to), "the") && !self.evidence.perform;
        if !compared && self.is_addressed() {
            let dim = if self.breathes_before(quantity.from) {
                Dim::Breaths
            } else if self.class(quantity.from.wrapping_sub(1)) == DoseWord::Set {
                // "go through the circuit three times"
                Dim::Sets
            } else {
                Dim::Reps
            };
            self.put(dim, quantity);
        }
    }

    /// "breathe in and out three times": the clause tells of nothing but breath.
    fn breathes_before(&self, from: usize) -> bool {
        let clause = (0..from).rev().take(8).take_while(|at| !matches!(self.text(*at), "," | ";" | ":" | "then"));
        let mut breathes = false;
        for at in clause {
            match self.class(at) {
                DoseWord::BreathPhase => breathes = true,
                DoseWord::Activity if self.text(at).starts_with("breath") => breathes = true,
                DoseWord::Small => {}
                _ if matches!(self.text(at), "out" | "deeply" | "gently" | "slowly") => {}
                _ => return false,
            }
        }
        breathes
    }

    /// Whether the sentence can tell the reader to do something: a verb of exercise stands in it, or
    /// it begins with a word that may be one.
    pub(super) fn is_addressed(&self) -> bool {
        let said = &self.evidence;
        self.setting != Setting::Prose
            || said.perform
            || said.hold
            || said.motion
            || said.activity
            || self.draft.has_amount()
            || said.others == 0
            || !matches!(self.class(0), DoseWord::Small | DoseWord::Teller)
    }

    pub(super) fn frequency(&mut self, quantity: &Quantity, recurrence: Recurrence) {
        self.draft.approximate |= quantity.approximate;
        let bounds = quantity.bounds;
        let target = self.is_target(quantity) || self.has_cue(Cue::Later);
        let grows = target && self.opens_growth(quantity);
        let kept = if grows { Bounds { min: bounds.max, max: bounds.max } } else { bounds };
        self.targets |= target && !self.is_start(quantity);
        self.starts |= self.is_start(quantity);
        match recurrence {
            Recurrence::Day | Recurrence::EveryDay => self.daily = Some(kept),
            Recurrence::Week => self.weekly = Some(kept),
            Recurrence::EveryDays(days) => self.weekly = Some(kept.times(7.0 / days)),
            Recurrence::Hour | Recurrence::EveryHour => {
                self.hourly = true;
                return;
            }
        }
        if quantity.open.is_some() && self.draft.open.is_none() && !grows {
            self.draft.open = quantity.open;
        }
    }

    /// "10 reps a day", "10 minutes daily".
    pub(super) fn recurs(&mut self, to: usize) {
        let Some((recurrence, next)) = recurrence(self.tokens, to) else {
            return;
        };
        match recurrence {
            Recurrence::Day => self.daily = self.daily.or(Some(Bounds::exactly(1.0))),
            Recurrence::EveryDay => self.weekly = self.weekly.or(Some(Bounds::exactly(7.0))),
            Recurrence::Week => self.weekly = self.weekly.or(Some(Bounds::exactly(1.0))),
            Recurrence::EveryDays(days) => {
                self.weekly = self.weekly.or(Some(Bounds::exactly(7.0 / days)));
            }
            Recurrence::Hour => self.hourly = true,
            Recurrence::EveryHour => return self.every_hour(next),
        }
        self.skip_to(next);
    }

    fn moves(&mut self, quantity: &Quantity) {
        let follows = self
            .tokens
            .get(quantity.to)
            .is_none_or(|_| self.class(quantity.to) != DoseWord::Other || self.text(quantity.to).len() < 2);
        let told = self.evidence.perform || self.setting != Setting::Prose || self.draft.sets.is_some();
        let spare = quantity.from == 0 && follows && self.evidence.others == 0;
        let listed = is_in(Group::Pointing, self.text_before(quantity.from));
        if !told && !spare && self.counted_out(quantity) {
            return;
        }
        if listed || !(told || spare || matches!(self.text(quantity.to), "of" | "each" | "per" | "on")) {
            self.weak_reps = Some(quantity.clone());
            return;
        }
        self.put(Dim::Reps, quantity);
        self.recurs(quantity.to);
    }

    fn sets(&mut self, quantity: &Quantity) {
        let to = quantity.to;
        let of = self.text(to) == "of";
        let counted = self.next_counts(to) || !of;
        if !counted {
            return;
        }
        self.put(Dim::Sets, quantity);
        if of {
            self.set_focus(Focus::SetsOf, to);
        } else {
            self.set_focus(Focus::None, to);
        }
        self.recurs(to);
    }

    /// Whether a number or an open amount follows "sets of".
    fn next_counts(&self, to: usize) -> bool {
        self.next_quantity().is_some()
            || matches!(self.items.get(self.at + 2), Some(Item::Quantity(_)))
            || self.said.binary_search_by_key(&(to + 1), |said| said.at).is_ok()
            || matches!(self.text(to + 1), "each" | "this" | "the" | "these" | "all")
    }

    fn sessions(&mut self, quantity: &Quantity) {
        if let Some((recurrence, next)) = recurrence(self.tokens, quantity.to) {
            self.frequency(quantity, recurrence);
            self.skip_to(next);
        } else if self.text(quantity.to) == "of" && self.next_counts(quantity.to) {
            self.put(Dim::Sets, quantity);
            self.set_focus(Focus::SetsOf, quantity.to);
        }
    }

    /// "2 or 3 evenings a week".
    fn some_days(&mut self, quantity: &Quantity) -> bool {
        let parts = self.class(quantity.to) == DoseWord::DayPart;
        let found = recurrence(self.tokens, quantity.to + 1).filter(|_| parts);
        if let Some((Recurrence::Week, next)) = found {
            self.frequency(quantity, Recurrence::Week);
            self.skip_to(next);
            return true;
        }
        false
    }

    fn days(&mut self, quantity: &Quantity) {
        if let Some((Recurrence::Week, next)) = recurrence(self.tokens, quantity.to) {
            self.frequency(quantity, Recurrence::Week);
            self.skip_to(next);
        } else if let Some(next) = self.phrase(quantity.to, Phrase::OfSeven) {
            self.frequency(quantity, Recurrence::Week);
            self.skip_to(next);
        } else if matches!(recurrence(self.tokens, 0), Some((Recurrence::Week, _))) {
            // "Each week, exercise on three days."
            self.frequency(quantity, Recurrence::Week);
        }
    }
}

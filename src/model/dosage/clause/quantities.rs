use super::{
    super::{
        Bounds, Context, Distance, DistanceUnit, Intensity, Load, LoadUnit, Scale,
        chain::{Role, chain, roles},
        frequency::{Recurrence, recurrence},
        quantity::{Noun, Quantity},
    },
    Dim, Field, Focus, Pending, Reader, Setting,
};
use crate::{
    lexicon::dose::{Cue, DoseWord, Way, Weight},
    model::dosage::Open,
};

impl Reader<'_, '_> {
    pub(super) fn quantity(&mut self, quantity: &Quantity) {
        if let Some((members, next)) = chain(self.tokens, self.items, self.at) {
            for (role, member) in roles(&members, self.sets_first()).into_iter().zip(&members) {
                self.play(role, member);
            }
            self.at = next;
            return;
        }
        // "increase by 2 reps each week": a step, not an amount.
        let step = self.text_before(quantity.from) == "by"
            && (quantity.from.saturating_sub(5)..quantity.from)
                .any(|at| self.class(at) == DoseWord::Grow);
        if step {
            if let Some((_, next)) = recurrence(self.tokens, quantity.to) {
                self.skip_to(next);
            }
            return;
        }
        let times_sign = self
            .tokens
            .get(quantity.to)
            .is_some_and(|token| token.is_mark('x'));
        match quantity.noun {
            Noun::None | Noun::Other if times_sign => self.times(quantity, quantity.to + 1),
            Noun::Times => self.times(quantity, quantity.to),
            Noun::Time | Noun::Clock => self.time(quantity),
            Noun::Rep => {
                self.put(Dim::Reps, quantity);
                self.recurs(quantity.to);
            }
            Noun::Move => self.moves(quantity),
            Noun::Set => self.sets(quantity),
            Noun::Session => self.sessions(quantity),
            Noun::Breath => {
                let rate = matches!(self.text(quantity.to), "per" | "/" | "a") || quantity.article;
                if !rate {
                    self.put(Dim::Breaths, quantity);
                    self.set_focus(Focus::None, quantity.to);
                }
            }
            Noun::Way(way) => self.way(quantity, way),
            Noun::Weight(weight) => self.load(quantity, weight),
            Noun::Percent => self.percent(quantity),
            Noun::Day => self.days(quantity),
            Noun::None => self.bare(quantity),
            Noun::Other => {
                let told = matches!(self.class(quantity.from.wrapping_sub(1)), DoseWord::Perform)
                    || self.setting == Setting::Dose;
                let word = self.text(quantity.to);
                if told && word.len() > 3 && word.ends_with('s') {
                    self.put(Dim::Reps, quantity);
                } else {
                    self.bare(quantity);
                }
            }
            Noun::Excluded => self.score(quantity),
            Noun::Week => {}
        }
    }

    fn play(&mut self, role: Role, quantity: &Quantity) {
        match role {
            Role::Sets => self.put(Dim::Sets, quantity),
            Role::Reps => {
                self.put(Dim::Reps, quantity);
                self.recurs(quantity.to);
            }
            Role::Time => {
                let long = self.evidence.activity && self.focus != Focus::Hold;
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
            self.vague = true;
            if let Some((_, next)) = recurrence(self.tokens, to) {
                self.hourly = true;
                self.skip_to(next);
            }
            return;
        }
        if let Some((recurrence, next)) = recurrence(self.tokens, to) {
            self.frequency(quantity, recurrence);
            self.skip_to(next);
            return;
        }
        let compared = matches!(
            self.text(to),
            "more"
                | "as"
                | "your"
                | "body"
                | "bodyweight"
                | "higher"
                | "greater"
                | "larger"
                | "faster"
                | "stronger"
                | "less"
                | "better"
                | "that"
                | "over"
                | "longer"
        ) || matches!(self.text(to), "the") && !self.evidence.perform;
        if !compared {
            self.put(Dim::Reps, quantity);
        }
    }

    pub(super) fn frequency(&mut self, quantity: &Quantity, recurrence: Recurrence) {
        self.draft.approximate |= quantity.approximate;
        let bounds = quantity.bounds;
        let target = self.is_target(quantity) || self.has_cue(Cue::Later);
        let grows = target && self.opens_growth(quantity);
        let kept = if grows {
            Bounds {
                min: bounds.max,
                max: bounds.max,
            }
        } else {
            bounds
        };
        self.targets |= target && !self.is_start(quantity);
        self.starts |= self.is_start(quantity);
        match recurrence {
            Recurrence::Day | Recurrence::EveryDay => self.daily = Some(kept),
            Recurrence::Week => self.weekly = Some(kept),
            Recurrence::EveryDays(days) => self.weekly = Some(kept.times(7.0 / days)),
            Recurrence::Hour => {
                self.hourly = true;
                return;
            }
        }
        if quantity.open.is_some() && self.draft.open.is_none() && !grows {
            self.draft.open = quantity.open;
        }
    }

    /// "10 reps a day", "10 minutes daily".
    fn recurs(&mut self, to: usize) {
        let Some((recurrence, next)) = recurrence(self.tokens, to) else {
            return;
        };
        match recurrence {
            Recurrence::Day => self.daily = self.daily.or(Some(Bounds::exactly(1.0))),
            Recurrence::EveryDay => self.weekly = self.weekly.or(Some(Bounds::exactly(7.0))),
            Recurrence::Week => self.weekly = self.weekly.or(Some(Bounds::exactly(1.0))),
            Recurrence::EveryDays(days) => {
                self.weekly = self.weekly.or(Some(Bounds::exactly(7.0 / days)))
            }
            Recurrence::Hour => self.hourly = true,
        }
        self.skip_to(next);
    }

    fn time(&mut self, quantity: &Quantity) {
        if quantity.noun == Noun::Clock
            && self.focus != Focus::Hold
            && !matches!(self.class(quantity.to), DoseWord::Hold)
            && !matches!(self.setting, Setting::Field(_))
        {
            return;
        }
        self.factor = Some(quantity.factor);
        let mut next = quantity.to;
        next += usize::from(self.text(next) == "-");
        let after = if self.text(next) == "of" {
            next + 1
        } else {
            next
        };
        let before = self.text_before(quantity.from);
        if self.text(after) == "lowering"
            || self.text(next) == "down" && self.focus != Focus::Hold
            || self.text(next) == "up"
        {
            return self.phase(quantity);
        }
        let rests = matches!(
            self.text(after),
            "off" | "break" | "breaks" | "pause" | "between" | "in-between"
        ) && (self.text(after) != "between" || self.focus != Focus::Hold)
            || self.class(after) == DoseWord::Rest && self.text(after) != "release";
        if rests {
            return self.put(Dim::Rest, quantity);
        }
        if self.class(next) == DoseWord::Hold
            && !matches!(self.text(next), "keep" | "keeping" | "squeeze")
        {
            return self.put(Dim::Hold, quantity);
        }
        if self.text(next) == "on" && matches!(self.text(next + 1), "," | "and" | "/" | "-" | ";") {
            return self.put(Dim::Duration, quantity);
        }
        match self.focus {
            Focus::Hold => {
                self.put(Dim::Hold, quantity);
                return self.set_focus(Focus::None, quantity.to);
            }
            Focus::Rest => {
                let relaxes = self.text(self.focus_at) == "relax" && quantity.factor > 1.0;
                self.put(if relaxes { Dim::Duration } else { Dim::Rest }, quantity);
                return self.set_focus(Focus::None, quantity.to);
            }
            Focus::BreathPhase if quantity.factor < 60.0 => return,
            Focus::Lower
                if matches!(
                    before,
                    "over"
                        | "for"
                        | "on"
                        | "in"
                        | "to"
                        | "about"
                        | "slowly"
                        | "of"
                        | "than"
                        | "a"
                        | "-"
                ) || quantity.from == self.focus_at + 1 =>
            {
                return self.phase(quantity);
            }
            Focus::Spend
                if matches!(self.text(quantity.to), "in" | "at" | "on")
                    && self.text(quantity.to + 1) == "each"
                    || matches!(self.text(quantity.to), "over" | "for" | "per")
                        && self.text(quantity.to + 1) == "each"
                    || self.text(quantity.to) == "over" =>
            {
                return self.tempo_of(quantity.bounds);
            }
            _ => {}
        }
        let amrap = self.has_cue(Cue::Failure) || self.has_cue(Cue::Feel);
        if matches!(before, "in" | "within" | "of") && self.focus != Focus::SetsOf {
            if before == "in" && amrap {
                return self.put(Dim::Duration, quantity);
            }
            if before != "of" {
                return;
            }
        }
        let adjective = quantity.to >= 2
            && self.text(quantity.to - 2) == "-"
            && self.tokens[quantity.to - 1].glued;
        let barred = (quantity.from.saturating_sub(4)..quantity.from)
            .any(|at| self.class(at) == DoseWord::NoDose)
            || matches!(
                self.text(next),
                "later"
                    | "ago"
                    | "early"
                    | "late"
                    | "drive"
                    | "class"
                    | "appointment"
                    | "meeting"
                    | "test"
                    | "from"
                    | "away"
                    | "old"
                    | "consultation"
                    | "video"
                    | "commute"
                    | "delay"
                    | "wait"
                    | "read"
            )
            || matches!(self.text(next), "before" | "after")
                && self.draft.reps.is_none()
                && self.evidence.others > 0
                && !self.evidence.motion
            || matches!(before, "first" | "last" | "every" | "than" | "the");
        let whole_day = quantity.factor > 3000.0 && quantity.bounds.min >= Some(14_400.0);
        let named = adjective && !self.evidence.perform && self.class(after) != DoseWord::Activity;
        if (barred || whole_day || named) && self.setting == Setting::Prose {
            return;
        }
        if self.class(after) == DoseWord::Activity
            || self.class(after + 1) == DoseWord::Activity && self.class(after) == DoseWord::Other
            || self.focus == Focus::Activity
        {
            self.put(Dim::Duration, quantity);
            self.recurs(quantity.to);
            return;
        }
        if self.focus == Focus::SetsOf {
            let long = self.evidence.activity
                || quantity.bounds.min >= Some(300.0)
                || matches!(self.text(quantity.to), "on");
            return self.put(if long { Dim::Duration } else { Dim::Hold }, quantity);
        }
        match self.setting {
            Setting::Field(Field::Hold) => return self.put(Dim::Hold, quantity),
            Setting::Field(Field::Duration(_)) => return self.put(Dim::Duration, quantity),
            Setting::Field(Field::Rest) => return self.put(Dim::Rest, quantity),
            _ => {}
        }
        let bent = self
            .tokens
            .get(quantity.from)
            .is_some_and(|first| first.class() != DoseWord::Other || first.text == "no");
        let placed = bent
            || matches!(
                before,
                "for"
                    | ""
                    | ","
                    | ":"
                    | ";"
                    | "."
                    | "("
                    | "do"
                    | "and"
                    | "then"
                    | "spend"
                    | "use"
                    | "/"
                    | "even"
                    | "to"
                    | "at"
                    | "with"
                    | "of"
                    | "to-"
                    | "about"
            );
        self.recurs(quantity.to);
        self.pending.push(Pending {
            quantity: quantity.clone(),
            placed,
        });
    }

    /// One phase of a tempo: "lower over 3 seconds".
    pub(super) fn phase(&mut self, quantity: &Quantity) {
        let lowering =
            self.focus == Focus::Lower || matches!(self.text(quantity.to), "down" | "lowering");
        if let (true, Some(seconds), None) = (lowering, quantity.bounds.max, &self.draft.tempo) {
            self.draft.tempo = Some(format!("{seconds}-lowering"));
        }
        self.set_focus(Focus::None, quantity.to);
    }

    fn tempo_of(&mut self, bounds: Bounds) {
        self.draft.tempo = match (bounds.min, bounds.max) {
            (Some(min), Some(max)) if min < max => Some(format!("{min}-{max}")),
            (Some(n), _) | (_, Some(n)) => Some(n.to_string()),
            (None, None) => None,
        };
        self.set_focus(Focus::None, 0);
    }

    fn moves(&mut self, quantity: &Quantity) {
        let follows = self.tokens.get(quantity.to).is_none_or(|_| {
            self.class(quantity.to) != DoseWord::Other || self.text(quantity.to).len() < 2
        });
        let told =
            self.evidence.perform || self.setting != Setting::Prose || self.draft.sets.is_some();
        let spare = quantity.from == 0 && follows && self.evidence.others == 0;
        let listed = matches!(
            self.text_before(quantity.from),
            "these" | "those" | "the" | "following" | "our" | "following:"
        );
        if listed
            || !(told || spare || matches!(self.text(quantity.to), "of" | "each" | "per" | "on"))
        {
            self.weak_reps = Some(quantity.bounds);
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
            || matches!(self.items.get(self.at + 2), Some(super::Item::Quantity(_)))
            || self.said.iter().any(|said| said.at == to + 1)
            || matches!(self.text(to + 1), "each" | "this" | "the" | "these")
    }

    fn sessions(&mut self, quantity: &Quantity) {
        if let Some((recurrence, next)) = recurrence(self.tokens, quantity.to) {
            self.frequency(quantity, recurrence);
            self.skip_to(next);
        } else if self.text(quantity.to) == "of"
            && self
                .next_quantity()
                .is_some_and(|next| next.noun != Noun::Other)
        {
            self.put(Dim::Sets, quantity);
            self.set_focus(Focus::SetsOf, quantity.to);
        } else if matches!(self.items.get(self.at + 2), Some(super::Item::Quantity(_)))
            && self.text(quantity.to) == "of"
        {
            self.put(Dim::Sets, quantity);
            self.set_focus(Focus::SetsOf, quantity.to);
        }
    }

    fn way(&mut self, quantity: &Quantity, way: Way) {
        let walked = self.evidence.activity
            || self.setting != Setting::Prose
            || self.draft.reps.is_some()
            || matches!(self.text_before(quantity.from), "for" | "of")
            || self.evidence.perform && quantity.bounds.min > Some(3.0);
        let bare = self.evidence.others <= 1 && quantity.from == 0;
        let told = matches!(self.text(quantity.to), "to" | "for" | "that" | "you")
            && !self.evidence.activity;
        let minutes = matches!(way, Way::Metres(_)) && !walked && !bare;
        if (walked || bare && way != Way::Steps) && !told && !minutes && !quantity.vague {
            self.place_way(quantity);
        }
    }

    fn place_way(&mut self, quantity: &Quantity) {
        let Noun::Way(way) = quantity.noun else {
            return;
        };
        let (unit, scale) = match way {
            Way::Metres(metres) => (DistanceUnit::Metres, f64::from(metres)),
            Way::Steps => (DistanceUnit::Steps, 1.0),
            Way::Laps => (DistanceUnit::Laps, 1.0),
        };
        self.draft.distance = Some(Distance {
            bounds: quantity.bounds.times(scale),
            unit,
        });
        self.draft.approximate |= quantity.approximate;
        if quantity.open.is_some() {
            self.draft.open = quantity.open;
            self.draft.unbounded |= quantity.open == Some(Open::Upper);
        }
    }

    fn load(&mut self, quantity: &Quantity, weight: Weight) {
        let unit = match weight {
            Weight::Kilograms => LoadUnit::Kilograms,
            Weight::Pounds => LoadUnit::Pounds,
        };
        self.draft.load = Some(Load {
            bounds: quantity.bounds,
            unit,
        });
    }

    fn percent(&mut self, quantity: &Quantity) {
        let near = (quantity.to..quantity.to + 5).any(|at| {
            matches!(
                self.text(at),
                "1rm" | "rm" | "1-rm" | "max" | "maximum" | "one-rep"
            )
        });
        if near {
            self.draft.intensity = Some(Intensity {
                bounds: quantity.bounds,
                scale: Scale::PercentOneRm,
            });
        }
    }

    fn days(&mut self, quantity: &Quantity) {
        if let Some((Recurrence::Week, next)) = recurrence(self.tokens, quantity.to) {
            self.frequency(quantity, Recurrence::Week);
            self.skip_to(next);
        }
    }

    /// "3 out of 10", "5/10": effort when the sentence is about effort, else nothing.
    fn score(&mut self, quantity: &Quantity) {
        let of_ten = self.text(quantity.to) == "out" && self.text(quantity.to + 2) == "10"
            || self.text(quantity.to) == "/" && self.text(quantity.to + 1) == "10";
        if of_ten && self.evidence.effort {
            self.draft.intensity = Some(Intensity {
                bounds: quantity.bounds,
                scale: Scale::Cr10,
            });
        }
    }

    fn bare(&mut self, quantity: &Quantity) {
        let before = quantity.from.checked_sub(1);
        let before_class = before.map_or(DoseWord::Other, |at| self.class(at));
        let to = quantity.to;
        if self.text(quantity.from) == "one"
            && matches!(
                self.text_before(quantity.from),
                "each" | "this" | "that" | "the" | "every" | "next" | "another"
            )
        {
            return;
        }
        if let Some(phases) = &quantity.phases {
            let tempo = self
                .tokens
                .iter()
                .any(|token| token.class() == DoseWord::Tempo)
                || matches!(self.setting, Setting::Field(Field::Tempo))
                || self.draft.reps.is_some() && quantity.bounds.max < Some(7.0);
            if tempo {
                self.draft.tempo = Some(phases.clone());
            } else if quantity.bounds.max < Some(100.0)
                && (self.evidence.others == 0
                    || self.evidence.perform
                    || self.setting != Setting::Prose)
            {
                self.put(Dim::Reps, quantity);
            }
            return;
        }
        if let Some((seconds, next)) = self.up_and_down(quantity) {
            self.draft.tempo = Some(seconds);
            return self.skip_to(next);
        }
        if let Setting::Field(field) = self.setting
            && quantity.noun == Noun::None
        {
            return self.in_field(quantity, field);
        }
        if self.bare_effort(quantity) {
            return;
        }
        let reserved =
            self.text(to) == "if" || self.text(to) == "for" && self.text(to + 1) == "beginners";
        if let (true, Some(dim), Noun::None) = (reserved, self.last, quantity.noun) {
            let seconds = matches!(dim, Dim::Hold | Dim::Duration | Dim::Rest);
            let factor = if seconds {
                self.factor.unwrap_or(1.0)
            } else {
                1.0
            };
            return self.put(
                dim,
                &Quantity {
                    bounds: quantity.bounds.times(factor),
                    ..quantity.clone()
                },
            );
        }
        if let Some((recurrence @ (Recurrence::Day | Recurrence::Week), next)) =
            recurrence(self.tokens, to)
            && self.focus != Focus::SetsOf
        {
            self.frequency(quantity, recurrence);
            return self.skip_to(next);
        }
        let near = quantity.from.saturating_sub(self.focus_at) <= 5;
        match self.focus {
            Focus::SetsOf => {
                self.put(Dim::Reps, quantity);
                self.set_focus(Focus::None, to);
                return self.recurs(to);
            }
            Focus::Hold if near && quantity.noun == Noun::None => {
                if self.hold_number(quantity) {
                    return;
                }
            }
            Focus::Rest if near && self.factor.is_some() => {
                let factor = self.factor.unwrap_or(1.0);
                let timed = Quantity {
                    bounds: quantity.bounds.times(factor),
                    ..quantity.clone()
                };
                self.put(Dim::Rest, &timed);
                return self.set_focus(Focus::None, to);
            }
            _ => {}
        }
        let side = matches!(self.class(to), DoseWord::Each)
            || self.text(to) == "on" && self.class(to + 1) == DoseWord::Each
            || self.text(to) == "/" && matches!(self.class(to + 1), DoseWord::Side(_));
        let asked = self.text(to) == "holds"
            || matches!(before_class, DoseWord::Perform | DoseWord::Repeat)
            || before.is_some_and(|at| self.tokens[at].is_mark('x'))
            || self.text_before(quantity.from) == ":"
                && quantity.from > 1
                && matches!(
                    self.class(quantity.from - 2),
                    DoseWord::Perform | DoseWord::Repeat
                )
            || self.setting == Setting::Dose && quantity.from == 0
            || self.setting == Setting::SetsByReps;
        if quantity.noun == Noun::None
            && (side && !matches!(self.class(to + 1), DoseWord::Time(_)) || asked)
        {
            self.put(Dim::Reps, quantity);
            return self.recurs(to);
        }
        if self.opens_growth(quantity) && quantity.noun == Noun::None {
            return self.grow_bare(quantity);
        }
        if self.is_start(quantity)
            && quantity.noun == Noun::None
            && !matches!(self.text_before(quantity.from), "one")
        {
            self.bare_start = Some(quantity.bounds);
            self.draft.approximate |= quantity.approximate;
            self.starts = true;
            return;
        }
        let capped = quantity.open == Some(Open::Lower)
            && (self.has_cue(Cue::Failure) || self.has_cue(Cue::Feel));
        if capped && quantity.noun == Noun::None {
            return self.put(Dim::Reps, quantity);
        }
        if self.text_before(quantity.from) == "until" && self.draft.reps.is_some() {
            self.draft.reps = Some(Bounds {
                min: None,
                max: quantity.bounds.max,
            });
            self.draft.open = Some(Open::Lower);
            self.draft.context = Context::Progression;
            self.weekly = None;
        }
    }

    /// A number after "build up to": the end of whatever was said last.
    fn grow_bare(&mut self, quantity: &Quantity) {
        let goal = quantity.bounds.max.or(quantity.bounds.min);
        if let Some(pending) = self.pending.last_mut() {
            let scale = pending.quantity.factor;
            pending.quantity.bounds.max = goal.map(|n| n * scale);
            self.draft.grown = true;
            self.starts = false;
            return;
        }
        let dim = self.last.unwrap_or(Dim::Reps);
        let scale = if matches!(dim, Dim::Hold | Dim::Duration) {
            self.factor.unwrap_or(1.0)
        } else {
            1.0
        };
        let scaled = Quantity {
            bounds: quantity.bounds.times(scale),
            ..quantity.clone()
        };
        self.put(dim, &scaled);
    }

    /// "hold 20": seconds when a unit was said before, else a number without a unit.
    fn hold_number(&mut self, quantity: &Quantity) -> bool {
        let between = (self.focus_at + 1..quantity.from).all(|at| {
            matches!(self.class(at), DoseWord::Small | DoseWord::Other)
                && !matches!(self.text(at), "and" | "," | "on")
        });
        if !between {
            return false;
        }
        if let Some(factor) = self.factor {
            let timed = Quantity {
                bounds: quantity.bounds.times(factor),
                ..quantity.clone()
            };
            self.put(Dim::Hold, &timed);
        } else {
            let (from, to) = (
                self.tokens[quantity.from].start,
                self.tokens[quantity.to - 1].end,
            );
            self.draft.missing_unit = Some((self.locate)(from, to));
        }
        self.set_focus(Focus::None, quantity.to);
        true
    }

    fn in_field(&mut self, quantity: &Quantity, field: Field) {
        let scaled = |factor: f64| Quantity {
            bounds: quantity.bounds.times(factor),
            ..quantity.clone()
        };
        match field {
            Field::Sets => self.put(Dim::Sets, quantity),
            Field::Reps => self.put(Dim::Reps, quantity),
            Field::Hold => self.put(Dim::Hold, quantity),
            Field::Breaths => self.put(Dim::Breaths, quantity),
            Field::Rest => self.put(Dim::Rest, quantity),
            Field::Duration(seconds) => self.put(Dim::Duration, &scaled(f64::from(seconds))),
            Field::PerDay => self.frequency(quantity, Recurrence::Day),
            Field::PerWeek => self.frequency(quantity, Recurrence::Week),
            Field::Frequency => {
                if let Some((recurrence, next)) = recurrence(self.tokens, quantity.to) {
                    self.frequency(quantity, recurrence);
                    self.skip_to(next);
                }
            }
            Field::Distance => {
                self.draft.distance = Some(Distance {
                    bounds: quantity.bounds,
                    unit: DistanceUnit::Metres,
                });
            }
            Field::Tempo => self.tempo_of(quantity.bounds),
        }
    }
}

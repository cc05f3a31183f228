use super::{
    super::{
        Bounds, Intensity, Per, Scale,
        frequency::{Interval, Recurrence, interval, recurrence, weekdays},
        quantity::{Item, Noun, Quantity},
    },
    Dim, Focus, Reader, Setting,
};
use crate::lexicon::dose::{DoseWord, Side};

impl Reader<'_, '_> {
    pub(super) fn token(&mut self, at: usize) {
        match self.class(at) {
            DoseWord::Once(times) => self.once(at, times),
            DoseWord::Daily(times) => {
                self.weak_daily |= self.weekly.is_none();
                self.weekly = self.weekly.or(Some(Bounds::exactly(times)));
                // "daily movement": an adjective, unless it is a movement told to the reader.
                let adjective = matches!(
                    self.class(at + 1),
                    DoseWord::Other | DoseWord::Training | DoseWord::Activity | DoseWord::Motion
                ) && self
                    .tokens
                    .get(at + 1)
                    .is_some_and(|next| matches!(next.kind, super::Kind::Word(_)))
                    || matches!(self.text(at + 1), "gentle");
                if adjective && self.weak_daily {
                    self.weekly = None;
                    self.weak_daily = false;
                }
            }
            DoseWord::PerDay(times) => self.daily = Some(Bounds::exactly(times)),
            DoseWord::Weekday(_) => {
                if let Some((days, apart, next)) = weekdays(self.tokens, at) {
                    #[expect(clippy::cast_precision_loss, reason = "at most seven days")]
                    let times = days as f64;
                    self.weekly = Some(Bounds::exactly(times));
                    self.weak_daily = true;
                    self.draft.nonconsecutive |= apart;
                    self.skip_to(next);
                }
            }
            DoseWord::Each => self.each(at),
            DoseWord::Alternating => {
                let whole = matches!(
                    self.class(at + 1),
                    DoseWord::Side(_) | DoseWord::Each | DoseWord::Small
                ) && !matches!(self.text(at + 1), "between" | "your" | "the" | "it")
                    || matches!(
                        self.text(at + 1),
                        "" | "." | "," | ";" | ")" | "left" | "right"
                    );
                if self.class(at + 1) == DoseWord::Day {
                    self.recurring(at);
                } else if whole && self.draft.per.is_none() {
                    self.draft.per = Some(Per::Alternating);
                }
            }
            DoseWord::Hold => {
                let idiom = matches!(self.text(at + 1), "your breath" | "on" | "off")
                    || self.text(at + 1) == "your" && self.text(at + 2) == "breath";
                if !idiom {
                    self.set_focus(Focus::Hold, at);
                }
                self.held_noun(at);
            }
            DoseWord::Rest => {
                let kept = self.text_before(at) == "the"
                    || matches!(self.text(at + 1), "in" | "your" | "on" | "here" | "against");
                if !kept {
                    self.set_focus(Focus::Rest, at);
                }
            }
            DoseWord::Activity => {
                let phase = self.text(at).starts_with("breath")
                    && matches!(self.text(at + 1), "in" | "out");
                self.set_focus(
                    if phase {
                        Focus::BreathPhase
                    } else {
                        Focus::Activity
                    },
                    at,
                );
            }
            DoseWord::Lower => {
                let described = matches!(
                    self.text_before(at),
                    "your" | "the" | "my" | "a" | "of" | "and"
                ) && matches!(
                    self.text(at + 1),
                    "back"
                        | "body"
                        | "half"
                        | "limb"
                        | "abs"
                        | "abdominals"
                        | "spine"
                        | "legs"
                        | "leg"
                ) || self.text(at + 1) == "back"
                    && matches!(self.text(at + 2), "pain" | "muscles" | "flat" | "pressed");
                if !described {
                    self.set_focus(Focus::Lower, at);
                    self.held_noun(at);
                }
            }
            DoseWord::BreathPhase => self.set_focus(Focus::BreathPhase, at),
            DoseWord::Spend
                if matches!(self.text(at), "spend" | "spending" | "take" | "taking") =>
            {
                self.set_focus(Focus::Spend, at);
            }
            DoseWord::Perform | DoseWord::Repeat => {
                if matches!(
                    self.focus,
                    Focus::Rest | Focus::Lower | Focus::BreathPhase | Focus::Activity
                ) {
                    self.set_focus(Focus::None, at);
                }
                self.labelled(at, Dim::Reps);
            }
            DoseWord::Motion => {
                if !matches!(self.focus, Focus::SetsOf) {
                    self.set_focus(Focus::None, at);
                }
            }
            DoseWord::Rep => self.labelled(at, Dim::Reps),
            DoseWord::Set => {
                if self.text(at + 1) == "of" && self.text_before(at) == "a" {
                    self.set_focus(Focus::SetsOf, at);
                } else {
                    self.labelled(at, Dim::Sets);
                }
            }
            DoseWord::Day | DoseWord::Times | DoseWord::Session => self.labelled_frequency(at),
            DoseWord::Tempo => {}
            DoseWord::Effort => self.effort(at),
            DoseWord::Small if matches!(self.text(at), "on") => {
                self.recurring(at);
            }
            _ => match self.text(at) {
                "hourly" => self.draft.interval_minutes = Some(Bounds::exactly(60.0)),
                "count" => {}
                "/" => {
                    if let DoseWord::Side(side) = self.class(at + 1) {
                        self.side(side);
                    }
                }
                _ => {}
            },
        }
    }

    /// "hold, count to five", "for a slow count of five".
    fn held_noun(&mut self, at: usize) {
        let count = (at + 1..at + 8).find(|i| matches!(self.text(*i), "count" | "counting"));
        let Some(count) = count else { return };
        if !matches!(self.text(count + 1), "of" | "to") {
            return;
        }
        let slow = (at..count).any(|i| self.text(i) == "slow");
        let found = self.items[self.at..]
            .iter()
            .enumerate()
            .take(10)
            .find_map(|(step, item)| match item {
                Item::Quantity(quantity) if quantity.from == count + 2 => {
                    Some((step, quantity.clone()))
                }
                _ => None,
            });
        if let Some((step, quantity)) = found
            && matches!(quantity.noun, Noun::None | Noun::Other)
        {
            self.factor = Some(1.0);
            if self.focus == Focus::Lower {
                self.phase(&quantity);
            } else {
                self.put(Dim::Hold, &quantity);
                self.draft.approximate |= slow;
            }
            self.at += step + 1;
            self.set_focus(Focus::None, count);
        }
    }

    fn once(&mut self, at: usize, times: f64) {
        let mut bounds = Bounds::exactly(times);
        let mut to = at + 1;
        if matches!(self.text(to), "or" | "to" | "-")
            && let DoseWord::Once(more) = self.class(to + 1)
        {
            bounds.max = Some(more);
            to += 2;
        }
        let quantity = Quantity {
            bounds,
            noun: Noun::Times,
            factor: 1.0,
            approximate: false,
            open: None,
            vague: false,
            article: false,
            phases: None,
            from: at,
            to,
        };
        if let Some((recurrence, next)) = recurrence(self.tokens, to) {
            self.frequency(&quantity, recurrence);
            self.skip_to(next);
        } else if self.class(to) == DoseWord::Session {
            self.at += 1;
        } else if matches!(
            self.text_before(at),
            "repeat" | "perform" | "do" | "exercise" | "this" | "it"
        ) && matches!(
            self.text(to),
            "" | "." | "," | ";" | "on" | "each" | "per" | "with" | "more"
        ) && times > 1.0
        {
            self.put(Dim::Reps, &quantity);
            self.skip_to(to);
        }
    }

    fn each(&mut self, at: usize) {
        if let DoseWord::Side(side) = self.class(at + 1) {
            let general = matches!(side, Side::Side | Side::Direction);
            let both = self.text(at) == "both" || self.text(at) == "either";
            let start = match self.text_before(at) {
                "on" | "with" | "for" | "to" | "in" | "/" => at.saturating_sub(1),
                _ => at,
            };
            let beside = self.after_quantity(start)
                || matches!(
                    self.class(start.wrapping_sub(1)),
                    DoseWord::Repeat | DoseWord::Perform
                )
                || matches!(self.items.get(self.at + 2), Some(Item::Quantity(_)))
                || at == 0
                || self.text_before(start) == ",";
            let carried = self.draft.load.is_some() && start < at && self.draft.reps.is_none();
            if !carried
                && (beside
                    || general
                        && (!both
                            || self.draft.reps.is_some()
                            || self.draft.hold_seconds.is_some()
                            || self.evidence.perform))
            {
                self.side(side);
            }
            return;
        }
        if self.text(at) == "every"
            && let Some((found, next)) = interval(self.tokens, self.items, self.at)
        {
            match found {
                Interval::Minutes(minutes) => {
                    self.draft.interval_minutes = Some(minutes);
                    if let Some(Item::Quantity(quantity)) = self.items.get(self.at + 1) {
                        self.draft.approximate |=
                            quantity.approximate && quantity.bounds.min != Some(7200.0);
                    }
                }
                Interval::Days(days) => self.weekly = Some(Bounds::exactly(7.0 / days)),
            }
            self.at = next;
            return;
        }
        if self.text(at) != "per" && self.recurring(at) {
            return;
        }
        // A lone "each" after an amount, as in a table.
        let alone = self.text(at) == "each"
            && !matches!(
                self.class(at + 1),
                DoseWord::Other | DoseWord::Rep | DoseWord::Times | DoseWord::Set
            )
            || self.text(at) == "each" && self.tokens.get(at + 1).is_none();
        if alone
            && self.after_quantity(at)
            && (self.tokens.get(at + 1).is_none()
                || !matches!(self.tokens[at + 1].kind, super::Kind::Word(_)))
        {
            self.side(Side::Side);
        }
    }

    fn after_quantity(&self, token: usize) -> bool {
        let to = match self.at.checked_sub(1).and_then(|i| self.items.get(i)) {
            Some(Item::Quantity(quantity)) => quantity.to,
            Some(Item::Token(i)) => match self.at.checked_sub(2).and_then(|j| self.items.get(j)) {
                Some(Item::Quantity(quantity)) if *i + 1 >= token => quantity.to.max(*i),
                _ => return self.tokens.get(*i).is_some_and(|t| t.is_mark('x')),
            },
            None => return false,
        };
        to + 1 >= token
    }

    fn side(&mut self, side: Side) {
        let per = match side {
            Side::Side => Per::Side,
            Side::Leg => Per::Leg,
            Side::Arm => Per::Arm,
            Side::Direction => Per::Direction,
        };
        if matches!(self.draft.per, None | Some(Per::Alternating)) {
            self.draft.per = Some(per);
        }
    }

    /// "every day", "on alternate days": how often without a count.
    fn recurring(&mut self, at: usize) -> bool {
        let Some((found, next)) = recurrence(self.tokens, at) else {
            return false;
        };
        let days = match found {
            Recurrence::EveryDay => 7.0,
            Recurrence::EveryDays(days) => 7.0 / days,
            Recurrence::Day | Recurrence::Week | Recurrence::Hour => return false,
        };
        self.weak_daily |= self.weekly.is_none();
        self.weekly = self.weekly.or(Some(Bounds::exactly(days)));
        self.skip_to(next);
        true
    }

    /// "Sets: 3", "Repetitions 10": the noun stands before its number.
    fn labelled(&mut self, at: usize, dim: Dim) {
        let mut next = self.at + 1;
        let colon =
            matches!(self.items.get(next), Some(Item::Token(i)) if self.tokens[*i].is_mark(':'));
        next += usize::from(colon);
        let Some(Item::Quantity(quantity)) = self.items.get(next) else {
            return;
        };
        let verb = matches!(self.class(at), DoseWord::Perform | DoseWord::Repeat);
        if verb && !colon && quantity.noun != Noun::None {
            return;
        }
        let plain = quantity.noun == Noun::None && quantity.phases.is_none()
            || verb && colon && quantity.noun == Noun::Other;
        let chained = super::super::chain::chain(self.tokens, self.items, next).is_some();
        let repeats = recurrence(self.tokens, quantity.to)
            .is_some_and(|(found, _)| found != Recurrence::EveryDay);
        if plain
            && !chained
            && !repeats
            && !(verb && self.tokens.get(quantity.to).is_some_and(|t| t.is_mark('x')))
        {
            let quantity = quantity.clone();
            self.put(dim, &quantity);
            self.at = next + 1;
        }
    }

    /// "Days per week 4 to 5", "Times per day: 3".
    fn labelled_frequency(&mut self, at: usize) {
        let Some((found, mut next)) = recurrence(self.tokens, at + 1) else {
            return;
        };
        next += usize::from(self.text(next) == ":");
        let quantity = self.items[self.at..]
            .iter()
            .take(6)
            .find_map(|item| match item {
                Item::Quantity(quantity)
                    if quantity.from == next && quantity.noun == Noun::None =>
                {
                    Some(quantity.clone())
                }
                _ => None,
            });
        if let Some(quantity) = quantity {
            self.frequency(&quantity, found);
            self.skip_to(quantity.to);
        }
    }

    /// "RPE 7", "effort 3 to 4 out of 10", "Borg 12-14".
    fn effort(&mut self, at: usize) {
        let mut next = self.at + 1;
        while matches!(self.items.get(next), Some(Item::Token(i)) if matches!(self.text(*i), ":" | "of" | "level" | "at" | "scale" | "("))
            && next < self.at + 4
        {
            next += 1;
        }
        let Some(Item::Quantity(quantity)) = self.items.get(next) else {
            return;
        };
        if !matches!(quantity.noun, Noun::None | Noun::Excluded | Noun::Other) {
            return;
        }
        let borg = self.tokens.iter().any(|token| token.text == "borg")
            || quantity.bounds.max > Some(10.0);
        let scale = if borg { Scale::Borg } else { Scale::Cr10 };
        let bounds = quantity.bounds;
        if self.draft.intensity.is_none() && self.text(at) != "intensity" {
            self.draft.intensity = Some(Intensity { bounds, scale });
        }
        self.at = next + 1;
    }

    /// A number of effort after "@" or beside a scale is never a repetition.
    pub(super) fn bare_effort(&self, quantity: &Quantity) -> bool {
        self.text_before(quantity.from) == "@"
            && self.setting == Setting::Prose
            && self.class(quantity.to) == DoseWord::Effort
    }

    /// "three up, six down": the phases of a tempo, and where they end.
    pub(super) fn up_and_down(&self, quantity: &Quantity) -> Option<(String, usize)> {
        if self.text(quantity.to) != "up" {
            return None;
        }
        let up = quantity.bounds.max?;
        let down = self.items[self.at + 1..]
            .iter()
            .take(8)
            .find_map(|item| match item {
                Item::Quantity(other) if self.text(other.to) == "down" => {
                    Some((other.bounds.max?, other.to + 1))
                }
                _ => None,
            })?;
        Some((format!("{up}-0-{}", down.0), down.1))
    }
}

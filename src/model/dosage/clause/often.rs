use super::{Dim, Reader};
use crate::lexicon::dose::{Bend, DoseWord, Side, bends_before};
use crate::model::dosage::{
    Bounds, Open, Per,
    frequency::{Interval, Recurrence, day_parts, interval, recurrence, spread, weekdays},
    quantity::{Item, Noun, Quantity},
    token::Kind,
};

fn is_plural(word: &str) -> bool {
    word.len() > 3 && word.ends_with('s')
}

impl Reader<'_, '_> {
    /// Words that tell how often, or for which side.
    pub(super) fn often_word(&mut self, at: usize) {
        match self.class(at) {
            DoseWord::Once(times) => self.once(at, times),
            DoseWord::Daily(times) => self.daily_word(at, times),
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
            DoseWord::DayPart => {
                self.day_parts(at);
            }
            DoseWord::Each => self.each(at),
            DoseWord::Alternating => self.in_turn(at),
            DoseWord::Small => {
                if self.text(at) == "on" {
                    self.recurring(at);
                } else if let ("a", DoseWord::Side(side)) = (self.text(at), self.class(at + 1))
                    && !self.text(at + 1).ends_with('s')
                    && self.after_amount(at)
                {
                    self.side(side);
                }
            }
            _ => self.labelled_frequency(at),
        }
    }

    /// "morning, noon and night": as many times a day as are named.
    fn day_parts(&mut self, at: usize) -> bool {
        let Some((times, next)) = day_parts(self.tokens, at) else {
            return false;
        };
        if self.daily.is_none() {
            self.daily = Some(Bounds::exactly(f64::from(times)));
            self.weak_daily = true;
        }
        self.skip_to(next);
        true
    }

    /// "every hour or so", whose words up to `to` are read: minutes from one bout to the next.
    pub(super) fn every_hour(&mut self, to: usize) {
        let mut bounds = Bounds::exactly(60.0);
        let mut next = to;
        if self.text(to) == "or" {
            if self.text(to + 1) == "so" {
                self.draft.approximate = true;
                next = to + 2;
            } else if let Some(Kind::Number(hours)) = self.tokens.get(to + 1).map(|token| token.kind)
                && hours > 1.0
                && !matches!(self.class(to + 2), DoseWord::Rep | DoseWord::Set | DoseWord::Times)
            {
                bounds.max = Some(hours * 60.0);
                next = to + 2;
            }
        }
        self.draft.interval_minutes = Some(bounds);
        self.skip_to(next);
    }

    /// "daily", but not "daily movement", where it is an adjective.
    fn daily_word(&mut self, at: usize, times: f64) {
        let word = self.tokens.get(at + 1).is_some_and(|next| matches!(next.kind, Kind::Word(_)));
        let adjective =
            word && matches!(
                self.class(at + 1),
                DoseWord::Other | DoseWord::Training | DoseWord::Session | DoseWord::Activity | DoseWord::Motion
            ) || self.text(at + 1) == "gentle";
        if self.weekly.is_none() && !adjective {
            self.weak_daily = true;
            self.weekly = Some(Bounds::exactly(times));
        }
    }

    fn in_turn(&mut self, at: usize) {
        let next = self.class(at + 1);
        let whole = matches!(next, DoseWord::Side(_) | DoseWord::Each | DoseWord::Small)
            && !matches!(self.text(at + 1), "between" | "your" | "the" | "it")
            || matches!(self.text(at + 1), "" | "." | "," | ";" | ")" | "left" | "right");
        if next == DoseWord::Day {
            self.recurring(at);
        } else if whole && self.draft.per.is_none() {
            self.draft.per = Some(Per::Alternating);
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
        } else if matches!(self.text(to), "or" | "to" | "-")
            && let Some(Kind::Number(more)) = self.tokens.get(to + 1).map(|token| token.kind)
            && self.class(to + 2) == DoseWord::Times
        {
            bounds.max = Some(more);
            to += 3;
        }
        let bent = bends_before().iter().find(|(words, _)| {
            at.checked_sub(words.len())
                .is_some_and(|from| words.iter().enumerate().all(|(i, word)| self.text(from + i) == *word))
        });
        let mut open = None;
        match bent {
            Some((_, Bend::Floor)) => (bounds.max, open) = (None, Some(Open::Upper)),
            Some((_, Bend::Ceiling)) => (bounds.min, open) = (None, Some(Open::Lower)),
            _ => {}
        }
        let quantity = Quantity {
            bounds,
            noun: Noun::Times,
            factor: 1.0,
            approximate: matches!(bent, Some((_, Bend::About))),
            open,
            vague: false,
            article: false,
            phases: None,
            from: at,
            to,
        };
        if let (Some((Recurrence::Hour, next)), true) = (recurrence(self.tokens, to), times < 2.0) {
            return self.every_hour(next);
        }
        if let Some((recurrence, next)) = recurrence(self.tokens, to).or_else(|| spread(self.tokens, to)) {
            self.frequency(&quantity, recurrence);
            self.skip_to(next);
        } else if self.class(to) == DoseWord::Session {
            self.at += 1;
        } else if (matches!(self.text_before(at), "repeat" | "perform" | "do" | "exercise" | "this" | "it")
            || self.class(at.wrapping_sub(1)) == DoseWord::Training
            || self.is_addressed() && at > 2 && self.tokens.get(to + 1).is_none())
            && matches!(self.text(to), "" | "." | "," | ";" | "on" | "each" | "per" | "with" | "more")
            && times > 1.0
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
                || matches!(self.class(start.wrapping_sub(1)), DoseWord::Repeat | DoseWord::Perform)
                || !both
                    && matches!(self.items.get(self.at + 2), Some(Item::Quantity(quantity)) if quantity.noun != Noun::Excluded)
                || at == 0
                || self.text_before(start) == ",";
            // "both legs together"
            let together = both && matches!(self.text(at + 2), "together" | "at");
            let carried = together || self.draft.load.is_some() && start < at && self.draft.reps.is_none();
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
        if matches!(self.text(at), "every" | "each")
            && self.class(at + 1) == DoseWord::DayPart
            && self.day_parts(at + 1)
        {
            return;
        }
        if let Some((Recurrence::EveryHour, next)) = recurrence(self.tokens, at) {
            return self.every_hour(next);
        }
        if self.text(at) == "every"
            && let Some((found, next)) = interval(self.tokens, self.items, self.at)
        {
            match found {
                Interval::Minutes(minutes) => {
                    self.draft.interval_minutes = Some(minutes);
                    if let Some(Item::Quantity(quantity)) = self.items.get(self.at + 1) {
                        self.draft.approximate |= quantity.approximate && quantity.bounds.min != Some(7200.0);
                    }
                }
                Interval::Days(times) => self.weekly = Some(times),
            }
            self.at = next;
            return;
        }
        if self.text(at) != "per" && self.recurring(at) {
            return;
        }
        // A lone "each" after an amount, as in a table.
        let alone = matches!(self.text(at), "each" | "ea")
            && !matches!(self.text_before(at), "in" | "of" | "between" | "after")
            && self.tokens.get(at + 1).is_none_or(|next| matches!(next.kind, Kind::Mark(_)));
        // "3 reps, holding 20 seconds each.": of the repetitions; "1-2 sets each": of the exercises.
        let goes_on = self.tokens.get(at + 1).is_some();
        let counted = matches!(self.at.checked_sub(1).and_then(|i| self.items.get(i)), Some(Item::Quantity(quantity))
            if matches!(quantity.noun, Noun::Set | Noun::Session | Noun::Day | Noun::Excluded)
                || quantity.noun == Noun::Time && goes_on && self.draft.reps.is_some());
        if alone && !counted && !self.evidence.training && self.after_quantity(at) {
            self.side(Side::Side);
        }
    }

    /// Whether an amount ends right before `token`: "4 pulls a side", "40 s a leg".
    fn after_amount(&self, token: usize) -> bool {
        let amount = |item: Option<&Item>| matches!(item, Some(Item::Quantity(quantity)) if !matches!(quantity.noun, Noun::Excluded | Noun::Day | Noun::Week));
        let counted = self.last == Some(Dim::Reps) && is_plural(self.text_before(token));
        let before = |steps: usize| self.at.checked_sub(steps).and_then(|at| self.items.get(at));
        amount(before(1)) || counted && amount(before(2))
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

    pub(super) fn side(&mut self, side: Side) {
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
            Recurrence::Day | Recurrence::Week | Recurrence::Hour | Recurrence::EveryHour => return false,
        };
        self.weak_daily |= self.weekly.is_none();
        self.weekly = self.weekly.or(Some(Bounds::exactly(days)));
        self.skip_to(next);
        true
    }

    /// "Days per week 4 to 5", "Times per day: 3".
    fn labelled_frequency(&mut self, at: usize) {
        let Some((found, mut next)) = recurrence(self.tokens, at + 1) else {
            return;
        };
        next += usize::from(self.text(next) == ":");
        let quantity = self.items[self.at..].iter().take(6).find_map(|item| match item {
            Item::Quantity(quantity) if quantity.from == next && quantity.noun == Noun::None => Some(quantity.clone()),
            _ => None,
        });
        if let Some(quantity) = quantity {
            self.frequency(&quantity, found);
            self.skip_to(quantity.to);
        }
    }
}

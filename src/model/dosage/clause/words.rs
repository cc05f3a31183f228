use super::{Dim, Focus, Reader, Setting};
use crate::lexicon::dose::{DoseWord, Group, Side, is_in};
use crate::model::dosage::{
    Bounds, Intensity, Scale,
    chain::chain,
    frequency::{Recurrence, recurrence},
    quantity::{Item, Noun, Quantity},
    token::Kind,
};

/// The way a phase of a movement goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Course {
    Up,
    Down,
}

impl Reader<'_, '_> {
    pub(super) fn token(&mut self, at: usize) {
        match self.class(at) {
            DoseWord::Once(_)
            | DoseWord::Daily(_)
            | DoseWord::PerDay(_)
            | DoseWord::Weekday(_)
            | DoseWord::Each
            | DoseWord::Alternating
            | DoseWord::Day
            | DoseWord::DayPart
            | DoseWord::Times
            | DoseWord::Session
            | DoseWord::Small => self.often_word(at),
            DoseWord::Hold
            | DoseWord::Rest
            | DoseWord::Activity
            | DoseWord::Lower
            | DoseWord::BreathPhase
            | DoseWord::Spend
            | DoseWord::Motion => self.verb(at),
            DoseWord::NoDose
                if matches!(self.text(at), "wait" | "waiting") && is_in(Group::Here, self.text(at + 1)) =>
            {
                self.verb(at);
            }
            DoseWord::Perform | DoseWord::Repeat => {
                if matches!(self.focus, Focus::Rest | Focus::Lower | Focus::BreathPhase | Focus::Activity) {
                    self.set_focus(Focus::None, at);
                }
                self.labelled(at, Dim::Reps);
            }
            DoseWord::Rep => self.labelled(at, Dim::Reps),
            DoseWord::Set => {
                if self.text(at + 1) == "of" && self.text_before(at) == "a" {
                    self.set_focus(Focus::SetsOf, at);
                } else if !self.paired(at) {
                    self.what_a_set_has(at);
                    self.labelled(at, Dim::Sets);
                }
            }
            DoseWord::Effort => self.effort(at),
            _ if matches!(self.tokens[at].kind, Kind::Code) => self.prescribed_interval(at),
            _ if self.text(at) == "hourly" => {
                self.draft.interval_minutes = Some(Bounds::exactly(60.0));
            }
            // "15 e/s": each side
            _ if self.text(at) == "/" && self.text_before(at) == "e" && self.text(at + 1) == "s" => {
                self.side(Side::Side);
            }
            _ if self.text(at) == "/" => {
                if let DoseWord::Side(side) = self.class(at + 1) {
                    self.side(side);
                }
            }
            _ => {}
        }
    }

    /// Verbs decide what the next time means.
    fn verb(&mut self, at: usize) {
        match self.class(at) {
            DoseWord::Hold => {
                let measured = self.text(at + 1) == "times"
                    && !self
                        .tokens
                        .get(at + 2)
                        .is_some_and(|next| matches!(next.kind, Kind::Mark(':') | Kind::Number(_)));
                // "balance exercises for 10 minutes"
                let adjective = matches!(self.class(at + 1), DoseWord::Training | DoseWord::Activity);
                let idiom = measured
                    || adjective && !matches!(self.text(at + 1), "stretches" | "poses")
                    || matches!(self.text(at + 1), "on" | "off")
                    || self.text(at + 1) == "your" && self.text(at + 2) == "breath";
                if !idiom {
                    self.set_focus(Focus::Hold, at);
                    self.counted(at);
                    // "keep moving for two minutes"
                    if self.focus == Focus::Hold
                        && self.text(at).starts_with("keep")
                        && is_in(Group::Onward, self.text(at + 1))
                    {
                        self.set_focus(Focus::Activity, at);
                    }
                }
            }
            DoseWord::NoDose if is_in(Group::Here, self.text(at + 1)) => {
                self.set_focus(Focus::Hold, at);
                self.counted(at);
            }
            DoseWord::Rest => {
                let here = is_in(Group::Here, self.text(at + 1))
                    || self.text(at + 1) == "in" && self.text(at + 2) != "between";
                let kept = self.text_before(at) == "the" || matches!(self.text(at + 1), "your" | "on" | "against");
                if here {
                    self.set_focus(Focus::Hold, at);
                } else if !kept {
                    self.set_focus(Focus::Rest, at);
                    self.counted(at);
                }
            }
            DoseWord::Activity => {
                let phase = self.text(at).starts_with("breath") && matches!(self.text(at + 1), "in" | "out");
                let focus = if phase { Focus::BreathPhase } else { Focus::Activity };
                self.set_focus(focus, at);
            }
            DoseWord::Lower => {
                let owned = matches!(self.text_before(at), "your" | "the" | "my" | "a" | "of" | "and");
                let part = owned && is_in(Group::Below, self.text(at + 1));
                let back =
                    self.text(at + 1) == "back" && matches!(self.text(at + 2), "pain" | "muscles" | "flat" | "pressed");
                if !part && !back {
                    self.set_focus(Focus::Lower, at);
                    self.counted(at);
                }
            }
            DoseWord::BreathPhase => self.set_focus(Focus::BreathPhase, at),
            DoseWord::Spend => self.set_focus(Focus::Spend, at),
            _ if matches!(self.text(at), "let" | "letting") && self.text(at + 1) == "go" => {
                self.set_focus(Focus::Rest, at);
            }
            // "hold this stretch": what is held
            _ if self.focus == Focus::Hold
                && at <= self.focus_at + 2
                && is_in(Group::Article, self.text_before(at)) => {}
            _ if self.focus != Focus::SetsOf => {
                self.set_focus(Focus::None, at);
                self.kept_and_counted(at);
            }
            _ => {}
        }
    }

    /// "Lift the leg, count to three, lower it": what was reached is kept while one counts.
    fn kept_and_counted(&mut self, at: usize) {
        let limit = self.tokens.len().min(at + 24);
        let next = (at + 1..limit).find(|next| {
            matches!(self.text(*next), "count" | "counting")
                || matches!(
                    self.class(*next),
                    DoseWord::Motion
                        | DoseWord::Lower
                        | DoseWord::Hold
                        | DoseWord::Rest
                        | DoseWord::BreathPhase
                        | DoseWord::Activity
                ) && self.is_told(*next)
        });
        if let Some(count) = next.filter(|next| matches!(self.text(*next), "count" | "counting") && self.is_told(*next))
        {
            self.set_focus(Focus::Hold, at);
            self.counted(count - 1);
            if self.focus == Focus::Hold {
                self.set_focus(Focus::None, at);
            }
        }
    }

    /// Whether a word stands where a clause tells something new.
    pub(super) fn is_told(&self, at: usize) -> bool {
        matches!(self.text_before(at), "," | ";" | "." | "and" | "then" | "or" | "while")
    }

    /// Up or down, said from token `at` on, and where it ends: "up", "to come down".
    fn course(&self, at: usize) -> Option<(Course, usize)> {
        let verb = at + 1;
        match self.text(at) {
            "up" if self.text(at + 1) != "to" => Some((Course::Up, at + 1)),
            "down" => Some((Course::Down, at + 1)),
            "to" => match (self.text(verb), self.text(verb + 1)) {
                ("lower" | "descend", _) => Some((Course::Down, verb + 1)),
                ("lift" | "raise" | "rise", _) => Some((Course::Up, verb + 1)),
                ("go" | "come" | "move" | "push" | "get", "up") => Some((Course::Up, verb + 2)),
                ("go" | "come" | "move" | "get", "down") => Some((Course::Down, verb + 2)),
                _ => None,
            },
            _ => None,
        }
    }

    /// "hold, count to five", "for a slow count of five".
    fn counted(&mut self, at: usize) {
        let count = (at + 1..at + 8).find(|i| matches!(self.text(*i), "count" | "counting"));
        let Some(count) = count else { return };
        let adverb = usize::from(is_in(Group::Unhurried, self.text(count + 1)));
        let joint = count + 1 + adverb;
        if !matches!(self.text(joint), "of" | "to") {
            return;
        }
        let slow = (at..joint).any(|i| matches!(self.text(i), "slow" | "slowly"));
        let found = self.items[self.at..].iter().enumerate().take(12).find_map(|(step, item)| match item {
            Item::Quantity(quantity) if quantity.from == joint + 1 => Some((step, quantity.clone())),
            _ => None,
        });
        if let Some((step, quantity)) = found
            && matches!(quantity.noun, Noun::None | Noun::Other)
        {
            self.factor = Some(1.0);
            if self.focus == Focus::Lower {
                self.phase(&quantity);
            } else {
                let dim = if self.focus == Focus::Rest { Dim::Rest } else { Dim::Hold };
                self.put(dim, &quantity);
                self.draft.approximate |= slow;
            }
            self.at += step + 1;
            self.set_focus(Focus::None, count);
        }
    }

    /// "Sets: 3", "Repetitions 10": the noun stands before its number.
    fn labelled(&mut self, at: usize, dim: Dim) {
        let mut next = self.at + 1;
        let colon = matches!(self.items.get(next), Some(Item::Token(i)) if self.tokens[*i].is_mark(':') || self.tokens[*i].is_mark('='));
        next += usize::from(colon);
        let Some(Item::Quantity(quantity)) = self.items.get(next) else {
            return;
        };
        let verb = matches!(self.class(at), DoseWord::Perform | DoseWord::Repeat);
        if verb && !colon && quantity.noun != Noun::None {
            return;
        }
        let plain =
            quantity.noun == Noun::None && quantity.phases.is_none() || verb && colon && quantity.noun == Noun::Other;
        let chained = chain(self.tokens, self.items, next).is_some();
        let repeats = recurrence(self.tokens, quantity.to).is_some_and(|(found, _)| found != Recurrence::EveryDay);
        let times_sign = self.tokens.get(quantity.to).is_some_and(|token| token.is_mark('x'));
        // "try one of these"
        let picked = verb && self.text(quantity.to) == "of" && quantity.bounds.max <= Some(2.0);
        if plain && !picked && !chained && !repeats && !times_sign {
            let quantity = quantity.clone();
            self.put(dim, &quantity);
            self.at = next + 1;
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
        let borg = self.evidence.borg || quantity.bounds.max > Some(10.0);
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

    /// "three up, six down", "two seconds to lift and four to lower": the phases of a tempo in the
    /// order told, and where they end.
    pub(super) fn up_and_down(&self, quantity: &Quantity) -> Option<(String, usize)> {
        let first = self.course(quantity.to)?;
        let up = quantity.bounds.max?;
        let mut pause = 0.0;
        for item in self.items[self.at + 1..].iter().take(10) {
            let Item::Quantity(other) = item else { continue };
            let most = other.bounds.max?;
            if let Some((_, end)) = self.course(other.to).filter(|(course, _)| *course != first.0) {
                return Some((format!("{up}-{pause}-{most}"), end));
            }
            let kept = self.class(other.to) == DoseWord::Hold || is_in(Group::Pause, self.text(other.to));
            if !kept {
                return None;
            }
            pause = most;
        }
        None
    }
}

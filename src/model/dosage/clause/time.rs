use super::{Dim, Field, Focus, Pending, Reader, Setting};
use crate::lexicon::dose::{Cue, DoseWord, Group, is_in};
use crate::model::dosage::{
    Bounds, Open,
    quantity::{Noun, Quantity},
};

/// What is known of a time.
enum Verdict {
    /// It belongs here.
    Is(Dim),
    /// It is used up, or no dose.
    Done,
    /// Something else must decide.
    Open,
}

impl Reader<'_, '_> {
    pub(super) fn time(&mut self, quantity: &Quantity) {
        let held = self.focus == Focus::Hold || matches!(self.class(quantity.to), DoseWord::Hold);
        if quantity.noun == Noun::Clock
            && (!held || self.text_before(quantity.from) == "at")
            && !matches!(self.setting, Setting::Field(_))
        {
            if self.is_lone_clock(quantity) {
                self.put(Dim::Hold, quantity);
            }
            return;
        }
        if let Some((seconds, next)) = self.up_and_down(quantity) {
            self.draft.tempo = Some(seconds);
            return self.skip_to(next);
        }
        // No bout of four hours or more is meant as exercise.
        let longest = quantity.bounds.max.or(quantity.bounds.min);
        if self.setting == Setting::Prose && quantity.factor > 3000.0 && longest >= Some(14_400.0) {
            return;
        }
        self.factor = Some(quantity.factor);
        let mut verdict = self.by_what_follows(quantity);
        if matches!(verdict, Verdict::Open) {
            verdict = self.by_focus(quantity);
        }
        if matches!(verdict, Verdict::Open) {
            verdict = self.by_surroundings(quantity);
        }
        match verdict {
            Verdict::Is(dim) => {
                self.put(dim, quantity);
                if dim == Dim::Duration {
                    self.recurs(quantity.to);
                }
            }
            Verdict::Done => {}
            Verdict::Open => {
                let bent = self
                    .tokens
                    .get(quantity.from)
                    .is_some_and(|first| first.class() != DoseWord::Other || first.text == "no");
                let placed = bent || is_in(Group::Leading, self.text_before(quantity.from));
                self.recurs(quantity.to);
                self.pending.push(Pending { quantity: quantity.clone(), placed });
            }
        }
    }

    /// "Pull the knees up; 0:40; 3 per leg": no clock shows less than an hour past midnight without
    /// a day part, and the clause holds nothing else.
    fn is_lone_clock(&self, quantity: &Quantity) -> bool {
        let short = quantity.bounds.max < Some(600.0);
        let kept = self.evidence.motion || self.evidence.hold || self.evidence.posed;
        let ends = |text: &str| matches!(text, ";" | "," | "");
        short && kept && ends(self.text_before(quantity.from)) && ends(self.text(quantity.to)) && quantity.from > 0
    }

    /// The first token after a time, and the one after an "of".
    fn after(&self, quantity: &Quantity) -> (usize, usize) {
        let next = quantity.to + usize::from(self.text(quantity.to) == "-");
        (next, next + usize::from(self.text(next) == "of"))
    }

    fn by_what_follows(&mut self, quantity: &Quantity) -> Verdict {
        let (next, after) = self.after(quantity);
        let down = self.text(next) == "down" && self.focus != Focus::Hold;
        if self.text(after) == "lowering" || down || self.text(next) == "up" && self.text(next + 1) != "to" {
            self.phase(quantity);
            return Verdict::Done;
        }
        let pauses = self.text(self.focus_at).starts_with("paus");
        let between = self.text(after) == "between" && self.focus == Focus::Hold && !pauses;
        let pause = is_in(Group::Pause, self.text(after)) && !between
            || self.text(after) == "in" && self.text(after + 1) == "between" && self.focus != Focus::Hold;
        if quantity.factor > 3000.0 && (pause || self.class(after) == DoseWord::Rest) {
            return Verdict::Done;
        }
        // "Hold 5 seconds - relax": the rest comes after.
        let then = self.focus == Focus::Hold && self.text(quantity.to) == "-" && after == next;
        if pause || self.class(after) == DoseWord::Rest && self.text(after) != "release" && !then {
            return Verdict::Is(Dim::Rest);
        }
        if self.class(after) == DoseWord::Move && is_in(Group::Still, self.text(after)) {
            return Verdict::Is(Dim::Hold);
        }
        let verb = matches!(self.text(next), "keep" | "keeping" | "squeeze");
        if self.class(next) == DoseWord::Hold && !verb {
            return Verdict::Is(Dim::Hold);
        }
        if self.text(next) == "to" && self.class(next + 1) == DoseWord::Rest {
            if quantity.factor > 3000.0 {
                return Verdict::Done;
            }
            return Verdict::Is(Dim::Rest);
        }
        if self.text(next) == "to" && self.class(next + 1) == DoseWord::Lower {
            self.set_focus(Focus::Lower, next);
            self.phase(quantity);
            return Verdict::Done;
        }
        if self.text(next) == "work" {
            return Verdict::Is(Dim::Duration);
        }
        if self.text(next) == "on" && matches!(self.text(next + 1), "," | "and" | "/" | "-" | ";") {
            return Verdict::Is(Dim::Duration);
        }
        Verdict::Open
    }

    fn by_focus(&mut self, quantity: &Quantity) -> Verdict {
        let (before, to) = (self.text_before(quantity.from), quantity.to);
        match self.focus {
            Focus::Hold => {
                let bout = (self.focus_at..quantity.from)
                    .any(|at| matches!(self.class(at), DoseWord::Session | DoseWord::Activity));
                // "Rest in this pose for five minutes"
                let lies = self.class(self.focus_at) == DoseWord::Rest
                    && quantity.bounds.min.or(quantity.bounds.max) >= Some(180.0);
                let bout = bout || lies;
                self.set_focus(Focus::None, to);
                Verdict::Is(if bout { Dim::Duration } else { Dim::Hold })
            }
            // "squeeze for 3 s and release, building up to 10 s"
            Focus::Rest
                if self.opens_growth(quantity) && (self.draft.hold_seconds.is_some() || !self.pending.is_empty()) =>
            {
                Verdict::Is(Dim::Hold)
            }
            // Days and hours of recovery are no pause between sets.
            Focus::Rest if quantity.factor > 3000.0 => Verdict::Done,
            Focus::Rest => {
                let relaxes = self.text(self.focus_at) == "relax" && quantity.factor > 1.0;
                self.set_focus(Focus::None, to);
                Verdict::Is(if relaxes { Dim::Duration } else { Dim::Rest })
            }
            Focus::BreathPhase if quantity.factor < 60.0 => Verdict::Done,
            Focus::Lower if is_in(Group::Slowly, before) || quantity.from == self.focus_at + 1 => {
                self.phase(quantity);
                Verdict::Done
            }
            Focus::Spend => {
                let each =
                    self.text(to + 1) == "each" && matches!(self.text(to), "in" | "at" | "on" | "over" | "for" | "per");
                // A phase of a tempo is short; the manual's hard limit is 15 s.
                let phase = each && (self.setting != Setting::Prose || quantity.bounds.max <= Some(15.0));
                if !phase
                    && self.text(to) != "over"
                    && !self.evidence.hold
                    && self.text(self.focus_at).starts_with("spend")
                {
                    return Verdict::Is(Dim::Duration);
                }
                if phase || self.text(to) == "over" {
                    self.tempo_of(quantity.bounds);
                    return Verdict::Done;
                }
                Verdict::Open
            }
            _ => Verdict::Open,
        }
    }

    fn by_surroundings(&self, quantity: &Quantity) -> Verdict {
        let before = self.text_before(quantity.from);
        if matches!(before, "in" | "within") && self.focus != Focus::SetsOf {
            let race = self.has_cue(Cue::Failure) || self.has_cue(Cue::Feel);
            return if before == "in" && race { Verdict::Is(Dim::Duration) } else { Verdict::Done };
        }
        if self.setting == Setting::Prose && self.is_barred(quantity) {
            return Verdict::Done;
        }
        let (_, after) = self.after(quantity);
        let works = before == "for"
            && !self.evidence.hold
            && !self.evidence.posed
            && (quantity.from.saturating_sub(4)..quantity.from)
                .any(|at| is_in(Group::Working, self.text(at)) || self.class(at) == DoseWord::Perform);
        if works && self.evidence.rest {
            return Verdict::Is(Dim::Duration);
        }
        let active = self.class(after) == DoseWord::Activity
            || self.class(after + 1) == DoseWord::Activity && self.class(after) == DoseWord::Other;
        let of = after > quantity.to && self.text(after - 1) == "of" || self.text(quantity.to) == "worth";
        let going = (after..after + 4).any(|at| {
            self.text(at).len() > 5 && self.text(at).ends_with("ing") && self.class(at) != DoseWord::Hold
                || self.class(at) == DoseWord::Move && !is_in(Group::Still, self.text(at))
        });
        if active || self.goes_on(quantity.from) || of && going || self.focus == Focus::Activity {
            return Verdict::Is(Dim::Duration);
        }
        if self.focus == Focus::SetsOf {
            let long = self.evidence.activity
                || self.evidence.dynamic
                || quantity.bounds.min >= Some(300.0)
                || self.text(quantity.to) == "on";
            return Verdict::Is(if long { Dim::Duration } else { Dim::Hold });
        }
        match self.setting {
            Setting::Field(Field::Hold) => Verdict::Is(Dim::Hold),
            Setting::Field(Field::Duration(_)) => Verdict::Is(Dim::Duration),
            Setting::Field(Field::Rest) => Verdict::Is(Dim::Rest),
            _ => Verdict::Open,
        }
    }

    /// "tap your toes for 30 seconds": the clause tells a movement that is done over and over.
    fn goes_on(&self, from: usize) -> bool {
        let clause =
            (0..from).rev().take(10).take_while(|at| !matches!(self.text(*at), "," | ";" | ":" | "and" | "then"));
        let told = |at: usize| at == 0 || matches!(self.text(at - 1), "," | ";" | ":" | "and" | "then");
        clause.into_iter().any(|at| told(at) && is_in(Group::Going, self.text(at)))
    }

    /// Whether the words around a time make it no dose: "wait 2 hours", "a 20-minute drive".
    fn is_barred(&self, quantity: &Quantity) -> bool {
        let (next, after) = self.after(quantity);
        let warned = (quantity.from.saturating_sub(4)..quantity.from).any(|at| self.class(at) == DoseWord::NoDose);
        let timing = matches!(self.text(next), "before" | "after")
            && self.evidence.others > 0
            && !self.evidence.motion
            && !(self.text_before(quantity.from) == "for" && self.evidence.perform);
        let clause = (0..quantity.from).rev().take(10).take_while(|at| !matches!(self.text(*at), "," | ";" | ":"));
        let sits = clause.clone().any(|at| is_in(Group::Posture, self.text(at)));
        let limited =
            quantity.open == Some(Open::Lower) && clause.clone().any(|at| is_in(Group::Denial, self.text(at)));
        let unwell = self.text(quantity.to) == "if";
        // "The exercises take 15 minutes."
        let takes = clause.clone().find(|at| matches!(self.class(*at), DoseWord::Spend));
        let told_of = takes.is_some_and(|takes| {
            (takes.saturating_sub(2)..takes).any(|at| {
                matches!(self.class(at), DoseWord::Training | DoseWord::Session | DoseWord::Rep | DoseWord::Set)
            })
        });
        if sits && (limited || unwell) || told_of {
            return true;
        }
        let pointed = matches!(self.text_before(quantity.from), "first" | "last" | "every" | "than" | "the");
        let adjective = quantity.to >= 2
            && self.text(quantity.to - 2) == "-"
            && self.tokens[quantity.to - 1].glued
            && !self.evidence.perform
            && self.class(after) != DoseWord::Activity;
        // "break up sitting with a five-minute walk"
        let walk = self.class(after) == DoseWord::Activity
            && self.text(quantity.to.saturating_sub(2)) == "-"
            && !is_in(Group::NoDoseAfter, self.text(after + 1));
        warned && !walk || is_in(Group::NoDoseAfter, self.text(next)) || timing || pointed || adjective
    }

    /// One phase of a tempo: "lower over 3 seconds".
    pub(super) fn phase(&mut self, quantity: &Quantity) {
        let lowering = self.focus == Focus::Lower || matches!(self.text(quantity.to), "down" | "lowering");
        if let (true, Some(seconds), None) = (lowering, quantity.bounds.max, &self.draft.tempo) {
            self.draft.tempo = Some(format!("{seconds}-lowering"));
        }
        self.set_focus(Focus::None, quantity.to);
    }

    pub(super) fn tempo_of(&mut self, bounds: Bounds) {
        self.draft.tempo = match (bounds.min, bounds.max) {
            (Some(min), Some(max)) if min < max => Some(format!("{min}-{max}")),
            (Some(n), _) | (_, Some(n)) => Some(n.to_string()),
            (None, None) => None,
        };
        self.set_focus(Focus::None, 0);
    }
}

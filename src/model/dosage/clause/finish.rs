use super::{Dim, Field, Reader, Setting};
use crate::lexicon::dose::{Cue, DoseWord, Group, is_in};
use crate::model::dosage::{
    Bounds, Context, Dimension, Dose, Frequency, Open, OpenCue, Per, Period, mood::Said, quantity::Quantity,
};

impl Reader<'_, '_> {
    pub(super) fn finish(mut self) -> Vec<Dose> {
        if let Some(start) = self.bare_start.take() {
            if self.draft.reps.is_none() {
                self.count(&start);
            } else {
                self.starts = false;
            }
        }
        self.settle_times();
        if let (None, Some(weak)) = (self.draft.reps, self.weak_reps.take())
            && (self.draft.sets.is_some() || self.draft.hold_seconds.is_some() || self.daily.is_some())
        {
            self.count(&weak);
        }
        self.same_other_side();
        self.speak();
        self.say_a_while();
        self.place();
        self.emit()
    }

    /// "Twelve on the left leg; the same on the right".
    fn same_other_side(&mut self) {
        if !self.one_side || self.draft.per.is_some() {
            return;
        }
        let other = |at: usize| (at..at + 6).find(|next| is_in(Group::Other, self.text(*next)));
        let mut same = (0..self.tokens.len()).filter(|at| is_in(Group::Same, self.text(*at)));
        if let Some((from, to)) = same.find_map(|at| other(at).map(|to| (at, to + 1))) {
            self.draft.per = Some(Per::Side);
            self.add_place(Dimension::Per, from, to);
        }
    }

    /// Takes a number for repetitions, for nothing else came of it.
    fn count(&mut self, quantity: &Quantity) {
        self.draft.reps = Some(quantity.bounds);
        self.add_place(Dimension::Reps, quantity.from, quantity.to);
    }

    /// Decides whether a time is held or gone on with.
    fn settle_times(&mut self) {
        for pending in std::mem::take(&mut self.pending) {
            let quantity = &pending.quantity;
            let bare = self.evidence.others == 0 && !self.evidence.motion;
            let often =
                self.daily.is_some() || self.weekly.is_some() || self.hourly || self.draft.interval_minutes.is_some();
            let counted = self.draft.reps.is_some() || self.draft.sets.is_some() || self.draft.per.is_some();
            let labelled = self.setting != Setting::Prose;
            let told = self.evidence.perform || self.evidence.motion || self.evidence.hold || self.evidence.activity;
            let named = self.evidence.others <= 3 && pending.placed;
            let titled = self.evidence.others <= 1 && self.text_before(quantity.from) == "for";
            let aimed = self.opens_growth(quantity);
            if !(bare
                || aimed
                || titled
                || often
                || counted
                || labelled
                || told && pending.placed
                || named && quantity.factor < 60.0)
            {
                continue;
            }
            let short = quantity.factor < 60.0 || quantity.bounds.min < Some(60.0) && quantity.bounds.min.is_some();
            let from = quantity.from;
            let growing = (from.saturating_sub(2)..=from).any(|at| self.class(at) == DoseWord::Grow);
            let grown = growing || self.draft.grown || self.starts || self.targets || self.is_start(quantity);
            let held = !self.evidence.activity
                && (counted
                    || self.evidence.hold
                    || short && (grown || quantity.open.is_some())
                    || short && (!bare || self.evidence.motion) && !often)
                && (short || counted && quantity.bounds.max <= Some(180.0));
            let lowering = self.draft.tempo.as_ref().and_then(|tempo| tempo.strip_suffix("-lowering"));
            if let (DoseWord::Motion, false, Some(down), Some(up)) =
                (self.class(0), self.evidence.hold, lowering, quantity.bounds.max)
                && short
                && self.text_before(quantity.from) == "for"
            {
                self.draft.tempo = Some(format!("{up}-0-{down}"));
                continue;
            }
            let held = held || self.opens_growth(quantity) && self.draft.hold_seconds.is_some();
            let kept = self.evidence.posed || self.evidence.hold && pending.placed;
            let held = held || kept && !self.evidence.activity && quantity.bounds.max <= Some(180.0);
            let held = held || labelled && !self.evidence.activity && quantity.bounds.max <= Some(180.0);
            let dim = if held { Dim::Hold } else { Dim::Duration };
            self.put(dim, &pending.quantity);
        }
    }

    /// Open amounts and other phrases about the dose as a whole.
    fn speak(&mut self) {
        let said: Vec<Said> = self.said.to_vec();
        for said in said {
            match said.cue {
                Cue::Feel => self.feel(said),
                Cue::Failure => self.failure(said),
                Cue::AsNeeded => self.as_needed(),
                Cue::AsYouFeel => self.as_you_feel(said),
                Cue::Apart => self.draft.nonconsecutive = true,
                Cue::TwiceDaily => {
                    self.daily = self.daily.or(Some(Bounds::exactly(2.0)));
                    self.add_place(Dimension::Frequency, said.at, said.to);
                    self.weak_daily = true;
                }
                Cue::MostDays => {
                    self.weekly = Some(Bounds { min: Some(5.0), max: Some(7.0) });
                    self.draft.approximate = true;
                    self.add_place(Dimension::Frequency, said.at, said.to);
                    self.weak_daily = true;
                }
                Cue::Later | Cue::Easier | Cue::Harder => {}
            }
        }
    }

    fn capped(&self) -> bool {
        self.draft.open == Some(Open::Lower)
    }

    fn has_amount(&self) -> bool {
        self.draft.has_amount()
    }

    fn feel(&mut self, said: Said) {
        let text: Vec<&str> = (said.at..said.to).map(|at| self.text(at)).collect();
        let about_often = text.contains(&"often") || text.contains(&"frequently");
        let about_length = text.contains(&"long");
        let about_sets = text.contains(&"sets") || text.contains(&"rounds");
        let meant = self.evidence.perform
            || self.evidence.hold
            || self.evidence.motion
            || self.evidence.activity
            || self.has_amount()
            || self.draft.sets.is_some()
            || self.daily.is_some()
            || self.weekly.is_some()
            || self.setting != Setting::Prose
            || self.evidence.others == 0;
        if !meant || about_sets || text.contains(&"much") || self.capped() && !about_often {
            return;
        }
        let posture = self.tokens.get(said.to).is_none()
            || matches!(self.text(said.at.wrapping_sub(1)), "legs" | "arms" | "back" | "knees");
        if posture {
            return;
        }
        let same = if about_often {
            self.daily.is_some() || self.weekly.is_some() || self.has_amount()
        } else if about_length {
            self.draft.hold_seconds.is_some() || self.draft.duration_seconds.is_some() || self.draft.breaths.is_some()
        } else {
            self.draft.reps.is_some() || self.draft.duration_seconds.is_some()
        };
        if !about_often && !about_length && self.draft.duration_seconds.is_some() && self.draft.reps.is_none() {
            self.draft.open = Some(Open::Both);
            return;
        }
        self.open_cue(OpenCue::Feel);
        if about_often {
            self.add_place(Dimension::Frequency, said.at, said.to);
        }
        if same {
            self.draft.open = Some(Open::Upper);
        } else {
            self.draft.open = Some(if self.has_amount() { Open::Upper } else { Open::Both });
            self.draft.unbounded |= !(about_often && self.has_amount());
        }
    }

    fn failure(&mut self, said: Said) {
        if self.capped() {
            return;
        }
        let shorthand = matches!(self.text(said.at), "amrap" | "max" | "to");
        let timed = self.draft.duration_seconds.is_some();
        if self.has_amount() && !timed {
            self.open_cue(OpenCue::Feel);
            self.draft.open = Some(Open::Upper);
        } else if shorthand
            || self.evidence.perform
            || self.evidence.motion
            || self.evidence.hold
            || self.evidence.others == 0
        {
            self.draft.open = Some(Open::Both);
            self.draft.unbounded |= !timed;
        }
    }

    fn as_needed(&mut self) {
        let told = self.evidence.perform
            || self.setting != Setting::Prose
            || self.evidence.others == 0
            || self.has_amount()
            || self.daily.is_some()
            || self.weekly.is_some();
        if !told {
            return;
        }
        if let Some(daily) = self.daily
            && daily.max.is_some()
        {
            self.draft.open = if daily.min.is_none() { Some(Open::Lower) } else { self.draft.open };
            return;
        }
        self.open_cue(OpenCue::AsNeeded);
        // "as needed, up to 12": the amount has its ceiling.
        if self.capped() {
            return;
        }
        self.draft.open = Some(if self.has_amount() { Open::Upper } else { Open::Both });
    }

    fn as_you_feel(&mut self, said: Said) {
        let grows = self.evidence.grows.is_some_and(|at| at < said.at);
        if !grows || self.grown_to_goal() {
            return;
        }
        self.open_cue(OpenCue::Grow);
        self.draft.open = Some(Open::Upper);
        if !self.has_amount() {
            self.draft.context = self.moved(Context::Progression);
        }
    }

    fn grown_to_goal(&self) -> bool {
        self.draft.grown || self.targets || self.capped()
    }

    /// A context found in the sentence, unless the section already has one of its own.
    fn moved(&self, context: Context) -> Context {
        if matches!(self.draft.context, Context::Base | Context::General) { context } else { self.draft.context }
    }

    fn place(&mut self) {
        if self.draft.grown {
            return;
        }
        if self.starts {
            self.draft.context = self.moved(Context::Start);
        } else if self.targets {
            self.draft.context = self.moved(Context::Target);
        } else if self.has_cue(Cue::Easier) {
            self.draft.context = self.moved(Context::Modification);
        } else if self.has_cue(Cue::Harder) {
            self.draft.context = self.moved(Context::Progression);
        }
        let weekly_total = self.draft.duration_seconds.is_some_and(|total| total.min >= Some(3600.0))
            && self.weekly == Some(Bounds::exactly(1.0));
        if weekly_total {
            self.draft.context = self.moved(Context::General);
        }
    }

    fn emit(mut self) -> Vec<Dose> {
        let adds = self.tokens.iter().any(|token| token.class() == DoseWord::Add);
        if adds
            && !self.draft.grown
            && self.draft.open != Some(Open::Lower)
            && self.tokens.iter().any(|t| matches!(t.text, "each" | "every"))
        {
            self.draft.reps = None;
            self.draft.hold_seconds = None;
            self.weekly = None;
            if self.draft.open == Some(Open::Upper) && self.draft.cue == OpenCue::Feel && !self.has_amount() {
                self.draft.open = Some(Open::Both);
            }
        }
        let amount = self.has_amount() || self.draft.sets.is_some() || self.draft.rest_seconds.is_some();
        // "½ kg every hour or so": no amount is told that could be about right.
        let carried = self.draft.load.is_some() || self.draft.intensity.is_some();
        self.draft.approximate &= amount || self.draft.tempo.is_some() || !carried;
        let told = self.evidence.perform
            || self.evidence.activity
            || self.evidence.motion
            || self.evidence.training
            || self.starts && self.class(0) == DoseWord::Start
            || self.evidence.others == 0
            || self.setting != Setting::Prose;
        let often = amount || told && (!self.weak_daily || self.weak_daily_told());
        if !often && self.draft.open != Some(Open::Upper) {
            self.daily = None;
            self.weekly = None;
            self.draft.interval_minutes = self.draft.interval_minutes.filter(|_| told);
        }
        if matches!(self.setting, Setting::Field(Field::Frequency)) && self.draft.per.is_some() {
            self.draft.per = None;
        }
        let second = match (self.daily, self.weekly) {
            (Some(daily), Some(weekly)) => {
                self.draft.frequency = Some(Frequency { bounds: daily, per: Period::Day });
                Some(weekly)
            }
            (Some(daily), None) => {
                self.draft.frequency = Some(Frequency { bounds: daily, per: Period::Day });
                None
            }
            (None, Some(weekly)) => {
                self.draft.frequency = Some(Frequency { bounds: weekly, per: Period::Week });
                None
            }
            (None, None) => None,
        };
        // A ceiling of a number that was no dose after all.
        let bounded = amount || self.draft.frequency.is_some();
        self.draft.open = self.draft.open.filter(|open| *open != Open::Lower || bounded);
        let empty = Dose::empty(self.draft.span, self.draft.context);
        if let (Some(_), None) = (self.draft.frequency, self.draft.places.get(Dimension::Frequency))
            && let Some(told) = self.doses.iter_mut().find_map(|dose| dose.places.take(Dimension::Frequency))
        {
            self.draft.places.add(Dimension::Frequency, told);
        }
        let vague = self.vague.filter(|_| self.is_vague_dose());
        let mut doses = std::mem::take(&mut self.doses);
        let side = self.draft.per;
        doses.push(self.draft);
        if let Some(first) = doses.first_mut()
            && first.per.is_none()
            && side != Some(Per::Alternating)
        {
            first.per = side;
        }
        if doses.len() > 1 {
            // What is said once holds for every exercise of the sentence.
            let sets = doses.iter().find_map(|dose| dose.sets);
            if let Some(first) = doses.first_mut() {
                first.sets = first.sets.or(sets);
            }
        }
        if let Some(weekly) = second
            && let Some(last) = doses.last()
        {
            let mut other = Dose::empty(last.span, last.context);
            other.frequency = Some(Frequency { bounds: weekly, per: Period::Week });
            other.nonconsecutive = last.nonconsecutive;
            other.places.add(Dimension::Frequency, last.place(Dimension::Frequency));
            doses.push(other);
        }
        doses.retain(Dose::says_anything);
        if doses.is_empty() && vague.is_some() {
            doses.push(Dose { approximate: true, ..empty });
        }
        if let Some(last) = doses.last_mut() {
            last.vague = vague;
        }
        doses
    }

    /// "every day" alone is a dose only when the reader is told to do something.
    fn weak_daily_told(&self) -> bool {
        self.evidence.perform
            || self.evidence.others == 0
            || self.setting != Setting::Prose
            || self.evidence.activity && self.class(0) == DoseWord::Activity
            || self.evidence.motion && self.class(0) == DoseWord::Motion
    }

    /// "hold for a few breaths" means an amount, "after a few seconds" does not.
    fn is_vague_dose(&self) -> bool {
        let told = self.evidence.perform
            || self.evidence.hold
            || self.evidence.motion
            || self.evidence.activity
            || self.evidence.others == 0
            || self.setting != Setting::Prose;
        let after = self.items.iter().any(|item| {
            matches!(item, super::Item::Quantity(q) if q.vague
                && matches!(self.text_before(q.from), "after" | "in" | "within" | "every" | "last" | "past" | "first"))
        });
        // "Once you have done this a few times, add a weight": a condition.
        let ends = |at: usize| self.text(at) == ",";
        let condition = matches!(self.text(0), "once" | "after" | "when") && (0..self.tokens.len()).any(ends);
        told && !after && !condition
    }
}

use std::ops::Range;

use super::{
    Context, Dose, OpenCue,
    clause::{self, Field, Setting},
    guard,
    mood::{self, Said},
    number,
    token::{Token, tokens},
};
use crate::{
    lexicon::dose::{Cue, DoseWord, Group, Groups, may_dose},
    text::{Prose, Span},
};

/// Reads the doses of a passage (a paragraph, a list item, a heading), sentence by sentence.
/// `context` is what its section stands for; start, target, modification and progression are
/// found here.
#[must_use]
pub fn read_prose(prose: &Prose, context: Context) -> Vec<Dose> {
    read_in(prose, Setting::Prose, context)
}

/// Reads a passage under a label such as `Do`, `Reps`, `Hold`, `Sets` or `Frequency`.
#[must_use]
pub fn read_labelled(label: &str, prose: &Prose, context: Context) -> Vec<Dose> {
    let setting = named(&label.trim().trim_end_matches(':').to_ascii_lowercase());
    read_in(prose, setting.unwrap_or(Setting::Prose), context)
}

/// What a label or the head of a column makes of bare numbers.
pub(super) fn named(label: &str) -> Option<Setting> {
    let groups = Groups::of_all(label.split(|c: char| !c.is_alphanumeric()));
    let any = |group: Group| groups.hold(group);
    let per = |group: Group| any(Group::PerLabel) && any(group);
    let field = if any(Group::SetsLabel) && (any(Group::RepsLabel) || any(Group::TimeLabel)) {
        return Some(Setting::SetsByReps);
    } else if per(Group::DayLabel) {
        Field::PerDay
    } else if per(Group::WeekLabel) {
        Field::PerWeek
    } else if any(Group::SetsLabel) {
        Field::Sets
    } else if any(Group::RepsLabel) {
        Field::Reps
    } else if any(Group::HoldLabel) {
        Field::Hold
    } else if any(Group::OftenLabel) {
        Field::Frequency
    } else if any(Group::RestLabel) {
        Field::Rest
    } else if any(Group::TempoLabel) {
        Field::Tempo
    } else if any(Group::DistanceLabel) {
        Field::Distance
    } else if any(Group::BreathsLabel) {
        Field::Breaths
    } else if any(Group::SecondsLabel) {
        Field::Duration(1)
    } else if any(Group::TimeLabel) || any(Group::DurationLabel) {
        Field::Duration(60)
    } else if any(Group::DoseLabel) {
        return Some(Setting::Dose);
    } else {
        return None;
    };
    Some(Setting::Field(field))
}

pub(super) fn read_in(prose: &Prose, setting: Setting, context: Context) -> Vec<Dose> {
    let mut doses: Vec<Dose> = Vec::new();
    let mut carried = context;
    for range in sentences(prose) {
        if !may_dose(&prose.lower()[range.clone()]) {
            continue;
        }
        let heard = Heard::of(prose, range);
        // A harder form ends the passage that speaks of an easier one.
        if heard.says(Cue::Harder) {
            carried = context;
        }
        let easier = heard.says(Cue::Easier);
        let found = heard.read(prose, setting, carried);
        // "Hold for 15 seconds. Increase the time as you feel comfortable.": the first is a start.
        let grows = found.iter().any(|dose| dose.cue == OpenCue::Grow && dose.context == Context::Progression);
        if grows
            && let Some(before) =
                doses.iter_mut().rev().take(3).find(|dose| dose.has_amount() && dose.context == Context::Base)
        {
            before.context = Context::Start;
        }
        doses.extend(found);
        if carried == Context::Base && setting == Setting::Prose && easier {
            carried = Context::Modification;
        }
    }
    doses
}

/// The sentences, joined at semicolons, for a dose goes on over them, and cut where a sentence in
/// brackets begins after an abbreviation ("10 reps. (Start with five.)").
fn sentences(prose: &Prose) -> Vec<Range<usize>> {
    let mut joined: Vec<Range<usize>> = Vec::new();
    for sentence in prose.sentences() {
        match joined.last_mut() {
            Some(last) if prose.lower()[last.clone()].ends_with(';') => {
                last.end = sentence.range.end;
            }
            _ => joined.push(sentence.range.clone()),
        }
    }
    joined.into_iter().flat_map(|range| cut_at_brackets(prose.text(), range)).collect()
}

fn cut_at_brackets(text: &str, range: Range<usize>) -> Vec<Range<usize>> {
    let mut start = range.start;
    let mut cuts = Vec::new();
    for (at, _) in text[range.clone()].match_indices(". (") {
        let bracket = range.start + at + 2;
        if text[bracket + 1..range.end].starts_with(|c: char| c.is_ascii_uppercase()) {
            cuts.push(start..bracket - 1);
            start = bracket;
        }
    }
    cuts.push(start..range.end);
    cuts
}

/// A sentence in its pieces.
struct Heard<'p> {
    range: Range<usize>,
    pieces: Vec<Token<'p>>,
    /// What it says of its doses as a whole.
    said: Vec<Said>,
}

impl<'p> Heard<'p> {
    fn of(prose: &'p Prose, range: Range<usize>) -> Self {
        let (lower, base) = (&prose.lower()[range.clone()], range.start);
        let vulgar = |at: usize| prose.span(&(at..at + 1)).range().len() > 1;
        let mut pieces = tokens(lower, base, &vulgar);
        abbreviations(prose, &mut pieces);
        let said = mood::said(lower, &pieces, base);
        Self { range, pieces, said }
    }

    fn says(&self, cue: Cue) -> bool {
        self.said.iter().any(|said| said.cue == cue)
    }

    fn read(self, prose: &Prose, setting: Setting, context: Context) -> Vec<Dose> {
        let Self { range, pieces, said } = self;
        if setting == Setting::Prose && guard::reports(&pieces) {
            return Vec::new();
        }
        let (setting, from) = lead(&pieces, setting);
        let pieces = &pieces[from..];
        let said = if from == 0 { said } else { mood::said(&prose.lower()[range.clone()], pieces, range.start) };
        let items = number::items(pieces);
        let locate = |from: usize, to: usize| prose.span(&(from..to));
        let empty = Dose::empty(prose.span(&range), context);
        clause::read(pieces, &items, &said, setting, empty, &locate)
    }
}

/// `BID` in capitals is a frequency; `bid` is a word.
fn abbreviations(prose: &Prose, pieces: &mut [Token<'_>]) {
    for piece in pieces {
        let times = match &prose.text()[piece.start..piece.end] {
            "BID" | "BD" => 2.0,
            "TID" | "TDS" => 3.0,
            "QID" | "QDS" => 4.0,
            _ => continue,
        };
        piece.kind = super::token::Kind::Word(DoseWord::PerDay(times));
    }
}

/// `Do:` and its like at the head of a sentence, which make bare numbers amounts.
fn lead(pieces: &[Token<'_>], setting: Setting) -> (Setting, usize) {
    if setting != Setting::Prose {
        return (setting, 0);
    }
    let Some(colon) = pieces.iter().take(5).position(|piece| piece.is_mark(':')) else {
        return (setting, 0);
    };
    let label: Vec<&str> = pieces[..colon].iter().map(|piece| piece.text).collect();
    let known = match named(&label.join(" ")) {
        // These read their own number and may be followed by further labels.
        Some(Setting::Field(Field::Sets | Field::Reps | Field::Rest)) | None => None,
        Some(setting) => label.iter().all(|word| word.chars().all(char::is_alphabetic)).then_some(setting),
    };
    match known {
        Some(known) if label.len() <= 3 => (known, colon + 1),
        _ => (setting, 0),
    }
}

/// The span from the first to the last of some passages.
pub(super) fn covering<'p>(passages: impl IntoIterator<Item = &'p Prose>) -> Option<Span> {
    let mut spans = passages.into_iter().filter(|prose| !prose.is_empty()).map(Prose::whole);
    let first = spans.next()?;
    Some(spans.fold(first, |whole, next| Span::new(whole.start.min(next.start), whole.end.max(next.end))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_passed_over_unread_would_have_been_no_dose() {
        for text in [
            "Lift each leg in turn, alternating sides.",
            "Sets: build slowly. Rest in between.",
            "Hold the stretch, then lower: RPE, tempo, reps / side.",
            "Keep your back flat; breathe out, then lift both arms.",
            "Stretches and squats for a strong back.",
        ] {
            let prose = Prose::from_text(text, 0);
            assert!(!may_dose(prose.lower()), "{text}");
            for setting in [Setting::Prose, Setting::Dose, Setting::Field(Field::Frequency)] {
                let heard = Heard::of(&prose, 0..text.len());
                assert!(heard.said.is_empty() && heard.read(&prose, setting, Context::Base).is_empty(), "{text}");
            }
        }
    }
}

use super::Reader;
use crate::lexicon::dose::{DoseWord, Group, Side, groups_of, is_in, is_move_name};
use crate::model::dosage::{quantity::Item, token::Kind};

/// What a sentence holds beside numbers.
#[derive(Debug, Clone, Copy, Default)]
#[expect(clippy::struct_excessive_bools, reason = "independent facts about one sentence")]
pub(super) struct Evidence {
    pub(super) perform: bool,
    pub(super) activity: bool,
    pub(super) motion: bool,
    pub(super) training: bool,
    pub(super) hold: bool,
    pub(super) others: usize,
    /// A counted movement that goes on: `hops`.
    pub(super) dynamic: bool,
    /// A movement is named: `bridge`.
    pub(super) named: bool,
    /// A position is named that is kept: "this pose".
    pub(super) posed: bool,
    /// To rest is told.
    pub(super) rest: bool,
    pub(super) effort: bool,
    pub(super) tempo: bool,
    pub(super) borg: bool,
    /// The first word that makes more of something.
    pub(super) grows: Option<usize>,
}

impl Reader<'_, '_> {
    /// "Purse your lips", "then scoop the tummy": a verb at the head of a clause, told to the
    /// reader, whatever it means.
    fn is_order(&self, at: usize) -> bool {
        let text = self.text(at);
        let heads = at == 0 || matches!(self.text_before(at), "," | ";" | ":" | "and" | "then");
        let inflected = text.ends_with('s') && !text.ends_with("ss")
            || text.ends_with("ed")
            || text.ends_with("ing")
            || text.ends_with("ly");
        heads
            && text.len() > 2
            && !inflected
            && is_in(Group::Object, self.text(at + 1))
            && !is_in(Group::NoVerb, text)
            && !is_in(Group::Errand, text)
    }

    /// Looks over the sentence once, before anything is decided.
    pub(super) fn observe(&mut self) {
        let (mut one_leg, mut stands) = (false, false);
        for item in self.items {
            let Item::Token(token) = item else { continue };
            let groups = groups_of(self.text(*token));
            if self.evidence.grows.is_none() && groups.hold(Group::Growing) {
                self.evidence.grows = Some(*token);
            }
            self.evidence.posed |= groups.hold(Group::Pose) && is_in(Group::Article, self.text_before(*token));
            // "on one leg", "cool down"
            one_leg |= self.class(*token) == DoseWord::Side(Side::Leg) && self.text_before(*token) == "one";
            stands |= groups.hold(Group::Standing);
            self.evidence.activity |= groups.hold(Group::Easing) && matches!(self.text(*token + 1), "up" | "down");
            match self.class(*token) {
                DoseWord::Rest => self.evidence.rest = true,
                DoseWord::Move => self.evidence.dynamic |= !groups.hold(Group::Still),
                DoseWord::Perform | DoseWord::Repeat | DoseWord::Spend => {
                    self.evidence.perform = true;
                }
                DoseWord::Activity => self.evidence.activity = true,
                DoseWord::Motion | DoseWord::Lower => self.evidence.motion = true,
                DoseWord::Training | DoseWord::Session => self.evidence.training = true,
                DoseWord::Hold => self.evidence.hold = true,
                DoseWord::Effort => {
                    self.evidence.effort = true;
                    self.evidence.borg |= self.text(*token) == "borg";
                }
                DoseWord::Tempo => self.evidence.tempo = true,
                DoseWord::Other if matches!(self.tokens[*token].kind, Kind::Word(_) | Kind::Code) => {
                    self.evidence.others += 1;
                    self.evidence.motion |= self.is_order(*token);
                    self.evidence.named |= is_move_name(self.text(*token));
                }
                _ => {}
            }
        }
        self.evidence.posed |= one_leg && stands;
    }
}

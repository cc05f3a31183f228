use super::{Dose, Field, PainScale, Strains};
use crate::{
    document::Kind,
    lexicon::{CautionMark, Elements, Mark, Signs, StartPosition, StopMark, Strength},
    text::{Prose, Span, Spanned},
};

/// Where an exercise comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Origin {
    /// A YAML record.
    Record,
    /// A section of an article that describes it.
    Section,
    /// An item of a list in an article that only names it.
    Mention,
}

impl Origin {
    /// The name used in `inspect`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Record => "record",
            Self::Section => "section",
            Self::Mention => "mention",
        }
    }
}

/// A reference to another file by id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// The kind it must be of.
    pub kind: Kind,
    /// The id, as written.
    pub id: String,
    /// Where it is written.
    pub span: Span,
    /// The field or embed it stands in, as an author would name it.
    pub field: &'static str,
}

/// The field of the reference by which a translation names its base.
pub const TRANSLATION: &str = "translation";

impl Reference {
    /// The role a guidance must have to stand in this field; `None` where any record of the kind
    /// will do.
    #[must_use]
    pub fn guidance_role(&self) -> Option<&'static str> {
        match (self.kind, self.field) {
            (Kind::Guidance, "pain_stop") => Some("pain-stop"),
            (Kind::Guidance, "cautions") => Some("caution"),
            (Kind::Guidance, "before_you_start") => Some("before-you-start"),
            _ => None,
        }
    }
}

/// One caution of an exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Caution {
    /// What it is.
    pub mark: CautionMark,
    /// Its sentence or entry.
    pub span: Span,
}

/// All that stands for the cautions of an exercise.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cautions {
    /// Cautions in the exercise's own words.
    pub own: Vec<Caution>,
    /// Shared cautions: `{use: ID}`.
    pub uses: Vec<Reference>,
    /// Entries that say nothing: placeholders, "be careful".
    pub empty: Vec<Span>,
}

/// One sentence on pain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PainStop {
    /// What it says.
    pub mark: StopMark,
    /// Its sentence or entry.
    pub span: Span,
}

/// All that stands for the pain-stop of an exercise or a document.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PainStops {
    /// Sentences in its own words.
    pub own: Vec<PainStop>,
    /// A shared text: `{use: ID}`.
    pub uses: Vec<Reference>,
    /// Numbers for readers who rate their pain.
    pub scale: Option<PainScale>,
    /// Whether a field beside its sentences says within which time pain should settle.
    pub settles: bool,
}

impl PainStops {
    /// The strongest of its own sentences.
    #[must_use]
    pub fn strongest(&self) -> Option<Strength> {
        self.own.iter().map(|pain_stop| pain_stop.mark.strength).max()
    }

    /// The kinds of signs its own sentences name together.
    #[must_use]
    pub fn signs(&self) -> Signs {
        self.own.iter().fold(Signs::default(), |signs, stop| signs.union(stop.mark.signs))
    }

    /// Whether it speaks of the day after.
    #[must_use]
    pub fn speaks_of_next_day(&self) -> bool {
        self.settles || self.own.iter().any(|stop| stop.mark.next_day)
    }
}

/// One disclaimer sentence and what it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DisclaimerSentence {
    /// What it says.
    pub elements: Elements,
    /// Its sentence.
    pub span: Span,
    /// The words of that sentence.
    pub words: String,
}

impl DisclaimerSentence {
    /// A sentence of `prose` that was recognised.
    #[must_use]
    pub fn of(mark: &Mark<Elements>, prose: &Prose) -> Self {
        let words = prose.text()[mark.range.clone()].trim().to_owned();
        Self { elements: mark.what, span: prose.span(&mark.range), words }
    }
}

/// All that stands for the disclaimer of a document.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Disclaimers {
    /// Sentences a reader sees.
    pub own: Vec<DisclaimerSentence>,
    /// What the sentences say together, if one block of them meets the duty.
    pub present: Option<Elements>,
    /// Shared texts: `disclaimer: [ID]`.
    pub uses: Vec<Reference>,
    /// The words of a disclaimer record; of a page, the paragraphs beside each other that hold such
    /// sentences.
    pub texts: Vec<Vec<Spanned<String>>>,
}

/// One exercise, as a record, a section or a mention.
#[derive(Debug, Clone, PartialEq)]
pub struct Exercise {
    /// Its name as written, numbering left out.
    pub name: String,
    /// Where the name stands.
    pub name_span: Span,
    /// JSON pointer of the name in a record, empty in prose.
    pub pointer: &'static str,
    /// Where it comes from.
    pub origin: Origin,
    /// Other names.
    pub aliases: Vec<String>,
    /// Where the body is at the start.
    pub position: Field<StartPosition>,
    /// Instructions, in order.
    pub steps: Field<Vec<Span>>,
    /// The key `steps`, where a record has it.
    pub steps_key: Option<Span>,
    /// Who should hold back, and how.
    pub cautions: Field<Cautions>,
    /// When to stop.
    pub pain_stop: Field<PainStops>,
    /// How many, how long, how often: all doses in its text, whatever their context.
    pub dosage: Field<Vec<Dose>>,
    /// Whether a dose of its document speaks for every exercise ("10 of each").
    pub shared_amount: bool,
    /// The page shows the record of this exercise here, with its dose.
    pub shows_record: bool,
    /// Own disclaimer references of a record.
    pub disclaimer: Field<Vec<Reference>>,
    /// In a section, the first words that offer an easier, a harder or another way.
    pub other_way: Option<Span>,
    /// What the name of a section, else the headings above it, say it trains, as the `category` of
    /// records.
    pub said_to_train: Vec<&'static str>,
    /// The words or the field by which one side works, when neither dose nor words tell of the other.
    pub one_sided: Option<Span>,
    /// The words or the field that load it with a weight or a band, when neither dose nor words tell
    /// how heavy or how hard.
    pub loaded: Option<Span>,
    /// What it asks of a body, and what it says to protect it.
    pub strains: Strains,
    /// Where, under the same heading, a second exercise without a name begins.
    pub second_exercise: Option<Span>,
}

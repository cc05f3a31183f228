use super::similar;
use crate::{
    document::Kind,
    lexicon::{Elements, StartPosition, Strength, exercises::folded},
    model::{
        Content, Declaration, Details, Disclaimers, Dose, Envelope, Exercise, Field, Inherited, Layer, Origin, Page,
        PainStops, Program, Reference, Status, Strains, Translatable, WarningSigns,
    },
    text::{Span, Spanned},
};

/// An id or name as such are compared: letter case, `_` or a space for `-`, and plurals do not count.
pub(super) fn spelling(called: &str) -> String {
    folded(&called.to_lowercase())
}

/// Whether a file could be read from its first to its last line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wholeness {
    /// It could.
    Whole,
    /// An error lies in it.
    Torn,
}

/// What survives of one exercise.
#[derive(Debug, Clone, PartialEq)]
pub struct ExerciseEntry {
    /// Its name.
    pub name: String,
    /// Where the name stands.
    pub span: Span,
    /// Where it comes from.
    pub origin: Origin,
    /// Shared cautions it rests on, when it has none in its own words.
    pub shared_cautions: Vec<Reference>,
    /// Its own stop rule.
    pub pain_stop: Field<PainStops>,
    /// Its doses, whatever their context.
    pub dosage: Field<Vec<Dose>>,
    /// What its name or the headings above it say it trains, as the `category` of records.
    pub said_to_train: Vec<&'static str>,
    /// Where the body is at the start.
    pub position: Option<StartPosition>,
    /// What it asks of a body, and what it says to protect it.
    pub strains: Strains,
}

impl From<Exercise> for ExerciseEntry {
    fn from(exercise: Exercise) -> Self {
        let shared_cautions = match exercise.cautions {
            Field::Given(cautions) if cautions.own.is_empty() => cautions.uses,
            Field::Given(_) | Field::Missing | Field::Malformed => Vec::new(),
        };
        Self {
            name: exercise.name,
            span: exercise.name_span,
            origin: exercise.origin,
            shared_cautions,
            pain_stop: exercise.pain_stop,
            dosage: exercise.dosage,
            said_to_train: exercise.said_to_train,
            position: exercise.position.given().copied(),
            strains: exercise.strains,
        }
    }
}

/// Where a file stands in a run.
#[derive(Debug, Clone, Copy)]
pub struct Address<'a> {
    /// Index of the file in the run.
    pub file: u32,
    /// Its path, as messages name it.
    pub path: &'a str,
    /// Its language tag.
    pub lang: &'a str,
}

/// What survives of one file: small, owned, without its text.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Index of the file in the run.
    pub file: u32,
    /// Its path, as messages name it.
    pub path: String,
    /// Its language tag.
    pub lang: String,
    /// Its kind.
    pub kind: Kind,
    /// Whether it stands on its own.
    pub layer: Layer,
    /// Who said so.
    pub declaration: Declaration,
    /// Its id: the `id` key, else the file stem.
    pub id: String,
    /// Where the `id` key says so; `None` when the id is only the file stem.
    pub id_key: Option<Span>,
    /// Where it stands in its life.
    pub status: Status,
    /// Whether it could not be read whole: references to it are not called broken.
    pub torn: bool,
    /// Its name or title.
    pub title: Spanned<String>,
    /// Its exercises.
    pub exercises: Vec<ExerciseEntry>,
    /// Tags of those it is written for, with the words or the field that say so.
    pub audience: Vec<Spanned<String>>,
    /// Stop rule of the document.
    pub pain_stop: Field<PainStops>,
    /// Disclaimer of the document, or the references of a record.
    pub disclaimer: Field<Disclaimers>,
    /// What to check before the first exercise, in words of its own.
    pub before_you_start: Field<Span>,
    /// What it says as a disclaimer text, if enough.
    pub disclaimer_present: Option<Elements>,
    /// Elements it claims to say.
    pub claimed: Vec<Spanned<String>>,
    /// The first sentence that sets a pain limit and asks for nothing.
    pub limit: Option<Spanned<String>>,
    /// Warning signs, and what tells which ones are wanted.
    pub signs: WarningSigns,
    /// What only a page has.
    pub page: Option<Page>,
    /// Who wrote and reviewed it, when, on what ground.
    pub envelope: Envelope,
    /// What only its kind has.
    pub details: Details,
    /// Every reference to another file, in file order.
    pub references: Vec<Reference>,
    /// What the guidance is for: the value of `role`.
    pub role: Option<String>,
    /// The stop rule it shares as guidance.
    pub shared_pain_stop: Option<PainStops>,
    /// Whether it shares cautions as guidance.
    pub shares_cautions: bool,
    /// Words and condition slugs of those cautions, or of the check before exercise it shares, lower case.
    pub shared_caution_words: Vec<String>,
    /// The pairs of neighbouring words in the steps of an exercise record, as sorted numbers.
    pub step_pairs: Vec<u32>,
    /// Its clinical digest, where it was computed.
    pub digest: Option<String>,
    /// Its words by their place, where the run holds another file of its name.
    pub translatable: Option<Box<Translatable>>,
    /// What its collection gives it.
    pub inherited: Inherited,
}

impl Entry {
    /// The entry of a file that could not be read: it is there, and nothing is known of it.
    #[must_use]
    pub fn unread(address: Address<'_>, kind: Kind, id: String) -> Self {
        Self {
            file: address.file,
            path: address.path.to_owned(),
            lang: address.lang.to_owned(),
            kind,
            layer: Layer::Base,
            declaration: Declaration::Declared,
            title: Spanned::new(id.clone(), Span::default()),
            id,
            id_key: None,
            status: Status::default(),
            torn: true,
            exercises: Vec::new(),
            audience: Vec::new(),
            pain_stop: Field::Malformed,
            disclaimer: Field::Malformed,
            before_you_start: Field::Malformed,
            disclaimer_present: None,
            claimed: Vec::new(),
            limit: None,
            signs: WarningSigns::default(),
            page: None,
            envelope: Envelope::default(),
            details: Details::None,
            references: Vec::new(),
            role: None,
            shared_pain_stop: None,
            shares_cautions: false,
            shared_caution_words: Vec::new(),
            step_pairs: Vec::new(),
            digest: None,
            translatable: None,
            inherited: Inherited::default(),
        }
    }

    /// The entry of a file as understood; `text` gives the words under a span.
    #[must_use]
    pub fn new(
        address: Address<'_>,
        id: String,
        reading: Wholeness,
        mut content: Content,
        inherited: Inherited,
        text: &dyn Fn(Span) -> String,
    ) -> Self {
        if let Details::Exercise(exercise) = &mut content.details {
            // Judged while the file was at hand.
            exercise.told = Vec::new();
        }
        let stops = content.exercises.iter().map(|exercise| &exercise.pain_stop).chain([&content.pain_stop]);
        let limits = stops
            .filter_map(Field::given)
            .flat_map(|stops| &stops.own)
            .filter(|stop| stop.mark.strength == Strength::Limit);
        let limit = limits.map(|stop| stop.span).min().map(|span| Spanned::new(text(span), span));
        let guidance = content.guidance.as_ref();
        let role = |role: &str| guidance.filter(|guidance| guidance.role.given().is_some_and(|given| given == role));
        Self {
            file: address.file,
            path: address.path.to_owned(),
            lang: address.lang.to_owned(),
            kind: content.kind,
            layer: content.layer,
            declaration: content.declaration,
            id,
            id_key: content.id.given().map(|id| id.span),
            status: content.status,
            torn: reading == Wholeness::Torn,
            disclaimer_present: (content.kind == Kind::Disclaimer).then(|| content.disclaimer_present()).flatten(),
            limit,
            role: guidance.and_then(|guidance| guidance.role.given().cloned()),
            shared_pain_stop: role("pain-stop").and_then(|guidance| guidance.pain_stop.given().cloned()),
            shares_cautions: role("caution")
                .is_some_and(|guidance| guidance.cautions.given().is_some_and(|c| !c.own.is_empty())),
            shared_caution_words: ["caution", "before-you-start"]
                .into_iter()
                .find_map(role)
                .map(|guidance| guidance.caution_words.clone())
                .unwrap_or_default(),
            step_pairs: match content.details.exercise().filter(|_| content.layer == Layer::Base) {
                Some(exercise) => similar::word_pairs(exercise.steps.iter().map(|step| step.lower.as_str())),
                None => Vec::new(),
            },
            title: content.title,
            exercises: content.exercises.into_iter().map(ExerciseEntry::from).collect(),
            audience: content.audience,
            pain_stop: content.pain_stop,
            disclaimer: content.disclaimer,
            before_you_start: content.before_you_start,
            claimed: content.claimed,
            signs: content.signs,
            page: content.page,
            envelope: content.envelope,
            details: content.details,
            references: content.references,
            digest: content.digest,
            translatable: content.translatable,
            inherited,
        }
    }

    /// Other names of an exercise record.
    pub fn aliases(&self) -> impl Iterator<Item = &Spanned<String>> {
        self.details.exercise().into_iter().flat_map(|exercise| &exercise.aliases)
    }

    /// The records it shows: embedded in a page, or items of a program.
    pub fn shows(&self) -> impl Iterator<Item = &Reference> {
        let embeds = self.page.iter().flat_map(|page| &page.embeds);
        let items = self.details.program().into_iter().flat_map(Program::items);
        embeds.chain(items.filter_map(|item| item.exercise.as_ref()))
    }

    /// Whether readers see it: published, and no mere translation.
    #[must_use]
    pub fn is_published(&self) -> bool {
        self.status == Status::Published && self.layer == Layer::Base
    }
}

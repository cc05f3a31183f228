use crate::{
    document::Kind,
    lexicon::{Elements, Strength},
    model::{Content, Declaration, Disclaimers, Exercise, Field, Origin, PainStops, Reference, Status},
    text::{Span, Spanned},
};

/// What configuration gives the files of a collection that have none of their own.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Inherited {
    /// Id of a guidance with role `pain-stop`.
    pub pain_stop: Option<String>,
    /// Ids of disclaimers.
    pub disclaimer: Vec<String>,
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
}

impl From<&Exercise> for ExerciseEntry {
    fn from(exercise: &Exercise) -> Self {
        let cautions = exercise.cautions.given().filter(|cautions| cautions.own.is_empty());
        Self {
            name: exercise.name.clone(),
            span: exercise.name_span,
            origin: exercise.origin,
            shared_cautions: cautions.map(|cautions| cautions.uses.clone()).unwrap_or_default(),
            pain_stop: exercise.pain_stop.clone(),
        }
    }
}

/// What survives of one file: small, owned, without its text.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Index of the file in the run.
    pub file: u32,
    /// Its kind.
    pub kind: Kind,
    /// Who said so.
    pub declaration: Declaration,
    /// Its id: the `id` key, else the file stem.
    pub id: String,
    /// Where it stands in its life.
    pub status: Status,
    /// Whether it could not be read whole: references to it are not called broken.
    pub torn: bool,
    /// Its name or title.
    pub title: Spanned<String>,
    /// Its exercises.
    pub exercises: Vec<ExerciseEntry>,
    /// Stop rule of the document.
    pub pain_stop: Field<PainStops>,
    /// Disclaimer of the document, or the references of a record.
    pub disclaimer: Field<Disclaimers>,
    /// What it says as a disclaimer text, if enough.
    pub disclaimer_present: Option<Elements>,
    /// Elements it claims to say.
    pub claimed: Vec<Spanned<String>>,
    /// The first sentence that sets a pain limit and asks for nothing.
    pub limit: Option<Spanned<String>>,
    /// Records it shows.
    pub embeds: Vec<Reference>,
    /// Strength of the stop rule it shares as guidance.
    pub shared_pain_stop: Option<Strength>,
    /// Whether it shares cautions as guidance.
    pub shares_cautions: bool,
    /// What its collection gives it.
    pub inherited: Inherited,
}

impl Entry {
    /// The entry of a file that could not be read: it is there, and nothing is known of it.
    #[must_use]
    pub fn unread(file: u32, kind: Kind, id: String) -> Self {
        Self {
            file,
            kind,
            declaration: Declaration::Declared,
            title: Spanned::new(id.clone(), Span::default()),
            id,
            status: Status::default(),
            torn: true,
            exercises: Vec::new(),
            pain_stop: Field::Malformed,
            disclaimer: Field::Malformed,
            disclaimer_present: None,
            claimed: Vec::new(),
            limit: None,
            embeds: Vec::new(),
            shared_pain_stop: None,
            shares_cautions: false,
            inherited: Inherited::default(),
        }
    }

    /// The entry of a file as understood; `text` gives the words under a span.
    #[must_use]
    pub fn new(
        file: u32,
        id: String,
        reading: Wholeness,
        content: &Content,
        inherited: Inherited,
        text: &dyn Fn(Span) -> String,
    ) -> Self {
        let stops = content.exercises.iter().map(|exercise| &exercise.pain_stop).chain([&content.pain_stop]);
        let limits =
            stops.filter_map(Field::given).flat_map(|stops| &stops.own).filter(|stop| stop.strength == Strength::Limit);
        let limit = limits.map(|stop| stop.span).min().map(|span| Spanned::new(text(span), span));
        let guidance = content.guidance.as_ref();
        let role = |role: &str| guidance.filter(|guidance| guidance.role.given().is_some_and(|given| given == role));
        Self {
            file,
            kind: content.kind,
            declaration: content.declaration,
            id,
            status: content.status,
            torn: reading == Wholeness::Torn,
            title: content.title.clone(),
            exercises: content.exercises.iter().map(ExerciseEntry::from).collect(),
            pain_stop: content.pain_stop.clone(),
            disclaimer: content.disclaimer.clone(),
            disclaimer_present: (content.kind == Kind::Disclaimer).then(|| content.disclaimer_present()).flatten(),
            claimed: content.claimed.clone(),
            limit,
            embeds: content.page.as_ref().map(|page| page.embeds.clone()).unwrap_or_default(),
            shared_pain_stop: role("pain-stop").and_then(|guidance| guidance.pain_stop.given()?.strongest()),
            shares_cautions: role("caution")
                .is_some_and(|guidance| guidance.cautions.given().is_some_and(|c| !c.own.is_empty())),
            inherited,
        }
    }
}

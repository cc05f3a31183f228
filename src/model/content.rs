use std::collections::BTreeSet;

use super::{
    Caution, ClaimSentence, Details, Disclaimers, Dose, EmergencyNumbers, Envelope, Exercise, Field, FileWording,
    LocalFile, Medium, PageEvidence, PagePromotion, PainStops, Plan, ReadingLevel, Reference, Translatable,
    UnkeptPromise, WarningSigns,
};
use crate::{
    document::{Kind, SlugList, Status},
    lexicon::{Claim, Elements},
    text::{Span, Spanned},
};

/// Whether somebody said what kind a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Declaration {
    /// By `schema:`, a collection or a folder.
    Declared,
    /// Nobody: Markdown taken for an article.
    Assumed,
}

/// Whether a file stands on its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum Layer {
    /// It does.
    #[default]
    Base,
    /// It holds the words of a base record in another language.
    Overlay,
}

/// A slug of a list that a project may close.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slug {
    /// The list.
    pub list: SlugList,
    /// The slug and its place.
    pub value: Spanned<String>,
}

/// A field that was there and could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Malformed {
    /// The value, or the key when the value is empty.
    pub span: Span,
    /// JSON pointer of the value.
    pub pointer: String,
    /// What was read and what is wanted.
    pub message: String,
    /// Two right forms.
    pub help: String,
}

/// A section that holds nothing, or a heading whose text a reader would miss.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeadingOnly {
    /// The heading.
    pub span: Span,
    /// Its text.
    pub name: String,
}

/// A page's own table of contents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contents {
    /// Its first entry.
    pub span: Span,
    /// Exercises of the page that it leaves out, by name.
    pub left_out: Vec<String>,
    /// Where its numbering jumps: from which number to which.
    pub jump: Option<(usize, Spanned<usize>)>,
}

/// What only a page has.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Page {
    /// Whether YAML front matter (or one we could not read) stands above it.
    pub has_front_matter: bool,
    /// Headings with nothing below.
    pub empty_sections: Vec<HeadingOnly>,
    /// Its own table of contents, if it has one.
    pub contents: Option<Contents>,
    /// How many exercises its title promises, and where.
    pub promised: Option<Spanned<usize>>,
    /// Ids of records it embeds or links to, and names in `exercises`.
    pub embeds: Vec<Reference>,
    /// Who stands behind its text and on what it rests, as its prose says; `None` when it was not read.
    pub evidence: Option<PageEvidence>,
    /// Its plans: tables and lists that spread exercises over days, weeks or phases.
    pub plans: Vec<Plan>,
    /// Headings of its stages ("Weeks 5-8") when nothing near them says when to go on to the next.
    pub bare_stages: Vec<Spanned<String>>,
    /// Doses in answers to questions about one exercise, by its place among the exercises.
    pub answers: Vec<(usize, Dose)>,
    /// Exercise records embedded or linked to within an exercise, by its place among the exercises.
    pub shown_in: Vec<(usize, Reference)>,
    /// How often its exercises are done, as it says outside of them.
    pub often: Often,
    /// Cautions that stand in none of its exercises, so that they meet no duty.
    pub cautions: Vec<Caution>,
    /// Whether it tells, outside of its exercises, how to breathe in them.
    pub tells_to_breathe: bool,
    /// The first sentence that tells when to stop, when it stands behind the last exercise and
    /// nothing above leads to it.
    pub late_stop: Option<Span>,
    /// Whether it looks, anywhere, at how the body feels the day after.
    pub looks_at_next_day: bool,
    /// Paragraphs and items that hold a caution, with the heading above, lower case.
    pub warnings: Vec<String>,
    /// The first sentence that sends the reader to a health professional before the first exercise.
    pub checked_first: Option<CheckedFirst>,
    /// Medicines it suggests while nothing says whom they suit or whom to ask.
    pub medicines: Vec<Spanned<String>>,
    /// What it sells, and whether it says so; `None` when its prose was not read.
    pub promotion: Option<PagePromotion>,
}

/// A check before the first exercise, as a page words it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckedFirst {
    /// The sentence.
    pub sentence: Spanned<String>,
    /// Whether it stands in the first half of the page, or before its first exercise.
    pub in_time: bool,
}

/// Where a page says how often, outside of the exercises themselves.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Often {
    /// Where it says so once for all.
    pub all: Option<Span>,
    /// Exercises for which a heading above, an answer or a plan says so, by their place.
    pub exercises: BTreeSet<usize>,
    /// Records for which a plan says so, by id.
    pub records: BTreeSet<String>,
}

/// A shared safety text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guidance {
    /// What it is for: the value of `role`.
    pub role: Field<String>,
    /// Its stop rule, for role `pain-stop`.
    pub pain_stop: Field<PainStops>,
    /// Its cautions, for role `caution`.
    pub cautions: Field<super::Cautions>,
    /// Its text, and words and condition slugs of these cautions, lower case.
    pub caution_words: Vec<String>,
}

/// What configuration gives the files of a collection that have none of their own.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Inherited {
    /// Id of a guidance with role `pain-stop`.
    pub pain_stop: Option<String>,
    /// Ids of disclaimers.
    pub disclaimer: Vec<String>,
    /// Ids of red-flag records.
    pub red_flags: Vec<String>,
    /// Id of a guidance with role `before-you-start`.
    pub before_you_start: Option<String>,
}

impl Inherited {
    /// The ids of all of them.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        let single = self.pain_stop.iter().chain(&self.before_you_start);
        single.chain(&self.disclaimer).chain(&self.red_flags).map(String::as_str)
    }
}

/// One file as understood.
#[derive(Debug, Clone, PartialEq)]
pub struct Content {
    /// Its kind.
    pub kind: Kind,
    /// Who said so.
    pub declaration: Declaration,
    /// Where it stands in its life.
    pub status: Status,
    /// Its `id` key.
    pub id: Field<Spanned<String>>,
    /// Its name or title, and where a finding about the whole file stands.
    pub title: Spanned<String>,
    /// The exercises in it.
    pub exercises: Vec<Exercise>,
    /// Tags of those it is written for, with the words or the field that say so.
    pub audience: Vec<Spanned<String>>,
    /// Pain-stop of the document, outside its exercises.
    pub pain_stop: Field<PainStops>,
    /// Disclaimer of the document; in a record, its own references.
    pub disclaimer: Field<Disclaimers>,
    /// What to check before the first exercise, in words of its own; missing for a mere reference.
    pub before_you_start: Field<Span>,
    /// Doses that stand in no exercise.
    pub doses: Vec<Dose>,
    /// Elements a disclaimer claims to have, with their place.
    pub claimed: Vec<Spanned<String>>,
    /// A guidance's own fields.
    pub guidance: Option<Guidance>,
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
    /// Slugs that stand in lists a project may close.
    pub slugs: Vec<Slug>,
    /// Local files it shows or links to.
    pub files: Vec<LocalFile>,
    /// Pictures it shows, and films of a record.
    pub media: Vec<Medium>,
    /// Pictures and films that its text speaks of while it shows none.
    pub unkept: Vec<UnkeptPromise>,
    /// Whether it stands on its own, or holds only the words of another record.
    pub layer: Layer,
    /// The clinical digest of the file as it is now; computed when a review or another file of its name may hold
    /// one to compare with.
    pub digest: Option<String>,
    /// Its words by their place, where the run holds another file of its name.
    pub translatable: Option<Box<Translatable>>,
    /// What it promises or tells that nobody should, in file order.
    pub claims: Vec<ClaimSentence>,
    /// What it calls things by.
    pub wording: FileWording,
    /// How hard it is to read; `None` for what is no exercise content, and in languages without a formula.
    pub reading: Option<ReadingLevel>,
    /// Numbers to call in an emergency.
    pub emergency: EmergencyNumbers,
    /// Fields that could not be read.
    pub malformed: Vec<Malformed>,
}

impl Content {
    /// Its claims of one sort.
    pub fn claims_of(&self, claim: Claim) -> impl Iterator<Item = &ClaimSentence> {
        self.claims.iter().filter(move |said| said.claim == claim)
    }

    /// What the disclaimer text of this file says, if it meets the duty.
    #[must_use]
    pub fn disclaimer_present(&self) -> Option<Elements> {
        self.disclaimer.given().and_then(|disclaimer| disclaimer.present)
    }
}

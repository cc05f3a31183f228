//! Fields of YAML records and front matter. Lowering never fails: what does not fit is malformed.

mod details;
mod envelope;
mod media;
mod pain;
mod program;
mod reading;
mod references;
mod step_words;
mod strains;
mod told;
mod work;

pub(super) use references::local_file;

use super::{
    Caution, Cautions, Content, Declaration, Details, DisclaimerSentence, Disclaimers, EmergencyNumbers, Envelope,
    Exercise, Field, FileWording, Guidance, Layer, Malformed, Origin, Reading, Reference, Status, WarningSigns,
    dosage::{self, LeftOpen, MalformedDose},
    texts,
};
use crate::{
    document::{Data, Document, Found, Kind, NodeRef},
    lexicon::{self, CautionKind, CautionMark, Lent, Passage, Place, Sentences, StartPosition, Words},
    text::{Prose, Source, Span, Spanned, sanitize},
};
use step_words::{StepTexts, StepWords};

/// Lowers a record. `stem` names it where its own name cannot be read.
#[must_use]
pub fn lower_record(kind: Kind, document: &Document<'_>, source: &Source, stem: &str, reading: Reading) -> Content {
    let file = source.text();
    let Some(root) = document.root().filter(|root| matches!(root.data(), Data::Map)) else {
        let start = source.mark_length();
        return frame(kind, Declaration::Declared, Spanned::new(stem.to_owned(), Span::of(&(start..start))));
    };
    let first_key = root.entries().next().map_or(root.span(), |(key, _)| key.span());
    let name_key = if matches!(kind, Kind::Disclaimer | Kind::Source) { "title" } else { "name" };
    let name = text(root, name_key);
    let mut content =
        frame(kind, Declaration::Declared, name.unwrap_or_else(|| Spanned::new(stem.to_owned(), first_key)));
    lower_envelope(root, file, reading, &mut content);
    content.details = details::details(kind, root);
    match kind {
        Kind::Exercise => {
            let texts = StepTexts::of(root, file, reading);
            let words = texts.words();
            if let Details::Exercise(exercise) = &mut content.details {
                exercise.told = told::told(&words);
            }
            if reading == Reading::Prose {
                content.reading = Some(reading::reading_of(root, file, &words, &content.title.value));
            }
            let exercise = lower_exercise(root, file, reading, &words, &mut content);
            content.exercises.push(exercise);
        }
        Kind::Guidance => content.guidance = Some(lower_guidance(root, file, reading)),
        Kind::Disclaimer => lower_disclaimer_text(root, file, reading, &mut content),
        Kind::Program | Kind::Article | Kind::RedFlags | Kind::Expert | Kind::Source => {}
    }
    if reading == Reading::Prose && !matches!(kind, Kind::Expert | Kind::Source) {
        texts::read_fields(root, file, &mut content);
    }
    content
}

/// A file of which nothing is known yet but its title.
pub(super) fn frame(kind: Kind, declaration: Declaration, title: Spanned<String>) -> Content {
    Content {
        kind,
        declaration,
        status: Status::default(),
        id: Field::Missing,
        title,
        exercises: Vec::new(),
        pain_stop: Field::Missing,
        audience: Vec::new(),
        disclaimer: Field::Missing,
        before_you_start: Field::Missing,
        doses: Vec::new(),
        claimed: Vec::new(),
        guidance: None,
        signs: WarningSigns::default(),
        page: None,
        envelope: Envelope::default(),
        details: Details::default(),
        references: Vec::new(),
        slugs: Vec::new(),
        files: Vec::new(),
        media: Vec::new(),
        unkept: Vec::new(),
        layer: Layer::default(),
        digest: None,
        translatable: None,
        claims: Vec::new(),
        wording: FileWording::default(),
        reading: None,
        emergency: EmergencyNumbers::default(),
        malformed: Vec::new(),
    }
}

/// Reads one field: absent or empty is missing; refused, doubled or torn is malformed.
fn read<'d, 's, T>(map: NodeRef<'d, 's>, key: &str, reads: impl FnOnce(NodeRef<'d, 's>) -> Field<T>) -> Field<T> {
    match map.get(key) {
        Found::Absent => Field::Missing,
        Found::Unreadable => Field::Malformed,
        Found::Here { value, .. } => match value.data() {
            Data::Null => Field::Missing,
            Data::Refused => Field::Malformed,
            _ => reads(value),
        },
    }
}

/// The text of a field, if it is text.
pub(super) fn text(map: NodeRef<'_, '_>, key: &str) -> Option<Spanned<String>> {
    match read(map, key, spanned_text) {
        Field::Given(text) => Some(text),
        Field::Missing | Field::Malformed => None,
    }
}

fn spanned_text(value: NodeRef<'_, '_>) -> Field<Spanned<String>> {
    value.text().map_or(Field::Malformed, |text| Field::Given(Spanned::new(text.to_owned(), value.span())))
}

/// Ids of a list of references; an entry that is no text is left to the schema.
pub(super) fn references(map: NodeRef<'_, '_>, key: &'static str, kind: Kind) -> Vec<Reference> {
    let listed =
        |value: NodeRef<'_, '_>| Field::Given(value.items().filter_map(|item| reference(item, kind, key)).collect());
    match read(map, key, listed) {
        Field::Given(references) => references,
        Field::Missing | Field::Malformed => Vec::new(),
    }
}

/// A reference: `ID`, or `KIND:ID` where somebody prefers to say it in full.
fn reference(item: NodeRef<'_, '_>, kind: Kind, field: &'static str) -> Option<Reference> {
    let text = item.text()?;
    let id = text.strip_prefix(kind.name()).and_then(|rest| rest.strip_prefix(':')).unwrap_or(text);
    Some(Reference { kind, id: id.to_owned(), span: item.span(), field })
}

/// `{use: ID}`, a reference to a guidance record.
fn use_of(value: NodeRef<'_, '_>, field: &'static str) -> Option<Reference> {
    value.get("use").value().and_then(|value| reference(value, Kind::Guidance, field))
}

/// Fields that every kind may carry, and those of documents.
pub(super) fn lower_envelope(root: NodeRef<'_, '_>, file: &str, reading: Reading, content: &mut Content) {
    content.status = text(root, "status").and_then(|status| Status::named(&status.value)).unwrap_or_default();
    content.id = read(root, "id", spanned_text);
    let listed = |value: NodeRef<'_, '_>| Field::Given(value.items().filter_map(spanned_text_of).collect::<Vec<_>>());
    if let Field::Given(claimed) = read(root, "elements", listed) {
        content.claimed = claimed;
    }
    if content.kind != Kind::Exercise {
        content.pain_stop = read(root, "pain_stop", |value| pain::pain_stop(value, file, reading));
    }
    content.disclaimer = read(root, "disclaimer", |value| match value.data() {
        Data::Seq => {
            let uses = value.items().filter_map(|item| reference(item, Kind::Disclaimer, "disclaimer")).collect();
            Field::Given(Disclaimers { uses, ..Disclaimers::default() })
        }
        _ => Field::Malformed,
    });
    content.before_you_start = read(root, "before_you_start", said_in_full);
    content.signs = details::warning_signs(root);
    content.emergency = EmergencyNumbers::of_fields(root, file);
    content.audience = envelope::texts(root, "audience");
    content.envelope = envelope::envelope(root, content.kind);
    content.references = references::references(content.kind, root, &content.envelope);
    content.slugs = references::slugs(root);
    content.files = references::media(root);
    content.media = media::media(root, content);
    if content.declaration == Declaration::Assumed {
        // What does not fit in front matter nobody declared is none of ours.
        if content.pain_stop.is_malformed() {
            content.pain_stop = Field::Missing;
        }
        if content.disclaimer.is_malformed() {
            content.disclaimer = Field::Missing;
        }
        if content.before_you_start.is_malformed() {
            content.before_you_start = Field::Missing;
        }
    }
}

/// A text that is no placeholder, as itself or under `text`; a reference says nothing in full.
fn said_in_full(value: NodeRef<'_, '_>) -> Field<Span> {
    match value.data() {
        Data::Text(_) | Data::Map if has_words(value) => Field::Given(value.span()),
        Data::Text(_) | Data::Map => Field::Missing,
        _ => Field::Malformed,
    }
}

fn spanned_text_of(item: NodeRef<'_, '_>) -> Option<Spanned<String>> {
    Some(Spanned::new(item.text()?.to_owned(), item.span()))
}

fn lower_exercise(
    root: NodeRef<'_, '_>,
    file: &str,
    reading: Reading,
    words: &StepWords<'_>,
    content: &mut Content,
) -> Exercise {
    let position = read(root, "position", |value| {
        value.text().and_then(StartPosition::named).map_or(Field::Malformed, Field::Given)
    });
    let steps = read(root, "steps", |value| match value.data() {
        Data::Seq => Field::Given(value.items().filter(|item| has_words(*item)).map(NodeRef::span).collect()),
        _ => Field::Malformed,
    });
    let steps_key = root.get("steps").key().map(NodeRef::span);
    let dosage = read(root, "dosage", |value| {
        let dosage = dosage::from_record(value);
        content.malformed.extend(dosage.malformed.iter().map(|fault| malformed_dose(fault, file)));
        let mut doses = dosage.doses;
        if let (Some(dose), Some(bare)) = (doses.first_mut(), dosage.bare_units.first()) {
            dose.missing_unit = Some(bare.span);
        }
        if dosage.unreadable { Field::Malformed } else { Field::Given(doses) }
    });
    let open = dosage.given().map(LeftOpen::by).unwrap_or_default();
    let work = work::work_of(root, words, open);
    let aliases = read(root, "aliases", |value| {
        Field::Given(value.items().filter_map(|item| Some(item.text()?.to_owned())).collect::<Vec<_>>())
    });
    let cautions = all_cautions(root, file, reading);
    let strains = strains::strains(root, reading, &cautions);
    Exercise {
        name: content.title.value.clone(),
        name_span: content.title.span,
        pointer: "/name",
        origin: Origin::Record,
        aliases: aliases.given().cloned().unwrap_or_default(),
        position,
        steps,
        steps_key,
        cautions,
        pain_stop: read(root, "pain_stop", |value| pain::pain_stop(value, file, reading)),
        dosage,
        disclaimer: match &content.disclaimer {
            Field::Given(given) => Field::Given(given.uses.clone()),
            Field::Missing => Field::Missing,
            Field::Malformed => Field::Malformed,
        },
        other_way: None,
        said_to_train: Vec::new(),
        one_sided: work.one_sided,
        loaded: work.loaded,
        strains,
        second_exercise: None,
        shared_amount: false,
        shows_record: false,
    }
}

/// What to say of a part of a dose that fits no form.
fn malformed_dose(fault: &MalformedDose, file: &str) -> Malformed {
    let key = fault.pointer.rsplit('/').next().filter(|key| !key.is_empty()).unwrap_or("dosage");
    let value = sanitize(file.get(fault.span.range()).unwrap_or("").lines().next().unwrap_or("")).into_owned();
    let [first, second] = fault.forms;
    Malformed {
        span: fault.span,
        pointer: format!("/dosage{}", fault.pointer),
        message: format!("`{key}: {value}` cannot be read as a dose"),
        help: format!("write `{first}` or `{second}`"),
    }
}

/// Whether a step holds words that are no placeholder: as text, or as `{text: …}`.
fn has_words(item: NodeRef<'_, '_>) -> bool {
    entry_text(item).is_some_and(|text| {
        text.text().is_some_and(|text| {
            let says = text.chars().any(char::is_alphanumeric);
            says && !lexicon::is_placeholder_text(&text.to_ascii_lowercase())
        })
    })
}

/// The node with the words of an entry: the entry itself, or what stands under `text`, `condition`
/// or `sign`.
fn entry_text<'d, 's>(item: NodeRef<'d, 's>) -> Option<NodeRef<'d, 's>> {
    if item.text().is_some() {
        return Some(item);
    }
    ["text", "condition", "sign"].into_iter().find_map(|key| match item.get(key) {
        Found::Here { value, .. } if value.text().is_some() => Some(value),
        Found::Here { .. } | Found::Absent | Found::Unreadable => None,
    })
}

/// `cautions` and `contraindications` together: either meets the duty.
fn all_cautions(root: NodeRef<'_, '_>, file: &str, reading: Reading) -> Field<Cautions> {
    let listed = |value: NodeRef<'_, '_>| match value.data() {
        Data::Seq => Field::Given(caution_list(value, file, reading)),
        _ => Field::Malformed,
    };
    let bans = |value: NodeRef<'_, '_>| match value.data() {
        Data::Seq => {
            let mut bans = caution_list(value, file, reading);
            // An entry under `contraindications` names a situation by being there.
            for caution in &mut bans.own {
                caution.mark = CautionMark { kind: CautionKind::Condition, has_situation: true };
            }
            Field::Given(bans)
        }
        _ => Field::Malformed,
    };
    match (read(root, "cautions", listed), read(root, "contraindications", bans)) {
        (Field::Given(mut cautions), Field::Given(bans)) => {
            cautions.own.extend(bans.own);
            cautions.uses.extend(bans.uses);
            cautions.empty.extend(bans.empty);
            Field::Given(cautions)
        }
        (Field::Given(cautions), Field::Missing) | (Field::Missing, Field::Given(cautions)) => Field::Given(cautions),
        // One that cannot be read may hold the caution that the other lacks.
        (Field::Given(cautions), Field::Malformed) | (Field::Malformed, Field::Given(cautions))
            if !cautions.own.is_empty() =>
        {
            Field::Given(cautions)
        }
        (Field::Missing, Field::Missing) => Field::Missing,
        (Field::Malformed, _) | (_, Field::Malformed) => Field::Malformed,
    }
}

fn caution_list(list: NodeRef<'_, '_>, file: &str, reading: Reading) -> Cautions {
    let mut cautions = Cautions::default();
    for item in list.items() {
        if let Some(reference) = use_of(item, "cautions") {
            cautions.uses.push(reference);
            continue;
        }
        let Some(text) = entry_text(item) else { continue };
        let prose = text.prose(file);
        let said = CautionMark { kind: CautionKind::Technique, has_situation: true };
        let mark = match reading {
            Reading::Prose => lexicon::caution_entry(&prose),
            Reading::Safety(_) | Reading::FieldsOnly => (!prose.is_empty()).then_some(said),
        };
        match mark {
            Some(mark) => cautions.own.push(Caution { mark: declared_kind(item).unwrap_or(mark), span: text.span() }),
            None => cautions.empty.push(text.span()),
        }
    }
    cautions
}

/// The `kind` an author gave a caution; it wins over what the words say.
fn declared_kind(item: NodeRef<'_, '_>) -> Option<CautionMark> {
    let Found::Here { value, .. } = item.get("kind") else { return None };
    let kind = [CautionKind::Condition, CautionKind::Technique, CautionKind::Modification]
        .into_iter()
        .find(|kind| value.text() == Some(kind.name()))?;
    Some(CautionMark { kind, has_situation: true })
}

fn lower_guidance(root: NodeRef<'_, '_>, file: &str, reading: Reading) -> Guidance {
    let role = read(root, "role", |value| value.text().map_or(Field::Malformed, |role| Field::Given(role.to_owned())));
    let items = |value: NodeRef<'_, '_>| match value.data() {
        Data::Seq => Field::Given(caution_list(value, file, reading)),
        _ => Field::Malformed,
    };
    let text = text(root, "text").map(|text| text.value.to_lowercase());
    Guidance {
        role,
        pain_stop: pain::pain_stop(root, file, reading),
        cautions: read(root, "items", items),
        caution_words: text.into_iter().chain(details::caution_words_of(root, "items")).collect(),
    }
}

fn lower_disclaimer_text(root: NodeRef<'_, '_>, file: &str, reading: Reading, content: &mut Content) {
    let Found::Here { value, .. } = root.get("text") else { return };
    if let Some(words) = reading.words().filter(|_| value.text().is_some()) {
        content.disclaimer = Field::Given(disclaimers_in(&value.prose(file), words));
    }
}

/// The disclaimer sentences of one text.
fn disclaimers_in(prose: &Prose, words: Words) -> Disclaimers {
    let passages = [Passage { prose, place: Place::Paragraph, lent: Lent::default() }];
    let sentences = Sentences::in_words(&passages, words);
    let marks = lexicon::disclaimers(&sentences);
    let present = lexicon::disclaimer_presence(&marks, &sentences);
    let own = marks.iter().map(|mark| DisclaimerSentence::of(mark, prose)).collect();
    let text = Spanned::new(prose.text().to_owned(), prose.whole());
    Disclaimers { own, present, uses: Vec::new(), texts: vec![vec![text]] }
}

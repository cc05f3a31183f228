//! Fields of records that only one kind has.

use super::{
    entry_text,
    envelope::{date, is_true, listed, named, source, texts},
    read, reference, references,
    references::items,
    spanned_text_of, text, use_of,
};
use crate::{
    document::{Data, Found, Kind, NodeRef},
    lexicon,
    model::{
        Contraindication, Credential, Details, ExerciseDetails, Expert, Field, Level, RedFlag, RedFlags, StepText,
        WarningSigns, Way, dosage,
    },
    text::{Prose, Spanned},
};

/// Lowers what belongs to the kind of a record.
pub(super) fn details(kind: Kind, root: NodeRef<'_, '_>) -> Details {
    match kind {
        Kind::Exercise => Details::Exercise(Box::new(exercise(root))),
        Kind::Program => Details::Program(Box::new(super::program::program(root))),
        Kind::RedFlags => Details::RedFlags(Box::new(red_flags(root))),
        Kind::Expert => Details::Expert(expert(root)),
        Kind::Source => Details::Source(Box::new(source(root))),
        Kind::Article | Kind::Disclaimer | Kind::Guidance => Details::None,
    }
}

fn exercise(root: NodeRef<'_, '_>) -> ExerciseDetails {
    let given = |field: Field<Spanned<Level>>| match field {
        Field::Given(level) => Some(level),
        Field::Missing | Field::Malformed => None,
    };
    let muscles = root.get("muscles").value().map(|value| texts(value, "primary")).unwrap_or_default();
    ExerciseDetails {
        aliases: texts(root, "aliases"),
        audience: texts(root, "audience"),
        category: text(root, "category"),
        level: given(named(root, "level", Level::named)),
        laterality: text(root, "laterality"),
        position: text(root, "position"),
        equipment: equipment(root),
        muscles: muscles.into_iter().map(|muscle| muscle.value.to_lowercase()).collect(),
        body_regions: texts(root, "body_regions"),
        conditions: texts(root, "conditions"),
        contraindications: listed(root, "contraindications", contraindication),
        has_no_known_contraindications: is_true(root, "no_known_contraindications"),
        caution_words: caution_words_of(root, "cautions"),
        shares_cautions: items(root, "cautions").filter_map(|item| use_of(item, "cautions")).collect(),
        steps: steps(root),
        modifications: listed(root, "modifications", |item| way(item, "modifications")),
        progressions: listed(root, "progressions", |item| way(item, "progressions")),
        regressions: listed(root, "regressions", |item| way(item, "regressions")),
        told: Vec::new(),
        variants: variants(root),
        dosage_key: root.get("dosage").key().map(NodeRef::span),
    }
}

/// A list, one text, or `{required: …, optional: …}`.
pub(super) fn equipment(root: NodeRef<'_, '_>) -> Field<Vec<Spanned<String>>> {
    read(root, "equipment", |value| match value.data() {
        Data::Text(_) => Field::Given(spanned_text_of(value).into_iter().collect()),
        Data::Seq => Field::Given(value.items().filter_map(spanned_text_of).collect()),
        Data::Map => {
            let mut all = texts(value, "required");
            all.extend(texts(value, "optional"));
            Field::Given(all)
        }
        Data::Null | Data::Bool(_) | Data::Int(_) | Data::Float(_) | Data::Big(_) | Data::Refused => Field::Malformed,
    })
}

fn contraindication(item: NodeRef<'_, '_>) -> Option<Contraindication> {
    let condition = ["condition", "text"].into_iter().find_map(|key| text(item, key));
    Some(Contraindication {
        condition: condition.or_else(|| spanned_text_of(item))?,
        is_absolute: text(item, "level").is_some_and(|level| level.value == "absolute"),
        span: item.span(),
    })
}

/// The words of a list of cautions, and the slugs they apply to, lower case.
pub(super) fn caution_words_of(root: NodeRef<'_, '_>, key: &str) -> Vec<String> {
    items(root, key).flat_map(caution_words).collect()
}

/// The words of a caution, and the slugs it applies to.
fn caution_words(item: NodeRef<'_, '_>) -> Vec<String> {
    let said = entry_text(item).and_then(NodeRef::text).map(str::to_lowercase);
    let slugs = texts(item, "applies_to").into_iter().map(|slug| slug.value.to_lowercase());
    said.into_iter().chain(slugs).collect()
}

fn steps(root: NodeRef<'_, '_>) -> Vec<StepText> {
    let words = |item: NodeRef<'_, '_>| {
        let text = entry_text(item)?;
        Some(StepText { lower: text.text()?.to_lowercase(), span: text.span() })
    };
    root.get("steps").value().into_iter().flat_map(NodeRef::items).filter_map(words).collect()
}

fn way(item: NodeRef<'_, '_>, field: &'static str) -> Option<Way> {
    let exercise = item.get("exercise").value().and_then(|value| reference(value, Kind::Exercise, field));
    (exercise.is_some() || entry_text(item).is_some()).then(|| Way { exercise, span: item.span() })
}

/// Variants of a dose by their slug; what cannot be read is told where the dose itself is lowered.
fn variants(root: NodeRef<'_, '_>) -> Vec<(String, dosage::Dose)> {
    let Found::Here { value: dose, .. } = root.get("dosage") else { return Vec::new() };
    let Found::Here { value: variants, .. } = dose.get("variants") else { return Vec::new() };
    let named = variants.entries().filter_map(|(key, value)| Some((key.text()?.to_owned(), value)));
    named.filter_map(|(slug, value)| Some((slug, dosage::from_record(value).doses.into_iter().next()?))).collect()
}

/// What its fields say of the warning signs a document is to name.
pub(super) fn warning_signs(root: NodeRef<'_, '_>) -> WarningSigns {
    WarningSigns {
        uses: references(root, "red_flags", Kind::RedFlags),
        titles: ["title", "name"].into_iter().filter_map(|key| Some(text(root, key)?.value)).collect(),
        body_regions: texts(root, "body_regions"),
        conditions: texts(root, "conditions"),
        ..WarningSigns::default()
    }
}

fn red_flags(root: NodeRef<'_, '_>) -> RedFlags {
    let item = |item: NodeRef<'_, '_>| {
        let sign = text(item, "sign").or_else(|| spanned_text_of(item))?;
        Some(RedFlag {
            said: lexicon::flag_entry(&Prose::from_text(&sign.value, 0)),
            sign,
            group: text(item, "group"),
            urgency: text(item, "urgency"),
            action: text(item, "action"),
            span: item.span(),
        })
    };
    RedFlags { body_regions: texts(root, "body_regions"), items: listed(root, "items", item) }
}

fn expert(root: NodeRef<'_, '_>) -> Expert {
    let credential = |item: NodeRef<'_, '_>| {
        let is_map = matches!(item.data(), Data::Map);
        if !is_map && item.text().is_none() {
            return None;
        }
        Some(Credential {
            abbr: if is_map { text(item, "abbr") } else { spanned_text_of(item) },
            title: text(item, "title").filter(|_| is_map),
            expires: if is_map { date(item, "expires") } else { Field::Missing },
            span: item.span(),
        })
    };
    Expert { credentials: listed(root, "credentials", credential), is_sample: is_true(root, "sample") }
}

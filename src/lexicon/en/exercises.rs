//! English words of exercises; the lists themselves stand in `exercises.txt`.

use std::sync::LazyLock;

use crate::lexicon::{
    exercises::{PartKind, Topic},
    phrases::Phrases,
    position::StartPosition,
    words::{WordLists, Words},
};

/// The lists of `exercises.txt`, each under its own name there.
pub(crate) struct ExerciseWords {
    pub(crate) exercise_nouns: Words,
    pub(crate) head_ends: Words,
    pub(crate) parts: Phrases<PartKind>,
    pub(crate) lone_parts: Words,
    pub(crate) never_prefixes: Phrases,
    pub(crate) never_words: Phrases,
    pub(crate) avoid_endings: Vec<&'static str>,
    pub(crate) question_words: Phrases,
    pub(crate) instruction_verbs: Words,
    pub(crate) lead_ins: Phrases,
    pub(crate) scene_words: Words,
    pub(crate) body_words: Words,
    pub(crate) telling_body_words: Words,
    pub(crate) topics: Phrases<Topic>,
    pub(crate) positions: Phrases<StartPosition>,
    pub(crate) pose_words: Phrases,
    pub(crate) exercise_labels: Words,
    pub(crate) not_exercises: Words,
    pub(crate) other_lists: Vec<&'static str>,
    pub(crate) question_headings: Phrases,
    pub(crate) program_words: Phrases,
    pub(crate) how_often_heads: Words,
    pub(crate) walking: Phrases,
    pub(crate) breathing: Vec<&'static str>,
    pub(crate) number_words: Vec<&'static str>,
    pub(crate) contents_headings: Phrases,
    pub(crate) movement_nouns: Words,
    pub(crate) daily_life: Words,
    pub(crate) daily_life_ends: Words,
    pub(crate) dose_measures: Words,
    pub(crate) dose_joints: Words,
    pub(crate) how_to_objects: Words,
    pub(crate) owner_words: Words,
    pub(crate) limb_sides: Words,
    pub(crate) calendar_words: Words,
    pub(crate) name_columns: Words,
    pub(crate) phases: Phrases,
    pub(crate) condition_ends: Words,
    pub(crate) page_words: Words,
    pub(crate) trains: Phrases<&'static str>,
    pub(crate) paces_aerobic: Words,
    pub(crate) ends_aerobic: Vec<&'static str>,
    pub(crate) long_holds: Phrases,
    pub(crate) restful: Phrases,
}

/// What exercises train, as the `category` of records names it.
const CATEGORIES: [&str; 7] = ["mobility", "flexibility", "stability", "strength", "aerobic", "balance", "breathing"];

/// English, read when first asked for.
pub(crate) static WORDS: LazyLock<ExerciseWords> = LazyLock::new(|| {
    let lists = WordLists::read(include_str!("exercises.txt"));
    let part = |list: &str, kind: PartKind| {
        lists.entries(&format!("part {list}")).into_iter().map(move |phrase| (phrase, kind)).collect::<Vec<_>>()
    };
    let position = |line: &'static str| {
        let (phrase, name) = line.split_once(" = ").expect("positions are written `phrase = name`");
        (phrase, StartPosition::named(name).expect("positions are of the vocabulary"))
    };
    let topic = |list: &str, topic: Topic| lists.entries(list).into_iter().map(move |phrase| (phrase, topic));
    let trained = |category: &'static str| {
        lists.entries(&format!("trains {category}")).into_iter().map(move |phrase| (phrase, category))
    };
    let parts = [
        part("steps", PartKind::Steps),
        part("dosage", PartKind::Dosage),
        part("cautions", PartKind::Cautions),
        part("modifications", PartKind::Modifications),
        part("progressions", PartKind::Progressions),
        part("other", PartKind::Other),
    ];
    ExerciseWords {
        exercise_nouns: lists.set("exercise-nouns"),
        head_ends: lists.set("head-ends"),
        parts: parts.into_iter().flatten().collect(),
        lone_parts: lists.set("lone-parts"),
        never_prefixes: lists.phrases("never-prefixes"),
        never_words: lists.phrases("never-words"),
        avoid_endings: lists.entries("avoid-endings"),
        question_words: lists.phrases("question-words"),
        instruction_verbs: lists.set("instruction-verbs"),
        lead_ins: lists.phrases("lead-ins"),
        scene_words: lists.set("scene-words"),
        body_words: lists.set("body-words"),
        telling_body_words: lists.set("telling-body-words"),
        topics: topic("topic-words", Topic::Bodies).chain(topic("craft-words", Topic::Craft)).collect(),
        positions: lists.entries("positions").into_iter().map(position).collect(),
        pose_words: lists.phrases("pose-words"),
        exercise_labels: lists.set("exercise-labels"),
        not_exercises: lists.set("not-exercises"),
        other_lists: lists.entries("other-lists"),
        question_headings: lists.phrases("question-headings"),
        program_words: lists.phrases("program-words"),
        how_often_heads: lists.set("how-often-heads"),
        walking: lists.phrases("walking"),
        breathing: lists.entries("breathing"),
        number_words: lists.entries("number-words"),
        contents_headings: lists.phrases("contents-headings"),
        movement_nouns: lists.set("movement-nouns"),
        daily_life: lists.set("daily-life"),
        daily_life_ends: lists.set("daily-life-ends"),
        dose_measures: lists.set("dose-measures"),
        dose_joints: lists.set("dose-joints"),
        how_to_objects: lists.set("how-to-objects"),
        owner_words: lists.set("owner-words"),
        limb_sides: lists.set("limb-sides"),
        calendar_words: lists.set("calendar-words"),
        name_columns: lists.set("name-columns"),
        phases: lists.phrases("phases"),
        condition_ends: lists.set("condition-ends"),
        page_words: lists.set("page-words"),
        trains: CATEGORIES.into_iter().flat_map(trained).collect(),
        paces_aerobic: lists.set("paces aerobic"),
        ends_aerobic: lists.entries("ends aerobic"),
        long_holds: lists.phrases("long-holds"),
        restful: lists.phrases("restful"),
    }
});

//! English words of exercises; the lists themselves stand in `exercises.txt`.

use std::{collections::HashSet, sync::LazyLock};

use crate::lexicon::{exercises::PartKind, position::StartPosition, words::WordLists};

/// The lists of `exercises.txt`, each under its own name there.
pub(crate) struct ExerciseWords {
    pub(crate) exercise_nouns: HashSet<&'static str>,
    pub(crate) head_ends: HashSet<&'static str>,
    pub(crate) parts: Vec<(&'static str, PartKind)>,
    pub(crate) lone_parts: HashSet<&'static str>,
    pub(crate) never_prefixes: Vec<&'static str>,
    pub(crate) never_words: Vec<&'static str>,
    pub(crate) avoid_endings: Vec<&'static str>,
    pub(crate) question_words: Vec<&'static str>,
    pub(crate) instruction_verbs: HashSet<&'static str>,
    pub(crate) lead_ins: Vec<&'static str>,
    pub(crate) scene_words: HashSet<&'static str>,
    pub(crate) body_words: HashSet<&'static str>,
    pub(crate) telling_body_words: HashSet<&'static str>,
    pub(crate) topic_words: Vec<&'static str>,
    pub(crate) positions: Vec<(&'static str, StartPosition)>,
    pub(crate) pose_words: Vec<&'static str>,
    pub(crate) exercise_labels: HashSet<&'static str>,
    pub(crate) not_exercises: HashSet<&'static str>,
    pub(crate) other_lists: Vec<&'static str>,
    pub(crate) question_headings: Vec<&'static str>,
    pub(crate) program_words: Vec<&'static str>,
    pub(crate) all_of_them: Vec<&'static str>,
    pub(crate) whole_routine: Vec<&'static str>,
    pub(crate) pointing: Vec<&'static str>,
    pub(crate) other_advice: Vec<&'static str>,
    pub(crate) how_often_heads: HashSet<&'static str>,
    pub(crate) occasions: Vec<&'static str>,
    pub(crate) doing: HashSet<&'static str>,
    pub(crate) done: HashSet<&'static str>,
    pub(crate) training: Vec<&'static str>,
    pub(crate) how_often: Vec<&'static str>,
    pub(crate) walking: Vec<&'static str>,
    pub(crate) breathing: Vec<&'static str>,
    pub(crate) number_words: Vec<&'static str>,
    pub(crate) contents_headings: Vec<&'static str>,
    pub(crate) movement_nouns: HashSet<&'static str>,
    pub(crate) craft_words: Vec<&'static str>,
    pub(crate) daily_life: HashSet<&'static str>,
    pub(crate) daily_life_ends: HashSet<&'static str>,
    pub(crate) dose_measures: HashSet<&'static str>,
    pub(crate) dose_joints: HashSet<&'static str>,
    pub(crate) how_to_objects: HashSet<&'static str>,
    pub(crate) owner_words: HashSet<&'static str>,
    pub(crate) limb_sides: HashSet<&'static str>,
    pub(crate) calendar_words: HashSet<&'static str>,
    pub(crate) name_columns: HashSet<&'static str>,
    pub(crate) phases: Vec<&'static str>,
    pub(crate) condition_ends: HashSet<&'static str>,
    pub(crate) page_words: HashSet<&'static str>,
    pub(crate) trains: Vec<(&'static str, Vec<&'static str>)>,
    pub(crate) paces_aerobic: HashSet<&'static str>,
    pub(crate) ends_aerobic: Vec<&'static str>,
    pub(crate) long_holds: Vec<&'static str>,
    pub(crate) restful: Vec<&'static str>,
}

/// What exercises train, as the `category` of records names it.
const CATEGORIES: [&str; 7] = ["mobility", "flexibility", "stability", "strength", "aerobic", "balance", "breathing"];

/// English, read when first asked for.
pub(crate) static WORDS: LazyLock<ExerciseWords> = LazyLock::new(|| {
    let lists = WordLists::read(include_str!("exercises.txt"));
    let part = |list: &str, kind: PartKind| {
        lists.phrases(&format!("part {list}")).into_iter().map(move |phrase| (phrase, kind)).collect::<Vec<_>>()
    };
    let position = |line: &'static str| {
        let (phrase, name) = line.split_once(" = ").expect("positions are written `phrase = name`");
        (phrase, StartPosition::named(name).expect("positions are of the vocabulary"))
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
        parts: parts.concat(),
        lone_parts: lists.set("lone-parts"),
        never_prefixes: lists.phrases("never-prefixes"),
        never_words: lists.phrases("never-words"),
        avoid_endings: lists.phrases("avoid-endings"),
        question_words: lists.phrases("question-words"),
        instruction_verbs: lists.set("instruction-verbs"),
        lead_ins: lists.phrases("lead-ins"),
        scene_words: lists.set("scene-words"),
        body_words: lists.set("body-words"),
        telling_body_words: lists.set("telling-body-words"),
        topic_words: lists.phrases("topic-words"),
        positions: lists.phrases("positions").into_iter().map(position).collect(),
        pose_words: lists.phrases("pose-words"),
        exercise_labels: lists.set("exercise-labels"),
        not_exercises: lists.set("not-exercises"),
        other_lists: lists.phrases("other-lists"),
        question_headings: lists.phrases("question-headings"),
        program_words: lists.phrases("program-words"),
        all_of_them: lists.phrases("all-of-them"),
        whole_routine: lists.phrases("whole-routine"),
        pointing: lists.phrases("pointing"),
        other_advice: lists.phrases("other-advice"),
        how_often_heads: lists.set("how-often-heads"),
        occasions: lists.phrases("occasions"),
        doing: lists.set("doing"),
        done: lists.set("done"),
        training: lists.phrases("training"),
        how_often: lists.phrases("how-often"),
        walking: lists.phrases("walking"),
        breathing: lists.phrases("breathing"),
        number_words: lists.phrases("number-words"),
        contents_headings: lists.phrases("contents-headings"),
        movement_nouns: lists.set("movement-nouns"),
        craft_words: lists.phrases("craft-words"),
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
        trains: CATEGORIES.map(|category| (category, lists.phrases(&format!("trains {category}")))).to_vec(),
        paces_aerobic: lists.set("paces aerobic"),
        ends_aerobic: lists.phrases("ends aerobic"),
        long_holds: lists.phrases("long-holds"),
        restful: lists.phrases("restful"),
    }
});

use serde_json::{Map, Value};

/// Names that people give to a field, and the field. House list, from the words that exercise
/// content and common exchange formats use for the same thing; a pair counts only where the field
/// exists and the other name does not.
const ALIASES: &[(&str, &str)] = &[
    ("caution", "cautions"),
    ("precaution", "cautions"),
    ("precautions", "cautions"),
    ("warning", "cautions"),
    ("warnings", "cautions"),
    ("safety", "cautions"),
    ("contraindication", "contraindications"),
    ("contra_indications", "contraindications"),
    ("instruction", "steps"),
    ("instructions", "steps"),
    ("how_to", "steps"),
    ("howto", "steps"),
    ("directions", "steps"),
    ("title", "name"),
    ("name", "title"),
    ("heading", "title"),
    ("stop_rule", "pain_stop"),
    ("stop", "pain_stop"),
    ("stop_if", "pain_stop"),
    ("stop_when", "pain_stop"),
    ("painstop", "pain_stop"),
    ("pain_rule", "pain_stop"),
    ("pain", "pain_stop"),
    ("dose", "dosage"),
    ("doses", "dosage"),
    ("prescription", "dosage"),
    ("repetitions", "reps"),
    ("repetition", "reps"),
    ("rep", "reps"),
    ("set", "sets"),
    ("rounds", "sets"),
    ("hold_time", "hold"),
    ("holds", "hold"),
    ("time", "duration"),
    ("length", "duration"),
    ("pause", "rest"),
    ("break", "rest"),
    ("freq", "frequency"),
    ("how_often", "frequency"),
    ("weight", "load"),
    ("effort", "intensity"),
    ("side", "per"),
    ("minimum", "min"),
    ("maximum", "max"),
    ("difficulty", "level"),
    ("starting_position", "position"),
    ("start_position", "position"),
    ("type", "category"),
    ("synonyms", "aliases"),
    ("also_known_as", "aliases"),
    ("benefits", "purpose"),
    ("goal", "purpose"),
    ("disclaimers", "disclaimer"),
    ("redflags", "red_flags"),
    ("red_flag", "red_flags"),
    ("warning_signs", "red_flags"),
    ("author", "authors"),
    ("review", "reviews"),
    ("reviewed_by", "reviews"),
    ("reviewer", "reviews"),
    ("references", "sources"),
    ("citations", "sources"),
    ("language", "lang"),
    ("locale", "lang"),
    ("date", "published"),
    ("last_updated", "updated"),
    ("modified", "updated"),
    ("image", "media"),
    ("images", "media"),
    ("video", "media"),
    ("videos", "media"),
    ("muscle_groups", "muscles"),
    ("gear", "equipment"),
    ("easier", "regressions"),
    ("harder", "progressions"),
    ("summary", "description"),
    ("description", "summary"),
    ("body", "text"),
    ("content", "text"),
];

/// Longest name that is compared: longer ones are no slip of the pen.
const LONGEST: usize = 40;

/// The field of `properties` that `name` most likely stands for.
pub(super) fn field<'p>(name: &str, properties: &'p Map<String, Value>) -> Option<&'p str> {
    if name.len() > LONGEST {
        return None;
    }
    let folded = fold(name).replace('-', "_");
    let known = |target: &str| properties.get_key_value(target).map(|(field, _)| field.as_str());
    let alias = ALIASES.iter().filter(|(other, _)| *other == folded).find_map(|(_, target)| known(target));
    known(&folded).or(alias).or_else(|| nearest(&folded, properties.keys().map(String::as_str)))
}

/// The word of a closed list that `written` most likely stands for.
pub(super) fn word<'w>(written: &str, words: impl Iterator<Item = &'w str>) -> Option<&'w str> {
    if written.len() > LONGEST {
        return None;
    }
    nearest(&fold(written).replace('_', "-"), words)
}

fn fold(name: &str) -> String {
    let name = name.trim().to_lowercase();
    name.replace(char::is_whitespace, "-")
}

fn nearest<'w>(folded: &str, words: impl Iterator<Item = &'w str>) -> Option<&'w str> {
    let length = folded.chars().count();
    let reach = (length / 3).max(1);
    words
        .filter(|word| word.len().abs_diff(length) <= reach)
        .map(|word| (strsim::damerau_levenshtein(folded, word), word))
        .filter(|(distance, _)| *distance <= reach)
        .min()
        .map(|(_, word)| word)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn guess(name: &str, fields: &[&str]) -> Option<String> {
        let mut properties = Map::new();
        for field in fields {
            properties.insert((*field).to_owned(), json!({}));
        }
        field(name, &properties).map(str::to_owned)
    }

    #[test]
    fn other_names_of_a_field_are_known() {
        let fields = ["cautions", "steps", "pain_stop", "name"];
        assert_eq!(guess("precaution", &fields).as_deref(), Some("cautions"));
        assert_eq!(guess("Instructions", &fields).as_deref(), Some("steps"));
        assert_eq!(guess("painStop", &fields).as_deref(), Some("pain_stop"));
        assert_eq!(guess("pain-stop", &fields).as_deref(), Some("pain_stop"));
        assert_eq!(guess("title", &fields).as_deref(), Some("name"));
    }

    #[test]
    fn a_slip_of_the_pen_is_near_and_another_word_is_not() {
        let fields = ["cautions", "steps"];
        assert_eq!(guess("cuations", &fields).as_deref(), Some("cautions"));
        assert_eq!(guess("layout", &fields), None);
        assert_eq!(guess(&"c".repeat(100_000), &fields), None);
    }
}

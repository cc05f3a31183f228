//! Why a total is held down, or is none, as it stands in a sentence.

/// Without the word that says which of both it is: "a core duty is missing".
pub(super) fn reason(cap: &str) -> &str {
    ["held: ", "not scored: "].iter().find_map(|lead| cap.strip_prefix(lead)).unwrap_or(cap)
}

/// What follows a total: ", held because a core duty is missing", ": needs a new review".
pub(super) fn held(cap: &str) -> String {
    match cap.strip_prefix("held: ") {
        Some(told) if told.contains(" is ") || told.contains(" are ") => format!(", held because {told}"),
        Some(named) => format!(", held because of {named}"),
        None => format!(": {}", reason(cap)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quality::score_caps;

    #[test]
    fn a_cap_ends_a_sentence() {
        assert_eq!(held("held: a core duty is missing"), ", held because a core duty is missing");
        assert_eq!(held("held: a safety error"), ", held because of a safety error");
        assert_eq!(held("needs a new review"), ": needs a new review");
    }

    #[test]
    fn no_reason_says_twice_that_it_holds_or_that_there_is_no_score() {
        for cap in score_caps() {
            assert!(!reason(cap.words).contains(':'), "{}", cap.words);
        }
    }
}

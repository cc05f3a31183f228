/// The candidate that `name` is most likely a misspelling of: at most one edit for each three
/// characters apart, the first of equals.
#[must_use]
pub fn closest<'c>(name: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    // Longer names are no slips of the finger, and the comparison is quadratic.
    if name.len() > 80 {
        return None;
    }
    let far = (name.chars().count() / 3).max(1);
    let apart = |candidate: &&str| strsim::damerau_levenshtein(name, candidate);
    candidates.into_iter().filter(|candidate| apart(candidate) <= far).min_by_key(apart)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_understood_and_another_word_is_not() {
        let names = ["severity", "select", "overrides"];
        assert_eq!(closest("severty", names), Some("severity"));
        assert_eq!(closest("colour", names), None);
    }
}

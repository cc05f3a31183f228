//! How many syllables an English word is spoken with, read off its letters.
//!
//! Where a word is spoken in two ways the shorter one counts, and an abbreviation or a figure is one
//! syllable. Source: Flesch, How to Write Plain English, "count the syllables".

/// First parts of words that keep their own syllables, with how many they have: the `e` at their end is
/// silent.
const FIRST_PARTS: [(&str, u64); 17] = [
    ("base", 1),
    ("bone", 1),
    ("care", 1),
    ("every", 2),
    ("fore", 1),
    ("guide", 1),
    ("home", 1),
    ("hope", 1),
    ("life", 1),
    ("safe", 1),
    ("side", 1),
    ("some", 1),
    ("there", 1),
    ("time", 1),
    ("where", 1),
    ("whole", 1),
    ("wide", 1),
];

/// First parts that nothing else begins with, whatever letter follows.
const SURE_FIRST_PARTS: [&str; 3] = ["every", "fore", "some"];

/// How many syllables a word, in lower case, is spoken with; at least one.
pub(in crate::lexicon) fn syllables(word: &str) -> u64 {
    const SHORT: usize = 3;
    if word.len() <= SHORT {
        // "A-ny", "a-go", and not "are".
        let two = matches!(word.as_bytes(), [first, middle, last]
            if is_plain_vowel(*first) && !is_plain_vowel(*middle) && (*last == b'y' || is_plain_vowel(*last) && *last != b'e'));
        return if two { 2 } else { 1 };
    }
    let Some((stem, tail)) = word.split_once('\'') else { return of_stem_or_one(word) };
    let spoken = match tail {
        // "didn't", and not "don't".
        "t" => ["dn", "sn", "tn"].iter().any(|end| stem.ends_with(end)),
        "s" => hisses(stem) || ["ce", "ge", "se"].iter().any(|end| stem.ends_with(end)),
        _ => false,
    };
    of_stem_or_one(stem) + u64::from(spoken)
}

fn of_stem_or_one(word: &str) -> u64 {
    if let Some((own, rest)) = first_part(word) {
        return own + of_stem_or_one(rest);
    }
    let letters = word.as_bytes();
    let (mut count, mut at) = (0, 0);
    while at < letters.len() {
        let start = at;
        while at < letters.len() && is_vowel(letters, at) {
            at += 1;
        }
        if at > start {
            count += of_vowels(word, start, at);
        }
        at += 1;
    }
    // "spas-m", "mechanis-ms".
    let hums = word.ends_with("sm") || word.ends_with("sms");
    let silent = if count > 1 { silent_within(word) + silent_at_end(word) } else { 0 };
    (count + u64::from(hums)).saturating_sub(silent).max(1)
}

/// The first part of a compound word, and what is left of it.
fn first_part(word: &str) -> Option<(u64, &str)> {
    const SHORTEST: usize = 3;
    const SHORTEST_WORD: usize = 7;
    if word.len() < SHORTEST_WORD {
        return None;
    }
    let first = word.as_bytes()[0];
    let (head, own) = FIRST_PARTS.iter().find(|(head, _)| head.as_bytes()[0] == first && word.starts_with(head))?;
    let rest = &word[head.len()..];
    let sure = SURE_FIRST_PARTS.contains(head) && !rest.starts_with('s') || !rest.starts_with(['a', 'e', 'i']);
    (rest.len() >= SHORTEST && sure).then_some((*own, rest))
}

const fn is_plain_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u')
}

/// A `y` between two vowels, or before the first, is none: "beyond".
fn is_vowel(letters: &[u8], at: usize) -> bool {
    let beside = |place: Option<&u8>| place.is_some_and(|letter| is_plain_vowel(*letter));
    match letters[at] {
        b'y' => at > 0 && !(beside(letters.get(at - 1)) && beside(letters.get(at + 1))),
        letter => is_plain_vowel(letter),
    }
}

/// How many syllables a run of vowels makes: one, and one more for each pair that is spoken apart.
fn of_vowels(word: &str, start: usize, end: usize) -> u64 {
    let (before, after) = (&word[..start], &word[end..]);
    // "Qu" is one sound.
    let start = start + usize::from(before.ends_with('q') && end > start + 1);
    let apart = (start..end - 1).filter(|at| {
        let after_pair = &word[at + 2..end];
        are_apart(&word[..*at], &word[*at..at + 2], if after_pair.is_empty() { after } else { after_pair })
    });
    1 + apart.map(|_| 1).sum::<u64>()
}

/// Whether two vowels beside each other are spoken apart.
fn are_apart(before: &str, pair: &str, after: &str) -> bool {
    let follows = |ends: &[&str]| ends.iter().any(|end| after.starts_with(end));
    let soft = before.ends_with(['c', 'g', 's', 't', 'x']);
    match pair {
        // "spe-cial", "mar-riage", and "confidenti-ality".
        "ia" => {
            let soft = before.ends_with(['c', 't']) && follows(&["l", "n"]) && !after.starts_with("lit");
            !(soft || before.ends_with("rr"))
        }
        // "ac-tion", "mil-lion", "sen-ior".
        "io" => {
            let one = soft && follows(&["n", "u"]) || before.ends_with('n') && follows(&["n", "r"]);
            !(one || before.ends_with("ll"))
        }
        "iu" | "uo" | "ii" | "yi" => true,
        "eo" => !(after.starts_with("ple") || before.ends_with('g') && follows(&["n", "u"])),
        "ua" => !(before.ends_with('g') || after.starts_with("de")),
        "ie" => {
            let hard = before.ends_with(['d', 'l', 'r']);
            after.starts_with('t') || hard && follows(&["nc", "nt"]) || matches!(after, "r" | "st") && before.len() > 2
        }
        // "cre-ate", "re-act", "re-alise", "ide-a".
        "ea" => {
            before.ends_with("cr") && after.starts_with('t')
                || follows(&["ct", "lis", "liz"])
                || matches!(after, "" | "s") && before.bytes().any(is_plain_vowel)
        }
        "ye" => after == "r",
        "ya" | "yo" => !before.is_empty(),
        "ei" => after.starts_with("ng") || before.ends_with('r') && after.starts_with('n'),
        "oi" => after.starts_with("ng"),
        "oe" => after.starts_with("xi"),
        "oa" => before.ends_with('e'),
        "oo" => before == "c" && follows(&["r", "pe"]),
        "ui" => after.starts_with("ng") && !before.ends_with('g') || follows(&["ti", "ty"]),
        "ai" => after.starts_with("ic"),
        "ue" => follows(&["nc", "nt"]) || after.starts_with('l') && !before.ends_with('f'),
        _ => false,
    }
}

/// A silent `e` before an ending: "move-ment", "use-ful-ly".
fn silent_within(word: &str) -> u64 {
    const ENDINGS: [&str; 5] = ["ement", "ely", "eful", "eless", "eness"];
    if !word.ends_with(['l', 's', 't', 'y']) {
        return 0;
    }
    let one = word.strip_suffix('s').filter(|one| one.ends_with("ment")).unwrap_or(word);
    let whole = one.strip_suffix("ly").filter(|rest| rest.ends_with("ful") || rest.ends_with("less")).unwrap_or(one);
    let head = ENDINGS.iter().find_map(|end| Some((whole.strip_suffix(end)?, *end)));
    let is_vowel = |letter: u8| is_plain_vowel(letter) || letter == b'y';
    let is_silent = head.is_some_and(|(head, end)| {
        // "E-lement", "set-tlement".
        let spoken = end == "ement" && head.ends_with('l');
        !spoken && head.bytes().next_back().is_some_and(|last| !is_vowel(last)) && head.bytes().any(is_vowel)
    });
    u64::from(is_silent)
}

/// A silent `e` at the end, or before the last `s` or `d`.
fn silent_at_end(word: &str) -> u64 {
    const SHORTEST: usize = 4;
    let letters = word.as_bytes();
    let (stem, end) = match letters {
        [.., b'e'] => (&letters[..letters.len() - 1], b'e'),
        [.., b'e', end @ (b's' | b'd')] if letters.len() >= SHORTEST => (&letters[..letters.len() - 2], *end),
        _ => return 0,
    };
    let is_vowel = |letter: u8| is_plain_vowel(letter) || letter == b'y';
    if let [.., b'q' | b'g', b'u'] = stem {
        // "tech-nique", "fa-tigue".
        return 1;
    }
    let (Some(last), before) = (stem.last().copied(), stem.len().checked_sub(2).map_or(b'e', |at| stem[at])) else {
        return 0;
    };
    // "ta-ble", and not "fall-e": a consonant before the `l`.
    let rolls = last == b'l' && !is_vowel(before) && !matches!(before, b'l' | b'r' | b'w');
    let aches = word.ends_with("aches") && !word.ends_with("oaches");
    let hissed = end == b's' && hisses(&word[..stem.len()]) && !aches;
    let stopped = end == b'd' && (matches!(last, b't' | b'd') || last == b'r' && !is_vowel(before) && before != b'r');
    u64::from(!(is_vowel(last) || rolls || hissed || stopped))
}

/// Whether a stem takes a syllable with its `s`.
fn hisses(stem: &str) -> bool {
    stem.ends_with(['c', 'g', 's', 'x', 'z']) || stem.ends_with("sh") || stem.ends_with("ch")
}

#[cfg(test)]
mod tests {
    use super::syllables;

    #[test]
    fn syllables_are_counted_as_words_are_spoken() {
        let told = [
            (1, "a back hips breathe breathed straight stretched keeps aches don't knee's through one's pt mm"),
            (
                2,
                "any ago muscle gently muscles exhale seated repeat pillow movement something forehead didn't careful spasm",
            ),
            (2, "technique fatigue headaches towel ankle table lifted million senior useful safely create beyond"),
            (3, "exercise position however idea replacement usefully completely area sciatic reactive"),
            (4, "variety appropriate recovery january"),
            (5, "immediately osteopathy physiology flexibility"),
            (6, "osteoarthritis physiotherapy"),
        ];
        for (count, words) in told {
            for word in words.split(' ') {
                assert_eq!(syllables(word), count, "{word}");
            }
        }
    }
}

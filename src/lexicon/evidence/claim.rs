use std::{ops::Range, sync::LazyLock};

use aho_corasick::AhoCorasick;

use super::{Pattern, any_of};
use crate::lexicon::{Mark, Sentences, en::evidence_claims as words, pattern, said, sentence::Sentence};

/// How a sentence calls on evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClaimKind {
    /// "Studies show".
    Research,
    /// "Clinically proven".
    Proven,
    /// "According to the Example Society".
    Attribution,
    /// "Four out of five adults", "cuts the risk by a third".
    Statistic,
}

/// A claim inside its sentence: what it is, and the words that make it one.
pub type Claim = (ClaimKind, Range<usize>);

static SEEDS: LazyLock<AhoCorasick> = LazyLock::new(|| pattern::seeds(words::SEEDS));
static RESEARCH: Pattern = LazyLock::new(|| any_of(words::RESEARCH));
static PROVEN: Pattern = LazyLock::new(|| any_of(words::PROVEN));
static ATTRIBUTION: Pattern = LazyLock::new(|| any_of(words::ATTRIBUTION));
static ACCORDING: Pattern = LazyLock::new(|| any_of(words::ACCORDING));
static STATISTIC: Pattern = LazyLock::new(|| any_of(words::STATISTIC));
static EFFECT: Pattern = LazyLock::new(|| any_of(words::EFFECT));
static NOT_SAID: Pattern = LazyLock::new(|| any_of(words::NOT_SAID));
static NO_CLAIM: Pattern = LazyLock::new(|| any_of(words::NO_CLAIM));
static EFFORT: Pattern = LazyLock::new(|| any_of(words::EFFORT));

/// Every sentence that calls on evidence or gives a health statistic, at most one claim each.
#[must_use]
pub fn evidence_claims(sentences: &Sentences<'_>) -> Vec<Mark<Claim>> {
    let read = |sentence: &Sentence<'_>| {
        let (kind, range) = claim_of(sentence)?;
        let within = sentence.range.start + range.start..sentence.range.start + range.end;
        Some(Mark { passage: sentence.passage, range: sentence.range.clone(), what: (kind, within) })
    };
    sentences.iter().filter_map(read).collect()
}

fn claim_of(sentence: &Sentence<'_>) -> Option<Claim> {
    if sentence.question || !SEEDS.is_match(sentence.lower) {
        return None;
    }
    let denied: Vec<Range<usize>> = NO_CLAIM.find_iter(sentence.lower).map(|found| found.range()).collect();
    let said = |range: &Range<usize>| {
        let tokens = sentence.tokens_in(range);
        sentence.says(&tokens)
            && !said::is_negated(sentence, tokens.start)
            && !denied.iter().any(|other| other.start < range.end && range.start < other.end)
            && !is_supposed(sentence.lower, range.start)
    };
    let of = |pattern: &Pattern, kind: ClaimKind| {
        pattern
            .find_iter(sentence.lower)
            .map(|found| found.range())
            .find(|range| said(range))
            .map(|range| (kind, range))
    };
    of(&RESEARCH, ClaimKind::Research)
        .or_else(|| of(&PROVEN, ClaimKind::Proven))
        .or_else(|| of(&ATTRIBUTION, ClaimKind::Attribution))
        .or_else(|| {
            of(&ACCORDING, ClaimKind::Attribution)
                .and_then(|(kind, range)| Some((kind, range.start..name_end(sentence, range.end)?)))
        })
        .or_else(|| {
            of(&STATISTIC, ClaimKind::Statistic).filter(|(_, range)| !EFFORT.is_match(&sentence.lower[range.clone()]))
        })
        .or_else(|| of(&EFFECT, ClaimKind::Statistic).filter(|(_, range)| !is_order(sentence, range.start)))
}

/// Where the name in capitals after "according to" ends; "according to your plan" names nobody.
fn name_end(sentence: &Sentence<'_>, at: usize) -> Option<usize> {
    let mut end = None;
    let mut from = at;
    for word in sentence.text[at..].split(' ') {
        let bare = word.trim_end_matches([',', ';', ':', '.']);
        if bare.starts_with(char::is_uppercase) {
            end = Some(from + bare.len());
        } else if end.is_none() || !words::INSIDE_NAMES.contains(&bare) {
            break;
        }
        if bare.len() < word.len() {
            break;
        }
        from += word.len() + 1;
    }
    end
}

/// Whether a word before byte `at`, in the same clause, makes what follows a condition or a plan.
fn is_supposed(lower: &str, at: usize) -> bool {
    let from = lower[..at].rfind([',', ':', ';', '(']).map_or(0, |comma| comma + 1);
    NOT_SAID.is_match(&lower[from..at])
}

/// A verb in its plain form that opens its clause tells the reader what to do.
fn is_order(sentence: &Sentence<'_>, at: usize) -> bool {
    let verb = sentence.lower[at..].split(' ').next().unwrap_or("");
    let plain = !verb.ends_with(['s', 'd', 'g']);
    let last = sentence.lower[..at].trim_end().rsplit(' ').next().unwrap_or("");
    plain && said::is_told(sentence, sentence.tokens_in(&(at..at)).start) && !words::MODALS.contains(&last)
}

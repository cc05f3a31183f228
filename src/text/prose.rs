use std::{ops::Range, sync::OnceLock};

use super::Span;

/// One passage of prose (a paragraph, a list item, a heading, a table cell) normalised once, with
/// the way back to the bytes of the file.
///
/// Normalised: curly quotes to `'` and `"`, every dash to `-`, white space folded to one space,
/// soft hyphens and zero-width characters left out, `½` to `1/2`, full-width letters and digits to
/// the plain ones, ligature forms left as they are. [`Self::text`] keeps the case; [`Self::lower`] is the same text, byte for
/// byte, in ASCII lower case.
#[derive(Debug, Clone, Default)]
pub struct Prose {
    text: String,
    lower: String,
    runs: Vec<Run>,
    sentences: OnceLock<Vec<Sentence>>,
}

/// From `at` on, bytes of the normalised text stand for bytes of the file from `source` on; when
/// `folded` is not 0, the run is one normalised stretch that stands for that many bytes.
#[derive(Debug, Clone, Copy)]
struct Run {
    at: u32,
    source: u32,
    folded: u32,
}

/// A sentence of a [`Prose`]: its range in the normalised text, end punctuation included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// Bytes of the normalised text.
    pub range: Range<usize>,
}

impl Prose {
    /// An empty passage, to be filled by [`Self::push`] and closed by [`Self::finish`].
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// A passage of one stretch of text that stands at byte `at` of the file, as it is.
    #[must_use]
    pub fn from_text(text: &str, at: u32) -> Self {
        let mut prose = Self::new();
        prose.push(text, at);
        prose.finish();
        prose
    }

    /// Adds text that stands at byte `at` of the file, byte for byte.
    pub fn push(&mut self, text: &str, at: u32) {
        let mut from = 0;
        while let Some(character) = text[from..].chars().next() {
            let source = at + Span::of(&(from..from)).start;
            let plain = self.plain(&text.as_bytes()[from..]);
            if plain > 0 {
                self.keep(&text[from..from + plain], source);
                from += plain;
                continue;
            }
            let length = character.len_utf8();
            match fold(character) {
                Fold::Keep => self.keep(&text[from..from + length], source),
                Fold::Space => self.space(source, length),
                Fold::Drop => {}
                // "Keep it flat (long dash) stop if it lifts": between words it parts them.
                Fold::As("-") if character == LONG_DASH && self.text.ends_with(char::is_alphabetic) => {
                    self.fold(" - ", source, length);
                }
                Fold::As(other) => self.fold(other, source, length),
            }
            from += length;
        }
    }

    /// How many bytes of what follows stay as they are: most of most texts.
    fn plain(&self, bytes: &[u8]) -> usize {
        let mut may_part = !self.text.is_empty() && !self.text.ends_with(' ');
        let is_plain = |byte: &&u8| match byte {
            b' ' => std::mem::replace(&mut may_part, false),
            b'`' => false,
            other => {
                may_part = true;
                other.is_ascii_graphic()
            }
        };
        bytes.iter().take_while(is_plain).count()
    }

    /// Adds decoded text (an entity, an escaped character) that stands for all of `span`.
    pub fn push_decoded(&mut self, decoded: &str, span: Span) {
        if decoded.chars().all(char::is_whitespace) {
            self.space(span.start, span.range().len());
        } else {
            self.fold(decoded, span.start, span.range().len());
        }
    }

    /// Adds a gap where something that is no prose (code, an image) was left out.
    pub fn push_gap(&mut self, span: Span) {
        self.space(span.start, span.range().len());
    }

    /// This passage and one that stands behind it, as one with a space between.
    #[must_use]
    pub fn joined(&self, next: &Self) -> Self {
        let mut joined = Self { text: self.text.clone(), runs: self.runs.clone(), ..Self::default() };
        let (end, start) = (self.whole().end, next.whole().start);
        joined.fold(" ", end, start.saturating_sub(end) as usize);
        let at = joined.here();
        joined.runs.extend(next.runs.iter().map(|run| Run { at: run.at + at, ..*run }));
        joined.text.push_str(&next.text);
        joined.finish();
        joined
    }

    /// Trims the end and fixes the lower-case twin. Call once, after the last piece.
    pub fn finish(&mut self) {
        let length = self.text.trim_end().len();
        self.text.truncate(length);
        self.lower = self.text.to_ascii_lowercase();
    }

    /// The normalised text, in its own case.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The normalised text in ASCII lower case; same bytes, same offsets as [`Self::text`].
    #[must_use]
    pub fn lower(&self) -> &str {
        &self.lower
    }

    /// Whether nothing visible is left.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// The bytes of the file that a range of the normalised text stands for.
    #[must_use]
    pub fn span(&self, range: &Range<usize>) -> Span {
        if self.runs.is_empty() {
            return Span::default();
        }
        if range.is_empty() {
            let at = match range.start.min(self.text.len()) {
                0 => self.source_of(0),
                behind => self.end_of(behind - 1),
            };
            return Span::new(at, at);
        }
        let (start, end) = (self.source_of(range.start), self.end_of(range.end - 1));
        Span::new(start, end.max(start))
    }

    /// The byte of the file behind what byte `last` of the text stands for.
    fn end_of(&self, last: usize) -> u32 {
        let run = self.run_of(last);
        if run.folded > 0 { run.source + run.folded } else { run.source + Span::of(&(last..last)).start - run.at + 1 }
    }

    /// The bytes of the whole passage.
    #[must_use]
    pub fn whole(&self) -> Span {
        self.span(&(0..self.text.len()))
    }

    /// The sentences, in order. They end at `. ! ? ;`, not at abbreviations, decimals or the
    /// points of `e.g.`; closing quotes and brackets belong to the sentence they close.
    #[must_use]
    pub fn sentences(&self) -> &[Sentence] {
        self.sentences.get_or_init(|| sentences(&self.text))
    }

    /// The sentences, in order, in ASCII lower case, each with its range in the normalised text.
    pub fn lower_sentences(&self) -> impl Iterator<Item = (Range<usize>, &str)> {
        self.sentences().iter().map(|Sentence { range }| (range.clone(), &self.lower[range.clone()]))
    }

    fn run_of(&self, at: usize) -> Run {
        let index = self.runs.partition_point(|run| run.at as usize <= at);
        self.runs[index.saturating_sub(1)]
    }

    fn source_of(&self, at: usize) -> u32 {
        let run = self.run_of(at);
        if run.folded > 0 { run.source } else { run.source + Span::of(&(at..at)).start - run.at }
    }

    fn here(&self) -> u32 {
        Span::of(&(0..self.text.len())).end
    }

    fn keep(&mut self, text: &str, source: u32) {
        let at = self.here();
        let goes_on = self.runs.last().is_some_and(|run| run.folded == 0 && run.source + (at - run.at) == source);
        if !goes_on {
            self.runs.push(Run { at, source, folded: 0 });
        }
        self.text.push_str(text);
    }

    fn fold(&mut self, other: &str, source: u32, length: usize) {
        let at = self.here();
        let folded = Span::of(&(0..length)).end;
        self.runs.push(Run { at, source, folded });
        self.text.push_str(other);
    }

    fn space(&mut self, source: u32, length: usize) {
        if !self.text.is_empty() && !self.text.ends_with(' ') {
            self.fold(" ", source, length);
        }
    }
}

/// U+2014, set without spaces in many styles.
const LONG_DASH: char = '\u{2014}';

enum Fold {
    Keep,
    Space,
    Drop,
    As(&'static str),
}

/// The plain characters of the full-width ones, in their order from U+FF01 on.
const PLAIN: &str = "!\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz";

fn fold(character: char) -> Fold {
    match character {
        '\u{ff10}'..='\u{ff19}' | '\u{ff21}'..='\u{ff3a}' | '\u{ff41}'..='\u{ff5a}' => {
            let at = character as usize - 0xff01;
            Fold::As(&PLAIN[at..=at])
        }
        '\u{2018}' | '\u{2019}' | '\u{201a}' | '\u{201b}' | '\u{2032}' | '`' | '\u{b4}' => Fold::As("'"),
        '\u{201c}'..='\u{201f}' | '\u{2033}' | '\u{ab}' | '\u{bb}' => Fold::As("\""),
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' => Fold::As("-"),
        '\u{d7}' => Fold::As("x"),
        '\u{bd}' => Fold::As("1/2"),
        '\u{bc}' => Fold::As("1/4"),
        '\u{2026}' => Fold::As("..."),
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{202a}'..='\u{202e}' => Fold::Drop,
        '\t'
        | '\n'
        | '\r'
        | ' '
        | '\u{a0}'
        | '\u{1680}'
        | '\u{2000}'..='\u{200a}'
        | '\u{2028}'
        | '\u{2029}'
        | '\u{202f}'
        | '\u{205f}'
        | '\u{3000}' => Fold::Space,
        _ => Fold::Keep,
    }
}

/// Words that end in a point without ending a sentence.
const ABBREVIATIONS: &[&str] = &[
    "dr", "mr", "mrs", "ms", "prof", "st", "vs", "e.g", "i.e", "etc", "approx", "no", "fig", "min", "max", "sec",
    "secs", "mins", "reps", "rep", "b.i.d", "t.i.d", "q.i.d", "a.m", "p.m", "ca", "incl", "jr", "sr",
];

/// Letters and points of the longest of them.
const LONGEST_ABBREVIATION: usize = 6;

fn sentences(text: &str) -> Vec<Sentence> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut start = 0;
    let mut at = 0;
    while at < bytes.len() {
        if matches!(bytes[at], b'.' | b'!' | b'?' | b';') && ends_sentence(text, start, at) {
            let mut end = at + 1;
            while end < bytes.len() && matches!(bytes[end], b'"' | b'\'' | b')' | b']' | b'.' | b'!' | b'?') {
                end += 1;
            }
            push_trimmed(text, start..end, &mut found);
            start = end;
            at = end;
        } else {
            at += 1;
        }
    }
    push_trimmed(text, start..text.len(), &mut found);
    found
}

fn push_trimmed(text: &str, range: Range<usize>, found: &mut Vec<Sentence>) {
    let slice = &text[range.clone()];
    let start = range.start + (slice.len() - slice.trim_start().len());
    let end = start + slice.trim().len();
    if slice.bytes().any(|byte| byte.is_ascii_alphanumeric() || byte >= 0x80) {
        found.push(Sentence { range: start..end });
    } else if let Some(last) = found.last_mut().filter(|_| end > start) {
        last.range.end = end;
    }
}

fn ends_sentence(text: &str, start: usize, at: usize) -> bool {
    let bytes = text.as_bytes();
    let after = text[at + 1..].trim_start_matches(['"', '\'', ')', ']', '.', '!', '?']);
    if bytes[at] == b';' {
        return true;
    }
    if !(after.is_empty() || after.starts_with(' ')) {
        return false;
    }
    if bytes[at] != b'.' {
        return true;
    }
    let before = &text[start..at];
    let word = before.rsplit([' ', '(', '"', '\'', '/']).next().unwrap_or("");
    if word.len() > LONGEST_ABBREVIATION {
        return true;
    }
    let next = after.trim_start().chars().next();
    let lone_initial = word.len() == 1 && word.bytes().all(|byte| byte.is_ascii_uppercase());
    let is_one_of = |known: &[&str]| known.iter().any(|known| word.eq_ignore_ascii_case(known));
    let shortened = is_one_of(ABBREVIATIONS);
    // "10 reps." ends a sentence when the next word begins one; "approx. 10" does not.
    let opens_next = next.is_none_or(char::is_uppercase);
    let always = is_one_of(&["dr", "mr", "mrs", "ms", "prof", "e.g", "i.e", "vs"]);
    !(lone_initial && next.is_some() || shortened && (!opens_next || always))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_range_stands_between_characters() {
        let prose = Prose::from_text("ä b", 3);
        assert_eq!(prose.span(&(0..0)), Span::new(3, 3));
        assert_eq!(prose.span(&(2..2)), Span::new(5, 5));
        assert_eq!(prose.span(&(4..4)), Span::new(7, 7));
    }

    fn split(text: &str) -> Vec<String> {
        let prose = Prose::from_text(text, 0);
        let cut = |s: &Sentence| prose.text()[s.range.clone()].to_owned();
        prose.sentences().iter().map(cut).collect()
    }

    #[test]
    fn folded_characters_map_back_to_their_bytes() {
        let text = "Don’t  go – stop";
        let prose = Prose::from_text(text, 10);
        assert_eq!(prose.text(), "Don't go - stop");
        let at = prose.text().find("go - ").expect("normalised");
        let span = prose.span(&(at..at + 4));
        assert_eq!(&text[span.start as usize - 10..span.end as usize - 10], "go –");
        let quote = prose.span(&(3..5));
        assert_eq!(&text[quote.start as usize - 10..quote.end as usize - 10], "’t");
    }

    #[test]
    fn full_width_letters_and_digits_are_the_plain_ones() {
        let prose = Prose::from_text("Call ９９９ Ａｎｙｚ，０", 0);
        assert_eq!(prose.text(), "Call 999 Anyz，0");
        assert_eq!(prose.span(&(5..8)), Span::new(5, 14));
    }

    #[test]
    fn joined_passages_keep_their_places() {
        let (first, next) = (Prose::from_text("Any one", 10), Prose::from_text("can – lift", 21));
        let joined = first.joined(&next);
        assert_eq!((joined.text(), joined.lower()), ("Any one can - lift", "any one can - lift"));
        assert_eq!(joined.span(&(4..11)), Span::new(14, 24));
        assert_eq!(joined.span(&(12..18)), Span::new(25, 33));
    }

    #[test]
    fn a_long_dash_between_words_parts_them() {
        let prose = Prose::from_text("flat\u{2014}stop \u{2014} 8\u{2014}12", 0);
        assert_eq!(prose.text(), "flat - stop - 8-12");
    }

    #[test]
    fn abbreviations_and_decimals_end_no_sentence() {
        assert_eq!(split("Ask Dr. Smith, e.g. by phone. Hold 2.5 s.").len(), 2);
        assert_eq!(split("Do 10 reps. Rest."), ["Do 10 reps.", "Rest."]);
        assert!(ABBREVIATIONS.iter().all(|known| known.len() <= LONGEST_ABBREVIATION));
    }

    #[test]
    fn closing_marks_belong_to_the_sentence_they_close() {
        assert_eq!(split("“Stop.” Then rest; go on!"), ["\"Stop.\"", "Then rest;", "go on!"]);
    }
}

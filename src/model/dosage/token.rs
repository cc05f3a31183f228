use crate::lexicon::dose::{DoseWord, dose_word};

/// A piece of normalised lower-case text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Token<'t> {
    pub(super) kind: Kind,
    pub(super) text: &'t str,
    pub(super) start: usize,
    pub(super) end: usize,
    /// Whether nothing stands between this and the piece before.
    pub(super) glued: bool,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Kind {
    /// A number, in digits or in words.
    Number(f64),
    /// Minutes and seconds, in seconds.
    Clock(f64),
    /// A word and the part it plays.
    Word(DoseWord),
    /// A sign; `x` is the times sign, `"` and `'` are seconds and minutes after a number.
    Mark(char),
    /// Something with digits that is no number: `L4`, `1st`.
    Code,
}

impl Token<'_> {
    pub(super) const fn class(&self) -> DoseWord {
        match self.kind {
            Kind::Word(class) => class,
            Kind::Number(_) | Kind::Clock(_) | Kind::Mark(_) | Kind::Code => DoseWord::Other,
        }
    }

    pub(super) fn is_mark(&self, mark: char) -> bool {
        self.kind == Kind::Mark(mark)
    }
}

/// Cuts `text` (lower case), which stands at `base` of a larger text, into pieces.
/// `vulgar` tells whether the byte at a place of the larger text was written as one sign (`½`).
pub(super) fn tokens<'t>(text: &'t str, base: usize, vulgar: &dyn Fn(usize) -> bool) -> Vec<Token<'t>> {
    let mut cutter = Cutter { text, base, at: 0, out: Vec::new(), quoted: false, vulgar };
    while cutter.at < text.len() {
        cutter.step();
    }
    cutter.out
}

struct Cutter<'t, 'v> {
    text: &'t str,
    base: usize,
    at: usize,
    out: Vec<Token<'t>>,
    quoted: bool,
    vulgar: &'v dyn Fn(usize) -> bool,
}

impl<'t> Cutter<'t, '_> {
    fn step(&mut self) {
        let rest = &self.text[self.at..];
        let Some(first) = rest.chars().next() else {
            return;
        };
        if first.is_whitespace() {
            self.at += first.len_utf8();
        } else if first.is_ascii_digit() {
            self.number(rest);
        } else if first.is_alphabetic() {
            self.word(rest);
        } else {
            self.mark(rest, first);
        }
    }

    fn push(&mut self, kind: Kind, length: usize) {
        let start = self.base + self.at;
        let glued = self.out.last().is_some_and(|last| last.end == start);
        let text = &self.text[self.at..self.at + length];
        self.out.push(Token { kind, text, start, end: start + length, glued });
        self.at += length;
    }

    fn mark(&mut self, rest: &str, first: char) {
        let after_number = matches!(self.out.last(), Some(Token { kind: Kind::Number(_), end, .. })
            if *end == self.base + self.at);
        let after_word = matches!(self.out.last(), Some(Token { kind: Kind::Word(_), text, end, .. })
            if *end == self.base + self.at && text.ends_with('s'));
        if first == '\'' && after_word {
            // "2 minutes' rest"
            self.at += 1;
            return;
        }
        if first == ':' && self.half_clock(rest) {
            return self.push(Kind::Clock(read(&rest[1..3])), 3);
        }
        let mark = match first {
            '"' if after_number && !self.quoted => '"',
            '"' => {
                self.quoted = !self.quoted;
                'q'
            }
            '\'' if after_number => '\'',
            '\'' => 'q',
            '*' if rest[1..].trim_start().starts_with(|c: char| c.is_ascii_digit()) => 'x',
            '\u{2264}' => '<',
            '\u{2265}' => '>',
            '\u{2248}' => '~',
            other => other,
        };
        self.push(Kind::Mark(mark), first.len_utf8());
    }

    /// `:30`, seconds in the manner of gyms, where nothing is glued to the colon.
    fn half_clock(&self, rest: &str) -> bool {
        let free = self.out.last().is_none_or(|last| last.end != self.base + self.at);
        let bytes = rest.as_bytes();
        free && digits(bytes, 1) == 3 && !rest[3..].starts_with(char::is_alphanumeric)
    }

    fn number(&mut self, rest: &str) {
        let bytes = rest.as_bytes();
        let mut length = digits(bytes, 0);
        // 1,700 is one number; "10,12" is two.
        while bytes.get(length) == Some(&b',') && digits(bytes, length + 1) == length + 4 && length <= 3 {
            length += 4;
        }
        let mut value = read(&rest[..length]);
        if bytes.get(length) == Some(&b'.') && digits(bytes, length + 1) > length + 1 {
            let end = digits(bytes, length + 1);
            if bytes.get(end) == Some(&b'.') && digits(bytes, end + 1) > end + 1 {
                return self.push(Kind::Code, digits(bytes, end + 1));
            }
            value = read(&rest[..end]);
            length = end;
        } else if bytes.get(length) == Some(&b':') && digits(bytes, length + 1) == length + 3 && length <= 2 {
            let seconds = read(&rest[length + 1..length + 3]);
            return self.push(Kind::Clock(value * 60.0 + seconds), length + 3);
        } else if let Some((fraction, end)) = self.fraction(rest, length) {
            value = fraction;
            length = end;
        }
        let suffix = &rest[length..];
        let ordinal = ["st", "nd", "rd", "th"]
            .iter()
            .any(|end| suffix.strip_prefix(end).is_some_and(|more| !more.starts_with(char::is_alphanumeric)));
        if ordinal {
            return self.push(Kind::Code, length + 2);
        }
        self.push(Kind::Number(value), length);
        if let Some(more) = suffix.strip_prefix('x')
            && (!more.starts_with(char::is_alphabetic) || is_counted_for(more))
        {
            self.push(Kind::Mark('x'), 1);
        }
    }

    /// `1/2` as a number, also with whole ones before it when it was one sign.
    fn fraction(&self, rest: &str, length: usize) -> Option<(f64, usize)> {
        let tail = rest.get(length..length + 2)?;
        let below = match tail {
            "/2" => 2.0,
            "/4" => 4.0,
            _ => return None,
        };
        if rest[length + 2..].starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        let above = read(&rest[length - 1..length]);
        let one_sign = (self.vulgar)(self.base + self.at + length - 1);
        if length > 1 && one_sign {
            return Some((read(&rest[..length - 1]) + above / below, length + 2));
        }
        let proper = length == 1 && (one_sign || matches!((&rest[..1], tail), ("1", "/2" | "/4") | ("3", "/4")));
        proper.then_some((above / below, length + 2))
    }

    fn word(&mut self, rest: &'t str) {
        let bytes = rest.as_bytes();
        if bytes[0] == b'x' && !bytes.get(1).is_some_and(|b| b.is_ascii_alphabetic() || *b == b'-') {
            return self.push(Kind::Mark('x'), 1);
        }
        let mut length = 0;
        let mut has_digit = false;
        let mut chars = rest.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            let next = chars.peek().map(|(_, c)| *c);
            let letter_next = next.is_some_and(char::is_alphabetic);
            let inside = c.is_alphanumeric()
                || matches!(c, '\'' | '-') && letter_next
                || c == '.' && is_initials(&rest[..at]) && letter_next;
            if !inside {
                break;
            }
            has_digit |= c.is_ascii_digit();
            length = at + c.len_utf8();
        }
        let word = &rest[..length];
        if has_digit {
            return self.push(Kind::Code, length);
        }
        if let Some((head, tail)) = word.split_once('-') {
            if let DoseWord::Number(tens) = dose_word(head) {
                if let (true, DoseWord::Number(ones)) = (tens >= 20.0, dose_word(tail)) {
                    return self.push(Kind::Number(tens + ones), length);
                }
                return self.push(Kind::Number(tens), head.len());
            }
            if head == "half" {
                return self.push(Kind::Word(DoseWord::Other), head.len());
            }
        }
        let plain = word.strip_suffix("'s").unwrap_or(word);
        match compound_word(plain) {
            DoseWord::Number(ones) => self.number_word(ones, length),
            class => self.push(Kind::Word(class), length),
        }
    }

    /// `forty five` is one number.
    fn number_word(&mut self, ones: f64, length: usize) {
        if let Some(last) = self.out.last_mut()
            && let Kind::Number(tens) = last.kind
            && tens >= 20.0
            && ones < 10.0
            && last.text.bytes().all(|b| b.is_ascii_alphabetic())
            && tens % 10.0 == 0.0
            && last.end + 1 == self.base + self.at
        {
            last.kind = Kind::Number(tens + ones);
            let from = last.start - self.base;
            last.text = &self.text[from..self.at + length];
            last.end = self.base + self.at + length;
            self.at += length;
        } else {
            self.push(Kind::Number(ones), length);
        }
    }
}

/// A word, or the movement that a compound ends in: `crab-walk`.
fn compound_word(word: &str) -> DoseWord {
    let whole = dose_word(word);
    let Some((_, last)) = word.rsplit_once('-').filter(|(_, last)| whole == DoseWord::Other && *last != "exercise")
    else {
        return whole;
    };
    match dose_word(last) {
        class @ (DoseWord::Move | DoseWord::Activity | DoseWord::Motion) => class,
        _ => whole,
    }
}

/// "3xday", "10xleg": what stands after the times sign is a time or a side.
fn is_counted_for(text: &str) -> bool {
    let length = text.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(text.len());
    let word = dose_word(&text[..length]);
    matches!(word, DoseWord::Day | DoseWord::Week | DoseWord::Daily(_) | DoseWord::Weekly | DoseWord::Side(_))
}

fn is_initials(text: &str) -> bool {
    text.len() <= 5
        && text.bytes().enumerate().all(|(at, b)| if at % 2 == 0 { b.is_ascii_alphabetic() } else { b == b'.' })
}

fn digits(bytes: &[u8], from: usize) -> usize {
    from + bytes.get(from..).map_or(0, |rest| rest.iter().take_while(|b| b.is_ascii_digit()).count())
}

/// No amount of exercise comes near; keeps sums finite.
const LARGEST: f64 = 1e9;

/// Digits, grouped or not, as a number; absurd lengths become a large number, never an error.
fn read(text: &str) -> f64 {
    text.replace(',', "").parse::<f64>().unwrap_or(LARGEST).min(LARGEST)
}

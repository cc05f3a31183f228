use crate::{
    finding::{Meta, declare_rule},
    lexicon::falling,
    model::{
        Content, Dose, Origin, Program,
        dosage::{Bounds, Dimension},
    },
    rule::{Rule, Sink, quote},
    text::{Prose, Span},
};

declare_rule!(
    /// A range runs from more to less.
    ///
    /// In records, articles and plans. Not reported: schemes of three or more numbers ("10-8-6"), a tempo, a way
    /// down ("from 3 to 2"), a choice ("10 or 8").
    ///
    /// ## Why
    ///
    /// Nobody can tell which number is wrong, and a reader may take the first number for the least.
    ///
    /// ## Bad
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// steps: [Lie on your back., Lift your hips.]
    /// dosage: {reps: 12-8}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// steps: [Lie on your back., Lift your hips.]
    /// dosage: {reps: 8-12}
    /// ```
    ReversedDosage {
        id: "reversed-dosage", group: Dosage, severity: Error, tier: Ordinary, since: "0.1.0",
        source: "house rule: a range is written from its least to its most"
    }
);

impl Rule for ReversedDosage {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn content(&self, content: &Content, out: &mut Sink<'_>) {
        let items = content.details.program().into_iter().flat_map(Program::items);
        let rows = content.page.iter().flat_map(|page| &page.plans).flat_map(|plan| &plan.rows);
        let planned: Vec<&Dose> = items.filter_map(|item| item.dose.as_ref()).collect();
        let rows: Vec<_> = rows.filter_map(|row| Some((row, row.dose.as_ref()?))).collect();
        if content.exercises.iter().all(|exercise| exercise.dosage.given().is_none())
            && planned.is_empty()
            && rows.is_empty()
        {
            return out.not_applicable();
        }
        for exercise in &content.exercises {
            let who = format!("`{}`", quote(&exercise.name));
            let doses = exercise.dosage.given().map_or(&[][..], Vec::as_slice);
            for dose in doses.iter().filter(|dose| exercise.origin == Origin::Record || dose.is_own()) {
                for (dimension, _) in falling_in(dose) {
                    let place = dose.place(dimension);
                    let among = doses.iter().filter(|other| other.span == dose.span);
                    let scheme = among.filter(|other| falling_in(other).any(|(also, _)| also == dimension)).count() > 1;
                    if exercise.origin == Origin::Record || !scheme && is_range(place, dose.span, out) {
                        report(place, &who, out);
                    }
                }
            }
        }
        for dose in planned {
            falling_in(dose).for_each(|(dimension, _)| report(dose.place(dimension), "the plan", out));
        }
        for (row, dose) in rows {
            for (dimension, _) in falling_in(dose) {
                if is_range(row.place(dimension), row.span, out) {
                    report(row.place(dimension), "the plan", out);
                }
            }
        }
    }
}

fn falling_in(dose: &Dose) -> impl Iterator<Item = (Dimension, Bounds)> {
    let all = Dimension::ALL.into_iter();
    all.filter_map(|dimension| Some((dimension, dimension.of(dose)?))).filter(|(_, bounds)| bounds.is_reversed())
}

/// Whether the numbers of a place in prose are a range.
fn is_range(place: Span, sentence: Span, out: &Sink<'_>) -> bool {
    let file = out.context().file;
    let told = |span: std::ops::Range<usize>| Prose::from_text(file.get(span).unwrap_or(""), 0).lower().to_owned();
    let pair = told(place.range());
    let before = told(sentence.range().start.min(place.range().start)..place.range().start);
    if falling::is_no_range(&before, &pair, &told(sentence.range())) {
        return false;
    }
    let row = file.get(sentence.range()).unwrap_or("").contains('|');
    !(row && !pair.contains(char::is_alphabetic) && parts_two(file, place))
}

/// Whether the table around a place has a column of sets and repetitions together.
fn parts_two(file: &str, place: Span) -> bool {
    let above = file.get(..place.range().start).unwrap_or("");
    let table = above.lines().rev().skip(1).take_while(|line| line.contains('|'));
    let head = table.last().unwrap_or("").to_lowercase();
    head.split('|').any(falling::asks_for_two)
}

fn report(place: Span, who: &str, out: &mut Sink<'_>) {
    let words = out.words(place);
    let help = match swapped(&words) {
        // A block mapping is folded to one line here, and would not be YAML any more.
        _ if words.starts_with("min:") => "write the smaller number under `min`, the larger under `max`".to_owned(),
        Some(swapped) => format!("write `{swapped}`, or correct the number that is wrong"),
        None => "write the smaller one first, with its unit, or correct the number that is wrong".to_owned(),
    };
    out.report(place, format!("{who} has a range that runs from more to less: `{words}`"), help);
}

/// The words with their two numbers changed over, when these are all that is to be changed.
fn swapped(words: &str) -> Option<String> {
    let is_number = |c: char| c.is_ascii_digit() || c == '.';
    let first = words.find(|c: char| c.is_ascii_digit())?;
    let end = first + words[first..].find(|c| !is_number(c))?;
    let second = end + words[end..].find(|c: char| c.is_ascii_digit())?;
    let close = second + words[second..].find(|c| !is_number(c)).unwrap_or(words.len() - second);
    let one_unit = words[end..second]
        .split(|c: char| !c.is_alphabetic())
        .all(|word| matches!(word, "" | "to" | "and" | "through" | "max"));
    let only = one_unit && !words[close..].contains(|c: char| c.is_ascii_digit());
    let (less, more) = (&words[second..close], &words[first..end]);
    // "30-1 minute" is most likely half a minute to a minute: changed over it would be a new fault.
    let near = less.parse().ok().zip(more.parse().ok()).is_some_and(|(less, more): (f64, f64)| less * 10.0 > more);
    let only = only && near;
    only.then(|| format!("{}{less}{}{more}{}", &words[..first], &words[end..second], &words[close..]))
}

//! Any text as a passage, as what stands under a label, as a row of a table and as a field. Seeds:
//! the tables of `fixtures/dosage`.

#![no_main]

use physiolint::{
    model::dosage::{Amounts, Context, DefaultUnit, Dimension, Dose, read_labelled, read_prose, read_range, read_row},
    text::{Prose, Source},
};

/// Labels and column heads, each with another idea of what a bare number means.
const HEADS: [&str; 8] = ["do", "reps", "sets x reps", "hold", "duration", "frequency", "tempo", "rest"];

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let source = Source::from_bytes("articles/case.md".to_owned(), bytes.to_vec());
    let text = source.text();
    let prose = Prose::from_text(text, 0);
    let doses = read_prose(&prose, Context::Base);
    hold_together(text, &doses);
    for dose in doses.iter().filter(|dose| dose.is_shown()) {
        let printed = dose.to_string();
        let again = read_labelled("dose", &Prose::from_text(&printed, 0), Context::Base);
        assert_eq!(again.iter().map(Dose::to_string).collect::<Vec<_>>(), [printed], "{text:?}");
    }
    let _ = Amounts::of(&doses).is_fixed();
    let head = HEADS[bytes.len() % HEADS.len()];
    hold_together(text, &read_labelled(head, &prose, Context::Base));
    let row = read_row(&[("exercise", &prose), (head, &prose), ("", &prose)]);
    hold_together(text, row.as_slice());
    for unit in [DefaultUnit::Count, DefaultUnit::Seconds, DefaultUnit::Duration, DefaultUnit::Metres] {
        let _ = read_range(text, unit);
    }
});

/// Every place lies on characters of the text.
fn hold_together(text: &str, doses: &[Dose]) {
    for dose in doses {
        for dimension in Dimension::ALL {
            let place = dose.place(dimension);
            assert!(text.get(place.range()).is_some(), "{dimension:?} of {dose:?} points nowhere");
        }
        assert!(text.get(dose.span.range()).is_some(), "{dose:?} points nowhere");
        let _ = dose.to_string();
    }
}

use proptest::prelude::*;

use super::*;
use crate::{
    cli::sign_off::proof::{Parsed, adds_only, mapping},
    document::yaml::{self, Limits},
    finding::edited,
    text::Source,
};

fn entry() -> Entry {
    let fields = [("by", "a-person"), ("role", "clinical"), ("digest", "plv1:sha256:0"), ("note", "a: \"b\" # c \\")];
    Entry { fields: fields.map(|(key, value)| (key, value.to_owned())).to_vec() }
}

/// The text with one review more, and whether nothing else changed; `None` where it is not edited.
fn signed(text: &str) -> Option<(String, bool)> {
    let source = Source::new("a.yaml", text);
    let before = Parsed::Record(yaml::read(source.text(), 0, Limits::default()));
    let (document, _) = before.yaml(&source)?;
    let edits = append(Yaml { text, root: mapping(document), begin: 0 }, &entry()).ok()?;
    let after = Source::new("a.yaml", edited(text, &edits)?);
    let parsed = Parsed::Record(yaml::read(after.text(), 0, Limits::default()));
    let holds = adds_only((&source, &before), (&after, &parsed), &entry());
    Some((after.text().to_owned(), holds))
}

fn log(style: u8, count: usize, indent: usize, gap: usize) -> String {
    let (outer, space) = (" ".repeat(indent), " ".repeat(gap));
    let items = |one: &dyn Fn(usize) -> String| (0..count).map(one).collect::<Vec<_>>();
    match (style, count) {
        (_, 0) => ["", "reviews:\n", "reviews: []\n", "reviews: [] # none\n", "reviews: null\n"][indent % 5].to_owned(),
        (0, _) => format!(
            "reviews:\n{}",
            items(&|n| format!("{outer}-{space}by: p{n} # n\n{outer} {space}role: legal\n")).concat()
        ),
        (1, _) => {
            format!("reviews:\n{}", items(&|n| format!("{outer}-{space}{{by: p{n}, note: '# x'}}  # n\n")).concat())
        }
        (2, _) => format!("reviews: [{}]\n", items(&|n| format!("{{by: p{n}}}")).join(", ")),
        (3, _) => format!("reviews: [\n{}\n ] # end\n", items(&|n| format!(" {outer}{{by: p{n}}}")).join(", # n\n")),
        (_, _) => format!("reviews: [\n{} ]\n", items(&|n| format!(" {outer}{{by: p{n}}},\n")).concat()),
    }
}

proptest! {
    #[test]
    fn every_layout_takes_one_review_more(
        style in 0u8..5,
        count in 0usize..4,
        indent in 0usize..6,
        gap in 1usize..4,
        below in 0usize..5,
        windows in any::<bool>(),
        closed in any::<bool>(),
    ) {
        let below = ["", "# end\n", "\n\n# end\n", "tags:\n- a\n", "x-note: |\n  two\n\n  lines\n"][below];
        let mut text = format!("name: Ä b # c\nsteps:\n- one\n{}{below}", log(style, count, indent, gap));
        if !closed {
            text.truncate(text.trim_end().len());
        }
        if windows {
            text = text.replace('\n', "\r\n");
        }
        let (after, holds) = signed(&text).expect("the layout is one we edit");
        prop_assert!(holds, "{text}\n→\n{after}");
        prop_assert_eq!(after.ends_with('\n'), text.ends_with('\n'));
        prop_assert!(!windows || after.matches('\n').count() == after.matches("\r\n").count());
    }

    #[test]
    fn no_text_is_a_fault(text in "([a-c]: ?|reviews:|  |- |\\[|\\]|\\{|\\}|,|\n|\r|#|\"|é|\t|null|\\||---|\\? |!!str ){0,24}") {
        drop(signed(&text));
    }
}

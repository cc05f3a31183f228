//! The table of signs, and what lends them their meaning.

use super::*;
use crate::lexicon::language;

/// A page in shorthand: `# ` heading, `- ` item, else a paragraph.
fn read(lines: &[&str]) -> Vec<(usize, String)> {
    let proses: Vec<Prose> =
        lines.iter().map(|line| Prose::from_text(line.trim_start_matches(['#', '-', ' ']), 0)).collect();
    let place = |line: &str| match line.chars().next() {
        Some('#') => Place::Heading,
        Some('-') => Place::Item,
        _ => Place::Paragraph,
    };
    let mut above = Vec::new();
    let (mut heading, mut lead) = (None, None);
    for (at, line) in lines.iter().enumerate() {
        let over = match place(line) {
            Place::Heading => None,
            Place::Item => lead,
            Place::Paragraph | Place::Cell => heading,
        };
        above.push(Above { over, row_ends: None });
        match place(line) {
            Place::Heading => (heading, lead) = (Some(at), Some(at)),
            Place::Paragraph => lead = Some(at),
            Place::Item | Place::Cell => {}
        }
    }
    let passages: Vec<Passage<'_>> = proses
        .iter()
        .zip(lines)
        .map(|(prose, line)| Passage { prose, place: place(line), lent: Lent::default() })
        .collect();
    let sentences = Sentences::read(&passages, language::english());
    red_flags(&sentences, &above).into_iter().map(|mark| (mark.passage, shown(&mark.what))).collect()
}

/// Groups, a `!` behind those that cannot wait, and the tier.
fn shown(mark: &FlagMark) -> String {
    let groups: Vec<String> = mark
        .groups
        .iter()
        .map(|group| format!("{}{}", group.name(), if mark.cannot_wait.contains(group) { "!" } else { "" }))
        .collect();
    format!("{} {}", groups.join(","), mark.tier.map_or("none", Tier::name))
}

#[test]
fn signs_and_their_tiers() {
    let mut off = Vec::new();
    let mut count = 0;
    let table = include_str!("../../../fixtures/prose/red-flags.txt");
    for line in table.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let (want, text) = line.split_once('\t').expect("a tab parts what is wanted from the text");
        let lines: Vec<&str> = text.split(" // ").collect();
        let got: Vec<String> = read(&lines).into_iter().map(|(_, shown)| shown).collect();
        let got = if got.is_empty() { "-".to_owned() } else { got.join("; ") };
        if got != want {
            off.push(format!("want {want}\n got {got}\n     {text}"));
        }
        count += 1;
    }
    assert!(off.is_empty(), "{} of {count}\n{}", off.len(), off.join("\n"));
    assert!(count >= 120, "only {count} rows");
}

/// A long text ends, and nothing of it is lost on the way.
#[test]
fn long_texts_are_read_to_their_end() {
    let signs = "Loss of bladder control. ".repeat(12_000);
    let calls = "If you notice these signs, call your doctor. ".repeat(6_000);
    let clause = "numbness in the leg, ".repeat(14_000);
    for (text, marks) in [(&signs, 12_000), (&calls, 0), (&clause, 198)] {
        let found = read(&["# Red flags", &format!("- {text}"), text, text]);
        assert_eq!(found.len(), marks, "{}", &text[..20]);
    }
}

use super::*;

fn page(text: &str) -> (Vec<String>, usize) {
    let source = Source::new("a.md", text);
    let page = Page::read(&source, Limits::default());
    let shown = page.blocks.iter().map(|block| {
        let kind = match block.kind {
            BlockKind::Heading { level } => format!("h{level}"),
            BlockKind::Paragraph => "p".to_owned(),
            BlockKind::Item => "li".to_owned(),
            BlockKind::Cell => "td".to_owned(),
        };
        format!("{kind} {} s{}", block.prose.text(), block.section)
    });
    (shown.collect(), page.sections.len())
}

#[test]
fn headings_open_sections_and_bold_lines_stand_for_headings() {
    let (blocks, sections) = page("# A\n\nintro\n\n**Bridge**\n\n- one\n- two\n\n## B\n\ntext");
    assert_eq!(blocks, ["h1 A s1", "p intro s1", "h2 Bridge s2", "li one s2", "li two s2", "h2 B s3", "p text s3"]);
    assert_eq!(sections, 4);
}

#[test]
fn comments_code_and_alternative_texts_are_no_prose() {
    let text = "Text <!-- not medical advice --> and `code` ![alt](a.png) end.\n\n```\ncode\n```\n";
    assert_eq!(page(text).0, ["p Text and end. s0"]);
}

#[test]
fn tables_know_row_and_column() {
    let source = Source::new("a.md", "| A | B |\n|---|---|\n| 1 | 2 |\n");
    let page = Page::read(&source, Limits::default());
    let cells: Vec<_> = page.blocks.iter().filter_map(|b| b.cell).map(|c| (c.row, c.column)).collect();
    assert_eq!(cells, [(0, 0), (0, 1), (1, 0), (1, 1)]);
}

#[test]
fn text_between_rules_is_no_front_matter() {
    assert_eq!(page("---\n\nStop if it hurts.\n\n---\n").0, ["p Stop if it hurts. s0"]);
    let source = Source::new("a.md", "# A\n\n---\ntext: here\n---\n");
    assert!(matches!(Page::read(&source, Limits::default()).front_matter, FrontMatter::Absent));
}

#[test]
fn front_matter_spans_count_bytes_of_the_file_in_crlf_with_a_mark() {
    let source = Source::new("a.md", "\u{feff}---\r\ntitle: Ä\r\nname: b\r\n---\r\n# A\r\n");
    let page = Page::read(&source, Limits::default());
    let FrontMatter::Yaml { reading, .. } = &page.front_matter else { panic!("front matter") };
    let root = reading.document.root().expect("a mapping");
    let (key, value) = root.entries().nth(1).expect("two keys");
    assert_eq!((source.slice(key.span()), source.slice(value.span())), ("name", "b"));
    assert_eq!(source.slice(page.blocks[0].span), "# A");
}

#[test]
fn raw_html_keeps_its_text() {
    assert_eq!(page("<div>\n<p>Not medical advice.</p>\n<!-- hidden -->\n</div>\n").0, ["p Not medical advice. s0"]);
}

#[test]
fn tags_and_comments_within_a_word_part_nothing() {
    for text in
        ["Any<b>one</b> can.", "Any<!-- x -->one can.", "Any<span><em>one</em></span> can.", "A<i>nyone</i> can."]
    {
        let source = Source::new("a.md", text);
        let page = Page::read(&source, Limits::default());
        let prose = &page.blocks[0].prose;
        assert_eq!(prose.text(), "Anyone can.");
        let word = source.slice(prose.span(&(0..6)));
        assert!(word.starts_with('A') && word.ends_with('e'), "{word}");
    }
    assert_eq!(
        page("<b>Sets</b><b>Reps</b> and pain<sup>a</sup> or ten<img src=a.jpg>times").0,
        ["p Sets Reps and pain a or ten times s0"]
    );
}

#[test]
fn lines_stand_apart_and_tell_whether_a_sentence_may_go_on() {
    let goes_on = |text: &str| {
        let source = Source::new("a.md", text);
        Page::read(&source, Limits::default()).blocks.iter().map(|block| block.goes_on).collect::<Vec<_>>()
    };
    for text in ["Anyone<br>can lift.", "Anyone\\\ncan lift.", "<p>Anyone<br>can lift.</p>"] {
        assert_eq!(goes_on(text), [false, true], "{text}");
    }
    for text in ["Sets 3<br>Reps 8", "Lift.<br>then rest", "<p>Lift<br>Rest</p>", "one\n\ntwo"] {
        assert_eq!(goes_on(text), [false, false], "{text}");
    }
}

#[test]
fn headings_and_lists_of_raw_html_are_read_as_such() {
    let text = "<h2>Bridge</h2>\n<ol><li>Lie down.</li><li>Lift.</li></ol>\n\nThen rest.\n";
    assert_eq!(page(text).0, ["h2 Bridge s1", "li Lie down. s1", "li Lift. s1", "p Then rest. s1"]);
}

#[test]
fn deep_nesting_is_walked_without_recursion() {
    let (blocks, _) = page(&format!("{}x\n", "> ".repeat(20_000)));
    assert!(blocks.len() <= 1);
}

#[test]
fn a_page_is_crowded_by_words_and_by_marks_and_not_by_letters() {
    for (text, crowded) in [("a ".repeat(50), true), ("![]".repeat(20), true), ("é".repeat(60), false)] {
        assert_eq!(is_crowded(&text, 40), crowded, "{text}");
    }
    assert!(!is_crowded("word ".repeat(40).trim_end(), 40));
}

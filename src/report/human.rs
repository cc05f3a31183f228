//! Findings drawn for people. The only file that names miette.

use std::{
    fmt,
    io::{self, Write},
};

use miette::{
    Diagnostic, GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteError, MietteSpanContents, SourceCode,
    SourceSpan, SpanContents,
};

use super::{
    Look, Run, Theme,
    gathered::{Gathered, gathered},
    kept, summary, told,
    window::{Piece, Window},
};
use crate::{
    finding::{Finding, MOST_LABELS, Severity},
    lint::{FileReport, Outcome},
    text::{Columns, Source, Span, sanitize},
};

/// Columns of a line of message or help.
const WIDTH: usize = 80;

/// Draws the findings and the summary.
pub(super) fn write(run: &Run<'_>, look: Look, out: &mut dyn Write) -> io::Result<()> {
    let handler = handler(look.theme);
    let shown = worst_drawings(run.outcome, look.max_findings);
    for chunk in shown.chunk_by(|(one, _), (next, _)| std::ptr::eq::<FileReport>(*one, *next)) {
        let file = chunk[0].0;
        let empty = Source::new(file.name.clone(), "");
        let source = file.source.as_ref().unwrap_or(&empty);
        let columns = Columns::new(source);
        for (_, told) in chunk {
            let drawing = Drawing::of(told, &columns, run.names.shown(&file.name));
            draw(&handler, &drawing, out)?;
            writeln!(out)?;
        }
    }
    let told: usize = shown.iter().map(|(_, told)| told.places()).sum();
    let total = run.outcome.findings().count();
    if total > told {
        writeln!(out, "{} more not shown (--max-findings {}).", total - told, look.max_findings)?;
    }
    summary::write(run, out)
}

/// What is drawn when not all may be: the worst, in the order of the run. What repeats in a file is one drawing,
/// however often it does.
fn worst_drawings(outcome: &Outcome, most: usize) -> Vec<(&FileReport, Gathered<'_>)> {
    let files = outcome.files.iter().filter(|file| !file.findings.is_empty());
    let all = files.flat_map(|file| {
        let findings: Vec<&Finding> = file.findings.iter().collect();
        gathered(file, &findings).into_iter().map(move |told| (file, told))
    });
    kept(all.collect(), most, |(_, told)| told::rank(told.block.first))
}

/// A mistake outside the content, drawn where it stands: in the configuration.
#[derive(Debug, Clone, Copy)]
pub struct Mistake<'m> {
    /// What is wrong.
    pub message: &'m str,
    /// What to write.
    pub help: &'m str,
    /// The text it stands in; its name is shown.
    pub source: &'m Source,
    /// Where.
    pub span: Span,
}

impl Mistake<'_> {
    /// Draws it.
    ///
    /// # Errors
    ///
    /// When `out` takes no more.
    pub fn write(&self, theme: Theme, out: &mut dyn Write) -> io::Result<()> {
        let columns = Columns::new(self.source);
        let window = Window::new(&columns);
        let drawing = Drawing {
            code: None,
            severity: Severity::Error,
            message: sanitize(self.message).into_owned(),
            help: wrapped_safely(self.help),
            labels: vec![(window.label(self.span), None)],
            excerpt: Excerpt { window, name: sanitize(self.source.name()).into_owned() },
        };
        draw(&handler(theme), &drawing, out)
    }
}

/// A help that may be wrapped before any word: no word of it then begins a line as a command to a
/// runner of workflows.
fn wrapped_safely(help: &str) -> String {
    let words: Vec<_> = help.split(' ').map(|word| super::unforged(&sanitize(word)).into_owned()).collect();
    words.join(" ")
}

fn handler(theme: Theme) -> GraphicalReportHandler {
    let theme = match theme {
        Theme::Colour => GraphicalTheme::unicode(),
        Theme::Plain => GraphicalTheme::unicode_nocolor(),
    };
    GraphicalReportHandler::new_themed(theme).with_width(WIDTH).with_links(false).with_context_lines(1)
}

fn draw(handler: &GraphicalReportHandler, drawing: &Drawing<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut text = String::new();
    handler.render_report(&mut text, drawing).expect("a String takes all text");
    // The library pads some lines with blanks that no one sees and every snapshot would hold.
    for line in text.lines() {
        writeln!(out, "{}", line.trim_end())?;
    }
    Ok(())
}

struct Drawing<'d> {
    code: Option<String>,
    severity: Severity,
    message: String,
    help: String,
    /// The first is the place of the finding.
    labels: Vec<(Span, Option<String>)>,
    excerpt: Excerpt<'d>,
}

impl<'d> Drawing<'d> {
    fn of(told: &Gathered<'_>, columns: &'d Columns<'d>, name: String) -> Self {
        let block = &told.block;
        let (finding, window) = (block.first, Window::new(columns));
        let related = finding.related.iter().map(|label| (label.span, Some(sanitize(&label.text).into_owned())));
        let others = block.others.iter().map(|other| (other.span, None));
        let mut labels = vec![(window.label(finding.span), None)];
        let mut left_out = 0;
        for (span, text) in related.chain(others) {
            let span = window.label(span);
            if labels.len() == MOST_LABELS || window.is_on_long_line(span) {
                left_out += 1;
            } else if !labels
                .iter()
                .any(|(drawn, _)| drawn.start < span.end.max(span.start + 1) && span.start < drawn.end)
            {
                labels.push((span, text.filter(|text| !text.is_empty())));
            }
        }
        let mut message = sanitize(&finding.message).into_owned();
        if !block.others.is_empty() {
            let items = if block.others.len() == 1 { "item" } else { "items" };
            message = format!("{message}, and {} more {items} of this list likewise", block.others.len());
        }
        let mut help = wrapped_safely(&finding.help);
        if left_out > 0 {
            help = format!("{help} (and {left_out} more)");
        }
        for line in told.likewise(columns) {
            help = format!("{help}\n{}", wrapped_safely(&line));
        }
        Self {
            code: Some(told.code()),
            severity: finding.severity,
            message,
            help,
            labels,
            excerpt: Excerpt { window, name },
        }
    }
}

impl fmt::Debug for Drawing<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.message)
    }
}

impl fmt::Display for Drawing<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.message)
    }
}

impl std::error::Error for Drawing<'_> {}

impl Diagnostic for Drawing<'_> {
    fn code<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        self.code.as_ref().map(|code| Box::new(code) as Box<dyn fmt::Display>)
    }

    fn severity(&self) -> Option<miette::Severity> {
        Some(match self.severity {
            Severity::Error => miette::Severity::Error,
            Severity::Warning => miette::Severity::Warning,
            Severity::Info => miette::Severity::Advice,
        })
    }

    fn help<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        (!self.help.is_empty()).then(|| Box::new(&self.help) as Box<dyn fmt::Display>)
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        Some(&self.excerpt)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        let labels = self.labels.iter().enumerate().map(|(at, (span, text))| {
            let place = SourceSpan::new(span.range().start.into(), span.range().len());
            if at == 0 {
                LabeledSpan::new_primary_with_span(text.clone(), place)
            } else {
                LabeledSpan::new_with_span(text.clone(), place)
            }
        });
        Some(Box::new(labels))
    }
}

/// A window with the name of its file, as miette wants it.
struct Excerpt<'d> {
    window: Window<'d>,
    name: String,
}

impl SourceCode for Excerpt<'_> {
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        context_before: usize,
        _context_after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let label = span.offset()..span.offset() + span.len();
        let piece: Piece<'a> = if context_before == 0 {
            self.window.under(label)
        } else {
            self.window.around(label, context_before).ok_or(MietteError::OutOfBounds)?
        };
        let place = SourceSpan::new(piece.span.start.into(), piece.span.len());
        let name = self.name.clone();
        Ok(Box::new(MietteSpanContents::new_named(name, piece.data, place, piece.line, piece.column, piece.lines)))
    }
}

#[cfg(test)]
mod tests {
    use super::{super::specimen, *};
    use crate::finding::SCHEMA_MISMATCH;

    fn drawn(text: &str, span: Span) -> String {
        let finding = Finding::new(&SCHEMA_MISMATCH, span, "`x` is wrong", "write it right");
        let outcome = specimen::outcome(vec![specimen::file("a.yaml", text, vec![finding])]);
        specimen::told(&outcome, |run, out| write(run, specimen::LOOK, out).unwrap())
    }

    fn span_of(text: &str, part: &str) -> Span {
        let start = text.find(part).unwrap();
        Span::of(&(start..start + part.len()))
    }

    #[test]
    fn a_finding_is_drawn_with_one_line_of_context() {
        let text = "schema: exercise/v1\nname: Cat-cow\ncategory: mobility\nlang: en\n";
        insta::assert_snapshot!(drawn(text, span_of(text, "Cat-cow")));
    }

    #[test]
    fn crlf_and_a_mark_move_no_column() {
        let plain = "a: b\nname: äöü Brücke\nc: d\n";
        let marked = format!("\u{feff}{}", plain.replace('\n', "\r\n"));
        assert_eq!(drawn(plain, span_of(plain, "Brücke")), drawn(&marked, span_of(&marked, "Brücke")));
        assert!(drawn(plain, span_of(plain, "Brücke")).contains("[a.yaml:2:11]"));
        let first = "\u{feff}näme: x\n";
        assert!(drawn(first, span_of(first, "x")).contains("[a.yaml:1:7]"));
        assert!(drawn(first, Span::new(0, 0)).contains("[a.yaml:1:1]"));
    }

    #[test]
    fn a_lone_carriage_return_ends_a_line() {
        let text = "a: b\rname: x\rc: d\n";
        let drawing = drawn(text, span_of(text, "x"));
        assert!(drawing.contains("[a.yaml:2:7]") && drawing.contains("2 │ name: x"), "{drawing}");
    }

    #[test]
    fn a_line_of_ten_megabytes_is_cut() {
        let text = format!("k: {} HERE {}\n", "é".repeat(2_000_000), "x\u{1b}".repeat(3_000_000));
        let drawing = drawn(&text, span_of(&text, "HERE"));
        assert!(drawing.len() < 2_000, "{} bytes", drawing.len());
        assert!(drawing.contains("[a.yaml:1:2000005]"), "{drawing}");
        assert!(drawing.contains("... HERE") || drawing.contains(" HERE x?x?"), "{drawing}");
    }

    #[test]
    fn nothing_hidden_reaches_the_terminal() {
        let text = "name: a\u{202e}b\u{1b}]0;x\u{7}\n\u{200b}note: x\n";
        let drawing = drawn(text, span_of(text, "name"));
        assert!(!drawing.chars().any(|character| character != '\n' && crate::text::hides_text(character)), "{drawing}");
        assert!(drawing.contains("name: a???b?]0;x?"), "{drawing}");
    }

    #[test]
    fn zero_width_and_the_end_of_a_file_are_visible() {
        insta::assert_snapshot!(drawn("name: x\nsteps:\n\n\n", Span::new(17, 17)));
        assert!(drawn("", Span::new(0, 0)).contains("[a.yaml:1:1]"));
        assert!(drawn("\u{feff}", Span::new(0, 3)).contains("[a.yaml:1:1]"));
        assert!(drawn("ü", Span::new(1, 9)).contains("[a.yaml:1:1]"));
    }

    #[test]
    fn items_of_one_list_are_one_drawing() {
        let text = "- Cat\n- Dog\n- Bird\n- Cow\n- Hen\n- Owl\n- Fox\n";
        let items = text.match_indices("- ").map(|(at, _)| {
            let name = &text[at + 2..at + 5];
            let message = format!("`{name}` has no dosage");
            let mut finding = Finding::new(&SCHEMA_MISMATCH, Span::of(&(at + 2..at + 5)), message, "say how many");
            finding.unit = Some(name.to_owned());
            finding
        });
        let outcome = specimen::outcome(vec![specimen::file("list.md", text, items.collect())]);
        insta::assert_snapshot!(specimen::told(&outcome, |run, out| write(run, specimen::LOOK, out).unwrap()));
    }

    #[test]
    fn the_worst_are_printed_and_the_rest_is_counted() {
        let text = "a: b\n";
        let mut weak = Finding::new(&SCHEMA_MISMATCH, Span::new(0, 1), "`a` is weak", "x");
        weak.severity = Severity::Info;
        let strong = Finding::new(&SCHEMA_MISMATCH, Span::new(3, 4), "`b` is strong", "y");
        let outcome = specimen::outcome(vec![specimen::file("a.yaml", text, vec![weak, strong])]);
        let look = Look { max_findings: 1, ..specimen::LOOK };
        let drawing = specimen::told(&outcome, |run, out| write(run, look, out).unwrap());
        assert!(drawing.contains("`b` is strong") && !drawing.contains("`a` is weak"));
        assert!(drawing.contains("1 more not shown"));
    }

    #[test]
    fn what_repeats_is_gathered_before_the_worst_are_chosen() {
        let text = "a\n".repeat(400);
        let weak = |line: u32| {
            let mut finding = Finding::new(&SCHEMA_MISMATCH, Span::new(2 * line, 2 * line + 1), "`a` is weak", "x");
            finding.severity = Severity::Info;
            finding
        };
        let strong = Finding::new(&SCHEMA_MISMATCH, Span::new(798, 799), "`b` is strong", "y");
        let findings = (0..300).map(weak).chain([strong]).collect();
        let outcome = specimen::outcome(vec![specimen::file("a.md", &text, findings)]);
        let told = |max_findings| {
            specimen::told(&outcome, |run, out| write(run, Look { max_findings, ..specimen::LOOK }, out).unwrap())
        };
        assert!(told(200).contains("(300 places)") && !told(200).contains("not shown"), "{}", told(200));
        assert!(told(1).contains("300 more not shown (--max-findings 1)."), "{}", told(1));
    }

    #[test]
    fn a_clean_run_says_what_it_means() {
        let outcome = specimen::outcome(vec![specimen::file("a.yaml", "", Vec::new())]);
        let told = specimen::told(&outcome, |run, out| write(run, specimen::LOOK, out).unwrap());
        insta::assert_snapshot!(told);
    }

    proptest::proptest! {
        #[test]
        fn any_span_of_any_text_can_be_drawn(
            parts in proptest::collection::vec("[ -~äß🦴\\t]{0,90}|\r|\n|\r\n|\u{feff}|\u{202e}|\u{200d}|- x\n", 0..30),
            spans in proptest::collection::vec((0u32..900, 0u32..300), 1..9),
        ) {
            let text = parts.concat();
            let findings = spans.iter().map(|(start, length)| {
                Finding::new(&SCHEMA_MISMATCH, Span::new(*start, start + length), "`x` is wrong", "write it right")
                    .with_label(Span::new(start / 2, start / 2 + 1), "here")
            });
            let outcome = specimen::outcome(vec![specimen::file("a.md", &text, findings.collect())]);
            let drawing = specimen::told(&outcome, |run, out| write(run, specimen::LOOK, out).unwrap());
            let hidden = |character: char| crate::text::shown_as_mark(character) && character != '\n';
            proptest::prop_assert!(!drawing.chars().any(hidden));
        }
    }
}

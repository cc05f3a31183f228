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
    block::{Block, blocks},
    summary,
    window::{Piece, Window},
    worst,
};
use crate::{
    finding::{Finding, Severity},
    lint::FileReport,
    text::{Source, Span, sanitize},
};

/// Labels drawn for one finding; the rest is counted.
const LABELS: usize = 5;

/// Columns of a line of message or help.
const WIDTH: usize = 80;

/// Draws the findings and the summary.
pub(super) fn write(run: &Run<'_>, look: Look, out: &mut dyn Write) -> io::Result<()> {
    let handler = handler(look.theme);
    let shown = worst(run.outcome, look.max_findings);
    for chunk in shown.chunk_by(|(one, _), (next, _)| std::ptr::eq::<FileReport>(*one, *next)) {
        let file = chunk[0].0;
        let findings: Vec<&Finding> = chunk.iter().map(|(_, finding)| *finding).collect();
        let empty = Source::new(file.name.clone(), "");
        let source = file.source.as_ref().unwrap_or(&empty);
        for block in blocks(file, &findings) {
            let drawing = Drawing::of_block(&block, source, run.names.shown(&file.name));
            draw(&handler, &drawing, out)?;
            writeln!(out)?;
        }
    }
    let total = run.outcome.findings().count();
    if total > shown.len() {
        writeln!(out, "{} more not shown (--max-findings {}).", total - shown.len(), look.max_findings)?;
    }
    summary::write(run, out)
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
        let window = Window::new(self.source);
        let drawing = Drawing {
            code: None,
            severity: Severity::Error,
            message: sanitize(self.message).into_owned(),
            help: sanitize(self.help).into_owned(),
            labels: vec![(window.label(self.span), None)],
            excerpt: Excerpt { window, name: sanitize(self.source.name()).into_owned() },
        };
        draw(&handler(theme), &drawing, out)
    }
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
    code: Option<&'static str>,
    severity: Severity,
    message: String,
    help: String,
    /// The first is the place of the finding.
    labels: Vec<(Span, Option<String>)>,
    excerpt: Excerpt<'d>,
}

impl<'d> Drawing<'d> {
    fn of_block(block: &Block<'_>, source: &'d Source, name: String) -> Self {
        let (finding, window) = (block.first, Window::new(source));
        let related = finding.related.iter().map(|label| (label.span, Some(sanitize(&label.text).into_owned())));
        let others = block.others.iter().map(|other| (other.span, None));
        let mut labels = vec![(window.label(finding.span), None)];
        let mut left_out = 0;
        for (span, text) in related.chain(others) {
            let span = window.label(span);
            if labels.len() == LABELS || window.is_on_long_line(span) {
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
            message.push_str(&format!(", and {} more {items} of this list likewise", block.others.len()));
        }
        let mut help = sanitize(&finding.help).into_owned();
        if left_out > 0 {
            help.push_str(&format!(" (and {left_out} more)"));
        }
        Self {
            code: Some(finding.meta.id),
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
        self.code.map(|code| Box::new(code) as Box<dyn fmt::Display>)
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

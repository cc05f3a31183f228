use std::{fmt, io::Write};

use crate::{
    report::{Mistake, Theme},
    text::{Source, Span, sanitize},
};

/// Why nothing could be checked: always exit 2.
#[derive(Debug)]
pub struct Error {
    message: String,
    help: Option<String>,
    place: Option<Box<(Source, Span)>>,
}

impl Error {
    pub(super) fn new(message: impl Into<String>) -> Self {
        Self { message: message.into(), help: None, place: None }
    }

    pub(super) fn with_help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// The same error, drawn in the file it stands in.
    pub(super) fn at(mut self, source: Source, span: Span) -> Self {
        self.place = Some(Box::new((source, span)));
        self
    }

    /// What to do about it.
    #[must_use]
    pub fn help(&self) -> Option<&str> {
        self.help.as_deref()
    }

    /// Where it stands, where there is text.
    #[must_use]
    pub fn span(&self) -> Option<Span> {
        self.place.as_ref().map(|place| place.1)
    }

    /// Tells it on the error stream; nothing can be done when that is closed.
    pub(super) fn tell(&self, theme: Theme, err: &mut dyn Write) {
        let help = self.help().unwrap_or_default();
        let told = match &self.place {
            Some(place) => {
                let mistake = Mistake { message: &self.message, help, source: &place.0, span: place.1 };
                mistake.write(theme, err)
            }
            None if help.is_empty() => writeln!(err, "error: {}", sanitize(&self.message)),
            None => writeln!(err, "error: {}\nhelp: {}", sanitize(&self.message), sanitize(help)),
        };
        // A closed error stream leaves nobody to tell; the exit code still says it.
        drop(told);
    }
}

impl fmt::Display for Error {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.message)
    }
}

impl std::error::Error for Error {}

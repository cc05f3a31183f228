//! The two streams. Everything asked for goes to one, everything said beside it to the other.

use std::io::{self, BufWriter, Write};

use anstream::AutoStream;

use super::{
    Error,
    args::{Color, Global},
    environment::{Environment, Stream},
};
use crate::{report::Theme, text::sanitize};

/// How a command writes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Console {
    pub(super) out: Theme,
    pub(super) err: Theme,
    notices: Notices,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Notices {
    None,
    Some,
    All,
}

impl Console {
    pub(super) fn new(environment: &Environment, global: &Global) -> Self {
        let theme = |stream| match (global.color, stream) {
            (Color::Always, _) | (Color::Auto, Stream::Coloured) => Theme::Colour,
            (Color::Never, _) | (Color::Auto, Stream::Plain) => Theme::Plain,
        };
        let notices = match (global.notices.quiet, global.notices.verbose) {
            (true, _) => Notices::None,
            (false, false) => Notices::Some,
            (false, true) => Notices::All,
        };
        Self { out: theme(environment.stdout), err: theme(environment.stderr), notices }
    }

    /// Gives `write` the standard output; a closed pipe is no error.
    pub(super) fn print(self, write: &mut dyn FnMut(&mut dyn Write) -> io::Result<()>) -> Result<(), Error> {
        let choice = choice(self.out);
        let mut out = BufWriter::new(AutoStream::new(io::stdout().lock(), choice));
        match write(&mut out).and_then(|()| out.flush()) {
            Ok(()) => Ok(()),
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {
                // What is left in the buffer would meet the closed pipe again.
                drop(out.into_parts());
                Ok(())
            }
            Err(error) => Err(Error::new(format!("the output cannot be written: {error}"))),
        }
    }

    /// Says something beside the output, unless asked to be quiet.
    pub(super) fn notice(self, text: &str) {
        if self.notices != Notices::None {
            self.say(&format!("notice: {}", sanitize(text)));
        }
    }

    /// Says what a run did, in the program's own words, unless asked to be quiet.
    pub(super) fn done(self, text: &str) {
        if self.notices != Notices::None {
            self.say(&sanitize(text));
        }
    }

    /// Says why there is nothing to say, even to those who asked for quiet: the exit code is 2.
    pub(super) fn insist(self, text: &str) {
        self.say(&format!("notice: {}", sanitize(text)));
    }

    /// Says something for those who want to know more.
    pub(super) fn detail(self, text: &str) {
        if self.notices == Notices::All {
            self.say(&sanitize(text));
        }
    }

    /// Says why something went wrong, always.
    pub(super) fn fault(self, text: &str) {
        self.say(&format!("error: {}", sanitize(text)));
    }

    /// Tells an error.
    pub(super) fn tell(self, error: &Error) {
        error.tell(self.err, &mut AutoStream::new(io::stderr().lock(), choice(self.err)));
    }

    fn say(self, line: &str) {
        let mut err = AutoStream::new(io::stderr().lock(), choice(self.err));
        // A closed error stream leaves nobody to tell.
        drop(writeln!(err, "{line}"));
    }
}

const fn choice(theme: Theme) -> anstream::ColorChoice {
    match theme {
        Theme::Colour => anstream::ColorChoice::Always,
        Theme::Plain => anstream::ColorChoice::Never,
    }
}

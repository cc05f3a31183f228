//! The door to the environment, the clock and the terminal: read once, passed on as values.
#![expect(clippy::disallowed_methods, reason = "this is the door to the environment and the clock")]

use std::{
    ffi::OsString,
    io::{self, IsTerminal},
    path::PathBuf,
    time::{Duration, Instant, SystemTime},
};

use jiff::{Timestamp, civil::Date, tz::TimeZone};

use super::Error;

/// What the process was started with.
#[derive(Debug, Clone)]
pub(super) struct Environment {
    pub(super) arguments: Vec<OsString>,
    pub(super) folder: PathBuf,
    pub(super) output_format: Option<String>,
    pub(super) runner: Runner,
    /// Folder from which GitHub's runner counts paths.
    pub(super) workspace: Option<PathBuf>,
    /// Folder from which GitLab's runner counts paths.
    pub(super) project_folder: Option<PathBuf>,
    /// File whose text GitHub shows below a step.
    pub(super) step_summary: Option<PathBuf>,
    pub(super) stdout: Stream,
    pub(super) stderr: Stream,
    pub(super) progress: Progress,
    source_date_epoch: Option<String>,
}

/// What runs this program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Runner {
    /// GitHub's runner of workflows.
    Github,
    /// A person, or another runner.
    Other,
}

impl Runner {
    /// The name of the format it is told in when nobody asks.
    pub(super) const fn format(self) -> &'static str {
        match self {
            Self::Github => "github",
            Self::Other => "human",
        }
    }
}

/// Whether a stream takes colour when nobody asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stream {
    Coloured,
    Plain,
}

/// Whether a line of progress is welcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Progress {
    Shown,
    Hidden,
}

impl Environment {
    pub(super) fn read() -> Result<Self, Error> {
        let text = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
        let forced = |name: &str| text(name).is_some_and(|value| value != "0");
        let force = forced("FORCE_COLOR") || forced("CLICOLOR_FORCE");
        let refuse = text("NO_COLOR").is_some() || text("TERM").is_some_and(|terminal| terminal == "dumb");
        let stream = |terminal| {
            if force || (terminal && !refuse) { Stream::Coloured } else { Stream::Plain }
        };
        let watched = io::stderr().is_terminal() && text("CI").is_none();
        let folder = std::env::current_dir()
            .map_err(|error| Error::new(format!("the working folder cannot be read: {error}")))?;
        Ok(Self {
            arguments: std::env::args_os().collect(),
            folder,
            output_format: text("PHYSIOLINT_OUTPUT_FORMAT"),
            runner: if text("GITHUB_ACTIONS").is_some_and(|value| value == "true") {
                Runner::Github
            } else {
                Runner::Other
            },
            workspace: text("GITHUB_WORKSPACE").map(PathBuf::from),
            project_folder: text("CI_PROJECT_DIR").map(PathBuf::from),
            step_summary: text("GITHUB_STEP_SUMMARY").map(PathBuf::from),
            stdout: stream(io::stdout().is_terminal()),
            stderr: stream(io::stderr().is_terminal()),
            progress: if watched { Progress::Shown } else { Progress::Hidden },
            source_date_epoch: text("SOURCE_DATE_EPOCH"),
        })
    }

    /// The day of the run: as told, else `SOURCE_DATE_EPOCH`, else the clock; always UTC.
    pub(super) fn today(&self, told: Option<Date>) -> Result<Date, Error> {
        if let Some(date) = told {
            return Ok(date);
        }
        let seconds = if let Some(text) = &self.source_date_epoch {
            text.trim().parse::<i64>().ok()
        } else {
            let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or(Duration::ZERO);
            i64::try_from(since.as_secs()).ok()
        };
        let instant = seconds.and_then(|seconds| Timestamp::from_second(seconds).ok());
        instant.map(|instant| instant.to_zoned(TimeZone::UTC).date()).ok_or_else(|| {
            Error::new("SOURCE_DATE_EPOCH is no number of seconds").with_help("unset it, or give the day with --today")
        })
    }
}

/// Measures how long something takes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stopwatch(Instant);

impl Stopwatch {
    pub(super) fn start() -> Self {
        Self(Instant::now())
    }

    pub(super) fn elapsed(self) -> Duration {
        self.0.elapsed()
    }
}

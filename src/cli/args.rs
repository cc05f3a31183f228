//! The arguments as clap reads them. Help texts are the manual.

mod report;
mod sign_off;

use std::{num::NonZeroUsize, path::PathBuf};

use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use jiff::civil::Date;

pub(super) use self::{
    report::{Report, ReportForm, ReportTable},
    sign_off::SignOff,
};
use crate::report::Format;

/// Checks exercise content: cautions, pain-stop guidance, dosage ranges, the medical disclaimer.
#[derive(Debug, Parser)]
#[command(name = "physiolint", version, disable_help_subcommand = true)]
pub(super) struct Arguments {
    #[command(flatten)]
    pub(super) global: Global,
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Debug, Args)]
#[command(next_help_heading = "Global options")]
pub(super) struct Global {
    /// Read this configuration file and no other
    #[arg(long, global = true, value_name = "FILE", conflicts_with = "isolated")]
    pub(super) config: Option<PathBuf>,
    /// Read no configuration file
    #[arg(long, global = true)]
    pub(super) isolated: bool,
    /// The day that counts as today [default: `SOURCE_DATE_EPOCH`, else the clock, in UTC]
    #[arg(long, global = true, value_name = "YYYY-MM-DD", value_parser = day)]
    pub(super) today: Option<Date>,
    /// When to use colour
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub(super) color: Color,
    #[command(flatten)]
    pub(super) notices: Notices,
}

#[derive(Debug, Args)]
pub(super) struct Notices {
    /// Show no line of progress
    #[arg(long, global = true)]
    pub(super) no_progress: bool,
    /// Print no notices
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    pub(super) quiet: bool,
    /// Print timings and skipped files
    #[arg(short, long, global = true)]
    pub(super) verbose: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Color {
    /// On a terminal
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Check content and report what a reader would miss
    Check(Box<Check>),
    /// Write a report on where the content stands, for people who never open a terminal
    Report(Box<Report>),
    /// Record what is found today, so that only what is new fails
    #[command(subcommand)]
    Baseline(Baseline),
    /// Show what is read, without judging
    Inspect(Inspect),
    /// Explain a rule
    Explain(Explain),
    /// List the rules
    Rules(Rules),
    /// Print a JSON Schema, or list them
    Schema(Schema),
    /// Write a template for a new record
    New(New),
    /// Add a review with today's date and the digest of what was reviewed
    SignOff(Box<SignOff>),
    /// Write a configuration from the folders found here
    Init {
        /// Write the file that runs the check in this system, too
        #[arg(long, value_name = "SYSTEM")]
        ci: Option<Ci>,
    },
    /// Print completions for a shell
    Completions {
        /// The shell
        shell: Shell,
    },
    /// Print the manual page
    Man,
    /// Print what a file is read as; no promises
    #[command(hide = true, subcommand)]
    Debug(Debug),
}

/// A system that runs checks.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum Ci {
    /// GitHub Actions
    Github,
    /// GitLab CI
    Gitlab,
}

#[derive(Debug, Args)]
pub(super) struct Check {
    #[command(flatten)]
    pub(super) files: Files,
    #[command(flatten)]
    pub(super) rules: Selection,
    #[command(flatten)]
    pub(super) printing: Printing,
    #[command(flatten)]
    pub(super) counted: Counted,
    #[command(flatten)]
    pub(super) verdict: Verdict,
    #[command(flatten)]
    pub(super) shows: Shows,
}

#[derive(Debug, Args, Default)]
pub(super) struct Files {
    /// Files and folders; `-` is standard input [default: the project]
    #[arg(value_name = "PATH")]
    pub(super) paths: Vec<PathBuf>,
    /// With `-`: the file that standard input stands for
    #[arg(long, value_name = "PATH")]
    pub(super) stdin_filename: Option<PathBuf>,
    /// Read files that git ignores
    #[arg(long)]
    pub(super) no_respect_gitignore: bool,
}

#[derive(Debug, Args)]
pub(super) struct Selection {
    /// Run only these rules or groups
    #[arg(long, value_name = "LIST", value_delimiter = ',')]
    pub(super) select: Vec<String>,
    /// Leave these rules or groups out
    #[arg(long, value_name = "LIST", value_delimiter = ',')]
    pub(super) ignore: Vec<String>,
    /// Threads to use [default: the cores]
    #[arg(long, value_name = "N", value_parser = threads)]
    pub(super) threads: Option<NonZeroUsize>,
}

#[derive(Debug, Args)]
pub(super) struct Printing {
    #[arg(long, value_name = "F", help = format!("Format on standard output: {}", Format::NAMES.join(", ")))]
    pub(super) output_format: Option<String>,
    /// Write a further format into a file
    #[arg(long, value_name = "F=FILE")]
    pub(super) output: Vec<String>,
    /// With the format `github`: leave the page below the step as it is
    #[arg(long)]
    pub(super) no_step_summary: bool,
    /// Print at most this many findings, the worst first
    #[arg(long, value_name = "N", default_value_t = 200)]
    pub(super) max_findings: usize,
    /// Print a table of rules instead of findings
    #[arg(long)]
    pub(super) statistics: bool,
}

/// Which findings count.
#[derive(Debug, Args, Default)]
pub(super) struct Counted {
    /// Known findings, which do not count [default: `baseline` of the configuration]
    #[arg(long, value_name = "FILE")]
    pub(super) baseline: Option<PathBuf>,
    /// Count known findings too
    #[arg(long, conflicts_with = "baseline")]
    pub(super) no_baseline: bool,
    /// Exit 1 when known findings were mended and the baseline still holds them
    #[arg(long, conflicts_with = "no_baseline")]
    pub(super) strict_baseline: bool,
    /// Report only what changed since the commit where this one and REF parted
    #[arg(long, value_name = "REF")]
    pub(super) changed_since: Option<String>,
    /// Report only on the files this file lists, one path per line
    #[arg(long, value_name = "FILE", conflicts_with = "changed_since")]
    pub(super) changed_files: Option<PathBuf>,
    /// Report what waivers let pass, too
    #[arg(long)]
    pub(super) no_waivers: bool,
    /// Report only on files in this language
    #[arg(long, value_name = "TAG")]
    pub(super) lang: Option<String>,
}

/// What is done with the file of known findings.
#[derive(Debug, Subcommand)]
pub(super) enum Baseline {
    /// Record all that is found today
    Create {
        /// Write over the file that is there
        #[arg(long)]
        force: bool,
        #[command(flatten)]
        file: BaselineFile,
    },
    /// Drop what was mended
    Update {
        /// Take over what is new, too
        #[arg(long)]
        accept_new: bool,
        #[command(flatten)]
        file: BaselineFile,
    },
    /// List what is known, rule by rule
    Show {
        #[command(flatten)]
        file: BaselineFile,
    },
}

#[derive(Debug, Args)]
pub(super) struct BaselineFile {
    /// The file [default: `baseline` of the configuration, else .physiolint/baseline.jsonl]
    #[arg(long, value_name = "FILE")]
    pub(super) baseline: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct Verdict {
    /// Level from which on the exit code is 1: error, warning, info, never
    #[arg(long, value_name = "LEVEL")]
    pub(super) fail_on: Option<String>,
    /// Exit 0 in spite of findings
    #[arg(long)]
    pub(super) exit_zero: bool,
    /// Exit 0 when there is nothing to check
    #[arg(long)]
    pub(super) allow_empty: bool,
}

#[derive(Debug, Args)]
pub(super) struct Shows {
    /// List what is read and what is left out, with the reason
    #[arg(long)]
    pub(super) show_files: bool,
    /// Print the settings that hold for a file, and where each comes from
    #[arg(long, value_name = "FILE")]
    pub(super) show_settings: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct Inspect {
    #[command(flatten)]
    pub(super) files: Files,
    /// Form of the output
    #[arg(long, value_name = "F", default_value = "text")]
    pub(super) output_format: InspectForm,
    /// Show the clinical digest too
    #[arg(long)]
    pub(super) digest: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum InspectForm {
    /// For people
    Text,
    /// One array
    Json,
    /// One object per line
    Jsonl,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum TextForm {
    /// For the terminal
    Text,
    /// For programs
    Json,
    /// For pages
    Markdown,
}

#[derive(Debug, Args)]
pub(super) struct Explain {
    /// The rule
    pub(super) rule: String,
    /// Form of the output
    #[arg(long, value_name = "F", default_value = "text")]
    pub(super) output_format: TextForm,
}

#[derive(Debug, Args)]
pub(super) struct Rules {
    /// Only this group
    #[arg(long, value_name = "GROUP")]
    pub(super) group: Option<String>,
    /// Only the safety-critical ones
    #[arg(long)]
    pub(super) safety_critical: bool,
    /// Only those with a fix (none in this version)
    #[arg(long)]
    pub(super) fixable: bool,
    /// Form of the output
    #[arg(long, value_name = "F", default_value = "text")]
    pub(super) output_format: TextForm,
}

#[derive(Debug, Args)]
pub(super) struct Schema {
    /// A kind, `config`, `json-v1`, `inspect-v1` or `report-v1`
    pub(super) kind: Option<String>,
    /// Write all of them into a folder
    #[arg(long, value_name = "DIR", conflicts_with = "kind")]
    pub(super) dir: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct New {
    /// exercise, article, disclaimer or guidance
    pub(super) kind: String,
    /// Its id: small letters, digits and hyphens
    pub(super) id: String,
}

#[derive(Debug, Subcommand)]
pub(super) enum Debug {
    /// Print the YAML of a file as JSON
    Yaml {
        /// The file; `-` is standard input
        file: PathBuf,
    },
}

fn threads(text: &str) -> Result<NonZeroUsize, String> {
    text.parse().map_err(|_| "write a whole number from 1 on".to_owned())
}

fn day(text: &str) -> Result<Date, String> {
    let strict = text.len() == 10 && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    let date = text.parse::<Date>().ok().filter(|_| strict);
    date.ok_or_else(|| "write the day as YYYY-MM-DD".to_owned())
}

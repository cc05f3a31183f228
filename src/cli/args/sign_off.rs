use std::path::PathBuf;

use clap::{
    Args,
    builder::{PossibleValuesParser, TypedValueParser},
};

use crate::model::{ReviewOutcome, ReviewRole, ReviewScope};

#[derive(Debug, Args)]
pub(in crate::cli) struct SignOff {
    /// The record or page that was reviewed
    pub(in crate::cli) file: PathBuf,
    /// Id of the expert who reviewed it
    #[arg(long, value_name = "EXPERT", required_unless_present = "print")]
    pub(in crate::cli) by: Option<String>,
    /// In which role
    #[arg(long, value_name = "ROLE", required_unless_present = "print", value_parser = roles())]
    pub(in crate::cli) role: Option<ReviewRole>,
    /// Whether all of it was read, or only a change
    #[arg(long, value_name = "SCOPE", default_value = "full", value_parser = scopes())]
    pub(in crate::cli) scope: ReviewScope,
    /// What the reviewer decided
    #[arg(long, value_name = "OUTCOME", default_value = "approved", value_parser = outcomes())]
    pub(in crate::cli) outcome: ReviewOutcome,
    /// What should be remembered of it
    #[arg(long, value_name = "TEXT")]
    pub(in crate::cli) note: Option<String>,
    /// Print what a signature covers and its digest, and write nothing
    #[arg(long, conflicts_with = "dry_run")]
    pub(in crate::cli) print: bool,
    /// Show the lines that would be added, and write nothing
    #[arg(long)]
    pub(in crate::cli) dry_run: bool,
}

fn roles() -> impl TypedValueParser<Value = ReviewRole> {
    let names = PossibleValuesParser::new(ReviewRole::ALL.map(ReviewRole::name));
    names.map(|name| ReviewRole::named(&name).expect("only names of roles are taken"))
}

fn scopes() -> impl TypedValueParser<Value = ReviewScope> {
    const ALL: [ReviewScope; 2] = [ReviewScope::Full, ReviewScope::Partial];
    let names = PossibleValuesParser::new(ALL.map(ReviewScope::name));
    names.map(|name| ALL.into_iter().find(|scope| scope.name() == name).expect("only names of scopes are taken"))
}

fn outcomes() -> impl TypedValueParser<Value = ReviewOutcome> {
    let names = PossibleValuesParser::new(ReviewOutcome::ALL.map(ReviewOutcome::name));
    names.map(|name| ReviewOutcome::named(&name).expect("only names of outcomes are taken"))
}

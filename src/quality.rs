//! Where a library stands: duties, scores, reviews, coverage, as one record that can be kept and told
//! in any form. Nothing here decides an exit code.

mod calendar;
mod compare;
mod documents;
mod duties;
mod library;
mod record;
mod score;
mod verdict;
mod view;

use std::collections::HashSet;

pub use record::{
    Aside, Band, BandCount, Calendar, Cell, Coverage, CredentialEnd, Digested, Dimension, Document, DocumentState,
    Duties, DutyRow, ExerciseRow, Fixed, HeldBack, LibraryScore, Load, Lowered, MEANING, Method, Named, Note, Only,
    Place, Point, Renewal, Report, ReviewEntry, ReviewRow, ReviewState, RuleCount, SCHEMA, Score, Share, Signed, Since,
    Standing, Tally, Tool, Topic, Translated, Verdict, Waived, Weight,
};

pub use score::{CapRow, ScoreRow, score_caps, score_table};

use calendar::{Horizon, Reviewed};
use view::View;

use crate::{
    lint::Survey,
    settings::{self, Weights},
    text::sanitize,
};

/// What is asked of a report.
#[derive(Debug, Clone)]
pub struct Asked<'a> {
    /// Its heading.
    pub title: String,
    /// A name above the heading.
    pub logo_text: Option<String>,
    /// Days to look ahead.
    pub within_days: i64,
    /// What each dimension counts.
    pub weights: Weights,
    /// How often content is reviewed, and by whom.
    pub review: &'a settings::Review,
    /// What the report is narrowed to. Paths and the language were heeded by the run; the reviewer and
    /// the status are heeded here.
    pub only: Only,
    /// The arguments, without the program's path.
    pub command: Vec<String>,
    /// Configuration files.
    pub config: Vec<Digested>,
    /// Names of all files of the run, those only indexed among them.
    pub met: Vec<&'a str>,
    /// Files that the earlier report tells, that this run did not meet and that are still there.
    pub there: Vec<&'a str>,
    /// Findings told of one document; all of them count.
    pub findings_per_document: usize,
    /// Files seen and not read.
    pub skipped: Vec<Aside>,
    /// The report it is compared with.
    pub previous: Option<&'a Report>,
}

/// The report of a run that was made with [`crate::lint::Plan::surveying`].
#[must_use]
pub fn report(survey: &Survey, asked: Asked<'_>) -> Report {
    let Survey { outcome, library } = survey;
    let horizon = Horizon { today: outcome.today, within_days: asked.within_days };
    let mut views = View::all(&outcome.files, library);
    let standing =
        |view: &View<'_>| calendar::reviewed(view, library, asked.review, horizon).and_then(|found| found.reviewer);
    views.retain(|view| {
        let is_status = asked.only.status.as_deref().is_none_or(|status| view.status().name() == status);
        let reviewer = asked.only.reviewer.as_deref();
        is_status && reviewer.is_none_or(|reviewer| standing(view).as_deref() == Some(reviewer))
    });
    let reviewed: Vec<Option<Reviewed<'_>>> =
        views.iter().map(|view| calendar::reviewed(view, library, asked.review, horizon)).collect();
    let duties = duties::duties(&views, library, &reviewed);
    let scores: Vec<Score> = views.iter().map(|view| score::score(view, &asked.weights)).collect();
    let pairs: Vec<(&View<'_>, &Score)> = views.iter().zip(&scores).collect();
    let score = score::library(&pairs, &asked.weights, &duties);
    let rules = library::rules(outcome, &views);
    let calendar = calendar::calendar(&views, &reviewed, library, horizon);
    let consistency = library::consistency(&views, &rules);
    let mut documents: Vec<Document> = views
        .iter()
        .zip(scores)
        .map(|(view, score)| documents::document(view, score, asked.findings_per_document))
        .collect();
    let run = compare::Run {
        there: asked.met.iter().chain(&asked.there).copied().collect(),
        left_out: outcome.not_run.iter().map(|meta| meta.id).collect(),
        off: views.iter().map(|view| (view.path.clone(), view.off())).collect(),
        only: &asked.only,
    };
    let since = asked.previous.map(|previous| compare::since(&mut documents, previous, &run));
    let verdict = verdict::verdict(outcome, &views, &duties, &calendar, since);
    let point = verdict::point(&verdict, &score, outcome.today.to_string());
    let history = compare::history(asked.previous, &asked.only, point);
    let told: HashSet<&str> = outcome.files.iter().map(|file| file.name.as_str()).collect();
    let lost: HashSet<&str> = outcome.faults.iter().map(|fault| fault.file.as_str()).collect();
    let is_indexed = |name: &&&str| !told.contains(**name) && !lost.contains(**name);
    Report {
        schema: SCHEMA.to_owned(),
        tool: Tool { name: env!("CARGO_PKG_NAME").to_owned(), version: env!("CARGO_PKG_VERSION").to_owned() },
        title: asked.title,
        logo_text: asked.logo_text,
        today: outcome.today.to_string(),
        meaning: MEANING.to_owned(),
        only: Only { rules_left_out: outcome.not_run.len(), ..asked.only },
        duties,
        score,
        rules,
        calendar,
        coverage: library::coverage(&views, library),
        consistency,
        held: library::held_back(outcome, &views, horizon),
        history,
        method: Method {
            command: asked.command,
            config: asked.config,
            files: documents.len(),
            indexed_only: asked.met.iter().filter(is_indexed).count(),
            skipped: asked.skipped,
            unreadable: outcome
                .faults
                .iter()
                .map(|fault| Aside {
                    path: sanitize(&fault.file).into_owned(),
                    reason: sanitize(&fault.cause).into_owned(),
                })
                .collect(),
            not_run: outcome.not_run.iter().map(|meta| meta.id.to_owned()).collect(),
        },
        verdict,
        documents,
    }
}

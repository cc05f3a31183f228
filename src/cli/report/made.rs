//! The report of the content as it lies there.

use std::{
    collections::HashSet,
    path::{Path, PathBuf},
};

use super::Destination;
use crate::{
    cli::{
        Error, args, baseline,
        console::Console,
        counted::Against,
        environment::{Environment, Stopwatch},
        files::{self, Ignored},
        session::Session,
        settings_file::{shown, spelled},
        tree::{self, Wish},
        verdict,
    },
    document::Kind,
    finding::closest,
    lint::{Plan, Scope, Survey},
    quality::{self, Aside, Asked, Digested, Only, Report},
    text::{sanitize, sha256_hex},
};

/// Heading of a report when the configuration gives none.
const TITLE: &str = "Content quality report";

/// The report, or none when there is nothing to report on and that is not allowed.
pub(super) fn report(
    arguments: &args::Report,
    global: &args::Global,
    environment: &Environment,
    to: &Destination,
    previous: Option<&Report>,
    console: Console,
) -> Result<Option<Report>, Error> {
    let watch = Stopwatch::start();
    let files = args::Files {
        paths: arguments.paths.clone(),
        no_respect_gitignore: arguments.no_respect_gitignore,
        ..args::Files::default()
    };
    let mut session = Session::open(environment, global, &files)?;
    if let Destination::File(path) = to {
        guard(path, &session, environment, console)?;
    }
    let plan = session.plan(environment, global, &[], &[])?;
    let within_days = days_of(arguments, &plan)?;
    let counted = args::Counted { lang: arguments.lang.clone(), ..args::Counted::default() };
    let against = Against::read(&counted, &session, environment)?;
    let settings = &session.project.settings.report;
    let plan = against.laid_on(plan, &counted).surveying(settings.owner_field.clone());
    session.tell(console);
    if session.reported() == 0 && session.tree.faults.is_empty() {
        session.find_reasons(environment, &files)?;
        tell_empty(arguments, console, &session.nothing(&files));
        if !arguments.allow_empty {
            return Ok(None);
        }
    }
    let survey = session.survey(&plan, environment, global, arguments.threads)?;
    against.tell(&survey.outcome, console);
    let settings = &session.project.settings.report;
    let asked = Asked {
        title: sanitize(settings.title.as_deref().unwrap_or(TITLE)).into_owned(),
        logo_text: settings.logo_text.as_deref().map(|text| sanitize(text).into_owned()),
        within_days,
        weights: settings.weights.unwrap_or_default(),
        review: &session.project.settings.review,
        only: only(arguments, environment, &session),
        command: command(environment),
        config: digests(&session),
        met: session.tree.inputs.iter().map(|input| input.name.as_str()).collect(),
        there: still_there(previous, &session),
        findings_per_document: session.project.settings.limits.findings_per_file,
        skipped: skipped(&session),
        previous,
    };
    let report = quality::report(&survey, asked);
    for fault in &survey.outcome.faults {
        console.fault(&format!("{}: {}", session.tree.names.shown(&fault.file), fault.cause));
    }
    console.detail(&format!("{} files read in {} ms", session.tree.inputs.len(), watch.elapsed().as_millis()));
    let is_narrowed_to_nothing = report.documents.is_empty() && !survey.outcome.files.is_empty();
    if is_narrowed_to_nothing {
        tell_empty(arguments, console, &narrowed(arguments, &survey));
    } else if session.reported() > 0 && survey.outcome.faults.is_empty() && !survey.outcome.judged_anything() {
        tell_empty(arguments, console, &verdict::without_content(&survey.outcome));
    }
    let is_kept = !report.documents.is_empty() || !survey.outcome.faults.is_empty() || arguments.allow_empty;
    Ok(is_kept.then_some(report))
}

/// Says that there is nothing to tell of; quietly only where that is allowed.
fn tell_empty(arguments: &args::Report, console: Console, reason: &str) {
    if arguments.allow_empty { console.notice(reason) } else { console.insist(reason) }
}

fn narrowed(arguments: &args::Report, survey: &Survey) -> String {
    let files = survey.outcome.files.len();
    let reviewer = arguments.reviewer.as_ref().map(|reviewer| format!("--reviewer {reviewer}"));
    let status = arguments.status.map(|status| format!("--status {}", status.name()));
    let asked: Vec<String> = reviewer.into_iter().chain(status).collect();
    let read = if files == 1 { "1 file".to_owned() } else { format!("{files} files") };
    let unknown = arguments.reviewer.as_deref().filter(|id| survey.library.find(Kind::Expert, id).is_none());
    let hint = unknown.map_or_else(String::new, |id| match closest(id, survey.library.ids(Kind::Expert)) {
        Some(close) => format!("; there is no expert of this id: did you mean `{}`?", sanitize(close)),
        None => "; there is no expert of this id".to_owned(),
    });
    format!("nothing to report on: {read} read, none with {}{hint}", asked.join(" and "))
}

/// The days to look ahead.
fn days_of(arguments: &args::Report, plan: &Plan) -> Result<i64, Error> {
    let end = arguments.due_within.after(plan.today());
    let days = end.and_then(|end| plan.today().until(end).ok()).map(|span| i64::from(span.get_days()));
    days.ok_or_else(|| {
        let message = format!("--due-within {} leads beyond the calendar", arguments.due_within);
        Error::new(message).with_help("write a shorter time, such as `90d`")
    })
}

fn only(arguments: &args::Report, environment: &Environment, session: &Session) -> Only {
    let told = |text: &String| sanitize(text).into_owned();
    // A path that leads to the whole project narrows nothing.
    let narrows = |path: &&PathBuf| files::settled(&environment.folder.join(path)) != session.project.root;
    Only {
        paths: arguments.paths.iter().filter(narrows).map(|path| told(&spelled(path))).collect(),
        reviewer: arguments.reviewer.as_ref().map(told),
        lang: arguments.lang.as_ref().map(told),
        status: arguments.status.map(|status| status.name().to_owned()),
        ..Only::default()
    }
}

/// Files that an earlier report tells, that this run did not meet and that may still be there.
fn still_there<'p>(previous: Option<&'p Report>, session: &Session) -> Vec<&'p str> {
    let met: HashSet<&str> = session.tree.inputs.iter().map(|input| input.name.as_str()).collect();
    let told = previous.into_iter().flat_map(|previous| &previous.documents).map(|document| document.path.as_str());
    told.filter(|path| !met.contains(path) && files::may_exist(&session.project.naming().join(path))).collect()
}

/// The arguments of this run that say what is told, without the path of the program: those that say
/// how and where to would differ between forms of one report.
fn command(environment: &Environment) -> Vec<String> {
    /// With a value behind them.
    const HOW: [&str; 6] = ["--format", "-o", "--output-file", "--table", "--threads", "--color"];
    /// Alone.
    const SILENT: [&str; 5] = ["--no-progress", "-q", "--quiet", "-v", "--verbose"];
    let mut told = Vec::new();
    let mut arguments = environment.arguments.iter().skip(1).map(|argument| spelled(Path::new(argument)));
    while let Some(argument) = arguments.next() {
        let name = argument.split_once('=').map_or(argument.as_str(), |(name, _)| name);
        if HOW.contains(&argument.as_str()) {
            arguments.next();
        } else if name == "--previous" {
            // The folder it lies in is nobody's business.
            let file = argument.split_once('=').map(|(_, file)| file.to_owned()).or_else(|| arguments.next());
            let file = file.unwrap_or_default();
            told.extend([name.to_owned(), file.rsplit(['/', '\\']).next().unwrap_or(&file).to_owned()]);
        } else if !HOW.contains(&name) && !SILENT.contains(&name) && !argument.starts_with("-o") {
            told.push(argument);
        }
    }
    told.iter().map(|argument| sanitize(argument).into_owned()).collect()
}

/// A file of the configuration, called as files of content are.
fn named(session: &Session, path: &Path) -> String {
    spelled(path.strip_prefix(session.project.naming()).unwrap_or(path))
}

fn digests(session: &Session) -> Vec<Digested> {
    let digested = |(path, text): (&Path, &str)| Digested {
        path: sanitize(&named(session, path)).into_owned(),
        sha256: sha256_hex(text.as_bytes()),
    };
    session.project.files().map(digested).collect()
}

/// Files that could be content and are left out. The rest of a repository would only be noise, and an
/// earlier report beside the content would change the next one.
fn skipped(session: &Session) -> Vec<Aside> {
    let asked = session.tree.skipped.iter().filter(|skipped| skipped.scope == Scope::Reported);
    let is_settings = |name: &str| session.project.files().any(|(path, _)| named(session, path) == name);
    let could_be = asked.filter(|skipped| tree::is_content(Path::new(&skipped.name)) && !is_settings(&skipped.name));
    let aside = could_be
        .map(|skipped| Aside { path: sanitize(&skipped.name).into_owned(), reason: skipped.reason.to_string() });
    aside.collect()
}

/// A report must not be written over what it tells of, and should not be read as content next time.
fn guard(path: &Path, session: &Session, environment: &Environment, console: Console) -> Result<(), Error> {
    let place = shown(&environment.folder, path);
    let inputs = session.tree.inputs.iter().filter_map(|input| session.tree.place(&input.name));
    let baseline: Option<PathBuf> = baseline::named(None, &session.project, environment);
    let settings = session.project.files().map(|(file, _)| file).chain(baseline.as_deref());
    if inputs.chain(settings).any(|read| read == path) {
        let error = Error::new(format!("{place} is read in this run; the report would be written over it"));
        return Err(error.with_help("write the report elsewhere, or `exclude` it in the configuration"));
    }
    let wish = Wish { paths: &[], stdin: Some(path), ignored: Ignored::LeftOut };
    if tree::is_content(path) && path.starts_with(session.project.naming()) {
        let tree = tree::gather(&environment.folder, &session.project, &wish)?;
        let is_content = tree.inputs.iter().any(|input| Some(&input.name) == tree.stdin.as_ref());
        if is_content {
            console.notice(&format!("{place} will be read as content next time: `exclude` it, or write it elsewhere"));
        }
    }
    Ok(())
}

//! `physiolint sign-off`: one review more, with today's date and the digest of what was reviewed.
//! The file is edited as text and read again; it is written only when nothing else changed.

mod append;
mod entry;
mod proof;
mod reviewer;
mod show;

use super::{
    Error, Exit, args,
    console::Console,
    environment::Environment,
    files::{self, Entry as Met},
    media::Media,
    session::Session,
    settings_file::spelled,
    write,
};
use crate::{
    document::Kind,
    finding::{Meta, Severity, edited},
    lint::{self, Doors, Input, Plan, Scope, Signable, Unreadable},
    model::{Content, clinical::Clinical},
    rules::ANSWERED_BY_REVIEW,
    text::{Source, sanitize},
};
use append::{NoPlace, Yaml, append};
use entry::Entry;
use proof::{Parsed, adds_only, mapping};

/// The file to sign and the project around it.
struct Case<'c> {
    session: &'c Session,
    plan: Plan,
    input: &'c Input,
}

impl Case<'_> {
    fn shown(&self, name: &str) -> String {
        self.session.tree.names.shown(name)
    }

    fn name(&self) -> String {
        self.shown(&self.input.name)
    }

    fn read(&self, input: &Input) -> Result<Source, Error> {
        self.session.read(input).map_err(|cause| {
            let cause = match cause {
                Unreadable::Refused(cause) => cause,
                Unreadable::TooLarge { bytes } => format!("it has {bytes} bytes, more than `limits.file_size`"),
            };
            Error::new(format!("{} cannot be read: {cause}", self.shown(&input.name)))
        })
    }

    fn signable(&self, source: &Source) -> Signable {
        lint::signable(&self.plan, &self.session.tree.inputs, self.input, source)
    }
}

/// Runs `sign-off`.
pub(super) fn run(
    arguments: &args::SignOff,
    global: &args::Global,
    environment: &Environment,
    console: Console,
) -> Result<Exit, Error> {
    let path = environment.folder.join(&arguments.file);
    let named = spelled(&arguments.file);
    if files::entry(&path) != Some(Met::File) {
        let message = format!("{named} is no file that can be signed");
        return Err(Error::new(message).with_help("give the path of one record or page"));
    }
    let wanted = args::Files { paths: vec![arguments.file.clone()], stdin_filename: None, no_respect_gitignore: false };
    let mut session = Session::open(environment, global, &wanted)?;
    let plan = session.plan(environment, global, &[], &[])?;
    let Some(input) = session.tree.inputs.iter().find(|input| input.scope == Scope::Reported).cloned() else {
        session.find_reasons(environment, &wanted)?;
        return Err(Error::new(session.nothing(&wanted)).with_help("sign a file that check reads"));
    };
    let case = Case { session: &session, plan, input: &input };
    let source = case.read(&input)?;
    let signable = case.signable(&source);
    match (&signable.content, &signable.clinical) {
        (Some(_), Some(clinical)) if arguments.print => {
            console.print(&mut |out| show::clinical(clinical, out))?;
            Ok(Exit::Clean)
        }
        (Some(content), Some(clinical)) => sign(&case, &source, content, clinical, arguments, console),
        (_, None) if signable.torn && !arguments.print => refuse(&case, console, &[], &errors(&case, None, &[])?),
        _ => Err(nothing_to_sign(&case, &signable)),
    }
}

fn nothing_to_sign(case: &Case<'_>, signable: &Signable) -> Error {
    let name = case.name();
    match signable.content.as_ref().map(|content| content.kind) {
        _ if signable.torn => {
            Error::new(format!("{name} cannot be read whole")).with_help(format!("run: physiolint check {name}"))
        }
        Some(kind @ (Kind::Expert | Kind::Source)) => {
            let message = format!("{name} is of kind `{kind}`, which has no clinical fields");
            Error::new(message).with_help("sign the content that uses it")
        }
        Some(_) | None => {
            let message = format!("nothing says what kind of content {name} is");
            Error::new(message).with_help("write `schema: exercise/v1`, or the kind it is, on the first line")
        }
    }
}

fn sign(
    case: &Case<'_>,
    source: &Source,
    content: &Content,
    clinical: &Clinical,
    arguments: &args::SignOff,
    console: Console,
) -> Result<Exit, Error> {
    let (Some(expert), Some(role)) = (&arguments.by, arguments.role) else {
        return Err(Error::new("--by and --role are missing").with_help("say who reviewed it, and in which role"));
    };
    let entry = Entry::new(arguments, expert, case.plan.today(), clinical.digest())?;
    let mut objections = reviewer::objections(case, content, expert, role);
    let limits = case.session.project.settings.limits.yaml();
    let before = Parsed::read(source, content, limits);
    let Some((document, span)) = before.yaml(source) else {
        objections.push(no_front_matter(content));
        return refuse(case, console, &objections, &errors(case, None, &ANSWERED_BY_REVIEW)?);
    };
    let fence = source.slice(span).find('\n').map_or(span.range().end, |at| span.range().start + at + 1);
    let yaml = Yaml { text: source.text(), root: mapping(document), begin: fence };
    let edits = match append(yaml, &entry) {
        Ok(edits) => edits,
        Err(NoPlace::NotAList) => {
            objections.push("`reviews` is no list; write `reviews: []`, then sign".to_owned());
            return refuse(case, console, &objections, &[]);
        }
        Err(NoPlace::Layout) => return Err(by_hand(case, &entry)),
    };
    let Some(text) = edited(source.text(), &edits) else { return Err(by_hand(case, &entry)) };
    let signed = Source::new(source.name(), text);
    let again = case.signable(&signed);
    let after = Parsed::read(&signed, content, limits);
    let digest = again.clinical.map(|clinical| clinical.digest());
    if digest.as_deref() != Some(&clinical.digest()) || !adds_only((source, &before), (&signed, &after), &entry) {
        return Err(by_hand(case, &entry));
    }
    // What the signature would bring is of no interest when this person may not sign at all.
    let checked = objections.is_empty().then_some(&signed);
    let answered = if checked.is_some() && arguments.outcome.is_approval() { &[][..] } else { &ANSWERED_BY_REVIEW };
    let errors = errors(case, checked, answered)?;
    if !objections.is_empty() || !errors.is_empty() {
        return refuse(case, console, &objections, &errors);
    }
    let name = case.name();
    if arguments.dry_run {
        console.print(&mut |out| show::difference(&name, source.text(), signed.text(), out))?;
        console.notice("nothing was written");
        return Ok(Exit::Clean);
    }
    store(case, source, &signed)?;
    let told = format!("{name} signed by {} ({})", sanitize(expert), entry::in_words(arguments));
    console.print(&mut |out| writeln!(out, "{told}\n{}", clinical.digest()))?;
    Ok(Exit::Clean)
}

/// Errors that the check finds in the file, as it is or as it will be, one line each. Checking it
/// signed leaves out what the signature answers, and shows what it brings.
fn errors(case: &Case<'_>, signed: Option<&Source>, answered: &[&Meta]) -> Result<Vec<String>, Error> {
    let read = |input: &Input| match signed {
        Some(signed) if input.name == case.input.name => Ok(Source::new(signed.name(), signed.text())),
        _ => case.session.read(input),
    };
    let media = Media::new(&case.session.project, &case.session.tree)?;
    let find = |input: &Input, path: &str| media.find(input, path);
    let outcome = lint::check_on_disk(&case.plan, &case.session.tree.inputs, Doors { read: &read, find: &find }, None);
    if let Some(fault) = case.session.tree.faults.iter().chain(&outcome.faults).next() {
        return Err(Error::new(format!("{}: {}", case.shown(&fault.file), sanitize(&fault.cause))));
    }
    let worst = outcome.findings().filter(|(_, finding)| finding.severity == Severity::Error);
    let standing = worst.filter(|(_, finding)| !answered.contains(&finding.meta));
    let mut lines: Vec<String> =
        standing.map(|(_, finding)| format!("{}: {}", finding.meta.id, sanitize(&finding.message))).collect();
    let dropped = outcome.files.iter().flat_map(|file| &file.beyond_limit);
    let dropped = dropped.filter(|(_, level)| *level == Severity::Error).count();
    if dropped > 0 {
        lines.push(format!("and {dropped} more"));
    }
    Ok(lines)
}

fn refuse(case: &Case<'_>, console: Console, objections: &[String], errors: &[String]) -> Result<Exit, Error> {
    let name = case.name();
    console.print(&mut |out| {
        writeln!(out, "{name} was not signed:")?;
        objections.iter().chain(errors).try_for_each(|reason| writeln!(out, "  {reason}"))
    })?;
    if !errors.is_empty() {
        console.notice(&format!("physiolint check {name} shows where"));
    }
    Ok(Exit::Findings)
}

fn no_front_matter(content: &Content) -> String {
    let what = content.page.as_ref().filter(|page| page.has_front_matter);
    let missing = if what.is_some() { "its front matter is no YAML" } else { "it has no front matter" };
    let schema = content.kind.schema();
    format!("{missing}; write `---`, `schema: {schema}`, `title:` and `---` above its text")
}

/// The layout is beyond us: nothing was written, and here is what to write.
fn by_hand(case: &Case<'_>, entry: &Entry) -> Error {
    let fields: Vec<String> = entry.yaml().map(|(key, value)| format!("{key}: {value}")).collect();
    let message = format!("physiolint could not edit {} safely; it was not changed", case.name());
    Error::new(message).with_help(format!("add to `reviews` by hand: {{{}}}", fields.join(", ")))
}

fn store(case: &Case<'_>, source: &Source, signed: &Source) -> Result<(), Error> {
    if case.read(case.input)?.text() != source.text() {
        return Err(Error::new(format!("{} changed while it was signed", case.name())).with_help("sign it again"));
    }
    let place = case.session.tree.place(&case.input.name).expect("every input was met on a walk");
    write::replace(place, signed.text().as_bytes())
}

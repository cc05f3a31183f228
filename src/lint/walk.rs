//! Pass one over one file: lowering it, and handing each grain to each rule.

use super::{
    Doors, clinical,
    outcome::{FileState, Input, stem},
    overlay::Overlays,
    plan::Plan,
    read::{FileRead, Parsed},
    survey::{self, Looked, Trace},
    waive::{self, Noted},
};
use crate::{
    document::{Data, Document, Kind, NodeRef, markdown::Page},
    finding::{AMBIGUOUS_SCALAR, Finding, SCHEMA_MISMATCH, Tier, UNDECLARED_KIND, UNKNOWN_FIELD, UNSUPPORTED_LANGUAGE},
    lexicon::{self, Words},
    library::{Address, Entry, Wholeness},
    model::{
        self, Content, Declaration, Framing, KnownNames, Layer, LiesOver, Reading, Reference, Status, TRANSLATION,
        Translatable,
    },
    rule::{Sink, Text, quote},
    schema,
    text::{Source, Span, sanitize},
};

/// What pass one leaves of a file.
pub(super) struct Walked {
    pub(super) kind: Option<Kind>,
    pub(super) id: String,
    pub(super) lang: String,
    pub(super) layer: Layer,
    pub(super) state: FileState,
    pub(super) status: Status,
    pub(super) findings: Vec<Finding>,
    pub(super) entry: Option<Entry>,
    /// What was looked at, by rule, in the order of the plan.
    pub(super) looked: Vec<Looked>,
    /// What a report wants beside.
    pub(super) trace: Option<Box<Trace>>,
    /// Name and aliases of an exercise record.
    pub(super) names: Vec<String>,
    pub(super) waivers: Vec<Noted>,
}

/// The file with its place in the run.
#[derive(Clone, Copy)]
pub(super) struct Place<'i> {
    pub(super) index: u32,
    pub(super) input: &'i Input,
}

/// What stands around every file of a run.
#[derive(Clone, Copy)]
pub(super) struct Around<'r> {
    pub(super) doors: Doors<'r>,
    pub(super) overlays: &'r Overlays<'r>,
    pub(super) known: &'r KnownNames,
}

/// Lowers a file that was read; `None` when there is nothing to lower.
pub(super) fn lower(
    plan: &Plan,
    input: &Input,
    source: &Source,
    read: &FileRead<'_>,
    known: &KnownNames,
) -> (Option<Content>, String) {
    let lang = lang_of(plan, input, read);
    let reading = Reading::of(&lang);
    let stem = stem(&input.name);
    let content = match (&read.parsed, read.settled.kind) {
        (Parsed::Record(yaml), Some(kind)) => Some(model::lower_record(kind, &yaml.document, source, stem, reading)),
        (Parsed::Page(page), Some(kind)) => {
            let framing =
                Framing { kind, declaration: read.settled.declaration, reading, known, headings: plan.heading_words() };
            Some(model::lower_page(page, source, stem, framing))
        }
        (Parsed::Nothing, _) | (_, None) => None,
    };
    (content, lang)
}

/// Judges one file by all rules that need no other file.
pub(super) fn walk(
    plan: &Plan,
    place: Place<'_>,
    source: &Source,
    mut read: FileRead<'_>,
    around: Around<'_>,
) -> Walked {
    let input = place.input;
    let (mut content, mut lang) = lower(plan, input, source, &read, around.known);
    let says_so = content.as_ref().and_then(|content| content.envelope.translation);
    let base = around.overlays.base_of(&input.name, &read);
    if let (Some(base), None) = (&base, own_lang(&read)) {
        lang.clone_from(&base.lang);
    }
    let stem = stem(base.as_ref().map_or(&input.name, |base| &base.name));
    if let Some(content) = &mut content {
        if base.is_some() {
            // The exercise is the base record's; these are only its words.
            content.layer = Layer::Overlay;
            content.exercises.clear();
            let span = says_so.unwrap_or(content.title.span);
            content.references.push(Reference { kind: content.kind, id: stem.to_owned(), span, field: TRANSLATION });
        }
        let has_namesake = around.overlays.have_namesake(&input.name);
        if let (true, Parsed::Record(record)) = (has_namesake, &read.parsed) {
            let root = record.document.root();
            let lies_over = base.as_ref().map(|base| LiesOver { base: base.name.clone(), lang: base.lang.clone() });
            let words = root.and_then(|root| Translatable::of(content.kind, root));
            content.translatable = words.map(|words| Box::new(Translatable { lies_over, ..words }));
        }
        if has_namesake || content.envelope.review_log().iter().any(|review| review.digest.is_some()) {
            content.digest = clinical::of(plan, input, source, &read, &lang, content.layer).map(|now| now.digest());
        }
        for file in &mut content.files {
            file.presence = (around.doors.find)(input, &file.path.value);
        }
    }
    let mut findings = std::mem::take(&mut read.findings);
    findings.append(&mut read.settled.findings);
    let state = state_of(&read, content.as_ref(), &lang);
    let address = Address { file: place.index, path: &input.name, lang: &lang.clone() };
    let judged = matches!(state, FileState::Judged | FileState::UnsupportedLanguage);
    if judged && read.settled.declaration == Declaration::Declared {
        if let (Some(kind), Some(document)) = (read.settled.kind, document_of(&read)) {
            let said = if base.is_some() {
                schema::validate_overlay(kind, document)
            } else {
                schema::validate(kind, document)
            };
            findings.extend(said.into_iter().filter(|finding| !is_told_elsewhere(plan, finding, document)));
        }
    } else {
        // Keys of front matter nobody declared are not ours; what could not be read at all is said.
        findings
            .retain(|finding| finding.meta != &AMBIGUOUS_SCALAR || read.settled.declaration == Declaration::Declared);
    }
    let mut walked = Walked {
        kind: read.settled.kind,
        id: stem.to_owned(),
        lang,
        layer: content.as_ref().map(|content| content.layer).unwrap_or_default(),
        state,
        status: content.as_ref().map(|content| content.status).unwrap_or_default(),
        findings,
        entry: None,
        looked: vec![Looked::default(); plan.rules().len()],
        trace: None,
        names: Vec::new(),
        waivers: Vec::new(),
    };
    walked.waivers = waive::noted(plan, &read, source, &mut walked.findings);
    if let Some(owner_field) = plan.owner_field() {
        let digest = content.as_ref().and_then(|content| match &content.digest {
            Some(digest) => Some(digest.clone()),
            None => clinical::of(plan, input, source, &read, &walked.lang, content.layer).map(|now| now.digest()),
        });
        let trace = Trace { digest, ..survey::trace(owner_field, source, &read, content.as_ref(), &walked.lang) };
        walked.trace = Some(Box::new(trace));
    }
    let Some(content) = content else {
        walked.entry = read.settled.kind.map(|kind| Entry::unread(address, kind, stem.to_owned()));
        return walked;
    };
    if let Some(id) = content.id.given() {
        walked.id.clone_from(&id.value);
    }
    if judged {
        report_malformed(&content, &mut walked.findings);
        judge(plan, input, source, &read, &content, &mut walked);
    } else {
        walked.findings.retain(|finding| finding.meta.tier == Tier::Reading || state != FileState::NoExerciseContent);
    }
    for exercise in content.exercises.iter().filter(|_| content.kind == Kind::Exercise) {
        walked.names = std::iter::once(&exercise.name).chain(&exercise.aliases).cloned().collect();
    }
    let words = |span: Span| quote(source.slice(span));
    let inherited = plan.inherited(input, content.kind);
    let wholeness = if read.torn { Wholeness::Torn } else { Wholeness::Whole };
    walked.entry = Some(Entry::new(address, walked.id.clone(), wholeness, content, inherited, &words));
    walked
}

/// An empty duty field is missing, and its own rule says so; some keys belong to the site.
fn is_told_elsewhere(plan: &Plan, finding: &Finding, document: &Document<'_>) -> bool {
    const DUTIES: [&str; 5] = ["/steps", "/cautions", "/pain_stop", "/dosage", "/disclaimer"];
    let is_empty =
        |pointer: &str| document.at_pointer(pointer).is_some_and(|(_, value)| matches!(value.data(), Data::Null));
    if finding.meta == &SCHEMA_MISMATCH {
        // What is wrong with `schema:` was said when the kind was settled.
        return finding.pointer == "/schema"
            || DUTIES.contains(&finding.pointer.as_str()) && is_empty(&finding.pointer);
    }
    finding.meta == &UNKNOWN_FIELD && plan.site_keys().any(|key| finding.pointer.strip_prefix('/') == Some(key))
}

fn document_of<'r, 's>(read: &'r FileRead<'s>) -> Option<&'r Document<'s>> {
    read.root().map(NodeRef::document)
}

fn lang_of(plan: &Plan, input: &Input, read: &FileRead<'_>) -> String {
    own_lang(read).map_or_else(|| plan.lang(input).to_owned(), |own| sanitize(own).into_owned())
}

pub(super) fn own_lang<'r>(read: &'r FileRead<'_>) -> Option<&'r str> {
    read.root()?.get("lang").value()?.text()
}

fn state_of(read: &FileRead<'_>, content: Option<&Content>, lang: &str) -> FileState {
    let Some(content) = content else {
        return if read.settled.kind.is_none() { FileState::UnknownKind } else { FileState::Judged };
    };
    // An overlay is judged by its base: only its fields are looked at, in any language.
    if content.layer == Layer::Overlay {
        return FileState::Judged;
    }
    if !lexicon::supports(lang) {
        return FileState::UnsupportedLanguage;
    }
    let shows = content.page.as_ref().is_some_and(|page| page.embeds.iter().any(|embed| embed.kind == Kind::Exercise));
    let assumed = read.settled.declaration == Declaration::Assumed;
    if assumed && content.exercises.is_empty() && !shows { FileState::NoExerciseContent } else { FileState::Judged }
}

/// A malformed field with no finding on it or around it gets one: silence is never green.
fn report_malformed(content: &Content, findings: &mut Vec<Finding>) {
    for field in &content.malformed {
        let said = |finding: &Finding| {
            let blames = finding.meta.tier == Tier::Reading;
            blames && (finding.span.contains(field.span) || field.span.contains(finding.span))
        };
        if !findings.iter().any(said) {
            let finding = Finding::new(&SCHEMA_MISMATCH, field.span, field.message.clone(), field.help.clone());
            findings.push(finding.at_pointer(field.pointer.clone()));
        }
    }
}

/// What of a language is not read, and who has to.
fn unread_prose(lang: &str) -> (String, &'static str) {
    match Words::of(lang) {
        Some(_) => (
            format!("there are few words for `{lang}`: of its prose only pain-stop and disclaimer sentences were read"),
            "have a person check the cautions and all other prose",
        ),
        None => (
            format!("there are no word lists for `{lang}`: prose was not checked"),
            "have a person check pain-stop, cautions and disclaimer",
        ),
    }
}

fn judge(plan: &Plan, input: &Input, source: &Source, read: &FileRead<'_>, content: &Content, walked: &mut Walked) {
    // A retired document keeps the findings of reading only: nobody reads it.
    if content.status == Status::Retired {
        return;
    }
    if walked.state == FileState::UnsupportedLanguage {
        let span = read.root().and_then(|root| root.get("lang").value()).map_or(content.title.span, NodeRef::span);
        let (message, help) = unread_prose(&walked.lang);
        walked.findings.push(Finding::new(&UNSUPPORTED_LANGUAGE, span, message, help));
    }
    let has_yaml = content.page.as_ref().is_some_and(|page| page.has_front_matter) && read.root().is_some();
    if content.declaration == Declaration::Assumed && has_yaml {
        let message = "nothing says that this page is an article; its front matter was not validated";
        let help = "write `schema: article/v1` in the front matter";
        walked.findings.push(Finding::new(&UNDECLARED_KIND, content.title.span, message, help));
    }
    let options = plan.options(input, content.status);
    let around = plan.context(input, content.status, &options, source.text());
    let length = Span::of(&(0..source.text().len())).end;
    for (planned, looked) in plan.rules().iter().zip(&mut walked.looked) {
        let findings = &mut walked.findings;
        for exercise in &content.exercises {
            let mut sink = Sink::new(planned.meta(), &around, length, findings).for_unit(&exercise.name);
            planned.exercise(exercise, &mut sink);
            looked.exercises += sink.eligible();
        }
        let mut sink = Sink::new(planned.meta(), &around, length, findings);
        planned.content(content, &mut sink);
        looked.whole += sink.eligible();
    }
    // There are many texts, and few rules read them.
    let readers: Vec<_> = plan.rules().iter().enumerate().filter(|(_, planned)| planned.reads_text()).collect();
    let mut hand = |text: &Text<'_>| {
        for (at, planned) in &readers {
            let mut sink = Sink::new(planned.meta(), &around, length, &mut walked.findings);
            planned.text(text, &mut sink);
            walked.looked[*at].whole += sink.eligible();
        }
    };
    if let Some(root) = read.root().filter(|_| content.declaration == Declaration::Declared) {
        hand_fields(root, &mut hand);
    }
    if let Parsed::Page(page) = &read.parsed {
        hand_prose(page, source, &mut hand);
    }
}

/// Hands over every text of a mapping but those under `x-` keys.
fn hand_fields(root: NodeRef<'_, '_>, hand: &mut dyn FnMut(&Text<'_>)) {
    let mut open: Vec<(NodeRef<'_, '_>, &str)> = vec![(root, "")];
    while let Some((node, field)) = open.pop() {
        match node.data() {
            Data::Map => {
                for (key, value) in node.entries() {
                    let key = key.text().unwrap_or("");
                    match value.text() {
                        Some(raw) => hand(&field_text(raw, value, key, 1, usize::from(is_blank(raw)))),
                        None if key.starts_with("x-") => {}
                        None => open.push((value, key)),
                    }
                }
            }
            Data::Seq => {
                let siblings = node.items().count();
                let blank = node.items().filter_map(NodeRef::text).filter(|raw| is_blank(raw)).count();
                for item in node.items() {
                    match item.text() {
                        Some(raw) => hand(&field_text(raw, item, field, siblings, blank)),
                        None => open.push((item, field)),
                    }
                }
            }
            Data::Null
            | Data::Bool(_)
            | Data::Int(_)
            | Data::Float(_)
            | Data::Big(_)
            | Data::Text(_)
            | Data::Refused => {}
        }
    }
}

fn is_blank(raw: &str) -> bool {
    lexicon::is_placeholder_text(&raw.to_ascii_lowercase())
}

fn field_text<'t>(
    raw: &'t str,
    node: NodeRef<'_, '_>,
    field: &'t str,
    siblings: usize,
    placeholders: usize,
) -> Text<'t> {
    Text { raw, prose: None, span: node.span(), field, siblings, placeholders }
}

fn hand_prose(page: &Page<'_>, source: &Source, hand: &mut dyn FnMut(&Text<'_>)) {
    for block in page.blocks.iter().filter(|block| !block.span.is_empty()) {
        let raw = source.slice(block.span);
        hand(&Text { raw, prose: Some(&block.prose), span: block.span, field: "", siblings: 1, placeholders: 0 });
    }
}

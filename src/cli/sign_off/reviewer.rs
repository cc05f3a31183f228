//! Whether a person may sign: a record, no author of the file, a credential that holds.

use super::Case;
use crate::{
    document::Kind,
    finding::closest,
    lint::{self, stem},
    model::{Content, Credential, Details, Field, ReviewRole},
    settings::Review,
    text::sanitize,
};

/// Why `expert` may not sign, each reason in a sentence; empty when they may.
pub(super) fn objections(case: &Case<'_>, signed: &Content, expert: &str, role: ReviewRole) -> Vec<String> {
    let shown = sanitize(expert);
    let mut record = None;
    for input in case.session.tree.inputs.iter().filter(|input| stem(&input.name) == expert) {
        let Ok(source) = case.session.read(input) else {
            return vec![format!("the record of `{shown}` cannot be read")];
        };
        let read = lint::signable(&case.plan, &case.session.tree.inputs, input, &source);
        if let Some(content) = read.content.filter(|content| content.kind == Kind::Expert) {
            if read.torn {
                return vec![format!(
                    "the record of `{shown}` cannot be read whole; check {}",
                    case.shown(&input.name)
                )];
            }
            record = Some(content);
            break;
        }
    }
    let Some(record) = record else {
        let known = case.session.tree.inputs.iter().map(|input| input.name.as_str());
        let experts =
            known.filter(|name| name.rsplit('/').skip(1).any(|step| Kind::of_folder(step) == Some(Kind::Expert)));
        let close = closest(expert, experts.map(stem)).map(|close| format!("; did you mean `{}`?", sanitize(close)));
        return vec![format!("`{shown}` is no expert of this project{}", close.unwrap_or_default())];
    };
    let review = &case.session.project.settings.review;
    let mut objections = Vec::new();
    if review.independent && is_author(signed, &record, expert) {
        objections.push(format!("`{shown}` is an author of it: someone else must sign"));
    }
    if role.is_clinical() {
        objections.extend(unqualified(case, signed.kind, &record, &shown, role, review));
    }
    objections
}

fn is_author(signed: &Content, record: &Content, expert: &str) -> bool {
    let authors = signed.envelope.authors.given().into_iter().flatten();
    authors.into_iter().any(|author| {
        let by_record = author.record.as_ref().is_some_and(|record| record.id == expert);
        let by_name = author.name.as_ref().is_some_and(|name| same_name(&name.value, &record.title.value));
        by_record || by_name
    })
}

fn same_name(one: &str, other: &str) -> bool {
    one.split_whitespace().map(str::to_lowercase).eq(other.split_whitespace().map(str::to_lowercase))
}

/// Why the credentials are not enough for a look at the clinical content.
fn unqualified(
    case: &Case<'_>,
    kind: Kind,
    record: &Content,
    shown: &str,
    role: ReviewRole,
    review: &Review,
) -> Option<String> {
    let Details::Expert(expert) = &record.details else { return None };
    let all = expert.credentials.given().map_or(&[][..], Vec::as_slice);
    let counts = |credential: &&Credential| {
        let written = || [&credential.abbr, &credential.title].into_iter().flatten().map(|text| text.value.as_str());
        let mut needs = review.required_of(kind).filter(|need| need.role.value == role).peekable();
        if needs.peek().is_none() {
            return written().any(|text| review.credentials.accepts(text));
        }
        needs.all(|need| written().any(|text| review.qualifies(need, text)))
    };
    let counting: Vec<&Credential> = all.iter().filter(counts).collect();
    let today = case.plan.today();
    if counting.iter().any(|credential| !credential.expires.is_malformed() && credential.holds_on(today)) {
        return None;
    }
    let named = |credential: &Credential| {
        let name = [&credential.abbr, &credential.title].into_iter().flatten().next();
        name.map_or_else(|| "the credential".to_owned(), |name| format!("`{}`", sanitize(&name.value)))
    };
    let role = role.name();
    Some(match counting.last() {
        None if all.is_empty() => format!("`{shown}` has no credentials; a {role} review needs one"),
        None => {
            let held: Vec<String> = all.iter().map(named).collect();
            format!("`{shown}` has no credential that counts for a {role} review, only {}", held.join(", "))
        }
        Some(last) => match &last.expires {
            Field::Given(day) => format!("{} of `{shown}` expired on {}", named(last), day.value),
            Field::Missing | Field::Malformed => {
                format!("the day on which {} of `{shown}` expires cannot be read", named(last))
            }
        },
    })
}

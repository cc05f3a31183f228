use jiff::civil::Date;

use super::{answers, asked_of, name_of};
use crate::{
    document::Kind,
    finding::{Meta, declare_rule},
    library::{Entry, Standing},
    model::{Credited, Expert, Review, ReviewScope},
    rule::{Rule, Sink, quote},
    settings::Credentials,
};

declare_rule!(
    /// The reviewer's credentials do not fit.
    ///
    /// The expert's record holds no credential that counts (listed below; `review.credentials` in `physiolint.yaml`
    /// sets others), or the one that counts had lapsed on the day of the review. On a page: a named reviewer with
    /// no credential and no profession that counts. Credentials may be spelt out ("physiotherapist").
    ///
    /// ## Why
    ///
    /// "Reviewed" says something to a reader only if the reviewer can judge the text.
    ///
    /// ## Bad
    ///
    /// ```yaml (path=exercises/bridge.yaml)
    /// schema: exercise/v1
    /// name: Bridge
    /// steps: [Lie on your back., Lift your hips.]
    /// reviews: [{by: sample-writer, role: clinical, date: 2026-01-15, outcome: approved}]
    /// ```
    ///
    /// ```yaml (path=experts/sample-writer.yaml)
    /// schema: expert/v1
    /// name: Sample Writer (fictitious)
    /// credentials: [wellness writer]
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml (path=exercises/bridge.yaml)
    /// schema: exercise/v1
    /// name: Bridge
    /// steps: [Lie on your back., Lift your hips.]
    /// reviews: [{by: sample-clinician, role: clinical, date: 2026-01-15, outcome: approved}]
    /// ```
    ///
    /// ```yaml (path=experts/sample-clinician.yaml)
    /// schema: expert/v1
    /// name: Sample Clinician (fictitious)
    /// credentials: [PT, DPT]
    /// ```
    UnqualifiedReviewer {
        id: "unqualified-reviewer", group: Evidence, severity: Warning, tier: Ordinary, since: "0.1.0",
        source: "HONcode principles: authority; CAP Code 12.2"
    }
);

impl Rule for UnqualifiedReviewer {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn document(&self, standing: &Standing<'_>, out: &mut Sink<'_>) {
        let entry = standing.entry;
        let context = out.context();
        if !entry.is_published() || context.review.cadence(entry.kind).is_none() {
            return out.not_applicable();
        }
        // A lawyer answers for a disclaimer with other letters than a clinician's.
        let asked = asked_of(entry.kind, context.review);
        let counts = |review: &&Review| {
            let role = review.role.given().map(|role| role.value);
            review.is_approval()
                && role.is_some_and(|given| {
                    given.is_clinical() && asked.iter().any(|asked| answers(entry.kind, *asked, given))
                })
        };
        let reviews: Vec<&Review> = entry.envelope.review_log().iter().filter(counts).collect();
        let accepted = &context.review.credentials;
        let day = |review: &Review| review.date.given().map(|date| date.value);
        let whole = |review: &&&Review| review.scope == ReviewScope::Full;
        let latest = reviews.iter().filter(whole).map(|review| day(review)).max();
        let last = reviews.iter().filter(whole).filter(|review| Some(day(review)) == latest);
        let faults: Option<Vec<(&Review, String)>> = last
            .map(|review| {
                let expert = standing.library().find(Kind::Expert, &review.by.as_ref()?.id)?;
                Some((*review, fault(expert, day(review), accepted)?))
            })
            .collect();
        if !reviews.is_empty() {
            // One reviewer who counts, or who cannot be looked at, is enough.
            if let Some((review, fault)) = faults.and_then(|faults| faults.into_iter().next()) {
                let span = review.by.as_ref().map_or(review.span, |by| by.span);
                out.report(span, format!("{} reviewed it, and {fault}", name_of(review)), help(accepted));
            }
            return;
        }
        let evidence = entry.page.as_ref().and_then(|page| page.evidence.as_ref());
        let people: Vec<&Credited> =
            evidence.iter().flat_map(|read| &read.reviewers).filter(|who| !who.is_organisation).collect();
        let Some(first) = people.first() else { return out.not_applicable() };
        if !people.iter().any(|who| qualifies(who, accepted)) {
            let shown: Vec<&str> = first.credentials.iter().chain(&first.job).map(String::as_str).collect();
            let name = quote(&first.name.value);
            let (what, help) = if shown.is_empty() {
                (
                    "no credential follows the name".to_owned(),
                    "write what qualifies them after the name, such as `A. Example, physiotherapist`".to_owned(),
                )
            } else {
                (format!("`{}` is no credential that counts", quote(&shown.join(", "))), help(accepted))
            };
            out.report(first.name.span, format!("`{name}` reviewed it, and {what}"), help);
        }
    }
}

/// What keeps an expert's credentials from counting on a day; `None` when nothing does, or when
/// they cannot be looked at.
fn fault(entry: &Entry, day: Option<Date>, accepted: &Credentials) -> Option<String> {
    let expert: &Expert = entry.details.expert().filter(|_| !entry.torn)?;
    let credentials = expert.credentials.given()?;
    let counting: Vec<_> = credentials
        .iter()
        .filter(|credential| {
            let mut written = credential.abbr.iter().chain(&credential.title);
            written.any(|text| accepted.accepts(&text.value))
        })
        .collect();
    if counting.is_empty() {
        let written =
            credentials.iter().filter_map(|credential| credential.abbr.as_ref().or(credential.title.as_ref()));
        let shown: Vec<String> = written.map(|text| format!("`{}`", quote(&text.value))).collect();
        let list = shown.join(", ");
        return Some(match shown.len() {
            0 => "their record holds no credential".to_owned(),
            1 => format!("{list} is no credential that counts"),
            _ => format!("none of {list} is a credential that counts"),
        });
    }
    let day = day?;
    if counting.iter().any(|credential| credential.holds_on(day)) {
        return None;
    }
    let lapsed =
        counting.iter().filter_map(|credential| Some((credential.expires.given()?.value, credential.abbr.as_ref()?)));
    let (end, abbr) = lapsed.max_by_key(|(end, _)| *end)?;
    Some(format!("`{}` had lapsed on {end}, before the review on {day}", quote(&abbr.value)))
}

fn qualifies(who: &Credited, accepted: &Credentials) -> bool {
    who.is_clinician || who.credentials.iter().chain(&who.job).any(|written| accepted.accepts(written))
}

fn help(accepted: &Credentials) -> String {
    const SHOWN: usize = 4;
    let names: Vec<String> = accepted.names().take(SHOWN).map(|name| format!("`{name}`")).collect();
    format!(
        "have somebody review it who holds a credential that counts (such as {}; `physiolint explain unqualified-reviewer` lists them)",
        names.join(", ")
    )
}

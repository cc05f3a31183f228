use std::collections::BTreeMap;

use super::{
    Cadence, Credentials, Error,
    places::{Places, escaped},
    raw::{RawPolicy, RawQuantity, RawRequirement, RawReview},
    values::{filled, kind, replace},
};
use crate::{
    document::{Kind, ReviewRole},
    text::{Span, Spanned, sanitize},
};

/// Kinds that people sign; experts and sources have nothing to sign.
const REVIEWED: [Kind; 6] =
    [Kind::Exercise, Kind::Program, Kind::Article, Kind::RedFlags, Kind::Guidance, Kind::Disclaimer];

/// How often content is read again by people, and by whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    cadence: BTreeMap<Kind, Cadence>,
    /// How long before its end a review counts as due soon.
    pub warn_before: Cadence,
    /// What must have been looked at, by whom.
    pub require: Vec<Requirement>,
    /// Credentials that count.
    pub credentials: Credentials,
    /// Whether authors may not review their own text.
    pub independent: bool,
}

/// A look that content must have had.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Requirement {
    /// In which role somebody looks.
    pub role: Spanned<ReviewRole>,
    /// Credentials of which one is asked for; `None` is any that counts.
    pub credentials: Option<Credentials>,
    /// Of which kinds it is asked; empty is all that are reviewed.
    pub kinds: Vec<Kind>,
}

/// Texts a house has agreed on.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Policy {
    /// Ids of guidance that may serve as stop rule; empty is any.
    pub pain_stop: Vec<Spanned<String>>,
}

impl Policy {
    /// Whether a guidance of this id may serve as stop rule.
    #[must_use]
    pub fn allows_pain_stop(&self, id: &str) -> bool {
        self.pain_stop.is_empty() || self.pain_stop.iter().any(|allowed| allowed.value == id)
    }
}

impl Default for Review {
    fn default() -> Self {
        // What people turn to in an emergency, or in court, is read again each year.
        let months = |kind: Kind| if matches!(kind, Kind::RedFlags | Kind::Disclaimer) { 12 } else { 24 };
        let role = Spanned::new(ReviewRole::Clinical, Span::default());
        Self {
            cadence: REVIEWED.into_iter().map(|kind| (kind, Cadence::of_months(months(kind)))).collect(),
            warn_before: Cadence::of_days(60),
            require: vec![Requirement { role, credentials: None, kinds: Vec::new() }],
            credentials: Credentials::default(),
            independent: true,
        }
    }
}

impl Review {
    /// How long a review of a kind holds; `None` for kinds that nobody reviews.
    #[must_use]
    pub fn cadence(&self, kind: Kind) -> Option<Cadence> {
        self.cadence.get(&kind).copied()
    }

    /// The looks that a document of this kind must have had.
    pub fn required_of(&self, kind: Kind) -> impl Iterator<Item = &Requirement> {
        let asked = move |need: &&Requirement| {
            if need.kinds.is_empty() { REVIEWED.contains(&kind) } else { need.kinds.contains(&kind) }
        };
        self.require.iter().filter(asked)
    }

    /// Whether a credential, as written, is enough for a required look.
    #[must_use]
    pub fn qualifies(&self, need: &Requirement, credential: &str) -> bool {
        need.credentials.as_ref().unwrap_or(&self.credentials).accepts(credential)
    }
}

/// Lays `review:` of one file over what was read before it.
pub(super) fn review(places: &Places<'_, '_>, review: &mut Review, raw: Option<RawReview>) -> Result<(), Error> {
    let Some(raw) = raw else { return Ok(()) };
    for (name, duration) in raw.cadence.unwrap_or_default() {
        let here = format!("/review/cadence/{}", escaped(&name));
        let cadence = cadence(places, &here, &duration)?;
        if cadence == Cadence::default() {
            let message = format!("a review of `{}` would be over on its own day", sanitize(&name));
            return Err(Error::new(message, "write a span such as `24 months`", places.value(&here)));
        }
        review.cadence.insert(reviewed(&name, places.key(&here))?, cadence);
    }
    let warned = raw.warn_before.map(|duration| cadence(places, "/review/warn_before", &duration)).transpose()?;
    replace(&mut review.warn_before, warned);
    if let Some(list) = raw.require {
        let each = list.into_iter().enumerate();
        review.require = each.map(|(at, raw)| requirement(places, at, raw)).collect::<Result<_, _>>()?;
    }
    if let Some(names) = raw.credentials {
        review.credentials = Credentials::new(filled(places, "/review/credentials", names)?);
    }
    replace(&mut review.independent, raw.independent);
    Ok(())
}

/// Lays `policy:` of one file over what was read before it.
pub(super) fn policy(places: &Places<'_, '_>, policy: &mut Policy, raw: Option<RawPolicy>) -> Result<(), Error> {
    let Some(ids) = raw.and_then(|raw| raw.pain_stop) else { return Ok(()) };
    let ids = places.items("/policy/pain_stop", ids);
    if let Some(empty) = ids.iter().find(|id| id.value.trim().is_empty()) {
        return Err(Error::new("this names no guidance", "write the id of a guidance record", empty.span));
    }
    policy.pain_stop = ids;
    Ok(())
}

fn requirement(places: &Places<'_, '_>, at: usize, raw: RawRequirement) -> Result<Requirement, Error> {
    let here = format!("/review/require/{at}");
    let credentials = raw.credentials.map(|names| filled(places, &format!("{here}/credentials"), names));
    let kinds = places.items(&format!("{here}/kinds"), raw.kinds.unwrap_or_default());
    Ok(Requirement {
        role: Spanned::new(raw.role.0, places.value(&format!("{here}/role"))),
        credentials: credentials.transpose()?.map(Credentials::new),
        kinds: kinds.iter().map(|name| reviewed(&name.value, name.span)).collect::<Result<_, _>>()?,
    })
}

fn reviewed(name: &str, span: Span) -> Result<Kind, Error> {
    let kind = kind(name, span)?;
    if REVIEWED.contains(&kind) {
        return Ok(kind);
    }
    let names: Vec<String> = REVIEWED.into_iter().map(|kind| format!("`{kind}`")).collect();
    let message = format!("`{kind}` is a kind that nobody reviews");
    Err(Error::new(message, format!("choose one of {}", names.join(", ")), span))
}

fn cadence(places: &Places<'_, '_>, pointer: &str, duration: &RawQuantity) -> Result<Cadence, Error> {
    let text = duration.0.as_str();
    text.parse().map_err(|()| {
        let help = match Cadence::nearly(text) {
            Some(meant) => format!("did you mean `{meant}`?"),
            None => "write a number and `days`, `weeks`, `months` or `years`, such as `24 months`".to_owned(),
        };
        Error::new(format!("`{}` is no span of time", sanitize(text)), help, places.value(pointer))
    })
}

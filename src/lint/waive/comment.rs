//! How a waiver is written: `physiolint: ignore[RULE, RULE] [by=ID] [until=DATE] -- REASON`.

use jiff::civil::Date;

use crate::{
    finding::{Group, Meta, Tier, WAIVER_RULES, closest},
    lint::plan::all_metas,
    text::sanitize,
};

/// What a waiver is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    /// What the comment stands at.
    Place,
    /// All of the file.
    File,
}

/// A waiver as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Written {
    pub(super) reach: Reach,
    pub(super) rules: Vec<&'static Meta>,
    pub(super) by: Option<String>,
    pub(super) until: Option<Date>,
    pub(super) reason: Option<String>,
}

/// Why a comment that means to be a waiver is none, and what to write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Flaw {
    pub(super) message: String,
    pub(super) help: String,
}

/// With this a comment speaks to us.
const ADDRESS: &str = "physiolint:";

const SHAPE: &str = "write `physiolint: ignore[RULE] by=ID until=YYYY-MM-DD -- REASON`";

impl Flaw {
    pub(super) fn new(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { message: message.into(), help: help.into() }
    }
}

/// Reads the text of a comment, without its marks; `None` when it does not speak to us.
pub(super) fn read(comment: &str) -> Option<Result<Written, Flaw>> {
    let rest = comment.trim().strip_prefix(ADDRESS)?.trim();
    Some(waiver(rest))
}

fn waiver(text: &str) -> Result<Written, Flaw> {
    let (head, reason) = match text.split_once("--") {
        Some((head, reason)) => (head.trim(), Some(reason.trim()).filter(|reason| !reason.is_empty())),
        None => (text, None),
    };
    let (word, behind) = head.split_once('[').ok_or_else(|| no_rules(head))?;
    let reach = match word.trim_end() {
        "ignore" => Reach::Place,
        "ignore-file" => Reach::File,
        other => {
            let message = format!("`{}` is no word of a waiver", sanitize(other));
            return Err(Flaw::new(message, SHAPE));
        }
    };
    let (names, rest) = behind.split_once(']').ok_or_else(|| Flaw::new("the list of rules does not end", SHAPE))?;
    let names: Vec<&str> = names.split(',').map(str::trim).filter(|name| !name.is_empty()).collect();
    if names.is_empty() {
        return Err(no_rules(head));
    }
    let rules = names.into_iter().map(rule).collect::<Result<_, _>>()?;
    let mut written = Written { reach, rules, by: None, until: None, reason: reason.map(str::to_owned) };
    for part in rest.split_whitespace() {
        match part.split_once('=') {
            Some(("by", id)) if !id.is_empty() => written.by = Some(id.to_owned()),
            Some(("until", day)) => written.until = Some(date(day)?),
            _ => {
                let message = format!("`{}` is no part of a waiver", sanitize(part));
                return Err(Flaw::new(message, SHAPE));
            }
        }
    }
    Ok(written)
}

fn no_rules(head: &str) -> Flaw {
    let names_ignore = head.starts_with("ignore");
    let message = if names_ignore { "the waiver names no rule" } else { "this comment is no waiver" };
    Flaw::new(message, SHAPE)
}

fn date(day: &str) -> Result<Date, Flaw> {
    day.parse().map_err(|_| Flaw::new(format!("`{}` is no date", sanitize(day)), "write the day as YYYY-MM-DD"))
}

/// The rule of that name, if it may be waived at all.
pub(super) fn rule(name: &str) -> Result<&'static Meta, Flaw> {
    let metas = all_metas();
    let shown = sanitize(name);
    if name.parse::<Group>().is_ok() {
        return Err(Flaw::new(format!("`{shown}` is a group; a waiver names single rules"), SHAPE));
    }
    let Some(meta) = metas.iter().copied().find(|meta| meta.id == name) else {
        let help = match closest(name, metas.iter().map(|meta| meta.id)) {
            Some(close) => format!("did you mean `{close}`?"),
            None => "run `physiolint rules` for the list".to_owned(),
        };
        return Err(Flaw::new(format!("`{shown}` is no rule"), help));
    };
    if meta.tier == Tier::Reading || WAIVER_RULES.contains(&meta) {
        return Err(Flaw::new(format!("`{shown}` cannot be waived"), "mend what it says, and take the waiver out"));
    }
    Ok(meta)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(comment: &str) -> String {
        match read(comment) {
            None => "-".to_owned(),
            Some(Ok(written)) => {
                let ids: Vec<&str> = written.rules.iter().map(|meta| meta.id).collect();
                let until = written.until.map(|day| day.to_string());
                format!(
                    "{:?} {} by {} until {}: {}",
                    written.reach,
                    ids.join(" "),
                    written.by.as_deref().unwrap_or("-"),
                    until.as_deref().unwrap_or("-"),
                    written.reason.as_deref().unwrap_or("-"),
                )
            }
            Some(Err(flaw)) => flaw.message,
        }
    }

    #[test]
    fn waivers_are_read() {
        for (comment, want) in [
            ("a note", "-"),
            ("physiolint is a linter", "-"),
            ("physiolint: ignore[missing-steps] -- filmed", "Place missing-steps by - until -: filmed"),
            (
                " physiolint: ignore[missing-cautions, fixed-dosage] by=ann until=2027-01-31 -- a -- b ",
                "Place missing-cautions fixed-dosage by ann until 2027-01-31: a -- b",
            ),
            ("physiolint: ignore-file [missing-steps]", "File missing-steps by - until -: -"),
            ("physiolint: ignore", "the waiver names no rule"),
            ("physiolint: ignore[] -- all", "the waiver names no rule"),
            ("physiolint: ignore[safety] -- x", "`safety` is a group; a waiver names single rules"),
            ("physiolint: ignore[missing-caution] -- x", "`missing-caution` is no rule"),
            ("physiolint: ignore[invalid-yaml] -- x", "`invalid-yaml` cannot be waived"),
            ("physiolint: ignore[unused-waiver] -- x", "`unused-waiver` cannot be waived"),
            ("physiolint: ignore[missing-steps -- x", "the list of rules does not end"),
            ("physiolint: ignore[missing-steps] until=tomorrow -- x", "`tomorrow` is no date"),
            ("physiolint: ignore[missing-steps] because -- x", "`because` is no part of a waiver"),
            ("physiolint: disable[missing-steps] -- x", "`disable` is no word of a waiver"),
            ("physiolint: off", "this comment is no waiver"),
        ] {
            assert_eq!(told(comment), want, "{comment}");
        }
    }
}

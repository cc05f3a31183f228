//! Settings met with rules: which rules run, at which level, where.

mod options;
mod view;

use std::{borrow::Cow, error::Error, fmt};

use jiff::civil::Date;

use super::{
    outcome::{Input, LoweredRule, Outcome, stem},
    waive,
};
use crate::{
    document::Kind,
    finding::{BUILT_IN, Group, Meta, Severity, Tier, closest},
    model::{HeadingWords, Inherited, Status},
    rule::{Context, Rule, RuleOptions},
    rules::{BROKEN_REFERENCE, RULES},
    settings::{self, Settings, SeverityEntry},
    text::{Span, Spanned},
};
use options::lay;
pub use view::Heed;
use view::View;

/// Every rule and every finding of reading, in the order of the catalogue.
#[must_use]
pub fn all_metas() -> Vec<&'static Meta> {
    BUILT_IN.iter().copied().chain(RULES.iter().map(|rule| rule.meta())).collect()
}

/// A name that is no rule, or a level that may not be set this way: a mistake in the configuration
/// or on the command line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanError {
    /// What is wrong.
    pub message: String,
    /// What to write.
    pub help: String,
    /// Where in the settings; `None` when it came from the command line.
    pub span: Option<Span>,
}

impl fmt::Display for PlanError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.message)
    }
}

impl Error for PlanError {}

/// A change of level: for which rules, in which files.
struct Change {
    metas: Vec<&'static Meta>,
    level: Option<Severity>,
    /// A lowered safety-critical rule is back after this day.
    until: Option<Date>,
    /// Index of the override it stands in, and the statuses it asks for.
    only: Option<(usize, Vec<Status>)>,
}

/// What runs, and how.
pub struct Plan {
    today: Date,
    rules: Vec<&'static dyn Rule>,
    not_run: Vec<&'static Meta>,
    changes: Vec<Change>,
    lowered: Vec<LoweredRule>,
    options: RuleOptions,
    waiver_policy: waive::Policy,
    /// In the order of the settings.
    waivers: Vec<waive::OfProject>,
    view: View,
    settings: Settings,
}

impl Plan {
    /// Meets settings with the rules; `select` and `ignore` come from the command line.
    ///
    /// # Errors
    ///
    /// [`PlanError`] for a name that is no rule or group, and for a safety-critical rule lowered
    /// without reason, person and date.
    pub fn new(settings: &Settings, select: &[String], ignore: &[String], today: Date) -> Result<Self, PlanError> {
        let from_line = |names: &[String]| -> Result<Vec<&'static Meta>, PlanError> {
            let found: Result<Vec<_>, _> = names.iter().map(|name| named(name, None)).collect();
            Ok(found?.concat())
        };
        let from_file = |names: &[Spanned<String>]| -> Result<Vec<&'static Meta>, PlanError> {
            let found: Result<Vec<_>, _> = names.iter().map(|name| named(&name.value, Some(name.span))).collect();
            Ok(found?.concat())
        };
        let selected = settings.select.as_deref().map(from_file).transpose()?;
        let ignored = from_file(&settings.ignore)?;
        for name in &settings.ignore {
            refuse_silent(&named(&name.value, Some(name.span))?, name.span)?;
        }
        let line_selected = if select.is_empty() { None } else { Some(from_line(select)?) };
        let line_ignored = from_line(ignore)?;
        let runs = |meta: &'static Meta| {
            let in_list = |list: &Option<Vec<&'static Meta>>| list.as_ref().is_none_or(|list| list.contains(&meta));
            in_list(&selected) && in_list(&line_selected) && !ignored.contains(&meta) && !line_ignored.contains(&meta)
        };
        let mut plan = Self {
            today,
            rules: RULES.iter().copied().filter(|rule| runs(rule.meta())).collect(),
            not_run: RULES.iter().map(|rule| rule.meta()).filter(|meta| !runs(meta)).collect(),
            changes: Vec::new(),
            lowered: Vec::new(),
            options: RuleOptions::default(),
            waiver_policy: waive::Policy::of(&settings.waiver_policy)?,
            waivers: Vec::new(),
            view: View::default(),
            settings: settings.clone(),
        };
        for entry in &settings.waivers {
            plan.waivers.push(waive::OfProject::of(entry, &plan.waiver_policy, today)?);
        }
        lay(&mut plan.options, &settings.rules);
        plan.not_run.extend(BUILT_IN.iter().copied().filter(|meta| meta.tier != Tier::Reading && !runs(meta)));
        let mut entries: Vec<&SeverityEntry> = settings.severity.iter().collect();
        // A rule beats its group, wherever the two stand.
        entries.sort_by_key(|entry| entry.key.value.parse::<Group>().is_err());
        for entry in entries {
            plan.change(entry, None, &[])?;
        }
        for (index, exception) in settings.overrides.iter().enumerate() {
            let files: Vec<String> = exception.files.iter().map(|glob| glob.value.clone()).collect();
            for entry in &exception.severity {
                plan.change(entry, Some((index, exception.status.clone())), &files)?;
            }
        }
        Ok(plan)
    }

    fn change(
        &mut self,
        entry: &SeverityEntry,
        only: Option<(usize, Vec<Status>)>,
        files: &[String],
    ) -> Result<(), PlanError> {
        let metas = named(&entry.key.value, Some(entry.key.span))?;
        let level = entry.level.value;
        let mut until = None;
        for meta in &metas {
            if meta.tier == Tier::Reading {
                let message = format!("`{}` cannot be lowered: what was not read is never green", meta.id);
                if level != Some(Severity::Error) {
                    return Err(error(message, "take the line out", entry.key.span));
                }
            }
            if !meta.is_safety_critical() || level == Some(Severity::Error) {
                continue;
            }
            let given = entry.justification.as_ref();
            let (Some(reason), Some(by), Some(date)) = (
                given.and_then(|given| given.reason.as_ref()),
                given.and_then(|given| given.by.as_ref()),
                given.and_then(|given| given.until.as_ref()),
            ) else {
                refuse_silent(&[*meta], entry.key.span)?;
                continue;
            };
            until = Some(date.value);
            self.lowered.push(LoweredRule {
                meta,
                level,
                reason: reason.value.clone(),
                by: by.value.clone(),
                until: date.value,
                files: files.to_vec(),
            });
        }
        self.changes.push(Change { metas, level, until, only });
        Ok(())
    }

    /// The rules that run, in the order of the catalogue.
    pub(super) const fn waiver_policy(&self) -> &waive::Policy {
        &self.waiver_policy
    }

    /// The waivers of the project that name a file.
    pub(super) fn waivers(&self, input: &Input) -> Vec<&waive::OfProject> {
        input.waivers.iter().filter_map(|index| self.waivers.get(*index)).collect()
    }

    /// The rules of waivers of the project that let nothing pass in a run over all its files.
    pub(super) fn idle_waivers(&self, outcome: &Outcome) -> Vec<&'static Meta> {
        let is_used = |own: &waive::OfProject| outcome.waived().any(|(_, _, waiver)| *waiver == own.waiver);
        let idle =
            self.waivers.iter().filter(|own| !self.is_left_out(own.rule) && !own.is_over(self.today) && !is_used(own));
        idle.map(|own| own.rule).collect()
    }

    pub(super) fn rules(&self) -> &[&'static dyn Rule] {
        &self.rules
    }

    /// Rules left out of this run.
    #[must_use]
    pub fn not_run(&self) -> &[&'static Meta] {
        &self.not_run
    }

    /// Safety-critical rules that configuration lowers.
    #[must_use]
    pub fn lowered(&self) -> &[LoweredRule] {
        &self.lowered
    }

    /// The day of the run.
    #[must_use]
    pub const fn today(&self) -> Date {
        self.today
    }

    /// The options of rules in a file.
    pub(super) fn options(&self, input: &Input, status: Status) -> Cow<'_, RuleOptions> {
        let mut options = Cow::Borrowed(&self.options);
        for exception in input.overrides.iter().filter_map(|index| self.settings.overrides.get(*index)) {
            let applies = exception.status.is_empty() || exception.status.contains(&status);
            if applies && !exception.rules.is_empty() {
                lay(options.to_mut(), &exception.rules);
            }
        }
        options
    }

    /// What rules may know in a file; `text` is empty in pass two.
    pub(super) fn context<'c>(
        &'c self,
        input: &'c Input,
        status: Status,
        options: &'c RuleOptions,
        text: &'c str,
    ) -> Context<'c> {
        Context {
            today: self.today,
            options,
            review: &self.settings.review,
            policy: &self.settings.policy,
            vocabulary: &self.settings.vocabulary,
            stem: stem(&input.name),
            id_style: self.settings.id_style,
            file: text,
            lang: self.said_lang(input),
            jurisdictions: &self.settings.jurisdictions,
            reports_references: self.reports_references(input, status),
        }
    }

    /// How translations are laid out.
    pub(super) const fn languages(&self) -> &settings::Languages {
        &self.settings.languages
    }

    /// Whether a reference that leads nowhere is reported as such in a file, so that no duty needs
    /// to say it again.
    fn reports_references(&self, input: &Input, status: Status) -> bool {
        let meta = BROKEN_REFERENCE;
        !self.is_left_out(meta) && self.level(meta, input, status).is_some()
    }

    pub(super) const fn limits(&self) -> settings::Limits {
        self.settings.limits
    }

    /// Whether a finding of reading that may be left out is left out.
    pub(super) fn is_left_out(&self, meta: &'static Meta) -> bool {
        self.not_run.contains(&meta)
    }

    /// The kind a file's collection gives it.
    pub(super) fn collection_kind(&self, input: &Input) -> Option<Kind> {
        Some(self.settings.collections.get(input.collection?)?.kind.as_ref()?.value)
    }

    /// The language of a file that names none.
    pub(super) fn lang(&self, input: &Input) -> &str {
        self.said_lang(input).unwrap_or(&self.settings.lang)
    }

    /// The language that somebody chose for a file that names none.
    fn said_lang(&self, input: &Input) -> Option<&str> {
        let collection = input.collection.and_then(|index| self.settings.collections.get(index));
        let of_all = self.settings.set_at.contains_key("lang").then_some(self.settings.lang.as_str());
        collection.and_then(|collection| collection.lang.as_deref()).or(of_all)
    }

    /// Keys of front matter that belong to the site.
    pub(super) fn site_keys(&self) -> impl Iterator<Item = &str> {
        self.settings.articles.allow_keys.iter().map(String::as_str)
    }

    /// Heading words the project adds to the built-in ones.
    pub(super) fn heading_words(&self) -> HeadingWords<'_> {
        let articles = &self.settings.articles;
        HeadingWords { exercises: &articles.exercise_headings, other: &articles.other_headings }
    }

    /// What configuration gives a file of a kind that has no safety text of its own.
    pub(super) fn inherited(&self, input: &Input, kind: Kind) -> Inherited {
        let collection = input.collection.and_then(|index| self.settings.collections.get(index));
        let overrides = input.overrides.iter().filter_map(|index| self.settings.overrides.get(*index));
        let mut layers = vec![&self.settings.defaults];
        layers.extend(collection.map(|collection| &collection.defaults));
        layers.extend(overrides.map(|exception| &exception.defaults));
        let mut inherited = Inherited::default();
        for layer in layers.into_iter().filter_map(|layer| layer.get(&kind)) {
            if let Some(pain_stop) = &layer.pain_stop {
                inherited.pain_stop = Some(pain_stop.value.clone());
            }
            if !layer.disclaimer.is_empty() {
                inherited.disclaimer = layer.disclaimer.iter().map(|id| id.value.clone()).collect();
            }
            if !layer.red_flags.is_empty() {
                inherited.red_flags = layer.red_flags.iter().map(|id| id.value.clone()).collect();
            }
            if let Some(before) = &layer.before_you_start {
                inherited.before_you_start = Some(before.value.clone());
            }
        }
        inherited
    }

    /// The level of a rule in a file; `None` is off.
    pub(super) fn level(&self, meta: &'static Meta, input: &Input, status: Status) -> Option<Severity> {
        if meta.tier == Tier::Reading {
            return Some(meta.severity);
        }
        let mut level = Some(meta.severity);
        for change in self.changes.iter().filter(|change| change.metas.contains(&meta)) {
            let applies = change.only.as_ref().is_none_or(|(index, statuses)| {
                input.overrides.contains(index) && (statuses.is_empty() || statuses.contains(&status))
            });
            let holds = change.until.is_none_or(|until| self.today <= until);
            if applies && holds {
                level = change.level;
            }
        }
        level
    }
}

fn error(message: String, help: impl Into<String>, span: Span) -> PlanError {
    PlanError { message, help: help.into(), span: Some(span) }
}

/// The rules a name means: itself, or all of its group.
fn named(name: &str, span: Option<Span>) -> Result<Vec<&'static Meta>, PlanError> {
    let metas = all_metas();
    if let Ok(group) = name.parse::<Group>() {
        return Ok(metas.into_iter().filter(|meta| meta.group == group && meta.tier != Tier::Reading).collect());
    }
    if let Some(meta) = metas.iter().find(|meta| meta.id == name) {
        return Ok(vec![meta]);
    }
    let names = metas.iter().map(|meta| meta.id).chain(Group::ALL.into_iter().map(Group::name));
    let shown = crate::text::sanitize(name);
    let help = match closest(name, names) {
        Some(close) => format!("did you mean `{close}`?"),
        None => "run `physiolint rules` for the list".to_owned(),
    };
    Err(PlanError { message: format!("`{shown}` is no rule and no group"), help, span })
}

/// Safety-critical rules are not lowered in passing.
fn refuse_silent(metas: &[&'static Meta], span: Span) -> Result<(), PlanError> {
    let Some(meta) = metas.iter().find(|meta| meta.is_safety_critical()) else { return Ok(()) };
    let message = format!("`{}` protects the reader: lowering it needs a reason, a person and a date", meta.id);
    let help = format!("write `{}: {{level: off, reason: …, by: …, until: YYYY-MM-DD}}` under `severity`", meta.id);
    Err(error(message, help, span))
}

use crate::{
    document::Kind,
    finding::{Meta, declare_rule},
    lexicon::{FlagGroup, FlagGroups},
    library::{BroughtIn, Entry, Standing},
    rule::{Rule, Sink},
    settings::{Flags, RegionFlags},
    text::Span,
};

declare_rule!(
    /// A list of warning signs leaves out a sign that belongs to its region.
    ///
    /// Each region has signs that its list must name; the table below shows them. Signs that a list is also asked
    /// for are named with them when they are absent, but alone they raise nothing. A page that brings its list in
    /// by reference is not judged: the red-flags record is.
    ///
    /// ## Why
    ///
    /// For the lower back these are the signs of cauda equina syndrome (pressure on the nerves at the base of the
    /// spine). They may come singly: a reader whose only sign is not on the list may wait too long.
    ///
    /// ## Bad
    ///
    /// ```yaml
    /// schema: red-flags/v1
    /// name: Low back
    /// body_regions: [lower-back]
    /// items:
    ///   - {sign: You cannot pass urine or lose control of your bladder or bowels., group: bladder-bowel, urgency: emergency}
    ///   - {sign: Both legs get weak., group: leg-weakness, urgency: emergency}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml
    /// schema: red-flags/v1
    /// name: Low back
    /// body_regions: [lower-back]
    /// items:
    ///   - {sign: You cannot pass urine or lose control of your bladder or bowels., group: bladder-bowel, urgency: emergency}
    ///   - {sign: It is numb around your genitals or back passage., group: saddle-numbness, urgency: emergency}
    ///   - {sign: Both legs get weak., group: leg-weakness, urgency: emergency}
    /// ```
    ///
    /// ## Options
    ///
    /// `groups`: for each body region, or `any` for all others, the groups that are required and those
    /// that are expected; replaces the table that ships.
    ///
    /// ```yaml
    /// rules:
    ///   incomplete-red-flags: {groups: {neck: {required: [trauma, head-neck], expected: [infection]}}}
    /// ```
    IncompleteRedFlags {
        id: "incomplete-red-flags", group: Safety, severity: Warning, tier: Ordinary, since: "0.1.0",
        source: "BMJ Best Practice on cauda equina syndrome; NHS emergency and urgent lists for back pain; IFOMPT red-flags framework 2020"
    }
);

impl Rule for IncompleteRedFlags {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn document(&self, standing: &Standing<'_>, out: &mut Sink<'_>) {
        let entry = standing.entry;
        let Some(list) = List::of(standing) else { return out.not_applicable() };
        let wanted = wanted(entry, &out.context().options.red_flags);
        if wanted.is_empty() {
            return out.not_applicable();
        }
        let lacks = |of: fn(&Flags) -> FlagGroups| {
            let all = wanted.iter().map(|flags| of(flags)).fold(FlagGroups::default(), FlagGroups::union);
            let missing: FlagGroups = all.iter().filter(|group| !list.groups.contains(*group)).collect();
            missing
        };
        let required = lacks(|flags| flags.required);
        if required.is_empty() {
            return;
        }
        let expected = lacks(|flags| flags.expected).iter().filter(|group| !required.contains(*group)).collect();
        let mut message = format!("the warning signs do not name {}", plainly(required, ", nor "));
        if !FlagGroups::is_empty(expected) {
            message = format!("{message}; also absent: {}", plainly(expected, "; "));
        }
        let sources: Vec<&str> = wanted.iter().map(|flags| flags.source.as_str()).collect();
        let later: Vec<&str> = wanted.iter().flat_map(|flags| &flags.later).map(String::as_str).collect();
        let mut help = format!(
            "add a sign for each, and how soon to get help{} (source: {})",
            such_as(required).map_or_else(String::new, |line| format!(", such as `{line}`")),
            sources.join("; ")
        );
        if !later.is_empty() {
            help = format!("{help}; think of these as well, which are not looked for yet: {}", later.join(", "));
        }
        out.report_all(&list.places, message, help);
    }
}

/// A sign as a page may list it, with how soon to act.
fn such_as(missing: FlagGroups) -> Option<&'static str> {
    const LINES: [(FlagGroup, &str); 2] = [
        (
            FlagGroup::SaddleNumbness,
            "Numbness around your genitals or back passage: go to an emergency department at once",
        ),
        (
            FlagGroup::BladderBowel,
            "You cannot pass urine, or lose control of bladder or bowels: call an ambulance at once",
        ),
    ];
    LINES.into_iter().find(|(group, _)| missing.contains(*group)).map(|(_, line)| line)
}

/// What a document lists itself.
struct List {
    groups: FlagGroups,
    /// Where it stands, then where each sign stands.
    places: Vec<(Span, String)>,
}

impl List {
    fn of(standing: &Standing<'_>) -> Option<Self> {
        let entry = standing.entry;
        if let Some(record) = entry.details.red_flags() {
            let items = record.items.given()?;
            let groups_of = |item: &crate::model::RedFlag| {
                let said = item.said.groups.iter();
                said.chain(item.group.as_ref().and_then(|group| FlagGroup::named(&group.value))).collect::<FlagGroups>()
            };
            let named = items.iter().map(|item| (item.sign.span, groups_of(item)));
            return Some(Self::new(entry.title.span, named.collect()));
        }
        let judged = entry.kind == Kind::Article && standing.carries_duties();
        if !judged || !entry.signs.has_list() || standing.red_flags() == BroughtIn::Here {
            return None;
        }
        let told = &entry.signs.told;
        let first = told.iter().find(|sign| sign.lead.is_some()).or(told.first())?;
        let named = told.iter().map(|sign| (sign.span, sign.mark.groups)).collect();
        Some(Self::new(first.lead.unwrap_or(first.span), named))
    }

    fn new(span: Span, named: Vec<(Span, FlagGroups)>) -> Self {
        let groups = named.iter().map(|(_, groups)| *groups).fold(FlagGroups::default(), FlagGroups::union);
        let named = named.into_iter().filter(|(_, groups)| !groups.is_empty());
        let labels = named.map(|(span, groups)| (span, plainly(groups, "; ")));
        Self { groups, places: [(span, String::new())].into_iter().chain(labels).collect() }
    }
}

/// The rows of the table that a document answers to.
fn wanted<'t>(entry: &Entry, table: &'t RegionFlags) -> Vec<&'t Flags> {
    let is_record = entry.kind == Kind::RedFlags;
    let is_of = |region: &str| {
        if is_record {
            entry.signs.body_regions.iter().any(|given| given.value == region)
        } else {
            entry.signs.is_about_pain_in(region)
        }
    };
    let of_regions: Vec<&Flags> = table.regions().filter(|(region, _)| is_of(region)).map(|(_, flags)| flags).collect();
    if of_regions.is_empty() { table.any().into_iter().collect() } else { of_regions }
}

fn plainly(groups: FlagGroups, between: &str) -> String {
    groups.iter().map(FlagGroup::plainly).collect::<Vec<_>>().join(between)
}

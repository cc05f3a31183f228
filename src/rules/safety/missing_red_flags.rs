use crate::{
    document::Kind,
    finding::{Meta, declare_rule},
    lexicon::{FlagGroup, FlagGroups},
    library::{BroughtIn, Standing},
    rule::{Rule, Sink, quote},
    text::Span,
};

declare_rule!(
    /// Content about back pain lists no warning signs that need medical help.
    ///
    /// Judges articles and programs about pain in a listed region, by title, `conditions` or `body_regions`. A list
    /// of warning signs may stand in the text (a heading such as "When to get help" over them, or three or more
    /// signs in sentences that send the reader for help), or come from a record: by `red_flags: [ID]`, shown on the
    /// page, or from the defaults of the collection. "Ask your doctor" alone does not count.
    ///
    /// ## Why
    ///
    /// A few people with back pain have something that cannot wait. Nobody but the page is there to
    /// tell them.
    ///
    /// ## Bad
    ///
    /// ```markdown
    /// ---
    /// schema: article/v1
    /// title: One move for low back pain
    /// ---
    ///
    /// # One move for low back pain
    ///
    /// ## Bridge
    ///
    /// 1. Lie on your back.
    /// 2. Lift your hips 8-12 times.
    ///
    /// Ask your physiotherapist if you are unsure.
    /// ```
    ///
    /// ## Good
    ///
    /// ```markdown
    /// ---
    /// schema: article/v1
    /// title: One move for low back pain
    /// ---
    ///
    /// # One move for low back pain
    ///
    /// ## Bridge
    ///
    /// 1. Lie on your back.
    /// 2. Lift your hips 8-12 times.
    ///
    /// ## When to get emergency help
    ///
    /// Go to an emergency department at once if you notice:
    ///
    /// - you cannot pass urine, or you lose control of your bladder or bowels
    /// - numbness around your genitals or back passage
    /// - new weakness in both legs
    /// ```
    ///
    /// ## Options
    ///
    /// `regions`: body regions in which pain asks for a list; replaces `[lower-back]`.
    ///
    /// ```yaml
    /// rules:
    ///   missing-red-flags: {regions: [lower-back, neck]}
    /// ```
    MissingRedFlags {
        id: "missing-red-flags", group: Safety, severity: Error, tier: SafetyCritical, since: "0.1.0",
        source: "BMJ Best Practice on cauda equina syndrome; NHS emergency and urgent lists for back pain; IFOMPT red-flags framework 2020"
    }
);

fn plainly(groups: FlagGroups) -> String {
    groups.iter().map(FlagGroup::plainly).collect::<Vec<_>>().join("; ")
}

impl Rule for MissingRedFlags {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn document(&self, standing: &Standing<'_>, out: &mut Sink<'_>) {
        let entry = standing.entry;
        if !matches!(entry.kind, Kind::Article | Kind::Program) || !standing.carries_duties() {
            return out.not_applicable();
        }
        let regions = &out.context().options.flagged_regions;
        let Some(region) = regions.iter().find(|region| entry.signs.is_about_pain_in(region)) else {
            return out.not_applicable();
        };
        let mut table = out.context().options.red_flags.regions();
        let wanted = table.find(|(name, _)| name == region).map(|(_, flags)| flags);
        let (name, region) = (quote(&entry.title.value), region.replace('-', " "));
        match standing.red_flags() {
            BroughtIn::Here => return,
            _ if entry.signs.has_list() => return,
            BroughtIn::Broken(reference) => {
                if out.context().reports_references && !standing.finds(reference) {
                    return out.not_applicable();
                }
                let message = format!("no list of warning signs is in use under `{}`", quote(&reference.id));
                return out.report(reference.span, message, "name a red-flag list that is there and in use");
            }
            BroughtIn::Nothing => {}
        }
        let told: Vec<(Span, String)> =
            entry.signs.told.iter().map(|sign| (sign.span, plainly(sign.mark.groups))).collect();
        let places: Vec<_> = [(entry.title.span, String::new())].into_iter().chain(told).collect();
        let message = match places.len() {
            1 => format!("`{name}` is about pain in the {region} and lists no warning signs that need medical help"),
            _ => format!("`{name}` is about pain in the {region} and names a warning sign in passing, but lists none"),
        };
        let help = match entry.kind {
            Kind::Program => "name a list of warning signs: `red_flags: [ID]`".to_owned(),
            _ => format!(
                "list the signs, and how soon to get help, below a heading such as `When to get emergency help`, or write \
                 `red_flags: [ID]`{}",
                wanted.map_or_else(String::new, |flags| format!("; signs: {}", plainly(flags.required)))
            ),
        };
        out.report_all(&places, message, help);
    }
}

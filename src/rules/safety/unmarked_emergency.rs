use crate::{
    finding::{Meta, declare_rule},
    lexicon::{FlagGroup, FlagGroups, Tier},
    model::{Content, RedFlag, WarningSign},
    rule::{Rule, Sink, quote},
    text::Span,
};

declare_rule!(
    /// A sign that cannot wait is listed without saying so.
    ///
    /// Lost control of bladder or bowels, numbness between the legs, weakness or numbness of both legs, and chest
    /// pain need emergency care. The item, its sentence, its lead-in or its heading must say so: an emergency
    /// number or department, an ambulance, "immediately", "straight away". One item's words do not cover the next.
    /// In a red-flags record the `urgency` of such an item is `emergency`. Not reported: pages about the pelvic
    /// floor. One finding per list.
    ///
    /// ## Why
    ///
    /// "See a professional" is read as: in a week or two. Pressure on the nerves at the base of the spine needs
    /// care within hours.
    ///
    /// ## Bad
    ///
    /// ```yaml
    /// schema: red-flags/v1
    /// name: Low back
    /// body_regions: [lower-back]
    /// items:
    ///   - {sign: You lose control of your bladder or bowels., group: bladder-bowel, urgency: see-clinician}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml
    /// schema: red-flags/v1
    /// name: Low back
    /// body_regions: [lower-back]
    /// items:
    ///   - {sign: You lose control of your bladder or bowels., group: bladder-bowel, urgency: emergency}
    /// ```
    UnmarkedEmergency {
        id: "unmarked-emergency", group: Safety, severity: Error, tier: SafetyCritical, since: "0.1.0",
        source: "BMJ Best Practice on cauda equina syndrome; NHS emergency list for back pain"
    }
);

impl Rule for UnmarkedEmergency {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn content(&self, content: &Content, out: &mut Sink<'_>) {
        let exempt = content.signs.is_about_pelvic_floor();
        if let Some(record) = content.details.red_flags() {
            let items = record.items.given().into_iter().flatten();
            items.filter(|_| !exempt).for_each(|item| judge_item(item, out));
            return;
        }
        let told = || content.signs.told.iter().filter(|sign| !exempt && !sign.mark.cannot_wait.is_empty());
        let marked = told().filter(|sign| sign.mark.tier == Some(Tier::Emergency));
        let marked = marked.map(|sign| sign.mark.cannot_wait).fold(FlagGroups::default(), FlagGroups::union);
        // What only calls them warning signs adds nothing to what says of them what to do.
        let repeats = |sign: &&WarningSign| sign.mark.tier.is_none() && marked.union(sign.mark.cannot_wait) == marked;
        let told: Vec<&WarningSign> = told().filter(|sign| !repeats(sign)).collect();
        if told.is_empty() {
            return out.not_applicable();
        }
        for list in told.chunk_by(|one, next| one.lead.is_some() && one.lead == next.lead) {
            judge_list(list, out);
        }
    }
}

/// An item of a red-flags record.
fn judge_item(item: &RedFlag, out: &mut Sink<'_>) {
    let always = [FlagGroup::BladderBowel, FlagGroup::SaddleNumbness, FlagGroup::ChestBreathing];
    let group = item.group.as_ref().and_then(|group| FlagGroup::named(&group.value));
    let named = match group {
        Some(group) if always.contains(&group) => [group].into_iter().collect(),
        Some(FlagGroup::LegWeakness) | None => item.said.cannot_wait,
        Some(_) => FlagGroups::default(),
    };
    // An item without any urgency is told so by its schema.
    let Some(urgency) = item.urgency.as_ref().filter(|urgency| urgency.value != Tier::Emergency.name()) else { return };
    if !named.is_empty() {
        let sign = quote(&item.sign.value);
        let message = format!("`{sign}` ({}) needs emergency care, not `{}`", plainly(named), quote(&urgency.value));
        out.report_all(
            &[(urgency.span, String::new()), (item.sign.span, "the sign".to_owned())],
            message,
            "write `urgency: emergency`, and under `action` where to go or whom to call at once",
        );
    }
}

/// The signs of one list, or of one sentence, that cannot wait.
fn judge_list(list: &[&WarningSign], out: &mut Sink<'_>) {
    let unmarked: Vec<&&WarningSign> = list.iter().filter(|sign| sign.mark.tier != Some(Tier::Emergency)).collect();
    let Some((first, rest)) = unmarked.split_first() else { return };
    let labels = unmarked.iter().map(|sign| (sign.span, plainly(sign.mark.cannot_wait)));
    let lead = first.lead.map(|lead| (lead, String::new()));
    let places: Vec<(Span, String)> = lead.into_iter().chain(labels).collect();
    let words = out.words(first.span);
    let signs = match rest.len() {
        0 => format!("`{words}` names {}, which needs", plainly(first.mark.cannot_wait)),
        1 => format!("`{words}` and another sign need"),
        more => format!("`{words}` and {more} more signs need"),
    };
    let tier = unmarked.iter().filter_map(|sign| sign.mark.tier).max();
    let told = match tier {
        Some(Tier::Urgent) => "it is only marked as urgent",
        Some(Tier::SeeClinician | Tier::StopAndMonitor | Tier::Emergency) | None => {
            "nothing beside it says `emergency`, `999`, `911` or `at once`"
        }
    };
    let help = "say that this needs emergency care at once, and where to go or whom to call: in the item, the line above \
                the list or its heading";
    out.report_all(&places, format!("{signs} emergency care, and {told}"), help);
}

fn plainly(groups: FlagGroups) -> String {
    let name = |group| match group {
        FlagGroup::LegWeakness => "weak or numb legs on both sides",
        FlagGroup::ChestBreathing => "chest pain",
        other => FlagGroup::plainly(other),
    };
    groups.iter().map(name).collect::<Vec<_>>().join(", ")
}

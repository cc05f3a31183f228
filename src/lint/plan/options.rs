use crate::{
    lexicon::{Element, Elements},
    rule::RuleOptions,
    settings,
    text::Spanned,
};

/// Lays options of the configuration over those that hold so far.
pub(super) fn lay(options: &mut RuleOptions, given: &settings::RuleOptions) {
    let plain = |list: &Vec<Spanned<String>>| list.iter().map(|item| item.value.clone()).collect();
    if let Some(cautions) = given.cautions {
        options.cautions = cautions;
    }
    if let Some(level) = given.highest_pain {
        options.highest_pain = level;
    }
    if let Some(hazards) = &given.hazards {
        options.hazards.clone_from(hazards);
    }
    if let Some(populations) = &given.populations {
        options.populations.clone_from(populations);
    }
    if let Some(names) = &given.disclaimer {
        let element = |name: &String| Element::ALL.into_iter().find(|element| element.name() == name);
        options.disclaimer = names.iter().filter_map(element).collect::<Elements>();
    }
    if let Some(globs) = &given.generated_media {
        options.generated_media = plain(globs);
    }
    if let Some(root) = &given.site_root {
        options.site_root = Some(root.value.clone());
    }
    if let Some(rise) = given.max_rise {
        options.max_rise = rise;
    }
    if let Some(ratio) = given.max_ratio {
        options.max_ratio = ratio;
    }
    if let Some(grade) = given.highest_grade {
        options.highest_grade = grade;
    }
    if let Some(keys) = &given.allow_query {
        options.allow_query = plain(keys);
    }
    if let Some(regions) = &given.flagged_regions {
        options.flagged_regions = plain(regions);
    }
    if let Some(table) = &given.red_flags {
        options.red_flags = table.clone();
    }
    options.plausible.lay(&given.plausible);
    options.usual.lay(&given.usual);
}

use super::*;
use crate::{
    document::{ReviewRole, SlugList},
    lexicon::reading::Grade,
    model::dosage::{Bounds, DoseType, Limits, Measure},
    settings::{Cadence, Ratio},
};

fn error(text: &str) -> (String, String, &str) {
    let error = Settings::read([(0, text)]).unwrap_err();
    (error.to_string(), error.help().to_owned(), &text[error.span().range()])
}

fn says(text: &str, message: &str, help: &str, at: &str) {
    assert_eq!(error(text), (message.to_owned(), help.to_owned(), at));
}

#[test]
fn every_mistake_is_underlined_where_it_stands() {
    says("version: 1\nselct: []\n", "`selct` is no setting here", "did you mean `select`?", "selct");
    says("version: 1\nfail_on: warnings\n", "`warnings` is no known level", "did you mean `warning`?", "warnings");
    says("lang: en\n", "the configuration names no `version`", "write `version: 1` first", "lang");
    says(
        "version: 1\npacks: []\n",
        "`packs` is not read by this version",
        "remove it, so that nobody relies on it",
        "packs",
    );
    says("version: 1\nexclude: drafts\n", "this setting has a value of another type", "write a list: `[…]`", "drafts");
    says(
        "version: 1\ncollections:\n  - files: [\"a/**\"]\n    kind: excercise\n",
        "`excercise` is no known kind",
        "did you mean `exercise`?",
        "excercise",
    );
    says(
        "version: 1\nrules: {fixed-dosage: {max: 3}}\n",
        "`fixed-dosage` is no rule with options in this version",
        "choose one of `missing-cautions`, `high-pain-limit`, `hazard-without-caution`, `population-without-caution`, \
         `incomplete-disclaimer`, `dangling-media`, `steep-progression`, `wide-dosage-range`, `high-reading-grade`, `malformed-citation`, `implausible-dosage`, `unusual-dosage`, \
         `missing-red-flags`, `incomplete-red-flags`",
        "fixed-dosage",
    );
    says(
        "version: 1\nseverity:\n  safety: {level: off, untill: 2027-01-01}\n",
        "`untill` is no setting here",
        "did you mean `until`?",
        "untill",
    );
    says(
        "version: 1\nid_style: cabab\n",
        "`cabab` is no value of this setting",
        "choose one of `kebab`, `snake`, `any`",
        "cabab",
    );
    says(
        "version: 1\noverrides:\n  - severity: {language: info}\n",
        "`files` is missing here",
        "add `files:`",
        "severity",
    );
}

#[test]
fn mistakes_about_reviews_are_underlined() {
    let review = |inner: &str| format!("version: 1\nreview: {inner}\n");
    let said = |inner: &str, message: &str, help: &str, at: &str| says(&review(inner), message, help, at);
    said("{cadence: {exercise: 24 mnths}}", "`24 mnths` is no span of time", "did you mean `24 months`?", "24 mnths");
    let units = "write a number and `days`, `weeks`, `months` or `years`, such as `24 months`";
    said("{warn_before: 60}", "`60` is no span of time", units, "60");
    said("{cadence: {program: -1.5}}", "`-1.5` is no span of time", units, "-1.5");
    said(
        "{cadence: {exercise: 0 days}}",
        "a review of `exercise` would be over on its own day",
        "write a span such as `24 months`",
        "0 days",
    );
    said("{cadence: {excercise: P1Y}}", "`excercise` is no known kind", "did you mean `exercise`?", "excercise");
    let reviewed = "choose one of `exercise`, `program`, `article`, `red-flags`, `guidance`, `disclaimer`";
    said("{cadence: {expert: 1 year}}", "`expert` is a kind that nobody reviews", reviewed, "expert");
    said(
        "{require: [{role: clinical, kinds: [source]}]}",
        "`source` is a kind that nobody reviews",
        reviewed,
        "source",
    );
    said(
        "{require: [{role: clinicl}]}",
        "`clinicl` is no value of this setting",
        "did you mean `clinical`?",
        "clinicl",
    );
    said("{require: [{role: legal}, {credentials: [PT]}]}", "`role` is missing here", "add `role:`", "credentials");
    said("{require: [{role: legal}, {}, {role: legal}]}", "`role` is missing here", "add `role:`", "{}");
    said(
        "{credentials: []}",
        "this list is empty, so nothing would be accepted",
        "list what is accepted, or take the key out",
        "[]",
    );
    said("{credentials: [PT, ' ']}", "this item is empty", "fill it, or take it out", "' '");
    said("{independent: maybe}", "this setting has a value of another type", "write `true` or `false`", "maybe");
    said("{cadance: {exercise: P1Y}}", "`cadance` is no setting here", "did you mean `cadence`?", "cadance");
}

#[test]
fn mistakes_about_policy_and_words_are_underlined() {
    says(
        "version: 1\npolicy: {pain_stops: [a]}\n",
        "`pain_stops` is no setting here",
        "did you mean `pain_stop`?",
        "pain_stops",
    );
    says(
        "version: 1\npolicy: {pain_stop: [a, \"\"]}\n",
        "this names no guidance",
        "write the id of a guidance record",
        "\"\"",
    );
    says(
        "version: 1\nvocabulary: {equipment: [mat, Foam Roller]}\n",
        "`Foam Roller` is no slug",
        "write `foam-roller`",
        "Foam Roller",
    );
    says(
        "version: 1\nvocabulary: {conditions: [rücken]}\n",
        "`rücken` is no slug",
        "write lower-case words joined by hyphens, as in `low-back-pain`",
        "rücken",
    );
    says(
        "version: 1\nvocabulary: {hazard: [load]}\n",
        "`hazard` is no setting here",
        "did you mean `hazards`?",
        "hazard",
    );
}

#[test]
fn mistakes_about_options_are_underlined_in_overrides_too() {
    for (before, after) in [("version: 1\nrules: {", "}\n"), ("version: 1\noverrides: [{files: [a], rules: {", "}}]\n")]
    {
        let said = |inner: &str, message: &str, help: &str, at: &str| {
            says(&format!("{before}{inner}{after}"), message, help, at);
        };
        let out = "write a path relative to this file";
        said(
            "dangling-media: {generated: [\"../a/**\"]}",
            "`../a/**` leads out of the folder of the configuration",
            out,
            "\"../a/**\"",
        );
        said(
            "dangling-media: {site_root: /static}",
            "`/static` leads out of the folder of the configuration",
            out,
            "/static",
        );
        said(
            "dangling-media: {generate: []}",
            "`generate` is no setting here",
            "did you mean `generated`?",
            "generate",
        );
        let whole = "write a whole number from 0 to 1000, such as `30`";
        said("steep-progression: {max_rise: steep}", "`steep` is no rise in percent", whole, "steep");
        said("steep-progression: {max_rise: 12.5}", "`12.5` is no rise in percent", whole, "12.5");
        let one = "one number for `sets` would allow nothing else";
        said("unusual-dosage: {limits: {any: {sets: 4}}}", one, "write `up to 4`", "4");
        let times = "write `MIN-MAX` and a unit, such as `30-90 s`, or `up to 5 min`";
        said(
            "implausible-dosage: {limits: {flexibilty: {hold: 3-120}}}",
            "`flexibilty` is no known type of exercise",
            "did you mean `flexibility`?",
            "flexibilty",
        );
        said(
            "unusual-dosage: {limits: {strength: {rep: 6-20}}}",
            "`rep` is no known limit of a dose",
            "did you mean `reps`?",
            "rep",
        );
        said("unusual-dosage: {limits: {any: {hold: 5 breaths}}}", "`hold` has no range here", times, "5 breaths");
        said("unusual-dosage: {limits: {any: {hold: }}}", "`hold` has no range here", times, "");
        said(
            "unusual-dosage: {limits: {any: {hold: 90-30 s}}}",
            "the least of `hold` is above its most",
            "write `30-90 s`",
            "90-30 s",
        );
        let ratio = "write a number from 1 to 100, such as `3` or `2.5`";
        for wrong in ["wide", "0.5", "2.125", "101", "\".5\""] {
            let shown = wrong.trim_matches('"');
            let inner = format!("wide-dosage-range: {{max_ratio: {wrong}}}");
            said(&inner, &format!("`{shown}` is no ratio"), ratio, wrong);
        }
        let grade = "write a number from 1 to 20, such as `8` or `7.5`";
        for wrong in ["easy", "0", "7.25", "21"] {
            let inner = format!("high-reading-grade: {{warn_above: {wrong}}}");
            said(&inner, &format!("`{wrong}` is no school grade"), grade, wrong);
        }
        said(
            "malformed-citation: {allow_query: [\"?page=\"]}",
            "`?page=` is no key of an address",
            "write `page`",
            "\"?page=\"",
        );
    }
}

#[test]
fn nothing_leads_out_of_the_folder() {
    let out = "`../x/**` leads out of the folder of the configuration";
    says("version: 1\ninclude: [\"../x/**\"]\n", out, "write a path relative to this file", "\"../x/**\"");
    assert!(Settings::read([(0, "version: 1\nextends: [\"https://x.invalid/a.yaml\"]\n")]).is_err());
}

#[test]
fn aliases_and_twins_are_refused_before_serde_sees_them() {
    assert_eq!(error("version: 1\na: &a 1\nb: *a\n").2, "&a");
    assert_eq!(error("version: 1\nlang: en\nlang: de\n").2, "lang");
}

#[test]
fn later_files_win_key_by_key_and_lists_are_replaced() {
    let first = "version: 1\ninclude: [a, b]\nseverity: {language: info, claims: off}\nlang: en-GB\n";
    let second = "version: 1\ninclude: [c]\nseverity: {language: warning}\n";
    let settings = Settings::read([(0, first), (1000, second)]).unwrap();
    assert_eq!(settings.include[0].value, "c");
    assert_eq!(settings.include.len(), 1);
    assert!(settings.include[0].span.start >= 1000);
    assert_eq!(settings.lang, "en-GB");
    let levels: Vec<_> = settings.severity.iter().map(|e| (e.key.value.as_str(), e.level.value)).collect();
    assert_eq!(levels, [("claims", None), ("language", Some(Severity::Warning))]);
}

#[test]
fn reviews_words_and_options_are_merged_by_key() {
    let first = "version: 1\nreview: {cadence: {exercise: 18 months, article: P1Y}, credentials: [PT], independent: false}\n\
                 policy: {pain_stop: [house-stop]}\nvocabulary: {equipment: [mat], conditions: [low-back-pain]}\n\
                 rules: {dangling-media: {generated: [\"img/**\"], site_root: static}, steep-progression: {max_rise: 20%},\n\
                 \x20 implausible-dosage: {limits: {balance: {hold: up to 2 min}, any: {per_day: up to 12}}},\n\
                 \x20 wide-dosage-range: {max_ratio: 2.5}, high-reading-grade: {warn_above: 7.5}}\n";
    let second = "version: 1\nreview: {cadence: {exercise: 8 weeks}, require: [{role: medical, credentials: [MD], kinds: [red-flags]}]}\n\
                  vocabulary: {equipment: [wall, chair]}\n\
                  rules: {dangling-media: {generated: []}, malformed-citation: {allow_query: [page]},\n\
                  \x20 implausible-dosage: {limits: {balance: {hold: [1, 90]}}}, unusual-dosage: {limits: {}}}\n";
    let settings = Settings::read([(0, first), (1000, second)]).unwrap();
    let review = &settings.review;
    assert_eq!(review.cadence(Kind::Exercise), Some(Cadence::of_days(56)));
    assert_eq!(review.cadence(Kind::Article), Some(Cadence::of_months(12)));
    assert_eq!(review.cadence(Kind::RedFlags), Some(Cadence::of_months(12)));
    assert_eq!((review.cadence(Kind::Expert), review.warn_before), (None, Cadence::of_days(60)));
    assert!(!review.independent && review.credentials.accepts("P.T.") && !review.credentials.accepts("MD"));
    assert_eq!(review.required_of(Kind::Exercise).count(), 0);
    let need = review.required_of(Kind::RedFlags).next().unwrap();
    assert!(need.role.span.start >= 1000 && review.qualifies(need, "M.D.") && !review.qualifies(need, "PT"));
    assert!(settings.policy.allows_pain_stop("house-stop") && !settings.policy.allows_pain_stop("other"));
    let words = &settings.vocabulary;
    assert_eq!(words.known(SlugList::Equipment).collect::<Vec<_>>(), ["wall", "chair"]);
    assert!(!words.knows(SlugList::Conditions, "neck-pain") && words.knows(SlugList::Hazards, "load"));
    let options = &settings.rules;
    assert_eq!(options.generated_media.as_deref(), Some(&[][..]));
    assert_eq!(options.site_root.as_ref().map(|root| root.value.as_str()), Some("static"));
    assert_eq!(options.max_ratio.map(Ratio::times), Some(2.5));
    assert_eq!(options.highest_grade, Some(Grade::tenths(75)));
    assert_eq!((options.max_rise, options.allow_query.as_ref().map(Vec::len)), (Some(20), Some(1)));
    let limits: Vec<_> = options.plausible.all().map(|(sort, of, limit)| (sort, of, limit.bounds)).collect();
    let balance = (DoseType::Balance, Measure::Hold, Bounds { min: Some(1.0), max: Some(90.0) });
    assert_eq!(limits, [balance, (DoseType::Any, Measure::PerDay, Bounds { min: None, max: Some(12.0) })]);
    assert_eq!(options.usual, Limits::default());
}

#[test]
fn what_nobody_sets_is_as_the_manual_says() {
    let settings = Settings::default();
    let need = settings.review.required_of(Kind::Guidance).next().unwrap();
    assert_eq!(need.role.value, ReviewRole::Clinical);
    assert!(settings.review.qualifies(need, "Chartered Physiotherapist") && settings.review.independent);
    assert_eq!(settings.review.required_of(Kind::Source).count(), 0);
    assert!(settings.policy.allows_pain_stop("any-id"));
    assert!(settings.rules.is_empty());
}

#[test]
fn the_long_form_keeps_its_justification() {
    let text =
        "\u{feff}version: 1\nseverity:\n  missing-cautions: {level: warning, reason: r, by: b, until: 2027-01-31}\n";
    let settings = Settings::read([(0, text)]).unwrap();
    let entry = &settings.severity[0];
    assert_eq!(&text[entry.key.span.range()], "missing-cautions");
    let until = entry.justification.as_ref().and_then(|why| why.until.as_ref()).unwrap();
    assert_eq!(until.value.to_string(), "2027-01-31");
    assert_eq!(&text[until.span.range()], "2027-01-31");
}

#[test]
fn sizes_and_limits_are_bounded() {
    let settings = Settings::read([(0, "version: 1\nlimits: {file_size: 2MiB, depth: 12}\n")]).unwrap();
    assert_eq!((settings.limits.file_size, settings.limits.depth), (2 << 20, 12));
    assert_eq!(error("version: 1\nlimits: {depth: 4000}\n").2, "4000");
    assert_eq!(error("version: 1\nlimits: {file_size: much}\n").2, "much");
}

proptest::proptest! {
    #[test]
    fn any_text_ends_in_settings_or_in_a_mistake_inside_it(
        lines in proptest::collection::vec(
            "version: 1|include: \\[a, \"\\*\"\\]|severity:|  [a-z]{1,5}: (off|info|\\{level: off\\})|limits: \\{depth: [0-9]{1,4}\\}|collections:|review: \\{(cadence|require|credentials): [ -~]{0,12}\\}|policy: \\{pain_stop: \\[a?\\]\\}|vocabulary: \\{equipment: \\[[a-z -]{0,6}\\]\\}|  - files: \\[x\\]|    kind: [a-z]{3}|[ -~]{0,20}|ü: \\[",
            0..12,
        ),
    ) {
        let text = format!("{}\n", lines.join("\n"));
        if let Err(error) = Settings::read([(7, text.as_str())]) {
            let end = u32::try_from(text.len()).unwrap() + 7;
            proptest::prop_assert!(error.span().start >= 7 && error.span().end <= end);
        }
    }
}

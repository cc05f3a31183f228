use std::collections::BTreeMap;

use super::{
    Collection, DISCLAIMER_ELEMENTS, Error, FailOn, Inherited, Justification, LARGEST_FILE, Override, RuleOptions,
    Settings, SeverityEntry,
    places::Places,
    raw::{Raw, RawCollection, RawInherited, RawLevel, RawOverride, RawRules},
    read_yaml,
    values::{articles, date, jurisdictions, kind, limits, replace, tag, unknown},
    without_mark,
};
use crate::{
    document::{Data, Found, Kind, NodeRef},
    finding::Severity,
    text::{Span, Spanned, sanitize},
};

/// Keys of the manual that belong to later versions: refused, so that nobody trusts them.
const NOT_YET: [&str; 8] =
    ["waivers", "waiver_policy", "baseline", "review", "policy", "vocabulary", "report", "packs"];

/// Lays one file over what was read before it.
pub(super) fn apply(settings: &mut Settings, text: &str, base: u32) -> Result<(), Error> {
    let (yaml, start) = without_mark(text, base);
    if text.len() as u64 > LARGEST_FILE {
        let message = "a configuration file holds at most 64 KiB";
        return Err(Error::new(message, "split it with `extends:`", Span::new(start, start)));
    }
    let reading = read_yaml(yaml, start)?;
    let places = Places { document: &reading.document, text, base };
    refuse_later_keys(&places)?;
    let raw: Raw = serde_yaml::from_str(yaml).map_err(|error| places.explain(&error))?;
    for (key, _) in places.document.root().into_iter().flat_map(NodeRef::entries) {
        settings.set_at.insert(key.text().unwrap_or_default().to_owned(), key.span());
    }
    Layer { places }.lay(settings, raw)
}

/// The `extends` list of a text.
pub(super) fn extends(text: &str, base: u32) -> Result<Vec<Spanned<String>>, Error> {
    let (yaml, start) = without_mark(text, base);
    if text.len() as u64 > LARGEST_FILE {
        // Said in full by `apply`.
        return Ok(Vec::new());
    }
    let reading = read_yaml(yaml, start)?;
    let Some(Found::Here { key, value }) = reading.document.root().map(|root| root.get("extends")) else {
        return Ok(Vec::new());
    };
    if *value.data() == Data::Null {
        return Ok(Vec::new());
    }
    if *value.data() != Data::Seq {
        return Err(Error::new("`extends` is no list", "write `extends: [FILE]`", key.span()));
    }
    let text = |item: NodeRef<'_, '_>| match item.text() {
        Some(path) => Ok(Spanned::new(path.to_owned(), item.span())),
        None => Err(Error::new("an item of `extends` is no text", "write the path of a file", item.span())),
    };
    value.items().map(text).collect()
}

fn refuse_later_keys(places: &Places<'_, '_>) -> Result<(), Error> {
    let root = places.document.root();
    for (key, _) in root.into_iter().flat_map(NodeRef::entries) {
        if let Some(name) = key.text().filter(|name| NOT_YET.contains(name)) {
            let message = format!("`{name}` is not read by this version");
            return Err(Error::new(message, "remove it, so that nobody relies on it", key.span()));
        }
    }
    Ok(())
}

struct Layer<'d, 's> {
    places: Places<'d, 's>,
}

impl Layer<'_, '_> {
    fn lay(&self, settings: &mut Settings, raw: Raw) -> Result<(), Error> {
        let places = &self.places;
        match raw.version {
            Some(1) => {}
            Some(_) => {
                return Err(Error::new(
                    "this `version` of the configuration is unknown",
                    "write `version: 1`",
                    places.value("/version"),
                ));
            }
            None => {
                let first = places.document.root().and_then(|root| root.entries().next());
                let span = first.map_or(Span::new(places.base, places.base), |(key, _)| key.span());
                return Err(Error::new("the configuration names no `version`", "write `version: 1` first", span));
            }
        }
        self.paths("/extends", raw.extends)?;
        replace(&mut settings.include, self.paths("/include", raw.include)?);
        replace(&mut settings.exclude, self.paths("/exclude", raw.exclude)?);
        if let Some(collections) = raw.collections {
            let each = collections.into_iter().enumerate();
            settings.collections = each.map(|(at, raw)| self.collection(at, raw)).collect::<Result<_, _>>()?;
        }
        if let Some(lang) = raw.lang {
            settings.lang = tag(&self.places, "/lang", lang)?;
        }
        if let Some(languages) = raw.languages {
            replace(&mut settings.languages.layout, languages.layout);
            if let Some(list) = languages.list {
                let each = list.into_iter().enumerate();
                settings.languages.list = each
                    .map(|(at, name)| tag(&self.places, &format!("/languages/list/{at}"), name))
                    .collect::<Result<_, _>>()?;
            }
        }
        if let Some(codes) = raw.jurisdictions {
            settings.jurisdictions = jurisdictions(places, codes)?;
        }
        replace(&mut settings.id_style, raw.id_style);
        settings.defaults.extend(self.inherited("/defaults", raw.defaults.unwrap_or_default())?);
        if let Some(select) = raw.select {
            settings.select = Some(places.items("/select", select));
        }
        replace(&mut settings.ignore, raw.ignore.map(|names| places.items("/ignore", names)));
        for entry in self.severity("/severity", raw.severity.unwrap_or_default())? {
            settings.severity.retain(|earlier| earlier.key.value != entry.key.value);
            settings.severity.push(entry);
        }
        let rules = self.rules("/rules", raw.rules)?;
        settings.rules.cautions = rules.cautions.or(settings.rules.cautions);
        settings.rules.disclaimer = rules.disclaimer.or(settings.rules.disclaimer.take());
        if let Some(overrides) = raw.overrides {
            let each = overrides.into_iter().enumerate();
            settings.overrides = each.map(|(at, raw)| self.exception(at, raw)).collect::<Result<_, _>>()?;
        }
        if let Some(name) = raw.fail_on {
            let span = places.value("/fail_on");
            settings.fail_on = FailOn::named(&name).ok_or_else(|| unknown(&name, "level", &FailOn::NAMES, span))?;
        }
        if let Some(format) = raw.output_format {
            settings.output_format = Some(places.text("/output_format", format));
        }
        articles(places, settings, raw.articles)?;
        limits(places, settings, raw.limits)
    }

    /// Globs and paths: relative, and never above the folder of the file.
    fn paths(&self, pointer: &str, texts: Option<Vec<String>>) -> Result<Option<Vec<Spanned<String>>>, Error> {
        let Some(texts) = texts else { return Ok(None) };
        let paths = self.places.items(pointer, texts);
        for path in &paths {
            let text = path.value.as_str();
            let outside = text.starts_with(['/', '\\', '!', '#', '~'])
                || text.contains("://")
                || matches!(text.as_bytes(), [_, b':', b'/' | b'\\', ..])
                || (pointer != "/extends" && text.split(['/', '\\']).any(|step| step == ".."));
            if text.trim().is_empty() || outside {
                let message = format!("`{}` leads out of the folder of the configuration", sanitize(text));
                return Err(Error::new(message, "write a path relative to this file", path.span));
            }
        }
        Ok(Some(paths))
    }

    fn required_paths(&self, pointer: &str, texts: Vec<String>) -> Result<Vec<Spanned<String>>, Error> {
        Ok(self.paths(pointer, Some(texts))?.unwrap_or_default())
    }

    fn collection(&self, at: usize, raw: RawCollection) -> Result<Collection, Error> {
        let here = format!("/collections/{at}");
        let kind = raw.kind.map(|name| {
            let span = self.places.value(&format!("{here}/kind"));
            Ok(Spanned::new(kind(&name, span)?, span))
        });
        Ok(Collection {
            files: self.required_paths(&format!("{here}/files"), raw.files)?,
            exclude: self.required_paths(&format!("{here}/exclude"), raw.exclude)?,
            kind: kind.transpose()?,
            lang: raw.lang.map(|name| tag(&self.places, &format!("{here}/lang"), name)).transpose()?,
            defaults: self.inherited(&format!("{here}/defaults"), raw.defaults)?,
        })
    }

    fn exception(&self, at: usize, raw: RawOverride) -> Result<Override, Error> {
        let here = format!("/overrides/{at}");
        Ok(Override {
            files: self.required_paths(&format!("{here}/files"), raw.files)?,
            status: raw.status,
            severity: self.severity(&format!("{here}/severity"), raw.severity)?,
            defaults: self.inherited(&format!("{here}/defaults"), raw.defaults)?,
            rules: self.rules(&format!("{here}/rules"), raw.rules)?,
        })
    }

    fn inherited(
        &self,
        pointer: &str,
        raw: BTreeMap<String, RawInherited>,
    ) -> Result<BTreeMap<Kind, Inherited>, Error> {
        let mut defaults = BTreeMap::new();
        for (name, raw) in raw {
            let here = format!("{pointer}/{}", escaped(&name));
            let text = |key: &str, id: String| self.places.text(&format!("{here}/{key}/use"), id);
            let list = |key: &str, ids: Option<Vec<String>>| {
                self.places.items(&format!("{here}/{key}"), ids.unwrap_or_default())
            };
            let inherited = Inherited {
                pain_stop: raw.pain_stop.map(|shared| text("pain_stop", shared.id)),
                disclaimer: list("disclaimer", raw.disclaimer),
                red_flags: list("red_flags", raw.red_flags),
                before_you_start: raw.before_you_start.map(|shared| text("before_you_start", shared.id)),
            };
            defaults.insert(kind(&name, self.places.key(&here))?, inherited);
        }
        Ok(defaults)
    }

    fn severity(&self, pointer: &str, raw: BTreeMap<String, RawLevel>) -> Result<Vec<SeverityEntry>, Error> {
        let mut entries = Vec::new();
        for (name, raw) in raw {
            let here = format!("{pointer}/{}", escaped(&name));
            let key = Spanned::new(name, self.places.key(&here));
            let (text, at, justification) = match raw {
                RawLevel::Short(text) => (text, here.clone(), None),
                RawLevel::Long(long) => {
                    let given = |key: &str, text: String| self.places.text(&format!("{here}/{key}"), text);
                    let until = long.until.map(|day| date(&self.places, &format!("{here}/until"), &day)).transpose()?;
                    let justification = Justification {
                        reason: long.reason.map(|text| given("reason", text)),
                        by: long.by.map(|text| given("by", text)),
                        until,
                    };
                    (long.level, format!("{here}/level"), Some(justification))
                }
            };
            let span = self.places.value(&at);
            let level = if text == "off" {
                None
            } else {
                let level = text.parse::<Severity>();
                Some(level.map_err(|()| unknown(&text, "level", &["error", "warning", "info", "off"], span))?)
            };
            entries.push(SeverityEntry { key, level: Spanned::new(level, span), justification });
        }
        entries.sort_by_key(|entry| entry.key.span);
        Ok(entries)
    }

    fn rules(&self, pointer: &str, raw: Option<RawRules>) -> Result<RuleOptions, Error> {
        let Some(raw) = raw else { return Ok(RuleOptions::default()) };
        let elements = raw.incomplete_disclaimer.and_then(|options| options.require);
        for (at, name) in elements.iter().flatten().enumerate() {
            if !DISCLAIMER_ELEMENTS.contains(&name.as_str()) {
                let span = self.places.value(&format!("{pointer}/incomplete-disclaimer/require/{at}"));
                return Err(unknown(name, "element of a disclaimer", &DISCLAIMER_ELEMENTS, span));
            }
        }
        let cautions = raw.missing_cautions.and_then(|options| options.require);
        Ok(RuleOptions { cautions, disclaimer: elements })
    }
}

fn escaped(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

#[cfg(test)]
mod tests {
    use super::*;

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
            "version: 1\nwaivers: []\n",
            "`waivers` is not read by this version",
            "remove it, so that nobody relies on it",
            "waivers",
        );
        says(
            "version: 1\nexclude: drafts\n",
            "this setting has a value of another type",
            "write a list: `[…]`",
            "drafts",
        );
        says(
            "version: 1\ncollections:\n  - files: [\"a/**\"]\n    kind: excercise\n",
            "`excercise` is no known kind",
            "did you mean `exercise`?",
            "excercise",
        );
        says(
            "version: 1\nrules: {fixed-dosage: {max: 3}}\n",
            "`fixed-dosage` is no rule with options in this version",
            "choose one of `missing-cautions`, `incomplete-disclaimer`",
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
    fn the_long_form_keeps_its_justification() {
        let text = "\u{feff}version: 1\nseverity:\n  missing-cautions: {level: warning, reason: r, by: b, until: 2027-01-31}\n";
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
                "version: 1|include: \\[a, \"\\*\"\\]|severity:|  [a-z]{1,5}: (off|info|\\{level: off\\})|limits: \\{depth: [0-9]{1,4}\\}|collections:|  - files: \\[x\\]|    kind: [a-z]{3}|[ -~]{0,20}|ü: \\[",
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
}

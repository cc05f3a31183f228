use std::collections::BTreeMap;

use super::{
    Collection, Error, FailOn, Inherited, Justification, LARGEST_FILE, Override, Settings, SeverityEntry,
    options::options,
    places::{Places, escaped},
    raw::{Raw, RawCollection, RawInherited, RawLevel, RawOverride},
    read_yaml, reporting,
    review::{policy, review},
    values::{articles, date, inside, jurisdictions, kind, limits, paths, relative, replace, tag, unknown},
    vocabulary::vocabulary,
    waivers::{lay_policy, waivers},
    without_mark,
};
use crate::{
    document::{Data, Found, Kind, NodeRef},
    finding::Severity,
    text::{Span, Spanned},
};

/// Keys of the manual that belong to later versions: refused, so that nobody trusts them.
const NOT_YET: [&str; 1] = ["packs"];

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
        places.items("/extends", raw.extends.unwrap_or_default()).iter().try_for_each(relative)?;
        replace(&mut settings.include, paths(places, "/include", raw.include)?);
        replace(&mut settings.exclude, paths(places, "/exclude", raw.exclude)?);
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
        settings.rules.lay(options(places, "/rules", raw.rules)?);
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
        if let Some(list) = raw.waivers {
            settings.waivers = waivers(places, list)?;
        }
        if let Some(policy) = raw.waiver_policy {
            lay_policy(places, &mut settings.waiver_policy, policy);
        }
        if let Some(file) = raw.baseline.map(|file| places.text("/baseline", file)) {
            inside(&file)?;
            settings.baseline = Some(file);
        }
        if let Some(raw) = raw.report {
            reporting::lay(places, &mut settings.report, raw)?;
        }
        review(places, &mut settings.review, raw.review)?;
        policy(places, &mut settings.policy, raw.policy)?;
        vocabulary(places, &mut settings.vocabulary, raw.vocabulary)?;
        articles(places, settings, raw.articles)?;
        limits(places, settings, raw.limits)
    }

    fn required_paths(&self, pointer: &str, texts: Vec<String>) -> Result<Vec<Spanned<String>>, Error> {
        Ok(paths(&self.places, pointer, Some(texts))?.unwrap_or_default())
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
            status: raw.status.into_iter().map(|status| status.0).collect(),
            severity: self.severity(&format!("{here}/severity"), raw.severity)?,
            defaults: self.inherited(&format!("{here}/defaults"), raw.defaults)?,
            rules: options(&self.places, &format!("{here}/rules"), raw.rules)?,
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
}

#[cfg(test)]
mod tests;

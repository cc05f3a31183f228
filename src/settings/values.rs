//! Single values: what they may be, and what to say when they are something else.

use jiff::civil::Date;

use super::{
    Embed, Error, Settings,
    places::{Places, suggestion},
    raw::{RawArticles, RawLimits, RawQuantity},
    size,
};
use crate::{
    document::Kind,
    text::{Span, Spanned, sanitize},
};

/// Largest file size that can be asked for: places are 32 bits wide, with room to spare.
const LARGEST_CONTENT: u64 = 1 << 30;

/// Deepest nesting that can be asked for: the bound of the parser.
const DEEPEST: usize = 128;

pub(super) fn limits(places: &Places<'_, '_>, settings: &mut Settings, raw: Option<RawLimits>) -> Result<(), Error> {
    let Some(raw) = raw else { return Ok(()) };
    let limits = &mut settings.limits;
    let between = |key: &str, help: &str| {
        let message = format!("`limits.{key}` is out of bounds");
        Error::new(message, help, places.value(&format!("/limits/{key}")))
    };
    if let Some(RawQuantity(text)) = raw.file_size {
        let bytes = size::bytes(&text).filter(|bytes| (1..=LARGEST_CONTENT).contains(bytes));
        limits.file_size = bytes.ok_or_else(|| between("file_size", "write a size up to 1024 MiB, such as `10MiB`"))?;
    }
    if let Some(depth) = raw.depth {
        let fits = Some(depth).filter(|depth| (1..=DEEPEST).contains(depth));
        limits.depth = fits.ok_or_else(|| between("depth", "write a number from 1 to 128"))?;
    }
    if let Some(nodes) = raw.nodes {
        let fits = Some(nodes).filter(|nodes| (1..=100_000_000).contains(nodes));
        limits.nodes = fits.ok_or_else(|| between("nodes", "write a number from 1 to 100000000"))?;
    }
    replace(&mut limits.findings_per_file, raw.findings_per_file);
    Ok(())
}

/// Forms of embedding that are declared but not read would leave exercises unjudged in silence.
pub(super) fn articles(
    places: &Places<'_, '_>,
    settings: &mut Settings,
    raw: Option<RawArticles>,
) -> Result<(), Error> {
    let Some(raw) = raw else { return Ok(()) };
    let help = "remove it, so that nobody relies on it";
    for (at, embed) in raw.embeds.iter().flatten().enumerate() {
        if !matches!(embed, Embed::Comment | Embed::Link) {
            let message = format!("exercises embedded as `{}` are not read by this version", embed.name());
            return Err(Error::new(message, help, places.value(&format!("/articles/embeds/{at}"))));
        }
    }
    if raw.url_pattern.is_some() {
        let message = "`url_pattern` is not read by this version";
        return Err(Error::new(message, help, places.key("/articles/url_pattern")));
    }
    let articles = &mut settings.articles;
    replace(&mut articles.embeds, raw.embeds);
    replace(&mut articles.allow_keys, raw.allow_keys);
    replace(&mut articles.exercise_headings, raw.exercise_headings);
    replace(&mut articles.other_headings, raw.other_headings);
    Ok(())
}

/// Globs and paths: relative, and never above the folder of the file.
pub(super) fn paths(
    places: &Places<'_, '_>,
    pointer: &str,
    texts: Option<Vec<String>>,
) -> Result<Option<Vec<Spanned<String>>>, Error> {
    let paths = texts.map(|texts| places.items(pointer, texts));
    paths.iter().flatten().try_for_each(inside)?;
    Ok(paths)
}

/// Refuses a path that leads out of the folder of the file.
pub(super) fn inside(path: &Spanned<String>) -> Result<(), Error> {
    if path.value.split(['/', '\\']).any(|step| step == "..") {
        return Err(outside(path));
    }
    relative(path)
}

/// Refuses a path that does not start at the folder of the file.
pub(super) fn relative(path: &Spanned<String>) -> Result<(), Error> {
    let text = path.value.as_str();
    let elsewhere = text.starts_with(['/', '\\', '!', '#', '~'])
        || text.contains("://")
        || matches!(text.as_bytes(), [_, b':', b'/' | b'\\', ..]);
    if text.trim().is_empty() || elsewhere { Err(outside(path)) } else { Ok(()) }
}

fn outside(path: &Spanned<String>) -> Error {
    let message = format!("`{}` leads out of the folder of the configuration", sanitize(&path.value));
    Error::new(message, "write a path relative to this file", path.span)
}

/// A list that says something: an empty one would know no word at all.
pub(super) fn filled(
    places: &Places<'_, '_>,
    pointer: &str,
    texts: Vec<String>,
) -> Result<Vec<Spanned<String>>, Error> {
    let items = places.items(pointer, texts);
    let blank = items.iter().find(|item| item.value.trim().is_empty()).map(|item| item.span);
    let Some(at) = blank.or_else(|| items.is_empty().then(|| places.value(pointer))) else { return Ok(items) };
    let (message, help) = if items.is_empty() {
        ("this list is empty, so nothing would be accepted", "list what is accepted, or take the key out")
    } else {
        ("this item is empty", "fill it, or take it out")
    };
    Err(Error::new(message, help, at))
}

pub(super) fn tag(places: &Places<'_, '_>, pointer: &str, tag: String) -> Result<String, Error> {
    let mut subtags = tag.split('-');
    let language = subtags
        .next()
        .is_some_and(|first| (2..=8).contains(&first.len()) && first.bytes().all(|byte| byte.is_ascii_alphabetic()));
    let rest = subtags
        .all(|subtag| (1..=8).contains(&subtag.len()) && subtag.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    if language && rest {
        return Ok(tag);
    }
    let message = format!("`{}` is no language tag", sanitize(&tag));
    Err(Error::new(message, "write a tag such as `en` or `en-GB`", places.value(pointer)))
}

pub(super) fn jurisdictions(places: &Places<'_, '_>, codes: Vec<String>) -> Result<Vec<String>, Error> {
    for code in places.items("/jurisdictions", codes.clone()) {
        let country = code.value.len() == 2 && code.value.bytes().all(|byte| byte.is_ascii_uppercase());
        if !country && code.value != "any" {
            let message = format!("`{}` is no country code", sanitize(&code.value));
            return Err(Error::new(message, "write two capitals, such as `GB`, or `any`", code.span));
        }
    }
    Ok(codes)
}

pub(super) fn date(places: &Places<'_, '_>, pointer: &str, text: &str) -> Result<Spanned<Date>, Error> {
    let span = places.value(pointer);
    if let Ok(date) = text.parse() {
        return Ok(Spanned::new(date, span));
    }
    let message = format!("`{}` is no date", sanitize(text));
    Err(Error::new(message, "write the day as YYYY-MM-DD", span))
}

pub(super) fn kind(name: &str, span: Span) -> Result<Kind, Error> {
    let names = Kind::ALL.map(Kind::name);
    Kind::named(name).ok_or_else(|| unknown(name, "kind", &names, span))
}

pub(super) fn unknown(name: &str, what: &str, known: &[&str], span: Span) -> Error {
    let article = if what.starts_with("element") { "no" } else { "no known" };
    Error::new(format!("`{}` is {article} {what}", sanitize(name)), suggestion(name, known), span)
}

/// Puts a given value in the place of what was there.
pub(super) fn replace<T>(value: &mut T, given: Option<T>) {
    if let Some(given) = given {
        *value = given;
    }
}

//! The clinical digest, recipe `plv1`: what a reviewer signs, in one canonical form.
//!
//! The clinical fields of a document become JSON with sorted keys, ranges in base units and folded
//! text; the digest is the SHA-256 over the recipe, the kind, the language and that JSON. A changed
//! dose, step or caution changes it; comments, quotes, line breaks, pictures and tags do not. A
//! recipe never changes once digests of it are in files: a later one takes a new prefix.

mod often;
mod read;
mod shape;
#[cfg(test)]
mod tests;
mod value;

use super::Inherited;
use crate::{
    document::{Data, Document, FrontMatter, Kind, markdown::Page},
    text::sha256_hex,
};
use value::{Fields, Value};

/// Prefix of a digest of this recipe.
pub const RECIPE: &str = "plv1";

/// The clinical fields of a document in canonical form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clinical {
    /// Its kind.
    pub kind: Kind,
    /// Its language tag.
    pub lang: String,
    /// Name and JSON of each field, by name.
    pub fields: Vec<(String, String)>,
}

impl Clinical {
    /// The canonical JSON.
    #[must_use]
    pub fn json(&self) -> String {
        let mut json = String::new();
        self.write(&mut json);
        json
    }

    fn write(&self, json: &mut String) {
        json.push('{');
        for (place, (name, value)) in self.fields.iter().enumerate() {
            if place > 0 {
                json.push(',');
            }
            value::write_text(name, json);
            json.push(':');
            json.push_str(value);
        }
        json.push('}');
    }

    /// The digest, as `plv1:sha256:` and 64 hexadecimal digits.
    #[must_use]
    pub fn digest(&self) -> String {
        let mut signed = format!("physiolint/{RECIPE}\n{}\n{}\n", self.kind.name(), self.lang);
        self.write(&mut signed);
        format!("{RECIPE}:sha256:{}", sha256_hex(signed.as_bytes()))
    }
}

/// The clinical fields of a record. `None` for a kind that has none, and for a text that could not
/// be read whole: what is missing there may only be unread.
#[must_use]
pub fn of_record(
    kind: Kind,
    lang: &str,
    document: &Document<'_>,
    file: &str,
    inherited: &Inherited,
) -> Option<Clinical> {
    let mut fields = of_document(document, shape::clinical(kind)?, file)?;
    inherit(&mut fields, kind, inherited);
    Some(clinical(kind, lang, fields))
}

/// The words of a translation of a record, which inherits nothing but through its base.
#[must_use]
pub fn of_overlay(kind: Kind, lang: &str, document: &Document<'_>, file: &str) -> Option<Clinical> {
    let mut fields = of_document(document, shape::clinical(kind)?, file)?;
    fields.extend(of_document(document, shape::words(), file)?);
    Some(clinical(kind, lang, fields))
}

/// The clinical fields of a Markdown page: the text a reader sees, and its front matter.
#[must_use]
pub fn of_page(kind: Kind, lang: &str, page: &Page<'_>, file: &str, inherited: &Inherited) -> Option<Clinical> {
    let wanted = shape::clinical(kind)?;
    let mut fields = match &page.front_matter {
        FrontMatter::Yaml { reading, .. } => of_document(&reading.document, wanted, file)?,
        FrontMatter::Absent | FrontMatter::Unread => Fields::default(),
    };
    let blocks = page.blocks.iter().map(|block| value::folded(block.prose.text())).filter(|text| !text.is_empty());
    let body: Vec<String> = blocks.collect();
    if !body.is_empty() {
        let name = if kind == Kind::Article { "body" } else { "text" };
        fields.insert(name, Value::Text(body.join("\n")));
    }
    inherit(&mut fields, kind, inherited);
    Some(clinical(kind, lang, fields))
}

fn clinical(kind: Kind, lang: &str, fields: Fields) -> Clinical {
    let fields = fields.into_iter().map(|(name, value)| (name.into_owned(), value.json())).collect();
    Clinical { kind, lang: lang.to_owned(), fields }
}

fn of_document(document: &Document<'_>, wanted: &[shape::Field], file: &str) -> Option<Fields> {
    if document.nodes.iter().any(|node| node.torn) {
        return None;
    }
    match document.root() {
        Some(root) if !matches!(root.data(), Data::Null) => {
            matches!(root.data(), Data::Map).then(|| read::fields(root, wanted, file))
        }
        _ => Some(Fields::default()),
    }
}

/// What configuration gives a document that does not say it itself enters as the reference.
fn inherit(fields: &mut Fields, kind: Kind, inherited: &Inherited) {
    let shared = |id: Option<&str>| id.map(|id| Value::single("use", Value::text(id)));
    let listed = |ids: &[String]| Value::List(ids.iter().map(|id| Value::text(id)).collect()).kept();
    let values = [
        ("before_you_start", shared(inherited.before_you_start.as_deref())),
        ("disclaimer", listed(&inherited.disclaimer)),
        ("pain_stop", shared(inherited.pain_stop.as_deref())),
        ("red_flags", listed(&inherited.red_flags)),
    ];
    let of_kind = shape::clinical(kind).unwrap_or_default();
    for (name, value) in values {
        if let Some(value) = value.filter(|_| of_kind.iter().any(|(field, _)| *field == name)) {
            fields.add(name, value);
        }
    }
}

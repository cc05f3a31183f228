//! What a page shows, and what it only promises to show.

use super::{PageFacts, PageText};
use crate::{
    document::{
        Data, FrontMatter, Kind,
        markdown::{Alternative, Page, Shown, ShownKind, may_show},
    },
    lexicon::{
        Mark, Sentences,
        promised::{self, Promise, Promised},
    },
    model::{
        Content, Exercise, Medium, MediumKind, Origin, PageEvidence, Sound, UnkeptPromise,
        media::{BareNames, is_ornament, weakness},
    },
    text::{Source, Span},
};

/// Adds what a page shows, and what an article that embeds nothing promises to show.
pub(super) fn fill(
    text: &PageText<'_>,
    source: &Source,
    owner: &[Option<usize>],
    page_facts: &PageFacts,
    content: &mut Content,
) {
    content.media.extend(media(text.page, source, owner, &content.exercises));
    if content.kind == Kind::Article && page_facts.embeds.is_empty() {
        content.unkept = unkept(text.page, source, text.sentences, page_facts.evidence.as_ref());
    }
}

/// Pictures of the page, each with the exercise it stands in; films and frames are not looked at.
fn media(page: &Page<'_>, source: &Source, owner: &[Option<usize>], exercises: &[Exercise]) -> Vec<Medium> {
    let mut place = Place::default();
    let mut found = Vec::new();
    for shown in &page.shown {
        if !matches!(shown.kind, ShownKind::MarkdownImage | ShownKind::HtmlImage) {
            continue;
        }
        let exercise = place
            .block_before(page, source, shown)
            .and_then(|block| owner.get(block).copied().flatten())
            .filter(|index| exercises.get(*index).is_some_and(|exercise| exercise.origin == Origin::Section));
        let alternative = match &shown.alternative {
            Alternative::Missing if is_ornament(&shown.address) => Alternative::Ornament,
            other => other.clone(),
        };
        let name = exercise.map(|index| exercises[index].name.as_str());
        let weakness = match &alternative {
            Alternative::Words(words) => weakness(&words.value, &shown.address, &BareNames::of(name)),
            Alternative::Missing | Alternative::Ornament | Alternative::Unread => None,
        };
        let (kind, sound, address) = (MediumKind::Picture, Sound::Told, shown.address.clone());
        found.push(Medium { kind, address, span: shown.span, alternative, weakness, sound, exercise });
    }
    found
}

/// How far a page was looked through for the text before each picture.
#[derive(Default)]
struct Place {
    /// The text before the last picture, by its number and one.
    behind: usize,
    /// Where the search for a rule goes on.
    from: usize,
    /// Whether a rule across the page stands behind that text.
    is_parted: bool,
}

impl Place {
    /// The block a picture stands in or behind, unless a rule across the page parts them.
    fn block_before(&mut self, page: &Page<'_>, source: &Source, shown: &Shown) -> Option<usize> {
        let behind = page.blocks.partition_point(|block| block.span.start <= shown.span.start);
        let before = behind.checked_sub(1)?;
        if self.behind != behind {
            *self = Self { behind, from: page.blocks[before].span.end as usize, is_parted: false };
        }
        let picture = shown.span.range();
        self.is_parted |= source.text().get(self.from..picture.start).unwrap_or("").lines().any(is_rule);
        self.from = self.from.max(picture.end);
        (!self.is_parted).then_some(before)
    }
}

/// Whether a line of Markdown is a rule across the page.
fn is_rule(line: &str) -> bool {
    let marks: String = line.split_whitespace().collect();
    marks.len() >= 3 && ["-", "*", "_"].iter().any(|mark| marks.replace(mark, "").is_empty())
}

/// Pictures and films that the text speaks of, when the page shows none.
fn unkept(
    page: &Page<'_>,
    source: &Source,
    sentences: &Sentences<'_>,
    evidence: Option<&PageEvidence>,
) -> Vec<UnkeptPromise> {
    let promises = promised::promises(sentences);
    if promises.is_empty() || may_show_anything(page, source) {
        return Vec::new();
    }
    let shows_pictures = !page.shown.is_empty();
    let place = |mark: &Mark<Promise>| page.blocks[mark.passage].prose.span(&mark.what.words);
    // What is linked to is shown there.
    let is_linked = |passage: usize| {
        let first = page.links.partition_point(|link| (link.block as usize) < passage);
        page.links.get(first).is_some_and(|link| link.block as usize == passage)
    };
    let is_cited = |words: Span| evidence.is_some_and(|evidence| evidence.lists(words));
    let is_unkept = |mark: &Mark<Promise>| {
        (mark.what.what == Promised::Film || !shows_pictures) && !is_linked(mark.passage) && !is_cited(place(mark))
    };
    let unkept = promises.iter().filter(|mark| is_unkept(mark));
    unkept.map(|mark| UnkeptPromise { what: mark.what.what, words: place(mark) }).collect()
}

/// Whether something of the page may be a film, or is filled in where the site is built.
fn may_show_anything(page: &Page<'_>, source: &Source) -> bool {
    // Where films lie, how their names end, and marks of what a site generator fills in.
    const HOSTS: [&str; 7] =
        ["youtube.com", "youtu.be", "youtube-nocookie.com", "vimeo.com", "wistia.", "dailymotion.com", "loom.com"];
    const ENDINGS: [&str; 4] = [".mp4", ".webm", ".mov", ".gif"];
    const FILLED: [&str; 9] = ["{{", "{%", "<%", "![[", "[embed", "[video", "[youtube", "[gallery", "\n::"];
    let is_linked = |shown: &Shown| {
        let behind = page.links.partition_point(|link| link.span.start <= shown.span.start);
        behind.checked_sub(1).is_some_and(|link| page.links[link].span.contains(shown.span))
    };
    let is_told_above = match &page.front_matter {
        FrontMatter::Absent => false,
        // Nobody knows what it holds.
        FrontMatter::Unread => true,
        FrontMatter::Yaml { reading, .. } => reading.document.root().is_some_and(|root| {
            let filled = root.entries().filter(|(_, value)| !matches!(value.data(), Data::Null));
            filled.filter_map(|(key, _)| key.text()).any(may_show)
        }),
    };
    let text = source.text();
    is_told_above
        || page.shown.iter().any(|shown| matches!(shown.kind, ShownKind::Film | ShownKind::Frame) || is_linked(shown))
        || FILLED.iter().any(|mark| text.contains(mark))
        || HOSTS.iter().any(|host| text.match_indices(host).any(|(at, _)| !ends_in_name(&text[..at])))
        || ENDINGS.iter().any(|ending| text.match_indices(ending).any(|(at, _)| ends_file(text, at, ending)))
}

/// Whether a text ends within the name of a host: `b` before `loom.com`.
fn ends_in_name(text: &str) -> bool {
    text.ends_with(|before: char| before.is_alphanumeric() || before == '-')
}

/// Whether an ending at a place ends the name of a file: `.mov`, but not in `out.move`.
fn ends_file(text: &str, at: usize, ending: &str) -> bool {
    !text[at + ending.len()..].starts_with(char::is_alphanumeric)
}

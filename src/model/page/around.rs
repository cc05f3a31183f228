//! What stands around the exercises of a page: contents, promises, embeds, empty headings.

use std::collections::{BTreeMap, HashSet};

use crate::{
    document::{
        Found, FrontMatter, Kind,
        markdown::{Block, BlockKind, HtmlComment, Page, ShownKind},
    },
    lexicon::exercises,
    model::{
        Contents, HeadingOnly, LocalFile, Reference,
        fields::local_file,
        recognise::{KnownNames, Survey, Unit, entry_key},
    },
    text::{Source, Span, Spanned},
};

/// Headings with nothing below them: no text, no image, no embed, no sub-heading.
pub(super) fn empty_sections(page: &Page<'_>, source: &Source) -> Vec<HeadingOnly> {
    let marks_only = |span: Span| {
        let text = source.slice(span);
        text.lines().all(|line| line.trim().chars().all(|c| matches!(c, '-' | '=' | '*' | '_' | '#' | ' ')))
    };
    // A comment shows nothing, unless it embeds a record.
    let blank = |span: Span| {
        let first = page.comments.partition_point(|comment| comment.span.start < span.start);
        let mut from = span.start;
        for comment in page.comments[first..].iter().take_while(|comment| comment.span.end <= span.end) {
            let before = Span::new(from, comment.span.start.max(from));
            if embed_of(comment, source).is_some() || !marks_only(before) {
                return false;
            }
            from = comment.span.end.max(from);
        }
        marks_only(Span::new(from, span.end))
    };
    let mut empty = Vec::new();
    for section in &page.sections {
        let Some(heading) = section.heading else { continue };
        let block = &page.blocks[heading as usize];
        let next = page.blocks.get(heading as usize + 1);
        let ends = next.is_none_or(|next| match next.kind {
            BlockKind::Heading { level } => level <= section.level,
            BlockKind::Paragraph | BlockKind::Item | BlockKind::Cell => false,
        });
        let end = next.map_or(Span::of(&(0..source.text().len())).end, |next| next.span.start);
        let after = Span::new(block.span.end.min(end), end);
        if ends && !block.only_strong && !block.prose.is_empty() && blank(after) {
            empty.push(HeadingOnly { span: block.prose.whole(), name: block.prose.text().to_owned() });
        }
    }
    empty
}

/// How the field of a reference made by a comment is called.
pub(super) const EMBED: &str = "embed";

/// Kinds a page may embed.
const EMBEDDED: [Kind; 3] = [Kind::Exercise, Kind::Disclaimer, Kind::RedFlags];

/// The record that a comment such as `<!-- exercise: bird-dog -->` embeds.
fn embed_of(comment: &HtmlComment, source: &Source) -> Option<Reference> {
    let (kind, id) = source.slice(comment.inner).trim().split_once(':')?;
    let kind = Kind::named(kind.trim()).filter(|kind| EMBEDDED.contains(kind))?;
    let id = id.trim();
    // Two words are a remark, not an id.
    let is_id = !id.is_empty() && !id.contains(char::is_whitespace);
    is_id.then(|| Reference { kind, id: id.to_owned(), span: comment.span, field: EMBED })
}

/// Records shown through the page: `<!-- exercise: id -->` and links to `/exercises/id/`.
pub(super) fn embeds(page: &Page<'_>, source: &Source, known: &KnownNames) -> Vec<Reference> {
    let mut embeds = Vec::new();
    embeds.extend(page.comments.iter().filter_map(|comment| embed_of(comment, source)));
    for link in &page.links {
        let path = link.destination.split(['?', '#']).next().unwrap_or("").trim_end_matches('/');
        let mut parts = path.rsplit('/');
        let (id, folder) = (parts.next().unwrap_or(""), parts.next().unwrap_or(""));
        if let (Some(kind @ Kind::Exercise), false) = (Kind::of_folder(folder), path.contains("://")) {
            let id = id.trim_end_matches(".html");
            // Any link may lead below such a folder; it shows an exercise when the record is there.
            if known.has_id(id) {
                embeds.push(Reference { kind, id: id.to_owned(), span: link.span, field: "link" });
            }
        }
    }
    embeds.sort_by_key(|embed| embed.span);
    embeds
}

/// Exercise records shown in an exercise of the page, by its place among them.
pub(super) fn shown_in(page: &Page<'_>, embeds: &[Reference], owner: &[Option<usize>]) -> Vec<(usize, Reference)> {
    let links = page.links.iter().map(|link| (link.span, Some(link.block)));
    let comments = page.comments.iter().map(|comment| (comment.span, comment.before_block.checked_sub(1)));
    let block_of: BTreeMap<Span, Option<u32>> = links.chain(comments).collect();
    let owner_of = |embed: &Reference| *owner.get((*block_of.get(&embed.span)?)? as usize)?;
    let shown = embeds.iter().filter(|embed| embed.kind == Kind::Exercise);
    shown.filter_map(|embed| Some((owner_of(embed)?, embed.clone()))).collect()
}

/// Local files the page shows, and those it links to that are no pages of the site.
pub(super) fn files(page: &Page<'_>) -> Vec<LocalFile> {
    // A page of the site may be called `guide/v1.2` or `team/dr.sample`: only these are files for sure.
    const FILES: [&str; 29] = [
        "md", "markdown", "mdx", "yaml", "yml", "txt", "pdf", "doc", "docx", "odt", "rtf", "ppt", "pptx", "xls",
        "xlsx", "csv", "zip", "png", "jpg", "jpeg", "gif", "svg", "webp", "avif", "mp4", "webm", "mov", "mp3", "vtt",
    ];
    let is_file = |path: &str| {
        let last = path.rsplit('/').next().unwrap_or("");
        let ending = last.rsplit_once('.').filter(|(stem, _)| !stem.is_empty()).map(|(_, ending)| ending);
        ending.is_some_and(|ending| FILES.iter().any(|file| file.eq_ignore_ascii_case(ending)))
    };
    let images = page.shown.iter().filter(|shown| shown.kind == ShownKind::MarkdownImage);
    let images = images.filter_map(|image| local_file(&image.address, image.span));
    let links = page.links.iter().filter_map(|link| local_file(&link.destination, link.span));
    let links = links.filter(|file| is_file(&file.path.value));
    let mut files: Vec<LocalFile> = images.chain(links).collect();
    files.sort_by_key(|file| file.path.span);
    files
}

/// A list above the exercises that names at least half of them, or stands below a heading that
/// calls it the contents; whom it leaves out, and where its numbers jump.
pub(super) fn contents_of(survey: &Survey<'_>, units: &[Unit]) -> Option<Contents> {
    const FEWEST: usize = 3;
    let page = survey.page;
    let named: Vec<(String, String)> = units
        .iter()
        .filter(|unit| unit.section.is_some())
        .filter_map(|unit| {
            let (block, range) = unit.name.as_ref()?;
            let prose = &page.blocks[*block as usize].prose;
            Some((exercises::name_key(&prose.lower()[range.clone()]), prose.text()[range.clone()].to_owned()))
        })
        .collect();
    let found_names: HashSet<&str> = named.iter().map(|(name, _)| name.as_str()).collect();
    let first = units.first().and_then(|unit| unit.blocks.first().copied())?;
    let mut lists: Vec<(u32, Vec<&Block>)> = Vec::new();
    for block in page.blocks[..first as usize].iter().filter(|block| block.kind == BlockKind::Item) {
        let item = block.item?;
        match lists.last_mut().filter(|(list, _)| *list == item.list) {
            Some((_, blocks)) => blocks.push(block),
            None => lists.push((item.list, vec![block])),
        }
    }
    let key = |block: &&Block| entry_key(block.prose.lower());
    let is_contents = |blocks: &Vec<&Block>| {
        let hits = blocks.iter().filter(|block| found_names.contains(key(block).as_str())).count();
        let called =
            page.heading(blocks[0].section).is_some_and(|heading| exercises::opens_contents(heading.prose.lower()));
        hits > 0 && hits * 2 >= blocks.len() && (called || blocks.len() >= FEWEST)
    };
    let (_, blocks) = lists.into_iter().find(|(_, blocks)| is_contents(blocks))?;
    let keys: HashSet<String> = blocks.iter().map(key).collect();
    let left_out = named.iter().filter(|(key, _)| !keys.contains(key)).map(|(_, name)| name.clone()).collect();
    let numbers = blocks.iter().filter_map(|block| Some((exercises::leading_number(block.prose.lower())?, block.span)));
    let numbers: Vec<(usize, Span)> = numbers.collect();
    let jump = numbers
        .windows(2)
        .find(|pair| pair[1].0 > pair[0].0 + 1)
        .map(|pair| (pair[0].0, Spanned::new(pair[1].0, pair[1].1)));
    Some(Contents { span: blocks[0].span, left_out, jump })
}

/// How many exercises the title promises: the heading's, else that of the front matter.
pub(super) fn promised(page: &Page<'_>, title: u32, file: &str) -> Option<Spanned<usize>> {
    let prose = match (page.heading(title), &page.front_matter) {
        (Some(heading), _) => heading.prose.clone(),
        (None, FrontMatter::Yaml { reading, .. }) => match reading.document.root()?.get("title") {
            Found::Here { value, .. } => value.prose(file),
            Found::Absent | Found::Unreadable => return None,
        },
        (None, FrontMatter::Absent | FrontMatter::Unread) => return None,
    };
    let (count, range) = exercises::promised_count(prose.lower())?;
    Some(Spanned::new(count, prose.span(&range)))
}

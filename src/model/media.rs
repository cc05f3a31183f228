//! Pictures and films, and files a page links to.

use std::collections::BTreeSet;

use crate::{
    document::markdown::Alternative,
    lexicon::{
        Sentences,
        exercises::{folded, name_key},
        is_placeholder_text,
        promised::{self, Promised, holds_a_place, names_ornament, opens_as_picture, without_tail},
    },
    text::{Prose, Span, Spanned},
};

/// Whether a local file that content names is there.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Presence {
    /// Nobody looked: no disk at hand, or the address is none of ours.
    #[default]
    Unknown,
    /// It is.
    Here,
    /// It is not.
    Absent,
    /// Only under a name in other letter case: the name it has.
    OtherCase(String),
    /// The path leads out of the project.
    Outside,
}

/// A local file that content shows or links to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LocalFile {
    /// The path as written, without query and anchor.
    pub path: Spanned<String>,
    /// Whether it is there.
    pub presence: Presence,
}

/// A picture or a film that content shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Medium {
    /// What it is.
    pub kind: MediumKind,
    /// Where it lies, as written.
    pub address: String,
    /// The address in a record; all of the picture in a page.
    pub span: Span,
    /// What stands for it in words.
    pub alternative: Alternative,
    /// Why these words say too little.
    pub weakness: Option<Weakness>,
    /// What a reader who hears nothing gets of a film.
    pub sound: Sound,
    /// Place among the exercises of the one it belongs to.
    pub exercise: Option<usize>,
}

/// What a reader is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MediumKind {
    /// A picture; a moving drawing without sound is one too.
    Picture,
    /// A film.
    Film,
    /// One of them, or another thing.
    Unknown,
}

impl MediumKind {
    /// What an address leads to, as far as it tells.
    #[must_use]
    pub fn of_address(address: &str) -> Self {
        const PICTURES: [&str; 10] = ["jpg", "jpeg", "png", "gif", "webp", "avif", "svg", "bmp", "tif", "tiff"];
        const FILMS: [&str; 5] = ["mp4", "webm", "mov", "m4v", "ogv"];
        const HOSTS: [&str; 3] = ["youtube.com/", "youtu.be/", "vimeo.com/"];
        let path = address.split(['?', '#']).next().unwrap_or("");
        let ending = path.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
        let is_one_of = |endings: &[&str]| ending.as_deref().is_some_and(|ending| endings.contains(&ending));
        if is_one_of(&PICTURES) {
            Self::Picture
        } else if is_one_of(&FILMS) || HOSTS.iter().any(|host| address.contains(host)) {
            Self::Film
        } else {
            Self::Unknown
        }
    }
}

/// What a reader who hears nothing gets of a film.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sound {
    /// All there is to know: subtitles, a transcript, or words for a film without sound.
    Told,
    /// There is nothing to hear, and no words say what is seen.
    SilentFilm,
    /// Nothing.
    Untold,
}

/// Why words in place of a picture say too little.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weakness {
    /// They are the name of a file.
    FileName,
    /// They are the name of the exercise and no more.
    NameOnly,
    /// They begin by saying that it is a picture, or say only that.
    OpensAsPicture,
    /// They stand where the words are still to come, or are no words.
    SaysNothing,
}

/// A picture or a film that content speaks of, and does not show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnkeptPromise {
    /// What is promised.
    pub what: Promised,
    /// The words that do.
    pub words: Span,
}

/// What passages promise to show, and the pictures and films of their record do not; `prose_of` tells
/// the prose of each passage.
pub(super) fn unkept<'p>(
    sentences: &Sentences<'p>,
    prose_of: impl Fn(usize) -> &'p Prose,
    media: &[Medium],
) -> Vec<UnkeptPromise> {
    let has_film = media.iter().any(|medium| medium.kind != MediumKind::Picture);
    let is_kept = |what: Promised| if what == Promised::Film { has_film } else { !media.is_empty() };
    let open = promised::promises(sentences).into_iter().filter(|mark| !is_kept(mark.what.what));
    open.map(|mark| UnkeptPromise { what: mark.what.what, words: prose_of(mark.passage).span(&mark.what.words) })
        .collect()
}

/// Names of an exercise, as words in place of a picture are held against them.
pub(super) struct BareNames(BTreeSet<String>);

impl BareNames {
    pub(super) fn of<'n>(names: impl IntoIterator<Item = &'n str>) -> Self {
        // A name of many words may well say what is seen.
        const LONGEST_NAME: usize = 4;
        let keys = names.into_iter().map(|name| name_key(&name.to_ascii_lowercase()));
        Self(keys.filter(|key| !key.is_empty() && key.split(' ').count() <= LONGEST_NAME).collect())
    }
}

/// Why the words in place of a picture say too little; `names` are those of its exercise.
pub(super) fn weakness(words: &str, address: &str, names: &BareNames) -> Option<Weakness> {
    let words = words.trim();
    let lower = words.to_ascii_lowercase();
    let key = folded(without_tail(&lower));
    if is_placeholder_text(&lower) || holds_a_place(&lower) {
        Some(Weakness::SaysNothing)
    } else if is_file_name(&lower, address) {
        Some(Weakness::FileName)
    } else if names.0.contains(key.as_str()) || names.0.contains(folded(&lower).as_str()) {
        Some(Weakness::NameOnly)
    } else {
        opens_as_picture(&lower).then_some(Weakness::OpensAsPicture)
    }
}

/// Which picture an address leads to: folders and name of the file, in lower case, without the size and the
/// date of storing that sites add to them.
#[must_use]
pub fn picture_of(address: &str) -> String {
    let path = address.split(['?', '#']).next().unwrap_or("").to_ascii_lowercase();
    // The same picture may lie on several hosts.
    let path =
        path.split_once("//").map_or(path.as_str(), |(_, rest)| rest.split_once('/').map_or("", |(_, path)| path));
    let folders = path.rsplit_once('/').map_or("", |(folders, _)| folders);
    let mut key: Vec<&str> = folders.split('/').filter(|folder| !folder.is_empty() && !is_of_storage(folder)).collect();
    let stem = file_stem(address);
    key.push(without_size(&stem));
    key.join("/")
}

/// Whether a folder tells the size of what it holds, or when it was stored.
fn is_of_storage(folder: &str) -> bool {
    const SIZES: [&str; 18] = [
        "thumb", "small", "medium", "large", "full", "orig", "preview", "mobile", "desktop", "retina", "resize",
        "scale", "crop", "cache", "tiny", "mini", "width", "size",
    ];
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    // A year, a month, or a size as in `w_300`, `300px`, `300x200`, `v1623`.
    let is_year = folder.len() == 4 && is_number(folder) && (folder.starts_with("19") || folder.starts_with("20"));
    let is_month = folder.len() == 2 && is_number(folder) && folder <= "12" && folder.starts_with(['0', '1']);
    let is_measured = folder.bytes().any(|byte| byte.is_ascii_digit())
        && folder.split(|c: char| !c.is_ascii_alphabetic()).all(|letters| {
            matches!(letters, "" | "w" | "h" | "c" | "q" | "v" | "x" | "px" | "dpr" | "auto" | "fill" | "fit")
        })
        && folder.contains(|c: char| c.is_ascii_alphabetic());
    is_year || is_month || is_measured || SIZES.iter().any(|size| folder.contains(size))
}

/// The name of a file without the size that sites add to it: `bridge-300x200`, `bridge@2x`.
fn without_size(stem: &str) -> &str {
    let is_size = |size: &str| {
        size.split_once('x').is_some_and(|(width, height)| {
            [width, height].iter().all(|side| !side.is_empty() && side.bytes().all(|byte| byte.is_ascii_digit()))
        })
    };
    let cut = stem.rsplit_once('-').filter(|(_, size)| is_size(size)).map_or(stem, |(stem, _)| stem);
    cut.rsplit_once('@').map_or(cut, |(stem, _)| stem)
}

/// The name of the file an address leads to, in lower case, without folders and ending.
fn file_stem(address: &str) -> String {
    let path = address.split(['?', '#']).next().unwrap_or("").trim_end_matches('/');
    let name = path.rsplit('/').next().unwrap_or("").to_ascii_lowercase();
    name.rsplit_once('.').map_or(name.clone(), |(stem, _)| stem.to_owned())
}

/// Whether an address leads to an ornament, as the name of the file says.
pub(super) fn is_ornament(address: &str) -> bool {
    names_ornament(&file_stem(address))
}

/// Whether words in lower case are the name of a file: that of the picture, or one as cameras give it.
fn is_file_name(lower: &str, address: &str) -> bool {
    // What cameras, phones and programs begin the names of their files with.
    const MAKERS: [&str; 12] =
        ["img", "imag", "dsc", "dscn", "dscf", "pxl", "mvimg", "gopr", "dji", "wp", "screenshot", "screen shot"];
    let has_ending = MediumKind::of_address(lower) != MediumKind::Unknown && !lower.contains("://");
    let is_numbered = |rest: &str| {
        rest.bytes().any(|byte| byte.is_ascii_digit())
            && rest.bytes().all(|byte| byte.is_ascii_digit() || b" _-.()".contains(&byte))
    };
    let is_made = MAKERS.iter().any(|maker| lower.strip_prefix(maker).is_some_and(is_numbered));
    let is_one_piece = !lower.contains(char::is_whitespace) && lower.is_ascii();
    let is_joined = lower.contains('_') || lower.matches('-').count() > 1 && lower == file_stem(address);
    let is_numbered_stem = lower.bytes().any(|byte| byte.is_ascii_digit()) && lower == file_stem(address);
    has_ending || is_made || is_one_piece && (is_joined || is_numbered_stem)
}

#[cfg(test)]
mod tests;

/// Texts that are no text yet, or say "nothing": whole values.
pub(in crate::lexicon) const PLACEHOLDERS: &[&str] = &[
    r"(?:to-?do|tbd|tbc|fixme|xxx+|none|nil|null|n/?a|n\.a|not applicable|to be (?:added|determined|confirmed|decided|completed|written|done)|coming soon|placeholder|insert (?:text|here|.{1,40}here)|unknown|pending|\?+)(?:(?: known)?$|[:,. -]+(?:ask|add|write|fill|check|later|soon|see|by)(?-u:\b).*$|: .{0,60}$)",
    "lorem ipsum.*$",
];
/// Marker words, upper case as they are set in prose.
pub(in crate::lexicon) const MARKERS: &[&str] = &["TODO", "TBD", "FIXME", "TBC"];
/// Filler text and orders to insert something.
pub(in crate::lexicon) const INSERT: &[&str] = &["lorem ipsum", r"\[insert [^\]]{0,80}\]", r"<insert [^>]{0,80}>"];
/// Signs that an entry of a stop list names beyond those of pain-stop sentences.
/// How filler text begins.
pub(in crate::lexicon) const FILLER_TEXT: &str = "lorem ipsum";

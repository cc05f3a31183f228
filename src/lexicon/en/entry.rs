/// Texts that are no text yet, or say "nothing": whole values.
pub(in crate::lexicon) const PLACEHOLDERS: &[&str] = &[
    r"(?:to-?do|tbd|tbc|fixme|xxx+|none|nil|null|n/?a|n\.a|not applicable|to be (?:added|determined|confirmed|decided|completed|written|done)|coming soon|placeholder|insert (?:text|here|.{1,40}here)|unknown|pending|\?+)(?:(?: known)?$|[:,. -]+(?:ask|add|write|fill|check|later|soon|see|by)(?-u:\b).*$|: .{0,60}$)",
    "lorem ipsum.*$",
];
/// Marker words, upper case as they are set in prose.
pub(in crate::lexicon) const MARKERS: &[&str] = &["TODO", "TBD", "FIXME", "TBC"];
/// Filler text and orders to insert something.
pub(in crate::lexicon) const INSERT: &[&str] =
    &["lorem ipsum", r"\[insert [^\]]{0,80}\]", r"<insert [^>]{0,80}>"];
/// Beginnings of an entry that says there is nothing to be careful about.
pub(in crate::lexicon) const NOTHING: &[&str] = &[
    r"(?:there (?:are|is) )?(?:none|nothing|no (?:known |specific |special |particular |major |real |absolute )*(?:contra-?indications?|pre-?cautions?|cautions?|risks?|restrictions?|limitations?|warnings?|concerns?))(?: (?:for|known|in|are|to|needed|required|reported|specific|listed|really|special|apply|exist|identified|noted|of note)(?-u:\b).*)?[.! ]*$",
    r"(?:this (?:one |exercise |move )?is )?(?:suitable|safe|fine|good|ok|okay) for (?:everyone|everybody|all|anyone|most|any)(?-u:\b).*$", "(?:anyone|everyone|everybody) can .*$",
];
/// Words that sound careful and say nothing.
pub(in crate::lexicon) const EMPTY: &[&str] = &[
    "be (?:very |extra |really )?(?:careful|cautious|safe|sensible|mindful|gentle|aware)", "take (?:good |extra |great )?care(?: of yourself)?", "listen to (?:your|the) body", "(?:stay|keep|remain) (?:within|in|inside) your comfort zone", "use (?:your )?common sense", "use caution", "exercise caution", "(?:stay|keep|play it) safe", "safety first", "take it (?:easy|slow|slowly|steady)", "know your limits", "go at your own pace", "use (?:good|proper|correct) form", "proceed with caution", "with care", "do it (?:carefully|safely)", "don't hurt yourself", "work at your own pace", "do your best", "respect your (?:body|limits)", "be kind to (?:your body|yourself)",
];
/// Words that may stand beside empty words without adding anything.
pub(in crate::lexicon) const FILLERS: &[&str] = &[
    "and", "please", "always", "with", "this", "one", "exercise", "when", "doing", "it", "the", "just", "be", "to", "as", "you", "go", "a", "your", "during", "while", "exercising", "move", "movement", "at", "all", "times", "time", "s", "caution", "note", "tip", "warning", "here", "remember", "do",
];
/// Signs that an entry of a stop list names beyond those of pain-stop sentences.
pub(in crate::lexicon) const SIGNS: &[&str] = &[
    "faint(?:ness)?", "breath(?:ing|e)?", "chest", "bladder", "bowels?", "fever", "bruis(?:e|ing)", "sweat(?:s|ing)?", "sick", "ill", "tight(?:ness)?", "weak", "weakness", "loss of (?:balance|control|feeling|sensation|strength)", "sensations?", "symptoms?", "ach(?:e|es|ing)", "sore(?:ness)?", "swollen", "lock(?:s|ing)", "giv(?:es|ing) way", "clicking", "catching", "grinding", "cramp(?:s|ing)?", "stiff(?:ness)?", "saddle", "vision", "collapse", "fatigue", "exhaust(?:ed|ion)", "waters? break", "heartbeat", "heart rate", "confus(?:ed|ion)", "discomfort", "strain",
];

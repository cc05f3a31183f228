//! English words by which a step tells the dose of the whole exercise.

/// A number, or a range of two.
pub(crate) const NUMBER: &str = "(?:[0-9]+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|once|twice)(?: ?(?:-|to|or) ?(?:[0-9]+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|twice))?";

/// The whole movement is done again and again; `{number}` stands for [`NUMBER`].
pub(crate) const REPEATS: &[&str] = &[
    "repeat(?:ing)?(?: (?:this|it|the (?:exercise|movement|move|stretch|lift)|for|about|around|slowly|up to|a total of))* {number}(?: times| x| ?\u{d7}| reps| repetitions| on| per| each|,|\\.|$)",
    "^(?:then |now |and |finally,? )?(?:(?:do|perform|complete|aim for|aim to do) )?(?:(?:this|it|all of this|the (?:exercise|movement|move)|for|about|around|up to|a total of) )*{number} (?:[a-z]+ )?(?:times|reps?|repetitions?)",
    "{number} (?:slow |controlled |smooth |full |gentle |steady )*(?:reps|repetitions)",
    "{number} (?:sets|rounds)(?: of|,|\\.|$)",
    "(?:do|perform|practi[sc]e|repeat) (?:this|it|the (?:exercise|movement|stretch)) (?:[a-z]+ ){0,3}(?:daily|{number} (?:times )?(?:a|per|each) (?:day|week))",
    "(?:repeat|continue|keep going|carry on) (?:this |it |like this |in this way |the (?:exercise|movement) )?for {number} (?:minutes?|min|breaths)",
];

/// A part of the movement, or a group of exercises, is repeated.
pub(crate) const PARTS: &[&str] = &[
    "(?:pulse|pulses|pulsing|rock|rocks|rocking|bounce|bounces|tap|taps|squeeze|squeezes|circle|circles|nod|nods|kick|kicks|shake|shakes|breaths?|breathing|inhale|exhale)",
    "(?:sequence|circuit|series|cycle|cycles|routine|flow|whole set|steps? [0-9]+)",
    "(?:warm ?up|warm-up|between|rest|before (?:you )?(?:start|begin)(?:ning)?)",
];

/// The position is held for so long; `{number}` stands for [`NUMBER`].
pub(crate) const HOLDS: &[&str] = &[
    "(?:hold|holding|held|stay|staying)(?: (?:this|it|that|there|here|still|steady|for|about|around|up to|a count of|at the (?:top|bottom|end)|in (?:this|the|that) (?:position|stretch|pose)|(?:this|the|that|your) (?:position|stretch|pose|posture|balance|contraction|squeeze)))*,? {number}",
    "{number}(?: |-)(?:seconds?|s|sec|minutes?|min)(?: |-)hold",
];

/// A breath is held, or the hold is of a part.
pub(crate) const NOT_HELD: &[&str] = &[
    "hold(?:ing)? (?:your|the|a|in) breath",
    "(?:breathe|breathing) (?:in|out)",
    "(?:inhal|exhal)[a-z]*",
    "(?:between|rest|relax for|pause)",
];

/// For some readers, at some times, or not at all.
pub(crate) const FOR_SOME: &[&str] = &[
    "(?:if|unless|until|when|once|whenever|while you are|as you|as it)",
    "(?:beginners?|advanced|athletes?|stronger|weaker|older|pregnan[a-z]*)",
    "(?:at first|first|last|final|initially|to start|to begin|start with|begin with|starting|over time|eventually|later|gradually|progress|build up|work up)",
    "(?:week|weeks|month|months|today|tomorrow|phase|stage|session|sessions)",
    "(?:more|another|extra|additional|again|further|longer|instead|alternatively|or until|optional|optionally)",
    "(?:not|never|don't|do not|avoid|without|no more|rather than|for example|e\\.g\\.|such as)",
];

/// Signs at which to stop: pain, nerve, spread, systemic, course, scale.
pub(in crate::lexicon) const TRIGGERS: &[&str] = &[
    // Pain.
    "pain(?:s|ful|fully)?", "hurt(?:s|ing)?", "twinges?", "stab(?:s|bing)?", "pinch(?:es|ing)?", "burning", "stinging",
    "(?:a|any|the) (?:stab|pinch|twinge|sting|sharpness|jolt|catch)", "sharp(?:er|ly)?", "shooting", "throbbing",
    "{intense} {g2}(?:discomfort|ache|aches|aching|soreness|strain|symptoms|tightness|stiffness|spasms?|cramps?|cramping)",
    "(?:discomfort|ache|aching|soreness|strain|stiffness) {g2}(?:gets?|becomes?|grows?|is|feels?|turns?|builds?|worsens|increases|spreads|persists|lasts)(?: {g2}(?:worse|more|severe|intense|strong|sharp|sharper|too much))?",
    "feel (?:a |the |any )?(?:strain|straining)", "uncomfortable", "(?:bothers|irritates|aggravates?|aggravating|flares? up|upsets) {g2}{body}", "aggravat(?:e|es|ing)",
    "discomfort", "cramps?", "spasms?", "ouch", "protests?", "complains?",
    // Nerves.
    "numb(?:ness)?", "tingl(?:e|es|ing|y)", "pins(?:-| )and(?:-| )needles", "electric(?:al)?(?: shocks?)?", "weakness", "(?:goes|go|feels?|becomes?|suddenly) (?:dead|weak)", "gives? way",
    // Spread.
    "(?:spreads?|travels?|runs?|radiates?|shoots?|moves?|goes|spreading|travelling|traveling|radiating) {g2}(?:down|into|up|past|below|towards?|out|further) {g3}{body}",
    // Systemic.
    "dizz(?:y|iness)", "(?:feel |feeling |become |get |are |going )faint", "fainting", "faintness", "light-?headed(?:ness)?", "woozy", "unwell", "(?:feel|feeling|be|felt) (?:sick|ill|queasy)", "nausea", "nauseous",
    "chest {g2}(?:pain|pressure|tightness)", "(?:pressure|tightness|pain) {c5}chest", "tight(?:ness)? in (?:your|the) chest", "breathless(?:ness)?", "(?:short|shortness|out) of breath",
    "breathing {g3}(?:hard|difficult|difficulty|laboured|labored|a struggle|uncomfortable)", "(?:trouble|difficulty|hard|struggle|struggling) (?:to )?breath(?:e|ing)", "cannot catch your breath", "can't (?:catch your breath|breathe|talk)", "palpitations?", "racing heart", "heart (?:races|racing|flutters|skips|pounds|pounding)", "irregular heart[a-z]*", "vision (?:blurs|problems|changes)", "blurred vision", "double vision", "room spins", "spinning", "vertigo",
    "(?:vaginal )?bleeding", "leaking fluid", "contractions?", "swell(?:s|ing)", "headaches?", "feverish", "clammy",
    // Course.
    "symptoms? {g3}(?:worsen|worsens|worse|increase|increases|flare|appear|occur|develop|return|come on|build|persist)", "(?:worsening|increased|new|increasing|more|unusual) symptoms", "flare(?:s|d)?(?:-| )?ups?", "{g3}symptoms",
    "worse (?:the )?(?:next|following) (?:day|morning)", "worse {g2}(?:morning|tomorrow)", "(?:not|n't) {g2}(?:settled?|eased?|easing|settling|gone|calmed down) {g2}(?:in|within|after|by|inside) {g3}[a-z]+", "it (?:gets|feels|becomes|is getting) worse", "things (?:get|feel) worse", "feel worse", "outlasts?",
    // Scale.
    "{scale}", r"^(?:red|amber|orange)", "in(?:to)? the (?:red|amber|orange)", "(?:red|amber|orange) (?:zone|light)", "(?:above|over|beyond|exceeds?|reach(?:es)?|past|hits?) (?:a )?[4-9]",
];
/// Words before or after a sign that make it no sign: relief, absence, a thing named after pain.
pub(in crate::lexicon) const NO_TRIGGER_BEFORE: &[&str] = &[
    "(?:reduc|reliev|eas|prevent|lessen|manag|treat|minimi[sz]|eliminat|alleviat|help|fight|beat|sooth|lower|decreas|cop)(?:e|es|ing|s|ed)? (?:with )?{g2}",
    "(?:chronic|persistent|long-term|back|knee|neck|shoulder|hip) pain (?:and|or) ",
];
/// See [`NO_TRIGGER_BEFORE`].
pub(in crate::lexicon) const NO_TRIGGER_AFTER: &[&str] = &[
    "[ -](?:relief|relievers?|killers?|scores?|diary|pills?|medications?|management|science|clinics?|levels? (?:is|are) (?:low|below)|education)",
    "[- ]?free", " (?:has |have |is |are |was |will )?(?:all |fully |completely |now )*(?:gone|eased|settled|subsided|stopped|disappeared|improved|under control|below|under|better|lifted)",
    " (?:settles|eases|subsides|stops|goes away|improves|disappears|fades|passes|goes down)",
];
/// What joins a sign to an action: a condition, a clause about an exercise, a meaning.
pub(in crate::lexicon) const LINKS: &[&str] = &[
    "if", "when", "whenever", "should", "where", "wherever", "once", "as soon as", "the moment", "the minute", "the instant", "the second", "the first", "while", "whilst", "until", "till", "unless", "any", "anything", "anyone", "everything",
    "that", "which", "because", "due to", "above", "over", "beyond", "in case", "after", "during", "before", "means", "feel", "feeling", "experience", "experiencing", "notice", "causes?", "at", "on", "in", "with", "had", "exercising",
    "red", "amber", "orange", "for", "from", "as", "to the point of", "what",
];
/// After a sign: it means something.
pub(in crate::lexicon) const MEANS: &[&str] = &[
    "[^.]{0,40}?(?:[:=>-]| means| mean| is (?:a|an|your|the)| are (?:a|an|your|the)?| tells| says| = |, )", " should", r"[.,!?)]? *$", " (?:or|and) ",
];

/// Verbs that end the exercise; what follows must be [`STOP_OBJECT`].
pub(in crate::lexicon) const STOP_VERBS: &[&str] =
    &["stop(?:ping)?", "cease", "halt", "quit", "discontinue", "terminate", "abort", "finish", "end", "abandon", "interrupt", "pause"];
/// What may follow a stop verb: nothing, the exercise, or how and when.
pub(in crate::lexicon) const STOP_OBJECT: &[&str] = &[
    r"[a-z]*[ )]*(?:$|[.,;:!?)(*-]| -)", " (?:and|or|if|when|whenever|where|wherever|should|once|immediately|right|straight|straightaway|instantly|there|before|until|because|then|promptly|now|for today|for the day|for now|upon|unless|completely|altogether|entirely|without delay|in case|while|with any|with|at (?:once|the first|any|this|that|the point|the onset|pain)|as soon|on|safely|gently|slowly|early|earlier|well before|short|your)(?-u:\\b)",
    " (?:doing |performing |practi[sc]ing |with )?(?:the |this |that |these |those |your |any |all |each |such |a |an )*(?:particular |whole |entire |offending |next |current |whole of the |stretching |strengthening |physical |new |set of |round of )*(?:{exercise}|it|them|exercising|stretching|what you(?:'re| are) doing|immediately|everything|there)(?-u:\\b)",
    " (?:this|that|these|those)(?: (?:at once|right|immediately|and|if|when|until|straight)|[.,;!)]|$)",
    " doing (?:it|this|that|them|so|these|the|any|what)(?-u:\\b)",
];
/// After a stop verb, what makes it another matter.
pub(in crate::lexicon) const NO_STOP_OBJECT: &[&str] = &[
    " (?:and|or) (?:note|record|write|enjoy|smile|hold|pause|squeeze|breathe for)", " your (?:medic|tablet|pain|pills|timer)[a-z]*", " short of", " (?:for|at) (?:a|the) (?:rest|second|moment|breather|top|bottom|end)", " on (?:the )?(?:way|time)", " until you feel",
];
/// Whole actions that end the exercise.
pub(in crate::lexicon) const STOP_ACTIONS: &[&str] = &[
    "(?:come|get|ease|ease yourself|back|move|climb|release) {g2}out of (?:the |this |that |your |it|any ){0,2}(?:stretch|pose|posture|position|hold|asana|movement|exercise)?",
    "come (?:slowly |gently |carefully |straight |right |back )?(?:out|down)", "(?:exit|release|leave|drop out of) {the}(?:pose|posture|stretch|position|hold)",
    "{no} {g2}(?:continue|continuing|carry on|carrying on|go on|going on|proceed|persist|persevere|keep going|press on|resume|repeat|go any further|progress any further|do any more|do this exercise|do these exercises|do it|do this|do them|exercise|train|perform|start|begin)(?-u:\\b){g2}",
    "avoid (?:continuing|carrying on)", "no further (?:reps|sets|exercise|repetitions)",
    "(?:leave|save|keep) (?:it|this|that|this one|that one|that activity|this exercise|that exercise|the rest|the exercise|the session) {g2}(?:for|until) (?:today|later|now|another day|tomorrow|the day|another time)",
    "(?:put|set|lay) (?:the |your |that )?[a-z]+ (?:down|aside|away)(?: for (?:today|now|the day))?", "call it a day", "call it quits", "call (?:it|the session) off", "you(?:'re| are) (?:done|finished)", "that(?:'s| is) (?:it|enough|all) for (?:today|now|the day)",
    "(?:that is|that's|this is|it is|it's|means) (?:the )?end of (?:the|your|that|this) {exercise}", "the {exercise} (?:is|are) over", "(?:should|must|needs to|has to|ought to|is to|are to) be (?:stopped|discontinued|ended|halted|abandoned|terminated|interrupted)",
    "(?:cut|bring) {the}{exercise} (?:short|to an end|to a stop)", "come to a (?:stop|halt)", "bail out", "drop (?:the|this|that) {exercise}", "(?:a |your |the |clear |firm |definite )*(?:signal|sign|cue|reason|warning|indication|time|message) (?:that you (?:should|must|need to)|you (?:should|must|need to)|to|for you to) (?:stop|quit|end)(?: {the}{exercise})?", "call a halt",
    "(?:is|are|=) (?:a |your |the )?stop(?: sign| signal)?", "give up (?:on )?(?:the|this|that) {exercise}", "have a full rest", "take (?:the rest of )?the day off",
];
/// Actions that make the exercise less, or leave it out.
pub(in crate::lexicon) const EASE_ACTIONS: &[&str] = &[
    "back (?:off|away|out)", "eas(?:e|ing) (?:off|up|back|out|it back)", "ease {g2}(?:off|up|back)", "let up", "dial (?:it|things|the [a-z]+) (?:back|down)", "dial back", "scale (?:it |things |the [a-z]+ )?(?:back|down)", "tone (?:it|things) down", "pull back", "hold back", "cut back", "take it down a notch", "take a step back", "go easier", "go lighter", "go gentler", "go more gently", "go slower", "go more slowly", "step back",
    "(?:reduce|lower|lighten|shorten|decrease|limit|lessen|cut|drop|halve|adjust|narrow|shrink) (?:the |your |how |that |this |back on (?:the )?|down on (?:the )?)?(?:number|amount|load|weights?|range|speed|pace|depth|intensity|resistance|time|hold|holds|stretch|pressure|effort|reps?|repetitions|sets?|force|exercise|exercises|movement|band|size|height|bend|difficulty|volume|duration|length|twist|step|distance|angle|incline|far|hard|deep|much|long|tension|frequency|activity|swing|lean|arc|level|position|pose)[a-z]*",
    "make (?:it|this|them|the (?:exercise|movement|stretch|move|range|step|bend)s?|your [a-z]+) {g2}(?:smaller|milder|shorter|gentler|easier|lighter|slower|less [a-z]+)(?: and (?:smaller|milder|shorter|gentler|easier|lighter))?",
    "do (?:fewer|less|half|a smaller|a gentler|it (?:more |a bit )?(?:gently|slowly|less)|not do as (?:many|much))", "(?:try|use|choose|switch to|go for|aim for|move to) (?:fewer|less|a lighter|a smaller|a gentler|an easier|lighter|smaller|gentler|easier) ?[a-z]*",
    "take (?:the|some|a little|a bit of the) (?:load|weight|pressure|stretch|tension|effort|intensity|range|speed|pace)(?: {g2})? (?:down|off|back)", "take some (?:of the )?(?:weight|pressure|load) off", "lighten (?:up|it)",
    "(?:go|drop|move|step|return) (?:back )?(?:down |back )?(?:to )?(?:a|one|the|an) (?:level|previous|easier|earlier|lower|gentler|last|stage)[a-z ]{0,12}",
    "(?:skip|omit|drop|miss|leave) (?:out )?(?:it|this|that|them|(?:the|any|this|that|these|those|an|all) {exercise})(?: out)?(?-u:\\b)", "leave (?:it|this|that|this one|that one|them|any {exercise}) (?:out|alone|off)", "leave out {g3}{exercise}", "miss (?:it|that one|this one) out",
    "(?:avoid|steer clear of|stay away from|limit|cut out|drop) (?:doing |performing )?(?:(?:any|the|all|those|these|this|that|other|particular|certain|specific|such|every|some) )*(?:painful |aggravating |provocative |of the )?(?:{exercise}|anything|those|everything)",
    "avoid (?:it|this|them|what|whatever|going (?:that|so|as) far)", "keep to {the}(?:part|range|portion|movement)s? {g8}(?:not|n't|no|without)[a-z' ]*", "(?:stay|keep|work|move|remain) (?:within|to|in|inside) (?:a |the |your )?(?:smaller|shorter|reduced|easier|part of the|comfortable|pain-free) [a-z]+",
    "slow(?: it| things| the movement| your [a-z]+)? (?:down|right down)", "rest (?:for a (?:moment|minute|while|bit|day|day or two)|until|till|briefly|a (?:day|while|moment|minute)|before|first|there|and try again)", "take a (?:break|rest|breather|few breaths|day off|pause|moment)", "sit (?:down|back down)(?: {c5}(?:until|till|rest|and))?", "lie down", "have a (?:break|rest)", "pause",
    "{no} {g2}(?:go (?:so|as|that|quite so|any) (?:far|deep|low|high|hard|further|deeper|lower)|push (?:it |so |as |any |that )?(?:so |as |any )?(?:hard|far|further|harder))", "go (?:less|not so|not as) (?:far|deep|low|high)", "less (?:deep|far|range|weight|load|speed)", "bring (?:it|the [a-z]+|your [a-z]+) back (?:a (?:little|bit)|slightly)", "return to (?:a|the) (?:previous|easier|earlier) [a-z]+", "change (?:the exercise|to another|to an easier)", "(?:modify|adapt|adjust|regress|change) (?:the |this |that |your |it)?(?:exercise|movement|pose|stretch|position|activity|range|it)?",
    "(?:tell|let|inform|alert|ask|signal|speak to|talk to|notify) (?:the |your |a )?{g2}(?:instructor|teacher|coach|trainer|supervisor|leader|{clinician})(?: (?:know|in the (?:class|room|session|group|gym)|straight away|right away|immediately|at once|during|who is with you))",
];
/// Ease actions that are no action when they are only permitted.
pub(in crate::lexicon) const NOT_BY_PERMISSION: &[&str] = &["avoid", "limit", "pause"];
/// The words that permit.
pub(in crate::lexicon) const PERMISSION: &[&str] = &["you (?:can|may|might|could)", "(?:can|may|might|could)"];
/// In front of an action: it is about having a condition, so it says who must not begin.
pub(in crate::lexicon) const WHO: &[&str] = &[
    "(?:if you|anyone|people|those|patients|someone|women|men|you) (?:who )?(?:already |currently |also )?(?:have|has|had|having|with|suffer|suffers|suffering)(?: from)? (?:had )?(?:an? |any |severe |acute |chronic |existing |recent |current |ongoing |serious |a history of )*(?:{body} )?(?:{condition}|pain|{body}|hurt)",
    "(?:with|in|during|for) (?:an? |any )?(?:acute|chronic|severe|existing|recent) {g3}(?:pain|{condition})", "(?:if you|if your) {g3}(?:recently|history)",
];
/// The actions that such a condition turns into a caution.
pub(in crate::lexicon) const WHO_ACTIONS: &[&str] = &[
    "^(?:avoid|skip|leave|omit|miss|drop|steer|stay|do not (?:do|perform|start|begin|exercise this)|don't (?:do|perform|start|begin)|never (?:do|perform|start)|(?:should|must) not|shouldn't|limit|modify|adapt|adjust|change|choose|use|try|reduce|keep|go|tell|inform|let|speak|talk|ask)",
];

/// Condition clauses that point back to a sign in the sentence before.
pub(in crate::lexicon) const ANAPHORA: &[&str] = &[
    "if (?:you|it|they|this|that|these|those|so|any|either|one|anything) (?:ever |still |then )?(?:do|does|happens?|occurs?|is the case|are the case|applies|apply|did|starts?|start to|comes? on|begins?|persists?|appears?|returns?|of (?:these|this|those|them) {g3}[a-z]+)",
    "if so", "in (?:that|this|such a|either) case", "(?:should|when|whenever|where|as soon as|once|the moment) (?:this|that|these|it|they|you|any of (?:these|this|those|them)) (?:do|does|happens?|occurs?|starts?|begins?|comes? on|appears?|arises?|did)",
    "if (?:it|this|that)(?:'s| is| feels| gets| becomes) (?:too much|worse|the case|still there|persistent|sharp|not gone)", "if you (?:struggle|feel (?:it|this|that|any of (?:these|this|them)|either|them|one of (?:these|them))|notice (?:it|this|that|any of these|them|either)|get (?:it|this|that|any of these|them)|experience (?:it|this|that|any of these|them|either))", "otherwise", "at that point", "if any of (?:these|this|those|them)", "if either", "if not", "then",
];

/// Pain limits without an action.
pub(in crate::lexicon) const LIMITS: &[&str] = &[
    "(?:should|must|ought|may|shall|needs?|do|does|is|are|can)(?: not|n't| never) (?:to |be |feel |cause |causing |produce |bring (?:on )?|create |provoke |experience |have |any |you |in |your |a |more |than |sharp |severe |actual |real |or |increased? |increase |worsen |make |trigger |lead |go |push |stray |reach |get |into |through |past |beyond |ever |actually |suffer |result |mild |so |much |that |it |anything |work |move |stretch |force |bend |as |far |(?:the )?point |of |exercise |train |allow |let |aggravate |give |symptoms ){0,8}(?:pain(?:s|ful)?|hurt(?:s|ing)?|symptoms|discomfort worse)",
    "(?:none|nothing|no) (?:[a-z]+ ){0,6}(?:should|must|ought to|needs to|has to|is meant to|are meant to) (?:ever |be |cause |feel |bring on |produce |actually |in any way ){0,3}(?:pain(?:ful)?|hurt|you pain)",
    "(?:should|must|ought to|needs to|has to|to|should always|must always) (?:be|feel|remain|stay|be kept|stay entirely) {g2}(?:pain-?free|pain free|painless|free (?:of|from) pain|comfortable(?:,)? (?:and )?not painful|well short of pain)",
    "(?:never|not|n't|no) (?:go |push |stretch |work |move |force |so far |as far |bend |even |quite |to |that |further |deeper |it |yourself |press )*(?:in(?:to)?|past|beyond|as far as|to the point of|to|so far (?:that|as)|up to|through) (?:it |the |any |your |of |a |point |where |that |sharp |severe |real |actual |becomes |is |be |feels |you |feel |get |worse |pain barrier |zone of )*(?:pain(?:ful|s)?|hurts?)",
    "(?:without|before|avoid(?:ing)?|not|never) (?:going |pushing |moving |working |straying |straining |forcing |it |crossing |stretching )*(?:into|past|beyond) {g3}(?:pain(?:ful)?|hurts?)",
    "as (?:far|high|low|deep|deeply|much|wide|hard|heavy|long|many|fast|straight) as {c5}(?:without|before|pain-?free|pain allows|pain permits)(?: {g3}(?:pain|hurting|hurts|it hurts|symptoms|discomfort))?",
    "as (?:your |far as |much as )*(?:pain|symptoms|comfort) (?:allows?|permits?|lets?)", "(?:range|far|high|low|deep|only|amount|motion|movement|slightly|gently|lift|bend|slide|raise|turn|within) (?:[a-z'-]+ ){0,6}(?:without|before) {g3}(?:pain|hurting|hurts|it hurts|discomfort|symptoms)",
    "(?:stop(?:ping)?|just|right|well|shy|stay|staying|keep) {g2}(?:short of|before|below|shy of|out of|clear of|under) (?:the |any |your |you |it |feel |feeling |starts? |to |point |of |where |onset |get |sharp |severe |becomes |is |real |threshold )*(?:pain(?:ful)?|hurts?)",
    "pain-?(?: )?free (?:range|arc|movement|motion|zone|limits?|rom|way|manner)", "(?:within|inside) (?:the |a |your |an )?(?:acceptable |tolerable |own |comfortable |safe )*(?:pain|painful|pain-free|comfort|painless|symptom-free) (?:limits?|range|tolerance|threshold|zone|arc|levels?)", "(?:stay|keep|kept|remain|work|move)(?:s|ing)? {g5}pain-?free",
    "(?:keep|kept|stay|stays|remain|remains|below|under|within|less than|no (?:more|higher|greater|worse) than|not (?:be |go |rise |get |exceed |feel )*(?:exceed|above|over|higher than|more than|past|beyond|greater than|worse than)|at most|maximum|max|limit|at or (?:below|under)|never (?:go |rise |get )*(?:above|over|past|beyond)|aim for|ceiling of|up to|around) (?:[a-z'-]+ ){0,5}{scale}",
    "{scale}(?: {g3})?(?:or|and|at) (?:lower|less|below|under|most|fewer)", "(?:pain )(?:[a-z]+ ){0,4}(?:of |than |is |to |at |up to |below |under )(?:a |about |around )?[0-9](?: {g3}(?:or (?:less|lower|below)|on (?:the|a)|is (?:ok|okay|fine|acceptable|safe|allowed|tolerable)))",
    "(?:pain|discomfort|ache|aching|soreness|symptoms?|it|amber|orange|green|yellow|which|that|flare)(?: {c8})?(?:acceptable|fine|ok|okay|allowed|safe|normal|tolerable|all right|alright|permitted)(?: {g2})?,? (?:if|as long as|provided|so long as|when|providing|only if) {g8}(?:settles?|settled|eases?|gone|subsides?|fades?|goes|calms?|disappears?|returns?|stays|remains|below|mild|under)",
    "(?:should|must|ought to|needs? to|has to) (?:have )?(?:settled?|ease|eased|be gone|subsided?|fade|faded|be back|return|disappear|calm|calmed|go|gone|resolved?) {c5}(?:within|inside|in|by|after|before|overnight|the next) ?{g3}(?:hours?|day|morning|overnight|minutes|bedtime)?", "no worse {c8}(?:morning|day|before|than)", "(?:settles?|settled|gone|eases?) (?:[a-z]+ ){0,2}(?:within|inside|in) {g2}(?:24 hours|a day|one day|hours)",
    "(?:^|is |are )(?:amber|orange|yellow)(?-u:\\b).*(?:acceptable|fine|ok|okay|allowed|caution)", "(?:pain(?:s|ful)?|twinges?|stabbing|sharp|shooting|burning)(?: {c8})?(?:is|are|isn't|aren't|'s|should)(?: not|n't| never)?(?: (?:be|something|what you want|where))? ?(?:not|never)?(?: (?:ok|okay|fine|acceptable|allowed|normal|all right|alright|the goal|the aim|tolerated|part of (?:it|this|the)|welcome|good|desirable|wanted|expected))?[.!]?$",
    "(?:pain|hurts?|twinge|sharpness) {g2}(?:means|is a sign|signals|tells you|says|shows|indicates|suggests) (?:[a-z']+ ){0,6}(?:too (?:far|much|hard|deep|fast|deeply)|over-?do[a-z]*|overdone|beyond your)", "(?:if|when|where) {g5}(?:hurts?|pain(?:ful)?),? (?:then )?(?:you have|you've|you are|you're|it is|it's|that is|that's) (?:[a-z]+ ){0,3}(?:too (?:far|much|hard|deep|fast|deeply)|overdo[a-z]*|overstretch[a-z]*)",
    "(?:stretch(?:ing)?|pull|tension|tightness|tug|warmth|effort|work(?:ing)?|pressure|strain|challenging|challenge|comfortable|fatigue|resistance)(?:,| -|;| but| and| \\()+ ?(?:but |and |is fine, )?(?:it )?(?:should |must )?(?:not|never|no|without|rather than) (?:be |a |any |as |to |in |into |far |sharp |feel )*(?:pain(?:ful)?|hurt)", "(?:stretch|pull|tension|tightness|tug) (?:rather than|instead of|without) {g2}pain",
    "(?:rise|go|climb|reach|up) {g2}to [0-9][^.]{0,60}(?:not|no|never) (?:beyond|above|higher|more|past|over|further)", "avoid (?:causing|provoking|any|sharp|severe|pushing {g2}into) {g2}pain", "(?:if|when) it hurts,? (?:it is|it's|that is|that's) (?:wrong|not right)", "to (?:the point of )?(?:tension|mild discomfort|a stretch|tightness|discomfort)[^.]{0,30}(?:not|never) {g3}pain",
];
/// Reader-facing limits may be negated only from inside; words that make a limit something else.
pub(in crate::lexicon) const NO_LIMIT: &[&str] = &[
    "rpe", "exertion", "(?:can|could|able to) {g3}(?:walk|climb|run|do {g5}|manage|stand|sit|jump|hop|go) {g5}without {g3}pain", "once you can", "until you can", "when you can", "does(?: not|n't) equal", "not pushing", "pain(?:s)? (?:does|do)(?: not|n't) (?:always )?mean", "should(?: not|n't) (?:ignore|stop|let|limit|worry|fear|prevent)", "without (?:pain getting|back pain)", "you can (?:still |now )?(?:walk|climb|run|move)",
    "ready for", "move on", "progress (?:when|once|to)",
];
/// Words that make a form stop of a stop action: none of them is a sign.
pub(in crate::lexicon) const SCALE_ONLY: &[&str] = &["effort", "exertion", "rpe", "tiredness", "tired", "difficulty", "fatigue", "confidence", "hard work"];
/// Advice to go on; an action behind it is no action.
pub(in crate::lexicon) const PUSH_ON: &[&str] =
    &["keep going", "carry on", "push through", "work through", "don't stop", "do not stop", "in spite of", "despite"];
/// Parts of stop actions that state instead of telling.
pub(in crate::lexicon) const STATEMENTS: &[&str] = &["end of", "be ", "over", "done", "finished", "for today", "to stop", "stop", "for now", "for the day", "no further"];
/// How a question begins that wants to know something.
pub(in crate::lexicon) const OPEN_QUESTIONS: &[&str] = &[
    "what", "why", "how", "who", "which", "should", "is ", "are ", "can ", "could", "does", "do ", "did", "will", "would", "where",
];

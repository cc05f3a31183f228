//! The words of English. Lists are data: patterns are lower case, `{name}` stands for a class of
//! [`CLASSES`], and the grammar that combines them stands outside this folder.
//!
//! Source of all lists, where no other is named: the project's safety-language specification,
//! written from clinic leaflets, health-service pages and yoga and training pages.

pub(super) mod conditions;
pub(crate) mod dose;
pub(super) mod entry;
pub(super) mod exercises;
pub(crate) mod gear;
pub(super) mod hazards;
pub(super) mod plan;

/// The primary language subtag.
pub(super) const TAG: &str = "en";

/// Classes of words that patterns name. A class may name others.
pub(super) const CLASSES: &[(&str, &str)] = &[
    // Gaps: so many words, no punctuation but hyphens and apostrophes inside words.
    ("g2", r"(?:[a-z0-9'/%-]+ ){0,2}"),
    ("g3", r"(?:[a-z0-9'/%-]+ ){0,3}"),
    ("g5", r"(?:[a-z0-9'/%-]+ ){0,5}"),
    ("g8", r"(?:[a-z0-9'/%-]+ ){0,8}"),
    // The same with any mark between the words.
    ("c0", r"[,;:.)]?"),
    ("c5", r"(?:[!-~]+ ){0,5}"),
    ("c8", r"(?:[!-~]+ ){0,8}"),
    ("c12", r"(?:[!-~]+ ){0,12}"),
    ("the", r"(?:(?:the|this|that|these|those|your|any|all|each|such|an?|his|her|their|our) )?"),
    ("no", r"(?:do not|don't|never|not to|must not|mustn't|should not|shouldn't|ought not to)"),
    ("deny", r"(?:not|n't|never|no|nor|neither|without|cannot|isn't|aren't|doesn't|don't|won't|shouldn't|can't)"),
    (
        "exercise",
        r"exercis(?:e|es|ing)|movements?|moves?|motions?|moving|stretch(?:es|ing)?|activit(?:y|ies)|sessions?|sets?|work-?outs?|working out|training|programmes?|programs?|poses?|postures?|positions?|asanas?|reps?|repetitions?|holds?|runs?|running|walks?|walking|class(?:es)?|routines?|drills?|lifts?|lifting|twists?|bends?|practice|practi[sc]ing|swimming|cycling|yoga|pilates|sequences?|variations?|ones?|(?:press|push|sit|pull|step|chin)-?ups?|squats?|lunges?|bridges?|planks?|curls?|crunch(?:es)?|raises?|circuits?|tilts?|rocking|rotations?|extensions?|jumps?|jumping|swings?|kicks?|slides?|circles?|dips|rolls?|presses|rows",
    ),
    (
        "body",
        r"(?:(?:lower|low|upper|mid|middle|front|back|left|right|other|top|bottom|standing|working|injured|affected|operated|painful|whole) )*(?:back|spine|neck|head|chin|nape|throat|shoulders?|shoulder blades?|elbows?|wrists?|hands?|fingers?|thumbs?|arms?|forearms?|chest|ribs?|ribcage|rib cage|hips?|pelvis|tailbone|sacrum|buttocks?|bottom|butt|bum|knees?|kneecaps?|legs?|thighs?|shins?|calf|calves|ankles?|feet|foot|heels?|toes?|torso|trunk|core|abdomen|belly|stomach|tummy|abs|joints?|jaw|waist|muscles?|vertebrae|dis[ck]s?|tendons?|ligaments?|groin|hamstrings?|glutes?|quads?|achilles|sides?|body|lumbar(?: spine| curve)?)",
    ),
    (
        "clinician",
        r"(?:doctors?|gps?|physicians?|clinicians?|surgeons?|nurses?|midwi(?:fe|ves)|pharmacists?|dietitians?|obstetricians?|ob-?gyns?|oncologists?|cardiologists?|rheumatologists?|specialists?|consultants?|caregivers?|caregiver|carer|osteopaths?|chiropractors?|physios?|physiotherapists?|physical therapists?|occupational therapists?|therapists?|pts?|(?:health ?care|health-care|healthcare|health|medical|qualified|care|licensed|registered|medically qualified) (?:(?:health|care|medical|healthcare) )?(?:professionals?|providers?|practitioners?|teams?|advisers?|advisors?|workers?|experts?)|(?:medical|care|clinical|maternity|rehab) (?:team|provider)|practitioners?|providers?)",
    ),
    (
        "consult",
        r"(?:consult(?:ing|ation)?(?: with)?|ask(?:ing)?|see(?:ing)?|check(?:ing)?(?: in)? with|check(?:ing)? (?:this |it )?(?:out )?with|talk(?:ing)? (?:it over |this over )?(?:to|with)|speak(?:ing)? (?:to|with)|discuss(?:ing)? {g3}with|get(?:ting)? in touch with|contact(?:ing)?|call(?:ing)?|ring(?:ing)?|phone|visit(?:ing)?|have a word with|seek(?:ing)?|get(?:ting)?|follow(?:ing)?|obtain(?:ing)?|take|reach out to|run {g2}(?:by|past))",
    ),
    (
        "scale",
        r"(?:(?:a |an )?[0-9]{1,2}(?:\.[0-9])?(?: ?(?:-|to) ?[0-9]{1,2})? ?(?:/|out of) ?(?:10|ten)|(?:one|two|three|four|five|six|seven|eight|nine|ten) out of (?:10|ten)|(?:pain )?(?:level|score|rating)s? (?:of )?[0-9]{1,2})",
    ),
    (
        "intense",
        r"(?:worse|worsening|worsens|severe|significant|significantly|increas[a-z]+|more|sharp|undue|excessive|strong|intense|real|unusual|unexpected|persistent|considerable|extreme|serious|new|any)",
    ),
    // Motions that may harm when said to.
    (
        "motion",
        r"(?:arching|rounding|twisting|bending|leaning|lifting|jerking|bouncing|rushing|letting|dropping|lowering|pushing|pulling|going|locking|forcing|swinging|holding|turning|looking|tilting|straightening|moving|using|over-?[a-z]+ing|hyper-?[a-z]+ing|stretching|raising|sinking|sagging|hunching|slumping)",
    ),
    // What care is called, and who gives it: what content may be no replacement for.
    (
        "care",
        r"(?:(?:medical|professional|clinical|health|healthcare|health care|physiotherapy|physical therapy|therapeutic|qualified|in-person|face-to-face|individual|individuali[sz]ed|personal|personali[sz]ed|expert|hands-on|proper|medical or [a-z]+|medical and [a-z]+) (?:(?:medical|professional|health|care|clinical|healthcare|or|and) ){0,3}(?:advice|care|diagnosis|treatment|attention|help|judge?ment|opinion|consultation|assessment|evaluation|examination|services?|guidance|support|supervision|instructions?|recommendations?|relationship|therapy)|{clinician}|diagnosis|medicine|physiotherapy|physical therapy|consultation|your (?:treatment|rehab[a-z]*|care) (?:plan|team|programme|program)|restrictions|advice (?:of|from|given)|prescribed)",
    ),
    (
        "advice",
        r"(?:(?:medical|clinical|therapeutic|healthcare|health-care|health|physiotherapy|physical therapy|professional|personal|personali[sz]ed|individual|individuali[sz]ed|diagnostic|specific)(?:,? (?:or|and|and/or|/)? ?(?:medical|clinical|therapeutic|healthcare|health|physiotherapy|professional|personal|legal|other|treatment|fitness|nutritional|surgical))* (?:advice|diagnos[ei]s|treatments?|opinions?|recommendations?|care|services?|guidance|instructions?|consultations?|assessments?|counsel|prescriptions?|relationship)|diagnos[ei]s|prescriptions?|medicine)",
    ),
    // Words that are pain whatever stands beside them.
    (
        "painword",
        r"(?:pain(?:s|ful|fully)?|hurt(?:s|ing)?|twinges?|stab(?:s|bing)?|pinch(?:es|ing|y)?|burning|sharp(?:er|ly)?|shooting|stinging|throbbing|sore|soreness|ach(?:es|ing|e|y)|discomfort|uncomfortable)",
    ),
    (
        "condition",
        r"(?:osteoporo[a-z]*|osteopeni[a-z]*|(?:low|reduced|poor|weak) bone (?:density|mass|strength)|bone (?:loss|density|health)|(?:brittle|weak|thin|fragile) bones|fractur[a-z]*|broken (?:bones?|ribs?|hip|wrist|ankle|arm|leg)|[a-z]*stenosis|spondyl[a-z]*|(?:slipped|herniated|bulging|prolapsed|ruptured|bulged) (?:lumbar )?dis[ck]s?|dis[ck] (?:problems?|herniations?|injur[a-z]+|prolapse|replacements?|bulges?|surgery|issues?|disease|trouble)|herniations?|spinal fusions?|fusions?|(?:joint|hip|knee|shoulder|disc|disk) replacements?|surger[a-z]+|operations?|operated on|post-?op[a-z]*|sciatica|pregnan[a-z]*|expecting|trimester|post-?natal|post-?partum|c-section|caesarean|cesarean|giv(?:en|ing) birth|birth|high blood pressure|low blood pressure|blood pressure|hypertens[a-z]+|hypotens[a-z]+|(?:heart|cardiac|lung|kidney|cardiovascular|respiratory|circulatory|neurological|eye) (?:conditions?|diseases?|problems?|trouble|failure|attacks?|surgery|issues?|disorders?|defects?)|bad heart|weak heart|angina|pacemakers?|strokes?|glaucoma|detached retina|retinal? [a-z]+|herni(?:a|as|ated)|arthrit[a-z]*|osteoarthrit[a-z]*|rheumatoid|blood thinn[a-z]+|anti-?coagul[a-z]+|warfarin|blood clots?|dvt|thrombosis|varicose veins|diabet[a-z]*|cancer|tumou?rs?|hyper-?mobil[a-z]*|ehlers-danlos|loose joints|epilep[a-z]*|seizures?|asthma|copd|vertigo|dizzy spells|(?:balance|wrist|shoulder|knee|back|hip|neck|ankle|elbow|foot|heart|joint|si joint|sacroiliac|pelvic|disc|disk|bone|health|medical|mobility|lung|eye|ear|spine|spinal|nerve|circulation) (?:problems?|issues?|trouble|troubles|disorders?|conditions?|concerns?|complaints?|difficult[a-z]+|pain|injur[a-z]+|surgery|weakness|instability|impingement|dislocations?|sprains?|strains?)|poor balance|balance is (?:poor|not [a-z]+|bad)|unsteady(?: on your feet)?|(?:history of|prone to|at risk of|risk of|recent|had a|have had) falls?|prone to falling|falls? risk|frail(?:ty)?|carpal tunnel|tend[io]n[a-z]+itis|tendinopathy|rotator cuff (?:tears?|injur[a-z]+|problems?)|torn [a-z]+|(?:ligament|meniscus|labral|muscle|cartilage|hamstring|calf|cuff|groin|quad|achilles|tendon) (?:tears?|injur[a-z]+|damage)|dislocat[a-z]+|scoliosis|injur(?:y|ies|ed)|whiplash|concussion|migraines?|infection|fever|inflam(?:ed|mation)|neuropath[a-z]*|incontinence|pro?lapse|diastasis(?: recti)?|implants?|metalwork|stitches|open wounds?|acute (?:phase|stage|pain|(?:low |lower )?back pain|flare[a-z-]*|episode|inflammation)|flare-?ups?|menstruat[a-z]*|(?:bad|weak|injured|sore|painful|stiff|swollen|sensitive|troublesome|problem|dodgy|replaced|unstable) {body}|{body} (?:is|are) (?:injured|painful|sore|swollen|unstable|weak)|pain in (?:the|your) {body}|(?:health|medical|pre-?existing|underlying|chronic) (?:problems?|conditions?|concerns?|history|illness(?:es)?)|metast[a-z]+|stents?|fibromyalgia|multiple sclerosis|parkinson[a-z']*|cauda equina|hiatus|reflux|obes[a-z]+|older adults?|over 65s?)",
    ),
    (
        "harm",
        r"(?:(?:hyper-?|over-?)?(?:arch|round|bounc|jerk|twist|strain|lock|overextend|hyperextend|overstretch|overarch|slump|slouch|hunch|crunch|sag|drop|collaps|cav|swing|sway|rush|forc|rock|wobbl|buckl|crank|yank|tug|jolt|jam|snap|flop|shrug|lurch|tip|lean|compress|overload|cheat|over-?do|overexert|wrench|dangl|lung|fling|thrust|jut|clench|grip too|hik|cran|kink|flatten|tens|tilt|rotat|roll|shift|dip|fall|go past|go beyond|hold(?:ing)? your breath|holding the breath)(?:e|es|ing|s|ed|ping|ging|ning|d)?)",
    ),
];

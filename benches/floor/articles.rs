//! Articles as leaflets write them, each unlike the others: parts of sentences are combined by
//! counting. Freshly written; no clinical source stands behind them.

use std::fmt::Write as _;

use super::corpus::{Corpus, DEFECT_EVERY};

/// Exercises of an article.
const MOVES_EACH: usize = 10;

/// What a removed part leaves to be told: the rule that must speak, by the number of the defect.
const DEFECTS: [&str; 4] = ["missing-pain-stop", "missing-dosage", "missing-cautions", "missing-disclaimer"];

/// A movement: its name, how it starts, goes and ends, what it is for, how it gets easier, and what
/// to mind.
struct Move {
    name: &'static str,
    start: &'static str,
    there: &'static str,
    back: &'static str,
    purpose: &'static str,
    easier: &'static str,
    mind: &'static str,
}

const MOVES: [Move; 10] = [
    Move {
        name: "bridge",
        start: "Lie down on your back, knees bent and feet flat",
        there: "Press your feet down and lift your hips",
        back: "Lower your hips again, one part of your back after the other",
        purpose: "the muscles at the back of the hips share the work of standing up and climbing stairs",
        easier: "lift your hips only half as high",
        mind: "Do not arch your lower back at the top",
    },
    Move {
        name: "pelvic tilt",
        start: "Lie on your back with both knees bent",
        there: "Press your lower back lightly into the mat",
        back: "Let the small curve of your back return",
        purpose: "the lower part of the trunk learns to move a little without effort",
        easier: "rest both calves on a chair",
        mind: "Do not hold your breath while you press",
    },
    Move {
        name: "heel slide",
        start: "Lie on your back with both legs long",
        there: "Slide both heels towards your hips",
        back: "Slide your heels away until your legs are long again",
        purpose: "knees and hips bend through a range that daily life seldom asks of them",
        easier: "put a smooth cloth under your heels",
        mind: "Do not let your knees fall inwards",
    },
    Move {
        name: "chair squat",
        start: "Stand in front of a chair with your feet apart",
        there: "Bend your knees and lower your hips towards the seat",
        back: "Press your feet down and stand up tall",
        purpose: "the thighs carry you up from a seat with less help from your hands",
        easier: "put a cushion on the seat",
        mind: "Do not let your knees drop inwards",
    },
    Move {
        name: "calf raise",
        start: "Stand behind a chair and rest both hands on it",
        there: "Rise onto the balls of both feet",
        back: "Lower both heels to the floor",
        purpose: "calves and ankles push you forward when you walk",
        easier: "do the same while you sit",
        mind: "Do not rock forwards over your toes",
    },
    Move {
        name: "shoulder squeeze",
        start: "Sit on a chair with both feet flat",
        there: "Draw both shoulder blades back and down",
        back: "Let both shoulders come forward again",
        purpose: "the upper back takes over some of what the neck does all day",
        easier: "lean your back against the chair",
        mind: "Do not shrug your shoulders towards your ears",
    },
    Move {
        name: "chin tuck",
        start: "Sit on a chair with your hands on your thighs",
        there: "Draw your chin back in a level line",
        back: "Let your head float forward again",
        purpose: "the neck carries the weight of the head with less effort",
        easier: "do the same with a folded towel behind your head",
        mind: "Do not tip your head back",
    },
    Move {
        name: "wall press",
        start: "Stand facing a wall with both hands on it",
        there: "Bend your elbows and bring your chest towards the wall",
        back: "Press yourself away until your arms are long",
        purpose: "chest and arms push doors and trolleys with less strain",
        easier: "stand closer to the wall",
        mind: "Do not let your lower back sag",
    },
    Move {
        name: "cat stretch",
        start: "Kneel on all fours with your hands under your shoulders",
        there: "Round your back towards the ceiling",
        back: "Let your back return to level",
        purpose: "the joints of the spine glide after a long time in one position",
        easier: "rest your forearms on a low stool",
        mind: "Do not drop your head below your arms",
    },
    Move {
        name: "arm raise",
        start: "Sit on a chair with your arms by your sides",
        there: "Raise both arms in front of you",
        back: "Lower both arms to your sides",
        purpose: "shoulders reach a shelf without help from the back",
        easier: "raise your arms only to the height of your chest",
        mind: "Do not lean back as your arms go up",
    },
];

const HOW: [&str; 10] = ["Slow", "Gentle", "Low", "Steady", "Long", "Short", "Quiet", "Easy", "Half", "Full"];
const PLACES: [&str; 7] =
    ["at home", "in the office", "by the bed", "in the kitchen", "on a mat", "after work", "outdoors"];
const REGIONS: [&str; 6] = ["back", "hips", "shoulders", "neck", "legs", "trunk"];
const OPENINGS: [&str; 7] = [
    "A stiff body isn't a broken one, and most people can do something about it",
    "Long days in one seat leave many of us feeling older than we are",
    "You don't need a gym, a trainer or much time for what is shown here",
    "Some days ask a lot of a body, and others ask far too little of it",
    "There's no trick to this page: a few plain movements, explained one by one",
    "Anybody who has moved house knows how a body feels on the day after",
    "Small movements are easy to laugh at until you miss them",
];
const GOING_ON: [&str; 7] = [
    "Wear what lets you bend, clear some floor, and keep a chair within reach",
    "Read a section to its end before you try it, and leave out what doesn't suit you",
    "Take the sections in order, or pick those that you find the most useful",
    "If you share the room with others, tell them what you're about to do",
    "Keep water at hand, open a window, and put your telephone somewhere else",
    "Put the page where you can see it, for nobody keeps all of it in mind",
    "A mat or a folded blanket makes the floor kinder to bony places",
];
const LAST_WORDS: [&str; 5] = [
    "What counts is how it feels on the way, not how far you get",
    "Your own pace is the right one, \"slow\" included",
    "Nobody is watching, so there's nothing to prove",
    "A movement that is half as large is still the same movement",
    "It gets easier once the names have lost their strangeness",
];
const SIGNS: [&str; 8] = [
    "you feel numb around the buttocks or between the legs",
    "you can't control your bladder or your bowels",
    "a leg becomes weak, or gives way under you",
    "you have a fever and feel ill",
    "the pain began with a fall or a blow",
    "you have lost weight and don't know why",
    "the pain wakes you in most nights",
    "you have had cancer in the past",
];
const MANNERS: [&str; 8] = [
    "slowly",
    "without hurry",
    "smoothly",
    "a little at a time",
    "evenly",
    "with care",
    "in one calm movement",
    "softly",
];
const BREATHS: [&str; 6] = [
    "Breathe out as you do so.",
    "Let your breath flow.",
    "Keep your jaw and your hands loose.",
    "Your face stays soft.",
    "Look at one point in front of you.",
    "Think of growing longer, not harder.",
];
const PAUSES: [&str; 6] = [
    "Wait until your breath is calm before you go on.",
    "Let everything go loose before the next one.",
    "Feel where your weight rests, then begin again.",
    "Check that nothing has shifted, then start over.",
    "Shake out your hands if they have become tense.",
    "Take in what has changed before you move on.",
];
const CONDITIONS: [&str; 6] = [
    "If you have had an operation on your back, ask your surgeon first.",
    "If you have osteoporosis, ask your doctor first.",
    "If you are pregnant, ask your midwife first.",
    "If you have high blood pressure, ask your doctor first.",
    "If you have had a hip replacement, ask your surgeon first.",
    "If you have vertigo, ask your physiotherapist first.",
];
const TIPS: [&str; 8] = [
    "The first ones often feel clumsy, and that's fine.",
    "A mirror shows more than any drawing could.",
    "Bare feet grip better than socks.",
    "Music with a calm beat helps some people to keep the pace.",
    "Counting aloud keeps the breath going.",
    "A warm room makes the start more pleasant.",
    "Less is more here, and nobody counts.",
    "Many readers like to close their eyes for this one.",
];
const FEELINGS: [&str; 5] = [
    "You should feel the muscles work",
    "A mild pull is all that you need to notice",
    "Warmth is welcome, and so is the wish to yawn",
    "It may feel like very little at the start",
    "Most people notice it more on one day than on another",
];

/// One of so many, another one for each article and each place in it.
struct Chooser(usize);

impl Chooser {
    fn of<T: Copy>(&mut self, list: &[T]) -> T {
        // The multiplier of a well-known congruential generator spreads neighbours far apart.
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        list[(self.0 >> 33) % list.len()]
    }
}

fn dose(choose: &mut Chooser) -> String {
    let (few, many) = choose.of(&[(6, 8), (8, 10), (8, 12), (10, 12), (6, 10)]);
    let days = choose.of(&["2-3 days", "3-4 days", "3-5 days"]);
    match choose.of(&[0, 1, 2]) {
        0 => format!("Do {few}-{many} repetitions, {days} a week."),
        1 => format!("Aim for 2-3 sets of {few}-{many} repetitions, {days} a week."),
        _ => format!("Repeat {few}-{many} times, and do this on {days} a week."),
    }
}

fn section(text: &mut String, choose: &mut Chooser, index: usize, place: usize, defect: Option<usize>) {
    let this = &MOVES[(index + place * 3) % MOVES.len()];
    let title = format!("{} {}", HOW[(index / 10 + place) % HOW.len()], this.name);
    let (manner, back_manner) = (choose.of(&MANNERS), choose.of(&MANNERS));
    write!(
        text,
        "## {title}\n\nWith this movement {}. {}.\n\n1. {}. {}\n2. {} {manner}. {}\n3. {} {back_manner}.\n4. {}\n\n",
        this.purpose,
        choose.of(&FEELINGS),
        this.start,
        choose.of(&BREATHS),
        this.there,
        choose.of(&BREATHS),
        this.back,
        choose.of(&PAUSES),
    )
    .expect("a String takes all text");
    if defect != Some(1) || place != 2 {
        text.extend(["**How much:** ", &dose(choose), "\n\n"]);
    }
    text.extend(["To make it easier, ", this.easier, ". ", choose.of(&TIPS), "\n\n"]);
    if defect != Some(2) || place != 4 {
        text.extend([choose.of(&CONDITIONS), " ", this.mind, ".\n\n"]);
    }
}

fn article(index: usize, defect: Option<usize>) -> String {
    let mut choose = Chooser(index);
    let (region, place) = (choose.of(&REGIONS), choose.of(&PLACES));
    let title = format!("Ten calm moves for your {region}, {place}");
    let mut text = format!(
        "---\nschema: article/v1\ntitle: \"{title}\"\nlang: en-GB\nstatus: in-review\n---\n\n# {title}\n\n{}. {}. {}.\n\n{}. {}.\n\n",
        choose.of(&OPENINGS),
        choose.of(&GOING_ON),
        choose.of(&LAST_WORDS),
        choose.of(&GOING_ON),
        choose.of(&LAST_WORDS),
    );
    text += "## When to get help\n\nCall your doctor or an emergency number if:\n\n";
    for sign in 0..5 {
        text.extend(["- ", SIGNS[(index + sign * 3) % SIGNS.len()], "\n"]);
    }
    text.extend(["\n## Before you begin\n\n", choose.of(&GOING_ON), ".\n\n"]);
    if defect != Some(0) {
        text += "Stop at once if you feel sharp pain, or pain that runs down a leg.\n\n";
    }
    for place in 0..MOVES_EACH {
        section(&mut text, &mut choose, index, place, defect);
    }
    if defect != Some(3) {
        text += "## Good to know\n\nThis page is general information. It is not medical advice. Speak to your doctor or \
            physiotherapist about your own case before you begin.\n";
    }
    text
}

/// The same text as a typesetter would have it: curly quotes and apostrophes, dashes of their own.
fn typeset(text: &str) -> String {
    let (head, body) = text.split_once("\n# ").expect("an article has a title");
    let mut set = format!("{head}\n# ");
    let mut before = ' ';
    for (at, sign) in body.char_indices() {
        let digit = |sign: Option<char>| sign.is_some_and(|sign| sign.is_ascii_digit());
        set.push(match sign {
            '\'' => '\u{2019}',
            '"' if before == ' ' => '\u{201c}',
            '"' => '\u{201d}',
            '-' if digit(Some(before)) && digit(body[at + 1..].chars().next()) => '\u{2013}',
            other => other,
        });
        before = sign;
    }
    set
}

impl Corpus {
    /// So many articles of ten exercises each, about 8 KB long.
    pub(crate) fn articles(count: usize) -> Self {
        let mut corpus = Self::shared();
        for index in 0..count {
            let file = format!("articles/page-{index}.md");
            let defect = (index % DEFECT_EVERY == 0).then_some(index / DEFECT_EVERY % DEFECTS.len());
            corpus.planted.extend(defect.map(|defect| (file.clone(), DEFECTS[defect])));
            corpus.files.insert(file, article(index, defect));
        }
        corpus
    }

    /// The same articles, typeset.
    pub(crate) fn typeset(count: usize) -> Self {
        let mut corpus = Self::articles(count);
        for (_, text) in corpus.files.iter_mut().filter(|(file, _)| file.starts_with("articles/")) {
            *text = typeset(text);
        }
        corpus
    }
}

//! English words of doses. Sources: the grammar of doses in the manual; patient leaflets and
//! gym shorthand as commonly written.

mod clauses;
mod groups;
mod phrases;

pub(crate) use clauses::CLAUSES;
pub(crate) use groups::GROUPS;
pub(crate) use phrases::{AFTER, BEFORE, CUES, PHRASES};

use crate::lexicon::dose::{
    DoseWord as W, Side,
    Way::{Laps, Metres, Steps},
    Weight,
};

pub(crate) const NUMBERS: &[(&str, f64)] = &[
    ("one", 1.0),
    ("two", 2.0),
    ("three", 3.0),
    ("four", 4.0),
    ("five", 5.0),
    ("six", 6.0),
    ("seven", 7.0),
    ("eight", 8.0),
    ("nine", 9.0),
    ("ten", 10.0),
    ("eleven", 11.0),
    ("twelve", 12.0),
    ("thirteen", 13.0),
    ("fourteen", 14.0),
    ("fifteen", 15.0),
    ("sixteen", 16.0),
    ("seventeen", 17.0),
    ("eighteen", 18.0),
    ("nineteen", 19.0),
    ("twenty", 20.0),
    ("thirty", 30.0),
    ("forty", 40.0),
    ("fifty", 50.0),
    ("sixty", 60.0),
    ("seventy", 70.0),
    ("eighty", 80.0),
    ("ninety", 90.0),
];

pub(crate) const WORDS: &[(W, &str)] = &[
    (W::Once(1.0), "once"),
    (W::Once(2.0), "twice"),
    (W::Once(3.0), "thrice"),
    (W::Vague, "few several multiple some numerous"),
    (W::Time(1.0), "s sec secs second seconds sec. count counts"),
    (W::Time(60.0), "min mins minute minutes"),
    (W::Time(3600.0), "h hr hrs hour hours"),
    (W::Breath, "breath breaths breath-cycles inhalations exhalations"),
    (W::Way(Steps), "steps step paces strides"),
    (W::Way(Metres(1)), "m metres meters metre meter"),
    (W::Way(Metres(1000)), "km kilometres kilometers kilometre kilometer"),
    (W::Way(Laps), "laps lap lengths length"),
    (W::Weight(Weight::Kilograms), "kg kgs kilo kilos kilogram kilograms"),
    (W::Weight(Weight::Pounds), "lb lbs pound pounds"),
    (W::Rep, "rep reps repetition repetitions repeat's cycles repeats"),
    (
        W::Move,
        "squats bridges lifts lunges curls tilts raises presses press-ups push-ups pushups \
        sit-ups situps crunches circles rotations rolls swings taps slides kicks extensions \
        twists rocks pulses pumps squeezes step-ups rows pulls pull-ups shrugs jumps marches \
        bends reaches dips nods turns hinges clamshells clams planks drops walkouts flexions \
        abductions contractions shifts stands sit-to-stands heel-raises glides openers \
        retractions tucks tilts walks hops jacks nods slides drags thrusts",
    ),
    (W::Times, "times time goes"),
    (W::Set, "set sets round rounds circuit circuits series lot lots batch batches"),
    (W::Session, "session sessions bouts bout workouts workout sittings occasions"),
    (W::Day, "day days d"),
    (W::Week, "week weeks wk wks"),
    (W::Daily(7.0), "daily nightly"),
    (W::Weekly, "weekly"),
    (W::Weekday(0), "mon monday mondays"),
    (W::Weekday(1), "tue tues tuesday tuesdays"),
    (W::Weekday(2), "wed weds wednesday wednesdays"),
    (W::Weekday(3), "thu thur thurs thursday thursdays"),
    (W::Weekday(4), "fri friday fridays"),
    (W::Weekday(5), "sat saturday saturdays"),
    (W::Weekday(6), "sun sunday sundays"),
    (
        W::DayPart,
        "morning evening night noon bedtime afternoon mornings evenings nights afternoons breakfast lunch dinner lunchtime midday",
    ),
    (W::PerDay(2.0), "b.i.d b.i.d. b.d"),
    (W::PerDay(3.0), "t.i.d t.i.d. t.d.s"),
    (W::PerDay(4.0), "q.i.d q.i.d. q.d.s"),
    (W::Each, "each ea per every both either"),
    (W::Side(Side::Side), "side sides limb limbs"),
    (W::Side(Side::Leg), "leg legs foot feet knee knees ankle ankles hip hips calf thigh"),
    (W::Side(Side::Arm), "arm arms hand hands wrist wrists elbow elbows shoulder shoulders"),
    (W::Side(Side::Direction), "way ways direction directions"),
    (W::Alternating, "alternating alternate alternately"),
    (
        W::Hold,
        "hold holding holds held stay staying pause pausing keep keeping maintain \
        maintaining squeeze squeezing remain remaining isometric plank freeze balance balancing linger lingering \
        sustain sustaining sustained retain maintained kept stays",
    ),
    (W::Rest, "rest resting rests recover recovery relax release"),
    (
        W::Activity,
        "walk walking climb climbing cycle cycling jog jogging run running swim swimming breathing \
        breathe relaxation ice icing march marching ride riding carry cardio treadmill bike \
        rowing row skip skipping stroll strolling foam continue continuing bounce \
        bouncing hop hopping jump jumping pulsing sway pedal pedalling pedaling meditate meditation dance dancing foam-roll massage \
        warm-up warmup activity exercise aerobic yoga meditating elliptical swing rock pump shake stride wade \
        paddle hike tread shuffle crawl sidestep ergometry",
    ),
    (
        W::Motion,
        "lie sit stand roll move circle lift raise press push pull \
        lean shift tighten contract clench apply use practise practice stretch bend reach slide \
        turn rotate tilt tuck draw bring place kneel step tap kick extend straighten flex wiggle \
        shrug tense engage brace point curl let letting drop float rub work hang soak heat elevate prop \
        grip nod look twist stretching train aim",
    ),
    (
        W::Perform,
        "do perform complete doing performing completing performed aim done try follow completed carried practised practiced",
    ),
    (W::Repeat, "repeat repeating repeated"),
    (W::Lower, "lower lowering lowers descend descending eccentric"),
    (W::BreathPhase, "inhale exhale inhaling exhaling breathing-in breathing-out"),
    (W::Spend, "spend spending taking take"),
    (W::Start, "start begin starting beginning"),
    (
        W::Grow,
        "build building work working increase increasing progress progressing advance \
        advancing",
    ),
    (W::Add, "add adding"),
    (
        W::Report,
        "study studies trial trials participants researchers research volunteers \
        published survey respondents reported showed compared was were ago yesterday did \
        appointment appointments visit visits class classes cost costs price prices fee fees \
        dollars euros discount subscription warranty guarantee shipping refund tablet tablets \
        pill pills ibuprofen paracetamol acetaminophen medication medicine medicines mg capsule \
        capsules painkiller painkillers aspirin naproxen drug drugs cream antibiotics likely risk odds wake urinate happens happen \
        occurs occur occurred injection injections attended recruited randomised randomized enrolled \
        surgeries births episodes clinic reviewed subscribers members award awards gel ointment \
        vitamin vitamins iu mcg cortisone steroid supplement supplements company sales anti-inflammatory \
        anti-inflammatories",
    ),
    (W::Teller, "i he she we they who"),
    (
        W::NoDose,
        "wait waiting lasts last lasting lasted within after since sitting drive driving \
        drove arrive takes took persist persists persisting than symptoms symptom ache stiffness \
        meeting call long-lasting episode hurts ached delay until limit",
    ),
    (
        W::NoUnit,
        "degree degrees inch inches foot-long cm centimetre centimetres centimeters \
        centimeter mm year years old am pm a.m p.m a.m. p.m. mile miles o'clock % percent month \
        months people adults patients americans weeks vertebrae muscles ft yards stars \
        decades million billion thousand k hundred rm repmax cm. in. mph bpm calories kcal ml \
        litres liters glasses others reasons ways",
    ),
    (
        W::Device,
        "heat tens splint splints brace braces sling slings compression pack packs bag bottle \
        cast boot boots dressing dressings bandage bandages stockings orthosis insoles collar \
        device electrode electrodes ultrasound acupuncture needles",
    ),
    (W::Tempo, "tempo"),
    (W::Effort, "rpe effort exertion borg intensity"),
    (
        W::Training,
        "exercises stretches routine program programme training movement movements \
        drill drills sequence moves poses practice strength programs",
    ),
    (
        W::Small,
        "a an the of for with and or then to in on at it this that these those your you \
        be as by from is are can them its each-time again more most slowly slow gently gentle \
        position total about only just same another other opposite hard easy deep full good \
        during through into back return before between if so but also even especially will \
        should must feel feels tired comfortable up please",
    ),
];

/// Words that open an amount beside those that count: "a dozen", "half a minute".
pub(crate) const OPENINGS: &str = "couple single dozen quarter half hourly";

/// What a plural may be the plural of.
pub(crate) fn singulars(noun: &str) -> [Option<&str>; 3] {
    [noun.strip_suffix('s'), noun.strip_suffix("es"), noun.strip_suffix("ings")]
}

/// Nouns before a number that make it a label, not an amount.
pub(crate) const LABELS: &[&str] = &[
    "step",
    "steps",
    "level",
    "page",
    "pages",
    "figure",
    "stage",
    "phase",
    "week",
    "weeks",
    "day",
    "age",
    "aged",
    "ages",
    "grade",
    "type",
    "version",
    "chapter",
    "number",
    "part",
    "lesson",
    "module",
    "section",
    "table",
    "covid",
    "iso",
    "january",
    "february",
    "april",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "jan",
    "feb",
    "mar",
    "apr",
    "jun",
    "jul",
    "aug",
    "sep",
    "sept",
    "oct",
    "nov",
    "dec",
];

//! What a word can mean in an amount of exercise; the words themselves stand by language.

mod known;

use super::en::dose as en;

pub(crate) use known::{
    Groups, bend_after, bend_before, bends_before, cue_at, dose_word, groups_of, is_counted_move, is_in, is_label,
    is_move_name, may_dose, phrase, same_verb,
};

/// The part a word plays in an amount of exercise.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum DoseWord {
    /// A number in words.
    Number(f64),
    /// `once`, `twice`, `thrice`.
    Once(f64),
    /// A number of which nobody knows how large it is: `few`, `several`.
    Vague,
    /// A unit of time, in seconds.
    Time(f64),
    /// A breath taken or held.
    Breath,
    /// A way walked, with its unit.
    Way(Way),
    /// A weight.
    Weight(Weight),
    /// A repetition.
    Rep,
    /// A movement that is counted: `squats`.
    Move,
    /// `time`, `times`.
    Times,
    /// A group of repetitions.
    Set,
    /// A session of exercise.
    Session,
    /// `day`, `days`.
    Day,
    /// `week`, `weeks`.
    Week,
    /// `daily` and its like: so many times a week.
    Daily(f64),
    /// `weekly`.
    Weekly,
    /// A day of the week, 0 for Monday.
    Weekday(u8),
    /// A time of the day: `morning`.
    DayPart,
    /// So many times a day, as abbreviated on prescriptions.
    PerDay(f64),
    /// `each`, `per`, `every`, `both`.
    Each,
    /// What an amount is counted for.
    Side(Side),
    /// Movement in turn.
    Alternating,
    /// To keep a position.
    Hold,
    /// To rest.
    Rest,
    /// To go on for some time: `walk`.
    Activity,
    /// To move, told to the reader: `lift`.
    Motion,
    /// To do an exercise: `perform`.
    Perform,
    /// To do it again.
    Repeat,
    /// To come down slowly.
    Lower,
    /// A phase of breathing.
    BreathPhase,
    /// To use up time: `spend`.
    Spend,
    /// To begin with.
    Start,
    /// To become more.
    Grow,
    /// To put on top.
    Add,
    /// A word that makes what follows a report, not advice.
    Report,
    /// A person of whom something is told: `she`.
    Teller,
    /// A word before or beside a time that makes it no dose: `wait`.
    NoDose,
    /// A noun of which a number tells no dose: `inch`, `year`.
    NoUnit,
    /// A thing applied or worn, whose times are no exercise: `splint`.
    Device,
    /// Tempo of a movement.
    Tempo,
    /// How hard it is: `effort`, `rpe`.
    Effort,
    /// A noun for training, which makes a frequency a dose.
    Training,
    /// A word that carries no meaning of its own here.
    Small,
    /// Any other word.
    Other,
}

/// Units of a way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Metres; the number is how many metres the unit has.
    Metres(u16),
    /// Steps.
    Steps,
    /// Laps or lengths.
    Laps,
}

/// Units of a load.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// Kilograms.
    Kilograms,
    /// Pounds.
    Pounds,
}

/// What an amount is counted for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// A side of the body.
    Side,
    /// A leg, foot or knee.
    Leg,
    /// An arm or hand.
    Arm,
    /// A direction.
    Direction,
}

/// Which way a phrase bends the number beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bend {
    /// Not exactly.
    About,
    /// Not more.
    Ceiling,
    /// Not less.
    Floor,
    /// Says nothing of the number: `a total of`.
    Nothing,
}

/// What a phrase says of a dose as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cue {
    /// How one feels decides: `as long as`.
    Feel,
    /// Until no more is possible: `to failure`.
    Failure,
    /// Whenever wanted.
    AsNeeded,
    /// More, as one feels.
    AsYouFeel,
    /// Later, when stronger.
    Later,
    /// For those who find it hard.
    Easier,
    /// For those who find it easy.
    Harder,
    /// The days lie apart.
    Apart,
    /// Morning and evening.
    TwiceDaily,
    /// Most days of the week.
    MostDays,
}

/// Small groups of words that decide single questions of the grammar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// Verbs in the past that make a sentence a story.
    Past,
    /// After `n times`: a comparison.
    Compared,
    /// After a time: no dose.
    NoDoseAfter,
    /// Before a time that is told to be spent.
    Leading,
    /// Before the time of a slow movement.
    Slowly,
    /// Denies what follows.
    Denial,
    /// Turns "as long as" into a condition.
    Condition,
    /// After `lower` where that is no verb.
    Below,
    /// After a time: rest.
    Pause,
    /// Between "start" and its number.
    Opening,
    /// Points at things already named: `these`.
    Pointing,
    /// Between a number and the noun it counts.
    Describing,
    /// Makes more of something.
    Growing,
    /// After "you": what one is able to do.
    Able,
    /// A thing that is heavy or strong.
    Heavy,
    /// Before a verb: the reader is told to.
    Advising,
    /// Says that no more can be done.
    Tired,
    /// After "for a": a time nobody measured.
    While,
    /// Before "the day", when a count is spread over it.
    Spread,
    /// Before "on to" or "up to", with a goal after it.
    Moving,
    /// Between one repetition or set and what it is made of: `makes`.
    Defining,
    /// Postures of daily life, which a limit of time makes no exercise.
    Posture,
    /// Nouns for a position that is kept: `pose`.
    Pose,
    /// Before a noun that is one thing known: `the`.
    Article,
    /// Movements that are kept still although they are counted: `planks`.
    Still,
    /// Between the times of a day: `and again`.
    Joining,
    /// To put or have a thing on the body.
    Applying,
    /// Before a count: some of a row, not how many.
    Ranked,
    /// Persons other than the reader.
    People,
    /// Before persons who are advised or helped.
    ForPeople,
    /// After "as fast as": the best one can.
    Possible,
    /// To keep one's balance, with "one leg".
    Standing,
    /// Before "up" or "down": light movement before or after exercise.
    Easing,
    /// After "been": something was found out.
    Established,
    /// What those do who sell or treat.
    Offering,
    /// To go on hard, in turn with rest.
    Working,
    /// Heads a column of sets.
    SetsLabel,
    /// Heads a column of repetitions.
    RepsLabel,
    /// Heads a column of holds.
    HoldLabel,
    /// Heads a column that tells how often.
    OftenLabel,
    /// Heads a column of rests.
    RestLabel,
    /// Heads a column of tempi.
    TempoLabel,
    /// Heads a column of ways.
    DistanceLabel,
    /// Heads a column of breaths.
    BreathsLabel,
    /// Heads a column of times.
    TimeLabel,
    /// Heads a column of minutes.
    DurationLabel,
    /// Heads a column of seconds.
    SecondsLabel,
    /// Heads a column of doses.
    DoseLabel,
    /// In a heading, before the time a count is said for.
    PerLabel,
    /// In a heading: the day.
    DayLabel,
    /// In a heading: the week.
    WeekLabel,
    /// After `n of`: the movement just told.
    Those,
    /// Beside a number in a clause of its own: it counts movements (`in all`, `forwards`).
    Tally,
    /// After `keep`: to go on.
    Onward,
    /// Verbs of movements done over and over: `tap`.
    Going,
    /// Says that a number is a sum: `altogether`.
    Sum,
    /// Tells that the other side gets as much: `same`.
    Same,
    /// The second of two sides: `left`.
    Other,
    /// May stand beside such a number and says nothing of it.
    Beside,
    /// May stand before such a number.
    LeadingIn,
    /// After a verb of staying: `there`.
    Here,
    /// How one counts or moves without haste: `slowly`.
    Unhurried,
    /// Plural nouns that are no movement although they look like one: `cushions`.
    Things,
    /// Verbs at the head of a sentence that ask for something else than movement: `ask`.
    Errand,
    /// Words at the head of a clause that are no verbs: `although`.
    NoVerb,
    /// After a verb at the head of a clause: what is moved, or where.
    Object,
}

/// Word sequences that decide single questions of the grammar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phrase {
    /// After a number: where to begin.
    AtFirst,
    /// After repetitions: they are left undone.
    Spare,
    /// After "one" and its noun: one of a row.
    NextOne,
    /// After an amount: for the left or the right.
    OneSide,
    /// Before the number at which growing ends.
    Reaching,
    /// After a count of days: of a week.
    OfSeven,
}

//! Ways in which a movement loads the body, and what cautions should then speak of: the table that
//! ships, and one a project sets.

use super::{Error, places::Places, raw::RawHazard};
use crate::{
    lexicon::{StartPosition, conditions::Said, exercises::folded, hazards},
    text::sanitize,
};

/// Whether a clinician has confirmed an entry. What a project writes counts as confirmed unless it
/// says otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SignOff {
    /// Nobody has yet; findings say so.
    Needed,
    /// Somebody has.
    #[default]
    Given,
}

/// One way in which a movement loads the body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hazard {
    /// Its tag, as in `hazards` of a record.
    pub tag: String,
    /// Names of exercises that bring it.
    pub typical: Vec<String>,
    /// The same as names are compared.
    typical_keys: Vec<String>,
    /// Of these, a caution names at least one.
    pub terms: Vec<String>,
    /// Whether a clinician has confirmed the entry.
    pub sign_off: SignOff,
    /// Who says so.
    pub source: String,
}

/// Tag, typical names, terms, source. No entry is confirmed by a clinician yet.
type Shipped = (&'static str, &'static [&'static str], &'static [&'static str], &'static str);

const CLINICIAN: &str = "house list, not yet confirmed by a clinician";

const SHIPPED: [Shipped; 12] = [
    (
        "spinal-extension",
        &["press-up", "cobra", "sphinx", "superman", "cow"],
        &[
            "spinal stenosis",
            "spondylolisthesis",
            "spondylolysis",
            "facet",
            "leg pain when arching",
            "recent spinal surgery",
        ],
        CLINICIAN,
    ),
    (
        "spinal-flexion",
        &["knee to chest", "child's pose", "curl", "cat", "seated fold", "toe touch"],
        &["osteoporosis", "vertebral fracture", "low bone density", "disc", "leg pain when bending"],
        "Strong, steady and straight, 2022 (checked in the source); wording not yet confirmed by a clinician",
    ),
    (
        "spinal-rotation",
        &["knee rocks", "lumbar rotation", "seated twist", "thread the needle"],
        &["osteoporosis", "vertebral fracture", "spinal fusion", "recent surgery", "disc"],
        "Strong, steady and straight, 2022; not yet confirmed by a clinician",
    ),
    (
        PRONE,
        &["press-up", "cobra", "superman", "sphinx"],
        &["pregnancy", "abdominal surgery", "neck pain when turned"],
        CLINICIAN,
    ),
    (
        SUPINE,
        &["bridge", "dead bug", "pelvic tilt"],
        &["pregnancy", "reflux", "breathless lying flat"],
        "ACOG on exercise in pregnancy (checked in the source); reflux not yet confirmed by a clinician",
    ),
    (
        KNEELING,
        &["cat-cow", "cat and cow", "bird dog", "child's pose", "half-kneeling stretch"],
        &["knee pain", "knee replacement", "wrist pain", "padding"],
        CLINICIAN,
    ),
    (
        "hip-flexion-rotation",
        &["figure four", "figure 4", "pigeon"],
        &["hip replacement", "hip impingement"],
        CLINICIAN,
    ),
    (
        "isometric-effort",
        &["plank", "side plank", "prone bridge", "side bridge", "carry", "squat"],
        &["high blood pressure", "heart", "hernia", "pelvic floor", "keep breathing"],
        "O'Connor, Sforzo and Frye 1989, one trial of 27 healthy women (checked in the source); hernia and \
         pelvic floor not yet confirmed by a clinician",
    ),
    (
        "load",
        &["goblet squat", "hip hinge", "carry", "row"],
        &["start light", "osteoporosis", "recent surgery"],
        CLINICIAN,
    ),
    (
        "balance",
        &["single-leg stand", "standing stretch", "carry"],
        &["support within reach", "wall", "rail", "chair", "falls"],
        CLINICIAN,
    ),
    (
        "shoulder-overhead",
        &["hip flexor with arm raise", "bird dog"],
        &["shoulder pain", "shoulder surgery"],
        CLINICIAN,
    ),
    ("traction-inversion", &["hangs"], &["glaucoma", "high blood pressure"], CLINICIAN),
];

const PRONE: &str = "prone";
const SUPINE: &str = "supine-prolonged";
const KNEELING: &str = "kneeling-wrist-load";

/// The table that ships.
#[must_use]
pub fn hazards() -> Vec<Hazard> {
    let listed = |list: &[&str]| list.iter().map(|item| (*item).to_owned()).collect();
    let hazard = |(tag, typical, terms, source): Shipped| Hazard {
        tag: tag.to_owned(),
        typical: listed(typical),
        typical_keys: keys(typical),
        terms: listed(terms),
        sign_off: SignOff::Needed,
        source: source.to_owned(),
    };
    SHIPPED.into_iter().map(hazard).collect()
}

/// Names as they are compared.
fn keys(names: &[impl AsRef<str>]) -> Vec<String> {
    names.iter().map(|name| folded(&name.as_ref().to_lowercase())).collect()
}

/// A name of an exercise, in which typical names are looked for.
#[derive(Debug)]
pub struct Called {
    lower: String,
    /// As names are compared.
    key: String,
    /// The letters that its words begin with.
    initials: Initials,
}

/// Bytes that words begin with, a bit each by their last bits: two names of which one holds the other
/// share some.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Initials(u32);

impl Initials {
    /// Those of all words of a key.
    fn of(key: &str) -> Self {
        Self(key.split(' ').fold(0, |bits, word| bits | Self::of_first(word).0))
    }

    /// That of the first word alone.
    fn of_first(key: &str) -> Self {
        Self(key.bytes().next().map_or(0, |first| 1 << (first & 31)))
    }

    const fn hold(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }
}

impl Called {
    /// Takes a name as written.
    #[must_use]
    pub fn new(name: &str) -> Self {
        let lower = name.to_lowercase();
        let key = folded(&lower);
        Self { initials: Initials::of(&key), key, lower }
    }
}

impl Hazard {
    /// Whether an exercise brings it by one of its names, or by the position in which it begins. A
    /// name does not count where the body lies otherwise than such a movement asks.
    #[must_use]
    pub fn is_brought_by(&self, names: &[Called], position: Option<StartPosition>) -> bool {
        let bears = |(typical, key): &(&String, &String)| {
            let first = Initials::of_first(key);
            let may_bear = |name: &Called| name.initials.hold(first) && name.key.contains(key.as_str());
            names.iter().any(|name| may_bear(name) && hazards::bears(&name.lower, typical))
        };
        let mut borne = self.typical.iter().zip(&self.typical_keys).filter(bears).peekable();
        if self.tag != PRONE && borne.peek().is_none() {
            return false;
        }
        let position = names.iter().find_map(|name| hazards::position_in(&name.lower)).or(position);
        self.tag == PRONE && position == Some(StartPosition::Prone)
            || borne.any(|(typical, _)| position.is_none_or(|position| self.fits(typical, position)))
    }

    /// Whether a movement of that name can begin so: a press-up against a wall bends no back.
    fn fits(&self, typical: &str, position: StartPosition) -> bool {
        use StartPosition::{HalfKneeling, Kneeling, Other, Prone, Quadruped, Supine};
        let is_on_front = SHIPPED.iter().any(|(tag, names, ..)| *tag == PRONE && names.contains(&typical));
        match self.tag.as_str() {
            _ if is_on_front => position == Prone,
            SUPINE => position == Supine,
            KNEELING => matches!(position, Quadruped | Kneeling | HalfKneeling | Other),
            _ => true,
        }
    }

    /// Whether a text in lower case names one of its terms.
    #[must_use]
    pub fn is_named_in(&self, lower: &str) -> bool {
        let said = Said::of(lower);
        self.terms.iter().any(|term| said.names(term))
    }

    /// What it does, in plain words that follow the name of an exercise.
    #[must_use]
    pub fn in_words(&self) -> String {
        let told = match self.tag.as_str() {
            "spinal-extension" => "bends the back backwards",
            "spinal-flexion" => "bends the back forwards",
            "spinal-rotation" => "turns the trunk",
            PRONE => "is done lying on the front",
            SUPINE => "has the reader on the back for some time (which matters in later pregnancy)",
            KNEELING => "puts weight on knees or wrists",
            "hip-flexion-rotation" => "bends and turns the hip",
            "isometric-effort" => "asks for a strong, steady effort",
            "load" => "may be done with a weight or a band",
            "balance" => "asks for balance",
            "shoulder-overhead" => "takes an arm overhead",
            "traction-inversion" => "hangs the body or turns it upside down",
            other => return format!("brings the hazard `{}`", sanitize(other)),
        };
        told.to_owned()
    }
}

/// The table of a project, in the place of the one that ships.
pub(super) fn read(places: &Places<'_, '_>, pointer: &str, raw: Vec<RawHazard>) -> Result<Vec<Hazard>, Error> {
    let hazard = |(at, raw): (usize, RawHazard)| {
        let here = format!("{pointer}/{at}");
        filled(places, &format!("{here}/tag"), std::slice::from_ref(&raw.tag))?;
        filled(places, &format!("{here}/typical"), &raw.typical)?;
        filled(places, &format!("{here}/terms"), &raw.terms)?;
        let sign_off = raw.sign_off.unwrap_or_default();
        let typical_keys = keys(&raw.typical);
        let source = source(raw.source);
        Ok(Hazard { tag: raw.tag, typical: raw.typical, typical_keys, terms: raw.terms, sign_off, source })
    };
    raw.into_iter().enumerate().map(hazard).collect()
}

/// A term as an author reads it: where it is the beginning of words, one of them.
#[must_use]
pub fn in_full(term: &str) -> &str {
    const STEMS: [(&str, &str); 4] =
        [("pregnan", "pregnancy"), ("supervis", "supervision"), ("bruis", "bruising"), ("hypermobil", "hypermobility")];
    STEMS.iter().find(|(stem, _)| *stem == term).map_or(term, |(_, word)| word)
}

/// A source as findings name it, and whether a clinician has to confirm the entry.
#[must_use]
pub fn with_sign_off(source: &str, sign_off: SignOff) -> String {
    let told = sanitize(source);
    if sign_off == SignOff::Needed && !told.contains("clinician") {
        format!("source: {told}; not yet confirmed by a clinician")
    } else {
        format!("source: {told}")
    }
}

/// Refuses a list without an item that says something.
pub(super) fn filled(places: &Places<'_, '_>, pointer: &str, items: &[String]) -> Result<(), Error> {
    if !items.is_empty() && items.iter().all(|item| item.chars().any(char::is_alphanumeric)) {
        return Ok(());
    }
    Err(Error::new("this says nothing", "fill it, or take the entry out", places.value(pointer)))
}

/// Who says so; without a source, the project itself.
pub(super) fn source(given: Option<String>) -> String {
    given.unwrap_or_else(|| "this project's configuration".to_owned())
}

#[cfg(test)]
mod tests {
    use super::{Called, StartPosition, hazards};
    use crate::{document::SlugList, settings::Vocabulary};

    #[test]
    fn the_tags_are_those_of_the_vocabulary() {
        let vocabulary = Vocabulary::default();
        let tags: Vec<String> = hazards().into_iter().map(|hazard| hazard.tag).collect();
        assert_eq!(tags, vocabulary.known(SlugList::Hazards).collect::<Vec<_>>());
    }

    #[test]
    fn names_and_positions_bring_hazards() {
        let tags = |name: &str, position: Option<StartPosition>| -> Vec<String> {
            let brought = hazards().into_iter().filter(|hazard| hazard.is_brought_by(&[Called::new(name)], position));
            brought.map(|hazard| hazard.tag).collect()
        };
        assert_eq!(tags("press ups", None), ["spinal-extension", "prone"]);
        assert_eq!(tags("press ups", Some(StartPosition::Standing)), [""; 0]);
        assert_eq!(tags("wall press-up", None), [""; 0]);
        assert_eq!(tags("cat-cow", None), ["spinal-extension", "spinal-flexion", "kneeling-wrist-load"]);
        assert_eq!(tags("seated cat-cow", None), ["spinal-extension", "spinal-flexion"]);
        assert_eq!(tags("side bridge", Some(StartPosition::SideLying)), ["isometric-effort"]);
        assert_eq!(tags("glute bridges", Some(StartPosition::Supine)), ["supine-prolonged"]);
        assert_eq!(tags("hamstring curls", Some(StartPosition::Prone)), ["prone"]);
        assert_eq!(tags("hip circles", None), [""; 0]);
    }
}

use crate::{
    document::Kind,
    finding::{Meta, declare_rule},
    lexicon::conditions::names_term,
    library::{ExerciseEntry, Standing},
    model::{Field, Layer, Origin},
    rule::{Rule, Sink, quote},
    settings::{self, Called, Hazard},
    text::Span,
};

declare_rule!(
    /// None of the cautions is about the strain that the exercise puts on the body.
    ///
    /// A record names its strains under `hazards`; where it does not, and in articles, they follow from the name
    /// and the starting position, as a cobra bends the back backwards. Each strain asks for one of its terms,
    /// listed below, among the cautions and contraindications, shared ones included. A wall, a rail or a chair in
    /// the steps counts for a strain on balance, and words on breathing count as well. `hazards: []` says that the
    /// matter was considered and nothing is needed. Exercises of a page without any caution share one finding.
    ///
    /// ## Why
    ///
    /// A caution about something else does not reach the reader whom this strain may harm.
    ///
    /// ## Bad
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Prone press-up
    /// position: prone
    /// cautions: [Go slowly.]
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Prone press-up
    /// position: prone
    /// cautions:
    ///   - With spinal stenosis, or if arching brings on leg pain, ask your clinician first.
    ///   - In pregnancy, choose an exercise that is not on your front.
    /// ```
    ///
    /// ## Options
    ///
    /// `hazards`: the whole table, in the place of the one that ships. `sign_off: needed` makes each finding say
    /// that the entry is not yet confirmed by a clinician.
    ///
    /// ```yaml
    /// rules:
    ///   hazard-without-caution:
    ///     hazards:
    ///       - {tag: spinal-flexion, typical: [toe touch], terms: [osteoporosis], source: clinical lead}
    /// ```
    HazardWithoutCaution {
        id: "hazard-without-caution", group: Safety, severity: Warning, tier: Ordinary, since: "0.1.0",
        source: "each list names its own; not yet confirmed by a clinician"
    }
);

/// The strains of one exercise that no caution meets, and where they are told or derived from.
struct Unmet<'u> {
    exercise: &'u ExerciseEntry,
    hazards: Vec<&'u Hazard>,
    place: Span,
}

impl Rule for HazardWithoutCaution {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn document(&self, standing: &Standing<'_>, out: &mut Sink<'_>) {
        let entry = standing.entry;
        let table = &out.context().options.hazards;
        let judged = matches!(entry.kind, Kind::Exercise | Kind::Article) && entry.layer == Layer::Base;
        let shown = |at: usize| entry.page.iter().any(|page| page.shown_in.iter().any(|(index, _)| *index == at));
        let own: Vec<&ExerciseEntry> =
            entry.exercises.iter().enumerate().filter(|(at, _)| judged && !shown(*at)).map(|(_, one)| one).collect();
        if own.is_empty() {
            return out.not_applicable();
        }
        let mut bare = Vec::new();
        for exercise in own {
            let warnings = standing.warnings(exercise);
            let Some(unmet) = unmet(exercise, standing, &warnings, table) else { continue };
            if warnings.is_missing() {
                bare.push(unmet);
                continue;
            }
            let strains = joined(&unmet.hazards);
            let message = format!("`{}` {strains}; none of its cautions is about that", quote(&exercise.name));
            out.report(unmet.place, message, help(&unmet.hazards, exercise));
        }
        let Some((first, rest)) = bare.split_first() else { return };
        let message = format!("`{}` {}, and it has no caution", quote(&first.exercise.name), joined(&first.hazards));
        let message = match rest.len() {
            0 => message,
            1 => format!("{message}; nor has 1 more exercise that strains the body"),
            more => format!("{message}; nor have {more} more exercises that strain the body"),
        };
        let label = |unmet: &Unmet<'_>| format!("`{}` {}", quote(&unmet.exercise.name), joined(&unmet.hazards));
        let places: Vec<_> = bare.iter().map(|unmet| (unmet.place, label(unmet))).collect();
        let help = match rest {
            [] => help(&first.hazards, first.exercise),
            _ => format!(
                "in each, {SAY}; looked for in `{}`:{}; `physiolint explain hazard-without-caution` lists the rest",
                quote(&first.exercise.name),
                looked_for(&first.hazards)
            ),
        };
        out.report_all(&places, message, help);
    }
}

fn unmet<'u>(
    exercise: &'u ExerciseEntry,
    standing: &Standing<'_>,
    warnings: &Field<Vec<&str>>,
    table: &'u [Hazard],
) -> Option<Unmet<'u>> {
    let strains = &exercise.strains;
    let said = match warnings {
        Field::Malformed => return None,
        Field::Missing => &[][..],
        Field::Given(said) => said,
    };
    let is_met = |hazard: &Hazard| {
        let measures = strains.measures.iter().map(String::as_str);
        said.iter().copied().chain(measures).any(|words| hazard.is_named_in(words))
            || strains.things.iter().any(|thing| hazard.terms.iter().any(|term| names_term(thing, term)))
    };
    let (hazards, place) = match &strains.hazards {
        Field::Malformed => return None,
        Field::Given(tags) => {
            let named = |hazard: &&Hazard| tags.iter().any(|tag| tag.value == hazard.tag) && !is_met(hazard);
            let hazards: Vec<&Hazard> = table.iter().filter(named).collect();
            let place = tags.iter().find(|tag| hazards.iter().any(|hazard| hazard.tag == tag.value));
            (hazards, place.map_or(exercise.span, |tag| tag.span))
        }
        Field::Missing => {
            let aliases = standing.entry.aliases().filter(|_| exercise.origin == Origin::Record);
            let aliases = aliases.map(|alias| Called::new(&alias.value));
            let names: Vec<Called> = std::iter::once(Called::new(&exercise.name)).chain(aliases).collect();
            let brought = |hazard: &&Hazard| hazard.is_brought_by(&names, exercise.position) && !is_met(hazard);
            (table.iter().filter(brought).collect(), exercise.span)
        }
    };
    (!hazards.is_empty()).then_some(Unmet { exercise, hazards, place })
}

/// "bends the back backwards and is done lying on the front".
fn joined(hazards: &[&Hazard]) -> String {
    let told: Vec<String> = hazards.iter().map(|hazard| hazard.in_words()).collect();
    match told.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        _ => told.concat(),
    }
}

/// What an author does about it.
const SAY: &str = "say who should ask a clinician first, or how to adapt it";

fn help(hazards: &[&Hazard], exercise: &ExerciseEntry) -> String {
    let considered = match (exercise.origin, &exercise.strains.hazards) {
        (Origin::Record, Field::Given(_)) => ", or take the tag out if it does not hold",
        (Origin::Record, _) => ", or write `hazards: []` if you find that nobody needs to",
        (Origin::Section | Origin::Mention, _) => "",
    };
    format!("{SAY}{considered}; looked for:{}", looked_for(hazards))
}

/// The terms of each strain, with their source.
fn looked_for(hazards: &[&Hazard]) -> String {
    let listed = |hazard: &&Hazard| {
        let terms: Vec<String> = hazard.terms.iter().map(|term| quote(settings::in_full(term))).collect();
        let source = settings::with_sign_off(&hazard.source, hazard.sign_off);
        let strain = if hazards.len() > 1 { format!(" where it {}:", hazard.in_words()) } else { String::new() };
        format!("{strain} {} ({source})", terms.join(", "))
    };
    hazards.iter().map(listed).collect::<Vec<_>>().join(";")
}

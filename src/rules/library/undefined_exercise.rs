use std::collections::{HashMap, hash_map::Entry};

use crate::{
    document::Kind,
    finding::{Meta, declare_rule},
    lexicon::exercises::name_key,
    library::Standing,
    model::{Nearest, PlanRow, PlanTarget},
    rule::{Rule, Sink, quote},
    text::Span,
};

declare_rule!(
    /// A plan names an exercise that is described nowhere.
    ///
    /// A table or list of weeks, days or phases names a move that has neither a section in the page nor a
    /// record in the library. Plurals, hyphens and "pose" or "stretch" behind the name do not matter; a
    /// form in brackets does.
    ///
    /// ## Why
    ///
    /// The reader is told to do it and not how, and goes to look for it elsewhere.
    ///
    /// ## Bad
    ///
    /// ```markdown
    /// # Moves for a stiff back
    ///
    /// ## Bridge
    ///
    /// 1. Lie on your back and bend your knees.
    /// 2. Lift your hips 8-12 times.
    ///
    /// ## Weekly plan
    ///
    /// | Exercise | Sets x reps |
    /// |---|---|
    /// | Bridge | 1 x 8 |
    /// | Chair squat | 1 x 8 |
    /// ```
    ///
    /// ## Good
    ///
    /// ```markdown
    /// # Moves for a stiff back
    ///
    /// ## Bridge
    ///
    /// 1. Lie on your back and bend your knees.
    /// 2. Lift your hips 8-12 times.
    ///
    /// ## Weekly plan
    ///
    /// | Exercise | Sets x reps |
    /// |---|---|
    /// | Bridges | 1 x 8 |
    /// | Rest day | |
    /// ```
    UndefinedExercise {
        id: "undefined-exercise", group: Library, severity: Warning, tier: Ordinary, since: "0.1.0",
        source: "CERT item 8"
    }
);

/// A name that leads nowhere, with all its places.
struct Undefined<'p> {
    row: &'p PlanRow,
    nearest: Option<&'p Nearest>,
    places: Vec<(Span, String)>,
}

impl Rule for UndefinedExercise {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn document(&self, standing: &Standing<'_>, out: &mut Sink<'_>) {
        let plans = standing.entry.page.as_ref().map_or(&[][..], |page| &page.plans);
        if plans.is_empty() {
            return out.not_applicable();
        }
        let library = standing.library();
        let mut told: Vec<Undefined<'_>> = Vec::new();
        let mut at: HashMap<String, usize> = HashMap::new();
        for row in plans.iter().flat_map(|plan| &plan.rows) {
            let PlanTarget::Unknown { nearest } = &row.resolves else { continue };
            let key = name_key(&row.name.value.to_ascii_lowercase());
            let id = key.replace(' ', "-");
            // A record of this id that could not be read may bear the name.
            if library.may_hold(&id) || library.find(Kind::Exercise, &id).is_some() {
                continue;
            }
            let place = (row.name.span, String::new());
            match at.entry(key) {
                Entry::Occupied(index) => told[*index.get()].places.push(place),
                Entry::Vacant(free) => {
                    free.insert(told.len());
                    told.push(Undefined { row, nearest: nearest.as_ref(), places: vec![place] });
                }
            }
        }
        for Undefined { row, nearest, places } in told {
            let name = quote(&row.name.value);
            let message = format!("the plan names `{name}`, which no section and no record describes");
            let help = match nearest {
                Some(Nearest::Section(near)) => {
                    format!("describe it, or name an exercise that is; the nearest is `{}`", quote(near))
                }
                Some(Nearest::Record(id)) => {
                    format!("describe it, or name an exercise that is; the nearest record is `{}`", quote(id))
                }
                None => "describe it in a section of its own, or link to where it is described".to_owned(),
            };
            out.report_all(&places, message, help);
        }
    }
}

use super::{
    Lowering, OFTEN,
    range::{number, plain},
};
use crate::model::dosage::{Bounds, Context, DefaultUnit, Dose, Frequency, Open, OpenCue, Period, read_labelled};
use crate::{
    document::{Data, Found, NodeRef},
    text::Prose,
};

impl Lowering {
    pub(super) fn frequency(&mut self, map: NodeRef<'_, '_>, at: &str, dose: &mut Dose) {
        let Some((_, value)) = self.value(map, "frequency") else {
            return;
        };
        let read = match value.data() {
            Data::Text(text) => short(text, dose),
            Data::Map => self.spelled(value, dose),
            _ => None,
        };
        if read.is_none() && !value.is_torn() {
            self.malformed(value, &format!("{at}/frequency"), OFTEN);
        }
        self.out.unreadable |= value.is_torn();
    }

    /// `{times, per, days, every, unit, as_needed, nonconsecutive}`.
    fn spelled(&mut self, map: NodeRef<'_, '_>, dose: &mut Dose) -> Option<()> {
        let flag = |key: &str| matches!(map.get(key), Found::Here { value, .. } if *value.data() == Data::Bool(true));
        let (needed, apart) = (flag("as_needed"), flag("nonconsecutive"));
        let times = self.value(map, "times");
        let every = self.value(map, "every");
        if times.is_some() && every.is_some() {
            return None;
        }
        dose.nonconsecutive |= apart;
        if let Some((_, every)) = every {
            let bounds = plain(every, DefaultUnit::Count)?.bounds?;
            let unit = self.value(map, "unit")?.1;
            return match unit.text()? {
                "min" | "h" => {
                    let minutes = if unit.text() == Some("h") { 60.0 } else { 1.0 };
                    let interval = Some(bounds.times(minutes)).filter(Bounds::is_finite)?;
                    dose.interval_minutes = Some(interval);
                    Some(())
                }
                "day" => {
                    let days = bounds.min.filter(|days| *days > 0.0)?;
                    let weekly = Some(Bounds::exactly(7.0 / days)).filter(Bounds::is_finite)?;
                    dose.frequency = Some(Frequency { bounds: weekly, per: Period::Week });
                    Some(())
                }
                _ => None,
            };
        }
        let Some((_, times)) = times else {
            needed.then(|| as_needed(dose))?;
            return Some(());
        };
        let bounds = match times.data() {
            Data::Map => {
                let mut end = |key: &str| self.value(times, key).and_then(|(_, value)| number(value));
                let (min, max) = (end("min"), end("max"));
                (min.is_some() || max.is_some()).then_some(Bounds { min, max })?
            }
            _ => plain(times, DefaultUnit::Count)?.bounds?,
        };
        let per = match self.value(map, "per")?.1.text()? {
            "day" => Period::Day,
            "week" => Period::Week,
            _ => return None,
        };
        dose.frequency = Some(Frequency { bounds, per });
        if needed {
            let capped = bounds.max.is_some();
            if capped && dose.open.is_none() {
                dose.open = Some(Open::Lower);
            } else if !capped {
                as_needed(dose);
            }
        }
        Some(())
    }
}

fn as_needed(dose: &mut Dose) {
    dose.cue = OpenCue::AsNeeded;
    dose.open = Some(if dose.has_amount() { Open::Upper } else { Open::Both });
}

/// `daily`, `every-other-day`, `2-3/day`, `3 days a week`, `every 2 hours`, `as-needed`.
fn short(text: &str, dose: &mut Dose) -> Option<()> {
    let spoken = text.replace("every-other-day", "every other day").replace("as-needed", "as needed");
    if spoken.trim() == "as needed" {
        as_needed(dose);
        return Some(());
    }
    let prose = Prose::from_text(&spoken, 0);
    let found = read_labelled("frequency", &prose, Context::Base);
    let read = found.first().filter(|read| !read.has_amount() && read.sets.is_none())?;
    if read.frequency.is_none() && read.interval_minutes.is_none() {
        return None;
    }
    dose.frequency = read.frequency;
    dose.interval_minutes = read.interval_minutes;
    dose.nonconsecutive |= read.nonconsecutive;
    dose.approximate |= read.approximate;
    Some(())
}

use super::{EFFORT, LOAD, Lowering, PER, TEMPO};
use crate::document::{Data, Found, NodeRef};
use crate::model::dosage::{DefaultUnit, Dose, Intensity, Load, LoadUnit, Per, ReadUnit, Reading, Scale};

impl Lowering {
    pub(super) fn tempo(&mut self, map: NodeRef<'_, '_>, at: &str) -> Option<String> {
        let (_, value) = self.value(map, "tempo")?;
        let phases = |text: &str| {
            let parts: Vec<&str> = text.split('-').collect();
            (2..=4).contains(&parts.len()) && parts.iter().all(|part| part.parse::<f64>().is_ok())
        };
        let text = value
            .text()
            .map(|text| crate::text::Prose::from_text(text, 0).text().trim_end_matches(['s', ' ']).replace(' ', ""));
        match (value.data(), text) {
            (_, Some(text)) if phases(&text) || text.parse::<f64>().is_ok() => Some(text),
            (Data::Int(seconds), _) if *seconds >= 0 => Some(seconds.to_string()),
            (Data::Float(seconds), _) => Some(seconds.to_string()),
            _ => {
                self.malformed(value, &format!("{at}/tempo"), TEMPO);
                None
            }
        }
    }

    pub(super) fn per(&mut self, map: NodeRef<'_, '_>, at: &str) -> Option<Per> {
        let (_, value) = self.value(map, "per")?;
        match value.text() {
            Some("side") => Some(Per::Side),
            Some("leg") => Some(Per::Leg),
            Some("arm") => Some(Per::Arm),
            Some("direction") => Some(Per::Direction),
            Some("alternating") => Some(Per::Alternating),
            Some("total") => None,
            _ => {
                self.malformed(value, &format!("{at}/per"), PER);
                None
            }
        }
    }

    pub(super) fn load(&mut self, map: NodeRef<'_, '_>, at: &str, dose: &mut Dose) {
        let Some((_, value)) = self.value(map, "load") else {
            return;
        };
        let wordy = match value.data() {
            Data::Map => {
                matches!(value.get("unit"), Found::Here { value, .. }
                if matches!(value.text(), Some("band" | "bodyweight")))
                    && matches!(value.get("min"), Found::Absent)
                    && matches!(value.get("max"), Found::Absent)
            }
            _ => matches!(value.text(), Some("band" | "bodyweight")),
        };
        if wordy {
            return;
        }
        let Some(read) = self.range(map, "load", at, DefaultUnit::Kilograms, LOAD) else {
            return;
        };
        let unit = match read.unit {
            ReadUnit::Pounds => LoadUnit::Pounds,
            ReadUnit::Band => LoadUnit::Band,
            _ => LoadUnit::Kilograms,
        };
        dose.load = read.bounds.map(|bounds| Load { bounds, unit });
    }

    pub(super) fn intensity(&mut self, map: NodeRef<'_, '_>, at: &str, dose: &mut Dose) {
        let Some((_, value)) = self.value(map, "intensity") else {
            return;
        };
        if !matches!(value.data(), Data::Map) {
            return self.malformed(value, &format!("{at}/intensity"), EFFORT);
        }
        let below = format!("{at}/intensity");
        let scale = match value.get("scale") {
            Found::Here { value: scale, .. } if scale.text() == Some("borg") => Scale::Borg,
            _ => Scale::Cr10,
        };
        let rpe = self.range(value, "rpe", &below, DefaultUnit::Count, EFFORT);
        let share = self.range(value, "percent_1rm", &below, DefaultUnit::Count, EFFORT);
        let effort =
            |read: Option<Reading>, scale| read.and_then(|read| read.bounds).map(|bounds| Intensity { bounds, scale });
        dose.intensity = effort(rpe, scale).or(effort(share, Scale::PercentOneRm));
    }
}

use crate::{
    document::arena::{Data, Document},
    finding::{DUPLICATE_KEY, Finding, UNSUPPORTED_YAML},
    text::sanitize,
};

/// The keys of one open mapping, by their index in the arena.
#[derive(Default)]
pub(super) struct Keys {
    indices: Vec<u32>,
    awaits_value: bool,
}

impl Keys {
    pub(super) const fn awaits_key(&self) -> bool {
        !self.awaits_value
    }

    pub(super) const fn awaits_value(&self) -> bool {
        self.awaits_value
    }

    /// Counts the next child of the mapping: a key, then its value.
    pub(super) fn next(&mut self, index: u32) {
        if !self.awaits_value {
            self.indices.push(index);
        }
        self.awaits_value = !self.awaits_value;
    }

    /// Marks keys that stand twice and keys that are no text; one finding per name.
    pub(super) fn settle(self, document: &mut Document<'_>) -> Vec<Finding> {
        let mut findings = Vec::new();
        for index in &self.indices {
            let node = &mut document.nodes[*index as usize];
            if matches!(node.data, Data::Seq | Data::Map) {
                let help = "write the key as plain text";
                findings.push(Finding::new(&UNSUPPORTED_YAML, node.span, "a key must be text", help));
                node.data = Data::Refused;
            }
        }
        for twins in self.twins(document) {
            let (first, rest) = twins.split_first().expect("a twin has a first place");
            let name = sanitize(document.node(*first).text().unwrap_or("")).into_owned();
            let last = rest.last().copied().unwrap_or(*first);
            let message = format!("`{name}` stands {} in this mapping", times(twins.len()));
            let help = format!("keep one `{name}:` and merge what the others say into it");
            let mut finding = Finding::new(&DUPLICATE_KEY, document.node(last).span(), message, help);
            for index in &twins {
                document.nodes[*index as usize].duplicate = true;
                if *index != last {
                    let text = if index == first { "first here" } else { "" };
                    finding = finding.with_label(document.node(*index).span(), text);
                }
            }
            findings.push(finding);
        }
        findings
    }

    /// Groups of keys with one name, each in file order, by first place.
    fn twins(&self, document: &Document<'_>) -> Vec<Vec<u32>> {
        let with_text = |index: &u32| document.node(*index).text().map(|name| (name, *index));
        let mut names: Vec<(&str, u32)> = self.indices.iter().filter_map(with_text).collect();
        // Sorted by name, then by place: equal names stand side by side, in file order.
        names.sort_unstable();
        let mut twins: Vec<Vec<u32>> = names
            .chunk_by(|(first, _), (second, _)| first == second)
            .filter(|same| same.len() > 1)
            .map(|same| same.iter().map(|(_, index)| *index).collect())
            .collect();
        twins.sort_unstable();
        twins
    }
}

fn times(count: usize) -> String {
    if count == 2 { "twice".to_owned() } else { format!("{count} times") }
}

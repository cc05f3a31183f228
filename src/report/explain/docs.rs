//! The documentation of a rule, taken apart at its headings.

use crate::finding::Meta;

/// The documentation of a rule, taken apart.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Docs {
    pub(super) about: String,
    pub(super) why: String,
    pub(super) bad: String,
    pub(super) good: String,
    pub(super) options: String,
}

impl Docs {
    pub(super) fn of(meta: &Meta) -> Self {
        let mut docs = Self {
            about: String::new(),
            why: String::new(),
            bad: String::new(),
            good: String::new(),
            options: String::new(),
        };
        let mut part = 0;
        let mut fenced = false;
        for line in meta.docs.lines().skip_while(|line| line.trim().is_empty()).skip(1) {
            let line = line.strip_prefix(' ').unwrap_or(line);
            fenced ^= line.starts_with("```");
            let heading = line.strip_prefix("## ").filter(|_| !fenced);
            match heading.map(str::trim) {
                Some("Why") => part = 1,
                Some("Bad") => part = 2,
                Some("Good") => part = 3,
                Some("Options") => part = 4,
                _ => {
                    let target = match part {
                        0 => &mut docs.about,
                        1 => &mut docs.why,
                        2 => &mut docs.bad,
                        3 => &mut docs.good,
                        _ => &mut docs.options,
                    };
                    target.push_str(line);
                    target.push('\n');
                }
            }
        }
        for text in [&mut docs.about, &mut docs.why, &mut docs.bad, &mut docs.good, &mut docs.options] {
            *text = text.trim().to_owned();
        }
        docs
    }
}

/// What a reader has to know of the blocks of a part, line by line: what to write above a fence.
pub(super) fn labels(text: &str) -> impl Iterator<Item = (Option<String>, &str)> {
    let is_fence = |line: &&str| line.starts_with("```");
    let blocks = text.lines().filter(is_fence).count() / 2;
    let mut open = false;
    text.lines().map(move |line| {
        open ^= is_fence(&line);
        (label(line, blocks).filter(|_| open && is_fence(&line)), line)
    })
}

/// The file a block stands for; among several blocks without one, what sort of file each is.
fn label(fence: &str, blocks: usize) -> Option<String> {
    let path = fence.split_once("(path=").and_then(|(_, path)| path.strip_suffix(')'));
    match path {
        Some(path) => Some(format!("`{path}`")),
        None if blocks < 2 => None,
        None if fence.contains("markdown") => Some("In an article".to_owned()),
        None => Some("In a record".to_owned()),
    }
}

/// A part in Markdown, with what is to be known of its blocks above them.
pub(super) fn with_labels(text: &str) -> String {
    let line = |(label, line): (Option<String>, &str)| match label {
        Some(label) => format!("{label}:\n\n{line}\n"),
        None => format!("{line}\n"),
    };
    labels(text).map(line).collect::<String>().trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::DUPLICATE_KEY;

    #[test]
    fn docs_come_apart_at_their_headings() {
        let docs = Docs::of(&DUPLICATE_KEY);
        assert!(docs.about.starts_with("Both places"));
        assert!(docs.why.starts_with("Most YAML readers"));
        assert!(docs.bad.contains("cautions: []"));
        assert!(docs.good.ends_with("```"));
    }

    #[test]
    fn several_blocks_are_told_apart() {
        let two = "```markdown\nA page.\n```\n\n```yaml\nname: Bridge\n```";
        let told: Vec<_> = labels(two).filter_map(|(label, _)| label).collect();
        assert_eq!(told, ["In an article", "In a record"]);
        assert!(with_labels("```yaml (path=exercises/bridge.yaml)\n```").starts_with("`exercises/bridge.yaml`:"));
        assert_eq!(with_labels("```yaml\nname: Bridge\n```"), "```yaml\nname: Bridge\n```");
    }
}

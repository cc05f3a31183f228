//! Bars as numbers: places and widths in percent, so that one drawing fits every screen.

use serde::Serialize;

use super::words::percent;

/// A bar of parts that add up to a whole.
#[derive(Debug, Serialize)]
pub(super) struct Stack {
    pub(super) of: usize,
    pub(super) parts: Vec<Part>,
}

/// One part of a bar.
#[derive(Debug, Serialize)]
pub(super) struct Part {
    pub(super) name: &'static str,
    /// Its slug: how it looks, and under which name its number can be found.
    pub(super) class: &'static str,
    pub(super) count: usize,
    x: String,
    width: String,
    /// Where its number stands; `None` where there is no room for one.
    middle: Option<String>,
}

impl Stack {
    /// Of names, slugs and counts.
    pub(super) fn of(parts: &[(&'static str, &'static str, usize)]) -> Self {
        let of: usize = parts.iter().map(|(.., count)| count).sum();
        let mut before = 0;
        let placed = parts.iter().map(|&(name, class, count)| {
            let start = before;
            before += count;
            // A number needs about a twentieth of the width of a small screen for each digit.
            let room = count.saturating_mul(100) / of.max(1) > 3 * count.to_string().len();
            let half = percent(2 * start as u64 + count as u64, 2 * of as u64);
            Part {
                name,
                class,
                count,
                x: percent(start as u64, of as u64),
                width: percent(count as u64, of as u64),
                middle: (room && count > 0).then_some(half),
            }
        });
        let parts = placed.collect();
        Self { of, parts }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_stand_side_by_side_and_fill_the_whole() {
        let stack = Stack::of(&[("a", "a", 1), ("b", "b", 0), ("c", "c", 3)]);
        let placed: Vec<_> = stack.parts.iter().map(|part| (part.x.as_str(), part.width.as_str())).collect();
        assert_eq!(placed, [("0", "25"), ("25", "0"), ("25", "75")]);
        let numbers: Vec<_> = stack.parts.iter().map(|part| part.middle.as_deref()).collect();
        assert_eq!(numbers, [Some("12.5"), None, Some("62.5")]);
    }

    #[test]
    fn nothing_of_nothing_is_drawn_without_a_width() {
        let stack = Stack::of(&[("a", "a", 0)]);
        assert_eq!((stack.of, stack.parts[0].width.as_str(), &stack.parts[0].middle), (0, "0", &None));
    }
}

//! Parts of a Markdown page of bounded length: tables and lists that are cut at a row, and text from content.

mod escape;

pub(super) use escape::{code, prose};

/// A table of as many rows as there is room for; nothing when there are none.
pub(super) fn table<const N: usize>(head: [&str; N], rows: &[String], room: usize) -> String {
    if rows.is_empty() {
        return String::new();
    }
    let head = format!("\n| {} |\n|{}\n", head.join(" | "), "---|".repeat(N));
    let (kept, more) = fitting(rows, room.saturating_sub(head.chars().count()));
    let rest = if more > 0 { format!("| and {more} more |{}\n", " |".repeat(N - 1)) } else { String::new() };
    format!("{head}{kept}{rest}")
}

/// The first lines that fit, and how many do not.
pub(super) fn fitting(lines: &[String], room: usize) -> (String, usize) {
    /// Characters of the line that counts the rest.
    const REST: usize = 60;
    let mut kept = String::new();
    let mut left = room.saturating_sub(REST);
    for (at, line) in lines.iter().enumerate() {
        let size = line.chars().count() + 1;
        if size > left {
            return (kept, lines.len() - at);
        }
        left -= size;
        kept = kept + line + "\n";
    }
    (kept, 0)
}

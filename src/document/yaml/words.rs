use crate::text::sanitize;

/// What to say of a syntax error: message and help. Codes are the parser's `Y####` numbers; those
/// an editor is likely to meet are said in our words, the rest in the parser's.
pub(super) fn syntax_error(code: u16, engine: &str) -> (String, String) {
    let (message, help) = match code {
        4 | 17 => (
            "there is text here that belongs to nothing above it",
            "put the value in quotes, or move it to its own key",
        ),
        5 => (
            "this line is indented so that it belongs to nothing above it, or a bracket above it is not closed",
            "line it up with its siblings, or close the bracket",
        ),
        6 | 27 => ("a `: ` inside a value that has no quotes", "put the whole value in quotes"),
        7 => (
            "this value runs on into a line that holds a `:`",
            "put the value in quotes, or line the key up with its siblings",
        ),
        8 => ("a value cannot begin with this character", "put the value in quotes"),
        9 => ("this quote is never closed", "add the closing quote"),
        10 => ("this backslash means nothing inside double quotes", "write `\\\\`, or use single quotes"),
        11 => (
            "a quote above this line is not closed, or this line is indented too little",
            "close the quote, or indent the line more than its key",
        ),
        16 => ("a tab is used to indent", "indent with spaces"),
        18 => ("this line has no `:` after its key", "write `key: value`"),
        20 => ("after `|` or `>` the text begins on the next line", "move the text to the next line"),
        21 => (
            "the first line of this text block is indented less than an empty line above it",
            "indent the lines of the block alike",
        ),
        22 => ("this bracket is never closed", "add the closing bracket"),
        23 => ("a comma is missing between two items", "add `,` between them"),
        24 => ("a comma or bracket stands where none can stand", "take it out, or close the right bracket"),
        26 | 34 => ("an invisible control character stands here", "delete it"),
        32 => ("a byte-order mark stands inside the text", "delete it"),
        12 | 13 | 14 | 15 | 35 => ("an anchor, alias or tag that cannot be read", "write the value out"),
        _ => {
            let message = sanitize(engine).into_owned();
            return (message, "correct the YAML here".to_owned());
        }
    };
    (message.to_owned(), help.to_owned())
}

//! Bytes, places and characters: what a file holds and where.
//!
//! Knows nothing of YAML, Markdown or exercises.

mod columns;
mod digest;
mod lines;
mod prose;
mod sanitize;
mod source;
mod span;
mod spoken;

pub use columns::Columns;
pub use digest::sha256_hex;
pub use lines::{LineIndex, Position};
pub use prose::{Prose, Sentence};
pub use sanitize::{hides_text, is_blank, sanitize, shown_as_mark};
pub use source::{EncodingFault, Source};
pub use span::{Span, Spanned};
pub use spoken::Spoken;

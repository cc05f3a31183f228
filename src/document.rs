//! YAML and Markdown: text in, spanned nodes and sections out. Knows nothing of exercises.

mod arena;
mod kind;
mod scalar;
pub mod yaml;

pub use arena::{Comment, Data, Document, Found, Node, NodeRef};
pub use kind::{Kind, KindFault};

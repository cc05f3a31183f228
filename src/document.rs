//! YAML and Markdown: text in, spanned nodes and sections out. Knows nothing of exercises.

mod arena;
mod closed;
mod front_matter;
mod kind;
pub mod markdown;
mod scalar;
mod skeleton;
mod way;
pub mod yaml;

pub use arena::{Comment, Data, Document, Found, Node, NodeRef};
pub use closed::{ReviewRole, SlugList, Status};
pub use front_matter::FrontMatter;
pub use kind::{Kind, KindFault};
pub use skeleton::Skeleton;
pub use way::{Down, Ways, pointer};

//! Do the files agree with each other?

mod unknown_reference;

pub(crate) use unknown_reference::UnknownReference;

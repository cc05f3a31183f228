//! Do the files agree with each other?

mod dangling_media;
mod duplicate_id;
mod retired_reference;
mod unknown_reference;

pub(crate) use dangling_media::DanglingMedia;
pub(crate) use duplicate_id::DuplicateId;
pub(crate) use retired_reference::RetiredReference;
pub(crate) use unknown_reference::UnknownReference;

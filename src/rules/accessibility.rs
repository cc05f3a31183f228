//! Can everyone use it?

mod missing_alt_text;
mod missing_captions;
mod promised_media;
mod weak_alt_text;

pub(crate) use missing_alt_text::MissingAltText;
pub(crate) use missing_captions::MissingCaptions;
pub(crate) use promised_media::PromisedMedia;
pub(crate) use weak_alt_text::WeakAltText;

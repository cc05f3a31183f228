//! The result of a run as bytes, one file per format.

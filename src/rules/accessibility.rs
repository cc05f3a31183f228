//! Can everyone use it?

//! Can the reader understand it without harm?

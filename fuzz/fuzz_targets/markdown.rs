//! Any bytes as an article. Seeds: the pages of `fixtures`.

#![no_main]

mod judge;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| judge::judge("articles/case.md", bytes));

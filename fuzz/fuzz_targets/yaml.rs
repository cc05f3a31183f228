//! Any bytes as an exercise record. Seeds: `fixtures/yaml` and the records of `fixtures/rules`.

#![no_main]

mod judge;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| judge::judge("exercises/case.yaml", bytes));

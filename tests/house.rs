//! The house holds: floors, facts, examples, order, places of crates, length of files, schemas.
//! Every check is a function over a small input, and is proven by planting the break it must catch.

#[path = "house/catalogue.rs"]
mod catalogue;
#[path = "house/examples.rs"]
mod examples;
#[path = "support/files.rs"]
mod files;
#[path = "house/floors.rs"]
mod floors;
#[path = "house/order.rs"]
mod order;
#[path = "support/run.rs"]
mod run;
#[path = "house/schemas.rs"]
mod schemas;
#[path = "house/source.rs"]
mod source;

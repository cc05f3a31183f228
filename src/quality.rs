//! Where a library stands: duties, scores, reviews, coverage, as one record that can be kept and told
//! in any form. Nothing here decides an exit code.

mod record;

pub use record::{
    Aside, Band, BandCount, Calendar, Cell, Coverage, CredentialEnd, Digested, Dimension, Document, DocumentState,
    Duties, DutyRow, ExerciseRow, Fixed, HeldBack, LibraryScore, Load, Lowered, MEANING, Method, Named, Note, Only,
    Place, Point, Renewal, Report, ReviewEntry, ReviewRow, ReviewState, RuleCount, SCHEMA, Score, Share, Signed, Since,
    Standing, Tally, Tool, Topic, Translated, Verdict, Waived, Weight,
};

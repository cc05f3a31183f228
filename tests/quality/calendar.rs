use physiolint::quality::{ReviewEntry, ReviewState, Share, Signed};

use crate::{HEEL_SLIDE, Library, changed, document, small};

fn heel_slide(library: &Library) -> ReviewEntry {
    let calendar = library.report().calendar;
    calendar.entries.into_iter().find(|entry| entry.document == HEEL_SLIDE).expect("an entry of the calendar")
}

#[test]
fn a_review_holds_for_its_cadence() {
    let entry = heel_slide(&Library::of(&small()));
    assert_eq!((entry.state, entry.due.as_deref(), entry.days), (ReviewState::Holds, Some("2027-12-01"), Some(640)));
    assert_eq!((entry.last.as_deref(), entry.reviewer.as_deref()), (Some("2025-12-01"), Some("sample-clinician")));
}

#[test]
fn it_is_due_soon_overdue_or_not_there() {
    let state = |from: &str, to: &str| heel_slide(&changed(from, to)).state;
    assert_eq!(state("date: 2025-12-01", "date: 2024-05-30"), ReviewState::Due);
    assert_eq!(state("date: 2025-12-01", "date: 2024-05-31"), ReviewState::Holds);
    assert_eq!(state("date: 2025-12-01", "date: 2024-03-01"), ReviewState::Due);
    assert_eq!(state("date: 2025-12-01", "date: 2024-02-28"), ReviewState::Overdue);
    assert_eq!(state("outcome: approved}]", "outcome: rejected}]"), ReviewState::Rejected);
    assert_eq!(state("outcome: approved}]", "outcome: approved, scope: partial}]"), ReviewState::Unreviewed);
}

#[test]
fn a_review_that_cannot_be_or_by_nobody_who_may_is_none() {
    let state = |from: &str, to: &str| heel_slide(&changed(from, to)).state;
    assert_eq!(state("date: 2025-12-01", "date: 2026-03-02"), ReviewState::Unreviewed, "tomorrow");
    assert_eq!(state("by: sample-clinician", "by: nobody-known"), ReviewState::Unreviewed);
    let author = "authors: [sample-clinician]";
    assert_eq!(state("authors: [{name: Sample Writer (fictitious)}]", author), ReviewState::Unreviewed);
    let mut library = Library::of(&small());
    library.files[2].1 = library.files[2].1.replace("abbr: PT", "abbr: wellness writer");
    assert_eq!(heel_slide(&library).state, ReviewState::Unreviewed);
}

#[test]
fn a_refusal_by_somebody_who_is_not_asked_voids_nothing() {
    let more = "outcome: approved}, {by: sample-clinician, role: patient, date: 2026-02-01, outcome: rejected}]";
    assert_eq!(heel_slide(&changed("outcome: approved}]", more)).state, ReviewState::Holds);
    let more = more.replace("role: patient", "role: medical");
    assert_eq!(heel_slide(&changed("outcome: approved}]", &more)).state, ReviewState::Rejected);
}

#[test]
fn what_needs_a_review_now_is_due_today() {
    let entry = heel_slide(&changed("outcome: approved}]", "outcome: rejected}]"));
    assert_eq!((entry.due.as_deref(), entry.days), (Some("2026-03-01"), Some(0)));
}

#[test]
fn an_earlier_due_day_counts() {
    let entry = heel_slide(&changed("lang: en\n", "lang: en\nreview_due: 2026-02-01\n"));
    assert_eq!((entry.state, entry.days), (ReviewState::Overdue, Some(-28)));
}

#[test]
fn words_changed_since_void_a_review() {
    let digest = format!("plv1:sha256:{}", "0".repeat(64));
    let signed = format!("outcome: approved, digest: \"{digest}\"}}]");
    let library = changed("outcome: approved}]", &signed);
    assert_eq!(heel_slide(&library).state, ReviewState::Changed);
    let report = library.report();
    assert_eq!(document(&report, HEEL_SLIDE).reviews[0].signed, Signed::Differs);
    let report = Library::of(&small()).report();
    assert_eq!(document(&report, HEEL_SLIDE).reviews[0].signed, Signed::NoDigest);
}

#[test]
fn a_document_rests_on_the_texts_it_uses() {
    let mut library = Library::of(&small());
    assert_eq!(library.report().calendar.holding, Share { met: 2, of: 2 });
    library.files[0].1 = library.files[0].1.replace("date: 2025-12-01", "date: 2024-12-01");
    let calendar = library.report().calendar;
    assert_eq!(calendar.holding, Share { met: 0, of: 2 });
    let of = |path: &str| calendar.entries.iter().find(|entry| entry.document == path).expect("an entry");
    assert_eq!(of("disclaimers/general.yaml").state, ReviewState::Overdue);
    assert_eq!(of(HEEL_SLIDE).rests_on, ["disclaimers/general.yaml"]);
    assert_eq!(calendar.entries[0].document, "disclaimers/general.yaml", "the most urgent comes first");
}

#[test]
fn loads_are_summed_by_person_and_by_owner() {
    let library = changed("lang: en\n", "lang: en\nowner: Knee team (sample)\n");
    let calendar = library.report().calendar;
    let [reviewer] = calendar.by_reviewer.as_slice() else { panic!("{:?}", calendar.by_reviewer) };
    assert_eq!((reviewer.name.as_deref(), reviewer.documents, reviewer.later), (Some("sample-clinician"), 2, 2));
    let owners: Vec<_> = calendar.by_owner.iter().map(|load| (load.name.as_deref(), load.documents)).collect();
    assert_eq!(owners, [(Some("Knee team (sample)"), 1), (None, 1)]);
}

#[test]
fn credentials_that_end_in_time_are_told() {
    let calendar = Library::of(&small()).report().calendar;
    let [end] = calendar.credentials.as_slice() else { panic!("{:?}", calendar.credentials) };
    assert_eq!((end.credential.as_str(), end.expires.as_str(), end.days), ("PT", "2026-04-15", 45));
}

#[test]
fn renewals_of_a_change_are_told_apart() {
    let partial = "outcome: approved}, {by: sample-clinician, role: clinical, date: 2026-02-01, outcome: approved, \
                   scope: partial}]";
    let calendar = changed("outcome: approved}]", partial).report().calendar;
    assert_eq!(calendar.partial.len(), 1);
    assert_eq!(calendar.partial[0].date.as_deref(), Some("2026-02-01"));
    let entry = calendar.entries.iter().find(|entry| entry.document == HEEL_SLIDE).expect("an entry");
    assert_eq!(entry.last.as_deref(), Some("2025-12-01"), "its day is not renewed");
}

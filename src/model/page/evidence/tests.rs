use super::*;
use crate::{
    document::yaml::Limits,
    lexicon::{Lent, Passage, Sentences, Words, evidence::evidence_claims},
    model::page::marks::place_of,
};

fn read(text: &str) -> PageEvidence {
    let source = Source::new("page.md", text);
    let page = Page::read(&source, Limits::default());
    let blocks = page.blocks.iter();
    let passages: Vec<Passage<'_>> =
        blocks.map(|block| Passage { prose: &block.prose, place: place_of(block), lent: Lent::default() }).collect();
    let sentences = Sentences::in_words(&passages, Words::ENGLISH);
    evidence_of(&page, &source, &sentences, &evidence_claims(&sentences)).0
}

fn names(people: &[Credited]) -> Vec<&str> {
    people.iter().map(|who| who.name.value.as_str()).collect()
}

#[test]
fn a_byline_a_badge_and_a_day_on_three_lines() {
    let found = read("# Back care\n\nBy Ada Example, MD\nMedically reviewed\nApril 5, 2022\n\nMove often.\n");
    assert_eq!(names(&found.authors), ["Ada Example"]);
    assert_eq!(names(&found.reviewers), [""; 0]);
    assert_eq!(found.unnamed_reviews.len(), 1);
    assert_eq!(found.last_review().map(|day| day.date.value.to_string()).as_deref(), Some("2022-04-05"));
    assert_eq!(found.last_review().map(|day| day.what), Some(ReviewDay::ClinicallyReviewed));
}

#[test]
fn a_block_about_the_experts_names_the_reviewers_among_them() {
    let found = read(
        "# Back care\n\n## Our experts\n\nAda Example, PT, DPT\nPhysical Therapist\nAda likes hills.\n\nBen Sample, MD\nSurgeon and Medical Reviewer\nBen swims.\n",
    );
    assert_eq!(names(&found.reviewers), ["Ben Sample"]);
    assert_eq!(found.reviewers[0].credentials, ["MD"]);
}

#[test]
fn somebody_who_reviewed_this_page_is_its_reviewer() {
    let found = read("# Back care\n\nMove.\n\nDr. Ada Example, PT, reviewed this article on May 3, 2025.\n");
    assert_eq!(names(&found.reviewers), ["Ada Example"]);
    assert_eq!(found.review_dates.len(), 1);
    assert_eq!(read("# Back care\n\nAda Example reviewed the trials.\n").reviewers, []);
}

#[test]
fn a_heading_lends_its_role_to_the_names_under_it() {
    let found = read("# Back care\n\nMove.\n\n## About the reviewer\n\nAda Example, PT, is a made-up person.\n");
    assert_eq!(names(&found.reviewers), ["Ada Example"]);
    let found = read("# Back care\n\n## Medically reviewed by\n\n**Ada Example**, MD\n");
    assert_eq!(names(&found.reviewers), ["Ada Example"]);
    assert_eq!(found.unnamed_reviews, []);
}

#[test]
fn a_table_of_facts_names_people_and_days() {
    let found = read(
        "# Back care\n\n| What | Who |\n|---|---|\n| Author | Ben Sample |\n| Reviewed by | Ada Example, PT |\n| Last reviewed | 1 March 2026 |\n",
    );
    assert_eq!(names(&found.authors), ["Ben Sample"]);
    assert_eq!(names(&found.reviewers), ["Ada Example"]);
    assert_eq!(found.last_review().map(|day| day.date.value.to_string()).as_deref(), Some("2026-03-01"));
}

#[test]
fn a_byline_in_the_middle_of_a_long_page_is_none() {
    let filler = "Walk on.\n\n".repeat(30);
    let found = read(&format!("# Back care\n\n{filler}By Ada Example\n\n{filler}"));
    assert_eq!(names(&found.authors), [""; 0]);
    let found = read(&format!("# Back care\n\n{filler}By Ada Example\n"));
    assert_eq!(names(&found.authors), ["Ada Example"]);
}

#[test]
fn bold_labels_and_html_pages_are_read_alike() {
    let found = read("# Back care\n\n**Reviewed by:** Ada Example, PT  \n**Last reviewed:** 1 March 2026\n");
    assert_eq!(names(&found.reviewers), ["Ada Example"]);
    assert_eq!(found.review_dates.len(), 1);
    let found = read("<h1>Back care</h1>\n<p>Reviewed by Ada Example, PT</p>\n");
    assert_eq!(names(&found.reviewers), ["Ada Example"]);
}

#[test]
fn works_are_counted_and_what_stands_around_them_is_not() {
    let text = "# Back care\n\nResearch shows that walking helps [1].\n\n## Sources\n\nWe use peer-reviewed studies, which research shows to be best.\n\n1. Sample A. Made up. J Samples. 2009;1(2):3-4.\n2. Example B. Also made up. 2021. https://example.org/x?utm_source=mail\n\nRelated stories\n";
    let found = read(text);
    let labels: Vec<Option<&str>> = found.works.iter().map(|work| work.label.as_deref()).collect();
    assert_eq!(labels, [Some("1"), Some("2")]);
    assert_eq!(found.works[0].year.as_ref().map(|year| year.value), Some(2009));
    assert_eq!(found.claims.len(), 1);
    assert!(found.claims[0].is_sourced);
    assert_eq!(found.marks.len(), 1);
    let [tracked] = found.tracked_links.as_slice() else { panic!("{:?}", found.tracked_links) };
    assert_eq!(&text[tracked.address.span.range()], "https://example.org/x?utm_source=mail");
}

#[test]
fn a_list_of_citations_needs_no_heading() {
    let found = read(
        "# Back care\n\nMove.\n\n1. Sample, A. (2020). Made up. doi:10.1999/x\n2. Example, B. (2016). Made up too. Sample Journal, 4(2), 22.\n",
    );
    assert_eq!(found.works.len(), 2);
    assert!(read("# Back care\n\n1. Lie down.\n2. Lift your hips 10 times.\n").works.is_empty());
}

#[test]
fn notes_are_works_and_no_prose() {
    let found = read(
        "# Back care\n\nStudies show that it helps.[^1] Rest.[^b]\n\n[^1]: Research shows: Sample A. Made up. 2020.\n[^b]: https://example.org/b\n",
    );
    let labels: Vec<Option<&str>> = found.works.iter().map(|work| work.label.as_deref()).collect();
    assert_eq!(labels, [Some("1"), Some("b")]);
    assert_eq!(found.claims.len(), 1);
    assert!(found.claims[0].is_sourced);
}

#[test]
fn further_reading_is_kept_apart() {
    let found = read("# Back care\n\n## Further reading\n\n- [A page](https://example.org/a)\n- Another page\n");
    assert_eq!(found.sources().count(), 0);
    assert_eq!(found.works.len(), 2);
    assert_eq!(found.references_heading, None);
}

#[test]
fn a_link_in_the_paragraph_is_a_source_and_one_to_the_same_page_is_not() {
    let claim = |text: &str| read(text).claims.first().map(|claim| claim.is_sourced);
    assert_eq!(claim("Studies [show](https://example.org/a) that it helps.\n"), Some(true));
    assert_eq!(claim("Studies show that it helps. See https://pubmed.ncbi.nlm.nih.gov/1/\n"), Some(true));
    assert_eq!(claim("Studies show that it helps. [Up](#top)\n"), Some(false));
    assert_eq!(claim("## Clinically proven moves\n\nIt eased pain in one trial [3].\n"), Some(true));
    assert_eq!(claim("## Clinically proven moves\n\nMove.\n"), Some(false));
}

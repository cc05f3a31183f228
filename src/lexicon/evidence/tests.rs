use super::*;
use crate::{
    lexicon::{Lent, Passage, Place, Sentences, Words},
    text::Prose,
};

fn kind_of(sentence: &str) -> Option<ClaimKind> {
    let prose = Prose::from_text(sentence, 0);
    let passage = Passage { prose: &prose, place: Place::Paragraph, lent: Lent::default() };
    evidence_claims(&Sentences::in_words(&[passage], Words::ENGLISH)).first().map(|mark| mark.what.0)
}

#[test]
fn calls_on_evidence_are_claims() {
    use ClaimKind::{Attribution, Proven, Research, Statistic};
    let cases = [
        ("Research shows that a daily walk eases a stiff back.", Research),
        ("Several small studies have found fewer flare-ups after twelve weeks.", Research),
        ("The evidence so far suggests that short breaks beat one long one.", Research),
        ("A 2019 trial carried out in Leeds found that both groups did equally well.", Research),
        ("Scientists have linked long sitting with tight hips.", Research),
        ("In one small trial, people who swam felt better after a month.", Research),
        ("Heat has been shown to loosen tight muscles.", Research),
        ("There is strong evidence that staying active speeds recovery.", Research),
        ("A Cochrane review concluded that no single exercise wins.", Research),
        ("Studies prove it halves pain.", Research),
        ("One large review, published last spring, concluded that rest slows recovery.", Research),
        ("Recent findings suggest that sleep matters.", Research),
        ("Data from 1,200 runners showed fewer injuries.", Research),
        ("Your risk drops by 40 percent with a daily walk.", Statistic),
        ("It has a success rate of about 90%.", Statistic),
        ("One in five visits to a doctor is about the back.", Statistic),
        ("These moves are clinically proven.", Proven),
        ("Our science-backed routine takes five minutes.", Proven),
        ("A plan supported by years of research.", Proven),
        ("Bridges have proven very effective for weak hips.", Proven),
        ("Stretching is proven to prevent stiffness.", Proven),
        ("According to the Sample Society of Physiotherapy, backs like movement.", Attribution),
        ("According to a recent survey, most of us sit too long.", Attribution),
        ("Four in five adults get back pain at some point.", Statistic),
        ("About 80% of people feel better within six weeks.", Statistic),
        ("Nearly a third of office workers report a sore neck.", Statistic),
        ("Nine out of ten patients would do it again.", Statistic),
        ("It affects roughly 12 percent of runners every year.", Statistic),
        ("Some 20 million adults live with it.", Statistic),
        ("Strong hips cut the risk of injury by half.", Statistic),
        ("Regular walking reduces the number of painful episodes by 30%.", Statistic),
        ("The programme has a 90% success rate.", Statistic),
    ];
    let missed: Vec<_> = cases.iter().filter(|(text, kind)| kind_of(text) != Some(*kind)).collect();
    assert!(missed.is_empty(), "{missed:#?}");
}

#[test]
fn doses_idioms_questions_and_plans_are_no_claims() {
    let cases = [
        "Do 3 sets of 10 at 50% effort.",
        "Reduce the load by 10% each week.",
        "Lift about 60 percent of your maximum.",
        "After the race my knees felt a million years old.",
        "Keep it under 4 out of 10.",
        "Repeat on two out of three days.",
        "Turn a quarter of the way round.",
        "Do half of the repetitions first.",
        "What does the research say?",
        "The evidence of your own body shows when to stop.",
        "Half of the class can use chairs.",
        "The trial period shows how the app works.",
        "A review of your form will show where you lean.",
        "Do studies show that stretching helps?",
        "No study has shown that one stretch is best.",
        "More research is needed.",
        "There is no evidence that belts help.",
        "Go at your own pace, according to how you feel.",
        "Adjust the height according to your needs.",
        "Move the chair in your study before you start.",
        "If the pain drops by half, move on to week three.",
        "Our writers rely on peer-reviewed studies.",
        "Ask whether it has been proven to help.",
        "The picture shows the end position.",
        "Your scan shows age-related change.",
        "Join more than 900 members.",
        "That studies prove this is a myth.",
        "Customer reviews show how much people like it.",
        "Wear a top that is 100% cotton.",
        "One in, one out: breathe with the move.",
        "She studies physiotherapy and shows us the plank.",
        "10 moves for a stiff back",
        "Walk for 30 minutes on 3 March 2026.",
        "It has not been proven to help.",
        "Split your weight evenly, half on each leg.",
        "Lower your hips by a third of the way.",
    ];
    let taken: Vec<_> = cases.iter().filter(|text| kind_of(text).is_some()).collect();
    assert!(taken.is_empty(), "{taken:#?}");
}

/// `role name [credentials] (job)`, one per person.
fn named(line: &str) -> Vec<String> {
    let prose = Prose::from_text(line, 0);
    let text = prose.text();
    let shown = |credit: &Credit| {
        let person = &credit.person;
        let role = if credit.role == Role::Author { "by" } else { "rev" };
        let job = person.job.clone().map_or(String::new(), |job| format!(" ({})", &text[job]));
        let letters = if person.credentials.is_empty() { String::new() } else { format!(" {:?}", person.credentials) };
        let org = if person.is_organisation { "org " } else { "" };
        format!("{role} {org}{}{letters}{job}", &text[person.name.clone()])
    };
    credits(&super::line(text, prose.lower())).named.iter().map(shown).collect()
}

#[test]
fn bylines_and_reviewer_lines_name_people() {
    let cases: [(&str, &[&str]); 30] = [
        ("By A. Example, physiotherapist", &["by A. Example (physiotherapist)"]),
        ("By Ada Example, PT, DPT", &["by Ada Example [\"PT\", \"DPT\"]"]),
        ("By Ada Example and Ben Sample", &["by Ada Example", "by Ben Sample"]),
        ("Written by Ada Example on 3 May 2026", &["by Ada Example"]),
        ("Author: Ada Example, MSc", &["by Ada Example [\"MSc\"]"]),
        ("Words by Ada O'Sample-Jones", &["by Ada O'Sample-Jones"]),
        ("By the Example Clinic editorial team", &["by org the Example Clinic editorial team"]),
        ("Written by Example Hospital Trust", &["by org Example Hospital Trust"]),
        ("By Ada van der Sample | 3 May 2026", &["by Ada van der Sample"]),
        ("Reviewed by A. Example, PT", &["rev A. Example [\"PT\"]"]),
        ("Medically reviewed by Dr. Ada Example", &["rev Ada Example"]),
        ("Clinically reviewed by Ada Example, D.P.T., O.C.S.", &["rev Ada Example [\"D.P.T\", \"O.C.S\"]"]),
        ("Reviewer: Ada Example, chartered physiotherapist", &["rev Ada Example (chartered physiotherapist)"]),
        ("Medical reviewer - Ada Example (MD)", &["rev Ada Example [\"MD\"]"]),
        ("Reviewed on 3 May 2026 by Ada Example, PT", &["rev Ada Example [\"PT\"]"]),
        ("Last reviewed by Ada Example PT on 3 May 2026", &["rev Ada Example [\"PT\"]"]),
        ("This page was medically reviewed by Ada Example, MBChB.", &["rev Ada Example [\"MBChB\"]"]),
        (
            "Written by Ada Example | Medically reviewed by Ben Sample, MD",
            &["by Ada Example", "rev Ben Sample [\"MD\"]"],
        ),
        ("Written by Ada Example, reviewed by Ben Sample, RN", &["by Ada Example", "rev Ben Sample [\"RN\"]"]),
        ("Written and reviewed by Ada Example, PT", &["by Ada Example [\"PT\"]", "rev Ada Example [\"PT\"]"]),
        ("Content reviewed by Zoë Sample-Muster, PhD, PT", &["rev Zoë Sample-Muster [\"PhD\", \"PT\"]"]),
        ("Last clinical review 12 May 2025 by Ada Example", &["rev Ada Example"]),
        ("Last updated: 3 May 2026 (reviewed by Ada Example, PT)", &["rev Ada Example [\"PT\"]"]),
        ("© 2026 Example Ltd. Reviewed by Ada Example, PT.", &["rev Ada Example [\"PT\"]"]),
        (
            "Medically reviewed by Ada Example, MD — By Ben Sample on 5 May 2026",
            &["rev Ada Example [\"MD\"]", "by Ben Sample"],
        ),
        ("Author: Example Hospital Trust", &["by org Example Hospital Trust"]),
        ("Reviewed by Ada Example, wellness writer", &["rev Ada Example (wellness writer)"]),
        (
            "Fact-checked and reviewed by Ada Example, PT and Ben Sample, MD",
            &["rev Ada Example [\"PT\"]", "rev Ben Sample [\"MD\"]"],
        ),
        ("Reviewed for medical accuracy by Ada Example, PharmD", &["rev Ada Example [\"PharmD\"]"]),
        (
            "Expert reviewed by Ada Example, Doctor of Physical Therapy",
            &["rev Ada Example (Doctor of Physical Therapy)"],
        ),
    ];
    let wrong: Vec<_> = cases.iter().filter(|(line, people)| named(line) != *people).collect();
    let read: Vec<_> = wrong.iter().map(|(line, _)| named(line)).collect();
    assert!(wrong.is_empty(), "{wrong:#?} read as {read:#?}");
}

#[test]
fn other_lines_name_nobody() {
    let cases = [
        "By Monday you will feel it.",
        "By Week Two, add a band.",
        "By bending your knees you spare your back.",
        "Photo by Ada Example",
        "Getty/Design by Ada Example",
        "Editorially reviewed by Ada Example",
        "Legally reviewed by Ben Sample",
        "All articles on other sites are reviewed by MDs, NPs or PharmDs.",
        "Reviewed by our medical team",
        "Medically reviewed",
        "The trial was reviewed by Ada Example.",
        "Lie down by the Wall",
        "Step by Step Guide",
        "By Ada Example, who tried it all and told Ben Sample about her long summer of swimming",
    ];
    let taken: Vec<_> = cases.iter().filter(|line| !named(line).is_empty()).collect();
    assert!(taken.is_empty(), "{taken:#?}");
}

#[test]
fn marks_of_many_bytes_part_a_line() {
    assert_eq!(
        named("Written by Ada Example • Reviewer: Ben Sample, MD"),
        ["by Ada Example", "rev Ben Sample [\"MD\"]"]
    );
    assert_eq!(named("Back care · by Ada Example • last reviewed 3 May 2026"), ["by Ada Example"]);
    assert_eq!(reviewed("Back care • last reviewed 3 May 2026"), ["Reviewed 2026-5-3"]);
}

#[test]
fn a_review_without_a_name_is_told_apart() {
    let unnamed = |line: &str| {
        let prose = Prose::from_text(line, 0);
        credits(&super::line(prose.text(), prose.lower())).unnamed_review.map(|range| prose.text()[range].to_owned())
    };
    assert_eq!(unnamed("Medically reviewed").as_deref(), Some("Medically reviewed"));
    assert_eq!(unnamed("Reviewed by our medical team").as_deref(), Some("Reviewed by our medical team"));
    assert_eq!(unnamed("Expert-reviewed | 3 May 2026").as_deref(), Some("Expert-reviewed"));
    assert_eq!(unnamed("Reviewed by Ada Example, PT"), None);
    assert_eq!(unnamed("The study was reviewed twice."), None);
    assert_eq!(unnamed("Customers reviewed it."), None);
}

fn reviewed(line: &str) -> Vec<String> {
    let prose = Prose::from_text(line, 0);
    let shown = |found: &LabelledDay| {
        let Day { year, month, day } = found.day;
        format!("{:?} {year}-{month}-{day}", found.what)
    };
    labelled_days(&super::line(prose.text(), prose.lower())).iter().map(shown).collect()
}

#[test]
fn a_labelled_day_is_a_review_a_due_day_or_nothing() {
    let cases: [(&str, &[&str]); 29] = [
        ("Last reviewed 1 March 2026", &["Reviewed 2026-3-1"]),
        ("Last reviewed: March 1st, 2026", &["Reviewed 2026-3-1"]),
        ("Reviewed on 2026-03-01", &["Reviewed 2026-3-1"]),
        ("Page last reviewed: 12 Sept 2024", &["Reviewed 2024-9-12"]),
        ("Medically reviewed April 5, 2022", &["ClinicallyReviewed 2022-4-5"]),
        ("Clinical review: March 2025", &["ClinicallyReviewed 2025-3-1"]),
        ("Reviewed by Ada Example, PT, on 1 March 2026", &["Reviewed 2026-3-1"]),
        ("Date of last review 04/05/2026", &["Reviewed 2026-5-4"]),
        ("Review date: 25.12.2025", &["Reviewed 2025-12-25"]),
        ("Updated and reviewed on 3 May 2026", &["Reviewed 2026-5-3"]),
        ("Next review due: 1 March 2028", &["Due 2028-3-1"]),
        ("Next review March 2028", &["Due 2028-3-1"]),
        ("Last reviewed 1 March 2026 | Next review: 1 March 2028", &["Reviewed 2026-3-1", "Due 2028-3-1"]),
        ("This page was last reviewed on 7 July 2025.", &["Reviewed 2025-7-7"]),
        ("Published 3 May 2025, reviewed 4 June 2026", &["Reviewed 2026-6-4"]),
        ("Reviewed: 03/2026", &["Reviewed 2026-3-1"]),
        ("Written in May 2024 and will be reviewed in May 2027.", &["Due 2027-5-1"]),
        ("Dr Ada Example, PT reviewed this article on May 3, 2026.", &["Reviewed 2026-5-3"]),
        ("Medically reviewed by Ada Example, MD — Written by Ben Sample — Updated on March 1, 2026", &[]),
        ("Medically reviewed by Ada Example, MD — By Ben Sample on 5 May 2026", &[]),
        ("Updated 3 May 2026", &[]),
        ("Last updated: 3 May 2026", &[]),
        ("Published on 2026-03-01", &[]),
        ("A systematic review published in March 2021 found little.", &[]),
        ("A review of 3 May 2020 looked at walking.", &[]),
        ("Reviewed", &[]),
        ("Accessed 3 May 2026", &[]),
        ("The evidence was reviewed in March 2021.", &[]),
        ("Reviewed 99 March 2026", &[]),
    ];
    let wrong: Vec<_> = cases.iter().filter(|(line, days)| reviewed(line) != *days).collect();
    let read: Vec<_> = wrong.iter().map(|(line, _)| reviewed(line)).collect();
    assert!(wrong.is_empty(), "{wrong:#?} read as {read:#?}");
}

fn heads(heading: &str) -> Option<ListKind> {
    let prose = Prose::from_text(heading, 0);
    let passage = Passage { prose: &prose, place: Place::Heading, lent: Lent::default() };
    heads_list(Sentences::in_words(&[passage], Words::ENGLISH).of_passage(0))
}

#[test]
fn headings_of_sources_and_of_more_to_read_are_told_apart() {
    for heading in
        ["references", "sources", "article sources", "references and further reading", "bibliography:", "works cited"]
    {
        assert_eq!(heads(heading), Some(ListKind::References), "{heading}");
    }
    for heading in ["further reading", "useful resources", "related articles", "learn more"] {
        assert_eq!(heads(heading), Some(ListKind::FurtherReading), "{heading}");
    }
    for heading in ["sources of pain", "the evidence", "references to pain", "how we choose sources for you", "notes"] {
        assert_eq!(heads(heading), None, "{heading}");
    }
}

#[test]
fn the_year_of_a_work_is_not_a_page_or_an_address() {
    let cases = [
        ("Sample A, Example B. A made-up trial. J Samples. 2017;20(3):1987-1993.", Some(2017), true),
        ("Example, A. (2021). A made-up title. https://example.org/2009/05/page", Some(2021), true),
        ("Example Society. Guideline on samples. 2020. doi:10.1999/sample.2011.5", Some(2020), true),
        ("[3] Sample A et al. Made up. 2009.", Some(2009), true),
        ("Sample page, accessed 3 May 2024. https://example.org", None, false),
        ("Stretch 20 times.", None, false),
        ("Our story since 1998", Some(1998), false),
    ];
    for (text, year, is_citation) in cases {
        let work = work(text);
        assert_eq!((work.year.map(|(year, _)| year), work.is_citation), (year, is_citation), "{text}");
    }
}

#[test]
fn marks_of_citation_are_found_in_their_many_forms() {
    let cases: [(&str, &[&[&str]]); 15] = [
        ("It helps [4].", &[&["4"]]),
        ("It helps [4, 6].", &[&["4", "6"]]),
        ("It helps [2-4].", &[&["2", "3", "4"]]),
        ("It helps.[^1]", &[&["1"]]),
        ("It helps.[^who]", &[&["who"]]),
        ("It helps.<sup>3</sup>", &[&["3"]]),
        ("It helps.<sup>[3, 5]</sup>", &[&["3", "5"]]),
        ("It helps.²", &[&["2"]]),
        ("It helps.^7^", &[&["7"]]),
        ("It helps (Example & Sample, 2019).", &[&[]]),
        ("Sample et al. (2020) saw no change.", &[&[]]),
        ("- [x] done", &[]),
        ("In [2021] it changed.", &[]),
        ("[^1]: The note itself.", &[]),
        ("A mat of 2 m² will do.", &[]),
    ];
    for (text, expected) in cases {
        let found: Vec<Vec<String>> = cites(text).into_iter().map(|(_, labels)| labels).collect();
        assert_eq!(found, expected, "{text}");
    }
}

#[test]
fn keys_that_follow_the_reader_are_told_from_keys_that_name_a_page() {
    let keys = |text: &str| addresses(text).into_iter().flat_map(|address| address.tracking).collect::<Vec<_>>();
    assert_eq!(keys("See https://example.org/a?utm_source=mail&id=3&fbclid=x."), ["utm_source", "fbclid"]);
    assert_eq!(keys("See https://example.org/a?selectedTitle=1~150#top"), ["selectedTitle"]);
    assert_eq!(keys("See https://example.org/a?id=3&search=hip and www.example.org"), [""; 0]);
    let text = "(https://example.org/a), then **https://example.org/b_(c)**";
    let found: Vec<&str> = addresses(text).into_iter().map(|address| &text[address.range]).collect();
    assert_eq!(found, ["https://example.org/a", "https://example.org/b_(c)"]);
}

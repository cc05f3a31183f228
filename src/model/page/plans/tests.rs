use super::{Nearest, Plan, PlanTarget};
use crate::{
    document::{Kind, markdown::Page, yaml},
    model::{Content, Declaration, Framing, HeadingWords, KnownNames, Reading, lower_page},
    text::Source,
};

const PAGES: &str = include_str!("../../../../fixtures/plans/pages.txt");

fn read(text: &str) -> Content {
    let source = Source::from_bytes("page.md".to_owned(), text.as_bytes().to_vec());
    let page = Page::read(&source, yaml::Limits::default());
    let mut known = KnownNames::default();
    known.insert("wall-slide", ["Wall slide"]);
    let (kind, headings) = (Kind::Article, HeadingWords::default());
    let framing = Framing { kind, declaration: Declaration::Assumed, reading: Reading::Prose, known: &known, headings };
    lower_page(&page, &source, "page", framing)
}

fn told(content: &Content, plan: &Plan) -> Vec<String> {
    let weeks = plan.weeks.map_or_else(|| "-".to_owned(), |(from, to)| format!("{from}-{to}"));
    let target = |target: &PlanTarget| match target {
        PlanTarget::Exercise(index) => format!("section {}", content.exercises[*index].name),
        PlanTarget::Record(id) => format!("record {id}"),
        PlanTarget::Described => "described".to_owned(),
        PlanTarget::Unknown { nearest: None } => "nothing".to_owned(),
        PlanTarget::Unknown { nearest: Some(Nearest::Section(name) | Nearest::Record(name)) } => {
            format!("nothing near {name}")
        }
    };
    let row = |row: &super::PlanRow| {
        let dose = row.dose.as_ref().map_or_else(|| "-".to_owned(), ToString::to_string);
        format!("{weeks} | {} | {dose} | {}", row.name.value, target(&row.resolves))
    };
    plan.rows.iter().map(row).collect()
}

#[test]
fn plans_are_read_in_layouts_of_many_kinds() {
    let mut wrong = Vec::new();
    let pages: Vec<&str> = PAGES.split("==== ").skip(1).collect();
    assert!(pages.len() >= 25);
    for page in pages {
        let (name, rest) = page.split_once('\n').expect("a page has a name");
        let (text, expected) = rest.split_once("----\n").expect("a page has an expectation");
        let content = read(text);
        let plans = &content.page.as_ref().expect("a page").plans;
        let found: Vec<String> = plans.iter().flat_map(|plan| told(&content, plan)).collect();
        let expected: Vec<&str> = expected.lines().collect();
        if found != expected {
            wrong.push(format!(
                "{name}\n  found:\n    {}\n  not:\n    {}",
                found.join("\n    "),
                expected.join("\n    ")
            ));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn a_dimension_is_found_in_its_own_cell() {
    let text = "## Clam\n1. Lie on your side.\n2. Lift the top knee. Do 8-12 reps.\n\n## Week 1\n\n\
                | Exercise | Sets x reps | Frequency |\n|---|---|---|\n| Clam | 2 x 6 | daily |\n";
    let content = read(text);
    let plans = content.page.expect("a page").plans;
    let row = &plans[0].rows[0];
    let words = |dimension| &text[row.place(dimension).range()];
    assert_eq!(words(crate::model::dosage::Dimension::Reps), "2 x 6");
    assert_eq!(words(crate::model::dosage::Dimension::Frequency), "daily");
    assert_eq!(&text[row.span.range()], "Clam | 2 x 6 | daily");
}

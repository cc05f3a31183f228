use super::*;
use crate::{
    quality::{Share, Verdict},
    report::quality::specimen,
};

fn page(report: &Report) -> String {
    let mut bytes = Vec::new();
    write(report, &mut bytes).expect("a Vec takes all bytes");
    String::from_utf8(bytes).expect("a page is text")
}

/// A report of a library without a file.
fn nothing() -> Report {
    Report {
        logo_text: None,
        only: Only::default(),
        verdict: Verdict {
            documents: 0,
            must_fix: 0,
            to_improve: 0,
            clean: 0,
            not_judged: 0,
            unreadable: 0,
            duties: Share::default(),
            error: 0,
            warning: 0,
            info: 0,
            waived: 0,
            known: 0,
            reviews_due: Share::default(),
            since: None,
            ..specimen::report().verdict
        },
        duties: crate::quality::Duties::default(),
        score: crate::quality::LibraryScore::default(),
        rules: Vec::new(),
        calendar: crate::quality::Calendar::default(),
        coverage: crate::quality::Coverage::default(),
        consistency: Vec::new(),
        held: HeldBack::default(),
        documents: Vec::new(),
        history: Vec::new(),
        ..specimen::report()
    }
}

/// The text of the element that holds a fact.
fn fact<'p>(page: &'p str, name: &str) -> &'p str {
    let hook = format!("data-fact=\"{name}\">");
    let (_, rest) = page.split_once(&hook).unwrap_or_else(|| panic!("{name} is not on the page"));
    rest.split_once('<').expect("an element ends").0
}

/// What stands between the first `start` and the `end` after it.
fn between<'p>(page: &'p str, start: &str, end: &str) -> &'p str {
    let rest = page.split_once(start).unwrap_or_else(|| panic!("{start} is not on the page")).1;
    rest.split_once(end).unwrap_or_else(|| panic!("{end} is not on the page")).0
}

/// Every tag of the page as it is written, with what stands in it.
fn tags(page: &str) -> impl Iterator<Item = &str> {
    let body = page.split("<script>").next().expect("there is a first part");
    body.split('<').skip(1).map(|rest| rest.split('>').next().expect("there is a first part"))
}

#[test]
fn every_part_is_there_in_order_with_a_heading() {
    for report in [specimen::report(), nothing()] {
        let page = page(&report);
        let parts = [
            "verdict",
            "duties",
            "scores",
            "trend",
            "rules",
            "calendar",
            "coverage",
            "consistency",
            "held",
            "documents",
            "method",
        ];
        let places = parts.map(|part| {
            let section = format!("<section id=\"{part}\" aria-labelledby=\"{part}-h\">\n<h2 id=\"{part}-h\">");
            page.find(&section).unwrap_or_else(|| panic!("{part} is missing"))
        });
        assert!(places.is_sorted());
        assert_eq!(page.matches("<h1>").count(), 1);
        assert!(page.starts_with("<!DOCTYPE html>\n") && page.ends_with("</html>\n"));
    }
}

#[test]
fn content_is_never_markup() {
    let mut report = specimen::report();
    let hostile = "<script>alert(1)</script>\"' onclick=x {{ 7*7 }} {% raw %} </style>";
    report.title = hostile.to_owned();
    report.logo_text = Some(hostile.to_owned());
    report.verdict.headline = hostile.to_owned();
    report.duties.rows[0].exercise = hostile.to_owned();
    for document in &mut report.documents {
        document.path = format!("{}{hostile}", document.path);
        document.title = hostile.to_owned();
        for note in &mut document.findings {
            note.message = format!("`{hostile}`");
            note.help = hostile.to_owned();
            note.severity = hostile.to_owned();
        }
    }
    let page = page(&report);
    assert_eq!(page.matches("<script>").count(), 1, "only our own");
    assert_eq!(page.matches("</style>").count(), 1, "only our own");
    assert!(tags(&page).all(|tag| !tag.contains("onclick=") || tag.contains("&quot;")), "no quote ends an attribute");
    assert!(page.contains("&lt;script&gt;alert(1)&lt;&#x2f;script&gt;&quot;&#x27; onclick=x {{ 7*7 }} {% raw %}"));
    assert!(!page.contains("49 {% raw %}"), "content is no template");
}

/// No element that loads, links out, styles or runs anything; nothing but places on the page itself.
#[test]
fn nothing_comes_from_elsewhere() {
    let page = page(&specimen::report());
    for tag in tags(&page) {
        let name = tag.split([' ', '\n']).next().expect("there is a first part");
        assert!(!["img", "link", "iframe", "object", "embed", "base", "form", "use", "image"].contains(&name), "{tag}");
        assert!(!tag.contains(" src=") && !tag.contains(" style="), "{tag}");
        assert!(!tag.contains(" href=\"") || tag.contains(" href=\"#"), "{tag}");
    }
    let code = [STYLE, SCRIPT].concat();
    assert!(!code.contains("http") && !code.contains("url(") && !code.contains("@import"));
    assert!(!SCRIPT.contains("innerHTML") && !SCRIPT.contains("Storage") && !SCRIPT.contains("cookie"));
}

/// A policy with the digests of other text would leave the page without style and script.
#[test]
fn the_policy_is_of_the_style_and_the_script_on_the_page() {
    let page = page(&specimen::report());
    let style = between(&page, "<style>", "</style>");
    let script = between(&page, "<script>", "</script>");
    assert_eq!((style, script), (STYLE, SCRIPT));
    let policy = policy::of(style, script).replace('\'', "&#x27;").replace('/', "&#x2f;");
    assert_eq!(between(&page, "http-equiv=\"Content-Security-Policy\" content=\"", "\""), policy);
    assert!(!STYLE.contains('\r') && !SCRIPT.contains('\r'), "a browser would digest other bytes");
}

#[test]
fn the_numbers_are_those_of_the_report() {
    let report = specimen::report();
    let page = page(&report);
    let verdict = &report.verdict;
    let counts = [
        ("verdict.documents", verdict.documents),
        ("verdict.must_fix", verdict.must_fix),
        ("verdict.to_improve", verdict.to_improve),
        ("verdict.clean", verdict.clean),
        ("verdict.not_judged", verdict.not_judged),
        ("verdict.error", verdict.error),
        ("verdict.warning", verdict.warning),
        ("verdict.info", verdict.info),
        ("verdict.waived", verdict.waived),
        ("verdict.known", verdict.known),
        ("verdict.duties.met", verdict.duties.met),
        ("verdict.duties.of", verdict.duties.of),
        ("verdict.reviews_due.met", verdict.reviews_due.met),
        ("verdict.reviews_due.of", verdict.reviews_due.of),
        ("held.known", report.held.known),
        ("scores.scored", report.score.scored.met),
        ("calendar.holding", report.calendar.holding.met),
    ];
    for (name, count) in counts {
        assert_eq!(fact(&page, name), count.to_string(), "{name}");
    }
    for band in &report.score.bands {
        assert_eq!(fact(&page, &format!("bands.{}", band.band.name())), band.documents.to_string());
    }
    let duties = &report.duties;
    for (name, share) in [("cautions", duties.cautions), ("pain_stop", duties.pain_stop), ("review", duties.review)] {
        assert_eq!(fact(&page, &format!("duties.{name}")), format!("{}/{}", share.met, share.of));
    }
}

#[test]
fn rule_ids_begin_with_the_part_on_rules() {
    let report = specimen::report();
    let page = page(&report);
    let plain = between(&page, "<main>", "<section id=\"rules\"");
    for rule in &report.rules {
        assert!(!plain.contains(&rule.rule), "{}", rule.rule);
    }
}

/// Errors that may do harm stand before the bars, in words and with their place, ten of them.
#[test]
fn what_is_most_urgent_comes_first() {
    let mut report = specimen::report();
    assert!(!page(&report).contains("Most urgent"));
    let article = report.documents.iter_mut().find(|document| !document.findings.is_empty()).expect("one has");
    let harmful = crate::quality::Note {
        rule: "push-through-pain".to_owned(),
        message: "`go on` tells readers to go on through pain".to_owned(),
        line: 7,
        ..article.findings[0].clone()
    };
    article.findings.extend(vec![harmful; 12]);
    let page = page(&report);
    let first = between(&page, "<h3>Most urgent</h3>", "<h3>Documents</h3>");
    assert_eq!(first.matches("<li><code>go on</code> tells readers").count(), 10);
    assert!(first.contains(", line 7") && first.contains("and 2 more"), "{first}");
    assert!(!first.contains("push-through-pain"), "rules come later");
}

#[test]
fn one_of_one_is_told_in_the_singular() {
    let mut report = specimen::report();
    let one = Share { met: 1, of: 1 };
    (report.verdict.documents, report.verdict.must_fix) = (1, 1);
    (report.verdict.duties, report.verdict.reviews_due) = (one, one);
    (report.calendar.holding, report.score.scored) = (one, one);
    let told = page(&report);
    let words = told.split('<').filter_map(|part| Some(part.split_once('>')?.1)).collect::<String>();
    let words = words.replace('\u{a0}', " ");
    for sentence in [
        "1 of 1 document must be fixed",
        "1 of 1 exercise holds all four duties",
        "1 of 1 review is missing, overdue, out of date with its text, or due by",
        "The 1 document that needs a review has one that holds today.",
        "The 1 document that can have a score has one.",
    ] {
        assert!(words.contains(sentence), "{sentence}");
    }
    report.calendar.holding = Share { met: 0, of: 1 };
    assert!(page(&report).contains("document that needs a review has none that holds today."));
}

/// Errors before warnings before infos, by line within; what does not count comes last.
#[test]
fn the_findings_of_a_document_stand_by_level() {
    let mut report = specimen::report();
    report.documents.retain(|document| document.path == specimen::ARTICLE);
    report.documents[0].findings.reverse();
    let page = page(&report);
    let entry = between(&page, "<ol class=\"findings\">", "</ol>");
    let levels: Vec<&str> =
        entry.split("<li class=\"l-").skip(1).filter_map(|rest| Some(rest.split_once('"')?.0)).collect();
    assert_eq!(levels, ["error", "error", "warning", "info", "warning"]);
    assert!(entry.find("line 12") < entry.find("line 16"));
}

#[test]
fn what_must_be_reviewed_now_has_no_day_to_come() {
    let page = page(&specimen::report());
    let table = between(&page, "<caption>Reviews missing", "</table>");
    let changed = between(table, "Trunk, six weeks", "</tr>");
    assert!(changed.contains("<td>now</td>") && !changed.contains("2028"), "{changed}");
}

#[test]
fn a_library_of_nothing_says_so() {
    let page = page(&nothing());
    for words in [
        "No exercise was read.",
        "A trend needs two reports.",
        "No rule found anything.",
        "No document of this report needs a review.",
        "No finding is waived.",
        "No document was read.",
    ] {
        assert!(page.contains(words), "{words}");
    }
}

#[test]
fn one_document_is_told_in_full() {
    let mut report = specimen::report();
    report.documents.retain(|document| !document.findings.is_empty());
    report.documents.truncate(1);
    let page = page(&report);
    let document = &report.documents[0];
    assert_eq!(page.matches("<details class=\"entry\"").count(), 1);
    let entry = between(&page, "<details class=\"entry\"", "</details>");
    assert_eq!(entry.matches("class=\"where\"").count(), document.findings.len());
    assert!(entry.contains(document.sha256.as_deref().expect("it was read")));
}

#[test]
fn above_the_limits_the_rest_is_counted_and_it_is_said_where_it_is() {
    let mut report = specimen::report();
    let document = report.documents.iter().find(|document| !document.findings.is_empty()).expect("one has").clone();
    let row = report.duties.rows[0].clone();
    let many = ENTRIES + ROWS + 5;
    report.documents = (0..many)
        .map(|at| {
            let path = format!("exercises/{at:05}.yaml");
            crate::quality::Document { path, ..document.clone() }
        })
        .collect();
    report.duties.rows = (0..many)
        .map(|at| {
            let document = format!("exercises/{at:05}.yaml");
            crate::quality::DutyRow { document, cautions: crate::quality::Cell::Missing, ..row.clone() }
        })
        .collect();
    let page = page(&report);
    assert_eq!(page.matches("<details class=\"entry\"").count(), ENTRIES);
    assert!(page.contains("Shown: the first 1,000 of 1,005\u{a0}documents."));
    assert!(page.contains("Shown: the first 1,000 of 2,005\u{a0}exercises."));
    assert!(page.contains("the other 1,005 with findings as rows"));
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    assert_eq!(page(&specimen::report()), page(&specimen::report()));
}

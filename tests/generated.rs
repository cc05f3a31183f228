//! What is derived from the code and kept in the tree: rule pages, the README's table and picture.
//! A stale copy fails; `PHYSIOLINT_BLESS=1 cargo test --test generated` writes them anew.
#![expect(clippy::disallowed_methods, clippy::expect_used, reason = "the tests read and write the tree they guard")]

use std::{
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use insta_cmd::get_cargo_bin;
use physiolint::{
    document::yaml,
    finding::{Group, Meta, Severity},
    lint::all_metas,
    quality::{self, Band, Dimension},
    report::explain::{self, TextFormat},
    settings::DEFAULT_WEIGHTS,
};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Compares a file of the tree with what it should hold, or writes it.
fn hold(path: &Path, wanted: &str) {
    if std::env::var_os("PHYSIOLINT_BLESS").is_some() {
        fs::create_dir_all(path.parent().expect("a file lies in a folder")).expect("a folder can be made");
        fs::write(path, wanted).expect("the tree can be written");
    }
    let held = fs::read_to_string(path).unwrap_or_default().replace("\r\n", "\n");
    assert!(held == wanted, "{} is stale: run `PHYSIOLINT_BLESS=1 cargo test --test generated`", path.display());
}

fn page_of(meta: &Meta) -> String {
    let mut page = Vec::new();
    explain::write(TextFormat::Markdown, meta, &mut page).expect("memory takes every byte");
    String::from_utf8(page).expect("rule pages are text")
}

#[test]
fn every_rule_has_its_page_and_no_page_is_left_over() {
    let folder = root().join("docs/rules");
    let mut pages: Vec<PathBuf> = Vec::new();
    for meta in all_metas() {
        let path = folder.join(format!("{}.md", meta.id));
        hold(&path, &page_of(meta));
        pages.push(path);
    }
    for entry in fs::read_dir(&folder).expect("the folder of pages") {
        let path = entry.expect("an entry of it").path();
        assert!(pages.contains(&path), "{} is the page of no rule", path.display());
    }
}

/// The README with the part between two marks replaced.
fn with_part(readme: &str, mark: &str, part: &str) -> String {
    let (start, end) = (format!("<!-- {mark}:start -->"), format!("<!-- {mark}:end -->"));
    let from = readme.find(&start).expect("the README has the mark") + start.len();
    let to = readme.find(&end).expect("the README has the end mark");
    format!("{}\n{part}\n{}", &readme[..from], &readme[to..])
}

fn readme() -> String {
    fs::read_to_string(root().join("README.md")).expect("the README").replace("\r\n", "\n")
}

#[test]
fn one_page_lists_every_rule() {
    let mut page = "# Rules\n\nEach name leads to why the rule exists, a bad and a good example.\n".to_owned();
    for group in Group::ALL {
        let rules: Vec<&Meta> = all_metas().into_iter().filter(|meta| meta.group == group).collect();
        if rules.is_empty() {
            continue;
        }
        write!(page, "\n## {}\n\n| Rule | Level | What it finds |\n|---|---|---|\n", group.name()).expect("text grows");
        for meta in rules {
            let critical = if meta.is_safety_critical() { ", safety-critical" } else { "" };
            let (id, severity, title) = (meta.id, meta.severity, meta.title());
            writeln!(page, "| [`{id}`](rules/{id}.md) | {severity}{critical} | {title} |").expect("text grows");
        }
    }
    hold(&root().join("docs/rules.md"), &page);
}

#[test]
fn the_readme_names_every_rule() {
    let mut table = "| Group | Rules |\n|---|---|\n".to_owned();
    for group in Group::ALL {
        let of_group = all_metas().into_iter().filter(|meta| meta.group == group);
        let named = |meta: &Meta| {
            let link = format!("[{id}](docs/rules/{id}.md)", id = meta.id);
            match meta.severity {
                _ if meta.is_safety_critical() => format!("**{link}** (safety-critical)"),
                Severity::Error => format!("**{link}**"),
                Severity::Warning => link,
                Severity::Info => format!("*{link}*"),
            }
        };
        let rules: Vec<String> = of_group.map(named).collect();
        if !rules.is_empty() {
            writeln!(table, "| {} | {} |", group.name(), rules.join(", ")).expect("text grows");
        }
    }
    hold(&root().join("README.md"), &with_part(&readme(), "rules", table.trim_end()));
}

#[test]
fn the_readme_shows_what_a_run_prints() {
    let run = Command::new(get_cargo_bin("physiolint"))
        .current_dir(root())
        .args(["check", "--isolated", "--color", "never", "--output-format", "human"])
        .arg("fixtures/scenes/failing/exercises")
        .output()
        .expect("the program runs");
    let shown = String::from_utf8(run.stdout).expect("its output is text").replace("\r\n", "\n");
    let part = format!("```text\n{}\n```", shown.trim_end());
    hold(&root().join("README.md"), &with_part(&readme(), "output", &part));
}

#[test]
fn the_readme_is_short() {
    const LONGEST: usize = 160;
    assert!(readme().lines().count() <= LONGEST, "the README has more than {LONGEST} lines");
}

#[test]
fn the_manual_shows_the_files_that_init_writes() {
    let path = root().join("docs/ci.md");
    let mut page = fs::read_to_string(&path).expect("the manual").replace("\r\n", "\n");
    for (mark, file) in [("github", "github.yml"), ("gitlab", "gitlab.yml")] {
        let text = fs::read_to_string(root().join("src/cli/init").join(file)).expect("the file of a system");
        page = with_part(&page, mark, &format!("```yaml\n{}```", text.replace("\r\n", "\n")));
    }
    hold(&path, &page);
}

/// What the manual of reports takes from the code: weights, checks, caps and bands.
#[test]
fn the_manual_of_reports_says_how_scores_are_computed() {
    let path = root().join("docs/report.md");
    let mut weights = "| Dimension | Slug | Weight |\n|---|---|---|\n".to_owned();
    for (slug, weight) in DEFAULT_WEIGHTS {
        writeln!(weights, "| {} | `{slug}` | {weight} |", Dimension::words(slug)).expect("text grows");
    }
    let mut bands = "| Score | Band | Meaning |\n|---|---|---|\n".to_owned();
    for band in Band::ALL {
        let (first, last) = band.limits();
        writeln!(bands, "| {first} to {last} | {} | {} |", band.name(), band.meaning()).expect("text grows");
    }
    let page = fs::read_to_string(&path).expect("the manual").replace("\r\n", "\n");
    let mut checks = "| Dimension | Not met when | Points | Rule |\n|---|---|---|---|\n".to_owned();
    for row in quality::score_table() {
        let rules: Vec<String> = row.rules.iter().map(|rule| format!("[`{rule}`](rules/{rule}.md)")).collect();
        let rules = if rules.is_empty() { "counted directly".to_owned() } else { rules.join(", ") };
        let dimension = Dimension::words(row.dimension);
        writeln!(checks, "| {dimension} | {} | {} | {rules} |", row.unmet, row.points).expect("text grows");
    }
    let mut caps = "| An open finding of | Total at most | Called |\n|---|---|---|\n".to_owned();
    for cap in quality::score_caps() {
        let rules: Vec<String> = cap.rules.iter().map(|rule| format!("`{rule}`")).collect();
        let most = cap.most.map_or_else(|| "no score".to_owned(), |most| most.to_string());
        writeln!(caps, "| {} | {most} | {} |", rules.join(", "), cap.words).expect("text grows");
    }
    let page = with_part(&page, "weights", &format!("\n{weights}"));
    let page = with_part(&page, "checks", &format!("\n{checks}"));
    let page = with_part(&page, "caps", &format!("\n{caps}"));
    hold(&path, &with_part(&page, "bands", &format!("\n{bands}")));
}

/// Files that runners and hooks read, and nobody here runs: they are YAML, and every action they use is
/// pinned by its commit.
#[test]
fn files_for_runners_are_yaml_and_pinned() {
    let files = [
        "action.yml",
        ".pre-commit-hooks.yaml",
        ".github/workflows/ci.yml",
        ".github/workflows/release.yml",
        "src/cli/init/github.yml",
        "src/cli/init/gitlab.yml",
    ];
    for file in files {
        assert_runs(file, &fs::read_to_string(root().join(file)).expect("a file of the tree"));
    }
    for page in ["docs/ci.md", "docs/report.md"] {
        let text = fs::read_to_string(root().join(page)).expect("a page of the manual").replace("\r\n", "\n");
        let blocks: Vec<&str> = text.split("```yaml\n").skip(1).filter_map(|rest| rest.split("```").next()).collect();
        assert!(blocks.len() > 1, "{page}");
        for block in blocks {
            assert_runs(page, block);
        }
    }
}

fn assert_runs(file: &str, text: &str) {
    let reading = yaml::read(text, 0, yaml::Limits::default());
    let broken = reading.findings.iter().find(|finding| finding.severity == Severity::Error);
    assert!(broken.is_none(), "{file}: {broken:?}");
    for used in text.lines().filter_map(|line| line.split_once("uses: ")).map(|(_, used)| used) {
        let commit = used.split(['@', ' ']).nth(1).unwrap_or_default();
        assert!(commit.len() == 40 && commit.bytes().all(|byte| byte.is_ascii_hexdigit()), "{file}: {used}");
    }
}

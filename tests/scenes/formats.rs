//! The formats of other tools, as those tools are given them.

use std::fs;

use crate::{
    CAT_COW,
    library::library,
    prepared::prepared,
    scene::{Scene, told},
};

const ALL: [&str; 7] = ["sarif", "github", "gitlab", "junit", "rdjson", "checkstyle", "markdown"];

#[test]
fn every_tool_is_told_the_same_findings() {
    let scene = prepared("fixtures/scenes/failing", "scenes-tools");
    let printed = |format: &str| {
        let (code, out, _) = scene.output(&["check", "--output-format", format]);
        assert_eq!(code, 1, "{format}");
        out
    };
    let read = |format: &str| serde_json::from_str::<serde_json::Value>(&printed(format)).unwrap();
    let json = read("json");
    let findings = json["findings"].as_array().unwrap();
    let count = findings.len();
    let log = read("sarif");
    assert_eq!(log["runs"][0]["results"].as_array().unwrap().len(), count);
    let rules = log["runs"][0]["tool"]["driver"]["rules"].as_array().unwrap();
    assert_eq!(rules.len(), json["rules"].as_array().unwrap().len());
    assert_eq!(printed("github").lines().count(), count);
    assert_eq!(read("gitlab").as_array().unwrap().len(), count);
    assert_eq!(read("rdjson")["diagnostics"].as_array().unwrap().len(), count);
    assert_eq!(printed("checkstyle").matches("<error ").count(), count);
    let junit = printed("junit");
    let errors = findings.iter().filter(|finding| finding["severity"] == "error").count();
    assert_eq!((junit.matches("<failure ").count(), junit.matches("<system-out>").count()), (errors, count - errors));
    let page = printed("markdown");
    for finding in findings {
        let (line, rule) = (&finding["line"], finding["rule"].as_str().unwrap());
        let row = |row: &&str| row.contains(&format!("**{rule}**")) && row.contains(&format!("line {line}"));
        assert!(page.lines().any(|text| row(&text)), "{rule} at line {line}: {page}");
    }
    assert!(page.contains("| Dosage | 2/3 | 1 missing |"), "{page}");
}

#[test]
fn the_runner_chooses_when_nobody_else_does() {
    let config = "version: 1\nlang: en\noutput_format: concise\n";
    let scene = library("scenes-runner", &[("exercises/cat-cow.yaml", CAT_COW)]);
    let first = |arguments: &[&str], variables: &[(&str, &str)]| {
        let (_, out, _) = told(scene.run(arguments).envs(variables.iter().copied()).output().unwrap());
        out.chars().take(2).collect::<String>()
    };
    let here = ("GITHUB_ACTIONS", "true");
    let asked = ("PHYSIOLINT_OUTPUT_FORMAT", "json");
    assert_eq!(first(&["check"], &[]), "mi", "the worst, drawn");
    assert_eq!(first(&["check"], &[here]), "::");
    assert_eq!(first(&["check"], &[("GITHUB_ACTIONS", "false")]), "mi");
    scene.write("physiolint.yaml", config.as_bytes());
    assert_eq!(first(&["check"], &[here]), "ex");
    assert_eq!(first(&["check"], &[here, asked]), "{\n");
    assert_eq!(first(&["check", "--output-format", "checkstyle"], &[here, asked]), "<?");
}

#[test]
fn the_page_below_the_step_grows_in_the_same_run() {
    let scene = library("scenes-step", &[("exercises/cat-cow.yaml", CAT_COW), ("step.md", "before\n")]);
    let run = |arguments: &[&str]| {
        let mut command = scene.run(arguments);
        command.env("GITHUB_ACTIONS", "true").env("GITHUB_STEP_SUMMARY", scene.0.join("step.md"));
        told(command.output().unwrap()).0
    };
    let page = || fs::read_to_string(scene.0.join("step.md")).unwrap();
    let untouched: [&[&str]; 4] = [
        &["check", "exercises", "--no-step-summary"],
        &["check", "exercises", "--output-format", "json"],
        &["check", "exercises", "--statistics"],
        &["check", "exercises", "--show-files"],
    ];
    for arguments in untouched {
        run(arguments);
        assert_eq!(page(), "before\n", "{arguments:?}");
    }
    assert_eq!(run(&["check", "exercises", "--output", "markdown=out.md"]), 1);
    let written = fs::read_to_string(scene.0.join("out.md")).unwrap();
    assert_eq!(page(), format!("before\n{written}"));
    assert!(written.starts_with("## physiolint: failed\n"), "{written}");
    #[cfg(unix)]
    {
        fs::remove_file(scene.0.join("step.md")).unwrap();
        std::os::unix::fs::symlink("out.md", scene.0.join("step.md")).unwrap();
        assert_eq!(run(&["check", "exercises"]), 2);
        assert_eq!(fs::read_to_string(scene.0.join("out.md")).unwrap(), written);
    }
}

#[test]
fn platforms_count_paths_from_their_own_folder() {
    let scene = library("scenes-platforms/runner/site", &[("exercises/cat-cow.yaml", CAT_COW)]);
    let workspace = scene.0.parent().unwrap();
    let out = |format: &str, variable: &str, folder: &std::path::Path| {
        let mut command = scene.run(&["check", "exercises", "--output-format", format]);
        told(command.env(variable, folder).output().unwrap()).1
    };
    let github = out("github", "GITHUB_WORKSPACE", workspace);
    assert!(github.contains("file=site/exercises/cat-cow.yaml,"), "{github}");
    assert!(github.contains("::exercises/cat-cow.yaml:2:7: "), "{github}");
    let gitlab = out("gitlab", "CI_PROJECT_DIR", workspace);
    assert!(gitlab.contains("\"path\": \"site/exercises/cat-cow.yaml\""), "{gitlab}");
    let below = out("gitlab", "CI_PROJECT_DIR", &scene.0.join("exercises"));
    assert!(below.contains("\"path\": \"cat-cow.yaml\""), "{below}");
    let away = out("github", "GITHUB_WORKSPACE", std::path::Path::new("/no/such/folder"));
    assert!(away.contains("file=exercises/cat-cow.yaml,"), "{away}");
    #[cfg(unix)]
    {
        let link = workspace.join("link");
        drop(fs::remove_file(&link));
        std::os::unix::fs::symlink(workspace, &link).unwrap();
        let linked = out("github", "GITHUB_WORKSPACE", &link);
        assert!(linked.contains("file=site/exercises/cat-cow.yaml,"), "{linked}");
    }
}

#[test]
fn all_tools_are_told_in_one_run() {
    let scene = prepared("fixtures/scenes/failing", "scenes-all-tools");
    let outputs: Vec<String> = ALL.iter().map(|format| format!("--output={format}=out.{format}")).collect();
    let mut arguments = vec!["check", "exercises"];
    arguments.extend(outputs.iter().map(String::as_str));
    assert_eq!(scene.code(&arguments), 1);
    for format in ALL {
        let (_, printed, _) = scene.output(&["check", "exercises", "--output-format", format]);
        assert_eq!(fs::read_to_string(scene.0.join(format!("out.{format}"))).unwrap(), printed, "{format}");
    }
}

/// A name that tries to be a property, a line and a command.
#[test]
#[cfg(unix)]
fn no_name_of_a_file_forges_anything() {
    let scene = Scene::new("scenes-forged-tools", &[("a,line=1\n::error file=x::y.md", CAT_COW)]);
    let record = CAT_COW.replace("Cat-cow", "\"Cat \\u001b[2J | ](x) @team ::error::\"");
    scene.write("exercises/a,line=1\n::error file=x::y.yaml", record.as_bytes());
    for format in ALL {
        let (_, out, err) = scene.output(&["check", "--output-format", format]);
        assert!(!out.is_empty(), "{format}");
        for line in out.lines().chain(err.lines()) {
            let own = ["::error title=", "::warning title=", "::notice title="];
            let is_own = format == "github" && own.iter().any(|own| line.starts_with(own));
            let start = line.trim_start();
            assert!(is_own || !start.starts_with("::") && !start.starts_with("##["), "{format}: {line}");
            assert!(!line.chars().any(|c| c.is_control() || c == '\u{202e}'), "{format}: {line:?}");
            if is_own {
                let (properties, _) = line[2..].split_once("::").unwrap();
                let files: Vec<&str> =
                    properties.split(',').filter_map(|property| property.strip_prefix("file=")).collect();
                assert!(files.iter().all(|file| file.contains("a%2Cline=1\\u{a}%3A%3Aerror file=x%3A%3Ay.")), "{line}");
                assert!(files.len() <= 1, "{line}");
            }
        }
        if ["sarif", "gitlab", "rdjson"].contains(&format) {
            drop(serde_json::from_str::<serde_json::Value>(&out).unwrap());
        }
    }
}

/// Names that are marks of Markdown and HTML, calls and addresses.
#[test]
fn content_stays_text_on_the_page() {
    use pulldown_cmark::{Event, Options, Parser, Tag};

    let marks =
        ["@team", "[a](b)", "![i](c.png)", "<b>", "<!--", "|", "\\|", "\\", "`", "``", "**b**", "~~d~~", "&lt;"];
    let pairs = marks.iter().flat_map(|one| marks.iter().map(move |next| format!("{one} {next}{one}")));
    let scene = Scene::new("scenes-marks", &[]);
    for (at, name) in pairs.enumerate() {
        let (name, key) = (name.replace('\\', "\\\\"), name.replace('\\', "\\\\"));
        let record = format!("schema: exercise/v1\nname: \"{name}\"\n\"k{key}\": 1\n");
        scene.write(&format!("exercises/e{at}.yaml"), record.as_bytes());
    }
    let (_, page, _) = scene.output(&["check", "--output-format", "markdown"]);
    let rows = page.lines().filter(|line| line.contains(" | line ")).count();
    assert!(rows > 100, "{page}");
    let (mut cells, mut heads) = (0, 0);
    let mut is_code = false;
    for event in Parser::new_ext(&page, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH) {
        match event {
            Event::Start(Tag::TableHead) => heads += 1,
            Event::Start(Tag::TableCell) => cells += 1,
            Event::InlineHtml(tag) => {
                assert_eq!(&*tag, if is_code { "</code>" } else { "<code>" });
                is_code = !is_code;
            }
            Event::Start(Tag::Link { .. } | Tag::Image { .. } | Tag::Strikethrough | Tag::HtmlBlock)
            | Event::Html(_) => panic!("{event:?} in {page}"),
            Event::Text(text) if !is_code => assert!(!text.contains('@'), "{text}"),
            _ => {}
        }
    }
    let duties = page.lines().filter(|line| line.ends_with(" missing |")).count();
    let rest = page.lines().filter(|line| line.starts_with("| and ")).count();
    assert_eq!((heads, cells), (2, 3 * (rows + duties + rest + heads)));
}

//! What is due, what is covered, what disagrees, and what somebody answers for.

use super::{NARROW, WIDE, bullets, cell, counted, in_a_row, name, optional, place, so_many, table, verb};
use crate::{
    quality::{Calendar, Coverage, HeldBack, Load, Named, Place, ReviewState, Share, Topic},
    report::quality::urgent::is_due_now,
};

pub(super) fn calendar(calendar: &Calendar) -> String {
    let open = calendar.entries.iter().filter(|entry| entry.state != ReviewState::Holds || !entry.rests_on.is_empty());
    let rows: Vec<String> = open
        .map(|entry| {
            let (due, days) = if is_due_now(entry.state) {
                ("now".to_owned(), "-".to_owned())
            } else {
                (optional(entry.due.as_deref()), entry.days.map_or("-".to_owned(), days))
            };
            format!(
                "| {} | {} | {} | {due} | {days} | {} | {} | {} |",
                name(&entry.document),
                entry.state.word(),
                optional(entry.last.as_deref()),
                optional(entry.reviewer.as_deref()),
                optional(entry.owner.as_deref()),
                rests_on(&entry.rests_on)
            )
        })
        .collect();
    let Share { met, of } = calendar.holding;
    let held = format!("{met} of {} {} today.", counted(of, "review"), verb(calendar.holding, "holds", "hold"));
    let columns =
        ["Document", "Review", "Last", "Due", "When", "Reviewer", "Owner", "Rests on a review that does not hold"];
    let credentials: Vec<String> = calendar
        .credentials
        .iter()
        .map(|end| {
            let who = format!("{} ({})", cell(&end.name), name(&end.expert));
            format!("{who}: {} ends {}, {}", cell(&end.credential), cell(&end.expires), days(end.days))
        })
        .collect();
    let partial: Vec<String> = calendar
        .partial
        .iter()
        .map(|renewal| {
            let (by, date) = (optional(renewal.by.as_deref()), optional(renewal.date.as_deref()));
            format!("{} by {by} on {date}", name(&renewal.document))
        })
        .collect();
    [
        format!("\n## Reviews\n\n{held}\n"),
        table(columns, &rows, WIDE),
        loads("By reviewer", "not named", &calendar.by_reviewer),
        loads("By owner", "no owner", &calendar.by_owner),
        bullets("Credentials that end or have ended:", &credentials),
        bullets("Reviews of a change only, which renew what was signed and not its day:", &partial),
    ]
    .concat()
}

fn rests_on(paths: &[String]) -> String {
    if paths.is_empty() { "-".to_owned() } else { in_a_row(paths.iter().map(|path| name(path))) }
}

fn days(days: i64) -> String {
    let count = counted(usize::try_from(days.unsigned_abs()).unwrap_or(usize::MAX), "day");
    if days < 0 { format!("{count} ago") } else { format!("in {count}") }
}

fn loads(who: &str, nobody: &str, loads: &[Load]) -> String {
    let rows: Vec<String> = loads
        .iter()
        .map(|load| {
            let counts = [
                load.documents,
                load.overdue,
                load.changed,
                load.unreviewed,
                load.due_30,
                load.due_60,
                load.due_90,
                load.later,
            ];
            let counts = counts.map(|count| count.to_string()).join(" | ");
            format!("| {} | {counts} |", load.name.as_deref().map_or(nobody.to_owned(), cell))
        })
        .collect();
    let head = [
        who,
        "Documents",
        "Overdue",
        "Changed",
        "No valid review",
        "Due in 30 days",
        "In 31 to 60",
        "In 61 to 90",
        "Later",
    ];
    table(head, &rows, NARROW)
}

pub(super) fn coverage(coverage: &Coverage) -> String {
    let named = |each: &[Named]| in_a_row(each.iter().map(|named| format!("{} {}", cell(&named.name), named.count)));
    let rows = [
        ("Body regions", named(&coverage.regions)),
        ("Levels", named(&coverage.levels)),
        ("Categories", named(&coverage.categories)),
        (
            "Conditions without an exercise",
            in_a_row(coverage.conditions_without_exercise.iter().map(|condition| cell(condition))),
        ),
        ("Records that nothing leads to", in_a_row(coverage.orphans.iter().map(|orphan| name(&orphan.document)))),
    ];
    let rows = rows.map(|(what, names)| format!("| {what} | {names} |"));
    let of = format!("Of {} of the whole library", counted(coverage.exercises, "exercise record"));
    let languages: Vec<String> = coverage
        .languages
        .iter()
        .map(|language| {
            let (translated, drifted) = (so_many(language.translated), so_many(language.drifted));
            format!("| {} | {} | {translated} | {drifted} |", cell(&language.lang), cell(&language.kind))
        })
        .collect();
    let head = ["Language", "Kind", "Translated", "Original changed since"];
    format!("\n## Coverage\n{}{}", table([&of, ""], &rows, WIDE), table(head, &languages, NARROW))
}

pub(super) fn consistency(topics: &[Topic]) -> String {
    let rows: Vec<String> = topics
        .iter()
        .map(|topic| {
            let (what, rule) = (cell(&topic.topic), name(&topic.rule));
            format!("| {what} | {rule} | {} | {} |", topic.places.len(), topic.eligible)
        })
        .collect();
    let places: Vec<String> = topics.iter().flat_map(|topic| &topic.places).map(seen).collect();
    let table = table(["Question", "Rule", "Places", "Looked at"], &rows, NARROW);
    format!("\n## Consistency\n{table}{}", bullets("Where:", &places))
}

fn seen(place: &Place) -> String {
    let at = self::place(&place.document, place.line);
    if place.message.is_empty() { at } else { format!("{at}: {}", cell(&place.message)) }
}

pub(super) fn held(held: &HeldBack) -> String {
    let waivers: Vec<String> = held
        .waivers
        .iter()
        .map(|waiver| {
            let critical = if waiver.safety_critical { ", safety-critical" } else { "" };
            format!(
                "| {}{critical} | {} | {} | {} | {} | {} |",
                name(&waiver.rule),
                place(&waiver.document, waiver.line),
                cell(&waiver.reason),
                optional(waiver.by.as_deref()),
                optional(waiver.until.as_deref()),
                waiver.days_left.map_or("-".to_owned(), days)
            )
        })
        .collect();
    let lowered: Vec<String> = held
        .lowered
        .iter()
        .map(|rule| {
            let files = if rule.files.is_empty() {
                "everywhere".to_owned()
            } else {
                in_a_row(rule.files.iter().map(|file| name(file)))
            };
            format!(
                "| {} | {} | {files} | {} | {} | {} | {} |",
                name(&rule.rule),
                cell(&rule.level),
                cell(&rule.reason),
                cell(&rule.by),
                cell(&rule.until),
                days(rule.days_left)
            )
        })
        .collect();
    let critical: Vec<String> = held.known_critical.iter().map(seen).collect();
    let not_run = in_a_row(held.not_run.iter().map(|rule| name(rule)));
    [
        "\n## Waivers and baseline\n".to_owned(),
        format!(
            "\n{}, {}, {} accepted earlier (baseline). Safety-critical rules that did not run: {not_run}.\n",
            counted(held.waivers.len(), "waived finding"),
            counted(held.lowered.len(), "lowered safety-critical rule"),
            counted(held.known, "finding")
        ),
        table(["Waived", "Where", "Reason", "By", "Until", "Ends"], &waivers, WIDE),
        table(["Lowered", "To", "In", "Reason", "By", "Until", "Ends"], &lowered, NARROW),
        bullets("Known and safety-critical:", &critical),
    ]
    .concat()
}

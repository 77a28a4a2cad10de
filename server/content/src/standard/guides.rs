//! The facilitator's guide, whose session plan adds up, and the page for the learner's own wellness.

use super::module::{Module, Sheet};
use super::passages::Page;
use crate::source::Report;

/// The words of a page for one's own wellness.
const WELLNESS_WORDS: std::ops::RangeInclusive<usize> = 150..=350;

/// What a guide has beside its session plan, as a word in one of its headings, with how it is called.
const SECTIONS: [(&str, &str); 5] = [
    ("role-play", "role-play cards"),
    ("debrief", "debrief questions"),
    ("online", "adaptations for online"),
    ("low bandwidth", "adaptations for low bandwidth"),
    ("custody", "adaptations for custody"),
];

/// Holds both pages of a module against the standard.
pub(super) fn check(module: &Module<'_>, report: &Report) {
    let missing = |name: &str, instead: &str| {
        report.file_warning(&format!("modules/{}/en/{name}", module.folder), "this page is missing", instead);
    };
    match &module.facilitator {
        Some(guide) => facilitator(module, guide, report),
        None => missing("facilitator.md", "Write the facilitator's guide; the author's guide says what it holds."),
    }
    match &module.wellness {
        Some(page) => wellness(page, report),
        None => missing("wellness.md", "Write a page for the learner's own wellness, of 150 to 350 words."),
    }
}

fn facilitator(module: &Module<'_>, guide: &Sheet<'_>, report: &Report) {
    let whole = guide.source.whole();
    let text = guide.source.text().to_lowercase();
    let headings: String = text.lines().filter(|line| line.starts_with('#')).collect();
    for (word, what) in SECTIONS {
        if !headings.contains(word) {
            let instead = format!("Write a heading with “{word}” in it.");
            report.warning(&whole, 0, format!("this guide has no part for {what}"), instead);
        }
    }
    let live = module.live_minutes();
    let Some(section) = guide.page.section("session plan") else {
        if live > 0 {
            let instead = "Write ## Session plan with a table that has a column “Minutes”.";
            report.warning(&whole, 0, format!("{live} minutes are live and there is no session plan"), instead);
        }
        return;
    };
    let (sum, count) = planned(&guide.page, section, "minutes");
    if count > 0 && live > 0 && sum != live {
        report.error(
            &whole,
            guide.page.sections[section].at,
            format!("the session plan adds up to {sum} minutes and the live modalities to {live}"),
            "Make both sums equal: they are the same minutes.",
        );
    } else if count == 0 && live > 0 {
        let instead = "Write a table with a column “Minutes”, a row for each step.";
        report.warning(&whole, guide.page.sections[section].at, "the session plan has no minutes", instead);
    }
}

/// The minutes of all tables of the plan, and how many rows they have. A row that sums up the others does not count.
pub(super) fn planned(page: &Page, section: usize, minutes: &str) -> (u32, usize) {
    let (mut sum, mut count) = (0, 0);
    for table in page.tables.iter().filter(|table| table.section == Some(section)) {
        let mut rows = table.rows.iter();
        let Some(head) = rows.next() else { continue };
        let Some(column) = head.iter().position(|(cell, _)| cell.to_lowercase().contains(minutes)) else { continue };
        for row in rows {
            let first = row.first().map_or("", |(cell, _)| cell.as_str()).trim().to_lowercase();
            if ["total", "sum", "together", "all"].iter().any(|word| first.starts_with(word)) {
                continue;
            }
            if let Some(minutes) = row.get(column).and_then(|(cell, _)| cell.trim().parse::<u32>().ok()) {
                sum += minutes;
                count += 1;
            }
        }
    }
    (sum, count)
}

fn wellness(page: &Sheet<'_>, report: &Report) {
    let whole = page.source.whole();
    if !WELLNESS_WORDS.contains(&page.words) {
        let instead = "Make it 150 to 350 words, to read or print on one sheet.";
        report.warning(&whole, 0, format!("this page has {} words", page.words), instead);
    }
    if let Some(at) = page.page.tries.first() {
        let instead = "Take it out: nothing is asked or filled in on this page.";
        report.warning(&whole, *at, "a question to answer on the page for wellness", instead);
    }
}

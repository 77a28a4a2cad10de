//! An estimate as a paper. That it is none of the board's own decisions stands at its head and at the foot of each page.

use app::elsewhere::One;
use app::progress::Line;
use chrono::{DateTime, Utc};
use documents::{Report, ReportBlock, ReportColumn, ReportTable};
use words::Words;

/// Whose paper it is, and of which house.
pub(super) struct Of<'a> {
    /// How the person is called.
    pub name: &'a str,
    /// Who made it.
    pub organisation: &'a str,
    /// Whether this is the demonstration.
    pub demonstration: bool,
    /// When it is made.
    pub now: DateTime<Utc>,
}

/// The estimate in the language of those words. Nobody can check it anywhere: it is the person's own, and proves nothing.
pub(super) fn report(words: &Words, data: &One, of: &Of<'_>) -> Report {
    let says = &data.estimate.says;
    let page = words.say_with("paper-foot-page", [("page", "{page}".into()), ("pages", "{pages}".into())]);
    let mut notices = vec![says.clone()];
    if of.demonstration {
        notices.push(words.say("paper-demonstration"));
    }
    Report {
        language: words.language().0.clone(),
        organisation: of.organisation.to_owned(),
        title: words.say_with("elsewhere-paper-title", [("program", data.estimate.title.as_str().into())]),
        subject: of.name.to_owned(),
        notices,
        facts: facts(words, data, of),
        verify_line: String::new(),
        verify_url: String::new(),
        qr_alt: String::new(),
        blocks: blocks(words, data),
        foot: format!("{says} · {page}"),
        made_at: of.now,
    }
}

fn facts(words: &Words, data: &One, of: &Of<'_>) -> Vec<(String, String)> {
    let mut all = vec![(words.say("elsewhere-paper-whose"), of.name.to_owned())];
    if data.stages.len() > 1 {
        all.push((words.say("elsewhere-paper-stage"), data.stage.to_string().replace('-', " ")));
    }
    all.extend([
        (words.say("elsewhere-decides"), data.board.clone()),
        (words.say("progress-version"), data.version.clone()),
        (words.say("progress-source"), data.source.clone()),
        (words.say("progress-checked"), words.date(data.checked_on)),
        (words.say("papers-made-on"), words.instant(of.now)),
    ]);
    all
}

fn blocks(words: &Words, data: &One) -> Vec<ReportBlock> {
    let estimate = &data.estimate;
    let done = estimate.lines.iter().filter(|line| line.state.settled()).count();
    let count = words.say_with("elsewhere-count", [("done", done.into()), ("all", estimate.lines.len().into())]);
    let mut blocks = vec![ReportBlock::Text(count)];
    if estimate.state.settled() {
        blocks.push(ReportBlock::Text(words.say("elsewhere-all")));
    } else if let Some(next) = &estimate.next {
        blocks.push(ReportBlock::Text(words.say_with("elsewhere-next", [("next", next.as_str().into())])));
    }
    blocks.push(ReportBlock::Heading(words.say("elsewhere-asks")));
    let mut rows = Vec::new();
    for line in &estimate.lines {
        add(words, line, 0, &mut rows);
    }
    let column = |key: &str, share| ReportColumn { label: words.say(key), share, amounts: false };
    blocks.push(ReportBlock::Table(ReportTable {
        columns: vec![
            column("elsewhere-paper-asks", 40),
            column("elsewhere-paper-state", 16),
            column("elsewhere-paper-have", 22),
            column("elsewhere-paper-why", 34),
        ],
        rows,
        sums: Vec::new(),
    }));
    for line in &estimate.lines {
        excluded(words, line, &mut blocks);
    }
    if !data.not_known.is_empty() {
        blocks.push(ReportBlock::Heading(words.say("elsewhere-not-known")));
        blocks.push(ReportBlock::Text(words.say("elsewhere-not-known-text")));
        blocks.extend(data.not_known.iter().cloned().map(ReportBlock::Text));
    }
    blocks.push(ReportBlock::Heading(words.say("elsewhere-how")));
    let how = ["elsewhere-how-facts", "elsewhere-how-training"];
    blocks.extend(how.map(|key| ReportBlock::Text(words.say(key))));
    blocks
}

fn left_out(words: &Words, line: &Line) -> String {
    words.say_with("progress-excluded", [("n", line.excluded.len().into())])
}

/// What does not count toward a requirement and its parts, and why.
fn excluded(words: &Words, line: &Line, blocks: &mut Vec<ReportBlock>) {
    if !line.excluded.is_empty() {
        blocks.push(ReportBlock::Heading(line.title.clone()));
        blocks.push(ReportBlock::Text(left_out(words, line)));
        blocks.extend(line.excluded.iter().map(|one| ReportBlock::Text(format!("{}: {}", one.what, one.why))));
    }
    for part in &line.parts {
        excluded(words, part, blocks);
    }
}

/// A requirement and its parts, each a row; parts stand after what they belong to.
fn add(words: &Words, line: &Line, depth: usize, rows: &mut Vec<Vec<String>>) {
    let told = line.taken_over.iter().chain(&line.waiting).chain(&line.why).cloned();
    // Which ones stands below: a row that is longer than a page would run out of it.
    let excluded = (!line.excluded.is_empty()).then(|| left_out(words, line));
    rows.push(vec![
        format!("{}{}", "– ".repeat(depth), line.title),
        words.say(&format!("progress-state-{}", line.state.name())),
        line.have.clone(),
        told.chain(excluded).collect::<Vec<_>>().join(" "),
    ]);
    for part in &line.parts {
        add(words, part, depth + 1, rows);
    }
}

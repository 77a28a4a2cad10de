//! The words of a verification of supervised experience, ready to be printed.

use app::hours::{activity_name, mode_name};
use app::hours_papers::called;
use documents::{Report, ReportBlock, ReportColumn, ReportTable};
use domain::chain::hours::{Capacity, Method, Original};
use domain::course::HoursKind;
use domain::hours_paper::{HoursPaper, PaperLine, PaperSignature, Since};
use service::hours_papers::Made;
use words::Words;

/// What a kind of hours is called; also on the desk.
fn kind(words: &Words, kind: HoursKind) -> String {
    app::hours::kind_name(words, kind)
}

/// The paper in the language of those words. What happened to it since is said at its head.
pub(super) fn report(words: &Words, public_url: &str, made: &Made) -> Report {
    let paper = &made.paper;
    let title = words.say("paper-title");
    let foot = [
        ("title", title.as_str().into()),
        ("number", paper.number.to_string().into()),
        ("code", made.code.as_str().into()),
    ];
    let page = words.say_with("paper-foot-page", [("page", "{page}".into()), ("pages", "{pages}".into())]);
    Report {
        language: words.language().0.clone(),
        organisation: paper.organisation.clone(),
        title: title.clone(),
        subject: paper.trainee.clone(),
        notices: notices(words, made),
        facts: facts(words, made),
        verify_line: words.say("paper-check"),
        verify_url: format!("{public_url}/verify/{}?code={}", paper.number, made.code),
        qr_alt: words.say("paper-qr"),
        blocks: blocks(words, paper),
        foot: format!("{} · {page}", words.say_with("paper-foot", foot)),
        made_at: paper.made_at,
    }
}

fn notices(words: &Words, made: &Made) -> Vec<String> {
    let standing = &made.standing;
    let mut all = Vec::new();
    if made.paper.demonstration {
        all.push(words.say("paper-demonstration"));
    }
    if !standing.holds() {
        all.push(words.say("paper-changed"));
    } else if standing.changed.iter().any(|c| matches!(c.since, Since::CorrectionWaits { .. })) {
        all.push(words.say("paper-waits"));
    }
    if made.paper.signatures.iter().any(|s| s.awaits_identity_check) {
        all.push(words.say("paper-unconfirmed"));
    }
    all
}

fn facts(words: &Words, made: &Made) -> Vec<(String, String)> {
    let paper = &made.paper;
    let mut facts = vec![
        (words.say("papers-number"), paper.number.to_string()),
        (words.say("papers-code"), made.code.clone()),
        (words.say("paper-trainee"), paper.trainee.clone()),
        (words.say("paper-supervisor"), called(words, &paper.supervisor_name)),
        (words.say("papers-site"), paper.site_name.clone()),
        (words.say("papers-program"), paper.programme.clone()),
        (words.say("paper-organisation"), paper.organisation.clone()),
        (words.say("papers-made-on"), words.instant(paper.made_at)),
        (words.say("papers-entries"), paper.lines.len().to_string()),
    ];
    if let Some((first, last)) = paper.span() {
        let days = [("first", words.date(first).into()), ("last", words.date(last).into())];
        facts.push((words.say("papers-days"), words.say_with("papers-days-span", days)));
    }
    let sums = paper.sums();
    for (of, key) in [(HoursKind::Practice, "paper-practice"), (HoursKind::Supervision, "paper-supervision")] {
        if sums.of(of).0 > 0 {
            facts.push((words.say(key), words.length(sums.of(of))));
        }
    }
    facts
}

fn column(label: String, share: u16, amounts: bool) -> ReportColumn {
    ReportColumn { label, share, amounts }
}

fn blocks(words: &Words, paper: &HoursPaper) -> Vec<ReportBlock> {
    let mut blocks = vec![
        ReportBlock::Text(words.say("paper-not-a-certification")),
        ReportBlock::Heading(words.say("paper-months")),
        ReportBlock::Text(words.say("paper-months-text")),
        ReportBlock::Table(months(words, paper)),
        ReportBlock::Heading(words.say("paper-signatures")),
    ];
    for (place, signature) in paper.signatures.iter().enumerate() {
        blocks.extend(signed(words, paper, place, signature).into_iter().map(ReportBlock::Text));
    }
    blocks.push(ReportBlock::Heading(words.say("paper-entries")));
    blocks.push(ReportBlock::Table(entries(words, paper)));
    blocks.push(ReportBlock::Heading(words.say("paper-log")));
    match &paper.head.digest {
        Some(digest) => {
            blocks.push(ReportBlock::Text(words.say_with("paper-log-text", [("links", paper.head.number.into())])));
            blocks.push(ReportBlock::Text(digest.to_string()));
        }
        None => blocks.push(ReportBlock::Text(words.say("paper-log-none"))),
    }
    blocks
}

fn months(words: &Words, paper: &HoursPaper) -> ReportTable {
    let kinds = [HoursKind::Practice, HoursKind::Supervision];
    let mut columns = vec![column(words.say("paper-month"), 3, false)];
    columns.extend(kinds.map(|of| column(kind(words, of), 2, true)));
    let line = |name: String, sums: domain::hours_paper::Sums| {
        let mut cells = vec![name];
        cells.extend(kinds.map(|of| words.length(sums.of(of))));
        cells
    };
    ReportTable {
        columns,
        rows: paper.months().into_iter().map(|(month, sums)| line(words.month(month), sums)).collect(),
        sums: vec![line(words.say("paper-all"), paper.sums())],
    }
}

/// The letter of a signature: A, B, C, and numbers where letters run out.
fn letter(place: usize) -> String {
    match u8::try_from(place) {
        Ok(place) if place < 26 => char::from(b'A' + place).to_string(),
        _ => (place + 1).to_string(),
    }
}

fn signed(words: &Words, paper: &HoursPaper, place: usize, signature: &PaperSignature) -> Vec<String> {
    let capacity = words.say(match signature.capacity {
        Capacity::Supervisor => "paper-as-supervisor",
        Capacity::SucceedingSupervisor => "paper-as-successor",
        Capacity::CounterSigner => "paper-as-second",
        Capacity::Trainee
        | Capacity::Coordinator
        | Capacity::Administrator
        | Capacity::StaffProxy
        | Capacity::Platform => "paper-as-staff",
    });
    let method = match &signature.method {
        Method::SignedIn => words.say("paper-method-account"),
        Method::OneTimeLink => words.say("paper-method-link"),
        Method::OnPaper { signed_on, .. } => {
            words.say_with("paper-method-paper", [("date", words.date(*signed_on).into())])
        }
    };
    let mut lines = vec![words.say_with(
        "paper-signature-letter",
        [("letter", letter(place).into()), ("capacity", capacity.into()), ("method", method.into())],
    )];
    lines.push(match &signature.qualification {
        None => words.say("paper-qualified-none"),
        Some(held) => {
            let (name, from) = (held.qualification.words(), words.date(held.from));
            match held.until {
                None => words.say_with("paper-qualified-open", [("qualification", name.into()), ("from", from.into())]),
                Some(until) => words.say_with(
                    "paper-qualified",
                    [("qualification", name.into()), ("from", from.into()), ("until", words.date(until).into())],
                ),
            }
        }
    });
    lines.extend(by_hand(words, paper, signature));
    if signature.from_records {
        lines.push(words.say("paper-observed-not"));
    }
    if signature.awaits_identity_check {
        lines.push(words.say("paper-unconfirmed"));
    }
    if let Some(check) = &signature.identity_check {
        let name = if check.by_name.is_empty() { words.say("paper-checked-staff") } else { check.by_name.clone() };
        let (date, how) = (words.date(check.at.date_naive()), check.how.words());
        lines
            .push(words.say_with("paper-checked", [("name", name.into()), ("date", date.into()), ("how", how.into())]));
    }
    lines.push(statement(words, paper, signature));
    lines
}

/// Where the sheet is that was signed by hand, and who checked it.
fn by_hand(words: &Words, paper: &HoursPaper, signature: &PaperSignature) -> Vec<String> {
    let Method::OnPaper { original, .. } = &signature.method else { return Vec::new() };
    let place = match original {
        Original::KeptAt(site) if *site == paper.site => {
            words.say_with("onpaper-paper-kept", [("site", paper.site_name.as_str().into())])
        }
        Original::KeptAt(_) => {
            words.say_with("onpaper-paper-kept-elsewhere", [("organisation", paper.organisation.as_str().into())])
        }
        Original::Scan(digest) => words.say_with("onpaper-paper-scan", [("digest", digest.to_string().into())]),
    };
    let name = match signature.checked_by_name.as_str() {
        "" => words.say("paper-checked-staff"),
        name => name.to_owned(),
    };
    vec![place, words.say_with("onpaper-paper-checked", [("name", name.into())])]
}

fn statement(words: &Words, paper: &HoursPaper, signature: &PaperSignature) -> String {
    let Some(statement) = &signature.statement else {
        return match &signature.text {
            Some(text) => format!("“{text}”"),
            None => words.say_with("paper-statement-old", [("organisation", paper.organisation.as_str().into())]),
        };
    };
    let (id, version) = (statement.id.words(), statement.version);
    match &signature.text {
        Some(text) => words.say_with(
            "paper-statement",
            [("id", id.into()), ("version", version.into()), ("text", text.as_str().into())],
        ),
        None => words.say_with(
            "paper-statement-kept",
            [("id", id.into()), ("version", version.into()), ("digest", statement.text.to_string().into())],
        ),
    }
}

fn entries(words: &Words, paper: &HoursPaper) -> ReportTable {
    let signed_on = |line: &PaperLine| {
        // By hand it was signed on the day that stands on the sheet, whenever that was taken down.
        let by_hand = match paper.signatures.get(line.signature).map(|s| &s.method) {
            Some(Method::OnPaper { signed_on, .. }) => Some(*signed_on),
            _ => None,
        };
        let date = words.date(by_hand.unwrap_or_else(|| line.signed_at.date_naive()));
        match line.second_signature_at {
            None => date,
            Some(second) => words.say_with(
                "paper-signed-twice",
                [("date", date.into()), ("second", words.date(second.date_naive()).into())],
            ),
        }
    };
    let row = |line: &PaperLine| {
        let what = [("kind", kind(words, line.kind).into()), ("activity", activity_name(words, line.activity).into())];
        vec![
            words.date(line.date),
            words.say_with("hours-entry-what", what),
            mode_name(words, line.mode),
            words.length(line.minutes),
            signed_on(line),
            letter(line.signature),
        ]
    };
    let sums = paper.sums();
    let sum = |of: HoursKind, key: &str| {
        let all = sums.of(of);
        (all.0 > 0).then(|| {
            vec![words.say(key), String::new(), String::new(), words.length(all), String::new(), String::new()]
        })
    };
    ReportTable {
        columns: vec![
            column(words.say("paper-day"), 24, false),
            column(words.say("paper-what"), 38, false),
            column(words.say("paper-how"), 15, false),
            column(words.say("paper-length"), 16, true),
            column(words.say("paper-signed-on"), 24, false),
            column(words.say("paper-signed-as"), 9, false),
        ],
        rows: paper.lines.iter().map(row).collect(),
        sums: [sum(HoursKind::Practice, "paper-practice"), sum(HoursKind::Supervision, "paper-supervision")]
            .into_iter()
            .flatten()
            .collect(),
    }
}

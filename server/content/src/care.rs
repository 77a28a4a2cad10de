//! What stands beside the courses: the privacy notice in its versions, lines to talk to, rules of law. Built in, or from a
//! folder.

use crate::diagnostic::Diagnostic;
use crate::fields::{Fields, parse};
use crate::files::Files;
use crate::laws;
use crate::read::front_matter;
use crate::source::{Report, Source};
use domain::course::{Language, Markdown};
use domain::id::VersionId;
use domain::law::Insert;
use domain::privacy::Notice;
use domain::support::{Line, UsState};

/// The files that come with the program, by their path in the folder of courses.
const BUILT_IN: &[(&str, &str)] = &[
    ("privacy/en/2026-11.md", include_str!("../../../courses/privacy/en/2026-11.md")),
    ("privacy/es/2026-11.md", include_str!("../../../courses/privacy/es/2026-11.md")),
    ("support/us.toml", include_str!("../../../courses/support/us.toml")),
];

/// The privacy notice, the lines to talk to, and rules of law.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Care {
    /// Every version of the privacy notice in every language.
    pub notices: Vec<Notice>,
    /// Lines that anyone can use, in the order of their files.
    pub lines: Vec<Line>,
    /// Rules of law of states. None comes with the program.
    pub laws: Vec<Insert>,
}

/// Those that come with the program.
#[must_use]
pub fn built_in_care() -> Care {
    let files = BUILT_IN.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()));
    read_care(&Files(files.collect())).0
}

/// Reads `privacy/{language}/*.md`, `support/*.toml` and `laws/*.toml` of a folder of courses. Where a folder has no notice
/// or no line, those that come with the program stand in; for rules of law nothing does.
#[must_use]
pub fn read_care(files: &Files) -> (Care, Vec<Diagnostic>) {
    let report = Report::default();
    let mut care = Care::default();
    let mut own = (false, false);
    for (path, bytes) in &files.0 {
        let parts: Vec<&str> = path.split('/').collect();
        let (notice, line, law) = match parts[..] {
            ["privacy", _, name] => (name.ends_with(".md"), false, false),
            ["support", name] => (false, name.ends_with(".toml"), false),
            ["laws", name] => (false, false, name.ends_with(".toml")),
            _ => continue,
        };
        if !notice && !line && !law {
            continue;
        }
        own = (own.0 || notice, own.1 || line);
        let Ok(text) = std::str::from_utf8(bytes) else {
            report.file_error(path, "this is not UTF-8", "Save the file as UTF-8.");
            continue;
        };
        let source = Source::new(path, text);
        if notice {
            care.notices.extend(self::notice(&source, &Language(parts[1].to_owned()), &report));
        } else if line {
            lines(&source, &mut care.lines, &report);
        } else {
            laws::read(&source, &mut care.laws, &report);
        }
    }
    for notice in &care.notices {
        let english = |n: &&Notice| n.version == notice.version && n.language == Language::english();
        if !care.notices.iter().any(|n| english(&n)) {
            let what = format!("the version {} is there in {} and not in English", notice.version, notice.language.0);
            report.file_error("privacy", what, "Add the same version under privacy/en/.");
        }
    }
    if files.0.is_empty() || own == (true, true) {
        return (care, report.sorted());
    }
    let built_in = built_in_care();
    if !own.0 {
        care.notices = built_in.notices;
    }
    if !own.1 {
        care.lines = built_in.lines;
    }
    (care, report.sorted())
}

fn notice(source: &Source<'_>, language: &Language, report: &Report) -> Option<Notice> {
    let (front, text) = front_matter::split(source, report)?;
    let table = parse(&front, report)?;
    let fields = Fields::new(&table, &front, report);
    let version = fields.id::<VersionId>("version");
    let from = fields.day("from");
    let news = fields.optional_text("news").map(|t| t.value.to_owned()).unwrap_or_default();
    fields.finish();
    if text.text().trim().is_empty() {
        report.error(&text, 0, "this notice has no text", "Write it below the front matter.");
    }
    Some(Notice {
        version: version?.value,
        language: language.clone(),
        from: from?.value,
        news,
        text: Markdown(text.text().trim().to_owned()),
    })
}

fn lines(source: &Source<'_>, into: &mut Vec<Line>, report: &Report) {
    let whole = source.whole();
    let Some(table) = parse(&whole, report) else { return };
    let fields = Fields::new(&table, &whole, report);
    for line in fields.tables("line") {
        let optional = |key| line.optional_text(key).map(|t| t.value.to_owned());
        let (name, about) = (line.string("name"), line.string("about"));
        let (call, press, text, web) = (optional("call"), optional("press"), optional("text"), optional("web"));
        if call.is_none() && text.is_none() && web.is_none() {
            let at = line.at("name");
            line.error_at(at, "nobody can reach this line", "Give it call, text or web.");
        }
        if let Some(address) = line.optional_text("web").filter(|t| !t.value.starts_with("https://")) {
            address.error("this address does not begin with https://", "Write the whole address.");
        }
        let hours = line.string("hours");
        let mut states = Vec::new();
        if line.has("states") {
            for state in line.texts("states") {
                match UsState::named(state.value) {
                    Some(known) => states.push(known),
                    None => state.error("this is no state", "Write its two letters, like NC."),
                }
            }
        }
        let source = line.string("source");
        let checked_on = line.day("checked_on");
        line.finish();
        if let Some(day) = checked_on {
            into.push(Line { name, about, call, press, text, web, hours, states, source, checked_on: day.value });
        }
    }
    fields.finish();
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use domain::support::nearest;

    fn files(all: &[(&str, &str)]) -> Files {
        Files(all.iter().map(|(p, t)| ((*p).to_owned(), t.as_bytes().to_vec())).collect())
    }

    #[test]
    fn what_comes_with_the_program_has_no_fault_and_says_the_numbers_we_know() {
        let all: Vec<_> = BUILT_IN.to_vec();
        let (care, found) = read_care(&files(&all));
        assert_eq!(found, []);
        let folder = crate::read_folder(std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../courses")));
        assert_eq!(read_care(&folder.unwrap()).0, care, "every file of the folder is built in");
        let languages: Vec<_> = care.notices.iter().map(|notice| notice.language.0.as_str()).collect();
        assert_eq!(languages, ["en", "es"]);
        assert!(care.notices.iter().all(|notice| notice.text.0.contains("{organisation}")));
        let country = nearest(&care.lines, &[]).1;
        assert_eq!(country[0].call.as_deref(), Some("988"));
        let veterans = country.iter().find(|l| l.press.as_deref() == Some("1")).unwrap();
        assert_eq!(veterans.text.as_deref(), Some("838255"));
        assert!(care.lines.iter().all(|l| l.source.starts_with("https://")), "each has a source");
    }

    #[test]
    fn faults_are_told_with_their_place_and_none_stops_the_reading() {
        let notice = "+++\nversion = \"one\"\nfrom = 2026-01-01\n+++\nWe keep little.\n";
        let lines = "[[line]]\nname = \"A\"\nabout = \"B\"\nhours = \"C\"\nstates = [\"QQ\"]\nsource = \"D\"\nchecked_on = 2026-01-01\n";
        let (care, found) = read_care(&files(&[("privacy/es/one.md", notice), ("support/here.toml", lines)]));
        let told: Vec<_> = found.iter().map(|d| (d.file.as_str(), d.line, d.what.as_str())).collect();
        assert!(told.contains(&("support/here.toml", 5, "this is no state")), "{told:?}");
        assert!(told.iter().any(|(_, line, what)| *line == 2 && what.contains("nobody can reach")), "{told:?}");
        assert!(told.iter().any(|(file, _, what)| *file == "privacy" && what.contains("not in English")), "{told:?}");
        assert_eq!((care.notices.len(), care.lines.len()), (1, 1));
    }

    #[test]
    fn a_folder_without_them_gets_those_that_come_with_the_program() {
        let (care, found) = read_care(&files(&[("modules/hope/module.toml", "")]));
        assert_eq!((care, found), (built_in_care(), Vec::new()));
    }
}

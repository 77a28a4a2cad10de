//! Notes on hours must not point at a person served. A plain check that finds the usual slips; it warns, people decide the words.

/// Titles that stand before a name.
const TITLES: [&str; 6] = ["mr", "mrs", "ms", "miss", "mx", "dr"];
/// Words that a record number follows.
const RECORDS: [&str; 6] = ["mrn", "ssn", "dob", "case no", "case number", "record number"];

/// The words in a note that may point at someone; none if nothing was found.
#[must_use]
pub fn points_at_someone(note: &str) -> Option<String> {
    address(note)
        .or_else(|| long_number(note))
        .or_else(|| record(note))
        .or_else(|| titled(note))
        .or_else(|| full_name(note))
}

fn address(note: &str) -> Option<String> {
    note.split_whitespace()
        .find(|w| w.split_once('@').is_some_and(|(before, after)| !before.is_empty() && after.contains('.')))
        .map(str::to_owned)
}

/// Seven digits or more, whatever stands between them: a telephone, an account, a date of birth.
fn long_number(note: &str) -> Option<String> {
    let joins = |c: char| c.is_ascii_digit() || "-./() ".contains(c);
    let mut rest = note;
    while let Some(at) = rest.find(|c: char| c.is_ascii_digit()) {
        let run = &rest[at..];
        let end = run.find(|c| !joins(c)).unwrap_or(run.len());
        let digits = run[..end].chars().filter(char::is_ascii_digit).count();
        if digits >= 7 {
            return Some(run[..end].trim().to_owned());
        }
        rest = &run[end..];
    }
    None
}

fn record(note: &str) -> Option<String> {
    let low = note.to_lowercase();
    RECORDS
        .iter()
        .find(|r| {
            low.match_indices(**r).any(|(at, _)| {
                let before = low[..at].chars().next_back().is_none_or(|c| !c.is_alphanumeric());
                let after = low[at + r.len()..].chars().next().is_none_or(|c| !c.is_alphabetic());
                before && after
            })
        })
        .map(|r| (*r).to_owned())
}

fn capital(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

fn titled(note: &str) -> Option<String> {
    let words: Vec<&str> = note.split_whitespace().collect();
    words.windows(2).find_map(|pair| {
        let title = pair[0].trim_end_matches('.').to_lowercase();
        (TITLES.contains(&title.as_str()) && capital(pair[1])).then(|| pair.join(" "))
    })
}

/// Two capitalised words in a row inside a sentence look like a first and a last name.
fn full_name(note: &str) -> Option<String> {
    let words: Vec<&str> = note.split_whitespace().collect();
    let name = |w: &str| {
        let letters = w.trim_matches(|c: char| !c.is_alphanumeric());
        capital(letters) && letters.chars().skip(1).any(char::is_lowercase) && letters.chars().count() > 1
    };
    let ends = |w: &str| w.ends_with(['.', '!', '?', ':', ';', ',']);
    (0..words.len().saturating_sub(1)).find_map(|i| {
        let opens = i == 0 || ends(words[i - 1]);
        // At the opening of a sentence the first word is capital anyway; then the second alone is no sign.
        let both = name(words[i]) && name(words[i + 1]) && !ends(words[i]);
        (both && !opens)
            .then(|| format!("{} {}", words[i], words[i + 1].trim_end_matches(|c: char| !c.is_alphanumeric())))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_on_skills_are_taken() {
        for good in [
            "Practised open questions and silence. Felt calmer than last week.",
            "Helped someone find the bus route to a drop-in centre, about 20 minutes.",
            "Co-led a group of 8. We used the agreements from module 1.",
            "I used the WRAP idea. Room 204 was too loud.",
            "Monday and Tuesday were quiet.",
        ] {
            assert_eq!(points_at_someone(good), None, "{good}");
        }
    }

    #[test]
    fn names_numbers_and_addresses_are_found() {
        for (bad, found) in [
            ("Called 555-010-2345 twice", "555-010-2345"),
            ("Wrote to ana@example.org", "ana@example.org"),
            ("Sat with Mr. Okafor for an hour", "Mr. Okafor"),
            ("Walked with Rosa Diaz, to the shelter", "Rosa Diaz"),
            ("DOB was on the sheet", "dob"),
            ("Born 03/12/1980, needs a ride", "03/12/1980"),
        ] {
            assert_eq!(points_at_someone(bad).as_deref(), Some(found), "{bad}");
        }
    }
}

//! Looks a word up in a list that is one sorted string: small in the browser, and quick enough at each key.

/// Whether the word is in the sorted list, in which words stand between white space.
pub(super) fn listed(list: &str, word: &str) -> bool {
    let (bytes, wanted) = (list.as_bytes(), word.as_bytes());
    if wanted.is_empty() {
        return false;
    }
    let (mut low, mut high) = (0, bytes.len());
    while low < high {
        let middle = low + (high - low) / 2;
        let before = bytes[low..middle].iter().rposition(u8::is_ascii_whitespace);
        let start = before.map_or(low, |at| low + at + 1);
        let after = bytes[middle..high].iter().position(u8::is_ascii_whitespace);
        let end = after.map_or(high, |at| middle + at);
        // An empty piece between two spaces: what stands before the middle is a word of its own.
        match bytes[start..end.max(start)].cmp(wanted) {
            std::cmp::Ordering::Equal => return true,
            std::cmp::Ordering::Less => low = end.max(middle) + 1,
            std::cmp::Ordering::Greater => high = start.min(middle),
        }
    }
    false
}

/// Whether the word is in a short list, in any order.
pub(super) fn among(list: &str, word: &str) -> bool {
    !word.is_empty() && list.split_ascii_whitespace().any(|w| w == word)
}

#[cfg(test)]
mod tests {
    use super::super::{names, words};
    use super::*;

    #[test]
    fn every_list_is_sorted_and_each_of_its_words_is_found_and_no_other() {
        for list in [
            names::NAMES,
            names::DOUBLE_NAMES,
            names::TOPIC_NAMES,
            names::PLACE_NAMES,
            words::COMMON_WORDS,
            words::ORGANISATION_WORDS,
            words::SHORT_FORMS,
        ] {
            let all: Vec<&str> = list.split_ascii_whitespace().collect();
            assert!(all.len() > 10);
            for pair in all.windows(2) {
                assert!(pair[0] < pair[1], "{} before {}", pair[0], pair[1]);
            }
            for word in all {
                assert!(listed(list, word), "{word}");
                assert!(!listed(list, &format!("{word}q9")), "{word}");
                assert!(!listed(list, &format!("q9{word}")), "{word}");
            }
            assert!(!listed(list, "") && !listed(list, " ") && !listed(list, "zzzz"));
        }
    }

    #[test]
    fn a_name_is_in_one_list_only() {
        for name in names::NAMES.split_ascii_whitespace() {
            for other in [names::DOUBLE_NAMES, names::TOPIC_NAMES, names::PLACE_NAMES, words::COMMON_WORDS] {
                assert!(!listed(other, name), "{name}");
            }
        }
    }
}

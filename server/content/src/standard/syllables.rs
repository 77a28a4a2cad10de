//! How many syllables an English word has, near enough for a reading level.

use std::collections::HashMap;
use std::sync::LazyLock;

/// Words that the rules below count wrongly, with their syllables.
const EXCEPTIONS: &[(&str, usize)] = &[
    ("actually", 4), ("area", 3), ("areas", 3), ("being", 2), ("beings", 2), ("business", 2), ("businesses", 3),
    ("client", 2), ("clients", 2), ("create", 2), ("created", 3), ("creates", 2), ("creating", 3), ("creative", 3),
    ("diet", 2), ("does", 1), ("doesn't", 2), ("doing", 2), ("every", 2), ("everybody", 4), ("everyday", 3), ("everyone", 3),
    ("everything", 3), ("everywhere", 3), ("evening", 2), ("evenings", 2), ("family", 3), ("going", 2), ("goes", 1), ("hour", 1), ("hours", 1), ("idea", 3),
    ("ideas", 3), ("lion", 2), ("luis", 2), ("scientist", 3), ("scientists", 3), ("maybe", 2), ("people", 2), ("people's", 2), ("poem", 2), ("poet", 2),
    ("quiet", 2), ("quietly", 3), ("really", 2), ("recipe", 3), ("science", 2), ("seeing", 2), ("somebody", 3),
    ("someone", 2), ("someone's", 2), ("something", 2), ("sometimes", 2), ("somewhere", 2), ("somehow", 2), ("society", 4),
    ("trial", 2), ("triumph", 2), ("truly", 2), ("variety", 4), ("violence", 3), ("violent", 3), ("yes", 1), ("eye", 1), ("eyes", 1),
    ("lives", 1), ("likely", 2), ("lonely", 2), ("safety", 2), ("homeless", 2), ("careful", 2), ("carefully", 3),
    ("themselves", 2), ("ourselves", 2), ("yourselves", 2), ("anxiety", 4), ("diagnosis", 4), ("psychiatric", 4), ("psychiatry", 4), ("clothes", 1), ("beyond", 2),
    ("statement", 2), ("statements", 2), ("movement", 2), ("homelike", 2), ("lifeline", 2), ("naloxone", 3), ("whereas", 2), ("reality", 4),
    ("react", 2), ("reacts", 2), ("reaction", 3), ("voluntary", 4), ("medication", 4), ("walked", 1), ("used", 1), ("based", 1),
    ("asked", 1), ("worked", 1), ("passed", 1), ("helped", 1), ("looked", 1), ("talked", 1), ("hundred", 2), ("sacred", 2), ("naked", 2),
    ("wicked", 2), ("rugged", 2), ("beloved", 3), ("aged", 1), ("coworker", 3), ("coworkers", 3), ("theory", 3), ("museum", 3),
    ("video", 3), ("videos", 3), ("radio", 3), ("period", 3), ("periods", 3), ("experience", 4), ("experiences", 5), ("experienced", 4), ("audience", 3),
    ("moreover", 3), ("therefore", 2), ("whatever", 3), ("however", 3), ("forever", 3), ("smile", 1), ("file", 1), ("quite", 1),
    ("guest", 1), ("guide", 1), ("guides", 1), ("cooperate", 4), ("genuine", 3), ("continue", 3), ("usual", 3), ("usually", 4), ("situation", 4),
    ("individual", 5), ("individuals", 5), ("mutual", 3), ("virtual", 3), ("actual", 3), ("sexual", 3), ("annual", 3), ("casual", 3), ("gradual", 3), ("gradually", 4),
    ("suicide", 3), ("fluid", 2), ("ruin", 2), ("bruise", 1), ("fruit", 1), ("suit", 1), ("build", 1), ("building", 2), ("built", 1),
    ("guilt", 1), ("guilty", 2), ("quit", 1), ("require", 2), ("required", 2), ("requires", 2), ("inquire", 2), ("fire", 1), ("tired", 1), ("hired", 1), ("retired", 2),
    ("myth", 1), ("rhythm", 2), ("prism", 2), ("stigma", 2), ("racism", 3), ("alcoholism", 5), ("didn't", 2), ("isn't", 2), ("wasn't", 2), ("couldn't", 2), ("wouldn't", 2),
    ("shouldn't", 2), ("hadn't", 2), ("hasn't", 2), ("haven't", 2), ("aren't", 1), ("weren't", 1), ("don't", 1), ("won't", 1), ("can't", 1),
];

static KNOWN_WORDS: LazyLock<HashMap<&str, usize>> = LazyLock::new(|| EXCEPTIONS.iter().copied().collect());

const fn vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

/// Pairs of vowels that are spoken as two, where they stand.
fn apart(first: u8, second: u8, before: &[u8], after: &[u8]) -> bool {
    let last = before.last().copied().unwrap_or_default();
    match (first, second) {
        // "social", "partial" and "special" keep it together; so do "patient" and "ancient".
        (b'i', b'a') => !matches!(last, b'c' | b't' | b's' | b'g') || after.starts_with(b"lit"),
        (b'i', b'o') => !matches!(last, b't' | b's' | b'c' | b'g' | b'x' | b'n' | b'l') || after.first() == Some(&b'l'),
        (b'i', b'u') => true,
        (b'e', b'o') => !matches!(last, b'p' | b'g'),
        (b'u', b'a') => !matches!(last, b'q' | b'g'),
        (b'i', b'e') => match after {
            [b't', ..] => true,
            [b'n', b't' | b'c', ..] => !matches!(last, b't' | b'c'),
            _ => false,
        },
        (b'e', b'i') => matches!(after, [b'n', b'g', ..]),
        (b'y', b'i') | (b'o', b'i') if matches!(after, [b'n', b'g']) => true,
        (b'u', b'i') => matches!(after, [b'n', b'g', ..] | [b't', b'y', ..]),
        (b'y', b'e') => !before.is_empty() && !matches!(after, [b'd' | b's']),
        (b'y', b'a' | b'o') => !before.is_empty(),
        _ => false,
    }
}

/// Endings with a silent e before them: the e in "careful" is not spoken.
const SILENT: [&str; 9] = ["ly", "ful", "fully", "less", "ness", "ment", "ments", "some", "where"];

/// How many syllables a word has; letters only matter, and there is always one at least.
pub(super) fn count(word: &str) -> usize {
    let word: String = word.to_lowercase().replace('’', "'");
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    if let Some(known) = KNOWN_WORDS.get(word) {
        return *known;
    }
    let plain = word.strip_suffix("'s").unwrap_or(word);
    // "self-help" is spoken as its parts are; so is "mother/father".
    let parts: Vec<&str> = plain.split(|c: char| !c.is_alphanumeric() && c != '\'').filter(|p| !p.is_empty()).collect();
    if parts.len() > 1 {
        return parts.into_iter().map(count).sum();
    }
    if plain.chars().all(|c| c.is_ascii_digit()) {
        return digits(plain);
    }
    let letters: Vec<u8> = plain.chars().map(bare).collect();
    let mut sum = 0;
    let mut at = 0;
    while at < letters.len() {
        if !vowel(letters[at]) || (letters[at] == b'y' && at == 0 && letters.len() > 1) {
            at += 1;
            continue;
        }
        sum += 1;
        at += 1;
        while at < letters.len() && vowel(letters[at]) {
            if apart(letters[at - 1], letters[at], &letters[..at - 1], &letters[at + 1..]) {
                sum += 1;
            }
            at += 1;
        }
    }
    // "prism" and "autism" have one more than their vowels.
    if plain.ends_with("sm") {
        sum += 1;
    }
    (sum - silent(&letters, plain).min(sum)).max(1)
}

/// How many of the counted vowels are not spoken.
fn silent(letters: &[u8], word: &str) -> usize {
    let consonant = |back: usize| {
        letters.len().checked_sub(back).and_then(|at| letters.get(at)).is_some_and(|letter| !vowel(*letter))
    };
    let mut silent = 0;
    // "homelessness" is home, less and ness.
    let mut stem = word;
    while let Some(shorter) = SILENT.iter().filter_map(|ending| stem.strip_suffix(ending)).min_by_key(|s| s.len()) {
        stem = shorter;
    }
    if stem.len() < word.len() && stem.len() > 2 && stem.ends_with('e') && !stem.ends_with("ee") {
        silent += usize::from(!stem.ends_with("le"));
    }
    if word.ends_with('e') && consonant(2) && !(word.ends_with("le") && consonant(3)) {
        silent += 1;
    } else if word.ends_with("es") && consonant(3) {
        let hissing = ["ses", "zes", "ces", "ges", "xes", "shes", "ches"].iter().any(|ending| word.ends_with(ending));
        let spoken = hissing || (word.ends_with("les") && consonant(4));
        silent += usize::from(!spoken);
    } else if word.ends_with("ed") && consonant(3) && !word.ends_with("ted") && !word.ends_with("ded") {
        let spoken = word.ends_with("led") && consonant(4) && !word.ends_with("lled");
        silent += usize::from(!spoken);
    }
    silent
}

/// A letter without its accents.
fn bare(letter: char) -> u8 {
    match letter {
        'á' | 'à' | 'â' | 'ä' | 'ã' => b'a',
        'é' | 'è' | 'ê' | 'ë' => b'e',
        'í' | 'ì' | 'î' | 'ï' => b'i',
        'ó' | 'ò' | 'ô' | 'ö' | 'õ' => b'o',
        'ú' | 'ù' | 'û' | 'ü' => b'u',
        ascii if ascii.is_ascii() => u8::try_from(ascii).unwrap_or(b'x'),
        _ => b'x',
    }
}

/// A number is read out: about one syllable for each digit, two for those of a year.
fn digits(number: &str) -> usize {
    number.bytes().map(|digit| if digit == b'7' { 2 } else { 1 }).sum::<usize>().clamp(1, 5)
}

#[cfg(test)]
mod tests {
    use super::count;

    /// Words as a dictionary divides them.
    const KNOWN: &[(&str, usize)] = &[
        ("a", 1), ("the", 1), ("cat", 1), ("table", 2), ("tables", 2), ("little", 2), ("hope", 1), ("hopes", 1), ("hoped", 1),
        ("wanted", 2), ("needed", 2), ("changes", 2), ("boxes", 2), ("wishes", 2), ("places", 2), ("named", 1), ("handled", 2),
        ("careful", 2), ("lovely", 2), ("homelessness", 3), ("agreement", 3), ("peer", 1), ("support", 2), ("recovery", 4),
        ("supervisor", 4), ("supervision", 4), ("confidentiality", 7), ("boundary", 3), ("boundaries", 3), ("relationship", 4),
        ("community", 4), ("organization", 5), ("participant", 4), ("medicine", 3), ("hospital", 3), ("addiction", 3),
        ("opioid", 3), ("overdose", 3), ("emergency", 4), ("counselor", 3), ("counselors", 3), ("clinician", 3), ("therapist", 3), ("psychiatrist", 4),
        ("you", 1), ("your", 1), ("yellow", 2), ("yes", 1), ("year", 1), ("yesterday", 3), ("rhythm", 2), ("quiet", 2), ("question", 2),
        ("questions", 2), ("station", 2), ("special", 2), ("social", 2), ("patient", 2), ("ancient", 2), ("ideas", 3), ("australian", 4), ("reptilian", 4), ("seemingly", 3), ("creature", 2),
        ("hybrid", 2), ("mammal", 2), ("platypus", 3), ("reading", 2), ("passage", 2), ("itself", 2), ("being", 2), ("self-help", 2),
        ("don't", 1), ("isn't", 2), ("person's", 2), ("Luis", 2), ("José", 2), ("journey", 2), ("money", 2), ("player", 2), ("employer", 3), ("guided", 2),
        ("trauma", 2), ("diagnosis", 4), ("voluntary", 4), ("empathetic", 4), ("experience", 4), ("schizophrenia", 5), ("mutual", 3), ("science", 2), ("scientist", 3),
        ("client", 2), ("society", 4), ("lion", 2), ("period", 3), ("union", 2), ("million", 2), ("religion", 3), ("religious", 3), ("serious", 3), ("curious", 3), ("anxious", 2),
        ("played", 1), ("tired", 1), ("listened", 2), ("started", 2), ("called", 1), ("filled", 1), ("people", 2), ("simple", 2), ("whole", 1), ("role", 1), ("roles", 1),
        ("autism", 3), ("walking", 2), ("seeing", 2), ("going", 2), ("carrying", 3), ("trying", 2), ("988", 3), ("graduate", 3), ("language", 2), ("equal", 2), ("equally", 3), ("leave", 1), ("themselves", 2),
    ];

    #[test]
    fn words_have_the_syllables_of_a_dictionary() {
        let wrong: Vec<String> = KNOWN
            .iter()
            .filter(|(word, known)| count(word) != *known)
            .map(|(word, known)| format!("{word}: {} instead of {known}", count(word)))
            .collect();
        // The reading level bears a few slips in a hundred words; none of them may be off by more than one.
        assert!(wrong.len() * 40 <= KNOWN.len(), "{wrong:?}");
        assert!(KNOWN.iter().all(|(word, known)| count(word).abs_diff(*known) <= 1), "{wrong:?}");
    }

    #[test]
    fn what_is_no_word_has_one_syllable() {
        for odd in ["", "—", "'", "ß", "www", "日本"] {
            assert_eq!(count(odd), 1, "{odd:?}");
        }
    }
}

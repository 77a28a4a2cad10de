//! Words that tell others what is learned here, or how someone does. None of them may stand where other eyes see it.

/// Parts of words that would tell someone who looks over a shoulder, or keeps a mail server's log.
pub const TELLING: [&str; 71] = [
    "mental",
    "health",
    "recover",
    "peer",
    "certif",
    "credential",
    "addict",
    "substance",
    "sobriety",
    "sober",
    "support",
    "hour",
    "training",
    "trainee",
    "trainer",
    "status",
    "counsel",
    "therap",
    "clinic",
    "hospital",
    "diagnos",
    "relapse",
    "rehab",
    "psych",
    "crisis",
    "suicid",
    "patient",
    "inmate",
    "reentry",
    "supervis",
    "quiz",
    "exam",
    "grade",
    "score",
    "passed",
    "approved",
    "returned",
    "rejected",
    "suspend",
    "revok",
    "cairn",
    "academy",
    "wellness",
    "lived experience",
    // The same in Spanish.
    "salud mental",
    "recuper",
    "entre pares",
    "apoyo",
    "adicci",
    "adicto",
    "sustancia",
    "sobrie",
    "formación",
    "formacion",
    "capacitación",
    "terapia",
    "clínic",
    "diagnóst",
    "recaíd",
    "psiqui",
    "psicol",
    "paciente",
    "preso",
    "cuestionario",
    "calificación",
    "aprobad",
    "devuelt",
    "rechaz",
    "bienestar",
    "curso",
    "experiencia vivida",
];

/// The first telling word in a text, if there is one. "example" tells nothing, though an "exam" is in it.
#[must_use]
pub fn tells(text: &str) -> Option<&'static str> {
    let text = text.to_lowercase().replace("example", "");
    TELLING.iter().find(|word| text.contains(**word)).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_that_tells_is_found_and_a_neutral_one_is_not() {
        assert_eq!(tells("https://learn.hope-Recovery.example.org"), Some("recover"));
        assert_eq!(tells("desk@peers.example.org"), Some("peer"));
        for neutral in ["https://learn.example.org/home", "Learning Desk", "desk@riverside.example.com"] {
            assert_eq!(tells(neutral), None, "{neutral}");
        }
    }
}

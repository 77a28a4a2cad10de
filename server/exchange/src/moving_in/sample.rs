//! Empty files to fill in: the heading and two lines about people who do not exist.

use super::file;
use domain::moving_in::{Column, Kind};

/// The sample of a kind: a heading and two invented lines.
#[must_use]
pub fn sample(kind: Kind) -> Vec<u8> {
    let (columns, lines): (Vec<Column>, [&[&str]; 2]) = match kind {
        Kind::People => (
            Kind::People.columns().to_vec(),
            [&["1001", "Nadia Example", "nadia@example.org", ""], &["1002", "Owen Sample", "", "owen.sample"]],
        ),
        Kind::Roster => (
            Kind::Roster.columns().to_vec(),
            [
                &["1001", "", "Nadia Example", "Spring 2024", "Foundations", "trainee", "2024-03-04", "2024-03-04"],
                &["1002", "", "Owen Sample", "Spring 2024", "Foundations", "supervisor", "2024-03-04", ""],
            ],
        ),
        Kind::Hours => (
            // One column for the length is enough.
            Kind::Hours.columns().iter().copied().filter(|c| !matches!(c, Column::Hours | Column::Minutes)).collect(),
            [
                &[
                    "1001",
                    "",
                    "Nadia Example",
                    "2024-03-12",
                    "practice",
                    "1:30",
                    "One to one",
                    "Owen Sample",
                    "2024-03-15",
                    "Folder 3, front office",
                    "Cora Example",
                    "H-1",
                ],
                &[
                    "1001",
                    "",
                    "Nadia Example",
                    "2024-03-14",
                    "supervision",
                    "60 min",
                    "",
                    "Owen Sample",
                    "",
                    "",
                    "",
                    "H-2",
                ],
            ],
        ),
        Kind::Certificates => (
            Kind::Certificates.columns().to_vec(),
            [
                &[
                    "1001",
                    "",
                    "Nadia Example",
                    "EX-0001",
                    "Peer Support Basics",
                    "training completion",
                    "2023-06-30",
                    "2025-06-30",
                    "Example Training House",
                ],
                &[
                    "1002",
                    "",
                    "Owen Sample",
                    "EX-0002",
                    "Ethics Refresher",
                    "continuing education",
                    "2023-09-15",
                    "",
                    "Example Training House",
                ],
            ],
        ),
    };
    let mut rows = vec![columns.iter().map(|c| c.name().to_owned()).collect::<Vec<_>>()];
    rows.extend(lines.iter().map(|line| line.iter().map(|cell| (*cell).to_owned()).collect()));
    file(&rows)
}

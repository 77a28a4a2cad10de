//! What is said on the console. Nobody may be listening: a closed pipe stops no server.

use std::fmt::Display;
use std::io::Write as _;

/// Says a line.
pub fn say(line: impl Display) {
    let mut out = std::io::stdout().lock();
    // There is nobody to tell that telling did not work.
    let _ = writeln!(out, "{line}").and_then(|()| out.flush());
}

/// Says what went wrong.
pub fn complain(line: impl Display) {
    let mut out = std::io::stderr().lock();
    // As above.
    let _ = writeln!(out, "{line}").and_then(|()| out.flush());
}

/// Lines of a table, each column as wide as its widest text, two spaces between columns.
pub fn table<const N: usize>(rows: &[[String; N]]) -> Vec<String> {
    let width = |column: usize| rows.iter().map(|r| r[column].chars().count()).max().unwrap_or(0);
    let widths: [usize; N] = std::array::from_fn(width);
    let line = |row: &[String; N]| {
        let cells = row.iter().zip(widths).map(|(text, width)| format!("{text:width$}"));
        cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    rows.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_as_wide_as_their_widest_text() {
        let rows = [["a".to_owned(), "b".to_owned()], ["älter".to_owned(), "c".to_owned()]];
        assert_eq!(table(&rows), ["a      b", "älter  c"]);
    }
}

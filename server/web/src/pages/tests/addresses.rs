//! The list of addresses that the journeys walk: it is the table, line for line, or this fails.

use super::*;
use std::fmt::Write as _;
use std::path::PathBuf;

/// Set to anything, it writes the list anew instead of comparing it.
const WRITE: &str = "CAIRN_WRITE_ADDRESSES";
const REMEDY: &str = "write it anew: CAIRN_WRITE_ADDRESSES=1 cargo test -p web addresses";

fn permit(permit: Permit) -> String {
    match permit {
        Permit::Open => "open".to_owned(),
        Permit::Public => "public".to_owned(),
        Permit::SignedIn => "signed-in".to_owned(),
        Permit::Demonstration => "demonstration".to_owned(),
        Permit::Any(roles) => roles.iter().map(|role| role.name()).collect::<Vec<_>>().join(","),
    }
}

#[test]
fn the_list_of_addresses_is_the_table() {
    let file = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../end2end/house/addresses.txt"));
    let mut rows: Vec<_> =
        rows().iter().map(|row| (row.path, row.method == Method::Post, permit(row.permit))).collect();
    rows.sort_unstable();
    let mut list = format!("# Method, address and permit of every row of the table. To {REMEDY}\n");
    for (path, posted, permit) in rows {
        let _ = writeln!(list, "{} {path} {permit}", if posted { "POST" } else { "GET" });
    }
    if std::env::var_os(WRITE).is_some() {
        std::fs::write(&file, &list).unwrap();
    }
    let kept = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(kept == list, "{} is not the table any more; {REMEDY}", file.display());
}

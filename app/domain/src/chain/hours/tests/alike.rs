//! Fixed vectors: whoever checks an export with another program comes to the same digests, in every edition of this one.

use super::*;

#[test]
fn digests_are_what_they_were() {
    let book = full();
    let told = |link: usize| book.links[link].digest.to_string();
    println!("{}", book.export().write().unwrap());
    assert_eq!([told(0), told(8)], ["", ""]);
}

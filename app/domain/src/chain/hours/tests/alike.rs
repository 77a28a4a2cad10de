//! Fixed vectors: whoever checks an export with another program comes to the same digests, in every edition of this one.

use super::*;

/// Computed with Python from the exported lines: `sha256(b"cairn/hours-link/1\0" + json.dumps(body, sort_keys=True,
/// separators=(",", ":")))`, and in the same way notes, reasons, particulars and what was signed with their own tags.
#[test]
fn digests_are_what_they_were() {
    let book = full();
    let told = |place: usize| book.links[place - 1].digest.to_string();
    assert_eq!(told(9), "fd875386d19b94c085510a3444713e827d8d678a34dc32d9b7a93858758035e6");
    assert_eq!(told(28), "37959df15058f4910689bb3b5d5feaeb2ebfe34b8252ea536a7a16620f542717");
}

#[test]
fn a_line_of_an_export_reads_as_it_always_did() {
    let text = full().export().write().unwrap();
    let line = text.lines().nth(6).unwrap();
    assert_eq!(
        line,
        concat!(
            r#"{"link":{"body":{"about":{"chain":"chain","entry":"e1","#,
            r#""note":"fae23789e1be2e4c6a0a6013b48e5b8b56a7b117d57c3c10d1d632a86efcf7fa","#,
            r#""particulars":"29b7839730a253a51be8c3277f7821dc38b97027073580950b5d08dd695399e4","version":2},"#,
            r#""at":"2026-03-12T08:02:00Z","by":{"capacity":"supervisor","who":{"person":"supervisor"}},"#,
            r#""event":{"kind":"needs_info","reason":"5703ba934474b3863233aef447481b3b4714743dbb99100029e8821f026f7e3d"},"#,
            r#""number":6,"previous":"bb4a4ec43fdc1d514bd1cf07f2fe81131b9c93f44ba148b036ee6c0e66da7b30"},"#,
            r#""digest":"3792b9190b9634f36fffd8af07dcc28cb9a132bcac599dc9234fc8f5f3d69007"},"#,
            r#""opened":{"reason":{"salt":"88185d128d9922e0e6bcd32b07b6c7f20f27968eab447a1d8d1cdf250f79f7d3","#,
            r#""text":"Which day was it? I was away on the 12th."}}}"#,
        )
    );
}

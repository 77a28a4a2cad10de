//! Papers about hours: made, checked by anyone, truly answered about after a correction; and the bundle, checked without us.

use super::group::group;
use super::*;
use domain::canonical::Digest;
use domain::certificate::CertificateNumber;
use domain::evaluation::{Facts, evaluate};
use domain::hours::{EntryForm, Outcome};
use domain::id::HoursEntryId;
use service::desk::{self, EntrySign};
use service::{hours, notes};

const NOTE: &str = "Practised open questions and silence.";

struct Pair {
    world: World,
    house: Arc<House>,
    ada: (Actor, String),
    rosa: (Actor, String),
    sue: (Actor, String),
    lee: (Actor, String),
}

async fn pair() -> Pair {
    let group = group(house(false).await).await;
    let sue = group.invited(Role::Supervisor, "Sue Supervisor").await;
    let (rosa, lee) = (group.trainee("Rosa Díaz").await, group.trainee("Lee Other").await);
    Pair { world: group.world(), house: group.house, ada: group.ada, rosa, sue, lee }
}

impl Pair {
    fn entry(&self, kind: &str, start: &str, minutes: u32) -> EntryForm {
        EntryForm {
            kind: kind.to_owned(),
            date: "2026-11-23".to_owned(),
            start: start.to_owned(),
            hours: String::new(),
            minutes: minutes.to_string(),
            activity: if kind == "practice" { "one_to_one" } else { "individual" }.to_owned(),
            mode: "in_person".to_owned(),
            supervisor: self.sue.0.person.to_string(),
            note: NOTE.to_owned(),
            nobody_served: false,
        }
    }

    async fn logs(&self, kind: &str, start: &str, minutes: u32) -> HoursEntryId {
        let form = self.entry(kind, start, minutes);
        hours::submit(&self.house, &self.rosa.0, &self.house.new_id(), &form, true).await.unwrap().entry
    }

    async fn signs(&self, entry: &HoursEntryId, version: u32) {
        let signs = [EntrySign { entry: entry.clone(), version, outcome: Outcome::Approved }];
        desk::sign(&self.house, &self.sue.0, &self.rosa.0.person, &signs, true, "I supervised Rosa.").await.unwrap();
    }

    async fn get(&self, path: &str, cookie: Option<&str>) -> (StatusCode, String) {
        let (status, _, body) = reply(&self.world, Method::Get, path, cookie, "").await;
        (status, body)
    }

    /// Presses the first button that makes a paper on that page, and presses it again; the number.
    async fn makes(&self, page: &str, cookie: &str) -> CertificateNumber {
        let (status, body) = self.get(page, Some(cookie)).await;
        assert_eq!(status, 200, "{body}");
        let form = body.split(&format!("action=\"{page}\"")).nth(1).unwrap().split("</form>").next().unwrap();
        let fields: Vec<(&str, &str)> = ["id", "programme", "time", "supervisor"]
            .into_iter()
            .map(|name| {
                let rest = form.split(&format!("name=\"{name}\" value=\"")).nth(1).unwrap();
                (name, rest.split('"').next().unwrap())
            })
            .collect();
        let fields = serde_urlencoded::to_string(fields).unwrap();
        let (status, place, _) = reply(&self.world, Method::Post, page, Some(cookie), &fields).await;
        assert_eq!(status, 303);
        let (_, again, _) = reply(&self.world, Method::Post, page, Some(cookie), &fields).await;
        assert_eq!(place, again, "the second click makes no second paper");
        CertificateNumber::parse(place.split("made=").nth(1).unwrap()).unwrap()
    }

    async fn bytes(&self, path: &str, cookie: &str) -> (StatusCode, Vec<u8>) {
        let request =
            Request::builder().uri(path).header(header::HOST, "localhost:3000").header(header::COOKIE, cookie);
        let response = self.world.router.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
        let status = response.status();
        (status, response.into_body().collect().await.unwrap().to_bytes().to_vec())
    }

    /// The bundle, unpacked, after its sums were checked.
    async fn bundle(&self, path: &str, cookie: &str) -> BTreeMap<String, Vec<u8>> {
        let (status, zip) = self.bytes(path, cookie).await;
        assert_eq!(status, 200);
        let files = exchange::package::unpack(&zip).unwrap().files;
        let sums = String::from_utf8(files["SHA256SUMS"].clone()).unwrap();
        assert_eq!(sums.lines().count(), files.len() - 1, "every other file has a sum");
        for line in sums.lines() {
            let (digest, name) = line.split_once("  ").unwrap();
            assert_eq!(Digest::of_bytes(&files[name]).as_str(), digest, "{name}");
        }
        files
    }
}

fn text(files: &BTreeMap<String, Vec<u8>>, name: &str) -> String {
    String::from_utf8(files.get(name).unwrap_or_else(|| panic!("no {name} in {:?}", files.keys())).clone()).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_paper_is_made_once_and_its_check_page_says_what_was_corrected_since() {
    let pair = pair().await;
    let rosa = &pair.rosa.1;
    let (_, body) = pair.get("/hours/papers", Some(rosa)).await;
    assert!(body.contains("Nothing is signed yet."), "{body}");
    let entry = pair.logs("practice", "06:00", 120).await;
    let session = pair.logs("supervision", "08:30", 60).await;
    pair.signs(&entry, 1).await;
    pair.signs(&session, 1).await;
    let number = pair.makes("/hours/papers", rosa).await;
    let (_, body) = pair.get(&format!("/hours/papers?made={number}"), Some(rosa)).await;
    for told in ["The paper is made.", "Everything on it is still so.", "You can use that one.", &number.to_string()] {
        assert!(body.contains(told), "{told}: {body}");
    }
    let (status, pdf) = pair.bytes(&format!("/hours/papers/{number}.pdf"), rosa).await;
    assert!(status == 200 && pdf.starts_with(b"%PDF-1.7"));
    let holds = |words: &str| pdf.windows(words.len()).any(|w| w == words.as_bytes());
    assert!(holds("<pdfuaid:part>1</pdfuaid:part>"), "people can listen to it");

    // Anyone who has the number reads what it says; the code is compared.
    let (status, body) = pair.get(&format!("/verify/{number}"), None).await;
    assert_eq!(status, 200);
    for told in ["Real, and still so", "Rosa Díaz", "Sue Supervisor", "November 2026", "noindex"] {
        assert!(body.contains(told), "{told}: {body}");
    }
    assert!(!body.contains(NOTE) && !body.contains("Genuine record"), "{body}");
    let code = body.split("Code</dt><dd>").nth(1).unwrap().split('<').next().unwrap().to_owned();
    let (_, body) = pair.get(&format!("/verify/{number}?code={}", code.to_lowercase()), None).await;
    assert!(body.contains("The code fits."), "{body}");
    let (_, body) = pair.get(&format!("/verify/{number}?code=0000-0000-0000"), None).await;
    assert!(body.contains("The code is another one") && !body.contains("Rosa Díaz"), "{body}");
    let (_, json) = pair.get(&format!("/verify/{number}.json"), None).await;
    let told: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!((&told["state"], &told["code"]), (&"genuine".into(), &code.as_str().into()));
    assert_eq!((&told["practice_minutes"], &told["supervision_minutes"]), (&120.into(), &60.into()));

    // A correction that waits changes nothing yet; once it is signed, the old paper says so.
    let shorter = pair.entry("practice", "06:00", 90);
    hours::correct(&pair.house, &pair.rosa.0, &entry, 1, &shorter, "I left earlier.", true).await.unwrap();
    let (_, body) = pair.get(&format!("/verify/{number}"), None).await;
    assert!(body.contains("Real, and still so") && body.contains("waits for a signature"), "{body}");
    pair.signs(&entry, 2).await;
    let (_, body) = pair.get(&format!("/verify/{number}"), None).await;
    for told in ["Real, but corrected since", "23 November 2026, Practice, 2 h", "It now says:", "1 h 30 min"] {
        assert!(body.contains(told), "{told}: {body}");
    }
    assert!(!body.contains("I left earlier."), "the reason is nobody's business here");
    let (_, json) = pair.get(&format!("/verify/{number}.json"), None).await;
    let told: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!((&told["state"], &told["changed_since"][0]["now"]["minutes"]), (&"corrected".into(), &90.into()));
    assert_eq!(told["practice_minutes"], 120, "what the paper says stays what it says");
    let second = pair.makes("/hours/papers", rosa).await;
    assert_ne!(second, number);
    let (_, body) = pair.get(&format!("/verify/{second}"), None).await;
    assert!(body.contains("Real, and still so"), "{body}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_supervisor_has_the_paper_without_the_trainee_and_nobody_else_has() {
    let pair = pair().await;
    let entry = pair.logs("practice", "06:00", 60).await;
    pair.signs(&entry, 1).await;
    let page = format!("/desk/hours/{}/papers", pair.rosa.0.person);
    let number = pair.makes(&page, &pair.sue.1).await;
    let (status, pdf) = pair.bytes(&format!("{page}/{number}.pdf"), &pair.sue.1).await;
    assert!(status == 200 && pdf.starts_with(b"%PDF"));
    // The trainee sees that it was made, and has the same.
    let (_, body) = pair.get("/hours/papers", Some(&pair.rosa.1)).await;
    assert!(body.contains(&number.to_string()), "{body}");
    assert_eq!(pair.bytes(&format!("/hours/papers/{number}.pdf"), &pair.rosa.1).await, (StatusCode::OK, pdf));
    for (path, who) in [
        (format!("/hours/papers/{number}.pdf"), &pair.lee),
        (page.clone(), &pair.lee),
        (format!("/desk/hours/{}/papers/{number}.pdf", pair.lee.0.person), &pair.sue),
        (format!("/admin/people/{}/hours.zip", pair.rosa.0.person), &pair.sue),
    ] {
        let (status, body) = pair.get(&path, Some(&who.1)).await;
        assert!(matches!(status.as_u16(), 403 | 404), "{path}: {status}");
        assert!(!body.contains("%PDF"));
    }
    let (status, body) = pair.get(&format!("{page}?made=AAAAAA"), Some(&pair.sue.1)).await;
    assert!(status == 200 && !body.contains("The paper is made."), "{body}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bundle_is_checked_without_the_house_and_comes_to_the_same() {
    let pair = pair().await;
    let entry = pair.logs("practice", "06:00", 120).await;
    let waits = pair.logs("practice", "08:30", 45).await;
    pair.signs(&entry, 1).await;
    let number = pair.makes("/hours/papers", &pair.rosa.1).await;
    let files = pair.bundle("/hours/bundle.zip", &pair.rosa.1).await;
    assert!(files[&format!("foundations-1/papers/{number}.pdf")].starts_with(b"%PDF"));

    let log = text(&files, "foundations-1/log.jsonl");
    let (_, verified) = domain::chain::hours::audit(&log).unwrap();
    assert_eq!((verified.links, verified.closed), (5, 0));
    assert!(log.contains(NOTE), "the trainee's own notes are theirs to give");
    let readme = text(&files, "READ-ME.txt");
    assert!(readme.contains(verified.head().unwrap().as_str()), "{readme}");
    for told in ["sha256sum -c SHA256SUMS", "cairn audit verify foundations-1/log.jsonl", "Rosa Díaz"] {
        assert!(readme.contains(told), "{told}: {readme}");
    }
    let table = text(&files, "foundations-1/hours.csv");
    assert_eq!(table.lines().count(), 3, "{table}");
    assert!(table.contains("\"120\",\"2.00\"") && !table.contains(NOTE), "{table}");

    // The facts, counted again by the rules, come to what the house says.
    let record = content::read_facts(&text(&files, "foundations-1/facts.json")).unwrap();
    let learner = pair.house.learners_of(&pair.rosa.0.person).await.unwrap().remove(0);
    let (catalogue, on) = (&learner.library.catalogue, "2026-11-23".parse().unwrap());
    let there = evaluate(learner.stage(), catalogue, &Language::english(), &Facts::told(record), on);
    let leaves = |tree: &domain::evaluation::Evaluated| {
        tree.leaves().into_iter().map(|l| (l.id.clone(), l.state, l.amount)).collect::<Vec<_>>()
    };
    assert_eq!(leaves(&learner.evaluation), leaves(&there));
    let kept: domain::evaluation::Evaluated =
        serde_json::from_str(&text(&files, "foundations-1/evaluation.json")).unwrap();
    assert_eq!(leaves(&kept), leaves(&there));
    // The rules that lie beside them are those that the trainee began under.
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../courses");
    let mut courses = content::read_folder(std::path::Path::new(folder)).unwrap();
    courses.0.insert("programs/program.toml".to_owned(), files["foundations-1/rules.toml"].clone());
    let (programme, ..) = content::read_programme(&courses, "programs/program.toml");
    assert!(programme.unwrap().versions.iter().any(|v| v.id == learner.version.id));

    // A note that someone has to read first goes nowhere, and the log is whole without it.
    notes::report(&pair.house, &pair.rosa.0, &waits).await.unwrap();
    let log = text(&pair.bundle("/hours/bundle.zip", &pair.rosa.1).await, "foundations-1/log.jsonl");
    let (_, verified) = domain::chain::hours::audit(&log).unwrap();
    assert_eq!(verified.closed, 1);
    assert_eq!(log.matches(NOTE).count(), 1);
    // Whoever audits gets no note at all.
    let path = format!("/admin/people/{}/hours.zip", pair.rosa.0.person);
    let files = pair.bundle(&path, &pair.ada.1).await;
    assert!(files.values().all(|bytes| !bytes.windows(NOTE.len()).any(|w| w == NOTE.as_bytes())));
    let (_, verified) = domain::chain::hours::audit(&text(&files, "foundations-1/log.jsonl")).unwrap();
    assert_eq!((verified.links, verified.closed), (5, 2));
    let (_, body) = pair.get(&format!("/admin/people/{}", pair.rosa.0.person), Some(&pair.ada.1)).await;
    assert!(body.contains(&path) && body.contains("the audit bundle of their hours"), "the look is recorded: {body}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_check_names_the_entry_and_the_copy_sheet_has_the_forms_of_a_board() {
    let pair = pair().await;
    let rosa = Some(pair.rosa.1.as_str());
    let (_, body) = pair.get("/hours/copy-sheet", rosa).await;
    assert!(body.contains("there is nothing to copy"), "{body}");
    let entry = pair.logs("practice", "06:00", 100).await;
    let waits = pair.logs("practice", "08:30", 45).await;
    pair.signs(&entry, 1).await;
    let (status, body) = pair.get("/hours/check", rosa).await;
    assert_eq!(status, 200);
    for told in [
        "A signature or a date is missing",
        &format!("href=\"/hours/{waits}\""),
        "It waits for a signature.",
        "Your average is 1 h 40 min of practice a week. Write 1.",
        "No paper says all that Sue Supervisor signed.",
        "Your program does not ask for this",
        "Not met yet: Read every lesson of “What peer support is”",
    ] {
        assert!(body.contains(told), "{told}: {body}");
    }
    assert!(!body.contains("what-peer-support-is"), "a module has a title: {body}");
    let (_, body) = pair.get("/hours/copy-sheet", rosa).await;
    for told in ["11/23/2026", ">6:00<", ">7:40<", ">1.67<", ">1:40<", "Sue Supervisor", "1.67 (1:40)", "November 2026"]
    {
        assert!(body.contains(told), "{told}: {body}");
    }
    assert!(!body.contains(">0:45<"), "what is not signed is not copied");
}

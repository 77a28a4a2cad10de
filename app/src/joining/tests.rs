//! What someone reads before they join two accounts.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::shell::testing::{signed_in, sound};

fn side_of(name: &str, email: Option<&str>, user_name: Option<&str>) -> Side {
    let names = Names { email: email.map(str::to_owned), user_name: user_name.map(str::to_owned) };
    Side { name: name.to_owned(), names, since: "2026-03-01".parse().unwrap() }
}

fn full() -> Preview {
    let way = |programme: &str, finished: Option<&str>, fate| Way {
        programme: programme.to_owned(),
        cohort: "Autumn".to_owned(),
        lessons: 4,
        works: 1,
        signed: Minutes(90),
        finished: finished.map(|d| d.parse().unwrap()),
        fate,
    };
    let twice = vec![
        ("2026-03-02".parse().unwrap(), NaiveTime::from_hms_opt(9, 0, 0), Minutes(60)),
        ("2026-01-02".parse().unwrap(), None, Minutes(30)),
    ];
    let together = Together {
        cohort: "Spring".to_owned(),
        kept: Minutes(60),
        other: Minutes(90),
        after: Minutes(105),
        twice,
        works_twice: 1,
    };
    Preview {
        decides: Decides::Own { proof: "AbC-_9".to_owned() },
        kept: side_of("Rosa <Díaz>", Some("rosa@example.org"), Some("rosa")),
        other: side_of("R. Díaz", Some("old@example.org"), None),
        ways: vec![
            way("Foundations", None, Fate::Together(together)),
            way("Ethics", Some("2026-02-01"), Fate::Comes),
            way("Outreach", None, Fate::Comes),
            way("Mentoring", None, Fate::Ends),
        ],
        certificates: 2,
        roles: vec!["Trainee, Autumn".to_owned()],
        questions: 1,
        references: 0,
        refusals: Vec::new(),
        form: FormState::default(),
    }
}

#[test]
fn the_other_account_is_proved_first_and_nothing_typed_is_shown_but_its_name() {
    let form = FormState::default()
        .with("who", "old@example.org")
        .with("passphrase", "secret words")
        .wrong("who", "This name and this passphrase do not belong together.");
    let html = sound(&signed_in(), |f| prove(f, &form, false));
    assert!(html.contains("value=\"old@example.org\"") && !html.contains("secret words"), "{html}");
    assert!(html.contains("href=\"#field-who\"") && html.contains("action=\"/account/merge\""), "{html}");
    assert!(!html.contains("open for too long"), "{html}");
    let html = sound(&signed_in(), |f| prove(f, &FormState::default(), true));
    assert!(html.contains("open for too long"), "{html}");
}

#[test]
fn everything_that_happens_is_said_before_anyone_confirms() {
    let html = sound(&signed_in(), |f| preview(f, &full()));
    for text in [
        "Nothing has changed yet",
        "The name Rosa &lt;Díaz&gt; stays",
        "it goes on in the group Spring",
        "1 h here and 1 h 30 min there make 1 h 45 min",
        "2 March 2026, 9:00, 1 h",
        "2 January 2026, 30 min",
        "1 text is there twice",
        "Ethics, finished on 1 February 2026",
        "Outreach, in the group Autumn: it comes along as it is, with 1 h 30 min signed, 4 lessons and 1 accepted text",
        "Mentoring is finished in one account",
        "2 certificates come along",
        "Trainee, Autumn",
        "1 question to trainers comes along",
        "Joining cannot be undone",
        "value=\"AbC-_9\"",
    ] {
        assert!(html.contains(text), "{text}: {html}");
    }
    assert!(!html.contains("references come along"), "{html}");
    // Both have an address: one is chosen, the kept one to begin with. Only one has a user name: there is no choice.
    assert!(html.contains("name=\"email\" value=\"rosa@example.org\" checked"), "{html}");
    assert!(!html.contains("name=\"user_name\"") && !html.contains("name=\"reason\""), "{html}");
}

#[test]
fn staff_give_a_reason_and_what_they_wrote_stays() {
    let form = FormState::default().with("reason", "Two\ninvitations").with("email", "old@example.org");
    let data = Preview {
        decides: Decides::Staff { person: "p1".to_owned(), other: "p2".to_owned() },
        form: form.wrong("reason", "Please keep the reason to 300 characters or fewer."),
        ..full()
    };
    let html = sound(&signed_in(), |f| preview(f, &data));
    assert!(
        html.contains("action=\"/admin/people/p1/merge\"") && html.contains("name=\"other\" value=\"p2\""),
        "{html}"
    );
    assert!(html.contains("Two\ninvitations") && html.contains("href=\"#field-reason\""), "{html}");
    assert!(html.contains("name=\"email\" value=\"old@example.org\" checked"), "{html}");
}

#[test]
fn what_stands_against_it_is_said_and_there_is_no_button() {
    let refusals = vec![frame_words().join_refusal(&domain::joining::JoinRefusal::SignsHours { entries: 2 })];
    let html = sound(&signed_in(), |f| preview(f, &Preview { refusals: refusals.clone(), ..full() }));
    assert!(html.contains("2 hours entries of one account were for the other account to sign."), "{html}");
    assert!(html.contains("signatures on one’s own hours") && !html.contains("Join the two accounts"), "{html}");
    assert!(!html.contains("What comes along"), "{html}");
}

fn frame_words() -> words::Words {
    signed_in().words
}

#[test]
fn an_account_with_nothing_in_it_is_no_surprise() {
    let bare = Preview {
        other: side_of("R. Díaz", None, None),
        ways: Vec::new(),
        certificates: 0,
        roles: Vec::new(),
        questions: 0,
        ..full()
    };
    let html = sound(&signed_in(), |f| preview(f, &bare));
    assert!(html.contains("nothing in the other account but the account itself"), "{html}");
}

#[test]
fn staff_find_the_other_account() {
    let one = Candidate { person: "p2".to_owned(), name: "R. Díaz".to_owned(), sign_in: "old@example.org".to_owned() };
    let data = Find { person: "p1".to_owned(), name: "Rosa".to_owned(), form: FormState::default(), people: vec![one] };
    let html = sound(&signed_in(), |f| find(f, &data));
    assert!(
        html.contains("href=\"/admin/people/p1/merge?other=p2\"") && html.contains("People with the same name"),
        "{html}"
    );
    let none = Find { people: Vec::new(), form: FormState::default().with("q", "zz"), ..data };
    let html = sound(&signed_in(), |f| find(f, &none));
    assert!(html.contains("Nobody else fits") && html.contains("value=\"zz\""), "{html}");
}

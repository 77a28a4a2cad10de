//! Letters to a folder and to memory.
#![allow(clippy::unwrap_used)]

use chrono::{DateTime, TimeDelta};
use domain::course::Language;
use domain::mail::{Extras, MailContent, OutgoingMail};
use domain::person::EmailAddress;
use mail::{Delivery, Post, Sender, SetupError, mark};

fn message(key: &str) -> OutgoingMail {
    let created_at = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
    OutgoingMail {
        key: key.to_owned(),
        to: EmailAddress::parse("ana.lee@example.org").unwrap(),
        name: "Ana".to_owned(),
        language: Language::english(),
        content: MailContent::Idle { link: "https://learning.example.org/home".to_owned() },
        created_at,
        not_after: created_at + TimeDelta::days(3),
        extras: Extras::default(),
    }
}

fn sender() -> Sender {
    Sender::neutral(EmailAddress::parse("desk@learning.example.org").unwrap())
}

#[tokio::test]
async fn a_folder_gets_one_whole_file_for_each_message_however_often_it_is_sent() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("mail").join("out");
    let post = Post::new(&Delivery::Folder(folder.clone()), sender()).unwrap();
    for key in ["idle:1", "idle:2", "idle:1"] {
        post.send(&message(key)).await.unwrap();
    }
    let mut files: Vec<_> =
        std::fs::read_dir(&folder).unwrap().map(|f| f.unwrap().file_name().into_string().unwrap()).collect();
    files.sort();
    let mut expected = ["idle:1", "idle:2"].map(|key| format!("{}.eml", mark(key)));
    expected.sort();
    assert_eq!(files, expected);
    let text = std::fs::read_to_string(folder.join(format!("{}.eml", mark("idle:1")))).unwrap();
    assert!(text.contains("To: ana.lee@example.org\r\n"));
    assert!(text.trim_end().ends_with("--"), "the last boundary is there");
}

#[cfg(unix)]
#[tokio::test]
async fn only_the_owner_can_read_a_file() {
    use std::os::unix::fs::PermissionsExt as _;
    let home = tempfile::tempdir().unwrap();
    let post = Post::new(&Delivery::Folder(home.path().to_owned()), sender()).unwrap();
    post.send(&message("idle:1")).await.unwrap();
    let file = home.path().join(format!("{}.eml", mark("idle:1")));
    assert_eq!(std::fs::metadata(file).unwrap().permissions().mode() & 0o777, 0o600);
}

#[tokio::test]
async fn a_folder_that_is_gone_is_worth_another_try() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("mail");
    let post = Post::new(&Delivery::Folder(folder.clone()), sender()).unwrap();
    std::fs::remove_dir(&folder).unwrap();
    let refused = post.send(&message("idle:1")).await.unwrap_err();
    assert!(!refused.is_permanent());
    assert_eq!(refused.fault().name(), "folder");
}

#[test]
fn a_folder_that_cannot_be_made_is_told_at_the_start() {
    let file = tempfile::NamedTempFile::new().unwrap();
    let refused = Post::new(&Delivery::Folder(file.path().join("mail")), sender()).err().unwrap();
    assert!(matches!(refused, SetupError::Folder { .. }));
}

#[tokio::test]
async fn memory_keeps_what_was_sent_in_order_and_not_for_ever() {
    let post = Post::new(&Delivery::Memory, sender()).unwrap();
    for n in 0..1_003 {
        post.send(&message(&format!("idle:{n}"))).await.unwrap();
    }
    let sent = post.sent();
    assert_eq!(sent.len(), 1_000);
    assert_eq!(sent.first().unwrap().key, "idle:3");
    assert_eq!(sent.last().unwrap(), &message("idle:1002"));
}

#[test]
fn the_set_up_is_checked_before_anything_is_sent() {
    let smtp = |url: &str, trusted: Option<&str>| {
        let delivery = Delivery::Smtp { url: url.to_owned(), trusted_ca: trusted.map(|t| t.as_bytes().to_vec()) };
        let told = format!("{delivery:?}");
        assert!(!told.contains("hush"), "{told}");
        Post::new(&delivery, sender()).err()
    };
    assert!(smtp("smtps://desk:hush@mail.example.org", None).is_none());
    assert!(matches!(smtp("smtp://mail.example.org?tls=none", None), Some(SetupError::OpenLine { .. })));
    for bad in ["", "no certificate", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"] {
        let refused = smtp("smtps://mail.example.org", Some(bad));
        assert!(matches!(refused, Some(SetupError::TrustedCertificate(_))), "{bad}: {refused:?}");
    }
    let odd = Sender { hello_name: "a b".to_owned(), ..sender() };
    assert!(matches!(Post::new(&Delivery::Memory, odd), Err(SetupError::SenderDomain { .. })));
}

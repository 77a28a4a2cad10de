//! Searching the lessons, and the words with their meanings. What is looked for is kept nowhere.

use crate::call::Call;
use crate::pages::Answer;
use crate::site::State;
use crate::table::{Permit, Row, get};
use app::glossary::Entry;
use app::search::{Lesson, Search};
use service::searching::{self, Word};

pub(super) fn rows() -> Vec<Row<State>> {
    vec![get("/search", Permit::SignedIn, search), get("/glossary", Permit::Public, glossary)]
}

/// A word as the views show it.
pub(super) fn entry(word: Word) -> Entry {
    Entry { id: word.term.id, term: word.term.term, meaning: word.term.meaning, language: word.language, see: word.see }
}

async fn search(call: Call<State>) -> Answer {
    let question = call.query.one("q").to_owned();
    let answer = searching::find(call.house(), call.actor()?, &question).await?;
    let lessons = answer.lessons.into_iter().map(|hit| Lesson {
        module: hit.module,
        module_title: hit.module_title,
        lesson: hit.lesson,
        title: hit.title,
        language: hit.language,
        under: hit.under,
        excerpt: hit.excerpt.into_iter().map(|piece| (piece.text, piece.found)).collect(),
    });
    let data = Search {
        question,
        words: answer.words.into_iter().map(entry).collect(),
        lessons: lessons.collect(),
        open: answer.open,
        anything: answer.anything,
    };
    Ok(call.page(200, |frame| app::search::page(frame, &data)))
}

async fn glossary(call: Call<State>) -> Answer {
    let reader = call.words().language().clone();
    let entries: Vec<Entry> = searching::glossary(call.house(), &reader).into_iter().map(entry).collect();
    Ok(call.listed(|frame| app::glossary::page(frame, &entries)))
}

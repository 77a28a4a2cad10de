//! The second wall: an explicit list of what the HTML of authors may hold; whatever is not on it is taken out.

use ammonia::Builder;
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// Elements of running text.
const INLINE: &str = "br code del em strong";

/// Elements of a lesson beside them.
const BLOCKS: &str = "a blockquote details div figcaption figure h2 h3 h4 h5 h6 hr img li ol p pre section span \
                      summary sup table tbody td th thead tr ul";

/// Attributes by element.
const ATTRIBUTES: &[(&str, &str)] = &[
    ("a", "href id"),
    ("div", "aria-label role"),
    ("h2", "id"),
    ("h3", "id"),
    ("h4", "id"),
    ("h5", "id"),
    ("h6", "id"),
    ("img", "alt loading src"),
    ("li", "id"),
    ("ol", "start"),
    ("p", "aria-hidden"),
    ("section", "aria-label"),
    ("td", "data-label"),
    ("th", "scope"),
];

/// Classes by element.
const CLASSES: &[(&str, &str)] = &[
    ("a", "footnote-back footnote-reference"),
    ("div", "alert alert-caution alert-important alert-note alert-tip alert-warning try"),
    ("figure", "scene"),
    ("p", "alert-title aside good line other try-label try-prompt"),
    ("section", "footnotes"),
    ("span", "says"),
    ("strong", "verdict who"),
    ("table", "cards"),
    ("td", "align-center align-right"),
    ("th", "align-center align-right"),
];

fn names(list: &'static str) -> HashSet<&'static str> {
    list.split_whitespace().collect()
}

fn by_element(list: &[(&'static str, &'static str)]) -> HashMap<&'static str, HashSet<&'static str>> {
    list.iter().map(|(element, list)| (*element, names(list))).collect()
}

static FOR_BLOCKS: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut builder = Builder::empty();
    builder
        .tags(names(INLINE).union(&names(BLOCKS)).copied().collect())
        .clean_content_tags(["script", "style"].into())
        .generic_attributes(HashSet::new())
        .tag_attributes(by_element(ATTRIBUTES))
        .allowed_classes(by_element(CLASSES))
        .url_schemes(["http", "https", "mailto"].into())
        .link_rel(Some("noopener noreferrer"))
        .attribute_filter(|_, attribute, value| {
            let allowed = match attribute {
                // Ids of this crate's own making only: no other part of a page can be impersonated.
                "id" => value.starts_with("h-") || value.starts_with("fn-") || value.starts_with("fnref-"),
                "role" => matches!(value, "group" | "note"),
                "scope" => value == "col",
                "loading" => value == "lazy",
                "aria-hidden" => value == "true",
                _ => true,
            };
            allowed.then_some(Cow::Borrowed(value))
        });
    builder
});

static FOR_INLINE: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut builder = Builder::empty();
    builder
        .tags(names(INLINE))
        .clean_content_tags(["script", "style"].into())
        .generic_attributes(HashSet::new())
        .tag_attributes(HashMap::new());
    builder
});

/// Keeps what a lesson may hold.
pub(super) fn blocks(html: &str) -> String {
    FOR_BLOCKS.clean(html).to_string()
}

/// Keeps what running text may hold.
pub(super) fn inline(html: &str) -> String {
    FOR_INLINE.clean(html).to_string()
}

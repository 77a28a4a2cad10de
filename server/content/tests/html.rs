//! Markdown as HTML: what each form becomes, and that nothing dangerous comes through.

use content::{Labels, inline_html, lesson_html, paper_html, prose_html, untrusted_html, words};
use domain::course::Markdown;
use proptest::prelude::*;

const LABELS: Labels<'_> = Labels {
    try_it: "Try it",
    note: "Note",
    tip: "Tip",
    important: "Important",
    warning: "Warning",
    caution: "Take care",
    footnotes: "Footnotes",
    feedback_good: "A good choice.",
};

fn lesson(text: &str) -> String {
    lesson_html(&Markdown(text.to_owned()), &LABELS)
}

fn prose(text: &str) -> String {
    prose_html(&Markdown(text.to_owned()), &LABELS)
}

fn paper(text: &str) -> String {
    paper_html(&Markdown(text.to_owned()), &LABELS)
}

fn inline(text: &str) -> String {
    inline_html(&Markdown(text.to_owned()))
}

fn count(text: &str) -> usize {
    words(&Markdown(text.to_owned()))
}

#[test]
fn headings_get_ids_that_are_unique_and_never_the_level_of_the_page() {
    assert_eq!(
        lesson("## What's *hope*?\n### Hope\n## Hope\n# Año 1"),
        "<h2 id=\"h-whats-hope\">What’s <em>hope</em>?</h2>\n<h3 id=\"h-hope\">Hope</h3>\n<h2 id=\"h-hope-2\">Hope</h2>\n<h2 id=\"h-año-1\">Año 1</h2>\n"
    );
    assert_eq!(prose("## Hope"), "<h2>Hope</h2>\n");
}

#[test]
fn on_paper_nothing_is_folded_away_and_many_texts_fit_on_a_page() {
    let html = paper(
        "## A\n\n[back](#h-a) [out](https://example.org)\n\n```try\nprompt = \"What?\"\noptions = [\n  \
         { text = \"Wait\", feedback = \"Yes.\", good = true },\n  { text = \"Go\", feedback = \"No.\" },\n]\n```\n",
    );
    assert!(html.starts_with("<h3>A</h3>") && !html.contains("id=") && !html.contains("<details"), "{html}");
    assert!(html.contains("back") && !html.contains("href=\"#"), "a place on a screen has no address: {html}");
    assert!(html.contains("href=\"https://example.org\""), "{html}");
    assert!(
        html.find("2) Go").unwrap() < html.find("1) Yes.").unwrap(),
        "first all choices, then what is said: {html}"
    );
}

#[test]
fn a_scene_is_a_figure_with_lines() {
    assert_eq!(
        lesson(
            "```scene\ntitle = \"At the \\\"door\\\"\"\nlines = [[\"Rosa\", \"I *came*.\"], [\"\", \"She sits.\"]]\n```"
        ),
        "<figure class=\"scene\">\n<figcaption>At the “door”</figcaption>\n\
         <p class=\"line\"><strong class=\"who\">Rosa</strong> <span class=\"says\">I <em>came</em>.</span></p>\n\
         <p class=\"line aside\"><em>She sits.</em></p>\n</figure>\n"
    );
}

const TRY: &str = "```try\nprompt = \"What helps?\"\noptions = [\n{ text = \"Waiting\", feedback = \"Yes.\", good = true },\n{ text = \"Hurrying\", feedback = \"It may push.\" },\n]\n```\n";

#[test]
fn a_question_to_try_is_a_group_of_details() {
    let html = "<div class=\"try\" role=\"group\" aria-label=\"Try it\">\n<p class=\"try-label\" aria-hidden=\"true\">Try it</p>\n<p class=\"try-prompt\">What helps?</p>\n\
         <details><summary>Waiting</summary><p class=\"good\"><strong class=\"verdict\">A good choice.</strong> Yes.</p></details>\n\
         <details><summary>Hurrying</summary><p class=\"other\">It may push.</p></details>\n</div>\n";
    assert_eq!(lesson(TRY), html);
    assert_eq!(prose(TRY), html);
}

#[test]
fn a_block_with_a_fault_is_shown_as_it_was_typed() {
    assert_eq!(lesson("```try\nprompt = \"<b>\n```"), "<pre><code>prompt = \"&lt;b&gt;\n</code></pre>\n");
}

#[test]
fn the_cells_of_a_table_name_their_column() {
    assert_eq!(
        lesson("| Say *this* | Not this | |\n|---|--:|---|\n| a | b | c |"),
        "<table class=\"cards\">\n<thead><tr><th scope=\"col\">Say <em>this</em></th><th scope=\"col\" class=\"align-right\">Not this</th><td></td></tr></thead>\n\
         <tbody>\n<tr><td data-label=\"Say this\">a</td><td class=\"align-right\" data-label=\"Not this\">b</td><td>c</td></tr>\n</tbody></table>\n"
    );
}

#[test]
fn notes_have_a_title_in_the_language_of_the_page() {
    assert_eq!(
        lesson("> [!CAUTION]\n> Breathe.\n\n> Quoted."),
        "<div class=\"alert alert-caution\" role=\"note\">\n<p class=\"alert-title\">Take care</p>\n<p>Breathe.</p>\n</div>\n<blockquote>\n<p>Quoted.</p>\n</blockquote>\n"
    );
}

#[test]
fn footnotes_stand_at_the_end_in_the_order_of_the_text_and_lead_back() {
    assert_eq!(
        lesson("[^b]: Second.\n\nOne[^a], two[^b], one again[^a].\n\n[^a]: First."),
        "<p>One<sup><a class=\"footnote-reference\" href=\"#fn-1\" id=\"fnref-1\" rel=\"noopener noreferrer\">1</a></sup>, \
         two<sup><a class=\"footnote-reference\" href=\"#fn-2\" id=\"fnref-2\" rel=\"noopener noreferrer\">2</a></sup>, \
         one again<sup><a class=\"footnote-reference\" href=\"#fn-1\" rel=\"noopener noreferrer\">1</a></sup>.</p>\n\
         <section class=\"footnotes\" aria-label=\"Footnotes\">\n<ol>\n\
         <li id=\"fn-1\"><p>First.</p>\n<a class=\"footnote-back\" href=\"#fnref-1\" rel=\"noopener noreferrer\">↑ 1</a></li>\n\
         <li id=\"fn-2\"><p>Second.</p>\n<a class=\"footnote-back\" href=\"#fnref-2\" rel=\"noopener noreferrer\">↑ 2</a></li>\n\
         </ol>\n</section>\n"
    );
}

#[test]
fn pictures_and_links_keep_only_addresses_that_may_be_used() {
    assert_eq!(
        lesson(
            "![A *door*](door.png) [a](https://example.org/?a=1&b=2) <me@example.org> [b](javascript:x) ![c](data:x)"
        ),
        "<p><img loading=\"lazy\" src=\"door.png\" alt=\"A door\"> \
         <a href=\"https://example.org/?a=1&amp;b=2\" rel=\"noopener noreferrer\">a</a> \
         <a href=\"mailto:me@example.org\" rel=\"noopener noreferrer\">me@example.org</a> b c</p>\n"
    );
}

#[test]
fn running_text_holds_no_blocks_and_no_links() {
    assert_eq!(
        inline("A *b* [c](https://example.org) `d<e`\n\n- one\n- two"),
        "A <em>b</em> c <code>d&lt;e</code><br>one<br>two"
    );
    assert_eq!(inline("![alt](a.png) <b>x</b> &amp; 'q'"), "alt &lt;b&gt;x&lt;/b&gt; &amp; ‘q’");
}

#[test]
fn what_trainees_write_is_text_with_paragraphs_and_line_breaks() {
    assert_eq!(
        untrusted_html("I *hope*\r\nhttps://example.org\n\n\n<b>x</b> & \"y\"\u{0}\n"),
        "<p dir=\"auto\">I *hope*<br>\nhttps://example.org</p>\n<p dir=\"auto\">&lt;b&gt;x&lt;/b&gt; &amp; &quot;y&quot;</p>\n"
    );
    assert_eq!(untrusted_html(" \n\n"), "");
}

#[test]
fn words_are_counted_as_they_are_read() {
    assert_eq!(count("## Two words\n\nhy**phen**ated — it's [a link](https://example.org/not/read)."), 6);
    assert_eq!(count("| a | b |\n|---|---|\n| c | d |"), 4);
    assert_eq!(
        count("```scene\ntitle = \"At the door\"\nlines = [[\"Rosa\", \"I came.\"], [\"\", \"She sits.\"]]\n```"),
        8
    );
    assert_eq!(count(TRY), 8);
    assert_eq!(count("Text[^1].\n\n[^1]: A note."), 3);
    assert_eq!(count(""), 0);
}

/// Elements and attributes that a page of a course may hold.
const ELEMENTS: &[&str] = &[
    "a",
    "blockquote",
    "br",
    "code",
    "del",
    "details",
    "div",
    "em",
    "figcaption",
    "figure",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "img",
    "li",
    "ol",
    "p",
    "pre",
    "section",
    "span",
    "strong",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
];
const ATTRIBUTES: &[&str] = &[
    "alt",
    "aria-hidden",
    "aria-label",
    "class",
    "data-label",
    "dir",
    "href",
    "id",
    "loading",
    "rel",
    "role",
    "scope",
    "src",
    "start",
];

/// An element with its attributes.
type Tag<'h> = (&'h str, Vec<(&'h str, &'h str)>);

/// Every tag of some HTML; an error where a browser would not find what we meant to write.
fn tags(html: &str) -> Result<Vec<Tag<'_>>, String> {
    let mut tags = Vec::new();
    let mut rest = html;
    while let Some((_, after)) = rest.split_once('<') {
        let after = after.strip_prefix('/').unwrap_or(after);
        let end = after.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(after.len());
        let (name, mut inside) = after.split_at(end);
        let mut attributes = Vec::new();
        loop {
            inside = inside.trim_start();
            if let Some(after) = inside.strip_prefix('>') {
                rest = after;
                break;
            }
            let attribute = inside.split_once("=\"").and_then(|(attribute, after)| {
                let (value, after) = after.split_once('"')?;
                Some((attribute, value, after))
            });
            let Some((attribute, value, after)) = attribute else {
                return Err(format!("<{name} {inside}"));
            };
            attributes.push((attribute, value));
            inside = after;
        }
        tags.push((name, attributes));
    }
    Ok(tags)
}

/// What in some HTML is not allowed.
fn danger(html: &str) -> Option<String> {
    let tags = match tags(html) {
        Ok(tags) => tags,
        Err(broken) => return Some(broken),
    };
    for (element, attributes) in tags {
        if !ELEMENTS.contains(&element) {
            return Some(format!("<{element}>"));
        }
        for (attribute, value) in attributes {
            let value = value.replace("&amp;", "&").to_lowercase();
            let value: String = value.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect();
            let address = ["href", "src"].contains(&attribute);
            let scheme = value.split(['/', '?', '#']).next().and_then(|start| start.split_once(':'));
            let fits = match scheme {
                _ if !ATTRIBUTES.contains(&attribute) => false,
                Some((scheme, _)) if address => ["http", "https", "mailto"].contains(&scheme),
                _ if address => !value.starts_with("//"),
                _ if attribute == "id" => ["h-", "fn-", "fnref-"].iter().any(|own| value.starts_with(own)),
                _ => true,
            };
            if !fits {
                return Some(format!("{attribute}={value}"));
            }
        }
    }
    None
}

/// Every id in some HTML.
fn ids(html: &str) -> Vec<&str> {
    let tags = tags(html).unwrap_or_default();
    let attributes = tags.into_iter().flat_map(|(_, attributes)| attributes);
    attributes.filter(|(name, _)| *name == "id").map(|(_, id)| id).collect()
}

const ATTACKS: &[&str] = &[
    "<script>alert(1)</script>",
    "<ScRiPt src=//x>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)><script>1</script></svg>",
    "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    "<a href=\"javascript:alert(1)\">x</a>",
    "<iframe srcdoc='<script>1</script>'></iframe>",
    "<style>@import 'x'</style>",
    "<div id=\"main\" class=\"try\" onclick=\"x\">",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java&#10;script:alert(1))",
    "[x](&#x6A;avascript:alert(1))",
    "[x](<java\tscript:alert(1)>)",
    "[x](vbscript:x) [y](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](//evil.example) [y](\\\\evil.example) [z](/\\evil.example)",
    "<javascript:alert(1)>",
    "[x]: javascript:alert(1)\n\n[x]",
    "[x](https://example.org \"\\\" onmouseover=alert(1) x=\\\"\")",
    "![x](javascript:alert(1))",
    "![x\" onerror=\"alert(1)](x.png)",
    "![<script>](\"onerror=alert(1)x)",
    "## <script>x</script> {#main onclick=x}",
    "## \" onclick=\"alert(1)",
    "| \" onclick=\"x |\n|---|\n| <script> |",
    "[^\" onclick=x]: <script>\n\nx[^\" onclick=x]",
    "```html\n<script>alert(1)</script>\n```",
    "```\" onclick=\"x\n```",
    "````\n```try\n<script>\n```\n````",
    "```scene\ntitle = \"<script>\"\nlines = [[\"<img src=x onerror=1>\", \"[x](javascript:x) <svg/onload=x>\"]]\n```",
    "```try\nprompt = \"<script>\"\noptions = [{ text = \"</summary><script>\", feedback = \"</p><img onerror=x>\", good = true }, { text = '![x](data:x)', feedback = '[x](javascript:x)' }]\n```",
    "```scene\ntitle = \"a\"\nlines = [[\"b\", '''\n```try\n<script>\n```\n''']]\n```",
    "> [!NOTE]\n> <script>\n\n> [!\"onclick=x]\n> y",
    "<!-- --><script>x</script> <![CDATA[<script>x</script>]]> <?php x ?> <!x>",
    "<p>\n\n```\n</code></pre><script>\n```\n",
    "\u{0}<scr\u{0}ipt>",
];

#[test]
fn no_known_attack_comes_through() {
    for attack in ATTACKS {
        for html in [lesson(attack), prose(attack), paper(attack), inline(attack), untrusted_html(attack)] {
            assert_eq!(danger(&html), None, "{attack}\n{html}");
        }
    }
}

#[test]
fn raw_html_is_shown_as_it_was_typed() {
    assert_eq!(
        lesson("<script>alert(1)</script>\n\na <b onclick=x>b</b>"),
        "<p>&lt;script&gt;alert(1)&lt;/script&gt;\n</p>\n<p>a &lt;b onclick=x&gt;b&lt;/b&gt;</p>\n"
    );
}

fn texts() -> impl Strategy<Value = String> {
    let pieces = prop_oneof![
        3 => prop::sample::select(ATTACKS).prop_map(str::to_owned),
        4 => prop::sample::select(vec![
            "\n", "\n\n", "```", "```scene\n", "```try\n", "> ", "- ", "1. ", "| a | b |\n|---|---|\n", "[^1]", "[^1]: ",
            "*", "**", "~~", "`", "[", "](", ")", "![", "<", ">", "\"", "'", "&", "##", " ", "    ", "[!NOTE]\n", "title = ",
            "options = [", "javascript:", "onerror=", "\\",
        ]).prop_map(str::to_owned),
        2 => "\\PC{0,12}",
    ];
    prop::collection::vec(pieces, 0..12).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_at_all_becomes_dangerous_html(text in texts()) {
        for html in [lesson(&text), prose(&text), inline(&text), untrusted_html(&text)] {
            prop_assert_eq!(danger(&html), None, "{}", html);
        }
        let _ = count(&text);
    }

    #[test]
    fn ids_on_a_page_are_unique(text in texts()) {
        let html = lesson(&text);
        let mut all = ids(&html);
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        prop_assert_eq!(all.len(), count, "{}", html);
        prop_assert!(ids(&prose(&text)).is_empty());
    }

    #[test]
    fn trainees_get_paragraphs_and_breaks_only(text in "\\PC{0,60}|[<>&\"\n/a-z]{0,60}") {
        let html = untrusted_html(&text);
        let plain = html.replace("<p dir=\"auto\">", "").replace("</p>\n", "").replace("<br>\n", "");
        prop_assert!(!plain.contains(['<', '>', '"']), "{}", html);
    }
}

#[test]
fn depth_without_end_does_not_overflow() {
    for text in ["> ".repeat(5_000), "- ".repeat(5_000), "[".repeat(5_000), "*a ".repeat(5_000)] {
        assert_eq!(danger(&lesson(&text)), None);
        assert_eq!(danger(&inline(&text)), None);
        let _ = count(&text);
    }
}

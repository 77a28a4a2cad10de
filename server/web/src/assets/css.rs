//! Making one style sheet of several: without comments and indentation, with the addresses that files really have.

use std::collections::BTreeMap;

/// Without comments, blank lines and indentation. What stands in quotes stays as it is.
pub fn tidy(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut quote = None;
    let mut rest = css.chars().peekable();
    while let Some(c) = rest.next() {
        match (quote, c) {
            (None, '/') if rest.peek() == Some(&'*') => {
                let mut last = ' ';
                rest.next();
                for c in rest.by_ref() {
                    if last == '*' && c == '/' {
                        break;
                    }
                    last = c;
                }
            }
            (None, ' ' | '\t' | '\n' | '\r') if out.is_empty() || out.ends_with('\n') => {}
            (Some(open), _) if c == open => {
                quote = None;
                out.push(c);
            }
            (Some(_), '\\') => {
                out.push(c);
                out.extend(rest.next());
            }
            (None, '"' | '\'') => {
                quote = Some(c);
                out.push(c);
            }
            _ => out.push(c),
        }
    }
    out
}

/// With each `url("folder/name")` leading to the address of the file of that name. Others, such as `data:`, stay.
pub fn point_to(css: &str, addresses: &BTreeMap<&'static str, String>) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("url(\"") {
        out.push_str(before);
        out.push_str("url(\"");
        let (target, following) = after.split_once('"').unwrap_or((after, ""));
        let name = target.rsplit('/').next().unwrap_or(target);
        out.push_str(addresses.get(name).map_or(target, String::as_str));
        if after.len() > target.len() {
            out.push('"');
        }
        rest = following;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_indentation_go_and_quoted_text_stays() {
        let css =
            "/* one\n * two **/\n\na {\n  color: red; /* why */\n\n  content: \" /* kept */ \\\" '\";\n}\n\tb{}/* end";
        assert_eq!(tidy(css), "a {\ncolor: red; \ncontent: \" /* kept */ \\\" '\";\n}\nb{}");
    }

    #[test]
    fn addresses_lead_to_the_named_files_and_others_stay() {
        let addresses = BTreeMap::from([("a.woff2", "/assets/a.1.woff2".to_owned())]);
        let css = r#"x { src: url("fonts/a.woff2") format("woff2"), url("data:x,y") } y { src: url("b.svg") }"#;
        let expected =
            r#"x { src: url("/assets/a.1.woff2") format("woff2"), url("data:x,y") } y { src: url("b.svg") }"#;
        assert_eq!(point_to(css, &addresses), expected);
        assert_eq!(point_to("a { b: url(\"broken", &addresses), "a { b: url(\"broken");
    }
}

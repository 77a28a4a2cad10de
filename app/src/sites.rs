//! The sites of the organisation: adding and renaming them.

use crate::forms::{Field, FormState, error_summary, hidden, text_field};
use crate::shell::{Frame, Page, Width};
use leptos::prelude::*;

/// A site.
#[derive(Debug, Clone)]
pub struct Site {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// How many cohorts were opened there.
    pub cohorts: u32,
}

/// The page of sites.
#[derive(Debug, Clone)]
pub struct Sites {
    /// Every site, by name.
    pub sites: Vec<Site>,
    /// The field name and id (hidden) of adding one.
    pub form: FormState,
    /// The site whose renaming came back, with what was typed under `name-ID`.
    pub renaming: FormState,
}

/// `GET /admin/sites`; added by `POST /admin/sites`, renamed by `POST /admin/sites/{site}`.
#[must_use]
pub fn page(frame: &Frame, data: &Sites) -> Page {
    let words = &frame.words;
    let failed = if data.form.failed() { &data.form } else { &data.renaming };
    let name = Field {
        name: "name",
        label: words.say("admin-site-name"),
        hint: Some(words.say("admin-site-name-hint")),
        autocomplete: Some("off"),
        required: true,
        max_length: Some(120),
        ..Field::default()
    };
    let sites = data.sites.iter().map(|site| card(frame, data, site));
    let body = view! {
        <nav class="crumbs" aria-label=words.say("admin-crumbs")>
            <ol><li><a href="/admin">{words.say("admin-title")}</a></li></ol>
        </nav>
        <h1>{words.say("admin-sites")}</h1>
        <p class="lead">{words.say("admin-sites-lead")}</p>
        {error_summary(frame, failed)}
        <div class="stack">{sites.collect::<Vec<_>>()}</div>
        <section aria-labelledby="add">
            <h2 id="add">{words.say("admin-site-add")}</h2>
            <form class="form" method="post" action="/admin/sites" novalidate>
                {hidden("id", &data.form.value("id"))}
                {text_field(&data.form, name)}
                <div class="actions"><button>{words.say("admin-site-add")}</button></div>
            </form>
        </section>
    };
    let title = words.say("admin-sites");
    Page { title, width: Width::Reading, body: body.into_any(), island: false, indexed: false }
}

fn card(frame: &Frame, data: &Sites, site: &Site) -> AnyView {
    let words = &frame.words;
    let field = format!("name-{}", site.id);
    let mut form = data.renaming.clone();
    if !form.values.contains_key(&field) {
        form = form.with(field.as_str(), site.name.clone());
    }
    let open = data.renaming.error(&field).is_some();
    let name = Field {
        name: &field,
        label: words.say("admin-site-name"),
        autocomplete: Some("off"),
        required: true,
        max_length: Some(120),
        ..Field::default()
    };
    view! {
        <section class="card">
            <h2>{site.name.clone()}</h2>
            <p class="muted">{words.say_with("admin-site-cohorts", [("n", site.cohorts.into())])}</p>
            <details open=open>
                <summary>{words.say("admin-site-rename")}</summary>
                <form class="form" method="post" action=format!("/admin/sites/{}", site.id) novalidate>
                    {text_field(&form, name)}
                    <div class="actions"><button class="secondary">{words.say("admin-site-rename-button")}</button></div>
                </form>
            </details>
        </section>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::shell::testing::{signed_in, sound};

    fn site(id: &str, name: &str) -> Site {
        Site { id: id.to_owned(), name: name.to_owned(), cohorts: 2 }
    }

    #[test]
    fn each_site_can_be_renamed_and_what_was_typed_is_kept() {
        let renaming = FormState::default().with("name-north", " ").wrong("name-north", "Give it a name.");
        let data = Sites {
            sites: vec![site("main", "Harbor <b>"), site("north", "North")],
            form: FormState::default().with("id", "s-1"),
            renaming,
        };
        let html = sound(&signed_in(), |f| page(f, &data));
        assert!(html.contains("action=\"/admin/sites/main\""), "{html}");
        assert!(html.contains("Harbor &lt;b&gt;") && html.contains("value=\"s-1\""), "{html}");
        assert!(html.contains("href=\"#field-name-north\""), "{html}");
        assert_eq!(html.matches("<details open").count(), 1, "{html}");
    }
}

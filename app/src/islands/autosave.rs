//! The part of `Autosave` that runs in the browser.

use super::saved_sentence;
use leptos::wasm_bindgen::{JsCast, JsValue, closure::Closure};
use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    AbortController, Element, EventTarget, FormData, HtmlFormElement, RequestInit, Response, UrlSearchParams, Window,
};

/// After the last key.
const PAUSE: i32 = 800;
/// Between tries when a save did not arrive.
const AGAIN: i32 = 10_000;
/// A save that has had no answer for so long counts as not arrived.
const PATIENCE: i32 = 20_000;
/// The most characters that a browser sends while the page is being closed.
const LAST_MESSAGE: usize = 60_000;

/// What is said.
pub struct Sentences {
    /// While a save is under way.
    pub saving: String,
    /// When it has arrived.
    pub saved: String,
    /// When it has not.
    pub offline: String,
    /// When it has not, because the person is signed out.
    pub signed_out: String,
}

struct Autosave {
    window: Window,
    form: HtmlFormElement,
    /// The `id` of the paragraph that shows the sentences.
    status: String,
    sentences: Sentences,
    /// Something was typed that no save has carried yet.
    unsaved: Cell<bool>,
    /// A choice was made while a save was under way; the next one follows without a pause.
    urgent: Cell<bool>,
    /// What the last save that arrived carried: leaving a field that is saved already sends nothing.
    arrived: RefCell<String>,
    /// The form is being sent; the page is about to change.
    leaving: Cell<bool>,
    under_way: RefCell<Option<AbortController>>,
    timer: Cell<Option<i32>>,
    due: OnceCell<js_sys::Function>,
}

/// Watches the form of that `id`. Nothing happens when the page has none.
pub fn start(form: &str, status: String, sentences: Sentences) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let Some(document) = window.document() else {
        return;
    };
    let Some(form) = document.get_element_by_id(form).and_then(|e| e.dyn_into::<HtmlFormElement>().ok()) else {
        return;
    };
    let this = Rc::new(Autosave {
        window: window.clone(),
        form: form.clone(),
        status,
        sentences,
        unsaved: Cell::new(false),
        urgent: Cell::new(false),
        arrived: RefCell::default(),
        leaving: Cell::new(false),
        under_way: RefCell::new(None),
        timer: Cell::new(None),
        due: OnceCell::new(),
    });
    let _ = this.due.set(forever(&this, Autosave::due));
    listen(&form, "input", &this, |this| this.edited(PAUSE));
    listen(&form, "change", &this, |this| this.edited(0));
    listen(&form, "submit", &this, |this| {
        this.leaving.set(true);
        this.stop_timer();
        // The form carries everything; an older save must not arrive after it.
        this.abort();
    });
    // A page that comes back from the browser's memory is typed into again.
    listen(&window, "pageshow", &this, |this| this.leaving.set(false));
    listen(&window, "online", &this, Autosave::save);
    listen(&document, "visibilitychange", &this, Autosave::save);
    if typed_already(&form) {
        this.edited(0);
    }
}

/// A function for the browser that lives as long as the page.
fn forever(this: &Rc<Autosave>, what: fn(&Rc<Autosave>)) -> js_sys::Function {
    let this = Rc::clone(this);
    Closure::<dyn Fn()>::new(move || what(&this)).into_js_value().unchecked_into()
}

fn listen(on: &EventTarget, event: &str, this: &Rc<Autosave>, what: fn(&Rc<Autosave>)) {
    // It fails only for events that do not exist.
    let _ = on.add_event_listener_with_callback(event, &forever(this, what));
}

impl Autosave {
    fn edited(self: &Rc<Self>, pause: i32) {
        self.unsaved.set(true);
        if self.under_way.borrow().is_some() {
            // The answer to that save starts the next one.
            self.urgent.set(self.urgent.get() || pause == 0);
        } else if pause == 0 {
            self.save();
        } else {
            self.wait(pause);
        }
    }

    /// The timer has run out: for a save under way its patience, otherwise a pause before the next one.
    fn due(self: &Rc<Self>) {
        self.timer.set(None);
        if self.under_way.borrow().is_some() {
            self.abort();
        } else {
            self.save();
        }
    }

    fn save(self: &Rc<Self>) {
        if !self.unsaved.get() || self.leaving.get() || self.under_way.borrow().is_some() {
            return;
        }
        self.stop_timer();
        self.urgent.set(false);
        let (Ok(body), Ok(abort)) = (self.body(), AbortController::new()) else {
            return;
        };
        self.unsaved.set(false);
        if body == *self.arrived.borrow() {
            return;
        }
        self.show("small muted", &self.sentences.saving);
        self.wait(PATIENCE);
        let request = self.request(&body, &abort);
        *self.under_way.borrow_mut() = Some(abort);
        let this = Rc::clone(self);
        spawn_local(async move {
            let answer = match request {
                Ok(promise) => answer_to(promise).await,
                Err(_) => Answer::Nothing,
            };
            this.stop_timer();
            *this.under_way.borrow_mut() = None;
            this.settle(body, answer);
        });
    }

    /// What to show and when to save again, after a save has arrived or has not.
    fn settle(self: &Rc<Self>, body: String, answer: Answer) {
        if let Answer::Saved(time) = answer {
            *self.arrived.borrow_mut() = body;
            self.show("saved", &saved_sentence(&self.sentences.saved, &time));
            if self.urgent.get() {
                self.save();
            } else if self.unsaved.get() && !self.leaving.get() {
                self.wait(PAUSE);
            }
        } else {
            self.unsaved.set(true);
            if !self.leaving.get() {
                let signed_out = matches!(answer, Answer::SignedOut);
                let sentences = &self.sentences;
                self.show("error", if signed_out { &sentences.signed_out } else { &sentences.offline });
                self.wait(AGAIN);
            }
        }
    }

    /// What the form holds now, as it is sent.
    fn body(&self) -> Result<String, JsValue> {
        let fields = FormData::new_with_form(&self.form)?;
        let body = UrlSearchParams::new_with_str_sequence_sequence(&fields)?;
        body.append("save", "1");
        Ok(body.to_string().into())
    }

    fn request(&self, body: &str, abort: &AbortController) -> Result<js_sys::Promise, JsValue> {
        let headers = web_sys::Headers::new()?;
        headers.set("Accept", "application/json")?;
        headers.set("Content-Type", "application/x-www-form-urlencoded")?;
        let how = RequestInit::new();
        how.set_method("POST");
        how.set_headers(&headers);
        how.set_signal(Some(&abort.signal()));
        how.set_body(&body.into());
        if body.len() < LAST_MESSAGE {
            // The request outlives the page when the person closes it.
            js_sys::Reflect::set(&how, &"keepalive".into(), &JsValue::TRUE)?;
        }
        // The attribute, because a field named "action" would hide the property.
        let address = self.form.get_attribute("action").unwrap_or_default();
        Ok(self.window.fetch_with_str_and_init(&address, &how))
    }

    fn abort(&self) {
        if let Some(abort) = self.under_way.borrow().as_ref() {
            abort.abort();
        }
    }

    fn wait(&self, milliseconds: i32) {
        self.stop_timer();
        if let Some(due) = self.due.get() {
            let timer = self.window.set_timeout_with_callback_and_timeout_and_arguments_0(due, milliseconds);
            self.timer.set(timer.ok());
        }
    }

    fn stop_timer(&self) {
        if let Some(timer) = self.timer.take() {
            self.window.clear_timeout_with_handle(timer);
        }
    }

    fn show(&self, class: &str, sentence: &str) {
        let place: Option<Element> = self.window.document().and_then(|d| d.get_element_by_id(&self.status));
        if let Some(place) = place {
            place.set_class_name(class);
            place.set_text_content(Some(sentence));
        }
    }
}

/// What came of a save.
enum Answer {
    /// It has arrived, at that time of day.
    Saved(String),
    /// Nobody is signed in.
    SignedOut,
    /// It did not arrive, or was not taken.
    Nothing,
}

async fn answer_to(request: js_sys::Promise) -> Answer {
    let Some(answer) = JsFuture::from(request).await.ok().and_then(|a| a.dyn_into::<Response>().ok()) else {
        return Answer::Nothing;
    };
    if answer.status() == 401 {
        return Answer::SignedOut;
    }
    match saved_at(&answer).await {
        Some(time) if answer.ok() => Answer::Saved(time),
        _ => Answer::Nothing,
    }
}

/// The time of day in the answer.
async fn saved_at(answer: &Response) -> Option<String> {
    let body = JsFuture::from(answer.json().ok()?).await.ok()?;
    js_sys::Reflect::get(&body, &"saved_at".into()).ok()?.as_string()
}

/// Whether a field holds something else than the page came with: typed while the island was on its way, or brought back
/// by the browser.
fn typed_already(form: &HtmlFormElement) -> bool {
    let elements = get(form, "elements");
    js_sys::Array::from(&elements).iter().any(|field| match get(&field, "type").as_string().as_deref() {
        Some("radio" | "checkbox") => get(&field, "checked") != get(&field, "defaultChecked"),
        Some("select-one" | "select-multiple") => {
            let options = js_sys::Array::from(&get(&field, "options"));
            // Where the page chose none, the browser shows the first.
            let chosen = options.iter().any(|option| get(&option, "defaultSelected").is_truthy());
            chosen && options.iter().any(|option| get(&option, "selected") != get(&option, "defaultSelected"))
        }
        Some("hidden" | "submit") | None => false,
        Some(_) => get(&field, "value") != get(&field, "defaultValue"),
    })
}

fn get(of: &JsValue, name: &str) -> JsValue {
    js_sys::Reflect::get(of, &name.into()).unwrap_or(JsValue::UNDEFINED)
}

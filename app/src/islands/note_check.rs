//! The part of `NoteCheck` that runs in the browser.

use domain::hours::tidy;
use domain::note_privacy::{FindingKind, KnownWords, findings};
use leptos::wasm_bindgen::{JsCast, JsValue, closure::Closure};
use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;
use web_sys::{Document, Element, Window};

/// After the last key, so that half a word is not called a name.
const PAUSE: i32 = 500;

/// What is watched, and what is said.
pub struct NoteCheck {
    /// The `id` of the field.
    pub field: String,
    /// The `id` of what holds the box.
    pub offer: String,
    /// The `id` of what holds the hints.
    pub place: String,
    /// Names that are no names of people served.
    pub known: KnownWords,
    /// What is said before the hints.
    pub lead: String,
    /// One for each kind.
    pub hints: Vec<String>,
}

struct Watch {
    window: Window,
    document: Document,
    field: Element,
    check: NoteCheck,
    said: RefCell<Vec<FindingKind>>,
    timer: Cell<Option<i32>>,
    due: OnceCell<js_sys::Function>,
}

/// Watches the field. Nothing happens when the page has none.
pub fn start(check: NoteCheck) {
    let Some(window) = web_sys::window() else { return };
    let Some(document) = window.document() else { return };
    let Some(field) = document.get_element_by_id(&check.field) else { return };
    let this = Rc::new(Watch {
        window,
        document,
        field: field.clone(),
        check,
        said: RefCell::default(),
        timer: Cell::new(None),
        due: OnceCell::new(),
    });
    let _ = this.due.set(forever(&this, Watch::look));
    // It fails only for events that do not exist.
    let _ = field.add_event_listener_with_callback("input", &forever(&this, Watch::wait));
    this.look();
}

/// A function for the browser that lives as long as the page.
fn forever(this: &Rc<Watch>, what: fn(&Watch)) -> js_sys::Function {
    let this = Rc::clone(this);
    Closure::<dyn Fn()>::new(move || what(&this)).into_js_value().unchecked_into()
}

impl Watch {
    fn wait(&self) {
        if let Some(timer) = self.timer.take() {
            self.window.clear_timeout_with_handle(timer);
        }
        if let Some(due) = self.due.get() {
            self.timer.set(self.window.set_timeout_with_callback_and_timeout_and_arguments_0(due, PAUSE).ok());
        }
    }

    fn look(&self) {
        let text =
            js_sys::Reflect::get(&self.field, &"value".into()).ok().and_then(|v| v.as_string()).unwrap_or_default();
        let found = findings(&tidy(&text), &self.check.known);
        let kinds: Vec<_> = FindingKind::ALL.into_iter().filter(|kind| found.iter().any(|f| f.kind == *kind)).collect();
        self.offer(!kinds.is_empty() && kinds.iter().all(|kind| kind.can_be_overridden()));
        // Said once: a screen reader repeats what changes.
        if *self.said.borrow() != kinds && self.say(&kinds).is_ok() {
            *self.said.borrow_mut() = kinds;
        }
    }

    fn say(&self, kinds: &[FindingKind]) -> Result<(), JsValue> {
        let Some(place) = self.document.get_element_by_id(&self.check.place) else { return Ok(()) };
        place.set_text_content(None);
        place.set_class_name(if kinds.is_empty() { "" } else { "notice warn" });
        if kinds.is_empty() {
            return Ok(());
        }
        let lead = self.document.create_element("p")?;
        lead.set_text_content(Some(&self.check.lead));
        let list = self.document.create_element("ul")?;
        for (kind, hint) in FindingKind::ALL.iter().zip(&self.check.hints) {
            if kinds.contains(kind) {
                let line = self.document.create_element("li")?;
                line.set_text_content(Some(hint));
                list.append_child(&line)?;
            }
        }
        place.append_child(&lead)?;
        place.append_child(&list)?;
        Ok(())
    }

    fn offer(&self, offered: bool) {
        let Some(offer) = self.document.get_element_by_id(&self.check.offer) else { return };
        if offered {
            // It fails only for names that no attribute can have.
            let _ = offer.remove_attribute("hidden");
        } else {
            let _ = offer.set_attribute("hidden", "");
            // What is not seen is not said.
            if let Ok(Some(mark)) = offer.query_selector("input") {
                let _ = js_sys::Reflect::set(&mark, &"checked".into(), &JsValue::FALSE);
            }
        }
    }
}

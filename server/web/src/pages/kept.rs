//! A form that comes when its sender is not signed in any more: it is kept in the page that asks them to sign in, and
//! shown to them, and to nobody else, when they have.

use crate::call::Call;
use crate::forms::Unreadable;
use crate::reply::{Reply, safe_path};
use crate::site::State;
use crate::stop::{Failure, Stop};
use crate::table::Hooks as _;
use app::account::SignedOut;
use app::forms::FormState;
use axum::http::{HeaderValue, header};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::id::PersonId;
use service::accounts::{self, SignedIn};
use service::kept::{self, HOURS, Keeping, Opened, Whose};
use std::time::Duration;

/// So long a browser keeps the mark after signing out; a form is kept no longer.
pub(crate) const WHILE: Duration = Duration::from_secs(HOURS.unsigned_abs() * 60 * 60);

/// This answer begins a session, so the table cannot know yet whose device it is.
const FOR_THE_WAY_BACK: HeaderValue = HeaderValue::from_static("private, no-cache");

/// The cookie by which the house can tell later whose form it is.
pub(super) fn mark(call: &Call<State>, person: &PersonId, lifetime: Duration) -> HeaderValue {
    let cookie = call.state.settings().mark(lifetime);
    match kept::mark(call.house(), person) {
        Ok(mark) => cookie.set(&URL_SAFE_NO_PAD.encode(mark)),
        Err(error) => {
            // Without it people still sign in; only a form would not be kept.
            tracing::error!(error = crate::stop::chain(&error), "a mark could not be made");
            cookie.clear()
        }
    }
}

/// The page for signing in, with what becomes of the form that was sent to `address`; none where nobody knows whose it is.
pub(crate) async fn signed_out(
    call: &Call<State>,
    address: &str,
    unreadable: Option<Unreadable>,
) -> Result<Option<Reply>, Failure> {
    let mark = call.mark.as_ref().and_then(|mark| URL_SAFE_NO_PAD.decode(mark).ok());
    let whose = kept::whose(call.house(), call.session_token.as_deref(), mark.as_deref()).await?;
    let mut form = FormState::default();
    let ended = match (whose, unreadable) {
        (Whose::Nobody, _) => return Ok(None),
        (Whose::Shared, _) => {
            form = form.with("shared", "yes");
            SignedOut::SharedDevice
        }
        (Whose::Of(_), Some(Unreadable::TooLarge)) => SignedOut::TooLong,
        (Whose::Of(_), Some(Unreadable::OtherKind | Unreadable::BrokenOff)) => SignedOut::Files,
        (Whose::Of(person), None) => match kept::keep(call.house(), &person, address, call.fields.pairs()).await? {
            Keeping::Sealed(sealed) => {
                form = form.with("kept", URL_SAFE_NO_PAD.encode(sealed));
                SignedOut::Kept
            }
            Keeping::SealedWithoutNote(sealed) => {
                form = form.with("kept", URL_SAFE_NO_PAD.encode(sealed));
                SignedOut::KeptWithoutNote
            }
            Keeping::TooLong => SignedOut::TooLong,
            Keeping::Passphrase => SignedOut::Passphrase,
        },
    };
    Ok(Some(call.page(401, |frame| app::account::sign_in(frame, &form, Some(ended)))))
}

/// What someone had typed, if they bring it with them when they sign in and it is theirs.
pub(super) async fn after_sign_in(call: &Call<State>, signed_in: &SignedIn) -> Result<Option<Reply>, Stop> {
    let brought = call.fields.one("kept");
    let Ok(sealed) = URL_SAFE_NO_PAD.decode(brought) else {
        return Ok(None);
    };
    if sealed.is_empty() {
        return Ok(None);
    }
    let Some(visitor) = accounts::visitor(call.house(), &signed_in.token).await? else {
        return Ok(None);
    };
    let opened = kept::open(call.house(), &visitor.actor, &sealed).await?;
    let call = Call { actor: Some(visitor.actor), device: visitor.device, ..call.clone() };
    Ok(match opened {
        Opened::Form(form) => {
            // It was a path of this site when it was sealed, and stays one.
            let Some(address) = safe_path(&form.address).map(str::to_owned) else {
                return Ok(None);
            };
            let data = app::kept::KeptForm { address, fields: form.fields, away: "/home".to_owned() };
            let page = call.page(200, |frame| app::kept::page(frame, &data));
            let own = !call.device.is_shared();
            Some(if own { page.with_header(header::CACHE_CONTROL, FOR_THE_WAY_BACK) } else { page })
        }
        Opened::TooLate => Some(call.page(200, app::kept::too_late)),
        Opened::NotTheirs => None,
    })
}

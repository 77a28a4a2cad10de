# When a session has ended or the signal is lost while someone types: what is kept, and what to do.

# On the page for signing in.
kept-signed-out = You were signed out. What you typed is kept.
kept-signed-out-next = It is in this page, locked. Only you can open it. Sign in within two hours, and you can read it and send it.
kept-without-note = You were signed out. Your hours are kept, your note is not.
kept-without-note-next = The note may point at a person you support, so it is kept nowhere. The rest is in this page, locked. Only you can open it. Sign in within two hours, and you can read it and send it.
kept-shared = You were signed out. What you typed is not kept.
kept-shared-next = Other people use this device, so nothing stays on it. Sign in and write it again.
kept-files = You were signed out. A file cannot be kept here.
kept-too-long = You were signed out. This is too long to be kept here.
kept-back = Nothing is lost yet. Sign in in a new tab. Then come back to this tab, go one page back, and send it again.
kept-passphrase = You were signed out. A form with a passphrase is never kept.
kept-passphrase-next = Nothing was changed. Sign in and fill it in again.

# After signing in.
kept-title = Here is what you typed
kept-lead = You were signed out before it was sent. Nobody has read it.
kept-answer = Your answer
kept-text = What you wrote
kept-more = What else is sent with it
kept-send-after = It goes where it was on its way to, and you go on from there.
kept-send = Send it now
kept-away = Throw it away
kept-away-after = When you leave this page without sending, it is gone.
kept-late = This was kept for two hours
kept-late-text = What you typed could not be opened any more. It was read by nobody. You are signed in and can write it again.

# When there is no signal, beside the button that was pressed; and while saving by itself finds the session ended.
kept-lost = No signal. Nothing is lost: your text is still here. Try again when you have signal.
kept-looking = Looking for a signal …
kept-autosave = You are signed out. Your text is still on this page. Sign in in another tab and it will be saved.

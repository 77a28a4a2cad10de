# The privacy notice and agreeing to it.
privacy-title = How we treat what we know about you
privacy-holds = This version holds since
privacy-held = This is an earlier version. It held from
privacy-to-current = Read the version that holds now
privacy-agreed = You agreed to this version on
privacy-not-yet = You have not agreed to this version yet. Until you do, you can read this page, find someone to talk to, or sign out. Nothing else happens to you, and nobody is told.
privacy-read-and-agree = Read it and agree
privacy-agree-title = Before you go on
privacy-agree-lead = Please read how we treat what we know about you. We ask this once, and again only when the text changes.
privacy-agree-changed = The text has changed since you last agreed. What is new: { $news }
privacy-agree-again = The text has changed since you last agreed.
privacy-agree-button = I have read this and agree
privacy-later-button = Not now
privacy-later-hint = “Not now” is fine. You can read, find someone to talk to, or sign out, and agree later.
privacy-agree-stale = The text has changed while you had this page open. Please read the new one.
privacy-versions = All versions
privacy-version = Version of { $date }
privacy-version-current = holds now
privacy-who = Someone to ask
privacy-who-text = The people you can turn to are on one page:

# What staff see of it.
privacy-staff-agreed = Agreed to the privacy notice of { $version } on { $date }
privacy-staff-not-yet = Has not agreed to the privacy notice that holds now

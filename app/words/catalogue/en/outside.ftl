# Supervisors without an account: naming them, asking them, the page behind the link, and the check that they are real.

outside-title = Supervisors without an account
outside-lead = Does the person who supervises you have no account here? Add them below. They get a link by email and sign there. They need no passphrase.
outside-room = Supervisors without an account
outside-not-asked = { $n ->
    [one] 1 entry waits for a supervisor who has not been asked yet.
   *[other] { $n } entries wait for a supervisor who has not been asked yet.
}
outside-not-asked-do = Ask them to sign
outside-yours = People you added
outside-yours-none = You have not added anyone yet.
outside-licence-is = License number: { $licence }
outside-waiting = { $n ->
    [0] No entries wait for { $name }. Choose { $name } as the supervisor when you log hours.
    [one] 1 entry waits for { $name }: { $length }.
   *[other] { $n } entries wait for { $name }: { $length }.
}
outside-waiting-new = { $n ->
    [one] 1 of them is newer than the last link.
   *[other] { $n } of them are newer than the last link.
}
outside-confirmed = Confirmed by our staff on { $date }
outside-unconfirmed = Our staff have not confirmed this person yet. They do it once. What is signed before counts from then on, and you do not need to do anything.
outside-doubted = On { $date } our staff tried to make sure who { $name } is, and could not. That is no fault of yours. Nothing is lost: what { $name } signed stays here and waits. You can add another supervisor who knows your work, or ask the people who run your training what would help.
outside-doubted-later = Our staff can still confirm this person. What is signed counts from then on.
outside-state-none = Not invited
outside-state-sent = Invited
outside-state-opened = Opened
outside-state-signed = Signed
outside-state-bounced = Did not arrive
outside-state-over = Link ended
outside-state-doubted = Could not be confirmed
outside-sent-at = We sent the link on { $date }. It works until { $until }.
outside-opened-at = { $name } opened the link on { $date }.
outside-signed-at = { $name } last decided on { $date }.
outside-bounced-at = On { $date } the mail came back. Check the address, then add { $name } again with the right one.
outside-over-at = The link ended on { $date }. Nothing is lost. You can send a new one.
outside-ask = Ask { $name } to sign
outside-ask-again = Send { $name } a new link
outside-ask-what = { $name } sees your name and these entries with their notes, and nothing else of you. The link works for { $days } days. Links from before stop working.

outside-add = Add a supervisor
outside-add-who = Add the person who really supervises you. Our staff check who it is, with contact details that they find themselves.
outside-name = Their full name
outside-email = Their email address
outside-email-hint = An address that only they read. A work address is best.
outside-workplace = Where they work
outside-qualification = What makes them a supervisor
outside-qualification-hint = For example: licensed counselor, or peer specialist supervisor.
outside-licence = License number (you can leave it empty)
outside-add-button = Add this supervisor

outside-refused-missing = Please fill this in.
outside-refused-long = Please write at most { $most } characters.
outside-refused-own = This is your own address, or another way to write it. Hours are signed by someone else. Please give the address of your supervisor.
outside-refused-account = Someone with this address has an account here and can sign there. Ask the people who run your training to make them a supervisor of your group. Then you can choose them when you log hours.
outside-refused-came-back = Mail to this address came back. Add them again with the right address.
outside-refused-full = You have added { $most } people, and that is the most. Ask the people who run your training for help.
outside-refused-nothing = Nothing waits for this supervisor. Send entries first.

# What stands behind the link: for someone who is not signed in.
outside-link-title = Hours to look at
outside-link-asks = { $n ->
    [one] { $organization } asks you to look at 1 entry.
   *[other] { $organization } asks you to look at { $n } entries.
}
outside-link-why = Someone who learns there says that you supervise them. You need no account and no passphrase. It takes about two minutes.
outside-link-open = Open
outside-link-what = You see then whose hours they are. Nothing is signed until you sign it with your name.
outside-link-until = This link works until { $date }.
outside-link-not-you = Is this not for you? Then close this page. Nothing happens.
outside-link-used-title = Nothing waits here any more
outside-link-used = Everything behind this link is settled. Thank you.
outside-link-used-at = You last decided on { $date }.
outside-link-used-next = If something has to change, talk with the person whose hours they are. They can send you a new link from their page.
outside-link-over-title = This link has ended
outside-link-over = It worked until { $date }. Nothing is lost: the entries still wait for you.
outside-link-again = Ask the person whose hours they are for a new link. On their page it is one button.
outside-link-replaced-title = There is a newer link
outside-link-replaced = A newer mail with a newer link was sent to you. Please use that one. If you cannot find it, ask the person whose hours they are to send it again.
outside-link-gone-title = We do not know this link
outside-link-gone = Perhaps a part of it got lost. Open it from the mail once more, or copy it whole.
outside-link-own-title = This link is for your supervisor
outside-link-own = You are signed in here as the person whose hours they are. Only your supervisor can sign them. If the mail came to you, add your supervisor again with an address that only they read.

outside-sheet-title = Hours of { $name }
outside-sheet-count = { $n ->
    [one] 1 entry, { $length }
   *[other] { $n } entries, { $length }
}
outside-sheet-changed = { $n ->
    [one] 1 entry was changed or taken back since we asked you. It is not shown.
   *[other] { $n } entries were changed or taken back since we asked you. They are not shown.
}
outside-sheet-all = { $n ->
    [one] Sign the 1 entry with nothing unusual
   *[other] Sign all { $n } entries with nothing unusual
}
outside-sheet-one = Decide on this one by itself
outside-sheet-return = Ask for something first
outside-sheet-decline = Not mine to sign
outside-sheet-later = Leave for later
outside-sheet-reason = What is missing, or why you do not sign it
outside-sheet-reason-hint = { $name } reads this. Name no person who was served.
outside-sheet-signature = Your signature
outside-statement = I am { $supervisor }. I supervised { $trainee } in the work that I sign here. As far as I know, what is written is right.
outside-full-name = Your full name
outside-full-name-hint = Type it as it stands above: { $name }
outside-sheet-after = { $name } sees what you decided. Before your first signature counts, our staff make sure once that it is you, in a way that they choose themselves.
outside-sheet-send = Send my decisions
outside-sign-nothing = Nothing was chosen. Tick the box above the entries, or choose for at least one of them.
outside-sign-name = Type your full name. It is your signature.
outside-sign-other-name = This link was sent to { $name }. Type that name as it stands above. If you are someone else, please do not sign: ask { $trainee } to add you.

outside-done-title = Thank you
outside-done-signed = { $n ->
    [one] You signed 1 entry: { $length }.
   *[other] You signed { $n } entries: { $length }.
}
outside-done-returned = { $n ->
    [one] 1 entry went back with what you wrote.
   *[other] { $n } entries went back with what you wrote.
}
outside-done-changed = { $n ->
    [one] 1 entry had changed meanwhile. It was left out, and you can be asked again.
   *[other] { $n } entries had changed meanwhile. They were left out, and you can be asked again.
}
outside-done-none = Nothing new was signed. What you decided before stays as it is.
outside-done-left = { $n ->
    [one] 1 entry still waits for you behind this link.
   *[other] { $n } entries still wait for you behind this link.
}
outside-done-close = You can close this page.

# The check, for coordinators and administrators.
outside-check-title = Supervisors without an account
outside-check-lead = What these people sign counts only once staff have confirmed who they are. Confirm each of them once, with a contact that you found yourself.
outside-check-none = Nobody has named a supervisor without an account.
outside-check-name = Name
outside-check-trainee = Named by
outside-check-waits = Waits for the check
outside-check-flags = To look at
outside-check-state = Check
outside-check-open = Not confirmed
outside-check-entries = { $n ->
    [0] nothing
    [one] 1 entry, { $length }
   *[other] { $n } entries, { $length }
}
outside-check-said = What the trainee wrote
outside-check-named-on = Named on
outside-check-qualifications = Qualifications of theirs that you saw, with dates
outside-check-asked = Link
outside-check-no-licence = No number was given
outside-check-look = Look at this first
outside-check-look-what = None of this proves anything. Ask, and judge for yourself.
outside-flag-other-name = This address was also given with another name.
outside-flag-several = More than one trainee named this address.
outside-flag-licence = This license number was also given with another name.
outside-flag-alias = The address is at the trainee's own domain and may be a second name of the same mailbox.
outside-flag-like = The address is like the trainee's own address or name.
outside-flag-same-name = The name is the trainee's own.
outside-check-do = Confirm who this is
outside-check-how = How did you make sure?
outside-how-board-register = In a board's public register
outside-how-employer-switchboard = By the employer's switchboard
outside-how-known-in-person = Staff know them in person
outside-check-contact = Which contact did you use?
outside-check-contact-hint = For example: the register's page, or the number of the switchboard and who answered. It must not be something that the trainee gave.
outside-check-person = This person works there and supervises
outside-check-qualification = The qualification is theirs
outside-check-address = They say that this email address is theirs
outside-check-button = Confirm
outside-check-after = What they signed counts from then on. Your name and how you made sure stand with each entry.
outside-check-cannot-do = If you could not make sure
outside-check-cannot = Nothing is lost: what was signed stays and waits. You can confirm this person later. Talk with the trainee about who else saw their work.
outside-check-cannot-why = Why could it not be confirmed?
outside-check-cannot-hint = Staff read this. { $name } reads only that it could not be confirmed, and what they can do.
outside-check-cannot-button = Record that I could not confirm
outside-check-doubted = On { $date }, { $name } could not confirm this person, for this reason:
outside-check-done = { $name } confirmed this on { $date }: { $how }.
outside-check-by-contact = Contact that was used
outside-check-refused-how = Choose how you made sure.
outside-check-refused-contact = Write which contact you used.
outside-check-refused-long = Please write at most { $most } characters.
outside-check-refused-trainee = This came from the trainee. Use a contact that you found yourself: a board's register, the employer's own page, or someone you know.
outside-check-refused-all = Confirm all three. If one of them is not so, do not confirm.
outside-check-refused-reason = Write why it could not be confirmed.

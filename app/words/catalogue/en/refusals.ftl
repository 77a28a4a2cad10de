# Why something was not taken, and what to do about it. Each stands beside its field or above the page.

# What a person gives of themselves.
refusal-email-missing = Type an email address.
refusal-email-shape = This does not look like an email address. It needs a name, an @ and a domain, like rosa@example.org.
refusal-name-missing = Type your name.
refusal-name-long = This name is longer than we can keep. Write it in { $most } characters or fewer.
refusal-name-characters = There is a hidden sign in this name that we cannot print. Clear the box and type the name by hand.
refusal-passphrase-short = This passphrase is too short. Use { $least } characters or more. Four or five words in a row are easy to keep in mind.
refusal-passphrase-long = This passphrase is too long. Use { $most } characters or fewer.
refusal-passphrase-common = Many people pick this passphrase, so it is easy to guess. Choose four or five words that only you would put together.
refusal-passphrase-differs = The two passphrases are not the same. Type the same one in both boxes.
refusal-user-name-missing = Choose a user name.
refusal-user-name-length = A user name has { $least } to { $most } letters and digits. Choose one of that length.
refusal-user-name-characters = A user name has the letters a to z, digits, dots, dashes and underscores, and no spaces. Write it with these.
refusal-user-name-like-number = This looks like the number of a certificate. Choose a name that looks like a name.

# Quizzes.
refusal-quiz-already-sent = You have sent this quiz already, so its answers stay as they are. You can look at your result now.
refusal-quiz-no-attempt-left = { $allowed ->
    [one] You have used { $used } of { $allowed } attempt. Write to your trainer: they can allow one more.
   *[other] You have used { $used } of { $allowed } attempts. Write to your trainer: they can allow one more.
}
refusal-quiz-not-drawn = This question is not part of your quiz. Go back to the quiz and answer the questions that you see there.
refusal-quiz-unreadable = This answer does not fit the question. Answer it once more and save it again.
refusal-quiz-too-long = Your answer is too long. Use { $most } characters or fewer.

# Graded work.
refusal-work-not-editable = This work is with a trainer or is accepted, so it cannot change now. If it comes back to you, you can write on.
refusal-work-too-short = { $have ->
    [one] You have { $have } word so far. This work needs { $least } or more, so please add at least { $missing }.
   *[other] You have { $have } words so far. This work needs { $least } or more, so please add at least { $missing }.
}
refusal-work-too-many-words = { $have ->
    [one] You have { $have } word. This work takes { $most } or fewer, so please cut at least { $over }.
   *[other] You have { $have } words. This work takes { $most } or fewer, so please cut at least { $over }.
}
refusal-work-too-long = This text is longer than we can keep. Use { $most } characters or fewer.
refusal-work-not-waiting = This work does not wait for an answer anymore. Open it again to see where it stands.
refusal-work-changed-meanwhile = This work changed while you had it open. Open it again, read the newest version, then decide.
refusal-work-row-missing = Choose a level for “{ $row }”.
refusal-work-essential-not-met = “{ $row }” is essential and is not met yet. Send the work back with a word on what to add, or look at the level again.
refusal-work-comment-missing = Write what to add, so that the trainee knows how to go on.

# Hours: for any field.
refusal-hours-missing = Please fill this in.
refusal-hours-unreadable = We could not read this. Write a day like 2026-03-12, a time like 09:30, and a length in whole numbers.
refusal-hours-not-offered = Choose one from the list.
refusal-hours-no-such-time = The clocks went forward that day and skipped this time. Check when you began.
refusal-hours-in-future = This time is not over yet. Log it after it has ended.
refusal-hours-zero = This entry has no time in it. Type how long it took: 1 minute or more.
refusal-hours-too-long = One entry holds { $most } hours or fewer. If it took longer, make one entry for each day.
refusal-hours-overlaps = This runs into your entry of { $date } that began at { $start }. Change the start or the length, or correct that entry first.
refusal-hours-note-long = Your note has { $have } characters. Use { $most } or fewer.
refusal-hours-no-note = There is no note here that others can read.
refusal-hours-not-editable = This entry is with your supervisor or is signed, so it cannot change now. If it comes back to you, you can correct it.
refusal-hours-not-signed = This entry is not signed yet, so you can change it without a reason. Look at it again.
refusal-hours-not-waiting = This entry does not wait for a decision anymore. Open it again to see where it stands.
refusal-hours-changed-meanwhile = This entry changed while you had it open. Open it again, read the newest version, then decide.
refusal-hours-reason-missing = Write what to change, so that the trainee knows what to do.
refusal-hours-reason-long = Your reason is too long. Use { $most } characters or fewer.
refusal-hours-not-attested = Check the box that says that you supervised these hours. Then sign.
refusal-hours-signed-before = The work was on { $date }. A signature comes after it. Look at both dates again.
refusal-hours-own-signature = This is your own signature. Someone else has to check the sheet, or sign the hours in your account.
refusal-hours-handed-over = This entry was handed over to another supervisor. If the first one signed it by hand, ask the trainee to take it back and send it again.
refusal-hours-only-from-records = This entry was handed over to you. You did not see this work, so you can only sign it from records.
refusal-hours-not-from-records = You are named as who saw this work. Sign what you saw, not from records.
refusal-hours-records-missing = Name the records that you looked at.
refusal-hours-records-long = Name at most { $most } records, each in a few words.
refusal-hours-locked = This entry is closed and cannot be corrected now. If something in it is not right, ask your coordinator to open it again.
refusal-hours-not-locked = Nothing here is closed.
refusal-hours-same-signer = You signed this first. The second signature has to be someone else’s.
refusal-hours-identity-waits = Nobody has confirmed yet who signed this first. It can be signed a second time after that.
refusal-hours-still-signs = Then nothing needs to move. Ask them to sign before they leave.

# Hours: said for one field, where that helps more.
refusal-hours-missing-date = Choose the day.
refusal-hours-missing-start = Type the time when it began, like 09:30.
refusal-hours-missing-length = Type how long it took: hours, minutes or both.
refusal-hours-missing-activity = Choose what you did.
refusal-hours-missing-mode = Choose how you met.
refusal-hours-missing-supervisor = Choose who is asked to sign.
refusal-hours-unreadable-date = We could not read this day. Write year, month and day, like 2026-03-12.
refusal-hours-unreadable-start = We could not read this time. Write hours and minutes, like 09:30 or 14:15.
refusal-hours-unreadable-length = We could not read this length. Use whole numbers, like 1 hour and 30 minutes.
refusal-hours-not-offered-activity = This does not go with this kind of hours. Choose what you did from the list.
refusal-hours-not-offered-supervisor = This person cannot sign your hours now. Choose someone from the list.

# Certificate numbers.
refusal-number-missing = Type the number that is printed on the certificate.
refusal-number-length = { $have ->
    [one] You typed { $have } letter or digit. A certificate number has { $need }. Compare it with the paper and type it again.
   *[other] You typed { $have } letters and digits. A certificate number has { $need }. Compare it with the paper and type it again.
}
refusal-number-symbol = No certificate number has “{ $symbol }” in it. The digits 0 and 1 and the letters I, L and O are never used. Compare it with the paper and type it again.
refusal-number-hidden = There is a hidden sign in what you pasted. Clear the box and type the number by hand.
refusal-number-check = This number has a slip in it: one or more letters or digits differ from the paper. Look closely at 8 and B, 5 and S, 2 and Z.

# Who may do what.
refusal-denied-not-yours = Your role does not reach this. Nothing was changed. If you think that it should, ask your administrator.
refusal-denied-own-work = This is your own, so someone else has to decide on it. Nothing was changed.

# Messages between trainees and trainers
refusal-message-empty = Please write a few words first.
refusal-message-long = Your message has { $have } characters. Please keep it to { $most } or fewer.
refusal-message-closed = This talk is closed. You can begin a new one at any time.
refusal-message-meanwhile = Another message came in while you were writing. Please read it, then send your answer again.

# Announcements
refusal-note-missing = Please write something here.
refusal-note-long = This has { $have } characters. Please keep it to { $most } or fewer.
refusal-note-no-day = Choose the last day on which it is shown.
refusal-note-past = Choose today, { $today }, or a later day.
refusal-note-far = Choose a day no later than { $last }.

# Course evaluations
refusal-survey-missing = Please choose one. “I’d rather not say” is fine.
refusal-survey-long = You wrote { $have } characters. There is room for { $most }.
refusal-survey-not-open = This opens when everything else is done. Your progress page shows what is left.

# What was written on paper and is typed in by staff
refusal-entered-no-day = Choose the day that stands on the paper.
refusal-entered-future = Choose today, { $today }, or an earlier day.
refusal-entered-before = Choose the day of joining, { $joined }, or a later day.
refusal-entered-not-compared = Please compare what you typed with the paper, then tick the box.
refusal-entered-nothing = Please choose at least one lesson.

# Facts that someone enters
refusal-fact-missing = Please fill in this field.
refusal-fact-choice = Choose one of these.
refusal-fact-not-a-day = This is not a day. Write it as year-month-day, like 2026-11-27.
refusal-fact-future = This day is still to come. Choose today or an earlier day.
refusal-fact-ends-first = This is before the first day. Choose a later day.
refusal-fact-number = Write a whole number from 0 to { $most }.
refusal-fact-long = Please keep it to { $most } characters.
refusal-fact-no-name = Write a name with letters or digits.
refusal-fact-parts = Write a name and a number on each line, like: ethics = 84.
refusal-fact-two-marks = Write one mark, or marks of parts, not both.
refusal-fact-not-signed = Tick the box to sign.
refusal-fact-not-eligible = Only "checked, eligible, date" is entered here. If the person is not eligible, enter nothing and talk with them.
refusal-fact-check-only = This looks like a criminal record or immigration paper. Enter it as "Background or right to work: checked", without the paper.
refusal-fact-known = This is known already. Open it in the list and correct it there.
refusal-fact-no-time = Write how long it was.
refusal-fact-nothing-there = Say that they live there, or how much of their work is there.
refusal-fact-not-met-yet = Not every requirement is met yet. Enter this decision when they are.

# The hours log: totals, entries, the form, the history of an entry.

hours-title = Your hours
hours-kind-practice = Practice
hours-kind-supervision = Supervision
hours-practice-meaning = Time in which you give peer support.
hours-supervision-meaning = Time in which you receive supervision. It is counted apart from practice.
hours-total = { $have } of { $need } signed
hours-total-free = { $have } signed
hours-waiting = { $length } sent and waiting for a signature.
hours-missing = { $length } more to log and send.
hours-enough-logged = You have logged enough. It counts once it is signed.
hours-enough = Done. You can go on logging if you like.
hours-add-practice = Log practice
hours-add-supervision = Log supervision
hours-entries = Your entries
hours-empty = You have not logged any hours yet.
hours-empty-next = Log them soon after you work them, and send them often. Hours count once your supervisor signs them.
hours-entry-title = { $date }, { $length }
hours-entry-what = { $kind }: { $activity }
hours-entry-draft = Only you can see this. It counts after you send it and it is signed.
hours-entry-submitted = With { $name } for a signature.
hours-entry-outside = Waits for { $name }, who signs by a link.
hours-entry-returned = { $name } asks for more:
hours-entry-approved = Signed by { $name }.
hours-entry-awaits-check = Signed by { $name }. It counts once our staff have confirmed who that is.
hours-entry-withdrawn = You took this out of your log. It does not count.
hours-sheet-of = Hours of { $name }, without drafts
hours-sheet-date = Day
hours-sheet-what = What was done
hours-sheet-length = Length
hours-sheet-state = Signature
hours-sheet-not-signed = Not signed yet, with { $name }

hours-state-draft = Draft
hours-state-submitted = Submitted
hours-state-returned = Needs info
hours-state-approved = Approved
hours-state-awaits-check = Signed, check open
hours-state-withdrawn = Taken out

hours-activity-one-to-one = Support with one person
hours-activity-group-facilitation = Leading a group
hours-activity-outreach = Outreach
hours-activity-advocacy = Advocacy
hours-activity-resource-linkage = Linking to resources
hours-activity-documentation = Writing notes and records
hours-activity-team-meeting = Team meeting
hours-activity-shadowing = Shadowing an experienced peer supporter
hours-activity-individual = One to one with your supervisor
hours-activity-group = Group supervision
hours-activity-observation = Your supervisor watched you at work
hours-mode-in-person = In person
hours-mode-phone = By phone
hours-mode-video = By video

hours-new-practice = Log practice
hours-new-supervision = Log supervision
hours-other-supervision = Log supervision instead
hours-other-practice = Log practice instead
hours-correct = Correct this entry: { $kind }
hours-no-supervisor = No supervisor has been named for your group yet. Ask the person who invited you. Keep your own record of your hours until then.
hours-date = Day
hours-start = Start time
hours-start-zone = By the clock in { $zone }
hours-hours = Hours
hours-minutes = Minutes
hours-choose = Choose one
hours-activity = What you did
hours-mode = How you met
hours-supervisor = Supervisor who signs
hours-supervisor-reads = The supervisor you choose reads this entry and its note. The people who run your training can see it too.
hours-supervisor-full = { $name } already supervises { $people } of { $most } people.
hours-supervisor-full-what = You can still send your hours, and no minute is lost. Ask the people who run your training who else can supervise you.
hours-note = Note (you can leave it empty)
hours-note-hint = What skill did you use, or what did you learn? At most { $most } characters.
hours-note-rules = Before you write a note
hours-note-never = Never write about a person you support: no names or initials, no ages or birthdays, no places, no health facts.
hours-note-good = Good:
hours-note-good-example = “Practiced open questions. Next time I will wait longer before I speak.”
hours-note-bad = Not like this:
hours-note-bad-example = “Went with J.R. from the shelter to the court on his birthday.”

hours-note-held-back = Your hours are saved. Your note is not saved yet, because it may point at a person you support.
hours-note-held-back-next = Change what is marked and save again. You can leave the note empty, too.
hours-note-name = This looks like a name. Write “a person” or “someone” in its place. A note works without names, also without those of family.
hours-note-initials = These look like initials. People who know the person would know who it is. Write “a person” in their place.
hours-note-date-of-birth = This looks like a date of birth. Take it out. If it matters, write “about their birthday”, without the day.
hours-note-telephone = This looks like a phone number. Take it out. “We made a phone call” says enough.
hours-note-email = This looks like an e-mail address or a name used online. Take it out. “We wrote an e-mail” says enough.
hours-note-record-number = This looks like a number from a file, a card or a case. Take it out. “We called about their case” says enough.
hours-note-social-security-number = This looks like a Social Security number or a part of one. Take it out. It must never be in a note.
hours-note-address = This looks like an address. Take it out. Write “at home” or “at the new apartment” in its place.
hours-note-override = This is not a person I support
hours-note-override-meaning = Agencies, streets and family names can look alike. If you choose this, the note is saved and someone on staff reads it.
hours-note-no-override = Numbers, dates of birth and addresses have to come out, whoever they belong to.
hours-note-held-back-sent = Your hours are saved and went to { $name }. Your note was left out, because it may point at a person you support.
hours-note-not-needed = Your hours count without a note, so there is nothing more to do. If you want to talk about it, use your next time with { $name }.
hours-note-typed = What you wrote
hours-note-typed-only-here = This stands only on this page. It is not saved anywhere, and nobody else has read it.
hours-note-while-typing = Your note may point at a person you support:
hours-note-passed = You said that this note names no person you support. Someone on staff reads it.
hours-note-removed = Note removed by { $name } on { $date }
hours-note-removed-what = The note was destroyed. Your hours and their signature stay as they are.
hours-note-report = Report a privacy problem
hours-note-report-what = Does a note on this entry point at a person you support? Tell us. Someone on staff reads it and can remove it for good. Your hours stay as they are.
hours-note-report-send = Ask for the note to be checked
hours-note-reported = Someone on staff was asked to check the note of this entry.

hours-send = Send my hours
hours-send-again = Send it again
hours-save-draft = Save as a draft
hours-send-after = After you send it, you cannot change it while it waits. It counts once your supervisor signs.

hours-entry-draft-next = This is a draft. Only you can see it. Send it when it is right.
hours-entry-submitted-next = { $name } has it now. You get a message when it is signed or when something is missing.
hours-entry-returned-next = Change what is needed below and send it again. What you sent before is kept.
hours-entry-approved-next = This entry is signed and counts. It stays as it is. If something in it is not right, write a correction: both are kept, and both are signed.
hours-entry-awaits-check-next = { $name } signed this entry without an account. It counts once our staff have confirmed who { $name } is. They do this once. You do not need to do anything.
hours-entry-outside-next = { $name } signs by a link. Ask them on the page of supervisors without an account.
hours-entry-withdrawn-next = You took this entry out of your log, so it does not count. What you wrote is kept below.
hours-entry-holds = Version { $version } is signed: { $length } on { $date }. It counts until your correction is signed.
hours-correct-signed = Correct this signed entry
hours-correction = Correct a signed entry: { $kind }
hours-correction-why = Why you correct it
hours-correction-why-hint = Your supervisor reads this. It stays with the entry. Name no person who was served.
hours-recall = Take it back and change it
hours-withdraw = Take it out of my log
hours-withdraw-correction = Leave the signed entry as it is
hours-withdraw-after = What you wrote is kept. It does not count any more.
hours-asked = Not yet: here is what to add
hours-asked-by = From { $name }
hours-fact-kind = Kind
hours-fact-start = Started at
hours-fact-start-zone = { $time }, { $zone }
hours-fact-length = Length
hours-fact-no-note = No note
hours-trail = What happened so far
hours-trail-kept = Every version and every decision is kept.
hours-trail-kept-draft = You saved version { $version } as a draft
hours-trail-sent = You sent version { $version } to { $name }
hours-trail-returned = { $name } asked for more about version { $version }
hours-trail-approved = { $name } signed version { $version }
hours-trail-confirmed = { $name } confirmed who signed version { $version }: { $how }
hours-trail-declined = { $name } did not sign version { $version }
hours-trail-recalled = You took version { $version } back to change it
hours-trail-withdrawn = You took version { $version } out of your log
hours-trail-corrects = It corrects version { $version }:
hours-trail-what = What it said

hours-a-supervisor = a supervisor

hours-log-file = Your log as a file
hours-log-file-text = This file holds each change of each entry, in order, so that nobody can alter one later without it being seen. Whoever gets it can check it on their own computer. It holds your notes, too.
hours-log-file-get = Download the log

hours-weekday-1 = Monday
hours-weekday-2 = Tuesday
hours-weekday-3 = Wednesday
hours-weekday-4 = Thursday
hours-weekday-5 = Friday
hours-weekday-6 = Saturday
hours-weekday-7 = Sunday

hours-week = See your week
hours-week-title = Your week
hours-week-span = { $from } to { $to }
hours-week-zone = Days as in { $zone }.
hours-week-day = { $weekday }, { $date }
hours-week-line = { $start }, { $length }
hours-week-nothing = Nothing here yet.
hours-week-add = Add
hours-week-add-to = { $kind } on { $date }
hours-week-sum = { $kind }: { $length }
hours-week-sums = This week has
hours-week-all-signed = Everything in this week is signed.
hours-week-none = There is nothing in this week yet.
hours-week-unsigned = { $n ->
        [one] 1 entry is not signed yet.
       *[other] { $n } entries are not signed yet.
    }
hours-week-earlier = Week before
hours-week-later = Week after
hours-week-this = This week
hours-weeks = Other weeks
hours-all = All your hours

hours-month-name = { $month } { $year }
hours-months = Months
hours-months-all = Other months
hours-month-entries = { $n ->
        [one] { $month }: 1 entry
       *[other] { $month }: { $n } entries
    }
hours-month-range = Entries { $from } to { $to } of { $all } in this month
hours-month-earlier = Earlier ones
hours-month-later = Later ones
hours-asked-of-you = Someone has a question for you
hours-past-more = { $n ->
        [one] 1 more is in the file with all your hours.
       *[other] { $n } more are in the file with all your hours.
    }

hours-pace = What your program asks for along the way
hours-pace-ratio = For each { $for } of { $per }: { $length } of { $of }
hours-pace-ratio-have = You have { $have } of { $of }. That is enough for { $enough } of { $per }, and you are at { $done }.
hours-pace-ratio-fine = Your next { $of } is due before you reach { $enough } of { $per }.
hours-pace-ratio-soon = Time to set a date: your next { $of } is due before you reach { $enough } of { $per }.
hours-pace-ratio-missing = Not yet: { $missing } more of { $of } are due for what you have done so far. Ask your supervisor for a date, so that no hours are lost.
hours-pace-week = { $of }: { $n ->
        [one] once in each week
       *[other] { $n } times in each week
    }
hours-pace-month = { $of }: { $n ->
        [one] once in each month
       *[other] { $n } times in each month
    }
hours-pace-due = Your next one is due by { $date }.
hours-pace-due-soon = Your next one is due by { $date }. If you have had it already, log it and send it.
hours-pace-no-day = Nobody has entered yet on which day your stage began. Ask the people who run your training.
hours-pace-gaps = { $n ->
        [one] One of them has gone by without it, from { $from } to { $to }. A decision by the board can settle that.
       *[other] { $n } of them have gone by without it, the last from { $from } to { $to }. A decision by the board can settle that.
    }
hours-pace-waiting = Hours that wait for a signature are reckoned in.

hours-bring = Bring in many entries at once
hours-bring-lead = Choose a file or paste the lines. Nothing is written yet: first you see what each line does.
hours-bring-who = The supervisors you name read the entries and their notes once you send them. The people who run your training can see them too.
hours-bring-file-hint = Up to 2 MiB and { $most } lines. In a spreadsheet, use “Save as” and choose CSV.
hours-bring-dates = What does a date like 03/12/2026 mean?
hours-bring-template = Download an empty file
hours-bring-kind = { $choices }. Left empty, it follows from what you did.
hours-bring-activity = What you did. { $kind }: { $choices }.
hours-bring-supervisor = The name of the supervisor who signs: { $choices }.
hours-bring-supervisor-one = The name of the supervisor who signs. Left empty, it is { $choices }.
hours-bring-preview = Check before they come in
hours-bring-nothing-yet = Nothing is written yet.
hours-bring-new = { $n ->
        [one] 1 line can come in.
       *[other] { $n } lines can come in.
    }
hours-bring-there = { $n ->
        [one] 1 line is in your log.
       *[other] { $n } lines are in your log.
    }
hours-bring-out = { $n ->
        [one] 1 line stays out until it is mended.
       *[other] { $n } lines stay out until they are mended.
    }
hours-bring-send = { $n ->
        [one] Send this 1 entry
       *[other] Send these { $n } entries
    }
hours-bring-draft = { $n ->
        [one] Keep it as a draft
       *[other] Keep them as drafts
    }
hours-bring-next = All of them come in together, or none does. Sent entries go to your supervisor to sign. Drafts only you can see.
hours-bring-discard = Leave the file aside
hours-bring-nothing = There is nothing to bring in. Mend the lines that stay out, or leave it as it is.
hours-bring-mend = Download the lines to mend (CSV)
hours-bring-mend-how = The file has one more column, what_to_mend. Mend the lines, and bring that file in. Lines that came in already are never added twice.
hours-bring-note-lost = Notes that were left out are not kept anywhere.
hours-bring-again = Bring in another file
hours-bring-done = Done. This file has nothing more to bring in.
hours-bring-changed = Your log has changed since you saw this page. Look again, and then bring the lines in.

hours-csv = Your hours as a table
hours-csv-text = One line for each entry, for a spreadsheet. It has your notes, too.
hours-csv-get = Download the table (CSV)
hours-csv-taken-over = Taken over
hours-only-supervisor = { $name } signs and reads this entry and its note. The people who run your training can see it too.

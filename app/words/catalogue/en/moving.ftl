# Moving in: bringing people, groups, hours and certificates from an old system or from paper.
moving-title = Moving in
moving-lead = Bring your records from an old system or from paper. You see every line before anything is written, and everything stays marked as taken over.
moving-order = Go in this order: people first, because the other files speak of them.
moving-people = People
moving-people-what = One line for each person: name, and an email address if there is one.
moving-roster = Groups and roles
moving-roster-what = One line for each person in a group: trainee, trainer or supervisor.
moving-hours = Past hours
moving-hours-what = One line for each stretch of practice or supervision that was signed elsewhere.
moving-certificates = Past certificates
moving-certificates-what = One line for each certificate that somebody else issued. Anyone can check it here afterward.
moving-start-people = Bring in people
moving-start-roster = Bring in groups and roles
moving-start-hours = Bring in past hours
moving-start-certificates = Bring in past certificates
moving-sample = Download an empty file
moving-sample-of = for { $kind }
moving-so-far = Brought in so far
moving-so-far-none = Nothing was brought in yet.
moving-waiting-people = { $n ->
    [one] 1 person who was brought in has not signed in yet.
   *[other] { $n } people who were brought in have not signed in yet.
}
moving-waiting-people-link = See who, and give them a way in
moving-run-when = When
moving-run-what = What
moving-run-source = Source
moving-run-by = Brought in by
moving-run-lines = Lines
moving-by-gone = someone whose account is gone

# The form.
moving-upload-lead = Choose a file or paste the lines. Nothing is written yet: first you see what each line does.
moving-file = CSV file
moving-file-hint = Up to 2 MiB and 5,000 lines. In a spreadsheet, use “Save as” and choose CSV.
moving-paste = Or paste the lines here
moving-paste-hint = With the headings in the first line. Leave it empty when you choose a file.
moving-source = Where do these records come from?
moving-source-hint = For example “SunTrack, export of May 2026” or “paper binders, 2019 to 2024”. It stands beside every record. The people themselves see it too.
moving-site = Site
moving-dates = What does a date like 03/12/2024 mean?
moving-dates-unsaid = There are none, or I am not sure. Tell me about such lines.
moving-dates-month-first = The month comes first: March 12
moving-dates-day-first = The day comes first: 3 December
moving-check = Check the file
moving-check-next = Next you see every line. You can still stop.
moving-guide = The columns
moving-guide-lead = The first line has these headings. The order does not matter, and other columns are left alone.
moving-guide-needed = needed
moving-guide-one-of = one of these is needed
moving-guide-optional = may be empty
moving-crumbs = Where you are

moving-column-person-id = The person’s number or id in the old system. It ties the files together.
moving-column-name = The name, as it shall stand on certificates.
moving-column-name-check = The name, to check that the number is right.
moving-column-name-holder = The name as it stands on the certificate. Empty means the name the person has here.
moving-column-email = The email address, if there is one.
moving-column-user-name = A name to sign in with, for someone without email. Left empty, we suggest one.
moving-column-group = The name of the group. A group that is not there yet is opened.
moving-column-program = The title or id of the program here, for example { $program }.
moving-column-program-paper = The program, as it stands on the certificate.
moving-column-starts-on = The first day of the group.
moving-column-role = trainee, trainer or supervisor.
moving-column-joined-on = Since when a trainee learns. Past hours need it. Left empty, the person joins on their own.
moving-column-date = The day, for example 2024-03-12 or 12 March 2024.
moving-column-kind-hours = practice or supervision.
moving-column-kind-paper = One of these four: training completion, continuing education, hours verification, certification. If you leave it empty, it counts as training completion.
moving-column-length = How long: 1:30, 1.5, 90 min, or 1 h 30 min.
moving-column-hours = How long, in hours. Together with “minutes”, both are added.
moving-column-minutes = How long, in minutes.
moving-column-activity = What was done, in a few words. No names of people you served.
moving-column-supervised-by = The name of who supervised.
moving-column-signed-on = The day beside a signature by hand, where there is a paper. With it go “original” and “checked_by”.
moving-column-original = Where the signed paper is, for example: folder 12, front office. A note that this is a scan, and where, is enough.
moving-column-checked-by = Who compared the line with the paper. Neither the trainee nor who signed.
moving-column-entry-id = The number of the entry in the old system. With it, bringing the same file again changes nothing.
moving-column-number = The number on the certificate.
moving-column-issued-on = The day of issue.
moving-column-expires-on = The last day on which it holds. Empty means that it does not end.
moving-column-issuer = Who issued it.
moving-column-start-time = When it began, for example 9:30, 14:00 or 2:30 pm.
moving-column-mode = How you met: { $choices }.
moving-column-note = A note of at most { $most } characters. It may be empty. A note that may point at a person you support is left out; the hours come in.

# The preview.
moving-preview-title = Check before you bring in: { $kind }
moving-preview-nothing-yet = Nothing is written yet.
moving-count-brought = { $n ->
    [one] 1 line can come in.
   *[other] { $n } lines can come in.
}
moving-count-there = { $n ->
    [one] 1 line is there already, or stands in the file twice.
   *[other] { $n } lines are there already, or stand in the file twice.
}
moving-count-out = { $n ->
    [one] 1 line stays out until you change it.
   *[other] { $n } lines stay out until you change them.
}
moving-count-people = { $n ->
    [one] They are about 1 person.
   *[other] They are about { $n } people.
}
moving-count-length = Together they are { $length }.
moving-unread = These columns are left alone: { $columns }.
moving-bring-in = { $n ->
    [one] Bring in this 1 line
   *[other] Bring in these { $n } lines
}
moving-bring-in-next = All of them come in together, or none does. Lines that stay out can be mended and brought in later, with the same file.
moving-nothing-to-bring = There is nothing to bring in. Mend the lines that stay out, or leave it as it is.
moving-discard = Leave it, bring nothing in
moving-report = Download the report (CSV)
moving-look-at = Lines to look at
moving-look-at-more = { $n ->
    [one] There is 1 more. The report has all of them.
   *[other] There are { $n } more. The report has all of them.
}
moving-lines = All lines
moving-lines-range = Lines { $from } to { $to } of { $all }
moving-lines-earlier = Earlier lines
moving-lines-later = Later lines
moving-column-line = Line
moving-column-state = What happens
moving-column-who = Person
moving-column-says = It says
moving-column-message = To look at
moving-state-new = Comes in
moving-state-remark = Comes in, have a look
moving-state-there = There already
moving-state-out = Stays out
moving-says-hours = { $kind }, { $date }, { $length }
moving-says-roster = { $group }, { $role }
moving-says-certificate = { $number }, { $program }

# After the yes.
moving-run-title = Brought in: { $kind }
moving-run-done = Done. This is what came in.
moving-run-state-new = Came in
moving-run-state-remark = Came in, have a look
moving-run-brought = { $n ->
    [one] 1 line came in.
   *[other] { $n } lines came in.
}
moving-run-there = { $n ->
    [one] 1 line was there already.
   *[other] { $n } lines were there already.
}
moving-run-out = { $n ->
    [one] 1 line stayed out.
   *[other] { $n } lines stayed out.
}
moving-run-people = { $n ->
    [one] It was about 1 person.
   *[other] It was about { $n } people.
}
moving-run-file = File
moving-run-pasted = pasted
moving-run-digest = Fingerprint of the file
moving-run-at = Brought in
moving-run-again = Bring in more
moving-run-no-report = The line by line report is gone, because it was sealed for an account that is gone.

# Who has not signed in.
moving-not-in-title = Brought in, not signed in yet
moving-not-in-lead = These people have no passphrase yet. Give each of them a way in when you meet them.
moving-not-in-none = Everyone who was brought in has signed in.
moving-not-in-name = Name
moving-not-in-signs-in = Signs in with
moving-not-in-source = Taken over from
moving-not-in-slip = Print a slip
moving-not-in-slip-for = for { $name }
moving-not-in-nothing = nothing yet

# The mark.
moving-mark-full = Taken over from { $source }; brought in by { $name } on { $date }.
moving-mark-sum = { $length } of it were taken over from { $source }, brought in by { $name }.

# What can be said of a line.
moving-at = { $column }: { $message }
moving-problem-missing = This cell is empty. Fill it in.
moving-problem-nobody = Say who it is: with the number from the old system, or an email address.
moving-problem-more-cells = This line has more cells than the headings. Look for a separator too many.
moving-problem-too-long = Use at most { $most } characters.
moving-problem-date = “{ $said }” is not a day we can read. Write it like 2024-03-12.
moving-problem-date-ambiguous = “{ $said }” can mean two days. Write it like 2024-03-12, or say on the form which number is the month.
moving-problem-date-long-ago = “{ $said }” lies before 1950. Check the year.
moving-problem-date-ahead = This day has not come yet.
moving-problem-length = “{ $said }” is not a length we can read. Write it like 1:30 or 90 min.
moving-problem-length-unit = “{ $said }” has no unit. Write { $said } h or { $said } min.
moving-problem-length-whole = “{ $said }” does not come to whole minutes. Write it like 1:20.
moving-problem-length-nothing = This comes to no time at all.
moving-problem-length-too-long = “{ $said }” is more than one line can hold. Check the unit.
moving-problem-address = “{ $said }” is not an email address.
moving-problem-name = This name cannot be written on a certificate. Use 1 to 120 letters.
moving-problem-user-name = “{ $said }” cannot be a user name. Use 3 to 30 of a to z, digits, dots and dashes.
moving-problem-choice = “{ $said }” is not one of the choices. The guide to the columns lists them.
moving-problem-ends-before = It ends before it was issued.
moving-problem-signed-before = It was signed before the day of the work. Look at both dates.
moving-problem-checked-by-signer = Who signed cannot be the one who checked the signature. Name someone else.
moving-problem-checked-by-trainee = Whose hours these are cannot be the one who checked the signature. Name someone else.
moving-problem-signature-not-taken = These hours came in before, without a signature. The signature does not come in after them.
moving-problem-twice = The same as line { $line }. It is taken once.
moving-problem-other = Line { $line } has the same and says something else. Keep the one that is right.
moving-problem-unknown = Nobody like that was brought in here yet. Bring in people first, or check the number.
moving-problem-name-differs = This number belongs to { $name } here. Check the number or the name.
moving-problem-address-taken = This address belongs to someone else here. Check it, or ask an administrator.
moving-problem-user-name-taken = Someone has this user name. Choose another.
moving-problem-program = There is no program “{ $said }” here.
moving-problem-group = The group with this name learns another program.
moving-problem-not-enrolled = This person is not a trainee in a group yet. Bring in the roster first, with the day they joined.
moving-problem-number-taken = Someone else has a certificate with this number from this issuer.
moving-problem-time = “{ $said }” is not a time of day we can read. Write it like 9:30 or 2:30 pm.
moving-problem-no-such-time = The clock was put forward over this time, so it did not exist on that day. Check the start.
moving-problem-not-over = This is not over yet. Bring it in once it is, or check day, start and length.
moving-problem-entry-long = One entry can be 24 hours at most. Split it, or check the unit.
moving-problem-overlaps-entry = It runs into your entry of { $date }, { $time }. Change the start or the length.
moving-problem-overlaps-line = It runs into line { $line }. Change the start or the length of one of them.
moving-problem-supervisor = “{ $said }” cannot sign for you here. Write one of these names: { $names }.
moving-remark-account = This person has an account already. Only their number is noted.
moving-remark-holder = Another name than here, where they are called { $name }. It is kept as it stands on the certificate.
moving-remark-identifies = This may point at a person who was served. It looks like it holds: { $what }. Take it out if it does.
moving-remark-long = Longer than a day. Fine if it is the sum of several days.
moving-remark-signs-in = No email address. They sign in with the user name { $name }.
moving-remark-rules = No edition of the rules held on { $date }. The rules of today hold for this person.
moving-remark-joins-later = No day of joining. The person joins on their own when they sign in.
moving-remark-over = Its time is over. It is shown as expired.
moving-remark-certification = A certification, as that record says. It is shown as issued by them, never by you.
moving-remark-note-held = The note is left out, because it looks like it holds: { $what }. The hours come in without it. You can add another note to the entry later.
moving-remark-note-not-kept = Your program keeps no notes. The hours come in without it.
moving-remark-late = It comes { $days } days after its day. That is fine; your supervisor sees it.
moving-remark-long-day = Together with your other entries this day has { $length }. Check it; your supervisor will look at it too.
moving-remark-before-start = Your program counts from { $date } on. It comes in, but it may not count.

# Why a file is not read at all.
moving-sheet-nothing = Choose a file, or paste the lines.
moving-sheet-too-large = The file is larger than 2 MiB. Split it and bring the parts in one after the other.
moving-sheet-lines = The file has { $have } lines. { $most } can come in at once: split it.
moving-sheet-not-text = This is not a CSV file. Open it in a spreadsheet, use “Save as” and choose CSV.
moving-sheet-no-lines = There are headings and no lines below them.
moving-sheet-columns = The first line needs headings. Missing: { $columns }.
moving-sheet-or = { $one } or { $other }
moving-sheet-column-twice = Two columns mean “{ $column }”. Keep one of them.
moving-sheet-source = Say where these records come from.
moving-sheet-source-long = Use at most { $most } characters.
moving-sheet-site = Choose one from the list.
moving-sheet-nothing-new = There is nothing to bring in.
moving-sheet-changed = Something changed here since you saw this page. Look again, and then bring it in.

# A past certificate, as anyone sees it.
moving-paper-on-record = On record, issued elsewhere
moving-paper-on-record-means = { $organization } keeps a record of this certificate. It was not issued here.
moving-paper-expired = Its time is over
moving-paper-expired-means = As the record says, this certificate held until { $date }.
moving-paper-not-yet = Not issued yet on that day
moving-paper-not-yet-means = As the record says, it was issued later.
moving-paper-mark = Taken over from { $source }; the record was brought in on { $date } by { $organization }. The original was not issued here.
moving-paper-old-number = Old number
moving-paper-number = Number here
moving-paper-kind = It is said to be
moving-paper-expires-on = Holds until
moving-paper-no-end = no end on record
moving-paper-ask = To be certain, ask { $issuer }.
moving-paper-source = Source of the record
moving-papers = Certificates from before
moving-papers-lead = These were issued by others and brought in here. Each can be checked under its number here.

# Hours in the log.
moving-hours-heading = Taken over from before
moving-hours-lead = These hours were signed elsewhere. They count like signed hours.
moving-hours-total = { $length } in { $n ->
    [one] 1 entry
   *[other] { $n } entries
}
moving-hours-supervised = Supervised by { $name }
moving-hours-signed = Signed by hand by { $name } on { $date }. Original: { $original }. Checked by { $checked }.
moving-paper-hours = Hours taken over
moving-paper-hours-line = { $kind }: { $length } from { $source }

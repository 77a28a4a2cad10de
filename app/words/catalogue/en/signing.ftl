# Hours after the first signature, and when the one who should sign has left: handing over, second signatures, closing.

signing-hand-title = Hand hours over
signing-hand-lead = When a supervisor leaves, hours can wait for a signature that never comes. Here is everything that waits, by supervisor. Those who have left come first.
signing-hand-none = No hours wait for a signature.
signing-hand-supervisor = Supervisor
signing-hand-trainee = Trainee
signing-hand-waits = Waits
signing-hand-stands = Stands
signing-hand-entries = { $n ->
    [one] 1 entry
   *[other] { $n } entries
}
signing-hand-here = Supervises here
signing-hand-left = Does not supervise here any more
signing-hand-without-account = Signs without an account
signing-hand-page = Hours of { $trainee } that wait for { $name }
signing-hand-nothing = No hours of { $trainee } wait for { $name }.
signing-hand-ask-first = First: can { $name } still sign?
signing-hand-why = { $name } saw this work. Their own signature is worth the most: many boards do not count hours that someone signed who did not see them. So ask { $name } to sign before they leave.
signing-hand-why-records = { $name } did not see this work. It was handed over to them before, and they sign from records. Ask { $name } to sign before they leave.
signing-hand-why-some = { $name } saw some of this work. Their own signature is worth the most there. So ask { $name } to sign before they leave. The rest was handed over to them before, as the list below says.
signing-hand-from = Handed over before. It names { $supervisor } as who saw the work.
signing-hand-back = Can someone whom the list names sign after all? Then ask { $trainee } to take those hours back and send them again.
signing-hand-named-since = Handed over before, and it names { $name } by now. { $name } signs it from records all the same.
signing-hand-list = What waits for { $name }
signing-hand-how-here = { $name } signs at their desk. Everything below is there, ready to sign.
signing-hand-how-left = { $name } has no role here now. If they can still sign, give them back the role of supervisor until they have signed.
signing-hand-how-without-account = { $name } signs behind a link. { $trainee } can send the link again.
signing-hand-question = Can { $name } still sign?
signing-hand-yes = Yes, or we have not asked yet
signing-hand-no = No, { $name } cannot sign any more
signing-hand-to = Who takes over
signing-hand-to-hint = Whoever did not see the work looks at records and signs that the records show it. They never sign that they supervised.
signing-hand-to-none = Nobody else supervises here. Give someone the role of supervisor first.
signing-hand-to-saw = Those who supervise here are named as who saw this work. Ask { $trainee } to take it back and send it to them again: then they sign what they saw.
signing-hand-go = Hand over
signing-hand-after = { $trainee } sees it with each entry. Whether hours that are signed from records count, the program says.
signing-hand-refused-question = Choose an answer.
signing-hand-refused-to = Choose who takes over.

signing-records-title = From records: hours of { $name }
signing-records-lead = You came after another supervisor. You did not see this work, so you do not sign that you supervised it. Look at records of it. Then sign that they show it, or ask for more.
signing-records-waiting = { $n ->
    [one] 1 entry to sign from records
   *[other] { $n } entries to sign from records
}
signing-records-apart = { $n ->
    [one] 1 entry was handed over to you. You sign it apart, from records.
   *[other] { $n } entries were handed over to you. You sign them apart, from records.
}
signing-records-go = Look at what was handed over
signing-records-others = Hours that you supervised yourself
signing-records-empty = No hours of { $name } were handed over to you.
signing-records-which = Records you looked at
signing-records-which-hint = Choose each one that you looked at, and add others below. They are kept with each entry that you sign here. Do not name a person you support.
signing-records-notes = Supervision notes
signing-records-timesheets = Timesheets
signing-records-calendar = Calendar
signing-records-other = Other records, one on each line
signing-records-statement = From records, not observed: I did not see this work of { $name }. I looked at the records that I list here, and they show it as these entries say.
signing-records-sign = Sign from records
signing-records-concern = It was handed over to you. You did not see this work.
signing-records-from = It names { $supervisor } as who saw the work.

signing-second-title = Second signatures
signing-second-lead = These programs ask that a second person signs hours. You did not sign them first, so you can.
signing-second-none = No hours wait for your second signature.
signing-second-entries = Entries
signing-second-length = Length
signing-second-page = Second signature: hours of { $name }
signing-second-nothing = No hours of { $name } wait for your second signature.
signing-second-count = { $n ->
    [one] 1 entry, { $length }
   *[other] { $n } entries, { $length }
}
signing-second-more = { $n ->
    [one] 1 more entry comes when you have signed these.
   *[other] { $n } more entries come when you have signed these.
}
signing-second-take = Sign this entry: { $date }, { $length }
signing-second-by = Signed by { $name } on { $date }.
signing-second-by-records = Signed from records, not observed, by { $name } on { $date }. Records: { $records }
signing-second-asked = You or someone else asked for a correction: “{ $reason }”
signing-second-statement = I looked at these hours of { $name } and at who signed them. As far as I know, they are right.
signing-second-sign = Sign all that are chosen
signing-second-ask = Ask for a correction
signing-second-ask-label = What needs to be corrected?
signing-second-ask-hint = { $name } reads this and gets a message. The first signature stays until the correction is signed.
signing-second-ask-send = Send
signing-second-link = { $n ->
    [one] Hours of 1 trainee wait for your second signature.
   *[other] Hours of { $n } trainees wait for your second signature.
}

signing-close-title = Close hours of { $name }
signing-close-link = Close hours
signing-close-lead = When a month is closed, nothing that is signed in it can be corrected any more. You can open it again with a reason. When a certificate is issued, the hours that it counts are closed on their own.
signing-close-none = { $name } has no hours yet.
signing-close-state = { $closed ->
    [0] Nothing closed
    [one] 1 entry closed
   *[other] { $closed } entries closed
}
signing-close-signed = { $n ->
    [one] 1 entry signed
   *[other] { $n } entries signed
}
signing-close-length = { $length } signed
signing-close-open = { $n ->
    [one] 1 entry is not settled. It stays open.
   *[other] { $n } entries are not settled. They stay open.
}
signing-close-go = Close { $month }
signing-close-reopen = Open { $month } again
signing-close-reason = Why do you open it again?
signing-close-reason-hint = It stands in the log with each entry, and { $name } reads it.

# What the trainee reads.
signing-state-verified = Verified
signing-state-locked = Locked
signing-entry-second = Signed a second time by { $name }.
signing-entry-records = Signed by { $name } from records, not observed.
signing-entry-handed = Waits for { $name }, who took over and signs from records.
signing-entry-locked-next = This entry is signed, and its period is closed. It cannot be corrected now. If something in it is not right, ask your coordinator to open it again.
signing-entry-verified-next = Two people signed this entry. It stays as it is. If something in it is not right, write a correction: both are kept, and both are signed.
signing-entry-asked = Someone asks you to correct this entry. The signed version stays until your correction is signed.
signing-step-succeeded = Handed over to { $to } by { $name }
signing-step-verified = Signed a second time by { $name }
signing-step-correction-asked = { $name } asks for a correction
signing-step-locked = Closed by { $name }
signing-step-locked-platform = Closed: a certificate was issued
signing-step-reopened = Opened again by { $name }
signing-step-records = Signed from records, not observed, by { $name }
signing-step-records-list = Records: { $records }

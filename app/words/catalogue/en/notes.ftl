# Notes on hours that a person has to read, because they may point at a person served.

notes-title = Notes to check
notes-lead = A note on hours must not point at a person who is served. These notes wait for someone to read them.
notes-empty = No note waits for you.
notes-passed = The writer says that this names nobody who is served: please check.
notes-reported = Reported as a privacy problem: please check.
notes-open = Check this note
notes-line = { $name }, { $date }

notes-one-title = A note by { $name }
notes-version = Version { $version }
notes-question = Does it point at a person who is served?
notes-question-what = Names, initials, dates of birth, phone numbers, addresses and numbers of files do. Names of agencies, streets and staff do not.
notes-fine = No, it names nobody who is served
notes-remove = Yes, remove the note
notes-remove-what = The note is destroyed in every version of this entry. Nobody can bring it back. The hours and their signature stay. Your name and the day stand in its place.
notes-nothing = No note waits to be checked here.
notes-none = This entry has no note that you can read.

notes-kind-name = a name
notes-kind-initials = initials
notes-kind-date-of-birth = a date of birth
notes-kind-telephone = a phone number
notes-kind-email = an e-mail address
notes-kind-record-number = a number from a file, a card or a case
notes-kind-social-security-number = a Social Security number
notes-kind-address = an address

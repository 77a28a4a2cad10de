# Facts of a person that someone enters: documents that were seen, exams, schooling, decisions.
facts-title = What is known of you
facts-title-of = Facts of { $name }
facts-lead-own = Your program asks for some things that do not happen here: schooling, a job, a statement. You enter some of them; staff enters the others. You see here all of it, and who entered it.
facts-lead-staff = What the platform does not see for itself. Each fact has your name, the day, and what you saw as proof. The person it is about can read all of it.
facts-never-upload = Papers are seen, not stored: nothing is uploaded here. Of a criminal record report or immigration papers write only this: checked, eligible, and the date.
facts-none = Nothing has been entered yet.
facts-add = Add something
facts-asked = (your program asks for it)
facts-saved = It is saved.
facts-save = Save
facts-decide = Record the decision
facts-next = Your name and today's date are kept with it. It counts at once. It can be corrected or withdrawn later, and what was there before stays readable.
facts-next-waits = Your name and today's date are kept with it. Staff looks at proof of it, then it counts. Until then you can change it.
facts-choose = Choose one
facts-other = Something else
facts-other-hint = Only if it is not in the list above.
facts-entered-by = Entered by { $name } ({ $role })
facts-withdrawn = Withdrawn
facts-withdrawn-by = Withdrawn by { $name }: { $reason }
facts-waits = Waits for someone to see proof
facts-holds = What holds now
facts-before = Before
facts-because = Corrected because: { $reason }
facts-correct = Correct this
facts-correct-title = Correct: { $kind }
facts-check = Proof
facts-check-next = The person entered this. Say what you saw as proof; from then on it counts.
facts-check-button = I saw proof
facts-withdraw = Withdraw
facts-withdraw-next = It stays readable, with your reason, and counts no more.
facts-withdraw-button = Withdraw this
facts-changed = Someone changed this while you were writing. What you typed is still here. Read the fact again, then send.
facts-of-person = Facts: documents, exams, decisions
facts-branch = Several parts together: { $name }

# Kinds
facts-kind-document = Document that was seen
facts-kind-eligibility = Background or right to work: checked
facts-kind-attestation = Signed statement
facts-kind-exam = Exam of another body
facts-kind-course = Course elsewhere
facts-kind-learning = Training hours elsewhere
facts-kind-education = Schooling
facts-kind-credential = Credential
facts-kind-list-check = Look at an exclusion list
facts-kind-position = Job or volunteer position
facts-kind-place = Place where you live or work
facts-kind-birth = Day of birth
facts-kind-day = Day on the way
facts-kind-stage = Start of a stage
facts-kind-audit = Random audit
facts-kind-decision = Decision
facts-kind-qualification = Qualification as a supervisor

# Proof
facts-proof-watched-here = It happened here
facts-proof-trainer-accepted = A trainer accepted it
facts-proof-supervisor-signed = A supervisor signed it
facts-proof-referee-sent = The referee sent it
facts-proof-signed = Signed here
facts-proof-told = The person said so
facts-proof-paper-seen = The paper was seen
facts-proof-letter = A letter said so
facts-proof-primary-source = The issuing body or the list was asked
facts-proof-decided = Decided by name

# Fields
facts-field-what = Which one
facts-field-dated = Date on the paper
facts-field-on = Day
facts-field-from = From
facts-field-until = Until (leave it empty if it has no end)
facts-field-handed-in-by = Who handed it in, if the program asks
facts-field-name-matches = The name on it is the name of the person
facts-field-notarised = A notary signed it
facts-field-eligible = Checked: eligible
facts-field-text-version = Edition of the text, if it has one
facts-field-words = How many words, if the program asks
facts-field-sign = I sign this statement with my name and today's date
facts-field-signed-by = Who signed it
facts-field-passed = Was it passed?
facts-field-mark = Mark (percent or points), if there is one
facts-field-parts = Marks of parts, if there are
facts-field-percent = Mark in percent, if there is one
facts-field-credits = Credits, if there are
facts-field-tags = What else it is, if the program asks
facts-field-of = What kind of learning
facts-field-hours = Hours
facts-field-minutes = Minutes
facts-field-category = Topic
facts-field-course = Name of the course
facts-field-paper-kept = A paper about it is kept
facts-field-standing = How it stands
facts-field-clear = Was the name absent from the list?
facts-field-hours-per-week = Hours a week
facts-field-duties = What the work is, in percent
facts-field-lives = Lives there
facts-field-work-percent = How much of the work is there, in percent
facts-field-program = Program
facts-field-event = Which day
facts-field-stage = Stage
facts-field-renewals = How often it was renewed
facts-field-answered-on = When the papers were shown
facts-field-in-order = Were they in order?
facts-field-decision = What is decided
facts-field-requirement = About which requirement
facts-field-decided = Yes or no
facts-field-why = Reason
facts-field-supervised-by = Who supervises them, if someone does
facts-field-proof = What you saw as proof
facts-field-evidence = Where the proof is
facts-field-reason = Reason
facts-field-on-decision = From which day it holds
facts-field-on-audit = When the audit drew them
facts-field-on-birth = Day of birth
facts-field-until-decision = Last day on which it holds; for an extension, the new last day
facts-field-hours-decision = Hours that count, for prior learning
facts-field-minutes-decision = Minutes that count, for prior learning
facts-field-stage-decision = About which stage, for an extension or a certification

# Hints
facts-hint-parts = One a line: ethics = 84
facts-hint-duties = One a line: peer support = 60
facts-hint-tags = With commas between: elective, core
facts-hint-why = Write it so that the person can read it.
facts-hint-evidence = For example: the number on it, or which page was asked. Nothing about health, crimes or immigration.

# What the form says first
facts-about-own-attestation = You sign it here. Your name, the day and which statement it was are kept.
facts-about-own-education = Staff asks to see proof once; then it counts.
facts-about-own-position = Staff asks to see proof once; then it counts.
facts-about-own-place = Staff asks to see proof once; then it counts.
facts-about-own-birth = Only asked for because a rule of your program needs it.
facts-about-eligibility = If the person is not eligible, nothing is entered here: talk with them.
facts-about-decision = A decision has your name on it. The person reads your reason.
facts-about-qualification = It counts for the hours that they sign, from the first day to the last.
facts-about-list-check = Look at the list itself. The newest look is the one that counts.

# Choices
facts-choice-yes = Yes
facts-choice-no = No
facts-choice-open = Not known yet
facts-choice-good = In good standing
facts-choice-probation = On probation
facts-choice-suspended = Suspended
facts-choice-revoked = Taken back
facts-choice-training = Training
facts-choice-continuing-education = Continuing education
facts-choice-waiver = A requirement need not be met (waiver)
facts-choice-prior-learning = What was learned before counts
facts-choice-extension = A stage lasts longer
facts-choice-review = Review of a requirement
facts-choice-certification = Certification
facts-choice-granted = Yes, granted
facts-choice-declined = No, declined

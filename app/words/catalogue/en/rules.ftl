# What the rules of a program ask, why a fact does not count, and what can be done next. Staff and boards read it too, so
# its sentences speak of the thing and not of "you".

rules-asks-lessons = Every lesson of the module { $module } read
rules-asks-quiz = The quiz of the module { $module } passed with { $pass } or more
rules-asks-activity = The activity { $activity } accepted by a trainer
rules-asks-hours = { $length } of { $of }
rules-asks-hours-most = At most { $length } of { $of } counted
rules-asks-categories = { $length } of { $of }, with { $parts }
rules-asks-category = { $length } of { $label }
rules-asks-share-least = At least { $percent } of { $of } as { $label }
rules-asks-share-most = At most { $percent } of { $of } as { $label }
rules-asks-ratio = { $length } of { $of } for each { $for } of { $per }
rules-asks-frequency-week = { $of }, { $n ->
        [one] once
       *[other] { $n } times
    } in each week of the stage
rules-asks-frequency-month = { $of }, { $n ->
        [one] once
       *[other] { $n } times
    } in each month of the stage
rules-asks-periodic = { $length } on { $label } every { $n } months
rules-asks-retention = A paper about each entry of { $of }, kept for { $n ->
        [one] 1 year
       *[other] { $n } years
    }
rules-asks-courses-all = These courses completed: { $list }
rules-asks-courses-some = { $n ->
        [one] 1 course
       *[other] { $n } courses
    } completed
rules-asks-courses-credits = { $n } courses completed, with { $credits } credits
rules-asks-exam = { $exam } passed
rules-asks-exam-percent = { $exam } passed with { $pass } % or more
rules-asks-exam-points = { $exam } passed with { $pass } points or more
rules-asks-document = { $n ->
        [one] This paper: { $document }
       *[other] { $n } of this paper: { $document }
    }
rules-asks-attestation = { $attestation }, signed by the { $by }
rules-asks-references = { $n ->
        [one] 1 reference
       *[other] { $n } references
    }
rules-asks-age-least = { $least } years old or older
rules-asks-age-most = { $most } years old or younger
rules-asks-age-between = From { $least } to { $most } years old
rules-asks-live = Living in { $place }
rules-asks-work = { $percent } % or more of the work in { $place }
rules-asks-live-or-work = Living in { $place }, or { $percent } % or more of the work there
rules-asks-education = Schooling: { $list }
rules-asks-credential = A credential: { $list }
rules-asks-list = Not on this list: { $list }
rules-asks-tenure-months = { $n ->
        [one] 1 month
       *[other] { $n } months
    } as { $position }
rules-asks-tenure-days = { $n ->
        [one] 1 day
       *[other] { $n } days
    } as { $position }
rules-any-position = a member of staff or a volunteer
rules-asks-review = A decision by a named person
rules-asks-audit = Papers shown when a random audit asks for them
rules-or = { $list } or { $last }

rules-of-practice = practice
rules-of-supervision = supervision
rules-of-training = training
rules-of-continuing-education = continuing education

rules-event-evaluation = the day this was looked at
rules-event-joined = the day of joining
rules-event-stage-start = the start of the stage
rules-event-stage-end = the end of the stage
rules-event-application = the day of application
rules-event-approval = the day of approval
rules-event-issue = the day of issue
rules-event-last-certification = the last certification
rules-event-lapse = the day the certificate lapsed
rules-event-training-end = the end of the training

rules-out-before-joining = It is before the day of joining, { $date }.
rules-out-not-sent = It is a draft that has not been sent.
rules-out-returned = It came back and has not been corrected yet.
rules-out-from-records = Who signed did not see this work and signed from records. This program does not count that.
rules-out-after-the-day = It is after { $date }, the day that was asked about.
rules-out-excluded = The program does not count { $label }.
rules-out-not-among = The program counts only { $labels } here.
rules-out-too-old = It is too old: here the program counts from { $date } on.
rules-out-before-event = It is before { $date }. The program counts from there, because of { $event }.
rules-out-after-event = It is after { $date }. The program counts until there, because of { $event }.
rules-out-day-not-known = Nobody has entered { $event } yet, so it cannot be counted.
rules-out-over-cap = Of { $label } at most { $length } count, and that much is there already.
rules-out-over-ceiling = At most { $length } count, and that much is there already.
rules-out-no-supervisor = It does not say who supervised.
rules-out-supervisor = No qualification that counts here is known of { $supervisor } for that day.
rules-out-second-level = { $supervisor } needs a qualified supervisor too, and had none on that day.
rules-out-used-before = It was used for { $credential } already.
rules-out-same-course = The same course counts once: { $course }.
rules-out-unit = The program does not say how long one { $unit } is.
rules-out-rounded-down = The program rounds down to { $length }.
rules-out-expired = It was good until { $date }.
rules-out-name-differs = The name on it is not the name of the application.
rules-out-not-notarised = A notary has to sign it too.
rules-out-handed-in-by = It has to be handed in by the { $who }.
rules-out-signed-by = It has to be signed by the { $who }.
rules-out-other-text = It is another edition of the text. The program asks for { $wanted }.
rules-out-too-few-words = It has { $have } of at least { $need } words.
rules-out-relation = A reference from this relation does not count: { $relation }.
rules-out-not-from-referee = The person who gives the reference has to send it.
rules-out-below-mark = The mark was not reached yet.
rules-out-too-soon = It was before the wait was over. The first day was { $date }.
rules-out-no-attempt-left = All { $most } attempts had been used.
rules-out-too-late = It was after the last day for it, { $date }.
rules-out-not-held = It did not hold on { $date }.
rules-out-not-good = It is not in good standing.
rules-out-hours-a-week = It is fewer than { $need } hours a week.
rules-out-duty = Less than { $need } % of this work is { $duty }.
rules-out-work-there = Less than { $need } % of the work is there.
rules-out-on-list = The name was on the list.
rules-out-no-paper = No paper about it is kept.

rules-next-lesson = Read the lesson { $lesson }.
rules-next-quiz = Take the quiz of the module { $module }.
rules-next-quiz-open = Go on with the quiz that is open.
rules-next-activity = Begin the activity { $activity }.
rules-next-draft = Go on with the draft.
rules-next-add = Add what the trainer asked for.
rules-next-correct = Correct the entry that came back.
rules-next-send = Send the entry that is a draft.
rules-next-log = Log more { $of }.
rules-next-trainer = Wait for a trainer to read it.
rules-next-supervisor = Wait for a supervisor to sign.
rules-next-identity-check = Wait until staff have confirmed who signed.
rules-next-second-signature = Wait until a second person has signed.
rules-next-evaluation = Give the course evaluation.
rules-next-more = Add more { $of }.
rules-next-more-in = Add more { $of } on { $category }.
rules-next-session-week = Have { $of } in this week, by { $date }.
rules-next-session-month = Have { $of } in this month, by { $date }.
rules-next-course = Complete the course { $course }.
rules-next-one-course = Complete another of the courses.
rules-next-exam = Sit this exam on { $date } or later: { $exam }.
rules-next-retake-training = Take the training again.
rules-next-apply-again = Apply again.
rules-next-ask-for-help = Ask for help before the next try.
rules-next-go-back = Ask the board how to go on.
rules-next-hand-in = Hand in this paper: { $document }.
rules-next-hand-in-by = Ask the { $who } to hand in this paper: { $document }.
rules-next-sign = This has to be signed by the { $who }: { $attestation }.
rules-next-reference = Ask someone for a reference.
rules-next-wait-until = Wait until { $date }.
rules-next-tell-day = Enter { $event }.
rules-next-tell-birth = Enter the day of birth.
rules-next-tell-place = Enter where the person lives and works.
rules-next-tell-education = Enter the schooling.
rules-next-tell-credential = Enter the credential.
rules-next-tell-list = Have the list looked at.
rules-next-tell-position = Enter the job or other position.
rules-next-audit = Show the papers that the audit asks for.
rules-next-papers = Keep a paper about each entry.
rules-next-board = Talk to the board: nothing that can be entered here changes it.
rules-next-check = Wait until someone has looked at it.
rules-next-decision = Wait for the decision of a named person.

rules-estimate = An estimate, not a decision by { $board }, checked on { $date }.
rules-estimate-old = An estimate, not a decision by { $board }, checked on { $date }. That was over 180 days ago: ask the board before you rely on it.

# The trainee's home, joining a program, modules and lessons.

home-title = Home
home-hello = Hello, { $name }
home-empty = There is nothing to do here yet.
home-empty-next = When you join a program, your next step stands here. Did you expect one? Ask the person who invited you.

home-join-title = Join { $program }
home-join-text = You are invited. Read what it asks and who will see what you write, then decide.
home-join-button = Look at { $program }
home-start-text = This is the first lesson of “{ $module }”. You can stop at any point and come back.
home-start-button = Start reading
home-resume-text = This is where you left off in “{ $module }”.
home-resume-button = Resume
home-quiz-title = Quiz: { $module }
home-quiz-text = You have read the lessons. The quiz comes next, and there is no time limit.
home-quiz-button = Go to the quiz
home-quiz-continue-text = You have started the quiz. Your answers are saved.
home-quiz-continue-button = Continue the quiz
home-attempts-title = Not yet: the quiz on “{ $module }”
home-attempts-text = You have used all your attempts. Ask your trainer: they can look at it with you and open another one.
home-attempts-button = See your attempts
home-activity-text = This one is for you to write. Before you start, you see who will read it.
home-activity-button = Look at the activity
home-draft-text = You have a draft. Only you see it until you send it.
home-draft-button = Go on writing
home-revise-title = Not yet: “{ $title }”
home-revise-text = Your trainer wrote what to add. You can change your text and send it again.
home-revise-button = See what to add
home-correct-title = A question about your hours of { $date }
home-correct-text = Your supervisor wrote what is missing. You can correct the entry and send it again.
home-correct-button = Correct the entry
home-send-title = Send your hours of { $date }
home-send-text = This entry is still a draft. It counts after you send it and your supervisor signs it.
home-send-button = Look at the entry
home-log-practice-title = Log your practice hours
home-log-practice-text = { $length } more to log. Send hours soon after you work them: they count once your supervisor signs.
home-log-practice-button = Log practice
home-log-supervision-title = Log your supervision
home-log-supervision-text = { $length } more to log. This is time in which you receive supervision.
home-log-supervision-button = Log supervision
home-wait-reader-title = “{ $title }” is with your trainer
home-wait-reader-text = There is nothing you need to do right now. You will hear when it has been read.
home-wait-reader-button = See what you sent
home-wait-signature-title = { $length } waiting for a signature
home-wait-signature-text = There is nothing you need to do right now. Your hours count once your supervisor signs.
home-wait-signature-button = See your hours
home-fact-text = Your program asks for it. You enter it yourself, in a minute.
home-fact-button = Enter it
home-fact-staff-text = Your program asks for it. Show the proof to your coordinator, who enters it. You can read what is entered.
home-fact-staff-button = See what is entered
home-reference-title = A reference
home-reference-text = Your program asks for one. Ask someone who knows you; they send it directly.
home-reference-button = Ask for a reference
home-evaluation-title = Last step: what did you think of the course?
home-evaluation-text = Everything else is done. A few short questions, about five minutes. Your answers carry no name, and “I’d rather not say” is always a choice. Then comes your certificate.
home-evaluation-button = Say what I think
home-certificate-ready-title = Your certificate for { $program } is ready
home-certificate-ready-text = You have done everything this program asks. You can download the certificate and share it.
home-certificate-button = See your certificate

home-rooms = Your work here
home-room-desk = Desk
home-desk-title = People are waiting for you
home-desk-text = { $works ->
        [0] No work
        [one] 1 piece of work
       *[other] { $works } pieces of work
    } and { $entries ->
        [0] no hours
        [one] 1 hours entry
       *[other] { $entries } hours entries
    } waiting for you.
home-desk-button = Open the desk
home-room-admin = Administration
home-room-admin-text = Programs, groups, sites and people.
home-room-admin-button = Open administration
home-room-coordination-text = The groups and people at your site.
home-room-cohorts = Groups
home-room-cohorts-text = Who is in your groups, and where each person stands.
home-room-cohorts-button = See the groups
home-room-people = People
home-room-people-text = Find a person and see what is on record about them.
home-room-people-button = Find people
home-room-audit = Reading
home-room-audit-text = You may read groups, people, progress, hours and the trail, until { $until }. You change nothing here.
home-room-audit-button = Read the trail
home-room-employer = Employees
home-room-employer-text = Keep the certificates of people who work with you in view, today or on any day.
home-room-employer-button = See your employees
home-room-references = References
home-room-references-text = { $n ->
    [0] No letter is waiting for you.
    [one] One person asks you for a letter.
   *[other] { $n } people ask you for a letter.
}
home-room-references-button = Look at references

home-module-read = { $read } of { $all } lessons read
home-module-start = Start
home-module-resume = Resume
home-module-open = Open
home-waiting = Waiting for someone else
home-waiting-text = You have done your part of these.
home-waiting-work = “{ $title }” has been with { $whom } since { $since }
home-waiting-hours = Hours ({ $length }) have been with { $whom } since { $since }
home-waiting-age-supervisor = { $days ->
        [one] The oldest has waited for 1 day. We remind { $whom } for you.
       *[other] The oldest has waited for { $days } days. We remind { $whom } for you.
    }
home-waiting-age-site = The oldest has waited for { $days } days. You did your part. We have asked someone else at your site to help, too.
home-waiting-age-coordinator = The oldest has waited for { $days } days. You did your part. Those who look after your site have been asked to help. You can talk to them, too.
home-milestones = Your milestones
home-milestones-count = { $laid } of { $all } milestones
home-milestone-reached = Reached
home-milestone-to-come = To come
home-certificate = Your certificate
home-certificate-not-yet = Not yet: { $met } of { $all } things are done.
home-certificate-what = See what to add
home-certificate-issued = Number { $number }, issued on { $date }.
home-progress-link = See everything that counts, and why

join-title = Before you join { $program }
join-cohort = You are invited to the group “{ $cohort }”. It starts on { $date }.
join-asks = What it asks of you
join-pace = You go at your own pace. Nothing you finish is taken away.
join-accepted = What it is good for
join-accepted-none = No board has approved this training yet. If you want to use it for a certification, ask your board first.
join-accepted-by = { $board } accepts it for { $for }. We last checked this on { $date }.
join-not-certification = The certificate says that you finished this training. It is not a certification and not a license.
join-readers = Who will see what you write
join-readers-none = The trainers of your group. None has been named yet.
join-reader-trainer = { $name }, trainer: reads and answers what you send
join-reader-supervisor = { $name }, supervisor: reads and signs your hours
join-reader-coordinator = { $name }, coordinator: sees how far you are
join-reader-administrator = { $name }, administrator: sees how far you are
join-reader-auditor = { $name }, auditor: checks our records
join-readers-work = Drafts are yours alone until you send them. Other trainees do not see your answers, your texts or your hours.
join-readers-progress = The people who run this training can see how far you are and what counts.
join-readers-story = You never have to tell your own story or a diagnosis to pass.
join-button = Join { $program }
join-after = After this you go to your home page. The first lesson is waiting there.
join-waits = Your group has not started yet
join-waits-why = No certified peer supporter has read all of our modules yet. Before a group begins with them, an administrator says yes to that by name. That has not happened here yet.
join-waits-you = There is nothing you need to do. Your place is kept. If you want to know more, ask one of the people on this page.
join-waits-home = Back to your home page

learn-objectives = What you can do afterwards
learn-module-length = { $count ->
        [one] 1 lesson
       *[other] { $count } lessons
    }, { $length } in all
learn-module-read = { $read } of { $all } lessons read
learn-start = Start the first lesson
learn-resume = Resume: { $title }
learn-to-quiz = Go to the quiz
learn-to-attempt = Continue the quiz
learn-to-activity = Go to “{ $title }”
learn-to-progress = See your progress
learn-end = You have reached the end of this module.
learn-lessons = Lessons
learn-index = In this module
learn-lesson-read = Read
learn-lesson-unread = To read
learn-lesson-note = Has a content note
learn-quiz = Quiz
learn-quiz-open = To do: { $questions ->
        [one] 1 question
       *[other] { $questions } questions
    }, { $pass } to pass
learn-quiz-running = Started. Your answers are saved.
learn-quiz-not-yet = Not yet: your best is { $best }, and it takes { $pass } to pass
learn-quiz-used-up = Not yet: all attempts are used. Your trainer can open another one.
learn-quiz-passed = Passed with { $best }
learn-quiz-link = Open the quiz
learn-activities = Activities
learn-beside = Beside the lessons
learn-packet = The whole module to print
learn-activity-open = To do
learn-activity-draft = Draft, seen only by you
learn-activity-waiting = With your trainer since { $date }
learn-activity-returned = Not yet: your trainer wrote what to add
learn-activity-accepted = Accepted
learn-place = Lesson { $number } of { $all }
learn-note = Before you read
learn-note-choice = You choose how much you read. You can skip a part or the whole lesson: the button at the end counts just the same.
learn-note-skip = Go to the end of this lesson
learn-previous = Previous: { $title }
learn-next = Next: { $title }
learn-next-quiz = Finish and go to the quiz
learn-next-end = The button marks this lesson as read.
learn-last = This is the last lesson of the module.
learn-steps = Lesson steps
learn-crumbs = Where you are

# Headings of blocks in a lesson.
lesson-block-try = Try it
lesson-block-note = Note
lesson-block-tip = Tip
lesson-block-important = Important
lesson-block-warning = Take care
lesson-block-caution = Go gently
lesson-block-footnotes = Notes

# The desk of trainers and supervisors.

desk-title = Desk
desk-crumbs = Where you are
desk-age = { $days ->
        [0] today
        [one] 1 day
       *[other] { $days } days
    }

# What was decided, as one sentence.
desk-decided-accepted = You accepted “{ $activity }” by { $name }.
desk-decided-returned = You returned “{ $activity }” to { $name } with what to add.
desk-decided-hours = { $name }: { $signed ->
        [0] no entries signed
        [one] 1 entry signed ({ $length })
       *[other] { $signed } entries signed ({ $length })
    }, { $returned ->
        [0] none returned
       *[other] { $returned } returned
    }.

# The queue.
desk-first-work = Read the work of { $name }
desk-first-hours = Read the hours of { $name }
desk-works = Work to read: { $n }
desk-works-empty = No work waits for you. When a trainee of yours sends some, it comes here, the oldest first. You get a message too.
desk-works-version = Version { $version }: sent again
desk-hours = Hours to sign: { $n }
desk-hours-empty = No hours wait for you. When a trainee names you as their supervisor and sends hours, they come here.
desk-caseload = You supervise { $people } of { $most } people.
desk-hours-count = { $entries ->
        [one] 1 entry
       *[other] { $entries } entries
    }
desk-hours-line = { $entries ->
        [one] 1 entry
       *[other] { $entries } entries
    } · { $length } · { $age }
desk-people = Your trainees
desk-people-empty = No trainee has joined your groups yet. Once they do, you can see here how each of them gets on.
desk-people-count = { $done } of { $all } done
desk-people-stuck = Quiz attempts used: { $module }
desk-recent = What you decided lately
desk-recent-empty = Nothing yet. What you accept, return or sign is listed here, so that you can look at it again.
desk-column-work = Work
desk-column-hours = Hours of
desk-column-trainee = Trainee
desk-column-cohort = Group
desk-column-length = Length
desk-column-waits = Waiting
desk-column-progress = Progress

# The left zone.
desk-zone-place = Waiting: { $n } of { $all }
desk-zone-all = { $all ->
        [0] Nothing waits now
       *[other] Waiting: { $all }
    }
desk-zone-skip = Go past this list
desk-zone-more = All that waits

# A piece of work.
desk-work-title = { $activity }: { $name }
desk-work-person = How { $name } gets on
desk-version = Version { $version }
desk-sent = Sent
desk-words = { $words ->
        [one] 1 word
       *[other] { $words } words
    }, asked for { $least } to { $most }
desk-task = What was to be done
desk-earlier = Earlier versions
desk-earlier-version = Version { $version }, sent { $date }
desk-notes = Notes for trainers
desk-notes-hint = Trainees do not see these.
desk-look-for = What to look for
desk-model = Example: { $level }
desk-model-why = Why it stands here

# The answer.
desk-your-answer = Your answer
desk-answer = The answer
desk-answer-by = By { $name }
desk-answer-no-comment = There was no comment.
desk-answer-what = { $name } gets your comment and these levels, and a message that there is an answer. Your name stands beside it.
desk-rubric-hint = Choose one level in each row. A row marked “Essential” needs “Meets” or “Strong” before you can accept.
desk-rubric-essential = Essential
desk-comment = Comment
desk-comment-hint = { $name } reads this. Start with what is good. To return the work, write here what to add.
desk-comments = Your earlier comments
desk-comments-open = Start from an earlier comment
desk-comments-use = Use this comment
desk-comments-hint = Each goes into the comment above, where you can change it. It was written to someone else: look for their name in it.
desk-comments-empty = You have not written a comment on this activity yet.
desk-accept = Accept
desk-accept-next = Accept and go to the next
desk-return = Return with what to add
desk-return-next = Return and go to the next
desk-skip = Leave this for later, go to the next
desk-next-work = Go to the next work
desk-verdict-accepted = Accepted
desk-verdict-returned = Not yet: returned with what to add
desk-answered-accepted = This counts for { $name } now. Accepted work stays as it is.
desk-answered-returned = { $name } can change the text and send it again. It comes back to the desk then.

# Someone was faster.
desk-conflict-title = This work has an answer already
desk-conflict-other = { $name } answered this work while you were reading it.
desk-conflict-own = You answered this work already, in another window or on another device.
desk-conflict-kept = Only the first answer to version { $version } was recorded and sent. Yours was not. Below is what differs, and what you wrote.
desk-conflict-theirs = The answer of { $name }
desk-conflict-theirs-own = Your first answer
desk-conflict-levels = Level by level
desk-conflict-none = Not chosen
desk-conflict-differs = Differs
desk-column-row = What is looked at
desk-column-recorded = Recorded
desk-column-yours = Yours
desk-conflict-comment = Your comment was not sent
desk-conflict-comment-label = What you wrote
desk-conflict-comment-hint = You can copy it from here. It is not kept after you leave this page.
desk-conflict-newer = { $name } has sent version { $version } since:
desk-conflict-look = Look at the recorded answer
desk-conflict-read-newer = Read version { $version }

# Hours to sign.
desk-sign-title = Hours of { $name }
desk-sign-empty = No hours of { $name } wait for you. When { $name } sends hours with your name on them, they come here.
desk-sign-waiting = { $n ->
        [one] 1 entry waits for your signature: { $length }
       *[other] { $n } entries wait for your signature: { $length }
    }
desk-all-choose = Set all clean ones to “Sign”, then read each one
desk-all-chosen = Every entry with nothing unusual is set to “Sign”. Read each one and change what is not right. Nothing is signed until you press the button at the end.
desk-look-first = { $n ->
        [one] Look at this one first
       *[other] Look at these { $n } first
    }
desk-look-clean = { $n ->
        [one] Nothing unusual in this one
       *[other] Nothing unusual in these { $n }
    }
desk-concern = Please look at this:
desk-concern-corrects = It corrects hours that are signed.
desk-concern-came-back = It came back before. See below what has changed.
desk-concern-long-day = All entries of this day add up to { $length }.
desk-concern-long-week = All entries of this week add up to { $length }.
desk-concern-late = It was written { $days } days after the day of the work.
desk-concern-alike = Another entry of the same day says the same. It may be the same time twice.
desk-concern-before-start = This day is before the first day that counts for this program.
desk-entry-when = { $date }, { $time }
desk-entry-zone = Time zone: { $zone }
desk-entry-date = Date
desk-entry-start = Start
desk-entry-start-zone = { $time } ({ $zone })
desk-entry-length = Length
desk-entry-kind = Kind
desk-entry-activity = What was done
desk-entry-mode = How people met
desk-activity-individual = Supervision one to one
desk-activity-observation = The trainee was watched at work
desk-entry-note = Note
desk-entry-no-note = No note
desk-entry-earlier = { $n ->
        [one] 1 earlier version, and what changed
       *[other] { $n } earlier versions, and what changed
    }
desk-entry-said = It said something else then:
desk-entry-same = It said the same as now.
desk-entry-returned = Returned by { $name }
desk-entry-corrects = This corrects version { $version }, which is signed. { $name } says why:
desk-entry-signed = Signed
desk-entry-needs-info = Needs info
desk-decision = Your decision on { $when }
desk-decision-approve = Sign: this is right
desk-decision-return = Return: something is missing or wrong
desk-decision-decline = Decline: these hours are not mine to sign
desk-decision-later = Later: leave it waiting
desk-reason-open = Write why you return or decline it
desk-reason = What is missing or wrong
desk-reason-hint = { $name } reads this. You only have to write it when you return or decline the entry. Name no person who was served.
desk-attest = Your statement
desk-attest-hint = You have to make it to sign. You do not have to make it to return an entry.
desk-statement = I supervised { $name } during the hours that I sign here. I have read each of these entries, and they are true as far as I know.
desk-sign = Sign and save
desk-sign-next = Sign, save and go to the next
desk-sign-what = Your name, the time and this statement are kept with each entry that you sign. A signed entry stays as it is. A correction is a new version that you are asked to sign, too. { $name } sees each decision and gets a message.
desk-so-far = So far
desk-totals = In all
desk-total = { $signed } signed
desk-total-of = { $signed } of { $need } signed
desk-total-waiting = { $length } waiting for a signature
desk-decided = What you decided before
desk-decided-empty = You have not decided on hours of { $name } yet.
desk-decided-what = { $when } · { $length } · { $kind }

# A trainee as staff sees them.
desk-person-count = { $done } of { $all } done
desk-person-joined = Joined
desk-person-asks = What the program asks
desk-person-empty = This program asks for nothing yet.
desk-person-hours = { $entries ->
        [one] 1 hours entry ({ $length }) waits for your signature.
       *[other] { $entries } hours entries ({ $length }) wait for your signature.
    }
desk-person-hours-link = Read and sign
desk-person-recorded = Each time staff opens this page, that is recorded.
desk-quizzes = Quiz attempts
desk-quizzes-empty = This program has no quiz.
desk-quiz-passed = Passed
desk-quiz-running = An attempt is under way
desk-quiz-used-up = Not yet: all attempts are used
desk-quiz-not-yet = Not yet
desk-quiz-used = { $used } of { $allowed } attempts used, { $pass } needed
desk-attempt-passed = { $mark }: passed
desk-attempt-not-yet = { $mark }: not yet
desk-allow = Allow one more attempt: { $module }
desk-allow-hint = Before that, offer { $name } a talk about what was hard. The new attempt is open as soon as you press the button.
desk-sent-works = Work that was sent
desk-sent-works-empty = No work was sent yet. Once there is some, you can read it here, with every answer. Drafts are seen by the trainee alone.
desk-work-waits = Waits for a trainer

desk-nothing-chosen = You have not chosen anything yet. Choose "Sign" or "Return" for at least one entry.

desk-sign-months = Months
desk-sign-by-month = You can sign one month at a time:
desk-sign-more = { $n ->
        [one] 1 more entry waits. It comes once these are decided.
       *[other] { $n } more entries wait. They come once these are decided.
    }

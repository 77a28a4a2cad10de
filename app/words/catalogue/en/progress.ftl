# The tree of requirements. Staff reads it too, so its sentences speak of the thing and not of "you".

progress-title = Your progress in { $program }
progress-title-none = Your progress
progress-none = You have not joined a program yet. Once you do, this page shows everything that counts, and why.
progress-home = Go to your home page
progress-count = { $done } of { $all } done
progress-asks = What the certificate asks
progress-empty = This program asks for nothing yet.
progress-certificate = Certificate
progress-certificate-issued = Number { $number }, issued on { $date }.
progress-certificate-pdf = Download the certificate
progress-certificate-page = See its public page
progress-certificate-when = The certificate is issued at the moment the last thing below is done. You do not have to ask for it.
progress-certificate-waits = You have done everything below. A person of the organization now looks at it and decides about your certification. You do not have to do anything. The certificate comes with their decision.
progress-certificate-not-now = You have done everything below. Someone looked at it and decided: not yet. You can read why under “What is known of you”. Talk with your office about what comes next.
progress-rules = The rules behind this page
progress-joined = You joined on
progress-version = Edition of the rules
progress-source = Where the rules come from
progress-checked = Last checked on
progress-rules-stay = You stay with the edition you began under, even if the rules change later. You move to a newer one only if you say so.
progress-as-of = As of { $when }.
progress-print = You can print this page.

progress-state-met = Met
progress-state-unmet = Not yet
progress-state-pending = Waiting
progress-state-waived = Waived

progress-asks-lessons = Read every lesson of “{ $module }”
progress-asks-quiz = Pass the quiz of “{ $module }” with { $pass } or more
progress-asks-activity = Have “{ $title }” accepted by a trainer
progress-asks-practice = { $length } of practice, signed by a supervisor
progress-asks-supervision = { $length } of supervision, signed by a supervisor
progress-asks-evaluation = Say what you think of the course
progress-all-of = All of these
progress-some-of = { $n ->
        [one] One of these
       *[other] { $n } of these
    }

progress-have-time = { $have } of { $need } signed
progress-have-no-mark = No score yet, { $need } needed
progress-have-mark = Best score { $have }, { $need } needed
progress-have-points = Best result { $have } points, { $need } needed
progress-have-lessons = { $have } of { $need } lessons read
progress-have-work = { $have } of { $need } accepted
progress-have-evaluation = Given
progress-have-no-evaluation = Not given yet
progress-have-parts = { $have } of { $need } parts done
progress-waiting-time = { $length } sent and waiting for a signature.
progress-unconfirmed = { $length } of it is signed. It counts once staff have confirmed who signed.
progress-signed-once = { $length } of it is signed once. It counts once a second person has signed.
progress-waiting-work = Sent and waiting for a trainer.

progress-why-waived = Someone with the right to do so decided that this is not needed.
progress-why-unsigned = Enough is logged. It counts once a supervisor signs it.
progress-why-unconfirmed = Enough is signed. It counts once staff have confirmed who signed.
progress-why-signed-once = Enough is signed. It counts once a second person has signed.
progress-why-time = { $length } more to log and send.
progress-why-quiz-open = The quiz is started and not sent yet.
progress-why-no-quiz = The quiz has not been sent yet.
progress-why-mark = The best score is still below { $need }.
progress-why-not-begun = Not begun yet.
progress-why-draft = There is a draft that has not been sent yet.
progress-why-returned = A trainer wrote what to add.
progress-why-unread = It counts once a trainer accepts it.
progress-why-evaluation-open = This is the last step. It takes about five minutes, and the answers carry no name.
progress-why-evaluation-later = It opens when everything else here is done.
progress-why-lessons = { $n ->
        [one] 1 lesson is still to be read.
       *[other] { $n } lessons are still to be read.
    }

progress-excluded = { $n ->
        [one] 1 entry does not count yet:
       *[other] { $n } entries do not count yet:
    }
progress-excluded-what = { $date }, { $length }
progress-excluded-before = it is before the day of joining, { $date }.
progress-excluded-draft = it is a draft that has not been sent.
progress-excluded-returned = it needs info and has not been corrected yet.

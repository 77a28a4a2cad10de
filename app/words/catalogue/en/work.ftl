# Graded work: before, writing, waiting, what to add, accepted.

work-task = What to do
work-length = { $min } to { $max } words
work-readers = Who will read this
work-readers-draft = Until you send it, only you can see what you write. Other trainees never see it.
work-readers-story = You choose what you share. You never have to tell your own story or a diagnosis to pass.
work-readers-now = Nobody reads this at once. If you need someone to talk to now, call or text 988.
work-rubric = How it is read
work-rubric-how = Your trainer looks at each row. The rows marked “needed” must reach “Meets” before your work is accepted. You can send it as often as it takes.
work-rubric-row = What is looked at
work-rubric-essential = { $row } (needed)
work-level-not-yet = Not yet
work-level-getting-there = Getting there
work-level-meets = Meets
work-level-strong = Strong
work-begin = Start writing
work-continue = Go on with your text

work-state-draft = Draft
work-state-submitted = Submitted
work-state-returned = Not yet
work-state-accepted = Accepted
work-waiting = Waiting for your trainer since { $when }.
work-waiting-next = You get a message when it has been read. You cannot change it while it waits.
work-sent-text = What you sent
work-returned = Not yet: here is what to add
work-returned-next = Change your text below and send it again. What you sent before is kept.
work-accepted = Accepted
work-accepted-next = Go on with the module
work-accepted-text = Your text
work-answered-by = { $name }, { $when }
work-text = Your text
work-words = { $have ->
        [one] 1 word
       *[other] { $have } words
    } when this page opened. It takes { $min } to { $max }.
work-send = Send my text
work-send-again = Send it again
work-save = Save my draft
work-saving = Saving …
work-saved = Saved { $time }
work-offline = Not saved yet. We keep trying. Leave this page open, or press “Save my draft” when you are back online.
work-send-after = After you send it, the people named above can read it. You cannot change it while it waits for them.

work-trail = What happened so far
work-trail-kept = Everything you sent is kept as you sent it.
work-trail-sent = You sent version { $number }
work-trail-text = Read this version
work-trail-accepted = { $name } accepted it
work-trail-returned = { $name } asked for more
work-trail-answer = Read the answer

work-a-trainer = a trainer

# A text that came after the work was sent.
work-late = This text was not kept
work-late-label = What you typed here. Copy it if you want to use it later.

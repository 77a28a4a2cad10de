# Questions to one's trainers.

questions-title = Your questions
questions-lead = What you asked your trainers, and what they wrote back. You can ask at the foot of any lesson.
questions-empty = You have not asked anything yet. At the foot of every lesson there is “Ask your trainer”.
questions-ask = Ask your trainer
questions-text = Your question
questions-text-hint = Write it as you would say it. No question is too small. Please leave out the names of other people.
questions-readers = These people can read it and write back: { $names }. Nobody else in your group sees it.
questions-no-reader = Your group has no trainer yet. Your question waits until there is one.
questions-emergency = This is not for emergencies. Nobody may be reading right now.
questions-emergency-link = If you need someone now, go here.
questions-send = Send my question
questions-you = You
questions-more = Write again
questions-send-more = Send
questions-close = Thank you, I have what I need
questions-open-page = Open the page it is about
questions-next-waiting = Your trainers have it. When one of them writes back, it stands here and on your home page.
questions-next-answered = A trainer wrote back. You can go on writing, or close it.
questions-next-closed = This talk is closed. What was said stays here. You can ask something new at any time.
questions-state-waiting = Waiting for a trainer since
questions-state-answered = Answered
questions-state-closed = Closed
questions-about-lesson = Lesson: { $title }
questions-about-quiz = Quiz: { $title }
questions-about-activity = Activity: { $title }

questions-home-answered = A trainer wrote back to you. { $title }
questions-home-waiting = Waiting for a trainer. { $title }
questions-home-all = See all your questions

# The trainer's side.
questions-desk = Questions from trainees: { $n }
questions-desk-empty = No question waits for you. When a trainee asks one, it comes here, the oldest first. You get a message too.
questions-desk-title = A question from { $name }
questions-column-about = About
questions-answer = Your answer
questions-answer-hint = { $name } gets a message that there is something to read. The other trainers of the group see it too.
questions-send-and-next = Send and next
questions-close-desk = Close it without an answer
questions-recorded = It is recorded that you opened this page.
questions-room = Questions from trainees
questions-room-text = { $n ->
        [one] 1 question waits for an answer.
       *[other] { $n } questions wait for an answer.
    }
questions-room-button = Read the oldest

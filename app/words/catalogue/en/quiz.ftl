# The quiz: before, during, before sending, after.

quiz-title = Quiz: { $module }
quiz-rules = Before you start
quiz-rule-questions = { $questions ->
        [one] There is 1 question
       *[other] There are { $questions } questions
    }. You pass with { $pass } or more.
quiz-rule-attempts = You have used { $used } of { $allowed } attempts. After the last one, your trainer can open more.
quiz-rule-time = There is no time limit. Your answers are saved, so you can stop and come back.
quiz-rule-after = After you send your answers, you see your score and a comment on each question.
quiz-rule-seen = Your trainers can see your answers and your score. Other trainees cannot.
quiz-start = Start the quiz
quiz-start-again = Start another attempt
quiz-start-passed = You have passed this quiz. You can take it again for practice: your pass stays.
quiz-running = You have started. Your answers so far are saved.
quiz-continue = Continue the quiz
quiz-used-up = Not yet: ask your trainer
quiz-used-up-text = You have used all your attempts for now. Ask your trainer: they can look at it with you and open another one.
quiz-passed = Passed
quiz-not-yet = Not yet
quiz-earlier = Your attempts so far
quiz-earlier-line = { $when }: { $score }

quiz-question = Question { $number } of { $all }
quiz-scene = Read this first
quiz-choose-one = Choose one.
quiz-choose-all = Choose all that apply.
quiz-type = Type a word or a few. Capital letters do not matter.
quiz-true = True
quiz-false = False
quiz-next = Next question
quiz-previous = Previous
quiz-save = Save and stay here
quiz-look-over = Look over my answers
quiz-saving = Saving …
quiz-saved = Saved { $time }
quiz-offline = Not saved yet. We keep trying. Leave this page open, or press a button when you are back online.
quiz-saved-how = Every button here saves your answer. Nothing is sent to be scored until you say so.
quiz-palette = Questions
quiz-palette-answered = Question { $number }, answered
quiz-palette-open = Question { $number }, no answer yet
quiz-answered = { $done } of { $all } answered

quiz-summary = Look over your answers
quiz-summary-line = Question { $number }
quiz-summary-answered = Answered
quiz-summary-open = No answer yet
quiz-summary-all = Every question has an answer. You can still change any of them.
quiz-summary-some = { $n ->
        [one] 1 question has no answer yet
       *[other] { $n } questions have no answer yet
    }. You can send anyway: an open question adds nothing to your score.
quiz-summary-after = After you send, you see your score at once. You cannot change this attempt then.
quiz-send = Send my answers
quiz-summary-back = Go back to the questions

quiz-result-title = Your result: { $module }
quiz-result-passed = You scored { $score }. { $pass } passes.
quiz-result-passed-text = This part is done. The comments below are yours to keep.
quiz-result-not-yet = You scored { $score }. It takes { $pass } to pass.
quiz-result-left = { $n ->
        [one] You have 1 attempt left
       *[other] You have { $n } attempts left
    }. Read the comments below first, and look again at the lessons they point to.
quiz-result-sent = Sent on { $when }
quiz-result-questions = Question by question
quiz-result-scene = The scene
quiz-result-number = Question { $number }: { $mark }
quiz-mark-right = right
quiz-mark-partly = partly right
quiz-mark-other = look at this again
quiz-given-nothing = You gave no answer.
quiz-given-options = You chose:
quiz-given-true = You chose: true
quiz-given-false = You chose: false
quiz-given-text = You wrote: “{ $text }”

# Answer sheets and other papers that staff type in.

sheets-room = Paper sheets
sheets-room-text = Print quiz sheets, and type in what people wrote on paper.
sheets-room-button = Open paper sheets
sheets-lead = For people who cannot get online. You print a quiz, they answer on paper, you type it in. The record keeps both names.
sheets-empty = Nobody has joined a program in the groups that you type in for yet.
sheets-column-codes = Sheets to type in
sheets-no-codes = None
sheets-waiting = What waits for people without mail
sheets-waiting-lead = One sheet for each person who gets no mail from us, or whose mail came back. Print this page and hand each person their own sheet.
sheets-waiting-none = Everyone in your groups gets mail from us.
sheets-waiting-for = For { $name }
sheets-waiting-date = as of { $date }
sheets-waiting-next = What you can do next
sheets-waiting-nothing = There is nothing that you need to do now.
sheets-waiting-answered = { $n ->
    [one] A question of yours was answered. Ask to see the answer.
   *[other] { $n } questions of yours were answered. Ask to see the answers.
  }
sheets-waiting-ask = Is something here not right? Tell the person who gave you this sheet. Nothing that you did is lost.
sheets-person = Paper sheets of { $name }
sheets-both-names = Whatever you type in here keeps both names: who wrote it, and you, who typed it. The person can see both.
sheets-lessons = Lessons
sheets-lessons-read = { $read } of { $all } lessons read.
sheets-lessons-enter = Enter lessons read on paper
sheets-quiz = Quiz
sheets-quiz-draw = Make a quiz sheet
sheets-quiz-running = A sheet is out. Its code is { $code }.
sheets-quiz-type = Type in the answers
sheets-quiz-print = Print it again
sheets-quiz-used-up = All attempts are used. A trainer can look at it with them and allow another.
sheets-texts = Texts
sheets-text-type = Type in “{ $title }”
sheets-text-closed = (nothing to type in now: a trainer has it, it is accepted, or they are writing it online)

sheets-draw-text = This draws new questions for { $name } and counts as one attempt once the answers are typed in.
sheets-draw = Draw the questions
sheets-print-how = Print this page with your browser. The code stands beside each question, so loose sheets can be put together again.
sheets-print-trainee = Take the time you need. There is no time limit. Tick the box of what fits, and write the day on the first sheet.
sheets-for = For
sheets-code = Code
sheets-day = Day
sheets-write-here = Write a word or a few:

sheets-type-title = Type in the answers of { $name }
sheets-type-hint = Compare it with the code on the sheet. Leave out what was not answered.
sheets-day-answered = Day on which they answered
sheets-day-written = Day on which they wrote it
sheets-day-read = Day on which they finished reading
sheets-day-hint = As it stands on the paper.
sheets-compare = Before you send
sheets-compared = I compared everything with the paper, and it is the same.
sheets-no-correction = After this it cannot be changed here. If something went amiss, a trainer can help.
sheets-send-answers = Send the answers
sheets-text-title = Type in a text of { $name }
sheets-text-label = The text, as it was written
sheets-as-written = Type it just as it stands on the paper, slips of the pen too. Their trainer reads it.
sheets-send-text = Send it to the trainers
sheets-lessons-title = Lessons that { $name } read on paper
sheets-lessons-which = Which lessons?
sheets-lessons-already = Already marked as read
sheets-lessons-all = Every lesson of this module is marked as read.
sheets-send-lessons = Mark these as read

sheets-entered = Written on paper by { $name }, { $day }. Typed in by { $by }.
sheets-entered-lesson = Read on paper, { $day }. Entered by { $by }.

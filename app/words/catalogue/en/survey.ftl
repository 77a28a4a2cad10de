# Course evaluations.

survey-title = What did you think of { $program }?
survey-private = Your answers carry no name
survey-private-name = They are kept apart from you. We note that you gave them, and never which ones are yours.
survey-private-sum = Your team sees them only in sum, together with those of at least { $n } people.
survey-private-texts = What you write in your own words is shown as it is, mixed with what others wrote. Please leave out names, yours and those of others.
survey-fully = I agree fully
survey-mostly = I agree for the most part
survey-little = I agree a little
survey-not-at-all = I do not agree
survey-rather-not = I’d rather not say
survey-text-hint = You can leave this empty.
survey-once = You can send this once. What you answer has no effect on your certificate.
survey-send = Send my answers
survey-thanks = Thank you. Your answers are in, without your name.
survey-home = Go to your home page
survey-progress = See what is left

# For staff.
survey-room = What people think of the courses
survey-room-text = Answers without names, in sum, once there are enough of them.
survey-room-button = Look at the answers
survey-results-lead = Nobody can be told from these answers. They are shown only where there are { $n } or more, and never so that a few would remain when you subtract.
survey-none = No program of your groups asks for this yet.
survey-too-few = Not yet: fewer than { $n } people have answered.
survey-not-told = (not enough answers to show by itself)
survey-count = { $n } people answered.
survey-column-statement = Statement
survey-no-texts = Nobody wrote anything here.
survey-mixed = The texts stand in a new random order each time you open this page.
survey-by-cohort = By group
survey-by-quarter = By quarter
survey-quarter = { $quarter ->
        [1] January to March { $year }
        [2] April to June { $year }
        [3] July to September { $year }
       *[4] October to December { $year }
    }
survey-all = Show all of it
